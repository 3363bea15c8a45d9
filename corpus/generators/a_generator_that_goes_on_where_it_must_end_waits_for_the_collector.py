# A generator that is let go of and yields in the middle of its end handles a GeneratorExit whose traceback holds its frame.
# why: Language Reference 6.2.9.1, generator.close; Data model, Traceback objects: tb_frame; what holds itself waits for the collector
# found: cellmate 0.1.0 campaign --vary corpus --seed 1c0de, program 5080, CPython 3.13.0
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(x):
    try:
        yield lambda: x
    finally:
        yield


def g(x):
    while True:
        try:
            yield lambda: x
        except GeneratorExit as why:
            yield why


def h(x):
    try:
        yield lambda: x
    except GeneratorExit:
        pass
    yield


for each in f, g, h:
    next(each(token(each.__name__)))
    observe(each)
    collect()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function f.<lambda> line 13: freevars (x), flags NESTED
# function g line 18: args 1, varnames (x, why), cellvars (x), flags GENERATOR
# function g.<lambda> line 21: freevars (x), flags NESTED
# function h line 26: args 1, varnames (x), cellvars (x), flags GENERATOR
# function h.<lambda> line 28: freevars (x), flags NESTED
# observe
#   function 0 f
# collect
# died f#1
# observe
#   function 0 g
# collect
# died g#1
# died h#1
# observe
#   function 0 h
# collect
# end
#   f = function 0 f
#   g = function 1 g
#   h = function 2 h
#   each = function 2
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function f.<lambda> line 13: freevars (x), flags NESTED
# function g line 18: args 1, varnames (x, why), cellvars (x), flags GENERATOR
# function g.<lambda> line 21: freevars (x), flags NESTED
# function h line 26: args 1, varnames (x), cellvars (x), flags GENERATOR
# function h.<lambda> line 28: freevars (x), flags NESTED
# observe
#   function 0 f
# collect
# died f#1
# observe
#   function 0 g
# collect
# died g#1
# died h#1
# observe
#   function 0 h
# collect
# end
#   f = function 0 f
#   g = function 1 g
#   h = function 2 h
#   each = function 2
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 11: args 1, varnames (x), cellvars (x), flags GENERATOR
# function f.<lambda> line 13: freevars (x), flags NESTED
# function g line 18: args 1, varnames (x, why), cellvars (x), flags GENERATOR
# function g.<lambda> line 21: freevars (x), flags NESTED
# function h line 26: args 1, varnames (x), cellvars (x), flags GENERATOR
# function h.<lambda> line 28: freevars (x), flags NESTED
# observe
#   function 0 f
# collect
# died f#1
# observe
#   function 0 g
# collect
# died g#1
# died h#1
# observe
#   function 0 h
# collect
# end
#   f = function 0 f
#   g = function 1 g
#   h = function 2 h
#   each = function 2
# teardown
