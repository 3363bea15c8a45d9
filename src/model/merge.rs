//! Quirks of inlined comprehensions: what CPython from 3.12 on makes of scopes when it merges a
//! comprehension into the code around it.
//!
//! The language knows no such step: a comprehension is a scope of its own, and
//! [`resolve`](super::resolve) says what its names mean. A release that inlines copies the names
//! of a comprehension into the scope around it, and what it decides *after* that goes by the
//! merged table. Here each scope gets that [`Table`], from the innermost outwards, and storage
//! (what is in `co_freevars` and `co_cellvars`) is decided again from the tables. The machine then
//! runs comprehensions in place, with the variables that the tables give them.
//!
//! Without [`Quirk::InlinedComprehensionHidesVariable`] a copied name is nobody's variable but
//! the comprehension's, and the tables say what the language says.

use super::scopes::{Meaning, ScopeId, ScopeKind, Scopes, Sym, how};
use crate::{
    quirks::{Quirk, Quirks},
    version::Version,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// The names of a scope after comprehensions were merged into it.
#[derive(Debug, Default)]
pub(super) struct Table {
    symbols: FxHashMap<Sym, Symbol>,
    /// In order of first mention.
    order: Vec<Sym>,
    /// Targets of merged comprehensions that functions in them capture.
    comprehension_cells: FxHashSet<Sym>,
    /// Targets of merged comprehensions that nothing mentioned before.
    targets: FxHashSet<Sym>,
    /// Implicit variables of the class that are in its `co_freevars`, too.
    escaped: FxHashSet<Sym>,
    /// Names of implicit variables of the class that comprehensions in it take for global ones.
    pub global_in_comprehensions: Vec<Sym>,
}

/// What a name is in a merged scope.
#[derive(Clone, Copy, Debug)]
pub(super) struct Symbol {
    /// Where it is kept.
    pub meaning: Meaning,
    /// Bound in this scope, or taken for it.
    is_bound: bool,
    /// A comprehension sets it aside and restores it.
    pub is_isolated: bool,
    /// Handed on by a class that has a name of its own.
    passes_class: bool,
}

impl Table {
    /// What a name is here.
    pub fn get(&self, sym: Sym) -> Option<Symbol> {
        self.symbols.get(&sym).copied()
    }

    /// The names that a comprehension with this table sets aside, in order.
    pub fn isolated(&self) -> impl Iterator<Item = (Sym, Meaning)> {
        self.order.iter().filter_map(|&sym| {
            let symbol = self.symbols[&sym];
            symbol.is_isolated.then_some((sym, symbol.meaning))
        })
    }

    /// Whether a merged comprehension has the name as its target, and nothing mentioned it before.
    pub fn is_target(&self, sym: Sym) -> bool {
        self.targets.contains(&sym)
    }

    fn insert(&mut self, sym: Sym, symbol: Symbol) {
        if self.symbols.insert(sym, symbol).is_none() {
            self.order.push(sym);
        }
    }

    fn is_cell(&self, sym: Sym) -> bool {
        self.comprehension_cells.contains(&sym)
            || self.symbols.get(&sym).is_some_and(|symbol| symbol.meaning == Meaning::Cell)
    }

    fn is_free(&self, sym: Sym) -> bool {
        self.escaped.contains(&sym)
            || self
                .symbols
                .get(&sym)
                .is_some_and(|symbol| symbol.meaning == Meaning::Free || symbol.passes_class)
    }
}

/// Whether quirks ask for merged tables.
pub(super) fn is_needed(version: Version, quirks: Quirks) -> bool {
    version.inlines_comprehensions()
        && [
            Quirk::InlinedComprehensionHidesVariable,
            Quirk::InlinedComprehensionTakesCell,
            Quirk::ClassComprehensionTakesCell,
            Quirk::ClassComprehensionLosesCell,
            Quirk::ComprehensionsMixNames,
            Quirk::ClassComprehensionFails,
            Quirk::ClassComprehensionFunctionFails,
            Quirk::ClassComprehensionReadsGlobal,
            Quirk::SuperTakesTargetForCell,
        ]
        .into_iter()
        .any(|quirk| quirks.has(quirk))
}

/// The entries that are cells before any name is resolved: kept for annotations.
pub(super) fn kept(scopes: &Scopes) -> FxHashSet<u32> {
    let kept = scopes.entries.iter().enumerate().filter(|(_, entry)| entry.is(how::UNIT_CELL));
    kept.map(|(at, _)| at as u32).collect()
}

/// Makes the merged tables, and decides the storage of all scopes from them. Returns the tables,
/// by scope, and the first scope that the compiler fails in.
pub(super) fn merge(
    scopes: &mut Scopes,
    kept: &FxHashSet<u32>,
    version: Version,
    quirks: Quirks,
) -> (Vec<Table>, Option<ScopeId>) {
    let mut merger = Merger {
        tables: Vec::new(),
        free: vec![FxHashSet::default(); scopes.scopes.len()],
        implicit: ["__class__", "__classdict__", "__conditional_annotations__"]
            .map(|name| scopes.syms.get(name).copied().unwrap_or(Sym::MAX)),
        scopes,
        version,
        quirks,
        fails: None,
        escaped: Vec::new(),
    };
    merger.tables.resize_with(merger.scopes.scopes.len(), Table::default);
    // Scopes are numbered from the outermost inwards.
    for at in (0..merger.scopes.scopes.len()).rev() {
        merger.scope(ScopeId(at as u32));
    }
    // The code around must have that variable by itself, or the compiler fails; in a class, as a cell of its own.
    for (class, sym) in std::mem::take(&mut merger.escaped) {
        let around = merger.scopes.scope(merger.scopes.scope(class).parent).unit;
        let table = &merger.tables[around.at()];
        let is_class = merger.scopes.scope(around).kind == ScopeKind::Class;
        if table.is_cell(sym) || !is_class && table.is_free(sym) {
            merger.tables[class.at()].escaped.insert(sym);
        } else {
            merger.fail(class);
        }
    }
    let Merger { tables, fails, .. } = merger;
    store(scopes, &tables, kept);
    (tables, fails)
}

struct Merger<'a> {
    scopes: &'a Scopes,
    version: Version,
    quirks: Quirks,
    tables: Vec<Table>,
    /// For each scope, the names that it needs from further out.
    free: Vec<FxHashSet<Sym>>,
    implicit: [Sym; 3],
    fails: Option<ScopeId>,
    /// Classes that take their own implicit variable for one of the scope around, too.
    escaped: Vec<(ScopeId, Sym)>,
}

impl Merger<'_> {
    fn scope(&mut self, id: ScopeId) {
        let scopes = self.scopes;
        let scope = scopes.scope(id);
        let mut table = Table::default();
        let mut free = FxHashSet::default();
        for entry in scopes.entries_of(id) {
            if !entry.is(how::PARAM | how::BOUND | how::GLOBAL | how::NONLOCAL | how::USED) {
                continue;
            }
            let meaning = if entry.meaning == Meaning::Cell { Meaning::Local } else { entry.meaning };
            if meaning == Meaning::Free {
                free.insert(entry.sym);
            }
            table.insert(
                entry.sym,
                Symbol {
                    meaning,
                    is_bound: entry.is(how::PARAM | how::BOUND | how::WALRUS),
                    is_isolated: entry.is(how::BOUND | how::WALRUS) && !entry.is(how::NONLOCAL),
                    passes_class: false,
                },
            );
        }
        let is_class = scope.kind == ScopeKind::Class;
        let mut from_children = FxHashSet::default();
        let mut wanted = Vec::new();
        let own = table.order.len();
        for child in self.children(id) {
            let mut needs = std::mem::take(&mut self.free[child.at()]);
            if scopes.scope(child).unit != child {
                if is_class {
                    self.drop_implicit(child, &mut table, &mut needs, &mut wanted);
                }
                self.merge_child(child, &mut table, is_class, &mut needs);
            } else if is_class && scopes.scope(child).sees_class {
                self.take_for_names_of_class(child, &table, own, &mut needs);
            }
            if from_children.is_empty() {
                from_children = needs;
            } else {
                from_children.extend(needs);
            }
        }
        if scope.kind.is_function_like() {
            for (sym, symbol) in &mut table.symbols {
                if symbol.meaning == Meaning::Local
                    && (from_children.contains(sym) || table.comprehension_cells.contains(sym))
                {
                    symbol.meaning = Meaning::Cell;
                    from_children.remove(sym);
                }
            }
        } else if is_class {
            for sym in self.implicit {
                if from_children.remove(&sym) {
                    table.comprehension_cells.insert(sym);
                    wanted.retain(|&wanted| wanted != sym);
                }
            }
            if !wanted.is_empty() {
                self.fail(id);
            }
        }
        for &sym in &from_children {
            match table.symbols.get_mut(&sym) {
                Some(symbol) => symbol.passes_class |= is_class || scope.sees_class,
                None => table.insert(
                    sym,
                    Symbol {
                        meaning: Meaning::Free,
                        is_bound: false,
                        is_isolated: false,
                        passes_class: false,
                    },
                ),
            }
        }
        free.extend(from_children);
        self.free[id.at()] = free;
        self.tables[id.at()] = table;
    }

    /// The scopes in this one, in the order in which they begin: that of a class's annotations begins
    /// with the first of them, though it is bound behind the body.
    fn children(&self, id: ScopeId) -> Vec<ScopeId> {
        let scopes = self.scopes;
        let mut children = scopes.scope(id).children.clone();
        if let Some(&last) = children.last()
            && scopes.kind(id) == ScopeKind::Class
            && scopes.kind(last) == ScopeKind::Annotations
            && let Some(at) =
                children.iter().position(|&child| scopes.scope(child).at > scopes.scope(last).at)
        {
            children[at..].rotate_right(1);
        }
        children
    }

    /// Merges the table of an inlined comprehension into that of the scope around it.
    fn merge_child(&mut self, child: ScopeId, table: &mut Table, is_class: bool, needs: &mut FxHashSet<Sym>) {
        let hides = self.quirks.has(Quirk::InlinedComprehensionHidesVariable);
        let inner = &self.tables[child.at()];
        table.comprehension_cells.extend(&inner.comprehension_cells);
        table.targets.extend(inner.targets.iter().filter(|sym| !table.symbols.contains_key(sym)));
        for &sym in &inner.order {
            let symbol = inner.symbols[&sym];
            if symbol.meaning == Meaning::Cell {
                table.comprehension_cells.insert(sym);
            }
            let is_target = matches!(symbol.meaning, Meaning::Local | Meaning::Cell);
            if is_target && !table.symbols.contains_key(&sym) {
                table.targets.insert(sym);
            }
            // A class has its implicit variables by itself.
            if is_class && symbol.meaning == Meaning::Free && self.implicit.contains(&sym) {
                continue;
            }
            match table.symbols.get(&sym) {
                Some(own) if own.is_bound && !is_class && !self.is_free_in_function(child, sym) => {
                    needs.remove(&sym);
                }
                Some(_) => {}
                // The name is a target's already, though nobody's variable.
                None if !hides
                    && symbol.meaning == Meaning::GlobalImplicit
                    && table.targets.contains(&sym) => {}
                None if hides || !matches!(symbol.meaning, Meaning::Local | Meaning::Cell) => {
                    table.insert(sym, Symbol { passes_class: false, ..symbol });
                }
                None => {}
            }
        }
    }

    /// An annotation or the like looks into the class around it, where comprehensions that come
    /// before it have left their targets: those it takes for names of the class.
    fn take_for_names_of_class(
        &mut self,
        child: ScopeId,
        class: &Table,
        own: usize,
        needs: &mut FxHashSet<Sym>,
    ) {
        let scopes = self.scopes;
        let mentions =
            |sym| scopes.entry(child, sym).is_some_and(|at| scopes.entries[at as usize].is(how::USED));
        let left = class.order[own..].iter().filter(|&&sym| class.symbols[&sym].is_bound && mentions(sym));
        let inner = &mut self.tables[child.at()].symbols;
        for sym in left {
            if let Some(symbol) = inner.get_mut(sym)
                && symbol.meaning == Meaning::Free
            {
                symbol.meaning = Meaning::GlobalImplicit;
                if !symbol.passes_class {
                    needs.remove(sym);
                }
            }
        }
    }

    /// The compiler fails in a scope.
    fn fail(&mut self, scope: ScopeId) {
        self.fails = Some(self.fails.map_or(scope, |first| first.min(scope)));
    }

    /// A comprehension in a class body that needs an implicit variable of the class.
    fn drop_implicit(
        &mut self,
        child: ScopeId,
        table: &mut Table,
        needs: &mut FxHashSet<Sym>,
        wanted: &mut Vec<Sym>,
    ) {
        for (number, sym) in self.implicit.into_iter().enumerate() {
            if !needs.contains(&sym) {
                continue;
            }
            let is_handled = number == 0 || self.version.has_lazy_annotations();
            if number == 0 && self.quirks.has(Quirk::ClassComprehensionFails) {
                // What the body mentions itself keeps its meaning there, unless a comprehension loads it.
                let class = self.scopes.scope(child).unit;
                let mut loads = self.scopes.uses_dunder_class.iter();
                if !table.symbols.contains_key(&sym) || loads.any(|&it| self.scopes.unit(it) == class) {
                    self.escaped.push((class, sym));
                }
            } else if self.quirks.has(Quirk::ClassComprehensionFails)
                || (self.quirks.has(Quirk::ClassComprehensionFunctionFails) && !is_handled)
            {
                self.fail(child);
            }
            if !is_handled {
                continue;
            }
            let in_function = self.is_free_in_function(child, sym);
            if in_function && self.quirks.has(Quirk::ClassComprehensionFunctionFails) {
                needs.remove(&sym);
                wanted.push(sym);
            }
            if !self.quirks.has(Quirk::ClassComprehensionReadsGlobal) {
                continue;
            }
            if !in_function {
                needs.remove(&sym);
            }
            let inner = &mut self.tables[child.at()];
            inner.symbols.remove(&sym);
            inner.order.retain(|&other| other != sym);
            table.global_in_comprehensions.push(sym);
        }
    }

    /// Whether a function in an inlined comprehension needs a name from further out.
    fn is_free_in_function(&self, comprehension: ScopeId, sym: Sym) -> bool {
        self.scopes.scope(comprehension).children.iter().any(|&child| {
            if self.scopes.scope(child).unit == child {
                self.tables[child.at()].get(sym).is_some_and(|symbol| symbol.meaning == Meaning::Free)
            } else {
                self.is_free_in_function(child, sym)
            }
        })
    }
}

/// Writes into the entries where variables are kept, by the tables.
fn store(scopes: &mut Scopes, tables: &[Table], kept: &FxHashSet<u32>) {
    const STORAGE: u16 = how::UNIT_FREE | how::UNIT_CELL | how::STORED_IN_CELL;
    for (at, entry) in scopes.entries.iter_mut().enumerate() {
        entry.how &= !STORAGE;
        if kept.contains(&(at as u32)) {
            entry.how |= how::UNIT_CELL;
        }
    }
    for (at, table) in tables.iter().enumerate() {
        let scope = ScopeId(at as u32);
        if scopes.scope(scope).unit != scope
            || scope == ScopeId::MODULE && table.comprehension_cells.is_empty()
        {
            continue;
        }
        let syms: Vec<Sym> = table.order.iter().chain(&table.comprehension_cells).copied().collect();
        for sym in syms {
            let (is_cell, is_free) = (table.is_cell(sym), table.is_free(sym));
            if !is_cell && !is_free {
                continue;
            }
            let at = scopes.entry_or_new(scope, sym);
            let entry = &mut scopes.entries[at as usize];
            if entry.how == 0 {
                entry.how = how::SYNTHETIC;
            }
            if is_free {
                entry.how |= how::UNIT_FREE;
            }
            if is_cell {
                entry.how |= how::UNIT_CELL;
            }
            if table.symbols.get(&sym).is_some_and(|symbol| symbol.meaning == Meaning::Cell) {
                entry.how |= how::STORED_IN_CELL;
            }
        }
    }
}
