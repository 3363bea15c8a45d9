//! The end of generators that did not come to theirs: `close()`, exceptions thrown in, and what runs
//! when nobody holds a suspended generator any more.
//!
//! A generator that is dropped inside a `try` has its last words: CPython raises `GeneratorExit` in it
//! at that very moment, in the middle of whatever lets go of it. Here it is put aside, with what died
//! before, and speaks before the next instruction; what died in the same instruction but after it is
//! written down when it is done.

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Gives, Native, Task, Wants},
    generators::{Dropped, Dying, GeneratorObj, GeneratorState, Parked},
    heap::{Garbage, address},
    iterate::IterState,
    natives::{executing, reused_coroutine},
    special::special,
    types::Type,
    value::{ExceptionObj, Value},
};
use crate::quirks::Quirk;
use std::{
    cell::{Cell, RefCell},
    mem,
    rc::Rc,
};

impl Machine<'_> {
    // ---- close ---------------------------------------------------------------------------------------

    /// `generator.close()`
    pub(super) fn close(&mut self, generator: &Rc<GeneratorObj>, wants: Wants) -> Outcome<Option<Value>> {
        let parked = match generator.state.replace(GeneratorState::Closed) {
            GeneratorState::Closed => return Ok(Some(Value::None)),
            GeneratorState::Created(parked) => {
                if self.library.scopes(generator.proto).quirks.has(Quirk::CloseKeepsWhatNeverRan) {
                    generator.kept.replace(Some(parked));
                }
                return Ok(Some(Value::None));
            }
            GeneratorState::Running => {
                generator.state.replace(GeneratorState::Running);
                return Err(executing(generator));
            }
            GeneratorState::Suspended(parked) => parked,
        };
        if parked.is_quiet() {
            // Whom it waits for is closed first.
            if let Some(Value::Generator(inner)) = parked.stack.last()
                && parked.delegates()
            {
                let inner = Rc::clone(inner);
                self.close(&inner, Wants::Drop)?;
            }
            drop(parked);
            return Ok(Some(Value::None));
        }
        generator.state.replace(GeneratorState::Running);
        self.start(Task::Close { class: generator.class, awaited: false }, wants);
        let exit = self.heap.exception(Type::GeneratorExit, Some(Vec::new()));
        self.end_parked(generator, parked, exit, Wants::Native)?;
        Ok(None)
    }

    /// Raises `exception` in a generator; what that waits for is closed before.
    fn end_parked(
        &mut self,
        generator: &Rc<GeneratorObj>,
        parked: Box<Parked>,
        exception: Rc<ExceptionObj>,
        wants: Wants,
    ) -> Outcome<()> {
        let inner = parked.stack.last().filter(|_| parked.delegates()).cloned();
        let waits = match &inner {
            None => false,
            Some(Value::Iter(inner)) => match &*inner.state.borrow() {
                IterState::Send { begun, .. } => *begun && self.version.closes_awaited_items(),
                IterState::End { .. } => return Err(Stop::unknown("end of an awaited end")),
                _ => false,
            },
            Some(_) => true,
        };
        let Some(inner) = inner.filter(|_| waits) else {
            self.unpark(generator, *parked, wants)?;
            self.set_context(&exception)?;
            return Err(Stop::Raise(exception));
        };
        let generator = Rc::clone(generator);
        self.start(Task::CloseInner { generator, parked: Some(parked), exception }, wants);
        let closed = match &inner {
            Value::Generator(inner) => self.close(inner, Wants::Native)?,
            Value::Instance(_) => {
                if Self::own(&inner, "close").is_some() || special(&inner, "__getattr__").is_some() {
                    return Err(Stop::unknown("close of an object"));
                }
                match special(&inner, "close") {
                    Some(method) => {
                        self.call_special(method, vec![inner.clone()], Wants::Native)?;
                        None
                    }
                    None => Some(Value::None),
                }
            }
            Value::Iter(awaited) => {
                let generator = match &*awaited.state.borrow() {
                    IterState::Send { generator, .. } => Rc::clone(generator),
                    _ => return Err(Stop::unknown("close of an awaited item")),
                };
                self.start(Task::Close { class: Type::Coroutine, awaited: true }, Wants::Native);
                let exit = Value::Type(Type::GeneratorExit);
                return self.throw_into(&generator, &exit, true, Wants::Native);
            }
            _ => return Err(Stop::unknown("close of an awaited item")),
        };
        match closed {
            Some(value) => self.give(Gives::Item(value), Wants::Native),
            None => Ok(()),
        }
    }

    // ---- throw ---------------------------------------------------------------------------------------

    /// `generator.throw(exception)`; with `closes`, a `GeneratorExit` closes what it waits for.
    pub(super) fn throw_into(
        &mut self,
        generator: &Rc<GeneratorObj>,
        thrown: &Value,
        closes: bool,
        wants: Wants,
    ) -> Outcome<()> {
        let exception = match thrown {
            Value::Exception(exception) => Rc::clone(exception),
            Value::Type(class) if class.is_exception() => self.heap.exception(*class, Some(Vec::new())),
            Value::Class(class) if class.base.is_exception() => {
                return Err(Stop::unknown("throw of a class"));
            }
            _ => return Err(Stop::bare(Type::TypeError)),
        };
        match generator.state.replace(GeneratorState::Running) {
            GeneratorState::Running => {
                return Err(executing(generator));
            }
            GeneratorState::Closed => {
                generator.state.replace(GeneratorState::Closed);
                if generator.class == Type::Coroutine {
                    return Err(reused_coroutine());
                }
            }
            GeneratorState::Created(parked) => {
                // It is raised at the definition, before anything ran.
                self.unpark(generator, *parked, wants)?;
            }
            GeneratorState::Suspended(parked) => {
                if closes && exception.class.is_subclass_of(Type::GeneratorExit) {
                    return self.end_parked(generator, parked, exception, wants);
                }
                let inner = match parked.stack.last().filter(|_| parked.delegates()) {
                    Some(Value::Generator(inner)) => Some(Rc::clone(inner)),
                    Some(Value::Iter(inner)) => match &*inner.state.borrow() {
                        IterState::Send { generator, .. } => Some(Rc::clone(generator)),
                        IterState::End { .. } => return Err(Stop::unknown("throw into an awaited end")),
                        _ => None,
                    },
                    Some(inner @ Value::Instance(_))
                        if special(inner, "throw").is_some()
                            || special(inner, "__getattr__").is_some()
                            || Self::own(inner, "throw").is_some() =>
                    {
                        return Err(Stop::unknown("throw into an object"));
                    }
                    _ => None,
                };
                self.unpark(generator, *parked, wants)?;
                if let Some(inner) = inner {
                    // It waits on: whom it waits for gets the exception.
                    if let Some(Activation::Program(running)) = self.activations.last_mut() {
                        running.pc += 1;
                    }
                    let is_async = inner.class == Type::AsyncGenerator;
                    let thrown = Value::Exception(exception);
                    return self.throw_into(&inner, &thrown, closes && !is_async, Wants::Delegate);
                }
            }
        }
        self.set_context(&exception)?;
        Err(Stop::Raise(exception))
    }

    /// A step of what ends an asynchronous generator, or throws into it.
    pub(super) fn end_async(
        &mut self,
        generator: &Rc<GeneratorObj>,
        thrown: Option<Value>,
        begun: bool,
        wants: Wants,
    ) -> Outcome<Option<Gives>> {
        let state = generator.state();
        if begun {
            if state != "suspended" {
                return Err(Stop::unknown("use of an awaited end again"));
            }
            if thrown.is_some() {
                return self.resume(generator, Value::None, wants);
            }
            self.start(Task::EndAsync, wants);
            return self.resume(generator, Value::None, Wants::Native);
        }
        match (state, thrown) {
            ("running", _) => Err(Stop::unknown("end of a running generator")),
            ("closed", _) => Ok(Some(Gives::End(Value::None))),
            (_, Some(thrown)) => self.throw_into(generator, &thrown, false, wants).map(|()| None),
            (_, None) => {
                self.start(Task::EndAsync, wants);
                let exit = Value::Type(Type::GeneratorExit);
                self.throw_into(generator, &exit, false, Wants::Native).map(|()| None)
            }
        }
    }

    // ---- last words ----------------------------------------------------------------------------------

    /// The first of what was dropped has its last words.
    pub(super) fn last_words(&mut self) -> Outcome<()> {
        let deaths = Rc::clone(self.log.deaths_so_far());
        deaths.wait.set(false);
        let mut dropped = deaths.dropped.take();
        if dropped.is_empty() {
            return Ok(());
        }
        let Dropped { at, what } = dropped.remove(0);
        let at = at.min(deaths.tokens.borrow().len());
        let tokens = deaths.tokens.borrow_mut().split_off(at);
        for other in &mut dropped {
            other.at = other.at.saturating_sub(at);
        }
        if self.activations.len() >= super::MAX_ACTIVATIONS {
            return Err(Stop::unknown("deep recursion"));
        }
        match what {
            Dying::Generator { class, proto, parked } => {
                self.start(Task::LastWords { tokens, dropped, instance: None }, Wants::Drop);
                let generator = Rc::new(GeneratorObj {
                    class,
                    proto,
                    state: RefCell::new(GeneratorState::Suspended(parked)),
                    kept: RefCell::default(),
                    told: Cell::new(true),
                    renamed: None,
                    deaths,
                });
                self.heap.generator(&generator);
                self.tell(&Value::Generator(generator))
            }
            Dying::Instance(class, dict) => {
                let instance = self.heap.instance(&class);
                instance.dict.replace(dict);
                instance.told.set(true);
                let task = Task::LastWords { tokens, dropped, instance: Some(Rc::clone(&instance)) };
                self.start(task, Wants::Drop);
                self.tell(&Value::Instance(instance))
            }
        }
    }

    /// Tells a generator or an instance that it dies; the answer goes to the waiting task.
    fn tell(&mut self, dying: &Value) -> Outcome<()> {
        self.uses.last_words = true;
        let closed = match dying {
            Value::Generator(generator) => self.close(generator, Wants::Native)?,
            _ => match special(dying, "__del__") {
                Some(method) => {
                    self.call_special(method, vec![dying.clone()], Wants::Native)?;
                    None
                }
                None => Some(Value::None),
            },
        };
        match closed {
            Some(value) => self.give(Gives::Item(value), Wants::Native),
            None => Ok(()),
        }
    }

    /// Lets all generators that were dropped end, where nothing else runs.
    pub(super) fn run_dropped(&mut self) -> Outcome<()> {
        while self.log.deaths_so_far().wait.get() || !self.activations.is_empty() {
            drop(self.execute()?);
        }
        Ok(())
    }

    /// Frees all that only holds each other, when the generators in it have ended.
    pub(super) fn collect_cycles(&mut self, wants: &Wants) -> Outcome<()> {
        let garbage = self.heap.garbage();
        let dying = garbage.dying();
        if dying.is_empty() {
            self.heap.free(&garbage);
            return Ok(());
        }
        if matches!(wants, Wants::Native) {
            return Err(Stop::unknown("collection by a builtin"));
        }
        for each in &dying {
            match each {
                Value::Generator(generator) => generator.told.set(true),
                Value::Instance(instance) => instance.told.set(true),
                _ => {}
            }
        }
        if self.version.forgets_references_before_last_words() {
            self.note_tokens(&garbage);
        } else if dying.iter().any(|each| matches!(each, Value::Instance(_))) {
            // Whoever looks at the attributes of such an instance keeps it until the next collection.
            return Err(Stop::unknown("__del__ in a collection"));
        }
        self.start(Task::Sweep { dying, garbage }, Wants::Drop);
        Ok(())
    }

    /// Weak references to what will be freed are dead already, and so are tokens: it is by weak
    /// references that one knows of them.
    fn note_tokens(&self, garbage: &Garbage) {
        let tokens: Vec<_> = self.log.tokens_alive().collect();
        let mut counts = tokens.iter().map(|token| (address(token), 0)).collect();
        garbage.count(&mut counts);
        for token in tokens {
            // One reference is ours.
            if counts.get(&address(&token)) == Some(&(Rc::strong_count(&token) - 1)) {
                token.note();
            }
        }
    }

    // ---- steps ---------------------------------------------------------------------------------------

    /// One step of what ends generators.
    pub(super) fn closing_step(&mut self, inbox: Option<Gives>) -> Outcome<()> {
        let Some(Activation::Native(native)) = self.activations.last_mut() else { return Ok(()) };
        match &mut native.task {
            Task::Close { class, awaited } => {
                let class = *class;
                match inbox {
                    Some(Gives::End(_)) if *awaited => self.finish(Gives::Item(Value::None)),
                    Some(Gives::End(value)) if class != Type::AsyncGenerator => {
                        let gives = self.version.close_gives_value();
                        self.finish(Gives::Item(if gives { value } else { Value::None }))
                    }
                    _ => {
                        self.activations.pop();
                        if !self.version.forgets_references_before_last_words()
                            && matches!(
                                self.activations.last(),
                                Some(Activation::Native(Native { task: Task::Sweep { .. }, .. }))
                            )
                        {
                            return Err(Stop::unknown("generator that goes on in a collection"));
                        }
                        let class =
                            if class == Type::AsyncGenerator { "async generator" } else { class.name() };
                        Err(Stop::error(Type::RuntimeError, format!("{class} ignored GeneratorExit")))
                    }
                }
            }
            Task::CloseInner { generator, parked, exception } => {
                let (generator, exception) = (Rc::clone(generator), Rc::clone(exception));
                let parked = parked.take();
                self.raise_in(&generator, parked, exception)
            }
            Task::EndAsync => match inbox {
                Some(Gives::Item(value)) => self.finish(Gives::Item(value)),
                _ => {
                    self.activations.pop();
                    Err(Stop::error(Type::RuntimeError, "async generator ignored GeneratorExit"))
                }
            },
            Task::LastWords { .. } => self.spoken(),
            Task::Sweep { dying, .. } => match dying.pop() {
                Some(dying) => self.tell(&dying),
                None => {
                    if let Some(Activation::Native(Native { task: Task::Sweep { garbage, .. }, .. })) =
                        self.activations.pop()
                    {
                        self.heap.free(&garbage.rest());
                    }
                    Ok(())
                }
            },
            _ => Ok(()),
        }
    }

    /// What a generator waited for is closed: the exception is raised in itself.
    fn raise_in(
        &mut self,
        generator: &Rc<GeneratorObj>,
        parked: Option<Box<Parked>>,
        exception: Rc<ExceptionObj>,
    ) -> Outcome<()> {
        let Some(Activation::Native(Native { wants, .. })) = self.activations.pop() else { return Ok(()) };
        let Some(parked) = parked else { return Err(Stop::unknown("close of a generator")) };
        self.unpark(generator, *parked, wants)?;
        self.set_context(&exception)?;
        Err(Stop::Raise(exception))
    }

    /// What was dropped had its last words: what died after it is written down.
    fn spoken(&mut self) -> Outcome<()> {
        let Some(Activation::Native(Native {
            task: Task::LastWords { tokens, mut dropped, instance }, ..
        })) = self.activations.pop()
        else {
            return Ok(());
        };
        if instance.as_ref().is_some_and(|instance| Rc::strong_count(instance) > 1) {
            // Who holds it weakly would have to find it again.
            return Err(Stop::unknown("resurrection of an instance"));
        }
        drop(instance);
        let deaths = Rc::clone(self.log.deaths_so_far());
        let before = deaths.tokens.borrow().len();
        deaths.tokens.borrow_mut().extend(tokens);
        for other in &mut dropped {
            other.at += before;
        }
        let mut waiting = deaths.dropped.take();
        waiting.append(&mut dropped);
        deaths.wait.set(!waiting.is_empty());
        deaths.dropped.replace(waiting);
        Ok(())
    }

    /// Something is raised where a generator was to end. Gives back what goes on from here.
    pub(super) fn failed_to_close(
        &mut self,
        exception: Rc<ExceptionObj>,
    ) -> Outcome<Option<Rc<ExceptionObj>>> {
        let Some(Activation::Native(native)) = self.activations.last_mut() else {
            return Ok(Some(exception));
        };
        let is_a = |class: Type| exception.class.is_subclass_of(class);
        let finished = match &mut native.task {
            Task::Close { awaited, .. }
                if is_a(Type::GeneratorExit)
                    || is_a(Type::StopIteration)
                    || *awaited && is_a(Type::StopAsyncIteration) =>
            {
                drop(exception);
                self.finish(Gives::Item(Value::None))
            }
            Task::EndAsync if is_a(Type::GeneratorExit) || is_a(Type::StopAsyncIteration) => {
                drop(exception);
                self.finish(Gives::End(Value::None))
            }
            Task::CloseInner { generator, parked, .. } => {
                let generator = Rc::clone(generator);
                let parked = mem::take(parked);
                self.raise_in(&generator, parked, exception)
            }
            // Nobody is told.
            Task::LastWords { .. } => {
                drop(exception);
                self.spoken()
            }
            Task::Sweep { .. } => {
                drop(exception);
                Ok(())
            }
            _ => {
                drop(self.activations.pop());
                return Ok(Some(exception));
            }
        };
        match finished {
            Ok(()) => Ok(None),
            Err(stop) => self.raised(stop).map(Some),
        }
    }
}
