# `else` of a `try` runs when nothing was raised; what it raises itself is not handled by the clauses of that `try`.
# why: Language Reference 8.4.3: exceptions in the else clause are not handled by the preceding except clauses
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(fails):
    steps = []
    note = lambda step: steps.append((step, fails))
    try:
        try:
            note("try")
            if fails:
                raise ValueError("try")
        except ValueError as error:
            note("handler")
        else:
            note("else")
            raise ValueError("else")
    except ValueError as error:
        note(error.args)
    observe(note, steps)


outer(True)
outer(False)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (fails, note, error), cellvars (fails, steps)
# function outer.<lambda> line 13: args 1, varnames (step), freevars (fails, steps), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [fails: cell 0 = True, steps: cell 1 = list 0 [('try', True), ('handler', True)]]
#   list 0
# observe
#   function 0 outer.<locals>.<lambda> [fails: cell 0 = False, steps: cell 1 = list 0 [('try', False), ('else', False), (('else',), False)]]
#   list 0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (fails, note, error), cellvars (fails, steps)
# function outer.<lambda> line 13: args 1, varnames (step), freevars (fails, steps), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [fails: cell 0 = True, steps: cell 1 = list 0 [('try', True), ('handler', True)]]
#   list 0
# observe
#   function 0 outer.<locals>.<lambda> [fails: cell 0 = False, steps: cell 1 = list 0 [('try', False), ('else', False), (('else',), False)]]
#   list 0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (fails, note, error), cellvars (fails, steps)
# function outer.<lambda> line 13: args 1, varnames (step), freevars (fails, steps), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [fails: cell 0 = True, steps: cell 1 = list 0 [('try', True), ('handler', True)]]
#   list 0
# observe
#   function 0 outer.<locals>.<lambda> [fails: cell 0 = False, steps: cell 1 = list 0 [('try', False), ('else', False), (('else',), False)]]
#   list 0
# end
#   outer = function 0 outer
# teardown
