//! What can be held against a subject: found out by asking it, never by its name.
//!
//! A subject that cannot show something is not held to it. The one exception is layout, which is a
//! claim and not an ability: only an implementation that calls itself CPython makes it.

use super::{Failure, Request, Subject};
use crate::{
    facts::{Code, Event, Happening, Observation, Shown},
    mode::{Form, Mode, Optimize, Origin},
};

/// Something that a subject can show or does, and what is held against it then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capability {
    /// Functions show their cells.
    Closures,
    /// It claims CPython's layout: order of `co_cellvars`, flags, exact messages and columns.
    Layout,
    /// An object dies when the last reference to it goes.
    ReferenceCounting,
    /// `collect()` takes cycles away.
    Collection,
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
}

impl Capability {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Closures,
        Self::Layout,
        Self::ReferenceCounting,
        Self::Collection,
        Self::CoQualname,
        Self::Optimize,
        Self::Trees,
        Self::Unparse,
        Self::Symtable,
        Self::HashSeed,
    ];

    /// Its name in texts and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Closures => "closures",
            Self::Layout => "layout",
            Self::ReferenceCounting => "reference-counting",
            Self::Collection => "collection",
            Self::CoQualname => "co_qualname",
            Self::Optimize => "optimize",
            Self::Trees => "ast",
            Self::Unparse => "unparse",
            Self::Symtable => "symtable",
            Self::HashSeed => "hash-seed",
        }
    }

    /// What is not held against a subject that lacks it.
    pub fn without(self) -> &'static str {
        match self {
            Self::Closures => "cells and their contents cannot be seen",
            Self::Layout => "order of cells, flags, messages and columns may be any",
            Self::ReferenceCounting => "objects may die later, up to the next collection",
            Self::Collection => "objects in cycles may live on",
            Self::CoQualname => "qualified names are those of functions at run time alone",
            Self::Optimize => "modes `optimize 1` and `optimize 2` cannot be checked",
            Self::Trees => "mode `from ast` cannot be checked",
            Self::Unparse => "mode `from unparse` is skipped",
            Self::Symtable => "mode `symtable` cannot be checked",
            Self::HashSeed => "what depends on hashes differs from run to run",
        }
    }
}

/// Shows a closure, lets an object die, and a cycle.
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
";

impl Capability {
    /// The capabilities of a subject, in the order of [`Capability::ALL`]: it is asked to run some
    /// small programs.
    ///
    /// # Errors
    ///
    /// [`Failure`] if it does not survive that.
    pub fn of(subject: &mut dyn Subject) -> Result<Vec<Self>, Failure> {
        let identity = subject.identity();
        let (is_cpython, is_seeded) = (identity.implementation == "cpython", identity.hash_seed.is_some());
        let probe = subject.observe(&Request::new(PROBE, true))?;
        let optimized = Mode { optimize: Optimize::Asserts, ..Mode::DEFAULT };
        let asserts = subject.observe(&Request { source: "assert 0\n", run: true, mode: optimized })?;
        let tree = Mode { from: Origin::Tree, ..Mode::DEFAULT };
        let tree = subject.observe(&Request { source: "pass\n", run: false, mode: tree })?;
        let unparsed = subject.unparse("pass\n", Form::Exec)?;
        let symbols = subject.symbols("pass\n", Form::Exec)?;
        let events = probe.run.as_ref().map(|run| run.events.as_slice()).unwrap_or_default();
        let has = |capability| match capability {
            Self::Closures => events.first().is_some_and(shows_a_cell),
            Self::Layout => is_cpython,
            Self::ReferenceCounting => events.get(1).is_some_and(|event| is_dead(event, "dropped#1")),
            // What dies in a collection belongs to the event after it.
            Self::Collection => events.iter().take(4).any(|event| is_dead(event, "tied#1")),
            Self::CoQualname => probe.compiled.as_ref().is_ok_and(has_qualnames),
            Self::Optimize => ends_well(&asserts),
            Self::Trees => tree.compiled.is_ok(),
            Self::Unparse => unparsed.is_ok(),
            Self::Symtable => symbols.is_ok(),
            Self::HashSeed => is_seeded,
        };
        Ok(Self::ALL.into_iter().filter(|&capability| has(capability)).collect())
    }
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

fn has_qualnames(code: &Code) -> bool {
    code.facts.qualname.is_some()
}

fn ends_well(observation: &Observation) -> bool {
    let is_uncaught = |event: &Event| matches!(event.happening, Happening::Uncaught { .. });
    observation.run.as_ref().is_some_and(|run| !run.events.iter().any(is_uncaught))
}
