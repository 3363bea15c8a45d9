# A name bound nowhere is global: reading it raises NameError and captures nothing.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def inner():
        return nowhere
    observe(inner)
    return inner


try:
    outer()()
except NameError as error:
    observe(error)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner), flags NOFREE
# function outer.inner line 12: flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.inner
# observe
#   exception 0 NameError("name 'nowhere' is not defined")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner), flags NOFREE
# function outer.inner line 12: flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.inner
# observe
#   exception 0 NameError("name 'nowhere' is not defined")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (inner)
# function outer.inner line 12: flags NESTED
# observe
#   function 0 outer.<locals>.inner
# observe
#   exception 0 NameError("name 'nowhere' is not defined")
# end
#   outer = function 0 outer
# teardown
