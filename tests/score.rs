//! Static analysers, scored against the model.

#![cfg(feature = "cli")]

mod common;

use common::cellmate;
use std::path::Path;

const PROGRAM: &str = "\
import os


def outer(a, *, b=os):
    c = [a for a in b]

    @staticmethod
    def inner():
        nonlocal c
        c = lambda: (a, len)
        return c

    class C:
        d = c

        def m(self):
            return __class__, d, self.__e

    return inner, C
";

/// What is printed of a command of these words before the file.
fn score(command: &str, arguments: &[&str]) -> (Option<i32>, serde_json::Value) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("program.py");
    std::fs::write(&file, PROGRAM).unwrap();
    let done =
        cellmate(&[&["score", command, file.to_str().unwrap(), "--format", "json"], arguments].concat());
    let line = done.stdout.lines().next().unwrap_or_else(|| panic!("{done:?}"));
    (done.code, serde_json::from_str(line).unwrap())
}

#[test]
fn symtable_knows_every_name() {
    let adapter = Path::new(env!("CARGO_MANIFEST_DIR")).join("ci/analysers/with_symtable.py");
    let version = "import sys; print('3.%d' % sys.version_info[1])";
    let output = std::process::Command::new("python3").args(["-c", version]).output().unwrap();
    let version = String::from_utf8(output.stdout).unwrap();
    let command = format!("python3 '{}'", adapter.display());
    let (code, line) = score(&command, &["--python-version", version.trim()]);
    assert_eq!(code, Some(0), "{line}");
    for of in ["wrong", "missing"] {
        assert!(line[of].as_object().unwrap().values().all(|number| number == 0), "{line}");
    }
    assert!(line["right"].as_object().unwrap().values().all(|number| number.as_u64() > Some(1)), "{line}");
}

#[test]
fn an_analyser_that_is_wrong_or_fails_is_told() {
    let states = |statement: &str| format!("python3 -c 'print(r\"\"\"{statement}\"\"\")'");
    let (code, line) = score(&states(r#"{"scope": "C", "line": 13, "name": "c", "class": "global"}"#), &[]);
    assert_eq!((code, &line["wrong"]["free"]), (Some(1), &1.into()), "{line}");
    let (code, line) =
        score(&states(r#"{"scope": "C", "line": 13, "name": "c", "class": "free", "binder": 4}"#), &[]);
    assert_eq!((code, &line["right"]["free"]), (Some(0), &1.into()), "{line}");
    let (code, line) = score("python3 -c 'raise SystemExit(\"not today\")'", &[]);
    assert_eq!(code, Some(2), "{line}");
    assert!(line["failed"][0].as_str().unwrap().contains("not today"), "{line}");
}
