//! Classes that the program writes: their bodies, how they are made, called and looked into.
//!
//! A class body runs in a namespace, which becomes the class's own when the body has ended. A class
//! holds itself in its method resolution order, as it does in CPython: it dies in a collection and
//! not before. What a base class of the program's own may be is a class of its own, `object`, or
//! an exception; metaclasses are not modelled.

use super::{
    Machine, Outcome, Stop,
    activation::{Gives, NewClass, Task, Wants},
    code::NameId,
    generators::{Dropped, Dying},
    map::Map,
    types::Type,
    value::{CellObj, Deaths, DictObj, Frame, Keywords, Value, shed},
};
use crate::rules::Rule;
use compact_str::CompactString;
use std::{
    cell::{Cell, RefCell},
    mem,
    rc::Rc,
};

/// A class.
pub struct ClassObj {
    /// Its `__name__`.
    pub name: CompactString,
    /// Its `__qualname__`.
    pub qualname: CompactString,
    /// The built-in class that its instances are made like: `object` or an exception.
    pub base: Type,
    /// `__bases__`
    pub bases: RefCell<Vec<Value>>,
    /// `__mro__`: itself, then all that it derives from.
    pub mro: RefCell<Vec<Value>>,
    /// Its namespace.
    pub namespace: Rc<DictObj>,
    /// With `__del__`: where it is written down that instances die.
    pub deaths: Option<Rc<Deaths>>,
}

impl ClassObj {
    /// What the class or one that it derives from has under this name.
    pub fn find(&self, name: &str) -> Option<Value> {
        Self::find_in(&self.mro.borrow(), name)
    }

    pub fn find_in(mro: &[Value], name: &str) -> Option<Value> {
        mro.iter()
            .find_map(|class| match class {
                Value::Class(class) => class.namespace.map.borrow().get_str(name).cloned(),
                _ => None,
            })
            .filter(|found| !matches!(found, Value::Opaque(_)))
    }

    /// Whether it is `other` or derives from it.
    pub fn derives_from(&self, other: &Value) -> bool {
        self.mro.borrow().iter().any(|class| same_class(class, other))
    }
}

/// An instance of a class.
pub struct InstanceObj {
    /// Its class.
    pub class: Rc<ClassObj>,
    /// Its attributes, once it has some.
    pub dict: RefCell<Option<Rc<DictObj>>>,
    /// Its `__del__` was called, and will not be called again.
    pub told: Cell<bool>,
}

impl InstanceObj {
    /// Whether its `__del__` has to be called before it may die.
    pub fn has_to_run(&self) -> bool {
        self.class.deaths.as_ref().is_some_and(|deaths| !deaths.over.get()) && !self.told.get()
    }
}

/// A function bound to an object.
pub struct MethodObj {
    /// `__func__`
    pub function: Value,
    /// `__self__`
    pub object: Value,
}

/// A static method, class method or property.
pub struct WrappedObj {
    /// Which of them.
    pub class: Type,
    /// The function; of a property: those to get, set and delete it.
    pub parts: Vec<Value>,
}

/// `super(after, object)`
pub struct SuperObj {
    /// The class after which the search begins.
    pub after: Value,
    /// The object that methods are bound to.
    pub object: Value,
    /// Its class, or itself if it is a class.
    pub class: Value,
}

/// A traceback.
pub struct TracebackObj {
    /// The frames that it goes through.
    pub frames: RefCell<Vec<Rc<Frame>>>,
}

impl Drop for ClassObj {
    fn drop(&mut self) {
        shed((mem::take(self.bases.get_mut()), mem::take(self.mro.get_mut())));
    }
}

impl Drop for InstanceObj {
    fn drop(&mut self) {
        if self.has_to_run()
            && let Some(deaths) = &self.class.deaths
        {
            let at = deaths.tokens.borrow().len();
            let what = Dying::Instance(Rc::clone(&self.class), self.dict.take());
            deaths.dropped.borrow_mut().push(Dropped { at, what });
            deaths.wait.set(true);
            return;
        }
        if let Some(dict) = self.dict.get_mut().take() {
            shed(dict);
        }
    }
}

impl Drop for TracebackObj {
    fn drop(&mut self) {
        shed(mem::take(self.frames.get_mut()));
    }
}

/// Special methods that the machine knows to call, and names with two underscores at each end
/// that change nothing. A class with any other such name is not modelled.
const KNOWN: &[&str] = &[
    "__add__",
    "__aenter__",
    "__aexit__",
    "__aiter__",
    "__and__",
    "__anext__",
    "__annotate_func__",
    "__annotations__",
    "__annotations_cache__",
    "__await__",
    "__bool__",
    "__call__",
    "__class_getitem__",
    "__contains__",
    "__del__",
    "__delitem__",
    "__doc__",
    "__enter__",
    "__eq__",
    "__exit__",
    "__firstlineno__",
    "__floordiv__",
    "__ge__",
    "__get__",
    "__getattr__",
    "__getitem__",
    "__gt__",
    "__hash__",
    "__iadd__",
    "__init__",
    "__init_subclass__",
    "__invert__",
    "__iter__",
    "__le__",
    "__len__",
    "__lt__",
    "__match_args__",
    "__matmul__",
    "__mod__",
    "__module__",
    "__mul__",
    "__ne__",
    "__neg__",
    "__next__",
    "__or__",
    "__pos__",
    "__qualname__",
    "__radd__",
    "__repr__",
    "__rmul__",
    "__rsub__",
    "__set__",
    "__set_name__",
    "__setitem__",
    "__static_attributes__",
    "__str__",
    "__sub__",
    "__truediv__",
    "__type_params__",
    "__xor__",
];

/// Whether a name has two underscores at each end.
pub fn is_special(name: &str) -> bool {
    name.len() > 4 && name.starts_with("__") && name.ends_with("__")
}

/// Whether two values are one class.
pub fn same_class(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Class(a), Value::Class(b)) => Rc::ptr_eq(a, b),
        (Value::Type(a), Value::Type(b)) => a == b,
        _ => false,
    }
}

/// Whether the class `class` is `other` or derives from it.
pub fn is_subclass(class: &Value, other: &Value) -> bool {
    match (class, other) {
        (Value::Class(class), _) => class.derives_from(other),
        (Value::Type(class), Value::Type(other)) => class.is_subclass_of(*other),
        _ => false,
    }
}

/// The method resolution order of a class with these bases, without the class itself: C3, or
/// nothing if there is none.
fn linearise(bases: &[Value], depth_first: bool) -> Option<Vec<Value>> {
    let line = |class: &Value| -> Vec<Value> {
        match class {
            Value::Class(class) => class.mro.borrow().clone(),
            Value::Type(Type::Object) => vec![Value::Type(Type::Object)],
            Value::Type(class) => {
                let mut line = vec![Value::Type(*class)];
                let mut at = *class;
                while at != Type::Object {
                    at = at.base();
                    line.push(Value::Type(at));
                }
                line
            }
            _ => Vec::new(),
        }
    };
    let mut lines: Vec<Vec<Value>> = bases.iter().map(line).collect();
    let mut order: Vec<Value> = Vec::new();
    if depth_first {
        for class in lines.into_iter().flatten() {
            if !order.iter().any(|other| same_class(other, &class)) {
                order.push(class);
            }
        }
        return Some(order);
    }
    lines.push(bases.to_vec());
    loop {
        lines.retain(|line| !line.is_empty());
        if lines.is_empty() {
            return Some(order);
        }
        let good = lines
            .iter()
            .map(|line| &line[0])
            .find(|head| !lines.iter().any(|line| line[1..].iter().any(|class| same_class(class, head))));
        let next = good?.clone();
        for line in &mut lines {
            if same_class(&line[0], &next) {
                line.remove(0);
            }
        }
        order.push(next);
    }
}

/// What is left of a class body that has ended.
pub struct BodyEnd {
    namespace: Option<Rc<DictObj>>,
    cells: Vec<Rc<CellObj>>,
}

impl BodyEnd {
    /// What the class needs of the body's frame.
    pub fn of(frame: &Frame) -> Self {
        Self { namespace: frame.namespace.borrow().clone(), cells: frame.cells.borrow().clone() }
    }
}

/// What looking for an attribute finds.
pub enum Found {
    /// Its value.
    Value(Value),
    /// A function that is to be bound to the object.
    Function(Value),
    /// This is to be called with these arguments.
    Call(Value, Vec<Value>),
}

impl Machine<'_> {
    // ---- making classes ------------------------------------------------------------------------------

    /// `class name(bases, keywords): ...`: runs the body.
    pub(super) fn enter_class(
        &mut self,
        proto: u32,
        mut bases: Vec<Value>,
        keywords: Keywords,
    ) -> Outcome<()> {
        self.uses.classes = true;
        let written_bases = self.resolve_generic_base(&mut bases);
        self.check_bases(&bases, written_bases.is_some())?;
        if keywords.iter().any(|(name, _)| self.library.names.name(*name) == "metaclass") {
            return Err(Stop::unknown("metaclass"));
        }
        let mut namespace = Map::default();
        namespace.insert(Value::str("__module__"), Value::str("__main__"))?;
        namespace.insert(Value::str("__qualname__"), Value::str(self.library.qualname(proto)))?;
        if self.version.classes_know_their_place() {
            let line = self.library.line(self.library.protos[proto as usize].offset);
            namespace.insert(Value::str("__firstlineno__"), Value::Int(i64::from(line)))?;
        }
        if let Some(globals) = self.globals_here() {
            match globals.map.borrow().get_str("__name__") {
                Some(Value::Str(name)) if name.as_str() == "__main__" => {}
                _ => return Err(Stop::unknown("class in globals of its own")),
            }
        }
        let namespace = self.heap.dict(namespace);
        let plan = Box::new(NewClass { bases, keywords, written_bases });
        self.enter_class_body(proto, namespace, Wants::Class(plan))
    }

    fn check_bases(&self, bases: &[Value], is_generic: bool) -> Outcome<()> {
        let is_class = |base: &Value| matches!(base, Value::Class(_) | Value::Type(_));
        let is_object = |base: &Value| {
            matches!(
                base,
                Value::Tuple(_) | Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Function(_)
            )
        };
        let is_plain = |base: &Value| is_object(base) || base.is_atom() && !is_class(base);
        if bases.iter().any(is_plain) && bases.iter().any(is_class) {
            // What these are instances of is no class of classes.
            return Err(Stop::type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
                 metaclasses of all its bases",
            ));
        }
        for (number, base) in bases.iter().enumerate() {
            match base {
                Value::Class(_) | Value::Type(Type::Object) => {}
                // As the type parameters make it.
                Value::Type(Type::Generic) if is_generic && number + 1 == bases.len() => {}
                Value::Type(class) if class.is_exception() && !class.is_group() => {}
                Value::Type(class) => {
                    return Err(Stop::unknown(format!("class deriving from {}", class.name())));
                }
                _ => return Err(Stop::unknown("class deriving from an object")),
            }
        }
        Ok(())
    }

    /// The body of a class has ended: makes the class.
    pub(super) fn make_class(&mut self, proto: u32, plan: NewClass, end: BodyEnd) -> Outcome<()> {
        let Some(body) = end.namespace else { return Err(Stop::unknown("class")) };
        let qualname = CompactString::from(self.library.qualname(proto));
        let name = qualname.rsplit('.').next().unwrap_or(&qualname).into();
        self.build_class([name, qualname], plan, body, Some((proto, &end.cells)), Wants::Value)
    }

    /// `type(name, bases, namespace)`
    pub(super) fn class_by_hand(&mut self, args: &[Value], wants: Wants) -> Outcome<()> {
        let [Value::Str(name), Value::Tuple(bases), Value::Dict(namespace)] = args else {
            return Err(Stop::bare(Type::TypeError));
        };
        super::text::known(name)?;
        self.uses.classes = true;
        self.check_bases(&bases.items, false)?;
        let mut map = namespace.map.borrow().copy();
        let qualname = match map.get_str("__qualname__") {
            Some(Value::Str(qualname)) => (**qualname).clone(),
            _ => (**name).clone(),
        };
        if map.get_str("__module__").is_none() {
            if self.globals_here().is_some() {
                return Err(Stop::unknown("class in globals of its own"));
            }
            map.insert(Value::str("__module__"), Value::str("__main__"))?;
        }
        let body = self.heap.dict(map);
        let plan = NewClass { bases: bases.items.clone(), keywords: Vec::new(), written_bases: None };
        self.build_class([(**name).clone(), qualname], plan, body, None, wants)
    }

    /// Makes a class of a namespace.
    fn build_class(
        &mut self,
        [name, qualname]: [CompactString; 2],
        plan: NewClass,
        body: Rc<DictObj>,
        cells: Option<(u32, &[Rc<CellObj>])>,
        wants: Wants,
    ) -> Outcome<()> {
        let NewClass { mut bases, keywords, written_bases } = plan;
        if bases.is_empty() {
            bases.push(Value::Type(Type::Object));
        }
        let twice =
            |(number, base): (usize, &Value)| bases[..number].iter().any(|other| same_class(base, other));
        if bases.iter().enumerate().any(twice) {
            return Err(Stop::bare(Type::TypeError));
        }
        let Some(order) = linearise(&bases, !self.rules.holds(Rule::MroIsC3)) else {
            return Err(Stop::bare(Type::TypeError));
        };
        let mut base = Type::Object;
        for class in &bases {
            let other = match class {
                Value::Class(class) => class.base,
                Value::Type(Type::Generic) => continue,
                Value::Type(class) => *class,
                _ => Type::Object,
            };
            if other.is_subclass_of(base) {
                base = other;
            } else if !base.is_subclass_of(other) {
                return Err(Stop::unknown("class deriving from several built-in classes"));
            }
        }
        let mut map = body.map.borrow().copy();
        let mut named = Vec::new();
        for at in 0..map.len() {
            let Some((Value::Str(key), value)) = map.at(at) else { continue };
            let (key, value) = (Rc::clone(key), value.clone());
            if is_special(&key) && !KNOWN.contains(&key.as_str()) && !matches!(value, Value::Opaque(_)) {
                return Err(Stop::unknown(format!("class with {key}")));
            }
            if matches!(key.as_str(), "__init_subclass__" | "__class_getitem__")
                && matches!(value, Value::Function(_))
            {
                let wrapped = self.heap.wrapped(Type::ClassMethod, vec![value]);
                map.insert(Value::Str(key), wrapped)?;
                continue;
            }
            if let Value::Instance(instance) = &value
                && let Some(method) = instance.class.find("__set_name__")
            {
                named.push((value.clone(), method, Value::Str(key)));
            }
        }
        if self.version.classes_know_their_place() {
            map.insert(Value::str("__static_attributes__"), Value::Opaque(Type::Tuple))?;
        }
        if let Some(written) = &written_bases {
            let key = Value::str("__orig_bases__");
            body.map.borrow_mut().insert(key.clone(), written.clone())?;
            map.insert(key, written.clone())?;
        }
        if map.get_str("__eq__").is_some() && map.get_str("__hash__").is_none() {
            map.insert(Value::str("__hash__"), Value::None)?;
        }
        drop(map.remove(&Value::str("__qualname__"))?);
        let above = |name: &str| {
            bases.iter().any(|base| {
                match base {
            Value::Class(class) => class.mro.borrow().iter().any(|class| {
                matches!(class, Value::Class(class) if class.namespace.map.borrow().get_str(name).is_some())
            }),
            _ => false,
        }
            })
        };
        if map.get_str("__slots__").is_none() {
            if base == Type::Object && !above("__dict__") {
                map.insert(Value::str("__dict__"), Value::Opaque(Type::GetSet))?;
            }
            if !above("__weakref__") {
                map.insert(Value::str("__weakref__"), Value::Opaque(Type::GetSet))?;
            }
        }
        if map.get_str("__doc__").is_none() {
            map.insert(Value::str("__doc__"), Value::None)?;
        }
        self.heap.reserve(map.len())?;
        let deaths = (map.get_str("__del__").is_some() || above("__del__"))
            .then(|| Rc::clone(self.log.deaths_so_far()));
        if deaths.is_some() && base != Type::Object {
            return Err(Stop::unknown("exception with __del__"));
        }
        let namespace = self.heap.dict(map);
        let class = self.heap.class(ClassObj {
            deaths,
            name,
            qualname,
            base,
            bases: RefCell::new(bases),
            mro: RefCell::default(),
            namespace: Rc::clone(&namespace),
        });
        let mut mro = vec![Value::Class(Rc::clone(&class))];
        mro.extend(order);
        class.mro.replace(mro);
        if let Some((proto, cells)) = cells {
            self.fill_class_cells(proto, &class, cells);
        }
        self.note_type_params(&class, written_bases.as_ref(), !named.is_empty())?;
        // Descriptors hear of their names first, then the bases of the new class.
        let mut calls: Vec<(Value, Vec<Value>, Keywords)> = Vec::new();
        for (value, method, key) in named {
            calls.push((method, vec![value, Value::Class(Rc::clone(&class)), key], Vec::new()));
        }
        let above = class.mro.borrow()[1..].to_vec();
        match ClassObj::find_in(&above, "__init_subclass__") {
            Some(Value::Wrapped(wrapped)) if wrapped.class == Type::ClassMethod => {
                let function = wrapped.parts[0].clone();
                calls.push((function, vec![Value::Class(Rc::clone(&class))], keywords));
            }
            Some(_) => return Err(Stop::unknown("__init_subclass__ of another kind")),
            None if keywords.is_empty() => {}
            None => return Err(Stop::bare(Type::TypeError)),
        }
        drop(body);
        if calls.is_empty() {
            return self.give(Gives::Item(Value::Class(class)), wants);
        }
        calls.reverse();
        self.start(Task::Calls { calls, result: Value::Class(class) }, wants);
        Ok(())
    }

    /// Fills `__class__`, which methods use, with the new class, and `__classdict__` with its
    /// namespace.
    fn fill_class_cells(&mut self, proto: u32, class: &Rc<ClassObj>, cells: &[Rc<CellObj>]) {
        let body = self.library.body(proto);
        let offset = self.library.protos[proto as usize].offset;
        for (number, name) in body.cells[..body.own_cells as usize].iter().enumerate() {
            let contents = match self.library.names.name(*name).as_str() {
                "__class__" if self.rules.holds(Rule::ClassCellHoldsClass) => Value::Class(Rc::clone(class)),
                "__classdict__" => Value::Dict(Rc::clone(&class.namespace)),
                _ => continue,
            };
            if let Some(cell) = cells.get(number) {
                drop(cell.set(Some(contents), (Rule::ClassCellHoldsClass, offset)));
            }
        }
    }

    /// Before the body of a class runs: `__classdict__` is its namespace so far.
    pub(super) fn prepare_class_cells(
        &mut self,
        names: &[NameId],
        cells: &[Rc<CellObj>],
        namespace: &Rc<DictObj>,
    ) {
        for (name, cell) in names.iter().zip(cells) {
            let contents = match self.library.names.name(*name).as_str() {
                "__classdict__" => Value::Dict(Rc::clone(namespace)),
                "__conditional_annotations__" => self.heap.set(Map::set(), false),
                _ => continue,
            };
            drop(cell.set(Some(contents), (Rule::CellStartsEmpty, 0)));
        }
    }

    // ---- names in a class body -----------------------------------------------------------------------

    fn namespace(&self) -> Outcome<Rc<DictObj>> {
        let namespace = self.running().and_then(|running| running.frame.namespace.borrow().clone());
        namespace.ok_or_else(|| Stop::unknown("class"))
    }

    fn in_namespace(&self, name: NameId) -> Option<Value> {
        let running = self.running()?;
        let namespace = running.frame.namespace.borrow();
        namespace.as_ref()?.map.borrow().get_str(self.library.names.name(name)).cloned()
    }

    /// A name of the namespace, a global or a builtin.
    pub(super) fn load_name(&mut self, name: NameId) -> Outcome<()> {
        match self.in_namespace(name) {
            Some(value) => {
                self.stack.push(value);
                Ok(())
            }
            None => self.load_global(name),
        }
    }

    /// A name of the namespace, or of a variable of an enclosing function.
    pub(super) fn load_name_or_cell(&mut self, cell: u32) -> Outcome<()> {
        let Some(name) = self.running().and_then(|running| running.body.cells.get(cell as usize).copied())
        else {
            return Err(Stop::unknown("cell"));
        };
        match self.in_namespace(name) {
            Some(value) => {
                self.stack.push(value);
                Ok(())
            }
            None => self.load_cell(cell),
        }
    }

    pub(super) fn store_name(&mut self, name: NameId) -> Outcome<()> {
        let value = self.pop();
        let key = Value::str(self.library.names.name(name).as_str());
        let former = self.namespace()?.map.borrow_mut().insert(key, value)?;
        drop(former);
        Ok(())
    }

    pub(super) fn delete_name(&mut self, name: NameId) -> Outcome<()> {
        let text = self.library.names.name(name).clone();
        let removed = self.namespace()?.map.borrow_mut().remove(&Value::str(text.as_str()))?;
        if removed.is_none() {
            return Err(Self::unbound_global(&text));
        }
        drop(removed);
        Ok(())
    }

    // ---- instances -----------------------------------------------------------------------------------

    /// `class(*args, **keywords)`
    pub(super) fn instantiate(
        &mut self,
        class: &Rc<ClassObj>,
        mut args: Vec<Value>,
        keywords: Keywords,
        wants: Wants,
    ) -> Outcome<()> {
        self.heap.reserve(1)?;
        let init = class.find("__init__");
        if class.base == Type::Object && init.is_none() && !(args.is_empty() && keywords.is_empty()) {
            // It is `object.__new__` that says so: there is no instance yet.
            return Err(Stop::bare(Type::TypeError));
        }
        let instance = if class.base == Type::Object {
            Value::Instance(self.heap.instance(class))
        } else {
            if class.base.is_subclass_of(Type::OSError) && args.len() > 1 {
                return Err(Stop::unknown("OSError with a number"));
            }
            let written = Some(Rc::clone(class));
            Value::Exception(self.heap.written_exception(class.base, written, Some(args.clone())))
        };
        match init {
            Some(init @ Value::Function(_)) => {
                // If the call fails at once, the instance has its last words before the arguments are let go of.
                let outlive = class.find("__del__").map(|_| (args.clone(), keywords.clone()));
                args.insert(0, instance.clone());
                let called = self.call(init, args, keywords, Wants::Init(Box::new((instance, wants))), true);
                // At a call that was made before, code made for such classes lets go of the arguments first (3.14).
                let is_order_seen =
                    outlive.as_ref().is_some_and(|(args, _)| args.iter().any(|arg| !arg.is_atom()));
                if called.is_err() && is_order_seen && self.version.enters_initialisers() {
                    return Err(Stop::unknown("order of deaths where an initialiser is not entered"));
                }
                drop(outlive);
                called
            }
            Some(_) => Err(Stop::unknown("__init__ that is no function")),
            None if !keywords.is_empty() => Err(Stop::bare(Type::TypeError)),
            None => self.give(Gives::Item(instance), wants),
        }
    }

    /// The attributes of an instance or exception: its `__dict__`, made if it is not there.
    pub(super) fn dict_of(&mut self, object: &Value) -> Option<Rc<DictObj>> {
        let place = match object {
            Value::Instance(instance) => &instance.dict,
            Value::Exception(exception) => &exception.dict,
            _ => return None,
        };
        let mut place = place.borrow_mut();
        if place.is_none() {
            *place = Some(self.heap.attributes());
        }
        place.clone()
    }

    pub(super) fn own(object: &Value, name: &str) -> Option<Value> {
        let dict = match object {
            Value::Instance(instance) => instance.dict.borrow(),
            Value::Exception(exception) => exception.dict.borrow(),
            _ => return None,
        };
        dict.as_ref().and_then(|dict| dict.map.borrow().get_str(name).cloned())
    }
}
