//! The rules: every decision of the model is an entry in one table.
//!
//! The model asks [`Rulebook::holds`] at each decision. That counts the hit and answers `true`,
//! except for the one rule that may be *planted*: then the model takes the rule's wrong
//! alternative, which is how the tests show that each rule matters.

mod table;

pub use table::{Rule, TABLE};

use crate::{
    facts::FactKind,
    mode::{Mode, Optimize},
    version::Version,
};
use std::cell::Cell;

/// An entry of the rule table.
#[derive(Debug)]
pub struct Entry {
    /// The rule.
    pub rule: Rule,
    /// Its name in reports, on the command line and in the corpus: `class-scope-invisible`.
    pub id: &'static str,
    /// The first minor version in which it is live.
    pub since: u8,
    /// The last minor version in which it is live.
    pub until: u8,
    /// Whether it states the language or CPython's layout.
    pub kind: FactKind,
    /// What it says, in a sentence.
    pub statement: &'static str,
    /// Where that is written: section of the Language Reference, PEP, or issue.
    pub citation: &'static str,
    /// A program of a few lines in which the rule decides.
    pub example: &'static str,
    /// What a model without the rule would say.
    pub wrong: &'static str,
}

impl Rule {
    /// The rule's entry in the table.
    pub fn entry(self) -> &'static Entry {
        &TABLE[self as usize]
    }

    /// The rule's name.
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// The rule of this name.
    pub fn by_id(id: &str) -> Option<Self> {
        TABLE.iter().find(|entry| entry.id == id).map(|entry| entry.rule)
    }

    /// All rules, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|entry| entry.rule)
    }

    /// Whether it says which programs are rejected. Such a rule is hit only by programs that break
    /// it, and decides before all others.
    pub fn is_rejection(self) -> bool {
        self >= Self::FutureImportsComeFirst
    }

    /// A mode of compiling in which the rule decides; all but a few do in the default one.
    pub fn mode(self) -> Mode {
        let optimize = match self {
            Self::AssertsLeftOut | Self::DebugIsConstant => Optimize::Asserts,
            Self::DocstringsLeftOut => Optimize::Docstrings,
            _ => Optimize::Nothing,
        };
        Mode { optimize, ..Mode::DEFAULT }
    }

    /// Whether the rule is live in `version`.
    pub fn is_live(self, version: Version) -> bool {
        (self.entry().since..=self.entry().until).contains(&version.minor())
    }
}

/// The rules as the model applies them: counts hits, and may hold one planted error.
#[derive(Debug)]
pub struct Rulebook {
    planted: Option<Rule>,
    hits: Vec<Cell<u32>>,
}

impl Default for Rulebook {
    fn default() -> Self {
        Self { planted: None, hits: vec![Cell::new(0); TABLE.len()] }
    }
}

impl Rulebook {
    /// The rules, with `rule` replaced by its wrong alternative.
    pub fn planted(rule: Rule) -> Self {
        Self { planted: Some(rule), ..Self::default() }
    }

    /// Counts a hit of `rule`; `false` if its wrong alternative is planted.
    #[inline]
    pub fn holds(&self, rule: Rule) -> bool {
        let hits = &self.hits[rule as usize];
        hits.set(hits.get().wrapping_add(1));
        self.planted != Some(rule)
    }

    /// Whether `rule` stands as it is, without counting a hit.
    #[inline]
    pub fn applies(&self, rule: Rule) -> bool {
        self.planted != Some(rule)
    }

    /// How often `rule` was asked for.
    pub fn hits(&self, rule: Rule) -> u32 {
        self.hits[rule as usize].get()
    }
}
