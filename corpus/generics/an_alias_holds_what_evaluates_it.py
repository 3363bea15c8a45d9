# An alias holds its type parameters and what evaluates its value; one that speaks of itself waits for a collection.
# why: Language Reference 7.14, The type statement; data model: objects in cycles are collected
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = token("x")
    y = token("y")
    type Plain = x
    type Generic[T: y] = (T, lambda: x)
    type Cycle = (Cycle, y)
    return Plain, Generic, Cycle


plain, generic, cycle = outer()
observe(plain, generic, cycle)
observe(plain.__name__, plain.__type_params__, generic.__type_params__, generic.__parameters__)
observe(generic.__value__, generic.__type_params__[0].__bound__)
del generic
observe("plain holds x, cycle holds y")
del plain
observe("x is dead")
del cycle
observe("a cycle")
collect()
observe("y is dead")

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 11: varnames (Plain, Generic), cellvars (Cycle, x, y)
# function outer.Plain line 14: freevars (x), flags NESTED
# function outer.<generic parameters of Generic> line 15: cellvars (T), freevars (x, y), flags NESTED
# function outer.<generic parameters of Generic>.Generic line 15: qualname outer.<locals>.Generic, freevars (T, x), flags NESTED
# function outer.<generic parameters of Generic>.Generic.<lambda> line 15: freevars (x), flags NESTED
# function outer.<generic parameters of Generic>.T line 15: qualname outer.<locals>.T, freevars (y), flags NESTED
# function outer.Cycle line 16: freevars (Cycle, y), flags NESTED
# observe
#   TypeAliasType ('Plain')
#   TypeAliasType ('Generic')
#   TypeAliasType ('Cycle')
# observe
#   'Plain'
#   ()
#   (TypeVar ('T'),)
#   (TypeVar ('T'),)
# observe
#   (TypeVar ('T'), function 0 outer.<locals>.Generic.<locals>.<lambda> [x: cell 0 = token x#1])
#   token y#1
# observe
#   'plain holds x, cycle holds y'
# died x#1
# observe
#   'x is dead'
# observe
#   'a cycle'
# collect
# died y#1
# observe
#   'y is dead'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: varnames (Plain, Generic), cellvars (Cycle, x, y)
# function outer.Plain line 14: args 1, posonly 1, varnames (.format), freevars (x), flags NESTED
# function outer.<generic parameters of Generic> line 15: cellvars (T), freevars (x, y), flags NESTED
# function outer.<generic parameters of Generic>.Generic line 15: qualname outer.<locals>.Generic, args 1, posonly 1, varnames (.format), freevars (T, x), flags NESTED
# function outer.<generic parameters of Generic>.Generic.<lambda> line 15: qualname outer.<locals>.<generic parameters of Generic>.<lambda>, freevars (x), flags NESTED
# function outer.<generic parameters of Generic>.T line 15: qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (y), flags NESTED
# function outer.Cycle line 16: args 1, posonly 1, varnames (.format), freevars (Cycle, y), flags NESTED
# observe
#   TypeAliasType ('Plain')
#   TypeAliasType ('Generic')
#   TypeAliasType ('Cycle')
# observe
#   'Plain'
#   ()
#   (TypeVar ('T'),)
#   (TypeVar ('T'),)
# observe
#   (TypeVar ('T'), function 0 outer.<locals>.<generic parameters of Generic>.<lambda> [x: cell 0 = token x#1])
#   token y#1
# observe
#   'plain holds x, cycle holds y'
# died x#1
# observe
#   'x is dead'
# observe
#   'a cycle'
# collect
# died y#1
# observe
#   'y is dead'
# end
#   outer = function 0 outer
# teardown
