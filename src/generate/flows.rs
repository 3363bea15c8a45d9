//! Idioms of control flow in live code: loops that are left early and their `else`, cases with
//! guards, conversations with generators, decorators on top of each other.
//!
//! Chance alone rarely writes one in which it would show if something went another way. What stands
//! in them is left to chance.

use super::{
    Generator,
    nested::lambda,
    objects::{assigned, observed},
    scope::{Flavour, Names, ScopeKind},
    statements::compound,
    swarm::{Feature, Sort, Spelling},
};
use crate::tree::{
    Case, Compare, CompareOp, Expr, ExprKind, FunctionDef, Handler, Name, Node, Param, Params, Pattern,
    PatternKind, Span, Stmt, StmtKind, WithItem,
};

impl Generator<'_, '_> {
    /// A data name that can be bound here, other than `avoid`.
    fn other_target(&mut self, avoid: Spelling) -> Option<Spelling> {
        let name = self.pick(|g, name, real| {
            u16::from(name != avoid && g.cast.sort(name) == Sort::Any && g.bindable(real))
        })?;
        self.owe(self.real(name));
        Some(name)
    }

    /// `for x in (1, 2): if x == 2: break; ... else: ...`
    pub(super) fn leave_loop_early(&mut self, out: &mut Vec<Stmt>) {
        let Some(name) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let before = self.top().sure;
        let count = 1 + self.choices.below(3) as i64;
        let last = Expr::int(self.choices.below(4) as i64);
        let real = self.real(name);
        self.bind(real);
        let text = self.cast.text(name);
        let test = Compare { left: Expr::name(text.clone()), rest: vec![(CompareOp::Eq, last)] };
        let test = ExprKind::Compare(Box::new(test)).into();
        let leave = if self.choices.odds(200) { StmtKind::Break } else { StmtKind::Continue };
        let mut body = vec![StmtKind::If { test, body: vec![leave.into()], orelse: Vec::new() }.into()];
        self.frame.blocks += 1;
        self.frame.cost += self.frame.times * 12;
        if self.choices.odds(128) {
            self.observe(&mut body);
        }
        let mut orelse = Vec::new();
        if self.choices.odds(128) {
            self.assign(name, &mut orelse);
        }
        self.observe(&mut orelse);
        self.frame.blocks -= 1;
        self.join(before);
        let iter = ExprKind::Tuple((0..count).map(Expr::int).collect()).into();
        self.lines -= 2;
        let target = Expr::name(text);
        self.put(StmtKind::For { is_async: false, target, iter, body, orelse }, out);
        self.observe(out);
    }

    /// An exception on its way through `finally`, and where it is handled.
    pub(super) fn raise_through_finally(&mut self, out: &mut Vec<Stmt>) {
        let value = self.leaf(Sort::Any);
        let exc = Some(Expr::call(Expr::name("ValueError"), vec![value]));
        let raise = StmtKind::Raise { exc, cause: None }.into();
        let before = self.top().sure;
        let kept = (self.frame.in_loop, self.frame.may_return);
        (self.frame.in_loop, self.frame.may_return) = (false, false);
        self.frame.blocks += 1;
        self.frame.cost += self.frame.times * 6;
        let (mut finalbody, mut handled) = (Vec::new(), Vec::new());
        self.bind_any(&mut finalbody);
        if self.choices.odds(128) {
            self.observe(&mut finalbody);
        }
        let inner = StmtKind::Try {
            body: vec![raise],
            handlers: Vec::new(),
            orelse: Vec::new(),
            finalbody: compound(finalbody),
            is_star: false,
        };
        self.observe(&mut handled);
        self.frame.blocks -= 1;
        (self.frame.in_loop, self.frame.may_return) = kept;
        self.join(before);
        let kind = Some(Expr::name(["ValueError", "Exception"][self.choices.below(2)]));
        let handlers = vec![Handler { kind, name: None, body: compound(handled), span: Span::default() }];
        self.lines -= 3;
        let (orelse, finalbody) = (Vec::new(), Vec::new());
        out.push(
            StmtKind::Try { body: vec![inner.into()], handlers, orelse, finalbody, is_star: false }.into(),
        );
    }

    /// `match (1, x): case [a, b] if a < n: ... case [a, *b]: ... case _: ...`
    pub(super) fn match_with_guards(&mut self, out: &mut Vec<Stmt>) {
        let Some(first) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let Some(second) = self.other_target(first) else { return self.observe(out) };
        let before = self.top().sure;
        let number = self.choices.below(3) as i64;
        let subject = ExprKind::Tuple(vec![Expr::int(number), self.leaf(Sort::Any)]).into();
        let (first_text, second_text) = (self.cast.text(first), self.cast.text(second));
        let pattern = |kind| Pattern { span: Span::default(), kind };
        let capture = |name: &Name| pattern(PatternKind::As { pattern: None, name: Some(name.clone()) });
        let second_pattern = match self.choices.below(3) {
            0 => pattern(PatternKind::Star(Some(second_text.clone()))),
            _ => capture(&second_text),
        };
        let both = pattern(PatternKind::Sequence(vec![capture(&first_text), second_pattern]));
        self.frame.blocks += 1;
        self.frame.cost += self.frame.times * 8;
        let mut cases = Vec::new();
        for turn in 0..2 {
            for name in [first, second] {
                let real = self.real(name);
                self.bind(real);
            }
            let guard = (turn == 0).then(|| {
                let rest = vec![(CompareOp::Lt, Expr::int(1 + self.choices.below(2) as i64))];
                ExprKind::Compare(Box::new(Compare { left: Expr::name(first_text.clone()), rest })).into()
            });
            let mut body = Vec::new();
            match turn {
                0 if self.choices.odds(128) => self.observe(&mut body),
                _ => self.observe_name(first, &mut body),
            }
            if self.choices.odds(80) {
                self.assign(second, &mut body);
            }
            cases.push(Case { pattern: both.clone(), guard, body: compound(body) });
        }
        self.join(before);
        if self.choices.odds(200) {
            let mut body = Vec::new();
            self.observe(&mut body);
            let all = pattern(PatternKind::As { pattern: None, name: None });
            cases.push(Case { pattern: all, guard: None, body: compound(body) });
        }
        self.frame.blocks -= 1;
        self.lines -= 3;
        self.put(StmtKind::Match { subject, cases }, out);
        self.observe(out);
    }

    /// A generator that is sent something and returns something, and perhaps another that delegates to it.
    pub(super) fn converse(&mut self, out: &mut Vec<Stmt>) {
        let Some(name) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let Some(other) = self.other_target(name) else { return self.observe(out) };
        let delegates = self.top().kind != ScopeKind::Class && self.choices.odds(110);
        let body = self.generator_body(None, |g, holder, body| {
            let value = Some(Box::new(g.leaf(Sort::Any)));
            let received = ExprKind::Yield(value).into();
            let real = g.real(holder);
            g.bind(real);
            g.put(assigned(Expr::name(g.cast.text(holder)), received), body);
            if g.choices.odds(60) {
                g.observe(body);
            }
            if g.has(Feature::Token)
                && let Some(own) = g.other_target(holder)
            {
                let value = g.token();
                let real = g.real(own);
                g.bind(real);
                g.put(assigned(Expr::name(g.cast.text(own)), value), body);
            }
            let value = g.read_name(holder);
            let value = if g.choices.odds(128) { lambda(Params::default(), value) } else { value };
            g.put(StmtKind::Expr(ExprKind::Yield(Some(Box::new(value))).into()), body);
            let value = g.leaf(Sort::Any);
            g.put(StmtKind::Return(Some(value)), body);
        });
        self.define_generator(name, body, out);
        if delegates {
            let body = self.generator_body(Some(name), |g, holder, body| {
                let inner = g.read_name(name);
                let delegate = ExprKind::YieldFrom(Box::new(Expr::call(inner, Vec::new()))).into();
                let real = g.real(holder);
                g.bind(real);
                g.put(assigned(Expr::name(g.cast.text(holder)), delegate), body);
                g.observe_name(holder, body);
                let value = g.read_name(holder);
                g.put(StmtKind::Expr(ExprKind::Yield(Some(Box::new(value))).into()), body);
            });
            self.define_generator(other, body, out);
            let generator = Expr::call(self.read_name(other), Vec::new());
            let items = Expr::call(Expr::name("list"), vec![generator]);
            return self.put(observed(vec![items]), out);
        }
        let generator = Expr::call(self.read_name(name), Vec::new());
        let real = self.real(other);
        self.bind(real);
        self.put(assigned(Expr::name(self.cast.text(other)), generator), out);
        let first = Expr::call(Expr::name("next"), vec![self.read_name(other)]);
        let sent = if self.has(Feature::Token) && self.choices.odds(90) {
            self.token()
        } else {
            Expr::int(1 + self.choices.below(9) as i64)
        };
        let send = super::objects::attribute(self.read_name(other), "send");
        let second = Expr::call(send, vec![sent]);
        self.put(observed(vec![first, second]), out);
        if self.choices.odds(170) {
            let ended = vec![self.read_name(other), Expr::int(0)];
            self.put(observed(vec![Expr::call(Expr::name("next"), ended)]), out);
        }
        self.observe(out);
    }

    /// The body of a generator function without parameters; `write` gets a variable of it.
    fn generator_body(
        &mut self,
        avoid: Option<Spelling>,
        write: impl FnOnce(&mut Self, Spelling, &mut Vec<Stmt>),
    ) -> Vec<Stmt> {
        self.frame.cost += self.frame.times * 10;
        let rank = self.cast.contracts.len() as u8 - 1;
        let kind = ScopeKind::Function(Flavour::Generator);
        let (body, makeup) = self.function(kind, Some(rank), Names::default(), |g| {
            let mut body = Vec::new();
            g.frame.returns = Sort::Any;
            let holder = match avoid {
                Some(avoid) => g.other_target(avoid),
                None => g.target(Some(Sort::Any)),
            };
            match holder {
                Some(holder) => write(g, holder, &mut body),
                None => g.put(StmtKind::Expr(ExprKind::Yield(None).into()), &mut body),
            }
            g.settle(&mut body);
            compound(body)
        });
        self.frame.makeup.runs |= makeup.captures && self.frame.blocks == 0;
        body
    }

    fn define_generator(&mut self, name: Spelling, body: Vec<Stmt>, out: &mut Vec<Stmt>) {
        let real = self.real(name);
        self.bind(real);
        self.define_plainly(name, Params::default(), body, out);
    }

    /// A function that leaves `with M(x): ...` by `return`, or a loop in it by `break`.
    pub(super) fn leave_context(&mut self, class: &Name, out: &mut Vec<Stmt>) {
        let Some(name) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let rank = self.cast.contracts.len() as u8 - 1;
        let kind = ScopeKind::Function(Flavour::Plain);
        let real = self.real(name);
        self.bind(real);
        self.frame.cost += self.frame.times * 12;
        let in_loop = self.choices.odds(80);
        let (body, makeup) = self.function(kind, Some(rank), Names::default(), |g| {
            g.frame.returns = Sort::Any;
            let argument = g.leaf(Sort::Any);
            let context = Expr::call(Expr::name(class.clone()), vec![argument]);
            let mut suite = Vec::new();
            if g.choices.odds(80) {
                g.observe(&mut suite);
            }
            let value = Some(g.leaf(Sort::Any));
            suite.push(if in_loop { StmtKind::Break.into() } else { StmtKind::Return(value).into() });
            let items = vec![WithItem { context, target: None }];
            let with: Stmt = StmtKind::With { is_async: false, items, body: suite }.into();
            let iter = ExprKind::Tuple(vec![Expr::int(1), Expr::int(2)]).into();
            let (target, orelse) = (Expr::name("_"), Vec::new());
            let is_async = false;
            let left = if in_loop {
                StmtKind::For { is_async, target, iter, body: vec![with], orelse }.into()
            } else {
                with
            };
            compound(vec![left])
        });
        self.lines -= 3;
        self.frame.makeup.runs |= makeup.captures && self.frame.blocks == 0;
        self.define_plainly(name, Params::default(), body, out);
        let call = Expr::call(self.read_name(name), Vec::new());
        self.put(observed(vec![call]), out);
    }

    /// `d = lambda n: lambda f: ...`, and a function decorated by `@d(1)` and `@d(2)`.
    pub(super) fn decorate_twice(&mut self, out: &mut Vec<Stmt>) {
        let Some(name) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let Some(decorated) = self.other_target(name) else { return self.observe(out) };
        let pair = ExprKind::Tuple(vec![Expr::name("t"), Expr::name("w")]).into();
        let given = if self.choices.odds(128) { lambda(Params::default(), pair) } else { pair };
        let one = |name: &'static str| Params { args: vec![Param::new(name)], ..Params::default() };
        let value = lambda(one("t"), lambda(one("w"), given));
        let real = self.real(name);
        self.bind(real);
        self.put(assigned(Expr::name(self.cast.text(name)), value), out);
        self.frame.cost += self.frame.times * 8;
        let decorators = (1..=2).map(|_| {
            let tag = self.leaf(Sort::Number);
            Expr::call(self.read_name(name), vec![tag])
        });
        let decorators: Vec<Expr> = decorators.collect();
        let rank = self.cast.contracts.len() as u8 - 1;
        let real = self.real(decorated);
        self.bind(real);
        let kind = ScopeKind::Function(Flavour::Plain);
        let (body, _) = self.function(kind, Some(rank), Names::default(), |g| {
            let mut body = Vec::new();
            let value = g.leaf(Sort::Any);
            g.put(StmtKind::Return(Some(value)), &mut body);
            g.settle(&mut body);
            compound(body)
        });
        let definition = FunctionDef {
            node: Node::default(),
            is_async: false,
            name: self.cast.text(decorated),
            decorators,
            type_params: Vec::new(),
            params: Params::default(),
            returns: None,
            body,
        };
        self.put(StmtKind::FunctionDef(Box::new(definition)), out);
        self.observe_name(decorated, out);
    }
}
