//! Lowering of definitions with type parameters, and of what is evaluated when asked for.

use super::Lowerer;
use crate::{
    model::{
        machine::code::{Bound, Generic, Op, Proto, ProtoId, Shape, Source},
        scopes::{Role, ScopeId},
    },
    tree::{Expr, ExprKind, FunctionDef, Node, TypeAlias, TypeParam},
};
use std::rc::Rc;

/// Where the class gets the tuple of its type parameters from.
pub(super) const TYPE_PARAMS: &str = ".type_params";

/// The last base of a generic class.
const GENERIC_BASE: &str = ".generic_base";

impl<'p> Lowerer<'_, 'p> {
    /// Runs the scope of the type parameters of a definition; the defaults of a function are on the stack.
    pub(super) fn generic(&mut self, node: Node, of: Generic<'p>, args: &[&str]) {
        let scopes = self.scopes;
        let Some(scope) = scopes.of(node, Role::TypeParams) else { return self.unknown("type parameters") };
        let captures = self.captures(scope);
        let names: Vec<u32> = args.iter().map(|name| self.lib.names.intern(name)).collect();
        let shape = Shape { positional: names.len(), names, ..Shape::default() };
        let private = match of {
            Generic::Class(_) => scopes.private(scope),
            _ => self.private,
        };
        let proto = self.add(Proto {
            private,
            unit: self.unit,
            ..Proto::new(Source::TypeParams(of), scope, self.offset, Rc::new(shape), captures)
        });
        self.emit(Op::EnterTypeParams { proto, args: args.len() as u32 });
    }

    /// The body of such a scope.
    pub(super) fn type_params_body(&mut self, of: Generic<'p>) {
        match of {
            Generic::Function(def) => {
                self.type_params(&def.type_params);
                self.generic_function(def);
            }
            Generic::Class(class) => {
                self.type_params(&class.type_params);
                self.emit(Op::Dup);
                let params = self.place(TYPE_PARAMS);
                self.store(params, false);
                self.emit(Op::GenericBase);
                let base = self.place(GENERIC_BASE);
                self.store(base, false);
                self.class_inner(class, Some(base));
            }
            Generic::Alias(alias) => {
                self.type_params(&alias.type_params);
                self.alias_inner(alias);
            }
        }
        self.emit(Op::Return);
    }

    /// `-> parameters`: makes them, in order.
    fn type_params(&mut self, params: &'p [TypeParam]) {
        let outer = self.offset;
        for param in params {
            self.offset = param.span.start;
            if let Some(bound) = &param.bound {
                self.lazy(param.node, Role::Body, bound);
            }
            if let Some(default) = &param.default {
                self.lazy(param.node, Role::Annotations, default);
            }
            let name = self.lib.names.intern(&param.name);
            self.emit(Op::MakeTypeParam {
                name,
                kind: param.kind,
                bound: match &param.bound {
                    Some(Expr { kind: ExprKind::Tuple(_), .. }) => Bound::Constraints,
                    Some(_) => Bound::Upper,
                    None => Bound::None,
                },
                default: param.default.is_some(),
            });
            self.emit(Op::Dup);
            let place = self.place(&param.name);
            self.store(place, false);
        }
        self.offset = outer;
        self.emit(Op::Tuple(params.len() as u32));
    }

    /// `parameters -> function`
    fn generic_function(&mut self, def: &'p FunctionDef) {
        let [has_defaults, has_kwdefaults] = Self::has_defaults(&def.params);
        for slot in 0..u32::from(has_defaults) + u32::from(has_kwdefaults) {
            self.emit(Op::LoadLocal(slot));
        }
        let source = Source::Function(def);
        let Some(proto) = self.proto(def.node, source, &def.params, def.is_async) else {
            return self.unknown("def");
        };
        self.finish_function(proto, &def.params, Some(def));
        self.emit(Op::SetTypeParams);
    }

    /// `type name[params] = value`
    pub(super) fn type_alias(&mut self, alias: &'p TypeAlias) {
        if alias.type_params.is_empty() {
            self.emit(Op::None);
            self.alias_inner(alias);
        } else {
            self.generic(alias.node, Generic::Alias(alias), &[]);
        }
        let place = self.place(&alias.name);
        self.store(place, false);
    }

    /// `parameters -> alias`
    fn alias_inner(&mut self, alias: &'p TypeAlias) {
        self.lazy(alias.node, Role::Body, &alias.value);
        let name = self.lib.names.intern(&alias.name);
        self.emit(Op::MakeAlias(name));
    }

    /// `-> function`: the one that evaluates an expression.
    fn lazy(&mut self, node: Node, role: Role, value: &'p Expr) {
        match self.scopes.of(node, role) {
            Some(scope) => {
                let proto = self.lazy_proto(value, scope);
                self.emit(Op::MakeLazy(proto));
            }
            None => self.unknown("evaluated type"),
        }
    }

    fn lazy_proto(&mut self, value: &'p Expr, scope: ScopeId) -> ProtoId {
        let captures = self.captures(scope);
        let shape = if self.lib.version.has_lazy_annotations() {
            let format = self.lib.names.intern(".format");
            Shape { names: vec![format], positional: 1, posonly: 1, ..Shape::default() }
        } else {
            Shape::default()
        };
        self.add(Proto {
            private: self.private,
            unit: self.unit,
            ..Proto::new(Source::Lazy(value), scope, value.span.start, Rc::new(shape), captures)
        })
    }

    /// The body of such a function.
    pub(super) fn lazy_body(&mut self, value: &'p Expr) {
        if self.lib.version.has_lazy_annotations() {
            self.emit(Op::LoadLocal(0));
            self.emit(Op::CheckFormat);
        }
        match &value.kind {
            // The default of a type parameter that stands for many.
            ExprKind::Starred(items) => {
                self.expr(items);
                self.emit(Op::Unpack(1));
            }
            _ => self.expr(value),
        }
        self.emit(Op::Return);
    }
}
