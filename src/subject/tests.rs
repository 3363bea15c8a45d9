//! What subjects show, held against text written by hand.

use super::*;
use crate::facts::{FORMAT, MAX_WALK_DEPTH, MAX_WALK_VALUES};

/// Programs with their observation from the first event on, the same in every version.
const PROGRAMS: &[(&str, &str, &str)] = &[
    ("an empty program ends and is torn down", "", "end\nteardown\n"),
    (
        "cells are numbered by first visit and shared cells are the same number",
        "def f(a, b):\n    def g(): return a, b\n    def h(): return b\n    return g, h\nobserve(*f(1, 'x'))\n",
        "observe\n  function 0 f.<locals>.g [a: cell 0 = 1, b: cell 1 = 'x']\n  function 1 f.<locals>.h [b: cell 1]\n\
         end\n  f = function 0 f\nteardown\n",
    ),
    (
        "an unbound variable is an empty cell",
        "def f():\n    def g(): return a\n    observe(g)\n    a = 1\n    observe(g)\n    del a\n    observe(g)\nf()\ndel f\n",
        "observe\n  function 0 f.<locals>.g [a: cell 0 empty]\n\
         observe\n  function 0 f.<locals>.g [a: cell 0 = 1]\n\
         observe\n  function 0 f.<locals>.g [a: cell 0 empty]\nend\nteardown\n",
    ),
    (
        "a function shows its defaults and its attributes",
        "def f(a, b=(), *, c=[], d=None): pass\nf.x = f\n",
        "end\n  f = function 0 f defaults (()) kwdefaults (c: list 0 [], d: None) dict {x: function 0}\nteardown\n",
    ),
    (
        "a cycle through a cell is a back reference and dies in a collection",
        "def f():\n    t = token('t')\n    def g(): return g, t\n    observe(g)\nf()\ncollect()\n",
        "observe\n  function 0 f.<locals>.g [g: cell 0 = function 0, t: cell 1 = token t#1]\ncollect\ndied t#1\n\
         end\n  f = function 0 f\nteardown\n",
    ),
    (
        "tokens die between the events where they are let go",
        "a = token('a')\nb = token('a')\nc = token('c')\nobserve()\na = c = None\nobserve()\nb = 1\n",
        "observe\ndied a#1\ndied c#1\nobserve\ndied a#2\nend\n  a = None\n  b = 1\n  c = None\nteardown\n",
    ),
    (
        "what the globals hold dies in the teardown",
        "t = token('t')\ndef f(t=t): pass\ndel t\n",
        "end\n  f = function 0 f defaults (token t#1)\ndied t#1\nteardown\n",
    ),
    (
        "what something older holds is alive at the end",
        "t = token('t')\nprint.__self__.kept = t\n",
        "end\n  t = token t#1\nteardown\nalive t#1\n",
    ),
    (
        "one event shows all that was printed between two others",
        "print(1, end=' ')\nprint('\\xe9\\n\\\\')\nt = token('t')\ndel t\nobserve()\nprint()\n",
        "died t#1\nprint 1 é\\n\\\\\\n\nobserve\nprint \\n\nend\nteardown\n",
    ),
    (
        "an uncaught exception lets go of its frames before it is recorded",
        "def f():\n    t = token('t')\n    1 / 0\nx = 1\nf()\nx = 2\n",
        "died t#1\nuncaught ZeroDivisionError: division by zero\nend\n  f = function 0 f\n  x = 1\nteardown\n",
    ),
    ("an exit is an uncaught exception", "raise SystemExit(3)", "uncaught SystemExit: 3\nend\nteardown\n"),
    (
        "containers are shown with their items",
        "a = [1, (2,), {3: b'x'}, {'y', 4}, frozenset()]\na.append(a)\nb = (), {}, 1.5, 2j, ..., range(3), 10 ** 400\n",
        "end\n  a = list 0 [1, (2,), dict 0 {3: b'x'}, set {'y', 4}, set {}, list 0]\n\
         \x20 b = ((), dict 1 {}, 1.5, 2j, Ellipsis, range(0, 3), <int>)\nteardown\n",
    ),
    (
        "the elements of a set have texts without numbers",
        "class C: pass\ndef f(): pass\ns = {f, C, C(), token('t'), (1, (f,)), frozenset([2]), ValueError(), len, ValueError, observe, None}\n\
         del f, C\n",
        "end\n  s = set {(1, (function f,)), <builtin_function_or_method>, <builtin_function_or_method>, <type>, None, \
         class C, exception ValueError, function f, instance of C, set {2}, token t#1}\ndied t#1\nteardown\n",
    ),
    (
        "classes show what was written in them and instances their attributes",
        "class C:\n    '''doc'''\n    a: int = 1\n    def m(self): return __class__\n    s = staticmethod(m)\n\
         \x20   p = property(m)\nc = C()\nc.x = c\nb = c.m\n",
        "end\n  C = class 0 C {a: 1, m: function 0 C.m [__class__: cell 0 = class 0], s: staticmethod (function 0), \
         p: property (function 0, None, None)}\n  c = instance 0 of C {x: instance 0}\n\
         \x20 b = method (function 0, instance 0)\nteardown\n",
    ),
    (
        "exceptions show their arguments and nothing of their traceback",
        "class E(Exception): pass\ntry:\n    raise E(1, [])\nexcept E as e:\n    observe(e, e)\ndel E\n",
        "observe\n  exception 0 E(1, list 0 [])\n  exception 0\nend\nteardown\n",
    ),
    (
        "generators show their state alone",
        "def g():\n    observe(a)\n    yield\na = g()\nb = g()\nc = g()\nnext(a)\nc.close()\nd = g()\n\
         for _ in d: pass\nobserve(a, b, c, d)\ndel g, a, b, c, d, _\n",
        "observe\n  generator g running\nobserve\n  generator g suspended\nobserve\n  generator g suspended\n\
         \x20 generator g created\n  generator g closed\n  generator g closed\nend\nteardown\n",
    ),
    (
        "no code of the program is called by the walk",
        "class M(type):\n    def __hash__(cls): 1 / 0\n    def __eq__(cls, other): 1 / 0\n    def __getattribute__(cls, name): 1 / 0\n\
         class C(metaclass=M):\n    def __getattribute__(self, name): 1 / 0\n    def __repr__(self): 1 / 0\n\
         \x20   def __class__(self): 1 / 0\n    __class__ = property(__class__)\n    def __hash__(self): return 1\n\
         class D(dict):\n    def items(self): 1 / 0\nclass I(int):\n    def __repr__(self): 1 / 0\n\
         observe(C(), D(), I(), {C()}, [C])\ndel M, C, D, I\n",
        "observe\n  instance 0 of C {}\n  instance 1 of D {}\n  instance 2 of I {}\n  set {instance of C}\n\
         \x20 list 0 [class 0 C {__getattribute__: function 0 C.__getattribute__, __repr__: function 1 C.__repr__, \
         __class__: property (function 2 C.__class__, None, None)}]\nend\nteardown\n",
    ),
    (
        "the walk leaves nothing behind that lives longer",
        "def f():\n    t = token('t')\n    def g(): return t, u\n    x = ValueError(t)\n    observe(g, [t], {t: t}, {t}, x)\n\
         \x20   u = 1\nf()\nobserve()\ndel f\n",
        "observe\n  function 0 f.<locals>.g [t: cell 0 = token t#1, u: cell 1 empty]\n  list 0 [token t#1]\n\
         \x20 dict 0 {token t#1: token t#1}\n  set {token t#1}\n  exception 0 ValueError(token t#1)\ndied t#1\nobserve\n\
         end\nteardown\n",
    ),
    (
        "a name with two underscores at both ends is left out",
        "__a__ = 1\n__b = 2\nc__ = 3\nglobals()[4] = 5\n__ = 6\n",
        "end\n  __b = 2\n  c__ = 3\nteardown\n",
    ),
    (
        "a lone surrogate is shown as its escape",
        "globals()['\\udc80'] = '\\udc80'\nraise ValueError('\\ud800')",
        "uncaught ValueError: \\\\ud800\nend\n  \\\\udc80 = '\\\\udc80'\nteardown\n",
    ),
    (
        "standard input is empty and standard error goes nowhere",
        "import sys\nsys.stderr.write('x')\nsys.stdout.write('y')\ndel sys\ninput()",
        "print y\nuncaught EOFError: EOF when reading a line\nend\nteardown\n",
    ),
    (
        "hooks with wrong arguments raise a TypeError",
        "try:\n    token(1)\nexcept TypeError as e:\n    x = e\n",
        "end\n  x = exception 0 TypeError('token() takes a string')\nteardown\n",
    ),
];

/// Every subject there is here, ready to run.
fn subjects() -> Vec<Box<dyn Subject>> {
    let mut subjects: Vec<Box<dyn Subject>> = Vec::new();
    #[cfg(feature = "embed")]
    subjects.push(Box::new(Embedded::start().expect("the embedded Python starts")));
    for subject in &subjects {
        println!("with {}", subject.identity());
    }
    subjects
}

#[track_caller]
fn observe(subject: &mut dyn Subject, source: &str) -> String {
    match subject.observe(&Request { source, run: true }) {
        Ok(observation) => observation.to_string(),
        Err(failure) => failure.to_string(),
    }
}

/// The observation from the first event on.
fn events(text: &str) -> String {
    const WORDS: [&str; 3] = ["function ", "class ", "module "];
    text.lines().filter(|line| !WORDS.iter().any(|word| line.starts_with(word))).fold(
        String::new(),
        |mut text, line| {
            text.push_str(line);
            text.push('\n');
            text
        },
    )
}

#[test]
fn every_subject_shows_what_the_contract_says() {
    for subject in &mut subjects() {
        let wrong = PROGRAMS.iter().filter_map(|(fact, source, expected)| {
            let text = events(&observe(&mut **subject, source));
            (text != *expected).then(|| format!("{fact}:\n{source}expected\n{expected}observed\n{text}\n"))
        });
        let wrong: String = wrong.collect();
        assert!(wrong.is_empty(), "{}\n{wrong}", subject.identity());
    }
}

#[test]
fn every_subject_shows_the_same_when_it_is_asked_again() {
    for subject in &mut subjects() {
        for (fact, source, _) in PROGRAMS {
            let first = observe(&mut **subject, source);
            assert_eq!(observe(&mut **subject, source), first, "{fact}: {}", subject.identity());
        }
    }
}

#[test]
fn the_walk_ends_at_its_limits() {
    let deep = format!("x = {}{}\n", "[".repeat(30), "]".repeat(30));
    let wide = "x = [0] * 600\ny = 1\n";
    for subject in &mut subjects() {
        let text = observe(&mut **subject, &deep);
        assert!(text.contains(&format!("list {} [...]", MAX_WALK_DEPTH - 1)), "{text}");
        assert!(!text.contains(&format!("list {MAX_WALK_DEPTH} ")), "{text}");
        let text = observe(&mut **subject, wide);
        assert_eq!(text.matches("0, ").count(), MAX_WALK_VALUES - 1, "{text}");
        assert!(text.contains("0, ...]\n  y = ...\nteardown"), "{text}");
    }
}

#[test]
fn code_objects_are_shown_with_all_that_is_compared() {
    let source =
        "def f(a, /, b, *c, d, **e):\n    x = a\n    def g(): return x\n    global h\n    def h(): yield\n";
    for subject in &mut subjects() {
        let observation = subject.observe(&Request { source, run: false }).unwrap();
        assert!(observation.run.is_none());
        let text = observation.to_string();
        let text = text
            .replace(", flags NOFREE", "")
            .replace("flags NOFREE", "")
            .replace(" NOFREE", "")
            .replace(": \n", "\n");
        let (head, tail) = text.split_once('\n').unwrap();
        assert_eq!(head, "module <module> line 1");
        let qualname = if subject.identity().version.has_co_qualname() { ": qualname h, " } else { ": " };
        assert_eq!(
            tail,
            format!(
                "function f line 1: args 2, posonly 1, kwonly 1, varnames (a, b, d, c, e, g), cellvars (x), \
                 flags VARARGS VARKEYWORDS\nfunction f.g line 3: freevars (x), flags NESTED\n\
                 function f.h line 5{qualname}flags NESTED GENERATOR\n"
            ),
            "{}",
            subject.identity()
        );
    }
}

#[test]
fn what_does_not_compile_is_rejected_with_its_place() {
    for subject in &mut subjects() {
        for (source, expected) in [
            (
                "x = 1\ndef f():\n    nonlocal é, x\n",
                "rejected SyntaxError line 3 column 5: no binding for nonlocal 'é' found\n",
            ),
            ("if 1:\nx\n", "rejected IndentationError line 2"),
            ("x = '\\N{no}'", "rejected SyntaxError line 1"),
        ] {
            let text = observe(&mut **subject, source);
            assert!(text.starts_with(expected), "{}: {text}", subject.identity());
        }
        let text = observe(&mut **subject, "x\0y");
        assert!(
            text.starts_with("rejected ") && text.ends_with("source code string cannot contain null bytes\n"),
            "{text}"
        );
    }
}

#[test]
fn nesting_beyond_the_compilers_limits_is_survived() {
    for (open, close) in
        [("(", ")"), ("[", "]"), ("not ", ""), ("lambda: ", ""), ("-", ""), ("x[", "]"), ("x.y", "")]
    {
        for count in [50, 90, 500, 3_000, 100_000] {
            let source = format!("{}0{}\n", open.repeat(count), close.repeat(count));
            for subject in &mut subjects() {
                let text = subject.observe(&Request { source: &source, run: false });
                assert!(text.is_ok(), "{count} times {open}: {text:?}");
            }
        }
    }
}

#[test]
fn a_flood_is_a_failure_and_the_next_program_is_not_disturbed() {
    for subject in &mut subjects() {
        for (source, expected) in [
            ("while True: print('x' * 1000)", "1048576 characters printed"),
            (
                "while True:\n    try: print('x' * 1000)\n    except Exception: pass",
                "1048576 characters printed",
            ),
            ("while True: observe()", "10000 events"),
            ("x = [0] * 400\nwhile True: observe(x)", "100000 values shown"),
        ] {
            assert_eq!(
                observe(&mut **subject, source),
                format!("the program was stopped: more than {expected}"),
                "{}",
                subject.identity()
            );
            assert_eq!(events(&observe(&mut **subject, "x = 1")), "end\n  x = 1\nteardown\n");
        }
    }
}

#[test]
fn a_program_that_spoils_the_interpreter_does_not_spoil_the_next() {
    let programs = [
        "import builtins, gc, sys\ngc.enable()\nsys.setrecursionlimit(50)\nsys.settrace(print)\nsys.stdout = None\n",
        "import builtins\nfor name in ['len', 'ascii', 'type', 'sorted', 'print']:\n    setattr(builtins, name, None)\n",
        "__builtins__.clear()\n",
        "def f(): f()\nf()\n",
        "def f(n):\n    try: f(n + 1)\n    finally: observe(n)\nf(0)\n",
    ];
    for subject in &mut subjects() {
        for program in programs {
            observe(&mut **subject, program);
            let text =
                events(&observe(&mut **subject, "x = print\ndef f(n): return n and f(n - 1)\nf(900)\ndel f"));
            assert_eq!(text, "end\n  x = <builtin_function_or_method>\nteardown\n", "{program}");
        }
    }
}

#[test]
fn the_helper_has_the_limits_and_the_format_of_the_facts() {
    for line in [
        format!("\nFORMAT = {FORMAT}\n"),
        format!("\nMAX_WALK_DEPTH = {MAX_WALK_DEPTH}\n"),
        format!("\nMAX_WALK_VALUES = {MAX_WALK_VALUES}\n"),
    ] {
        assert!(OBSERVER.contains(&line), "{line}");
    }
}
