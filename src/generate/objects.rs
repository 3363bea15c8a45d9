//! Idioms of classes in live code: instances, methods that capture, `super()`, context managers,
//! iterators, exceptions of the program's own.
//!
//! Like the other idioms they are small skeletons whose flesh is left to chance: which variables
//! the methods capture, what they return, what is observed in between. All that is called ends,
//! and nothing raises but what the idiom itself catches.

use super::{
    Generator,
    nested::lambda,
    scope::{Flavour, Names, Scope, ScopeKind},
    swarm::{ClassName, Feature, Sort, Spelling},
};
use crate::tree::{
    Attribute, Binary, BinaryOp, ClassDef, Expr, ExprKind, FunctionDef, Handler, Name, Node, Param, Params,
    Span, Stmt, StmtKind, WithItem,
};

/// Methods that every class of this kind may have; later classes override them.
const METHODS: [&str; 3] = ["m", "get", "run"];

/// What the classes of an idiom are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// Instances with methods.
    Plain,
    /// Two classes, one derived from the other, or four in a diamond.
    Derived,
    /// Context managers.
    Context,
    /// Iterators.
    Iterator,
    /// Exceptions.
    Exception,
    /// Instances that are called.
    Callable,
}

impl Generator<'_, '_> {
    /// Classes, and what they are for.
    pub(super) fn classes_in_use(&mut self, out: &mut Vec<Stmt>) {
        let mut weights = [6, 4, 0, 3, 0, 3];
        if self.has(Feature::With) {
            weights[2] = 8;
        }
        if self.has(Feature::Try) {
            weights[4] = 4;
        }
        let purposes = [
            Purpose::Plain,
            Purpose::Derived,
            Purpose::Context,
            Purpose::Iterator,
            Purpose::Exception,
            Purpose::Callable,
        ];
        let purpose = purposes[self.choices.weighted(&weights).unwrap_or(0)];
        self.accessor = None;
        let index = self.choices.below(3) as u8;
        let name = self.class_text(index);
        match purpose {
            Purpose::Derived => self.derived(index, out),
            _ => self.written_class(index, purpose, &[], out),
        }
        if self.choices.odds(60) {
            self.put(observed(vec![Expr::name(name.clone())]), out);
        }
        match purpose {
            Purpose::Context => self.use_context(&name, out),
            Purpose::Iterator => self.use_iterator(&name, out),
            Purpose::Exception => self.use_exception(&name, out),
            Purpose::Callable => self.use_instance(&name, true, out),
            Purpose::Derived => {
                let last = self.class_text((index + 1) % 3);
                self.use_instance(&last, false, out);
            }
            Purpose::Plain => self.use_instance(&name, false, out),
        }
    }

    fn class_text(&self, index: u8) -> Name {
        Name::const_new(self.cast.classes[usize::from(index)])
    }

    /// A class of this name with methods.
    fn written_class(&mut self, index: u8, purpose: Purpose, bases: &[Expr], out: &mut Vec<Stmt>) {
        let mangler = self.cast.mangler(ClassName::Own(index));
        let scope = Scope::new(ScopeKind::Class, mangler);
        let frame = self.frame;
        self.frame.in_loop = false;
        self.frame.may_return = false;
        let derived = !bases.is_empty();
        let (body, _) = self.within(scope, |g| g.written_body(purpose, derived));
        self.frame = frame;
        let mut bases = bases.to_vec();
        if purpose == Purpose::Exception {
            bases.push(Expr::name(["Exception", "ValueError", "KeyError"][self.choices.below(3)]));
        }
        let class = ClassDef {
            node: Node::default(),
            name: self.class_text(index),
            decorators: Vec::new(),
            type_params: Vec::new(),
            bases,
            keywords: Vec::new(),
            body,
        };
        self.put(StmtKind::ClassDef(Box::new(class)), out);
    }

    fn written_body(&mut self, purpose: Purpose, derived: bool) -> Vec<Stmt> {
        let mut body = Vec::new();
        if self.choices.odds(110) {
            let value = if self.choices.odds(60) && self.has(Feature::Token) {
                self.token()
            } else {
                self.leaf(Sort::Any)
            };
            self.put(assigned(Expr::name("v"), value), &mut body);
        }
        if derived {
            if self.choices.odds(80) {
                let method = self.method("__init__", &["self", "w"], |g, body| {
                    let value = Expr::name("w");
                    let call = Expr::call(attribute(bare_super(), "__init__"), vec![value]);
                    g.put(StmtKind::Expr(call), body);
                });
                self.put(method, &mut body);
            }
        } else if purpose != Purpose::Exception || self.choices.odds(128) {
            let held = purpose == Purpose::Exception;
            let method = self.method("__init__", &["self", "w"], |g, body| {
                if held && g.choices.odds(170) {
                    let call = Expr::call(attribute(bare_super(), "__init__"), vec![Expr::name("w")]);
                    g.put(StmtKind::Expr(call), body);
                }
                let value = Expr::name("w");
                g.put(assigned(attribute(Expr::name("self"), "v"), value), body);
                if g.choices.odds(40) {
                    g.observe(body);
                }
            });
            self.put(method, &mut body);
        }
        let name = METHODS[0];
        let chain = derived && self.choices.odds(170);
        let method = self.method(name, &["self"], |g, body| {
            if g.choices.odds(60) {
                g.observe(body);
            }
            let value = g.method_value();
            let mut value: Expr = ExprKind::List(vec![value]).into();
            if chain {
                let call = Expr::call(attribute(bare_super(), METHODS[0]), Vec::new());
                let sum = Binary { left: value, op: BinaryOp::Add, right: call };
                value = ExprKind::Binary(Box::new(sum)).into();
            }
            g.put(StmtKind::Return(Some(value)), body);
        });
        self.put(method, &mut body);
        match purpose {
            Purpose::Context => self.context_methods(&mut body),
            Purpose::Iterator => self.iterator_methods(&mut body),
            Purpose::Callable => {
                let method = self.method("__call__", &["self"], |g, body| {
                    let value = g.method_value();
                    g.put(StmtKind::Return(Some(value)), body);
                });
                self.put(method, &mut body);
            }
            _ => {}
        }
        if self.choices.odds(64) {
            self.decorated_method(&mut body);
        }
        body
    }

    /// A method; `self` and its like are parameters that no other code speaks of.
    fn method(
        &mut self,
        name: &str,
        params: &[&str],
        write: impl FnOnce(&mut Self, &mut Vec<Stmt>),
    ) -> StmtKind {
        self.method_of(Flavour::Plain, name, params, write)
    }

    pub(super) fn method_of(
        &mut self,
        flavour: Flavour,
        name: &str,
        params: &[&str],
        write: impl FnOnce(&mut Self, &mut Vec<Stmt>),
    ) -> StmtKind {
        let rank = self.cast.contracts.len() as u8 - 1;
        let kind = ScopeKind::Function(flavour);
        let (body, _) = self.function(kind, Some(rank), Names::default(), |g| {
            g.frame.returns = Sort::Any;
            let mut body = Vec::new();
            write(g, &mut body);
            g.settle(&mut body);
            super::statements::compound(body)
        });
        let params =
            Params { args: params.iter().map(|name| Param::new(*name)).collect(), ..Params::default() };
        let definition = FunctionDef {
            node: Node::default(),
            is_async: flavour.is_async(),
            name: name.into(),
            decorators: Vec::new(),
            type_params: Vec::new(),
            params,
            returns: None,
            body,
        };
        StmtKind::FunctionDef(Box::new(definition))
    }

    /// What a method gives: something captured, something of the instance, a closure over both.
    pub(super) fn method_value(&mut self) -> Expr {
        match self.choices.below(8) {
            0 | 1 => self.leaf(Sort::Any),
            2 => attribute(Expr::name("self"), "v"),
            3 if self.has(Feature::Lambda) => {
                let scope = Scope::new(ScopeKind::Lambda, self.top().mangler);
                let (value, _) = self.within(scope, |g| g.leaf(Sort::Any));
                lambda(Params::default(), value)
            }
            4 => lambda(Params::default(), attribute(Expr::name("self"), "v")),
            5 if self.has(Feature::DunderClass) => Expr::name("__class__"),
            6 => {
                let value = self.leaf(Sort::Any);
                ExprKind::Tuple(vec![attribute(Expr::name("self"), "v"), value]).into()
            }
            _ => self.leaf(Sort::Any),
        }
    }

    /// A property, static method or class method.
    fn decorated_method(&mut self, body: &mut Vec<Stmt>) {
        let (decorator, name, params): (_, _, &[&str]) = match self.choices.below(3) {
            0 => ("property", "p", &["self"]),
            1 => ("staticmethod", "s", &[]),
            _ => ("classmethod", "k", &["cls"]),
        };
        let method = self.method(name, params, |g, body| {
            let value = match (decorator, g.choices.below(3)) {
                ("property", _) => g.method_value(),
                ("classmethod", 0) => Expr::name("cls"),
                _ => g.leaf(Sort::Any),
            };
            g.put(StmtKind::Return(Some(value)), body);
        });
        if let StmtKind::FunctionDef(mut definition) = method {
            definition.decorators.push(Expr::name(decorator));
            self.accessor = Some(name);
            self.put(StmtKind::FunctionDef(definition), body);
        }
    }

    fn context_methods(&mut self, body: &mut Vec<Stmt>) {
        let enter = self.method("__enter__", &["self"], |g, body| {
            let value = match g.choices.below(4) {
                0 => Expr::name("self"),
                _ => g.method_value(),
            };
            g.put(StmtKind::Return(Some(value)), body);
        });
        self.put(enter, body);
        let params = ["self", "kind", "value", "traceback"];
        let exit = self.method("__exit__", &params, |g, body| {
            match g.choices.below(4) {
                0 => {
                    let shown = vec![attribute(Expr::name("self"), "v"), Expr::name("value")];
                    g.put(observed(shown), body);
                }
                1 => g.observe(body),
                _ => {}
            }
            let verdict = ["True", "False", "None"][g.choices.below(3)];
            g.put(StmtKind::Return(Some(constant(verdict))), body);
        });
        self.put(exit, body);
    }

    fn iterator_methods(&mut self, body: &mut Vec<Stmt>) {
        if self.choices.odds(110) {
            let method = self.method_of(Flavour::Generator, "__iter__", &["self"], |g, body| {
                for _ in 0..1 + g.choices.below(2) {
                    let value = g.method_value();
                    g.put(StmtKind::Expr(ExprKind::Yield(Some(Box::new(value))).into()), body);
                }
            });
            return self.put(method, body);
        }
        let method = self.method("__iter__", &["self"], |g, body| {
            g.put(StmtKind::Return(Some(Expr::name("self"))), body);
        });
        self.put(method, body);
        // It ends when its list does.
        let method = self.method("__next__", &["self"], |g, body| {
            let done = attribute(Expr::name("self"), "done");
            let test = Expr::call(
                Expr::name("getattr"),
                vec![Expr::name("self"), Expr::str("done"), constant("False")],
            );
            let stop = StmtKind::Raise { exc: Some(Expr::name("StopIteration")), cause: None };
            let test = StmtKind::If { test, body: vec![stop.into()], orelse: Vec::new() };
            g.put(test, body);
            g.put(assigned(done, constant("True")), body);
            let value = g.method_value();
            g.put(StmtKind::Return(Some(value)), body);
        });
        self.put(method, body);
    }

    /// A class and one derived from it, or a diamond.
    fn derived(&mut self, index: u8, out: &mut Vec<Stmt>) {
        let first = self.class_text(index);
        let last = (index + 1) % 3;
        self.written_class(index, Purpose::Derived, &[], out);
        if self.choices.odds(128) {
            return self.written_class(last, Purpose::Derived, &[Expr::name(first)], out);
        }
        // The names of the pool's classes are three; the sides of the diamond take turns.
        let side = (index + 2) % 3;
        let sides = [self.class_text(side), "D".into()];
        self.written_class(side, Purpose::Derived, &[Expr::name(first.clone())], out);
        let body = if self.choices.odds(100) {
            vec![super::statements::pass()]
        } else {
            let scope = Scope::new(ScopeKind::Class, None);
            self.within(scope, |g| g.written_body(Purpose::Derived, true)).0
        };
        let class = ClassDef {
            node: Node::default(),
            name: sides[1].clone(),
            decorators: Vec::new(),
            type_params: Vec::new(),
            bases: vec![Expr::name(first)],
            keywords: Vec::new(),
            body,
        };
        self.put(StmtKind::ClassDef(Box::new(class)), out);
        let mut bases: Vec<Expr> = sides.iter().cloned().map(Expr::name).collect();
        if self.choices.odds(128) {
            bases.reverse();
        }
        self.written_class(last, Purpose::Derived, &bases, out);
    }

    fn argument(&mut self) -> Expr {
        if self.has(Feature::Token) && self.choices.odds(150) { self.token() } else { self.leaf(Sort::Any) }
    }

    /// An instance under some name; `None` if no name is left.
    fn instance(&mut self, class: &Name, out: &mut Vec<Stmt>) -> Option<Spelling> {
        let argument = self.argument();
        let name = self.target(Some(Sort::Any))?;
        let value = Expr::call(Expr::name(class.clone()), vec![argument]);
        let real = self.real(name);
        self.bind(real);
        self.put(assigned(Expr::name(self.cast.text(name)), value), out);
        self.frame.cost += self.frame.times * 6;
        Some(name)
    }

    fn use_instance(&mut self, class: &Name, is_callable: bool, out: &mut Vec<Stmt>) {
        let Some(name) = self.instance(class, out) else { return self.observe(out) };
        let read = |g: &mut Self| g.read_name(name);
        let object = read(self);
        let shown = match self.choices.below(6) {
            0 => vec![object],
            1 => vec![attribute(object, METHODS[0])],
            2 => vec![attribute(object, "v"), read(self)],
            3 if is_callable => vec![Expr::call(object, Vec::new())],
            _ => vec![Expr::call(attribute(object, METHODS[0]), Vec::new())],
        };
        self.put(observed(shown), out);
        if let Some(accessor) = self.accessor {
            let found = attribute(read(self), accessor);
            let found = if accessor == "p" { found } else { Expr::call(found, Vec::new()) };
            self.put(observed(vec![found]), out);
        }
        if is_callable {
            let call = Expr::call(read(self), Vec::new());
            self.put(StmtKind::Expr(call), out);
        }
        match self.choices.below(6) {
            0 => {
                let value = self.argument();
                let target = attribute(read(self), "v");
                self.put(assigned(target, value), out);
                self.observe_name(name, out);
            }
            1 => {
                // A bound method holds its object.
                let method = attribute(read(self), METHODS[0]);
                let real = self.real(name);
                self.bind(real);
                self.put(assigned(Expr::name(self.cast.text(name)), method), out);
                self.put(observed(Vec::new()), out);
                let call = Expr::call(read(self), Vec::new());
                self.put(observed(vec![call]), out);
            }
            2 => {
                // In a cycle with itself.
                let value = read(self);
                let target = attribute(read(self), "me");
                self.put(assigned(target, value), out);
                let real = self.real(name);
                self.bind(real);
                self.put(assigned(Expr::name(self.cast.text(name)), Expr::int(0)), out);
                if self.has(Feature::Token) {
                    self.put(observed(Vec::new()), out);
                    self.collect(out);
                }
                self.put(observed(Vec::new()), out);
            }
            3 => {
                let real = self.real(name);
                self.bind(real);
                self.put(assigned(Expr::name(self.cast.text(name)), Expr::int(0)), out);
                self.put(observed(Vec::new()), out);
            }
            _ => self.observe(out),
        }
    }

    fn use_context(&mut self, class: &Name, out: &mut Vec<Stmt>) {
        if self.top().kind != ScopeKind::Class && self.choices.odds(80) {
            return self.leave_context(class, out);
        }
        let argument = self.argument();
        let context = Expr::call(Expr::name(class.clone()), vec![argument]);
        let before = self.top().sure;
        let target = if self.choices.odds(200) { self.target(Some(Sort::Any)) } else { None };
        if let Some(name) = target {
            let real = self.real(name);
            self.bind(real);
        }
        let items = vec![WithItem { context, target: target.map(|name| Expr::name(self.cast.text(name))) }];
        self.frame.cost += self.frame.times * 8;
        let mut body = Vec::new();
        self.observe(&mut body);
        let raises = self.has(Feature::Try) && self.choices.odds(150);
        let may_return = self.frame.may_return && self.frame.returns == Sort::Any;
        let may_leave = (may_return || self.frame.in_loop) && self.choices.odds(128);
        if raises {
            let value = self.leaf(Sort::Any);
            let exc = Some(Expr::call(Expr::name("ValueError"), vec![value]));
            self.put(StmtKind::Raise { exc, cause: None }, &mut body);
        } else if may_leave {
            let test = self.condition();
            let leave = if may_return {
                StmtKind::Return(Some(self.leaf(Sort::Any)))
            } else {
                [StmtKind::Break, StmtKind::Continue][self.choices.below(2)].clone()
            };
            self.put(StmtKind::If { test, body: vec![leave.into()], orelse: Vec::new() }, &mut body);
        }
        self.lines -= 1;
        let with = StmtKind::With { is_async: false, items, body };
        if !raises {
            return out.push(with.into());
        }
        self.join(before);
        let mut handler = Vec::new();
        self.observe(&mut handler);
        let kind = Some(Expr::name("ValueError"));
        let handlers = vec![Handler { kind, name: None, body: handler, span: Span::default() }];
        let (orelse, finalbody) = (Vec::new(), Vec::new());
        self.lines -= 2;
        let tried = StmtKind::Try { body: vec![with.into()], handlers, orelse, finalbody, is_star: false };
        out.push(tried.into());
        self.observe(out);
    }

    fn use_iterator(&mut self, class: &Name, out: &mut Vec<Stmt>) {
        let argument = self.argument();
        let object = Expr::call(Expr::name(class.clone()), vec![argument]);
        self.frame.cost += self.frame.times * 8;
        if self.choices.odds(128) {
            let value = Expr::call(Expr::name("list"), vec![object]);
            return self.put(observed(vec![value]), out);
        }
        let before = self.top().sure;
        let Some(name) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let real = self.real(name);
        self.bind(real);
        let mut body = Vec::new();
        self.observe_name(name, &mut body);
        self.join(before);
        let target = Expr::name(self.cast.text(name));
        let orelse = Vec::new();
        self.put(StmtKind::For { is_async: false, target, iter: object, body, orelse }, out);
    }

    fn use_exception(&mut self, class: &Name, out: &mut Vec<Stmt>) {
        let value = self.argument();
        let raised = Expr::call(Expr::name(class.clone()), vec![value]);
        let body = vec![StmtKind::Raise { exc: Some(raised), cause: None }.into()];
        let before = self.top().sure;
        let caught = if self.choices.odds(190) { self.target(Some(Sort::Any)) } else { None };
        if let Some(caught) = caught {
            let real = self.real(caught);
            self.bind(real);
        }
        let mut handler = Vec::new();
        match caught {
            Some(caught) => self.observe_name(caught, &mut handler),
            None => self.observe(&mut handler),
        }
        if let Some(caught) = caught {
            let real = self.real(caught);
            self.unbind(real);
        }
        self.join(before);
        let kind = if self.choices.odds(170) { Expr::name(class.clone()) } else { Expr::name("Exception") };
        let name = caught.map(|name| self.cast.text(name));
        let handlers = vec![Handler { kind: Some(kind), name, body: handler, span: Span::default() }];
        let (orelse, finalbody) = (Vec::new(), Vec::new());
        self.lines -= 4;
        self.frame.cost += self.frame.times * 5;
        out.push(StmtKind::Try { body, handlers, orelse, finalbody, is_star: false }.into());
        self.observe(out);
    }
}

/// `observe(...)`
pub(super) fn observed(values: Vec<Expr>) -> StmtKind {
    StmtKind::Expr(Expr::call(Expr::name("observe"), values))
}

/// `target = value`
pub(super) fn assigned(target: Expr, value: Expr) -> StmtKind {
    StmtKind::Assign { targets: vec![target], value }
}

/// `value.name`
pub(super) fn attribute(value: Expr, name: &str) -> Expr {
    ExprKind::Attribute(Box::new(Attribute { value, attr: name.into() })).into()
}

fn bare_super() -> Expr {
    Expr::call(Expr::name("super"), Vec::new())
}

/// `True`, `False` or `None`
fn constant(text: &str) -> Expr {
    use crate::tree::Constant;
    Expr::constant(match text {
        "True" => Constant::Bool(true),
        "False" => Constant::Bool(false),
        _ => Constant::None,
    })
}
