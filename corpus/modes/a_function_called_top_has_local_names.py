# The names of a function called `top` are local to it, and not global as well.
# why: Library Reference, symtable: is_global() is True if the symbol is global
# found: the standard library, compared with symtable
# versions: 3.8 to 3.15
# mode: symtable


def top(x):
    y = x
    return lambda: y


class Stack:
    def top(self):
        return [x for x in self]


top(1)

# === expected, format 1: 3.8 to 3.9
# module <module> line 8: flags NOFREE
# function top line 8: args 1, varnames (x), cellvars (y)
# function top.<lambda> line 10: freevars (y), flags NESTED
# class Stack line 13: flags NOFREE
# function Stack.top line 14: args 1, varnames (self), flags NOFREE
# function Stack.top.<listcomp> line 15: args 1, varnames (.0, x), flags NESTED NOFREE
# end
#   top = function 0 top
#   Stack = class 0 Stack {top: function 1 Stack.top}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function top line 8: args 1, varnames (x), cellvars (y)
# function top.<lambda> line 10: freevars (y), flags NESTED
# class Stack line 13: flags NOFREE
# function Stack.top line 14: args 1, varnames (self), flags NOFREE
# function Stack.top.<listcomp> line 15: args 1, varnames (.0, x), flags NESTED NOFREE
# end
#   top = function 0 top
#   Stack = class 0 Stack {top: function 1 Stack.top}
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function top line 8: args 1, varnames (x), cellvars (y)
# function top.<lambda> line 10: freevars (y), flags NESTED
# class Stack line 13
# function Stack.top line 14: args 1, varnames (self)
# function Stack.top.<listcomp> line 15: args 1, varnames (.0, x), flags NESTED
# end
#   top = function 0 top
#   Stack = class 0 Stack {top: function 1 Stack.top}
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function top line 8: args 1, varnames (x), cellvars (y)
# function top.<lambda> line 10: freevars (y), flags NESTED
# class Stack line 13
# function Stack.top line 14: args 1, varnames (self, x)
# end
#   top = function 0 top
#   Stack = class 0 Stack {top: function 1 Stack.top}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function top line 8: args 1, varnames (x), cellvars (y)
# function top.<lambda> line 10: freevars (y), flags NESTED
# class Stack line 13: cellvars (__classdict__)
# function Stack.top line 14: args 1, varnames (self, x), flags METHOD
# end
#   top = function 0 top
#   Stack = class 0 Stack {top: function 1 Stack.top}
# teardown
