//! Bug reports: their scripts must tell right from wrong without cellmate.

use cellmate::{
    bug_report::BugReport,
    check::{self, Options, Outcome},
    corpus::{self, CorpusFile},
    rules::Rulebook,
    subject::{Process, Subject as _, discover},
};
use std::{fs, path::Path, process::Command};

/// Each deviation that an interpreter found here shows, as a script, under each of them.
#[test]
fn a_script_exits_with_one_exactly_where_the_bug_is() {
    let interpreters: Vec<_> = discover()
        .into_iter()
        .filter_map(|found| {
            let path = found.path.display().to_string();
            Process::start(cellmate::subject::Options::new(&path)).ok().map(|subject| (path, subject))
        })
        .filter(|(_, subject)| subject.identity().implementation == "cpython")
        .collect();
    println!("{} interpreters", interpreters.len());
    let mut interpreters = interpreters;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bug_report");
    fs::create_dir_all(&folder).unwrap();
    let (mut scripts, mut shown) = (0, 0);
    for path in corpus::files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/quirks")).unwrap() {
        let file = CorpusFile::parse(&fs::read_to_string(&path).unwrap()).unwrap();
        let options = Options { all_new: true, mode: file.mode, ..Options::VALID };
        let rules = Rulebook::default();
        let outcomes: Vec<Outcome> = interpreters
            .iter_mut()
            .map(|(_, subject)| check::check(&file.source, subject, &rules, &options))
            .collect();
        // The newest one that shows it stands for all.
        let Some(mismatch) = outcomes.iter().rev().find_map(|outcome| outcome.mismatches.first()) else {
            continue;
        };
        let report = BugReport {
            source: &file.source,
            mode: file.mode,
            mismatch,
            subject: "some interpreter",
            others: &[],
            known: None,
        };
        let script = folder.join(path.file_name().unwrap());
        fs::write(&script, report.script()).unwrap();
        scripts += 1;
        for ((python, _), outcome) in interpreters.iter().zip(&outcomes) {
            let same = |it: &cellmate::compare::Mismatch| {
                (it.law, it.field, &it.place) == (mismatch.law, mismatch.field, &mismatch.place)
            };
            let is_shown = outcome.mismatches.iter().any(same);
            let output = Command::new(python).arg(&script).output().unwrap();
            let code = output.status.code();
            let fits = if is_shown { code == Some(1) } else { matches!(code, Some(0 | 125)) };
            assert!(fits, "{} under {python}: {code:?}\n{output:?}", script.display());
            shown += u32::from(is_shown);
        }
        let text = report.markdown();
        assert!(text.contains("```diff\n- ") && text.contains("bisect"), "{text}");
    }
    println!("{scripts} scripts, shown {shown} times");
    // 3.11 alone has one of them, up to 3.12.1.
    assert!(interpreters.is_empty() || scripts > 0);
}
