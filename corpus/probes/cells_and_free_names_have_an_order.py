# Cells that are parameters come first from 3.11 on, all others are sorted; free names are sorted always.
# why: CPython, layout of co_cellvars and co_freevars
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def parameters_and_locals(z, y, *x, w, **v):
    c = b = a = 0
    def reader(): return a, b, c, v, w, x, y, z
    return reader


def some_parameters(z, m, a):
    q = 1; b = 2
    def reader(): return z, a, q, b
    return m


def capitals_come_first():
    c = b = a = B = _z = é = 0
    def reader(): return c, b, B, a, _z, é
    return reader


def passed_through():
    d = c = b = a = 0
    def between():
        def reader(): return d, a
        return c, b
    return between


def many():
    k9 = k3 = k7 = k1 = k5 = k0 = k8 = k2 = k6 = k4 = 0
    def reader(): return k1, k4, k7, k0, k2, k9, k3, k5, k8, k6
    return reader


def a_cell_is_no_local():
    kept = 1
    plain = 2
    return lambda: kept

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function parameters_and_locals line 6: args 2, kwonly 1, varnames (z, y, w, x, v, reader), cellvars (a, b, c, v, w, x, y, z), flags VARARGS VARKEYWORDS
# function parameters_and_locals.reader line 8: freevars (a, b, c, v, w, x, y, z), flags NESTED
# function some_parameters line 12: args 3, varnames (z, m, a, reader), cellvars (a, b, q, z)
# function some_parameters.reader line 14: freevars (a, b, q, z), flags NESTED
# function capitals_come_first line 18: varnames (reader), cellvars (B, _z, a, b, c, é)
# function capitals_come_first.reader line 20: freevars (B, _z, a, b, c, é), flags NESTED
# function passed_through line 24: varnames (between), cellvars (a, b, c, d)
# function passed_through.between line 26: varnames (reader), freevars (a, b, c, d), flags NESTED
# function passed_through.between.reader line 27: freevars (a, d), flags NESTED
# function many line 32: varnames (reader), cellvars (k0, k1, k2, k3, k4, k5, k6, k7, k8, k9)
# function many.reader line 34: freevars (k0, k1, k2, k3, k4, k5, k6, k7, k8, k9), flags NESTED
# function a_cell_is_no_local line 38: varnames (plain), cellvars (kept)
# function a_cell_is_no_local.<lambda> line 41: freevars (kept), flags NESTED
# end
#   parameters_and_locals = function 0 parameters_and_locals
#   some_parameters = function 1 some_parameters
#   capitals_come_first = function 2 capitals_come_first
#   passed_through = function 3 passed_through
#   many = function 4 many
#   a_cell_is_no_local = function 5 a_cell_is_no_local
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function parameters_and_locals line 6: args 2, kwonly 1, varnames (z, y, w, x, v, reader), cellvars (a, b, c, v, w, x, y, z), flags VARARGS VARKEYWORDS
# function parameters_and_locals.reader line 8: freevars (a, b, c, v, w, x, y, z), flags NESTED
# function some_parameters line 12: args 3, varnames (z, m, a, reader), cellvars (a, b, q, z)
# function some_parameters.reader line 14: freevars (a, b, q, z), flags NESTED
# function capitals_come_first line 18: varnames (reader), cellvars (B, _z, a, b, c, é)
# function capitals_come_first.reader line 20: freevars (B, _z, a, b, c, é), flags NESTED
# function passed_through line 24: varnames (between), cellvars (a, b, c, d)
# function passed_through.between line 26: varnames (reader), freevars (a, b, c, d), flags NESTED
# function passed_through.between.reader line 27: freevars (a, d), flags NESTED
# function many line 32: varnames (reader), cellvars (k0, k1, k2, k3, k4, k5, k6, k7, k8, k9)
# function many.reader line 34: freevars (k0, k1, k2, k3, k4, k5, k6, k7, k8, k9), flags NESTED
# function a_cell_is_no_local line 38: varnames (plain), cellvars (kept)
# function a_cell_is_no_local.<lambda> line 41: freevars (kept), flags NESTED
# end
#   parameters_and_locals = function 0 parameters_and_locals
#   some_parameters = function 1 some_parameters
#   capitals_come_first = function 2 capitals_come_first
#   passed_through = function 3 passed_through
#   many = function 4 many
#   a_cell_is_no_local = function 5 a_cell_is_no_local
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function parameters_and_locals line 6: args 2, kwonly 1, varnames (z, y, w, x, v, reader), cellvars (z, y, w, x, v, a, b, c), flags VARARGS VARKEYWORDS
# function parameters_and_locals.reader line 8: freevars (a, b, c, v, w, x, y, z), flags NESTED
# function some_parameters line 12: args 3, varnames (z, m, a, reader), cellvars (z, a, b, q)
# function some_parameters.reader line 14: freevars (a, b, q, z), flags NESTED
# function capitals_come_first line 18: varnames (reader), cellvars (B, _z, a, b, c, é)
# function capitals_come_first.reader line 20: freevars (B, _z, a, b, c, é), flags NESTED
# function passed_through line 24: varnames (between), cellvars (a, b, c, d)
# function passed_through.between line 26: varnames (reader), freevars (a, b, c, d), flags NESTED
# function passed_through.between.reader line 27: freevars (a, d), flags NESTED
# function many line 32: varnames (reader), cellvars (k0, k1, k2, k3, k4, k5, k6, k7, k8, k9)
# function many.reader line 34: freevars (k0, k1, k2, k3, k4, k5, k6, k7, k8, k9), flags NESTED
# function a_cell_is_no_local line 38: varnames (plain), cellvars (kept)
# function a_cell_is_no_local.<lambda> line 41: freevars (kept), flags NESTED
# end
#   parameters_and_locals = function 0 parameters_and_locals
#   some_parameters = function 1 some_parameters
#   capitals_come_first = function 2 capitals_come_first
#   passed_through = function 3 passed_through
#   many = function 4 many
#   a_cell_is_no_local = function 5 a_cell_is_no_local
# teardown
