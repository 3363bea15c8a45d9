//! `cellmate score`: how well does a static analyser know the names of given files?

use super::{
    args::{Format, ScoreArgs},
    default_version,
    exit::Exit,
    output::{self, BAD, GOOD, NOTE, Trouble, count, share, thousands},
    read,
};
use crate::{
    analyser::{self, Class, Score, Statement},
    corpus,
    model::{self, Question},
    parse,
    rules::Rulebook,
};
use serde::Serialize;
use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

/// Errors that are shown; all are counted.
const SHOWN: usize = 30;

pub(super) fn score(args: ScoreArgs) -> Result<Exit, Trouble> {
    let question = Question::static_only(args.python_version.unwrap_or_else(default_version));
    let words = shlex::split(&args.command)
        .filter(|words| !words.is_empty())
        .ok_or_else(|| Trouble::new(format_args!("`{}` is no command line", args.command)))?;
    let (mut total, mut files, mut shown) = (Score::default(), 0, 0);
    let (mut left_out, mut failed) = (0, Vec::new());
    let mut out = anstream::stdout().lock();
    for path in &args.paths {
        let shown_path = path.display();
        for file in
            corpus::files(path).map_err(|error| Trouble::new(format_args!("{shown_path}: {error}")))?
        {
            let table = read(&file)
                .ok()
                .and_then(|text| parse::parse(&text).ok())
                .filter(|program| program.newer_than(question.version).is_none())
                .and_then(|program| model::symbols(&program, &question, &Rulebook::default()));
            let Some(table) = table else {
                left_out += 1;
                continue;
            };
            let name = file.display().to_string();
            let statements = match ask(&words, &file) {
                Ok(statements) => statements,
                Err(why) => {
                    failed.push(format!("{name}: {why}"));
                    continue;
                }
            };
            files += 1;
            let mut errors = Vec::new();
            let one = analyser::score(&table, &statements, &mut |error| errors.push(error.to_string()));
            for class in 0..Class::ALL.len() {
                total.right[class] += one.right[class];
                total.wrong[class] += one.wrong[class];
                total.missing[class] += one.missing[class];
            }
            total.invented += one.invented;
            total.apart += one.apart;
            if args.format.format == Format::Text {
                for error in errors {
                    shown += 1;
                    if shown <= SHOWN {
                        writeln!(out, "{name}: {error}")?;
                    }
                }
            }
        }
    }
    let wrong = total.wrong.iter().sum::<u64>() + total.invented;
    match args.format.format {
        Format::Text => {
            if shown > SHOWN {
                writeln!(out, "... and {} more", thousands((shown - SHOWN) as u64))?;
            }
            failed.iter().try_for_each(|why| writeln!(out, "{BAD}failed{BAD:#} {why}"))?;
            let style = if wrong > 0 { BAD } else { GOOD };
            writeln!(out, "{style}{}{style:#} by `{}`:", count(files, "file"), args.command)?;
            for class in Class::ALL {
                let at = class as usize;
                let all = total.right[at] + total.wrong[at] + total.missing[at];
                writeln!(
                    out,
                    "  {} names: {} right, {} wrong, {} not stated",
                    class.name(),
                    share(total.right[at], all),
                    thousands(total.wrong[at]),
                    thousands(total.missing[at]),
                )?;
            }
            writeln!(out, "  {} that are not there", count(total.invented, "name"))?;
            if total.apart > 0 {
                writeln!(out, "  {NOTE}not scored:{NOTE:#} {}", count(total.apart, "statement"))?;
            }
            if left_out > 0 {
                writeln!(
                    out,
                    "  {NOTE}left out:{NOTE:#} {} that the model rejects",
                    count(left_out, "file")
                )?;
            }
        }
        Format::Json => {
            let by = |counts: [u64; 3]| {
                Class::ALL.iter().zip(counts).map(|(class, n)| (class.name(), n)).collect()
            };
            output::json(
                &mut out,
                ScoreJson {
                    command: &args.command,
                    files,
                    right: by(total.right),
                    wrong: by(total.wrong),
                    missing: by(total.missing),
                    invented: total.invented,
                    not_scored: total.apart,
                    left_out,
                    failed: &failed,
                },
            )?;
        }
    }
    out.flush()?;
    if files == 0 {
        return Err(Trouble::new(failed.pop().unwrap_or_else(|| "there is no file to be scored".to_owned())));
    }
    Ok(if wrong > 0 || !failed.is_empty() { Exit::Disagreement } else { Exit::Agreement })
}

/// What an analyser states of a file.
fn ask(words: &[String], file: &Path) -> Result<Vec<Statement>, String> {
    let mut command = Command::new(&words[0]);
    let output = command.args(&words[1..]).arg(file).stdin(Stdio::null()).output();
    let output = output.map_err(|error| error.to_string())?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let last = said.trim_end().lines().next_back().unwrap_or_default();
        return Err(format!("{}: {last}", output.status));
    }
    let text = String::from_utf8(output.stdout).map_err(|error| error.to_string())?;
    let line = |line: &str| serde_json::from_str(line).map_err(|error| format!("{error}: {line}"));
    text.lines().map(line).collect()
}

#[derive(Serialize)]
struct ScoreJson<'a> {
    command: &'a str,
    files: u64,
    right: std::collections::BTreeMap<&'static str, u64>,
    wrong: std::collections::BTreeMap<&'static str, u64>,
    missing: std::collections::BTreeMap<&'static str, u64>,
    invented: u64,
    not_scored: u64,
    left_out: u64,
    failed: &'a [String],
}
