# A loop of a comprehension may run over a list display with a starred part alone.
# why: Language Reference 6.2.5, List displays: starred expressions
# found: cellmate 0.1.0 campaign --vary corpus --seed 1f, program 19020, PyPy 3.11.17
# versions: 3.8 to 3.15

def f(rows):
    return [lambda: cell for row in rows for cell in [*row]]

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 6: args 1, varnames (rows), flags NOFREE
# function f.<listcomp> line 7: args 1, varnames (.0, row), cellvars (cell), flags NESTED
# function f.<listcomp>.<lambda> line 7: freevars (cell), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: args 1, varnames (rows), flags NOFREE
# function f.<listcomp> line 7: args 1, varnames (.0, row), cellvars (cell), flags NESTED
# function f.<listcomp>.<lambda> line 7: freevars (cell), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function f line 6: args 1, varnames (rows)
# function f.<listcomp> line 7: args 1, varnames (.0, row), cellvars (cell), flags NESTED
# function f.<listcomp>.<lambda> line 7: freevars (cell), flags NESTED
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function f line 6: args 1, varnames (rows, row, cell), cellvars (cell)
# function f.<lambda> line 7: freevars (cell), flags NESTED
# end
#   f = function 0 f
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# rejected SyntaxError line 7 column 55: can't use starred expression here
