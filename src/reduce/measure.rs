//! How large a program is.

use crate::tree::{
    ComprehensionKind, Constant, Expr, ExprKind, Name, Params, Pattern, PatternKind, Program, Stmt, StmtKind,
    visit::{each_expr, each_name, each_stmt},
};
use rustc_hash::FxHashSet;

/// The size of a program, compared part by part. All parts are natural numbers, so that there is no
/// endless descent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Measure {
    /// Its lines beyond those that one takes in at a glance, where they count.
    lines: u32,
    /// Its scopes, the simpler kinds counting less.
    scopes: u32,
    /// Its statements, expressions and other parts.
    parts: u32,
    /// How far its constants are from `0`.
    constants: u32,
    /// Its different names.
    names: u32,
}

/// How many lines one takes in at a glance: what is not longer is rather made simpler.
const LINES_AT_A_GLANCE: u32 = 8;

/// What makes a scope asynchronous weighs more than any change of kind.
const ASYNC: u32 = 5;
/// So do type scopes.
const TYPE: u32 = 7;

impl Measure {
    pub(super) fn of(program: &Program) -> Self {
        let mut measure = Self { lines: 0, scopes: 0, parts: 0, constants: 0, names: 0 };
        each_stmt(&program.body, &mut |stmt| measure.add_stmt(stmt));
        each_expr(&program.body, &mut |expr| measure.add_expr(expr));
        let mut names: FxHashSet<Name> = FxHashSet::default();
        each_name(&program.body, &mut |name, _| {
            if !names.contains(name) {
                names.insert(name.clone());
            }
        });
        measure.names = names.len() as u32;
        measure
    }

    /// The same, and the lines of the text count more than all else.
    pub(super) fn counting_lines(self, source: &str) -> Self {
        let lines = source.lines().filter(|line| !line.trim().is_empty()).count() as u32;
        Self { lines: lines.saturating_sub(LINES_AT_A_GLANCE), ..self }
    }

    /// Whether there are more lines than one takes in at a glance, and they count.
    pub(super) fn is_long(self) -> bool {
        self.lines > 0
    }

    fn add_stmt(&mut self, stmt: &Stmt) {
        self.parts += match &stmt.kind {
            StmtKind::Pass => 1,
            StmtKind::Expr(_) | StmtKind::Break | StmtKind::Continue => 2,
            StmtKind::Assign { targets, .. } | StmtKind::Delete(targets) => 1 + targets.len() as u32,
            StmtKind::Return(_) => 3,
            StmtKind::Raise { .. } | StmtKind::Assert { .. } | StmtKind::AugAssign { .. } => 3,
            StmtKind::AnnAssign { simple, .. } => 4 + u32::from(!simple),
            StmtKind::If { .. } => 2,
            StmtKind::While { .. } => 3,
            StmtKind::For { is_async, .. } => 4 + u32::from(*is_async),
            StmtKind::With { is_async, items, .. } => 4 + items.len() as u32 + u32::from(*is_async),
            StmtKind::Try { handlers, is_star, .. } => {
                let names = handlers.iter().filter(|handler| handler.name.is_some()).count();
                4 + 2 * handlers.len() as u32 + names as u32 + u32::from(*is_star)
            }
            StmtKind::Match { cases, .. } => {
                let patterns = cases.iter().map(|case| pattern_size(&case.pattern));
                4 + 2 * cases.len() as u32 + patterns.sum::<u32>()
            }
            StmtKind::FunctionDef(def) => {
                self.scopes += 1 + ASYNC * u32::from(def.is_async) + TYPE * def.type_params.len() as u32;
                3 + params_size(&def.params)
            }
            StmtKind::ClassDef(def) => {
                self.scopes += 3 + TYPE * def.type_params.len() as u32;
                3 + def.keywords.len() as u32
            }
            StmtKind::TypeAlias(alias) => {
                self.scopes += TYPE * (1 + alias.type_params.len() as u32);
                4
            }
            StmtKind::Import { names, is_lazy } | StmtKind::ImportFrom { names, is_lazy, .. } => {
                let renamed = names.iter().filter(|alias| alias.asname.is_some()).count();
                3 + (names.len() + renamed) as u32 + u32::from(*is_lazy)
            }
            StmtKind::Global(names) | StmtKind::Nonlocal(names) => 2 + names.len() as u32,
        };
    }

    fn add_expr(&mut self, expr: &Expr) {
        self.parts += match &expr.kind {
            ExprKind::Constant(constant) => {
                self.constants += constant_size(constant);
                1
            }
            ExprKind::Name(_) => 2,
            ExprKind::Lambda(lambda) => {
                self.scopes += 2;
                2 + params_size(&lambda.params)
            }
            ExprKind::Comprehension(comprehension) => {
                let kind = if comprehension.kind == ComprehensionKind::Generator { 4 } else { 5 };
                let asyncs = comprehension.generators.iter().filter(|generator| generator.is_async).count();
                self.scopes += kind + ASYNC * asyncs as u32;
                2 + comprehension.generators.len() as u32
            }
            ExprKind::Call(call) => 2 + call.keywords.len() as u32,
            ExprKind::Interpolated(string) => {
                self.constants += string.parts.len() as u32;
                4 + u32::from(string.is_template)
            }
            ExprKind::Dict(items) => 2 + items.len() as u32,
            ExprKind::Set(_) => 3,
            ExprKind::Named(_) => 4,
            _ => 2,
        };
    }
}

fn params_size(params: &Params) -> u32 {
    let plain = params.in_slot_order().count() as u32;
    let special = params.posonly.len() + params.kwonly.len();
    let stars = u32::from(params.vararg.is_some()) + u32::from(params.kwarg.is_some());
    2 * plain + special as u32 + stars
}

fn pattern_size(pattern: &Pattern) -> u32 {
    match &pattern.kind {
        PatternKind::As { pattern, name } => {
            1 + u32::from(name.is_some()) + pattern.as_deref().map_or(0, pattern_size)
        }
        PatternKind::Value(_) | PatternKind::Singleton(_) | PatternKind::Star(_) => 2,
        PatternKind::Sequence(patterns) | PatternKind::Or(patterns) => {
            2 + patterns.iter().map(pattern_size).sum::<u32>()
        }
        PatternKind::Mapping { patterns, rest, .. } => {
            3 + patterns.iter().map(pattern_size).sum::<u32>() + u32::from(rest.is_some())
        }
        PatternKind::Class { patterns, keywords, .. } => {
            let keywords = keywords.iter().map(|(_, pattern)| 1 + pattern_size(pattern));
            3 + patterns.iter().map(pattern_size).chain(keywords).sum::<u32>()
        }
    }
}

/// 0 for `0`; more for what a reader has more to look at.
fn constant_size(constant: &Constant) -> u32 {
    match constant {
        Constant::Int(int) => int.unsigned_abs().checked_ilog2().map_or(0, |bits| bits + 1),
        Constant::None | Constant::Bool(_) => 2,
        Constant::Ellipsis => 3,
        Constant::Str(string) => 3 + string.text.len() as u32 + u32::from(string.lossy),
        Constant::Bytes(bytes) => 4 + bytes.len() as u32,
        Constant::Float(_) | Constant::Imaginary(_) => 70,
        Constant::BigInt(digits) => 70 + digits.len() as u32,
    }
}
