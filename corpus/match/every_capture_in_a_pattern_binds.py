# Captures, `*rest`, `**rest` and `as` bind names of the function; class names, keywords and values in patterns bind nothing.
# why: Language Reference 8.6
# found: written by hand
# versions: 3.10 to 3.15

def outer(subject, Point, limits):
    match subject:
        case [first, *rest]:
            pass
        case {"key": value, **others}:
            pass
        case Point(x=px) | Point(y=px):
            pass
        case limits.low as low:
            pass
        case _:
            pass
    return lambda: (first, rest, value, others, px, low)

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: args 3, varnames (subject, Point, limits), cellvars (first, low, others, px, rest, value)
# function outer.<lambda> line 18: freevars (first, low, others, px, rest, value), flags NESTED
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: args 3, varnames (subject, Point, limits), cellvars (first, low, others, px, rest, value)
# function outer.<lambda> line 18: freevars (first, low, others, px, rest, value), flags NESTED
# end
#   outer = function 0 outer
# teardown
