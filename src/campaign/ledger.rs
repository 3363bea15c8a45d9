//! The sum of a campaign: what blocks of programs report, in the order of the programs.
//!
//! Blocks are done by whoever has time, so their reports come in any order. They are counted, and
//! it is decided which disagreements become findings, in the order of the programs alone: so the
//! sum is the same for any number of workers, and after any interruption.

use super::{
    Config, Summary, Trouble,
    finding::{Case, Kind, Settled, file_name, write_atomically},
};
use crate::{
    facts::Law,
    generate,
    mode::Mode,
    quirks::{Quirk, Quirks},
    rules::Rule,
    statistics::breadth::Coverage,
    version::Version,
};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Findings of one cause that are reduced; more are only counted. One bug gives thousands of
/// disagreements, and the second or third reduced one already looks like the first.
pub(super) const FINDINGS_OF_A_CAUSE: usize = 3;

/// Triples of breadth that are told of as the rarest.
const RAREST: usize = 5;

/// What a block of programs gave.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Report {
    /// Which block of the campaign's own it was, from 0.
    pub(super) block: u64,
    /// What can be added up.
    pub(super) counts: Summary,
    /// How often the rules decided, in the order of the table.
    pub(super) hits: Vec<u32>,
    /// The closure trees that this worker had not met before.
    pub(super) trees: Vec<u64>,
    /// In how many programs which triples of breadth were.
    pub(super) triples: Vec<(u16, u64)>,
    /// The chains of scopes that this worker had not met before.
    pub(super) chains: Vec<u32>,
    /// The disagreements.
    pub(super) cases: Vec<Case>,
}

/// What is taken for one cause: the quirks that explain a disagreement, or else its kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Cause {
    Quirks(Quirks),
    Kind(Kind),
}

pub(super) struct Ledger<'a> {
    config: &'a Config,
    pub(super) summary: &'a mut Summary,
    /// Reports of blocks before which one is missing.
    waiting: BTreeMap<u64, Report>,
    /// The next block to be counted.
    next: u64,
    hits: Vec<u64>,
    version: Version,
    /// The version that programs are written for.
    syntax: Version,
    trees: FxHashSet<u64>,
    coverage: Coverage,
    /// The laws of the findings of each cause.
    causes: FxHashMap<Cause, Vec<Law>>,
    /// Where the finding with this program is.
    texts: FxHashMap<(Law, Option<Rule>, Mode, String), usize>,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(config: &'a Config, version: Version, own: Version, summary: &'a mut Summary) -> Self {
        Self {
            config,
            summary,
            waiting: BTreeMap::new(),
            next: 0,
            hits: vec![0; Rule::all().count()],
            version,
            syntax: version.min(own),
            trees: FxHashSet::default(),
            coverage: Coverage::default(),
            causes: FxHashMap::default(),
            texts: FxHashMap::default(),
        }
    }

    /// Takes a report; gives the cases that are to become findings.
    pub(super) fn add(&mut self, report: Report) -> Vec<Case> {
        self.waiting.insert(report.block, report);
        let mut wanted = Vec::new();
        while let Some(report) = self.waiting.remove(&self.next) {
            self.next += 1;
            self.count(report, &mut wanted);
        }
        wanted
    }

    fn count(&mut self, report: Report, wanted: &mut Vec<Case>) {
        self.summary.add(&report.counts);
        for (sum, hits) in self.hits.iter_mut().zip(&report.hits) {
            *sum += u64::from(*hits);
        }
        self.trees.extend(&report.trees);
        self.summary.distinct_trees = self.trees.len() as u64;
        self.coverage.add_counts(report.triples.iter().copied(), &report.chains);
        for mut case in report.cases {
            case.sought = self.sought(&case.kind);
            if self.is_wanted(&case.kind, case.sought) {
                wanted.push(case);
            } else {
                self.summary.not_reduced += 1;
            }
        }
    }

    /// Brings the counts of rules up to date.
    pub(super) fn count_rules(&mut self) {
        let live = Rule::all().zip(&self.hits).filter(|(rule, _)| rule.is_live(self.version));
        self.summary.rules = live.map(|(rule, &hits)| (rule, hits)).collect();
    }

    /// Of several causes at once, the one that was not met yet: it is to be seen alone.
    fn sought(&self, kind: &Kind) -> Option<Quirk> {
        let is_met = |quirk: &Quirk| self.causes.contains_key(&Cause::Quirks(Quirks::NONE.with(*quirk)));
        let causes = kind.known.filter(|quirks| quirks.iter().count() > 1)?;
        causes.iter().find(|quirk| !is_met(quirk))
    }

    /// Whether another finding of this kind is worth its reduction. Of a known cause, one of each
    /// law is, the last one only if some law is about what programs do; of several causes at once,
    /// only if one of them is sought.
    fn is_wanted(&mut self, kind: &Kind, sought: Option<Quirk>) -> bool {
        let does = |law: Law| !matches!(law, Law::FreeNames | Law::CellNames | Law::Code);
        let cause = match (kind.known, sought) {
            (Some(_), Some(sought)) => Cause::Quirks(Quirks::NONE.with(sought)),
            (Some(quirks), None) if quirks.iter().count() > 1 => return false,
            (Some(quirks), None) => Cause::Quirks(quirks),
            (None, _) => Cause::Kind(kind.clone()),
        };
        let laws = self.causes.entry(cause).or_default();
        let room = FINDINGS_OF_A_CAUSE - laws.len();
        let is_wanted = match kind.known {
            None => room > 0,
            Some(_) => {
                !laws.contains(&kind.law)
                    && (room > 1 || room == 1 && (does(kind.law) || laws.iter().any(|&law| does(law))))
            }
        };
        if is_wanted {
            laws.push(kind.law);
        }
        is_wanted
    }

    /// Keeps a finding, unless the same one was kept of an earlier program: then `None`. Gives the
    /// number of the finding, and whether it is a new one.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub(super) fn keep(&mut self, settled: Settled) -> Result<Option<(usize, bool)>, Trouble> {
        let Settled { kind, mut finding } = settled;
        let key = (kind.law, kind.rule, finding.mode, finding.program.clone());
        let before = self.texts.get(&key).copied();
        if before.is_some_and(|at| self.summary.findings[at].ordinal <= finding.ordinal) {
            return Ok(None);
        }
        if let Some(folder) = &self.config.findings {
            let file = folder.join(file_name(&finding));
            write_atomically(&file, &finding.text)
                .map_err(|error| Trouble::Findings { folder: folder.clone(), error })?;
            finding.file = Some(file);
        }
        Ok(Some(match before {
            Some(at) => {
                self.summary.findings[at] = finding;
                (at, false)
            }
            None => {
                self.summary.findings.push(finding);
                let at = self.summary.findings.len() - 1;
                self.texts.insert(key, at);
                (at, true)
            }
        }))
    }

    /// Puts the findings into the order of their programs. Nothing can be kept afterwards.
    pub(super) fn close(mut self) {
        self.count_rules();
        self.summary.breadth = self.coverage.of(generate::legal_triples(self.syntax), RAREST);
        self.summary.findings.sort_by_key(|finding| finding.ordinal);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_causes_one_that_was_not_met_is_sought_and_then_they_are_not_wanted() {
        let (config, mut summary) = (Config::programs(1, 0), Summary::default());
        let version = Version::OLDEST;
        let mut ledger = Ledger::new(&config, version, version, &mut summary);
        let kind = |law: Law, quirks: &[Quirk]| Kind {
            law,
            field: "field".to_owned(),
            rule: None,
            known: Some(quirks.iter().copied().collect()),
            words: String::new(),
        };
        let [one, other] = [Quirk::InlinedComprehensionHidesVariable, Quirk::InlinedComprehensionTakesCell];
        let both = kind(Law::Contents, &[one, other]);
        let alone = kind(Law::CellNames, &[one]);
        assert_eq!(ledger.sought(&alone), None);
        assert!(ledger.is_wanted(&alone, None));
        assert_eq!(ledger.sought(&both), Some(other));
        assert!(ledger.is_wanted(&both, Some(other)));
        assert_eq!(ledger.sought(&both), None);
        assert!(!ledger.is_wanted(&both, None));
    }
}
