//! The reference closure model: what a program's closures must be, and why.
//!
//! The model is the language, not a port of CPython. It does no I/O, names no foreign type and
//! cannot fail: every [`Program`] has a [`Prediction`].

mod bind;
mod code;
mod fold;
pub mod machine;
mod resolve;
pub mod scopes;

use crate::{
    facts::{PredictedRun, Prediction},
    rules::Rulebook,
    tree::Program,
    version::Version,
};
use scopes::Scopes;

/// What is predicted, and how far.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The language version, and so the CPython layout.
    pub version: Version,
    /// Whether to run the program as well.
    pub run: bool,
    /// How many steps the machine takes before it gives up with `not modelled: fuel`.
    pub fuel: u32,
}

impl Question {
    /// Static facts alone.
    pub fn static_only(version: Version) -> Self {
        Self { version, run: false, fuel: 0 }
    }

    /// Static facts and the run.
    pub fn run(version: Version) -> Self {
        Self { version, run: true, fuel: 20_000 }
    }
}

/// Says what `program` must show.
pub fn predict(program: &Program, question: &Question, rules: &Rulebook) -> Prediction {
    let scopes = Scopes::analyse(program, question.version, rules);
    Prediction {
        compiled: Ok(code::emit(program, &scopes, question.version, rules)),
        run: if question.run {
            machine::run(program, &scopes, question.version, question.fuel, rules)
        } else {
            PredictedRun::NotRun
        },
    }
}
