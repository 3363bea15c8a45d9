//! Making a program small while it stays interesting.
//!
//! [`reduce`] is hierarchical delta debugging on the tree: it parses the text, tries simpler trees,
//! prints each and asks. Whatever is kept must be interesting *and* smaller in a fixed measure
//! (`measure`), so that reduction always ends, wherever it began. It knows nothing of models and
//! subjects: what is interesting is the caller's business (the same first mismatch, say).
//!
//! What is tried, until nothing more helps:
//!
//! 1. deleting statements, in large chunks first;
//! 2. replacing statements by simpler ones, compound statements by their suites;
//! 3. dropping parameters along with their arguments;
//! 4. replacing expressions by simpler ones, by their parts, by `0`;
//! 5. using one name for two, one function or class in place of another;
//! 6. what changes several places at once (`shorter`): a function's suite where it is called, a value
//!    where its variable is used, a parameter for a variable.
//!
//! A program that is longer than one takes in at a glance by then is reduced on, and its lines count more
//! than all else: a lambda is no simpler than a function, but shorter.
//!
//! At last names are changed to the customary ones (functions `f`, `g`, `h`, variables `x`, `y`,
//! `z`), so that equal findings become equal text (`names`).

mod measure;
mod names;
mod shorter;
mod simpler;
#[cfg(test)]
mod tests;

use crate::{
    parse::parse,
    render::render,
    stack,
    tree::{
        Expr, Program, Stmt,
        visit::{each_expr, each_expr_mut, each_suite, each_suite_mut},
    },
};
use measure::Measure;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// How far reduction goes.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How many times the caller is asked at most.
    pub max_attempts: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_attempts: 10_000 }
    }
}

/// What reduction came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reduced {
    /// The reduced text; it is interesting, if the given one is.
    pub source: String,
    /// How many times the caller was asked.
    pub attempts: u32,
    /// Whether nothing was left to try, rather than the attempts being used up.
    pub is_minimal: bool,
}

/// Reduces `source`, which is interesting, within the usual limits. All texts that `interesting` is
/// asked about can be parsed.
pub fn reduce(source: &str, interesting: &mut dyn FnMut(&str) -> bool) -> String {
    reduce_within(Limits::default(), source, interesting).source
}

/// Reduces `source`, which is interesting, within `limits`.
pub fn reduce_within(limits: Limits, source: &str, interesting: &mut dyn FnMut(&str) -> bool) -> Reduced {
    let Ok(program) = parse(source) else {
        return Reduced { source: source.to_owned(), attempts: 0, is_minimal: true };
    };
    // Some candidates are a little deeper, a lambda that becomes a function, for one; what is put in
    // place of something else can be as deep as that is.
    let max_depth = program.depth.0 + 64;
    stack::for_depth(2 * max_depth, || {
        let mut reducer = Reducer {
            best: Measure::of(&program),
            source: source.to_owned(),
            attempts: 0,
            max_attempts: limits.max_attempts,
            max_depth,
            counts_lines: false,
            asked: FxHashSet::default(),
            interesting,
            program,
        };
        reducer.run();
        Reduced {
            is_minimal: reducer.attempts < limits.max_attempts,
            attempts: reducer.attempts,
            source: reducer.source,
        }
    })
}

struct Reducer<'a> {
    /// The smallest interesting program so far, always as parsed from `source`.
    program: Program,
    source: String,
    best: Measure,
    attempts: u32,
    max_attempts: u32,
    /// How deep a program may become, since stack was asked for.
    max_depth: u32,
    /// Whether lines weigh more than all else.
    counts_lines: bool,
    asked: FxHashSet<String>,
    interesting: &'a mut dyn FnMut(&str) -> bool,
}

impl Reducer<'_> {
    fn run(&mut self) {
        let printed = render(&self.program);
        if printed != self.source && !self.ask(&printed) {
            // It must be a matter of lines, comments or spelling.
            return self.delete_lines();
        }
        self.adopt(printed);
        self.descend();
        self.counts_lines = true;
        self.best = self.measure(&self.program, &self.source);
        if self.best.is_long() {
            self.descend();
        }
        self.rename();
    }

    /// Tries everything until nothing more helps.
    fn descend(&mut self) {
        loop {
            let before = self.best;
            self.delete_statements();
            self.simplify_statements();
            self.drop_params();
            self.simplify_expressions();
            self.merge_names();
            self.replace_definitions();
            self.exchange_arguments();
            self.shorten();
            if self.best == before || self.is_exhausted() {
                break;
            }
        }
    }

    fn measure(&self, program: &Program, source: &str) -> Measure {
        let measure = Measure::of(program);
        if self.counts_lines { measure.counting_lines(source) } else { measure }
    }

    fn is_exhausted(&self) -> bool {
        self.attempts >= self.max_attempts
    }

    /// Asks the caller, unless that has been done or there were enough questions.
    fn ask(&mut self, source: &str) -> bool {
        if self.is_exhausted() || !self.asked.insert(source.to_owned()) {
            return false;
        }
        self.attempts += 1;
        (self.interesting)(source)
    }

    fn adopt(&mut self, source: String) {
        if let Ok(program) = parse(&source) {
            self.best = self.measure(&program, &source);
            self.program = program;
            self.source = source;
        }
    }

    /// Takes `candidate` if it is smaller and still interesting.
    fn attempt(&mut self, candidate: &Program) -> bool {
        if self.is_exhausted() {
            return false;
        }
        let source = render(candidate);
        // What is printed counts: an empty suite is printed as `pass`.
        let Ok(parsed) = parse(&source) else { return false };
        let measure = self.measure(&parsed, &source);
        if measure >= self.best || parsed.depth.0 > self.max_depth || !self.ask(&source) {
            return false;
        }
        self.best = measure;
        self.program = parsed;
        self.source = source;
        true
    }

    fn attempt_with(&mut self, change: impl FnOnce(&mut Program)) -> bool {
        let mut candidate = self.program.clone();
        change(&mut candidate);
        self.attempt(&candidate)
    }

    fn delete_statements(&mut self) {
        let mut suite = 0;
        while !self.is_exhausted()
            && let Some(len) = nth_suite_len(&self.program, suite)
        {
            delete_chunks(len, |range| {
                self.attempt_with(|candidate| {
                    with_nth_suite(candidate, suite, |suite| drop(suite.drain(range.clone())));
                })
            });
            suite += 1;
        }
    }

    fn simplify_statements(&mut self) {
        let mut suite = 0;
        let mut fresh = names::fresh(&self.program);
        while !self.is_exhausted() && nth_suite_len(&self.program, suite).is_some() {
            let mut at = 0;
            while at < nth_suite_len(&self.program, suite).unwrap_or_default() {
                let mut simpler = Vec::new();
                let mut candidate = self.program.clone();
                with_nth_suite(&mut candidate, suite, |suite| simpler = simpler::stmts(&suite[at], &fresh));
                let is_simplified = simpler.into_iter().any(|replacement| {
                    self.attempt_with(|candidate| {
                        with_nth_suite(candidate, suite, |suite| drop(suite.splice(at..=at, replacement)));
                    })
                });
                // What was simplified may be simple to simplify further.
                at += usize::from(!is_simplified);
                if is_simplified {
                    fresh = names::fresh(&self.program);
                }
            }
            suite += 1;
        }
    }

    fn simplify_expressions(&mut self) {
        let mut nth = 0;
        while !self.is_exhausted()
            && let Some(simpler) = nth_expr_simpler(&self.program, nth)
        {
            let is_simplified = simpler.into_iter().any(|replacement| {
                self.attempt_with(|candidate| {
                    let mut count = 0;
                    let mut replacement = Some(replacement);
                    each_expr_mut(&mut candidate.body, &mut |expr| {
                        if count == nth
                            && let Some(replacement) = replacement.take()
                        {
                            *expr = replacement;
                        }
                        count += 1;
                    });
                })
            });
            nth += usize::from(!is_simplified);
        }
    }

    fn drop_params(&mut self) {
        let mut nth = 0;
        loop {
            let functions = simpler::functions(&self.program);
            let Some((function, param)) = functions.get(nth) else { break };
            let is_dropped = self.attempt_with(|candidate| simpler::drop_param(candidate, function, param));
            nth += usize::from(!is_dropped);
        }
    }

    fn merge_names(&mut self) {
        for (from, to) in names::mergeable(&self.program) {
            self.attempt_with(|candidate| names::rename(candidate, &[(from, to)], names::Which::Attributes));
        }
    }

    /// Deletes functions and classes, and lets another name stand for theirs.
    fn replace_definitions(&mut self) {
        let mut nth = 0;
        while !self.is_exhausted()
            && let Some((name, others)) = names::nth_definition(&self.program, nth)
        {
            let is_replaced = others.into_iter().any(|other| {
                self.attempt_with(|candidate| {
                    names::delete_definition(candidate, nth);
                    names::rename(candidate, &[(name.clone(), other)], names::Which::Attributes);
                })
            });
            nth += usize::from(!is_replaced);
        }
    }

    /// Passes another name as an argument: no smaller by itself, but then statements may be left out.
    fn exchange_arguments(&mut self) {
        let mut nth = 0;
        while !self.is_exhausted()
            && let Some(others) = names::instead_of_argument(&self.program, nth)
        {
            let is_exchanged = others.into_iter().any(|other| {
                let before = (self.program.clone(), self.source.clone(), self.best);
                let mut candidate = self.program.clone();
                names::exchange_argument(&mut candidate, nth, other);
                let source = render(&candidate);
                if !self.ask(&source) {
                    return false;
                }
                self.adopt(source);
                self.delete_statements();
                self.replace_definitions();
                let is_smaller = self.best < before.2;
                if !is_smaller {
                    (self.program, self.source, self.best) = before;
                }
                is_smaller
            });
            nth = if is_exchanged { 0 } else { nth + 1 };
        }
    }

    /// Changes several places at once.
    fn shorten(&mut self) {
        self.attempt_all(shorter::programs);
        if self.best.is_long() {
            self.attempt_all(shorter::without_two);
        }
    }

    /// Tries what `candidates` has to say to each statement, by its number.
    fn attempt_all(&mut self, candidates: fn(&Program, usize) -> Option<Vec<Program>>) {
        let mut nth = 0;
        while !self.is_exhausted()
            && let Some(candidates) = candidates(&self.program, nth)
        {
            let is_shorter = candidates.iter().any(|candidate| self.attempt(candidate));
            nth += usize::from(!is_shorter);
        }
    }

    /// Gives all names their customary form, if that keeps the program interesting: all at once,
    /// or else one by one.
    fn rename(&mut self) {
        for which in names::Which::BOLDEST_FIRST {
            let renaming = names::customary(&self.program, which);
            if renaming.is_empty() || self.attempt_renaming(&renaming, which) {
                return;
            }
        }
        for pair in names::customary(&self.program, names::Which::Plain) {
            if !names::occurs(&self.program, &pair.1) {
                self.attempt_renaming(std::slice::from_ref(&pair), names::Which::Plain);
            }
        }
    }

    fn attempt_renaming(&mut self, renaming: &names::Renaming, which: names::Which) -> bool {
        let mut candidate = self.program.clone();
        names::rename(&mut candidate, renaming, which);
        let source = render(&candidate);
        let is_good = parse(&source).is_ok_and(|parsed| parsed == candidate) && self.ask(&source);
        if is_good {
            self.adopt(source);
        }
        is_good
    }

    /// The last resort: deletes lines as they stand.
    fn delete_lines(&mut self) {
        let count = self.source.split_inclusive('\n').count();
        delete_chunks(count, |range| {
            let lines = self.source.split_inclusive('\n').enumerate();
            let rest: String = lines.filter(|(at, _)| !range.contains(at)).map(|(_, line)| line).collect();
            let is_smaller = parse(&rest).is_ok() && self.ask(&rest);
            if is_smaller {
                self.source = rest;
            }
            is_smaller
        });
    }
}

/// Deletes as much as can be deleted of `len` things: large chunks first, from the end (later things
/// need earlier ones). `delete` tries to delete a range and tells whether it did.
fn delete_chunks(mut len: usize, mut delete: impl FnMut(Range<usize>) -> bool) {
    let mut chunk = len;
    while chunk > 0 {
        let mut end = len;
        while end > 0 {
            let start = end.saturating_sub(chunk);
            if delete(start..end) {
                len -= end - start;
            }
            end = start;
        }
        chunk /= 2;
    }
}

fn nth_suite_len(program: &Program, nth: usize) -> Option<usize> {
    let mut count = 0;
    let mut len = None;
    each_suite(&program.body, &mut |suite| {
        if count == nth {
            len = Some(suite.len());
        }
        count += 1;
    });
    len
}

fn with_nth_suite(program: &mut Program, nth: usize, change: impl FnOnce(&mut Vec<Stmt>)) {
    let mut count = 0;
    let mut change = Some(change);
    each_suite_mut(&mut program.body, &mut |suite| {
        if count == nth
            && let Some(change) = change.take()
        {
            change(suite);
        }
        count += 1;
    });
}

/// What could stand instead of the expression of this number.
fn nth_expr_simpler(program: &Program, nth: usize) -> Option<Vec<Expr>> {
    let mut count = 0;
    let mut simpler = None;
    each_expr(&program.body, &mut |expr| {
        if count == nth {
            simpler = Some(simpler::exprs(expr));
        }
        count += 1;
    });
    simpler
}
