//! Annotations of functions and classes: values that were evaluated with the definition (up to 3.13),
//! or a function that evaluates them when somebody asks (3.14, PEP 649 and 749).

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Gives, Native, Task, Wants},
    classes::ClassObj,
    code::{NameId, ProtoId, Source},
    lower,
    map::Map,
    operators,
    types::Type,
    value::{FunctionObj, FunctionParts, Value},
};
use crate::tree::CompareOp;
use std::{mem, rc::Rc};

/// The format of `__annotate__` that is most asked for: values.
const VALUES: i64 = 1;

impl Machine<'_> {
    // ---- in bodies -----------------------------------------------------------------------------------

    /// Makes `__annotations__` in the running body, if it is not there.
    pub(super) fn set_up_annotations(&mut self) -> Outcome<()> {
        let name = self.library.names.intern("__annotations__");
        let namespace = self.running().and_then(|running| running.frame.namespace.borrow().clone());
        match namespace.or_else(|| self.globals_here()) {
            Some(dict) => {
                let key = Value::str("__annotations__");
                let is_there = dict.map.borrow().get(&key)?.is_some();
                if !is_there {
                    let annotations = self.heap.dict(Map::default());
                    dict.map.borrow_mut().insert(key, Value::Dict(annotations))?;
                }
            }
            None if self.globals.get(name).is_none() => {
                let annotations = self.heap.dict(Map::default());
                self.globals.set(name, Value::Dict(annotations));
            }
            None => {}
        }
        Ok(())
    }

    /// `dict ->`: a name of a class, or else of a cell or a global.
    pub(super) fn load_from_class(&mut self, name: NameId, cell: Option<u32>) -> Outcome<()> {
        let namespace = self.pop();
        let found = match &namespace {
            Value::Dict(dict) => dict.map.borrow().get_str(self.library.names.name(name)).cloned(),
            _ => return Err(Stop::unknown("namespace of a class")),
        };
        match (found, cell) {
            (Some(value), _) => {
                self.stack.push(value);
                Ok(())
            }
            (None, Some(cell)) => self.load_cell(cell),
            (None, None) => self.load_global(name),
        }
    }

    /// `format ->`: fails unless values are asked for.
    pub(super) fn check_format(&mut self) -> Outcome<()> {
        let format = self.pop();
        if operators::compare(self.version, CompareOp::Gt, &format, &Value::Int(2))? {
            return Err(Stop::Error(Type::NotImplementedError, super::Args::Values(Vec::new())));
        }
        Ok(())
    }

    /// `-> function`
    pub(super) fn make_annotate(&mut self, proto: ProtoId) {
        let captures = Rc::clone(&self.library.protos[proto as usize].captures);
        let closure = self.capture(&captures, true);
        let parts = FunctionParts { closure, globals: self.globals_here(), ..FunctionParts::default() };
        let function = self.heap.function(proto, parts);
        self.stack.push(Value::Function(function));
    }

    // ---- of functions --------------------------------------------------------------------------------

    /// `function.__annotate__` (3.14)
    pub(super) fn annotate_of(&mut self, function: &Rc<FunctionObj>) -> Value {
        if let Some(annotate) = &function.parts.borrow().annotate {
            return annotate.clone();
        }
        let Some(proto) = self.library.protos[function.proto as usize].annotate else { return Value::None };
        let parts = {
            let mut parts = function.parts.borrow_mut();
            let cells = mem::take(&mut parts.annotations).into_iter();
            let cell = |cell| if let Value::Cell(cell) = cell { Some(cell) } else { None };
            let closure = cells.filter_map(cell).collect();
            let qualname = format!("{}.__annotate__", self.library.qualname(function.proto)).into();
            let renamed = Some(Box::new(["__annotate__".into(), qualname]));
            FunctionParts { closure, renamed, globals: parts.globals.clone(), ..FunctionParts::default() }
        };
        let annotate = Value::Function(self.heap.function(proto, parts));
        function.parts.borrow_mut().annotate = Some(annotate.clone());
        annotate
    }

    /// Whether a text would be an annotation's value.
    pub(super) fn annotates_with_texts(&self, proto: ProtoId) -> bool {
        self.library.scopes(proto).future_annotations
            && match self.library.protos[proto as usize].source {
                Source::Function(def) => !lower::of_function(def, true).is_empty(),
                Source::Class(_) => true,
                _ => false,
            }
    }

    /// `function.__annotations__`. `None`: they are evaluated first.
    pub(super) fn annotations_of(
        &mut self,
        function: &Rc<FunctionObj>,
        wants: Wants,
    ) -> Outcome<Option<Value>> {
        if function.parts.borrow().has_annotations_dict {
            return Ok(Some(function.parts.borrow().annotations.first().cloned().unwrap_or(Value::None)));
        }
        if self.annotates_with_texts(function.proto) {
            return Err(Stop::unknown("text of an annotation"));
        }
        if self.version.has_lazy_annotations() {
            let annotate = self.annotate_of(function);
            if !matches!(annotate, Value::None) {
                return self.evaluate(annotate, Value::Function(Rc::clone(function)), wants);
            }
        }
        let mut map = Map::default();
        if let Source::Function(def) = self.library.protos[function.proto as usize].source {
            let scope = self.library.protos[function.proto as usize].scope;
            let scopes = self.library.scopes(function.proto);
            let names = lower::of_function(def, false).into_iter().map(|(name, _)| name);
            for (name, value) in names.zip(&function.parts.borrow().annotations) {
                let name = name.map_or("return".into(), |name| scopes.mangle(scope, name));
                map.insert(Value::str(&*name), value.clone())?;
            }
        }
        let dict = Value::Dict(self.heap.dict(map));
        Self::keep_annotations(function, dict.clone());
        Ok(Some(dict))
    }

    fn keep_annotations(function: &FunctionObj, dict: Value) {
        let former = {
            let mut parts = function.parts.borrow_mut();
            parts.has_annotations_dict = true;
            mem::replace(&mut parts.annotations, vec![dict])
        };
        drop(former);
    }

    /// `function.__annotations__ = value`
    pub(super) fn set_annotations(&mut self, function: &FunctionObj, value: Value) -> Outcome<()> {
        let values = match value {
            Value::None => Vec::new(),
            value @ Value::Dict(_) => vec![value],
            _ => return Err(Stop::bare(Type::TypeError)),
        };
        let former = {
            let mut parts = function.parts.borrow_mut();
            parts.has_annotations_dict = !values.is_empty();
            (mem::replace(&mut parts.annotations, values), parts.annotate.replace(Value::None))
        };
        drop(former);
        Ok(())
    }

    /// `function.__annotate__ = value` (3.14)
    pub(super) fn set_annotate(&mut self, function: &FunctionObj, value: Value) -> Outcome<()> {
        let keeps_dict = match value {
            Value::None => true,
            Value::Function(_) | Value::Method(_) => false,
            Value::Int(_) | Value::Str(_) | Value::List(_) | Value::Dict(_) | Value::Tuple(_) => {
                return Err(Stop::type_error("__annotate__ must be callable or None"));
            }
            _ => return Err(Stop::unknown("assignment to __annotate__")),
        };
        let former = {
            let mut parts = function.parts.borrow_mut();
            let keeps_dict = keeps_dict && parts.has_annotations_dict;
            parts.has_annotations_dict = keeps_dict;
            let values = if keeps_dict { Vec::new() } else { mem::take(&mut parts.annotations) };
            (values, parts.annotate.replace(value))
        };
        drop(former);
        Ok(())
    }

    // ---- of classes ----------------------------------------------------------------------------------

    /// `class.__annotate__` (3.14)
    pub(super) fn annotate_of_class(&mut self, class: &ClassObj) -> Outcome<Value> {
        let key = "__annotate_func__";
        let found = class.namespace.map.borrow().get_str(key).cloned();
        match found {
            Some(found) => Ok(found),
            None => {
                class.namespace.map.borrow_mut().insert(Value::str(key), Value::None)?;
                Ok(Value::None)
            }
        }
    }

    /// `class.__annotations__`. `None`: they are evaluated first.
    pub(super) fn annotations_of_class(
        &mut self,
        class: &Rc<ClassObj>,
        wants: Wants,
    ) -> Outcome<Option<Value>> {
        for name in ["__annotations__", "__annotations_cache__"] {
            if let Some(found) = class.namespace.map.borrow().get_str(name) {
                return Ok(Some(found.clone()));
            }
        }
        if self.library.scopes(0).future_annotations {
            return Err(Stop::unknown("text of an annotation"));
        }
        if !self.version.has_lazy_annotations() {
            return Err(Stop::unknown("attribute __annotations__ of a class"));
        }
        match self.annotate_of_class(class)? {
            Value::None => {
                let dict = Value::Dict(self.heap.dict(Map::default()));
                Self::keep_class_annotations(class, dict.clone())?;
                Ok(Some(dict))
            }
            annotate => self.evaluate(annotate, Value::Class(Rc::clone(class)), wants),
        }
    }

    fn keep_class_annotations(class: &ClassObj, dict: Value) -> Outcome<()> {
        let key = Value::str("__annotations_cache__");
        let former = class.namespace.map.borrow_mut().insert(key, dict)?;
        drop(former);
        Ok(())
    }

    // ---- evaluating ----------------------------------------------------------------------------------

    /// Calls what evaluates the annotations of `of`.
    fn evaluate(&mut self, annotate: Value, of: Value, wants: Wants) -> Outcome<Option<Value>> {
        self.start(Task::Annotations { of }, wants);
        self.call(annotate, vec![Value::Int(VALUES)], Vec::new(), Wants::Native, true)?;
        Ok(None)
    }

    /// They were evaluated.
    pub(super) fn annotations_step(&mut self, inbox: Option<Gives>) -> Outcome<()> {
        let Some(Activation::Native(Native { task: Task::Annotations { of }, .. })) = self.activations.last()
        else {
            return Ok(());
        };
        let of = of.clone();
        let Some(Gives::Item(dict)) = inbox else { return Err(Stop::unknown("annotations")) };
        if !matches!(dict, Value::Dict(_)) {
            return Err(Stop::bare(Type::TypeError));
        }
        match &of {
            Value::Function(function) => Self::keep_annotations(function, dict.clone()),
            Value::Class(class) => Self::keep_class_annotations(class, dict.clone())?,
            _ => {}
        }
        self.finish(Gives::Item(dict))
    }
}
