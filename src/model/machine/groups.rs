//! Groups of exceptions and `except*` (PEP 654).
//!
//! Each clause handles the part of the exception that is of its kind. What clauses raise anew, and what is
//! left or was raised again, is put together at the end; the latter keeps the shape that it had.

use super::{
    Machine, Outcome, Stop,
    builtins::matches_classes,
    classes::is_subclass,
    code::Target,
    operators::MAX_VALUE_DEPTH,
    types::Type,
    value::{ExceptionObj, Value},
};
use crate::quirks::Quirk;
use std::rc::Rc;

/// What a part of a group is chosen by.
enum Chooses<'a> {
    /// A kind of exceptions.
    Kind(&'a Value),
    /// To be among these.
    Among(&'a [Rc<ExceptionObj>]),
}

/// The exceptions of a group.
fn inner(group: &ExceptionObj) -> Vec<Rc<ExceptionObj>> {
    let object = group.object.borrow();
    let Some(Value::Tuple(tuple)) = &*object else { return Vec::new() };
    let exception = |item: &Value| match item {
        Value::Exception(exception) => Some(Rc::clone(exception)),
        _ => None,
    };
    tuple.items.iter().filter_map(exception).collect()
}

/// Those of a group, and of the groups in it, that are no groups.
fn leaves(exception: &Rc<ExceptionObj>, depth: u32, found: &mut Vec<Rc<ExceptionObj>>) {
    if !exception.class.is_group() || depth > MAX_VALUE_DEPTH {
        found.push(Rc::clone(exception));
        return;
    }
    for part in inner(exception) {
        leaves(&part, depth + 1, found);
    }
}

/// Whether nothing happened to `a`, a part of `b`, that did not happen to it.
fn is_raised_again(a: &ExceptionObj, b: &ExceptionObj) -> bool {
    fn same<T>(a: &Option<Rc<T>>, b: &Option<Rc<T>>) -> bool {
        match (a, b) {
            (Some(a), Some(b)) => Rc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        }
    }
    let (frames, others) = (a.traceback.borrow(), b.traceback.borrow());
    a.raises.get() == b.raises.get()
        && frames.len() == others.len()
        && frames.iter().zip(others.iter()).all(|(a, b)| Rc::ptr_eq(a, b))
        && same(&a.cause.borrow(), &b.cause.borrow())
        && same(&a.context.borrow(), &b.context.borrow())
}

impl Machine<'_> {
    /// `ExceptionGroup(message, exceptions)`
    pub(super) fn group(&mut self, class: Type, args: &[Value]) -> Outcome<Value> {
        let [message, exceptions] = args else {
            let given = args.len();
            return Err(Stop::type_error(format!(
                "BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)"
            )));
        };
        if !matches!(message, Value::Str(_)) {
            let found = message.type_name();
            return Err(Stop::type_error(format!(
                "BaseExceptionGroup.__new__() argument 1 must be str, not {found}"
            )));
        }
        let items = match exceptions {
            Value::List(list) => list.items.borrow().clone(),
            Value::Tuple(tuple) => tuple.items.clone(),
            Value::Int(_) | Value::None | Value::Exception(_) | Value::Set(_) => {
                return Err(Stop::type_error("second argument (exceptions) must be a sequence"));
            }
            _ => return Err(Stop::unknown("group of something else than a list")),
        };
        if items.is_empty() {
            let message = "second argument (exceptions) must be a non-empty sequence";
            return Err(Stop::error(Type::ValueError, message));
        }
        if let Some(at) = items.iter().position(|item| !matches!(item, Value::Exception(_))) {
            return Err(Stop::error(
                Type::ValueError,
                format!("Item {at} of second argument (exceptions) is not an exception"),
            ));
        }
        let plain = items.iter().all(|item| item.class().is_subclass_of(Type::Exception));
        if class == Type::ExceptionGroup && !plain {
            return Err(Stop::type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
        }
        let class = if plain { Type::ExceptionGroup } else { class };
        let group = self.heap.exception(class, Some(args.to_vec()));
        let tuple = self.heap.tuple(items);
        group.object.replace(Some(tuple));
        Ok(Value::Exception(group))
    }

    fn grouped(&mut self, message: Value, exceptions: Vec<Rc<ExceptionObj>>) -> Outcome<Rc<ExceptionObj>> {
        let list = self.heap.list(exceptions.into_iter().map(Value::Exception).collect());
        match self.group(Type::BaseExceptionGroup, &[message, list])? {
            Value::Exception(group) => Ok(group),
            _ => Err(Stop::unknown("group")),
        }
    }

    /// The part of `exception` that is chosen, and what is left.
    fn split(
        &mut self,
        exception: &Rc<ExceptionObj>,
        by: &Chooses<'_>,
        depth: u32,
    ) -> Outcome<[Option<Rc<ExceptionObj>>; 2]> {
        if depth > MAX_VALUE_DEPTH {
            return Err(Stop::unknown("deep groups"));
        }
        super::spend(1)?;
        let matches = match by {
            Chooses::Kind(kind) => {
                let class = Value::Exception(Rc::clone(exception)).class_value();
                matches_classes(kind, 0, &|other| is_subclass(&class, other))?
            }
            Chooses::Among(those) => those.iter().any(|it| Rc::ptr_eq(it, exception)),
        };
        if matches {
            return Ok([Some(Rc::clone(exception)), None]);
        }
        if !exception.class.is_group() {
            return Ok([None, Some(Rc::clone(exception))]);
        }
        let mut parts: [Vec<Rc<ExceptionObj>>; 2] = Default::default();
        for part in inner(exception) {
            let both = self.split(&part, by, depth + 1)?;
            for (parts, part) in parts.iter_mut().zip(both) {
                parts.extend(part);
            }
        }
        let mut made = [None, None];
        for (made, parts) in made.iter_mut().zip(parts) {
            if !parts.is_empty() {
                *made = Some(self.derived(exception, parts)?);
            }
        }
        Ok(made)
    }

    /// A group like `group`, with these exceptions.
    fn derived(
        &mut self,
        group: &ExceptionObj,
        exceptions: Vec<Rc<ExceptionObj>>,
    ) -> Outcome<Rc<ExceptionObj>> {
        let message = group.args.borrow().as_ref().and_then(|args| args.first().cloned());
        let part = self.grouped(message.unwrap_or(Value::None), exceptions)?;
        part.traceback.replace(group.traceback.borrow().clone());
        part.cause.replace(group.cause.borrow().clone());
        part.context.replace(group.context.borrow().clone());
        part.raises.set(group.raises.get());
        Ok(part)
    }

    // ---- except* -------------------------------------------------------------------------------------

    /// `-> exception raised exception`
    pub(super) fn begin_star(&mut self) -> Outcome<()> {
        let Some(handled) = self.handled.last().cloned() else { return Err(Stop::unknown("except*")) };
        let raised = self.heap.list(Vec::new());
        self.stack.extend([Value::Exception(Rc::clone(&handled)), raised, Value::Exception(handled)]);
        Ok(())
    }

    /// `rest kind -> rest matching`, or `rest kind -> rest` and a jump.
    pub(super) fn match_star(&mut self, next: Target) -> Outcome<()> {
        let kind = self.pop();
        Self::check_kind(&kind)?;
        let kinds: &[Value] = match &kind {
            Value::Tuple(tuple) => &tuple.items,
            kind => std::slice::from_ref(kind),
        };
        if kinds.iter().any(|kind| matches!(kind, Value::Type(class) if class.is_group())) {
            return Err(Stop::type_error(
                "catching ExceptionGroup with except* is not allowed. Use except instead.",
            ));
        }
        let Value::Exception(exception) = self.pop() else {
            self.stack.push(Value::None);
            self.jump(next);
            return Ok(());
        };
        let [matching, rest] = self.split(&exception, &Chooses::Kind(&kind), 0)?;
        self.stack.push(rest.map_or(Value::None, Value::Exception));
        let Some(mut matching) = matching else {
            self.jump(next);
            return Ok(());
        };
        if !matching.class.is_group() {
            // What is handled is a group in any case.
            let items = vec![Value::Exception(matching)];
            let in_list = self.library.scopes(0).has_quirk(Quirk::ExceptStarWrapsInList);
            let items = if in_list { self.heap.list(items) } else { self.heap.tuple(items) };
            let Value::Exception(group) = self.group(Type::BaseExceptionGroup, &[Value::str(""), items])?
            else {
                return Err(Stop::unknown("except*"));
            };
            matching = group;
        }
        if let Some(handled) = self.handled.last_mut() {
            let former = std::mem::replace(handled, Rc::clone(&matching));
            drop(former);
        }
        self.stack.push(Value::Exception(matching));
        Ok(())
    }

    /// A clause raised something: it is listed.
    pub(super) fn raised_in_star(&mut self) {
        if let (Some(raised), Value::List(list)) = (self.handled.pop(), self.below(2)) {
            list.items.borrow_mut().push(Value::Exception(raised));
        }
    }

    /// `exception raised rest ->`
    pub(super) fn end_star(&mut self) -> Outcome<()> {
        let (rest, raised, exception) = (self.pop(), self.pop(), self.pop());
        let (Value::List(raised), Value::Exception(exception)) = (raised, exception) else {
            return Err(Stop::unknown("except*"));
        };
        let mut all = Vec::new();
        for value in raised.items.take().into_iter().chain([rest]) {
            if let Value::Exception(exception) = value {
                all.push(exception);
            }
        }
        let result = if exception.class.is_group() {
            self.put_together(&exception, all)?
        } else {
            all.into_iter().next()
        };
        let handled = self.handled.pop();
        drop((handled, exception));
        match result {
            Some(result) => Err(Stop::Raise(result)),
            None => Ok(()),
        }
    }

    /// What was raised anew and what is left of `whole`.
    fn put_together(
        &mut self,
        whole: &Rc<ExceptionObj>,
        all: Vec<Rc<ExceptionObj>>,
    ) -> Outcome<Option<Rc<ExceptionObj>>> {
        let (again, mut anew): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|exception| is_raised_again(exception, whole));
        let mut kept = Vec::new();
        for exception in &again {
            leaves(exception, 0, &mut kept);
        }
        let kept = if kept.is_empty() {
            None
        } else {
            let [kept, _] = self.split(whole, &Chooses::Among(&kept), 0)?;
            kept
        };
        if anew.is_empty() {
            return Ok(kept);
        }
        let wraps = self.library.scopes(0).has_quirk(Quirk::ExceptStarWrapsSingle);
        if anew.len() == 1 && kept.is_none() && !wraps {
            return Ok(anew.pop());
        }
        anew.extend(kept);
        self.grouped(Value::str(""), anew).map(Some)
    }
}
