//! The command `cellmate`: see [`cellmate::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    cellmate::cli::main()
}
