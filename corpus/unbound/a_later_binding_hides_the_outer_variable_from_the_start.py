# A function that binds a name anywhere never sees the outer variable of that name, not even before the binding.
# why: Language Reference 4.2.2: a name that is bound anywhere within a block is local to all of it
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = "module"


def outer(binds):
    x = "outer"

    def inner():
        try:
            seen = x
        except UnboundLocalError as error:
            seen = error
        if binds:
            x = "inner"
        return seen, lambda: x
    return inner


observe(outer(True), outer(True)())
observe(outer(False)())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 14: args 1, varnames (binds, x, inner), cellvars (binds)
# function outer.inner line 17: varnames (seen, error), cellvars (x), freevars (binds), flags NESTED
# function outer.inner.<lambda> line 24: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [binds: cell 0 = True]
#   (exception 0 UnboundLocalError("local variable 'x' referenced before assignment"), function 1 outer.<locals>.inner.<locals>.<lambda> [x: cell 1 = 'inner'])
# observe
#   (exception 0 UnboundLocalError("local variable 'x' referenced before assignment"), function 0 outer.<locals>.inner.<locals>.<lambda> [x: cell 0 empty])
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 14: args 1, varnames (binds, x, inner), cellvars (binds)
# function outer.inner line 17: varnames (seen, error), cellvars (x), freevars (binds), flags NESTED
# function outer.inner.<lambda> line 24: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [binds: cell 0 = True]
#   (exception 0 UnboundLocalError("local variable 'x' referenced before assignment"), function 1 outer.<locals>.inner.<locals>.<lambda> [x: cell 1 = 'inner'])
# observe
#   (exception 0 UnboundLocalError("local variable 'x' referenced before assignment"), function 0 outer.<locals>.inner.<locals>.<lambda> [x: cell 0 empty])
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 14: args 1, varnames (binds, x, inner), cellvars (binds)
# function outer.inner line 17: varnames (seen, error), cellvars (x), freevars (binds), flags NESTED
# function outer.inner.<lambda> line 24: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.inner [binds: cell 0 = True]
#   (exception 0 UnboundLocalError("cannot access local variable 'x' where it is not associated with a value"), function 1 outer.<locals>.inner.<locals>.<lambda> [x: cell 1 = 'inner'])
# observe
#   (exception 0 UnboundLocalError("cannot access local variable 'x' where it is not associated with a value"), function 0 outer.<locals>.inner.<locals>.<lambda> [x: cell 0 empty])
# end
#   x = 'module'
#   outer = function 0 outer
# teardown
