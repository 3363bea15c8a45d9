//! Attributes of objects whose classes the program wrote, of those classes, and of `super()`.

use super::{
    Machine, Outcome, Stop,
    activation::Wants,
    classes::{ClassObj, Found, SuperObj, is_special, is_subclass, same_class},
    types::Type,
    value::Value,
};
use crate::{facts::Fails, quirks::Quirk, rules::Rule};
use compact_str::CompactString;
use std::rc::Rc;

impl Machine<'_> {
    /// `object.name`, if the program wrote the object's class, or if it is such a class itself.
    /// `None`: a built-in class may have it.
    pub(super) fn find_attribute(&mut self, object: &Value, name: &str) -> Outcome<Option<Found>> {
        match object {
            Value::Class(class) => return self.class_attribute(class, name).map(Some),
            Value::Super(proxy) => {
                let (after, of, class) = (proxy.after.clone(), proxy.object.clone(), proxy.class.clone());
                return self.super_attribute(&after, &of, &class, name).map(Some);
            }
            _ => {}
        }
        let Some(class) = object.written() else {
            // An exception of a built-in class has a `__dict__`, too.
            return Ok(Self::own(object, name).map(Found::Value));
        };
        let class = Rc::clone(class);
        let above = class.find(name);
        let own_first = self.rules.holds(Rule::OwnAttributesComeFirst);
        if let Some(found) = &above {
            let is_data = match found {
                Value::Wrapped(wrapped) => wrapped.class == Type::Property,
                Value::Instance(instance) => instance.class.find("__set__").is_some(),
                _ => !own_first,
            };
            if is_data {
                return self.bind_attribute(found.clone(), object, &class, name).map(Some);
            }
        }
        if let Some(value) = Self::own(object, name) {
            return Ok(Some(Found::Value(value)));
        }
        if let Some(found) = above {
            return self.bind_attribute(found, object, &class, name).map(Some);
        }
        match name {
            "__class__" => return Ok(Some(Found::Value(Value::Class(class)))),
            "__dict__" => return Ok(self.dict_of(object).map(|dict| Found::Value(Value::Dict(dict)))),
            _ => {}
        }
        if let Some(getattr) = class.find("__getattr__")
            && !is_special(name)
        {
            let args = vec![object.clone(), Value::str(name)];
            return Ok(Some(Found::Call(getattr, args)));
        }
        Ok(None)
    }

    /// Something found in a class, as an attribute of an instance.
    fn bind_attribute(
        &mut self,
        found: Value,
        object: &Value,
        class: &Rc<ClassObj>,
        name: &str,
    ) -> Outcome<Found> {
        Ok(match &found {
            Value::Function(_) => {
                if self.rules.holds(Rule::MethodsAreBound) {
                    Found::Function(found)
                } else {
                    Found::Value(found)
                }
            }
            Value::Wrapped(wrapped) => match wrapped.class {
                Type::StaticMethod if self.rules.holds(Rule::StaticMethodGetsNothing) => {
                    Found::Value(wrapped.parts[0].clone())
                }
                Type::ClassMethod if self.rules.holds(Rule::ClassMethodGetsClass) => {
                    self.bind_to_class(&wrapped.parts[0], class)?
                }
                Type::StaticMethod | Type::ClassMethod => {
                    Found::Value(self.heap.method(wrapped.parts[0].clone(), object.clone()))
                }
                _ => match &wrapped.parts[0] {
                    Value::None => return Err(Stop::bare(Type::AttributeError)),
                    get if !self.rules.holds(Rule::PropertyIsCalled) => Found::Value(get.clone()),
                    _ if class.find("__getattr__").is_some() => {
                        return Err(Stop::unknown("property beside __getattr__"));
                    }
                    get => Found::Call(get.clone(), vec![object.clone()]),
                },
            },
            Value::Instance(instance) => match instance.class.find("__get__") {
                Some(get) => {
                    let args = vec![found.clone(), object.clone(), Value::Class(Rc::clone(class))];
                    Found::Call(get, args)
                }
                None if instance.class.find("__set__").is_some() => {
                    return Err(Stop::unknown(format!("attribute {name} with __set__ alone")));
                }
                None => Found::Value(found),
            },
            _ => Found::Value(found),
        })
    }

    fn bind_to_class(&mut self, function: &Value, class: &Rc<ClassObj>) -> Outcome<Found> {
        match function {
            Value::Function(_) => {
                Ok(Found::Value(self.heap.method(function.clone(), Value::Class(Rc::clone(class)))))
            }
            _ => Err(Stop::unknown("class method of something else than a function")),
        }
    }

    fn class_attribute(&mut self, class: &Rc<ClassObj>, name: &str) -> Outcome<Found> {
        match name {
            "__name__" => return Ok(Found::Value(Value::str(class.name.clone()))),
            "__qualname__" => return Ok(Found::Value(Value::str(class.qualname.clone()))),
            "__class__" => return Ok(Found::Value(Value::Type(Type::Type))),
            "__mro__" => {
                let mro = class.mro.borrow().clone();
                return Ok(Found::Value(self.heap.tuple(mro)));
            }
            "__bases__" => {
                let bases = class.bases.borrow().clone();
                return Ok(Found::Value(self.heap.tuple(bases)));
            }
            "__dict__" => return Ok(Found::Value(Value::Proxy(Rc::clone(&class.namespace)))),
            "__annotate__" if self.version.has_lazy_annotations() => {
                return self.annotate_of_class(class).map(Found::Value);
            }
            "__annotate__" => return Err(Stop::unknown(format!("attribute {name} of a class"))),
            // Not of those that it derives from.
            "__type_params__" if self.version.has_type_parameters() => {
                let own = class.namespace.map.borrow().get_str(name).cloned();
                return Ok(Found::Value(own.unwrap_or_else(|| self.heap.tuple(Vec::new()))));
            }
            _ => {}
        }
        match class.find(name) {
            Some(Value::Wrapped(wrapped)) if wrapped.class == Type::StaticMethod => {
                Ok(Found::Value(wrapped.parts[0].clone()))
            }
            Some(Value::Wrapped(wrapped)) if wrapped.class == Type::ClassMethod => {
                self.bind_to_class(&wrapped.parts[0], class)
            }
            Some(Value::Instance(instance)) if instance.class.find("__get__").is_some() => {
                let get = instance.class.find("__get__").unwrap_or(Value::None);
                let args = vec![Value::Instance(instance), Value::None, Value::Class(Rc::clone(class))];
                Ok(Found::Call(get, args))
            }
            Some(found) => Ok(Found::Value(found)),
            None if is_special(name) || name == "mro" => {
                Err(Stop::unknown(format!("attribute {name} of a class")))
            }
            None => Err(self.no_attribute(&Value::Class(Rc::clone(class)), name)),
        }
    }

    fn super_attribute(
        &mut self,
        after: &Value,
        object: &Value,
        class: &Value,
        name: &str,
    ) -> Outcome<Found> {
        let Value::Class(of) = class else { return Err(Stop::unknown("super of a built-in class")) };
        let mro = of.mro.borrow().clone();
        let mut from = mro.iter().position(|other| same_class(other, after)).map_or(mro.len(), |at| at + 1);
        if !self.rules.holds(Rule::SuperFollowsMro)
            && let Value::Class(after) = after
            && let Some(base) = after.bases.borrow().first()
        {
            from = mro.iter().position(|other| same_class(other, base)).unwrap_or(from);
        }
        match ClassObj::find_in(&mro[from.min(mro.len())..], name) {
            Some(found) if matches!(object, Value::Class(_)) => match &found {
                Value::Wrapped(wrapped) if wrapped.class == Type::ClassMethod => {
                    self.bind_to_class(&wrapped.parts[0], of)
                }
                Value::Wrapped(wrapped) if wrapped.class == Type::StaticMethod => {
                    Ok(Found::Value(wrapped.parts[0].clone()))
                }
                Value::Function(_) => Ok(Found::Value(found)),
                _ => Err(Stop::unknown("super of a class")),
            },
            Some(found) => {
                let of = Rc::clone(of);
                match self.bind_attribute(found, object, &of, name)? {
                    Found::Function(function) => Ok(Found::Value(self.heap.method(function, object.clone()))),
                    other => Ok(other),
                }
            }
            None => match super::methods::Method::of_object(of.base, name) {
                Some(method) => Ok(Found::Value(self.heap.bound(object.clone(), method))),
                None if is_special(name) => {
                    Err(Stop::unknown(format!("attribute {name} of {}", of.base.name())))
                }
                None => {
                    let message = format!("'super' object has no attribute '{name}'");
                    let held = if self.version.attribute_errors_hold_object() {
                        let proxy =
                            SuperObj { after: after.clone(), object: object.clone(), class: class.clone() };
                        self.heap.proxy(proxy)
                    } else {
                        Value::None
                    };
                    Err(Stop::Error(Type::AttributeError, super::Args::Object(Some(message), held)))
                }
            },
        }
    }

    /// `super()`: the class around the running function, and its first argument.
    pub(super) fn bare_super(&mut self) -> Outcome<Value> {
        // An inlined comprehension has no frame of its own.
        let running = self.activations.iter().rev().find_map(|activation| match activation {
            super::activation::Activation::Program(running)
                if !self.library.protos[running.proto as usize].inlined =>
            {
                Some(running)
            }
            _ => None,
        });
        let Some(running) = running else { return Err(Stop::unknown("super")) };
        let error = |message: &str| Stop::error(Type::RuntimeError, message);
        let body = Rc::clone(&running.body);
        let shape = &self.library.protos[running.proto as usize].shape;
        if shape.positional == 0 {
            return Err(error("super(): no arguments"));
        }
        let first = match body.cell_params.iter().position(|param| *param == Some(0)) {
            Some(cell) => {
                let is_target = running.frame.slots.borrow().first().is_some_and(Option::is_some);
                if is_target && self.library.scopes(running.proto).has_quirk(Quirk::SuperTakesTargetForCell) {
                    return Err(Stop::Fails(Fails::Undefined));
                }
                running.frame.cells.borrow().get(cell).and_then(|cell| cell.contents.borrow().clone())
            }
            None => running.frame.slots.borrow()[0].clone(),
        };
        let Some(first) = first else { return Err(error("super(): arg[0] deleted")) };
        let at = body.cells[body.own_cells as usize..]
            .iter()
            .position(|name| self.library.names.name(*name) == "__class__");
        let Some(at) = at else { return Err(error("super(): __class__ cell not found")) };
        let cell = running.frame.cells.borrow().get(at + body.own_cells as usize).cloned();
        let class = cell.and_then(|cell| cell.contents.borrow().clone());
        match class {
            Some(class @ (Value::Class(_) | Value::Type(_))) => self.make_super(class, first),
            Some(_) if self.library.scopes(running.proto).has_quirk(Quirk::SuperOfNoClassIsTypeError) => {
                Err(Stop::bare(Type::TypeError))
            }
            Some(other) => Err(error(&format!("super(): __class__ is not a type ({})", other.type_name()))),
            None => Err(error("super(): empty __class__ cell")),
        }
    }

    /// Whether a generator expression calls `super()` where it gets the sequence itself (3.15).
    fn runs_bare_super(&self) -> bool {
        let running = self.running();
        !self.version.iterates_lists_as_tuples()
            && running.is_some_and(|running| {
                matches!(
                    self.library.protos[running.proto as usize].source,
                    super::code::Source::Comprehension(_)
                ) && running.body.ops.get((running.pc as usize).saturating_sub(1))
                    == Some(&super::code::Op::BareSuper)
            })
    }

    /// `super(after, object)`
    pub(super) fn make_super(&mut self, after: Value, object: Value) -> Outcome<Value> {
        if !matches!(after, Value::Class(_)) {
            return match after {
                Value::Type(_) => Err(Stop::unknown("super of a built-in class")),
                _ => Err(Stop::bare(Type::TypeError)),
            };
        }
        let class = match &object {
            Value::Class(_) if is_subclass(&object, &after) => object.clone(),
            _ if is_subclass(&object.class_value(), &after) => object.class_value(),
            _ if self.version.super_names_classes() => {
                let of = match (&object, object.class()) {
                    (Value::Class(_) | Value::Type(_), _) => return Err(Stop::bare(Type::TypeError)),
                    // In a generator expression it would be what that goes through.
                    (Value::Iter(_), class) if self.runs_bare_super() => match class {
                        Type::ListIterator => "list".into(),
                        Type::TupleIterator => "tuple".into(),
                        _ => return Err(Stop::bare(Type::TypeError)),
                    },
                    _ => object.type_name(),
                };
                let Value::Class(after) = &after else { return Err(Stop::bare(Type::TypeError)) };
                return Err(Stop::type_error(format!(
                    "super(type, obj): obj (instance of {of}) is not an instance or subtype of type ({}).",
                    after.name
                )));
            }
            _ => {
                return Err(Stop::type_error("super(type, obj): obj must be an instance or subtype of type"));
            }
        };
        Ok(self.heap.proxy(SuperObj { after, object, class }))
    }

    /// `object.name = value`, or `del object.name` without a value, if the program wrote the
    /// object's class or it is such a class. `false`: it is something else.
    pub(super) fn set_attribute(
        &mut self,
        object: &Value,
        name: &CompactString,
        value: Option<Value>,
    ) -> Outcome<bool> {
        if let Value::Class(class) = object {
            if is_special(name) {
                return Err(Stop::unknown(format!("assignment to {name} of a class")));
            }
            let former = match value {
                Some(value) => class.namespace.map.borrow_mut().insert(Value::str(name.clone()), value)?,
                None => match class.namespace.map.borrow_mut().remove(&Value::str(name.clone()))? {
                    Some((_, former)) => Some(former),
                    None => return Err(Stop::bare(Type::AttributeError)),
                },
            };
            drop(former);
            return Ok(true);
        }
        let is_builtin = match object {
            Value::Exception(exception) => super::attributes::is_of_exceptions(exception.class, name),
            Value::Instance(_) => false,
            _ => return Ok(false),
        };
        if matches!(object, Value::Exception(_))
            && matches!(name.as_str(), "__traceback__" | "__cause__" | "__context__")
        {
            return Ok(false);
        }
        if is_special(name) || is_builtin {
            return Err(Stop::unknown(format!("assignment to {name} of an instance")));
        }
        let above = object.written().and_then(|class| class.find(name));
        match above {
            Some(Value::Wrapped(wrapped)) if wrapped.class == Type::Property => {
                let part = if value.is_some() { &wrapped.parts[1] } else { &wrapped.parts[2] };
                if matches!(part, Value::None) {
                    return Err(Stop::bare(Type::AttributeError));
                }
                let mut args = vec![object.clone()];
                args.extend(value);
                self.call(part.clone(), args, Vec::new(), Wants::Drop, true)?;
                return Ok(true);
            }
            Some(descriptor @ Value::Instance(_)) => {
                let set = descriptor.written().and_then(|class| class.find("__set__"));
                if let Some(set) = set {
                    let Some(value) = value else { return Err(Stop::unknown("__delete__")) };
                    let args = vec![descriptor, object.clone(), value];
                    self.call(set, args, Vec::new(), Wants::Drop, true)?;
                    return Ok(true);
                }
            }
            _ => {}
        }
        let Some(dict) = self.dict_of(object) else { return Ok(false) };
        match value {
            Some(value) => {
                self.heap.reserve(1)?;
                let former = dict.map.borrow_mut().insert(Value::str(name.clone()), value)?;
                drop(former);
            }
            None => {
                let removed = dict.map.borrow_mut().remove(&Value::str(name.clone()))?;
                if removed.is_none() {
                    return Err(Stop::bare(Type::AttributeError));
                }
                drop(removed);
            }
        }
        Ok(true)
    }
}
