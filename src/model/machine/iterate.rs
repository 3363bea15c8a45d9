//! Iterators other than generators.

use super::{
    Outcome, Stop,
    generators::GeneratorObj,
    heap::Heap,
    types::Type,
    value::{DictObj, ListObj, TupleObj, Value, ViewKind},
};
use compact_str::CompactString;
use std::{cell::RefCell, mem, rc::Rc};

/// An iterator.
pub struct IterObj {
    /// Where it stands.
    pub state: RefCell<IterState>,
    class: Type,
}

/// What an iterator goes through, and where it stands.
pub enum IterState {
    /// At its end: it holds nothing any more.
    Done,
    /// A list by index; it may change meanwhile.
    List(Rc<ListObj>, usize),
    /// A list from its end: the number of items that are left.
    Reversed(Rc<ListObj>, usize),
    /// A tuple by index.
    Tuple(Rc<TupleObj>, usize),
    /// Numbers: the next, the step, how many are left.
    Range(i64, i64, i64),
    /// A string by byte offset.
    Str(Rc<CompactString>, usize),
    /// A dict by index, with its length at the beginning.
    Dict {
        /// The dict.
        dict: Rc<DictObj>,
        /// What is given out.
        kind: ViewKind,
        /// The next entry.
        index: usize,
        /// The number of entries that must not change.
        len: usize,
        /// The last pair given out, if it may be used again.
        last: Option<Rc<TupleObj>>,
    },
    /// Items in reversed order, with the class to show.
    Items(Vec<Value>, Type),
    /// `enumerate`
    Enumerate {
        /// What is counted.
        iter: Value,
        /// The next number.
        next: i64,
        /// The last pair given out, if it may be used again.
        last: Option<Rc<TupleObj>>,
    },
    /// `zip`
    Zip {
        /// What is gone through side by side.
        iters: Vec<Value>,
        /// The last tuple given out, if it may be used again.
        last: Option<Rc<TupleObj>>,
    },
    /// `map`
    Map(Value, Vec<Value>),
    /// `filter`
    Filter(Value, Value),
    /// `iter(callable, sentinel)`
    Call(Value, Value),
    /// An iterator that the program wrote, inside a builtin.
    Written(Value),
    /// Something with `__getitem__`, and the next index.
    Sequence(Value, i64),
    /// The awaited next item of an asynchronous generator.
    Send {
        /// The generator.
        generator: Rc<GeneratorObj>,
        /// What is sent into it.
        sent: Value,
        /// Whether it was.
        begun: bool,
    },
    /// The awaited end of an asynchronous generator, or what is thrown into it.
    End {
        /// The generator.
        generator: Rc<GeneratorObj>,
        /// What is thrown; without it, the generator is to end.
        thrown: Option<Value>,
        /// Whether that was done.
        begun: bool,
    },
}

impl IterState {
    /// The awaitable that sends this into an asynchronous generator.
    pub fn send(generator: &Rc<GeneratorObj>, sent: Value) -> Self {
        Self::Send { generator: Rc::clone(generator), sent, begun: false }
    }
}

/// What an iterator gives.
pub enum Turn {
    /// An item.
    Item(Value),
    /// Its end.
    End,
    /// It has to run code of the program: the machine must do it.
    Runs,
}

impl IterObj {
    /// An iterator in this state.
    pub fn new(state: IterState) -> Self {
        let class = match &state {
            IterState::Done | IterState::List(..) => Type::ListIterator,
            IterState::Reversed(..) => Type::ListReverseIterator,
            IterState::Tuple(..) => Type::TupleIterator,
            IterState::Range(..) => Type::RangeIterator,
            IterState::Str(..) => Type::StrIterator,
            IterState::Dict { kind, .. } => match kind {
                ViewKind::Keys => Type::DictKeyIterator,
                ViewKind::Values => Type::DictValueIterator,
                ViewKind::Items => Type::DictItemIterator,
            },
            IterState::Items(_, class) => *class,
            IterState::Enumerate { .. } => Type::Enumerate,
            IterState::Zip { .. } => Type::Zip,
            IterState::Map(..) => Type::Map,
            IterState::Filter(..) => Type::Filter,
            IterState::Call(..) => Type::CallableIterator,
            IterState::Written(_) | IterState::Sequence(..) => Type::Iterator,
            IterState::Send { .. } => Type::AsyncSend,
            IterState::End { .. } => Type::AsyncThrow,
        };
        Self { state: RefCell::new(state), class }
    }

    /// Its class.
    pub fn class(&self) -> Type {
        self.class
    }

    /// Shows each value that it holds, once per reference.
    pub fn children(&self, tell: &mut dyn FnMut(&Value)) {
        match &*self.state.borrow() {
            IterState::Done | IterState::Range(..) | IterState::Str(..) => {}
            IterState::List(list, _) | IterState::Reversed(list, _) => with(list, Value::List, tell),
            IterState::Tuple(tuple, _) => with(tuple, Value::Tuple, tell),
            IterState::Dict { dict, last, .. } => {
                with(dict, Value::Dict, tell);
                last.iter().for_each(|last| with(last, Value::Tuple, tell));
            }
            IterState::Items(items, _) => items.iter().for_each(tell),
            IterState::Enumerate { iter, last, .. } => {
                tell(iter);
                last.iter().for_each(|last| with(last, Value::Tuple, tell));
            }
            IterState::Zip { iters, last } => {
                iters.iter().for_each(&mut *tell);
                last.iter().for_each(|last| with(last, Value::Tuple, tell));
            }
            IterState::Map(function, iters) => {
                tell(function);
                iters.iter().for_each(tell);
            }
            IterState::Filter(function, iter) | IterState::Call(function, iter) => {
                tell(function);
                tell(iter);
            }
            IterState::Written(inner) | IterState::Sequence(inner, _) => tell(inner),
            IterState::Send { generator, sent, .. } => {
                with(generator, Value::Generator, tell);
                tell(sent);
            }
            IterState::End { generator, thrown, .. } => {
                with(generator, Value::Generator, tell);
                thrown.iter().for_each(tell);
            }
        }
    }

    /// Lets go of all.
    pub fn clear(&self) {
        let state = self.state.replace(IterState::Done);
        drop(state);
    }

    /// The next item.
    pub fn next(&self, heap: &mut Heap) -> Outcome<Turn> {
        let mut state = self.state.borrow_mut();
        let item = match &mut *state {
            IterState::Done => return Ok(Turn::End),
            IterState::List(list, index) => {
                let item = list.items.borrow().get(*index).cloned();
                *index += 1;
                item
            }
            IterState::Reversed(list, left) => {
                let item = left.checked_sub(1).and_then(|at| list.items.borrow().get(at).cloned());
                *left = left.saturating_sub(1);
                item
            }
            IterState::Tuple(tuple, index) => {
                *index += 1;
                tuple.items.get(*index - 1).cloned()
            }
            IterState::Range(next, step, left) => {
                if *left == 0 {
                    return Ok(Turn::End);
                }
                let item = *next;
                *left -= 1;
                *next = next.wrapping_add(*step);
                return Ok(Turn::Item(Value::Int(item)));
            }
            IterState::Str(text, offset) => text[*offset..].chars().next().map(|c| {
                *offset += c.len_utf8();
                Value::str(c.encode_utf8(&mut [0; 4]) as &str)
            }),
            IterState::Dict { dict, kind, index, len, last } => {
                let map = dict.map.borrow();
                if map.len() != *len {
                    return Err(Stop::error(Type::RuntimeError, "dictionary changed size during iteration"));
                }
                *index += 1;
                match (map.at(*index - 1), kind) {
                    (None, _) => None,
                    (Some((key, _)), ViewKind::Keys) => Some(key.clone()),
                    (Some((_, value)), ViewKind::Values) => Some(value.clone()),
                    (Some((key, value)), ViewKind::Items) => {
                        let pair = vec![key.clone(), value.clone()];
                        Some(reused(heap, last, pair))
                    }
                }
            }
            IterState::Items(items, _) => items.pop(),
            IterState::Enumerate { .. }
            | IterState::Zip { .. }
            | IterState::Map(..)
            | IterState::Filter(..)
            | IterState::Call(..)
            | IterState::Written(_)
            | IterState::Sequence(..)
            | IterState::End { .. }
            | IterState::Send { .. } => {
                return Ok(Turn::Runs);
            }
        };
        match item {
            Some(item) => Ok(Turn::Item(item)),
            None => {
                let state = mem::replace(&mut *state, IterState::Done);
                drop(state);
                Ok(Turn::End)
            }
        }
    }
}

/// The tuple that an iterator gives out. CPython's iterators keep the last one and use it again if
/// nobody else holds it: its items live until then.
pub fn reused(heap: &mut Heap, last: &mut Option<Rc<TupleObj>>, items: Vec<Value>) -> Value {
    let tuple = heap.tuple_object(items);
    if last.as_ref().is_none_or(|last| Rc::strong_count(last) == 1) {
        *last = Some(Rc::clone(&tuple));
    }
    Value::Tuple(tuple)
}

/// Shows an object as a value without leaving a reference behind.
fn with<T>(object: &Rc<T>, wrap: impl Fn(Rc<T>) -> Value, tell: &mut dyn FnMut(&Value)) {
    tell(&wrap(Rc::clone(object)));
}

/// `iter(value)`
pub fn iterate(heap: &mut Heap, value: &Value) -> Outcome<Value> {
    let state = match value {
        Value::Iter(iter) if !iter.class().is_awaitable() => return Ok(value.clone()),
        Value::Generator(generator) if generator.class == Type::Generator => return Ok(value.clone()),
        Value::List(list) => IterState::List(Rc::clone(list), 0),
        Value::Tuple(tuple) => IterState::Tuple(Rc::clone(tuple), 0),
        Value::Range(range) => IterState::Range(range.start, range.step, range.len()),
        Value::Str(text) => IterState::Str(Rc::clone(text), 0),
        Value::Dict(dict) => entries(dict, ViewKind::Keys),
        Value::View(view) => entries(&view.dict, view.kind),
        Value::Set(set) => {
            let map = set.map.borrow();
            if map.len() > 1 {
                return Err(Stop::unknown("order of a set"));
            }
            IterState::Items(map.keys().cloned().collect(), Type::SetIterator)
        }
        Value::Bytes(bytes) => {
            let numbers = bytes.iter().rev().map(|&byte| Value::Int(byte.into())).collect();
            IterState::Items(numbers, Type::BytesIterator)
        }
        Value::Type(_) | Value::Instance(_) | Value::TypeParam(_) | Value::Alias(_) => {
            return Err(Stop::unknown(format!("iteration over {}", value.class().name())));
        }
        _ => {
            return Err(Stop::type_error(format!("'{}' object is not iterable", value.type_name())));
        }
    };
    Ok(heap.iter(state))
}

fn entries(dict: &Rc<DictObj>, kind: ViewKind) -> IterState {
    IterState::Dict { len: dict.map.borrow().len(), dict: Rc::clone(dict), kind, index: 0, last: None }
}
