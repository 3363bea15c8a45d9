//! Lowering of annotations: evaluated where they stand (up to 3.13), or by a function of their own
//! when somebody asks for them (3.14, PEP 649).
//!
//! That function returns a dict. Annotations that may not be reached, which in a module are all, are
//! in it only if they were: the body notes their numbers in `__conditional_annotations__`.

use super::Lowerer;
use crate::{
    model::{
        code::has_annotations_but,
        machine::{
            code::{Op, Proto, ProtoId, Shape, Source},
            value::Value,
        },
        scopes::ScopeId,
    },
    quirks::Quirk,
    tree::{CompareOp, Expr, FunctionDef, Name, Stmt, StmtKind},
};
use std::rc::Rc;

/// The set of the numbers of the conditional annotations that were reached.
const REACHED: &str = "__conditional_annotations__";

/// What is annotated in a function, with the annotation, in the order of evaluation: parameters, and
/// nothing for the result.
pub fn of_function(def: &FunctionDef, in_order: bool) -> Vec<(Option<&Name>, &Expr)> {
    let params = &def.params;
    let (first, second) =
        if in_order { (&params.posonly, &params.args) } else { (&params.args, &params.posonly) };
    let params = first.iter().chain(second).chain(&params.vararg).chain(&params.kwonly).chain(&params.kwarg);
    let annotated = params.filter_map(|param| Some((Some(&param.name), param.annotation.as_ref()?)));
    annotated.chain(def.returns.iter().map(|returns| (None, returns))).collect()
}

/// An annotated name of a class or module body.
struct Annotated<'p> {
    name: &'p Name,
    annotation: &'p Expr,
    is_conditional: bool,
}

/// The annotated names of a body, in the order in which code is made for them.
fn of_body<'p>(body: &'p [Stmt], is_conditional: bool, found: &mut Vec<Annotated<'p>>) {
    for stmt in body {
        match &stmt.kind {
            StmtKind::AnnAssign { target, annotation, simple: true, .. } => {
                found.extend(target.as_name().map(|name| Annotated { name, annotation, is_conditional }));
            }
            StmtKind::For { body, orelse, .. }
            | StmtKind::While { body, orelse, .. }
            | StmtKind::If { body, orelse, .. } => {
                of_body(body, true, found);
                of_body(orelse, true, found);
            }
            StmtKind::With { body, .. } => of_body(body, true, found),
            StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
                of_body(body, true, found);
                of_body(orelse, true, found);
                for handler in handlers {
                    of_body(&handler.body, true, found);
                }
                of_body(finalbody, true, found);
            }
            StmtKind::Match { cases, .. } => {
                for case in cases {
                    of_body(&case.body, true, found);
                }
            }
            _ => {}
        }
    }
}

impl<'p> Lowerer<'_, 'p> {
    /// The proto of what evaluates annotations.
    pub(super) fn annotate_proto(&mut self, source: Source<'p>, scope: ScopeId) -> ProtoId {
        let captures = self.captures(scope);
        let format = self.lib.names.intern("format");
        let shape = Shape { names: vec![format], positional: 1, posonly: 1, ..Shape::default() };
        self.add(Proto {
            private: self.private,
            unit: self.unit,
            ..Proto::new(source, scope, self.offset, Rc::new(shape), captures)
        })
    }

    /// Whether annotations of this body are evaluated lazily.
    fn is_lazy(&self) -> bool {
        self.lib.version.has_lazy_annotations() && !self.scopes.future_annotations
    }

    /// At the beginning of a body: numbers its conditional annotations, and makes what a module or,
    /// up to 3.13, a class keeps annotations in.
    pub(super) fn begin_annotations(&mut self, body: &'p [Stmt], scope: Option<ScopeId>) {
        if !self.is_lazy() {
            let in_match = !self.scopes.has_quirk(Quirk::MatchHidesAnnotations);
            if has_annotations_but(body, in_match) && !self.scopes.future_annotations {
                self.emit(Op::SetUpAnnotations);
            }
            return;
        }
        let Some(scope) = scope else { return };
        let mut found = Vec::new();
        of_body(body, self.is_module, &mut found);
        let conditional = found.into_iter().filter(|it| it.is_conditional).map(|it| it.annotation);
        self.conditional = conditional.collect();
        if self.is_module {
            let proto = self.annotate_proto(Source::BodyAnnotations(body), scope);
            self.emit(Op::MakeAnnotate(proto));
            self.store_named("__annotate__");
            if self.scopes.is_kept(ScopeId::MODULE, REACHED) {
                self.emit(Op::Set(0));
                self.store_named(REACHED);
            }
        }
    }

    /// At the end of a class body: the function that evaluates its annotations.
    pub(super) fn end_annotations(&mut self, body: &'p [Stmt], scope: ScopeId) {
        if self.is_lazy() {
            let proto = self.annotate_proto(Source::BodyAnnotations(body), scope);
            self.emit(Op::MakeAnnotate(proto));
            self.store_named("__annotate_func__");
        }
    }

    /// An annotated name of a class or module body is reached.
    pub(super) fn annotation(&mut self, name: Option<&'p Name>, annotation: &'p Expr) {
        if self.is_lazy() {
            let number = self.conditional.iter().position(|it| std::ptr::eq(*it, annotation));
            if let Some(number) = number.filter(|_| name.is_some())
                && self.load_reached()
            {
                self.emit(Op::Reached(number as u32));
            }
            return;
        }
        self.expr(annotation);
        let Some(name) = name else { return self.emit(Op::Pop) };
        self.load_named("__annotations__");
        let name = self.mangle(name);
        self.constant(Value::str(&*name));
        self.emit(Op::StoreSubscript);
    }

    /// Loads the set of conditional annotations that were reached; `false`: there is none.
    fn load_reached(&mut self) -> bool {
        if self.is_module || self.scopes.module_annotations == Some(self.scope) {
            // With quirks, a module has such a cell, but nothing is in it.
            let is_kept = self.scopes.is_kept(ScopeId::MODULE, REACHED);
            if is_kept {
                self.load_named(REACHED);
            }
            return is_kept;
        }
        let name = self.lib.names.intern(REACHED);
        let cell = self.body.cells.iter().position(|&cell| cell == name);
        if let Some(cell) = cell {
            self.emit(Op::LoadCell(cell as u32));
        }
        cell.is_some()
    }

    fn is_in_namespace(&self) -> bool {
        self.is_class || self.has_namespace || self.named
    }

    fn load_named(&mut self, name: &str) {
        let name = self.lib.names.intern(name);
        self.emit(if self.is_in_namespace() { Op::LoadName(name) } else { Op::LoadGlobal(name) });
    }

    fn store_named(&mut self, name: &str) {
        let name = self.lib.names.intern(name);
        self.emit(if self.is_in_namespace() { Op::StoreName(name) } else { Op::StoreGlobal(name) });
    }

    /// The body of what evaluates the annotations of a function.
    pub(super) fn function_annotations(&mut self, def: &'p FunctionDef) {
        self.emit(Op::LoadLocal(0));
        self.emit(Op::CheckFormat);
        let annotations = of_function(def, self.lib.version.annotates_in_order());
        let count = annotations.len();
        for (name, annotation) in annotations {
            let name = name.map_or("return".into(), |name| self.mangle(name));
            self.constant(Value::str(&*name));
            self.expr(annotation);
        }
        self.emit(Op::Dict(count as u32));
        self.emit(Op::Return);
    }

    /// The body of what evaluates the annotations of a class or module.
    pub(super) fn body_annotations(&mut self, body: &'p [Stmt]) {
        self.emit(Op::LoadLocal(0));
        self.emit(Op::CheckFormat);
        self.emit(Op::Dict(0));
        let is_module = self.scopes.module_annotations == Some(self.scope);
        let mut found = Vec::new();
        of_body(body, is_module, &mut found);
        let mut number = 0;
        for Annotated { name, annotation, is_conditional } in found {
            let next = self.label();
            if is_conditional {
                self.constant(Value::Int(number));
                number += 1;
                if self.load_reached() {
                    self.emit(Op::Compare(CompareOp::In));
                    self.emit(Op::JumpIfFalse(next));
                } else {
                    self.emit(Op::Pop);
                }
            }
            let name = self.mangle(name);
            self.constant(Value::str(&*name));
            self.expr(annotation);
            self.emit(Op::Insert);
            self.bind(next);
        }
        self.emit(Op::Return);
    }
}
