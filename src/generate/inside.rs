//! Idioms that look inside: cells read, written and emptied by hand, `locals()`, texts that are
//! evaluated, weak references, functions that wrap others.

use super::{
    Generator,
    nested::lambda,
    objects::{assigned, attribute, observed},
    swarm::{Feature, Sort, Spelling},
};
use crate::tree::{
    self, Alias, Comprehension, ComprehensionKind, Constant, Expr, ExprKind, FunctionDef, Node, Param,
    Params, Span, Stmt, StmtKind, Subscript,
};

impl Generator<'_, '_> {
    /// One of them.
    pub(super) fn look_inside(&mut self, out: &mut Vec<Stmt>) {
        match self.choices.below(7) {
            0 | 1 => self.touch_cell(out),
            2 if self.top().is_function() => {
                let names = Expr::call(Expr::name("locals"), Vec::new());
                let shown =
                    if self.choices.odds(90) { Expr::call(Expr::name("sorted"), vec![names]) } else { names };
                let shown = if self.choices.odds(90) { self.inside_comprehension(shown) } else { shown };
                self.put(observed(vec![shown]), out);
            }
            2 | 3 => self.evaluate_text(out),
            4 if self.has(Feature::Token) => self.refer_weakly(out),
            5 => self.wrap_function(out),
            _ => self.touch_cell(out),
        }
    }

    /// A comprehension whose target may have the name of a variable of this function.
    fn inside_comprehension(&mut self, element: Expr) -> Expr {
        let name = self.pick(|g, _, real| 1 + 3 * u16::from(g.top().bound.has(real)));
        let Some(name) = name else { return element };
        let generator = tree::Generator {
            is_async: false,
            target: Expr::name(self.cast.text(name)),
            iter: ExprKind::Tuple(vec![Expr::int(0)]).into(),
            ifs: Vec::new(),
        };
        ExprKind::Comprehension(Box::new(Comprehension {
            node: Node::default(),
            kind: ComprehensionKind::List,
            element,
            value: None,
            generators: vec![generator],
        }))
        .into()
    }

    /// A closure whose cell is read, written or emptied through `__closure__`.
    fn touch_cell(&mut self, out: &mut Vec<Stmt>) {
        let sure = self.top().sure;
        let captured = self.pick(|g, name, real| {
            let top = g.top();
            let own = top.bound.has(real) && !top.globals.has(real) && !top.nonlocals.has(real);
            u16::from(top.is_function() && own && sure.has(real) && g.cast.sort(name) == Sort::Any)
        });
        let (Some(captured), Some(name)) = (captured, self.target(Some(Sort::Any))) else {
            return self.evaluate_text(out);
        };
        if captured == name {
            return self.observe(out);
        }
        let value = self.read_captured(captured);
        let real = self.real(name);
        self.bind(real);
        self.put(assigned(Expr::name(self.cast.text(name)), lambda(Params::default(), value)), out);
        self.frame.makeup.runs |= self.frame.blocks == 0;
        let contents = |g: &mut Self| {
            let closure = attribute(g.read_name(name), "__closure__");
            let subscript = Subscript { value: closure, index: Expr::int(0) };
            attribute(ExprKind::Subscript(Box::new(subscript)).into(), "cell_contents")
        };
        match self.choices.below(3) {
            0 => {
                let value = contents(self);
                self.put(observed(vec![value]), out);
            }
            _ => {
                let value = if self.has(Feature::Token) && self.choices.odds(90) {
                    self.token()
                } else {
                    self.literal(Sort::Any)
                };
                let target = contents(self);
                self.put(assigned(target, value), out);
                let call = Expr::call(self.read_name(name), Vec::new());
                let read = self.read_name(captured);
                self.put(observed(vec![call, read]), out);
            }
        }
        if self.has(Feature::Delete) && self.choices.odds(60) {
            let target = contents(self);
            self.put(StmtKind::Delete(vec![target]), out);
            let call = Expr::call(self.read_name(name), Vec::new());
            self.lines -= 2;
            let tried = self.guarded(vec![observed(vec![call]).into()]);
            out.push(tried);
            self.assign(captured, out);
        }
    }

    /// `eval("x")` or `exec("x = 1")`, where `x` may be anything.
    fn evaluate_text(&mut self, out: &mut Vec<Stmt>) {
        let name = self.pick(|g, name, _| u16::from(g.cast.sort(name) == Sort::Any));
        let Some(name) = name else { return self.observe(out) };
        let text = self.cast.text(name);
        let statement = if self.choices.odds(180) {
            observed(vec![Expr::call(Expr::name("eval"), vec![Expr::str(text.as_str())])])
        } else {
            let text = format!("observe({text})");
            StmtKind::Expr(Expr::call(Expr::name("exec"), vec![Expr::str(text.as_str())]))
        };
        self.lines -= 2;
        let tried = self.guarded(vec![statement.into()]);
        out.push(tried);
    }

    /// A token that something else than its holder knows of.
    fn refer_weakly(&mut self, out: &mut Vec<Stmt>) {
        let Some(name) = self.target(Some(Sort::Any)) else { return self.observe(out) };
        let alias = Alias { name: "ref".into(), asname: None, span: Span::default() };
        let names = vec![alias];
        let module = Some("weakref".into());
        self.put(StmtKind::ImportFrom { module, names, level: 0, is_lazy: false }, out);
        let real = self.real(name);
        self.bind(real);
        let token = self.token();
        self.put(assigned(Expr::name(self.cast.text(name)), token), out);
        let object = self.read_name(name);
        self.put(assigned(Expr::name("weak"), Expr::call(Expr::name("ref"), vec![object])), out);
        if self.choices.odds(128) {
            self.capture_and_call(out);
        }
        let look = |g: &mut Self, out: &mut Vec<Stmt>| {
            let value = Expr::call(Expr::name("weak"), Vec::new());
            g.put(observed(vec![value]), out);
        };
        look(self, out);
        self.bind(real);
        self.put(assigned(Expr::name(self.cast.text(name)), Expr::int(0)), out);
        look(self, out);
    }

    /// A decorator whose function says that it is another one.
    fn wrap_function(&mut self, out: &mut Vec<Stmt>) {
        let wrapped: Option<Spelling> = self.target(Some(Sort::Any));
        let Some(name) = wrapped else { return self.observe(out) };
        let alias = Alias { name: "functools".into(), asname: None, span: Span::default() };
        self.put(StmtKind::Import { names: vec![alias], is_lazy: false }, out);
        let plain = |name: &str, params: Params, decorators: Vec<Expr>, body: Vec<Stmt>| {
            StmtKind::FunctionDef(Box::new(FunctionDef {
                node: Node::default(),
                is_async: false,
                name: name.into(),
                decorators,
                type_params: Vec::new(),
                params,
                returns: None,
                body,
            }))
        };
        let wraps = Expr::call(attribute(Expr::name("functools"), "wraps"), vec![Expr::name("wrapped")]);
        let call = Expr::call(Expr::name("wrapped"), Vec::new());
        let wrapper = plain(
            "wrapper",
            Params::default(),
            vec![wraps],
            vec![StmtKind::Return(Some(ExprKind::Tuple(vec![call]).into())).into()],
        );
        let params = Params { args: vec![Param::new("wrapped")], ..Params::default() };
        let body = vec![wrapper.into(), StmtKind::Return(Some(Expr::name("wrapper"))).into()];
        self.lines -= 3;
        self.put(plain("decorate", params, Vec::new(), body), out);
        let value = self.leaf(Sort::Any);
        let function = lambda(Params::default(), value);
        let real = self.real(name);
        self.bind(real);
        let decorated = Expr::call(Expr::name("decorate"), vec![function]);
        self.put(assigned(Expr::name(self.cast.text(name)), decorated), out);
        self.frame.makeup.runs |= self.frame.blocks == 0;
        self.observe_name(name, out);
        let call = Expr::call(self.read_name(name), Vec::new());
        self.put(observed(vec![call, Expr::constant(Constant::None)]), out);
    }
}
