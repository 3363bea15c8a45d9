//! The few modules that programs about closures import, as closed tables.
//!
//! What a module has besides is not modelled, and so is any other module.

use super::{
    Machine, Outcome, Stop,
    activation::{Activation, Native, Task, Wants},
    builtins::Builtin,
    iterate::iterate,
    map::Map,
    methods::Method,
    types::Type,
    value::{Keywords, Value},
};

macro_rules! modules {
    ($( $variant:ident $name:literal { $( $attribute:literal => $value:expr, )* } )*) => {
        /// A module.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "Python's own names")]
        pub enum Module { $( $variant, )* }

        impl Module {
            /// The module with this name.
            pub fn by_name(name: &str) -> Option<Self> {
                match name {
                    $( $name => Some(Self::$variant), )*
                    _ => None,
                }
            }

            /// Its name.
            pub fn name(self) -> &'static str {
                match self { $( Self::$variant => $name, )* }
            }

            /// What it has under this name, if that is known.
            pub fn attribute(self, name: &str) -> Option<Value> {
                match (self, name) {
                    $( $( (Self::$variant, $attribute) => Some($value), )* )*
                    _ => None,
                }
            }
        }
    };
}

modules! {
    Future "__future__" {
        "annotations" => Value::Opaque(Type::Feature),
        "division" => Value::Opaque(Type::Feature),
        "generator_stop" => Value::Opaque(Type::Feature),
        "print_function" => Value::Opaque(Type::Feature),
    }
    Functools "functools" {
        "partial" => Value::Type(Type::Partial),
        "reduce" => Value::Builtin(Builtin::Reduce),
        "wraps" => Value::Builtin(Builtin::Wraps),
    }
    Gc "gc" {
        "collect" => Value::Builtin(Builtin::GcCollect),
        "disable" => Value::Builtin(Builtin::GcDisable),
    }
    Sys "sys" {
        "_getframe" => Value::Builtin(Builtin::Getframe),
        "exc_info" => Value::Builtin(Builtin::ExcInfo),
    }
    Types "types" {
        "AsyncGeneratorType" => Value::Type(Type::AsyncGenerator),
        "BuiltinFunctionType" => Value::Type(Type::BuiltinFunction),
        "CellType" => Value::Type(Type::Cell),
        "CodeType" => Value::Type(Type::Code),
        "CoroutineType" => Value::Type(Type::Coroutine),
        "FrameType" => Value::Type(Type::Frame),
        "FunctionType" => Value::Type(Type::Function),
        "GeneratorType" => Value::Type(Type::Generator),
        "LambdaType" => Value::Type(Type::Function),
        "MappingProxyType" => Value::Type(Type::MappingProxy),
        "MethodType" => Value::Type(Type::Method),
        "ModuleType" => Value::Type(Type::Module),
        "TracebackType" => Value::Type(Type::Traceback),
    }
    Weakref "weakref" {
        "ref" => Value::Type(Type::WeakRef),
    }
}

impl Machine<'_> {
    /// Calls a function of a module. `None`: the result comes later.
    pub(super) fn module_function(
        &mut self,
        builtin: Builtin,
        args: &[Value],
        wants: &Wants,
    ) -> Outcome<Option<Value>> {
        Ok(Some(match (builtin, args) {
            (Builtin::GcDisable, []) => Value::None,
            (Builtin::GcCollect, [] | [Value::Int(0..=2)]) => {
                if !self.drops_result(wants) {
                    return Err(Stop::unknown("number of collected objects"));
                }
                if args.first().is_some_and(|generation| generation.as_int() != Some(2)) {
                    return Err(Stop::unknown("collection of a generation"));
                }
                if self.rules.holds(crate::rules::Rule::CollectFreesCycles) {
                    self.collect_cycles(wants)?;
                }
                Value::None
            }
            (Builtin::ExcInfo, []) => {
                let handled = self.handled.last().cloned();
                match handled {
                    None => self.heap.tuple(vec![Value::None; 3]),
                    Some(handled) => {
                        let frames = handled.traceback.borrow().clone();
                        let traceback = self.heap.traceback(frames);
                        let exception = Value::Exception(handled);
                        self.heap.tuple(vec![exception.class_value(), exception, traceback])
                    }
                }
            }
            (Builtin::Getframe, []) => self.frame_above(0)?,
            (Builtin::Getframe, [depth]) => match depth.as_int().and_then(|it| usize::try_from(it).ok()) {
                Some(depth) => self.frame_above(depth)?,
                None => return Err(Stop::bare(Type::TypeError)),
            },
            (Builtin::Reduce, [function, iterable, start @ ..]) if start.len() < 2 => {
                let iter = iterate(&mut self.heap, iterable)?;
                let task = Task::Reduce {
                    function: function.clone(),
                    iter,
                    so_far: start.first().cloned(),
                    called: false,
                };
                self.start(task, wants.clone());
                return Ok(None);
            }
            (Builtin::Wraps, [wrapped]) => self.heap.bound(wrapped.clone(), Method::WrapsApply),
            _ => return Err(Stop::bare(Type::TypeError)),
        }))
    }

    /// Whether the result of the call that is made now is let go of at once.
    fn drops_result(&self, wants: &Wants) -> bool {
        let next = self.running().and_then(|running| running.body.ops.get(running.pc as usize));
        matches!(wants, Wants::Value) && next == Some(&super::code::Op::Pop)
    }

    /// What `functools.wraps(wrapped)` does with a function.
    pub(super) fn wrap(&mut self, wrapped: &Value, wrapper: &Value) -> Outcome<Value> {
        let (Value::Function(from), Value::Function(to)) = (wrapped, wrapper) else {
            return Err(Stop::unknown("functools.wraps of something else than a function"));
        };
        let names = [self.name_of(from), self.qualname_of(from)];
        let doc = self.library.names.intern("__doc__");
        let doc = self.load_attribute(wrapped, doc, Wants::Native)?;
        let dict = from.parts.borrow().dict.as_ref().map(|dict| dict.map.borrow().copy());
        // Up to 3.13 the dict of annotations is shared; from 3.14 what evaluates them.
        if self.annotates_with_texts(from.proto) {
            return Err(Stop::unknown("text of an annotation"));
        }
        let (annotations, annotate) = if self.version.has_lazy_annotations() {
            (None, Some(self.annotate_of(from)))
        } else {
            (self.annotations_of(from, Wants::Native)?, None)
        };
        let mut map =
            to.parts.borrow_mut().dict.take().map(|dict| dict.map.borrow().copy()).unwrap_or_default();
        for (key, value) in dict.iter().flat_map(Map::iter) {
            map.insert(key.clone(), value.clone())?;
        }
        map.insert(Value::str("__wrapped__"), wrapped.clone())?;
        let dict = self.heap.dict(map);
        let type_params = from.parts.borrow().type_params.clone();
        let former = {
            let mut parts = to.parts.borrow_mut();
            let type_params = std::mem::replace(&mut parts.type_params, type_params);
            parts.renamed = Some(Box::new(names));
            parts.dict = Some(dict);
            parts.doc = doc;
            parts.has_annotations_dict = annotations.is_some();
            let annotate = std::mem::replace(&mut parts.annotate, annotate);
            let annotations = std::mem::replace(&mut parts.annotations, annotations.into_iter().collect());
            (annotations, annotate, type_params)
        };
        drop(former);
        Ok(wrapper.clone())
    }

    /// `functools.partial(function, *args, **keywords)`
    pub(super) fn partial(&mut self, args: &[Value], keywords: &Keywords) -> Outcome<Value> {
        let [function, args @ ..] = args else { return Err(Stop::bare(Type::TypeError)) };
        if matches!(function, Value::Wrapped(inner) if inner.class == Type::Partial) {
            return Err(Stop::unknown("partial of a partial"));
        }
        let mut map = Map::default();
        for (name, value) in keywords {
            map.insert(Value::str(self.library.names.name(*name).as_str()), value.clone())?;
        }
        let (args, dict) = (self.heap.tuple(args.to_vec()), Value::Dict(self.heap.dict(map)));
        Ok(self.heap.wrapped(Type::Partial, vec![function.clone(), args, dict]))
    }

    /// One step of `functools.reduce`.
    pub(super) fn reduce_step(&mut self, inbox: Option<super::activation::Gives>) -> Outcome<()> {
        use super::activation::Gives;
        let Some(Activation::Native(Native {
            task: Task::Reduce { function, iter, so_far, called }, ..
        })) = self.activations.last_mut()
        else {
            return Ok(());
        };
        match inbox {
            Some(Gives::Item(value)) if std::mem::take(called) => {
                *so_far = Some(value);
                Ok(())
            }
            Some(Gives::Item(item)) => match so_far.take() {
                None => {
                    *so_far = Some(item);
                    Ok(())
                }
                Some(former) => {
                    *called = true;
                    let function = function.clone();
                    self.call(function, vec![former, item], Vec::new(), Wants::Native, true)
                }
            },
            Some(Gives::End(_)) => match so_far.take() {
                Some(result) => self.finish(Gives::Item(result)),
                None => Err(Stop::bare(Type::TypeError)),
            },
            None => {
                let iter = iter.clone();
                self.ask(&iter)
            }
        }
    }
}

/// The type name of a weak reference's class by version.
pub fn weakref_name(version: crate::version::Version) -> &'static str {
    if version.calls_references_by_full_name() { "ReferenceType" } else { "weakref" }
}
