//! Lowering of statements: each leaves the stack as it was.

use super::{Context, Lowerer, MAX_DEPTH, Place};
use crate::{
    model::machine::{
        code::{Access, Generic, Op, Source},
        modules::Module,
        value::Value,
    },
    quirks::Quirk,
    rules::Rule,
    tree::{Alias, Expr, ExprKind, FunctionDef, Handler, Name, Stmt, StmtKind},
};
use std::mem;

/// Why a suite is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leave {
    Return,
    Break,
    Continue,
}

impl<'p> Lowerer<'_, 'p> {
    pub(super) fn suite(&mut self, suite: &'p [Stmt]) {
        if self.depth >= MAX_DEPTH {
            return self.unknown("deep nesting");
        }
        self.depth += 1;
        for stmt in suite {
            self.offset = stmt.span.start;
            self.stmt(stmt);
        }
        self.depth -= 1;
    }

    fn stmt(&mut self, stmt: &'p Stmt) {
        match &stmt.kind {
            StmtKind::Expr(expr) => {
                self.expr(expr);
                self.emit(Op::Pop);
            }
            StmtKind::Assign { targets, value } => {
                if !self.swapped_stores(targets, value) && !self.backward_stores(targets, value) {
                    self.assign(targets, value);
                }
            }
            StmtKind::AugAssign { target, op, value } => self.augmented(target, *op, value),
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(target, annotation, value.as_ref(), *simple);
            }
            StmtKind::For { is_async: true, target, iter, body, orelse } => {
                self.async_loop(target, iter, body, orelse);
            }
            StmtKind::For { target, iter, body, orelse, .. } => self.for_loop(target, iter, body, orelse),
            StmtKind::While { test, body, orelse } => self.while_loop(test, body, orelse),
            StmtKind::If { .. } => self.branch(stmt),
            StmtKind::With { is_async, items, body } => self.with(items, body, *is_async),
            StmtKind::Try { body, handlers, orelse, finalbody, is_star } => {
                self.try_statement(body, handlers, orelse, finalbody, *is_star);
            }
            StmtKind::Match { subject, cases } => self.match_statement(subject, cases),
            StmtKind::FunctionDef(function) => self.function(function),
            StmtKind::ClassDef(class) => self.class(class),
            StmtKind::TypeAlias(alias) => self.type_alias(alias),
            StmtKind::Return(value) => {
                match value {
                    Some(value) => self.expr(value),
                    None => self.emit(Op::None),
                }
                self.leave(Leave::Return);
            }
            StmtKind::Delete(targets) => {
                for target in targets {
                    self.delete_target(target);
                }
            }
            StmtKind::Raise { exc, cause } => {
                let parts = [exc, cause];
                for part in parts.into_iter().flatten() {
                    self.expr(part);
                }
                self.emit(Op::Raise(parts.iter().filter(|part| part.is_some()).count() as u32));
            }
            StmtKind::Assert { .. }
                if !self.scopes.mode.optimize.keeps_asserts() && self.holds(Rule::AssertsLeftOut) => {}
            StmtKind::Assert { test, msg } => {
                let end = self.label();
                self.jump_if(test, true, end);
                if let Some(msg) = msg {
                    self.expr(msg);
                }
                self.emit(Op::FailAssertion(msg.is_some()));
                self.bind(end);
            }
            StmtKind::Import { names, .. } => self.import(names),
            StmtKind::ImportFrom { module, names, level, .. } => {
                self.import_from(module.as_ref().filter(|_| *level == 0), names);
            }
            StmtKind::Global(_) | StmtKind::Nonlocal(_) | StmtKind::Pass => {}
            StmtKind::Break => self.leave(Leave::Break),
            StmtKind::Continue => self.leave(Leave::Continue),
        }
    }

    // ---- assignment --------------------------------------------------------------------------------

    fn assign(&mut self, targets: &'p [Expr], value: &'p Expr) {
        self.expr(value);
        let is_left_to_right = targets.len() == 1 || self.holds(Rule::TargetsLeftToRight);
        for number in 0..targets.len() {
            if number + 1 < targets.len() {
                self.emit(Op::Dup);
            }
            let number = if is_left_to_right { number } else { targets.len() - 1 - number };
            self.target(&targets[number], false);
        }
    }

    /// Assigns the value on the stack.
    pub(super) fn target(&mut self, target: &'p Expr, in_loop: bool) {
        if self.depth >= MAX_DEPTH {
            return self.unknown("deep nesting");
        }
        let outer = mem::replace(&mut self.offset, target.span.start);
        self.depth += 1;
        match &target.kind {
            ExprKind::Name(name) => {
                let place = self.place(name);
                self.store(place, in_loop);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                let star = items.iter().position(Expr::is_starred);
                match star.filter(|_| !self.starless) {
                    None => self.emit(Op::Unpack(items.len() as u32)),
                    Some(before) => match (u16::try_from(before), u16::try_from(items.len() - before - 1)) {
                        (Ok(before), Ok(after)) => self.emit(Op::UnpackStarred { before, after }),
                        _ => self.unknown("assignment to very many targets"),
                    },
                }
                for item in items {
                    match &item.kind {
                        ExprKind::Starred(inner) => self.target(inner, in_loop),
                        _ => self.target(item, in_loop),
                    }
                }
            }
            ExprKind::Attribute(attribute) => {
                self.expr(&attribute.value);
                let name = self.attribute(&attribute.attr);
                self.emit(Op::StoreAttribute(name));
            }
            ExprKind::Subscript(subscript) => {
                self.expr(&subscript.value);
                self.expr(&subscript.index);
                self.emit(Op::StoreSubscript);
            }
            _ => self.unknown("assignment target"),
        }
        self.depth -= 1;
        self.offset = outer;
    }

    fn augmented(&mut self, target: &'p Expr, op: crate::tree::BinaryOp, value: &'p Expr) {
        match &target.kind {
            ExprKind::Name(name) => {
                let place = self.place(name);
                self.load(place);
                self.expr(value);
                self.emit(Op::InPlace(op));
                self.store(place, false);
            }
            ExprKind::Attribute(attribute) => {
                self.expr(&attribute.value);
                let name = self.attribute(&attribute.attr);
                self.emit(Op::Dup);
                self.emit(Op::LoadAttribute(name));
                self.expr(value);
                self.emit(Op::InPlace(op));
                self.emit(Op::StoreAttributeUnder(name));
            }
            ExprKind::Subscript(subscript) => {
                self.expr(&subscript.value);
                self.expr(&subscript.index);
                self.emit(Op::DupTwo);
                self.emit(Op::Subscript);
                self.expr(value);
                self.emit(Op::InPlace(op));
                self.emit(Op::StoreSubscriptUnder);
            }
            _ => self.unknown("assignment target"),
        }
    }

    /// Annotations of variables are evaluated in modules and classes alone, and from 3.14 only
    /// when somebody asks for them.
    fn annotated(&mut self, target: &'p Expr, annotation: &'p Expr, value: Option<&'p Expr>, simple: bool) {
        if let Some(value) = value {
            self.expr(value);
            self.target(target, false);
        } else {
            match &target.kind {
                ExprKind::Attribute(attribute) => {
                    self.expr(&attribute.value);
                    self.emit(Op::Pop);
                }
                ExprKind::Subscript(subscript) => {
                    self.expr(&subscript.value);
                    self.emit(Op::Pop);
                    self.expr(&subscript.index);
                    self.emit(Op::Pop);
                }
                _ => {}
            }
        }
        let is_text = self.scopes.future_annotations
            && (simple || self.lib.version.future_annotations_of_parts_do_nothing());
        if (self.is_module || self.is_class) && !is_text {
            self.annotation(target.as_name().filter(|_| simple), annotation);
        }
    }

    fn delete_target(&mut self, target: &'p Expr) {
        let outer = mem::replace(&mut self.offset, target.span.start);
        match &target.kind {
            ExprKind::Name(name) if name == "__debug__" && self.lib.version.folds_deleted_debug() => {
                self.unknown("del __debug__");
            }
            ExprKind::Name(name) => {
                let place = self.place(name);
                match place {
                    Place::Global(id) if self.deletes_key(name) => self.emit(Op::DeleteGlobalKey(id)),
                    _ => self.delete(place),
                }
            }
            ExprKind::Attribute(attribute) => {
                self.expr(&attribute.value);
                let name = self.attribute(&attribute.attr);
                self.emit(Op::DeleteAttribute(name));
            }
            ExprKind::Subscript(subscript) => {
                self.expr(&subscript.value);
                self.expr(&subscript.index);
                self.emit(Op::DeleteSubscript);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) if self.depth < MAX_DEPTH => {
                self.depth += 1;
                for item in items {
                    self.delete_target(item);
                }
                self.depth -= 1;
            }
            _ => self.unknown("target of del"),
        }
        self.offset = outer;
    }

    fn function(&mut self, function: &'p FunctionDef) {
        let decorators = function.decorators.as_slice();
        let upwards = decorators.len() < 2 || self.holds(Rule::DecoratorsUpwards);
        for number in 0..decorators.len() {
            self.expr(&decorators[if upwards { number } else { decorators.len() - 1 - number }]);
        }
        if function.type_params.is_empty() {
            let source = Source::Function(function);
            let Some(proto) = self.proto(function.node, source, &function.params, function.is_async) else {
                return self.unknown("def");
            };
            self.make_function(proto, &function.params, Some(function));
        } else {
            self.defaults(&function.params);
            let has = Self::has_defaults(&function.params);
            let args = [".defaults", ".kwdefaults"].into_iter().zip(has).filter(|(_, has)| *has);
            let args: Vec<&str> = args.map(|(name, _)| name).collect();
            self.generic(function.node, Generic::Function(function), &args);
        }
        for decorator in function.decorators.iter().rev() {
            let outer = mem::replace(&mut self.offset, decorator.span.start);
            self.emit(Op::Call(1));
            self.offset = outer;
        }
        let place = self.place(&function.name);
        self.store(place, false);
    }

    // ---- imports -------------------------------------------------------------------------------------

    fn import(&mut self, names: &'p [Alias]) {
        for alias in names {
            match Module::by_name(&alias.name) {
                Some(module) => {
                    self.constant(Value::Module(module));
                    let place = self.place(alias.asname.as_ref().unwrap_or(&alias.name));
                    self.store(place, false);
                }
                None => self.unknown(format!("import of {}", alias.name)),
            }
        }
    }

    fn import_from(&mut self, from: Option<&'p Name>, names: &'p [Alias]) {
        let shown = from.map_or("a package", |name| name.as_str());
        let Some(module) = from.and_then(|name| Module::by_name(name)) else {
            return self.unknown(format!("import from {shown}"));
        };
        for alias in names {
            match module.attribute(&alias.name) {
                Some(value) => {
                    self.constant(value);
                    let place = self.place(alias.asname.as_ref().unwrap_or(&alias.name));
                    self.store(place, false);
                }
                None => self.unknown(format!("import of {} from {shown}", alias.name)),
            }
        }
    }

    // ---- control flow --------------------------------------------------------------------------------

    /// `elif` nests in `orelse`: walked without recursion.
    fn branch(&mut self, stmt: &'p Stmt) {
        let end = self.label();
        let mut stmt = stmt;
        while let StmtKind::If { test, body, orelse } = &stmt.kind {
            let next = self.label();
            self.offset = stmt.span.start;
            self.jump_if(test, false, next);
            self.suite(body);
            if !orelse.is_empty() {
                self.emit(Op::Jump(end));
            }
            self.bind(next);
            match orelse.as_slice() {
                [only] if matches!(only.kind, StmtKind::If { .. }) => stmt = only,
                _ => {
                    self.suite(orelse);
                    break;
                }
            }
        }
        self.bind(end);
    }

    fn for_loop(&mut self, target: &'p Expr, iter: &'p Expr, body: &'p [Stmt], orelse: &'p [Stmt]) {
        let (again, done, end) = (self.label(), self.label(), self.label());
        self.iterable(iter);
        self.emit(Op::GetIter);
        self.bind(again);
        self.emit(Op::ForIter(done));
        self.target(target, true);
        self.contexts.push(Context::Loop { again, end, is_for: true });
        self.suite(body);
        self.contexts.pop();
        self.emit(Op::Jump(again));
        self.bind(done);
        if let Some(name) = target.as_name()
            && !self.holds(Rule::LoopTargetOutlivesLoop)
        {
            let place = self.place(name);
            self.clear_always(place);
        }
        self.after_loop(orelse, end);
    }

    /// The `else` suite of a loop, which `break` leaves out: it jumps behind it, to `end`.
    fn after_loop(&mut self, orelse: &'p [Stmt], end: u32) {
        let is_skipped = orelse.is_empty() || self.holds(Rule::BreakSkipsElse);
        if !is_skipped {
            self.bind(end);
        }
        self.suite(orelse);
        if is_skipped {
            self.bind(end);
        }
    }

    fn while_loop(&mut self, test: &'p Expr, body: &'p [Stmt], orelse: &'p [Stmt]) {
        let (again, done, end) = (self.label(), self.label(), self.label());
        self.bind(again);
        self.jump_if(test, false, done);
        self.contexts.push(Context::Loop { again, end, is_for: false });
        self.suite(body);
        self.contexts.pop();
        self.emit(Op::Jump(again));
        self.bind(done);
        self.after_loop(orelse, end);
    }

    pub(super) fn clear_always(&mut self, place: Place) {
        let op = match place {
            Place::Local(slot) => Op::ClearLocal(slot),
            Place::Cell(cell) | Place::NameOrCell(cell) | Place::ClassOrCell(_, cell) => Op::ClearCell(cell),
            Place::Global(name) | Place::ClassOrGlobal(_, name) => Op::ClearGlobal(name),
            // Like `name = None; del name`.
            Place::Name(name) => {
                self.emit(Op::None);
                self.emit(Op::StoreName(name));
                Op::DeleteName(name)
            }
            Place::Nowhere(name) => Op::NoSuchName { name, access: Access::Store },
            Place::Lost => Op::Crash,
        };
        self.emit(op);
    }

    fn try_statement(
        &mut self,
        body: &'p [Stmt],
        handlers: &'p [Handler],
        orelse: &'p [Stmt],
        finalbody: &'p [Stmt],
        is_star: bool,
    ) {
        if finalbody.is_empty() {
            return self.try_except(body, handlers, orelse, is_star);
        }
        let (raised, suite, next) = (self.label(), self.label(), self.label());
        let loses_stars = self.scopes.has_quirk(Quirk::RepeatedSuiteLosesStars) && !self.starless;
        let later = if loses_stars { self.label() } else { suite };
        self.emit(Op::Guard(raised));
        self.contexts.push(Context::Guarded { suite, later });
        if handlers.is_empty() {
            self.suite(body);
            self.suite(orelse);
        } else {
            self.try_except(body, handlers, orelse, is_star);
        }
        let first = match self.contexts.pop() {
            Some(Context::Guarded { suite, .. }) => suite,
            _ => suite,
        };
        self.emit(Op::EndGuard);
        self.emit(Op::None);
        self.emit(Op::ResumeAt(next));
        self.emit(Op::Jump(first));
        self.bind(raised);
        self.emit(Op::ResumeRaising);
        if loses_stars {
            self.bind(later);
            self.starless = true;
            self.final_suite(finalbody);
            self.starless = false;
        }
        self.bind(suite);
        self.final_suite(finalbody);
        self.bind(next);
        self.emit(Op::Pop);
    }

    fn final_suite(&mut self, finalbody: &'p [Stmt]) {
        self.contexts.push(Context::Finally);
        self.suite(finalbody);
        self.contexts.pop();
        self.emit(Op::EndFinally);
    }

    fn try_except(&mut self, body: &'p [Stmt], handlers: &'p [Handler], orelse: &'p [Stmt], is_star: bool) {
        let (raised, end) = (self.label(), self.label());
        self.emit(Op::Guard(raised));
        self.contexts.push(Context::Guard);
        self.suite(body);
        self.contexts.pop();
        self.emit(Op::EndGuard);
        if orelse.is_empty() || self.holds(Rule::TryElseIsExecuted) {
            self.suite(orelse);
        }
        self.emit(Op::Jump(end));
        self.bind(raised);
        if is_star {
            self.star_handlers(handlers);
            return self.bind(end);
        }
        for handler in handlers {
            self.offset = handler.span.start;
            let next = self.label();
            if let Some(kind) = &handler.kind {
                self.expr(kind);
                self.emit(Op::MatchException);
                self.emit(Op::JumpIfFalse(next));
            }
            self.contexts.push(Context::Handler);
            self.handler(handler);
            self.contexts.pop();
            self.emit(Op::EndHandling);
            self.emit(Op::Jump(end));
            self.bind(next);
        }
        self.emit(Op::Reraise);
        self.bind(end);
    }

    /// The clauses of `except*`: each handles its part of the exception, and what they raise goes on
    /// together with what is left.
    fn star_handlers(&mut self, handlers: &'p [Handler]) {
        self.emit(Op::BeginStar);
        for handler in handlers {
            self.offset = handler.span.start;
            let (raised, next) = (self.label(), self.label());
            match &handler.kind {
                Some(kind) => self.expr(kind),
                None => self.unknown("except* without a kind"),
            }
            self.emit(Op::MatchStar(next));
            let place = handler.name.as_ref().map(|name| self.place(name));
            match place {
                Some(place) => self.store(place, false),
                None => self.emit(Op::Pop),
            }
            self.emit(Op::Guard(raised));
            self.suite(&handler.body);
            self.offset = handler.span.start;
            self.emit(Op::EndGuard);
            if let Some(place) = place {
                self.clear(place);
            }
            self.emit(Op::Jump(next));
            self.bind(raised);
            if let Some(place) = place {
                self.clear(place);
            }
            self.emit(Op::RaisedInStar);
            self.bind(next);
        }
        self.emit(Op::EndStar);
    }

    fn handler(&mut self, handler: &'p Handler) {
        let Some(name) = &handler.name else {
            if !self.holds(Rule::HandledExceptionLives) {
                self.emit(Op::ForgetException);
            }
            return self.suite(&handler.body);
        };
        let place = self.place(name);
        self.emit(Op::LoadException);
        self.store(place, false);
        let (raised, end) = (self.label(), self.label());
        self.emit(Op::Guard(raised));
        self.contexts.push(Context::Named(name));
        self.suite(&handler.body);
        self.contexts.pop();
        // With quirks it may be called something else by now.
        let place = self.place(name);
        self.offset = handler.span.start;
        self.emit(Op::EndGuard);
        self.clear(place);
        self.emit(Op::Jump(end));
        self.bind(raised);
        self.clear(place);
        self.emit(Op::Reraise);
        self.bind(end);
    }

    /// Leaves all that encloses this place, up to the loop or the function's end; what is
    /// returned is on top of the stack.
    fn leave(&mut self, leave: Leave) {
        let keep = leave == Leave::Return;
        let mut number = self.contexts.len();
        while number > 0 {
            number -= 1;
            match self.contexts[number] {
                Context::Loop { again, end, is_for } => match leave {
                    Leave::Return if is_for => self.emit(Op::PopBelow),
                    Leave::Return => {}
                    Leave::Break => {
                        if is_for {
                            self.emit(Op::Pop);
                        }
                        return self.emit(Op::Jump(end));
                    }
                    Leave::Continue => return self.emit(Op::Jump(again)),
                },
                Context::Guard => self.emit(Op::EndGuard),
                Context::Guarded { suite, later } => {
                    self.contexts[number] = Context::Guarded { suite: later, later };
                    self.emit(Op::EndGuard);
                    if self.holds(Rule::FinallyRunsOnEveryExit) {
                        let place = self.label();
                        if !keep {
                            self.emit(Op::None);
                        }
                        self.emit(Op::ResumeAt(place));
                        self.emit(Op::Jump(suite));
                        self.bind(place);
                        if !keep {
                            self.emit(Op::Pop);
                        }
                    }
                }
                Context::Finally => self.emit(Op::LeaveFinally { keep }),
                Context::Handler => self.emit(Op::EndHandling),
                Context::With { is_async } => {
                    self.emit(Op::EndGuard);
                    if keep {
                        self.emit(Op::Swap);
                    }
                    if !self.holds(Rule::ExitOnEveryExit) {
                        self.emit(Op::Pop);
                        continue;
                    }
                    self.emit(Op::LeaveWith);
                    if is_async {
                        self.await_top();
                    }
                    self.emit(Op::Pop);
                }
                Context::Named(name) => {
                    self.emit(Op::EndGuard);
                    let place = self.place(name);
                    self.clear(place);
                }
            }
        }
        self.emit(Op::Return);
    }
}
