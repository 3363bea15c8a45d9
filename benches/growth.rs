//! How do the costs of parsing and predicting grow? Programs of many shapes, each at one size and
//! at ten times that size: longer, wider or deeper. Costs in proportion show as ten; what is
//! quadratic somewhere as a hundred.
//!
//! What is printed is the ratio of the best of some rounds, both sizes in turns. The sizes are such
//! that both fit into a processor's cache: it is the algorithms that are looked at.

use cellmate::{
    model::{self, Question},
    parse,
    rules::Rulebook,
    version::Version,
};
use mimalloc::MiMalloc;
use std::{
    fmt::Write as _,
    hint::black_box,
    time::{Duration, Instant},
};

/// As the command has it.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const ROUNDS: usize = 15;
/// Ten times as much may cost this much more.
const ALLOWED: f64 = 12.0;
/// The least time that is measured at once.
const LEAST: Duration = Duration::from_millis(4);

/// A shape of programs: its name, the smaller size, and the program of a size.
type Shape = (&'static str, usize, fn(usize) -> String);

const SHAPES: &[Shape] = &[
    ("long: assignments", 400, |n| lines(n, |i, out| write!(out, "x{i} = x{} + {i}", i / 2))),
    ("long: one name", 400, |n| lines(n, |_, out| write!(out, "x = x"))),
    ("long: functions", 150, |n| lines(n, |i, out| write!(out, "def f{i}(a, b={i}):\n    return lambda: a"))),
    ("long: equal functions", 150, |n| lines(n, |_, out| write!(out, "def f(a):\n    return lambda: a"))),
    ("long: lambdas in a line", 150, |n| wide("f(", n, "lambda: 0, ", ")\n")),
    ("long: classes", 150, |n| {
        lines(n, |i, out| write!(out, "class C{i}:\n    def f(self):\n        super()"))
    }),
    ("long: comprehensions", 150, |n| lines(n, |i, out| write!(out, "[x{i} for x{i} in y if x{i}]"))),
    ("long: comprehensions of a function", 150, |n| {
        inside("def f(y):\n", n, |i, out| write!(out, "    [lambda: x for x in y if {i}]"))
    }),
    ("long: comprehensions of a class", 150, |n| {
        inside("class C:\n", n, |i, out| write!(out, "    [lambda: x for x in y if {i}]"))
    }),
    ("long: captured variables", 150, |n| {
        inside("def f():\n", n, |i, out| write!(out, "    x{i} = {i}\n    def g{i}():\n        return x{i}"))
    }),
    ("long: free variables of one function", 150, |n| {
        let own = inside("def f():\n", n, |i, out| write!(out, "    x{i} = {i}"));
        own + &inside("    def g():\n", n, |i, out| write!(out, "        x{i}"))
    }),
    ("long: parameters", 150, |n| names("def f(", n, "): pass\n")),
    ("long: global statement", 150, |n| names("def f():\n    global ", n, "\n")),
    ("long: annotations", 150, |n| lines(n, |i, out| write!(out, "x{i}: int = {i}"))),
    ("long: elif", 50, |n| {
        "if a:\n    x\n".to_owned() + &lines(n, |i, out| write!(out, "elif a{i}:\n    x"))
    }),
    ("long: operators", 100, |n| wide("x = 0", n, " + y", "\n")),
    ("long: comparison", 100, |n| wide("x = 0", n, " < y", "\n")),
    ("long: attributes", 50, |n| wide("x", n, ".y", "\n")),
    ("long: calls", 50, |n| wide("x", n, "()", "\n")),
    ("long: list", 400, |n| wide("[", n, "x, ", "]\n")),
    ("long: text", 400, |n| wide("'", n, "text ", "'\n")),
    ("long: f-string", 150, |n| wide("f'", n, "{x} ", "'\n")),
    ("long: cases", 150, |n| {
        inside("match x:\n", n, |i, out| write!(out, "    case C(z) if y{i}:\n        z"))
    }),
    ("long: type parameters", 300, |n| names("def f[", n, "](): pass\n")),
    ("long: handlers", 300, |n| {
        "try:\n    x\n".to_owned() + &lines(n, |i, out| write!(out, "except E{i} as e:\n    e"))
    }),
    ("deep: functions", 9, |n| deep(n, "def f{}(a{}):", "return a0")),
    // What is to be said of this one is quadratic itself: each function captures all names around.
    ("facts: nested functions that capture all", 9, |n| deep(n, "def f{}(a{}):", &names("", n, ""))),
    ("deep: classes", 9, |n| deep(n, "class C{}:", "__x = a0")),
    ("deep: if", 9, |n| deep(n, "if a{}:", "x = 1")),
    ("deep: with", 9, |n| deep(n, "with a{} as b{}:", "x = 1")),
    ("deep: lambdas", 15, |n| nested(n, "lambda a: ", "a", "")),
    ("deep: comprehensions", 9, |n| nested(n, "[", "x", " for x in y]")),
    ("deep: comprehensions in iterables", 9, |n| nested(n, "[x for x in ", "y", "]")),
    ("deep: generator expressions", 9, |n| nested(n, "(", "x", " for x in y)")),
    ("deep: for clauses", 15, |n| {
        format!("[0{}]\n", (0..n).map(|i| format!(" for x{i} in y")).collect::<String>())
    }),
    ("deep: parentheses", 15, |n| nested(n, "(", "x", ",)")),
    ("deep: calls", 15, |n| nested(n, "f(", "x", ")")),
    ("deep: not", 15, |n| nested(n, "not ", "x", "")),
];

fn main() {
    let rules = Rulebook::default();
    let mut slow = 0;
    println!("                                          3.11               3.14");
    println!("ten times as much                   parse  predict     parse  predict");
    // `cargo bench --bench growth -- captured` looks at some shapes only.
    let wanted = std::env::args().nth(1).filter(|word| !word.starts_with('-')).unwrap_or_default();
    for &(name, size, make) in SHAPES.iter().filter(|(name, ..)| name.contains(&wanted)) {
        print!("{name:35}");
        for version in [11, 14].map(|minor| Version::new(minor).unwrap_or_else(|| panic!("3.{minor}"))) {
            let sources = [size, size * 10].map(make);
            let programs =
                [0, 1].map(|n| parse::parse(&sources[n]).unwrap_or_else(|error| panic!("{name}: {error:?}")));
            let parsing = ratio(|n| drop(black_box(parse::parse(&sources[n]))));
            let question = Question::static_only(version);
            let predicting = ratio(|n| drop(black_box(model::predict(&programs[n], &question, &rules))));
            if !name.starts_with("facts") {
                slow += usize::from(parsing > ALLOWED) + usize::from(predicting > ALLOWED);
            }
            print!("{parsing:7.1} {predicting:7.1}   ");
        }
        println!();
    }
    println!("{slow} above {ALLOWED}");
}

/// How many times as long `look` takes for the larger program.
fn ratio(mut look: impl FnMut(usize)) -> f64 {
    let mut often = 1;
    loop {
        let start = Instant::now();
        (0..often).for_each(|_| look(0));
        if start.elapsed() > LEAST {
            break;
        }
        often *= 2;
    }
    let mut best = [Duration::MAX; 2];
    for _ in 0..ROUNDS {
        for (n, often) in [(0, often), (1, (often / 10).max(1))] {
            let start = Instant::now();
            (0..often).for_each(|_| look(n));
            best[n] = best[n].min(start.elapsed() / often);
        }
    }
    best[1].as_secs_f64() / best[0].as_secs_f64()
}

type Written = std::fmt::Result;

/// Lines, each by its number.
fn lines(count: usize, line: fn(usize, &mut String) -> Written) -> String {
    inside("", count, line)
}

/// A first line, and lines by number.
fn inside(head: &str, count: usize, line: fn(usize, &mut String) -> Written) -> String {
    let mut out = head.to_owned();
    for number in 0..count {
        line(number, &mut out).unwrap_or_else(|_| unreachable!("a String takes all"));
        out.push('\n');
    }
    out
}

/// A text repeated in one line.
fn wide(head: &str, count: usize, text: &str, tail: &str) -> String {
    format!("{head}{}{tail}", text.repeat(count))
}

/// `a0, a1, ...`
fn names(head: &str, count: usize, tail: &str) -> String {
    let names: Vec<String> = (0..count).map(|number| format!("a{number}")).collect();
    format!("{head}{}{tail}", names.join(", "))
}

/// Suites, each in the one before, with `{}` for their number.
fn deep(depth: usize, head: &str, innermost: &str) -> String {
    let mut out = String::new();
    for number in 0..depth {
        let head = head.replace("{}", &number.to_string());
        let _ = writeln!(out, "{:1$}{head}", "", number);
    }
    format!("{out}{:1$}{innermost}\n", "", depth)
}

/// An expression in itself.
fn nested(depth: usize, head: &str, innermost: &str, tail: &str) -> String {
    format!("{}{innermost}{}\n", head.repeat(depth), tail.repeat(depth))
}
