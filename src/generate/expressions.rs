//! Expressions: one table, for code that runs and code that does not.
//!
//! In live code an expression is written for a [`Sort`] and evaluates without an exception, as
//! long as the names it reads are bound. In dormant code the sort is ignored.

use super::{
    Generator,
    scope::{self, Flavour, Found, Frame, Makeup, Names, Scope, ScopeKind},
    swarm::{Feature, Real, Sort, Spelling},
};
use crate::tree::{
    Attribute, Binary, BinaryOp, BoolOp, Call, Compare, CompareOp, Comprehension, ComprehensionKind,
    Constant, Expr, ExprKind, IfExp, Interpolated, Keyword, Lambda, Named, Node, Param, Params, Part, Slice,
    Subscript, UnaryOp,
};

/// A way to write an expression.
struct Form {
    /// Whether it may stand here and can give what is wanted.
    allowed: fn(&Generator<'_, '_>, Sort) -> bool,
    /// Weight in code that runs.
    live: u16,
    /// Weight in code that does not.
    dormant: u16,
    write: fn(&mut Generator<'_, '_>, Sort) -> Expr,
}

macro_rules! forms {
    ($( $live:literal $dormant:literal $allowed:expr => $write:expr; )*) => {
        &[ $( Form { live: $live, dormant: $dormant, allowed: $allowed, write: $write }, )* ]
    };
}

/// All expressions with more than one part. Reads and literals are the leaves, see
/// [`Generator::expr`].
const FORMS: &[Form] = forms! {
    // live, dormant, allowed => written
    7 7 |g, want| g.has(Feature::Lambda) && g.may_nest() && matches!(want, Sort::Any | Sort::Function(_))
        => |g, want| g.lambda(want);
    5 5 |g, want| g.may_comprehend(want) => |g, want| g.comprehension(want);
    8 0 |g, want| g.callable_for(want).is_some() => |g, want| g.call_for(want);
    2 0 |g, want| g.may_nest() && g.ranks_of(want).next().is_some() => |g, want| g.call_lambda(want);
    0 5 |_, _| true => |g, _| g.any_call();
    3 2 |_, want| want == Sort::Any => |g, _| ExprKind::Tuple(g.exprs(Sort::Any, 3)).into();
    2 2 |_, want| want == Sort::Any => |g, _| ExprKind::List(g.exprs(Sort::Any, 3)).into();
    6 0 |_, want| matches!(want, Sort::Functions(_)) => |g, want| g.function_list(want);
    1 2 |_, want| want == Sort::Any => |g, _| g.dict();
    1 1 |_, want| want == Sort::Any => |g, _| ExprKind::Set(g.exprs(Sort::Number, 3)).into();
    5 4 |_, want| matches!(want, Sort::Any | Sort::Number) => |g, _| g.binary();
    2 2 |_, want| want == Sort::Any => |g, _| g.compare();
    1 1 |_, want| want == Sort::Any => |g, _| g.boolean();
    1 1 |_, want| matches!(want, Sort::Any | Sort::Number) => |g, _| g.unary();
    2 2 |_, _| true => |g, want| g.conditional(want);
    4 4 |g, want| g.walrus_name(want).next().is_some() => |g, want| g.walrus(want);
    7 0 |g, want| g.has(Feature::Token) && want == Sort::Any => |g, _| g.token();
    2 0 |_, want| matches!(want, Sort::Function(_)) => |g, want| g.picked(want);
    3 0 |g, want| matches!(want, Sort::Function(k) if g.can_read(Sort::Functions(k))) => |g, want| g.element(want);
    0 3 |_, _| true => |g, _| g.attribute();
    0 2 |_, _| true => |g, _| g.subscript();
    0 5 |g, _| g.may_await() => |g, _| ExprKind::Await(Box::new(g.any())).into();
    0 5 |g, _| g.may_yield() => |g, _| g.yielded();
    0 2 |g, _| g.has(Feature::Interpolation) => |g, _| g.interpolated();
    0 3 |g, _| g.has(Feature::DunderClass) => |g, _| g.dunder_class();
    0 9 |g, _| g.has(Feature::DunderClass) && g.in_method() => |g, _| g.dunder_class();
};

/// What a comprehension makes of its items.
#[derive(Clone, Copy)]
pub(super) enum Element {
    /// Anything.
    Chance,
    /// `name := ...`, where that is known to be allowed.
    Walrus(Spelling),
    /// A comprehension, whose elements are functions that hold its target.
    Comprehension,
    /// A function that holds the target.
    Target,
}

/// Literals that stand for anything.
const STRINGS: [&str; 4] = ["s", "t", "", "a b"];

/// Globals that are read by name in dormant code.
const BUILTINS: [&str; 4] = ["print", "len", "object", "dict"];

impl Generator<'_, '_> {
    // ---- leaves --------------------------------------------------------------------------------

    /// An expression of the sort that is wanted.
    pub(super) fn expr(&mut self, want: Sort) -> Expr {
        let want = if self.live { want } else { Sort::Any };
        let leaf = match self.nesting {
            0 => 140,
            1 => 170,
            2 => 205,
            _ => 230,
        };
        if self.nesting >= 4 || self.choices.is_over() || !self.choices.odds(255 - leaf) {
            return self.leaf(want);
        }
        let mut weights = [0u16; FORMS.len()];
        for (weight, form) in weights.iter_mut().zip(FORMS) {
            let here = if self.live { form.live } else { form.dormant };
            if here > 0 && (form.allowed)(self, want) {
                *weight = here;
            }
        }
        match self.choices.weighted(&weights) {
            Some(index) => {
                self.nesting += 1;
                let written = (FORMS[index].write)(self, want);
                self.nesting -= 1;
                written
            }
            None => self.leaf(want),
        }
    }

    /// An expression of any sort.
    pub(super) fn any(&mut self) -> Expr {
        self.expr(Sort::Any)
    }

    fn exprs(&mut self, want: Sort, most: usize) -> Vec<Expr> {
        let count = 1 + self.choices.below(most);
        let mut items: Vec<Expr> = Vec::with_capacity(count);
        for _ in 0..count {
            let item = self.expr(want);
            let starred = !self.live && self.has(Feature::Star) && self.choices.odds(16);
            items.push(if starred { ExprKind::Starred(Box::new(item)).into() } else { item });
        }
        items
    }

    /// A name or a literal.
    pub(super) fn leaf(&mut self, want: Sort) -> Expr {
        let literal = match want {
            // In a function inside a function there is something to capture.
            Sort::Any | Sort::Number if self.scopes.len() > 2 => {
                if self.top().captures {
                    40
                } else {
                    10
                }
            }
            Sort::Any | Sort::Number => 60,
            Sort::Function(_) => 50,
            Sort::Functions(_) => 10,
        };
        if !self.choices.odds(literal)
            && let Some(name) = self.read(want)
        {
            return name;
        }
        match want {
            Sort::Function(_)
                if self.live && self.may_nest() && self.nesting < 6 && !self.choices.is_over() =>
            {
                self.nesting += 1;
                let written = self.lambda(want);
                self.nesting -= 1;
                written
            }
            _ => self.literal(want),
        }
    }

    /// The simplest expression of this sort that reads nothing.
    pub(super) fn literal(&mut self, want: Sort) -> Expr {
        match want {
            Sort::Number => Expr::int(self.choices.below(10) as i64),
            Sort::Any => match self.choices.below(12) {
                0..=6 => Expr::int(self.choices.below(10) as i64),
                7 | 8 => Expr::str(STRINGS[self.choices.below(STRINGS.len())]),
                9 => Expr::constant(Constant::None),
                10 => Expr::constant(Constant::Bool(self.choices.odds(128))),
                _ if self.live => ExprKind::Tuple(Vec::new()).into(),
                _ => match self.choices.below(4) {
                    0 => Expr::constant(Constant::Float(0.5)),
                    1 => Expr::constant(Constant::Bytes(b"b".to_vec())),
                    2 => Expr::constant(Constant::Ellipsis),
                    _ => ExprKind::Dict(Vec::new()).into(),
                },
            },
            Sort::Function(rank) => {
                let contract = self.cast.rank(rank);
                let mut params = Params::default();
                if contract.count > 0 {
                    params.vararg = Some(Param::new("_"));
                }
                // Contracts return functions of higher ranks only, so this ends.
                let body = self.literal(contract.returns);
                self.lambda = Makeup::default();
                lambda(params, body)
            }
            Sort::Functions(rank) => ExprKind::List(vec![self.literal(Sort::Function(rank))]).into(),
        }
    }

    /// How surely a read of `name` finds a value, and how much we want to see it.
    pub(super) fn weigh_read(&self, name: Real) -> (bool, u16) {
        match scope::find(&self.scopes, name) {
            Found::Here => (self.top().sure.has(name), 4),
            Found::Outside(index) => {
                let owner = &self.scopes[index];
                // A function that captures nothing yet had better do so.
                let weight = if self.top().captures { 8 } else { 40 };
                (owner.sure.has(name) && !owner.volatile.has(name), weight)
            }
            Found::Global => (self.scopes[0].sure.has(name) && !self.scopes[0].volatile.has(name), 2),
            Found::Nowhere => (false, 1),
        }
    }

    fn fits(&self, name: Spelling, want: Sort) -> bool {
        !self.live || want == Sort::Any || self.cast.sort(name) == want
    }

    /// Whether some name surely holds this sort here.
    pub(super) fn can_read(&self, want: Sort) -> bool {
        self.cast.spellings().any(|name| self.fits(name, want) && self.weigh_read(self.real(name)).0)
    }

    /// Reads a name of this sort.
    pub(super) fn read(&mut self, want: Sort) -> Option<Expr> {
        let risk = if self.frame.guarded { 70 } else { self.swarm.risk };
        let risky = self.live && self.choices.odds(risk);
        let mut weights = [0u16; 16];
        for name in self.cast.spellings() {
            if self.fits(name, want) {
                let (sure, weight) = self.weigh_read(self.real(name));
                if !self.live || sure != risky {
                    weights[usize::from(name.0)] = weight;
                }
            }
        }
        let index = self.choices.weighted(&weights)?;
        Some(self.read_name(Spelling(index as u8)))
    }

    /// Reads this name.
    pub(super) fn read_name(&mut self, name: Spelling) -> Expr {
        let real = self.real(name);
        self.touch(real);
        Expr::name(self.cast.text(name))
    }

    // ---- calls ---------------------------------------------------------------------------------

    /// A rank that may be called here for a result of this sort.
    fn callable_for(&self, want: Sort) -> Option<u8> {
        self.ranks_for(want).next()
    }

    /// The ranks that may be called here for a result of this sort.
    fn ranks_of(&self, want: Sort) -> impl Iterator<Item = u8> + '_ {
        (0..self.cast.contracts.len() as u8).filter(move |&rank| {
            (want == Sort::Any || self.cast.rank(rank).returns == want) && self.may_call(rank)
        })
    }

    /// Those of them that some name holds.
    fn ranks_for(&self, want: Sort) -> impl Iterator<Item = u8> + '_ {
        self.ranks_of(want)
            .filter(|&rank| self.can_read(Sort::Function(rank)) || self.can_read(Sort::Functions(rank)))
    }

    /// `(lambda: ...)()`.
    fn call_lambda(&mut self, want: Sort) -> Expr {
        let count = self.ranks_of(want).count();
        let nth = self.choices.below(count);
        let Some(rank) = self.ranks_of(want).nth(nth) else { return self.leaf(want) };
        let function = self.lambda(Sort::Function(rank));
        self.call_of(function, rank)
    }

    fn call_for(&mut self, want: Sort) -> Expr {
        let count = self.ranks_for(want).count();
        let nth = self.choices.below(count);
        let Some(rank) = self.ranks_for(want).nth(nth) else { return self.leaf(want) };
        self.call(rank)
    }

    /// Calls some function of this rank.
    pub(super) fn call(&mut self, rank: u8) -> Expr {
        let function = if self.choices.odds(50) {
            self.expr(Sort::Function(rank))
        } else {
            self.leaf(Sort::Function(rank))
        };
        self.call_of(function, rank)
    }

    /// Calls `function`, which keeps the contract of `rank`.
    pub(super) fn call_of(&mut self, function: Expr, rank: u8) -> Expr {
        let makeup = self.makeup(&function);
        self.called(rank, makeup);
        let contract = self.cast.rank(rank);
        let mut args: Vec<Expr> = Vec::with_capacity(contract.count);
        for &sort in contract.args() {
            // An argument that only the call holds.
            let token = sort == Sort::Any && self.has(Feature::Token) && self.choices.odds(100);
            let arg = if token { self.token() } else { self.expr(sort) };
            args.push(arg);
        }
        if !args.is_empty() && self.has(Feature::Star) && self.choices.odds(24) {
            let from = self.choices.below(args.len());
            let rest = args.split_off(from);
            let list = if self.choices.odds(128) { ExprKind::List(rest) } else { ExprKind::Tuple(rest) };
            args.push(ExprKind::Starred(Box::new(list.into())).into());
        }
        Expr::call(function, args)
    }

    /// A call of anything, in dormant code.
    fn any_call(&mut self) -> Expr {
        let func = match self.choices.below(4) {
            0 => Expr::name(BUILTINS[self.choices.below(BUILTINS.len())]),
            _ => self.leaf(Sort::Any),
        };
        // What cannot be called is no error, but a warning.
        let func = if func.as_name().is_none() { Expr::name("print") } else { func };
        let mut args = Vec::new();
        let mut keywords = Vec::new();
        while args.len() < 3 && self.choices.odds(110) {
            let arg = self.any();
            let star = self.has(Feature::Star) && self.choices.odds(40);
            args.push(if star { ExprKind::Starred(Box::new(arg)).into() } else { arg });
        }
        if self.choices.odds(40) {
            let name = Spelling(self.choices.below(self.cast.len()) as u8);
            keywords.push(Keyword { name: Some(self.cast.text(name)), value: self.any() });
            if self.has(Feature::Star) && self.choices.odds(60) {
                keywords.push(Keyword { name: None, value: self.any() });
            }
        }
        ExprKind::Call(Box::new(Call { func, args, keywords })).into()
    }

    pub(super) fn token(&mut self) -> Expr {
        let label = ["t", "u", "v"][self.choices.below(3)];
        Expr::call(Expr::name("token"), vec![Expr::str(label)])
    }

    // ---- containers and operators --------------------------------------------------------------

    fn function_list(&mut self, want: Sort) -> Expr {
        let Sort::Functions(rank) = want else { return self.leaf(want) };
        let mut items = Vec::new();
        if self.has(Feature::Star)
            && self.choices.odds(40)
            && let Some(name) = self.read(want)
        {
            items.push(ExprKind::Starred(Box::new(name)).into());
        }
        items.push(self.expr(Sort::Function(rank)));
        while items.len() < 3 && self.choices.odds(90) {
            items.push(self.expr(Sort::Function(rank)));
        }
        ExprKind::List(items).into()
    }

    /// `l[0]`, or out of a list just made.
    fn element(&mut self, want: Sort) -> Expr {
        let Sort::Function(rank) = want else { return self.leaf(want) };
        let list = self.leaf(Sort::Functions(rank));
        let index = Expr::int(if self.choices.odds(100) { -1 } else { 0 });
        ExprKind::Subscript(Box::new(Subscript { value: list, index: negative(index) })).into()
    }

    /// `(f, g)[1]`, `{"s": f}["s"]`.
    fn picked(&mut self, want: Sort) -> Expr {
        let (value, index) = if self.choices.odds(80) {
            let item = self.expr(want);
            (ExprKind::Dict(vec![(Some(Expr::str("s")), item)]), Expr::str("s"))
        } else {
            let items = vec![self.expr(want), self.expr(want)];
            (ExprKind::Tuple(items), Expr::int(self.choices.below(2) as i64))
        };
        ExprKind::Subscript(Box::new(Subscript { value: value.into(), index })).into()
    }

    fn dict(&mut self) -> Expr {
        let mut items = Vec::new();
        for key in ["s", "t"] {
            if items.is_empty() || self.choices.odds(100) {
                items.push((Some(Expr::str(key)), self.any()));
            }
        }
        if !self.live && self.has(Feature::Star) && self.choices.odds(40) {
            items.push((None, self.any()));
        }
        ExprKind::Dict(items).into()
    }

    fn binary(&mut self) -> Expr {
        let left = self.expr(Sort::Number);
        let ops = [BinaryOp::Add, BinaryOp::Add, BinaryOp::Sub, BinaryOp::Mult, BinaryOp::Mod];
        let mut op = ops[self.choices.below(ops.len())];
        let right = match op {
            // Remainders bound what loops can grow; divisors are never zero.
            BinaryOp::Mod if self.live => Expr::int(2 + self.choices.below(8) as i64),
            // Only by a literal, so that numbers stay small.
            BinaryOp::Mult if self.live => Expr::int(self.choices.below(4) as i64),
            _ => self.expr(Sort::Number),
        };
        if !self.live && self.choices.odds(40) {
            op = BinaryOp::BitOr;
        }
        ExprKind::Binary(Box::new(Binary { left, op, right })).into()
    }

    /// A truth value, at most an operator deep.
    pub(super) fn condition(&mut self) -> Expr {
        match self.choices.below(4) {
            0 => self.leaf(Sort::Any),
            1 => self.boolean(),
            _ => self.compare(),
        }
    }

    fn compare(&mut self) -> Expr {
        if self.choices.odds(60) {
            let left = self.leaf(Sort::Any);
            // `is` with a literal on the left would be a warning.
            let left = if left.as_constant().is_some() { ExprKind::List(vec![left]).into() } else { left };
            let op = if self.choices.odds(128) { CompareOp::IsNot } else { CompareOp::Is };
            let rest = vec![(op, Expr::constant(Constant::None))];
            return ExprKind::Compare(Box::new(Compare { left, rest })).into();
        }
        let ops =
            [CompareOp::Lt, CompareOp::GtE, CompareOp::Eq, CompareOp::NotEq, CompareOp::Gt, CompareOp::LtE];
        let left = self.expr(Sort::Number);
        let mut rest = vec![(ops[self.choices.below(6)], self.expr(Sort::Number))];
        if self.choices.odds(30) {
            rest.push((ops[self.choices.below(6)], self.expr(Sort::Number)));
        }
        ExprKind::Compare(Box::new(Compare { left, rest })).into()
    }

    fn boolean(&mut self) -> Expr {
        let op = if self.choices.odds(128) { BoolOp::Or } else { BoolOp::And };
        // What stands on the right may never be evaluated: it binds nothing for sure.
        let left = self.expr(Sort::Any);
        let sure = self.top().sure;
        let right = self.expr(Sort::Any);
        self.join(sure);
        ExprKind::BoolOp { op, values: vec![left, right] }.into()
    }

    fn unary(&mut self) -> Expr {
        let op = if self.choices.odds(100) { UnaryOp::Not } else { UnaryOp::Minus };
        let operand = self.expr(Sort::Number);
        ExprKind::Unary { op, operand: Box::new(operand) }.into()
    }

    fn conditional(&mut self, want: Sort) -> Expr {
        let test = self.condition();
        let before = self.top().sure;
        let body = self.expr(want);
        let after = std::mem::replace(&mut self.top_mut().sure, before);
        let orelse = self.expr(want);
        self.join(after);
        ExprKind::IfExp(Box::new(IfExp { test, body, orelse })).into()
    }

    fn attribute(&mut self) -> Expr {
        let value = self.leaf(Sort::Any);
        // `1.x` is no attribute.
        let value = if value.as_constant().is_some() { Expr::name("object") } else { value };
        let attr = self.cast.text(Spelling(self.choices.below(self.cast.len()) as u8));
        ExprKind::Attribute(Box::new(Attribute { value, attr })).into()
    }

    fn subscript(&mut self) -> Expr {
        let value = self.leaf(Sort::Any);
        let value = if value.as_constant().is_some() { ExprKind::Tuple(vec![value]).into() } else { value };
        let index = if self.choices.odds(60) {
            let slice = Slice { lower: Some(self.any()), upper: None, step: None };
            ExprKind::Slice(Box::new(slice)).into()
        } else {
            // An index that is no number for sure would be a warning.
            self.read(Sort::Any).unwrap_or_else(|| Expr::int(0))
        };
        ExprKind::Subscript(Box::new(Subscript { value, index })).into()
    }

    fn interpolated(&mut self) -> Expr {
        let field = Part::Field {
            value: Box::new(self.leaf_without_quotes()),
            conversion: if self.choices.odds(60) { Some('r') } else { None },
            format: None,
            text: None,
        };
        ExprKind::Interpolated(
            Interpolated { is_template: false, parts: vec![Part::Text("s".into()), field] }.into(),
        )
        .into()
    }

    /// Strings cannot stand inside f-strings everywhere, up to 3.11.
    fn leaf_without_quotes(&mut self) -> Expr {
        self.read(Sort::Any).unwrap_or_else(|| Expr::int(0))
    }

    fn dunder_class(&mut self) -> Expr {
        match self.choices.below(3) {
            0 => Expr::call(Expr::name("super"), Vec::new()),
            1 => Expr::name("__class__"),
            _ => {
                let value = Expr::call(Expr::name("super"), Vec::new());
                let attr = self.cast.text(Spelling(self.choices.below(self.cast.len()) as u8));
                ExprKind::Attribute(Box::new(Attribute { value, attr })).into()
            }
        }
    }

    // ---- await and yield -----------------------------------------------------------------------

    pub(super) fn flavour(&self) -> Option<Flavour> {
        match self.top().kind {
            ScopeKind::Function(flavour) if !self.live && !self.in_live_function() => Some(flavour),
            _ => None,
        }
    }

    pub(super) fn may_await(&self) -> bool {
        self.annotations == 0 && self.flavour().is_some_and(Flavour::is_async)
    }

    pub(super) fn may_yield(&self) -> bool {
        self.annotations == 0
            && match self.top().kind {
                // A `yield` turns a lambda into a generator, which hurts nobody who is not called.
                ScopeKind::Lambda => !self.live && !self.in_live_function() && self.has(Feature::Yield),
                _ => matches!(self.flavour(), Some(Flavour::Generator | Flavour::AsyncGenerator)),
            }
    }

    fn yielded(&mut self) -> Expr {
        if self.flavour() == Some(Flavour::Generator) && self.choices.odds(80) {
            return ExprKind::YieldFrom(Box::new(self.any())).into();
        }
        let value = if self.choices.odds(200) { Some(Box::new(self.any())) } else { None };
        ExprKind::Yield(value).into()
    }

    // ---- walrus --------------------------------------------------------------------------------

    /// The names that a walrus may bind here to what is wanted.
    fn walrus_name(&self, want: Sort) -> impl Iterator<Item = Spelling> + '_ {
        let possible = self.has(Feature::Walrus) && self.iterables == 0 && self.annotations == 0;
        self.cast.spellings().filter(move |&name| {
            possible && (!self.live || self.cast.sort(name) == want) && {
                let real = self.real(name);
                scope::walrus_host(&self.scopes, real).is_some_and(|host| {
                    let host = &self.scopes[host];
                    host.kind == ScopeKind::Module
                        || !self.in_live_function()
                        || host.bound.or(host.planned).or(host.globals).or(host.nonlocals).has(real)
                        || !host.touched.or(host.passed).has(real)
                })
            }
        })
    }

    fn walrus(&mut self, want: Sort) -> Expr {
        let count = self.walrus_name(want).count();
        let nth = self.choices.below(count);
        let Some(name) = self.walrus_name(want).nth(nth) else { return self.leaf(want) };
        self.walrus_to(name, want)
    }

    /// `name := value`, where it is known to be allowed.
    pub(super) fn walrus_to(&mut self, name: Spelling, want: Sort) -> Expr {
        let real = self.real(name);
        let top = self.scopes.len() - 1;
        if let Some(host) = scope::walrus_host(&self.scopes, real) {
            let host = &mut self.scopes[host];
            if !host.globals.or(host.nonlocals).has(real) {
                host.planned.insert(real);
            }
        }
        let value = self.expr(want);
        if let Some(host) = scope::walrus_host(&self.scopes, real) {
            // Seen from the comprehension the name is one of the host.
            let inner = self.scopes.split_off(host + 1);
            self.bind(real);
            if host != top {
                // An item may never come.
                self.top_mut().sure.remove(real);
            }
            self.scopes.extend(inner);
        }
        ExprKind::Named(Box::new(Named { name: self.cast.text(name), name_span: Default::default(), value }))
            .into()
    }

    // ---- functions -----------------------------------------------------------------------------

    /// Whether another scope may be opened here.
    pub(super) fn may_nest(&self) -> bool {
        self.scopes.len() <= self.swarm.depth
    }

    fn lambda(&mut self, want: Sort) -> Expr {
        let rank = match want {
            Sort::Function(rank) => Some(rank),
            // A function that nobody can call: it will be shown, or not even that.
            _ => None,
        };
        let (params, names) = self.params(rank, false, None);
        let (body, makeup) = self.function(ScopeKind::Lambda, rank, names, |g| {
            let want = g.frame.returns;
            let body = g.expr(want);
            g.frame.makeup.gives = g.makeup(&body).captures;
            body
        });
        self.lambda = makeup;
        lambda(params, body)
    }

    /// Opens the scope of a function that keeps the contract of `rank`, or that is never called.
    pub(super) fn function<T>(
        &mut self,
        kind: ScopeKind,
        rank: Option<u8>,
        params: Names,
        write: impl FnOnce(&mut Self) -> T,
    ) -> (T, Makeup) {
        let mut scope = Scope::new(kind, self.top().mangler);
        scope.params = params;
        scope.bound = params;
        scope.touched = params;
        scope.sure = params;
        let rank = rank.filter(|_| self.live);
        let frame = Frame {
            floor: rank.map_or(0, |rank| rank as i8),
            returns: rank.map_or(Sort::Any, |rank| self.cast.rank(rank).returns),
            cap: rank.map_or(0, |rank| self.cap(rank)),
            cost: 1,
            times: 1,
            in_loop: false,
            may_return: true,
            guarded: false,
            unordered: false,
            blocks: 0,
            makeup: Makeup::default(),
        };
        let frame = std::mem::replace(&mut self.frame, frame);
        let live = std::mem::replace(&mut self.live, rank.is_some());
        let (written, scope) = self.within(scope, write);
        self.live = live;
        let inner = std::mem::replace(&mut self.frame, frame).makeup;
        (written, Makeup { captures: scope.captures, runs: inner.runs || scope.captures, gives: inner.gives })
    }

    /// A parameter's name that is not in `used` yet, and if possible is not `avoid`.
    fn param_name(
        &mut self,
        want: Option<Sort>,
        used: &mut Names,
        avoid: Option<Spelling>,
    ) -> Option<Spelling> {
        let mut weights = [0u16; 16];
        for name in self.cast.spellings() {
            let fits = match want {
                Some(want) => self.cast.sort(name) == want,
                None => true,
            };
            if fits && !used.has(self.real(name)) && avoid != Some(name) {
                weights[usize::from(name.0)] = 1;
            }
        }
        let name = Spelling(self.choices.weighted(&weights)? as u8);
        used.insert(self.real(name));
        Some(name)
    }

    /// Parameters that take the arguments of a contract, or any; and what they bind.
    pub(super) fn params(
        &mut self,
        rank: Option<u8>,
        annotated: bool,
        avoid: Option<Spelling>,
    ) -> (Params, Names) {
        let rank = rank.filter(|_| self.live);
        let mut used = Names::default();
        let mut positional: Vec<Spelling> = Vec::new();
        let mut vararg = None;
        let any = if rank.is_some() { Some(Sort::Any) } else { None };
        if let Some(rank) = rank {
            let contract = self.cast.rank(rank);
            let swallowed = if self.has(Feature::Star) && self.choices.odds(40) {
                self.choices.below(contract.count + 1)
            } else {
                contract.count
            };
            for (index, &sort) in contract.args().iter().enumerate() {
                if index >= swallowed && vararg.is_none() {
                    vararg = self.param_name(any, &mut used, avoid);
                }
                if vararg.is_none() {
                    // The contract was drawn so that there is a name.
                    let name = self.param_name(Some(sort), &mut used, avoid);
                    positional.extend(name.or_else(|| self.param_name(Some(sort), &mut used, None)));
                }
            }
        } else {
            while positional.len() < 2 && self.choices.odds(100) {
                positional.extend(self.param_name(None, &mut used, avoid));
            }
        }
        let required = positional.len();
        if vararg.is_none() && self.has(Feature::Default) && self.choices.odds(36) {
            positional.extend(self.param_name(None, &mut used, avoid));
        }
        let first_default = if self.has(Feature::Default) && self.choices.odds(40) {
            self.choices.below(required + 1)
        } else {
            required
        };
        if vararg.is_none() && self.has(Feature::Star) && self.choices.odds(30) {
            vararg = self.param_name(any, &mut used, avoid);
        }
        let kinds = self.has(Feature::ParameterKinds);
        let kwonly =
            if kinds && self.choices.odds(40) { self.param_name(None, &mut used, avoid) } else { None };
        let kwarg = if self.has(Feature::Star) && self.choices.odds(24) {
            self.param_name(any, &mut used, avoid)
        } else {
            None
        };
        let posonly =
            if kinds && self.choices.odds(60) { self.choices.below(positional.len() + 1) } else { 0 };

        let mut params = Params::default();
        for (index, name) in positional.into_iter().enumerate() {
            let param = self.param(name, index >= first_default, annotated);
            if index < posonly { params.posonly.push(param) } else { params.args.push(param) }
        }
        params.vararg = vararg.map(|name| self.param(name, false, annotated));
        if let Some(name) = kwonly {
            let default = rank.is_some() || self.choices.odds(128);
            let param = self.param(name, default, annotated);
            params.kwonly.push(param);
        }
        params.kwarg = kwarg.map(|name| self.param(name, false, annotated));
        (params, used)
    }

    fn param(&mut self, name: Spelling, default: bool, annotated: bool) -> Param {
        let mut param = Param::new(self.cast.text(name));
        let odds = if self.annotations_are_text { 170 } else { 60 };
        if annotated && self.has(Feature::Annotation) && self.choices.odds(odds) {
            param.annotation = Some(self.annotation());
        }
        if default {
            param.default = Some(self.expr(self.cast.sort(name)));
        }
        param
    }

    /// An annotation: what stands in one may bind nothing.
    pub(super) fn annotation(&mut self) -> Expr {
        self.annotations += 1;
        let annotation = if self.live { self.leaf(Sort::Any) } else { self.any() };
        self.annotations -= 1;
        annotation
    }

    // ---- comprehensions ------------------------------------------------------------------------

    fn may_comprehend(&self, want: Sort) -> bool {
        self.may_nest()
            && match want {
                Sort::Any => self.has(Feature::Comprehension) || self.has(Feature::GeneratorExpression),
                Sort::Functions(_) => self.has(Feature::Comprehension),
                _ => false,
            }
    }

    fn comprehension(&mut self, want: Sort) -> Expr {
        let mut kind = match want {
            Sort::Any if self.has(Feature::Comprehension) => match self.choices.below(7) {
                0..=2 => ComprehensionKind::List,
                3 => ComprehensionKind::Set,
                4 => ComprehensionKind::Dict,
                _ => ComprehensionKind::Generator,
            },
            Sort::Any => ComprehensionKind::Generator,
            _ => ComprehensionKind::List,
        };
        if kind == ComprehensionKind::Generator && !self.has(Feature::GeneratorExpression) {
            kind = ComprehensionKind::List;
        }
        let written = self.comprehension_of(kind, want, Element::Chance, None);
        if self.live && kind == ComprehensionKind::Generator {
            // A generator by itself is not run; what it yields is.
            let consumer = if self.choices.odds(128) { "tuple" } else { "list" };
            return Expr::call(Expr::name(consumer), vec![written]);
        }
        written
    }

    /// `[name := value for ...]`, where it is known to be allowed; in dormant code.
    pub(super) fn comprehension_binding(&mut self, name: Spelling) -> Expr {
        let kind = [ComprehensionKind::List, ComprehensionKind::Set, ComprehensionKind::Generator]
            [self.choices.below(3)];
        self.comprehension_of(kind, Sort::Any, Element::Walrus(name), None)
    }

    pub(super) fn comprehension_of(
        &mut self,
        kind: ComprehensionKind,
        want: Sort,
        element: Element,
        iterable: Option<(Expr, Sort, u32)>,
    ) -> Expr {
        let is_async = !self.live
            && self.has(Feature::Async)
            && self.choices.odds(60)
            && match self.flavour() {
                Some(flavour) => flavour.is_async() || kind == ComprehensionKind::Generator,
                None => false,
            }
            && self.annotations == 0;
        let (iter, items, count) = iterable.unwrap_or_else(|| self.iterable(true));
        let times = self.frame.times;
        self.frame.times *= count;
        let avoid = match element {
            Element::Walrus(name) => Some(self.real(name)),
            _ => None,
        };
        let scope = Scope::new(ScopeKind::Comprehension, self.top().mangler);
        let ((element, value, generators), _) = self.within(scope, |g| {
            let mut generators = Vec::with_capacity(1);
            let target = g.comprehension_target(items, avoid);
            generators.push(crate::tree::Generator { is_async, target, iter, ifs: Vec::new() });
            // Later targets are chosen before anything that could hold a walrus is written: a
            // target may not rebind what a walrus before it bound.
            let first = g.top().sure;
            if g.choices.odds(36) {
                let (iter, items, count) = g.iterable(true);
                g.frame.times *= count;
                let target = g.comprehension_target(items, avoid);
                generators.push(crate::tree::Generator { is_async: false, target, iter, ifs: Vec::new() });
            }
            let all = std::mem::replace(&mut g.top_mut().sure, first);
            if want == Sort::Any && g.choices.odds(50) {
                generators[0].ifs.push(g.condition());
            }
            let top = g.top_mut();
            top.sure = top.sure.or(all);
            let (item, value) = match (kind, want) {
                (ComprehensionKind::Set, _) => (Sort::Number, None),
                (ComprehensionKind::Dict, _) => (Sort::Number, Some(Sort::Any)),
                (_, Sort::Functions(rank)) => (Sort::Function(rank), None),
                _ => (Sort::Any, None),
            };
            let element = match element {
                Element::Walrus(name) => g.walrus_to(name, item),
                Element::Comprehension => {
                    g.comprehension_of(ComprehensionKind::List, Sort::Any, Element::Target, None)
                }
                Element::Target => g.lambda_of_target(),
                Element::Chance => g.element_of_comprehension(item),
            };
            let value = value.map(|sort| g.element_of_comprehension(sort));
            (element, value, generators)
        });
        self.frame.times = times;
        let comprehension = Comprehension { node: Node::default(), kind, element, value, generators };
        ExprKind::Comprehension(Box::new(comprehension)).into()
    }

    /// `lambda: x`, where `x` is the target of the comprehension around.
    fn lambda_of_target(&mut self) -> Expr {
        let target = self.cast.spellings().find(|&name| self.top().bound.has(self.real(name)));
        let Some(target) = target else { return self.lambda(Sort::Any) };
        let scope = Scope::new(ScopeKind::Lambda, self.top().mangler);
        let (body, _) = self.within(scope, |g| g.read_name(target));
        lambda(Params::default(), body)
    }

    /// What a comprehension makes of each item: often a function, which keeps the item's cell.
    fn element_of_comprehension(&mut self, want: Sort) -> Expr {
        let function = matches!(want, Sort::Any | Sort::Function(_));
        if function && self.has(Feature::Lambda) && self.may_nest() && self.choices.odds(110) {
            return self.lambda(want);
        }
        self.expr(want)
    }

    /// Something to iterate over, what its items are, and at most how many there are.
    pub(super) fn iterable(&mut self, in_comprehension: bool) -> (Expr, Sort, u32) {
        self.iterables += u32::from(in_comprehension);
        let written = self.iterable_here();
        self.iterables -= u32::from(in_comprehension);
        written
    }

    fn iterable_here(&mut self) -> (Expr, Sort, u32) {
        if !self.live {
            return (self.any(), Sort::Any, 1);
        }
        let count = 1 + self.choices.below(3);
        match self.choices.below(6) {
            0..=2 => {
                let range = Expr::call(Expr::name("range"), vec![Expr::int(count as i64)]);
                (range, Sort::Number, count as u32)
            }
            3 => (ExprKind::Tuple(self.exprs(Sort::Number, 3)).into(), Sort::Number, 3),
            4 => (ExprKind::List(self.exprs(Sort::Any, 3)).into(), Sort::Any, 3),
            _ => {
                let rank = self.choices.below(self.cast.contracts.len()) as u8;
                if self.can_read(Sort::Functions(rank)) {
                    (self.copied_list(rank), Sort::Function(rank), 3)
                } else {
                    (ExprKind::Tuple(self.exprs(Sort::Any, 2)).into(), Sort::Any, 2)
                }
            }
        }
    }

    /// A list of functions that does not grow while it is iterated over.
    pub(super) fn copied_list(&mut self, rank: u8) -> Expr {
        let list = self.leaf(Sort::Functions(rank));
        if list.as_name().is_some() { Expr::call(Expr::name("tuple"), vec![list]) } else { list }
    }

    /// Whether a name can hold items of this sort.
    pub(super) fn holds(&self, name: Spelling, items: Sort) -> bool {
        !self.live || matches!(self.cast.sort(name), Sort::Any) || self.cast.sort(name) == items
    }

    fn comprehension_target(&mut self, items: Sort, avoid: Option<Real>) -> Expr {
        if !self.live && self.choices.odds(40) {
            let both = vec![self.comprehension_name(items, avoid), self.comprehension_name(items, avoid)];
            return if self.choices.odds(128) { ExprKind::List(both) } else { ExprKind::Tuple(both) }.into();
        }
        self.comprehension_name(items, avoid)
    }

    fn comprehension_name(&mut self, items: Sort, avoid: Option<Real>) -> Expr {
        let mut weights = [0u16; 16];
        for name in self.cast.spellings() {
            if self.holds(name, items) && Some(self.real(name)) != avoid {
                weights[usize::from(name.0)] = 1;
            }
        }
        match self.choices.weighted(&weights) {
            Some(index) => {
                let name = Spelling(index as u8);
                let real = self.real(name);
                self.bind(real);
                Expr::name(self.cast.text(name))
            }
            None => Expr::name("_"),
        }
    }
}

/// A lambda.
pub(super) fn lambda(params: Params, body: Expr) -> Expr {
    ExprKind::Lambda(Box::new(Lambda { node: Node::default(), params, body })).into()
}

/// A literal as it is parsed: minus is an operator.
fn negative(expr: Expr) -> Expr {
    match expr.as_constant() {
        Some(&Constant::Int(value)) if value < 0 => {
            ExprKind::Unary { op: UnaryOp::Minus, operand: Box::new(Expr::int(-value)) }.into()
        }
        _ => expr,
    }
}
