# Bytes are unpacked into numbers.
# why: Language Reference 7.2, Assignment statements: the object must be an iterable; bytes iterate over integers
# found: cellmate 0.1.0 campaign --seed c2, program 188333, CPython 3.11.7
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    first, *rest = b"abc"

    def inner():
        return first, rest

    return inner


observe(outer()())
for () in [b""]:
    observe([number for number in b"xy"])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner), cellvars (first, rest)
# function outer.inner line 14: freevars (first, rest), flags NESTED
# function <listcomp> line 22: args 1, varnames (.0, number), flags NOFREE
# observe
#   (97, list 0 [98, 99])
# observe
#   list 0 [120, 121]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner), cellvars (first, rest)
# function outer.inner line 14: freevars (first, rest), flags NESTED
# function <listcomp> line 22: args 1, varnames (.0, number), flags NOFREE
# observe
#   (97, list 0 [98, 99])
# observe
#   list 0 [120, 121]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: varnames (inner), cellvars (first, rest)
# function outer.inner line 14: freevars (first, rest), flags NESTED
# function <listcomp> line 22: args 1, varnames (.0, number)
# observe
#   (97, list 0 [98, 99])
# observe
#   list 0 [120, 121]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (number)
# function outer line 11: varnames (inner), cellvars (first, rest)
# function outer.inner line 14: freevars (first, rest), flags NESTED
# observe
#   (97, list 0 [98, 99])
# observe
#   list 0 [120, 121]
# end
#   outer = function 0 outer
# teardown
