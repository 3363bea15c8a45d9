//! The reference closure model: what a program's closures must be, and why.
//!
//! The model is the language, not a port of CPython. It does no I/O, names no foreign type and
//! cannot fail: every [`Program`] has a [`Prediction`].

mod bind;
mod code;
mod fold;
pub mod machine;
mod merge;
mod reject;
mod resolve;
pub mod scopes;
mod symbols;

use crate::{
    facts::{Fails, PredictedRun, Prediction, Rejection, Table, Why},
    mode::Mode,
    quirks::Quirks,
    rules::{Rule, Rulebook},
    stack,
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
    /// What a release does differently; none is the language.
    pub quirks: Quirks,
    /// How the program is compiled.
    pub mode: Mode,
    /// Whether to say at each event what keeps tokens alive; that takes time.
    pub explain: bool,
}

impl Question {
    /// Static facts alone.
    pub fn static_only(version: Version) -> Self {
        Self { version, run: false, fuel: 0, ..Self::run(version) }
    }

    /// Static facts and the run.
    pub fn run(version: Version) -> Self {
        Self { version, run: true, fuel: 20_000, quirks: Quirks::NONE, mode: Mode::DEFAULT, explain: false }
    }

    /// The same question about a program that is compiled in this mode.
    #[must_use]
    pub fn in_mode(self, mode: Mode) -> Self {
        Self { mode, ..self }
    }

    /// The same question, and what keeps tokens alive besides.
    #[must_use]
    pub fn explained(self) -> Self {
        Self { explain: true, ..self }
    }

    /// The same question about a release with these quirks.
    #[must_use]
    pub fn with_quirks(self, quirks: Quirks) -> Self {
        Self { quirks, ..self }
    }
}

/// Says what the symbol tables of a program must show: `None` if it is rejected.
pub fn symbols(program: &Program, question: &Question, rules: &Rulebook) -> Option<Table> {
    let scopes = Scopes::analyse(program, question, rules);
    let is_right = scopes.unbound_nonlocal().is_none()
        && reject::find(program, &scopes, question.version, rules).is_none();
    is_right.then(|| stack::for_depth(2 * program.depth.0, || symbols::tables(&scopes, &program.lines.0)))
}

/// Whether `rejection` is one of those that the model claims to predict: of such a program it must
/// not say that it is accepted.
pub fn claims(rejection: &Rejection) -> bool {
    reject::is_claimed(rejection)
}

/// Says what `program` must show.
pub fn predict(program: &Program, question: &Question, rules: &Rulebook) -> Prediction {
    let mut scopes = Scopes::analyse(program, question, rules);
    let found = reject::find(program, &scopes, question.version, rules);
    // What the first look at the scopes finds comes before that.
    let is_first = |found: &reject::Found| !found.with_code && found.why.rule != Rule::NonlocalNeedsBinding;
    if let Some((name, at)) = scopes.unbound_nonlocal()
        && rules.applies(Rule::NonlocalNeedsBinding)
        && !found.as_ref().is_some_and(is_first)
    {
        let rejection = Rejection {
            kind: "SyntaxError".to_owned(),
            message: format!("no binding for nonlocal '{name}' found"),
            line: None,
            column: None,
        };
        let why = Why { rule: Rule::NonlocalNeedsBinding, line: program.lines.0.line(at) };
        return Prediction { compiled: Err((rejection, why)), run: PredictedRun::NotRun, fails: None };
    }
    if let Some(found) = found {
        let fails = found.with_code && scopes.fails_before(found.why.line, &program.lines.0);
        let fails = fails.then_some(Fails::Surely);
        let compiled = Err((found.rejection, found.why));
        return Prediction { compiled, run: PredictedRun::NotRun, fails };
    }
    let (code, renamed) = code::emit(program, &scopes, question.version, rules);
    for (scope, twin) in renamed {
        scopes.share_name(scope, twin);
    }
    let run =
        if question.run { machine::run(program, &scopes, question, rules) } else { Ok(PredictedRun::NotRun) };
    let fails = if scopes.fails() { Some(Fails::Surely) } else { run.as_ref().err().copied() };
    Prediction { compiled: Ok(code), run: run.unwrap_or(PredictedRun::NotRun), fails }
}
