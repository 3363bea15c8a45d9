//! The stage of names: how each name is declared, bound and used in each scope.
//!
//! The first pass goes through the program in the order in which CPython builds its symbol table,
//! which is nearly that of the text, and knows of each scope what was said of its names *so far*.
//! The second pass goes through the scopes from the module inwards and looks for the variable of
//! each `nonlocal` name.

use super::{DEBUG, Judge, Place, Verdict};
use crate::{
    model::scopes::Private,
    quirks::Quirk,
    rules::Rule,
    tree::{
        ClassDef, Comprehension, ComprehensionKind, Expr, ExprKind, FunctionDef, Generator, Keyword, Name,
        Params, Part, Pattern, PatternKind, Span, Stmt, StmtKind, TypeAlias, TypeParam, TypeParamKind,
    },
};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// What was said of a name in a scope; bits.
mod said {
    pub const PARAM: u16 = 1;
    pub const BOUND: u16 = 1 << 1;
    /// Bound by an import, which does not keep it from being declared.
    pub const IMPORTED: u16 = 1 << 2;
    pub const USED: u16 = 1 << 3;
    pub const ANNOTATED: u16 = 1 << 4;
    pub const GLOBAL: u16 = 1 << 5;
    pub const NONLOCAL: u16 = 1 << 6;
    /// The iteration variable of a comprehension.
    pub const ITERATES: u16 = 1 << 7;
    pub const TYPE_PARAM: u16 = 1 << 8;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Module,
    Function {
        is_async: bool,
    },
    Class,
    Comprehension(ComprehensionKind),
    TypeParams,
    /// The bound, constraints or default of a type parameter, in CPython's words.
    TypeVariable(&'static str),
    TypeAlias,
    Annotation,
}

struct Scope {
    kind: Kind,
    parent: usize,
    /// Where it begins.
    at: u32,
    /// Names in the order of their first mention.
    names: Vec<(Name, u16)>,
    index: FxHashMap<Name, usize>,
    /// `global` and `nonlocal` statements and where they stand.
    declared: Vec<(Name, u32)>,
    /// How names of a class are mangled here.
    private: Rc<Private>,
    /// Inside how many iterables of comprehensions it is.
    iterables: u32,
    /// The targets of a comprehension are being visited.
    in_target: bool,
    has_yield: bool,
    /// A comprehension that waits for something.
    is_async: bool,
    /// An annotation scope directly in a class.
    sees_class: bool,
}

/// Checks all names.
pub(super) fn check(judge: Judge<'_>) -> Verdict {
    let mut walk = Walk::new(judge, false);
    walk.body(&judge.program.body)?;
    walk.resolve()
}

/// Checks what 3.8's parser rejects.
pub(super) fn check_written(judge: Judge<'_>) -> Verdict {
    Walk::new(judge, true).body(&judge.program.body)
}

struct Walk<'p> {
    judge: Judge<'p>,
    /// Looks for nothing but what 3.8's parser rejects.
    written: bool,
    scopes: Vec<Scope>,
    current: usize,
    /// How many `try` statements stand around, in the current scope.
    tries: u32,
    /// Only with a quirk: how names are mangled, whatever their scope.
    leaked: Option<Rc<Private>>,
}

impl<'p> Walk<'p> {
    fn new(judge: Judge<'p>, written: bool) -> Self {
        let leaked = judge.scopes.has_quirk(Quirk::GenericClassMangles).then(Rc::default);
        let mut walk = Self { judge, written, scopes: Vec::new(), current: 0, tries: 0, leaked };
        walk.open(Kind::Module, 0);
        walk
    }

    /// An error of this stage.
    fn wrong(&self, rule: Rule, place: Place, message: impl FnOnce() -> String) -> Verdict {
        if self.written { Ok(()) } else { self.judge.wrong(rule, place, message) }
    }

    /// The place of an error at `offset`: up to 3.9, one column before.
    fn near(&self, offset: u32) -> Place {
        if self.judge.version.points_at_names() { Place::At(offset) } else { Place::Before(offset) }
    }

    /// The place of an error at `offset`: up to 3.9, where the scope begins.
    fn there_or_scope(&self, offset: u32) -> Place {
        Place::At(if self.judge.version.points_at_names() { offset } else { self.scope().at })
    }

    /// Whether this stage looks after `__debug__`.
    fn looks_for_debug(&self) -> bool {
        self.written || self.judge.version.finds_misplaced_await_early()
    }

    /// A name that is assigned to, apart from what scopes it belongs to.
    fn assigned(&self, name: &str, offset: u32) -> Verdict {
        match (self.written, self.looks_for_debug()) {
            (true, _) => self.judge.not_debug(name, Place::Anywhere(offset)),
            (false, true) => self.judge.not_debug(name, Place::At(offset)),
            (false, false) => Ok(()),
        }
    }

    fn deleted(&self, name: &str, offset: u32) -> Verdict {
        if self.looks_for_debug() && !self.written {
            return self.judge.debug_not_deleted(name, Place::At(offset));
        }
        Ok(())
    }

    // ---- scopes --------------------------------------------------------------------------------

    fn open(&mut self, kind: Kind, at: u32) {
        let id = self.scopes.len();
        let outer = self.scopes.get(self.current);
        let is_type_scope = matches!(kind, Kind::TypeParams | Kind::TypeVariable(_) | Kind::TypeAlias);
        let scope = Scope {
            kind,
            parent: self.current,
            at,
            names: Vec::new(),
            index: FxHashMap::default(),
            declared: Vec::new(),
            private: outer.map_or_else(Rc::default, |outer| outer.private.clone()),
            iterables: outer.map_or(0, |outer| outer.iterables),
            in_target: false,
            has_yield: false,
            is_async: false,
            sees_class: is_type_scope
                && outer.is_some_and(|outer| {
                    outer.kind == Kind::Class || (outer.kind == Kind::TypeParams && outer.sees_class)
                }),
        };
        self.scopes.push(scope);
        self.current = id;
    }

    fn close(&mut self) {
        self.current = self.scopes[self.current].parent;
    }

    fn scope(&self) -> &Scope {
        &self.scopes[self.current]
    }

    fn scope_mut(&mut self) -> &mut Scope {
        &mut self.scopes[self.current]
    }

    fn kind(&self) -> Kind {
        self.scope().kind
    }

    /// Only with a quirk: from here on, names are mangled so.
    fn leak(&mut self, private: &Rc<Private>) {
        if let Some(leaked) = &mut self.leaked {
            leaked.clone_from(private);
        }
    }

    fn mangle(&self, scope: usize, name: &str) -> Name {
        Name::from(self.leaked.as_ref().unwrap_or(&self.scopes[scope].private).mangle(name))
    }

    /// What was said so far of `name`, which is written in the current scope.
    fn said(&self, name: &str) -> u16 {
        self.said_in(self.current, &self.mangle(self.current, name))
    }

    fn said_in(&self, scope: usize, mangled: &str) -> u16 {
        let scope = &self.scopes[scope];
        scope.index.get(mangled).map_or(0, |&at| scope.names[at].1)
    }

    // ---- names ---------------------------------------------------------------------------------

    /// Notes `bits` of a name in the current scope.
    fn say(&mut self, name: &str, bits: u16, offset: u32) -> Verdict {
        if bits & (said::PARAM | said::BOUND | said::IMPORTED) != 0 {
            self.assigned(name, offset)?;
        }
        self.say_in(self.current, name, bits, offset)
    }

    fn say_in(&mut self, scope: usize, written: &str, bits: u16, offset: u32) -> Verdict {
        let name = self.mangle(self.current, written);
        let data = &mut self.scopes[scope];
        let at = *data.index.entry(name.clone()).or_insert_with(|| {
            data.names.push((name.clone(), 0));
            data.names.len() - 1
        });
        let before = data.names[at].1;
        let mut all = before | bits;
        let in_target = data.in_target;
        if in_target {
            all |= said::ITERATES;
        }
        data.names[at].1 = all;
        if bits & said::GLOBAL != 0 && scope != 0 {
            // Whoever declares it, the module has it.
            self.say_in(0, &name, said::GLOBAL, offset)?;
        }
        if bits & before & said::PARAM != 0 {
            let what = if self.judge.version.says_parameter() { "parameter" } else { "argument" };
            self.wrong(Rule::ParametersDiffer, self.there_or_scope(offset), || {
                format!("duplicate {what} '{written}' in function definition")
            })?;
        }
        if bits & before & said::TYPE_PARAM != 0 {
            self.wrong(Rule::TypeParametersDiffer, Place::At(offset), || {
                format!("duplicate type parameter '{written}'")
            })?;
        }
        if in_target && before & (said::GLOBAL | said::NONLOCAL) != 0 {
            self.wrong(Rule::IterationVariableSparesWalrus, self.there_or_scope(offset), || {
                format!("comprehension inner loop cannot rebind assignment expression target '{written}'")
            })?;
        }
        Ok(())
    }

    fn bind(&mut self, name: &str, offset: u32) -> Verdict {
        self.say(name, said::BOUND, offset)
    }

    /// A `global` or `nonlocal` statement.
    fn declare(&mut self, names: &[Name], is_global: bool, span: Span) -> Verdict {
        let (word, bit) = if is_global { ("global", said::GLOBAL) } else { ("nonlocal", said::NONLOCAL) };
        let place = Place::At(span.start);
        for name in names {
            let said = self.said(name);
            if said & said::PARAM != 0 {
                self.wrong(Rule::ParameterIsNotDeclared, place, || {
                    format!("name '{name}' is parameter and {word}")
                })?;
            } else if said & said::USED != 0 {
                self.wrong(Rule::DeclarationBeforeUse, place, || {
                    format!("name '{name}' is used prior to {word} declaration")
                })?;
            } else if said & said::ANNOTATED != 0 {
                self.wrong(Rule::AnnotatedNameIsNotDeclared, place, || {
                    format!("annotated name '{name}' can't be {word}")
                })?;
            } else if said & said::BOUND != 0
                || said & said::IMPORTED != 0
                    && self.judge.scopes.has_quirk(Quirk::ImportsPrecedeNoDeclaration)
            {
                self.wrong(Rule::DeclarationBeforeAssignment, place, || {
                    format!("name '{name}' is assigned to before {word} declaration")
                })?;
            }
            self.say(name, bit, span.start)?;
            self.remember(self.current, name, span.start);
        }
        Ok(())
    }

    fn remember(&mut self, scope: usize, name: &str, offset: u32) {
        let name = self.mangle(self.current, name);
        self.scopes[scope].declared.push((name, offset));
    }

    // ---- statements ----------------------------------------------------------------------------

    fn body(&mut self, body: &[Stmt]) -> Verdict {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn stmt(&mut self, stmt: &Stmt) -> Verdict {
        let at = stmt.span.start;
        match &stmt.kind {
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Assign { targets, value } => {
                self.targets(targets)?;
                self.expr(value)
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.target(target)?;
                self.expr(value)
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(target, *simple, value.is_some(), at)?;
                self.annotation(annotation)?;
                self.optional(value.as_ref())
            }
            StmtKind::For { is_async, target, iter, body, orelse } => {
                if *is_async {
                    self.in_async(Rule::AsyncForInAsyncFunction, at, "'async for'")?;
                }
                self.target(target)?;
                self.expr(iter)?;
                self.body(body)?;
                self.body(orelse)
            }
            StmtKind::While { test, body, orelse } | StmtKind::If { test, body, orelse } => {
                self.expr(test)?;
                self.body(body)?;
                self.body(orelse)
            }
            StmtKind::With { is_async, items, body } => {
                if *is_async {
                    self.in_async(Rule::AsyncWithInAsyncFunction, at, "'async with'")?;
                }
                for item in items {
                    self.expr(&item.context)?;
                    if let Some(target) = &item.target {
                        self.target(target)?;
                    }
                }
                self.body(body)
            }
            StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
                self.tries += 1;
                self.body(body)?;
                let handlers_first = !self.judge.scopes.has_quirk(Quirk::ElseClauseComesFirst);
                if !handlers_first {
                    self.body(orelse)?;
                }
                for handler in handlers {
                    self.optional(handler.kind.as_ref())?;
                    if let Some(name) = &handler.name {
                        self.bind(name, handler.span.start)?;
                    }
                    self.body(&handler.body)?;
                }
                if handlers_first {
                    self.body(orelse)?;
                }
                self.body(finalbody)?;
                self.tries -= 1;
                Ok(())
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject)?;
                for case in cases {
                    self.pattern(&case.pattern)?;
                    self.optional(case.guard.as_ref())?;
                    self.body(&case.body)?;
                }
                Ok(())
            }
            StmtKind::FunctionDef(def) => self.function(def, at),
            StmtKind::ClassDef(def) => self.class(def, at),
            StmtKind::TypeAlias(alias) => self.type_alias(alias, at),
            StmtKind::Return(value) => self.optional(value.as_ref()),
            StmtKind::Delete(targets) => targets.iter().try_for_each(|target| self.deleted_target(target)),
            StmtKind::Raise { exc: first, cause: second } => {
                self.optional(first.as_ref())?;
                self.optional(second.as_ref())
            }
            StmtKind::Assert { test, msg } => {
                self.expr(test)?;
                self.optional(msg.as_ref())
            }
            StmtKind::Import { names, is_lazy } => {
                if *is_lazy {
                    self.lazy_import("import", at)?;
                }
                for alias in names {
                    let bound = match &alias.asname {
                        Some(name) => name.as_str(),
                        None => alias.name.split('.').next().unwrap_or_default(),
                    };
                    self.say(bound, said::IMPORTED, alias.span.start)?;
                }
                Ok(())
            }
            StmtKind::ImportFrom { names, is_lazy, .. } => {
                if *is_lazy {
                    self.lazy_from(stmt, names.iter().any(|alias| alias.name == "*"))?;
                }
                for alias in names {
                    if alias.name == "*" {
                        let is_let = self.kind() == Kind::Class
                            && self.judge.scopes.has_quirk(Quirk::ClassImportsAllNames);
                        if self.kind() != Kind::Module && !is_let {
                            self.wrong(
                                Rule::ImportStarInModule,
                                self.there_or_scope(alias.span.start),
                                || "import * only allowed at module level".to_owned(),
                            )?;
                        }
                        continue;
                    }
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.say(name, said::IMPORTED, alias.span.start)?;
                }
                if self.judge.version.finds_misplaced_await_early()
                    && self.judge.is_future(stmt)
                    && !self.judge.is_early(at)
                    && !self.written
                {
                    self.judge.late_future(Place::At(at))?;
                }
                Ok(())
            }
            StmtKind::Global(names) => self.declare(names, true, stmt.span),
            StmtKind::Nonlocal(names) => self.declare(names, false, stmt.span),
            StmtKind::Pass | StmtKind::Break | StmtKind::Continue => Ok(()),
        }
    }

    fn lazy_import(&self, what: &str, at: u32) -> Verdict {
        let place = match self.kind() {
            _ if self.tries > 0 => "try/except blocks",
            Kind::Module => return Ok(()),
            Kind::Class => "classes",
            _ => "functions",
        };
        self.wrong(Rule::LazyImportAtTop, Place::At(at), || format!("lazy {what} not allowed inside {place}"))
    }

    fn lazy_from(&self, stmt: &Stmt, is_star: bool) -> Verdict {
        let at = stmt.span.start;
        self.lazy_import("from ... import", at)?;
        if self.judge.is_future(stmt) {
            return self.wrong(Rule::LazyImportAtTop, Place::At(at), || {
                "lazy from __future__ import is not allowed".to_owned()
            });
        }
        if is_star {
            return self.wrong(Rule::LazyImportAtTop, Place::At(at), || {
                "lazy from ... import * is not allowed".to_owned()
            });
        }
        Ok(())
    }

    /// From 3.14, that something stands in an asynchronous function is found here.
    fn in_async(&self, rule: Rule, at: u32, what: &str) -> Verdict {
        if !self.judge.version.finds_misplaced_await_early()
            || self.kind() == (Kind::Function { is_async: true })
        {
            return Ok(());
        }
        self.wrong(rule, Place::At(at), || format!("{what} outside async function"))
    }

    fn annotated(&mut self, target: &Expr, simple: bool, has_value: bool, at: u32) -> Verdict {
        let Some(name) = target.as_name() else { return self.target(target) };
        let said = self.said(name);
        if simple && said & (said::GLOBAL | said::NONLOCAL) != 0 && self.kind() != Kind::Module {
            let word = if said & said::GLOBAL != 0 { "global" } else { "nonlocal" };
            self.wrong(Rule::AnnotatedNameIsNotDeclared, Place::At(at), || {
                format!("annotated name '{name}' can't be {word}")
            })?;
        }
        if simple {
            self.say(name, said::ANNOTATED | said::BOUND, target.span.start)
        } else if has_value {
            self.bind(name, target.span.start)
        } else if self.written {
            self.assigned(name, target.span.start)
        } else {
            Ok(())
        }
    }

    /// An annotation: a scope of its own where it is not evaluated in place.
    fn annotation(&mut self, annotation: &Expr) -> Verdict {
        let version = self.judge.version;
        let apart = version.has_lazy_annotations()
            || (self.judge.scopes.future_annotations && version.future_annotations_bind_nothing());
        if !apart {
            return self.expr(annotation);
        }
        self.open(Kind::Annotation, annotation.span.start);
        self.expr(annotation)?;
        self.close();
        Ok(())
    }

    fn function(&mut self, def: &FunctionDef, at: u32) -> Verdict {
        self.bind(&def.name, at)?;
        self.defaults(&def.params)?;
        let decorators_first = self.judge.version.binds_decorators_first();
        if decorators_first {
            self.exprs(&def.decorators)?;
        }
        if !def.type_params.is_empty() {
            self.open(Kind::TypeParams, at);
            self.type_params(&def.type_params)?;
        }
        let params = &def.params;
        let annotated = params
            .posonly
            .iter()
            .chain(&params.args)
            .chain(&params.vararg)
            .chain(&params.kwarg)
            .chain(&params.kwonly);
        for annotation in annotated.filter_map(|param| param.annotation.as_ref()).chain(&def.returns) {
            self.annotation(annotation)?;
        }
        if !decorators_first {
            self.exprs(&def.decorators)?;
        }
        self.open(Kind::Function { is_async: def.is_async }, at);
        let tries = std::mem::take(&mut self.tries);
        self.params(&def.params)?;
        self.body(&def.body)?;
        self.tries = tries;
        self.close();
        if !def.type_params.is_empty() {
            self.close();
        }
        Ok(())
    }

    fn class(&mut self, def: &ClassDef, at: u32) -> Verdict {
        self.bind(&def.name, at)?;
        let decorators_first = self.judge.version.binds_decorators_first();
        if decorators_first {
            self.exprs(&def.decorators)?;
        }
        let private = |only| Rc::new(Private { class: Name::from(def.name.trim_start_matches('_')), only });
        let inside = private(None);
        let is_generic = !def.type_params.is_empty();
        if is_generic {
            self.open(Kind::TypeParams, at);
            let names = def.type_params.iter().map(|param| param.name.clone()).collect();
            self.scope_mut().private = private(Some(names));
            self.leak(&inside);
            self.type_params(&def.type_params)?;
        }
        self.exprs(&def.bases)?;
        self.keywords(&def.keywords)?;
        if !decorators_first {
            self.exprs(&def.decorators)?;
        }
        self.open(Kind::Class, at);
        self.scope_mut().private = inside.clone();
        let around = self.leaked.clone();
        self.leak(&inside);
        let tries = std::mem::take(&mut self.tries);
        self.body(&def.body)?;
        self.tries = tries;
        self.leaked = around;
        self.close();
        if is_generic {
            self.close();
        }
        Ok(())
    }

    fn type_alias(&mut self, alias: &TypeAlias, at: u32) -> Verdict {
        // Where the name stands is not known, only in which line.
        if self.looks_for_debug() {
            self.judge.not_debug(&alias.name, Place::Line(at))?;
        }
        self.say_in(self.current, &alias.name, said::BOUND, at)?;
        let is_generic = !alias.type_params.is_empty();
        if is_generic {
            self.open(Kind::TypeParams, at);
            self.type_params(&alias.type_params)?;
        }
        self.open(Kind::TypeAlias, at);
        self.expr(&alias.value)?;
        self.close();
        if is_generic {
            self.close();
        }
        Ok(())
    }

    fn type_params(&mut self, params: &[TypeParam]) -> Verdict {
        for param in params {
            let at = param.span.start;
            if param.name == "__classdict__" && self.judge.version.reserves_classdict() {
                self.wrong(Rule::TypeParameterIsNotReserved, Place::At(at), || {
                    format!("reserved name '{}' cannot be used for type parameter", param.name)
                })?;
            }
            self.say(&param.name, said::TYPE_PARAM | said::BOUND, at)?;
            let (bound, default) = match (param.kind, &param.bound) {
                (TypeParamKind::TypeVarTuple, _) => ("a TypeVarTuple bound", "a TypeVarTuple default"),
                (TypeParamKind::ParamSpec, _) => ("a ParamSpec bound", "a ParamSpec default"),
                (TypeParamKind::TypeVar, Some(Expr { kind: ExprKind::Tuple(_), .. }))
                    if self.judge.version.names_constraints() =>
                {
                    ("a TypeVar constraint", "a TypeVar default")
                }
                _ => ("a TypeVar bound", "a TypeVar default"),
            };
            for (value, what) in [(&param.bound, bound), (&param.default, default)] {
                if let Some(value) = value {
                    self.open(Kind::TypeVariable(what), at);
                    self.expr(value)?;
                    self.close();
                }
            }
        }
        Ok(())
    }

    fn defaults(&mut self, params: &Params) -> Verdict {
        params.defaults().chain(params.kw_defaults()).try_for_each(|default| self.expr(default))
    }

    fn params(&mut self, params: &Params) -> Verdict {
        params.in_slot_order().try_for_each(|param| self.say(&param.name, said::PARAM, param.span.start))
    }

    fn pattern(&mut self, pattern: &Pattern) -> Verdict {
        let at = pattern.span.start;
        let capture = |walk: &mut Self, name: &Option<Name>| match name {
            Some(name) => walk.bind(name, at),
            None => Ok(()),
        };
        match &pattern.kind {
            PatternKind::Value(value) => self.expr(value),
            PatternKind::Singleton(_) => Ok(()),
            PatternKind::Sequence(patterns) | PatternKind::Or(patterns) => {
                patterns.iter().try_for_each(|pattern| self.pattern(pattern))
            }
            PatternKind::Star(name) => capture(self, name),
            PatternKind::Mapping { keys, patterns, rest } => {
                self.exprs(keys)?;
                patterns.iter().try_for_each(|pattern| self.pattern(pattern))?;
                capture(self, rest)
            }
            PatternKind::Class { class, patterns, keywords } => {
                self.expr(class)?;
                patterns.iter().try_for_each(|pattern| self.pattern(pattern))?;
                for (attribute, pattern) in keywords {
                    self.assigned(attribute, pattern.span.start)?;
                }
                keywords.iter().try_for_each(|(_, pattern)| self.pattern(pattern))
            }
            PatternKind::As { pattern, name } => {
                if let Some(pattern) = pattern {
                    self.pattern(pattern)?;
                }
                capture(self, name)
            }
        }
    }

    // ---- expressions ---------------------------------------------------------------------------

    fn optional(&mut self, value: Option<&Expr>) -> Verdict {
        value.map_or(Ok(()), |value| self.expr(value))
    }

    fn exprs<'e>(&mut self, values: impl IntoIterator<Item = &'e Expr>) -> Verdict {
        values.into_iter().try_for_each(|value| self.expr(value))
    }

    fn targets(&mut self, targets: &[Expr]) -> Verdict {
        targets.iter().try_for_each(|target| self.target(target))
    }

    fn target(&mut self, target: &Expr) -> Verdict {
        match &target.kind {
            ExprKind::Name(name) => self.bind(name, target.span.start),
            ExprKind::Tuple(items) | ExprKind::List(items) => self.targets(items),
            ExprKind::Starred(item) => self.target(item),
            ExprKind::Attribute(attribute) => {
                self.assigned(&attribute.attr, target.span.start)?;
                self.expr(target)
            }
            _ => self.expr(target),
        }
    }

    fn deleted_target(&mut self, target: &Expr) -> Verdict {
        match &target.kind {
            ExprKind::Name(name) => {
                self.deleted(name, target.span.start)?;
                if name == DEBUG && self.judge.version.folds_deleted_debug() {
                    return Ok(());
                }
                self.say_in(self.current, name, said::BOUND, target.span.start)
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().try_for_each(|item| self.deleted_target(item))
            }
            ExprKind::Attribute(attribute) => {
                self.deleted(&attribute.attr, target.span.start)?;
                self.expr(target)
            }
            _ => self.expr(target),
        }
    }

    fn keywords(&mut self, keywords: &[Keyword]) -> Verdict {
        if self.written {
            check_keywords(self.judge, keywords, |keyword| Some(Place::Anywhere(keyword.span.start)))?;
        }
        for keyword in keywords {
            if let (Some(name), false) = (&keyword.name, self.written) {
                self.assigned(name, keyword.span.start)?;
            }
            self.expr(&keyword.value)?;
        }
        Ok(())
    }

    fn expr(&mut self, expr: &Expr) -> Verdict {
        let at = expr.span.start;
        match &expr.kind {
            // A constant, not a name.
            ExprKind::Name(name) if name == DEBUG => Ok(()),
            ExprKind::Name(name) => {
                self.say(name, said::USED, at)?;
                if name == "super" && !matches!(self.kind(), Kind::Module | Kind::Class) {
                    self.say("__class__", said::USED, at)?;
                }
                Ok(())
            }
            ExprKind::Constant(_) => Ok(()),
            ExprKind::Lambda(lambda) => {
                self.not_in_class_type_scope("lambda", at)?;
                self.defaults(&lambda.params)?;
                self.open(Kind::Function { is_async: false }, at);
                self.params(&lambda.params)?;
                self.expr(&lambda.body)?;
                self.close();
                Ok(())
            }
            ExprKind::Comprehension(comprehension) => self.comprehension(comprehension, at),
            ExprKind::BoolOp { values, .. } => self.exprs(values),
            ExprKind::Named(named) => {
                self.binds_nothing("named expression", at)?;
                if self.scope().iterables > 0 {
                    self.wrong(Rule::WalrusNotInIterable, self.near(at), || {
                        "assignment expression cannot be used in a comprehension iterable expression"
                            .to_owned()
                    })?;
                }
                if matches!(self.kind(), Kind::Comprehension(_)) {
                    self.walrus_in_comprehension(&named.name, named.name_span.start)?;
                }
                self.expr(&named.value)?;
                self.bind(&named.name, named.name_span.start)
            }
            ExprKind::Binary(binary) => self.exprs([&binary.left, &binary.right]),
            ExprKind::Unary { operand, .. } => self.expr(operand),
            ExprKind::IfExp(choice) => self.exprs([&choice.test, &choice.body, &choice.orelse]),
            ExprKind::Compare(compare) => {
                self.expr(&compare.left)?;
                self.exprs(compare.rest.iter().map(|(_, operand)| operand))
            }
            ExprKind::Call(call) => {
                self.expr(&call.func)?;
                self.exprs(&call.args)?;
                self.keywords(&call.keywords)
            }
            ExprKind::Attribute(attribute) => self.expr(&attribute.value),
            ExprKind::Subscript(subscript) => self.exprs([&subscript.value, &subscript.index]),
            ExprKind::Starred(value) => self.expr(value),
            ExprKind::Slice(slice) => {
                self.exprs([&slice.lower, &slice.upper, &slice.step].into_iter().flatten())
            }
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => self.exprs(items),
            ExprKind::Dict(entries) => {
                self.exprs(entries.iter().filter_map(|(key, _)| key.as_ref()))?;
                self.exprs(entries.iter().map(|(_, value)| value))
            }
            ExprKind::Await(value) => {
                self.binds_nothing("await expression", at)?;
                self.awaits(at)?;
                self.scope_mut().is_async = true;
                self.expr(value)
            }
            ExprKind::Yield(value) => {
                self.binds_nothing("yield expression", at)?;
                self.optional(value.as_deref())?;
                self.yields(at)
            }
            ExprKind::YieldFrom(value) => {
                self.binds_nothing("yield expression", at)?;
                self.expr(value)?;
                self.yields(at)
            }
            ExprKind::Interpolated(text) => self.judge.in_text(|| self.parts(&text.parts)),
        }
    }

    fn parts(&mut self, parts: &[Part]) -> Verdict {
        for part in parts {
            if let Part::Field { value, format, .. } = part {
                self.expr(value)?;
                if let Some(format) = format {
                    self.parts(format)?;
                }
            }
        }
        Ok(())
    }

    /// What binds a name or suspends does not stand directly in an annotation scope.
    fn binds_nothing(&self, what: &str, at: u32) -> Verdict {
        let place = match self.kind() {
            Kind::Annotation => {
                let says_cannot = self.judge.version.says_cannot();
                return self.wrong(Rule::AnnotationBindsNothing, Place::At(at), || {
                    if says_cannot {
                        format!("{what} cannot be used within an annotation")
                    } else {
                        format!("'{what}' can not be used within an annotation")
                    }
                });
            }
            Kind::TypeVariable(what) => what,
            Kind::TypeAlias => "a type alias",
            Kind::TypeParams => "the definition of a generic",
            _ => return Ok(()),
        };
        self.wrong(Rule::TypeScopeBindsNothing, Place::At(at), || {
            format!("{what} cannot be used within {place}")
        })
    }

    /// From 3.14, `await` out of place is found here.
    fn awaits(&self, at: u32) -> Verdict {
        if !self.judge.version.finds_misplaced_await_early() {
            return Ok(());
        }
        let place = match self.kind() {
            Kind::Module | Kind::Class => "function",
            Kind::Function { is_async: false } => "async function",
            _ => return Ok(()),
        };
        self.wrong(Rule::AwaitInAsyncFunction, Place::At(at), || format!("'await' outside {place}"))
    }

    fn yields(&mut self, at: u32) -> Verdict {
        self.scope_mut().has_yield = true;
        match self.kind() {
            Kind::Comprehension(kind) if self.judge.version.points_at_names() => {
                self.yield_in_comprehension(kind, at)
            }
            _ => Ok(()),
        }
    }

    fn yield_in_comprehension(&self, kind: ComprehensionKind, at: u32) -> Verdict {
        let what = match kind {
            ComprehensionKind::List => "list comprehension",
            ComprehensionKind::Set => "set comprehension",
            ComprehensionKind::Dict => "dict comprehension",
            ComprehensionKind::Generator => "generator expression",
        };
        self.wrong(Rule::YieldLeavesNoComprehension, Place::At(at), || format!("'yield' inside {what}"))
    }

    fn comprehension(&mut self, comprehension: &Comprehension, at: u32) -> Verdict {
        let Some((first, further)) = comprehension.generators.split_first() else { return Ok(()) };
        self.iterable(&first.iter)?;
        let kind = comprehension.kind;
        self.not_in_class_type_scope("comprehension", at)?;
        self.open(Kind::Comprehension(kind), at);
        self.scope_mut().is_async = comprehension.generators.iter().any(|generator| generator.is_async);
        self.generator(first)?;
        for generator in further {
            self.comprehension_target(&generator.target)?;
            self.iterable(&generator.iter)?;
            self.exprs(&generator.ifs)?;
        }
        self.optional(comprehension.value.as_ref())?;
        self.expr(&comprehension.element)?;
        let version = self.judge.version;
        if !version.points_at_names() && self.scope().has_yield {
            self.yield_in_comprehension(kind, at)?;
        }
        let is_async = self.scope().is_async && kind != ComprehensionKind::Generator;
        self.close();
        self.scope_mut().is_async |= is_async;
        if is_async
            && version.finds_misplaced_await_early()
            && !matches!(self.kind(), Kind::Function { is_async: true } | Kind::Comprehension(_))
        {
            self.wrong(Rule::AsyncComprehensionInAsyncFunction, Place::At(at), || {
                "asynchronous comprehension outside of an asynchronous function".to_owned()
            })?;
        }
        Ok(())
    }

    /// 3.12 cannot compile functions in annotation scopes of classes.
    fn not_in_class_type_scope(&self, what: &str, at: u32) -> Verdict {
        if !self.scope().sees_class || !self.judge.version.refuses_functions_in_class_type_scopes() {
            return Ok(());
        }
        self.wrong(Rule::NoFunctionInClassTypeScope, Place::At(at), || {
            format!("Cannot use {what} in annotation scope within class scope")
        })
    }

    /// The first `for` clause, apart from its iterable.
    fn generator(&mut self, generator: &Generator) -> Verdict {
        self.comprehension_target(&generator.target)?;
        self.exprs(&generator.ifs)
    }

    fn comprehension_target(&mut self, target: &Expr) -> Verdict {
        self.scope_mut().in_target = true;
        self.target(target)?;
        self.scope_mut().in_target = false;
        Ok(())
    }

    fn iterable(&mut self, iterable: &Expr) -> Verdict {
        self.scope_mut().iterables += 1;
        self.expr(iterable)?;
        self.scope_mut().iterables -= 1;
        Ok(())
    }

    /// The target of an assignment expression inside comprehensions belongs to the scope around
    /// them all.
    fn walrus_in_comprehension(&mut self, name: &Name, at: u32) -> Verdict {
        // With the quirk, both are looked for under the name as it is written.
        let mangled = match self.judge.scopes.has_quirk(Quirk::PrivateGlobalWalrusIsRejected) {
            true => name.clone(),
            false => self.mangle(self.current, name),
        };
        let mut owner = self.current;
        loop {
            match self.scopes[owner].kind {
                Kind::Comprehension(_) => {
                    if self.said_in(owner, &mangled) & said::ITERATES != 0 {
                        self.wrong(Rule::WalrusSparesIterationVariable, self.near(at), || {
                            format!(
                                "assignment expression cannot rebind comprehension iteration variable '{name}'"
                            )
                        })?;
                    }
                }
                Kind::Function { .. } => {
                    let is_global = self.said_in(owner, &mangled) & said::GLOBAL != 0;
                    self.say_in(
                        self.current,
                        name,
                        if is_global { said::GLOBAL } else { said::NONLOCAL },
                        at,
                    )?;
                    self.remember(self.current, name, at);
                    return self.say_in(owner, name, said::BOUND, at);
                }
                Kind::Module => {
                    self.say_in(self.current, name, said::GLOBAL, at)?;
                    self.remember(self.current, name, at);
                    return self.say_in(owner, name, said::GLOBAL, at);
                }
                Kind::Class => {
                    return self.wrong(Rule::WalrusNotInClassComprehension, self.near(at), || {
                        "assignment expression within a comprehension cannot be used in a class body"
                            .to_owned()
                    });
                }
                // Whatever it is.
                Kind::TypeVariable(_) => return self.walrus_in_type_scope("in a TypeVar bound", at),
                Kind::TypeAlias => return self.walrus_in_type_scope("in a type alias", at),
                Kind::TypeParams => {
                    return self.walrus_in_type_scope("within the definition of a generic", at);
                }
                Kind::Annotation => {}
            }
            owner = self.scopes[owner].parent;
        }
    }

    fn walrus_in_type_scope(&self, place: &str, at: u32) -> Verdict {
        self.wrong(Rule::WalrusNotInTypeScopeComprehension, self.near(at), || {
            format!("assignment expression within a comprehension cannot be used {place}")
        })
    }

    // ---- second pass ---------------------------------------------------------------------------

    /// Looks for the variable of each `nonlocal` name. Scopes are numbered from the outside to the
    /// inside, and so they are gone through.
    fn resolve(&self) -> Verdict {
        for (id, scope) in self.scopes.iter().enumerate() {
            for (name, said) in scope.names.iter().filter(|(_, said)| said & said::NONLOCAL != 0) {
                let place = scope.declaration(name);
                if said & said::GLOBAL != 0 {
                    self.wrong(Rule::NonlocalIsNotGlobal, place, || {
                        format!("name '{name}' is nonlocal and global")
                    })?;
                } else if id == 0 {
                    self.wrong(Rule::NonlocalNotInModule, place, || {
                        "nonlocal declaration not allowed at module level".to_owned()
                    })?;
                } else {
                    match self.variable(id, name) {
                        Found::Variable => {}
                        Found::Nothing => self.wrong(Rule::NonlocalNeedsBinding, place, || {
                            format!("no binding for nonlocal '{name}' found")
                        })?,
                        Found::TypeParameter => self.wrong(Rule::NonlocalIsNoTypeParameter, place, || {
                            format!("nonlocal binding not allowed for type parameter '{name}'")
                        })?,
                    }
                }
            }
        }
        Ok(())
    }

    /// What a `nonlocal` name of a scope refers to.
    fn variable(&self, scope: usize, name: &str) -> Found {
        let version = self.judge.version;
        let hides = self.judge.scopes.has_quirk(Quirk::ClassHidesTypeParameter);
        let mut is_hidden = false;
        let mut at = scope;
        loop {
            at = self.scopes[at].parent;
            match self.scopes[at].kind {
                Kind::Module => return Found::Nothing,
                // What a class binds or declares is its own affair, but for what it has by itself.
                Kind::Class => match name {
                    "__class__" => return Found::Variable,
                    "__classdict__" if version.has_type_parameters() => return Found::Variable,
                    "__conditional_annotations__" if version.has_lazy_annotations() => {
                        return Found::Variable;
                    }
                    _ => {
                        let said = self.said_in(at, name);
                        is_hidden |= hides
                            && said & (said::BOUND | said::IMPORTED) != 0
                            && said & (said::GLOBAL | said::NONLOCAL) == 0;
                    }
                },
                _ => {
                    let said = self.said_in(at, name);
                    if said & said::GLOBAL != 0 {
                        return Found::Nothing;
                    }
                    let binds = said & (said::PARAM | said::BOUND | said::IMPORTED) != 0;
                    if binds && said & said::NONLOCAL == 0 {
                        let is_type_param = said & said::TYPE_PARAM != 0 && !is_hidden;
                        return if is_type_param { Found::TypeParameter } else { Found::Variable };
                    }
                }
            }
        }
    }
}

/// What a `nonlocal` name refers to.
enum Found {
    Nothing,
    Variable,
    TypeParameter,
}

impl Scope {
    /// Where `name` is first declared here.
    fn declaration(&self, name: &str) -> Place {
        let declared = self.declared.iter().find(|(it, _)| it == name);
        declared.map_or(Place::Anywhere(self.at), |(_, at)| Place::At(*at))
    }
}

/// The keyword arguments of a call have different names, and none is `__debug__`.
pub(super) fn check_keywords(
    judge: Judge<'_>,
    keywords: &[Keyword],
    debug: impl Fn(&Keyword) -> Option<Place>,
) -> Verdict {
    // For each name that is repeated: where it stands first, and where again.
    let mut seen = FxHashMap::default();
    let mut repeated: Vec<(usize, usize)> = Vec::new();
    for (at, keyword) in keywords.iter().enumerate() {
        let Some(name) = &keyword.name else { continue };
        let (first, again) = seen.entry(name).or_insert((at, false));
        if *first != at && !*again {
            *again = true;
            repeated.push((*first, at));
        }
    }
    repeated.sort_unstable();
    for (first, keyword) in keywords.iter().enumerate() {
        let Some(name) = &keyword.name else { continue };
        if let Some(place) = debug(keyword) {
            judge.not_debug(name, place)?;
        }
        let Ok(at) = repeated.binary_search_by_key(&first, |&(first, _)| first) else { continue };
        judge.wrong(Rule::KeywordsDiffer, Place::At(keywords[repeated[at].1].span.start), || {
            // 3.8's parser does not say which.
            if judge.version.parser_rejects_debug() {
                "keyword argument repeated".to_owned()
            } else {
                format!("keyword argument repeated: {name}")
            }
        })?;
    }
    Ok(())
}
