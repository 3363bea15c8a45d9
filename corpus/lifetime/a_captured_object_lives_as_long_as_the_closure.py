# What a closure captured lives until the closure dies, long after the call that made it; then it dies at once.
# why: data model 3.1: objects live while they are reachable; CPython counts references
# found: written by hand; seed text 3: captured objects remain alive as long as the closure exists
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    big = token("big")

    def inner():
        return big
    return inner


f = outer()
observe("after the call")
f = None
observe("after the closure")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (inner), cellvars (big)
# function outer.inner line 14: freevars (big), flags NESTED
# observe
#   'after the call'
# died big#1
# observe
#   'after the closure'
# end
#   outer = function 0 outer
#   f = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (inner), cellvars (big)
# function outer.inner line 14: freevars (big), flags NESTED
# observe
#   'after the call'
# died big#1
# observe
#   'after the closure'
# end
#   outer = function 0 outer
#   f = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (inner), cellvars (big)
# function outer.inner line 14: freevars (big), flags NESTED
# observe
#   'after the call'
# died big#1
# observe
#   'after the closure'
# end
#   outer = function 0 outer
#   f = None
# teardown
