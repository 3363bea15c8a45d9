# After `from __future__ import annotations` every code object of the module carries the flag, and annotations capture nothing (3.8 and 3.9 still captured).
# why: PEP 563
# found: written by hand
# versions: 3.8 to 3.15

from __future__ import annotations


def outer(T):
    def inner(a: T) -> T:
        return a
    return inner

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE FUTURE_ANNOTATIONS
# function outer line 9: args 1, varnames (T, inner), flags NOFREE FUTURE_ANNOTATIONS
# function outer.inner line 10: args 1, varnames (a), flags NESTED NOFREE FUTURE_ANNOTATIONS
# end
#   annotations = <_Feature>
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE FUTURE_ANNOTATIONS
# function outer line 9: args 1, varnames (T, inner), flags NOFREE FUTURE_ANNOTATIONS
# function outer.inner line 10: args 1, varnames (a), flags NESTED NOFREE FUTURE_ANNOTATIONS
# end
#   annotations = <_Feature>
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1: flags FUTURE_ANNOTATIONS
# function outer line 9: args 1, varnames (T, inner), flags FUTURE_ANNOTATIONS
# function outer.inner line 10: args 1, varnames (a), flags NESTED FUTURE_ANNOTATIONS
# end
#   annotations = <_Feature>
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14
# module <module> line 1: flags FUTURE_ANNOTATIONS
# function outer line 9: args 1, varnames (T, inner), flags FUTURE_ANNOTATIONS
# function outer.__annotate__ line 10: args 1, posonly 1, varnames (format), flags NESTED FUTURE_ANNOTATIONS
# function outer.inner line 10: args 1, varnames (a), flags NESTED FUTURE_ANNOTATIONS
# end
#   annotations = <_Feature>
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.15
# module <module> line 1: flags FUTURE_ANNOTATIONS
# function outer line 9: args 1, varnames (T, inner), flags FUTURE_ANNOTATIONS
# function outer.__annotate__ line 10: qualname outer.<locals>.inner.__annotate__, args 1, posonly 1, varnames (format), flags NESTED FUTURE_ANNOTATIONS
# function outer.inner line 10: args 1, varnames (a), flags NESTED FUTURE_ANNOTATIONS
# end
#   annotations = <_Feature>
#   outer = function 0 outer
# teardown
