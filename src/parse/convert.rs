//! From the foreign tree to ours.
//!
//! A straight recursion in source order, which gives [`Node`] numbers and counts levels on the
//! way. Beyond [`MAX_DEPTH`](super::MAX_DEPTH) it stops descending, and there is no program.

use super::MAX_DEPTH;
use crate::{
    tree::{
        Alias, Attribute, Binary, BinaryOp, BoolOp, Call, Case, ClassDef, Compare, CompareOp, Comprehension,
        ComprehensionKind, Constant, Expr, ExprKind, FunctionDef, Generator, Handler, IfExp, IgnoredLines,
        IgnoredNewer, Interpolated, Keyword, Lambda, Lines, Name, Named, Newer, Node, Param, Params, Part,
        Pattern, PatternKind, Program, Slice, Span, Stmt, StmtKind, Str, Subscript, TypeAlias, TypeParam,
        TypeParamKind, UnaryOp, WithItem,
    },
    version::Version,
};
use ruff_python_ast as ast;
use ruff_python_parser::{UnsupportedSyntaxError, UnsupportedSyntaxErrorKind as Unsupported};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// Our tree of `module`, unless it is too deep. `pluses` are the literal patterns with a plus sign.
pub(super) fn convert(
    source: &str,
    module: &ast::ModModule,
    newer: &[UnsupportedSyntaxError],
    pluses: &[TextRange],
) -> Option<Program> {
    let mut converter =
        Converter { source, nodes: 0, level: 0, deepest: 0, tuples: Vec::new(), matches: Vec::new() };
    let body = converter.suite(&module.body);
    (converter.deepest <= MAX_DEPTH).then(|| Program {
        body,
        nodes: Node(converter.nodes),
        lines: IgnoredLines(Lines::of(source)),
        depth: Node(converter.deepest),
        newer: IgnoredNewer(newer_syntax(newer, &converter.tuples, &converter.matches, pluses)),
    })
}

struct Converter<'a> {
    source: &'a str,
    /// How many node numbers were given.
    nodes: u32,
    /// How many statements, expressions and patterns are being converted, one inside the other.
    level: u32,
    deepest: u32,
    /// The heads of `with` statements without targets: before 3.9, `(a, b)` is a tuple there.
    tuples: Vec<TextRange>,
    /// The `match` statements. The parser does not report all of them as newer than 3.8: it forgets
    /// those whose subject begins with a bracket.
    matches: Vec<TextRange>,
}

fn span(range: TextRange) -> Span {
    Span { start: range.start().to_u32(), end: range.end().to_u32() }
}

fn name(name: &ast::Identifier) -> Name {
    Name::new(name.id.as_str())
}

impl Converter<'_> {
    fn node(&mut self) -> Node {
        let node = Node(self.nodes);
        self.nodes += 1;
        node
    }

    /// Goes one level down; tells whether that is still allowed.
    fn descend(&mut self) -> bool {
        self.level += 1;
        self.deepest = self.deepest.max(self.level);
        self.level <= MAX_DEPTH
    }

    fn suite(&mut self, suite: &[ast::Stmt]) -> Vec<Stmt> {
        suite.iter().map(|stmt| self.stmt(stmt)).collect()
    }

    fn stmt(&mut self, stmt: &ast::Stmt) -> Stmt {
        let mut span = span(stmt.range());
        let kind = if self.descend() {
            match stmt {
                ast::Stmt::FunctionDef(def) => self.function(def, &mut span),
                ast::Stmt::ClassDef(def) => self.class(def, &mut span),
                ast::Stmt::If(stmt) => self.if_chain(stmt),
                ast::Stmt::Expr(stmt) => StmtKind::Expr(self.expr(&stmt.value)),
                ast::Stmt::Assign(stmt) => {
                    StmtKind::Assign { targets: self.exprs(&stmt.targets), value: self.expr(&stmt.value) }
                }
                ast::Stmt::Return(stmt) => StmtKind::Return(self.option(stmt.value.as_deref())),
                stmt => self.other_stmt(stmt),
            }
        } else {
            StmtKind::Pass
        };
        self.level -= 1;
        Stmt { span, kind }
    }

    /// The statements that are not frequent enough to be worth stack in [`Self::stmt`].
    #[inline(never)]
    fn other_stmt(&mut self, stmt: &ast::Stmt) -> StmtKind {
        match stmt {
            ast::Stmt::Delete(stmt) => StmtKind::Delete(self.exprs(&stmt.targets)),
            ast::Stmt::TypeAlias(stmt) => self.type_alias(stmt),
            ast::Stmt::AugAssign(stmt) => StmtKind::AugAssign {
                target: self.expr(&stmt.target),
                op: binary_op(stmt.op),
                value: self.expr(&stmt.value),
            },
            ast::Stmt::AnnAssign(stmt) => StmtKind::AnnAssign {
                target: self.expr(&stmt.target),
                annotation: self.expr(&stmt.annotation),
                value: self.option(stmt.value.as_deref()),
                simple: stmt.simple,
            },
            ast::Stmt::For(stmt) => StmtKind::For {
                is_async: stmt.is_async,
                target: self.expr(&stmt.target),
                iter: self.expr(&stmt.iter),
                body: self.suite(&stmt.body),
                orelse: self.suite(&stmt.orelse),
            },
            ast::Stmt::While(stmt) => StmtKind::While {
                test: self.expr(&stmt.test),
                body: self.suite(&stmt.body),
                orelse: self.suite(&stmt.orelse),
            },
            ast::Stmt::With(stmt) => self.with(stmt),
            ast::Stmt::Match(stmt) => self.match_stmt(stmt),
            ast::Stmt::Raise(stmt) => StmtKind::Raise {
                exc: self.option(stmt.exc.as_deref()),
                cause: self.option(stmt.cause.as_deref()),
            },
            ast::Stmt::Try(stmt) => self.try_stmt(stmt),
            ast::Stmt::Assert(stmt) => {
                StmtKind::Assert { test: self.expr(&stmt.test), msg: self.option(stmt.msg.as_deref()) }
            }
            ast::Stmt::Import(stmt) => {
                StmtKind::Import { names: aliases(&stmt.names), is_lazy: stmt.is_lazy }
            }
            ast::Stmt::ImportFrom(stmt) => StmtKind::ImportFrom {
                module: stmt.module.as_ref().map(name),
                names: aliases(&stmt.names),
                level: stmt.level,
                is_lazy: stmt.is_lazy,
            },
            ast::Stmt::Global(stmt) => StmtKind::Global(stmt.names.iter().map(name).collect()),
            ast::Stmt::Nonlocal(stmt) => StmtKind::Nonlocal(stmt.names.iter().map(name).collect()),
            ast::Stmt::Pass(_) => StmtKind::Pass,
            ast::Stmt::Break(_) => StmtKind::Break,
            ast::Stmt::Continue(_) => StmtKind::Continue,
            ast::Stmt::IpyEscapeCommand(_) => unreachable!("not in this mode"),
            ast::Stmt::FunctionDef(_)
            | ast::Stmt::ClassDef(_)
            | ast::Stmt::If(_)
            | ast::Stmt::Expr(_)
            | ast::Stmt::Assign(_)
            | ast::Stmt::Return(_) => unreachable!("converted by `stmt`"),
        }
    }

    /// An `if` with its `elif`s, which the foreign tree holds side by side and ours inside each
    /// other.
    #[inline(never)]
    fn if_chain(&mut self, stmt: &ast::StmtIf) -> StmtKind {
        let before = self.level;
        let mut links = vec![(stmt.range(), self.expr(&stmt.test), self.suite(&stmt.body))];
        let mut orelse = Vec::new();
        for clause in &stmt.elif_else_clauses {
            if let Some(test) = &clause.test {
                if !self.descend() {
                    break;
                }
                let end = stmt.range.end();
                let test = self.expr(test);
                links.push((TextRange::new(clause.range.start(), end), test, self.suite(&clause.body)));
            } else {
                orelse = self.suite(&clause.body);
            }
        }
        self.level = before;
        while let Some((range, test, body)) = links.pop() {
            let kind = StmtKind::If { test, body, orelse };
            if links.is_empty() {
                return kind;
            }
            orelse = vec![Stmt { span: span(range), kind }];
        }
        unreachable!("the first link was returned")
    }

    #[inline(never)]
    fn function(&mut self, def: &ast::StmtFunctionDef, span: &mut Span) -> StmtKind {
        let decorators = self.decorators(&def.decorator_list);
        if !decorators.is_empty() {
            span.start = self.keyword_before(def.name.range, "def");
            if def.is_async {
                span.start = self.keyword_before(TextRange::empty(TextSize::new(span.start)), "async");
            }
        }
        StmtKind::FunctionDef(Box::new(FunctionDef {
            node: self.node(),
            is_async: def.is_async,
            name: name(&def.name),
            decorators,
            type_params: self.type_params(def.type_params.as_deref()),
            params: self.params(&def.parameters),
            returns: self.option(def.returns.as_deref()),
            body: self.suite(&def.body),
        }))
    }

    #[inline(never)]
    fn class(&mut self, def: &ast::StmtClassDef, span: &mut Span) -> StmtKind {
        let decorators = self.decorators(&def.decorator_list);
        if !decorators.is_empty() {
            span.start = self.keyword_before(def.name.range, "class");
        }
        let node = self.node();
        let type_params = self.type_params(def.type_params.as_deref());
        let (bases, keywords) = match &def.arguments {
            Some(arguments) => self.arguments(arguments),
            None => Default::default(),
        };
        StmtKind::ClassDef(Box::new(ClassDef {
            node,
            name: name(&def.name),
            decorators,
            type_params,
            bases,
            keywords,
            body: self.suite(&def.body),
        }))
    }

    fn decorators(&mut self, decorators: &[ast::Decorator]) -> Vec<Expr> {
        decorators.iter().map(|decorator| self.expr(&decorator.expression)).collect()
    }

    /// Where `keyword` begins, which stands directly before `after`: only blanks and escaped line
    /// ends can be between them.
    fn keyword_before(&self, after: TextRange, keyword: &str) -> u32 {
        let before = &self.source[..after.start().to_usize()];
        before.rfind(keyword).unwrap_or_default() as u32
    }

    #[inline(never)]
    fn type_alias(&mut self, stmt: &ast::StmtTypeAlias) -> StmtKind {
        StmtKind::TypeAlias(Box::new(TypeAlias {
            node: self.node(),
            name: match &*stmt.name {
                ast::Expr::Name(name) => Name::new(name.id.as_str()),
                _ => unreachable!("the name of a type alias is a name"),
            },
            type_params: self.type_params(stmt.type_params.as_deref()),
            value: self.expr(&stmt.value),
        }))
    }

    fn type_params(&mut self, params: Option<&ast::TypeParams>) -> Vec<TypeParam> {
        params.map_or_else(Vec::new, |params| params.iter().map(|param| self.type_param(param)).collect())
    }

    fn type_param(&mut self, param: &ast::TypeParam) -> TypeParam {
        let node = self.node();
        let (kind, identifier, bound, default) = match param {
            ast::TypeParam::TypeVar(param) => {
                (TypeParamKind::TypeVar, &param.name, param.bound.as_deref(), param.default.as_deref())
            }
            ast::TypeParam::TypeVarTuple(param) => {
                (TypeParamKind::TypeVarTuple, &param.name, None, param.default.as_deref())
            }
            ast::TypeParam::ParamSpec(param) => {
                (TypeParamKind::ParamSpec, &param.name, None, param.default.as_deref())
            }
        };
        TypeParam {
            node,
            span: span(param.range()),
            kind,
            name: name(identifier),
            bound: self.option(bound),
            default: self.option(default),
        }
    }

    fn params(&mut self, params: &ast::Parameters) -> Params {
        Params {
            posonly: self.params_with_default(&params.posonlyargs),
            args: self.params_with_default(&params.args),
            vararg: params.vararg.as_deref().map(|param| self.param(param, None)),
            kwonly: self.params_with_default(&params.kwonlyargs),
            kwarg: params.kwarg.as_deref().map(|param| self.param(param, None)),
        }
    }

    fn params_with_default(&mut self, params: &[ast::ParameterWithDefault]) -> Vec<Param> {
        params.iter().map(|param| self.param(&param.parameter, param.default.as_deref())).collect()
    }

    fn param(&mut self, param: &ast::Parameter, default: Option<&ast::Expr>) -> Param {
        Param {
            // Without the stars.
            span: span(TextRange::new(param.name.start(), param.range.end())),
            name: name(&param.name),
            annotation: self.option(param.annotation.as_deref()),
            default: self.option(default),
        }
    }

    #[inline(never)]
    fn with(&mut self, stmt: &ast::StmtWith) -> StmtKind {
        if let (true, Some(first)) =
            (stmt.items.iter().all(|item| item.optional_vars.is_none()), stmt.body.first())
        {
            self.tuples.push(TextRange::new(stmt.start(), first.start()));
        }
        let items = stmt
            .items
            .iter()
            .map(|item| WithItem {
                context: self.expr(&item.context_expr),
                target: self.option(item.optional_vars.as_deref()),
            })
            .collect();
        StmtKind::With { is_async: stmt.is_async, items, body: self.suite(&stmt.body) }
    }

    #[inline(never)]
    fn try_stmt(&mut self, stmt: &ast::StmtTry) -> StmtKind {
        let body = self.suite(&stmt.body);
        let handlers = stmt
            .handlers
            .iter()
            .map(|ast::ExceptHandler::ExceptHandler(handler)| Handler {
                kind: self.option(handler.type_.as_deref()),
                name: handler.name.as_ref().map(name),
                body: self.suite(&handler.body),
                span: span(handler.range),
            })
            .collect();
        StmtKind::Try {
            body,
            handlers,
            orelse: self.suite(&stmt.orelse),
            finalbody: self.suite(&stmt.finalbody),
            is_star: stmt.is_star,
        }
    }

    #[inline(never)]
    fn match_stmt(&mut self, stmt: &ast::StmtMatch) -> StmtKind {
        self.matches.push(stmt.range);
        let subject = self.expr(&stmt.subject);
        let cases = stmt
            .cases
            .iter()
            .map(|case| Case {
                pattern: self.pattern(&case.pattern),
                guard: self.option(case.guard.as_deref()),
                body: self.suite(&case.body),
            })
            .collect();
        StmtKind::Match { subject, cases }
    }

    fn patterns(&mut self, patterns: &[ast::Pattern]) -> Vec<Pattern> {
        patterns.iter().map(|pattern| self.pattern(pattern)).collect()
    }

    #[inline(never)]
    fn pattern(&mut self, pattern: &ast::Pattern) -> Pattern {
        let kind = if self.descend() { self.pattern_kind(pattern) } else { PatternKind::Star(None) };
        self.level -= 1;
        Pattern { span: span(pattern.range()), kind }
    }

    #[inline(never)]
    fn pattern_kind(&mut self, pattern: &ast::Pattern) -> PatternKind {
        match pattern {
            ast::Pattern::MatchValue(pattern) => PatternKind::Value(self.expr(&pattern.value)),
            ast::Pattern::MatchSingleton(pattern) => PatternKind::Singleton(match pattern.value {
                ast::Singleton::None => Constant::None,
                ast::Singleton::True => Constant::Bool(true),
                ast::Singleton::False => Constant::Bool(false),
            }),
            ast::Pattern::MatchSequence(pattern) => PatternKind::Sequence(self.patterns(&pattern.patterns)),
            ast::Pattern::MatchMapping(pattern) => PatternKind::Mapping {
                keys: self.exprs(&pattern.keys),
                patterns: self.patterns(&pattern.patterns),
                rest: pattern.rest.as_ref().map(name),
            },
            ast::Pattern::MatchClass(pattern) => {
                let class = self.expr(&pattern.cls);
                let patterns = self.patterns(&pattern.arguments.patterns);
                let keywords = pattern.arguments.keywords.iter();
                PatternKind::Class {
                    class,
                    patterns,
                    keywords: keywords.map(|item| (name(&item.attr), self.pattern(&item.pattern))).collect(),
                }
            }
            ast::Pattern::MatchStar(pattern) => PatternKind::Star(pattern.name.as_ref().map(name)),
            ast::Pattern::MatchAs(pattern) => PatternKind::As {
                pattern: pattern.pattern.as_deref().map(|pattern| Box::new(self.pattern(pattern))),
                name: pattern.name.as_ref().map(name),
            },
            ast::Pattern::MatchOr(pattern) => PatternKind::Or(self.patterns(&pattern.patterns)),
        }
    }

    fn option(&mut self, expr: Option<&ast::Expr>) -> Option<Expr> {
        expr.map(|expr| self.expr(expr))
    }

    fn exprs(&mut self, exprs: &[ast::Expr]) -> Vec<Expr> {
        exprs.iter().map(|expr| self.expr(expr)).collect()
    }

    fn boxed(&mut self, expr: &ast::Expr) -> Box<Expr> {
        Box::new(self.expr(expr))
    }

    fn expr(&mut self, expr: &ast::Expr) -> Expr {
        // The two most frequent kinds have no parts: they need no more than this.
        let kind = match expr {
            ast::Expr::Name(name) => {
                self.deepest = self.deepest.max(self.level + 1);
                ExprKind::Name(Name::new(name.id.as_str()))
            }
            expr => {
                let kind = if self.descend() { self.expr_kind(expr) } else { ExprKind::Tuple(Vec::new()) };
                self.level -= 1;
                kind
            }
        };
        Expr { span: span(expr.range()), kind }
    }

    #[inline(never)]
    fn expr_kind(&mut self, expr: &ast::Expr) -> ExprKind {
        match expr {
            ast::Expr::Name(name) => ExprKind::Name(Name::new(name.id.as_str())),
            ast::Expr::Attribute(expr) => self.attribute(expr),
            ast::Expr::Call(expr) => self.call(expr),
            ast::Expr::Subscript(expr) => self.subscript(expr),
            ast::Expr::BinOp(expr) => self.binary(expr),
            ast::Expr::UnaryOp(expr) => {
                ExprKind::Unary { op: unary_op(expr.op), operand: self.boxed(&expr.operand) }
            }
            ast::Expr::BoolOp(expr) => {
                let op = match expr.op {
                    ast::BoolOp::And => BoolOp::And,
                    ast::BoolOp::Or => BoolOp::Or,
                };
                ExprKind::BoolOp { op, values: self.exprs(&expr.values) }
            }
            ast::Expr::Compare(expr) => self.compare(expr),
            ast::Expr::Lambda(expr) => self.lambda(expr),
            ast::Expr::If(expr) => self.if_exp(expr),
            ast::Expr::Named(expr) => self.named(expr),
            ast::Expr::Starred(expr) => ExprKind::Starred(self.boxed(&expr.value)),
            ast::Expr::Await(expr) => ExprKind::Await(self.boxed(&expr.value)),
            ast::Expr::Yield(expr) => ExprKind::Yield(expr.value.as_deref().map(|value| self.boxed(value))),
            ast::Expr::YieldFrom(expr) => ExprKind::YieldFrom(self.boxed(&expr.value)),
            ast::Expr::Tuple(expr) => ExprKind::Tuple(self.exprs(&expr.elts)),
            ast::Expr::List(expr) => ExprKind::List(self.exprs(&expr.elts)),
            ast::Expr::Set(expr) => ExprKind::Set(self.exprs(&expr.elts)),
            ast::Expr::Dict(expr) => ExprKind::Dict(
                expr.items
                    .iter()
                    .map(|item| (self.option(item.key.as_ref()), self.expr(&item.value)))
                    .collect(),
            ),
            ast::Expr::ListComp(expr) => {
                self.comprehension(ComprehensionKind::List, &expr.elt, None, &expr.generators)
            }
            ast::Expr::SetComp(expr) => {
                self.comprehension(ComprehensionKind::Set, &expr.elt, None, &expr.generators)
            }
            ast::Expr::Generator(expr) => {
                self.comprehension(ComprehensionKind::Generator, &expr.elt, None, &expr.generators)
            }
            ast::Expr::DictComp(expr) => match &expr.key {
                Some(key) => {
                    self.comprehension(ComprehensionKind::Dict, key, Some(&expr.value), &expr.generators)
                }
                None => self.comprehension(ComprehensionKind::Dict, &expr.value, None, &expr.generators),
            },
            ast::Expr::FString(expr) => self.f_string(&expr.value),
            ast::Expr::TString(expr) => self.t_string(&expr.value),
            ast::Expr::Slice(expr) => self.slice(expr),
            ast::Expr::StringLiteral(_)
            | ast::Expr::BytesLiteral(_)
            | ast::Expr::NumberLiteral(_)
            | ast::Expr::BooleanLiteral(_)
            | ast::Expr::NoneLiteral(_)
            | ast::Expr::EllipsisLiteral(_) => ExprKind::Constant(Box::new(self.constant(expr))),
            ast::Expr::IpyEscapeCommand(_) => unreachable!("not in this mode"),
        }
    }

    #[inline(never)]
    fn attribute(&mut self, expr: &ast::ExprAttribute) -> ExprKind {
        ExprKind::Attribute(Box::new(Attribute { value: self.expr(&expr.value), attr: name(&expr.attr) }))
    }

    #[inline(never)]
    fn subscript(&mut self, expr: &ast::ExprSubscript) -> ExprKind {
        let value = self.expr(&expr.value);
        ExprKind::Subscript(Box::new(Subscript { value, index: self.expr(&expr.slice) }))
    }

    #[inline(never)]
    fn slice(&mut self, expr: &ast::ExprSlice) -> ExprKind {
        ExprKind::Slice(Box::new(Slice {
            lower: self.option(expr.lower.as_deref()),
            upper: self.option(expr.upper.as_deref()),
            step: self.option(expr.step.as_deref()),
        }))
    }

    #[inline(never)]
    fn binary(&mut self, expr: &ast::ExprBinOp) -> ExprKind {
        let left = self.expr(&expr.left);
        let right = self.expr(&expr.right);
        ExprKind::Binary(Box::new(Binary { left, op: binary_op(expr.op), right }))
    }

    #[inline(never)]
    fn compare(&mut self, expr: &ast::ExprCompare) -> ExprKind {
        let left = self.expr(&expr.left);
        let operands = expr.ops.iter().zip(&expr.comparators);
        let rest = operands.map(|(op, operand)| (compare_op(*op), self.expr(operand))).collect();
        ExprKind::Compare(Box::new(Compare { left, rest }))
    }

    #[inline(never)]
    fn if_exp(&mut self, expr: &ast::ExprIf) -> ExprKind {
        // In source order, for the sake of the node numbers.
        let body = self.expr(&expr.body);
        let test = self.expr(&expr.test);
        let orelse = self.expr(&expr.orelse);
        ExprKind::IfExp(Box::new(IfExp { test, body, orelse }))
    }

    #[inline(never)]
    fn named(&mut self, expr: &ast::ExprNamed) -> ExprKind {
        let ast::Expr::Name(target) = &*expr.target else {
            unreachable!("the target of a named expression is a name")
        };
        ExprKind::Named(Box::new(Named {
            name: Name::new(target.id.as_str()),
            name_span: span(target.range),
            value: self.expr(&expr.value),
        }))
    }

    #[inline(never)]
    fn lambda(&mut self, expr: &ast::ExprLambda) -> ExprKind {
        ExprKind::Lambda(Box::new(Lambda {
            node: self.node(),
            params: expr.parameters.as_deref().map_or_else(Params::default, |params| self.params(params)),
            body: self.expr(&expr.body),
        }))
    }

    #[inline(never)]
    fn call(&mut self, expr: &ast::ExprCall) -> ExprKind {
        let func = self.expr(&expr.func);
        let (args, keywords) = self.arguments(&expr.arguments);
        ExprKind::Call(Box::new(Call { func, args, keywords }))
    }

    fn arguments(&mut self, arguments: &ast::Arguments) -> (Vec<Expr>, Vec<Keyword>) {
        let mut args = Vec::with_capacity(arguments.args.len());
        let mut keywords = Vec::with_capacity(arguments.keywords.len());
        let mut rest = arguments.keywords.iter().peekable();
        let keyword = |converter: &mut Self, keyword: &ast::Keyword| Keyword {
            span: span(keyword.range),
            name: keyword.arg.as_ref().map(name),
            value: converter.expr(&keyword.value),
        };
        for arg in &arguments.args {
            // `f(a=1, *b)`: in source order, for the sake of the node numbers.
            while let Some(before) = rest.next_if(|keyword| keyword.range.start() < arg.start()) {
                keywords.push(keyword(self, before));
            }
            let mut arg_expr = self.expr(arg);
            if let ast::Expr::Generator(ast::ExprGenerator { parenthesized: false, .. }) = arg {
                arg_expr.span = span(arguments.range);
            }
            args.push(arg_expr);
        }
        for after in rest {
            keywords.push(keyword(self, after));
        }
        (args, keywords)
    }

    #[inline(never)]
    fn comprehension(
        &mut self,
        kind: ComprehensionKind,
        element: &ast::Expr,
        value: Option<&ast::Expr>,
        generators: &[ast::Comprehension],
    ) -> ExprKind {
        ExprKind::Comprehension(Box::new(Comprehension {
            node: self.node(),
            kind,
            element: self.expr(element),
            value: self.option(value),
            generators: generators
                .iter()
                .map(|generator| Generator {
                    is_async: generator.is_async,
                    target: self.expr(&generator.target),
                    iter: self.expr(&generator.iter),
                    ifs: self.exprs(&generator.ifs),
                })
                .collect(),
        }))
    }

    #[inline(never)]
    fn f_string(&mut self, value: &ast::FStringValue) -> ExprKind {
        let mut parts = Vec::new();
        for part in value {
            match part {
                ast::FStringPart::Literal(literal) => push_text(&mut parts, &literal.value),
                ast::FStringPart::FString(string) => {
                    self.elements(&string.elements, false, string.range, &mut parts)
                }
            }
        }
        ExprKind::Interpolated(Box::new(Interpolated { is_template: false, parts }))
    }

    #[inline(never)]
    fn t_string(&mut self, value: &ast::TStringValue) -> ExprKind {
        let mut parts = Vec::new();
        for string in value {
            self.elements(&string.elements, true, string.range, &mut parts);
        }
        ExprKind::Interpolated(Box::new(Interpolated { is_template: true, parts }))
    }

    fn elements(
        &mut self,
        elements: &[ast::InterpolatedStringElement],
        is_template: bool,
        literal: TextRange,
        parts: &mut Vec<Part>,
    ) {
        for element in elements {
            match element {
                ast::InterpolatedStringElement::Literal(literal) => push_text(parts, &literal.value),
                ast::InterpolatedStringElement::Interpolation(field) => {
                    self.field(field, is_template, literal, parts)
                }
            }
        }
    }

    fn field(
        &mut self,
        field: &ast::InterpolatedElement,
        is_template: bool,
        literal: TextRange,
        parts: &mut Vec<Part>,
    ) {
        let mut conversion = field.conversion.to_char();
        if let Some(debug) = &field.debug_text {
            push_text(parts, debug.as_str());
            if conversion.is_none() && field.format_spec.is_none() {
                conversion = Some('r');
            }
        }
        let value = self.boxed(&field.expression);
        let format = field.format_spec.as_deref().map(|spec| {
            let mut parts = Vec::new();
            // A format specification is a level of its own: they can stand inside each other.
            if self.descend() {
                self.elements(&spec.elements, is_template, literal, &mut parts);
            }
            self.level -= 1;
            parts
        });
        let text = is_template.then(|| match &field.debug_text {
            Some(debug) => debug.expression().to_owned(),
            None => self.source[field.expression.range()].to_owned(),
        });
        parts.push(Part::Field {
            value,
            conversion,
            format,
            text,
            span: span(field.range),
            literal: span(literal),
        });
    }

    #[inline(never)]
    fn constant(&self, expr: &ast::Expr) -> Constant {
        match expr {
            ast::Expr::StringLiteral(expr) => Constant::Str(self.string(&expr.value)),
            ast::Expr::BytesLiteral(expr) => Constant::Bytes(expr.value.bytes().collect()),
            ast::Expr::NumberLiteral(expr) => match &expr.value {
                ast::Number::Int(int) => match int.as_i64() {
                    Some(int) => Constant::Int(int),
                    None => Constant::BigInt(int.to_string()),
                },
                ast::Number::Float(float) => Constant::Float(*float),
                ast::Number::Complex { imag, .. } => Constant::Imaginary(*imag),
            },
            ast::Expr::BooleanLiteral(expr) => Constant::Bool(expr.value),
            ast::Expr::NoneLiteral(_) => Constant::None,
            _ => Constant::Ellipsis,
        }
    }

    fn string(&self, value: &ast::StringLiteralValue) -> Str {
        Str { text: value.to_str().to_owned(), lossy: value.iter().any(|part| self.is_lossy(part)) }
    }

    /// Whether a literal spells a lone surrogate, for which the parser puts U+FFFD.
    fn is_lossy(&self, literal: &ast::StringLiteral) -> bool {
        literal.value.contains(char::REPLACEMENT_CHARACTER)
            && !literal.flags.prefix().is_raw()
            && spells_surrogate(&self.source[literal.content_range()])
    }
}

/// Whether the inside of a literal has an escape such as `\ud800` or `\U0000DC00`.
fn spells_surrogate(literal: &str) -> bool {
    let mut rest = literal.as_bytes();
    while let Some(at) = rest.iter().position(|&byte| byte == b'\\') {
        let digits = match &rest[at + 1..] {
            [b'u', digits @ ..] => digits.get(..4),
            [b'U', digits @ ..] => digits.get(..8),
            _ => None,
        };
        let code = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        if matches!(code.map(|code| u32::from_str_radix(code, 16)), Some(Ok(0xD800..=0xDFFF))) {
            return true;
        }
        rest = rest.get(at + 2..).unwrap_or_default();
    }
    false
}

fn push_text(parts: &mut Vec<Part>, text: &str) {
    if text.is_empty() {
        return;
    }
    match parts.last_mut() {
        Some(Part::Text(before)) => before.push_str(text),
        _ => parts.push(Part::Text(text.to_owned())),
    }
}

fn aliases(names: &[ast::Alias]) -> Vec<Alias> {
    let alias = |alias: &ast::Alias| Alias {
        name: name(&alias.name),
        asname: alias.asname.as_ref().map(name),
        span: span(alias.range),
    };
    names.iter().map(alias).collect()
}

fn binary_op(op: ast::Operator) -> BinaryOp {
    match op {
        ast::Operator::Add => BinaryOp::Add,
        ast::Operator::Sub => BinaryOp::Sub,
        ast::Operator::Mult => BinaryOp::Mult,
        ast::Operator::MatMult => BinaryOp::MatMult,
        ast::Operator::Div => BinaryOp::Div,
        ast::Operator::Mod => BinaryOp::Mod,
        ast::Operator::Pow => BinaryOp::Pow,
        ast::Operator::LShift => BinaryOp::LShift,
        ast::Operator::RShift => BinaryOp::RShift,
        ast::Operator::BitOr => BinaryOp::BitOr,
        ast::Operator::BitXor => BinaryOp::BitXor,
        ast::Operator::BitAnd => BinaryOp::BitAnd,
        ast::Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}

fn unary_op(op: ast::UnaryOp) -> UnaryOp {
    match op {
        ast::UnaryOp::Invert => UnaryOp::Invert,
        ast::UnaryOp::Not => UnaryOp::Not,
        ast::UnaryOp::UAdd => UnaryOp::Plus,
        ast::UnaryOp::USub => UnaryOp::Minus,
    }
}

fn compare_op(op: ast::CmpOp) -> CompareOp {
    match op {
        ast::CmpOp::Eq => CompareOp::Eq,
        ast::CmpOp::NotEq => CompareOp::NotEq,
        ast::CmpOp::Lt => CompareOp::Lt,
        ast::CmpOp::LtE => CompareOp::LtE,
        ast::CmpOp::Gt => CompareOp::Gt,
        ast::CmpOp::GtE => CompareOp::GtE,
        ast::CmpOp::Is => CompareOp::Is,
        ast::CmpOp::IsNot => CompareOp::IsNot,
        ast::CmpOp::In => CompareOp::In,
        ast::CmpOp::NotIn => CompareOp::NotIn,
    }
}

/// What the parser says that 3.8 lacks, in source order; but for what is a tuple there.
fn newer_syntax(
    reports: &[UnsupportedSyntaxError],
    tuples: &[TextRange],
    matches: &[TextRange],
    pluses: &[TextRange],
) -> Vec<Newer> {
    let reports = reports.iter().filter(|report| match report.kind {
        Unsupported::ParenthesizedContextManager => {
            !tuples.iter().any(|head| head.contains_range(report.range))
        }
        Unsupported::Match => false,
        _ => true,
    });
    let reports = reports.map(|report| (report.kind, report.range));
    let matches = matches.iter().map(|&range| (Unsupported::Match, range));
    let kinds = reports.chain(matches).filter_map(|(kind, range)| Some((newer_kind(kind)?, range)));
    let pluses = pluses.iter().map(|&range| ((15, "literal pattern with a plus sign"), range));
    let newer = kinds.chain(pluses).filter_map(|((minor, what), range)| {
        Some(Newer { since: Version::new(minor)?, what, span: span(range) })
    });
    let mut newer: Vec<_> = newer.collect();
    newer.sort_by_key(|newer| newer.span.start);
    newer
}

/// The minor version that brought a kind of syntax.
fn newer_kind(kind: Unsupported) -> Option<(u8, &'static str)> {
    Some(match kind {
        Unsupported::RelaxedDecorator(_) => (9, "arbitrary expression as decorator"),
        Unsupported::UnparenthesizedUnpackInFor => (9, "unparenthesized unpacking in `for`"),
        Unsupported::ParenthesizedContextManager => (9, "parenthesized context managers"),
        Unsupported::Match => (10, "`match` statement"),
        // What's New In Python 3.10 names all three; 3.9's new parser has two of them already.
        // The parser does not export the type that tells them apart.
        Unsupported::UnparenthesizedNamedExpr(place) => match format!("{place:?}").as_str() {
            "SequenceIndex" => (10, "unparenthesized named expression in an index"),
            _ => (9, "unparenthesized named expression in a set"),
        },
        Unsupported::ExceptStar => (11, "`except*`"),
        Unsupported::StarExpressionInIndex => (11, "unpacking in an index"),
        Unsupported::StarAnnotation => (11, "unpacking in an annotation"),
        Unsupported::TypeParameterList => (12, "type parameters"),
        Unsupported::TypeAliasStatement => (12, "`type` statement"),
        Unsupported::Pep701FString(_) => (12, "f-string of PEP 701"),
        Unsupported::TypeParamDefault => (13, "default of a type parameter"),
        Unsupported::UnparenthesizedExceptionTypes => (14, "unparenthesized exception types"),
        Unsupported::TemplateStrings => (14, "t-string"),
        Unsupported::UnpackingInComprehension(_) => (15, "unpacking in a comprehension"),
        Unsupported::LazyImportStatement => (15, "lazy import"),
        // In all of our versions, or in none: not a question of version.
        Unsupported::Walrus
        | Unsupported::StarTuple(_)
        | Unsupported::PositionalOnlyParameter
        | Unsupported::ParenthesizedKeywordArgumentName => return None,
    })
}
