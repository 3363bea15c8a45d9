//! The machine: runs a program and writes down what happens.
//!
//! The machine is built like an interpreter, to be simple rather than fast, and differs from one
//! in three ways:
//!
//! * **It knows what it does not know.** A construct that is not modelled lowers to an instruction
//!   that ends the run with its name ([`PredictedRun::NotModelled`]). Whatever depends on hash
//!   order, addresses or the implementation's freedom ends it the same way.
//! * **It counts references as CPython does**, as far as that decides between which events an
//!   object dies. Each variable, container, frame and stack entry holds its own [`Rc`]; a token
//!   writes down its death when its last holder lets go. `Heap::collect` finds cycles by the
//!   same arithmetic as the real collector.
//! * **It cannot overflow.** Activations are explicit (`activation`), a generator is a parked
//!   one; long chains of objects are dropped without recursion; steps, memory and depth are
//!   bounded.
//!
//! Where a caller may hold an argument longer than the function that got it, the program is run
//! twice: once as if arguments were handed over, once as if the caller held them until the call
//! returns. A token's death lies between the two.
//!
//! [`Rc`]: std::rc::Rc

mod activation;
mod annotations;
mod arguments;
mod asked;
mod attributes;
mod builtins;
mod calls;
mod classes;
mod closing;
mod code;
mod construct;
mod containers;
mod events;
mod exceptions;
mod execute;
mod format;
mod generators;
mod groups;
mod heap;
mod holders;
mod introspect;
mod iterate;
mod lookup;
mod lower;
mod map;
mod methods;
mod modules;
mod natives;
mod operators;
mod patterns;
mod quirks;
mod special;
mod strings;
mod text;
mod texts;
mod type_params;
mod types;
mod value;
mod variables;
mod walk;

#[cfg(test)]
mod tests;

use self::{
    activation::{Activation, Handled},
    code::{NameId, ProtoId},
    events::Log,
    heap::Heap,
    lower::Library,
    texts::Units,
    types::Type,
    value::{DictObj, ExceptionObj, Frame, Value},
};
use super::{Question, scopes::Scopes};
use crate::{
    facts::{CodeFacts, Fails, NotModelled, PredictedRun, RanRun, Uses},
    rules::Rulebook,
    tree::Program,
    version::Version,
};
use compact_str::CompactString;
use rustc_hash::FxHashMap;
use std::{borrow::Cow, cell::Cell, rc::Rc};

/// Runs `program` as the question asks.
/// `None`: the interpreter dies, as only quirks make it do.
pub fn run(
    program: &Program,
    scopes: &Scopes,
    question: &Question,
    rules: &Rulebook,
) -> Result<PredictedRun, Fails> {
    let Question { version, fuel, explain, .. } = *question;
    let texts = texts::texts(program, scopes, version, rules);
    let program = Units::new(program, scopes, &texts);
    let mut machine = Machine::new(program, version, rules, fuel);
    machine.explains = explain;
    let ran = match machine.run() {
        Ok(()) => machine.log.finish(&machine.library),
        Err(Stop::Fails(how)) => return Err(how),
        Err(stop) => return Ok(machine.not_modelled(stop)),
    };
    let mut ran = RanRun {
        run: ran.0,
        latest: None,
        whys: ran.1,
        closures_run: machine.closures_run,
        uses: machine.uses,
        messages: std::mem::take(&mut machine.messages),
    };
    let matters = machine.log.has_tokens() && machine.argument_let_go;
    drop(machine);
    if matters {
        let mut machine = Machine::new(program, version, rules, fuel);
        machine.caller_holds_arguments = true;
        let latest = match machine.run() {
            Ok(()) => machine.log.finish(&machine.library).0,
            Err(stop) => return Ok(machine.not_modelled(stop)),
        };
        let same = latest.events.len() == ran.run.events.len()
            && latest.events.iter().zip(&ran.run.events).all(|(a, b)| a.happening == b.happening);
        if !same {
            return Ok(PredictedRun::NotModelled(vec![NotModelled {
                construct: "dependence on when arguments are let go".into(),
                line: 1,
            }]));
        }
        if latest != ran.run {
            ran.latest = Some(latest);
        }
    }
    Ok(PredictedRun::Ran(Box::new(ran)))
}

/// What a step of the machine may end with.
type Outcome<T> = Result<T, Stop>;

/// Why a step did not go on.
enum Stop {
    /// An exception object is raised.
    Raise(Rc<ExceptionObj>),
    /// An exception is raised that is yet to be made.
    Error(Type, Args),
    /// The program needs what the model does not know.
    NotModelled(Cow<'static, str>),
    /// Only with quirks: the interpreter fails.
    Fails(Fails),
}

/// The arguments of an exception to be made.
enum Args {
    /// A message that is the same in all versions.
    Message(String),
    /// A message that is not predicted.
    Unknown,
    /// These.
    Values(Vec<Value>),
    /// A message, of an error that says which name it is about.
    Named(String, CompactString),
    /// A message that is not predicted, of an error that holds an object.
    Object(Option<String>, Value),
    /// What is said of a value that has no hash.
    Unhashable(Box<Unhashable>),
}

impl Args {
    /// The same with a message in place of what each version words in its own way.
    fn in_words_of(self, version: Version) -> Self {
        let Self::Unhashable(unhashable) = self else { return self };
        let plain = format!("unhashable type: '{}'", unhashable.class);
        Self::Message(match &unhashable.part {
            Some((part, class)) if version.says_use_of_unhashable() => {
                format!("cannot use '{class}' as a {part} ({plain})")
            }
            _ => plain,
        })
    }
}

/// A value that has no hash.
struct Unhashable {
    /// The name of its class; of the item, if it is a tuple that holds one.
    class: CompactString,
    /// What it was to be in a dict or set, and the name of its class; `None`: its hash was asked for.
    part: Option<(map::Part, CompactString)>,
}

impl Stop {
    fn unknown(construct: impl Into<Cow<'static, str>>) -> Self {
        Self::NotModelled(construct.into())
    }

    fn error(class: Type, message: impl Into<String>) -> Self {
        Self::Error(class, Args::Message(message.into()))
    }

    fn bare(class: Type) -> Self {
        Self::Error(class, Args::Unknown)
    }

    fn type_error(message: impl Into<String>) -> Self {
        Self::error(Type::TypeError, message)
    }

    fn unhashable(value: &Value) -> Self {
        let unhashable = Unhashable { class: value.type_name(), part: None };
        Self::Error(Type::TypeError, Args::Unhashable(Box::new(unhashable)))
    }

    /// The same where a value without hash was to be in no dict or set.
    fn of_hash_alone(mut self) -> Self {
        if let Self::Error(_, Args::Unhashable(unhashable)) = &mut self {
            unhashable.part = None;
        }
        self
    }

    fn key_error(key: Value) -> Self {
        Self::Error(Type::KeyError, Args::Values(vec![key]))
    }
}

thread_local! {
    static WORK: Cell<u32> = const { Cell::new(0) };
}

/// Accounts for work inside one instruction: comparisons, hashes and texts of large values.
fn spend(work: u32) -> Outcome<()> {
    let left = WORK.get();
    if left < work {
        return Err(Stop::unknown("fuel"));
    }
    WORK.set(left - work);
    Ok(())
}

/// How much work a run may do inside instructions.
const WORK_LIMIT: u32 = 500_000;

/// Activations nest no deeper than this; CPython's limit is near 1000.
const MAX_ACTIVATIONS: usize = 400;

/// The module's namespace.
#[derive(Default)]
struct Globals {
    values: Vec<Option<Value>>,
    /// Names in insertion order.
    order: Vec<NameId>,
}

impl Globals {
    fn get(&self, name: NameId) -> Option<&Value> {
        self.values.get(name as usize)?.as_ref()
    }

    fn set(&mut self, name: NameId, value: Value) -> Option<Value> {
        let index = name as usize;
        if index >= self.values.len() {
            self.values.resize(index + 1, None);
        }
        let former = self.values[index].replace(value);
        if former.is_none() {
            self.order.push(name);
        }
        former
    }

    fn remove(&mut self, name: NameId) -> Option<Value> {
        let former = self.values.get_mut(name as usize)?.take()?;
        self.order.retain(|&other| other != name);
        Some(former)
    }
}

struct Machine<'p> {
    library: Library<'p>,
    version: Version,
    rules: &'p Rulebook,
    fuel: u32,
    heap: Heap,
    globals: Globals,
    /// Whether they were cleared, at the end.
    cleared: bool,
    /// In a mode with separate locals, the module's.
    locals: Option<Rc<DictObj>>,
    stack: Vec<Value>,
    activations: Vec<Activation>,
    handled: Handled,
    log: Log,
    caller_holds_arguments: bool,
    /// Whether a parameter that held an object was rebound or deleted.
    argument_let_go: bool,
    closures_run: u32,
    uses: Uses,
    /// What code objects show that the program asked for; `None` where that is not known.
    code_facts: FxHashMap<ProtoId, Option<Rc<CodeFacts>>>,
    /// The messages of exceptions that no statement of the program raised.
    messages: Vec<String>,
    /// Only with a planted rule: frames that outlive their activation until the next event.
    lingering: Vec<Rc<Frame>>,
    /// Only with a planted rule: values that outlive their variable.
    rebound: Vec<Value>,
    /// Only with quirks: values that are alive for good, since the interpreter forgot that it holds them.
    lost: Vec<Value>,
    /// Whether to say what keeps tokens alive.
    explains: bool,
    /// Where the machine stood when it met what is not modelled.
    stopped_at: u32,
}

impl<'p> Machine<'p> {
    fn new(units: Units<'p>, version: Version, rules: &'p Rulebook, fuel: u32) -> Self {
        Self {
            library: Library::new(units, version, rules),
            version,
            rules,
            fuel,
            heap: Heap::default(),
            globals: Globals::default(),
            cleared: false,
            locals: None,
            code_facts: FxHashMap::default(),
            stack: Vec::with_capacity(32),
            activations: Vec::with_capacity(8),
            handled: Vec::new(),
            log: Log::default(),
            caller_holds_arguments: false,
            argument_let_go: false,
            closures_run: 0,
            uses: Uses::default(),
            messages: Vec::new(),
            lingering: Vec::new(),
            lost: Vec::new(),
            rebound: Vec::new(),
            explains: false,
            stopped_at: 0,
        }
    }

    /// Runs the whole program and tears it down.
    fn run(&mut self) -> Outcome<()> {
        WORK.set(WORK_LIMIT);
        asked::forget();
        self.enter_module();
        let uncaught = self.execute()?;
        self.run_dropped()?;
        if let Some(exception) = uncaught {
            self.uncaught(exception)?;
        }
        self.end()?;
        self.tear_down()
    }

    fn not_modelled(&self, stop: Stop) -> PredictedRun {
        let construct = match stop {
            Stop::NotModelled(construct) => construct.into_owned(),
            Stop::Fails(_) => "failure".into(),
            Stop::Raise(_) | Stop::Error(..) => "exception outside the program".into(),
        };
        PredictedRun::NotModelled(vec![NotModelled { construct, line: self.library.line(self.stopped_at) }])
    }
}

impl Drop for Machine<'_> {
    fn drop(&mut self) {
        let deaths = Rc::clone(self.log.deaths_so_far());
        deaths.over.set(true);
        drop(deaths.dropped.take());
        self.activations.clear();
        self.stack.clear();
        self.heap.clear();
    }
}
