//! What does the check of a program cost beside the interpreter's own share?
//!
//! A check is given a text: it parses, predicts, runs in the model, observes and compares. The subject's share
//! is the time that it spends in the subject (`compile`, `exec`, the observing helper, reading the reply), taken
//! inside the very same checks, so that a noisy machine hits both alike. Printed as ratios: of the check, and of
//! the check with what comes before it in a campaign, generating and rendering. Besides, the same programs are
//! asked of the subject alone, many at once as the check asks, and one at a time.
//!
//! Three times: with the run of the programs, as campaigns do; the same without garbage collections, of which
//! only the time depends on what else lives in the process; and compiled only.

use cellmate::{
    check::{self, Options, Outcome},
    compare,
    facts::Observation,
    generate,
    model::{self, Question},
    parse, render,
    rules::Rulebook,
    subject::{self, Failure, Identity, Request, Subject},
};
use mimalloc::MiMalloc;
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// As the command has it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const SEED: u64 = 0xbe9c;
const ROUNDS: u64 = 20;
const PER_ROUND: u64 = 256;
/// As campaigns do.
const BATCH: usize = check::AT_ONCE;

/// Takes collections out of the helper, which calls `gc.collect` by that name.
const WITHOUT_COLLECTIONS: &str = "import gc\nreal = gc.collect\ngc.collect = lambda: 0\ngc.real = real\n";
const WITH_COLLECTIONS: &str = "import gc\ngc.collect = gc.real\n";
const COLLECT_NOW: &str = "import gc\ngc.real()\n";

fn main() {
    let mut subject = subject::open(None).unwrap_or_else(|error| panic!("{error}"));
    let subject = &mut *subject;
    println!("{}, {} programs", subject.identity(), ROUNDS * PER_ROUND);
    execute(subject, WITHOUT_COLLECTIONS);
    parts(subject);
    parts(subject);
    measure(subject, "with run, without collections", true);
    execute(subject, WITH_COLLECTIONS);
    measure(subject, "with run", true);
    measure(subject, "compiled only", false);
}

/// How long one round took.
struct Round {
    before: Duration,
    check: Duration,
    /// Of that, what was spent in the subject.
    inside: Duration,
    together: Duration,
    one_by_one: Duration,
}

fn measure(subject: &mut dyn Subject, how: &str, run: bool) {
    let version = subject.identity().version;
    let rules = Rulebook::default();
    let options = Options { run, ..Options::VALID };
    let mut rounds = Vec::new();
    let (mut ran, mut lines) = (0, 0);
    // The first round warms up.
    for number in 0..=ROUNDS {
        let indices = number * PER_ROUND..(number + 1) * PER_ROUND;
        let (mut before, mut check, mut inside) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
        let (mut sources, mut runs) = (Vec::new(), Vec::new());
        for batch in indices.step_by(BATCH) {
            let (some, took) = timed(|| {
                let index = batch..batch + BATCH as u64;
                index
                    .map(|index| render::render(&generate::from_seed(SEED, index, version)))
                    .collect::<Vec<_>>()
            });
            before += took;
            let mut watched = Watched { subject: &mut *subject, spent: Duration::ZERO };
            let (outcomes, took) = timed(|| check::check_all(&some, &mut watched, &rules, &options));
            inside += watched.spent;
            runs.extend(outcomes.iter().map(Outcome::was_run));
            check += took + timed(|| drop(outcomes)).1;
            sources.extend(some);
        }
        // What the check does not run, the subject alone does not run either.
        let requests: Vec<_> =
            sources.iter().zip(&runs).map(|(source, runs)| Request::new(source, *runs)).collect();
        let ((), together) = timed(|| {
            for some in requests.chunks(BATCH) {
                black_box(subject.observe_all(some));
            }
        });
        let ((), one_by_one) = timed(|| {
            for request in &requests {
                let _ = black_box(subject.observe(request));
            }
        });
        execute(subject, COLLECT_NOW);
        if number > 0 {
            ran += runs.iter().filter(|ran| **ran).count();
            lines += sources.iter().map(|source| source.lines().count()).sum::<usize>();
            rounds.push(Round { before, check, inside, together, one_by_one });
        }
    }
    let count = (ROUNDS * PER_ROUND) as f64;
    let sum = |part: fn(&Round) -> Duration| rounds.iter().map(part).sum::<Duration>().as_secs_f64();
    let us = |seconds: f64| seconds * 1e6 / count;
    let (before, check, inside) =
        (sum(|round| round.before), sum(|round| round.check), sum(|round| round.inside));
    let mut ratios: Vec<_> =
        rounds.iter().map(|round| round.check.as_secs_f64() / round.inside.as_secs_f64()).collect();
    ratios.sort_by(f64::total_cmp);
    println!(
        "{how}: {:.0} lines a program, {:.0} % run; a check takes {:.0} us, of which the subject {:.0} us",
        lines as f64 / count,
        ran as f64 * 100.0 / count,
        us(check),
        us(inside),
    );
    println!(
        "  the check: {:.2} times the subject's share ({ROUNDS} rounds: {:.2} to {:.2}, median {:.2})",
        check / inside,
        ratios[0],
        ratios[ratios.len() - 1],
        ratios[ratios.len() / 2],
    );
    println!("  with generating and rendering: {:.2} times", (before + check) / inside);
    for (how, alone) in
        [("as the check asks", sum(|round| round.together)), ("one by one", sum(|round| round.one_by_one))]
    {
        println!(
            "  beside the subject alone, asked {how} ({:.0} us): {:.2} times; with generating and rendering {:.2} times",
            us(alone),
            check / alone,
            (before + check) / alone,
        );
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

/// A subject and the time that was spent in it.
struct Watched<'a> {
    subject: &'a mut dyn Subject,
    spent: Duration,
}

impl Subject for Watched<'_> {
    fn identity(&self) -> &Identity {
        self.subject.identity()
    }

    fn observe(&mut self, request: &Request<'_>) -> Result<Observation, Failure> {
        let (answer, took) = timed(|| self.subject.observe(request));
        self.spent += took;
        answer
    }

    fn observe_all(&mut self, requests: &[Request<'_>]) -> Vec<Result<Observation, Failure>> {
        let (answers, took) = timed(|| self.subject.observe_all(requests));
        self.spent += took;
        answers
    }
}

/// Where our own time goes, in microseconds per program, with the interpreter between our own parts as in a
/// check.
fn parts(subject: &mut dyn Subject) {
    const NAMES: [&str; 8] =
        ["generate", "render", "parse", "predict", "observe", "compare", "drop answers", "drop ours"];
    let version = subject.identity().version;
    let rules = Rulebook::default();
    let question = Question::run(version);
    let mut times = [Duration::ZERO; NAMES.len()];
    let mut last = Instant::now();
    let mut lap = |part: usize| {
        let now = Instant::now();
        times[part] += now - last;
        last = now;
    };
    for batch in 0..4 * PER_ROUND / BATCH as u64 {
        let indices = batch * BATCH as u64..(batch + 1) * BATCH as u64;
        let trees: Vec<_> = indices.map(|index| generate::from_seed(SEED, index, version)).collect();
        lap(0);
        let sources: Vec<_> = trees.iter().map(render::render).collect();
        lap(1);
        drop(trees);
        let programs: Vec<_> = sources.iter().filter_map(|source| parse::parse(source).ok()).collect();
        lap(2);
        let predictions: Vec<_> =
            programs.iter().map(|program| model::predict(program, &question, &rules)).collect();
        lap(3);
        let observations: Vec<_> =
            sources.iter().flat_map(|source| subject.observe(&Request::new(source, true))).collect();
        lap(4);
        let identity = subject.identity();
        for (prediction, observation) in predictions.iter().zip(&observations) {
            black_box(compare::compare(prediction, observation, identity));
        }
        lap(5);
        drop(observations);
        lap(6);
        drop((predictions, programs, sources));
        lap(7);
    }
    for (name, time) in NAMES.iter().zip(times) {
        print!("  {name} {:.0} us", time.as_secs_f64() * 1e6 / (4 * PER_ROUND) as f64);
    }
    println!();
}

fn execute(subject: &mut dyn Subject, source: &str) {
    subject.observe(&Request::new(source, true)).unwrap_or_else(|failure| panic!("{failure}"));
}
