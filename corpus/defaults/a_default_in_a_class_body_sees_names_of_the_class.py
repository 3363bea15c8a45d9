# The default of a method is evaluated in the class body and finds the class's names; the body of the method does not.
# why: Language Reference 4.2.2 and 8.7
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


limit = "module"


class C:
    limit = "class"

    def method(self, value=limit, *, late=lambda: limit):
        return value, late(), limit


observe(C().method())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 14: flags NOFREE
# function C.<lambda> line 17: flags NOFREE
# function C.method line 17: args 2, kwonly 1, varnames (self, value, late), flags NOFREE
# observe
#   ('class', 'module', 'module')
# end
#   limit = 'module'
#   C = class 0 C {limit: 'class', method: function 0 C.method defaults ('class') kwdefaults (late: function 1 C.<lambda>)}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 14: flags NOFREE
# function C.<lambda> line 17: flags NOFREE
# function C.method line 17: args 2, kwonly 1, varnames (self, value, late), flags NOFREE
# observe
#   ('class', 'module', 'module')
# end
#   limit = 'module'
#   C = class 0 C {limit: 'class', method: function 0 C.method defaults ('class') kwdefaults (late: function 1 C.<lambda>)}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class C line 14
# function C.<lambda> line 17
# function C.method line 17: args 2, kwonly 1, varnames (self, value, late)
# observe
#   ('class', 'module', 'module')
# end
#   limit = 'module'
#   C = class 0 C {limit: 'class', method: function 0 C.method defaults ('class') kwdefaults (late: function 1 C.<lambda>)}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 14: cellvars (__classdict__)
# function C.<lambda> line 17: flags METHOD
# function C.method line 17: args 2, kwonly 1, varnames (self, value, late), flags METHOD
# observe
#   ('class', 'module', 'module')
# end
#   limit = 'module'
#   C = class 0 C {limit: 'class', method: function 0 C.method defaults ('class') kwdefaults (late: function 1 C.<lambda>)}
# teardown
