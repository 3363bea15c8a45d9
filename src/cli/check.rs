//! `cellmate check`: existing files.

use super::{
    INTERRUPTED,
    args::{CheckArgs, Format},
    catch_interrupts, check_again,
    exit::Exit,
    open_subject,
    output::{self, BAD, GOOD, NOTE, Progress, Trouble, count, share, thousands},
    rulebook,
};
use crate::{
    check::{self, Errs, Options, Outcome, Ran, Skip, Verdict},
    compare::Mismatch,
    corpus,
    mode::Mode,
    report::Report,
    rules::Rule,
    source,
};
use rustc_hash::FxHashMap;
use serde::Serialize;
use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::PathBuf,
    sync::atomic::Ordering,
};

/// Mismatches that are shown in full; all others are a line each, up to [`LINES`].
const IN_FULL: usize = 5;

/// Mismatches that are shown at all; causes are listed for all of them.
const LINES: usize = 50;

pub(super) fn check(args: CheckArgs) -> Result<Exit, Trouble> {
    let files = find_files(&args.paths)?;
    let mut subject = open_subject(&args.python)?;
    catch_interrupts()?;
    let python = subject.identity().to_string();
    let rules = rulebook(&args.model)?;
    let general = Options {
        run: args.run,
        version: args.model.python_version,
        valid: false,
        all_new: args.model.quirks.all_new(),
        mode: Mode::default(),
    };
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    let mut progress = Progress::new();
    let mut tally = Tally::default();
    for file in &files {
        if INTERRUPTED.load(Ordering::Relaxed) {
            break;
        }
        let path = file.path.display().to_string();
        let text = source::read(&file.path);
        let mode = args.mode.of(text.as_deref().unwrap_or_default());
        let options = Options { mode, ..general };
        let (text, outcome) = match text {
            Ok(text) => {
                let outcome = check::check(&text, &mut *subject, &rules, &options);
                (text, outcome)
            }
            // What is named must be readable; what is found in a folder need not.
            Err(error) if file.named => return Err(Trouble::new(error)),
            Err(error) => (String::new(), Outcome::skipped(Skip::Unreadable(error.why.to_string()))),
        };
        if let Some(failure) = outcome.failure.as_ref().filter(|failure| failure.is_final()) {
            return Err(Trouble::new(format_args!("{path}: {failure}")));
        }
        match args.format.format {
            Format::Json => output::json(&mut out, FileJson::of(&path, &python, &outcome))?,
            Format::Text => {
                for mismatch in outcome.mismatches.iter() {
                    progress.clear();
                    tally.shown += 1;
                    let report = Report {
                        file: &path,
                        source: outcome.unparsed.as_deref().unwrap_or(&text),
                        mismatch,
                        subject: &python,
                        command: &check_again(&path, args.run, &args.python, &args.model, options.mode),
                        colour: true,
                    };
                    tell_mismatch(&mut out, &report, &outcome, tally.shown)?;
                }
                if let (Verdict::Skipped(skip), true) = (&outcome.verdict, file.named) {
                    writeln!(out, "{path}: {NOTE}skipped{NOTE:#}: {skip}")?;
                }
            }
        }
        tally.add(&path, &outcome);
        progress.show(|| format!("{} of {} files", thousands(tally.files), thousands(files.len() as u64)));
    }
    drop(progress);
    match args.format.format {
        Format::Json => output::json(&mut out, SummaryLine { summary: tally.summary() })?,
        Format::Text => tally.tell(&mut out, &python, args.run)?,
    }
    out.flush()?;
    if INTERRUPTED.load(Ordering::Relaxed) {
        return Err(Trouble::new(format_args!("interrupted after {} of {} files", tally.files, files.len())));
    }
    Ok(if tally.disagree > 0 { Exit::Disagreement } else { Exit::Agreement })
}

/// A file to be checked.
struct File {
    path: PathBuf,
    /// Named on the command line, rather than found in a folder.
    named: bool,
}

/// The files that are meant, those in folders sorted by path.
fn find_files(paths: &[PathBuf]) -> Result<Vec<File>, Trouble> {
    let mut files = Vec::new();
    for path in paths {
        let trouble = |error: io::Error| Trouble::new(format_args!("{}: {error}", path.display()));
        if fs::metadata(path).map_err(trouble)?.is_dir() {
            let found = corpus::files(path).map_err(trouble)?;
            if found.is_empty() {
                return Err(Trouble::new(format_args!("{}: there are no *.py files in it", path.display())));
            }
            files.extend(found.into_iter().map(|path| File { path, named: false }));
        } else {
            files.push(File { path: path.clone(), named: true });
        }
    }
    Ok(files)
}

fn tell_mismatch(
    out: &mut dyn Write,
    report: &Report<'_>,
    outcome: &Outcome,
    number: usize,
) -> io::Result<()> {
    if number > LINES {
        return Ok(());
    }
    let Mismatch { law, field, place, line, rule, predicted, observed, .. } = report.mismatch;
    if number > IN_FULL {
        let rule = rule.map_or("no rule", Rule::id);
        return writeln!(
            out,
            "{}:{line}: {BAD}{law}{BAD:#} ({rule}): {field} of {place}: predicted {predicted}, observed {observed}",
            report.file
        );
    }
    if let Verdict::Known(quirks) = outcome.verdict {
        for quirk in quirks.iter() {
            writeln!(out, "{NOTE}known: {}{NOTE:#} ({})", quirk.id(), quirk.entry().citation)?;
        }
    }
    if let Some(errs) = outcome.errs {
        writeln!(out, "{NOTE}where{NOTE:#}: {errs}")?;
    }
    writeln!(out, "{}", report.text())
}

/// What was checked so far.
#[derive(Default)]
struct Tally {
    files: u64,
    agree: u64,
    disagree: u64,
    known: u64,
    quirks: BTreeMap<&'static str, u64>,
    /// Those that agree since they are rejected, as predicted.
    rejected: u64,
    skipped: BTreeMap<&'static str, u64>,
    allowed: BTreeMap<&'static str, u64>,
    code_objects: u64,
    code_objects_agree: u64,
    names_agree: u64,
    ran_agree: u64,
    ran_disagree: u64,
    not_modelled: BTreeMap<String, u64>,
    tables_agree: u64,
    tables_differ: u64,
    no_tables: BTreeMap<String, u64>,
    causes: FxHashMap<Cause, (u64, String)>,
    shown: usize,
}

/// What mismatches have in common: law, field and rule.
type Cause = (&'static str, &'static str, Option<&'static str>);

impl Tally {
    fn add(&mut self, path: &str, outcome: &Outcome) {
        self.files += 1;
        for allowed in outcome.allowed.iter() {
            *self.allowed.entry(allowed.id()).or_default() += 1;
        }
        match &outcome.verdict {
            Verdict::Agree => self.agree += 1,
            Verdict::Disagree => self.disagree += 1,
            Verdict::Known(quirks) => {
                self.known += 1;
                for quirk in quirks.iter() {
                    *self.quirks.entry(quirk.id()).or_default() += 1;
                }
            }
            Verdict::Skipped(skip) => *self.skipped.entry(skip.reason()).or_default() += 1,
        }
        self.rejected += u64::from(outcome.rejected);
        self.code_objects += u64::from(outcome.code_objects);
        self.code_objects_agree += u64::from(outcome.code_objects_agree);
        self.names_agree += u64::from(outcome.names_agree);
        match outcome.ran {
            Ran::Agree => self.ran_agree += 1,
            Ran::Disagree => self.ran_disagree += 1,
            Ran::NotModelled => {
                let construct = outcome.not_modelled.first().map_or("unknown", |first| &first.construct);
                *self.not_modelled.entry(construct.to_owned()).or_default() += 1;
            }
            Ran::NotRun => {}
        }
        match outcome.tables_agree {
            Some(true) => self.tables_agree += 1,
            Some(false) => self.tables_differ += 1,
            None => {}
        }
        if let Some(why) = &outcome.no_symbols {
            *self.no_tables.entry(why.clone()).or_default() += 1;
        }
        for mismatch in &outcome.mismatches {
            let cause = (mismatch.law.name(), mismatch.field, mismatch.rule.map(Rule::id));
            let (number, _) =
                self.causes.entry(cause).or_insert_with(|| (0, format!("{path}:{}", mismatch.line)));
            *number += 1;
        }
    }

    fn summary(&self) -> SummaryJson {
        SummaryJson {
            files: self.files,
            agree: self.agree,
            disagree: self.disagree,
            known: self.known,
            quirks: self.quirks.clone(),
            skipped: self.skipped.values().sum(),
            allowed: self.allowed.clone(),
            code_objects: self.code_objects,
            code_objects_agree: self.code_objects_agree,
            ran_agree: self.ran_agree,
            ran_disagree: self.ran_disagree,
            not_modelled: self.not_modelled.values().sum(),
            rejected: self.rejected,
        }
    }

    fn tell(&self, out: &mut dyn Write, python: &str, run: bool) -> io::Result<()> {
        let mut causes: Vec<_> = self.causes.iter().collect();
        causes.sort_by_key(|((law, field, rule), (number, _))| {
            (std::cmp::Reverse(*number), *law, *field, *rule)
        });
        if self.shown > LINES {
            writeln!(out, "... and {} more", thousands((self.shown - LINES) as u64))?;
        }
        if self.shown > 1 {
            writeln!(out, "causes:")?;
            for ((law, field, rule), (number, first)) in causes {
                let rule = rule.unwrap_or("no rule");
                writeln!(out, "  {} {law}, {field} ({rule}), first at {first}", thousands(*number))?;
            }
        }
        let skipped: u64 = self.skipped.values().sum();
        let style = if self.disagree > 0 { BAD } else { GOOD };
        writeln!(
            out,
            "{style}{}{style:#} checked against {python}: {} agree, {} disagree, {} known, {} skipped",
            count(self.files, "file"),
            thousands(self.agree),
            thousands(self.disagree),
            thousands(self.known),
            thousands(skipped),
        )?;
        if self.rejected > 0 {
            writeln!(out, "  rejected, as predicted: {}", thousands(self.rejected))?;
        }
        for (reason, number) in &self.skipped {
            writeln!(out, "  skipped: {reason}: {}", thousands(*number))?;
        }
        for (id, number) in &self.allowed {
            writeln!(out, "  allowed to differ: {id}: {}", thousands(*number))?;
        }
        writeln!(
            out,
            "  {}: {} predicted exactly, {} with exact co_freevars and co_cellvars",
            count(self.code_objects, "code object"),
            share(self.code_objects_agree, self.code_objects),
            share(self.names_agree, self.code_objects),
        )?;
        if self.tables_agree + self.tables_differ > 0 {
            let (agree, differ) = (thousands(self.tables_agree), thousands(self.tables_differ));
            writeln!(out, "  symbol tables of {agree} files agree, of {differ} differ")?;
        }
        for (why, number) in &self.no_tables {
            writeln!(out, "  no symbol tables: {why}: {}", thousands(*number))?;
        }
        if run {
            let not_modelled: u64 = self.not_modelled.values().sum();
            writeln!(
                out,
                "  runs: {} agree, {} disagree, {} not modelled",
                thousands(self.ran_agree),
                thousands(self.ran_disagree),
                thousands(not_modelled),
            )?;
            let mut constructs: Vec<_> = self.not_modelled.iter().collect();
            constructs.sort_by_key(|(name, number)| (std::cmp::Reverse(**number), *name));
            for (construct, number) in constructs.into_iter().take(10) {
                writeln!(out, "    not modelled: {construct}: {}", thousands(*number))?;
            }
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct FileJson<'a> {
    path: &'a str,
    python: &'a str,
    verdict: &'static str,
    reason: Option<String>,
    quirks: Vec<&'static str>,
    code_objects: u32,
    code_objects_agree: u32,
    ran: &'static str,
    not_modelled: Vec<String>,
    mismatches: Vec<MismatchJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tables_agree: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    errs: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct MismatchJson<'a> {
    law: &'static str,
    r#where: &'a str,
    line: u32,
    rule: Option<&'static str>,
    predicted: &'a str,
    observed: &'a str,
}

impl<'a> MismatchJson<'a> {
    pub(super) fn of(mismatch: &'a Mismatch) -> Self {
        Self {
            law: mismatch.law.name(),
            r#where: &mismatch.place,
            line: mismatch.line,
            rule: mismatch.rule.map(Rule::id),
            predicted: &mismatch.predicted,
            observed: &mismatch.observed,
        }
    }
}

impl<'a> FileJson<'a> {
    fn of(path: &'a str, python: &'a str, outcome: &'a Outcome) -> Self {
        let (verdict, reason) = match &outcome.verdict {
            Verdict::Agree => ("agree", None),
            Verdict::Disagree => ("disagree", None),
            Verdict::Known(quirks) => ("known", Some(quirks.to_string())),
            Verdict::Skipped(skip) => ("skipped", Some(skip.to_string())),
        };
        Self {
            path,
            python,
            verdict,
            reason,
            quirks: match outcome.verdict {
                Verdict::Known(quirks) => quirks.ids(),
                _ => Vec::new(),
            },
            code_objects: outcome.code_objects,
            code_objects_agree: outcome.code_objects_agree,
            ran: outcome.ran.name(),
            not_modelled: outcome.not_modelled.iter().map(|not| not.construct.clone()).collect(),
            tables_agree: outcome.tables_agree,
            errs: outcome.errs.map(Errs::name),
            mismatches: outcome.mismatches.iter().map(MismatchJson::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct SummaryLine {
    summary: SummaryJson,
}

#[derive(Serialize)]
struct SummaryJson {
    files: u64,
    agree: u64,
    disagree: u64,
    known: u64,
    quirks: BTreeMap<&'static str, u64>,
    skipped: u64,
    allowed: BTreeMap<&'static str, u64>,
    code_objects: u64,
    code_objects_agree: u64,
    ran_agree: u64,
    ran_disagree: u64,
    not_modelled: u64,
    rejected: u64,
}
