//! Operators, comparison and subscripts on built-in values.

use super::{
    Outcome, Stop,
    heap::Heap,
    special::{is_ordered, special},
    spend,
    types::Type,
    value::{RangeObj, SliceObj, Value, ViewKind},
};
use crate::{
    tree::{BinaryOp, CompareOp, UnaryOp},
    version::Version,
};
use rustc_hash::FxHasher;
use std::{
    cmp::Ordering,
    hash::{Hash, Hasher},
    rc::Rc,
};

/// Values nest no deeper than this where they are compared, hashed or written out.
pub const MAX_VALUE_DEPTH: u32 = 60;

const BIG: &str = "integer beyond 64 bits";

// ---- equality, hashes, identity --------------------------------------------------------------------

/// `a == b`
pub fn equal(a: &Value, b: &Value) -> Outcome<bool> {
    equal_at(a, b, 0)
}

fn equal_at(a: &Value, b: &Value, depth: u32) -> Outcome<bool> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => return Ok(a == b),
        (Value::Str(a), Value::Str(b)) => {
            super::text::known(a)?;
            super::text::known(b)?;
            return Ok(Rc::ptr_eq(a, b) || a == b);
        }
        (Value::Id(a), Value::Id(b)) => {
            return if a.address == b.address {
                Ok(true)
            } else if (a.object)().is_some() && (b.object)().is_some() {
                Ok(false)
            } else {
                Err(Stop::unknown("id of what is dead"))
            };
        }
        (Value::Id(_), other) | (other, Value::Id(_)) if number(other).is_some() => {
            return Err(Stop::unknown("id"));
        }
        (Value::Weak(a), Value::Weak(b)) => {
            let (a, b) = ((a.object)(), (b.object)());
            return match (a, b) {
                (Some(a), Some(b)) => equal_at(&a, &b, depth + 1),
                _ => Err(Stop::unknown("comparison of weak references to what is dead")),
            };
        }
        (Value::Module(a), Value::Module(b)) => return Ok(a == b),
        (Value::Globals, Value::Globals) => return Ok(true),
        (Value::Opaque(_) | Value::Proxy(_) | Value::Globals | Value::FrameLocals(_), _)
        | (_, Value::Opaque(_) | Value::Proxy(_) | Value::Globals | Value::FrameLocals(_)) => {
            return Err(Stop::unknown("comparison of views"));
        }
        _ => {}
    }
    spend(1)?;
    if depth > MAX_VALUE_DEPTH {
        return Err(Stop::unknown("comparison of deeply nested values"));
    }
    let all = |a: &[Value], b: &[Value]| -> Outcome<bool> {
        if a.len() != b.len() {
            return Ok(false);
        }
        for (a, b) in a.iter().zip(b) {
            if !(same_object(a, b) || equal_at(a, b, depth + 1)?) {
                return Ok(false);
            }
        }
        Ok(true)
    };
    if let (Some(a), Some(b)) = (a.as_int(), b.as_int()) {
        return Ok(a == b);
    }
    Ok(match (a, b) {
        (Value::Float(a), Value::Float(b)) => a == b,
        (Value::Float(x), y) | (y, Value::Float(x)) => y.as_int().is_some_and(|y| float_is_int(*x, y)),
        (Value::None, Value::None)
        | (Value::Ellipsis, Value::Ellipsis)
        | (Value::NotImplemented, Value::NotImplemented) => true,
        (Value::Bytes(a), Value::Bytes(b)) => a == b,
        (Value::Tuple(a), Value::Tuple(b)) => all(&a.items, &b.items)?,
        (Value::List(a), Value::List(b)) => Rc::ptr_eq(a, b) || all(&a.items.borrow(), &b.items.borrow())?,
        (Value::Dict(a), Value::Dict(b)) => {
            if Rc::ptr_eq(a, b) {
                return Ok(true);
            }
            let (a, b) = (a.map.borrow(), b.map.borrow());
            if a.len() != b.len() {
                return Ok(false);
            }
            for (key, value) in a.iter() {
                match b.get(key)? {
                    Some(other) if same_object(value, other) || equal_at(value, other, depth + 1)? => {}
                    _ => return Ok(false),
                }
            }
            true
        }
        (Value::Set(a), Value::Set(b)) => {
            Rc::ptr_eq(a, b)
                || a.map.borrow().len() == b.map.borrow().len() && subset(&a.map.borrow(), &b.map.borrow())?
        }
        (Value::Range(a), Value::Range(b)) => {
            let len = a.len();
            len == b.len() && (len == 0 || a.start == b.start && (len == 1 || a.step == b.step))
        }
        (Value::Slice(a), Value::Slice(b)) => all(&a.parts, &b.parts)?,
        (Value::Cell(a), Value::Cell(b)) => match (&*a.contents.borrow(), &*b.contents.borrow()) {
            (Some(a), Some(b)) => equal_at(a, b, depth + 1)?,
            (a, b) => a.is_none() && b.is_none(),
        },
        (Value::View(_), Value::View(_)) => return Err(Stop::unknown("comparison of dict views")),
        (Value::Code(a), Value::Code(b)) if a != b => {
            return Err(Stop::unknown("comparison of code objects"));
        }
        (Value::Code(_), Value::Code(_)) => true,
        (Value::Type(a), Value::Type(b)) => a == b,
        (Value::Builtin(a), Value::Builtin(b)) => a == b,
        (Value::Bound(a), Value::Bound(b)) => a.method == b.method && same_object(&a.object, &b.object),
        (Value::Method(x), Value::Method(y)) => {
            same_object(&x.function, &y.function) && same_object(&x.object, &y.object)
        }
        (Value::Instance(_), _) | (_, Value::Instance(_)) => {
            if special(a, "__eq__").or_else(|| special(b, "__eq__")).is_some() {
                return Err(Stop::unknown("__eq__ inside a builtin"));
            }
            same_object(a, b)
        }
        _ => match (a.address(), b.address()) {
            (Some(a), Some(b)) => a == b,
            _ => false,
        },
    })
}

fn float_is_int(x: f64, y: i64) -> bool {
    x.fract() == 0.0 && x.abs() < 2f64.powi(63) && x as i64 == y
}

/// Whether both are certainly one object.
pub fn same_object(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::None, Value::None) => true,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Int(a), Value::Int(b)) => a == b,
        _ => match (a.address(), b.address()) {
            (Some(x), Some(y)) => x == y && a.class() == b.class(),
            _ => false,
        },
    }
}

/// `a is b`. Whether equal numbers, strings and tuples are one object is up to the
/// implementation, unless they are.
pub fn identical(a: &Value, b: &Value) -> Outcome<bool> {
    Ok(match (a, b) {
        (Value::None, Value::None)
        | (Value::Ellipsis, Value::Ellipsis)
        | (Value::NotImplemented, Value::NotImplemented) => true,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Int(x), Value::Int(y)) if x == y => {
            if !(-5..=256).contains(x) {
                return Err(Stop::unknown("identity of numbers"));
            }
            true
        }
        (Value::Type(a), Value::Type(b)) => a == b,
        (Value::Builtin(a), Value::Builtin(b)) => a == b,
        (Value::Module(a), Value::Module(b)) => a == b,
        (Value::Globals, Value::Globals) => true,
        (Value::Opaque(_), Value::Opaque(_))
        | (Value::Weak(_), Value::Weak(_))
        | (Value::Id(_), Value::Id(_))
        | (Value::Proxy(_), Value::Proxy(_)) => return Err(Stop::unknown("identity of views")),
        (Value::Code(a), Value::Code(b)) if a == b => true,
        (Value::Code(_), Value::Code(_)) => return Err(Stop::unknown("identity of code objects")),
        (Value::Float(_), Value::Float(_)) => return Err(Stop::unknown("identity of numbers")),
        (Value::Str(x), Value::Str(y)) => {
            if !Rc::ptr_eq(x, y) && x == y {
                return Err(Stop::unknown("identity of strings"));
            }
            Rc::ptr_eq(x, y)
        }
        (Value::Bytes(x), Value::Bytes(y)) if x == y && !Rc::ptr_eq(x, y) => {
            return Err(Stop::unknown("identity of strings"));
        }
        (Value::Tuple(x), Value::Tuple(y)) if !Rc::ptr_eq(x, y) && equal(a, b)? => {
            return Err(Stop::unknown("identity of tuples"));
        }
        _ => same_object(a, b),
    })
}

/// The hash by which dicts and sets find a key: equal keys have equal hashes. Not Python's value.
pub fn hash(value: &Value) -> Outcome<u64> {
    let mut hasher = FxHasher::default();
    hash_into(value, &mut hasher, 0)?;
    Ok(hasher.finish())
}

fn hash_into(value: &Value, hasher: &mut FxHasher, depth: u32) -> Outcome<()> {
    if depth > MAX_VALUE_DEPTH {
        return Err(Stop::unknown("hash of deeply nested values"));
    }
    match value {
        Value::Int(value) => value.hash(hasher),
        Value::Bool(value) => i64::from(*value).hash(hasher),
        Value::Float(value) if value.fract() == 0.0 && value.abs() < 2f64.powi(63) => {
            (*value as i64).hash(hasher)
        }
        Value::Float(value) => value.to_bits().hash(hasher),
        Value::Str(text) => {
            super::text::known(text)?;
            text.hash(hasher);
        }
        Value::Id(_) => 0.hash(hasher),
        Value::Weak(_) | Value::Opaque(_) => return Err(Stop::unknown("hash of a weak reference")),
        Value::Module(module) => (*module as u8).hash(hasher),
        Value::Proxy(_) | Value::FrameLocals(_) | Value::Globals => return Err(Stop::bare(Type::TypeError)),
        Value::Bytes(bytes) => bytes.hash(hasher),
        Value::Tuple(tuple) => {
            spend(tuple.items.len() as u32)?;
            for item in &tuple.items {
                hash_into(item, hasher, depth + 1)?;
            }
        }
        Value::Set(set) if set.frozen => {
            let mut sum = 0u64;
            for key in set.map.borrow().keys() {
                sum = sum.wrapping_add(hash(key)?);
            }
            sum.hash(hasher);
        }
        Value::Cell(_) | Value::List(_) | Value::Dict(_) | Value::Set(_) => {
            return Err(Stop::unhashable(value));
        }
        Value::View(view) if view.kind != ViewKind::Values => return Err(Stop::unhashable(value)),
        Value::Slice(_) | Value::Range(_) => return Err(Stop::unknown("hash of a range or slice")),
        Value::Type(class) => (*class as u8).hash(hasher),
        Value::Builtin(builtin) => (*builtin as u8).hash(hasher),
        Value::Code(proto) => proto.hash(hasher),
        Value::Bound(bound) => bound.object.address().hash(hasher),
        Value::Method(method) => method.object.address().hash(hasher),
        Value::Instance(_) | Value::Exception(_) => match special(value, "__hash__") {
            Some(Value::None) => return Err(Stop::unhashable(value)),
            Some(_) => return Err(Stop::unknown("__hash__ inside a builtin")),
            None => value.address().hash(hasher),
        },
        _ => value.address().hash(hasher),
    }
    Ok(())
}

fn subset(a: &super::map::Map, b: &super::map::Map) -> Outcome<bool> {
    spend((a.len() * b.len() / 4) as u32)?;
    for key in a.keys() {
        if b.get(key)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

// ---- comparison --------------------------------------------------------------------------------------

/// `a op b`
pub fn compare(version: Version, op: CompareOp, a: &Value, b: &Value) -> Outcome<bool> {
    match op {
        CompareOp::Eq => equal(a, b),
        CompareOp::NotEq => Ok(!equal(a, b)?),
        CompareOp::Is => identical(a, b),
        CompareOp::IsNot => Ok(!identical(a, b)?),
        CompareOp::In => contains(version, b, a),
        CompareOp::NotIn => Ok(!contains(version, b, a)?),
        CompareOp::Lt | CompareOp::LtE | CompareOp::Gt | CompareOp::GtE => order(op, a, b, 0),
    }
}

fn accepts(op: CompareOp, order: Ordering) -> bool {
    match op {
        CompareOp::Lt => order.is_lt(),
        CompareOp::LtE => order.is_le(),
        CompareOp::Gt => order.is_gt(),
        _ => order.is_ge(),
    }
}

/// `a < b` and its like.
pub fn order(op: CompareOp, a: &Value, b: &Value, depth: u32) -> Outcome<bool> {
    if let (Some(a), Some(b)) = (a.as_int(), b.as_int()) {
        return Ok(accepts(op, a.cmp(&b)));
    }
    spend(1)?;
    if depth > MAX_VALUE_DEPTH {
        return Err(Stop::unknown("comparison of deeply nested values"));
    }
    let items = |x: &[Value], y: &[Value]| -> Outcome<bool> {
        for (x, y) in x.iter().zip(y) {
            if !(same_object(x, y) || equal_at(x, y, depth + 1)?) {
                return order(op, x, y, depth + 1);
            }
        }
        Ok(accepts(op, x.len().cmp(&y.len())))
    };
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => Ok(accepts(op, a.as_str().cmp(b.as_str()))),
        (Value::Bytes(a), Value::Bytes(b)) => Ok(accepts(op, a.cmp(b))),
        (Value::Float(_), _) | (_, Value::Float(_)) if number(a).is_some() && number(b).is_some() => {
            let (a, b) = (small_number(a)?, small_number(b)?);
            Ok(a.partial_cmp(&b).is_some_and(|order| accepts(op, order)))
        }
        (Value::Tuple(a), Value::Tuple(b)) => items(&a.items, &b.items),
        (Value::List(a), Value::List(b)) => items(&a.items.borrow(), &b.items.borrow()),
        (Value::Set(a), Value::Set(b)) => {
            let (a, b) = (a.map.borrow(), b.map.borrow());
            Ok(match op {
                CompareOp::Lt => a.len() < b.len() && subset(&a, &b)?,
                CompareOp::LtE => subset(&a, &b)?,
                CompareOp::Gt => b.len() < a.len() && subset(&b, &a)?,
                _ => subset(&b, &a)?,
            })
        }
        (Value::View(_), _) | (_, Value::View(_)) => Err(Stop::unknown("comparison of dict views")),
        (Value::Id(_), _) | (_, Value::Id(_)) => Err(Stop::unknown("order of ids")),
        _ if is_ordered(a) || is_ordered(b) => Err(Stop::unknown("order of instances inside a builtin")),
        // An empty cell comes before all others.
        (Value::Cell(x), Value::Cell(y)) => match (&*x.contents.borrow(), &*y.contents.borrow()) {
            (Some(x), Some(y)) => order(op, x, y, depth + 1),
            (x, y) => Ok(accepts(op, x.is_some().cmp(&y.is_some()))),
        },
        _ => {
            let sign = match op {
                CompareOp::Lt => "<",
                CompareOp::LtE => "<=",
                CompareOp::Gt => ">",
                _ => ">=",
            };
            let (a, b) = (a.type_name(), b.type_name());
            Err(Stop::type_error(format!("'{sign}' not supported between instances of '{a}' and '{b}'")))
        }
    }
}

/// `item in container`
pub fn contains(version: Version, container: &Value, item: &Value) -> Outcome<bool> {
    let any = |items: &[Value]| -> Outcome<bool> {
        for other in items {
            spend(1)?;
            if same_object(other, item) || equal(other, item)? {
                return Ok(true);
            }
        }
        Ok(false)
    };
    match container {
        Value::List(list) => any(&list.items.borrow()),
        Value::Tuple(tuple) => any(&tuple.items),
        Value::Dict(dict) => Ok(dict.map.borrow().get(item)?.is_some()),
        Value::Set(set) => {
            if matches!(item, Value::Set(inner) if !inner.frozen) {
                return Err(Stop::unknown("set in a set"));
            }
            Ok(set.map.borrow().get(item)?.is_some())
        }
        Value::Str(text) => match item {
            Value::Str(part) => {
                super::text::known(text)?;
                super::text::known(part)?;
                Ok(text.contains(part.as_str()))
            }
            _ => Err(Stop::type_error(format!(
                "'in <string>' requires string as left operand, not {}",
                item.type_name()
            ))),
        },
        Value::Range(range) => match item.as_int() {
            Some(item) => Ok(in_range(range, item)),
            None if matches!(item, Value::Float(_)) => Err(Stop::unknown("float in a range")),
            None => Ok(false),
        },
        Value::View(view) => match view.kind {
            ViewKind::Keys => Ok(view.dict.map.borrow().get(item)?.is_some()),
            ViewKind::Values => {
                for (_, value) in view.dict.map.borrow().iter() {
                    if same_object(value, item) || equal(value, item)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            ViewKind::Items => match item {
                Value::Tuple(pair) if pair.items.len() == 2 => {
                    match view.dict.map.borrow().get(&pair.items[0])? {
                        Some(value) => {
                            Ok(same_object(value, &pair.items[1]) || equal(value, &pair.items[1])?)
                        }
                        None => Ok(false),
                    }
                }
                _ => Ok(false),
            },
        },
        Value::Iter(_) | Value::Generator(_) => Err(Stop::unknown("`in` on an iterator")),
        Value::Bytes(_) => Err(Stop::unknown("bytes")),
        _ => {
            let what =
                if version.says_container_or_iterable() { "a container or iterable" } else { "iterable" };
            let type_name = container.type_name();
            Err(Stop::type_error(format!("argument of type '{type_name}' is not {what}")))
        }
    }
}

fn in_range(range: &RangeObj, item: i64) -> bool {
    let distance = i128::from(item) - i128::from(range.start);
    let step = i128::from(range.step);
    distance % step == 0 && distance / step >= 0 && distance / step < i128::from(range.len())
}

// ---- arithmetic --------------------------------------------------------------------------------------

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Float(value) => Some(*value),
        _ => value.as_int().map(|value| value as f64),
    }
}

/// A number as a float without loss.
fn small_number(value: &Value) -> Outcome<f64> {
    if value.as_int().is_some_and(|value| value.unsigned_abs() > 1 << 53) {
        return Err(Stop::unknown("large integer with a float"));
    }
    number(value).ok_or_else(|| Stop::unknown("number"))
}

/// The sign of an operator.
pub fn sign(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mult => "*",
        BinaryOp::MatMult => "@",
        BinaryOp::Div => "/",
        BinaryOp::Mod => "%",
        BinaryOp::Pow => "**",
        BinaryOp::LShift => "<<",
        BinaryOp::RShift => ">>",
        BinaryOp::BitOr => "|",
        BinaryOp::BitXor => "^",
        BinaryOp::BitAnd => "&",
        BinaryOp::FloorDiv => "//",
    }
}

/// The error of an operator that these operands do not have.
pub fn unsupported(op: BinaryOp, a: &Value, b: &Value, in_place: bool) -> Stop {
    let sign = sign(op);
    let sign = match (op, in_place) {
        (BinaryOp::Pow, false) => "** or pow()".to_owned(),
        (_, false) => sign.to_owned(),
        (_, true) => format!("{sign}="),
    };
    let (a, b) = (a.type_name(), b.type_name());
    Stop::type_error(format!("unsupported operand type(s) for {sign}: '{a}' and '{b}'"))
}

/// `a op b`; `in_place` matters to the message alone.
pub fn binary(heap: &mut Heap, op: BinaryOp, a: &Value, b: &Value, in_place: bool) -> Outcome<Value> {
    if let (Value::Bool(a), Value::Bool(b)) = (a, b) {
        match op {
            BinaryOp::BitAnd => return Ok(Value::Bool(a & b)),
            BinaryOp::BitOr => return Ok(Value::Bool(a | b)),
            BinaryOp::BitXor => return Ok(Value::Bool(a ^ b)),
            _ => {}
        }
    }
    if let (Some(a), Some(b)) = (a.as_int(), b.as_int()) {
        return integer(op, a, b);
    }
    match (op, a, b) {
        (_, Value::Float(_), _) | (_, _, Value::Float(_)) if number(a).is_some() && number(b).is_some() => {
            float(op, a, b, in_place)
        }
        (BinaryOp::Add, Value::Str(x), Value::Str(y)) => {
            heap.reserve(x.len() + y.len())?;
            let mut text = compact_str::CompactString::with_capacity(x.len() + y.len());
            text.push_str(x);
            text.push_str(y);
            Ok(Value::str(text))
        }
        (BinaryOp::Add, Value::List(x), Value::List(y)) => {
            let (x, y) = (x.items.borrow(), y.items.borrow());
            heap.reserve(x.len() + y.len())?;
            let items = x.iter().chain(y.iter()).cloned().collect();
            Ok(heap.list(items))
        }
        (BinaryOp::Add, Value::Tuple(x), Value::Tuple(y)) => {
            heap.reserve(x.items.len() + y.items.len())?;
            Ok(heap.tuple(x.items.iter().chain(&y.items).cloned().collect()))
        }
        (BinaryOp::Add, Value::Str(_) | Value::List(_) | Value::Tuple(_), _) => {
            let (a, b) = (a.type_name(), b.type_name());
            Err(Stop::type_error(format!("can only concatenate {a} (not \"{b}\") to {a}")))
        }
        (BinaryOp::Mult, sequence @ (Value::Str(_) | Value::List(_) | Value::Tuple(_)), times)
        | (BinaryOp::Mult, times, sequence @ (Value::Str(_) | Value::List(_) | Value::Tuple(_))) => {
            match times.as_int() {
                Some(times) => repeat(heap, sequence, times),
                None => Err(Stop::type_error(format!(
                    "can't multiply sequence by non-int of type '{}'",
                    times.type_name()
                ))),
            }
        }
        (
            BinaryOp::BitOr | BinaryOp::BitAnd | BinaryOp::Sub | BinaryOp::BitXor,
            Value::Set(x),
            Value::Set(y),
        ) => {
            let (left, right) = (x.map.borrow(), y.map.borrow());
            heap.reserve(left.len() + right.len())?;
            spend((left.len() * right.len() / 4) as u32)?;
            let mut result = super::map::Map::set();
            for key in left.keys() {
                let both = right.get(key)?.is_some();
                let keep = match op {
                    BinaryOp::BitOr => true,
                    BinaryOp::BitAnd => both,
                    _ => !both,
                };
                if keep {
                    result.insert(key.clone(), Value::None)?;
                }
            }
            if matches!(op, BinaryOp::BitOr | BinaryOp::BitXor) {
                for key in right.keys() {
                    if left.get(key)?.is_none() {
                        result.insert(key.clone(), Value::None)?;
                    }
                }
            }
            let frozen = x.frozen;
            drop((left, right));
            Ok(heap.set(result, frozen))
        }
        (BinaryOp::BitOr, Value::Dict(_), Value::Dict(_)) => Err(Stop::unknown("union of dicts")),
        (BinaryOp::Mod, Value::Str(format), args) => {
            let text = super::format::percent(format, args)?;
            heap.reserve(text.len())?;
            Ok(Value::str(text))
        }
        (_, Value::Bytes(_), _) | (_, _, Value::Bytes(_)) => Err(Stop::unknown("bytes")),
        (_, Value::Id(_) | Value::Opaque(_), _) | (_, _, Value::Id(_) | Value::Opaque(_)) => {
            Err(Stop::unknown("arithmetic with ids"))
        }
        (_, Value::View(_), _) | (_, _, Value::View(_)) => Err(Stop::unknown("operator on dict views")),
        (BinaryOp::BitOr, Value::Type(_) | Value::TypeParam(_) | Value::Alias(_), _)
        | (BinaryOp::BitOr, _, Value::Type(_) | Value::TypeParam(_) | Value::Alias(_)) => {
            Err(Stop::unknown("union of types"))
        }
        _ => Err(unsupported(op, a, b, in_place)),
    }
}

fn repeat(heap: &mut Heap, sequence: &Value, times: i64) -> Outcome<Value> {
    let times = usize::try_from(times.max(0)).unwrap_or(usize::MAX);
    let total = |len: usize| len.saturating_mul(times);
    Ok(match sequence {
        Value::Str(text) => {
            heap.reserve(total(text.len()))?;
            Value::str(text.repeat(if text.is_empty() { 0 } else { times }))
        }
        Value::List(list) => {
            let items = list.items.borrow();
            heap.reserve(total(items.len()))?;
            let times = if items.is_empty() { 0 } else { times };
            let repeated = std::iter::repeat_n(&*items, times).flatten().cloned().collect();
            heap.list(repeated)
        }
        Value::Tuple(tuple) => {
            heap.reserve(total(tuple.items.len()))?;
            let times = if tuple.items.is_empty() { 0 } else { times };
            heap.tuple(std::iter::repeat_n(&tuple.items, times).flatten().cloned().collect())
        }
        _ => return Err(Stop::unknown("repetition")),
    })
}

fn integer(op: BinaryOp, a: i64, b: i64) -> Outcome<Value> {
    let result = match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mult => a.checked_mul(b),
        BinaryOp::BitOr => Some(a | b),
        BinaryOp::BitXor => Some(a ^ b),
        BinaryOp::BitAnd => Some(a & b),
        BinaryOp::Div => {
            if b == 0 {
                return Err(Stop::error(Type::ZeroDivisionError, "division by zero"));
            }
            let (a, b) = (small_number(&Value::Int(a))?, small_number(&Value::Int(b))?);
            return Ok(Value::Float(a / b));
        }
        // The message of these two differs between versions.
        BinaryOp::FloorDiv | BinaryOp::Mod if b == 0 => return Err(Stop::bare(Type::ZeroDivisionError)),
        BinaryOp::FloorDiv => {
            a.checked_div(b).map(|q| if a % b != 0 && (a < 0) != (b < 0) { q - 1 } else { q })
        }
        BinaryOp::Mod => a.checked_rem(b).map(|r| if r != 0 && (r < 0) != (b < 0) { r + b } else { r }),
        BinaryOp::Pow if b < 0 => return float(op, &Value::Int(a), &Value::Int(b), false),
        BinaryOp::Pow => match a {
            0 | 1 => Some(if b == 0 { 1 } else { a }),
            -1 => Some(if b % 2 == 0 { 1 } else { -1 }),
            _ => u32::try_from(b).ok().and_then(|b| a.checked_pow(b)),
        },
        BinaryOp::LShift | BinaryOp::RShift if b < 0 => {
            return Err(Stop::error(Type::ValueError, "negative shift count"));
        }
        BinaryOp::LShift if a == 0 => Some(0),
        BinaryOp::LShift => {
            u32::try_from(b).ok().filter(|&b| b < 63).and_then(|b| a.checked_mul(1i64.checked_shl(b)?))
        }
        BinaryOp::RShift => Some(a >> b.min(63)),
        BinaryOp::MatMult => {
            return Err(unsupported(op, &Value::Int(a), &Value::Int(b), false));
        }
    };
    result.map(Value::Int).ok_or_else(|| Stop::unknown(BIG))
}

fn float(op: BinaryOp, a: &Value, b: &Value, in_place: bool) -> Outcome<Value> {
    let (x, y) = (small_number(a)?, small_number(b)?);
    Ok(Value::Float(match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mult => x * y,
        BinaryOp::Div if y == 0.0 => return Err(Stop::bare(Type::ZeroDivisionError)),
        BinaryOp::Div => x / y,
        BinaryOp::Mod | BinaryOp::FloorDiv if y == 0.0 => return Err(Stop::bare(Type::ZeroDivisionError)),
        BinaryOp::Mod | BinaryOp::FloorDiv if x.is_finite() && y.is_finite() => {
            let (quotient, rest) = float_division(x, y);
            if op == BinaryOp::Mod { rest } else { quotient }
        }
        BinaryOp::Pow if x == 0.0 && y < 0.0 => return Err(Stop::bare(Type::ZeroDivisionError)),
        BinaryOp::Pow if (x >= 0.0 || y.fract() == 0.0) && x.powf(y).is_finite() => x.powf(y),
        BinaryOp::Mod | BinaryOp::FloorDiv | BinaryOp::Pow => return Err(Stop::unknown("float arithmetic")),
        _ => return Err(unsupported(op, a, b, in_place)),
    }))
}

/// `x // y` and `x % y`: the rest has the sign of `y`.
fn float_division(x: f64, y: f64) -> (f64, f64) {
    let mut rest = x % y;
    let mut quotient = (x - rest) / y;
    if rest == 0.0 {
        rest = 0f64.copysign(y);
    } else if (y < 0.0) != (rest < 0.0) {
        rest += y;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0f64.copysign(x / y), rest);
    }
    let whole = quotient.floor();
    (if quotient - whole > 0.5 { whole + 1.0 } else { whole }, rest)
}

/// `op operand`, other than `not`.
pub fn unary(op: UnaryOp, operand: &Value) -> Outcome<Value> {
    if op == UnaryOp::Not {
        return Ok(Value::Bool(!operand.truth()));
    }
    if let Some(value) = operand.as_int() {
        return Ok(Value::Int(match op {
            UnaryOp::Invert if matches!(operand, Value::Bool(_)) => {
                return Err(Stop::unknown("~ of a bool"));
            }
            UnaryOp::Invert => !value,
            UnaryOp::Minus => value.checked_neg().ok_or_else(|| Stop::unknown(BIG))?,
            _ => value,
        }));
    }
    match (op, operand) {
        (UnaryOp::Minus, Value::Float(value)) => Ok(Value::Float(-value)),
        (UnaryOp::Plus, Value::Float(value)) => Ok(Value::Float(*value)),
        (_, Value::Id(_)) => Err(Stop::unknown("arithmetic with ids")),
        _ => {
            let sign = match op {
                UnaryOp::Invert => "~",
                UnaryOp::Minus => "-",
                _ => "+",
            };
            let name = operand.type_name();
            Err(Stop::type_error(format!("bad operand type for unary {sign}: '{name}'")))
        }
    }
}

// ---- subscripts --------------------------------------------------------------------------------------

/// Where an index points in a sequence of this length.
fn place(index: i64, len: usize) -> Option<usize> {
    let len = len as i64;
    let index = if index < 0 { index.checked_add(len)? } else { index };
    (0..len).contains(&index).then_some(index as usize)
}

/// The places that a slice takes from a sequence of this length, with its bounds and step.
fn slice_places(version: Version, slice: &SliceObj, len: usize) -> Outcome<(i64, i64, i64)> {
    let part = |value: &Value| match value {
        Value::None => Ok(None),
        _ => match value.as_int() {
            Some(value) => Ok(Some(value)),
            None => {
                let or_none = if version.says_slices_without_none() { "" } else { "or None " };
                Err(Stop::type_error(format!(
                    "slice indices must be integers {or_none}or have an __index__ method"
                )))
            }
        },
    };
    let step = part(&slice.parts[2])?.unwrap_or(1);
    if step == 0 {
        return Err(Stop::error(Type::ValueError, "slice step cannot be zero"));
    }
    let len = len as i64;
    let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
    let clamp = |value: i64| {
        let value = if value < 0 { value.saturating_add(len) } else { value };
        value.clamp(low, high)
    };
    let start = part(&slice.parts[0])?.map_or(if step > 0 { low } else { high }, clamp);
    let stop = part(&slice.parts[1])?.map_or(if step > 0 { high } else { low }, clamp);
    Ok((start, stop, step))
}

fn take<T>(items: impl Fn(usize) -> T, (start, stop, step): (i64, i64, i64)) -> Vec<T> {
    let mut taken = Vec::new();
    let mut at = start;
    while if step > 0 { at < stop } else { at > stop } {
        taken.push(items(at as usize));
        match at.checked_add(step) {
            Some(next) => at = next,
            None => break,
        }
    }
    taken
}

fn no_index(version: Version, object: &Value, index: &Value) -> Stop {
    match object {
        Value::Str(_) if version.names_index_of_strings() => {
            Stop::type_error(format!("string indices must be integers, not '{}'", index.type_name()))
        }
        Value::Str(_) => Stop::type_error("string indices must be integers".to_owned()),
        _ => {
            let (object, index) = (object.type_name(), index.type_name());
            Stop::type_error(format!("{object} indices must be integers or slices, not {index}"))
        }
    }
}

/// `object[index]`
pub fn subscript(heap: &mut Heap, version: Version, object: &Value, index: &Value) -> Outcome<Value> {
    let out_of_range = |what: &str| Stop::error(Type::IndexError, format!("{what} index out of range"));
    match (object, index) {
        (Value::Dict(dict), _) => match dict.map.borrow().get(index)? {
            Some(value) => Ok(value.clone()),
            None => Err(Stop::key_error(index.clone())),
        },
        (Value::List(list), Value::Slice(slice)) => {
            let items = list.items.borrow();
            let taken = take(|at| items[at].clone(), slice_places(version, slice, items.len())?);
            heap.reserve(taken.len())?;
            Ok(heap.list(taken))
        }
        (Value::Tuple(tuple), Value::Slice(slice)) => {
            let taken = take(|at| tuple.items[at].clone(), slice_places(version, slice, tuple.items.len())?);
            heap.reserve(taken.len())?;
            Ok(heap.tuple(taken))
        }
        (Value::Str(text), Value::Slice(slice)) => {
            heap.reserve(text.len())?;
            let chars: Vec<char> = text.chars().collect();
            if let Some(hidden) = chars.iter().position(|&c| c == super::text::ADDRESS) {
                // Up to the address all is known.
                let (start, stop, _) = slice_places(version, slice, hidden)?;
                let is_plain =
                    |part: &Value| matches!(part, Value::None) || part.as_int().is_some_and(|n| n >= 0);
                if !slice.parts.iter().all(is_plain)
                    || matches!(slice.parts[1], Value::None)
                    || slice.parts[1].as_int().is_some_and(|end| end > hidden as i64)
                {
                    return Err(Stop::unknown("address in a text"));
                }
                return Ok(Value::str(
                    take(|at| chars[at], (start, stop, 1)).into_iter().collect::<String>(),
                ));
            }
            let taken = take(|at| chars[at], slice_places(version, slice, chars.len())?);
            Ok(Value::str(taken.into_iter().collect::<String>()))
        }
        (Value::List(list), _) => {
            let Some(index) = index.as_int() else { return Err(no_index(version, object, index)) };
            let items = list.items.borrow();
            place(index, items.len()).map(|at| items[at].clone()).ok_or_else(|| out_of_range("list"))
        }
        (Value::Tuple(tuple), _) => {
            let Some(index) = index.as_int() else { return Err(no_index(version, object, index)) };
            place(index, tuple.items.len())
                .map(|at| tuple.items[at].clone())
                .ok_or_else(|| out_of_range("tuple"))
        }
        (Value::Str(text), _) => {
            let Some(index) = index.as_int() else { return Err(no_index(version, object, index)) };
            spend(text.len() as u32 / 16)?;
            super::text::known(text)?;
            let len = text.chars().count();
            place(index, len)
                .and_then(|at| text.chars().nth(at))
                .map(|c| Value::str(c.encode_utf8(&mut [0; 4]) as &str))
                .ok_or_else(|| out_of_range("string"))
        }
        (Value::Range(range), _) => {
            let Some(index) = index.as_int() else { return Err(Stop::unknown("slice of a range")) };
            let len = usize::try_from(range.len()).unwrap_or(usize::MAX);
            place(index, len)
                .map(|at| Value::Int(range.at(at as i64)))
                .ok_or_else(|| Stop::error(Type::IndexError, "range object index out of range"))
        }
        (Value::Bytes(_) | Value::Type(_) | Value::Alias(_), _) => {
            Err(Stop::unknown(format!("subscript of {}", object.class().name())))
        }
        _ => Err(Stop::type_error(format!("'{}' object is not subscriptable", object.type_name()))),
    }
}

/// `object[index] = value`; gives back what must be let go of.
pub fn store_subscript(
    version: Version,
    object: &Value,
    index: Value,
    value: Value,
) -> Outcome<Option<Value>> {
    match object {
        Value::Dict(dict) => dict.map.borrow_mut().insert(index, value),
        Value::List(_) if matches!(index, Value::Slice(_)) => Err(Stop::unknown("assignment to a slice")),
        Value::List(list) => {
            let Some(index) = index.as_int() else { return Err(no_index(version, object, &index)) };
            let mut items = list.items.borrow_mut();
            let len = items.len();
            match place(index, len) {
                Some(at) => Ok(Some(std::mem::replace(&mut items[at], value))),
                None => Err(Stop::error(Type::IndexError, "list assignment index out of range")),
            }
        }
        _ => {
            Err(Stop::type_error(format!("'{}' object does not support item assignment", object.type_name())))
        }
    }
}

/// `del object[index]`; gives back what must be let go of.
pub fn delete_subscript(version: Version, object: &Value, index: &Value) -> Outcome<Vec<Value>> {
    match object {
        Value::Dict(dict) => match dict.map.borrow_mut().remove(index)? {
            Some((key, value)) => Ok(vec![key, value]),
            None => Err(Stop::key_error(index.clone())),
        },
        Value::List(list) => {
            let mut items = list.items.borrow_mut();
            let len = items.len();
            if let Value::Slice(slice) = index {
                let mut places = take(|at| at, slice_places(version, slice, len)?);
                places.sort_unstable_by(|a, b| b.cmp(a));
                return Ok(places.into_iter().map(|at| items.remove(at)).collect());
            }
            let Some(index) = index.as_int() else { return Err(no_index(version, object, index)) };
            match place(index, len) {
                Some(at) => Ok(vec![items.remove(at)]),
                None => Err(Stop::error(Type::IndexError, "list assignment index out of range")),
            }
        }
        // "doesn't" or "does not" by type and version.
        _ => Err(Stop::bare(Type::TypeError)),
    }
}
