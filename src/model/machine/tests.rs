//! The machine against expected events, against itself with each rule planted, and against real
//! interpreters.

use super::run;
use crate::{
    facts::{Event, Happening, PredictedRun, RanRun, Run},
    model::scopes::Scopes,
    parse::parse,
    rules::{Rule, Rulebook, TABLE},
    version::Version,
};

const FUEL: u32 = 20_000;

fn predict(source: &str, version: Version, rules: &Rulebook) -> PredictedRun {
    let program = parse(source).unwrap_or_else(|error| panic!("{error}\n{source}"));
    let scopes = Scopes::analyse(&program, version, rules);
    run(&program, &scopes, version, FUEL, rules)
}

/// The rules about running, from the first to the last.
fn runtime_rules() -> impl Iterator<Item = Rule> {
    TABLE.iter().skip(Rule::CellPerActivation as usize).map(|entry| entry.rule)
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

fn facts(predicted: &PredictedRun) -> Option<(&Run, Option<&Run>)> {
    match predicted {
        PredictedRun::Ran(ran) => Some((&ran.run, ran.latest.as_ref())),
        _ => None,
    }
}

fn text(event: &Event) -> String {
    Run { events: vec![event.clone()], alive: Vec::new() }.to_string()
}

/// What a prediction and an observation differ in.
fn difference(ran: &RanRun, seen: &Run) -> Option<String> {
    let mut early: Vec<&String> = Vec::new();
    let mut late: Vec<&String> = Vec::new();
    let mut died: Vec<&String> = Vec::new();
    let latest = ran.latest.as_ref().unwrap_or(&ran.run);
    for (number, seen) in seen.events.iter().enumerate() {
        let Some(predicted) = ran.run.events.get(number) else {
            return Some(format!("one more event: {}", text(seen)));
        };
        let same = match (&predicted.happening, &seen.happening) {
            (Happening::Uncaught { kind, message: None }, Happening::Uncaught { kind: other, .. }) => {
                kind == other
            }
            (a, b) => a == b,
        };
        early.extend(&predicted.died);
        late.extend(&latest.events[number].died);
        died.extend(&seen.died);
        let within =
            died.iter().all(|token| early.contains(token)) && late.iter().all(|token| died.contains(token));
        if !same || !within {
            return Some(format!(
                "predicted: {}\nobserved: {}\nlatest: {}",
                text(predicted),
                text(seen),
                text(&latest.events[number])
            ));
        }
    }
    (ran.run.events.len() != seen.events.len() || ran.run.alive != seen.alive)
        .then(|| format!("{} events, alive {:?}", ran.run.events.len(), ran.run.alive))
}

#[cfg(feature = "embed")]
mod real {
    use super::*;
    use crate::{
        generate,
        subject::{Embedded, Options, Process, Request, Subject, discover},
    };
    use std::collections::BTreeMap;

    /// Every interpreter that is found.
    fn subjects() -> Vec<Box<dyn Subject>> {
        let mut subjects: Vec<Box<dyn Subject>> = Vec::new();
        for candidate in discover() {
            if let Ok(subject) = Process::start(Options::new(candidate.path.display().to_string())) {
                subjects.push(Box::new(subject));
            }
        }
        subjects
    }

    /// Generated programs, more of them with `CELLMATE_PROGRAMS`.
    #[test]
    fn generated_programs_do_what_the_machine_says() {
        let wanted = std::env::var("CELLMATE_PROGRAMS").ok().and_then(|count| count.parse().ok());
        let seed = std::env::var("CELLMATE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
        let mut subject = Embedded::start().unwrap();
        let version = subject.identity().version;
        let rules = Rulebook::default();
        let mut unknown: BTreeMap<String, u32> = BTreeMap::new();
        let (mut agree, mut disagree, mut intervals) = (0u64, 0, 0);
        let count: u64 = wanted.unwrap_or(300);
        for index in 0..count {
            let program = generate::from_seed(seed, index, version);
            let source = crate::render::render(&program);
            let seen = subject.observe(&Request { source: &source, run: true }).unwrap();
            let Some(seen) = seen.run else { continue };
            match predict(&source, version, &rules) {
                PredictedRun::Ran(ran) => match difference(&ran, &seen) {
                    None => {
                        agree += 1;
                        intervals += u32::from(ran.latest.is_some());
                    }
                    Some(difference) => {
                        disagree += 1;
                        if disagree < 4 {
                            println!("==== {index}\n{source}\n---- {difference}");
                        }
                    }
                },
                PredictedRun::NotModelled(what) => {
                    *unknown.entry(what[0].construct.clone()).or_default() += 1;
                }
                PredictedRun::NotRun => {}
            }
        }
        println!(
            "{agree} agree, {intervals} of them with intervals; {disagree} disagree; not modelled: {unknown:?}"
        );
        assert_eq!(disagree, 0);
        assert!(agree > count / 2);
    }

    #[test]
    fn the_examples_of_the_rules_are_true() {
        for mut subject in subjects() {
            let version = subject.identity().version;
            for rule in runtime_rules() {
                let source = rule.entry().example;
                let seen = subject.observe(&Request { source, run: true }).unwrap().run.unwrap();
                let PredictedRun::Ran(ran) = predict(source, version, &Rulebook::default()) else { panic!() };
                if let Some(difference) = difference(&ran, &seen) {
                    panic!("{} in {}:\n{source}\n{difference}", rule.id(), subject.identity());
                }
            }
        }
    }
}
