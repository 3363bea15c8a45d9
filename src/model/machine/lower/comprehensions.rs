//! Lowering comprehensions and generator expressions.

use super::{
    super::{
        code::{Aside, Op, Proto, Shape, Source, Target},
        types::Type,
        value::Value,
    },
    Lowerer, Place,
};
use crate::{
    model::scopes::{Meaning, Role, ScopeId, ScopeKind},
    quirks::Quirk,
    rules::Rule,
    tree::{Comprehension, ComprehensionKind, Expr, Name},
};
use std::rc::Rc;

impl<'p> Lowerer<'_, 'p> {
    /// Evaluates a comprehension: its first iterable here, the rest in a scope of its own.
    pub(super) fn comprehension(&mut self, comprehension: &'p Comprehension) {
        let scopes = self.scopes;
        let Some(scope) = scopes.of(comprehension.node, Role::Body) else {
            return self.unknown("comprehension");
        };
        let is_async = scopes.is_coroutine(scope);
        let is_genexpr = comprehension.kind == ComprehensionKind::Generator;
        if self.named && !is_genexpr && self.lib.version.inlines_comprehensions() {
            return self.unknown("comprehension in a text with a namespace");
        }
        let offset = self.offset;
        let is_lazy = !is_genexpr || self.holds(Rule::GenexprIsLazy);
        let is_eager = !is_genexpr
            || self.holds(Rule::GenexprFirstIterableEager)
            || !self.is_global(&comprehension.generators[0].iter);
        if is_eager {
            self.iterable(&comprehension.generators[0].iter);
            self.offset = offset;
            self.emit(if comprehension.generators[0].is_async { Op::GetAsyncIterator } else { Op::GetIter });
        } else {
            self.emit(Op::None);
        }
        if scopes.table(scope).is_some() && scopes.unit(scope) != scope {
            return self.in_place(comprehension, scope);
        }
        let captures = self.captures(scope);
        let name = self.lib.names.intern(".0");
        let shape = Rc::new(Shape { names: vec![name], positional: 1, posonly: 1, ..Shape::default() });
        let proto = Proto {
            private: self.private,
            unit: self.unit,
            inlined: !is_genexpr && self.lib.version.inlines_comprehensions(),
            is_generator: is_genexpr && is_lazy,
            is_async,
            ..Proto::new(Source::Comprehension(comprehension), scope, offset, shape, captures)
        };
        let proto = self.add(proto);
        self.emit(Op::Comprehend(proto));
        if is_async && !is_genexpr {
            self.await_top();
        }
        if is_genexpr && !is_lazy {
            self.emit(Op::GetIter);
        }
    }

    /// Only with quirks: evaluates an inlined comprehension in place, with the variables of the unit.
    fn in_place(&mut self, comprehension: &'p Comprehension, scope: ScopeId) {
        let scopes = self.scopes;
        let Some((inner, outer)) = scopes.table(scope).zip(scopes.table(scopes.unit(scope))) else { return };
        let own = self.body.own_cells as usize;
        let (around, around_lost) = (self.inside.clone(), self.lost.clone());
        let in_class = scopes.kind(scopes.unit(scope)) == ScopeKind::Class;
        let (takes, loses) = (Quirk::InlinedComprehensionTakesCell, Quirk::ClassComprehensionLosesCell);
        let takes = if in_class { Quirk::ClassComprehensionTakesCell } else { takes };
        let mut aside = Vec::new();
        for (sym, meaning) in inner.isolated() {
            let id = self.lib.name_id(self.unit, sym);
            let outside = self.inside.get(&sym).copied().or_else(|| outer.get(sym).map(|it| it.meaning));
            let cells = &self.body.cells;
            let cell = |range: std::ops::Range<usize>| {
                cells[range.clone()].iter().position(|&cell| cell == id).map(|at| (range.start + at) as u32)
            };
            match meaning {
                Meaning::Cell if outside == Some(Meaning::Free) && scopes.has_quirk(takes) => {
                    aside.extend(cell(own..cells.len()).map(Aside::Taken));
                    self.inside.insert(sym, Meaning::Free);
                    continue;
                }
                Meaning::Cell if outside == Some(Meaning::Free) && in_class && scopes.has_quirk(loses) => {
                    aside.extend(cell(own..cells.len()).map(Aside::Taken));
                    self.inside.insert(sym, meaning);
                    self.lost.insert(sym);
                    continue;
                }
                Meaning::Cell => aside.extend(cell(0..own).map(Aside::Cell)),
                Meaning::Local => aside.push(Aside::Local(self.slot(id))),
                _ => {}
            }
            self.inside.insert(sym, meaning);
            self.lost.remove(&sym);
        }
        let number = self.body.aside.len() as u32;
        self.body.aside.push(aside.into());
        let (handler, end) = (self.label(), self.label());
        self.emit(Op::EnterInlined { aside: number, handler });
        let scope = std::mem::replace(&mut self.scope, scope);
        self.loops(comprehension, false);
        self.scope = scope;
        (self.inside, self.lost) = (around, around_lost);
        self.emit(Op::EndGuard);
        self.emit(Op::LeaveInlined(number));
        self.emit(Op::Jump(end));
        self.bind(handler);
        self.emit(Op::RestoreInlined(number));
        self.emit(Op::Reraise);
        self.bind(end);
    }

    fn is_global(&mut self, expr: &'p Expr) -> bool {
        expr.as_name().is_some_and(|name: &'p Name| matches!(self.place(name), Place::Global(_)))
    }

    /// What ends an asynchronous loop: `StopAsyncIteration`, raised by its iterator.
    pub(super) fn end_async_loop(&mut self, raised: Target) {
        let done = self.label();
        self.bind(raised);
        self.constant(Value::Type(Type::StopAsyncIteration));
        self.emit(Op::MatchException);
        self.emit(Op::JumpIfTrue(done));
        self.emit(Op::Reraise);
        self.bind(done);
        self.emit(Op::EndHandling);
        self.emit(Op::Pop);
    }

    pub(super) fn comprehension_body(&mut self, comprehension: &'p Comprehension) {
        let yields = self.lib.protos[self.proto as usize].is_generator;
        self.loops(comprehension, yields);
        if yields {
            self.emit(Op::None);
        }
        self.emit(Op::Return);
    }

    /// The loops of a comprehension. In place, its first iterator is on the stack already.
    fn loops(&mut self, comprehension: &'p Comprehension, yields: bool) {
        let in_place = self.scopes.unit(self.scope) != self.scope && self.scopes.table(self.scope).is_some();
        match comprehension.kind {
            _ if yields => {}
            ComprehensionKind::List | ComprehensionKind::Generator => self.emit(Op::List(0)),
            ComprehensionKind::Set => self.emit(Op::Set(0)),
            ComprehensionKind::Dict => self.emit(Op::Dict(0)),
        }
        let mut loops = Vec::new();
        for (number, generator) in comprehension.generators.iter().enumerate() {
            if number == 0 && in_place {
                self.emit(Op::Swap);
            } else if number == 0 {
                self.first_iterator(&generator.iter);
            } else {
                self.iterable(&generator.iter);
                self.emit(if generator.is_async { Op::GetAsyncIterator } else { Op::GetIter });
            }
            let (again, end) = (self.label(), self.label());
            let raised = self.label();
            self.bind(again);
            if generator.is_async {
                self.emit(Op::Guard(raised));
                self.emit(Op::NextAsync);
                self.await_top();
                self.emit(Op::EndGuard);
            } else {
                self.emit(Op::ForIter(end));
            }
            self.target(&generator.target, true);
            for condition in &generator.ifs {
                self.jump_if(condition, false, again);
            }
            loops.push((again, end, generator.is_async.then_some(raised)));
        }
        let depth = loops.len() as u32;
        match (&comprehension.kind, &comprehension.value) {
            (ComprehensionKind::Dict, Some(value)) => {
                self.expr(&comprehension.element);
                self.expr(value);
                self.emit(Op::CollectPair(depth));
            }
            (ComprehensionKind::Dict, None) => self.unknown("unpacking in a comprehension"),
            _ => {
                self.expr(&comprehension.element);
                if yields {
                    let is_async = self.lib.protos[self.proto as usize].is_async;
                    self.emit(if is_async { Op::YieldAsync } else { Op::Yield });
                    self.emit(Op::Pop);
                } else {
                    self.emit(Op::Collect(depth));
                }
            }
        }
        for (again, end, raised) in loops.into_iter().rev() {
            self.emit(Op::Jump(again));
            if let Some(raised) = raised {
                self.end_async_loop(raised);
            }
            self.bind(end);
        }
    }

    /// The first iterator was made by the enclosing scope, unless a rule is planted.
    fn first_iterator(&mut self, iter: &'p Expr) {
        let is_lazy = self.lib.protos[self.proto as usize].is_generator
            && self.is_global(iter)
            && !self.holds(Rule::GenexprFirstIterableEager);
        if is_lazy {
            self.expr(iter);
            self.emit(Op::GetIter);
        } else {
            self.emit(Op::LoadLocal(0));
        }
    }
}
