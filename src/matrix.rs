//! The score board: many interpreters, each held to the same cases, counted by theme, by law and by construct.
//!
//! A case is a program: a file of the corpus, any other Python file, or a generated program. For
//! each subject it *passed*, *failed*, failed as is *known*, or is *not applicable*: the file is
//! for other versions, or the check was skipped for a reason that is counted.
//!
//! A law is counted in those cases that show something it speaks of: [`Law::Empty`] where a cell is
//! empty, [`Law::Lifetime`] where a token was made. All others are not applicable, so that a law
//! cannot pass by not being asked. Where a run disagrees, what it shows of other laws is not
//! counted either: after the first difference nobody knows what belongs together. What a subject
//! cannot show is not applicable by law, and how often [differences were allowed](crate::compare::ALLOWED)
//! is counted.
//!
//! A [construct](Construct) is counted in those cases in which a captured variable has to do with it: which of
//! them fail tells where to look, not what is at fault.
//!
//! Nothing here prints, and nothing depends on time: the same seed and files give the same board.

use crate::{
    campaign,
    check::{self, Options, Outcome, Ran, Skip, Verdict},
    corpus::{CorpusFile, Malformed, Versions},
    facts::{Code, Happening, Kind, Law, Shown},
    generate,
    mode::Mode,
    quirks::Quirks,
    render,
    report::Report,
    rules::{Rule, Rulebook},
    statistics::breadth::{self, Construct},
    subject::{Identity, Subject},
};
use rustc_hash::FxHashMap;
use std::{
    collections::BTreeMap,
    mem,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
};

/// The theme of generated programs.
pub const GENERATED: &str = "generated";

/// Cases of one cause and subject that are kept with their report and program; of more, only the
/// names are. One quirk makes hundreds of cases, and they look alike.
pub const KEPT_OF_A_CAUSE: usize = 20;

/// Failed generated programs of one cause and subject that are reduced.
const REDUCED_OF_A_CAUSE: usize = 3;

/// Programs that are checked together.
const BATCH: usize = check::AT_ONCE;

/// Reports of one case: what else disagrees in it follows from the first in most cases.
const REPORTS: usize = 3;

/// A program that all subjects are held to.
#[derive(Clone, Debug)]
pub struct Case {
    /// What it is about.
    pub theme: String,
    /// What it is called: its path.
    pub name: String,
    /// Its text, or why there is none.
    pub source: Result<String, Skip>,
    /// How it is compiled.
    pub mode: Mode,
    /// The versions that it is for; all, if none are named.
    pub versions: Option<Versions>,
}

impl Case {
    /// The case of a file: of the corpus, if its first comment is that of a corpus file.
    ///
    /// # Errors
    ///
    /// [`Malformed`] if it has expected facts and is no corpus file nevertheless.
    pub fn of_file(theme: &str, name: &str, text: String) -> Result<Self, Malformed> {
        let (theme, name) = (theme.to_owned(), name.to_owned());
        match CorpusFile::parse(&text) {
            Ok(file) => Ok(Self {
                theme,
                name,
                source: Ok(file.source),
                mode: file.mode,
                versions: Some(file.versions),
            }),
            Err(malformed) if text.contains("# === expected") => Err(malformed),
            Err(_) => Ok(Self { theme, name, source: Ok(text), mode: Mode::DEFAULT, versions: None }),
        }
    }
}

/// What subjects are held to.
#[derive(Clone, Debug, Default)]
pub struct Suite {
    /// The files.
    pub cases: Vec<Case>,
    /// How many programs are generated for each subject, in the syntax of its version; they are
    /// those of a campaign with the same seed.
    pub programs: u64,
    /// The seed of generated programs.
    pub seed: u64,
    /// Whether known quirks explain nothing.
    pub all_new: bool,
    /// A rule that is replaced by its wrong alternative: a test of cellmate itself.
    pub plant: Option<Rule>,
}

impl Suite {
    /// The themes, in the order of the cases, generated programs last.
    pub fn themes(&self) -> Vec<&str> {
        let mut themes: Vec<&str> = Vec::new();
        for case in &self.cases {
            if !themes.contains(&case.theme.as_str()) {
                themes.push(&case.theme);
            }
        }
        if self.programs > 0 {
            themes.push(GENERATED);
        }
        themes
    }

    /// How many cases there are for each subject.
    pub fn len(&self) -> u64 {
        self.cases.len() as u64 + self.programs
    }

    /// Whether there is nothing to hold anybody to.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// How a case ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// As predicted.
    Passed,
    /// Not as predicted.
    Failed,
    /// Not as predicted, but as a quirk of the release has it.
    Known,
    /// There was nothing to be held against the subject.
    NotApplicable,
}

impl Standing {
    /// Its name in texts and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Known => "known",
            Self::NotApplicable => "not applicable",
        }
    }
}

/// Cases, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// As predicted.
    pub passed: u64,
    /// Not as predicted.
    pub failed: u64,
    /// Not as predicted, but as a quirk of the release has it.
    pub known: u64,
    /// There was nothing to be held against the subject.
    pub not_applicable: u64,
}

impl Tally {
    fn count(&mut self, standing: Standing) {
        *match standing {
            Standing::Passed => &mut self.passed,
            Standing::Failed => &mut self.failed,
            Standing::Known => &mut self.known,
            Standing::NotApplicable => &mut self.not_applicable,
        } += 1;
    }

    /// Cases in which something was held against the subject.
    pub fn held(&self) -> u64 {
        self.passed + self.failed + self.known
    }
}

/// What became of one subject.
#[derive(Clone, Debug)]
pub struct Column {
    /// Who it is.
    pub identity: Identity,
    /// All cases.
    pub total: Tally,
    /// The cases of each theme, in the order of [`Suite::themes`].
    pub themes: Vec<Tally>,
    /// The cases by law, in the order of [`Law::ALL`].
    pub laws: Vec<Tally>,
    /// The cases by construct, in the order of [`Construct::all`].
    pub constructs: Vec<Tally>,
    /// Cases that are not applicable, by reason.
    pub not_applicable: BTreeMap<String, u64>,
    /// Differences that were met and are allowed to this subject: in how many cases.
    pub allowed: BTreeMap<&'static str, u64>,
    /// The cases that failed or are known, in order.
    pub findings: Vec<Finding>,
    /// Why the rest of the cases was not checked, if so: the subject is gone for good, or somebody
    /// interrupted us.
    pub lost: Option<String>,
}

/// A case that failed or is known.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Its theme, by number.
    pub theme: usize,
    /// Its name.
    pub case: String,
    /// [`Standing::Failed`] or [`Standing::Known`].
    pub standing: Standing,
    /// The laws that do not hold, in order, each once.
    pub laws: Vec<Law>,
    /// The constructs of the program, in order, each once.
    pub constructs: Vec<Construct>,
    /// The quirks that explain it, if it is known.
    pub quirks: Option<Quirks>,
    /// How it was compiled.
    pub mode: Mode,
    /// What differs; nothing for one of many like it.
    pub shown: Option<FindingText>,
}

/// What is to be read of a [`Finding`].
#[derive(Clone, Debug)]
pub struct FindingText {
    /// What differs, for people.
    pub report: String,
    /// The program.
    pub program: String,
    /// Whether the program is a reduced one.
    pub is_reduced: bool,
}

/// Holds one subject to all cases. `done` counts them; `stop` ends it after those in flight.
pub fn column(suite: &Suite, subject: &mut dyn Subject, done: &AtomicU64, stop: &AtomicBool) -> Column {
    let rules = suite.plant.map_or_else(Rulebook::default, Rulebook::planted);
    let themes = suite.themes();
    let identity = subject.identity().clone();
    let version = identity.version;
    let column = Column {
        identity,
        total: Tally::default(),
        themes: vec![Tally::default(); themes.len()],
        laws: vec![Tally::default(); Law::ALL.len()],
        constructs: vec![Tally::default(); Construct::COUNT],
        not_applicable: BTreeMap::new(),
        allowed: BTreeMap::new(),
        findings: Vec::new(),
        lost: None,
    };
    let options = Options { all_new: suite.all_new, ..Options::VALID };
    let mut run = Run { column, subject, rules, options, causes: FxHashMap::default(), done, stop };
    let mut batch = Batch::default();
    for case in &suite.cases {
        let theme = themes.iter().position(|theme| *theme == case.theme).unwrap_or_default();
        let reason = match &case.source {
            Ok(_) if case.versions.is_some_and(|versions| !versions.contains(version)) => {
                "for other versions".to_owned()
            }
            Ok(source) => {
                // A file of the corpus is known to be valid, or wrong in a way that is modelled.
                let kind = BatchKind { theme, mode: case.mode, valid: case.versions.is_some() };
                if batch.kind != kind || batch.sources.len() == BATCH {
                    run.check(mem::take(&mut batch));
                }
                batch.kind = kind;
                batch.names.push(case.name.clone());
                batch.sources.push(source.clone());
                continue;
            }
            Err(skip) => skip.reason().to_owned(),
        };
        run.leave_out(theme, &reason);
    }
    run.check(batch);
    let mut first = 0;
    while first < suite.programs {
        let last = suite.programs.min(first + BATCH as u64);
        let mode = campaign::mode_of(suite.seed, first, version);
        let program = |index| generate::campaign_program(suite.seed, index, version);
        run.check(Batch {
            kind: BatchKind { theme: themes.len() - 1, mode, valid: true },
            names: (first..last).map(|index| format!("program {index} of seed {:x}", suite.seed)).collect(),
            sources: (first..last)
                .map(|index| render::render(&generate::in_form(program(index), mode.form)))
                .collect(),
        });
        first = last;
    }
    run.column
}

/// What programs of a batch have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct BatchKind {
    theme: usize,
    mode: Mode,
    valid: bool,
}

/// Programs that are checked together.
#[derive(Default)]
struct Batch {
    kind: BatchKind,
    names: Vec<String>,
    sources: Vec<String>,
}

/// What is taken for one cause.
type Cause = (Option<Quirks>, Law, &'static str, Option<Rule>);

struct Run<'a> {
    column: Column,
    subject: &'a mut dyn Subject,
    rules: Rulebook,
    options: Options,
    causes: FxHashMap<Cause, usize>,
    done: &'a AtomicU64,
    stop: &'a AtomicBool,
}

impl Run<'_> {
    fn check(&mut self, batch: Batch) {
        if self.stop.load(Ordering::Relaxed) && self.column.lost.is_none() {
            self.column.lost = Some("interrupted".to_owned());
        }
        if self.column.lost.is_some() {
            batch.names.iter().for_each(|_| self.leave_out(batch.kind.theme, "not checked any more"));
            return;
        }
        self.options.mode = batch.kind.mode;
        self.options.valid = batch.kind.valid;
        let outcomes = check::check_all(&batch.sources, self.subject, &self.rules, &self.options);
        for ((name, source), outcome) in batch.names.into_iter().zip(&batch.sources).zip(outcomes) {
            self.count(batch.kind.theme, name, source, outcome);
        }
    }

    fn leave_out(&mut self, theme: usize, reason: &str) {
        self.done.fetch_add(1, Ordering::Relaxed);
        self.column.total.count(Standing::NotApplicable);
        self.column.themes[theme].count(Standing::NotApplicable);
        let by_part = self.column.laws.iter_mut().chain(&mut self.column.constructs);
        by_part.for_each(|tally| tally.count(Standing::NotApplicable));
        *self.column.not_applicable.entry(reason.to_owned()).or_default() += 1;
    }

    fn count(&mut self, theme: usize, name: String, source: &str, outcome: Outcome) {
        if let Some(failure) = outcome.failure.as_ref().filter(|failure| failure.is_final()) {
            self.column.lost.get_or_insert(failure.to_string());
            return self.leave_out(theme, "not checked any more");
        }
        if let Verdict::Skipped(skip) = &outcome.verdict {
            return self.leave_out(theme, skip.reason());
        }
        self.done.fetch_add(1, Ordering::Relaxed);
        let standing = match outcome.verdict {
            Verdict::Agree => Standing::Passed,
            Verdict::Disagree => Standing::Failed,
            Verdict::Known(_) => Standing::Known,
            Verdict::Skipped(_) => Standing::NotApplicable,
        };
        for allowed in outcome.allowed.iter() {
            *self.column.allowed.entry(allowed.id()).or_default() += 1;
        }
        self.column.total.count(standing);
        self.column.themes[theme].count(standing);
        for (law, tally) in standings(&outcome, standing).into_iter().zip(&mut self.column.laws) {
            tally.count(law);
        }
        let version = self.column.identity.version;
        let constructs =
            outcome.program.as_ref().map(|program| breadth::breadth(program, version).constructs());
        let constructs = constructs.unwrap_or_default();
        for (construct, tally) in Construct::all().zip(&mut self.column.constructs) {
            tally.count(if constructs.contains(&construct) { standing } else { Standing::NotApplicable });
        }
        if !outcome.mismatches.is_empty() {
            let constructs = constructs.into_iter().collect();
            self.find(theme, name, source, &outcome, standing, constructs);
        }
    }

    fn find(
        &mut self,
        theme: usize,
        name: String,
        source: &str,
        outcome: &Outcome,
        standing: Standing,
        constructs: Vec<Construct>,
    ) {
        let quirks = match outcome.verdict {
            Verdict::Known(quirks) => Some(quirks),
            _ => None,
        };
        let first = &outcome.mismatches[0];
        let cause = match quirks {
            Some(_) => (quirks, Law::Code, "", None),
            None => (None, first.law, first.field, first.rule),
        };
        let met = self.causes.entry(cause).or_default();
        *met += 1;
        let is_kept = *met <= KEPT_OF_A_CAUSE;
        // Each attempt at a program that crashes costs a new child process; that it hangs, seconds.
        let is_reduced = *met <= REDUCED_OF_A_CAUSE
            && standing == Standing::Failed
            && outcome.failure.is_none()
            && self.column.themes.len() - 1 == theme
            && name.starts_with("program ");
        let mut laws: Vec<Law> = outcome.mismatches.iter().map(|mismatch| mismatch.law).collect();
        laws.sort_unstable();
        laws.dedup();
        let shown = is_kept.then(|| {
            let program = if is_reduced {
                campaign::reduce_program(source, self.subject, &self.rules, &self.options)
            } else {
                source.to_owned()
            };
            let again;
            let outcome = if is_reduced {
                again = check::check(&program, self.subject, &self.rules, &self.options);
                &again
            } else {
                outcome
            };
            let subject = self.column.identity.to_string();
            FindingText { report: reports(&name, &program, outcome, &subject), program, is_reduced }
        });
        let mode = self.options.mode;
        let finding = Finding { theme, case: name, standing, laws, constructs, quirks, mode, shown };
        self.column.findings.push(finding);
    }
}

/// The reports of what disagrees, the most important first.
fn reports(name: &str, program: &str, outcome: &Outcome, subject: &str) -> String {
    let source = outcome.unparsed.as_deref().unwrap_or(program);
    let report =
        |mismatch| Report { file: name, source, mismatch, subject, command: "", colour: false }.text();
    let mut text: Vec<String> = outcome.mismatches.iter().take(REPORTS).map(report).collect();
    let more = outcome.mismatches.len().saturating_sub(REPORTS);
    if more > 0 {
        text.push(format!("... and {more} more\n"));
    }
    text.join("\n")
}

/// How a case that ended as `standing` stands by each law.
fn standings(outcome: &Outcome, standing: Standing) -> Vec<Standing> {
    let spoken = spoken_of(outcome);
    Law::ALL
        .into_iter()
        .map(|law| {
            if outcome.mismatches.iter().any(|mismatch| mismatch.law == law) {
                standing
            } else if spoken[law as usize] && outcome.allowed.skips(law).is_none() {
                Standing::Passed
            } else {
                Standing::NotApplicable
            }
        })
        .collect()
}

/// Of which laws a case shows something, by number.
fn spoken_of(outcome: &Outcome) -> [bool; Law::ALL.len()] {
    let mut spoken = [false; Law::ALL.len()];
    let mut note = |law: Law| spoken[law as usize] = true;
    if outcome.rejected {
        note(Law::Rejection);
    }
    if outcome.failure.is_none() {
        note(Law::Survival);
    }
    if outcome.tables_agree.is_some() {
        note(Law::Symbols);
    }
    let Some(observation) = &outcome.observation else { return spoken };
    match &observation.compiled {
        Err(_) => note(Law::Rejection),
        Ok(code) => {
            note(Law::Code);
            note_names(code, &mut note);
        }
    }
    let Some(run) = observation.run.as_ref().filter(|_| outcome.ran == Ran::Agree) else { return spoken };
    note(Law::Behaviour);
    if !run.alive.is_empty() || run.events.iter().any(|event| !event.died.is_empty()) {
        note(Law::Lifetime);
    }
    for event in &run.events {
        let mut cells = 0;
        let values: Vec<&Shown> = match &event.happening {
            Happening::Observe(values) => values.iter().collect(),
            Happening::End(globals) => globals.iter().map(|(_, value)| value).collect(),
            Happening::Collect | Happening::Print(_) | Happening::Uncaught { .. } | Happening::Teardown => {
                continue;
            }
        };
        values.into_iter().for_each(|value| note_values(value, &mut cells, &mut note));
        if cells > 1 {
            note(Law::Sharing);
        }
    }
    spoken
}

fn note_names(code: &Code, note: &mut impl FnMut(Law)) {
    // A stack of our own: code may be nested as deep as a compiler goes.
    let mut todo = vec![code];
    while let Some(code) = todo.pop() {
        if !code.facts.freevars.is_empty() {
            note(Law::FreeNames);
        }
        if !code.facts.cellvars.is_empty() {
            note(Law::CellNames);
        }
        todo.extend(&code.codes);
    }
}

/// Notes the laws of which a value shows something; counts the cells met. Values are no deeper
/// than [the walk](crate::facts::MAX_WALK_DEPTH).
fn note_values(value: &Shown, cells: &mut u32, note: &mut impl FnMut(Law)) {
    let mut inner: Vec<&Shown> = Vec::new();
    match value {
        Shown::Function(function) => {
            note(Law::ClosureNone);
            if let Some(closure) = &function.closure {
                note(Law::ClosureLength);
                if closure.len() > 1 {
                    note(Law::Position);
                }
                inner.extend(closure);
            }
            inner.extend(function.defaults.iter().flatten());
            inner.extend(function.kwdefaults.iter().flatten().chain(&function.dict).map(|(_, value)| value));
        }
        Shown::Cell { contents, .. } => {
            *cells += 1;
            note(if contents.is_some() { Law::Contents } else { Law::Empty });
            inner.extend(contents.as_deref());
        }
        Shown::Again(Kind::Cell, _) => *cells += 1,
        Shown::Tuple(items) | Shown::List { items, .. } => inner.extend(items),
        Shown::Dict { entries, .. } => inner.extend(entries.iter().flat_map(|(key, value)| [key, value])),
        Shown::Exception { args, .. } => inner.extend(args),
        Shown::Class { namespace: named, .. } | Shown::Instance { attributes: named, .. } => {
            inner.extend(named.iter().map(|(_, value)| value));
        }
        Shown::Wrapper { parts, .. } => inner.extend(parts),
        Shown::Atom(_)
        | Shown::Again(..)
        | Shown::Set(_)
        | Shown::Token(_)
        | Shown::Suspended { .. }
        | Shown::Other(_)
        | Shown::Elided => {}
    }
    inner.into_iter().for_each(|value| note_values(value, cells, note));
}

#[cfg(all(test, feature = "embed"))]
mod tests {
    use super::*;
    use crate::{
        facts::Observation,
        subject::{self, AnySubject, Failure, Request},
    };

    /// The embedded interpreter, but for programs with certain words in them.
    struct Hostile(AnySubject);

    impl Subject for Hostile {
        fn identity(&self) -> &Identity {
            self.0.identity()
        }

        fn observe(&mut self, request: &Request<'_>) -> Result<Observation, Failure> {
            if request.source.contains("crash") {
                return Err(Failure::Signal("SIGSEGV".to_owned()));
            }
            if request.source.contains("gone") {
                return Err(Failure::Gone("it is no more".to_owned()));
            }
            self.0.observe(request)
        }
    }

    fn case(theme: &str, source: &str) -> Case {
        Case::of_file(theme, &format!("{theme}.py"), source.to_owned()).unwrap()
    }

    fn board(suite: &Suite) -> Column {
        let mut subject = Hostile(subject::open(None).unwrap());
        let done = AtomicU64::new(0);
        let column = column(suite, &mut subject, &done, &AtomicBool::new(false));
        assert_eq!(done.into_inner(), suite.len());
        for tally in column.laws.iter().chain([&column.total]) {
            assert_eq!(tally.held() + tally.not_applicable, suite.len(), "each case counts once: {column:?}");
        }
        column
    }

    fn law(column: &Column, law: Law) -> Tally {
        column.laws[law as usize]
    }

    #[test]
    fn laws_stand_in_the_order_of_their_numbers() {
        for (number, law) in Law::ALL.into_iter().enumerate() {
            assert_eq!(law as usize, number);
        }
    }

    #[test]
    fn a_law_counts_only_in_cases_that_show_something_it_speaks_of() {
        const CLOSURE: &str = "def f(x):\n    return lambda: x\n\ng = f(1)\n";
        const TWO: &str = "def f(x, y):\n    return lambda: (x, y)\n\ng = f(1, 2)\n";
        const EMPTY: &str = "def f():\n    def g():\n        return x\n    return g\n    x = 1\n\ng = f()\n";
        const DROP: &str = "token('a')\n";
        const NO: &str = "return\n";
        for (source, speaks, is_silent) in [
            (
                "x = 1\n",
                &[Law::Code, Law::Behaviour, Law::Survival][..],
                &[Law::FreeNames, Law::ClosureNone][..],
            ),
            (
                CLOSURE,
                &[Law::FreeNames, Law::CellNames, Law::Contents, Law::ClosureLength],
                &[Law::Position, Law::Empty],
            ),
            (TWO, &[Law::Position, Law::Sharing], &[Law::Empty, Law::Lifetime, Law::Rejection]),
            (EMPTY, &[Law::Empty, Law::ClosureNone], &[Law::Contents]),
            (DROP, &[Law::Lifetime], &[Law::FreeNames]),
            (NO, &[Law::Rejection, Law::Survival], &[Law::Code, Law::Behaviour]),
        ] {
            let column = board(&Suite { cases: vec![case("a", source)], ..Suite::default() });
            assert_eq!(column.total.passed, 1, "{source}{:?}", column.findings);
            for &spoken in speaks {
                assert_eq!(law(&column, spoken).passed, 1, "{spoken}: {source}");
            }
            for &silent in is_silent {
                assert_eq!(law(&column, silent).not_applicable, 1, "{silent}: {source}");
            }
        }
    }

    #[test]
    fn a_subject_that_dies_fails_in_survival_and_is_asked_on() {
        let cases = vec![case("a", "x = 1\n"), case("b", "crash = 1\n"), case("c", "x = 2\n")];
        let column = board(&Suite { cases, ..Suite::default() });
        assert_eq!(column.total, Tally { passed: 2, failed: 1, ..Tally::default() });
        assert_eq!(law(&column, Law::Survival), column.total);
        let [finding] = column.findings.as_slice() else { panic!("{column:?}") };
        assert_eq!((finding.theme, finding.laws.as_slice()), (1, &[Law::Survival][..]));
        assert!(finding.shown.as_ref().unwrap().report.contains("SIGSEGV"), "{finding:?}");
        assert_eq!(column.lost, None);
    }

    #[test]
    fn what_a_subject_that_is_gone_was_not_asked_is_not_applicable() {
        let cases = vec![case("a", "x = 1\n"), case("b", "gone = 1\n"), case("c", "x = 2\n")];
        let column = board(&Suite { cases, programs: 5, ..Suite::default() });
        assert_eq!(column.total, Tally { passed: 1, not_applicable: 7, ..Tally::default() });
        assert!(column.lost.as_ref().is_some_and(|why| why.contains("no more")), "{column:?}");
        assert!(column.findings.is_empty());
    }

    #[test]
    fn a_file_for_other_versions_is_not_applicable() {
        let other = if subject::open(None).unwrap().identity().version.minor() == 8 { 9 } else { 8 };
        let text = format!("# A.\n# why: b\n# found: c\n# versions: 3.{other}\n\nx = 1\n");
        let column = board(&Suite { cases: vec![case("a", &text)], ..Suite::default() });
        assert_eq!(column.total, Tally { not_applicable: 1, ..Tally::default() });
        assert_eq!(column.not_applicable, BTreeMap::from([("for other versions".to_owned(), 1)]));
    }

    #[test]
    fn a_file_with_expected_facts_must_be_a_corpus_file() {
        assert!(Case::of_file("a", "a.py", "x = 1\n# === expected, format 1: 3.8\n".to_owned()).is_err());
    }

    #[test]
    fn failed_programs_are_reduced_and_many_of_a_cause_only_named() {
        let plant = Rule::by_id("class-scope-invisible");
        let suite = Suite { programs: 600, seed: 1, plant, ..Suite::default() };
        let column = board(&suite);
        let failed = column.findings.iter().filter(|finding| finding.standing == Standing::Failed);
        let shown: Vec<_> = failed.clone().filter_map(|finding| finding.shown.as_ref()).collect();
        assert_eq!(failed.count() as u64, column.total.failed);
        assert!(column.total.failed > 0);
        let reduced = |text: &&&FindingText| text.is_reduced;
        let lines = shown.iter().filter(reduced).map(|text| text.program.lines().count()).max();
        assert!(lines.is_some_and(|lines| lines < 15), "{lines:?}");
        assert_eq!(column.themes, [column.total]);
    }
}
