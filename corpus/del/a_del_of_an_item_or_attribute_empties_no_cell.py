# `del box[0]` and `del box.attribute` read the variable and change the object in the cell; the cell stays as it is.
# why: Language Reference 7.5: deletion of attribute references, subscriptions and slicings is passed to the primary object
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    class Box:
        pass
    items, box = [1, 2, 3], Box()
    box.attribute = "set"

    def clear():
        del items[0], items[1:], box.attribute
    observe(clear)
    clear()
    observe(clear)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (Box, clear), cellvars (box, items)
# class outer.Box line 12: flags NOFREE
# function outer.clear line 17: freevars (box, items), flags NESTED
# observe
#   function 0 outer.<locals>.clear [box: cell 0 = instance 0 of outer.<locals>.Box {attribute: 'set'}, items: cell 1 = list 0 [1, 2, 3]]
# observe
#   function 0 outer.<locals>.clear [box: cell 0 = instance 0 of outer.<locals>.Box {}, items: cell 1 = list 0 [2]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (Box, clear), cellvars (box, items)
# class outer.Box line 12: flags NOFREE
# function outer.clear line 17: freevars (box, items), flags NESTED
# observe
#   function 0 outer.<locals>.clear [box: cell 0 = instance 0 of outer.<locals>.Box {attribute: 'set'}, items: cell 1 = list 0 [1, 2, 3]]
# observe
#   function 0 outer.<locals>.clear [box: cell 0 = instance 0 of outer.<locals>.Box {}, items: cell 1 = list 0 [2]]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (Box, clear), cellvars (box, items)
# class outer.Box line 12
# function outer.clear line 17: freevars (box, items), flags NESTED
# observe
#   function 0 outer.<locals>.clear [box: cell 0 = instance 0 of outer.<locals>.Box {attribute: 'set'}, items: cell 1 = list 0 [1, 2, 3]]
# observe
#   function 0 outer.<locals>.clear [box: cell 0 = instance 0 of outer.<locals>.Box {}, items: cell 1 = list 0 [2]]
# end
#   outer = function 0 outer
# teardown
