# In a class, `__x` means `_C__x` everywhere, in nested functions too: free variables and cells carry the mangled name.
# why: Language Reference 6.2.1: private name mangling
# found: written by hand
# versions: 3.8 to 3.15

class _C:
    def method(self, __x):
        __y = 1

        def inner():
            return __x, __y, __z__
        return inner

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class _C line 6: flags NOFREE
# function _C.method line 7: args 2, varnames (self, _C__x, inner), cellvars (_C__x, _C__y)
# function _C.method.inner line 10: freevars (_C__x, _C__y), flags NESTED
# end
#   _C = class 0 _C {method: function 0 _C.method}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class _C line 6: flags NOFREE
# function _C.method line 7: args 2, varnames (self, _C__x, inner), cellvars (_C__x, _C__y)
# function _C.method.inner line 10: freevars (_C__x, _C__y), flags NESTED
# end
#   _C = class 0 _C {method: function 0 _C.method}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class _C line 6
# function _C.method line 7: args 2, varnames (self, _C__x, inner), cellvars (_C__x, _C__y)
# function _C.method.inner line 10: freevars (_C__x, _C__y), flags NESTED
# end
#   _C = class 0 _C {method: function 0 _C.method}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class _C line 6: cellvars (__classdict__)
# function _C.method line 7: args 2, varnames (self, _C__x, inner), cellvars (_C__x, _C__y), flags METHOD
# function _C.method.inner line 10: freevars (_C__x, _C__y), flags NESTED
# end
#   _C = class 0 _C {method: function 0 _C.method}
# teardown
