//! What the patterns of a `match` statement ask of a value.

use super::{
    Machine, Outcome, Stop,
    builtins::matches_classes,
    classes::{Found, is_subclass},
    code::NameId,
    map::Map,
    text,
    types::Type,
    value::Value,
};

impl Machine<'_> {
    /// `subject -> bool`: whether it is a sequence of this length.
    pub(super) fn is_sequence(&mut self, least: usize, exact: bool) {
        let length = match &self.pop() {
            Value::List(list) => Some(list.items.borrow().len()),
            Value::Tuple(tuple) => Some(tuple.items.len()),
            Value::Range(range) => usize::try_from(range.len()).ok(),
            _ => None,
        };
        let fits = length.is_some_and(|length| length == least || !exact && length > least);
        self.stack.push(Value::Bool(fits));
    }

    /// `subject -> bool`: whether it is a mapping with at least as many keys.
    pub(super) fn is_mapping(&mut self, least: usize) {
        let fits = matches!(&self.pop(), Value::Dict(dict) if dict.map.borrow().len() >= least);
        self.stack.push(Value::Bool(fits));
    }

    /// `mapping keys -> values True`, the first on top, or `False`
    pub(super) fn match_keys(&mut self, keys: u32) -> Outcome<()> {
        let keys = self.pop_many(keys);
        let Value::Dict(dict) = self.pop() else { return Err(Stop::unknown("match")) };
        let mut seen = Map::set();
        let mut values = Vec::with_capacity(keys.len());
        for key in keys {
            if seen.get(&key)?.is_some() {
                let message = format!("mapping pattern checks duplicate key ({})", text::repr(&key, false)?);
                return Err(Stop::error(Type::ValueError, message));
            }
            let value = dict.map.borrow().get(&key)?.cloned();
            drop(seen.insert(key, Value::None)?);
            let Some(value) = value else {
                self.stack.push(Value::Bool(false));
                return Ok(());
            };
            values.push(value);
        }
        self.stack.extend(values.into_iter().rev());
        self.stack.push(Value::Bool(true));
        Ok(())
    }

    fn found(&mut self, found: Option<Value>) {
        let is_found = found.is_some();
        self.stack.extend(found);
        self.stack.push(Value::Bool(is_found));
    }

    /// `mapping keys -> dict`: what is left without these keys.
    pub(super) fn match_rest(&mut self, keys: u32) -> Outcome<()> {
        let keys = self.pop_many(keys);
        let Value::Dict(dict) = self.pop() else { return Err(Stop::unknown("match")) };
        let mut rest = dict.map.borrow().copy();
        for key in &keys {
            drop(rest.remove(key)?);
        }
        self.heap.reserve(rest.len())?;
        let rest = Value::Dict(self.heap.dict(rest));
        self.stack.push(rest);
        Ok(())
    }

    /// `subject class -> bool`: whether it is an instance; the class must have as many positional
    /// attributes.
    pub(super) fn is_instance(&mut self, positional: usize) -> Outcome<()> {
        let (class, subject) = (self.pop(), self.pop());
        if !matches!(class, Value::Type(_) | Value::Class(_)) {
            return Err(Stop::bare(Type::TypeError));
        }
        let own = subject.class_value();
        let fits = matches_classes(&class, 0, &|other| is_subclass(&own, other))?;
        if fits && positional > 0 {
            let has = if takes_itself(&class) { 1 } else { Self::match_args(&class)?.len() };
            if positional > has {
                return Err(Stop::bare(Type::TypeError));
            }
        }
        self.stack.push(Value::Bool(fits));
        Ok(())
    }

    /// `__match_args__`
    fn match_args(class: &Value) -> Outcome<Vec<Value>> {
        let Value::Class(class) = class else { return Ok(Vec::new()) };
        match class.find("__match_args__") {
            None => Ok(Vec::new()),
            Some(Value::Tuple(names)) => Ok(names.items.clone()),
            Some(_) => Err(Stop::bare(Type::TypeError)),
        }
    }

    /// `subject class -> value True`, or `False`: the positional attribute of this number.
    pub(super) fn match_positional(&mut self, number: usize) -> Outcome<()> {
        let (class, subject) = (self.pop(), self.pop());
        if takes_itself(&class) {
            self.found(Some(subject));
            return Ok(());
        }
        let names = Self::match_args(&class)?;
        let Some(Value::Str(name)) = names.get(number) else { return Err(Stop::bare(Type::TypeError)) };
        self.refuse_twice(&class, &names[..number], name)?;
        let name = self.library.names.intern(name);
        self.match_attribute(subject, name)
    }

    /// `subject class -> value True`, or `False`
    pub(super) fn match_keyword(&mut self, name: NameId, positional: usize) -> Outcome<()> {
        let (class, subject) = (self.pop(), self.pop());
        if positional > 0 && !takes_itself(&class) {
            let names = Self::match_args(&class)?;
            let text = self.library.names.name(name).clone();
            self.refuse_twice(&class, &names[..positional.min(names.len())], &text)?;
        }
        self.match_attribute(subject, name)
    }

    /// No attribute may have two patterns.
    fn refuse_twice(&self, class: &Value, before: &[Value], name: &str) -> Outcome<()> {
        if !before.iter().any(|other| matches!(other, Value::Str(other) if other.as_str() == name)) {
            return Ok(());
        }
        let Value::Class(class) = class else { return Err(Stop::bare(Type::TypeError)) };
        let name = text::repr(&Value::str(name), false)?;
        Err(Stop::type_error(format!("{}() got multiple sub-patterns for attribute {name}", class.name)))
    }

    fn match_attribute(&mut self, subject: Value, name: NameId) -> Outcome<()> {
        let text = self.library.names.name(name).clone();
        let found = self.find_attribute(&subject, &text);
        let value = match found {
            Ok(Some(Found::Value(value))) => Some(value),
            Ok(Some(Found::Function(function))) => Some(self.heap.method(function, subject)),
            Ok(Some(Found::Call(..))) => return Err(Stop::unknown("computed attribute in a pattern")),
            Ok(None) => match self.load_attribute(&subject, name, super::activation::Wants::Value) {
                Ok(value) => value,
                Err(Stop::Error(Type::AttributeError, _)) => None,
                Err(stop) => return Err(stop),
            },
            Err(Stop::Error(Type::AttributeError, _)) => None,
            Err(stop) => return Err(stop),
        };
        self.found(value);
        Ok(())
    }
}

/// Whether a class takes its instance itself for the one positional pattern.
fn takes_itself(class: &Value) -> bool {
    matches!(
        class,
        Value::Type(
            Type::Bool
                | Type::Bytes
                | Type::Dict
                | Type::Float
                | Type::FrozenSet
                | Type::Int
                | Type::List
                | Type::Set
                | Type::Str
                | Type::Tuple
        )
    )
}
