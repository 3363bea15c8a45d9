//! Special methods: where an instruction or a built-in function asks an object whose class the
//! program wrote, a method of that class is called.
//!
//! They are called only where the object itself is asked. Where it lies inside a built-in value
//! that is compared, hashed or written out, the run ends with what is not modelled.

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Gives, MustBe, Native, Operation, Prepared, Task, Verdict, Wants},
    builtins::Builtin,
    classes::{is_subclass, same_class},
    iterate::{IterState, iterate},
    operators,
    types::Type,
    value::{Keywords, Value},
};
use crate::{
    rules::Rule,
    tree::{BinaryOp, CompareOp, UnaryOp},
};
use std::{mem, rc::Rc};

/// Whether special methods may have to be called for it.
pub fn is_written(value: &Value) -> bool {
    value.written().is_some()
}

/// The special method of an object's class.
pub fn special(value: &Value, name: &str) -> Option<Value> {
    value.written()?.find(name)
}

/// Whether methods of its own may say what comes before it.
pub fn is_ordered(value: &Value) -> bool {
    ["__lt__", "__gt__", "__le__", "__ge__"].iter().any(|name| special(value, name).is_some())
}

/// The names of an operator's methods: itself, reflected, in place.
fn names(op: BinaryOp) -> [&'static str; 3] {
    match op {
        BinaryOp::Add => ["__add__", "__radd__", "__iadd__"],
        BinaryOp::Sub => ["__sub__", "__rsub__", "__isub__"],
        BinaryOp::Mult => ["__mul__", "__rmul__", "__imul__"],
        BinaryOp::MatMult => ["__matmul__", "__rmatmul__", "__imatmul__"],
        BinaryOp::Div => ["__truediv__", "__rtruediv__", "__itruediv__"],
        BinaryOp::FloorDiv => ["__floordiv__", "__rfloordiv__", "__ifloordiv__"],
        BinaryOp::Mod => ["__mod__", "__rmod__", "__imod__"],
        BinaryOp::Pow => ["__pow__", "__rpow__", "__ipow__"],
        BinaryOp::LShift => ["__lshift__", "__rlshift__", "__ilshift__"],
        BinaryOp::RShift => ["__rshift__", "__rrshift__", "__irshift__"],
        BinaryOp::BitAnd => ["__and__", "__rand__", "__iand__"],
        BinaryOp::BitOr => ["__or__", "__ror__", "__ior__"],
        BinaryOp::BitXor => ["__xor__", "__rxor__", "__ixor__"],
    }
}

/// The names of a comparison's methods: itself, and of the other operand.
fn comparison(op: CompareOp) -> Option<[&'static str; 2]> {
    Some(match op {
        CompareOp::Eq => ["__eq__", "__eq__"],
        CompareOp::NotEq => ["__ne__", "__ne__"],
        CompareOp::Lt => ["__lt__", "__gt__"],
        CompareOp::LtE => ["__le__", "__ge__"],
        CompareOp::Gt => ["__gt__", "__lt__"],
        CompareOp::GtE => ["__ge__", "__le__"],
        _ => return None,
    })
}

impl Machine<'_> {
    /// Calls a special method with its object as first argument.
    pub(super) fn call_special(&mut self, method: Value, args: Vec<Value>, wants: Wants) -> Outcome<()> {
        match &method {
            Value::Function(_) => self.call(method, args, Vec::new(), wants, true),
            Value::None => Err(Stop::bare(Type::TypeError)),
            _ => Err(Stop::unknown("special method that is no function")),
        }
    }

    // ---- truth ---------------------------------------------------------------------------------------

    /// The truth of a value. `None`: a method is asked, and what follows is done then.
    #[inline]
    pub(super) fn test(&mut self, value: &Value, verdict: Verdict) -> Outcome<Option<bool>> {
        match value {
            Value::Instance(_) | Value::Exception(_) => self.test_object(value, verdict),
            _ => Ok(Some(value.truth())),
        }
    }

    fn test_object(&mut self, value: &Value, verdict: Verdict) -> Outcome<Option<bool>> {
        let method = special(value, "__bool__").or_else(|| special(value, "__len__"));
        let Some(method) = method else { return Ok(Some(true)) };
        self.call_special(method, vec![value.clone()], Wants::Truth(verdict))?;
        Ok(None)
    }

    /// What a method said of a value's truth.
    pub(super) fn said_truth(&mut self, value: &Value, verdict: Verdict) -> Outcome<()> {
        let truth = match value {
            Value::Bool(truth) => *truth,
            Value::Int(length) if *length >= 0 => *length != 0,
            Value::Int(_) => return Err(Stop::bare(Type::ValueError)),
            _ => return Err(Stop::bare(Type::TypeError)),
        };
        self.decide(truth, verdict);
        Ok(())
    }

    /// Does what follows from the truth of a value.
    #[inline]
    pub(super) fn decide(&mut self, truth: bool, verdict: Verdict) {
        match verdict {
            Verdict::Push => self.stack.push(Value::Bool(truth)),
            Verdict::Not => self.stack.push(Value::Bool(!truth)),
            Verdict::Jump { target, on } => {
                if truth == on {
                    self.jump(target);
                }
            }
            Verdict::JumpOrPop { target, on } => {
                if truth == on {
                    self.jump(target);
                } else {
                    drop(self.pop());
                }
            }
        }
    }

    /// The truth of a value where no method can be asked.
    pub(super) fn truth_now(value: &Value) -> Outcome<bool> {
        if is_written(value) && (special(value, "__bool__").or_else(|| special(value, "__len__"))).is_some() {
            return Err(Stop::unknown("truth of an instance inside a builtin or operator"));
        }
        Ok(value.truth())
    }

    // ---- operators -----------------------------------------------------------------------------------

    /// Asks methods one after the other, until one knows what to do.
    fn attempt(&mut self, mut rest: Vec<(Value, Vec<Value>)>, operation: Operation) {
        rest.reverse();
        self.start(Task::Attempts { rest, operation }, Wants::Value);
    }

    /// The methods of two operands in the order in which they are asked. Of two objects of one
    /// class, only comparisons ask both.
    fn both(a: &Value, b: &Value, name: &str, reflected: &str, compares: bool) -> Vec<(Value, Vec<Value>)> {
        let left = special(a, name).map(|method| (method, vec![a.clone(), b.clone()]));
        let (class, other) = (a.class_value(), b.class_value());
        let is_same = same_class(&class, &other);
        let right = special(b, reflected).filter(|_| compares || !is_same);
        // That of a class derived from the other's is asked first, if it has one of its own.
        let derived = !is_same && is_subclass(&other, &class);
        let is_own = match (&right, special(a, reflected)) {
            (Some(own), Some(other)) => compares || !operators::same_object(own, &other),
            _ => true,
        };
        let right = right.map(|method| (method, vec![b.clone(), a.clone()]));
        if derived && is_own {
            right.into_iter().chain(left).collect()
        } else {
            left.into_iter().chain(right).collect()
        }
    }

    /// `a op b`; `false` if no method of theirs is to be asked.
    pub(super) fn special_binary(
        &mut self,
        op: BinaryOp,
        a: &Value,
        b: &Value,
        in_place: bool,
    ) -> Outcome<bool> {
        let [name, reflected, augmented] = names(op);
        let mut rest = Self::both(a, b, name, reflected, false);
        if in_place && let Some(method) = special(a, augmented) {
            rest.insert(0, (method, vec![a.clone(), b.clone()]));
        }
        if rest.is_empty() {
            return Ok(false);
        }
        self.attempt(rest, Operation::Binary(op, a.clone(), b.clone(), in_place));
        Ok(true)
    }

    /// `a op b`; `false` if no method of theirs is to be asked.
    pub(super) fn special_compare(&mut self, op: CompareOp, a: &Value, b: &Value) -> Outcome<bool> {
        let Some([name, reflected]) = comparison(op) else {
            let verdict = if op == CompareOp::In { Verdict::Push } else { Verdict::Not };
            if !matches!(op, CompareOp::In | CompareOp::NotIn) || !is_written(b) {
                return Ok(false);
            }
            return match special(b, "__contains__") {
                Some(method) => {
                    self.call_special(method, vec![b.clone(), a.clone()], Wants::Truth(verdict))?;
                    Ok(true)
                }
                None if special(b, "__iter__").or_else(|| special(b, "__getitem__")).is_some() => {
                    Err(Stop::unknown("in without __contains__"))
                }
                None => Err(Stop::bare(Type::TypeError)),
            };
        };
        let is_opposite = op == CompareOp::NotEq && special(a, name).is_none() && special(b, name).is_none();
        if is_opposite {
            let rest = Self::both(a, b, "__eq__", "__eq__", true);
            if rest.is_empty() {
                return Ok(false);
            }
            self.attempt(rest, Operation::Opposite(a.clone(), b.clone()));
            return Ok(true);
        }
        if op == CompareOp::NotEq && (special(a, name).is_none() || special(b, name).is_none()) {
            return Err(Stop::unknown("__ne__ of one side"));
        }
        let rest = Self::both(a, b, name, reflected, true);
        if rest.is_empty() {
            return Ok(false);
        }
        self.attempt(rest, Operation::Compare(op, a.clone(), b.clone()));
        Ok(true)
    }

    /// `op operand`
    pub(super) fn special_unary(&mut self, op: UnaryOp, operand: &Value) -> Outcome<()> {
        let name = match op {
            UnaryOp::Invert => "__invert__",
            UnaryOp::Plus => "__pos__",
            _ => "__neg__",
        };
        match special(operand, name) {
            Some(method) => self.call_special(method, vec![operand.clone()], Wants::Value),
            None => Err(Stop::bare(Type::TypeError)),
        }
    }

    /// All methods were asked: what built-in values do.
    fn settle(&mut self, operation: &Operation) -> Outcome<Value> {
        match operation {
            Operation::Binary(op, a, b, in_place) => operators::binary(&mut self.heap, *op, a, b, *in_place),
            Operation::Compare(CompareOp::Eq, a, b) => Ok(Value::Bool(operators::same_object(a, b))),
            Operation::Compare(CompareOp::NotEq, a, b) | Operation::Opposite(a, b) => {
                Ok(Value::Bool(!operators::same_object(a, b)))
            }
            Operation::Compare(..) => Err(Stop::bare(Type::TypeError)),
        }
    }

    // ---- subscripts ------------------------------------------------------------------------------------

    /// `object[index]`; `false` if no method is to be asked.
    pub(super) fn special_subscript(&mut self, object: &Value, index: &Value) -> Outcome<bool> {
        if let Value::Class(class) = object {
            return match class.find("__class_getitem__") {
                Some(Value::Wrapped(wrapped)) => {
                    let args = vec![object.clone(), index.clone()];
                    self.call_special(wrapped.parts[0].clone(), args, Wants::Value)?;
                    Ok(true)
                }
                Some(_) => Err(Stop::unknown("__class_getitem__ of another kind")),
                None if class.derives_from(&Value::Type(Type::Generic)) => {
                    Err(Stop::unknown("subscript of a generic class"))
                }
                None => Err(Stop::bare(Type::TypeError)),
            };
        }
        match special(object, "__getitem__") {
            Some(method) => {
                self.call_special(method, vec![object.clone(), index.clone()], Wants::Value)?;
                Ok(true)
            }
            None => Ok(false),
        }
    }

    /// `object[index] = value`, or `del object[index]`.
    pub(super) fn special_store(
        &mut self,
        object: &Value,
        index: Value,
        value: Option<Value>,
    ) -> Outcome<()> {
        let name = if value.is_some() { "__setitem__" } else { "__delitem__" };
        let Some(method) = special(object, name) else { return Err(Stop::bare(Type::TypeError)) };
        let mut args = vec![object.clone(), index];
        args.extend(value);
        self.call_special(method, args, Wants::Drop)
    }

    // ---- iteration -------------------------------------------------------------------------------------

    /// `iter(value)`. `None`: a method is called, and its result goes where `wants` says.
    pub(super) fn iterate_value(&mut self, value: &Value, wants: Wants) -> Outcome<Option<Value>> {
        if !matches!(value, Value::Instance(_) | Value::Exception(_)) {
            return iterate(&mut self.heap, value).map(Some);
        }
        if let Some(method) = special(value, "__iter__") {
            self.prepare(method, vec![value.clone()], MustBe::Iterator, None, wants)?;
            return Ok(None);
        }
        if special(value, "__getitem__").is_some() {
            return Ok(Some(self.heap.iter(IterState::Sequence(value.clone(), 0))));
        }
        Err(Stop::type_error(format!("'{}' object is not iterable", value.type_name())))
    }

    /// The next item of an iterator that the program wrote.
    pub(super) fn advance_object(&mut self, iter: &Value, wants: Wants) -> Outcome<Option<Gives>> {
        let Some(method) = special(iter, "__next__") else {
            return Err(Stop::type_error(format!("'{}' object is not an iterator", iter.type_name())));
        };
        self.start(Task::Next { end: Type::StopIteration }, wants);
        self.call_special(method, vec![iter.clone()], Wants::Native)?;
        Ok(None)
    }

    /// The item of a sequence that the program wrote.
    pub(super) fn advance_sequence(
        &mut self,
        sequence: &Value,
        index: i64,
        wants: Wants,
    ) -> Outcome<Option<Gives>> {
        let Some(method) = special(sequence, "__getitem__") else {
            return Err(Stop::bare(Type::TypeError));
        };
        self.start(Task::Next { end: Type::IndexError }, wants);
        self.call_special(method, vec![sequence.clone(), Value::Int(index)], Wants::Native)?;
        Ok(None)
    }

    // ---- what built-in functions ask ---------------------------------------------------------------------

    /// Calls a method whose result must be of a kind, and with it a built-in function.
    pub(super) fn prepare(
        &mut self,
        method: Value,
        args: Vec<Value>,
        must_be: MustBe,
        then: Option<Box<Prepared>>,
        wants: Wants,
    ) -> Outcome<()> {
        self.start(Task::Prepare { must_be, then }, wants);
        self.call_special(method, args, Wants::Native)
    }

    /// The method that gives a text for an object.
    pub(super) fn text_method(value: &Value, repr: bool) -> Option<Value> {
        match value {
            Value::Instance(_) if repr => special(value, "__repr__"),
            Value::Instance(_) => special(value, "__str__").or_else(|| special(value, "__repr__")),
            Value::Exception(_) => special(value, if repr { "__repr__" } else { "__str__" }),
            _ => None,
        }
    }

    /// Before a built-in function is called: asks its arguments what it wants to know of them.
    /// `true`: it will be called later, or the result comes without it.
    pub(super) fn ask_arguments(
        &mut self,
        callee: &Value,
        args: &mut Vec<Value>,
        keywords: &mut Keywords,
        wants: &Wants,
    ) -> Outcome<bool> {
        let (must_be, alone) = match callee {
            Value::Builtin(Builtin::Len) => (MustBe::Length, true),
            Value::Builtin(Builtin::Repr | Builtin::Ascii) => (MustBe::Text, true),
            Value::Type(Type::Str) => (MustBe::Text, true),
            Value::Type(Type::Bool) => (MustBe::Truth, true),
            Value::Builtin(Builtin::Print) => (MustBe::Text, false),
            Value::Builtin(Builtin::Iter) => (MustBe::Iterator, true),
            Value::Builtin(Builtin::Min | Builtin::Max) if args.len() != 1 => return Ok(false),
            Value::Builtin(
                Builtin::Any | Builtin::All | Builtin::Sum | Builtin::Sorted | Builtin::Min | Builtin::Max,
            )
            | Value::Type(
                Type::List
                | Type::Tuple
                | Type::Set
                | Type::FrozenSet
                | Type::Dict
                | Type::Enumerate
                | Type::Zip
                | Type::Map
                | Type::Filter,
            ) => (MustBe::Iterator, false),
            _ => return Ok(false),
        };
        let repr = matches!(callee, Value::Builtin(Builtin::Repr | Builtin::Ascii));
        for (hole, arg) in args.iter().enumerate().filter(|(_, arg)| is_written(arg)) {
            if matches!(callee, Value::Type(Type::Map | Type::Filter)) && hole == 0 {
                continue;
            }
            if matches!(callee, Value::Type(Type::Dict)) {
                Self::entries_of(arg)?;
            }
            let method = match must_be {
                MustBe::Length => special(arg, "__len__"),
                MustBe::Text => Self::text_method(arg, repr),
                MustBe::Truth => special(arg, "__bool__").or_else(|| special(arg, "__len__")),
                MustBe::Iterator
                    if matches!(callee, Value::Type(Type::Zip))
                        || hole == 0
                        || matches!(callee, Value::Type(Type::Map | Type::Filter)) =>
                {
                    let method = special(arg, "__iter__");
                    if method.is_none() && special(arg, "__getitem__").is_some() {
                        let arg = arg.clone();
                        args[hole] = self.heap.iter(IterState::Sequence(arg, 0));
                        return self.ask_arguments(callee, args, keywords, wants);
                    }
                    method
                }
                _ => None,
            };
            let Some(method) = method else { continue };
            let asked = vec![arg.clone()];
            let then = if alone {
                None
            } else {
                Some(Box::new(Prepared {
                    callee: callee.clone(),
                    args: mem::take(args),
                    keywords: mem::take(keywords),
                    hole,
                }))
            };
            self.prepare(method, asked, must_be, then, wants.clone())?;
            return Ok(true);
        }
        Ok(false)
    }

    /// One step of a waiting call of special methods.
    pub(super) fn special_step(&mut self, inbox: Option<Gives>) -> Outcome<()> {
        let Some(Activation::Native(native)) = self.activations.last_mut() else { return Ok(()) };
        let answer = match inbox {
            Some(Gives::Item(value) | Gives::End(value)) => Some(value),
            None => None,
        };
        match &mut native.task {
            Task::Calls { calls, result } => match calls.pop() {
                Some((callee, args, keywords)) => self.call(callee, args, keywords, Wants::Native, true),
                None => {
                    let result = result.clone();
                    self.finish(Gives::Item(result))
                }
            },
            Task::Attempts { rest, operation } => {
                if let Some(answer) = answer
                    && !matches!(answer, Value::NotImplemented)
                {
                    if matches!(operation, Operation::Opposite(..)) {
                        let truth = Self::truth_now(&answer)?;
                        return self.finish(Gives::Item(Value::Bool(!truth)));
                    }
                    return self.finish(Gives::Item(answer));
                }
                match rest.pop() {
                    Some((method, args)) => self.call_special(method, args, Wants::Native),
                    None => {
                        let operation = operation.clone();
                        let result = self.settle(&operation)?;
                        self.finish(Gives::Item(result))
                    }
                }
            }
            Task::Texts { .. } => self.texts_step(answer),
            Task::Next { .. } => match answer {
                Some(item) => self.finish(Gives::Item(item)),
                None => Err(Stop::unknown("iteration")),
            },
            Task::Lookup { with, .. } => {
                let found = match (with, answer) {
                    (Some(with), _) => with.clone(),
                    (None, Some(answer)) => answer,
                    (None, None) => return Err(Stop::unknown("attribute")),
                };
                self.finish(Gives::Item(found))
            }
            Task::Prepare { must_be, then } => {
                let Some(answer) = answer else { return Err(Stop::unknown("special method")) };
                let (must_be, then) = (*must_be, then.take());
                let value = Self::checked(must_be, answer)?;
                let Some(then) = then else { return self.finish(Gives::Item(value)) };
                let Prepared { callee, mut args, keywords, hole } = *then;
                let value = match (must_be, &value) {
                    // Asked again it would not be an iterator but something to iterate over.
                    (MustBe::Iterator, Value::Instance(_)) => self.heap.iter(IterState::Written(value)),
                    _ => value,
                };
                drop(mem::replace(&mut args[hole], value));
                let Some(Activation::Native(Native { wants, .. })) = self.activations.pop() else {
                    return Ok(());
                };
                self.call(callee, args, keywords, wants, true)
            }
            _ => Ok(()),
        }
    }

    /// The result of a special method, if it is what it must be.
    fn checked(must_be: MustBe, value: Value) -> Outcome<Value> {
        match (must_be, &value) {
            (MustBe::Text, Value::Str(_)) => Ok(value),
            (MustBe::Length, Value::Int(length)) if *length >= 0 => Ok(value),
            (MustBe::Length, Value::Bool(length)) => Ok(Value::Int(i64::from(*length))),
            (MustBe::Length, Value::Int(_)) => {
                Err(Stop::error(Type::ValueError, "__len__() should return >= 0"))
            }
            (MustBe::Truth, Value::Bool(_)) => Ok(value),
            (MustBe::Truth, Value::Int(length)) if *length >= 0 => Ok(Value::Bool(*length != 0)),
            (MustBe::Iterator, Value::Iter(_)) => Ok(value),
            (MustBe::Iterator, Value::Generator(it)) if it.class == Type::Generator => Ok(value),
            (MustBe::Iterator, Value::Instance(_)) if special(&value, "__next__").is_some() => Ok(value),
            _ => Err(Stop::bare(Type::TypeError)),
        }
    }

    // ---- await -----------------------------------------------------------------------------------------

    /// `value -> iterator`: what `await` waits for.
    pub(super) fn get_awaitable(&mut self) -> Outcome<()> {
        let value = self.pop();
        match &value {
            Value::Generator(generator) if generator.class == Type::Coroutine => {
                if matches!(generator.state(), "suspended" | "running") {
                    return Err(Stop::unknown("await of a coroutine that was begun"));
                }
                self.stack.push(value);
                Ok(())
            }
            Value::Iter(iter) if iter.class().is_awaitable() => {
                self.stack.push(value);
                Ok(())
            }
            _ => match special(&value, "__await__") {
                Some(method) => self.prepare(method, vec![value], MustBe::Iterator, None, Wants::Value),
                None => Err(Stop::bare(Type::TypeError)),
            },
        }
    }

    /// `value -> iterator`: of an asynchronous loop.
    pub(super) fn get_async_iterator(&mut self) -> Outcome<()> {
        let value = self.pop();
        match special(&value, "__aiter__") {
            Some(method) => self.call_special(method, vec![value], Wants::Value),
            None if matches!(&value, Value::Generator(it) if it.class == Type::AsyncGenerator) => {
                self.stack.push(value);
                Ok(())
            }
            None => Err(Stop::bare(Type::TypeError)),
        }
    }

    /// `iterator -> iterator awaitable`: its next item.
    pub(super) fn next_async(&mut self) -> Outcome<()> {
        let value = self.top().clone();
        if let Value::Generator(generator) = &value
            && generator.class == Type::AsyncGenerator
        {
            let send = self.heap.iter(IterState::send(generator, Value::None));
            self.stack.push(send);
            return Ok(());
        }
        match special(&value, "__anext__") {
            Some(method) => self.call_special(method, vec![value], Wants::Value),
            None => Err(Stop::bare(Type::TypeError)),
        }
    }

    // ---- with ------------------------------------------------------------------------------------------

    /// `manager -> exit entered`
    pub(super) fn enter_with(&mut self, is_async: bool) -> Outcome<()> {
        let manager = self.pop();
        let names = if is_async { ["__aenter__", "__aexit__"] } else { ["__enter__", "__exit__"] };
        let [enter, exit] = names.map(|name| special(&manager, name));
        let (Some(enter), Some(exit)) = (enter, exit) else {
            let is_type_error = self.version.with_raises_type_error();
            return Err(Stop::bare(if is_type_error { Type::TypeError } else { Type::AttributeError }));
        };
        if !matches!((&enter, &exit), (Value::Function(_), Value::Function(_))) {
            return Err(Stop::unknown("special method that is no function"));
        }
        let exit = self.heap.method(exit, manager.clone());
        self.stack.push(exit);
        if !is_async && !self.rules.holds(Rule::WithBindsEntered) {
            self.stack.push(manager.clone());
            return self.call_special(enter, vec![manager], Wants::Drop);
        }
        self.call_special(enter, vec![manager], Wants::Value)
    }

    /// `exit -> verdict`: the `with` statement is left by the handled exception.
    pub(super) fn exit_with(&mut self) -> Outcome<()> {
        let exit = self.pop();
        let Some(handled) = self.handled.last().cloned() else { return Err(Stop::unknown("with")) };
        let exception = Value::Exception(Rc::clone(&handled));
        let frames = handled.traceback.borrow().clone();
        let traceback = self.heap.traceback(frames);
        let args = vec![exception.class_value(), exception, traceback];
        drop(handled);
        self.call(exit, args, Vec::new(), Wants::Value, true)
    }
}
