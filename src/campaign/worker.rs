//! A worker: a process that checks blocks of programs, model and subject included.
//!
//! It reads tasks from its standard input and writes answers to its standard output, JSON a line.
//! It ends when its input does: so no worker outlives the process that it works for, whatever that
//! one died of.

use super::{
    Block, Config,
    bench::{Bench, Care},
    finding::{Case, Settled},
    ledger::Report,
};
use crate::{
    mode::Mode,
    rules::{Rule, Rulebook},
    subject::{self, AnySubject, Failure, Options, Process, StartError},
    version::Version,
};
use serde::{Deserialize, Serialize};
use std::{
    io::{self, BufRead as _, Write as _},
    path::PathBuf,
    sync::mpsc,
    thread,
    time::Duration,
};

/// What a worker is to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Task {
    /// Get ready.
    Begin(Box<Charge>),
    /// Check the programs of a block.
    Block {
        block: Block,
        /// Whether to say of each program that it will be checked now, since a worker died of one.
        careful: bool,
        /// What workers died of: not to be tried again.
        deaths: Vec<(u64, Death)>,
    },
    /// Make a finding of a case.
    Settle {
        case: Box<Case>,
        /// Whether a worker died of this.
        is_deadly: bool,
    },
}

/// What a worker must know of its campaign.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Charge {
    pub(super) seed: u64,
    pub(super) version: Option<String>,
    pub(super) reduce: bool,
    pub(super) all_new: bool,
    pub(super) mode: Option<Mode>,
    pub(super) plant: Option<Rule>,
    pub(super) python: Option<String>,
    pub(super) vary: Vec<PathBuf>,
    /// A file for the program in flight, if the subject is a process.
    pub(super) in_flight: Option<PathBuf>,
}

/// What a worker died of.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Death {
    Signal(String),
    Exit(i32),
}

impl Death {
    pub(super) fn failure(&self) -> Failure {
        match self {
            Self::Signal(name) => Failure::Signal(name.clone()),
            Self::Exit(code) => Failure::Exit(*code),
        }
    }
}

/// What a worker says.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Answer {
    /// It is ready: its subject, and the version of that.
    Ready {
        python: String,
        version: String,
    },
    /// It cannot get ready.
    Trouble(String),
    /// This program is checked now.
    At(u64),
    Block(Box<Report>),
    Settled {
        ordinal: u64,
        settled: Option<Box<Settled>>,
    },
    /// The subject is gone for good.
    Gone(String),
}

impl Charge {
    fn subject(&self) -> Result<AnySubject, StartError> {
        match &self.python {
            Some(command) => {
                let options = Options { journal: self.in_flight.clone(), ..Options::new(command) };
                Ok(Box::new(Process::start(options)?))
            }
            None => subject::open(None),
        }
    }

    fn config(&self) -> Config {
        Config {
            version: self.version.as_ref().and_then(|version| version.parse().ok()),
            reduce: self.reduce,
            all_new: self.all_new,
            mode: self.mode,
            vary: self.vary.clone(),
            ..Config::programs(self.seed, 0)
        }
    }
}

/// Says something to whoever this works for.
fn say(answer: &Answer) -> io::Result<()> {
    let mut line = serde_json::to_vec(answer)?;
    line.push(b'\n');
    let mut out = io::stdout().lock();
    out.write_all(&line)?;
    out.flush()
}

/// Works until the input ends: what [`run_crew`](super::run_crew) has its commands do.
///
/// # Errors
///
/// If nobody listens any more.
pub fn serve() -> io::Result<()> {
    let (sender, tasks) = mpsc::channel::<Task>();
    thread::Builder::new().name("tasks".to_owned()).spawn(move || {
        for line in io::stdin().lock().lines().map_while(Result::ok) {
            // What is no task comes from somebody who does not know what this is.
            let Ok(task) = serde_json::from_str(&line) else { break };
            if sender.send(task).is_err() {
                break;
            }
        }
        drop(sender);
        // An idle worker ends by itself; one that is busy has nobody to work for.
        thread::sleep(Duration::from_millis(200));
        std::process::exit(0);
    })?;
    let Ok(Task::Begin(charge)) = tasks.recv() else { return Ok(()) };
    let mut subject = match charge.subject() {
        Ok(subject) => subject,
        Err(error) => return say(&Answer::Trouble(error.to_string())),
    };
    let identity = subject.identity();
    say(&Answer::Ready { python: identity.to_string(), version: identity.version.to_string() })?;
    let rules = charge.plant.map_or_else(Rulebook::default, Rulebook::planted);
    let config = charge.config();
    let mut bench = Bench::new(&config, &mut *subject, &rules);
    for task in tasks {
        match task {
            Task::Begin(_) => {}
            Task::Block { block, careful, deaths } => {
                let deaths: Vec<_> = deaths.iter().map(|(index, death)| (*index, death.failure())).collect();
                let mut result = Ok(());
                let mut announce = |index| {
                    if result.is_ok() {
                        result = say(&Answer::At(index));
                    }
                };
                let care = careful.then_some(Care { announce: &mut announce, deaths: &deaths });
                let report = bench.examine(&block, care);
                result?;
                say(&match report {
                    Ok(report) => Answer::Block(Box::new(report)),
                    Err(failure) => Answer::Gone(failure.to_string()),
                })?;
            }
            Task::Settle { case, is_deadly } => {
                let ordinal = case.ordinal;
                let settled = bench.settle(*case, is_deadly).map(Box::new);
                say(&Answer::Settled { ordinal, settled })?;
            }
        }
    }
    if let Some(journal) = &charge.in_flight {
        // Empty between programs; that it stays is no harm.
        let _ = std::fs::remove_file(journal);
    }
    Ok(())
}

/// The version that a worker says.
pub(super) fn version(text: &str) -> Option<Version> {
    text.parse().ok()
}
