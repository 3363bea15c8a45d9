# An inner function that calls itself by name has its own name free: its cell holds the function itself.
# why: Language Reference 8.7: the name is bound in the enclosing scope
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def fact(n):
        return 1 if n == 0 else n * fact(n - 1)
    return fact


f = outer()
observe(f, f(5))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: cellvars (fact)
# function outer.fact line 12: args 1, varnames (n), freevars (fact), flags NESTED
# observe
#   function 0 outer.<locals>.fact [fact: cell 0 = function 0]
#   120
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.fact [fact: cell 0 = function 1]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: cellvars (fact)
# function outer.fact line 12: args 1, varnames (n), freevars (fact), flags NESTED
# observe
#   function 0 outer.<locals>.fact [fact: cell 0 = function 0]
#   120
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.fact [fact: cell 0 = function 1]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: cellvars (fact)
# function outer.fact line 12: args 1, varnames (n), freevars (fact), flags NESTED
# observe
#   function 0 outer.<locals>.fact [fact: cell 0 = function 0]
#   120
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.fact [fact: cell 0 = function 1]
# teardown
