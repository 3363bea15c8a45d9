//! Quirks: what releases of an interpreter are known to do differently from the language, each as
//! a switch in the model.
//!
//! A [`Question`](crate::model::Question) carries a set of quirks, and the empty set is the
//! language. The check predicts the language first. Only where an interpreter disagrees does it
//! predict once more, with the quirks of that release on; if *that* prediction is what was
//! observed, all of it, the disagreement is *known*, and the quirks without which it would not
//! agree are named. Anything else stays a disagreement. So a quirk cannot explain more than it
//! reproduces, and needs no pattern that says what it looks like.
//!
//! A compiler that fails gives nothing to reproduce but the failure: those quirks say of which
//! programs it fails, in terms of the model's own scopes ([`Prediction::fails`]).
//!
//! [`Prediction::fails`]: crate::facts::Prediction::fails

mod table;

pub use table::{Quirk, TABLE};

use crate::{
    mode::{Mode, Optimize, Origin},
    subject::Identity,
};
use std::fmt;

/// An entry of the table of quirks.
#[derive(Debug)]
pub struct Entry {
    /// The quirk.
    pub quirk: Quirk,
    /// Its name in reports, on the command line and in the corpus.
    pub id: &'static str,
    /// Where it is reported.
    pub citation: &'static str,
    /// Who found it: a campaign with its seed, or which text told of it.
    pub origin: &'static str,
    /// The implementations that have it, as they call themselves: `cpython`, `pypy`.
    pub implementations: &'static [&'static str],
    /// The releases that have it, by the version of the language.
    pub affected: &'static [Releases],
    /// Releases that were asked, and had it.
    pub measured: &'static [&'static str],
    /// What happens, in a sentence.
    pub statement: &'static str,
    /// A program of a few lines in which it happens.
    pub example: &'static str,
}

/// Some releases of one minor version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Releases {
    /// The number after the first dot.
    pub minor: u8,
    /// The first number after the second dot.
    pub first: u8,
    /// The last one; `None` while no release without the quirk is known.
    pub last: Option<u8>,
}

impl Releases {
    /// All releases of `3.minor`.
    pub const fn all(minor: u8) -> Self {
        Self { minor, first: 0, last: None }
    }

    /// The releases `3.minor.first` to `3.minor.last`.
    pub const fn range(minor: u8, first: u8, last: u8) -> Self {
        Self { minor, first, last: Some(last) }
    }

    /// The releases from `3.minor.first` on.
    pub const fn since(minor: u8, first: u8) -> Self {
        Self { minor, first, last: None }
    }

    fn contains(self, minor: u8, micro: u8) -> bool {
        self.minor == minor && self.first <= micro && self.last.is_none_or(|last| micro <= last)
    }
}

impl fmt::Display for Releases {
    /// `3.11.0 to 3.11.3`, `3.12.2 and later`, `3.13`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { minor, first, last } = self;
        match last {
            Some(last) if last == first => write!(f, "3.{minor}.{first}"),
            Some(last) => write!(f, "3.{minor}.{first} to 3.{minor}.{last}"),
            None if *first == 0 => write!(f, "3.{minor}"),
            None => write!(f, "3.{minor}.{first} and later"),
        }
    }
}

impl Quirk {
    /// The quirk's entry in the table.
    pub fn entry(self) -> &'static Entry {
        &TABLE[self as usize]
    }

    /// The quirk's name.
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// The quirk of this name.
    pub fn by_id(id: &str) -> Option<Self> {
        TABLE.iter().find(|entry| entry.id == id).map(|entry| entry.quirk)
    }

    /// The mode of compiling in which it shows.
    pub fn mode(self) -> Mode {
        let from = if self == Self::TwoStarsRaiseValueError { Origin::Tree } else { Origin::Text };
        let asserts = self == Self::UnusedAssertIsLookedAt;
        Mode {
            optimize: if asserts { Optimize::Asserts } else { Optimize::Nothing },
            from,
            symtable: self == Self::SymtableTakesTopForModule,
            locals: matches!(
                self,
                Self::GlobalDeclarationReachesModule | Self::ModuleComprehensionSeesLocals
            ),
            ..Mode::DEFAULT
        }
    }

    /// Whether a subject has it.
    pub fn affects(self, who: &Identity) -> bool {
        let micro = micro(&who.release);
        self.entry().implementations.contains(&who.implementation.as_str())
            && self.entry().affected.iter().any(|releases| releases.contains(who.version.minor(), micro))
    }
}

/// The number after the second dot of a release: 1 of `3.12.1`, 0 of `3.15.0rc1`.
fn micro(release: &str) -> u8 {
    let last = release.split('.').nth(2).unwrap_or_default();
    let digits = last.find(|c: char| !c.is_ascii_digit()).unwrap_or(last.len());
    last[..digits].parse().unwrap_or_default()
}

/// A set of quirks. The empty one is the language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Quirks(u64);

impl Quirks {
    /// No quirks: the language.
    pub const NONE: Self = Self(0);

    /// The quirks that a subject is known to have.
    pub fn of(who: &Identity) -> Self {
        TABLE.iter().map(|entry| entry.quirk).filter(|quirk| quirk.affects(who)).collect()
    }

    /// Whether it is one of them.
    #[inline]
    pub fn has(self, quirk: Quirk) -> bool {
        self.0 & (1 << quirk as u32) != 0
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set with `quirk`.
    #[must_use]
    pub fn with(self, quirk: Quirk) -> Self {
        Self(self.0 | 1 << quirk as u32)
    }

    /// The set without `quirk`.
    #[must_use]
    pub fn without(self, quirk: Quirk) -> Self {
        Self(self.0 & !(1 << quirk as u32))
    }

    /// The quirks, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = Quirk> {
        TABLE.iter().map(|entry| entry.quirk).filter(move |&quirk| self.has(quirk))
    }

    /// Their names.
    pub fn ids(self) -> Vec<&'static str> {
        self.iter().map(Quirk::id).collect()
    }
}

impl FromIterator<Quirk> for Quirks {
    fn from_iter<T: IntoIterator<Item = Quirk>>(quirks: T) -> Self {
        quirks.into_iter().fold(Self::NONE, Self::with)
    }
}

impl fmt::Display for Quirks {
    /// Their names, with commas.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.ids().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_table_is_in_the_order_of_the_quirks_and_every_id_is_another() {
        for (number, entry) in TABLE.iter().enumerate() {
            assert_eq!(entry.quirk as usize, number);
            assert_eq!(Quirk::by_id(entry.id), Some(entry.quirk));
            assert!(!entry.affected.is_empty() && !entry.origin.is_empty(), "{}", entry.id);
        }
        assert_eq!(TABLE.iter().map(|entry| entry.id).collect::<BTreeSet<_>>().len(), TABLE.len());
        assert!(TABLE.len() <= 64);
    }

    #[test]
    fn what_was_measured_is_among_the_affected() {
        for entry in TABLE {
            for release in entry.measured {
                let minor = release.split('.').nth(1).unwrap().parse().unwrap();
                let is_affected = entry.affected.iter().any(|some| some.contains(minor, micro(release)));
                assert!(is_affected, "{}: {release}", entry.id);
            }
        }
    }

    #[test]
    fn releases_are_compared_by_number() {
        assert_eq!([micro("3.12.1"), micro("3.15.0rc1"), micro("3.11.12+"), micro("3.9")], [1, 0, 12, 0]);
        assert!(Releases::since(12, 2).contains(12, 12));
        assert!(!Releases::range(12, 0, 1).contains(12, 2));
        assert!(!Releases::all(12).contains(13, 0));
    }
}
