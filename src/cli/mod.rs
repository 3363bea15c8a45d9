//! The command line: arguments in, words or JSON out. All that it tells is made elsewhere.

mod args;
mod campaign;
mod check;
mod coverage;
mod exit;
mod matrix;
mod one;
mod output;
mod replay;
mod report;
mod score;
mod subject_test;
mod subjects;
mod tables;

pub use args::{Cli, Command, Format};
pub use exit::Exit;

use crate::{
    mode::Mode,
    rules::{Rule, Rulebook},
    source,
    subject::{self, AnySubject},
    version::Version,
};
use clap::Parser as _;
use output::Trouble;
use std::{
    fmt::Write as _,
    path::Path,
    process::ExitCode,
    sync::atomic::{AtomicBool, Ordering},
};

/// Set by Ctrl-C: long work ends with what it has.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// The whole command.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        // `git bisect run` would take the exit code 2 for a bad commit.
        Err(error) if error.use_stderr() && std::env::args().any(|argument| argument == "--bisect") => {
            let _ = error.print();
            return Exit::Untestable.into();
        }
        Err(error) => error.exit(),
    };
    let is_bisecting = matches!(&cli.command, Command::Replay(args) if args.bisect);
    let exit = run(cli.command).unwrap_or_else(|trouble| {
        trouble.tell();
        if is_bisecting { Exit::Untestable } else { Exit::Trouble }
    });
    exit.into()
}

fn run(command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Campaign(args) => campaign::campaign(args),
        Command::Check(args) => check::check(args),
        Command::Predict(args) => one::predict(args),
        Command::Observe(args) => one::observe(args),
        Command::Replay(args) => replay::replay(args),
        Command::Reduce(args) => one::reduce(args),
        Command::Generate(args) => one::generate(args),
        Command::Coverage(args) => coverage::coverage(args),
        Command::Rules(args) => tables::rules(args),
        Command::Quirks(args) => tables::quirks(args),
        Command::Score(args) => score::score(args),
        Command::Allowed(args) => tables::allowed(args),
        Command::Report(args) => report::report(args),
        Command::Matrix(args) => matrix::matrix(args),
        Command::SubjectTest(args) => subject_test::subject_test(args),
        Command::Subjects(args) => subjects::subjects(args),
        Command::Work => {
            crate::campaign::serve()?;
            Ok(Exit::Agreement)
        }
    }
}

/// The interpreter that the arguments ask for.
fn open_subject(args: &args::PythonArg) -> Result<AnySubject, Trouble> {
    subject::open(args.python.as_deref()).map_err(Trouble::new)
}

/// The rules that the arguments ask for.
fn rulebook(args: &args::ModelArg) -> Result<Rulebook, Trouble> {
    let Some(id) = &args.plant else { return Ok(Rulebook::default()) };
    Ok(Rulebook::planted(rule(id)?))
}

/// The rule of this name.
fn rule(id: &str) -> Result<Rule, Trouble> {
    Rule::by_id(id).ok_or_else(|| Trouble::new(format_args!("there is no rule {id:?}: see `cellmate rules`")))
}

/// The command that checks a file again in the same way.
fn check_again(
    file: &str,
    run: bool,
    python: &args::PythonArg,
    model: &args::ModelArg,
    mode: Mode,
) -> String {
    let mut command = format!("cellmate check{}", if run { " --run" } else { "" });
    let options = [
        ("python", python.python.clone()),
        ("python-version", model.python_version.map(|version| version.to_string())),
        ("plant", model.plant.clone()),
        ("quirks", model.quirks.all_new().then(|| "off".to_owned())),
    ];
    let of_mode = args::words_of(mode);
    let options = options.into_iter().chain(of_mode);
    for (option, value) in options {
        if let Some(value) = value {
            let quote = if value.contains(char::is_whitespace) { "'" } else { "" };
            let _ = write!(command, " --{option}");
            if !value.is_empty() {
                let _ = write!(command, " {quote}{value}{quote}");
            }
        }
    }
    command + " " + file
}

/// The text of a file named on the command line.
fn read(path: &Path) -> Result<String, Trouble> {
    source::read(path).map_err(Trouble::new)
}

/// The version to predict for where none is given: that of the embedded interpreter, or else the
/// newest that is well known.
fn default_version() -> Version {
    option_env!("CELLMATE_BUILT_RELEASE").and_then(|release| release.parse().ok()).unwrap_or(Version::NEWEST)
}

/// Lets Ctrl-C end long work in good order; a second one ends it at once.
fn catch_interrupts() -> Result<(), Trouble> {
    ctrlc::set_handler(|| {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    })
    .map_err(Trouble::new)
}
