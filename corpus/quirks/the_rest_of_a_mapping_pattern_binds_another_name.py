# The name for the rest of a mapping pattern is bound once in the pattern, like any other; PyPy lets it be one that is bound already.
# why: PEP 634, Capture patterns: a name can be bound at most once in a pattern
# found: the corpus, PyPy 3.11.17
# versions: 3.10 to 3.15

def f(x):
    match x:
        case {"k": y, **y}:
            return lambda: y

# === expected, format 1: 3.10 to 3.11
# rejected SyntaxError line 8 column 20: multiple assignments to name 'y' in pattern

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 8 column 14: multiple assignments to name 'y' in pattern

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# module <module> line 1: flags NOFREE
# function f line 6: args 1, varnames (x), cellvars (y)
# function f.<lambda> line 9: freevars (y), flags NESTED
# end
#   f = function 0 f
# teardown
