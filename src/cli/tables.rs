//! `cellmate rules`, `cellmate quirks` and `cellmate allowed`: the tables of the model and of the
//! comparison.

use super::{
    args::{AllowedArgs, Format, QuirksArgs, RulesArgs},
    exit::Exit,
    output::{self, BAD, DIM, NOTE, Trouble},
};
use crate::{
    compare::ALLOWED,
    facts::{FactKind, Law},
    quirks, rules,
    subject::{self, Capabilities, implementation_name},
};
use serde::Serialize;
use std::io::{self, Write as _};

pub(super) fn rules(args: RulesArgs) -> Result<Exit, Trouble> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for entry in rules::TABLE {
        let kind = match entry.kind {
            FactKind::Language => "language",
            FactKind::Layout => "layout",
        };
        match args.format.format {
            Format::Text => {
                let (since, until) = (entry.since, entry.until);
                writeln!(out, "{BAD}{}{BAD:#} ({kind}, 3.{since} to 3.{until})", entry.id)?;
                writeln!(out, "  {}", entry.statement)?;
                writeln!(out, "  {DIM}why:{DIM:#} {}", entry.citation)?;
                writeln!(out, "  {NOTE}without it:{NOTE:#} {}", entry.wrong)?;
                for line in entry.example.lines() {
                    writeln!(out, "      {line}")?;
                }
            }
            Format::Json => output::json(
                &mut out,
                RuleLine {
                    rule: entry.id,
                    kind,
                    since: format!("3.{}", entry.since),
                    until: format!("3.{}", entry.until),
                    statement: entry.statement,
                    citation: entry.citation,
                    example: entry.example,
                    wrong: entry.wrong,
                },
            )?,
        }
    }
    out.flush()?;
    Ok(Exit::Agreement)
}

#[derive(Serialize)]
struct RuleLine {
    rule: &'static str,
    kind: &'static str,
    since: String,
    until: String,
    statement: &'static str,
    citation: &'static str,
    example: &'static str,
    wrong: &'static str,
}

pub(super) fn quirks(args: QuirksArgs) -> Result<Exit, Trouble> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for entry in quirks::TABLE {
        let affected: Vec<String> = entry.affected.iter().map(ToString::to_string).collect();
        match args.format.format {
            Format::Text => {
                let names: Vec<_> = entry.implementations.iter().copied().map(implementation_name).collect();
                let who = names.join(" and ");
                writeln!(out, "{BAD}{}{BAD:#} ({who} {})", entry.id, affected.join(", "))?;
                writeln!(out, "  {}", entry.statement)?;
                writeln!(out, "  {DIM}see:{DIM:#} {}", entry.citation)?;
                writeln!(
                    out,
                    "  {DIM}found:{DIM:#} {}; measured in {}",
                    entry.origin,
                    entry.measured.join(", ")
                )?;
                for line in entry.example.lines() {
                    writeln!(out, "      {line}")?;
                }
            }
            Format::Json => output::json(
                &mut out,
                QuirkLine {
                    quirk: entry.id,
                    citation: entry.citation,
                    implementations: entry.implementations,
                    origin: entry.origin,
                    affected,
                    measured: entry.measured,
                    statement: entry.statement,
                    example: entry.example,
                },
            )?,
        }
    }
    out.flush()?;
    Ok(Exit::Agreement)
}

#[derive(Serialize)]
struct QuirkLine {
    quirk: &'static str,
    citation: &'static str,
    implementations: &'static [&'static str],
    origin: &'static str,
    affected: Vec<String>,
    measured: &'static [&'static str],
    statement: &'static str,
    example: &'static str,
}

pub(super) fn allowed(args: AllowedArgs) -> Result<Exit, Trouble> {
    let can = match &args.subject {
        None => Capabilities::NONE,
        Some(command) => subject::open(Some(command)).map_err(Trouble::new)?.identity().capabilities,
    };
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for entry in ALLOWED.iter().filter(|entry| !can.has(entry.without)) {
        let laws: Vec<_> = entry.skips.iter().map(|law| law.name()).collect();
        match args.format.format {
            Format::Text => {
                writeln!(out, "{BAD}{}{BAD:#} (to those that lack {})", entry.id, entry.without.name())?;
                writeln!(out, "  {}", entry.statement)?;
                writeln!(out, "  {DIM}why:{DIM:#} {} ({})", entry.why, entry.citation)?;
                if !laws.is_empty() {
                    writeln!(out, "  {NOTE}skipped there:{NOTE:#} {}", laws.join(", "))?;
                }
            }
            Format::Json => output::json(
                &mut out,
                AllowedLine {
                    allowed: entry.id,
                    without: entry.without.name(),
                    skips: entry.skips.iter().copied().map(Law::name).collect(),
                    statement: entry.statement,
                    why: entry.why,
                    citation: entry.citation,
                },
            )?,
        }
    }
    out.flush()?;
    Ok(Exit::Agreement)
}

#[derive(Serialize)]
struct AllowedLine {
    allowed: &'static str,
    without: &'static str,
    skips: Vec<&'static str>,
    statement: &'static str,
    why: &'static str,
    citation: &'static str,
}
