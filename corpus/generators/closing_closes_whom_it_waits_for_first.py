# A generator that waits in `yield from` is closed from the inside out: first the one it waits for, by whatever `close` it has, then it gets GeneratorExit itself.
# why: PEP 380, Formal semantics: if a GeneratorExit is thrown in, the close method of the subiterator is called, if it has one
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    order = []

    def inner():
        try:
            yield 1
        finally:
            order.append("inner")

    class Source:
        def __iter__(self):
            return self

        def __next__(self):
            return 2

        def close(self):
            order.append("source")

    def delegate(source):
        try:
            yield from source
        except GeneratorExit:
            order.append("delegate")
            raise

    def quiet(source):
        yield from source
    held = inner()
    for source in held, Source(), [3]:
        generator = delegate(source)
        observe(next(generator))
        generator.close()
        observe(order, generator)
    held = inner()
    generator = quiet(held)
    next(generator)
    del generator
    observe(order, held)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner, Source, delegate, quiet, held, source, generator), cellvars (order)
# function outer.inner line 14: freevars (order), flags NESTED GENERATOR
# class outer.Source line 20: freevars (order)
# function outer.Source.__iter__ line 21: args 1, varnames (self), flags NESTED NOFREE
# function outer.Source.__next__ line 24: args 1, varnames (self), flags NESTED NOFREE
# function outer.Source.close line 27: args 1, varnames (self), freevars (order), flags NESTED
# function outer.delegate line 30: args 1, varnames (source), freevars (order), flags NESTED GENERATOR
# function outer.quiet line 37: args 1, varnames (source), flags NESTED GENERATOR NOFREE
# observe
#   1
# observe
#   list 0 ['inner', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   2
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   3
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate', 'delegate', 'inner']
#   generator outer.<locals>.inner closed
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner, Source, delegate, quiet, held, source, generator), cellvars (order)
# function outer.inner line 14: freevars (order), flags NESTED GENERATOR
# class outer.Source line 20: freevars (order)
# function outer.Source.__iter__ line 21: args 1, varnames (self), flags NESTED NOFREE
# function outer.Source.__next__ line 24: args 1, varnames (self), flags NESTED NOFREE
# function outer.Source.close line 27: args 1, varnames (self), freevars (order), flags NESTED
# function outer.delegate line 30: args 1, varnames (source), freevars (order), flags NESTED GENERATOR
# function outer.quiet line 37: args 1, varnames (source), flags NESTED GENERATOR NOFREE
# observe
#   1
# observe
#   list 0 ['inner', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   2
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   3
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate', 'delegate', 'inner']
#   generator outer.<locals>.inner closed
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: varnames (inner, Source, delegate, quiet, held, source, generator), cellvars (order)
# function outer.inner line 14: freevars (order), flags NESTED GENERATOR
# class outer.Source line 20: freevars (order)
# function outer.Source.__iter__ line 21: args 1, varnames (self), flags NESTED
# function outer.Source.__next__ line 24: args 1, varnames (self), flags NESTED
# function outer.Source.close line 27: args 1, varnames (self), freevars (order), flags NESTED
# function outer.delegate line 30: args 1, varnames (source), freevars (order), flags NESTED GENERATOR
# function outer.quiet line 37: args 1, varnames (source), flags NESTED GENERATOR
# observe
#   1
# observe
#   list 0 ['inner', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   2
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   3
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate', 'delegate', 'inner']
#   generator outer.<locals>.inner closed
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: varnames (inner, Source, delegate, quiet, held, source, generator), cellvars (order)
# function outer.inner line 14: freevars (order), flags NESTED GENERATOR
# class outer.Source line 20: cellvars (__classdict__), freevars (order)
# function outer.Source.__iter__ line 21: args 1, varnames (self), flags NESTED METHOD
# function outer.Source.__next__ line 24: args 1, varnames (self), flags NESTED METHOD
# function outer.Source.close line 27: args 1, varnames (self), freevars (order), flags NESTED METHOD
# function outer.delegate line 30: args 1, varnames (source), freevars (order), flags NESTED GENERATOR
# function outer.quiet line 37: args 1, varnames (source), flags NESTED GENERATOR
# observe
#   1
# observe
#   list 0 ['inner', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   2
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   3
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate', 'delegate']
#   generator outer.<locals>.delegate closed
# observe
#   list 0 ['inner', 'delegate', 'source', 'delegate', 'delegate', 'inner']
#   generator outer.<locals>.inner closed
# end
#   outer = function 0 outer
# teardown
