# Each turn makes a new class with its own `__class__` cell; the loop's target, which the methods capture too, is one cell for all.
# why: Language Reference 8.8: a class definition is an executable statement; 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    classes = []
    for i in (1, 2):
        class C:
            number = i

            def seen(self):
                return __class__.number, i
        classes.append(C)
    return classes


first, second = outer()
observe(first, second)
observe(first().seen(), second().seen())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (classes, C), cellvars (i)
# class outer.C line 14: cellvars (__class__), freevars (i)
# function outer.C.seen line 17: args 1, varnames (self), freevars (__class__, i), flags NESTED
# observe
#   class 0 outer.<locals>.C {number: 1, seen: function 0 outer.<locals>.C.seen [__class__: cell 0 = class 0, i: cell 1 = 2]}
#   class 1 outer.<locals>.C {number: 2, seen: function 1 outer.<locals>.C.seen [__class__: cell 2 = class 1, i: cell 1]}
# observe
#   (1, 2)
#   (2, 2)
# end
#   outer = function 0 outer
#   first = class 0 outer.<locals>.C {number: 1, seen: function 1 outer.<locals>.C.seen [__class__: cell 0 = class 0, i: cell 1 = 2]}
#   second = class 1 outer.<locals>.C {number: 2, seen: function 2 outer.<locals>.C.seen [__class__: cell 2 = class 1, i: cell 1]}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (classes, C), cellvars (i)
# class outer.C line 14: cellvars (__class__), freevars (i)
# function outer.C.seen line 17: args 1, varnames (self), freevars (__class__, i), flags NESTED
# observe
#   class 0 outer.<locals>.C {number: 1, seen: function 0 outer.<locals>.C.seen [__class__: cell 0 = class 0, i: cell 1 = 2]}
#   class 1 outer.<locals>.C {number: 2, seen: function 1 outer.<locals>.C.seen [__class__: cell 2 = class 1, i: cell 1]}
# observe
#   (1, 2)
#   (2, 2)
# end
#   outer = function 0 outer
#   first = class 0 outer.<locals>.C {number: 1, seen: function 1 outer.<locals>.C.seen [__class__: cell 0 = class 0, i: cell 1 = 2]}
#   second = class 1 outer.<locals>.C {number: 2, seen: function 2 outer.<locals>.C.seen [__class__: cell 2 = class 1, i: cell 1]}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: varnames (classes, C), cellvars (i)
# class outer.C line 14: cellvars (__class__), freevars (i)
# function outer.C.seen line 17: args 1, varnames (self), freevars (__class__, i), flags NESTED
# observe
#   class 0 outer.<locals>.C {number: 1, seen: function 0 outer.<locals>.C.seen [__class__: cell 0 = class 0, i: cell 1 = 2]}
#   class 1 outer.<locals>.C {number: 2, seen: function 1 outer.<locals>.C.seen [__class__: cell 2 = class 1, i: cell 1]}
# observe
#   (1, 2)
#   (2, 2)
# end
#   outer = function 0 outer
#   first = class 0 outer.<locals>.C {number: 1, seen: function 1 outer.<locals>.C.seen [__class__: cell 0 = class 0, i: cell 1 = 2]}
#   second = class 1 outer.<locals>.C {number: 2, seen: function 2 outer.<locals>.C.seen [__class__: cell 2 = class 1, i: cell 1]}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: varnames (classes, C), cellvars (i)
# class outer.C line 14: cellvars (__class__, __classdict__), freevars (i)
# function outer.C.seen line 17: args 1, varnames (self), freevars (__class__, i), flags NESTED METHOD
# observe
#   class 0 outer.<locals>.C {number: 1, seen: function 0 outer.<locals>.C.seen [__class__: cell 0 = class 0, i: cell 1 = 2]}
#   class 1 outer.<locals>.C {number: 2, seen: function 1 outer.<locals>.C.seen [__class__: cell 2 = class 1, i: cell 1]}
# observe
#   (1, 2)
#   (2, 2)
# end
#   outer = function 0 outer
#   first = class 0 outer.<locals>.C {number: 1, seen: function 1 outer.<locals>.C.seen [__class__: cell 0 = class 0, i: cell 1 = 2]}
#   second = class 1 outer.<locals>.C {number: 2, seen: function 2 outer.<locals>.C.seen [__class__: cell 2 = class 1, i: cell 1]}
# teardown
