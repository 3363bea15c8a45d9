//! A subject of one's own: all that an implementer writes to have cellmate test an interpreter.
//!
//! `Mine` stands for your interpreter: it is asked to compile and run a text, and answers with the
//! facts that `docs/observation.md` describes. Here its part is played by the model, with one of
//! its rules replaced by a wrong one, so that there is a bug to be found. Nothing of it needs a
//! Python: `cellmate = { version = "0.1", default-features = false }` under `[dev-dependencies]`.

use cellmate::{
    campaign::{self, Config, Summary},
    facts::{Code, CodeWhy, Observation, PredictedRun, Rejection},
    model::{self, Question},
    parse,
    rules::{Rule, Rulebook},
    subject::{Capabilities, Failure, Identity, Request, Subject},
    version::Version,
};
use std::sync::atomic::AtomicBool;

struct Mine {
    identity: Identity,
    rules: Rulebook,
}

impl Mine {
    fn new(bug: Option<Rule>) -> Self {
        let identity = Identity {
            implementation: "mine".to_owned(),
            version: Version::new(12).expect("its rules are known"),
            release: "3.12.0".to_owned(),
            build: Vec::new(),
            hash_seed: Some(0),
            origin: "in this process".to_owned(),
            // What it cannot show is not held against it; CPython's layout is for CPython.
            capabilities: Capabilities::LANGUAGE,
        };
        Self { identity, rules: bug.map_or_else(Rulebook::default, Rulebook::planted) }
    }
}

impl Subject for Mine {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn observe(&mut self, request: &Request<'_>) -> Result<Observation, Failure> {
        let Ok(program) = parse::parse(request.source) else {
            let (kind, message) = ("SyntaxError".to_owned(), "invalid syntax".to_owned());
            let rejection = Rejection { kind, message, line: Some(1), column: None };
            return Ok(Observation { compiled: Err(rejection), run: None });
        };
        let question = Question::run(self.identity.version).in_mode(request.mode);
        let answer = model::predict(&program, &question, &self.rules);
        let run = match answer.run {
            PredictedRun::Ran(ran) if request.run => Some(ran.run),
            _ => None,
        };
        Ok(Observation { compiled: answer.compiled.map(facts_of).map_err(|(rejection, _)| rejection), run })
    }
}

/// The facts of a code object and all those in it.
fn facts_of(code: Code<CodeWhy>) -> Code {
    Code { facts: code.facts, why: (), codes: code.codes.into_iter().map(facts_of).collect() }
}

/// Checks some generated programs; what disagrees is reduced.
fn hunt(bug: Option<Rule>) -> Summary {
    let (mut subject, mut summary) = (Mine::new(bug), Summary::default());
    let stop = AtomicBool::new(false);
    campaign::run(
        &Config::programs(1, 500),
        &mut subject,
        &Rulebook::default(),
        &stop,
        &mut summary,
        &mut |_| {},
    )
    .expect("the subject answers");
    summary
}

fn main() {
    for finding in hunt(Some(Rule::ClassScopeInvisible)).findings {
        println!("{}", cellmate::report::text("", &finding.program, &finding.mismatch));
    }
}

#[test]
fn an_interpreter_without_a_bug_agrees_with_the_model() {
    let summary = hunt(None);
    assert_eq!((summary.disagree, summary.blindness()), (0, None), "{summary:#?}");
}

#[test]
fn a_bug_of_an_interpreter_is_found_and_reduced() {
    let summary = hunt(Some(Rule::ClassScopeInvisible));
    assert!(!summary.findings.is_empty());
    assert!(summary.findings.iter().all(|finding| finding.program.lines().count() < 15), "{summary:#?}");
}
