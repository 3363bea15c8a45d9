//! Differences that are allowed: what a subject may do otherwise than CPython and is no error, each
//! with its reason.
//!
//! An entry names the [capability](Capability) without which it applies; a subject that has the
//! capability is held to the fact. There are two kinds. Where a fact *may differ*, all else of its
//! law is still held, and the entry is noted only where it did differ. Where something *cannot be
//! seen*, the laws that need it are skipped in that program: they count as not applicable, never as
//! kept. Both are counted, by program and by entry.

use crate::{facts::Law, subject::Capability};
use std::fmt;

/// An entry of the table of allowed differences.
#[derive(Debug)]
pub struct AllowedEntry {
    /// The difference.
    pub allowed: Allowed,
    /// Its name in texts and JSON.
    pub id: &'static str,
    /// It is allowed to subjects that lack this.
    pub without: Capability,
    /// The laws that are skipped where it is met; none, if it only may differ.
    pub skips: &'static [Law],
    /// What may differ, or is not seen.
    pub statement: &'static str,
    /// Why that is no error.
    pub why: &'static str,
    /// Where that is said.
    pub citation: &'static str,
}

macro_rules! allowed {
    ($($allowed:ident { $id:literal, $without:ident, [$($law:ident),*], $statement:literal, $why:literal, $citation:literal })+) => {
        /// A difference that is allowed, by name. [`ALLOWED`] says what each is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "the table says what each is")]
        pub enum Allowed {
            $($allowed,)+
        }

        /// All differences that are allowed, in the order of [`Allowed`].
        pub static ALLOWED: &[AllowedEntry] = &[
            $(AllowedEntry {
                allowed: Allowed::$allowed,
                id: $id,
                without: Capability::$without,
                skips: &[$(Law::$law),*],
                statement: $statement,
                why: $why,
                citation: $citation,
            },)+
        ];
    };
}

allowed! {
    OrderOfNames {
        "order-of-names", Layout, [],
        "the names in `co_freevars` and `co_cellvars` may stand in another order",
        "no order is promised, only that names and cells correspond",
        "Data model, Code objects: co_cellvars and co_freevars are tuples of names"
    }
    OrderOfCells {
        "order-of-cells", Layout, [ClosureLength, Position, Sharing, Contents, Empty],
        "the cells of a closure may stand in another order, as their names do; what stands in the same event from there on \
         is not compared, since numbers go by order",
        "as above",
        "Data model, Functions: `__closure__` has the cells for the names in `co_freevars`"
    }
    LocalVariables {
        "local-variables", Layout, [],
        "`co_varnames` and `co_nlocals` may be others, and so may the counts of arguments of implicit functions \
         and of the bodies of classes",
        "which names have a fast slot, and in which order, is a matter of storage",
        "Data model, Code objects; PEP 709, which moves them"
    }
    CodeFlags {
        "code-flags", Layout, [],
        "`co_flags` may be others, as long as they tell functions, generators, coroutines and asynchronous generators apart",
        "the flags are specific to CPython, and may be removed in any release",
        "inspect module, Code Objects Bit Flags"
    }
    FirstLines {
        "first-lines", Layout, [],
        "`co_firstlineno` may be another line",
        "whether code begins at its decorators, and where a module begins, differs between releases of CPython, too",
        "Data model, Code objects"
    }
    ImplicitCode {
        "implicit-code", Layout, [],
        "there may be more code objects than functions, classes and lambdas; those of comprehensions, type parameters \
         and annotations may be missing, with all that is in them",
        "how an implicit scope is compiled is not said, and differs between releases of CPython, too",
        "PEP 709, PEP 695 and PEP 649: the scope is promised, not how it is made"
    }
    NamesInComprehensions {
        "names-in-comprehensions", Layout, [],
        "a qualified name may have `<locals>` after a comprehension or generator expression, or be without the name of the comprehension",
        "they are implicit functions, and the reference does not say whether their names are those of functions; where a comprehension is \
         inlined, its name is gone, in CPython from 3.12 on, too",
        "PEP 3155 says `<locals>` for functions; Language Reference 6.2.4 calls comprehensions implicitly nested scopes; PEP 709"
    }
    Messages {
        "messages", Layout, [],
        "the message of an exception that the interpreter itself raises may be another sentence",
        "messages are for people; only types are part of the language",
        "Language Reference 4.3, Exceptions: messages are not part of the Python API"
    }
    NamesOfIterators {
        "names-of-iterators", Layout, [],
        "the type of a built-in iterator may have another name, as long as it ends with `iterator`",
        "such types have no name that a program could rely on",
        "Built-in types, Iterator types: their specific types are not important"
    }
    PlaceOfRejection {
        "place-of-rejection", Layout, [],
        "a rejection may be reported in another line or column, and if a program is wrong in several ways, for another one of them",
        "the reference says which programs are wrong, not where that is noticed first",
        "Language Reference, Introduction: it does not define the implementation"
    }
    OrderOfAttributes {
        "order-of-attributes", Layout, [],
        "what `locals()` gives in a function, and the attributes of a function, an instance or an exception, may stand in another order; \
         what stands in the same event from there on is not compared if it has numbers, since they go by order",
        "which names are there is said, but not their order, other than for classes and keyword arguments; PyPy lets objects share it",
        "Built-in functions, locals; Data model, `object.__dict__`; PEP 520 and PEP 468 say what keeps its order"
    }
    LaterDeaths {
        "later-deaths", ReferenceCounting, [],
        "an object that nothing refers to may die later, up to the next `collect`, and weak references show it until then",
        "an implementation is allowed to postpone collection",
        "Data model, Objects, values and types"
    }
    EarlierCollection {
        "earlier-collection", ReferenceCounting, [],
        "an object that would wait for `collect` or the end may die before",
        "an implementation may collect garbage when it likes; that the object is garbage by then is not checked",
        "Data model, Objects, values and types"
    }
    CachesHoldObjects {
        "caches-hold-objects", ThoroughCollection, [],
        "an object that nothing in the program refers to may outlive a `collect`, but not the program",
        "an implementation may keep methods in its caches and arguments in its frames",
        "Data model, Objects, values and types"
    }
    CyclesLiveOn {
        "cycles-live-on", Collection, [],
        "objects may be alive at the end, though nothing refers to them",
        "an implementation is allowed to omit collection altogether",
        "Data model, Objects, values and types"
    }
    NoDeaths {
        "no-deaths", Deaths, [Lifetime],
        "when an object dies is not shown",
        "what cannot be seen cannot be held against anybody",
        "docs/observation.md, Deaths"
    }
    NoNamesOfCells {
        "no-names-of-cells", FreeNames, [Position],
        "the names of a function's free variables are not shown, and so its cells may stand in any order; what stands in the same event \
         from there on is not compared, since numbers go by order",
        "without the names nobody knows which cell is which",
        "docs/observation.md, The walk"
    }
    SmallerGrammar {
        "smaller-grammar", Grammar, [],
        "a valid program may be rejected; it is skipped",
        "an implementation may be one of a part of the language, and say so: it rejects a program of its version as well when it is asked what it can",
        "docs/protocol.md, What it can"
    }
    OrderOfEntries {
        "order-of-entries", DictOrder, [],
        "the entries of a dict, and the names of an object, a class or the module, may stand in another order; what stands in the same event \
         from there on is not compared if it has numbers, since they go by order",
        "since 3.7 they keep the order in which they came in; an implementation without that says so when it is asked what it can",
        "Built-in types, Mapping types: dicts preserve insertion order"
    }
    NoCodeObjects {
        "no-code-objects", CodeObjects, [FreeNames, CellNames, Code],
        "code objects are not shown",
        "what cannot be seen cannot be held against anybody",
        "docs/observation.md, Code objects"
    }
    NoQualifiedNames {
        "no-co-qualname", CoQualname, [],
        "code objects have no `co_qualname`",
        "it came with 3.11; the names of functions at run time are compared all the same",
        "What's New in Python 3.11"
    }
    NoQualnames {
        "no-qualnames", Qualnames, [],
        "functions, classes and exceptions may be shown by the last part of their qualified names",
        "an implementation without `__qualname__` says so when it is asked what it can",
        "PEP 3155, Qualified name for classes and functions"
    }
    OpaqueValues {
        "opaque-values", Closures, [],
        "methods, properties, generators and coroutines may be shown by the names of their types alone; what stands in the same event behind \
         one that has parts is not compared",
        "who shows no cells shows no more of what a function is wrapped in; what they do is held against anybody",
        "docs/observation.md, The walk"
    }
    NoCells {
        "no-cells", Closures, [ClosureNone, ClosureLength, Position, Sharing, Contents, Empty],
        "cells of functions are not shown; what stands in the same event behind a function that has some is not compared, \
         since objects in cells would have had numbers",
        "what cannot be seen cannot be held against anybody; what functions do is",
        "docs/observation.md, The walk"
    }
}

impl Allowed {
    /// Its entry in the table.
    pub fn entry(self) -> &'static AllowedEntry {
        &ALLOWED[self as usize]
    }

    /// Its name.
    pub fn id(self) -> &'static str {
        self.entry().id
    }
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The allowed differences that were met in a program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AllowedSet(u32);

impl AllowedSet {
    /// Whether there are none.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether it is one of them.
    #[inline]
    pub fn has(self, allowed: Allowed) -> bool {
        self.0 & 1 << allowed as u32 != 0
    }

    /// Adds one.
    pub fn note(&mut self, allowed: Allowed) {
        self.0 |= 1 << allowed as u32;
    }

    /// They, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = Allowed> {
        ALLOWED.iter().map(|entry| entry.allowed).filter(move |&allowed| self.has(allowed))
    }

    /// The one that makes this law not applicable, if any does.
    pub fn skips(self, law: Law) -> Option<Allowed> {
        self.iter().find(|allowed| allowed.entry().skips.contains(&law))
    }
}

/// A qualified name without what an implementation may leave out or add where a comprehension stands
/// (see [`Allowed::NamesInComprehensions`]): the comprehension itself, which may be inlined, and
/// `<locals>` behind it or a generator expression.
pub(super) fn plain_name(name: &str) -> String {
    let mut plain = name.replace("<genexpr>.<locals>.", "<genexpr>.");
    for inlined in ["<listcomp>.", "<setcomp>.", "<dictcomp>."] {
        plain = plain.replace(&format!("{inlined}<locals>."), "").replace(inlined, "");
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_table_is_in_the_order_of_the_differences_and_every_id_is_another() {
        for (number, entry) in ALLOWED.iter().enumerate() {
            assert_eq!(entry.allowed as usize, number);
            assert!(!entry.citation.is_empty() && !entry.why.is_empty(), "{}", entry.id);
        }
        assert_eq!(ALLOWED.iter().map(|entry| entry.id).collect::<BTreeSet<_>>().len(), ALLOWED.len());
        assert!(ALLOWED.len() <= 32);
    }

    #[test]
    fn a_set_names_what_was_noted_and_the_laws_that_it_skips() {
        let mut set = AllowedSet::default();
        assert!(set.is_empty());
        set.note(Allowed::Messages);
        assert_eq!(Law::ALL.into_iter().find_map(|law| set.skips(law)), None);
        set.note(Allowed::NoCells);
        assert_eq!(set.iter().collect::<Vec<_>>(), [Allowed::Messages, Allowed::NoCells]);
        assert_eq!(set.skips(Law::Contents), Some(Allowed::NoCells));
        assert_eq!(set.skips(Law::Behaviour), None);
    }

    #[test]
    fn only_comprehensions_and_their_locals_are_left_out_of_names() {
        let same = |a: &str, b: &str| plain_name(a) == plain_name(b);
        assert!(same("f.<locals>.<listcomp>.<lambda>", "f.<locals>.<listcomp>.<locals>.<lambda>"));
        assert!(!same("f.<locals>.g", "f.g"));
        assert!(!same("f.<locals>.<lambda>.<lambda>", "f.<locals>.<lambda>.<locals>.<lambda>"));
        assert!(!same("<genexpr>.<lambda>", "<genexpr>.g"));
        assert!(same("function <setcomp>.<lambda>", "function <setcomp>.<locals>.<lambda>"));
        assert!(!same("function f.<lambda>", "function f.<locals>.<lambda>"));
        // Where comprehensions are inlined, their names are gone; a generator expression is none.
        assert!(same("f.<locals>.<listcomp>.<dictcomp>.<lambda>", "f.<locals>.<lambda>"));
        assert!(!same("f.<locals>.<genexpr>.<lambda>", "f.<locals>.<lambda>"));
        assert!(!same("f.<locals>.<listcomp>", "f.<locals>"));
    }
}
