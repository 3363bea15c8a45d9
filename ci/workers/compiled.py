#!/usr/bin/env python3
"""Compiled Python as a subject: python3 ci/workers/compiled.py nuitka|cython|mypyc [PATTERN...]

A worker of docs/protocol.md, run by a CPython that has the compiler. Each program is written down as a module and compiled; a child
process then imports it, and shows what can be seen: events, values, deaths, and of functions what they have of `__closure__` and
`__code__`. The observing half is what cellmate sends, src/subject/observer.py; here is only what is different for compiled code.

What a compiler says it does not support is answered as a rejection of type `NotImplementedError`, which skips the program. That it
fails by itself, or that what it made cannot be compiled as C or loaded, is a failure of the subject (`internal`).
"""
import importlib.machinery
import importlib.util
import os
import re
import signal
import subprocess
import sys
import sysconfig

TOOL = sys.argv[1] if len(sys.argv) > 1 else ""
# What a module is called: its classes and functions say so.
NAME = "__main__"
SUFFIX = importlib.machinery.EXTENSION_SUFFIXES[0]
# Seconds that one program may take to be compiled and run.
LIMIT = 240
RUN_LIMIT = 10
HOOKS = ("observe", "token", "collect")


class Rejected(Exception):
    """The compiler does not take the program: type, message, line and column."""


class Unable(Exception):
    """The program asks for what the compiler does not support."""


class Broken(Exception):
    """The compiler itself fails, or what it makes is of no use."""


def ask(command, folder, **environment):
    done = subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env=dict(os.environ, **environment), check=False,
    )
    return done.returncode, done.stdout.decode("utf-8", "replace")


def last_line(text):
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it ended without a word"


# What files of the corpus begin with, to be programs without cellmate. Here the hooks are there, and Nuitka 4.3 fails on it in every file.
PRELUDE = '''try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect
'''


def write(source, folder):
    source = source.replace(PRELUDE, "\n" * PRELUDE.count("\n"))
    path = os.path.join(folder, NAME + ".py")
    with open(path, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
        file.write(source)
    return path


# ---- the compilers: text and folder in, path of a module out ----------------------------------------


def nuitka(source, folder):
    path = write(source, folder)
    options = ["--module", "--output-dir=" + folder, "--nofollow-imports", "--no-pyi-file", "--lto=no", "--jobs=1", "--disable-ccache"]
    code, said = ask(
        [sys.executable, "-m", "nuitka", *options, path], folder, CFLAGS="-O0 -w", NUITKA_CACHE_DIR=os.path.join(folder, "cache"), HOME=folder
    )
    if code:
        error = re.findall(r"^(?:FATAL: )?\s*((?:Syntax|Indentation|Tab)Error): (.*)$", said, re.M)
        if error:
            line = re.search(r'__main__\.py", line (\d+)|__main__\.py:(\d+)', said)
            raise Rejected(error[-1][0], error[-1][1], int(line[1] or line[2]) if line else None, None)
        raise Broken("nuitka: " + last_line(said))
    return os.path.join(folder, NAME + SUFFIX)


def cython(source, folder):
    path = write(source, folder)
    code, said = ask([sys.executable, "-c", CYTHONIZE, path], folder)
    if code:
        errors = re.findall(r"^(?:.*/)?__main__\.py:(\d+):(\d+): (.*)$", said, re.M)
        if "Compiler crash" in said or "Traceback (most recent call last)" in said or not errors:
            raise Broken("cython: " + last_line(said))
        line, column, message = errors[0]
        if re.search("not supported|not implemented|not allowed here|unsupported|not yet", message, re.I):
            raise Unable("cython: " + message)
        raise Rejected("SyntaxError", message, int(line), int(column) + 1)
    target = os.path.join(folder, NAME + SUFFIX)
    code, said = ask(
        ["gcc", "-shared", "-fPIC", "-O0", "-w", "-fwrapv", "-I", sysconfig.get_path("include"), path[:-2] + "c", "-o", target], folder
    )
    if code:
        raise Broken("C compiler: " + next((line for line in said.splitlines() if "error" in line), last_line(said)))
    return target


# The language as it is: no types from annotations, builtins looked up each time, hooks unknown before.
CYTHONIZE = """
import sys
from Cython.Compiler import Options
from Cython.Compiler.Main import compile
Options.error_on_unknown_names = Options.cache_builtins = False
directives = dict(language_level=3, annotation_typing=False, binding=True)
result = compile(sys.argv[1], Options.CompilationOptions(Options.default_options, compiler_directives=directives))
sys.exit(bool(result.num_errors))
"""


def mypyc(source, folder):
    # It looks for no name among the builtins that it does not know: hooks must be imported. The errors of types are not asked for.
    path = write("from hooks import observe, token, collect\n" + source, folder)
    settings = os.path.join(folder, "mypy.ini")
    with open(settings, "w", encoding="utf-8") as file:
        file.write("[mypy]\nignore_errors = True\nignore_missing_imports = True\ncache_dir = %s/cache\n" % folder)
    code, said = ask([sys.executable, "-c", MYPYC, settings, path], folder, CFLAGS="-O0 -w")
    target = os.path.join(folder, NAME + SUFFIX)
    if code or not os.path.exists(target):
        if "internal mypyc error" in said or "INTERNAL ERROR" in said or "Traceback (most recent call last)" in said:
            where = re.findall(r'File "(?:.*/)?(mypyc?/[^"]*)", line (\d+), in (\w+)', said)
            error = re.findall(r"(\w+(?:Error|Exception|Interrupt): ?.*)", said)
            raise Broken("mypyc: %s in %s" % (error[-1].strip() if error else last_line(said), "%s:%s, %s" % where[-1] if where else "itself"))
        errors = re.findall(r"^(?:.*/)?__main__\.py:(\d+): error: (.*)$", said, re.M)
        if not errors:
            raise Broken("mypyc: " + next((line for line in said.splitlines() if "error" in line), last_line(said)))
        line, message = errors[0]
        if "[syntax]" in message or "yntax" in message:
            raise Rejected("SyntaxError", message, int(line) - 1 or None, None)
        raise Unable("mypyc: " + message)
    return target


MYPYC = """
import sys
from setuptools import setup
from mypyc.build import mypycify
settings, path = sys.argv[1:]
modules = mypycify(["--config-file", settings, path], opt_level="0")
setup(name="program", script_name="setup.py", script_args=["-q", "build_ext", "--inplace"], ext_modules=modules)
"""


# ---- running: in a child, with the helper's own functions --------------------------------------------


def load(path):
    loader = importlib.machinery.ExtensionFileLoader(NAME, path)
    spec = importlib.util.spec_from_file_location(NAME, path, loader=loader)
    module = importlib.util.module_from_spec(spec)
    KEPT.append(module)
    loader.exec_module(module)


KEPT = []


def child(source, helper, path):
    """What is to be seen of a program that was compiled: the text of a reply."""
    show_compiled(helper)
    # The hooks go among the real builtins: a compiled module knows no others.
    helper["HAS_PRIVATE_BUILTINS"] = False
    hooks = {}

    def execute(code, namespace):
        import builtins
        import gc

        class Hooks:
            def __getattr__(self, name):
                if name not in hooks:
                    raise AttributeError(name)
                # An exception takes the module away before it is given to us: its namespace is looked for while it is there.
                if not found:
                    spaces = [it for it in gc.get_objects() if type(it) is dict and it.get("__name__") == NAME and it is not namespace]
                    found.extend(spaces[-1:])
                return hooks[name]

        found = []
        for name in HOOKS:
            hooks[name] = vars(builtins)[name]
        if TOOL == "mypyc":
            sys.modules["hooks"] = Hooks()
        before = sys.modules[NAME]
        try:
            load(path)
        except BaseException as error:
            try:
                message = helper["text_of"](str(error))
            except BaseException:
                message = "<exception str() failed>"
            ended = helper["class_qualname"](type(error)), message
        else:
            ended = None
        # A module may be left behind that was never given to us.
        module = KEPT[0] if KEPT else sys.modules.get(NAME, before)
        shared = vars(module) if module is not before else found[0] if found else None
        if shared is not None:
            namespace.update((name, value) for name, value in shared.items() if not any(value is hook for hook in hooks.values()))
            shared.clear()
        return ended

    helper["execute"] = execute
    events = helper["run_facts"]([None], 0)
    encode, version = helper["encode"], helper["FORMAT"]
    if type(events) is str:
        return encode((version, "flood", events))
    return encode((version, "code", module_facts(), events))


def module_facts():
    return (-1, NAME_OF_MODULE, None, 1, 0, 0, 0, 0, 0, (), (), ())


NAME_OF_MODULE = "<module>"

FUNCTIONS = ("cython_function_or_method", "compiled_function")
SUSPENDED = {
    "compiled_generator": "generator", "compiled_coroutine": "coroutine", "compiled_asyncgen": "async_generator",
    "generator": "generator", "coroutine": "coroutine", "async_generator": "async_generator",
}


def show_compiled(helper):
    """Teaches the walk the types of compiled code, by their names: each program may bring its own."""
    Walk, class_name = helper["Walk"], helper["class_name"]
    other, element_text, type_name = Walk.other, helper["element_text"], helper["type_name"]

    def is_compiled(kind):
        return not helper["is_written"](kind)

    def show(self, value, kind, depth):
        if is_compiled(kind):
            name = class_name(kind)
            if name in FUNCTIONS:
                return Walk.function(self, value, depth)
            if name == "compiled_cell":
                return Walk.cell(self, value, depth)
            if name == "compiled_method":
                return Walk.method(self, value, depth)
            if name in SUSPENDED and kind.__module__ != "builtins":
                name = SUSPENDED[name]
                prefix = {"generator": "gi", "coroutine": "cr", "async_generator": "ag"}[name]
                return ("g", name, helper["text_of"](value.__qualname__), suspended(value, prefix))
        if TOOL == "mypyc" and is_made(kind):
            return ("o", "function")
        return other(self, value, kind, depth)

    def suspended(value, prefix):
        if getattr(value, prefix + "_running"):
            return "running"
        frame = getattr(value, prefix + "_frame", None)
        if frame is None:
            return "closed"
        return "suspended" if frame.f_lasti >= 0 else "created"

    def is_made(kind):
        # A function inside another one is an object of a class of its own.
        return helper["is_written"](kind) and class_name(kind).endswith("_obj")

    def element(value, depth):
        kind = type(value)
        if is_compiled(kind) and class_name(kind) in FUNCTIONS:
            return "function " + helper["text_of"](value.__qualname__)
        return element_text(value, depth)

    def name_of_type(value):
        name = type_name(value)
        return {"compiled_method": "method", "method_descriptor": "function"}.get(name, name)

    Walk.other = show
    helper["element_text"], helper["type_name"] = element, name_of_type
    helper["HIDDEN"] = helper["HIDDEN"] | {"__mypyc_attrs__", "__internal_mypyc_setup", "__getstate__", "__setstate__", "__reduce_cython__", "__setstate_cython__"}


def run_apart(source, helper, path):
    """Runs the program in a process of its own. What that dies of, we die of."""
    read, to = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(read)
        signal.alarm(RUN_LIMIT)
        data = child(source, helper, path).encode("ascii")
        while data:
            data = data[os.write(to, data) :]
        os._exit(0)
    os.close(to)
    with os.fdopen(read, "rb") as pipe:
        reply = pipe.read()
    status = os.waitpid(process, 0)[1]
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        signal.signal(number, signal.SIG_DFL) if number not in (signal.SIGKILL, signal.SIGSTOP) else None
        os.kill(os.getpid(), number)
    if status:
        os._exit(os.WEXITSTATUS(status))
    return reply.decode("ascii")


# ---- the worker --------------------------------------------------------------------------------------


def serve(helper):
    encode, version = helper["encode"], helper["FORMAT"]
    rejected = lambda *what: encode((version, "rejected") + what)
    unable = lambda why: rejected("NotImplementedError", why, None, None)
    compiler = {"nuitka": nuitka, "cython": cython, "mypyc": mypyc}[TOOL]
    folder = os.path.join(os.environ.get("TMPDIR", "/tmp"), "program")
    made = [0]

    def observe(source, run, mode):
        if mode & 0b1011111:
            return unable("%s compiles modules only, as they are" % TOOL)
        made[0] += 1
        place = "%s-%d" % (folder, made[0])
        os.makedirs(place)
        try:
            try:
                path = compiler(source, place)
            except Rejected as error:
                return rejected(*error.args)
            except Unable as error:
                return unable(str(error))
            if not run:
                return encode((version, "code", module_facts(), None))
            return run_apart(source, helper, path)
        except Broken as error:
            return encode((version, "internal", "SystemError", str(error)))
        finally:
            subprocess.run(["rm", "-rf", place], check=False)

    start = helper["start"]

    def start_as_ever():
        start()
        helper["observe"] = observe

    release = sys.version.split()[0]
    seed = None if sys.flags.hash_randomization else 0
    from importlib.metadata import version as version_of

    package = {"nuitka": "Nuitka", "cython": "Cython", "mypyc": "mypy"}[TOOL]
    helper["start"] = start_as_ever
    helper["identity"] = lambda: encode((version, TOOL, release, [package + " " + version_of(package)], seed, LIMIT))
    helper["unparse"] = lambda source, mode: encode((version, "text", None, "there are no trees"))
    helper["symbols"] = lambda source, mode: encode((version, "tables", None, "there are no symbol tables"))
    # Its alarm and its memory would be the compiler's.
    helper["serve"](0, 0)


def main():
    if TOOL not in ("nuitka", "cython", "mypyc"):
        sys.exit(__doc__.splitlines()[0])
    text = sys.stdin.buffer.read(int(sys.stdin.buffer.readline())).decode()
    helper = {"__name__": "cellmate"}
    exec(text.rpartition("\nserve(")[0], helper)
    serve(helper)


main()
