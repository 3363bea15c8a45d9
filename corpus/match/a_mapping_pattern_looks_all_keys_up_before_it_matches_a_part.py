# The keys of a mapping pattern are evaluated once and looked up before any of its parts is matched; two keys that are equal are an error.
# why: Language Reference 8.6.4.7: if duplicate keys are detected in the mapping pattern, ... a ValueError for named keys of the same value; the order was measured
# found: written by hand, after CPython's own tests
# versions: 3.10 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Keys:
    def __init__(self):
        self.seen = []

    def __getattr__(self, name):
        self.seen.append(name)
        return name.upper()


def look(keys, subject):
    match subject:
        case {keys.a: 1, keys.b: found, **rest}:
            return lambda: (found, rest)
        case {keys.c: found, "C": other}:
            return lambda: (found, other)


def outcome(subject):
    keys = Keys()
    try:
        observe(look(keys, subject), *keys.seen)
    except ValueError as error:
        observe(lambda: keys, *error.args)


outcome({"A": 1, "B": token("b"), "D": 4})
outcome({"A": 2, "B": 3})
outcome({"C": 2, "B": 3})

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Keys line 11: flags NOFREE
# function Keys.__init__ line 12: args 1, varnames (self), flags NOFREE
# function Keys.__getattr__ line 15: args 2, varnames (self, name), flags NOFREE
# function look line 20: args 2, varnames (keys, subject), cellvars (found, other, rest)
# function look.<lambda> line 23: freevars (found, rest), flags NESTED
# function look.<lambda> line 25: freevars (found, other), flags NESTED
# function outcome line 28: args 1, varnames (subject, error), cellvars (keys)
# function outcome.<lambda> line 33: freevars (keys), flags NESTED
# observe
#   function 0 look.<locals>.<lambda> [found: cell 0 = token b#1, rest: cell 1 = dict 0 {'D': 4}]
#   'a'
#   'b'
# died b#1
# observe
#   None
#   'a'
#   'b'
#   'c'
# observe
#   function 0 outcome.<locals>.<lambda> [keys: cell 0 = instance 0 of Keys {seen: list 0 ['a', 'b', 'c']}]
#   "mapping pattern checks duplicate key ('C')"
# end
#   Keys = class 0 Keys {__init__: function 0 Keys.__init__, __getattr__: function 1 Keys.__getattr__}
#   look = function 2 look
#   outcome = function 3 outcome
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Keys line 11
# function Keys.__init__ line 12: args 1, varnames (self)
# function Keys.__getattr__ line 15: args 2, varnames (self, name)
# function look line 20: args 2, varnames (keys, subject), cellvars (found, other, rest)
# function look.<lambda> line 23: freevars (found, rest), flags NESTED
# function look.<lambda> line 25: freevars (found, other), flags NESTED
# function outcome line 28: args 1, varnames (subject, error), cellvars (keys)
# function outcome.<lambda> line 33: freevars (keys), flags NESTED
# observe
#   function 0 look.<locals>.<lambda> [found: cell 0 = token b#1, rest: cell 1 = dict 0 {'D': 4}]
#   'a'
#   'b'
# died b#1
# observe
#   None
#   'a'
#   'b'
#   'c'
# observe
#   function 0 outcome.<locals>.<lambda> [keys: cell 0 = instance 0 of Keys {seen: list 0 ['a', 'b', 'c']}]
#   "mapping pattern checks duplicate key ('C')"
# end
#   Keys = class 0 Keys {__init__: function 0 Keys.__init__, __getattr__: function 1 Keys.__getattr__}
#   look = function 2 look
#   outcome = function 3 outcome
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Keys line 11: cellvars (__classdict__)
# function Keys.__init__ line 12: args 1, varnames (self), flags METHOD
# function Keys.__getattr__ line 15: args 2, varnames (self, name), flags METHOD
# function look line 20: args 2, varnames (keys, subject), cellvars (found, other, rest)
# function look.<lambda> line 23: freevars (found, rest), flags NESTED
# function look.<lambda> line 25: freevars (found, other), flags NESTED
# function outcome line 28: args 1, varnames (subject, error), cellvars (keys)
# function outcome.<lambda> line 33: freevars (keys), flags NESTED
# observe
#   function 0 look.<locals>.<lambda> [found: cell 0 = token b#1, rest: cell 1 = dict 0 {'D': 4}]
#   'a'
#   'b'
# died b#1
# observe
#   None
#   'a'
#   'b'
#   'c'
# observe
#   function 0 outcome.<locals>.<lambda> [keys: cell 0 = instance 0 of Keys {seen: list 0 ['a', 'b', 'c']}]
#   "mapping pattern checks duplicate key ('C')"
# end
#   Keys = class 0 Keys {__init__: function 0 Keys.__init__, __getattr__: function 1 Keys.__getattr__}
#   look = function 2 look
#   outcome = function 3 outcome
# teardown
