# `x = x` in a class body reads the module's variable: in a function whose own `x` is meant, it fails or finds another.
# why: Language Reference 4.2.2: an unbound local variable of a class block is looked up in the global namespace
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    class C:
        x = x
    return C


try:
    outer("argument")
except NameError as error:
    observe(error)
x = "module"
observe(outer("argument"))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, C), flags NOFREE
# class outer.C line 12: flags NOFREE
# observe
#   exception 0 NameError("name 'x' is not defined")
# observe
#   class 0 outer.<locals>.C {x: 'module'}
# end
#   outer = function 0 outer
#   x = 'module'
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, C), flags NOFREE
# class outer.C line 12: flags NOFREE
# observe
#   exception 0 NameError("name 'x' is not defined")
# observe
#   class 0 outer.<locals>.C {x: 'module'}
# end
#   outer = function 0 outer
#   x = 'module'
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, C)
# class outer.C line 12
# observe
#   exception 0 NameError("name 'x' is not defined")
# observe
#   class 0 outer.<locals>.C {x: 'module'}
# end
#   outer = function 0 outer
#   x = 'module'
# teardown
