//! Symbol tables: what the names of each scope are, in the words of the module `symtable`.
//!
//! They are a second side of a compiler that can be seen: code objects show what was made of the
//! scopes, these show what was found. Where only one of the two is wrong, that tells which part of
//! an interpreter errs.

use crate::tree::Name;

/// A symbol table and those inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Which scopes it is of.
    pub kind: TableKind,
    /// `top` for a module; the name of a function, class, type parameter or alias, or of what has
    /// type parameters; `lambda`, `listcomp`, ...
    pub name: Name,
    /// The line at which a class begins, or a function that is no lambda or comprehension; 0 for all
    /// others.
    pub line: u32,
    /// The names, sorted; those that a compiler makes up for itself are left out.
    pub symbols: Vec<Symbol>,
    /// The tables inside.
    pub tables: Vec<Self>,
}

/// The kinds of table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableKind {
    /// The module.
    Module,
    /// Functions, lambdas, comprehensions.
    Function,
    /// Classes.
    Class,
    /// The type parameters of a definition.
    TypeParameters,
    /// The bound, constraints or default of a type parameter.
    TypeVariable,
    /// The value of a type alias.
    TypeAlias,
    /// Annotations with a scope of their own.
    Annotation,
}

/// A name in a scope.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Symbol {
    /// The name, mangled.
    pub name: Name,
    /// What it is, as bits: see [`symbol`].
    pub facts: u16,
}

/// Bits of [`Symbol::facts`], by the methods of `symtable.Symbol`.
pub mod symbol {
    /// `is_parameter`
    pub const PARAMETER: u16 = 1;
    /// `is_assigned`
    pub const ASSIGNED: u16 = 1 << 1;
    /// `is_imported`
    pub const IMPORTED: u16 = 1 << 2;
    /// `is_annotated`
    pub const ANNOTATED: u16 = 1 << 3;
    /// `is_referenced`
    pub const REFERENCED: u16 = 1 << 4;
    /// `is_nonlocal`
    pub const NONLOCAL: u16 = 1 << 5;
    /// `is_declared_global`
    pub const DECLARED_GLOBAL: u16 = 1 << 6;
    /// `is_global`; in a module also for all names that it binds.
    pub const GLOBAL: u16 = 1 << 7;
    /// `is_local`
    pub const LOCAL: u16 = 1 << 8;
    /// `is_free`
    pub const FREE: u16 = 1 << 9;

    /// All bits with their words, lowest first.
    pub const NAMES: &[(u16, &str)] = &[
        (PARAMETER, "parameter"),
        (ASSIGNED, "assigned"),
        (IMPORTED, "imported"),
        (ANNOTATED, "annotated"),
        (REFERENCED, "referenced"),
        (NONLOCAL, "nonlocal"),
        (DECLARED_GLOBAL, "declared global"),
        (GLOBAL, "global"),
        (LOCAL, "local"),
        (FREE, "free"),
    ];
}

impl Table {
    /// Whether a name is one that compilers make up, or use for themselves, and so no fact of the
    /// program: `.0`, `.type_params`, `__classdict__`, ...
    pub fn leaves_out(name: &str) -> bool {
        name.starts_with('.')
            || matches!(name, "__classdict__" | "__conditional_annotations__" | "__type_params__")
    }

    /// Sorts its names, and drops inner tables of annotations in which nothing is.
    pub(crate) fn settle(&mut self) {
        self.symbols.sort_unstable();
        self.tables.retain(|table| {
            table.kind != TableKind::Annotation || !table.symbols.is_empty() || !table.tables.is_empty()
        });
    }
}

impl TableKind {
    /// The kind that `symtable` calls so.
    pub fn by_name(name: &str) -> Option<Self> {
        Some(match name {
            "module" => Self::Module,
            "function" => Self::Function,
            "class" => Self::Class,
            "type parameter" | "type parameters" => Self::TypeParameters,
            "TypeVar bound" | "type variable" => Self::TypeVariable,
            "type alias" => Self::TypeAlias,
            "annotation" => Self::Annotation,
            _ => return None,
        })
    }

    /// Whether it is compared where such a table of this name begins: of classes and functions with
    /// names of their own.
    pub(crate) fn has_line(self, name: &str) -> bool {
        const UNNAMED: [&str; 5] = ["lambda", "listcomp", "setcomp", "dictcomp", "genexpr"];
        self == Self::Class || (self == Self::Function && !UNNAMED.contains(&name))
    }
}

impl std::fmt::Display for Symbol {
    /// `x (assigned, local)`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let words = symbol::NAMES.iter().filter(|(bit, _)| self.facts & bit != 0).map(|(_, word)| *word);
        write!(f, "{} ({})", self.name, words.collect::<Vec<_>>().join(", "))
    }
}
