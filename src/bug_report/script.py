# @@TITLE@@
#
# Plain Python, nothing else is needed. Exit codes: 0, it is as it must be; 1, it is not;
# 125, it cannot be told (what `git bisect run` takes for "skip").
import ast
import builtins
import gc
import re
import subprocess
import sys
import types
import weakref

PROGRAM = @@PROGRAM@@

# What there must be, by the first version of Python for which it is so.
EXPECTED = @@EXPECTED@@
WHAT, PLACE, FIELD = @@WHAT@@
# Whether an interpreter is free to choose, so that only CPython is held to it.
LAYOUT = @@LAYOUT@@
MODE, ORIGIN, OPTIMIZE, SEPARATE = @@MODE@@


def compiled():
    source = PROGRAM
    if ORIGIN != "text":
        source = ast.parse(source, "program", MODE)
    if ORIGIN == "unparse":
        source = ast.unparse(source)
    return compile(source, "program", MODE, 0, True, OPTIMIZE)


def outcome():
    try:
        compiled()
    except SyntaxError as error:
        return "%s: %s, line %s" % (type(error).__name__, error.msg, error.lineno)
    return "compiles"


def codes(code, path):
    """The code objects at a path of names."""
    if not path:
        return [code]
    inner = [const for const in code.co_consts if isinstance(const, types.CodeType)]
    return [found for const in inner if const.co_name == path[0] for found in codes(const, path[1:])]


def fields():
    """A field of each code object at the place."""
    found = codes(compiled(), [] if PLACE == "<module>" else PLACE.split("."))
    if FIELD == "co_flags":
        return [code.co_flags & @@FLAGS@@ for code in found]
    return [comparable(getattr(code, FIELD) if FIELD else code.co_name) for code in found]


def comparable(value):
    """A field's value or an event; CPython's own are the order of names, and how those of functions in comprehensions begin."""
    if IS_CPYTHON or type(value) not in (str, tuple):
        return value
    return tuple(sorted(value)) if type(value) is tuple else re.sub("<(locals|listcomp|setcomp|dictcomp)>[.]", "", value)


def run():
    """What the program shows, event by event."""
    log, died, labels = [], [], {}

    def event(line):
        if FIELD == "death":
            line = "%s after the death of %s" % (line, ", ".join(sorted(died)) or "nothing")
            del died[:]
        log.append(line)

    def observe(*values):
        walk = Walk()
        event("observe " + ", ".join(map(walk.text, values)))

    def token(label):
        labels[label] = labels.get(label, 0) + 1
        made = Token("%s#%d" % (label, labels[label]))
        name = made.name
        living[name] = weakref.ref(made, lambda ref: died.append(name))
        return made

    def collect():
        event("collect")
        gc.collect()

    living, printed = {}, Printed(event)
    private = dict(vars(builtins), observe=observe, token=token, collect=collect)
    try:
        exec("collect", {"__builtins__": private})
    except NameError:
        # Not every Python takes other builtins than its own.
        vars(builtins).update(private)
    namespace = {"__name__": "__main__", "__builtins__": private}
    # With separate locals these are shown, and let go, before the globals.
    namespaces = ({}, namespace) if SEPARATE else (namespace,)
    code = compiled()
    former, sys.stdout = sys.stdout, printed
    printed.log = log
    try:
        exec(code, *namespaces[::-1])
    except BaseException as error:
        line = "uncaught " + type(error).__qualname__
        event(line + ": " + str(error) if FIELD == "message" else line)
        del error
    finally:
        sys.stdout = former
    walk = Walk()
    named = [pair for each in namespaces for pair in each.items()]
    shown = [(name, value) for name, value in named if name[:2] + name[-2:] != "____"]
    del named
    event("end " + ", ".join([name + " = " + walk.text(value) for name, value in shown]))
    if FIELD == "death":
        del walk, shown
        for each in namespaces:
            each.clear()
        gc.collect()
        event("teardown")
    return [comparable(line) for line in log]


class Token:
    def __init__(self, name):
        self.name = name


class Printed:
    """Takes the place of `sys.stdout`: one event for all that is printed between two others."""

    def __init__(self, event):
        self.event, self.text, self.log = event, "", None

    def write(self, text):
        if self.text and self.log and self.log[-1].startswith("print " + ascii(self.text)):
            self.text += text
            self.log[-1] = "print " + ascii(self.text)
        elif text:
            self.text = text
            self.event("print " + ascii(text))
        return len(text)

    def flush(self):
        pass


class Walk:
    """Shows the values of one event, with numbers for what has an identity."""

    def __init__(self):
        self.seen, self.counts = {}, {}

    def text(self, value):
        kind = type(value)
        if kind is tuple:
            return "(" + ", ".join(map(self.text, value)) + ")"
        if kind in (set, frozenset):
            return "{" + ", ".join(sorted(map(self.text, value))) + "}"
        if kind is Token:
            return "token " + value.name
        if kind in WRAPPERS:
            parts = [getattr(value, part) for part in WRAPPERS[kind]]
            return kind.__name__ + " (" + ", ".join(map(self.text, parts)) + ")"
        word = word_for(value)
        if word is None:
            return ascii(value) if kind in ATOMS else "other"
        if id(value) in self.seen:
            return self.seen[id(value)][0]
        number = self.counts.get(word, 0)
        self.counts[word] = number + 1
        name = "%s %d" % (word, number)
        self.seen[id(value)] = name, value
        if word == "cell":
            try:
                return name + " = " + self.text(value.cell_contents)
            except ValueError:
                return name + " empty"
        if word == "function":
            free = zip(value.__code__.co_freevars, value.__closure__ or ())
            shown = ", ".join([variable + ": " + self.text(cell) for variable, cell in free])
            shown = name + " " + value.__qualname__ + " [" + shown + "]"
            if value.__defaults__ is not None:
                shown += " defaults (" + ", ".join(map(self.text, value.__defaults__)) + ")"
            if value.__kwdefaults__ is not None:
                shown += " kwdefaults " + self.named(value.__kwdefaults__.items())
            return shown + (" dict " + self.named(value.__dict__.items()) if value.__dict__ else "")
        if word == "class":
            own = [pair for pair in vars(value).items() if pair[0] not in HIDDEN]
            return name + " " + value.__qualname__ + " " + self.named(own)
        if word == "instance":
            own = getattr(value, "__dict__", {})
            return name + " of " + kind.__qualname__ + " " + self.named(own.items())
        if word == "list":
            return name + " [" + ", ".join(map(self.text, value)) + "]"
        if word == "dict":
            items = [self.text(key) + ": " + self.text(item) for key, item in value.items()]
            return name + " {" + ", ".join(items) + "}"
        return name + " " + kind.__qualname__ + " (" + ", ".join(map(self.text, value.args)) + ")"

    def named(self, pairs):
        return "{" + ", ".join([name + ": " + self.text(value) for name, value in pairs]) + "}"


def word_for(value):
    """What a value with an identity is called, if it is one of the program's."""
    kind = type(value)
    if kind is types.FunctionType:
        # The hooks are functions here, and elsewhere they are not.
        return "function" if getattr(value.__code__, "co_filename", None) == "program" else None
    if kind in WORDS:
        return WORDS[kind]
    if isinstance(value, BaseException):
        return "exception"
    if isinstance(value, type):
        return "class" if value.__module__ == "__main__" else None
    return "instance" if kind.__module__ == "__main__" else None


WORDS = {types.CellType: "cell", list: "list", dict: "dict"}

WRAPPERS = {
    types.MethodType: ("__func__", "__self__"),
    staticmethod: ("__func__",),
    classmethod: ("__func__",),
    property: ("fget", "fset", "fdel"),
}

# What every class has.
HIDDEN = set(
    "__module__ __qualname__ __dict__ __weakref__ __doc__ __hash__ __slots__ __firstlineno__ __static_attributes__ "
    "__annotations__ __annotate__ __annotate_func__ __annotations_cache__ __classdictcell__ __type_params__ "
    "__orig_bases__ __parameters__".split()
)


IS_CPYTHON = sys.implementation.name == "cpython"

ATOMS = {type(None), bool, int, float, complex, str, bytes, type(Ellipsis), type(NotImplemented), range}


def main():
    if WHAT == "survival" and sys.argv[1:] != ["child"]:
        if subprocess.run([sys.executable, "-c", ""]).returncode:
            print("%s cannot be started" % sys.executable)
            sys.exit(125)
        try:
            # A program takes no time at all, unless the interpreter hangs on it.
            child = subprocess.run([sys.executable, __file__, "child"], timeout=20)
        except subprocess.TimeoutExpired:
            print("it gives no answer")
            sys.exit(1)
        sys.exit(1 if child.returncode not in (0, 125) else child.returncode)
    known = [version for version in EXPECTED if version <= sys.version_info[:2]]
    expected = EXPECTED[max(known)] if known else None
    if expected is None:
        print("nothing is known of this version")
        sys.exit(125)
    if (LAYOUT or FIELD == "death") and not IS_CPYTHON:
        print("only CPython is held to this")
        sys.exit(125)
    if WHAT in ("fields", "run"):
        expected = [comparable(value) for value in expected]
    gc.disable()
    try:
        shown = {"run": run, "fields": fields}.get(WHAT, outcome)()
        if (shown, expected) == ("compiles", "runs"):
            run()
            shown = "runs"
    except Exception as error:
        if WHAT != "survival":
            print("it fails in another way: %s: %s" % (type(error).__name__, error))
            sys.exit(125)
        shown = "%s: %s" % (type(error).__name__, error)
    if shown == expected:
        print("as it must be")
        sys.exit(0)
    lines = [expected, shown] if WHAT != "run" else ["\n".join(expected), "\n".join(shown)]
    print("expected:\n%s\nactual:\n%s" % tuple(lines))
    sys.exit(1)


main()
