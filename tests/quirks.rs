//! Quirks are real, exact and narrow: held against all interpreters that are found, and against
//! what others showed.

use cellmate::{
    check::{Options, Verdict, check},
    corpus::{self, CorpusFile, Whose},
    generate,
    mode::Mode,
    model,
    model::Question,
    parse,
    quirks::{Quirk, Quirks, TABLE},
    render,
    rules::Rulebook,
    subject::{self, AnySubject, Capabilities, Identity},
    version::Version,
};
use std::{collections::BTreeSet, fs, path::Path};

/// How many programs are generated per interpreter or version.
const PROGRAMS: u64 = 1_500;
const SEED: u64 = 0x9_1e57;

/// What the model says of a program, as text; and whether the compiler is said to fail.
fn predicted(source: &str, version: Version, mode: Mode, quirks: Quirks) -> (String, bool) {
    let program = parse::parse(source).unwrap();
    let question = Question::run(version).in_mode(mode).with_quirks(quirks);
    let prediction = model::predict(&program, &question, &Rulebook::default());
    (prediction.to_string(), prediction.fails.is_some())
}

/// That, and what it says of symbol tables.
fn predicted_with_symbols(source: &str, version: Version, mode: Mode, quirks: Quirks) -> (String, bool) {
    let program = parse::parse(source).unwrap();
    let question = Question::static_only(version).with_quirks(quirks);
    let symbols = model::symbols(&program, &question, &Rulebook::default());
    let (text, fails) = predicted(source, version, mode, quirks);
    (format!("{text}{symbols:#?}"), fails)
}

/// All releases that are found of the implementations that the table is about.
fn releases() -> impl Iterator<Item = AnySubject> {
    let is_known = |subject: &AnySubject| {
        TABLE.iter().any(|entry| entry.implementations.contains(&&*subject.identity().implementation))
    };
    subject::found().into_iter().filter(is_known)
}

#[test]
fn an_affected_release_disagrees_and_the_quirk_alone_explains_it() {
    let mut shown = Vec::new();
    for mut subject in releases() {
        let identity = subject.identity().clone();
        for entry in TABLE {
            let plain = Options { mode: entry.quirk.mode(), ..Options::VALID };
            let new = Options { all_new: true, ..plain };
            let as_new = check(entry.example, &mut *subject, &Rulebook::default(), &new);
            let outcome = check(entry.example, &mut *subject, &Rulebook::default(), &plain);
            let place = format!("{}: {identity}: {:#?}", entry.id, outcome.mismatches);
            if entry.quirk.affects(&identity) {
                assert_eq!(as_new.verdict, Verdict::Disagree, "{place}");
                let alone: Quirks = [entry.quirk].into_iter().collect();
                assert_eq!(outcome.verdict, Verdict::Known(alone), "{place}");
                shown.push(entry.id);
            } else if let Ok(program) = parse::parse(entry.example)
                && program.newer_than(identity.version).is_none()
            {
                match outcome.verdict {
                    Verdict::Agree => assert_eq!(as_new.verdict, Verdict::Agree, "{place}"),
                    // The bug may have been mended into another one.
                    Verdict::Known(others) => assert!(!others.has(entry.quirk), "{place}"),
                    _ => panic!("{place}"),
                }
            }
        }
    }
    for entry in TABLE {
        let number = shown.iter().filter(|id| **id == entry.id).count();
        println!("{}: shown by {number} interpreters", entry.id);
    }
}

#[test]
fn a_quirk_is_suspected_where_the_run_with_it_is_not_modelled() {
    // Only with the quirk is there no variable, and then a construct that is not modelled.
    let source = "def f(__p):\n    def g():\n        class C[T]:\n            pass\n        try:\n            __p\n        except NameError:\n            import os\n    g()\nf(0)\n";
    let mut suspected = 0;
    for mut subject in releases().filter(|it| Quirk::GenericClassMangles.affects(it.identity())) {
        let options = Options { all_new: true, ..Options::VALID };
        let outcome = check(source, &mut *subject, &Rulebook::default(), &options);
        let alone: Quirks = [Quirk::GenericClassMangles].into_iter().collect();
        let found = (&outcome.verdict, outcome.explained, outcome.suspected);
        assert_eq!(found, (&Verdict::Disagree, None, Some(alone)), "{}", subject.identity());
        suspected += 1;
    }
    println!("suspected of {suspected} interpreters");
}

#[test]
fn quirks_change_nothing_where_a_release_agrees_with_the_language() {
    for mut subject in releases() {
        let identity = subject.identity().clone();
        let quirks = Quirks::of(&identity);
        let (mut agree, mut known) = (0, 0);
        for index in 0..PROGRAMS {
            let source = render::render(&generate::from_seed(SEED, index, identity.version));
            let outcome = check(&source, &mut *subject, &Rulebook::default(), &Options::VALID);
            match outcome.verdict {
                Verdict::Agree => {
                    agree += 1;
                    let language = predicted(&source, identity.version, Mode::DEFAULT, Quirks::NONE);
                    let quirky = predicted(&source, identity.version, Mode::DEFAULT, quirks);
                    assert!(!quirky.1, "{identity}, program {index}:\n{source}");
                    // Of code that can never run, nobody sees what a release makes of it.
                    if !language.0.contains("(maybe") {
                        assert_eq!(quirky, language, "{identity}, program {index}:\n{source}");
                    }
                }
                Verdict::Known(_) => known += 1,
                Verdict::Disagree => {
                    panic!("{identity}, program {index}: {:#?}\n{source}", outcome.mismatches)
                }
                Verdict::Skipped(skip) => panic!("{identity}, program {index}: {skip}\n{source}"),
            }
        }
        println!("{identity}: {agree} agree, {known} known");
        assert!(agree > PROGRAMS * 9 / 10);
    }
}

/// A quirk that never acts makes the model go another way to the same answer: comprehensions are
/// merged into the code around them, and run in place.
#[test]
fn merged_comprehensions_are_what_the_language_says() {
    let merging: Quirks = [Quirk::ClassComprehensionFails].into_iter().collect();
    for version in Version::all().filter(|version| version.inlines_comprehensions()) {
        for index in 0..PROGRAMS {
            let source = render::render(&generate::from_seed(SEED + 1, index, version));
            let mode = Mode { locals: index % 4 == 0, ..Mode::DEFAULT };
            let (merged, _) = predicted_with_symbols(&source, version, mode, merging);
            let (nested, _) = predicted_with_symbols(&source, version, mode, Quirks::NONE);
            assert_eq!(merged, nested, "{version}, program {index}:\n{source}");
        }
    }
}

/// Each quirk changes what is said of its example, and the others do not.
#[test]
fn every_quirk_acts_on_its_own_example_and_on_no_other_quirks() {
    let version_of = |quirk: Quirk| Version::new(quirk.entry().affected[0].minor).unwrap();
    for entry in TABLE {
        let (version, mode) = (version_of(entry.quirk), entry.quirk.mode());
        let language = predicted_with_symbols(entry.example, version, mode, Quirks::NONE);
        let alone: Quirks = [entry.quirk].into_iter().collect();
        assert_ne!(predicted_with_symbols(entry.example, version, mode, alone), language, "{}", entry.id);
        let others: Quirks = TABLE
            .iter()
            .filter(|other| other.quirk != entry.quirk && !is_of_one_kind(other.quirk, entry.quirk))
            .map(|other| other.quirk)
            .collect();
        assert_eq!(predicted_with_symbols(entry.example, version, mode, others), language, "{}", entry.id);
    }
}

/// A bug that was mended by halves is two quirks, of releases before and after.
fn is_of_one_kind(one: Quirk, other: Quirk) -> bool {
    use Quirk::{ClassComprehensionFails, ClassComprehensionFunctionFails, ClassComprehensionReadsGlobal};
    let cells = [Quirk::ClassComprehensionTakesCell, Quirk::ClassComprehensionLosesCell];
    let kind = [ClassComprehensionFails, ClassComprehensionFunctionFails, ClassComprehensionReadsGlobal];
    kind.contains(&one) && kind.contains(&other) || cells.contains(&one) && cells.contains(&other)
}

/// What releases showed is recorded in corpus files; here the model with their quirks is held
/// against it, with no interpreter. Without the quirks it must say something else.
#[test]
fn recorded_observations_are_what_the_model_says_with_quirks() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut replayed = BTreeSet::new();
    for path in corpus::files(&root).unwrap() {
        let file = CorpusFile::parse(&fs::read_to_string(&path).unwrap()).unwrap();
        for section in &file.sections {
            let Whose::Observed(who) = &section.of else { continue };
            let Some((name, rest)) = who.split_once(' ') else { continue };
            // `PyPy 3.11.17 (PyPy 8.0.1)`
            let release = rest.split(' ').next().unwrap_or(rest);
            let quirks = Quirks::of(&identity(name, release));
            let version = release.parse().unwrap();
            let place = format!("{}: {who}", path.display());
            let has_layout = name == "CPython";
            let shown = |quirks| {
                let predicted = predicted(&file.source, version, file.mode, quirks);
                if has_layout {
                    shows(&section.text, &predicted)
                } else {
                    shows_events(&section.text, &predicted)
                }
            };
            assert!(shown(quirks), "{place}");
            assert!(!shown(Quirks::NONE), "{place}: the language says the same");
            replayed.extend(quirks.iter().filter(|quirk| !shown(quirks.without(*quirk))));
        }
    }
    for entry in TABLE {
        // What is recorded holds no symbol tables.
        let is_recorded = replayed.contains(&entry.quirk) || entry.quirk.mode().symtable;
        assert!(is_recorded, "no file records {}", entry.id);
    }
}

/// A release that is not here.
fn identity(name: &str, release: &str) -> Identity {
    Identity {
        implementation: name.to_lowercase(),
        version: release.parse().unwrap(),
        release: release.to_owned(),
        build: Vec::new(),
        hash_seed: None,
        origin: "recorded".to_owned(),
        capabilities: Capabilities::ALL,
    }
}

/// Whether the events of a recorded observation are those that are predicted: all that is recorded of
/// those who do not claim CPython's layout.
fn shows_events(observed: &str, (predicted, fails): &(String, bool)) -> bool {
    if *fails || observed.starts_with("the interpreter ") {
        return *fails && observed.starts_with("the interpreter ");
    }
    let is_code = |line: &&str| ["module ", "function ", "class "].iter().any(|kind| line.starts_with(kind));
    let events = |text: &str| {
        text.trim_end().lines().filter(|line| !is_code(line)).map(str::to_owned).collect::<Vec<_>>()
    };
    events(observed) == events(predicted)
}

/// Whether a recorded observation is what is predicted. What the model does not run, it does not
/// say; code that may be there must be; names in any order are compared as sets, and rejections by their words.
fn shows(observed: &str, (predicted, fails): &(String, bool)) -> bool {
    if *fails || observed.starts_with("the interpreter ") {
        return *fails && observed.starts_with("the interpreter ");
    }
    if let Some(rejection) = observed.strip_prefix("rejected ") {
        let words = |text: &str| text.trim_end().split_once(": ").map(|(_, words)| words.to_owned());
        return predicted.starts_with("rejected ") && words(rejection) == words(predicted);
    }
    let is_code = |line: &&str| ["module ", "function ", "class "].iter().any(|kind| line.starts_with(kind));
    let is_run = !predicted.contains("not modelled");
    let lines = |text: &str| -> Vec<String> {
        text.trim_end().lines().filter(|line| is_run || is_code(line)).map(str::to_owned).collect()
    };
    let (predicted, observed) = (lines(predicted), lines(observed));
    predicted.len() == observed.len()
        && predicted.iter().zip(&observed).all(|(predicted, observed)| same_line(predicted, observed))
}

fn same_line(predicted: &str, observed: &str) -> bool {
    match predicted.split_once(" (varnames in any order)") {
        // Where code may be merged, the lines that are there are the answer.
        None => predicted.replace(" (maybe)", "") == observed,
        Some((before, after)) => {
            let sorted = |line: &str| {
                let mut words: Vec<String> = line.split([' ', ',', '(', ')']).map(str::to_owned).collect();
                words.sort();
                words
            };
            sorted(&format!("{before}{after}")) == sorted(observed)
        }
    }
}
