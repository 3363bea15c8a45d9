//! What the tests share.

#![allow(dead_code, reason = "each test binary uses some of it")]

use std::{
    process::{Command, Stdio},
    sync::Mutex,
    thread,
};

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

/// Does `work` for each of these, on all processors, the last first; in no order.
pub fn in_parallel<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let (items, results) = (Mutex::new(items), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from).min(4) {
            scope.spawn(|| {
                loop {
                    let Some(item) = items.lock().unwrap().pop() else { break };
                    let result = work(item);
                    results.lock().unwrap().push(result);
                }
            });
        }
    });
    results.into_inner().unwrap()
}
