//! Calls: binding arguments, making activations, cells and closures.

use super::{
    MAX_ACTIVATIONS, Machine, Outcome, Stop,
    activation::{Activation, Gives, Running, Wants},
    builtins::Builtin,
    code::{Capture, NameId, ProtoId},
    generators::{GeneratorObj, GeneratorState, Parked},
    map::Map,
    special::is_written,
    types::Type,
    value::{CellObj, DictObj, Frame, FunctionObj, FunctionParts, Keywords, Value},
};
use crate::rules::Rule;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

impl Machine<'_> {
    /// The activation of the module.
    pub(super) fn enter_module(&mut self) {
        let body = self.library.body(0);
        // Only with quirks does a module have cells: those of comprehensions run in place.
        let cells = body.cells.iter().map(|_| self.heap.cell(None, (Rule::CellStartsEmpty, 0))).collect();
        let frame = Frame::new(0, vec![None; body.slots.len()], cells);
        if self.library.units.scopes(0).mode.locals {
            let locals = self.heap.dict(Map::default());
            frame.namespace.replace(Some(Rc::clone(&locals)));
            self.locals = Some(locals);
        }
        self.activations.push(Activation::Program(Running {
            body,
            proto: 0,
            frame,
            function: None,
            pc: 0,
            base: 0,
            handled: 0,
            blocks: Vec::new(),
            held: Vec::new(),
            uncertain: false,
            generator: None,
            globals: None,
            wants: Wants::Value,
        }));
    }

    // ---- making functions ----------------------------------------------------------------------------

    /// Makes a function; its defaults and annotations are on the stack.
    pub(super) fn make_function(&mut self, proto: ProtoId, has: [bool; 3]) -> Outcome<()> {
        let [has_defaults, has_kwdefaults, has_annotations] = has;
        let mut annotations = match has_annotations.then(|| self.pop()) {
            Some(Value::Tuple(tuple)) => tuple.items.clone(),
            _ => Vec::new(),
        };
        if let Some(annotate) = self.library.protos[proto as usize].annotate {
            let captures = Rc::clone(&self.library.protos[annotate as usize].captures);
            annotations.extend(self.capture(&captures, true).into_iter().map(Value::Cell));
        }
        let kwdefaults = match has_kwdefaults.then(|| self.pop()) {
            Some(Value::Dict(dict)) => Some(dict),
            _ => None,
        };
        let defaults = match has_defaults.then(|| self.pop()) {
            Some(Value::Tuple(tuple)) => Some(tuple),
            _ => None,
        };
        if let Some(function) = self.library.protos[proto as usize].shared_function.clone()
            && !self.rules.holds(Rule::FunctionPerEvaluation)
        {
            self.stack.push(function);
            return Ok(());
        }
        let captures = Rc::clone(&self.library.protos[proto as usize].captures);
        let closure = if captures.is_empty() { Vec::new() } else { self.capture(&captures, true) };
        let context = if captures.is_empty() || self.rules.holds(Rule::ClosureHoldsItsCellsAlone) {
            None
        } else {
            let frame = self.running().map(|running| Rc::clone(&running.frame));
            if let Some(frame) = &frame {
                self.heap.frame(frame);
            }
            frame
        };
        let parts = FunctionParts {
            closure,
            defaults,
            kwdefaults,
            annotations,
            globals: self.globals_here(),
            context,
            ..FunctionParts::default()
        };
        let function = Value::Function(self.heap.function(proto, parts));
        if !self.rules.holds(Rule::FunctionPerEvaluation) {
            self.library.protos[proto as usize].shared_function = Some(function.clone());
        }
        self.stack.push(function);
        Ok(())
    }

    /// The cells that a new function or comprehension gets from the running frame.
    pub(super) fn capture(&mut self, captures: &[Capture], is_closure: bool) -> Vec<Rc<CellObj>> {
        let Some(frame) = self.running().map(|running| Rc::clone(&running.frame)) else { return Vec::new() };
        let mut cells = Vec::with_capacity(captures.len());
        for capture in captures {
            let cell = frame.cells.borrow().get(capture.cell as usize).cloned();
            let Some(cell) = cell else {
                cells.push(self.heap.cell(None, (Rule::CellStartsEmpty, 0)));
                continue;
            };
            if !is_closure {
                cells.push(cell);
                continue;
            }
            let again = cell.captured.replace(true);
            let is_own = self.rules.holds(Rule::CellIsVariable)
                && (!capture.handed_on || self.rules.holds(Rule::PassThroughHandsOnCell))
                && (!again || self.rules.holds(Rule::SiblingsShareCells));
            cells.push(if is_own { cell } else { self.heap.copy_cell(&cell) });
        }
        cells
    }

    // ---- calling -------------------------------------------------------------------------------------

    /// `callee(arguments)` with positional arguments on the stack.
    pub(super) fn call_positional(&mut self, count: usize) -> Outcome<()> {
        // Only a planted error leaves the stack too short.
        let Some(before) = self.stack.len().checked_sub(count + 1) else {
            return Err(Stop::unknown("stack"));
        };
        let at = before + 1;
        if let Value::Function(function) = &self.stack[before] {
            let function = Rc::clone(function);
            let shape = &self.library.protos[function.proto as usize].shape;
            if shape.positional == count && shape.is_simple() {
                let size = self.library.body(function.proto).slots.len();
                let mut slots = Vec::with_capacity(size);
                let held = self.held(true, at);
                slots.extend(self.stack.drain(at..).map(Some));
                slots.resize(size, None);
                self.stack.pop();
                return self.enter(function, slots, held, false, Wants::Value);
            }
        }
        let args = self.stack.split_off(at);
        let callee = self.pop();
        self.call(callee, args, Vec::new(), Wants::Value, false)
    }

    /// The arguments that the caller of a function holds until it returns. Others than plain
    /// calls may hold theirs in any version.
    fn held(&self, plain: bool, at: usize) -> Vec<Value> {
        if self.caller_holds(plain) { self.stack[at..].to_vec() } else { Vec::new() }
    }

    fn caller_holds(&self, plain: bool) -> bool {
        if self.version.calls_hand_over_arguments() {
            if plain { !self.rules.holds(Rule::CallHandsOverArguments) } else { self.caller_holds_arguments }
        } else {
            self.rules.holds(Rule::CallerHoldsArguments)
        }
    }

    /// `callee(*args, **keywords)`; `indirect` if a builtin calls, or arguments were unpacked.
    pub(super) fn call(
        &mut self,
        callee: Value,
        mut args: Vec<Value>,
        mut keywords: Keywords,
        wants: Wants,
        indirect: bool,
    ) -> Outcome<()> {
        match &callee {
            Value::Function(function) => {
                let held = if self.caller_holds(!indirect) {
                    args.iter().chain(keywords.iter().map(|(_, value)| value)).cloned().collect()
                } else {
                    Vec::new()
                };
                let function = Rc::clone(function);
                let slots = self.bind(&function, args, keywords)?;
                drop(callee);
                self.enter(function, slots, held, indirect, wants)
            }
            Value::Method(method) => {
                args.insert(0, method.object.clone());
                let function = method.function.clone();
                drop(callee);
                self.call(function, args, keywords, wants, indirect)
            }
            Value::Class(class) => {
                let class = Rc::clone(class);
                self.instantiate(&class, args, keywords, wants)
            }
            Value::Weak(weak) if args.is_empty() && keywords.is_empty() => {
                let object = (weak.object)().unwrap_or(Value::None);
                self.give(Gives::Item(object), wants)
            }
            Value::Weak(_) => Err(Stop::bare(Type::TypeError)),
            Value::Wrapped(partial) if partial.class == Type::Partial => {
                let [function, Value::Tuple(first), dict] = partial.parts.as_slice() else {
                    return Err(Stop::unknown("partial"));
                };
                let mut all = first.items.clone();
                all.append(&mut args);
                let mut named = self.keywords_of(dict)?;
                for (name, value) in keywords {
                    match named.iter_mut().find(|(other, _)| *other == name) {
                        Some((_, place)) => *place = value,
                        None => named.push((name, value)),
                    }
                }
                let function = function.clone();
                self.call(function, all, named, wants, true)
            }
            Value::Wrapped(method)
                if method.class == Type::StaticMethod && self.version.static_methods_are_callable() =>
            {
                let function = method.parts[0].clone();
                drop(callee);
                self.call(function, args, keywords, wants, indirect)
            }
            Value::Instance(instance) => match instance.class.find("__call__") {
                Some(function @ Value::Function(_)) => {
                    args.insert(0, callee);
                    self.call(function, args, keywords, wants, true)
                }
                Some(_) => Err(Stop::unknown("special method that is no function")),
                None => Err(Stop::type_error(format!("'{}' object is not callable", callee.type_name()))),
            },
            Value::Unbound(method) => {
                let method = *method;
                if args.first().is_none_or(|object| object.class() != method.class()) {
                    return Err(Stop::bare(Type::TypeError));
                }
                let object = args.remove(0);
                self.method(method, &object, args, keywords, wants)
            }
            Value::Bound(bound) => {
                let method = bound.method;
                let object = bound.object.clone();
                self.method(method, &object, args, keywords, wants)
            }
            _ => {
                if matches!(callee, Value::Builtin(_) | Value::Type(_))
                    && args.iter().any(is_written)
                    && self.ask_arguments(&callee, &mut args, &mut keywords, &wants)?
                {
                    return Ok(());
                }
                let is_text = matches!(
                    callee,
                    Value::Builtin(Builtin::Print | Builtin::Repr | Builtin::Ascii | Builtin::Format)
                        | Value::Type(Type::Str)
                );
                let repr = matches!(callee, Value::Builtin(Builtin::Repr | Builtin::Ascii));
                if is_text && args.iter().any(|arg| !arg.is_atom()) {
                    let then = (callee.clone(), args.clone(), keywords.clone());
                    if self.ask_for_texts(&args, repr, Some(then), wants.clone())? {
                        return Ok(());
                    }
                }
                let result = self.call_builtin(&callee, &mut args, &mut keywords, &wants)?;
                if let Some(value) = result {
                    self.give(Gives::Item(value), wants)?;
                }
                Ok(())
            }
        }
    }

    /// Calls a method of a built-in class.
    pub(super) fn method(
        &mut self,
        method: super::methods::Method,
        object: &Value,
        mut args: Vec<Value>,
        mut keywords: Keywords,
        wants: Wants,
    ) -> Outcome<()> {
        let result = self.call_method(method, object, &mut args, &mut keywords, &wants)?;
        if let Some(value) = result {
            self.give(Gives::Item(value), wants)?;
        }
        Ok(())
    }

    /// Names and values of a dict of keyword arguments.
    pub(super) fn keywords_of(&mut self, dict: &Value) -> Outcome<Keywords> {
        let Value::Dict(dict) = dict else { return Ok(Vec::new()) };
        let mut keywords = Vec::new();
        for (key, value) in dict.map.borrow().iter() {
            match key {
                Value::Str(key) => keywords.push((self.library.names.intern(key), value.clone())),
                _ => return Err(Stop::type_error("keywords must be strings")),
            }
        }
        Ok(keywords)
    }

    /// Enters a function whose parameters are bound.
    fn enter(
        &mut self,
        function: Rc<FunctionObj>,
        slots: Vec<Option<Value>>,
        held: Vec<Value>,
        uncertain: bool,
        wants: Wants,
    ) -> Outcome<()> {
        let proto = function.proto;
        let closure = function.parts.borrow().closure.clone();
        if !closure.is_empty() {
            self.closures_run = self.closures_run.saturating_add(1);
        }
        self.activate(proto, Some(function), slots, closure, held, uncertain, wants)
    }

    /// Evaluates a comprehension over the iterator on the stack.
    pub(super) fn comprehend(&mut self, proto: ProtoId) -> Outcome<()> {
        let iterator = self.pop();
        let captures = Rc::clone(&self.library.protos[proto as usize].captures);
        let is_generator = self.library.protos[proto as usize].is_generator;
        let closure = if captures.is_empty() { Vec::new() } else { self.capture(&captures, is_generator) };
        let size = self.library.body(proto).slots.len();
        let mut slots = Vec::with_capacity(size);
        slots.push(Some(iterator));
        slots.resize(size, None);
        self.activate(proto, None, slots, closure, Vec::new(), false, Wants::Value)
    }

    /// Enters the body of a class.
    pub(super) fn enter_class_body(
        &mut self,
        proto: ProtoId,
        namespace: Rc<DictObj>,
        wants: Wants,
    ) -> Outcome<()> {
        let captures = Rc::clone(&self.library.protos[proto as usize].captures);
        let closure = if captures.is_empty() { Vec::new() } else { self.capture(&captures, true) };
        let slots = vec![None; self.library.body(proto).slots.len()];
        self.activate(proto, None, slots, closure, Vec::new(), false, wants)?;
        let Some(running) = self.running() else { return Ok(()) };
        let (body, frame) = (Rc::clone(&running.body), Rc::clone(&running.frame));
        let cells = frame.cells.borrow().clone();
        self.prepare_class_cells(&body.cells[..body.own_cells as usize], &cells, &namespace);
        frame.namespace.replace(Some(namespace));
        Ok(())
    }

    #[allow(clippy::too_many_arguments, reason = "an activation has these parts")]
    pub(super) fn activate(
        &mut self,
        proto: ProtoId,
        function: Option<Rc<FunctionObj>>,
        mut slots: Vec<Option<Value>>,
        closure: Vec<Rc<CellObj>>,
        held: Vec<Value>,
        uncertain: bool,
        wants: Wants,
    ) -> Outcome<()> {
        if self.activations.len() >= MAX_ACTIVATIONS {
            return Err(Stop::unknown("deep recursion"));
        }
        let body = self.library.body(proto);
        let cells = if body.own_cells == 0 {
            closure
        } else {
            let mut cells = self.own_cells(proto, &body.cell_params, &mut slots);
            cells.extend(closure);
            cells
        };
        let globals = match &function {
            Some(function) => function.parts.borrow().globals.clone(),
            None => self.globals_here(),
        };
        let frame = Frame::new(proto, slots, cells);
        if self.locals.is_some()
            && self.library.protos[proto as usize].sees_locals(self.library.scopes(proto))
        {
            frame.namespace.replace(self.locals.clone());
        }
        let running = Running {
            body,
            proto,
            frame,
            function,
            pc: 0,
            base: self.stack.len(),
            handled: self.handled.len(),
            blocks: Vec::new(),
            held,
            uncertain,
            generator: None,
            globals,
            wants,
        };
        let of = &self.library.protos[proto as usize];
        if of.is_generator || of.is_async {
            let class = match (of.is_async, of.is_generator) {
                (true, true) => Type::AsyncGenerator,
                (true, false) => Type::Coroutine,
                _ => Type::Generator,
            };
            let mut running = running;
            let renamed = running.function.as_ref().and_then(|of| of.parts.borrow().renamed.clone());
            let wants = std::mem::replace(&mut running.wants, Wants::Value);
            // What the caller holds is let go when the call returns, which is now.
            running.held.clear();
            self.heap.frame(&running.frame);
            let parked = Parked::new(running, Vec::new(), Vec::new());
            let generator = Rc::new(GeneratorObj {
                class,
                proto,
                renamed,
                state: RefCell::new(GeneratorState::Created(parked)),
                kept: RefCell::default(),
                told: Cell::new(false),
                deaths: Rc::clone(self.log.deaths_so_far()),
            });
            self.heap.generator(&generator);
            return self.give(Gives::Item(Value::Generator(generator)), wants);
        }
        self.activations.push(Activation::Program(running));
        Ok(())
    }

    /// The cells of a new activation: one for each cell variable, filled if it is a parameter.
    fn own_cells(
        &mut self,
        proto: ProtoId,
        cell_params: &[Option<u32>],
        slots: &mut [Option<Value>],
    ) -> Vec<Rc<CellObj>> {
        let of = &self.library.protos[proto as usize];
        let offset = of.offset;
        let fresh = match of.source {
            super::code::Source::Comprehension(_) => Rule::CellPerEvaluation,
            _ => Rule::CellPerActivation,
        };
        let is_fresh = self.rules.holds(fresh);
        let shared = if is_fresh { None } else { of.shared_cells.clone() };
        let mut cells = Vec::with_capacity(cell_params.len() + 2);
        for (number, param) in cell_params.iter().enumerate() {
            let contents = match param {
                Some(slot) => {
                    let slot = &mut slots[*slot as usize];
                    let stays = !self.rules.holds(Rule::CellReplacesParameter);
                    let contents = if stays { slot.clone() } else { slot.take() };
                    if self.rules.holds(Rule::ParameterFillsCell) { contents } else { None }
                }
                None => None,
            };
            let rule = if param.is_some() { Rule::ParameterFillsCell } else { Rule::CellStartsEmpty };
            let contents = match (contents, param) {
                (None, None) if !self.rules.holds(Rule::CellStartsEmpty) => Some(Value::None),
                (contents, _) => contents,
            };
            match shared.as_ref().and_then(|shared| shared.get(number)) {
                Some(cell) => {
                    if param.is_some() {
                        let former = cell.set(contents, (rule, offset));
                        drop(former);
                    }
                    cells.push(Rc::clone(cell));
                }
                None => cells.push(self.heap.cell(contents, (rule, offset))),
            }
        }
        if !is_fresh && shared.is_none() {
            self.library.protos[proto as usize].shared_cells = Some(cells.clone());
        }
        cells
    }

    /// The names of keyword arguments of a call.
    pub(super) fn named(names: &[NameId], values: Vec<Value>) -> Keywords {
        names.iter().copied().zip(values).collect()
    }
}
