//! The one check of one program.
//!
//! Tests, fuzz targets, campaigns and the command line all call [`check`]: it parses the text, asks
//! the model, asks the subject, and compares. Nothing of a program is executed that the model did
//! not run first: the model is bounded by fuel, so what it ran ends, and it does nothing but
//! compute.

use crate::{
    compare::{self, Allowed, AllowedSet, Mismatch},
    facts::{
        Event, FactKind, Fails, Happening, Law, NotModelled, Observation, PredictedRun, Prediction, Shown,
        ShownFunction, Uses,
    },
    mode::{Form, Mode, Origin},
    model::{self, Question},
    parse::{self, ParseError},
    quirks::{Quirk, Quirks},
    rules::Rulebook,
    stack,
    subject::{Capability, Failure, Identity, Request, Subject},
    tree::{Expr, ExprKind, Program, Stmt},
    version::Version,
};
use std::fmt;

mod symbols;
mod unparsed;

pub use symbols::Errs;

/// How a program is checked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Execute the program, if the model ran all of it first.
    pub run: bool,
    /// The version by whose rules is predicted; `None` is the subject's own. With another one,
    /// disagreements are what one wants to see.
    pub version: Option<Version>,
    /// The program is known to be valid, or wrong in a way that is modelled, so that any other
    /// rejection is a disagreement. Of any other text
    /// that the model takes for valid, a rejection is a skip, unless it is of a kind that the model
    /// [claims](model::claims) to predict: not all errors that compilers find are modelled.
    pub valid: bool,
    /// No disagreement is known: the quirks of the subject explain nothing.
    pub all_new: bool,
    /// How the program is compiled.
    pub mode: Mode,
}

impl Options {
    /// For programs that are known to be valid: checked, and run.
    pub const VALID: Self =
        Self { run: true, version: None, valid: true, all_new: false, mode: Mode::DEFAULT };
}

/// The result of a check.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// The quirks that explain a disagreement, even where quirks are to explain nothing
    /// ([`Options::all_new`]).
    pub explained: Option<Quirks>,
    /// Where none do, and quirks are to explain nothing: those that explain all but the run, which with them is
    /// not modelled.
    pub suspected: Option<Quirks>,
    /// What disagrees, the most important first.
    pub mismatches: Vec<Mismatch>,
    /// How the subject failed to answer, if it did.
    pub failure: Option<Failure>,
    /// What became of the run.
    pub ran: Ran,
    /// What kept the model from running the program, first met first.
    pub not_modelled: Vec<NotModelled>,
    /// Code objects in the observation.
    pub code_objects: u32,
    /// Those of them that are exactly as predicted.
    pub code_objects_agree: u32,
    /// Those of them whose `co_freevars` and `co_cellvars` are exactly as predicted.
    pub names_agree: u32,
    /// Whether there was a closure in the run: one was entered, or seen in an event.
    pub held_closure: bool,
    /// Whether a function with free variables was entered.
    pub ran_closure: bool,
    /// What else it made use of.
    pub uses: Uses,
    /// Whether a death is predicted as an interval.
    pub intervals: bool,
    /// Whether the subject rejects the program, as predicted.
    pub rejected: bool,
    /// The program as it was parsed, if the model predicted it.
    pub program: Option<Program>,
    /// What the subject showed, if it answered.
    pub observation: Option<Observation>,
    /// The text that was checked and to whose lines mismatches refer, if it is not the program's own
    /// but what the subject made of its tree.
    pub unparsed: Option<String>,
    /// Whether the symbol tables are as predicted, if they were looked at.
    pub tables_agree: Option<bool>,
    /// Differences that were met and are allowed to this subject.
    pub allowed: AllowedSet,
    /// Why there were no symbol tables to be looked at.
    pub no_symbols: Option<String>,
    /// Where the subject errs, if that can be told.
    pub errs: Option<Errs>,
}

/// What a check says of a program.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// All that was compared is as predicted.
    Agree,
    /// Something is not.
    Disagree,
    /// Something is not, and the model says exactly that with these quirks of the subject on.
    Known(Quirks),
    /// It could not be checked.
    Skipped(Skip),
}

/// Why a program was not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Skip {
    /// The file cannot be read as text.
    Unreadable(String),
    /// It is nested more deeply than we follow.
    TooDeep,
    /// It is longer than we follow.
    TooLong,
    /// It goes beyond a limit of the subject, which says so in these words.
    Limit(String),
    /// The subject does not support what is in it, and says so in these words.
    Unsupported(String),
    /// The subject rejects it, in these words, for a reason that the model does not know.
    Rejected(String),
    /// It is no program of the form that the mode of compiling asks for.
    Form,
    /// The subject makes no text of its tree, for this reason.
    Unparsed(String),
    /// The subject shows nothing of it that could be compared: no code objects, and the program was
    /// not run.
    NothingShown,
}

/// What became of the run of a program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ran {
    /// It was not to be run, or could not be.
    #[default]
    NotRun,
    /// The model does not know all that it needs, so it was not executed.
    NotModelled,
    /// It was executed, and is as predicted.
    Agree,
    /// It was executed, and is not.
    Disagree,
}

impl Ran {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotRun => "not-run",
            Self::NotModelled => "not-modelled",
            Self::Agree => "agree",
            Self::Disagree => "disagree",
        }
    }
}

impl Skip {
    /// The reason, without what is special about this program: skips are counted by it.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::TooDeep => "nested too deeply to be followed",
            Self::TooLong => "too long to be followed",
            Self::Limit(_) => "beyond a limit of the interpreter",
            Self::Unsupported(_) => "not supported by the interpreter",
            Self::Rejected(_) => "rejected for a reason that is not modelled",
            Self::Form => "not of the form that the mode asks for",
            Self::Unparsed(_) => "no text is made of its tree",
            Self::NothingShown => "the interpreter shows nothing of it that could be compared",
        }
    }
}

impl fmt::Display for Skip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.reason())?;
        match self {
            Self::Unreadable(words)
            | Self::Limit(words)
            | Self::Unsupported(words)
            | Self::Rejected(words)
            | Self::Unparsed(words) => {
                write!(f, ": {words}")
            }
            Self::TooDeep | Self::TooLong | Self::Form | Self::NothingShown => Ok(()),
        }
    }
}

impl Outcome {
    /// Nothing but a verdict.
    fn of(verdict: Verdict) -> Self {
        Self {
            verdict,
            explained: None,
            suspected: None,
            mismatches: Vec::new(),
            failure: None,
            ran: Ran::NotRun,
            not_modelled: Vec::new(),
            code_objects: 0,
            code_objects_agree: 0,
            names_agree: 0,
            held_closure: false,
            ran_closure: false,
            uses: Uses::default(),
            intervals: false,
            rejected: false,
            program: None,
            observation: None,
            unparsed: None,
            tables_agree: None,
            allowed: AllowedSet::default(),
            no_symbols: None,
            errs: None,
        }
    }

    /// A program that was not checked.
    pub fn skipped(skip: Skip) -> Self {
        Self::of(Verdict::Skipped(skip))
    }

    /// Whether the program was executed.
    pub fn was_run(&self) -> bool {
        matches!(self.ran, Ran::Agree | Ran::Disagree)
    }
}

/// Checks a program: what the model predicts against what the subject shows. `rules` counts what
/// decided, and may hold a planted error.
pub fn check(source: &str, subject: &mut dyn Subject, rules: &Rulebook, options: &Options) -> Outcome {
    if options.mode.from == Origin::Unparsed {
        return unparsed::check(source, subject, rules, options);
    }
    let prepared = prepare(source, subject.identity(), rules, options);
    let request = prepared.request(source, options);
    let answer = request.map_or_else(no_answer, |request| subject.observe(&request));
    let outcome = prepared.judge(answer, subject.identity(), rules, options);
    with_symbols(source, subject, rules, options, outcome)
}

/// The outcome with what the symbol tables say, if they are to be looked at, or if something
/// disagrees that they may explain.
fn with_symbols(
    source: &str,
    subject: &mut dyn Subject,
    rules: &Rulebook,
    options: &Options,
    outcome: Outcome,
) -> Outcome {
    if options.mode.symtable || symbols::may_tell(&outcome) {
        symbols::check(source, subject, rules, options, outcome)
    } else {
        outcome
    }
}

/// How many programs [`check_all`] checks stage by stage: enough of them for each stage to find its code in
/// the processor's caches, and so few that their trees and predictions do not crowd those. With 32 a check
/// takes some 2 % longer, with 128 as long.
pub const AT_ONCE: usize = 64;

/// Checks many programs as [`check`] does each, but some at a time stage by stage, so that model and
/// interpreter do not drive each other out of the processor's caches: about a tenth faster.
pub fn check_all(
    sources: &[String],
    subject: &mut dyn Subject,
    rules: &Rulebook,
    options: &Options,
) -> Vec<Outcome> {
    if options.mode.from == Origin::Unparsed {
        return sources.iter().map(|source| check(source, subject, rules, options)).collect();
    }
    let mut outcomes = Vec::with_capacity(sources.len());
    for sources in sources.chunks(AT_ONCE) {
        let identity = subject.identity();
        let parsed: Vec<_> = sources.iter().map(|source| parse::parse(source)).collect();
        let prepared: Vec<_> = sources
            .iter()
            .zip(parsed)
            .map(|(source, parsed)| predict(source, parsed, identity, rules, options))
            .collect();
        let requests: Vec<_> = sources
            .iter()
            .zip(&prepared)
            .filter_map(|(source, prepared)| prepared.request(source, options))
            .collect();
        let mut answers = subject.observe_all(&requests).into_iter().peekable();
        outcomes.extend(prepared.into_iter().zip(sources).map(|(prepared, source)| {
            let was_asked = prepared.request(source, options).is_some();
            let answer = answers.next_if(|_| was_asked).unwrap_or_else(no_answer);
            let outcome = prepared.judge(answer, subject.identity(), rules, options);
            with_symbols(source, subject, rules, options, outcome)
        }));
    }
    outcomes
}

/// What is to be said of a program before the subject is asked.
enum Prepared {
    Predicted(Box<(Program, Prediction)>),
    /// It is no program: why, and in which line.
    NoProgram(String, u32),
    Skipped(Skip),
}

/// What the subject answers.
type Answer = Result<Observation, Failure>;

/// Where nothing was asked, or not all that was asked is answered.
fn no_answer() -> Answer {
    Err(Failure::Garbage("there is no answer".to_owned()))
}

fn prepare(source: &str, identity: &Identity, rules: &Rulebook, options: &Options) -> Prepared {
    predict(source, parse::parse(source), identity, rules, options)
}

fn predict(
    source: &str,
    parsed: Result<Program, ParseError>,
    identity: &Identity,
    rules: &Rulebook,
    options: &Options,
) -> Prepared {
    let version = options.version.unwrap_or(identity.version);
    let program = match parsed {
        Ok(program) => program,
        Err(ParseError::TooDeep) => return Prepared::Skipped(Skip::TooDeep),
        Err(ParseError::TooLong) => return Prepared::Skipped(Skip::TooLong),
        Err(ParseError::Syntax { message, line, .. }) => return Prepared::NoProgram(message, line),
    };
    if !is_of_form(&program, source, options.mode.form) {
        return Prepared::Skipped(Skip::Form);
    }
    if let Some(skip) = asks_for_more(source, identity) {
        return Prepared::Skipped(skip);
    }
    if let Some(newer) = program.newer_than(version) {
        let message = format!("{} came with {}", newer.what, newer.since);
        return Prepared::NoProgram(message, program.line(newer.span));
    }
    let mut prediction = model::predict(&program, &question(version, options), rules);
    if let PredictedRun::Ran(run) = &prediction.run
        && let Some(construct) = depends_on(run.uses, identity)
    {
        let construct = construct.to_owned();
        prediction.run = PredictedRun::NotModelled(vec![NotModelled { construct, line: 0 }]);
    }
    Prepared::Predicted(Box::new((program, prediction)))
}

/// What a run depends on that this subject lacks.
fn depends_on(uses: Uses, identity: &Identity) -> Option<&'static str> {
    let lacks = |capability| !identity.capabilities.has(capability);
    if uses.last_words && lacks(Capability::ReferenceCounting) {
        // When it does is not known.
        Some("code that runs when an object dies, without reference counts")
    } else if uses.layout && lacks(Capability::Layout) {
        Some("layout that the program looks at, where that is not held")
    } else {
        None
    }
}

/// Why a program is no question to this subject: it looks itself at what the subject does not show.
fn asks_for_more(source: &str, identity: &Identity) -> Option<Skip> {
    const LOOKS: &[(Capability, &[&str])] = &[
        (Capability::Closures, &["__closure__", "cell_contents"]),
        (Capability::CodeObjects, &["__code__"]),
        (Capability::Deaths, &["weakref", "__del__"]),
        (Capability::Qualnames, &["__qualname__"]),
    ];
    let lacking = LOOKS.iter().filter(|(capability, _)| !identity.capabilities.has(*capability));
    let (_, word) = lacking
        .flat_map(|(capability, words)| words.iter().map(move |word| (capability, word)))
        .find(|(_, word)| source.contains(**word))?;
    Some(Skip::Unsupported(format!("the program looks at `{word}` itself")))
}

/// Whether `program` is what `compile` takes in this form; in doubt, it is not.
fn is_of_form(program: &Program, source: &str, form: Form) -> bool {
    let is_simple = |stmt: &Stmt| !stmt.kind.is_compound();
    let is_blank = |text: &str| {
        text.lines().all(|line| line.trim_start().is_empty() || line.trim_start().starts_with('#'))
    };
    match (form, program.body.as_slice()) {
        (Form::Exec, _) => true,
        (_, []) => false,
        (Form::Eval, [stmt]) => {
            let takes_parentheses = |value: &Expr| {
                matches!(
                    value.kind,
                    ExprKind::Yield(_)
                        | ExprKind::YieldFrom(_)
                        | ExprKind::Named(_)
                        | ExprKind::Starred(_)
                        | ExprKind::Tuple(_)
                )
            };
            let rest = source.get(stmt.span.end as usize..).unwrap_or_default();
            stmt.as_expr().is_some_and(|value| !takes_parentheses(value)) && is_blank(rest)
        }
        (Form::Eval, _) => false,
        (Form::Single, [_]) => source.ends_with('\n'),
        (Form::Single, all) => {
            let (first, last) = (all[0].span.start as usize, all[all.len() - 1].span.end as usize);
            all.iter().all(is_simple) && !source.get(first..last).unwrap_or("\n").contains('\n')
        }
    }
}

fn question(version: Version, options: &Options) -> Question {
    let question = if options.run { Question::run(version) } else { Question::static_only(version) };
    question.in_mode(options.mode)
}

impl Prepared {
    /// What the subject is asked: to run the program only if the model ran all of it; of what is
    /// skipped, nothing.
    fn request<'a>(&self, source: &'a str, options: &Options) -> Option<Request<'a>> {
        let run = match self {
            Self::Predicted(predicted) => matches!(predicted.1.run, PredictedRun::Ran(_)),
            Self::NoProgram(..) => false,
            Self::Skipped(_) => return None,
        };
        Some(Request { source, run, mode: options.mode })
    }

    fn judge(self, answer: Answer, identity: &Identity, rules: &Rulebook, options: &Options) -> Outcome {
        match (self, answer) {
            (Self::Skipped(skip), _) => Outcome::skipped(skip),
            (Self::Predicted(predicted), Ok(observation)) => {
                let (program, prediction) = *predicted;
                let explain = Explain { program: &program, identity, rules, options, needs_run: true };
                let outcome = judge(prediction, observation, &explain);
                Outcome { program: Some(program), ..outcome }
            }
            (Self::Predicted(predicted), Err(failure)) => {
                let (program, _) = *predicted;
                let explain = Explain { program: &program, identity, rules, options, needs_run: true };
                let outcome = failed(failure, Some(&explain));
                Outcome { program: Some(program), ..outcome }
            }
            (Self::NoProgram(message, line), Ok(observation)) => {
                judge_no_program(&message, line, &observation)
            }
            (Self::NoProgram(..), Err(failure)) => failed(failure, None),
        }
    }
}

fn judge(prediction: Prediction, observation: Observation, explain: &Explain<'_>) -> Outcome {
    let mut outcome = Outcome::of(Verdict::Agree);
    if let PredictedRun::Ran(ran) = &prediction.run {
        outcome.ran_closure = ran.closures_run > 0;
        outcome.uses = ran.uses;
        outcome.intervals = ran.latest.is_some();
    }
    if let Some(run) = &observation.run {
        outcome.held_closure = outcome.ran_closure || run.events.iter().any(shows_a_closure);
    }
    if let (false, Err(rejection)) = (explain.options.valid, &observation.compiled)
        && !compare::is_limit(rejection)
        && !model::claims(rejection)
        && explain.by_quirks(Ok(&observation)).is_none()
    {
        return Outcome::skipped(Skip::Rejected(format!("{}: {}", rejection.kind, rejection.message)));
    }
    let mut comparison = compare::compare(&prediction, &observation, explain.identity);
    if comparison.mismatches.iter().any(|mismatch| mismatch.law == Law::Lifetime) {
        // Whoever reads of it is told what holds the token.
        let version = explain.options.version.unwrap_or(explain.identity.version);
        let question = question(version, explain.options).explained();
        let told = model::predict(explain.program, &question, explain.rules);
        comparison = compare::compare(&told, &observation, explain.identity);
    }
    if let Some(words) = comparison.skipped {
        let is_missing =
            words.starts_with("NotImplementedError") || comparison.allowed.has(Allowed::SmallerGrammar);
        return Outcome::skipped(if is_missing { Skip::Unsupported(words) } else { Skip::Limit(words) });
    }
    if comparison.nothing_held {
        return Outcome::skipped(Skip::NothingShown);
    }
    outcome.allowed = comparison.allowed;
    outcome.code_objects = comparison.code_objects;
    outcome.code_objects_agree = comparison.code_objects_agree;
    outcome.names_agree = comparison.names_agree;
    outcome.mismatches = comparison.mismatches;
    outcome.ran = match prediction.run {
        PredictedRun::Ran(_) if observation.run.is_none() => Ran::NotRun,
        PredictedRun::Ran(_) if outcome.mismatches.iter().any(Mismatch::is_of_the_run) => Ran::Disagree,
        PredictedRun::Ran(_) => Ran::Agree,
        PredictedRun::NotRun => Ran::NotRun,
        PredictedRun::NotModelled(not) => {
            outcome.not_modelled = not;
            Ran::NotModelled
        }
    };
    if !outcome.mismatches.is_empty() {
        explain.settle(&mut outcome, Ok(&observation));
    }
    outcome.rejected =
        outcome.verdict == Verdict::Agree && prediction.compiled.is_err() && observation.compiled.is_err();
    outcome.observation = Some(observation);
    outcome
}

/// What is needed to predict a program again, as a release with quirks would have it.
struct Explain<'a> {
    program: &'a Program,
    identity: &'a Identity,
    rules: &'a Rulebook,
    options: &'a Options,
    /// Whether a run that is not modelled explains nothing, unless the language knows of none.
    needs_run: bool,
}

impl Explain<'_> {
    /// The verdict on a program that disagrees.
    fn settle(&self, outcome: &mut Outcome, answer: Result<&Observation, &Failure>) {
        outcome.explained = self.by_quirks(answer);
        if outcome.explained.is_none() && self.options.all_new {
            outcome.suspected = Self { needs_run: false, ..*self }.by_quirks(answer);
        }
        outcome.verdict = match outcome.explained {
            Some(quirks) if !self.options.all_new => Verdict::Known(quirks),
            _ => Verdict::Disagree,
        };
    }

    /// The quirks of the subject that are needed for a prediction that is exactly its answer, if
    /// all its quirks together give one; or all but one, where the run with all is not modelled.
    fn by_quirks(&self, answer: Result<&Observation, &Failure>) -> Option<Quirks> {
        let all = Quirks::of(self.identity);
        // Trees are walked by recursion, and this is far from where enough stack was asked for.
        stack::for_depth(self.program.depth.0, || {
            if all.is_empty() {
                return None;
            }
            let with_all = self.predict(all);
            let some = if self.is_all_of(&with_all, answer) {
                all
            } else if !matches!(with_all.run, PredictedRun::NotModelled(_)) {
                return None;
            } else {
                let mut but_one = all.iter().map(|quirk| all.without(quirk));
                but_one.find(|&some| self.reproduces(some, answer))?
            };
            let candidates: Vec<_> = some.iter().collect();
            Some(self.needed(some, &candidates, answer)).filter(|needed| !needed.is_empty())
        })
    }

    /// `quirks`, which give exactly the answer, without those of `candidates` that are not needed
    /// for it. Few are, so that many are left out at once.
    fn needed(&self, quirks: Quirks, candidates: &[Quirk], answer: Result<&Observation, &Failure>) -> Quirks {
        let fewer = candidates.iter().fold(quirks, |some, quirk| some.without(*quirk));
        if self.reproduces(fewer, answer) {
            return fewer;
        }
        if candidates.len() < 2 {
            return quirks;
        }
        let (some, others) = candidates.split_at(candidates.len() / 2);
        self.needed(self.needed(quirks, some, answer), others, answer)
    }

    /// Whether the language says that the program is wrong.
    fn is_rejected(&self) -> bool {
        let version = self.options.version.unwrap_or(self.identity.version);
        let question = Question { run: false, ..question(version, self.options) };
        model::predict(self.program, &question, self.rules).compiled.is_err()
    }

    /// What a release with these quirks must show.
    fn predict(&self, quirks: Quirks) -> Prediction {
        let version = self.options.version.unwrap_or(self.identity.version);
        let question = question(version, self.options).with_quirks(quirks);
        model::predict(self.program, &question, self.rules)
    }

    /// Whether the prediction with these quirks is all that was observed.
    fn reproduces(&self, quirks: Quirks, answer: Result<&Observation, &Failure>) -> bool {
        self.is_all_of(&self.predict(quirks), answer)
    }

    /// Whether the prediction is all that was observed.
    fn is_all_of(&self, prediction: &Prediction, answer: Result<&Observation, &Failure>) -> bool {
        match answer {
            Err(Failure::Internal { .. } | Failure::Signal(_) | Failure::Hang(_)) => {
                prediction.fails.is_some()
            }
            Err(_) => false,
            Ok(observation) => {
                let covers = !self.needs_run
                    || prediction.fails.is_some()
                    || observation.run.is_none()
                    || matches!(prediction.run, PredictedRun::Ran(_))
                    || self.is_rejected();
                let comparison = compare::compare(prediction, observation, self.identity);
                covers
                    && prediction.fails != Some(Fails::Surely)
                    && comparison.mismatches.is_empty()
                    && comparison.skipped.is_none()
            }
        }
    }
}

/// Whether a function with a closure is shown in an event.
fn shows_a_closure(event: &Event) -> bool {
    fn holds(value: &Shown) -> bool {
        match value {
            Shown::Function(function) => function.closure.is_some() || values_of(function).any(holds),
            Shown::Cell { contents, .. } => contents.as_deref().is_some_and(holds),
            Shown::Tuple(items) | Shown::List { items, .. } => items.iter().any(holds),
            Shown::Dict { entries, .. } => entries.iter().any(|(key, value)| holds(key) || holds(value)),
            Shown::Exception { args, .. } => args.iter().any(holds),
            Shown::Class { namespace: named, .. } | Shown::Instance { attributes: named, .. } => {
                named.iter().any(|(_, value)| holds(value))
            }
            Shown::Wrapper { parts, .. } => parts.iter().any(holds),
            Shown::Atom(_)
            | Shown::Again(..)
            | Shown::Set(_)
            | Shown::Token(_)
            | Shown::Suspended { .. }
            | Shown::Other(_)
            | Shown::Elided => false,
        }
    }
    fn values_of(function: &ShownFunction) -> impl Iterator<Item = &Shown> {
        let named = function.kwdefaults.iter().flatten().chain(&function.dict).map(|(_, value)| value);
        function.defaults.iter().flatten().chain(named)
    }
    match &event.happening {
        Happening::Observe(values) => values.iter().any(holds),
        Happening::End(globals) => globals.iter().any(|(_, value)| holds(value)),
        Happening::Collect | Happening::Print(_) | Happening::Uncaught { .. } | Happening::Teardown => false,
    }
}

/// The verdict on text that is no program for the model: the subject must refuse it, too. Messages
/// and places of the parser's errors are not compared.
fn judge_no_program(message: &str, line: u32, observation: &Observation) -> Outcome {
    if observation.compiled.is_err() {
        return Outcome { rejected: true, ..Outcome::of(Verdict::Agree) };
    }
    let mut outcome = Outcome::of(Verdict::Disagree);
    outcome.mismatches.push(Mismatch {
        law: Law::Rejection,
        kind: FactKind::Language,
        field: "syntax",
        place: "<module>".to_owned(),
        line,
        rule: None,
        predicted: format!("SyntaxError: {message}"),
        observed: "compiles".to_owned(),
    });
    outcome
}

/// The verdict on a subject that did not answer.
fn failed(failure: Failure, explain: Option<&Explain<'_>>) -> Outcome {
    let mismatch = Mismatch {
        law: Law::Survival,
        kind: FactKind::Language,
        field: "answer",
        place: "<module>".to_owned(),
        line: 1,
        rule: None,
        predicted: "an answer".to_owned(),
        observed: failure.to_string(),
    };
    let mut outcome = Outcome::of(Verdict::Disagree);
    if let Some(explain) = explain {
        explain.settle(&mut outcome, Err(&failure));
    }
    outcome.mismatches.push(mismatch);
    outcome.failure = Some(failure);
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::subject::Capabilities;

    /// A subject that says nothing, but notes whether it was to run a program.
    struct Mute {
        identity: Identity,
        runs: bool,
    }

    impl Subject for Mute {
        fn identity(&self) -> &Identity {
            &self.identity
        }

        fn observe(&mut self, request: &Request<'_>) -> Answer {
            self.runs = request.run;
            no_answer()
        }
    }

    #[test]
    fn a_program_that_depends_on_what_the_subject_lacks_is_not_run() {
        for (source, capability) in [
            ("def f(x): return lambda: x\nobserve(f.__code__.co_cellvars)\n", Capability::Layout),
            ("class C:\n def __del__(self): observe()\nC()\n", Capability::ReferenceCounting),
        ] {
            for (capabilities, runs) in
                [(Capabilities::ALL, true), (Capabilities::ALL.without(capability), false)]
            {
                let identity = Identity {
                    implementation: "other".to_owned(),
                    version: Version::NEWEST,
                    release: Version::NEWEST.to_string(),
                    build: Vec::new(),
                    hash_seed: Some(0),
                    origin: "test".to_owned(),
                    capabilities,
                };
                let mut subject = Mute { identity, runs: false };
                check(source, &mut subject, &Rulebook::default(), &Options::VALID);
                assert_eq!(subject.runs, runs, "{source}");
            }
        }
    }
}
