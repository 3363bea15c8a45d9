//! Built-in functions that wait for code of the program: `zip` over generators, `sorted` with a
//! key, ...

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Gives, Native, Task, Then, Wants, WithKeys},
    containers,
    generators::{GeneratorObj, GeneratorState, Parked},
    iterate::{IterState, Turn, reused},
    special::special,
    types::Type,
    value::Value,
};
use crate::rules::Rule;
use std::{mem, rc::Rc};

impl Machine<'_> {
    /// Begins a task whose result is given to the activation that is topmost now.
    pub(super) fn start(&mut self, task: Task, wants: Wants) {
        self.activations.push(Activation::Native(Native { task, inbox: None, wants }));
    }

    /// The next item of an iterator. `None`: it comes later, as `wants` says.
    pub(super) fn advance(&mut self, iter: &Value, wants: Wants) -> Outcome<Option<Gives>> {
        match iter {
            Value::Iter(object) => match object.next(&mut self.heap)? {
                Turn::Item(item) => Ok(Some(Gives::Item(item))),
                Turn::End => Ok(Some(Gives::End(Value::None))),
                Turn::Runs => {
                    let ending = match &mut *object.state.borrow_mut() {
                        IterState::End { generator, thrown, begun } => {
                            Some((Rc::clone(generator), thrown.clone(), std::mem::replace(begun, true)))
                        }
                        _ => None,
                    };
                    if let Some((generator, thrown, begun)) = ending {
                        return self.end_async(&generator, thrown, begun, wants);
                    }
                    if let IterState::Send { generator, sent, begun } = &mut *object.state.borrow_mut() {
                        let generator = Rc::clone(generator);
                        // It holds what it sends for as long as it lives.
                        let sent = if *begun { Value::None } else { sent.clone() };
                        let begun = std::mem::replace(begun, true);
                        if generator.state() == "created" && !matches!(sent, Value::None) {
                            return Err(Stop::type_error(
                                "can't send non-None value to a just-started async generator",
                            ));
                        }
                        if begun && generator.state() != "suspended" {
                            return Err(Stop::unknown("use of an awaited item again"));
                        }
                        return self.resume(&generator, sent, wants);
                    }
                    let written = match &mut *object.state.borrow_mut() {
                        IterState::Written(inner) => Some((inner.clone(), None)),
                        IterState::Sequence(inner, index) => {
                            *index += 1;
                            Some((inner.clone(), Some(*index - 1)))
                        }
                        _ => None,
                    };
                    match written {
                        Some((inner, None)) => return self.advance_object(&inner, wants),
                        Some((inner, Some(index))) => return self.advance_sequence(&inner, index, wants),
                        None => {}
                    }
                    let task = match &*object.state.borrow() {
                        IterState::Enumerate { .. } => Task::Enumerate(Rc::clone(object)),
                        IterState::Map(..) => Task::Map(Rc::clone(object), Vec::new(), false),
                        IterState::Filter(..) => Task::Filter(Rc::clone(object), None),
                        IterState::Call(..) => Task::Sentinel(Rc::clone(object), false),
                        _ => Task::Zip(Rc::clone(object), Vec::new()),
                    };
                    if self.activations.len() >= super::MAX_ACTIVATIONS {
                        return Err(Stop::unknown("deep recursion"));
                    }
                    self.start(task, wants);
                    Ok(None)
                }
            },
            Value::Generator(generator) => self.resume(generator, Value::None, wants),
            Value::Instance(_) => self.advance_object(iter, wants),
            _ => Err(Stop::type_error(format!("'{}' object is not an iterator", iter.type_name()))),
        }
    }

    /// Gives a result to the topmost activation.
    pub(super) fn give(&mut self, gives: Gives, wants: Wants) -> Outcome<()> {
        match (wants, gives) {
            (Wants::Native, gives) => {
                if let Some(Activation::Native(native)) = self.activations.last_mut() {
                    native.inbox = Some(gives);
                }
            }
            (Wants::Value | Wants::Loop(_) | Wants::Or(_), Gives::Item(value)) => self.stack.push(value),
            (Wants::Value, Gives::End(value)) => {
                let args = if matches!(value, Value::None) { Vec::new() } else { vec![value] };
                return Err(Stop::Error(Type::StopIteration, super::Args::Values(args)));
            }
            (Wants::Loop(end), Gives::End(_)) => {
                let iter = self.pop();
                self.jump(end);
                drop(iter);
            }
            (Wants::Or(default), Gives::End(_)) => self.stack.push(default),
            (Wants::Delegate, Gives::Item(value)) => {
                self.again();
                return self.yield_value(value);
            }
            (Wants::Delegate, Gives::End(value)) => {
                let iter = self.pop();
                drop(iter);
                self.stack.push(value);
            }
            (Wants::Redo, Gives::Item(value) | Gives::End(value)) => {
                self.stack.push(value);
                self.again();
            }
            (Wants::Drop, Gives::Item(value)) => drop(value),
            (Wants::Callable, Gives::Item(value)) => self.stack.extend([value, Value::Absent]),
            (Wants::Init(awaited), Gives::Item(value)) => {
                let (instance, wants) = *awaited;
                if !matches!(value, Value::None) {
                    // The arguments were let go of by now, and should be after the instance.
                    return Err(match special(&instance, "__del__") {
                        Some(_) => Stop::unknown("last words of an instance that was not made"),
                        None => Stop::bare(Type::TypeError),
                    });
                }
                return self.give(Gives::Item(instance), wants);
            }
            (Wants::Instead(awaited), Gives::Item(value)) => {
                drop(value);
                let (result, wants) = *awaited;
                return self.give(Gives::Item(result), wants);
            }
            (Wants::Truth(verdict), Gives::Item(value)) => return self.said_truth(&value, verdict),
            (Wants::Class(_), Gives::Item(_)) => {}
            (
                Wants::Drop
                | Wants::Callable
                | Wants::Init(_)
                | Wants::Instead(_)
                | Wants::Truth(_)
                | Wants::Class(_),
                Gives::End(_),
            ) => {
                return Err(Stop::unknown("end of an iterator"));
            }
        }
        Ok(())
    }

    /// One step of a waiting built-in.
    pub(super) fn native_step(&mut self) -> Outcome<()> {
        let Some(Activation::Native(native)) = self.activations.last_mut() else { return Ok(()) };
        let inbox = native.inbox.take();
        match &mut native.task {
            Task::Collect { iter, items, limit, .. } => {
                let iter = iter.clone();
                let gives = match inbox {
                    Some(gives) => Some(gives),
                    None if items.len() >= *limit => Some(Gives::End(Value::None)),
                    None => self.advance(&iter, Wants::Native)?,
                };
                match gives {
                    Some(Gives::Item(item)) => {
                        self.heap.reserve(1)?;
                        if let Some(Activation::Native(Native {
                            task: Task::Collect { items, .. }, ..
                        })) = self.activations.last_mut()
                        {
                            items.push(item);
                        }
                        Ok(())
                    }
                    Some(Gives::End(_)) => self.collected(),
                    None => Ok(()),
                }
            }
            Task::Zip(object, got) => {
                if let Some(Gives::Item(item)) = inbox {
                    got.push(item);
                } else if inbox.is_some() {
                    return self.finish(Gives::End(Value::None));
                }
                let object = Rc::clone(object);
                let next = match &*object.state.borrow() {
                    IterState::Zip { iters, .. } if iters.is_empty() => Some(None),
                    IterState::Zip { iters, .. } => iters.get(got.len()).cloned().map(Some),
                    _ => Some(None),
                };
                match next {
                    Some(Some(iter)) => self.ask(&iter),
                    Some(None) => self.finish(Gives::End(Value::None)),
                    None => {
                        let items = mem::take(got);
                        self.zipped(&object, items)
                    }
                }
            }
            Task::Enumerate(object) => {
                let object = Rc::clone(object);
                match inbox {
                    Some(Gives::Item(item)) => {
                        let mut state = object.state.borrow_mut();
                        let IterState::Enumerate { next, last, .. } = &mut *state else {
                            return Err(Stop::unknown("enumerate inside itself"));
                        };
                        let pair = vec![Value::Int(*next), item];
                        *next = next.checked_add(1).ok_or_else(|| Stop::unknown("integer beyond 64 bits"))?;
                        let pair = reused(&mut self.heap, last, pair);
                        drop(state);
                        self.finish(Gives::Item(pair))
                    }
                    Some(end) => self.finish(end),
                    None => {
                        let iter = match &*object.state.borrow() {
                            IterState::Enumerate { iter, .. } => iter.clone(),
                            _ => Value::None,
                        };
                        self.ask(&iter)
                    }
                }
            }
            Task::Map(object, got, called) => match inbox {
                Some(Gives::Item(result)) if *called => self.finish(Gives::Item(result)),
                Some(Gives::End(_)) => self.finish(Gives::End(Value::None)),
                other => {
                    if let Some(Gives::Item(item)) = other {
                        got.push(item);
                    }
                    let state = object.state.borrow();
                    let IterState::Map(function, iters) = &*state else {
                        return Err(Stop::unknown("map inside itself"));
                    };
                    if let Some(iter) = iters.get(got.len()) {
                        let iter = iter.clone();
                        drop(state);
                        return self.ask(&iter);
                    }
                    let function = function.clone();
                    let args = mem::take(got);
                    *called = true;
                    drop(state);
                    self.call(function, args, Vec::new(), Wants::Native, true)
                }
            },
            Task::Filter(object, testing) => {
                let object = Rc::clone(object);
                let (function, iter) = match &*object.state.borrow() {
                    IterState::Filter(function, iter) => (function.clone(), iter.clone()),
                    _ => return Err(Stop::unknown("filter inside itself")),
                };
                match (inbox, testing.take()) {
                    (Some(Gives::End(_)), _) => self.finish(Gives::End(Value::None)),
                    (Some(Gives::Item(verdict)), Some(item)) => {
                        if Self::truth_now(&verdict)? {
                            return self.finish(Gives::Item(item));
                        }
                        Ok(())
                    }
                    (Some(Gives::Item(item)), None) => {
                        if matches!(function, Value::None) {
                            if Self::truth_now(&item)? {
                                return self.finish(Gives::Item(item));
                            }
                            return Ok(());
                        }
                        *testing = Some(item.clone());
                        self.call(function, vec![item], Vec::new(), Wants::Native, true)
                    }
                    (None, _) => self.ask(&iter),
                }
            }
            Task::Sentinel(object, called) => match (inbox, std::mem::replace(called, true)) {
                (Some(Gives::Item(result)), true) => {
                    let object = Rc::clone(object);
                    let is_end = match &*object.state.borrow() {
                        IterState::Call(_, sentinel) => {
                            super::operators::same_object(sentinel, &result)
                                || super::operators::equal(sentinel, &result)?
                        }
                        _ => return Err(Stop::unknown("iter inside itself")),
                    };
                    if is_end {
                        object.clear();
                        return self.finish(Gives::End(Value::None));
                    }
                    self.finish(Gives::Item(result))
                }
                (None, false) => {
                    let function = match &*object.state.borrow() {
                        IterState::Call(function, _) => function.clone(),
                        _ => return Err(Stop::unknown("iter inside itself")),
                    };
                    self.call(function, Vec::new(), Vec::new(), Wants::Native, true)
                }
                _ => Err(Stop::unknown("iter with a sentinel")),
            },
            Task::Any { iter, until } => {
                let (iter, until) = (iter.clone(), *until);
                match inbox {
                    Some(Gives::Item(item)) if Self::truth_now(&item)? == until => {
                        self.finish(Gives::Item(Value::Bool(until)))
                    }
                    Some(Gives::Item(_)) => Ok(()),
                    Some(Gives::End(_)) => self.finish(Gives::Item(Value::Bool(!until))),
                    None => self.ask(&iter),
                }
            }
            Task::Calls { .. }
            | Task::Attempts { .. }
            | Task::Next { .. }
            | Task::Prepare { .. }
            | Task::Texts { .. }
            | Task::Lookup { .. } => self.special_step(inbox),
            Task::Reduce { .. } => self.reduce_step(inbox),
            Task::Annotations { .. } => self.annotations_step(inbox),
            Task::Lazy { .. } => self.lazy_step(inbox),
            Task::Close { .. }
            | Task::CloseInner { .. }
            | Task::EndAsync
            | Task::LastWords { .. }
            | Task::Sweep { .. } => self.closing_step(inbox),
            Task::Keys { function, keyed, rest, .. } => {
                if let Some(Gives::Item(key)) = inbox
                    && let Some(item) = rest.pop()
                {
                    keyed.push((key, item));
                }
                if let Some(item) = rest.last() {
                    let (function, item) = (function.clone(), item.clone());
                    return self.call(function, vec![item], Vec::new(), Wants::Native, true);
                }
                let keyed = mem::take(keyed);
                let then = match self.activations.last_mut() {
                    Some(Activation::Native(Native { task: Task::Keys { then, .. }, .. })) => {
                        mem::replace(then, WithKeys::Best { greatest: false })
                    }
                    _ => return Ok(()),
                };
                let result = self.rank(keyed, then)?;
                self.finish(Gives::Item(result))
            }
        }
    }

    /// Asks an iterator for its next item, which comes into the inbox.
    pub(super) fn ask(&mut self, iter: &Value) -> Outcome<()> {
        match self.advance(iter, Wants::Native)? {
            Some(gives) => self.give(gives, Wants::Native),
            None => Ok(()),
        }
    }

    /// Ends the topmost task with a result.
    pub(super) fn finish(&mut self, gives: Gives) -> Outcome<()> {
        match self.activations.pop() {
            Some(Activation::Native(native)) => {
                let Native { task, wants, .. } = native;
                let result = self.give(gives, wants);
                drop(task);
                result
            }
            other => {
                self.activations.extend(other);
                Ok(())
            }
        }
    }

    fn zipped(&mut self, object: &Rc<super::iterate::IterObj>, items: Vec<Value>) -> Outcome<()> {
        let tuple = {
            let mut state = object.state.borrow_mut();
            match &mut *state {
                IterState::Zip { last, .. } => reused(&mut self.heap, last, items),
                _ => return Err(Stop::unknown("zip inside itself")),
            }
        };
        self.finish(Gives::Item(tuple))
    }

    /// All items were collected.
    fn collected(&mut self) -> Outcome<()> {
        let Some(Activation::Native(native)) = self.activations.pop() else { return Ok(()) };
        let Native { task, wants, .. } = native;
        let Task::Collect { items, then, iter, limit } = task else { return Ok(()) };
        if items.len() >= limit {
            drop(items);
            return Err(containers::too_many(limit - 1, None));
        }
        let list = self.heap.list(items);
        let result = match then {
            Then::Give => self.give(Gives::Item(list), wants),
            Then::Call { callee, mut args, keywords, hole } => {
                let replaced = mem::replace(&mut args[hole], list);
                drop(replaced);
                self.call(callee, args, keywords, wants, true)
            }
        };
        drop(iter);
        result
    }

    // ---- generators --------------------------------------------------------------------------------

    /// Resumes a generator. `None`: what it yields comes later, as `wants` says.
    pub(super) fn resume(
        &mut self,
        generator: &Rc<GeneratorObj>,
        sent: Value,
        wants: Wants,
    ) -> Outcome<Option<Gives>> {
        let (parked, started) = match generator.state.replace(GeneratorState::Running) {
            GeneratorState::Created(parked) => (parked, false),
            GeneratorState::Suspended(parked) => (parked, true),
            GeneratorState::Running => {
                return Err(executing(generator));
            }
            GeneratorState::Closed => {
                generator.state.replace(GeneratorState::Closed);
                match generator.class {
                    Type::Coroutine => return Err(reused_coroutine()),
                    Type::AsyncGenerator => {
                        return Err(Stop::Error(Type::StopAsyncIteration, super::Args::Values(Vec::new())));
                    }
                    _ => {}
                }
                return Ok(Some(Gives::End(Value::None)));
            }
        };
        self.unpark(generator, *parked, wants)?;
        if started {
            let is_lost = !matches!(sent, Value::None) && !self.rules.holds(Rule::YieldGivesWhatIsSent);
            self.stack.push(if is_lost { Value::None } else { sent });
        }
        Ok(None)
    }

    pub(super) fn unpark(
        &mut self,
        generator: &Rc<GeneratorObj>,
        parked: Parked,
        wants: Wants,
    ) -> Outcome<()> {
        if self.activations.len() >= super::MAX_ACTIVATIONS {
            return Err(Stop::unknown("deep recursion"));
        }
        match generator.class {
            Type::Generator => self.uses.generators = true,
            _ => self.uses.coroutines = true,
        }
        let (mut running, stack, handled) = parked.open();
        running.base = self.stack.len();
        running.handled = self.handled.len();
        running.generator = Some(Rc::clone(generator));
        running.wants = wants;
        self.stack.extend(stack);
        self.handled.extend(handled);
        self.activations.push(Activation::Program(running));
        Ok(())
    }

    /// `yield value`: parks the topmost activation.
    pub(super) fn yield_value(&mut self, value: Value) -> Outcome<()> {
        self.park(Gives::Item(value))
    }

    /// Parks the topmost activation, a generator.
    pub(super) fn park(&mut self, gives: Gives) -> Outcome<()> {
        match self.activations.pop() {
            Some(Activation::Program(mut running)) => {
                let stack = self.stack.split_off(running.base);
                let handled = self.handled.split_off(running.handled);
                let wants = mem::replace(&mut running.wants, Wants::Value);
                // What the caller holds is let go when the call returns, which is now.
                let held = mem::take(&mut running.held);
                let Some(generator) = running.generator.take() else {
                    return Err(Stop::unknown("yield outside a generator"));
                };
                let parked = Parked::new(running, stack, handled);
                generator.state.replace(GeneratorState::Suspended(parked));
                drop(held);
                self.give(gives, wants)
            }
            other => {
                self.activations.extend(other);
                Ok(())
            }
        }
    }
}

/// A generator or coroutine is resumed while it runs.
pub(super) fn executing(generator: &GeneratorObj) -> Stop {
    Stop::error(Type::ValueError, format!("{} already executing", generator.class.name()))
}

pub(super) fn reused_coroutine() -> Stop {
    Stop::error(Type::RuntimeError, "cannot reuse already awaited coroutine")
}
