# `close` raises GeneratorExit at the `yield`: `finally` clauses run and may write cells; the exception itself is not seen outside.
# why: Language Reference 6.2.10.1, generator.close
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    state = "fresh"

    def generate():
        nonlocal state
        try:
            state = "open"
            yield
        except Exception:
            state = "never: GeneratorExit is no Exception"
        finally:
            state += ", then closed"
    get = lambda: state
    generator = generate()
    next(generator)
    observe(get())
    generator.close()
    observe(get())
    generator.close()
    observe(get(), generate)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (generate, get, generator), cellvars (state)
# function outer.generate line 14: freevars (state), flags NESTED GENERATOR
# function outer.<lambda> line 23: freevars (state), flags NESTED
# observe
#   'open'
# observe
#   'open, then closed'
# observe
#   'open, then closed'
#   function 0 outer.<locals>.generate [state: cell 0 = 'open, then closed']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (generate, get, generator), cellvars (state)
# function outer.generate line 14: freevars (state), flags NESTED GENERATOR
# function outer.<lambda> line 23: freevars (state), flags NESTED
# observe
#   'open'
# observe
#   'open, then closed'
# observe
#   'open, then closed'
#   function 0 outer.<locals>.generate [state: cell 0 = 'open, then closed']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (generate, get, generator), cellvars (state)
# function outer.generate line 14: freevars (state), flags NESTED GENERATOR
# function outer.<lambda> line 23: freevars (state), flags NESTED
# observe
#   'open'
# observe
#   'open, then closed'
# observe
#   'open, then closed'
#   function 0 outer.<locals>.generate [state: cell 0 = 'open, then closed']
# end
#   outer = function 0 outer
# teardown
