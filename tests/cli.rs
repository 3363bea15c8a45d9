//! The command line from outside: exit codes, JSON, bad input.

#![cfg(feature = "cli")]

mod common;

use common::{cellmate, cellmate_command};
use serde_json::Value;
use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};
use tempfile::TempDir;

const CLOSURE: &str = "def outer(x):\n    return lambda: x\n\n\nf = outer(1)\nf()\n";

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

/// The keys of a JSON object, in the order in which they stand.
fn keys(line: &str) -> Vec<String> {
    struct Keys(Vec<String>);
    impl<'de> serde::Deserialize<'de> for Keys {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Visitor;
            impl<'de> serde::de::Visitor<'de> for Visitor {
                type Value = Keys;
                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str("an object")
                }
                fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                    let mut keys = Vec::new();
                    while let Some((key, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                        keys.push(key);
                    }
                    Ok(Keys(keys))
                }
            }
            deserializer.deserialize_map(Visitor)
        }
    }
    serde_json::from_str::<Keys>(line).unwrap_or_else(|error| panic!("{error}: {line}")).0
}

fn object(line: &str) -> Value {
    let value: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    assert_eq!(value["format"], 1, "{line}");
    value
}

/// Bad input ends with exit code 2 and one clear line that holds `clue`.
#[track_caller]
fn trouble(arguments: &[&str], clue: &str) {
    let start = Instant::now();
    let done = cellmate(arguments);
    assert_eq!(done.code, Some(2), "{arguments:?}: {done:?}");
    let line = done.stderr.trim_end();
    assert_eq!(line.lines().count(), 1, "{arguments:?}: {line}");
    assert!(line.starts_with("cellmate: ") && line.contains(clue), "{arguments:?}: {line}");
    assert!(start.elapsed() < Duration::from_secs(60), "{arguments:?} took {:?}", start.elapsed());
}

#[test]
fn check_exits_with_0_when_all_agree() {
    let files = folder(&[("closure.py", CLOSURE.as_bytes())]);
    for run in [&["check"][..], &["check", "--run"]] {
        let done = cellmate(&[run, &[files.path().to_str().unwrap()]].concat());
        assert_eq!(done.code, Some(0), "{done:?}");
        assert!(done.stdout.contains("1 file checked against CPython"), "{done:?}");
        assert_eq!(done.stderr, "");
    }
}

#[test]
fn campaign_exits_with_1_when_a_disagreement_was_found() {
    let findings = folder(&[]);
    let at = findings.path().to_str().unwrap();
    let done = cellmate(&[
        "campaign",
        "--programs",
        "400",
        "--seed",
        "1",
        "--plant",
        "class-scope-invisible",
        "--findings",
        at,
        "--format",
        "json",
    ]);
    assert_eq!(done.code, Some(1), "{done:?}");
    let last = done.stdout.lines().last().unwrap();
    let summary = &object(last)["summary"];
    assert_eq!(summary["programs"], 400);
    let listed = summary["findings"].as_array().unwrap();
    assert!(!listed.is_empty());
    for finding in listed {
        let text = fs::read_to_string(finding["file"].as_str().unwrap()).unwrap();
        cellmate::corpus::CorpusFile::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        assert_eq!(finding["known"], Value::Null);
        assert!(finding["law"].is_string());
    }
}

#[test]
fn campaign_prints_a_summary_as_json() {
    let findings = folder(&[]);
    let done = cellmate(&[
        "campaign",
        "--programs",
        "100",
        "--seed",
        "ff",
        "--findings",
        findings.path().to_str().unwrap(),
        "--format",
        "json",
    ]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let last = done.stdout.lines().last().unwrap();
    let summary = object(last)["summary"].clone();
    let wanted = [
        "python",
        "programs",
        "agree",
        "disagree",
        "known",
        "skipped",
        "held_closure",
        "ran_closure",
        "distinct_trees",
        "rules_hit",
        "rules_total",
        "seconds",
        "programs_per_second",
        "findings",
    ];
    let inner = serde_json::to_string(&summary).unwrap();
    let found = keys(&inner);
    for key in wanted {
        assert!(found.iter().any(|found| found == key), "{key} is missing: {last}");
    }
    assert_eq!(summary["programs"], 100);
    let sum: u64 =
        ["agree", "disagree", "known", "skipped"].iter().map(|key| summary[key].as_u64().unwrap()).sum();
    assert_eq!(sum, 100);
    assert!(summary["held_closure"].as_u64().unwrap() >= 50, "{last}");
    assert!(summary["ran_closure"].as_u64().unwrap() >= 50, "{last}");
}

#[test]
fn the_same_seed_gives_the_same_programs() {
    let one = cellmate(&["generate", "--count", "5", "--seed", "2a"]);
    let two = cellmate(&["generate", "--count", "5", "--seed", "0x2A"]);
    let other = cellmate(&["generate", "--count", "5", "--seed", "2b"]);
    let sources = |text: &str| -> Vec<String> {
        text.lines()
            .map(|line| {
                assert_eq!(keys(line), ["source", "gen_ns"]);
                let value: Value = serde_json::from_str(line).unwrap();
                assert!(value["gen_ns"].is_u64());
                value["source"].as_str().unwrap().to_owned()
            })
            .collect()
    };
    assert_eq!(sources(&one.stdout).len(), 5);
    assert_eq!(sources(&one.stdout), sources(&two.stdout));
    assert_ne!(sources(&one.stdout), sources(&other.stdout));
}

#[test]
fn check_prints_a_line_of_json_for_each_file() {
    let files = folder(&[
        ("a.py", CLOSURE.as_bytes()),
        ("b/class.py", b"class C:\n    pass\n"),
        ("c.py", b"# coding: utf-8\nx = '\xff'\n"),
        ("not_python.txt", b"("),
    ]);
    let done = cellmate(&["check", "--run", "--format", "json", files.path().to_str().unwrap()]);
    assert_eq!(done.code, Some(0), "{done:?}");
    let lines: Vec<&str> = done.stdout.lines().collect();
    assert_eq!(lines.len(), 4, "{done:?}");
    let wanted = [
        "format",
        "path",
        "python",
        "verdict",
        "reason",
        "quirks",
        "code_objects",
        "code_objects_agree",
        "ran",
        "not_modelled",
        "mismatches",
    ];
    for line in &lines[..3] {
        assert_eq!(keys(line), wanted);
    }
    let (a, b, c) = (object(lines[0]), object(lines[1]), object(lines[2]));
    assert!(a["path"].as_str().unwrap().ends_with("a.py"));
    assert_eq!((&a["verdict"], &a["ran"]), (&"agree".into(), &"agree".into()));
    assert_eq!((&a["code_objects"], &a["code_objects_agree"]), (&3.into(), &3.into()));
    assert!(b["path"].as_str().unwrap().ends_with("class.py"));
    assert_eq!(c["verdict"], "skipped");
    assert!(c["reason"].as_str().unwrap().contains("utf-8"), "{c}");
    let summary = &object(lines[3])["summary"];
    let inner = lines[3].split_once("\"summary\":").unwrap().1.strip_suffix('}').unwrap();
    let wanted = [
        "files",
        "agree",
        "disagree",
        "known",
        "quirks",
        "skipped",
        "allowed",
        "code_objects",
        "code_objects_agree",
        "ran_agree",
        "ran_disagree",
        "not_modelled",
        "rejected",
    ];
    assert_eq!(keys(inner), wanted);
    assert_eq!(summary["files"], 3);
    assert_eq!(summary["skipped"], 1);
}

#[test]
fn files_in_a_folder_are_checked_in_sorted_order() {
    let files = folder(&[("b.py", b"x = 1\n"), ("a/z.py", b"x = 1\n"), ("c.py", b"x = 1\n")]);
    let done = cellmate(&["check", "--format", "json", files.path().to_str().unwrap()]);
    let paths: Vec<String> = done
        .stdout
        .lines()
        .filter_map(|line| Some(object(line)["path"].as_str()?.rsplit('/').next()?.to_owned()))
        .collect();
    assert_eq!(paths, ["z.py", "b.py", "c.py"]);
}

#[test]
fn check_without_run_executes_nothing() {
    let files = folder(&[]);
    let witness = files.path().join("witness");
    let source = format!("open({:?}, 'w')\n", witness.to_str().unwrap());
    fs::write(files.path().join("writes.py"), source).unwrap();
    // With --run neither: the model does not run what it does not know.
    for run in [&["check"][..], &["check", "--run"]] {
        let done = cellmate(&[run, &[files.path().to_str().unwrap()]].concat());
        assert_eq!(done.code, Some(0), "{done:?}");
        assert!(!witness.exists());
    }
}

#[test]
fn predict_and_observe_say_the_same_of_a_program() {
    let files = folder(&[("closure.py", CLOSURE.as_bytes())]);
    let path = files.path().join("closure.py");
    let path = path.to_str().unwrap();
    for side in ["predict", "observe"] {
        let done = cellmate(&[side, path]);
        assert_eq!(done.code, Some(0), "{done:?}");
        assert!(
            done.stdout.contains("outer.<locals>.<lambda>") || done.stdout.contains("<lambda>"),
            "{done:?}"
        );
        let done = cellmate(&[side, path, "--format", "json"]);
        assert_eq!(done.code, Some(0), "{done:?}");
        object(done.stdout.trim_end());
    }
}

#[test]
fn predict_needs_no_interpreter_and_knows_other_versions() {
    let files = folder(&[("p.py", b"def f(k):\n    return [k for _ in ()]\n")]);
    let path = files.path().join("p.py");
    let text = |version| cellmate(&["predict", path.to_str().unwrap(), "--python-version", version]).stdout;
    assert!(text("3.11").contains("<listcomp>"));
    assert!(!text("3.12").contains("<listcomp>"));
}

#[test]
fn predict_compiles_a_file_of_the_corpus_in_the_mode_of_its_header() {
    let path = "corpus/modes/debug_is_false_without_asserts.py";
    let text = std::fs::read_to_string(path).unwrap();
    let mode: cellmate::mode::Mode = "optimize 2".parse().unwrap();
    assert!(text.contains(&format!("# mode: {mode}")));
    let version = cellmate::version::Version::new(11).unwrap();
    let expected = cellmate::corpus::predicted_text(cellmate::corpus::source_of(&text), version, mode);
    let predict = |arguments: &[&str]| {
        cellmate(&[&["predict", path, "--python-version", "3.11"], arguments].concat()).stdout
    };
    assert_eq!(predict(&[]), expected);
    assert_ne!(predict(&["--optimize", "0"]), expected, "what is given comes first");
}

#[test]
fn rules_prints_the_whole_table() {
    let done = cellmate(&["rules", "--format", "json"]);
    assert_eq!(done.stdout.lines().count(), cellmate::rules::TABLE.len());
    for line in done.stdout.lines() {
        let rule = object(line);
        assert!(["language", "layout"].contains(&rule["kind"].as_str().unwrap()));
        for key in ["rule", "since", "until", "statement", "citation", "example", "wrong"] {
            assert!(rule[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {line}");
        }
    }
    assert!(cellmate(&["rules"]).stdout.contains("class-scope-invisible"));
}

#[test]
fn quirks_prints_the_whole_table() {
    let done = cellmate(&["quirks", "--format", "json"]);
    assert_eq!(done.stdout.lines().count(), cellmate::quirks::TABLE.len());
    for line in done.stdout.lines() {
        let quirk = object(line);
        for key in ["quirk", "citation", "origin", "statement", "example"] {
            assert!(quirk[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {line}");
        }
        assert!(!quirk["affected"].as_array().unwrap().is_empty(), "{line}");
    }
    assert!(cellmate(&["quirks"]).stdout.contains("inlined-comprehension-hides-variable"));
}

#[test]
fn a_known_disagreement_names_its_quirks_unless_quirks_are_off() {
    let who = cellmate::subject::open(None).unwrap();
    let mine = cellmate::quirks::TABLE.iter().filter(|entry| entry.quirk.affects(who.identity()));
    for entry in mine {
        let files = folder(&[("quirk.py", entry.example.as_bytes())]);
        let path = files.path().join("quirk.py");
        let mut check = vec!["check", "--run", path.to_str().unwrap(), "--format", "json"];
        if entry.quirk.mode().symtable {
            check.push("--symtable");
        }
        if entry.quirk.mode().locals {
            check.push("--locals");
        }
        let known = cellmate(&check);
        let line = object(known.stdout.lines().next().unwrap());
        assert_eq!((known.code, &line["verdict"]), (Some(0), &"known".into()), "{line}");
        assert_eq!(line["quirks"], serde_json::json!([entry.id]));
        let new = cellmate(&[check.as_slice(), &["--quirks", "off"]].concat());
        let line = object(new.stdout.lines().next().unwrap());
        assert_ne!(line["verdict"], "known", "{line}");
        assert_eq!(line["quirks"], serde_json::json!([]));
    }
}

#[test]
fn reduce_refuses_a_program_that_agrees() {
    let files = folder(&[("closure.py", CLOSURE.as_bytes())]);
    trouble(&["reduce", files.path().join("closure.py").to_str().unwrap()], "the program agrees");
}

#[test]
fn a_named_file_that_is_missing_binary_or_undecodable_is_trouble() {
    let files = folder(&[
        ("binary.py", b"\x7fELF\x00\x01\x00"),
        ("undecodable.py", b"x = '\xff\xfe'\n"),
        ("cookie.py", b"# coding: no-such-encoding\nx = 1\n"),
    ]);
    let path = |name: &str| files.path().join(name).to_str().unwrap().to_owned();
    for command in ["check", "predict", "observe", "reduce", "replay"] {
        trouble(&[command, &path("missing.py")], "missing.py");
        trouble(&[command, &path("binary.py")], "binary.py");
        trouble(&[command, &path("undecodable.py")], "undecodable.py");
        trouble(&[command, &path("cookie.py")], "no-such-encoding");
    }
}

#[test]
fn a_folder_without_python_files_is_trouble() {
    let files = folder(&[("a.txt", b"")]);
    trouble(&["check", files.path().to_str().unwrap()], "no *.py files");
}

#[test]
fn python_that_is_missing_or_no_python_is_trouble() {
    let files = folder(&[("closure.py", CLOSURE.as_bytes())]);
    let path = files.path().join("closure.py");
    let path = path.to_str().unwrap();
    for python in ["/no/such/python", "no-such-python-anywhere", "", "'unbalanced"] {
        trouble(&["check", "--python", python, path], "");
    }
    for python in
        ["true", "false", "cat", "ls", "sh", "python3 -c 'raise SystemExit(3)'", "python3 -c 'print(1)'"]
    {
        trouble(&["check", "--python", python, path], python.split(' ').next().unwrap());
    }
}

#[test]
fn python_that_hangs_at_start_is_trouble() {
    let files = folder(&[("closure.py", CLOSURE.as_bytes())]);
    let path = files.path().join("closure.py");
    trouble(&["check", "--python", "sleep 1000", path.to_str().unwrap()], "sleep");
}

#[test]
fn python_as_a_command_with_arguments_is_asked() {
    let files = folder(&[("closure.py", CLOSURE.as_bytes())]);
    let done = cellmate(&["check", "--run", "--python", "python3 -X dev", files.path().to_str().unwrap()]);
    assert_eq!(done.code, Some(0), "{done:?}");
    assert!(done.stdout.contains("python3 -X dev"), "{done:?}");
}

#[test]
fn findings_that_cannot_be_written_are_trouble() {
    let files = folder(&[("file", b"")]);
    let inside_a_file = files.path().join("file/findings");
    trouble(&["campaign", "--programs", "5", "--findings", inside_a_file.to_str().unwrap()], "--findings");
}

#[test]
fn wrong_usage_is_trouble() {
    for arguments in [
        &["campaign", "--time", "soon"][..],
        &["check"],
        &["no-such-command"],
        &["predict", "f", "--python-version", "2.7"],
    ] {
        let done = cellmate(arguments);
        assert_eq!(done.code, Some(2), "{done:?}");
        assert!(!done.stderr.is_empty());
    }
    trouble(&["campaign", "--plant", "no-such-rule"], "no-such-rule");
}

#[test]
fn nesting_without_end_is_a_skip_and_no_crash() {
    let nots = [&b"x = "[..], "not ".repeat(2_500_000).as_bytes(), b"0\n"].concat();
    let lambdas = [&b"x = "[..], "lambda: ".repeat(1_250_000).as_bytes(), b"0\n"].concat();
    let brackets =
        [&b"x = "[..], "[".repeat(5_000_000).as_bytes(), "]".repeat(5_000_000).as_bytes(), b"\n"].concat();
    let attributes = [&b"x = a"[..], ".a".repeat(5_000_000).as_bytes(), b"\n"].concat();
    let additions = [&b"x = 1"[..], "+1".repeat(5_000_000).as_bytes(), b"\n"].concat();
    let mut indents = Vec::new();
    for depth in 0..4_000 {
        indents.extend([b' '].repeat(depth));
        indents.extend(b"if x:\n");
    }
    let files = folder(&[
        ("nots.py", &nots),
        ("lambdas.py", &lambdas),
        ("brackets.py", &brackets),
        ("attributes.py", &attributes),
        ("additions.py", &additions),
        ("indents.py", &indents),
    ]);
    let deep = format!("x = {}0\n", "lambda: ".repeat(2_900));
    fs::write(files.path().join("deep.py"), deep).unwrap();
    for name in ["deep", "nots", "lambdas", "brackets", "attributes", "additions", "indents"] {
        let path = files.path().join(format!("{name}.py"));
        let start = Instant::now();
        let done = cellmate(&["check", "--run", "--format", "json", path.to_str().unwrap()]);
        assert_eq!(done.code, Some(0), "{name}: {done:?}");
        let line = object(done.stdout.lines().next().unwrap());
        // Text that is refused by both for other reasons agrees; what counts is that it ends well.
        assert!(["skipped", "agree"].contains(&line["verdict"].as_str().unwrap()), "{name}: {line}");
        assert!(start.elapsed() < Duration::from_secs(60), "{name}: {:?}", start.elapsed());
    }
}

#[test]
fn nesting_beyond_the_interpreters_limits_is_a_skip_with_its_reason() {
    let brackets = format!("x = {}0{}\n", "(".repeat(201), ")".repeat(201));
    let mut indents = String::new();
    for depth in 0..101 {
        indents += &format!("{}if x:\n", " ".repeat(depth));
    }
    indents += &format!("{}x\n", " ".repeat(101));
    for text in [brackets, indents] {
        let files = folder(&[("deep.py", text.as_bytes())]);
        let done = cellmate(&["check", "--format", "json", files.path().join("deep.py").to_str().unwrap()]);
        assert_eq!(done.code, Some(0), "{done:?}");
        let line = object(done.stdout.lines().next().unwrap());
        assert_eq!(line["verdict"], "skipped", "{line}");
        assert!(!line["reason"].as_str().unwrap().is_empty(), "{line}");
    }
}

#[test]
#[cfg(unix)]
fn an_interrupted_campaign_keeps_its_findings_and_prints_its_summary() {
    let findings = folder(&[]);
    let mut child = cellmate_command(&[
        "campaign",
        "--time",
        "100s",
        "--seed",
        "1",
        "--plant",
        "class-scope-invisible",
        "--format",
        "json",
        "--findings",
        findings.path().to_str().unwrap(),
    ])
    .stdout(Stdio::piped())
    .spawn()
    .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    out.read_line(&mut first).unwrap();
    let file = object(&first)["finding"]["file"].as_str().unwrap().to_owned();
    assert!(Path::new(&file).exists());
    let start = Instant::now();
    let killed = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1), "{rest}");
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    let summary = object(rest.lines().last().unwrap())["summary"].clone();
    assert!(summary["programs"].as_u64().unwrap() > 0);
    let listed = summary["findings"].as_array().unwrap().len();
    let written = fs::read_dir(findings.path()).unwrap().map(|entry| entry.unwrap().path());
    let (files, others): (Vec<_>, Vec<_>) = written.partition(|path| path.extension().unwrap() == "py");
    assert_eq!(files.len(), listed, "no more and no less than what is listed: {rest}");
    assert!(matches!(&others[..], [journal] if journal.extension().unwrap() == "jsonl"), "{others:?}");
}

#[test]
fn a_closed_pipe_is_no_crash() {
    let mut child =
        cellmate_command(&["rules"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    child.wait().unwrap();
    assert!(!stderr.contains("panicked"), "{stderr}");
    let _ = std::io::stdout().flush();
}

#[test]
fn output_that_is_no_terminal_has_no_colours() {
    let done = cellmate(&["rules"]);
    assert!(!done.stdout.contains('\x1b'));
}
