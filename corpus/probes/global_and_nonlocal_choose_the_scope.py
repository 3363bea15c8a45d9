# `global` and `nonlocal` choose the scope of a name, for nested functions too.
# why: Language Reference 7.12 and 7.13
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def declared():
    global shared
    shared = 1
    def reader(): return shared, builtin
    return reader


def hidden():
    name = 1
    def hides():
        global name
        def reader(): return name
        return reader
    def sees(): return name
    return hides, sees


def bound_again_below():
    name = 1
    def hides():
        global name
        def binds():
            name = 2
            def reader(): return name
            return reader
        return binds
    return hides


def three_levels():
    name = 1
    def second():
        nonlocal name
        name = 2
        def third():
            nonlocal name
            name = 3
        return third
    return second


def unused():
    name = 1
    def declares():
        nonlocal name
    return declares


def nearest():
    name = 1
    def second():
        name = 2
        def third():
            nonlocal name
            name = 3
        return third
    return second


def parameter_below():
    global name
    def takes(name):
        def reader(): return name
        return reader
    return takes


def class_below():
    global name
    name = 1
    class Namespace:
        name = 2
        def reader(self): return name
    return Namespace


def three_below():
    name = 1
    def hides():
        global name
        def between():
            def reader(): return name
            return reader
        return between
    return hides


def through_a_default():
    name = 1
    def between():
        def takes(value=name): pass
        return takes
    return between


def through_bases():
    Base = object
    def between():
        class Derived(Base): pass
        return Derived
    return between

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function declared line 6: varnames (reader), flags NOFREE
# function declared.reader line 9: flags NESTED NOFREE
# function hidden line 13: varnames (hides, sees), cellvars (name)
# function hidden.hides line 15: varnames (reader), flags NESTED NOFREE
# function hidden.hides.reader line 17: flags NESTED NOFREE
# function hidden.sees line 19: freevars (name), flags NESTED
# function bound_again_below line 23: varnames (name, hides), flags NOFREE
# function bound_again_below.hides line 25: varnames (binds), flags NESTED NOFREE
# function bound_again_below.hides.binds line 27: varnames (reader), cellvars (name), flags NESTED
# function bound_again_below.hides.binds.reader line 29: freevars (name), flags NESTED
# function three_levels line 35: varnames (second), cellvars (name)
# function three_levels.second line 37: varnames (third), freevars (name), flags NESTED
# function three_levels.second.third line 40: freevars (name), flags NESTED
# function unused line 47: varnames (declares), cellvars (name)
# function unused.declares line 49: freevars (name), flags NESTED
# function nearest line 54: varnames (name, second), flags NOFREE
# function nearest.second line 56: varnames (third), cellvars (name), flags NESTED
# function nearest.second.third line 58: freevars (name), flags NESTED
# function parameter_below line 65: varnames (takes), flags NOFREE
# function parameter_below.takes line 67: args 1, varnames (name, reader), cellvars (name), flags NESTED
# function parameter_below.takes.reader line 68: freevars (name), flags NESTED
# function class_below line 73: varnames (Namespace), flags NOFREE
# class class_below.Namespace line 76: flags NOFREE
# function class_below.Namespace.reader line 78: args 1, varnames (self), flags NESTED NOFREE
# function three_below line 82: varnames (name, hides), flags NOFREE
# function three_below.hides line 84: varnames (between), flags NESTED NOFREE
# function three_below.hides.between line 86: varnames (reader), flags NESTED NOFREE
# function three_below.hides.between.reader line 87: flags NESTED NOFREE
# function through_a_default line 93: varnames (between), cellvars (name)
# function through_a_default.between line 95: varnames (takes), freevars (name), flags NESTED
# function through_a_default.between.takes line 96: args 1, varnames (value), flags NESTED NOFREE
# function through_bases line 101: varnames (between), cellvars (Base)
# function through_bases.between line 103: varnames (Derived), freevars (Base), flags NESTED
# class through_bases.between.Derived line 104: flags NOFREE
# end
#   declared = function 0 declared
#   hidden = function 1 hidden
#   bound_again_below = function 2 bound_again_below
#   three_levels = function 3 three_levels
#   unused = function 4 unused
#   nearest = function 5 nearest
#   parameter_below = function 6 parameter_below
#   class_below = function 7 class_below
#   three_below = function 8 three_below
#   through_a_default = function 9 through_a_default
#   through_bases = function 10 through_bases
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function declared line 6: varnames (reader), flags NOFREE
# function declared.reader line 9: flags NESTED NOFREE
# function hidden line 13: varnames (hides, sees), cellvars (name)
# function hidden.hides line 15: varnames (reader), flags NESTED NOFREE
# function hidden.hides.reader line 17: flags NESTED NOFREE
# function hidden.sees line 19: freevars (name), flags NESTED
# function bound_again_below line 23: varnames (name, hides), flags NOFREE
# function bound_again_below.hides line 25: varnames (binds), flags NESTED NOFREE
# function bound_again_below.hides.binds line 27: varnames (reader), cellvars (name), flags NESTED
# function bound_again_below.hides.binds.reader line 29: freevars (name), flags NESTED
# function three_levels line 35: varnames (second), cellvars (name)
# function three_levels.second line 37: varnames (third), freevars (name), flags NESTED
# function three_levels.second.third line 40: freevars (name), flags NESTED
# function unused line 47: varnames (declares), cellvars (name)
# function unused.declares line 49: freevars (name), flags NESTED
# function nearest line 54: varnames (name, second), flags NOFREE
# function nearest.second line 56: varnames (third), cellvars (name), flags NESTED
# function nearest.second.third line 58: freevars (name), flags NESTED
# function parameter_below line 65: varnames (takes), flags NOFREE
# function parameter_below.takes line 67: args 1, varnames (name, reader), cellvars (name), flags NESTED
# function parameter_below.takes.reader line 68: freevars (name), flags NESTED
# function class_below line 73: varnames (Namespace), flags NOFREE
# class class_below.Namespace line 76: flags NOFREE
# function class_below.Namespace.reader line 78: args 1, varnames (self), flags NESTED NOFREE
# function three_below line 82: varnames (name, hides), flags NOFREE
# function three_below.hides line 84: varnames (between), flags NESTED NOFREE
# function three_below.hides.between line 86: varnames (reader), flags NESTED NOFREE
# function three_below.hides.between.reader line 87: flags NESTED NOFREE
# function through_a_default line 93: varnames (between), cellvars (name)
# function through_a_default.between line 95: varnames (takes), freevars (name), flags NESTED
# function through_a_default.between.takes line 96: args 1, varnames (value), flags NESTED NOFREE
# function through_bases line 101: varnames (between), cellvars (Base)
# function through_bases.between line 103: varnames (Derived), freevars (Base), flags NESTED
# class through_bases.between.Derived line 104: flags NOFREE
# end
#   declared = function 0 declared
#   hidden = function 1 hidden
#   bound_again_below = function 2 bound_again_below
#   three_levels = function 3 three_levels
#   unused = function 4 unused
#   nearest = function 5 nearest
#   parameter_below = function 6 parameter_below
#   class_below = function 7 class_below
#   three_below = function 8 three_below
#   through_a_default = function 9 through_a_default
#   through_bases = function 10 through_bases
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function declared line 6: varnames (reader)
# function declared.reader line 9: flags NESTED
# function hidden line 13: varnames (hides, sees), cellvars (name)
# function hidden.hides line 15: varnames (reader), flags NESTED
# function hidden.hides.reader line 17: flags NESTED
# function hidden.sees line 19: freevars (name), flags NESTED
# function bound_again_below line 23: varnames (name, hides)
# function bound_again_below.hides line 25: varnames (binds), flags NESTED
# function bound_again_below.hides.binds line 27: varnames (reader), cellvars (name), flags NESTED
# function bound_again_below.hides.binds.reader line 29: freevars (name), flags NESTED
# function three_levels line 35: varnames (second), cellvars (name)
# function three_levels.second line 37: varnames (third), freevars (name), flags NESTED
# function three_levels.second.third line 40: freevars (name), flags NESTED
# function unused line 47: varnames (declares), cellvars (name)
# function unused.declares line 49: freevars (name), flags NESTED
# function nearest line 54: varnames (name, second)
# function nearest.second line 56: varnames (third), cellvars (name), flags NESTED
# function nearest.second.third line 58: freevars (name), flags NESTED
# function parameter_below line 65: varnames (takes)
# function parameter_below.takes line 67: args 1, varnames (name, reader), cellvars (name), flags NESTED
# function parameter_below.takes.reader line 68: freevars (name), flags NESTED
# function class_below line 73: varnames (Namespace)
# class class_below.Namespace line 76
# function class_below.Namespace.reader line 78: args 1, varnames (self), flags NESTED
# function three_below line 82: varnames (name, hides)
# function three_below.hides line 84: varnames (between), flags NESTED
# function three_below.hides.between line 86: varnames (reader), flags NESTED
# function three_below.hides.between.reader line 87: flags NESTED
# function through_a_default line 93: varnames (between), cellvars (name)
# function through_a_default.between line 95: varnames (takes), freevars (name), flags NESTED
# function through_a_default.between.takes line 96: args 1, varnames (value), flags NESTED
# function through_bases line 101: varnames (between), cellvars (Base)
# function through_bases.between line 103: varnames (Derived), freevars (Base), flags NESTED
# class through_bases.between.Derived line 104
# end
#   declared = function 0 declared
#   hidden = function 1 hidden
#   bound_again_below = function 2 bound_again_below
#   three_levels = function 3 three_levels
#   unused = function 4 unused
#   nearest = function 5 nearest
#   parameter_below = function 6 parameter_below
#   class_below = function 7 class_below
#   three_below = function 8 three_below
#   through_a_default = function 9 through_a_default
#   through_bases = function 10 through_bases
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function declared line 6: varnames (reader)
# function declared.reader line 9: flags NESTED
# function hidden line 13: varnames (hides, sees), cellvars (name)
# function hidden.hides line 15: varnames (reader), flags NESTED
# function hidden.hides.reader line 17: flags NESTED
# function hidden.sees line 19: freevars (name), flags NESTED
# function bound_again_below line 23: varnames (name, hides)
# function bound_again_below.hides line 25: varnames (binds), flags NESTED
# function bound_again_below.hides.binds line 27: varnames (reader), cellvars (name), flags NESTED
# function bound_again_below.hides.binds.reader line 29: freevars (name), flags NESTED
# function three_levels line 35: varnames (second), cellvars (name)
# function three_levels.second line 37: varnames (third), freevars (name), flags NESTED
# function three_levels.second.third line 40: freevars (name), flags NESTED
# function unused line 47: varnames (declares), cellvars (name)
# function unused.declares line 49: freevars (name), flags NESTED
# function nearest line 54: varnames (name, second)
# function nearest.second line 56: varnames (third), cellvars (name), flags NESTED
# function nearest.second.third line 58: freevars (name), flags NESTED
# function parameter_below line 65: varnames (takes)
# function parameter_below.takes line 67: args 1, varnames (name, reader), cellvars (name), flags NESTED
# function parameter_below.takes.reader line 68: freevars (name), flags NESTED
# function class_below line 73: varnames (Namespace)
# class class_below.Namespace line 76: cellvars (__classdict__)
# function class_below.Namespace.reader line 78: args 1, varnames (self), flags NESTED METHOD
# function three_below line 82: varnames (name, hides)
# function three_below.hides line 84: varnames (between), flags NESTED
# function three_below.hides.between line 86: varnames (reader), flags NESTED
# function three_below.hides.between.reader line 87: flags NESTED
# function through_a_default line 93: varnames (between), cellvars (name)
# function through_a_default.between line 95: varnames (takes), freevars (name), flags NESTED
# function through_a_default.between.takes line 96: args 1, varnames (value), flags NESTED
# function through_bases line 101: varnames (between), cellvars (Base)
# function through_bases.between line 103: varnames (Derived), freevars (Base), flags NESTED
# class through_bases.between.Derived line 104
# end
#   declared = function 0 declared
#   hidden = function 1 hidden
#   bound_again_below = function 2 bound_again_below
#   three_levels = function 3 three_levels
#   unused = function 4 unused
#   nearest = function 5 nearest
#   parameter_below = function 6 parameter_below
#   class_below = function 7 class_below
#   three_below = function 8 three_below
#   through_a_default = function 9 through_a_default
#   through_bases = function 10 through_bases
# teardown
