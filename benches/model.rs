//! How fast is the model? MB/s over the standard library of the embedded interpreter: parse and
//! predict, against CPython's own `compile` and `symtable` on the same files in the same run.

use cellmate::{
    facts::Happening,
    model::{self, Question},
    parse,
    rules::Rulebook,
    source,
    subject::{self, Request},
};
use std::{
    hint::black_box,
    path::PathBuf,
    time::{Duration, Instant},
};

/// Asks the interpreter for its library, and for its own times: every file is read first, and each
/// way of looking at it is timed over all files. Files that it does not compile are left out.
const ASK: &str = r"
import os, symtable, time, tokenize
names = []
for folder, folders, files in os.walk(os.path.dirname(os.__file__)):
    folders[:] = sorted(name for name in folders if name not in ('site-packages', '__pycache__'))
    names += [os.path.join(folder, name) for name in sorted(files) if name.endswith('.py')]
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
compiled = timed(lambda source: compile(source, 'x', 'exec', 0, True, 0))
tabled = timed(lambda source: symtable.symtable(source, 'x', 'exec'))
print(compiled)
print(tabled)
print('\n'.join(good))
del good, sources, names, timed
";

const ROUNDS: usize = 3;

fn main() {
    let mut subject = subject::open(None).unwrap_or_else(|error| panic!("{error}"));
    let version = subject.identity().version;
    let observation =
        subject.observe(&Request { source: ASK, run: true }).unwrap_or_else(|failure| panic!("{failure}"));
    let printed: String = observation
        .run
        .iter()
        .flat_map(|run| &run.events)
        .filter_map(|event| match &event.happening {
            Happening::Print(text) => Some(text.as_str()),
            Happening::Uncaught { kind, message } => panic!("{kind}: {message:?}"),
            _ => None,
        })
        .collect();
    let mut lines = printed.lines();
    let mut time =
        || Duration::from_nanos(lines.next().and_then(|line| line.parse().ok()).unwrap_or_default());
    let (compile, symtable) = (time(), time());
    let files: Vec<PathBuf> = lines.map(PathBuf::from).collect();
    let sources: Vec<String> = files.iter().filter_map(|file| source::read(file).ok()).collect();
    let bytes: usize = sources.iter().map(String::len).sum();
    let megabytes = bytes as f64 / 1e6;
    println!("{}, {} files, {megabytes:.1} MB", subject.identity(), sources.len());

    let (mut parsing, mut predicting) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let programs: Vec<_> = sources.iter().map(|source| parse::parse(source)).collect();
        parsing = parsing.min(start.elapsed());
        let rules = Rulebook::default();
        let start = Instant::now();
        for program in programs.iter().flatten() {
            black_box(model::predict(program, &Question::static_only(version), &rules));
        }
        predicting = predicting.min(start.elapsed());
    }
    let speed = |time: Duration| megabytes / time.as_secs_f64();
    let both = parsing + predicting;
    println!("parse               {:7.1} MB/s", speed(parsing));
    println!("predict             {:7.1} MB/s", speed(predicting));
    println!("parse and predict   {:7.1} MB/s", speed(both));
    println!(
        "CPython's compile   {:7.1} MB/s: {:.1} times as long",
        speed(compile),
        compile.as_secs_f64() / both.as_secs_f64()
    );
    println!(
        "CPython's symtable  {:7.1} MB/s: {:.1} times as long",
        speed(symtable),
        symtable.as_secs_f64() / both.as_secs_f64()
    );
}
