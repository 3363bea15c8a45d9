//! The embedded CPython: the quickest subject, in this very process.
//!
//! The interpreter is initialised explicitly and in isolation. Left to itself, libpython looks for
//! its standard library along the `PATH` and in the environment, and may well come up with that of
//! another release.
//!
//! There is one interpreter per process, and one program at a time runs in it: [`Embedded`] is a
//! handle, and each thread may have its own. A program that crashes the interpreter takes the
//! process with it; where that may happen use [`Process`](super::Process). One that does not end is
//! interrupted, unless it catches all interruptions in its loop.

use super::{Capabilities, Failure, Identity, OBSERVER, Request, StartError, Subject, answer};
use crate::{
    facts::{Greeting, MalformedReply, Observation, Reply, Table},
    mode::{Form, Mode},
};
use pyo3::{ffi, prelude::*, types::PyString};
use std::{
    env,
    ffi::{CStr, CString, c_long},
    io,
    mem::MaybeUninit,
    ptr, slice,
    sync::{Mutex, OnceLock, PoisonError, mpsc},
    thread,
    time::{Duration, Instant},
};

/// Where the interpreter finds its standard library, if it was moved since the build.
const HOME_VARIABLE: &str = "CELLMATE_PYTHON_HOME";

/// CPython's own limits (nesting of syntax, recursion in C) reckon with the 8 MiB that a main
/// thread has. With less stack left than this, as in a test's thread, a program runs in a thread
/// that has more.
const ENOUGH_STACK: usize = 6 << 20;

/// The stack of such a thread.
const OWN_STACK: usize = 16 << 20;

/// A handle of the interpreter in this process.
#[derive(Clone, Copy, Debug)]
pub struct Embedded {
    interpreter: &'static Interpreter,
    identity: &'static Identity,
}

/// How long a program may run. The model has run it to its end before, in far less.
const TIME_LIMIT: Duration = Duration::from_secs(5);

/// How often is looked whether a program runs for too long.
const TICK: Duration = Duration::from_millis(100);

#[derive(Debug)]
struct Interpreter {
    identity: Identity,
    helper: Helper,
    /// The program that runs. Locked only while attached to the interpreter, for a moment.
    running: Mutex<Option<Running>>,
    /// Held while a program runs: the interpreter changes hands between threads at any moment, and
    /// two programs at once would see each other's deaths and output. In it, once it was needed,
    /// the thread with the large stack.
    turn: Mutex<Option<mpsc::Sender<Job>>>,
}

/// What is called of the helper.
#[derive(Debug)]
struct Helper {
    opened: Py<PyAny>,
    look: Py<PyAny>,
    told: Py<PyAny>,
    ran: Py<PyAny>,
    unparse: Py<PyAny>,
    symbols: Py<PyAny>,
    /// `_thread.get_ident`
    thread: Py<PyAny>,
}

impl Embedded {
    /// Starts the interpreter, if it was not yet.
    ///
    /// # Errors
    ///
    /// If it cannot be initialised, or is not the release that this was built for. The first
    /// answer is the last one: there is no second try in a process.
    pub fn start() -> Result<Self, StartError> {
        static INTERPRETER: OnceLock<Result<Interpreter, StartError>> = OnceLock::new();
        let mut first = false;
        let started = INTERPRETER.get_or_init(|| {
            first = true;
            Interpreter::start()
        });
        match started {
            Ok(interpreter) if first => {
                let watch = thread::Builder::new().name("interrupt".to_owned());
                watch.spawn(|| interpreter.watch()).map_err(|error| StartError::Embedded {
                    reason: error.to_string(),
                    home: env!("CELLMATE_BUILT_HOME").to_owned(),
                    variable: HOME_VARIABLE,
                })?;
                Ok(Self::asked(interpreter))
            }
            Ok(interpreter) => Ok(Self::asked(interpreter)),
            Err(error) => Err(error.clone()),
        }
    }

    /// The handle, which knows what the interpreter can do; asked once in a process.
    fn asked(interpreter: &'static Interpreter) -> Self {
        static IDENTITY: OnceLock<Identity> = OnceLock::new();
        let identity = IDENTITY.get_or_init(|| {
            let mut identity = interpreter.identity.clone();
            // If it does not survive that then so says the next program.
            identity.capabilities =
                Capabilities::of(&mut Self { interpreter, identity: &interpreter.identity })
                    .unwrap_or(Capabilities::ALL);
            identity
        });
        Self { interpreter, identity }
    }
}

impl Subject for Embedded {
    fn identity(&self) -> &Identity {
        self.identity
    }

    fn observe(&mut self, request: &Request<'_>) -> Result<Observation, Failure> {
        let mut answers = self.observe_all(slice::from_ref(request));
        answers.pop().unwrap_or_else(|| Err(Failure::Garbage("no answer".to_owned())))
    }

    fn observe_all(&mut self, requests: &[Request<'_>]) -> Vec<Result<Observation, Failure>> {
        let interpreter = self.interpreter;
        let mut turn = interpreter.turn.lock().unwrap_or_else(PoisonError::into_inner);
        if has_enough_stack() {
            return interpreter.observe_all(requests);
        }
        let owned: Vec<_> =
            requests.iter().map(|request| (request.source.to_owned(), request.run, request.mode)).collect();
        let answers = interpreter.elsewhere(&mut turn, move || {
            let requests: Vec<_> =
                owned.iter().map(|(source, run, mode)| Request { source, run: *run, mode: *mode }).collect();
            Ok(interpreter.observe_all(&requests))
        });
        answers.unwrap_or_else(|failure| vec![Err(failure); requests.len()])
    }

    fn unparse(&mut self, source: &str, form: Form) -> Result<Result<String, String>, Failure> {
        let interpreter = self.interpreter;
        let mut turn = interpreter.turn.lock().unwrap_or_else(PoisonError::into_inner);
        if has_enough_stack() {
            return interpreter.unparse(source, form);
        }
        let source = source.to_owned();
        interpreter.elsewhere(&mut turn, move || interpreter.unparse(&source, form))
    }

    fn symbols(&mut self, source: &str, form: Form) -> Result<Result<Table, String>, Failure> {
        let interpreter = self.interpreter;
        let mut turn = interpreter.turn.lock().unwrap_or_else(PoisonError::into_inner);
        if has_enough_stack() {
            return interpreter.symbols(source, form);
        }
        let source = source.to_owned();
        interpreter.elsewhere(&mut turn, move || interpreter.symbols(&source, form))
    }
}

fn has_enough_stack() -> bool {
    stacker::remaining_stack().is_some_and(|left| left >= ENOUGH_STACK)
}

/// A program that runs, and may do so until its deadline.
#[derive(Debug)]
struct Running {
    /// Python's number of its thread.
    thread: c_long,
    deadline: Instant,
    /// Whether it was interrupted.
    late: bool,
}

/// Work for the thread with the large stack.
type Job = Box<dyn FnOnce() + Send>;

impl Interpreter {
    fn start() -> Result<Self, StartError> {
        let home = env::var(HOME_VARIABLE).unwrap_or_else(|_| env!("CELLMATE_BUILT_HOME").to_owned());
        let failed =
            |reason: String| StartError::Embedded { reason, home: home.clone(), variable: HOME_VARIABLE };
        // SAFETY: nothing else in this process initialises Python, and `OnceLock` lets one thread in.
        unsafe { initialise(&home) }.map_err(failed)?;
        let (helper, greeting) =
            Python::attach(load).map_err(|error| failed(one_line(&error.to_string())))?;
        let greeting = Greeting::parse(&greeting).map_err(|error| failed(error.to_string()))?;
        let built = env!("CELLMATE_BUILT_RELEASE");
        if greeting.release != built {
            return Err(StartError::OtherRelease { built: built.to_owned(), running: greeting.release });
        }
        Ok(Self {
            identity: Identity::of(greeting, "embedded")?,
            helper,
            running: Mutex::new(None),
            turn: Mutex::new(None),
        })
    }

    /// Interrupts programs that run for too long, for as long as this process lives.
    fn watch(&self) {
        let lock = || self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let is_late =
            |running: &Option<Running>| running.as_ref().is_some_and(|it| it.deadline <= Instant::now());
        loop {
            thread::sleep(TICK);
            if !is_late(&lock()) {
                continue;
            }
            Python::attach(|_| {
                let mut running = lock();
                if is_late(&running)
                    && let Some(running) = running.as_mut()
                {
                    running.late = true;
                    // SAFETY: this thread is attached; the type is immortal.
                    unsafe { ffi::PyThreadState_SetAsyncExc(running.thread, ffi::PyExc_KeyboardInterrupt) };
                }
            });
        }
    }

    /// Starts the thread with the large stack. It ends when nobody can send to it any more.
    fn work() -> io::Result<mpsc::Sender<Job>> {
        let (sender, jobs) = mpsc::channel::<Job>();
        thread::Builder::new().name("interpreter".to_owned()).stack_size(OWN_STACK).spawn(move || {
            for job in jobs {
                job();
            }
        })?;
        Ok(sender)
    }

    /// Does something in the thread with the large stack.
    fn elsewhere<T: Send + 'static>(
        &'static self,
        turn: &mut Option<mpsc::Sender<Job>>,
        work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let lost = |what: &str| Failure::Internal { kind: "thread".to_owned(), message: what.to_owned() };
        let jobs = match turn.take() {
            Some(jobs) => jobs,
            None => Self::work().map_err(|error| lost(&error.to_string()))?,
        };
        let (answers, answer) = mpsc::sync_channel(1);
        let job = Box::new(move || {
            let _ = answers.send(work());
        });
        jobs.send(job).map_err(|_| lost("it ended"))?;
        let answer = answer.recv().map_err(|_| lost("it panicked"))?;
        *turn = Some(jobs);
        answer
    }

    /// A program begins to run in this thread.
    fn begin(&self, py: Python<'_>) {
        // Without a number it cannot be interrupted, that is all.
        let Ok(thread) = self.helper.thread.bind(py).call0().and_then(|number| number.extract()) else {
            return;
        };
        let running = Running { thread, deadline: Instant::now() + TIME_LIMIT, late: false };
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(running);
    }

    /// The program has ended, if one ran: whether it was interrupted.
    fn end(&self, _attached: Python<'_>) -> bool {
        let ended = self.running.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Running { thread, late: true, .. }) = ended else { return false };
        // SAFETY: this thread is attached. An interruption that has not arrived yet shall not.
        unsafe { ffi::PyThreadState_SetAsyncExc(thread, ptr::null_mut()) };
        true
    }

    /// Asks stage by stage, so that compiler, helper and evaluation loop do not drive each other out of
    /// the processor's caches: some 7 % faster.
    fn observe_all(&self, requests: &[Request<'_>]) -> Vec<Result<Observation, Failure>> {
        Python::attach(|py| {
            let Helper { opened, look, told, ran, .. } = &self.helper;
            let [opened, look, told, ran] = [opened, look, told, ran].map(|function| function.bind(py));
            let mut programs: Vec<PyResult<_>> =
                requests.iter().map(|request| opened.call1((request.source, request.mode.bits()))).collect();
            for program in &mut programs {
                let is_open = |it: &Bound<'_, PyAny>| !it.is_instance_of::<PyString>();
                if let Some(open) = program.as_ref().ok().filter(|it| is_open(it))
                    && let Err(error) = look.call1((open,))
                {
                    *program = Err(error);
                }
            }
            let replies: Vec<_> = programs
                .into_iter()
                .zip(requests)
                .map(|(program, request)| {
                    let given = program.and_then(|program| {
                        if program.is_instance_of::<PyString>() {
                            Ok(program)
                        } else if request.run {
                            self.begin(py);
                            ran.call1((program, request.mode.bits()))
                        } else {
                            told.call1((program, py.None()))
                        }
                    });
                    if self.end(py) { Err(Failure::Hang(TIME_LIMIT)) } else { Ok(given) }
                })
                .collect();
            replies.into_iter().map(|given| answer(reply(py, given?)?)).collect()
        })
    }

    fn unparse(&self, source: &str, form: Form) -> Result<Result<String, String>, Failure> {
        let mode = Mode { form, ..Mode::DEFAULT };
        Python::attach(|py| {
            super::text(reply(py, self.helper.unparse.bind(py).call1((source, mode.bits())))?)
        })
    }

    fn symbols(&self, source: &str, form: Form) -> Result<Result<Table, String>, Failure> {
        let mode = Mode { form, ..Mode::DEFAULT };
        Python::attach(|py| {
            super::tables(reply(py, self.helper.symbols.bind(py).call1((source, mode.bits())))?)
        })
    }
}

/// The text of what the helper gave.
fn reply(
    py: Python<'_>,
    given: PyResult<Bound<'_, PyAny>>,
) -> Result<Result<Reply, MalformedReply>, Failure> {
    given
        .and_then(|reply| {
            let reply = reply.cast_into::<PyString>()?;
            Ok(Reply::parse(reply.to_str()?))
        })
        .map_err(|error| Failure::Internal {
            kind: error.get_type(py).to_string(),
            message: error.value(py).to_string(),
        })
}

/// Loads the helper, and its greeting.
fn load(py: Python<'_>) -> PyResult<(Helper, String)> {
    let text = CString::new(OBSERVER)?;
    let module = PyModule::from_code(py, &text, c"observer.py", c"cellmate_observer")?;
    module.getattr("start")?.call0()?;
    let greeting = module.getattr("identity")?.call0()?.extract()?;
    let function = |name: &str| module.getattr(name).map(Bound::unbind);
    let helper = Helper {
        opened: function("opened")?,
        look: function("look")?,
        told: function("told")?,
        ran: function("ran")?,
        unparse: function("unparse")?,
        symbols: function("symbols")?,
        thread: py.import("_thread")?.getattr("get_ident")?.unbind(),
    };
    Ok((helper, greeting))
}

/// Initialises Python in isolation, with its standard library in `home`, and leaves it unlocked.
///
/// # Safety
///
/// Python must not be initialised, now or at the same time by another thread.
unsafe fn initialise(home: &str) -> Result<(), String> {
    /// What a status of the initialisation says, if it is an error.
    unsafe fn check(status: ffi::PyStatus) -> Result<(), String> {
        unsafe {
            if ffi::PyStatus_Exception(status) == 0 {
                return Ok(());
            }
            if status.err_msg.is_null() {
                return Err("initialisation failed".to_owned());
            }
            Err(one_line(&CStr::from_ptr(status.err_msg).to_string_lossy()))
        }
    }

    unsafe {
        let mut before = MaybeUninit::<ffi::PyPreConfig>::zeroed();
        ffi::PyPreConfig_InitIsolatedConfig(before.as_mut_ptr());
        let mut before = before.assume_init();
        before.utf8_mode = 1;
        check(ffi::Py_PreInitialize(&before))?;

        let mut config = MaybeUninit::<ffi::PyConfig>::zeroed();
        ffi::PyConfig_InitIsolatedConfig(config.as_mut_ptr());
        let mut config = config.assume_init();
        config.site_import = 0;
        config.write_bytecode = 0;
        config.install_signal_handlers = 0;
        config.use_hash_seed = 1;
        config.hash_seed = 0;
        // The program's name is searched along the PATH unless it has a folder.
        let program = CString::new(format!("{home}/bin/python3")).map_err(|error| error.to_string())?;
        let folder = CString::new(home).map_err(|error| error.to_string())?;
        let config_pointer = &raw mut config;
        let done = check(ffi::PyConfig_SetBytesString(
            config_pointer,
            &raw mut (*config_pointer).home,
            folder.as_ptr(),
        ))
        .and_then(|()| {
            check(ffi::PyConfig_SetBytesString(
                config_pointer,
                &raw mut (*config_pointer).program_name,
                program.as_ptr(),
            ))
        })
        .and_then(|()| check(ffi::Py_InitializeFromConfig(config_pointer)));
        ffi::PyConfig_Clear(config_pointer);
        done?;
        ffi::PyEval_SaveThread();
    }
    Ok(())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
