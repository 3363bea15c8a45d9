//! cellmate holds Python interpreters to what their closures must be.
//!
//! A model says of any Python program, before it runs, which variables are free and which are
//! cells, in which order; which closures share a cell; what each cell holds, or that it is empty;
//! and when captured objects die:
//!
//! ```
//! use cellmate::{model::{self, Question}, parse, rules::Rulebook};
//!
//! let program = parse::parse("def outer(x):\n    return lambda: x\n\nf = outer(10)\n")?;
//! let question = Question::run("3.11".parse()?);
//! let prediction = model::predict(&program, &question, &Rulebook::default());
//! assert!(prediction.to_string().contains("f = function 1 outer.<locals>.<lambda> [x: cell 0 = 10]"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The one check of a program, [`check::check`], asks an interpreter as well (a
//! [`subject::Subject`]) and compares. Everything else feeds it: the [generator](generate), the
//! [campaigns](campaign), the [proptest strategy](strategy), the [corpus], the fuzz targets, the
//! command line.
//!
//! # Your own interpreter
//!
//! Without the default features nothing of Python is needed to build this library. Implement
//! [`Subject`](subject::Subject) for your interpreter, then let a property test write programs:
//!
//! ```
//! use cellmate::{check::{check, Options, Verdict}, strategy, rules::Rulebook, subject::Subject};
//! use proptest::test_runner::TestRunner;
//!
//! fn closures_are_what_they_must_be(mine: &mut dyn Subject) {
//!     let mine = std::cell::RefCell::new(mine);
//!     let version = mine.borrow().identity().version;
//!     let found = TestRunner::default().run(&strategy::programs(version), |program| {
//!         let outcome = check(&program.source(), &mut **mine.borrow_mut(), &Rulebook::default(), &Options::VALID);
//!         assert_ne!(outcome.verdict, Verdict::Disagree, "{:#?}", outcome.mismatches);
//!         Ok(())
//!     });
//!     assert!(found.is_ok(), "{found:?}");
//! }
//! ```
//!
//! [`campaign::run`] does the same, counts, reduces what disagrees and keeps it;
//! [`campaign::reduce_program`] reduces one program.
//!
//! # Features
//!
//! - `embed` (default): CPython in this process as a subject, through pyo3.
//! - `cli` (default): the command `cellmate`.

#[cfg(test)]
extern crate self as cellmate;

pub mod analyser;
pub mod bug_report;
pub mod campaign;
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compare;
pub mod corpus;
pub mod facts;
#[cfg(feature = "embed")]
pub mod fuzzing;
pub mod generate;
pub mod matrix;
pub mod metamorphic;
pub mod mode;
pub mod model;
pub mod mutate;
pub mod parse;
pub mod quirks;
pub mod reduce;
pub mod render;
pub mod report;
pub mod rules;
pub mod source;
pub mod stack;
pub mod statistics;
pub mod strategy;
pub mod subject;
pub mod tree;
pub mod version;
