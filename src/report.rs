//! A disagreement as a person reads it: where, which law, which rule, and what differs.
//!
//! ```text
//! example.py:6: free-names (class-scope-invisible): co_freevars of f.C.m
//!
//!   5 |         def m(self):
//! > 6 |             return x
//!   7 |     return C
//!
//! - predicted  (x)
//!               ^
//! + observed   ()
//!
//! rule: names bound in a class body are not visible in the functions nested in it
//!       (Language Reference 4.2.2, Resolution of names)
//! ```
//!
//! Colours are those of a terminal; [`text`] is without them, and whoever passes on what [`write()`]
//! writes to something that is no terminal strips them there.

use crate::compare::Mismatch;
use similar::{ChangeTag, DiffOp, TextDiff};
use std::{
    fmt::Write as _,
    io::{self, Write},
    time::Duration,
};

/// A mismatch with what is known about where it was seen.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The name of the program's file.
    pub file: &'a str,
    /// The program's text.
    pub source: &'a str,
    /// What differs.
    pub mismatch: &'a Mismatch,
    /// Who was observed: `CPython 3.11.7 (embedded)`; empty for nobody in particular.
    pub subject: &'a str,
    /// The command that shows the same again; empty for none.
    pub command: &'a str,
    /// Whether to colour it.
    pub colour: bool,
}

/// Escape sequences, or nothing.
struct Colours {
    head: &'static str,
    removed: &'static str,
    added: &'static str,
    dim: &'static str,
    off: &'static str,
}

const COLOURS: Colours =
    Colours { head: "\x1b[1m", removed: "\x1b[31m", added: "\x1b[32m", dim: "\x1b[2m", off: "\x1b[0m" };
const PLAIN: Colours = Colours { head: "", removed: "", added: "", dim: "", off: "" };

/// Longer lines are cut.
const WIDTH: usize = 160;

/// More lines around a difference than this are left out.
const CONTEXT: usize = 3;

/// A diff that takes longer is given up for a coarser one.
const PATIENCE: Duration = Duration::from_millis(500);

impl Report<'_> {
    /// The report's text, with a line break at its end.
    pub fn text(&self) -> String {
        let Mismatch { law, kind: _, field, place, line, rule, predicted, observed } = self.mismatch;
        let colours = if self.colour { &COLOURS } else { &PLAIN };
        let Colours { head, dim, off, .. } = colours;
        let mut out = String::new();
        let file = if self.file.is_empty() { "program" } else { self.file };
        let by = rule.map_or("no rule", |rule| rule.id());
        let of = if self.mismatch.is_of_the_run() { "in" } else { "of" };
        let _ = writeln!(out, "{head}{file}:{line}: {law} ({by}){off}: {field} {of} {place}");
        mark(&mut out, self.source, *line as usize, colours);
        let _ = writeln!(out);
        let title = if self.subject.is_empty() { "observed" } else { self.subject };
        differences(&mut out, ("predicted", predicted), (title, observed), colours);
        if let Some(entry) = rule.map(|rule| rule.entry()) {
            let _ = writeln!(out, "\nrule: {}\n      {dim}({}){off}", entry.statement, entry.citation);
        }
        if !self.command.is_empty() {
            let _ = writeln!(out, "{dim}again:{off} {}", self.command);
        }
        out
    }
}

/// The report of a mismatch in a program, without colours.
pub fn text(file: &str, source: &str, mismatch: &Mismatch) -> String {
    Report { file, source, mismatch, subject: "", command: "", colour: false }.text()
}

/// Writes the report of a mismatch in a program, in colours.
///
/// # Errors
///
/// If `out` cannot be written to.
pub fn write(out: &mut dyn Write, file: &str, source: &str, mismatch: &Mismatch) -> io::Result<()> {
    let report = Report { file, source, mismatch, subject: "", command: "", colour: true };
    out.write_all(report.text().as_bytes())
}

/// Two texts and where they differ, line by line, without colours. Empty if they do not.
pub fn diff(left_title: &str, left: &str, right_title: &str, right: &str) -> String {
    let mut out = String::new();
    if left != right {
        lines_that_differ(&mut out, (left_title, left), (right_title, right), &PLAIN);
    }
    out
}

/// Shows the marked line of the source between its neighbours.
fn mark(out: &mut String, source: &str, line: usize, colours: &Colours) {
    let lines: Vec<&str> = source.lines().collect();
    if line == 0 || line > lines.len() {
        return;
    }
    let from = line.saturating_sub(2);
    let to = (line + 1).min(lines.len());
    let width = to.to_string().len();
    out.push('\n');
    for (index, text) in lines.iter().enumerate().take(to).skip(from) {
        let is_marked = index + 1 == line;
        let (sign, on) = if is_marked { (">", colours.head) } else { (" ", colours.dim) };
        let row = format!("{sign} {:>width$} | {}", index + 1, cut(text));
        let _ = writeln!(out, "{on}{}{}", row.trim_end(), colours.off);
    }
}

/// A line without what would disturb a terminal, and no longer than is read.
fn cut(line: &str) -> String {
    let is_cut = line.chars().nth(WIDTH).is_some();
    let shown = line.chars().take(if is_cut { WIDTH - 3 } else { WIDTH });
    let mut text: String = shown.map(|c| if c.is_control() && c != '\t' { '\u{fffd}' } else { c }).collect();
    text.push_str(if is_cut { "..." } else { "" });
    text
}

fn differences(out: &mut String, left: (&str, &str), right: (&str, &str), colours: &Colours) {
    if left.1.contains('\n') || right.1.contains('\n') {
        lines_that_differ(out, left, right, colours);
        return;
    }
    let width = left.0.chars().count().max(right.0.chars().count());
    let (left_marks, right_marks) = words_that_differ(left.1, right.1);
    let mut row = |sign, (title, text): (&str, &str), marks: &str, on: &str| {
        let _ = writeln!(out, "{on}{sign} {title:width$}  {text}{}", colours.off);
        if !marks.is_empty() {
            let _ = writeln!(out, "{on}  {:width$}  {marks}{}", "", colours.off);
        }
    };
    row('-', left, &left_marks, colours.removed);
    row('+', right, &right_marks, colours.added);
}

/// Shows two texts of several lines as one, with what is around their differences.
fn lines_that_differ(out: &mut String, left: (&str, &str), right: (&str, &str), colours: &Colours) {
    let Colours { removed, added, dim, off, .. } = colours;
    let _ = writeln!(out, "{removed}- {}{off}\n{added}+ {}{off}", left.0, right.0);
    let old: Vec<&str> = left.1.lines().collect();
    let new: Vec<&str> = right.1.lines().collect();
    let diff = TextDiff::configure().timeout(PATIENCE).diff_slices(&old, &new);
    let mut row = |sign, text: &str, marks: &str, on: &str| {
        let _ = writeln!(out, "{on}{sign} {text}{off}");
        if !marks.is_empty() {
            let _ = writeln!(out, "{on}  {marks}{off}");
        }
    };
    for group in diff.grouped_ops(CONTEXT) {
        if let Some(first) = group.first() {
            row('@', &format!("line {}", first.old_range().start + 1), "", dim);
        }
        for op in group {
            if let DiffOp::Replace { old_index, old_len, new_index, new_len } = op
                && old_len == new_len
            {
                for n in 0..old_len {
                    let (old, new) = (old[old_index + n], new[new_index + n]);
                    let (old_marks, new_marks) = words_that_differ(old, new);
                    row('-', old, &old_marks, removed);
                    row('+', new, &new_marks, added);
                }
                continue;
            }
            for change in diff.iter_changes(&op) {
                match change.tag() {
                    ChangeTag::Equal => row(' ', change.value(), "", ""),
                    ChangeTag::Delete => row('-', change.value(), "", removed),
                    ChangeTag::Insert => row('+', change.value(), "", added),
                }
            }
        }
    }
}

/// Marks under the words that only one of two lines has; none if they have nothing in common.
fn words_that_differ(left: &str, right: &str) -> (String, String) {
    let (old, new) = (words(left), words(right));
    let diff = TextDiff::configure().timeout(PATIENCE).diff_slices(&old, &new);
    let mut marks = (String::new(), String::new());
    let mut in_common = 0;
    for change in diff.iter_all_changes() {
        let width = change.value().chars().count();
        let same = " ".repeat(width);
        match change.tag() {
            ChangeTag::Equal => {
                in_common += usize::from(!change.value().trim().is_empty());
                marks.0.push_str(&same);
                marks.1.push_str(&same);
            }
            ChangeTag::Delete => marks.0.push_str(&"^".repeat(width)),
            ChangeTag::Insert => marks.1.push_str(&"^".repeat(width)),
        }
    }
    if in_common == 0 {
        return (String::new(), String::new());
    }
    (marks.0.trim_end().to_owned(), marks.1.trim_end().to_owned())
}

/// Names and numbers, runs of white space, and each other character.
fn words(line: &str) -> Vec<&str> {
    let class = |c: char| match c {
        c if c.is_alphanumeric() || c == '_' => 0,
        c if c.is_whitespace() => 1,
        _ => 2,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in line.char_indices() {
        let now = class(c);
        if before.is_some_and(|before| before != now || now == 2) {
            words.push(&line[start..at]);
            start = at;
        }
        before = Some(now);
    }
    if start < line.len() {
        words.push(&line[start..]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        facts::{FactKind, Law},
        rules::Rule,
    };

    const SOURCE: &str =
        "def f():\n    x = 1\n    class C:\n        x = 2\n        def m(self):\n            return x\n";

    fn mismatch(predicted: &str, observed: &str) -> Mismatch {
        Mismatch {
            law: Law::FreeNames,
            kind: FactKind::Language,
            field: "co_freevars",
            place: "f.C.m".to_owned(),
            line: 6,
            rule: Some(Rule::ClassScopeInvisible),
            predicted: predicted.to_owned(),
            observed: observed.to_owned(),
        }
    }

    #[test]
    fn a_report_shows_place_law_rule_line_and_difference() {
        let text = Report {
            file: "a.py",
            source: SOURCE,
            mismatch: &mismatch("(x, y)", "(y)"),
            subject: "CPython 3.11.7 (embedded)",
            command: "cellmate check a.py",
            colour: false,
        }
        .text();
        let expected = "\
a.py:6: free-names (class-scope-invisible): co_freevars of f.C.m

  5 |         def m(self):
> 6 |             return x

- predicted                  (x, y)
                              ^^^
+ CPython 3.11.7 (embedded)  (y)

rule: names bound in a class body are not visible in the functions nested in it
      (Language Reference 4.2.2, Resolution of names)
again: cellmate check a.py
";
        assert_eq!(text, expected);
    }

    #[test]
    fn colours_change_nothing_but_colours() {
        let mismatch = mismatch("observe\n  1\n  2", "observe\n  1\n  3");
        let mut written = Vec::new();
        write(&mut written, "a.py", SOURCE, &mismatch).unwrap();
        let mut written = String::from_utf8(written).unwrap();
        assert!(written.contains("\x1b[31m-   2\x1b[0m"), "{written}");
        for code in ["\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m"] {
            written = written.replace(code, "");
        }
        assert_eq!(written, text("a.py", SOURCE, &mismatch));
        assert!(!written.contains('\x1b'));
    }

    #[test]
    fn a_report_without_rule_or_line_is_still_one() {
        let mismatch = Mismatch { rule: None, line: 99, ..mismatch("a", "b") };
        let text = text("", SOURCE, &mismatch);
        assert_eq!(
            text,
            "program:99: free-names (no rule): co_freevars of f.C.m\n\n- predicted  a\n+ observed   b\n"
        );
    }

    #[test]
    fn a_diff_shows_lines_around_what_differs_and_nothing_else() {
        let left: String = (0..50).map(|n| format!("line {n}\n")).collect();
        let right = left.replace("line 20\n", "line x20 \n").replace("line 40\n", "");
        let text = diff("expected", &left, "predicted", &right);
        assert!(text.starts_with("- expected\n+ predicted\n@ line 18\n  line 17\n"), "{text}");
        assert!(text.contains("- line 20\n       ^^\n+ line x20 \n       ^^^^\n"), "{text}");
        assert!(text.contains("- line 40\n  line 41\n"), "{text}");
        assert_eq!(text.lines().count(), 21, "{text}");
        assert_eq!(diff("expected", &left, "predicted", &left), "");
    }

    #[test]
    fn a_source_line_without_end_is_cut_and_control_characters_do_nothing() {
        let source = format!("x = '\x1b[31m{}'", "y".repeat(1000));
        let text = text("a.py", &source, &Mismatch { line: 1, ..mismatch("a", "b") });
        assert!(text.lines().all(|line| line.chars().count() < 180), "{text}");
        assert!(!text.contains('\x1b'));
    }

    #[test]
    fn two_large_texts_are_compared_in_bounded_time() {
        let text =
            |step: usize| -> String { (0..20_000).map(|n| format!("{}\n", n * step % 7919)).collect() };
        let began = std::time::Instant::now();
        assert!(!diff("a", &text(3), "b", &text(5)).is_empty());
        assert!(began.elapsed() < Duration::from_secs(20));
    }
}
