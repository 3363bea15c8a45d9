//! What can be held against a subject: found out by asking it, never by its name.
//!
//! A subject that cannot show something is not held to it; what that means, difference by difference,
//! is a [table](crate::compare::ALLOWED). The one exception is layout, which is a claim and not an
//! ability: only an implementation that calls itself CPython makes it.
//!
//! A capability is lacking only if the subject answered, and its answer shows so. One that crashes
//! when it is asked is held to everything: a crash excuses nothing.

use super::{Failure, Request, Subject};
use crate::{
    facts::{Event, Happening, Observation, Shown},
    mode::{Form, Mode, Optimize, Origin},
};
use std::fmt;

/// Something that a subject can show or does, and what is held against it then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capability {
    /// Functions show their code objects, with the names in them.
    CodeObjects,
    /// Functions show their cells.
    Closures,
    /// It claims CPython's layout: order of `co_cellvars`, flags, exact messages and columns.
    Layout,
    /// An object dies when the last reference to it goes.
    ReferenceCounting,
    /// Cycles are taken away.
    Collection,
    /// `collect()` takes away all that nothing in the program refers to, what is in caches included.
    ThoroughCollection,
    /// Code objects have `co_qualname`.
    CoQualname,
    /// It compiles as `-O` and `-OO` do.
    Optimize,
    /// It compiles trees.
    Trees,
    /// It makes text of trees.
    Unparse,
    /// It shows symbol tables.
    Symtable,
    /// Its hashes are seeded with a number that is known.
    HashSeed,
    /// Functions show the names of their free variables, in the order of their cells.
    FreeNames,
    /// Somebody notices when an object dies.
    Deaths,
    /// It has the whole grammar of its version.
    Grammar,
    /// Dicts and namespaces keep the order in which names came in.
    DictOrder,
    /// Functions and classes show their qualified names.
    Qualnames,
}

impl Capability {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::CodeObjects,
        Self::Closures,
        Self::Layout,
        Self::ReferenceCounting,
        Self::Collection,
        Self::ThoroughCollection,
        Self::CoQualname,
        Self::Optimize,
        Self::Trees,
        Self::Unparse,
        Self::Symtable,
        Self::HashSeed,
        Self::FreeNames,
        Self::Deaths,
        Self::Grammar,
        Self::DictOrder,
        Self::Qualnames,
    ];

    /// Its name in texts and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::CodeObjects => "code-objects",
            Self::Closures => "closures",
            Self::Layout => "layout",
            Self::ReferenceCounting => "reference-counting",
            Self::Collection => "collection",
            Self::ThoroughCollection => "thorough-collection",
            Self::CoQualname => "co_qualname",
            Self::Optimize => "optimize",
            Self::Trees => "ast",
            Self::Unparse => "unparse",
            Self::Symtable => "symtable",
            Self::HashSeed => "hash-seed",
            Self::FreeNames => "free-names",
            Self::Deaths => "deaths",
            Self::Grammar => "grammar",
            Self::DictOrder => "dict-order",
            Self::Qualnames => "qualnames",
        }
    }

    /// What is not held against a subject that lacks it.
    pub fn without(self) -> &'static str {
        match self {
            Self::CodeObjects => "names of code objects cannot be seen",
            Self::Closures => "cells and their contents cannot be seen",
            Self::Layout => "order of cells, flags, messages and columns may be any",
            Self::ReferenceCounting => "objects may die later, up to the next collection",
            Self::Collection => "objects in cycles may live on",
            Self::ThoroughCollection => "objects may outlive a collection, but not the program",
            Self::CoQualname => "qualified names are those of functions at run time alone",
            Self::Optimize => "modes `optimize 1` and `optimize 2` cannot be checked",
            Self::Trees => "mode `from ast` cannot be checked",
            Self::Unparse => "mode `from unparse` is skipped",
            Self::Symtable => "mode `symtable` cannot be checked",
            Self::HashSeed => "what depends on hashes differs from run to run",
            Self::FreeNames => "which cell belongs to which name cannot be seen",
            Self::Deaths => "when objects die cannot be seen",
            Self::Grammar => "a valid program that it rejects is skipped",
            Self::DictOrder => "entries of dicts and namespaces may stand in any order",
            Self::Qualnames => "qualified names may be plain ones",
        }
    }
}

/// Shows a closure, lets an object die, a cycle, and one that a method holds which was called.
const PROBE: &str = "\
def outer(x):
    return lambda: x

observe(outer(1))

def drop():
    object = token('dropped')

drop()
observe()

def tie():
    cycle = [token('tied')]
    cycle.append(cycle)

tie()
collect()

def call():
    object = token('called')
    class Class:
        def method(self):
            return object
    Class().method()

call()
collect()
observe()
";

/// Shows a dict whose order is that of no hash, and a class inside a function.
const ORDER: &str = "\
def outer():
    class Inner:
        pass
    return Inner

observe({'b': 0, 'd': 1, 'a': 2, 'e': 3, 'c': 4, 'f': 5, 'h': 6, 'g': 7})
observe(outer())
";

/// What not every implementation of Python 3 has, but each version that we know.
const GRAMMAR: &str = "\
def positional(a, /, *, b):
    return *a, *b

async def comprehension():
    return [a async for a in b], f'{a!r:>{b}}', (c := 1)
";

/// A set of [capabilities](Capability): what a subject states of itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Capabilities(u32);

impl Capabilities {
    /// None of them: behaviour alone is held against such a subject.
    pub const NONE: Self = Self(0);

    /// All of them: what CPython has.
    pub const ALL: Self = Self((1 << Capability::ALL.len()) - 1);

    /// All but CPython's layout: what an implementation of the language should have.
    pub const LANGUAGE: Self = Self::ALL.without(Capability::Layout);

    /// Whether it is one of them.
    #[inline]
    pub const fn has(self, capability: Capability) -> bool {
        self.0 & 1 << capability as u32 != 0
    }

    /// The set with `capability`.
    #[must_use]
    pub const fn with(self, capability: Capability) -> Self {
        Self(self.0 | 1 << capability as u32)
    }

    /// The set without `capability`.
    #[must_use]
    pub const fn without(self, capability: Capability) -> Self {
        Self(self.0 & !(1 << capability as u32))
    }

    /// Those that it has, in the order of [`Capability::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Capability> {
        Capability::ALL.into_iter().filter(move |&capability| self.has(capability))
    }

    /// Those that it lacks, in the same order.
    pub fn lacking(self) -> impl Iterator<Item = Capability> {
        Capability::ALL.into_iter().filter(move |&capability| !self.has(capability))
    }

    /// What a subject can do: it is asked to run some small programs. Its
    /// [identity](super::Identity) states the same, or something that is not true.
    ///
    /// # Errors
    ///
    /// A [`Failure`] that [is final](Failure::is_final).
    pub fn of(subject: &mut dyn Subject) -> Result<Self, Failure> {
        let identity = subject.identity();
        let (is_cpython, is_seeded) = (identity.implementation == "cpython", identity.hash_seed.is_some());
        let mut all = Self::ALL;
        let mut lacks = |capability, is_so: bool| {
            if is_so {
                all = all.without(capability);
            }
        };
        lacks(Capability::Layout, !is_cpython);
        lacks(Capability::HashSeed, !is_seeded);
        if let Some(probe) = asked(subject.observe(&Request::new(PROBE, true)))? {
            let events = probe.run.as_ref().map(|run| run.events.as_slice()).unwrap_or_default();
            lacks(Capability::Closures, !events.first().is_some_and(shows_a_cell));
            lacks(Capability::FreeNames, !events.first().is_some_and(shows_a_name));
            lacks(Capability::Deaths, events.iter().all(|event| event.died.is_empty()));
            lacks(
                Capability::ReferenceCounting,
                !events.get(1).is_some_and(|event| is_dead(event, "dropped#1")),
            );
            lacks(Capability::Collection, !events.iter().any(|event| is_dead(event, "tied#1")));
            // What dies in a collection belongs to the event after it: there are five up to the last.
            lacks(
                Capability::ThoroughCollection,
                !events.iter().take(5).any(|event| is_dead(event, "called#1")),
            );
            let code = probe.compiled.as_ref().ok();
            lacks(Capability::CodeObjects, code.is_none_or(|code| code.codes.is_empty()));
            lacks(Capability::CoQualname, code.is_none_or(|code| code.facts.qualname.is_none()));
        }
        if let Some(dict) = asked(subject.observe(&Request::new(ORDER, true)))? {
            let events = dict.run.as_ref().map(|run| run.events.as_slice()).unwrap_or_default();
            lacks(Capability::DictOrder, !events.first().is_some_and(is_in_order));
            lacks(Capability::Qualnames, !events.get(1).is_some_and(is_qualified));
        }
        if let Some(grammar) = asked(subject.observe(&Request::new(GRAMMAR, false)))? {
            lacks(Capability::Grammar, grammar.compiled.is_err());
        }
        let optimized = Mode { optimize: Optimize::Asserts, ..Mode::DEFAULT };
        let request = Request { source: "assert 0\n", run: true, mode: optimized };
        if let Some(asserts) = asked(subject.observe(&request))? {
            lacks(Capability::Optimize, !ends_well(&asserts));
        }
        let tree = Mode { from: Origin::Tree, ..Mode::DEFAULT };
        let request = Request { source: "pass\n", run: false, mode: tree };
        if let Some(tree) = asked(subject.observe(&request))? {
            lacks(Capability::Trees, tree.compiled.is_err());
        }
        if let Some(text) = asked(subject.unparse("pass\n", Form::Exec))? {
            lacks(Capability::Unparse, text.is_err());
        }
        if let Some(tables) = asked(subject.symbols("pass\n", Form::Exec))? {
            lacks(Capability::Symtable, tables.is_err());
        }
        Ok(all)
    }
}

/// The answer, if there is one.
fn asked<T>(answer: Result<T, Failure>) -> Result<Option<T>, Failure> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(failure) if failure.is_final() => Err(failure),
        Err(_) => Ok(None),
    }
}

impl FromIterator<Capability> for Capabilities {
    fn from_iter<T: IntoIterator<Item = Capability>>(capabilities: T) -> Self {
        capabilities.into_iter().fold(Self::NONE, Self::with)
    }
}

impl fmt::Debug for Capabilities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

fn shows_a_name(event: &Event) -> bool {
    let Happening::Observe(values) = &event.happening else { return false };
    values
        .iter()
        .any(|value| matches!(value, Shown::Function(function) if function.freevars.iter().eq(["x"].iter())))
}

fn is_in_order(event: &Event) -> bool {
    let Happening::Observe(values) = &event.happening else { return false };
    let keys = |entries: &[(Shown, Shown)]| {
        entries
            .iter()
            .map(|(_, value)| value.to_string())
            .eq((0..entries.len()).map(|number| number.to_string()))
    };
    matches!(values.as_slice(), [Shown::Dict { entries, .. }] if keys(entries))
}

fn is_qualified(event: &Event) -> bool {
    let Happening::Observe(values) = &event.happening else { return false };
    matches!(values.as_slice(), [Shown::Class { name, .. }] if name == "outer.<locals>.Inner")
}

fn shows_a_cell(event: &Event) -> bool {
    let Happening::Observe(values) = &event.happening else { return false };
    values.iter().any(|value| match value {
        Shown::Function(function) => function
            .closure
            .as_deref()
            .is_some_and(|cells| cells.iter().any(|cell| matches!(cell, Shown::Cell { .. }))),
        _ => false,
    })
}

fn is_dead(event: &Event, token: &str) -> bool {
    event.died.iter().any(|dead| dead == token)
}

fn ends_well(observation: &Observation) -> bool {
    let is_uncaught = |event: &Event| matches!(event.happening, Happening::Uncaught { .. });
    observation.run.as_ref().is_some_and(|run| !run.events.iter().any(is_uncaught))
}
