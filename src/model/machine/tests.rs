//! The machine against expected events, against itself with each rule planted, and against real
//! interpreters.

use super::run;
use crate::{
    facts::{PredictedRun, Run},
    model::scopes::Scopes,
    parse::parse,
    quirks::Quirks,
    rules::{Rule, Rulebook},
    version::Version,
};

const FUEL: u32 = 20_000;

fn predict(source: &str, version: Version, rules: &Rulebook) -> PredictedRun {
    let program = parse(source).unwrap_or_else(|error| panic!("{error}\n{source}"));
    let scopes = Scopes::analyse(&program, &crate::model::Question::run(version), rules);
    run(
        &program,
        &scopes,
        &crate::model::Question { fuel: FUEL, ..crate::model::Question::run(version) },
        rules,
    )
    .unwrap()
}

/// The rules about running, from the first to the last.
fn runtime_rules() -> impl Iterator<Item = Rule> {
    Rule::all().skip(Rule::CellPerActivation as usize).filter(|rule| !rule.is_rejection())
}

#[test]
fn each_runtime_rule_decides_its_own_example() {
    for rule in runtime_rules() {
        let entry = rule.entry();
        for version in Version::all() {
            let intact = Rulebook::default();
            let right = predict(entry.example, version, &intact);
            assert!(matches!(right, PredictedRun::Ran(_)), "{} in {version}: {right:?}", entry.id);
            if !rule.is_live(version) {
                // What a version cannot parse, nobody asks about.
                if parse(entry.example).unwrap().newer_than(version).is_some() {
                    continue;
                }
                assert_eq!(intact.hits(rule), 0, "{} is asked for in {version}", entry.id);
                continue;
            }
            assert!(intact.hits(rule) > 0, "{} is not asked for in {version}", entry.id);
            let wrong = predict(entry.example, version, &Rulebook::planted(rule));
            assert!(matches!(wrong, PredictedRun::Ran(_)), "{} planted in {version}: {wrong:?}", entry.id);
            assert_ne!(facts(&right), facts(&wrong), "{} in {version} changes nothing", entry.id);
        }
    }
}

/// The programs of `programs.py` and its like by name.
fn programs() -> impl Iterator<Item = (&'static str, &'static str)> {
    let files = [
        include_str!("programs.py"),
        include_str!("classes.py"),
        include_str!("match.py"),
        include_str!("coroutines.py"),
        include_str!("inside.py"),
    ];
    let parts = files.into_iter().flat_map(|file| file.split("\n# %% ").skip(1));
    parts.filter_map(|part| part.split_once('\n'))
}

#[test]
fn small_programs_are_modelled_in_every_version() {
    let mut failures = Vec::new();
    for (name, source) in programs() {
        for version in Version::all() {
            let predicted = predict(source, version, &Rulebook::default());
            if !matches!(predicted, PredictedRun::Ran(_)) {
                failures.push(format!("{name} in {version}: {predicted:?}"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn what_keeps_a_token_alive_is_told_as_a_path_of_named_things() {
    let cases = [
        ("x = token('t')\nobserve()", "x"),
        ("x = [0, {'k': token('t')}]\nobserve()", "x[1]['k']"),
        (
            "def f(r):\n    def on(): return r\n    return on\nhandlers = [f(token('t'))]\nobserve()",
            "handlers[0] → closure of f.<locals>.on → r",
        ),
        ("def f(a):\n    observe()\nf(token('t'))", "call of f → a"),
        ("class C: pass\nc = C()\nc.v = token('t')\nobserve()", "c.v"),
        ("def f(a):\n    yield\ng = f(token('t'))\nnext(g)\nobserve()", "g → suspended f → a"),
        (
            "def f():\n    t = token('t')\n    1 / 0\ntry: f()\nexcept Exception as e: k = e\nobserve()",
            "k.__traceback__ → frame of f → t",
        ),
        (
            "def f():\n    t = token('t')\n    def g(): return g, t\nf()\nobserve()",
            "a temporary value, or a cycle that is not collected yet",
        ),
    ];
    for (source, path) in cases {
        let program = parse(source).unwrap();
        let question = crate::model::Question::run(Version::NEWEST).explained();
        let scopes = Scopes::analyse(&program, &question, &Rulebook::default());
        let Ok(PredictedRun::Ran(ran)) = run(&program, &scopes, &question, &Rulebook::default()) else {
            panic!("{source}");
        };
        let told: Vec<_> = ran.whys[0].alive.iter().map(|it| (it.token.as_str(), it.path.as_str())).collect();
        assert_eq!(told, [("t#1", path)], "{source}");
    }
}

#[test]
fn no_planted_rule_brings_the_machine_down() {
    for rule in Rule::all() {
        for (_, source) in programs() {
            for version in [Version::OLDEST, Version::NEWEST] {
                predict(source, version, &Rulebook::planted(rule));
            }
        }
    }
}

fn facts(predicted: &PredictedRun) -> Option<(&Run, Option<&Run>)> {
    match predicted {
        PredictedRun::Ran(ran) => Some((&ran.run, ran.latest.as_ref())),
        _ => None,
    }
}

#[cfg(feature = "embed")]
mod real {
    use super::*;
    use crate::{
        compare::{Mismatch, compare},
        facts::{Observation, Prediction},
        generate, model,
        subject::{Embedded, Identity, Options, Process, Request, Subject, discover},
    };
    use std::collections::BTreeMap;

    /// The embedded interpreter, and of each other version the latest release that is found: what
    /// single releases do differently is no affair of the model.
    fn subjects() -> Vec<Box<dyn Subject>> {
        let embedded = Embedded::start().unwrap();
        let mut found: BTreeMap<Version, (Vec<u32>, String)> = BTreeMap::new();
        for candidate in discover() {
            let Ok(identity) = candidate.identity else { continue };
            if identity.implementation != "cpython" || identity.version == embedded.identity().version {
                continue;
            }
            let release = identity.release.split('.').map(|part| part.parse().unwrap_or_default()).collect();
            let best = (release, candidate.path.display().to_string());
            let former = found.entry(identity.version).or_default();
            *former = best.max(former.clone());
        }
        let mut subjects: Vec<Box<dyn Subject>> = vec![Box::new(embedded)];
        for (_, command) in found.into_values() {
            subjects.push(Box::new(Process::start(Options::new(command)).unwrap()));
        }
        subjects
    }

    fn predict(source: &str, version: Version) -> Prediction {
        let program = parse(source).unwrap();
        model::predict(&program, &crate::model::Question::run(version), &Rulebook::default())
    }

    /// How the run differs from the prediction. What follows from other code objects than predicted
    /// is no affair of the machine, and neither is what a release is known to do.
    fn difference(
        source: &str,
        predicted: &Prediction,
        seen: &Observation,
        identity: &Identity,
    ) -> Option<String> {
        let found = compare(predicted, seen, identity).mismatches;
        if !found.is_empty() {
            let program = parse(source).unwrap();
            let question = model::Question::run(identity.version).with_quirks(Quirks::of(identity));
            let predicted = model::predict(&program, &question, &Rulebook::default());
            if compare(&predicted, seen, identity).mismatches.is_empty() {
                return None;
            }
        }
        let names_differ = |it: &Mismatch| !it.is_of_the_run() && it.field == "co_freevars";
        if found.iter().any(names_differ) {
            return None;
        }
        found.iter().find(|it| it.is_of_the_run()).map(|mismatch| format!("{mismatch:#?}"))
    }

    /// Generated programs; more of them with `CELLMATE_PROGRAMS`, others with `CELLMATE_SEED`.
    #[test]
    fn generated_programs_do_what_the_machine_says() {
        let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
        let (count, seed) =
            (number("CELLMATE_PROGRAMS").unwrap_or(200), number("CELLMATE_SEED").unwrap_or(1));
        let mut bad = 0;
        for mut subject in subjects() {
            let version = subject.identity().version;
            let mut unknown: BTreeMap<String, u32> = BTreeMap::new();
            let (mut agree, mut disagree, mut intervals, mut tokens) = (0u64, 0, 0, 0);
            for index in 0..count {
                let program = generate::from_seed(seed, index, version);
                let source = crate::render::render(&program);
                // Some releases fail to compile what they should: a finding, but not here.
                let Ok(seen) = subject.observe(&Request::new(&source, true)) else { continue };
                let predicted = predict(&source, version);
                match &predicted.run {
                    PredictedRun::Ran(ran) => {
                        match difference(&source, &predicted, &seen, subject.identity()) {
                            None => {
                                agree += 1;
                                tokens +=
                                    u32::from(ran.run.events.iter().any(|event| !event.died.is_empty()));
                                intervals += u32::from(ran.latest.is_some());
                            }
                            Some(difference) => {
                                disagree += 1;
                                if disagree < 3 {
                                    println!("==== {index} in {version}\n{source}\n---- {difference}");
                                }
                            }
                        }
                    }
                    PredictedRun::NotModelled(what) => {
                        *unknown.entry(what[0].construct.clone()).or_default() += 1;
                    }
                    PredictedRun::NotRun => {}
                }
            }
            println!(
                "{}: {agree} agree, {tokens} with deaths, {intervals} with intervals; {disagree} disagree; {unknown:?}",
                subject.identity()
            );
            bad += disagree;
            assert!(agree > count / 2, "{}", subject.identity());
        }
        assert_eq!(bad, 0);
    }

    #[test]
    fn the_examples_of_the_rules_are_true() {
        for mut subject in subjects() {
            let version = subject.identity().version;
            for rule in runtime_rules() {
                let source = rule.entry().example;
                let seen = subject.observe(&Request::new(source, true)).unwrap();
                if let Some(difference) =
                    difference(source, &predict(source, version), &seen, subject.identity())
                {
                    panic!("{} in {}:\n{source}\n{difference}", rule.id(), subject.identity());
                }
            }
        }
    }

    #[test]
    fn small_programs_do_what_the_machine_says() {
        let mut failures = Vec::new();
        for mut subject in subjects() {
            let version = subject.identity().version;
            for (name, source) in programs() {
                let seen = subject.observe(&Request::new(source, true)).unwrap();
                if let Some(difference) =
                    difference(source, &predict(source, version), &seen, subject.identity())
                {
                    failures.push(format!("{name} in {}:\n{difference}", subject.identity()));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    }
}
