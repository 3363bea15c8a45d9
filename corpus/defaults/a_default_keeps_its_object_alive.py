# A function keeps the objects of its defaults alive as long as it lives itself, though it captures nothing.
# why: data model, `function.__defaults__` and `__kwdefaults__`: defaults are attributes of the function
# found: written by hand; seed text 3: memory lifetime: what a function holds stays
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    big = token("big")

    def positional(value=big):
        return value

    def by_name(*, value=token("named")):
        return value
    return positional, by_name


positional, by_name = outer()
observe(positional, by_name)
positional = None
observe("the first is gone")
by_name = None
observe("the second is gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (big, positional, by_name), flags NOFREE
# function outer.positional line 14: args 1, varnames (value), flags NESTED NOFREE
# function outer.by_name line 17: kwonly 1, varnames (value), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.positional defaults (token big#1)
#   function 1 outer.<locals>.by_name kwdefaults (value: token named#1)
# died big#1
# observe
#   'the first is gone'
# died named#1
# observe
#   'the second is gone'
# end
#   outer = function 0 outer
#   positional = None
#   by_name = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (big, positional, by_name), flags NOFREE
# function outer.positional line 14: args 1, varnames (value), flags NESTED NOFREE
# function outer.by_name line 17: kwonly 1, varnames (value), flags NESTED NOFREE
# observe
#   function 0 outer.<locals>.positional defaults (token big#1)
#   function 1 outer.<locals>.by_name kwdefaults (value: token named#1)
# died big#1
# observe
#   'the first is gone'
# died named#1
# observe
#   'the second is gone'
# end
#   outer = function 0 outer
#   positional = None
#   by_name = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (big, positional, by_name)
# function outer.positional line 14: args 1, varnames (value), flags NESTED
# function outer.by_name line 17: kwonly 1, varnames (value), flags NESTED
# observe
#   function 0 outer.<locals>.positional defaults (token big#1)
#   function 1 outer.<locals>.by_name kwdefaults (value: token named#1)
# died big#1
# observe
#   'the first is gone'
# died named#1
# observe
#   'the second is gone'
# end
#   outer = function 0 outer
#   positional = None
#   by_name = None
# teardown
