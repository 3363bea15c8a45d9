# An exception that is stored holds its traceback, and so the variables of every frame that it passed, until it goes.
# why: data model, traceback objects: `tb_frame` and `tb_next`; 3.1
# found: written by hand; seed text 4: look for what retains state
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def fails(name):
    local, captured = token("local " + name), token("captured " + name)
    get = lambda: captured
    raise ValueError(name)


def outer(name):
    passed = token("passed " + name)
    try:
        fails(name)
    except ValueError as error:
        return error


first, second = outer("first"), outer("second")
observe(first, second)
first = None
observe("one is gone")
second = None
observe("both are gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function fails line 11: args 1, varnames (name, local, get), cellvars (captured)
# function fails.<lambda> line 13: freevars (captured), flags NESTED
# function outer line 17: args 1, varnames (name, passed, error), flags NOFREE
# observe
#   exception 0 ValueError('first')
#   exception 1 ValueError('second')
# died captured first#1
# died local first#1
# died passed first#1
# observe
#   'one is gone'
# died captured second#1
# died local second#1
# died passed second#1
# observe
#   'both are gone'
# end
#   fails = function 0 fails
#   outer = function 1 outer
#   first = None
#   second = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function fails line 11: args 1, varnames (name, local, get), cellvars (captured)
# function fails.<lambda> line 13: freevars (captured), flags NESTED
# function outer line 17: args 1, varnames (name, passed, error), flags NOFREE
# observe
#   exception 0 ValueError('first')
#   exception 1 ValueError('second')
# died captured first#1
# died local first#1
# died passed first#1
# observe
#   'one is gone'
# died captured second#1
# died local second#1
# died passed second#1
# observe
#   'both are gone'
# end
#   fails = function 0 fails
#   outer = function 1 outer
#   first = None
#   second = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function fails line 11: args 1, varnames (name, local, get), cellvars (captured)
# function fails.<lambda> line 13: freevars (captured), flags NESTED
# function outer line 17: args 1, varnames (name, passed, error)
# observe
#   exception 0 ValueError('first')
#   exception 1 ValueError('second')
# died captured first#1
# died local first#1
# died passed first#1
# observe
#   'one is gone'
# died captured second#1
# died local second#1
# died passed second#1
# observe
#   'both are gone'
# end
#   fails = function 0 fails
#   outer = function 1 outer
#   first = None
#   second = None
# teardown
