# A `def` whose name is declared global in the enclosing function has a bare qualified name; a nonlocal one has not.
# why: PEP 3155
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    h = None

    def define():
        global g
        nonlocal h

        def g():
            def inside():
                pass
            return inside

        def h():
            pass
    define()
    observe(g, g(), h)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (define), cellvars (h)
# function outer.define line 14: freevars (h), flags NESTED
# function outer.define.g line 18: varnames (inside), flags NESTED NOFREE
# function outer.define.g.inside line 19: flags NESTED NOFREE
# function outer.define.h line 23: flags NESTED NOFREE
# observe
#   function 0 g
#   function 1 g.<locals>.inside
#   function 2 outer.<locals>.define.<locals>.h
# end
#   outer = function 0 outer
#   g = function 1 g
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (define), cellvars (h)
# function outer.define line 14: freevars (h), flags NESTED
# function outer.define.g line 18: varnames (inside), flags NESTED NOFREE
# function outer.define.g.inside line 19: flags NESTED NOFREE
# function outer.define.h line 23: flags NESTED NOFREE
# observe
#   function 0 g
#   function 1 g.<locals>.inside
#   function 2 outer.<locals>.define.<locals>.h
# end
#   outer = function 0 outer
#   g = function 1 g
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (define), cellvars (h)
# function outer.define line 14: freevars (h), flags NESTED
# function outer.define.g line 18: qualname g, varnames (inside), flags NESTED
# function outer.define.g.inside line 19: flags NESTED
# function outer.define.h line 23: flags NESTED
# observe
#   function 0 g
#   function 1 g.<locals>.inside
#   function 2 outer.<locals>.define.<locals>.h
# end
#   outer = function 0 outer
#   g = function 1 g
# teardown
