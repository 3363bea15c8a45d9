# A default holds the object that its expression gave; rebinding the variable later changes neither the default nor earlier functions.
# why: Language Reference 8.7: the expression is evaluated once, when the function is defined
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = [1]

    def f(value=x):
        return value, x
    x.append(2)
    observe(f, f())
    x = "rebound"
    observe(f, f())


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f), cellvars (x)
# function outer.f line 14: args 1, varnames (value), freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = list 0 [1, 2]] defaults (list 0)
#   (list 0, list 0)
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 'rebound'] defaults (list 0 [1, 2])
#   (list 0, 'rebound')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f), cellvars (x)
# function outer.f line 14: args 1, varnames (value), freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = list 0 [1, 2]] defaults (list 0)
#   (list 0, list 0)
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 'rebound'] defaults (list 0 [1, 2])
#   (list 0, 'rebound')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (f), cellvars (x)
# function outer.f line 14: args 1, varnames (value), freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = list 0 [1, 2]] defaults (list 0)
#   (list 0, list 0)
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 'rebound'] defaults (list 0 [1, 2])
#   (list 0, 'rebound')
# end
#   outer = function 0 outer
# teardown
