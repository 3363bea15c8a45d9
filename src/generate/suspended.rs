//! Idioms of coroutines in live code, driven by hand: what they capture, where they wait, what they
//! return, and what of them dies when.

use super::{
    Generator,
    nested::lambda,
    objects::{assigned, attribute, observed},
    scope::{Flavour, Scope, ScopeKind},
    swarm::{Feature, Sort},
};
use crate::tree::{
    ClassDef, Comprehension, ComprehensionKind, Constant, Expr, ExprKind, Handler, Name, Node, Params, Span,
    Stmt, StmtKind,
};

/// What is awaited.
const PAUSE: Name = Name::const_new("Pause");

/// Names of coroutine functions, the inner one first.
const TASKS: [Name; 2] = [Name::const_new("step"), Name::const_new("task")];

/// What is iterated over asynchronously, and its items.
const SOURCE: Name = Name::const_new("source");
const ITEM: Name = Name::const_new("item");

/// What a coroutine waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Awaits {
    /// Nothing.
    Nothing,
    /// An instance that waits once.
    Pause,
    /// Another coroutine.
    Task(usize),
    /// The items of an asynchronous generator.
    Source,
}

impl Generator<'_, '_> {
    /// Coroutine functions, and a coroutine that is driven to its end, closed or dropped.
    pub(super) fn coroutine_in_use(&mut self, out: &mut Vec<Stmt>) {
        let pauses = self.has(Feature::Class) && self.choices.odds(110);
        if pauses {
            self.pause(out);
        }
        let is_nested = self.choices.odds(70);
        let iterates = !is_nested && self.has(Feature::Loop) && self.choices.odds(150);
        if iterates {
            self.source(pauses, out);
        }
        if is_nested {
            self.task(0, if pauses { Awaits::Pause } else { Awaits::Nothing }, out);
        }
        let awaits = if is_nested {
            Awaits::Task(0)
        } else if iterates {
            Awaits::Source
        } else if pauses {
            Awaits::Pause
        } else {
            Awaits::Nothing
        };
        self.task(1, awaits, out);
        let argument = if self.has(Feature::Token) && self.choices.odds(150) {
            self.token()
        } else {
            self.leaf(Sort::Any)
        };
        let Some(name) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let real = self.real(name);
        self.bind(real);
        let call = Expr::call(Expr::name(TASKS[1].clone()), vec![argument]);
        self.put(assigned(Expr::name(self.cast.text(name)), call), out);
        self.frame.cost += self.frame.times * 12;
        if self.choices.odds(80) {
            self.observe_name(name, out);
        }
        for _ in 0..1 + self.choices.below(8) / 6 {
            let coroutine = self.read_name(name);
            let send = Expr::call(attribute(coroutine, "send"), vec![Expr::constant(Constant::None)]);
            let body = vec![observed(vec![send]).into()];
            let kinds = vec![Expr::name("StopIteration"), Expr::name("RuntimeError")];
            let kind = Some(ExprKind::Tuple(kinds).into());
            let handler = vec![observed(vec![Expr::name("done")]).into()];
            let handlers =
                vec![Handler { kind, name: Some("done".into()), body: handler, span: Span::default() }];
            let (orelse, finalbody) = (Vec::new(), Vec::new());
            self.lines -= 2;
            out.push(StmtKind::Try { body, handlers, orelse, finalbody, is_star: false }.into());
        }
        match self.choices.below(3) {
            0 => {
                let coroutine = self.read_name(name);
                let close = Expr::call(attribute(coroutine, "close"), Vec::new());
                self.put(StmtKind::Expr(close), out);
                self.observe_name(name, out);
            }
            1 => {
                let real = self.real(name);
                self.bind(real);
                self.put(assigned(Expr::name(self.cast.text(name)), Expr::int(0)), out);
                self.put(observed(Vec::new()), out);
            }
            _ => self.observe_name(name, out),
        }
    }

    /// A class whose instances can be awaited: they wait once.
    fn pause(&mut self, out: &mut Vec<Stmt>) {
        let scope = Scope::new(ScopeKind::Class, None);
        let (method, _) = self.within(scope, |g| {
            g.method_of(Flavour::Generator, "__await__", &["self"], |g, body| {
                let value = g.leaf(Sort::Any);
                let paused = ExprKind::Yield(Some(Box::new(value))).into();
                if g.choices.odds(128) {
                    g.put(StmtKind::Return(Some(paused)), body);
                } else {
                    g.put(StmtKind::Expr(paused), body);
                }
            })
        });
        let class = ClassDef {
            node: Node::default(),
            name: PAUSE,
            decorators: Vec::new(),
            type_params: Vec::new(),
            bases: Vec::new(),
            keywords: Vec::new(),
            body: vec![method.into()],
        };
        self.put(StmtKind::ClassDef(Box::new(class)), out);
    }

    /// An asynchronous generator.
    fn source(&mut self, pauses: bool, out: &mut Vec<Stmt>) {
        let method = self.method_of(Flavour::AsyncGenerator, &SOURCE, &["w"], |g, body| {
            for _ in 0..1 + g.choices.below(2) {
                let value = match g.choices.below(4) {
                    0 => Expr::name("w"),
                    1 => lambda(Params::default(), Expr::name("w")),
                    2 if g.has(Feature::Token) => g.token(),
                    _ => g.leaf(Sort::Any),
                };
                g.put(StmtKind::Expr(ExprKind::Yield(Some(Box::new(value))).into()), body);
                if pauses && g.choices.odds(90) {
                    let pause = Expr::call(Expr::name(PAUSE), Vec::new());
                    g.put(StmtKind::Expr(ExprKind::Await(Box::new(pause)).into()), body);
                }
                if g.choices.odds(60) {
                    g.observe(body);
                }
            }
        });
        self.put(method, out);
    }

    /// Iterates over it, in a loop or a comprehension.
    fn iterate_source(&mut self, body: &mut Vec<Stmt>) {
        let iter = Expr::call(Expr::name(SOURCE), vec![Expr::name("w")]);
        if self.has(Feature::Comprehension) && self.choices.odds(110) {
            let read = Expr::name(ITEM);
            let element = if self.choices.odds(90) { lambda(Params::default(), read) } else { read };
            let comprehension = Comprehension {
                node: Node::default(),
                kind: ComprehensionKind::List,
                element,
                value: None,
                generators: vec![crate::tree::Generator {
                    target: Expr::name(ITEM),
                    iter,
                    ifs: Vec::new(),
                    is_async: true,
                }],
            };
            let value = ExprKind::Comprehension(Box::new(comprehension)).into();
            return self.put(observed(vec![value]), body);
        }
        let mut suite = vec![observed(vec![Expr::name(ITEM)]).into()];
        if self.choices.odds(40) {
            suite.push(StmtKind::Break.into());
        }
        self.lines -= 1;
        let target = Expr::name(ITEM);
        self.put(StmtKind::For { is_async: true, target, iter, body: suite, orelse: Vec::new() }, body);
    }

    /// `async def`: it waits for another one, or for nothing.
    fn task(&mut self, number: usize, awaits: Awaits, out: &mut Vec<Stmt>) {
        let method = self.method_of(Flavour::Coroutine, &TASKS[number], &["w"], |g, body| {
            if g.choices.odds(70) {
                g.observe(body);
            }
            let awaited = match awaits {
                Awaits::Task(inner) => {
                    Some(Expr::call(Expr::name(TASKS[inner].clone()), vec![Expr::name("w")]))
                }
                Awaits::Pause => Some(Expr::call(Expr::name(PAUSE), Vec::new())),
                Awaits::Source => {
                    g.iterate_source(body);
                    None
                }
                Awaits::Nothing => None,
            };
            if let Some(awaited) = awaited {
                let awaited: Expr = ExprKind::Await(Box::new(awaited)).into();
                match g.target(Some(Sort::Any)) {
                    Some(name) if g.choices.odds(170) => {
                        let real = g.real(name);
                        g.bind(real);
                        g.put(assigned(Expr::name(g.cast.text(name)), awaited), body);
                    }
                    _ => g.put(StmtKind::Expr(awaited), body),
                }
            }
            g.settle(body);
            let value = match g.choices.below(4) {
                0 => Expr::name("w"),
                1 => lambda(Params::default(), Expr::name("w")),
                2 if g.has(Feature::Lambda) => {
                    let scope = Scope::new(ScopeKind::Lambda, g.top().mangler);
                    let (value, _) = g.within(scope, |g| g.leaf(Sort::Any));
                    lambda(Params::default(), value)
                }
                _ => g.leaf(Sort::Any),
            };
            g.put(StmtKind::Return(Some(value)), body);
        });
        self.put(method, out);
    }
}
