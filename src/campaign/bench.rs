//! The bench: where programs are made and checked, in this process.

use super::{
    BATCH, Block, Config, Summary,
    finding::{Case, Kind, Maker, Settled, kind_of},
    ledger::{FINDINGS_OF_A_CAUSE, Report},
    mode_of,
};
use crate::{
    check::{self, Options, Outcome, Ran, Verdict},
    generate,
    mode::Mode,
    parse, render,
    rules::{Rule, Rulebook},
    statistics::{
        self,
        breadth::{self, Triple},
    },
    subject::{Failure, Identity, Subject},
    version::Version,
};
use crate::{
    compare::Mismatch,
    corpus,
    facts::{FactKind, Law, Observation},
    metamorphic::{self, Relation},
    model::{self, Question},
    mutate, source,
    subject::Request,
    tree::Program,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::path::PathBuf;

pub(super) struct Bench<'a> {
    maker: Maker<'a>,
    /// The version of the subject.
    own: Version,
    /// What both the model's version and the subject's own can read: only that is worth asking.
    syntax: Version,
    /// How many cases of each kind were given out as they were seen.
    given: FxHashMap<Kind, usize>,
    /// What is varied.
    originals: Vec<Program>,
    /// The closure trees and chains of scopes that were told of: once is enough.
    trees: FxHashSet<u64>,
    chains: FxHashSet<u32>,
}

/// How a block is done after a worker died of it: one program after the other.
pub(super) struct Care<'a> {
    /// Hears of each program before it is checked.
    pub(super) announce: &'a mut dyn FnMut(u64),
    /// The programs that are not to be tried again, and how the worker died of each.
    pub(super) deaths: &'a [(u64, Failure)],
}

impl<'a> Bench<'a> {
    pub(super) fn new(config: &'a Config, subject: &'a mut dyn Subject, rules: &'a Rulebook) -> Self {
        let own = subject.identity().version;
        let syntax = config.version.unwrap_or(own).min(own);
        let options = Options { version: config.version, all_new: config.all_new, ..Options::VALID };
        Self {
            maker: Maker { config, subject, rules, options },
            own,
            syntax,
            given: FxHashMap::default(),
            originals: originals(&config.vary),
            trees: FxHashSet::default(),
            chains: FxHashSet::default(),
        }
    }

    /// Whether program number `index` is a mutant of a given file: those of every other batch are.
    fn is_mutant(&self, index: u64) -> bool {
        !self.originals.is_empty() && (index / BATCH) % 2 == 1
    }

    fn source(&self, index: u64, mode: Mode) -> String {
        let seed = self.maker.config.seed;
        let mutant = self.is_mutant(index).then(|| mutate::mutant(&self.originals, seed, index)).flatten();
        let program = mutant.unwrap_or_else(|| generate::campaign_program(seed, index, self.syntax));
        render::render(&generate::in_form(program, mode.form))
    }

    /// Checks the programs of a block.
    ///
    /// # Errors
    ///
    /// If the subject is gone for good.
    pub(super) fn examine(&mut self, block: &Block, mut care: Option<Care<'_>>) -> Result<Report, Failure> {
        let mut report = Report { block: block.number, ..Report::default() };
        let hits = |rules: &Rulebook| -> Vec<u32> { Rule::all().map(|rule| rules.hits(rule)).collect() };
        let before = hits(self.maker.rules);
        let mut triples = vec![0; Triple::COUNT];
        let mut first = block.first;
        while first < block.last {
            let last = block.last.min((first / BATCH + 1) * BATCH);
            let mode = self.mode(first);
            self.maker.options.mode = mode;
            self.maker.options.valid = !self.is_mutant(first);
            let sources: Vec<String> = (first..last).map(|index| self.source(index, mode)).collect();
            let Maker { subject, rules, options, .. } = &mut self.maker;
            let outcomes = match &mut care {
                None => check::check_all(&sources, *subject, rules, options),
                Some(care) => {
                    let one = |(index, source): (u64, &String)| match care
                        .deaths
                        .iter()
                        .find(|(dead, _)| *dead == index)
                    {
                        Some((_, failure)) => {
                            let mut dead = Dead { identity: subject.identity().clone(), failure };
                            check::check(source, &mut dead, rules, options)
                        }
                        None => {
                            (care.announce)(index);
                            check::check(source, *subject, rules, options)
                        }
                    };
                    (first..last).zip(&sources).map(one).collect()
                }
            };
            for ((index, source), outcome) in (first..last).zip(&sources).zip(outcomes) {
                if let (false, Some(program)) = (outcome.rejected, &outcome.program) {
                    self.measure(program, &mut triples, &mut report);
                }
                let is_sound = outcome.verdict == Verdict::Agree && !outcome.rejected;
                let observation = outcome.observation.clone().filter(|_| is_sound && is_varied(index, mode));
                self.count(source, index, outcome, &mut report)?;
                if let Some(observation) = observation {
                    self.vary(source, index, &observation, &mut report);
                }
            }
            first = last;
        }
        let after = hits(self.maker.rules);
        report.hits = after.iter().zip(&before).map(|(after, before)| after.wrapping_sub(*before)).collect();
        let numbers = (0..).zip(&triples).filter(|(_, count)| **count > 0);
        report.triples = numbers.map(|(number, &count)| (number, count)).collect();
        Ok(report)
    }

    /// Counts the breadth of a program.
    fn measure(&mut self, program: &Program, triples: &mut [u64], report: &mut Report) {
        let breadth = breadth::breadth(program, self.syntax);
        for number in breadth.triples {
            triples[usize::from(number)] += 1;
        }
        report.chains.extend(breadth.chains.into_iter().filter(|&chain| self.chains.insert(chain)));
    }

    fn mode(&self, index: u64) -> Mode {
        let config = self.maker.config;
        config.mode.unwrap_or_else(|| mode_of(config.seed, index, self.own))
    }

    /// Counts an outcome, and makes a case of a disagreement.
    fn count(
        &mut self,
        source: &str,
        ordinal: u64,
        outcome: Outcome,
        report: &mut Report,
    ) -> Result<(), Failure> {
        let counts = &mut report.counts;
        let mode = self.maker.options.mode;
        *counts.modes.entry(mode).or_default() += 1;
        counts.programs += 1;
        counts.mutants += u64::from(self.is_mutant(ordinal));
        counts.held_closure += u64::from(outcome.held_closure);
        counts.ran_closure += u64::from(outcome.ran_closure);
        let uses = &outcome.uses;
        let used = [uses.classes, uses.generators, uses.coroutines, uses.exceptions];
        for (count, used) in counts.used.iter_mut().zip(used) {
            *count += u64::from(used);
        }
        counts.intervals += u64::from(outcome.intervals);
        counts.rejected += u64::from(outcome.rejected);
        counts.tables += u64::from(outcome.tables_agree.is_some());
        if let Some(why) = &outcome.no_symbols {
            *counts.no_tables.entry(why.clone()).or_default() += 1;
        }
        if let Some(Ok(code)) = outcome.observation.as_ref().map(|observation| &observation.compiled) {
            let tree = statistics::closure_tree(code).filter(|&tree| self.trees.insert(tree));
            report.trees.extend(tree);
        }
        if outcome.ran == Ran::NotModelled {
            let construct = outcome.not_modelled.first().map_or("unknown", |first| &first.construct);
            *counts.not_modelled.entry(construct.to_owned()).or_default() += 1;
        }
        for allowed in outcome.allowed.iter() {
            *counts.allowed.entry(allowed.id().to_owned()).or_default() += 1;
        }
        match &outcome.verdict {
            Verdict::Agree => counts.agree += 1,
            Verdict::Disagree => counts.disagree += 1,
            Verdict::Known(quirks) => {
                counts.known += 1;
                for quirk in quirks.iter() {
                    *counts.quirks.entry(quirk.id().to_owned()).or_default() += 1;
                }
            }
            Verdict::Skipped(skip) => *counts.skipped.entry(skip.reason().to_owned()).or_default() += 1,
        }
        if let Some(failure) = outcome.failure.as_ref().filter(|failure| failure.is_final()) {
            return Err(failure.clone());
        }
        if let Some(kind) = kind_of(&outcome) {
            let given = self.given.entry(kind.clone()).or_default();
            let seen = if *given < FINDINGS_OF_A_CAUSE {
                *given += 1;
                self.maker.as_seen(source, outcome, &kind, ordinal).map(Box::new)
            } else {
                None
            };
            report.cases.push(Case { ordinal, mode, kind, sought: None, seen });
        }
        Ok(())
    }

    /// Holds a program that agreed against a variant of it, without the model; and the model as well.
    fn vary(&mut self, source: &str, ordinal: u64, observation: &Observation, report: &mut Report) {
        let Ok(program) = parse::parse(source) else { return };
        let number = ordinal / VARIED_OF;
        let relation = Relation::ALL[(number % Relation::ALL.len() as u64) as usize];
        let Some(variant) = metamorphic::variant(&program, relation, number) else { return };
        let text = render::render(&variant.program);
        let Maker { subject, rules, options, .. } = &mut self.maker;
        let Ok(observed) = subject.observe(&Request::new(&text, false)) else { return };
        let (Ok(before), Ok(after)) = (&observation.compiled, &observed.compiled) else { return };
        report.counts.varied += 1;
        let question = Question::static_only(options.version.unwrap_or(self.own));
        let violation = metamorphic::violation(&variant, before, after).or_else(|| {
            let silent = Rulebook::default();
            let predict = |program| model::predict(program, &question, &silent).compiled.ok();
            let varied = parse::parse(&text).ok()?;
            metamorphic::violation(&variant, &predict(&program)?, &predict(&varied)?)
        });
        let Some(violation) = violation else { return };
        // What a known deviation makes of the variant is known.
        let mut outcome = check::check(&text, *subject, rules, &Options { run: false, ..*options });
        if matches!(outcome.verdict, Verdict::Known(_)) {
            return;
        }
        report.counts.agree -= 1;
        report.counts.disagree += 1;
        if outcome.mismatches.is_empty() {
            outcome.verdict = Verdict::Disagree;
            outcome.mismatches.push(Mismatch {
                law: Law::FreeNames,
                kind: FactKind::Language,
                field: relation.name(),
                place: "<module>".to_owned(),
                line: 1,
                rule: None,
                predicted: "the closures of the program that this is a variant of".to_owned(),
                observed: violation,
            });
        }
        if let Some(kind) = kind_of(&outcome) {
            let seen = self.maker.as_seen(&text, outcome, &kind, ordinal).map(Box::new);
            report.cases.push(Case { ordinal, mode: Mode::DEFAULT, kind, sought: None, seen });
        }
    }

    /// Makes a finding of a case; of one that a worker died of, as it was seen.
    pub(super) fn settle(&mut self, case: Case, is_deadly: bool) -> Option<Settled> {
        let Case { ordinal, mode, kind, sought, seen } = case;
        self.maker.options.mode = mode;
        self.maker.options.valid = !self.is_mutant(ordinal);
        let again = if is_deadly {
            None
        } else {
            let source = self.source(ordinal, mode);
            self.maker.finding(&source, &kind, sought, ordinal)
        };
        let finding = again.or(seen.map(|seen| *seen))?;
        Some(Settled { kind, finding })
    }
}

/// Of so many programs, one is held against a variant of it.
const VARIED_OF: u64 = 16;

/// Whether program number `index` is.
fn is_varied(index: u64, mode: Mode) -> bool {
    index % VARIED_OF == 3 && mode.is_default()
}

/// Files that are longer, in bytes, are not varied: their mutants would be as slow to check.
const LONGEST_ORIGINAL: u64 = 32 << 10;

/// The programs in these files and folders, as far as they can be read.
fn originals(paths: &[PathBuf]) -> Vec<Program> {
    let files = paths.iter().flat_map(|path| corpus::files(path).unwrap_or_default());
    files
        .filter(|file| file.metadata().is_ok_and(|it| it.len() <= LONGEST_ORIGINAL))
        .filter_map(|file| {
            let text = source::read(&file).ok()?;
            parse::parse(corpus::source_of(&text)).ok()
        })
        .collect()
}

/// A subject that died of the only program that it will be asked about.
struct Dead<'a> {
    identity: Identity,
    failure: &'a Failure,
}

impl Subject for Dead<'_> {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn observe(&mut self, _: &Request<'_>) -> Result<Observation, Failure> {
        Err(self.failure.clone())
    }
}

impl Summary {
    /// Adds what can be added up.
    pub(super) fn add(&mut self, other: &Self) {
        fn all<K: Ord + Clone>(
            to: &mut std::collections::BTreeMap<K, u64>,
            from: &std::collections::BTreeMap<K, u64>,
        ) {
            for (key, number) in from {
                *to.entry(key.clone()).or_default() += number;
            }
        }
        self.programs += other.programs;
        self.mutants += other.mutants;
        self.varied += other.varied;
        all(&mut self.modes, &other.modes);
        self.agree += other.agree;
        self.disagree += other.disagree;
        self.known += other.known;
        all(&mut self.quirks, &other.quirks);
        self.rejected += other.rejected;
        self.tables += other.tables;
        all(&mut self.no_tables, &other.no_tables);
        all(&mut self.skipped, &other.skipped);
        all(&mut self.allowed, &other.allowed);
        all(&mut self.not_modelled, &other.not_modelled);
        self.held_closure += other.held_closure;
        self.ran_closure += other.ran_closure;
        for (to, from) in self.used.iter_mut().zip(other.used) {
            *to += from;
        }
        self.intervals += other.intervals;
    }
}
