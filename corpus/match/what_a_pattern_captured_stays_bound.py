# Names in a pattern are variables of the function: they keep what they captured after the `match`, and closures share their cells.
# why: PEP 634; Language Reference 4.2.1 and 8.6
# found: written by hand
# versions: 3.10 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(subject):
    get = lambda: (kind, rest, point)
    match subject:
        case {"kind": kind, **rest}:
            point = "mapping"
        case [kind, *rest] as point:
            pass
        case kind:
            pass
    return get


observe(outer({"kind": 1, "x": 2}), outer([1, 2, 3]), outer("text"))

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (subject, get), cellvars (kind, point, rest)
# function outer.<lambda> line 12: freevars (kind, point, rest), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [kind: cell 0 = 1, point: cell 1 = 'mapping', rest: cell 2 = dict 0 {'x': 2}]
#   function 1 outer.<locals>.<lambda> [kind: cell 3 = 1, point: cell 4 = list 0 [1, 2, 3], rest: cell 5 = list 1 [2, 3]]
#   function 2 outer.<locals>.<lambda> [kind: cell 6 = 'text', point: cell 7 empty, rest: cell 8 empty]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (subject, get), cellvars (kind, point, rest)
# function outer.<lambda> line 12: freevars (kind, point, rest), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [kind: cell 0 = 1, point: cell 1 = 'mapping', rest: cell 2 = dict 0 {'x': 2}]
#   function 1 outer.<locals>.<lambda> [kind: cell 3 = 1, point: cell 4 = list 0 [1, 2, 3], rest: cell 5 = list 1 [2, 3]]
#   function 2 outer.<locals>.<lambda> [kind: cell 6 = 'text', point: cell 7 empty, rest: cell 8 empty]
# end
#   outer = function 0 outer
# teardown
