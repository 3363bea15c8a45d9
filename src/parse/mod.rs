//! From source text to the tree.
//!
//! [`parse`] accepts the syntax of all supported Python versions at once. Text that an older
//! version would refuse is not an error: what is newer than some version is listed apart, in
//! [`Program::newer`](crate::tree::Program::newer). This module is the only one that names the
//! parser we build upon.
//!
//! # Any text at all
//!
//! No text overflows the stack, however deeply it is nested. Three measures see to that:
//!
//! 1. The number of levels that a text may open is bounded from above by counting tokens
//!    (`depth`), for short texts simply by their length. Beyond [`MAX_TOKENS_DEEP`] the text is
//!    refused before it is parsed.
//! 2. Parsing, converting and dropping the foreign tree happen on a stack that is large enough
//!    for that bound ([`stack`]).
//! 3. A tree of more than [`MAX_DEPTH`] levels is never handed out. Such a tree is small enough to
//!    be dropped, compared and cloned on any thread's stack.
//!
//! CPython itself gives up at similar depths: 100 levels of indentation, 200 of parentheses, 6,000
//! of its parser's, 3,000 of its symbol table's recursion.

//!
//! # Where it differs from CPython's parser
//!
//! Known from the snippets in CPython's own tests. The parser accepts, and CPython does not: `f((x)=2)`
//! (a keyword in parentheses), an f-string as a pattern, escaped line ends before an indented blank
//! line (3.8); such a program counts as rejected for a reason that is not modelled. The
//! parser rejects, and CPython accepts: `(*x), y = z` (3.8), a line break in the format
//! specification of an f-string in single quotes (3.12 and 3.13).

mod convert;
mod depth;
#[cfg(test)]
mod tests;

use crate::{
    stack,
    tree::{Lines, Program},
};
use ruff_python_ast::{Mod, PythonVersion};
use ruff_python_parser::{Mode, ParseError as ForeignError, ParseOptions, parse_unchecked};

/// How many levels a tree may have: statements, expressions and patterns inside each other, each
/// `elif` counted as one level. [`Program::depth`] is never greater.
pub const MAX_DEPTH: u32 = 3000;

/// How many levels a text may open, judged by its tokens alone, before it is refused unparsed.
/// A flat chain such as `a.b or a.b or ...` is judged deeper than it is, so this is well above
/// [`MAX_DEPTH`].
pub const MAX_TOKENS_DEEP: u32 = 100_000;

/// Texts up to this length, in bytes, are parsed without a look at their tokens before: they
/// cannot open more levels than they have bytes.
const SHORT: usize = 96 * 1024;

/// How many bytes of stack the foreign parser may take for each level where it does not look
/// after its stack itself, dropping its tree above all. Measured: 176.
const FOREIGN_BYTES_PER_LEVEL: usize = 384;

/// Why a text is no program.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseError {
    /// No version of Python accepts it.
    #[error("line {line}, column {column}: {message}")]
    Syntax {
        /// What is wrong, in the parser's words (not CPython's).
        message: String,
        /// The line, from 1.
        line: u32,
        /// The column in characters, from 1.
        column: u32,
    },
    /// It may be Python, but it is nested too deeply for us, and near the limits of any
    /// interpreter.
    #[error("nested more than {MAX_DEPTH} levels deep")]
    TooDeep,
    /// Positions are 32 bits wide.
    #[error("the text is longer than 2 GiB")]
    TooLong,
}

/// Parses a module, with positions, scope numbers and the lines of the text.
///
/// A byte order mark at the start is skipped; positions count it.
pub fn parse(source: &str) -> Result<Program, ParseError> {
    if source.len() > i32::MAX as usize {
        return Err(ParseError::TooLong);
    }
    // The parser takes a null character for the end of the text.
    if let Some(at) = memchr::memchr(0, source.as_bytes()) {
        return Err(syntax_error("source code cannot contain null bytes", source, at));
    }
    let foreign = if source.len() <= SHORT {
        source.len()
    } else {
        let estimate = depth::of_text(source, MAX_TOKENS_DEEP);
        if estimate > MAX_TOKENS_DEEP {
            return Err(ParseError::TooDeep);
        }
        estimate as usize
    };
    stack::with_bytes(256 * 1024 + foreign * FOREIGN_BYTES_PER_LEVEL, || parse_guarded(source))
}

/// The parser's words on `case +1`, of which it makes the tree all the same.
const PLUS_IN_PATTERN: &str = "Unary '+' is not allowed as a literal pattern";

fn parse_guarded(source: &str) -> Result<Program, ParseError> {
    // The oldest version, so that all syntax newer than that is reported.
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY38);
    let parsed = parse_unchecked(source, options);
    // What the parser takes for an error for good, although 3.15 allows it.
    let is_plus = |error: &&ForeignError| error.error.to_string() == PLUS_IN_PATTERN;
    let pluses: Vec<_> = parsed.errors().iter().filter(is_plus).map(|error| error.location).collect();
    if let Some(error) = parsed.errors().iter().find(|error| !is_plus(error)) {
        return Err(syntax_error(&error.error.to_string(), source, error.location.start().to_usize()));
    }
    let Mod::Module(module) = parsed.syntax() else { unreachable!("parsed as a module") };
    // Counting levels takes as long as converting a fifth of the tree: it is left out where there is stack enough.
    let tokens = parsed.tokens();
    let at_most = depth::at_most(tokens).min(MAX_DEPTH);
    let depth = if stack::has_room(at_most) { at_most } else { depth::of_tokens(tokens).min(MAX_DEPTH) };
    let newer = parsed.unsupported_syntax_errors();
    stack::for_depth(depth, || convert::convert(source, module, newer, &pluses)).ok_or(ParseError::TooDeep)
}

fn syntax_error(message: &str, source: &str, offset: usize) -> ParseError {
    let lines = Lines::of(source);
    let line = lines.line(offset as u32);
    let column = source[lines.start(line) as usize..offset].chars().count() as u32 + 1;
    ParseError::Syntax { message: message.to_owned(), line, column }
}
