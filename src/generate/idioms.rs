//! Idioms: a few statements that belong together, which chance alone would rarely write.
//!
//! They are what closures are about: a variable captured before it is bound, deleted after it was
//! captured, rebound between two looks; an argument let go while its caller waits; a generator that
//! reads a variable later than it was made. Names, values and what stands between are left to
//! chance as everywhere. All of it is live code.

use super::{
    Generator,
    nested::{Element, lambda},
    objects::observed,
    scope::{self, Flavour, Found, Names, Scope, ScopeKind},
    swarm::{Feature, Real, Sort, Spelling},
};
use crate::tree::{
    Binary, BinaryOp, Compare, CompareOp, ComprehensionKind, Expr, ExprKind, FunctionDef, Handler, Name,
    Node, Param, Params, Span, Stmt, StmtKind, Subscript,
};

impl Generator<'_, '_> {
    /// A name by which a function can be defined and then called here.
    fn pick_function(&mut self, avoid: Spelling) -> Option<(Spelling, u8)> {
        let name = self.pick(|g, name, real| match g.cast.sort(name) {
            Sort::Function(rank) if name != avoid && g.may_call(rank) && g.bindable(real) => {
                u16::from(g.leaves_free(rank, avoid))
            }
            _ => 0,
        })?;
        let Sort::Function(rank) = self.cast.sort(name) else { return None };
        Some((name, rank))
    }

    /// Whether the parameters of a function of this rank can have other names than `name`.
    fn leaves_free(&self, rank: u8, name: Spelling) -> bool {
        let contract = self.cast.rank(rank);
        let sort = self.cast.sort(name);
        let needed = contract.args().iter().filter(|&&arg| arg == sort).count();
        needed == 0 || self.cast.spellings().filter(|&other| self.cast.sort(other) == sort).count() > needed
    }

    /// Whether there is a variable here that a nested function could capture.
    pub(super) fn may_capture(&self) -> bool {
        self.top().is_function() && self.may_nest()
    }

    /// A function that captures a variable of this one, and a call of it.
    pub(super) fn capture_and_call(&mut self, out: &mut Vec<Stmt>) {
        let captured = self.pick(|g, name, real| {
            let data = !matches!(g.cast.sort(name), Sort::Function(_));
            match g.top().owns(real) && g.top().sure.has(real) {
                true if data => 4,
                true => 1,
                false => 0,
            }
        });
        let captured = match captured {
            Some(name) => name,
            None => {
                // Nothing is bound yet.
                let own = self.pick(|g, name, real| {
                    let is_own = g.bindable(real) && !g.top().globals.has(real);
                    u16::from(g.cast.sort(name) == Sort::Any && is_own)
                });
                let Some(name) = own else { return self.capture_at_once(out) };
                self.owe(self.real(name));
                self.assign(name, out);
                name
            }
        };
        let Some((name, rank)) = self.pick_function(captured) else {
            return self.capture_in_lambda(captured, out);
        };
        self.capture = Some(captured);
        self.define(name, out);
        if self.choices.odds(170) {
            self.observe_name(name, out);
        }
        let function = self.read_name(name);
        self.call_statement(function, rank, out);
        // What was captured changes under its holder's hands, or goes.
        if self.has(Feature::Delete) && self.top().sure.has(self.real(captured)) && self.choices.odds(50) {
            let real = self.real(captured);
            self.unbind(real);
            self.put(StmtKind::Delete(vec![Expr::name(self.cast.text(captured))]), out);
            if self.choices.odds(160) {
                self.observe_name(name, out);
            }
            if self.may_call(rank) {
                let function = self.read_name(name);
                let call = self.call_of(function, rank);
                self.lines -= 2;
                let tried = self.guarded(vec![StmtKind::Expr(call).into()]);
                out.push(tried);
            }
            if self.choices.odds(150) {
                self.assign(captured, out);
            } else {
                self.fragile = true;
            }
        } else if self.choices.odds(50) {
            self.bind_somehow(captured, out);
            self.observe_name(name, out);
        }
    }

    /// `(lambda v: lambda: v)(x)()`: a closure that runs whatever the names around mean.
    pub(super) fn capture_at_once(&mut self, out: &mut Vec<Stmt>) {
        let value = self.leaf(Sort::Any);
        let inner = lambda(Params::default(), Expr::name("v"));
        let params = Params { args: vec![Param::new("v")], ..Params::default() };
        let closure = Expr::call(lambda(params, inner), vec![value]);
        self.frame.makeup.runs |= self.frame.blocks == 0;
        self.put(observed(vec![Expr::call(closure, Vec::new())]), out);
    }

    /// `(lambda: x)()`, in one form or another, where no name is left for a function.
    fn capture_in_lambda(&mut self, captured: Spelling, out: &mut Vec<Stmt>) {
        let value = self.read_captured(captured);
        let mut function = lambda(Params::default(), value);
        let form = self.choices.below(6);
        let any = self.pick(|g, name, real| {
            (name != captured && g.cast.sort(name) == Sort::Any && g.bindable(real)).into()
        });
        if let (2, Some(name)) = (form, any) {
            let real = self.real(name);
            self.bind(real);
            let targets = vec![Expr::name(self.cast.text(name))];
            self.put(StmtKind::Assign { targets, value: function }, out);
            self.observe_name(name, out);
            function = self.read_name(name);
        } else if form == 4 {
            let look = Expr::call(Expr::name("observe"), vec![function.clone()]);
            self.put(StmtKind::Expr(look), out);
        } else if form == 3 {
            function = lambda(Params::default(), Expr::call(function, Vec::new()));
        }
        let call = Expr::call(function, Vec::new());
        self.frame.makeup.runs |= self.frame.blocks == 0;
        let call = if form == 1 { Expr::call(Expr::name("observe"), vec![call]) } else { call };
        self.put(StmtKind::Expr(call), out);
    }

    /// Reads `name` as the body of a lambda would.
    pub(super) fn read_captured(&mut self, name: Spelling) -> Expr {
        let scope = Scope::new(ScopeKind::Lambda, self.top().mangler);
        self.within(scope, |g| g.read_name(name)).0
    }

    pub(super) fn observe_name(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let value = self.read_name(name);
        self.put(StmtKind::Expr(Expr::call(Expr::name("observe"), vec![value])), out);
    }

    /// A name that could be bound here and is not yet.
    pub(super) fn pick_unbound(&mut self) -> Option<Spelling> {
        self.pick(|g, name, real| {
            let top = g.top();
            let data = matches!(g.cast.sort(name), Sort::Any | Sort::Number);
            let free = !top.bound.or(top.globals).or(top.nonlocals).has(real) && g.bindable(real);
            u16::from(data && free)
        })
    }

    /// A comprehension that reads a variable of its function which is not bound yet.
    pub(super) fn comprehend_too_early(&mut self, out: &mut Vec<Stmt>) {
        let Some(unbound) = self.pick_unbound() else { return self.capture_and_call(out) };
        self.owe(self.real(unbound));
        let kind =
            [ComprehensionKind::List, ComprehensionKind::Set, ComprehensionKind::Dict][self.choices.below(3)];
        let value = self.comprehension_of(kind, Sort::Any, Element::Read(unbound), None);
        let look = Expr::call(Expr::name("observe"), vec![value]);
        self.lines -= 3;
        let tried = self.guarded(vec![StmtKind::Expr(look).into()]);
        out.push(tried);
        self.assign(unbound, out);
    }

    /// A generator that is left suspended after it let its captured argument go.
    pub(super) fn suspend(&mut self, out: &mut Vec<Stmt>) {
        let any = |g: &Self, name, _: Real| u16::from(g.cast.sort(name) == Sort::Any);
        let (Some(name), Some(param)) = (self.target(Some(Sort::Any)), self.pick(any)) else {
            return self.observe(out);
        };
        let rank = self.cast.contracts.len() as u8 - 1;
        let mut params = Names::default();
        params.insert(self.real(param));
        let real = self.real(name);
        self.bind(real);
        let (body, _) = self.function(ScopeKind::Function(Flavour::Generator), Some(rank), params, |g| {
            let mut body = Vec::new();
            let holder =
                g.pick(|g, name, real| u16::from(g.cast.sort(name) == Sort::Any && g.bindable(real)));
            let holder = holder.unwrap_or(param);
            let value = lambda(Params::default(), g.read_captured(param));
            let real = g.real(holder);
            g.bind(real);
            g.put(StmtKind::Assign { targets: vec![Expr::name(g.cast.text(holder))], value }, &mut body);
            if holder != param {
                g.assign(param, &mut body);
            }
            let value = g.choices.odds(128).then(|| Box::new(g.leaf(Sort::Any)));
            g.put(StmtKind::Expr(ExprKind::Yield(value).into()), &mut body);
            if g.choices.odds(60) {
                g.observe(&mut body);
            }
            body
        });
        let params = Params { args: vec![Param::new(self.cast.text(param))], ..Params::default() };
        self.define_plainly(name, params, body, out);
        let argument = if self.has(Feature::Token) { self.token() } else { self.leaf(Sort::Any) };
        let call = Expr::call(self.read_name(name), vec![argument]);
        let Some(generator) = self.target(Some(Sort::Any)) else { return };
        let real = self.real(generator);
        self.bind(real);
        let targets = vec![Expr::name(self.cast.text(generator))];
        self.put(StmtKind::Assign { targets, value: call }, out);
        let next = Expr::call(Expr::name("next"), vec![self.read_name(generator)]);
        self.put(StmtKind::Expr(next), out);
        self.observe(out);
    }

    pub(super) fn define_plainly(
        &mut self,
        name: Spelling,
        params: Params,
        body: Vec<Stmt>,
        out: &mut Vec<Stmt>,
    ) {
        let definition = FunctionDef {
            node: Node::default(),
            is_async: false,
            name: self.cast.text(name),
            decorators: Vec::new(),
            type_params: Vec::new(),
            params,
            returns: None,
            body,
        };
        self.put(StmtKind::FunctionDef(Box::new(definition)), out);
    }

    /// A function that is called before the variable it reads is bound, and again afterwards.
    pub(super) fn call_too_early(&mut self, out: &mut Vec<Stmt>) {
        let Some(unbound) = self.pick_unbound() else { return self.capture_and_call(out) };
        let Some((name, rank)) = self.pick_function(unbound) else { return self.capture_and_call(out) };
        self.owe(self.real(unbound));
        self.capture = Some(unbound);
        self.define(name, out);
        if self.choices.odds(128) {
            self.observe_name(name, out);
        }
        let function = self.read_name(name);
        let call = self.call_of(function, rank);
        self.lines -= 2;
        let body = vec![StmtKind::Expr(call).into()];
        let tried = self.guarded(body);
        out.push(tried);
        self.assign(unbound, out);
        if self.choices.odds(128) {
            self.observe_name(name, out);
        }
    }

    /// An argument, or what was bound first, is let go while others may still hold it.
    pub(super) fn let_go(&mut self, out: &mut Vec<Stmt>) {
        let name = self.pick(|g, name, real| {
            let top = g.top();
            match g.cast.sort(name) == Sort::Any && top.sure.has(real) && top.owns(real) {
                true if top.params.has(real) => 4,
                true => 1,
                false => 0,
            }
        });
        let Some(name) = name else { return self.bind_any(out) };
        let real = self.real(name);
        if self.has(Feature::Delete) && self.choices.odds(80) {
            self.unbind(real);
            self.put(StmtKind::Delete(vec![Expr::name(self.cast.text(name))]), out);
        } else {
            let targets = vec![Expr::name(self.cast.text(name))];
            let value = Expr::int(self.choices.below(10) as i64);
            self.bind(real);
            self.put(StmtKind::Assign { targets, value }, out);
        }
        self.observe(out);
    }

    /// `x = (... for ... in y)`, something in between, and only then what it yields.
    pub(super) fn generate_later(&mut self, out: &mut Vec<Stmt>) {
        let Some(name) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let source = self.pick(|g, other, real| {
            u16::from(other != name && g.cast.sort(other) == Sort::Any && g.bindable(real))
        });
        let source = source.filter(|_| self.choices.odds(150));
        let iterable = source.map(|source| {
            self.assign_list(source, out);
            (self.read_name(source), Sort::Any, 2)
        });
        let value = self.comprehension_of(ComprehensionKind::Generator, Sort::Any, Element::Chance, iterable);
        let real = self.real(name);
        self.bind(real);
        let targets = vec![Expr::name(self.cast.text(name))];
        self.put(StmtKind::Assign { targets, value }, out);
        // What it reads changes before it is read.
        let read = self
            .pick(|g, other, real| u16::from(other != name && g.bindable(real) && g.top().passed.has(real)));
        match (source, read) {
            (Some(source), _) if self.choices.odds(160) => self.assign_list(source, out),
            (_, Some(read)) => self.assign(read, out),
            _ => {}
        }
        let generator = self.read_name(name);
        let items = Expr::call(Expr::name("list"), vec![generator]);
        let look = StmtKind::Expr(Expr::call(Expr::name("observe"), vec![items]));
        self.lines -= 3;
        let tried = self.guarded(vec![look.into()]);
        out.push(tried);
    }

    /// `name = [1, 2]`.
    fn assign_list(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let items = (0..1 + self.choices.below(2)).map(|_| self.literal(Sort::Any)).collect();
        let real = self.real(name);
        self.bind(real);
        let targets = vec![Expr::name(self.cast.text(name))];
        self.put(StmtKind::Assign { targets, value: ExprKind::List(items).into() }, out);
    }

    /// `x = y = [1]`, `x += [2]`: who else holds the list sees it grow. Or `n = x[n] = 1`.
    pub(super) fn alias_and_grow(&mut self, out: &mut Vec<Stmt>) {
        let Some(list) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let real = self.real(list);
        let number =
            self.pick(|g, name, real| u16::from(g.cast.sort(name) == Sort::Number && g.bindable(real)));
        if let Some(number) = number.filter(|_| self.choices.odds(128)) {
            let index = self.real(number);
            self.bind(index);
            self.bind(real);
            let (list, number) = (|| Expr::name(self.cast.text(list)), || Expr::name(self.cast.text(number)));
            let zeros = ExprKind::List(vec![Expr::int(0), Expr::int(0)]).into();
            let assign = |targets, value| StmtKind::Assign { targets, value }.into();
            let item = Subscript { value: list(), index: number() };
            let item = ExprKind::Subscript(Box::new(item)).into();
            let statements: [Stmt; 3] = [
                assign(vec![number()], Expr::int(0)),
                assign(vec![list()], zeros),
                assign(vec![number(), item], Expr::int(1)),
            ];
            out.extend(statements);
            self.lines -= 3;
        } else {
            let other = self.pick(|g, name, real| {
                u16::from(name != list && g.cast.sort(name) == Sort::Any && g.bindable(real))
            });
            let value = ExprKind::List(vec![self.literal(Sort::Any)]).into();
            let mut targets = vec![Expr::name(self.cast.text(list))];
            self.bind(real);
            if let Some(other) = other {
                let real = self.real(other);
                self.bind(real);
                targets.push(Expr::name(self.cast.text(other)));
            }
            self.put(StmtKind::Assign { targets, value }, out);
            let value = ExprKind::List(vec![self.literal(Sort::Any)]).into();
            let target = Expr::name(self.cast.text(list));
            self.put(StmtKind::AugAssign { target, op: BinaryOp::Add, value }, out);
            if let Some(other) = other {
                return self.observe_name(other, out);
            }
        }
        self.observe_name(list, out);
    }

    /// A comprehension that is evaluated several times, each time with cells of its own.
    pub(super) fn comprehend_twice(&mut self, out: &mut Vec<Stmt>) {
        let value = self.comprehension_of(ComprehensionKind::List, Sort::Any, Element::Comprehension, None);
        let look = Expr::call(Expr::name("observe"), vec![value]);
        self.put(StmtKind::Expr(look), out);
    }

    /// A function that raises, and what its variables hold while the exception lives.
    pub(super) fn raise_through(&mut self, out: &mut Vec<Stmt>) {
        let Some(name) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let rank = self.cast.contracts.len() as u8 - 1;
        let kind = ScopeKind::Function(Flavour::Plain);
        let real = self.real(name);
        self.bind(real);
        let (body, makeup) = self.function(kind, Some(rank), Names::default(), |g| {
            let mut body = Vec::new();
            g.plan(None, &mut body);
            let local = g.pick(|g, name, real| u16::from(g.cast.sort(name) == Sort::Any && g.bindable(real)));
            if let Some(local) = local {
                g.assign(local, &mut body);
            }
            g.settle(&mut body);
            let value = g.leaf(Sort::Any);
            let exc = Some(Expr::call(Expr::name("ValueError"), vec![value]));
            g.put(StmtKind::Raise { exc, cause: None }, &mut body);
            body
        });
        self.define_plainly(name, Params::default(), body, out);
        self.frame.cost += self.frame.times * 4;
        self.frame.makeup.runs |= makeup.captures && self.frame.blocks == 0;
        let function = self.read_name(name);
        let call = StmtKind::Expr(Expr::call(function, Vec::new())).into();
        let before = self.top().sure;
        let caught = if self.choices.odds(128) { self.target(Some(Sort::Any)) } else { None };
        let kind = Some(Expr::name("Exception"));
        let mut body = Vec::new();
        if let Some(caught) = caught {
            let real = self.real(caught);
            self.bind(real);
        }
        self.observe(&mut body);
        if let Some(caught) = caught {
            let real = self.real(caught);
            self.unbind(real);
        }
        self.join(before);
        let handler =
            Handler { kind, name: caught.map(|name| self.cast.text(name)), body, span: Span::default() };
        self.lines -= 3;
        let (handlers, orelse, finalbody) = (vec![handler], Vec::new(), Vec::new());
        out.push(StmtKind::Try { body: vec![call], handlers, orelse, finalbody, is_star: false }.into());
        if self.choices.odds(128) {
            self.observe(out);
        }
    }

    /// `try: return ... finally: ...`, or the same with `break` or `continue`.
    pub(super) fn leave_through_finally(&mut self, out: &mut Vec<Stmt>) {
        let before = self.top().sure;
        let mut body = if self.choices.odds(128) { self.suite(2) } else { Vec::new() };
        let leave = if self.frame.may_return && (!self.frame.in_loop || self.choices.odds(128)) {
            StmtKind::Return(Some(self.expr(self.frame.returns)))
        } else if self.choices.odds(128) {
            StmtKind::Break
        } else {
            StmtKind::Continue
        };
        if self.choices.odds(170) {
            let test = self.condition();
            self.put(StmtKind::If { test, body: vec![leave.into()], orelse: Vec::new() }, &mut body);
            self.bind_new(&mut body);
        } else {
            self.put(leave, &mut body);
        }
        self.join(before);
        let kept = (self.frame.in_loop, self.frame.may_return);
        (self.frame.in_loop, self.frame.may_return) = (false, false);
        let mut finalbody = Vec::new();
        self.bind_new(&mut finalbody);
        self.observe(&mut finalbody);
        (self.frame.in_loop, self.frame.may_return) = kept;
        self.lines -= 1;
        let (handlers, orelse) = (Vec::new(), Vec::new());
        self.put(StmtKind::Try { body, handlers, orelse, finalbody, is_star: false }, out);
    }

    /// Binds something that was not bound yet, if there is a name for it.
    fn bind_new(&mut self, out: &mut Vec<Stmt>) {
        match self.pick_unbound() {
            Some(name) => self.assign(name, out),
            None => self.bind_any(out),
        }
    }

    /// `observe(f(1), f(2))`: what two calls made, side by side.
    pub(super) fn observe_twice(&mut self, out: &mut Vec<Stmt>) {
        let Some((name, Some(rank))) = self.known_function(true) else { return self.observe(out) };
        let mut args = Vec::with_capacity(2);
        for _ in 0..2 {
            if self.may_call(rank) {
                let function = self.read_name(name);
                let call = self.call_of(function, rank);
                args.push(call);
            }
        }
        if let Some(known) =
            self.top_mut().functions.iter_mut().find(|known| usize::from(known.name.0) == usize::from(name.0))
        {
            known.called = true;
        }
        self.put(StmtKind::Expr(Expr::call(Expr::name("observe"), args)), out);
    }

    /// An exception is kept, and with it the frames that it came through.
    pub(super) fn keep_exception(&mut self, out: &mut Vec<Stmt>) {
        let caught = self.pick(|g, name, real| u16::from(g.cast.sort(name) == Sort::Any && g.bindable(real)));
        let Some(caught) = caught else { return self.observe(out) };
        let mut body = Vec::new();
        let guarded = std::mem::replace(&mut self.frame.guarded, true);
        match self.known_function(true) {
            Some((name, Some(rank))) if self.choices.odds(170) => {
                let function = self.read_name(name);
                let call = self.call_of(function, rank);
                body.push(StmtKind::Expr(call).into());
                if self.choices.odds(128) {
                    let exc = Some(Expr::name("ValueError"));
                    body.push(StmtKind::Raise { exc, cause: None }.into());
                }
            }
            _ => {
                let value = if self.has(Feature::Token) { self.token() } else { self.leaf(Sort::Any) };
                let exc = Some(Expr::call(Expr::name("ValueError"), vec![value]));
                body.push(StmtKind::Raise { exc, cause: None }.into());
            }
        }
        self.frame.guarded = guarded;
        let before = self.top().sure;
        if self.choices.odds(60) {
            // Nobody holds it but the handling of it.
            let mut handler = Vec::new();
            self.observe(&mut handler);
            self.lines -= 2;
            let kind = Some(Expr::name("Exception"));
            let handlers = vec![Handler { kind, name: None, body: handler, span: Span::default() }];
            let (orelse, finalbody) = (Vec::new(), Vec::new());
            out.push(StmtKind::Try { body, handlers, orelse, finalbody, is_star: false }.into());
            return;
        }
        let text = self.cast.text(caught);
        let real = self.real(caught);
        self.bind(real);
        let mut handler = Vec::new();
        let other = self.pick(|g, name, real| {
            u16::from(name != caught && g.cast.sort(name) == Sort::Any && g.bindable(real))
        });
        if let Some(other) = other {
            let value = self.read_name(caught);
            let real = self.real(other);
            self.bind(real);
            self.put(
                StmtKind::Assign { targets: vec![Expr::name(self.cast.text(other))], value },
                &mut handler,
            );
        }
        if other.is_none() || self.choices.odds(128) {
            self.observe(&mut handler);
        }
        self.unbind(real);
        self.join(before);
        self.lines -= 3;
        let kind = Some(Expr::name("Exception"));
        let handlers = vec![Handler { kind, name: Some(text), body: handler, span: Span::default() }];
        let (orelse, finalbody) = (Vec::new(), Vec::new());
        out.push(StmtKind::Try { body, handlers, orelse, finalbody, is_star: false }.into());
        self.observe(out);
        if let Some(other) = other
            && self.choices.odds(128)
        {
            self.assign(other, out);
        }
    }

    /// `(x): T`, which binds nothing.
    pub(super) fn annotate_only(&mut self, out: &mut Vec<Stmt>) {
        let annotation =
            if self.top().is_function() { self.dormant(Self::annotation) } else { self.annotation() };
        let name = Spelling(self.choices.below(self.cast.len()) as u8);
        let target = Expr::name(self.cast.text(name));
        self.put(StmtKind::AnnAssign { target, annotation, value: None, simple: false }, out);
    }

    /// A closure that is called, where chance has not written one.
    pub(super) fn closure_at_least(&mut self, out: &mut Vec<Stmt>) {
        let name = self.pick(|g, name, _| match g.cast.sort(name) {
            Sort::Function(0) => 9,
            Sort::Function(_) => 1,
            _ => 0,
        });
        let Some(name) = name else { return };
        let Sort::Function(rank) = self.cast.sort(name) else { return };
        self.owe(self.real(name));
        self.lines = self.lines.max(3);
        self.insist = true;
        self.define(name, out);
        self.insist = false;
        let function = self.read_name(name);
        self.use_call(function, rank, out);
    }

    /// `del x`, and a look at those who captured it.
    pub(super) fn delete_and_look(&mut self, out: &mut Vec<Stmt>) {
        let name = self.pick(|g, _, real| {
            let top = g.top();
            let declared = top.nonlocals.or(top.globals).has(real);
            match top.sure.has(real) && (declared || scope::find(&g.scopes, real) == Found::Here) {
                true if top.passed.has(real) => 8,
                true => 1,
                false => 0,
            }
        });
        let Some(name) = name else { return self.bind_any(out) };
        let real = self.real(name);
        let captured = self.top().passed.has(real);
        self.top_mut().touched.insert(real);
        let target = Expr::name(self.cast.text(name));
        self.unbind(real);
        self.put(StmtKind::Delete(vec![target]), out);
        let fragile = std::mem::replace(&mut self.fragile, true);
        if self.has(Feature::Token) && self.choices.odds(60) {
            self.collect(out);
        }
        if self.choices.odds(120) {
            self.observe(out);
        }
        if captured && self.choices.odds(210) {
            self.call_something(out);
        }
        if self.choices.odds(160) {
            self.assign(name, out);
            self.fragile = fragile;
            return;
        }
        self.fragile = fragile || captured || self.scopes.len() > 1;
    }

    /// `if 0 < n < 4: f(n - 1)`: a call of itself whose depth the first argument bounds.
    pub(super) fn recursion(&mut self, rank: u8, name: Spelling, params: &Params, out: &mut Vec<Stmt>) {
        let contract = self.cast.rank(rank);
        if !self.has(Feature::Recursion)
            || contract.args().first() != Some(&Sort::Number)
            || self.cast.sort(name) != Sort::Function(rank)
            || !self.choices.odds(150)
        {
            return;
        }
        let Some(first) = params.posonly.iter().chain(&params.args).next() else { return };
        let n = first.name.clone();
        let real = self.real(name);
        if !out.is_empty() || self.top().owns(real) {
            // Something was bound already: perhaps the argument itself, or the function's name.
            return;
        }
        self.touch(real);
        let less = Expr::name(n.clone());
        let mut args = vec![minus_one(n)];
        for &sort in &contract.args()[1..] {
            let arg = self.literal(sort);
            args.push(arg);
        }
        // Four activations share what one may cost.
        self.frame.cap /= 5;
        let test =
            Compare { left: Expr::int(0), rest: vec![(CompareOp::Lt, less), (CompareOp::Lt, Expr::int(4))] };
        let call = Expr::call(Expr::name(self.cast.text(name)), args);
        let body = vec![StmtKind::Expr(call).into()];
        self.lines -= 1;
        let test = ExprKind::Compare(Box::new(test)).into();
        self.put(StmtKind::If { test, body, orelse: Vec::new() }, out);
    }
}

fn minus_one(name: Name) -> Expr {
    ExprKind::Binary(Box::new(Binary { left: Expr::name(name), op: BinaryOp::Sub, right: Expr::int(1) }))
        .into()
}
