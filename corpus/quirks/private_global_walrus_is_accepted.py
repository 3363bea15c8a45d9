# An assignment expression in a comprehension binds a private name that is declared global.
# why: PEP 572; Language Reference 6.2.1; python/cpython issue 96497
# found: campaigns, and probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

class C:
    def method(self):
        global __name
        return [__name := 0 for _ in ()]

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class C line 6: flags NOFREE
# function C.method line 7: args 1, varnames (self), flags NOFREE
# function C.method.<listcomp> line 9: args 1, varnames (.0, _), flags NESTED NOFREE
# end
#   C = class 0 C {method: function 0 C.method}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class C line 6: flags NOFREE
# function C.method line 7: args 1, varnames (self), flags NOFREE
# function C.method.<listcomp> line 9: args 1, varnames (.0, _), flags NESTED NOFREE
# end
#   C = class 0 C {method: function 0 C.method}
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# class C line 6
# function C.method line 7: args 1, varnames (self)
# function C.method.<listcomp> line 9: args 1, varnames (.0, _), flags NESTED
# end
#   C = class 0 C {method: function 0 C.method}
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# class C line 6
# function C.method line 7: args 1, varnames (self, _, _C__name)
# end
#   C = class 0 C {method: function 0 C.method}
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class C line 6: cellvars (__classdict__)
# function C.method line 7: args 1, varnames (self, _, _C__name), flags METHOD
# end
#   C = class 0 C {method: function 0 C.method}
# teardown

# === observed, format 1: CPython 3.8.18
# rejected SyntaxError line 9 column 17: no binding for nonlocal '_C__name' found

# === observed, format 1: CPython 3.9.18
# rejected SyntaxError line 9 column 17: no binding for nonlocal '_C__name' found

# === observed, format 1: CPython 3.10.13
# rejected SyntaxError line 9 column 17: no binding for nonlocal '_C__name' found

# === observed, format 1: CPython 3.11.2
# rejected SyntaxError line 9 column 17: no binding for nonlocal '_C__name' found

# === observed, format 1: CPython 3.11.7
# rejected SyntaxError line 9 column 17: no binding for nonlocal '_C__name' found

# === observed, format 1: CPython 3.12.1
# rejected SyntaxError line 9 column 17: no binding for nonlocal '_C__name' found
