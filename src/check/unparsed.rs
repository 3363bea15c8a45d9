//! Checking what a subject makes of its own text: `ast.unparse` of `ast.parse`.
//!
//! The text that comes back is a program of its own and is checked like any other. And it must mean
//! what the program meant that it was made of: the same code objects with the same names, in other
//! lines. That is asked of the model, which then stands on both sides of the comparison.

use super::{Options, Outcome, Prepared, Skip, Verdict, failed, prepare};
use crate::{
    compare,
    facts::{Code, CodeWhy, Emitted, Observation, PredictedRun, Prediction, Rejection},
    mode::{Mode, Origin},
    rules::Rulebook,
    stack,
    subject::{Identity, Subject},
};

pub(super) fn check(source: &str, subject: &mut dyn Subject, rules: &Rulebook, options: &Options) -> Outcome {
    let from = |from| Options { mode: Mode { from, ..options.mode }, ..*options };
    let before = match prepare(source, subject.identity(), rules, options) {
        Prepared::Skipped(skip) => return Outcome::skipped(skip),
        Prepared::NoProgram(..) => return super::check(source, subject, rules, &from(Origin::Tree)),
        Prepared::Predicted(predicted) => predicted,
    };
    let text = match subject.unparse(source, options.mode.form) {
        Ok(Ok(text)) => text + "\n",
        // Whether it is right to reject it is another question.
        Ok(Err(why)) if why.starts_with("SyntaxError") => {
            return super::check(source, subject, rules, &from(Origin::Tree));
        }
        Ok(Err(why)) => return Outcome::skipped(Skip::Unparsed(why)),
        Err(failure) => return failed(failure, None),
    };
    let mut outcome = super::check(&text, subject, rules, &from(Origin::Text));
    if outcome.verdict == Verdict::Agree
        && let Prepared::Predicted(after) = prepare(&text, subject.identity(), rules, options)
    {
        let depth = before.0.depth.0.max(after.0.depth.0);
        let identity = subject.identity();
        outcome.mismatches = stack::for_depth(depth, || differences(before.1, after.1, identity));
        if !outcome.mismatches.is_empty() {
            outcome.verdict = Verdict::Disagree;
            return outcome;
        }
    }
    outcome.unparsed = Some(text);
    outcome
}

/// What is predicted of a program and not of the text that was made of it, apart from places.
fn differences(before: Prediction, after: Prediction, identity: &Identity) -> Vec<compare::Mismatch> {
    let nowhere = |rejection| Rejection { line: None, column: None, ..rejection };
    let before = Prediction {
        compiled: match before.compiled {
            Ok(mut code) => {
                forget_lines(&mut code);
                expect_all(&mut code);
                Ok(code)
            }
            Err((rejection, why)) => Err((nowhere(rejection), why)),
        },
        run: PredictedRun::NotRun,
        fails: before.fails,
    };
    let after = match after.compiled {
        Ok(mut code) => {
            forget_lines(&mut code);
            Ok(without_why(code))
        }
        Err((rejection, _)) => Err(nowhere(rejection)),
    };
    compare::compare(&before, &Observation { compiled: after, run: None }, identity).mismatches
}

fn forget_lines<W>(code: &mut Code<W>) {
    code.facts.line = 0;
    code.codes.iter_mut().for_each(forget_lines);
}

/// What may be left out of the one is in the other's prediction in any case.
fn expect_all(code: &mut Code<CodeWhy>) {
    code.why.emitted = Emitted::Yes;
    code.codes.iter_mut().for_each(expect_all);
}

fn without_why(code: Code<CodeWhy>) -> Code {
    Code { facts: code.facts, why: (), codes: code.codes.into_iter().map(without_why).collect() }
}
