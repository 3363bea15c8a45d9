//! Writing for people and for machines.
//!
//! Results go to stdout and progress to stderr, the latter only when that is a terminal. Colours
//! are dropped by `anstream` where nobody would see them.

use crate::facts::FORMAT;
use anstyle::{AnsiColor, Style};
use serde::Serialize;
use std::{
    fmt,
    io::{self, IsTerminal as _, Write},
    time::{Duration, Instant},
};

/// What is good.
pub const GOOD: Style = AnsiColor::Green.on_default().bold();
/// What is bad.
pub const BAD: Style = AnsiColor::Red.on_default().bold();
/// What is neither.
pub const NOTE: Style = AnsiColor::Yellow.on_default();
/// What is less important.
pub const DIM: Style = Style::new().dimmed();

/// Why a command cannot do what it is asked to: one line for stderr.
#[derive(Debug)]
pub struct Trouble {
    line: String,
    /// The reader of our output is gone, as with `| head`: not worth a word.
    silent: bool,
}

impl Trouble {
    /// Trouble that is worth this line.
    pub fn new(line: impl fmt::Display) -> Self {
        Self { line: line.to_string(), silent: false }
    }

    /// Writes the line, as one line.
    pub fn tell(&self) {
        if !self.silent {
            let line = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = writeln!(anstream::stderr(), "{BAD}cellmate:{BAD:#} {line}");
        }
    }
}

impl From<io::Error> for Trouble {
    /// An error while writing to stdout.
    fn from(error: io::Error) -> Self {
        let silent = error.kind() == io::ErrorKind::BrokenPipe;
        Self { line: format!("cannot write: {error}"), silent }
    }
}

/// A line of JSON, with the format number.
#[derive(Serialize)]
struct Line<T> {
    format: u32,
    #[serde(flatten)]
    content: T,
}

/// Writes a line of JSON.
pub fn json(out: &mut dyn Write, content: impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Line { format: FORMAT, content })?;
    out.write_all(b"\n")
}

/// `1 program`, `2 programs`.
pub fn count(number: u64, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{} {one}s", thousands(number)) }
}

/// `12,345`
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `99.93 %`, never rounded up to 100.
pub fn share(part: u64, whole: u64) -> String {
    if whole == 0 {
        return "none".to_owned();
    }
    if part == whole {
        return "100 %".to_owned();
    }
    let percent = (part as f64 / whole as f64 * 10_000.0).floor() / 100.0;
    format!("{percent:.2} %")
}

/// A line on stderr that is rewritten while long work goes on.
#[derive(Debug)]
pub struct Progress {
    shown: bool,
    on: bool,
    next: Instant,
}

impl Progress {
    /// Nothing is shown before half a second is over, nor ever where stderr is no terminal.
    pub fn new() -> Self {
        let on = io::stderr().is_terminal();
        Self { shown: false, on, next: Instant::now() + Duration::from_millis(500) }
    }

    /// Shows a line, now and then.
    pub fn show(&mut self, line: impl FnOnce() -> String) {
        if self.on && Instant::now() >= self.next {
            self.next = Instant::now() + Duration::from_millis(200);
            self.shown = true;
            eprint!("\r\x1b[K{}", line());
            let _ = io::stderr().flush();
        }
    }

    /// Makes room for other output.
    pub fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            eprint!("\r\x1b[K");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_shares_never_rounded_up() {
        assert_eq!(thousands(0), "0");
        assert_eq!(thousands(999), "999");
        assert_eq!(thousands(1_234_567), "1,234,567");
        assert_eq!(count(1, "file"), "1 file");
        assert_eq!(count(1000, "file"), "1,000 files");
        assert_eq!(share(99_999, 100_000), "99.99 %");
        assert_eq!(share(5, 5), "100 %");
        assert_eq!(share(0, 0), "none");
    }
}
