# A closure holds what it names and nothing else: a sibling's variables and unused locals die when the call ends.
# why: Language Reference 4.2.2: the closure has its own free variables only
# found: written by hand; seed text 3: capture only what you need
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    kept = token("kept")
    other = token("other")
    unused = token("unused")

    def f():
        return kept

    def g():
        return other
    return f


f = outer()
observe("after the call")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (unused, f, g), cellvars (kept, other)
# function outer.f line 16: freevars (kept), flags NESTED
# function outer.g line 19: freevars (other), flags NESTED
# died other#1
# died unused#1
# observe
#   'after the call'
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [kept: cell 0 = token kept#1]
# died kept#1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (unused, f, g), cellvars (kept, other)
# function outer.f line 16: freevars (kept), flags NESTED
# function outer.g line 19: freevars (other), flags NESTED
# died other#1
# died unused#1
# observe
#   'after the call'
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [kept: cell 0 = token kept#1]
# died kept#1
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (unused, f, g), cellvars (kept, other)
# function outer.f line 16: freevars (kept), flags NESTED
# function outer.g line 19: freevars (other), flags NESTED
# died other#1
# died unused#1
# observe
#   'after the call'
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f [kept: cell 0 = token kept#1]
# died kept#1
# teardown
