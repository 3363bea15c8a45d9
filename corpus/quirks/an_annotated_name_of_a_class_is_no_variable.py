# A class body may annotate a name that a function in it captures from further out.
# why: Language Reference 4.2.2: names of class blocks are not visible in methods; PyPy fails with a SystemError
# found: cellmate 0.1.0 campaign --vary corpus --seed abc, PyPy 3.11.17
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def f(x):
    class C:
        x: int

        def method():
            return x
    return C.method


observe(f(0))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function f line 11: args 1, varnames (x, C), cellvars (x)
# class f.C line 12: freevars (x)
# function f.C.method line 15: freevars (x), flags NESTED
# observe
#   function 0 f.<locals>.C.method [x: cell 0 = 0]
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function f line 11: args 1, varnames (x, C), cellvars (x)
# class f.C line 12: freevars (x)
# function f.C.method line 15: freevars (x), flags NESTED
# observe
#   function 0 f.<locals>.C.method [x: cell 0 = 0]
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function f line 11: args 1, varnames (x, C), cellvars (x)
# class f.C line 12: freevars (x)
# function f.C.method line 15: freevars (x), flags NESTED
# observe
#   function 0 f.<locals>.C.method [x: cell 0 = 0]
# end
#   f = function 0 f
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function f line 11: args 1, varnames (x, C), cellvars (x)
# class f.C line 12: cellvars (__classdict__), freevars (x)
# function f.C.__annotate__ line 12: args 1, posonly 1, varnames (format), freevars (__classdict__), flags NESTED
# function f.C.method line 15: freevars (x), flags NESTED METHOD
# observe
#   function 0 f.<locals>.C.method [x: cell 0 = 0]
# end
#   f = function 0 f
# teardown

# === observed, format 1: PyPy 3.11.17 (PyPy 8.0.1)
# the interpreter failed: SystemError
