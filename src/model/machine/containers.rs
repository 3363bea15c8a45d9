//! Operators on the stack, and displays and targets that unpack.

use super::{
    Machine, Outcome, Stop,
    activation::{MustBe, Prepared, Task, Then, Wants},
    builtins::Builtin,
    iterate::iterate,
    map::Map,
    operators,
    special::{is_written, special},
    type_params,
    types::Type,
    value::Value,
};
use crate::{rules::Rule, tree::BinaryOp};
use std::rc::Rc;

impl Machine<'_> {
    pub(super) fn binary(&mut self, op: BinaryOp, in_place: bool) -> Outcome<()> {
        match (op, self.below(2), self.below(1)) {
            (BinaryOp::Mod, Value::Str(format), args) => {
                let repr = format.contains("%r");
                let args = match args {
                    Value::Tuple(tuple) => tuple.items.clone(),
                    other => vec![other.clone()],
                };
                if self.ask_for_texts(&args, repr, None, Wants::Value)? {
                    return Ok(());
                }
            }
            (BinaryOp::BitOr, Value::Dict(left), Value::Dict(right)) if self.version.unites_dicts() => {
                let mut map = left.map.borrow().copy();
                for (key, value) in right.map.borrow().iter() {
                    map.insert(key.clone(), value.clone())?;
                }
                let left = Rc::clone(left);
                self.heap.reserve(map.len())?;
                let operands = self.pop_many(2);
                let result = if in_place {
                    let former = left.map.replace(map);
                    drop(former);
                    left
                } else {
                    self.heap.dict(map)
                };
                self.stack.push(Value::Dict(result));
                drop(operands);
                return Ok(());
            }
            (BinaryOp::BitOr, Value::Dict(_), Value::Dict(_)) => {
                let (right, left) = (self.pop(), self.pop());
                return Err(operators::unsupported(op, &left, &right, in_place));
            }
            _ => {}
        }
        let (right, left) = (self.pop(), self.pop());
        if (is_written(&left) || is_written(&right)) && self.special_binary(op, &left, &right, in_place)? {
            return Ok(());
        }
        let result = operators::binary(&mut self.heap, op, &left, &right, in_place)?;
        self.stack.push(result);
        Ok(())
    }

    /// Lists and sets are changed by augmented assignment, not replaced.
    pub(super) fn in_place(&mut self, op: BinaryOp) -> Outcome<()> {
        match (op, self.below(2), self.below(1)) {
            (BinaryOp::Add, Value::List(_), right)
                if !is_written(right) && self.rules.holds(Rule::AugmentedAssignmentInPlace) =>
            {
                if matches!(right, Value::Int(_) | Value::None | Value::Bool(_) | Value::Float(_)) {
                    let name = right.type_name();
                    return Err(Stop::type_error(format!("'{name}' object is not iterable")));
                }
                self.extend()
            }
            (BinaryOp::Mult, Value::List(list), right)
                if right.as_int().is_some() && self.rules.holds(Rule::AugmentedAssignmentInPlace) =>
            {
                let list = Rc::clone(list);
                self.binary(op, true)?;
                let Value::List(result) = self.pop() else { return Ok(()) };
                let former = list.items.replace(result.items.take());
                drop(former);
                self.stack.push(Value::List(list));
                Ok(())
            }
            (
                BinaryOp::BitOr | BinaryOp::BitAnd | BinaryOp::Sub | BinaryOp::BitXor,
                Value::Set(set),
                Value::Set(_),
            ) if !set.frozen => {
                let set = Rc::clone(set);
                self.binary(op, true)?;
                let Value::Set(result) = self.pop() else { return Ok(()) };
                let former = set.map.replace(result.map.take());
                drop(former);
                self.stack.push(Value::Set(set));
                Ok(())
            }
            _ => self.binary(op, true),
        }
    }

    /// Replaces the iterable on top of the stack by a list of its items; `false` if code of the
    /// program runs for it first, after which the instruction is executed again.
    pub(super) fn materialise(&mut self, limit: usize) -> Outcome<Option<Vec<Value>>> {
        let iterable = self.pop();
        if limit < usize::MAX
            && let Value::Iter(_) = &iterable
        {
            // No more items are taken than are wanted.
            let task = Task::Collect { iter: iterable, items: Vec::new(), limit, then: Then::Give };
            self.start(task, Wants::Redo);
            return Ok(None);
        }
        if is_written(&iterable) {
            // Its iterator takes its place, and the instruction is executed again.
            if let Some(method) = special(&iterable, "__iter__") {
                let collect = Box::new(Prepared {
                    callee: Value::Builtin(Builtin::Iter),
                    args: vec![Value::None],
                    keywords: Vec::new(),
                    hole: 0,
                });
                self.prepare(method, vec![iterable], MustBe::Iterator, Some(collect), Wants::Redo)?;
                return Ok(None);
            }
            if let Some(iter) = self.iterate_value(&iterable, Wants::Redo)? {
                self.stack.push(iter);
                self.again();
            }
            return Ok(None);
        }
        if let Some(items) = self.items_now(&iterable)? {
            return Ok(Some(items));
        }
        let iter = iterate(&mut self.heap, &iterable)?;
        self.start(Task::Collect { iter, items: Vec::new(), limit, then: Then::Give }, Wants::Redo);
        Ok(None)
    }

    pub(super) fn extend(&mut self) -> Outcome<()> {
        if let Value::Set(_) = self.below(2)
            && let Value::Set(other) = self.top()
        {
            let items: Vec<Value> = other.map.borrow().keys().cloned().collect();
            drop(self.pop());
            return self.add_all(items);
        }
        let is_list = matches!(self.below(2), Value::List(_));
        match self.materialise(usize::MAX) {
            Ok(Some(items)) => self.add_all(items),
            Ok(None) => Ok(()),
            // Releases say this of a list display in words of their own.
            Err(Stop::Error(Type::TypeError, super::Args::Message(_))) if is_list => {
                Err(Stop::bare(Type::TypeError))
            }
            Err(stop) => Err(stop),
        }
    }

    pub(super) fn add_all(&mut self, items: Vec<Value>) -> Outcome<()> {
        match self.top() {
            Value::List(list) => list.items.borrow_mut().extend(items),
            Value::Set(set) => {
                for item in items {
                    set.map.borrow_mut().insert(item, Value::None)?;
                }
            }
            _ => return Err(Stop::unknown("unpacking")),
        }
        Ok(())
    }

    pub(super) fn insert(&mut self, depth: usize, key: Value, value: Value) -> Outcome<()> {
        self.heap.reserve(1)?;
        let Value::Dict(dict) = self.below(depth) else { return Err(Stop::unknown("comprehension")) };
        let dict = Rc::clone(dict);
        let former = dict.map.borrow_mut().insert(key, value)?;
        drop(former);
        Ok(())
    }

    pub(super) fn update(&mut self, unique: bool) -> Outcome<()> {
        let mapping = self.pop();
        let (Value::Dict(dict), Some(other)) = (self.top().clone(), Self::entries_of(&mapping)?) else {
            return Err(Stop::bare(Type::TypeError));
        };
        self.heap.reserve(other.len())?;
        for (key, value) in other.iter() {
            if unique {
                if !matches!(key, Value::Str(_)) {
                    return Err(Stop::type_error("keywords must be strings"));
                }
                if dict.map.borrow().get(key)?.is_some() {
                    return Err(Stop::bare(Type::TypeError));
                }
            }
            let former = dict.map.borrow_mut().insert(key.clone(), value.clone())?;
            drop(former);
        }
        Ok(())
    }

    /// A copy of the entries of a mapping; `None`: it is none.
    pub(super) fn entries_of(value: &Value) -> Outcome<Option<Map>> {
        match value {
            Value::Dict(dict) | Value::Proxy(dict) => Ok(Some(dict.map.borrow().copy())),
            Value::FrameLocals(_) | Value::Globals => Err(Stop::unknown("entries of a mapping of variables")),
            // What has `keys` counts as one.
            Value::Instance(_) | Value::Exception(_)
                if ["keys", "__getattr__", "__getattribute__"]
                    .into_iter()
                    .any(|name| special(value, name).is_some())
                    || Self::own(value, "keys").is_some() =>
            {
                Err(Stop::unknown("entries of an instance"))
            }
            _ => Ok(None),
        }
    }

    pub(super) fn unpack(&mut self, before: usize, after: Option<usize>) -> Outcome<()> {
        let limit = match after {
            None => before + 1,
            Some(_) => usize::MAX,
        };
        if !matches!(
            self.top(),
            Value::List(_)
                | Value::Tuple(_)
                | Value::Str(_)
                | Value::Bytes(_)
                | Value::Range(_)
                | Value::Dict(_)
                | Value::Set(_)
                | Value::View(_)
                | Value::Iter(_)
        ) && !matches!(self.top(), Value::Generator(it) if it.class == Type::Generator)
            && !type_params::may_be_unpacked(self.top(), self.version)
            && special(self.top(), "__iter__").or_else(|| special(self.top(), "__getitem__")).is_none()
        {
            let name = self.top().type_name();
            return Err(Stop::type_error(format!("cannot unpack non-iterable {name} object")));
        }
        let is_counted = self.version.counts_too_many()
            && matches!(self.top(), Value::List(_) | Value::Tuple(_) | Value::Dict(_));
        let Some(mut items) = self.materialise(limit)? else { return Ok(()) };
        let wanted = before + after.unwrap_or_default();
        let found = items.len();
        if found < wanted {
            let least = if after.is_some() { "at least " } else { "" };
            return Err(Stop::error(
                Type::ValueError,
                format!("not enough values to unpack (expected {least}{wanted}, got {found})"),
            ));
        }
        let Some(after) = after else {
            if found > wanted {
                return Err(too_many(wanted, is_counted.then_some(found)));
            }
            items.reverse();
            self.stack.extend(items);
            return Ok(());
        };
        let mut tail = items.split_off(found - after);
        let middle = items.split_off(before);
        let middle = if self.rules.holds(Rule::StarredTargetTakesList) {
            self.heap.list(middle)
        } else {
            self.heap.tuple(middle)
        };
        tail.reverse();
        items.reverse();
        self.stack.extend(tail);
        self.stack.push(middle);
        self.stack.extend(items);
        Ok(())
    }
}

/// More items than the targets of an assignment take: how many there are, if that is said.
pub(super) fn too_many(wanted: usize, found: Option<usize>) -> Stop {
    let found = found.map_or(String::new(), |found| format!(", got {found}"));
    Stop::error(Type::ValueError, format!("too many values to unpack (expected {wanted}{found})"))
}
