# An `assert` statement that is left out binds and captures all the same.
# why: Language Reference 7.3, The assert statement: no code is emitted when optimization is requested; 4.2.1,
#   Binding of names: the local variables of a block are determined by scanning the entire text of the block
# found: written by hand
# versions: 3.8 to 3.15
# mode: optimize 1

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def inner():
        assert x and (lambda: x)

    def late():
        return y

    assert (y := x)
    observe(inner, late)


outer(0)

# === expected, format 1: 3.8 to 3.9
# module <module> line 8: flags NOFREE
# function outer line 13: args 1, varnames (x, inner, late), cellvars (x, y)
# function outer.inner line 14: freevars (x), flags NESTED
# function outer.late line 17: freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 0]
#   function 1 outer.<locals>.late [y: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 13: args 1, varnames (x, inner, late), cellvars (x, y)
# function outer.inner line 14: freevars (x), flags NESTED
# function outer.late line 17: freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 0]
#   function 1 outer.<locals>.late [y: cell 1 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 13: args 1, varnames (x, inner, late), cellvars (x, y)
# function outer.inner line 14: freevars (x), flags NESTED
# function outer.late line 17: freevars (y), flags NESTED
# observe
#   function 0 outer.<locals>.inner [x: cell 0 = 0]
#   function 1 outer.<locals>.late [y: cell 1 empty]
# end
#   outer = function 0 outer
# teardown
