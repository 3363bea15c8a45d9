//! From the tree to source text.
//!
//! [`render`] prints any tree: four spaces of indentation, one statement a line, parentheses only
//! where precedence asks for them. What it prints is parsed to the same tree again, if the tree is
//! valid Python; and versions from 3.8 on read it, if they have the syntax. Two things cannot be
//! had: the order of positional arguments after keyword arguments (`f(a=1, *b)` is the same tree as
//! `f(*b, a=1)`), and before 3.12 backslashes inside the fields of f-strings.

mod strings;

use crate::{
    stack,
    tree::{
        Alias, BinaryOp, BoolOp, Call, Case, ClassDef, CompareOp, Comprehension, ComprehensionKind, Constant,
        Expr, ExprKind, FunctionDef, Handler, Keyword, Name, Param, Params, Pattern, PatternKind, Program,
        Stmt, StmtKind, TypeParam, TypeParamKind, UnaryOp,
    },
};
use std::fmt::Write;

/// The source text of a program.
pub fn render(program: &Program) -> String {
    stack::for_depth(program.depth.0, || render_stmts(&program.body))
}

/// The source text of statements, without indentation.
pub fn render_stmts(stmts: &[Stmt]) -> String {
    let mut renderer = Renderer::default();
    for stmt in stmts {
        renderer.stmt(stmt);
    }
    renderer.out
}

/// The source text of an expression.
pub fn render_expr(expr: &Expr) -> String {
    let mut renderer = Renderer::default();
    renderer.expr(expr, Level::Named);
    renderer.out
}

/// How tightly expressions bind, loosest first (Language Reference 6.17).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Yield,
    Named,
    Test,
    Or,
    And,
    Not,
    Comparison,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Sum,
    Product,
    Factor,
    Power,
    Await,
    Primary,
}

impl Level {
    fn of(expr: &Expr) -> Self {
        match &expr.kind {
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => Self::Yield,
            ExprKind::Named(_) => Self::Named,
            ExprKind::Lambda(_) | ExprKind::IfExp(_) => Self::Test,
            ExprKind::BoolOp { op: BoolOp::Or, .. } => Self::Or,
            ExprKind::BoolOp { op: BoolOp::And, .. } => Self::And,
            ExprKind::Unary { op: UnaryOp::Not, .. } => Self::Not,
            ExprKind::Compare(_) => Self::Comparison,
            ExprKind::Binary(binary) => Self::of_binary(binary.op),
            ExprKind::Unary { .. } => Self::Factor,
            ExprKind::Await(_) => Self::Await,
            // Not written by Python as one literal, but harmless.
            ExprKind::Constant(constant) if is_negative(constant) => Self::Factor,
            _ => Self::Primary,
        }
    }

    fn of_binary(op: BinaryOp) -> Self {
        match op {
            BinaryOp::BitOr => Self::BitOr,
            BinaryOp::BitXor => Self::BitXor,
            BinaryOp::BitAnd => Self::BitAnd,
            BinaryOp::LShift | BinaryOp::RShift => Self::Shift,
            BinaryOp::Add | BinaryOp::Sub => Self::Sum,
            BinaryOp::Mult | BinaryOp::MatMult | BinaryOp::Div | BinaryOp::Mod | BinaryOp::FloorDiv => {
                Self::Product
            }
            BinaryOp::Pow => Self::Power,
        }
    }

    /// What binds a little more tightly.
    fn tighter(self) -> Self {
        match self {
            Self::Yield => Self::Named,
            Self::Named => Self::Test,
            Self::Test => Self::Or,
            Self::Or => Self::And,
            Self::And => Self::Not,
            Self::Not => Self::Comparison,
            Self::Comparison => Self::BitOr,
            Self::BitOr => Self::BitXor,
            Self::BitXor => Self::BitAnd,
            Self::BitAnd => Self::Shift,
            Self::Shift => Self::Sum,
            Self::Sum => Self::Product,
            Self::Product => Self::Factor,
            Self::Factor => Self::Power,
            Self::Power => Self::Await,
            Self::Await | Self::Primary => Self::Primary,
        }
    }
}

fn is_negative(constant: &Constant) -> bool {
    match constant {
        Constant::Int(int) => *int < 0,
        Constant::Float(float) | Constant::Imaginary(float) => float.is_sign_negative(),
        _ => false,
    }
}

/// How tightly patterns bind, loosest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum PatternLevel {
    As,
    Or,
    Closed,
}

#[derive(Default)]
struct Renderer {
    out: String,
    /// Levels of indentation.
    indent: usize,
    /// Inside a field of an f-string: how the strings around it are quoted.
    outer: Vec<&'static str>,
    /// Inside a field of an f-string that older versions cannot read anyway.
    is_free: bool,
}

impl Renderer {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Prints items with commas between them.
    fn list<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        for (index, each) in items.iter().enumerate() {
            if index > 0 {
                self.push(", ");
            }
            item(self, each);
        }
    }

    fn begin(&mut self) {
        for _ in 0..self.indent {
            self.out.push_str("    ");
        }
    }

    fn suite(&mut self, body: &[Stmt]) {
        self.push(":\n");
        self.indent += 1;
        for stmt in body {
            self.stmt(stmt);
        }
        if body.is_empty() {
            self.begin();
            self.push("pass\n");
        }
        self.indent -= 1;
    }

    /// A keyword at the beginning of a line, with its suite, unless that is empty.
    fn clause(&mut self, keyword: &str, body: &[Stmt]) {
        if !body.is_empty() {
            self.begin();
            self.push(keyword);
            self.suite(body);
        }
    }

    fn async_prefix(&mut self, is_async: bool) {
        if is_async {
            self.push("async ");
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        self.begin();
        match &stmt.kind {
            StmtKind::Expr(value) => self.value(value),
            StmtKind::Assign { targets, value } => {
                for target in targets {
                    self.bare(target);
                    self.push(" = ");
                }
                self.value(value);
            }
            StmtKind::AugAssign { target, op, value } => {
                self.expr(target, Level::Primary);
                let _ = write!(self.out, " {}= ", binary_text(*op));
                match value.kind {
                    ExprKind::Tuple(_) => self.bare_unless_starred(value),
                    _ => self.value(value),
                }
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                let parentheses = !simple && target.as_name().is_some();
                self.push(if parentheses { "(" } else { "" });
                self.expr(target, Level::Primary);
                self.push(if parentheses { "): " } else { ": " });
                self.expr(annotation, Level::Test);
                if let Some(value) = value {
                    self.push(" = ");
                    self.value(value);
                }
            }
            StmtKind::For { is_async, target, iter, body, orelse } => {
                self.async_prefix(*is_async);
                self.push("for ");
                self.bare(target);
                self.push(" in ");
                self.bare_unless_starred(iter);
                self.suite(body);
                return self.clause("else", orelse);
            }
            StmtKind::While { test, body, orelse } => {
                self.push("while ");
                self.expr(test, Level::Named);
                self.suite(body);
                return self.clause("else", orelse);
            }
            StmtKind::If { test, body, orelse } => return self.if_chain(test, body, orelse),
            StmtKind::With { is_async, items, body } => {
                self.async_prefix(*is_async);
                self.push("with ");
                // `with (a, b):` has two context managers.
                let is_tuple = matches!(items.as_slice(),
                    [item] if item.target.is_none() && matches!(item.context.kind, ExprKind::Tuple(_)));
                self.push(if is_tuple { "(" } else { "" });
                self.list(items, |this, item| {
                    this.expr(&item.context, Level::Test);
                    if let Some(target) = &item.target {
                        this.push(" as ");
                        this.expr(target, Level::Primary);
                    }
                });
                self.push(if is_tuple { ")" } else { "" });
                return self.suite(body);
            }
            StmtKind::Try { body, handlers, orelse, finalbody, is_star } => {
                self.push("try");
                self.suite(body);
                for handler in handlers {
                    self.handler(handler, *is_star);
                }
                self.clause("else", orelse);
                return self.clause("finally", finalbody);
            }
            StmtKind::Match { subject, cases } => {
                self.push("match ");
                self.expr(subject, Level::Test);
                self.push(":\n");
                self.indent += 1;
                for case in cases {
                    self.case(case);
                }
                self.indent -= 1;
                return;
            }
            StmtKind::FunctionDef(def) => return self.function(def),
            StmtKind::ClassDef(def) => return self.class(def),
            StmtKind::TypeAlias(alias) => {
                self.push("type ");
                self.push(&alias.name);
                self.type_params(&alias.type_params);
                self.push(" = ");
                self.expr(&alias.value, Level::Test);
            }
            StmtKind::Return(value) => {
                self.push("return");
                if let Some(value) = value {
                    self.push(" ");
                    self.bare(value);
                }
            }
            StmtKind::Delete(targets) => {
                self.push("del ");
                self.list(targets, |this, target| this.expr(target, Level::Primary));
            }
            StmtKind::Raise { exc, cause } => {
                self.push("raise");
                if let Some(exc) = exc {
                    self.push(" ");
                    self.expr(exc, Level::Test);
                }
                if let Some(cause) = cause {
                    self.push(" from ");
                    self.expr(cause, Level::Test);
                }
            }
            StmtKind::Assert { test, msg } => {
                self.push("assert ");
                self.expr(test, Level::Test);
                if let Some(msg) = msg {
                    self.push(", ");
                    self.expr(msg, Level::Test);
                }
            }
            StmtKind::Import { names, is_lazy } => {
                self.push(if *is_lazy { "lazy import " } else { "import " });
                self.list(names, Self::alias);
            }
            StmtKind::ImportFrom { module, names, level, is_lazy } => {
                self.push(if *is_lazy { "lazy from " } else { "from " });
                for _ in 0..*level {
                    self.push(".");
                }
                self.push(module.as_deref().unwrap_or_default());
                self.push(" import ");
                self.list(names, Self::alias);
            }
            StmtKind::Global(names) => self.names("global ", names),
            StmtKind::Nonlocal(names) => self.names("nonlocal ", names),
            StmtKind::Pass => self.push("pass"),
            StmtKind::Break => self.push("break"),
            StmtKind::Continue => self.push("continue"),
        }
        self.push("\n");
    }

    fn names(&mut self, keyword: &str, names: &[Name]) {
        self.push(keyword);
        self.list(names, |this, name| this.push(name));
    }

    fn alias(&mut self, alias: &Alias) {
        self.push(&alias.name);
        if let Some(asname) = &alias.asname {
            self.push(" as ");
            self.push(asname);
        }
    }

    fn if_chain<'a>(&mut self, mut test: &'a Expr, mut body: &'a [Stmt], mut orelse: &'a [Stmt]) {
        self.push("if ");
        loop {
            self.expr(test, Level::Named);
            self.suite(body);
            match orelse {
                [Stmt { kind: StmtKind::If { test: next, body: then, orelse: rest }, .. }] => {
                    (test, body, orelse) = (next, then, rest);
                    self.begin();
                    self.push("elif ");
                }
                _ => return self.clause("else", orelse),
            }
        }
    }

    fn handler(&mut self, handler: &Handler, is_star: bool) {
        self.begin();
        self.push(if is_star { "except*" } else { "except" });
        if let Some(kind) = &handler.kind {
            self.push(" ");
            self.expr(kind, Level::Test);
        }
        if let Some(name) = &handler.name {
            self.push(" as ");
            self.push(name);
        }
        self.suite(&handler.body);
    }

    fn case(&mut self, case: &Case) {
        self.begin();
        self.push("case ");
        self.pattern(&case.pattern, PatternLevel::As);
        if let Some(guard) = &case.guard {
            self.push(" if ");
            self.expr(guard, Level::Named);
        }
        self.suite(&case.body);
    }

    fn pattern(&mut self, pattern: &Pattern, level: PatternLevel) {
        let own = match &pattern.kind {
            PatternKind::As { pattern: Some(_), name: Some(_) } => PatternLevel::As,
            PatternKind::Or(_) => PatternLevel::Or,
            _ => PatternLevel::Closed,
        };
        if own < level {
            self.push("(");
        }
        match &pattern.kind {
            PatternKind::Value(value) => self.expr(value, Level::Test),
            PatternKind::Singleton(constant) => self.constant(constant),
            PatternKind::Sequence(patterns) => {
                self.push("[");
                self.patterns(patterns);
                self.push("]");
            }
            PatternKind::Star(name) => {
                self.push("*");
                self.push(name.as_deref().unwrap_or("_"));
            }
            PatternKind::Mapping { keys, patterns, rest } => self.mapping(keys, patterns, rest.as_deref()),
            PatternKind::Class { class, patterns, keywords } => {
                self.expr(class, Level::Primary);
                self.push("(");
                self.patterns(patterns);
                self.push(if patterns.is_empty() || keywords.is_empty() { "" } else { ", " });
                self.list(keywords, |this, (name, pattern)| {
                    this.push(name);
                    this.push("=");
                    this.pattern(pattern, PatternLevel::As);
                });
                self.push(")");
            }
            PatternKind::As { pattern, name } => {
                if let Some(pattern) = pattern {
                    self.pattern(pattern, PatternLevel::Or);
                    self.push(if name.is_some() { " as " } else { "" });
                }
                if pattern.is_none() || name.is_some() {
                    self.push(name.as_deref().unwrap_or("_"));
                }
            }
            PatternKind::Or(patterns) => {
                for (index, pattern) in patterns.iter().enumerate() {
                    self.push(if index > 0 { " | " } else { "" });
                    self.pattern(pattern, PatternLevel::Closed);
                }
            }
        }
        if own < level {
            self.push(")");
        }
    }

    fn patterns(&mut self, patterns: &[Pattern]) {
        self.list(patterns, |this, pattern| this.pattern(pattern, PatternLevel::As));
    }

    fn mapping(&mut self, keys: &[Expr], patterns: &[Pattern], rest: Option<&str>) {
        self.push("{");
        for (index, (key, pattern)) in keys.iter().zip(patterns).enumerate() {
            self.push(if index > 0 { ", " } else { "" });
            self.expr(key, Level::Test);
            self.push(": ");
            self.pattern(pattern, PatternLevel::As);
        }
        if let Some(rest) = rest {
            self.push(if keys.is_empty() { "**" } else { ", **" });
            self.push(rest);
        }
        self.push("}");
    }

    /// Decorators, in lines of their own, up to the line of the definition.
    fn decorators(&mut self, decorators: &[Expr]) {
        for decorator in decorators {
            self.push("@");
            self.expr(decorator, Level::Test);
            self.push("\n");
            self.begin();
        }
    }

    fn function(&mut self, def: &FunctionDef) {
        self.decorators(&def.decorators);
        self.async_prefix(def.is_async);
        self.push("def ");
        self.push(&def.name);
        self.type_params(&def.type_params);
        self.push("(");
        self.params(&def.params);
        self.push(")");
        if let Some(returns) = &def.returns {
            self.push(" -> ");
            self.expr(returns, Level::Test);
        }
        self.suite(&def.body);
    }

    fn class(&mut self, def: &ClassDef) {
        self.decorators(&def.decorators);
        self.push("class ");
        self.push(&def.name);
        self.type_params(&def.type_params);
        if !def.bases.is_empty() || !def.keywords.is_empty() {
            self.push("(");
            self.arguments(&def.bases, &def.keywords);
            self.push(")");
        }
        self.suite(&def.body);
    }

    fn type_params(&mut self, params: &[TypeParam]) {
        if params.is_empty() {
            return;
        }
        self.push("[");
        self.list(params, |this, param| {
            this.push(match param.kind {
                TypeParamKind::TypeVar => "",
                TypeParamKind::TypeVarTuple => "*",
                TypeParamKind::ParamSpec => "**",
            });
            this.push(&param.name);
            if let Some(bound) = &param.bound {
                this.push(": ");
                this.expr(bound, Level::Test);
            }
            if let Some(default) = &param.default {
                this.push(" = ");
                this.expr(default, Level::Test);
            }
        });
        self.push("]");
    }

    fn params(&mut self, params: &Params) {
        let mut is_first = true;
        let mut separate = |this: &mut Self| {
            if !std::mem::take(&mut is_first) {
                this.push(", ");
            }
        };
        for param in &params.posonly {
            separate(self);
            self.param(param);
        }
        if !params.posonly.is_empty() {
            separate(self);
            self.push("/");
        }
        for param in &params.args {
            separate(self);
            self.param(param);
        }
        if params.vararg.is_some() || !params.kwonly.is_empty() {
            separate(self);
            self.push("*");
        }
        if let Some(param) = &params.vararg {
            self.param(param);
        }
        for param in &params.kwonly {
            separate(self);
            self.param(param);
        }
        if let Some(param) = &params.kwarg {
            separate(self);
            self.push("**");
            self.param(param);
        }
    }

    fn param(&mut self, param: &Param) {
        self.push(&param.name);
        if let Some(annotation) = &param.annotation {
            self.push(": ");
            self.expr(annotation, Level::Test);
        }
        if let Some(default) = &param.default {
            self.push(if param.annotation.is_some() { " = " } else { "=" });
            self.expr(default, Level::Test);
        }
    }

    fn arguments(&mut self, args: &[Expr], keywords: &[Keyword]) {
        self.list(args, |this, arg| this.expr(arg, Level::Named));
        self.push(if args.is_empty() || keywords.is_empty() { "" } else { ", " });
        self.list(keywords, |this, keyword| {
            this.push(keyword.name.as_deref().unwrap_or("**"));
            this.push(if keyword.name.is_some() { "=" } else { "" });
            this.expr(&keyword.value, Level::Test);
        });
    }

    /// What a statement gives on or stores: a bare `yield` or tuple needs no parentheses there.
    fn value(&mut self, expr: &Expr) {
        match Level::of(expr) {
            Level::Yield => self.expr(expr, Level::Yield),
            _ => self.bare(expr),
        }
    }

    /// An expression where a tuple needs no parentheses. (A tuple of one gets them nonetheless: its
    /// comma is easily overlooked.)
    fn bare(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Tuple(items) if items.len() > 1 => self.items(items, Level::Test),
            _ => self.expr(expr, Level::Test),
        }
    }

    /// An expression where a tuple needs no parentheses unless, in older versions, it unpacks.
    fn bare_unless_starred(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Tuple(items) if items.iter().any(Expr::is_starred) => self.expr(expr, Level::Test),
            _ => self.bare(expr),
        }
    }

    fn items(&mut self, items: &[Expr], level: Level) {
        self.list(items, |this, item| this.expr(item, level));
    }

    /// Prints `expr` where only what binds as tightly as `level` needs no parentheses.
    fn expr(&mut self, expr: &Expr, level: Level) {
        let own = Level::of(expr);
        if own < level {
            self.push("(");
        }
        match &expr.kind {
            ExprKind::Name(name) => self.push(name),
            ExprKind::Constant(constant) => self.constant(constant),
            ExprKind::Attribute(attribute) => {
                // `1.real` would begin with a float.
                let is_int =
                    matches!(attribute.value.as_constant(), Some(Constant::Int(0..) | Constant::BigInt(_)));
                self.push(if is_int { "(" } else { "" });
                self.expr(&attribute.value, Level::Primary);
                self.push(if is_int { ")." } else { "." });
                self.push(&attribute.attr);
            }
            ExprKind::Call(call) => self.call(call),
            ExprKind::Subscript(subscript) => {
                self.expr(&subscript.value, Level::Primary);
                self.push("[");
                self.index(&subscript.index);
                self.push("]");
            }
            ExprKind::Binary(binary) => {
                // `**` binds to the right, and more tightly than a sign on its left only.
                let (left, right) = match binary.op {
                    BinaryOp::Pow => (Level::Await, Level::Factor),
                    _ => (own, own.tighter()),
                };
                self.expr(&binary.left, left);
                let _ = write!(self.out, " {} ", binary_text(binary.op));
                self.expr(&binary.right, right);
            }
            ExprKind::Unary { op, operand } => {
                self.push(match op {
                    UnaryOp::Invert => "~",
                    UnaryOp::Not => "not ",
                    UnaryOp::Plus => "+",
                    UnaryOp::Minus => "-",
                });
                self.expr(operand, own);
            }
            ExprKind::BoolOp { op, values } => {
                for (index, value) in values.iter().enumerate() {
                    if index > 0 {
                        self.push(match op {
                            BoolOp::And => " and ",
                            BoolOp::Or => " or ",
                        });
                    }
                    self.expr(value, own.tighter());
                }
            }
            ExprKind::Compare(compare) => {
                self.expr(&compare.left, Level::BitOr);
                for (op, operand) in &compare.rest {
                    self.push(compare_text(*op));
                    self.expr(operand, Level::BitOr);
                }
            }
            ExprKind::Lambda(lambda) => {
                let is_bare = lambda.params.in_slot_order().next().is_none();
                self.push(if is_bare { "lambda" } else { "lambda " });
                self.params(&lambda.params);
                self.push(": ");
                self.expr(&lambda.body, Level::Test);
            }
            ExprKind::IfExp(if_exp) => {
                self.expr(&if_exp.body, Level::Or);
                self.push(" if ");
                self.expr(&if_exp.test, Level::Or);
                self.push(" else ");
                self.expr(&if_exp.orelse, Level::Test);
            }
            ExprKind::Named(named) => {
                self.push(&named.name);
                self.push(" := ");
                self.expr(&named.value, Level::Test);
            }
            ExprKind::Starred(value) => {
                self.push("*");
                self.expr(value, Level::BitOr);
            }
            ExprKind::Slice(slice) => {
                let mut part = |prefix: &str, part: &Option<Expr>| {
                    self.push(prefix);
                    if let Some(part) = part {
                        self.expr(part, Level::Test);
                    }
                };
                part("", &slice.lower);
                part(":", &slice.upper);
                if slice.step.is_some() {
                    part(":", &slice.step);
                }
            }
            ExprKind::Tuple(items) => {
                self.push("(");
                self.items(items, Level::Named);
                self.push(if items.len() == 1 { ",)" } else { ")" });
            }
            ExprKind::List(items) => {
                self.push("[");
                self.items(items, Level::Named);
                self.push("]");
            }
            ExprKind::Set(items) => {
                self.push("{");
                self.items(items, Level::Test);
                self.push("}");
            }
            ExprKind::Dict(items) => {
                self.push("{");
                self.list(items, |this, (key, value)| match key {
                    Some(key) => this.pair(key, value),
                    None => this.unpacked(value),
                });
                self.push("}");
            }
            ExprKind::Comprehension(comprehension) => {
                let (open, close) = match comprehension.kind {
                    ComprehensionKind::List => ("[", "]"),
                    ComprehensionKind::Set | ComprehensionKind::Dict => ("{", "}"),
                    ComprehensionKind::Generator => ("(", ")"),
                };
                self.push(open);
                self.comprehension(comprehension);
                self.push(close);
            }
            ExprKind::Await(value) => {
                self.push("await ");
                self.expr(value, Level::Primary);
            }
            ExprKind::Yield(value) => {
                self.push("yield");
                if let Some(value) = value {
                    self.push(" ");
                    self.bare(value);
                }
            }
            ExprKind::YieldFrom(value) => {
                self.push("yield from ");
                self.expr(value, Level::Test);
            }
            ExprKind::Interpolated(string) => self.interpolated(string),
        }
        if own < level {
            self.push(")");
        }
    }

    fn call(&mut self, call: &Call) {
        self.expr(&call.func, Level::Primary);
        self.push("(");
        match call.args.as_slice() {
            [Expr { kind: ExprKind::Comprehension(only), .. }]
                if only.kind == ComprehensionKind::Generator
                    && call.keywords.is_empty()
                    // 3.8 cannot read `f(x := y for y in z)`.
                    && !matches!(only.element.kind, ExprKind::Named(_)) =>
            {
                self.comprehension(only);
            }
            args => self.arguments(args, &call.keywords),
        }
        self.push(")");
    }

    fn index(&mut self, index: &Expr) {
        match &index.kind {
            ExprKind::Tuple(items) if items.iter().any(|item| matches!(item.kind, ExprKind::Slice(_))) => {
                self.items(items, Level::Test);
                self.push(if items.len() == 1 { "," } else { "" });
            }
            _ => self.bare_unless_starred(index),
        }
    }

    fn pair(&mut self, key: &Expr, value: &Expr) {
        self.expr(key, Level::Test);
        self.push(": ");
        self.expr(value, Level::Test);
    }

    fn unpacked(&mut self, mapping: &Expr) {
        self.push("**");
        self.expr(mapping, Level::BitOr);
    }

    /// A comprehension without its brackets.
    fn comprehension(&mut self, comprehension: &Comprehension) {
        match (comprehension.kind, &comprehension.value) {
            (ComprehensionKind::Dict, Some(value)) => self.pair(&comprehension.element, value),
            (ComprehensionKind::Dict, None) => self.unpacked(&comprehension.element),
            (ComprehensionKind::Set, _) => self.expr(&comprehension.element, Level::Test),
            (ComprehensionKind::List | ComprehensionKind::Generator, _) => {
                self.expr(&comprehension.element, Level::Named);
            }
        }
        for generator in &comprehension.generators {
            self.push(" ");
            self.async_prefix(generator.is_async);
            self.push("for ");
            self.bare(&generator.target);
            self.push(" in ");
            self.expr(&generator.iter, Level::Or);
            for test in &generator.ifs {
                self.push(" if ");
                self.expr(test, Level::Or);
            }
        }
    }

    fn constant(&mut self, constant: &Constant) {
        let _ = match constant {
            Constant::None => write!(self.out, "None"),
            Constant::Bool(true) => write!(self.out, "True"),
            Constant::Bool(false) => write!(self.out, "False"),
            Constant::Ellipsis => write!(self.out, "..."),
            Constant::Int(int) => write!(self.out, "{int}"),
            Constant::BigInt(digits) => write!(self.out, "{digits}"),
            Constant::Float(float) => write!(self.out, "{}", Float(*float)),
            Constant::Imaginary(float) => {
                let text = Float(*float).to_string();
                write!(self.out, "{}j", text.strip_suffix(".0").unwrap_or(&text))
            }
            Constant::Str(string) => return self.string(string),
            Constant::Bytes(bytes) => return self.bytes(bytes),
        };
    }
}

/// A float as Python reads it back.
struct Float(f64);

impl std::fmt::Display for Float {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            float if float.is_infinite() => f.write_str(if float > 0.0 { "1e999" } else { "-1e999" }),
            float => write!(f, "{float:?}"),
        }
    }
}

fn binary_text(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::Sub => "-",
        BinaryOp::Mult => "*",
        BinaryOp::MatMult => "@",
        BinaryOp::Div => "/",
        BinaryOp::Mod => "%",
        BinaryOp::Pow => "**",
        BinaryOp::LShift => "<<",
        BinaryOp::RShift => ">>",
        BinaryOp::BitOr => "|",
        BinaryOp::BitXor => "^",
        BinaryOp::BitAnd => "&",
        BinaryOp::FloorDiv => "//",
    }
}

fn compare_text(op: CompareOp) -> &'static str {
    match op {
        CompareOp::Eq => " == ",
        CompareOp::NotEq => " != ",
        CompareOp::Lt => " < ",
        CompareOp::LtE => " <= ",
        CompareOp::Gt => " > ",
        CompareOp::GtE => " >= ",
        CompareOp::Is => " is ",
        CompareOp::IsNot => " is not ",
        CompareOp::In => " in ",
        CompareOp::NotIn => " not in ",
    }
}
