# `n += 1` without `nonlocal` makes `n` local to the function: it fails before it adds, and the outer variable stays as it is.
# why: Language Reference 7.2.1 and 4.2.2: the name is local throughout the block
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    n = 0

    def step():
        n += 1
        return n
    observe(step)
    try:
        step()
    except UnboundLocalError as error:
        observe(error, n)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (n, step, error), flags NOFREE
# function outer.step line 14: varnames (n), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.step
# observe
#   exception 0 UnboundLocalError("local variable 'n' referenced before assignment")
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (n, step, error), flags NOFREE
# function outer.step line 14: varnames (n), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.step
# observe
#   exception 0 UnboundLocalError("local variable 'n' referenced before assignment")
#   0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (n, step, error)
# function outer.step line 14: varnames (n), flags NESTED
# observe
#   function 0 outer.<locals>.step
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'n' where it is not associated with a value")
#   0
# end
#   outer = function 0 outer
# teardown
