# A variable that is annotated in a match statement alone is annotated.
# why: Language Reference 7.2.2, Annotated assignment statements; gh-105164
# found: cellmate 0.1.0 campaign --seed c2, program 224947, CPython 3.11.7
# versions: 3.10 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


captured = "module"


def outer():
    captured = "function"

    class Annotated:
        match 0:
            case _:
                name: (lambda: captured) = 1

    return Annotated


try:
    observe(outer().__annotations__["name"])
except NameError as missing:
    observe(str(missing))

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 14: varnames (Annotated), cellvars (captured)
# class outer.Annotated line 17: freevars (captured)
# function outer.Annotated.<lambda> line 20: freevars (captured), flags NESTED
# observe
#   function 0 outer.<locals>.Annotated.<lambda> [captured: cell 0 = 'function']
# end
#   captured = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 14: varnames (Annotated), cellvars (captured)
# class outer.Annotated line 17: freevars (captured)
# function outer.Annotated.<lambda> line 20: freevars (captured), flags NESTED
# observe
#   function 0 outer.<locals>.Annotated.<lambda> [captured: cell 0 = 'function']
# end
#   captured = 'module'
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 14: varnames (Annotated), cellvars (captured)
# class outer.Annotated line 17: cellvars (__classdict__, __conditional_annotations__), freevars (captured)
# function outer.Annotated.__annotate__ line 17: args 1, posonly 1, varnames (format), freevars (__classdict__, captured, __conditional_annotations__), flags NESTED
# function outer.Annotated.__annotate__.<lambda> line 20: qualname outer.<locals>.Annotated.<lambda>, freevars (captured), flags NESTED
# observe
#   function 0 outer.<locals>.Annotated.<lambda> [captured: cell 0 = 'function']
# end
#   captured = 'module'
#   outer = function 0 outer
# teardown

# === observed, format 1: CPython 3.10.13
# module <module> line 1: flags NOFREE
# function outer line 14: varnames (Annotated), cellvars (captured)
# class outer.Annotated line 17: freevars (captured)
# function outer.Annotated.<lambda> line 20: freevars (captured), flags NESTED
# observe
#   "name '__annotations__' is not defined"
# end
#   captured = 'module'
#   outer = function 0 outer
# teardown
