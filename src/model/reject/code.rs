//! The stage of code: what is out of place is found when code would be generated for it, in the
//! order in which that is done.
//!
//! Code that can never run is looked at like any other; annotations that are never evaluated are
//! not.

use super::{Judge, Place, Verdict, names, patterns::Captures};
use crate::{
    facts::{Rejection, Why},
    model::{
        bind,
        scopes::{Role, ScopeId},
    },
    quirks::Quirk,
    rules::Rule,
    tree::{
        Call, Case, ClassDef, Comprehension, ComprehensionKind, Expr, ExprKind, FunctionDef, Handler,
        Keyword, Node, Param, Params, Part, Stmt, StmtKind, TypeParam,
    },
    version::TryOrder,
};

/// Checks everything that is found this late.
pub(super) fn check(judge: Judge<'_>) -> Verdict {
    let mut walk = Walk { judge, units: Vec::new() };
    walk.enter(Kind::Module, Some(ScopeId::MODULE), 0);
    walk.body(&judge.program.body)?;
    if judge.version.has_lazy_annotations() && !judge.scopes.future_annotations {
        walk.body_annotations(&judge.program.body)?;
    }
    Ok(())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Module,
    Class {
        /// Its number.
        node: Node,
    },
    Function {
        is_async: bool,
        /// Its number.
        node: Node,
    },
    Lambda {
        /// Its number.
        node: Node,
    },
    Comprehension {
        /// Its number.
        node: Node,
    },
    /// Type parameters, aliases, annotations.
    TypeScope,
}

/// What a statement that leaves early passes through.
#[derive(Clone, Copy)]
enum Block<'p> {
    Loop,
    With,
    /// An `except*` clause.
    Star,
    /// Leaving generates the suite.
    Finally {
        suite: &'p [Stmt],
        generated: bool,
    },
}

struct Unit<'p> {
    kind: Kind,
    /// Whether it waits for something, rightly or not.
    is_coroutine: bool,
    blocks: Vec<Block<'p>>,
    /// Up to 3.11: what code was generated for last.
    here: u32,
}

pub(super) struct Walk<'p> {
    pub(super) judge: Judge<'p>,
    units: Vec<Unit<'p>>,
}

impl<'p> Walk<'p> {
    fn unit(&mut self) -> &mut Unit<'p> {
        self.units.last_mut().expect("the module's unit is never closed")
    }

    fn kind(&self) -> Kind {
        self.units.last().map_or(Kind::Module, |unit| unit.kind)
    }

    pub(super) fn here(&self) -> u32 {
        self.units.last().map_or(0, |unit| unit.here)
    }

    pub(super) fn go_to(&mut self, at: u32) {
        self.unit().here = at;
    }

    fn enter(&mut self, kind: Kind, scope: Option<ScopeId>, at: u32) {
        let is_coroutine = scope.is_some_and(|scope| self.judge.scopes.is_coroutine(scope));
        self.units.push(Unit { kind, is_coroutine, blocks: Vec::new(), here: at });
    }

    fn nested(&mut self, kind: Kind, at: u32, visit: impl FnOnce(&mut Self) -> Verdict) -> Verdict {
        let node = match kind {
            Kind::Class { node }
            | Kind::Function { node, .. }
            | Kind::Lambda { node }
            | Kind::Comprehension { node } => Some(node),
            Kind::Module | Kind::TypeScope => None,
        };
        let scope = node.and_then(|node| self.judge.scopes.of(node, Role::Body));
        self.enter(kind, scope, at);
        visit(self)?;
        self.units.pop();
        Ok(())
    }

    /// Whether this stage looks after `__debug__`, `await` and late future statements.
    fn looks_for_await(&self) -> bool {
        !self.judge.version.finds_misplaced_await_early()
    }

    fn looks_for_debug(&self) -> bool {
        self.looks_for_await() && !self.judge.version.parser_rejects_debug()
    }

    /// A name that is assigned to.
    pub(super) fn assigned(&self, name: &str, at: u32) -> Verdict {
        if self.looks_for_debug() { self.judge.not_debug(name, Place::At(at)) } else { Ok(()) }
    }

    // ---- statements ----------------------------------------------------------------------------

    fn body(&mut self, body: &'p [Stmt]) -> Verdict {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn stmt(&mut self, stmt: &'p Stmt) -> Verdict {
        let at = stmt.span.start;
        self.go_to(at);
        match &stmt.kind {
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Assign { targets, value } => {
                self.expr(value)?;
                targets.iter().try_for_each(|target| self.target(target))
            }
            StmtKind::AugAssign { target, value, .. } => {
                match &target.kind {
                    // Up to 3.13 an attribute called `__debug__` is let through here.
                    ExprKind::Attribute(attribute) => self.expr(&attribute.value)?,
                    ExprKind::Name(_) => {}
                    _ => self.target(target)?,
                }
                self.expr(value)?;
                match target.as_name() {
                    Some(name) => self.assigned(name, at),
                    None => Ok(()),
                }
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(target, annotation, value.as_ref(), *simple, at)
            }
            StmtKind::For { is_async, target, iter, body, orelse } => {
                if *is_async {
                    self.in_async(Rule::AsyncForInAsyncFunction, at, "'async for'")?;
                }
                self.expr(iter)?;
                self.unit().blocks.push(Block::Loop);
                self.target(target)?;
                self.body(body)?;
                self.unit().blocks.pop();
                self.body(orelse)
            }
            StmtKind::While { test, body, orelse } => {
                self.unit().blocks.push(Block::Loop);
                self.expr(test)?;
                self.body(body)?;
                self.unit().blocks.pop();
                self.body(orelse)
            }
            StmtKind::If { test, body, orelse } => {
                self.expr(test)?;
                self.body(body)?;
                self.body(orelse)
            }
            StmtKind::With { is_async, items, body } => {
                if *is_async {
                    self.in_async(Rule::AsyncWithInAsyncFunction, at, "'async with'")?;
                }
                for item in items {
                    self.expr(&item.context)?;
                    self.unit().blocks.push(Block::With);
                    if let Some(target) = &item.target {
                        self.target(target)?;
                    }
                }
                self.body(body)?;
                for _ in items {
                    self.unit().blocks.pop();
                }
                Ok(())
            }
            StmtKind::Try { body, handlers, orelse, finalbody, is_star } => {
                self.try_statement(body, handlers, orelse, finalbody, *is_star)
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject)?;
                cases.iter().enumerate().try_for_each(|(n, case)| self.case(case, n + 1 == cases.len()))
            }
            StmtKind::FunctionDef(def) => self.function(def, at),
            StmtKind::ClassDef(def) => self.class(def, at),
            StmtKind::TypeAlias(alias) => {
                let value =
                    |walk: &mut Self| walk.nested(Kind::TypeScope, at, |walk| walk.expr(&alias.value));
                if alias.type_params.is_empty() {
                    value(self)?;
                } else {
                    self.nested(Kind::TypeScope, at, |walk| {
                        walk.type_params(&alias.type_params)?;
                        value(walk)
                    })?;
                }
                self.assigned(&alias.name, at)
            }
            StmtKind::Return(value) => self.return_statement(value.as_ref(), at),
            StmtKind::Delete(targets) => targets.iter().try_for_each(|target| self.deleted(target)),
            StmtKind::Raise { exc: first, cause: second } => {
                self.optional(first.as_ref())?;
                self.optional(second.as_ref())
            }
            StmtKind::Assert { test, msg } if !self.judge.scopes.mode.optimize.keeps_asserts() => {
                if !self.judge.scopes.has_quirk(Quirk::UnusedAssertIsLookedAt) {
                    return Ok(());
                }
                self.judge.in_unused(|| {
                    self.expr(test)?;
                    self.optional(msg.as_ref())
                })
            }
            StmtKind::Assert { test, msg } => {
                self.expr(test)?;
                self.optional(msg.as_ref())
            }
            StmtKind::Import { names, .. } => names.iter().try_for_each(|alias| {
                let bound = match &alias.asname {
                    Some(name) => name.as_str(),
                    None => alias.name.split('.').next().unwrap_or_default(),
                };
                self.assigned(bound, at)
            }),
            StmtKind::ImportFrom { names, .. } => {
                if self.looks_for_await() && self.judge.is_future(stmt) && !self.judge.is_early(at) {
                    self.judge.late_future(Place::At(at))?;
                }
                names
                    .iter()
                    .try_for_each(|alias| self.assigned(alias.asname.as_ref().unwrap_or(&alias.name), at))
            }
            StmtKind::Break => self.leave_loop(Rule::BreakInLoop, at, "'break' outside loop"),
            StmtKind::Continue => {
                self.leave_loop(Rule::ContinueInLoop, at, "'continue' not properly in loop")
            }
            StmtKind::Global(_) | StmtKind::Nonlocal(_) | StmtKind::Pass => Ok(()),
        }
    }

    fn in_async(&self, rule: Rule, at: u32, what: &str) -> Verdict {
        if !self.looks_for_await() || matches!(self.kind(), Kind::Function { is_async: true, .. }) {
            return Ok(());
        }
        self.judge.wrong(rule, Place::At(at), || format!("{what} outside async function"))
    }

    fn return_statement(&mut self, value: Option<&'p Expr>, at: u32) -> Verdict {
        match self.kind() {
            Kind::Function { is_async, node } => {
                let scopes = self.judge.scopes;
                let scope = scopes.of(node, Role::Body);
                let is_generator = scope.is_some_and(|scope| scopes.is_generator(scope));
                let is_async = is_async
                    || self.judge.version.takes_what_waits_for_asynchronous()
                        && scope.is_some_and(|scope| scopes.is_coroutine(scope));
                if is_async && is_generator && value.is_some() {
                    self.judge.wrong(Rule::AsyncGeneratorReturnsNothing, Place::At(at), || {
                        "'return' with value in async generator".to_owned()
                    })?;
                }
            }
            _ => self
                .judge
                .wrong(Rule::ReturnInFunction, Place::At(at), || "'return' outside function".to_owned())?,
        }
        self.optional(value)?;
        // A constant is returned where it stands, if that is the same line.
        let place = match value {
            Some(value) if self.judge.program.line(value.span) != self.judge.program.lines.0.line(at) => {
                Place::At(at)
            }
            Some(value) if value.as_constant().is_some() => Place::At(value.span.start),
            Some(value) if self.judge.scopes.constants().may_be_constant(value) => Place::Line(at),
            _ => Place::At(at),
        };
        self.unwind(place, at, false).map(drop)
    }

    fn leave_loop(&mut self, rule: Rule, at: u32, message: &str) -> Verdict {
        let passes = self.unit().blocks.iter().any(|block| !matches!(block, Block::Loop));
        if self.unwind(Place::At(at), at, true)? {
            return Ok(());
        }
        let is_exact = !passes || self.judge.version.keeps_location_when_unwinding();
        let place = if is_exact { Place::At(at) } else { Place::Anywhere(at) };
        self.judge.wrong(rule, place, || message.to_owned())
    }

    /// Leaves the statements around, up to the next loop if there `is_loop` says so; whether there
    /// is one.
    fn unwind(&mut self, mut place: Place, at: u32, is_loop: bool) -> Result<bool, Box<(Rejection, Why)>> {
        let mut depth = self.unit().blocks.len();
        while depth > 0 {
            depth -= 1;
            match self.unit().blocks[depth] {
                Block::Loop if is_loop => return Ok(true),
                Block::Loop => {}
                Block::With => place = Place::Anywhere(at),
                Block::Star => self.judge.wrong(Rule::ExceptStarIsNotLeft, place, || {
                    "'break', 'continue' and 'return' cannot appear in an except* block".to_owned()
                })?,
                Block::Finally { suite, generated } => {
                    place = Place::Anywhere(at);
                    if generated || self.judge.version.try_order() == TryOrder::FinallyFirst {
                        continue;
                    }
                    self.unit().blocks[depth] = Block::Finally { suite, generated: true };
                    // While the suite is generated, only the blocks around it are left.
                    let inner = self.unit().blocks.split_off(depth);
                    self.body(suite)?;
                    self.unit().blocks.extend(inner);
                }
            }
        }
        Ok(false)
    }

    fn try_statement(
        &mut self,
        body: &'p [Stmt],
        handlers: &'p [Handler],
        orelse: &'p [Stmt],
        finalbody: &'p [Stmt],
        is_star: bool,
    ) -> Verdict {
        let order = self.judge.version.try_order();
        if order == TryOrder::FinallyFirst {
            self.body(finalbody)?;
        }
        if !finalbody.is_empty() {
            self.unit().blocks.push(Block::Finally { suite: finalbody, generated: false });
        }
        self.body(body)?;
        let else_first = order == TryOrder::ElseThenHandlers && !is_star;
        if else_first {
            self.body(orelse)?;
        }
        for (n, handler) in handlers.iter().enumerate() {
            let is_last = n + 1 == handlers.len();
            self.handler(handler, is_star, is_last)?;
        }
        if !else_first {
            self.body(orelse)?;
        }
        if !finalbody.is_empty() {
            self.unit().blocks.pop();
        }
        if order != TryOrder::FinallyFirst {
            self.body(finalbody)?;
        }
        Ok(())
    }

    fn handler(&mut self, handler: &'p Handler, is_star: bool, is_last: bool) -> Verdict {
        let at = handler.span.start;
        if handler.kind.is_none() && !is_last {
            let place = if self.judge.version.points_at_names() { at } else { self.here() };
            self.judge.wrong(Rule::BareExceptIsLast, Place::At(place), || {
                "default 'except:' must be last".to_owned()
            })?;
        }
        self.go_to(at);
        self.optional(handler.kind.as_ref())?;
        if let Some(name) = &handler.name {
            self.assigned(name, at)?;
        }
        if is_star {
            self.unit().blocks.push(Block::Star);
        }
        self.body(&handler.body)?;
        if is_star {
            self.unit().blocks.pop();
        }
        Ok(())
    }

    fn case(&mut self, case: &'p Case, is_last: bool) -> Verdict {
        let mut captures = Captures::new(is_last || case.guard.is_some());
        self.pattern(&case.pattern, &mut captures)?;
        self.optional(case.guard.as_ref())?;
        self.body(&case.body)
    }

    fn annotated(
        &mut self,
        target: &'p Expr,
        annotation: &'p Expr,
        value: Option<&'p Expr>,
        simple: bool,
        at: u32,
    ) -> Verdict {
        if let Some(value) = value {
            self.expr(value)?;
            self.target(target)?;
        }
        let version = self.judge.version;
        let in_body = matches!(self.kind(), Kind::Module | Kind::Class { .. });
        let future = self.judge.scopes.future_annotations;
        match &target.kind {
            ExprKind::Name(name) => self.assigned(name, at)?,
            ExprKind::Attribute(attribute) if value.is_none() => {
                self.assigned(&attribute.attr, target.span.start)?;
                self.expr(&attribute.value)?;
            }
            _ if value.is_none() => self.target(target)?,
            _ => {}
        }
        let text = future && (simple || version.future_annotations_of_parts_do_nothing());
        if in_body && !text && !version.has_lazy_annotations() {
            self.expr(annotation)?;
        }
        Ok(())
    }

    /// 3.14: the annotations of a class or module come at its end.
    fn body_annotations(&mut self, body: &'p [Stmt]) -> Verdict {
        let mut found = Vec::new();
        bind::collect_annotations(body, true, &mut found);
        let Some(first) = found.first() else { return Ok(()) };
        self.nested(Kind::TypeScope, first.span.start, |walk| walk.exprs(found))
    }

    // ---- definitions ---------------------------------------------------------------------------

    fn function(&mut self, def: &'p FunctionDef, at: u32) -> Verdict {
        self.check_params(&def.params)?;
        self.exprs(&def.decorators)?;
        self.exprs(def.params.defaults())?;
        self.exprs(def.params.kw_defaults())?;
        let kind = Kind::Function { is_async: def.is_async, node: def.node };
        let inner = |walk: &mut Self| {
            walk.annotations(def, at)?;
            walk.nested(kind, at, |walk| walk.body(&def.body))
        };
        if def.type_params.is_empty() {
            inner(self)?;
        } else {
            self.nested(Kind::TypeScope, at, |walk| {
                walk.type_params(&def.type_params)?;
                inner(walk)
            })?;
        }
        self.assigned(&def.name, at)
    }

    fn annotations(&mut self, def: &'p FunctionDef, at: u32) -> Verdict {
        let version = self.judge.version;
        if self.judge.scopes.future_annotations {
            return Ok(());
        }
        if version.has_lazy_annotations() {
            return self.nested(Kind::TypeScope, at, |walk| walk.annotation_values(def));
        }
        self.annotation_values(def)
    }

    fn annotation_values(&mut self, def: &'p FunctionDef) -> Verdict {
        bind::annotations_of(def, self.judge.version.annotates_in_order()).try_for_each(|annotation| {
            match &annotation.kind {
                // `*args: *Ts`
                ExprKind::Starred(value) => self.expr(value),
                _ => self.expr(annotation),
            }
        })
    }

    fn class(&mut self, def: &'p ClassDef, at: u32) -> Verdict {
        self.exprs(&def.decorators)?;
        let inner = |walk: &mut Self| {
            walk.nested(Kind::Class { node: def.node }, at, |walk| {
                walk.body(&def.body)?;
                if walk.judge.version.has_lazy_annotations() && !walk.judge.scopes.future_annotations {
                    walk.body_annotations(&def.body)?;
                }
                Ok(())
            })?;
            walk.check_keywords(&def.keywords, at)?;
            walk.items(&def.bases)?;
            walk.exprs(def.keywords.iter().map(|keyword| &keyword.value))
        };
        if def.type_params.is_empty() {
            inner(self)?;
        } else {
            self.nested(Kind::TypeScope, at, |walk| {
                walk.type_params(&def.type_params)?;
                inner(walk)
            })?;
        }
        self.assigned(&def.name, at)
    }

    fn type_params(&mut self, params: &'p [TypeParam]) -> Verdict {
        let mut seen_default = false;
        for param in params {
            let at = param.span.start;
            if let Some(bound) = &param.bound {
                self.nested(Kind::TypeScope, at, |walk| walk.expr(bound))?;
            }
            match &param.default {
                Some(default) => {
                    seen_default = true;
                    // `*Ts = *default` unpacks.
                    let default = match &default.kind {
                        ExprKind::Starred(inner) => inner,
                        _ => default,
                    };
                    self.nested(Kind::TypeScope, at, |walk| walk.expr(default))?;
                }
                None if seen_default => {
                    self.judge.wrong(Rule::TypeParameterDefaultsLast, Place::At(at), || {
                        format!("non-default type parameter '{}' follows default type parameter", param.name)
                    })?;
                }
                None => {}
            }
            self.assigned(&param.name, at)?;
        }
        Ok(())
    }

    /// No parameter is called `__debug__`.
    fn check_params(&self, params: &Params) -> Verdict {
        let place = |param: &Param| {
            if self.judge.version.points_at_debug() { param.span.start } else { self.here() }
        };
        params.in_text_order().try_for_each(|param| self.assigned(&param.name, place(param)))
    }

    fn check_keywords(&self, keywords: &[Keyword], at: u32) -> Verdict {
        if self.judge.version.parser_rejects_debug() || keywords.is_empty() {
            return Ok(());
        }
        let points = self.judge.version.points_at_debug();
        let looks = self.looks_for_debug();
        names::check_keywords(self.judge, keywords, |keyword| {
            looks.then_some(Place::At(if points { keyword.span.start } else { at }))
        })
    }

    // ---- expressions ---------------------------------------------------------------------------

    fn optional(&mut self, value: Option<&'p Expr>) -> Verdict {
        value.map_or(Ok(()), |value| self.expr(value))
    }

    fn exprs(&mut self, values: impl IntoIterator<Item = &'p Expr>) -> Verdict {
        values.into_iter().try_for_each(|value| self.expr(value))
    }

    /// Expressions among which a starred one may stand.
    fn items(&mut self, items: &'p [Expr]) -> Verdict {
        items.iter().try_for_each(|item| match &item.kind {
            ExprKind::Starred(value) => self.expr(value),
            _ => self.expr(item),
        })
    }

    fn target(&mut self, target: &'p Expr) -> Verdict {
        let at = target.span.start;
        let before = self.here();
        self.go_to(at);
        match &target.kind {
            ExprKind::Name(name) => self.assigned(name, at)?,
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                let stars = items.iter().filter(|item| matches!(item.kind, ExprKind::Starred(_)));
                if stars.count() > 1 {
                    let many = if self.judge.version.says_multiple_targets() { "multiple" } else { "two" };
                    self.judge.wrong(Rule::OneStarredTarget, Place::At(at), || {
                        format!("{many} starred expressions in assignment")
                    })?;
                }
                for item in items {
                    match &item.kind {
                        ExprKind::Starred(item) => self.target(item)?,
                        _ => self.target(item)?,
                    }
                }
            }
            ExprKind::Starred(item) => {
                self.judge.wrong(Rule::StarredTargetInList, Place::At(at), || {
                    "starred assignment target must be in a list or tuple".to_owned()
                })?;
                self.target(item)?;
            }
            ExprKind::Attribute(attribute) => {
                self.expr(&attribute.value)?;
                self.assigned(&attribute.attr, at)?;
            }
            _ => self.expr(target)?,
        }
        self.go_to(before);
        Ok(())
    }

    fn deleted(&mut self, target: &'p Expr) -> Verdict {
        match &target.kind {
            ExprKind::Name(name) if self.looks_for_debug() => {
                self.judge.debug_not_deleted(name, Place::At(target.span.start))
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().try_for_each(|item| self.deleted(item))
            }
            ExprKind::Name(_) => Ok(()),
            _ => self.expr(target),
        }
    }

    pub(super) fn expr(&mut self, expr: &'p Expr) -> Verdict {
        let at = expr.span.start;
        let before = self.here();
        self.go_to(at);
        match &expr.kind {
            ExprKind::Name(_) | ExprKind::Constant(_) => {}
            ExprKind::Lambda(lambda) => {
                self.check_params(&lambda.params)?;
                self.exprs(lambda.params.defaults())?;
                self.exprs(lambda.params.kw_defaults())?;
                self.nested(Kind::Lambda { node: lambda.node }, at, |walk| walk.expr(&lambda.body))?;
            }
            ExprKind::Comprehension(comprehension) => self.comprehension(comprehension, at)?,
            ExprKind::BoolOp { values, .. } => self.exprs(values)?,
            ExprKind::Named(named) => {
                self.expr(&named.value)?;
                self.assigned(&named.name, named.name_span.start)?;
            }
            ExprKind::Binary(binary) => self.exprs([&binary.left, &binary.right])?,
            ExprKind::Unary { operand, .. } => self.expr(operand)?,
            ExprKind::IfExp(choice) => self.exprs([&choice.test, &choice.body, &choice.orelse])?,
            ExprKind::Compare(compare) => {
                self.expr(&compare.left)?;
                self.exprs(compare.rest.iter().map(|(_, operand)| operand))?;
            }
            ExprKind::Call(call) => self.call(call, at)?,
            ExprKind::Attribute(attribute) => self.expr(&attribute.value)?,
            ExprKind::Subscript(subscript) => self.exprs([&subscript.value, &subscript.index])?,
            ExprKind::Starred(value) => {
                self.starred(at)?;
                self.expr(value)?;
            }
            ExprKind::Slice(slice) => {
                self.exprs([&slice.lower, &slice.upper, &slice.step].into_iter().flatten())?;
            }
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => self.items(items)?,
            ExprKind::Dict(entries) => {
                for (key, value) in entries {
                    self.optional(key.as_ref())?;
                    self.expr(value)?;
                }
            }
            ExprKind::Await(value) => {
                if self.looks_for_await() {
                    let place = match self.kind() {
                        Kind::Module | Kind::Class { .. } => Some("function"),
                        Kind::Function { is_async: false, .. } | Kind::Lambda { .. }
                            if !self.judge.unused.get() =>
                        {
                            Some("async function")
                        }
                        _ => None,
                    };
                    if let Some(place) = place {
                        self.judge.wrong(Rule::AwaitInAsyncFunction, Place::At(at), || {
                            format!("'await' outside {place}")
                        })?;
                    }
                }
                self.expr(value)?;
            }
            ExprKind::Yield(value) => {
                self.yields(at, "yield")?;
                self.optional(value.as_deref())?;
            }
            ExprKind::YieldFrom(value) => {
                let word = if self.judge.version.says_yield_from() { "yield from" } else { "yield" };
                self.yields(at, word)?;
                if matches!(self.kind(), Kind::Function { is_async: true, .. }) {
                    self.judge.wrong(Rule::YieldFromNotInAsync, Place::At(at), || {
                        "'yield from' inside async function".to_owned()
                    })?;
                }
                self.expr(value)?;
            }
            ExprKind::Interpolated(text) => self.judge.in_text(|| self.parts(&text.parts))?,
        }
        self.go_to(before);
        Ok(())
    }

    fn yields(&self, at: u32, word: &str) -> Verdict {
        if !matches!(self.kind(), Kind::Module | Kind::Class { .. }) {
            return Ok(());
        }
        self.judge.wrong(Rule::YieldInFunction, Place::At(at), || format!("'{word}' outside function"))
    }

    fn call(&mut self, call: &'p Call, at: u32) -> Verdict {
        self.check_keywords(&call.keywords, at)?;
        self.expr(&call.func)?;
        self.items(&call.args)?;
        self.exprs(call.keywords.iter().map(|keyword| &keyword.value))
    }

    fn parts(&mut self, parts: &'p [Part]) -> Verdict {
        for part in parts {
            if let Part::Field { value, format, .. } = part {
                self.expr(value)?;
                if let Some(format) = format {
                    self.parts(format)?;
                }
            }
        }
        Ok(())
    }

    /// A starred expression that stands where none may.
    fn starred(&self, at: u32) -> Verdict {
        let words = || "can't use starred expression here".to_owned();
        self.judge.wrong(Rule::StarredInDisplayOrCall, Place::At(at), words)
    }

    fn comprehension(&mut self, comprehension: &'p Comprehension, at: u32) -> Verdict {
        let Some((first, further)) = comprehension.generators.split_first() else { return Ok(()) };
        let is_generator = comprehension.kind == ComprehensionKind::Generator;
        let outer_first = self.judge.version.inlines_comprehensions() && !is_generator;
        if outer_first {
            self.expr(&first.iter)?;
        }
        let scopes = self.judge.scopes;
        let is_async =
            scopes.of(comprehension.node, Role::Body).is_some_and(|scope| scopes.is_coroutine(scope));
        if is_async && !is_generator && self.looks_for_await() {
            self.may_be_async(at)?;
        }
        self.nested(Kind::Comprehension { node: comprehension.node }, at, |walk| {
            walk.target(&first.target)?;
            walk.exprs(&first.ifs)?;
            for generator in further {
                if let Some(part) = only_starred(&generator.iter)
                    && scopes.has_quirk(Quirk::OnlyStarredPartIsRejected)
                {
                    walk.starred(part.span.start)?;
                }
                walk.expr(&generator.iter)?;
                walk.target(&generator.target)?;
                walk.exprs(&generator.ifs)?;
            }
            match &comprehension.element.kind {
                // 3.15: `[*part for part in whole]`.
                ExprKind::Starred(element) => walk.expr(element)?,
                _ => walk.expr(&comprehension.element)?,
            }
            walk.optional(comprehension.value.as_ref())
        })?;
        if !outer_first {
            self.expr(&first.iter)?;
        }
        Ok(())
    }

    /// An asynchronous comprehension, seen from where it stands.
    fn may_be_async(&self, at: u32) -> Verdict {
        let version = self.judge.version;
        let is_right = match self.kind() {
            Kind::Function { is_async, .. } => is_async,
            Kind::Comprehension { .. } => version.has_nested_async_comprehensions(),
            _ => false,
        };
        // Up to 3.10, it is enough that something else around it waits, even where that is wrong.
        let is_covered = !version.has_nested_async_comprehensions()
            && self.units.last().is_some_and(|unit| unit.is_coroutine);
        if is_right || is_covered {
            return Ok(());
        }
        // Up to 3.9 nothing was generated for it when it is found.
        let place = if version.points_at_names() { Place::At(at) } else { Place::Nowhere(at) };
        self.judge.wrong(Rule::AsyncComprehensionInAsyncFunction, place, || {
            "asynchronous comprehension outside of an asynchronous function".to_owned()
        })
    }
}

/// The part of a list display that has one part alone, and that starred.
pub(in crate::model) fn only_starred(iterable: &Expr) -> Option<&Expr> {
    match &iterable.kind {
        ExprKind::List(items) => match &items[..] {
            [part] if matches!(part.kind, ExprKind::Starred(_)) => Some(part),
            _ => None,
        },
        _ => None,
    }
}
