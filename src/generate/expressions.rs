//! Expressions: one table, for code that runs and code that does not.
//!
//! In live code an expression is written for a [`Sort`] and evaluates without an exception, as
//! long as the names it reads are bound. In dormant code the sort is ignored.

use super::{
    Generator,
    nested::lambda,
    scope::{self, Flavour, Found, Makeup, ScopeKind},
    swarm::{Feature, Real, Sort, Spelling},
};
use crate::tree::{
    Attribute, Binary, BinaryOp, BoolOp, Call, Compare, CompareOp, Constant, Expr, ExprKind, IfExp,
    Interpolated, Keyword, Named, Param, Params, Part, Slice, Span, Subscript, UnaryOp,
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
    0 16 |g, _| g.has(Feature::DunderClass) && g.in_method() => |g, _| g.dunder_class();
};

/// The one type parameter; not of the pool, since it cannot be declared nonlocal.
pub(super) const TYPE_PARAMETER: &str = "T";

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

    pub(super) fn exprs(&mut self, want: Sort, most: usize) -> Vec<Expr> {
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
        if self.type_scopes > 0 && self.choices.odds(90) {
            return Expr::name(TYPE_PARAMETER);
        }
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
        let risk = match self.frame.guarded {
            true => 70,
            false if self.careful => 0,
            false => self.swarm.risk,
        };
        let risky = self.live && self.choices.odds(risk);
        let name = self.pick(|g, name, real| {
            if !g.fits(name, want) {
                return 0;
            }
            let (sure, weight) = g.weigh_read(real);
            if !g.live || sure != risky { weight } else { 0 }
        })?;
        Some(self.read_name(name))
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
            keywords.push(Keyword {
                span: Span::default(),
                name: Some(self.cast.text(name)),
                value: self.any(),
            });
            if self.has(Feature::Star) && self.choices.odds(60) {
                keywords.push(Keyword { span: Span::default(), name: None, value: self.any() });
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
            span: Span::default(),
            literal: Span::default(),
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

    pub(super) fn yielded(&mut self) -> Expr {
        if self.flavour() == Some(Flavour::Generator) && self.choices.odds(80) {
            return ExprKind::YieldFrom(Box::new(self.any())).into();
        }
        let value = if self.choices.odds(200) { Some(Box::new(self.any())) } else { None };
        ExprKind::Yield(value).into()
    }

    // ---- walrus --------------------------------------------------------------------------------

    /// The names that a walrus may bind here to what is wanted.
    pub(super) fn walrus_name(&self, want: Sort) -> impl Iterator<Item = Spelling> + '_ {
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
