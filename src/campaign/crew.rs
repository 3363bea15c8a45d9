//! A crew of workers, and who gives them work.
//!
//! Model and subject are in the workers. Here it is only decided who does what, and added up what
//! comes back; so one core more is almost one core's work more. A worker that dies of a program,
//! since the embedded interpreter takes its process with it, is replaced; its block is done again
//! with care, the program is known then, and its death is a finding.

use super::{
    BLOCK, Config, Event, Summary, Trouble,
    finding::{self, Case},
    journal::{Entry, Head, Journal},
    ledger::Ledger,
    worker::{self, Answer, Charge, Death, Task},
};
use crate::{rules::Rule, subject::Failure};
use rustc_hash::FxHashSet;
use std::{
    collections::VecDeque,
    ffi::OsString,
    io::{self, BufRead as _, BufReader, Write as _},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::{Duration, Instant},
};

/// Workers, and what they work with.
#[derive(Clone, Debug)]
pub struct Crew {
    /// How many workers.
    pub workers: usize,
    /// The command of a worker: a program that calls [`serve`](super::serve), and its arguments.
    pub command: Vec<OsString>,
    /// The interpreter to ask, as a command; the embedded one without it.
    pub python: Option<String>,
    /// The rule that is replaced by its wrong alternative.
    pub plant: Option<Rule>,
}

/// Workers in a row that may die without having done anything.
const DEATHS_IN_VAIN: u32 = 3;

/// How often it is looked whether to stop.
const TICK: Duration = Duration::from_millis(50);

/// How long workers have to end by themselves.
const FAREWELL: Duration = Duration::from_secs(2);

/// A worker process.
#[derive(Debug)]
struct Hand {
    child: Child,
    tasks: Option<ChildStdin>,
    /// What it is doing.
    task: Option<Task>,
    is_ready: bool,
    /// The program that it is checking, if it said so.
    at: Option<u64>,
    /// Which process in this place it is: what an earlier one said is no news.
    turn: u64,
}

/// What a worker of some turn says; nothing when it has ended.
type News = (usize, u64, Option<Answer>);

impl Hand {
    fn start(crew: &Crew, place: usize, turn: u64, news: &mpsc::Sender<News>) -> io::Result<Self> {
        let Some((program, arguments)) = crew.command.split_first() else {
            return Err(io::Error::other("there is no command for workers"));
        };
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        // A group of its own: Ctrl-C is for who gives the work.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = command.spawn()?;
        let (Some(tasks), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("it has no pipes"));
        };
        let news = news.clone();
        thread::Builder::new().name(format!("worker {place}")).spawn(move || {
            for line in BufReader::new(answers).lines().map_while(Result::ok) {
                let Ok(answer) = serde_json::from_str(&line) else { break };
                if news.send((place, turn, Some(answer))).is_err() {
                    return;
                }
            }
            // Whoever does not listen any more need not know.
            let _ = news.send((place, turn, None));
        })?;
        Ok(Self { child, tasks: Some(tasks), task: None, is_ready: false, at: None, turn })
    }

    /// Gives a task; if that fails the worker has ended, which is news of its own.
    fn give(&mut self, task: Task) {
        let mut line = serde_json::to_vec(&task).unwrap_or_default();
        line.push(b'\n');
        if let Some(tasks) = &mut self.tasks {
            let _ = tasks.write_all(&line).and_then(|()| tasks.flush());
        }
        self.at = None;
        self.task = Some(task);
    }

    /// What it died of.
    fn death(&mut self) -> Death {
        self.tasks = None;
        let _ = self.child.kill();
        let Ok(status) = self.child.wait() else { return Death::Exit(-1) };
        #[cfg(unix)]
        if let Some(number) = std::os::unix::process::ExitStatusExt::signal(&status) {
            let signal = nix::sys::signal::Signal::try_from(number);
            return Death::Signal(
                signal.map_or_else(|_| format!("signal {number}"), |it| it.as_str().to_owned()),
            );
        }
        Death::Exit(status.code().unwrap_or(-1))
    }
}

impl Drop for Hand {
    fn drop(&mut self) {
        self.tasks = None;
        let patience = Instant::now() + FAREWELL;
        while Instant::now() < patience {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(2));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a campaign with worker processes. `stop` ends it when the tasks in flight are done; `tell`
/// hears of all that happens.
///
/// What is done is noted in a journal beside the findings. If the campaign was interrupted, in
/// whichever way, then another run of the same campaign goes on from there, and its sum is that of
/// one that was not.
///
/// # Errors
///
/// [`Trouble`] if findings cannot be written, there can be no workers, or the subject is gone. The
/// summary so far is in `summary` in either case.
pub fn run_crew(
    config: &Config,
    crew: &Crew,
    stop: &AtomicBool,
    summary: &mut Summary,
    tell: &mut dyn FnMut(Event<'_>),
) -> Result<(), Trouble> {
    let start = Instant::now();
    *summary = Summary { seed: config.seed, ..Summary::default() };
    if let Some(folder) = &config.findings {
        finding::prepare_folder(folder)
            .map_err(|error| Trouble::Findings { folder: folder.clone(), error })?;
    }
    let (sender, news) = mpsc::channel();
    let blocks = config.programs.map_or(u64::MAX, |programs| programs.div_ceil(BLOCK));
    let workers = (crew.workers as u64).clamp(1, blocks.max(1)) as usize;
    let mut foreman = Foreman { config, crew, sender, news, hands: Vec::new(), turns: 0, in_vain: 0 };
    for place in 0..workers {
        let hand = foreman.hire(place)?;
        foreman.hands.push(hand);
    }
    let (python, own) = foreman.identity()?;
    let version = config.version.unwrap_or(own);
    *summary = Summary::begin(config, python, version);
    let head = Head::of(config, crew.plant, &summary.python, &summary.predicted_for);
    let (journal, entries) = Journal::open(config, &head)?;
    let mut work = Work {
        config,
        ledger: Ledger::new(config, version, own, summary),
        journal,
        urgent: VecDeque::new(),
        next: 0,
        done: FxHashSet::default(),
        start,
        before: Duration::ZERO,
    };
    work.resume(entries)?;
    let result = foreman.all(&mut work, stop, tell);
    drop(foreman);
    let Work { ledger, journal, .. } = work;
    ledger.summary.elapsed = work.before + start.elapsed();
    let interrupted = ledger.summary.interrupted;
    ledger.close();
    result?;
    if interrupted { Ok(()) } else { journal.finish() }
}

/// What is to be done, and what is done.
struct Work<'a> {
    config: &'a Config,
    ledger: Ledger<'a>,
    journal: Journal,
    /// Cases to be settled, and blocks of which workers died.
    urgent: VecDeque<Task>,
    /// The next block.
    next: u64,
    /// Blocks that were done before this run.
    done: FxHashSet<u64>,
    start: Instant,
    /// The time that earlier runs took.
    before: Duration,
}

impl Work<'_> {
    /// Takes up what earlier runs did.
    fn resume(&mut self, entries: Vec<Entry>) -> Result<(), Trouble> {
        let (mut wanted, mut settled) = (Vec::new(), FxHashSet::default());
        let mut findings = Vec::new();
        for entry in entries {
            match entry {
                Entry::Campaign(_) => {}
                Entry::Block { milliseconds, report } => {
                    self.before = self.before.max(Duration::from_millis(milliseconds));
                    self.done.insert(report.block);
                    wanted.extend(self.ledger.add(*report));
                }
                Entry::Settled { ordinal, settled: finding } => {
                    settled.insert(ordinal);
                    findings.extend(finding);
                }
            }
        }
        for finding in findings {
            self.ledger.keep(finding)?;
        }
        wanted.retain(|case| !settled.contains(&case.ordinal));
        self.settle(wanted);
        self.ledger.summary.resumed = self.ledger.summary.programs;
        Ok(())
    }

    fn settle(&mut self, wanted: Vec<Case>) {
        self.urgent
            .extend(wanted.into_iter().map(|case| Task::Settle { case: Box::new(case), is_deadly: false }));
    }

    fn elapsed(&self) -> Duration {
        self.before + self.start.elapsed()
    }

    /// What a worker that has time is to do.
    fn next(&mut self, is_stopped: bool) -> Option<Task> {
        if let Some(task) = self.urgent.pop_front() {
            return Some(task);
        }
        let met = self.config.stop_at_first && self.ledger.summary.disagree > 0;
        if is_stopped || met || self.config.is_over(self.elapsed()) {
            return None;
        }
        while self.done.contains(&self.next) {
            self.next += 1;
        }
        let block = self.config.piece(self.next, BLOCK)?;
        self.next += 1;
        Some(Task::Block { block, careful: false, deaths: Vec::new() })
    }

    /// Whether blocks are left.
    fn is_complete(&self) -> bool {
        self.config.is_over(self.elapsed())
            || self.config.piece(self.next, BLOCK).is_none()
            || (self.config.stop_at_first && self.ledger.summary.disagree > 0)
    }
}

/// Who gives work to workers.
struct Foreman<'a> {
    config: &'a Config,
    crew: &'a Crew,
    sender: mpsc::Sender<News>,
    news: mpsc::Receiver<News>,
    hands: Vec<Hand>,
    turns: u64,
    in_vain: u32,
}

impl Foreman<'_> {
    /// Starts a worker.
    fn hire(&mut self, place: usize) -> Result<Hand, Trouble> {
        self.turns += 1;
        let mut hand = Hand::start(self.crew, place, self.turns, &self.sender)
            .map_err(|error| Trouble::Workers(format!("cannot start a worker: {error}")))?;
        let Config { seed, version, reduce, all_new, mode, findings, vary, .. } = self.config;
        let process = self.crew.python.is_some().then_some(()).and(findings.as_ref());
        let charge = Charge {
            seed: *seed,
            version: version.map(|version| version.to_string()),
            reduce: *reduce,
            all_new: *all_new,
            mode: *mode,
            plant: self.crew.plant,
            python: self.crew.python.clone(),
            vary: vary.clone(),
            in_flight: process
                .map(|folder| folder.join(format!("in-flight-{}-{place}.py", std::process::id()))),
        };
        hand.give(Task::Begin(Box::new(charge)));
        Ok(hand)
    }

    /// Waits until all are ready: who is asked, and the version.
    fn identity(&mut self) -> Result<(String, crate::version::Version), Trouble> {
        let mut known = None;
        while self.hands.iter().any(|hand| !hand.is_ready) {
            let Ok((place, turn, answer)) = self.news.recv() else { break };
            match answer {
                Some(Answer::Ready { python, version }) => {
                    self.ready(place);
                    let version = worker::version(&version)
                        .ok_or_else(|| Trouble::Workers(format!("a worker speaks of version {version}")))?;
                    known = Some((python, version));
                }
                answer => self.odd(place, turn, answer, None)?,
            }
        }
        known.ok_or_else(|| Trouble::Workers("there are no workers".to_owned()))
    }

    fn ready(&mut self, place: usize) {
        let hand = &mut self.hands[place];
        hand.is_ready = true;
        hand.task = None;
    }

    /// Does all the work.
    fn all(
        &mut self,
        work: &mut Work<'_>,
        stop: &AtomicBool,
        tell: &mut dyn FnMut(Event<'_>),
    ) -> Result<(), Trouble> {
        loop {
            let is_stopped = stop.load(Ordering::Relaxed);
            for hand in &mut self.hands {
                if hand.task.is_none()
                    && let Some(task) = work.next(is_stopped)
                {
                    hand.give(task);
                }
            }
            if self.hands.iter().all(|hand| hand.task.is_none()) {
                work.ledger.summary.interrupted = is_stopped && !work.is_complete();
                return Ok(());
            }
            let (place, turn, answer) = match self.news.recv_timeout(TICK) {
                Ok(news) => news,
                Err(mpsc::RecvTimeoutError::Timeout) => continue,
                Err(mpsc::RecvTimeoutError::Disconnected) => unreachable!("we hold a sender"),
            };
            if turn != self.hands[place].turn {
                continue;
            }
            match answer {
                Some(Answer::Ready { .. }) => self.ready(place),
                Some(Answer::At(index)) => self.hands[place].at = Some(index),
                Some(Answer::Block(report)) => {
                    self.hands[place].task = None;
                    self.in_vain = 0;
                    let milliseconds = work.elapsed().as_millis() as u64;
                    let entry = Entry::Block { milliseconds, report };
                    work.journal.note(&entry)?;
                    let Entry::Block { report, .. } = entry else { unreachable!("made above") };
                    let wanted = work.ledger.add(*report);
                    work.settle(wanted);
                    work.ledger.summary.elapsed = work.elapsed();
                    work.ledger.count_rules();
                    tell(Event::Checked(work.ledger.summary));
                }
                Some(Answer::Settled { ordinal, settled }) => {
                    self.hands[place].task = None;
                    let settled = settled.map(|settled| *settled);
                    let kept = match settled.clone() {
                        Some(settled) => work.ledger.keep(settled)?,
                        None => None,
                    };
                    work.journal.note(&Entry::Settled { ordinal, settled })?;
                    if let Some((at, true)) = kept {
                        tell(Event::Found(&work.ledger.summary.findings[at]));
                    }
                }
                odd => self.odd(place, turn, odd, Some(work))?,
            }
        }
    }

    /// Sees to what should not happen: a worker that ended, or cannot work.
    fn odd(
        &mut self,
        place: usize,
        turn: u64,
        answer: Option<Answer>,
        work: Option<&mut Work<'_>>,
    ) -> Result<(), Trouble> {
        if turn != self.hands[place].turn {
            return Ok(());
        }
        match answer {
            Some(Answer::Trouble(why)) => return Err(Trouble::Workers(why)),
            Some(Answer::Gone(why)) => return Err(Trouble::Subject(Failure::Gone(why))),
            _ => {}
        }
        let hand = &mut self.hands[place];
        let death = hand.death();
        let task = hand.task.take();
        let at = hand.at.take();
        match (task, work) {
            (Some(Task::Block { block, careful, mut deaths }), Some(work)) => {
                match at {
                    Some(index) if careful => deaths.push((index, death)),
                    _ if careful => self.in_vain += 1,
                    _ => {}
                }
                work.urgent.push_front(Task::Block { block, careful: true, deaths });
            }
            (Some(Task::Settle { case, is_deadly }), Some(work)) => {
                self.in_vain += u32::from(is_deadly);
                work.urgent.push_front(Task::Settle { case, is_deadly: true });
            }
            _ => self.in_vain += 1,
        }
        if self.in_vain >= DEATHS_IN_VAIN {
            return Err(Trouble::Workers("workers die without having done anything".to_owned()));
        }
        let hand = self.hire(place)?;
        self.hands[place] = hand;
        Ok(())
    }
}
