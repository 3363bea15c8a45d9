//! Dicts and sets: entries in insertion order, found by hash and equality.
//!
//! Programs of the kind that the machine runs hold small dicts: entries are searched from the
//! first to the last, by hash first. The number of entries is bounded (see [`MAX_ENTRIES`]), so
//! that a program cannot make this quadratic.

use super::{
    Args, Outcome, Stop,
    operators::{equal, hash},
    value::Value,
};
use std::fmt;

/// No dict or set grows beyond this.
pub const MAX_ENTRIES: usize = 2000;

/// The entries of a dict or set.
#[derive(Default)]
pub struct Map {
    entries: Vec<Entry>,
    part: Part,
}

/// What an entry is called.
#[derive(Clone, Copy, Default)]
pub enum Part {
    #[default]
    DictKey,
    SetElement,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DictKey => "dict key",
            Self::SetElement => "set element",
        })
    }
}

struct Entry {
    hash: u64,
    key: Value,
    value: Value,
}

impl Map {
    /// The entries of an empty set; those of an empty dict are the default.
    pub fn set() -> Self {
        Self { entries: Vec::new(), part: Part::SetElement }
    }

    fn hash(&self, key: &Value) -> Outcome<u64> {
        hash(key).map_err(|mut stop| {
            if let Stop::Error(_, Args::Unhashable(unhashable)) = &mut stop {
                unhashable.part = Some((self.part, key.type_name()));
            }
            stop
        })
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    fn find(&self, hash: u64, key: &Value) -> Outcome<Option<usize>> {
        for (index, entry) in self.entries.iter().enumerate() {
            if entry.hash == hash && equal(&entry.key, key)? {
                return Ok(Some(index));
            }
        }
        Ok(None)
    }

    /// The value for `key`.
    pub fn get(&self, key: &Value) -> Outcome<Option<&Value>> {
        let found = self.find(self.hash(key)?, key)?;
        Ok(found.map(|index| &self.entries[index].value))
    }

    /// The value for a key that is a string.
    pub fn get_str(&self, key: &str) -> Option<&Value> {
        let entry = self.entries.iter().find(|e| matches!(&e.key, Value::Str(text) if text.as_str() == key));
        entry.map(|entry| &entry.value)
    }

    /// Sets the value for `key`; a key that is there keeps its place and its identity. Gives back
    /// the former value.
    pub fn insert(&mut self, key: Value, value: Value) -> Outcome<Option<Value>> {
        let hash = self.hash(&key)?;
        if let Some(index) = self.find(hash, &key)? {
            return Ok(Some(std::mem::replace(&mut self.entries[index].value, value)));
        }
        if self.entries.len() >= MAX_ENTRIES {
            return Err(Stop::unknown("large dict or set"));
        }
        self.entries.push(Entry { hash, key, value });
        Ok(None)
    }

    /// Removes `key`; gives back its key and value.
    pub fn remove(&mut self, key: &Value) -> Outcome<Option<(Value, Value)>> {
        let found = self.find(self.hash(key)?, key)?;
        Ok(found.map(|index| self.remove_at(index)))
    }

    fn remove_at(&mut self, index: usize) -> (Value, Value) {
        let entry = self.entries.remove(index);
        (entry.key, entry.value)
    }

    /// Removes the entry that was inserted last.
    pub fn pop(&mut self) -> Option<(Value, Value)> {
        self.entries.pop().map(|entry| (entry.key, entry.value))
    }

    /// The entry at `index` in insertion order.
    pub fn at(&self, index: usize) -> Option<(&Value, &Value)> {
        self.entries.get(index).map(|entry| (&entry.key, &entry.value))
    }

    /// All entries in insertion order.
    pub fn iter(&self) -> impl Iterator<Item = (&Value, &Value)> {
        self.entries.iter().map(|entry| (&entry.key, &entry.value))
    }

    /// All keys in insertion order.
    pub fn keys(&self) -> impl Iterator<Item = &Value> {
        self.entries.iter().map(|entry| &entry.key)
    }

    /// A copy; entries hold the same objects.
    pub fn copy(&self) -> Self {
        let entries = self.entries.iter();
        Self {
            entries: entries
                .map(|e| Entry { hash: e.hash, key: e.key.clone(), value: e.value.clone() })
                .collect(),
            part: self.part,
        }
    }
}
