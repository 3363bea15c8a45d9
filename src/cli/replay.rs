//! `cellmate replay`: corpus files against the model and against interpreters.

use super::{
    INTERRUPTED,
    args::{Format, ReplayArgs},
    catch_interrupts,
    exit::Exit,
    open_subject,
    output::{self, BAD, GOOD, Progress, Trouble, count},
    read,
};
use crate::{
    check::{self, Options, Verdict},
    corpus::{self, CorpusFile, Reply},
    report,
    rules::Rulebook,
    subject::{self, AnySubject},
};
use serde::Serialize;
use std::{io::Write as _, sync::atomic::Ordering};

pub(super) fn replay(args: ReplayArgs) -> Result<Exit, Trouble> {
    if args.bisect {
        return bisect(&args);
    }
    let path = args.path.display();
    let files = corpus::files(&args.path).map_err(|error| Trouble::new(format_args!("{path}: {error}")))?;
    if files.is_empty() {
        return Err(Trouble::new(format_args!("{path}: there are no *.py files in it")));
    }
    let mut subjects: Vec<AnySubject> = match &args.python.python {
        Some(_) => vec![open_subject(&args.python)?],
        None => subject::found(),
    };
    catch_interrupts()?;
    let rules = Rulebook::default();
    let options = Options {
        all_new: args.quirks.all_new(),
        mode: args.mode.given().unwrap_or_default(),
        ..Options::VALID
    };
    let mut out = anstream::stdout().lock();
    let mut progress = Progress::new();
    let (mut wrong, mut checks, mut done) = (0, 0, 0);
    for path in &files {
        if INTERRUPTED.load(Ordering::Relaxed) {
            return Err(Trouble::new(format_args!("interrupted after {done} of {} files", files.len())));
        }
        let shown = path.display().to_string();
        let text = read(path)?;
        let file =
            CorpusFile::parse(&text).map_err(|error| Trouble::new(format_args!("{shown}: {error}")))?;
        let replies = corpus::replay(&file, &mut subjects, &rules, &options);
        done += 1;
        checks += replies.len() as u64;
        for reply in &replies {
            let held = reply.complaint.is_none();
            wrong += u64::from(!held);
            match (args.format.format, &reply.complaint) {
                (Format::Json, _) => output::json(&mut out, Line::of(&shown, reply))?,
                (Format::Text, Some(complaint)) => {
                    progress.clear();
                    writeln!(out, "{shown}: {BAD}{}{BAD:#}\n{complaint}", reply.asked)?;
                }
                (Format::Text, None) => {}
            }
        }
        progress.show(|| format!("{done} of {} files", files.len()));
    }
    drop(progress);
    if args.format.format == Format::Text {
        let style = if wrong > 0 { BAD } else { GOOD };
        writeln!(
            out,
            "{style}{}{style:#}, {}, {wrong} wrong; asked:",
            count(done, "file"),
            count(checks, "check")
        )?;
        for subject in &subjects {
            writeln!(out, "  {}", subject.identity())?;
        }
    } else {
        let pythons = subjects.iter().map(|subject| subject.identity().to_string()).collect();
        output::json(&mut out, SummaryLine { summary: Summary { files: done, checks, wrong, pythons } })?;
    }
    out.flush()?;
    Ok(if wrong > 0 { Exit::Disagreement } else { Exit::Agreement })
}

/// Says of one interpreter whether it is good, for `git bisect run`. The interpreter alone is judged:
/// whether the file's expected facts are those of the model is no question of any commit. And
/// quirks explain nothing, since the commit that brought one is what is looked for.
fn bisect(args: &ReplayArgs) -> Result<Exit, Trouble> {
    let path = args.path.display();
    let files = corpus::files(&args.path).map_err(|error| Trouble::new(format_args!("{path}: {error}")))?;
    let mut subject = open_subject(&args.python)?;
    catch_interrupts()?;
    let rules = Rulebook::default();
    let (mut good, mut bad) = (0, 0);
    let mut untestable = None;
    let mut out = anstream::stdout().lock();
    for path in &files {
        if INTERRUPTED.load(Ordering::Relaxed) {
            return Err(Trouble::new("interrupted"));
        }
        let shown = path.display().to_string();
        let file = CorpusFile::parse(&read(path)?)
            .map_err(|error| Trouble::new(format_args!("{shown}: {error}")))?;
        let is_meant = file.versions.contains(subject.identity().version);
        let mode = args.mode.given().unwrap_or(file.mode);
        // Commits of other versions lie on the way to the guilty one: they are held to their own rules.
        let options = Options { valid: is_meant, all_new: true, mode, ..Options::VALID };
        let outcome = check::check(&file.source, &mut *subject, &rules, &options);
        match (&outcome.verdict, &outcome.failure) {
            (_, Some(failure)) if failure.is_final() => return Err(Trouble::new(failure)),
            (Verdict::Skipped(skip), _) => untestable = Some(skip.to_string()),
            (Verdict::Agree, _) if outcome.rejected && !is_meant => {
                untestable = Some(format!("not a program of {}", subject.identity().version));
            }
            (Verdict::Agree, _) => good += 1,
            (Verdict::Disagree | Verdict::Known(_), _) => {
                bad += 1;
                let source = outcome.unparsed.as_deref().unwrap_or(&file.source);
                for mismatch in &outcome.mismatches {
                    report::write(&mut out, &shown, source, mismatch)?;
                }
            }
        }
    }
    let who = subject.identity();
    match (good, bad, untestable) {
        (0, 0, why) => {
            let why = why.unwrap_or_else(|| "there are no *.py files".to_owned());
            Err(Trouble::new(format_args!("{path}: {who} cannot be tested: {why}")))
        }
        (_, 0, _) => {
            writeln!(out, "{GOOD}good:{GOOD:#} {who}")?;
            Ok(Exit::Agreement)
        }
        _ => {
            writeln!(out, "{BAD}bad:{BAD:#} {who}")?;
            Ok(Exit::Disagreement)
        }
    }
}

#[derive(Serialize)]
struct Line<'a> {
    path: &'a str,
    asked: &'a str,
    holds: bool,
    complaint: Option<&'a str>,
}

impl<'a> Line<'a> {
    fn of(path: &'a str, reply: &'a Reply) -> Self {
        Self {
            path,
            asked: &reply.asked,
            holds: reply.complaint.is_none(),
            complaint: reply.complaint.as_deref(),
        }
    }
}

#[derive(Serialize)]
struct SummaryLine {
    summary: Summary,
}

#[derive(Serialize)]
struct Summary {
    files: u64,
    checks: u64,
    wrong: u64,
    pythons: Vec<String>,
}
