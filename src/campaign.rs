//! Campaigns: many generated programs, each checked, all counted; disagreements reduced and kept.
//!
//! Some of the programs are [broken on purpose](generate::is_broken): they must be rejected, with
//! the predicted error, and are counted apart.
//!
//! A campaign is determined by its seed: program `n` of a seed has entropy of its own, so that it
//! is the same whatever happened to the programs before it. What is *kept* of a finding is not
//! the seed but its source text, as a corpus file, written the moment it is found.

use crate::{
    check::{self, Options, Outcome, Ran, Verdict},
    compare::Mismatch,
    corpus::{self, CorpusFile, Section, Versions, Whose},
    facts::Law,
    generate,
    mode::Mode,
    model::{self, Question},
    parse,
    quirks::Quirks,
    reduce::{self, Limits},
    render,
    rules::{Rule, Rulebook},
    statistics,
    subject::{Failure, Subject},
    version::Version,
};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::{
    collections::BTreeMap,
    fs,
    hash::{Hash as _, Hasher as _},
    io,
    io::Write as _,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

/// What a campaign does.
#[derive(Clone, Debug)]
pub struct Config {
    /// The seed.
    pub seed: u64,
    /// How many programs at most.
    pub programs: Option<u64>,
    /// How long at most.
    pub time: Option<Duration>,
    /// The version by whose rules is predicted, if it is not the subject's own.
    pub version: Option<Version>,
    /// Where findings are written; they are not written anywhere without it.
    pub findings: Option<PathBuf>,
    /// Whether to shrink disagreeing programs.
    pub reduce: bool,
    /// Whether to end with the first disagreement.
    pub stop_at_first: bool,
    /// Whether known quirks explain nothing.
    pub all_new: bool,
    /// How programs are compiled; without it, most in the default mode, and some in each other.
    pub mode: Option<Mode>,
}

impl Config {
    /// A campaign of so many programs, that keeps findings in memory alone.
    pub fn programs(seed: u64, programs: u64) -> Self {
        Self {
            seed,
            programs: Some(programs),
            time: None,
            version: None,
            findings: None,
            reduce: true,
            stop_at_first: false,
            all_new: false,
            mode: None,
        }
    }
}

/// What a campaign did.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// The subject, with its full version.
    pub python: String,
    /// The version by whose rules was predicted.
    pub predicted_for: String,
    /// The seed.
    pub seed: u64,
    /// Programs checked.
    pub programs: u64,
    /// How many were compiled in which mode.
    pub modes: BTreeMap<Mode, u64>,
    /// Those that agreed.
    pub agree: u64,
    /// Those that disagreed.
    pub disagree: u64,
    /// Those that disagreed as it is known.
    pub known: u64,
    /// In how many of those a quirk acts.
    pub quirks: BTreeMap<&'static str, u64>,
    /// Those among the ones that agreed that are rejected, as predicted.
    pub rejected: u64,
    /// Programs whose symbol tables were looked at.
    pub tables: u64,
    /// Why there were no symbol tables to be looked at, and of how many programs.
    pub no_tables: BTreeMap<String, u64>,
    /// Those that could not be checked, by reason.
    pub skipped: BTreeMap<&'static str, u64>,
    /// Differences that are allowed to the subject (see [`ALLOWED`](crate::compare::ALLOWED)): in how
    /// many programs they were met.
    pub allowed: BTreeMap<&'static str, u64>,
    /// Programs that agreed in their static facts and were not run, by the first construct that
    /// the model does not run.
    pub not_modelled: BTreeMap<String, u64>,
    /// Programs in whose run a closure was seen.
    pub held_closure: u64,
    /// Programs in whose run a function with free variables was entered.
    pub ran_closure: u64,
    /// Programs that made classes, resumed generators, resumed coroutines, raised exceptions, as the
    /// model ran them.
    pub used: [u64; 4],
    /// Different closure trees.
    pub distinct_trees: u64,
    /// Programs whose deaths are predicted as intervals somewhere.
    pub intervals: u64,
    /// Rules that decided something, with the number of times, in the order of the table; only
    /// those that are live in the predicted version.
    pub rules: Vec<(Rule, u64)>,
    /// The findings, in order.
    pub findings: Vec<Finding>,
    /// Disagreements that were not reduced, since there were enough findings of their kind.
    pub not_reduced: u64,
    /// How long it took.
    pub elapsed: Duration,
    /// Why it ended before its time, if it did.
    pub interrupted: bool,
}

impl Summary {
    /// Programs that could not be checked.
    pub fn skipped(&self) -> u64 {
        self.skipped.values().sum()
    }

    /// Programs that are not rejected: those that can hold and run closures.
    pub fn valid(&self) -> u64 {
        self.programs - self.rejected
    }

    /// How many of the live rules decided something.
    pub fn rules_hit(&self) -> u64 {
        self.rules.iter().filter(|(_, hits)| *hits > 0).count() as u64
    }

    /// Programs per second.
    pub fn per_second(&self) -> f64 {
        self.programs as f64 / self.elapsed.as_secs_f64().max(1e-9)
    }

    /// Why this campaign proves nothing: a generator gone blind must not look like a success.
    pub fn blindness(&self) -> Option<String> {
        let checked = self.programs - self.skipped();
        let lack = if checked == 0 {
            "no program was checked"
        } else if self.disagree + self.known > 0 {
            return None;
        } else if self.held_closure == 0 {
            "no program held a closure"
        } else if self.ran_closure == 0 {
            "no program ran a closure"
        } else if checked > 1000 && [0, 1, 3].iter().any(|&kind| self.used[kind] == 0) {
            "classes, generators or exceptions were never run"
        } else {
            return None;
        };
        Some(format!(
            "{lack} ({} programs, {} skipped): this campaign proves nothing",
            self.programs,
            self.skipped()
        ))
    }
}

/// A disagreement, reduced.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The corpus file, if findings are written.
    pub file: Option<PathBuf>,
    /// The corpus file's text.
    pub text: String,
    /// The reduced program.
    pub program: String,
    /// Its most important mismatch.
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

/// What is told while a campaign runs.
#[derive(Debug)]
pub enum Event<'a> {
    /// More programs were checked.
    Checked(&'a Summary),
    /// A finding was kept.
    Found(&'a Finding),
}

/// Why a campaign cannot go on.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Trouble {
    /// The findings folder cannot be written.
    #[error("cannot write findings into {folder}: {error}; choose another folder with --findings", folder = folder.display())]
    Findings {
        /// The folder.
        folder: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The subject is gone for good.
    #[error("{0}")]
    Subject(Failure),
}

/// Findings of one cause that are reduced; more are only counted. One bug gives thousands of
/// disagreements, and the second or third reduced one already looks like the first.
const FINDINGS_OF_A_CAUSE: usize = 3;

/// Checks that one reduction may make. Found by trial: 95 of 100 reductions need less.
const REDUCTION_CHECKS: u32 = 2_000;

/// Programs that are checked together (see [`check::check_all`]). More brings nothing more.
const BATCH: u64 = 32;

/// Of so many batches, one is compiled in another mode than the default one.
const BATCHES_PER_OTHER_MODE: u64 = 8;

/// The mode in which program number `index` of this seed is compiled if none is asked for.
pub fn mode_of(seed: u64, index: u64, version: Version) -> Mode {
    let batch = index / BATCH + seed % BATCHES_PER_OTHER_MODE;
    if batch % BATCHES_PER_OTHER_MODE != BATCHES_PER_OTHER_MODE - 1 {
        return Mode::DEFAULT;
    }
    let others: Vec<Mode> = Mode::others(version).collect();
    others[((batch / BATCHES_PER_OTHER_MODE + seed) % others.len() as u64) as usize]
}

/// Runs a campaign. `stop` ends it after the programs in flight; `tell` hears of all that happens.
///
/// # Errors
///
/// [`Trouble`] if findings cannot be written or the subject is gone. The summary so far is in
/// `summary` in either case.
pub fn run(
    config: &Config,
    subject: &mut dyn Subject,
    rules: &Rulebook,
    stop: &AtomicBool,
    summary: &mut Summary,
    tell: &mut dyn FnMut(Event<'_>),
) -> Result<(), Trouble> {
    let start = Instant::now();
    let own = subject.identity().version;
    let version = config.version.unwrap_or(own);
    *summary = Summary {
        python: subject.identity().to_string(),
        predicted_for: version.to_string(),
        seed: config.seed,
        ..Summary::default()
    };
    if let Some(folder) = &config.findings {
        probe(folder).map_err(|error| Trouble::Findings { folder: folder.clone(), error })?;
    }
    // Only what both versions can read is worth asking.
    let syntax = version.min(own);
    let mut campaign = Campaign {
        config,
        subject,
        rules,
        options: Options { version: config.version, all_new: config.all_new, ..Options::VALID },
        causes: FxHashMap::default(),
        texts: FxHashSet::default(),
        trees: FxHashSet::default(),
    };
    let mut result = Ok(());
    'all: while config.programs.is_none_or(|most| summary.programs < most)
        && config.time.is_none_or(|most| start.elapsed() < most)
    {
        if stop.load(Ordering::Relaxed) {
            summary.interrupted = true;
            break;
        }
        let first = summary.programs;
        let last = config.programs.unwrap_or(u64::MAX).min(first + BATCH);
        let mode = config.mode.unwrap_or_else(|| mode_of(config.seed, first, own));
        campaign.options.mode = mode;
        let sources: Vec<String> = (first..last)
            .map(|index| generate::campaign_program(config.seed, index, syntax))
            .map(|program| render::render(&generate::in_form(program, mode.form)))
            .collect();
        let outcomes = check::check_all(&sources, campaign.subject, rules, &campaign.options);
        for (source, outcome) in sources.iter().zip(outcomes) {
            result = campaign.count(source, outcome, summary, tell);
            summary.elapsed = start.elapsed();
            if result.is_err() || (config.stop_at_first && summary.disagree > 0) {
                break 'all;
            }
        }
        tell(Event::Checked(summary));
    }
    summary.distinct_trees = campaign.trees.len() as u64;
    summary.rules = Rule::all()
        .filter(|rule| rule.is_live(version))
        .map(|rule| (rule, u64::from(rules.hits(rule))))
        .collect();
    summary.elapsed = start.elapsed();
    result
}

/// The kind of a disagreement: what must stay the same while it is reduced.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kind {
    law: Law,
    field: &'static str,
    rule: Option<Rule>,
    /// The quirks that explain it, also where they are to explain nothing: what is reduced must not
    /// slip from one cause to another.
    known: Option<Quirks>,
    /// Where no rule decides: what the subject says, without names and numbers. One rejection or
    /// crash is not like another.
    words: String,
}

/// What is taken for one cause: the quirks that explain a disagreement, or else its kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Cause {
    Quirks(Quirks),
    Kind(Kind),
}

struct Campaign<'a> {
    config: &'a Config,
    subject: &'a mut dyn Subject,
    rules: &'a Rulebook,
    options: Options,
    /// The laws of the findings of each cause.
    causes: FxHashMap<Cause, Vec<Law>>,
    texts: FxHashSet<(Law, Option<Rule>, String)>,
    trees: FxHashSet<u64>,
}

impl Campaign<'_> {
    /// Counts an outcome, and makes a finding of a disagreement.
    fn count(
        &mut self,
        source: &str,
        outcome: Outcome,
        summary: &mut Summary,
        tell: &mut dyn FnMut(Event<'_>),
    ) -> Result<(), Trouble> {
        let ordinal = summary.programs;
        *summary.modes.entry(self.options.mode).or_default() += 1;
        summary.programs += 1;
        summary.held_closure += u64::from(outcome.held_closure);
        summary.ran_closure += u64::from(outcome.ran_closure);
        let uses = &outcome.uses;
        let used = [uses.classes, uses.generators, uses.coroutines, uses.exceptions];
        for (count, used) in summary.used.iter_mut().zip(used) {
            *count += u64::from(used);
        }
        summary.intervals += u64::from(outcome.intervals);
        summary.rejected += u64::from(outcome.rejected);
        summary.tables += u64::from(outcome.tables_agree.is_some());
        if let Some(why) = &outcome.no_symbols {
            *summary.no_tables.entry(why.clone()).or_default() += 1;
        }
        if let Some(Ok(code)) = outcome.observation.as_ref().map(|observation| &observation.compiled) {
            self.trees.extend(statistics::closure_tree(code));
        }
        if outcome.ran == Ran::NotModelled {
            let construct = outcome.not_modelled.first().map_or("unknown", |first| &first.construct);
            *summary.not_modelled.entry(construct.to_owned()).or_default() += 1;
        }
        for allowed in outcome.allowed.iter() {
            *summary.allowed.entry(allowed.id()).or_default() += 1;
        }
        match &outcome.verdict {
            Verdict::Agree => summary.agree += 1,
            Verdict::Disagree => summary.disagree += 1,
            Verdict::Known(quirks) => {
                summary.known += 1;
                for quirk in quirks.iter() {
                    *summary.quirks.entry(quirk.id()).or_default() += 1;
                }
            }
            Verdict::Skipped(skip) => *summary.skipped.entry(skip.reason()).or_default() += 1,
        }
        if let Some(failure) = outcome.failure.as_ref().filter(|failure| failure.is_final()) {
            return Err(Trouble::Subject(failure.clone()));
        }
        if let Some(kind) = kind_of(&outcome) {
            if !self.is_wanted(&kind) {
                summary.not_reduced += 1;
                return Ok(());
            }
            if let Some(finding) = self.finding(source, outcome, &kind, ordinal, summary)? {
                tell(Event::Found(&finding));
                summary.findings.push(finding);
            }
        }
        Ok(())
    }

    /// Whether another finding of this kind is worth its reduction. Of a known cause, one of each
    /// law is, the last one only if some law is about what programs do; of several causes at once,
    /// only if one of them was not met alone.
    fn is_wanted(&mut self, kind: &Kind) -> bool {
        let does = |law: Law| !matches!(law, Law::FreeNames | Law::CellNames | Law::Code);
        let cause = match kind.known {
            Some(quirks) => {
                let met = |quirk| self.causes.contains_key(&Cause::Quirks(Quirks::NONE.with(quirk)));
                if quirks.iter().count() > 1 && quirks.iter().all(met) {
                    return false;
                }
                Cause::Quirks(quirks)
            }
            None => Cause::Kind(kind.clone()),
        };
        let laws = self.causes.entry(cause).or_default();
        let room = FINDINGS_OF_A_CAUSE - laws.len();
        let is_wanted = match kind.known {
            None => room > 0,
            Some(_) => {
                !laws.contains(&kind.law)
                    && (room > 1 || room == 1 && (does(kind.law) || laws.iter().any(|&law| does(law))))
            }
        };
        if is_wanted {
            laws.push(kind.law);
        }
        is_wanted
    }

    /// Reduces a disagreeing program and keeps it, unless the same one was kept before. One that
    /// does not disagree when it is asked again, alone or with its header, is kept as it was seen.
    fn finding(
        &mut self,
        source: &str,
        seen: Outcome,
        kind: &Kind,
        ordinal: u64,
        summary: &Summary,
    ) -> Result<Option<Finding>, Trouble> {
        let program = if self.config.reduce {
            reduce_program(source, self.subject, self.rules, &self.options)
        } else {
            source.to_owned()
        };
        if !self.texts.insert((kind.law, kind.rule, program.clone())) {
            return Ok(None);
        }
        let seed = self.config.seed;
        let found = format!(
            "cellmate {} campaign --seed {seed:x}, program {ordinal}, {}",
            env!("CARGO_PKG_VERSION"),
            summary.python
        );
        let (program, text, mismatch, unparsed) = [program, source.to_owned()]
            .into_iter()
            .find_map(|program| {
                let who = &mut *self.subject;
                let (text, outcome) = file_text(&program, kind, &found, None, who, self.rules, &self.options);
                Some((program, text, outcome.mismatches.into_iter().next()?, outcome.unparsed))
            })
            .or_else(|| {
                let who = &mut *self.subject;
                let (text, seen) =
                    file_text(source, kind, &found, Some(seen), who, self.rules, &self.options);
                Some((source.to_owned(), text, seen.mismatches.into_iter().next()?, seen.unparsed))
            })
            .expect("a disagreement has a mismatch");
        let file = match &self.config.findings {
            Some(folder) => {
                let file = folder.join(file_name(&mismatch, &program));
                write_atomically(&file, &text)
                    .map_err(|error| Trouble::Findings { folder: folder.clone(), error })?;
                Some(file)
            }
            None => None,
        };
        Ok(Some(Finding {
            file,
            text,
            program,
            mismatch,
            known: kind.known.filter(|_| !self.options.all_new),
            ordinal,
            mode: self.options.mode,
            unparsed,
        }))
    }
}

/// The kind of an outcome's first mismatch.
fn kind_of(outcome: &Outcome) -> Option<Kind> {
    if matches!(outcome.verdict, Verdict::Agree | Verdict::Skipped(_)) {
        return None;
    }
    let known = outcome.explained;
    let Mismatch { law, field, rule, observed, .. } = outcome.mismatches.first()?;
    let words = match law {
        Law::Rejection | Law::Survival => without_particulars(observed),
        _ => String::new(),
    };
    Some(Kind { law: *law, field, rule: *rule, known, words })
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
    let Some(kind) = kind_of(&check::check(source, subject, rules, options)) else {
        return source.to_owned();
    };
    let limits = Limits { max_attempts: REDUCTION_CHECKS };
    reduce::reduce_within(limits, source, &mut |candidate| {
        kind_of(&check::check(candidate, subject, rules, options)).as_ref() == Some(&kind)
    })
    .source
}

/// The corpus file of a finding, and what the check says of it; `seen` is what it said once and
/// does not say again.
fn file_text(
    program: &str,
    kind: &Kind,
    found: &str,
    seen: Option<Outcome>,
    subject: &mut dyn Subject,
    rules: &Rulebook,
    options: &Options,
) -> (String, Outcome) {
    let version = options.version.unwrap_or(subject.identity().version);
    let Kind { law, field, rule, known, .. } = kind;
    let who = subject.identity().to_string();
    let title = match known {
        Some(known) if !options.all_new => {
            format!("{who} deviates in {field} ({}), as is known: {known}.", law.name())
        }
        _ if seen.is_some() => {
            format!("{who} disagreed with the model in {field} ({}), but not when asked again.", law.name())
        }
        _ => format!("{who} disagrees with the model in {field} ({}).", law.name()),
    };
    let why = match rule.map(Rule::entry) {
        Some(entry) => format!("{}: {}; {}", entry.id, entry.statement, entry.citation),
        None => format!("the law {}", law.name()),
    };
    let source = corpus::with_header(&title, &why, found, Versions::only(version), options.mode, program);
    let outcome = seen.unwrap_or_else(|| check::check(&source, subject, rules, options));
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
    let file = CorpusFile {
        title,
        why,
        found: found.to_owned(),
        versions: Versions::only(version),
        mode: options.mode,
        source,
        sections,
    };
    (file.to_string(), outcome)
}

/// `contents-del-empties-cell-1f2e3d4c.py`
fn file_name(mismatch: &Mismatch, program: &str) -> String {
    let mut hasher = FxHasher::default();
    program.hash(&mut hasher);
    let rule = mismatch.rule.map_or("no-rule", Rule::id);
    format!("{}-{rule}-{:08x}.py", mismatch.law.name(), hasher.finish() as u32)
}

/// Makes sure that a folder is there and can be written.
fn probe(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let file = folder.join(format!(".cellmate-{}", std::process::id()));
    fs::write(&file, "")?;
    fs::remove_file(&file)
}

/// Writes a file so that at no moment a part of it can be seen under its name.
fn write_atomically(path: &Path, text: &str) -> io::Result<()> {
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
