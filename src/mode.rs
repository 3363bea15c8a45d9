//! Modes of compiling: what users ask of `compile` and `exec` besides the text.
//!
//! Scopes do not depend on them, and that is what is checked: the same free variables and cells,
//! with `assert` statements or without, from text or from a tree. Where a mode does change what
//! there is to see, the model is asked about that mode.

use std::{fmt, str::FromStr};

/// A mode of compiling and running. The default is what checks use if nothing is said: no
/// optimisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mode {
    /// How far code is left out.
    pub optimize: Optimize,
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
    pub const DEFAULT: Self = Self { optimize: Optimize::Nothing };

    /// The mode as the observing helper reads it: one byte.
    pub(crate) fn bits(self) -> u8 {
        self.optimize.level()
    }

    /// All modes but the default one.
    pub fn others() -> &'static [Self] {
        &[Self { optimize: Optimize::Asserts }, Self { optimize: Optimize::Docstrings }]
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
        f.write_str(if words.is_empty() { "default" } else { "" })?;
        f.write_str(&words.join(", "))
    }
}

impl FromStr for Mode {
    type Err = UnknownMode;

    /// Reads what [`Display`](fmt::Display) writes.
    fn from_str(text: &str) -> Result<Self, UnknownMode> {
        let mut mode = Self::default();
        for word in text.split(',').map(str::trim) {
            match word {
                "default" => {}
                "optimize 1" => mode.optimize = Optimize::Asserts,
                "optimize 2" => mode.optimize = Optimize::Docstrings,
                _ => return Err(UnknownMode(text.to_owned())),
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
            let mode = Mode { optimize };
            assert_eq!(mode.to_string().parse(), Ok(mode));
        }
        assert_eq!("optimize 3".parse::<Mode>(), Err(UnknownMode("optimize 3".to_owned())));
    }
}
