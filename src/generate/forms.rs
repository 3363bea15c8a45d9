//! Binding forms: every way in which Python binds a given name, in one table.

use super::{
    Generator,
    expressions::TYPE_PARAMETER,
    scope::{self, Flavour, Makeup, Names, Scope, ScopeKind},
    statements::compound,
    swarm::{ClassName, Feature, Sort, Spelling},
};
use crate::tree::{
    Alias, BinaryOp, Case, ClassDef, Constant, Expr, ExprKind, FunctionDef, Handler, Keyword, Name, Node,
    Pattern, PatternKind, Span, Stmt, StmtKind, TypeAlias, TypeParam, TypeParamKind, WithItem,
};

/// A way to bind a name.
struct Form {
    /// Whether it may stand here and, in code that runs, can give the name what it should hold.
    allowed: fn(&Generator<'_, '_>, Spelling) -> bool,
    /// Weight in code that runs.
    live: u16,
    /// Weight in code that does not.
    dormant: u16,
    write: fn(&mut Generator<'_, '_>, Spelling, &mut Vec<Stmt>),
}

macro_rules! forms {
    ($( $live:literal $dormant:literal $allowed:expr => $write:expr; )*) => {
        &[ $( Form { live: $live, dormant: $dormant, allowed: $allowed, write: $write }, )* ]
    };
}

const FORMS: &[Form] = forms! {
    // live, dormant, allowed => written
    30 5 |_, _| true => |g, name, out| g.assign(name, out);
    30 0 |g, name| g.may_define(name) && matches!(g.cast.sort(name), Sort::Function(_)) => |g, name, out| g.define(name, out);
    8 7 |g, name| g.may_define(name) => |g, name, out| g.define(name, out);
    6 3 |_, _| true => |g, name, out| g.assign_two(name, out);
    3 2 |_, _| true => |g, name, out| g.assign_chain(name, out);
    3 3 |g, name| g.has(Feature::Star) && g.holds(name, Sort::Any) => |g, name, out| g.assign_star(name, out);
    10 5 |g, name| g.may_augment(name) => |g, name, out| g.augment(name, out);
    5 7 |g, name| g.may_annotate(name) => |g, name, out| g.annotate(name, out);
    8 5 |g, name| g.has(Feature::Loop) && g.may_loop(name) => |g, name, out| g.for_name(name, out);
    4 4 |g, name| g.may_walrus(name) => |g, name, out| g.walrus_statement(name, out);
    0 4 |g, name| g.may_walrus(name) && g.may_nest() && g.top().kind != ScopeKind::Class
        => |g, name, out| g.walrus_in_comprehension(name, out);
    3 4 |g, name| g.has(Feature::Try) && g.holds(name, Sort::Any) && g.may_block()
        => |g, name, out| g.except_as(name, out);
    0 8 |g, _| g.has(Feature::With) && g.may_block() => |g, name, out| g.with_as(name, out);
    0 7 |g, _| g.has(Feature::Import) => |g, name, out| g.import(name, out);
    0 14 |g, _| g.may_class() => |g, name, out| g.class_named(ClassName::Pool(name), out);
    0 10 |g, name| g.may_alias(name) => |g, name, out| g.type_alias(name, out);
    0 4 |g, _| g.has(Feature::Delete) => |g, name, out| g.delete(name, out);
    0 24 |g, name| g.has(Feature::Match) && g.may_block() && g.cast.text(name) != "_"
        => |g, name, out| g.match_capture(name, out);
    0 24 |g, _| g.may_await() && g.may_block() => |g, name, out| g.async_binding(name, out);
};

/// Dotted modules that are imported in code that never runs.
const MODULES: [&str; 4] = ["os", "os.path", "collections.abc", "m"];

impl Generator<'_, '_> {
    /// Binds `name` in one of all possible ways.
    pub(super) fn bind_somehow(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let mut weights = [0u16; FORMS.len()];
        for (weight, form) in weights.iter_mut().zip(FORMS) {
            let here = if self.live { form.live } else { form.dormant };
            if here > 0 && (form.allowed)(self, name) {
                *weight = here;
            }
        }
        let index = self.choices.weighted(&weights).unwrap_or(0);
        (FORMS[index].write)(self, name, out);
    }

    fn bind_name(&mut self, name: Spelling) -> Expr {
        let real = self.real(name);
        self.bind(real);
        Expr::name(self.cast.text(name))
    }

    // ---- assignments ---------------------------------------------------------------------------

    pub(super) fn assign(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let value = match self.cast.sort(name) {
            // A name that is the only one for a function had better hold a new one.
            Sort::Any if self.live && self.has(Feature::Token) && self.choices.odds(70) => {
                Expr::call(Expr::name("token"), vec![Expr::str(self.cast.text(name).as_str())])
            }
            sort => self.expr(sort),
        };
        let value = if self.may_yield() && self.choices.odds(40) {
            ExprKind::Yield(Some(Box::new(value))).into()
        } else {
            value
        };
        let targets = vec![self.bind_name(name)];
        if let (true, ExprKind::Lambda(_), Sort::Function(rank)) =
            (self.live, &value.kind, self.cast.sort(name))
        {
            self.note_function(self.real(name), Some(rank), self.lambda);
        }
        self.put(StmtKind::Assign { targets, value }, out);
    }

    /// `x, y = 1, 2`.
    fn assign_two(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let sort = self.cast.sort(name);
        let first = self.expr(sort);
        let other_sort = if self.choices.odds(128) { Sort::Any } else { sort };
        let Some(other) = self.target(Some(other_sort)) else { return self.assign(name, out) };
        let second = self.expr(self.cast.sort(other));
        let mut targets = vec![self.bind_name(name), self.bind_name(other)];
        let value = if !self.live && self.choices.odds(60) {
            self.any()
        } else {
            ExprKind::Tuple(vec![first, second]).into()
        };
        if !self.live && self.choices.odds(40) {
            targets.swap(0, 1);
        }
        let targets = vec![ExprKind::Tuple(targets).into()];
        self.put(StmtKind::Assign { targets, value }, out);
    }

    /// `x = y = 1`.
    fn assign_chain(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let sort = self.cast.sort(name);
        let value = self.expr(sort);
        let mut targets = vec![self.bind_name(name)];
        if let Some(other) = self.target(Some(sort)) {
            targets.push(self.bind_name(other));
        }
        self.put(StmtKind::Assign { targets, value }, out);
    }

    /// `x, *y = 1, 2, 3`.
    fn assign_star(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        if self.live && self.cast.sort(name) != Sort::Any {
            return self.assign(name, out);
        }
        let items = (0..1 + self.choices.below(3)).map(|_| self.leaf(Sort::Any)).collect();
        let value = ExprKind::Tuple(items).into();
        let star = self.bind_name(name);
        let star = ExprKind::Starred(Box::new(star)).into();
        let mut targets = vec![star];
        if self.choices.odds(170)
            && let Some(other) = self.target(Some(Sort::Any))
        {
            let other = self.bind_name(other);
            targets.insert(self.choices.below(2), other);
        }
        let list = !self.live && self.choices.odds(60);
        let target = if list { ExprKind::List(targets) } else { ExprKind::Tuple(targets) };
        self.put(StmtKind::Assign { targets: vec![target.into()], value }, out);
    }

    fn may_augment(&self, name: Spelling) -> bool {
        let real = self.real(name);
        self.has(Feature::AugAssign)
            && (!self.live
                || (matches!(self.cast.sort(name), Sort::Number | Sort::Functions(_))
                    && (self.top().sure.has(real) || self.is_surely_outside(name))))
    }

    /// Whether `name`, declared here, surely has a value where it comes from.
    fn is_surely_outside(&self, name: Spelling) -> bool {
        let real = self.real(name);
        let top = self.top();
        match scope::find(&self.scopes, real) {
            scope::Found::Outside(owner) => top.nonlocals.has(real) && self.scopes[owner].sure.has(real),
            scope::Found::Global => top.globals.has(real) && self.scopes[0].sure.has(real),
            _ => false,
        }
    }

    /// `x += 1`.
    fn augment(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let sort = self.cast.sort(name);
        let mut op = if self.choices.odds(90) { BinaryOp::Sub } else { BinaryOp::Add };
        let value = match sort {
            _ if !self.live => self.any(),
            Sort::Functions(_) => {
                // Whoever else holds the list sees it grow.
                op = BinaryOp::Add;
                self.literal(sort)
            }
            _ => Expr::int(1 + self.choices.below(3) as i64),
        };
        let real = self.real(name);
        self.touch(real);
        let target = self.bind_name(name);
        self.put(StmtKind::AugAssign { target, op, value }, out);
    }

    fn may_annotate(&self, name: Spelling) -> bool {
        let real = self.real(name);
        let top = self.top();
        self.has(Feature::Annotation) && !top.globals.or(top.nonlocals).has(real)
    }

    /// `x: int = 1`, `(x): int = 1`, `x: int`.
    fn annotate(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        // Annotations of a function's local variables are never evaluated.
        let annotation =
            if self.top().is_function() { self.dormant(Self::annotation) } else { self.annotation() };
        let bare = self.choices.odds(if self.live { 60 } else { 100 });
        let value = if bare { None } else { Some(self.expr(self.cast.sort(name))) };
        let simple = bare || !self.choices.odds(30);
        // Without a value the name is a variable of this scope, and unbound.
        let target = if bare { self.dormant(|g| g.bind_name(name)) } else { self.bind_name(name) };
        self.put(StmtKind::AnnAssign { target, annotation, value, simple }, out);
    }

    fn may_walrus(&self, name: Spelling) -> bool {
        self.has(Feature::Walrus)
            && (self.top().kind != ScopeKind::Class || self.annotations == 0)
            && scope::walrus_host(&self.scopes, self.real(name)).is_some()
    }

    fn walrus_statement(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let walrus = self.walrus_to(name, self.cast.sort(name));
        self.put(StmtKind::Expr(walrus), out);
    }

    fn walrus_in_comprehension(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let comprehension = self.comprehension_binding(name);
        self.put(StmtKind::Expr(comprehension), out);
    }

    // ---- blocks --------------------------------------------------------------------------------

    fn may_loop(&self, name: Spelling) -> bool {
        self.may_block()
            && self.frame.times < 12
            && match self.cast.sort(name) {
                _ if !self.live => true,
                Sort::Any | Sort::Number => true,
                Sort::Function(rank) => self.can_read(Sort::Functions(rank)),
                Sort::Functions(_) => false,
            }
    }

    /// `for name in ...:`.
    pub(super) fn for_name(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let (mut iter, items, mut count) = self.iterable(false);
        if let (true, Sort::Function(rank)) = (self.live, self.cast.sort(name)) {
            count = 3;
            iter = self.copied_list(rank);
        } else if !self.holds(name, items) {
            count = 1 + self.choices.below(3) as u32;
            iter = Expr::call(Expr::name("range"), vec![Expr::int(i64::from(count))]);
        }
        let mut target = self.bind_name(name);
        if !self.live
            && self.choices.odds(60)
            && let Some(other) = self.target(Some(Sort::Any))
        {
            target = ExprKind::Tuple(vec![target, self.bind_name(other)]).into();
        }
        let (body, orelse) = self.looped(count, true);
        self.put(StmtKind::For { is_async: false, target, iter, body, orelse }, out);
    }

    /// `except E as name:`, or in the live zone one that catches what its body raises.
    fn except_as(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let (kind, body) = if self.live {
            let kind = ["ValueError", "KeyError", "NameError"][self.choices.below(3)];
            let exc = if self.choices.odds(128) {
                let args = vec![self.leaf(Sort::Any)];
                Expr::call(Expr::name(kind), args)
            } else {
                Expr::name(kind)
            };
            (Expr::name(kind), vec![StmtKind::Raise { exc: Some(exc), cause: None }.into()])
        } else {
            (self.leaf(Sort::Any), self.suite(2))
        };
        self.lines -= 2;
        let handler = self.handler(Some(kind), Some(name));
        let (orelse, finalbody) = (Vec::new(), Vec::new());
        self.put(StmtKind::Try { body, handlers: vec![handler], orelse, finalbody, is_star: false }, out);
    }

    /// A handler, at whose end its name is unbound.
    pub(super) fn handler(&mut self, kind: Option<Expr>, name: Option<Spelling>) -> Handler {
        if let Some(name) = name {
            self.bind_name(name);
        }
        let body = self.suite(3);
        if let Some(name) = name {
            let real = self.real(name);
            self.unbind(real);
        }
        Handler { kind, name: name.map(|name| self.cast.text(name)), body, span: Span::default() }
    }

    fn with_as(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let mut items = vec![WithItem { context: self.any(), target: Some(self.bind_name(name)) }];
        if self.choices.odds(60) {
            let context = self.any();
            let target = match self.target(Some(Sort::Any)) {
                Some(other) if self.choices.odds(200) => Some(self.bind_name(other)),
                _ => None,
            };
            items.push(WithItem { context, target });
        }
        let body = self.suite(3);
        self.put(StmtKind::With { is_async: false, items, body }, out);
    }

    /// `async for name in ...:`, `async with ... as name:`.
    fn async_binding(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let value = self.any();
        let target = self.bind_name(name);
        if self.choices.odds(128) {
            let items = vec![WithItem { context: value, target: Some(target) }];
            let body = self.suite(3);
            self.put(StmtKind::With { is_async: true, items, body }, out);
        } else {
            let (body, orelse) = self.looped(1, true);
            self.put(StmtKind::For { is_async: true, target, iter: value, body, orelse }, out);
        }
    }

    /// `match ...:` that captures `name` somewhere.
    fn match_capture(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let subject = self.any();
        let mut cases = Vec::new();
        for _ in 0..1 + self.choices.below(2) {
            let target = if cases.is_empty() { Some(name) } else { self.target(Some(Sort::Any)) };
            let Some(target) = target else { break };
            let kind = self.pattern(target);
            // A capture alone matches all: nothing but the last case may do so.
            let all = matches!(&kind, PatternKind::As { pattern: None, .. });
            let guard = if self.choices.odds(70) { Some(self.condition()) } else { None };
            let last = all && guard.is_none();
            let body = self.suite(2);
            cases.push(Case { pattern: Pattern { span: Span::default(), kind }, guard, body });
            if last {
                break;
            }
        }
        self.put(StmtKind::Match { subject, cases }, out);
    }

    /// A pattern that captures `name`, and perhaps one more.
    fn pattern(&mut self, name: Spelling) -> PatternKind {
        let pattern = |kind| Pattern { span: Span::default(), kind };
        self.bind_name(name);
        let text = self.cast.text(name);
        let capture = PatternKind::As { pattern: None, name: Some(text.clone()) };
        let one = PatternKind::Value(Expr::int(1));
        match self.choices.below(7) {
            0 => capture,
            1 => {
                // One name may be captured once in a pattern.
                let other = self.target(Some(Sort::Any)).filter(|&other| self.real(other) != self.real(name));
                let mut items = vec![pattern(capture)];
                items.push(match other {
                    Some(other) => {
                        self.bind_name(other);
                        let text = self.cast.text(other);
                        let star = self.choices.odds(128);
                        pattern(if star {
                            PatternKind::Star(Some(text))
                        } else {
                            PatternKind::As { pattern: None, name: Some(text) }
                        })
                    }
                    None => pattern(PatternKind::Star(None)),
                });
                PatternKind::Sequence(items)
            }
            2 => PatternKind::Sequence(vec![pattern(one), pattern(PatternKind::Star(Some(text)))]),
            3 => PatternKind::Mapping {
                keys: vec![Expr::str("s")],
                patterns: vec![pattern(capture)],
                rest: None,
            },
            4 => PatternKind::Mapping { keys: Vec::new(), patterns: Vec::new(), rest: Some(text) },
            5 => {
                let class = Expr::name(["int", "object"][self.choices.below(2)]);
                let keyword = self.cast.text(Spelling(self.choices.below(self.cast.len()) as u8));
                let (patterns, keywords) = match self.choices.odds(128) {
                    true => (vec![pattern(capture)], Vec::new()),
                    false => (Vec::new(), vec![(keyword, pattern(capture))]),
                };
                PatternKind::Class { class, patterns, keywords }
            }
            _ => {
                let none = pattern(PatternKind::Singleton(Constant::None));
                let or = PatternKind::Or(vec![pattern(one), none]);
                PatternKind::As { pattern: Some(Box::new(pattern(or))), name: Some(text) }
            }
        }
    }

    /// Whether a type parameter or alias may stand here. Not yet where the class around declares
    /// something nonlocal: what that means to annotation scopes is for the issue about them.
    fn may_open_type_scope(&self) -> bool {
        let top = self.top();
        !self.live
            && self.has(Feature::TypeParameter)
            && (top.kind != ScopeKind::Class || top.nonlocals == Names::default())
    }

    /// Whether `name` may be an alias here: not yet if it is declared, see above.
    fn may_alias(&self, name: Spelling) -> bool {
        let top = self.top();
        self.may_open_type_scope() && !top.globals.or(top.nonlocals).has(self.real(name))
    }

    /// `type name = ...`: evaluated when asked for, in a scope of its own.
    fn type_alias(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let type_params = self.type_params(80);
        self.bind_name(name);
        self.type_scopes += type_params.len() as u32;
        let value = self.within_annotation(|g| match g.choices.below(3) {
            0 => ExprKind::Tuple(vec![g.leaf(Sort::Any), g.leaf(Sort::Any)]).into(),
            _ => g.leaf(Sort::Any),
        });
        self.type_scopes -= type_params.len() as u32;
        let alias = TypeAlias { node: Node::default(), name: self.cast.text(name), type_params, value };
        self.put(StmtKind::TypeAlias(Box::new(alias)), out);
    }

    /// `[T]`, perhaps with a bound.
    fn type_params(&mut self, odds: u8) -> Vec<TypeParam> {
        if !self.may_open_type_scope() || !self.choices.odds(odds) {
            return Vec::new();
        }
        let bound = self.choices.odds(80).then(|| self.within_annotation(|g| g.leaf(Sort::Any)));
        let kind = match self.choices.below(5) {
            0 if bound.is_none() => TypeParamKind::TypeVarTuple,
            1 if bound.is_none() => TypeParamKind::ParamSpec,
            _ => TypeParamKind::TypeVar,
        };
        let name = Name::const_new(TYPE_PARAMETER);
        vec![TypeParam { node: Node::default(), span: Span::default(), kind, name, bound, default: None }]
    }

    fn import(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        self.bind_name(name);
        let text = self.cast.text(name);
        let module = MODULES[self.choices.below(MODULES.len())];
        let alias = |name: Name, asname| Alias { name, asname, span: Span::default() };
        let kind = match self.choices.below(5) {
            0 => StmtKind::Import { names: vec![alias(module.into(), Some(text))], is_lazy: false },
            1 => StmtKind::Import { names: vec![alias(text, None)], is_lazy: false },
            2 => {
                let dotted = compact_str::format_compact!("{text}.sub");
                StmtKind::Import { names: vec![alias(dotted, None)], is_lazy: false }
            }
            3 => StmtKind::ImportFrom {
                module: Some(module.into()),
                names: vec![alias("path".into(), Some(text))],
                level: 0,
                is_lazy: false,
            },
            _ => {
                let level = self.choices.below(2) as u32;
                let module = (level == 0).then(|| module.into());
                StmtKind::ImportFrom { module, names: vec![alias(text, None)], level, is_lazy: false }
            }
        };
        self.put(kind, out);
    }

    /// `del name`, in dormant code.
    fn delete(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let mut targets = vec![self.bind_name(name)];
        if self.choices.odds(40)
            && let Some(other) = self.target(Some(Sort::Any))
        {
            targets.push(self.bind_name(other));
        }
        if self.choices.odds(30) {
            targets = vec![ExprKind::Tuple(targets).into()];
        }
        self.put(StmtKind::Delete(targets), out);
    }

    // ---- definitions ---------------------------------------------------------------------------

    /// Whether a function may be defined by this name: in live code one that keeps the name's
    /// contract, or one that is never called if the name promises nothing.
    fn may_define(&self, name: Spelling) -> bool {
        self.may_nest()
            && self.may_block()
            && match self.cast.sort(name) {
                _ if !self.live => true,
                Sort::Function(_) => true,
                Sort::Any => self.has(Feature::Dormant) || self.has(Feature::MixedNames),
                _ => false,
            }
    }

    /// `def name(...):`.
    pub(super) fn define(&mut self, name: Spelling, out: &mut Vec<Stmt>) {
        let rank = match self.cast.sort(name) {
            Sort::Function(rank) if self.live => Some(rank),
            _ => None,
        };
        let capture = self.capture.take();
        // Defaults and annotations that read the name mean the variable that will hold the function.
        let real = self.real(name);
        self.owe(real);
        let mut decorators = Vec::new();
        let mut inner = rank;
        if self.has(Feature::Decorator) && self.choices.odds(110) {
            match rank {
                None if !self.live => decorators.push(self.dormant_decorator()),
                None => {}
                Some(rank) => {
                    if let Some((decorator, takes)) = self.live_decorator(rank) {
                        decorators.push(decorator);
                        inner = Some(takes);
                    }
                }
            }
        }
        let type_params = self.type_params(50);
        self.type_scopes += type_params.len() as u32;
        let (params, names) = self.params(inner, true, capture);
        let returns = if self.has(Feature::Annotation) && self.choices.odds(50) {
            Some(self.annotation())
        } else {
            None
        };
        self.type_scopes -= type_params.len() as u32;
        let flavour = match inner {
            Some(_) => Flavour::Plain,
            None => self.draw_flavour(),
        };
        self.bind(real);
        let kind = ScopeKind::Function(flavour);
        // What is never called gets less room, and leaves some to those who call.
        let share = if inner.is_some() && self.live { 1 } else { 3 };
        let (body, mut makeup) = self.within_lines(share, |g| {
            g.function(kind, inner, names, |g| g.body(inner, name, &params, capture))
        });
        // The body may have unbound it.
        self.bind(real);
        if rank != inner {
            // What the decorator made is another function.
            makeup = Makeup::default();
        }
        if self.live {
            self.note_function(real, rank, makeup);
        }
        let is_async = flavour.is_async();
        let definition = FunctionDef {
            node: Node::default(),
            is_async,
            name: self.cast.text(name),
            decorators,
            type_params,
            params,
            returns,
            body,
        };
        self.put(StmtKind::FunctionDef(Box::new(definition)), out);
    }

    fn draw_flavour(&mut self) -> Flavour {
        let is_async = self.has(Feature::Async) && self.choices.odds(128);
        let yields = self.has(Feature::Yield) && self.choices.odds(128);
        match (is_async, yields) {
            (false, false) => Flavour::Plain,
            (false, true) => Flavour::Generator,
            (true, false) => Flavour::Coroutine,
            (true, true) => Flavour::AsyncGenerator,
        }
    }

    fn dormant_decorator(&mut self) -> Expr {
        // Up to 3.8 a decorator is a dotted name or a call of one.
        if self.version.has_any_decorator() && self.choices.odds(100) {
            return self.any();
        }
        let name = self.read(Sort::Any).unwrap_or_else(|| Expr::name("staticmethod"));
        if self.choices.odds(80) { Expr::call(name, vec![self.any()]) } else { name }
    }

    /// A decorator that makes a function of `rank`, and the rank of the functions it takes.
    fn live_decorator(&mut self, rank: u8) -> Option<(Expr, u8)> {
        let (decorator, takes) = (0..self.cast.contracts.len() as u8).find_map(|decorator| {
            match self.cast.rank(decorator).args() {
                &[Sort::Function(takes)]
                    if self.cast.rank(decorator).returns == Sort::Function(rank)
                        && self.may_call(decorator)
                        && self.can_read(Sort::Function(decorator)) =>
                {
                    Some((decorator, takes))
                }
                _ => None,
            }
        })?;
        let expr = self.read(Sort::Function(decorator))?;
        let makeup = self.makeup(&expr);
        self.called(decorator, makeup);
        Some((expr, takes))
    }

    /// Whether a class may be defined here.
    pub(super) fn may_class(&self) -> bool {
        self.has(Feature::Class)
            && self.may_nest()
            && self.may_block()
            && (!self.live || (self.swarm.is_static && !self.in_function()))
    }

    /// Whether the function around is a method, however deep in it.
    pub(super) fn in_method(&self) -> bool {
        let class = self.scopes.iter().rposition(|scope| scope.kind == ScopeKind::Class);
        class.is_some_and(|class| class + 1 < self.scopes.len())
    }

    fn in_function(&self) -> bool {
        self.scopes.iter().any(|scope| matches!(scope.kind, ScopeKind::Function(_) | ScopeKind::Lambda))
    }

    /// `class name:`.
    pub(super) fn class_named(&mut self, name: ClassName, out: &mut Vec<Stmt>) {
        let text = match name {
            ClassName::Own(index) => Name::const_new(self.cast.classes[usize::from(index)]),
            ClassName::Pool(name) => self.cast.text(name),
        };
        let mut decorators = Vec::new();
        let mut bases = Vec::new();
        let mut keywords = Vec::new();
        let mut type_params = Vec::new();
        if !self.live {
            if self.has(Feature::Decorator) && self.choices.odds(50) {
                decorators.push(self.dormant_decorator());
            }
            type_params = self.type_params(50);
            let generic = !type_params.is_empty();
            // Bases of a generic class stand in the scope of its type parameters.
            if self.choices.odds(70) {
                bases.push(if generic { self.leaf(Sort::Any) } else { self.any() });
            }
            if self.choices.odds(30) {
                let value = if generic { self.leaf(Sort::Any) } else { self.any() };
                keywords.push(Keyword { span: Span::default(), name: Some("metaclass".into()), value });
            }
        }
        let mangler = self.cast.mangler(name);
        let frame = self.frame;
        self.frame.in_loop = false;
        self.frame.may_return = false;
        let (body, _) = self.within(Scope::new(ScopeKind::Class, mangler), Self::class_body);
        self.frame = frame;
        if let ClassName::Pool(name) = name {
            let real = self.real(name);
            self.bind(real);
        }
        let class =
            ClassDef { node: Node::default(), name: text, decorators, type_params, bases, keywords, body };
        self.put(StmtKind::ClassDef(Box::new(class)), out);
    }

    fn class_body(&mut self) -> Vec<Stmt> {
        let mut body = Vec::new();
        self.plan(None, &mut body);
        let count = 1 + self.choices.below(4);
        for _ in 0..count {
            if self.choices.is_over() || self.lines <= 0 {
                break;
            }
            if self.choices.odds(105) && self.may_nest() {
                // A method, by a private name for choice.
                let private = self.cast.private().filter(|_| self.choices.odds(150));
                if let Some(name) = private.or_else(|| self.target(Some(Sort::Any))) {
                    self.dormant(|g| g.define(name, &mut body));
                    continue;
                }
            }
            self.statement(&mut body);
        }
        self.settle(&mut body);
        compound(body)
    }
}
