//! Any Python as a child process: the subject that may crash, hang and lie.
//!
//! The child runs the same helper as the embedded interpreter and answers over its standard input
//! and output, in frames with lengths; `serve` in `observer.py` is the other side. Many programs
//! run in one child. When it dies or hangs, that is the answer to the program in flight, and the
//! next one gets a new child.
//!
//! Nobody outlives anybody: a child is killed, with all it started, when its [`Process`] is dropped;
//! it ends by itself when its input is closed, and by an alarm of its own where whoever asked can
//! no longer see to that. What it may do is in `isolation`. Nor does anybody wait for good: what a child
//! started may hold its pipes when it is long dead, so each wait has its end.

use super::{
    Capabilities, Failure, Identity, OBSERVER, Request, StartError, Subject, answer,
    isolation::{self, Confinement, Scratch},
};
use crate::{
    facts::{Greeting, MalformedReply, Observation, Reply, Table},
    mode::{Form, Mode},
};
use std::{
    collections::BTreeMap,
    env,
    fs::{self, File},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, ExitStatus, Stdio},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc,
    },
    thread,
    time::{Duration, Instant},
};

/// How a child process is reached and what it may use.
#[derive(Clone, Debug)]
pub struct Options {
    /// A path, or a command line with arguments, split as a shell would.
    pub command: String,
    /// How long one program may take; at least some milliseconds.
    pub time_limit: Duration,
    /// How long the command may take to start.
    pub start_limit: Duration,
    /// The memory that the child may use, in bytes, where the platform lets us say so.
    pub memory: Option<u64>,
    /// Whether the child reaches no network and writes nowhere but into a scratch folder, where the
    /// platform lets us say so.
    pub confined: bool,
    /// A file that holds the program in flight while it runs, and is empty between programs.
    pub journal: Option<PathBuf>,
}

impl Options {
    /// The command, with 10 seconds for a program, 20 for the start, and 4 GiB of memory; confined,
    /// unless the environment variable `CELLMATE_UNCONFINED` is set: a command that asks another
    /// machine needs a network.
    pub fn new(command: impl Into<String>) -> Self {
        Self {
            command: command.into(),
            time_limit: Duration::from_secs(10),
            start_limit: Duration::from_secs(20),
            memory: Some(4 << 30),
            confined: env::var_os("CELLMATE_UNCONFINED").is_none(),
            journal: None,
        }
    }
}

/// A Python in a child process.
#[derive(Debug)]
pub struct Process {
    options: Options,
    words: Vec<String>,
    flags: &'static [&'static str],
    identity: Identity,
    journal: Option<File>,
    running: Option<Running>,
    // After the child, which may still write there.
    place: Place,
}

/// Where children run.
#[derive(Debug)]
struct Place {
    scratch: Scratch,
    confinement: Option<Confinement>,
}

impl Place {
    fn new(options: &Options) -> io::Result<Self> {
        let scratch = Scratch::new()?;
        let confinement = options.confined.then(|| Confinement::new(scratch.path()));
        Ok(Self { scratch, confinement })
    }
}

/// What a Python is asked to run: it reads the helper from its standard input. A version that
/// cannot read it says so itself.
const BOOTSTRAP: &str = "import sys; sys.version_info >= (3, 8) or sys.exit('Python ' + sys.version.split()[0] + \
    ' is too old, 3.8 is the oldest that is supported'); \
    exec(sys.stdin.buffer.read(int(sys.stdin.buffer.readline())).decode())";

/// No user's site, no site, no bytecode. Not `-I`, which would drop the fixed hash seed as well.
const FLAGS: &[&[&str]] = &[&["-s", "-S", "-B"], &[]];

/// What a child sees of our environment; anything else might steer it, or be a secret.
const ENVIRONMENT: &[&str] = &[
    "PATH",
    "HOME",
    "TMPDIR",
    "TEMP",
    "TMP",
    "SYSTEMROOT",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "DYLD_FALLBACK_LIBRARY_PATH",
    "PYENV_ROOT",
    "PYENV_VERSION",
];

/// The longest that a worker may ask for, for one program.
const MAX_TIME_LIMIT: Duration = Duration::from_secs(600);

/// A longer reply is none.
const MAX_REPLY: u32 = 1 << 27;

/// A longer greeting is none.
const MAX_GREETING: u32 = 1 << 12;

impl Process {
    /// Starts the command and hears who it is.
    ///
    /// # Errors
    ///
    /// If there is no such command, it is no Python, too old or too new, or says nothing in time.
    pub fn start(options: Options) -> Result<Self, StartError> {
        let words = if Path::new(&options.command).is_file() {
            vec![options.command.clone()]
        } else {
            shlex::split(&options.command)
                .filter(|words| !words.is_empty())
                .ok_or_else(|| StartError::NoCommand(options.command.clone()))?
        };
        let place = Place::new(&options).map_err(|error| StartError::NoScratch(error.to_string()))?;
        let mut first_error = None;
        for &flags in FLAGS {
            match Running::start(&options, &place, &words, flags) {
                Ok((running, greeting)) => {
                    let mut options = options;
                    if let Some(seconds) = greeting.seconds {
                        let asked = Duration::from_secs(u64::from(seconds)).min(MAX_TIME_LIMIT);
                        options.time_limit = options.time_limit.max(asked);
                    }
                    let identity = Identity::of(greeting, &options.command)?;
                    let journal = match &options.journal {
                        Some(path) => Some(open_journal(path)?),
                        None => None,
                    };
                    let mut process =
                        Self { options, words, flags, identity, journal, running: Some(running), place };
                    process.ask_what_it_can()?;
                    return Ok(process);
                }
                // A Python that does not know the flags may do without.
                Err(error @ StartError::NoPython { .. }) => first_error = first_error.or(Some(error)),
                Err(error) => return Err(first_error.unwrap_or(error)),
            }
        }
        Err(first_error.unwrap_or(StartError::NoCommand(options.command)))
    }

    /// Finds out what can be held against it. It has as long as for its start: it may have to
    /// load modules for the first time.
    fn ask_what_it_can(&mut self) -> Result<(), StartError> {
        let longer = self.options.start_limit.max(self.options.time_limit);
        let limit = std::mem::replace(&mut self.options.time_limit, longer);
        let can = Capabilities::of(self);
        self.options.time_limit = limit;
        self.identity.capabilities = can.map_err(|failure| StartError::NoPython {
            command: self.options.command.clone(),
            reason: failure.to_string(),
        })?;
        Ok(())
    }

    /// The folder into which its children may write; it is removed with it.
    pub fn scratch(&self) -> &Path {
        self.place.scratch.path()
    }

    /// A child that waits for a program: the one we have, or a new one.
    fn ready(&mut self) -> Result<Running, Failure> {
        if let Some(running) = self.running.take() {
            return Ok(running);
        }
        let gone = |reason: String| Failure::Gone(reason);
        let (running, greeting) = Running::start(&self.options, &self.place, &self.words, self.flags)
            .map_err(|error| gone(error.to_string()))?;
        if greeting.release != self.identity.release {
            return Err(gone(format!(
                "`{}` is another Python now: {}",
                self.options.command, greeting.release
            )));
        }
        Ok(running)
    }

    fn note(&mut self, source: &str) -> Result<(), Failure> {
        let Some(journal) = &mut self.journal else { return Ok(()) };
        let write = |journal: &mut File| {
            journal.set_len(0)?;
            journal.seek(SeekFrom::Start(0))?;
            journal.write_all(source.as_bytes())
        };
        write(journal).map_err(|error| Failure::Gone(format!("cannot write the journal: {error}")))
    }
}

fn open_journal(path: &Path) -> Result<File, StartError> {
    File::create(path)
        .map_err(|error| StartError::Journal { path: path.display().to_string(), reason: error.to_string() })
}

impl Subject for Process {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn observe(&mut self, request: &Request<'_>) -> Result<Observation, Failure> {
        let task = if request.run { Task::Run } else { Task::Compile };
        self.exchange(request.source, task, request.mode, answer)
    }

    fn unparse(&mut self, source: &str, form: Form) -> Result<Result<String, String>, Failure> {
        self.exchange(source, Task::Unparse, Mode { form, ..Mode::DEFAULT }, super::text)
    }

    fn symbols(&mut self, source: &str, form: Form) -> Result<Result<Table, String>, Failure> {
        self.exchange(source, Task::Symbols, Mode { form, ..Mode::DEFAULT }, super::tables)
    }
}

/// What the child is to do.
#[derive(Clone, Copy)]
enum Task {
    Compile = 0,
    Run = 1,
    Unparse = 2,
    Symbols = 3,
}

impl Process {
    /// Asks the child, and lets `read` make sense of its reply.
    fn exchange<T>(
        &mut self,
        source: &str,
        task: Task,
        mode: Mode,
        read: impl FnOnce(Result<Reply, MalformedReply>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut running = self.ready()?;
        self.note(source)?;
        let limit = self.options.time_limit;
        let reply = running.ask(source, task, mode, limit);
        self.note("")?;
        match reply {
            Ok(text) => {
                let answer = read(Reply::parse(&text));
                // After garbage nobody knows what comes next.
                if !matches!(answer, Err(Failure::Garbage(_))) {
                    self.running = Some(running);
                }
                answer
            }
            Err(Broken::Garbage(what)) => Err(Failure::Garbage(what)),
            Err(Broken::Late) => Err(Failure::Hang(limit)),
            Err(Broken::Ended) => Err(running.end(limit)),
        }
    }
}

/// Why there is no reply.
#[derive(Debug)]
enum Broken {
    /// The pipe was closed.
    Ended,
    /// The time is up.
    Late,
    /// What came is no frame.
    Garbage(String),
}

/// A child process.
#[derive(Debug)]
struct Running {
    watch: Arc<Watch>,
    requests: Option<ChildStdin>,
    replies: ChildStdout,
    /// What was read of the replies and not yet looked at.
    unread: Vec<u8>,
    /// When nobody waits any longer: a while after the child must be dead.
    patience: Instant,
    said: mpsc::Receiver<String>,
    asked: u32,
}

/// How long a reply is waited for before it is asked whether the child is still there.
const LOOK: Duration = Duration::from_millis(200);

/// How long a pipe may stay open when its owner is dead.
const GRACE: Duration = Duration::from_millis(500);

/// What the thread that watches over a child shares with it.
#[derive(Debug)]
struct Watch {
    child: Mutex<Child>,
    began: Instant,
    /// Milliseconds from `began` at which the child is killed; or [`IDLE`], or [`EXPIRED`].
    deadline: AtomicU64,
    /// The memory that it may use, in bytes, and whether it was killed since it used more.
    memory: Option<u64>,
    is_too_large: AtomicBool,
}

const IDLE: u64 = 0;
const EXPIRED: u64 = u64::MAX;

impl Watch {
    fn child(&self) -> MutexGuard<'_, Child> {
        self.child.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, limit: Duration) {
        let deadline = (self.began.elapsed() + limit).as_millis() as u64;
        self.deadline.store(deadline.max(1), Ordering::SeqCst);
    }

    /// Ends the time of this request; `false` if it was up already.
    fn clear(&self) -> bool {
        self.deadline.swap(IDLE, Ordering::SeqCst) != EXPIRED
    }

    fn kill(&self) {
        let mut child = self.child();
        if !matches!(child.try_wait(), Ok(Some(_))) {
            // With all that it started.
            #[cfg(unix)]
            let _ = nix::sys::signal::killpg(
                nix::unistd::Pid::from_raw(child.id() as i32),
                nix::sys::signal::Signal::SIGKILL,
            );
            let _ = child.kill();
        }
    }

    /// Watches until the child's handle is dropped.
    fn over(watch: &std::sync::Weak<Self>, tick: Duration) {
        loop {
            thread::sleep(tick);
            let Some(watch) = watch.upgrade() else { return };
            let deadline = watch.deadline.load(Ordering::SeqCst);
            let expired = deadline != IDLE
                && deadline != EXPIRED
                && watch.began.elapsed().as_millis() as u64 >= deadline
                && watch
                    .deadline
                    .compare_exchange(deadline, EXPIRED, Ordering::SeqCst, Ordering::SeqCst)
                    .is_ok();
            let is_at_work = deadline != IDLE;
            let is_too_large = || {
                let used = isolation::memory_in_use(watch.child().id());
                watch.memory.zip(used).is_some_and(|(limit, used)| used > limit)
            };
            if expired {
                watch.kill();
            } else if is_at_work && is_too_large() {
                watch.is_too_large.store(true, Ordering::SeqCst);
                watch.kill();
            }
        }
    }
}

impl Running {
    fn start(
        options: &Options,
        place: &Place,
        words: &[String],
        flags: &[&str],
    ) -> Result<(Self, Greeting), StartError> {
        let command = || options.command.clone();
        let mut running = Self::spawn(options, place, words, flags)
            .map_err(|error| StartError::NotFound { command: command(), reason: error.to_string() })?;
        running.set(options.start_limit);
        let alarm = options.time_limit.as_secs() + 2;
        let helper = format!("{OBSERVER}\nserve({alarm}, {})\n", options.memory.unwrap_or(0));
        let frame = format!("{}\n{helper}", helper.len());
        // If this fails then so does the reading, with more to say.
        let _ = running.send(frame.as_bytes());
        let greeting = running.receive(MAX_GREETING).and_then(|(_, text)| {
            Greeting::parse(&text).map_err(|malformed| Broken::Garbage(malformed.to_string()))
        });
        let in_time = running.watch.clear();
        match greeting {
            Ok(greeting) if in_time => Ok((running, greeting)),
            _ if !in_time => {
                Err(StartError::Silent { command: command(), seconds: options.start_limit.as_secs() })
            }
            Err(Broken::Garbage(what)) => Err(StartError::NoPython { command: command(), reason: what }),
            Ok(_) | Err(Broken::Ended | Broken::Late) => {
                let status = running.wait();
                let said = running.said.recv_timeout(Duration::from_millis(500)).unwrap_or_default();
                let mut said = said.lines().filter(|line| !line.trim().is_empty());
                // Python ends with what matters, others begin with it.
                let told = match said.next() {
                    Some(first) if first.starts_with("Traceback") => said.next_back().or(Some(first)),
                    first => first,
                };
                let reason = match (told, status) {
                    (Some(line), _) => line.trim().to_owned(),
                    (None, Some(status)) => format!("it ended at once with {status}"),
                    (None, None) => "it closed its output at once".to_owned(),
                };
                Err(StartError::NoPython { command: command(), reason })
            }
        }
    }

    fn spawn(options: &Options, place: &Place, words: &[String], flags: &[&str]) -> io::Result<Self> {
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).args(flags).args(["-c", BOOTSTRAP]).env_clear();
        command.envs(ENVIRONMENT.iter().filter_map(|&name| Some((name, env::var_os(name)?))));
        command.envs([
            ("PYTHONHASHSEED", "0"),
            ("PYTHONDONTWRITEBYTECODE", "1"),
            ("PYTHONNOUSERSITE", "1"),
            ("PYTHONSAFEPATH", "1"),
            ("LC_ALL", "C.UTF-8"),
        ]);
        command.envs(["TMPDIR", "TEMP", "TMP"].map(|name| (name, place.scratch.path())));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // A group of its own: Ctrl-C is ours alone, and what it starts can be killed with it.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut child = isolation::spawn(command, place.confinement.as_ref())?;
        let (Some(requests), Some(replies), Some(errors)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(io::Error::other("it has no pipes"));
        };
        let watch = Arc::new(Watch {
            child: Mutex::new(child),
            began: Instant::now(),
            deadline: AtomicU64::new(IDLE),
            memory: options.memory,
            is_too_large: AtomicBool::new(false),
        });
        #[cfg(unix)]
        for fd in [std::os::fd::AsFd::as_fd(&requests), std::os::fd::AsFd::as_fd(&replies)] {
            nix::fcntl::fcntl(fd, nix::fcntl::FcntlArg::F_SETFL(nix::fcntl::OFlag::O_NONBLOCK))?;
        }
        let tick = (options.time_limit / 10).clamp(Duration::from_millis(5), Duration::from_millis(100));
        let weak = Arc::downgrade(&watch);
        thread::Builder::new().name("watch".to_owned()).spawn(move || Watch::over(&weak, tick))?;
        Ok(Self {
            watch,
            requests: Some(requests),
            replies,
            unread: Vec::new(),
            patience: Instant::now(),
            said: listen(errors)?,
            asked: 0,
        })
    }

    /// From now on it has so long.
    fn set(&mut self, limit: Duration) {
        self.watch.set(limit);
        self.patience = Instant::now() + limit + GRACE;
    }

    fn ask(&mut self, source: &str, task: Task, mode: Mode, limit: Duration) -> Result<String, Broken> {
        self.asked = self.asked.wrapping_add(1);
        let source = source.as_bytes();
        let mut frame = Vec::with_capacity(source.len() + 10);
        frame.extend((source.len() as u32).to_le_bytes());
        frame.extend(self.asked.to_le_bytes());
        frame.extend([task as u8, mode.bits()]);
        frame.extend(source);
        self.set(limit);
        let reply = self.send(&frame).and_then(|()| self.receive(MAX_REPLY));
        if !self.watch.clear() {
            return Err(Broken::Late);
        }
        match reply? {
            (number, text) if number == self.asked => Ok(text),
            (number, _) => Err(Broken::Garbage(format!("a reply to request {number}, not {}", self.asked))),
        }
    }

    fn send(&mut self, mut frame: &[u8]) -> Result<(), Broken> {
        let pipe = self.requests.as_mut().ok_or(Broken::Ended)?;
        while !frame.is_empty() {
            match pipe.write(frame) {
                Ok(0) => return Err(Broken::Ended),
                Ok(written) => frame = &frame[written..],
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    wait_until(pipe, Ready::ToWrite, self.patience)?;
                }
                Err(_) => return Err(Broken::Ended),
            }
        }
        Ok(())
    }

    fn receive(&mut self, limit: u32) -> Result<(u32, String), Broken> {
        self.fill(8)?;
        let mut head = [0; 8];
        head.copy_from_slice(&self.unread[..8]);
        let [a, b, c, d, number @ ..] = head;
        let length = u32::from_le_bytes([a, b, c, d]);
        if length > limit {
            let text = String::from_utf8_lossy(&head).into_owned();
            return Err(Broken::Garbage(format!("the interpreter's answer is no frame: it begins {text:?}")));
        }
        let end = 8 + length as usize;
        self.fill(end)?;
        let rest = self.unread.split_off(end);
        let mut text = std::mem::replace(&mut self.unread, rest);
        text.drain(..8);
        let text = String::from_utf8(text)
            .map_err(|_| Broken::Garbage("the interpreter's answer is no text".to_owned()))?;
        Ok((u32::from_le_bytes(number), text))
    }

    /// Reads until there are so many bytes. Room is made as data comes: a length is only a claim.
    fn fill(&mut self, wanted: usize) -> Result<(), Broken> {
        let mut part = [0; 1 << 14];
        while self.unread.len() < wanted {
            let now = Instant::now();
            match wait_until(&self.replies, Ready::ToRead, self.patience.min(now + LOOK)) {
                // What it started may hold its pipe open: is it still there?
                Err(Broken::Late) if Instant::now() < self.patience => {
                    if matches!(self.watch.child().try_wait(), Ok(Some(_))) {
                        return Err(Broken::Ended);
                    }
                    continue;
                }
                other => other?,
            }
            match self.replies.read(&mut part) {
                Ok(0) => return Err(Broken::Ended),
                Ok(read) => self.unread.extend(&part[..read]),
                Err(error)
                    if matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock) => {}
                Err(_) => return Err(Broken::Ended),
            }
        }
        Ok(())
    }

    /// Waits for a child that closed its pipe; `None` if it does not end by itself.
    fn wait(&mut self) -> Option<ExitStatus> {
        self.requests = None;
        let patience = Instant::now() + Duration::from_secs(2);
        let mut pause = Duration::from_micros(200);
        while Instant::now() < patience {
            if let Ok(Some(status)) = self.watch.child().try_wait() {
                return Some(status);
            }
            thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(20));
        }
        None
    }

    /// The last line that it said on standard error.
    fn last_words(&self) -> String {
        let said = self.said.recv_timeout(GRACE).unwrap_or_default();
        said.trim_end().lines().next_back().unwrap_or_default().to_owned()
    }

    /// How the child ended, which gave no reply.
    fn end(mut self, limit: Duration) -> Failure {
        let status = self.wait();
        let memory = self.watch.memory.unwrap_or_default();
        match status {
            None => Failure::Garbage("the interpreter closed its pipe".to_owned()),
            Some(_) if self.watch.is_too_large.load(Ordering::SeqCst) => Failure::Memory(memory),
            Some(status) if status.code() == Some(1) && self.last_words().starts_with("MemoryError") => {
                Failure::Memory(memory)
            }
            Some(status) => match (signal_name(status), status.code()) {
                // Its own alarm, where ours came too late.
                (Some(name), _) if name == "SIGALRM" => Failure::Hang(limit),
                (Some(name), _) => Failure::Signal(name),
                (None, code) => Failure::Exit(code.unwrap_or(-1)),
            },
        }
    }
}

/// What a pipe is waited for.
#[derive(Clone, Copy)]
enum Ready {
    ToRead,
    ToWrite,
}

/// Waits until something can be done with a pipe, but no longer than `patience`.
#[cfg(unix)]
fn wait_until(pipe: &impl std::os::fd::AsFd, ready: Ready, patience: Instant) -> Result<(), Broken> {
    use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
    let flags = match ready {
        Ready::ToRead => PollFlags::POLLIN,
        Ready::ToWrite => PollFlags::POLLOUT,
    };
    let left = patience.saturating_duration_since(Instant::now()).as_millis() + 1;
    let timeout = PollTimeout::try_from(left).unwrap_or(PollTimeout::MAX);
    match poll(&mut [PollFd::new(pipe.as_fd(), flags)], timeout) {
        Ok(0) => Err(Broken::Late),
        // Whoever reads or writes then, learns what it was.
        _ => Ok(()),
    }
}

/// Elsewhere, reading and writing wait by themselves, until the pipe is closed.
#[cfg(not(unix))]
fn wait_until<P>(_: &P, _: Ready, _: Instant) -> Result<(), Broken> {
    Ok(())
}

impl Drop for Running {
    fn drop(&mut self) {
        self.requests = None;
        self.watch.kill();
        let _ = self.watch.child().wait();
    }
}

#[cfg(unix)]
fn signal_name(status: ExitStatus) -> Option<String> {
    let number = std::os::unix::process::ExitStatusExt::signal(&status)?;
    Some(match nix::sys::signal::Signal::try_from(number) {
        Ok(signal) => signal.as_str().to_owned(),
        Err(_) => format!("signal {number}"),
    })
}

#[cfg(not(unix))]
fn signal_name(_: ExitStatus) -> Option<String> {
    None
}

/// Reads what a child says on standard error, lest it block, and sends the last of it when it ends.
fn listen(mut errors: ChildStderr) -> io::Result<mpsc::Receiver<String>> {
    const KEPT: usize = 4096;
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new().name("errors".to_owned()).spawn(move || {
        let mut kept = Vec::new();
        let mut part = [0; 1024];
        while let Ok(read @ 1..) = errors.read(&mut part) {
            kept.extend(&part[..read]);
            if kept.len() > 2 * KEPT {
                kept.drain(..kept.len() - KEPT);
            }
        }
        let _ = sender.send(String::from_utf8_lossy(&kept).into_owned());
    })?;
    Ok(receiver)
}

/// An interpreter that was found, and whether it can be used.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Its path, as it was found first.
    pub path: PathBuf,
    /// Who it is, or why it cannot be used.
    pub identity: Result<Identity, StartError>,
}

/// Looks for Pythons: the environment variable `CELLMATE_PYTHONS` (paths, separated as in `PATH`),
/// `$PYENV_ROOT/versions`, where `uv` keeps them, and `python3`, `python3.N`, `pypy3`, `pypy3.N` along the `PATH`. Each is
/// started once to hear who it is. Sorted by implementation and version.
pub fn discover() -> Vec<Candidate> {
    let mut found: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    let mut add = |path: PathBuf| {
        if let Ok(real) = fs::canonicalize(&path)
            && real.is_file()
        {
            found.entry(real).or_insert(path);
        }
    };
    let split = |name: &str| env::var_os(name).map(|list| env::split_paths(&list).collect::<Vec<_>>());
    for path in split("CELLMATE_PYTHONS").unwrap_or_default() {
        add(path);
    }
    let pyenv = env::var_os("PYENV_ROOT").map(PathBuf::from);
    let folders = pyenv.iter().map(|root| root.join("versions")).chain(uv_folder());
    for version in folders.flat_map(|folder| children(&folder)) {
        let modern = version.join("bin/python3");
        add(if modern.exists() { modern } else { version.join("bin/python") });
    }
    // What pyenv puts there only leads to its versions.
    let shims = pyenv.map(|root| root.join("shims"));
    for folder in split("PATH").unwrap_or_default() {
        if Some(&folder) != shims.as_ref() {
            children(&folder).into_iter().filter(|path| is_python(path)).for_each(&mut add);
        }
    }
    let mut candidates: Vec<_> = thread::scope(|scope| {
        let asked: Vec<_> = found
            .into_values()
            .map(|path| {
                scope.spawn(move || {
                    let identity = Process::start(Options::new(path.display().to_string()));
                    Candidate { path, identity: identity.map(|process| process.identity.clone()) }
                })
            })
            .collect();
        asked.into_iter().filter_map(|thread| thread.join().ok()).collect()
    });
    candidates.sort_by(|a, b| {
        let key = |candidate: &Candidate| {
            let identity = candidate.identity.as_ref().ok();
            (
                identity.is_none(),
                identity.map(|who| (who.implementation.clone(), who.version, who.release.clone())),
            )
        };
        (key(a), &a.path).cmp(&(key(b), &b.path))
    });
    candidates
}

/// Where `uv` keeps the Pythons that it installs.
fn uv_folder() -> Option<PathBuf> {
    let path = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let data = || path("XDG_DATA_HOME").or_else(|| Some(path("HOME")?.join(".local/share")));
    path("UV_PYTHON_INSTALL_DIR").or_else(|| Some(data()?.join("uv/python")))
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn is_python(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    ["python3", "pypy3"].iter().filter_map(|start| name.strip_prefix(start)).any(|rest| {
        rest.is_empty()
            || rest.strip_prefix('.').is_some_and(|minor| {
                let minor = minor.strip_suffix('t').unwrap_or(minor);
                !minor.is_empty() && minor.bytes().all(|b| b.is_ascii_digit())
            })
    })
}
