# `break` and `continue` run the `finally` clauses they leave, from the inside out, before the loop goes on.
# why: Language Reference 8.4.4 and 7.9, 7.10
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    log = []
    note = lambda what: log.append((what, i))
    for i in range(4):
        try:
            try:
                if i == 1:
                    continue
                if i == 2:
                    break
                note("whole")
            finally:
                note("inner")
        finally:
            note("outer")
    observe(note, log)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (note), cellvars (i, log)
# function outer.<lambda> line 13: args 1, varnames (what), freevars (i, log), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2, log: cell 1 = list 0 [('whole', 0), ('inner', 0), ('outer', 0), ('inner', 1), ('outer', 1), ('inner', 2), ('outer', 2)]]
#   list 0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (note), cellvars (i, log)
# function outer.<lambda> line 13: args 1, varnames (what), freevars (i, log), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2, log: cell 1 = list 0 [('whole', 0), ('inner', 0), ('outer', 0), ('inner', 1), ('outer', 1), ('inner', 2), ('outer', 2)]]
#   list 0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (note), cellvars (i, log)
# function outer.<lambda> line 13: args 1, varnames (what), freevars (i, log), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [i: cell 0 = 2, log: cell 1 = list 0 [('whole', 0), ('inner', 0), ('outer', 0), ('inner', 1), ('outer', 1), ('inner', 2), ('outer', 2)]]
#   list 0
# end
#   outer = function 0 outer
# teardown
