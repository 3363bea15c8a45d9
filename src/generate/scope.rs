//! Where the generator stands: the scopes around it, and what may be written there.
//!
//! Python decides a name's scope from a whole body, of which the generator has only written the
//! beginning. Two devices keep what it has written valid. A name is *planned* when the scope
//! opens: it will be bound, at the body's end if not before, so that a nested function can
//! already declare it `nonlocal`. And a name is *touched* once the scope has used or bound it, or
//! a nested `nonlocal` has reached through: then it is too late to declare it.

use super::swarm::{Mangler, Real, Sort};

/// A set of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Names(u64);

impl Names {
    #[inline]
    pub(super) fn has(self, name: Real) -> bool {
        self.0 & (1 << name.0) != 0
    }

    #[inline]
    pub(super) fn insert(&mut self, name: Real) {
        self.0 |= 1 << name.0;
    }

    #[inline]
    pub(super) fn remove(&mut self, name: Real) {
        self.0 &= !(1 << name.0);
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The kinds of scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Function(Flavour),
    Lambda,
    Class,
    Comprehension,
}

/// What calling a function makes; it decides where `yield` and `await` may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flavour {
    Plain,
    Generator,
    Coroutine,
    AsyncGenerator,
}

impl Flavour {
    pub(super) fn is_async(self) -> bool {
        matches!(self, Self::Coroutine | Self::AsyncGenerator)
    }
}

/// A scope that is being written.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    pub(super) kind: ScopeKind,
    /// The class that mangles private names here.
    pub(super) mangler: Option<Mangler>,
    pub(super) params: Names,
    /// Bound so far, parameters and comprehension targets included.
    pub(super) bound: Names,
    /// To be bound before the scope ends.
    pub(super) planned: Names,
    pub(super) globals: Names,
    pub(super) nonlocals: Names,
    /// See the module's head.
    pub(super) touched: Names,
    /// Read by a nested scope, from a scope further out.
    pub(super) passed: Names,
    /// Surely bound, in code that runs, at the point reached.
    pub(super) sure: Names,
    /// Unbound again somewhere, so that a nested function cannot count on it.
    pub(super) volatile: Names,
    /// Whether anything in it reads a variable of an enclosing function.
    pub(super) captures: bool,
    /// The functions that names of this scope are bound to, as far as is known.
    pub(super) functions: Vec<Known>,
}

impl Scope {
    pub(super) fn new(kind: ScopeKind, mangler: Option<Mangler>) -> Self {
        Self {
            kind,
            mangler,
            params: Names::default(),
            bound: Names::default(),
            planned: Names::default(),
            globals: Names::default(),
            nonlocals: Names::default(),
            touched: Names::default(),
            passed: Names::default(),
            sure: Names::default(),
            volatile: Names::default(),
            captures: false,
            functions: Vec::new(),
        }
    }

    pub(super) fn is_function(&self) -> bool {
        matches!(self.kind, ScopeKind::Function(_) | ScopeKind::Lambda)
    }

    /// Whether the scope itself holds the variable, as far as is known by now.
    pub(super) fn owns(&self, name: Real) -> bool {
        self.bound.or(self.planned).has(name)
            && !self.globals.has(name)
            && (!self.nonlocals.has(name) || self.kind == ScopeKind::Module)
    }
}

/// What is known of a function that was written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Makeup {
    /// It has free variables.
    pub(super) captures: bool,
    /// Calling it surely enters a function with free variables.
    pub(super) runs: bool,
    /// It surely returns a function with free variables.
    pub(super) gives: bool,
}

/// A function and the name it is bound to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) name: Real,
    /// The contract it keeps; none if it must not be called.
    pub(super) rank: Option<u8>,
    pub(super) makeup: Makeup,
    pub(super) called: bool,
}

/// The function that is being written, as far as control flow goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Functions called here must have a higher rank.
    pub(super) floor: i8,
    /// What a `return` must give, in code that runs.
    pub(super) returns: Sort,
    /// How many statements a call may execute, nested calls included.
    pub(super) cap: u32,
    /// How many it executes so far.
    pub(super) cost: u32,
    /// How often the point reached is executed in one call.
    pub(super) times: u32,
    pub(super) in_loop: bool,
    pub(super) may_return: bool,
    /// Whether a `NameError` would be caught.
    pub(super) guarded: bool,
    /// Whether it is unsure which code the compiler sees first: no declaration may come late.
    pub(super) unordered: bool,
    /// Statements inside each other.
    pub(super) blocks: u32,
    /// What is known of it so far; whether it captures is known by its scope.
    pub(super) makeup: Makeup,
}

/// Which scope a name is found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// In this scope itself.
    Here,
    /// In an enclosing function or comprehension, by its index.
    Outside(usize),
    /// In the module.
    Global,
    /// Nowhere: only a builtin could answer.
    Nowhere,
}

/// Where `name`, read in the innermost of `scopes`, is found as far as is known by now.
pub(super) fn find(scopes: &[Scope], name: Real) -> Found {
    let top = scopes.len() - 1;
    for (index, scope) in scopes.iter().enumerate().rev() {
        if index == 0 {
            break;
        }
        if scope.globals.has(name) && (index == top || scope.kind != ScopeKind::Class) {
            break;
        }
        if scope.kind == ScopeKind::Class && index != top {
            continue;
        }
        if scope.owns(name) {
            return if index == top { Found::Here } else { Found::Outside(index) };
        }
    }
    match scopes[0].bound.or(scopes[0].planned).has(name) {
        true if top == 0 => Found::Here,
        true => Found::Global,
        false => Found::Nowhere,
    }
}

/// Whether the innermost of `scopes` may declare `name` nonlocal: some enclosing function binds
/// it, and no `global` stands between.
pub(super) fn has_nonlocal(scopes: &[Scope], name: Real) -> bool {
    let Some((_, outer)) = scopes.split_last() else { return false };
    for scope in outer.iter().rev() {
        match scope.kind {
            ScopeKind::Module => return false,
            ScopeKind::Class => {}
            _ if scope.globals.has(name) => return false,
            _ if scope.owns(name) || scope.nonlocals.has(name) => return true,
            _ => {}
        }
    }
    false
}

/// Whether `name := ...` may stand in the innermost of `scopes`, and in which of them it binds.
pub(super) fn walrus_host(scopes: &[Scope], name: Real) -> Option<usize> {
    let mut host = scopes.len() - 1;
    while scopes[host].kind == ScopeKind::Comprehension {
        if scopes[host].bound.has(name) {
            return None;
        }
        host -= 1;
    }
    let inside = host != scopes.len() - 1;
    if inside && scopes[host].kind == ScopeKind::Class { None } else { Some(host) }
}
