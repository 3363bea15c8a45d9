//! What keeps a token alive: a path of named things that leads to it from where the program, or what
//! runs, holds the first of them.
//!
//! Paths are looked for breadth first, from globals before running functions, so that the one that
//! is told is as short as any. They are asked for by those who write reports alone.

use super::{
    Machine,
    activation::Activation,
    generators::GeneratorState,
    value::{CellObj, Frame, Value},
};
use crate::facts::Holder;
use rustc_hash::FxHashSet;
use std::{collections::VecDeque, rc::Rc};

/// Something that is held, and how it is called.
struct Held {
    value: Value,
    path: String,
}

/// No more things than this are looked at for one event.
const MAX_LOOKED_AT: usize = 20_000;

impl Machine<'_> {
    /// For every token that is alive, in the order of their names: what holds it.
    pub(super) fn holders(&self) -> Vec<Holder> {
        let mut seen: FxHashSet<(usize, u8)> = FxHashSet::default();
        let mut open: VecDeque<Held> = VecDeque::new();
        let mut found: Vec<Holder> = Vec::new();
        for &name in &self.globals.order {
            if let Some(value) = self.globals.get(name) {
                open.push_back(Held {
                    value: value.clone(),
                    path: self.library.names.name(name).to_string(),
                });
            }
        }
        for exception in &self.handled {
            let path = "the exception that is handled".to_owned();
            open.push_back(Held { value: Value::Exception(Rc::clone(exception)), path });
        }
        for (number, activation) in self.activations.iter().enumerate() {
            let Activation::Program(running) = activation else { continue };
            let of = self.scope_name(running.proto);
            if running.proto != 0 {
                self.variables_of_frame(&running.frame, &format!("call of {of}"), &mut |held| {
                    open.push_back(held)
                });
            }
            for value in &running.held {
                let path = format!("argument of the call of {of}");
                open.push_back(Held { value: value.clone(), path });
            }
            let end = self.activations[number + 1..].iter().find_map(|above| match above {
                Activation::Program(above) => Some(above.base),
                Activation::Native(_) => None,
            });
            let part = self.stack.get(running.base..end.unwrap_or(self.stack.len())).unwrap_or_default();
            for value in part {
                let path = format!("what {of} works on");
                open.push_back(Held { value: value.clone(), path });
            }
        }
        while let Some(Held { value, path }) = open.pop_front() {
            if let Value::Token(token) = &value {
                let name = format!("{}#{}", token.label, token.ordinal);
                if !found.iter().any(|holder| holder.token == name) {
                    found.push(Holder { token: name, path });
                }
                continue;
            }
            let Some(address) = value.address().filter(|_| !value.is_atom()) else { continue };
            if seen.len() >= MAX_LOOKED_AT || !seen.insert((address, value.class() as u8)) {
                continue;
            }
            self.parts(&value, &path, &mut |held| open.push_back(held));
        }
        for name in self.log.living() {
            if !found.iter().any(|holder| holder.token == name) {
                found.push(Holder {
                    token: name,
                    path: "a temporary value, or a cycle that is not collected yet".to_owned(),
                });
            }
        }
        found.sort_unstable_by(|a, b| a.token.cmp(&b.token));
        found
    }

    fn scope_name(&self, proto: u32) -> &str {
        if proto == 0 { "the module" } else { self.library.qualname(proto) }
    }

    fn variables_of_frame(&self, frame: &Frame, path: &str, tell: &mut dyn FnMut(Held)) {
        let Some(body) = &self.library.protos[frame.proto as usize].body else { return };
        for (value, name) in frame.slots.borrow().iter().zip(&body.slots) {
            if let Some(value) = value {
                tell(Held {
                    value: value.clone(),
                    path: format!("{path} → {}", self.library.names.name(*name)),
                });
            }
        }
        for (cell, name) in frame.cells.borrow().iter().zip(&body.cells) {
            self.cell_of(cell, &format!("{path} → {}", self.library.names.name(*name)), tell);
        }
        if let Some(back) = &*frame.back.borrow() {
            tell(Held { value: Value::Frame(Rc::clone(back)), path: format!("{path} → its caller") });
        }
        if let Some(locals) = &*frame.locals.borrow() {
            tell(Held { value: Value::Dict(Rc::clone(locals)), path: format!("{path} → its locals()") });
        }
        if let Some(namespace) = &*frame.namespace.borrow() {
            tell(Held {
                value: Value::Dict(Rc::clone(namespace)), path: format!("{path} → its namespace")
            });
        }
    }

    /// The contents of a cell go by the name of its variable.
    fn cell_of(&self, cell: &Rc<CellObj>, path: &str, tell: &mut dyn FnMut(Held)) {
        if let Some(contents) = &*cell.contents.borrow() {
            tell(Held { value: contents.clone(), path: path.to_owned() });
        }
    }

    /// What a value holds.
    fn parts(&self, value: &Value, path: &str, tell: &mut dyn FnMut(Held)) {
        let mut part = |value: &Value, path: String| tell(Held { value: value.clone(), path });
        match value {
            Value::Tuple(tuple) => {
                for (at, item) in tuple.items.iter().enumerate() {
                    part(item, format!("{path}[{at}]"));
                }
            }
            Value::List(list) => {
                for (at, item) in list.items.borrow().iter().enumerate() {
                    part(item, format!("{path}[{at}]"));
                }
            }
            Value::Dict(dict) | Value::Proxy(dict) => {
                for (key, item) in dict.map.borrow().iter() {
                    let shown = super::text::repr(key, true).unwrap_or_else(|_| "...".to_owned());
                    part(key, format!("a key of {path}"));
                    part(item, format!("{path}[{shown}]"));
                }
            }
            Value::Set(set) => {
                for key in set.map.borrow().keys() {
                    part(key, format!("an element of {path}"));
                }
            }
            Value::Function(function) => {
                let parts = function.parts.borrow();
                let name = self.qualname_of(function);
                let scope = self.library.protos[function.proto as usize].scope;
                let free = self.library.scopes(function.proto).free(scope);
                for item in parts.defaults.iter().flat_map(|defaults| &defaults.items) {
                    part(item, format!("{path} → default of {name}"));
                }
                if let Some(defaults) = &parts.kwdefaults {
                    part(&Value::Dict(Rc::clone(defaults)), format!("{path} → __kwdefaults__"));
                }
                if let Some(dict) = &parts.dict {
                    part(&Value::Dict(Rc::clone(dict)), format!("{path} → __dict__"));
                }
                if let Some(params) = &parts.type_params {
                    part(&Value::Tuple(Rc::clone(params)), format!("{path} → type parameters of {name}"));
                }
                for item in parts.annotations.iter().chain(&parts.annotate) {
                    part(item, format!("{path} → annotations of {name}"));
                }
                for (cell, variable) in parts.closure.iter().zip(free) {
                    self.cell_of(cell, &format!("{path} → closure of {name} → {variable}"), tell);
                }
            }
            Value::Cell(cell) => self.cell_of(cell, &format!("{path} → contents"), tell),
            Value::Exception(exception) => {
                for (at, item) in exception.args.borrow().iter().flatten().enumerate() {
                    part(item, format!("{path}.args[{at}]"));
                }
                if let Some(object) = &*exception.object.borrow() {
                    part(object, format!("{path}.obj"));
                }
                for (other, name) in [(&exception.cause, "__cause__"), (&exception.context, "__context__")] {
                    if let Some(other) = &*other.borrow() {
                        part(&Value::Exception(Rc::clone(other)), format!("{path}.{name}"));
                    }
                }
                if let Some(dict) = &*exception.dict.borrow() {
                    part(&Value::Dict(Rc::clone(dict)), format!("{path}.__dict__"));
                }
                for frame in &*exception.traceback.borrow() {
                    part(&Value::Frame(Rc::clone(frame)), format!("{path}.__traceback__"));
                }
            }
            Value::Traceback(traceback) => {
                for frame in &*traceback.frames.borrow() {
                    part(&Value::Frame(Rc::clone(frame)), path.to_owned());
                }
            }
            Value::Frame(frame) | Value::FrameLocals(frame) => {
                let name = self.scope_name(frame.proto);
                self.variables_of_frame(frame, &format!("{path} → frame of {name}"), tell);
            }
            Value::Generator(generator) => {
                if let GeneratorState::Created(parked) | GeneratorState::Suspended(parked) =
                    &*generator.state.borrow()
                {
                    let path = format!("{path} → suspended {}", self.library.qualname(generator.proto));
                    for item in &parked.stack {
                        tell(Held { value: item.clone(), path: path.clone() });
                    }
                    self.variables_of_frame(&parked.running.frame, &path, tell);
                }
            }
            Value::Class(class) => {
                for base in &*class.bases.borrow() {
                    part(base, format!("{path} → a base"));
                }
                for (key, item) in class.namespace.map.borrow().iter() {
                    if let Value::Str(key) = key {
                        part(item, format!("{path}.{key}"));
                    }
                }
            }
            Value::Instance(instance) => {
                if let Some(dict) = &*instance.dict.borrow() {
                    for (key, item) in dict.map.borrow().iter() {
                        if let Value::Str(key) = key {
                            part(item, format!("{path}.{key}"));
                        }
                    }
                }
                part(&Value::Class(Rc::clone(&instance.class)), format!("{path}.__class__"));
            }
            Value::Method(method) => {
                part(&method.object, format!("{path}.__self__"));
                part(&method.function, format!("{path}.__func__"));
            }
            Value::Wrapped(wrapped) => {
                for item in &wrapped.parts {
                    part(item, format!("{path} → function of a {}", wrapped.class.name()));
                }
            }
            Value::TypeParam(param) => param.named_children(&mut |name, item| {
                part(item, format!("{path} → {name} of {}", param.name));
            }),
            Value::Alias(alias) => alias.named_children(&mut |name, item| {
                part(item, format!("{path} → {name} of {}", alias.name));
            }),
            Value::Super(proxy) => part(&proxy.object, format!("{path}.__self__")),
            Value::Bound(bound) => part(&bound.object, format!("{path}.__self__")),
            Value::View(view) => part(&Value::Dict(Rc::clone(&view.dict)), path.to_owned()),
            Value::Slice(slice) => {
                slice.parts.iter().for_each(|item| part(item, format!("{path} → a bound")))
            }
            Value::Iter(iter) => {
                iter.children(&mut |item| part(item, format!("{path} → what it iterates over")))
            }
            _ => {}
        }
    }
}
