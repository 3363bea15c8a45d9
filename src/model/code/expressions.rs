//! The walk over expressions, in the order in which CPython generates code for them.

use super::Emitter;
use crate::{model::scopes::Role, quirks::Quirk, rules::Rule, tree::*};

impl<'p> Emitter<'p> {
    pub(super) fn optional(&mut self, value: Option<&'p Expr>) {
        if let Some(value) = value {
            self.expr(value);
        }
    }

    pub(super) fn exprs(&mut self, values: impl IntoIterator<Item = &'p Expr>) {
        for value in values {
            self.expr(value);
        }
    }

    /// A target: names are touched, the parts of others evaluated.
    pub(super) fn target(&mut self, target: &'p Expr) {
        match &target.kind {
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                for item in items {
                    self.target(item);
                }
            }
            ExprKind::Starred(item) => self.target(item),
            ExprKind::Name(name) if name == "__debug__" && self.version.folds_deleted_debug() => {}
            _ => self.expr(target),
        }
    }

    pub(super) fn expr(&mut self, expr: &'p Expr) {
        match &expr.kind {
            ExprKind::Name(name) => self.touch(name, expr.span.start),
            ExprKind::Constant(_) => {}
            ExprKind::Lambda(lambda) => {
                self.exprs(lambda.params.defaults());
                self.exprs(lambda.params.kw_defaults());
                let line = self.line(expr.span.start);
                self.nested(lambda.node, Role::Body, line, |this| {
                    this.params(&lambda.params);
                    this.expr(&lambda.body);
                });
                self.merge_twin(lambda);
            }
            ExprKind::Comprehension(comprehension) => self.comprehension(comprehension, expr.span),
            ExprKind::BoolOp { values, .. } => {
                let dead = self.dead;
                for value in values {
                    self.expr(value);
                    self.dead |= self.constants.may_be_constant(value);
                }
                self.dead = dead;
            }
            ExprKind::Named(named) => {
                self.expr(&named.value);
                self.touch(&named.name, named.name_span.start);
            }
            ExprKind::Binary(binary) => {
                self.expr(&binary.left);
                self.expr(&binary.right);
            }
            ExprKind::Unary { operand, .. } => self.expr(operand),
            ExprKind::IfExp(choice) => {
                let test_first = self.rules.holds(Rule::ConditionBeforeChoice);
                if test_first {
                    self.expr(&choice.test);
                }
                let truth = self.constants.truth(&choice.test);
                let unsure = truth.is_none() && self.constants.may_be_constant(&choice.test);
                for (value, runs_when) in [(&choice.body, true), (&choice.orelse, false)] {
                    let is_dead = unsure || truth == Some(!runs_when);
                    self.dead_if(is_dead, |this| this.expr(value));
                    if !test_first && runs_when {
                        self.expr(&choice.test);
                    }
                }
            }
            ExprKind::Compare(compare) => {
                self.expr(&compare.left);
                self.exprs(compare.rest.iter().map(|(_, operand)| operand));
            }
            ExprKind::Call(call) => {
                self.expr(&call.func);
                self.exprs(&call.args);
                self.exprs(call.keywords.iter().map(|keyword| &keyword.value));
            }
            ExprKind::Attribute(attribute) => self.expr(&attribute.value),
            ExprKind::Subscript(subscript) => {
                self.expr(&subscript.value);
                self.expr(&subscript.index);
            }
            ExprKind::Starred(value) => self.expr(value),
            ExprKind::Slice(slice) => {
                self.exprs([&slice.lower, &slice.upper, &slice.step].into_iter().flatten());
            }
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => self.exprs(items),
            ExprKind::Dict(entries) => {
                for (key, value) in entries {
                    self.optional(key.as_ref());
                    self.expr(value);
                }
            }
            ExprKind::Await(value) | ExprKind::YieldFrom(value) => self.expr(value),
            ExprKind::Yield(value) => self.optional(value.as_deref()),
            ExprKind::Interpolated(text) => self.parts(&text.parts, expr.span),
        }
    }

    /// The fields of the string that stands at `whole`.
    pub(super) fn parts(&mut self, parts: &'p [Part], whole: Span) {
        for part in parts {
            if let Part::Field { value, conversion, format, span, literal, .. } = part {
                let lines_up = self.lines_up;
                // The releases look for `{expression}` in the first literal alone.
                let is_found = literal.start == whole.start && conversion.is_none() && format.is_none();
                if self.scopes.has_quirk(Quirk::FieldsBeginWithString) && !is_found {
                    self.lines_up = self.program.line(*span) - self.program.line(whole);
                }
                self.expr(value);
                self.lines_up = lines_up;
                if let Some(format) = format {
                    self.parts(format, whole);
                }
            }
        }
    }

    pub(super) fn comprehension(&mut self, comprehension: &'p Comprehension, span: Span) {
        let Some(scope) = self.scopes.of(comprehension.node, Role::Body) else { return };
        let Some(first) = comprehension.generators.first() else { return };
        if self.scopes.scope(scope).unit != scope {
            self.expr(&first.iter);
            self.list_inlined(scope, span.start);
            let outer = std::mem::replace(&mut self.scope, scope);
            self.comprehension_inner(comprehension);
            self.scope = outer;
            return;
        }
        let line = self.line(span.start);
        self.nested_scope(scope, line, |this| {
            if this.rules.holds(Rule::ComprehensionParameter) {
                this.param(".0", span);
                this.unit().argcount = 1;
            }
            this.comprehension_inner(comprehension);
        });
        self.expr(&first.iter);
    }

    pub(super) fn comprehension_inner(&mut self, comprehension: &'p Comprehension) {
        let dead = self.dead;
        for (n, generator) in comprehension.generators.iter().enumerate() {
            if n > 0 {
                self.expr(&generator.iter);
            }
            self.target(&generator.target);
            for condition in &generator.ifs {
                self.expr(condition);
                self.dead |= self.constants.may_be_constant(condition);
            }
        }
        self.expr(&comprehension.element);
        self.optional(comprehension.value.as_ref());
        self.dead = dead;
    }
}
