//! Looking at oneself: `locals`, `globals`, frames, texts that are executed, functions made from
//! code objects.

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Running, Wants},
    code::{NameId, ProtoId, Source},
    map::Map,
    types::Type,
    value::{CellObj, DictObj, Frame, FunctionObj, FunctionParts, Keywords, Value, WeakObj},
};
use crate::{facts::Fails, model::scopes::Meaning, quirks::Quirk, rules::Rule};
use compact_str::CompactString;
use std::rc::Rc;

impl Machine<'_> {
    // ---- variables -------------------------------------------------------------------------------------

    /// The activations of code that has a frame of its own, innermost first.
    fn frames(&self) -> impl Iterator<Item = &Running> {
        self.activations.iter().rev().filter_map(|activation| match activation {
            Activation::Program(running) if !self.library.protos[running.proto as usize].inlined => {
                Some(running)
            }
            _ => None,
        })
    }

    /// The variables of a frame that are bound, in the order in which `locals()` shows them.
    fn variables(&mut self, frame: &Frame) -> Outcome<Vec<(NameId, Value)>> {
        let source = &self.library.protos[frame.proto as usize].source;
        if matches!(source, Source::TypeParams(_) | Source::Lazy(_)) {
            return Err(Stop::unknown("locals of an annotation scope"));
        }
        let body = self.library.body(frame.proto);
        let inlined = self.library.protos[frame.proto as usize].inlined;
        let (slots, cells) = (frame.slots.borrow(), frame.cells.borrow());
        let contents = |cell: usize| cells.get(cell).and_then(|cell| cell.contents.borrow().clone());
        let early = self.version.lists_parameter_cells_first();
        let scopes = self.library.scopes(frame.proto);
        let is_in_place = scopes.merged.is_some();
        let shows_outer = scopes.has_quirk(Quirk::LocalsOfComprehensionShowOuter);
        let mut found = Vec::new();
        for (slot, &name) in body.slots.iter().enumerate() {
            if inlined && slot == 0 {
                continue;
            }
            let cell = body.cell_params.iter().position(|param| *param == Some(slot as u32));
            let own = || slots.get(slot).cloned().flatten();
            let value = match cell {
                // With quirks, a comprehension in place keeps its target where the argument was.
                Some(cell) if early => own().filter(|_| is_in_place).or_else(|| contents(cell)),
                Some(_) => None,
                None => own(),
            };
            found.extend(value.map(|value| (name, value)));
        }
        // As in `co_cellvars`, which is sorted, and then as in `co_freevars`.
        let mut order: Vec<usize> = (0..body.cells.len()).collect();
        let own = (body.own_cells as usize).min(order.len());
        order[..own].sort_by_key(|&cell| self.library.names.name(body.cells[cell]).clone());
        for cell in order {
            if early && body.cell_params.get(cell).is_some_and(Option::is_some) {
                continue;
            }
            // With quirks, the target of a comprehension in place may have the name of a cell.
            let name = body.cells[cell];
            let place = found.iter().position(|(other, _)| is_in_place && *other == name);
            if let Some(place) = place {
                if shows_outer && cell >= own {
                    match contents(cell) {
                        Some(value) => found[place].1 = value,
                        None => drop(found.remove(place)),
                    }
                }
                continue;
            }
            found.extend(contents(cell).map(|value| (name, value)));
        }
        if found.len() > 1 && self.has_unknown_order(frame) {
            return Err(Stop::unknown("locals beside a comprehension with a cell's name"));
        }
        Ok(found)
    }

    /// Whether a function has a cell with the name of a comprehension's target: where such a variable stands, the
    /// comprehension decides.
    fn has_unknown_order(&mut self, frame: &Frame) -> bool {
        let body = self.library.body(frame.proto);
        let (scopes, scope) =
            (self.library.scopes(frame.proto), self.library.protos[frame.proto as usize].scope);
        // With quirks it is laid out in place: what is not so in the release explains nothing.
        if scopes.merged.is_some() {
            return false;
        }
        let own = &body.cells[..body.own_cells as usize];
        let targets = |name: NameId| scopes.inlined_targets(scope, self.library.names.name(name));
        scopes.kind(scope).is_function_like()
            && (own.iter().any(|&cell| targets(cell).next().is_some())
                || body.slots.iter().any(|&slot| targets(slot).any(|meaning| meaning == Meaning::Cell)))
    }

    fn map_of(&self, variables: Vec<(NameId, Value)>) -> Outcome<Map> {
        let mut map = Map::default();
        for (name, value) in variables {
            map.insert(Value::str(self.library.names.name(name).as_str()), value)?;
        }
        Ok(map)
    }

    /// `locals()`
    pub(super) fn locals(&mut self) -> Outcome<Value> {
        if !matches!(self.activations.last(), Some(Activation::Program(_))) {
            return Err(Stop::unknown("locals called by a builtin"));
        }
        let mut around = Vec::new();
        for activation in self.activations.iter().rev() {
            let Activation::Program(running) = activation else { break };
            around.push(Rc::clone(&running.frame));
            if !self.library.protos[running.proto as usize].inlined {
                break;
            }
        }
        let Some(host) = around.pop() else { return Err(Stop::unknown("locals")) };
        if around.is_empty() {
            return self.locals_of(&host);
        }
        if self.library.scopes(host.proto).quirks.has(Quirk::LocalsOfComprehensionKill) {
            let body = self.library.body(host.proto);
            let own = &body.cells[..body.own_cells as usize];
            for frame in &around {
                if self.library.body(frame.proto).slots.iter().any(|name| own.contains(name)) {
                    return Err(Stop::Fails(Fails::Surely));
                }
            }
        }
        let mut inner = Vec::new();
        for frame in around.iter().rev() {
            inner.extend(self.variables(frame)?);
        }
        if matches!(
            self.library.protos[host.proto as usize].source,
            Source::Module(_) | Source::Expression(_)
        ) {
            return Err(Stop::unknown("locals of a comprehension in a module"));
        }
        let namespace = host.namespace.borrow().clone();
        let mut map = match namespace {
            Some(namespace) if self.version.comprehensions_show_class_names() => {
                namespace.map.borrow().copy()
            }
            Some(_) => Map::default(),
            None => {
                let outer = self.variables(&host)?;
                self.map_of(outer)?
            }
        };
        let is_class = host.namespace.borrow().is_some();
        let names = if is_class { Vec::new() } else { self.meet_in_locals(&host, &mut inner) };
        for (key, value) in self.map_of(inner)?.iter() {
            map.insert(key.clone(), value.clone())?;
        }
        // What a comprehension binds is among the local variables, which come before all cells.
        for name in names {
            let key = Value::str(self.library.names.name(name).as_str());
            if let Some((key, value)) = map.remove(&key)? {
                map.insert(key, value)?;
            }
        }
        if !is_class && map.len() > 1 && self.has_unknown_order(&host) {
            return Err(Stop::unknown("locals beside a comprehension with a cell's name"));
        }
        let dict = if is_class || self.version.locals_are_fresh() {
            self.heap.dict(map)
        } else {
            self.kept_locals(&host, map)?
        };
        dict.any_order.set(!is_class);
        Ok(Value::Dict(dict))
    }

    /// The cells of a function whose comprehensions are asked for `locals()`; and what becomes, with
    /// quirks, of names that both have.
    fn meet_in_locals(&mut self, host: &Rc<Frame>, inner: &mut Vec<(NameId, Value)>) -> Vec<NameId> {
        let body = self.library.body(host.proto);
        let (own, free) = body.cells.split_at(body.own_cells as usize);
        let quirks = self.library.scopes(host.proto).quirks;
        if quirks.has(Quirk::LocalsOfComprehensionShowOuter) {
            inner.retain(|(name, _)| !free.contains(name));
        }
        let mut names = own.to_vec();
        names.sort_by_key(|&name| self.library.names.name(name).clone());
        names.extend_from_slice(free);
        names
    }

    /// What a frame's variables are as a dict: fresh, or one that is kept and renewed (up to 3.12).
    fn locals_of(&mut self, frame: &Rc<Frame>) -> Outcome<Value> {
        if let Some(namespace) = &*frame.namespace.borrow() {
            // Its other cells are empty meanwhile, or, with quirks, of inlined comprehensions and hidden.
            let is_shown = |name: &NameId| self.library.names.name(*name) == "__classdict__";
            let of = &self.library.protos[frame.proto as usize];
            if !self.version.locals_are_fresh()
                && let Some(body) = &of.body
                && body.cells[..body.own_cells as usize].iter().any(is_shown)
            {
                return Err(Stop::unknown("locals of a class that keeps its namespace"));
            }
            return Ok(Value::Dict(Rc::clone(namespace)));
        }
        if matches!(
            self.library.protos[frame.proto as usize].source,
            Source::Module(_) | Source::Expression(_)
        ) {
            return Ok(self.globals_here().map_or(Value::Globals, Value::Dict));
        }
        if self.library.scopes(frame.proto).quirks.has(Quirk::LocalsOfComprehensionKill) {
            // What is in place has a slot of its own.
            let body = self.library.body(frame.proto);
            let own = &body.cells[..body.own_cells as usize];
            let slots = frame.slots.borrow();
            let mut filled = slots.iter().zip(&body.slots).filter(|(value, _)| value.is_some());
            if filled.any(|(_, name)| own.contains(name)) {
                return Err(Stop::Fails(Fails::Surely));
            }
        }
        let variables = self.variables(frame)?;
        let map = self.map_of(variables)?;
        let dict =
            if self.version.locals_are_fresh() { self.heap.dict(map) } else { self.kept_locals(frame, map)? };
        dict.any_order.set(true);
        Ok(Value::Dict(dict))
    }

    fn kept_locals(&mut self, frame: &Rc<Frame>, fresh: Map) -> Outcome<Rc<DictObj>> {
        let kept = frame.locals.borrow().clone();
        let Some(kept) = kept else {
            let dict = self.heap.dict(fresh);
            frame.locals.replace(Some(Rc::clone(&dict)));
            return Ok(dict);
        };
        // What the program put there besides stays; variables that are unbound go. Up to 3.10 captured
        // parameters have an empty slot before their cell: they go, and come back at the end.
        let body = self.library.body(frame.proto);
        let early = self.version.lists_parameter_cells_first();
        let has_empty_slot = |cell: usize| !early && body.cell_params.get(cell).is_some_and(Option::is_some);
        let moved =
            body.cells.iter().enumerate().filter(|(cell, _)| has_empty_slot(*cell)).map(|(_, name)| name);
        let moved: Vec<NameId> = moved.copied().collect();
        let mut former = Vec::new();
        for name in body.slots.iter().chain(&body.cells) {
            let key = Value::str(self.library.names.name(*name).as_str());
            if moved.contains(name) || fresh.get(&key)?.is_none() {
                former.extend(kept.map.borrow_mut().remove(&key)?.map(|(_, value)| value));
            }
        }
        for (key, value) in fresh.iter() {
            former.extend(kept.map.borrow_mut().insert(key.clone(), value.clone())?);
        }
        drop(former);
        Ok(kept)
    }

    /// A view of something that is no dict of its own, as a dict of now; other values as they are.
    pub(super) fn settled(&mut self, value: &Value) -> Outcome<Option<Rc<DictObj>>> {
        let map = match value {
            Value::Proxy(dict) => dict.map.borrow().copy(),
            Value::FrameLocals(frame) => {
                let variables = self.variables(&Rc::clone(frame))?;
                self.map_of(variables)?
            }
            Value::Globals => {
                let mut map = Map::default();
                map.insert(Value::str("__name__"), Value::str("__main__"))?;
                map.insert(Value::str("__builtins__"), Value::Opaque(Type::Builtins))?;
                let body = &self.library.units.program(0).body;
                if self.library.scopes(0).future_annotations && crate::model::code::has_annotations(body) {
                    return Err(Stop::unknown("text of an annotation"));
                }
                for &name in &self.globals.order {
                    if let Some(value) = self.globals.get(name) {
                        let key = Value::str(self.library.names.name(name).as_str());
                        map.insert(key, value.clone())?;
                    }
                }
                map
            }
            _ => return Ok(None),
        };
        self.heap.reserve(map.len())?;
        Ok(Some(self.heap.dict(map)))
    }

    /// Whether an operation sees a dict behind the value: see [`Self::settled`].
    pub(super) fn is_view(value: &Value) -> bool {
        matches!(value, Value::Proxy(_) | Value::FrameLocals(_) | Value::Globals)
    }

    /// `object[index] = value` of such a view.
    pub(super) fn store_in_view(
        &mut self,
        object: &Value,
        index: &Value,
        value: Option<Value>,
    ) -> Outcome<()> {
        let Value::Str(key) = index else { return Err(Stop::unknown("key that is no string")) };
        let name = self.library.names.intern(key);
        match (object, value) {
            (Value::Globals, Some(value)) => drop(self.globals.set(name, value)),
            (Value::Globals, None) => match self.globals.remove(name) {
                Some(former) => drop(former),
                None => return Err(Stop::key_error(index.clone())),
            },
            (Value::FrameLocals(frame), Some(value)) => {
                let body = self.library.body(frame.proto);
                if let Some(cell) = body.cells.iter().position(|&cell| cell == name) {
                    let cell = frame.cells.borrow().get(cell).cloned();
                    let reason = (Rule::CellIsVariable, self.offset());
                    let former = cell.and_then(|cell| cell.set(Some(value), reason));
                    self.note_let_go(former.as_ref());
                    drop(former);
                } else if let Some(slot) = body.slots.iter().position(|&slot| slot == name) {
                    let former = frame.slots.borrow_mut()[slot].replace(value);
                    drop(former);
                } else {
                    return Err(Stop::unknown("new name in the variables of a frame"));
                }
            }
            _ => return Err(Stop::bare(Type::TypeError)),
        }
        Ok(())
    }

    // ---- frames ----------------------------------------------------------------------------------------

    /// The frame of the running code, or of a caller that many steps above.
    pub(super) fn frame_above(&mut self, depth: usize) -> Outcome<Value> {
        let frame = self.frames().nth(depth).map(|running| Rc::clone(&running.frame));
        match frame {
            Some(frame) if frame.proto != 0 => {
                self.heap.frame(&frame);
                Ok(Value::Frame(frame))
            }
            _ => Err(Stop::unknown("frame of a module")),
        }
    }

    /// An attribute of a frame; `None` if it is not known.
    pub(super) fn frame_attribute(&mut self, frame: &Rc<Frame>, name: &str) -> Outcome<Option<Value>> {
        Ok(Some(match name {
            "f_locals" if frame.proto == 0 => return Ok(None),
            "f_locals" if self.version.locals_are_fresh() && frame.namespace.borrow().is_none() => {
                Value::FrameLocals(Rc::clone(frame))
            }
            "f_locals" => self.locals_of(frame)?,
            "f_code" => Value::Code(frame.proto),
            _ => return Ok(None),
        }))
    }

    /// `frame.clear()`
    pub(super) fn clear_frame(&mut self, frame: &Rc<Frame>) -> Outcome<Value> {
        if self.frames().any(|running| Rc::ptr_eq(&running.frame, frame)) {
            return Err(Stop::error(Type::RuntimeError, "cannot clear an executing frame"));
        }
        let of = &self.library.protos[frame.proto as usize];
        if of.is_generator || of.is_async {
            return Err(Stop::unknown("clear of the frame of a generator"));
        }
        let slots = frame.slots.borrow().len();
        let former = (frame.slots.replace(vec![None; slots]), frame.cells.take());
        drop(former);
        Ok(Value::None)
    }

    // ---- identity --------------------------------------------------------------------------------------

    /// `id(value)`
    pub(super) fn id(value: &Value) -> Outcome<Value> {
        match WeakObj::new(value) {
            Some(object) => Ok(Value::Id(object)),
            None => Err(Stop::unknown(format!("id of {}", value.class().name()))),
        }
    }

    /// `weakref.ref(value)`
    pub(super) fn weak(value: &Value) -> Outcome<Value> {
        match value {
            Value::Instance(_) | Value::Exception(_) if value.written().is_none() => {}
            Value::Instance(instance) if instance.class.deaths.is_some() => {
                // It is still found while `__del__` runs.
                return Err(Stop::unknown("weak reference to an object with __del__"));
            }
            Value::Function(_)
            | Value::Token(_)
            | Value::Generator(_)
            | Value::Class(_)
            | Value::Instance(_)
            | Value::Exception(_)
            | Value::Method(_)
            | Value::Set(_)
            | Value::TypeParam(_)
                if value.class() != Type::TypeVarTuple =>
            {
                if let Some(object) = WeakObj::new(value) {
                    return Ok(Value::Weak(object));
                }
            }
            Value::List(_)
            | Value::Dict(_)
            | Value::Tuple(_)
            | Value::Int(_)
            | Value::Str(_)
            | Value::None => {}
            Value::Alias(alias) if alias.class == Type::TypeAlias => {}
            _ => return Err(Stop::unknown(format!("weak reference to {}", value.class().name()))),
        }
        Err(Stop::type_error(format!("cannot create weak reference to '{}' object", value.type_name())))
    }

    // ---- texts that are executed -------------------------------------------------------------------------

    /// `exec(...)` and `eval(...)`
    pub(super) fn execute_text(
        &mut self,
        evaluates: bool,
        args: &[Value],
        keywords: &Keywords,
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        let function = if evaluates { "eval" } else { "exec" };
        if !matches!(self.activations.last(), Some(Activation::Program(_))) {
            return Err(Stop::unknown(format!("{function} called by a builtin")));
        }
        let mut closure = None;
        for (name, value) in keywords {
            match self.library.names.name(*name).as_str() {
                "closure" if !evaluates && self.version.exec_takes_closure() => closure = Some(value.clone()),
                "closure" if !evaluates => {
                    return Err(Stop::type_error("exec() takes no keyword arguments"));
                }
                _ => return Err(Stop::unknown(format!("keyword argument of {function}"))),
            }
        }
        let (what, globals, locals) = match args {
            [what] => (what, None, None),
            [what, globals] => (what, Some(globals), None),
            [what, globals, locals] => (what, Some(globals), Some(locals)),
            _ => return Err(Stop::bare(Type::TypeError)),
        };
        let globals = globals.filter(|it| !matches!(it, Value::None));
        let locals = locals.filter(|it| !matches!(it, Value::None));
        // The globals, and a namespace of its own for all other names.
        let (dict, namespace) = match (globals, locals) {
            (None, None) => match self.locals()? {
                Value::Globals => (self.globals_here(), None),
                Value::Dict(locals) => match self.globals_here() {
                    Some(globals) if Rc::ptr_eq(&globals, &locals) => (Some(globals), None),
                    globals => (globals, Some(locals)),
                },
                _ => return Err(Stop::unknown("locals")),
            },
            (globals, locals) => {
                let dict = match globals {
                    None => self.globals_here(),
                    Some(Value::Globals) => None,
                    Some(Value::Dict(dict)) => Some(Rc::clone(dict)),
                    Some(_) => return Err(Stop::bare(Type::TypeError)),
                };
                let namespace = match locals {
                    None | Some(Value::Globals) => None,
                    Some(Value::Dict(locals)) if dict.as_ref().is_some_and(|it| Rc::ptr_eq(it, locals)) => {
                        None
                    }
                    Some(Value::Dict(locals)) => Some(Rc::clone(locals)),
                    Some(_) => return Err(Stop::unknown("locals that are no dict")),
                };
                (dict, namespace)
            }
        };
        if let Some(dict) = &dict
            && globals.is_some()
        {
            let key = Value::str("__builtins__");
            let has = dict.map.borrow().get(&key)?.is_some();
            if !has {
                dict.map.borrow_mut().insert(key, Value::Opaque(Type::Builtins))?;
            }
        }
        let (proto, cells, wants) = match what {
            Value::Str(text) => {
                if closure.is_some_and(|closure| !matches!(closure, Value::None)) {
                    return Err(Stop::type_error("closure can only be used when source is a code object"));
                }
                let text = if evaluates { text.trim_start_matches([' ', '\t']) } else { text };
                let Some(unit) = self.library.units.find(text, evaluates) else {
                    return Err(Stop::unknown(format!("text given to {function}")));
                };
                (self.library.add_unit(unit, namespace.is_some()), Vec::new(), wants.clone())
            }
            Value::Code(proto) => {
                let (proto, cells) = self.executable(*proto, evaluates, closure)?;
                let wants = if evaluates {
                    wants.clone()
                } else {
                    Wants::Instead(Box::new((Value::None, wants.clone())))
                };
                (proto, cells, wants)
            }
            _ => return Err(Stop::bare(Type::TypeError)),
        };
        let size = self.library.body(proto).slots.len();
        self.activate(proto, None, vec![None; size], cells, Vec::new(), false, wants)?;
        if let Some(running) = self.running_mut() {
            running.globals = dict;
            if running.frame.cells.borrow().is_empty() && matches!(what, Value::Str(_)) {
                running.frame.namespace.replace(namespace);
            }
        }
        Ok(None)
    }

    /// A code object that is to be executed, with its closure.
    fn executable(
        &mut self,
        proto: ProtoId,
        evaluates: bool,
        closure: Option<Value>,
    ) -> Outcome<(ProtoId, Vec<Rc<CellObj>>)> {
        let of = &self.library.protos[proto as usize];
        if of.is_generator || of.is_async || !matches!(of.source, Source::Function(_) | Source::Lambda(_)) {
            return Err(Stop::unknown("execution of such a code object"));
        }
        let count = self.library.scopes(proto).free(of.scope).len();
        if count == 0 {
            return match closure {
                None | Some(Value::None) => Ok((proto, Vec::new())),
                Some(_) => Err(Stop::type_error("cannot use a closure with this code object")),
            };
        }
        if evaluates || !self.version.exec_takes_closure() {
            let function = if evaluates { "eval" } else { "exec" };
            return Err(Stop::type_error(format!(
                "code object passed to {function}() may not contain free variables"
            )));
        }
        let cells = match &closure {
            Some(Value::Tuple(tuple)) if tuple.items.len() == count => Self::cells_of(&tuple.items),
            _ => None,
        };
        match cells {
            Some(cells) => Ok((proto, cells)),
            None => {
                Err(Stop::type_error(format!("code object requires a closure of exactly length {count}")))
            }
        }
    }

    fn cells_of(items: &[Value]) -> Option<Vec<Rc<CellObj>>> {
        let cell = |item: &Value| match item {
            Value::Cell(cell) => Some(Rc::clone(cell)),
            _ => None,
        };
        items.iter().map(cell).collect()
    }

    // ---- functions ---------------------------------------------------------------------------------------

    /// A function's `__qualname__`.
    pub(super) fn qualname_of(&self, function: &FunctionObj) -> CompactString {
        match &function.parts.borrow().renamed {
            Some(renamed) => renamed[1].clone(),
            None => self.library.qualname(function.proto).into(),
        }
    }

    /// A function's `__name__`.
    pub(super) fn name_of(&self, function: &FunctionObj) -> CompactString {
        match &function.parts.borrow().renamed {
            Some(renamed) => renamed[0].clone(),
            None => self.code_name(function.proto).into(),
        }
    }

    /// The `co_name` of a code object.
    pub(super) fn code_name(&self, proto: ProtoId) -> &str {
        let qualname = self.library.qualname(proto);
        qualname.rsplit('.').next().unwrap_or(qualname)
    }

    /// `types.FunctionType(code, globals, name, argdefs, closure)`
    pub(super) fn function_from_code(&mut self, args: &[Value], keywords: &Keywords) -> Outcome<Value> {
        let mut parts: [Option<Value>; 5] = Default::default();
        if args.len() > parts.len() {
            return Err(Stop::bare(Type::TypeError));
        }
        for (part, arg) in parts.iter_mut().zip(args) {
            *part = Some(arg.clone());
        }
        for (name, value) in keywords {
            let names = ["code", "globals", "name", "argdefs", "closure"];
            let name = self.library.names.name(*name);
            match names.iter().position(|other| name == *other) {
                Some(at) if parts[at].is_none() => parts[at] = Some(value.clone()),
                _ => return Err(Stop::unknown("keyword argument of function")),
            }
        }
        let [Some(Value::Code(proto)), Some(globals), name, defaults, closure] = parts else {
            return Err(Stop::bare(Type::TypeError));
        };
        let globals = match globals {
            Value::Globals => None,
            Value::Dict(dict) => Some(dict),
            _ => return Err(Stop::bare(Type::TypeError)),
        };
        let own = CompactString::from(self.code_name(proto));
        let count = self.library.scopes(proto).free(self.library.protos[proto as usize].scope).len();
        let closure = closure.unwrap_or(Value::None);
        let cells = match &closure {
            Value::Tuple(tuple) => {
                if tuple.items.len() != count {
                    return Err(Stop::error(
                        Type::ValueError,
                        format!("{own} requires closure of length {count}, not {}", tuple.items.len()),
                    ));
                }
                if let Some(other) = tuple.items.iter().find(|item| !matches!(item, Value::Cell(_))) {
                    return Err(Stop::type_error(format!(
                        "arg 5 (closure) expected cell, found {}",
                        other.type_name()
                    )));
                }
                Self::cells_of(&tuple.items).unwrap_or_default()
            }
            Value::None if count == 0 => Vec::new(),
            Value::None => return Err(Stop::type_error("arg 5 (closure) must be tuple")),
            _ => return Err(Stop::type_error("arg 5 (closure) must be None or tuple")),
        };
        let name = match name {
            None | Some(Value::None) => own.clone(),
            Some(Value::Str(name)) => (*name).clone(),
            Some(_) => return Err(Stop::bare(Type::TypeError)),
        };
        let defaults = match defaults {
            None | Some(Value::None) => None,
            Some(Value::Tuple(tuple)) => Some(tuple),
            Some(_) => return Err(Stop::bare(Type::TypeError)),
        };
        let qualname = if self.version.has_co_qualname() { self.library.qualname(proto).into() } else { own };
        let parts = FunctionParts {
            has_empty_closure: cells.is_empty() && matches!(closure, Value::Tuple(_)),
            closure: cells,
            defaults,
            renamed: Some(Box::new([name, qualname])),
            annotate: Some(Value::None),
            globals,
            ..FunctionParts::default()
        };
        Ok(Value::Function(self.heap.function(proto, parts)))
    }

    /// `types.CellType()`, `types.CellType(contents)`
    pub(super) fn new_cell(&mut self, args: &[Value], keywords: &Keywords) -> Outcome<Value> {
        if !keywords.is_empty() {
            return Err(Stop::type_error("cell() takes no keyword arguments"));
        }
        match args {
            [] | [_] => {
                let reason = (Rule::CellIsVariable, self.offset());
                Ok(Value::Cell(self.heap.cell(args.first().cloned(), reason)))
            }
            _ => Err(Stop::type_error(format!("cell expected at most 1 argument, got {}", args.len()))),
        }
    }
}
