//! Bytes as source text: its code objects are checked, nothing is executed.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| cellmate::fuzzing::text(data));

/// Without libFuzzer there is nothing to do here: `cargo test` runs the same body.
#[cfg(not(fuzzing))]
fn main() {}
