# A static method gets no instance, a class method the class it is looked up in; `__class__` in both is where they were written.
# why: data model 3.2, static and class method objects
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    class Base:
        @staticmethod
        def static():
            return x, __class__

        @classmethod
        def of_class(cls):
            return x, cls, __class__
    return Base


Base = outer(1)


class Derived(Base):
    pass


observe(Base, Derived.static(), Derived().of_class())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (x, Base), cellvars (x)
# class outer.Base line 12: cellvars (__class__), freevars (x)
# function outer.Base.static line 13: freevars (__class__, x), flags NESTED
# function outer.Base.of_class line 17: args 1, varnames (cls), freevars (__class__, x), flags NESTED
# class Derived line 26: flags NOFREE
# observe
#   class 0 outer.<locals>.Base {static: staticmethod (function 0 outer.<locals>.Base.static [__class__: cell 0 = class 0, x: cell 1 = 1]), of_class: classmethod (function 1 outer.<locals>.Base.of_class [__class__: cell 0, x: cell 1])}
#   (1, class 0)
#   (1, class 1 Derived {}, class 0)
# end
#   outer = function 0 outer
#   Base = class 0 outer.<locals>.Base {static: staticmethod (function 1 outer.<locals>.Base.static [__class__: cell 0 = class 0, x: cell 1 = 1]), of_class: classmethod (function 2 outer.<locals>.Base.of_class [__class__: cell 0, x: cell 1])}
#   Derived = class 1 Derived {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (x, Base), cellvars (x)
# class outer.Base line 12: cellvars (__class__), freevars (x)
# function outer.Base.static line 13: freevars (__class__, x), flags NESTED
# function outer.Base.of_class line 17: args 1, varnames (cls), freevars (__class__, x), flags NESTED
# class Derived line 26: flags NOFREE
# observe
#   class 0 outer.<locals>.Base {static: staticmethod (function 0 outer.<locals>.Base.static [__class__: cell 0 = class 0, x: cell 1 = 1]), of_class: classmethod (function 1 outer.<locals>.Base.of_class [__class__: cell 0, x: cell 1])}
#   (1, class 0)
#   (1, class 1 Derived {}, class 0)
# end
#   outer = function 0 outer
#   Base = class 0 outer.<locals>.Base {static: staticmethod (function 1 outer.<locals>.Base.static [__class__: cell 0 = class 0, x: cell 1 = 1]), of_class: classmethod (function 2 outer.<locals>.Base.of_class [__class__: cell 0, x: cell 1])}
#   Derived = class 1 Derived {}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (x, Base), cellvars (x)
# class outer.Base line 12: cellvars (__class__), freevars (x)
# function outer.Base.static line 13: freevars (__class__, x), flags NESTED
# function outer.Base.of_class line 17: args 1, varnames (cls), freevars (__class__, x), flags NESTED
# class Derived line 26
# observe
#   class 0 outer.<locals>.Base {static: staticmethod (function 0 outer.<locals>.Base.static [__class__: cell 0 = class 0, x: cell 1 = 1]), of_class: classmethod (function 1 outer.<locals>.Base.of_class [__class__: cell 0, x: cell 1])}
#   (1, class 0)
#   (1, class 1 Derived {}, class 0)
# end
#   outer = function 0 outer
#   Base = class 0 outer.<locals>.Base {static: staticmethod (function 1 outer.<locals>.Base.static [__class__: cell 0 = class 0, x: cell 1 = 1]), of_class: classmethod (function 2 outer.<locals>.Base.of_class [__class__: cell 0, x: cell 1])}
#   Derived = class 1 Derived {}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (x, Base), cellvars (x)
# class outer.Base line 12: cellvars (__class__, __classdict__), freevars (x)
# function outer.Base.static line 13: freevars (__class__, x), flags NESTED METHOD
# function outer.Base.of_class line 17: args 1, varnames (cls), freevars (__class__, x), flags NESTED METHOD
# class Derived line 26
# observe
#   class 0 outer.<locals>.Base {static: staticmethod (function 0 outer.<locals>.Base.static [__class__: cell 0 = class 0, x: cell 1 = 1]), of_class: classmethod (function 1 outer.<locals>.Base.of_class [__class__: cell 0, x: cell 1])}
#   (1, class 0)
#   (1, class 1 Derived {}, class 0)
# end
#   outer = function 0 outer
#   Base = class 0 outer.<locals>.Base {static: staticmethod (function 1 outer.<locals>.Base.static [__class__: cell 0 = class 0, x: cell 1 = 1]), of_class: classmethod (function 2 outer.<locals>.Base.of_class [__class__: cell 0, x: cell 1])}
#   Derived = class 1 Derived {}
# teardown
