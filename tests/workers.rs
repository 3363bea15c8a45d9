//! Campaigns by worker processes: the same sum for any number of them, and nothing lost, whoever is
//! killed when.

#![cfg(all(feature = "cli", feature = "embed", unix))]

mod common;

use cellmate::{
    campaign::{self, Config, Crew, Summary},
    facts::Law,
    rules::{Rule, Rulebook},
    subject,
};
use common::cellmate_command;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    env,
    ffi::OsString,
    fs,
    io::Read as _,
    path::Path,
    process::{Child, Stdio},
    sync::atomic::AtomicBool,
    thread,
    time::{Duration, Instant},
};

/// A rule whose wrong alternative gives findings, but not many.
const PLANT: &str = "class-scope-invisible";

fn arguments<'a>(python: Option<&'a str>, findings: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let mut all =
        vec!["campaign", "--seed", "1", "--plant", PLANT, "--format", "json", "--findings", findings];
    all.extend(python.iter().flat_map(|python| ["--python", python]));
    all.extend(more);
    all
}

/// The corpus files in a folder.
fn findings(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .filter(|path| !path.file_name().unwrap().to_string_lossy().starts_with("in-flight"))
        .map(|path| {
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())
        })
        .collect()
}

/// The summary that a campaign printed last, without what is different each time.
fn sum(stdout: &str) -> Value {
    let last: Value = serde_json::from_str(stdout.lines().last().unwrap()).unwrap();
    let mut summary = last["summary"].clone();
    let fields = summary.as_object_mut().unwrap();
    for field in ["seconds", "programs_per_second", "resumed"] {
        fields.remove(field).unwrap();
    }
    for finding in summary["findings"].as_array_mut().unwrap() {
        let file = finding["file"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        finding["file"] = file.into();
    }
    summary
}

/// Runs a campaign to its end: its sum and its findings.
fn complete(python: Option<&str>, folder: &Path, more: &[&str]) -> (Value, BTreeMap<String, String>) {
    let done = cellmate_command(&arguments(python, folder.to_str().unwrap(), more)).output().unwrap();
    assert_eq!(done.status.code(), Some(1), "{}", String::from_utf8_lossy(&done.stderr));
    (sum(&String::from_utf8(done.stdout).unwrap()), findings(folder))
}

#[test]
fn the_findings_are_the_same_for_any_number_of_workers_and_in_one_process() {
    let one = tempfile::tempdir().unwrap();
    let (expected, files) = complete(None, one.path(), &["--programs", "1500", "--workers", "1"]);
    assert!(files.len() > 1, "{files:?}");
    assert_eq!(expected["programs"], 1500);
    for workers in ["2", "5"] {
        let many = tempfile::tempdir().unwrap();
        let (sum, others) = complete(None, many.path(), &["--programs", "1500", "--workers", workers]);
        assert_eq!(sum, expected);
        assert_eq!(others, files);
    }
    let mut summary = Summary::default();
    let rules = Rulebook::planted(Rule::by_id(PLANT).unwrap());
    let here = tempfile::tempdir().unwrap();
    let config = Config { findings: Some(here.path().to_owned()), ..Config::programs(1, 1500) };
    let mut subject = subject::open(None).unwrap();
    campaign::run(&config, &mut *subject, &rules, &AtomicBool::new(false), &mut summary, &mut |_| ())
        .unwrap();
    assert_eq!(findings(here.path()), files);
    assert_eq!(summary.agree, expected["agree"]);
    assert_eq!(summary.distinct_trees, expected["distinct_trees"]);
}

#[test]
fn shards_do_each_program_once_and_their_findings_merge_by_copying() {
    let whole = tempfile::tempdir().unwrap();
    let (expected, _) = complete(None, whole.path(), &["--programs", "2000"]);
    let (mut programs, mut agree) = (0, 0);
    let mut merged: BTreeMap<String, String> = BTreeMap::new();
    let program_of =
        |text: &str| text.lines().filter(|line| !line.starts_with("# found:")).collect::<String>();
    for shard in ["1/3", "2/3", "3/3"] {
        let folder = tempfile::tempdir().unwrap();
        let (sum, files) = complete(None, folder.path(), &["--programs", "2000", "--shard", shard]);
        programs += sum["programs"].as_u64().unwrap();
        agree += sum["agree"].as_u64().unwrap();
        for (name, text) in files {
            if let Some(other) = merged.insert(name.clone(), text.clone()) {
                assert_eq!(
                    program_of(&other),
                    program_of(&text),
                    "{name} is the same finding wherever found"
                );
            }
        }
    }
    assert_eq!(programs, 2000);
    assert_eq!(agree, expected["agree"].as_u64().unwrap());
    assert!(!merged.is_empty());
}

/// The processes that work in this folder.
#[cfg(target_os = "linux")]
fn processes_in(folder: &Path) -> Vec<String> {
    let folder = folder.canonicalize().unwrap();
    let all = fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
    // Dead ones that nobody has waited for have no folder.
    all.filter(|process| fs::read_link(process.join("cwd")).is_ok_and(|cwd| cwd == folder))
        .map(|process| {
            format!(
                "{} {}",
                process.display(),
                fs::read_to_string(process.join("cmdline")).unwrap_or_default()
            )
        })
        .collect()
}

#[cfg(target_os = "linux")]
fn wait_until_none_work_in(folder: &Path) {
    let patience = Instant::now() + Duration::from_secs(10);
    loop {
        let left = processes_in(folder);
        if left.is_empty() {
            return;
        }
        assert!(Instant::now() < patience, "orphans: {left:?}");
        thread::sleep(Duration::from_millis(20));
    }
}

fn start(python: Option<&str>, folder: &Path, cwd: &Path, more: &[&str]) -> Child {
    cellmate_command(&arguments(python, folder.to_str().unwrap(), more))
        .current_dir(cwd)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Kills campaigns at many moments: `CELLMATE_KILLS` says how many, 6 without it.
#[cfg(target_os = "linux")]
#[test]
fn a_killed_campaign_loses_nothing_leaves_nobody_and_goes_on() {
    let kills: u32 = env::var("CELLMATE_KILLS").map_or(6, |number| number.parse().unwrap());
    let mut pythons = vec![None];
    let process = subject::discover().into_iter().find(|candidate| candidate.identity.is_ok());
    pythons.extend(process.map(|candidate| Some(candidate.path.display().to_string())));
    let count = pythons.len() as u32;
    for (nth, python) in pythons.iter().enumerate() {
        let python = python.as_deref();
        let more = &["--programs", "2500", "--workers", "2"][..];
        let whole = tempfile::tempdir().unwrap();
        let begin = Instant::now();
        let (expected, files) = complete(python, whole.path(), more);
        let whole_time = begin.elapsed();
        assert!(!files.is_empty());
        let cwd = tempfile::tempdir().unwrap();
        let mut resumed_anything = false;
        // On a busy machine the first few may come before anything is done.
        for kill in 0..kills.div_ceil(count).max(60) {
            if kill >= kills.div_ceil(count) && resumed_anything {
                break;
            }
            let folder = tempfile::tempdir().unwrap();
            // Spread evenly, and the same in each run of this test.
            let moment = (f64::from(kill * count + nth as u32) * 0.618_034).fract();
            let mut child = start(python, folder.path(), cwd.path(), more);
            thread::sleep(whole_time.mul_f64(moment));
            child.kill().unwrap();
            let mut told = String::new();
            child.stdout.take().unwrap().read_to_string(&mut told).unwrap();
            child.wait().unwrap();
            wait_until_none_work_in(cwd.path());
            let kept = findings(folder.path());
            for line in told.split_inclusive('\n').filter(|line| line.ends_with('\n')) {
                let line: Value = serde_json::from_str(line).unwrap();
                if let Some(file) = line["finding"]["file"].as_str() {
                    assert!(kept.contains_key(file.rsplit('/').next().unwrap()), "{file} is lost");
                }
            }
            for (name, text) in &kept {
                cellmate::corpus::CorpusFile::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            }
            let done =
                cellmate_command(&arguments(python, folder.path().to_str().unwrap(), more)).output().unwrap();
            let stdout = String::from_utf8(done.stdout).unwrap();
            assert_eq!(sum(&stdout), expected, "killed after {moment} of {whole_time:?}");
            assert_eq!(findings(folder.path()), files, "killed after {moment} of {whole_time:?}");
            resumed_anything |= !stdout.contains("\"resumed\":0,");
            let left: Vec<_> =
                fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
            let odd =
                left.iter().filter(|path| !files.contains_key(path.file_name().unwrap().to_str().unwrap()));
            let odd: Vec<_> = odd.filter(|path| !path.to_string_lossy().contains("in-flight")).collect();
            assert!(odd.is_empty(), "{odd:?}");
        }
        assert!(resumed_anything, "no killed campaign had done anything");
    }
}

/// A worker that dies when it comes to program 300: by a signal, in the middle of a block.
const FRAGILE: &str = r#"
import json, os, signal, subprocess, sys, threading
worker = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
def die():
    worker.kill()
    os.kill(os.getpid(), signal.SIGSEGV)
def tasks():
    for line in sys.stdin.buffer:
        block = json.loads(line).get("block")
        if block and not block["careful"] and block["block"]["first"] <= 300 < block["block"]["last"]:
            die()
        worker.stdin.write(line)
        worker.stdin.flush()
    worker.stdin.close()
threading.Thread(target=tasks, daemon=True).start()
for line in worker.stdout:
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
    if json.loads(line).get("at") == 300:
        die()
"#;

#[test]
fn a_program_that_kills_its_worker_is_a_finding_and_all_others_have_their_verdicts() {
    let Some(python) = subject::discover().into_iter().find(|candidate| candidate.identity.is_ok()) else {
        return;
    };
    let python = python.path.into_os_string();
    let cellmate: [OsString; 2] = [env!("CARGO_BIN_EXE_cellmate").into(), "work".into()];
    let sum = |command: Vec<OsString>| {
        let crew = Crew { workers: 2, command, python: None, plant: None };
        let config = Config::programs(3, 1000);
        let mut summary = Summary::default();
        campaign::run_crew(&config, &crew, &AtomicBool::new(false), &mut summary, &mut |_| ()).unwrap();
        summary
    };
    let sound = sum(cellmate.to_vec());
    let fragile = sum([vec![python, "-c".into(), FRAGILE.into()], cellmate.to_vec()].concat());
    assert_eq!((sound.programs, sound.disagree), (1000, 0));
    assert_eq!(fragile.programs, 1000);
    assert_eq!(fragile.disagree, 1);
    let deaths: Vec<_> = fragile.findings.iter().filter(|it| it.mismatch.law == Law::Survival).collect();
    let [death] = deaths[..] else { panic!("{deaths:?}") };
    assert_eq!(death.ordinal, 300);
    assert_eq!(death.mismatch.observed, "the interpreter was killed by SIGSEGV");
}

#[test]
fn workers_that_cannot_work_are_told_of_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let more = ["--programs", "10"];
    let done = cellmate_command(&arguments(Some("no-such-python"), folder.path().to_str().unwrap(), &more))
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(2));
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(said.contains("no-such-python") && said.lines().count() == 1, "{said}");
    let crew = Crew { workers: 2, command: vec!["false".into()], python: None, plant: None };
    let mut summary = Summary::default();
    let stop = AtomicBool::new(false);
    let result = campaign::run_crew(&Config::programs(1, 10), &crew, &stop, &mut summary, &mut |_| ());
    assert!(result.unwrap_err().to_string().contains("workers die"));
}

#[test]
fn the_log_tells_of_progress_and_ends_with_the_summary() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log.jsonl");
    complete(None, folder.path(), &["--programs", "600", "--log", log.to_str().unwrap()]);
    let text = fs::read_to_string(log).unwrap();
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let progress = &lines.iter().find(|line| line["progress"].is_object()).expect("progress")["progress"];
    for field in ["seconds", "programs", "programs_per_second", "new_trees_percent", "findings", "least_hit"]
    {
        assert!(!progress[field].is_null(), "{field}: {progress}");
    }
    assert!(lines.iter().any(|line| line["finding"].is_object()));
    assert_eq!(lines.last().unwrap()["summary"]["programs"], 600);
}
