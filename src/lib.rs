//! cellmate

#[cfg(test)]
extern crate self as cellmate;

pub mod compare;
pub mod corpus;
pub mod facts;
pub mod generate;
pub mod model;
pub mod parse;
pub mod render;
pub mod report;
pub mod rules;
pub mod source;
pub mod stack;
pub mod subject;
pub mod tree;
pub mod version;
