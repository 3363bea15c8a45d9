//! Compound statements other than definitions.

use super::{
    Generator,
    statements::compound,
    swarm::{Feature, Sort, Spelling},
};
use crate::tree::{
    Compare, CompareOp, Constant, Expr, ExprKind, Handler, Span, Stmt, StmtKind, UnaryOp, WithItem,
};

/// Tests that are false, each in its way, and never evaluate a name.
const FALSE: [Constant; 3] = [Constant::Int(0), Constant::Bool(false), Constant::None];

/// A test that is false and never evaluates a name. What `-O` makes of `__debug__` is for the model to
/// know: branches under this test are written as if they never ran.
fn never(choice: usize) -> Expr {
    match FALSE.get(choice) {
        Some(constant) => Expr::constant(constant.clone()),
        None => ExprKind::Unary { op: UnaryOp::Not, operand: Box::new(Expr::name("__debug__")) }.into(),
    }
}

impl Generator<'_, '_> {
    /// `if`, with what either branch binds being unsure afterwards.
    pub(super) fn if_statement(&mut self, out: &mut Vec<Stmt>) {
        let test = self.condition();
        let before = self.top().sure;
        let body = self.suite(3);
        let after = std::mem::replace(&mut self.top_mut().sure, before);
        let mut orelse = Vec::new();
        if self.choices.odds(120) {
            self.lines -= 1;
            if self.may_block() && self.choices.odds(205) {
                self.frame.blocks += 1;
                self.if_statement(&mut orelse);
                self.frame.blocks -= 1;
            } else {
                orelse = self.suite(2);
            }
        }
        self.join(after);
        self.put(StmtKind::If { test, body, orelse }, out);
    }

    /// A branch that is never taken, or a function that is never called.
    pub(super) fn dormant_part(&mut self, out: &mut Vec<Stmt>) {
        if self.may_nest()
            && self.choices.odds(128)
            && let Some(name) = self.target(Some(Sort::Any))
        {
            return self.define(name, out);
        }
        if self.has(Feature::Class) && self.may_nest() && self.choices.odds(150) {
            let body = self.within_lines(2, |g| {
                g.dormant(|g| {
                    let mut body = Vec::new();
                    g.class_statement(&mut body);
                    body
                })
            });
            let test = never(self.choices.below(FALSE.len() + 1));
            return self.put(StmtKind::If { test, body, orelse: Vec::new() }, out);
        }
        self.dead_branch(out);
    }

    /// A branch that is never taken.
    pub(super) fn dead_branch(&mut self, out: &mut Vec<Stmt>) {
        let test = never(self.choices.below(FALSE.len() + 1));
        let form = self.choices.below(5);
        if form == 4 {
            let in_loop = std::mem::replace(&mut self.frame.in_loop, true);
            let body = self.within_lines(2, |g| g.dormant(|g| g.suite(3)));
            self.frame.in_loop = in_loop;
            self.put(StmtKind::While { test, body, orelse: Vec::new() }, out);
            return;
        }
        let body = self.within_lines(2, |g| g.dormant(|g| g.suite(4)));
        if form == 3 {
            let body = vec![StmtKind::If { test, body, orelse: Vec::new() }.into()];
            let test = Expr::constant(Constant::Int(0));
            self.lines -= 1;
            self.put(StmtKind::If { test, body, orelse: Vec::new() }, out);
            return;
        }
        self.put(StmtKind::If { test, body, orelse: Vec::new() }, out);
    }

    /// The body and `else` of a loop that is passed at most `count` times.
    pub(super) fn looped(&mut self, count: u32, may_skip: bool) -> (Vec<Stmt>, Vec<Stmt>) {
        let before = self.top().sure;
        let in_loop = std::mem::replace(&mut self.frame.in_loop, true);
        self.frame.times *= count;
        let body = self.suite(4);
        self.frame.times /= count;
        self.frame.in_loop = in_loop;
        if may_skip {
            self.join(before);
        }
        let orelse = if self.choices.odds(24) {
            self.lines -= 1;
            self.suite(2)
        } else {
            Vec::new()
        };
        self.join(before);
        (body, orelse)
    }

    /// `while`: one that counts, one that leaves at its end; in dormant code any.
    pub(super) fn while_statement(&mut self, out: &mut Vec<Stmt>) {
        if !self.live {
            let test = self.condition();
            let (body, orelse) = self.looped(1, true);
            return self.put(StmtKind::While { test, body, orelse }, out);
        }
        if self.choices.odds(110) {
            // A counter of its own, which nothing else can bind.
            let counter = compact_str::format_compact!("n{}", self.counters);
            self.counters += 1;
            let count = 1 + self.choices.below(3) as u32;
            let zero = StmtKind::Assign { targets: vec![Expr::name(counter.clone())], value: Expr::int(0) };
            self.put(zero, out);
            let rest = vec![(CompareOp::Lt, Expr::int(i64::from(count)))];
            let left = Expr::name(counter.clone());
            let test = ExprKind::Compare(Box::new(Compare { left, rest })).into();
            let (mut body, orelse) = self.looped(count, true);
            let step = StmtKind::AugAssign {
                target: Expr::name(counter),
                op: crate::tree::BinaryOp::Add,
                value: Expr::int(1),
            };
            body.insert(0, step.into());
            self.lines -= 1;
            return self.put(StmtKind::While { test, body, orelse }, out);
        }
        let test =
            if self.choices.odds(80) { Expr::constant(Constant::Bool(true)) } else { self.condition() };
        // `continue` would go around for ever.
        let before = self.top().sure;
        let in_loop = std::mem::replace(&mut self.frame.in_loop, false);
        let mut body = self.suite(3);
        self.frame.in_loop = in_loop;
        self.join(before);
        body.push(StmtKind::Break.into());
        self.lines -= 1;
        self.put(StmtKind::While { test, body, orelse: Vec::new() }, out);
    }

    /// `try: body except NameError: ...`.
    pub(super) fn guarded(&mut self, body: Vec<Stmt>) -> Stmt {
        let kind = ["NameError", "NameError", "Exception"][self.choices.below(3)];
        let before = self.top().sure;
        let name = if self.choices.odds(160) { self.target(Some(Sort::Any)) } else { None };
        let mut out = Vec::new();
        let real = name.map(|name| self.real(name));
        if let (Some(name), Some(real)) = (name, real) {
            self.bind(real);
            self.observe_name(name, &mut out);
            self.unbind(real);
        } else if self.choices.odds(128) {
            self.observe(&mut out);
        }
        self.join(before);
        let name = name.map(|name| self.cast.text(name));
        let kind = Some(Expr::name(kind));
        let handlers = vec![Handler { kind, name, body: compound(out), span: Span::default() }];
        StmtKind::Try { body, handlers, orelse: Vec::new(), finalbody: Vec::new(), is_star: false }.into()
    }

    pub(super) fn try_statement(&mut self, out: &mut Vec<Stmt>) {
        let before = self.top().sure;
        let is_star = !self.live && self.has(Feature::ExceptStar) && self.choices.odds(128);
        let shape = self.choices.below(6);
        let catches = shape != 5 || is_star;
        let kinds: &[&str] = match self.choices.below(6) {
            0 | 1 => &["NameError"],
            2 => &["UnboundLocalError", "NameError"],
            3 => &["ValueError", "Exception"],
            4 => &["NameError", "Exception"],
            _ => &["Exception"],
        };
        let guarded = self.frame.guarded;
        self.frame.guarded = guarded || catches;
        let mut body = self.suite(3);
        if self.live && catches && self.choices.odds(40) {
            // What one of the handlers surely catches.
            let exc = Some(Expr::name(kinds[0]));
            self.put(StmtKind::Raise { exc, cause: None }, &mut body);
        }
        self.frame.guarded = guarded;
        let after = self.top().sure;
        // Up to 3.12 the compiler looks for names in `else` first, then in the handlers.
        let unordered = self.frame.unordered;
        let mut orelse = Vec::new();
        let mut in_handler = None;
        if catches && self.choices.odds(115) {
            self.frame.unordered = true;
            self.lines -= 1;
            // Which of two suites is compiled first shows in the names that they bind first.
            if self.choices.odds(190)
                && let Some(name) = self.pick_unbound()
            {
                let assigned = self.assign_literal(name);
                orelse.push(assigned);
                in_handler = self.pick_unbound();
            }
            orelse.extend(self.suite(2));
        }
        let mut merged = self.top().sure;
        let mut handlers = Vec::new();
        if catches {
            let loops = (self.frame.in_loop, self.frame.may_return);
            if is_star {
                (self.frame.in_loop, self.frame.may_return) = (false, false);
            }
            for kind in kinds {
                self.top_mut().sure = before.and(after);
                let name = if self.choices.odds(80) { self.target(Some(Sort::Any)) } else { None };
                self.lines -= 1;
                let bare = !is_star && kind == kinds.last().unwrap_or(kind) && self.choices.odds(30);
                let kind = if bare && name.is_none() { None } else { Some(Expr::name(*kind)) };
                let mut handler = self.handler(kind, name);
                if let Some(name) = in_handler.take().filter(|&other| Some(other) != name) {
                    let assigned = self.assign_literal(name);
                    handler.body.insert(0, assigned);
                }
                handlers.push(handler);
                merged = merged.and(self.top().sure);
            }
            (self.frame.in_loop, self.frame.may_return) = loops;
        }
        self.frame.unordered = unordered;
        self.top_mut().sure = merged;
        let finalbody = if !catches || self.choices.odds(50) {
            self.lines -= 1;
            // Leaving a loop or function from here would swallow what is raised.
            let leave = (self.frame.in_loop, self.frame.may_return);
            (self.frame.in_loop, self.frame.may_return) = (false, false);
            let suite = self.suite(2);
            (self.frame.in_loop, self.frame.may_return) = leave;
            suite
        } else {
            Vec::new()
        };
        self.put(StmtKind::Try { body, handlers, orelse, finalbody, is_star }, out);
    }

    /// `x = 1`.
    pub(super) fn assign_literal(&mut self, name: Spelling) -> Stmt {
        let value = self.literal(self.cast.sort(name));
        let real = self.real(name);
        self.bind(real);
        self.lines -= 1;
        StmtKind::Assign { targets: vec![Expr::name(self.cast.text(name))], value }.into()
    }

    /// `with ...:` without a target.
    pub(super) fn with_statement(&mut self, out: &mut Vec<Stmt>) {
        let items = vec![WithItem { context: self.any(), target: None }];
        let is_async = self.may_await() && self.choices.odds(128);
        let body = self.suite(3);
        self.put(StmtKind::With { is_async, items, body }, out);
    }
}
