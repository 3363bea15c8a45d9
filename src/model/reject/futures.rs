//! Future statements: they stand first, and name features that exist.

use super::{Judge, Place, Verdict};
use crate::{
    rules::Rule,
    tree::{self, Stmt, StmtKind},
};

/// All features there ever were ([Library Reference, `__future__`](https://docs.python.org/3/library/__future__.html)).
const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// Whether `name` is a feature.
pub(in crate::model) fn is_feature(name: &str) -> bool {
    FEATURES.contains(&name)
}

/// Checks the future statements at the beginning of the module.
pub(super) fn check(judge: Judge<'_>) -> Verdict {
    let body = &judge.program.body;
    let first = usize::from(tree::docstring(body).is_some());
    let mut end = body.len();
    for (at, stmt) in body.iter().enumerate().skip(first) {
        if !judge.is_future(stmt) {
            end = at;
            break;
        }
        let StmtKind::ImportFrom { names, .. } = &stmt.kind else { continue };
        for alias in names {
            if is_feature(&alias.name) {
                continue;
            }
            let place = if judge.version.points_at_future_features() { alias.span } else { stmt.span };
            judge.wrong(Rule::FutureFeaturesAreKnown, Place::At(place.start), || {
                match alias.name.as_str() {
                    "braces" => "not a chance".to_owned(),
                    name => format!("future feature {name} is not defined"),
                }
            })?;
        }
    }
    if judge.version.finds_late_futures_of_a_line_first()
        && let Some(last) = body.get(end)
    {
        let mut line = judge.program.line(last.span);
        for stmt in &body[end + 1..] {
            let here = judge.program.line(stmt.span);
            if here > line {
                break;
            }
            line = here;
            if judge.is_future(stmt) {
                judge.late_future(Place::Before(stmt.span.start))?;
            }
        }
    }
    Ok(())
}

impl Judge<'_> {
    /// Whether this is a future statement.
    pub(super) fn is_future(self, stmt: &Stmt) -> bool {
        match &stmt.kind {
            StmtKind::ImportFrom { module: Some(module), level, .. } => {
                module == "__future__" && (*level == 0 || !self.version.relative_futures_are_imports())
            }
            _ => false,
        }
    }

    /// Whether a future statement that begins at `offset` stands where it should.
    pub(super) fn is_early(self, offset: u32) -> bool {
        let body = &self.program.body;
        let first = usize::from(tree::docstring(body).is_some());
        let mut futures = body[first..].iter().take_while(|stmt| self.is_future(stmt));
        futures.any(|stmt| stmt.span.start == offset)
    }
}
