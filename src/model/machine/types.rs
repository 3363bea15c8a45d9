//! The built-in classes that the machine knows, with their hierarchy.

use compact_str::{CompactString, format_compact};

macro_rules! types {
    ($( $variant:ident $name:literal < $base:ident, )*) => {
        /// A built-in class.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[allow(missing_docs, clippy::enum_variant_names, reason = "Python's own names")]
        pub enum Type { $( $variant, )* }

        impl Type {
            /// All of them.
            pub const ALL: &[Self] = &[ $( Self::$variant, )* ];

            /// Its `__name__`.
            pub fn name(self) -> &'static str {
                const NAMES: &[&str] = &[ $( $name, )* ];
                NAMES[self as usize]
            }

            /// Its only base; `object` is its own.
            pub fn base(self) -> Self {
                const BASES: &[Type] = &[ $( Type::$base, )* ];
                BASES[self as usize]
            }
        }
    };
}

types! {
    Object "object" < Object,
    Type "type" < Object,
    NoneType "NoneType" < Object,
    Ellipsis "ellipsis" < Object,
    NotImplementedType "NotImplementedType" < Object,
    Int "int" < Object,
    Bool "bool" < Int,
    Float "float" < Object,
    Str "str" < Object,
    Bytes "bytes" < Object,
    Tuple "tuple" < Object,
    List "list" < Object,
    Dict "dict" < Object,
    Set "set" < Object,
    FrozenSet "frozenset" < Object,
    Range "range" < Object,
    Slice "slice" < Object,
    Enumerate "enumerate" < Object,
    Zip "zip" < Object,
    Map "map" < Object,
    Filter "filter" < Object,
    Reversed "reversed" < Object,
    Function "function" < Object,
    Method "method" < Object,
    BuiltinFunction "builtin_function_or_method" < Object,
    MethodDescriptor "method_descriptor" < Object,
    MethodWrapper "method-wrapper" < Object,
    StaticMethod "staticmethod" < Object,
    ClassMethod "classmethod" < Object,
    Property "property" < Object,
    Super "super" < Object,
    Cell "cell" < Object,
    Code "code" < Object,
    Token "token" < Object,
    Generator "generator" < Object,
    Coroutine "coroutine" < Object,
    AsyncGenerator "async_generator" < Object,
    DictKeys "dict_keys" < Object,
    DictValues "dict_values" < Object,
    DictItems "dict_items" < Object,
    ListIterator "list_iterator" < Object,
    TupleIterator "tuple_iterator" < Object,
    RangeIterator "range_iterator" < Object,
    StrIterator "str_iterator" < Object,
    BytesIterator "bytes_iterator" < Object,
    DictKeyIterator "dict_keyiterator" < Object,
    DictValueIterator "dict_valueiterator" < Object,
    DictItemIterator "dict_itemiterator" < Object,
    SetIterator "set_iterator" < Object,
    ListReverseIterator "list_reverseiterator" < Object,
    CallableIterator "callable_iterator" < Object,
    Iterator "iterator" < Object,
    Traceback "traceback" < Object,
    Module "module" < Object,
    WeakRef "ReferenceType" < Object,
    MappingProxy "mappingproxy" < Object,
    Frame "frame" < Object,
    FrameLocals "FrameLocalsProxy" < Object,
    GetSet "getset_descriptor" < Object,
    Builtins "dict" < Object,
    Partial "partial" < Object,
    Wraps "partial" < Object,
    AsyncSend "async_generator_asend" < Object,
    AsyncThrow "async_generator_athrow" < Object,
    Feature "_Feature" < Object,
    TypeVar "TypeVar" < Object,
    TypeVarTuple "TypeVarTuple" < Object,
    ParamSpec "ParamSpec" < Object,
    TypeAlias "TypeAliasType" < Object,
    Generic "Generic" < Object,
    GenericAlias "_GenericAlias" < Object,
    BaseException "BaseException" < Object,
    GeneratorExit "GeneratorExit" < BaseException,
    KeyboardInterrupt "KeyboardInterrupt" < BaseException,
    SystemExit "SystemExit" < BaseException,
    BaseExceptionGroup "BaseExceptionGroup" < BaseException,
    ExceptionGroup "ExceptionGroup" < BaseExceptionGroup,
    Exception "Exception" < BaseException,
    ImportError "ImportError" < Exception,
    ModuleNotFoundError "ModuleNotFoundError" < ImportError,
    OSError "OSError" < Exception,
    BlockingIOError "BlockingIOError" < OSError,
    ChildProcessError "ChildProcessError" < OSError,
    ConnectionError "ConnectionError" < OSError,
    BrokenPipeError "BrokenPipeError" < ConnectionError,
    ConnectionAbortedError "ConnectionAbortedError" < ConnectionError,
    ConnectionRefusedError "ConnectionRefusedError" < ConnectionError,
    ConnectionResetError "ConnectionResetError" < ConnectionError,
    FileExistsError "FileExistsError" < OSError,
    FileNotFoundError "FileNotFoundError" < OSError,
    InterruptedError "InterruptedError" < OSError,
    IsADirectoryError "IsADirectoryError" < OSError,
    NotADirectoryError "NotADirectoryError" < OSError,
    PermissionError "PermissionError" < OSError,
    ProcessLookupError "ProcessLookupError" < OSError,
    TimeoutError "TimeoutError" < OSError,
    Warning "Warning" < Exception,
    BytesWarning "BytesWarning" < Warning,
    DeprecationWarning "DeprecationWarning" < Warning,
    FutureWarning "FutureWarning" < Warning,
    ImportWarning "ImportWarning" < Warning,
    PendingDeprecationWarning "PendingDeprecationWarning" < Warning,
    ResourceWarning "ResourceWarning" < Warning,
    RuntimeWarning "RuntimeWarning" < Warning,
    SyntaxWarning "SyntaxWarning" < Warning,
    UnicodeWarning "UnicodeWarning" < Warning,
    UserWarning "UserWarning" < Warning,
    StopIteration "StopIteration" < Exception,
    StopAsyncIteration "StopAsyncIteration" < Exception,
    ArithmeticError "ArithmeticError" < Exception,
    FloatingPointError "FloatingPointError" < ArithmeticError,
    OverflowError "OverflowError" < ArithmeticError,
    ZeroDivisionError "ZeroDivisionError" < ArithmeticError,
    AssertionError "AssertionError" < Exception,
    AttributeError "AttributeError" < Exception,
    BufferError "BufferError" < Exception,
    EOFError "EOFError" < Exception,
    LookupError "LookupError" < Exception,
    IndexError "IndexError" < LookupError,
    KeyError "KeyError" < LookupError,
    MemoryError "MemoryError" < Exception,
    NameError "NameError" < Exception,
    UnboundLocalError "UnboundLocalError" < NameError,
    ReferenceError "ReferenceError" < Exception,
    RuntimeError "RuntimeError" < Exception,
    NotImplementedError "NotImplementedError" < RuntimeError,
    RecursionError "RecursionError" < RuntimeError,
    SystemError "SystemError" < Exception,
    TypeError "TypeError" < Exception,
    ValueError "ValueError" < Exception,
}

impl Type {
    /// Whether this class is `other` or derives from it.
    pub fn is_subclass_of(self, other: Self) -> bool {
        // The only class with two bases.
        if self == Self::ExceptionGroup && other == Self::Exception {
            return true;
        }
        let mut class = self;
        loop {
            if class == other {
                return true;
            }
            if class == Self::Object {
                return false;
            }
            class = class.base();
        }
    }

    /// Whether instances are what an asynchronous generator gives to be awaited.
    pub fn is_awaitable(self) -> bool {
        matches!(self, Self::AsyncSend | Self::AsyncThrow)
    }

    /// Whether instances hold other exceptions.
    pub fn is_group(self) -> bool {
        matches!(self, Self::BaseExceptionGroup | Self::ExceptionGroup)
    }

    /// Whether instances can be raised.
    pub fn is_exception(self) -> bool {
        self >= Self::BaseException
    }

    /// Whether its `__module__` is `builtins`, which is so of most.
    pub fn is_of_builtins(self) -> bool {
        !matches!(self, Self::Token | Self::WeakRef | Self::Partial | Self::Wraps | Self::Feature)
            && !self.is_of_typing()
    }

    /// Whether its `__module__` is `typing`.
    pub fn is_of_typing(self) -> bool {
        self.is_type_parameter() || matches!(self, Self::TypeAlias | Self::Generic | Self::GenericAlias)
    }

    /// Whether its instances are type parameters.
    pub fn is_type_parameter(self) -> bool {
        matches!(self, Self::TypeVar | Self::TypeVarTuple | Self::ParamSpec)
    }

    /// How messages call it: with its module, if that is `typing` and it is not written in Python.
    pub fn told_name(self) -> CompactString {
        if self.is_type_parameter() || self == Self::TypeAlias {
            format_compact!("typing.{}", self.name())
        } else {
            self.name().into()
        }
    }

    /// The class with this name that the builtins hold.
    pub fn builtin(name: &str) -> Option<Self> {
        Some(match name {
            "object" => Self::Object,
            "type" => Self::Type,
            "int" => Self::Int,
            "bool" => Self::Bool,
            "float" => Self::Float,
            "str" => Self::Str,
            "bytes" => Self::Bytes,
            "tuple" => Self::Tuple,
            "list" => Self::List,
            "dict" => Self::Dict,
            "set" => Self::Set,
            "frozenset" => Self::FrozenSet,
            "range" => Self::Range,
            "slice" => Self::Slice,
            "enumerate" => Self::Enumerate,
            "zip" => Self::Zip,
            "map" => Self::Map,
            "filter" => Self::Filter,
            "reversed" => Self::Reversed,
            "staticmethod" => Self::StaticMethod,
            "classmethod" => Self::ClassMethod,
            "property" => Self::Property,
            "super" => Self::Super,
            "IOError" | "EnvironmentError" => Self::OSError,
            _ => {
                return Self::ALL.iter().copied().find(|class| class.is_exception() && class.name() == name);
            }
        })
    }
}
