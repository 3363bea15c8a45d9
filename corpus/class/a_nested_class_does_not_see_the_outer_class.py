# A class inside a class does not see the outer class's names either; only functions' variables reach in.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

def f():
    x = y = 1

    class Outer:
        x = 2

        class Inner:
            z = x, y
    return Outer

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 6: varnames (Outer), cellvars (x, y)
# class f.Outer line 9: freevars (x, y)
# class f.Outer.Inner line 12: freevars (x, y)
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 6: varnames (Outer), cellvars (x, y)
# class f.Outer line 9: freevars (x, y)
# class f.Outer.Inner line 12: freevars (x, y)
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function f line 6: varnames (Outer), cellvars (x, y)
# class f.Outer line 9: freevars (x, y)
# class f.Outer.Inner line 12: freevars (x, y)
# end
#   f = function 0 f
# teardown
