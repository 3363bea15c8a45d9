//! What a subject shows, held against what the model predicts.
//!
//! The comparison is structural. Code objects are paired first, as multisets by path of names and
//! first line, then compared field by field; events are compared in order, and their values by
//! walking both sides in step. Each difference is a [`Mismatch`]: it names the law that does not
//! hold, the place, and the rule by which the model came to its prediction.
//!
//! Agreement is the common case and allocates nothing: whatever is equal is left at once, and only
//! what is not is looked at again to say what it is.
//!
//! What is *not* compared: order of code objects among their siblings and messages that are not
//! predicted. What a subject may do otherwise, or cannot show, is a [table](ALLOWED).

mod allowed;
mod code;
mod run;
mod symbols;
#[cfg(test)]
mod tests;

pub use allowed::{ALLOWED, Allowed, AllowedEntry, AllowedSet};
pub use symbols::compare_symbols;

use crate::{
    facts::{FactKind, Law, Observation, PredictedRun, Prediction, Rejection, Why},
    rules::Rule,
    subject::{Capabilities, Capability, Identity},
};

/// A difference between prediction and observation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// The law that does not hold.
    pub law: Law,
    /// Whether the language is broken, or only a layout differs.
    pub kind: FactKind,
    /// The fact: an attribute (`co_freevars`), or what part of an event it is (`cell`).
    pub field: &'static str,
    /// The path of names to the code object (`f.g`, a module is `<module>`), or the event, from 1,
    /// and the value in it (`event 3 (observe), value 1`).
    pub place: String,
    /// The line of the program that the fact comes from, from 1.
    pub line: u32,
    /// The rule by which it was predicted, if the difference is one that a rule decides.
    pub rule: Option<Rule>,
    /// What was predicted, in the text form of facts.
    pub predicted: String,
    /// What was observed, in the text form of facts.
    pub observed: String,
}

impl Mismatch {
    /// Whether it was seen when the program ran, rather than in its code.
    pub fn is_of_the_run(&self) -> bool {
        self.place.starts_with("event ")
    }
}

/// What a comparison gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What differs: language before layout, and each in the order of the program. Empty for
    /// agreement.
    pub mismatches: Vec<Mismatch>,
    /// How many code objects were observed.
    pub code_objects: u32,
    /// How many of them are exactly as predicted.
    pub code_objects_agree: u32,
    /// How many of them have exactly the predicted `co_freevars` and `co_cellvars`.
    pub names_agree: u32,
    /// The differences that were met and are allowed to this subject.
    pub allowed: AllowedSet,
    /// Whether nothing was held against the subject but that it compiles the program: it shows no
    /// code objects, and there was no run to compare.
    pub nothing_held: bool,
    /// The program goes beyond a limit of the subject, so that nothing could be compared: what the
    /// subject says.
    pub skipped: Option<String>,
}

/// Compares an observation of `subject` with a prediction.
pub fn compare(prediction: &Prediction, observation: &Observation, subject: &Identity) -> Comparison {
    let mut judge = Judge { comparison: Comparison::default(), can: subject.capabilities };
    match (&prediction.compiled, &observation.compiled) {
        (Ok(predicted), Ok(observed)) => {
            let shows_code = judge.can.has(Capability::CodeObjects);
            if shows_code {
                code::compare(&mut judge, predicted, observed);
            } else {
                judge.comparison.allowed.note(Allowed::NoCodeObjects);
            }
            match (&prediction.run, &observation.run) {
                (PredictedRun::Ran(predicted), Some(observed)) => {
                    run::compare(&mut judge, predicted, observed)
                }
                _ => judge.comparison.nothing_held = !shows_code,
            }
        }
        (_, Err(observed)) if is_limit(observed) => {
            judge.comparison.skipped = Some(format!("{}: {}", observed.kind, observed.message));
        }
        (Err((predicted, why)), Err(observed)) => compare_rejections(&mut judge, predicted, *why, observed),
        (Ok(_), Err(observed)) if !judge.can.has(Capability::Grammar) => {
            judge.may(Allowed::SmallerGrammar);
            judge.comparison.skipped = Some(format!("{}: {}", observed.kind, observed.message));
        }
        (Ok(predicted), Err(observed)) => {
            let mismatch = Mismatch {
                law: Law::Rejection,
                kind: FactKind::Language,
                field: "compile",
                place: predicted.facts.name.to_string(),
                line: observed.line.unwrap_or(1),
                rule: None,
                predicted: "compiles".to_owned(),
                observed: observed.to_string(),
            };
            judge.differs(mismatch, None);
        }
        (Err((predicted, why)), Ok(observed)) => {
            let mismatch = Mismatch {
                law: Law::Rejection,
                kind: FactKind::Language,
                field: "compile",
                place: observed.facts.name.to_string(),
                line: why.line,
                rule: Some(why.rule),
                predicted: predicted.to_string(),
                observed: "compiles".to_owned(),
            };
            judge.differs(mismatch, None);
        }
    }
    let mut comparison = judge.comparison;
    comparison.mismatches.sort_by_key(|mismatch| mismatch.kind);
    comparison
}

/// Whether a subject rejects a program for its size alone, or says that it does not support what is in it.
pub(crate) fn is_limit(rejection: &Rejection) -> bool {
    matches!(
        rejection.kind.as_str(),
        "RecursionError" | "MemoryError" | "OverflowError" | "NotImplementedError"
    ) || [
        "too many nested",
        "too many statically nested",
        "too many levels",
        "nested too deeply",
        "too complex",
    ]
    .iter()
    .any(|words| rejection.message.contains(words))
}

fn compare_rejections(judge: &mut Judge, predicted: &Rejection, why: Why, observed: &Rejection) {
    let differs = |kind, field| Mismatch {
        law: Law::Rejection,
        kind,
        field,
        place: "<module>".to_owned(),
        line: why.line,
        rule: Some(why.rule),
        predicted: predicted.to_string(),
        observed: observed.to_string(),
    };
    // What is not predicted may be anything.
    let known = |predicted: Option<u32>, observed| predicted.is_some() && predicted != observed;
    let place = Some(Allowed::PlaceOfRejection);
    if predicted.kind != observed.kind {
        judge.differs(differs(FactKind::Language, "type"), None);
    } else if known(predicted.line, observed.line) {
        judge.differs(differs(FactKind::Language, "line"), place);
    } else if !predicted.message.is_empty() && predicted.message != observed.message {
        judge.differs(differs(FactKind::Layout, "message"), Some(Allowed::Messages));
    } else if known(predicted.column, observed.column) {
        judge.differs(differs(FactKind::Layout, "column"), place);
    }
}

/// Collects differences.
struct Judge {
    comparison: Comparison,
    /// What can be held against the subject.
    can: Capabilities,
}

impl Judge {
    /// Takes a difference down: as one that is `allowed`, if it is to this subject, or else as a
    /// mismatch; whether it is one.
    fn differs(&mut self, mismatch: Mismatch, allowed: Option<Allowed>) -> bool {
        let is_mismatch = !allowed.is_some_and(|allowed| self.may(allowed));
        if is_mismatch {
            self.comparison.mismatches.push(mismatch);
        }
        is_mismatch
    }

    /// Whether a difference that was met is allowed, and so taken down.
    fn may(&mut self, allowed: Allowed) -> bool {
        let may = !self.can.has(allowed.entry().without);
        if may {
            self.comparison.allowed.note(allowed);
        }
        may
    }

    /// Whether two qualified names are the same, to this subject.
    fn same_name(&mut self, p: &str, o: &str) -> bool {
        p == o
            || allowed::plain_name(p) == allowed::plain_name(o) && self.may(Allowed::NamesInComprehensions)
            || p.rsplit('.').next() == Some(o) && self.may(Allowed::NoQualnames)
    }
}
