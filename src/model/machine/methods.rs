//! Methods of built-in classes.

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Wants, WithKeys},
    builtins::set_of,
    iterate::IterState,
    map::Map,
    operators::{contains, equal, same_object},
    types::Type,
    value::{DictObj, Keywords, ListObj, Value, ViewKind},
};
use crate::{tree::BinaryOp, version::Version};
use std::{mem, rc::Rc};

macro_rules! methods {
    ($( $class:ident { $( $variant:ident $name:literal, )* } )*) => {
        /// A method that the machine knows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "class and name of Python's own methods")]
        pub enum Method { $( $( $variant, )* )* }

        impl Method {
            /// The class that it is a method of.
            pub fn class(self) -> Type {
                match self { $( $( Self::$variant => Type::$class, )* )* }
            }

            /// Its name.
            pub fn name(self) -> &'static str {
                match self { $( $( Self::$variant => $name, )* )* }
            }

            /// The method of a class with this name.
            pub fn of(class: Type, name: &str) -> Option<Self> {
                match (class, name) {
                    $( $( (Type::$class, $name) => Some(Self::$variant), )* )*
                    _ => None,
                }
            }
        }
    };
}

methods! {
    List {
        ListAppend "append",
        ListClear "clear",
        ListCopy "copy",
        ListCount "count",
        ListExtend "extend",
        ListIndex "index",
        ListInsert "insert",
        ListPop "pop",
        ListRemove "remove",
        ListReverse "reverse",
        ListSort "sort",
    }
    Tuple {
        TupleCount "count",
        TupleIndex "index",
    }
    Dict {
        DictClear "clear",
        DictCopy "copy",
        DictGet "get",
        DictItems "items",
        DictKeys "keys",
        DictPop "pop",
        DictPopitem "popitem",
        DictSetdefault "setdefault",
        DictUpdate "update",
        DictValues "values",
    }
    Set {
        SetAdd "add",
        SetClear "clear",
        SetCopy "copy",
        SetDifference "difference",
        SetDiscard "discard",
        SetIntersection "intersection",
        SetIsdisjoint "isdisjoint",
        SetIssubset "issubset",
        SetIssuperset "issuperset",
        SetUnion "union",
        SetRemove "remove",
        SetUpdate "update",
    }
    Str {
        StrCapitalize "capitalize",
        StrCasefold "casefold",
        StrCenter "center",
        StrCount "count",
        StrEncode "encode",
        StrEndswith "endswith",
        StrFind "find",
        StrFormat "format",
        StrIndex "index",
        StrIsalnum "isalnum",
        StrIsalpha "isalpha",
        StrIsascii "isascii",
        StrIsdecimal "isdecimal",
        StrIsdigit "isdigit",
        StrIsidentifier "isidentifier",
        StrIslower "islower",
        StrIsnumeric "isnumeric",
        StrIsspace "isspace",
        StrIsupper "isupper",
        StrJoin "join",
        StrLjust "ljust",
        StrLower "lower",
        StrLstrip "lstrip",
        StrPartition "partition",
        StrRemoveprefix "removeprefix",
        StrRemovesuffix "removesuffix",
        StrReplace "replace",
        StrRfind "rfind",
        StrRindex "rindex",
        StrRjust "rjust",
        StrRpartition "rpartition",
        StrRsplit "rsplit",
        StrRstrip "rstrip",
        StrSplit "split",
        StrSplitlines "splitlines",
        StrStartswith "startswith",
        StrStrip "strip",
        StrSwapcase "swapcase",
        StrTitle "title",
        StrUpper "upper",
        StrZfill "zfill",
    }
    Property {
        PropertyDeleter "deleter",
        PropertyGetter "getter",
        PropertySetter "setter",
    }
    Object {
        ObjectInit "__init__",
        ObjectInitSubclass "__init_subclass__",
    }
    BaseException {
        ExceptionInit "__init__",
        ExceptionRepr "__repr__",
        ExceptionStr "__str__",
        ExceptionWithTraceback "with_traceback",
    }
    Frame {
        FrameClear "clear",
    }
    Wraps {
        WrapsApply "__call__",
    }
    AsyncGenerator {
        AsyncClose "aclose",
        AsyncIter "__aiter__",
        AsyncNext "__anext__",
        AsyncSendInto "asend",
        AsyncThrowInto "athrow",
    }
    AsyncThrow {
        AwaitedCloseSend "send",
    }
    AsyncSend {
        AwaitedSend "send",
        AwaitedClose "close",
        AwaitedThrow "throw",
    }
    Coroutine {
        CoroutineClose "close",
        CoroutineSend "send",
        CoroutineThrow "throw",
    }
    Generator {
        GeneratorClose "close",
        GeneratorNext "__next__",
        GeneratorSend "send",
        GeneratorThrow "throw",
    }
}

impl Method {
    /// Whether `version` has it.
    pub fn exists_in(self, version: Version) -> bool {
        !matches!(self, Self::StrRemoveprefix | Self::StrRemovesuffix) || version.removes_prefixes()
    }

    /// The method that a class inherits from this built-in one, where the program's own classes ask.
    pub fn of_object(base: Type, name: &str) -> Option<Self> {
        let own = if base == Type::Object { Type::Object } else { Type::BaseException };
        let every = (name == "__init_subclass__").then_some(Self::ObjectInitSubclass);
        Self::of(own, name).or(every)
    }
}

/// Names of attributes of built-in classes that the machine does not know; names with two leading
/// underscores besides.
pub fn is_unknown(class: Type, name: &str) -> bool {
    let names: &[&str] = match class {
        Type::Str => &["expandtabs", "format_map", "isprintable", "istitle", "maketrans", "translate"],
        Type::List | Type::Tuple | Type::NoneType | Type::Function => &[],
        Type::Dict => &["fromkeys"],
        Type::Int | Type::Bool => &[
            "as_integer_ratio",
            "bit_count",
            "bit_length",
            "conjugate",
            "denominator",
            "from_bytes",
            "imag",
            "is_integer",
            "numerator",
            "real",
            "to_bytes",
        ],
        _ => return true,
    };
    name.starts_with("__") || names.contains(&name)
}

impl Machine<'_> {
    /// Calls a method of a built-in class. `None`: the result comes later.
    pub(super) fn call_method(
        &mut self,
        method: Method,
        object: &Value,
        args: &mut Vec<Value>,
        keywords: &mut Keywords,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        match object {
            _ if method == Method::WrapsApply => match (args.as_slice(), keywords.is_empty()) {
                ([wrapper], true) => {
                    let wrapper = wrapper.clone();
                    args.clear();
                    self.wrap(object, &wrapper).map(Some)
                }
                _ => Err(Stop::bare(Type::TypeError)),
            },
            Value::Frame(frame) if args.is_empty() && keywords.is_empty() => {
                let frame = Rc::clone(frame);
                self.clear_frame(&frame).map(Some)
            }
            Value::List(list) => self.list_method(method, list, object, args, keywords, wants),
            Value::Generator(generator) if keywords.is_empty() => {
                self.generator_method(method, generator, args, wants)
            }
            Value::Iter(_) if matches!(method, Method::AwaitedSend | Method::AwaitedCloseSend) => {
                match args.as_slice() {
                    [Value::None] if !matches!(wants, Wants::Native) => {
                        if let Some(gives) = self.advance(object, Wants::Value)? {
                            self.give(gives, Wants::Value)?;
                        }
                        Ok(None)
                    }
                    _ => Err(Stop::unknown("send of a value to an awaited item")),
                }
            }
            Value::Wrapped(wrapped) => {
                let part = match method {
                    Method::PropertyGetter => 0,
                    Method::PropertySetter => 1,
                    _ => 2,
                };
                let [function] = args.as_slice() else { return Err(Stop::bare(Type::TypeError)) };
                let mut parts = wrapped.parts.clone();
                parts[part] = function.clone();
                Ok(Some(self.heap.wrapped(Type::Property, parts)))
            }
            Value::Instance(_) | Value::Class(_) => {
                if args.is_empty() && keywords.is_empty() {
                    Ok(Some(Value::None))
                } else {
                    Err(Stop::bare(Type::TypeError))
                }
            }
            Value::Exception(exception) => match (method, keywords.is_empty()) {
                (Method::ExceptionInit, true) => {
                    let former = exception.args.replace(Some(args.clone()));
                    drop(former);
                    Ok(Some(Value::None))
                }
                (Method::ExceptionWithTraceback, true) => {
                    let frames = match args.as_slice() {
                        [Value::None] => Vec::new(),
                        [Value::Traceback(traceback)] => traceback.frames.borrow().clone(),
                        _ => return Err(Stop::bare(Type::TypeError)),
                    };
                    let former = exception.traceback.replace(frames);
                    drop(former);
                    Ok(Some(object.clone()))
                }
                (Method::ExceptionStr, true) if args.is_empty() => {
                    let text = super::text::plain_message(exception)?;
                    Ok(Some(text.map_or(Value::None, Value::str)))
                }
                (Method::ExceptionRepr, true) if args.is_empty() => {
                    Ok(Some(Value::str(super::text::plain_repr(exception)?)))
                }
                _ => Err(Stop::unknown("method of an exception")),
            },
            Value::Dict(_) if method == Method::DictUpdate => {
                let map = mem::take(args);
                self.dict_update(object, &map, keywords)
            }
            Value::Str(text) if method == Method::StrFormat => {
                let callee = self.heap.bound(object.clone(), method);
                let then = (callee, args.clone(), keywords.clone());
                if !text.contains("!r") && self.ask_for_texts(args, false, Some(then), wants.clone())? {
                    return Ok(None);
                }
                self.fill_in(text, args, keywords).map(Some)
            }
            _ if !keywords.is_empty() => Err(Stop::unknown("keyword argument of a method")),
            Value::Dict(_) => self.dict_method(method, object, args).map(Some),
            Value::Set(_) => self.set_method(method, object, args).map(Some),
            Value::Tuple(tuple) => self.search(method == Method::TupleCount, &tuple.items, args).map(Some),
            Value::Str(text) => self.str_method(method, &Rc::clone(text), object, args, wants),
            _ => Err(Stop::unknown("method")),
        }
    }

    fn list_method(
        &mut self,
        method: Method,
        list: &Rc<ListObj>,
        object: &Value,
        args: &mut Vec<Value>,
        keywords: &mut Keywords,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        if method == Method::ListSort {
            return self.sort(list, object, args, keywords, wants);
        }
        if !keywords.is_empty() {
            return Err(Stop::bare(Type::TypeError));
        }
        let index = |value: &Value| value.as_int().ok_or_else(|| Stop::bare(Type::TypeError));
        Ok(Some(match (method, args.as_slice()) {
            (Method::ListAppend, [item]) => {
                self.heap.reserve(1)?;
                list.items.borrow_mut().push(item.clone());
                Value::None
            }
            (Method::ListExtend, [_]) => {
                let callee = self.heap.bound(object.clone(), method);
                let Some(items) = self.items(&callee, args, keywords, 0, wants)? else { return Ok(None) };
                list.items.borrow_mut().extend(items);
                Value::None
            }
            (Method::ListInsert, [at, item]) => {
                self.heap.reserve(1)?;
                let at = index(at)?;
                let mut items = list.items.borrow_mut();
                let len = items.len() as i64;
                let at = if at < 0 { at.saturating_add(len) } else { at };
                items.insert(at.clamp(0, len) as usize, item.clone());
                Value::None
            }
            (Method::ListPop, [] | [_]) => {
                let at = match args.first() {
                    Some(at) => index(at)?,
                    None => -1,
                };
                let mut items = list.items.borrow_mut();
                let len = items.len() as i64;
                if len == 0 {
                    return Err(Stop::error(Type::IndexError, "pop from empty list"));
                }
                let at = if at < 0 { at.saturating_add(len) } else { at };
                if !(0..len).contains(&at) {
                    return Err(Stop::error(Type::IndexError, "pop index out of range"));
                }
                items.remove(at as usize)
            }
            (Method::ListRemove, [item]) => {
                let mut found = None;
                for (at, other) in list.items.borrow().iter().enumerate() {
                    super::spend(1)?;
                    if same_object(other, item) || equal(other, item)? {
                        found = Some(at);
                        break;
                    }
                }
                let Some(at) = found else {
                    return Err(Stop::error(Type::ValueError, "list.remove(x): x not in list"));
                };
                let removed = list.items.borrow_mut().remove(at);
                drop(removed);
                Value::None
            }
            (Method::ListClear, []) => {
                let items = list.items.take();
                drop(items);
                Value::None
            }
            (Method::ListCopy, []) => {
                let items = list.items.borrow().clone();
                self.heap.reserve(items.len())?;
                self.heap.list(items)
            }
            (Method::ListReverse, []) => {
                list.items.borrow_mut().reverse();
                Value::None
            }
            (Method::ListCount | Method::ListIndex, [_, ..]) => {
                let items = list.items.borrow().clone();
                self.search(method == Method::ListCount, &items, args)?
            }
            _ => return Err(Stop::bare(Type::TypeError)),
        }))
    }

    fn sort(
        &mut self,
        list: &Rc<ListObj>,
        object: &Value,
        args: &[Value],
        keywords: &Keywords,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        if !args.is_empty() {
            return Err(Stop::bare(Type::TypeError));
        }
        let (mut key, mut reverse) = (Value::None, false);
        for (name, value) in keywords {
            match self.library.names.name(*name).as_str() {
                "key" => key = value.clone(),
                "reverse" => reverse = value.as_int().ok_or_else(|| Stop::bare(Type::TypeError))? != 0,
                _ => return Err(Stop::bare(Type::TypeError)),
            }
        }
        // Meanwhile the list is empty.
        let items = list.items.take();
        self.with_keys(key, items, WithKeys::Sort { reverse, list: Some(object.clone()) }, wants)
    }

    fn search(&mut self, counts: bool, items: &[Value], args: &[Value]) -> Outcome<Value> {
        let [item, bounds @ ..] = args else { return Err(Stop::bare(Type::TypeError)) };
        let len = items.len() as i64;
        let bound = |number: usize, usual: i64| match bounds.get(number).map(Value::as_int) {
            None => Ok(usual),
            Some(Some(at)) => Ok(if at < 0 { at.saturating_add(len) } else { at }.clamp(0, len)),
            Some(None) => Err(Stop::bare(Type::TypeError)),
        };
        let (first, last) = (bound(0, 0)?, bound(1, len)?);
        if bounds.len() > if counts { 0 } else { 2 } {
            return Err(Stop::bare(Type::TypeError));
        }
        let mut count = 0;
        let within = items.iter().enumerate().take(last as usize).skip(first as usize);
        for (at, other) in within {
            super::spend(1)?;
            if same_object(other, item) || equal(other, item)? {
                if !counts {
                    return Ok(Value::Int(at as i64));
                }
                count += 1;
            }
        }
        if counts { Ok(Value::Int(count)) } else { Err(Stop::bare(Type::ValueError)) }
    }

    fn dict_method(&mut self, method: Method, object: &Value, args: &[Value]) -> Outcome<Value> {
        let Value::Dict(dict) = object else { return Err(Stop::unknown("method")) };
        Ok(match (method, args) {
            (Method::DictGet, [key] | [key, _]) => match dict.map.borrow().get(key)? {
                Some(value) => value.clone(),
                None => args.get(1).cloned().unwrap_or(Value::None),
            },
            (Method::DictSetdefault, [key] | [key, _]) => {
                let found = dict.map.borrow().get(key)?.cloned();
                match found {
                    Some(value) => value,
                    None => {
                        let value = args.get(1).cloned().unwrap_or(Value::None);
                        dict.map.borrow_mut().insert(key.clone(), value.clone())?;
                        value
                    }
                }
            }
            (Method::DictPop, [key] | [key, _]) => {
                // An empty dict does not ask for the hash.
                let is_empty = dict.map.borrow().len() == 0;
                let removed = if is_empty { None } else { dict.map.borrow_mut().remove(key)? };
                match (removed, args.get(1)) {
                    (Some((_, value)), _) => value,
                    (None, Some(default)) => default.clone(),
                    (None, None) => return Err(Stop::key_error(key.clone())),
                }
            }
            (Method::DictPopitem, []) => {
                let popped = dict.map.borrow_mut().pop();
                match popped {
                    Some((key, value)) => self.heap.tuple(vec![key, value]),
                    None => {
                        return Err(Stop::key_error(Value::str("popitem(): dictionary is empty")));
                    }
                }
            }
            (Method::DictKeys, []) => self.heap.view(Rc::clone(dict), ViewKind::Keys),
            (Method::DictValues, []) => self.heap.view(Rc::clone(dict), ViewKind::Values),
            (Method::DictItems, []) => self.heap.view(Rc::clone(dict), ViewKind::Items),
            (Method::DictClear, []) => {
                let map = dict.map.take();
                drop(map);
                Value::None
            }
            (Method::DictCopy, []) => {
                let map = dict.map.borrow().copy();
                self.heap.reserve(map.len())?;
                Value::Dict(self.heap.dict(map))
            }
            _ => return Err(Stop::bare(Type::TypeError)),
        })
    }

    fn dict_update(
        &mut self,
        object: &Value,
        args: &[Value],
        keywords: &mut Keywords,
    ) -> Outcome<Option<Value>> {
        let Value::Dict(dict) = object else { return Err(Stop::unknown("method")) };
        match args {
            [] => {}
            [other] => match Self::entries_of(other)? {
                Some(entries) => {
                    self.heap.reserve(entries.len())?;
                    for (key, value) in entries.iter() {
                        let former = dict.map.borrow_mut().insert(key.clone(), value.clone())?;
                        drop(former);
                    }
                }
                None => self.insert_pairs(dict, other)?,
            },
            _ => return Err(Stop::bare(Type::TypeError)),
        }
        for (name, value) in keywords.drain(..) {
            let name = Value::str(self.library.names.name(name).as_str());
            let former = dict.map.borrow_mut().insert(name, value)?;
            drop(former);
        }
        Ok(Some(Value::None))
    }

    fn insert_pairs(&mut self, dict: &DictObj, pairs: &Value) -> Outcome<()> {
        let unknown = || Stop::unknown("dict.update with a generator");
        for pair in self.items_now(pairs)?.ok_or_else(unknown)? {
            match self.items_now(&pair)?.as_deref() {
                Some([key, value]) => {
                    let former = dict.map.borrow_mut().insert(key.clone(), value.clone())?;
                    drop(former);
                }
                Some(_) => return Err(Stop::bare(Type::ValueError)),
                None => return Err(unknown()),
            }
        }
        Ok(())
    }

    fn set_method(&mut self, method: Method, object: &Value, args: &[Value]) -> Outcome<Value> {
        let Value::Set(set) = object else { return Err(Stop::unknown("method")) };
        Ok(match (method, args) {
            (Method::SetAdd, [item]) => {
                self.heap.reserve(1)?;
                set.map.borrow_mut().insert(item.clone(), Value::None)?;
                Value::None
            }
            (Method::SetDiscard | Method::SetRemove, [item]) => {
                if !contains(self.version, object, item)? {
                    return match method {
                        Method::SetRemove => Err(Stop::key_error(item.clone())),
                        _ => Ok(Value::None),
                    };
                }
                let removed = set.map.borrow_mut().remove(item)?;
                drop(removed);
                Value::None
            }
            (Method::SetClear, []) => {
                let map = set.map.replace(Map::set());
                drop(map);
                Value::None
            }
            (Method::SetCopy, []) => {
                let map = set.map.borrow().copy();
                self.heap.reserve(map.len())?;
                self.heap.set(map, false)
            }
            (Method::SetUnion | Method::SetIntersection | Method::SetDifference, all) => {
                let op = match method {
                    Method::SetUnion => BinaryOp::BitOr,
                    Method::SetIntersection => BinaryOp::BitAnd,
                    _ => BinaryOp::Sub,
                };
                let map = set.map.borrow().copy();
                let mut result = self.heap.set(map, set.frozen);
                for other in all {
                    let other = self.as_set(other, method)?;
                    result = super::operators::binary(&mut self.heap, op, &result, &other, false)?;
                }
                result
            }
            (Method::SetIsdisjoint | Method::SetIssubset | Method::SetIssuperset, [other]) => {
                let other = self.as_set(other, method)?;
                let Value::Set(with) = &other else { return Err(Stop::unknown("method")) };
                let common = {
                    let (left, right) = (set.map.borrow(), with.map.borrow());
                    super::spend((left.len() * right.len() / 4) as u32)?;
                    let mut common = 0;
                    for key in left.keys() {
                        common += usize::from(right.get(key)?.is_some());
                    }
                    common
                };
                let (left, right) = (set.map.borrow().len(), with.map.borrow().len());
                Value::Bool(match method {
                    Method::SetIsdisjoint => common == 0,
                    Method::SetIssubset => common == left,
                    _ => common == right,
                })
            }
            (Method::SetUpdate, all) => {
                for other in all {
                    let items = match other {
                        Value::Set(other) => other.map.borrow().keys().cloned().collect(),
                        _ => self
                            .items_now(other)?
                            .ok_or_else(|| Stop::unknown("set.update with a generator"))?,
                    };
                    let added: Map = set_of(items)?;
                    for key in added.keys() {
                        set.map.borrow_mut().insert(key.clone(), Value::None)?;
                    }
                }
                Value::None
            }
            _ => return Err(Stop::bare(Type::TypeError)),
        })
    }

    /// A set as it is, or one of the items of anything else, for a method of sets.
    fn as_set(&mut self, value: &Value, method: Method) -> Outcome<Value> {
        if matches!(value, Value::Set(_)) {
            return Ok(value.clone());
        }
        let items = self.items_now(value)?.ok_or_else(|| Stop::unknown("set of a generator"))?;
        let map = set_of(items).map_err(|stop| match method {
            // These look the items up and add none.
            Method::SetIntersection | Method::SetIssubset => stop.of_hash_alone(),
            _ => stop,
        })?;
        Ok(self.heap.set(map, false))
    }

    fn str_method(
        &mut self,
        method: Method,
        text: &str,
        object: &Value,
        args: &mut Vec<Value>,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        self.heap.reserve(text.len())?;
        Ok(Some(match (method, args.as_slice()) {
            (Method::StrUpper, []) if text.is_ascii() => Value::str(text.to_ascii_uppercase()),
            (Method::StrLower, []) if text.is_ascii() => Value::str(text.to_ascii_lowercase()),
            (Method::StrJoin, [_]) => {
                let callee = self.heap.bound(object.clone(), method);
                let Some(items) = self.items(&callee, args, &mut Vec::new(), 0, wants)? else {
                    return Ok(None);
                };
                let mut joined = String::new();
                for (at, item) in items.iter().enumerate() {
                    let Value::Str(item) = item else {
                        let name = item.type_name();
                        return Err(Stop::type_error(format!(
                            "sequence item {at}: expected str instance, {name} found"
                        )));
                    };
                    self.heap.reserve(item.len() + text.len())?;
                    if at > 0 {
                        joined.push_str(text);
                    }
                    joined.push_str(item);
                }
                Value::str(joined)
            }
            _ => self.string_method(method, text, args)?,
        }))
    }

    /// `text.format(*args, **keywords)`
    fn fill_in(&mut self, text: &str, args: &[Value], keywords: &Keywords) -> Outcome<Value> {
        let named: Vec<(Value, Value)> = keywords
            .iter()
            .map(|(name, value)| (Value::str(self.library.names.name(*name).as_str()), value.clone()))
            .collect();
        let mut attribute = |value: &Value, name: &str| {
            Self::own(value, name).ok_or_else(|| Stop::unknown("attribute in str.format"))
        };
        let (heap, version) = (&mut self.heap, self.version);
        let mut index = |value: &Value, key: &Value| super::operators::subscript(heap, version, value, key);
        let filled = super::format::filled(text, args, &named, &mut attribute, &mut index)?;
        self.heap.reserve(filled.len())?;
        Ok(Value::str(filled))
    }

    fn generator_method(
        &mut self,
        method: Method,
        generator: &Rc<super::generators::GeneratorObj>,
        args: &[Value],
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        match (method, args) {
            (Method::GeneratorNext, []) => {
                self.next_for_builtin(&Value::Generator(Rc::clone(generator)), Wants::Value, wants)?;
            }
            (Method::AsyncIter, []) => return Ok(Some(Value::Generator(Rc::clone(generator)))),
            (Method::AsyncNext, []) => {
                return Ok(Some(self.heap.iter(IterState::send(generator, Value::None))));
            }
            (Method::AsyncSendInto, [value]) => {
                return Ok(Some(self.heap.iter(IterState::send(generator, value.clone()))));
            }
            (Method::AsyncClose, []) => {
                let state = IterState::End { generator: Rc::clone(generator), thrown: None, begun: false };
                return Ok(Some(self.heap.iter(state)));
            }
            (Method::AsyncThrowInto, [thrown]) => {
                let (generator, thrown) = (Rc::clone(generator), Some(thrown.clone()));
                let state = IterState::End { generator, thrown, begun: false };
                return Ok(Some(self.heap.iter(state)));
            }
            (Method::AsyncThrowInto, _) => return Err(Stop::unknown("throw with several arguments")),
            (Method::GeneratorSend | Method::CoroutineSend, [value]) => {
                if generator.state() == "created" && !matches!(value, Value::None) {
                    let class = generator.class.name();
                    return Err(Stop::type_error(format!(
                        "can't send non-None value to a just-started {class}"
                    )));
                }
                if matches!(wants, Wants::Native) {
                    return Err(Stop::unknown("generator method called by a builtin"));
                }
                let at = self.activations.len();
                if let Some(gives) = self.resume(generator, value.clone(), Wants::Value)? {
                    self.give(gives, Wants::Value)?;
                }
                self.hold_until_end_of(at, value);
            }
            (Method::GeneratorClose | Method::CoroutineClose, []) => {
                return self.close(generator, wants.clone());
            }
            (Method::GeneratorThrow | Method::CoroutineThrow, [value]) => {
                if matches!(wants, Wants::Native) {
                    return Err(Stop::unknown("generator method called by a builtin"));
                }
                let at = self.activations.len();
                let thrown = self.throw_into(generator, value, true, Wants::Value);
                self.hold_until_end_of(at, value);
                thrown?;
            }
            (Method::GeneratorThrow | Method::CoroutineThrow, _) => {
                return Err(Stop::unknown("throw with several arguments"));
            }
            _ => return Err(Stop::bare(Type::TypeError)),
        }
        Ok(None)
    }

    /// Who calls a built-in method holds the argument until it returns: until activation number `at`,
    /// which it resumed, ends or yields.
    fn hold_until_end_of(&mut self, at: usize, value: &Value) {
        if let Some(Activation::Program(running)) = self.activations.get_mut(at) {
            running.held.push(value.clone());
        }
    }

    /// `next(iter)` as a call: its end is `StopIteration` unless there is a default.
    pub(super) fn next_for_builtin(&mut self, iter: &Value, nested: Wants, wants: &Wants) -> Outcome<()> {
        if let Value::Instance(_) = iter
            && matches!(nested, Wants::Value)
            && let Some(method) = super::special::special(iter, "__next__")
        {
            // What it raises at its end goes on as it is.
            return self.call_special(method, vec![iter.clone()], wants.clone());
        }
        if matches!(wants, Wants::Native) {
            return Err(Stop::unknown("next called by a builtin"));
        }
        match self.advance(iter, nested.clone())? {
            Some(gives) => self.give(gives, nested),
            None => Ok(()),
        }
    }
}
