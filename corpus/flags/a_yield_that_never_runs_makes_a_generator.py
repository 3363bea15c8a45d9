# A `yield` anywhere in the body makes a generator function, even where it can never run; one in a nested function does not.
# why: Language Reference 6.2.9: using a yield expression in a function's body causes it to be a generator function
# found: written by hand
# versions: 3.8 to 3.15

def generator(x):
    if 0:
        yield
    return lambda: x


def plain(x):
    def inner():
        yield x
    return inner

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function generator line 6: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generator.<lambda> line 9: freevars (x), flags NESTED
# function plain line 12: args 1, varnames (x, inner), cellvars (x)
# function plain.inner line 13: freevars (x), flags NESTED GENERATOR
# end
#   generator = function 0 generator
#   plain = function 1 plain
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function generator line 6: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generator.<lambda> line 9: freevars (x), flags NESTED
# function plain line 12: args 1, varnames (x, inner), cellvars (x)
# function plain.inner line 13: freevars (x), flags NESTED GENERATOR
# end
#   generator = function 0 generator
#   plain = function 1 plain
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function generator line 6: args 1, varnames (x), cellvars (x), flags GENERATOR
# function generator.<lambda> line 9: freevars (x), flags NESTED
# function plain line 12: args 1, varnames (x, inner), cellvars (x)
# function plain.inner line 13: freevars (x), flags NESTED GENERATOR
# end
#   generator = function 0 generator
#   plain = function 1 plain
# teardown
