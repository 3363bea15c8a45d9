//! Code objects: what `compile` makes of the scopes.
//!
//! The tree is walked once more, now in the order in which CPython's code generator goes through
//! it, because that order shows: `co_varnames` lists fast locals in the order of the first
//! instruction that touches each, and a suite that is never generated leaves no code object. What
//! is free and what is a cell was decided before, in [`resolve`](super::resolve), whatever the
//! order.

mod definitions;
mod expressions;
mod first_line;
mod statements;

pub(in crate::model) use first_line::{has_annotations, has_annotations_but};

use super::{
    fold::Constants,
    merge::Table,
    scopes::{Entry, Meaning, Role, ScopeId, ScopeKind, Scopes, how},
};
use crate::{
    facts::{Code, CodeFacts, CodeWhy, Emitted, Why, flags},
    quirks::Quirk,
    rules::{Rule, Rulebook},
    stack,
    tree::{ComprehensionKind, Lambda, Name, Node, Params, Program, Span, Stmt},
    version::{RemovesUnusedCode, Version},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// The code object of a module, with all nested ones; and, only with a quirk, scopes whose code is
/// that of another scope.
pub(super) fn emit(
    program: &Program,
    scopes: &Scopes,
    version: Version,
    rules: &Rulebook,
) -> (Code<CodeWhy>, Vec<(ScopeId, ScopeId)>) {
    let mut emitter = Emitter::new(program, scopes, version, rules);
    let mut module = emitter.module();
    let (line, rule) = if version.modules_begin_on_line_one() {
        let rule = Rule::ModuleBeginsOnLineOne;
        (if rules.holds(rule) { 1 } else { first_line::first_line(program, version, scopes) }, rule)
    } else {
        let rule = Rule::ModuleBeginsAtFirstStatement;
        (if rules.holds(rule) { first_line::first_line(program, version, scopes) } else { 1 }, rule)
    };
    module.facts.line = line;
    module.why.code = Why { rule, line };
    (module, emitter.renamed)
}

/// What the code object of one scope shows. `None` if there is none, or not all of it is known.
pub(in crate::model) fn facts_of(
    scope: ScopeId,
    program: &Program,
    scopes: &Scopes,
    version: Version,
    rules: &Rulebook,
) -> Option<CodeFacts> {
    let mut emitter = Emitter { wanted: Some(scope), ..Emitter::new(program, scopes, version, rules) };
    stack::for_depth(2 * program.depth.0, || emitter.module());
    emitter.found
}

/// A code object in the making.
struct Unit<'p> {
    scope: ScopeId,
    varnames: Vec<Name>,
    varnames_why: Vec<Why>,
    varnames_unordered: bool,
    /// What is among `varnames` without being a name of the unit: targets of inlined comprehensions.
    foreign: FxHashSet<u32>,
    argcount: u32,
    posonlyargcount: u32,
    kwonlyargcount: u32,
    flags: u32,
    codes: Vec<Code<CodeWhy>>,
    /// Only with a quirk: the class whose private names are mangled here.
    private: u32,
    /// Loops and `finally` suites around the statement being visited.
    blocks: Vec<Block<'p>>,
}

enum Block<'p> {
    Loop {
        has_break: bool,
    },
    /// Leaving the `try` statement early generates the suite there.
    Finally {
        suite: &'p [Stmt],
        /// Once it was: whether it is left at its end.
        generated: Option<bool>,
    },
}

struct Emitter<'p> {
    program: &'p Program,
    scopes: &'p Scopes,
    version: Version,
    constants: Constants,
    rules: &'p Rulebook,
    /// How far up the lines of what is visited are taken to be, with a quirk.
    lines_up: u32,
    /// For each entry: whether it is in the `co_varnames` of its unit.
    listed: Vec<bool>,
    /// The code objects in the making, outermost first.
    units: Vec<Unit<'p>>,
    /// The scope being visited: the last unit's, or one inlined into it.
    scope: ScopeId,
    /// Inside code that can never run.
    dead: bool,
    /// What [`Self::merged_entries`] said.
    merged: FxHashMap<ScopeId, Rc<[(u32, bool)]>>,
    /// Only with a quirk: lambdas so far, with their code and scope.
    twins: Vec<(&'p Lambda, CodeFacts, ScopeId)>,
    /// Only with a quirk: scopes whose code is that of another.
    renamed: Vec<(ScopeId, ScopeId)>,
    /// The scope whose code object is asked for, and what it shows.
    wanted: Option<ScopeId>,
    found: Option<CodeFacts>,
}

impl<'p> Emitter<'p> {
    fn new(program: &'p Program, scopes: &'p Scopes, version: Version, rules: &'p Rulebook) -> Self {
        Self {
            program,
            scopes,
            version,
            constants: scopes.constants(),
            rules,
            lines_up: 0,
            listed: vec![false; scopes.entries.len()],
            units: Vec::new(),
            scope: ScopeId::MODULE,
            dead: false,
            merged: FxHashMap::default(),
            twins: Vec::new(),
            renamed: Vec::new(),
            wanted: None,
            found: None,
        }
    }

    fn module(&mut self) -> Code<CodeWhy> {
        self.enter(ScopeId::MODULE);
        let completes = self.body(&self.program.body);
        self.module_annotations(completes);
        self.leave(None, 1)
    }

    fn line(&self, offset: u32) -> u32 {
        self.program.lines.0.line(offset).saturating_sub(self.lines_up)
    }

    fn why(&self, rule: Rule, offset: u32) -> Why {
        Why { rule, line: self.line(offset) }
    }

    fn unit(&mut self) -> &mut Unit<'p> {
        self.units.last_mut().expect("a unit is entered before anything is visited")
    }

    /// Visits something that can never run if `is_dead` says so.
    fn dead_if<T>(&mut self, is_dead: bool, visit: impl FnOnce(&mut Self) -> T) -> T {
        let dead = self.dead;
        self.dead |= is_dead;
        let result = visit(self);
        self.dead = dead;
        result
    }

    // ---- units ---------------------------------------------------------------------------------

    fn enter(&mut self, scope: ScopeId) {
        let private = match self.scopes.kind(scope) {
            ScopeKind::Class => self.scopes.scope(scope).private,
            _ => self.units.last().map_or(0, |unit| unit.private),
        };
        self.units.push(Unit {
            scope,
            private,
            varnames: Vec::new(),
            varnames_why: Vec::new(),
            varnames_unordered: false,
            foreign: FxHashSet::default(),
            argcount: 0,
            posonlyargcount: 0,
            kwonlyargcount: 0,
            flags: 0,
            // They are large, so neither room for more than there will be is cheap, nor moving them.
            codes: Vec::with_capacity(self.scopes.scope(scope).children.len()),
            blocks: Vec::new(),
        });
        self.scope = scope;
    }

    /// Opens the unit of a nested scope, lets `fill` visit what is in it, and files its code
    /// object. Nothing happens if there is no such scope.
    fn nested(&mut self, node: Node, role: Role, line: u32, fill: impl FnOnce(&mut Self)) {
        let Some(scope) = self.scopes.of(node, role) else { return };
        self.nested_scope(scope, line, fill);
    }

    fn nested_scope(&mut self, scope: ScopeId, line: u32, fill: impl FnOnce(&mut Self)) {
        let (outer, dead) = (self.scope, self.dead);
        self.enter(scope);
        self.dead = false;
        fill(self);
        self.scope = outer;
        self.dead = dead;
        let code = self.leave(Some(outer), line);
        let rule = code.why.code.rule;
        if self.rules.holds(rule)
            || (rule == Rule::DefinitionHasCode && self.scopes.kind(scope) != ScopeKind::Lambda)
        {
            self.unit().codes.push(code);
        }
    }

    /// Only with a quirk: the code of a lambda that was just made is replaced by equal code further
    /// back on its line. The code of lambdas knows its columns, except where the body is a constant.
    fn merge_twin(&mut self, lambda: &'p Lambda) {
        if !self.scopes.has_quirk(Quirk::EqualLambdasShareCode) || !self.constants.is_constant(&lambda.body) {
            return;
        }
        let Some(scope) = self.scopes.of(lambda.node, Role::Body) else { return };
        let Some(code) = self.units.last_mut().and_then(|unit| unit.codes.last_mut()) else { return };
        let is_same = |(other, facts, _): &&(&Lambda, CodeFacts, ScopeId)| {
            let unnamed = CodeFacts { qualname: code.facts.qualname.clone(), ..facts.clone() };
            self.constants.is_same(&other.body, &lambda.body) && unnamed == code.facts
        };
        match self.twins.iter().find(is_same) {
            Some((_, facts, twin)) => {
                code.facts.qualname.clone_from(&facts.qualname);
                self.renamed.push((scope, *twin));
            }
            None => self.twins.push((lambda, code.facts.clone(), scope)),
        }
    }

    /// Closes the current unit.
    fn leave(&mut self, outer: Option<ScopeId>, line: u32) -> Code<CodeWhy> {
        let Some(mut unit) = self.units.pop() else { unreachable!("a unit was entered") };
        let scope = self.scopes.scope(unit.scope);
        let (freevars, freevars_why) = self.freevars(unit.scope);
        let (cellvars, cellvars_why, cellvars_order) = self.cellvars(&unit);
        let flags = unit.flags | self.flags(unit.scope, freevars.is_empty() && cellvars.is_empty());
        mark_twins(&mut unit.codes);
        self.order_varnames(&mut unit);
        let own = Why { rule: self.code_rule(unit.scope), line };
        let qualname_rule = match outer {
            None => Rule::QualnameIsPath,
            Some(_) => self.scopes.qualname_rule(unit.scope, self.version),
        };
        let name = if matches!(scope.kind, ScopeKind::Function | ScopeKind::Class)
            && scope.private != 0
            && scope.name.starts_with("__")
            && !self.rules.holds(Rule::CodeNameIsUnmangled)
        {
            Name::from(self.scopes.mangle(scope.parent, &scope.name))
        } else {
            scope.name.clone()
        };
        let code = Code {
            facts: CodeFacts {
                name,
                qualname: self.version.has_co_qualname().then(|| self.scopes.qualname(unit.scope).to_owned()),
                line,
                argcount: unit.argcount,
                posonlyargcount: unit.posonlyargcount,
                kwonlyargcount: unit.kwonlyargcount,
                nlocals: unit.varnames.len() as u32,
                flags,
                varnames: unit.varnames,
                cellvars,
                freevars,
            },
            why: CodeWhy {
                emitted: if self.dead && self.version.removes_unused_code() != RemovesUnusedCode::Never {
                    Emitted::Maybe
                } else {
                    Emitted::Yes
                },
                code: own,
                qualname: Why { rule: qualname_rule, line },
                args: Why { rule: Rule::ArgumentCounts, line },
                flags: Why { rule: Rule::FlagsOfFunctions, line },
                varnames: unit.varnames_why,
                cellvars: cellvars_why,
                freevars: freevars_why,
                cellvars_order,
                freevars_order: Rule::FreeNamesSorted,
                varnames_unordered: unit.varnames_unordered,
            },
            codes: unit.codes,
        };
        if self.wanted == Some(unit.scope) && !code.why.varnames_unordered {
            self.found = Some(code.facts.clone());
        }
        code
    }

    /// Applies the wrong alternatives of the rules that order `co_varnames`.
    fn order_varnames(&self, unit: &mut Unit<'_>) {
        let params = unit.varnames_why.iter().filter(|why| why.rule == Rule::ParametersFirst).count();
        if unit.varnames.len() > params + 1 && !self.rules.holds(Rule::LocalsInOrderOfUse) {
            unit.varnames[params..].sort();
        }
        if params > 0 && unit.varnames.len() > params && !self.rules.holds(Rule::ParametersFirst) {
            unit.varnames.rotate_left(params);
        }
    }

    fn code_rule(&self, scope: ScopeId) -> Rule {
        match self.scopes.kind(scope) {
            ScopeKind::Comprehension(ComprehensionKind::Generator) => Rule::GeneratorExpressionHasCode,
            ScopeKind::Comprehension(_) => Rule::ComprehensionHasCode,
            _ => Rule::DefinitionHasCode,
        }
    }

    fn freevars(&self, scope: ScopeId) -> (Vec<Name>, Vec<Why>) {
        let mut found: Vec<&Entry> =
            self.scopes.entries_of(scope).filter(|entry| entry.is(how::UNIT_FREE)).collect();
        if found.len() > 1 {
            if self.rules.holds(Rule::FreeNamesSorted) {
                found.sort_unstable_by_key(|entry| self.scopes.name(entry.sym));
            } else {
                found.sort_by_key(|entry| entry.used_at.min(entry.freed_at));
            }
        }
        // The code that asks for these is generated when all other names are known already: for the namespace of
        // a class, if that has a name of its own for it.
        let is_annotations = self.scopes.kind(scope) == ScopeKind::Annotations;
        if found.len() > 1 && (is_annotations || self.scopes.sees_class(scope)) {
            found.sort_by_key(|entry| match self.scopes.name(entry.sym).as_str() {
                "__conditional_annotations__" => is_annotations,
                "__classdict__" => {
                    self.scopes.in_class_seen_by(scope, entry.sym).is_some_and(Entry::is_own_or_global)
                }
                _ => false,
            });
        }
        let why = |entry: &&Entry| {
            let rule = match entry.meaning {
                Meaning::Local | Meaning::Cell => Rule::ClassBodyPassesThrough,
                _ => entry.rule,
            };
            self.why(rule, entry.used_at.min(entry.freed_at))
        };
        (
            found.iter().map(|entry| self.scopes.name(entry.sym).clone()).collect(),
            found.iter().map(why).collect(),
        )
    }

    fn cellvars(&self, unit: &Unit<'_>) -> (Vec<Name>, Vec<Why>, Rule) {
        let is_class = !self.scopes.kind(unit.scope).is_function_like();
        let mut found: Vec<&Entry> =
            self.scopes.entries_of(unit.scope).filter(|entry| entry.is(how::UNIT_CELL)).collect();
        let order = if self.version.lists_parameter_cells_first() {
            Rule::ParameterCellsFirst
        } else {
            Rule::CellNamesSorted
        };
        if found.len() > 1 {
            let sorts = match order {
                Rule::CellNamesSorted => self.rules.holds(Rule::CellNamesSorted),
                _ => self.rules.holds(Rule::OtherCellsSorted),
            };
            if sorts {
                found.sort_unstable_by_key(|entry| self.scopes.name(entry.sym));
            } else {
                found.sort_by_key(|entry| std::cmp::Reverse(entry.bound_at));
            }
            // The cell of the class itself comes after all others.
            found.sort_by_key(|entry| is_class && entry.is(how::IMPLICIT));
            if order == Rule::ParameterCellsFirst && !unit.varnames.is_empty() && self.rules.holds(order) {
                let slots: FxHashMap<&Name, usize> =
                    unit.varnames.iter().enumerate().map(|(slot, name)| (name, slot)).collect();
                let slot = |entry: &&Entry| slots.get(self.scopes.name(entry.sym)).copied();
                found.sort_by_key(|entry| slot(entry).unwrap_or(usize::MAX));
            }
        }
        let why = |entry: &&Entry| {
            let rule = if entry.is(how::IMPLICIT) { self.scopes.implicit_rule(entry) } else { entry.rule };
            self.why(rule, if entry.bound_at == u32::MAX { entry.freed_at } else { entry.bound_at })
        };
        let names = found.iter().map(|entry| self.scopes.name(entry.sym).clone()).collect();
        (names, found.iter().map(why).collect(), order)
    }

    fn flags(&self, id: ScopeId, no_closure: bool) -> u32 {
        let scope = self.scopes.scope(id);
        let mut bits = 0;
        if scope.kind.is_function_like() {
            if self.rules.holds(Rule::FlagsOfFunctions) {
                bits |= flags::OPTIMIZED | flags::NEWLOCALS;
            }
            if scope.is_nested && self.rules.holds(Rule::NestedFlag) {
                bits |= flags::NESTED;
            }
            let kind = match (scope.is_generator, scope.is_coroutine) {
                (true, true) => flags::ASYNC_GENERATOR,
                (true, false) => flags::GENERATOR,
                (false, true) => flags::COROUTINE,
                (false, false) => 0,
            };
            let rule = match kind {
                flags::GENERATOR => Some(Rule::GeneratorFlag),
                flags::COROUTINE => Some(Rule::CoroutineFlag),
                flags::ASYNC_GENERATOR => Some(Rule::AsyncGeneratorFlag),
                _ => None,
            };
            if rule.is_some_and(|rule| self.rules.holds(rule)) {
                bits |= kind;
            }
        }
        if self.version.has_nofree_flag() && no_closure && self.rules.holds(Rule::NoFreeFlag) {
            bits |= flags::NOFREE;
        }
        if self.version.has_docstring_and_method_flags()
            && matches!(scope.kind, ScopeKind::Function | ScopeKind::Lambda | ScopeKind::Comprehension(_))
            && id != ScopeId::MODULE
            && self.scopes.kind(scope.parent) == ScopeKind::Class
            && self.rules.holds(Rule::MethodFlag)
        {
            bits |= flags::METHOD;
        }
        if self.scopes.future_annotations {
            bits |= flags::FUTURE_ANNOTATIONS;
        }
        if self.scopes.barry_as_bdfl {
            bits |= flags::FUTURE_BARRY_AS_BDFL;
        }
        bits
    }

    // ---- fast locals ---------------------------------------------------------------------------

    /// An instruction that touches a name.
    fn touch(&mut self, name: &str, offset: u32) {
        let unit = self.unit().scope;
        if !self.scopes.kind(unit).is_function_like() {
            return;
        }
        let entry = if self.scopes.has_quirk(Quirk::GenericClassMangles) {
            self.scopes.lookup_in(self.scope, self.units.last().map_or(0, |unit| unit.private), name)
        } else {
            self.scopes.lookup(self.scope, name)
        };
        let Some(entry) = entry else {
            if self.scopes.has_quirk(Quirk::GenericClassMangles) {
                self.touch_target(name, offset);
            }
            return;
        };
        let binder = match entry.meaning {
            Meaning::Local | Meaning::Cell => self.scope,
            Meaning::Free => entry.binder,
            Meaning::GlobalExplicit | Meaning::GlobalImplicit => {
                if self.scopes.has_quirk(Quirk::ComprehensionsMixNames) && self.scope != unit {
                    self.touch_target(name, offset);
                }
                return;
            }
        };
        // With quirks, what a comprehension uses may be taken for a variable of the unit.
        let is_taken = |table: &Table| table.get(entry.sym).is_some_and(|it| it.meaning == Meaning::Local);
        // Targets of an inlined comprehension were listed where it begins.
        if binder == unit || entry.meaning == Meaning::Free && self.scopes.table(unit).is_some_and(is_taken) {
            self.list(entry.sym, offset, Rule::LocalsInOrderOfUse);
        }
    }

    /// Only with quirks: a name that the scope does not have, or has as a global one, is taken for the
    /// target of a comprehension.
    fn touch_target(&mut self, name: &str, offset: u32) {
        let unit = self.unit().scope;
        let private = self.units.last().map_or(0, |unit| unit.private);
        let mangled = match self.scopes.has_quirk(Quirk::GenericClassMangles) {
            true => self.scopes.mangle_as(private, name),
            false => self.scopes.mangle(self.scope, name),
        };
        let Some(sym) = self.scopes.sym(&mangled) else { return };
        let Some(table) = self.scopes.table(unit) else { return };
        let is_local = match table.get(sym) {
            Some(symbol) => symbol.meaning == Meaning::Local,
            None => table.is_target(sym),
        };
        if is_local {
            self.list_slot(sym, offset);
        }
    }

    /// Puts a variable of the current unit on `co_varnames`, unless it is kept in a cell.
    fn list(&mut self, sym: u32, offset: u32, rule: Rule) {
        let unit = self.unit().scope;
        let Some(at) = self.scopes.entry(unit, sym) else { return };
        if self.listed[at as usize] {
            return;
        }
        let entry = &self.scopes.entries[at as usize];
        if rule == Rule::LocalsInOrderOfUse
            && entry.is(how::UNIT_CELL)
            && !entry.is(how::PARAM)
            && self.rules.holds(Rule::CellsAreNoFastLocals)
        {
            return;
        }
        self.listed[at as usize] = true;
        self.push_varname(self.scopes.name(sym).clone(), rule, offset);
    }

    fn push_varname(&mut self, name: Name, rule: Rule, offset: u32) {
        let why = self.why(rule, offset);
        let unit = self.unit();
        unit.varnames.push(name);
        unit.varnames_why.push(why);
    }

    fn params(&mut self, params: &Params) {
        let star_last = params.vararg.is_none()
            || params.kwonly.is_empty()
            || self.rules.holds(Rule::StarAfterKeywordOnly);
        if star_last {
            for param in params.in_slot_order() {
                self.param(&param.name, param.span);
            }
        } else {
            for param in params.in_text_order() {
                self.param(&param.name, param.span);
            }
        }
        let (posonly, args, kwonly) =
            (params.posonly.len() as u32, params.args.len() as u32, params.kwonly.len() as u32);
        let counts_posonly = posonly == 0 || self.rules.holds(Rule::ArgumentCounts);
        let unit = self.unit();
        unit.argcount = if counts_posonly { posonly + args } else { args };
        unit.posonlyargcount = posonly;
        unit.kwonlyargcount = kwonly;
        if params.vararg.is_some() && self.rules.holds(Rule::StarFlags) {
            self.unit().flags |= flags::VARARGS;
        }
        if params.kwarg.is_some() && self.rules.holds(Rule::StarFlags) {
            self.unit().flags |= flags::VARKEYWORDS;
        }
    }

    fn param(&mut self, name: &str, span: Span) {
        let unit = self.unit().scope;
        let Some(entry) = self.scopes.lookup(unit, name) else { return };
        if entry.is(how::STORED_IN_CELL) && !self.rules.holds(Rule::CapturedParametersStayLocals) {
            return;
        }
        self.list(entry.sym, span.start, Rule::ParametersFirst);
    }

    /// The start of an inlined comprehension: all it binds becomes a fast local of the unit.
    fn list_inlined(&mut self, comprehension: ScopeId, offset: u32) {
        let scopes = self.scopes;
        let in_class = scopes.kind(self.unit().scope) == ScopeKind::Class
            && self.version.class_lists_all_comprehension_names();
        if in_class {
            if !self.unit().varnames.iter().any(|name| name == ".0") {
                self.push_varname(Name::from(".0"), Rule::InlinedTargetsAreLocals, offset);
            }
            self.unit().varnames_unordered = true;
        }
        for &(sym, is_bound) in &*self.merged_entries(comprehension) {
            let is_global = |table: &Table| table.global_in_comprehensions.contains(&sym);
            if in_class && self.scopes.table(self.unit().scope).is_some_and(is_global) {
                continue;
            }
            if (is_bound || in_class) && self.rules.holds(Rule::InlinedTargetsAreLocals) {
                self.list_slot(sym, offset);
            }
        }
        // A class lists even what only passes through.
        for entry in scopes.entries_of(comprehension).filter(|entry| in_class && entry.is(how::SYNTHETIC)) {
            let is_global = |table: &Table| table.global_in_comprehensions.contains(&entry.sym);
            if !scopes.table(self.unit().scope).is_some_and(is_global) {
                self.list_slot(entry.sym, offset);
            }
        }
    }

    /// The names of an inlined comprehension and of those inlined into it, in order, and whether
    /// it binds them. The outermost one that mentions a name decides: a name that it only reads is
    /// not listed for what is bound further in.
    fn merged_entries(&mut self, comprehension: ScopeId) -> Rc<[(u32, bool)]> {
        if let Some(merged) = self.merged.get(&comprehension) {
            return Rc::clone(merged);
        }
        let scopes = self.scopes;
        let (mut merged, mut seen) = (Vec::new(), FxHashSet::default());
        let mut mention = |sym, is_bound| {
            if seen.insert(sym) {
                merged.push((sym, is_bound));
            }
        };
        let own = |entry: &&Entry| !entry.is(how::SYNTHETIC);
        for entry in scopes.entries_of(comprehension).filter(own) {
            let is_bound = (entry.is(how::BOUND) && !entry.is(how::NONLOCAL))
                || (entry.is(how::WALRUS) && entry.is(how::GLOBAL));
            mention(entry.sym, is_bound);
        }
        for &child in &scopes.scope(comprehension).children {
            if scopes.scope(child).unit != child {
                for &(sym, is_bound) in &*self.merged_entries(child) {
                    mention(sym, is_bound);
                }
            }
        }
        // What functions further in use through it is known of it last.
        for entry in scopes.entries_of(comprehension).filter(|entry| !own(entry)) {
            mention(entry.sym, false);
        }
        let merged: Rc<[_]> = merged.into();
        self.merged.insert(comprehension, Rc::clone(&merged));
        merged
    }

    /// Lists a name whether or not the unit itself knows it.
    fn list_slot(&mut self, sym: u32, offset: u32) {
        let scopes = self.scopes;
        let unit = self.unit().scope;
        if scopes.entry(unit, sym).is_some() {
            self.list(sym, offset, Rule::InlinedTargetsAreLocals);
        } else if self.unit().foreign.insert(sym) {
            self.push_varname(scopes.name(sym).clone(), Rule::InlinedTargetsAreLocals, offset);
        }
    }
}

/// Identical definitions on one line may become one code object; which releases merge them is no
/// rule, so all but the first are only possible.
fn mark_twins(codes: &mut [Code<CodeWhy>]) {
    for n in 1..codes.len() {
        let (before, rest) = codes.split_at_mut(n);
        let code = &mut rest[0];
        let has_twin = before
            .iter()
            .rev()
            .take_while(|twin| twin.facts.line == code.facts.line)
            .any(|twin| twin.facts == code.facts);
        if has_twin {
            code.why.emitted = Emitted::Maybe;
        }
    }
}
