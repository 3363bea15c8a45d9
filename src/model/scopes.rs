//! Scopes: which name means what, by the Language Reference (4.2 "Naming and binding").
//!
//! Two passes make the table. `bind` walks the tree once and notes, for each scope
//! and name, how the name is bound, declared and used there. `resolve` then goes
//! from the module inwards and decides what each name means. Both are insensitive to flow: code
//! that can never run binds and captures like any other.
//!
//! A comprehension is a scope of its own in every version: that is what the language says
//! (Language Reference 6.2.4; PEP 709 promises to keep it). What an implementation that inlines
//! comprehensions may choose is *storage*, and only that goes by *units*: the unit of a scope is
//! the code object it is compiled into. So each entry carries two sets of facts, one of the
//! language (free, cell) and one of storage (`unit_free`, `unit_cell`).

use super::{
    Question,
    fold::Constants,
    merge::{self, Table},
};
use crate::{
    mode::Mode,
    quirks::{Quirk, Quirks},
    rules::{Rule, Rulebook},
    tree::{ComprehensionKind, Lines, Name, Node, Program},
    version::Version,
};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::{borrow::Cow, cell::OnceCell};

/// The number of a scope; the module's is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScopeId(pub u32);

impl ScopeId {
    /// The scope of the module.
    pub const MODULE: Self = Self(0);
    pub(super) const NONE: Self = Self(u32::MAX);

    pub(super) fn at(self) -> usize {
        self.0 as usize
    }
}

/// Which scope of a [`Node`] is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The body of a function, lambda, class, comprehension or type alias, or the bound of a type
    /// parameter.
    Body,
    /// The scope that holds the type parameters of a definition.
    TypeParams,
    /// The lazily evaluated annotations of a function or class (3.14), or a type parameter's
    /// default.
    Annotations,
}

/// What a name means where it is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A local variable that no other scope uses; in a class or module: a name of the namespace.
    Local,
    /// A local variable that nested scopes use.
    Cell,
    /// A variable of an enclosing scope. In a class body: read from the namespace first.
    Free,
    /// Declared by a `global` statement.
    GlobalExplicit,
    /// Bound nowhere: a global or builtin.
    GlobalImplicit,
}

/// The kinds of scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScopeKind {
    /// The module.
    Module,
    /// `def` and `async def`.
    Function,
    /// `lambda`.
    Lambda,
    /// `class`.
    Class,
    /// Comprehensions and generator expressions.
    Comprehension(ComprehensionKind),
    /// The type parameters of a definition.
    TypeParams,
    /// The value of a type alias, lazily evaluated.
    TypeAlias,
    /// The bound or default of a type parameter, lazily evaluated.
    TypeVariable,
    /// The lazily evaluated annotations of a function, class or module.
    Annotations,
}

impl ScopeKind {
    /// Whether names bound here are variables that nested scopes can see: all but modules and
    /// class bodies.
    pub fn is_function_like(self) -> bool {
        !matches!(self, Self::Module | Self::Class)
    }
}

/// A mangled name, by number.
pub(super) type Sym = u32;

/// How names are bound, declared and used in a scope; bits of [`Entry::how`].
pub(super) mod how {
    pub const PARAM: u16 = 1;
    /// Bound by any binding form other than a parameter.
    pub const BOUND: u16 = 1 << 1;
    pub const GLOBAL: u16 = 1 << 2;
    pub const NONLOCAL: u16 = 1 << 3;
    pub const USED: u16 = 1 << 4;
    /// An implicit variable of a class: `__class__`, `__classdict__`, ...
    pub const IMPLICIT: u16 = 1 << 5;
    /// The target of an assignment expression inside a comprehension, seen from there.
    pub const WALRUS: u16 = 1 << 6;
    /// The language: a variable of an enclosing scope, used here or further in.
    pub const FREE: u16 = 1 << 7;
    /// The language: a variable of this scope, used further in.
    pub const CELL: u16 = 1 << 8;
    /// Storage: in the `co_freevars` of this unit.
    pub const UNIT_FREE: u16 = 1 << 9;
    /// Storage: some variable of this name is a cell of this unit.
    pub const UNIT_CELL: u16 = 1 << 10;
    /// Storage: this very variable is a cell of its unit.
    pub const STORED_IN_CELL: u16 = 1 << 11;
    /// Mentioned by no program text: made to carry storage facts.
    pub const SYNTHETIC: u16 = 1 << 12;
    /// Bound by anything but an import or a parameter.
    pub const ASSIGNED: u16 = 1 << 13;
    /// Bound by an import.
    pub const IMPORTED: u16 = 1 << 14;
    /// Annotated, as a name of its own.
    pub const ANNOTATED: u16 = 1 << 15;
}

/// What is known of a name in a scope.
#[derive(Debug)]
pub(super) struct Entry {
    pub sym: Sym,
    pub how: u16,
    pub meaning: Meaning,
    /// The rule that gave the meaning.
    pub rule: Rule,
    /// The scope whose variable it is, if free.
    pub binder: ScopeId,
    /// Offset of the first binding, or `u32::MAX`.
    pub bound_at: u32,
    /// Offset of the first use, or `u32::MAX`.
    pub used_at: u32,
    /// Offset of what makes it free here, for scopes that only pass it through.
    pub freed_at: u32,
    /// The next entry of the same scope, in order of first mention; `u32::MAX` ends.
    pub next: u32,
}

impl Entry {
    /// Whether a class has it as a name of its own, or declares it global.
    pub fn is_own_or_global(&self) -> bool {
        self.meaning == Meaning::GlobalExplicit || self.is(how::BOUND) && !self.is(how::NONLOCAL)
    }

    pub fn is(&self, bits: u16) -> bool {
        self.how & bits != 0
    }
}

/// A scope.
#[derive(Debug)]
pub(super) struct Scope {
    pub kind: ScopeKind,
    /// `co_name` of its code object.
    pub name: Name,
    /// For the annotations of a function: that function's name.
    pub annotates: Name,
    pub parent: ScopeId,
    /// Offset of what opens it.
    pub at: u32,
    /// The scope whose code object this one is compiled into; itself, unless inlined.
    pub unit: ScopeId,
    pub children: Vec<ScopeId>,
    pub first: u32,
    pub last: u32,
    /// Index into [`Scopes::privates`]: the class whose private names are mangled here.
    pub private: u32,
    pub is_generator: bool,
    pub is_coroutine: bool,
    /// There is a `return` statement with a value.
    pub returns_value: bool,
    /// There is a `global` or `nonlocal` statement.
    pub declares: bool,
    /// Inside a function-like scope.
    pub is_nested: bool,
    /// An annotation-like scope that sees the names of the class it stands in.
    pub sees_class: bool,
}

/// All scopes of a program.
#[derive(Debug)]
pub struct Scopes {
    pub(super) names: Vec<Name>,
    pub(super) syms: FxHashMap<Name, Sym>,
    pub(super) scopes: Vec<Scope>,
    pub(super) entries: Vec<Entry>,
    pub(super) index: FxHashMap<(u32, Sym), u32>,
    /// Names of classes, leading underscores stripped; index 0 mangles nothing.
    pub(super) privates: Vec<Private>,
    by_node: Vec<[ScopeId; 3]>,
    pub(super) future_annotations: bool,
    pub(super) barry_as_bdfl: bool,
    /// 3.14: the scope of the module's annotations.
    pub(super) module_annotations: Option<ScopeId>,
    /// The `__qualname__` of each scope's function or class.
    qualnames: Vec<String>,
    /// What [`Self::free`] and [`Self::cells`] answer: made when first asked for.
    closures: OnceCell<Vec<Closure>>,
    sorts_free_names: bool,
    /// What a release does differently.
    pub(super) quirks: Quirks,
    /// How the program is compiled.
    pub(super) mode: Mode,
    /// The value of `__debug__`.
    pub(super) debug: bool,
    /// Only with quirks of inlined comprehensions: the merged table of each scope.
    pub(super) merged: Option<Vec<Table>>,
    /// Only with quirks: the first scope that the compiler fails in.
    pub(super) fails: Option<ScopeId>,
    /// Only with quirks: the name of a `nonlocal` declaration that finds no variable, and where.
    pub(super) unbound_nonlocal: Option<(Sym, u32)>,
    /// Only with a quirk: names of class bodies that nothing but an annotation without a value binds.
    pub(super) bare_annotations: Vec<(ScopeId, Sym)>,
    /// Only with a quirk: scopes that look into a class for the very name of its namespace.
    pub(super) uses_class_dict: Vec<ScopeId>,
    /// Only of use to quirks: comprehensions that mention `__class__` in so many letters.
    pub(super) uses_dunder_class: Vec<ScopeId>,
    /// Something in the program might be wrong: see [`reject`](super::reject).
    pub(super) suspect: bool,
}

/// The free variables and cells of a scope.
#[derive(Debug)]
struct Closure {
    free: Vec<Sym>,
    cells: Vec<Sym>,
}

/// How private names are mangled.
#[derive(Debug, Default)]
pub(super) struct Private {
    /// The class's name without leading underscores; empty mangles nothing.
    pub class: Name,
    /// If given, only these names are mangled (the type parameters of a generic class).
    pub only: Option<Vec<Name>>,
}

impl Scopes {
    /// Finds all scopes of `program` and what each name means in them.
    pub fn analyse(program: &Program, question: &Question, rules: &Rulebook) -> Self {
        let Question { version, quirks, mode, .. } = *question;
        let mut scopes = super::bind::bind(program, version, rules, quirks, mode);
        if merge::is_needed(version, quirks) {
            let kept = merge::kept(&scopes);
            super::resolve::resolve(&mut scopes, version, rules);
            let (tables, fails) = merge::merge(&mut scopes, &kept, version, quirks);
            scopes.merged = Some(tables);
            scopes.fails = scopes.fails.into_iter().chain(fails).min();
        } else {
            super::resolve::resolve(&mut scopes, version, rules);
        }
        for (scope, sym) in std::mem::take(&mut scopes.bare_annotations) {
            // A function in the body uses a variable of that name from around it.
            let at = scopes.entry(scope, sym);
            if at.is_some_and(|at| scopes.entries[at as usize].is(how::FREE)) {
                scopes.fails = Some(scopes.fails.map_or(scope, |first| first.min(scope)));
            }
        }
        if quirks.has(Quirk::ClassDictParameterFails) {
            scopes.find_class_dict_parameter();
        }
        if quirks.has(Quirk::BoundClassDictFails) {
            scopes.find_bound_class_dict();
        }
        if quirks.has(Quirk::FreeNameIsMangledAgain) {
            scopes.find_free_name_mangled_again();
        }
        scopes.name_all(version, rules);
        scopes.sorts_free_names = rules.applies(Rule::FreeNamesSorted);
        scopes
    }

    pub(super) fn empty(nodes: usize) -> Self {
        // About what programs have: tables that grow step by step are the larger part of the time.
        let (names, entries) = (16 + 2 * nodes, 16 + 6 * nodes);
        Self {
            names: Vec::with_capacity(names),
            syms: FxHashMap::with_capacity_and_hasher(names, FxBuildHasher),
            scopes: Vec::with_capacity(1 + nodes),
            entries: Vec::with_capacity(entries),
            index: FxHashMap::with_capacity_and_hasher(entries, FxBuildHasher),
            privates: vec![Private::default()],
            by_node: vec![[ScopeId::NONE; 3]; nodes],
            future_annotations: false,
            barry_as_bdfl: false,
            module_annotations: None,
            qualnames: Vec::new(),
            closures: OnceCell::new(),
            sorts_free_names: true,
            quirks: Quirks::NONE,
            mode: Mode::DEFAULT,
            debug: true,
            merged: None,
            fails: None,
            unbound_nonlocal: None,
            bare_annotations: Vec::new(),
            uses_class_dict: Vec::new(),
            uses_dunder_class: Vec::new(),
            suspect: false,
        }
    }

    /// Whether anything in the program might be wrong, although it could be parsed.
    pub(super) fn is_suspect(&self) -> bool {
        self.suspect
    }

    /// The scope that `node` opens in this role.
    pub fn of(&self, node: Node, role: Role) -> Option<ScopeId> {
        let scope = self.by_node.get(node.0 as usize)?[role as usize];
        (scope != ScopeId::NONE).then_some(scope)
    }

    pub(super) fn set(&mut self, node: Node, role: Role, scope: ScopeId) {
        self.by_node[node.0 as usize][role as usize] = scope;
    }

    pub(super) fn scope(&self, scope: ScopeId) -> &Scope {
        &self.scopes[scope.at()]
    }

    /// What kind of scope it is.
    pub fn kind(&self, scope: ScopeId) -> ScopeKind {
        self.scope(scope).kind
    }

    /// The scope around `scope`.
    pub fn parent(&self, scope: ScopeId) -> Option<ScopeId> {
        (scope != ScopeId::MODULE).then(|| self.scope(scope).parent)
    }

    /// What `name`, as written in `scope`, means there. Mangles.
    pub fn meaning(&self, scope: ScopeId, name: &str) -> Meaning {
        self.lookup(scope, name).map_or(Meaning::GlobalImplicit, |entry| entry.meaning)
    }

    /// The scope whose variable `name`, as written in `scope`, is, if it is a variable of a
    /// scope at all.
    pub fn binder(&self, scope: ScopeId, name: &str) -> Option<ScopeId> {
        let entry = self.lookup(scope, name)?;
        match entry.meaning {
            Meaning::Local | Meaning::Cell => Some(scope),
            Meaning::Free => Some(entry.binder),
            Meaning::GlobalExplicit | Meaning::GlobalImplicit => None,
        }
    }

    pub(super) fn lookup(&self, scope: ScopeId, name: &str) -> Option<&Entry> {
        let sym = *self.syms.get(&*self.mangle(scope, name))?;
        self.entry(scope, sym).map(|at| &self.entries[at as usize])
    }

    /// Only with a quirk: the entry of `name` in `scope` as if the class `private` mangled it.
    pub(super) fn lookup_in(&self, scope: ScopeId, private: u32, name: &str) -> Option<&Entry> {
        let sym = *self.syms.get(&*self.privates[private as usize].mangle(name))?;
        self.entry(scope, sym).map(|at| &self.entries[at as usize])
    }

    /// Whether any scope declares a name global.
    pub(super) fn is_declared_global_anywhere(&self, mangled: &str) -> bool {
        let Some(sym) = self.sym(mangled) else { return false };
        self.entries.iter().any(|entry| entry.sym == sym && entry.is(how::GLOBAL))
    }

    /// The rule behind an implicit variable.
    pub(super) fn implicit_rule(&self, entry: &Entry) -> Rule {
        match self.name(entry.sym).as_str() {
            "__classdict__" => Rule::ClassDictIsFree,
            "__conditional_annotations__" => Rule::ConditionalAnnotationsAreKept,
            _ => Rule::DunderClassIsFree,
        }
    }

    /// Whether classes have this variable by themselves.
    pub(super) fn is_implicit_name(&self, name: &str) -> bool {
        matches!(name, "__class__" | "__classdict__" | "__conditional_annotations__")
    }

    /// Whether the implicit variable `name` is a cell of `scope` in any case.
    pub(super) fn is_kept(&self, scope: ScopeId, name: &str) -> bool {
        self.lookup(scope, name).is_some_and(|entry| entry.is(how::IMPLICIT))
    }

    pub(super) fn entry(&self, scope: ScopeId, sym: Sym) -> Option<u32> {
        self.index.get(&(scope.0, sym)).copied()
    }

    /// Whether the text of `scope` itself binds, declares or uses the name.
    pub(super) fn mentions(&self, scope: ScopeId, sym: Sym) -> bool {
        const MENTIONED: u16 = how::PARAM | how::BOUND | how::GLOBAL | how::NONLOCAL | how::USED;
        self.entry(scope, sym).is_some_and(|at| self.entries[at as usize].is(MENTIONED))
    }

    /// The entry of `sym` in `scope`, made if it is not there.
    pub(super) fn entry_or_new(&mut self, scope: ScopeId, sym: Sym) -> u32 {
        let next = self.entries.len() as u32;
        let at = *self.index.entry((scope.0, sym)).or_insert(next);
        if at == next {
            self.entries.push(Entry {
                sym,
                how: 0,
                meaning: Meaning::GlobalImplicit,
                rule: Rule::UnboundIsGlobal,
                binder: ScopeId::NONE,
                bound_at: u32::MAX,
                used_at: u32::MAX,
                freed_at: u32::MAX,
                next: u32::MAX,
            });
            let scope = &mut self.scopes[scope.at()];
            if scope.last == u32::MAX {
                scope.first = at;
            } else {
                self.entries[scope.last as usize].next = at;
            }
            scope.last = at;
        }
        at
    }

    /// The entries of a scope, in order of first mention.
    pub(super) fn entries_of(&self, scope: ScopeId) -> impl Iterator<Item = &Entry> {
        let mut at = self.scope(scope).first;
        std::iter::from_fn(move || {
            let entry = self.entries.get(at as usize)?;
            at = entry.next;
            Some(entry)
        })
    }

    pub(super) fn intern(&mut self, name: &str) -> Sym {
        if let Some(&sym) = self.syms.get(name) {
            return sym;
        }
        let sym = self.names.len() as Sym;
        self.names.push(Name::from(name));
        self.syms.insert(Name::from(name), sym);
        sym
    }

    /// `name` as it is really called in `scope`: private names of a class are mangled.
    pub fn mangle<'a>(&self, scope: ScopeId, name: &'a str) -> Cow<'a, str> {
        self.privates[self.scope(scope).private as usize].mangle(name)
    }

    /// The class whose private names are mangled in a scope.
    pub(super) fn private(&self, scope: ScopeId) -> u32 {
        self.scope(scope).private
    }

    /// Only with a quirk: `name` as the class `private` mangles it.
    pub(super) fn mangle_as<'a>(&self, private: u32, name: &'a str) -> Cow<'a, str> {
        self.privates[private as usize].mangle(name)
    }

    /// The variables of `scope` that other scopes use: one cell each per activation. Targets of
    /// an inlined comprehension are *not* among them: a comprehension is a scope of its own here.
    /// For a class this may be `__class__` alone. In the order of the variables' first mention.
    pub(super) fn cell_syms(&self, scope: ScopeId) -> &[Sym] {
        &self.closures()[scope.at()].cells
    }

    /// The variables of enclosing scopes that `scope` or a scope in it uses, in the order of
    /// `co_freevars` and so of `__closure__`.
    pub fn free(&self, scope: ScopeId) -> impl ExactSizeIterator<Item = &Name> {
        self.free_syms(scope).iter().map(|&sym| self.name(sym))
    }

    pub(super) fn free_syms(&self, scope: ScopeId) -> &[Sym] {
        &self.closures()[scope.at()].free
    }

    fn closures(&self) -> &[Closure] {
        self.closures
            .get_or_init(|| (0..self.scopes.len()).map(|at| self.closure(ScopeId(at as u32))).collect())
    }

    /// What an annotation-like scope finds under a name in the class that it sees.
    pub(super) fn in_class_seen_by(&self, scope: ScopeId, sym: Sym) -> Option<&Entry> {
        let data = self.scope(scope);
        if !data.sees_class {
            return None;
        }
        let around = self.scope(data.parent);
        let class = if around.kind == ScopeKind::TypeParams { around.parent } else { data.parent };
        self.entry(class, sym).map(|at| &self.entries[at as usize])
    }

    fn closure(&self, scope: ScopeId) -> Closure {
        // Where comprehensions are merged, what counts is storage.
        let (free, cell) = match self.merged {
            None => (how::FREE, how::CELL),
            Some(_) => (how::UNIT_FREE, how::UNIT_CELL),
        };
        let mut free: Vec<&Entry> = self.entries_of(scope).filter(|entry| entry.is(free)).collect();
        if self.sorts_free_names {
            free.sort_unstable_by_key(|entry| self.name(entry.sym));
        } else {
            free.sort_by_key(|entry| entry.used_at.min(entry.freed_at));
        }
        let cells = self.entries_of(scope).filter(|entry| entry.is(cell));
        Closure {
            free: free.into_iter().map(|entry| entry.sym).collect(),
            cells: cells.map(|entry| entry.sym).collect(),
        }
    }

    /// The `__qualname__` of the function or class with this scope
    /// ([PEP 3155](https://peps.python.org/pep-3155/)); empty for the module.
    pub fn qualname(&self, scope: ScopeId) -> &str {
        &self.qualnames[scope.at()]
    }

    /// Only with a quirk: the annotations of a function take its type parameter for the namespace of the class.
    fn find_class_dict_parameter(&mut self) {
        let Some(sym) = self.sym("__classdict__") else { return };
        let is_taken = |id| {
            let own = self.entry(id, sym).map(|at| &self.entries[at as usize]);
            own.is_some_and(|own| own.is(how::BOUND))
        };
        let looks = |id| {
            let is_outside = |meaning| matches!(meaning, Meaning::Free | Meaning::GlobalImplicit);
            self.entries_of(id).any(|entry| entry.is(how::USED) && is_outside(entry.meaning))
        };
        let fails = (0..self.scopes.len() as u32).map(ScopeId).find(|&id| {
            self.kind(id) == ScopeKind::TypeParams && self.scope(id).sees_class && is_taken(id) && looks(id)
        });
        self.fails = self.fails.into_iter().chain(fails).min();
    }

    /// Only with a quirk: the compiler fails in annotations and the like that look into a class which
    /// has given the name of its namespace to something else.
    fn find_bound_class_dict(&mut self) {
        let Some(sym) = self.sym("__classdict__") else { return };
        let all = || (0..self.scopes.len() as u32).map(ScopeId);
        let own = |id| self.entry(id, sym).map(|at| &self.entries[at as usize]);
        let is_of = |id, class| own(id).is_some_and(|it| it.meaning == Meaning::Free && it.binder == class);
        let has_cell = |class| all().any(|id| !self.scope(id).sees_class && is_of(id, class));
        // What a class keeps for its own annotations serves all scopes directly in it (3.14).
        let keeps = |class| all().any(|id| self.scope(id).parent == class && is_of(id, class));
        let classes = all().filter(|&id| {
            let is_taken = own(id).is_some_and(Entry::is_own_or_global);
            self.kind(id) == ScopeKind::Class && is_taken && !has_cell(id)
        });
        let looks = |id: ScopeId| {
            let scope = self.scope(id);
            let kinds = || scope.children.iter().map(|&child| self.kind(child));
            match scope.kind {
                ScopeKind::TypeParams if kinds().any(|kind| kind == ScopeKind::Class) => true,
                // Those of the class itself are compiled with it.
                ScopeKind::Annotations if scope.annotates.is_empty() => false,
                _ => self.entries_of(id).any(|entry| {
                    entry.is(how::USED)
                        && (entry.sym != sym || self.uses_class_dict.contains(&id))
                        && !matches!(entry.meaning, Meaning::Local | Meaning::Cell)
                }),
            }
        };
        let fails = classes
            .flat_map(|class| {
                let children = &self.scope(class).children;
                let generic = |child: &&ScopeId| self.kind(**child) == ScopeKind::TypeParams;
                let inner = children.iter().filter(generic).flat_map(|&child| &self.scope(child).children);
                let keeps = keeps(class);
                children.iter().filter(move |child| !keeps || generic(child)).chain(inner)
            })
            .copied()
            .filter(|&id| self.scope(id).sees_class && looks(id))
            .min();
        self.fails = self.fails.into_iter().chain(fails).min();
    }

    /// Only with a quirk: the compiler fails where the cell that a scope inside wants is looked for by a name
    /// that is mangled once more, which is that of another cell.
    fn find_free_name_mangled_again(&mut self) {
        let holds_cell = |scope, name: &str| {
            let entry = self.sym(name).and_then(|sym| self.entry(scope, sym));
            entry.is_some_and(|at| self.entries[at as usize].meaning == Meaning::Cell)
        };
        let fails = (0..self.scopes.len() as u32).map(ScopeId).find(|&id| {
            let free = self.scope(id).children.iter().flat_map(|&child| self.entries_of(child));
            let mut free = free.filter(|entry| entry.meaning == Meaning::Free);
            free.any(|entry| {
                let name = self.name(entry.sym);
                let mangled = self.mangle(id, name);
                mangled != name.as_str() && holds_cell(id, &mangled)
            })
        });
        self.fails = self.fails.into_iter().chain(fails).min();
    }

    fn name_all(&mut self, version: Version, rules: &Rulebook) {
        self.qualnames.reserve(self.scopes.len());
        for at in 0..self.scopes.len() {
            let scope = &self.scopes[at];
            let id = ScopeId(at as u32);
            if id == ScopeId::MODULE {
                self.qualnames.push("<module>".to_owned());
                continue;
            }
            let mut outer = self.scope(scope.parent).unit;
            let is_transparent = match self.scope(outer).kind {
                ScopeKind::TypeParams | ScopeKind::TypeVariable => true,
                ScopeKind::TypeAlias | ScopeKind::Annotations => version.has_lazy_annotations(),
                _ => false,
            };
            if is_transparent && outer != ScopeId::MODULE {
                outer = self.scope(self.scope(outer).parent).unit;
            }
            let name = scope.name.as_str();
            let qualname = if outer == ScopeId::MODULE
                || self.is_declared_global(id, version) && rules.holds(Rule::QualnameOfGlobal)
            {
                name.to_owned()
            } else {
                let outer_name = self.qualnames[outer.at()].as_str();
                match self.scope(outer).kind {
                    ScopeKind::Function | ScopeKind::Lambda | ScopeKind::TypeAlias
                        if rules.holds(Rule::QualnameIsPath) =>
                    {
                        [outer_name, ".<locals>.", name].concat()
                    }
                    _ => [outer_name, ".", name].concat(),
                }
            };
            let qualname = if scope.annotates.is_empty()
                || !version.names_annotations_after_function()
                || (outer == ScopeId::MODULE && is_transparent)
            {
                qualname
            } else {
                let stem = qualname.len() - name.len();
                format!("{}{}.{name}", &qualname[..stem], scope.annotates)
            };
            self.qualnames.push(qualname);
        }
    }

    /// Only with a quirk: `scope` shares the code of `twin`, and so its name.
    pub(super) fn share_name(&mut self, scope: ScopeId, twin: ScopeId) {
        self.qualnames[scope.at()] = self.qualnames[twin.at()].clone();
    }

    /// Whether a function or class is bound to a name that the scope around it declares global.
    fn is_declared_global(&self, scope: ScopeId, version: Version) -> bool {
        let data = self.scope(scope);
        let mut outer = data.parent;
        let is_alias = data.kind == ScopeKind::TypeAlias;
        let is_definition = matches!(data.kind, ScopeKind::Function | ScopeKind::Class);
        if !is_definition && (!is_alias || !version.names_aliases_bare()) {
            return false;
        }
        if self.scope(outer).kind == ScopeKind::TypeParams {
            outer = self.scope(outer).parent;
        }
        let entry = match self.has_quirk(Quirk::GenericClassMangles) {
            true if outer != data.parent => {
                self.lookup_in(outer, self.scope(data.parent).private, &data.name)
            }
            true => self.lookup_in(outer, self.private_of_code(scope), &data.name),
            false => self.lookup(outer, &data.name),
        };
        entry.is_some_and(|entry| entry.meaning == Meaning::GlobalExplicit)
    }

    /// Only with a quirk: the class whose private names are mangled in the code around a scope, where it is defined. A
    /// generic class leaves its own behind in that code alone, and in what is compiled from it later.
    fn private_of_code(&self, scope: ScopeId) -> u32 {
        let (mut unit, mut at) = (self.scope(self.scope(scope).parent).unit, self.scope(scope).at);
        loop {
            let data = self.scope(unit);
            let is_generic = |child: &&ScopeId| self.kind(**child) == ScopeKind::TypeParams;
            let mut left =
                data.children.iter().filter(is_generic).flat_map(|&child| &self.scope(child).children);
            let last =
                left.rfind(|&&class| self.kind(class) == ScopeKind::Class && self.scope(class).at < at);
            match last {
                Some(&class) => return self.scope(class).private,
                None if data.kind == ScopeKind::Class => return data.private,
                None if unit == ScopeId::MODULE => return 0,
                None => (unit, at) = (self.scope(data.parent).unit, data.at),
            }
        }
    }

    /// The rule behind a code object's qualified name.
    pub(super) fn qualname_rule(&self, scope: ScopeId, version: Version) -> Rule {
        if self.is_declared_global(scope, version) { Rule::QualnameOfGlobal } else { Rule::QualnameIsPath }
    }

    pub(super) fn name(&self, sym: Sym) -> &Name {
        &self.names[sym as usize]
    }

    /// The merged table of a scope, with quirks of inlined comprehensions.
    pub(super) fn table(&self, scope: ScopeId) -> Option<&Table> {
        self.merged.as_ref().map(|tables| &tables[scope.at()])
    }

    /// The number of a mangled name, if it is mentioned anywhere.
    pub(super) fn sym(&self, mangled: &str) -> Option<Sym> {
        self.syms.get(mangled).copied()
    }

    /// The scope whose code object `scope` is compiled into.
    pub(super) fn unit(&self, scope: ScopeId) -> ScopeId {
        self.scope(scope).unit
    }

    /// What the name is to the comprehensions that are inlined into the code object of `unit` and bind it as their own.
    pub(super) fn inlined_targets(&self, unit: ScopeId, name: &str) -> impl Iterator<Item = Meaning> {
        let inlined = move |at: &usize| *at != unit.at() && self.scopes[*at].unit == unit;
        let scopes = (0..self.scopes.len()).filter(inlined).map(|at| ScopeId(at as u32));
        scopes
            .map(move |scope| self.meaning(scope, name))
            .filter(|meaning| matches!(meaning, Meaning::Local | Meaning::Cell))
    }

    /// What is known before anything runs.
    pub(super) fn constants(&self) -> Constants {
        Constants::new(self.debug)
    }

    /// Whether a release has this quirk.
    pub(super) fn has_quirk(&self, quirk: Quirk) -> bool {
        self.quirks.has(quirk)
    }

    /// Only with quirks: a `nonlocal` declaration that finds no variable, and its offset.
    pub(super) fn unbound_nonlocal(&self) -> Option<(&Name, u32)> {
        self.unbound_nonlocal.map(|(sym, at)| (self.name(sym), at))
    }

    /// Whether the compiler fails: only with quirks.
    pub fn fails(&self) -> bool {
        self.fails.is_some()
    }

    /// Whether it fails before it gets to this line.
    pub fn fails_before(&self, line: u32, lines: &Lines) -> bool {
        self.fails.is_some_and(|scope| lines.line(self.scope(scope).at) <= line)
    }

    /// Whether it is an annotation-like scope that sees the names of the class it stands in.
    pub(super) fn sees_class(&self, scope: ScopeId) -> bool {
        self.scope(scope).sees_class
    }

    /// Whether calling the function makes a generator (or asynchronous generator).
    pub fn is_generator(&self, scope: ScopeId) -> bool {
        self.scope(scope).is_generator
    }

    /// Whether calling the function makes a coroutine (or asynchronous generator).
    pub fn is_coroutine(&self, scope: ScopeId) -> bool {
        self.scope(scope).is_coroutine
    }
}

impl Private {
    pub fn mangle<'a>(&self, name: &'a str) -> Cow<'a, str> {
        // Most names are not private: that is seen first.
        if !name.starts_with("__")
            || name.ends_with("__")
            || self.class.is_empty()
            || name.contains('.')
            || self.only.as_ref().is_some_and(|only| !only.iter().any(|it| it == name))
        {
            Cow::Borrowed(name)
        } else {
            Cow::Owned(format!("_{}{name}", self.class))
        }
    }
}
