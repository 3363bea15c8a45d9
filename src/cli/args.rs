//! The arguments of the command line. The doc comments here are the manual.

use crate::{
    campaign::Shard,
    corpus::CorpusFile,
    mode::{Form, Mode, Optimize, Origin},
    version::Version,
};
use clap::{Args, Parser, Subcommand, ValueEnum, builder::PossibleValue};
use std::{path::PathBuf, time::Duration};

/// Holds Python interpreters to what their closures must be
///
/// A generator writes nested functions, a model knows their closures beforehand, and a real
/// interpreter is asked.
///
/// Exit codes: 0, everything agrees; 1, a disagreement was found; 2, trouble. Known quirks
/// and skips alone do not make 1.
#[derive(Debug, Parser)]
#[command(name = "cellmate", version, max_term_width = 100)]
pub struct Cli {
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check generated programs: the main job
    ///
    /// Prints what was checked and how well: programs by verdict, programs that held a closure
    /// and that ran one, distinct closure trees, rules hit. Each disagreement is reduced and
    /// written at once as a corpus file into the findings folder. Ctrl-C ends a campaign early.
    /// Nothing is lost, whatever happens: the same command with the same seed goes on where an
    /// interrupted one was.
    ///
    /// Example: cellmate campaign --time 30s
    Campaign(CampaignArgs),
    /// Check existing Python files, or all *.py files in folders
    ///
    /// Nothing is executed unless --run is given: the files are compiled and their code objects
    /// compared. With --run, a file is executed only if the model ran all of it first.
    Check(CheckArgs),
    /// Print what the model predicts of a file
    Predict(PredictArgs),
    /// Print what an interpreter shows of a file (the file is executed)
    Observe(ObserveArgs),
    /// Check corpus files: their expected facts, and every interpreter found
    ///
    /// To find the commit of an interpreter that brought a finding:
    ///
    /// git bisect run sh -c 'make -s -j8 || exit 125; cellmate replay finding.py --python ./python --bisect'
    Replay(ReplayArgs),
    /// Shrink a disagreeing program to a small one that disagrees in the same way
    Reduce(ReduceArgs),
    /// Print generated programs, as JSON lines
    Generate(GenerateArgs),
    /// Print what keeps the model from running given files, most frequent first
    ///
    /// Nothing is executed: the model runs the files. For each of them the first construct that it
    /// does not know is counted.
    Coverage(CoverageArgs),
    /// Print the rules of the model
    Rules(RulesArgs),
    /// Print a finding as a bug report, with a script that shows it without cellmate
    Report(ReportArgs),
    /// Print the known quirks: what releases do differently from the language
    Quirks(QuirksArgs),
    /// Score a static analyser: what it states of names, against the model
    Score(ScoreArgs),
    /// List what interpreters may do otherwise than CPython, or cannot show, and why that is no error
    Allowed(AllowedArgs),
    /// List the interpreters found: version, build, what can be held against them
    ///
    /// Looked for are the embedded one, those in CELLMATE_PYTHONS (paths, separated as in PATH),
    /// in $PYENV_ROOT/versions, those that uv installed, and python3, python3.N, pypy3, pypy3.N
    /// along the PATH. One that cannot be used is listed with the reason.
    Subjects(SubjectsArgs),
    /// Hold many interpreters to the same cases: the score board
    ///
    /// Cases are the files named (of the corpus, or any others; each is checked against the
    /// interpreters of the versions it is for) and generated programs. Counted are those that
    /// passed, failed, are known and are not applicable, by theme (folder), by law and by construct. Whatever an
    /// interpreter does, crash included, is a result and ends nothing. The same seed and files
    /// give the same board.
    ///
    /// Example: cellmate matrix --programs 1000 --html board.html
    Matrix(MatrixArgs),
    /// Test whether a command speaks the worker protocol (docs/protocol.md)
    ///
    /// For those who make a subject of an interpreter of their own: exchanges of all kinds, hostile ones
    /// included, then the examples of all rules.
    SubjectTest(SubjectTestArgs),
    /// Work for a campaign: tasks in, answers out
    #[command(hide = true)]
    Work,
}

/// Whether known quirks explain disagreements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    /// A disagreement that the model reproduces with the quirks of the release is known
    #[default]
    On,
    /// Every disagreement is new
    Off,
}

/// The argument of the commands that compare.
#[derive(Clone, Copy, Debug, Args)]
pub struct QuirksArg {
    /// Whether a disagreement may be known (see `cellmate quirks`); with off, each is new
    #[arg(long, value_enum, default_value_t, value_name = "on|off", hide_possible_values = true)]
    pub quirks: Switch,
}

impl QuirksArg {
    /// Whether every disagreement is to be new.
    pub fn all_new(self) -> bool {
        self.quirks == Switch::Off
    }
}

/// What to print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Text,
    /// For machines: JSON lines, with a format number
    Json,
}

/// The argument that all commands have.
#[derive(Clone, Copy, Debug, Args)]
pub struct FormatArg {
    /// What to print
    #[arg(long, value_enum, default_value_t, value_name = "text|json", hide_possible_values = true)]
    pub format: Format,
}

/// Which interpreter to ask.
#[derive(Clone, Debug, Args)]
pub struct PythonArg {
    /// The interpreter to ask, as a path or a command with arguments; by default the embedded one
    #[arg(long, value_name = "COMMAND")]
    pub python: Option<String>,
}

/// By which rules to predict.
#[derive(Clone, Debug, Args)]
pub struct ModelArg {
    /// Predict by the rules of this version instead of the interpreter's own
    #[arg(long, value_name = "3.X")]
    pub python_version: Option<Version>,
    /// Replace a rule of the model by its wrong alternative (see `cellmate rules`): a test of
    /// cellmate itself, which then must find something
    #[arg(long, value_name = "RULE")]
    pub plant: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "the doc comments of its field are the manual")]
    pub quirks: QuirksArg,
}

/// How programs are compiled.
#[derive(Clone, Copy, Debug, Args)]
pub struct ModeArg {
    /// The optimisation level: 1 leaves out assert statements (-O), 2 docstrings as well (-OO)
    #[arg(long, value_name = "0|1|2", value_parser = clap::value_parser!(u8).range(0..=2))]
    pub optimize: Option<u8>,
    /// What kind of text it is: a module, an expression, or a statement as typed at the prompt
    #[arg(long, value_enum, value_name = "exec|eval|single", hide_possible_values = true)]
    pub mode: Option<Form>,
    /// What is compiled: the text, the tree that ast.parse makes of it, or the text that ast.unparse
    /// makes of that
    #[arg(long, value_enum, value_name = "text|ast|unparse", hide_possible_values = true)]
    pub from: Option<Origin>,
    /// Compare what the module symtable says of each name as well
    #[arg(long)]
    pub symtable: bool,
    /// Run with a dictionary of locals besides the globals: exec(code, globals, locals)
    #[arg(long)]
    pub locals: bool,
}

impl ModeArg {
    /// The mode, if anything is said about it.
    pub fn given(self) -> Option<Mode> {
        let Self { optimize, mode, from, symtable, locals } = self;
        let is_given = optimize.is_some() || mode.is_some() || from.is_some() || symtable || locals;
        is_given.then(|| Mode {
            optimize: Optimize::ALL[usize::from(optimize.unwrap_or_default())],
            form: mode.unwrap_or_default(),
            from: from.unwrap_or_default(),
            symtable,
            locals,
        })
    }

    /// The mode for a file with this text: what is given, or else what the header of a corpus file says.
    pub fn of(self, text: &str) -> Mode {
        self.given().unwrap_or_else(|| CorpusFile::parse(text).map_or(Mode::default(), |file| file.mode))
    }
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct CampaignArgs {
    /// Stop after this many programs
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub programs: Option<u64>,
    /// Stop after this time: 500ms, 30s, 10m, 2h (without --programs 30s)
    #[arg(long, value_name = "TIME", value_parser = parse_duration)]
    pub time: Option<Duration>,
    /// The seed, in hexadecimal; the same seed gives the same programs
    #[arg(long, value_name = "HEX", value_parser = parse_seed)]
    pub seed: Option<u64>,
    /// How many processes work at once; all cores' worth without it. The findings are the same for
    /// any number
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub workers: Option<u16>,
    /// Do only part K of N of the programs; the findings of all parts may be copied into one folder
    #[arg(long, value_name = "K/N")]
    pub shard: Option<Shard>,
    #[command(flatten)]
    pub python: PythonArg,
    /// Where findings are written, and the journal while the campaign is not at its end
    #[arg(long, value_name = "DIR", default_value = "findings")]
    pub findings: PathBuf,
    /// Vary these Python files, or those in this folder: half of the programs are mutants of them (names that
    /// collide, statements elsewhere, other scopes); may be given many times
    #[arg(long, value_name = "PATH")]
    pub vary: Vec<PathBuf>,
    /// Write what happens into this file as well, as JSON lines: progress each second, findings, the
    /// summary
    #[arg(long, value_name = "FILE")]
    pub log: Option<PathBuf>,
    #[command(flatten)]
    pub model: ModelArg,
    #[command(flatten)]
    pub mode: ModeArg,
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Files, or folders whose *.py files are all checked
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Execute those files that the model can run, too
    #[arg(long)]
    pub run: bool,
    #[command(flatten)]
    pub python: PythonArg,
    #[command(flatten)]
    pub model: ModelArg,
    #[command(flatten)]
    pub mode: ModeArg,
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct PredictArgs {
    /// The program
    pub file: PathBuf,
    /// The version to predict for; by default that of the embedded interpreter
    #[arg(long, value_name = "3.X")]
    pub python_version: Option<Version>,
    /// Say of each variable by which rule and from which line it is what it is (JSON always does)
    #[arg(long)]
    pub why: bool,
    /// Predict with this quirk instead of the language alone (see `cellmate quirks`)
    #[arg(long, value_name = "QUIRK")]
    pub quirk: Vec<String>,
    #[command(flatten)]
    pub mode: ModeArg,
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct ObserveArgs {
    /// The program
    pub file: PathBuf,
    #[command(flatten)]
    pub python: PythonArg,
    #[command(flatten)]
    pub mode: ModeArg,
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct CoverageArgs {
    /// Python files, or folders of them
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// The version to predict for; by default that of the embedded interpreter
    #[arg(long, value_name = "3.X")]
    pub python_version: Option<Version>,
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct ReplayArgs {
    /// A corpus file, or a folder of them
    #[arg(default_value = "corpus")]
    pub path: PathBuf,
    /// For `git bisect run`: exit with 0 if the interpreter is good, 1 if it is bad, 125 if it cannot be
    /// tested; each disagreement is bad, a known one and a crash as well
    #[arg(long, requires = "python")]
    pub bisect: bool,
    #[command(flatten)]
    pub python: PythonArg,
    #[command(flatten)]
    pub quirks: QuirksArg,
    #[command(flatten)]
    pub mode: ModeArg,
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct ReduceArgs {
    /// The program
    pub file: PathBuf,
    #[command(flatten)]
    pub python: PythonArg,
    #[command(flatten)]
    pub model: ModelArg,
    #[command(flatten)]
    pub mode: ModeArg,
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct GenerateArgs {
    /// How many programs
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub count: u64,
    /// The seed, in hexadecimal; the same seed gives the same programs
    #[arg(long, value_name = "HEX", value_parser = parse_seed)]
    pub seed: Option<u64>,
    /// The version whose syntax may be used; by default that of the embedded interpreter
    #[arg(long, value_name = "3.X")]
    pub python_version: Option<Version>,
    /// Print no programs, but what they are like: closure trees, shapes of code, depths, ways to bind and
    /// to capture
    #[arg(long)]
    pub stats: bool,
    /// What to print; programs as text are separated by a comment line
    #[arg(long, value_enum, default_value_t = Format::Json, value_name = "text|json", hide_possible_values = true)]
    pub format: Format,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct RulesArgs {
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct QuirksArgs {
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
#[command(after_help = "Example: cellmate score 'python3 ci/analysers/with_jedi.py' src/\n\n\
    The command is given a file, and states a line of JSON of each name that it knows: scope, line, name,\n\
    class (local, free or global) and, if it likes, the line of the scope whose variable a free name is.")]
pub struct ScoreArgs {
    /// The analyser, as a command with arguments; the path of a file is its last one
    pub command: String,
    /// Files, or folders of them
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// Predict by the rules of this version
    #[arg(long, value_name = "3.X")]
    pub python_version: Option<Version>,
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct AllowedArgs {
    /// Only what is allowed to this interpreter: a path, or a command with arguments
    #[arg(long, value_name = "COMMAND")]
    pub subject: Option<String>,
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct SubjectsArgs {
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct SubjectTestArgs {
    /// The command, as a path or with arguments
    pub command: String,
    #[command(flatten)]
    pub format: FormatArg,
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
pub struct MatrixArgs {
    /// Files, or folders of them; by default the folder `corpus` if there is one
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// An interpreter, as a path or a command with arguments (`python3 -O`,
    /// `env PYTHON_JIT=1 python3.14`), or `embedded`; by default all that are found
    #[arg(long, value_name = "COMMAND")]
    pub subject: Vec<String>,
    /// So many generated programs as well (1000 if there are no files)
    #[arg(long, value_name = "N")]
    pub programs: Option<u64>,
    /// The seed, in hexadecimal: the programs are those of a campaign with this seed
    #[arg(long, value_name = "HEX", value_parser = parse_seed, default_value = "1")]
    pub seed: u64,
    /// Write a page, too: one file, with the report of each case that failed or is known
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    #[command(flatten)]
    pub quirks: QuirksArg,
    /// Replace a rule of the model by its wrong alternative (see `cellmate rules`): a test of
    /// cellmate itself, which then must find something
    #[arg(long, value_name = "RULE")]
    pub plant: Option<String>,
    /// What to print
    #[arg(long, value_enum, default_value_t, value_name = "text|markdown|json", hide_possible_values = true)]
    pub format: BoardFormat,
}

impl MatrixArgs {
    /// By which rules to predict.
    pub(super) fn model(&self) -> ModelArg {
        ModelArg { python_version: None, plant: self.plant.clone(), quirks: self.quirks }
    }
}

/// How to print a score board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum BoardFormat {
    /// For people
    #[default]
    Text,
    /// For people elsewhere
    Markdown,
    /// For machines: one line of JSON, with a format number
    Json,
}

/// The options that ask for a mode.
pub(super) fn words_of(mode: Mode) -> [(&'static str, Option<String>); 5] {
    let Mode { optimize, form, from, symtable, locals } = mode;
    [
        ("optimize", (optimize != Optimize::Nothing).then(|| optimize.level().to_string())),
        ("mode", (form != Form::Exec).then(|| form.name().to_owned())),
        ("symtable", symtable.then(String::new)),
        ("locals", locals.then(String::new)),
        ("from", (from != Origin::Text).then(|| from.name().to_owned())),
    ]
}

impl ValueEnum for Form {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl ValueEnum for Origin {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

/// `30s`, `500ms`, `10m`, `2h`; a bare number is seconds.
fn parse_duration(text: &str) -> Result<Duration, String> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = match &text[digits.len()..] {
        "ms" => 1e-3,
        "" | "s" => 1.0,
        "m" | "min" => 60.0,
        "h" => 3600.0,
        unit => return Err(format!("{unit:?} is no unit of time: use ms, s, m or h")),
    };
    let number: f64 = digits.parse().map_err(|_| "use a number and a unit, such as 30s".to_owned())?;
    Duration::try_from_secs_f64(number * unit).map_err(|error| error.to_string())
}

/// A hexadecimal number of up to 64 bits, with or without `0x`.
fn parse_seed(text: &str) -> Result<u64, String> {
    u64::from_str_radix(text.strip_prefix("0x").unwrap_or(text), 16)
        .map_err(|_| "use up to 16 hexadecimal digits".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn times_have_units() {
        for (text, expected) in
            [("30s", 30_000), ("500ms", 500), ("2m", 120_000), ("1.5", 1_500), ("1h", 3_600_000)]
        {
            assert_eq!(parse_duration(text), Ok(Duration::from_millis(expected)), "{text}");
        }
        for text in ["", "s", "10 parsecs", "-1s", "1e400s"] {
            assert!(parse_duration(text).is_err(), "{text}");
        }
    }
}

#[allow(missing_docs, reason = "the doc comments of the fields are the manual")]
#[derive(Debug, Args)]
#[command(after_help = "Example: cellmate report findings/behaviour-cell-is-variable-d8f0bd92.py > bug.md")]
pub struct ReportArgs {
    /// The finding, or any program in which an interpreter disagrees with the model: it is reported of the interpreter
    /// asked for, or else of one that is recorded in the file, or else of the newest that shows anything
    pub file: PathBuf,
    #[command(flatten)]
    pub python: PythonArg,
    /// Print only the script: plain Python that exits with 1 where the bug is, with 0 where it is not
    #[arg(long)]
    pub script: bool,
}
