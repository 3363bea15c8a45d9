//! Every rule matters: with its wrong alternative planted into the model, a campaign notices.
//!
//! For each rule, in each version in which it is live: within 2,000 generated programs one must
//! disagree, against an interpreter of that version where one is found, else against the intact
//! model. What is noticed is reduced, once for each rule, against the intact model, which is quicker to ask than
//! an interpreter; the interpreter disagrees with what is left of it, too. Half of the reduced programs have at
//! most 8 lines.

mod common;

use cellmate::{
    campaign,
    check::{self, Options, Verdict},
    facts::{Code, CodeWhy, Observation, PredictedRun, Rejection},
    generate,
    mode::Mode,
    model::{self, Question},
    parse, render,
    rules::{Rule, Rulebook},
    subject::{self, AnySubject, Capabilities, Failure, Identity, Request, Subject},
    version::Version,
};
use common::in_parallel;
use std::collections::{BTreeMap, HashMap};

const SEED: u64 = 0xb06;
const PROGRAMS: u64 = 2_000;
const MEDIAN_LINES: usize = 8;

/// The intact model in an interpreter's place.
struct Intact(Identity);

impl Intact {
    fn new(version: Version) -> Self {
        Self(Identity {
            implementation: "cpython".to_owned(),
            version,
            release: version.to_string(),
            build: Vec::new(),
            hash_seed: Some(0),
            origin: "the intact model".to_owned(),
            capabilities: Capabilities::ALL,
        })
    }
}

impl Subject for Intact {
    fn identity(&self) -> &Identity {
        &self.0
    }

    fn observe(&mut self, request: &Request<'_>) -> Result<Observation, Failure> {
        fn without_why(code: Code<CodeWhy>) -> Code {
            Code { facts: code.facts, why: (), codes: code.codes.into_iter().map(without_why).collect() }
        }
        let version = self.0.version;
        let program = match parse::parse(request.source) {
            Ok(program) if program.newer_than(version).is_none() => program,
            _ => {
                let message = "no program of this version".to_owned();
                let rejection =
                    Rejection { kind: "SyntaxError".to_owned(), message, line: None, column: None };
                return Ok(Observation { compiled: Err(rejection), run: None });
            }
        };
        let question = if request.run { Question::run(version) } else { Question::static_only(version) };
        let question = question.in_mode(request.mode);
        let prediction = model::predict(&program, &question, &Rulebook::default());
        let run = match prediction.run {
            PredictedRun::Ran(ran) => Some(ran.run),
            PredictedRun::NotRun => None,
            PredictedRun::NotModelled(not) if request.run => {
                return Err(Failure::Garbage(format!("the intact model does not run it: {not:?}")));
            }
            PredictedRun::NotModelled(_) => None,
        };
        let compiled = prediction.compiled.map(without_why).map_err(|(rejection, _)| rejection);
        Ok(Observation { compiled, run })
    }
}

/// A subject that is asked once for each program.
struct Memo<'a> {
    inner: &'a mut AnySubject,
    answers: HashMap<(String, bool, Mode), Result<Observation, Failure>>,
}

impl Subject for Memo<'_> {
    fn identity(&self) -> &Identity {
        self.inner.identity()
    }

    fn observe(&mut self, request: &Request<'_>) -> Result<Observation, Failure> {
        let Self { inner, answers } = self;
        answers
            .entry((request.source.to_owned(), request.run, request.mode))
            .or_insert_with(|| inner.observe(request))
            .clone()
    }
}

/// A program with which the intact model agrees.
struct Sound {
    source: String,
    /// For each rule, whether the model asked for it.
    asked: Vec<bool>,
}

/// When a planted rule was noticed.
struct Notice {
    rule: Rule,
    version: Version,
    /// How many programs it took; `None` if it was not noticed.
    after: Option<u64>,
    /// The program by which it was.
    source: String,
}

/// How programs are checked for a rule. The quirks of a release have a say of their own in which variable is
/// meant, and could explain what is planted: programs in which they act are not among those that the intact model
/// knows.
fn options_for(rule: Rule) -> Options {
    Options { all_new: true, mode: rule.mode(), ..Options::VALID }
}

fn notices(version: Version, subject: &mut AnySubject) -> Vec<Notice> {
    let mut subject = Memo { inner: subject, answers: HashMap::new() };
    // Programs with which the intact model has no quarrel, and the rules that it asked for there: only
    // these can betray a planted rule. Rules about rejections are betrayed by programs that are broken
    // on purpose.
    let mut sources: HashMap<(bool, Mode), Vec<Option<Sound>>> = HashMap::new();
    Rule::all()
        .filter(|rule| rule.is_live(version))
        .map(|rule| {
            let rules = Rulebook::planted(rule);
            let options = options_for(rule);
            let sources = sources.entry((rule.is_rejection(), options.mode)).or_default();
            let noticed = (0..PROGRAMS).find(|&index| {
                if index as usize == sources.len() {
                    let program = if rule.is_rejection() {
                        generate::broken_from_seed(SEED, index, version)
                    } else {
                        generate::from_seed(SEED, index, version)
                    };
                    let source = render::render(&program);
                    let intact = Rulebook::default();
                    let agrees =
                        check::check(&source, &mut subject, &intact, &options).verdict == Verdict::Agree;
                    let asked = Rule::all().map(|rule| intact.hits(rule) > 0).collect();
                    sources.push(agrees.then_some(Sound { source, asked }));
                }
                let Some(Sound { source, asked }) = &sources[index as usize] else { return false };
                asked[rule as usize]
                    && check::check(source, &mut subject, &rules, &options).verdict == Verdict::Disagree
            });
            let sound = noticed.and_then(|index| sources[index as usize].as_ref());
            let source = sound.map_or_else(String::new, |sound| sound.source.clone());
            Notice { rule, version, after: noticed.map(|index| index + 1), source }
        })
        .collect()
}

/// What is left of the program by which a planted rule was noticed.
struct Reduced {
    lines: usize,
    rule: Rule,
    version: Version,
    text: String,
}

fn reduce(notice: &Notice) -> Reduced {
    let &Notice { rule, version, ref source, .. } = notice;
    let rules = Rulebook::planted(rule);
    let text = campaign::reduce_program(source, &mut Intact::new(version), &rules, &options_for(rule));
    Reduced { lines: text.lines().filter(|line| !line.trim().is_empty()).count(), rule, version, text }
}

#[test]
fn every_planted_rule_is_noticed_and_reduced_to_a_few_lines() {
    let mut found: Vec<AnySubject> = subject::found();
    let home = found.first().map_or(Version::NEWEST, |subject| subject.identity().version);
    let versions: Vec<(Version, AnySubject)> = Version::all()
        .map(|version| {
            let at = found.iter().position(|subject| subject.identity().version == version);
            (
                version,
                at.map_or_else(|| -> AnySubject { Box::new(Intact::new(version)) }, |at| found.remove(at)),
            )
        })
        .collect();
    let mut all = in_parallel(versions, |(version, mut subject)| {
        let notices = notices(version, &mut subject);
        (version, subject, notices)
    });
    all.sort_by_key(|(version, ..)| *version);
    let mut missed: BTreeMap<Rule, Vec<String>> = BTreeMap::new();
    for (version, subject, notices) in &all {
        let slowest = notices.iter().filter_map(|notice| Some((notice.after?, notice.rule.id()))).max();
        let (after, id) = slowest.unwrap_or_default();
        let who = subject.identity();
        println!(
            "{version} against {who}: {} rules, the slowest after {after} programs ({id})",
            notices.len()
        );
        for notice in notices.iter().filter(|notice| notice.after.is_none()) {
            missed.entry(notice.rule).or_default().push(notice.version.to_string());
        }
    }
    let missed: Vec<String> =
        missed.iter().map(|(rule, versions)| format!("{} in {}", rule.id(), versions.join(", "))).collect();
    assert!(missed.is_empty(), "not noticed within {PROGRAMS} programs:\n{}", missed.join("\n"));
    // Each rule is reduced once, in the version that is nearest to the embedded one.
    let is_nearest = |notice: &&Notice| {
        let entry = notice.rule.entry();
        notice.version.minor() == home.minor().clamp(entry.since, entry.until)
    };
    let nearest = all.iter().flat_map(|(.., notices)| notices).filter(is_nearest).collect();
    let mut reduced = in_parallel(nearest, reduce);
    reduced.sort_by_key(|reduced| (reduced.lines, reduced.rule));
    for Reduced { rule, version, text, .. } in &reduced {
        let (_, subject, _) = all.iter_mut().find(|(of, ..)| of == version).expect("each version was asked");
        let outcome = check::check(text, &mut **subject, &Rulebook::planted(*rule), &options_for(*rule));
        let (id, who) = (rule.id(), subject.identity());
        assert_eq!(outcome.verdict, Verdict::Disagree, "{who} does not show {id} by what is left:\n{text}");
    }
    if let Some(Reduced { lines, rule, text, .. }) = reduced.last() {
        println!("the largest reduced program, {lines} lines, is that of {}:\n{text}", rule.id());
    }
    let median = reduced[reduced.len() / 2].lines;
    println!("{} reduced programs, median of lines {median}", reduced.len());
    assert!(median <= MEDIAN_LINES, "median of lines: {median}");
}
