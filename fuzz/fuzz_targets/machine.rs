//! Bytes as source text: the model runs it. No interpreter is asked, nothing is executed.
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|data: &[u8]| cellmate::fuzzing::machine(data));

/// Without libFuzzer there is nothing to do here: `cargo test` runs the same body.
#[cfg(not(fuzzing))]
fn main() {}
