# In a comprehension an unbound variable of the function around is free, and so a NameError; where comprehensions are inlined it is the function's own.
# why: Language Reference 4.2.2 and 6.2.4; PEP 709 for the kind of error
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(captured):
    try:
        [x for _ in "a"]
    except NameError as error:
        observe(error)
    try:
        list(x for _ in "a")
    except NameError as error:
        observe(error)
    x = 1
    return captured and (lambda: x)


outer(False)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (captured, error), cellvars (x)
# function outer.<listcomp> line 13: args 1, varnames (.0, _), freevars (x), flags NESTED
# function outer.<genexpr> line 17: args 1, varnames (.0, _), freevars (x), flags NESTED GENERATOR
# function outer.<lambda> line 21: freevars (x), flags NESTED
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (captured, error), cellvars (x)
# function outer.<listcomp> line 13: args 1, varnames (.0, _), freevars (x), flags NESTED
# function outer.<genexpr> line 17: args 1, varnames (.0, _), freevars (x), flags NESTED GENERATOR
# function outer.<lambda> line 21: freevars (x), flags NESTED
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 1, varnames (captured, error), cellvars (x)
# function outer.<listcomp> line 13: args 1, varnames (.0, _), freevars (x), flags NESTED
# function outer.<genexpr> line 17: args 1, varnames (.0, _), freevars (x), flags NESTED GENERATOR
# function outer.<lambda> line 21: freevars (x), flags NESTED
# observe
#   exception 0 NameError("cannot access free variable 'x' where it is not associated with a value in enclosing scope")
# observe
#   exception 0 NameError("cannot access free variable 'x' where it is not associated with a value in enclosing scope")
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (captured, _, error), cellvars (x)
# function outer.<genexpr> line 17: args 1, varnames (.0, _), freevars (x), flags NESTED GENERATOR
# function outer.<lambda> line 21: freevars (x), flags NESTED
# observe
#   exception 0 UnboundLocalError("cannot access local variable 'x' where it is not associated with a value")
# observe
#   exception 0 NameError("cannot access free variable 'x' where it is not associated with a value in enclosing scope")
# end
#   outer = function 0 outer
# teardown
