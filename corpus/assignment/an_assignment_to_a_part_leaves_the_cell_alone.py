# Assigning to an item or attribute of what a cell holds needs no `nonlocal`: the variable is read, its object changed.
# why: Language Reference 7.2: assignment to a subscription or attribute calls on the primary object
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    class Box:
        pass
    items, mapping, box = [1, 2, 3], {}, Box()

    def change():
        items[0] = "first"
        mapping["key"] = items
        box.attribute = change
    observe(change)
    change()
    observe(change)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (Box), cellvars (box, change, items, mapping)
# class outer.Box line 12: flags NOFREE
# function outer.change line 16: freevars (box, change, items, mapping), flags NESTED
# observe
#   function 0 outer.<locals>.change [box: cell 0 = instance 0 of outer.<locals>.Box {}, change: cell 1 = function 0, items: cell 2 = list 0 [1, 2, 3], mapping: cell 3 = dict 0 {}]
# observe
#   function 0 outer.<locals>.change [box: cell 0 = instance 0 of outer.<locals>.Box {attribute: function 0}, change: cell 1 = function 0, items: cell 2 = list 0 ['first', 2, 3], mapping: cell 3 = dict 0 {'key': list 0}]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (Box), cellvars (box, change, items, mapping)
# class outer.Box line 12: flags NOFREE
# function outer.change line 16: freevars (box, change, items, mapping), flags NESTED
# observe
#   function 0 outer.<locals>.change [box: cell 0 = instance 0 of outer.<locals>.Box {}, change: cell 1 = function 0, items: cell 2 = list 0 [1, 2, 3], mapping: cell 3 = dict 0 {}]
# observe
#   function 0 outer.<locals>.change [box: cell 0 = instance 0 of outer.<locals>.Box {attribute: function 0}, change: cell 1 = function 0, items: cell 2 = list 0 ['first', 2, 3], mapping: cell 3 = dict 0 {'key': list 0}]
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (Box), cellvars (box, change, items, mapping)
# class outer.Box line 12
# function outer.change line 16: freevars (box, change, items, mapping), flags NESTED
# observe
#   function 0 outer.<locals>.change [box: cell 0 = instance 0 of outer.<locals>.Box {}, change: cell 1 = function 0, items: cell 2 = list 0 [1, 2, 3], mapping: cell 3 = dict 0 {}]
# observe
#   function 0 outer.<locals>.change [box: cell 0 = instance 0 of outer.<locals>.Box {attribute: function 0}, change: cell 1 = function 0, items: cell 2 = list 0 ['first', 2, 3], mapping: cell 3 = dict 0 {'key': list 0}]
# end
#   outer = function 0 outer
# teardown
