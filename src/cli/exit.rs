//! Exit codes, by the conventions of `diff` and `grep`.

use std::process::ExitCode;

/// How a command ended. Known quirks and skips alone never make [`Exit::Disagreement`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Everything that was checked agrees.
    Agreement = 0,
    /// A disagreement was found.
    Disagreement = 1,
    /// Trouble: nothing, or not everything, could be checked. One line on stderr says why.
    Trouble = 2,
    /// Only of `replay --bisect`: this interpreter cannot be tested, as `git bisect run` is told.
    Untestable = 125,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
