# The only exception that a clause of `except*` raises goes on as it is, not in a group.
# why: Language Reference 8.4.2; gh-103590: a single exception raised from a try-except* construct is not wrapped
# found: cellmate 0.1.0, corpus/except/what_clauses_of_except_star_raise_goes_on_together.py, CPython 3.11.2
# versions: 3.11 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(captured):
    def clause():
        try:
            raise ExceptionGroup("all", [ValueError(1)])
        except* ValueError:
            raise KeyError(captured)

    try:
        clause()
    except BaseException as result:
        observe(result)


outer("alone")

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (captured, clause, result), cellvars (captured)
# function outer.clause line 12: freevars (captured), flags NESTED
# observe
#   exception 0 KeyError('alone')
# end
#   outer = function 0 outer
# teardown

# === observed, format 1: CPython 3.11.2
# module <module> line 1
# function outer line 11: args 1, varnames (captured, clause, result), cellvars (captured)
# function outer.clause line 12: freevars (captured), flags NESTED
# observe
#   exception 0 ExceptionGroup('', list 0 [exception 1 KeyError('alone')])
# end
#   outer = function 0 outer
# teardown
