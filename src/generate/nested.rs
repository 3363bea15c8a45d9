//! Functions and comprehensions: what opens a scope inside an expression or statement.

use super::{
    Generator,
    scope::{Frame, Makeup, Names, Scope, ScopeKind},
    swarm::{Feature, Real, Sort, Spelling},
};
use crate::tree::{Comprehension, ComprehensionKind, Expr, ExprKind, Lambda, Node, Param, Params};

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
    /// This variable, read at once.
    Read(Spelling),
}

impl Generator<'_, '_> {
    // ---- functions -----------------------------------------------------------------------------

    /// Whether another scope may be opened here.
    pub(super) fn may_nest(&self) -> bool {
        self.scopes.len() <= self.swarm.depth
    }

    pub(super) fn lambda(&mut self, want: Sort) -> Expr {
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
        let taken = *used;
        let name = self.pick(|g, name, real| {
            let fits = want.is_none_or(|want| g.cast.sort(name) == want);
            u16::from(fits && !taken.has(real) && avoid != Some(name))
        })?;
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

    /// An annotation.
    pub(super) fn annotation(&mut self) -> Expr {
        if let Some(name) = self.walrus_in_annotation() {
            return self.within_annotation(|g| g.comprehension_binding(name));
        }
        self.within_annotation(|g| {
            let plain = g.live || g.type_scopes > 0;
            if plain { g.leaf(Sort::Any) } else { g.any() }
        })
    }

    /// Sometimes a name that a comprehension in an annotation may bind: in the scope around.
    fn walrus_in_annotation(&mut self) -> Option<Spelling> {
        let possible = !self.live
            && self.may_nest()
            && self.type_scopes == 0
            && self.annotations == 0
            && !self.annotations_are_text
            && self.top().kind != ScopeKind::Class
            && self.choices.odds(24);
        if !possible {
            return None;
        }
        let count = self.walrus_name(Sort::Any).count();
        let nth = self.choices.below(count.max(1));
        self.walrus_name(Sort::Any).nth(nth)
    }

    /// Writes where nothing may be bound, yielded or awaited.
    pub(super) fn within_annotation(&mut self, write: impl FnOnce(&mut Self) -> Expr) -> Expr {
        self.annotations += 1;
        let written = write(self);
        self.annotations -= 1;
        written
    }

    // ---- comprehensions ------------------------------------------------------------------------

    pub(super) fn may_comprehend(&self, want: Sort) -> bool {
        self.may_nest()
            && self.type_scopes == 0
            && match want {
                Sort::Any => self.has(Feature::Comprehension) || self.has(Feature::GeneratorExpression),
                Sort::Functions(_) => self.has(Feature::Comprehension),
                _ => false,
            }
    }

    pub(super) fn comprehension(&mut self, want: Sort) -> Expr {
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
            Element::Walrus(name) | Element::Read(name) => Some(self.real(name)),
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
                Element::Read(name) => g.read_name(name),
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
    pub(super) fn element_of_comprehension(&mut self, want: Sort) -> Expr {
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
        match self.pick(|g, name, real| u16::from(g.holds(name, items) && Some(real) != avoid)) {
            Some(name) => {
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
