# What `finally` raises takes the place of the exception on its way, which becomes its context.
# why: Language Reference 8.4.4: if the finally clause raises another exception, the saved exception is set as the context of the new exception
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    step = "before"
    get = lambda: step
    try:
        try:
            raise ValueError("first")
        finally:
            step = "finally"
            raise KeyError("second")
    except KeyError as error:
        observe(get, error, error.__context__)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (get, error), cellvars (step)
# function outer.<lambda> line 13: freevars (step), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [step: cell 0 = 'finally']
#   exception 0 KeyError('second')
#   exception 1 ValueError('first')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (get, error), cellvars (step)
# function outer.<lambda> line 13: freevars (step), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [step: cell 0 = 'finally']
#   exception 0 KeyError('second')
#   exception 1 ValueError('first')
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, error), cellvars (step)
# function outer.<lambda> line 13: freevars (step), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [step: cell 0 = 'finally']
#   exception 0 KeyError('second')
#   exception 1 ValueError('first')
# end
#   outer = function 0 outer
# teardown
