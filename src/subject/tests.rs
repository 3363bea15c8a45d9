//! What subjects show, held against text written by hand.

use super::*;
use crate::facts::{FORMAT, MAX_WALK_DEPTH, MAX_WALK_VALUES};
use std::{fs, sync::LazyLock};

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
        "a generator lives no longer for being observed",
        "def g(t):\n    yield\nfor use in (lambda a: 0, next, list):\n    a = g(token('t'))\n    observe(a)\n\
         \x20   use(a)\n    observe(a)\n    del a\n    observe()\ndel g, use\n",
        "observe\n  generator g created\nobserve\n  generator g created\ndied t#1\nobserve\n\
         observe\n  generator g created\nobserve\n  generator g suspended\ndied t#2\nobserve\n\
         observe\n  generator g created\ndied t#3\nobserve\n  generator g closed\nobserve\nend\nteardown\n",
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

/// Every subject there is here, ready to run. Python 3.8 and the embedded one are not enough to
/// trust the helper; which ones were there is printed.
fn subjects() -> Vec<Box<dyn Subject>> {
    static FOUND: LazyLock<Vec<Candidate>> = LazyLock::new(|| {
        let found = discover();
        for candidate in &found {
            match &candidate.identity {
                Ok(identity) => println!("found {identity}"),
                Err(error) => println!("found, but cannot be used: {error}"),
            }
        }
        found
    });
    let usable = FOUND.iter().filter_map(|found| found.identity.as_ref().ok());
    let subjects = usable.map(|identity| -> Box<dyn Subject> {
        Box::new(Process::start(Options::new(&*identity.origin)).expect("it did start before"))
    });
    #[cfg(feature = "embed")]
    let subjects = subjects
        .chain([Box::new(Embedded::start().expect("the embedded Python starts")) as Box<dyn Subject>]);
    subjects.collect()
}

#[track_caller]
fn observe(subject: &mut dyn Subject, source: &str) -> String {
    match subject.observe(&Request::new(source, true)) {
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

fn without_deaths(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("died ") && !line.starts_with("alive "));
    lines.map(|line| format!("{line}\n")).collect()
}

fn without_words(text: &str) -> String {
    let named = |line: &str| match line.split_once(':') {
        Some((kind, _)) if line.starts_with("uncaught ") => format!("{kind}\n"),
        _ => format!("{line}\n"),
    };
    text.lines().map(named).collect()
}

#[test]
fn every_subject_shows_what_the_contract_says() {
    for subject in &mut subjects() {
        let wrong = PROGRAMS.iter().filter_map(|(fact, source, expected)| {
            let mut text = events(&observe(&mut **subject, source));
            let mut expected = (*expected).to_owned();
            if subject.identity().implementation != "cpython" {
                // Without reference counts nothing dies at a certain moment, and the words of an error that the
                // program does not raise itself are CPython's.
                let held = |text: &str| without_words(&without_deaths(text));
                (text, expected) = (held(&text), held(&expected));
            }
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
fn programs_that_are_observed_together_show_what_each_shows_alone() {
    let flood = "while True: observe()";
    let others = ["def f(: pass", "nonlocal x", flood, "x = 1"];
    let sources: Vec<_> = PROGRAMS.iter().map(|(_, source, _)| *source).chain(others).collect();
    let requests: Vec<_> =
        sources.iter().enumerate().map(|(n, source)| Request::new(source, n % 5 > 0)).collect();
    for subject in &mut subjects() {
        let together = subject.observe_all(&requests);
        let alone: Vec<_> = requests.iter().map(|request| subject.observe(request)).collect();
        assert_eq!(together, alone, "{}", subject.identity());
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
        let observation = subject.observe(&Request::new(source, false)).unwrap();
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
    for subject in &mut subjects() {
        for (open, close) in [("(", ")"), ("[", "]"), ("not ", ""), ("lambda: ", ""), ("-", ""), ("f(", ")")]
        {
            for count in [50, 90, 1_000, 30_000] {
                let source = format!("{}0{}\n", open.repeat(count), close.repeat(count));
                let observation = subject.observe(&Request::new(&source, false));
                assert!(observation.is_ok(), "{count} times {open}: {observation:?}, {}", subject.identity());
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

/// A child of the first Python on the `PATH`.
fn child(adjust: impl FnOnce(&mut Options)) -> Process {
    let mut options = Options::new("python3");
    adjust(&mut options);
    Process::start(options).expect("there is a python3")
}

#[test]
fn a_hostile_program_is_a_failure_and_the_next_program_runs() {
    let mut subject = child(|options| options.time_limit = Duration::from_millis(400));
    let limit = Failure::Hang(Duration::from_millis(400));
    let signal = |name: &str| Failure::Signal(name.to_owned());
    for (program, expected) in [
        ("import os\nos._exit(7)", Failure::Exit(7)),
        ("import os\nos._exit(0)", Failure::Exit(0)),
        ("while True: pass", limit.clone()),
        ("while True:\n    try:\n        while True: pass\n    except BaseException: pass", limit.clone()),
        ("import time\ntime.sleep(100)", limit.clone()),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)", signal("SIGSEGV")),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", signal("SIGKILL")),
        ("import os\nos.abort()", signal("SIGABRT")),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)", limit.clone()),
        ("import ctypes\nctypes.string_at(0)", signal("SIGSEGV")),
    ] {
        assert_eq!(subject.observe(&Request::new(program, true)), Err(expected), "{program}");
        assert_eq!(events(&observe(&mut subject, "x = 1")), "end\n  x = 1\nteardown\n", "after {program}");
    }
}

#[cfg(feature = "embed")]
#[test]
fn a_program_that_does_not_end_is_interrupted_in_this_process_too() {
    let mut subject = Embedded::start().expect("the embedded Python starts");
    for program in [
        "while True: pass",
        "def f():\n    while 1:\n        try:\n            g()\n        except Exception: pass\nf()",
    ] {
        let mut answers = subject.observe_all(&[program, "x = 1"].map(|source| Request::new(source, true)));
        let next = answers.pop().unwrap().unwrap().to_string();
        let failure = answers.pop().unwrap().unwrap_err();
        assert!(matches!(failure, Failure::Hang(_)), "{program}: {failure}");
        assert_eq!(events(&next), "end\n  x = 1\nteardown\n", "after {program}");
    }
}

#[test]
fn a_program_that_meddles_with_the_pipe_is_a_failure_and_the_next_program_runs() {
    let mut subject = child(|options| options.time_limit = Duration::from_millis(1000));
    for (program, said) in [
        ("import os\nos.closerange(0, 100)", "exit"),
        ("import os\nos.closerange(0, 100)\nimport time\ntime.sleep(9)", "closed its pipe"),
        (
            "import os\nfor fd in range(3, 20):\n    try: os.write(fd, b'garbage, garbage')\n    except OSError: pass",
            "is no frame",
        ),
        (
            "import os\nfor fd in range(3, 20):\n    try: os.write(fd, b'\\3\\0\\0\\0\\0\\0\\0\\0[1]')\n    except OSError: pass",
            "a reply to request 0",
        ),
    ] {
        let failure = subject.observe(&Request::new(program, true)).unwrap_err();
        assert!(failure.to_string().contains(said), "{program}: {failure}");
        assert!(!failure.is_final());
        assert_eq!(events(&observe(&mut subject, "x = 1")), "end\n  x = 1\nteardown\n", "after {program}");
    }
}

#[test]
fn what_a_program_writes_to_standard_output_by_itself_is_lost_and_harms_nothing() {
    let mut subject = child(|_| ());
    let program = "import os, sys\nos.write(1, b'x' * 100000)\nos.write(2, b'y' * 100000)\n\
                   print('z', file=sys.__stdout__, flush=True)\ndel os, sys\n";
    assert_eq!(events(&observe(&mut subject, program)), "end\nteardown\n");
}

#[test]
fn memory_is_bounded() {
    let mut subject = child(|options| options.memory = Some(512 << 20));
    let text = events(&observe(&mut subject, "x = ' ' * (10 << 30)"));
    assert_eq!(text, "uncaught MemoryError: \nend\nteardown\n");
}

#[test]
#[cfg(target_os = "linux")]
fn a_program_writes_nowhere_but_into_its_scratch_folder_and_reaches_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let program = format!(
        "import os, socket, tempfile\n\
         def attempt(what):\n    try:\n        what()\n        return 'done'\n    except OSError as error:\n        return 'refused'\n\
         a = attempt(lambda: open({:?}, 'w'))\n\
         b = attempt(lambda: socket.create_connection(('127.0.0.1', {port}), 1))\n\
         c = attempt(lambda: open(os.path.join(tempfile.gettempdir(), 'x'), 'w').close())\n\
         d = attempt(lambda: open(os.devnull, 'w').write('x'))\n\
         e = attempt(lambda: os.kill({}, 0))\n\
         s = sorted(name for name in os.environ if 'SECRET' in name)\ndel attempt, os, socket, tempfile\n",
        folder.path().join("x"),
        std::process::id(),
    );
    let shown = |confined: bool| {
        let mut subject = child(|options| options.confined = confined);
        events(&observe(&mut subject, &program))
    };
    let free = "end\n  a = 'done'\n  b = 'done'\n  c = 'done'\n  d = 'done'\n  e = 'done'\n  s = list 0 []\nteardown\n";
    assert_eq!(shown(false), free);
    let confined = shown(true);
    let has_rules = super::isolation::Confinement::new(folder.path()).has_rules();
    if confined == free {
        println!("this kernel cannot confine processes");
    } else {
        let writes = if has_rules { "refused" } else { "done" };
        assert!(
            confined.starts_with(&format!(
                "end\n  a = '{writes}'\n  b = 'refused'\n  c = 'done'\n  d = 'done'\n"
            )),
            "{confined}"
        );
    }
}

#[test]
fn the_program_in_flight_is_in_the_journal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.py");
    let mut subject = child(|options| options.journal = Some(path.clone()));
    let program = format!("x = open({path:?}).read()\n# \u{e9}");
    let text = observe(&mut subject, &program);
    assert!(text.contains("\\\\n# \\\\xe9'"), "{text}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "");
}

#[test]
fn a_child_does_not_outlive_its_handle() {
    let mut subject = child(|options| options.time_limit = Duration::from_millis(300));
    let path = subject.scratch().join("pid");
    // A grandchild, which has our pipes.
    let program = format!(
        "import os, time\nif not os.fork():\n    open({path:?}, 'w').write(str(os.getpid()))\n    time.sleep(100)\ntime.sleep(100)\n"
    );
    let failure = subject.observe(&Request::new(&program, true)).unwrap_err();
    assert!(matches!(failure, Failure::Hang(_)), "{failure}");
    let pid: i32 = fs::read_to_string(&path).unwrap().parse().unwrap();
    drop(subject);
    assert!(!path.exists(), "the scratch folder goes as well");
    let gone = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        // A dead process that nobody has asked for yet has no command line.
        fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default().is_empty()
    });
    assert!(gone);
}

#[track_caller]
fn does_not_start(command: &str, expected: &str) {
    // Only one of the commands gives no answer at all.
    let start_limit = Duration::from_secs(if command.contains("sleep") { 2 } else { 30 });
    let error = Process::start(Options { start_limit, ..Options::new(command) }).unwrap_err();
    let text = error.to_string();
    assert!(text.contains(expected), "{text}");
    assert!(!text.contains('\n'), "{text}");
}

#[test]
fn a_command_that_is_no_python_is_told_in_one_line() {
    does_not_start("/no/such/python", "cannot run `/no/such/python`: No such file");
    does_not_start("no-such-python -x", "cannot run `no-such-python -x`: No such file");
    does_not_start("", "is no command line");
    does_not_start("python3 '", "is no command line");
    does_not_start("true", "it ended at once with exit status: 0");
    does_not_start("cat", "is no Python that can be used: ");
    does_not_start("sh -c 'cat'", "is no frame");
    does_not_start("sh -c yes", "is no frame");
    does_not_start("sh -c 'exec sleep 100'", "gave no answer within 2 seconds");
    does_not_start("sh -c 'kill -SEGV $$'", "SIGSEGV");
    does_not_start("python3 -c 1", "ended at once with exit status: 0");
}

#[test]
fn a_command_may_have_arguments() {
    let mut subject = Process::start(Options::new("env 'X=a b' python3 -O")).unwrap();
    assert_eq!(events(&observe(&mut subject, "assert 0")), "uncaught AssertionError: \nend\nteardown\n");
    assert!(subject.identity().to_string().contains("(env 'X=a b' python3 -O"));
}

#[test]
fn hashes_have_the_same_seed_in_every_subject() {
    for subject in &mut subjects() {
        assert_eq!(subject.identity().hash_seed, Some(0), "{}", subject.identity());
    }
}

#[test]
fn an_old_python_is_told_by_its_version() {
    let too_old: Vec<_> = discover().into_iter().filter_map(|found| found.identity.err()).collect();
    for error in too_old {
        println!("{error}");
        assert!(!error.to_string().contains('\n'));
    }
}

#[test]
fn a_failure_tells_no_addresses() {
    for (said, told) in [
        (
            "unknown scope in unit go (94726460578992); symbols: {'x': 4100}",
            "unknown scope in unit go (...); symbols: {'x': 4100}",
        ),
        ("<code object f at 0x7f27a4eec430, line 12>", "<code object f at ..., line 12>"),
        ("0 of 1234567890", "0 of ..."),
        ("no digits", "no digits"),
        ("", ""),
    ] {
        assert_eq!(without_addresses(said), told);
    }
}
