//! Measures of programs: how closure-like they are, and how different from each other.
//!
//! Programs by the thousand say little if they are all alike. Two measures of variety are taken
//! from code objects, predicted or observed:
//!
//! * the *closure tree* of a program: its code objects with cells or free variables, and what
//!   encloses them, with the cells numbered in order of first sight instead of named. Two programs
//!   that differ in names alone, or in code without closures, have the same one;
//! * the *shape* of a code object: how many free variables and cells it has, how deep it lies, and
//!   its kind.
//!
//! A third one, [`mod@breadth`], is taken from trees: which ways to bind and to capture variables, and which
//! chains of scopes, a program has.

pub mod breadth;

use crate::{
    facts::{Code, CodeFacts, flags},
    stack,
    tree::Name,
};
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

/// The kinds of code object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the kinds of scope by their usual names")]
pub enum CodeKind {
    Module,
    Function,
    Lambda,
    Class,
    Comprehension,
    GeneratorExpression,
    Generator,
    Coroutine,
    AsyncGenerator,
    /// `<generic parameters of f>`
    TypeParameters,
    /// `__annotate__`
    Annotate,
    /// The bound or default of a type parameter, the value of a type alias.
    AnnotationScope,
}

impl CodeKind {
    /// The kind of a code object, as its name and flags tell it.
    pub fn of(code: &CodeFacts) -> Self {
        let has = |flag| code.flags & flag != 0;
        let first = code.varnames.first().map(Name::as_str);
        match code.name.as_str() {
            "<module>" => Self::Module,
            "<lambda>" => Self::Lambda,
            "<genexpr>" => Self::GeneratorExpression,
            "<listcomp>" | "<setcomp>" | "<dictcomp>" => Self::Comprehension,
            "__annotate__" => Self::Annotate,
            name if name.starts_with("<generic parameters of") => Self::TypeParameters,
            _ if !has(flags::OPTIMIZED) && !has(flags::NEWLOCALS) => Self::Class,
            _ if !has(flags::OPTIMIZED) => Self::AnnotationScope,
            _ if has(flags::ASYNC_GENERATOR) => Self::AsyncGenerator,
            _ if has(flags::COROUTINE) => Self::Coroutine,
            _ if has(flags::GENERATOR) => Self::Generator,
            _ if (code.argcount > 0 && first == Some(".defaults")) || first == Some(".format") => {
                Self::AnnotationScope
            }
            _ => Self::Function,
        }
    }
}

/// The shape of a code object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shape {
    /// How many free variables it has.
    pub free: usize,
    /// How many cells it makes.
    pub cells: usize,
    /// How many code objects enclose it.
    pub depth: usize,
    /// Its kind.
    pub kind: CodeKind,
}

/// The shapes of a code object and all in it, outer ones first.
pub fn shapes<W>(code: &Code<W>) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let mut todo = vec![(code, 0)];
    while let Some((code, depth)) = todo.pop() {
        let CodeFacts { freevars, cellvars, .. } = &code.facts;
        let kind = CodeKind::of(&code.facts);
        shapes.push(Shape { free: freevars.len(), cells: cellvars.len(), depth, kind });
        todo.extend(code.codes.iter().rev().map(|inner| (inner, depth + 1)));
    }
    shapes
}

/// Whether any code object has free variables: running the program may make a closure.
pub fn holds_closure<W>(code: &Code<W>) -> bool {
    let mut todo = vec![code];
    while let Some(code) = todo.pop() {
        if !code.facts.freevars.is_empty() {
            return true;
        }
        todo.extend(&code.codes);
    }
    false
}

/// The closure tree of a program, as a hash; `None` if nothing in it has cells or free variables.
pub fn closure_tree<W>(code: &Code<W>) -> Option<u64> {
    stack::for_depth(depth(code), || Numbering::default().tree(code))
}

/// How many code objects lie inside each other.
fn depth<W>(code: &Code<W>) -> u32 {
    let mut deepest = 0;
    let mut todo = vec![(code, 1)];
    while let Some((code, depth)) = todo.pop() {
        deepest = deepest.max(depth);
        todo.extend(code.codes.iter().map(|inner| (inner, depth + 1)));
    }
    deepest
}

/// The cells of the code objects around, numbered.
#[derive(Default)]
struct Numbering<'c> {
    /// Names with their numbers, innermost last.
    cells: Vec<(&'c Name, u32)>,
    /// How many were numbered so far.
    count: u32,
}

impl<'c> Numbering<'c> {
    fn tree<W>(&mut self, code: &'c Code<W>) -> Option<u64> {
        let CodeFacts { freevars, cellvars, .. } = &code.facts;
        let outer = self.cells.len();
        for name in cellvars {
            self.count += 1;
            self.cells.push((name, self.count));
        }
        let mut hasher = FxHasher::default();
        CodeKind::of(&code.facts).hash(&mut hasher);
        cellvars.len().hash(&mut hasher);
        freevars.len().hash(&mut hasher);
        for name in freevars {
            let number = self.cells.iter().rev().find(|(cell, _)| *cell == name).map_or(0, |&(_, n)| n);
            number.hash(&mut hasher);
        }
        let mut matters = !freevars.is_empty() || !cellvars.is_empty();
        for inner in &code.codes {
            if let Some(tree) = self.tree(inner) {
                tree.hash(&mut hasher);
                matters = true;
            }
        }
        self.cells.truncate(outer);
        matters.then(|| hasher.finish())
    }
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
    use std::collections::BTreeSet;

    fn code(source: &str) -> Code<impl Sized> {
        let question = Question::static_only(Version::new(11).unwrap());
        let program = parse::parse(source).unwrap();
        model::predict(&program, &question, &Rulebook::default()).compiled.unwrap()
    }

    #[track_caller]
    fn trees(sources: &[&str]) -> usize {
        sources.iter().map(|source| closure_tree(&code(source))).collect::<BTreeSet<_>>().len()
    }

    #[test]
    fn programs_that_differ_in_names_have_one_closure_tree() {
        assert_eq!(
            trees(&[
                "def f(a, b):\n def g(): return a, b\n",
                "def h(x, y):\n def k(): return x, y\n z = 1\n",
            ]),
            1
        );
    }

    #[test]
    fn code_without_closures_is_not_part_of_the_closure_tree() {
        assert_eq!(closure_tree(&code("def f(): return lambda: 1\n")), None);
        assert_eq!(
            trees(&["def f(a): return lambda: a\n", "def g(): pass\ndef f(a): return lambda: a\n"]),
            1
        );
    }

    #[test]
    fn which_cell_is_meant_makes_another_closure_tree() {
        assert_eq!(
            trees(&[
                "def f(a, b):\n lambda: a\n lambda: b\n lambda: a\n",
                "def f(a, b):\n lambda: a\n lambda: b\n lambda: b\n",
                "def f(a, b):\n lambda: a\n lambda: b\n def g(): return b\n",
                "def f(a):\n lambda: a\n lambda: a\n lambda: a\n",
            ]),
            4
        );
    }

    #[test]
    fn a_shape_is_free_variables_cells_depth_and_kind() {
        let shape = |free, cells, depth, kind| Shape { free, cells, depth, kind };
        assert_eq!(
            shapes(&code("class C:\n def f(a, b): yield [a for _ in (lambda: b)]\n")),
            [
                shape(0, 0, 0, CodeKind::Module),
                shape(0, 0, 1, CodeKind::Class),
                shape(0, 2, 2, CodeKind::Generator),
                shape(1, 0, 3, CodeKind::Comprehension),
                shape(1, 0, 3, CodeKind::Lambda),
            ]
        );
    }

    #[test]
    fn a_program_holds_a_closure_if_some_code_has_free_variables() {
        assert!(holds_closure(&code("def f(a): return lambda: a\n")));
        assert!(!holds_closure(&code("def f(a): return lambda b: b\n")));
    }
}
