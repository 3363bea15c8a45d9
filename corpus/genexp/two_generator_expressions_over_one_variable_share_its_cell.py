# Two generator expressions and a function that read one variable see each write to it, in whatever order they are asked.
# why: Language Reference 6.2.8 and 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n
    ups = (step() for _ in range(3))
    seen = (n for _ in range(3))
    observe(next(seen), next(ups), next(ups), next(seen))
    observe(list(seen), list(ups), step)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (ups, seen), cellvars (n, step)
# function outer.step line 14: freevars (n), flags NESTED
# function outer.<genexpr> line 18: args 1, varnames (.0, _), freevars (step), flags NESTED GENERATOR
# function outer.<genexpr> line 19: args 1, varnames (.0, _), freevars (n), flags NESTED GENERATOR
# observe
#   0
#   1
#   2
#   2
# observe
#   list 0 [2]
#   list 1 [3]
#   function 0 outer.<locals>.step [n: cell 0 = 3]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (ups, seen), cellvars (n, step)
# function outer.step line 14: freevars (n), flags NESTED
# function outer.<genexpr> line 18: args 1, varnames (.0, _), freevars (step), flags NESTED GENERATOR
# function outer.<genexpr> line 19: args 1, varnames (.0, _), freevars (n), flags NESTED GENERATOR
# observe
#   0
#   1
#   2
#   2
# observe
#   list 0 [2]
#   list 1 [3]
#   function 0 outer.<locals>.step [n: cell 0 = 3]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (ups, seen), cellvars (n, step)
# function outer.step line 14: freevars (n), flags NESTED
# function outer.<genexpr> line 18: args 1, varnames (.0, _), freevars (step), flags NESTED GENERATOR
# function outer.<genexpr> line 19: args 1, varnames (.0, _), freevars (n), flags NESTED GENERATOR
# observe
#   0
#   1
#   2
#   2
# observe
#   list 0 [2]
#   list 1 [3]
#   function 0 outer.<locals>.step [n: cell 0 = 3]
# end
#   outer = function 0 outer
# teardown
