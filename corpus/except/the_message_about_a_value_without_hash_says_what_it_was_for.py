# A value without hash is no dict key and no set element. Since 3.14 the message says which of them it was to be.
# why: Library Reference, built-in types: keys of a dict and elements of a set must be hashable; the words were measured
# found: cellmate 0.1.0 campaign --seed 6c, program 7651, CPython 3.14.8
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def message_of(use):
    try:
        use()
    except TypeError as error:
        return error.args[0]


def uses(items):
    cell = (lambda: items).__closure__[0]
    observe(lambda: items, message_of(lambda: {items: 1}))
    observe(message_of(lambda: {items}))
    observe(message_of(lambda: {(1, items)}))
    observe(message_of(lambda: {cell: 1}))
    observe(message_of(lambda: items in {}))
    observe(message_of(lambda: {1}.issubset([items])))
    observe(message_of(lambda: {1}.issuperset([items])))
    observe(message_of(lambda: {}.pop(items, 1)))
    observe(message_of(lambda: hash((1, items))))


uses([])

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function message_of line 11: args 1, varnames (use, error), flags NOFREE
# function uses line 18: args 1, varnames (items), cellvars (cell, items)
# function uses.<lambda> line 19: freevars (items), flags NESTED
# function uses.<lambda> line 20: freevars (items), flags NESTED
# function uses.<lambda> line 20 (maybe): freevars (items), flags NESTED
# function uses.<lambda> line 21: freevars (items), flags NESTED
# function uses.<lambda> line 22: freevars (items), flags NESTED
# function uses.<lambda> line 23: freevars (cell), flags NESTED
# function uses.<lambda> line 24: freevars (items), flags NESTED
# function uses.<lambda> line 25: freevars (items), flags NESTED
# function uses.<lambda> line 26: freevars (items), flags NESTED
# function uses.<lambda> line 27: freevars (items), flags NESTED
# function uses.<lambda> line 28: freevars (items), flags NESTED
# observe
#   function 0 uses.<locals>.<lambda> [items: cell 0 = list 0 []]
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'cell'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   None
# observe
#   "unhashable type: 'list'"
# end
#   message_of = function 0 message_of
#   uses = function 1 uses
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function message_of line 11: args 1, varnames (use, error), flags NOFREE
# function uses line 18: args 1, varnames (items), cellvars (cell, items)
# function uses.<lambda> line 19: freevars (items), flags NESTED
# function uses.<lambda> line 20: freevars (items), flags NESTED
# function uses.<lambda> line 20 (maybe): freevars (items), flags NESTED
# function uses.<lambda> line 21: freevars (items), flags NESTED
# function uses.<lambda> line 22: freevars (items), flags NESTED
# function uses.<lambda> line 23: freevars (cell), flags NESTED
# function uses.<lambda> line 24: freevars (items), flags NESTED
# function uses.<lambda> line 25: freevars (items), flags NESTED
# function uses.<lambda> line 26: freevars (items), flags NESTED
# function uses.<lambda> line 27: freevars (items), flags NESTED
# function uses.<lambda> line 28: freevars (items), flags NESTED
# observe
#   function 0 uses.<locals>.<lambda> [items: cell 0 = list 0 []]
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'cell'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   None
# observe
#   "unhashable type: 'list'"
# end
#   message_of = function 0 message_of
#   uses = function 1 uses
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function message_of line 11: args 1, varnames (use, error)
# function uses line 18: args 1, varnames (items), cellvars (items, cell)
# function uses.<lambda> line 19: freevars (items), flags NESTED
# function uses.<lambda> line 20: freevars (items), flags NESTED
# function uses.<lambda> line 20 (maybe): freevars (items), flags NESTED
# function uses.<lambda> line 21: freevars (items), flags NESTED
# function uses.<lambda> line 22: freevars (items), flags NESTED
# function uses.<lambda> line 23: freevars (cell), flags NESTED
# function uses.<lambda> line 24: freevars (items), flags NESTED
# function uses.<lambda> line 25: freevars (items), flags NESTED
# function uses.<lambda> line 26: freevars (items), flags NESTED
# function uses.<lambda> line 27: freevars (items), flags NESTED
# function uses.<lambda> line 28: freevars (items), flags NESTED
# observe
#   function 0 uses.<locals>.<lambda> [items: cell 0 = list 0 []]
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'cell'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   "unhashable type: 'list'"
# observe
#   None
# observe
#   "unhashable type: 'list'"
# end
#   message_of = function 0 message_of
#   uses = function 1 uses
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function message_of line 11: args 1, varnames (use, error)
# function uses line 18: args 1, varnames (items), cellvars (items, cell)
# function uses.<lambda> line 19: freevars (items), flags NESTED
# function uses.<lambda> line 20: freevars (items), flags NESTED
# function uses.<lambda> line 20 (maybe): freevars (items), flags NESTED
# function uses.<lambda> line 21: freevars (items), flags NESTED
# function uses.<lambda> line 22: freevars (items), flags NESTED
# function uses.<lambda> line 23: freevars (cell), flags NESTED
# function uses.<lambda> line 24: freevars (items), flags NESTED
# function uses.<lambda> line 25: freevars (items), flags NESTED
# function uses.<lambda> line 26: freevars (items), flags NESTED
# function uses.<lambda> line 27: freevars (items), flags NESTED
# function uses.<lambda> line 28: freevars (items), flags NESTED
# observe
#   function 0 uses.<locals>.<lambda> [items: cell 0 = list 0 []]
#   "cannot use 'list' as a dict key (unhashable type: 'list')"
# observe
#   "cannot use 'list' as a set element (unhashable type: 'list')"
# observe
#   "cannot use 'tuple' as a set element (unhashable type: 'list')"
# observe
#   "cannot use 'cell' as a dict key (unhashable type: 'cell')"
# observe
#   "cannot use 'list' as a dict key (unhashable type: 'list')"
# observe
#   "unhashable type: 'list'"
# observe
#   "cannot use 'list' as a set element (unhashable type: 'list')"
# observe
#   None
# observe
#   "unhashable type: 'list'"
# end
#   message_of = function 0 message_of
#   uses = function 1 uses
# teardown
