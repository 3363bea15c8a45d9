# The functions of a property capture like any others; reading and writing the attribute calls them with the instance.
# why: data model, descriptors; Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def make(low):
    class Limited:
        @property
        def value(self):
            return max(low, self.raw)

        @value.setter
        def value(self, new):
            nonlocal low
            self.raw = new
            if new < 0:
                low = new
    return Limited


C = make(0)
c = C()
c.value = 5
observe(c.value, C, c)
c.value = -3
observe(c.value, C, c)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function make line 11: args 1, varnames (low, Limited), cellvars (low)
# class make.Limited line 12: freevars (low)
# function make.Limited.value line 13: args 1, varnames (self), freevars (low), flags NESTED
# function make.Limited.value line 17: args 2, varnames (self, new), freevars (low), flags NESTED
# observe
#   5
#   class 0 make.<locals>.Limited {value: property (function 0 make.<locals>.Limited.value [low: cell 0 = 0], function 1 make.<locals>.Limited.value [low: cell 0], None)}
#   instance 0 of make.<locals>.Limited {raw: 5}
# observe
#   -3
#   class 0 make.<locals>.Limited {value: property (function 0 make.<locals>.Limited.value [low: cell 0 = -3], function 1 make.<locals>.Limited.value [low: cell 0], None)}
#   instance 0 of make.<locals>.Limited {raw: -3}
# end
#   make = function 0 make
#   C = class 0 make.<locals>.Limited {value: property (function 1 make.<locals>.Limited.value [low: cell 0 = -3], function 2 make.<locals>.Limited.value [low: cell 0], None)}
#   c = instance 0 of make.<locals>.Limited {raw: -3}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function make line 11: args 1, varnames (low, Limited), cellvars (low)
# class make.Limited line 12: freevars (low)
# function make.Limited.value line 13: args 1, varnames (self), freevars (low), flags NESTED
# function make.Limited.value line 17: args 2, varnames (self, new), freevars (low), flags NESTED
# observe
#   5
#   class 0 make.<locals>.Limited {value: property (function 0 make.<locals>.Limited.value [low: cell 0 = 0], function 1 make.<locals>.Limited.value [low: cell 0], None)}
#   instance 0 of make.<locals>.Limited {raw: 5}
# observe
#   -3
#   class 0 make.<locals>.Limited {value: property (function 0 make.<locals>.Limited.value [low: cell 0 = -3], function 1 make.<locals>.Limited.value [low: cell 0], None)}
#   instance 0 of make.<locals>.Limited {raw: -3}
# end
#   make = function 0 make
#   C = class 0 make.<locals>.Limited {value: property (function 1 make.<locals>.Limited.value [low: cell 0 = -3], function 2 make.<locals>.Limited.value [low: cell 0], None)}
#   c = instance 0 of make.<locals>.Limited {raw: -3}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function make line 11: args 1, varnames (low, Limited), cellvars (low)
# class make.Limited line 12: freevars (low)
# function make.Limited.value line 13: args 1, varnames (self), freevars (low), flags NESTED
# function make.Limited.value line 17: args 2, varnames (self, new), freevars (low), flags NESTED
# observe
#   5
#   class 0 make.<locals>.Limited {value: property (function 0 make.<locals>.Limited.value [low: cell 0 = 0], function 1 make.<locals>.Limited.value [low: cell 0], None)}
#   instance 0 of make.<locals>.Limited {raw: 5}
# observe
#   -3
#   class 0 make.<locals>.Limited {value: property (function 0 make.<locals>.Limited.value [low: cell 0 = -3], function 1 make.<locals>.Limited.value [low: cell 0], None)}
#   instance 0 of make.<locals>.Limited {raw: -3}
# end
#   make = function 0 make
#   C = class 0 make.<locals>.Limited {value: property (function 1 make.<locals>.Limited.value [low: cell 0 = -3], function 2 make.<locals>.Limited.value [low: cell 0], None)}
#   c = instance 0 of make.<locals>.Limited {raw: -3}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function make line 11: args 1, varnames (low, Limited), cellvars (low)
# class make.Limited line 12: cellvars (__classdict__), freevars (low)
# function make.Limited.value line 13: args 1, varnames (self), freevars (low), flags NESTED METHOD
# function make.Limited.value line 17: args 2, varnames (self, new), freevars (low), flags NESTED METHOD
# observe
#   5
#   class 0 make.<locals>.Limited {value: property (function 0 make.<locals>.Limited.value [low: cell 0 = 0], function 1 make.<locals>.Limited.value [low: cell 0], None)}
#   instance 0 of make.<locals>.Limited {raw: 5}
# observe
#   -3
#   class 0 make.<locals>.Limited {value: property (function 0 make.<locals>.Limited.value [low: cell 0 = -3], function 1 make.<locals>.Limited.value [low: cell 0], None)}
#   instance 0 of make.<locals>.Limited {raw: -3}
# end
#   make = function 0 make
#   C = class 0 make.<locals>.Limited {value: property (function 1 make.<locals>.Limited.value [low: cell 0 = -3], function 2 make.<locals>.Limited.value [low: cell 0], None)}
#   c = instance 0 of make.<locals>.Limited {raw: -3}
# teardown
