# Up to 3.9 the annotation of anything but a simple name is evaluated in a class or module, `from __future__ import annotations` or not; in a function it never is.
# why: PEP 563 says that annotations are not evaluated; 3.10 made it true of all of them (bpo-42737)
# found: program 15518 of a score board with seed 5b
# versions: 3.8 to 3.15

from __future__ import annotations

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    seen = []

    def note(what):
        seen.append(what)
        return seen

    class C:
        (x): note("in parentheses")
        plain: note("plain")

    (y): note("in a function")
    observe(seen, note)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE FUTURE_ANNOTATIONS
# function outer line 13: varnames (C), cellvars (note, seen), flags FUTURE_ANNOTATIONS
# function outer.note line 16: args 1, varnames (what), freevars (seen), flags NESTED FUTURE_ANNOTATIONS
# class outer.C line 20: freevars (note), flags FUTURE_ANNOTATIONS
# observe
#   list 0 ['in parentheses']
#   function 0 outer.<locals>.note [seen: cell 0 = list 0]
# end
#   annotations = <_Feature>
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE FUTURE_ANNOTATIONS
# function outer line 13: varnames (note, C), cellvars (seen), flags FUTURE_ANNOTATIONS
# function outer.note line 16: args 1, varnames (what), freevars (seen), flags NESTED FUTURE_ANNOTATIONS
# class outer.C line 20: flags NOFREE FUTURE_ANNOTATIONS
# observe
#   list 0 []
#   function 0 outer.<locals>.note [seen: cell 0 = list 0]
# end
#   annotations = <_Feature>
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1: flags FUTURE_ANNOTATIONS
# function outer line 13: varnames (note, C), cellvars (seen), flags FUTURE_ANNOTATIONS
# function outer.note line 16: args 1, varnames (what), freevars (seen), flags NESTED FUTURE_ANNOTATIONS
# class outer.C line 20: flags FUTURE_ANNOTATIONS
# observe
#   list 0 []
#   function 0 outer.<locals>.note [seen: cell 0 = list 0]
# end
#   annotations = <_Feature>
#   outer = function 0 outer
# teardown
