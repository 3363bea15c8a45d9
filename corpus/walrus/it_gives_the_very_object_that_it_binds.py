# The value of an assignment expression is the object it bound, also when the variable is a cell.
# why: PEP 572: the value of the expression is that of the right-hand side
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    get = lambda: x
    same = (x := [1]) is get()
    x.append(2)
    observe(same, get, (lambda value: value is x)(x), (x := "next"), get())


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get, same), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 15: args 1, varnames (value), freevars (x), flags NESTED
# observe
#   True
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'next']
#   True
#   'next'
#   'next'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get, same), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 15: args 1, varnames (value), freevars (x), flags NESTED
# observe
#   True
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'next']
#   True
#   'next'
#   'next'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, same), cellvars (x)
# function outer.<lambda> line 12: freevars (x), flags NESTED
# function outer.<lambda> line 15: args 1, varnames (value), freevars (x), flags NESTED
# observe
#   True
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 'next']
#   True
#   'next'
#   'next'
# end
#   outer = function 0 outer
# teardown
