# A qualified name lists the scopes around a definition, with `<locals>` after each function.
# why: PEP 3155
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def inner():
        return lambda: 0
    return inner


f = outer()
observe(outer, f, f())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner), flags NOFREE
# function outer.inner line 12: flags NESTED NOFREE
# function outer.inner.<lambda> line 13: flags NESTED NOFREE
# observe
#   function 0 outer
#   function 1 outer.<locals>.inner
#   function 2 outer.<locals>.inner.<locals>.<lambda>
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner), flags NOFREE
# function outer.inner line 12: flags NESTED NOFREE
# function outer.inner.<lambda> line 13: flags NESTED NOFREE
# observe
#   function 0 outer
#   function 1 outer.<locals>.inner
#   function 2 outer.<locals>.inner.<locals>.<lambda>
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (inner)
# function outer.inner line 12: flags NESTED
# function outer.inner.<lambda> line 13: flags NESTED
# observe
#   function 0 outer
#   function 1 outer.<locals>.inner
#   function 2 outer.<locals>.inner.<locals>.<lambda>
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.inner
# teardown
