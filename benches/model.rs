//! How fast is the model? MB/s over the standard library of the embedded interpreter: parse and
//! predict, against CPython's own `compile` and `symtable` on the same files in the same run.
//!
//! A few files at a time, in turns, so that a noisy machine hits all alike; the best of some rounds
//! counts. Once with one thread and once with one for each core: files do not depend on each other,
//! and the model is not held up by the lock that the interpreter compiles under.

use cellmate::{
    facts::Happening,
    model::{self, Question},
    parse,
    rules::Rulebook,
    source,
    subject::{self, Request, Subject},
    version::Version,
};
use mimalloc::MiMalloc;
use std::{
    hint::black_box,
    num::NonZero,
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::{Duration, Instant},
};

/// As the command has it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Asks the interpreter for the files of its library.
const LIST: &str = r"
import os
for folder, folders, files in os.walk(os.path.dirname(os.__file__)):
    folders[:] = sorted(name for name in folders if name not in ('site-packages', '__pycache__'))
    for name in sorted(files):
        if name.endswith('.py'):
            print(os.path.join(folder, name))
del folder, folders, files, name
";

/// Asks it for its own times, in nanoseconds, of the files `names`. All are read first. Those that
/// it does not compile are left out; the others are printed.
const TIME: &str = r"
import symtable, time, tokenize
good, sources = [], []
for name in names:
    try:
        with tokenize.open(name) as file:
            source = file.read()
        compile(source, name, 'exec', 0, True, 0)
    except (SyntaxError, ValueError, UnicodeError, RecursionError):
        continue
    good.append(name)
    sources.append(source)
def timed(look):
    start = time.perf_counter_ns()
    for source in sources:
        look(source)
    return time.perf_counter_ns() - start
print(timed(lambda source: compile(source, 'x', 'exec', 0, True, 0)))
print(timed(lambda source: symtable.symtable(source, 'x', 'exec')))
print('\n'.join(good))
del good, sources, names, timed
";

const ROUNDS: usize = 3;
const FILES_AT_ONCE: usize = 50;
const FILES_ON_ALL_CORES: usize = 400;

/// What it takes to look at some files, each way.
#[derive(Clone, Copy)]
struct Times {
    compile: Duration,
    symtable: Duration,
    parse: Duration,
    predict: Duration,
}

fn main() {
    let mut subject = subject::open(None).unwrap_or_else(|error| panic!("{error}"));
    let listed = printed(&mut *subject, LIST);
    let files: Vec<&str> = listed.lines().collect();
    let (mut sources, mut total) = (Vec::new(), [Duration::ZERO; 4]);
    for some in files.chunks(FILES_AT_ONCE) {
        let mut best = [Duration::MAX; 4];
        let mut seen = Vec::new();
        for _ in 0..ROUNDS {
            let times;
            (times, seen) = time(&mut *subject, some);
            let times = [times.compile, times.symtable, times.parse, times.predict];
            best = std::array::from_fn(|n| best[n].min(times[n]));
        }
        sources.append(&mut seen);
        total = std::array::from_fn(|n| total[n] + best[n]);
    }
    // More files at a time: at the end of a group, one core waits for the other.
    let version = subject.identity().version;
    let best = |some| (0..ROUNDS).map(|_| on_all_cores(some, version)).min().unwrap_or_default();
    let on_all_cores: Duration = sources.chunks(FILES_ON_ALL_CORES).map(best).sum();
    let megabytes = sources.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    println!("{}, {} files, {megabytes:.1} MB", subject.identity(), sources.len());
    let speed = |time: Duration| megabytes / time.as_secs_f64();
    let [compile, symtable, parsing, predicting] = total;
    let both = parsing + predicting;
    println!("parse               {:7.1} MB/s", speed(parsing));
    println!("predict             {:7.1} MB/s", speed(predicting));
    println!("parse and predict   {:7.1} MB/s", speed(both));
    println!("... on {:2} cores     {:7.1} MB/s", cores(), speed(on_all_cores));
    for (name, time) in [("compile ", compile), ("symtable", symtable)] {
        let ratio = |other: Duration| time.as_secs_f64() / other.as_secs_f64();
        println!(
            "CPython's {name}  {:7.1} MB/s: {:.1} times as long as both, {:.1} times as long on all cores, {:.1} times as long as to predict",
            speed(time),
            ratio(both),
            ratio(on_all_cores),
            ratio(predicting),
        );
    }
}

/// Looks at some files in every way: the times, and what stands in those that compile.
fn time(subject: &mut dyn Subject, files: &[&str]) -> (Times, Vec<String>) {
    let version = subject.identity().version;
    let ask = format!("names = {files:?}\n{TIME}");
    let printed = printed(subject, &ask);
    let mut lines = printed.lines();
    let mut time =
        || Duration::from_nanos(lines.next().and_then(|line| line.parse().ok()).unwrap_or_default());
    let (compile, symtable) = (time(), time());
    let sources: Vec<String> = lines.map(PathBuf::from).filter_map(|file| source::read(&file).ok()).collect();
    let start = Instant::now();
    let programs: Vec<_> = sources.iter().map(|source| parse::parse(source)).collect();
    let parse = start.elapsed();
    let rules = Rulebook::default();
    let start = Instant::now();
    for program in programs.iter().flatten() {
        black_box(model::predict(program, &Question::static_only(version), &rules));
    }
    let predict = start.elapsed();
    (Times { compile, symtable, parse, predict }, sources)
}

fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get)
}

/// How long it takes to parse and predict all with a thread for each core, each taking the next file
/// that nobody took.
fn on_all_cores(sources: &[String], version: Version) -> Duration {
    let next = AtomicUsize::new(0);
    let start = Instant::now();
    thread::scope(|scope| {
        for _ in 0..cores() {
            scope.spawn(|| {
                let rules = Rulebook::default();
                while let Some(source) = sources.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Ok(program) = parse::parse(source) {
                        black_box(model::predict(&program, &Question::static_only(version), &rules));
                    }
                }
            });
        }
    });
    start.elapsed()
}

/// What a program prints.
fn printed(subject: &mut dyn Subject, source: &str) -> String {
    let observation =
        subject.observe(&Request::new(source, true)).unwrap_or_else(|failure| panic!("{failure}"));
    observation
        .run
        .iter()
        .flat_map(|run| &run.events)
        .filter_map(|event| match &event.happening {
            Happening::Print(text) => Some(text.as_str()),
            Happening::Uncaught { kind, message } => panic!("{kind}: {message:?}"),
            _ => None,
        })
        .collect()
}
