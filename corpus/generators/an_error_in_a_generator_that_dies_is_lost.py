# What a dying generator raises is reported and lost, and so is one that goes on in spite of GeneratorExit; asked to close, both are errors.
# why: Language Reference 6.2.10.1, generator.close; exceptions of finalizers cannot be propagated (sys.unraisablehook)
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def fails():
        try:
            yield
        finally:
            raise KeyError("lost")

    def goes_on():
        while True:
            try:
                yield
            except GeneratorExit:
                observe("goes on")
    for function in fails, goes_on:
        generator = function()
        next(generator)
        generator = None
        observe("dropped")
        generator = function()
        next(generator)
        try:
            generator.close()
        except (KeyError, RuntimeError) as error:
            observe(error)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (fails, goes_on, function, generator, error), flags NOFREE
# function outer.fails line 12: flags NESTED GENERATOR NOFREE
# function outer.goes_on line 18: flags NESTED GENERATOR NOFREE
# observe
#   'dropped'
# observe
#   exception 0 KeyError('lost')
# observe
#   'goes on'
# observe
#   'dropped'
# observe
#   'goes on'
# observe
#   exception 0 RuntimeError('generator ignored GeneratorExit')
# observe
#   'goes on'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (fails, goes_on, function, generator, error), flags NOFREE
# function outer.fails line 12: flags NESTED GENERATOR NOFREE
# function outer.goes_on line 18: flags NESTED GENERATOR NOFREE
# observe
#   'dropped'
# observe
#   exception 0 KeyError('lost')
# observe
#   'goes on'
# observe
#   'dropped'
# observe
#   'goes on'
# observe
#   exception 0 RuntimeError('generator ignored GeneratorExit')
# observe
#   'goes on'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (fails, goes_on, function, generator, error)
# function outer.fails line 12: flags NESTED GENERATOR
# function outer.goes_on line 18: flags NESTED GENERATOR
# observe
#   'dropped'
# observe
#   exception 0 KeyError('lost')
# observe
#   'goes on'
# observe
#   'dropped'
# observe
#   'goes on'
# observe
#   exception 0 RuntimeError('generator ignored GeneratorExit')
# observe
#   'goes on'
# end
#   outer = function 0 outer
# teardown
