# The target of a comprehension is released at the end of the evaluation, unless a closure captured it; then the last item stays.
# why: Language Reference 6.2.4: the targets are in a scope of their own
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def items(kind):
    for number in "12":
        yield token(kind + number)


def outer():
    plain = [item is None for item in items("plain ")]
    observe(plain)
    fs = [lambda: item for item in items("captured ")]
    observe(len(fs))
    return fs


fs = outer()
fs.pop()
observe(fs)
fs.pop()
observe("gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function items line 11: args 1, varnames (kind, number), flags GENERATOR NOFREE
# function outer line 16: varnames (plain, fs), flags NOFREE
# function outer.<listcomp> line 17: args 1, varnames (.0, item), flags NESTED NOFREE
# function outer.<listcomp> line 19: args 1, varnames (.0), cellvars (item), flags NESTED
# function outer.<listcomp>.<lambda> line 19: freevars (item), flags NESTED
# died plain 1#1
# died plain 2#1
# observe
#   list 0 [False, False]
# died captured 1#1
# observe
#   2
# observe
#   list 0 [function 0 outer.<locals>.<listcomp>.<lambda> [item: cell 0 = token captured 2#1]]
# died captured 2#1
# observe
#   'gone'
# end
#   items = function 0 items
#   outer = function 1 outer
#   fs = list 0 []
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function items line 11: args 1, varnames (kind, number), flags GENERATOR NOFREE
# function outer line 16: varnames (plain, fs), flags NOFREE
# function outer.<listcomp> line 17: args 1, varnames (.0, item), flags NESTED NOFREE
# function outer.<listcomp> line 19: args 1, varnames (.0), cellvars (item), flags NESTED
# function outer.<listcomp>.<lambda> line 19: freevars (item), flags NESTED
# died plain 1#1
# died plain 2#1
# observe
#   list 0 [False, False]
# died captured 1#1
# observe
#   2
# observe
#   list 0 [function 0 outer.<locals>.<listcomp>.<lambda> [item: cell 0 = token captured 2#1]]
# died captured 2#1
# observe
#   'gone'
# end
#   items = function 0 items
#   outer = function 1 outer
#   fs = list 0 []
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function items line 11: args 1, varnames (kind, number), flags GENERATOR
# function outer line 16: varnames (plain, fs)
# function outer.<listcomp> line 17: args 1, varnames (.0, item), flags NESTED
# function outer.<listcomp> line 19: args 1, varnames (.0), cellvars (item), flags NESTED
# function outer.<listcomp>.<lambda> line 19: freevars (item), flags NESTED
# died plain 1#1
# died plain 2#1
# observe
#   list 0 [False, False]
# died captured 1#1
# observe
#   2
# observe
#   list 0 [function 0 outer.<locals>.<listcomp>.<lambda> [item: cell 0 = token captured 2#1]]
# died captured 2#1
# observe
#   'gone'
# end
#   items = function 0 items
#   outer = function 1 outer
#   fs = list 0 []
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function items line 11: args 1, varnames (kind, number), flags GENERATOR
# function outer line 16: varnames (item, plain, fs), cellvars (item)
# function outer.<lambda> line 19: freevars (item), flags NESTED
# died plain 1#1
# died plain 2#1
# observe
#   list 0 [False, False]
# died captured 1#1
# observe
#   2
# observe
#   list 0 [function 0 outer.<locals>.<lambda> [item: cell 0 = token captured 2#1]]
# died captured 2#1
# observe
#   'gone'
# end
#   items = function 0 items
#   outer = function 1 outer
#   fs = list 0 []
# teardown
