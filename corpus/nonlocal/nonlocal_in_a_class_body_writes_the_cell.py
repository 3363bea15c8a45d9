# After `nonlocal x` in a class body, an assignment there fills the enclosing function's cell and no attribute.
# why: Language Reference 7.13 and 9.3
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    x = 1

    class C:
        nonlocal x
        x = 2
    return lambda: (x, C)


f = outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 6: cellvars (C, x)
# class outer.C line 9: freevars (x)
# function outer.<lambda> line 12: freevars (C, x), flags NESTED
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [C: cell 0 = class 0 outer.<locals>.C {}, x: cell 1 = 2]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 6: cellvars (C, x)
# class outer.C line 9: freevars (x)
# function outer.<lambda> line 12: freevars (C, x), flags NESTED
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [C: cell 0 = class 0 outer.<locals>.C {}, x: cell 1 = 2]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 6: cellvars (C, x)
# class outer.C line 9: freevars (x)
# function outer.<lambda> line 12: freevars (C, x), flags NESTED
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.<lambda> [C: cell 0 = class 0 outer.<locals>.C {}, x: cell 1 = 2]
# teardown
