# A starred target in a finally suite is a starred one whichever way the suite is entered.
# why: Language Reference 8.4.4, finally clause, and 7.2, Assignment statements; PyPy takes the star away after the first way
# found: cellmate 0.1.0 campaign --vary corpus, seed f1a, PyPy 3.11.17
# versions: 3.8 to 3.15

def f(how):
    x = y = None
    for _ in (0, 1):
        try:
            if how == 'continue':
                continue
            if how == 'raise':
                raise KeyError(how)
            if how == 'return':
                return lambda: (x, y)
        except IndexError:
            pass
        finally:
            try:
                *x, y = 0, 1
            except ValueError:
                pass
            observe(x, y)
    return lambda: (x, y)


for how in ('continue', 'return', 'end', 'raise'):
    try:
        observe(f(how))
    except KeyError:
        observe(how)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 6: args 1, varnames (how, _), cellvars (x, y)
# function f.<lambda> line 15: freevars (x, y), flags NESTED
# function f.<lambda> line 24: freevars (x, y), flags NESTED
# observe
#   list 0 [0]
#   1
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = list 0 [0], y: cell 1 = 1]
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = list 0 [0], y: cell 1 = 1]
# observe
#   list 0 [0]
#   1
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = list 0 [0], y: cell 1 = 1]
# observe
#   list 0 [0]
#   1
# observe
#   'raise'
# end
#   f = function 0 f
#   how = 'raise'
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: args 1, varnames (how, _), cellvars (x, y)
# function f.<lambda> line 15: freevars (x, y), flags NESTED
# function f.<lambda> line 24: freevars (x, y), flags NESTED
# observe
#   list 0 [0]
#   1
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = list 0 [0], y: cell 1 = 1]
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = list 0 [0], y: cell 1 = 1]
# observe
#   list 0 [0]
#   1
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = list 0 [0], y: cell 1 = 1]
# observe
#   list 0 [0]
#   1
# observe
#   'raise'
# end
#   f = function 0 f
#   how = 'raise'
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 6: args 1, varnames (how, _), cellvars (x, y)
# function f.<lambda> line 15: freevars (x, y), flags NESTED
# function f.<lambda> line 24: freevars (x, y), flags NESTED
# observe
#   list 0 [0]
#   1
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = list 0 [0], y: cell 1 = 1]
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = list 0 [0], y: cell 1 = 1]
# observe
#   list 0 [0]
#   1
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = list 0 [0], y: cell 1 = 1]
# observe
#   list 0 [0]
#   1
# observe
#   'raise'
# end
#   f = function 0 f
#   how = 'raise'
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# module <module> line 1: flags NOFREE
# function f line 6: args 1, varnames (how, _), cellvars (x, y)
# function f.<lambda> line 15: freevars (x, y), flags NESTED
# function f.<lambda> line 24: freevars (x, y), flags NESTED
# observe
#   list 0 [0]
#   1
# observe
#   list 0 [0]
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = list 0 [0], y: cell 1 = 1]
# observe
#   0
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = 0, y: cell 1 = 1]
# observe
#   0
#   1
# observe
#   0
#   1
# observe
#   function 0 f.<locals>.<lambda> [x: cell 0 = 0, y: cell 1 = 1]
# observe
#   0
#   1
# observe
#   'raise'
# end
#   f = function 0 f
#   how = 'raise'
# teardown
