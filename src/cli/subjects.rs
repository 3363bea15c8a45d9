//! `cellmate subjects`: which interpreters are there, and what can be held against them.

use super::{
    args::{Format, SubjectsArgs},
    exit::Exit,
    output::{self, BAD, DIM, GOOD, NOTE, Trouble, count},
};
use crate::subject::{self, Capabilities, Capability, Identity, discover};
use serde::Serialize;
use std::io::{self, Write};

pub(super) fn subjects(args: SubjectsArgs) -> Result<Exit, Trouble> {
    let mut entries = vec![Entry::ask("", None)];
    for candidate in discover() {
        let path = candidate.path.display().to_string();
        entries.push(match candidate.identity {
            Ok(_) => Entry::ask(&path, Some(&path)),
            Err(why) => Entry { path, identity: None, why: Some(why.to_string()) },
        });
    }
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    for entry in &entries {
        match args.format.format {
            Format::Text => entry.tell(&mut out)?,
            Format::Json => output::json(&mut out, entry.line())?,
        }
    }
    let usable = entries.iter().filter(|entry| entry.why.is_none()).count();
    if args.format.format == Format::Text {
        let style = if usable > 0 { GOOD } else { BAD };
        let others = entries.len() - usable;
        let usable = count(usable as u64, "interpreter");
        writeln!(out, "{style}{usable}{style:#} that can be asked, {others} that cannot")?;
    }
    out.flush()?;
    if usable == 0 {
        return Err(Trouble::new("there is no interpreter that can be asked: name some in CELLMATE_PYTHONS"));
    }
    Ok(Exit::Agreement)
}

/// An interpreter that was found.
struct Entry {
    /// Where; empty for the embedded one.
    path: String,
    /// Who it is, if it said so.
    identity: Option<Identity>,
    /// Why it cannot be used, if it cannot.
    why: Option<String>,
}

impl Entry {
    /// Asks who it is and what it can.
    fn ask(path: &str, command: Option<&str>) -> Self {
        let (identity, why) = match subject::open(command) {
            Err(why) => (None, Some(why.to_string())),
            Ok(subject) => (Some(subject.identity().clone()), None),
        };
        Self { path: path.to_owned(), identity, why }
    }

    fn tell(&self, out: &mut dyn Write) -> io::Result<()> {
        let place = if self.path.is_empty() { "embedded" } else { &self.path };
        let (Some(identity), None) = (&self.identity, &self.why) else {
            let why = self.why.as_deref().unwrap_or_default();
            return writeln!(out, "{NOTE}cannot be used{NOTE:#} {place}\n  {why}");
        };
        let build = if identity.build.is_empty() { "plain".to_owned() } else { identity.build.join(", ") };
        let seed = identity.hash_seed.map_or("random".to_owned(), |seed| seed.to_string());
        writeln!(out, "{GOOD}{} {}{GOOD:#} {place}", identity.name(), identity.release)?;
        writeln!(out, "  {DIM}build:{DIM:#} {build}; hash seed: {seed}; rules of {}", identity.version)?;
        let names: Vec<_> = identity.capabilities.iter().map(Capability::name).collect();
        writeln!(out, "  {DIM}can:{DIM:#} {}", names.join(", "))?;
        for capability in identity.capabilities.lacking() {
            writeln!(out, "  {NOTE}lacks{NOTE:#} {}: {}", capability.name(), capability.without())?;
        }
        Ok(())
    }

    fn line(&self) -> Line<'_> {
        let identity = self.identity.as_ref();
        let can = identity.map_or(Capabilities::NONE, |who| who.capabilities);
        Line {
            path: Some(self.path.as_str()).filter(|path| !path.is_empty()),
            usable: self.why.is_none(),
            why: self.why.as_deref(),
            implementation: identity.map(|who| who.implementation.as_str()),
            release: identity.map(|who| who.release.as_str()),
            version: identity.map(|who| who.version.to_string()),
            build: identity.map(|who| who.build.as_slice()).unwrap_or_default(),
            hash_seed: identity.and_then(|who| who.hash_seed),
            can: can.iter().map(Capability::name).collect(),
            lacks: identity.map(|_| can.lacking().map(Capability::name).collect()).unwrap_or_default(),
        }
    }
}

#[derive(Serialize)]
struct Line<'a> {
    /// `null` for the embedded one.
    path: Option<&'a str>,
    usable: bool,
    why: Option<&'a str>,
    implementation: Option<&'a str>,
    release: Option<&'a str>,
    version: Option<String>,
    build: &'a [String],
    hash_seed: Option<u32>,
    can: Vec<&'static str>,
    lacks: Vec<&'static str>,
}
