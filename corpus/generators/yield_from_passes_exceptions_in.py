# An exception thrown into a delegating generator is raised in the inner one first, whose clauses end before those of the outer one.
# why: Language Reference 6.2.10; PEP 380: throw is delegated
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    log = []

    def inner():
        try:
            try:
                yield 1
            except ValueError as error:
                log.append(error.args)
                yield 2
        finally:
            log.append("inner")

    def delegate():
        try:
            yield from inner()
        finally:
            log.append("outer")
    generator = delegate()
    observe(next(generator), generator.throw(ValueError("in")))
    try:
        generator.throw(KeyError("out"))
    except KeyError as error:
        observe(delegate, log, error)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (delegate, generator, error), cellvars (inner, log)
# function outer.inner line 14: varnames (error), freevars (log), flags NESTED GENERATOR
# function outer.delegate line 24: freevars (inner, log), flags NESTED GENERATOR
# observe
#   1
#   2
# observe
#   function 0 outer.<locals>.delegate [inner: cell 0 = function 1 outer.<locals>.inner [log: cell 1 = list 0 [('in',), 'inner', 'outer']], log: cell 1]
#   list 0
#   exception 0 KeyError('out')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (delegate, generator, error), cellvars (inner, log)
# function outer.inner line 14: varnames (error), freevars (log), flags NESTED GENERATOR
# function outer.delegate line 24: freevars (inner, log), flags NESTED GENERATOR
# observe
#   1
#   2
# observe
#   function 0 outer.<locals>.delegate [inner: cell 0 = function 1 outer.<locals>.inner [log: cell 1 = list 0 [('in',), 'inner', 'outer']], log: cell 1]
#   list 0
#   exception 0 KeyError('out')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (delegate, generator, error), cellvars (inner, log)
# function outer.inner line 14: varnames (error), freevars (log), flags NESTED GENERATOR
# function outer.delegate line 24: freevars (inner, log), flags NESTED GENERATOR
# observe
#   1
#   2
# observe
#   function 0 outer.<locals>.delegate [inner: cell 0 = function 1 outer.<locals>.inner [log: cell 1 = list 0 [('in',), 'inner', 'outer']], log: cell 1]
#   list 0
#   exception 0 KeyError('out')
# end
#   outer = function 0 outer
# teardown
