//! cellmate

#[cfg(test)]
extern crate self as cellmate;

pub mod campaign;
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compare;
pub mod corpus;
pub mod deviations;
pub mod facts;
#[cfg(feature = "embed")]
pub mod fuzzing;
pub mod generate;
pub mod model;
pub mod parse;
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
