//! Comparing symbol tables.
//!
//! Tables are paired by kind, name and line, and where several are alike, equal ones first; their
//! order means nothing. Names are compared by name.

use super::Mismatch;
use crate::{
    facts::{FactKind, Law, Symbol, Table},
    stack,
};
use std::cmp::Ordering;

/// What differs between the symbol tables that were predicted and those that a subject shows.
pub fn compare_symbols(predicted: &Table, observed: &Table) -> Vec<Mismatch> {
    let mut found = Vec::new();
    compare(&mut found, &mut Vec::new(), predicted, observed);
    found
}

fn compare<'a>(
    found: &mut Vec<Mismatch>,
    path: &mut Vec<&'a str>,
    predicted: &'a Table,
    observed: &'a Table,
) {
    if predicted == observed {
        return;
    }
    compare_names(found, path, predicted, &observed.symbols);
    let mut is_free = vec![true; observed.tables.len()];
    let alike = |p: &Table, o: &Table| (p.kind, &p.name, p.line) == (o.kind, &o.name, o.line);
    let mut partners: Vec<Option<usize>> = Vec::with_capacity(predicted.tables.len());
    for (at, p) in predicted.tables.iter().enumerate() {
        // Nearly always in step.
        let in_step = observed.tables.get(at).is_some_and(|o| is_free[at] && p == o);
        let partner = if in_step {
            Some(at)
        } else {
            observed.tables.iter().enumerate().position(|(at, o)| is_free[at] && p == o)
        };
        partner.into_iter().for_each(|at| is_free[at] = false);
        partners.push(partner);
    }
    for (p, partner) in predicted.tables.iter().zip(partners) {
        if partner.is_some() {
            continue;
        }
        let other = observed.tables.iter().enumerate().position(|(at, o)| is_free[at] && alike(p, o));
        match other {
            Some(at) => {
                is_free[at] = false;
                path.push(&p.name);
                let o = &observed.tables[at];
                // Lambdas in lambdas, as deep as a compiler goes.
                match path.len() % 64 {
                    0 => stack::with_bytes(256 * 1024, || compare(found, path, p, o)),
                    _ => compare(found, path, p, o),
                }
                path.pop();
            }
            None => found.push(mismatch(path, "table", p.line, title(p), "no such table".to_owned())),
        }
    }
    for (o, _) in observed.tables.iter().zip(is_free).filter(|(_, is_free)| *is_free) {
        found.push(mismatch(path, "table", o.line, "no such table".to_owned(), title(o)));
    }
}

/// Compares the names of two tables, both sorted.
fn compare_names(found: &mut Vec<Mismatch>, path: &[&str], predicted: &Table, observed: &[Symbol]) {
    let line = predicted.line;
    let (mut predicted, mut observed) = (predicted.symbols.iter().peekable(), observed.iter().peekable());
    let missing = || "no such name".to_owned();
    loop {
        let order = match (predicted.peek(), observed.peek()) {
            (None, None) => return,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(p), Some(o)) => p.name.cmp(&o.name),
        };
        let p = if order.is_le() { predicted.next() } else { None };
        let o = if order.is_ge() { observed.next() } else { None };
        if p != o {
            let text = |symbol: Option<&Symbol>| symbol.map_or_else(missing, ToString::to_string);
            found.push(mismatch(path, "symbol", line, text(p), text(o)));
        }
    }
}

/// `function f line 3`
fn title(table: &Table) -> String {
    let kind = format!("{:?}", table.kind).to_lowercase();
    match table.line {
        0 => format!("{kind} {}", table.name),
        line => format!("{kind} {} line {line}", table.name),
    }
}

fn mismatch(path: &[&str], field: &'static str, line: u32, predicted: String, observed: String) -> Mismatch {
    let place = if path.is_empty() { "<module>".to_owned() } else { path.join(".") };
    let (law, kind) = (Law::Symbols, FactKind::Language);
    Mismatch { law, kind, field, place, line: line.max(1), rule: None, predicted, observed }
}
