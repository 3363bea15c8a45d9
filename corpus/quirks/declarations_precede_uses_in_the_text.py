# A declaration precedes the uses of its name in the text, where except clauses precede the else clause.
# why: Language Reference 7.12, The global statement: textually preceding; python/cpython issue 111123
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, PyPy 3.11.17, which is right
# versions: 3.8 to 3.15

def accepted():
    try:
        pass
    except ValueError:
        global x
    else:
        x = 1


accepted()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function accepted line 6: flags NOFREE
# end
#   accepted = function 0 accepted
#   x = 1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function accepted line 6: flags NOFREE
# end
#   accepted = function 0 accepted
#   x = 1
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function accepted line 6
# end
#   accepted = function 0 accepted
#   x = 1
# teardown

# === observed, format 1: CPython 3.8.18
# rejected SyntaxError line 10 column 9: name 'x' is assigned to before global declaration

# === observed, format 1: CPython 3.9.18
# rejected SyntaxError line 10 column 9: name 'x' is assigned to before global declaration

# === observed, format 1: CPython 3.10.13
# rejected SyntaxError line 10 column 9: name 'x' is assigned to before global declaration

# === observed, format 1: CPython 3.11.7
# rejected SyntaxError line 10 column 9: name 'x' is assigned to before global declaration

# === observed, format 1: CPython 3.12.1
# rejected SyntaxError line 10 column 9: name 'x' is assigned to before global declaration
