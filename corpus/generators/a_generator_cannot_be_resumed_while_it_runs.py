# A generator that reaches itself through a cell and asks itself for an item is refused; the cell is not hurt.
# why: Language Reference 6.2.10: ValueError if the generator is already executing
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def generate():
        try:
            next(generator)
        except ValueError:
            yield "refused"
    generator = generate()
    observe(next(generator), generate)
    generator = None
    observe(generate)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (generate), cellvars (generator)
# function outer.generate line 12: freevars (generator), flags NESTED GENERATOR
# observe
#   'refused'
#   function 0 outer.<locals>.generate [generator: cell 0 = generator outer.<locals>.generate suspended]
# observe
#   function 0 outer.<locals>.generate [generator: cell 0 = None]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (generate), cellvars (generator)
# function outer.generate line 12: freevars (generator), flags NESTED GENERATOR
# observe
#   'refused'
#   function 0 outer.<locals>.generate [generator: cell 0 = generator outer.<locals>.generate suspended]
# observe
#   function 0 outer.<locals>.generate [generator: cell 0 = None]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (generate), cellvars (generator)
# function outer.generate line 12: freevars (generator), flags NESTED GENERATOR
# observe
#   'refused'
#   function 0 outer.<locals>.generate [generator: cell 0 = generator outer.<locals>.generate suspended]
# observe
#   function 0 outer.<locals>.generate [generator: cell 0 = None]
# end
#   outer = function 0 outer
# teardown
