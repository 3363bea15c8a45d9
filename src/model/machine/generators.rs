//! Generators: parked activations.

use super::{
    activation::{Running, Wants},
    classes::ClassObj,
    code::{Op, ProtoId},
    heap::address,
    types::Type,
    value::{Deaths, DictObj, ExceptionObj, Left, Value},
};
use compact_str::CompactString;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

/// A generator.
pub struct GeneratorObj {
    /// `generator`, `coroutine` or `async_generator`.
    pub class: Type,
    /// What it runs.
    pub proto: ProtoId,
    /// The `__name__` and `__qualname__` of its function, if they were changed.
    pub renamed: Option<Box<[CompactString; 2]>>,
    /// Where it stands.
    pub state: RefCell<GeneratorState>,
    /// Only with a quirk: what it was to run when it was closed.
    pub kept: RefCell<Option<Box<Parked>>>,
    /// It was told that it dies, and will not be told again.
    pub told: Cell<bool>,
    /// Where its own death is written down, if code of it has to run then.
    pub deaths: Rc<Deaths>,
}

/// Where a generator stands.
pub enum GeneratorState {
    /// It was never resumed.
    Created(Box<Parked>),
    /// It stands at a `yield`.
    Suspended(Box<Parked>),
    /// It runs.
    Running,
    /// It ended.
    Closed,
}

/// A parked activation with its part of the value stack.
pub struct Parked {
    /// The activation.
    pub running: Running,
    /// Its part of the value stack.
    pub stack: Vec<Value>,
    /// The exceptions that it handles.
    pub handled: Vec<Rc<ExceptionObj>>,
}

/// What was dropped while code of its own had still to run.
pub struct Dropped {
    /// How many tokens had died since the last event.
    pub at: usize,
    /// What it was.
    pub what: Dying,
}

/// What code runs for when nobody holds it any more.
pub enum Dying {
    /// A generator inside a `try`.
    Generator {
        /// Its class.
        class: Type,
        /// What it runs.
        proto: ProtoId,
        /// Where it stands.
        parked: Box<Parked>,
    },
    /// An instance of a class with `__del__`, and its attributes.
    Instance(Rc<ClassObj>, Option<Rc<DictObj>>),
}

impl GeneratorObj {
    /// The word for its state.
    pub fn state(&self) -> &'static str {
        match &*self.state.borrow() {
            GeneratorState::Created(_) => "created",
            GeneratorState::Suspended(_) => "suspended",
            GeneratorState::Running => "running",
            GeneratorState::Closed => "closed",
        }
    }

    /// Shows each value that it holds, and gives the addresses of what it holds besides.
    pub fn children(&self, tell: &mut dyn FnMut(&Value)) -> Vec<usize> {
        let (state, kept) = (self.state.borrow(), self.kept.borrow());
        let parked = match (&*state, &*kept) {
            (GeneratorState::Created(parked) | GeneratorState::Suspended(parked), _) | (_, Some(parked)) => {
                parked
            }
            _ => return Vec::new(),
        };
        parked.stack.iter().for_each(&mut *tell);
        let running = &parked.running;
        running.held.iter().for_each(tell);
        let mut addresses = vec![address(&running.frame)];
        addresses.extend(running.function.iter().map(address));
        addresses.extend(parked.handled.iter().map(address));
        addresses
    }

    /// Lets go of all.
    pub fn clear(&self) {
        drop(self.take());
    }

    fn take(&self) -> Option<Box<Parked>> {
        match self.state.replace(GeneratorState::Closed) {
            GeneratorState::Created(parked) | GeneratorState::Suspended(parked) => Some(parked),
            GeneratorState::Running | GeneratorState::Closed => self.kept.take(),
        }
    }

    /// Whether nobody would notice that it is closed: neither itself nor whom it waits for.
    pub fn is_quiet(&self) -> bool {
        match &*self.state.borrow() {
            GeneratorState::Created(_) | GeneratorState::Closed => true,
            GeneratorState::Suspended(parked) => parked.is_quiet(),
            GeneratorState::Running => false,
        }
    }

    /// Whether code has to run before it may die.
    pub fn has_to_run(&self) -> bool {
        !self.told.get()
            && matches!(&*self.state.borrow(), GeneratorState::Suspended(parked) if parked.has_to_run())
    }
}

impl Drop for GeneratorObj {
    fn drop(&mut self) {
        let has_to_run = !self.deaths.over.get() && self.has_to_run();
        let Some(mut parked) = self.take() else { return };
        if !has_to_run {
            // One that goes on where it was told to end still handles that: its frame and the exception hold
            // each other.
            let frame = &parked.running.frame;
            if self.told.get() && Rc::strong_count(frame) > 1 {
                let (stack, handled) = (&mut parked.stack, &mut parked.handled);
                let left = Left { stack: std::mem::take(stack), handled: std::mem::take(handled) };
                frame.left.replace(Some(Box::new(left)));
            }
            return super::value::shed(parked);
        }
        let at = self.deaths.tokens.borrow().len();
        let what = Dying::Generator { class: self.class, proto: self.proto, parked };
        self.deaths.dropped.borrow_mut().push(Dropped { at, what });
        self.deaths.wait.set(true);
    }
}

impl Parked {
    /// Parks an activation.
    pub fn new(mut running: Running, stack: Vec<Value>, handled: Vec<Rc<ExceptionObj>>) -> Box<Self> {
        running.wants = Wants::Value;
        running.generator = None;
        Box::new(Self { running, stack, handled })
    }

    /// Whether it waits for another one.
    pub fn delegates(&self) -> bool {
        matches!(self.running.body.ops.get(self.running.pc as usize), Some(Op::YieldFrom))
    }

    /// Whether nobody would notice that it is closed.
    pub fn is_quiet(&self) -> bool {
        self.running.blocks.is_empty()
            && (!self.delegates()
                || match self.stack.last() {
                    Some(Value::Generator(inner)) => inner.is_quiet(),
                    Some(Value::Iter(inner)) => !inner.class().is_awaitable(),
                    _ => false,
                })
    }

    /// Whether code has to run when nobody holds it any more: its own, or that of what it waits for.
    pub fn has_to_run(&self) -> bool {
        if !self.running.blocks.is_empty() {
            return true;
        }
        self.delegates()
            && match self.stack.last() {
                Some(Value::Generator(inner)) => Rc::strong_count(inner) > 1 || !inner.is_quiet(),
                Some(Value::Iter(inner)) => inner.class().is_awaitable(),
                _ => true,
            }
    }

    /// Takes the parts for resuming.
    pub fn open(self) -> (Running, Vec<Value>, Vec<Rc<ExceptionObj>>) {
        (self.running, self.stack, self.handled)
    }
}
