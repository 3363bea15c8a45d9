//! `cellmate matrix`: the score board, as text, Markdown, JSON and a page.

use super::{
    INTERRUPTED,
    args::{BoardFormat, MatrixArgs},
    catch_interrupts,
    exit::Exit,
    output::{self, BAD, DIM, GOOD, NOTE, Progress, Trouble, count, thousands},
    rulebook,
};
use crate::{
    check::Skip,
    corpus,
    facts::Law,
    matrix::{self, Case, Column, Finding, Standing, Suite, Tally},
    mode::Mode,
    quirks::Quirks,
    rules::Rule,
    source,
    statistics::breadth::Construct,
    subject::{self, AnySubject, Capability, discover},
};
use serde::Serialize;
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

/// How many programs are generated where there is no corpus and nothing is said.
const DEFAULT_PROGRAMS: u64 = 1_000;

pub(super) fn matrix(args: MatrixArgs) -> Result<Exit, Trouble> {
    // To learn of a wrong rule before all the work.
    rulebook(&args.model())?;
    let default = PathBuf::from("corpus");
    let paths = if args.paths.is_empty() && default.is_dir() { vec![default] } else { args.paths.clone() };
    let suite = Suite {
        cases: cases(&paths)?,
        programs: args.programs.unwrap_or(if paths.is_empty() { DEFAULT_PROGRAMS } else { 0 }),
        seed: args.seed,
        all_new: args.quirks.all_new(),
        plant: args.plant.as_deref().and_then(Rule::by_id),
    };
    if suite.is_empty() {
        return Err(Trouble::new("there is nothing to check: name files, or a number of --programs"));
    }
    if let Some(path) = &args.html {
        probe(path)?;
    }
    let subjects = subjects(&args.subject)?;
    catch_interrupts()?;
    let board = Board {
        themes: suite.themes(),
        constructs: Construct::all().map(|construct| construct.to_string()).collect(),
        columns: columns(&suite, subjects),
        suite: &suite,
    };
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    match args.format {
        BoardFormat::Text => board.text(&mut out)?,
        BoardFormat::Markdown => board.markdown(&mut out)?,
        BoardFormat::Json => output::json(&mut out, board.json())?,
    }
    out.flush()?;
    if let Some(path) = &args.html {
        fs::write(path, board.html()).map_err(|error| cannot_write(path, &error))?;
    }
    board.exit()
}

fn cannot_write(path: &Path, error: &io::Error) -> Trouble {
    Trouble::new(format_args!("cannot write {}: {error}", path.display()))
}

/// Makes sure that a file can be written, and leaves it as it is.
fn probe(path: &Path) -> Result<(), Trouble> {
    let opened = fs::OpenOptions::new().create(true).append(true).open(path);
    opened.map(drop).map_err(|error| cannot_write(path, &error))
}

/// The cases of these files and folders: a theme is the folder below the one that is named.
fn cases(paths: &[PathBuf]) -> Result<Vec<Case>, Trouble> {
    let mut cases = Vec::new();
    for root in paths {
        let trouble = |error: io::Error| Trouble::new(format_args!("{}: {error}", root.display()));
        let files = corpus::files(root).map_err(trouble)?;
        if files.is_empty() {
            return Err(Trouble::new(format_args!("{}: there are no *.py files in it", root.display())));
        }
        for path in files {
            let name = path.display().to_string();
            let theme = theme(root, &path);
            cases.push(match source::read(&path) {
                Ok(text) => Case::of_file(&theme, &name, text)
                    .map_err(|error| Trouble::new(format_args!("{name}: {error}")))?,
                // What is named must be readable; what is found in a folder need not.
                Err(error) if path == *root => return Err(Trouble::new(error)),
                Err(error) => Case {
                    theme,
                    name,
                    source: Err(Skip::Unreadable(error.why.to_string())),
                    mode: Mode::DEFAULT,
                    versions: None,
                },
            });
        }
    }
    // So that each theme is in one piece; files stay in their order.
    cases.sort_by(|a, b| a.theme.cmp(&b.theme));
    Ok(cases)
}

fn theme(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let mut parts = below.components();
    let first = parts.next().filter(|_| parts.next().is_some());
    let own = || path.parent().and_then(Path::file_name).unwrap_or_default().to_os_string();
    let name = first.map_or_else(own, |first| first.as_os_str().to_owned());
    if name.is_empty() { "files".to_owned() } else { name.to_string_lossy().into_owned() }
}

/// The subjects that are asked for, or all that are found. Those are child processes, since a board
/// must not end with the first interpreter that crashes; the embedded one is asked only where no
/// command is the same release.
fn subjects(commands: &[String]) -> Result<Vec<AnySubject>, Trouble> {
    if !commands.is_empty() {
        let open =
            |command: &String| subject::open(Some(command.as_str()).filter(|name| *name != "embedded"));
        return commands.iter().map(|command| open(command).map_err(Trouble::new)).collect();
    }
    let mut found: Vec<AnySubject> = Vec::new();
    let commands = discover().into_iter().filter(|candidate| candidate.identity.is_ok());
    let commands = commands.map(|candidate| Some(candidate.path.display().to_string()));
    for command in commands.chain([None]) {
        let Ok(subject) = subject::open(command.as_deref()) else { continue };
        let key = |subject: &AnySubject| {
            let who = subject.identity();
            (who.implementation.clone(), who.release.clone(), who.build.clone())
        };
        if !found.iter().any(|other| key(other) == key(&subject)) {
            found.push(subject);
        }
    }
    found.sort_by_key(|subject| {
        let who = subject.identity();
        (who.implementation.clone(), who.version, who.release.clone())
    });
    if found.is_empty() {
        return Err(Trouble::new("there is no interpreter that can be asked: see `cellmate subjects`"));
    }
    Ok(found)
}

/// Holds all subjects to the suite, as many at a time as there are processors.
fn columns(suite: &Suite, subjects: Vec<AnySubject>) -> Vec<Column> {
    let whole = suite.len() * subjects.len() as u64;
    let number = subjects.len();
    let todo = Mutex::new(subjects.into_iter().enumerate());
    let columns = Mutex::new(Vec::with_capacity(number));
    let (done, ended) = (AtomicU64::new(0), AtomicUsize::new(0));
    let workers = thread::available_parallelism().map_or(1, usize::from).min(number);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((at, mut subject)) = {
                    let mut todo = todo.lock().unwrap_or_else(PoisonError::into_inner);
                    todo.next()
                } {
                    let column = matrix::column(suite, &mut *subject, &done, &INTERRUPTED);
                    columns.lock().unwrap_or_else(PoisonError::into_inner).push((at, column));
                }
                ended.fetch_add(1, Ordering::Relaxed);
            });
        }
        let mut progress = Progress::new();
        while ended.load(Ordering::Relaxed) < workers {
            thread::sleep(Duration::from_millis(20));
            progress.show(|| {
                format!("{} of {} checks", thousands(done.load(Ordering::Relaxed)), thousands(whole))
            });
        }
    });
    let mut columns = columns.into_inner().unwrap_or_else(PoisonError::into_inner);
    columns.sort_by_key(|(at, _)| *at);
    columns.into_iter().map(|(_, column)| column).collect()
}

/// The board, ready to be printed.
struct Board<'a> {
    suite: &'a Suite,
    themes: Vec<&'a str>,
    /// The names of all constructs.
    constructs: Vec<String>,
    columns: Vec<Column>,
}

/// A row: its name, and a tally of each column.
type Row<'a> = (&'a str, Vec<Tally>);

impl Board<'_> {
    fn exit(&self) -> Result<Exit, Trouble> {
        if let Some((who, why)) = self.columns.iter().find_map(|column| Some((column, column.lost.as_ref()?)))
        {
            return Err(Trouble::new(format_args!("{}: not all was checked: {why}", who.identity)));
        }
        let idle = |column: &&Column| column.total.held() == 0;
        if let Some(column) = self.columns.iter().find(idle) {
            return Err(Trouble::new(format_args!("{}: nothing was checked", column.identity)));
        }
        let failed = self.columns.iter().any(|column| column.total.failed > 0);
        Ok(if failed { Exit::Disagreement } else { Exit::Agreement })
    }

    /// Short names of the columns, each another: `3.11.7`, `PyPy 3.11.17`, `3.11.7 #2`.
    fn heads(&self) -> Vec<String> {
        let mut heads: Vec<String> = Vec::new();
        for column in &self.columns {
            let who = &column.identity;
            let name = match who.implementation.as_str() {
                "cpython" => who.release.clone(),
                _ => format!("{} {}", who.name(), who.release),
            };
            let mut head = name.clone();
            let mut number = 1;
            while heads.contains(&head) {
                number += 1;
                head = format!("{name} #{number}");
            }
            heads.push(head);
        }
        heads
    }

    fn theme_rows(&self) -> Vec<Row<'_>> {
        let tallies = |at: usize| self.columns.iter().map(|column| column.themes[at]).collect();
        self.themes.iter().enumerate().map(|(at, theme)| (*theme, tallies(at))).collect()
    }

    fn law_rows(&self) -> Vec<Row<'_>> {
        let tallies = |at: usize| self.columns.iter().map(|column| column.laws[at]).collect();
        Law::ALL.iter().enumerate().map(|(at, law)| (law.name(), tallies(at))).collect()
    }

    /// The constructs that are in any case.
    fn construct_rows(&self) -> Vec<Row<'_>> {
        let tallies = |at: usize| self.columns.iter().map(|column| column.constructs[at]).collect();
        let rows = self.constructs.iter().enumerate().map(|(at, name)| (name.as_str(), tallies(at)));
        rows.filter(|row: &Row<'_>| row.1.iter().any(|tally| tally.held() > 0)).collect()
    }

    /// All tables: the title, the rows, and the last row if there is one.
    fn tables(&self) -> [(&'static str, Vec<Row<'_>>, Option<Row<'_>>); 3] {
        [
            ("theme", self.theme_rows(), Some(self.total_row())),
            ("law", self.law_rows(), None),
            ("construct", self.construct_rows(), None),
        ]
    }

    fn total_row(&self) -> Row<'_> {
        ("all cases", self.columns.iter().map(|column| column.total).collect())
    }

    /// What the subjects were held to.
    fn what(&self) -> String {
        let files = count(self.suite.cases.len() as u64, "file");
        match (self.suite.cases.is_empty(), self.suite.programs) {
            (false, 0) => files,
            (true, programs) => count(programs, "generated program"),
            (false, programs) => format!("{files} and {}", count(programs, "generated program")),
        }
    }

    fn text(&self, out: &mut dyn Write) -> io::Result<()> {
        let heads = self.heads();
        let cell = |tally: &Tally| match cell_words(tally) {
            words if words.is_empty() => "-".to_owned(),
            words => words.join(" "),
        };
        for (title, rows, last) in &self.tables() {
            let rows: Vec<&Row<'_>> = rows.iter().chain(last).collect();
            let first = rows.iter().map(|row| row.0.len()).max().unwrap_or_default().max(title.len());
            let widths: Vec<usize> = heads
                .iter()
                .enumerate()
                .map(|(at, head)| {
                    rows.iter().map(|row| cell(&row.1[at]).len()).max().unwrap_or_default().max(head.len())
                })
                .collect();
            write!(out, "{DIM}{title:first$}{DIM:#}")?;
            for (head, width) in heads.iter().zip(&widths) {
                write!(out, "  {DIM}{head:>width$}{DIM:#}")?;
            }
            writeln!(out)?;
            for (name, tallies) in rows {
                write!(out, "{name:first$}")?;
                for (tally, width) in tallies.iter().zip(&widths) {
                    let style = match standing_of(tally) {
                        Standing::Failed => BAD,
                        Standing::Known => NOTE,
                        Standing::Passed => GOOD.effects(anstyle::Effects::new()),
                        Standing::NotApplicable => DIM,
                    };
                    write!(out, "  {style}{:>width$}{style:#}", cell(tally))?;
                }
                writeln!(out)?;
            }
            writeln!(out)?;
        }
        writeln!(
            out,
            "held to {}{}; a number passed, F failed, K known, - not applicable",
            self.what(),
            self.seed()
        )?;
        for (head, column) in heads.iter().zip(&self.columns) {
            writeln!(out, "  {head}: {}", column.identity)?;
            for (reason, number) in &column.not_applicable {
                writeln!(out, "    {DIM}not applicable:{DIM:#} {reason}: {}", thousands(*number))?;
            }
            for (id, number) in &column.allowed {
                writeln!(out, "    {DIM}allowed to differ:{DIM:#} {id}: {}", thousands(*number))?;
            }
            let failed = column.findings.iter().filter(|finding| finding.standing == Standing::Failed);
            for finding in failed.clone().take(SHOWN) {
                writeln!(out, "    {BAD}failed:{BAD:#} {}: {}", finding.case, laws(finding))?;
            }
            let more = failed.count().saturating_sub(SHOWN);
            if more > 0 {
                writeln!(out, "    ... and {} more (--html shows them all)", thousands(more as u64))?;
            }
            if let Some(lost) = &column.lost {
                writeln!(out, "    {BAD}not all was checked:{BAD:#} {lost}")?;
            }
        }
        Ok(())
    }

    fn seed(&self) -> String {
        if self.suite.programs > 0 { format!(", seed {:x}", self.suite.seed) } else { String::new() }
    }

    fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        let heads = self.heads();
        let cell = |tally: &Tally| match cell_words(tally) {
            words if words.is_empty() => "-".to_owned(),
            words => words.join(" "),
        };
        writeln!(out, "Each interpreter was held to {}{}.\n", self.what(), self.seed())?;
        for (title, rows, last) in &self.tables() {
            writeln!(out, "| {title} | {} |", heads.join(" | "))?;
            writeln!(out, "| --- |{}", " ---: |".repeat(heads.len()))?;
            for (name, tallies) in rows.iter().chain(last) {
                let cells: Vec<_> = tallies.iter().map(cell).collect();
                writeln!(out, "| {} | {} |", name.replace('|', "\\|"), cells.join(" | "))?;
            }
            writeln!(out)?;
        }
        writeln!(out, "A number passed, F failed, K known, - not applicable.\n")?;
        for (head, column) in heads.iter().zip(&self.columns) {
            let lost = column.lost.as_ref().map(|why| format!("; not all was checked: {why}"));
            writeln!(out, "- {head}: {}{}", column.identity, lost.unwrap_or_default())?;
        }
        let failed = |column: &Column| column.findings.iter().any(|one| one.standing == Standing::Failed);
        for (head, column) in heads.iter().zip(&self.columns).filter(|(_, column)| failed(column)) {
            writeln!(out, "\n**{head} failed**\n")?;
            for finding in column.findings.iter().filter(|one| one.standing == Standing::Failed) {
                writeln!(out, "- {}: {}", finding.case, laws(finding))?;
            }
        }
        Ok(())
    }

    fn json(&self) -> BoardJson<'_> {
        BoardJson {
            files: self.suite.cases.len() as u64,
            programs: self.suite.programs,
            seed: format!("{:x}", self.suite.seed),
            subjects: self.columns.iter().map(|column| self.column_json(column)).collect(),
        }
    }

    fn column_json<'a>(&'a self, column: &'a Column) -> ColumnJson<'a> {
        let tally = |tally: &Tally| TallyJson::of(tally);
        ColumnJson {
            python: column.identity.to_string(),
            implementation: column.identity.implementation.clone(),
            release: column.identity.release.clone(),
            can: column.identity.capabilities.iter().map(Capability::name).collect(),
            total: tally(&column.total),
            themes: self.themes.iter().zip(&column.themes).map(|(name, one)| (*name, tally(one))).collect(),
            laws: Law::ALL.iter().zip(&column.laws).map(|(law, one)| (law.name(), tally(one))).collect(),
            constructs: self
                .constructs
                .iter()
                .zip(&column.constructs)
                .filter(|(_, one)| one.held() > 0)
                .map(|(name, one)| (name.as_str(), tally(one)))
                .collect(),
            not_applicable: column.not_applicable.clone(),
            allowed: column.allowed.clone(),
            lost: column.lost.clone(),
            cases: column.findings.iter().map(|finding| self.case_json(finding)).collect(),
        }
    }

    fn case_json<'a>(&'a self, finding: &'a Finding) -> CaseJson<'a> {
        CaseJson {
            theme: self.themes[finding.theme],
            case: &finding.case,
            standing: finding.standing.name(),
            laws: finding.laws.iter().map(|law| law.name()).collect(),
            constructs: self.names_of(finding),
            quirks: finding.quirks.map(Quirks::ids).unwrap_or_default(),
            mode: finding.mode.to_string(),
            reduced: finding.shown.as_ref().is_some_and(|shown| shown.is_reduced),
            report: finding.shown.as_ref().map(|shown| shown.report.as_str()),
            program: finding.shown.as_ref().map(|shown| shown.program.as_str()),
        }
    }

    /// The page: one file that needs nothing else, and no script to be read.
    fn html(&self) -> String {
        let heads = self.heads();
        let [themes, laws, constructs] =
            self.tables().map(|(kind, rows, last)| table(kind, &heads, &rows, last.as_ref()));
        let replacements = [
            ("{{cases}}", escape(&self.what())),
            ("{{version}}", escape(env!("CARGO_PKG_VERSION"))),
            ("{{seed}}", escape(&self.seed())),
            ("{{subjects}}", self.subjects_html(&heads)),
            ("{{themes}}", themes),
            ("{{laws}}", laws),
            ("{{constructs}}", constructs),
            ("{{findings}}", self.findings_html()),
        ];
        // In one pass: what is put in may look like a place to put something.
        let mut page = String::new();
        let mut rest = include_str!("matrix.html");
        while let Some(at) = rest.find("{{") {
            page.push_str(&rest[..at]);
            rest = &rest[at..];
            let found = replacements.iter().find(|(place, _)| rest.starts_with(place));
            let (place, text) = found.map_or(("{{", "{{"), |(place, text)| (*place, text.as_str()));
            page.push_str(text);
            rest = &rest[place.len()..];
        }
        page.push_str(rest);
        page
    }

    fn subjects_html(&self, heads: &[String]) -> String {
        let mut html = String::from(
            "<table class=\"who\"><thead><tr><th>interpreter</th><th>who</th><th>build</th><th>lacks</th><th>not applicable</th><th>allowed differences</th></tr></thead>",
        );
        for (at, (head, column)) in heads.iter().zip(&self.columns).enumerate() {
            let lacks: Vec<_> = column.identity.capabilities.lacking().map(Capability::name).collect();
            let allowed: Vec<_> =
                column.allowed.iter().map(|(id, number)| format!("{id}: {}", thousands(*number))).collect();
            let reasons: Vec<_> = column
                .not_applicable
                .iter()
                .map(|(reason, number)| format!("{reason}: {}", thousands(*number)))
                .collect();
            let lost = column.lost.as_ref().map(|why| format!(" (not all was checked: {why})"));
            let _ = writeln!(
                html,
                "<tr><th id=\"name-{at}\">{}</th><td>{}{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                escape(head),
                escape(&column.identity.to_string()),
                escape(&lost.unwrap_or_default()),
                escape(&column.identity.build.join(", ")),
                escape(&lacks.join(", ")),
                escape(&reasons.join("; ")),
                escape(&allowed.join("; ")),
            );
        }
        html + "</table>"
    }

    /// The names of a case's constructs.
    fn names_of(&self, finding: &Finding) -> Vec<&str> {
        finding.constructs.iter().map(|construct| self.constructs[construct.number()].as_str()).collect()
    }

    fn findings_html(&self) -> String {
        let mut html = String::new();
        for (at, column) in self.columns.iter().enumerate() {
            if column.findings.is_empty() {
                continue;
            }
            // The places to which cells lead, each before the first of its cases.
            let mut places: Vec<String> = Vec::new();
            let _ = writeln!(html, "<section>\n<h3>{}</h3>", escape(&column.identity.to_string()));
            for finding in &column.findings {
                let theme = self.themes[finding.theme];
                let laws: Vec<_> = finding.laws.iter().map(|law| law.name()).collect();
                let wanted = [place("all", at, ""), place("theme", at, theme)].into_iter();
                let constructs = self.names_of(finding);
                let by_law = laws.iter().map(|law| place("law", at, law));
                let by_construct = constructs.iter().map(|name| place("construct", at, name));
                for id in wanted.chain(by_law).chain(by_construct) {
                    if !places.contains(&id) {
                        let _ = write!(html, "<a id=\"{}\"></a>", escape(&id));
                        places.push(id);
                    }
                }
                let _ = writeln!(
                    html,
                    "<details class=\"case {}\" data-subject=\"{at}\" data-theme=\"{}\" data-laws=\"{}\" data-constructs=\"{}\">",
                    finding.standing.name(),
                    escape(&key(theme)),
                    laws.join(" "),
                    constructs.iter().map(|name| key(name)).collect::<Vec<_>>().join(" "),
                );
                let quirks = finding.quirks.map(|quirks| format!(": {quirks}")).unwrap_or_default();
                let mode =
                    if finding.mode.is_default() { String::new() } else { format!(" ({})", finding.mode) };
                let _ = writeln!(
                    html,
                    "<summary><b>{}</b> {}{} <small>{}{}</small></summary>",
                    finding.standing.name(),
                    escape(&finding.case),
                    escape(&mode),
                    laws.join(", "),
                    escape(&quirks),
                );
                match &finding.shown {
                    Some(shown) => {
                        let which = if shown.is_reduced { "The program, reduced" } else { "The program" };
                        let _ = writeln!(
                            html,
                            "<pre class=\"report\">{}</pre>\n<p>{which}:</p>\n<pre class=\"program\">{}</pre>",
                            escape(&shown.report),
                            escape(&shown.program),
                        );
                    }
                    None => html.push_str("<p>One of many like it: see those above.</p>\n"),
                }
                html.push_str("</details>\n");
            }
            html.push_str("</section>\n");
        }
        if html.is_empty() { "<p>There are none.</p>".to_owned() } else { html }
    }
}

/// Failed cases of a subject that are named on the terminal.
const SHOWN: usize = 20;

fn laws(finding: &Finding) -> String {
    let names: Vec<_> = finding.laws.iter().map(|law| law.name()).collect();
    names.join(", ")
}

/// The worst that a tally holds.
fn standing_of(tally: &Tally) -> Standing {
    if tally.failed > 0 {
        Standing::Failed
    } else if tally.known > 0 {
        Standing::Known
    } else if tally.passed > 0 {
        Standing::Passed
    } else {
        Standing::NotApplicable
    }
}

/// `1,204`, `2F`, `1K`: what is not zero.
fn cell_words(tally: &Tally) -> Vec<String> {
    let words = [(tally.passed, ""), (tally.failed, "F"), (tally.known, "K")];
    words
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, sign)| thousands(number) + sign)
        .collect()
}

/// A table of the page.
fn table(kind: &str, heads: &[String], rows: &[Row<'_>], last: Option<&Row<'_>>) -> String {
    let mut html = format!("<table><thead><tr><th>{kind}</th>");
    for head in heads {
        let _ = write!(html, "<th>{}</th>", escape(head));
    }
    html.push_str("</tr></thead>\n");
    let rows = rows.iter().map(|row| (kind, row)).chain(last.map(|row| ("all", row)));
    for (kind, (name, tallies)) in rows {
        let class = if kind == "all" { " class=\"total\"" } else { "" };
        let _ = write!(html, "<tr{class}><th>{}</th>", escape(name));
        for (at, tally) in tallies.iter().enumerate() {
            let standing = standing_of(tally);
            let words = cell_words(tally).join(" ");
            let class = if standing == Standing::NotApplicable { "none" } else { standing.name() };
            let title = format!(
                "{} passed, {} failed, {} known, {} not applicable",
                tally.passed, tally.failed, tally.known, tally.not_applicable
            );
            let _ = match standing {
                Standing::Failed | Standing::Known => {
                    let to = place(kind, at, if kind == "all" { "" } else { name });
                    let to = to.replace('%', "%25");
                    write!(
                        html,
                        "<td class=\"{class}\" title=\"{title}\"><a href=\"#{}\">{words}</a></td>",
                        escape(&to)
                    )
                }
                Standing::Passed => write!(html, "<td class=\"{class}\" title=\"{title}\">{words}</td>"),
                Standing::NotApplicable => write!(html, "<td class=\"{class}\" title=\"{title}\">-</td>"),
            };
        }
        html.push_str("</tr>\n");
    }
    html + "</table>"
}

/// Where on the page the cases of a cell are.
fn place(kind: &str, subject: usize, name: &str) -> String {
    format!("{kind}/{subject}/{}", key(name))
}

/// A name as part of a place, which has no white space.
fn key(name: &str) -> String {
    name.replace(char::is_whitespace, "_")
}

/// A text as it may stand in a page, also within quotes.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // Pages cannot hold these at all.
            c if c.is_control() && !matches!(c, '\n' | '\t') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[derive(Serialize)]
struct BoardJson<'a> {
    files: u64,
    programs: u64,
    seed: String,
    subjects: Vec<ColumnJson<'a>>,
}

#[derive(Serialize)]
struct ColumnJson<'a> {
    python: String,
    implementation: String,
    release: String,
    can: Vec<&'static str>,
    total: TallyJson,
    themes: BTreeMap<&'a str, TallyJson>,
    laws: BTreeMap<&'static str, TallyJson>,
    constructs: BTreeMap<&'a str, TallyJson>,
    not_applicable: BTreeMap<String, u64>,
    allowed: BTreeMap<&'static str, u64>,
    lost: Option<String>,
    cases: Vec<CaseJson<'a>>,
}

#[derive(Serialize)]
struct CaseJson<'a> {
    theme: &'a str,
    case: &'a str,
    standing: &'static str,
    laws: Vec<&'static str>,
    constructs: Vec<&'a str>,
    quirks: Vec<&'static str>,
    mode: String,
    reduced: bool,
    report: Option<&'a str>,
    program: Option<&'a str>,
}

#[derive(Serialize)]
struct TallyJson {
    passed: u64,
    failed: u64,
    known: u64,
    not_applicable: u64,
}

impl TallyJson {
    fn of(tally: &Tally) -> Self {
        let Tally { passed, failed, known, not_applicable } = *tally;
        Self { passed, failed, known, not_applicable }
    }
}
