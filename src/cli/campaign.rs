//! `cellmate campaign`.

use super::{
    INTERRUPTED,
    args::{CampaignArgs, Format},
    catch_interrupts, check_again,
    exit::Exit,
    output::{self, BAD, GOOD, NOTE, Progress, Trouble, count, share, thousands},
    rulebook,
};
use crate::{
    campaign::{self, Config, Event, Finding, Summary},
    corpus,
    quirks::Quirks,
    report::Report,
    rules::Rule,
    subject::{AnySubject, Options, Process},
};
use serde::Serialize;
use std::{
    fs,
    io::{self, Write},
    path::PathBuf,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// How long a campaign takes if nothing is said.
const DEFAULT_TIME: Duration = Duration::from_secs(30);

pub(super) fn campaign(args: CampaignArgs) -> Result<Exit, Trouble> {
    let rules = rulebook(&args.model)?;
    let (mut subject, journal) = open_subject(&args)?;
    catch_interrupts()?;
    let config = Config {
        seed: args.seed.unwrap_or_else(fresh_seed),
        programs: args.programs,
        time: args.time.or(args.programs.is_none().then_some(DEFAULT_TIME)),
        version: args.model.python_version,
        findings: Some(args.findings.clone()),
        reduce: true,
        stop_at_first: false,
        all_new: args.model.quirks.all_new(),
        mode: args.mode.given(),
    };
    let mut out = anstream::stdout().lock();
    let mut progress = Progress::new();
    let mut summary = Summary::default();
    let mut written = Ok(());
    let format = args.format.format;
    let python = subject.identity().to_string();
    let result =
        campaign::run(&config, &mut *subject, &rules, &INTERRUPTED, &mut summary, &mut |event| match event {
            Event::Checked(summary) => progress.show(|| progress_line(summary, &config)),
            Event::Found(finding) => {
                progress.clear();
                let shown = match format {
                    Format::Text => tell_finding(&mut out, finding, &python, &args),
                    Format::Json => output::json(&mut out, FoundLine { finding: FindingJson::of(finding) }),
                };
                if written.is_ok() {
                    written = shown.and_then(|()| out.flush());
                }
            }
        });
    drop(progress);
    // A reader that went away is no reason to forget findings, but is one not to write on.
    written?;
    match format {
        Format::Text => tell_summary(&mut out, &summary)?,
        Format::Json => output::json(&mut out, SummaryLine { summary: SummaryJson::of(&summary) })?,
    }
    out.flush()?;
    if let Some(journal) = journal.filter(|_| result.is_ok()) {
        // Empty between programs; that it stays is no harm.
        let _ = fs::remove_file(journal);
    }
    result.map_err(Trouble::new)?;
    if let Some(blind) = summary.blindness() {
        return Err(Trouble::new(blind));
    }
    Ok(if summary.disagree > 0 { Exit::Disagreement } else { Exit::Agreement })
}

/// The interpreter, and the file that holds the program in flight: a child process may take the
/// whole machine down with it, and then one wants to know by what.
fn open_subject(args: &CampaignArgs) -> Result<(AnySubject, Option<PathBuf>), Trouble> {
    let Some(command) = &args.python.python else { return Ok((super::open_subject(&args.python)?, None)) };
    let folder = &args.findings;
    fs::create_dir_all(folder)
        .map_err(|error| Trouble::new(campaign::Trouble::Findings { folder: folder.clone(), error }))?;
    let journal = folder.join("in-flight.py");
    let options = Options { journal: Some(journal.clone()), ..Options::new(command) };
    Ok((Box::new(Process::start(options).map_err(Trouble::new)?), Some(journal)))
}

/// A seed from the clock: it is printed, so that the campaign can be had again.
pub(super) fn fresh_seed() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    now.as_nanos() as u64 ^ u64::from(std::process::id()).rotate_left(40)
}

fn progress_line(summary: &Summary, config: &Config) -> String {
    let seconds = summary.elapsed.as_secs();
    let time = config
        .time
        .map_or_else(|| format!("{seconds} s"), |most| format!("{seconds} of {} s", most.as_secs()));
    let most = config.programs.map(|most| format!(" of {}", thousands(most))).unwrap_or_default();
    let findings = summary.findings.len() as u64;
    format!("{time}: {}{most} programs, {}", thousands(summary.programs), count(findings, "finding"))
}

fn tell_finding(out: &mut dyn Write, finding: &Finding, python: &str, args: &CampaignArgs) -> io::Result<()> {
    let file = finding.file.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
    if let Some(known) = finding.known {
        writeln!(out, "{NOTE}known: {known}{NOTE:#}")?;
    }
    let report = Report {
        file: &file,
        source: finding.unparsed.as_deref().unwrap_or(corpus::source_of(&finding.text)),
        mismatch: &finding.mismatch,
        subject: python,
        command: &check_again(&file, true, &args.python, &args.model, finding.mode),
        colour: true,
    };
    writeln!(out, "{}", report.text())
}

fn tell_summary(out: &mut dyn Write, summary: &Summary) -> io::Result<()> {
    let of = |part| share(part, summary.valid());
    writeln!(
        out,
        "{}, predicted by the rules of {}, seed {:x}",
        summary.python, summary.predicted_for, summary.seed
    )?;
    let style = if summary.disagree > 0 { BAD } else { GOOD };
    writeln!(
        out,
        "{style}{}{style:#} checked in {:.1} s ({} per second): {} agree, {} disagree, {} known, {} skipped{}",
        count(summary.programs, "program"),
        summary.elapsed.as_secs_f64(),
        thousands(summary.per_second() as u64),
        thousands(summary.agree),
        thousands(summary.disagree),
        thousands(summary.known),
        thousands(summary.skipped()),
        if summary.interrupted { " (interrupted)" } else { "" },
    )?;
    if summary.rejected > 0 {
        writeln!(out, "  rejected, as predicted: {}", thousands(summary.rejected))?;
    }
    for (reason, number) in &summary.skipped {
        writeln!(out, "  skipped: {reason}: {}", thousands(*number))?;
    }
    for (id, number) in &summary.allowed {
        writeln!(out, "  allowed to differ: {id}: {}", thousands(*number))?;
    }
    if summary.modes.keys().any(|mode| !mode.is_default()) {
        let modes: Vec<_> =
            summary.modes.iter().map(|(mode, number)| format!("{mode} {}", thousands(*number))).collect();
        writeln!(out, "  modes: {}", modes.join("; "))?;
    }
    if summary.tables > 0 {
        writeln!(out, "  symbol tables looked at: {}", thousands(summary.tables))?;
    }
    for (why, number) in &summary.no_tables {
        writeln!(out, "  no symbol tables: {why}: {}", thousands(*number))?;
    }
    for (quirk, number) in &summary.quirks {
        writeln!(out, "  known: {quirk}: {}", thousands(*number))?;
    }
    for (construct, number) in &summary.not_modelled {
        writeln!(out, "  not run, since not modelled: {construct}: {}", thousands(*number))?;
    }
    writeln!(
        out,
        "  held a closure: {}, ran one: {}, distinct closure trees: {}, deaths as intervals: {}",
        of(summary.held_closure),
        of(summary.ran_closure),
        thousands(summary.distinct_trees),
        of(summary.intervals),
    )?;
    let [classes, generators, coroutines, exceptions] = summary.used.map(of);
    writeln!(
        out,
        "  ran classes: {classes}, generators: {generators}, coroutines: {coroutines}, raised exceptions: {exceptions}"
    )?;
    let hit = summary.rules_hit();
    write!(out, "  rules hit: {hit} of {}", summary.rules.len())?;
    let mut rare: Vec<_> = summary.rules.iter().collect();
    rare.sort_by_key(|(_, hits)| *hits);
    let rare: Vec<_> =
        rare.iter().take(5).map(|(rule, hits)| format!("{} {}", rule.id(), thousands(*hits))).collect();
    writeln!(out, "; least: {}", rare.join(", "))?;
    if !summary.findings.is_empty() {
        writeln!(out, "  {}:", count(summary.findings.len() as u64, "finding"))?;
    }
    for finding in &summary.findings {
        let file = finding.file.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
        let rule = finding.mismatch.rule.map_or("no rule", Rule::id);
        let known = finding.known.map(|known| format!(", known: {known}")).unwrap_or_default();
        writeln!(out, "    {file}: {}, {rule}{known}", finding.mismatch.law.name())?;
    }
    if summary.not_reduced > 0 {
        writeln!(out, "  more of the same kinds, not reduced: {}", thousands(summary.not_reduced))?;
    }
    Ok(())
}

#[derive(Serialize)]
struct FoundLine {
    finding: FindingJson,
}

#[derive(Serialize)]
struct SummaryLine {
    summary: SummaryJson,
}

#[derive(Serialize)]
struct FindingJson {
    file: Option<String>,
    law: &'static str,
    rule: Option<&'static str>,
    known: Option<String>,
    quirks: Vec<&'static str>,
    /// Which program of the campaign it was, from 0.
    program: u64,
}

impl FindingJson {
    fn of(finding: &Finding) -> Self {
        Self {
            file: finding.file.as_ref().map(|file| file.display().to_string()),
            law: finding.mismatch.law.name(),
            rule: finding.mismatch.rule.map(Rule::id),
            known: finding.known.map(|quirks| quirks.to_string()),
            quirks: finding.known.map(Quirks::ids).unwrap_or_default(),
            program: finding.ordinal,
        }
    }
}

#[derive(Serialize)]
struct SummaryJson {
    python: String,
    programs: u64,
    agree: u64,
    disagree: u64,
    known: u64,
    skipped: u64,
    held_closure: u64,
    ran_closure: u64,
    distinct_trees: u64,
    rules_hit: u64,
    rules_total: u64,
    seconds: f64,
    programs_per_second: f64,
    findings: Vec<FindingJson>,
    seed: String,
    predicted_for: String,
    skipped_by_reason: std::collections::BTreeMap<&'static str, u64>,
    allowed: std::collections::BTreeMap<&'static str, u64>,
    not_modelled: std::collections::BTreeMap<String, u64>,
    quirks: std::collections::BTreeMap<&'static str, u64>,
    interrupted: bool,
    rejected: u64,
    modes: std::collections::BTreeMap<String, u64>,
    tables: u64,
    no_tables: std::collections::BTreeMap<String, u64>,
}

impl SummaryJson {
    fn of(summary: &Summary) -> Self {
        Self {
            python: summary.python.clone(),
            programs: summary.programs,
            agree: summary.agree,
            disagree: summary.disagree,
            known: summary.known,
            skipped: summary.skipped(),
            held_closure: summary.held_closure,
            ran_closure: summary.ran_closure,
            distinct_trees: summary.distinct_trees,
            rules_hit: summary.rules_hit(),
            rules_total: summary.rules.len() as u64,
            seconds: summary.elapsed.as_secs_f64(),
            programs_per_second: summary.per_second(),
            findings: summary.findings.iter().map(FindingJson::of).collect(),
            seed: format!("{:x}", summary.seed),
            predicted_for: summary.predicted_for.clone(),
            skipped_by_reason: summary.skipped.clone(),
            allowed: summary.allowed.clone(),
            not_modelled: summary.not_modelled.clone(),
            quirks: summary.quirks.clone(),
            interrupted: summary.interrupted,
            rejected: summary.rejected,
            modes: summary.modes.iter().map(|(mode, number)| (mode.to_string(), *number)).collect(),
            tables: summary.tables,
            no_tables: summary.no_tables.clone(),
        }
    }
}
