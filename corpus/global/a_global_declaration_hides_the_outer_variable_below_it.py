# A `global x` hides an enclosing function's `x` from the functions nested below the declaration, too: they read the module's.
# why: Language Reference 4.2.2: a name declared global in an enclosing block is resolved in the top-level namespace
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = "module"


def outer():
    x = "outer"

    def declares():
        global x

        def below():
            return x
        return below

    def beside():
        return x
    observe(declares(), beside, declares()(), beside())


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 14: varnames (declares, beside), cellvars (x)
# function outer.declares line 17: varnames (below), flags NESTED NOFREE
# function outer.declares.below line 20: flags NESTED NOFREE
# function outer.beside line 24: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.declares.<locals>.below
#   function 1 outer.<locals>.beside [x: cell 0 = 'outer']
#   'module'
#   'outer'
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 14: varnames (declares, beside), cellvars (x)
# function outer.declares line 17: varnames (below), flags NESTED NOFREE
# function outer.declares.below line 20: flags NESTED NOFREE
# function outer.beside line 24: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.declares.<locals>.below
#   function 1 outer.<locals>.beside [x: cell 0 = 'outer']
#   'module'
#   'outer'
# end
#   x = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 14: varnames (declares, beside), cellvars (x)
# function outer.declares line 17: varnames (below), flags NESTED
# function outer.declares.below line 20: flags NESTED
# function outer.beside line 24: freevars (x), flags NESTED
# observe
#   function 0 outer.<locals>.declares.<locals>.below
#   function 1 outer.<locals>.beside [x: cell 0 = 'outer']
#   'module'
#   'outer'
# end
#   x = 'module'
#   outer = function 0 outer
# teardown
