//! `cellmate subject-test`: does a command speak the worker protocol?

use super::{
    args::{Format, SubjectTestArgs},
    exit::Exit,
    output::{self, BAD, GOOD, Trouble, count},
};
use crate::{
    check::{self, Options, Verdict},
    facts::{Happening, Observation, Run, Shown},
    mode::{Form, Mode},
    report,
    rules::{Rule, Rulebook},
    subject::{self, AnySubject, Failure, Request},
};
use serde::Serialize;
use std::io::{self, Write};

/// What a worker must do, and the test of it: why it does not.
type Step = (&'static str, fn(&mut AnySubject) -> Result<(), String>);

const STEPS: &[Step] = &[
    ("it compiles a program and does not run it", |subject| {
        let observation = ask(subject, "print(1)\n", false)?;
        holds(observation.compiled.is_ok() && observation.run.is_none(), &observation)
    }),
    ("it rejects what is no program", |subject| {
        let observation = ask(subject, "return\n", true)?;
        let kind = observation.compiled.as_ref().err().map(|rejection| rejection.kind.as_str());
        holds(kind == Some("SyntaxError") && observation.run.is_none(), &observation)
    }),
    ("it runs a program up to its teardown", |subject| {
        let observation = ask(subject, "observe(1)\n", true)?;
        let happenings: Vec<_> =
            events(&observation).map(|run| run.events.iter()).into_iter().flatten().collect();
        let is_right = matches!(
            happenings.iter().map(|event| &event.happening).collect::<Vec<_>>().as_slice(),
            [Happening::Observe(values), Happening::End(_), Happening::Teardown] if values.len() == 1
        );
        holds(is_right, &observation)
    }),
    ("it gives each program globals of its own", |subject| {
        ask(subject, "left_behind = 1\n", true)?;
        let observation = ask(subject, "observe('left_behind' in globals())\n", true)?;
        let shown = events(&observation).and_then(|run| match &run.events.first()?.happening {
            Happening::Observe(values) => values.first(),
            _ => None,
        });
        holds(shown == Some(&Shown::Atom("False".to_owned())), &observation)
    }),
    ("it keeps what is printed out of its replies", |subject| {
        let observation = ask(subject, "print('x' * 10000)\nprint('[1]')\n", true)?;
        let is_print =
            |happening: &Happening| matches!(happening, Happening::Print(text) if text.len() == 10005);
        let printed = events(&observation)
            .and_then(|run| run.events.first())
            .is_some_and(|event| is_print(&event.happening));
        holds(printed, &observation)
    }),
    ("it goes on after a program that exits", |subject| {
        let observation = ask(subject, "raise SystemExit(3)\n", true)?;
        let is_exit = |happening: &Happening| matches!(happening, Happening::Uncaught { kind, .. } if kind == "SystemExit");
        let exits =
            events(&observation).is_some_and(|run| run.events.iter().any(|event| is_exit(&event.happening)));
        holds(exits, &observation)?;
        ask(subject, "x = 1\n", true).map(drop)
    }),
    ("it stops a program that prints without end", |subject| {
        match subject.observe(&Request::new("while True:\n    print('x' * 1000)\n", true)) {
            Err(Failure::Flood(_)) => Ok(()),
            Err(failure) => Err(failure.to_string()),
            Ok(observation) => Err(format!("it answered:\n{observation}")),
        }
    }),
    ("it reads names beyond ASCII", |subject| {
        let observation = ask(subject, "def \u{3b1}(\u{3b2}):\n    return lambda: \u{3b2}\n", true)?;
        // In code objects, if there are any; the global is seen in any case.
        let compiled = observation.compiled.as_ref().ok();
        let codes = compiled.map(|code| code.codes.as_slice()).unwrap_or_default();
        let is_global = |happening: &Happening| matches!(happening, Happening::End(globals) if globals[..].iter().any(|(name, _)| name == "\u{3b1}"));
        let is_shown = events(&observation)
            .is_some_and(|run| run.events.iter().any(|event| is_global(&event.happening)));
        holds(is_shown && codes.iter().all(|code| code.facts.name == "\u{3b1}"), &observation)
    }),
    ("it reads a program of a million bytes", |subject| {
        let observation = ask(subject, &"x = 1\n".repeat(170_000), false)?;
        holds(observation.compiled.is_ok(), &observation)
    }),
    ("it answers a thousand requests", |subject| {
        (0..1000).try_for_each(|_| ask(subject, "x = 1\n", true).map(drop))
    }),
    ("it makes text of trees, or says why not", |subject| {
        subject.unparse("x=1\n", Form::Exec).map(drop).map_err(|failure| failure.to_string())
    }),
];

fn ask(subject: &mut AnySubject, source: &str, run: bool) -> Result<Observation, String> {
    let request = Request { source, run, mode: Mode::DEFAULT };
    subject.observe(&request).map_err(|failure| failure.to_string())
}

fn events(observation: &Observation) -> Option<&Run> {
    observation.run.as_ref()
}

fn holds(is_right: bool, observation: &Observation) -> Result<(), String> {
    if is_right { Ok(()) } else { Err(format!("it answered:\n{observation}")) }
}

pub(super) fn subject_test(args: SubjectTestArgs) -> Result<Exit, Trouble> {
    let mut subject = subject::open(Some(&args.command)).map_err(Trouble::new)?;
    let identity = subject.identity().clone();
    let mut out = anstream::stdout().lock();
    let mut failed = 0;
    let mut tell = |out: &mut dyn Write, test: &str, result: &Result<(), String>| -> io::Result<()> {
        failed += u64::from(result.is_err());
        let why = result.as_ref().err().map(String::as_str);
        match (args.format.format, why) {
            (Format::Json, why) => output::json(out, Line { test, holds: why.is_none(), why }),
            (Format::Text, None) => writeln!(out, "{GOOD}ok{GOOD:#} {test}"),
            (Format::Text, Some(why)) => writeln!(out, "{BAD}failed{BAD:#} {test}: {}", why.trim_end()),
        }
    };
    tell(&mut out, &format!("it greets: {identity}"), &Ok(()))?;
    for (test, run) in STEPS {
        tell(&mut out, test, &run(&mut subject))?;
    }
    // The rest is no question of the protocol, but what it is for.
    for rule in Rule::all().filter(|rule| rule.is_live(identity.version)) {
        let source = rule.entry().example;
        let options = Options { mode: rule.mode(), valid: false, ..Options::VALID };
        let outcome = check::check(source, &mut *subject, &Rulebook::default(), &options);
        let result = match (&outcome.verdict, outcome.mismatches.first()) {
            (Verdict::Disagree, Some(mismatch)) => Err(report::text(rule.id(), source, mismatch)),
            _ => Ok(()),
        };
        tell(&mut out, &format!("it shows what the example of {} must show", rule.id()), &result)?;
    }
    if args.format.format == Format::Text {
        for capability in identity.capabilities.lacking() {
            writeln!(out, "lacks {}: {}", capability.name(), capability.without())?;
        }
        let style = if failed > 0 { BAD } else { GOOD };
        writeln!(out, "{style}{identity}{style:#}: {} failed", count(failed, "test"))?;
    }
    out.flush()?;
    Ok(if failed > 0 { Exit::Disagreement } else { Exit::Agreement })
}

#[derive(Serialize)]
struct Line<'a> {
    test: &'a str,
    holds: bool,
    why: Option<&'a str>,
}
