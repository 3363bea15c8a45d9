//! Bytes as choices of the generator: a program, checked in full.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| cellmate::fuzzing::generated(data));

/// Without libFuzzer there is nothing to do here: `cargo test` runs the same body.
#[cfg(not(fuzzing))]
fn main() {}
