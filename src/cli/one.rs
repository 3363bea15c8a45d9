//! The commands about one program: `predict`, `observe`, `reduce`, `generate`; and `rules`.

use super::{
    args::{Format, GenerateArgs, ObserveArgs, PredictArgs, ReduceArgs},
    check::MismatchJson,
    default_version,
    exit::Exit,
    open_subject,
    output::{self, DIM, Trouble, share},
    read, rulebook,
};
use crate::{
    campaign,
    check::{self, Options, Verdict},
    facts::{PredictedRun, Prediction, Why},
    generate, model,
    model::Question,
    parse,
    quirks::{Quirk, Quirks},
    render, report,
    rules::Rulebook,
    statistics::{
        self,
        breadth::{self, Coverage},
    },
    subject::Request,
    version::Version,
};
use serde::Serialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Write as _},
    time::Instant,
};

pub(super) fn predict(args: PredictArgs) -> Result<Exit, Trouble> {
    let text = read(&args.file)?;
    let version = args.python_version.unwrap_or_else(default_version);
    let program = parse::parse(&text)
        .map_err(|error| Trouble::new(format_args!("{}: {error}", args.file.display())))?;
    let quirks: Quirks = args.quirk.iter().map(|id| quirk(id)).collect::<Result<_, _>>()?;
    let question = Question::run(version).in_mode(args.mode.of(&text)).with_quirks(quirks);
    let question = if args.why { question.explained() } else { question };
    let prediction = model::predict(&program, &question, &Rulebook::default());
    let reasons = reasons(&prediction);
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    match args.format.format {
        Format::Text => {
            write!(out, "{prediction}")?;
            for Reason { place, fact, name, rule, line } in reasons.iter().filter(|_| args.why) {
                writeln!(out, "{place}: {fact} {name} {DIM}by{DIM:#} {rule}, line {line}")?;
            }
        }
        Format::Json => {
            let line =
                PredictedLine { python: version.to_string(), text: prediction.to_string(), why: reasons };
            output::json(&mut out, line)?;
        }
    }
    out.flush()?;
    Ok(Exit::Agreement)
}

fn quirk(id: &str) -> Result<Quirk, Trouble> {
    Quirk::by_id(id)
        .ok_or_else(|| Trouble::new(format_args!("there is no quirk {id:?}: see `cellmate quirks`")))
}

#[derive(Serialize)]
struct PredictedLine {
    python: String,
    text: String,
    why: Vec<Reason>,
}

/// Why a fact is predicted.
#[derive(Serialize)]
struct Reason {
    place: String,
    fact: &'static str,
    name: String,
    rule: &'static str,
    line: u32,
}

/// The reasons of all variables and events, in the order in which they are printed.
fn reasons(prediction: &Prediction) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let mut note = |place: &str, fact, name: &str, why: &Why| {
        let (place, name) = (place.to_owned(), name.to_owned());
        reasons.push(Reason { place, fact, name, rule: why.rule.id(), line: why.line });
    };
    match &prediction.compiled {
        Err((_, why)) => note("<module>", "rejected", "", why),
        Ok(code) => {
            // A stack of our own: code may be nested as deep as the parser goes.
            let mut todo = vec![(code, String::new())];
            while let Some((code, path)) = todo.pop() {
                let (facts, why) = (&code.facts, &code.why);
                let place = if path.is_empty() { facts.name.to_string() } else { path.clone() };
                for (fact, names, whys) in [
                    ("local", &facts.varnames, &why.varnames),
                    ("cell", &facts.cellvars, &why.cellvars),
                    ("free", &facts.freevars, &why.freevars),
                ] {
                    for (name, why) in names.iter().zip(whys) {
                        note(&place, fact, name, why);
                    }
                }
                for inner in code.codes.iter().rev() {
                    let name = &inner.facts.name;
                    todo.push((
                        inner,
                        if path.is_empty() { name.to_string() } else { format!("{path}.{name}") },
                    ));
                }
            }
        }
    }
    if let PredictedRun::Ran(ran) = &prediction.run {
        for (index, whys) in ran.whys.iter().enumerate() {
            let place = format!("event {}", index + 1);
            note(&place, "event", "", &whys.event);
            for holder in &whys.alive {
                note(&place, "alive", &format!("{}: {}", holder.token, holder.path), &whys.event);
            }
            for (number, why) in whys.cells.iter().enumerate() {
                note(&place, "contents", &format!("cell {number}"), why);
            }
        }
    }
    reasons
}

pub(super) fn observe(args: ObserveArgs) -> Result<Exit, Trouble> {
    let text = read(&args.file)?;
    let mut subject = open_subject(&args.python)?;
    let observation = subject
        .observe(&Request { source: &text, run: true, mode: args.mode.of(&text) })
        .map_err(Trouble::new)?;
    let mut out = anstream::stdout().lock();
    match args.format.format {
        Format::Text => write!(out, "{observation}")?,
        Format::Json => {
            let python = subject.identity().to_string();
            output::json(&mut out, TextLine { python, text: observation.to_string() })?;
        }
    }
    Ok(Exit::Agreement)
}

#[derive(Serialize)]
struct TextLine {
    python: String,
    text: String,
}

pub(super) fn reduce(args: ReduceArgs) -> Result<Exit, Trouble> {
    let text = read(&args.file)?;
    let mut subject = open_subject(&args.python)?;
    let rules = rulebook(&args.model)?;
    let options = Options {
        run: true,
        version: args.model.python_version,
        valid: false,
        all_new: args.model.quirks.all_new(),
        mode: args.mode.of(&text),
    };
    let path = args.file.display();
    let outcome = check::check(&text, &mut *subject, &rules, &options);
    match &outcome.verdict {
        Verdict::Disagree | Verdict::Known(_) => {}
        Verdict::Agree => {
            return Err(Trouble::new(format_args!("{path}: nothing to reduce, the program agrees")));
        }
        Verdict::Skipped(skip) => return Err(Trouble::new(format_args!("{path}: skipped: {skip}"))),
    }
    let reduced = campaign::reduce_program(&text, &mut *subject, &rules, &options);
    let outcome = check::check(&reduced, &mut *subject, &rules, &options);
    let mut out = anstream::stdout().lock();
    match args.format.format {
        Format::Text => write!(out, "{reduced}")?,
        Format::Json => {
            let mismatches = outcome.mismatches.iter().map(MismatchJson::of).collect();
            output::json(&mut out, ReducedLine { source: &reduced, mismatches })?;
        }
    }
    out.flush()?;
    if let (Format::Text, Some(mismatch)) = (args.format.format, outcome.mismatches.first()) {
        report::write(&mut anstream::stderr(), "reduced", &reduced, mismatch)?;
    }
    Ok(Exit::Disagreement)
}

#[derive(Serialize)]
struct ReducedLine<'a> {
    source: &'a str,
    mismatches: Vec<MismatchJson<'a>>,
}

pub(super) fn generate(args: GenerateArgs) -> Result<Exit, Trouble> {
    let version = args.python_version.unwrap_or_else(default_version);
    let seed = args.seed.unwrap_or_else(super::campaign::fresh_seed);
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    if args.stats {
        stats(&mut out, seed, version, &args)?;
        out.flush()?;
        return Ok(Exit::Agreement);
    }
    for index in 0..args.count {
        let start = Instant::now();
        let source = render::render(&generate::campaign_program(seed, index, version));
        let gen_ns = start.elapsed().as_nanos() as u64;
        match args.format {
            Format::Text => write!(out, "# seed {seed:x}, program {index}\n{source}")?,
            // Exactly these two: others read them too.
            Format::Json => {
                serde_json::to_writer(&mut out, &Generated { source, gen_ns }).map_err(io::Error::from)?;
                writeln!(out)?;
            }
        }
    }
    out.flush()?;
    Ok(Exit::Agreement)
}

/// What generated programs are like, those that are broken left out.
fn stats(out: &mut dyn io::Write, seed: u64, version: Version, args: &GenerateArgs) -> Result<(), Trouble> {
    let mut stats = StatsJson::default();
    let (mut trees, mut shapes, mut flat) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut coverage = Coverage::default();
    for index in (0..args.count).filter(|&index| !generate::is_broken(index)) {
        let source = render::render(&generate::campaign_program(seed, index, version));
        let program = parse::parse(&source).map_err(Trouble::new)?;
        let question = Question::static_only(version);
        let Ok(code) = model::predict(&program, &question, &Rulebook::default()).compiled else { continue };
        stats.programs += 1;
        trees.extend(statistics::closure_tree(&code));
        stats.with_closure += u64::from(statistics::holds_closure(&code));
        let all = statistics::shapes(&code);
        *stats.depths.entry(all.iter().map(|shape| shape.depth).max().unwrap_or_default()).or_default() += 1;
        for shape in all {
            flat.insert(statistics::Shape { depth: 0, ..shape });
            shapes.insert(shape);
        }
        coverage.add(&breadth::breadth(&program, version));
    }
    let covered = coverage.of(generate::legal_triples(version), 5);
    stats.trees = trees.len();
    stats.shapes = shapes.len();
    stats.shapes_without_depth = flat.len();
    match args.format {
        Format::Text => {
            let depths: Vec<_> =
                stats.depths.iter().map(|(depth, count)| format!("{depth}: {count}")).collect();
            writeln!(out, "{} valid programs for {version}, seed {seed:x}", stats.programs)?;
            writeln!(out, "  with a closure: {}", share(stats.with_closure, stats.programs))?;
            writeln!(out, "  distinct closure trees: {}", stats.trees)?;
            writeln!(
                out,
                "  distinct code shapes: {}, without depth: {}",
                stats.shapes, stats.shapes_without_depth
            )?;
            writeln!(out, "  depths of code: {}", depths.join(", "))?;
            super::campaign::tell_breadth(out, &covered)?;
        }
        Format::Json => {
            stats.triples = covered.triples;
            stats.pairs = covered.pairs;
            stats.chains = covered.chains;
            output::json(out, stats)?;
        }
    }
    Ok(())
}

#[derive(Default, Serialize)]
struct StatsJson {
    programs: u64,
    with_closure: u64,
    trees: usize,
    shapes: usize,
    shapes_without_depth: usize,
    /// How many programs have code objects so many inside each other.
    depths: BTreeMap<usize, u64>,
    /// Seen, and legal.
    triples: (u64, u64),
    pairs: (u64, u64),
    chains: u64,
}

#[derive(Serialize)]
struct Generated {
    source: String,
    gen_ns: u64,
}
