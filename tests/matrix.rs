//! Interpreters that are found, and many of them held against the model at once.

#![cfg(feature = "cli")]

mod common;

use common::cellmate;
use serde_json::Value;

fn lines(text: &str) -> Vec<Value> {
    let line = |line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    text.lines().map(line).collect()
}

#[test]
fn subjects_lists_the_embedded_interpreter_with_version_and_capabilities() {
    let done = cellmate(&["subjects", "--format", "json"]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let lines = lines(&done.stdout);
    let embedded = &lines[0];
    assert_eq!((&embedded["path"], &embedded["usable"]), (&Value::Null, &Value::Bool(true)), "{embedded}");
    assert_eq!(embedded["implementation"], "cpython");
    assert_eq!(embedded["release"].as_str().unwrap().split('.').count(), 3, "{embedded}");
    let can: Vec<_> = embedded["can"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for capability in ["closures", "layout", "reference-counting", "collection", "optimize", "ast"] {
        assert!(can.contains(&capability), "{capability}: {embedded}");
    }
    for line in &lines {
        // What an interpreter can and what it lacks is the same for each.
        let number = |key: &str| line[key].as_array().unwrap().len();
        let known = if line["usable"] == true { number("can") + number("lacks") } else { 0 };
        assert!(known == 0 || known == cellmate::subject::Capability::ALL.len(), "{line}");
        assert_eq!(line["usable"] == true, line["why"].is_null(), "{line}");
    }
}

#[test]
#[cfg(unix)]
fn subjects_says_why_an_interpreter_is_unusable() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("python3.99");
    std::fs::write(&path, "#!/bin/sh\necho 'no library today' >&2\nexit 3\n").unwrap();
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let done = common::cellmate_command(&["subjects"]).env("CELLMATE_PYTHONS", &path).output().unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    assert_eq!(done.status.code(), Some(0), "{text}");
    let at = text.find(path.to_str().unwrap()).unwrap_or_else(|| panic!("{text}"));
    assert!(text[at..].contains("no library today"), "{text}");
}
