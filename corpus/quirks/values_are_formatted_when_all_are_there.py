# All operands of a formatting operation are there before a text is made of the first.
# why: Language Reference 6.16, Evaluation order, and 6.7: the operator is applied to the values of both operands; CPython formats some displays value by value (bpo-28307)
# found: cellmate 0.1.0 campaign --vary corpus --seed 3c0de, CPython 3.15.0
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f():
    made = []

    class C:
        def __repr__(self):
            made.append(lambda: self)
            return str(len(made))
    observe("%s%%%r" % (C(), len(made)) + "%s and %s" % (len(made), C()))
    observe("%s%s" % tuple([C(), len(made)]))


f()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: varnames (C), cellvars (made)
# class f.C line 14: freevars (made)
# function f.C.__repr__ line 15: args 1, varnames (self), cellvars (self), freevars (made), flags NESTED
# function f.C.__repr__.<lambda> line 16: freevars (self), flags NESTED
# observe
#   '1%01 and 2'
# observe
#   '32'
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: varnames (C), cellvars (made)
# class f.C line 14: freevars (made)
# function f.C.__repr__ line 15: args 1, varnames (self), cellvars (self), freevars (made), flags NESTED
# function f.C.__repr__.<lambda> line 16: freevars (self), flags NESTED
# observe
#   '1%01 and 2'
# observe
#   '32'
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function f line 11: varnames (C), cellvars (made)
# class f.C line 14: freevars (made)
# function f.C.__repr__ line 15: args 1, varnames (self), cellvars (self), freevars (made), flags NESTED
# function f.C.__repr__.<lambda> line 16: freevars (self), flags NESTED
# observe
#   '1%01 and 2'
# observe
#   '32'
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function f line 11: varnames (C), cellvars (made)
# class f.C line 14: cellvars (__classdict__), freevars (made)
# function f.C.__repr__ line 15: args 1, varnames (self), cellvars (self), freevars (made), flags NESTED METHOD
# function f.C.__repr__.<lambda> line 16: freevars (self), flags NESTED
# observe
#   '1%01 and 2'
# observe
#   '32'
# end
#   f = function 0 f
# teardown

# === observed, format 1: CPython 3.11.7
# module <module> line 1
# function f line 11: varnames (C), cellvars (made)
# class f.C line 14: freevars (made)
# function f.C.__repr__ line 15: args 1, varnames (self), cellvars (self), freevars (made), flags NESTED
# function f.C.__repr__.<lambda> line 16: freevars (self), flags NESTED
# observe
#   '1%11 and 2'
# observe
#   '32'
# end
#   f = function 0 f
# teardown

# === observed, format 1: CPython 3.15.0
# module <module> line 1
# function f line 11: varnames (C), cellvars (made)
# class f.C line 14: cellvars (__classdict__), freevars (made)
# function f.C.__repr__ line 15: args 1, varnames (self), cellvars (self), freevars (made), flags NESTED METHOD
# function f.C.__repr__.<lambda> line 16: freevars (self), flags NESTED
# observe
#   '1%11 and 2'
# observe
#   '32'
# end
#   f = function 0 f
# teardown
