//! Campaigns: many generated programs, each checked, all counted; disagreements reduced and kept.
//!
//! Some of the programs are [broken on purpose](crate::generate::is_broken): they must be rejected, with
//! the predicted error, and are counted apart.
//!
//! A campaign is determined by its seed: program `n` of a seed has entropy of its own, so that it
//! is the same whatever happened to the programs before it. What is *kept* of a finding is not
//! the seed but its source text, as a corpus file, written the moment it is found.
//!
//! [`run`] does a campaign in this process, against any subject. [`run_crew`] has it done by worker
//! processes, on as many cores as there are, with a journal: what was done is not lost if all of
//! them are killed, and the next run goes on from there. Both come to the same sum for the same
//! seed, since what blocks of programs gave is counted in their order (`ledger`).

mod bench;
mod crew;
mod finding;
mod journal;
mod ledger;
mod words;
mod worker;

pub use crew::{Crew, run_crew};
pub use finding::{Finding, reduce_program};
pub use worker::serve;

use crate::{
    check,
    mode::Mode,
    rules::{Rule, Rulebook},
    statistics::breadth::Covered,
    subject::{Failure, Subject},
    version::Version,
};
use bench::Bench;
use ledger::Ledger;
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fmt, io,
    path::PathBuf,
    str::FromStr,
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
    /// Which part of the programs is done; all without it.
    pub shard: Option<Shard>,
    /// Files, or folders of *.py files, that are varied: half of the programs are [mutants](crate::mutate) of
    /// them, if there are any.
    pub vary: Vec<PathBuf>,
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
            shard: None,
            vary: Vec::new(),
        }
    }
}

/// One of several equal parts of a campaign: with K/N every N-th block of programs, from the K-th.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Which part, from 1.
    number: u64,
    /// How many there are.
    of: u64,
}

/// What names no shard.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no shard: 2/5 is the second of five")]
pub struct UnknownShard(String);

impl Shard {
    /// The whole.
    const WHOLE: Self = Self { number: 1, of: 1 };
}

impl FromStr for Shard {
    type Err = UnknownShard;

    /// Reads `2/5`.
    fn from_str(text: &str) -> Result<Self, UnknownShard> {
        let numbers = text.split_once('/').map(|(number, of)| (number.trim().parse(), of.trim().parse()));
        match numbers {
            Some((Ok(number), Ok(of))) if (1..=of).contains(&number) => Ok(Self { number, of }),
            _ => Err(UnknownShard(text.to_owned())),
        }
    }
}

impl fmt::Display for Shard {
    /// `2/5`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

/// What a campaign did.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// The subject, with its full version.
    #[serde(skip)]
    pub python: String,
    /// The version by whose rules was predicted.
    #[serde(skip)]
    pub predicted_for: String,
    /// The seed.
    #[serde(skip)]
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
    pub quirks: BTreeMap<String, u64>,
    /// Those among the ones that agreed that are rejected, as predicted.
    pub rejected: u64,
    /// Those that are mutants of given files.
    pub mutants: u64,
    /// Programs that were held against a variant of theirs ([`metamorphic`](crate::metamorphic)).
    pub varied: u64,
    /// Programs whose symbol tables were looked at.
    pub tables: u64,
    /// Why there were no symbol tables to be looked at, and of how many programs.
    pub no_tables: BTreeMap<String, u64>,
    /// Those that could not be checked, by reason.
    pub skipped: BTreeMap<String, u64>,
    /// Differences that are allowed to the subject (see [`ALLOWED`](crate::compare::ALLOWED)): in how
    /// many programs they were met.
    pub allowed: BTreeMap<String, u64>,
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
    #[serde(skip)]
    pub distinct_trees: u64,
    /// Ways to bind, to capture and to nest scopes that were seen; at the end.
    #[serde(skip)]
    pub breadth: Covered,
    /// Programs whose deaths are predicted as intervals somewhere.
    pub intervals: u64,
    /// Rules that decided something, with the number of times, in the order of the table; only
    /// those that are live in the predicted version.
    #[serde(skip)]
    pub rules: Vec<(Rule, u64)>,
    /// The findings, in order.
    #[serde(skip)]
    pub findings: Vec<Finding>,
    /// Disagreements that were not reduced, since there were enough findings of their kind.
    #[serde(skip)]
    pub not_reduced: u64,
    /// How long it took.
    #[serde(skip)]
    pub elapsed: Duration,
    /// Whether it was stopped before its time.
    #[serde(skip)]
    pub interrupted: bool,
    /// Programs that a run before this one had done.
    #[serde(skip)]
    pub resumed: u64,
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
    /// The journal cannot be used.
    #[error("cannot use the journal {file}: {error}", file = file.display())]
    Journal {
        /// The file.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The same campaign is being run already.
    #[error("another process does this very campaign, with the journal {file}", file = .0.display())]
    Busy(PathBuf),
    /// Workers cannot be had.
    #[error("{0}")]
    Workers(String),
}

/// Programs that are checked together.
const BATCH: u64 = check::AT_ONCE as u64;

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

/// Programs that are given to a worker at once: about a tenth of a second's work.
const BLOCK: u64 = 4 * BATCH;

/// Some programs of a campaign, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Block {
    /// Which of this campaign's own blocks it is, from 0.
    number: u64,
    /// The first program.
    first: u64,
    /// The program after the last one.
    last: u64,
}

impl Config {
    /// Piece `number` of this campaign, or of its shard, in pieces of this length, which divides that
    /// of a block; `None` after the last one.
    fn piece(&self, number: u64, length: u64) -> Option<Block> {
        let Shard { number: shard, of } = self.shard.unwrap_or(Shard::WHOLE);
        let in_block = BLOCK / length;
        let block = (number / in_block).checked_mul(of)?.checked_add(shard - 1)?;
        let first = block.checked_mul(BLOCK)?.checked_add(number % in_block * length)?;
        let last = first.checked_add(length)?.min(self.programs.unwrap_or(u64::MAX));
        (first < last).then_some(Block { number, first, last })
    }

    /// Whether the time is up.
    fn is_over(&self, elapsed: Duration) -> bool {
        self.time.is_some_and(|most| elapsed >= most)
    }
}

impl Summary {
    /// The beginning of a campaign.
    fn begin(config: &Config, python: String, version: Version) -> Self {
        Self { python, predicted_for: version.to_string(), seed: config.seed, ..Self::default() }
    }
}

/// Runs a campaign in this process. `stop` ends it after the programs in flight; `tell` hears of all
/// that happens.
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
    *summary = Summary::begin(config, subject.identity().to_string(), version);
    if let Some(folder) = &config.findings {
        finding::prepare_folder(folder)
            .map_err(|error| Trouble::Findings { folder: folder.clone(), error })?;
    }
    let mut bench = Bench::new(config, subject, rules);
    let mut ledger = Ledger::new(config, version, own, summary);
    let mut all = || {
        let mut number = 0;
        while !config.is_over(start.elapsed()) {
            // A batch is a block here: nobody else waits for work.
            let Some(block) = config.piece(number, BATCH) else { break };
            if stop.load(Ordering::Relaxed) {
                ledger.summary.interrupted = true;
                break;
            }
            number += 1;
            let report = bench.examine(&block, None).map_err(Trouble::Subject)?;
            for case in ledger.add(report) {
                let Some(settled) = bench.settle(case, false) else { continue };
                if let Some((at, true)) = ledger.keep(settled)? {
                    tell(Event::Found(&ledger.summary.findings[at]));
                }
                if config.stop_at_first && ledger.summary.disagree > 0 {
                    break;
                }
            }
            ledger.summary.elapsed = start.elapsed();
            ledger.count_rules();
            tell(Event::Checked(ledger.summary));
            if config.stop_at_first && ledger.summary.disagree > 0 {
                break;
            }
        }
        Ok(())
    };
    let result = all();
    ledger.close();
    summary.elapsed = start.elapsed();
    result
}
