//! Static analysers as subjects: what they state of names, scored against the model.
//!
//! An analyser states of names in scopes what they are, a line of JSON each:
//! `{"scope": "f", "line": 2, "name": "x", "class": "free", "binder": 1}`: in the function or class `f`
//! of line 2, `x` is a variable of the scope that begins in line 1. A class is `local`, `free` or
//! `global`; the module is called `<module>`, line 0; `binder` may be left out. Scored is what it states
//! of the module and of functions and classes with names; lambdas and comprehensions have no name by
//! which two could agree on them, and private names are called differently by everyone.

use crate::{
    facts::{Table, TableKind, symbol},
    tree::Name,
};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use std::fmt;

/// What an analyser states of a name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Statement {
    /// The scope's name.
    pub scope: String,
    /// The line where the scope begins, from 1: that of `def` or `class`, or of the first decorator; 0
    /// for the module.
    pub line: u32,
    /// The name.
    pub name: String,
    /// What it is there.
    pub class: Class,
    /// The line where the scope begins of which a free name is a variable, if it is stated.
    #[serde(default)]
    pub binder: Option<u32>,
}

/// What a name is in a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// A variable of the scope itself.
    Local,
    /// A variable of a scope around it.
    Free,
    /// A name of the module, or a builtin.
    Global,
}

impl Class {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Local, Self::Free, Self::Global];

    /// Its name in texts and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::Free => "free",
            Self::Global => "global",
        }
    }
}

/// How well an analyser does; all numbers are of names in scopes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// By what the model says that it is: stated as it is.
    pub right: [u64; 3],
    /// Stated as something else, or as a variable of another scope.
    pub wrong: [u64; 3],
    /// Not stated.
    pub missing: [u64; 3],
    /// Stated of a scope that has no such name.
    pub invented: u64,
    /// Stated of scopes that are not scored.
    pub apart: u64,
}

/// A statement that is wrong, and what is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What was stated.
    pub stated: Statement,
    /// What the model says, if there is such a name.
    pub right: Option<(Class, Option<u32>)>,
}

impl fmt::Display for Error {
    /// `line 2: x in f is free (of line 1), not global`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Statement { scope, line, name, class, binder } = &self.stated;
        let of = |class: Class, binder: Option<u32>| match binder {
            Some(line) => format!("{} (of line {line})", class.name()),
            None => class.name().to_owned(),
        };
        let stated = of(*class, *binder);
        match self.right {
            Some((class, binder)) => {
                write!(f, "line {line}: {name} in {scope} is {}, not {stated}", of(class, binder))
            }
            None => write!(f, "line {line}: {scope} has no name {name}, stated as {stated}"),
        }
    }
}

/// What is right, by scope and name; `None` where two scopes cannot be told apart.
type Truth = FxHashMap<(String, u32), Option<FxHashMap<Name, (Class, Option<u32>)>>>;

/// Scores what an analyser states of a program with these symbol tables; each error is given to `tell`.
pub fn score(top: &Table, statements: &[Statement], tell: &mut dyn FnMut(Error)) -> Score {
    let mut truth = truth_of(top);
    let mut score = Score::default();
    for stated in statements {
        let Some(Some(names)) = truth.get_mut(&(stated.scope.clone(), stated.line)) else {
            score.apart += 1;
            continue;
        };
        if is_private(&stated.name) {
            score.apart += 1;
            continue;
        }
        // What is stated twice counts once: the first time.
        let Some((class, binder)) = names.remove(stated.name.as_str()) else {
            score.invented += 1;
            tell(Error { stated: stated.clone(), right: None });
            continue;
        };
        let is_elsewhere = binder.zip(stated.binder).is_some_and(|(right, stated)| right != stated);
        if class == stated.class && !is_elsewhere {
            score.right[class as usize] += 1;
        } else {
            score.wrong[class as usize] += 1;
            tell(Error { stated: stated.clone(), right: Some((class, binder)) });
        }
    }
    for (class, _) in truth.into_values().flatten().flat_map(FxHashMap::into_values) {
        score.missing[class as usize] += 1;
    }
    score
}

/// Whether a name is, or may be, mangled in classes.
fn is_private(name: &str) -> bool {
    name.trim_start_matches('_').contains("__") && name.starts_with('_') && !name.ends_with("__")
        || name.starts_with("__") && !name.ends_with("__")
}

fn truth_of(top: &Table) -> Truth {
    let mut truth = Truth::default();
    // Each table with its parent's number.
    let mut tables: Vec<(&Table, Option<usize>)> = vec![(top, None)];
    let mut at = 0;
    while let Some(&(table, parent)) = tables.get(at) {
        tables.extend(table.tables.iter().map(|inner| (inner, Some(at))));
        at += 1;
        let key = match table.kind {
            TableKind::Module => ("<module>".to_owned(), 0),
            kind if kind.has_line(&table.name) => (table.name.to_string(), table.line),
            _ => continue,
        };
        let names = table.symbols.iter().filter(|it| !is_private(&it.name)).map(|it| {
            let class = match it.facts {
                _ if table.kind == TableKind::Module => Class::Global,
                facts if facts & symbol::FREE != 0 => Class::Free,
                facts if facts & symbol::GLOBAL != 0 => Class::Global,
                _ => Class::Local,
            };
            let binder = if class == Class::Free { binder_of(&tables, parent, &it.name) } else { None };
            (it.name.clone(), (class, binder))
        });
        let names = names.collect();
        truth.entry(key).and_modify(|names| *names = None).or_insert(Some(names));
    }
    truth
}

/// The line of the scope whose variable it is, if that is one with a line.
fn binder_of(tables: &[(&Table, Option<usize>)], mut parent: Option<usize>, name: &str) -> Option<u32> {
    while let Some(at) = parent {
        let (table, outer) = tables[at];
        let is_own = |it: &&crate::facts::Symbol| {
            *it.name == *name && it.facts & symbol::LOCAL != 0 && it.facts & symbol::FREE == 0
        };
        if table.kind == TableKind::Class && name == "__class__" {
            return Some(table.line);
        }
        if table.kind != TableKind::Class && table.symbols.iter().any(|it| is_own(&it)) {
            return Some(table.line).filter(|line| *line > 0);
        }
        parent = outer;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{self, Question},
        parse,
        rules::Rulebook,
        version::Version,
    };

    const PROGRAM: &str = "\
def outer(a):
    b = 1
    def inner(c):
        return a, c, print
    class C:
        a = b
    return inner, C
";

    fn scored(statements: &[(&str, u32, &str, Class, Option<u32>)]) -> (Score, Vec<String>) {
        let program = parse::parse(PROGRAM).unwrap();
        let question = Question::static_only(Version::new(11).unwrap());
        let table = model::symbols(&program, &question, &Rulebook::default()).unwrap();
        let statements: Vec<Statement> = statements
            .iter()
            .map(|&(scope, line, name, class, binder)| Statement {
                scope: scope.to_owned(),
                line,
                name: name.to_owned(),
                class,
                binder,
            })
            .collect();
        let mut errors = Vec::new();
        let score = score(&table, &statements, &mut |error| errors.push(error.to_string()));
        (score, errors)
    }

    #[test]
    fn what_is_stated_rightly_wrongly_and_not_at_all_is_counted() {
        let (all, errors) = scored(&[]);
        // outer: a, b, inner, C; inner: c; C: a. Free: a, b. Global: outer; print.
        assert_eq!((all.missing, errors.len()), ([6, 2, 2], 0), "{all:?}");
        let (some, errors) = scored(&[
            ("inner", 3, "a", Class::Free, Some(1)),
            ("inner", 3, "c", Class::Global, None),
            ("inner", 3, "print", Class::Global, None),
            ("C", 5, "b", Class::Free, Some(3)),
            ("C", 5, "x", Class::Local, None),
            ("<module>", 0, "outer", Class::Global, None),
            ("<lambda>", 4, "a", Class::Local, None),
        ]);
        assert_eq!((some.right, some.wrong, some.invented, some.apart), ([0, 1, 2], [1, 1, 0], 1, 1));
        assert_eq!(some.missing, [5, 0, 0]);
        assert_eq!(
            errors,
            [
                "line 3: c in inner is local, not global",
                "line 5: b in C is free (of line 1), not free (of line 3)",
                "line 5: C has no name x, stated as local"
            ]
        );
    }

    #[test]
    fn private_names_are_left_to_those_who_mangle_them() {
        for (name, private) in
            [("__x", true), ("_C__x", true), ("__init__", false), ("_x", false), ("x__y", false)]
        {
            assert_eq!(is_private(name), private, "{name}");
        }
    }
}
