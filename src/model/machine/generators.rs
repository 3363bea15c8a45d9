//! Generators: parked activations.

use super::{
    activation::{Running, Wants},
    code::ProtoId,
    heap::address,
    types::Type,
    value::{ExceptionObj, Value},
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

thread_local! {
    static DROPPED_IN_TRY: Cell<bool> = const { Cell::new(false) };
}

/// Whether a generator was dropped inside a `try` since this was asked last: then code of the
/// program would have to run at that moment, which is not modelled.
pub fn dropped_in_try() -> bool {
    DROPPED_IN_TRY.replace(false)
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
            GeneratorState::Suspended(parked) => {
                if !parked.running.blocks.is_empty() {
                    DROPPED_IN_TRY.set(true);
                }
                Some(parked)
            }
            GeneratorState::Created(parked) => Some(parked),
            GeneratorState::Running | GeneratorState::Closed => self.kept.take(),
        }
    }
}

impl Drop for GeneratorObj {
    fn drop(&mut self) {
        if let Some(parked) = self.take() {
            super::value::shed(parked);
        }
    }
}

impl Parked {
    /// Parks an activation.
    pub fn new(mut running: Running, stack: Vec<Value>, handled: Vec<Rc<ExceptionObj>>) -> Box<Self> {
        running.wants = Wants::Value;
        running.generator = None;
        Box::new(Self { running, stack, handled })
    }

    /// Takes the parts for resuming.
    pub fn open(self) -> (Running, Vec<Value>, Vec<Rc<ExceptionObj>>) {
        (self.running, self.stack, self.handled)
    }
}
