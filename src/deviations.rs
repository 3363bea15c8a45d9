//! Known deviations: what single releases of an interpreter do differently from the language, as
//! reported.
//!
//! A deviation explains a mismatch; it never hides one. It is matched narrowly: by release, law
//! and what is special about the mismatch. Programs whose mismatches are all explained have the
//! verdict `known`, are counted and kept like other findings, and do not fail a campaign.

use crate::{compare::Mismatch, subject::Identity};

/// An entry of the table of known deviations.
#[derive(Debug)]
pub struct Deviation {
    /// Its name in reports.
    pub id: &'static str,
    /// Where it is reported.
    pub citation: &'static str,
    /// What happens, in a sentence.
    pub statement: &'static str,
    /// The releases that have it.
    pub has: fn(&Identity) -> bool,
    /// Whether a mismatch is of its kind.
    pub explains: fn(&Mismatch) -> bool,
}

impl PartialEq for Deviation {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// All known deviations.
pub static TABLE: &[Deviation] = &[];

/// The deviation that explains a mismatch of this subject.
pub fn explain(mismatch: &Mismatch, identity: &Identity) -> Option<&'static Deviation> {
    TABLE.iter().find(|deviation| (deviation.has)(identity) && (deviation.explains)(mismatch))
}
