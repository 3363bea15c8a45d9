//! Hostile subjects: whatever an interpreter does to us, it is survived, told by the right words, and
//! costs no other program its verdict.
//!
//! `hostile/worker.py` is a Python that does what it is told to at the start, or at a certain program.

#![cfg(unix)]

use cellmate::{
    campaign::{self, Config, Summary},
    check::{self, Options, Outcome, Verdict},
    facts::Law,
    rules::Rulebook,
    subject::{self, Failure, Process},
};
use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    sync::atomic::AtomicBool,
    time::{Duration, Instant},
};

const LIMIT: Duration = Duration::from_secs(4);

/// The command line of a worker.
fn worker(arguments: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile/worker.py");
    format!("python3 {} {arguments}", shlex(&path.display().to_string()))
}

fn shlex(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

fn options(arguments: &str) -> subject::Options {
    subject::Options {
        time_limit: LIMIT,
        start_limit: Duration::from_secs(20),
        memory: Some(512 << 20),
        ..subject::Options::new(worker(arguments))
    }
}

/// Processes that have this word in their command lines.
fn processes(mark: &str) -> usize {
    let Ok(entries) = fs::read_dir("/proc") else { return 0 };
    let has = |line: Vec<u8>| String::from_utf8_lossy(&line).split('\0').any(|word| word == mark);
    entries
        .flatten()
        .filter_map(|entry| fs::read(entry.path().join("cmdline")).ok())
        .filter(|line| has(line.clone()))
        .count()
}

/// Whether it comes about in a while.
fn soon(mut is_so: impl FnMut() -> bool) -> bool {
    (0..200).any(|_| {
        let is_so = is_so();
        if !is_so {
            std::thread::sleep(Duration::from_millis(20));
        }
        is_so
    })
}

#[test]
fn a_subject_that_cannot_be_used_is_told_in_one_line() {
    for (kind, words) in [
        ("crash-at-start", "SIGSEGV"),
        ("exit-at-start", "exit status: 0"),
        ("complain-at-start", "this build is broken"),
        ("hang-at-start", "gave no answer within 3 seconds"),
        ("garbage-at-start", "is no frame: it begins \"Welcome"),
        ("wrong-format", "format 99"),
        ("no-release", "is Python x; supported are 3.8 to"),
        ("flood-at-start", "is no frame"),
    ] {
        let began = Instant::now();
        let start_limit = Duration::from_secs(3);
        let error = Process::start(subject::Options { start_limit, ..options(kind) }).unwrap_err();
        let text = error.to_string();
        assert!(text.contains(words), "{kind}: {text}");
        assert!(!text.contains('\n'), "{kind}: {text}");
        assert!(began.elapsed() < Duration::from_secs(15), "{kind}: {:?}", began.elapsed());
    }
}

/// Some programs, one of them long.
fn programs(mark: &str) -> Vec<String> {
    let program = |n: u32| {
        let long = if n == 5 { "y = 1\n".repeat(40_000) } else { String::new() };
        format!("# {mark}\ndef f{n}(x):\n    return lambda: x + {n}\n\n\nobserve(f{n}({n})())\n{long}")
    };
    (1..=9).map(program).collect()
}

/// What becomes of the programs, and whether a new one of the kind goes well afterwards.
fn outcomes(subject: &mut Process) -> Vec<Outcome> {
    check::check_all(&programs("count"), subject, &Rulebook::default(), &Options::VALID)
}

#[test]
fn the_program_in_flight_is_a_finding_and_no_other_loses_its_verdict() {
    type IsRight = fn(&Failure) -> bool;
    type Kind<'a> = (&'a str, &'a dyn Fn(&Failure) -> bool);
    let signal = |name: &'static str| move |failure: &Failure| *failure == Failure::Signal(name.to_owned());
    let (segv, abrt, kill) = (signal("SIGSEGV"), signal("SIGABRT"), signal("SIGKILL"));
    let is_hang: IsRight = |failure| *failure == Failure::Hang(LIMIT);
    let is_memory: IsRight = |failure| *failure == Failure::Memory(512 << 20);
    let is_garbage: IsRight = |failure| matches!(failure, Failure::Garbage(_));
    let kinds: [Kind<'_>; 16] = [
        ("crash", &segv),
        ("orphan", &segv),
        ("abort", &abrt),
        ("killed", &kill),
        ("stop", &is_hang),
        ("hang", &is_hang),
        ("hog", &is_memory),
        ("hog-unbounded", &is_memory),
        ("flood", &is_garbage),
        ("wrong-number", &is_garbage),
        ("no-text", &is_garbage),
        ("no-reply", &is_garbage),
        ("exit-0", &|failure| *failure == Failure::Exit(0)),
        ("exit-3", &|failure| *failure == Failure::Exit(3)),
        ("close", &|failure| failure.to_string().contains("closed its pipe")),
        // It ends by itself, or is killed: nobody knows which.
        ("dying", &|failure| matches!(failure, Failure::Hang(_) | Failure::Exit(0))),
    ];
    for (kind, is_right) in kinds {
        let began = Instant::now();
        let mark = format!("hostile-{kind}-{}", std::process::id());
        let mut subject = Process::start(options(&format!("{kind} 4 {mark}"))).unwrap();
        let outcomes = outcomes(&mut subject);
        assert_eq!(outcomes.len(), 9);
        for (n, outcome) in outcomes.iter().enumerate() {
            if n == 3 {
                assert_eq!(outcome.verdict, Verdict::Disagree, "{kind}");
                assert_eq!(outcome.mismatches[0].law, Law::Survival, "{kind}");
                let failure = outcome.failure.as_ref().unwrap();
                assert!(is_right(failure), "{kind}: {failure}");
            } else {
                assert_eq!(outcome.verdict, Verdict::Agree, "{kind}, program {n}: {:?}", outcome.mismatches);
            }
        }
        assert!(began.elapsed() < Duration::from_secs(40), "{kind}: {:?}", began.elapsed());
        drop(subject);
        // What left the process group, too, is gone when it ends by itself.
        let left = if kind == "orphan" { 1 } else { 0 };
        assert!(soon(|| processes(&mark) <= left), "{kind}: {} processes are left", processes(&mark));
    }
}

#[test]
fn a_frame_without_end_is_a_hang() {
    let mut subject = Process::start(options("endless-frame 2")).unwrap();
    let outcomes = outcomes(&mut subject);
    assert_eq!(outcomes[1].failure, Some(Failure::Hang(LIMIT)));
    assert!(outcomes.iter().enumerate().all(|(n, outcome)| n == 1 || outcome.verdict == Verdict::Agree));
}

#[test]
fn who_is_slow_or_noisy_is_no_worse_than_others() {
    for kind in ["slow-reader", "slow-writer", "chatter 4"] {
        let mut subject = Process::start(options(kind)).unwrap();
        for (n, outcome) in outcomes(&mut subject).iter().enumerate() {
            assert_eq!(outcome.verdict, Verdict::Agree, "{kind}, program {n}: {:?}", outcome.mismatches);
        }
    }
}

#[test]
fn a_compiler_has_the_seconds_for_a_program_that_it_asks_for() {
    for (seconds, is_enough) in [("", false), ("1", false), ("20", true)] {
        let options = subject::Options {
            time_limit: Duration::from_secs(1),
            ..options(&format!("takes-its-time {seconds}"))
        };
        let mut subject = Process::start(options).unwrap();
        let outcome = check::check("x = 1  # now\n", &mut subject, &Rulebook::default(), &Options::VALID);
        assert_eq!(outcome.verdict == Verdict::Agree, is_enough, "{seconds}: {:?}", outcome.failure);
        assert_eq!(outcome.failure.is_none(), is_enough, "{seconds}");
    }
}

#[test]
fn who_never_reads_a_long_program_hangs() {
    let mut subject = Process::start(options("never-reads")).unwrap();
    for (n, outcome) in outcomes(&mut subject).iter().enumerate() {
        match n {
            4 => assert_eq!(outcome.failure, Some(Failure::Hang(LIMIT))),
            _ => assert_eq!(outcome.verdict, Verdict::Agree, "program {n}"),
        }
    }
}

#[test]
fn a_crash_is_reduced_and_no_program_reported_twice() {
    // It crashes on all programs that hold a certain construct.
    let code = "\
        import sys\nhelper = sys.stdin.buffer.read(int(sys.stdin.buffer.readline())).decode()\n\
        helper, _, last = helper.rstrip().rpartition('\\n')\nnames = {}\nexec(helper, names)\nown = names['observe']\n\
        def observe(source, run, mode):\n    if 'non' 'local' in source: import os, signal; os.kill(os.getpid(), signal.SIGSEGV)\n\
        \x20   return own(source, run, mode)\nnames['observe'] = observe\nexec(last, names)\n";
    let command = format!("python3 -c {}", shlex(code));
    let mut subject = Process::start(subject::Options::new(command)).unwrap();
    let (mut summary, stop) = (Summary::default(), AtomicBool::new(false));
    let config = Config::programs(7, 150);
    campaign::run(&config, &mut subject, &Rulebook::default(), &stop, &mut summary, &mut |_| {}).unwrap();
    assert_eq!(summary.programs, 150);
    assert_eq!(summary.agree + summary.disagree + summary.known + summary.skipped(), 150);
    assert!(summary.disagree > 4, "{summary:?}");
    let crashes: Vec<_> =
        summary.findings.iter().filter(|finding| finding.mismatch.law == Law::Survival).collect();
    // One cause may keep a few programs, but none twice.
    let programs: BTreeSet<_> = crashes.iter().map(|finding| &finding.program).collect();
    assert!((1..=3).contains(&crashes.len()) && programs.len() == crashes.len(), "{crashes:#?}");
    for finding in crashes {
        assert!(finding.mismatch.observed.contains("SIGSEGV"), "{finding:?}");
        let lines = finding.program.lines().count();
        assert!(finding.program.contains("nonlocal") && lines < 8, "{}", finding.program);
    }
}
