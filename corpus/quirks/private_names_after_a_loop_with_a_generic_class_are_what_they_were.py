# Private names after a loop with a generic class in it are what they were before, whatever the loop tests.
# why: Language Reference 6.2.1.1, Private name mangling: names are mangled in the class that they are written in
# found: cellmate 0.1.0 campaign --seed d15, program 55357, CPython 3.12.1
# versions: 3.12 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


__p = 0
while lambda: 0:
    class C[T]:
        pass
    break
observe(__p)

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function <lambda> line 12
# function <generic parameters of C> line 13: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 13: qualname C, freevars (.type_params)
# observe
#   0
# end
#   __p = 0
#   C = class 0 C {}
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function <lambda> line 12
# function <generic parameters of C> line 13: varnames (T, .generic_base), cellvars (.type_params)
# class <generic parameters of C>.C line 13: qualname C, freevars (.type_params)
# uncaught NameError: name '_C__p' is not defined
# end
#   __p = 0
#   C = class 0 C {}
# teardown
