//! Mutants and metamorphic variants, against the interpreters that are found and against the model.

mod common;

use cellmate::{
    campaign::{self, Config, Summary},
    generate, metamorphic,
    metamorphic::Relation,
    model::{self, Question},
    parse, render,
    rules::{Rule, Rulebook},
    subject::{self, Request, Subject},
    tree::Program,
    version::Version,
};
use common::in_parallel;
use std::{collections::BTreeMap, path::Path, sync::atomic::AtomicBool};

const SEED: u64 = 0x3e7a;

fn program(index: u64, version: Version) -> Program {
    parse::parse(&render::render(&generate::from_seed(SEED, index, version))).unwrap()
}

#[test]
fn variants_are_as_they_must_be_without_asking_the_model() {
    let mut wrong = String::new();
    for mut subject in subject::found() {
        let version = subject.identity().version;
        let mut held = BTreeMap::<&str, u32>::new();
        for index in 0..400 {
            let program = program(index, version);
            let source = render::render(&program);
            for relation in Relation::ALL {
                let Some(variant) = metamorphic::variant(&program, relation, index) else { continue };
                let text = render::render(&variant.program);
                let ask = |subject: &mut dyn Subject, text: &str| {
                    subject.observe(&Request::new(text, false)).ok()?.compiled.ok()
                };
                let (Some(before), Some(after)) = (ask(&mut *subject, &source), ask(&mut *subject, &text))
                else {
                    continue;
                };
                *held.entry(relation.name()).or_default() += 1;
                if let Some(violation) = metamorphic::violation(&variant, &before, &after) {
                    let mut known = cellmate::check::check(
                        &text,
                        &mut *subject,
                        &Rulebook::default(),
                        &cellmate::check::Options::default(),
                    );
                    known.mismatches.truncate(1);
                    if !matches!(known.verdict, cellmate::check::Verdict::Known(_)) {
                        wrong += &format!(
                            "==== {index} {} with {}: {violation}\n{source}---- becomes\n{text}",
                            relation.name(),
                            subject.identity()
                        );
                    }
                }
            }
        }
        println!("{}: {held:?}", subject.identity());
        assert_eq!(held.len(), Relation::ALL.len());
        assert!(held.values().all(|&count| count > 40), "{held:?}");
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Of which planted errors the relations tell, model against model.
#[test]
fn variants_guard_the_model() {
    let version = Version::new(11).unwrap();
    let question = Question::static_only(version);
    let programs: Vec<Program> = (0..60).map(|index| program(index, version)).collect();
    let tells = |rules: &dyn Fn() -> Rulebook| {
        let predict = |program: &Program| {
            let program = parse::parse(&render::render(program)).ok()?;
            model::predict(&program, &question, &rules()).compiled.ok()
        };
        (0..).zip(&programs).find_map(|(index, program)| {
            Relation::ALL.into_iter().find_map(|relation| {
                let variant = metamorphic::variant(program, relation, index)?;
                metamorphic::violation(&variant, &predict(program)?, &predict(&variant.program)?)
            })
        })
    };
    assert_eq!(tells(&Rulebook::default), None);
    let live = Rule::all().filter(|rule| rule.is_live(version) && !rule.is_rejection());
    let told: Vec<&str> =
        live.filter(|&rule| tells(&|| Rulebook::planted(rule)).is_some()).map(Rule::id).collect();
    println!("told of: {told:?}");
    for rule in ["nearest-binding-wins", "unbound-is-global", "assignment-binds", "for-binds"] {
        assert!(told.contains(&rule), "{rule}: {told:?}");
    }
}

#[test]
fn a_renamed_generic_function_renames_its_type_scope() {
    let question = Question::static_only(Version::new(12).unwrap());
    let program = parse::parse("def f[T](x):\n    return lambda: x\ntype y = f\n").unwrap();
    let predict = |program: &Program| {
        let program = parse::parse(&render::render(program)).unwrap();
        model::predict(&program, &question, &Rulebook::default()).compiled.unwrap()
    };
    for number in 0..4 {
        let variant = metamorphic::variant(&program, Relation::Renaming, number).unwrap();
        let violation = metamorphic::violation(&variant, &predict(&program), &predict(&variant.program));
        assert_eq!(violation, None, "{}", render::render(&variant.program));
    }
}

#[test]
fn mutants_of_the_corpus_agree_with_every_interpreter() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let summaries = in_parallel(subject::found(), |mut subject| {
        let mut summary = Summary::default();
        let config = Config { vary: vec![corpus.clone()], ..Config::programs(SEED, 1_500) };
        let stop = AtomicBool::new(false);
        campaign::run(&config, &mut *subject, &Rulebook::default(), &stop, &mut summary, &mut |_| ())
            .unwrap();
        summary
    });
    let mut wrong = String::new();
    for summary in summaries {
        println!(
            "{}: {} mutants, {} varied, {} rejected, {} known, skipped: {:?}",
            summary.python, summary.mutants, summary.varied, summary.rejected, summary.known, summary.skipped
        );
        assert!(summary.mutants > 600 && summary.varied > 30, "{} {}", summary.mutants, summary.varied);
        assert!(summary.skipped() * 10 < summary.programs, "{:?}", summary.skipped);
        for finding in summary.findings.iter().filter(|finding| finding.known.is_none()) {
            wrong += &format!("{}\n", finding.text);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
