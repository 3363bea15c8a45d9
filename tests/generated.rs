//! What the generator promises, held against interpreters.

use cellmate::{
    check::{Options, Verdict, check},
    facts::{Happening, Law, PredictedRun},
    generate,
    model::{self, Question},
    parse::parse,
    render::render,
    rules::Rulebook,
    statistics,
    subject::{Process, Request, Subject, discover},
    version::Version,
};

use std::collections::BTreeSet;

const SEED: u64 = 0x5eed;

fn version(minor: u8) -> Version {
    Version::new(minor).unwrap()
}

/// One Python for each version that is found on this machine.
fn pythons() -> Vec<Process> {
    let mut found: Vec<Process> = Vec::new();
    for candidate in discover() {
        let Ok(identity) = candidate.identity else { continue };
        let known = found.iter().any(|process| process.identity().version == identity.version);
        if identity.implementation == "cpython" && !known {
            let options = cellmate::subject::Options::new(candidate.path.display().to_string());
            found.push(Process::start(options).unwrap());
        }
    }
    assert!(!found.is_empty(), "no Python was found");
    found
}

#[test]
fn a_generated_program_compiles_in_its_version() {
    for mut python in pythons() {
        let version = python.identity().version;
        let rules = Rulebook::default();
        let mut invalid = Vec::new();
        for index in 0..2000 {
            let source = render(&generate::from_seed(SEED, index, version));
            // Some releases reject what they should compile: that is known of them, or a finding.
            let outcome = check(&source, &mut python, &rules, &Options { valid: true, ..Options::default() });
            if outcome.verdict == Verdict::Disagree {
                invalid.extend(outcome.mismatches.into_iter().filter(|found| found.law == Law::Rejection));
            }
        }
        let found = invalid.iter().map(|found| &found.observed).collect::<Vec<_>>();
        assert!(found.is_empty(), "{}: {found:?}", python.identity());
    }
}

#[test]
fn a_program_of_an_older_version_compiles_in_a_newer_one() {
    let mut python = pythons().pop().unwrap();
    for index in 0..300 {
        let source = render(&generate::from_seed(SEED, index, Version::OLDEST));
        let seen = python.observe(&Request::new(&source, false));
        let rejected = seen.ok().and_then(|seen| seen.compiled.err());
        assert!(rejected.is_none_or(|why| !why.kind.ends_with("SyntaxError")), "program {index}:\n{source}");
    }
}

#[test]
fn a_generated_program_survives_the_round_trip() {
    for minor in [8, 11, 13] {
        for index in 0..800 {
            let program = generate::from_seed(SEED, index, version(minor));
            let source = render(&program);
            match parse(&source) {
                Ok(again) => assert!(again == program, "program {index} for 3.{minor}:\n{source}"),
                Err(error) => panic!("program {index} for 3.{minor}: {error}\n{source}"),
            }
        }
    }
}

/// How many of 1,000 programs for 3.11 hold each of these texts, at least.
const SHARES: &[(&str, usize)] = &[
    ("def ", 950),
    ("lambda", 700),
    ("nonlocal ", 250),
    ("global ", 100),
    ("class ", 80),
    ("super()", 20),
    ("__class__", 8),
    ("__p", 100),
    (":= ", 250),
    (" for ", 300),
    ("while ", 120),
    ("if ", 300),
    ("else:", 100),
    ("elif ", 8),
    ("try:", 250),
    ("except NameError", 200),
    ("except* ", 1),
    ("finally:", 30),
    (" as ", 60),
    ("raise ", 50),
    ("del ", 100),
    ("import ", 30),
    ("from ", 20),
    ("with ", 30),
    ("match ", 40),
    ("case ", 40),
    ("async def ", 40),
    ("async for ", 3),
    ("async with ", 3),
    ("await ", 4),
    ("yield", 20),
    ("yield from ", 1),
    ("return ", 900),
    ("assert ", 10),
    ("break", 20),
    ("continue", 5),
    ("pass", 50),
    ("+= ", 60),
    ("-= ", 12),
    ("(*", 150),
    ("**", 60),
    (", /", 30),
    ("*, ", 40),
    ("@", 15),
    (" -> ", 50),
    (": \"", 5),
    ("f\"", 3),
    ("observe(", 850),
    ("token(", 150),
    ("collect()", 40),
    (".append(", 30),
    ("n0 < ", 20),
    ("\"doc\"", 30),
];

#[test]
fn every_construct_is_written_often_enough() {
    let sources: Vec<_> =
        (0..1000).map(|index| render(&generate::from_seed(SEED, index, version(11)))).collect();
    let rare: Vec<_> = SHARES
        .iter()
        .map(|&(text, least)| (text, least, sources.iter().filter(|source| source.contains(text)).count()))
        .filter(|&(_, least, found)| found < least)
        .collect();
    assert!(rare.is_empty(), "text, expected, found: {rare:?}");
}

#[test]
fn most_programs_have_10_to_40_lines() {
    let mut lines: Vec<_> = (0..1000)
        .map(|index| render(&generate::from_seed(SEED, index, version(11))).lines().count())
        .collect();
    lines.sort_unstable();
    assert!(lines[100] >= 8, "{}", lines[100]);
    assert!((15..=30).contains(&lines[500]), "{}", lines[500]);
    assert!(lines[900] <= 50, "{}", lines[900]);
    assert!(lines[999] <= 120, "{}", lines[999]);
}

#[test]
fn most_programs_hold_a_closure_and_run_it_and_end_well() {
    let (mut held, mut ran, mut modelled, mut uncaught) = (0, 0, 0, 0);
    for index in 0..1000 {
        let program = parse(&render(&generate::from_seed(SEED, index, version(11)))).unwrap();
        let predicted = model::predict(&program, &Question::run(version(11)), &Rulebook::default());
        held += usize::from(predicted.compiled.as_ref().is_ok_and(statistics::holds_closure));
        if let PredictedRun::Ran(run) = predicted.run {
            modelled += 1;
            ran += usize::from(run.closures_run > 0);
            let ends_badly =
                |event: &cellmate::facts::Event| matches!(event.happening, Happening::Uncaught { .. });
            uncaught += usize::from(run.run.events.iter().any(ends_badly));
        }
    }
    assert!(held >= 980, "{held} hold a closure");
    assert!(modelled >= 980, "{modelled} are modelled");
    assert!(ran >= 950, "{ran} run a closure");
    assert!(uncaught <= 100, "{uncaught} end by an exception");
    assert!(uncaught > 0);
}

#[test]
fn the_first_thousand_programs_differ_in_more_than_names() {
    let mut trees = BTreeSet::new();
    let mut shapes = BTreeSet::new();
    for index in 0..1000 {
        let program = parse(&render(&generate::from_seed(SEED, index, version(11)))).unwrap();
        let question = Question::static_only(version(11));
        let code = model::predict(&program, &question, &Rulebook::default()).compiled.unwrap();
        trees.extend(statistics::closure_tree(&code));
        shapes.extend(statistics::shapes(&code));
    }
    assert!(trees.len() >= 700, "{} closure trees", trees.len());
    assert!(shapes.len() >= 120, "{} code shapes", shapes.len());
}

/// Every way to bind, with every way to capture, in every kind of scope: what is legal is computed.
#[test]
fn every_legal_triple_is_in_ten_thousand_programs() {
    use cellmate::statistics::breadth::{Triple, breadth};
    for minor in [8, 11, 12, 14] {
        let version = Version::new(minor).unwrap();
        let legal = generate::legal_triples(version);
        let mut seen = vec![0u32; Triple::COUNT];
        let mut chains = std::collections::HashSet::new();
        for index in 0..10_000 {
            if generate::is_broken(index) {
                continue;
            }
            let source = render(&generate::campaign_program(0xb4ea, index, version));
            let program = parse(&source).unwrap_or_else(|error| panic!("{error}\n{source}"));
            let breadth = breadth(&program, version);
            breadth.triples.iter().for_each(|&number| seen[usize::from(number)] += 1);
            chains.extend(breadth.chains);
        }
        let missing: Vec<String> = legal
            .iter()
            .filter(|triple| seen[usize::from(triple.number())] == 0)
            .map(|triple| triple.to_string())
            .collect();
        let beyond = Triple::all().filter(|it| seen[usize::from(it.number())] > 0 && !legal.contains(it));
        let beyond: Vec<String> = beyond.map(|triple| triple.to_string()).collect();
        println!("{version}: {} legal triples, {} chains", legal.len(), chains.len());
        assert!(missing.is_empty(), "{version}: {} of {}: {missing:#?}", missing.len(), legal.len());
        assert!(beyond.is_empty(), "{version}: the emitters do not know these: {beyond:#?}");
    }
}
