//! Raising, handling and unwinding.
//!
//! A raised exception collects the frames it passes; it lives, and they with it, until whoever
//! handles it is done. Errors about unbound names have exact messages by version.

use super::{
    Args, Machine, Outcome, Stop,
    activation::{Activation, Gives, Native, Running, Task, Wants, WithKeys},
    builtins::matches_classes,
    classes::is_subclass,
    code::Source,
    generators::{GeneratorState, Parked},
    types::Type,
    value::{ExceptionObj, Frame, Value},
};
use crate::{facts::Fails, quirks::Quirk, rules::Rule};
use std::rc::Rc;

/// Of no more messages than this it is remembered that they are the interpreter's own.
const MAX_MESSAGES: usize = 64;

impl Machine<'_> {
    // ---- unbound names -----------------------------------------------------------------------------

    /// A local variable or an own cell is unbound.
    pub(super) fn unbound_local(&self, name: &str) -> Stop {
        if !self.rules.holds(Rule::UnboundLocalIsUnboundLocalError) {
            return Stop::error(Type::NameError, format!("name '{name}' is not defined"));
        }
        Stop::error(Type::UnboundLocalError, self.local_message(name))
    }

    fn local_message(&self, name: &str) -> String {
        if self.version.says_not_associated() {
            format!("cannot access local variable '{name}' where it is not associated with a value")
        } else {
            format!("local variable '{name}' referenced before assignment")
        }
    }

    /// A free variable is unbound; `host` if it belongs to the function into which this
    /// comprehension is inlined.
    pub(super) fn unbound_free(&self, name: &str, host: bool) -> Stop {
        if host && self.rules.holds(Rule::InlinedComprehensionReadsLocal)
            || !host && !self.rules.holds(Rule::UnboundFreeIsNameError)
        {
            return Stop::error(Type::UnboundLocalError, self.local_message(name));
        }
        let message = if self.version.says_not_associated() {
            format!(
                "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
            )
        } else {
            format!("free variable '{name}' referenced before assignment in enclosing scope")
        };
        Stop::Error(Type::NameError, Args::Named(message, name.into()))
    }

    /// A name is neither global nor builtin.
    pub(super) fn unbound_global(name: &str) -> Stop {
        let message = format!("name '{name}' is not defined");
        Stop::Error(Type::NameError, Args::Named(message, name.into()))
    }

    // ---- raising -----------------------------------------------------------------------------------

    /// Makes the exception that a step stopped with; its context is what is being handled.
    fn exception(&mut self, class: Type, args: Args) -> Outcome<Rc<ExceptionObj>> {
        let args = args.in_words_of(self.version);
        if let Args::Message(message) | Args::Named(message, _) | Args::Object(Some(message), _) = &args
            && self.messages.len() < MAX_MESSAGES
            && !self.messages.contains(message)
        {
            self.messages.push(message.clone());
        }
        let (args, object) = match args {
            Args::Message(message) => (Some(vec![Value::str(message)]), None),
            Args::Unknown | Args::Unhashable(_) => (None, None),
            Args::Named(message, name) => (Some(vec![Value::str(message)]), Some(Value::str(name))),
            Args::Values(values) => (Some(values), None),
            Args::Object(message, object) => (message.map(|message| vec![Value::str(message)]), Some(object)),
        };
        let exception = self.heap.exception(class, args);
        if let Some(object) = object
            && (!object.is_atom() || class == Type::NameError)
        {
            exception.object.replace(Some(object));
        }
        self.set_context(&exception)?;
        Ok(exception)
    }

    pub(super) fn set_context(&self, exception: &Rc<ExceptionObj>) -> Outcome<()> {
        let Some(handled) = self.handled.last() else { return Ok(()) };
        if Rc::ptr_eq(handled, exception) {
            return Ok(());
        }
        // An exception that is raised again while it is in the chain must not become its own
        // context.
        let mut at = Rc::clone(handled);
        // Goes at half the pace: if the program closed the chain to a circle, it is caught up with.
        let mut behind = Rc::clone(handled);
        for step in 0u32.. {
            let next = at.context.borrow().clone();
            match next {
                Some(next) if Rc::ptr_eq(&next, exception) => {
                    at.context.replace(None);
                    break;
                }
                Some(next) => at = next,
                None => break,
            }
            if Rc::ptr_eq(&at, &behind) {
                if self.library.scopes(0).quirks.has(Quirk::CircularContextHangs) {
                    return Err(Stop::Fails(Fails::Surely));
                }
                break;
            }
            if step % 2 == 1 {
                let next = behind.context.borrow().clone();
                behind = next.unwrap_or(behind);
            }
        }
        let former = exception.context.replace(Some(Rc::clone(handled)));
        drop(former);
        Ok(())
    }

    /// `raise`, `raise exc`, `raise exc from cause`
    pub(super) fn raise(&mut self, parts: u32) -> Outcome<()> {
        let class = match (parts, self.below(parts as usize)) {
            (1 | 2, Value::Class(class)) if class.base.is_exception() => Some(Rc::clone(class)),
            _ => None,
        };
        if let Some(class) = class {
            if parts == 2 && class.find("__init__").is_some() {
                return Err(Stop::unknown("raise of a class with a cause"));
            }
            let cause = (parts == 2).then(|| self.pop());
            drop(self.pop());
            self.instantiate(&class, Vec::new(), Vec::new(), Wants::Redo)?;
            self.stack.extend(cause);
            return Ok(());
        }
        Err(self.raised_by(parts))
    }

    fn raised_by(&mut self, parts: u32) -> Stop {
        if parts == 0 {
            return match self.handled.last() {
                Some(handled) => Stop::Raise(Rc::clone(handled)),
                None => Stop::error(Type::RuntimeError, "No active exception to reraise"),
            };
        }
        let cause = if parts == 2 { Some(self.pop()) } else { None };
        let exception = match self.pop() {
            Value::Exception(exception) => exception,
            Value::Type(class) if class.is_exception() => self.heap.exception(class, Some(Vec::new())),
            _ => return Stop::type_error("exceptions must derive from BaseException"),
        };
        match cause {
            None => {}
            Some(Value::None) => drop(exception.cause.replace(None)),
            Some(Value::Exception(cause)) => drop(exception.cause.replace(Some(cause))),
            Some(Value::Type(class)) if class.is_exception() => {
                let cause = self.heap.exception(class, Some(Vec::new()));
                drop(exception.cause.replace(Some(cause)));
            }
            Some(Value::Class(_)) => return Stop::unknown("class as a cause"),
            Some(_) => return Stop::type_error("exception causes must derive from BaseException"),
        }
        if let Err(stop) = self.set_context(&exception) {
            return stop;
        }
        exception.raises.set(exception.raises.get() + 1);
        Stop::Raise(exception)
    }

    /// Whether the handled exception is of a kind.
    pub(super) fn matches_handled(&mut self, kind: &Value) -> Outcome<bool> {
        let Some(handled) = self.handled.last() else { return Ok(false) };
        Self::check_kind(kind)?;
        let class = Value::Exception(Rc::clone(handled)).class_value();
        if !self.rules.holds(Rule::HandlersMatchSubclasses) {
            return matches_classes(kind, 0, &|other| super::classes::same_class(&class, other));
        }
        matches_classes(kind, 0, &|other| is_subclass(&class, other))
    }

    /// An error unless `kind` is a kind of exceptions.
    pub(super) fn check_kind(kind: &Value) -> Outcome<()> {
        let is_class = |value: &Value| match value {
            Value::Type(class) => class.is_exception(),
            Value::Class(class) => class.base.is_exception(),
            _ => false,
        };
        let ok = match kind {
            // Only one level of tuples is looked into.
            Value::Tuple(tuple) => tuple.items.iter().all(is_class),
            _ => is_class(kind),
        };
        if !ok {
            return Err(Stop::type_error(
                "catching classes that do not inherit from BaseException is not allowed",
            ));
        }
        Ok(())
    }

    // ---- unwinding ---------------------------------------------------------------------------------

    /// The exception that a step stopped with.
    pub(super) fn raised(&mut self, stop: Stop) -> Outcome<Rc<ExceptionObj>> {
        match stop {
            Stop::Raise(exception) => Ok(exception),
            Stop::Error(class, args) => self.exception(class, args),
            Stop::NotModelled(_) | Stop::Fails(_) => Err(stop),
        }
    }

    /// Lets an exception go up to whoever handles it; gives it back if nobody does.
    pub(super) fn unwind(&mut self, stop: Stop) -> Outcome<Option<Rc<ExceptionObj>>> {
        let mut exception = self.raised(stop)?;
        self.uses.exceptions = true;
        loop {
            match self.activations.last_mut() {
                None => return Ok(Some(exception)),
                Some(Activation::Native(Native {
                    task:
                        Task::Close { .. }
                        | Task::CloseInner { .. }
                        | Task::EndAsync
                        | Task::LastWords { .. }
                        | Task::Sweep { .. },
                    ..
                })) => match self.failed_to_close(exception)? {
                    Some(raised) => exception = raised,
                    None => return Ok(None),
                },
                Some(Activation::Native(native)) => {
                    match &native.task {
                        Task::Next { end } if exception.class.is_subclass_of(*end) => {
                            let value = match exception.args.borrow().as_deref() {
                                Some([value, ..]) if *end == Type::StopIteration => value.clone(),
                                _ => Value::None,
                            };
                            drop(exception);
                            match self.finish(Gives::End(value)) {
                                Ok(()) => return Ok(None),
                                Err(stop) => exception = self.raised(stop)?,
                            }
                            continue;
                        }
                        Task::Lookup { without, .. }
                            if exception.class.is_subclass_of(Type::AttributeError) =>
                        {
                            let without = without.clone();
                            drop(exception);
                            match self.finish(Gives::Item(without)) {
                                Ok(()) => return Ok(None),
                                Err(stop) => exception = self.raised(stop)?,
                            }
                            continue;
                        }
                        _ => {}
                    }
                    let is_special = matches!(
                        native.task,
                        Task::Calls { .. }
                            | Task::Attempts { .. }
                            | Task::Next { .. }
                            | Task::Lookup { .. }
                            | Task::Prepare { .. }
                            | Task::Texts { .. }
                            | Task::Annotations { .. }
                            | Task::Lazy { .. }
                    );
                    if !is_special && exception.class == Type::StopIteration {
                        return Err(Stop::unknown("StopIteration inside a builtin"));
                    }
                    if let Some(Activation::Native(native)) = self.activations.pop()
                        && let Task::Keys {
                            keyed,
                            rest,
                            then: WithKeys::Sort { list: Some(Value::List(list)), .. },
                            ..
                        } = native.task
                    {
                        // What was to be sorted is there again.
                        let items = keyed.into_iter().map(|(_, item)| item).chain(rest.into_iter().rev());
                        let former = list.items.replace(items.collect());
                        drop(former);
                    }
                }
                Some(Activation::Program(running)) => {
                    let frame = Rc::clone(&running.frame);
                    let block = running.blocks.pop();
                    let (base, handled) = (running.base, running.handled);
                    if let Some(block) = block {
                        running.pc = block.target;
                    }
                    self.add_traceback(&exception, &frame);
                    drop(frame);
                    if let Some(block) = block {
                        self.stack.truncate(base + block.height);
                        self.handled.truncate(handled + block.handled);
                        self.handled.push(exception);
                        return Ok(None);
                    }
                    let Some(running) = self.leave() else { return Ok(Some(exception)) };
                    if running.generator.is_some() {
                        let class = running.generator.as_ref().map_or(Type::Generator, |it| it.class);
                        if exception.class == Type::StopIteration
                            || exception.class == Type::StopAsyncIteration && class == Type::AsyncGenerator
                        {
                            exception = self.stopped_in_generator(exception, class);
                        }
                    }
                    self.retire(running);
                }
            }
        }
    }

    fn add_traceback(&mut self, exception: &ExceptionObj, frame: &Rc<Frame>) {
        let Some(Activation::Program(running)) = self.activations.last() else { return };
        // A comprehension that is inlined has no frame that a traceback could hold.
        if self.library.protos[running.proto as usize].inlined {
            return;
        }
        let mut traceback = exception.traceback.borrow_mut();
        if !traceback.last().is_some_and(|last| Rc::ptr_eq(last, frame))
            && self.rules.holds(Rule::TracebackHoldsFrames)
        {
            self.heap.frame(frame);
            traceback.push(Rc::clone(frame));
        }
    }

    /// PEP 479: a `StopIteration` that leaves a generator becomes a `RuntimeError`.
    fn stopped_in_generator(&mut self, stopped: Rc<ExceptionObj>, class: Type) -> Rc<ExceptionObj> {
        let generator = if class == Type::AsyncGenerator { "async generator" } else { class.name() };
        let message = vec![Value::str(format!("{generator} raised {}", stopped.class.name()))];
        let exception = self.heap.exception(Type::RuntimeError, Some(message));
        exception.cause.replace(Some(Rc::clone(&stopped)));
        exception.context.replace(Some(stopped));
        exception
    }

    /// Takes the topmost activation of the program off, with its part of the stack.
    pub(super) fn leave(&mut self) -> Option<Running> {
        match self.activations.pop() {
            Some(Activation::Program(running)) => {
                self.stack.truncate(running.base);
                self.handled.truncate(running.handled);
                if let Some(generator) = &running.generator {
                    generator.state.replace(GeneratorState::Closed);
                }
                Some(running)
            }
            other => {
                self.activations.extend(other);
                None
            }
        }
    }

    /// Ends an activation. If something still holds its frame, its variables live on with it.
    pub(super) fn retire(&mut self, running: Running) {
        if let Some(generator) = running.generator.clone()
            && !self.rules.holds(Rule::EndedGeneratorReleases)
        {
            let ended = Parked::new(running, Vec::new(), Vec::new());
            generator.kept.replace(Some(ended));
            return;
        }
        let source = &self.library.protos[running.proto as usize].source;
        let is_comprehension = matches!(source, Source::Comprehension(_));
        let Running { frame, function, held, generator, .. } = running;
        if Rc::strong_count(&frame) > 1 {
            self.heap.frame(&frame);
            if generator.is_none() {
                let caller = self.activations.iter().rev().find_map(|activation| match activation {
                    Activation::Program(caller) if !self.library.protos[caller.proto as usize].inlined => {
                        Some(&caller.frame)
                    }
                    _ => None,
                });
                if let Some(caller) = caller {
                    self.heap.frame(caller);
                    frame.back.replace(Some(Rc::clone(caller)));
                }
            }
            if self.version.frames_hold_functions() {
                frame.function.replace(function);
            }
        } else if !self.rules.holds(Rule::FrameReleasesLocals)
            || is_comprehension && !self.rules.holds(Rule::ComprehensionReleasesTargets)
        {
            self.lingering.push(Rc::clone(&frame));
        }
        if self.version.parameter_cells_are_in_place() && !frame.cells.borrow().is_empty() {
            frame.places.replace(Some(self.library.body(frame.proto)));
        }
        frame.clears_backwards.set(self.version.frames_clear_backwards());
        drop(frame);
        // The caller lets go of its arguments when it has the result.
        drop(held);
        if !self.rules.holds(Rule::CyclesWaitForCollection) {
            self.heap.collect();
        }
    }
}
