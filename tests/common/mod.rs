//! What the tests share.

#![allow(dead_code, reason = "each test binary uses some of it")]

use std::process::{Command, Stdio};

/// What a command did.
#[derive(Debug)]
pub struct Done {
    /// Its exit code, unless a signal ended it.
    pub code: Option<i32>,
    /// What it printed.
    pub stdout: String,
    /// What it complained.
    pub stderr: String,
}

/// The command `cellmate` with arguments, input closed.
pub fn cellmate_command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cellmate"));
    command.args(arguments).stdin(Stdio::null());
    command
}

/// Runs `cellmate`.
pub fn cellmate(arguments: &[&str]) -> Done {
    let output = cellmate_command(arguments).output().unwrap();
    Done {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}
