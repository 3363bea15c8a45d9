//! A finding as a bug report: Markdown for a tracker, with a script in plain Python that shows the
//! bug without cellmate.
//!
//! The script carries the program and what the model expects of it in each version, cut down to
//! the one fact that the report is about: a field of the code objects at a place, the outcome of
//! `compile`, or the events of the run. So it tells right from wrong under any interpreter of any
//! version, and serves `git bisect run`. What it cannot tell is left out, rather than guessed: a
//! version that writes the program differently has no expectation.

use crate::{
    compare::Mismatch,
    facts::{
        Code, CodeWhy, Emitted, Event, FactKind, Happening, Kind, Law, PredictedRun, Prediction, Shown, flags,
    },
    mode::Mode,
    model::{self, Question},
    parse,
    quirks::Quirks,
    report,
    rules::{Rule, Rulebook},
    tree::Name,
    version::Version,
};
use std::{collections::BTreeMap, fmt::Write as _};

const SCRIPT: &str = include_str!("script.py");

/// What a report is about.
#[derive(Clone, Copy, Debug)]
pub struct BugReport<'a> {
    /// The program.
    pub source: &'a str,
    /// How it is compiled.
    pub mode: Mode,
    /// What is wrong.
    pub mismatch: &'a Mismatch,
    /// Who shows it: `CPython 3.13.0`.
    pub subject: &'a str,
    /// Who was asked, and whether they show it, too.
    pub others: &'a [(String, Shows)],
    /// The known deviation that it is, if it is one.
    pub known: Option<Quirks>,
}

/// Whether an interpreter shows a bug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shows {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// It could not be asked.
    Unknown,
}

/// What the script looks at.
enum What {
    /// A field of each code object at a place; none: whether there are as many as there must be.
    Fields(Option<&'static str>),
    /// What `compile` says.
    Outcome,
    /// The same, in a process of its own, and that the program runs, where it is known to end.
    Survival,
    /// The events.
    Run,
}

impl What {
    fn of(mismatch: &Mismatch) -> Self {
        match mismatch.law {
            // A SystemError that a program could catch is an event like others.
            Law::Survival if !mismatch.is_of_the_run() => Self::Survival,
            Law::Rejection => Self::Outcome,
            _ if mismatch.is_of_the_run() => Self::Run,
            _ if mismatch.field == "code object" => Self::Fields(None),
            _ => Self::Fields(Some(mismatch.field)),
        }
    }
}

impl BugReport<'_> {
    /// The title: `CPython 3.13.0: co_cellvars of f`.
    pub fn title(&self) -> String {
        let Mismatch { field, place, .. } = self.mismatch;
        let of = if self.mismatch.is_of_the_run() { "in" } else { "of" };
        format!("{}: {field} {of} {place}", self.subject)
    }

    /// The report in Markdown.
    pub fn markdown(&self) -> String {
        let Mismatch { law, rule, line, .. } = self.mismatch;
        let mut out = format!("# {}\n\n```python\n{}\n```\n\n", self.title(), self.source.trim_end());
        if self.mode != Mode::DEFAULT {
            let _ = writeln!(out, "Compiled in the mode `{}`.\n", self.mode);
        }
        let shown = report::text("program", self.source, self.mismatch);
        let is_difference = |part: &&str| part.lines().any(|line| line.starts_with("- "));
        let differences = shown.split("\n\n").find(is_difference);
        let _ = writeln!(out, "Line {line}, expected (`-`) and actual (`+`):\n");
        let _ = writeln!(out, "```diff\n{}\n```\n", differences.unwrap_or_default().trim_end());
        match rule.map(|rule| rule.entry()) {
            // That is the rule of all that is shown, and the deviation says more.
            Some(entry)
                if entry.rule == Rule::CellIsVariable && *law == Law::Behaviour && self.known.is_some() => {}
            Some(entry) => {
                let _ = writeln!(out, "Why it must be so: {} ({}).\n", entry.statement, entry.citation);
            }
            None => {
                let _ = writeln!(out, "What does not hold is the law `{law}` of cellmate.\n");
            }
        }
        for quirk in self.known.iter().flat_map(|quirks| quirks.iter()) {
            let entry = quirk.entry();
            let _ = writeln!(out, "It is known: {} ({}).\n", entry.statement, entry.citation);
        }
        let _ = writeln!(out, "| Interpreter | Shows it |\n| --- | --- |");
        for (who, shows) in self.others {
            let shows = match shows {
                Shows::Yes => "yes",
                Shows::No => "no",
                Shows::Unknown => "could not be asked",
            };
            let _ = writeln!(out, "| {who} | {shows} |");
        }
        let _ = writeln!(
            out,
            "\nThe following script exits with 1 where the bug is, and with 0 where it is not."
        );
        let _ =
            writeln!(out, "To find the commit: `git bisect run sh -c 'make -j4 && ./python script.py'`.\n");
        let _ = write!(out, "```python\n{}```\n", self.script());
        out
    }

    /// The script: plain Python.
    pub fn script(&self) -> String {
        let what = What::of(self.mismatch);
        let (name, field) = match what {
            What::Fields(field) => ("fields", field.unwrap_or_default()),
            What::Outcome => ("outcome", ""),
            What::Survival => ("survival", ""),
            What::Run => ("run", self.mismatch.field),
        };
        let mask = flags::NAMES.iter().fold(0, |mask, (bit, _)| mask | bit);
        let mode = format!(
            "{}, {}, {}, {}",
            quoted(self.mode.form.name()),
            quoted(self.mode.from.name()),
            self.mode.optimize.level(),
            if self.mode.locals { "True" } else { "False" }
        );
        let mut script = SCRIPT.to_owned();
        for (mark, text) in [
            ("@@TITLE@@", self.title()),
            ("@@WHAT@@", format!("{}, {}, {}", quoted(name), quoted(&self.mismatch.place), quoted(field))),
            ("@@MODE@@", mode),
            ("@@LAYOUT@@", if self.mismatch.kind == FactKind::Layout { "True" } else { "False" }.to_owned()),
            ("@@FLAGS@@", format!("{mask:#x}")),
            ("@@EXPECTED@@", self.expected(&what)),
            ("@@PROGRAM@@", quoted_lines(self.source)),
        ] {
            script = script.replacen(mark, &text, 1);
        }
        script
    }

    /// What is expected, as a `dict` in Python: by the first version for which it is so.
    fn expected(&self, what: &What) -> String {
        let mut by_version: BTreeMap<u8, Option<String>> = BTreeMap::new();
        if let Ok(program) = parse::parse(self.source) {
            let rules = Rulebook::default();
            for version in Version::all() {
                let question = Question::run(version).in_mode(self.mode);
                let expected = match program.newer_than(version) {
                    Some(_) => None,
                    None => {
                        let prediction = model::predict(&program, &question, &rules);
                        self.expected_of(&prediction, what)
                    }
                };
                by_version.insert(version.minor(), expected);
            }
        }
        let mut out = "{\n".to_owned();
        let mut last = None;
        for (minor, expected) in by_version {
            let expected = expected.unwrap_or_else(|| "None".to_owned());
            if last.as_ref() != Some(&expected) {
                let _ = writeln!(out, "    (3, {minor}): {expected},");
                last = Some(expected);
            }
        }
        out + "}"
    }

    /// What is expected in one version, as an expression in Python.
    fn expected_of(&self, prediction: &Prediction, what: &What) -> Option<String> {
        match what {
            What::Survival if matches!(prediction.run, PredictedRun::Ran(_)) => Some(quoted("runs")),
            What::Outcome | What::Survival => Some(quoted(&match &prediction.compiled {
                Ok(_) => "compiles".to_owned(),
                Err((rejection, _)) => {
                    let line = rejection.line.map_or("None".to_owned(), |line| line.to_string());
                    format!("{}: {}, line {line}", rejection.kind, rejection.message)
                }
            })),
            What::Fields(field) => {
                let code = prediction.compiled.as_ref().ok()?;
                let mut found = vec![code];
                for name in self.mismatch.place.split('.').filter(|&name| name != "<module>") {
                    found = found
                        .into_iter()
                        .flat_map(|code| &code.codes)
                        .filter(|code| code.facts.name == name)
                        .collect();
                }
                // A place that this version does not have says nothing.
                if found.is_empty() && field.is_some() {
                    return None;
                }
                let values: Option<Vec<String>> =
                    found.into_iter().map(|code| value_of(code, *field)).collect();
                Some(format!("[{}]", values?.join(", ")))
            }
            What::Run => {
                let PredictedRun::Ran(ran) = &prediction.run else { return None };
                if self.mismatch.field == "death" && ran.latest.is_some() {
                    return None;
                }
                let is_seen =
                    |event: &&Event| event.happening != Happening::Teardown || self.mismatch.field == "death";
                let events = ran.run.events.iter().filter(is_seen);
                let lines: Option<Vec<String>> = events.map(|event| self.line_of(event)).collect();
                let lines: Vec<String> =
                    lines?.iter().map(|line| format!("\n        {},", quoted(line))).collect();
                Some(format!("[{}\n    ]", lines.concat()))
            }
        }
    }

    /// An event as the script writes it down.
    fn line_of(&self, event: &Event) -> Option<String> {
        let mut walk = Walk::default();
        let mut line = match &event.happening {
            Happening::Observe(values) => format!("observe {}", walk.list(values)?),
            Happening::Collect => "collect".to_owned(),
            Happening::Print(text) => format!("print {}", ascii(text)),
            Happening::Uncaught { kind, message } if self.mismatch.field == "message" => {
                format!("uncaught {kind}: {}", message.as_ref()?)
            }
            Happening::Uncaught { kind, .. } => format!("uncaught {kind}"),
            Happening::End(globals) => {
                let shown: Option<Vec<String>> = globals
                    .iter()
                    .map(|(name, value)| Some(format!("{name} = {}", walk.text(value)?)))
                    .collect();
                format!("end {}", shown?.join(", "))
            }
            Happening::Teardown => "teardown".to_owned(),
        };
        if self.mismatch.field == "death" {
            let died = if event.died.is_empty() { "nothing".to_owned() } else { event.died.join(", ") };
            let _ = write!(line, " after the death of {died}");
        }
        Some(line)
    }
}

/// The texts of the values of one event, as the script makes them. It does not look into
/// everything, so that objects have other numbers than in the facts.
#[derive(Default)]
struct Walk {
    seen: BTreeMap<(Kind, u32), u32>,
    counts: BTreeMap<Kind, u32>,
}

impl Walk {
    fn name(&mut self, kind: Kind, number: u32) -> String {
        let count = self.counts.entry(kind).or_default();
        self.seen.insert((kind, number), *count);
        *count += 1;
        format!("{} {}", kind.word(), *count - 1)
    }

    fn list(&mut self, values: &[Shown]) -> Option<String> {
        let texts: Option<Vec<String>> = values.iter().map(|value| self.text(value)).collect();
        Some(texts?.join(", "))
    }

    fn named(&mut self, pairs: &[(Name, Shown)]) -> Option<String> {
        let texts: Option<Vec<String>> =
            pairs.iter().map(|(name, value)| Some(format!("{name}: {}", self.text(value)?))).collect();
        Some(format!("{{{}}}", texts?.join(", ")))
    }

    fn text(&mut self, value: &Shown) -> Option<String> {
        Some(match value {
            Shown::Atom(text) => text.clone(),
            Shown::Again(kind, number) => format!("{} {}", kind.word(), self.seen.get(&(*kind, *number))?),
            Shown::Cell { number, contents } => {
                let name = self.name(Kind::Cell, *number);
                match contents {
                    Some(contents) => format!("{name} = {}", self.text(contents)?),
                    None => format!("{name} empty"),
                }
            }
            Shown::Function(function) => {
                let name = self.name(Kind::Function, function.number);
                let cells = function.closure.iter().flatten();
                let shown: Option<Vec<String>> = function
                    .freevars
                    .iter()
                    .zip(cells)
                    .map(|(variable, cell)| Some(format!("{variable}: {}", self.text(cell)?)))
                    .collect();
                let mut text = format!("{name} {} [{}]", function.qualname, shown?.join(", "));
                if let Some(defaults) = &function.defaults {
                    let _ = write!(text, " defaults ({})", self.list(defaults)?);
                }
                if let Some(defaults) = &function.kwdefaults {
                    let _ = write!(text, " kwdefaults {}", self.named(defaults)?);
                }
                if !function.dict.is_empty() {
                    let _ = write!(text, " dict {}", self.named(&function.dict)?);
                }
                text
            }
            Shown::Tuple(items) => format!("({})", self.list(items)?),
            Shown::List { number, items } => {
                format!("{} [{}]", self.name(Kind::List, *number), self.list(items)?)
            }
            Shown::Dict { number, entries, .. } => {
                let name = self.name(Kind::Dict, *number);
                let entries: Option<Vec<String>> = entries
                    .iter()
                    .map(|(key, value)| Some(format!("{}: {}", self.text(key)?, self.text(value)?)))
                    .collect();
                format!("{name} {{{}}}", entries?.join(", "))
            }
            Shown::Set(items) => format!("{{{}}}", items.join(", ")),
            Shown::Token(name) => format!("token {name}"),
            Shown::Exception { number, kind, args } => {
                format!("{} {kind} ({})", self.name(Kind::Exception, *number), self.list(args)?)
            }
            Shown::Class { number, name, namespace } => {
                format!("{} {name} {}", self.name(Kind::Class, *number), self.named(namespace)?)
            }
            Shown::Instance { number, class, attributes } => {
                format!("{} of {class} {}", self.name(Kind::Instance, *number), self.named(attributes)?)
            }
            Shown::Wrapper { kind, parts } => match kind.as_str() {
                "method" | "staticmethod" | "classmethod" | "property" => {
                    format!("{kind} ({})", self.list(parts)?)
                }
                _ => "other".to_owned(),
            },
            Shown::Suspended { .. } | Shown::Other(_) => "other".to_owned(),
            Shown::Elided => return None,
        })
    }
}

/// A field of a code object, as an expression in Python; nothing if it cannot be relied on.
fn value_of(code: &Code<CodeWhy>, field: Option<&str>) -> Option<String> {
    let facts = &code.facts;
    let names = |names: &[Name]| {
        let quoted: String = names.iter().map(|name| format!("{}, ", quoted(name))).collect();
        format!("({})", quoted.trim_end_matches(' '))
    };
    if code.why.emitted == Emitted::Maybe {
        return None;
    }
    Some(match field {
        None | Some("co_name") => quoted(&facts.name),
        Some("co_freevars") => names(&facts.freevars),
        Some("co_cellvars") => names(&facts.cellvars),
        Some("co_varnames") if code.why.varnames_unordered => return None,
        Some("co_varnames") => names(&facts.varnames),
        Some("co_qualname") => quoted(facts.qualname.as_ref()?),
        Some("co_firstlineno") => facts.line.to_string(),
        Some("co_argcount") => facts.argcount.to_string(),
        Some("co_posonlyargcount") => facts.posonlyargcount.to_string(),
        Some("co_kwonlyargcount") => facts.kwonlyargcount.to_string(),
        Some("co_nlocals") => facts.nlocals.to_string(),
        Some("co_flags") => facts.flags.to_string(),
        Some(_) => return None,
    })
}

/// A string literal in Python.
fn quoted(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            ' '..='~' => out.push(c),
            _ => {
                let _ = write!(out, "\\U{:08x}", u32::from(c));
            }
        }
    }
    out + "\""
}

/// A text of some lines as a string literal in Python.
fn quoted_lines(text: &str) -> String {
    let mut out = "(\n".to_owned();
    for line in text.split_inclusive('\n') {
        let _ = writeln!(out, "    {}", quoted(line));
    }
    out + ")"
}

/// What `ascii` gives for a text.
fn ascii(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == quote => out.extend(['\\', c]),
            ' '..='~' => out.push(c),
            c if u32::from(c) < 0x100 => {
                let _ = write!(out, "\\x{:02x}", u32::from(c));
            }
            c if u32::from(c) < 0x1_0000 => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => {
                let _ = write!(out, "\\U{:08x}", u32::from(c));
            }
        }
    }
    out.push(quote);
    out
}
