//! Subjects: the interpreters that are held against the model.

mod capability;
#[cfg(feature = "embed")]
mod embedded;
mod isolation;
mod process;

pub use capability::{Capabilities, Capability};
#[cfg(feature = "embed")]
pub use embedded::Embedded;
pub use process::{Candidate, Options, Process, discover};

use crate::{
    facts::{Greeting, MalformedReply, Observation, Reply, Table},
    mode::{Form, Mode},
    version::Version,
};
use std::{fmt, time::Duration};

/// The helper that observes inside a Python: the same file for every subject.
const OBSERVER: &str = include_str!("observer.py");

/// An interpreter that can be asked what it makes of a program.
pub trait Subject {
    /// Who it is.
    fn identity(&self) -> &Identity;

    /// Compiles a program, runs it if asked to, and reports what is to be seen.
    ///
    /// # Errors
    ///
    /// [`Failure`] if the subject did not answer; it is ready for the next program all the same,
    /// or says [`Failure::is_final`].
    fn observe(&mut self, request: &Request<'_>) -> Result<Observation, Failure>;

    /// Observes some programs: for each, in order, what [`Subject::observe`] says. A subject to which that is
    /// quicker may compile all of them before it runs the first.
    fn observe_all(&mut self, requests: &[Request<'_>]) -> Vec<Result<Observation, Failure>> {
        requests.iter().map(|request| self.observe(request)).collect()
    }

    /// The text that `ast.unparse` makes of the tree of a program of this form, or why it makes none.
    ///
    /// # Errors
    ///
    /// [`Failure`] as for [`Subject::observe`].
    fn unparse(&mut self, source: &str, form: Form) -> Result<Result<String, String>, Failure> {
        let _ = (source, form);
        Ok(Err("this subject does not unparse".to_owned()))
    }

    /// The symbol tables of a program of this form, or why there are none.
    ///
    /// # Errors
    ///
    /// [`Failure`] as for [`Subject::observe`].
    fn symbols(&mut self, source: &str, form: Form) -> Result<Result<Table, String>, Failure> {
        let _ = (source, form);
        Ok(Err("this subject shows no symbol tables".to_owned()))
    }
}

/// What is asked of a subject.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The program's text.
    pub source: &'a str,
    /// Whether to execute it, or only to compile it.
    pub run: bool,
    /// How to compile it.
    pub mode: Mode,
}

impl<'a> Request<'a> {
    /// A request in the default mode.
    pub fn new(source: &'a str, run: bool) -> Self {
        Self { source, run, mode: Mode::default() }
    }
}

/// Who a subject is; recorded with every run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// `sys.implementation.name`: `cpython`, `pypy`, ...
    pub implementation: String,
    /// The language version.
    pub version: Version,
    /// The full version of the release: `3.11.7`, `3.15.0rc1`.
    pub release: String,
    /// What is special about the build: `debug`, `free-threaded`, ...
    pub build: Vec<String>,
    /// The hash seed, if it is fixed.
    pub hash_seed: Option<u32>,
    /// How it was reached: `embedded`, or the command.
    pub origin: String,
    /// What can be held against it. Whoever writes a subject of their own states it; those that are
    /// shipped are [asked](Capabilities::of).
    pub capabilities: Capabilities,
}

impl Identity {
    /// The implementation as it calls itself: `CPython`, `PyPy`.
    pub fn name(&self) -> &str {
        implementation_name(&self.implementation)
    }
}

/// An implementation as it is called by people, by what it calls itself in `sys.implementation.name`.
pub fn implementation_name(own: &str) -> &str {
    match own {
        "cpython" => "CPython",
        "pypy" => "PyPy",
        "micropython" => "MicroPython",
        "nuitka" => "Nuitka",
        "cython" => "Cython",
        other => other,
    }
}

impl fmt::Display for Identity {
    /// `CPython 3.11.7 (embedded)`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A command line may hold a script; what is said of a subject is one line.
        write!(f, "{} {} ({}", self.name(), self.release, self.origin.replace('\n', "\\n"))?;
        for word in &self.build {
            write!(f, ", {word}")?;
        }
        f.write_str(")")
    }
}

/// How a subject failed to answer: a finding under the law `survival`, unless
/// [`Failure::is_final`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// It was killed by a signal, by name: `SIGSEGV`.
    #[error("the interpreter was killed by {0}")]
    Signal(String),
    /// It ended by itself with this exit code.
    #[error("the interpreter exited with code {0}")]
    Exit(i32),
    /// It gave no answer within the time limit.
    #[error("the interpreter gave no answer within {} seconds", .0.as_secs_f32())]
    Hang(Duration),
    /// It used more memory than it may: so many bytes.
    #[error("the interpreter used more than the {} MiB of memory that it may", .0 >> 20)]
    Memory(u64),
    /// It raised what no program should make it raise: `SystemError`.
    #[error("the interpreter failed: {kind}: {message}")]
    Internal {
        /// The exception's type.
        kind: String,
        /// The exception's message.
        message: String,
    },
    /// The program printed, recorded or showed more than it may.
    #[error("the program was stopped: {0}")]
    Flood(String),
    /// It answered something that is no reply.
    #[error("{0}")]
    Garbage(String),
    /// It cannot be started (again): nothing can be observed any more.
    #[error("{0}")]
    Gone(String),
}

impl Failure {
    /// Whether there is no use in asking again.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Gone(_))
    }
}

/// Why there is no subject.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// There is no such command.
    #[error("cannot run `{command}`: {reason}; give the path of a Python, or a command on the PATH")]
    NotFound {
        /// The command.
        command: String,
        /// What the system says.
        reason: String,
    },
    /// The command cannot be understood: quotes that do not match, nothing at all.
    #[error("`{0}` is no command line: give a path, or a command with its arguments")]
    NoCommand(String),
    /// The command ran, but is no Python that can be used.
    #[error("`{command}` is no Python that can be used: {reason}")]
    NoPython {
        /// The command.
        command: String,
        /// What it did or said, on one line.
        reason: String,
    },
    /// There is no folder into which children may write.
    #[error("cannot make a scratch folder: {0}")]
    NoScratch(String),
    /// The command gave no sign of life.
    #[error("`{command}` gave no answer within {seconds} seconds; is it a Python?")]
    Silent {
        /// The command.
        command: String,
        /// How long it had, in seconds.
        seconds: u64,
    },
    /// The file for the program in flight cannot be written.
    #[error("cannot write the journal {path}: {reason}")]
    Journal {
        /// The file.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// A Python whose rules are not known.
    #[error("`{origin}` is Python {release}; supported are {} to {}", Version::OLDEST, Version::NEWEST)]
    Unsupported {
        /// How it was reached.
        origin: String,
        /// Its version.
        release: String,
    },
    /// There is no embedded interpreter.
    #[error("this cellmate was built without an embedded Python: give one with --python")]
    NotEmbedded,
    /// The embedded interpreter cannot be initialised.
    #[error(
        "the embedded Python cannot be started: {reason}; its home is {home}, set {variable} if it moved"
    )]
    Embedded {
        /// What the interpreter says.
        reason: String,
        /// Where it looks for its library.
        home: String,
        /// The environment variable that says otherwise.
        variable: &'static str,
    },
    /// The library that was loaded is not that of the build.
    #[error(
        "this cellmate was built for Python {built}, but the loader found the library of {running}: rebuild it, \
         or correct the library path"
    )]
    OtherRelease {
        /// The release that the build asked.
        built: String,
        /// The release that answers.
        running: String,
    },
}

impl Identity {
    /// Who greets so.
    fn of(greeting: Greeting, origin: &str) -> Result<Self, StartError> {
        let Greeting { implementation, release, build, hash_seed, seconds: _ } = greeting;
        let Ok(version) = release.parse() else {
            return Err(StartError::Unsupported { origin: origin.to_owned(), release });
        };
        let origin = origin.to_owned();
        // Until it is asked.
        let capabilities = Capabilities::ALL;
        Ok(Self { implementation, version, release, build, hash_seed, origin, capabilities })
    }
}

/// A message without addresses, which are others each time: a finding must be the same when it is
/// found again. CPython 3.12 tells the address of a scope that it cannot compile.
fn without_addresses(message: &str) -> String {
    const SHORTEST: usize = 10;
    let mut text = String::with_capacity(message.len());
    let mut rest = message;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = &rest[start..];
        let is_hex = digits.starts_with("0x");
        let is_digit = |c: char| if is_hex { c.is_ascii_hexdigit() || c == 'x' } else { c.is_ascii_digit() };
        let length = digits.find(|c| !is_digit(c)).unwrap_or(digits.len());
        text.push_str(&rest[..start]);
        text.push_str(if length < SHORTEST { &digits[..length] } else { "..." });
        rest = &digits[length..];
    }
    text.push_str(rest);
    text
}

/// What a reply says, or how the subject failed.
fn answer(reply: Result<Reply, MalformedReply>) -> Result<Observation, Failure> {
    match reply {
        Ok(Reply::Observed(observation)) => Ok(observation),
        Ok(Reply::Internal(kind, message)) => {
            Err(Failure::Internal { kind, message: without_addresses(&message) })
        }
        Ok(Reply::Flood(what)) => Err(Failure::Flood(what)),
        Ok(Reply::Unparsed(_)) => Err(Failure::Garbage("a text that nobody asked for".to_owned())),
        Ok(Reply::Symbols(_)) => Err(Failure::Garbage("tables that nobody asked for".to_owned())),
        Err(malformed) => Err(Failure::Garbage(malformed.to_string())),
    }
}

/// What a reply to a request for text says, or how the subject failed.
fn text(reply: Result<Reply, MalformedReply>) -> Result<Result<String, String>, Failure> {
    match reply {
        Ok(Reply::Unparsed(text)) => Ok(text),
        Ok(Reply::Observed(_)) => Err(Failure::Garbage("an observation that nobody asked for".to_owned())),
        other => answer(other).map(|_| Err(String::new())),
    }
}

/// What a reply to a request for tables says, or how the subject failed.
fn tables(reply: Result<Reply, MalformedReply>) -> Result<Result<Table, String>, Failure> {
    match reply {
        Ok(Reply::Symbols(tables)) => Ok(tables),
        Ok(Reply::Observed(_)) => Err(Failure::Garbage("an observation that nobody asked for".to_owned())),
        other => answer(other).map(|_| Err(String::new())),
    }
}

#[cfg(test)]
mod tests;

/// Any subject, which may go to another thread.
pub type AnySubject = Box<dyn Subject + Send>;

/// The interpreter that a command names, as a child process; without one, the embedded interpreter.
///
/// # Errors
///
/// If it cannot be started, or there is no embedded one.
pub fn open(python: Option<&str>) -> Result<AnySubject, StartError> {
    match python {
        Some(command) => Ok(Box::new(Process::start(Options::new(command))?)),
        None => embedded(),
    }
}

/// The embedded interpreter.
#[cfg(feature = "embed")]
fn embedded() -> Result<AnySubject, StartError> {
    Ok(Box::new(Embedded::start()?))
}

/// The embedded interpreter, which this build has not.
#[cfg(not(feature = "embed"))]
fn embedded() -> Result<AnySubject, StartError> {
    Err(StartError::NotEmbedded)
}

/// All interpreters that can be asked: the embedded one first, then those that are found on this
/// machine in other releases, oldest first.
pub fn found() -> Vec<AnySubject> {
    let mut subjects: Vec<AnySubject> = embedded().into_iter().collect();
    for candidate in discover() {
        let Ok(identity) = candidate.identity else { continue };
        let known = |subject: &AnySubject| {
            let other = subject.identity();
            (&other.implementation, &other.release, &other.build)
                == (&identity.implementation, &identity.release, &identity.build)
        };
        if !subjects.iter().any(known) {
            subjects.extend(open(Some(&candidate.path.display().to_string())));
        }
    }
    subjects
}
