//! Every rule matters: with its wrong alternative planted into the model, a campaign notices.
//!
//! For each rule, in each version in which it is live: within 2,000 generated programs one must
//! disagree, against an interpreter of that version where one is found, else against the intact
//! model. What is noticed is reduced; half of the reduced programs have at most 8 lines.

use cellmate::{
    campaign,
    check::{self, Options, Verdict},
    facts::{Code, CodeWhy, Observation, PredictedRun},
    generate,
    mode::Mode,
    model::{self, Question},
    parse, render,
    rules::{Rule, Rulebook},
    subject::{self, AnySubject, Capabilities, Failure, Identity, Request, Subject},
    version::Version,
};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Mutex,
    thread,
};

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
        let program = parse::parse(request.source).map_err(|error| Failure::Garbage(error.to_string()))?;
        let version = self.0.version;
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
struct Memo {
    inner: AnySubject,
    answers: HashMap<(String, bool, Mode), Result<Observation, Failure>>,
}

impl Subject for Memo {
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
    /// Lines of the reduced program.
    reduced: Option<(usize, String)>,
}

fn notices(version: Version, subject: AnySubject, reducing: impl Fn(Rule) -> bool) -> Vec<Notice> {
    let mut subject = Memo { inner: subject, answers: HashMap::new() };
    // The quirks of a release have a say of their own in which variable is meant, and could explain
    // what is planted. Programs in which they act are not among those that the intact model knows.
    let options = Options { all_new: true, ..Options::VALID };
    // Programs with which the intact model has no quarrel, and the rules that it asked for there: only
    // these can betray a planted rule. Rules about rejections are betrayed by programs that are broken
    // on purpose.
    let mut sources: HashMap<(bool, Mode), Vec<Option<Sound>>> = HashMap::new();
    Rule::all()
        .filter(|rule| rule.is_live(version))
        .map(|rule| {
            let rules = Rulebook::planted(rule);
            let mode = rule.mode();
            let options = Options { mode, ..options };
            let sources = sources.entry((rule.is_rejection(), mode)).or_default();
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
            let reduced = noticed.filter(|_| reducing(rule)).map(|index| {
                let source = sources[index as usize].as_ref().map_or("", |sound| &sound.source);
                let reduced = campaign::reduce_program(source, &mut *subject.inner, &rules, &options);
                (reduced.lines().filter(|line| !line.trim().is_empty()).count(), reduced)
            });
            Notice { rule, version, after: noticed.map(|index| index + 1), reduced }
        })
        .collect()
}

#[test]
fn every_planted_rule_is_noticed_and_reduced_to_a_few_lines() {
    let mut found: Vec<AnySubject> = subject::found();
    let identities: Vec<Identity> = found.iter().map(|subject| subject.identity().clone()).collect();
    // Each rule is reduced once, where it is quickest to ask: in this process.
    let home = identities.first().map_or(Version::NEWEST, |identity| identity.version);
    let reducing = move |version: Version, rule: Rule| {
        let entry = rule.entry();
        let nearest = home.minor().clamp(entry.since, entry.until);
        version.minor() == nearest
    };
    let all = Mutex::new(Vec::new());
    let mut work: Vec<(Version, Option<AnySubject>)> = Version::all()
        .map(|version| {
            let at = found.iter().position(|subject| subject.identity().version == version);
            (version, at.map(|at| found.remove(at)))
        })
        .collect();
    // The last is taken first: where most is reduced, most is to be done.
    work.sort_by_key(|(version, _)| *version == home);
    let work = Mutex::new(work);
    thread::scope(|scope| {
        let workers = thread::available_parallelism().map_or(1, usize::from).min(4);
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let Some((version, subject)) = work.lock().unwrap().pop() else { break };
                    let subject = subject.unwrap_or_else(|| Box::new(Intact::new(version)));
                    let who = subject.identity().to_string();
                    let notices = notices(version, subject, |rule| reducing(version, rule));
                    all.lock().unwrap().push((version, who, notices));
                }
            });
        }
    });
    let mut all = all.into_inner().unwrap();
    all.sort_by_key(|(version, ..)| *version);
    let mut missed: BTreeMap<Rule, Vec<String>> = BTreeMap::new();
    for (version, who, notices) in &all {
        let slowest = notices.iter().filter_map(|notice| Some((notice.after?, notice.rule.id()))).max();
        let (after, id) = slowest.unwrap_or_default();
        println!(
            "{version} against {who}: {} rules, the slowest after {after} programs ({id})",
            notices.len()
        );
        for notice in notices.iter().filter(|notice| notice.after.is_none()) {
            missed.entry(notice.rule).or_default().push(notice.version.to_string());
        }
    }
    let mut sizes: Vec<(usize, Rule, &str)> = all
        .iter()
        .flat_map(|(_, _, notices)| notices)
        .filter_map(|notice| {
            notice.reduced.as_ref().map(|(lines, text)| (*lines, notice.rule, text.as_str()))
        })
        .collect();
    sizes.sort();
    if let Some((lines, rule, text)) = sizes.last() {
        println!("the largest reduced program, {lines} lines, is that of {}:\n{text}", rule.id());
    }
    let missed: Vec<String> =
        missed.iter().map(|(rule, versions)| format!("{} in {}", rule.id(), versions.join(", "))).collect();
    assert!(missed.is_empty(), "not noticed within {PROGRAMS} programs:\n{}", missed.join("\n"));
    let (median, ..) = sizes[sizes.len() / 2];
    println!("{} reduced programs, median of lines {median}", sizes.len());
    assert!(median <= MEDIAN_LINES, "median of lines: {median}");
}
