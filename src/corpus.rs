//! The corpus: Python files that say what is checked, and hold the answer.
//!
//! A corpus file is a plain Python program. It begins with a comment: one sentence that says what
//! is checked, then `why` (the citation), `found`, `versions` and, if it is not the default, the `mode`
//! of compiling. It ends with the expected facts
//! as comments, in exactly the text that `cellmate predict` prints, once for each range of
//! versions in which they are the same:
//!
//! ```text
//! # A `del` empties the cell that closures share.
//! # why: Language Reference 7.5
//! # found: written by hand
//! # versions: 3.8 to 3.13
//!
//! def outer(): ...
//!
//! # === expected, format 1: 3.8 to 3.10
//! # ...
//! # === expected, format 1: 3.11 to 3.13
//! # ...
//! ```
//!
//! What is stored is source text and never a seed: a generator changes, and then its old seeds
//! mean something else. Comments do not change what a program means, so the whole file down to
//! the first `# === expected` is what model and interpreter are given, and line numbers are those
//! of the file. `corpus/readme.py` uses every feature once.

use crate::{
    check::{self, Options, Verdict},
    facts::FORMAT,
    mode::{Form, Mode, UnknownMode},
    model::{self, Question},
    parse, report,
    rules::Rulebook,
    subject::AnySubject,
    version::Version,
};
use std::{
    fmt::{self, Write as _},
    fs, io,
    path::{Path, PathBuf},
};

/// The lines with which a file that calls the hooks also runs under plain Python. The model runs
/// them as what they are: Python.
pub const PRELUDE: &str = "\
try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__(\"gc\").collect
";

/// The names of the hooks; a program that mentions one needs the [`PRELUDE`].
pub const HOOKS: [&str; 3] = ["observe", "token", "collect"];

const MARK: &str = "# === ";

/// A corpus file, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorpusFile {
    /// The first sentence: what is checked.
    pub title: String,
    /// Why it must be so: a citation.
    pub why: String,
    /// Where it was found.
    pub found: String,
    /// The versions for which it is meant.
    pub versions: Versions,
    /// How it is compiled.
    pub mode: Mode,
    /// The program: the file down to the expected facts, header included.
    pub source: String,
    /// The expected facts.
    pub sections: Vec<Section>,
}

/// A block of facts at the end of a corpus file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Whose facts.
    pub of: Whose,
    /// The text, without the comment signs.
    pub text: String,
}

/// Whose facts a [`Section`] states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// What the model predicts for these versions; held to.
    Expected(Versions),
    /// What an interpreter showed instead, in a finding; for the reader only.
    Observed(String),
}

/// A range of versions, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Versions {
    /// The first.
    pub first: Version,
    /// The last.
    pub last: Version,
}

/// What is wrong with a corpus file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct Malformed {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and what is wanted.
    pub what: String,
}

impl Versions {
    /// One version alone.
    pub fn only(version: Version) -> Self {
        Self { first: version, last: version }
    }

    /// Whether `version` is in the range.
    pub fn contains(self, version: Version) -> bool {
        (self.first..=self.last).contains(&version)
    }

    /// All versions in the range, oldest first.
    pub fn iter(self) -> impl Iterator<Item = Version> {
        Version::all().filter(move |&version| self.contains(version))
    }

    fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(" to ").unwrap_or((text, text));
        let range = Self { first: first.trim().parse().ok()?, last: last.trim().parse().ok()? };
        (range.first <= range.last).then_some(range)
    }
}

impl fmt::Display for Versions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last { self.first.fmt(f) } else { write!(f, "{} to {}", self.first, self.last) }
    }
}

impl CorpusFile {
    /// Takes the text of a corpus file apart.
    ///
    /// # Errors
    ///
    /// [`Malformed`] if the header lacks a line, or a section has another format number.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let (source, sections) = split(text);
        let header: Vec<&str> =
            source.lines().take_while(|line| line.starts_with('#')).map(|line| line[1..].trim()).collect();
        let missing = |what: &str| Malformed {
            line: 1,
            what: format!("the first comment lacks {what} (see corpus/readme.py)"),
        };
        let optional = |key: &str| -> Option<String> {
            let start = header.iter().position(|line| line.starts_with(key))?;
            let rest = header[start + 1..].iter().take_while(|line| !is_field(line));
            let first = header[start][key.len()..].trim();
            Some(
                std::iter::once(&first)
                    .chain(rest)
                    .copied()
                    .collect::<Vec<_>>()
                    .join("\n")
                    .trim_end()
                    .to_owned(),
            )
        };
        let field = |key: &str| optional(key).ok_or_else(|| missing(&format!("a line `# {key} ...`")));
        let title: Vec<&str> = header.iter().take_while(|line| !is_field(line)).copied().collect();
        let title = title.join(" ").trim().to_owned();
        if title.is_empty() {
            return Err(missing("the sentence that says what is checked"));
        }
        let versions = field("versions:")?;
        let versions = Versions::parse(&versions)
            .ok_or_else(|| missing(&format!("a range such as `3.8 to 3.13`; {versions:?} is none")))?;
        let sections = sections
            .into_iter()
            .map(|(line, head, text)| {
                let of = parse_head(head).map_err(|what| Malformed { line, what })?;
                Ok(Section { of, text })
            })
            .collect::<Result<_, _>>()?;
        let (why, found) = (field("why:")?, field("found:")?);
        let mode = optional("mode:").map(|mode| mode.parse()).transpose();
        let mode = mode.map_err(|error: UnknownMode| Malformed { line: 1, what: error.to_string() })?;
        let mode = mode.unwrap_or_default();
        Ok(Self { title, why, found, versions, mode, source: source.to_owned(), sections })
    }

    /// The text that is expected for `version`.
    pub fn expected(&self, version: Version) -> Option<&str> {
        self.sections.iter().find_map(|section| match &section.of {
            Whose::Expected(versions) if versions.contains(version) => Some(section.text.as_str()),
            _ => None,
        })
    }

    /// Replaces the expected facts by what `predict` says for each version, and joins
    /// neighbouring versions that expect the same.
    pub fn bless(&mut self, mut predict: impl FnMut(Version) -> String) {
        let mut expected: Vec<Section> = Vec::new();
        for version in self.versions.iter() {
            let text = predict(version);
            let text = text.trim_end();
            match expected.last_mut() {
                Some(Section { of: Whose::Expected(range), text: same }) if same == text => {
                    range.last = version
                }
                _ => expected
                    .push(Section { of: Whose::Expected(Versions::only(version)), text: text.to_owned() }),
            }
        }
        let observed = self.sections.drain(..).filter(|section| matches!(section.of, Whose::Observed(_)));
        expected.extend(observed);
        self.sections = expected;
    }
}

impl fmt::Display for CorpusFile {
    /// The file's text: the inverse of [`CorpusFile::parse`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.source.trim_end())?;
        f.write_str("\n")?;
        for section in &self.sections {
            f.write_str("\n")?;
            match &section.of {
                Whose::Expected(versions) => writeln!(f, "{MARK}expected, format {FORMAT}: {versions}")?,
                Whose::Observed(who) => writeln!(f, "{MARK}observed, format {FORMAT}: {who}")?,
            }
            for line in section.text.trim_end().split('\n') {
                writeln!(f, "{}", format_args!("# {line}").to_string().trim_end())?;
            }
        }
        Ok(())
    }
}

/// The text of a corpus file without its expected facts: what model and interpreter are given.
pub fn source_of(text: &str) -> &str {
    split(text).0
}

/// A program with its header, and with the [`PRELUDE`] if it calls a hook: what is written to a
/// file. Line numbers of `program` move.
pub fn with_header(
    title: &str,
    why: &str,
    found: &str,
    versions: Versions,
    mode: Mode,
    program: &str,
) -> String {
    let mut text = String::with_capacity(program.len() + 400);
    for line in title.lines() {
        let _ = writeln!(text, "# {line}");
    }
    for (key, value) in [("why", why), ("found", found)] {
        let mut lines = value.lines();
        let _ = writeln!(text, "# {key}: {}", lines.next().unwrap_or_default());
        for line in lines {
            let _ = writeln!(text, "#   {line}");
        }
    }
    let _ = writeln!(text, "# versions: {versions}");
    if !mode.is_default() {
        let _ = writeln!(text, "# mode: {mode}");
    }
    text.push('\n');
    // It is a statement of its own, and other forms take but one.
    let rest = if mode.form == Form::Exec && mentions_a_hook(program) {
        // Nothing may stand before them.
        let is_future = |line: &&str| line.starts_with("from __future__ ");
        let futures: usize = program.split_inclusive('\n').take_while(is_future).map(str::len).sum();
        let (futures, rest) = program.split_at(futures);
        text.push_str(futures);
        text.push_str(PRELUDE);
        text.push('\n');
        rest
    } else {
        program
    };
    text.push_str(rest.trim_end());
    text.push('\n');
    text
}

fn mentions_a_hook(program: &str) -> bool {
    HOOKS.iter().any(|hook| {
        program.match_indices(hook).any(|(at, _)| {
            let before = program[..at].chars().next_back();
            let after = program[at + hook.len()..].chars().next();
            let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
            !part(before) && !part(after)
        })
    })
}

fn is_field(line: &str) -> bool {
    ["why:", "found:", "versions:", "mode:"].iter().any(|key| line.starts_with(key))
}

/// The program, and for each section its line number, its head after [`MARK`] and its text.
fn split(text: &str) -> (&str, Vec<(usize, &str, String)>) {
    let mut sections: Vec<(usize, &str, String)> = Vec::new();
    let mut end = text.len();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let content = line.trim_end();
        if let Some(head) = content.strip_prefix(MARK) {
            if sections.is_empty() {
                end = at;
            }
            sections.push((number + 1, head, String::new()));
        } else if let Some((_, _, section)) = sections.last_mut()
            && let Some(fact) = content.strip_prefix('#')
        {
            section.push_str(fact.strip_prefix(' ').unwrap_or(fact));
            section.push('\n');
        }
        at += line.len();
    }
    for (_, _, section) in &mut sections {
        section.truncate(section.trim_end().len());
    }
    (&text[..end], sections)
}

fn parse_head(head: &str) -> Result<Whose, String> {
    let wanted = "a section begins with `# === expected, format 1: 3.8 to 3.10`";
    let (whose, rest) = head.split_once(", format ").ok_or(wanted)?;
    let (format, rest) = rest.split_once(": ").ok_or(wanted)?;
    if format.parse() != Ok(FORMAT) {
        return Err(format!("format {format} is not format {FORMAT}: bless the file anew with BLESS=1"));
    }
    match whose {
        "expected" => Versions::parse(rest).map(Whose::Expected).ok_or_else(|| wanted.to_owned()),
        "observed" => Ok(Whose::Observed(rest.to_owned())),
        _ => Err(wanted.to_owned()),
    }
}

/// What was asked about a corpus file, and whether the answer is as it should be.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The question: `facts predicted for 3.11`, or the interpreter.
    pub asked: String,
    /// What is wrong, if something is.
    pub complaint: Option<String>,
}

/// Replays a corpus file: the expected facts must be what the model predicts, for each version;
/// and each subject of one of these versions must show them, as `options` say. If they ask for a mode,
/// the file is compiled so, whatever its header says, and its expected facts are none of that mode.
pub fn replay(
    file: &CorpusFile,
    subjects: &mut [AnySubject],
    rules: &Rulebook,
    options: &Options,
) -> Vec<Reply> {
    let mut replies = Vec::new();
    let is_own = options.mode.is_default() || options.mode == file.mode;
    let options = &Options { mode: if is_own { file.mode } else { options.mode }, ..*options };
    for version in file.versions.iter().filter(|_| is_own) {
        let predicted = predicted_text(&file.source, version, file.mode);
        let complaint = match file.expected(version) {
            None => Some("nothing is expected for it: bless the file with BLESS=1, and read it".to_owned()),
            Some(expected) if expected == predicted.trim_end() => None,
            Some(expected) => Some(report::diff("expected", expected, "predicted", predicted.trim_end())),
        };
        replies.push(Reply { asked: format!("facts predicted for {version}"), complaint });
    }
    for subject in subjects {
        if !file.versions.contains(subject.identity().version) {
            continue;
        }
        let outcome = check::check(&file.source, &mut **subject, rules, options);
        let complaint = match &outcome.verdict {
            Verdict::Agree | Verdict::Known(_) => None,
            Verdict::Skipped(skip) => Some(format!("a corpus file must not be skipped: {skip}\n")),
            Verdict::Disagree => Some({
                let source = outcome.unparsed.as_deref().unwrap_or(&file.source);
                outcome.mismatches.iter().map(|mismatch| report::text("", source, mismatch)).collect()
            }),
        };
        replies.push(Reply { asked: subject.identity().to_string(), complaint });
    }
    replies
}

/// What `cellmate predict` prints of a program.
pub fn predicted_text(source: &str, version: Version, mode: Mode) -> String {
    let question = Question::run(version).in_mode(mode);
    match parse::parse(source) {
        Ok(program) => model::predict(&program, &question, &Rulebook::default()).to_string(),
        Err(error) => format!("no program: {error}\n"),
    }
}

/// The corpus files that are meant by a path: itself, or all `*.py` files below it, sorted.
///
/// # Errors
///
/// If a folder cannot be read.
pub fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
        let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            // Links to folders are not followed: they may be cycles.
            if entry.file_type()?.is_dir() {
                walk(&path, found)?;
            } else if path.extension().is_some_and(|extension| extension == "py") && path.is_file() {
                found.push(path);
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    if fs::metadata(path)?.is_dir() {
        walk(path, &mut found)?
    } else {
        found.push(path.to_owned())
    }
    Ok(found)
}

/// Whether expectations are to be rewritten: `BLESS=1` is set, and this is no CI.
pub fn blessing() -> bool {
    let set = |name| {
        std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0" && value != "false")
    };
    set("BLESS") && !set("CI")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# A sentence
# in two lines.
# why: a citation
#   of two lines
# found: here
# versions: 3.8 to 3.10

x = 1

# === expected, format 1: 3.8
# one
#
#   two

# === expected, format 1: 3.9 to 3.10
# three
";

    #[test]
    fn a_file_is_parsed_and_printed_back() {
        let file = CorpusFile::parse(FILE).unwrap();
        assert_eq!(file.title, "A sentence in two lines.");
        assert_eq!(file.why, "a citation\nof two lines");
        assert_eq!(file.found, "here");
        assert_eq!(file.versions.to_string(), "3.8 to 3.10");
        assert!(file.source.ends_with("x = 1\n\n"));
        assert_eq!(file.expected("3.8".parse().unwrap()), Some("one\n\n  two"));
        assert_eq!(file.expected("3.10".parse().unwrap()), Some("three"));
        assert_eq!(file.expected("3.11".parse().unwrap()), None);
        assert_eq!(file.to_string(), FILE);
    }

    #[test]
    fn blessing_joins_versions_that_expect_the_same() {
        let mut file = CorpusFile::parse(FILE).unwrap();
        file.bless(|version| if version.minor() == 10 { "new\n".into() } else { "old\n".into() });
        let ranges: Vec<_> = file.sections.iter().map(|s| (s.of.clone(), s.text.clone())).collect();
        let expected = |text| Whose::Expected(Versions::parse(text).unwrap());
        assert_eq!(ranges, [(expected("3.8 to 3.9"), "old".into()), (expected("3.10"), "new".into())]);
    }

    #[test]
    fn a_malformed_file_says_what_it_lacks() {
        for (text, lack) in [
            ("x = 1\n", "the sentence"),
            ("# A sentence.\n# why: x\n# found: y\n", "versions:"),
            ("# A sentence.\n# versions: 3.8\n", "why:"),
            ("# A sentence.\n# why: x\n# found: y\n# versions: 3.9 to 3.8\n", "range"),
            ("# A.\n# why: x\n# found: y\n# versions: 3.8\n# === expected, format 0: 3.8\n", "format 0"),
        ] {
            let error = CorpusFile::parse(text).unwrap_err().to_string();
            assert!(error.contains(lack), "{text:?}: {error}");
        }
    }

    #[test]
    fn the_prelude_is_given_to_programs_that_call_hooks_only() {
        let versions = Versions::parse("3.11").unwrap();
        let with = |program| with_header("T.", "w", "f", versions, Mode::DEFAULT, program);
        assert!(with("observe(1)\n").contains(PRELUDE));
        assert!(!with("observed = tokens = 1\n").contains(PRELUDE));
    }

    #[test]
    fn the_prelude_stands_behind_future_statements() {
        let versions = Versions::parse("3.11").unwrap();
        let program = "from __future__ import annotations\nobserve(1)\n";
        let text = with_header("T.", "w", "f", versions, Mode::DEFAULT, program);
        let end = format!("import annotations\n{PRELUDE}\nobserve(1)\n");
        assert!(text.ends_with(&end), "{text}");
    }
}
