//! The heap: makes objects, knows all that may stand in a cycle, and collects.
//!
//! An object that can hold others is registered weakly when it is made. [`Heap::collect`] does
//! what CPython's `gc.collect()` does: from each object's reference count it subtracts the
//! references that other registered objects hold; what is left over is held from outside. All that
//! cannot be reached from there is emptied, and so dies.

use super::{
    Outcome, Stop,
    classes::{ClassObj, InstanceObj, MethodObj, SuperObj, TracebackObj, WrappedObj},
    generators::GeneratorObj,
    iterate::{IterObj, IterState},
    map::Map,
    type_params::{AliasObj, TypeParamObj},
    types::Type,
    value::{
        BoundObj, CellObj, DictObj, ExceptionObj, Frame, FunctionObj, FunctionParts, ListObj, SetObj,
        SliceObj, TupleObj, Value, ViewKind, ViewObj,
    },
};
use crate::rules::Rule;
use rustc_hash::FxHashMap;
use std::{
    cell::{Cell, RefCell},
    mem,
    rc::{Rc, Weak},
};

/// No sequence or text grows beyond this many items or bytes.
const MAX_LENGTH: usize = 100_000;

/// A run makes no more items and bytes than this, all together.
const MAX_TOTAL: usize = 2_000_000;

macro_rules! objects {
    ($( $variant:ident($object:ty), )*) => {
        enum Known { $( $variant(Weak<$object>), )* }

        /// An object that may stand in a cycle.
        #[derive(Clone)]
        enum Object { $( $variant(Rc<$object>), )* }

        impl Known {
            fn upgrade(&self) -> Option<Object> {
                match self { $( Self::$variant(weak) => weak.upgrade().map(Object::$variant), )* }
            }

            fn is_alive(&self) -> bool {
                match self { $( Self::$variant(weak) => weak.strong_count() > 0, )* }
            }
        }

        impl Object {
            fn address(&self) -> usize {
                match self { $( Self::$variant(object) => address(object), )* }
            }

            fn count(&self) -> usize {
                match self { $( Self::$variant(object) => Rc::strong_count(object), )* }
            }

            fn known(&self) -> Known {
                match self { $( Self::$variant(object) => Known::$variant(Rc::downgrade(object)), )* }
            }
        }
    };
}

objects! {
    Tuple(TupleObj),
    List(ListObj),
    Dict(DictObj),
    Set(SetObj),
    Slice(SliceObj),
    Function(FunctionObj),
    Cell(CellObj),
    Exception(ExceptionObj),
    Frame(Frame),
    Bound(BoundObj),
    Iter(IterObj),
    Generator(GeneratorObj),
    View(ViewObj),
    Class(ClassObj),
    Instance(InstanceObj),
    Method(MethodObj),
    Wrapped(WrappedObj),
    Super(SuperObj),
    Traceback(TracebackObj),
    TypeParam(TypeParamObj),
    Alias(AliasObj),
}

/// Objects that nobody can reach, as far as is known.
pub struct Garbage(Vec<Known>);

impl Garbage {
    /// Those of these objects that only hold each other.
    fn among(known: &[Known]) -> Self {
        let objects = Heap::unreachable(known.iter().filter_map(Known::upgrade).collect());
        Self(objects.iter().map(Object::known).collect())
    }

    /// What of it still is garbage.
    pub fn rest(&self) -> Self {
        Self::among(&self.0)
    }

    /// Counts how often they hold what lies at an address.
    pub fn count(&self, counts: &mut FxHashMap<usize, usize>) {
        for object in self.0.iter().filter_map(Known::upgrade) {
            object.children(&mut |child| {
                if let Some(count) = counts.get_mut(&child) {
                    *count += 1;
                }
            });
        }
    }

    /// Generators and instances among them of which code has to run, the last first.
    pub fn dying(&self) -> Vec<Value> {
        let dying = |known: &Known| match known {
            Known::Generator(generator) => {
                generator.upgrade().filter(|it| it.has_to_run()).map(Value::Generator)
            }
            Known::Instance(instance) => instance.upgrade().filter(|it| it.has_to_run()).map(Value::Instance),
            _ => None,
        };
        self.0.iter().rev().filter_map(dying).collect()
    }
}

/// The address of an object.
pub fn address<T>(object: &Rc<T>) -> usize {
    Rc::as_ptr(object) as *const u8 as usize
}

/// Makes objects and collects them.
#[derive(Default)]
pub struct Heap {
    known: Vec<Known>,
    /// When to forget the dead next.
    sweep_at: usize,
    total: usize,
}

impl Heap {
    /// Accounts for `size` items or bytes.
    pub fn reserve(&mut self, size: usize) -> Outcome<()> {
        self.total = self.total.saturating_add(size);
        if size > MAX_LENGTH || self.total > MAX_TOTAL {
            return Err(Stop::unknown("memory"));
        }
        Ok(())
    }

    fn register(&mut self, known: Known) {
        if self.known.len() >= self.sweep_at {
            self.known.retain(Known::is_alive);
            self.sweep_at = (self.known.len() * 2).max(256);
        }
        self.known.push(known);
    }

    /// A new list.
    pub fn list(&mut self, items: Vec<Value>) -> Value {
        let list = Rc::new(ListObj { items: RefCell::new(items) });
        self.register(Known::List(Rc::downgrade(&list)));
        Value::List(list)
    }

    /// A new tuple.
    pub fn tuple(&mut self, items: Vec<Value>) -> Value {
        Value::Tuple(self.tuple_object(items))
    }

    /// A new tuple.
    pub fn tuple_object(&mut self, items: Vec<Value>) -> Rc<TupleObj> {
        let may_cycle = items.iter().any(|item| !item.is_atom());
        let tuple = Rc::new(TupleObj { items });
        if may_cycle {
            self.register(Known::Tuple(Rc::downgrade(&tuple)));
        }
        tuple
    }

    /// A new `__dict__` of a function, an instance or an exception: nobody promises its order.
    pub fn attributes(&mut self) -> Rc<DictObj> {
        let dict = self.dict(Map::default());
        dict.any_order.set(true);
        dict
    }

    /// A new dict.
    pub fn dict(&mut self, map: Map) -> Rc<DictObj> {
        let dict = Rc::new(DictObj { map: RefCell::new(map), any_order: Cell::new(false) });
        self.register(Known::Dict(Rc::downgrade(&dict)));
        dict
    }

    /// A new set.
    pub fn set(&mut self, map: Map, frozen: bool) -> Value {
        let set = Rc::new(SetObj { map: RefCell::new(map), frozen });
        self.register(Known::Set(Rc::downgrade(&set)));
        Value::Set(set)
    }

    /// A new slice.
    pub fn slice(&mut self, parts: [Value; 3]) -> Value {
        let slice = Rc::new(SliceObj { parts });
        self.register(Known::Slice(Rc::downgrade(&slice)));
        Value::Slice(slice)
    }

    /// A new function.
    pub fn function(&mut self, proto: u32, parts: FunctionParts) -> Rc<FunctionObj> {
        let function = Rc::new(FunctionObj { proto, parts: RefCell::new(parts) });
        self.register(Known::Function(Rc::downgrade(&function)));
        function
    }

    /// A new cell.
    pub fn cell(&mut self, contents: Option<Value>, why: (Rule, u32)) -> Rc<CellObj> {
        let cell = CellObj::new(contents, why);
        self.register(Known::Cell(Rc::downgrade(&cell)));
        cell
    }

    /// A copy of a cell, as only planted rules make them.
    pub fn copy_cell(&mut self, cell: &CellObj) -> Rc<CellObj> {
        let copy = cell.copy();
        self.register(Known::Cell(Rc::downgrade(&copy)));
        copy
    }

    /// A new exception.
    pub fn exception(&mut self, class: Type, args: Option<Vec<Value>>) -> Rc<ExceptionObj> {
        self.written_exception(class, None, args)
    }

    /// A new exception of a class that the program wrote.
    pub fn written_exception(
        &mut self,
        class: Type,
        written: Option<Rc<ClassObj>>,
        args: Option<Vec<Value>>,
    ) -> Rc<ExceptionObj> {
        let exception = Rc::new(ExceptionObj {
            class,
            written,
            dict: RefCell::default(),
            args: RefCell::new(args),
            traceback: RefCell::default(),
            cause: RefCell::default(),
            context: RefCell::default(),
            object: RefCell::default(),
            raises: Cell::new(0),
        });
        self.register(Known::Exception(Rc::downgrade(&exception)));
        exception
    }

    /// Makes a frame known that something other than its activation holds.
    pub fn frame(&mut self, frame: &Rc<Frame>) {
        if !frame.registered.replace(true) {
            self.register(Known::Frame(Rc::downgrade(frame)));
        }
    }

    /// A new iterator.
    pub fn iter(&mut self, state: IterState) -> Value {
        let iter = Rc::new(IterObj::new(state));
        self.register(Known::Iter(Rc::downgrade(&iter)));
        Value::Iter(iter)
    }

    /// A new bound method.
    pub fn bound(&mut self, object: Value, method: super::methods::Method) -> Value {
        let bound = Rc::new(BoundObj { object, method });
        self.register(Known::Bound(Rc::downgrade(&bound)));
        Value::Bound(bound)
    }

    /// A new view of a dict.
    pub fn view(&mut self, dict: Rc<DictObj>, kind: ViewKind) -> Value {
        let view = Rc::new(ViewObj { dict, kind });
        self.register(Known::View(Rc::downgrade(&view)));
        Value::View(view)
    }

    /// A new class.
    pub fn class(&mut self, class: ClassObj) -> Rc<ClassObj> {
        let class = Rc::new(class);
        self.register(Known::Class(Rc::downgrade(&class)));
        class
    }

    /// A new instance.
    pub fn instance(&mut self, class: &Rc<ClassObj>) -> Rc<InstanceObj> {
        let instance = Rc::new(InstanceObj {
            class: Rc::clone(class),
            dict: RefCell::default(),
            told: Cell::new(false),
        });
        self.register(Known::Instance(Rc::downgrade(&instance)));
        instance
    }

    /// A function bound to an object.
    pub fn method(&mut self, function: Value, object: Value) -> Value {
        let method = Rc::new(MethodObj { function, object });
        self.register(Known::Method(Rc::downgrade(&method)));
        Value::Method(method)
    }

    /// A static method, class method or property.
    pub fn wrapped(&mut self, class: Type, parts: Vec<Value>) -> Value {
        let wrapped = Rc::new(WrappedObj { class, parts });
        self.register(Known::Wrapped(Rc::downgrade(&wrapped)));
        Value::Wrapped(wrapped)
    }

    /// `super(...)`
    pub fn proxy(&mut self, of: SuperObj) -> Value {
        let proxy = Rc::new(of);
        self.register(Known::Super(Rc::downgrade(&proxy)));
        Value::Super(proxy)
    }

    /// A traceback through these frames.
    pub fn traceback(&mut self, frames: Vec<Rc<Frame>>) -> Value {
        let traceback = Rc::new(TracebackObj { frames: RefCell::new(frames) });
        self.register(Known::Traceback(Rc::downgrade(&traceback)));
        Value::Traceback(traceback)
    }

    /// A new type parameter.
    pub fn type_param(&mut self, param: TypeParamObj) -> Value {
        let param = Rc::new(param);
        self.register(Known::TypeParam(Rc::downgrade(&param)));
        Value::TypeParam(param)
    }

    /// A new type alias.
    pub fn alias(&mut self, alias: AliasObj) -> Value {
        let alias = Rc::new(alias);
        self.register(Known::Alias(Rc::downgrade(&alias)));
        Value::Alias(alias)
    }

    /// Makes a generator known.
    pub fn generator(&mut self, generator: &Rc<GeneratorObj>) {
        self.register(Known::Generator(Rc::downgrade(generator)));
    }

    /// Frees all objects that only hold each other.
    pub fn collect(&mut self) {
        let garbage = self.garbage();
        self.free(&garbage);
    }

    /// Finds all objects that only hold each other.
    pub fn garbage(&self) -> Garbage {
        Garbage::among(&self.known)
    }

    /// Frees what was found, after which no code ran.
    pub fn free(&mut self, garbage: &Garbage) {
        let garbage: Vec<Object> = garbage.0.iter().filter_map(Known::upgrade).collect();
        for object in &garbage {
            object.clear();
        }
        drop(garbage);
        self.known.retain(Known::is_alive);
    }

    /// Those of these objects that nothing else holds.
    fn unreachable(objects: Vec<Object>) -> Vec<Object> {
        // Most often there are few: sorted, they are found sooner than by a table.
        let mut numbers: Vec<(usize, usize)> =
            objects.iter().enumerate().map(|(number, object)| (object.address(), number)).collect();
        numbers.sort_unstable();
        let number_of = |address: usize| {
            let at = numbers.binary_search_by_key(&address, |&(address, _)| address).ok()?;
            Some(numbers[at].1)
        };
        // One reference of each count is ours.
        let mut outside: Vec<usize> = objects.iter().map(|object| object.count() - 1).collect();
        for object in &objects {
            object.children(&mut |child| {
                if let Some(number) = number_of(child) {
                    outside[number] = outside[number].saturating_sub(1);
                }
            });
        }
        let mut reachable: Vec<bool> = outside.iter().map(|&count| count > 0).collect();
        if !reachable.contains(&false) {
            return Vec::new();
        }
        let mut open: Vec<usize> = (0..objects.len()).filter(|&number| reachable[number]).collect();
        while let Some(number) = open.pop() {
            objects[number].children(&mut |child| {
                if let Some(number) = number_of(child)
                    && !mem::replace(&mut reachable[number], true)
                {
                    open.push(number);
                }
            });
        }
        let garbage = objects.into_iter().zip(reachable).filter(|(_, reachable)| !reachable);
        garbage.map(|(object, _)| object).collect()
    }

    /// Empties all objects, so that no cycle outlives the run.
    pub fn clear(&mut self) {
        for known in mem::take(&mut self.known) {
            if let Some(object) = known.upgrade() {
                object.clear();
            }
        }
    }
}

impl Object {
    /// Tells the address of each object that this one holds a reference to, once per reference.
    fn children(&self, tell: &mut dyn FnMut(usize)) {
        match self {
            Self::Tuple(tuple) => values(&tuple.items, tell),
            Self::List(list) => values(&list.items.borrow(), tell),
            Self::Dict(dict) => map(&dict.map.borrow(), tell),
            Self::Set(set) => map(&set.map.borrow(), tell),
            Self::Slice(slice) => values(&slice.parts, tell),
            Self::Function(function) => {
                let parts = function.parts.borrow();
                parts.closure.iter().for_each(|cell| tell(address(cell)));
                parts.defaults.iter().for_each(|defaults| tell(address(defaults)));
                parts.kwdefaults.iter().for_each(|defaults| tell(address(defaults)));
                parts.dict.iter().for_each(|dict| tell(address(dict)));
                parts.context.iter().for_each(|frame| tell(address(frame)));
                parts.globals.iter().for_each(|dict| tell(address(dict)));
                parts.doc.iter().for_each(|doc| value(doc, tell));
                parts.annotate.iter().for_each(|annotate| value(annotate, tell));
                parts.type_params.iter().for_each(|params| tell(address(params)));
                values(&parts.annotations, tell);
            }
            Self::Cell(cell) => {
                if let Some(contents) = &*cell.contents.borrow() {
                    value(contents, tell);
                }
            }
            Self::Exception(exception) => {
                if let Some(args) = &*exception.args.borrow() {
                    values(args, tell);
                }
                exception.object.borrow().iter().for_each(|object| value(object, tell));
                exception.traceback.borrow().iter().for_each(|frame| tell(address(frame)));
                exception.cause.borrow().iter().for_each(|cause| tell(address(cause)));
                exception.context.borrow().iter().for_each(|context| tell(address(context)));
                exception.dict.borrow().iter().for_each(|dict| tell(address(dict)));
                exception.written.iter().for_each(|class| tell(address(class)));
            }
            Self::Frame(frame) => frame_children(frame, tell),
            Self::Bound(bound) => value(&bound.object, tell),
            Self::Iter(iter) => iter.children(&mut |child| value(child, tell)),
            Self::Generator(generator) => {
                generator.children(&mut |child| value(child, tell)).into_iter().for_each(tell)
            }
            Self::View(view) => tell(address(&view.dict)),
            Self::Class(class) => {
                values(&class.bases.borrow(), tell);
                values(&class.mro.borrow(), tell);
                tell(address(&class.namespace));
            }
            Self::Instance(instance) => {
                tell(address(&instance.class));
                instance.dict.borrow().iter().for_each(|dict| tell(address(dict)));
            }
            Self::Method(method) => {
                value(&method.function, tell);
                value(&method.object, tell);
            }
            Self::Wrapped(wrapped) => values(&wrapped.parts, tell),
            Self::Super(proxy) => {
                value(&proxy.after, tell);
                value(&proxy.object, tell);
                value(&proxy.class, tell);
            }
            Self::Traceback(traceback) => {
                traceback.frames.borrow().iter().for_each(|frame| tell(address(frame)));
            }
            Self::TypeParam(param) => param.children(&mut |child| value(child, tell)),
            Self::Alias(alias) => alias.children(&mut |child| value(child, tell)),
        }
    }

    fn clear(&self) {
        match self {
            // Something else in each of their cycles is emptied.
            Self::Tuple(_)
            | Self::Slice(_)
            | Self::Bound(_)
            | Self::View(_)
            | Self::Method(_)
            | Self::Wrapped(_)
            | Self::Super(_) => {}
            Self::Class(class) => drop((class.bases.take(), class.mro.take())),
            Self::Instance(instance) => drop(instance.dict.take()),
            Self::Traceback(traceback) => drop(traceback.frames.take()),
            Self::List(list) => drop(list.items.take()),
            Self::Dict(dict) => drop(dict.map.take()),
            Self::Set(set) => drop(set.map.take()),
            Self::Function(function) => drop(function.parts.take()),
            Self::Cell(cell) => drop(cell.contents.take()),
            Self::Exception(exception) => {
                let held = (
                    exception.args.take(),
                    exception.traceback.take(),
                    exception.cause.take(),
                    exception.context.take(),
                    exception.object.take(),
                    exception.dict.take(),
                );
                drop(held);
            }
            Self::Frame(frame) => {
                let held = (frame.slots.take(), frame.cells.take(), frame.back.take(), frame.function.take());
                drop((held, frame.namespace.take(), frame.locals.take(), frame.left.take()));
            }
            Self::TypeParam(param) => param.clear(),
            Self::Alias(alias) => alias.clear(),
            Self::Iter(iter) => iter.clear(),
            Self::Generator(generator) => generator.clear(),
        }
    }
}

fn values(items: &[Value], tell: &mut dyn FnMut(usize)) {
    for item in items {
        value(item, tell);
    }
}

fn map(map: &Map, tell: &mut dyn FnMut(usize)) {
    for (key, item) in map.iter() {
        value(key, tell);
        value(item, tell);
    }
}

fn value(item: &Value, tell: &mut dyn FnMut(usize)) {
    if !item.is_atom()
        && let Some(address) = item.address()
    {
        tell(address);
    }
}

/// The objects that a frame holds.
pub fn frame_children(frame: &Frame, tell: &mut dyn FnMut(usize)) {
    for item in frame.slots.borrow().iter().flatten() {
        value(item, tell);
    }
    frame.cells.borrow().iter().for_each(|cell| tell(address(cell)));
    frame.back.borrow().iter().for_each(|back| tell(address(back)));
    frame.function.borrow().iter().for_each(|function| tell(address(function)));
    frame.namespace.borrow().iter().for_each(|namespace| tell(address(namespace)));
    frame.locals.borrow().iter().for_each(|locals| tell(address(locals)));
    if let Some(left) = &*frame.left.borrow() {
        values(&left.stack, tell);
        left.handled.iter().for_each(|exception| tell(address(exception)));
    }
}
