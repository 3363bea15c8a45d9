//! The command `cellmate`.
fn main() {}
