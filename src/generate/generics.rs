//! Type parameters and aliases in code that runs: what is defined with them, and what is evaluated when asked for.
//!
//! What is asked for twice is an object that can be told from another: a list, a token, or an event.

use super::{
    Generator,
    expressions::TYPE_PARAMETER,
    nested::lambda,
    objects::{assigned, attribute, observed},
    scope::ScopeKind,
    swarm::{Feature, Sort, Spelling},
};
use crate::tree::{
    ClassDef, Expr, ExprKind, FunctionDef, Name, Node, Param, Params, Span, Stmt, StmtKind, Subscript,
    TypeAlias, TypeParam, TypeParamKind,
};

/// What is defined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Alias,
    Function,
    Class,
}

impl Generator<'_, '_> {
    /// Whether something generic may be defined here and used.
    pub(super) fn may_be_generic(&self) -> bool {
        self.has(Feature::TypeParameter)
            && self.may_nest()
            && self.may_block()
            && self.top().kind != ScopeKind::Class
    }

    /// An alias, or a function or class with a type parameter, which reads a variable when it is asked for its
    /// value or bound.
    pub(super) fn generic_in_use(&mut self, out: &mut Vec<Stmt>) {
        let Some(name) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let unbound = if self.careful || !self.choices.odds(90) { None } else { self.pick_unbound() };
        let unbound = unbound.filter(|&unbound| self.real(unbound) != self.real(name));
        let captured = match unbound {
            Some(unbound) => {
                self.owe(self.real(unbound));
                Some(unbound)
            }
            None => self.pick(|g, other, real| {
                let is_other = real != g.real(name);
                u16::from(is_other && g.cast.sort(other) == Sort::Any && g.top().sure.has(real))
            }),
        };
        let value = self.late_value(captured);
        let is_tuple = matches!(value.kind, ExprKind::Tuple(_));
        let kind = match self.choices.below(5) {
            0 | 1 => Kind::Alias,
            4 if self.has(Feature::Class) => Kind::Class,
            _ => Kind::Function,
        };
        let definition = self.generic_definition(kind, name, value);
        let real = self.real(name);
        self.bind(real);
        self.put(definition, out);
        if self.choices.odds(80) {
            self.observe_name(name, out);
        }
        if unbound.is_some() && self.choices.odds(128) {
            let asked = self.asked(kind, name, is_tuple);
            self.lines -= 2;
            let tried = self.guarded(vec![observed(vec![asked]).into()]);
            out.push(tried);
        }
        if let Some(captured) = captured
            && (unbound.is_some() || self.choices.odds(128))
        {
            self.assign(captured, out);
        }
        let asked = vec![self.asked(kind, name, is_tuple), self.asked(kind, name, is_tuple)];
        self.put(observed(asked), out);
        if kind != Kind::Alias && self.choices.odds(170) {
            let mut made = Expr::call(self.read_name(name), Vec::new());
            if kind == Kind::Class {
                made = Expr::call(attribute(made, "m"), Vec::new());
            }
            self.frame.makeup.runs |= self.frame.blocks == 0;
            self.put(observed(vec![made]), out);
        }
        if self.choices.odds(60) {
            // What it held may die with it.
            let value = Expr::int(self.choices.below(10) as i64);
            let target = Expr::name(self.cast.text(name));
            self.put(assigned(target, value), out);
            self.observe(out);
        }
    }

    /// `(x, [1])`, `[lambda: x, token("a")]`, ...
    fn late_value(&mut self, captured: Option<Spelling>) -> Expr {
        let mut first = match captured {
            Some(name) => self.read_captured(name),
            None => self.literal(Sort::Any),
        };
        if self.choices.odds(60) {
            first = lambda(Params::default(), first);
        }
        let second = match self.choices.below(4) {
            0 | 1 if self.has(Feature::Token) => self.token(),
            0 => Expr::call(Expr::name("observe"), vec![self.literal(Sort::Any)]),
            _ => {
                let item = self.literal(Sort::Any);
                ExprKind::List(vec![item]).into()
            }
        };
        let items = vec![first, second];
        if self.choices.odds(128) { ExprKind::Tuple(items) } else { ExprKind::List(items) }.into()
    }

    /// The value or bound.
    fn asked(&mut self, kind: Kind, name: Spelling, is_tuple: bool) -> Expr {
        let object = self.read_name(name);
        if kind == Kind::Alias {
            return attribute(object, "__value__");
        }
        let subscript = Subscript { value: attribute(object, "__type_params__"), index: Expr::int(0) };
        let param = ExprKind::Subscript(Box::new(subscript)).into();
        // A tuple is constraints.
        attribute(param, if is_tuple { "__constraints__" } else { "__bound__" })
    }

    fn generic_definition(&mut self, kind: Kind, name: Spelling, value: Expr) -> StmtKind {
        let (node, name) = (Node::default(), self.cast.text(name));
        let parameter = || Expr::name(TYPE_PARAMETER);
        let type_param = |bound| TypeParam {
            node,
            span: Span::default(),
            kind: TypeParamKind::TypeVar,
            name: Name::const_new(TYPE_PARAMETER),
            bound,
            default: None,
        };
        let function = |name: Name, type_params, params, returns| FunctionDef {
            node,
            is_async: false,
            name,
            decorators: Vec::new(),
            type_params,
            params,
            returns,
            body: vec![StmtKind::Return(Some(lambda(Params::default(), parameter()))).into()],
        };
        match kind {
            Kind::Alias => {
                let is_generic = self.choices.odds(60);
                let type_params = is_generic.then(|| type_param(None)).into_iter().collect();
                StmtKind::TypeAlias(Box::new(TypeAlias { node, name, type_params, value }))
            }
            Kind::Function => {
                let is_annotated = self.has(Feature::Annotation) && self.choices.odds(128);
                let returns = is_annotated.then(parameter);
                let definition = function(name, vec![type_param(Some(value))], Params::default(), returns);
                StmtKind::FunctionDef(Box::new(definition))
            }
            Kind::Class => {
                let params = Params { args: vec![Param::new("self")], ..Params::default() };
                let method = function("m".into(), Vec::new(), params, None);
                let class = ClassDef {
                    node,
                    name,
                    decorators: Vec::new(),
                    type_params: vec![type_param(Some(value))],
                    bases: Vec::new(),
                    keywords: Vec::new(),
                    body: vec![StmtKind::FunctionDef(Box::new(method)).into()],
                };
                StmtKind::ClassDef(Box::new(class))
            }
        }
    }
}
