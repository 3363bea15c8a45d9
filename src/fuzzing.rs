//! The bodies of the fuzz targets.
//!
//! Each takes bytes, and panics with a readable report if something is wrong. They live here, not
//! in `fuzz/`, so that `cargo test` runs them as well. Both ask the interpreter in this process.

use crate::{
    check::{self, Options, Outcome, Verdict},
    facts::Law,
    generate, render, report,
    rules::Rulebook,
    subject::{Embedded, Subject},
};
use arbitrary::Unstructured;
use std::fmt::Write;

/// Bytes as the choices of the generator: a program, which is checked in full.
///
/// # Panics
///
/// If model and interpreter disagree, or there is no interpreter.
pub fn generated(data: &[u8]) {
    let mut python = embedded();
    let version = python.identity().version;
    let source = render::render(&generate::generate(&mut Unstructured::new(data), version));
    let outcome = check::check(&source, &mut python, &Rulebook::default(), &Options::VALID);
    judge(&source, &outcome, |_| true);
}

/// Bytes as the text of a program: its code objects are checked, nothing is executed. What is not
/// UTF-8 is passed over, and so is text about whose *syntax* parser and interpreter disagree:
/// grammar is not what we are after.
///
/// # Panics
///
/// If model and interpreter disagree, or there is no interpreter.
pub fn text(data: &[u8]) {
    let Ok(source) = std::str::from_utf8(data) else { return };
    let outcome = check::check(source, &mut embedded(), &Rulebook::default(), &Options::default());
    judge(source, &outcome, |law| law != Law::Rejection);
}

fn embedded() -> Embedded {
    Embedded::start().unwrap_or_else(|error| panic!("{error}"))
}

/// Panics if a law that `matters` does not hold.
fn judge(source: &str, outcome: &Outcome, matters: impl Fn(Law) -> bool) {
    if outcome.verdict != Verdict::Disagree || !outcome.mismatches.iter().any(|found| matters(found.law)) {
        return;
    }
    let mut message = String::new();
    for mismatch in outcome.mismatches.iter().take(3) {
        let _ = writeln!(message, "{}", report::text("<fuzz>", source, mismatch));
    }
    panic!("model and interpreter disagree:\n{message}\n{source}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::ChaCha8Rng;
    use rand_core::{Rng, SeedableRng};

    #[test]
    fn generated_programs_are_as_predicted_whatever_the_bytes() {
        generated(&[]);
        generated(&[255; 100]);
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        for length in (0..200).map(|step| step * 20) {
            let mut bytes = vec![0; length];
            rng.fill_bytes(&mut bytes);
            generated(&bytes);
        }
    }

    #[test]
    fn text_is_checked_or_passed_over_whatever_the_bytes() {
        for source in [
            "",
            "\u{feff}x = 1\n",
            "def f(x):\n    return lambda: x\n",
            "def f(x):\r    return lambda: x",
            "def f(:\n",
            "nonlocal x\n",
            "x = \0\n",
            "# coding: latin-1\n'\u{e9}'\n",
            "((((((((((((((((((((",
        ] {
            text(source.as_bytes());
        }
        text(&[0xff, 0xfe, 0x00]);
    }

    #[test]
    fn text_that_was_cut_or_damaged_is_survived() {
        let mut rng = ChaCha8Rng::seed_from_u64(2);
        for index in 0..150 {
            let version = embedded().identity().version;
            let mut bytes = render::render(&generate::from_seed(3, index, version)).into_bytes();
            for _ in 0..index % 4 {
                let at = rng.next_u32() as usize % bytes.len();
                bytes[at] = b" \n:()=,.x"[rng.next_u32() as usize % 9];
            }
            bytes.truncate(rng.next_u32() as usize % bytes.len());
            text(&bytes);
        }
    }

    #[test]
    #[should_panic(expected = "model and interpreter disagree")]
    fn a_disagreement_is_reported() {
        let source = "def f():\n    x = 1\n    return lambda: x\n";
        let rules = Rulebook::planted(crate::rules::Rule::by_id("assignment-binds").unwrap());
        let outcome = check::check(source, &mut embedded(), &rules, &Options::VALID);
        judge(source, &outcome, |_| true);
    }
}
