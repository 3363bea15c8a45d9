//! Campaigns against the interpreters that are found.

use cellmate::{
    campaign::{self, Config, Summary},
    rules::Rulebook,
    subject::{self, Subject},
};
use std::sync::atomic::AtomicBool;

fn run(config: &Config, subject: &mut dyn Subject) -> Summary {
    let mut summary = Summary::default();
    let rules = Rulebook::default();
    let stop = AtomicBool::new(false);
    campaign::run(config, subject, &rules, &stop, &mut summary, &mut |_| ())
        .unwrap_or_else(|trouble| panic!("{trouble}"));
    summary
}

fn findings(summary: &Summary) -> String {
    summary.findings.iter().map(|finding| format!("{}\n", finding.text)).collect()
}

#[test]
fn two_thousand_programs_agree_with_every_interpreter() {
    for mut subject in subject::found() {
        let summary = run(&Config::programs(0xce11, 2_000), &mut *subject);
        println!(
            "{}: {} programs, {:.0} per second, {} held and {} ran a closure, {} skipped",
            summary.python,
            summary.programs,
            summary.per_second(),
            summary.held_closure,
            summary.ran_closure,
            summary.skipped(),
        );
        assert_eq!(summary.programs, 2_000);
        assert_eq!(summary.disagree, 0, "{}", findings(&summary));
        assert_eq!(summary.blindness(), None);
        let valid = summary.programs - summary.skipped();
        assert!(summary.held_closure * 10 >= valid * 8, "{} of {valid} held a closure", summary.held_closure);
        assert!(summary.ran_closure * 10 >= valid * 8, "{} of {valid} ran a closure", summary.ran_closure);
        assert!(summary.skipped() * 100 <= summary.programs, "{:?}", summary.skipped);
    }
}

/// Each interpreter, predicted by the rules of the version before its own, and of the one after.
#[test]
fn the_rules_of_another_version_are_noticed() {
    for mut subject in subject::found() {
        let own = subject.identity().version;
        for minor in [own.minor() - 1, own.minor() + 1] {
            let Some(version) = cellmate::version::Version::new(minor) else { continue };
            let config =
                Config { version: Some(version), stop_at_first: true, ..Config::programs(0xce11, 2_000) };
            let summary = run(&config, &mut *subject);
            println!(
                "{} by the rules of {version}: noticed after {} programs",
                summary.python, summary.programs
            );
            assert!(summary.disagree > 0, "{} by the rules of {version}", summary.python);
            let lines = summary.findings[0].program.lines().count();
            assert!(lines <= 12, "{lines} lines:\n{}", summary.findings[0].text);
        }
    }
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
