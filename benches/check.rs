//! What does the check of a program cost beside the interpreter's own share?
//!
//! In one process and one run, in turns so that a noisy machine hits both alike: the whole check
//! (generate, render, parse, predict, run in the model, observe, compare), and the subject's share
//! alone (the same sources: `compile`, `exec`, the same observing helper), twice: asked about many at
//! once, as the check asks, and about one program at a time. Garbage collections are left out of all:
//! how long one takes depends on what else lives in the process. Printed as ratios, for programs with
//! and without their run.

use cellmate::{
    check::{self, Options},
    compare, generate,
    model::{self, Question},
    parse, render,
    rules::Rulebook,
    subject::{self, Request, Subject},
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
const COLLECT_NOW: &str = "import gc\ngc.real()\n";

fn main() {
    let mut subject = subject::open(None).unwrap_or_else(|error| panic!("{error}"));
    let subject = &mut *subject;
    println!("{}, {} programs", subject.identity(), ROUNDS * PER_ROUND);
    let version = subject.identity().version;
    execute(subject, WITHOUT_COLLECTIONS);
    parts(subject);
    parts(subject);
    for run in [true, false] {
        let rules = Rulebook::default();
        let mut shares = [Share::default(), Share::default()];
        let (mut whole, mut ran, mut lines) = (Duration::ZERO, 0, 0);
        for round in 0..=ROUNDS {
            let options = Options { run, ..Options::VALID };
            let indices = round * PER_ROUND..(round + 1) * PER_ROUND;
            let programs: Vec<_> = indices
                .clone()
                .map(|index| {
                    let source = render::render(&generate::from_seed(SEED, index, version));
                    // What the check does not run, the subject alone does not run either.
                    let runs = run && check::check(&source, subject, &rules, &options).was_run();
                    (source, runs)
                })
                .collect();
            ran += programs.iter().filter(|(_, runs)| *runs).count();
            lines += programs.iter().map(|(source, _)| source.lines().count()).sum::<usize>();
            let requests: Vec<_> =
                programs.iter().map(|(source, runs)| Request::new(source, *runs)).collect();
            let together = timed(|| {
                for some in requests.chunks(BATCH) {
                    black_box(subject.observe_all(some));
                }
            });
            let alone = timed(|| {
                for request in &requests {
                    let _ = black_box(subject.observe(request));
                }
            });
            let round_whole = timed(|| {
                for batch in (indices.start..indices.end).step_by(BATCH) {
                    let sources: Vec<_> = (batch..indices.end.min(batch + BATCH as u64))
                        .map(|index| render::render(&generate::from_seed(SEED, index, version)))
                        .collect();
                    black_box(check::check_all(&sources, subject, &rules, &options));
                }
            });
            execute(subject, COLLECT_NOW);
            // The first round warms up.
            if round > 0 {
                whole += round_whole;
                for (share, time) in shares.iter_mut().zip([together, alone]) {
                    share.sum += time;
                    share.ratios.push(round_whole.as_secs_f64() / time.as_secs_f64());
                }
            }
        }
        let count = (ROUNDS * PER_ROUND) as f64;
        println!(
            "{} runtime part: whole check {:.0} us per program; {:.0} lines, {:.0} % run",
            if run { "with" } else { "without" },
            whole.as_secs_f64() * 1e6 / count,
            lines as f64 / (count + PER_ROUND as f64),
            ran as f64 * 100.0 / (count + PER_ROUND as f64),
        );
        for (share, how) in shares.iter_mut().zip(["asked as the check asks", "asked one by one"]) {
            share.ratios.sort_by(f64::total_cmp);
            println!(
                "  subject alone, {how}: {:.0} us; ratio {:.2} (median of {ROUNDS} rounds {:.2}, {:.2} to {:.2})",
                share.sum.as_secs_f64() * 1e6 / count,
                whole.as_secs_f64() / share.sum.as_secs_f64(),
                share.ratios[share.ratios.len() / 2],
                share.ratios[0],
                share.ratios[share.ratios.len() - 1],
            );
        }
    }
}

/// The subject alone, asked in one way: all its time, and the ratio of the whole check to it in each round.
#[derive(Default)]
struct Share {
    sum: Duration,
    ratios: Vec<f64>,
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
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
