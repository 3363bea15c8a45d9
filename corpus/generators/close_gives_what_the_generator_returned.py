# From 3.13, close() gives what the generator returned in answer to GeneratorExit.
# why: Language Reference 6.2.10.1, changed in 3.13: if a generator returns a value upon being closed, the value is returned by close()
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def sums():
        total = 0
        try:
            while True:
                total += yield lambda: total
        except GeneratorExit:
            return total
    generator = sums()
    get = next(generator)
    generator.send(3)
    generator.send(4)
    observe(generator.close(), get())
    observe(generator.close())


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (sums, generator, get), flags NOFREE
# function outer.sums line 12: cellvars (total), flags NESTED GENERATOR
# function outer.sums.<lambda> line 16: freevars (total), flags NESTED
# observe
#   None
#   7
# observe
#   None
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (sums, generator, get), flags NOFREE
# function outer.sums line 12: cellvars (total), flags NESTED GENERATOR
# function outer.sums.<lambda> line 16: freevars (total), flags NESTED
# observe
#   None
#   7
# observe
#   None
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.12
# module <module> line 1
# function outer line 11: varnames (sums, generator, get)
# function outer.sums line 12: cellvars (total), flags NESTED GENERATOR
# function outer.sums.<lambda> line 16: freevars (total), flags NESTED
# observe
#   None
#   7
# observe
#   None
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.13 to 3.15
# module <module> line 1
# function outer line 11: varnames (sums, generator, get)
# function outer.sums line 12: cellvars (total), flags NESTED GENERATOR
# function outer.sums.<lambda> line 16: freevars (total), flags NESTED
# observe
#   7
#   7
# observe
#   None
# end
#   outer = function 0 outer
# teardown
