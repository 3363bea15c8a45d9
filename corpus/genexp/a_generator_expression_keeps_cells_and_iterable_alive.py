# Until it is exhausted or dropped, a generator expression holds the cells of its free variables and the iterator of its first iterable.
# why: Language Reference 6.2.8; data model 3.1
# found: written by hand; seed text 3: what is captured lives as long as what captured it
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    captured, source = token("captured"), [token("item")]
    return (captured is item for item in source)


items = outer()
observe("made")
observe(next(items))
observe(next(items, "exhausted"))
observe(items)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (source), cellvars (captured)
# function outer.<genexpr> line 13: args 1, varnames (.0, item), freevars (captured), flags NESTED GENERATOR
# observe
#   'made'
# observe
#   False
# died captured#1
# died item#1
# observe
#   'exhausted'
# observe
#   generator outer.<locals>.<genexpr> closed
# end
#   outer = function 0 outer
#   items = generator outer.<locals>.<genexpr> closed
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (source), cellvars (captured)
# function outer.<genexpr> line 13: args 1, varnames (.0, item), freevars (captured), flags NESTED GENERATOR
# observe
#   'made'
# observe
#   False
# died captured#1
# died item#1
# observe
#   'exhausted'
# observe
#   generator outer.<locals>.<genexpr> closed
# end
#   outer = function 0 outer
#   items = generator outer.<locals>.<genexpr> closed
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (source), cellvars (captured)
# function outer.<genexpr> line 13: args 1, varnames (.0, item), freevars (captured), flags NESTED GENERATOR
# observe
#   'made'
# observe
#   False
# died captured#1
# died item#1
# observe
#   'exhausted'
# observe
#   generator outer.<locals>.<genexpr> closed
# end
#   outer = function 0 outer
#   items = generator outer.<locals>.<genexpr> closed
# teardown
