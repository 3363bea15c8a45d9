//! Modes of compiling: what users ask of `compile` and `exec` besides the text.
//!
//! Scopes do not depend on them, and that is what is checked: the same free variables and cells,
//! with `assert` statements or without, from text or from a tree. Where a mode does change what
//! there is to see, the model is asked about that mode.

use crate::version::Version;
use std::{fmt, str::FromStr};

/// A mode of compiling and running. The default is what checks use if nothing is said: a module, from
/// text, with nothing left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mode {
    /// How far code is left out.
    pub optimize: Optimize,
    /// What kind of text it is.
    pub form: Form,
    /// What is given to the compiler.
    pub from: Origin,
    /// Whether the symbol tables are looked at as well.
    pub symtable: bool,
    /// Whether the program runs with a dictionary of locals besides its globals, as in
    /// `exec(code, globals, locals)`: like the body of a class.
    pub locals: bool,
}

/// What kind of text is compiled: the argument `mode` of `compile`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// A module.
    #[default]
    Exec,
    /// An expression.
    Eval,
    /// A statement, as it is typed at the prompt: what an expression statement gives is displayed.
    Single,
}

impl Form {
    /// All forms.
    pub const ALL: [Self; 3] = [Self::Exec, Self::Eval, Self::Single];

    /// Its name, as `compile` takes it.
    pub fn name(self) -> &'static str {
        ["exec", "eval", "single"][self as usize]
    }
}

/// What is given to the compiler.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The text.
    #[default]
    Text,
    /// The tree that `ast.parse` makes of it.
    Tree,
    /// The text that `ast.unparse` makes of that tree.
    Unparsed,
}

impl Origin {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Text, Self::Tree, Self::Unparsed];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        ["text", "ast", "unparse"][self as usize]
    }
}

/// The optimisation level of `compile`, and of the command line's `-O` and `-OO`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Optimize {
    /// 0: nothing is left out.
    #[default]
    Nothing,
    /// 1, `-O`: `assert` statements are left out, and `__debug__` is false.
    Asserts,
    /// 2, `-OO`: docstrings as well.
    Docstrings,
}

impl Optimize {
    /// All levels, the lowest first.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Asserts, Self::Docstrings];

    /// The number that `compile` takes.
    pub fn level(self) -> u8 {
        self as u8
    }

    /// Whether `assert` statements are compiled; the value of `__debug__`.
    pub fn keeps_asserts(self) -> bool {
        self == Self::Nothing
    }

    /// Whether docstrings are kept.
    pub fn keeps_docstrings(self) -> bool {
        self != Self::Docstrings
    }
}

/// What names no mode.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no mode of compiling: words such as `optimize 1`, separated by commas, name one")]
pub struct UnknownMode(pub String);

impl Mode {
    /// The mode that is used if nothing is said.
    pub const DEFAULT: Self = Self {
        optimize: Optimize::Nothing,
        form: Form::Exec,
        from: Origin::Text,
        symtable: false,
        locals: false,
    };

    /// Modes in each of which something else is special than in all others.
    pub const OTHERS: [Self; 8] = [
        Self { optimize: Optimize::Asserts, ..Self::DEFAULT },
        Self { optimize: Optimize::Docstrings, ..Self::DEFAULT },
        Self { form: Form::Eval, ..Self::DEFAULT },
        Self { form: Form::Single, ..Self::DEFAULT },
        Self { from: Origin::Tree, ..Self::DEFAULT },
        Self { from: Origin::Unparsed, ..Self::DEFAULT },
        Self { symtable: true, ..Self::DEFAULT },
        Self { locals: true, ..Self::DEFAULT },
    ];

    /// Those of [`Mode::OTHERS`] that a version has.
    pub fn others(version: Version) -> impl Iterator<Item = Self> {
        Self::OTHERS.into_iter().filter(move |mode| mode.from != Origin::Unparsed || version.has_unparse())
    }

    /// The mode as the observing helper reads it: one byte.
    pub(crate) fn bits(self) -> u8 {
        self.optimize as u8 | (self.form as u8) << 2 | (self.from as u8) << 4 | u8::from(self.locals) << 6
    }

    /// Whether it is the one that is used if nothing is said.
    pub fn is_default(self) -> bool {
        self == Self::DEFAULT
    }
}

impl fmt::Display for Mode {
    /// `optimize 1`; `default` if nothing is special about it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = Vec::new();
        if self.optimize != Optimize::Nothing {
            words.push(format!("optimize {}", self.optimize.level()));
        }
        if self.form != Form::Exec {
            words.push(self.form.name().to_owned());
        }
        if self.from != Origin::Text {
            words.push(format!("from {}", self.from.name()));
        }
        if self.symtable {
            words.push("symtable".to_owned());
        }
        if self.locals {
            words.push("separate locals".to_owned());
        }
        f.write_str(if words.is_empty() { "default" } else { "" })?;
        f.write_str(&words.join(", "))
    }
}

impl FromStr for Mode {
    type Err = UnknownMode;

    /// Reads what [`Display`](fmt::Display) writes.
    fn from_str(text: &str) -> Result<Self, UnknownMode> {
        let unknown = || UnknownMode(text.to_owned());
        let mut mode = Self::DEFAULT;
        for word in text.split(',').map(str::trim) {
            if word == "default" {
                continue;
            } else if word == "symtable" {
                mode.symtable = true;
            } else if word == "separate locals" {
                mode.locals = true;
            } else if let Some(level) = word.strip_prefix("optimize ") {
                let is_it = |it: &Optimize| it.level().to_string() == level;
                mode.optimize = Optimize::ALL.into_iter().find(is_it).ok_or_else(unknown)?;
            } else if let Some(name) = word.strip_prefix("from ") {
                mode.from = Origin::ALL.into_iter().find(|it| it.name() == name).ok_or_else(unknown)?;
            } else {
                mode.form = Form::ALL.into_iter().find(|it| it.name() == word).ok_or_else(unknown)?;
            }
        }
        Ok(mode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_of_a_mode_is_read_as_that_mode() {
        for optimize in Optimize::ALL {
            for form in Form::ALL {
                for from in Origin::ALL {
                    for (symtable, locals) in [(false, false), (false, true), (true, false), (true, true)] {
                        let mode = Mode { optimize, form, from, symtable, locals };
                        assert_eq!(mode.to_string().parse(), Ok(mode));
                    }
                }
            }
        }
        for text in ["optimize 3", "from nowhere", "exec eval", ""] {
            assert_eq!(text.parse::<Mode>(), Err(UnknownMode(text.to_owned())));
        }
    }

    #[test]
    fn modes_that_differ_are_told_apart_by_their_bits() {
        let compiled = |mode: &&Mode| !mode.symtable;
        let mut bits: Vec<u8> = Mode::OTHERS.iter().filter(compiled).map(|mode| mode.bits()).collect();
        bits.push(Mode::DEFAULT.bits());
        bits.sort_unstable();
        bits.dedup();
        assert_eq!(bits.len(), Mode::OTHERS.len());
    }
}
