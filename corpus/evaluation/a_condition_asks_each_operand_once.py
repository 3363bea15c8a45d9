# Where `and` and `or` decide a jump, each operand is asked for its truth once; where their value is kept and then tested, it is asked again.
# why: Language Reference 6.11: Boolean operations; how often truth is asked for was measured, and is the same in all interpreters
# found: written by hand, after CPython's own tests
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


asked = []


class Truth:
    def __init__(self, name, truth):
        self.name = name
        self.truth = truth

    def __bool__(self):
        asked.append(self.name)
        return self.truth


def uses(yes, no):
    def of_if():
        if yes or no:
            return lambda: yes

    def of_not():
        if not (no and yes):
            return lambda: no

    def of_while():
        while no or yes:
            return lambda: yes

    def of_choice():
        return (lambda: yes) if yes and no else lambda: no

    def of_comprehension():
        return [lambda: each for each in [0] if no or yes]

    def of_assertion():
        assert no or yes
        return lambda: yes

    def of_value():
        both = yes and no
        if both:
            pass
        return lambda: both

    def of_negation():
        return not (yes and no), lambda: yes

    return of_if, of_not, of_while, of_choice, of_comprehension, of_assertion, of_value, of_negation


for use in uses(Truth("yes", True), Truth("no", False)):
    made = use()
    observe(made, *asked)
    asked.clear()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Truth line 14: flags NOFREE
# function Truth.__init__ line 15: args 3, varnames (self, name, truth), flags NOFREE
# function Truth.__bool__ line 19: args 1, varnames (self), flags NOFREE
# function uses line 24: args 2, varnames (yes, no, of_if, of_not, of_while, of_choice, of_comprehension, of_assertion, of_value, of_negation), cellvars (no, yes)
# function uses.of_if line 25: freevars (no, yes), flags NESTED
# function uses.of_if.<lambda> line 27: freevars (yes), flags NESTED
# function uses.of_not line 29: freevars (no, yes), flags NESTED
# function uses.of_not.<lambda> line 31: freevars (no), flags NESTED
# function uses.of_while line 33: freevars (no, yes), flags NESTED
# function uses.of_while.<lambda> line 35: freevars (yes), flags NESTED
# function uses.of_choice line 37: freevars (no, yes), flags NESTED
# function uses.of_choice.<lambda> line 38: freevars (no), flags NESTED
# function uses.of_choice.<lambda> line 38: freevars (yes), flags NESTED
# function uses.of_comprehension line 40: freevars (no, yes), flags NESTED
# function uses.of_comprehension.<listcomp> line 41: args 1, varnames (.0), cellvars (each), freevars (no, yes), flags NESTED
# function uses.of_comprehension.<listcomp>.<lambda> line 41: freevars (each), flags NESTED
# function uses.of_assertion line 43: freevars (no, yes), flags NESTED
# function uses.of_assertion.<lambda> line 45: freevars (yes), flags NESTED
# function uses.of_value line 47: cellvars (both), freevars (no, yes), flags NESTED
# function uses.of_value.<lambda> line 51: freevars (both), flags NESTED
# function uses.of_negation line 53: freevars (no, yes), flags NESTED
# function uses.of_negation.<lambda> line 54: freevars (yes), flags NESTED
# observe
#   function 0 uses.<locals>.of_if.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'yes'
# observe
#   function 0 uses.<locals>.of_not.<locals>.<lambda> [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'no'
# observe
#   function 0 uses.<locals>.of_while.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_choice.<locals>.<lambda> [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'yes'
#   'no'
# observe
#   list 0 [function 0 uses.<locals>.of_comprehension.<locals>.<listcomp>.<lambda> [each: cell 0 = 0]]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_assertion.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_value.<locals>.<lambda> [both: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'yes'
#   'no'
# observe
#   (True, function 0 uses.<locals>.of_negation.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}])
#   'yes'
#   'no'
# end
#   asked = list 0 []
#   Truth = class 0 Truth {__init__: function 0 Truth.__init__, __bool__: function 1 Truth.__bool__}
#   uses = function 2 uses
#   use = function 3 uses.<locals>.of_negation [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}, yes: cell 1 = instance 1 of Truth {name: 'yes', truth: True}]
#   made = (True, function 4 uses.<locals>.of_negation.<locals>.<lambda> [yes: cell 1])
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Truth line 14: flags NOFREE
# function Truth.__init__ line 15: args 3, varnames (self, name, truth), flags NOFREE
# function Truth.__bool__ line 19: args 1, varnames (self), flags NOFREE
# function uses line 24: args 2, varnames (yes, no, of_if, of_not, of_while, of_choice, of_comprehension, of_assertion, of_value, of_negation), cellvars (no, yes)
# function uses.of_if line 25: freevars (no, yes), flags NESTED
# function uses.of_if.<lambda> line 27: freevars (yes), flags NESTED
# function uses.of_not line 29: freevars (no, yes), flags NESTED
# function uses.of_not.<lambda> line 31: freevars (no), flags NESTED
# function uses.of_while line 33: freevars (no, yes), flags NESTED
# function uses.of_while.<lambda> line 35: freevars (yes), flags NESTED
# function uses.of_choice line 37: freevars (no, yes), flags NESTED
# function uses.of_choice.<lambda> line 38: freevars (no), flags NESTED
# function uses.of_choice.<lambda> line 38: freevars (yes), flags NESTED
# function uses.of_comprehension line 40: freevars (no, yes), flags NESTED
# function uses.of_comprehension.<listcomp> line 41: args 1, varnames (.0), cellvars (each), freevars (no, yes), flags NESTED
# function uses.of_comprehension.<listcomp>.<lambda> line 41: freevars (each), flags NESTED
# function uses.of_assertion line 43: freevars (no, yes), flags NESTED
# function uses.of_assertion.<lambda> line 45: freevars (yes), flags NESTED
# function uses.of_value line 47: cellvars (both), freevars (no, yes), flags NESTED
# function uses.of_value.<lambda> line 51: freevars (both), flags NESTED
# function uses.of_negation line 53: freevars (no, yes), flags NESTED
# function uses.of_negation.<lambda> line 54: freevars (yes), flags NESTED
# observe
#   function 0 uses.<locals>.of_if.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'yes'
# observe
#   function 0 uses.<locals>.of_not.<locals>.<lambda> [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'no'
# observe
#   function 0 uses.<locals>.of_while.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_choice.<locals>.<lambda> [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'yes'
#   'no'
# observe
#   list 0 [function 0 uses.<locals>.of_comprehension.<locals>.<listcomp>.<lambda> [each: cell 0 = 0]]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_assertion.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_value.<locals>.<lambda> [both: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'yes'
#   'no'
# observe
#   (True, function 0 uses.<locals>.of_negation.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}])
#   'yes'
#   'no'
# end
#   asked = list 0 []
#   Truth = class 0 Truth {__init__: function 0 Truth.__init__, __bool__: function 1 Truth.__bool__}
#   uses = function 2 uses
#   use = function 3 uses.<locals>.of_negation [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}, yes: cell 1 = instance 1 of Truth {name: 'yes', truth: True}]
#   made = (True, function 4 uses.<locals>.of_negation.<locals>.<lambda> [yes: cell 1])
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# class Truth line 14
# function Truth.__init__ line 15: args 3, varnames (self, name, truth)
# function Truth.__bool__ line 19: args 1, varnames (self)
# function uses line 24: args 2, varnames (yes, no, of_if, of_not, of_while, of_choice, of_comprehension, of_assertion, of_value, of_negation), cellvars (yes, no)
# function uses.of_if line 25: freevars (no, yes), flags NESTED
# function uses.of_if.<lambda> line 27: freevars (yes), flags NESTED
# function uses.of_not line 29: freevars (no, yes), flags NESTED
# function uses.of_not.<lambda> line 31: freevars (no), flags NESTED
# function uses.of_while line 33: freevars (no, yes), flags NESTED
# function uses.of_while.<lambda> line 35: freevars (yes), flags NESTED
# function uses.of_choice line 37: freevars (no, yes), flags NESTED
# function uses.of_choice.<lambda> line 38: freevars (no), flags NESTED
# function uses.of_choice.<lambda> line 38: freevars (yes), flags NESTED
# function uses.of_comprehension line 40: freevars (no, yes), flags NESTED
# function uses.of_comprehension.<listcomp> line 41: args 1, varnames (.0), cellvars (each), freevars (no, yes), flags NESTED
# function uses.of_comprehension.<listcomp>.<lambda> line 41: freevars (each), flags NESTED
# function uses.of_assertion line 43: freevars (no, yes), flags NESTED
# function uses.of_assertion.<lambda> line 45: freevars (yes), flags NESTED
# function uses.of_value line 47: cellvars (both), freevars (no, yes), flags NESTED
# function uses.of_value.<lambda> line 51: freevars (both), flags NESTED
# function uses.of_negation line 53: freevars (no, yes), flags NESTED
# function uses.of_negation.<lambda> line 54: freevars (yes), flags NESTED
# observe
#   function 0 uses.<locals>.of_if.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'yes'
# observe
#   function 0 uses.<locals>.of_not.<locals>.<lambda> [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'no'
# observe
#   function 0 uses.<locals>.of_while.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_choice.<locals>.<lambda> [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'yes'
#   'no'
# observe
#   list 0 [function 0 uses.<locals>.of_comprehension.<locals>.<listcomp>.<lambda> [each: cell 0 = 0]]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_assertion.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_value.<locals>.<lambda> [both: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'yes'
#   'no'
# observe
#   (True, function 0 uses.<locals>.of_negation.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}])
#   'yes'
#   'no'
# end
#   asked = list 0 []
#   Truth = class 0 Truth {__init__: function 0 Truth.__init__, __bool__: function 1 Truth.__bool__}
#   uses = function 2 uses
#   use = function 3 uses.<locals>.of_negation [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}, yes: cell 1 = instance 1 of Truth {name: 'yes', truth: True}]
#   made = (True, function 4 uses.<locals>.of_negation.<locals>.<lambda> [yes: cell 1])
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class Truth line 14
# function Truth.__init__ line 15: args 3, varnames (self, name, truth)
# function Truth.__bool__ line 19: args 1, varnames (self)
# function uses line 24: args 2, varnames (yes, no, of_if, of_not, of_while, of_choice, of_comprehension, of_assertion, of_value, of_negation), cellvars (yes, no)
# function uses.of_if line 25: freevars (no, yes), flags NESTED
# function uses.of_if.<lambda> line 27: freevars (yes), flags NESTED
# function uses.of_not line 29: freevars (no, yes), flags NESTED
# function uses.of_not.<lambda> line 31: freevars (no), flags NESTED
# function uses.of_while line 33: freevars (no, yes), flags NESTED
# function uses.of_while.<lambda> line 35: freevars (yes), flags NESTED
# function uses.of_choice line 37: freevars (no, yes), flags NESTED
# function uses.of_choice.<lambda> line 38: freevars (no), flags NESTED
# function uses.of_choice.<lambda> line 38: freevars (yes), flags NESTED
# function uses.of_comprehension line 40: varnames (each), cellvars (each), freevars (no, yes), flags NESTED
# function uses.of_comprehension.<lambda> line 41: freevars (each), flags NESTED
# function uses.of_assertion line 43: freevars (no, yes), flags NESTED
# function uses.of_assertion.<lambda> line 45: freevars (yes), flags NESTED
# function uses.of_value line 47: cellvars (both), freevars (no, yes), flags NESTED
# function uses.of_value.<lambda> line 51: freevars (both), flags NESTED
# function uses.of_negation line 53: freevars (no, yes), flags NESTED
# function uses.of_negation.<lambda> line 54: freevars (yes), flags NESTED
# observe
#   function 0 uses.<locals>.of_if.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'yes'
# observe
#   function 0 uses.<locals>.of_not.<locals>.<lambda> [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'no'
# observe
#   function 0 uses.<locals>.of_while.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_choice.<locals>.<lambda> [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'yes'
#   'no'
# observe
#   list 0 [function 0 uses.<locals>.of_comprehension.<locals>.<lambda> [each: cell 0 = 0]]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_assertion.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_value.<locals>.<lambda> [both: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'yes'
#   'no'
# observe
#   (True, function 0 uses.<locals>.of_negation.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}])
#   'yes'
#   'no'
# end
#   asked = list 0 []
#   Truth = class 0 Truth {__init__: function 0 Truth.__init__, __bool__: function 1 Truth.__bool__}
#   uses = function 2 uses
#   use = function 3 uses.<locals>.of_negation [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}, yes: cell 1 = instance 1 of Truth {name: 'yes', truth: True}]
#   made = (True, function 4 uses.<locals>.of_negation.<locals>.<lambda> [yes: cell 1])
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Truth line 14: cellvars (__classdict__)
# function Truth.__init__ line 15: args 3, varnames (self, name, truth), flags METHOD
# function Truth.__bool__ line 19: args 1, varnames (self), flags METHOD
# function uses line 24: args 2, varnames (yes, no, of_if, of_not, of_while, of_choice, of_comprehension, of_assertion, of_value, of_negation), cellvars (yes, no)
# function uses.of_if line 25: freevars (no, yes), flags NESTED
# function uses.of_if.<lambda> line 27: freevars (yes), flags NESTED
# function uses.of_not line 29: freevars (no, yes), flags NESTED
# function uses.of_not.<lambda> line 31: freevars (no), flags NESTED
# function uses.of_while line 33: freevars (no, yes), flags NESTED
# function uses.of_while.<lambda> line 35: freevars (yes), flags NESTED
# function uses.of_choice line 37: freevars (no, yes), flags NESTED
# function uses.of_choice.<lambda> line 38: freevars (no), flags NESTED
# function uses.of_choice.<lambda> line 38: freevars (yes), flags NESTED
# function uses.of_comprehension line 40: varnames (each), cellvars (each), freevars (no, yes), flags NESTED
# function uses.of_comprehension.<lambda> line 41: freevars (each), flags NESTED
# function uses.of_assertion line 43: freevars (no, yes), flags NESTED
# function uses.of_assertion.<lambda> line 45: freevars (yes), flags NESTED
# function uses.of_value line 47: cellvars (both), freevars (no, yes), flags NESTED
# function uses.of_value.<lambda> line 51: freevars (both), flags NESTED
# function uses.of_negation line 53: freevars (no, yes), flags NESTED
# function uses.of_negation.<lambda> line 54: freevars (yes), flags NESTED
# observe
#   function 0 uses.<locals>.of_if.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'yes'
# observe
#   function 0 uses.<locals>.of_not.<locals>.<lambda> [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'no'
# observe
#   function 0 uses.<locals>.of_while.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_choice.<locals>.<lambda> [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'yes'
#   'no'
# observe
#   list 0 [function 0 uses.<locals>.of_comprehension.<locals>.<lambda> [each: cell 0 = 0]]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_assertion.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}]
#   'no'
#   'yes'
# observe
#   function 0 uses.<locals>.of_value.<locals>.<lambda> [both: cell 0 = instance 0 of Truth {name: 'no', truth: False}]
#   'yes'
#   'no'
# observe
#   (True, function 0 uses.<locals>.of_negation.<locals>.<lambda> [yes: cell 0 = instance 0 of Truth {name: 'yes', truth: True}])
#   'yes'
#   'no'
# end
#   asked = list 0 []
#   Truth = class 0 Truth {__init__: function 0 Truth.__init__, __bool__: function 1 Truth.__bool__}
#   uses = function 2 uses
#   use = function 3 uses.<locals>.of_negation [no: cell 0 = instance 0 of Truth {name: 'no', truth: False}, yes: cell 1 = instance 1 of Truth {name: 'yes', truth: True}]
#   made = (True, function 4 uses.<locals>.of_negation.<locals>.<lambda> [yes: cell 1])
# teardown
