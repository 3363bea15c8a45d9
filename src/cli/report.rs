//! `cellmate report`: a finding as a bug report.

use super::{
    args::ReportArgs,
    catch_interrupts,
    exit::Exit,
    open_subject,
    output::{Progress, Trouble},
    read,
};
use crate::{
    bug_report::{BugReport, Shows},
    check::{self, Options, Outcome, Verdict},
    corpus::{self, CorpusFile, Whose},
    mode::Mode,
    rules::Rulebook,
    subject::{self, Identity},
};
use std::{
    collections::HashSet,
    io::{self, Write as _},
};

pub(super) fn report(args: ReportArgs) -> Result<Exit, Trouble> {
    let text = read(&args.file)?;
    let file = CorpusFile::parse(&text).ok();
    let mode = file.as_ref().map_or(Mode::DEFAULT, |file| file.mode);
    let recorded: Vec<&str> = file.iter().flat_map(recorded).collect();
    let source = without_header(corpus::source_of(&text));
    let mut subjects = subject::found();
    if args.python.python.is_some() {
        let asked = open_subject(&args.python)?;
        subjects.retain(|other| other.identity().to_string() != asked.identity().to_string());
        subjects.insert(0, asked);
    }
    catch_interrupts()?;
    let rules = Rulebook::default();
    let options = Options { all_new: true, mode, ..Options::VALID };
    let mut progress = Progress::new();
    let mut answers: Vec<(String, Outcome)> = Vec::new();
    for subject in &mut subjects {
        progress.show(|| format!("asking {}", subject.identity()));
        let outcome = check::check(source, &mut **subject, &rules, &options);
        answers.push((name(subject.identity()), outcome));
    }
    drop(progress);
    // The one that is asked for, or else one of whom it is recorded, or else the newest that shows anything.
    let asked = usize::from(args.python.python.is_some());
    let known = answers.iter().filter(|(who, _)| recorded.contains(&who.as_str()));
    let found =
        answers[..asked].iter().chain(known).chain(answers.iter().rev()).find_map(|(who, outcome)| {
            let mismatch = outcome.mismatches.first().filter(|_| outcome.verdict == Verdict::Disagree)?;
            Some((who, outcome, mismatch))
        });
    let Some((who, outcome, mismatch)) = found else {
        let asked: Vec<&str> = answers.iter().map(|(who, _)| who.as_str()).collect();
        return Err(Trouble::new(format_args!(
            "{}: nothing to report: it is as it must be in {}",
            args.file.display(),
            asked.join(", ")
        )));
    };
    let mut others: Vec<(String, Shows)> = answers
        .iter()
        .map(|(who, outcome)| {
            let shows = match outcome.verdict {
                Verdict::Skipped(_) => Shows::Unknown,
                _ if outcome
                    .mismatches
                    .iter()
                    .any(|it| (it.law, it.field) == (mismatch.law, mismatch.field)) =>
                {
                    Shows::Yes
                }
                _ => Shows::No,
            };
            (who.clone(), shows)
        })
        .collect();
    // The same release may be embedded and found as a command as well.
    let mut told = HashSet::new();
    others.retain(|line| told.insert(line.clone()));
    let report =
        BugReport { source, mode, mismatch, subject: who, others: &others, known: outcome.explained };
    let mut out = io::stdout().lock();
    let text = if args.script { report.script() } else { report.markdown() };
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(Exit::Agreement)
}

/// Who is recorded in a file as showing something.
fn recorded(file: &CorpusFile) -> impl Iterator<Item = &str> {
    file.sections.iter().filter_map(|section| match &section.of {
        Whose::Observed(who) => who.split(" (").next(),
        Whose::Expected(_) => None,
    })
}

/// Its name without the place where it stands on this machine.
fn name(identity: &Identity) -> String {
    let name = identity.to_string();
    name.split(" (").next().unwrap_or_default().to_owned()
}

/// A program without the comment and the empty lines that it begins with.
fn without_header(source: &str) -> &str {
    let mut rest = source;
    while let Some((line, after)) = rest.split_once('\n') {
        if !(line.starts_with('#') || line.trim().is_empty()) {
            break;
        }
        rest = after;
    }
    rest
}
