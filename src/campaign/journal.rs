//! The journal: what a campaign has done so far, on disk.
//!
//! A file of JSON lines in the findings folder: the first says which campaign it is, each other
//! what a block of programs gave, or a finding. Lines are written whole, in one go, the moment
//! something is done; a line that a kill cut short counts as not written. So a campaign that is
//! killed loses at most the blocks in flight, and those are done again. A campaign that comes to its
//! end has no more use for its journal and removes it.

use super::{Config, Trouble, finding::Settled, ledger::Report};
use crate::{corpus, mode::Mode, rules::Rule};
use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};
use std::{
    fs::{self, File, TryLockError},
    hash::{Hash as _, Hasher as _},
    io::{self, BufRead as _, BufReader, Seek as _, SeekFrom, Write as _},
    path::PathBuf,
};

/// Which campaign it is: all that its programs and verdicts depend on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Head {
    /// The version of cellmate.
    cellmate: String,
    /// The very program file: its length and time, since versions of work in progress are many.
    build: Option<(u64, u128)>,
    seed: u64,
    shard: Option<String>,
    programs: Option<u64>,
    mode: Option<Mode>,
    all_new: bool,
    python: String,
    predicted_for: String,
    plant: Option<Rule>,
    /// What is varied: each file, its length and its time.
    vary: Vec<(PathBuf, u64, u128)>,
}

impl Head {
    pub(super) fn of(config: &Config, plant: Option<Rule>, python: &str, predicted_for: &str) -> Self {
        let build = || {
            let file = fs::metadata(std::env::current_exe().ok()?).ok()?;
            let time = file.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
            Some((file.len(), time.as_nanos()))
        };
        Self {
            cellmate: env!("CARGO_PKG_VERSION").to_owned(),
            build: build(),
            seed: config.seed,
            shard: config.shard.map(|shard| shard.to_string()),
            programs: config.programs,
            mode: config.mode,
            all_new: config.all_new,
            python: python.to_owned(),
            predicted_for: predicted_for.to_owned(),
            plant,
            vary: config
                .vary
                .iter()
                .flat_map(|path| corpus::files(path).unwrap_or_default())
                .filter_map(|file| {
                    let about = file.metadata().ok()?;
                    let time = about.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
                    Some((file, about.len(), time.as_nanos()))
                })
                .collect(),
        }
    }

    /// `campaign-5eed-1f2e3d4c.jsonl`
    fn file_name(&self) -> String {
        let mut hasher = FxHasher::default();
        self.hash(&mut hasher);
        format!("campaign-{:x}-{:08x}.jsonl", self.seed, hasher.finish() as u32)
    }
}

/// A line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Entry {
    Campaign(Head),
    Block {
        /// Since the campaign began, without the time between its runs.
        milliseconds: u64,
        report: Box<Report>,
    },
    /// A case was settled: by a finding, or by none.
    Settled {
        ordinal: u64,
        settled: Option<Settled>,
    },
}

/// The journal of a campaign; of one that writes no findings, none is kept.
#[derive(Debug)]
pub(super) struct Journal(Option<(PathBuf, File)>);

impl Journal {
    /// Opens the journal of a campaign, and reads what an earlier run has done.
    pub(super) fn open(config: &Config, head: &Head) -> Result<(Self, Vec<Entry>), Trouble> {
        let Some(folder) = &config.findings else { return Ok((Self(None), Vec::new())) };
        let path = folder.join(head.file_name());
        let failed = |error| Trouble::Journal { file: path.clone(), error };
        let mut file = File::options().read(true).append(true).create(true).open(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Trouble::Busy(path)),
            // Where there are no locks one has to take care oneself.
            Err(TryLockError::Error(_)) => {}
        }
        let (entries, good) = read(&mut file, head).map_err(failed)?;
        file.set_len(good).map_err(failed)?;
        let mut journal = Self(Some((path, file)));
        if good == 0 {
            journal.note(&Entry::Campaign(head.clone()))?;
        }
        Ok((journal, entries))
    }

    /// Writes an entry.
    pub(super) fn note(&mut self, entry: &Entry) -> Result<(), Trouble> {
        let Some((path, file)) = &mut self.0 else { return Ok(()) };
        let mut write = || {
            let mut line = serde_json::to_vec(entry)?;
            line.push(b'\n');
            file.write_all(&line)
        };
        write().map_err(|error| Trouble::Journal { file: path.clone(), error })
    }

    /// Removes the journal of a campaign that has come to its end.
    pub(super) fn finish(self) -> Result<(), Trouble> {
        let Some((path, file)) = self.0 else { return Ok(()) };
        drop(file);
        fs::remove_file(&path).map_err(|error| Trouble::Journal { file: path, error })
    }
}

/// The entries after the head, and the length of what is whole.
fn read(file: &mut File, head: &Head) -> io::Result<(Vec<Entry>, u64)> {
    file.seek(SeekFrom::Start(0))?;
    let mut lines = BufReader::new(file);
    let (mut entries, mut good) = (Vec::new(), 0);
    let mut line = Vec::new();
    loop {
        line.clear();
        lines.read_until(b'\n', &mut line)?;
        if line.last() != Some(&b'\n') {
            return Ok((entries, good));
        }
        match serde_json::from_slice(&line) {
            Ok(Entry::Campaign(it)) if good == 0 && it == *head => {}
            Ok(entry) if good > 0 => entries.push(entry),
            _ => return Ok((entries, good)),
        }
        good += line.len() as u64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(config: &Config) -> Head {
        Head::of(config, None, "CPython 3.11.7", "3.11")
    }

    fn in_folder(folder: &tempfile::TempDir) -> Config {
        Config { findings: Some(folder.path().to_owned()), ..Config::programs(1, 10) }
    }

    fn block(number: u64) -> Entry {
        Entry::Block { milliseconds: 7, report: Box::new(Report { block: number, ..Report::default() }) }
    }

    #[test]
    fn a_line_that_was_cut_short_counts_as_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let config = in_folder(&folder);
        let head = head(&config);
        let (mut journal, entries) = Journal::open(&config, &head).unwrap();
        assert!(entries.is_empty());
        journal.note(&block(0)).unwrap();
        journal.note(&block(1)).unwrap();
        drop(journal);
        let path = folder.path().join(head.file_name());
        let whole = fs::read(&path).unwrap();
        let second = whole.split_inclusive(|&b| b == b'\n').take(2).map(<[u8]>::len).sum::<usize>();
        for length in [0, 1, second - 1, second, second + 1, whole.len() - 1, whole.len()] {
            fs::write(&path, &whole[..length]).unwrap();
            let (mut journal, entries) = Journal::open(&config, &head).unwrap();
            let expected = usize::from(length >= second) + usize::from(length == whole.len());
            assert_eq!(entries.len(), expected, "{length} of {}", whole.len());
            journal.note(&block(5)).unwrap();
            drop(journal);
            let (_, entries) = Journal::open(&config, &head).unwrap();
            assert_eq!(entries.len(), expected + 1, "{length} of {}", whole.len());
        }
    }

    #[test]
    fn two_processes_do_not_share_a_journal() {
        let folder = tempfile::tempdir().unwrap();
        let config = in_folder(&folder);
        let (_journal, _) = Journal::open(&config, &head(&config)).unwrap();
        assert!(matches!(Journal::open(&config, &head(&config)), Err(Trouble::Busy(_))));
    }

    #[test]
    fn campaigns_that_differ_have_journals_of_their_own() {
        let config = Config::programs(1, 10);
        let other = Config { shard: Some("1/2".parse().unwrap()), ..config.clone() };
        assert_ne!(head(&config).file_name(), head(&other).file_name());
        assert_ne!(head(&config).file_name(), Head::of(&config, None, "CPython 3.12.1", "3.12").file_name());
    }
}
