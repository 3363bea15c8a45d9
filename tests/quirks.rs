//! Quirks are real, exact and narrow: held against all interpreters that are found.

use cellmate::{
    check::{Options, Verdict, check},
    generate, model,
    model::Question,
    parse,
    quirks::{Quirk, Quirks, TABLE},
    render,
    rules::Rulebook,
    subject::{self, AnySubject},
    version::Version,
};

/// How many programs are generated per interpreter or version.
const PROGRAMS: u64 = 1_500;
const SEED: u64 = 0x9_1e57;

/// What the model says of a program, as text; and whether the compiler is said to fail.
fn predicted(source: &str, version: Version, quirks: Quirks) -> (String, bool) {
    let program = parse::parse(source).unwrap();
    let question = Question::run(version).with_quirks(quirks);
    let prediction = model::predict(&program, &question, &Rulebook::default());
    (prediction.to_string(), prediction.fails)
}

/// All releases of CPython that are found: the table is about them.
fn releases() -> impl Iterator<Item = AnySubject> {
    subject::found().into_iter().filter(|subject| subject.identity().implementation == "cpython")
}

#[test]
fn an_affected_release_disagrees_and_the_quirk_alone_explains_it() {
    let mut shown = Vec::new();
    for mut subject in releases() {
        let identity = subject.identity().clone();
        for entry in TABLE {
            let new = Options { all_new: true, ..Options::VALID };
            let as_new = check(entry.example, &mut *subject, &Rulebook::default(), &new);
            let outcome = check(entry.example, &mut *subject, &Rulebook::default(), &Options::VALID);
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
                    let language = predicted(&source, identity.version, Quirks::NONE);
                    let quirky = predicted(&source, identity.version, quirks);
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
            let (merged, _) = predicted(&source, version, merging);
            let (nested, _) = predicted(&source, version, Quirks::NONE);
            assert_eq!(merged, nested, "{version}, program {index}:\n{source}");
        }
    }
}

/// Each quirk changes what is said of its example, and the others do not.
#[test]
fn every_quirk_acts_on_its_own_example_and_on_no_other_quirks() {
    let version_of = |quirk: Quirk| Version::new(quirk.entry().affected[0].minor).unwrap();
    for entry in TABLE {
        let version = version_of(entry.quirk);
        let language = predicted(entry.example, version, Quirks::NONE);
        let alone: Quirks = [entry.quirk].into_iter().collect();
        assert_ne!(predicted(entry.example, version, alone), language, "{}", entry.id);
        let others: Quirks = TABLE
            .iter()
            .filter(|other| other.quirk != entry.quirk && !is_of_one_kind(other.quirk, entry.quirk))
            .map(|other| other.quirk)
            .collect();
        assert_eq!(predicted(entry.example, version, others), language, "{}", entry.id);
    }
}

/// A bug that was mended by halves is two quirks, of releases before and after.
fn is_of_one_kind(one: Quirk, other: Quirk) -> bool {
    use Quirk::{ClassComprehensionFails, ClassComprehensionFunctionFails, ClassComprehensionReadsGlobal};
    let kind = [ClassComprehensionFails, ClassComprehensionFunctionFails, ClassComprehensionReadsGlobal];
    kind.contains(&one) && kind.contains(&other)
}
