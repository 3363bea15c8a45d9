//! Subjects: the interpreters that are held against the model.

use crate::{facts::Observation, version::Version};
use std::fmt;

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
}

/// What is asked of a subject.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The program's text.
    pub source: &'a str,
    /// Whether to execute it, or only to compile it.
    pub run: bool,
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
}

impl fmt::Display for Identity {
    /// `CPython 3.11.7 (embedded)`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self.implementation.as_str() {
            "cpython" => "CPython",
            "pypy" => "PyPy",
            other => other,
        };
        write!(f, "{name} {} ({}", self.release, self.origin)?;
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
    /// It gave no answer within the time limit, in seconds.
    #[error("the interpreter gave no answer within {0} seconds")]
    Hang(u64),
    /// It raised what no program should make it raise: `SystemError`.
    #[error("the interpreter failed: {kind}: {message}")]
    Internal {
        /// The exception's type.
        kind: String,
        /// The exception's message.
        message: String,
    },
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
