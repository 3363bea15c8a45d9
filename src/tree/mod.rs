//! The tree: Python programs as cellmate sees them.
//!
//! A [`Program`] holds *all* of Python's syntax that matters to scopes, evaluation order and
//! contents, and nothing else: no tokens, no comments, no parentheses. It can be printed back
//! ([`render`](crate::render)) and is easy to change; to know what a program *means*, ask the
//! [`model`](crate::model).
//!
//! # Invariants
//!
//! * Positions ([`Span`]) and scope numbers ([`Node`]) never take part in equality: two trees are
//!   equal when they are the same program.
//! * `parse(render(p)) == p` for every program that the generator can write.
//! * Only [`parse`](crate::parse) gives positions and scope numbers. The model therefore only ever
//!   reads parsed trees, never one that the generator built.

pub mod visit;

use crate::{stack, version::Version};
use compact_str::CompactString;

/// An identifier, a code object's name or any other short text of a program.
pub type Name = CompactString;

/// Where a node stands in the source, as byte offsets; see [`Lines`] for lines and columns.
///
/// All spans are equal to each other, so that equality of trees ignores positions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl PartialEq for Span {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Span {}

/// The number of a node that opens a scope (function, lambda, class, comprehension, type
/// parameter, type alias): counted by [`parse`](crate::parse) from 0 in source order, so that
/// tables about scopes can be plain vectors. All numbers are equal to each other.
#[derive(Clone, Copy, Debug, Default)]
pub struct Node(pub u32);

impl PartialEq for Node {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Node {}

/// Offsets of the lines of a source text: turns a [`Span`] into lines and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Offset of the first byte of each line; the first is 0.
    starts: Vec<u32>,
}

impl Lines {
    /// Finds the lines of `source`, which end in `\n`, `\r\n` or `\r`.
    pub fn of(source: &str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = Vec::with_capacity(bytes.len() / 32 + 1);
        starts.push(0);
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            // The line of `\r\n` ends at the `\n`.
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at as u32 + 1);
            }
        }
        Self { starts }
    }

    /// The line, from 1, of a byte offset.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|&start| start <= offset).max(1) as u32
    }

    /// The byte offset at which `line`, from 1, begins.
    pub fn start(&self, line: u32) -> u32 {
        self.starts.get(line as usize - 1).copied().unwrap_or_default()
    }
}

/// A whole program: a module.
///
/// Programs of any depth can be dropped, compared and cloned on any stack. Printing one for
/// debugging is a walk like any other (see [`depth`](Self::depth)).
#[derive(Debug, Default, PartialEq)]
pub struct Program {
    /// The statements of the module.
    pub body: Vec<Stmt>,
    /// How many [`Node`] numbers were given; 0 for a program that was not parsed.
    pub nodes: Count,
    /// The lines of the text it was parsed from; empty for a program that was not parsed.
    pub lines: IgnoredLines,
    /// How many levels the tree has at most: statements, expressions and patterns inside each
    /// other, the module being level 0; 0 for a program that was not parsed. To walk a parsed
    /// tree by recursion, ask for enough stack with [`stack::for_depth`].
    pub depth: Count,
    /// What older versions do not accept, in source order.
    pub newer: IgnoredNewer,
}

/// Syntax that not all versions have.
#[derive(Clone, Copy, Debug)]
pub struct Newer {
    /// The first version that has it.
    pub since: Version,
    /// What it is: `match statement`.
    pub what: &'static str,
    /// Where it stands.
    pub span: Span,
}

/// [`Newer`] syntax, which does not take part in equality (see [`Span`]).
#[derive(Clone, Debug, Default)]
pub struct IgnoredNewer(pub Vec<Newer>);

impl PartialEq for IgnoredNewer {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A count that does not take part in equality (see [`Node`]).
pub type Count = Node;

/// [`Lines`] that do not take part in equality (see [`Span`]).
#[derive(Clone, Debug, Default)]
pub struct IgnoredLines(pub Lines);

impl PartialEq for IgnoredLines {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Clone for Program {
    fn clone(&self) -> Self {
        stack::for_depth(self.depth.0, || Self {
            body: self.body.clone(),
            nodes: self.nodes,
            lines: self.lines.clone(),
            depth: self.depth,
            newer: self.newer.clone(),
        })
    }
}

impl Program {
    /// A program made of `body`, without positions.
    pub fn new(body: Vec<Stmt>) -> Self {
        Self { body, ..Self::default() }
    }

    /// The first syntax in it that `version` does not have.
    pub fn newer_than(&self, version: Version) -> Option<&Newer> {
        self.newer.0.iter().find(|newer| newer.since > version)
    }

    /// The line, from 1, at which `span` starts.
    pub fn line(&self, span: Span) -> u32 {
        self.lines.0.line(span.start)
    }
}

/// A statement and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    /// From its first token (a definition: the `def` or `class` keyword, after the decorators)
    /// to its last.
    pub span: Span,
    /// What it is.
    pub kind: StmtKind,
}

/// The statements of Python.
#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    /// `f()`: an expression, its value dropped.
    Expr(Expr),
    /// `a = b, c = value`: evaluated value first, then the targets from left to right.
    Assign {
        /// One for each `=`.
        targets: Vec<Expr>,
        /// The right-hand side.
        value: Expr,
    },
    /// `target += value`.
    AugAssign {
        /// A name, attribute or subscript.
        target: Expr,
        /// The operator without `=`.
        op: BinaryOp,
        /// The right-hand side.
        value: Expr,
    },
    /// `target: annotation = value`.
    AnnAssign {
        /// A name, attribute or subscript.
        target: Expr,
        /// The annotation.
        annotation: Expr,
        /// The value, if there is one.
        value: Option<Expr>,
        /// Whether the target is a name without parentheses: only then the annotation is kept.
        simple: bool,
    },
    /// `for target in iter: body else: orelse`.
    For {
        /// `async for`.
        is_async: bool,
        /// What each item is assigned to.
        target: Expr,
        /// What is iterated over.
        iter: Expr,
        /// The loop's suite.
        body: Vec<Stmt>,
        /// Runs when the loop ended without `break`.
        orelse: Vec<Stmt>,
    },
    /// `while test: body else: orelse`.
    While {
        /// The condition.
        test: Expr,
        /// The loop's suite.
        body: Vec<Stmt>,
        /// Runs when the loop ended without `break`.
        orelse: Vec<Stmt>,
    },
    /// `if test: body else: orelse`; an `elif` is an `If` alone in `orelse`.
    If {
        /// The condition.
        test: Expr,
        /// The suite when true.
        body: Vec<Stmt>,
        /// The suite when false.
        orelse: Vec<Stmt>,
    },
    /// `with item, item: body`.
    With {
        /// `async with`.
        is_async: bool,
        /// The context managers.
        items: Vec<WithItem>,
        /// The suite.
        body: Vec<Stmt>,
    },
    /// `try: ... except ...: ... else: ... finally: ...`.
    Try {
        /// The guarded suite.
        body: Vec<Stmt>,
        /// The handlers, in order.
        handlers: Vec<Handler>,
        /// Runs when the body raised nothing.
        orelse: Vec<Stmt>,
        /// Runs in any case.
        finalbody: Vec<Stmt>,
        /// `except*`.
        is_star: bool,
    },
    /// `match subject: case ...`.
    Match {
        /// What is matched.
        subject: Expr,
        /// The cases, in order.
        cases: Vec<Case>,
    },
    /// `def` or `async def`.
    FunctionDef(Box<FunctionDef>),
    /// `class`.
    ClassDef(Box<ClassDef>),
    /// `type name[...] = value`.
    TypeAlias(Box<TypeAlias>),
    /// `return value`.
    Return(Option<Expr>),
    /// `del a, b`.
    Delete(Vec<Expr>),
    /// `raise exc from cause`.
    Raise {
        /// The exception.
        exc: Option<Expr>,
        /// Its cause.
        cause: Option<Expr>,
    },
    /// `assert test, msg`.
    Assert {
        /// The condition.
        test: Expr,
        /// The message.
        msg: Option<Expr>,
    },
    /// `import a.b, c as d`.
    Import {
        /// What is imported.
        names: Vec<Alias>,
        /// 3.15: `lazy import`.
        is_lazy: bool,
    },
    /// `from ..m import a as b`.
    ImportFrom {
        /// The module's dotted name.
        module: Option<Name>,
        /// What is imported; a single `*` imports all.
        names: Vec<Alias>,
        /// How many leading dots.
        level: u32,
        /// 3.15: `lazy from`.
        is_lazy: bool,
    },
    /// `global a, b`.
    Global(Vec<Name>),
    /// `nonlocal a, b`.
    Nonlocal(Vec<Name>),
    /// `pass`.
    Pass,
    /// `break`.
    Break,
    /// `continue`.
    Continue,
}

/// `a.b as c` of an import.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// The dotted name.
    pub name: Name,
    /// The name after `as`.
    pub asname: Option<Name>,
    /// Where it stands.
    pub span: Span,
}

/// `context as target` of a `with` statement.
#[derive(Clone, Debug, PartialEq)]
pub struct WithItem {
    /// The context manager.
    pub context: Expr,
    /// What it is assigned to.
    pub target: Option<Expr>,
}

/// `except kind as name: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct Handler {
    /// The exception type; `None` catches all.
    pub kind: Option<Expr>,
    /// The name after `as`, which is emptied at the handler's end.
    pub name: Option<Name>,
    /// The suite.
    pub body: Vec<Stmt>,
    /// From `except` to the suite's end.
    pub span: Span,
}

/// `case pattern if guard: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The pattern.
    pub pattern: Pattern,
    /// The condition after `if`.
    pub guard: Option<Expr>,
    /// The suite.
    pub body: Vec<Stmt>,
}

/// A pattern and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: PatternKind,
}

/// The patterns of `match`.
#[derive(Clone, Debug, PartialEq)]
pub enum PatternKind {
    /// `1`, `a.b`: equality with a value.
    Value(Expr),
    /// `None`, `True`, `False`: identity.
    Singleton(Constant),
    /// `[a, *b]`.
    Sequence(Vec<Pattern>),
    /// `*name` or `*_` inside a sequence.
    Star(Option<Name>),
    /// `{key: pattern, **rest}`.
    Mapping {
        /// The keys.
        keys: Vec<Expr>,
        /// A pattern for each key.
        patterns: Vec<Pattern>,
        /// The name after `**`.
        rest: Option<Name>,
    },
    /// `Class(pattern, name=pattern)`.
    Class {
        /// The class.
        class: Expr,
        /// Positional sub-patterns.
        patterns: Vec<Pattern>,
        /// Keyword sub-patterns; the keyword binds nothing.
        keywords: Vec<(Name, Pattern)>,
    },
    /// `pattern as name`; without a pattern a bare `name`; without a name the wildcard `_`.
    As {
        /// What must match first.
        pattern: Option<Box<Pattern>>,
        /// What is bound.
        name: Option<Name>,
    },
    /// `a | b`.
    Or(Vec<Pattern>),
}

/// A function definition.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionDef {
    /// Its number among the nodes that open a scope.
    pub node: Node,
    /// `async def`.
    pub is_async: bool,
    /// Its name.
    pub name: Name,
    /// Decorators, outermost first.
    pub decorators: Vec<Expr>,
    /// PEP 695 type parameters.
    pub type_params: Vec<TypeParam>,
    /// Parameters with defaults and annotations.
    pub params: Params,
    /// The annotation after `->`.
    pub returns: Option<Expr>,
    /// The suite.
    pub body: Vec<Stmt>,
}

/// A class definition.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassDef {
    /// Its number among the nodes that open a scope.
    pub node: Node,
    /// Its name.
    pub name: Name,
    /// Decorators, outermost first.
    pub decorators: Vec<Expr>,
    /// PEP 695 type parameters.
    pub type_params: Vec<TypeParam>,
    /// Bases.
    pub bases: Vec<Expr>,
    /// Keyword arguments such as `metaclass=M`.
    pub keywords: Vec<Keyword>,
    /// The suite.
    pub body: Vec<Stmt>,
}

/// `type name[params] = value`.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeAlias {
    /// Its number among the nodes that open a scope.
    pub node: Node,
    /// Its name.
    pub name: Name,
    /// PEP 695 type parameters.
    pub type_params: Vec<TypeParam>,
    /// The value, lazily evaluated.
    pub value: Expr,
}

/// A type parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeParam {
    /// Its number among the nodes that open a scope (its bound and default are lazily evaluated).
    pub node: Node,
    /// Where it stands.
    pub span: Span,
    /// `T`, `*Ts` or `**P`.
    pub kind: TypeParamKind,
    /// Its name.
    pub name: Name,
    /// Bound or constraints (`T` only).
    pub bound: Option<Expr>,
    /// PEP 696 default.
    pub default: Option<Expr>,
}

/// The kinds of type parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeParamKind {
    /// `T`
    TypeVar,
    /// `*Ts`
    TypeVarTuple,
    /// `**P`
    ParamSpec,
}

/// The parameters of a function or lambda.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Params {
    /// Positional-only.
    pub posonly: Vec<Param>,
    /// Positional or keyword.
    pub args: Vec<Param>,
    /// `*args`.
    pub vararg: Option<Param>,
    /// Keyword-only.
    pub kwonly: Vec<Param>,
    /// `**kwargs`.
    pub kwarg: Option<Param>,
}

impl Params {
    /// All parameters in the order of `co_varnames`: positional-only, ordinary, keyword-only,
    /// `*args`, `**kwargs`.
    pub fn in_slot_order(&self) -> impl Iterator<Item = &Param> {
        self.posonly.iter().chain(&self.args).chain(&self.kwonly).chain(&self.vararg).chain(&self.kwarg)
    }

    /// All parameters in the order of the text.
    pub fn in_text_order(&self) -> impl Iterator<Item = &Param> {
        self.posonly.iter().chain(&self.args).chain(&self.vararg).chain(&self.kwonly).chain(&self.kwarg)
    }

    /// The defaults of positional parameters, in order.
    pub fn defaults(&self) -> impl Iterator<Item = &Expr> {
        self.posonly.iter().chain(&self.args).filter_map(|p| p.default.as_ref())
    }

    /// The defaults of keyword-only parameters, in order.
    pub fn kw_defaults(&self) -> impl Iterator<Item = &Expr> {
        self.kwonly.iter().filter_map(|p| p.default.as_ref())
    }
}

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    /// Where it stands, from its name on.
    pub span: Span,
    /// Its name.
    pub name: Name,
    /// Its annotation.
    pub annotation: Option<Expr>,
    /// Its default value.
    pub default: Option<Expr>,
}

impl Param {
    /// A bare parameter, without position.
    pub fn new(name: impl Into<Name>) -> Self {
        Self { span: Span::default(), name: name.into(), annotation: None, default: None }
    }
}

/// A keyword argument `name=value`, or `**value` where the name is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// Where it stands, from its name or `**` to the end of its value.
    pub span: Span,
    /// The name.
    pub name: Option<Name>,
    /// The value.
    pub value: Expr,
}

/// An expression and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// Where it stands, without enclosing parentheses. A generator expression begins at its `(`,
    /// which may be that of the call whose only argument it is.
    pub span: Span,
    /// What it is.
    pub kind: ExprKind,
}

/// The expressions of Python.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// A name, read, written or deleted according to where it stands.
    Name(Name),
    /// A literal.
    Constant(Box<Constant>),
    /// `lambda params: body`.
    Lambda(Box<Lambda>),
    /// A comprehension or generator expression.
    Comprehension(Box<Comprehension>),
    /// `a and b and c`.
    BoolOp {
        /// The operator.
        op: BoolOp,
        /// Two or more operands.
        values: Vec<Expr>,
    },
    /// `name := value`.
    Named(Box<Named>),
    /// `left op right`.
    Binary(Box<Binary>),
    /// `op operand`.
    Unary {
        /// The operator.
        op: UnaryOp,
        /// The operand.
        operand: Box<Expr>,
    },
    /// `body if test else orelse`.
    IfExp(Box<IfExp>),
    /// `left < b < c`.
    Compare(Box<Compare>),
    /// `func(args)`.
    Call(Box<Call>),
    /// `value.attr`.
    Attribute(Box<Attribute>),
    /// `value[index]`.
    Subscript(Box<Subscript>),
    /// `*value`.
    Starred(Box<Expr>),
    /// `lower:upper:step`, inside a subscript.
    Slice(Box<Slice>),
    /// `(a, b)`.
    Tuple(Vec<Expr>),
    /// `[a, b]`.
    List(Vec<Expr>),
    /// `{a, b}`.
    Set(Vec<Expr>),
    /// `{k: v, **d}`; a missing key is `**`.
    Dict(Vec<(Option<Expr>, Expr)>),
    /// `await value`.
    Await(Box<Expr>),
    /// `yield value`.
    Yield(Option<Box<Expr>>),
    /// `yield from value`.
    YieldFrom(Box<Expr>),
    /// An f-string with at least one replacement field, or a t-string.
    Interpolated(Box<Interpolated>),
}

/// A lambda.
#[derive(Clone, Debug, PartialEq)]
pub struct Lambda {
    /// Its number among the nodes that open a scope.
    pub node: Node,
    /// Its parameters, without annotations.
    pub params: Params,
    /// Its body.
    pub body: Expr,
}

/// A comprehension or generator expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Comprehension {
    /// Its number among the nodes that open a scope.
    pub node: Node,
    /// What it builds.
    pub kind: ComprehensionKind,
    /// The element, or the key of a dict comprehension (3.15: a `Starred` element unpacks).
    pub element: Expr,
    /// The value of a dict comprehension. A dict comprehension without one is 3.15's
    /// `{**element for ...}`.
    pub value: Option<Expr>,
    /// The `for` clauses; at least one.
    pub generators: Vec<Generator>,
}

/// What a comprehension builds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComprehensionKind {
    /// `[...]`
    List,
    /// `{...}`
    Set,
    /// `{k: v ...}`
    Dict,
    /// `(...)`
    Generator,
}

/// `for target in iter if cond`.
#[derive(Clone, Debug, PartialEq)]
pub struct Generator {
    /// `async for`.
    pub is_async: bool,
    /// What each item is assigned to.
    pub target: Expr,
    /// What is iterated over.
    pub iter: Expr,
    /// The conditions.
    pub ifs: Vec<Expr>,
}

/// `name := value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// What is bound.
    pub name: Name,
    /// Where the name stands.
    pub name_span: Span,
    /// The value.
    pub value: Expr,
}

/// `left op right`.
#[derive(Clone, Debug, PartialEq)]
pub struct Binary {
    /// The left operand, evaluated first.
    pub left: Expr,
    /// The operator.
    pub op: BinaryOp,
    /// The right operand.
    pub right: Expr,
}

/// `body if test else orelse`.
#[derive(Clone, Debug, PartialEq)]
pub struct IfExp {
    /// The condition, evaluated first.
    pub test: Expr,
    /// The value when true.
    pub body: Expr,
    /// The value when false.
    pub orelse: Expr,
}

/// A chain of comparisons.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// The first operand.
    pub left: Expr,
    /// Operators with the operand after each; at least one.
    pub rest: Vec<(CompareOp, Expr)>,
}

/// A call. Positional arguments are evaluated first, then the keywords, each in source order.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// What is called.
    pub func: Expr,
    /// Positional arguments; `*it` is a `Starred`.
    pub args: Vec<Expr>,
    /// Keyword arguments.
    pub keywords: Vec<Keyword>,
}

/// `value.attr`.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// The object.
    pub value: Expr,
    /// The attribute's name.
    pub attr: Name,
}

/// `value[index]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Subscript {
    /// The container.
    pub value: Expr,
    /// The index.
    pub index: Expr,
}

/// `lower:upper:step`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slice {
    /// Before the first colon.
    pub lower: Option<Expr>,
    /// Between the colons.
    pub upper: Option<Expr>,
    /// After the second colon.
    pub step: Option<Expr>,
}

/// An f-string or t-string: literal text and replacement fields, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Interpolated {
    /// A t-string (PEP 750) rather than an f-string.
    pub is_template: bool,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// A part of an f-string.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Literal text, decoded.
    Text(String),
    /// `{value!conversion:format}`. `{value=}` is parsed to the text `value=` and a field.
    Field {
        /// The expression.
        value: Box<Expr>,
        /// `s`, `r` or `a` after `!`.
        conversion: Option<char>,
        /// The format specification.
        format: Option<Vec<Part>>,
        /// 3.14 t-strings: the source text of the expression.
        text: Option<String>,
        /// Where it stands, braces included.
        span: Span,
        /// The literal that it stands in, of several that make one string.
        literal: Span,
    },
}

/// A literal.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// `None`
    None,
    /// `True`, `False`
    Bool(bool),
    /// `...`
    Ellipsis,
    /// An integer that fits.
    Int(i64),
    /// A larger integer, as decimal or prefixed digits in its source form.
    BigInt(String),
    /// A float.
    Float(f64),
    /// The imaginary part of a complex number.
    Imaginary(f64),
    /// A string, adjacent parts joined. Lone surrogates cannot be held: [`Str::lossy`].
    Str(Str),
    /// Bytes, adjacent parts joined.
    Bytes(Vec<u8>),
}

/// A string literal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Str {
    /// Its text.
    pub text: String,
    /// Whether the real text holds something Rust cannot (a lone surrogate) and was changed.
    pub lossy: bool,
}

/// `and`, `or`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Python's own names")]
pub enum BoolOp {
    And,
    Or,
}

/// Arithmetic and bitwise operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Python's own names")]
pub enum BinaryOp {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
}

/// Unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Python's own names")]
pub enum UnaryOp {
    Invert,
    Not,
    Plus,
    Minus,
}

/// Comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Python's own names")]
pub enum CompareOp {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}

impl From<StmtKind> for Stmt {
    fn from(kind: StmtKind) -> Self {
        Self { span: Span::default(), kind }
    }
}

impl From<ExprKind> for Expr {
    fn from(kind: ExprKind) -> Self {
        Self { span: Span::default(), kind }
    }
}

impl Expr {
    /// A name, without position.
    pub fn name(name: impl Into<Name>) -> Self {
        ExprKind::Name(name.into()).into()
    }

    /// A literal, without position.
    pub fn constant(constant: Constant) -> Self {
        ExprKind::Constant(Box::new(constant)).into()
    }

    /// An integer, without position.
    pub fn int(value: i64) -> Self {
        Self::constant(Constant::Int(value))
    }

    /// A string, without position.
    pub fn str(text: impl Into<String>) -> Self {
        Self::constant(Constant::Str(Str { text: text.into(), lossy: false }))
    }

    /// A call with positional arguments, without position.
    pub fn call(func: Expr, args: Vec<Expr>) -> Self {
        ExprKind::Call(Box::new(Call { func, args, keywords: Vec::new() })).into()
    }

    /// Whether it is `*value`.
    pub fn is_starred(&self) -> bool {
        matches!(self.kind, ExprKind::Starred(_))
    }

    /// The identifier, if this is a plain name.
    pub fn as_name(&self) -> Option<&Name> {
        match &self.kind {
            ExprKind::Name(name) => Some(name),
            _ => None,
        }
    }

    /// The literal, if this is one.
    pub fn as_constant(&self) -> Option<&Constant> {
        match &self.kind {
            ExprKind::Constant(constant) => Some(constant),
            _ => None,
        }
    }
}

impl StmtKind {
    /// Whether it may hold other statements.
    pub fn is_compound(&self) -> bool {
        matches!(
            self,
            Self::For { .. }
                | Self::While { .. }
                | Self::If { .. }
                | Self::With { .. }
                | Self::Try { .. }
                | Self::Match { .. }
                | Self::FunctionDef(_)
                | Self::ClassDef(_)
        )
    }
}

impl Stmt {
    /// The expression, if this is an expression statement.
    pub fn as_expr(&self) -> Option<&Expr> {
        match &self.kind {
            StmtKind::Expr(expr) => Some(expr),
            _ => None,
        }
    }
}

/// The string literal that is the docstring of `body`, if it has one.
pub fn docstring(body: &[Stmt]) -> Option<&Str> {
    match body.first()?.as_expr()?.as_constant()? {
        Constant::Str(text) => Some(text),
        _ => None,
    }
}
