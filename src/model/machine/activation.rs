//! Activations: what runs, as explicit frames, so that no program can overflow our stack.

use super::{
    classes::InstanceObj,
    code::{Body, ProtoId, Target},
    generators::{Dropped, GeneratorObj, Parked},
    heap::Garbage,
    iterate::IterObj,
    types::Type,
    value::{DictObj, ExceptionObj, Frame, FunctionObj, Keywords, Value},
};
use crate::tree::{BinaryOp, CompareOp};
use std::rc::Rc;

/// Something that runs and gives its result to the activation below.
pub enum Activation {
    /// Code of the program.
    Program(Running),
    /// A built-in function that waits for code of the program.
    Native(Native),
}

/// Code of the program.
pub struct Running {
    /// What runs.
    pub body: Rc<Body>,
    /// From which definition.
    pub proto: ProtoId,
    /// Its variables.
    pub frame: Rc<Frame>,
    /// The function that was called.
    pub function: Option<Rc<FunctionObj>>,
    /// The next instruction.
    pub pc: u32,
    /// Where its part of the value stack begins.
    pub base: usize,
    /// Where its part of the handled exceptions begins.
    pub handled: usize,
    /// The guarded stretches that it is in.
    pub blocks: Vec<Block>,
    /// Arguments that the caller holds until it returns.
    pub held: Vec<Value>,
    /// Whether its caller may hold its arguments or not.
    pub uncertain: bool,
    /// The generator that it belongs to.
    pub generator: Option<Rc<GeneratorObj>>,
    /// Its globals, if they are not the program's.
    pub globals: Option<Rc<DictObj>>,
    /// What becomes of its result.
    pub wants: Wants,
}

/// A guarded stretch.
#[derive(Clone, Copy)]
pub struct Block {
    /// Where to continue on an exception.
    pub target: Target,
    /// The height of the activation's part of the stack there.
    pub height: usize,
    /// The number of exceptions that it handles there.
    pub handled: usize,
}

/// What the activation below does with a result.
#[derive(Clone)]
pub enum Wants {
    /// Push it. (The end of a generator: `StopIteration`.)
    Value,
    /// Push an item, or remove the iterator and continue there at its end.
    Loop(Target),
    /// Push it, or this default at the end.
    Or(Value),
    /// Yield it on; at the end, replace the iterator by the result and go on.
    Delegate,
    /// It is a built-in that waits.
    Native,
    /// Put it in place of an operand and execute the instruction again.
    Redo,
    /// Let go of it.
    Drop,
    /// Push it as a callable without an object of its own.
    Callable,
    /// It is what `__init__` returned: what matters is the instance.
    Init(Box<(Value, Wants)>),
    /// Let go of it and give this value instead.
    Instead(Box<(Value, Wants)>),
    /// The body of a class has ended: make the class.
    Class(Box<NewClass>),
    /// It is the truth of something.
    Truth(Verdict),
}

/// What is done with the truth of a value.
#[derive(Clone, Copy)]
pub enum Verdict {
    /// Push it.
    Push,
    /// Push its opposite.
    Not,
    /// Jump if it is so.
    Jump {
        /// Where to.
        target: Target,
        /// If it is so.
        on: bool,
    },
    /// Jump if it is so, else remove the value that was asked.
    JumpOrPop {
        /// Where to.
        target: Target,
        /// If it is so.
        on: bool,
    },
}

/// A class to be made.
#[derive(Clone)]
pub struct NewClass {
    /// Its bases.
    pub bases: Vec<Value>,
    /// Its keyword arguments.
    pub keywords: Keywords,
    /// `__orig_bases__`, if it is generic.
    pub written_bases: Option<Value>,
}

/// What an activation gives.
pub enum Gives {
    /// A value: returned or yielded.
    Item(Value),
    /// The end of an iterator, with what a generator returned.
    End(Value),
}

/// A built-in function that waits.
pub struct Native {
    /// What it does.
    pub task: Task,
    /// What it waited for.
    pub inbox: Option<Gives>,
    /// What becomes of its result.
    pub wants: Wants,
}

/// What a waiting built-in does.
pub enum Task {
    /// Collects items into a list.
    Collect {
        /// From where.
        iter: Value,
        /// What it has.
        items: Vec<Value>,
        /// No more than this many.
        limit: usize,
        /// What is to be done with them.
        then: Then,
    },
    /// `next` of `zip`.
    Zip(Rc<IterObj>, Vec<Value>),
    /// `next` of `enumerate`.
    Enumerate(Rc<IterObj>),
    /// `next` of `map`: the arguments so far, and whether the call was made.
    Map(Rc<IterObj>, Vec<Value>, bool),
    /// `next` of `iter(callable, sentinel)`: whether the call was made.
    Sentinel(Rc<IterObj>, bool),
    /// `next` of `filter`: the item that is being tested.
    Filter(Rc<IterObj>, Option<Value>),
    /// `any` or `all`.
    Any {
        /// From where.
        iter: Value,
        /// What ends it.
        until: bool,
    },
    /// Calls one after the other; a result that does not depend on theirs.
    Calls {
        /// Callee, arguments and keyword arguments, the first last.
        calls: Vec<(Value, Vec<Value>, Keywords)>,
        /// The result.
        result: Value,
    },
    /// A special method that may answer `NotImplemented`: then the next one is asked.
    Attempts {
        /// The methods with their arguments, the first last.
        rest: Vec<(Value, Vec<Value>)>,
        /// The operation.
        operation: Operation,
    },
    /// `__next__` of an instance, or `__getitem__` by index: an exception ends it.
    Next {
        /// By which exception.
        end: Type,
    },
    /// A result that must be of a kind, put in place of an argument of a built-in function.
    Prepare {
        /// What it must be.
        must_be: MustBe,
        /// The call, without the argument; `None` if the result is all.
        then: Option<Box<Prepared>>,
    },
    /// Asks objects of the program for their texts.
    Texts {
        /// The methods and who is asked, the first last.
        ask: Vec<(Value, Value)>,
        /// Who was asked, and the answers.
        asked: Vec<(Value, Rc<compact_str::CompactString>)>,
        /// The call that needs them; without one the instruction is executed again.
        then: Option<Box<(Value, Vec<Value>, Keywords)>>,
    },
    /// `getattr` with a default, `hasattr`: what to give if there is no such attribute, and
    /// otherwise (`None`: the attribute).
    Lookup {
        /// Without the attribute.
        without: Value,
        /// With it.
        with: Option<Value>,
    },
    /// A generator of this class was told to end: anything but its end is an error.
    Close {
        /// `generator`, `coroutine` or `async_generator`; what is awaited of the latter counts as a coroutine.
        class: Type,
        /// It is what was awaited of an asynchronous generator.
        awaited: bool,
    },
    /// Whom a generator waits for is closed before this is raised in itself.
    CloseInner {
        /// The generator.
        generator: Rc<GeneratorObj>,
        /// Where it stands.
        parked: Option<Box<Parked>>,
        /// What is raised.
        exception: Rc<ExceptionObj>,
    },
    /// The awaited end of an asynchronous generator.
    EndAsync,
    /// What was dropped has its last words. Nobody is told what comes of it.
    LastWords {
        /// Tokens that die after that.
        tokens: Vec<(Rc<compact_str::CompactString>, u32)>,
        /// What is told after that.
        dropped: Vec<Dropped>,
        /// The instance.
        instance: Option<Rc<InstanceObj>>,
    },
    /// A collection: what nobody can reach any more has its last words, and then all of it dies.
    Sweep {
        /// Generators and instances, the first last.
        dying: Vec<Value>,
        /// What was found.
        garbage: Garbage,
    },
    /// The annotations of a function or class are evaluated (3.14).
    Annotations {
        /// Of which.
        of: Value,
    },
    /// The bound, constraints or default of a type parameter or the value of an alias is evaluated.
    Lazy {
        /// Of what.
        of: Value,
        /// Whether it is the default.
        is_default: bool,
    },
    /// `functools.reduce`
    Reduce {
        /// The function.
        function: Value,
        /// From where.
        iter: Value,
        /// The result so far.
        so_far: Option<Value>,
        /// Whether the function was called last.
        called: bool,
    },
    /// `sorted`, `min`, `max` with a key.
    Keys {
        /// The function that gives keys.
        function: Value,
        /// Items whose keys are known.
        keyed: Vec<(Value, Value)>,
        /// Items to come, last first.
        rest: Vec<Value>,
        /// What is to be done.
        then: WithKeys,
    },
}

/// What the result of a special method must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MustBe {
    /// A string.
    Text,
    /// A non-negative integer.
    Length,
    /// An iterator.
    Iterator,
    /// A truth.
    Truth,
}

/// A call of a built-in function, but for one argument.
pub struct Prepared {
    /// The function.
    pub callee: Value,
    /// Its arguments.
    pub args: Vec<Value>,
    /// Its keyword arguments.
    pub keywords: Keywords,
    /// Which argument is missing.
    pub hole: usize,
}

/// What is left if no special method knew what to do.
#[derive(Clone)]
pub enum Operation {
    /// An operator: the error of built-in values.
    Binary(BinaryOp, Value, Value, bool),
    /// A comparison.
    Compare(CompareOp, Value, Value),
    /// `!=`, which is the opposite of `==` where `__ne__` is not defined.
    Opposite(Value, Value),
}

/// What is done with collected items.
pub enum Then {
    /// They are the result.
    Give,
    /// A built-in is called with them as an argument.
    Call {
        /// The built-in.
        callee: Value,
        /// Its arguments.
        args: Vec<Value>,
        /// Its keyword arguments.
        keywords: Keywords,
        /// Which argument they replace.
        hole: usize,
    },
}

/// What is done with items and their keys.
pub enum WithKeys {
    /// A sorted list; in place if there is one.
    Sort {
        /// `reverse=True`
        reverse: bool,
        /// The list of `list.sort`.
        list: Option<Value>,
    },
    /// The least or greatest.
    Best {
        /// `max`
        greatest: bool,
    },
}

/// The exceptions that are being handled, innermost last.
pub type Handled = Vec<Rc<ExceptionObj>>;
