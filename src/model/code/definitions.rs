//! The walk over definitions: functions, classes, type parameters and annotations.

use super::Emitter;
use crate::{
    facts::flags,
    mode::Form,
    model::{
        bind::{annotations_of, collect_annotations},
        scopes::{Role, ScopeId},
    },
    quirks::Quirk,
    rules::Rule,
    tree::*,
};

impl<'p> Emitter<'p> {
    pub(super) fn definition_line(&self, decorators: &[Expr], span: Span) -> u32 {
        match decorators.first() {
            Some(decorator) if self.rules.holds(Rule::DefinitionBeginsAtDecorator) => {
                self.line(decorator.span.start)
            }
            _ => self.line(span.start),
        }
    }

    pub(super) fn function(&mut self, def: &'p FunctionDef, span: Span) {
        self.exprs(&def.decorators);
        self.exprs(def.params.defaults());
        self.exprs(def.params.kw_defaults());
        let line = self.definition_line(&def.decorators, span);
        if def.type_params.is_empty() {
            self.function_inner(def, span, line);
        } else {
            self.nested(def.node, Role::TypeParams, line, |this| {
                let passed = [
                    (".defaults", def.params.defaults().next().is_some(), true),
                    (".kwdefaults", def.params.kw_defaults().next().is_some(), false),
                ];
                for (name, is_passed, is_always_listed) in passed {
                    if is_passed || is_always_listed {
                        this.param(name, span);
                    }
                    this.unit().argcount += u32::from(is_passed);
                }
                this.type_params(&def.type_params);
                this.function_inner(def, span, line);
            });
        }
        self.touch(&def.name, span.start);
    }

    pub(super) fn function_inner(&mut self, def: &'p FunctionDef, span: Span, line: u32) {
        let scopes = self.scopes;
        if self.version.has_lazy_annotations() {
            let keyword_line = self.line(span.start);
            self.nested(def.node, Role::Annotations, keyword_line, |this| {
                this.format_param("format", span);
                if !scopes.future_annotations {
                    let in_order = this.version.annotates_in_order();
                    this.exprs(annotations_of(def, in_order));
                }
            });
        } else if !scopes.future_annotations {
            let in_order = self.version.annotates_in_order();
            self.exprs(annotations_of(def, in_order));
        }
        self.nested(def.node, Role::Body, line, |this| {
            this.params(&def.params);
            if this.version.has_docstring_and_method_flags()
                && crate::tree::docstring(&def.body).is_some()
                && (this.scopes.mode.optimize.keeps_docstrings()
                    || !this.rules.holds(Rule::DocstringsLeftOut))
                && this.rules.holds(Rule::DocstringFlag)
            {
                this.unit().flags |= flags::HAS_DOCSTRING;
            }
            this.body(&def.body);
        });
    }

    pub(super) fn class(&mut self, def: &'p ClassDef, span: Span) {
        self.exprs(&def.decorators);
        let line = self.definition_line(&def.decorators, span);
        if def.type_params.is_empty() {
            self.class_inner(def, span, line);
        } else {
            if let Some(scope) = self.scopes.of(def.node, Role::Body)
                && self.scopes.has_quirk(Quirk::GenericClassMangles)
            {
                self.unit().private = self.scopes.scope(scope).private;
            }
            self.nested(def.node, Role::TypeParams, line, |this| {
                this.type_params(&def.type_params);
                this.touch(".type_params", span.start);
                this.class_inner(def, span, line);
            });
        }
        self.touch(&def.name, span.start);
    }

    pub(super) fn class_inner(&mut self, def: &'p ClassDef, span: Span, line: u32) {
        self.nested(def.node, Role::Body, line, |this| {
            let completes = this.body(&def.body);
            if let Some(scope) = this.scopes.of(def.node, Role::Annotations) {
                this.dead_if(!completes, |this| this.annotate(scope, &def.body, line));
            }
        });
        if !def.type_params.is_empty() {
            self.touch(".generic_base", span.start);
        }
        self.exprs(&def.bases);
        self.exprs(def.keywords.iter().map(|keyword| &keyword.value));
    }

    pub(super) fn module_annotations(&mut self, completes: bool) {
        if let Some(scope) = self.scopes.module_annotations {
            let body: &'p [Stmt] = &self.program.body;
            // A docstring that is left out is no first statement.
            let is_module = self.scopes.mode.form == Form::Exec;
            let has_docstring = is_module && crate::tree::docstring(body).is_some();
            let first = usize::from(has_docstring && !self.scopes.mode.optimize.keeps_docstrings());
            let line = body.get(first).map_or(1, |stmt| self.line(stmt.span.start));
            self.dead_if(!completes, |this| this.annotate(scope, body, line));
        }
    }

    /// 3.14: the code that evaluates the annotations of a class or module.
    pub(super) fn annotate(&mut self, scope: ScopeId, body: &'p [Stmt], line: u32) {
        let mut found = Vec::new();
        collect_annotations(body, true, &mut found);
        self.nested_scope(scope, line, |this| {
            this.format_param("format", Span::default());
            this.exprs(found);
        });
    }

    pub(super) fn format_param(&mut self, name: &str, span: Span) {
        // Its own name cannot be written, so that nothing in the annotations means it.
        self.push_varname(Name::from(name), Rule::ParametersFirst, span.start);
        let unit = self.unit();
        unit.argcount = 1;
        unit.posonlyargcount = 1;
    }

    pub(super) fn type_params(&mut self, params: &'p [TypeParam]) {
        for param in params {
            for (role, value) in [(Role::Body, &param.bound), (Role::Annotations, &param.default)] {
                if let Some(value) = value {
                    let line = self.line(value.span.start);
                    self.lazy(param.node, role, line, value);
                }
            }
            self.touch(&param.name, param.span.start);
        }
    }

    pub(super) fn lazy(&mut self, node: Node, role: Role, line: u32, value: &'p Expr) {
        self.nested(node, role, line, |this| {
            if this.version.has_lazy_annotations() {
                this.format_param(".format", value.span);
            }
            this.expr(value);
        });
    }
}
