# Each wrapper of a stack of decorators holds the next function, down to the innermost; one reference at the top keeps them all.
# why: data model 3.1; Language Reference 8.7
# found: written by hand; seed text 3 and 4: closures retain what they captured; decorators are where it leaks
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    resource = token("resource")

    def wrap(f):
        return lambda: f()

    @wrap
    @wrap
    def use():
        return resource is not None
    return use


use = outer()
observe(use, use())
use = None
observe("gone")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (wrap, use), cellvars (resource)
# function outer.wrap line 14: args 1, varnames (f), cellvars (f), flags NESTED
# function outer.wrap.<lambda> line 15: freevars (f), flags NESTED
# function outer.use line 17: freevars (resource), flags NESTED
# observe
#   function 0 outer.<locals>.wrap.<locals>.<lambda> [f: cell 0 = function 1 outer.<locals>.wrap.<locals>.<lambda> [f: cell 1 = function 2 outer.<locals>.use [resource: cell 2 = token resource#1]]]
#   True
# died resource#1
# observe
#   'gone'
# end
#   outer = function 0 outer
#   use = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (wrap, use), cellvars (resource)
# function outer.wrap line 14: args 1, varnames (f), cellvars (f), flags NESTED
# function outer.wrap.<lambda> line 15: freevars (f), flags NESTED
# function outer.use line 17: freevars (resource), flags NESTED
# observe
#   function 0 outer.<locals>.wrap.<locals>.<lambda> [f: cell 0 = function 1 outer.<locals>.wrap.<locals>.<lambda> [f: cell 1 = function 2 outer.<locals>.use [resource: cell 2 = token resource#1]]]
#   True
# died resource#1
# observe
#   'gone'
# end
#   outer = function 0 outer
#   use = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (wrap, use), cellvars (resource)
# function outer.wrap line 14: args 1, varnames (f), cellvars (f), flags NESTED
# function outer.wrap.<lambda> line 15: freevars (f), flags NESTED
# function outer.use line 17: freevars (resource), flags NESTED
# observe
#   function 0 outer.<locals>.wrap.<locals>.<lambda> [f: cell 0 = function 1 outer.<locals>.wrap.<locals>.<lambda> [f: cell 1 = function 2 outer.<locals>.use [resource: cell 2 = token resource#1]]]
#   True
# died resource#1
# observe
#   'gone'
# end
#   outer = function 0 outer
#   use = None
# teardown
