//! Symbol tables as `symtable` shows them: the scopes once more, in other words.
//!
//! There is nothing to decide here; each fact was decided when names were bound and resolved. Where
//! comprehensions are inlined, their names stand in the table of the scope around them, as long as
//! that has no such name itself.

use super::scopes::{Entry, Meaning, ScopeId, ScopeKind, Scopes, Sym, how};
use crate::{
    facts::{Symbol, Table, TableKind, symbol},
    quirks::Quirk,
    tree::{Lines, Name},
};
use rustc_hash::FxHashMap;
use std::collections::hash_map;

/// The table of the module, with all inner ones.
pub(super) fn tables(scopes: &Scopes, lines: &Lines) -> Table {
    let mut maker = Maker { scopes, lines, known: FxHashMap::default() };
    maker.table(ScopeId::MODULE)
}

struct Maker<'a> {
    scopes: &'a Scopes,
    lines: &'a Lines,
    /// The names in the tables being made, and where they stand there.
    known: FxHashMap<(ScopeId, Sym), usize>,
}

impl Maker<'_> {
    fn table(&mut self, id: ScopeId) -> Table {
        let scope = self.scopes.scope(id);
        let kind = match scope.kind {
            ScopeKind::Module => TableKind::Module,
            ScopeKind::Function | ScopeKind::Lambda | ScopeKind::Comprehension(_) => TableKind::Function,
            ScopeKind::Class => TableKind::Class,
            ScopeKind::TypeParams => TableKind::TypeParameters,
            ScopeKind::TypeAlias => TableKind::TypeAlias,
            ScopeKind::TypeVariable => TableKind::TypeVariable,
            ScopeKind::Annotations => TableKind::Annotation,
        };
        let name = scope.name.trim_start_matches('<').trim_end_matches('>');
        let name = match kind {
            TableKind::Module => "top",
            _ => name.strip_prefix("generic parameters of ").unwrap_or(name),
        };
        let line = if kind.has_line(name) { self.lines.line(scope.at) } else { 0 };
        let mut table = Table { kind, name: Name::from(name), line, symbols: Vec::new(), tables: Vec::new() };
        self.fill(&mut table, id, id);
        table.settle();
        table
    }

    /// Adds the names and inner tables of `scope` to the table of `unit`.
    fn fill(&mut self, table: &mut Table, unit: ScopeId, scope: ScopeId) {
        let is_mentioned =
            |entry: &Entry| entry.is(how::PARAM | how::BOUND | how::GLOBAL | how::NONLOCAL | how::USED);
        self.list(table, unit, scope, is_mentioned);
        if scope == ScopeId::MODULE {
            self.declare(table);
        }
        for &child in &self.scopes.scope(scope).children {
            if self.scopes.scope(child).unit == child {
                let inner = self.table(child);
                table.tables.push(inner);
            } else {
                self.fill(table, unit, child);
            }
        }
        // What only passes through is known last.
        let merged = self.scopes.table(scope);
        let taken_for_global =
            |sym| self.scopes.table(unit).is_some_and(|table| table.global_in_comprehensions.contains(&sym));
        let is_free = |entry: &Entry| match merged {
            None => entry.is(how::FREE) && entry.meaning == Meaning::Free,
            Some(table) => match table.get(entry.sym) {
                Some(symbol) => symbol.meaning == Meaning::Free,
                None => scope != unit && entry.is(how::FREE) && taken_for_global(entry.sym),
            },
        };
        self.list(table, unit, scope, is_free);
    }

    /// Whether `unit` only hands a variable on to functions in it. A target of that name in a
    /// comprehension is another variable, and has no place in the table.
    fn passes(&self, unit: ScopeId, sym: Sym) -> bool {
        let own = self.scopes.entry(unit, sym).map(|at| &self.scopes.entries[at as usize]);
        let merged = self.scopes.table(unit).and_then(|table| table.get(sym));
        own.is_some_and(|own| own.is(how::FREE) && own.meaning == Meaning::Free)
            && merged.is_none_or(|symbol| symbol.meaning == Meaning::Free)
    }

    /// Whether the class around a scope of annotations or type parameters declares a name global, and so
    /// for that scope, too.
    fn is_declared_by_class(&self, scope: ScopeId, sym: Sym) -> bool {
        let entry = self.scopes.in_class_seen_by(scope, sym);
        entry.is_some_and(|entry| entry.meaning == Meaning::GlobalExplicit)
    }

    /// A name that is declared global anywhere is one of the module's.
    fn declare(&mut self, table: &mut Table) {
        let scopes = self.scopes;
        let facts = symbol::DECLARED_GLOBAL | symbol::GLOBAL;
        let declared = (0..scopes.scopes.len() as u32).flat_map(|at| scopes.entries_of(ScopeId(at)));
        for entry in declared.filter(|entry| entry.is(how::GLOBAL)) {
            if Table::leaves_out(scopes.name(entry.sym)) {
                continue;
            }
            let next = table.symbols.len();
            let at = *self.known.entry((ScopeId::MODULE, entry.sym)).or_insert(next);
            if at == next {
                table.symbols.push(Symbol { name: scopes.name(entry.sym).clone(), facts });
            } else {
                table.symbols[at].facts |= facts;
            }
        }
    }

    fn list(&mut self, table: &mut Table, unit: ScopeId, scope: ScopeId, which: impl Fn(&Entry) -> bool) {
        for entry in self.scopes.entries_of(scope).filter(|entry| which(entry)) {
            let name = self.scopes.name(entry.sym);
            if Table::leaves_out(name) || (entry.meaning != Meaning::Free && self.passes(unit, entry.sym)) {
                continue;
            }
            if let hash_map::Entry::Vacant(vacant) = self.known.entry((unit, entry.sym)) {
                vacant.insert(table.symbols.len());
                let facts = self.facts(entry, unit, scope != unit);
                table.symbols.push(Symbol { name: name.clone(), facts });
            }
        }
    }

    /// What is known of a name of the unit, or of a comprehension that is inlined into it.
    fn facts(&self, entry: &Entry, unit: ScopeId, is_inlined: bool) -> u16 {
        let mut facts = 0;
        for (bits, fact) in [
            (how::PARAM, symbol::PARAMETER),
            (how::ASSIGNED | how::WALRUS, symbol::ASSIGNED),
            (how::IMPORTED, symbol::IMPORTED),
            (how::ANNOTATED, symbol::ANNOTATED),
            (how::USED, symbol::REFERENCED),
            (how::NONLOCAL, symbol::NONLOCAL),
        ] {
            if entry.is(bits) {
                facts |= fact;
            }
        }
        let merged = self.scopes.table(unit);
        let taken_for_global =
            merged.is_some_and(|table| table.global_in_comprehensions.contains(&entry.sym));
        let own = entry.meaning;
        let meaning = match merged.and_then(|table| table.get(entry.sym)).map_or(own, |it| it.meaning) {
            // Whatever else passes through the unit, the target of a comprehension is bound.
            Meaning::Free if is_inlined && matches!(own, Meaning::Local | Meaning::Cell) => own,
            meaning => meaning,
        };
        facts |= match meaning {
            _ if taken_for_global => symbol::GLOBAL,
            Meaning::GlobalImplicit if self.is_declared_by_class(unit, entry.sym) => {
                symbol::GLOBAL | symbol::DECLARED_GLOBAL
            }
            Meaning::Local | Meaning::Cell => symbol::LOCAL,
            Meaning::Free => symbol::FREE,
            Meaning::GlobalExplicit => symbol::GLOBAL | symbol::DECLARED_GLOBAL,
            Meaning::GlobalImplicit => symbol::GLOBAL,
        };
        let is_bound = facts & (symbol::ASSIGNED | symbol::IMPORTED | symbol::PARAMETER) != 0;
        let is_top = unit == ScopeId::MODULE
            || (self.scopes.has_quirk(Quirk::SymtableTakesTopForModule)
                && self.scopes.scope(unit).name == "top");
        if is_top && is_bound {
            facts |= symbol::GLOBAL | symbol::LOCAL;
        }
        facts
    }
}
