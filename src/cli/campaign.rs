//! `cellmate campaign`.

use super::{
    INTERRUPTED,
    args::{CampaignArgs, Format},
    catch_interrupts, check_again,
    exit::Exit,
    output::{self, BAD, GOOD, NOTE, Progress, Trouble, count, share, thousands},
    rule,
};
use crate::{
    campaign::{self, Config, Crew, Event, Finding, Summary},
    corpus,
    quirks::Quirks,
    report::Report,
    rules::Rule,
    statistics::breadth::Covered,
};
use serde::Serialize;
use std::{
    fs,
    io::{self, Write},
    path::Path,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

/// How long a campaign takes if nothing is said.
const DEFAULT_TIME: Duration = Duration::from_secs(30);

/// How often the log tells of progress.
const LOG_INTERVAL: Duration = Duration::from_secs(1);

pub(super) fn campaign(args: CampaignArgs) -> Result<Exit, Trouble> {
    let plant = match &args.model.plant {
        Some(id) => Some(rule(id)?),
        None => None,
    };
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
        shard: args.shard,
        vary: args.vary.clone(),
    };
    for path in &args.vary {
        let files = corpus::files(path)
            .map_err(|error| Trouble::new(format_args!("cannot read {}: {error}", path.display())))?;
        if files.is_empty() {
            return Err(Trouble::new(format_args!("there are no *.py files in {}", path.display())));
        }
    }
    let this = std::env::current_exe()
        .map_err(|error| Trouble::new(format_args!("cannot tell where this program is: {error}")))?;
    let crew = Crew {
        workers: args.workers.map_or_else(cores, usize::from),
        command: vec![this.into(), "work".into()],
        python: args.python.python.clone(),
        plant,
    };
    let mut log = Log::open(args.log.as_deref())?;
    let mut out = anstream::stdout().lock();
    let mut progress = Progress::new();
    let mut summary = Summary::default();
    let mut written = Ok(());
    let mut pace = Pace::default();
    let format = args.format.format;
    let mut python = String::new();
    let result = campaign::run_crew(&config, &crew, &INTERRUPTED, &mut summary, &mut |event| match event {
        Event::Checked(summary) => {
            pace.note(summary);
            if python.is_empty() {
                python.clone_from(&summary.python);
            }
            progress.show(|| progress_line(summary, &config, &pace));
            log.progress(summary, &pace);
        }
        Event::Found(finding) => {
            progress.clear();
            log.note(FoundLine { finding: FindingJson::of(finding) });
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
    if let (Err(trouble), 0) = (&result, summary.programs) {
        return Err(Trouble::new(trouble));
    }
    log.note(SummaryLine { summary: SummaryJson::of(&summary) });
    match format {
        Format::Text => tell_summary(&mut out, &summary)?,
        Format::Json => output::json(&mut out, SummaryLine { summary: SummaryJson::of(&summary) })?,
    }
    out.flush()?;
    result.map_err(Trouble::new)?;
    log.close()?;
    if let Some(blind) = summary.blindness() {
        return Err(Trouble::new(blind));
    }
    Ok(if summary.disagree > 0 { Exit::Disagreement } else { Exit::Agreement })
}

/// As many workers as there are cores.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// What the last while brought.
#[derive(Debug, Default)]
struct Pace {
    /// Seconds, programs and trees at the beginning of this while, and of the one before.
    marks: [(f64, u64, u64); 2],
    /// The same, now.
    now: (f64, u64, u64),
}

impl Pace {
    /// How long a while is, in seconds.
    const WHILE: f64 = 5.0;

    fn note(&mut self, summary: &Summary) {
        self.now = (summary.elapsed.as_secs_f64(), summary.programs, summary.distinct_trees);
        if self.marks[0].1 == 0 {
            // Programs that an earlier run checked took none of our time.
            self.marks = [self.now; 2];
        }
        if self.now.0 - self.marks[1].0 > Self::WHILE {
            self.marks = [self.marks[1], self.now];
        }
    }

    /// Programs per second.
    fn speed(&self) -> f64 {
        (self.now.1 - self.marks[0].1) as f64 / (self.now.0 - self.marks[0].0).max(1e-3)
    }

    /// The share of programs that have a closure tree which none before had, in per cent.
    fn novelty(&self) -> f64 {
        100.0 * (self.now.2 - self.marks[0].2) as f64 / ((self.now.1 - self.marks[0].1) as f64).max(1.0)
    }
}

/// The machine-readable log: what happens, as JSON lines.
struct Log {
    file: Option<fs::File>,
    next: Instant,
    result: io::Result<()>,
}

impl Log {
    fn open(path: Option<&Path>) -> Result<Self, Trouble> {
        let open = |path: &Path| {
            fs::File::create(path)
                .map_err(|error| Trouble::new(format_args!("cannot write {}: {error}", path.display())))
        };
        Ok(Self { file: path.map(open).transpose()?, next: Instant::now(), result: Ok(()) })
    }

    fn note(&mut self, line: impl Serialize) {
        if let (Some(file), Ok(())) = (&mut self.file, &self.result) {
            let mut text = Vec::new();
            self.result = output::json(&mut text, line).and_then(|()| file.write_all(&text));
        }
    }

    fn progress(&mut self, summary: &Summary, pace: &Pace) {
        if self.file.is_some() && Instant::now() >= self.next {
            self.next = Instant::now() + LOG_INTERVAL;
            self.note(ProgressLine {
                progress: ProgressJson {
                    seconds: summary.elapsed.as_secs_f64(),
                    programs: summary.programs,
                    programs_per_second: pace.speed(),
                    distinct_trees: summary.distinct_trees,
                    new_trees_percent: pace.novelty(),
                    disagree: summary.disagree,
                    known: summary.known,
                    findings: summary.findings.len(),
                    least_hit: rarest(summary, 5).map(|(rule, hits)| (rule.id(), hits)).collect(),
                },
            });
        }
    }

    fn close(self) -> io::Result<()> {
        self.result
    }
}

#[derive(Serialize)]
struct ProgressLine {
    progress: ProgressJson,
}

#[derive(Serialize)]
struct ProgressJson {
    seconds: f64,
    programs: u64,
    programs_per_second: f64,
    distinct_trees: u64,
    new_trees_percent: f64,
    disagree: u64,
    known: u64,
    findings: usize,
    least_hit: std::collections::BTreeMap<&'static str, u64>,
}

/// The rules that decided least often.
fn rarest(summary: &Summary, count: usize) -> impl Iterator<Item = (Rule, u64)> {
    let mut rare = summary.rules.clone();
    rare.sort_by_key(|(_, hits)| *hits);
    rare.into_iter().take(count)
}

/// A seed from the clock: it is printed, so that the campaign can be had again.
pub(super) fn fresh_seed() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    now.as_nanos() as u64 ^ u64::from(std::process::id()).rotate_left(40)
}

fn progress_line(summary: &Summary, config: &Config, pace: &Pace) -> String {
    let seconds = summary.elapsed.as_secs();
    let time = config
        .time
        .map_or_else(|| format!("{seconds} s"), |most| format!("{seconds} of {} s", most.as_secs()));
    let most = config.programs.map(|most| format!(" of {}", thousands(most))).unwrap_or_default();
    let rare: Vec<_> =
        rarest(summary, 2).map(|(rule, hits)| format!("{} {}", rule.id(), thousands(hits))).collect();
    format!(
        "{time}: {}{most} programs, {} per second, {:.0} % new trees, {}; least hit: {}",
        thousands(summary.programs),
        thousands(pace.speed() as u64),
        pace.novelty(),
        count(summary.findings.len() as u64, "finding"),
        rare.join(", "),
    )
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
    if summary.resumed > 0 {
        writeln!(out, "  of them checked by an earlier run: {}", thousands(summary.resumed))?;
    }
    if summary.interrupted {
        writeln!(out, "  the same command with --seed {:x} goes on from here", summary.seed)?;
    }
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
    if summary.mutants > 0 {
        writeln!(out, "  mutants of given files: {}", thousands(summary.mutants))?;
    }
    writeln!(out, "  held against a variant of theirs, without the model: {}", thousands(summary.varied))?;
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
    tell_breadth(out, &summary.breadth)?;
    let [classes, generators, coroutines, exceptions] = summary.used.map(of);
    writeln!(
        out,
        "  ran classes: {classes}, generators: {generators}, coroutines: {coroutines}, raised exceptions: {exceptions}"
    )?;
    let hit = summary.rules_hit();
    write!(out, "  rules hit: {hit} of {}", summary.rules.len())?;
    let rare: Vec<_> =
        rarest(summary, 5).map(|(rule, hits)| format!("{} {}", rule.id(), thousands(hits))).collect();
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

/// The lines about breadth.
pub(super) fn tell_breadth(out: &mut dyn Write, breadth: &Covered) -> io::Result<()> {
    let Covered { triples, pairs, chains, rarest } = breadth;
    let of = |(seen, legal): (u64, u64)| format!("{} of {}", thousands(seen), thousands(legal));
    writeln!(
        out,
        "  ways to bind x ways to use x kinds of scope: {} triples, {} pairs; chains of scopes: {}",
        of(*triples),
        of(*pairs),
        thousands(*chains),
    )?;
    let rarest: Vec<_> = rarest.iter().map(|(triple, count)| format!("{triple} {count}")).collect();
    writeln!(out, "    least: {}", rarest.join("; "))
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
    skipped_by_reason: std::collections::BTreeMap<String, u64>,
    allowed: std::collections::BTreeMap<String, u64>,
    not_modelled: std::collections::BTreeMap<String, u64>,
    quirks: std::collections::BTreeMap<String, u64>,
    interrupted: bool,
    resumed: u64,
    mutants: u64,
    varied: u64,
    triples: (u64, u64),
    pairs: (u64, u64),
    chains: u64,
    rarest: Vec<(String, u64)>,
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
            resumed: summary.resumed,
            mutants: summary.mutants,
            varied: summary.varied,
            triples: summary.breadth.triples,
            pairs: summary.breadth.pairs,
            chains: summary.breadth.chains,
            rarest: summary
                .breadth
                .rarest
                .iter()
                .map(|(triple, count)| (triple.to_string(), *count))
                .collect(),
            rejected: summary.rejected,
            modes: summary.modes.iter().map(|(mode, number)| (mode.to_string(), *number)).collect(),
            tables: summary.tables,
            no_tables: summary.no_tables.clone(),
        }
    }
}
