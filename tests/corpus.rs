//! Replays the corpus: the expected facts of each file against the model, for each version, and
//! the file against all interpreters that are found.
//!
//! `BLESS=1 cargo test --test corpus` rewrites the expected facts (never where `CI` is set).

use cellmate::{
    check::Options,
    corpus::{self, CorpusFile, Whose},
    rules::Rulebook,
    subject,
};
use std::{collections::BTreeSet, fs, path::Path};

fn load() -> Vec<(String, String, CorpusFile)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let files = corpus::files(&root).unwrap();
    files
        .iter()
        .map(|path| {
            let shown = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
            let text = fs::read_to_string(path).unwrap();
            let file = CorpusFile::parse(&text).unwrap_or_else(|error| panic!("corpus/{shown}: {error}"));
            (shown, text, file)
        })
        .collect()
}

#[test]
fn every_file_holds_what_the_model_predicts_and_interpreters_show() {
    let mut subjects = subject::found();
    let rules = Rulebook::default();
    let mut wrong = Vec::new();
    let (mut files, mut checks) = (0, 0);
    for (name, text, mut file) in load() {
        if corpus::blessing() {
            let source = file.source.clone();
            let mode = file.mode;
            file.bless(|version| corpus::predicted_text(&source, version, mode));
            let blessed = file.to_string();
            if blessed != text {
                println!("blessed: {name}");
                fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(&name), blessed).unwrap();
            }
        }
        let replies = corpus::replay(&file, &mut subjects, &rules, &Options::VALID);
        files += 1;
        checks += replies.len();
        for reply in replies {
            if let Some(complaint) = reply.complaint {
                wrong.push(format!("corpus/{name}: {}\n{complaint}", reply.asked));
            }
        }
    }
    println!("{files} files, {checks} checks against:");
    for subject in &subjects {
        println!("  {}", subject.identity());
    }
    assert!(wrong.is_empty(), "{} of {checks} checks are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(files >= 60 && checks > files);
}

#[test]
fn every_file_is_written_as_it_would_be_blessed() {
    for (name, text, file) in load() {
        assert_eq!(file.to_string(), text, "corpus/{name}");
    }
}

#[test]
fn every_file_says_another_sentence() {
    let mut sentences = BTreeSet::new();
    for (name, _, file) in load() {
        assert!(file.title.ends_with('.'), "corpus/{name}: {:?} is no sentence", file.title);
        assert!(sentences.insert(file.title.clone()), "corpus/{name}: {:?} is there twice", file.title);
    }
}

/// Programs that show something while they run, in all versions they are meant for: contents,
/// identity, lifetimes, errors.
#[test]
fn more_than_two_hundred_files_are_about_what_happens_at_run_time() {
    let shows = |text: &str| text.lines().any(|line| line == "observe" || line.starts_with("died "));
    let files = load();
    let about_runs = files.iter().filter(|(_, _, file)| {
        let mut expected = file.sections.iter().filter(|section| matches!(section.of, Whose::Expected(_)));
        expected.all(|section| shows(&section.text))
    });
    let number = about_runs.count();
    println!("{number} of {} files", files.len());
    assert!(number > 200, "{number}");
}

/// The statements of the text that the project began with, by its numbered sections; each must be
/// shown by a file, which says so in its `found` line.
#[test]
fn every_section_of_the_seed_text_is_shown_by_a_file() {
    let files = load();
    for section in 1..=6 {
        let shown = files.iter().any(|(_, _, file)| {
            let Some((_, said)) = file.found.split_once("seed text ") else { return false };
            let numbers = said.split(':').next().unwrap_or_default();
            numbers.split([' ', ',']).any(|word| word == section.to_string())
        });
        assert!(shown, "seed text {section}");
    }
}
