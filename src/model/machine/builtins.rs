//! Built-in functions and the table of all builtin names.

use super::{
    Machine, Outcome, Stop,
    activation::{Gives, Task, Then, Wants, WithKeys},
    classes::is_subclass,
    iterate::{self, IterState},
    map::Map,
    operators,
    special::{is_written, special},
    text,
    types::Type,
    value::{Keywords, TupleObj, Value},
};
use crate::{
    rules::Rule,
    tree::{BinaryOp, CompareOp},
    version::Version,
};
use std::rc::Rc;

macro_rules! builtins {
    ($( $variant:ident $name:literal, )* ; $( $inner:ident $called:literal, )*) => {
        /// A built-in function that the machine knows, one of the hooks, or a function of a module.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        #[allow(missing_docs, reason = "Python's own names")]
        pub enum Builtin { $( $variant, )* $( $inner, )* }

        impl Builtin {
            fn by_name(name: &str) -> Option<Self> {
                match name {
                    $( $name => Some(Self::$variant), )*
                    _ => None,
                }
            }

            /// Its `__name__`.
            pub fn name(self) -> &'static str {
                match self { $( Self::$variant => $name, )* $( Self::$inner => $called, )* }
            }
        }
    };
}

builtins! {
    Observe "observe",
    Token "token",
    Collect "collect",
    Abs "abs",
    All "all",
    Any "any",
    Ascii "ascii",
    Bin "bin",
    Callable "callable",
    Chr "chr",
    Delattr "delattr",
    Divmod "divmod",
    Format "format",
    Getattr "getattr",
    Hasattr "hasattr",
    Hash "hash",
    Hex "hex",
    Isinstance "isinstance",
    Issubclass "issubclass",
    Iter "iter",
    Len "len",
    Max "max",
    Min "min",
    Next "next",
    Oct "oct",
    Ord "ord",
    Pow "pow",
    Print "print",
    Repr "repr",
    Setattr "setattr",
    Sorted "sorted",
    Sum "sum",
    Eval "eval",
    Exec "exec",
    Globals "globals",
    Id "id",
    Locals "locals",
    Round "round",
    Vars "vars",
    ;
    ExcInfo "exc_info",
    GcCollect "collect",
    GcDisable "disable",
    Getframe "_getframe",
    Reduce "reduce",
    Wraps "wraps",
}

impl Builtin {
    /// The defaults of a function of the standard library that is written in Python; of others nothing.
    pub fn library_defaults(self, version: Version) -> Option<Vec<Value>> {
        let names = |names: &[&str]| {
            let items = names.iter().map(|name| Value::str(*name)).collect();
            Value::Tuple(Rc::new(TupleObj { items }))
        };
        Some(match self {
            Self::Wraps => {
                let mut assigned = vec!["__module__", "__name__", "__qualname__", "__doc__"];
                let lazy = version.has_lazy_annotations();
                assigned.push(if lazy { "__annotate__" } else { "__annotations__" });
                if version.has_type_parameters() {
                    assigned.push("__type_params__");
                }
                vec![names(&assigned), names(&["__dict__"])]
            }
            _ => return None,
        })
    }
}

/// Names of builtins, of some version, that the machine does not know.
const UNKNOWN: &[&str] = &[
    "__build_class__",
    "__doc__",
    "__import__",
    "__loader__",
    "__name__",
    "__package__",
    "__spec__",
    "aiter",
    "anext",
    "breakpoint",
    "bytearray",
    "compile",
    "complex",
    "copyright",
    "credits",
    "dir",
    "EncodingWarning",
    "exit",
    "frozendict",
    "help",
    "ImportCycleError",
    "IndentationError",
    "input",
    "lazy_import",
    "license",
    "memoryview",
    "open",
    "PythonFinalizationError",
    "quit",
    "sentinel",
    "SyntaxError",
    "SystemError",
    "TabError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeError",
    "UnicodeTranslateError",
    "__builtins__",
    "__file__",
    "__cached__",
];

/// What a name means that is no global: a builtin, nothing, or something not modelled.
pub fn lookup(name: &str, debug: bool, version: Version) -> Outcome<Option<Value>> {
    Ok(Some(match name {
        "__debug__" => Value::Bool(debug),
        "Ellipsis" => Value::Ellipsis,
        "NotImplemented" => Value::NotImplemented,
        "__name__" => Value::str("__main__"),
        _ => {
            if let Some(builtin) = Builtin::by_name(name) {
                Value::Builtin(builtin)
            } else if let Some(class) = Type::builtin(name)
                && (!class.is_group() || version.has_except_star())
            {
                Value::Type(class)
            } else if UNKNOWN.contains(&name) {
                return Err(Stop::unknown(format!("builtin {name}")));
            } else {
                return Ok(None);
            }
        }
    }))
}

impl Machine<'_> {
    /// Calls a built-in function or class. `None`: something of the program runs first, and the
    /// result comes later.
    pub(super) fn call_builtin(
        &mut self,
        callee: &Value,
        args: &mut Vec<Value>,
        keywords: &mut Keywords,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        match callee {
            Value::Builtin(builtin) => self.function(*builtin, callee, args, keywords, wants),
            Value::Type(class) => self.construct(*class, callee, args, keywords, wants),
            _ => Err(Stop::type_error(format!("'{}' object is not callable", callee.type_name()))),
        }
    }

    /// The items of an iterable. `None`: it runs code of the program; then `callee` will be called
    /// again with a list in its place.
    pub(super) fn items(
        &mut self,
        callee: &Value,
        args: &mut Vec<Value>,
        keywords: &mut Keywords,
        hole: usize,
        wants: &Wants,
    ) -> Outcome<Option<Vec<Value>>> {
        if let Some(items) = self.items_now(&args[hole])? {
            return Ok(Some(items));
        }
        let iter = iterate::iterate(&mut self.heap, &args[hole])?;
        let then = Then::Call {
            callee: callee.clone(),
            args: std::mem::take(args),
            keywords: std::mem::take(keywords),
            hole,
        };
        self.start(Task::Collect { iter, items: Vec::new(), limit: usize::MAX, then }, wants.clone());
        Ok(None)
    }

    /// The items of an iterable, if no code of the program has to run for them.
    pub(super) fn items_now(&mut self, iterable: &Value) -> Outcome<Option<Vec<Value>>> {
        let items = match iterable {
            Value::List(list) => list.items.borrow().clone(),
            Value::Tuple(tuple) => tuple.items.clone(),
            Value::Set(set) if set.map.borrow().len() > 1 => return Err(Stop::unknown("order of a set")),
            Value::Generator(_) => return Ok(None),
            Value::Iter(iter)
                if matches!(
                    *iter.state.borrow(),
                    IterState::Enumerate { .. }
                        | IterState::Zip { .. }
                        | IterState::Map(..)
                        | IterState::Filter(..)
                        | IterState::Call(..)
                        | IterState::Written(_)
                        | IterState::Sequence(..)
                ) =>
            {
                return Ok(None);
            }
            _ => {
                let Value::Iter(iter) = iterate::iterate(&mut self.heap, iterable)? else { return Ok(None) };
                let mut items = Vec::new();
                while let iterate::Turn::Item(item) = iter.next(&mut self.heap)? {
                    items.push(item);
                    self.heap.reserve(1)?;
                    super::spend(1)?;
                    if items.len() > 100_000 {
                        return Err(Stop::unknown("memory"));
                    }
                }
                items
            }
        };
        self.heap.reserve(items.len())?;
        Ok(Some(items))
    }

    /// Elements whose order does not matter to the caller.
    pub(super) fn elements(set: &Value) -> Option<Vec<Value>> {
        match set {
            Value::Set(set) => Some(set.map.borrow().keys().cloned().collect()),
            _ => None,
        }
    }

    fn function(
        &mut self,
        builtin: Builtin,
        callee: &Value,
        args: &mut Vec<Value>,
        keywords: &mut Keywords,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        match builtin {
            Builtin::Print => {
                for arg in args.iter_mut().filter(|arg| matches!(arg, Value::FrameLocals(_))) {
                    if let Some(dict) = self.settled(arg)? {
                        drop(std::mem::replace(arg, Value::Dict(dict)));
                    }
                }
                return self.print(args, keywords).map(Some);
            }
            Builtin::Sorted | Builtin::Min | Builtin::Max => {
                if let [view] = args.as_mut_slice()
                    && let Some(dict) = self.settled(view)?
                {
                    drop(std::mem::replace(view, Value::Dict(dict)));
                }
                return self.ranked(builtin, callee, args, keywords, wants);
            }
            Builtin::Exec | Builtin::Eval => {
                return self.execute_text(builtin == Builtin::Eval, args, keywords, wants);
            }
            _ if !keywords.is_empty() => {
                return Err(Stop::unknown(format!("keyword argument of {}", builtin.name())));
            }
            _ => {}
        }
        let wrong = || Stop::bare(Type::TypeError);
        if !matches!(builtin, Builtin::Observe | Builtin::Id | Builtin::Isinstance | Builtin::Getattr) {
            for arg in args.iter_mut().filter(|arg| Self::is_view(arg)) {
                if let Some(dict) = self.settled(arg)? {
                    drop(std::mem::replace(arg, Value::Dict(dict)));
                }
            }
        }
        Ok(Some(match (builtin, args.as_slice()) {
            (Builtin::Locals | Builtin::Vars, []) => self.locals()?,
            (Builtin::Globals, []) => self.globals_here().map_or(Value::Globals, Value::Dict),
            (Builtin::Id, [value]) => Self::id(value)?,
            (Builtin::Vars, [object]) => {
                let name = self.library.names.intern("__dict__");
                return self.load_attribute(&object.clone(), name, wants.clone());
            }
            (Builtin::Round, [value]) if value.as_int().is_some() => {
                Value::Int(value.as_int().unwrap_or_default())
            }
            (Builtin::Round, [Value::Float(number)] | [Value::Float(number), Value::None]) => {
                if number.is_nan() || number.abs() >= 1e15 {
                    return Err(Stop::unknown("round of a float"));
                }
                Value::Int(number.round_ties_even() as i64)
            }
            (Builtin::Round, [Value::Float(number), Value::Int(places @ 0..)]) => {
                Value::Float(super::format::rounded(*number, *places as usize)?)
            }
            (Builtin::Round, [value, Value::Int(0..)]) if value.as_int().is_some() => {
                Value::Int(value.as_int().unwrap_or_default())
            }
            (Builtin::Round, _) => return Err(Stop::unknown("round of a float")),
            (Builtin::Format, [value] | [value, Value::Str(_)]) => {
                let spec = match args.get(1) {
                    Some(Value::Str(spec)) => spec.as_str(),
                    _ => "",
                };
                Value::str(super::format::formatted(value, spec)?)
            }
            (Builtin::Bin | Builtin::Hex | Builtin::Oct, [value]) => {
                let kind = match builtin {
                    Builtin::Bin => 'b',
                    Builtin::Hex => 'x',
                    _ => 'o',
                };
                Value::str(super::format::prefixed(value.as_int().ok_or_else(wrong)?, kind))
            }
            (Builtin::Pow, [base, exponent]) => {
                operators::binary(&mut self.heap, BinaryOp::Pow, base, exponent, false)?
            }
            (Builtin::Pow, [base, exponent, modulus]) => {
                match (base.as_int(), exponent.as_int(), modulus.as_int()) {
                    (Some(base), Some(exponent @ 0..), Some(modulus @ 1..)) => {
                        Value::Int(power(base, exponent, modulus))
                    }
                    (Some(_), Some(_), Some(_)) => return Err(Stop::unknown("pow")),
                    _ => return Err(wrong()),
                }
            }
            (
                Builtin::ExcInfo
                | Builtin::GcCollect
                | Builtin::GcDisable
                | Builtin::Getframe
                | Builtin::Reduce
                | Builtin::Wraps,
                args,
            ) => return self.module_function(builtin, args, wants),
            (Builtin::Observe, values) => {
                let values = values.to_vec();
                self.observe(&values)?;
                Value::None
            }
            (Builtin::Token, [Value::Str(label)]) => {
                let label = Rc::clone(label);
                self.log.token(&label)
            }
            (Builtin::Collect, []) => {
                self.collect(wants)?;
                Value::None
            }
            (Builtin::Abs, [value]) => match value.as_int() {
                Some(number) => {
                    Value::Int(number.checked_abs().ok_or_else(|| Stop::unknown("integer beyond 64 bits"))?)
                }
                None => match value {
                    Value::Float(number) => Value::Float(number.abs()),
                    _ => return Err(wrong()),
                },
            },
            (Builtin::Any | Builtin::All, [iterable]) => {
                let until = builtin == Builtin::Any;
                if let Some(elements) = Self::elements(iterable) {
                    let mut found = false;
                    for element in &elements {
                        found |= Self::truth_now(element)? == until;
                    }
                    return Ok(Some(Value::Bool(found == until)));
                }
                let iter = iterate::iterate(&mut self.heap, iterable)?;
                self.start(Task::Any { iter, until }, wants.clone());
                return Ok(None);
            }
            (Builtin::Ascii, [value]) => Value::str(text::repr(value, true)?),
            (Builtin::Repr, [value]) => Value::str(text::repr(value, false)?),
            (Builtin::Callable, [Value::Wrapped(wrapped)]) if wrapped.class == Type::StaticMethod => {
                Value::Bool(self.version.static_methods_are_callable())
            }
            (Builtin::Callable, [value]) => Value::Bool(
                matches!(
                    value,
                    Value::Function(_)
                        | Value::Builtin(_)
                        | Value::Type(_)
                        | Value::Bound(_)
                        | Value::Class(_)
                        | Value::Method(_)
                ) || special(value, "__call__").is_some(),
            ),
            (Builtin::Chr, [value]) => {
                let code = value.as_int().ok_or_else(wrong)?;
                let Some(c) = u32::try_from(code).ok().and_then(char::from_u32) else {
                    return Err(Stop::unknown("chr of no character"));
                };
                Value::str(c.encode_utf8(&mut [0; 4]) as &str)
            }
            (Builtin::Ord, [Value::Bytes(bytes)]) => match bytes[..] {
                [byte] => Value::Int(i64::from(byte)),
                _ => return Err(wrong()),
            },
            (Builtin::Ord, [Value::Str(text)]) => {
                let mut chars = text.chars();
                match (chars.next(), chars.next()) {
                    (Some(c), None) => Value::Int(i64::from(u32::from(c))),
                    _ => return Err(wrong()),
                }
            }
            (Builtin::Divmod, [a, b]) => {
                let quotient = operators::binary(&mut self.heap, BinaryOp::FloorDiv, a, b, false);
                let rest = operators::binary(&mut self.heap, BinaryOp::Mod, a, b, false);
                match (quotient, rest) {
                    (Ok(quotient), Ok(rest)) => self.heap.tuple(vec![quotient, rest]),
                    (Err(Stop::Error(class, _)), _) => return Err(Stop::bare(class)),
                    (Err(stop), _) | (_, Err(stop)) => return Err(stop),
                }
            }
            (Builtin::Getattr, [object, Value::Str(name)]) => {
                let name = self.library.names.intern(name);
                return self.load_attribute(object, name, wants.clone());
            }
            (Builtin::Getattr | Builtin::Hasattr, [object, Value::Str(name), ..])
                if args.len() == 2 + usize::from(builtin == Builtin::Getattr) =>
            {
                let name = self.library.names.intern(name);
                let (without, with) = match args.get(2) {
                    Some(default) => (default.clone(), None),
                    None => (Value::Bool(false), Some(Value::Bool(true))),
                };
                let object = object.clone();
                // What code of the program gives comes later.
                let runs = matches!(
                    object,
                    Value::Function(_) | Value::Method(_) | Value::Class(_) | Value::Super(_)
                );
                if !is_written(&object) && !runs {
                    return match self.load_attribute(&object, name, Wants::Value) {
                        Err(Stop::Error(Type::AttributeError, _)) => Ok(Some(without)),
                        Ok(found) => Ok(with.or(found)),
                        Err(stop) => Err(stop),
                    };
                }
                self.start(Task::Lookup { without, with }, wants.clone());
                if let Some(value) = self.load_attribute(&object, name, Wants::Native)? {
                    self.give(Gives::Item(value), Wants::Native)?;
                }
                return Ok(None);
            }
            (Builtin::Setattr, [object, Value::Str(name), value]) => {
                let name = self.library.names.intern(name);
                self.store_attribute(object, name, value.clone())?;
                Value::None
            }
            (Builtin::Hash, [value]) => match (special(value, "__hash__"), value.as_int()) {
                (Some(Value::None), _) => return Err(Stop::unhashable(value)),
                (Some(method), _) => {
                    let args = vec![value.clone()];
                    self.call_special(method, args, wants.clone())?;
                    return Ok(None);
                }
                (None, Some(number)) if (0..1 << 60).contains(&number) => Value::Int(number),
                _ => {
                    operators::hash(value)?;
                    return Err(Stop::unknown("hash of a value"));
                }
            },
            (Builtin::Isinstance, [value, classes]) => {
                let class = value.class_value();
                Value::Bool(matches_classes(classes, 0, &|other| is_subclass(&class, other))?)
            }
            (Builtin::Issubclass, [class @ (Value::Type(_) | Value::Class(_)), classes]) => {
                Value::Bool(matches_classes(classes, 0, &|other| is_subclass(class, other))?)
            }
            // What holds no class is no base of anything, whatever that is.
            (Builtin::Issubclass, [_, classes @ Value::Tuple(_)])
                if !matches_classes(classes, 0, &|_| true)? =>
            {
                Value::Bool(false)
            }
            (Builtin::Delattr, [object, Value::Str(name)]) => {
                let name = self.library.names.intern(name);
                self.delete_attribute(object, name)?;
                Value::None
            }
            (Builtin::Iter, [value]) => iterate::iterate(&mut self.heap, value)?,
            (Builtin::Iter, [function @ (Value::Function(_) | Value::Method(_)), sentinel]) => {
                let state = IterState::Call(function.clone(), sentinel.clone());
                self.heap.iter(state)
            }
            (Builtin::Iter, [_, _]) => return Err(Stop::unknown("iter with a sentinel")),
            (Builtin::Len, [value]) => self.len(value)?,
            (Builtin::Next, [iter] | [iter, _]) => {
                let is_coroutine = matches!(iter, Value::Generator(it) if it.class != Type::Generator);
                if is_coroutine
                    || !matches!(iter, Value::Iter(_) | Value::Generator(_))
                        && special(iter, "__next__").is_none()
                {
                    return Err(Stop::type_error(format!(
                        "'{}' object is not an iterator",
                        iter.type_name()
                    )));
                }
                let nested = match args.get(1) {
                    Some(default) => Wants::Or(default.clone()),
                    None => Wants::Value,
                };
                let iter = iter.clone();
                self.next_for_builtin(&iter, nested, wants)?;
                return Ok(None);
            }
            (Builtin::Sum, [_] | [_, _]) => {
                let items = match Self::elements(&args[0]) {
                    Some(items) if items.iter().all(|item| item.as_int().is_some()) => items,
                    _ => match self.items(callee, args, keywords, 0, wants)? {
                        Some(items) => items,
                        None => return Ok(None),
                    },
                };
                let mut sum = args.get(1).cloned().unwrap_or(Value::Int(0));
                match &sum {
                    Value::Str(_) | Value::Bytes(_) => return Err(wrong()),
                    _ => {}
                }
                // What rounding lost, if that is added in the end.
                let mut lost = None;
                for item in &items {
                    if let (Value::Float(so_far), Some(lost)) = (&sum, &mut lost) {
                        let Value::Float(next) = item else { return Err(Stop::unknown("sum of floats")) };
                        let total = so_far + next;
                        *lost += if so_far.abs() >= next.abs() {
                            (so_far - total) + next
                        } else {
                            (next - total) + so_far
                        };
                        sum = Value::Float(total);
                        continue;
                    }
                    if is_written(item) || is_written(&sum) {
                        return Err(Stop::unknown("sum of instances"));
                    }
                    sum = operators::binary(&mut self.heap, BinaryOp::Add, &sum, item, false)?;
                    if matches!(sum, Value::Float(_)) && self.version.sums_with_compensation() {
                        lost = Some(0.0);
                    }
                }
                if let (Value::Float(so_far), Some(lost)) = (&sum, lost)
                    && lost != 0.0
                    && lost.is_finite()
                {
                    sum = Value::Float(so_far + lost);
                }
                sum
            }
            (Builtin::Token, [_]) => return Err(Stop::type_error("token() takes a string")),
            _ => return Err(wrong()),
        }))
    }

    fn len(&self, value: &Value) -> Outcome<Value> {
        let len = match value {
            Value::Str(text) => text.chars().count(),
            Value::Bytes(bytes) => bytes.len(),
            Value::Tuple(tuple) => tuple.items.len(),
            Value::List(list) => list.items.borrow().len(),
            Value::Dict(dict) => dict.map.borrow().len(),
            Value::Set(set) => set.map.borrow().len(),
            Value::View(view) => view.dict.map.borrow().len(),
            Value::Range(range) => return Ok(Value::Int(range.len())),
            _ => {
                return Err(Stop::type_error(format!("object of type '{}' has no len()", value.type_name())));
            }
        };
        Ok(Value::Int(len as i64))
    }

    fn print(&mut self, args: &[Value], keywords: &Keywords) -> Outcome<Value> {
        let (mut sep, mut end) = (" ".to_owned(), "\n".to_owned());
        for (name, value) in keywords {
            let place = match self.library.names.name(*name).as_str() {
                "sep" => &mut sep,
                "end" => &mut end,
                "flush" => continue,
                _ => return Err(Stop::unknown("keyword argument of print")),
            };
            match value {
                Value::Str(text) => *place = text.to_string(),
                Value::None => {}
                _ => return Err(Stop::bare(Type::TypeError)),
            }
        }
        let offset = self.offset();
        for (number, value) in args.iter().enumerate() {
            if number > 0 {
                self.log.print(&sep, (Rule::CellIsVariable, offset))?;
            }
            let text = text::str(value)?;
            self.log.print(&text, (Rule::CellIsVariable, offset))?;
        }
        self.log.print(&end, (Rule::CellIsVariable, offset))?;
        Ok(Value::None)
    }

    /// `sorted`, `min`, `max`
    fn ranked(
        &mut self,
        builtin: Builtin,
        callee: &Value,
        args: &mut Vec<Value>,
        keywords: &mut Keywords,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        let (mut key, mut reverse, mut default) = (Value::None, false, None);
        for (name, value) in keywords.iter() {
            match (self.library.names.name(*name).as_str(), builtin) {
                ("key", _) => key = value.clone(),
                ("reverse", Builtin::Sorted) => match value.as_int() {
                    Some(value) => reverse = value != 0,
                    None => return Err(Stop::bare(Type::TypeError)),
                },
                ("default", Builtin::Min | Builtin::Max) => default = Some(value.clone()),
                _ => return Err(Stop::bare(Type::TypeError)),
            }
        }
        let items = match (args.len(), builtin) {
            (1, _) => match self.unordered(&args[0], key.truth()) {
                Some(items) => items,
                None => match self.items(callee, args, keywords, 0, wants)? {
                    Some(items) => items,
                    None => return Ok(None),
                },
            },
            (0, _) | (_, Builtin::Sorted) => return Err(Stop::bare(Type::TypeError)),
            _ if default.is_some() => return Err(Stop::bare(Type::TypeError)),
            _ => args.clone(),
        };
        let then = match builtin {
            Builtin::Sorted => WithKeys::Sort { reverse, list: None },
            _ => {
                if items.is_empty() {
                    return match default {
                        Some(default) => Ok(Some(default)),
                        None => Err(Stop::bare(Type::ValueError)),
                    };
                }
                WithKeys::Best { greatest: builtin == Builtin::Max }
            }
        };
        self.with_keys(key, items, then, wants)
    }

    /// The elements of a set of numbers or strings: there a result does not depend on their order.
    fn unordered(&self, iterable: &Value, keyed: bool) -> Option<Vec<Value>> {
        let elements = Self::elements(iterable)?;
        let all_ints = elements.iter().all(|e| matches!(e, Value::Int(_)));
        let all_strings = elements.iter().all(|e| matches!(e, Value::Str(_)));
        (!keyed && (all_ints || all_strings)).then_some(elements)
    }

    /// Sorts items or finds the best, by a key if there is one.
    pub(super) fn with_keys(
        &mut self,
        key: Value,
        mut items: Vec<Value>,
        then: WithKeys,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        if matches!(key, Value::None) {
            let keyed = items.into_iter().map(|item| (item.clone(), item)).collect();
            return self.rank(keyed, then).map(Some);
        }
        items.reverse();
        self.start(Task::Keys { function: key, keyed: Vec::new(), rest: items, then }, wants.clone());
        Ok(None)
    }

    /// Sorts or finds the best by known keys: pairs of key and item.
    pub(super) fn rank(&mut self, keyed: Vec<(Value, Value)>, then: WithKeys) -> Outcome<Value> {
        match then {
            WithKeys::Sort { reverse, list } => {
                let mut keyed = keyed;
                let list = match &list {
                    Some(Value::List(list)) => Some(list),
                    _ => None,
                };
                let former: Vec<Value> = match list {
                    Some(_) => keyed.iter().map(|(_, item)| item.clone()).collect(),
                    None => Vec::new(),
                };
                if reverse {
                    keyed.reverse();
                }
                // If the first pair fails, nothing was moved yet.
                let fails_at_once = match keyed.as_slice() {
                    [first, second, ..] => operators::order(CompareOp::Lt, &second.0, &first.0, 0).is_err(),
                    _ => false,
                };
                let mut failed = None;
                let sorted = merge_sort(keyed, &mut |a, b| {
                    failed.is_none()
                        && operators::order(CompareOp::Lt, a, b, 0).unwrap_or_else(|stop| {
                            failed = Some(stop);
                            false
                        })
                });
                if let Some(stop) = failed {
                    if let Some(list) = list {
                        if !fails_at_once {
                            return Err(Stop::unknown("order of what cannot be sorted"));
                        }
                        let meanwhile = list.items.replace(former);
                        drop(meanwhile);
                    }
                    // Which pair fails first is the sorting algorithm's affair.
                    return Err(match stop {
                        Stop::Error(class, _) => Stop::bare(class),
                        stop => stop,
                    });
                }
                let mut items: Vec<Value> = sorted.into_iter().map(|(_, item)| item).collect();
                if reverse {
                    items.reverse();
                }
                match list {
                    Some(list) => {
                        let meanwhile = list.items.replace(items);
                        if !meanwhile.is_empty() {
                            return Err(Stop::error(Type::ValueError, "list modified during sort"));
                        }
                        Ok(Value::None)
                    }
                    None => Ok(self.heap.list(items)),
                }
            }
            WithKeys::Best { greatest } => {
                let mut keyed = keyed.into_iter();
                let Some(mut best) = keyed.next() else { return Err(Stop::bare(Type::ValueError)) };
                let op = if greatest { CompareOp::Gt } else { CompareOp::Lt };
                for other in keyed {
                    if operators::order(op, &other.0, &best.0, 0)? {
                        best = other;
                    }
                }
                Ok(best.1)
            }
        }
    }
}

/// `pow(base, exponent, modulus)` with an exponent that is not negative and a positive modulus.
fn power(base: i64, exponent: i64, modulus: i64) -> i64 {
    let modulus = i128::from(modulus);
    let (mut result, mut base, mut left) = (1 % modulus, i128::from(base).rem_euclid(modulus), exponent);
    while left > 0 {
        if left & 1 == 1 {
            result = result * base % modulus;
        }
        base = base * base % modulus;
        left >>= 1;
    }
    result as i64
}

/// A set of these items.
pub fn set_of(items: Vec<Value>) -> Outcome<Map> {
    let mut map = Map::set();
    for item in items {
        map.insert(item, Value::None)?;
    }
    Ok(map)
}

/// Whether a class, or one of a tuple of classes, passes a test.
pub fn matches_classes(classes: &Value, depth: u32, test: &dyn Fn(&Value) -> bool) -> Outcome<bool> {
    match classes {
        Value::Type(_) | Value::Class(_) => Ok(test(classes)),
        Value::Tuple(tuple) if depth < operators::MAX_VALUE_DEPTH => {
            for class in &tuple.items {
                if matches_classes(class, depth + 1, test)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => Err(Stop::bare(Type::TypeError)),
    }
}

/// A stable sort that asks for nothing but `<`.
fn merge_sort(
    mut items: Vec<(Value, Value)>,
    less: &mut dyn FnMut(&Value, &Value) -> bool,
) -> Vec<(Value, Value)> {
    if items.len() < 2 {
        return items;
    }
    let right = items.split_off(items.len() / 2);
    let left = merge_sort(items, less);
    let right = merge_sort(right, less);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let next = if less(&b.0, &a.0) { right.next() } else { left.next() };
        merged.extend(next);
    }
    merged.extend(left);
    merged.extend(right);
    merged
}
