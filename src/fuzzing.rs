//! The bodies of the fuzz targets.
//!
//! Each takes bytes, and panics with a readable report if something is wrong. They live here, not
//! in `fuzz/`, so that `cargo test` runs them as well. `generated` and `text` ask the interpreter in
//! this process, `machine` asks nobody.

use crate::{
    check::{self, Options, Outcome, Verdict},
    facts::Law,
    generate,
    model::{self, Question},
    parse,
    quirks::{Quirks, TABLE},
    render, report,
    rules::{Rule, Rulebook},
    subject::{Embedded, Subject},
    version::Version,
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

/// Bytes as the text of a program that the model runs, as several versions, and once with the wrong
/// alternative of a rule. Whatever the program is, the model gives an answer, and says the same
/// when it is asked again. What is not UTF-8 or cannot be parsed is passed over.
///
/// # Panics
///
/// If the model does, or if it gives two answers.
pub fn machine(data: &[u8]) {
    let Ok(source) = std::str::from_utf8(data) else { return };
    let Ok(program) = parse::parse(source) else { return };
    let number = data.len();
    let question = |version| {
        Question::run(version).with_quirks(if number.is_multiple_of(2) {
            TABLE.iter().map(|entry| entry.quirk).collect()
        } else {
            Quirks::NONE
        })
    };
    let versions = Version::all().skip(number % 4).step_by(4);
    for version in versions {
        let prediction = model::predict(&program, &question(version), &Rulebook::default());
        let again = model::predict(&program, &question(version), &Rulebook::default());
        assert!(prediction == again, "two answers in {version}:\n{prediction}\n{again}\n{source}");
    }
    let wrong = Rule::all().nth(number / 4 % Rule::all().count());
    let rules = wrong.map(Rulebook::planted).unwrap_or_default();
    model::predict(&program, &question(Version::NEWEST), &rules);
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
    fn the_model_answers_whatever_the_program() {
        machine(&[0xff, 0xfe, 0x00]);
        let mut rng = ChaCha8Rng::seed_from_u64(4);
        for index in 0..300 {
            let version = Version::all().nth(index as usize % 8).unwrap_or(Version::NEWEST);
            let source = render::render(&generate::from_seed(5, index, version));
            machine(source.as_bytes());
            // Lines of it in another order, some of them left out or there twice: what is parsed, is run.
            let mut lines: Vec<&str> = source.lines().collect();
            for _ in 0..1 + index % 5 {
                let (from, to) =
                    (rng.next_u32() as usize % lines.len(), rng.next_u32() as usize % lines.len());
                lines[to] = lines[from];
            }
            machine((lines.join("\n") + "\n").as_bytes());
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
