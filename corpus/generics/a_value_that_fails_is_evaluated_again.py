# The value of an alias that fails is evaluated anew when it is asked for again; nothing is kept of the failure.
# why: Language Reference 4.2.2.1, Lazy evaluation; an exception is no result
# found: written by hand
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


type X = (observe("evaluated"), late)
type Recursive = (Recursive, lambda: Recursive)

try:
    X.__value__
except NameError as error:
    print(error)
late = token("late")
observe(X.__value__)
observe(X.__value__)
observe(Recursive.__value__[0] is Recursive, Recursive.__value__[1]() is Recursive)
del late, X
observe("gone")

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function X line 11
# function Recursive line 12
# function Recursive.<lambda> line 12: flags NESTED
# observe
#   'evaluated'
# print name 'late' is not defined\n
# observe
#   'evaluated'
# observe
#   (None, token late#1)
# observe
#   (None, token late#1)
# observe
#   True
#   True
# died late#1
# observe
#   'gone'
# end
#   Recursive = TypeAliasType ('Recursive')
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function X line 11: args 1, posonly 1, varnames (.format)
# function Recursive line 12: args 1, posonly 1, varnames (.format)
# function Recursive.<lambda> line 12: qualname <lambda>, flags NESTED
# observe
#   'evaluated'
# print name 'late' is not defined\n
# observe
#   'evaluated'
# observe
#   (None, token late#1)
# observe
#   (None, token late#1)
# observe
#   True
#   True
# died late#1
# observe
#   'gone'
# end
#   Recursive = TypeAliasType ('Recursive')
# teardown
