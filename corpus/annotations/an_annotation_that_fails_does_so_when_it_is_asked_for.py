# A name that an annotation misses is an error when it is evaluated: at the definition up to 3.13, from 3.14 whenever somebody asks, until the name is there.
# why: PEP 649 and 749; Language Reference 8.7, Function definitions
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def define():
    def f(x: Missing):
        return x
    return f


try:
    f = define()
    observe("defined")
    f.__annotations__
except NameError as error:
    observe(error)
Missing = int
f = define()
observe(f.__annotations__)


def bare(x):
    return x


observe(bare.__annotations__)
bare.__annotations__ = {"x": 1}
observe(bare.__annotations__)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function define line 11: varnames (f), flags NOFREE
# function define.f line 12: args 1, varnames (x), flags NESTED NOFREE
# function bare line 28: args 1, varnames (x), flags NOFREE
# observe
#   exception 0 NameError("name 'Missing' is not defined")
# observe
#   dict 0 {'x': <type>}
# observe
#   dict 0 {}
# observe
#   dict 0 {'x': 1}
# end
#   define = function 0 define
#   Missing = <type>
#   f = function 1 define.<locals>.f
#   bare = function 2 bare
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function define line 11: varnames (f), flags NOFREE
# function define.f line 12: args 1, varnames (x), flags NESTED NOFREE
# function bare line 28: args 1, varnames (x), flags NOFREE
# observe
#   exception 0 NameError("name 'Missing' is not defined")
# observe
#   dict 0 {'x': <type>}
# observe
#   dict 0 {}
# observe
#   dict 0 {'x': 1}
# end
#   define = function 0 define
#   Missing = <type>
#   f = function 1 define.<locals>.f
#   bare = function 2 bare
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function define line 11: varnames (f)
# function define.f line 12: args 1, varnames (x), flags NESTED
# function bare line 28: args 1, varnames (x)
# observe
#   exception 0 NameError("name 'Missing' is not defined")
# observe
#   dict 0 {'x': <type>}
# observe
#   dict 0 {}
# observe
#   dict 0 {'x': 1}
# end
#   define = function 0 define
#   Missing = <type>
#   f = function 1 define.<locals>.f
#   bare = function 2 bare
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# function define line 11: varnames (f)
# function define.__annotate__ line 12: args 1, posonly 1, varnames (format), flags NESTED
# function define.f line 12: args 1, varnames (x), flags NESTED
# function bare line 28: args 1, varnames (x)
# observe
#   'defined'
# observe
#   exception 0 NameError("name 'Missing' is not defined")
# observe
#   dict 0 {'x': <type>}
# observe
#   dict 0 {}
# observe
#   dict 0 {'x': 1}
# end
#   define = function 0 define
#   f = function 1 define.<locals>.f
#   Missing = <type>
#   bare = function 2 bare
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function define line 11: varnames (f)
# function define.__annotate__ line 12: qualname define.<locals>.f.__annotate__, args 1, posonly 1, varnames (format), flags NESTED
# function define.f line 12: args 1, varnames (x), flags NESTED
# function bare line 28: args 1, varnames (x)
# observe
#   'defined'
# observe
#   exception 0 NameError("name 'Missing' is not defined")
# observe
#   dict 0 {'x': <type>}
# observe
#   dict 0 {}
# observe
#   dict 0 {'x': 1}
# end
#   define = function 0 define
#   f = function 1 define.<locals>.f
#   Missing = <type>
#   bare = function 2 bare
# teardown
