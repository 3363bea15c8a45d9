//! The vocabulary: what the model predicts and what a subject shows, in the same types.
//!
//! `docs/observation.md` is the contract in prose. Everything here is plain data; the text form
//! (`Display`) is what `cellmate predict` prints and what corpus files hold.
//!
//! A fact is either *language* (the Language Reference or a PEP determines it) or *layout* (an
//! implementation is free to choose it): see [`FactKind`].

mod reply;
mod symbols;
mod text;

pub use reply::{Greeting, MalformedReply, Reply};
pub use symbols::{Symbol, Table, TableKind, symbol};
pub(crate) use text::{FlagNames, Line};

use crate::{rules::Rule, tree::Name};

/// Format number of the text form, of replies of the observing helper and of corpus files.
pub const FORMAT: u32 = 1;

/// What `compile` and, if asked for, `exec` of one program gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// The module's code object with all nested ones, or why there is none.
    pub compiled: Result<Code, Rejection>,
    /// What happened when it ran; `None` if it was not run.
    pub run: Option<Run>,
}

/// A program that the subject refuses to compile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// `SyntaxError`, `IndentationError`, `RecursionError`, `MemoryError`, ...
    pub kind: String,
    /// The exception's message.
    pub message: String,
    /// Line, from 1.
    pub line: Option<u32>,
    /// Column from 1, as the subject counts: CPython's parser counts characters, its compiler bytes.
    pub column: Option<u32>,
}

/// A code object and those in its constants. `W` says why: [`CodeWhy`] in a prediction, nothing
/// in an observation.
#[derive(Clone, Debug, PartialEq)]
pub struct Code<W = ()> {
    /// What is known of this code object.
    pub facts: CodeFacts,
    /// What made it so.
    pub why: W,
    /// Nested code objects: predicted in order of emission, observed in order of `co_consts`.
    pub codes: Vec<Code<W>>,
}

/// The attributes of a code object that are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodeFacts {
    /// `co_name`
    pub name: Name,
    /// `co_qualname`; `None` where code objects do not have it (before 3.11).
    pub qualname: Option<String>,
    /// `co_firstlineno`
    pub line: u32,
    /// `co_argcount`: positional parameters, positional-only ones included.
    pub argcount: u32,
    /// `co_posonlyargcount`
    pub posonlyargcount: u32,
    /// `co_kwonlyargcount`
    pub kwonlyargcount: u32,
    /// `co_nlocals`
    pub nlocals: u32,
    /// `co_flags`
    pub flags: u32,
    /// `co_varnames`
    pub varnames: Vec<Name>,
    /// `co_cellvars`
    pub cellvars: Vec<Name>,
    /// `co_freevars`
    pub freevars: Vec<Name>,
}

/// Bits of `co_flags`, by CPython's names.
pub mod flags {
    #![allow(missing_docs, reason = "CPython's own names, see `inspect`")]
    pub const OPTIMIZED: u32 = 0x1;
    pub const NEWLOCALS: u32 = 0x2;
    pub const VARARGS: u32 = 0x4;
    pub const VARKEYWORDS: u32 = 0x8;
    pub const NESTED: u32 = 0x10;
    pub const GENERATOR: u32 = 0x20;
    pub const NOFREE: u32 = 0x40;
    pub const COROUTINE: u32 = 0x80;
    pub const ASYNC_GENERATOR: u32 = 0x200;
    pub const FUTURE_BARRY_AS_BDFL: u32 = 0x40_0000;
    pub const FUTURE_ANNOTATIONS: u32 = 0x100_0000;
    pub const HAS_DOCSTRING: u32 = 0x400_0000;
    pub const METHOD: u32 = 0x800_0000;

    /// All bits with their names, lowest first.
    pub const NAMES: &[(u32, &str)] = &[
        (OPTIMIZED, "OPTIMIZED"),
        (NEWLOCALS, "NEWLOCALS"),
        (VARARGS, "VARARGS"),
        (VARKEYWORDS, "VARKEYWORDS"),
        (NESTED, "NESTED"),
        (GENERATOR, "GENERATOR"),
        (NOFREE, "NOFREE"),
        (COROUTINE, "COROUTINE"),
        (ASYNC_GENERATOR, "ASYNC_GENERATOR"),
        (FUTURE_BARRY_AS_BDFL, "FUTURE_BARRY_AS_BDFL"),
        (FUTURE_ANNOTATIONS, "FUTURE_ANNOTATIONS"),
        (HAS_DOCSTRING, "HAS_DOCSTRING"),
        (METHOD, "METHOD"),
    ];
}

/// Why a fact holds: the rule that made it, and the line of the program it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Why {
    /// The rule.
    pub rule: Rule,
    /// The line, from 1.
    pub line: u32,
}

/// Why a predicted code object is as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeWhy {
    /// Whether the code object is there at all.
    pub emitted: Emitted,
    /// For its existence, name and line.
    pub code: Why,
    /// For `co_qualname`.
    pub qualname: Why,
    /// For the argument counts.
    pub args: Why,
    /// For `co_flags`.
    pub flags: Why,
    /// For each of `co_varnames`, and so for `co_nlocals`.
    pub varnames: Vec<Why>,
    /// For each of `co_cellvars`.
    pub cellvars: Vec<Why>,
    /// For each of `co_freevars`.
    pub freevars: Vec<Why>,
    /// The rule that orders `co_cellvars`.
    pub cellvars_order: Rule,
    /// The rule that orders `co_freevars`.
    pub freevars_order: Rule,
    /// Whether the order of `co_varnames` depends on hashes, so that only the set is compared.
    pub varnames_unordered: bool,
}

/// Whether a code object that the scopes call for is really in `co_consts`: code that can never
/// run may be left out, which is a question apart from scopes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emitted {
    /// It is there.
    Yes,
    /// It is unreachable or its twin is identical: the subject may leave it out.
    Maybe,
}

/// What happened while a program ran: events in order. The last one is [`Happening::Teardown`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The events.
    pub events: Vec<Event>,
    /// Tokens still alive after teardown, sorted.
    pub alive: Vec<String>,
}

/// One event, with the tokens that died since the event before.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The tokens, as a sorted multiset.
    pub died: Vec<String>,
    /// What happened.
    pub happening: Happening,
}

/// The kinds of event.
#[derive(Clone, Debug, PartialEq)]
pub enum Happening {
    /// `observe(*values)` was called.
    Observe(Vec<Shown>),
    /// `collect()` was called; tokens that died in it belong to the next event.
    Collect,
    /// Text was printed: one event for all that was printed between two others.
    Print(String),
    /// The program ended by an exception that nobody caught.
    Uncaught {
        /// The exception's type.
        kind: String,
        /// Its message: always there in an observation; `None` in a prediction means that the
        /// message is not predicted and may be any.
        message: Option<String>,
    },
    /// The end of the program: the module's globals in order, names with two leading and two
    /// trailing underscores left out.
    End(Vec<(Name, Shown)>),
    /// The globals were cleared and a collection was made. What died there stands here.
    Teardown,
}

/// A value as it is shown: the result of the walk that `docs/observation.md` describes.
///
/// Objects with an identity that the walk follows are numbered by first visit within one event,
/// each kind for itself; a further visit is a [`Shown::Again`].
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Numbers, strings, `None`, ...: their `repr` in ASCII.
    Atom(String),
    /// A numbered object that was shown before in this event: `cell 0`.
    Again(Kind, u32),
    /// A cell; without contents it is empty.
    Cell {
        /// Its number.
        number: u32,
        /// What it holds.
        contents: Option<Box<Shown>>,
    },
    /// A function.
    Function(Box<ShownFunction>),
    /// A tuple; it has no identity.
    Tuple(Vec<Shown>),
    /// A list.
    List {
        /// Its number.
        number: u32,
        /// Its items.
        items: Vec<Shown>,
    },
    /// A dict.
    Dict {
        /// Its number.
        number: u32,
        /// Keys and values in insertion order.
        entries: Vec<(Shown, Shown)>,
        /// Only in predictions: what `locals()` gave in a function, or the `__dict__` of a function, an
        /// instance or an exception, whose order nobody promises.
        any_order: bool,
    },
    /// A set or frozenset, as the sorted texts of its elements; it has no identity.
    Set(Vec<String>),
    /// A token, by label and ordinal: `conn#2`.
    Token(String),
    /// An exception.
    Exception {
        /// Its number.
        number: u32,
        /// Its type.
        kind: String,
        /// Its `args`.
        args: Vec<Shown>,
    },
    /// A class that the program defined.
    Class {
        /// Its number.
        number: u32,
        /// Its `__qualname__`.
        name: String,
        /// Its namespace in order, without what every class has.
        namespace: Vec<(Name, Shown)>,
    },
    /// An instance of a class that the program defined.
    Instance {
        /// Its number.
        number: u32,
        /// The class's `__qualname__`.
        class: String,
        /// Its attributes in order.
        attributes: Vec<(Name, Shown)>,
    },
    /// A bound method, static method, class method or property: its parts by name.
    Wrapper {
        /// `method`, `staticmethod`, `classmethod`, `property`.
        kind: String,
        /// The wrapped objects.
        parts: Vec<Shown>,
    },
    /// A generator or coroutine: its frame is never read.
    Suspended {
        /// `generator`, `coroutine`, `async_generator`.
        kind: String,
        /// Its `__qualname__`.
        name: String,
        /// `created`, `suspended`, `running`, `closed`.
        state: String,
    },
    /// Anything else, by the name of its type.
    Other(String),
    /// The walk's limit of depth or size was reached.
    Elided,
}

/// A function as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownFunction {
    /// Its number.
    pub number: u32,
    /// Its `__qualname__`.
    pub qualname: String,
    /// `__code__.co_freevars`
    pub freevars: Vec<Name>,
    /// `__closure__`: `None`, or its cells.
    pub closure: Option<Vec<Shown>>,
    /// `__defaults__`
    pub defaults: Option<Vec<Shown>>,
    /// `__kwdefaults__` in order.
    pub kwdefaults: Option<Vec<(Name, Shown)>>,
    /// Its own `__dict__` in order.
    pub dict: Vec<(Name, Shown)>,
}

/// The kinds of numbered objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A cell.
    Cell,
    /// A function.
    Function,
    /// A list.
    List,
    /// A dict.
    Dict,
    /// An exception.
    Exception,
    /// A class.
    Class,
    /// An instance.
    Instance,
}

impl Kind {
    /// Its word in texts and replies.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cell => "cell",
            Self::Function => "function",
            Self::List => "list",
            Self::Dict => "dict",
            Self::Exception => "exception",
            Self::Class => "class",
            Self::Instance => "instance",
        }
    }
}

/// What is not shown of a class's namespace: what a compiler or the making of a class puts there, another in each
/// version.
pub const HIDDEN_IN_CLASSES: &[&str] = &[
    "__module__",
    "__qualname__",
    "__dict__",
    "__weakref__",
    "__doc__",
    "__hash__",
    "__slots__",
    "__firstlineno__",
    "__static_attributes__",
    "__annotations__",
    "__annotate__",
    "__annotate_func__",
    "__annotations_cache__",
    "__classdictcell__",
    "__type_params__",
    "__orig_bases__",
    "__parameters__",
];

/// The walk goes no deeper than this many values inside each other.
pub const MAX_WALK_DEPTH: usize = 20;

/// The walk of one event shows no more than this many values; all further ones are elided.
pub const MAX_WALK_VALUES: usize = 500;

/// What the model says of a program.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// The code objects, or the predicted rejection and why.
    pub compiled: Result<Code<CodeWhy>, (Rejection, Why)>,
    /// What happens when it runs.
    pub run: PredictedRun,
    /// Only with [quirks](crate::quirks) on: the interpreter fails, and all else that is said here of the run,
    /// or of compiling if that is where it fails, does not come about.
    pub fails: Option<Fails>,
}

/// How an interpreter with [quirks](crate::quirks) fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fails {
    /// With a `SystemError` or a signal, or by giving no answer.
    Surely,
    /// It takes what lies in memory for something else: it may fail so, or the run shows anything at all.
    Undefined,
}

/// What the model says of a run.
#[derive(Clone, Debug, PartialEq)]
pub enum PredictedRun {
    /// The model was not asked, or the program is rejected.
    NotRun,
    /// The model ran the whole program.
    Ran(Box<RanRun>),
    /// The program needs what the model does not know: constructs with lines, first met first.
    NotModelled(Vec<NotModelled>),
}

/// Something that the model does not run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotModelled {
    /// The construct's name: `class`, `call of print`, `fuel`, ...
    pub construct: String,
    /// Where it was met.
    pub line: u32,
}

/// A run predicted from start to end.
#[derive(Clone, Debug, PartialEq)]
pub struct RanRun {
    /// The run. Where a death is an interval, [`Self::latest`] says the latest moment.
    pub run: Run,
    /// The same run with each token dying as late as the language and the implementation's
    /// calling convention allow; equal to [`Self::run`] where all deaths are exact. Only `died`
    /// and `alive` differ.
    pub latest: Option<Run>,
    /// For each event: why its facts hold.
    pub whys: Vec<EventWhy>,
    /// How many times a function with free variables was entered.
    pub closures_run: u32,
    /// What else the run made use of.
    pub uses: Uses,
    /// The messages of exceptions that the interpreter itself raised, in their order.
    pub messages: Vec<String>,
}

/// What a run made use of, besides functions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// A class was made.
    pub classes: bool,
    /// A generator was resumed.
    pub generators: bool,
    /// A coroutine was resumed.
    pub coroutines: bool,
    /// An exception was raised.
    pub exceptions: bool,
    /// Code ran because an object died: at that moment, where references are counted.
    pub last_words: bool,
    /// The program itself looked at the layout of a code object.
    pub layout: bool,
}

/// Why the facts of an event hold.
#[derive(Clone, Debug, PartialEq)]
pub struct EventWhy {
    /// For the event itself.
    pub event: Why,
    /// For the contents or emptiness of each numbered cell of the event, by number.
    pub cells: Vec<Why>,
    /// What keeps each token alive that is so at the event, by name; only if that was asked for.
    pub alive: Vec<Holder>,
}

/// What keeps a token alive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The token: label and ordinal.
    pub token: String,
    /// A path of named things that leads to it: `handlers[0] → closure of on_event → request`.
    pub path: String,
}

/// Whether a fact is the language's or the implementation's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// The Language Reference or a PEP determines it.
    Language,
    /// An implementation is free to choose; held only against those that claim CPython's.
    Layout,
}

/// The laws: what the comparison holds a subject to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Law {
    /// `__closure__` is `None` exactly if `co_freevars` is empty, else a tuple of cells.
    ClosureNone,
    /// As many cells as free variables.
    ClosureLength,
    /// `co_freevars` exactly, in order.
    FreeNames,
    /// `co_cellvars` exactly, in order.
    CellNames,
    /// The i-th cell belongs to the i-th free variable.
    Position,
    /// Which cells are the same object within one observation.
    Sharing,
    /// What each cell holds.
    Contents,
    /// Which cells are empty.
    Empty,
    /// Between which events each token dies, or that it is alive at the end.
    Lifetime,
    /// The other facts of code objects.
    Code,
    /// Results, and type and message of exceptions.
    Behaviour,
    /// The SyntaxError: type, message, line, column.
    Rejection,
    /// What each name of each scope is, as `symtable` shows it.
    Symbols,
    /// The subject answers.
    Survival,
}

impl Law {
    /// All laws.
    pub const ALL: [Self; 14] = [
        Self::ClosureNone,
        Self::ClosureLength,
        Self::FreeNames,
        Self::CellNames,
        Self::Position,
        Self::Sharing,
        Self::Contents,
        Self::Empty,
        Self::Lifetime,
        Self::Code,
        Self::Behaviour,
        Self::Rejection,
        Self::Symbols,
        Self::Survival,
    ];

    /// Its name in texts, JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::ClosureNone => "closure-none",
            Self::ClosureLength => "closure-length",
            Self::FreeNames => "free-names",
            Self::CellNames => "cell-names",
            Self::Position => "position",
            Self::Sharing => "sharing",
            Self::Contents => "contents",
            Self::Empty => "empty",
            Self::Lifetime => "lifetime",
            Self::Code => "code",
            Self::Behaviour => "behaviour",
            Self::Rejection => "rejection",
            Self::Symbols => "symbols",
            Self::Survival => "survival",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::HIDDEN_IN_CLASSES;

    /// The text of a script's `HIDDEN`, which is a set of words.
    fn hidden(script: &str) -> Vec<&str> {
        let (_, rest) = script.split_once("HIDDEN = ").expect("a script has such a set");
        let (set, _) = rest.split_once(".split()").expect("it is made of a text");
        set.split('"').skip(1).step_by(2).flat_map(str::split_whitespace).collect()
    }

    #[test]
    fn the_helper_and_the_scripts_of_reports_hide_what_the_model_hides() {
        for script in [include_str!("../subject/observer.py"), include_str!("../bug_report/script.py")] {
            assert_eq!(hidden(script), HIDDEN_IN_CLASSES);
        }
    }
}
