//! Rejections: programs that are wrong are rejected with the predicted error, by every interpreter
//! that is found, and every rule about them is hit by the generator and by the corpus.

use cellmate::{
    check::{self, Options, Verdict},
    corpus::{self, CorpusFile},
    generate, model, parse, render, report,
    rules::{Rule, Rulebook},
    subject,
    version::Version,
};
use std::{fs, path::Path};

const SEED: u64 = 0xbad;
const PROGRAMS: u64 = 1_000;

/// The rules about rejections that are live in `version`.
fn rejections(version: Version) -> impl Iterator<Item = Rule> {
    Rule::all().filter(move |rule| rule.is_rejection() && rule.is_live(version))
}

#[test]
fn broken_programs_are_rejected_as_predicted_by_every_interpreter() {
    let mut wrong = String::new();
    for mut subject in subject::found() {
        let version = subject.identity().version;
        let rules = Rulebook::default();
        for index in 0..PROGRAMS {
            let source = render::render(&generate::broken_from_seed(SEED, index, version));
            let outcome = check::check(&source, &mut *subject, &rules, &Options::VALID);
            if outcome.verdict == Verdict::Agree && outcome.rejected {
                continue;
            }
            wrong += &format!("==== {index} with {}: {:?}\n", subject.identity(), outcome.verdict);
            match outcome.mismatches.first() {
                Some(mismatch) => wrong += &report::text("", &source, mismatch),
                None => wrong += &source,
            }
        }
        let silent: Vec<_> =
            rejections(version).filter(|rule| rules.hits(*rule) == 0).map(Rule::id).collect();
        assert!(silent.is_empty(), "no program breaks these rules in {version}: {silent:?}");
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_generator_breaks_every_rule_in_every_version() {
    for version in Version::all() {
        let rules = Rulebook::default();
        for index in 0..PROGRAMS {
            let source = render::render(&generate::broken_from_seed(SEED, index, version));
            let program = parse::parse(&source).unwrap_or_else(|error| panic!("{error}\n{source}"));
            let question = model::Question::static_only(version);
            let prediction = model::predict(&program, &question, &rules);
            assert!(prediction.compiled.is_err(), "{version}, {index}: nothing is broken\n{source}");
        }
        let silent: Vec<_> =
            rejections(version).filter(|rule| rules.hits(*rule) == 0).map(Rule::id).collect();
        assert!(silent.is_empty(), "no program breaks these rules in {version}: {silent:?}");
    }
}

#[test]
fn the_corpus_breaks_every_rule_in_every_version() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/rejection");
    let files: Vec<CorpusFile> = corpus::files(&root)
        .unwrap()
        .iter()
        .map(|path| CorpusFile::parse(&fs::read_to_string(path).unwrap()).unwrap())
        .collect();
    for version in Version::all() {
        let rules = Rulebook::default();
        for file in files.iter().filter(|file| file.versions.contains(version)) {
            let program = parse::parse(&file.source).unwrap();
            let prediction = model::predict(&program, &model::Question::static_only(version), &rules);
            assert!(prediction.compiled.is_err(), "{}: accepted in {version}", file.title);
        }
        let silent: Vec<_> =
            rejections(version).filter(|rule| rules.hits(*rule) == 0).map(Rule::id).collect();
        assert!(silent.is_empty(), "no corpus file breaks these rules in {version}: {silent:?}");
    }
}

#[test]
fn the_examples_of_the_rules_are_rejected_where_the_rules_are_live() {
    for mut subject in subject::found() {
        let version = subject.identity().version;
        for rule in rejections(version) {
            let rules = Rulebook::default();
            let source = rule.entry().example;
            let outcome = check::check(source, &mut *subject, &rules, &Options::VALID);
            assert_eq!(outcome.mismatches, [], "{} in {}", rule.id(), subject.identity());
            assert!(outcome.rejected && rules.hits(rule) > 0, "{} in {}", rule.id(), subject.identity());
        }
    }
}

#[test]
fn every_predicted_rejection_is_one_that_the_model_claims_to_know() {
    for version in Version::all() {
        for rule in rejections(version) {
            let program = parse::parse(rule.entry().example).unwrap();
            let question = model::Question::static_only(version);
            let Err((rejection, why)) = model::predict(&program, &question, &Rulebook::default()).compiled
            else {
                panic!("{} in {version}: accepted", rule.id());
            };
            assert_eq!(why.rule, rule, "{version}");
            assert!(model::claims(&rejection), "{} in {version}: {rejection}", rule.id());
        }
    }
}
