//! Disagreements: of what kind they are, and how one becomes a corpus file.

use super::{Config, words};
use crate::{
    check::{self, Options, Outcome, Verdict},
    compare::Mismatch,
    corpus::{self, CorpusFile, Section, Versions, Whose},
    facts::{FactKind, Law},
    mode::Mode,
    model::{self, Question},
    parse,
    quirks::{Quirk, Quirks},
    reduce::{self, Limits},
    rules::{Rule, Rulebook},
    subject::{Failure, Subject},
};
use rustc_hash::FxHasher;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{
    fs,
    hash::{Hash as _, Hasher as _},
    io,
    io::Write as _,
    path::{Path, PathBuf},
};

/// Checks that one reduction may make. Found by trial: 95 of 100 reductions need less.
const REDUCTION_CHECKS: u32 = 2_000;

/// The same where the subject does not answer in time, so that each check takes as long as it may.
const REDUCTION_CHECKS_OF_HANGS: u32 = 20;

/// A disagreement, reduced.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Finding {
    /// The corpus file, if findings are written.
    pub file: Option<PathBuf>,
    /// The corpus file's text.
    pub text: String,
    /// The reduced program.
    pub program: String,
    /// Its most important mismatch.
    #[serde(with = "mismatch")]
    pub mismatch: Mismatch,
    /// The quirks that explain it, if it is known.
    pub known: Option<Quirks>,
    /// Which program of the campaign it was.
    pub ordinal: u64,
    /// How it was compiled.
    pub mode: Mode,
    /// The text to whose lines the mismatch refers, if it is not that of the file.
    pub unparsed: Option<String>,
}

/// How a mismatch is written: its field is a word of ours.
mod mismatch {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Written {
        law: Law,
        is_layout: bool,
        field: String,
        place: String,
        line: u32,
        rule: Option<Rule>,
        predicted: String,
        observed: String,
    }

    pub(super) fn serialize<S: Serializer>(it: &Mismatch, serializer: S) -> Result<S::Ok, S::Error> {
        let Mismatch { law, kind, field, place, line, rule, predicted, observed } = it.clone();
        let is_layout = kind == FactKind::Layout;
        Written { law, is_layout, field: field.to_owned(), place, line, rule, predicted, observed }
            .serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Mismatch, D::Error> {
        let Written { law, is_layout, field, place, line, rule, predicted, observed } =
            Written::deserialize(deserializer)?;
        let kind = if is_layout { FactKind::Layout } else { FactKind::Language };
        Ok(Mismatch { law, kind, field: words::fixed(&field), place, line, rule, predicted, observed })
    }
}

/// The kind of a disagreement: what must stay the same while it is reduced.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Kind {
    pub(super) law: Law,
    pub(super) field: String,
    pub(super) rule: Option<Rule>,
    /// The quirks that explain it, or are suspected to, also where they are to explain nothing: what is
    /// reduced must not slip from one cause to another.
    pub(super) known: Option<Quirks>,
    /// Where no rule decides: what the subject says, without names and numbers. One rejection or
    /// crash is not like another.
    pub(super) words: String,
}

impl Kind {
    /// Whether a disagreement of the `other` kind is one of this: the same breach of a law by the same
    /// known deviation, wherever it shows, or else the same in all.
    fn is_like(&self, other: &Self) -> bool {
        self == other || self.known.is_some() && (self.law, self.known) == (other.law, other.known)
    }
}

/// A disagreement that was met.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Case {
    pub(super) ordinal: u64,
    pub(super) mode: Mode,
    pub(super) kind: Kind,
    /// Of several causes at once, the one that it is to show alone if it can.
    pub(super) sought: Option<Quirk>,
    /// As it was seen, not reduced, should it not be seen again; only of the first ones of a kind.
    pub(super) seen: Option<Box<Finding>>,
}

/// A finding, and what it was a case of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Settled {
    pub(super) kind: Kind,
    pub(super) finding: Finding,
}

/// The kind of an outcome's first mismatch.
pub(super) fn kind_of(outcome: &Outcome) -> Option<Kind> {
    if matches!(outcome.verdict, Verdict::Agree | Verdict::Skipped(_)) {
        return None;
    }
    let known = outcome.explained.or(outcome.suspected);
    let Mismatch { law, field, rule, observed, .. } = outcome.mismatches.first()?;
    let words = match law {
        Law::Rejection => without_particulars(observed),
        // What follows are the names of the program, in whatever number.
        Law::Survival => without_particulars(observed).split([';', '(']).next().unwrap_or_default().into(),
        _ => String::new(),
    };
    Some(Kind { law: *law, field: (*field).to_owned(), rule: *rule, known, words })
}

/// A message without what is quoted in it and without numbers.
fn without_particulars(message: &str) -> String {
    let unquoted = message.split('\'').step_by(2);
    unquoted.flat_map(str::chars).filter(|c| !c.is_ascii_digit()).collect()
}

/// Shrinks a program to one whose first mismatch is of the same kind, with canonical names. A
/// program that does not disagree is given back as it is.
pub fn reduce_program(
    source: &str,
    subject: &mut dyn Subject,
    rules: &Rulebook,
    options: &Options,
) -> String {
    reduce_to(source, subject, rules, options, None)
}

/// Shrinks a program as [`reduce_program`] does, and then to one that shows the quirk that is sought
/// without others, if there is one.
fn reduce_to(
    source: &str,
    subject: &mut dyn Subject,
    rules: &Rulebook,
    options: &Options,
    sought: Option<Quirk>,
) -> String {
    let outcome = check::check(source, subject, rules, options);
    let Some(kind) = kind_of(&outcome) else { return source.to_owned() };
    let max_attempts = match outcome.failure {
        // What is known already is not worth the time.
        Some(Failure::Hang(_)) if matches!(outcome.verdict, Verdict::Known(_)) => 0,
        Some(Failure::Hang(_)) => REDUCTION_CHECKS_OF_HANGS,
        _ => REDUCTION_CHECKS,
    };
    let mut kind_of = |candidate: &str| kind_of(&check::check(candidate, subject, rules, options));
    let limits = Limits { max_attempts };
    let is_same = |now: &Kind| kind.is_like(now);
    let reduced =
        reduce::reduce_within(limits, source, &mut |it| kind_of(it).as_ref().is_some_and(is_same)).source;
    let Some(sought) = sought else { return reduced };
    let mut kind = kind;
    let fewer = |now: &Kind, before: &Kind| {
        let (Some(now), Some(before)) = (now.known, before.known) else { return false };
        now.has(sought) && now != before && now.iter().all(|quirk| before.has(quirk))
    };
    reduce::reduce_within(limits, &reduced, &mut |candidate| {
        let Some(now) = kind_of(candidate) else { return false };
        let is_good = kind.is_like(&now) || fewer(&now, &kind);
        if is_good {
            kind = now;
        }
        is_good
    })
    .source
}

/// Who makes findings: subject, rules, and how programs are checked.
pub(super) struct Maker<'a> {
    pub(super) config: &'a Config,
    pub(super) subject: &'a mut dyn Subject,
    pub(super) rules: &'a Rulebook,
    pub(super) options: Options,
}

impl Maker<'_> {
    /// Makes a finding of a disagreeing program, reduced if that is wanted. One that does not
    /// disagree when it is asked again, alone or with its header, gives none.
    pub(super) fn finding(
        &mut self,
        source: &str,
        kind: &Kind,
        sought: Option<Quirk>,
        ordinal: u64,
    ) -> Option<Finding> {
        let program = if self.config.reduce {
            reduce_to(source, self.subject, self.rules, &self.options, sought)
        } else {
            source.to_owned()
        };
        let outcome = check::check(&program, self.subject, self.rules, &self.options);
        let now = kind_of(&outcome);
        let known = if now.is_some() { outcome.explained } else { kind.known };
        let kind = now.as_ref().unwrap_or(kind);
        self.prefer_the_default_mode(&program, kind);
        [program, source.to_owned()].into_iter().find_map(|program| {
            let (text, outcome) = self.file_text(&program, kind, known, ordinal, None);
            self.kept(program, text, &outcome, ordinal)
        })
    }

    /// Goes over to the default mode, unless another is asked for, if the program disagrees there in
    /// the same way.
    fn prefer_the_default_mode(&mut self, program: &str, kind: &Kind) {
        if self.config.mode.is_some() || self.options.mode.is_default() {
            return;
        }
        let options = Options { mode: Mode::DEFAULT, ..self.options };
        if kind_of(&check::check(program, self.subject, self.rules, &options))
            .is_some_and(|now| kind.is_like(&now))
        {
            self.options = options;
        }
    }

    /// Makes a finding of what was seen once, as it was seen.
    pub(super) fn as_seen(
        &mut self,
        source: &str,
        seen: Outcome,
        kind: &Kind,
        ordinal: u64,
    ) -> Option<Finding> {
        let known = seen.explained;
        let (text, outcome) = self.file_text(source, kind, known, ordinal, Some(seen));
        self.kept(source.to_owned(), text, &outcome, ordinal)
    }

    fn kept(&self, program: String, text: String, outcome: &Outcome, ordinal: u64) -> Option<Finding> {
        Some(Finding {
            file: None,
            text,
            program,
            mismatch: outcome.mismatches.first()?.clone(),
            known: outcome.explained.filter(|_| !self.options.all_new),
            ordinal,
            mode: self.options.mode,
            unparsed: outcome.unparsed.clone(),
        })
    }

    /// The corpus file of a finding, and what the check says of it; `seen` is what it said once and
    /// may not say again.
    fn file_text(
        &mut self,
        program: &str,
        kind: &Kind,
        known: Option<Quirks>,
        ordinal: u64,
        seen: Option<Outcome>,
    ) -> (String, Outcome) {
        let Self { config, subject, rules, options } = self;
        let version = options.version.unwrap_or(subject.identity().version);
        let Kind { law, field, rule, .. } = kind;
        let who = subject.identity().to_string();
        let found = format!(
            "cellmate {} campaign --seed {:x}, program {ordinal}, {who}",
            env!("CARGO_PKG_VERSION"),
            config.seed,
        );
        let title = match known {
            Some(known) if !options.all_new => {
                format!("{who} deviates in {field} ({}), as is known: {known}.", law.name())
            }
            _ if seen.is_some() => {
                format!(
                    "{who} disagreed with the model in {field} ({}), but not when asked again.",
                    law.name()
                )
            }
            _ => format!("{who} disagrees with the model in {field} ({}).", law.name()),
        };
        let why = match rule.map(Rule::entry) {
            Some(entry) => format!("{}: {}; {}", entry.id, entry.statement, entry.citation),
            None => format!("the law {}", law.name()),
        };
        let source =
            corpus::with_header(&title, &why, &found, Versions::only(version), options.mode, program);
        let outcome = seen.unwrap_or_else(|| check::check(&source, *subject, rules, options));
        let question = Question::run(version).in_mode(options.mode);
        let mut sections = vec![Section {
            of: Whose::Expected(Versions::only(version)),
            text: parse::parse(&source)
                .map(|program| model::predict(&program, &question, rules).to_string())
                .unwrap_or_else(|error| format!("no program: {error}")),
        }];
        let observed = match (&outcome.failure, &outcome.observation) {
            (Some(failure), _) => failure.to_string(),
            (None, Some(observation)) => observation.to_string(),
            (None, None) => "compiles".to_owned(),
        };
        sections.push(Section { of: Whose::Observed(who), text: observed });
        let versions = Versions::only(version);
        let file = CorpusFile { title, why, found, versions, mode: options.mode, source, sections };
        (file.to_string(), outcome)
    }
}

/// `contents-del-empties-cell-1f2e3d4c.py`
pub(super) fn file_name(finding: &Finding) -> String {
    let mut hasher = FxHasher::default();
    finding.program.hash(&mut hasher);
    if !finding.mode.is_default() {
        finding.mode.hash(&mut hasher);
    }
    let rule = finding.mismatch.rule.map_or("no-rule", Rule::id);
    format!("{}-{rule}-{:08x}.py", finding.mismatch.law.name(), hasher.finish() as u32)
}

/// Makes sure that a folder is there and can be written; removes what writers that were killed left
/// half-written.
pub(super) fn prepare_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let file = folder.join(format!(".cellmate-{}", std::process::id()));
    fs::write(&file, "")?;
    fs::remove_file(&file)?;
    for entry in fs::read_dir(folder)?.flatten() {
        let name = entry.file_name();
        let parts = name.to_str().and_then(|name| name.strip_prefix('.')?.rsplit_once(".py."));
        if let Some((_, writer)) = parts
            && writer.parse().is_ok_and(|writer| !is_alive(writer))
        {
            // Whoever else is faster has done it.
            let _ = fs::remove_file(entry.path());
        }
    }
    Ok(())
}

/// Whether there is a process of this number.
#[cfg(unix)]
fn is_alive(process: i32) -> bool {
    nix::sys::signal::kill(nix::unistd::Pid::from_raw(process), None) != Err(nix::errno::Errno::ESRCH)
}

#[cfg(not(unix))]
fn is_alive(_: i32) -> bool {
    true
}

/// Writes a file so that at no moment a part of it can be seen under its name.
pub(super) fn write_atomically(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let temporary = path.with_file_name(format!(".{name}.{}", std::process::id()));
    let write = || {
        let mut file = fs::File::create(&temporary)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&temporary, path)
    };
    write().inspect_err(|_| {
        // Nothing half-written stays behind; that it cannot be removed either is no news.
        let _ = fs::remove_file(&temporary);
    })
}
