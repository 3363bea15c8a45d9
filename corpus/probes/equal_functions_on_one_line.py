# Equal lambdas and generator expressions on one line may be one code object; on other lines they never are.
# why: CPython, comparison of code objects
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

a = [lambda: 1, lambda: 1]
b = (lambda: 2); c = (lambda: 2)
d = (lambda:
     1)
e = (lambda:
     1)
f = (x for x in y), (x for x in y)


def siblings():
    def g(): return 1
    def g(): return 2
    h = lambda: 1; i = lambda: 1
    return g

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function <lambda> line 6: flags NOFREE
# function <lambda> line 6 (maybe): flags NOFREE
# function <lambda> line 7: flags NOFREE
# function <lambda> line 7 (maybe): flags NOFREE
# function <lambda> line 8: flags NOFREE
# function <lambda> line 10: flags NOFREE
# function <genexpr> line 12: args 1, varnames (.0, x), flags GENERATOR NOFREE
# function <genexpr> line 12 (maybe): args 1, varnames (.0, x), flags GENERATOR NOFREE
# function siblings line 15: varnames (g, h, i), flags NOFREE
# function siblings.g line 16: flags NESTED NOFREE
# function siblings.g line 17: flags NESTED NOFREE
# function siblings.<lambda> line 18: flags NESTED NOFREE
# function siblings.<lambda> line 18 (maybe): flags NESTED NOFREE
# uncaught NameError: name 'y' is not defined
# end
#   a = list 0 [function 0 <lambda>, function 1 <lambda>]
#   b = function 2 <lambda>
#   c = function 3 <lambda>
#   d = function 4 <lambda>
#   e = function 5 <lambda>
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function <lambda> line 6: flags NOFREE
# function <lambda> line 6 (maybe): flags NOFREE
# function <lambda> line 7: flags NOFREE
# function <lambda> line 7 (maybe): flags NOFREE
# function <lambda> line 8: flags NOFREE
# function <lambda> line 10: flags NOFREE
# function <genexpr> line 12: args 1, varnames (.0, x), flags GENERATOR NOFREE
# function <genexpr> line 12 (maybe): args 1, varnames (.0, x), flags GENERATOR NOFREE
# function siblings line 15: varnames (g, h, i), flags NOFREE
# function siblings.g line 16: flags NESTED NOFREE
# function siblings.g line 17: flags NESTED NOFREE
# function siblings.<lambda> line 18: flags NESTED NOFREE
# function siblings.<lambda> line 18 (maybe): flags NESTED NOFREE
# uncaught NameError: name 'y' is not defined
# end
#   a = list 0 [function 0 <lambda>, function 1 <lambda>]
#   b = function 2 <lambda>
#   c = function 3 <lambda>
#   d = function 4 <lambda>
#   e = function 5 <lambda>
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function <lambda> line 6
# function <lambda> line 6 (maybe)
# function <lambda> line 7
# function <lambda> line 7 (maybe)
# function <lambda> line 8
# function <lambda> line 10
# function <genexpr> line 12: args 1, varnames (.0, x), flags GENERATOR
# function <genexpr> line 12 (maybe): args 1, varnames (.0, x), flags GENERATOR
# function siblings line 15: varnames (g, h, i)
# function siblings.g line 16: flags NESTED
# function siblings.g line 17: flags NESTED
# function siblings.<lambda> line 18: flags NESTED
# function siblings.<lambda> line 18 (maybe): flags NESTED
# uncaught NameError: name 'y' is not defined
# end
#   a = list 0 [function 0 <lambda>, function 1 <lambda>]
#   b = function 2 <lambda>
#   c = function 3 <lambda>
#   d = function 4 <lambda>
#   e = function 5 <lambda>
# teardown
