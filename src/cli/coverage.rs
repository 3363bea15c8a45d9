//! `cellmate coverage`: what the model's machine does not run yet.

use super::{
    args::{CoverageArgs, Format},
    default_version,
    exit::Exit,
    output::{self, GOOD, NOTE, Trouble, count, share},
    read,
};
use crate::{
    corpus,
    facts::PredictedRun,
    model::{self, Question},
    parse,
    rules::Rulebook,
};
use serde::Serialize;
use std::{collections::BTreeMap, io::Write as _};

/// The files that a construct ends, and the first place.
struct Tally {
    files: u64,
    first: String,
}

pub(super) fn coverage(args: CoverageArgs) -> Result<Exit, Trouble> {
    let question = Question::run(args.python_version.unwrap_or_else(default_version));
    let rules = Rulebook::default();
    let mut constructs: BTreeMap<String, Tally> = BTreeMap::new();
    let (mut ran, mut rejected, mut unread) = (0, 0, 0);
    for path in &args.paths {
        let shown = path.display();
        let files = corpus::files(path).map_err(|error| Trouble::new(format_args!("{shown}: {error}")))?;
        for file in files {
            let Some(program) = read(&file).ok().and_then(|text| parse::parse(&text).ok()) else {
                unread += 1;
                continue;
            };
            match model::predict(&program, &question, &rules).run {
                PredictedRun::Ran(_) => ran += 1,
                PredictedRun::NotRun => rejected += 1,
                PredictedRun::NotModelled(met) => {
                    for it in met.into_iter().take(1) {
                        let first = || format!("{}:{}", file.display(), it.line);
                        let tally = constructs
                            .entry(it.construct)
                            .or_insert_with(|| Tally { files: 0, first: first() });
                        tally.files += 1;
                    }
                }
            }
        }
    }
    let mut constructs: Vec<(String, Tally)> = constructs.into_iter().collect();
    constructs.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.files));
    let missing: u64 = constructs.iter().map(|(_, tally)| tally.files).sum();
    let mut out = anstream::stdout().lock();
    match args.format.format {
        Format::Text => {
            for (construct, Tally { files, first }) in &constructs {
                writeln!(out, "{files:>6}  {construct}  {NOTE}{first}{NOTE:#}")?;
            }
            writeln!(
                out,
                "{GOOD}{} run to the end{GOOD:#} ({} of those that are accepted), {missing} not; {rejected} rejected, {unread} not read",
                count(ran, "file"),
                share(ran, ran + missing),
            )?;
        }
        Format::Json => {
            for (construct, Tally { files, first }) in &constructs {
                output::json(&mut out, Line { construct, files: *files, first })?;
            }
            output::json(&mut out, Summary { ran, missing, rejected, unread })?;
        }
    }
    out.flush()?;
    Ok(Exit::Agreement)
}

#[derive(Serialize)]
struct Line<'a> {
    construct: &'a str,
    files: u64,
    first: &'a str,
}

#[derive(Serialize)]
struct Summary {
    ran: u64,
    missing: u64,
    rejected: u64,
    unread: u64,
}
