//! Calls of built-in classes.

use super::{
    Machine, Outcome, Stop,
    activation::Wants,
    builtins::set_of,
    iterate::{self, IterState},
    map::Map,
    text,
    types::Type,
    value::{Keywords, RangeObj, Value},
};
use std::rc::Rc;

impl Machine<'_> {
    /// Calls a built-in class.
    pub(super) fn construct(
        &mut self,
        class: Type,
        callee: &Value,
        args: &mut Vec<Value>,
        keywords: &mut Keywords,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        if class.is_exception() {
            if !keywords.is_empty() {
                return Err(Stop::unknown("keyword argument of an exception"));
            }
            if class.is_group() {
                return self.group(class, args).map(Some);
            }
            if class.is_subclass_of(Type::OSError) && args.len() > 1 {
                // A number chooses the class.
                return Err(Stop::unknown("OSError with a number"));
            }
            return Ok(Some(Value::Exception(self.heap.exception(class, Some(args.clone())))));
        }
        match class {
            Type::Function => return self.function_from_code(args, keywords).map(Some),
            Type::Cell => return self.new_cell(args, keywords).map(Some),
            Type::Partial => return self.partial(args, keywords).map(Some),
            _ => {}
        }
        if !matches!(class, Type::Type | Type::WeakRef) {
            for arg in args.iter_mut().filter(|arg| Self::is_view(arg)) {
                if let Some(dict) = self.settled(arg)? {
                    drop(std::mem::replace(arg, Value::Dict(dict)));
                }
            }
        }
        if class == Type::Dict {
            return self.make_dict(callee, args, keywords, wants);
        }
        if !keywords.is_empty() {
            return Err(Stop::unknown(format!("keyword argument of {}", class.name())));
        }
        let wrong = || Stop::bare(Type::TypeError);
        macro_rules! items {
            () => {
                match self.items(callee, args, keywords, 0, wants)? {
                    Some(items) => items,
                    None => return Ok(None),
                }
            };
        }
        Ok(Some(match (class, args.as_slice()) {
            (Type::Int, []) => Value::Int(0),
            (Type::Int, [value]) => match value {
                Value::Int(_) | Value::Bool(_) => Value::Int(value.as_int().unwrap_or_default()),
                Value::Str(text) => {
                    let trimmed = text.trim();
                    let plain = trimmed.strip_prefix(['+', '-']).unwrap_or(trimmed);
                    if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit()) {
                        if plain.bytes().any(|b| b.is_ascii_digit() || !b.is_ascii()) {
                            return Err(Stop::unknown("int of a text"));
                        }
                        return Err(Stop::bare(Type::ValueError));
                    }
                    Value::Int(trimmed.parse().map_err(|_| Stop::unknown("integer beyond 64 bits"))?)
                }
                Value::Float(number) if number.abs() < 1e15 => Value::Int(number.trunc() as i64),
                Value::Float(_) | Value::Bytes(_) => return Err(Stop::unknown("int of a float")),
                _ => return Err(wrong()),
            },
            (Type::Int, [Value::Str(text), Value::Int(base @ 2..=36)]) => {
                let plain = text.trim();
                if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_alphanumeric()) {
                    return Err(Stop::unknown("int of a text"));
                }
                let digits = match (plain.get(..2).map(str::to_ascii_lowercase).as_deref(), *base) {
                    (Some("0x"), 16) | (Some("0b"), 2) | (Some("0o"), 8) => &plain[2..],
                    _ => plain,
                };
                match i64::from_str_radix(digits, *base as u32) {
                    Ok(number) => Value::Int(number),
                    Err(error) if *error.kind() == std::num::IntErrorKind::InvalidDigit => {
                        return Err(Stop::bare(Type::ValueError));
                    }
                    Err(_) => return Err(Stop::unknown("int of a text")),
                }
            }
            (Type::Float, []) => Value::Float(0.0),
            (Type::Float, [value]) => match value {
                Value::Float(number) => Value::Float(*number),
                Value::Str(text) => {
                    let plain = text.trim();
                    let is_plain =
                        plain.bytes().all(|b| matches!(b, b'0'..=b'9' | b'.' | b'+' | b'-' | b'e' | b'E'));
                    match plain.parse::<f64>() {
                        Ok(number) if is_plain => Value::Float(number),
                        Err(_) if text.is_ascii() && !text.contains('_') => {
                            return Err(Stop::error(
                                Type::ValueError,
                                format!("could not convert string to float: {}", text::repr(value, false)?),
                            ));
                        }
                        _ => return Err(Stop::unknown("float of a text")),
                    }
                }
                _ => match value.as_int() {
                    Some(number) if number.unsigned_abs() <= 1 << 53 => Value::Float(number as f64),
                    _ => return Err(Stop::unknown("float of a text")),
                },
            },
            (Type::Bool, []) => Value::Bool(false),
            (Type::Bool, [value]) => Value::Bool(value.truth()),
            (Type::Str, []) => Value::str(""),
            (Type::Str, [value @ Value::Str(_)]) => value.clone(),
            (Type::Str, [value]) => Value::str(text::str(value)?),
            (Type::Type, [value]) => value.class_value(),
            (Type::Type, [_, _, _]) => {
                self.class_by_hand(args, wants.clone())?;
                return Ok(None);
            }
            (Type::WeakRef, [value]) => Self::weak(value)?,
            (Type::WeakRef, [_, _]) => return Err(Stop::unknown("weak reference with a callback")),
            (Type::Method, [function, object]) => {
                let (function, object) = (function.clone(), object.clone());
                if !matches!(function, Value::Function(_)) {
                    return Err(Stop::unknown("method of something else than a function"));
                }
                self.heap.method(function, object)
            }
            (Type::Object, []) => Value::Plain(Rc::new(0)),
            (Type::StaticMethod | Type::ClassMethod, [function]) => {
                self.heap.wrapped(class, vec![function.clone()])
            }
            (Type::Property, []) => self.heap.wrapped(class, vec![Value::None; 3]),
            // The fourth argument is its docstring.
            (Type::Property, [get, rest @ ..]) if rest.len() <= 3 => {
                let mut parts = vec![get.clone()];
                parts.extend(rest.iter().take(2).cloned());
                parts.resize(3, Value::None);
                self.heap.wrapped(class, parts)
            }
            (Type::Super, []) => self.bare_super()?,
            (Type::Super, [after, object]) => self.make_super(after.clone(), object.clone())?,
            (Type::Tuple, []) => self.heap.tuple(Vec::new()),
            (Type::Tuple, [tuple @ Value::Tuple(_)]) => tuple.clone(),
            (Type::Tuple, [_]) => {
                let items = items!();
                self.heap.tuple(items)
            }
            (Type::List, []) => self.heap.list(Vec::new()),
            (Type::List, [_]) => {
                let items = items!();
                self.heap.list(items)
            }
            (Type::Set | Type::FrozenSet, []) => self.heap.set(Map::set(), class == Type::FrozenSet),
            (Type::FrozenSet, [set @ Value::Set(inner)]) if inner.frozen => set.clone(),
            (Type::Set | Type::FrozenSet, [value]) => {
                let items = match Self::elements(value) {
                    Some(elements) => elements,
                    None => items!(),
                };
                let map = set_of(items)?;
                self.heap.set(map, class == Type::FrozenSet)
            }
            (Type::Range, [stop]) => Self::range(&Value::Int(0), stop, &Value::Int(1))?,
            (Type::Range, [start, stop]) => Self::range(start, stop, &Value::Int(1))?,
            (Type::Range, [start, stop, step]) => Self::range(start, stop, step)?,
            (Type::Slice, [stop]) => {
                let parts = [Value::None, stop.clone(), Value::None];
                self.heap.slice(parts)
            }
            (Type::Enumerate, [value] | [value, Value::Int(_)]) => {
                let next = args.get(1).and_then(Value::as_int).unwrap_or(0);
                let iter = iterate::iterate(&mut self.heap, value)?;
                self.heap.iter(IterState::Enumerate { iter, next, last: None })
            }
            (Type::Zip, values) => {
                let mut iters = Vec::with_capacity(values.len());
                for value in values {
                    iters.push(iterate::iterate(&mut self.heap, value)?);
                }
                self.heap.iter(IterState::Zip { iters, last: None })
            }
            (Type::Map, [function, rest @ ..]) if !rest.is_empty() => {
                let mut iters = Vec::with_capacity(rest.len());
                for value in rest {
                    iters.push(iterate::iterate(&mut self.heap, value)?);
                }
                self.heap.iter(IterState::Map(function.clone(), iters))
            }
            (Type::Filter, [function, value]) => {
                let iter = iterate::iterate(&mut self.heap, value)?;
                self.heap.iter(IterState::Filter(function.clone(), iter))
            }
            (Type::Reversed, [value]) => match value {
                Value::List(list) => {
                    let len = list.items.borrow().len();
                    self.heap.iter(IterState::Reversed(Rc::clone(list), len))
                }
                Value::Tuple(tuple) => {
                    let items = tuple.items.clone();
                    self.heap.iter(IterState::Items(items, Type::Reversed))
                }
                Value::Str(text) => {
                    let chars = text.chars().map(|c| Value::str(c.encode_utf8(&mut [0; 4]) as &str));
                    let items = chars.collect();
                    self.heap.iter(IterState::Items(items, Type::Reversed))
                }
                Value::Range(range) if range.len() > 0 => {
                    let last = range.at(range.len() - 1);
                    self.heap.iter(IterState::Range(last, -range.step, range.len()))
                }
                Value::Range(_) => self.heap.iter(IterState::Range(0, 1, 0)),
                _ => return Err(Stop::unknown(format!("reversed of {}", value.class().name()))),
            },
            (
                Type::Int
                | Type::Float
                | Type::Str
                | Type::Slice
                | Type::Enumerate
                | Type::Type
                | Type::Bytes
                | Type::Super
                | Type::Object,
                _,
            ) => return Err(Stop::unknown(format!("call of {}", class.name()))),
            _ => return Err(wrong()),
        }))
    }

    fn range(start: &Value, stop: &Value, step: &Value) -> Outcome<Value> {
        match (start.as_int(), stop.as_int(), step.as_int()) {
            (Some(_), Some(_), Some(0)) => {
                Err(Stop::error(Type::ValueError, "range() arg 3 must not be zero"))
            }
            (Some(start), Some(stop), Some(step)) => {
                if [start, stop, step].iter().any(|n| n.unsigned_abs() > 1 << 40) {
                    return Err(Stop::unknown("large range"));
                }
                Ok(Value::Range(Rc::new(RangeObj { start, stop, step })))
            }
            _ => Err(Stop::bare(Type::TypeError)),
        }
    }

    fn make_dict(
        &mut self,
        callee: &Value,
        args: &mut Vec<Value>,
        keywords: &mut Keywords,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        let mut map = match args.as_slice() {
            [] => Map::default(),
            [value] if let Some(entries) = Self::entries_of(value)? => entries,
            [_] => {
                let Some(pairs) = self.items(callee, args, keywords, 0, wants)? else { return Ok(None) };
                let mut map = Map::default();
                for pair in pairs {
                    let items = self.items_now(&pair).map_err(|stop| match stop {
                        // The words are of releases' own choice.
                        Stop::Error(Type::TypeError, _) => Stop::bare(Type::TypeError),
                        stop => stop,
                    });
                    match items?.as_deref() {
                        Some([key, value]) => drop(map.insert(key.clone(), value.clone())?),
                        Some(_) => return Err(Stop::bare(Type::ValueError)),
                        None => return Err(Stop::unknown("dict of generators")),
                    }
                }
                map
            }
            _ => return Err(Stop::bare(Type::TypeError)),
        };
        for (name, value) in keywords.drain(..) {
            let name = Value::str(self.library.names.name(name).as_str());
            map.insert(name, value)?;
        }
        Ok(Some(Value::Dict(self.heap.dict(map))))
    }
}
