//! The machine's own instructions, and what a function is compiled to.
//!
//! A [`Body`] is a flat list of instructions for a stack machine, with the offset in the source of
//! each. A [`Proto`] is a function, lambda or comprehension as it stands in the program; its body
//! is lowered when it is first called.

use super::value::Value;
use crate::{
    model::scopes::{ScopeId, Scopes},
    quirks::Quirk,
    tree::{
        BinaryOp, ClassDef, CompareOp, Comprehension, Expr, FunctionDef, Lambda, Name, Program, Stmt,
        TypeAlias, TypeParamKind, UnaryOp,
    },
};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// An interned name.
pub type NameId = u32;

/// The number of a [`Proto`].
pub type ProtoId = u32;

/// The number of an instruction in its body; a label until the body is finished.
pub type Target = u32;

/// An instruction. Comments say what it takes from the stack and leaves there (`->`), top last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Op {
    /// `-> constant`
    Const(u32),
    /// `-> None`
    None,
    /// `value ->`
    Pop,
    /// `below value -> value`
    PopBelow,
    /// `a -> a a`
    Dup,
    /// `a b -> a b a b`
    DupTwo,
    /// `a b -> b a`
    Swap,
    /// `a b c -> c a b`
    Lift,
    /// The topmost values in reversed order.
    Reverse(u32),

    /// `-> value`
    LoadLocal(u32),
    /// `value ->`
    StoreLocal(u32),
    /// Unbinds; it is an error if the variable is unbound.
    DeleteLocal(u32),
    /// `-> value`
    LoadCell(u32),
    /// `value ->`
    StoreCell(u32),
    /// `value ->`, as the target of a `for`.
    StoreCellInLoop(u32),
    /// Empties a cell; it is an error if it is empty.
    DeleteCell(u32),
    /// Empties what `except ... as name` bound.
    ClearLocal(u32),
    /// See [`Op::ClearLocal`].
    ClearCell(u32),
    /// See [`Op::ClearLocal`].
    ClearGlobal(NameId),
    /// `-> value`
    LoadGlobal(NameId),
    /// `value ->`
    StoreGlobal(NameId),
    /// Unbinds a global.
    DeleteGlobal(NameId),
    /// The same, where a name that is not there is a `KeyError`. Only with a quirk.
    DeleteGlobalKey(NameId),

    /// `-> value`, in a class body: of its namespace, a global or a builtin.
    LoadName(NameId),
    /// `value ->`, into the namespace of a class body.
    StoreName(NameId),
    /// Unbinds a name of the namespace of a class body.
    DeleteName(NameId),
    /// `-> value`, in a class body: of its namespace, or of a cell.
    LoadNameOrCell(u32),

    /// Only with a quirk: raises `SystemError`, since the function has no such name.
    NoSuchName {
        /// What.
        name: NameId,
        /// What is done with it.
        access: Access,
    },

    /// `items -> tuple`
    Tuple(u32),
    /// `items -> list`
    List(u32),
    /// `items -> set`
    Set(u32),
    /// `key value ... -> dict`
    Dict(u32),
    /// `lower upper step -> slice`
    Slice,
    /// `list -> tuple`
    ListToTuple,
    /// `list item -> list`
    Append,
    /// `collection iterable -> collection` (list or set)
    Extend,
    /// `set item -> set`
    Add,
    /// `dict key value -> dict`
    Insert,
    /// `dict mapping -> dict`
    Update,
    /// `dict mapping -> dict`, for `**mapping` of a call: a key that is there already is an error.
    Merge,
    /// `collection ... item -> collection ...`: adds to the list or set that many values below.
    Collect(u32),
    /// The same for a dict: `dict ... key value -> dict ...`.
    CollectPair(u32),

    /// `left right -> result`
    Binary(BinaryOp),
    /// `left right -> result`, of an augmented assignment.
    InPlace(BinaryOp),
    /// `operand -> result`
    Unary(UnaryOp),
    /// `left right -> result`
    Compare(CompareOp),
    /// `object -> value`
    LoadAttribute(NameId),
    /// `value object ->`
    StoreAttribute(NameId),
    /// `object value ->`
    StoreAttributeUnder(NameId),
    /// `object ->`
    DeleteAttribute(NameId),
    /// `object index -> item`
    Subscript,
    /// `value object index ->`
    StoreSubscript,
    /// `object index value ->`
    StoreSubscriptUnder,
    /// `object index ->`
    DeleteSubscript,
    /// `value [spec] -> text`
    Format {
        /// What stands after `!`.
        conversion: Option<char>,
        /// Whether a format specification is on the stack.
        spec: bool,
    },
    /// `texts -> text`
    Concat(u32),

    /// Continues there.
    Jump(Target),
    /// `test ->`
    JumpIfFalse(Target),
    /// `test ->`
    JumpIfTrue(Target),
    /// `test -> test`, or `test ->` if it does not jump.
    JumpIfFalseOrPop(Target),
    /// `test -> test`, or `test ->` if it does not jump.
    JumpIfTrueOrPop(Target),
    /// Makes the dict `__annotations__` of a module or class body, if it is not there.
    SetUpAnnotations,
    /// `set ->`: this conditional annotation was reached.
    Reached(u32),
    /// `format ->`: an annotation function knows no other formats than values.
    CheckFormat,
    /// `dict -> value`, of a class: the name there, or a global or builtin.
    FromClassOrGlobal(NameId),
    /// `dict -> value`, of a class: the name there, or a cell.
    FromClassOrCell(u32),
    /// `value -> bool`
    Truth,
    /// `iterable -> iterator`
    GetIter,
    /// `iterator -> iterator item`, or `iterator ->` and a jump at its end.
    ForIter(Target),
    /// `iterable -> items`, the first on top.
    Unpack(u32),
    /// `iterable -> before list after`, the first on top.
    UnpackStarred {
        /// How many stand before the starred target.
        before: u16,
        /// How many stand after it.
        after: u16,
    },

    /// `[defaults] [kwdefaults] [annotations] -> function`
    MakeFunction {
        /// What it is made from.
        proto: ProtoId,
        /// A tuple of defaults is on the stack.
        defaults: bool,
        /// A dict of keyword defaults is on the stack.
        kwdefaults: bool,
        /// A tuple of annotations is on the stack.
        annotations: bool,
    },
    /// `bases keyword-values -> class`
    MakeClass {
        /// Its body.
        proto: ProtoId,
        /// How many bases.
        bases: u16,
        /// The list of keyword names.
        names: u16,
    },
    /// `super -> proxy`: calls it without arguments.
    BareSuper,
    /// `super class object -> proxy`: calls it without arguments, which would have found these two.
    BareSuperOf,
    /// `-> function`: the one that evaluates annotations when asked (3.14).
    MakeAnnotate(ProtoId),
    /// `arguments -> result`: runs the scope of type parameters of a definition, which makes what is
    /// defined.
    EnterTypeParams {
        /// That scope.
        proto: ProtoId,
        /// How many arguments: the defaults of a function.
        args: u32,
    },
    /// `-> function`: the one that evaluates a bound, default or alias when asked.
    MakeLazy(ProtoId),
    /// `[bound] [default] -> parameter`: what is lazily evaluated is on the stack as a function.
    MakeTypeParam {
        /// Its name.
        name: NameId,
        /// Its kind.
        kind: TypeParamKind,
        /// Its bound, or whether these are constraints.
        bound: Bound,
        /// Whether it has a default.
        default: bool,
    },
    /// `parameters function -> function`: a generic function.
    SetTypeParams,
    /// `parameters -> Generic[parameters]`: the last base of a generic class.
    GenericBase,
    /// `parameters function -> alias`
    MakeAlias(NameId),
    /// `subject -> bool`: whether it is a sequence of this length.
    IsSequence {
        /// How many items at least.
        least: u32,
        /// And not more.
        exact: bool,
    },
    /// `subject -> bool`: whether it is a mapping with at least as many keys.
    IsMapping(u32),
    /// `value -> value`: the program cannot see how often its truth is asked for.
    NeedsPlainTruth,
    /// `mapping keys -> values True`, the first on top, or `False`
    MatchKeys(u32),
    /// `mapping keys -> dict`: what is left without these keys.
    MatchRest(u32),
    /// `subject class -> bool`; the class must have as many positional attributes.
    IsInstance(u32),
    /// `subject class -> value True`, or `False`: the positional attribute of this number.
    MatchPositional(u32),
    /// `subject class -> value True`, or `False`
    MatchAttribute {
        /// Which attribute.
        name: NameId,
        /// How many positional patterns stand before it.
        positional: u32,
    },
    /// `value -> iterator`: what `await` waits for.
    GetAwaitable,
    /// `value -> iterator`, of an asynchronous loop.
    GetAsyncIterator,
    /// `iterator -> iterator awaitable`
    NextAsync,
    /// `manager -> exit entered`
    EnterWith {
        /// `async with`
        is_async: bool,
    },
    /// `exit -> result`: calls it for a `with` statement that ends without an exception.
    LeaveWith,
    /// `exit -> result`: calls it for the handled exception.
    ExitWith,
    /// Like [`Op::Guard`], with one value less on the stack.
    GuardBelow(Target),
    /// `iterator -> result`: evaluates a comprehension, or makes a generator of it.
    Comprehend(ProtoId),
    /// `iterator -> aside... iterator`: an inlined comprehension sets variables aside; on an
    /// exception, continues there. Only with quirks.
    EnterInlined {
        /// Which variables.
        aside: u32,
        /// Where they are restored on an exception.
        handler: Target,
    },
    /// Kills the interpreter. Only with quirks.
    Crash,
    /// `aside... result -> result`: restores them.
    LeaveInlined(u32),
    /// `aside... ->`: restores them on an exception.
    RestoreInlined(u32),
    /// `callee arguments -> result`
    Call(u32),
    /// `callee arguments keyword-values -> result`
    CallKeywords {
        /// All arguments together.
        count: u16,
        /// The list of names.
        names: u16,
    },
    /// `callee tuple dict -> result`
    CallUnpacked,
    /// `dict -> dict`: should nobody get to [`Op::Regain`], it is lost for good. Only with quirks.
    Lose,
    /// `dict list -> dict list`: the dict was not lost.
    Regain,
    /// `object -> method self`, or `value Absent`
    LoadMethod(NameId),
    /// `method self arguments -> result`
    CallMethod(u32),
    /// `method self arguments keyword-values -> result`
    CallMethodKeywords {
        /// All arguments together.
        count: u16,
        /// The list of names.
        names: u16,
    },
    /// `value ->`: leaves the function.
    Return,
    /// `value -> sent`: parks the generator.
    Yield,
    /// `value -> sent`: parks an asynchronous generator; whoever awaits its next item has it.
    YieldAsync,
    /// `iterator value -> result`: hands the turns of a generator on.
    YieldFrom,

    /// Begins a guarded stretch; on an exception, continues there with the exception handled.
    Guard(Target),
    /// Ends the innermost guarded stretch.
    EndGuard,
    /// `kind -> bool`: whether the handled exception is of this kind.
    MatchException,
    /// `-> exception raised exception`: the clauses of `except*` begin. What they raise will be listed.
    BeginStar,
    /// `rest kind -> rest matching`: the part of the exception that is of this kind is handled; without one,
    /// `rest kind -> rest`, and continues there.
    MatchStar(Target),
    /// `exception raised rest -> exception raised rest`: a clause raised the handled exception.
    RaisedInStar,
    /// `exception raised rest ->`: what was raised or is left is raised.
    EndStar,
    /// `-> exception`: the handled one.
    LoadException,
    /// The handled exception is done with.
    EndHandling,
    /// Only with a planted rule: lets go of the handled exception too early.
    ForgetException,
    /// Raises the handled exception again.
    Reraise,
    /// `[exception [cause]] ->`
    Raise(u32),
    /// `[message] ->`: raises `AssertionError`.
    FailAssertion(bool),
    /// `-> place`: where to continue after the `finally` suite.
    ResumeAt(Target),
    /// `-> exception mark`: the handled exception goes on after the `finally` suite.
    ResumeRaising,
    /// `payload place -> payload`: continues there, or raises the exception again.
    EndFinally,
    /// `payload place [value] -> [value]`: a `finally` suite is left before its end.
    LeaveFinally {
        /// Whether a value is on top.
        keep: bool,
    },
    /// The next construct is not modelled.
    NotModelled(u32),
}

/// What stands after the colon of a type parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Nothing.
    None,
    /// `T: bound`
    Upper,
    /// `T: (a, b)`
    Constraints,
}

/// What is done with a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Access {
    /// It is read.
    Load,
    /// It is bound.
    Store,
    /// It is unbound.
    Delete,
}

/// A lowered function, lambda, comprehension or module.
#[derive(Default)]
pub struct Body {
    /// The instructions.
    pub ops: Vec<Op>,
    /// For each of them, the offset in the source.
    pub offsets: Vec<u32>,
    /// Constants.
    pub constants: Vec<Value>,
    /// Local variables by slot, parameters first.
    pub slots: Vec<NameId>,
    /// How many of them are parameters.
    pub params: u32,
    /// Cells by number: its own, then those of the closure.
    pub cells: Vec<NameId>,
    /// How many are its own.
    pub own_cells: u32,
    /// For each of its own cells, the slot of the parameter with that name.
    pub cell_params: Vec<Option<u32>>,
    /// For each cell of the closure: whether it belongs to the function that a comprehension is
    /// inlined into.
    pub host_cells: Vec<bool>,
    /// The variables that inlined comprehensions set aside.
    pub aside: Vec<Box<[Aside]>>,
    /// Keyword names of calls.
    pub keywords: Vec<Box<[NameId]>>,
    /// What is not modelled, by name.
    pub unknown: Vec<String>,
}

/// A variable that an inlined comprehension sets aside.
#[derive(Clone, Copy)]
pub enum Aside {
    /// It is unbound meanwhile.
    Local(u32),
    /// It has an empty cell of its own meanwhile.
    Cell(u32),
    /// Nobody sets it aside: a new cell that holds the old one takes its place for good.
    Taken(u32),
}

/// Where a body comes from.
#[derive(Clone, Copy)]
pub enum Source<'p> {
    /// The module.
    Module(&'p Program),
    /// A `def`.
    Function(&'p FunctionDef),
    /// A class.
    Class(&'p ClassDef),
    /// A lambda.
    Lambda(&'p Lambda),
    /// A comprehension.
    Comprehension(&'p Comprehension),
    /// A text that is evaluated.
    Expression(&'p Expr),
    /// The annotations of a function, evaluated when asked for (3.14).
    Annotations(&'p FunctionDef),
    /// Those of a class or module.
    BodyAnnotations(&'p [Stmt]),
    /// The scope of the type parameters of a definition.
    TypeParams(Generic<'p>),
    /// A bound, default or alias, evaluated when asked for.
    Lazy(&'p Expr),
}

/// A definition with type parameters.
#[derive(Clone, Copy)]
pub enum Generic<'p> {
    /// `def f[T]`
    Function(&'p FunctionDef),
    /// `class C[T]`
    Class(&'p ClassDef),
    /// `type X[T]`
    Alias(&'p TypeAlias),
}

/// A function, lambda or comprehension as it stands in the program.
pub struct Proto<'p> {
    /// Its tree.
    pub source: Source<'p>,
    /// The unit that it is part of.
    pub unit: u32,
    /// Its scope.
    pub scope: ScopeId,
    /// A unit whose names live in a namespace of its own, as in a class body.
    pub named: bool,
    /// Offset of its definition.
    pub offset: u32,
    /// Only with a quirk: the class whose private names are mangled in it.
    pub private: u32,
    /// Only with a quirk: starred targets in it have lost their stars.
    pub starless: bool,
    /// Its parameters.
    pub shape: Rc<Shape>,
    /// For each of its free variables, the cell of the frame that makes it.
    pub captures: Rc<[Capture]>,
    /// The function that evaluates its annotations (3.14), which it holds.
    pub annotate: Option<ProtoId>,
    /// Whether it is a list, set or dict comprehension that is inlined into its host.
    pub inlined: bool,
    /// Calling it makes a generator.
    pub is_generator: bool,
    /// `async def`, or an asynchronous comprehension.
    pub is_async: bool,
    /// Its instructions, once it was called.
    pub body: Option<Rc<Body>>,
    /// Only with planted rules: cells shared between activations.
    pub shared_cells: Option<Vec<Rc<super::value::CellObj>>>,
    /// Only with a planted rule: the one function made from it.
    pub shared_function: Option<Value>,
}

impl<'p> Proto<'p> {
    /// A proto with these parameters and free variables, of the program itself.
    pub fn new(
        source: Source<'p>,
        scope: ScopeId,
        offset: u32,
        shape: Rc<Shape>,
        captures: Rc<[Capture]>,
    ) -> Self {
        Self {
            source,
            unit: 0,
            scope,
            named: false,
            offset,
            private: 0,
            starless: false,
            shape,
            captures,
            annotate: None,
            inlined: false,
            is_generator: false,
            is_async: false,
            body: None,
            shared_cells: None,
            shared_function: None,
        }
    }

    /// Only with a quirk, in a mode with separate locals: whether it is a comprehension of the module,
    /// in which the names of the locals are seen.
    pub fn sees_locals(&self, scopes: &Scopes) -> bool {
        scopes.mode.locals
            && self.inlined
            && scopes.has_quirk(Quirk::ModuleComprehensionSeesLocals)
            && scopes.unit(self.scope) == ScopeId::MODULE
    }
}

/// Where a free variable comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capture {
    /// The cell of the frame that makes the function.
    pub cell: u32,
    /// Whether that frame has it from its own closure.
    pub handed_on: bool,
    /// Whether it belongs to the function that an inlined comprehension stands in.
    pub host: bool,
}

/// The parameters of a function.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// Names by slot.
    pub names: Vec<NameId>,
    /// How many are positional-only.
    pub posonly: usize,
    /// How many are positional: positional-only ones included.
    pub positional: usize,
    /// How many are keyword-only.
    pub kwonly: usize,
    /// The slot of `*args`.
    pub vararg: Option<usize>,
    /// The slot of `**kwargs`.
    pub kwarg: Option<usize>,
}

impl Shape {
    /// Whether only positional parameters are there.
    pub fn is_simple(&self) -> bool {
        self.names.len() == self.positional
    }
}

/// All names of a program, numbered: those that its scopes know have the numbers of [`Sym`]s there.
pub struct Names<'p> {
    scopes: &'p Scopes,
    numbers: FxHashMap<Name, NameId>,
    more: Vec<Name>,
}

impl<'p> Names<'p> {
    /// The names that these scopes know.
    pub fn new(scopes: &'p Scopes) -> Self {
        Self { scopes, numbers: FxHashMap::default(), more: Vec::new() }
    }

    /// The number of `name`.
    pub fn intern(&mut self, name: &str) -> NameId {
        if let Some(number) = self.scopes.sym(name).or_else(|| self.numbers.get(name).copied()) {
            return number;
        }
        let number = (self.scopes.names.len() + self.more.len()) as NameId;
        self.more.push(name.into());
        self.numbers.insert(name.into(), number);
        number
    }

    /// The name with this number.
    pub fn name(&self, number: NameId) -> &Name {
        let known = self.scopes.names.len();
        match (number as usize).checked_sub(known) {
            None => self.scopes.name(number),
            Some(at) => &self.more[at],
        }
    }
}
