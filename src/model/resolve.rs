//! Second pass over the scopes: what each name means, which variables are free and which are
//! cells.
//!
//! From the module inwards, `visible` holds for each name the innermost variable that nested
//! scopes see. A use of another scope's variable makes the name free in every scope between the
//! two; a scope that already has it free ends the way, so the whole costs no more than what it
//! finds.

use super::scopes::{Meaning, ScopeId, ScopeKind, Scopes, Sym, how};
use crate::{quirks::Quirk, rules::Rule, rules::Rulebook, version::Version};

/// Stands in `visible` where a `global` declaration hides outer variables.
const HIDDEN: ScopeId = ScopeId(u32::MAX - 1);

/// Fills the meanings of all entries.
pub(super) fn resolve(scopes: &mut Scopes, version: Version, rules: &Rulebook) {
    let mut implicit = vec!["__class__"];
    if version.has_type_parameters() {
        implicit.push("__classdict__");
    }
    if version.has_lazy_annotations() {
        implicit.push("__conditional_annotations__");
    }
    let implicit: Vec<Sym> = implicit.iter().filter_map(|name| scopes.syms.get(*name).copied()).collect();
    let names = scopes.names.len();
    let mut resolver = Resolver {
        scopes,
        rules,
        implicit,
        keeps: version.has_lazy_annotations(),
        visible: vec![ScopeId::NONE; names],
        outermost: vec![ScopeId::NONE; names],
        undo: Vec::new(),
    };
    resolver.scope(ScopeId::MODULE);
}

struct Resolver<'a> {
    scopes: &'a mut Scopes,
    rules: &'a Rulebook,
    /// Names that every class offers to the functions in it.
    implicit: Vec<Sym>,
    /// Classes keep variables for their annotations (3.14).
    keeps: bool,
    visible: Vec<ScopeId>,
    /// The outermost variable of each name, for the planted error of `NearestBindingWins`.
    outermost: Vec<ScopeId>,
    undo: Vec<(Sym, ScopeId, ScopeId)>,
}

impl Resolver<'_> {
    fn scope(&mut self, scope: ScopeId) {
        let mut at = self.scopes.scope(scope).first;
        while at != u32::MAX {
            self.entry(scope, at);
            at = self.scopes.entries[at as usize].next;
        }
        if self.scopes.scope(scope).children.is_empty() {
            return;
        }
        let undo = self.undo.len();
        self.offer(scope);
        let children = std::mem::take(&mut self.scopes.scopes[scope.at()].children);
        for &child in &children {
            self.scope(child);
        }
        self.scopes.scopes[scope.at()].children = children;
        for (sym, visible, outermost) in self.undo.drain(undo..).rev() {
            self.visible[sym as usize] = visible;
            self.outermost[sym as usize] = outermost;
        }
    }

    /// Lets nested scopes see the variables of `scope`.
    fn offer(&mut self, scope: ScopeId) {
        let kind = self.scopes.scope(scope).kind;
        let mut own_visible = kind.is_function_like();
        if kind == ScopeKind::Class {
            own_visible = !self.rules.holds(Rule::ClassScopeInvisible);
        }
        let mut at = self.scopes.scope(scope).first;
        while at != u32::MAX {
            let entry = &self.scopes.entries[at as usize];
            let (sym, meaning) = (entry.sym, entry.meaning);
            at = entry.next;
            match meaning {
                Meaning::Local if own_visible => self.push(sym, scope),
                Meaning::GlobalExplicit if self.visible[sym as usize] != ScopeId::NONE => {
                    let hides = match kind {
                        ScopeKind::Module => false,
                        ScopeKind::Class => !self.rules.holds(Rule::ClassGlobalStaysInClass),
                        _ => self.rules.holds(Rule::GlobalHidesEnclosing),
                    };
                    if hides {
                        self.push(sym, HIDDEN);
                    }
                }
                _ => {}
            }
        }
        if kind == ScopeKind::Class {
            for at in 0..self.implicit.len() {
                self.push(self.implicit[at], scope);
            }
        }
    }

    fn push(&mut self, sym: Sym, scope: ScopeId) {
        let (visible, outermost) = (self.visible[sym as usize], self.outermost[sym as usize]);
        self.undo.push((sym, visible, outermost));
        self.visible[sym as usize] = scope;
        if outermost == ScopeId::NONE || scope == HIDDEN || visible == HIDDEN {
            self.outermost[sym as usize] = scope;
        }
    }

    fn entry(&mut self, scope: ScopeId, at: u32) {
        let entry = &self.scopes.entries[at as usize];
        let sym = entry.sym;
        if !entry.is(how::PARAM | how::BOUND | how::GLOBAL | how::NONLOCAL | how::USED) {
            return;
        }
        let mut rule = entry.rule;
        let kind = self.scopes.scope(scope).kind;
        let binder = self.visible[sym as usize];
        let is_visible = binder != ScopeId::NONE && binder != HIDDEN;
        let early = entry.is(how::BOUND)
            && !entry.is(how::PARAM | how::GLOBAL | how::NONLOCAL)
            && entry.used_at < entry.bound_at
            && kind.is_function_like();
        let is_bound = entry.is(how::BOUND | how::PARAM)
            && (!early || self.rules.holds(Rule::BindingCountsThroughoutScope));
        if entry.is(how::NONLOCAL) && !entry.is(how::GLOBAL) && !is_visible {
            // Only names that are mangled are looked for under two names.
            let is_private = self.scopes.name(sym).contains("__");
            let walrus = entry.is(how::WALRUS) && self.scopes.has_quirk(Quirk::PrivateGlobalWalrusIsRejected);
            let leak = self.scopes.has_quirk(Quirk::GenericClassMangles);
            if is_private && (walrus || leak) {
                let at = entry.used_at.min(entry.bound_at);
                self.scopes.unbound_nonlocal.get_or_insert((sym, at));
            }
        }
        if entry.is(how::NONLOCAL) && (!is_visible || self.scopes.scope(binder).kind == ScopeKind::TypeParams)
        {
            self.scopes.suspect = true;
        }
        let entry = &self.scopes.entries[at as usize];
        let only_declared = !entry.is(how::USED | how::BOUND | how::WALRUS);
        let meaning = if entry.is(how::GLOBAL) {
            rule = Rule::GlobalDeclares;
            Meaning::GlobalExplicit
        } else if entry.is(how::NONLOCAL) && is_visible {
            rule = if entry.is(how::WALRUS) {
                Rule::WalrusLeavesComprehension
            } else {
                Rule::NonlocalBindsEnclosing
            };
            if only_declared && !self.rules.holds(Rule::NonlocalAloneCaptures) {
                Meaning::GlobalImplicit
            } else {
                Meaning::Free
            }
        } else if is_bound {
            Meaning::Local
        } else if self.hidden_by_class(scope, sym) {
            Meaning::GlobalImplicit
        } else if is_visible {
            rule = Rule::NearestBindingWins;
            Meaning::Free
        } else {
            rule = Rule::UnboundIsGlobal;
            if kind.is_function_like() && !self.rules.holds(rule) {
                Meaning::Local
            } else {
                Meaning::GlobalImplicit
            }
        };
        let mut binder = binder;
        let mut meaning = meaning;
        if meaning == Meaning::Free {
            let outermost = self.outermost[sym as usize];
            if self.is_implicit(binder, sym) {
                rule = self.scopes.implicit_rule(&self.scopes.entries[at as usize]);
                if !self.rules.holds(rule) {
                    meaning = Meaning::GlobalImplicit;
                }
            } else if outermost != binder
                && outermost != HIDDEN
                && !self.rules.holds(Rule::NearestBindingWins)
            {
                binder = outermost;
            }
        }
        let is_hidden = kind == ScopeKind::Class
            && self.scopes.has_quirk(Quirk::ClassBodyHasNoDunderClass)
            && meaning == Meaning::Free
            && !self.scopes.entries[at as usize].is(how::NONLOCAL)
            && self.scopes.name(sym) == "__class__";
        if is_hidden {
            meaning = Meaning::GlobalImplicit;
        }
        let entry = &mut self.scopes.entries[at as usize];
        entry.meaning = meaning;
        entry.rule = rule;
        if meaning == Meaning::Free {
            entry.binder = binder;
            let used_at = entry.used_at.min(entry.bound_at);
            self.free(scope, sym, binder, used_at);
        }
    }

    /// Whether `sym` is one of the variables that the class `binder` has by itself.
    fn is_implicit(&self, binder: ScopeId, sym: Sym) -> bool {
        self.implicit.contains(&sym) && self.scopes.scope(binder).kind == ScopeKind::Class
    }

    /// Whether an annotation-like scope inside a class finds the name in the class's namespace.
    fn hidden_by_class(&self, scope: ScopeId, sym: Sym) -> bool {
        let is_implicit = self.implicit.contains(&sym);
        self.scopes.in_class_seen_by(scope, sym).is_some_and(|entry| {
            // What the class keeps for its annotations is none of its names.
            let is_kept =
                self.keeps && is_implicit && entry.is(how::IMPLICIT) && self.looks_for_names(scope, sym);
            !is_kept && entry.is_own_or_global()
        })
    }

    /// Whether a scope uses any name but this one.
    fn looks_for_names(&self, scope: ScopeId, sym: Sym) -> bool {
        self.scopes.entries_of(scope).any(|entry| entry.is(how::USED) && entry.sym != sym)
    }

    /// Makes `sym` of `binder` free in `scope` and in every scope between the two.
    fn free(&mut self, scope: ScopeId, sym: Sym, binder: ScopeId, used_at: u32) {
        let mut inner = scope;
        while inner != binder && inner != ScopeId::MODULE {
            let at = self.scopes.entry_or_new(inner, sym);
            let kind = self.scopes.scope(inner).kind;
            let entry = &mut self.scopes.entries[at as usize];
            if entry.is(how::FREE) {
                break;
            }
            let mut is_free = true;
            if entry.how == 0 {
                entry.how = how::SYNTHETIC;
                entry.meaning = Meaning::Free;
                entry.binder = binder;
                entry.rule = Rule::PassThroughIsFree;
                is_free = self.rules.holds(Rule::PassThroughIsFree);
            } else if inner != scope && kind == ScopeKind::Class {
                is_free = self.rules.holds(Rule::ClassBodyPassesThrough);
            }
            if is_free {
                entry.how |= how::FREE;
            }
            entry.freed_at = entry.freed_at.min(used_at);
            inner = self.scopes.scope(inner).parent;
        }
        let is_implicit = self.is_implicit(binder, sym);
        let at = self.scopes.entry_or_new(binder, sym);
        let entry = &mut self.scopes.entries[at as usize];
        entry.how |= how::CELL;
        if entry.meaning == Meaning::Local {
            entry.meaning = Meaning::Cell;
        }
        if is_implicit {
            entry.how |= how::IMPLICIT;
        }
        entry.freed_at = entry.freed_at.min(used_at);
        self.store(scope, sym, binder, used_at);
    }

    /// Where the variable is kept: in a cell of the binder's unit, if another unit uses it.
    fn store(&mut self, scope: ScopeId, sym: Sym, binder: ScopeId, used_at: u32) {
        let owner = self.scopes.scope(binder).unit;
        let first = self.scopes.scope(scope).unit;
        let mut unit = first;
        let at = self.scopes.entry_or_new(binder, sym);
        let is_implicit = self.scopes.entries[at as usize].is(how::IMPLICIT);
        if unit == owner && !is_implicit {
            return;
        }
        self.scopes.entries[at as usize].how |= how::STORED_IN_CELL;
        let rule = self.scopes.entries[at as usize].rule;
        let bound_at = self.scopes.entries[at as usize].bound_at;
        let at = self.scopes.entry_or_new(owner, sym);
        let entry = &mut self.scopes.entries[at as usize];
        if entry.how == 0 {
            entry.how = how::SYNTHETIC;
            entry.rule = rule;
            entry.bound_at = bound_at;
        }
        entry.how |= how::UNIT_CELL;
        entry.freed_at = entry.freed_at.min(used_at);
        while unit != owner && unit != ScopeId::MODULE {
            let at = self.scopes.entry_or_new(unit, sym);
            let entry = &mut self.scopes.entries[at as usize];
            if entry.is(how::UNIT_FREE) {
                break;
            }
            // Only a planted error leaves a scope in between without the name.
            if entry.is(how::FREE) || unit == first {
                entry.how |= how::UNIT_FREE;
            }
            entry.freed_at = entry.freed_at.min(used_at);
            unit = self.scopes.scope(self.scopes.scope(unit).parent).unit;
        }
    }
}
