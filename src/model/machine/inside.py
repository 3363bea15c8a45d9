# Programs that look inside themselves, or wait; each begins with a line of this form:
# %% a_cell_is_written_by_hand
def f():
    x = token("first")
    def g():
        return x
    g.__closure__[0].cell_contents = token("second")
    observe(x, g())
    del g.__closure__[0].cell_contents
    try:
        x
    except NameError as error:
        observe(type(error).__name__)
    return g
g = f()
observe()
# %% a_weak_reference_holds_nothing
from weakref import ref
def f():
    x = token("x")
    return (lambda: x), ref(x)
g, weak = f()
observe(weak())
g = None
observe(weak() is None)
# %% locals_shows_cells_and_free_variables
def f(a):
    b = 1
    def g():
        a
        return locals()
    observe(locals())
    return g()
observe(f(token("a")))
# %% locals_may_hold_themselves
import gc
gc.disable()
def f():
    t = token("t")
    mine = locals()
    again = locals()
f()
observe()
collect()
# %% a_literal_text_sees_the_variables_around_it
def f(a):
    b = token("b")
    def g():
        a
        return eval("a")
    exec("b = 1\nobserve(a, b)")
    observe(b, g())
    try:
        eval("missing")
    except NameError as error:
        observe(str(error), getattr(error, "name", "none"))
f(5)
exec("def h():\n    return k")
k = 3
observe(h())
# %% a_function_is_made_from_a_code_object
import types
def f():
    x = 1
    def g():
        return x
    return g
g = f()
cell = types.CellType(token("other"))
observe(types.FunctionType(g.__code__, {}, closure=(cell,))())
for closure in (), (1,), None:
    try:
        types.FunctionType(g.__code__, globals(), closure=closure)
    except (TypeError, ValueError) as error:
        observe(type(error).__name__, str(error))
# %% identity_is_compared_by_number
def f():
    made = []
    for i in range(3):
        made.append(lambda: i)
    return made
observe(len({id(g.__closure__[0]) for g in f()}))
# %% the_frame_of_a_call_holds_its_variables
import sys
def f():
    x = token("x")
    return sys._getframe()
frame = f()
observe()
frame.clear()
observe()
# %% wrapped_functions_say_who_they_are
import functools
def decorate(f):
    @functools.wraps(f)
    def wrapper(*args):
        return f(*args)
    return wrapper
@decorate
def g(a):
    return a
observe(g, g(1), g.__wrapped__(2))
observe(functools.partial(g, token("kept"))(), functools.reduce(lambda a, b: a + b, [1, 2, 3]))
# %% an_asynchronous_generator_is_driven
async def source(n):
    t = token("t")
    for i in range(n):
        yield lambda: (i, t)
async def task():
    async for item in source(2):
        observe(item())
    return [item() async for item in source(1)]
coroutine = task()
try:
    coroutine.send(None)
except StopIteration as done:
    observe(done.value)
# %% an_asynchronous_generator_that_waits
class Pause:
    def __await__(self):
        got = yield "paused"
        return got
async def source():
    x = await Pause()
    yield x
async def task():
    async for item in source():
        observe(item)
coroutine = task()
observe(coroutine.send(None))
try:
    coroutine.send(None)
except StopIteration:
    observe()
# %% a_class_is_made_by_hand
class A:
    def m(self):
        return __class__
B = type("B", (A,), {"v": token("v"), "n": lambda self: self.v})
observe(B().m() is A, B().n(), B.__name__, sorted(name for name in A.__dict__ if name[0] != "_"))
B = None
observe()
collect()
