"""Shows what a Python makes of a program: its code objects and, if it is run, its closures.

The one helper for every subject: the embedded interpreter imports it, any other runs it as a child
process (`serve`). Plain Python from 3.8 on, nothing but the standard library. `docs/observation.md`
says what is observed, how it is shown and what a reply looks like.

Observing must not disturb. Nothing here calls code of the program except the program itself; hence
descriptors taken from types (`type.__dict__[...]`) instead of attributes, exact types instead of
`isinstance`, and no dictionary keyed by a class that may have a metaclass of its own. Nothing of
the program is kept: shown values are texts and numbers, and no function refers to itself through
a cell, which would be a cycle that holds its frame's values until the next collection.
"""

import builtins
import gc
import os
import sys
import types
import warnings
import weakref
from json.encoder import JSONEncoder

# A copy of our own: a program may spoil the real builtins.
__builtins__ = dict(vars(builtins))

FORMAT = 1
MAX_WALK_DEPTH = 20
MAX_WALK_VALUES = 500
MAX_BITS = 1024
MAX_TEXT = 1000
MAX_SET = 500
MAX_PRINTED = 1 << 20
MAX_EVENTS = 10000
MAX_SHOWN = 100000
RECURSION_LIMIT = 1000

encode = JSONEncoder(check_circular=False, separators=(",", ":")).encode
CodeType = types.CodeType
CellType = types.CellType
FunctionType = types.FunctionType
GetSetType = types.GetSetDescriptorType

class_dict = type.__dict__["__dict__"].__get__
class_name = type.__dict__["__name__"].__get__
class_qualname = type.__dict__["__qualname__"].__get__
class_mro = type.__dict__["__mro__"].__get__
exception_args = BaseException.__dict__["args"].__get__
dict_items = dict.items
plain = str.__str__


release_machine_code = gc.collect
if "pypyjit" in sys.builtin_module_names:
    from pypyjit import releaseall as release_machine_code


class Flood(BaseException):
    """The program prints or records more than it may."""

    __module__ = "cellmate"


class Token:
    """What `token(label)` gives: an object whose death is reported."""

    __slots__ = ("name", "__weakref__")
    __module__ = "cellmate"

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


# As programs call it, and so messages.
Token.__name__ = Token.__qualname__ = "token"


class Output:
    """Takes the place of `sys.stdout` and `sys.stderr`."""

    __slots__ = ("parts", "size")
    __module__ = "cellmate"
    encoding = "utf-8"
    errors = "strict"

    def __init__(self):
        self.parts = []
        self.size = 0

    def write(self, text):
        if not issubclass(type(text), str):
            raise TypeError("write() argument must be str")
        self.size += len(text)
        if self.size > MAX_PRINTED:
            raise Flood
        self.parts.append(plain(text))
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return False


class Input:
    """Takes the place of `sys.stdin`: empty."""

    __slots__ = ()
    __module__ = "cellmate"

    def read(self, size=-1):
        return ""

    readline = read

    def __iter__(self):
        return iter(())


# ---- code objects --------------------------------------------------------------------------------


def code_facts(code):
    """The facts of `code` and all code objects in its constants, twelve items each."""
    facts = []
    todo = [(code, -1)]
    number = 0
    for code, parent in todo:
        facts += (
            parent,
            code.co_name,
            getattr(code, "co_qualname", None),
            code.co_firstlineno,
            code.co_argcount,
            code.co_posonlyargcount,
            code.co_kwonlyargcount,
            code.co_nlocals,
            code.co_flags,
            code.co_varnames,
            code.co_cellvars,
            code.co_freevars,
        )
        for constant in code.co_consts:
            if type(constant) is CodeType:
                todo.append((constant, number))
        number += 1
    return facts


# ---- the walk ------------------------------------------------------------------------------------


def text_of(text):
    """The text of a string that may be of a subclass, and so hold more than a text."""
    return text if type(text) is str else plain(text)


def name_of(key):
    if type(key) is str:
        return key
    if issubclass(type(key), str):
        return plain(key)
    return "<" + class_name(type(key)) + ">"


def is_written(cls):
    """Whether the program itself defined this class."""
    module = class_dict(cls).get("__module__")
    return type(module) is str and module == "__main__"


def atom(value):
    """The text of a value without parts, `None` if it has none or a huge one."""
    kind = type(value)
    if kind is int:
        return ascii(value) if -BIG < value < BIG else None
    if kind is str or kind is bytes:
        return ascii(value) if len(value) <= MAX_TEXT else None
    if kind is range:
        try:
            return ascii(value)
        except ValueError:
            return None
    for plain_kind in ATOMS:
        if kind is plain_kind:
            return ascii(value)
    return None


BIG = 1 << MAX_BITS
ATOMS = (type(None), bool, float, complex, type(...), type(NotImplemented))


def set_texts(values, depth):
    if len(values) > MAX_SET:
        return ["..."]
    return sorted([element_text(value, depth) for value in values])


def element_text(value, depth):
    """The text of an element of a set: without numbers, as sets have no order."""
    text = atom(value)
    if text is not None:
        return text
    kind = type(value)
    if kind is Token:
        return "token " + value.name
    if kind is tuple or kind is frozenset:
        if depth == MAX_WALK_DEPTH:
            return "..."
        if kind is frozenset:
            return "set {" + ", ".join(set_texts(value, depth + 1)) + "}"
        texts = [element_text(item, depth + 1) for item in value]
        return "(" + ", ".join(texts) + (",)" if len(texts) == 1 else ")")
    if kind is FunctionType:
        return "function " + text_of(value.__qualname__)
    if issubclass(kind, BaseException):
        return "exception " + class_qualname(kind)
    if issubclass(kind, type):
        if is_written(value):
            return "class " + class_qualname(value)
    elif is_written(kind):
        return "instance of " + class_qualname(kind)
    return "<" + type_name(value) + ">"


def type_name(value):
    kind = type(value)
    if kind is BUILTIN:
        return "builtin_function_or_method"  # PyPy calls it otherwise
    return class_name(kind)


BUILTIN = type(len)


HIDDEN = frozenset(
    "__module__ __qualname__ __dict__ __weakref__ __doc__ __hash__ __slots__ __firstlineno__ "
    "__static_attributes__ __annotations__ __annotate__ __annotate_func__ __annotations_cache__ "
    "__classdictcell__ __type_params__ __orig_bases__ __parameters__".split()
)


def instance_dict(value, kind):
    for cls in class_mro(kind):
        descriptor = class_dict(cls).get("__dict__")
        if type(descriptor) is GetSetType:
            try:
                found = descriptor.__get__(value)
            except Exception:
                return None
            return found if issubclass(type(found), dict) else None
    return None


# Created or closed? Only its frame tells. 3.11 makes it when asked, so there what the collector sees
# of the generator is asked instead; 3.12 makes it as well, but what it sees is no longer enough (a
# generator closed before it ran keeps all it had), and the frame leaves nothing behind.
READS_NO_FRAMES = sys.implementation.name == "cpython" and sys.version_info[:2] == (3, 11)


def state(value, prefix):
    if getattr(value, prefix + "_running"):
        return "running"
    suspended = getattr(value, prefix + "_suspended", None)
    if suspended:
        return "suspended"
    if READS_NO_FRAMES:
        functions = [1 for part in gc.get_referents(value) if type(part) is FunctionType]
        return "created" if functions else "closed"
    frame = getattr(value, prefix + "_frame")
    if frame is None:
        return "closed"
    if suspended is None and frame.f_lasti >= 0:
        return "suspended"
    return "created"


class Walk:
    """The walk of one event."""

    __slots__ = ("seen", "counts", "left")
    __module__ = "cellmate"

    def __init__(self):
        self.seen = {}
        self.counts = {}
        self.left = MAX_WALK_VALUES

    def show(self, value, depth):
        if depth == MAX_WALK_DEPTH or not self.left:
            return None
        self.left -= 1
        kind = type(value)
        if type(kind) is type:
            way = WAYS.get(kind)
            if way is not None:
                return way(self, value, depth)
        return self.other(value, kind, depth)

    def number(self, value, tag):
        number = self.counts.get(tag, 0)
        self.counts[tag] = number + 1
        self.seen[id(value)] = ("a", tag, number)
        return number

    def items(self, values, depth):
        shown = []
        for value in values:
            part = self.show(value, depth)
            shown.append(part)
            if part is None:
                break
        return shown

    def named(self, pairs, depth):
        shown = []
        for name, value in pairs:
            part = self.show(value, depth)
            shown += (name_of(name), part)
            if part is None:
                break
        return shown

    def plain(self, value, depth):
        return ascii(value)

    def atom(self, value, depth):
        text = atom(value)
        return text if text is not None else ("o", class_name(type(value)))

    def integer(self, value, depth):
        return ascii(value) if -BIG < value < BIG else ("o", "int")

    def token(self, value, depth):
        return ("k", value.name)

    def tuple(self, value, depth):
        return ("t", self.items(value, depth + 1))

    def list(self, value, depth):
        again = self.seen.get(id(value))
        if again is not None:
            return again
        return ("l", self.number(value, "l"), self.items(value, depth + 1))

    def dict(self, value, depth):
        again = self.seen.get(id(value))
        if again is not None:
            return again
        number = self.number(value, "d")
        depth += 1
        shown = []
        for key, item in value.items():
            part = self.show(key, depth)
            if part is None:
                shown += (None, None)
                break
            shown.append(part)
            part = self.show(item, depth)
            shown.append(part)
            if part is None:
                break
        return ("d", number, shown)

    def set(self, value, depth):
        return ("s", set_texts(value, depth + 1))

    def function(self, value, depth):
        again = self.seen.get(id(value))
        if again is not None:
            return again
        code = value.__code__
        if type(code) is not CodeType:
            # PyPy's methods of built-in types are functions.
            return ("o", "method_descriptor")
        number = self.number(value, "f")
        depth += 1
        closure = value.__closure__
        defaults = value.__defaults__
        kwdefaults = value.__kwdefaults__
        own = value.__dict__
        return (
            "f",
            number,
            text_of(value.__qualname__),
            code.co_freevars,
            None if closure is None else self.items(tuple_iter(closure), depth),
            None if defaults is None else self.items(tuple_iter(defaults), depth),
            None if kwdefaults is None else self.named(dict_items(kwdefaults), depth),
            self.named(dict_items(own), depth) if own else (),
        )

    def cell(self, value, depth):
        again = self.seen.get(id(value))
        if again is not None:
            return again
        number = self.number(value, "c")
        try:
            contents = value.cell_contents
        except ValueError:
            return ("c", number)
        return ("c", number, self.show(contents, depth + 1))

    def method(self, value, depth):
        function = value.__func__
        if type(function) is FunctionType and type(function.__code__) is not CodeType:
            is_slot = function.__name__.startswith("__")
            return ("o", "method-wrapper" if is_slot else "builtin_function_or_method")
        return ("w", "method", self.items((function, value.__self__), depth + 1))

    def static_method(self, value, depth):
        return ("w", "staticmethod", self.items((value.__func__,), depth + 1))

    def class_method(self, value, depth):
        return ("w", "classmethod", self.items((value.__func__,), depth + 1))

    def property(self, value, depth):
        return ("w", "property", self.items((value.fget, value.fset, value.fdel), depth + 1))

    def generator(self, value, depth):
        return ("g", "generator", text_of(value.__qualname__), state(value, "gi"))

    def coroutine(self, value, depth):
        return ("g", "coroutine", text_of(value.__qualname__), state(value, "cr"))

    def async_generator(self, value, depth):
        return ("g", "async_generator", text_of(value.__qualname__), state(value, "ag"))

    def named_type(self, value, depth):
        return ("w", class_name(type(value)), self.items((value.__name__,), depth + 1))

    def other(self, value, kind, depth):
        if issubclass(kind, BaseException):
            again = self.seen.get(id(value))
            if again is not None:
                return again
            number = self.number(value, "x")
            return ("x", number, class_qualname(kind), self.items(exception_args(value), depth + 1))
        if issubclass(kind, type):
            if is_written(value):
                again = self.seen.get(id(value))
                if again is not None:
                    return again
                number = self.number(value, "y")
                pairs = [pair for pair in class_dict(value).items() if name_of(pair[0]) not in HIDDEN]
                return ("y", number, class_qualname(value), self.named(pairs, depth + 1))
        elif is_written(kind):
            again = self.seen.get(id(value))
            if again is not None:
                return again
            number = self.number(value, "i")
            own = instance_dict(value, kind)
            shown = self.named(dict_items(own), depth + 1) if own else ()
            return ("i", number, class_qualname(kind), shown)
        return ("o", type_name(value))


def tuple_iter(values):
    """The items of a tuple that may be of a subclass; anything else is shown as one item."""
    return tuple.__iter__(values) if issubclass(type(values), tuple) else iter((values,))


WAYS = {
    type(None): Walk.plain,
    bool: Walk.plain,
    int: Walk.integer,
    float: Walk.plain,
    complex: Walk.plain,
    str: Walk.atom,
    bytes: Walk.atom,
    range: Walk.atom,
    type(...): Walk.plain,
    type(NotImplemented): Walk.plain,
    Token: Walk.token,
    tuple: Walk.tuple,
    list: Walk.list,
    dict: Walk.dict,
    set: Walk.set,
    frozenset: Walk.set,
    FunctionType: Walk.function,
    CellType: Walk.cell,
    types.MethodType: Walk.method,
    staticmethod: Walk.static_method,
    classmethod: Walk.class_method,
    property: Walk.property,
    types.GeneratorType: Walk.generator,
    types.CoroutineType: Walk.coroutine,
    types.AsyncGeneratorType: Walk.async_generator,
}


def named_types():
    """The types of type parameters and aliases (3.12). None of them calls code of the program for its name."""
    names = {}
    try:
        exec("def f[T, *Ts, **P](): pass\ntype X = f", names)
    except SyntaxError:
        return ()
    return [*map(type, names["f"].__type_params__), type(names["X"])]


for way in named_types():
    WAYS[way] = Walk.named_type


# ---- running -------------------------------------------------------------------------------------


class Log:
    """The events of one run."""

    __slots__ = ("events", "living", "labels", "output", "shown", "flood")
    __module__ = "cellmate"

    def __init__(self):
        self.events = []
        self.living = []
        self.labels = {}
        self.output = Output()
        self.shown = 0
        self.flood = None

    def died(self):
        """The tokens that died since this was asked last. Asked for, not told by callbacks: these
        would run code at each death, which may fail where the recursion limit is near."""
        if not self.living:
            return ()
        # Asked once: without reference counts, an object may die between two questions.
        living = [pair for pair in self.living if pair[1]() is not None]
        if len(living) == len(self.living):
            return ()
        names = {name for name, _ in living}
        dead = sorted([name for name, _ in self.living if name not in names])
        self.living = living
        return dead

    def record(self, tag, *facts):
        output = self.output
        if output.parts:
            self.events.append(("p", self.died(), "".join(output.parts)))
            output.parts = []
        self.events.append((tag, self.died()) + facts)
        if len(self.events) > MAX_EVENTS:
            self.stop("more than %d events" % MAX_EVENTS)

    def stop(self, why):
        self.flood = why
        raise Flood

    def count(self, walk):
        self.shown += MAX_WALK_VALUES - walk.left
        if self.shown > MAX_SHOWN:
            self.stop("more than %d values shown" % MAX_SHOWN)


class Hook:
    """A function that a program finds among its builtins, and takes for one of them: it is bound to
    no instance, and messages name its type."""

    __slots__ = ("call",)
    __module__ = "builtins"

    def __init__(self, call):
        self.call = call

    def __call__(self, *values):
        return self.call(*values)


Hook.__name__ = Hook.__qualname__ = "builtin_function_or_method"


def hooks(log):
    """The hooks of one run."""

    def observe(*values):
        walk = Walk()
        log.record("o", walk.items(values, 0))
        log.count(walk)

    def token(label):
        if type(label) is not str:
            raise TypeError("token() takes a string")
        number = log.labels.get(label, 0) + 1
        log.labels[label] = number
        made = Token("%s#%d" % (label, number))
        log.living.append((made.name, weakref.ref(made)))
        return made

    def collect():
        log.record("c")
        collect_all(log)

    return Hook(observe), Hook(token), Hook(collect)


def collect_all(log, is_last=False):
    """A full collection.

    Without reference counts, what has a finalizer holds all that it refers to until the next one. And
    machine code holds objects that were constant when it was made: at the end, it has to go (PyPy).
    """
    gc.collect()
    if not hasattr(sys, "getrefcount"):
        for _ in range(4):
            if all(reference() is None for _, reference in log.living):
                break
            gc.collect()
        if is_last and any(reference() is not None for _, reference in log.living):
            release_machine_code()
            gc.collect()


def execute(code, *namespaces):
    """Runs the program: type and message of the exception that nobody caught.

    A function of its own, as a traceback may keep its frame: nothing is in it.
    """
    try:
        exec(code, *namespaces)
    except BaseException as error:
        try:
            message = text_of(str(error))
        except BaseException:
            message = "<exception str() failed>"
        return class_qualname(type(error)), message
    return None


def ignore(value):
    """Takes the place of `sys.displayhook`, which would print the value and keep it."""


def settle():
    """Puts back what a program may have changed, before the next one runs."""
    gc.disable()
    sys.setrecursionlimit(RECURSION_LIMIT)
    if sys.gettrace() is not None:
        sys.settrace(None)
    if sys.getprofile() is not None:
        sys.setprofile(None)


def restore_builtins():
    """Puts back the builtins where all programs share them (PyPy)."""
    shared = vars(builtins)
    for name in [name for name in shared if name not in BUILTINS]:
        del shared[name]
    shared.update(BUILTINS)


def is_shown(name):
    return type(name) is str and not (name[:2] == "__" and name[-2:] == "__")


def run_facts(program, separate):
    """Events and tokens still alive, or why the program was stopped.

    The code object is the last item of `program`, and taken out: inline caches in it may hold what the
    program made (PyPy). With `separate`, the program has a dictionary of locals besides its globals.
    At the end both are shown, the locals first.
    """
    settle()
    log = Log()
    outside = sys.stdin, sys.stdout, sys.stderr, sys.displayhook
    sys.stdin, sys.stdout, sys.stderr, sys.displayhook = Input(), log.output, Output(), ignore
    try:
        private = BUILTINS.copy() if HAS_PRIVATE_BUILTINS else vars(builtins)
        private["observe"], private["token"], private["collect"] = hooks(log)
        namespace = {"__name__": "__main__", "__builtins__": private}
        del private
        namespaces = ({}, namespace) if separate else (namespace,)
        uncaught = execute(program.pop(), *namespaces[::-1])
        if uncaught is not None:
            log.record("u", *uncaught)
        walk = Walk()
        named = [pair for each in namespaces for pair in each.items() if is_shown(pair[0])]
        shown = walk.named(named, 0)
        del named
        log.record("e", shown)
        for each in namespaces:
            each.clear()
        collect_all(log, is_last=True)
        log.record("t")
    except Flood:
        pass
    finally:
        sys.stdin, sys.stdout, sys.stderr, sys.displayhook = outside
        if not HAS_PRIVATE_BUILTINS:
            restore_builtins()
    if log.output.size > MAX_PRINTED:
        return "more than %d characters printed" % MAX_PRINTED
    if log.flood is not None:
        return log.flood
    return log.events, sorted([name for name, reference in log.living])


# ---- what is called from outside -----------------------------------------------------------------


FORMS = ("exec", "eval", "single")


def compiled(source, mode):
    """The code object of a program.

    `mode` is a number: its two lowest bits are the optimisation level, the next two the form, the
    next two whether it is compiled from a tree; the rest is not about compiling.
    """
    form = FORMS[mode >> 2 & 3]
    if mode >> 4 & 3:
        source = tree_functions()[0](source, "<program>", form)
    return compile(source, "<program>", form, 0, True, mode & 3)


def tree_functions():
    """`ast.parse` and, where there is one, `ast.unparse`."""
    if not TREE_FUNCTIONS:
        import ast

        TREE_FUNCTIONS.extend((ast.parse, getattr(ast, "unparse", None)))
        gc.collect()
        getattr(gc, "freeze", gc.collect)()
    return TREE_FUNCTIONS


TREE_FUNCTIONS = []


def unparse(source, mode):
    """The text that `ast.unparse` makes of a program's tree, or why it makes none."""
    parse, unparsed = tree_functions()
    if unparsed is None:
        return encode((FORMAT, "text", None, "there is no ast.unparse"))
    try:
        text = unparsed(parse(source, "<program>", FORMS[mode >> 2 & 3]))
        return encode((FORMAT, "text", text, None))
    except Exception as error:
        return encode((FORMAT, "text", None, "%s: %s" % (type(error).__name__, error)))


SYMBOL_METHODS = (
    "is_parameter",
    "is_assigned",
    "is_imported",
    "is_annotated",
    "is_referenced",
    "is_nonlocal",
    "is_declared_global",
    "is_global",
    "is_local",
    "is_free",
)

SYMTABLE = []


def symbols(source, mode):
    """What `symtable` says of a program: tables flat, five items each, or why there are none."""
    if not SYMTABLE:
        try:
            from symtable import Symbol, symtable
        except ImportError:
            return encode((FORMAT, "tables", None, "there is no symtable"))
        asked = [(1 << bit, getattr(Symbol, name)) for bit, name in enumerate(SYMBOL_METHODS)]
        SYMTABLE.extend((symtable, asked))
        gc.collect()
        getattr(gc, "freeze", gc.collect)()
    symtable, asked = SYMTABLE
    try:
        top = symtable(source, "<program>", FORMS[mode >> 2 & 3])
    except SystemError as error:
        return encode((FORMAT, "internal", "SystemError", str(error)))
    except Exception as error:
        return encode((FORMAT, "tables", None, "%s: %s" % (type(error).__name__, error)))
    facts = []
    todo = [(top, -1)]
    number = 0
    for table, parent in todo:
        names = []
        for symbol in table.get_symbols():
            names += (symbol.get_name(), sum([bit for bit, ask in asked if ask(symbol)]))
        facts += (parent, str(table.get_type()), table.get_name(), table.get_lineno(), names)
        for inner in table.get_children():
            todo.append((inner, number))
        number += 1
    return encode((FORMAT, "tables", facts, None))


def opened(source, mode):
    """The program in a list, with its code object as the last item; or the reply, if it does not compile."""
    try:
        return [compiled(source, mode)]
    except SystemError as error:
        return encode((FORMAT, "internal", "SystemError", str(error)))
    except SyntaxError as error:
        line, column = error.lineno, error.offset
        message = error.msg if type(error.msg) is str else str(error)
        return encode((FORMAT, "rejected", type(error).__name__, message, positive(line), positive(column)))
    except Exception as error:
        return encode((FORMAT, "rejected", type(error).__name__, str(error), None, None))


def look(program):
    """Puts in front what its code objects are: as text, for a collector to pass by."""
    program.insert(0, encode(code_facts(program[-1])))


def told(program, events):
    """The reply on a program that was looked at, with the events of its run, if it ran."""
    if type(events) is str:
        return encode((FORMAT, "flood", events))
    return '[%d,"code",%s,%s]' % (FORMAT, program[0], encode(events))


def ran(program, mode):
    """The reply on a program that was looked at: runs it."""
    return told(program, run_facts(program, mode >> 6 & 1))


def observe(source, run, mode):
    """Compiles a program, runs it if asked to, and gives the reply."""
    program = opened(source, mode)
    if type(program) is str:
        return program
    look(program)
    # As deep in calls as in `ran`, for which `start` reckons.
    return told(program, run_facts(program, mode >> 6 & 1) if run else None)


def positive(number):
    return number if type(number) is int and number > 0 else None


def identity():
    """Who this is: format, implementation, release, what is special about the build, hash seed."""
    build = []
    if sys.implementation.name == "pypy":
        build.append("PyPy %d.%d.%d" % sys.pypy_version_info[:3])
    if hasattr(sys, "gettotalrefcount"):
        build.append("debug")
    if not getattr(sys, "_is_gil_enabled", lambda: True)():
        build.append("free-threaded")
    jit = getattr(sys, "_jit", None)
    if jit is not None and jit.is_enabled():
        build.append("JIT")
    # With a seed of 0 hashes are not randomised, and this flag is 0.
    seed = None if sys.flags.hash_randomization else 0
    return encode((FORMAT, sys.implementation.name, sys.version.split()[0], build, seed))


def start():
    """Makes this interpreter ready to observe; once."""
    global BUILTINS, HAS_PRIVATE_BUILTINS, RECURSION_LIMIT
    warnings.simplefilter("ignore")
    frame = sys._getframe()
    # A program may recurse as deep as in a script of its own.
    while frame is not None:
        RECURSION_LIMIT += 1
        frame = frame.f_back
    RECURSION_LIMIT += 4
    BUILTINS = dict(vars(builtins))
    answer = {"__builtins__": {"probe": True}}
    try:
        exec("found = probe", answer)
    except NameError:
        pass
    HAS_PRIVATE_BUILTINS = "found" in answer
    sys.path[:] = [entry for entry in sys.path if entry]
    observe("def f(x):\n return lambda: x\n", True, 0)
    gc.collect()
    getattr(gc, "freeze", gc.collect)()
    gc.disable()


def serve(limit, memory):
    """Answers requests from standard input on standard output until that is closed.

    A request is four bytes of length, lowest first, four bytes of its number, one byte that is 1 to
    run the program, 2 to unparse it and 3 for its symbol tables, one byte that is the mode of `compiled`, and its text in UTF-8 of that length; a reply, four bytes of length, the number
    of the request and the text. Our identity comes first, as a reply to request 0. `limit` in seconds ends us if whoever asked is no longer there to do so; `memory`
    in bytes bounds our address space; 0 is none.
    """
    requests, replies = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    read, write, leave = os.read, os.write, os._exit

    def receive(size):
        parts = []
        while size:
            part = read(requests, min(size, 1 << 20))
            if not part:
                leave(0)
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def send(number, text):
        data = text.encode("ascii")
        data = memoryview(len(data).to_bytes(4, "little") + number + data)
        while data:
            data = data[write(replies, data) :]

    alarm = None
    try:
        if limit:
            import signal

            alarm = signal.alarm
        if memory:
            import resource

            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    except Exception:  # not on this platform, or not so much
        pass
    start()
    send(bytes(4), identity())
    while True:
        head = receive(10)
        source = receive(int.from_bytes(head[:4], "little")).decode("utf-8", "surrogatepass")
        if alarm is not None:
            alarm(limit)
        if head[8] == 2:
            reply = unparse(source, head[9])
        elif head[8] == 3:
            reply = symbols(source, head[9])
        else:
            reply = observe(source, head[8] == 1, head[9])
        if alarm is not None:
            alarm(0)
        send(head[4:8], reply)
