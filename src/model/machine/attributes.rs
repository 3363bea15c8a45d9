//! Attributes of built-in objects, and introspection of functions, cells and code objects.

use super::{
    Args, Machine, Outcome, Stop,
    activation::Wants,
    classes::{Found, is_special},
    code::{NameId, ProtoId, Source},
    generators::GeneratorState,
    methods::{self, Method},
    types::Type,
    value::{FunctionObj, Value},
};
use crate::{
    facts::CodeFacts,
    model::code::facts_of,
    rules::Rule,
    tree::{Name, docstring},
    version::Version,
};
use std::rc::Rc;

/// Attributes that every function has; its own `__dict__` holds the others.
const OF_FUNCTIONS: &[&str] = &[
    "__annotations__",
    "__annotate__",
    "__builtins__",
    "__call__",
    "__class__",
    "__closure__",
    "__code__",
    "__defaults__",
    "__delattr__",
    "__dict__",
    "__dir__",
    "__doc__",
    "__eq__",
    "__format__",
    "__ge__",
    "__get__",
    "__getattribute__",
    "__getstate__",
    "__globals__",
    "__gt__",
    "__hash__",
    "__init__",
    "__init_subclass__",
    "__kwdefaults__",
    "__le__",
    "__lt__",
    "__module__",
    "__name__",
    "__ne__",
    "__new__",
    "__qualname__",
    "__reduce__",
    "__reduce_ex__",
    "__repr__",
    "__setattr__",
    "__sizeof__",
    "__str__",
    "__subclasshook__",
    "__type_params__",
];

/// Attributes of exceptions of a built-in class that are not in their `__dict__`.
pub fn is_of_exceptions(base: Type, name: &str) -> bool {
    match name {
        "args" | "with_traceback" | "add_note" => true,
        "value" => base == Type::StopIteration,
        "message" | "exceptions" | "derive" | "split" | "subgroup" => base.is_group(),
        "code" => base == Type::SystemExit,
        "errno" | "strerror" | "filename" | "filename2" | "winerror" => base.is_subclass_of(Type::OSError),
        "msg" | "path" | "name_from" => base.is_subclass_of(Type::ImportError),
        "name" if base.is_subclass_of(Type::ImportError) => true,
        "name" | "obj" => base.is_subclass_of(Type::AttributeError) || base.is_subclass_of(Type::NameError),
        _ => false,
    }
}

impl Machine<'_> {
    pub(super) fn no_attribute(&self, object: &Value, name: &str) -> Stop {
        let message = match object {
            Value::Class(class) => format!("type object '{}' has no attribute '{name}'", class.name),
            Value::Type(class) => {
                format!("type object '{}' has no attribute '{name}'", class.told_name())
            }
            _ => format!("'{}' object has no attribute '{name}'", object.type_name()),
        };
        let held = if self.version.attribute_errors_hold_object() { object.clone() } else { Value::None };
        Stop::Error(Type::AttributeError, Args::Object(Some(message), held))
    }

    /// `object.name`. `None`: code of the program runs for it, and the result goes where `wants`
    /// says.
    pub(super) fn load_attribute(
        &mut self,
        object: &Value,
        name: NameId,
        wants: Wants,
    ) -> Outcome<Option<Value>> {
        if matches!(object, Value::Instance(_) | Value::Class(_) | Value::Super(_) | Value::Exception(_)) {
            let text = self.library.names.name(name).clone();
            if let Value::Class(class) = object
                && text == "__annotations__"
            {
                return self.annotations_of_class(&Rc::clone(class), wants);
            }
            match self.find_attribute(object, &text)? {
                Some(Found::Value(value)) => return Ok(Some(value)),
                Some(Found::Function(function)) => {
                    return Ok(Some(self.heap.method(function, object.clone())));
                }
                Some(Found::Call(callee, args)) => {
                    self.call(callee, args, Vec::new(), wants, true)?;
                    return Ok(None);
                }
                None => {}
            }
            if let Value::Instance(_) = object {
                return match is_special(&text) {
                    true => Err(Stop::unknown(format!("attribute {text} of an instance"))),
                    false => Err(self.no_attribute(object, &text)),
                };
            }
        }
        if matches!(object, Value::TypeParam(_) | Value::Alias(_)) {
            return self.typing_attribute(object, name, wants);
        }
        let function = match object {
            Value::Function(function) => Some(function),
            Value::Method(method) => match &method.function {
                Value::Function(function) => Some(function),
                _ => None,
            },
            _ => None,
        };
        if let Some(function) = function
            && self.library.names.name(name).as_str() == "__annotations__"
        {
            return self.annotations_of(&Rc::clone(function), wants);
        }
        self.plain_attribute(object, name).map(Some)
    }

    /// The method `object.name` that is about to be called: `callee self`, or `callee Absent`.
    pub(super) fn load_method(&mut self, object: Value, name: NameId) -> Outcome<()> {
        match &object {
            Value::Instance(_) | Value::Exception(_) => {
                let text = self.library.names.name(name).clone();
                match self.find_attribute(&object, &text)? {
                    Some(Found::Value(value)) => {
                        self.stack.extend([value, Value::Absent]);
                        return Ok(());
                    }
                    Some(Found::Function(function)) => {
                        self.stack.extend([function, object]);
                        return Ok(());
                    }
                    Some(Found::Call(callee, args)) => {
                        return self.call(callee, args, Vec::new(), Wants::Callable, true);
                    }
                    None => {}
                }
            }
            Value::Class(_) | Value::Super(_) => {}
            _ if Self::is_view(&object) => {
                // Methods that change nothing are those of a dict of now.
                let dict = self.settled(&object)?.map_or(Value::None, Value::Dict);
                let method = Method::of(Type::Dict, self.library.names.name(name));
                let reads = [
                    Method::DictGet,
                    Method::DictItems,
                    Method::DictKeys,
                    Method::DictValues,
                    Method::DictCopy,
                ];
                return match method.filter(|method| reads.contains(method)) {
                    Some(method) => {
                        self.stack.extend([Value::Unbound(method), dict]);
                        Ok(())
                    }
                    None => Err(Stop::unknown(format!("method of {}", object.class().name()))),
                };
            }
            _ => {
                if let Some(method) = Method::of(object.class(), self.library.names.name(name))
                    && method.exists_in(self.version)
                {
                    self.stack.extend([Value::Unbound(method), object]);
                    return Ok(());
                }
            }
        }
        if let Some(value) = self.load_attribute(&object, name, Wants::Callable)? {
            self.stack.extend([value, Value::Absent]);
        }
        Ok(())
    }

    fn plain_attribute(&mut self, object: &Value, name: NameId) -> Outcome<Value> {
        let text = self.library.names.name(name).clone();
        let unknown = || Stop::unknown(format!("attribute {text} of {}", object.class().name()));
        if let Some(method) = Method::of(object.class(), &text).filter(|it| it.exists_in(self.version)) {
            return Ok(self.heap.bound(object.clone(), method));
        }
        match (object, text.as_str()) {
            (Value::Module(module), _) => module
                .attribute(&text)
                .ok_or_else(|| Stop::unknown(format!("attribute {text} of module {}", module.name()))),
            (Value::Frame(frame), _) => {
                let frame = Rc::clone(frame);
                self.frame_attribute(&frame, &text)?.ok_or_else(unknown)
            }
            (Value::Generator(generator), "gi_frame" | "cr_frame" | "ag_frame") => {
                let prefix = match generator.class {
                    Type::Generator => "gi",
                    Type::Coroutine => "cr",
                    _ => "ag",
                };
                if !text.starts_with(prefix) {
                    return Err(self.no_attribute(object, &text));
                }
                match &*generator.state.borrow() {
                    GeneratorState::Created(parked) | GeneratorState::Suspended(parked) => {
                        Ok(Value::Frame(Rc::clone(&parked.running.frame)))
                    }
                    GeneratorState::Closed => Ok(Value::None),
                    GeneratorState::Running => Err(unknown()),
                }
            }
            (Value::Generator(generator), "__qualname__") => Ok(Value::str(match &generator.renamed {
                Some(names) => &names[1],
                None => self.library.qualname(generator.proto),
            })),
            (Value::Generator(generator), "__name__") => Ok(Value::str(match &generator.renamed {
                Some(names) => &names[0],
                None => self.code_name(generator.proto),
            })),
            (Value::Wrapped(partial), "func" | "args" | "keywords") if partial.class == Type::Partial => {
                let part = ["func", "args", "keywords"].iter().position(|name| *name == text);
                Ok(partial.parts[part.unwrap_or_default()].clone())
            }
            (_, "__class__") => Ok(object.class_value()),
            (Value::Method(method), "__func__") => Ok(method.function.clone()),
            (Value::Method(method), "__self__") => Ok(method.object.clone()),
            (Value::Method(method), _) => match &method.function {
                Value::Function(function) => {
                    let (function, object) = (Rc::clone(function), method.function.clone());
                    self.function_attribute(&function, &object, &text)
                }
                _ => Err(unknown()),
            },
            (Value::Wrapped(wrapped), "fget") if wrapped.class == Type::Property => {
                Ok(wrapped.parts[0].clone())
            }
            (Value::Wrapped(wrapped), "fset") if wrapped.class == Type::Property => {
                Ok(wrapped.parts[1].clone())
            }
            (Value::Wrapped(wrapped), "__func__") => Ok(wrapped.parts[0].clone()),
            (Value::Exception(exception), "__traceback__") => {
                let frames = exception.traceback.borrow().clone();
                if frames.is_empty() { Ok(Value::None) } else { Ok(self.heap.traceback(frames)) }
            }
            (Value::Function(function), _) => self.function_attribute(function, object, &text),
            (Value::Code(proto), "co_freevars") => {
                let scope = self.library.protos[*proto as usize].scope;
                Ok(self.names_tuple(self.library.scopes(*proto).free(scope)))
            }
            (Value::Code(proto), "co_name") => {
                let qualname = self.library.qualname(*proto);
                Ok(Value::str(qualname.rsplit('.').next().unwrap_or(qualname)))
            }
            (Value::Code(proto), "co_qualname") if self.version.has_co_qualname() => {
                Ok(Value::str(self.library.qualname(*proto)))
            }
            (Value::Code(_), "co_qualname") => Err(self.no_attribute(object, &text)),
            (Value::Code(proto), "co_varnames") if self.is_annotate(*proto) => {
                let body = self.library.body(*proto);
                let names: Vec<Name> =
                    body.slots.iter().map(|&slot| self.library.names.name(slot).clone()).collect();
                Ok(self.names_tuple(&names))
            }
            (
                Value::Code(proto),
                "co_cellvars" | "co_varnames" | "co_argcount" | "co_kwonlyargcount" | "co_posonlyargcount"
                | "co_nlocals" | "co_firstlineno",
            ) => {
                let Some(facts) = self.code_facts(*proto) else {
                    return Err(Stop::unknown(format!("attribute {text} of code")));
                };
                self.uses.layout |=
                    matches!(&*text, "co_cellvars" | "co_varnames" | "co_nlocals" | "co_firstlineno");
                Ok(match &*text {
                    "co_cellvars" => self.names_tuple(&facts.cellvars),
                    "co_varnames" => self.names_tuple(&facts.varnames),
                    "co_argcount" => Value::Int(facts.argcount.into()),
                    "co_kwonlyargcount" => Value::Int(facts.kwonlyargcount.into()),
                    "co_posonlyargcount" => Value::Int(facts.posonlyargcount.into()),
                    "co_nlocals" => Value::Int(facts.nlocals.into()),
                    _ => Value::Int(facts.line.into()),
                })
            }
            (Value::Cell(cell), "cell_contents") => match &*cell.contents.borrow() {
                Some(contents) => Ok(contents.clone()),
                None => Err(Stop::error(Type::ValueError, "Cell is empty")),
            },
            (Value::Exception(exception), "args") => {
                let args = exception.args.borrow().clone();
                match args {
                    Some(args) => Ok(self.heap.tuple(args)),
                    None => Err(super::text::unknown_message(exception)),
                }
            }
            (Value::Exception(exception), "exceptions") if exception.class.is_group() => {
                Ok(exception.object.borrow().clone().unwrap_or(Value::None))
            }
            (Value::Exception(exception), "message") if exception.class.is_group() => {
                let message = exception.args.borrow().as_ref().and_then(|args| args.first().cloned());
                Ok(message.unwrap_or(Value::None))
            }
            (Value::Exception(exception), "derive" | "split" | "subgroup") if exception.class.is_group() => {
                Err(unknown())
            }
            (Value::Exception(exception), "value") if exception.class == Type::StopIteration => {
                Ok(match exception.args.borrow().as_deref() {
                    Some([value, ..]) => value.clone(),
                    _ => Value::None,
                })
            }
            (Value::Exception(exception), "name")
                if exception.class.is_subclass_of(Type::NameError)
                    && self.version.name_errors_have_names() =>
            {
                Ok(exception.object.borrow().clone().unwrap_or(Value::None))
            }
            (Value::Exception(exception), "name") if exception.class.is_subclass_of(Type::NameError) => {
                Err(self.no_attribute(object, &text))
            }
            (Value::Exception(exception), "__cause__") => {
                Ok(exception.cause.borrow().clone().map_or(Value::None, Value::Exception))
            }
            (Value::Exception(exception), "__context__") => {
                Ok(exception.context.borrow().clone().map_or(Value::None, Value::Exception))
            }
            // Others than these are seldom taken from their class, and some are found by it alone.
            (Value::Type(class @ (Type::Str | Type::List | Type::Dict | Type::Tuple | Type::Set)), name)
                if Method::of(*class, name).is_some_and(|method| method.exists_in(self.version)) =>
            {
                Ok(Method::of(*class, name).map_or(Value::None, Value::Unbound))
            }
            (Value::Exception(_), "with_traceback") => {
                Ok(self.heap.bound(object.clone(), Method::ExceptionWithTraceback))
            }
            (Value::Type(class), "__module__") if class.is_of_builtins() => Ok(Value::str("builtins")),
            (Value::Type(class), "__module__") if class.is_of_typing() => Ok(Value::str("typing")),
            (Value::Type(class), "__mro__") => {
                if class.is_group() {
                    return Err(unknown());
                }
                let mut line = vec![Value::Type(*class)];
                let mut at = *class;
                while at != Type::Object {
                    at = at.base();
                    line.push(Value::Type(at));
                }
                Ok(self.heap.tuple(line))
            }
            (Value::Type(class), "__name__" | "__qualname__") => Ok(Value::str(class.name())),
            (Value::Range(range), "start") => Ok(Value::Int(range.start)),
            (Value::Range(range), "stop") => Ok(Value::Int(range.stop)),
            (Value::Range(range), "step") => Ok(Value::Int(range.step)),
            (Value::Exception(exception), _)
                if !is_special(&text) && !is_of_exceptions(exception.class, &text) =>
            {
                Err(self.no_attribute(object, &text))
            }
            _ if methods::is_unknown(object.class(), &text) => Err(unknown()),
            _ => Err(self.no_attribute(object, &text)),
        }
    }

    /// Whether a code object evaluates annotations and has no variables of its own.
    fn is_annotate(&mut self, proto: u32) -> bool {
        let source = &self.library.protos[proto as usize].source;
        matches!(source, Source::Annotations(_) | Source::BodyAnnotations(_))
            && self.library.body(proto).slots.len() == 1
    }

    /// What a code object shows: the program is walked for it once.
    fn code_facts(&mut self, proto: ProtoId) -> Option<Rc<CodeFacts>> {
        if let Some(facts) = self.code_facts.get(&proto) {
            return facts.clone();
        }
        let of = &self.library.protos[proto as usize];
        let (program, scopes) = (self.library.units.program(of.unit as usize), self.library.scopes(proto));
        let facts = facts_of(of.scope, program, scopes, self.version, self.rules).map(Rc::new);
        self.code_facts.insert(proto, facts.clone());
        facts
    }

    fn names_tuple<'n>(&mut self, names: impl IntoIterator<Item = &'n Name>) -> Value {
        let names = names.into_iter().map(|name| Value::str(name.as_str())).collect();
        self.heap.tuple(names)
    }

    /// The `__doc__` of a function as it was made.
    fn doc_of(&self, proto: u32) -> Outcome<Value> {
        let body = match self.library.protos[proto as usize].source {
            Source::Function(function) => function.body.as_slice(),
            Source::Class(class) => class.body.as_slice(),
            _ => return Ok(Value::None),
        };
        match docstring(body) {
            Some(doc) if self.library.scopes(proto).mode.optimize.keeps_docstrings() => {
                let doc = clean_doc(self.version, &doc.text);
                doc.map(Value::str).ok_or_else(|| Stop::unknown("docstring with tabs"))
            }
            _ => Ok(Value::None),
        }
    }

    fn function_attribute(
        &mut self,
        function: &Rc<FunctionObj>,
        object: &Value,
        name: &str,
    ) -> Outcome<Value> {
        Ok(match name {
            "__closure__" => {
                let cells = function.parts.borrow().closure.clone();
                if cells.is_empty()
                    && !function.parts.borrow().has_empty_closure
                    && self.rules.holds(Rule::ClosureNoneWithoutFree)
                {
                    return Ok(Value::None);
                }
                self.heap.tuple(cells.into_iter().map(Value::Cell).collect())
            }
            "__code__" => Value::Code(function.proto),
            "__globals__" => {
                let globals = function.parts.borrow().globals.clone();
                globals.map_or(Value::Globals, Value::Dict)
            }
            "__annotate__" if self.version.has_lazy_annotations() => {
                if self.library.scopes(function.proto).future_annotations {
                    return Err(Stop::unknown("text of an annotation"));
                }
                self.annotate_of(function)
            }
            "__annotate__" => {
                let own = function.parts.borrow().dict.clone();
                return match own.and_then(|dict| dict.map.borrow().get_str(name).cloned()) {
                    Some(value) => Ok(value),
                    None => Err(self.no_attribute(object, name)),
                };
            }
            "__type_params__" if self.version.has_type_parameters() => {
                let params = function.parts.borrow().type_params.clone();
                params.map_or_else(|| self.heap.tuple(Vec::new()), Value::Tuple)
            }
            "__defaults__" => function.parts.borrow().defaults.clone().map_or(Value::None, Value::Tuple),
            "__kwdefaults__" => function.parts.borrow().kwdefaults.clone().map_or(Value::None, Value::Dict),
            "__doc__" => {
                let changed = function.parts.borrow().doc.clone();
                return changed.map_or_else(|| self.doc_of(function.proto), Ok);
            }
            "__module__" if function.parts.borrow().globals.is_none() => Value::str("__main__"),
            "__qualname__" => Value::str(self.qualname_of(function)),
            "__name__" => match &function.parts.borrow().renamed {
                Some(renamed) => Value::str(renamed[0].clone()),
                None => {
                    let qualname = self.library.qualname(function.proto);
                    Value::str(qualname.rsplit('.').next().unwrap_or(qualname))
                }
            },
            "__dict__" => {
                let dict = function.parts.borrow().dict.clone();
                let dict = match dict {
                    Some(dict) => dict,
                    None => {
                        let dict = self.heap.attributes();
                        function.parts.borrow_mut().dict = Some(Rc::clone(&dict));
                        dict
                    }
                };
                Value::Dict(dict)
            }
            _ => {
                let found = function
                    .parts
                    .borrow()
                    .dict
                    .as_ref()
                    .and_then(|dict| dict.map.borrow().get_str(name).cloned());
                match found {
                    Some(value) => value,
                    None if OF_FUNCTIONS.contains(&name) => {
                        return Err(Stop::unknown(format!("attribute {name} of function")));
                    }
                    None => return Err(self.no_attribute(object, name)),
                }
            }
        })
    }

    /// `object.name = value`
    pub(super) fn store_attribute(&mut self, object: &Value, name: NameId, value: Value) -> Outcome<()> {
        let text = self.library.names.name(name).clone();
        if matches!(object, Value::Instance(_) | Value::Class(_) | Value::Exception(_))
            && self.set_attribute(object, &text, Some(value.clone()))?
        {
            return Ok(());
        }
        match (object, text.as_str()) {
            (Value::Function(function), "__defaults__") => {
                let defaults = match value {
                    Value::None => None,
                    Value::Tuple(tuple) => Some(tuple),
                    _ => return Err(Stop::bare(Type::TypeError)),
                };
                let former = std::mem::replace(&mut function.parts.borrow_mut().defaults, defaults);
                drop(former);
            }
            (Value::Function(function), "__kwdefaults__") => {
                let defaults = match value {
                    Value::None => None,
                    Value::Dict(dict) => Some(dict),
                    _ => return Err(Stop::bare(Type::TypeError)),
                };
                let former = std::mem::replace(&mut function.parts.borrow_mut().kwdefaults, defaults);
                drop(former);
            }
            (Value::Function(function), "__type_params__") if self.version.has_type_parameters() => {
                let Value::Tuple(params) = value else { return Err(Stop::bare(Type::TypeError)) };
                let former = function.parts.borrow_mut().type_params.replace(params);
                drop(former);
            }
            (Value::TypeParam(_) | Value::Alias(_), _) => {
                return self.set_typing_attribute(object, &text, Some(value));
            }
            (Value::Function(function), "__annotations__") => return self.set_annotations(function, value),
            (Value::Function(function), "__annotate__") if self.version.has_lazy_annotations() => {
                return self.set_annotate(function, value);
            }
            (Value::Function(function), "__doc__") => {
                let former = function.parts.borrow_mut().doc.replace(value);
                drop(former);
            }
            (Value::Function(function), "__name__" | "__qualname__") => {
                let Value::Str(value) = value else { return Err(Stop::bare(Type::TypeError)) };
                let mut names = [self.name_of(function), self.qualname_of(function)];
                names[usize::from(text == "__qualname__")] = (*value).clone();
                function.parts.borrow_mut().renamed = Some(Box::new(names));
            }
            (Value::Function(function), "__code__") => {
                let Value::Code(code) = value else { return Err(Stop::bare(Type::TypeError)) };
                let count = |proto: u32| {
                    self.library.scopes(proto).free(self.library.protos[proto as usize].scope).len()
                };
                let (wanted, found) = (function.parts.borrow().closure.len(), count(code));
                if wanted != found {
                    let name = self.name_of(function);
                    return Err(Stop::error(
                        Type::ValueError,
                        format!("{name}() requires a code object with {wanted} free vars, not {found}"),
                    ));
                }
                return Err(Stop::unknown("assignment to __code__"));
            }
            (Value::Exception(exception), "__traceback__") => {
                let frames = match value {
                    Value::None => Vec::new(),
                    Value::Traceback(traceback) => traceback.frames.borrow().clone(),
                    _ => return Err(Stop::bare(Type::TypeError)),
                };
                let former = exception.traceback.replace(frames);
                drop(former);
            }
            (Value::Exception(exception), "__cause__" | "__context__") => {
                let other = match value {
                    Value::None => None,
                    Value::Exception(other) => Some(other),
                    _ => return Err(Stop::bare(Type::TypeError)),
                };
                let place = if text == "__cause__" { &exception.cause } else { &exception.context };
                let former = place.replace(other);
                drop(former);
            }
            (Value::Cell(_), name) if name != "cell_contents" && !is_special(name) => {
                let mut message = format!("'cell' object has no attribute '{name}'");
                if self.version.says_no_dict() {
                    message.push_str(" and no __dict__ for setting new attributes");
                }
                return Err(Stop::error(Type::AttributeError, message));
            }
            (Value::Function(_), "__closure__") => {
                return Err(Stop::error(Type::AttributeError, "readonly attribute"));
            }
            (Value::Function(function), _) if !OF_FUNCTIONS.contains(&text.as_str()) => {
                let dict = function.parts.borrow().dict.clone();
                let dict = match dict {
                    Some(dict) => dict,
                    None => {
                        let dict = self.heap.attributes();
                        function.parts.borrow_mut().dict = Some(Rc::clone(&dict));
                        dict
                    }
                };
                let former = dict.map.borrow_mut().insert(Value::str(text), value)?;
                drop(former);
            }
            (Value::Cell(cell), "cell_contents") => {
                let former = cell.set(Some(value), (Rule::CellIsVariable, self.offset()));
                self.note_let_go(former.as_ref());
                drop(former);
            }
            (
                Value::None
                | Value::Int(_)
                | Value::Str(_)
                | Value::Tuple(_)
                | Value::List(_)
                | Value::Dict(_),
                _,
            ) if !text.starts_with("__") && Method::of(object.class(), &text).is_none() => {
                if methods::is_unknown(object.class(), &text) {
                    return Err(Stop::unknown(format!("attribute {text} of {}", object.class().name())));
                }
                return Err(Stop::bare(Type::AttributeError));
            }
            _ => {
                return Err(Stop::unknown(format!(
                    "assignment to an attribute of {}",
                    object.class().name()
                )));
            }
        }
        Ok(())
    }

    /// `del object.name`
    pub(super) fn delete_attribute(&mut self, object: &Value, name: NameId) -> Outcome<()> {
        let text = self.library.names.name(name).clone();
        if matches!(object, Value::Instance(_) | Value::Class(_) | Value::Exception(_))
            && self.set_attribute(object, &text, None)?
        {
            return Ok(());
        }
        match (object, text.as_str()) {
            (Value::Cell(cell), "cell_contents") => {
                let former = cell.set(None, (Rule::DelEmptiesCell, self.offset()));
                self.note_let_go(former.as_ref());
                drop(former);
                Ok(())
            }
            (Value::Function(function), _) if !OF_FUNCTIONS.contains(&text.as_str()) => {
                let dict = function.parts.borrow().dict.clone();
                let removed = match dict {
                    Some(dict) => dict.map.borrow_mut().remove(&Value::str(text))?,
                    None => None,
                };
                match removed {
                    Some(removed) => {
                        drop(removed);
                        Ok(())
                    }
                    None => Err(Stop::bare(Type::AttributeError)),
                }
            }
            (Value::TypeParam(_) | Value::Alias(_), _) => self.set_typing_attribute(object, &text, None),
            _ => Err(Stop::unknown(format!("del of an attribute of {}", object.class().name()))),
        }
    }
}

/// The text of a docstring, without what indents its lines (3.13); `None` if that has tabs.
pub fn clean_doc(version: Version, doc: &str) -> Option<String> {
    if !version.dedents_docstrings() {
        return Some(doc.to_owned());
    }
    if doc.contains('\t') {
        return None;
    }
    let mut lines = doc.split('\n');
    let mut clean = lines.next().unwrap_or_default().trim_start_matches(' ').to_owned();
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let margin = lines.clone().filter(|line| indent(line) < line.len()).map(indent).min();
    for line in lines {
        clean.push('\n');
        clean.push_str(line.get(margin.unwrap_or(usize::MAX).min(indent(line))..).unwrap_or_default());
    }
    Some(clean)
}
