//! Lowering of classes and `with`.

use super::{Context, Lowerer, MAX_DEPTH, Place, type_params::TYPE_PARAMS};
use crate::{
    model::{
        machine::{
            attributes::clean_doc,
            code::{Generic, Op, Proto, Source},
            value::Value,
        },
        scopes::{Meaning, Role, ScopeId},
    },
    rules::Rule,
    tree::{Call, ClassDef, Expr, ExprKind, Stmt, WithItem, docstring},
};
use std::{mem, rc::Rc};

impl<'p> Lowerer<'_, 'p> {
    /// Evaluates decorators and bases, runs the body, binds the name.
    pub(super) fn class(&mut self, class: &'p ClassDef) {
        for decorator in &class.decorators {
            self.expr(decorator);
        }
        if class.type_params.is_empty() {
            self.class_inner(class, None);
        } else {
            self.generic(class.node, Generic::Class(class), &[]);
            self.leak_private(class);
        }
        for decorator in class.decorators.iter().rev() {
            let outer = mem::replace(&mut self.offset, decorator.span.start);
            self.emit(Op::Call(1));
            self.offset = outer;
        }
        let place = self.place(&class.name);
        self.store(place, false);
    }

    /// Evaluates bases and runs the body; `generic` is the last base, if there are type parameters.
    pub(super) fn class_inner(&mut self, class: &'p ClassDef, generic: Option<Place>) {
        let scopes = self.scopes;
        let Some(scope) = scopes.of(class.node, Role::Body) else { return self.unknown("class") };
        let offset = self.offset;
        let captures = self.captures(scope);
        let proto = self.add(Proto {
            private: scopes.private(scope),
            unit: self.unit,
            ..Proto::new(Source::Class(class), scope, offset, Rc::default(), captures)
        });
        if class.bases.iter().any(|base| matches!(base.kind, ExprKind::Starred(_)))
            || class.keywords.iter().any(|keyword| keyword.name.is_none())
        {
            return self.unknown("class with unpacked bases");
        }
        for base in &class.bases {
            self.expr(base);
        }
        if let Some(generic) = generic {
            self.load(generic);
        }
        for keyword in &class.keywords {
            self.expr(&keyword.value);
        }
        let names: Vec<u32> = class
            .keywords
            .iter()
            .filter_map(|keyword| keyword.name.as_ref())
            .map(|name| self.lib.names.intern(name))
            .collect();
        let (Ok(bases), Ok(list)) = (
            u16::try_from(class.bases.len() + usize::from(generic.is_some())),
            u16::try_from(self.body.keywords.len()),
        ) else {
            return self.unknown("class with very many bases");
        };
        self.body.keywords.push(names.into());
        self.offset = offset;
        self.emit(Op::MakeClass { proto, bases, names: list });
    }

    /// The body of a class: its documentation comes first, its lazy annotations last.
    pub(super) fn class_body(&mut self, class: &'p ClassDef) {
        if !class.type_params.is_empty() {
            let params = self.place(TYPE_PARAMS);
            self.load(params);
            let name = self.place("__type_params__");
            self.store(name, false);
        }
        let mut body = class.body.as_slice();
        if let Some(text) = docstring(body) {
            if self.scopes.mode.optimize.keeps_docstrings() {
                match clean_doc(self.lib.version, &text.text) {
                    Some(text) => self.constant(Value::str(text)),
                    None => self.unknown("docstring with tabs"),
                }
                let name = self.lib.names.intern("__doc__");
                self.emit(Op::StoreName(name));
            }
            body = &body[1..];
        }
        let annotations = self.scopes.of(class.node, Role::Annotations);
        self.begin_annotations(&class.body, annotations);
        self.suite(body);
        if let Some(annotations) = annotations {
            self.end_annotations(&class.body, annotations);
        }
        self.emit(Op::None);
        self.emit(Op::Return);
    }

    /// `super()`: without arguments it looks for them in the frame. With an attribute it reads two
    /// variables of the function instead (3.12), unless something in the module's scope is called so, too.
    pub(super) fn bare_super(&mut self, call: &'p Call, attribute: Option<&str>) {
        self.expr(&call.func);
        let of = &self.lib.protos[self.proto as usize];
        let reads_variables = attribute.is_some_and(|name| name != "__class__")
            && self.lib.version.reads_super_from_variables()
            && !of.inlined
            && of.shape.positional > 0
            && self.scopes.meaning(self.scope, "__class__") == Meaning::Free
            && self.scopes.meaning(self.scope, "super") == Meaning::GlobalImplicit
            && !self.scopes.is_declared_global_anywhere("super")
            && !self.scopes.sym("super").is_some_and(|sym| self.scopes.mentions(ScopeId::MODULE, sym));
        if !reads_variables {
            return self.emit(Op::BareSuper);
        }
        let class = self.place("__class__");
        self.load(class);
        match self.body.cell_params.iter().position(|param| *param == Some(0)) {
            Some(cell) => self.emit(Op::LoadCell(cell as u32)),
            None => self.emit(Op::LoadLocal(0)),
        }
        self.emit(Op::BareSuperOf);
    }

    /// Whether an expression is `super()`.
    pub(super) fn is_bare_super(expr: &Expr) -> Option<&Call> {
        match &expr.kind {
            ExprKind::Call(call)
                if call.args.is_empty()
                    && call.keywords.is_empty()
                    && call.func.as_name().is_some_and(|name| name == "super") =>
            {
                Some(call)
            }
            _ => None,
        }
    }

    /// `with item, ...: body`
    pub(super) fn with(&mut self, items: &'p [WithItem], body: &'p [Stmt], is_async: bool) {
        let Some((item, rest)) = items.split_first() else { return self.suite(body) };
        if self.depth >= MAX_DEPTH {
            return self.unknown("deep nesting");
        }
        self.depth += 1;
        let offset = self.offset;
        let (raised, suppressed, end) = (self.label(), self.label(), self.label());
        self.expr(&item.context);
        self.emit(Op::EnterWith { is_async });
        if is_async {
            self.await_top();
        }
        self.emit(Op::GuardBelow(raised));
        self.contexts.push(Context::With { is_async });
        match &item.target {
            Some(target) => self.target(target, false),
            None => self.emit(Op::Pop),
        }
        self.with(rest, body, is_async);
        self.contexts.pop();
        self.offset = offset;
        self.emit(Op::EndGuard);
        self.emit(Op::LeaveWith);
        if is_async {
            self.await_top();
        }
        self.emit(Op::Pop);
        self.emit(Op::Jump(end));
        self.bind(raised);
        self.emit(Op::ExitWith);
        if is_async {
            self.await_top();
        }
        if self.holds(Rule::ExitMaySuppress) {
            self.emit(Op::JumpIfTrue(suppressed));
        } else {
            self.emit(Op::Pop);
        }
        self.emit(Op::Reraise);
        self.bind(suppressed);
        self.emit(Op::EndHandling);
        self.bind(end);
        self.depth -= 1;
    }

    /// Waits for the value on the stack.
    pub(super) fn await_top(&mut self) {
        self.emit(Op::GetAwaitable);
        self.emit(Op::None);
        self.emit(Op::YieldFrom);
    }

    /// `async for target in iter: body else: orelse`
    pub(super) fn async_loop(
        &mut self,
        target: &'p Expr,
        iter: &'p Expr,
        body: &'p [Stmt],
        orelse: &'p [Stmt],
    ) {
        let (again, raised, end) = (self.label(), self.label(), self.label());
        self.expr(iter);
        self.emit(Op::GetAsyncIterator);
        self.bind(again);
        self.emit(Op::Guard(raised));
        self.emit(Op::NextAsync);
        self.await_top();
        self.emit(Op::EndGuard);
        self.target(target, true);
        self.contexts.push(Context::Loop { again, end, is_for: true });
        self.suite(body);
        self.contexts.pop();
        self.emit(Op::Jump(again));
        self.end_async_loop(raised);
        self.suite(orelse);
        self.bind(end);
    }
}
