# A class body reads the cell of a function's variable when it is executed: an empty one is a NameError about a free variable.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(binds):
    if binds:
        x = "bound"

    def make():
        class C:
            value = x
        return C
    try:
        observe(make())
    except NameError as error:
        observe(error)
    x = "later"
    observe(make(), make)


outer(True)
outer(False)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (binds, make, error), cellvars (x)
# function outer.make line 15: varnames (C), freevars (x), flags NESTED
# class outer.make.C line 16: freevars (x)
# observe
#   class 0 outer.<locals>.make.<locals>.C {value: 'bound'}
# observe
#   class 0 outer.<locals>.make.<locals>.C {value: 'later'}
#   function 0 outer.<locals>.make [x: cell 0 = 'later']
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   class 0 outer.<locals>.make.<locals>.C {value: 'later'}
#   function 0 outer.<locals>.make [x: cell 0 = 'later']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (binds, make, error), cellvars (x)
# function outer.make line 15: varnames (C), freevars (x), flags NESTED
# class outer.make.C line 16: freevars (x)
# observe
#   class 0 outer.<locals>.make.<locals>.C {value: 'bound'}
# observe
#   class 0 outer.<locals>.make.<locals>.C {value: 'later'}
#   function 0 outer.<locals>.make [x: cell 0 = 'later']
# observe
#   exception 0 NameError("free variable 'x' referenced before assignment in enclosing scope")
# observe
#   class 0 outer.<locals>.make.<locals>.C {value: 'later'}
#   function 0 outer.<locals>.make [x: cell 0 = 'later']
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (binds, make, error), cellvars (x)
# function outer.make line 15: varnames (C), freevars (x), flags NESTED
# class outer.make.C line 16: freevars (x)
# observe
#   class 0 outer.<locals>.make.<locals>.C {value: 'bound'}
# observe
#   class 0 outer.<locals>.make.<locals>.C {value: 'later'}
#   function 0 outer.<locals>.make [x: cell 0 = 'later']
# observe
#   exception 0 NameError("cannot access free variable 'x' where it is not associated with a value in enclosing scope")
# observe
#   class 0 outer.<locals>.make.<locals>.C {value: 'later'}
#   function 0 outer.<locals>.make [x: cell 0 = 'later']
# end
#   outer = function 0 outer
# teardown
