//! Modes of compiling: what they change, what they do not, and that interpreters agree.

use cellmate::{
    campaign,
    check::{self, Errs, Options, Skip, Verdict},
    facts::{Code, CodeWhy, Emitted, Law, Observation, Table},
    generate,
    mode::{Form, Mode, Optimize, Origin},
    model::{self, Question},
    parse, render,
    rules::Rulebook,
    subject::{self, Capabilities, Failure, Identity, Request, Subject},
    version::Version,
};
use std::{collections::BTreeMap, sync::OnceLock};

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
                let less = code(&source, version, Mode { optimize, ..Mode::DEFAULT })
                    .expect("it compiles as before");
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

/// Programs for which it matters that locals are separate.
const PROGRAMS_OF_LOCALS: &[&str] = &[
    "x = 1\ndef f():\n    return x\ntry:\n    f()\nexcept NameError as e:\n    observe(str(e))\nobserve(x)\n",
    "x = 1\nobserve([x for x in (x,)])\nobserve([(lambda: y) for y in (x,)])\n",
    "x = 1\nobserve([x for y in (0,)])\n",
    "x = 1\nobserve([[x for z in (0,)] for y in (0,)], {x: x for y in (0,)})\n",
    "x = 1\nobserve([(lambda: x)() for y in (0,)])\n",
    "x = 1\nobserve(list(x for y in (0,)))\n",
    "observe([x := y for y in (1, 2)], x)\n",
    "x = 1\nobserve([z := x for y in (0,)], z)\n",
    "global x\nx = 1\ny = 2\ndef f():\n    return x\nobserve(f())\n",
    "def f():\n    global x\n    x = 1\nx = 2\nf()\nobserve(x)\ndel x\nobserve(x)\n",
    "x = 1\nclass C:\n    x = x\n    y = [x for y in (0,)]\n",
    "x = token('x')\nf = lambda: x\nobserve()\ndel x\nobserve()\n",
    "def f():\n    f\nx = [f]\nx.append(x)\nt = token('t')\n",
    "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    observe(lambda: e)\nobserve(e)\n",
    "x: int = 1\nfor x, *y in ((1, 2),):\n    observe(x, y)\nx += 1\n",
    "import gc as x\nx: y\n",
];

/// Expressions, as `eval` takes them.
const EXPRESSIONS: &[&str] = &[
    "0\n",
    "\n\n0\n",
    "\n\n(\n\nx)\n",
    "# a comment\n[x\n for x in ()]\n",
    "(lambda x: (lambda y: [lambda: (x, y) for z in y])(x))(0)",
    "observe((lambda x: [lambda: x, (x := 1)])(0))\n# a comment\n",
    "[y for x in (1, 2) if (y := x)]",
    "{x: (lambda: x) for x in range(2)}",
    "lambda: (yield)",
    "-(yield)",
    "not (await x)",
    "f\"{(lambda: 1)}\"",
    "super",
    "__debug__ or [x for x in ()]",
];

/// Statements, as they are typed at the prompt.
const STATEMENTS: &[&str] = &[
    "0\n",
    "\n\n'no docstring'\n",
    "\n\n'no docstring'; x = 1; (lambda: x)\n",
    "\n\nx: int = 1\n",
    "# a comment\nif 1:\n    x: int = 1\n    observe(lambda: x)\n    x\n# a comment\n",
    "\n\npass\n",
    "\n\nif 0:\n    x\n",
    "\n\nfor x in (1, 2):\n    x\n    lambda: x\n",
    "def f(x):\n    'doc'\n    return lambda: x\n",
    "class C:\n    x: int\n    def m(self):\n        return __class__\n",
    "from __future__ import annotations\n",
    "\n\nassert x\n",
    "token('a')\n",
    "try:\n    token('a')\n    observe()\nfinally:\n    pass\n",
    "return\n",
    "nonlocal x\n",
];

#[test]
fn every_interpreter_agrees_in_every_mode() {
    let mut checked = 0;
    for mut subject in subject::found() {
        let who = subject.identity().to_string();
        let modes: Vec<Mode> = [Mode::DEFAULT].into_iter().chain(Mode::OTHERS).collect();
        for mode in modes {
            let sources = match mode.form {
                Form::Exec => [PROGRAMS_OF_MODES, PROGRAMS_OF_LOCALS, EXPRESSIONS, STATEMENTS],
                Form::Eval => [EXPRESSIONS, &[], &[], &[]],
                Form::Single => [STATEMENTS, EXPRESSIONS, &[], &[]],
            };
            for source in sources.into_iter().flatten() {
                let options = Options { mode, ..Options::VALID };
                let outcome = check::check(source, &mut *subject, &Rulebook::default(), &options);
                let agrees = match &outcome.verdict {
                    Verdict::Agree | Verdict::Known(_) => true,
                    Verdict::Skipped(Skip::Unparsed(_)) => mode.from == Origin::Unparsed,
                    Verdict::Skipped(Skip::Form) => mode.form != Form::Exec && !source.ends_with('\n'),
                    _ => false,
                };
                assert!(agrees, "{who}, {mode}: {:#?}\n{source}", outcome);
                checked += 1;
            }
        }
    }
    assert!(checked > 0 || subject::found().is_empty());
}

#[test]
fn what_is_not_of_the_form_is_skipped() {
    for (form, source) in [
        (Form::Eval, "x = 1\n"),
        (Form::Eval, "x\ny\n"),
        (Form::Eval, "x;\n"),
        (Form::Eval, ""),
        (Form::Eval, "*a, b\n"),
        (Form::Single, "x\ny\n"),
        (Form::Single, "x = 1\nif x:\n    pass\n"),
        (Form::Single, ""),
    ] {
        let mut subject = Liar::default();
        let options = Options { mode: Mode { form, ..Mode::DEFAULT }, ..Options::VALID };
        let outcome = check::check(source, &mut subject, &Rulebook::default(), &options);
        assert_eq!(outcome.verdict, Verdict::Skipped(Skip::Form), "{source:?}");
    }
}

/// A subject that is the model itself, and unparses every program to one text. Its code objects and
/// symbol tables are those of other texts, if there are any.
#[derive(Default)]
struct Liar {
    text: String,
    code_of: Option<&'static str>,
    symbols_of: Option<&'static str>,
}

impl Subject for Liar {
    fn identity(&self) -> &Identity {
        static IDENTITY: OnceLock<Identity> = OnceLock::new();
        IDENTITY.get_or_init(|| Identity {
            implementation: "cpython".to_owned(),
            version: Version::new(11).unwrap(),
            release: "3.11.7".to_owned(),
            build: Vec::new(),
            hash_seed: Some(0),
            origin: "the model".to_owned(),
            capabilities: Capabilities::ALL,
        })
    }

    fn observe(&mut self, request: &Request<'_>) -> Result<Observation, Failure> {
        fn without_why(code: Code<CodeWhy>) -> Code {
            Code { facts: code.facts, why: (), codes: code.codes.into_iter().map(without_why).collect() }
        }
        let program = parse::parse(self.code_of.unwrap_or(request.source)).unwrap();
        let question = Question::static_only(self.identity().version).in_mode(request.mode);
        let prediction = model::predict(&program, &question, &Rulebook::default());
        let compiled = prediction.compiled.map(without_why).map_err(|(rejection, _)| rejection);
        Ok(Observation { compiled, run: None })
    }

    fn symbols(&mut self, source: &str, _: Form) -> Result<Result<Table, String>, Failure> {
        let program = parse::parse(self.symbols_of.unwrap_or(source)).unwrap();
        let question = Question::static_only(self.identity().version);
        Ok(Ok(model::symbols(&program, &question, &Rulebook::default()).unwrap()))
    }

    fn unparse(&mut self, _: &str, _: Form) -> Result<Result<String, String>, Failure> {
        Ok(Ok(self.text.clone()))
    }
}

#[test]
fn a_text_of_the_tree_that_means_something_else_is_noticed() {
    const SOURCE: &str = "def f(x):\n    def g():\n        return x\n    return g\n";
    let mode = Mode { from: Origin::Unparsed, ..Mode::DEFAULT };
    let options = Options { mode, ..Options::default() };
    for (text, law) in [
        ("def f(x):\n\n    def g():\n        return (x)\n    return g", None),
        ("def f(x):\n    def g():\n        return y\n    return g", Some(Law::CellNames)),
        ("def f(x):\n    def g():\n        x = 1\n        return x\n    return g", Some(Law::CellNames)),
        ("def f(x):\n    x\n    def g():\n        return (x, lambda: x)\n    return g", Some(Law::Code)),
        ("def f(x):\n    def h():\n        return x\n    return h", Some(Law::Code)),
        ("def f(x):\n    return x", Some(Law::CellNames)),
        ("def f(x):\n    nonlocal x", Some(Law::Rejection)),
    ] {
        let mut subject = Liar { text: text.to_owned(), ..Liar::default() };
        let outcome = check::check(SOURCE, &mut subject, &Rulebook::default(), &options);
        assert_eq!(outcome.mismatches.first().map(|first| first.law), law, "{text}: {outcome:#?}");
        assert_eq!(outcome.verdict == Verdict::Disagree, law.is_some(), "{text}");
    }
}

#[test]
fn code_that_may_be_left_out_is_on_both_sides_of_that_comparison() {
    const SOURCE: &str =
        "(lambda x: 0) if 0 else 0\nlambda x: 0 if 1 else lambda: 0\n0 if 1 else lambda: 0\n";
    let mode = Mode { from: Origin::Unparsed, ..Mode::DEFAULT };
    let options = Options { mode, ..Options::default() };
    let mut subject = Liar { text: SOURCE.to_owned(), ..Liar::default() };
    let outcome = check::check(SOURCE, &mut subject, &Rulebook::default(), &options);
    assert_eq!(outcome.verdict, Verdict::Agree, "{outcome:#?}");
}

#[test]
fn a_campaign_is_in_other_modes_now_and_then_and_as_often_in_each() {
    for version in Version::all() {
        let others: Vec<Mode> = Mode::others(version).collect();
        for seed in 0..20 {
            let mut seen: BTreeMap<Mode, usize> = BTreeMap::new();
            for batch in 0..80 * others.len() as u64 {
                *seen.entry(campaign::mode_of(seed, 32 * batch, version)).or_default() += 1;
            }
            assert_eq!(seen.remove(&Mode::DEFAULT), Some(70 * others.len()), "seed {seed}");
            assert_eq!(seen.keys().len(), others.len());
            assert!(seen.values().all(|number| *number == 10), "seed {seed}: {seen:?}");
        }
    }
}

#[test]
fn of_model_symbol_tables_and_code_objects_the_one_that_is_alone_errs() {
    const SOURCE: &str = "def f(x):\n    def g():\n        return x\n    return g\n";
    const OTHER: &str = "def f(x):\n    def g():\n        x = 1\n        return x\n    return g\n";
    let symtable = Mode { symtable: true, ..Mode::DEFAULT };
    for (code_of, symbols_of, mode, errs) in [
        (None, None, symtable, None),
        (Some(OTHER), None, symtable, Some(Errs::CodeGeneration)),
        (None, Some(OTHER), symtable, Some(Errs::SymbolTables)),
        (Some(OTHER), Some(OTHER), symtable, Some(Errs::Analysis)),
        // In other modes tables are looked at only to explain what disagrees.
        (Some(OTHER), None, Mode::DEFAULT, Some(Errs::CodeGeneration)),
        (Some(OTHER), Some(OTHER), Mode::DEFAULT, Some(Errs::Analysis)),
        (None, Some(OTHER), Mode::DEFAULT, None),
    ] {
        let mut subject = Liar { code_of, symbols_of, ..Liar::default() };
        let options = Options { mode, ..Options::default() };
        let outcome = check::check(SOURCE, &mut subject, &Rulebook::default(), &options);
        assert_eq!(outcome.errs, errs, "{code_of:?} {symbols_of:?} {mode}: {outcome:#?}");
        assert_eq!(outcome.verdict == Verdict::Disagree, errs.is_some(), "{code_of:?} {symbols_of:?} {mode}");
        let has_symbols = outcome.mismatches.iter().any(|mismatch| mismatch.law == Law::Symbols);
        assert_eq!(has_symbols, mode.symtable && symbols_of.is_some());
    }
}
