# A decorator may keep its state as attributes of the function that it returns, which finds itself through its own cell.
# why: Language Reference 8.7: decorators are called with the function object; 4.2.2 for the variable of the wrapper
# found: written by hand, as a program that people write
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def counted(f):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    return wrapper
@counted
def add(a, b=2, *, c=3):
    return a + b + c
add(1); add(1, 2); add(1, c=5)
observe(add.calls, add, add.__closure__[0].cell_contents.__name__)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function counted line 11: args 1, varnames (f), cellvars (f, wrapper)
# function counted.wrapper line 12: varnames (args, kwargs), freevars (f, wrapper), flags VARARGS VARKEYWORDS NESTED
# function add line 17: args 2, kwonly 1, varnames (a, b, c), flags NOFREE
# observe
#   3
#   function 0 counted.<locals>.wrapper [f: cell 0 = function 1 add defaults (2) kwdefaults (c: 3), wrapper: cell 1 = function 0] dict {calls: 3}
#   'add'
# end
#   counted = function 0 counted
#   add = function 1 counted.<locals>.wrapper [f: cell 0 = function 2 add defaults (2) kwdefaults (c: 3), wrapper: cell 1 = function 1] dict {calls: 3}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function counted line 11: args 1, varnames (f), cellvars (f, wrapper)
# function counted.wrapper line 12: varnames (args, kwargs), freevars (f, wrapper), flags VARARGS VARKEYWORDS NESTED
# function add line 17: args 2, kwonly 1, varnames (a, b, c), flags NOFREE
# observe
#   3
#   function 0 counted.<locals>.wrapper [f: cell 0 = function 1 add defaults (2) kwdefaults (c: 3), wrapper: cell 1 = function 0] dict {calls: 3}
#   'add'
# end
#   counted = function 0 counted
#   add = function 1 counted.<locals>.wrapper [f: cell 0 = function 2 add defaults (2) kwdefaults (c: 3), wrapper: cell 1 = function 1] dict {calls: 3}
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function counted line 11: args 1, varnames (f), cellvars (f, wrapper)
# function counted.wrapper line 12: varnames (args, kwargs), freevars (f, wrapper), flags VARARGS VARKEYWORDS NESTED
# function add line 17: args 2, kwonly 1, varnames (a, b, c)
# observe
#   3
#   function 0 counted.<locals>.wrapper [f: cell 0 = function 1 add defaults (2) kwdefaults (c: 3), wrapper: cell 1 = function 0] dict {calls: 3}
#   'add'
# end
#   counted = function 0 counted
#   add = function 1 counted.<locals>.wrapper [f: cell 0 = function 2 add defaults (2) kwdefaults (c: 3), wrapper: cell 1 = function 1] dict {calls: 3}
# teardown
