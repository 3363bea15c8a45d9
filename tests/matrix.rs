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

const CLOSURE: &str = "def outer(x):\n    return lambda: x\n\n\nf = outer(1)\nf()\n";
const CLASS: &str = "def f():\n    x = 1\n    class C:\n        x = 2\n        def m(self):\n            return x\n    return C\n\n\nf()\n";

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
    folder
}

#[test]
fn matrix_counts_by_theme_law_and_construct_and_shows_full_versions() {
    let files = folder(&[("one/a.py", CLOSURE), ("one/b.py", "x = 1\n"), ("two/c.py", CLASS)]);
    let path = files.path().to_str().unwrap();
    let arguments = ["matrix", "--subject", "embedded", "--programs", "20", path];
    let done = cellmate(&[&arguments[..], &["--format", "json"]].concat());
    assert_eq!(done.code, Some(0), "{done:?}");
    let board = &lines(&done.stdout)[0];
    assert_eq!((&board["format"], &board["files"], &board["programs"]), (&1.into(), &3.into(), &20.into()));
    let subject = &board["subjects"][0];
    assert_eq!(subject["release"].as_str().unwrap().split('.').count(), 3);
    let passed = |of: &Value| of["passed"].as_u64().unwrap();
    assert_eq!(passed(&subject["themes"]["one"]), 2);
    assert_eq!(passed(&subject["themes"]["two"]), 1);
    let sum =
        passed(&subject["themes"]["generated"]) + subject["themes"]["generated"]["known"].as_u64().unwrap();
    assert_eq!(sum, 20, "{subject}");
    assert_eq!(subject["laws"].as_object().unwrap().len(), cellmate::facts::Law::ALL.len());
    assert!(passed(&subject["laws"]["free-names"]) >= 2, "{subject}");
    // The variable of `one/a.py` is a parameter read by a lambda; a method captures nothing from a class.
    for construct in ["binding: parameter", "capture: read", "scope: lambda"] {
        assert!(passed(&subject["constructs"][construct]) >= 1, "{construct}: {subject}");
    }
    let text = cellmate(&arguments);
    assert!(text.stdout.contains(subject["python"].as_str().unwrap()), "{text:?}");
    let markdown = cellmate(&[&arguments[..], &["--format", "markdown"]].concat());
    assert!(markdown.stdout.contains("\n| one | 2 |\n"), "{markdown:?}");
}

#[test]
fn matrix_is_the_same_each_time() {
    let files = folder(&[("one/a.py", CLOSURE)]);
    let arguments =
        ["matrix", "--programs", "40", "--seed", "2a", "--format", "json", files.path().to_str().unwrap()];
    let (one, two) = (cellmate(&arguments), cellmate(&arguments));
    assert_eq!(one.code, two.code);
    assert_eq!(one.stdout, two.stdout);
    assert!(one.stdout.contains("program") || one.code == Some(0), "{one:?}");
}

#[test]
fn matrix_writes_a_page_that_leads_to_each_failed_case_and_needs_nothing_else() {
    let files = folder(&[("one/a.py", CLOSURE), ("two/c.py", CLASS), ("<b>&\"x/d.py", CLASS)]);
    let page = files.path().join("board.html");
    let done = cellmate(&[
        "matrix",
        "--subject",
        "embedded",
        "--plant",
        "class-scope-invisible",
        "--html",
        page.to_str().unwrap(),
        "--format",
        "json",
        files.path().to_str().unwrap(),
    ]);
    assert_eq!(done.code, Some(1), "{done:?}");
    let board = &lines(&done.stdout)[0];
    let cases = board["subjects"][0]["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 2, "{board}");
    assert_eq!(
        cases[0]["constructs"],
        serde_json::json!(["binding: assignment", "capture: read", "scope: function"])
    );
    assert!(cases[0]["report"].as_str().unwrap().contains("co_cellvars of f"), "{board}");
    let html = std::fs::read_to_string(&page).unwrap();
    for outside in ["http:", "https:", "src=", "<link", "@import", "url("] {
        assert!(!html.contains(outside), "{outside}");
    }
    assert_eq!(html.matches("<details class=\"case failed\"").count(), 2, "{html}");
    assert!(html.contains("&lt;b&gt;&amp;&quot;x") && !html.contains("<b>&\"x"), "{html}");
    assert!(!html.contains("{{"), "{html}");
    let targets: Vec<_> = html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    // A cell for each of two themes, two laws (free and cell names) at least, three constructs, and all cases.
    assert!(targets.len() >= 8, "{targets:?}");
    assert!(targets.contains(&"construct/0/capture:_read"), "{targets:?}");
    for target in targets {
        assert!(html.contains(&format!("id=\"{target}\"")), "{target} leads nowhere");
    }
}

#[test]
#[cfg(unix)]
fn matrix_goes_on_when_a_subject_crashes() {
    let files = folder(&[("one/a.py", CLOSURE), ("one/boom.py", "boom = 1\n"), ("two/c.py", CLASS)]);
    let crash = "real = compile\n\ndef compile(source, *rest, **more):\n    \
                 'boom' in str(source) and os.abort()\n    return real(source, *rest, **more)\n\n\
                 builtins.compile = compile";
    let hostile = python_after(&files, "hostile", crash);
    let done = cellmate(&[
        "matrix",
        "--subject",
        &hostile,
        "--subject",
        "embedded",
        "--format",
        "json",
        files.path().to_str().unwrap(),
    ]);
    assert_eq!(done.code, Some(1), "{done:?}");
    let board = &lines(&done.stdout)[0];
    let (crashed, other) = (&board["subjects"][0], &board["subjects"][1]);
    assert_eq!((&crashed["total"]["failed"], &crashed["total"]["passed"]), (&1.into(), &2.into()), "{board}");
    assert_eq!(crashed["cases"][0]["laws"], serde_json::json!(["survival"]));
    assert!(crashed["cases"][0]["report"].as_str().unwrap().contains("SIGABRT"), "{board}");
    assert_eq!(other["total"]["passed"], 3, "{board}");
}

#[test]
fn matrix_with_nothing_to_check_is_trouble() {
    let files = folder(&[]);
    let done = cellmate(&["matrix", files.path().to_str().unwrap()]);
    assert_eq!(done.code, Some(2), "{done:?}");
    assert!(done.stderr.contains("no *.py files"), "{done:?}");
}

/// A command that runs Python 3 after these lines of Python.
#[cfg(unix)]
fn python_after(folder: &tempfile::TempDir, name: &str, lines: &str) -> String {
    let path = folder.path().join(name);
    let text = format!("#!/usr/bin/env python3\nimport builtins, os, sys\n{lines}\nexec(sys.argv[-1])\n");
    std::fs::write(&path, text).unwrap();
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
#[cfg(unix)]
fn replay_with_bisect_exits_with_0_for_good_1_for_bad_and_125_for_what_cannot_be_tested() {
    let header = |versions: &str| format!("# A.\n# why: b\n# found: c\n# versions: {versions}\n\n");
    let files = folder(&[
        ("finding.py", &(header("3.8 to 3.15") + CLOSURE)),
        // Its expected facts are nobody's: the interpreter alone is judged.
        (
            "stale.py",
            &(header("3.8 to 3.15") + "x = 1\n\n# === expected, format 1: 3.8 to 3.15\n# nonsense\n"),
        ),
        ("newer.py", &(header("3.8") + "try:\n    pass\nexcept* (\n    x = 1\n")),
        ("malformed.py", "x = 1\n"),
        ("short", "#!/bin/sh\nexit 1\n"),
    ]);
    let at = |name: &str| files.path().join(name).to_str().unwrap().to_owned();
    let plain = python_after(&files, "plain", "");
    let swap = "real = compile\n\ndef compile(source, *rest, **more):\n    \
                return real(str(source).replace('lambda: x', 'lambda: 1'), *rest, **more)\n\nbuiltins.compile = compile";
    let wrong = python_after(&files, "wrong", swap);
    let crashes = python_after(
        &files,
        "crashes",
        &swap.replace("return real", "'outer' in str(source) and os.abort()\n    return real"),
    );
    let old = python_after(&files, "old", "sys.version_info = (3, 7, 0)");
    for (file, python, code, says) in [
        ("finding.py", plain.as_str(), 0, "good: CPython"),
        ("stale.py", &plain, 0, "good: CPython"),
        ("finding.py", &wrong, 1, "bad: CPython"),
        ("finding.py", &crashes, 1, "SIGABRT"),
        ("finding.py", &old, 125, "too old"),
        ("finding.py", "/no/such/python", 125, "no/such/python"),
        ("finding.py", "false", 125, "no Python"),
        ("newer.py", &plain, 125, "cannot be tested"),
        ("malformed.py", &plain, 125, "malformed.py"),
        ("missing.py", &plain, 125, "missing.py"),
    ] {
        let done = cellmate(&["replay", &at(file), "--python", python, "--bisect"]);
        assert_eq!(done.code, Some(code), "{file} {python}: {done:?}");
        let said = if code == 125 { &done.stderr } else { &done.stdout };
        assert!(said.contains(says), "{file} {python}: {done:?}");
    }
    let done = cellmate(&["replay", &at("finding.py"), "--bisect"]);
    assert_eq!(done.code, Some(125), "without --python: {done:?}");
}

#[test]
#[cfg(unix)]
fn subject_test_holds_for_a_python_and_names_what_another_does_wrong() {
    let files = folder(&[]);
    let plain = python_after(&files, "plain", "");
    let done = cellmate(&["subject-test", &plain]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert!(done.stdout.contains("ok it stops a program that prints without end"), "{done:?}");
    let lies = "real = compile\n\ndef compile(source, *rest, **more):\n    \
                return real(str(source).replace('SystemExit', 'ValueError'), *rest, **more)\n\nbuiltins.compile = compile";
    let done = cellmate(&["subject-test", &python_after(&files, "lies", lies), "--format", "json"]);
    assert_eq!(done.code, Some(1), "{done:?}");
    let failed: Vec<_> = lines(&done.stdout).into_iter().filter(|line| line["holds"] == false).collect();
    assert_eq!(failed.len(), 1, "{failed:?}");
    assert_eq!(failed[0]["test"], "it goes on after a program that exits");
    let done = cellmate(&["subject-test", "cat"]);
    assert_eq!(done.code, Some(2), "{done:?}");
}

#[test]
#[cfg(unix)]
fn a_worker_that_is_no_python_speaks_the_documented_protocol() {
    // Every program is an empty module to it, but for a certain function, which it shows as it is asked what
    // it can, and wherever that stands with a number, its lambda has another free variable.
    const WORKER: &str = r#"#!/usr/bin/env python3
import sys
requests, replies = sys.stdin.buffer, sys.stdout.buffer
requests.read(int(requests.readline()))

def reply(number, text):
    replies.write(len(text).to_bytes(4, "little") + number.to_bytes(4, "little") + text.encode())
    replies.flush()

reply(0, '[1, "mine", "3.12.0", [], null]')
while head := requests.read(10):
    length, number, task = int.from_bytes(head[:4], "little"), int.from_bytes(head[4:8], "little"), head[8]
    text = requests.read(length)
    if task == 2:
        reply(number, '[1, "text", null, "not yet"]')
    elif task == 3:
        reply(number, '[1, "tables", null, "not yet"]')
    else:
        free = '"y"' if b"outer(1)" in text and b"observe" not in text else '"x"'
        inside = b"def outer" in text and (
            ',0, "outer", null, 1, 1, 0, 0, 1, 3, ["x"], ["x"], []'
            ',1, "<lambda>", null, 2, 0, 0, 0, 0, 19, [], [], [' + free + ']'
        ) or ""
        reply(number, '[1, "code", [-1, "<module>", null, 1, 0, 0, 0, 0, 0, [], [], []' + inside + '], null]')
"#;
    let files = folder(&[
        ("worker", WORKER),
        ("empty.py", "x = 1\n"),
        ("closure.py", CLOSURE),
        ("missing.py", "def f():\n    pass\n"),
        ("looks.py", "print((lambda: x).__closure__)\n"),
    ]);
    let worker = files.path().join("worker");
    std::fs::set_permissions(&worker, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let worker = worker.to_str().unwrap();
    for (file, code, says) in [
        ("empty.py", 0, "1 agree"),
        ("closure.py", 1, "free-names"),
        ("missing.py", 1, "no such code object"),
        ("looks.py", 0, "not supported by the interpreter"),
    ] {
        let path = files.path().join(file);
        let done = cellmate(&["check", "--python", worker, path.to_str().unwrap()]);
        assert_eq!(done.code, Some(code), "{file}: {done:?}");
        assert!(done.stdout.contains("mine 3.12.0"), "{file}: {done:?}");
        assert!(done.stdout.contains(says), "{file}: {done:?}");
    }
    let done = cellmate(&["subject-test", worker]);
    assert_eq!(done.code, Some(1), "{done:?}");
    for line in [
        "ok it compiles",
        "failed it runs",
        "ok it answers a thousand requests",
        "ok it makes text",
        "lacks closures",
    ] {
        assert!(done.stdout.contains(line), "{line}: {done:?}");
    }
}
