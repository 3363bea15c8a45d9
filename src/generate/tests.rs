//! What can be said of generated programs without an interpreter; `tests/generated.rs` asks one.

use super::*;
use crate::tree::{Stmt, StmtKind};

fn version() -> Version {
    Version::new(11).unwrap()
}

#[test]
fn the_same_seed_index_and_version_give_the_same_program() {
    for index in 0..50 {
        assert_eq!(from_seed(7, index, version()), from_seed(7, index, version()));
    }
}

#[test]
fn different_indexes_and_seeds_give_different_programs() {
    let first = from_seed(7, 0, version());
    assert_ne!(first, from_seed(7, 1, version()));
    assert_ne!(first, from_seed(8, 0, version()));
}

#[test]
fn no_entropy_at_all_still_gives_a_program() {
    let program = generate(&mut Unstructured::new(&[]), version());
    assert!(!program.body.is_empty());
}

#[test]
fn every_byte_string_of_one_value_gives_a_program() {
    for byte in 0..=255 {
        let bytes = [byte; 3000];
        assert!(!generate(&mut Unstructured::new(&bytes), version()).body.is_empty());
    }
}

#[test]
fn match_is_not_written_before_3_10() {
    fn matches(body: &[Stmt]) -> usize {
        body.iter()
            .map(|stmt| match &stmt.kind {
                StmtKind::Match { .. } => 1,
                StmtKind::FunctionDef(def) => matches(&def.body),
                StmtKind::ClassDef(class) => matches(&class.body),
                StmtKind::If { body, orelse, .. } => matches(body) + matches(orelse),
                _ => 0,
            })
            .sum()
    }
    let count = |minor| {
        let version = Version::new(minor).unwrap();
        (0..400).map(|index| matches(&from_seed(1, index, version).body)).sum::<usize>()
    };
    assert_eq!(count(9), 0);
    assert!(count(10) > 10);
}
