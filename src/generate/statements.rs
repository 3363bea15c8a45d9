//! Statements: one table, and the bodies that are made of them.

use super::{
    Generator,
    scope::{self, Flavour, Known, Makeup, ScopeKind},
    swarm::{ClassName, Feature, Sort, Spelling},
};
use crate::tree::{Alias, Attribute, Expr, ExprKind, Params, Span, Stmt, StmtKind, Subscript};

/// A kind of statement.
struct Form {
    /// Whether it may stand here.
    allowed: fn(&Generator<'_, '_>) -> bool,
    /// Weight in code that runs.
    live: u16,
    /// Weight in code that does not.
    dormant: u16,
    write: fn(&mut Generator<'_, '_>, &mut Vec<Stmt>),
}

macro_rules! forms {
    ($( $live:literal $dormant:literal $allowed:expr => $write:expr; )*) => {
        &[ $( Form { live: $live, dormant: $dormant, allowed: $allowed, write: $write }, )* ]
    };
}

const FORMS: &[Form] = forms! {
    // live, dormant, allowed => written
    24 44 |_| true => |g, out| g.bind_any(out);
    26 0 |g| g.may_nest() && g.may_block() => |g, out| g.define_function(out);
    14 0 |g| g.may_capture() && g.may_block() => |g, out| g.capture_and_call(out);
    8 0 |g| g.may_capture() && g.may_block() && g.has(Feature::Try) => |g, out| g.call_too_early(out);
    3 0 |_| true => |g, out| g.let_go(out);
    9 0 |g| g.has(Feature::Token) && g.top().is_function() => |g, out| g.let_go(out);
    3 0 |g| g.has(Feature::GeneratorExpression) && g.may_nest() && g.may_block() => |g, out| g.generate_later(out);
    2 0 |g| g.has(Feature::AugAssign) || g.has(Feature::Star) => |g, out| g.alias_and_grow(out);
    2 0 |g| g.has(Feature::Comprehension) && g.may_nest() => |g, out| g.comprehend_twice(out);
    5 0 |g| g.has(Feature::Comprehension) && g.may_capture() && g.may_block() => |g, out| g.comprehend_too_early(out);
    3 0 |g| g.has(Feature::Yield) && g.may_nest() && g.may_block() => |g, out| g.suspend(out);
    1 0 |g| g.has(Feature::Async) && g.may_nest() && g.may_block() => |g, out| g.coroutine_in_use(out);
    3 0 |g| g.may_nest() && g.may_block() => |g, out| g.look_inside(out);
    4 0 |g| g.has(Feature::Try) && g.may_nest() && g.may_block() => |g, out| g.raise_through(out);
    6 0 |g| g.has(Feature::Try) && g.may_block() && (g.frame.may_return || g.frame.in_loop)
        => |g, out| g.leave_through_finally(out);
    7 0 |g| g.has(Feature::Class) && g.may_nest() && g.may_block() => |g, out| g.classes_in_use(out);
    5 0 |g| g.may_be_generic() => |g, out| g.generic_in_use(out);
    2 0 |g| g.has(Feature::Try) && g.may_block() => |g, out| g.raise_through_finally(out);
    3 0 |g| g.has(Feature::Loop) && g.may_block() && g.frame.times < 12 => |g, out| g.leave_loop_early(out);
    4 0 |g| g.has(Feature::Match) && g.may_block() => |g, out| g.match_with_guards(out);
    3 0 |g| g.has(Feature::Yield) && g.may_nest() && g.may_block() => |g, out| g.converse(out);
    3 0 |g| g.has(Feature::Decorator) && g.may_nest() && g.may_block() => |g, out| g.decorate_twice(out);
    5 0 |g| g.may_block() => |g, out| g.observe_twice(out);
    4 0 |g| g.has(Feature::Try) && g.may_block() => |g, out| g.keep_exception(out);
    4 5 |g| g.has(Feature::Annotation) => |g, out| g.annotate_only(out);
    22 0 |_| true => |g, out| g.call_something(out);
    10 0 |_| true => |g, out| g.observe(out);
    3 7 |_| true => |g, out| g.expression(out);
    15 4 |g| g.may_block() => |g, out| g.if_statement(out);
    20 2 |g| g.may_block() && g.has(Feature::Loop) && g.frame.times < 12 => |g, out| g.while_statement(out);
    11 8 |g| g.may_block() && g.has(Feature::Try) => |g, out| g.try_statement(out);
    10 0 |g| g.has(Feature::Delete) => |g, out| g.delete_and_look(out);
    13 0 |g| g.has(Feature::FunctionList) => |g, out| g.append(out);
    38 0 |g| g.has(Feature::FunctionList) && g.frame.in_loop => |g, out| g.append(out);
    10 0 |g| g.has(Feature::Token) => |g, out| g.collect(out);
    4 6 |g| (g.has(Feature::Nonlocal) || g.has(Feature::Global)) && !g.frame.unordered
        => |g, out| g.declare_late(out);
    2 3 |g| g.frame.may_return && g.may_block() => |g, out| g.return_early(out);
    6 6 |g| g.frame.in_loop && g.may_block() => |g, out| g.leave_loop(out);
    9 26 |g| g.may_class() => |g, out| g.class_statement(out);
    0 2 |g| g.has(Feature::Try) => |g, out| g.raise(out);
    0 2 |_| true => |g, out| g.assert(out);
    0 3 |_| true => |g, out| g.assign_part(out);
    0 2 |g| g.has(Feature::With) && g.may_block() => |g, out| g.with_statement(out);
    1 1 |_| true => |g, out| g.put(StmtKind::Pass, out);
};

impl Generator<'_, '_> {
    pub(super) fn put(&mut self, kind: StmtKind, out: &mut Vec<Stmt>) {
        self.lines -= 1;
        out.push(kind.into());
    }

    /// Whether a statement with a suite may be written here.
    pub(super) fn may_block(&self) -> bool {
        self.lines > 0 && self.frame.blocks < 3 && !self.choices.is_over()
    }

    /// One statement, or a few that belong together.
    pub(super) fn statement(&mut self, out: &mut Vec<Stmt>) {
        if self.live {
            self.frame.cost += self.frame.times;
            let dormant = self.swarm.dormant / 3;
            if self.has(Feature::Dormant) && self.may_block() && self.choices.odds(dormant) {
                return self.dead_branch(out);
            }
        }
        let mut weights = [0u16; FORMS.len()];
        for (weight, form) in weights.iter_mut().zip(FORMS) {
            let here = if self.live { form.live } else { form.dormant };
            if here > 0 && (form.allowed)(self) {
                *weight = here;
            }
        }
        let index = self.choices.weighted(&weights).unwrap_or(0);
        (FORMS[index].write)(self, out);
    }

    /// Writes with a part of the lines that are left: up to one in `share`, and two more.
    pub(super) fn within_lines<T>(&mut self, share: usize, write: impl FnOnce(&mut Self) -> T) -> T {
        let most = (self.lines.max(0) as usize / share).clamp(1, 200);
        let lines = (2 + self.choices.below(most) as i32).min(self.lines);
        let kept = self.lines - lines;
        self.lines = lines;
        let written = write(self);
        self.lines += kept;
        written
    }

    /// In a good part of the programs, what runs are to make use of.
    fn idiom_at_least(&mut self, out: &mut Vec<Stmt>) {
        let idioms = [
            (Feature::Class, 70),
            (Feature::Async, 106),
            (Feature::Yield, 44),
            (Feature::TypeParameter, 40),
            (Feature::Lambda, 12),
        ];
        for (feature, odds) in idioms {
            if self.has(feature) && self.may_nest() && !self.choices.is_over() && self.choices.odds(odds) {
                // On top of the program's own lines; whether a closure runs in it is left to chance.
                let (runs, lines) = (self.frame.makeup.runs, self.lines);
                self.lines = 3;
                match feature {
                    Feature::Class => self.classes_in_use(out),
                    Feature::Async => self.coroutine_in_use(out),
                    Feature::Yield => self.suspend(out),
                    Feature::TypeParameter => self.generic_in_use(out),
                    _ => self.look_inside(out),
                }
                self.frame.makeup.runs = runs;
                self.lines = lines - 2;
            }
        }
    }

    // ---- bodies --------------------------------------------------------------------------------

    /// The module's body.
    pub(super) fn module(&mut self, out: &mut Vec<Stmt>) {
        if self.swarm.is_static && self.has(Feature::Annotation) && self.choices.odds(205) {
            self.annotations_are_text = true;
            let alias = Alias { name: "annotations".into(), asname: None, span: Span::default() };
            let names = vec![alias];
            let module = Some("__future__".into());
            out.push(StmtKind::ImportFrom { module, names, level: 0, is_lazy: false }.into());
        }
        self.plan(None, out);
        self.first_bindings(150, out);
        if self.choices.odds(190) {
            // Early, since a run may end by an exception.
            let lines = self.lines;
            self.closure_at_least(out);
            self.lines = self.lines.max(lines - 3);
        }
        self.careful = !self.frame.makeup.runs;
        if !self.swarm.is_static {
            self.idiom_at_least(out);
        }
        while self.lines > 0 && !self.choices.is_over() {
            if self.choices.odds(60) && self.may_block() {
                self.define_function(out);
            } else {
                self.statement(out);
            }
            self.careful = !self.frame.makeup.runs;
        }
        self.call_uncalled(230, out);
        self.settle(out);
        if !self.frame.makeup.runs {
            self.closure_at_least(out);
        }
        if self.choices.odds(90) {
            self.observe_twice(out);
        } else if self.choices.odds(170) {
            self.observe(out);
        }
    }

    /// The body of a function called `name` that keeps the contract of `rank`, or is never called.
    pub(super) fn body(
        &mut self,
        rank: Option<u8>,
        name: Spelling,
        params: &Params,
        capture: Option<Spelling>,
    ) -> Vec<Stmt> {
        let mut out = Vec::with_capacity(6);
        let insist = std::mem::take(&mut self.insist);
        if self.choices.odds(8) {
            out.push(StmtKind::Expr(Expr::str("doc")).into());
        }
        self.plan(capture, &mut out);
        self.first_bindings(150, &mut out);
        if let Some(rank) = rank
            && self.live
        {
            self.recursion(rank, name, params, &mut out);
        }
        if insist {
            self.capture_and_call(&mut out);
            if !self.frame.makeup.runs {
                self.capture_at_once(&mut out);
            }
        }
        if self.live && self.may_block() && self.may_nest() && self.choices.odds(190) {
            // Before anything else, something that captures what there is.
            if self.choices.odds(128) {
                self.capture_and_call(&mut out)
            } else {
                self.define_function(&mut out)
            }
            if self.choices.odds(140) {
                self.observe(&mut out);
            }
        }
        if self.live
            && self.has(Feature::Dormant)
            && self.may_block()
            && self.choices.odds(self.swarm.dormant)
        {
            self.dormant_part(&mut out);
        }
        let most = if self.lines > 12 { 5 } else { 3 };
        for _ in 0..1 + self.choices.below(most) {
            if self.lines <= 0 || self.choices.is_over() {
                break;
            }
            self.statement(&mut out);
        }
        if self.live {
            self.call_uncalled(220, &mut out);
        }
        self.settle(&mut out);
        if self.may_yield() && self.choices.odds(150) {
            let value = self.yielded();
            self.put(StmtKind::Expr(value), &mut out);
        }
        if let Some(name) = capture.filter(|_| self.live && !self.top().captures) {
            let value = self.read_name(name);
            let value =
                if self.choices.odds(128) { Expr::call(Expr::name("observe"), vec![value]) } else { value };
            self.put(StmtKind::Expr(value), &mut out);
        }
        self.last_return(&mut out);
        compound(out)
    }

    /// A suite of a compound statement.
    pub(super) fn suite(&mut self, most: usize) -> Vec<Stmt> {
        let mut out = Vec::with_capacity(2);
        self.frame.blocks += 1;
        for _ in 0..1 + self.choices.below(most) {
            if !out.is_empty() && (self.lines <= 0 || self.choices.is_over()) {
                break;
            }
            self.statement(&mut out);
        }
        self.frame.blocks -= 1;
        compound(out)
    }

    /// Decides what the scope does with each name, and declares what is to be declared.
    pub(super) fn plan(&mut self, capture: Option<Spelling>, out: &mut Vec<Stmt>) {
        let mut globals = Vec::new();
        let mut nonlocals = Vec::new();
        let in_module = self.top().kind == ScopeKind::Module;
        for name in self.cast.spellings() {
            let real = self.real(name);
            if self.top().bound.has(real) || (capture == Some(name) && !self.choices.odds(60)) {
                continue;
            }
            let data = !matches!(self.cast.sort(name), Sort::Function(_));
            let drawn = self.choices.byte();
            if in_module {
                // Lists of functions are to be had everywhere.
                let list = matches!(self.cast.sort(name), Sort::Functions(_));
                if data && (drawn >= 110 || list) {
                    self.top_mut().planned.insert(real);
                }
                continue;
            }
            let nonlocal = self.has(Feature::Nonlocal) && scope::has_nonlocal(&self.scopes, real);
            let in_class = self.top().kind == ScopeKind::Class;
            match drawn {
                80..=139 if in_class && self.has(Feature::Global) => {
                    self.declare(real, true);
                    globals.push(self.cast.text(name));
                }
                0..=55 => {}
                56..=115 if nonlocal && (data || drawn < 75) => {
                    self.declare(real, false);
                    nonlocals.push(self.cast.text(name));
                }
                116..=147 if self.has(Feature::Global) && (data || drawn < 126) => {
                    self.declare(real, true);
                    globals.push(self.cast.text(name));
                }
                // A variable that is left to others is what makes a closure.
                200.. if data || drawn >= 240 => self.top_mut().planned.insert(real),
                165.. if data && self.scopes.len() == 2 => self.top_mut().planned.insert(real),
                _ => {}
            }
        }
        if !globals.is_empty() {
            self.put(StmtKind::Global(globals), out);
        }
        if !nonlocals.is_empty() {
            self.put(StmtKind::Nonlocal(nonlocals), out);
        }
    }

    /// Binds some of what was planned or declared at once; the rest waits.
    fn first_bindings(&mut self, odds: u8, out: &mut Vec<Stmt>) {
        for name in self.cast.spellings() {
            let real = self.real(name);
            let top = self.top();
            let owed = top.planned.has(real) && !top.bound.has(real);
            let declared = top.globals.or(top.nonlocals).has(real);
            if (owed && self.choices.odds(odds)) || (declared && self.choices.odds(100)) {
                if self.live && self.choices.odds(200) {
                    self.assign(name, out);
                } else {
                    self.bind_somehow(name, out);
                }
            }
        }
    }

    /// Binds what was planned and is not bound yet. Binding one may come to owe another.
    pub(super) fn settle(&mut self, out: &mut Vec<Stmt>) {
        loop {
            let owed = self.cast.spellings().find(|&name| {
                let real = self.real(name);
                self.top().planned.has(real) && !self.top().bound.has(real)
            });
            let Some(name) = owed else { break };
            if self.live {
                self.assign(name, out)
            } else {
                self.bind_somehow(name, out)
            }
            let real = self.real(name);
            if !self.top().bound.has(real) {
                self.assign(name, out);
            }
        }
    }

    /// Calls what was defined here and is not called yet.
    fn call_uncalled(&mut self, odds: u8, out: &mut Vec<Stmt>) {
        for index in 0..12 {
            let Some(known) = self.top_mut().functions.get_mut(index) else { break };
            let &mut Known { name, rank: Some(rank), called: false, .. } = known else { continue };
            known.called = true;
            if self.may_call(rank)
                && (self.choices.odds(odds) || self.choices.is_over())
                && self.top().sure.has(name)
            {
                let function = self.read_name(Spelling(name.0));
                self.call_statement(function, rank, out);
            }
        }
    }

    fn last_return(&mut self, out: &mut Vec<Stmt>) {
        if !self.live {
            if self.choices.odds(90) {
                self.return_statement(out);
            }
            return;
        }
        let value = match self.frame.returns {
            Sort::Any if !self.choices.odds(190) => return,
            Sort::Any | Sort::Number => self.expr(self.frame.returns),
            want => {
                // Rather one made here than any other.
                let own = self.cast.spellings().find(|&name| {
                    let real = self.real(name);
                    self.cast.sort(name) == want && self.top().owns(real) && self.top().sure.has(real)
                });
                match own {
                    Some(name) if self.choices.odds(200) => self.read_name(name),
                    _ => self.expr(want),
                }
            }
        };
        self.frame.makeup.gives = self.makeup(&value).captures;
        self.put(StmtKind::Return(Some(value)), out);
        if self.has(Feature::Dormant) && self.lines > 0 && self.choices.odds(self.swarm.dormant / 8) {
            // Nothing after it is ever reached.
            self.dormant(|g| g.statement(out));
        }
    }

    // ---- simple statements ---------------------------------------------------------------------

    pub(super) fn bind_any(&mut self, out: &mut Vec<Stmt>) {
        match self.target(None) {
            Some(name) => self.bind_somehow(name, out),
            None => self.expression(out),
        }
    }

    /// Defines a function that can be called, or returned, from here.
    fn define_function(&mut self, out: &mut Vec<Stmt>) {
        if !self.may_nest() {
            return self.bind_any(out);
        }
        let name = self.pick(|g, name, real| {
            let Sort::Function(rank) = g.cast.sort(name) else { return 0 };
            let useful =
                i32::from(rank) > i32::from(g.frame.floor) || g.frame.returns == Sort::Function(rank);
            // In the module rather one that can itself call what is defined in it.
            let leaf = g.scopes.len() == 1
                && !g.cast.spellings().any(|other| match g.cast.sort(other) {
                    Sort::Function(above) => above > rank,
                    _ => false,
                });
            match (g.bindable(real), useful, leaf) {
                (false, ..) => 0,
                (_, true, false) => 9,
                (_, true, true) => 2,
                (_, false, _) => 1,
            }
        });
        match name {
            Some(name) => self.define(name, out),
            None => self.bind_any(out),
        }
    }

    fn expression(&mut self, out: &mut Vec<Stmt>) {
        let value = self.any();
        self.put(StmtKind::Expr(value), out);
    }

    /// Calls some function that may be called here.
    pub(super) fn call_something(&mut self, out: &mut Vec<Stmt>) {
        let mut weights = [0u16; 16];
        for rank in 0..self.cast.contracts.len() as u8 {
            if self.may_call(rank) {
                weights[usize::from(rank)] =
                    if self.can_read(Sort::Function(rank)) || self.can_read(Sort::Functions(rank)) {
                        6
                    } else {
                        1
                    };
            }
        }
        let Some(rank) = self.choices.weighted(&weights) else { return self.observe(out) };
        if self.choices.odds(150)
            && let Some((name, Some(rank))) = self.known_function(true)
        {
            let function = self.read_name(name);
            return self.call_statement(function, rank, out);
        }
        let rank = rank as u8;
        let function = if self.choices.odds(50) {
            self.expr(Sort::Function(rank))
        } else {
            self.leaf(Sort::Function(rank))
        };
        self.call_statement(function, rank, out);
    }

    /// Calls `function` and does something with the result.
    pub(super) fn call_statement(&mut self, function: Expr, rank: u8, out: &mut Vec<Stmt>) {
        let guard = (self.fragile && self.choices.odds(215)) || self.choices.odds(18);
        if guard && self.frame.blocks < 4 {
            let guarded = std::mem::replace(&mut self.frame.guarded, true);
            let mut body = Vec::with_capacity(1);
            self.use_call(function, rank, &mut body);
            self.frame.guarded = guarded;
            self.lines -= 2;
            let body = self.guarded(body);
            out.push(body);
        } else {
            self.use_call(function, rank, out);
        }
    }

    pub(super) fn use_call(&mut self, function: Expr, rank: u8, out: &mut Vec<Stmt>) {
        if let Some(name) = function.as_name().and_then(|name| self.cast.spelled(name)) {
            let real = self.real(name);
            for known in self.top_mut().functions.iter_mut().filter(|known| known.name == real) {
                known.called = true;
            }
        }
        let mut gives = self.makeup(&function).gives;
        let mut value = self.call_of(function, rank);
        let mut sort = self.cast.rank(rank).returns;
        // What was returned is called in turn, or kept.
        for _ in 0..3 {
            if let Sort::Functions(rank) = sort {
                if !self.choices.odds(128) {
                    break;
                }
                value = ExprKind::Subscript(Box::new(Subscript { value, index: Expr::int(0) })).into();
                sort = Sort::Function(rank);
            }
            match sort {
                Sort::Function(rank) if self.may_call(rank) && self.choices.odds(110) => {
                    value = self.call_of(value, rank);
                    self.frame.makeup.runs |= gives && self.frame.blocks == 0;
                    gives = false;
                    sort = self.cast.rank(rank).returns;
                }
                _ => break,
            }
        }
        let keep = matches!(sort, Sort::Function(_) | Sort::Functions(_));
        if self.choices.odds(if keep { 150 } else { 80 })
            && let Some(name) = self.target(Some(sort))
        {
            let real = self.real(name);
            self.bind(real);
            let targets = vec![Expr::name(self.cast.text(name))];
            if let Sort::Function(rank) = sort {
                let makeup = Makeup { captures: gives, runs: gives, gives: false };
                self.note_function(real, Some(rank), makeup);
            }
            self.put(StmtKind::Assign { targets, value }, out);
            if keep && self.choices.odds(140) {
                self.observe_name(name, out);
            }
            return;
        }
        if self.choices.odds(if keep { 160 } else { 90 }) {
            value = Expr::call(Expr::name("observe"), vec![value]);
        }
        self.put(StmtKind::Expr(value), out);
    }

    /// `observe(...)`, with functions for choice, several at once.
    pub(super) fn observe(&mut self, out: &mut Vec<Stmt>) {
        let mut args = Vec::new();
        for _ in 0..1 + self.choices.below(3) {
            if self.choices.odds(140)
                && let Some((name, _)) = self.known_function(false)
            {
                let arg = self.read_name(name);
                args.push(arg);
                continue;
            }
            let rank = self.choices.below(self.cast.contracts.len()) as u8;
            let want = match self.choices.below(5) {
                0 | 1 if self.can_read(Sort::Function(rank)) => Sort::Function(rank),
                2 if self.can_read(Sort::Functions(rank)) => Sort::Functions(rank),
                3 => {
                    let arg = self.any();
                    args.push(arg);
                    continue;
                }
                _ => Sort::Any,
            };
            let arg = self.leaf(want);
            args.push(arg);
        }
        let call = Expr::call(Expr::name("observe"), args);
        self.put(StmtKind::Expr(call), out);
    }

    /// A function that is surely bound here, one with free variables rather than another; to be
    /// called, or to be looked at.
    pub(super) fn known_function(&mut self, to_call: bool) -> Option<(Spelling, Option<u8>)> {
        let mut weights = [0u16; 24];
        for (weight, known) in weights.iter_mut().zip(self.known()) {
            let possible = !to_call || known.rank.is_some_and(|rank| self.may_call(rank));
            if possible && usize::from(known.name.0) < self.cast.len() && self.weigh_read(known.name).0 {
                let Makeup { captures, runs, gives } = known.makeup;
                *weight = if captures || (to_call && (runs || gives)) { 8 } else { 1 };
            }
        }
        let index = self.choices.weighted(&weights)?;
        let known = self.known().nth(index)?;
        Some((Spelling(known.name.0), known.rank))
    }

    pub(super) fn collect(&mut self, out: &mut Vec<Stmt>) {
        self.put(StmtKind::Expr(Expr::call(Expr::name("collect"), Vec::new())), out);
    }

    /// `l.append(...)`.
    fn append(&mut self, out: &mut Vec<Stmt>) {
        let rank = (0..self.cast.contracts.len() as u8).find(|&rank| self.can_read(Sort::Functions(rank)));
        let Some(rank) = rank else { return self.bind_any(out) };
        let Some(list) = self.read(Sort::Functions(rank)) else { return self.bind_any(out) };
        let item = self.expr(Sort::Function(rank));
        let append = ExprKind::Attribute(Box::new(Attribute { value: list, attr: "append".into() })).into();
        self.put(StmtKind::Expr(Expr::call(append, vec![item])), out);
    }

    /// A `global` or `nonlocal` that does not stand first.
    fn declare_late(&mut self, out: &mut Vec<Stmt>) {
        let global = self.has(Feature::Global) && (!self.has(Feature::Nonlocal) || self.choices.odds(100));
        let name = self.cast.spellings().find(|&name| {
            let real = self.real(name);
            let top = self.top();
            !top.touched.or(top.bound).or(top.planned).or(top.globals).or(top.nonlocals).has(real)
                // What nested functions have read so far would change its meaning.
                && (!top.passed.has(real) || !self.in_live_function())
                && self.scopes.len() > 1
                && (global || scope::has_nonlocal(&self.scopes, real))
        });
        let Some(name) = name else { return self.bind_any(out) };
        let real = self.real(name);
        self.declare(real, global);
        let names = vec![self.cast.text(name)];
        self.put(if global { StmtKind::Global(names) } else { StmtKind::Nonlocal(names) }, out);
        if self.choices.odds(200) {
            self.bind_somehow(name, out);
        }
    }

    fn return_value(&mut self) -> Option<Expr> {
        if self.live {
            return Some(self.expr(self.frame.returns));
        }
        // An asynchronous generator returns nothing.
        let bare = self.top().kind == ScopeKind::Function(Flavour::AsyncGenerator);
        if bare || self.choices.odds(40) { None } else { Some(self.any()) }
    }

    fn return_statement(&mut self, out: &mut Vec<Stmt>) {
        let value = self.return_value();
        self.put(StmtKind::Return(value), out);
    }

    /// `if ...: return ...`; in dormant code also without `if`.
    fn return_early(&mut self, out: &mut Vec<Stmt>) {
        if !self.live && self.choices.odds(100) {
            return self.return_statement(out);
        }
        let test = self.condition();
        let value = self.return_value();
        self.lines -= 1;
        let body = vec![StmtKind::Return(value).into()];
        self.put(StmtKind::If { test, body, orelse: Vec::new() }, out);
    }

    fn leave_loop(&mut self, out: &mut Vec<Stmt>) {
        let kind = if self.choices.odds(190) { StmtKind::Continue } else { StmtKind::Break };
        if !self.live && self.choices.odds(100) {
            return self.put(kind, out);
        }
        let test = self.condition();
        self.lines -= 1;
        self.put(StmtKind::If { test, body: vec![kind.into()], orelse: Vec::new() }, out);
    }

    fn raise(&mut self, out: &mut Vec<Stmt>) {
        let exc = if self.choices.odds(200) { Some(self.any()) } else { None };
        let cause = if exc.is_some() && self.choices.odds(60) { Some(self.any()) } else { None };
        self.put(StmtKind::Raise { exc, cause }, out);
    }

    fn assert(&mut self, out: &mut Vec<Stmt>) {
        let test = self.condition();
        let msg = if self.choices.odds(80) { Some(self.any()) } else { None };
        self.put(StmtKind::Assert { test, msg }, out);
    }

    /// `x.y = ...`, `x[y] += ...`, `del x.y`.
    fn assign_part(&mut self, out: &mut Vec<Stmt>) {
        let value = self.read(Sort::Any).unwrap_or_else(|| Expr::name("object"));
        let target: Expr = if self.choices.odds(128) {
            let attr = self.cast.text(Spelling(self.choices.below(self.cast.len()) as u8));
            ExprKind::Attribute(Box::new(Attribute { value, attr })).into()
        } else {
            let index = self.any();
            // A starred index is syntax of newer versions.
            ExprKind::Subscript(Box::new(Subscript { value, index })).into()
        };
        let kind = match self.choices.below(4) {
            0 => StmtKind::Delete(vec![target]),
            1 => StmtKind::AugAssign { target, op: crate::tree::BinaryOp::Add, value: self.any() },
            2 if self.has(Feature::Annotation) => {
                let annotation = self.annotation();
                StmtKind::AnnAssign { target, annotation, value: Some(self.any()), simple: false }
            }
            _ => StmtKind::Assign { targets: vec![target], value: self.any() },
        };
        self.put(kind, out);
    }

    pub(super) fn class_statement(&mut self, out: &mut Vec<Stmt>) {
        let index = self.choices.below(self.cast.classes.len()) as u8;
        self.class_named(ClassName::Own(index), out);
    }
}

/// The suite, or `pass` if there is nothing in it.
pub(super) fn compound(body: Vec<Stmt>) -> Vec<Stmt> {
    if body.is_empty() { vec![pass()] } else { body }
}

pub(super) fn pass() -> Stmt {
    StmtKind::Pass.into()
}
