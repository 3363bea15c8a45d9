//! Modes of compiling: what they change, what they do not, and that interpreters agree.

use cellmate::{
    check::{self, Options, Verdict},
    facts::{Code, CodeWhy, Emitted},
    generate,
    mode::{Mode, Optimize},
    model::{self, Question},
    parse, render,
    rules::Rulebook,
    subject,
    version::Version,
};
use std::collections::BTreeMap;

const SEED: u64 = 0x0de5;
const PROGRAMS: u64 = 500;

fn code(source: &str, version: Version, mode: Mode) -> Option<Code<CodeWhy>> {
    let program = parse::parse(source).unwrap_or_else(|error| panic!("{error}\n{source}"));
    let question = Question::static_only(version).in_mode(mode);
    model::predict(&program, &question, &Rulebook::default()).compiled.ok()
}

/// The names that matter of each code object, by path and line; only of those that are surely there
/// once.
fn closures(code: &Code<CodeWhy>) -> BTreeMap<String, Option<String>> {
    fn add(code: &Code<CodeWhy>, path: &str, found: &mut BTreeMap<String, Option<String>>) {
        let facts = &code.facts;
        let path = format!("{path}.{}:{}", facts.name, facts.line);
        let names = format!("{:?} {:?} {}", facts.freevars, facts.cellvars, facts.argcount);
        let is_there_once = code.why.emitted == Emitted::Yes && !found.contains_key(&path);
        found.insert(path.clone(), is_there_once.then_some(names));
        for inner in &code.codes {
            add(inner, &path, found);
        }
    }
    let mut found = BTreeMap::new();
    for inner in &code.codes {
        add(inner, "", &mut found);
    }
    found
}

#[test]
fn what_optimisation_leaves_out_captures_all_the_same() {
    let mut compared = 0;
    for version in Version::all() {
        for index in 0..PROGRAMS {
            let source = render::render(&generate::from_seed(SEED, index, version));
            let Some(whole) = code(&source, version, Mode::DEFAULT) else { continue };
            let whole = closures(&whole);
            for optimize in [Optimize::Asserts, Optimize::Docstrings] {
                let less = code(&source, version, Mode { optimize }).expect("it compiles as before");
                for (path, names) in closures(&less) {
                    let (Some(names), Some(Some(before))) = (names, whole.get(&path)) else { continue };
                    assert_eq!(&names, before, "{version}, program {index}, {path}:\n{source}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 10_000, "{compared}");
}

/// Programs in which a mode decides, beside what the corpus has.
const PROGRAMS_OF_MODES: &[&str] = &[
    "def f():\n    assert (yield)\n",
    "def f(x):\n    assert [lambda: x for y in x], (lambda: y)\n    def g():\n        assert x\n",
    "assert lambda: 0\n",
    "'doc'\nx: int = 1\n",
    "\n\n'doc'\n",
    "\n\n'doc'\n\npass\n",
    "\n\nassert x\n",
    "\n\nassert x\nif x: pass\n",
    "\n\nif not __debug__:\n    x = [y for y in ()]\n",
    "\n\nwhile __debug__:\n    assert 0\n    break\n",
    "def f(x):\n    'doc'\n    if __debug__:\n        return lambda: x\n    return lambda: 1\n",
    "def f(x):\n    if not __debug__:\n        return\n    lambda: x\n",
    "def f(x):\n    while not __debug__:\n        lambda: x\n    return (lambda: 1) if __debug__ else (lambda: x)\n",
    "class C:\n    'doc'\n    def m(self):\n        'doc'\n        assert super\n",
    "def f():\n    assert x\n    x = 1\n    y = x\n",
    "try:\n    assert 0\nexcept AssertionError:\n    observe(__debug__)\n",
    "def f():\n    assert 0, (lambda: 1)\n    lambda: 2\nf()\n",
    "assert (yield)\n",
    "assert await_ and (await x)\n",
    "def f():\n    assert (__debug__ := 1)\n",
];

#[test]
fn every_interpreter_agrees_in_every_mode() {
    let mut checked = 0;
    for mut subject in subject::found() {
        for &mode in [Mode::DEFAULT].iter().chain(Mode::others()) {
            for source in PROGRAMS_OF_MODES {
                let options = Options { mode, ..Options::VALID };
                let outcome = check::check(source, &mut *subject, &Rulebook::default(), &options);
                let who = subject.identity();
                assert_ne!(
                    outcome.verdict,
                    Verdict::Disagree,
                    "{who}, {mode}: {:#?}\n{source}",
                    outcome.mismatches
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 0 || subject::found().is_empty());
}
