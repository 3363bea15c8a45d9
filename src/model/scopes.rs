//! Scopes: which name means what, by the Language Reference.

use crate::{
    rules::Rulebook,
    tree::{Name, Node, Program},
    version::Version,
};
use std::borrow::Cow;

/// The number of a scope; the module's is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScopeId(pub u32);

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

/// All scopes of a program.
#[derive(Debug)]
pub struct Scopes {}

#[allow(unused_variables, reason = "stub: being written")]
impl Scopes {
    /// Finds all scopes of `program` and what each name means in them.
    pub fn analyse(program: &Program, version: Version, rules: &Rulebook) -> Self {
        unimplemented!()
    }

    /// The scope that `node` opens in this role.
    pub fn of(&self, node: Node, role: Role) -> Option<ScopeId> {
        unimplemented!()
    }

    /// What `name`, as written in `scope`, means there. Mangles.
    pub fn meaning(&self, scope: ScopeId, name: &str) -> Meaning {
        unimplemented!()
    }

    /// `name` as it is really called in `scope`: private names of a class are mangled.
    pub fn mangle<'a>(&self, scope: ScopeId, name: &'a str) -> Cow<'a, str> {
        unimplemented!()
    }

    /// The variables of `scope` that other scopes use: one cell each per activation. Parameters
    /// among them, comprehension targets of inlined comprehensions *not* (a comprehension is a
    /// scope of its own here, in all versions). For a class this may be `__class__` alone.
    pub fn cells(&self, scope: ScopeId) -> &[Name] {
        unimplemented!()
    }

    /// The variables of enclosing scopes that `scope` or a scope in it uses, in the order of
    /// `co_freevars` and so of `__closure__`.
    pub fn free(&self, scope: ScopeId) -> &[Name] {
        unimplemented!()
    }

    /// The `__qualname__` of the function or class with this scope.
    pub fn qualname(&self, scope: ScopeId) -> &str {
        unimplemented!()
    }

    /// Whether a `yield` stands in the scope: calling it makes a generator.
    pub fn is_generator(&self, scope: ScopeId) -> bool {
        unimplemented!()
    }
}
