//! The walk over statements, in the order in which CPython generates code for them.

use super::{Block, Emitter};
use crate::{
    model::{fold::Constants, scopes::Role},
    rules::Rule,
    tree::*,
    version::TryOrder,
};

impl<'p> Emitter<'p> {
    /// Visits statements; whether the end of the suite can be reached.
    pub(super) fn body(&mut self, body: &'p [Stmt]) -> bool {
        let dead = self.dead;
        let mut completes = true;
        for stmt in body {
            if !self.stmt(stmt) {
                completes = false;
                self.dead = true;
            }
        }
        self.dead = dead;
        completes
    }

    /// Visits a suite that may be known never to run.
    pub(super) fn suite(&mut self, body: &'p [Stmt], is_dead: bool) -> bool {
        if is_dead && self.version.skips_constant_suites() && self.rules.holds(Rule::ConstantSuitesSkipped) {
            return false;
        }
        let completes = self.dead_if(is_dead, |this| this.body(body));
        completes && !is_dead
    }

    /// Visits a statement; whether the next one can be reached.
    pub(super) fn stmt(&mut self, stmt: &'p Stmt) -> bool {
        match &stmt.kind {
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Assign { targets, value } => {
                let value_first = self.rules.holds(Rule::ValueBeforeTarget);
                if value_first {
                    self.expr(value);
                }
                for target in targets {
                    self.target(target);
                }
                if !value_first {
                    self.expr(value);
                }
            }
            StmtKind::AugAssign { target, value, .. } => {
                // Read, then the value, then written.
                self.target(target);
                self.expr(value);
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(target, annotation, value.as_ref(), *simple);
            }
            StmtKind::For { target, iter, body, orelse, .. } => {
                self.expr(iter);
                self.unit().blocks.push(Block::Loop { has_break: false });
                self.target(target);
                self.body(body);
                let has_break = self.pop_loop();
                return self.body(orelse) || has_break;
            }
            StmtKind::While { test, body, orelse } => {
                let truth = self.constants.truth(test);
                self.expr(test);
                self.unit().blocks.push(Block::Loop { has_break: false });
                let unsure = self.constants.may_be_constant(test);
                let private = self.unit().private;
                let completes =
                    self.dead_if(unsure && truth.is_none(), |this| this.suite(body, truth == Some(false)));
                // With a quirk, the test that ends the loop again may name something else; if it does not, its
                // code objects are the same ones.
                if self.unit().private != private && truth.is_none() && has_private_names(test) {
                    self.dead_if(!completes && !has_continue(body), |this| this.expr(test));
                }
                let has_break = self.pop_loop();
                let ends = truth != Some(true);
                let completes = self.dead_if(!ends || unsure, |this| this.body(orelse));
                return (completes && ends && !unsure) || has_break;
            }
            StmtKind::If { test, body, orelse } => {
                let truth = self.constants.truth(test);
                if truth.is_none() {
                    self.expr(test);
                }
                let unsure = truth.is_none() && self.constants.may_be_constant(test);
                let body_completes = self.dead_if(unsure, |this| this.suite(body, truth == Some(false)));
                let else_completes = self.dead_if(unsure, |this| this.suite(orelse, truth == Some(true)));
                // Which of the two runs may be settled beforehand.
                return if unsure {
                    body_completes && else_completes
                } else {
                    body_completes || else_completes
                };
            }
            StmtKind::With { items, body, .. } => {
                for item in items {
                    self.expr(&item.context);
                    if let Some(target) = &item.target {
                        self.target(target);
                    }
                }
                // Leaving by an exception may be suppressed, so the next statement is reachable.
                self.body(body);
            }
            StmtKind::Try { body, handlers, orelse, finalbody, is_star } => {
                return self.try_statement(body, handlers, orelse, finalbody, *is_star);
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject);
                let dead = self.dead;
                let mut fates = Vec::with_capacity(cases.len());
                for case in cases {
                    let completes = self.case(case);
                    fates.push((completes, case));
                    self.dead |= is_irrefutable(case, self.constants);
                }
                self.dead = dead;
                // From the last one on: whether the statement completes from this case on.
                return fates.into_iter().rev().fold(true, |further, (completes, case)| {
                    let guard = case.guard.as_ref();
                    let is_unsure = guard.is_some_and(|guard| self.constants.may_be_constant(guard));
                    match guard.map_or(Some(true), |guard| self.constants.truth(guard)) {
                        Some(false) => further,
                        Some(true) if is_irrefutable(case, self.constants) => completes,
                        None if is_irrefutable(case, self.constants) => completes && further,
                        None if is_unsure => further,
                        _ => completes || further,
                    }
                });
            }
            StmtKind::FunctionDef(def) => self.function(def, stmt.span),
            StmtKind::ClassDef(def) => self.class(def, stmt.span),
            StmtKind::TypeAlias(alias) => {
                let line = self.line(stmt.span.start);
                if alias.type_params.is_empty() {
                    self.lazy(alias.node, Role::Body, line, &alias.value);
                } else {
                    self.nested(alias.node, Role::TypeParams, line, |this| {
                        this.type_params(&alias.type_params);
                        this.lazy(alias.node, Role::Body, line, &alias.value);
                    });
                }
                self.touch(&alias.name, stmt.span.start);
            }
            StmtKind::Return(value) => {
                self.optional(value.as_ref());
                self.unwind(|_| false);
                return false;
            }
            StmtKind::Delete(targets) => {
                for target in targets {
                    self.target(target);
                }
            }
            StmtKind::Raise { exc, cause } => {
                self.optional(exc.as_ref());
                self.optional(cause.as_ref());
                return false;
            }
            StmtKind::Assert { .. } if !self.compiles_asserts() => {}
            StmtKind::Assert { test, msg } => {
                self.expr(test);
                let truth = self.constants.truth(test);
                let unsure = self.constants.may_be_constant(test);
                let settled = truth == Some(true) || (truth.is_none() && unsure);
                self.dead_if(settled, |this| this.optional(msg.as_ref()));
                // A test that may be false beforehand leaves the rest unreachable.
                return truth == Some(true) || !unsure;
            }
            StmtKind::Import { names, .. } => {
                for alias in names {
                    let bound = match &alias.asname {
                        Some(name) => name.as_str(),
                        None => alias.name.split('.').next().unwrap_or_default(),
                    };
                    self.touch(bound, alias.span.start);
                }
            }
            StmtKind::ImportFrom { names, .. } => {
                for alias in names.iter().filter(|alias| alias.name != "*") {
                    self.touch(alias.asname.as_ref().unwrap_or(&alias.name), alias.span.start);
                }
            }
            StmtKind::Break => {
                if !self.dead {
                    let innermost = self.unit().blocks.iter_mut().rev().find_map(|block| match block {
                        Block::Loop { has_break } => Some(has_break),
                        Block::Finally { .. } => None,
                    });
                    if let Some(has_break) = innermost {
                        *has_break = true;
                    }
                }
                self.unwind(|block| matches!(block, Block::Loop { .. }));
                return false;
            }
            StmtKind::Continue => {
                self.unwind(|block| matches!(block, Block::Loop { .. }));
                return false;
            }
            StmtKind::Global(_) | StmtKind::Nonlocal(_) | StmtKind::Pass => {}
        }
        true
    }

    /// Whether `assert` statements are compiled at all.
    fn compiles_asserts(&self) -> bool {
        self.scopes.mode.optimize.keeps_asserts() || !self.rules.holds(Rule::AssertsLeftOut)
    }

    pub(super) fn pop_loop(&mut self) -> bool {
        matches!(self.unit().blocks.pop(), Some(Block::Loop { has_break: true }))
    }

    /// Generates the `finally` suites that leaving the statement early passes through, up to the
    /// block where `stop` says so.
    pub(super) fn unwind(&mut self, stop: impl Fn(&Block<'_>) -> bool) {
        if self.version.try_order() == TryOrder::FinallyFirst {
            return;
        }
        let mut depth = self.unit().blocks.len();
        while depth > 0 {
            depth -= 1;
            let block = &mut self.unit().blocks[depth];
            if stop(block) {
                return;
            }
            if let Block::Finally { suite, generated: generated @ None } = block {
                let suite = *suite;
                *generated = Some(true);
                if !self.rules.holds(Rule::FinallyGeneratedAtExits) {
                    let Block::Finally { generated, .. } = &mut self.unit().blocks[depth] else { continue };
                    *generated = None;
                    continue;
                }
                // While the suite is generated, only the blocks around it are left to unwind.
                let inner = self.unit().blocks.split_off(depth);
                let completes = self.body(suite);
                self.unit().blocks.extend(inner);
                if let Block::Finally { generated, .. } = &mut self.unit().blocks[depth] {
                    *generated = Some(completes);
                }
            }
        }
    }

    pub(super) fn try_statement(
        &mut self,
        body: &'p [Stmt],
        handlers: &'p [Handler],
        orelse: &'p [Stmt],
        finalbody: &'p [Stmt],
        is_star: bool,
    ) -> bool {
        let order = self.version.try_order();
        let rule = match order {
            TryOrder::FinallyFirst => Rule::FinallyCompiledFirst,
            TryOrder::HandlersThenElse => Rule::HandlersBeforeElse,
            TryOrder::ElseThenHandlers => Rule::ElseBeforeHandlers,
        };
        let decides = match order {
            TryOrder::FinallyFirst => !finalbody.is_empty(),
            _ => !orelse.is_empty() && !handlers.is_empty(),
        };
        let is_right = !decides || self.rules.holds(rule);
        let finally_first = (order == TryOrder::FinallyFirst) && is_right;
        let else_first = (order == TryOrder::ElseThenHandlers && !is_star) == is_right
            && !(order == TryOrder::FinallyFirst);
        let mut final_completes = true;
        if finally_first {
            final_completes = self.body(finalbody);
        }
        if !finalbody.is_empty() {
            self.unit().blocks.push(Block::Finally { suite: finalbody, generated: None });
        }
        let body_completes = self.body(body);
        let mut completes = false;
        let orelse_visit =
            |this: &mut Self| this.dead_if(!body_completes, |this| this.body(orelse)) && body_completes;
        if else_first {
            completes |= orelse_visit(self);
        }
        for handler in handlers {
            completes |= self.handler(handler);
        }
        if !else_first {
            completes |= orelse_visit(self);
        }
        if !finalbody.is_empty() {
            let block = self.unit().blocks.pop();
            if !finally_first {
                final_completes = match block {
                    Some(Block::Finally { generated: Some(completes), .. }) => completes,
                    _ => self.body(finalbody),
                };
            }
        }
        completes && final_completes
    }

    pub(super) fn handler(&mut self, handler: &'p Handler) -> bool {
        self.optional(handler.kind.as_ref());
        if let Some(name) = &handler.name {
            self.touch(name, handler.span.start);
        }
        self.body(&handler.body)
    }

    pub(super) fn case(&mut self, case: &'p Case) -> bool {
        let mut captures = Vec::new();
        self.pattern(&case.pattern, &mut captures);
        // All captures are stored together, once the whole pattern has matched.
        for (name, span) in captures {
            self.touch(name, span.start);
        }
        self.optional(case.guard.as_ref());
        let unsure = case.guard.as_ref().is_some_and(|guard| {
            self.constants.may_be_constant(guard) && self.constants.truth(guard) != Some(true)
        });
        self.dead_if(unsure, |this| this.body(&case.body))
    }

    pub(super) fn pattern(&mut self, pattern: &'p Pattern, captures: &mut Vec<(&'p Name, Span)>) {
        let span = pattern.span;
        match &pattern.kind {
            PatternKind::Value(value) => self.expr(value),
            PatternKind::Singleton(_) => {}
            PatternKind::Sequence(patterns) => {
                for pattern in patterns {
                    self.pattern(pattern, captures);
                }
            }
            PatternKind::Or(patterns) => {
                // All alternatives capture the same names; the first one's order counts.
                let mut further = Vec::new();
                for (n, pattern) in patterns.iter().enumerate() {
                    self.pattern(pattern, if n == 0 { &mut *captures } else { &mut further });
                }
            }
            PatternKind::Star(name) => captures.extend(name.as_ref().map(|name| (name, span))),
            PatternKind::Mapping { keys, patterns, rest } => {
                for key in keys {
                    self.expr(key);
                }
                for pattern in patterns {
                    self.pattern(pattern, captures);
                }
                captures.extend(rest.as_ref().map(|name| (name, span)));
            }
            PatternKind::Class { class, patterns, keywords } => {
                self.expr(class);
                for pattern in patterns.iter().chain(keywords.iter().map(|(_, pattern)| pattern)) {
                    self.pattern(pattern, captures);
                }
            }
            PatternKind::As { pattern, name } => {
                if let Some(pattern) = pattern {
                    self.pattern(pattern, captures);
                }
                captures.extend(name.as_ref().map(|name| (name, span)));
            }
        }
    }

    pub(super) fn annotated(
        &mut self,
        target: &'p Expr,
        annotation: &'p Expr,
        value: Option<&'p Expr>,
        simple: bool,
    ) {
        if let Some(value) = value {
            self.expr(value);
            self.target(target);
        } else if target.as_name().is_none() {
            self.target(target);
        }
        let in_function = self.scopes.kind(self.scope).is_function_like();
        let lazy = self.version.has_lazy_annotations();
        let text = self.scopes.future_annotations
            && (simple || self.version.future_annotations_of_parts_do_nothing());
        if !in_function && !text && !lazy {
            self.expr(annotation);
        }
    }
}

/// Whether a case may be known beforehand to match whatever comes.
fn is_irrefutable(case: &Case, constants: Constants) -> bool {
    fn always(pattern: &Pattern) -> bool {
        match &pattern.kind {
            PatternKind::As { pattern, .. } => pattern.as_deref().is_none_or(always),
            PatternKind::Or(patterns) => patterns.iter().any(always),
            _ => false,
        }
    }
    case.guard.as_ref().is_none_or(|guard| constants.may_be_constant(guard)) && always(&case.pattern)
}

/// Whether a name in `expr` may be mangled.
fn has_private_names(expr: &Expr) -> bool {
    let mut found = false;
    visit::names_of_expr(expr, &mut |name, _| found |= name.starts_with("__"));
    visit::exprs_of_expr(expr, &mut |inner| found = found || has_private_names(inner));
    found
}

/// Whether a statement in `body` may go on with the next turn.
fn has_continue(body: &[Stmt]) -> bool {
    let mut found = false;
    visit::each_stmt(body, &mut |stmt| found |= matches!(stmt.kind, StmtKind::Continue));
    found
}
