//! Breadth: which ways to bind a variable, to capture it, and to nest scopes a program has.
//!
//! A *triple* is a way to bind a variable (parameter, assignment, import, ...), a way to use it in a
//! scope further in (reading it, or `nonlocal` with any way to bind), and the kind of that scope. A
//! *chain* is the same with the kinds of all scopes from the one whose variable it is to the one that
//! uses it. Both are measured on the program's tree and the model's scopes: on what the program
//! means, not on what a generator intended.

use crate::{
    model::{
        Question,
        scopes::{Role, ScopeId, ScopeKind, Scopes},
    },
    rules::Rulebook,
    stack,
    tree::{
        Comprehension, ComprehensionKind, Expr, ExprKind, FunctionDef, Name, Part, Pattern, PatternKind,
        Program, Stmt, StmtKind, TypeParam, visit,
    },
    version::Version,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{collections::BTreeSet, fmt};

/// A way to bind a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs, reason = "the binding forms by their usual names")]
pub enum Binding {
    Parameter,
    PositionalOnly,
    VarArgs,
    KeywordOnly,
    KwArgs,
    Assignment,
    Unpacking,
    StarTarget,
    Augmented,
    AnnotatedAssignment,
    AnnotationAlone,
    For,
    AsyncFor,
    With,
    AsyncWith,
    Except,
    ExceptStar,
    Import,
    ImportFrom,
    Def,
    AsyncDef,
    Class,
    Walrus,
    WalrusInComprehension,
    ComprehensionTarget,
    Delete,
    PatternCapture,
    PatternStar,
    PatternRest,
    TypeParameter,
    TypeAlias,
}

impl Binding {
    /// All of them, with their names.
    pub const ALL: [(Self, &'static str); 31] = [
        (Self::Parameter, "parameter"),
        (Self::PositionalOnly, "positional-only"),
        (Self::VarArgs, "*args"),
        (Self::KeywordOnly, "keyword-only"),
        (Self::KwArgs, "**kwargs"),
        (Self::Assignment, "assignment"),
        (Self::Unpacking, "unpacking"),
        (Self::StarTarget, "star-target"),
        (Self::Augmented, "augmented"),
        (Self::AnnotatedAssignment, "annotated"),
        (Self::AnnotationAlone, "annotation-alone"),
        (Self::For, "for"),
        (Self::AsyncFor, "async-for"),
        (Self::With, "with"),
        (Self::AsyncWith, "async-with"),
        (Self::Except, "except"),
        (Self::ExceptStar, "except*"),
        (Self::Import, "import"),
        (Self::ImportFrom, "from-import"),
        (Self::Def, "def"),
        (Self::AsyncDef, "async-def"),
        (Self::Class, "class"),
        (Self::Walrus, "walrus"),
        (Self::WalrusInComprehension, "walrus-in-comprehension"),
        (Self::ComprehensionTarget, "comprehension-target"),
        (Self::Delete, "del"),
        (Self::PatternCapture, "pattern"),
        (Self::PatternStar, "pattern-star"),
        (Self::PatternRest, "pattern-rest"),
        (Self::TypeParameter, "type-parameter"),
        (Self::TypeAlias, "type-alias"),
    ];
}

/// A way to use a variable of a scope further out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capture {
    /// It is read.
    Read,
    /// It is declared `nonlocal`.
    Declared,
    /// It is bound, being declared `nonlocal`, or by a walrus in a comprehension.
    Bound(Binding),
}

impl Capture {
    const COUNT: usize = Binding::ALL.len() + 2;

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Read, Self::Declared].into_iter().chain(Binding::ALL.map(|(binding, _)| Self::Bound(binding)))
    }

    fn number(self) -> usize {
        match self {
            Self::Read => 0,
            Self::Declared => 1,
            Self::Bound(binding) => 2 + binding as usize,
        }
    }

    fn numbered(number: usize) -> Self {
        match number {
            0 => Self::Read,
            1 => Self::Declared,
            _ => Self::Bound(Binding::ALL[number - 2].0),
        }
    }
}

/// A kind of scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs, reason = "the kinds of scope by their usual names")]
pub enum Kind {
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
    Lambda,
    Class,
    ListComprehension,
    SetComprehension,
    DictComprehension,
    GeneratorExpression,
    TypeParameters,
    TypeVariable,
    TypeAlias,
    Annotations,
}

impl Kind {
    /// All of them, with their names.
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::Function, "function"),
        (Self::Generator, "generator"),
        (Self::Coroutine, "coroutine"),
        (Self::AsyncGenerator, "async-generator"),
        (Self::Lambda, "lambda"),
        (Self::Class, "class"),
        (Self::ListComprehension, "list-comprehension"),
        (Self::SetComprehension, "set-comprehension"),
        (Self::DictComprehension, "dict-comprehension"),
        (Self::GeneratorExpression, "generator-expression"),
        (Self::TypeParameters, "type-parameters"),
        (Self::TypeVariable, "type-variable"),
        (Self::TypeAlias, "type-alias"),
        (Self::Annotations, "annotations"),
    ];
}

/// A way to bind, a way to use, and the kind of scope where it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Triple {
    /// How the variable is bound.
    pub binding: Binding,
    /// How it is used.
    pub capture: Capture,
    /// Where it is used.
    pub kind: Kind,
}

impl Triple {
    /// How many there could be, were all of them legal.
    pub const COUNT: usize = Binding::ALL.len() * Capture::COUNT * Kind::ALL.len();

    /// All that can be named, legal or not, in the order of their numbers.
    pub fn all() -> impl Iterator<Item = Self> {
        Binding::ALL.into_iter().flat_map(|(binding, _)| {
            Capture::all().flat_map(move |capture| {
                Kind::ALL.into_iter().map(move |(kind, _)| Self { binding, capture, kind })
            })
        })
    }

    /// Its number, below [`Triple::COUNT`].
    pub fn number(self) -> u16 {
        let pair = self.binding as usize * Capture::COUNT + self.capture.number();
        (pair * Kind::ALL.len() + self.kind as usize) as u16
    }
}

impl fmt::Display for Triple {
    /// `import, nonlocal with, class`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, ", Binding::ALL[self.binding as usize].1)?;
        match self.capture {
            Capture::Read => f.write_str("read")?,
            Capture::Declared => f.write_str("nonlocal")?,
            Capture::Bound(binding) => write!(f, "nonlocal {}", Binding::ALL[binding as usize].1)?,
        }
        write!(f, ", {}", Kind::ALL[self.kind as usize].1)
    }
}

impl Triple {
    /// The triple of this number.
    ///
    /// # Panics
    ///
    /// If there is none.
    pub fn numbered(number: u16) -> Self {
        let (pair, kind) = (usize::from(number) / Kind::ALL.len(), usize::from(number) % Kind::ALL.len());
        Self {
            binding: Binding::ALL[pair / Capture::COUNT].0,
            capture: Capture::numbered(pair % Capture::COUNT),
            kind: Kind::ALL[kind].0,
        }
    }

    /// Its pairs: binding and use, binding and scope, use and scope; each a number of its own.
    fn pairs(self) -> [u16; 3] {
        const BINDINGS: usize = Binding::ALL.len();
        const KINDS: usize = Kind::ALL.len();
        let Self { binding, capture, kind } = self;
        let (binding, capture, kind) = (binding as usize, capture.number(), kind as usize);
        let first = binding * Capture::COUNT + capture;
        let second = BINDINGS * Capture::COUNT + binding * KINDS + kind;
        let third = BINDINGS * (Capture::COUNT + KINDS) + capture * KINDS + kind;
        [first, second, third].map(|number| number as u16)
    }
}

/// One thing that can be said of a captured variable: a part of a [`Triple`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Construct {
    /// How it is bound.
    Binding(Binding),
    /// It is read in a scope further in.
    Read,
    /// It is declared `nonlocal` in a scope further in, or bound there by a walrus in a comprehension.
    Nonlocal,
    /// The kind of scope further in that uses it.
    Scope(Kind),
}

impl Construct {
    /// How many there are.
    pub const COUNT: usize = Binding::ALL.len() + 2 + Kind::ALL.len();

    /// All of them, in the order of their numbers.
    pub fn all() -> impl Iterator<Item = Self> {
        let bindings = Binding::ALL.into_iter().map(|(binding, _)| Self::Binding(binding));
        let kinds = Kind::ALL.into_iter().map(|(kind, _)| Self::Scope(kind));
        bindings.chain([Self::Read, Self::Nonlocal]).chain(kinds)
    }

    /// Its number, below [`Construct::COUNT`].
    pub fn number(self) -> usize {
        match self {
            Self::Binding(binding) => binding as usize,
            Self::Read => Binding::ALL.len(),
            Self::Nonlocal => Binding::ALL.len() + 1,
            Self::Scope(kind) => Binding::ALL.len() + 2 + kind as usize,
        }
    }
}

impl fmt::Display for Construct {
    /// `binding: import`, `capture: read`, `scope: class`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Binding(binding) => write!(f, "binding: {}", Binding::ALL[*binding as usize].1),
            Self::Read => f.write_str("capture: read"),
            Self::Nonlocal => f.write_str("capture: nonlocal"),
            Self::Scope(kind) => write!(f, "scope: {}", Kind::ALL[*kind as usize].1),
        }
    }
}

/// How often which triples were seen in programs, and which chains.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// In how many programs each triple was, by its number.
    triples: Vec<u64>,
    chains: FxHashSet<u32>,
}

/// What of what is legal was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Covered {
    /// Triples that were seen, and that are legal.
    pub triples: (u64, u64),
    /// Pairs of two of the three that were seen, and that are legal.
    pub pairs: (u64, u64),
    /// Chains that were seen.
    pub chains: u64,
    /// The triples that were in the fewest programs, with the number of those.
    pub rarest: Vec<(Triple, u64)>,
}

impl Coverage {
    /// Adds a program.
    pub fn add(&mut self, breadth: &Breadth) {
        self.add_counts(breadth.triples.iter().map(|&number| (number, 1)), &breadth.chains);
    }

    /// Adds what was counted elsewhere.
    pub fn add_counts(&mut self, triples: impl IntoIterator<Item = (u16, u64)>, chains: &[u32]) {
        self.triples.resize(Triple::COUNT, 0);
        for (number, count) in triples {
            if let Some(sum) = self.triples.get_mut(usize::from(number)) {
                *sum += count;
            }
        }
        self.chains.extend(chains);
    }

    /// In how many programs a triple was.
    pub fn count(&self, triple: Triple) -> u64 {
        self.triples.get(usize::from(triple.number())).copied().unwrap_or_default()
    }

    /// What of the `legal` triples was seen, and the `few` rarest of them.
    pub fn of(&self, legal: &[Triple], few: usize) -> Covered {
        let is_seen = |triple: &&Triple| self.count(**triple) > 0;
        let seen: Vec<Triple> = legal.iter().filter(is_seen).copied().collect();
        let pairs = |triples: &[Triple]| {
            triples.iter().flat_map(|triple| triple.pairs()).collect::<FxHashSet<_>>().len() as u64
        };
        let mut rarest: Vec<_> = legal.iter().map(|&triple| (triple, self.count(triple))).collect();
        rarest.sort_by_key(|&(triple, count)| (count, triple));
        rarest.truncate(few);
        Covered {
            triples: (seen.len() as u64, legal.len() as u64),
            pairs: (pairs(&seen), pairs(legal)),
            chains: self.chains.len() as u64,
            rarest,
        }
    }
}

/// What breadth a program has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breadth {
    /// The numbers of its triples, once each, in order.
    pub triples: Vec<u16>,
    /// Its chains, once each, in order; what is beyond five scopes does not tell chains apart.
    pub chains: Vec<u32>,
}

impl Breadth {
    /// The constructs of its triples, once each, in order.
    pub fn constructs(&self) -> BTreeSet<Construct> {
        let parts = |&number: &u16| {
            let Triple { binding, capture, kind } = Triple::numbered(number);
            let use_of_it = if capture == Capture::Read { Construct::Read } else { Construct::Nonlocal };
            [Construct::Binding(binding), use_of_it, Construct::Scope(kind)]
        };
        self.triples.iter().flat_map(parts).collect()
    }
}

/// The breadth of a parsed program, by the rules of `version`.
pub fn breadth(program: &Program, version: Version) -> Breadth {
    let scopes = Scopes::analyse(program, &Question::static_only(version), &Rulebook::default());
    stack::for_depth(2 * program.depth.0, || {
        let mut walk = Walk {
            scopes: &scopes,
            bound: FxHashMap::default(),
            uses: Vec::new(),
            declared: Vec::new(),
            generators: FxHashSet::default(),
            coroutines: FxHashSet::default(),
        };
        walk.suite(ScopeId::MODULE, &program.body);
        walk.breadth()
    })
}

struct Walk<'p> {
    scopes: &'p Scopes,
    /// How each name is bound in each scope, as bits by [`Binding`].
    bound: FxHashMap<(ScopeId, Name), u32>,
    uses: Vec<(ScopeId, Name)>,
    /// What is declared `nonlocal`.
    declared: Vec<(ScopeId, Name)>,
    generators: FxHashSet<ScopeId>,
    coroutines: FxHashSet<ScopeId>,
}

impl Walk<'_> {
    fn breadth(mut self) -> Breadth {
        self.uses.sort_unstable();
        self.uses.dedup();
        let mut captures: Vec<(ScopeId, ScopeId, &Name, Capture)> = Vec::new();
        let outside = |scope, name: &str| self.scopes.binder(scope, name).filter(|&binder| binder != scope);
        for (list, capture) in [(&self.uses, Capture::Read), (&self.declared, Capture::Declared)] {
            for (scope, name) in list {
                captures.extend(outside(*scope, name).map(|binder| (binder, *scope, name, capture)));
            }
        }
        for ((scope, name), &bits) in &self.bound {
            if let Some(binder) = outside(*scope, name) {
                captures.extend(forms(bits).map(|form| (binder, *scope, name, Capture::Bound(form))));
            }
        }
        let mut breadth = Breadth::default();
        for (binder, scope, name, capture) in captures {
            let mut chain = 0;
            let mut around = Some(scope);
            for _ in 0..5 {
                let Some(it) = around else { break };
                chain = chain << 4 | (self.kind(it) as u32 + 1);
                around = self.scopes.parent(it).filter(|_| it != binder);
            }
            let kind = self.kind(scope);
            let bits = self.bound.get(&(binder, name.clone())).copied().unwrap_or_default();
            for binding in forms(bits) {
                let triple = Triple { binding, capture, kind };
                breadth.triples.push(triple.number());
                breadth.chains.push((binding as u32 * 64 + capture.number() as u32) << 20 | chain);
            }
        }
        breadth.chains.sort_unstable();
        breadth.chains.dedup();
        breadth.triples.sort_unstable();
        breadth.triples.dedup();
        breadth
    }

    fn kind(&self, scope: ScopeId) -> Kind {
        let (yields, awaits) = (self.generators.contains(&scope), self.coroutines.contains(&scope));
        match self.scopes.kind(scope) {
            ScopeKind::Module | ScopeKind::Class => Kind::Class,
            ScopeKind::Function => match (yields, awaits) {
                (false, false) => Kind::Function,
                (true, false) => Kind::Generator,
                (false, true) => Kind::Coroutine,
                (true, true) => Kind::AsyncGenerator,
            },
            ScopeKind::Lambda => Kind::Lambda,
            ScopeKind::Comprehension(ComprehensionKind::List) => Kind::ListComprehension,
            ScopeKind::Comprehension(ComprehensionKind::Set) => Kind::SetComprehension,
            ScopeKind::Comprehension(ComprehensionKind::Dict) => Kind::DictComprehension,
            ScopeKind::Comprehension(ComprehensionKind::Generator) => Kind::GeneratorExpression,
            ScopeKind::TypeParams => Kind::TypeParameters,
            ScopeKind::TypeVariable => Kind::TypeVariable,
            ScopeKind::TypeAlias => Kind::TypeAlias,
            ScopeKind::Annotations => Kind::Annotations,
        }
    }

    fn bind(&mut self, scope: ScopeId, name: &str, form: Binding) {
        *self.bound.entry((scope, Name::from(name))).or_default() |= 1 << form as u32;
    }

    fn suite(&mut self, scope: ScopeId, body: &[Stmt]) {
        for stmt in body {
            self.stmt(scope, stmt);
        }
    }

    fn stmt(&mut self, scope: ScopeId, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Assign { targets, value } => {
                self.expr(scope, value);
                targets.iter().for_each(|target| self.target(scope, target, Binding::Assignment));
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.expr(scope, value);
                self.target(scope, target, Binding::Augmented);
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                let form = match (value, simple) {
                    (Some(_), _) => Binding::AnnotatedAssignment,
                    (None, true) => Binding::AnnotationAlone,
                    // `(x): int` neither binds nor reads.
                    (None, false) => return,
                };
                value.iter().for_each(|value| self.expr(scope, value));
                self.target(scope, target, form);
                self.expr(scope, annotation);
            }
            StmtKind::For { is_async, target, iter, body, orelse } => {
                self.expr(scope, iter);
                self.target(scope, target, if *is_async { Binding::AsyncFor } else { Binding::For });
                self.suite(scope, body);
                self.suite(scope, orelse);
            }
            StmtKind::With { is_async, items, body } => {
                for item in items {
                    self.expr(scope, &item.context);
                    let form = if *is_async { Binding::AsyncWith } else { Binding::With };
                    item.target.iter().for_each(|target| self.target(scope, target, form));
                }
                self.suite(scope, body);
            }
            StmtKind::Try { body, handlers, orelse, finalbody, is_star } => {
                self.suite(scope, body);
                for handler in handlers {
                    handler.kind.iter().for_each(|kind| self.expr(scope, kind));
                    let form = if *is_star { Binding::ExceptStar } else { Binding::Except };
                    handler.name.iter().for_each(|name| self.bind(scope, name, form));
                    self.suite(scope, &handler.body);
                }
                self.suite(scope, orelse);
                self.suite(scope, finalbody);
            }
            StmtKind::Match { subject, cases } => {
                self.expr(scope, subject);
                for case in cases {
                    self.pattern(scope, &case.pattern);
                    case.guard.iter().for_each(|guard| self.expr(scope, guard));
                    self.suite(scope, &case.body);
                }
            }
            StmtKind::FunctionDef(def) => self.function(scope, def),
            StmtKind::ClassDef(def) => {
                self.bind(scope, &def.name, Binding::Class);
                def.decorators.iter().for_each(|decorator| self.expr(scope, decorator));
                let around = self.scopes.of(def.node, Role::TypeParams).unwrap_or(scope);
                self.type_params(around, &def.type_params);
                def.bases.iter().for_each(|base| self.expr(around, base));
                def.keywords.iter().for_each(|keyword| self.expr(around, &keyword.value));
                if let Some(inside) = self.scopes.of(def.node, Role::Body) {
                    self.suite(inside, &def.body);
                }
            }
            StmtKind::TypeAlias(alias) => {
                self.bind(scope, &alias.name, Binding::TypeAlias);
                let around = self.scopes.of(alias.node, Role::TypeParams).unwrap_or(scope);
                self.type_params(around, &alias.type_params);
                if let Some(inside) = self.scopes.of(alias.node, Role::Body) {
                    self.expr(inside, &alias.value);
                }
            }
            StmtKind::Delete(targets) => {
                targets.iter().for_each(|target| self.target(scope, target, Binding::Delete));
            }
            StmtKind::Import { names, .. } => {
                for alias in names {
                    let first = || alias.name.split('.').next().unwrap_or_default();
                    let name = alias.asname.as_deref().unwrap_or_else(first);
                    self.bind(scope, name, Binding::Import);
                }
            }
            StmtKind::ImportFrom { names, .. } => {
                for alias in names.iter().filter(|alias| alias.name != "*") {
                    self.bind(scope, alias.asname.as_ref().unwrap_or(&alias.name), Binding::ImportFrom);
                }
            }
            StmtKind::Nonlocal(names) => {
                self.declared.extend(names.iter().map(|name| (scope, name.clone())));
            }
            _ => {
                visit::exprs_of_stmt(stmt, &mut |expr| self.expr(scope, expr));
                visit::suites_of(stmt, &mut |suite| self.suite(scope, suite));
            }
        }
    }

    fn function(&mut self, scope: ScopeId, def: &FunctionDef) {
        let form = if def.is_async { Binding::AsyncDef } else { Binding::Def };
        self.bind(scope, &def.name, form);
        def.decorators.iter().for_each(|decorator| self.expr(scope, decorator));
        let params = &def.params;
        params.defaults().chain(params.kw_defaults()).for_each(|default| self.expr(scope, default));
        let around = self.scopes.of(def.node, Role::TypeParams).unwrap_or(scope);
        self.type_params(around, &def.type_params);
        let lazily = self.scopes.of(def.node, Role::Annotations).unwrap_or(around);
        for param in params.in_slot_order() {
            param.annotation.iter().for_each(|annotation| self.expr(lazily, annotation));
        }
        def.returns.iter().for_each(|annotation| self.expr(lazily, annotation));
        let Some(inside) = self.scopes.of(def.node, Role::Body) else { return };
        if def.is_async {
            self.coroutines.insert(inside);
        }
        self.params(inside, params);
        self.suite(inside, &def.body);
    }

    fn params(&mut self, scope: ScopeId, params: &crate::tree::Params) {
        let lists = [
            (&params.posonly[..], Binding::PositionalOnly),
            (&params.args, Binding::Parameter),
            (params.vararg.as_slice(), Binding::VarArgs),
            (&params.kwonly, Binding::KeywordOnly),
            (params.kwarg.as_slice(), Binding::KwArgs),
        ];
        for (list, form) in lists {
            list.iter().for_each(|param| self.bind(scope, &param.name, form));
        }
    }

    fn type_params(&mut self, scope: ScopeId, params: &[TypeParam]) {
        for param in params {
            self.bind(scope, &param.name, Binding::TypeParameter);
            let parts = [(&param.bound, Role::Body), (&param.default, Role::Annotations)];
            for (part, role) in parts {
                if let (Some(part), Some(inside)) = (part, self.scopes.of(param.node, role)) {
                    self.expr(inside, part);
                }
            }
        }
    }

    fn target(&mut self, scope: ScopeId, target: &Expr, form: Binding) {
        match &target.kind {
            ExprKind::Name(name) => self.bind(scope, name, form),
            ExprKind::Tuple(parts) | ExprKind::List(parts) => {
                let form = if form == Binding::Delete { form } else { Binding::Unpacking };
                parts.iter().for_each(|part| self.target(scope, part, form));
            }
            ExprKind::Starred(part) => self.target(scope, part, Binding::StarTarget),
            _ => self.expr(scope, target),
        }
    }

    fn pattern(&mut self, scope: ScopeId, pattern: &Pattern) {
        match &pattern.kind {
            PatternKind::Value(value) => self.expr(scope, value),
            PatternKind::Singleton(_) => {}
            PatternKind::Sequence(parts) | PatternKind::Or(parts) => {
                parts.iter().for_each(|part| self.pattern(scope, part));
            }
            PatternKind::Star(name) => {
                name.iter().for_each(|name| self.bind(scope, name, Binding::PatternStar));
            }
            PatternKind::Mapping { keys, patterns, rest } => {
                keys.iter().for_each(|key| self.expr(scope, key));
                patterns.iter().for_each(|part| self.pattern(scope, part));
                rest.iter().for_each(|name| self.bind(scope, name, Binding::PatternRest));
            }
            PatternKind::Class { class, patterns, keywords } => {
                self.expr(scope, class);
                let keywords = keywords.iter().map(|(_, part)| part);
                patterns.iter().chain(keywords).for_each(|part| self.pattern(scope, part));
            }
            PatternKind::As { pattern, name } => {
                pattern.iter().for_each(|part| self.pattern(scope, part));
                name.iter().for_each(|name| self.bind(scope, name, Binding::PatternCapture));
            }
        }
    }

    fn expr(&mut self, scope: ScopeId, expr: &Expr) {
        match &expr.kind {
            ExprKind::Name(name) => self.uses.push((scope, name.clone())),
            ExprKind::Lambda(lambda) => {
                let params = &lambda.params;
                params.defaults().chain(params.kw_defaults()).for_each(|default| self.expr(scope, default));
                if let Some(inside) = self.scopes.of(lambda.node, Role::Body) {
                    self.params(inside, params);
                    self.expr(inside, &lambda.body);
                }
            }
            ExprKind::Comprehension(comprehension) => self.comprehension(scope, comprehension),
            ExprKind::Named(named) => {
                self.expr(scope, &named.value);
                let is_comprehension = |it| matches!(self.scopes.kind(it), ScopeKind::Comprehension(_));
                if !is_comprehension(scope) {
                    return self.bind(scope, &named.name, Binding::Walrus);
                }
                let mut around = scope;
                while is_comprehension(around) {
                    self.bind(around, &named.name, Binding::WalrusInComprehension);
                    let Some(outer) = self.scopes.parent(around) else { return };
                    around = outer;
                    let is_comprehension = matches!(self.scopes.kind(around), ScopeKind::Comprehension(_));
                    if !is_comprehension {
                        return self.bind(around, &named.name, Binding::WalrusInComprehension);
                    }
                }
            }
            ExprKind::Interpolated(string) => self.parts(scope, &string.parts),
            kind => {
                if matches!(kind, ExprKind::Yield(_) | ExprKind::YieldFrom(_)) {
                    self.generators.insert(scope);
                }
                visit::exprs_of_expr(expr, &mut |part| self.expr(scope, part));
            }
        }
    }

    fn parts(&mut self, scope: ScopeId, parts: &[Part]) {
        for part in parts {
            if let Part::Field { value, format, .. } = part {
                self.expr(scope, value);
                format.iter().for_each(|format| self.parts(scope, format));
            }
        }
    }

    fn comprehension(&mut self, scope: ScopeId, comprehension: &Comprehension) {
        let Some(inside) = self.scopes.of(comprehension.node, Role::Body) else { return };
        for (nth, generator) in comprehension.generators.iter().enumerate() {
            self.expr(if nth == 0 { scope } else { inside }, &generator.iter);
            self.comprehension_target(inside, &generator.target);
            generator.ifs.iter().for_each(|test| self.expr(inside, test));
        }
        self.expr(inside, &comprehension.element);
        comprehension.value.iter().for_each(|value| self.expr(inside, value));
    }

    fn comprehension_target(&mut self, scope: ScopeId, target: &Expr) {
        match &target.kind {
            ExprKind::Name(name) => self.bind(scope, name, Binding::ComprehensionTarget),
            ExprKind::Tuple(parts) | ExprKind::List(parts) => {
                parts.iter().for_each(|part| self.comprehension_target(scope, part));
            }
            ExprKind::Starred(part) => self.comprehension_target(scope, part),
            _ => self.expr(scope, target),
        }
    }
}

/// The ways to bind that these bits stand for.
fn forms(bits: u32) -> impl Iterator<Item = Binding> {
    Binding::ALL.into_iter().map(|(form, _)| form).filter(move |&form| bits & (1 << form as u32) != 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    #[track_caller]
    fn triples(source: &str, expected: &[&str]) {
        let breadth = breadth(&parse::parse(source).unwrap(), Version::new(12).unwrap());
        let found: Vec<String> =
            breadth.triples.iter().map(|&number| Triple::numbered(number).to_string()).collect();
        assert_eq!(found, expected, "{source}");
    }

    #[test]
    fn triples_have_numbers_of_their_own() {
        for (nth, triple) in Triple::all().enumerate() {
            assert_eq!(usize::from(triple.number()), nth);
            assert_eq!(Triple::numbered(triple.number()), triple);
        }
        assert_eq!(Triple::all().count(), Triple::COUNT);
        for (nth, construct) in Construct::all().enumerate() {
            assert_eq!(construct.number(), nth);
        }
        assert_eq!(Construct::all().count(), Construct::COUNT);
    }

    #[test]
    fn the_constructs_of_a_program_are_the_parts_of_its_triples() {
        let source = "def f(x):\n def g():\n  nonlocal x\n  del x\n class C: x\n";
        let breadth = breadth(&parse::parse(source).unwrap(), Version::new(12).unwrap());
        let names: Vec<_> = breadth.constructs().iter().map(ToString::to_string).collect();
        let expected = ["binding: parameter", "capture: read", "capture: nonlocal"];
        assert_eq!(names, [&expected[..], &["scope: function", "scope: class"]].concat());
    }

    #[test]
    fn a_triple_is_how_a_variable_is_bound_how_it_is_used_and_where() {
        triples("def f(x): return lambda: x\n", &["parameter, read, lambda"]);
        triples("def f(x):\n x += 1\n class C: x\n", &["parameter, read, class", "augmented, read, class"]);
        triples(
            "import a\ndef f():\n import a\n def g():\n  nonlocal a\n  del a\n  yield\n",
            &["import, nonlocal, generator", "import, nonlocal del, generator"],
        );
        triples(
            "def f():\n [x := 1 for y in ()]\n",
            &["walrus-in-comprehension, nonlocal walrus-in-comprehension, list-comprehension"],
        );
        triples("def f[T](x: T): pass\n", &[]);
        triples("def f[T](x: int): return T\n", &["type-parameter, read, function"]);
    }

    #[test]
    fn globals_and_names_of_classes_are_captured_by_nobody() {
        triples("x = 1\ndef f(): return x\n", &[]);
        triples("class C:\n x = 1\n def f(self): return x\n", &[]);
        triples("def f():\n global x\n x = 1\n def g(): return x\n", &[]);
    }

    #[test]
    fn a_chain_goes_from_the_variable_to_its_use() {
        let chains = |source: &str| breadth(&parse::parse(source).unwrap(), Version::new(12).unwrap()).chains;
        let direct = chains("def f(x): return lambda: x\n");
        let through = chains("def f(x):\n class C:\n  lambda: x\n");
        assert_eq!((direct.len(), through.len()), (1, 1));
        assert_ne!(direct, through);
    }
}
