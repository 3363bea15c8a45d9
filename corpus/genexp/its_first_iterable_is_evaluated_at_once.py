# The iterable of the first `for` is evaluated when the generator expression is, and an error in it raised there; later ones wait for the first item.
# why: Language Reference 6.2.8: the iterable expression in the leftmost for clause is immediately evaluated
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    log = []

    def source(name, items):
        log.append(name)
        return items
    pairs = ((a, b) for a in source("first", "x") for b in source("second", "yz"))
    log.append("made")
    observe(source, log)
    observe(list(pairs), log)
    try:
        (a for a in 1 / 0)
    except ZeroDivisionError:
        observe("raised at once")
    late = (a for _ in "x" for a in 1 / 0)
    observe("not yet", late)
    try:
        next(late)
    except ZeroDivisionError:
        observe("raised late")


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (pairs, late), cellvars (log, source)
# function outer.source line 14: args 2, varnames (name, items), freevars (log), flags NESTED
# function outer.<genexpr> line 17: args 1, varnames (.0, a, b), freevars (source), flags NESTED GENERATOR
# function outer.<genexpr> line 22: args 1, varnames (.0, a), flags NESTED GENERATOR NOFREE
# function outer.<genexpr> line 25: args 1, varnames (.0, _, a), flags NESTED GENERATOR NOFREE
# observe
#   function 0 outer.<locals>.source [log: cell 0 = list 0 ['first', 'made']]
#   list 0
# observe
#   list 0 [('x', 'y'), ('x', 'z')]
#   list 1 ['first', 'made', 'second']
# observe
#   'raised at once'
# observe
#   'not yet'
#   generator outer.<locals>.<genexpr> created
# observe
#   'raised late'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (pairs, late), cellvars (log, source)
# function outer.source line 14: args 2, varnames (name, items), freevars (log), flags NESTED
# function outer.<genexpr> line 17: args 1, varnames (.0, a, b), freevars (source), flags NESTED GENERATOR
# function outer.<genexpr> line 22: args 1, varnames (.0, a), flags NESTED GENERATOR NOFREE
# function outer.<genexpr> line 25: args 1, varnames (.0, _, a), flags NESTED GENERATOR NOFREE
# observe
#   function 0 outer.<locals>.source [log: cell 0 = list 0 ['first', 'made']]
#   list 0
# observe
#   list 0 [('x', 'y'), ('x', 'z')]
#   list 1 ['first', 'made', 'second']
# observe
#   'raised at once'
# observe
#   'not yet'
#   generator outer.<locals>.<genexpr> created
# observe
#   'raised late'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (pairs, late), cellvars (log, source)
# function outer.source line 14: args 2, varnames (name, items), freevars (log), flags NESTED
# function outer.<genexpr> line 17: args 1, varnames (.0, a, b), freevars (source), flags NESTED GENERATOR
# function outer.<genexpr> line 22: args 1, varnames (.0, a), flags NESTED GENERATOR
# function outer.<genexpr> line 25: args 1, varnames (.0, _, a), flags NESTED GENERATOR
# observe
#   function 0 outer.<locals>.source [log: cell 0 = list 0 ['first', 'made']]
#   list 0
# observe
#   list 0 [('x', 'y'), ('x', 'z')]
#   list 1 ['first', 'made', 'second']
# observe
#   'raised at once'
# observe
#   'not yet'
#   generator outer.<locals>.<genexpr> created
# observe
#   'raised late'
# end
#   outer = function 0 outer
# teardown
