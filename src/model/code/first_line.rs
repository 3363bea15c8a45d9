//! Where a module begins, before 3.10: at its first instruction.

use crate::{
    mode::{Form, Mode},
    model::{bind::annotations_of, fold::Constants, scopes::Scopes},
    tree::{
        visit::{exprs_of_expr, exprs_of_stmt},
        *,
    },
    version::Version,
};

/// The line of the first instruction of a module before 3.10.
pub(super) fn first_line(program: &Program, version: Version, scopes: &Scopes) -> u32 {
    let mode = scopes.mode;
    let compiler = Compiler { version, mode, constants: scopes.constants() };
    let has_docstring = mode.form == Form::Exec
        && mode.optimize.keeps_docstrings()
        && crate::tree::docstring(&program.body).is_some();
    if let Some(first) = program.body.first() {
        // Annotations are set up before all else, on the line of the first statement.
        if mode.form == Form::Single && has_annotations(&program.body) {
            return 1;
        }
        if has_docstring || has_annotations(&program.body) {
            return program.line(first.span);
        }
    }
    match compiler.begin(&program.body) {
        Begin::At(span) => program.line(span),
        // What it returns at its end begins a new block, too.
        Begin::NewBlock | Begin::Nowhere => 1,
    }
}

/// How a suite begins.
enum Begin {
    /// With an instruction of this.
    At(Span),
    /// With a new block, so that the first one stays without instructions.
    NewBlock,
    /// It makes no instructions.
    Nowhere,
}

/// Whether a variable is annotated in `body` or in a suite of it.
pub fn has_annotations(body: &[Stmt]) -> bool {
    has_annotations_but(body, true)
}

/// Whether a variable is annotated in `body` or in a suite of it; those of `match` statements count
/// `in_match`.
pub fn has_annotations_but(body: &[Stmt], in_match: bool) -> bool {
    let has_annotations = |body: &[Stmt]| has_annotations_but(body, in_match);
    body.iter().any(|stmt| match &stmt.kind {
        StmtKind::AnnAssign { .. } => true,
        StmtKind::If { body, orelse, .. }
        | StmtKind::While { body, orelse, .. }
        | StmtKind::For { body, orelse, .. } => has_annotations(body) || has_annotations(orelse),
        StmtKind::With { body, .. } => has_annotations(body),
        StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
            [body, orelse, finalbody].into_iter().any(|suite| has_annotations(suite))
                || handlers.iter().any(|handler| has_annotations(&handler.body))
        }
        StmtKind::Match { cases, .. } => in_match && cases.iter().any(|case| has_annotations(&case.body)),
        _ => false,
    })
}

/// What decides about the first line.
#[derive(Clone, Copy)]
struct Compiler {
    version: Version,
    mode: Mode,
    constants: Constants,
}

impl Compiler {
    fn begin(self, suite: &[Stmt]) -> Begin {
        for stmt in suite {
            if self.emits(stmt) {
                return self.first_evaluated(stmt).map_or(Begin::NewBlock, Begin::At);
            }
            // A skipped `if`, and compound statements in any skipped suite, begin a new block.
            match &stmt.kind {
                StmtKind::If { .. } => return Begin::NewBlock,
                StmtKind::While { body, orelse, .. } if self.branches(body) || self.branches(orelse) => {
                    return Begin::NewBlock;
                }
                _ => {}
            }
        }
        Begin::Nowhere
    }

    /// Whether a statement makes instructions at all.
    fn emits(self, stmt: &Stmt) -> bool {
        match &stmt.kind {
            StmtKind::Pass | StmtKind::Global(_) | StmtKind::Nonlocal(_) => false,
            // What is displayed, or the value of all, is evaluated even if it is a constant.
            StmtKind::Expr(_) if self.mode.form != Form::Exec => true,
            StmtKind::Expr(value) => self.constants.truth(value).is_none() && !self.is_constant(value),
            StmtKind::If { test, body, orelse } => match self.constants.truth(test) {
                Some(true) => body.iter().any(|it| self.emits(it)),
                Some(false) => orelse.iter().any(|it| self.emits(it)),
                None => true,
            },
            StmtKind::While { test, orelse, .. } => {
                self.constants.truth(test) != Some(false) || orelse.iter().any(|it| self.emits(it))
            }
            StmtKind::Delete(targets) => !targets.iter().all(is_empty),
            _ if self.leaves_out(stmt) => false,
            _ => true,
        }
    }

    /// Whether nothing is made of a statement with this optimisation.
    fn leaves_out(self, stmt: &Stmt) -> bool {
        !self.mode.optimize.keeps_asserts() && matches!(stmt.kind, StmtKind::Assert { .. })
    }

    /// Whether `expr` is a constant once the arithmetic in it is done.
    fn is_constant(self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Constant(_) => true,
            ExprKind::Tuple(items) => items.iter().all(|it| self.is_constant(it)),
            ExprKind::Unary { op: UnaryOp::Not, operand } => self.is_constant(operand),
            _ => self.is_folded(expr),
        }
    }

    /// Whether `expr` is arithmetic with numbers that is done beforehand.
    fn is_folded(self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Constant(constant) => {
                matches!(**constant, Constant::Bool(_) | Constant::Int(_) | Constant::Float(_))
            }
            ExprKind::Unary { operand, .. } => self.is_folded(operand),
            ExprKind::Binary(binary) => {
                let safe = match binary.op {
                    BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mult => true,
                    BinaryOp::Mod | BinaryOp::FloorDiv | BinaryOp::Div => {
                        self.constants.truth(&binary.right) == Some(true)
                    }
                    _ => false,
                };
                safe && self.is_folded(&binary.left) && self.is_folded(&binary.right)
            }
            _ => false,
        }
    }

    /// Whether code with jumps is made for a suite.
    fn branches(self, body: &[Stmt]) -> bool {
        body.iter().filter(|stmt| !self.leaves_out(stmt)).any(|stmt| {
            let mut found = match &stmt.kind {
                // A loop that never begins is only what stands in it.
                StmtKind::While { test, body, orelse } if self.constants.truth(test) == Some(false) => {
                    self.branches(body) || self.branches(orelse)
                }
                StmtKind::If { .. }
                | StmtKind::While { .. }
                | StmtKind::For { .. }
                | StmtKind::Try { .. }
                | StmtKind::With { .. }
                | StmtKind::Assert { .. } => true,
                _ => false,
            };
            exprs_of_stmt(stmt, &mut |expr| found |= self.jumps(expr));
            found
        })
    }

    /// Whether evaluating `expr` takes jumps. What is inside a lambda or a comprehension is code of
    /// its own.
    fn jumps(self, expr: &Expr) -> bool {
        let mut found = match &expr.kind {
            ExprKind::IfExp(_) | ExprKind::BoolOp { .. } => true,
            ExprKind::Compare(compare) => compare.rest.len() > 1,
            ExprKind::Comprehension(comprehension) => {
                return comprehension.generators.first().is_some_and(|first| self.jumps(&first.iter));
            }
            _ => false,
        };
        let own = match &expr.kind {
            ExprKind::Lambda(lambda) => Some(&lambda.body),
            _ => None,
        };
        exprs_of_expr(expr, &mut |inner| {
            found |= !own.is_some_and(|body| std::ptr::eq(body, inner)) && self.jumps(inner);
        });
        found
    }

    /// What is evaluated first in a statement; nothing if a loop's test begins a new block.
    fn first_evaluated(self, stmt: &Stmt) -> Option<Span> {
        let first = |suite: &[Stmt]| match self.begin(suite) {
            Begin::At(span) => Some(span),
            Begin::NewBlock => None,
            Begin::Nowhere => Some(stmt.span),
        };
        Some(match &stmt.kind {
            StmtKind::Expr(value) | StmtKind::Assign { value, .. } | StmtKind::Return(Some(value)) => {
                self.leftmost(value)
            }
            // Folded to one constant.
            StmtKind::For { iter: value, .. } if self.is_constant_display(value) => value.span,
            StmtKind::For { iter: value, .. } => self.leftmost(value),
            StmtKind::While { test, body, orelse } if self.constants.truth(test) == Some(false) => {
                return if self.branches(body) { None } else { first(orelse) };
            }
            StmtKind::While { .. } => return None,
            StmtKind::If { test, body, orelse } => match self.constants.truth(test) {
                Some(true) => return first(body),
                Some(false) if self.branches(body) => return None,
                Some(false) => return first(orelse),
                None => self.leftmost(test),
            },
            StmtKind::FunctionDef(def) => {
                let defaults = def.params.defaults().chain(def.params.kw_defaults());
                let mut evaluated = def
                    .decorators
                    .iter()
                    .chain(defaults)
                    .chain(annotations_of(def, self.version.annotates_in_order()));
                evaluated.next().map_or(stmt.span, |value| self.leftmost(value))
            }
            StmtKind::ClassDef(def) => def.decorators.first().map_or(stmt.span, |value| self.leftmost(value)),
            _ => stmt.span,
        })
    }

    fn is_constant_display(self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::List(items) | ExprKind::Set(items) => items.iter().all(|it| self.is_constant(it)),
            _ => false,
        }
    }

    fn leftmost(self, expr: &Expr) -> Span {
        let begins_empty = self.version.begins_unpacking_with_empty_display();
        match &expr.kind {
            ExprKind::Attribute(attribute) => self.leftmost(&attribute.value),
            ExprKind::Subscript(subscript) => self.leftmost(&subscript.value),
            ExprKind::Call(call) => self.leftmost(&call.func),
            ExprKind::Binary(binary) => self.leftmost(&binary.left),
            ExprKind::Compare(compare) => self.leftmost(&compare.left),
            ExprKind::IfExp(choice) => self.leftmost(&choice.test),
            ExprKind::BoolOp { values, .. } => values.first().map_or(expr.span, |value| self.leftmost(value)),
            ExprKind::List(items) | ExprKind::Set(items) | ExprKind::Tuple(items)
                if begins_empty && items.first().is_some_and(Expr::is_starred) =>
            {
                expr.span
            }
            ExprKind::List(items) | ExprKind::Set(items) => {
                let at_once = items.len() > 2
                    && self.version.builds_constant_displays_at_once()
                    && items.iter().all(|it| self.is_constant(it));
                if at_once {
                    expr.span
                } else {
                    items.first().map_or(expr.span, |value| self.leftmost(value))
                }
            }
            ExprKind::Tuple(items) if !items.iter().all(|it| self.is_constant(it)) => {
                items.first().map_or(expr.span, |value| self.leftmost(value))
            }
            // The keys of a display whose keys are all constant come last, as one tuple.
            ExprKind::Dict(entries) => match entries.first() {
                Some((Some(key), value)) => {
                    let keys_last = entries.len() > 1
                        && entries
                            .iter()
                            .all(|(key, _)| key.as_ref().is_some_and(|key| key.as_constant().is_some()));
                    self.leftmost(if keys_last { value } else { key })
                }
                Some((None, value)) if !begins_empty => self.leftmost(value),
                Some((None, _)) | None => expr.span,
            },
            _ => expr.span,
        }
    }
}

/// Whether a target is made of no names.
fn is_empty(target: &Expr) -> bool {
    match &target.kind {
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().all(is_empty),
        _ => false,
    }
}
