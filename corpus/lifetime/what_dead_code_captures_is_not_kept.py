# A function that is never made holds nothing: the variable is in a cell all the same, and dies with the call.
# why: Language Reference 4.2.1; data model 3.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(flag):
    big = token("big")
    if flag:
        def get():
            return big
        return get
    return lambda: flag


f = outer(False)
observe(f)
g = outer(True)
observe(g)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (flag, get), cellvars (big, flag)
# function outer.get line 14: freevars (big), flags NESTED
# function outer.<lambda> line 17: freevars (flag), flags NESTED
# died big#1
# observe
#   function 0 outer.<locals>.<lambda> [flag: cell 0 = False]
# observe
#   function 0 outer.<locals>.get [big: cell 0 = token big#2]
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [flag: cell 0 = False]
#   g = function 2 outer.<locals>.get [big: cell 1 = token big#2]
# died big#2
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (flag, get), cellvars (big, flag)
# function outer.get line 14: freevars (big), flags NESTED
# function outer.<lambda> line 17: freevars (flag), flags NESTED
# died big#1
# observe
#   function 0 outer.<locals>.<lambda> [flag: cell 0 = False]
# observe
#   function 0 outer.<locals>.get [big: cell 0 = token big#2]
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [flag: cell 0 = False]
#   g = function 2 outer.<locals>.get [big: cell 1 = token big#2]
# died big#2
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (flag, get), cellvars (flag, big)
# function outer.get line 14: freevars (big), flags NESTED
# function outer.<lambda> line 17: freevars (flag), flags NESTED
# died big#1
# observe
#   function 0 outer.<locals>.<lambda> [flag: cell 0 = False]
# observe
#   function 0 outer.<locals>.get [big: cell 0 = token big#2]
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [flag: cell 0 = False]
#   g = function 2 outer.<locals>.get [big: cell 1 = token big#2]
# died big#2
# teardown
