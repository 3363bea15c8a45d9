//! The command `cellmate`: see [`cellmate::cli`].

use mimalloc::MiMalloc;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    cellmate::cli::main()
}
