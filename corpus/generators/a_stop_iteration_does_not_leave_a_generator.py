# A StopIteration raised in the body of a generator becomes a RuntimeError: it cannot be mistaken for the end.
# why: PEP 479; Language Reference 8.4: StopIteration inside generators
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(items):
    items = iter(items)

    def pairs():
        while True:
            yield next(items), next(items)
    observe(pairs)
    return pairs()


generator = outer([1, 2, 3])
observe(next(generator))
try:
    next(generator)
except RuntimeError as error:
    observe(error.__cause__)
observe(next(generator, "ended"))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (items, pairs), cellvars (items)
# function outer.pairs line 14: freevars (items), flags NESTED GENERATOR
# observe
#   function 0 outer.<locals>.pairs [items: cell 0 = <list_iterator>]
# observe
#   (1, 2)
# observe
#   exception 0 StopIteration()
# observe
#   'ended'
# end
#   outer = function 0 outer
#   generator = generator outer.<locals>.pairs closed
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (items, pairs), cellvars (items)
# function outer.pairs line 14: freevars (items), flags NESTED GENERATOR
# observe
#   function 0 outer.<locals>.pairs [items: cell 0 = <list_iterator>]
# observe
#   (1, 2)
# observe
#   exception 0 StopIteration()
# observe
#   'ended'
# end
#   outer = function 0 outer
#   generator = generator outer.<locals>.pairs closed
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (items, pairs), cellvars (items)
# function outer.pairs line 14: freevars (items), flags NESTED GENERATOR
# observe
#   function 0 outer.<locals>.pairs [items: cell 0 = <list_iterator>]
# observe
#   (1, 2)
# observe
#   exception 0 StopIteration()
# observe
#   'ended'
# end
#   outer = function 0 outer
#   generator = generator outer.<locals>.pairs closed
# teardown
