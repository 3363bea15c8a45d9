# `yield from` hands items out and sent values in; its own value is what the inner generator returned.
# why: Language Reference 6.2.10: yield from; PEP 380
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    heard = []

    def inner():
        heard.append((yield "first"))
        heard.append((yield "second"))
        return lambda: heard

    def delegate():
        result = yield from inner()
        yield result
    generator = delegate()
    observe(next(generator), generator.send("a"))
    get = generator.send("b")
    observe(get, get(), inner)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (delegate, generator, get), cellvars (heard, inner)
# function outer.inner line 14: freevars (heard), flags NESTED GENERATOR
# function outer.inner.<lambda> line 17: freevars (heard), flags NESTED
# function outer.delegate line 19: varnames (result), freevars (inner), flags NESTED GENERATOR
# observe
#   'first'
#   'second'
# observe
#   function 0 outer.<locals>.inner.<locals>.<lambda> [heard: cell 0 = list 0 ['a', 'b']]
#   list 0
#   function 1 outer.<locals>.inner [heard: cell 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (delegate, generator, get), cellvars (heard, inner)
# function outer.inner line 14: freevars (heard), flags NESTED GENERATOR
# function outer.inner.<lambda> line 17: freevars (heard), flags NESTED
# function outer.delegate line 19: varnames (result), freevars (inner), flags NESTED GENERATOR
# observe
#   'first'
#   'second'
# observe
#   function 0 outer.<locals>.inner.<locals>.<lambda> [heard: cell 0 = list 0 ['a', 'b']]
#   list 0
#   function 1 outer.<locals>.inner [heard: cell 0]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (delegate, generator, get), cellvars (heard, inner)
# function outer.inner line 14: freevars (heard), flags NESTED GENERATOR
# function outer.inner.<lambda> line 17: freevars (heard), flags NESTED
# function outer.delegate line 19: varnames (result), freevars (inner), flags NESTED GENERATOR
# observe
#   'first'
#   'second'
# observe
#   function 0 outer.<locals>.inner.<locals>.<lambda> [heard: cell 0 = list 0 ['a', 'b']]
#   list 0
#   function 1 outer.<locals>.inner [heard: cell 0]
# end
#   outer = function 0 outer
# teardown
