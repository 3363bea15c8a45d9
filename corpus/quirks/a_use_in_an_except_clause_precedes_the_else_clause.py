# A use in an except clause precedes a declaration in the else clause.
# why: Language Reference 7.12, The global statement: textually preceding; python/cpython issue 111123
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, PyPy 3.11.17, which is right
# versions: 3.8 to 3.15

def rejected():
    try:
        pass
    except ValueError:
        x
    else:
        global x

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 12 column 9: name 'x' is used prior to global declaration

# === observed, format 1: CPython 3.8.18
# module <module> line 6: flags NOFREE
# function rejected line 6: flags NOFREE
# end
#   rejected = function 0 rejected
# teardown

# === observed, format 1: CPython 3.9.18
# module <module> line 6: flags NOFREE
# function rejected line 6: flags NOFREE
# end
#   rejected = function 0 rejected
# teardown

# === observed, format 1: CPython 3.10.13
# module <module> line 1: flags NOFREE
# function rejected line 6: flags NOFREE
# end
#   rejected = function 0 rejected
# teardown

# === observed, format 1: CPython 3.11.7
# module <module> line 1
# function rejected line 6
# end
#   rejected = function 0 rejected
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function rejected line 6
# end
#   rejected = function 0 rejected
# teardown
