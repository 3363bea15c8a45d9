//! Campaigns against the interpreters that are found.

use cellmate::{
    campaign::{self, Config, Summary},
    generate,
    model::{self, Question},
    parse, render,
    rules::Rulebook,
    subject::{self, Capability, Subject},
    tree::Program,
    version::Version,
};
use std::sync::atomic::AtomicBool;

const SEED: u64 = 0xce11;
const PROGRAMS: u64 = 2_000;

fn run(config: &Config, subject: &mut dyn Subject) -> Summary {
    let mut summary = Summary::default();
    let rules = Rulebook::default();
    let stop = AtomicBool::new(false);
    campaign::run(config, subject, &rules, &stop, &mut summary, &mut |_| ())
        .unwrap_or_else(|trouble| panic!("{trouble}"));
    summary
}

#[test]
fn two_thousand_programs_agree_with_every_interpreter() {
    let mut wrong = String::new();
    for mut subject in subject::found() {
        let summary = run(&Config::programs(SEED, PROGRAMS), &mut *subject);
        println!(
            "{}: {} programs, {:.0} per second, {} held and {} ran a closure, {} known, {} skipped, {} disagree",
            summary.python,
            summary.programs,
            summary.per_second(),
            summary.held_closure,
            summary.ran_closure,
            summary.known,
            summary.skipped(),
            summary.disagree,
        );
        assert_eq!(summary.programs, PROGRAMS);
        assert_eq!(summary.blindness(), None);
        let valid = summary.valid() - summary.skipped();
        assert!(summary.rejected > 0);
        assert!(summary.held_closure * 10 >= valid * 8, "{} of {valid} held a closure", summary.held_closure);
        assert!(summary.ran_closure * 10 >= valid * 8, "{} of {valid} ran a closure", summary.ran_closure);
        assert!(summary.skipped() * 100 <= summary.programs, "{:?}", summary.skipped);
        for finding in summary.findings.iter().filter(|finding| finding.known.is_none()) {
            wrong += &format!("{}\n", finding.text);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Whether the model says anything else of the campaign's programs in one version than in another.
fn rules_differ(one: Version, other: Version) -> bool {
    let predict =
        |program: &Program, version| model::predict(program, &Question::run(version), &Rulebook::default());
    (0..PROGRAMS).any(|index| {
        let source = render::render(&generate::from_seed(SEED, index, one.min(other)));
        let program = parse::parse(&source).unwrap_or_else(|error| panic!("{error}\n{source}"));
        predict(&program, one) != predict(&program, other)
    })
}

/// Each interpreter, predicted by the rules of the version before its own, and of the one after. Between some
/// versions all that differs is layout, to which not every interpreter is held.
#[test]
fn the_rules_of_another_version_are_noticed() {
    let mut pairs = 0;
    for mut subject in subject::found() {
        let own = subject.identity().version;
        for minor in [own.minor() - 1, own.minor() + 1] {
            let Some(version) = Version::new(minor) else { continue };
            if !rules_differ(own, version) {
                println!("{own} and {version} have the same rules for all programs");
                continue;
            }
            pairs += 1;
            let config =
                Config { version: Some(version), stop_at_first: true, ..Config::programs(SEED, PROGRAMS) };
            let summary = run(&config, &mut *subject);
            let noticed = if summary.disagree > 0 { "noticed" } else { "not noticed" };
            println!(
                "{} by the rules of {version}: {noticed} after {} programs",
                summary.python, summary.programs
            );
            if summary.disagree == 0 && !subject.identity().capabilities.has(Capability::Layout) {
                continue;
            }
            assert!(summary.disagree > 0, "{} by the rules of {version}", summary.python);
            let finding = summary.findings.first().expect("what is noticed is kept");
            assert!(!finding.text.contains("but not when asked again"), "{}", finding.text);
            let lines = finding.program.lines().count();
            assert!(lines <= 12, "{lines} lines:\n{}", finding.text);
        }
    }
    assert!(pairs > 0 || subject::found().is_empty());
}

#[test]
fn a_campaign_is_determined_by_its_seed() {
    let subjects = subject::found();
    let Some(mut subject) = subjects.into_iter().next() else { return };
    let mut counts = || {
        let summary = run(&Config::programs(7, 200), &mut *subject);
        (summary.agree, summary.held_closure, summary.ran_closure, summary.distinct_trees, summary.rules)
    };
    assert_eq!(counts(), counts());
}
