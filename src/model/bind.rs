//! First pass over the tree: how each name is bound, declared and used in each scope.
//!
//! Everything here is local to a scope; what a name *means* is decided by
//! [`resolve`](super::resolve) when all scopes are known. Scopes and names come in the order of
//! the text, except that a dict comprehension's value comes before its key and the first iterable
//! of a comprehension before the rest (the order in which inlined comprehensions list names).

use super::scopes::{Private, Role, Scope, ScopeId, ScopeKind, Scopes, Sym, how};
use crate::{
    mode::Mode,
    quirks::{Quirk, Quirks},
    rules::{Rule, Rulebook},
    tree::{
        Case, Comprehension, ComprehensionKind, Expr, ExprKind, FunctionDef, Handler, Keyword, Name, Node,
        Params, Part, Pattern, PatternKind, Program, Span, Stmt, StmtKind, TypeParam,
    },
    version::Version,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// Finds the scopes of `program`, without meanings.
pub(super) fn bind(
    program: &Program,
    version: Version,
    rules: &Rulebook,
    quirks: Quirks,
    mode: Mode,
) -> Scopes {
    let mut scopes = Scopes::empty(program.nodes.0 as usize);
    scopes.quirks = quirks;
    scopes.mode = mode;
    scopes.debug = mode.optimize.keeps_asserts() || !rules.applies(Rule::DebugIsConstant);
    let mut binder = Binder {
        scopes,
        current: ScopeId::MODULE,
        version,
        rules,
        at: 0,
        dead: false,
        suites: 0,
        muted: None,
        local_annotations: FxHashMap::default(),
        leaks: quirks.has(Quirk::GenericClassMangles),
        private: 0,
        loops: 0,
        stars: 0,
        else_first: quirks.has(Quirk::ElseClauseComesFirst),
        else_clauses: 0,
        iterables: 0,
        captures: Vec::new(),
        futures: 0,
        unwinds: None,
        bare_annotation: false,
        bound_otherwise: FxHashSet::default(),
        bare_annotations: Vec::new(),
    };
    binder.note_futures(&program.body);
    binder.open(ScopeKind::Module, "<module>");
    binder.body(&program.body);
    if version.has_lazy_annotations() {
        binder.body_annotations(&program.body, None);
    }
    if !mode.optimize.keeps_asserts() && binder.scopes.syms.contains_key(DEBUG) {
        rules.holds(Rule::DebugIsConstant);
    }
    let otherwise = &binder.bound_otherwise;
    binder.bare_annotations.retain(|place| !otherwise.contains(place));
    binder.scopes.bare_annotations = std::mem::take(&mut binder.bare_annotations);
    binder.scopes.suspect |= binder.futures > 0 || binder.scopes.syms.contains_key(DEBUG);
    binder.scopes
}

const DEBUG: &str = "__debug__";

struct Binder<'a> {
    scopes: Scopes,
    current: ScopeId,
    version: Version,
    rules: &'a Rulebook,
    /// Offset of the statement or expression being visited.
    at: u32,
    /// Inside code that a planted error takes for absent.
    dead: bool,
    /// How many compound statements of the current scope stand around the current statement.
    suites: u32,
    /// A scope in which names do not count while a local annotation is visited.
    muted: Option<ScopeId>,
    /// For functions with annotated local variables, the scope of their annotations.
    local_annotations: FxHashMap<ScopeId, ScopeId>,
    /// Only with a quirk: how private names are mangled goes by [`Self::private`].
    leaks: bool,
    /// Only with a quirk: the class whose private names are mangled here, as in [`Scope::private`].
    private: u32,
    /// How many loops stand around, in the current unit.
    loops: u32,
    /// How many `except*` clauses stand around, in the current unit.
    stars: u32,
    /// Only with a quirk: the `else` clause of a `try` statement comes before its handlers.
    else_first: bool,
    /// How many `else` clauses of `try` statements stand around.
    else_clauses: u32,
    /// How many iterables of comprehensions stand around.
    iterables: u32,
    /// The names that the pattern of the current `case` has captured so far.
    captures: Vec<Name>,
    /// How many future statements were met, other than those at the beginning.
    futures: i32,
    /// Only with a quirk: inside how many loops the innermost `try` statement is that has both `except*`
    /// clauses and a `finally` suite, in the current unit.
    unwinds: Option<u32>,
    /// Only with a quirk: an annotation without a value binds.
    bare_annotation: bool,
    /// Only with a quirk: names that are bound by more than that.
    bound_otherwise: FxHashSet<(ScopeId, Sym)>,
    /// Only with a quirk: names that such annotations bind in class bodies.
    bare_annotations: Vec<(ScopeId, Sym)>,
}

impl Binder<'_> {
    /// Future statements stand at the beginning of a module, after its docstring.
    fn note_futures(&mut self, body: &[Stmt]) {
        for (n, stmt) in body.iter().enumerate() {
            match &stmt.kind {
                StmtKind::ImportFrom { module: Some(module), names, level, .. }
                    if module == "__future__"
                        && (*level == 0 || !self.version.relative_futures_are_imports()) =>
                {
                    self.futures -= 1;
                    for alias in names {
                        self.suspect_if(!super::reject::is_feature(&alias.name));
                        self.scopes.future_annotations |= alias.name == "annotations";
                        self.scopes.barry_as_bdfl |= alias.name == "barry_as_FLUFL";
                    }
                }
                StmtKind::Expr(_) if n == 0 && crate::tree::docstring(body).is_some() => {}
                _ => break,
            }
        }
    }

    // ---- what might be wrong -------------------------------------------------------------------

    /// Notes that something might be wrong: whoever says so need not be sure. Whether it is, and
    /// what, is for [`reject`](super::reject) to find out.
    fn suspect_if(&mut self, might_be_wrong: bool) {
        self.scopes.suspect |= might_be_wrong;
    }

    /// A name that is declared: it might have been mentioned before.
    fn suspect_declared(&mut self, name: &str) {
        self.scope_mut().declares = true;
        let sym = self.sym_in(self.current, name);
        let entry = self.scopes.entry(self.current, sym);
        let is_known = entry.is_some_and(|at| self.scopes.entries[at as usize].how != 0);
        // Of the clauses of a `try` statement, another one may count as the first.
        self.suspect_if(is_known || self.else_clauses > 0);
    }

    fn else_clause(&mut self, suite: &[Stmt]) {
        self.else_clauses += 1;
        self.body(suite);
        self.else_clauses -= 1;
    }

    fn suspect_annotated(&mut self, target: &Expr, annotation: &Expr, simple: bool) {
        self.suspect_if(!is_plain(annotation));
        let Some(name) = target.as_name() else { return };
        self.suspect_if(name == DEBUG);
        if simple && self.scope_mut().declares && self.kind() != ScopeKind::Module {
            let sym = self.sym_in(self.current, name);
            let entry = self.scopes.entry(self.current, sym);
            let is_declared =
                entry.is_some_and(|at| self.scopes.entries[at as usize].is(how::GLOBAL | how::NONLOCAL));
            self.suspect_if(is_declared);
        }
    }

    /// Whether the current scope is that of a `def` or `lambda`.
    fn is_in_function(&self) -> bool {
        matches!(self.kind(), ScopeKind::Function | ScopeKind::Lambda)
    }

    /// Whether the current scope is that of an `async def`.
    fn is_in_async(&self) -> bool {
        let scope = self.scopes.scope(self.current);
        scope.kind == ScopeKind::Function && scope.is_coroutine
    }

    // ---- scopes --------------------------------------------------------------------------------

    /// Opens a scope inside the current one and makes it the current one.
    fn open(&mut self, kind: ScopeKind, name: &str) -> ScopeId {
        let id = ScopeId(self.scopes.scopes.len() as u32);
        let outer = self.scopes.scopes.get(self.current.at());
        let is_inlined = match kind {
            ScopeKind::Comprehension(ComprehensionKind::Generator) => false,
            ScopeKind::Comprehension(_) => {
                self.version.inlines_comprehensions() && !outer.is_some_and(|outer| outer.sees_class)
            }
            _ => false,
        };
        let might_be_refused = matches!(kind, ScopeKind::Comprehension(_) | ScopeKind::Lambda)
            && self.version.refuses_functions_in_class_type_scopes()
            && outer.is_some_and(|outer| outer.sees_class);
        let is_inlined = is_inlined && self.rules.holds(Rule::ComprehensionInlined);
        let scope = Scope {
            kind,
            name: Name::from(name),
            annotates: Name::default(),
            parent: self.current,
            at: self.at,
            unit: if is_inlined { outer.map_or(id, |outer| outer.unit) } else { id },
            children: Vec::new(),
            first: u32::MAX,
            last: u32::MAX,
            private: if self.leaks { self.private } else { outer.map_or(0, |outer| outer.private) },
            is_generator: kind == ScopeKind::Comprehension(ComprehensionKind::Generator),
            is_coroutine: false,
            returns_value: false,
            declares: false,
            is_nested: outer.is_some_and(|outer| outer.is_nested || outer.kind.is_function_like()),
            sees_class: matches!(
                kind,
                ScopeKind::TypeParams
                    | ScopeKind::TypeAlias
                    | ScopeKind::TypeVariable
                    | ScopeKind::Annotations
            ) && outer.is_some_and(|outer| {
                outer.kind == ScopeKind::Class || (outer.kind == ScopeKind::TypeParams && outer.sees_class)
            }),
        };
        self.suspect_if(might_be_refused);
        self.scopes.scopes.push(scope);
        if id != ScopeId::MODULE {
            self.scopes.scopes[self.current.at()].children.push(id);
        }
        self.current = id;
        let is_empty = kind == ScopeKind::Annotations && self.scopes.future_annotations;
        if self.scopes.scope(id).sees_class && !is_empty && self.rules.holds(Rule::ClassDictIsFree) {
            self.note("__classdict__", how::USED);
        }
        id
    }

    /// Makes an implicit variable of a class or module a cell, whether or not anything uses it.
    fn keep(&mut self, name: &str) {
        let at = self.note(name, how::IMPLICIT | how::CELL | how::UNIT_CELL);
        self.scopes.entries[at as usize].freed_at = self.at;
    }

    /// What a class body binds, or declares global, is found as any other name of the class: unless
    /// something uses the implicit variable, there is no cell.
    fn keep_no_bound(&mut self, name: &str) {
        let sym = self.scopes.sym(name);
        let Some(at) = sym.and_then(|sym| self.scopes.entry(self.current, sym)) else { return };
        let entry = &mut self.scopes.entries[at as usize];
        if entry.is(how::GLOBAL) || (entry.is(how::BOUND) && !entry.is(how::NONLOCAL)) {
            entry.how &= !(how::IMPLICIT | how::CELL | how::UNIT_CELL);
        }
    }

    /// 3.14: what a definition or annotated assignment in a class or module body leaves there.
    fn keep_for_annotations(&mut self, is_assignment: bool) {
        if !self.version.has_lazy_annotations() {
            return;
        }
        match self.kind() {
            ScopeKind::Class => {
                if !self.scopes.future_annotations && self.rules.holds(Rule::ClassDictIsFree) {
                    self.keep("__classdict__");
                }
                if is_assignment && self.suites > 1 && self.rules.holds(Rule::ConditionalAnnotationsAreKept) {
                    self.keep("__conditional_annotations__");
                    // Such a class mentions the name itself: inside another class, it is that one's.
                    self.note("__conditional_annotations__", how::USED);
                }
            }
            ScopeKind::Module if is_assignment && self.rules.holds(Rule::ConditionalAnnotationsAreKept) => {
                self.keep("__conditional_annotations__");
            }
            _ => {}
        }
    }

    /// Opens the scope of `node`.
    fn open_node(&mut self, node: Node, role: Role, kind: ScopeKind, name: &str) -> ScopeId {
        let id = self.open(kind, name);
        self.scopes.set(node, role, id);
        id
    }

    fn close(&mut self) {
        self.current = self.scopes.scope(self.current).parent;
    }

    fn scope_mut(&mut self) -> &mut Scope {
        &mut self.scopes.scopes[self.current.at()]
    }

    fn kind(&self) -> ScopeKind {
        self.scopes.scope(self.current).kind
    }

    // ---- names ---------------------------------------------------------------------------------

    fn sym_in(&mut self, scope: ScopeId, name: &str) -> Sym {
        let private = if self.leaks { self.private } else { self.scopes.scope(scope).private };
        if private == 0 || !name.starts_with("__") {
            return self.scopes.intern(name);
        }
        let name = self.scopes.privates[private as usize].mangle(name).into_owned();
        self.scopes.intern(&name)
    }

    /// Notes how a name occurs; returns its entry.
    fn note_in(&mut self, scope: ScopeId, name: &str, how: u16) -> u32 {
        let how = if self.dead || self.muted == Some(scope) { 0 } else { how };
        let is_assigned = how & (how::BOUND | how::IMPORTED) == how::BOUND;
        let how = if is_assigned { how | how::ASSIGNED } else { how };
        let sym = self.sym_in(scope, name);
        let at = self.scopes.entry_or_new(scope, sym);
        let entry = &mut self.scopes.entries[at as usize];
        entry.how |= how;
        if how & (how::PARAM | how::BOUND) != 0 && entry.bound_at == u32::MAX {
            entry.bound_at = self.at;
        }
        if how & (how::USED | how::NONLOCAL) != 0 && entry.used_at == u32::MAX {
            entry.used_at = self.at;
        }
        if how & how::BOUND != 0 && self.scopes.has_quirk(Quirk::AnnotatedNameOfClassFails) {
            if !self.bare_annotation {
                self.bound_otherwise.insert((scope, sym));
            } else if self.scopes.scope(scope).kind == ScopeKind::Class {
                self.bare_annotations.push((scope, sym));
            }
        }
        at
    }

    /// Whether a statement is compiled into nothing at all.
    fn has_no_code(&self, stmt: &Stmt) -> bool {
        match &stmt.kind {
            StmtKind::Global(_) | StmtKind::Nonlocal(_) => true,
            StmtKind::AnnAssign { target, value: None, .. } => {
                matches!(target.kind, ExprKind::Name(_)) && self.is_in_function()
            }
            _ => false,
        }
    }

    /// Only with quirks: the compiler fails in the current scope.
    fn fail_if(&mut self, fails: bool, quirk: Quirk) {
        if fails && self.scopes.has_quirk(quirk) {
            self.scopes.fails = Some(self.scopes.fails.map_or(self.current, |first| first.min(self.current)));
        }
    }

    fn note(&mut self, name: &str, how: u16) -> u32 {
        self.note_in(self.current, name, how)
    }

    /// Binds a name by the binding form that `rule` describes.
    fn bind(&mut self, name: &str, rule: Rule) {
        if self.rules.holds(rule) && !self.dead {
            let imported = if rule == Rule::ImportBinds { how::IMPORTED } else { 0 };
            let at = self.note(name, how::BOUND | imported);
            let entry = &mut self.scopes.entries[at as usize];
            if entry.rule == Rule::UnboundIsGlobal {
                entry.rule = rule;
            }
        }
    }

    fn use_name(&mut self, name: &str) {
        self.note(name, how::USED);
        if name == "__classdict__" && self.scopes.scope(self.current).sees_class {
            self.scopes.uses_class_dict.push(self.current);
        }
        if name == "__class__" && matches!(self.kind(), ScopeKind::Comprehension(_)) {
            self.scopes.uses_dunder_class.push(self.current);
        }
        // A function in which the name `super` is read needs the class, since the call may come
        // without arguments.
        if name == "super" && self.kind().is_function_like() && self.rules.holds(Rule::SuperUsesDunderClass) {
            self.note("__class__", how::USED);
        }
    }

    // ---- statements ----------------------------------------------------------------------------

    fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    /// A suite that never runs: it counts for scopes all the same.
    fn suite(&mut self, body: &[Stmt], is_dead: bool) {
        let dead = self.dead;
        if is_dead && !self.rules.holds(Rule::DeadCodeBinds) {
            self.dead = true;
        }
        self.body(body);
        self.dead = dead;
    }

    fn stmt(&mut self, stmt: &Stmt) {
        self.at = stmt.span.start;
        let suites = self.suites;
        self.suites = match &stmt.kind {
            StmtKind::FunctionDef(_) | StmtKind::ClassDef(_) => 0,
            _ => suites + 1,
        };
        self.stmt_parts(stmt);
        self.suites = suites;
    }

    fn stmt_parts(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Assign { targets, value } => {
                self.expr(value);
                for target in targets {
                    self.target(target, Rule::AssignmentBinds);
                }
            }
            StmtKind::AugAssign { target, value, .. } => {
                match target.as_name() {
                    Some(name) => {
                        self.at = target.span.start;
                        self.bind(name, Rule::AugmentedAssignmentBinds);
                        if !self.rules.applies(Rule::AugmentedAssignmentBinds) {
                            self.use_name(name);
                        }
                    }
                    None => self.target(target, Rule::AssignmentBinds),
                }
                self.expr(value);
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.keep_for_annotations(true);
                self.suspect_annotated(target, annotation, *simple);
                match (target.as_name(), value) {
                    (Some(name), None) if !simple => {
                        if !self.rules.holds(Rule::ParenthesizedAnnotationBindsNothing) {
                            self.note(name, how::BOUND);
                        }
                    }
                    (Some(name), None) => {
                        self.bare_annotation = true;
                        self.bind(name, Rule::AnnotationBinds);
                        self.bare_annotation = false;
                    }
                    _ => self.target(target, Rule::AssignmentBinds),
                }
                if let (Some(name), true) = (target.as_name(), *simple)
                    && (value.is_some() || self.rules.applies(Rule::AnnotationBinds))
                {
                    self.note(name, how::ANNOTATED);
                }
                self.variable_annotation(annotation);
                if let Some(value) = value {
                    self.expr(value);
                }
            }
            StmtKind::For { is_async, target, iter, body, orelse } => {
                self.suspect_if(*is_async && !self.is_in_async());
                self.target(target, Rule::ForBinds);
                self.expr(iter);
                self.loops += 1;
                self.body(body);
                self.loops -= 1;
                self.body(orelse);
            }
            StmtKind::While { test, body, orelse } => {
                let is_empty = body.iter().all(|stmt| self.has_no_code(stmt));
                let hangs = is_empty && self.scopes.constants().settles_at_once(test, true);
                self.fail_if(hangs, Quirk::EmptyLoopHangs);
                self.expr(test);
                self.loops += 1;
                self.suite(body, self.scopes.constants().truth(test) == Some(false));
                self.loops -= 1;
                self.body(orelse);
            }
            StmtKind::If { test, body, orelse } => {
                self.expr(test);
                let truth = self.scopes.constants().truth(test);
                self.suite(body, truth == Some(false));
                self.suite(orelse, truth == Some(true));
            }
            StmtKind::With { is_async, items, body } => {
                self.suspect_if(*is_async && !self.is_in_async());
                for item in items {
                    self.expr(&item.context);
                    if let Some(target) = &item.target {
                        self.target(target, Rule::WithBinds);
                    }
                }
                self.body(body);
            }
            StmtKind::Try { body, handlers, orelse, finalbody, is_star } => {
                let unwinds = self.unwinds;
                if *is_star && !finalbody.is_empty() {
                    self.unwinds = Some(self.loops);
                }
                self.body(body);
                if self.else_first {
                    self.else_clause(orelse);
                }
                let unwinds_else = std::mem::replace(&mut self.unwinds, unwinds);
                self.stars += u32::from(*is_star);
                for (n, handler) in handlers.iter().enumerate() {
                    self.suspect_if(handler.kind.is_none() && n + 1 < handlers.len());
                    self.handler(handler);
                }
                self.stars -= u32::from(*is_star);
                if !self.else_first {
                    self.unwinds = unwinds_else;
                    self.else_clause(orelse);
                    self.unwinds = unwinds;
                }
                self.body(finalbody);
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject);
                for (n, case) in cases.iter().enumerate() {
                    self.case(case, n + 1 == cases.len());
                }
            }
            StmtKind::FunctionDef(def) => self.function(def, stmt.span),
            StmtKind::ClassDef(def) => {
                self.bind(&def.name, Rule::ClassBinds);
                let around_unit = self.enter_unit();
                for decorator in &def.decorators {
                    self.expr(decorator);
                }
                let outer_private = self.scopes.scope(self.current).private;
                let is_generic = !def.type_params.is_empty();
                if is_generic {
                    let name = format!("<generic parameters of {}>", def.name);
                    self.open_node(def.node, Role::TypeParams, ScopeKind::TypeParams, &name);
                    let only = def.type_params.iter().map(|param| param.name.clone()).collect();
                    let private = self.private(&def.name, Some(only).filter(|_| !self.leaks));
                    self.scope_mut().private = private;
                    // What leaks is never taken back.
                    self.private = private;
                    self.note(".type_params", how::BOUND);
                    self.note(".generic_base", how::BOUND);
                    self.type_params(&def.type_params, true);
                }
                let bases_outside = self.rules.holds(Rule::BasesOutsideClass);
                if bases_outside {
                    self.bases(&def.bases, &def.keywords);
                }
                self.at = stmt.span.start;
                self.open_node(def.node, Role::Body, ScopeKind::Class, &def.name);
                let private = if self.rules.holds(Rule::PrivateNamesMangled) {
                    self.private(&def.name, None)
                } else {
                    outer_private
                };
                self.scope_mut().private = private;
                let around = std::mem::replace(&mut self.private, private);
                if !bases_outside {
                    self.bases(&def.bases, &def.keywords);
                }
                if is_generic {
                    self.note(".type_params", how::USED);
                    self.note("__type_params__", how::BOUND);
                }
                self.body(&def.body);
                if self.version.has_lazy_annotations() && !self.body_annotations(&def.body, Some(def.node)) {
                    self.keep_no_bound("__classdict__");
                }
                self.close();
                self.private = around;
                if is_generic {
                    self.close();
                }
                self.leave_unit(around_unit);
            }
            StmtKind::TypeAlias(alias) => {
                self.note(&alias.name, how::BOUND);
                let is_generic = !alias.type_params.is_empty();
                if is_generic {
                    let name = format!("<generic parameters of {}>", alias.name);
                    self.open_node(alias.node, Role::TypeParams, ScopeKind::TypeParams, &name);
                    self.type_params(&alias.type_params, false);
                }
                self.lazy(alias.node, Role::Body, ScopeKind::TypeAlias, &alias.name, &alias.value);
                if is_generic {
                    self.close();
                }
            }
            StmtKind::Return(value) => {
                self.suspect_if(!self.is_in_function() || self.stars > 0);
                self.fail_if(self.unwinds.is_some(), Quirk::LeavingStarTryFails);
                self.scope_mut().returns_value |= value.is_some();
                self.optional(value.as_ref());
            }
            StmtKind::Delete(targets) => {
                for target in targets {
                    self.fail_if(self.loops > 0 && names_debug(target), Quirk::DeletedDebugStaysOnStack);
                    self.target(target, Rule::DelBinds);
                }
            }
            StmtKind::Raise { exc, cause } => {
                self.optional(exc.as_ref());
                self.optional(cause.as_ref());
            }
            StmtKind::Assert { test, msg } => {
                self.expr(test);
                self.optional(msg.as_ref());
            }
            StmtKind::Import { names, is_lazy } => {
                self.suspect_if(*is_lazy);
                for alias in names {
                    let bound = match &alias.asname {
                        Some(name) => name.as_str(),
                        None => alias.name.split('.').next().unwrap_or_default(),
                    };
                    self.bind(bound, Rule::ImportBinds);
                }
            }
            StmtKind::ImportFrom { module, names, is_lazy, .. } => {
                self.futures += i32::from(module.as_deref() == Some("__future__"));
                let is_star = names.iter().any(|alias| alias.name == "*");
                self.suspect_if(*is_lazy || (is_star && self.kind() != ScopeKind::Module));
                for alias in names.iter().filter(|alias| alias.name != "*") {
                    self.bind(alias.asname.as_ref().unwrap_or(&alias.name), Rule::ImportBinds);
                }
            }
            StmtKind::Global(names) => {
                for name in names {
                    self.suspect_declared(name);
                    if self.rules.holds(Rule::GlobalDeclares) {
                        self.note(name, how::GLOBAL);
                    }
                }
            }
            StmtKind::Nonlocal(names) => {
                self.suspect_if(self.kind() == ScopeKind::Module);
                for name in names {
                    self.suspect_declared(name);
                    if self.rules.holds(Rule::NonlocalBindsEnclosing) {
                        self.note(name, how::NONLOCAL);
                    }
                }
            }
            StmtKind::Break | StmtKind::Continue => {
                self.suspect_if(self.loops == 0 || self.stars > 0);
                let leaves = self.unwinds.is_some_and(|loops| self.loops <= loops);
                self.fail_if(leaves, Quirk::LeavingStarTryFails);
            }
            StmtKind::Pass => {}
        }
    }

    fn bases(&mut self, bases: &[Expr], keywords: &[Keyword]) {
        self.items(bases);
        self.keywords(keywords);
    }

    fn keywords(&mut self, keywords: &[Keyword]) {
        self.suspect_if(might_repeat(keywords));
        for keyword in keywords {
            self.expr(&keyword.value);
        }
    }

    fn private(&mut self, class: &str, only: Option<Vec<Name>>) -> u32 {
        let class = Name::from(class.trim_start_matches('_'));
        self.scopes.privates.push(Private { class, only });
        self.scopes.privates.len() as u32 - 1
    }

    fn handler(&mut self, handler: &Handler) {
        self.at = handler.span.start;
        self.optional(handler.kind.as_ref());
        if let Some(name) = &handler.name {
            self.bind(name, Rule::ExceptBinds);
        }
        self.body(&handler.body);
    }

    fn case(&mut self, case: &Case, is_last: bool) {
        self.captures.clear();
        self.suspect_if(!is_last && case.guard.is_none() && matches_all(&case.pattern));
        self.pattern(&case.pattern);
        self.optional(case.guard.as_ref());
        self.body(&case.body);
    }

    fn pattern(&mut self, pattern: &Pattern) {
        self.at = pattern.span.start;
        match &pattern.kind {
            PatternKind::Value(value) => self.expr(value),
            PatternKind::Singleton(_) => {}
            PatternKind::Sequence(patterns) => {
                let stars = patterns.iter().filter(|part| matches!(part.kind, PatternKind::Star(_)));
                self.suspect_if(stars.count() > 1);
                for pattern in patterns {
                    self.pattern(pattern);
                }
            }
            PatternKind::Or(patterns) => {
                let before = self.captures.len();
                for pattern in patterns {
                    self.pattern(pattern);
                    self.suspect_if(self.captures.len() > before || matches_all(pattern));
                }
            }
            PatternKind::Star(name) => self.capture(name.as_ref()),
            PatternKind::Mapping { keys, patterns, rest } => {
                self.suspect_if(keys.len() > 1);
                for key in keys {
                    self.expr(key);
                }
                for pattern in patterns {
                    self.pattern(pattern);
                }
                self.capture(rest.as_ref());
            }
            PatternKind::Class { class, patterns, keywords } => {
                let might_repeat = |(n, (name, _)): (usize, &(Name, _))| {
                    name == DEBUG || keywords[..n].iter().any(|(other, _)| other == name)
                };
                self.suspect_if(keywords.len() > FEW || keywords.iter().enumerate().any(might_repeat));
                self.expr(class);
                for pattern in patterns.iter().chain(keywords.iter().map(|(_, pattern)| pattern)) {
                    self.pattern(pattern);
                }
            }
            PatternKind::As { pattern, name } => {
                if let Some(pattern) = pattern {
                    self.pattern(pattern);
                }
                self.capture(name.as_ref());
            }
        }
    }

    fn capture(&mut self, name: Option<&Name>) {
        if let Some(name) = name {
            self.suspect_if(self.captures.len() > FEW || self.captures.contains(name));
            self.captures.push(name.clone());
            self.bind(name, Rule::MatchBinds);
        }
    }

    /// An annotated assignment's annotation. In a function it is not evaluated, yet up to 3.13 the
    /// names in it count as used there.
    fn variable_annotation(&mut self, annotation: &Expr) {
        if self.future_annotations_use_nothing() {
            return;
        }
        let in_function = self.kind().is_function_like();
        if self.version.has_lazy_annotations() {
            // Those of a class or module are collected by `body_annotations`. Of local ones, only
            // the scopes in them count, though they are compiled nowhere.
            if in_function {
                let scope = match self.local_annotations.get(&self.current) {
                    Some(&scope) => {
                        self.current = scope;
                        scope
                    }
                    None => {
                        let function = self.current;
                        let scope = self.open(ScopeKind::Annotations, "__annotate__");
                        self.local_annotations.insert(function, scope);
                        scope
                    }
                };
                let muted = self.muted.replace(scope);
                self.expr(annotation);
                self.muted = muted;
                self.close();
            }
            return;
        }
        if in_function && !self.rules.holds(Rule::LocalAnnotationUses) {
            return;
        }
        self.expr(annotation);
    }

    /// What counts in a unit begins anew.
    fn enter_unit(&mut self) -> [u32; 3] {
        let unwinds = self.unwinds.take().map_or(0, |loops| loops + 1);
        let take = std::mem::take::<u32>;
        [take(&mut self.loops), take(&mut self.stars), unwinds]
    }

    fn leave_unit(&mut self, [loops, stars, unwinds]: [u32; 3]) {
        (self.loops, self.stars) = (loops, stars);
        self.unwinds = unwinds.checked_sub(1);
    }

    // ---- functions -----------------------------------------------------------------------------

    fn function(&mut self, def: &FunctionDef, span: Span) {
        self.bind(&def.name, Rule::DefBinds);
        let around_unit = self.enter_unit();
        self.keep_for_annotations(false);
        let inside = !def.decorators.is_empty() && !self.rules.holds(Rule::DecoratorsOutside);
        if !inside {
            for decorator in &def.decorators {
                self.expr(decorator);
            }
        }
        let is_generic = !def.type_params.is_empty();
        let defaults_outside = self.defaults(&def.params);
        self.at = span.start;
        if is_generic {
            let name = format!("<generic parameters of {}>", def.name);
            self.open_node(def.node, Role::TypeParams, ScopeKind::TypeParams, &name);
            self.note(".defaults", how::PARAM);
            if def.params.kw_defaults().next().is_some() {
                self.note(".kwdefaults", how::PARAM);
            }
            self.type_params(&def.type_params, false);
        }
        let annotations_outside = self.annotations(def);
        self.at = span.start;
        self.open_node(def.node, Role::Body, ScopeKind::Function, &def.name);
        self.scope_mut().is_coroutine = def.is_async;
        self.params(&def.params);
        if inside {
            for decorator in &def.decorators {
                self.expr(decorator);
            }
        }
        if !defaults_outside {
            self.default_values(&def.params);
        }
        if !annotations_outside {
            self.annotation_values(def);
        }
        self.body(&def.body);
        let scope = self.scope_mut();
        let is_wrong = def.is_async && scope.is_generator && scope.returns_value;
        self.suspect_if(is_wrong);
        self.close();
        if is_generic {
            self.close();
        }
        self.leave_unit(around_unit);
    }

    /// Visits default values where they are evaluated: around the function. Returns false if a
    /// planted error moves them inside.
    fn defaults(&mut self, params: &Params) -> bool {
        if params.defaults().chain(params.kw_defaults()).next().is_none() {
            return true;
        }
        let outside = self.rules.holds(Rule::DefaultsOutside);
        if outside {
            self.default_values(params);
        }
        outside
    }

    fn default_values(&mut self, params: &Params) {
        for default in params.defaults().chain(params.kw_defaults()) {
            self.expr(default);
        }
    }

    fn params(&mut self, params: &Params) {
        for param in params.in_slot_order() {
            self.at = param.span.start;
            let entry = self.note(&param.name, how::PARAM);
            // Bound elsewhere: a parameter of the same name was before.
            self.scopes.suspect |= self.scopes.entries[entry as usize].bound_at != self.at;
        }
    }

    fn annotations(&mut self, def: &FunctionDef) -> bool {
        let mut annotations = annotations_of(def, true).peekable();
        if annotations.peek().is_none() {
            return true;
        }
        let is_plain = annotations.all(is_plain);
        self.suspect_if(!is_plain);
        if self.future_annotations_use_nothing() {
            if self.version.has_lazy_annotations() {
                self.open_node(def.node, Role::Annotations, ScopeKind::Annotations, "__annotate__");
                self.scope_mut().annotates = def.name.clone();
                self.note(".format", how::PARAM);
                self.close();
            }
            return true;
        }
        if self.version.has_lazy_annotations() {
            self.open_node(def.node, Role::Annotations, ScopeKind::Annotations, "__annotate__");
            self.scope_mut().annotates = def.name.clone();
            self.note(".format", how::PARAM);
            self.annotation_values(def);
            self.close();
            return true;
        }
        let outside = self.rules.holds(Rule::AnnotationsOutside);
        if outside {
            self.annotation_values(def);
        }
        outside
    }

    fn future_annotations_use_nothing(&self) -> bool {
        self.scopes.future_annotations
            && self.version.future_annotations_bind_nothing()
            && self.rules.holds(Rule::FutureAnnotationsUseNothing)
    }

    fn annotation_values(&mut self, def: &FunctionDef) {
        for annotation in annotations_of(def, true) {
            self.expr(annotation);
        }
    }

    /// 3.14: the annotations of a class or module, in a scope of their own. Whether there are any.
    fn body_annotations(&mut self, body: &[Stmt], node: Option<Node>) -> bool {
        let (mut found, mut evaluated) = (Vec::new(), Vec::new());
        collect_annotations(body, false, &mut found);
        collect_annotations(body, true, &mut evaluated);
        if found.is_empty() || self.scopes.future_annotations {
            return false;
        }
        let id = self.open(ScopeKind::Annotations, "__annotate__");
        self.scope_mut().at = found[0].span.start;
        // Annotations of parts have names like the others, but nothing evaluates them.
        if !evaluated.is_empty() {
            match node {
                Some(node) => self.scopes.set(node, Role::Annotations, id),
                None => self.scopes.module_annotations = Some(id),
            }
        }
        self.note(".format", how::PARAM);
        let is_direct = |stmt: &&Stmt| matches!(stmt.kind, StmtKind::AnnAssign { simple: true, .. });
        let is_conditional = evaluated.len() > body.iter().filter(is_direct).count();
        if is_conditional
            && self.scopes.is_kept(self.scopes.scope(id).parent, "__conditional_annotations__")
            && self.scopes.kind(self.scopes.scope(id).parent) == ScopeKind::Class
        {
            self.note("__conditional_annotations__", how::USED);
        }
        for annotation in found {
            self.expr(annotation);
        }
        self.close();
        true
    }

    fn type_params(&mut self, params: &[TypeParam], of_class: bool) {
        for param in params {
            self.at = param.span.start;
            let sym = self.sym_in(self.current, &param.name);
            let is_twice = self.scopes.entry(self.current, sym).is_some();
            self.suspect_if(is_twice || param.default.is_some() || param.name.starts_with("__"));
            self.note(&param.name, how::BOUND);
            self.fail_if(
                of_class && param.name == "__classdict__" && self.scopes.scope(self.current).sees_class,
                Quirk::ClassDictParameterFails,
            );
            if let Some(bound) = &param.bound {
                self.lazy(param.node, Role::Body, ScopeKind::TypeVariable, &param.name, bound);
            }
            if let Some(default) = &param.default {
                self.lazy(param.node, Role::Annotations, ScopeKind::TypeVariable, &param.name, default);
            }
        }
    }

    /// A lazily evaluated expression in a scope of its own.
    fn lazy(&mut self, node: Node, role: Role, kind: ScopeKind, name: &str, value: &Expr) {
        self.open_node(node, role, kind, name);
        if self.version.has_lazy_annotations() {
            self.note(".format", how::PARAM);
        }
        self.expr(value);
        self.close();
    }

    // ---- expressions ---------------------------------------------------------------------------

    fn optional(&mut self, value: Option<&Expr>) {
        if let Some(value) = value {
            self.expr(value);
        }
    }

    fn exprs<'e>(&mut self, values: impl IntoIterator<Item = &'e Expr>) {
        for value in values {
            self.expr(value);
        }
    }

    /// Expressions among which a starred one may stand.
    fn items(&mut self, items: &[Expr]) {
        for item in items {
            match &item.kind {
                ExprKind::Starred(value) => self.expr(value),
                _ => self.expr(item),
            }
        }
    }

    /// An assignment target: names are bound, the parts of others are used.
    fn target(&mut self, target: &Expr, rule: Rule) {
        match &target.kind {
            ExprKind::Name(name) => {
                self.at = target.span.start;
                self.bind(name, rule);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                let mut stars = 0;
                for item in items {
                    if let ExprKind::Starred(item) = &item.kind {
                        stars += 1;
                        self.target(item, rule);
                    } else {
                        self.target(item, rule);
                    }
                }
                self.suspect_if(stars > 1);
            }
            ExprKind::Starred(item) => {
                self.suspect_if(true);
                self.target(item, rule);
            }
            ExprKind::Attribute(attribute) => {
                self.suspect_if(attribute.attr == DEBUG);
                self.expr(&attribute.value);
            }
            _ => self.expr(target),
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Name(name) => {
                self.at = expr.span.start;
                self.use_name(name);
            }
            ExprKind::Constant(_) => {}
            ExprKind::Lambda(lambda) => {
                let defaults_outside = self.defaults(&lambda.params);
                self.at = expr.span.start;
                self.open_node(lambda.node, Role::Body, ScopeKind::Lambda, "<lambda>");
                self.params(&lambda.params);
                if !defaults_outside {
                    self.default_values(&lambda.params);
                }
                self.expr(&lambda.body);
                self.close();
            }
            ExprKind::Comprehension(comprehension) => self.comprehension(comprehension, expr.span),
            ExprKind::BoolOp { values, .. } => self.exprs(values),
            ExprKind::Named(named) => {
                self.at = named.name_span.start;
                let in_place =
                    self.is_in_function() || matches!(self.kind(), ScopeKind::Module | ScopeKind::Class);
                self.suspect_if(!in_place || self.iterables > 0);
                self.walrus_target(&named.name);
                self.expr(&named.value);
            }
            ExprKind::Binary(binary) => {
                self.expr(&binary.left);
                self.expr(&binary.right);
            }
            ExprKind::Unary { operand, .. } => self.expr(operand),
            ExprKind::IfExp(choice) => self.exprs([&choice.test, &choice.body, &choice.orelse]),
            ExprKind::Compare(compare) => {
                self.expr(&compare.left);
                self.exprs(compare.rest.iter().map(|(_, operand)| operand));
            }
            ExprKind::Call(call) => {
                self.expr(&call.func);
                self.items(&call.args);
                self.keywords(&call.keywords);
            }
            ExprKind::Attribute(attribute) => self.expr(&attribute.value),
            ExprKind::Subscript(subscript) => {
                self.expr(&subscript.value);
                self.expr(&subscript.index);
            }
            ExprKind::Starred(value) => {
                self.suspect_if(true);
                self.expr(value);
            }
            ExprKind::Slice(slice) => {
                self.exprs([&slice.lower, &slice.upper, &slice.step].into_iter().flatten());
            }
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => self.items(items),
            // All keys are looked at before the values: that is the order of their first mention.
            ExprKind::Dict(entries) => {
                for (key, _) in entries {
                    self.optional(key.as_ref());
                }
                for (_, value) in entries {
                    self.expr(value);
                }
            }
            ExprKind::Await(value) => {
                let in_comprehension = matches!(self.kind(), ScopeKind::Comprehension(_));
                self.suspect_if(!in_comprehension && !self.is_in_async());
                self.scope_mut().is_coroutine = true;
                self.expr(value);
            }
            ExprKind::Yield(value) => {
                self.suspect_if(!self.is_in_function());
                self.scope_mut().is_generator = true;
                self.optional(value.as_deref());
            }
            ExprKind::YieldFrom(value) => {
                self.suspect_if(!self.is_in_function() || self.is_in_async());
                self.scope_mut().is_generator = true;
                self.expr(value);
            }
            ExprKind::Interpolated(text) => self.parts(&text.parts),
        }
    }

    fn parts(&mut self, parts: &[Part]) {
        for part in parts {
            if let Part::Field { value, format, .. } = part {
                self.expr(value);
                if let Some(format) = format {
                    self.parts(format);
                }
            }
        }
    }

    fn comprehension(&mut self, comprehension: &Comprehension, span: Span) {
        let Some((first, further)) = comprehension.generators.split_first() else { return };
        let first_outside = self.rules.holds(Rule::FirstIterableOutside);
        if first_outside {
            self.iterable(&first.iter);
        }
        self.at = span.start;
        let kind = comprehension.kind;
        let name = match kind {
            ComprehensionKind::List => "<listcomp>",
            ComprehensionKind::Set => "<setcomp>",
            ComprehensionKind::Dict => "<dictcomp>",
            ComprehensionKind::Generator => "<genexpr>",
        };
        let outer = self.current;
        let id = self.open_node(comprehension.node, Role::Body, ScopeKind::Comprehension(kind), name);
        if self.scopes.scope(id).unit == id {
            self.note(".0", how::PARAM);
        }
        if first.is_async {
            self.scope_mut().is_coroutine = true;
        }
        let targets_inside = self.rules.holds(Rule::ComprehensionTargetsLocal);
        self.comprehension_target(&first.target, outer, targets_inside);
        if !first_outside {
            self.iterable(&first.iter);
        }
        self.exprs(&first.ifs);
        for generator in further {
            if generator.is_async {
                self.scope_mut().is_coroutine = true;
            }
            self.comprehension_target(&generator.target, outer, targets_inside);
            if self.scopes.has_quirk(Quirk::OnlyStarredPartIsRejected) {
                self.suspect_if(super::reject::only_starred(&generator.iter).is_some());
            }
            self.iterable(&generator.iter);
            self.exprs(&generator.ifs);
        }
        self.optional(comprehension.value.as_ref());
        self.expr(&comprehension.element);
        let is_async = self.scope_mut().is_coroutine && kind != ComprehensionKind::Generator;
        self.close();
        let may_be_async = match self.kind() {
            ScopeKind::Comprehension(_) => self.version.has_nested_async_comprehensions(),
            _ => self.is_in_async(),
        };
        self.suspect_if(is_async && !may_be_async);
        if is_async && self.version.has_nested_async_comprehensions() {
            self.scope_mut().is_coroutine = true;
        }
    }

    fn iterable(&mut self, iterable: &Expr) {
        self.iterables += 1;
        self.expr(iterable);
        self.iterables -= 1;
    }

    fn comprehension_target(&mut self, target: &Expr, outer: ScopeId, inside: bool) {
        if inside {
            self.target(target, Rule::ComprehensionTargetBinds);
        } else {
            let inner = std::mem::replace(&mut self.current, outer);
            self.target(target, Rule::ComprehensionTargetBinds);
            self.current = inner;
        }
    }

    /// An assignment expression binds in the nearest scope that is no comprehension
    /// ([PEP 572](https://peps.python.org/pep-0572/#scope-of-the-target)).
    fn walrus_target(&mut self, name: &str) {
        if !matches!(self.kind(), ScopeKind::Comprehension(_)) {
            self.bind(name, Rule::WalrusBinds);
            return;
        }
        if !self.rules.holds(Rule::WalrusLeavesComprehension) {
            self.note(name, how::BOUND);
            return;
        }
        // All scopes in between hand the name on by themselves, in `resolve`.
        let mut owner = self.current;
        loop {
            match self.scopes.scope(owner).kind {
                ScopeKind::Comprehension(_) => {}
                ScopeKind::Annotations if self.rules.holds(Rule::AnnotationsIntroduceNothing) => {}
                _ => break,
            }
            owner = self.scopes.scope(owner).parent;
        }
        // With the quirk, the declaration is looked for under the name as it is written.
        let sym = if self.scopes.has_quirk(Quirk::PrivateGlobalWalrusIsRejected) {
            self.scopes.intern(name)
        } else {
            self.sym_in(owner, name)
        };
        let is_global = self.scopes.scope(owner).kind == ScopeKind::Module
            || self
                .scopes
                .entry(owner, sym)
                .is_some_and(|at| self.scopes.entries[at as usize].is(how::GLOBAL));
        if is_global {
            self.note(name, how::GLOBAL | how::WALRUS);
            // A function that declares it global assigns it all the same.
            let is_module = self.scopes.scope(owner).kind == ScopeKind::Module;
            self.note_in(owner, name, if is_module { how::GLOBAL } else { how::GLOBAL | how::ASSIGNED });
        } else {
            self.note(name, how::NONLOCAL | how::WALRUS);
            self.note_in(owner, name, how::BOUND);
        }
    }
}

/// Whether a target of `del` is or holds `__debug__`.
fn names_debug(target: &Expr) -> bool {
    match &target.kind {
        ExprKind::Name(name) => name == DEBUG,
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().any(names_debug),
        _ => false,
    }
}

/// Whether nothing but names, literals and their combinations stands in an annotation.
fn is_plain(annotation: &Expr) -> bool {
    match &annotation.kind {
        ExprKind::Name(_) | ExprKind::Constant(_) => true,
        ExprKind::Attribute(attribute) => is_plain(&attribute.value),
        ExprKind::Subscript(subscript) => is_plain(&subscript.value) && is_plain(&subscript.index),
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().all(is_plain),
        ExprKind::Binary(binary) => is_plain(&binary.left) && is_plain(&binary.right),
        _ => false,
    }
}

/// Whether a pattern matches whatever comes. Of alternatives, one that does is suspect by itself.
fn matches_all(pattern: &Pattern) -> bool {
    match &pattern.kind {
        PatternKind::As { pattern: None, .. } => true,
        PatternKind::As { pattern: Some(inner), .. } => matches_all(inner),
        _ => false,
    }
}

/// Of more names than this, nobody looks whether one is there twice: they are suspect.
const FEW: usize = 32;

/// Whether a keyword might be there twice, or is one that must not be.
fn might_repeat(keywords: &[Keyword]) -> bool {
    if keywords.len() < 2 {
        return keywords.iter().any(|keyword| keyword.name.as_deref() == Some(DEBUG));
    }
    if keywords.len() > FEW {
        return true;
    }
    keywords.iter().enumerate().any(|(n, keyword)| {
        keyword.name.as_ref().is_some_and(|name| {
            name == DEBUG || keywords[..n].iter().any(|other| other.name.as_ref() == Some(name))
        })
    })
}

/// The annotations of a function: as they stand in the text, or in the order in which they are
/// evaluated up to 3.14, those of positional-only parameters after those of the others.
pub(super) fn annotations_of(def: &FunctionDef, in_order: bool) -> impl Iterator<Item = &Expr> {
    let params = &def.params;
    let (first, second) =
        if in_order { (&params.posonly, &params.args) } else { (&params.args, &params.posonly) };
    first
        .iter()
        .chain(second)
        .chain(&params.vararg)
        .chain(&params.kwonly)
        .chain(&params.kwarg)
        .filter_map(|param| param.annotation.as_ref())
        .chain(&def.returns)
}

/// The annotations in `body` and its suites, in order: all, or only those that a class or module
/// evaluates lazily from 3.14, which are those of names.
pub(super) fn collect_annotations<'t>(body: &'t [Stmt], evaluated: bool, found: &mut Vec<&'t Expr>) {
    for stmt in body {
        match &stmt.kind {
            StmtKind::AnnAssign { annotation, simple, .. } if *simple || !evaluated => found.push(annotation),
            StmtKind::For { body, orelse, .. }
            | StmtKind::While { body, orelse, .. }
            | StmtKind::If { body, orelse, .. } => {
                collect_annotations(body, evaluated, found);
                collect_annotations(orelse, evaluated, found);
            }
            StmtKind::With { body, .. } => collect_annotations(body, evaluated, found),
            StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
                collect_annotations(body, evaluated, found);
                for handler in handlers {
                    collect_annotations(&handler.body, evaluated, found);
                }
                collect_annotations(orelse, evaluated, found);
                collect_annotations(finalbody, evaluated, found);
            }
            StmtKind::Match { cases, .. } => {
                for case in cases {
                    collect_annotations(&case.body, evaluated, found);
                }
            }
            _ => {}
        }
    }
}
