//! Values and the objects behind them.
//!
//! An object lives in an [`Rc`], whose count is the reference count that CPython's object would
//! have, as far as it decides between which events an object dies: variables, containers, frames
//! and the value stack each hold their own reference. A [`TokenObj`] writes its death down when it
//! is dropped.

use super::{
    builtins::Builtin,
    classes::{ClassObj, InstanceObj, MethodObj, SuperObj, TracebackObj, WrappedObj},
    code::{Body, NameId, ProtoId},
    generators::{Dropped, GeneratorObj},
    iterate::IterObj,
    map::Map,
    methods::Method,
    modules::Module,
    type_params::{AliasObj, TypeParamObj},
    types::Type,
};
use crate::rules::Rule;
use compact_str::CompactString;
use std::{
    cell::{Cell, RefCell},
    mem,
    rc::Rc,
};

/// A value of the running program.
#[derive(Clone)]
pub enum Value {
    /// No value: the machine's own mark, never seen by a program.
    Absent,
    /// `None`
    None,
    /// `...`
    Ellipsis,
    /// `NotImplemented`
    NotImplemented,
    /// `True`, `False`
    Bool(bool),
    /// An integer.
    Int(i64),
    /// A float.
    Float(f64),
    /// A string.
    Str(Rc<CompactString>),
    /// A bytes object.
    Bytes(Rc<Vec<u8>>),
    /// A tuple.
    Tuple(Rc<TupleObj>),
    /// A list.
    List(Rc<ListObj>),
    /// A dict.
    Dict(Rc<DictObj>),
    /// A set or frozenset.
    Set(Rc<SetObj>),
    /// A range.
    Range(Rc<RangeObj>),
    /// A slice.
    Slice(Rc<SliceObj>),
    /// A function written in the program.
    Function(Rc<FunctionObj>),
    /// A cell.
    Cell(Rc<CellObj>),
    /// A code object.
    Code(ProtoId),
    /// A token.
    Token(Rc<TokenObj>),
    /// An exception.
    Exception(Rc<ExceptionObj>),
    /// A built-in class.
    Type(Type),
    /// A built-in function.
    Builtin(Builtin),
    /// A method of a built-in class, without its object.
    Unbound(Method),
    /// A method of a built-in class, bound to its object.
    Bound(Rc<BoundObj>),
    /// An iterator other than a generator.
    Iter(Rc<IterObj>),
    /// A generator.
    Generator(Rc<GeneratorObj>),
    /// `d.keys()`, `d.values()`, `d.items()`
    View(Rc<ViewObj>),
    /// A class written in the program.
    Class(Rc<ClassObj>),
    /// An instance of such a class, unless it is an exception.
    Instance(Rc<InstanceObj>),
    /// A function of the program bound to an object.
    Method(Rc<MethodObj>),
    /// A static method, class method or property.
    Wrapped(Rc<WrappedObj>),
    /// `super(...)`
    Super(Rc<SuperObj>),
    /// The traceback of an exception.
    Traceback(Rc<TracebackObj>),
    /// A type parameter.
    TypeParam(Rc<TypeParamObj>),
    /// What a `type` statement binds, or the `Generic[...]` of a generic class.
    Alias(Rc<AliasObj>),
    /// `object()`
    Plain(Rc<u8>),
    /// A module that can be imported.
    Module(Module),
    /// A weak reference.
    Weak(Rc<WeakObj>),
    /// `id(value)`: a number of which only equality is known.
    Id(Rc<WeakObj>),
    /// `class.__dict__`
    Proxy(Rc<DictObj>),
    /// `globals()`, if they are the program's.
    Globals,
    /// A frame.
    Frame(Rc<Frame>),
    /// `frame.f_locals` where that writes through (3.13).
    FrameLocals(Rc<Frame>),
    /// Something of which only the class is known.
    Opaque(Type),
}

/// A tuple.
pub struct TupleObj {
    /// Its items.
    pub items: Vec<Value>,
}

/// A list.
pub struct ListObj {
    /// Its items.
    pub items: RefCell<Vec<Value>>,
}

/// A dict.
pub struct DictObj {
    /// Its entries.
    pub map: RefCell<Map>,
    /// What `locals()` gave in a function: the order is nobody's promise.
    pub any_order: Cell<bool>,
}

/// A set or frozenset.
pub struct SetObj {
    /// Its elements as keys; the values are `None`.
    pub map: RefCell<Map>,
    /// A frozenset.
    pub frozen: bool,
}

/// `range(start, stop, step)`
pub struct RangeObj {
    /// First item.
    pub start: i64,
    /// Where it ends.
    pub stop: i64,
    /// Never 0.
    pub step: i64,
}

impl RangeObj {
    /// How many items it has.
    pub fn len(&self) -> i64 {
        let (start, stop, step) = (i128::from(self.start), i128::from(self.stop), i128::from(self.step));
        let span = if step > 0 { stop - start } else { start - stop };
        let step = step.abs();
        if span <= 0 { 0 } else { i64::try_from((span + step - 1) / step).unwrap_or(i64::MAX) }
    }

    /// The item at `index`, which must be in range.
    pub fn at(&self, index: i64) -> i64 {
        self.start + index * self.step
    }
}

/// `slice(lower, upper, step)`
pub struct SliceObj {
    /// Before the first colon, between the colons, after the second.
    pub parts: [Value; 3],
}

/// A function written in the program.
pub struct FunctionObj {
    /// What it was made from.
    pub proto: ProtoId,
    /// What it holds.
    pub parts: RefCell<FunctionParts>,
}

/// What a function holds.
#[derive(Default)]
pub struct FunctionParts {
    /// Its closure, in the order of `co_freevars`.
    pub closure: Vec<Rc<CellObj>>,
    /// `__defaults__`
    pub defaults: Option<Rc<TupleObj>>,
    /// `__kwdefaults__`
    pub kwdefaults: Option<Rc<DictObj>>,
    /// `__dict__`, made when first needed.
    pub dict: Option<Rc<DictObj>>,
    /// The values of its annotations, or the cells of what evaluates them (3.14).
    pub annotations: Vec<Value>,
    /// What evaluates its annotations, once somebody asked for it (3.14).
    pub annotate: Option<Value>,
    /// `__type_params__`, unless it is empty.
    pub type_params: Option<Rc<TupleObj>>,
    /// Its `__name__` and `__qualname__`, if they were changed.
    pub renamed: Option<Box<[CompactString; 2]>>,
    /// Its `__doc__`, if it was changed.
    pub doc: Option<Value>,
    /// Its globals, if they are not the program's.
    pub globals: Option<Rc<DictObj>>,
    /// `__annotations__` is a dict already: the only one of [`Self::annotations`].
    pub has_annotations_dict: bool,
    /// `__closure__` is an empty tuple rather than `None`.
    pub has_empty_closure: bool,
    /// Only with a planted rule: the frame that made it.
    pub context: Option<Rc<Frame>>,
}

/// A cell: a variable that more than one scope uses.
pub struct CellObj {
    /// What it holds; `None` while it is empty.
    pub contents: RefCell<Option<Value>>,
    /// What gave it its contents: the rule, and the offset in the source.
    pub why: Cell<(Rule, u32)>,
    /// Whether a closure holds it already (asked only by a planted rule).
    pub captured: Cell<bool>,
}

impl CellObj {
    /// A new cell.
    pub fn new(contents: Option<Value>, why: (Rule, u32)) -> Rc<Self> {
        Rc::new(Self { contents: RefCell::new(contents), why: Cell::new(why), captured: Cell::new(false) })
    }

    /// Writes it, and gives back what it held.
    pub fn set(&self, contents: Option<Value>, why: (Rule, u32)) -> Option<Value> {
        self.why.set(why);
        self.contents.replace(contents)
    }

    /// A copy with contents of its own: what no closure may get.
    pub fn copy(&self) -> Rc<Self> {
        Self::new(self.contents.borrow().clone(), self.why.get())
    }
}

/// A token: an object that does nothing but die.
pub struct TokenObj {
    /// Its label.
    pub label: Rc<CompactString>,
    /// Counted from 1 for each label.
    pub ordinal: u32,
    /// Where it writes its death.
    pub deaths: Rc<Deaths>,
    /// It is written already.
    pub is_noted: Cell<bool>,
}

impl TokenObj {
    /// Writes its death down, unless that was done.
    pub fn note(&self) {
        if !self.is_noted.replace(true) {
            self.deaths.tokens.borrow_mut().push((Rc::clone(&self.label), self.ordinal));
        }
    }
}

/// What died since the last event.
#[derive(Default)]
pub struct Deaths {
    /// Tokens, in order.
    pub tokens: RefCell<Vec<(Rc<CompactString>, u32)>>,
    /// What was dropped and code of its own has still to run.
    pub dropped: RefCell<Vec<Dropped>>,
    /// Whether there are any.
    pub wait: Cell<bool>,
    /// The run is over: nothing waits any more.
    pub over: Cell<bool>,
}

impl Drop for TokenObj {
    fn drop(&mut self) {
        self.note();
    }
}

/// An exception.
pub struct ExceptionObj {
    /// Its class.
    pub class: Type,
    /// Its `args`; `None` where they are a message that is not predicted.
    pub args: RefCell<Option<Vec<Value>>>,
    /// The frames of its traceback.
    pub traceback: RefCell<Vec<Rc<Frame>>>,
    /// `__cause__`
    pub cause: RefCell<Option<Rc<ExceptionObj>>>,
    /// `__context__`
    pub context: RefCell<Option<Rc<ExceptionObj>>>,
    /// The object whose attribute was missing; of a group, the tuple of its exceptions.
    pub object: RefCell<Option<Value>>,
    /// How often a `raise` statement named it.
    pub raises: Cell<u32>,
    /// Its class, if the program wrote it; [`Self::class`] is then the built-in one that it
    /// derives from.
    pub written: Option<Rc<ClassObj>>,
    /// Its own attributes, once it has some.
    pub dict: RefCell<Option<Rc<DictObj>>>,
}

impl ExceptionObj {
    /// The `__name__` of its class.
    pub fn name(&self) -> CompactString {
        match &self.written {
            Some(class) => class.name.clone(),
            None => self.class.name().into(),
        }
    }

    /// The `__qualname__` of its class.
    pub fn qualname(&self) -> CompactString {
        match &self.written {
            Some(class) => class.qualname.clone(),
            None => self.class.name().into(),
        }
    }
}

/// What a frame keeps of a generator that died.
pub struct Left {
    /// Its part of the value stack.
    pub stack: Vec<Value>,
    /// The exceptions that it handled.
    pub handled: Vec<Rc<ExceptionObj>>,
}

/// The variables of one activation.
pub struct Frame {
    /// Local variables by slot; parameters come first.
    pub slots: RefCell<Vec<Option<Value>>>,
    /// Its own cells, then those of its closure.
    pub cells: RefCell<Vec<Rc<CellObj>>>,
    /// The frame that called it, if it outlived its call.
    pub back: RefCell<Option<Rc<Frame>>>,
    /// Its function, if it outlived its call and holds it.
    pub function: RefCell<Option<Rc<FunctionObj>>>,
    /// The namespace of a class body.
    pub namespace: RefCell<Option<Rc<DictObj>>>,
    /// What `locals()` gave, while that is one dict for all calls.
    pub locals: RefCell<Option<Rc<DictObj>>>,
    /// What is left of its generator, if that died while others held the frame.
    pub left: RefCell<Option<Box<Left>>>,
    /// Whether the heap knows it.
    pub registered: Cell<bool>,
    /// What it ran, if that says where the cells of its parameters stand (3.11).
    pub places: RefCell<Option<Rc<Body>>>,
    /// Whether what it holds is let go of from the last to the first (3.14).
    pub clears_backwards: Cell<bool>,
    /// What it runs.
    pub proto: ProtoId,
}

impl Frame {
    /// A new frame.
    pub fn new(proto: ProtoId, slots: Vec<Option<Value>>, cells: Vec<Rc<CellObj>>) -> Rc<Self> {
        Rc::new(Self {
            proto,
            slots: RefCell::new(slots),
            cells: RefCell::new(cells),
            back: RefCell::new(None),
            function: RefCell::new(None),
            namespace: RefCell::new(None),
            locals: RefCell::new(None),
            left: RefCell::new(None),
            registered: Cell::new(false),
            places: RefCell::new(None),
            clears_backwards: Cell::new(false),
        })
    }
}

/// An object that may be dead.
pub struct WeakObj {
    /// Where it is or was.
    pub address: usize,
    /// The object, if it is alive.
    pub object: Box<dyn Fn() -> Option<Value>>,
}

impl WeakObj {
    /// Points at an object without holding it; `None` if it has no identity that is known.
    pub fn new(value: &Value) -> Option<Rc<Self>> {
        fn of<T: 'static>(object: &Rc<T>, wrap: fn(Rc<T>) -> Value) -> Box<dyn Fn() -> Option<Value>> {
            let weak = Rc::downgrade(object);
            Box::new(move || weak.upgrade().map(wrap))
        }
        let object = match value {
            Value::Tuple(it) => of(it, Value::Tuple),
            Value::List(it) => of(it, Value::List),
            Value::Dict(it) => of(it, Value::Dict),
            Value::Set(it) => of(it, Value::Set),
            Value::Function(it) => of(it, Value::Function),
            Value::Cell(it) => of(it, Value::Cell),
            Value::Token(it) => of(it, Value::Token),
            Value::Exception(it) => of(it, Value::Exception),
            Value::Generator(it) => of(it, Value::Generator),
            Value::Class(it) => of(it, Value::Class),
            Value::Instance(it) => of(it, Value::Instance),
            Value::Method(it) => of(it, Value::Method),
            Value::Frame(it) => of(it, Value::Frame),
            Value::TypeParam(it) => of(it, Value::TypeParam),
            Value::Alias(it) => of(it, Value::Alias),
            _ => return None,
        };
        Some(Rc::new(Self { address: value.address()?, object }))
    }
}

/// A method of a built-in class with its object.
pub struct BoundObj {
    /// The object.
    pub object: Value,
    /// The method.
    pub method: Method,
}

/// A view of a dict.
pub struct ViewObj {
    /// The dict.
    pub dict: Rc<DictObj>,
    /// Of what.
    pub kind: ViewKind,
}

/// What a view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewKind {
    /// `keys()`
    Keys,
    /// `values()`
    Values,
    /// `items()`
    Items,
}

impl Value {
    /// A string.
    pub fn str(text: impl Into<CompactString>) -> Self {
        Self::Str(Rc::new(text.into()))
    }

    /// Its class.
    pub fn class(&self) -> Type {
        match self {
            Self::Absent | Self::None => Type::NoneType,
            Self::Ellipsis => Type::Ellipsis,
            Self::NotImplemented => Type::NotImplementedType,
            Self::Bool(_) => Type::Bool,
            Self::Int(_) => Type::Int,
            Self::Float(_) => Type::Float,
            Self::Str(_) => Type::Str,
            Self::Bytes(_) => Type::Bytes,
            Self::Tuple(_) => Type::Tuple,
            Self::List(_) => Type::List,
            Self::Dict(_) => Type::Dict,
            Self::Set(set) if set.frozen => Type::FrozenSet,
            Self::Set(_) => Type::Set,
            Self::Range(_) => Type::Range,
            Self::Slice(_) => Type::Slice,
            Self::Function(_) => Type::Function,
            Self::Cell(_) => Type::Cell,
            Self::Code(_) => Type::Code,
            Self::Token(_) => Type::Token,
            Self::Exception(exception) => exception.class,
            Self::Type(_) => Type::Type,
            Self::Bound(bound) if bound.method.name().starts_with("__") => Type::MethodWrapper,
            Self::Builtin(_) | Self::Bound(_) => Type::BuiltinFunction,
            Self::Unbound(_) => Type::MethodDescriptor,
            Self::Iter(iter) => iter.class(),
            Self::Generator(generator) => generator.class,
            Self::View(view) => match view.kind {
                ViewKind::Keys => Type::DictKeys,
                ViewKind::Values => Type::DictValues,
                ViewKind::Items => Type::DictItems,
            },
            Self::Class(_) => Type::Type,
            Self::Instance(_) | Self::Plain(_) => Type::Object,
            Self::Method(_) => Type::Method,
            Self::Wrapped(wrapped) => wrapped.class,
            Self::Super(_) => Type::Super,
            Self::Traceback(_) => Type::Traceback,
            Self::TypeParam(param) => param.class,
            Self::Alias(alias) => alias.class,
            Self::Module(_) => Type::Module,
            Self::Weak(_) => Type::WeakRef,
            Self::Id(_) => Type::Int,
            Self::Proxy(_) => Type::MappingProxy,
            Self::Globals => Type::Dict,
            Self::Frame(_) => Type::Frame,
            Self::FrameLocals(_) => Type::FrameLocals,
            Self::Opaque(class) => *class,
        }
    }

    /// How messages call its class; of nearly all the `__name__`.
    pub fn type_name(&self) -> CompactString {
        match self.written() {
            Some(class) => class.name.clone(),
            None => self.class().told_name(),
        }
    }

    /// Its class, if the program wrote it.
    pub fn written(&self) -> Option<&Rc<ClassObj>> {
        match self {
            Self::Instance(instance) => Some(&instance.class),
            Self::Exception(exception) => exception.written.as_ref(),
            _ => None,
        }
    }

    /// Its class.
    pub fn class_value(&self) -> Value {
        match self.written() {
            Some(class) => Self::Class(Rc::clone(class)),
            None => Self::Type(self.class()),
        }
    }

    /// Whether letting go of it can never end another object's life.
    pub fn is_atom(&self) -> bool {
        matches!(
            self,
            Self::Absent
                | Self::None
                | Self::Ellipsis
                | Self::NotImplemented
                | Self::Bool(_)
                | Self::Int(_)
                | Self::Float(_)
                | Self::Str(_)
                | Self::Bytes(_)
                | Self::Range(_)
                | Self::Code(_)
                | Self::Type(_)
                | Self::Builtin(_)
                | Self::Unbound(_)
                | Self::Plain(_)
                | Self::Module(_)
                | Self::Weak(_)
                | Self::Id(_)
                | Self::Globals
                | Self::Opaque(_)
        )
    }

    /// Its truth; of an instance, unless a method decides.
    pub fn truth(&self) -> bool {
        match self {
            Self::None | Self::Absent | Self::Bool(false) | Self::Int(0) => false,
            Self::Float(value) => *value != 0.0,
            Self::Str(text) => !text.is_empty(),
            Self::Bytes(bytes) => !bytes.is_empty(),
            Self::Tuple(tuple) => !tuple.items.is_empty(),
            Self::List(list) => !list.items.borrow().is_empty(),
            Self::Dict(dict) => dict.map.borrow().len() != 0,
            Self::Set(set) => set.map.borrow().len() != 0,
            Self::Range(range) => range.len() != 0,
            Self::View(view) => view.dict.map.borrow().len() != 0,
            Self::Proxy(dict) => dict.map.borrow().len() != 0,
            _ => true,
        }
    }

    /// As an integer, if it is one; booleans are.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(value) => Some(*value),
            Self::Bool(value) => Some(i64::from(*value)),
            _ => None,
        }
    }

    /// The address of the object behind it, if it has an identity that the machine knows.
    pub fn address(&self) -> Option<usize> {
        fn of<T>(object: &Rc<T>) -> Option<usize> {
            Some(Rc::as_ptr(object) as *const u8 as usize)
        }
        match self {
            Self::Str(it) => of(it),
            Self::Bytes(it) => of(it),
            Self::Tuple(it) => of(it),
            Self::List(it) => of(it),
            Self::Dict(it) => of(it),
            Self::Set(it) => of(it),
            Self::Range(it) => of(it),
            Self::Slice(it) => of(it),
            Self::Function(it) => of(it),
            Self::Cell(it) => of(it),
            Self::Token(it) => of(it),
            Self::Exception(it) => of(it),
            Self::Bound(it) => of(it),
            Self::Iter(it) => of(it),
            Self::Generator(it) => of(it),
            Self::View(it) => of(it),
            Self::Class(it) => of(it),
            Self::Instance(it) => of(it),
            Self::Method(it) => of(it),
            Self::Wrapped(it) => of(it),
            Self::Super(it) => of(it),
            Self::Traceback(it) => of(it),
            Self::TypeParam(it) => of(it),
            Self::Alias(it) => of(it),
            Self::Plain(it) => of(it),
            Self::Weak(it) | Self::Id(it) => of(it),
            Self::Proxy(it) => of(it),
            Self::Frame(it) | Self::FrameLocals(it) => of(it),
            _ => None,
        }
    }
}

/// Names of keyword arguments with their values.
pub type Keywords = Vec<(NameId, Value)>;

// ---- dropping without recursion ------------------------------------------------------------------

/// How deep objects may be dropped inside each other before the rest is put off.
const DROP_DEPTH: u32 = 40;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static LATER: RefCell<Vec<Box<dyn std::any::Any>>> = const { RefCell::new(Vec::new()) };
}

/// Drops what an object held. A long chain of objects must not overflow the stack: below a certain
/// depth the rest waits until the outermost drop is done, which is still before anything else
/// happens.
pub fn shed<T: 'static>(held: T) {
    let depth = DEPTH.get();
    if depth >= DROP_DEPTH {
        LATER.with_borrow_mut(|later| later.push(Box::new(held)));
        return;
    }
    DEPTH.set(depth + 1);
    drop(held);
    if depth == 0 {
        while let Some(held) = LATER.with_borrow_mut(Vec::pop) {
            drop(held);
        }
    }
    DEPTH.set(depth);
}

impl Drop for TupleObj {
    fn drop(&mut self) {
        if self.items.iter().any(|item| !item.is_atom()) {
            shed(mem::take(&mut self.items));
        }
    }
}

impl Drop for ListObj {
    fn drop(&mut self) {
        let items = self.items.get_mut();
        if items.iter().any(|item| !item.is_atom()) {
            shed(mem::take(items));
        }
    }
}

impl Drop for DictObj {
    fn drop(&mut self) {
        shed(mem::take(self.map.get_mut()));
    }
}

impl Drop for SetObj {
    fn drop(&mut self) {
        shed(mem::take(self.map.get_mut()));
    }
}

impl Drop for FunctionObj {
    fn drop(&mut self) {
        shed(mem::take(self.parts.get_mut()));
    }
}

impl Drop for CellObj {
    fn drop(&mut self) {
        if let Some(contents) = self.contents.get_mut().take()
            && !contents.is_atom()
        {
            shed(contents);
        }
    }
}

impl Drop for ExceptionObj {
    fn drop(&mut self) {
        shed((
            mem::take(self.args.get_mut()),
            mem::take(self.traceback.get_mut()),
            self.cause.get_mut().take(),
            self.context.get_mut().take(),
            self.object.get_mut().take(),
            self.dict.get_mut().take(),
            self.written.take(),
        ));
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        let mut slots = mem::take(self.slots.get_mut());
        let mut cells = mem::take(self.cells.get_mut());
        if let Some(body) = self.places.get_mut().take() {
            let params = body.cell_params.iter().map(|param| param.map(|slot| slot as usize));
            let mut params = params.chain(std::iter::repeat(None));
            cells.retain(|cell| match params.next().flatten() {
                Some(slot) if slots[slot].is_none() => {
                    slots[slot] = Some(Value::Cell(Rc::clone(cell)));
                    false
                }
                _ => true,
            });
        }
        if self.clears_backwards.get() {
            cells.reverse();
            slots.reverse();
            shed((cells, slots));
            (cells, slots) = Default::default();
        }
        shed((
            slots,
            cells,
            self.back.get_mut().take(),
            self.function.get_mut().take(),
            self.namespace.get_mut().take(),
            self.locals.get_mut().take(),
            self.left.get_mut().take(),
        ));
    }
}
