# A call that does not fit says which arguments are missing, too many or unknown, and of which function.
# why: Language Reference 6.3.4, Calls: TypeError; the words are those of CPython: the qualified name since 3.10, suggestions since 3.13
# found: cellmate 0.1.0, written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def says(call):
    try:
        call()
    except TypeError as wrong:
        observe(str(wrong))


def outer(captured):
    def one(argument):
        return captured

    def three(first, second, third):
        return captured

    def optional(first, second=captured, third=captured):
        return captured

    def named(first, *, colour, size):
        return captured

    def counted(*, colour=0, size=0):
        return captured

    def bare(first, second, /, third=0):
        return captured

    says(lambda: one())
    says(lambda: one(1, 2))
    says(lambda: one(1, argument=2))
    says(lambda: one(argumemt=2))
    says(lambda: one(other=2))
    says(lambda: three(1))
    says(lambda: three())
    says(lambda: three(third=3))
    says(lambda: optional(1, 2, 3, 4))
    says(lambda: named(1))
    says(lambda: named(colour=1))
    says(lambda: named(1, colour=1))
    says(lambda: named(1, color=1, size=2))
    says(lambda: counted(1))
    says(lambda: counted(1, 2, colour=3, size=4))
    says(lambda: bare(1, second=2))
    says(lambda: bare(second=2, first=1))
    says(lambda: bare(1, fourth=2))
    one.__qualname__ = "renamed"
    says(lambda: one())


outer("captured")


class C:
    def method(self):
        pass


says(lambda: C().method(1))
says(lambda: C.method())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function says line 11: args 1, varnames (call, wrong), flags NOFREE
# function outer line 18: args 1, varnames (captured), cellvars (bare, captured, counted, named, one, optional, three)
# function outer.one line 19: args 1, varnames (argument), freevars (captured), flags NESTED
# function outer.three line 22: args 3, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.optional line 25: args 3, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.named line 28: args 1, kwonly 2, varnames (first, colour, size), freevars (captured), flags NESTED
# function outer.counted line 31: kwonly 2, varnames (colour, size), freevars (captured), flags NESTED
# function outer.bare line 34: args 3, posonly 2, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.<lambda> line 37: freevars (one), flags NESTED
# function outer.<lambda> line 38: freevars (one), flags NESTED
# function outer.<lambda> line 39: freevars (one), flags NESTED
# function outer.<lambda> line 40: freevars (one), flags NESTED
# function outer.<lambda> line 41: freevars (one), flags NESTED
# function outer.<lambda> line 42: freevars (three), flags NESTED
# function outer.<lambda> line 43: freevars (three), flags NESTED
# function outer.<lambda> line 44: freevars (three), flags NESTED
# function outer.<lambda> line 45: freevars (optional), flags NESTED
# function outer.<lambda> line 46: freevars (named), flags NESTED
# function outer.<lambda> line 47: freevars (named), flags NESTED
# function outer.<lambda> line 48: freevars (named), flags NESTED
# function outer.<lambda> line 49: freevars (named), flags NESTED
# function outer.<lambda> line 50: freevars (counted), flags NESTED
# function outer.<lambda> line 51: freevars (counted), flags NESTED
# function outer.<lambda> line 52: freevars (bare), flags NESTED
# function outer.<lambda> line 53: freevars (bare), flags NESTED
# function outer.<lambda> line 54: freevars (bare), flags NESTED
# function outer.<lambda> line 56: freevars (one), flags NESTED
# class C line 62: flags NOFREE
# function C.method line 63: args 1, varnames (self), flags NOFREE
# function <lambda> line 67: flags NOFREE
# function <lambda> line 68: flags NOFREE
# observe
#   "one() missing 1 required positional argument: 'argument'"
# observe
#   'one() takes 1 positional argument but 2 were given'
# observe
#   "one() got multiple values for argument 'argument'"
# observe
#   "one() got an unexpected keyword argument 'argumemt'"
# observe
#   "one() got an unexpected keyword argument 'other'"
# observe
#   "three() missing 2 required positional arguments: 'second' and 'third'"
# observe
#   "three() missing 3 required positional arguments: 'first', 'second', and 'third'"
# observe
#   "three() missing 2 required positional arguments: 'first' and 'second'"
# observe
#   'optional() takes from 1 to 3 positional arguments but 4 were given'
# observe
#   "named() missing 2 required keyword-only arguments: 'colour' and 'size'"
# observe
#   "named() missing 1 required positional argument: 'first'"
# observe
#   "named() missing 1 required keyword-only argument: 'size'"
# observe
#   "named() got an unexpected keyword argument 'color'"
# observe
#   'counted() takes 0 positional arguments but 1 was given'
# observe
#   'counted() takes 0 positional arguments but 2 positional arguments (and 2 keyword-only arguments) were given'
# observe
#   "bare() got some positional-only arguments passed as keyword arguments: 'second'"
# observe
#   "bare() got some positional-only arguments passed as keyword arguments: 'first, second'"
# observe
#   "bare() got an unexpected keyword argument 'fourth'"
# observe
#   "one() missing 1 required positional argument: 'argument'"
# observe
#   'method() takes 1 positional argument but 2 were given'
# observe
#   "method() missing 1 required positional argument: 'self'"
# end
#   says = function 0 says
#   outer = function 1 outer
#   C = class 0 C {method: function 2 C.method}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function says line 11: args 1, varnames (call, wrong), flags NOFREE
# function outer line 18: args 1, varnames (captured), cellvars (bare, captured, counted, named, one, optional, three)
# function outer.one line 19: args 1, varnames (argument), freevars (captured), flags NESTED
# function outer.three line 22: args 3, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.optional line 25: args 3, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.named line 28: args 1, kwonly 2, varnames (first, colour, size), freevars (captured), flags NESTED
# function outer.counted line 31: kwonly 2, varnames (colour, size), freevars (captured), flags NESTED
# function outer.bare line 34: args 3, posonly 2, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.<lambda> line 37: freevars (one), flags NESTED
# function outer.<lambda> line 38: freevars (one), flags NESTED
# function outer.<lambda> line 39: freevars (one), flags NESTED
# function outer.<lambda> line 40: freevars (one), flags NESTED
# function outer.<lambda> line 41: freevars (one), flags NESTED
# function outer.<lambda> line 42: freevars (three), flags NESTED
# function outer.<lambda> line 43: freevars (three), flags NESTED
# function outer.<lambda> line 44: freevars (three), flags NESTED
# function outer.<lambda> line 45: freevars (optional), flags NESTED
# function outer.<lambda> line 46: freevars (named), flags NESTED
# function outer.<lambda> line 47: freevars (named), flags NESTED
# function outer.<lambda> line 48: freevars (named), flags NESTED
# function outer.<lambda> line 49: freevars (named), flags NESTED
# function outer.<lambda> line 50: freevars (counted), flags NESTED
# function outer.<lambda> line 51: freevars (counted), flags NESTED
# function outer.<lambda> line 52: freevars (bare), flags NESTED
# function outer.<lambda> line 53: freevars (bare), flags NESTED
# function outer.<lambda> line 54: freevars (bare), flags NESTED
# function outer.<lambda> line 56: freevars (one), flags NESTED
# class C line 62: flags NOFREE
# function C.method line 63: args 1, varnames (self), flags NOFREE
# function <lambda> line 67: flags NOFREE
# function <lambda> line 68: flags NOFREE
# observe
#   "outer.<locals>.one() missing 1 required positional argument: 'argument'"
# observe
#   'outer.<locals>.one() takes 1 positional argument but 2 were given'
# observe
#   "outer.<locals>.one() got multiple values for argument 'argument'"
# observe
#   "outer.<locals>.one() got an unexpected keyword argument 'argumemt'"
# observe
#   "outer.<locals>.one() got an unexpected keyword argument 'other'"
# observe
#   "outer.<locals>.three() missing 2 required positional arguments: 'second' and 'third'"
# observe
#   "outer.<locals>.three() missing 3 required positional arguments: 'first', 'second', and 'third'"
# observe
#   "outer.<locals>.three() missing 2 required positional arguments: 'first' and 'second'"
# observe
#   'outer.<locals>.optional() takes from 1 to 3 positional arguments but 4 were given'
# observe
#   "outer.<locals>.named() missing 2 required keyword-only arguments: 'colour' and 'size'"
# observe
#   "outer.<locals>.named() missing 1 required positional argument: 'first'"
# observe
#   "outer.<locals>.named() missing 1 required keyword-only argument: 'size'"
# observe
#   "outer.<locals>.named() got an unexpected keyword argument 'color'"
# observe
#   'outer.<locals>.counted() takes 0 positional arguments but 1 was given'
# observe
#   'outer.<locals>.counted() takes 0 positional arguments but 2 positional arguments (and 2 keyword-only arguments) were given'
# observe
#   "outer.<locals>.bare() got some positional-only arguments passed as keyword arguments: 'second'"
# observe
#   "outer.<locals>.bare() got some positional-only arguments passed as keyword arguments: 'first, second'"
# observe
#   "outer.<locals>.bare() got an unexpected keyword argument 'fourth'"
# observe
#   "renamed() missing 1 required positional argument: 'argument'"
# observe
#   'C.method() takes 1 positional argument but 2 were given'
# observe
#   "C.method() missing 1 required positional argument: 'self'"
# end
#   says = function 0 says
#   outer = function 1 outer
#   C = class 0 C {method: function 2 C.method}
# teardown

# === expected, format 1: 3.11 to 3.12
# module <module> line 1
# function says line 11: args 1, varnames (call, wrong)
# function outer line 18: args 1, varnames (captured), cellvars (captured, bare, counted, named, one, optional, three)
# function outer.one line 19: args 1, varnames (argument), freevars (captured), flags NESTED
# function outer.three line 22: args 3, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.optional line 25: args 3, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.named line 28: args 1, kwonly 2, varnames (first, colour, size), freevars (captured), flags NESTED
# function outer.counted line 31: kwonly 2, varnames (colour, size), freevars (captured), flags NESTED
# function outer.bare line 34: args 3, posonly 2, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.<lambda> line 37: freevars (one), flags NESTED
# function outer.<lambda> line 38: freevars (one), flags NESTED
# function outer.<lambda> line 39: freevars (one), flags NESTED
# function outer.<lambda> line 40: freevars (one), flags NESTED
# function outer.<lambda> line 41: freevars (one), flags NESTED
# function outer.<lambda> line 42: freevars (three), flags NESTED
# function outer.<lambda> line 43: freevars (three), flags NESTED
# function outer.<lambda> line 44: freevars (three), flags NESTED
# function outer.<lambda> line 45: freevars (optional), flags NESTED
# function outer.<lambda> line 46: freevars (named), flags NESTED
# function outer.<lambda> line 47: freevars (named), flags NESTED
# function outer.<lambda> line 48: freevars (named), flags NESTED
# function outer.<lambda> line 49: freevars (named), flags NESTED
# function outer.<lambda> line 50: freevars (counted), flags NESTED
# function outer.<lambda> line 51: freevars (counted), flags NESTED
# function outer.<lambda> line 52: freevars (bare), flags NESTED
# function outer.<lambda> line 53: freevars (bare), flags NESTED
# function outer.<lambda> line 54: freevars (bare), flags NESTED
# function outer.<lambda> line 56: freevars (one), flags NESTED
# class C line 62
# function C.method line 63: args 1, varnames (self)
# function <lambda> line 67
# function <lambda> line 68
# observe
#   "outer.<locals>.one() missing 1 required positional argument: 'argument'"
# observe
#   'outer.<locals>.one() takes 1 positional argument but 2 were given'
# observe
#   "outer.<locals>.one() got multiple values for argument 'argument'"
# observe
#   "outer.<locals>.one() got an unexpected keyword argument 'argumemt'"
# observe
#   "outer.<locals>.one() got an unexpected keyword argument 'other'"
# observe
#   "outer.<locals>.three() missing 2 required positional arguments: 'second' and 'third'"
# observe
#   "outer.<locals>.three() missing 3 required positional arguments: 'first', 'second', and 'third'"
# observe
#   "outer.<locals>.three() missing 2 required positional arguments: 'first' and 'second'"
# observe
#   'outer.<locals>.optional() takes from 1 to 3 positional arguments but 4 were given'
# observe
#   "outer.<locals>.named() missing 2 required keyword-only arguments: 'colour' and 'size'"
# observe
#   "outer.<locals>.named() missing 1 required positional argument: 'first'"
# observe
#   "outer.<locals>.named() missing 1 required keyword-only argument: 'size'"
# observe
#   "outer.<locals>.named() got an unexpected keyword argument 'color'"
# observe
#   'outer.<locals>.counted() takes 0 positional arguments but 1 was given'
# observe
#   'outer.<locals>.counted() takes 0 positional arguments but 2 positional arguments (and 2 keyword-only arguments) were given'
# observe
#   "outer.<locals>.bare() got some positional-only arguments passed as keyword arguments: 'second'"
# observe
#   "outer.<locals>.bare() got some positional-only arguments passed as keyword arguments: 'first, second'"
# observe
#   "outer.<locals>.bare() got an unexpected keyword argument 'fourth'"
# observe
#   "renamed() missing 1 required positional argument: 'argument'"
# observe
#   'C.method() takes 1 positional argument but 2 were given'
# observe
#   "C.method() missing 1 required positional argument: 'self'"
# end
#   says = function 0 says
#   outer = function 1 outer
#   C = class 0 C {method: function 2 C.method}
# teardown

# === expected, format 1: 3.13
# module <module> line 1
# function says line 11: args 1, varnames (call, wrong)
# function outer line 18: args 1, varnames (captured), cellvars (captured, bare, counted, named, one, optional, three)
# function outer.one line 19: args 1, varnames (argument), freevars (captured), flags NESTED
# function outer.three line 22: args 3, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.optional line 25: args 3, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.named line 28: args 1, kwonly 2, varnames (first, colour, size), freevars (captured), flags NESTED
# function outer.counted line 31: kwonly 2, varnames (colour, size), freevars (captured), flags NESTED
# function outer.bare line 34: args 3, posonly 2, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.<lambda> line 37: freevars (one), flags NESTED
# function outer.<lambda> line 38: freevars (one), flags NESTED
# function outer.<lambda> line 39: freevars (one), flags NESTED
# function outer.<lambda> line 40: freevars (one), flags NESTED
# function outer.<lambda> line 41: freevars (one), flags NESTED
# function outer.<lambda> line 42: freevars (three), flags NESTED
# function outer.<lambda> line 43: freevars (three), flags NESTED
# function outer.<lambda> line 44: freevars (three), flags NESTED
# function outer.<lambda> line 45: freevars (optional), flags NESTED
# function outer.<lambda> line 46: freevars (named), flags NESTED
# function outer.<lambda> line 47: freevars (named), flags NESTED
# function outer.<lambda> line 48: freevars (named), flags NESTED
# function outer.<lambda> line 49: freevars (named), flags NESTED
# function outer.<lambda> line 50: freevars (counted), flags NESTED
# function outer.<lambda> line 51: freevars (counted), flags NESTED
# function outer.<lambda> line 52: freevars (bare), flags NESTED
# function outer.<lambda> line 53: freevars (bare), flags NESTED
# function outer.<lambda> line 54: freevars (bare), flags NESTED
# function outer.<lambda> line 56: freevars (one), flags NESTED
# class C line 62
# function C.method line 63: args 1, varnames (self)
# function <lambda> line 67
# function <lambda> line 68
# observe
#   "outer.<locals>.one() missing 1 required positional argument: 'argument'"
# observe
#   'outer.<locals>.one() takes 1 positional argument but 2 were given'
# observe
#   "outer.<locals>.one() got multiple values for argument 'argument'"
# observe
#   "outer.<locals>.one() got an unexpected keyword argument 'argumemt'. Did you mean 'argument'?"
# observe
#   "outer.<locals>.one() got an unexpected keyword argument 'other'"
# observe
#   "outer.<locals>.three() missing 2 required positional arguments: 'second' and 'third'"
# observe
#   "outer.<locals>.three() missing 3 required positional arguments: 'first', 'second', and 'third'"
# observe
#   "outer.<locals>.three() missing 2 required positional arguments: 'first' and 'second'"
# observe
#   'outer.<locals>.optional() takes from 1 to 3 positional arguments but 4 were given'
# observe
#   "outer.<locals>.named() missing 2 required keyword-only arguments: 'colour' and 'size'"
# observe
#   "outer.<locals>.named() missing 1 required positional argument: 'first'"
# observe
#   "outer.<locals>.named() missing 1 required keyword-only argument: 'size'"
# observe
#   "outer.<locals>.named() got an unexpected keyword argument 'color'. Did you mean 'colour'?"
# observe
#   'outer.<locals>.counted() takes 0 positional arguments but 1 was given'
# observe
#   'outer.<locals>.counted() takes 0 positional arguments but 2 positional arguments (and 2 keyword-only arguments) were given'
# observe
#   "outer.<locals>.bare() got some positional-only arguments passed as keyword arguments: 'second'"
# observe
#   "outer.<locals>.bare() got some positional-only arguments passed as keyword arguments: 'first, second'"
# observe
#   "outer.<locals>.bare() got an unexpected keyword argument 'fourth'"
# observe
#   "renamed() missing 1 required positional argument: 'argument'"
# observe
#   'C.method() takes 1 positional argument but 2 were given'
# observe
#   "C.method() missing 1 required positional argument: 'self'"
# end
#   says = function 0 says
#   outer = function 1 outer
#   C = class 0 C {method: function 2 C.method}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function says line 11: args 1, varnames (call, wrong)
# function outer line 18: args 1, varnames (captured), cellvars (captured, bare, counted, named, one, optional, three)
# function outer.one line 19: args 1, varnames (argument), freevars (captured), flags NESTED
# function outer.three line 22: args 3, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.optional line 25: args 3, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.named line 28: args 1, kwonly 2, varnames (first, colour, size), freevars (captured), flags NESTED
# function outer.counted line 31: kwonly 2, varnames (colour, size), freevars (captured), flags NESTED
# function outer.bare line 34: args 3, posonly 2, varnames (first, second, third), freevars (captured), flags NESTED
# function outer.<lambda> line 37: freevars (one), flags NESTED
# function outer.<lambda> line 38: freevars (one), flags NESTED
# function outer.<lambda> line 39: freevars (one), flags NESTED
# function outer.<lambda> line 40: freevars (one), flags NESTED
# function outer.<lambda> line 41: freevars (one), flags NESTED
# function outer.<lambda> line 42: freevars (three), flags NESTED
# function outer.<lambda> line 43: freevars (three), flags NESTED
# function outer.<lambda> line 44: freevars (three), flags NESTED
# function outer.<lambda> line 45: freevars (optional), flags NESTED
# function outer.<lambda> line 46: freevars (named), flags NESTED
# function outer.<lambda> line 47: freevars (named), flags NESTED
# function outer.<lambda> line 48: freevars (named), flags NESTED
# function outer.<lambda> line 49: freevars (named), flags NESTED
# function outer.<lambda> line 50: freevars (counted), flags NESTED
# function outer.<lambda> line 51: freevars (counted), flags NESTED
# function outer.<lambda> line 52: freevars (bare), flags NESTED
# function outer.<lambda> line 53: freevars (bare), flags NESTED
# function outer.<lambda> line 54: freevars (bare), flags NESTED
# function outer.<lambda> line 56: freevars (one), flags NESTED
# class C line 62: cellvars (__classdict__)
# function C.method line 63: args 1, varnames (self), flags METHOD
# function <lambda> line 67
# function <lambda> line 68
# observe
#   "outer.<locals>.one() missing 1 required positional argument: 'argument'"
# observe
#   'outer.<locals>.one() takes 1 positional argument but 2 were given'
# observe
#   "outer.<locals>.one() got multiple values for argument 'argument'"
# observe
#   "outer.<locals>.one() got an unexpected keyword argument 'argumemt'. Did you mean 'argument'?"
# observe
#   "outer.<locals>.one() got an unexpected keyword argument 'other'"
# observe
#   "outer.<locals>.three() missing 2 required positional arguments: 'second' and 'third'"
# observe
#   "outer.<locals>.three() missing 3 required positional arguments: 'first', 'second', and 'third'"
# observe
#   "outer.<locals>.three() missing 2 required positional arguments: 'first' and 'second'"
# observe
#   'outer.<locals>.optional() takes from 1 to 3 positional arguments but 4 were given'
# observe
#   "outer.<locals>.named() missing 2 required keyword-only arguments: 'colour' and 'size'"
# observe
#   "outer.<locals>.named() missing 1 required positional argument: 'first'"
# observe
#   "outer.<locals>.named() missing 1 required keyword-only argument: 'size'"
# observe
#   "outer.<locals>.named() got an unexpected keyword argument 'color'. Did you mean 'colour'?"
# observe
#   'outer.<locals>.counted() takes 0 positional arguments but 1 was given'
# observe
#   'outer.<locals>.counted() takes 0 positional arguments but 2 positional arguments (and 2 keyword-only arguments) were given'
# observe
#   "outer.<locals>.bare() got some positional-only arguments passed as keyword arguments: 'second'"
# observe
#   "outer.<locals>.bare() got some positional-only arguments passed as keyword arguments: 'first, second'"
# observe
#   "outer.<locals>.bare() got an unexpected keyword argument 'fourth'"
# observe
#   "renamed() missing 1 required positional argument: 'argument'"
# observe
#   'C.method() takes 1 positional argument but 2 were given'
# observe
#   "C.method() missing 1 required positional argument: 'self'"
# end
#   says = function 0 says
#   outer = function 1 outer
#   C = class 0 C {method: function 2 C.method}
# teardown
