# A method that mentions a name of its class body reads the module's variable, or fails; the class's is an attribute.
# why: Language Reference 4.2.2: the scope of names defined in a class block is limited to the class block
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class C:
    factor = 2
    doubled = [factor, factor * 2]

    def bare(self):
        return factor

    def proper(self):
        return self.factor, C.factor, __class__.factor


observe(C().proper(), C)
try:
    C().bare()
except NameError as error:
    observe(error)
factor = "module"
observe(C().bare())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 11: cellvars (__class__)
# function C.bare line 15: args 1, varnames (self), flags NOFREE
# function C.proper line 18: args 1, varnames (self), freevars (__class__)
# observe
#   (2, 2, 2)
#   class 0 C {factor: 2, doubled: list 0 [2, 4], bare: function 0 C.bare, proper: function 1 C.proper [__class__: cell 0 = class 0]}
# observe
#   exception 0 NameError("name 'factor' is not defined")
# observe
#   'module'
# end
#   C = class 0 C {factor: 2, doubled: list 0 [2, 4], bare: function 0 C.bare, proper: function 1 C.proper [__class__: cell 0 = class 0]}
#   factor = 'module'
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 11: cellvars (__class__)
# function C.bare line 15: args 1, varnames (self), flags NOFREE
# function C.proper line 18: args 1, varnames (self), freevars (__class__)
# observe
#   (2, 2, 2)
#   class 0 C {factor: 2, doubled: list 0 [2, 4], bare: function 0 C.bare, proper: function 1 C.proper [__class__: cell 0 = class 0]}
# observe
#   exception 0 NameError("name 'factor' is not defined")
# observe
#   'module'
# end
#   C = class 0 C {factor: 2, doubled: list 0 [2, 4], bare: function 0 C.bare, proper: function 1 C.proper [__class__: cell 0 = class 0]}
#   factor = 'module'
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class C line 11: cellvars (__class__)
# function C.bare line 15: args 1, varnames (self)
# function C.proper line 18: args 1, varnames (self), freevars (__class__)
# observe
#   (2, 2, 2)
#   class 0 C {factor: 2, doubled: list 0 [2, 4], bare: function 0 C.bare, proper: function 1 C.proper [__class__: cell 0 = class 0]}
# observe
#   exception 0 NameError("name 'factor' is not defined")
# observe
#   'module'
# end
#   C = class 0 C {factor: 2, doubled: list 0 [2, 4], bare: function 0 C.bare, proper: function 1 C.proper [__class__: cell 0 = class 0]}
#   factor = 'module'
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 11: cellvars (__class__, __classdict__)
# function C.bare line 15: args 1, varnames (self), flags METHOD
# function C.proper line 18: args 1, varnames (self), freevars (__class__), flags METHOD
# observe
#   (2, 2, 2)
#   class 0 C {factor: 2, doubled: list 0 [2, 4], bare: function 0 C.bare, proper: function 1 C.proper [__class__: cell 0 = class 0]}
# observe
#   exception 0 NameError("name 'factor' is not defined")
# observe
#   'module'
# end
#   C = class 0 C {factor: 2, doubled: list 0 [2, 4], bare: function 0 C.bare, proper: function 1 C.proper [__class__: cell 0 = class 0]}
#   factor = 'module'
# teardown
