# A recursive closure calls whatever its name holds: when the name is rebound, the old function calls the new one.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def f(n):
        return ("old", f(n - 1)) if n else "end"
    old = f
    observe(old(2))

    def f(n):
        return "new"
    observe(old(2), old, f)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (old), cellvars (f)
# function outer.f line 12: args 1, varnames (n), freevars (f), flags NESTED
# function outer.f line 17: args 1, varnames (n), flags NESTED NOFREE
# observe
#   ('old', ('old', 'end'))
# observe
#   ('old', 'new')
#   function 0 outer.<locals>.f [f: cell 0 = function 1 outer.<locals>.f]
#   function 1
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (old), cellvars (f)
# function outer.f line 12: args 1, varnames (n), freevars (f), flags NESTED
# function outer.f line 17: args 1, varnames (n), flags NESTED NOFREE
# observe
#   ('old', ('old', 'end'))
# observe
#   ('old', 'new')
#   function 0 outer.<locals>.f [f: cell 0 = function 1 outer.<locals>.f]
#   function 1
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (old), cellvars (f)
# function outer.f line 12: args 1, varnames (n), freevars (f), flags NESTED
# function outer.f line 17: args 1, varnames (n), flags NESTED
# observe
#   ('old', ('old', 'end'))
# observe
#   ('old', 'new')
#   function 0 outer.<locals>.f [f: cell 0 = function 1 outer.<locals>.f]
#   function 1
# end
#   outer = function 0 outer
# teardown
