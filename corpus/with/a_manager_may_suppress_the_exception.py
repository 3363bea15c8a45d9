# If `__exit__` returns something true, the exception ends there: what the block bound stays bound, the rest of it is left out.
# why: Language Reference 8.5: if the return value was true, the exception is suppressed
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(answer):
    class Manager:
        def __enter__(self):
            return self

        def __exit__(self, kind, error, traceback):
            observe(kind is None, error, get)
            return answer
    get = lambda: x
    try:
        with Manager():
            x = 1
            1 / 0
            x = 2
        observe("suppressed", get)
    except ZeroDivisionError:
        observe("not suppressed", get)


outer(True)
outer(None)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (answer, Manager), cellvars (answer, get, x)
# class outer.Manager line 12: freevars (answer, get)
# function outer.Manager.__enter__ line 13: args 1, varnames (self), flags NESTED NOFREE
# function outer.Manager.__exit__ line 16: args 4, varnames (self, kind, error, traceback), freevars (answer, get), flags NESTED
# function outer.<lambda> line 19: freevars (x), flags NESTED
# observe
#   False
#   exception 0 ZeroDivisionError('division by zero')
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   'suppressed'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   False
#   exception 0 ZeroDivisionError('division by zero')
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   'not suppressed'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (answer, Manager), cellvars (answer, get, x)
# class outer.Manager line 12: freevars (answer, get)
# function outer.Manager.__enter__ line 13: args 1, varnames (self), flags NESTED NOFREE
# function outer.Manager.__exit__ line 16: args 4, varnames (self, kind, error, traceback), freevars (answer, get), flags NESTED
# function outer.<lambda> line 19: freevars (x), flags NESTED
# observe
#   False
#   exception 0 ZeroDivisionError('division by zero')
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   'suppressed'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   False
#   exception 0 ZeroDivisionError('division by zero')
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   'not suppressed'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (answer, Manager), cellvars (answer, get, x)
# class outer.Manager line 12: freevars (answer, get)
# function outer.Manager.__enter__ line 13: args 1, varnames (self), flags NESTED
# function outer.Manager.__exit__ line 16: args 4, varnames (self, kind, error, traceback), freevars (answer, get), flags NESTED
# function outer.<lambda> line 19: freevars (x), flags NESTED
# observe
#   False
#   exception 0 ZeroDivisionError('division by zero')
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   'suppressed'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   False
#   exception 0 ZeroDivisionError('division by zero')
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   'not suppressed'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (answer, Manager), cellvars (answer, get, x)
# class outer.Manager line 12: cellvars (__classdict__), freevars (answer, get)
# function outer.Manager.__enter__ line 13: args 1, varnames (self), flags NESTED METHOD
# function outer.Manager.__exit__ line 16: args 4, varnames (self, kind, error, traceback), freevars (answer, get), flags NESTED METHOD
# function outer.<lambda> line 19: freevars (x), flags NESTED
# observe
#   False
#   exception 0 ZeroDivisionError('division by zero')
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   'suppressed'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   False
#   exception 0 ZeroDivisionError('division by zero')
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# observe
#   'not suppressed'
#   function 0 outer.<locals>.<lambda> [x: cell 0 = 1]
# end
#   outer = function 0 outer
# teardown
