//! Type parameters, type aliases and the `Generic[...]` of generic classes (PEP 695 and 696).
//!
//! A definition with type parameters is made by a hidden function around it, which makes the
//! parameters. Bounds, constraints, defaults and the values of aliases are functions of their own, called when
//! somebody asks for the first time; what they return is kept, beside them. An exception keeps nothing.

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Gives, Native, Task, Wants},
    code::{Bound, NameId, ProtoId},
    map::Map,
    types::Type,
    value::{DictObj, FunctionParts, Value},
};
use crate::{
    rules::Rule,
    tree::{Name, TypeParamKind},
    version::Version,
};
use compact_str::CompactString;
use std::{cell::RefCell, rc::Rc};

/// What is evaluated when asked for.
#[derive(Default)]
pub struct Lazy {
    /// What evaluates it, if anything stands there.
    function: Option<Value>,
    /// What came of it.
    value: Option<Value>,
}

impl Lazy {
    fn new(function: Option<Value>) -> RefCell<Self> {
        RefCell::new(Self { function, value: None })
    }
}

/// A type parameter.
pub struct TypeParamObj {
    /// `TypeVar`, `TypeVarTuple` or `ParamSpec`.
    pub class: Type,
    /// `__name__`
    pub name: Name,
    /// What stands after the colon is constraints.
    has_constraints: bool,
    /// Its bound or constraints.
    bound: RefCell<Lazy>,
    /// Its default.
    default: RefCell<Lazy>,
    /// Attributes that the program gave it.
    dict: RefCell<Option<Rc<DictObj>>>,
}

impl TypeParamObj {
    /// What it holds, by name.
    pub fn named_children(&self, tell: &mut dyn FnMut(&str, &Value)) {
        for (lazy, name) in [(&self.bound, "bound"), (&self.default, "default")] {
            let lazy = lazy.borrow();
            lazy.function.iter().chain(&lazy.value).for_each(|item| tell(name, item));
        }
        if let Some(dict) = &*self.dict.borrow() {
            tell("__dict__", &Value::Dict(Rc::clone(dict)));
        }
    }

    /// What it holds.
    pub fn children(&self, tell: &mut dyn FnMut(&Value)) {
        self.named_children(&mut |_, item| tell(item));
    }

    /// Lets go of all of it.
    pub fn clear(&self) {
        drop((self.bound.take(), self.default.take(), self.dict.take()));
    }
}

/// A type alias, or `Generic[...]`.
pub struct AliasObj {
    /// `TypeAliasType` or `_GenericAlias`.
    pub class: Type,
    /// `__name__`
    pub name: Name,
    /// `__qualname__`, if it has one (3.15).
    qualname: Option<CompactString>,
    /// The tuple of its type parameters, or `None`.
    params: RefCell<Value>,
    /// Its value; nothing evaluates that of `Generic[...]`.
    value: RefCell<Lazy>,
}

impl AliasObj {
    /// What it holds, by name.
    pub fn named_children(&self, tell: &mut dyn FnMut(&str, &Value)) {
        tell("type parameters", &self.params.borrow());
        let lazy = self.value.borrow();
        lazy.function.iter().chain(&lazy.value).for_each(|item| tell("value", item));
    }

    /// What it holds.
    pub fn children(&self, tell: &mut dyn FnMut(&Value)) {
        self.named_children(&mut |_, item| tell(item));
    }

    /// Lets go of all of it.
    pub fn clear(&self) {
        drop((self.params.replace(Value::None), self.value.take()));
    }

    /// The type parameters of a generic alias.
    fn params(&self) -> Vec<Value> {
        match &*self.params.borrow() {
            Value::Tuple(params) => params.items.clone(),
            _ => Vec::new(),
        }
    }
}

/// `repr(value)` of a type parameter or alias.
pub fn repr(value: &Value) -> Option<CompactString> {
    match value {
        Value::Alias(alias) if alias.qualname.is_some() => alias.qualname.clone(),
        _ => named(value),
    }
}

/// The name of a type parameter or alias.
pub fn named(value: &Value) -> Option<Name> {
    match value {
        Value::TypeParam(param) => Some(param.name.clone()),
        Value::Alias(alias) if alias.class == Type::TypeAlias => Some(alias.name.clone()),
        _ => None,
    }
}

/// Whether it is a type parameter or alias that can be unpacked.
pub fn may_be_unpacked(value: &Value, version: Version) -> bool {
    match value {
        Value::Alias(alias) => alias.class != Type::TypeAlias || version.unpacks_aliases(),
        _ => is_variadic(value),
    }
}

fn is_variadic(value: &Value) -> bool {
    value.class() == Type::TypeVarTuple
}

/// Names without underscores that some type parameter or alias has.
const OF_TYPES: &[&str] = &["args", "has_default", "kwargs"];

impl Machine<'_> {
    // ---- definitions ---------------------------------------------------------------------------------

    /// Runs the scope of the type parameters of a definition.
    pub(super) fn enter_type_params(&mut self, proto: ProtoId, args: u32) -> Outcome<()> {
        let args = self.pop_many(args);
        let captures = Rc::clone(&self.library.protos[proto as usize].captures);
        let closure = self.capture(&captures, true);
        let mut slots: Vec<_> = args.into_iter().map(Some).collect();
        slots.resize(self.library.body(proto).slots.len(), None);
        self.activate(proto, None, slots, closure, Vec::new(), false, Wants::Value)
    }

    /// `-> function`: evaluates what stands in a scope of its own. It may be called without a format.
    pub(super) fn make_lazy(&mut self, proto: ProtoId) {
        let captures = Rc::clone(&self.library.protos[proto as usize].captures);
        let closure = self.capture(&captures, true);
        let format = self.version.has_lazy_annotations().then(|| self.heap.tuple_object(vec![Value::Int(1)]));
        let parts = FunctionParts {
            closure,
            defaults: format,
            globals: self.globals_here(),
            ..FunctionParts::default()
        };
        let function = self.heap.function(proto, parts);
        self.stack.push(Value::Function(function));
    }

    /// `[bound] [default] -> parameter`
    pub(super) fn make_type_param(
        &mut self,
        name: NameId,
        kind: TypeParamKind,
        bound: Bound,
        has_default: bool,
    ) -> Outcome<()> {
        self.heap.reserve(1)?;
        let default = has_default.then(|| self.pop());
        let function = (bound != Bound::None).then(|| self.pop());
        let asked: Vec<Value> = function.iter().chain(&default).cloned().collect();
        let param = self.heap.type_param(TypeParamObj {
            class: match kind {
                TypeParamKind::TypeVar => Type::TypeVar,
                TypeParamKind::TypeVarTuple => Type::TypeVarTuple,
                TypeParamKind::ParamSpec => Type::ParamSpec,
            },
            name: self.library.names.name(name).clone(),
            has_constraints: bound == Bound::Constraints,
            bound: Lazy::new(function),
            default: Lazy::new(default),
            dict: RefCell::default(),
        });
        self.stack.push(param);
        self.evaluate_early(asked)
    }

    /// `parameters function -> alias`
    pub(super) fn make_alias(&mut self, name: NameId) -> Outcome<()> {
        self.heap.reserve(1)?;
        let (function, params) = (self.pop(), self.pop());
        let asked = vec![function.clone()];
        let qualname = match &function {
            Value::Function(function) if self.version.aliases_have_qualnames() => {
                Some(self.library.qualname(function.proto).into())
            }
            _ => None,
        };
        let alias = self.heap.alias(AliasObj {
            class: Type::TypeAlias,
            name: self.library.names.name(name).clone(),
            qualname,
            params: RefCell::new(params),
            value: Lazy::new(Some(function)),
        });
        self.stack.push(alias);
        self.evaluate_early(asked)
    }

    /// Only with a planted rule: what is to be evaluated when asked for is evaluated at once, too.
    fn evaluate_early(&mut self, functions: Vec<Value>) -> Outcome<()> {
        if functions.is_empty() || self.rules.holds(Rule::TypesAreEvaluatedLate) {
            return Ok(());
        }
        let mut calls: Vec<_> =
            functions.into_iter().map(|function| (function, Vec::new(), Vec::new())).collect();
        calls.reverse();
        self.start(Task::Calls { calls, result: Value::None }, Wants::Drop);
        Ok(())
    }

    /// `parameters function -> function`
    pub(super) fn set_type_params(&mut self) {
        let function = self.pop();
        let params = self.pop();
        if let (Value::Function(function), Value::Tuple(params)) = (&function, params) {
            function.parts.borrow_mut().type_params = Some(params);
        }
        self.stack.push(function);
    }

    // ---- generic classes -----------------------------------------------------------------------------

    /// `parameters -> Generic[parameters]`
    pub(super) fn generic_base(&mut self) -> Outcome<()> {
        let params = self.pop();
        if let Value::Tuple(tuple) = &params {
            let has_default = |param: &Value| matches!(param, Value::TypeParam(param) if param.default.borrow().function.is_some());
            // A cache of the library holds what stands for its items, and so the parameter with its default. That
            // nothing else hangs on it is seen to where attributes are assigned.
            if tuple.items.iter().any(is_variadic) && tuple.items.iter().any(has_default) {
                return Err(Stop::unknown("generic class with a TypeVarTuple and a default"));
            }
        }
        let base = self.heap.alias(AliasObj {
            class: Type::GenericAlias,
            name: "Generic".into(),
            qualname: None,
            params: RefCell::new(params),
            value: RefCell::default(),
        });
        self.stack.push(base);
        Ok(())
    }

    /// The bases of a generic class as they are written, with `Generic` itself among the bases in its place.
    pub(super) fn resolve_generic_base(&mut self, bases: &mut Vec<Value>) -> Option<Value> {
        let is_generic =
            matches!(bases.last(), Some(Value::Alias(alias)) if alias.class == Type::GenericAlias);
        if !is_generic {
            return None;
        }
        let written = self.heap.tuple(bases.clone());
        bases.pop();
        bases.push(Value::Type(Type::Generic));
        Some(written)
    }

    /// `Generic.__init_subclass__`: a class that derives from it is told its type parameters.
    pub(super) fn note_type_params(
        &mut self,
        class: &Rc<super::classes::ClassObj>,
        written: Option<&Value>,
        has_descriptors: bool,
    ) -> Outcome<()> {
        let mro = class.mro.borrow();
        let Some(at) = mro.iter().position(|class| matches!(class, Value::Type(Type::Generic))) else {
            return Ok(());
        };
        if has_descriptors || super::classes::ClassObj::find_in(&mro[1..at], "__init_subclass__").is_some() {
            return Err(Stop::unknown("code that runs while a generic class is made"));
        }
        let params = match written {
            Some(Value::Tuple(bases)) => match bases.items.last() {
                Some(Value::Alias(alias)) => alias.params(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        let params = self.heap.tuple(params);
        let former = class.namespace.map.borrow_mut().insert(Value::str("__parameters__"), params)?;
        drop(former);
        Ok(())
    }

    // ---- attributes ----------------------------------------------------------------------------------

    /// Whether a type parameter or alias may have this attribute, although its name is a plain one.
    fn may_have(&self, name: &str) -> bool {
        OF_TYPES.contains(&name) || name.starts_with("evaluate_") && self.version.shows_evaluators_of_types()
    }

    /// An attribute of a type parameter or alias. `None`: it is evaluated first.
    pub(super) fn typing_attribute(
        &mut self,
        object: &Value,
        name: NameId,
        wants: Wants,
    ) -> Outcome<Option<Value>> {
        let text = self.library.names.name(name).clone();
        let found = match object {
            Value::TypeParam(param) => match self.type_param_attribute(param, object, &text, wants)? {
                Ok(found) => found,
                Err(()) => return Ok(None),
            },
            Value::Alias(alias) if alias.class == Type::TypeAlias => {
                if text == "__value__" {
                    return self.lazily(object, false, wants);
                }
                self.alias_attribute(alias, &text)
            }
            _ => None,
        };
        match found {
            Some(value) => Ok(Some(value)),
            None if text == "__class__" => Ok(Some(object.class_value())),
            None if super::classes::is_special(&text) || self.may_have(&text) || named(object).is_none() => {
                Err(Stop::unknown(format!("attribute {text} of {}", object.class().name())))
            }
            None => Err(self.no_attribute(object, &text)),
        }
    }

    /// `Err`: it is evaluated first.
    fn type_param_attribute(
        &mut self,
        param: &Rc<TypeParamObj>,
        object: &Value,
        name: &str,
        wants: Wants,
    ) -> Outcome<Result<Option<Value>, ()>> {
        let is_var = param.class == Type::TypeVar;
        let has_function = |lazy: &RefCell<Lazy>| lazy.borrow().function.is_some();
        let lazily = match name {
            "__bound__" if is_var => Some((!param.has_constraints && has_function(&param.bound), false)),
            "__constraints__" if is_var => Some((param.has_constraints, false)),
            "__default__" if self.version.has_type_defaults() && has_function(&param.default) => {
                Some((true, true))
            }
            _ => None,
        };
        if let Some((true, is_default)) = lazily {
            return Ok(self.lazily(object, is_default, wants)?.map(Some).ok_or(()));
        }
        let evaluator = |lazy: &RefCell<Lazy>, is_this: bool| {
            lazy.borrow().function.clone().filter(|_| is_this).unwrap_or(Value::None)
        };
        let shows_evaluators = self.version.shows_evaluators_of_types();
        Ok(Ok(Some(match name {
            "__name__" => Value::str(param.name.as_str()),
            "__module__" => Value::str("typing"),
            "__bound__" if is_var || param.class == Type::ParamSpec => Value::None,
            "__constraints__" if is_var => self.heap.tuple(Vec::new()),
            "__covariant__" | "__contravariant__" if !is_variadic(object) => Value::Bool(false),
            "__infer_variance__" if !is_variadic(object) => Value::Bool(true),
            "evaluate_bound" if is_var && shows_evaluators => evaluator(&param.bound, !param.has_constraints),
            "evaluate_constraints" if is_var && shows_evaluators => {
                evaluator(&param.bound, param.has_constraints)
            }
            "evaluate_default" if shows_evaluators => evaluator(&param.default, true),
            _ => {
                let dict = param.dict.borrow();
                match dict.as_ref().and_then(|dict| dict.map.borrow().get_str(name).cloned()) {
                    Some(own) => own,
                    None => return Ok(Ok(None)),
                }
            }
        })))
    }

    fn alias_attribute(&mut self, alias: &AliasObj, name: &str) -> Option<Value> {
        let is_of_program = matches!(
            &alias.value.borrow().function,
            Some(Value::Function(function)) if function.parts.borrow().globals.is_none()
        );
        Some(match name {
            "__name__" => Value::str(alias.name.as_str()),
            "__qualname__" => Value::str(alias.qualname.clone()?),
            "__module__" if is_of_program => Value::str("__main__"),
            // Those that stand for many would be unpacked.
            "__parameters__" if alias.params().iter().any(is_variadic) => return None,
            "__type_params__" | "__parameters__" => {
                let params = alias.params.borrow().clone();
                if matches!(params, Value::None) { self.heap.tuple(Vec::new()) } else { params }
            }
            "evaluate_value" if self.version.shows_evaluators_of_types() => {
                alias.value.borrow().function.clone()?
            }
            _ => return None,
        })
    }

    /// `object.name = value`, or `del object.name` without a value.
    pub(super) fn set_typing_attribute(
        &mut self,
        object: &Value,
        name: &str,
        value: Option<Value>,
    ) -> Outcome<()> {
        let is_plain = !super::classes::is_special(name) && !self.may_have(name);
        match object {
            Value::TypeParam(param) if is_plain && !is_variadic(object) => {
                let dict = match param.dict.borrow().clone() {
                    Some(dict) => dict,
                    None => self.heap.dict(Map::default()),
                };
                param.dict.replace(Some(Rc::clone(&dict)));
                let key = Value::str(name);
                let former = match value {
                    Some(value) => dict.map.borrow_mut().insert(key, value)?,
                    None => match dict.map.borrow_mut().remove(&key)? {
                        Some((_, former)) => Some(former),
                        None => return Err(Stop::bare(Type::AttributeError)),
                    },
                };
                drop(former);
                Ok(())
            }
            Value::Alias(alias) if is_plain && alias.class == Type::TypeAlias => {
                Err(Stop::bare(Type::AttributeError))
            }
            _ => Err(Stop::unknown(format!("assignment to an attribute of {}", object.class().name()))),
        }
    }

    // ---- evaluating ----------------------------------------------------------------------------------

    fn lazy_of(of: &Value, is_default: bool) -> Option<&RefCell<Lazy>> {
        match of {
            Value::TypeParam(param) => Some(if is_default { &param.default } else { &param.bound }),
            Value::Alias(alias) => Some(&alias.value),
            _ => None,
        }
    }

    /// What was evaluated before. `None`: it is evaluated first.
    fn lazily(&mut self, of: &Value, is_default: bool, wants: Wants) -> Outcome<Option<Value>> {
        let Some(lazy) = Self::lazy_of(of, is_default) else { return Err(Stop::unknown("evaluated type")) };
        if let Some(value) = &lazy.borrow().value {
            return Ok(Some(value.clone()));
        }
        let function = lazy.borrow().function.clone().unwrap_or(Value::None);
        self.start(Task::Lazy { of: of.clone(), is_default }, wants);
        self.call(function, Vec::new(), Vec::new(), Wants::Native, true)?;
        Ok(None)
    }

    /// It was evaluated.
    pub(super) fn lazy_step(&mut self, inbox: Option<Gives>) -> Outcome<()> {
        let Some(Activation::Native(Native { task: Task::Lazy { of, is_default }, .. })) =
            self.activations.last()
        else {
            return Ok(());
        };
        let (of, is_default) = (of.clone(), *is_default);
        let Some(Gives::Item(value)) = inbox else { return Err(Stop::unknown("evaluated type")) };
        if self.rules.holds(Rule::TypesAreKept)
            && let Some(lazy) = Self::lazy_of(&of, is_default)
        {
            let former = lazy.borrow_mut().value.replace(value.clone());
            // It was asked for while it was evaluated: what came first is never released.
            if former.is_some() {
                return Err(Stop::unknown("type that is evaluated inside itself"));
            }
        }
        self.finish(Gives::Item(value))
    }
}
