//! Variables: locals, cells and globals, and what dies with a former value.

use super::{
    Machine, Outcome, Stop,
    activation::Activation,
    builtins,
    code::NameId,
    events::Reason,
    value::{CellObj, DictObj, Value},
};
use crate::rules::Rule;
use std::rc::Rc;

impl Machine<'_> {
    /// A former value dies with its variable's new one.
    pub(super) fn let_go(&mut self, former: Option<Value>) {
        if let Some(former) = former {
            self.release(former, Rule::RebindingReleases);
        }
    }

    /// Drops a value; with the wrong alternative of `rule`, only at the next event.
    pub(super) fn release(&mut self, value: Value, rule: Rule) {
        if !value.is_atom() && !self.rules.holds(rule) {
            self.rebound.push(value);
        }
    }

    pub(super) fn load_local(&mut self, slot: u32) -> Outcome<()> {
        let Some(Activation::Program(running)) = self.activations.last() else { return Ok(()) };
        let value = running.frame.slots.borrow()[slot as usize].clone();
        match value {
            Some(value) => {
                self.stack.push(value);
                Ok(())
            }
            None => {
                let name = running.body.slots[slot as usize];
                Err(self.unbound_local(self.library.names.name(name)))
            }
        }
    }

    pub(super) fn set_local(&mut self, slot: u32, value: Option<Value>) -> Option<Value> {
        let Some(Activation::Program(running)) = self.activations.last() else { return None };
        let former = std::mem::replace(&mut running.frame.slots.borrow_mut()[slot as usize], value);
        if running.uncertain && slot < running.body.params && former.as_ref().is_some_and(|it| !it.is_atom())
        {
            self.argument_let_go = true;
        }
        former
    }

    pub(super) fn store_local(&mut self, slot: u32) {
        let value = self.pop();
        let former = self.set_local(slot, Some(value));
        self.let_go(former);
    }

    pub(super) fn delete_local(&mut self, slot: u32) -> Outcome<()> {
        match self.set_local(slot, None) {
            Some(former) => {
                self.release(former, Rule::DeletionReleases);
                Ok(())
            }
            None => {
                let name = self.running().map_or(0, |running| running.body.slots[slot as usize]);
                Err(self.unbound_local(self.library.names.name(name)))
            }
        }
    }

    pub(super) fn cell(&self, number: u32) -> Option<Rc<CellObj>> {
        self.running().and_then(|running| running.frame.cells.borrow().get(number as usize).cloned())
    }

    pub(super) fn unbound_cell(&self, number: u32) -> Stop {
        let Some(running) = self.running() else { return Stop::unknown("cell") };
        let body = &running.body;
        let name = self.library.names.name(body.cells[number as usize]);
        match number.checked_sub(body.own_cells) {
            None => self.unbound_local(name),
            Some(free) => self.unbound_free(name, body.host_cells.get(free as usize) == Some(&true)),
        }
    }

    pub(super) fn load_cell(&mut self, number: u32) -> Outcome<()> {
        let Some(Activation::Program(running)) = self.activations.last() else { return Ok(()) };
        let value =
            running.frame.cells.borrow().get(number as usize).and_then(|cell| cell.contents.borrow().clone());
        match value {
            Some(value) => {
                self.stack.push(value);
                Ok(())
            }
            None => Err(self.unbound_cell(number)),
        }
    }

    /// Gives the variable a new cell, as only planted rules do.
    fn renew_cell(&mut self, number: u32) {
        let cell = self.heap.cell(None, (Rule::CellStartsEmpty, 0));
        if let Some(running) = self.running()
            && let Some(place) = running.frame.cells.borrow_mut().get_mut(number as usize)
        {
            *place = cell;
        }
    }

    /// A cell lets go of something. If it was an argument of a call still going on, when it dies may
    /// depend on whether the caller holds it: whoever wrote to the cell, the function itself or
    /// another that shares it.
    pub(super) fn note_let_go(&mut self, former: Option<&Value>) {
        if former.is_some_and(|former| !former.is_atom())
            && !self.argument_let_go
            && self
                .activations
                .iter()
                .any(|it| matches!(it, Activation::Program(running) if running.uncertain))
        {
            self.argument_let_go = true;
        }
    }

    pub(super) fn store_cell(&mut self, number: u32, in_loop: bool) -> Outcome<()> {
        let Some(running) = self.running() else { return Ok(()) };
        let is_own = number < running.body.own_cells;
        let reason: Reason = match (is_own, in_loop) {
            (true, true) => {
                if !self.rules.holds(Rule::LoopSharesCell) {
                    self.renew_cell(number);
                }
                (Rule::LoopSharesCell, self.offset())
            }
            (true, false) => (Rule::CellIsVariable, self.offset()),
            (false, _) => {
                if !self.rules.holds(Rule::WritesReachTheOwner) {
                    self.renew_cell(number);
                }
                (Rule::WritesReachTheOwner, self.offset())
            }
        };
        let value = self.pop();
        let Some(cell) = self.cell(number) else { return Err(Stop::unknown("cell")) };
        let former = cell.set(Some(value), reason);
        self.note_let_go(former.as_ref());
        self.let_go(former);
        Ok(())
    }

    pub(super) fn delete_cell(&mut self, number: u32) -> Outcome<()> {
        let Some(cell) = self.cell(number) else { return Err(Stop::unknown("cell")) };
        if cell.contents.borrow().is_none() {
            return Err(self.unbound_cell(number));
        }
        if self.rules.holds(Rule::DelEmptiesCell) {
            let former = cell.set(None, (Rule::DelEmptiesCell, self.offset()));
            self.note_let_go(former.as_ref());
            if let Some(former) = former {
                self.release(former, Rule::DeletionReleases);
            }
        }
        Ok(())
    }

    /// The globals of the running code, if they are not the program's.
    pub(super) fn globals_here(&self) -> Option<Rc<DictObj>> {
        self.activations.iter().rev().find_map(|activation| match activation {
            Activation::Program(running) => Some(running.globals.clone()),
            Activation::Native(_) => None,
        })?
    }

    /// A global, if there is one with this name.
    fn global(&self, name: NameId) -> Option<Value> {
        match self.running().and_then(|running| running.globals.as_ref()) {
            None => self.globals.get(name).cloned(),
            Some(dict) => dict.map.borrow().get_str(self.library.names.name(name)).cloned(),
        }
    }

    /// Whether the running function looked for `__builtins__` in globals that were cleared. What was suspended
    /// before that has them still, and what shares its caller's globals shares its builtins.
    fn lacks_builtins(&self) -> bool {
        let is_generator = |activation: &Activation| {
            matches!(activation, Activation::Program(running)
                if self.suspends(running.proto))
        };
        self.cleared
            && !self.version.functions_hold_builtins()
            && self.globals_here().is_none()
            && !self.activations.iter().any(is_generator)
    }

    fn suspends(&self, proto: u32) -> bool {
        let proto = &self.library.protos[proto as usize];
        proto.is_generator || proto.is_async
    }

    pub(super) fn load_global(&mut self, name: NameId) -> Outcome<()> {
        if let Some(value) = self.global(name) {
            self.stack.push(value);
            return Ok(());
        }
        let text = self.library.names.name(name);
        if text == "__annotations__" && self.library.units.scopes(0).future_annotations {
            return Err(Stop::unknown("text of an annotation"));
        }
        if self.lacks_builtins() {
            return Err(Self::unbound_global(text));
        }
        match builtins::lookup(text, self.library.units.scopes(0).debug, self.version)? {
            Some(value) => {
                self.stack.push(value);
                Ok(())
            }
            None if self.rules.holds(Rule::UnboundGlobalIsNameError) => Err(Self::unbound_global(text)),
            None => {
                self.stack.push(Value::None);
                Ok(())
            }
        }
    }

    pub(super) fn store_global(&mut self, name: NameId) -> Outcome<()> {
        let value = self.pop();
        let former = match self.globals_here() {
            None => self.globals.set(name, value),
            Some(dict) => {
                let key = Value::str(self.library.names.name(name).as_str());
                dict.map.borrow_mut().insert(key, value)?
            }
        };
        self.let_go(former);
        Ok(())
    }

    pub(super) fn delete_global(&mut self, name: NameId) -> Outcome<()> {
        match self.remove_global(name)? {
            Some(former) => drop(former),
            None => return Err(Self::unbound_global(self.library.names.name(name))),
        }
        Ok(())
    }

    pub(super) fn remove_global(&mut self, name: NameId) -> Outcome<Option<Value>> {
        match self.globals_here() {
            None => Ok(self.globals.remove(name)),
            Some(dict) => {
                let key = Value::str(self.library.names.name(name).as_str());
                Ok(dict.map.borrow_mut().remove(&key)?.map(|(_, value)| value))
            }
        }
    }
}
