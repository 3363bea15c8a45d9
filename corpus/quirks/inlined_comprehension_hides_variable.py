# The target of a comprehension does not hide a variable further out from other functions.
# why: PEP 709: names in comprehensions are resolved as in functions; python/cpython issue 156664
# found: campaigns, and probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def sibling(x):
    def between():
        def reader():
            return x
        [0 for x in ()]
        return reader
    return between


def captured_target():
    def name():
        def reader():
            return name
        return [lambda: name for name in (1, 2)], reader
    return name


def second_comprehension(x):
    def between(it):
        return [x for x in it], [x + y for y in it]
    return between


try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect

observe(sibling(1)())
observe(captured_target()())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function sibling line 6: args 1, varnames (x, between), cellvars (x)
# function sibling.between line 7: varnames (reader), freevars (x), flags NESTED
# function sibling.between.reader line 8: freevars (x), flags NESTED
# function sibling.between.<listcomp> line 10: args 1, varnames (.0, x), flags NESTED NOFREE
# function captured_target line 15: cellvars (name)
# function captured_target.name line 16: varnames (reader), freevars (name), flags NESTED
# function captured_target.name.reader line 17: freevars (name), flags NESTED
# function captured_target.name.<listcomp> line 19: args 1, varnames (.0), cellvars (name), flags NESTED
# function captured_target.name.<listcomp>.<lambda> line 19: freevars (name), flags NESTED
# function second_comprehension line 23: args 1, varnames (x, between), cellvars (x)
# function second_comprehension.between line 24: args 1, varnames (it), freevars (x), flags NESTED
# function second_comprehension.between.<listcomp> line 25: args 1, varnames (.0, x), flags NESTED NOFREE
# function second_comprehension.between.<listcomp> line 25: args 1, varnames (.0, y), freevars (x), flags NESTED
# observe
#   function 0 sibling.<locals>.between.<locals>.reader [x: cell 0 = 1]
# observe
#   (list 0 [function 0 captured_target.<locals>.name.<locals>.<listcomp>.<lambda> [name: cell 0 = 2], function 1 captured_target.<locals>.name.<locals>.<listcomp>.<lambda> [name: cell 0]], function 2 captured_target.<locals>.name.<locals>.reader [name: cell 1 = function 3 captured_target.<locals>.name [name: cell 1]])
# end
#   sibling = function 0 sibling
#   captured_target = function 1 captured_target
#   second_comprehension = function 2 second_comprehension
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function sibling line 6: args 1, varnames (x, between), cellvars (x)
# function sibling.between line 7: varnames (reader), freevars (x), flags NESTED
# function sibling.between.reader line 8: freevars (x), flags NESTED
# function sibling.between.<listcomp> line 10: args 1, varnames (.0, x), flags NESTED NOFREE
# function captured_target line 15: cellvars (name)
# function captured_target.name line 16: varnames (reader), freevars (name), flags NESTED
# function captured_target.name.reader line 17: freevars (name), flags NESTED
# function captured_target.name.<listcomp> line 19: args 1, varnames (.0), cellvars (name), flags NESTED
# function captured_target.name.<listcomp>.<lambda> line 19: freevars (name), flags NESTED
# function second_comprehension line 23: args 1, varnames (x, between), cellvars (x)
# function second_comprehension.between line 24: args 1, varnames (it), freevars (x), flags NESTED
# function second_comprehension.between.<listcomp> line 25: args 1, varnames (.0, x), flags NESTED NOFREE
# function second_comprehension.between.<listcomp> line 25: args 1, varnames (.0, y), freevars (x), flags NESTED
# observe
#   function 0 sibling.<locals>.between.<locals>.reader [x: cell 0 = 1]
# observe
#   (list 0 [function 0 captured_target.<locals>.name.<locals>.<listcomp>.<lambda> [name: cell 0 = 2], function 1 captured_target.<locals>.name.<locals>.<listcomp>.<lambda> [name: cell 0]], function 2 captured_target.<locals>.name.<locals>.reader [name: cell 1 = function 3 captured_target.<locals>.name [name: cell 1]])
# end
#   sibling = function 0 sibling
#   captured_target = function 1 captured_target
#   second_comprehension = function 2 second_comprehension
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function sibling line 6: args 1, varnames (x, between), cellvars (x)
# function sibling.between line 7: varnames (reader), freevars (x), flags NESTED
# function sibling.between.reader line 8: freevars (x), flags NESTED
# function sibling.between.<listcomp> line 10: args 1, varnames (.0, x), flags NESTED
# function captured_target line 15: cellvars (name)
# function captured_target.name line 16: varnames (reader), freevars (name), flags NESTED
# function captured_target.name.reader line 17: freevars (name), flags NESTED
# function captured_target.name.<listcomp> line 19: args 1, varnames (.0), cellvars (name), flags NESTED
# function captured_target.name.<listcomp>.<lambda> line 19: freevars (name), flags NESTED
# function second_comprehension line 23: args 1, varnames (x, between), cellvars (x)
# function second_comprehension.between line 24: args 1, varnames (it), freevars (x), flags NESTED
# function second_comprehension.between.<listcomp> line 25: args 1, varnames (.0, x), flags NESTED
# function second_comprehension.between.<listcomp> line 25: args 1, varnames (.0, y), freevars (x), flags NESTED
# observe
#   function 0 sibling.<locals>.between.<locals>.reader [x: cell 0 = 1]
# observe
#   (list 0 [function 0 captured_target.<locals>.name.<locals>.<listcomp>.<lambda> [name: cell 0 = 2], function 1 captured_target.<locals>.name.<locals>.<listcomp>.<lambda> [name: cell 0]], function 2 captured_target.<locals>.name.<locals>.reader [name: cell 1 = function 3 captured_target.<locals>.name [name: cell 1]])
# end
#   sibling = function 0 sibling
#   captured_target = function 1 captured_target
#   second_comprehension = function 2 second_comprehension
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function sibling line 6: args 1, varnames (x, between), cellvars (x)
# function sibling.between line 7: varnames (reader, x), freevars (x), flags NESTED
# function sibling.between.reader line 8: freevars (x), flags NESTED
# function captured_target line 15: cellvars (name)
# function captured_target.name line 16: varnames (reader, name), cellvars (name), freevars (name), flags NESTED
# function captured_target.name.reader line 17: freevars (name), flags NESTED
# function captured_target.name.<lambda> line 19: freevars (name), flags NESTED
# function second_comprehension line 23: args 1, varnames (x, between), cellvars (x)
# function second_comprehension.between line 24: args 1, varnames (it, x, y), freevars (x), flags NESTED
# observe
#   function 0 sibling.<locals>.between.<locals>.reader [x: cell 0 = 1]
# observe
#   (list 0 [function 0 captured_target.<locals>.name.<locals>.<lambda> [name: cell 0 = 2], function 1 captured_target.<locals>.name.<locals>.<lambda> [name: cell 0]], function 2 captured_target.<locals>.name.<locals>.reader [name: cell 1 = function 3 captured_target.<locals>.name [name: cell 1]])
# end
#   sibling = function 0 sibling
#   captured_target = function 1 captured_target
#   second_comprehension = function 2 second_comprehension
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function sibling line 6: args 1, varnames (x, between)
# function sibling.between line 7: varnames (reader, x), cellvars (x), flags NESTED
# function sibling.between.reader line 8: freevars (x), flags NESTED
# function captured_target line 15: cellvars (name)
# function captured_target.name line 16: varnames (reader, name), cellvars (name), flags NESTED
# function captured_target.name.reader line 17: freevars (name), flags NESTED
# function captured_target.name.<lambda> line 19: freevars (name), flags NESTED
# function second_comprehension line 23: args 1, varnames (x, between)
# function second_comprehension.between line 24: args 1, varnames (it, x, y), flags NESTED
# observe
#   function 0 sibling.<locals>.between.<locals>.reader [x: cell 0 empty]
# observe
#   (list 0 [function 0 captured_target.<locals>.name.<locals>.<lambda> [name: cell 0 = 2], function 1 captured_target.<locals>.name.<locals>.<lambda> [name: cell 0]], function 2 captured_target.<locals>.name.<locals>.reader [name: cell 1 empty])
# end
#   sibling = function 0 sibling
#   captured_target = function 1 captured_target
#   second_comprehension = function 2 second_comprehension
# teardown

# === observed, format 1: CPython 3.13.0
# module <module> line 1
# function sibling line 6: args 1, varnames (x, between)
# function sibling.between line 7: varnames (reader, x), cellvars (x), flags NESTED
# function sibling.between.reader line 8: freevars (x), flags NESTED
# function captured_target line 15: cellvars (name)
# function captured_target.name line 16: varnames (reader, name), cellvars (name), flags NESTED
# function captured_target.name.reader line 17: freevars (name), flags NESTED
# function captured_target.name.<lambda> line 19: freevars (name), flags NESTED
# function second_comprehension line 23: args 1, varnames (x, between)
# function second_comprehension.between line 24: args 1, varnames (it, x, y), flags NESTED
# observe
#   function 0 sibling.<locals>.between.<locals>.reader [x: cell 0 empty]
# observe
#   (list 0 [function 0 captured_target.<locals>.name.<locals>.<lambda> [name: cell 0 = 2], function 1 captured_target.<locals>.name.<locals>.<lambda> [name: cell 0]], function 2 captured_target.<locals>.name.<locals>.reader [name: cell 1 empty])
# end
#   sibling = function 0 sibling
#   captured_target = function 1 captured_target
#   second_comprehension = function 2 second_comprehension
# teardown

# === observed, format 1: CPython 3.14.8
# module <module> line 1
# function sibling line 6: args 1, varnames (x, between)
# function sibling.between line 7: varnames (reader, x), cellvars (x), flags NESTED
# function sibling.between.reader line 8: freevars (x), flags NESTED
# function captured_target line 15: cellvars (name)
# function captured_target.name line 16: varnames (reader, name), cellvars (name), flags NESTED
# function captured_target.name.reader line 17: freevars (name), flags NESTED
# function captured_target.name.<lambda> line 19: freevars (name), flags NESTED
# function second_comprehension line 23: args 1, varnames (x, between)
# function second_comprehension.between line 24: args 1, varnames (it, x, y), flags NESTED
# observe
#   function 0 sibling.<locals>.between.<locals>.reader [x: cell 0 empty]
# observe
#   (list 0 [function 0 captured_target.<locals>.name.<locals>.<lambda> [name: cell 0 = 2], function 1 captured_target.<locals>.name.<locals>.<lambda> [name: cell 0]], function 2 captured_target.<locals>.name.<locals>.reader [name: cell 1 empty])
# end
#   sibling = function 0 sibling
#   captured_target = function 1 captured_target
#   second_comprehension = function 2 second_comprehension
# teardown

# === observed, format 1: CPython 3.15.0
# module <module> line 1
# function sibling line 6: args 1, varnames (x, between)
# function sibling.between line 7: varnames (reader, x), cellvars (x), flags NESTED
# function sibling.between.reader line 8: freevars (x), flags NESTED
# function captured_target line 15: cellvars (name)
# function captured_target.name line 16: varnames (reader, name), cellvars (name), flags NESTED
# function captured_target.name.reader line 17: freevars (name), flags NESTED
# function captured_target.name.<lambda> line 19: freevars (name), flags NESTED
# function second_comprehension line 23: args 1, varnames (x, between)
# function second_comprehension.between line 24: args 1, varnames (it, x, y), flags NESTED
# observe
#   function 0 sibling.<locals>.between.<locals>.reader [x: cell 0 empty]
# observe
#   (list 0 [function 0 captured_target.<locals>.name.<locals>.<lambda> [name: cell 0 = 2], function 1 captured_target.<locals>.name.<locals>.<lambda> [name: cell 0]], function 2 captured_target.<locals>.name.<locals>.reader [name: cell 1 empty])
# end
#   sibling = function 0 sibling
#   captured_target = function 1 captured_target
#   second_comprehension = function 2 second_comprehension
# teardown
