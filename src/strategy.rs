//! Generated programs for proptest.
//!
//! [`programs`] is a [`Strategy`]. Its failing values shrink by [`reduce`], on the tree, not by
//! the choices that the generator made: so a failing test ends with a program as small as that of a
//! campaign.
//!
//! ```
//! use cellmate::{strategy::programs, version::Version};
//! use proptest::prelude::*;
//!
//! proptest! {
//!     #![proptest_config(ProptestConfig::with_cases(10))]
//!     fn my_compiler_survives(program in programs(Version::NEWEST)) {
//!         let source = program.source();
//!         // ... compile `source` ...
//!         prop_assert!(!source.is_empty());
//!     }
//! }
//! my_compiler_survives();
//! ```
//!
//! [`reduce`]: mod@crate::reduce

use crate::{
    generate::{GeneratedProgram, generate},
    parse, reduce,
    version::Version,
};
use arbitrary::Unstructured;
use proptest::{
    strategy::{NewTree, Strategy, ValueTree},
    test_runner::TestRunner,
};
use rand_core::Rng;
use std::{
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

/// Programs that are valid in `version`, end, and call closures.
pub fn programs(version: Version) -> Programs {
    Programs { version }
}

/// See [`programs`].
#[derive(Clone, Copy, Debug)]
pub struct Programs {
    version: Version,
}

impl Strategy for Programs {
    type Tree = Shrinking;
    type Value = GeneratedProgram;

    fn new_tree(&self, runner: &mut TestRunner) -> NewTree<Self> {
        let rng = runner.rng();
        let length = 64 + (rng.next_u32() % 4032) as usize;
        let mut entropy = vec![0; length];
        rng.fill_bytes(&mut entropy);
        let program = generate(&mut Unstructured::new(&entropy), self.version);
        let best = GeneratedProgram(program);
        Ok(Shrinking { candidate: None, best, reduction: None })
    }
}

/// A generated program, and how it shrinks.
///
/// [`reduce`](mod@crate::reduce) asks whether a program is interesting and waits for the answer;
/// proptest asks for a program and later tells the answer. Each wants to be the one that calls, so
/// the reduction runs in a thread of its own, from the first time that the program is to shrink.
#[derive(Debug)]
pub struct Shrinking {
    /// The smallest program so far that fails.
    best: GeneratedProgram,
    /// The program that is being tried.
    candidate: Option<GeneratedProgram>,
    reduction: Option<Reduction>,
}

/// The two ends of a reduction.
#[derive(Debug)]
struct Reduction {
    questions: Receiver<String>,
    answers: SyncSender<bool>,
}

impl Reduction {
    fn of(source: String) -> Self {
        let (ask, questions) = sync_channel::<String>(0);
        let (answers, answered) = sync_channel(1);
        // If nobody listens any more, nothing is interesting any more, and the thread ends soon.
        thread::spawn(move || {
            reduce::reduce(&source, &mut |source| {
                ask.send(source.to_owned()).is_ok() && answered.recv().unwrap_or(false)
            })
        });
        Self { questions, answers }
    }

    fn next(&self) -> Option<GeneratedProgram> {
        let source = self.questions.recv().ok()?;
        parse::parse(&source).ok().map(GeneratedProgram)
    }
}

impl Shrinking {
    /// Tells whether the candidate failed, and tries the next one.
    fn proceed(&mut self, fails: bool) -> bool {
        let best = &self.best;
        let reduction = self.reduction.get_or_insert_with(|| Reduction::of(best.source()));
        if let Some(candidate) = self.candidate.take() {
            // An error means that the reduction is over; the next line finds that out, too.
            let _ = reduction.answers.send(fails);
            if fails {
                self.best = candidate;
            }
        }
        self.candidate = reduction.next();
        self.candidate.is_some()
    }
}

impl ValueTree for Shrinking {
    type Value = GeneratedProgram;

    fn current(&self) -> GeneratedProgram {
        self.candidate.as_ref().unwrap_or(&self.best).clone()
    }

    fn simplify(&mut self) -> bool {
        self.proceed(true)
    }

    fn complicate(&mut self) -> bool {
        self.proceed(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::test_runner::{Config, TestError};

    fn version() -> Version {
        Version::new(11).unwrap()
    }

    /// The smallest program for which `fails`.
    fn smallest(fails: impl Fn(&str) -> bool) -> String {
        let config = Config { max_shrink_iters: 20_000, failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new_with_rng(
            config,
            proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
        );
        let result = runner.run(&programs(version()), |program| match fails(&program.source()) {
            true => Err(proptest::test_runner::TestCaseError::fail("found")),
            false => Ok(()),
        });
        match result {
            Err(TestError::Fail(_, program)) => program.source(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_failing_program_shrinks_to_what_fails() {
        assert_eq!(smallest(|source| source.contains("nonlocal")).lines().count(), 1);
        assert_eq!(smallest(|source| source.contains("lambda")), "lambda: 0\n");
    }

    #[test]
    fn a_program_that_cannot_shrink_stays() {
        let mut tree = programs(version()).new_tree(&mut TestRunner::deterministic()).unwrap();
        let first = tree.current();
        // Nothing smaller fails.
        assert!(tree.simplify());
        while tree.complicate() {}
        assert_eq!(tree.current(), first);
    }
}
