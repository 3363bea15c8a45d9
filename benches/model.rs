//! How fast is the model? MB/s over the standard library of the embedded interpreter: parse and
//! predict, against CPython's own `compile` and `symtable` on the same files in the same run.
//!
//! A few files at a time, in turns, so that a noisy machine hits all alike; the best of some rounds
//! counts.

use cellmate::{
    facts::Happening,
    model::{self, Question},
    parse,
    rules::Rulebook,
    source,
    subject::{self, Request, Subject},
};
use mimalloc::MiMalloc;
use std::{
    hint::black_box,
    path::PathBuf,
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
    let (mut bytes, mut count, mut total) = (0, 0, [Duration::ZERO; 4]);
    for some in files.chunks(FILES_AT_ONCE) {
        let mut best = [Duration::MAX; 4];
        let mut seen = (0, 0);
        for _ in 0..ROUNDS {
            let (times, bytes, count) = time(&mut *subject, some);
            seen = (bytes, count);
            let times = [times.compile, times.symtable, times.parse, times.predict];
            best = std::array::from_fn(|n| best[n].min(times[n]));
        }
        bytes += seen.0;
        count += seen.1;
        total = std::array::from_fn(|n| total[n] + best[n]);
    }
    let megabytes = bytes as f64 / 1e6;
    println!("{}, {count} files, {megabytes:.1} MB", subject.identity());
    let speed = |time: Duration| megabytes / time.as_secs_f64();
    let [compile, symtable, parsing, predicting] = total;
    let both = parsing + predicting;
    println!("parse               {:7.1} MB/s", speed(parsing));
    println!("predict             {:7.1} MB/s", speed(predicting));
    println!("parse and predict   {:7.1} MB/s", speed(both));
    for (name, time) in [("compile ", compile), ("symtable", symtable)] {
        println!(
            "CPython's {name}  {:7.1} MB/s: {:.1} times as long as both, {:.1} times as long as to predict",
            speed(time),
            time.as_secs_f64() / both.as_secs_f64(),
            time.as_secs_f64() / predicting.as_secs_f64(),
        );
    }
}

/// Looks at some files in every way: the times, and how many bytes and files it was.
fn time(subject: &mut dyn Subject, files: &[&str]) -> (Times, usize, usize) {
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
    let bytes = sources.iter().map(String::len).sum();
    (Times { compile, symtable, parse, predict }, bytes, sources.len())
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
