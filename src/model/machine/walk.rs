//! The walk: values as an observation shows them.

use super::{
    Outcome, Stop,
    builtins::Builtin,
    classes::{ClassObj, InstanceObj},
    events::Reason,
    heap::address,
    lower::Library,
    map::Map,
    methods::Method,
    modules::weakref_name,
    text, type_params,
    types::Type,
    value::{CellObj, DictObj, ExceptionObj, FunctionObj, Value},
};
use crate::{
    facts::{HIDDEN_IN_CLASSES, Kind, MAX_WALK_DEPTH, MAX_WALK_VALUES, Shown, ShownFunction},
    rules::Rule,
    tree::Name,
};
use std::rc::Rc;

/// The numbering of one event.
pub struct Walk<'a, 'p> {
    library: &'a Library<'p>,
    /// For each kind, the addresses of numbered objects.
    numbered: [Vec<usize>; 7],
    /// Why each numbered cell holds what it holds.
    reasons: Vec<Reason>,
    shown: usize,
}

impl<'a, 'p> Walk<'a, 'p> {
    /// A walk for a new event.
    pub fn new(library: &'a Library<'p>) -> Self {
        Self { library, numbered: Default::default(), reasons: Vec::new(), shown: 0 }
    }

    /// The reasons of the cells, by number.
    pub fn into_reasons(self) -> Vec<Reason> {
        self.reasons
    }

    /// The number of an object, or that it was shown before.
    fn number(&mut self, kind: Kind, address: usize) -> Result<u32, Shown> {
        let numbered = &mut self.numbered[kind as usize];
        if let Some(number) = numbered.iter().position(|&other| other == address) {
            return Err(Shown::Again(kind, number as u32));
        }
        numbered.push(address);
        Ok(numbered.len() as u32 - 1)
    }

    fn is_full(&self, depth: usize) -> bool {
        depth >= MAX_WALK_DEPTH || self.shown >= MAX_WALK_VALUES
    }

    /// Shows a value at this depth.
    pub fn value(&mut self, value: &Value, depth: usize) -> Outcome<Shown> {
        if self.is_full(depth) {
            return Ok(Shown::Elided);
        }
        self.shown += 1;
        Ok(match value {
            Value::Str(text) if text.len() > MAX_TEXT && text.chars().count() > MAX_TEXT => {
                Shown::Other("str".into())
            }
            Value::Bytes(bytes) if bytes.len() > MAX_TEXT => Shown::Other("bytes".into()),
            Value::Bound(bound) if bound.method == Method::WrapsApply => Shown::Other("partial".into()),
            _ if is_atom(value) => {
                let shown = text::repr(value, true)?;
                text::known(&shown)?;
                Shown::Atom(shown)
            }
            Value::Tuple(tuple) => Shown::Tuple(self.values(&tuple.items, depth + 1)?),
            Value::List(list) => match self.number(Kind::List, address(list)) {
                Ok(number) => Shown::List { number, items: self.values(&list.items.borrow(), depth + 1)? },
                Err(again) => again,
            },
            Value::Dict(dict) => self.dict(dict, depth)?,
            Value::Set(set) => Shown::Set(self.set_texts(&set.map.borrow(), depth + 1)?),
            Value::Function(function) => self.function(function, depth)?,
            Value::Cell(cell) => self.cell(cell, depth)?,
            Value::Token(token) => Shown::Token(format!("{}#{}", token.label, token.ordinal)),
            Value::Exception(exception) => self.exception(exception, depth)?,
            Value::Generator(generator)
                if generator.class == Type::AsyncGenerator
                    && generator.state() == "suspended"
                    && !self.library.version.shows_states_of_async_generators() =>
            {
                return Err(Stop::unknown("state of an asynchronous generator"));
            }
            Value::Generator(generator) => Shown::Suspended {
                kind: generator.class.name().into(),
                name: match &generator.renamed {
                    Some(names) => names[1].as_str().into(),
                    None => self.qualname(generator.proto).into(),
                },
                state: generator.state().into(),
            },
            Value::Class(class) => self.class(class, depth)?,
            Value::Instance(instance) => self.instance(instance, depth)?,
            Value::Method(method) => Shown::Wrapper {
                kind: "method".into(),
                parts: self.values(&[method.function.clone(), method.object.clone()], depth + 1)?,
            },
            Value::Opaque(Type::Builtins) => return Err(Stop::unknown("builtins as a dict")),
            Value::Builtin(builtin) if builtin.library_defaults(self.library.version).is_some() => {
                self.library_function(*builtin, depth)?
            }
            Value::Globals => return Err(Stop::unknown("globals as a value")),
            Value::Id(_) => return Err(Stop::unknown("id")),
            Value::Weak(_) => Shown::Other(weakref_name(self.library.version).into()),
            Value::TypeParam(_) | Value::Alias(_) => match type_params::named(value) {
                Some(name) => Shown::Wrapper {
                    kind: value.class().name().into(),
                    parts: self.values(&[Value::str(name)], depth + 1)?,
                },
                None => Shown::Other(value.class().name().into()),
            },
            Value::Wrapped(wrapped) if wrapped.class != Type::Partial => Shown::Wrapper {
                kind: wrapped.class.name().into(),
                parts: self.values(&wrapped.parts, depth + 1)?,
            },
            _ => Shown::Other(value.type_name().into()),
        })
    }

    fn qualname(&self, proto: u32) -> &'p str {
        self.library.qualname(proto)
    }

    /// A sequence of parts; an elided one is the last.
    pub fn values(&mut self, items: &[Value], depth: usize) -> Outcome<Vec<Shown>> {
        let mut shown = Vec::with_capacity(items.len().min(MAX_WALK_VALUES));
        for item in items {
            let part = self.value(item, depth)?;
            let is_last = matches!(part, Shown::Elided);
            shown.push(part);
            if is_last {
                break;
            }
        }
        Ok(shown)
    }

    fn dict(&mut self, dict: &Rc<DictObj>, depth: usize) -> Outcome<Shown> {
        let number = match self.number(Kind::Dict, address(dict)) {
            Ok(number) => number,
            Err(again) => return Ok(again),
        };
        let mut entries = Vec::new();
        for (key, value) in dict.map.borrow().iter() {
            let key = self.value(key, depth + 1)?;
            if matches!(key, Shown::Elided) {
                entries.push((key, Shown::Elided));
                break;
            }
            // The names of attributes that methods assign, in no order that is promised.
            if matches!(value, Value::Opaque(Type::Tuple)) {
                return Err(Stop::unknown("__static_attributes__"));
            }
            let value = self.value(value, depth + 1)?;
            let is_last = matches!(value, Shown::Elided);
            entries.push((key, value));
            if is_last {
                break;
            }
        }
        Ok(Shown::Dict { number, entries, any_order: dict.any_order.get() })
    }

    /// A dict whose keys are names.
    fn named(&mut self, dict: &DictObj, depth: usize, hides: bool) -> Outcome<Vec<(Name, Shown)>> {
        let mut entries = Vec::new();
        for (key, value) in dict.map.borrow().iter() {
            if matches!(key, Value::Str(key) if hides && HIDDEN_IN_CLASSES.contains(&key.as_str())) {
                continue;
            }
            let part = self.value(value, depth)?;
            let is_last = matches!(part, Shown::Elided);
            let name = match key {
                Value::Str(key) => (**key).clone(),
                _ => format!("<{}>", key.type_name()).into(),
            };
            entries.push((name, part));
            if is_last {
                break;
            }
        }
        Ok(entries)
    }

    /// Separate locals, at the end.
    pub fn locals(&mut self, locals: &DictObj) -> Outcome<Vec<(Name, Shown)>> {
        let mut entries = Vec::new();
        for (key, value) in locals.map.borrow().iter() {
            let Value::Str(name) = key else { continue };
            if is_hidden(name) {
                continue;
            }
            let part = self.value(value, 0)?;
            let is_last = matches!(part, Shown::Elided);
            entries.push(((**name).clone(), part));
            if is_last {
                break;
            }
        }
        Ok(entries)
    }

    fn cell(&mut self, cell: &Rc<CellObj>, depth: usize) -> Outcome<Shown> {
        let number = match self.number(Kind::Cell, address(cell)) {
            Ok(number) => number,
            Err(again) => return Ok(again),
        };
        self.reasons.push(cell.why.get());
        let contents = match &*cell.contents.borrow() {
            Some(contents) => Some(Box::new(self.value(contents, depth + 1)?)),
            None => None,
        };
        Ok(Shown::Cell { number, contents })
    }

    fn cells(&mut self, cells: &[Rc<CellObj>], depth: usize) -> Outcome<Vec<Shown>> {
        let mut shown = Vec::with_capacity(cells.len());
        for cell in cells {
            if self.is_full(depth) {
                shown.push(Shown::Elided);
                break;
            }
            self.shown += 1;
            shown.push(self.cell(cell, depth)?);
        }
        Ok(shown)
    }

    fn function(&mut self, function: &Rc<FunctionObj>, depth: usize) -> Outcome<Shown> {
        let number = match self.number(Kind::Function, address(function)) {
            Ok(number) => number,
            Err(again) => return Ok(again),
        };
        let depth = depth + 1;
        let proto = &self.library.protos[function.proto as usize];
        let freevars = self.library.scopes(function.proto).free(proto.scope).cloned().collect();
        let qualname = match &function.parts.borrow().renamed {
            Some(renamed) => renamed[1].to_string(),
            None => self.qualname(function.proto).to_owned(),
        };
        let parts = function.parts.borrow();
        let closure = if parts.closure.is_empty()
            && !parts.has_empty_closure
            && self.library.rules.holds(Rule::ClosureNoneWithoutFree)
        {
            None
        } else {
            let mut cells = self.cells(&parts.closure, depth)?;
            if cells.len() > 1 && !self.library.rules.holds(Rule::CellsStandInOrderOfNames) {
                cells.reverse();
            }
            Some(cells)
        };
        let defaults = match &parts.defaults {
            Some(defaults) => Some(self.values(&defaults.items, depth)?),
            None => None,
        };
        let kwdefaults = match &parts.kwdefaults {
            Some(defaults) => Some(self.named(defaults, depth, false)?),
            None => None,
        };
        let dict = match &parts.dict {
            Some(dict) => self.named(dict, depth, false)?,
            None => Vec::new(),
        };
        Ok(Shown::Function(Box::new(ShownFunction {
            number,
            qualname,
            freevars,
            closure,
            defaults,
            kwdefaults,
            dict,
        })))
    }

    /// A function of the standard library that is written in Python.
    fn library_function(&mut self, builtin: Builtin, depth: usize) -> Outcome<Shown> {
        let number = match self.number(Kind::Function, 1 + builtin as usize) {
            Ok(number) => number,
            Err(again) => return Ok(again),
        };
        let defaults = match builtin.library_defaults(self.library.version) {
            Some(defaults) if !defaults.is_empty() => Some(self.values(&defaults, depth + 1)?),
            _ => None,
        };
        Ok(Shown::Function(Box::new(ShownFunction {
            number,
            qualname: builtin.name().to_owned(),
            freevars: Vec::new(),
            closure: None,
            defaults,
            kwdefaults: None,
            dict: Vec::new(),
        })))
    }

    fn class(&mut self, class: &Rc<ClassObj>, depth: usize) -> Outcome<Shown> {
        let number = match self.number(Kind::Class, address(class)) {
            Ok(number) => number,
            Err(again) => return Ok(again),
        };
        let namespace = self.named(&class.namespace, depth + 1, true)?;
        Ok(Shown::Class { number, name: class.qualname.to_string(), namespace })
    }

    fn instance(&mut self, instance: &Rc<InstanceObj>, depth: usize) -> Outcome<Shown> {
        let number = match self.number(Kind::Instance, address(instance)) {
            Ok(number) => number,
            Err(again) => return Ok(again),
        };
        let attributes = match &*instance.dict.borrow() {
            Some(dict) => self.named(dict, depth + 1, false)?,
            None => Vec::new(),
        };
        Ok(Shown::Instance { number, class: instance.class.qualname.to_string(), attributes })
    }

    fn exception(&mut self, exception: &Rc<ExceptionObj>, depth: usize) -> Outcome<Shown> {
        let number = match self.number(Kind::Exception, address(exception)) {
            Ok(number) => number,
            Err(again) => return Ok(again),
        };
        let args = exception.args.borrow();
        let Some(args) = &*args else { return Err(text::unknown_message(exception)) };
        let args = self.values(args, depth + 1)?;
        Ok(Shown::Exception { number, kind: exception.qualname().into(), args })
    }

    // ---- sets: texts without numbers, as sets have no order ------------------------------------------

    fn set_texts(&self, map: &Map, depth: usize) -> Outcome<Vec<String>> {
        if map.len() > MAX_SET {
            return Ok(vec!["...".into()]);
        }
        let mut texts = map.keys().map(|key| self.element(key, depth)).collect::<Outcome<Vec<_>>>()?;
        texts.sort_unstable();
        Ok(texts)
    }

    fn element(&self, value: &Value, depth: usize) -> Outcome<String> {
        Ok(match value {
            Value::Str(text) if text.chars().count() > MAX_TEXT => "<str>".into(),
            Value::Bytes(bytes) if bytes.len() > MAX_TEXT => "<bytes>".into(),
            Value::Opaque(_) | Value::Globals | Value::Id(_) => return Err(Stop::unknown("id")),
            Value::Weak(_) => format!("<{}>", weakref_name(self.library.version)),
            _ if is_atom(value) => {
                let shown = text::repr(value, true)?;
                text::known(&shown)?;
                shown
            }
            Value::Token(token) => format!("token {}#{}", token.label, token.ordinal),
            Value::Tuple(_) | Value::Set(_) if depth == MAX_WALK_DEPTH => "...".into(),
            Value::Set(set) => {
                format!("set {{{}}}", self.set_texts(&set.map.borrow(), depth + 1)?.join(", "))
            }
            Value::Tuple(tuple) => {
                let texts: Vec<_> =
                    tuple.items.iter().map(|item| self.element(item, depth + 1)).collect::<Outcome<_>>()?;
                format!("({}{})", texts.join(", "), if texts.len() == 1 { "," } else { "" })
            }
            Value::Builtin(builtin) if builtin.library_defaults(self.library.version).is_some() => {
                format!("function {}", builtin.name())
            }
            Value::Function(function) => match &function.parts.borrow().renamed {
                Some(renamed) => format!("function {}", renamed[1]),
                None => format!("function {}", self.qualname(function.proto)),
            },
            Value::Exception(exception) => format!("exception {}", exception.qualname()),
            Value::Class(class) => format!("class {}", class.qualname),
            Value::Instance(instance) => format!("instance of {}", instance.class.qualname),
            Value::TypeParam(_) | Value::Alias(_) => format!("<{}>", value.class().name()),
            _ => format!("<{}>", value.type_name()),
        })
    }
}

/// Longer strings are shown by type name.
const MAX_TEXT: usize = 1000;

/// Larger sets are not shown.
const MAX_SET: usize = 500;

/// Whether a value is shown by its `repr`.
fn is_atom(value: &Value) -> bool {
    matches!(
        value,
        Value::Absent
            | Value::None
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::Range(_)
    )
}

/// Whether the end observation leaves a name of the module out.
pub fn is_hidden(name: &str) -> bool {
    name.starts_with("__") && name.ends_with("__")
}
