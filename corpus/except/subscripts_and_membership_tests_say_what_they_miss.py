# What a TypeError says of an index, of the bounds of a slice and of a container differs between releases.
# why: Language Reference 6.3.2, 6.10.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(items, text, index):
    said = []

    def ask(what):
        try:
            what()
        except TypeError as error:
            observe(error)
            said.append(what)
        return lambda: said

    ask(lambda: items[index])
    ask(lambda: items[index:])
    ask(lambda: text[index])
    return ask(lambda: text in index)


observe(outer([1], "a", 0.5))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 3, varnames (items, text, index, ask), cellvars (index, items, said, text)
# function outer.ask line 14: args 1, varnames (what, error), freevars (said), flags NESTED
# function outer.ask.<lambda> line 20: freevars (said), flags NESTED
# function outer.<lambda> line 22: freevars (index, items), flags NESTED
# function outer.<lambda> line 23: freevars (index, items), flags NESTED
# function outer.<lambda> line 24: freevars (index, text), flags NESTED
# function outer.<lambda> line 25: freevars (index, text), flags NESTED
# observe
#   exception 0 TypeError('list indices must be integers or slices, not float')
# observe
#   exception 0 TypeError('slice indices must be integers or None or have an __index__ method')
# observe
#   exception 0 TypeError('string indices must be integers')
# observe
#   exception 0 TypeError("argument of type 'float' is not iterable")
# observe
#   function 0 outer.<locals>.ask.<locals>.<lambda> [said: cell 0 = list 0 [function 1 outer.<locals>.<lambda> [index: cell 1 = 0.5, items: cell 2 = list 1 [1]], function 2 outer.<locals>.<lambda> [index: cell 1, items: cell 2], function 3 outer.<locals>.<lambda> [index: cell 1, text: cell 3 = 'a'], function 4 outer.<locals>.<lambda> [index: cell 1, text: cell 3]]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 3, varnames (items, text, index, ask), cellvars (index, items, said, text)
# function outer.ask line 14: args 1, varnames (what, error), freevars (said), flags NESTED
# function outer.ask.<lambda> line 20: freevars (said), flags NESTED
# function outer.<lambda> line 22: freevars (index, items), flags NESTED
# function outer.<lambda> line 23: freevars (index, items), flags NESTED
# function outer.<lambda> line 24: freevars (index, text), flags NESTED
# function outer.<lambda> line 25: freevars (index, text), flags NESTED
# observe
#   exception 0 TypeError('list indices must be integers or slices, not float')
# observe
#   exception 0 TypeError('slice indices must be integers or None or have an __index__ method')
# observe
#   exception 0 TypeError('string indices must be integers')
# observe
#   exception 0 TypeError("argument of type 'float' is not iterable")
# observe
#   function 0 outer.<locals>.ask.<locals>.<lambda> [said: cell 0 = list 0 [function 1 outer.<locals>.<lambda> [index: cell 1 = 0.5, items: cell 2 = list 1 [1]], function 2 outer.<locals>.<lambda> [index: cell 1, items: cell 2], function 3 outer.<locals>.<lambda> [index: cell 1, text: cell 3 = 'a'], function 4 outer.<locals>.<lambda> [index: cell 1, text: cell 3]]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: args 3, varnames (items, text, index, ask), cellvars (items, text, index, said)
# function outer.ask line 14: args 1, varnames (what, error), freevars (said), flags NESTED
# function outer.ask.<lambda> line 20: freevars (said), flags NESTED
# function outer.<lambda> line 22: freevars (index, items), flags NESTED
# function outer.<lambda> line 23: freevars (index, items), flags NESTED
# function outer.<lambda> line 24: freevars (index, text), flags NESTED
# function outer.<lambda> line 25: freevars (index, text), flags NESTED
# observe
#   exception 0 TypeError('list indices must be integers or slices, not float')
# observe
#   exception 0 TypeError('slice indices must be integers or None or have an __index__ method')
# observe
#   exception 0 TypeError("string indices must be integers, not 'float'")
# observe
#   exception 0 TypeError("argument of type 'float' is not iterable")
# observe
#   function 0 outer.<locals>.ask.<locals>.<lambda> [said: cell 0 = list 0 [function 1 outer.<locals>.<lambda> [index: cell 1 = 0.5, items: cell 2 = list 1 [1]], function 2 outer.<locals>.<lambda> [index: cell 1, items: cell 2], function 3 outer.<locals>.<lambda> [index: cell 1, text: cell 3 = 'a'], function 4 outer.<locals>.<lambda> [index: cell 1, text: cell 3]]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# function outer line 11: args 3, varnames (items, text, index, ask), cellvars (items, text, index, said)
# function outer.ask line 14: args 1, varnames (what, error), freevars (said), flags NESTED
# function outer.ask.<lambda> line 20: freevars (said), flags NESTED
# function outer.<lambda> line 22: freevars (index, items), flags NESTED
# function outer.<lambda> line 23: freevars (index, items), flags NESTED
# function outer.<lambda> line 24: freevars (index, text), flags NESTED
# function outer.<lambda> line 25: freevars (index, text), flags NESTED
# observe
#   exception 0 TypeError('list indices must be integers or slices, not float')
# observe
#   exception 0 TypeError('slice indices must be integers or None or have an __index__ method')
# observe
#   exception 0 TypeError("string indices must be integers, not 'float'")
# observe
#   exception 0 TypeError("argument of type 'float' is not a container or iterable")
# observe
#   function 0 outer.<locals>.ask.<locals>.<lambda> [said: cell 0 = list 0 [function 1 outer.<locals>.<lambda> [index: cell 1 = 0.5, items: cell 2 = list 1 [1]], function 2 outer.<locals>.<lambda> [index: cell 1, items: cell 2], function 3 outer.<locals>.<lambda> [index: cell 1, text: cell 3 = 'a'], function 4 outer.<locals>.<lambda> [index: cell 1, text: cell 3]]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function outer line 11: args 3, varnames (items, text, index, ask), cellvars (items, text, index, said)
# function outer.ask line 14: args 1, varnames (what, error), freevars (said), flags NESTED
# function outer.ask.<lambda> line 20: freevars (said), flags NESTED
# function outer.<lambda> line 22: freevars (index, items), flags NESTED
# function outer.<lambda> line 23: freevars (index, items), flags NESTED
# function outer.<lambda> line 24: freevars (index, text), flags NESTED
# function outer.<lambda> line 25: freevars (index, text), flags NESTED
# observe
#   exception 0 TypeError('list indices must be integers or slices, not float')
# observe
#   exception 0 TypeError('slice indices must be integers or have an __index__ method')
# observe
#   exception 0 TypeError("string indices must be integers, not 'float'")
# observe
#   exception 0 TypeError("argument of type 'float' is not a container or iterable")
# observe
#   function 0 outer.<locals>.ask.<locals>.<lambda> [said: cell 0 = list 0 [function 1 outer.<locals>.<lambda> [index: cell 1 = 0.5, items: cell 2 = list 1 [1]], function 2 outer.<locals>.<lambda> [index: cell 1, items: cell 2], function 3 outer.<locals>.<lambda> [index: cell 1, text: cell 3 = 'a'], function 4 outer.<locals>.<lambda> [index: cell 1, text: cell 3]]]
# end
#   outer = function 0 outer
# teardown
