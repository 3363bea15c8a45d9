//! The text form of facts.
