//! What the machine does only with quirks: comprehensions that run in place, with variables of the
//! unit; names that a function does not have.

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Block},
    code::{Access, Aside, NameId, Target},
    types::Type,
    value::Value,
};
use crate::rules::Rule;
use std::rc::Rc;

impl Machine<'_> {
    /// Sets aside, under the iterator, what the comprehension binds, until it ends one way or another.
    pub(super) fn enter_inlined(&mut self, number: u32, handler: Target) {
        let iterator = self.pop();
        let Some(Activation::Program(running)) = self.activations.last_mut() else { return };
        for &variable in &running.body.aside[number as usize] {
            let former = match variable {
                Aside::Local(slot) => {
                    running.frame.slots.borrow_mut()[slot as usize].take().unwrap_or(Value::Absent)
                }
                Aside::Cell(cell) => {
                    let empty = self.heap.cell(None, (Rule::CellStartsEmpty, 0));
                    Value::Cell(std::mem::replace(
                        &mut running.frame.cells.borrow_mut()[cell as usize],
                        empty,
                    ))
                }
                Aside::Taken(cell) => {
                    let former = Rc::clone(&running.frame.cells.borrow()[cell as usize]);
                    let holder = self.heap.cell(Some(Value::Cell(former)), (Rule::CellIsVariable, 0));
                    running.frame.cells.borrow_mut()[cell as usize] = holder;
                    Value::Absent
                }
            };
            self.stack.push(former);
        }
        let block = Block {
            target: handler,
            height: self.stack.len() - running.base,
            handled: self.handled.len() - running.handled,
        };
        running.blocks.push(block);
        self.stack.push(iterator);
    }

    /// Restores what was set aside, under the result.
    pub(super) fn leave_inlined(&mut self, number: u32) {
        let result = self.pop();
        self.restore_inlined(number);
        self.stack.push(result);
    }

    /// Restores what was set aside.
    pub(super) fn restore_inlined(&mut self, number: u32) {
        let Some(Activation::Program(running)) = self.activations.last() else { return };
        let (body, frame) = (Rc::clone(&running.body), Rc::clone(&running.frame));
        for &variable in body.aside[number as usize].iter().rev() {
            let former = self.pop();
            match (variable, former) {
                (Aside::Local(slot), former) => {
                    let former = Some(former).filter(|former| !matches!(former, Value::Absent));
                    let own = std::mem::replace(&mut frame.slots.borrow_mut()[slot as usize], former);
                    drop(own);
                }
                (Aside::Cell(cell), Value::Cell(former)) => {
                    let own = std::mem::replace(&mut frame.cells.borrow_mut()[cell as usize], former);
                    drop(own);
                }
                _ => {}
            }
        }
    }

    /// The code of a function goes by a name that its scope does not have: it is looked for as if in a
    /// namespace, which the function has if it asked for its `locals()` before.
    pub(super) fn no_such_name(&mut self, name: NameId, access: Access) -> Outcome<()> {
        let locals = self.running().and_then(|running| running.frame.locals.borrow().clone());
        let Some(locals) = locals else { return Err(self.no_namespace(name, access)) };
        let key = Value::str(self.library.names.name(name).as_str());
        match access {
            Access::Load => {
                let found = locals.map.borrow().get(&key)?.cloned();
                match found {
                    Some(value) => self.stack.push(value),
                    None => return self.load_global(name),
                }
            }
            Access::Store => {
                let value = self.pop();
                let former = locals.map.borrow_mut().insert(key, value)?;
                drop(former);
            }
            Access::Delete => {
                let former = locals.map.borrow_mut().remove(&key)?;
                if former.is_none() {
                    return Err(Self::unbound_global(self.library.names.name(name)));
                }
                drop(former);
            }
        }
        Ok(())
    }

    fn no_namespace(&self, name: NameId, access: Access) -> Stop {
        let name = self.library.names.name(name);
        let words = match access {
            Access::Load => "no locals found".to_owned(),
            Access::Store => format!("no locals found when storing '{name}'"),
            Access::Delete => format!("no locals when deleting '{name}'"),
        };
        Stop::error(Type::SystemError, words)
    }
}
