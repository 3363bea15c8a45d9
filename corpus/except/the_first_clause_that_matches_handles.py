# Clauses are tried in order; a class matches its subclasses, a tuple each of its items; the expressions of later clauses are not evaluated.
# why: Language Reference 8.4.1: except clauses are inspected in turn until one matches the exception
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(error):
    tried = []

    def kind(cls):
        tried.append(lambda: cls)
        return cls
    try:
        raise error
    except kind(KeyError):
        got = "key"
    except (kind(IndexError), kind(ArithmeticError)):
        got = "tuple"
    except kind(Exception):
        got = "any"
    observe(got, [f() for f in tried])


outer(KeyError())
outer(ZeroDivisionError())
outer(NameError())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (error, kind, got), cellvars (tried)
# function outer.kind line 14: args 1, varnames (cls), cellvars (cls), freevars (tried), flags NESTED
# function outer.kind.<lambda> line 15: freevars (cls), flags NESTED
# function outer.<listcomp> line 25: args 1, varnames (.0, f), flags NESTED NOFREE
# observe
#   'key'
#   list 0 [<type>]
# observe
#   'tuple'
#   list 0 [<type>, <type>, <type>]
# observe
#   'any'
#   list 0 [<type>, <type>, <type>, <type>]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (error, kind, got), cellvars (tried)
# function outer.kind line 14: args 1, varnames (cls), cellvars (cls), freevars (tried), flags NESTED
# function outer.kind.<lambda> line 15: freevars (cls), flags NESTED
# function outer.<listcomp> line 25: args 1, varnames (.0, f), flags NESTED NOFREE
# observe
#   'key'
#   list 0 [<type>]
# observe
#   'tuple'
#   list 0 [<type>, <type>, <type>]
# observe
#   'any'
#   list 0 [<type>, <type>, <type>, <type>]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 1, varnames (error, kind, got), cellvars (tried)
# function outer.kind line 14: args 1, varnames (cls), cellvars (cls), freevars (tried), flags NESTED
# function outer.kind.<lambda> line 15: freevars (cls), flags NESTED
# function outer.<listcomp> line 25: args 1, varnames (.0, f), flags NESTED
# observe
#   'key'
#   list 0 [<type>]
# observe
#   'tuple'
#   list 0 [<type>, <type>, <type>]
# observe
#   'any'
#   list 0 [<type>, <type>, <type>, <type>]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (error, kind, got, f), cellvars (tried)
# function outer.kind line 14: args 1, varnames (cls), cellvars (cls), freevars (tried), flags NESTED
# function outer.kind.<lambda> line 15: freevars (cls), flags NESTED
# observe
#   'key'
#   list 0 [<type>]
# observe
#   'tuple'
#   list 0 [<type>, <type>, <type>]
# observe
#   'any'
#   list 0 [<type>, <type>, <type>, <type>]
# end
#   outer = function 0 outer
# teardown
