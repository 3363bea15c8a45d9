# An assignment expression in a comprehension binds in the function around it.
# why: PEP 572, scope of the target
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def plain(it): return [y := x for x in it], y


def in_generator(it):
    g = (y := x for x in it)
    return y


def nested(it): return [[z := (x, y) for y in x] for x in it]


in_module = [y := x for x in it]
in_module_generator = any((v := x) for x in it)


def declared_global(it):
    global w
    return [w := x for x in it], any((w := x) for x in it)


def declared_nonlocal(it):
    y = 0
    def inner():
        nonlocal y
        return [y := x for x in it], any((y := x) for x in it)
    return inner


def captured(it):
    r = [y := x for x in it]
    return lambda: y


def in_lambda(it): return [(lambda: (w := x)) for x in it]


def shadows(it):
    y = 1
    def inner():
        return [y := x for x in it]
    return inner


def in_condition(it): return [(lambda: y) for x in it if (y := x)]


def in_returned_lambda(it): return lambda: [y := x for x in it]


def in_default():
    def inner(a=(x := 1)): return a
    return x


def lambda_alone():
    return lambda: (x := 1)


class C:
    def method(self, it):
        return [__w := x for x in it], __w

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function plain line 6: args 1, varnames (it), cellvars (y)
# function plain.<listcomp> line 6: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_generator line 9: args 1, varnames (it, g), cellvars (y)
# function in_generator.<genexpr> line 10: args 1, varnames (.0, x), freevars (y), flags NESTED GENERATOR
# function nested line 14: args 1, varnames (it), cellvars (z)
# function nested.<listcomp> line 14: args 1, varnames (.0), cellvars (x), freevars (z), flags NESTED
# function nested.<listcomp>.<listcomp> line 14: args 1, varnames (.0, y), freevars (x, z), flags NESTED
# function <listcomp> line 17: args 1, varnames (.0, x), flags NOFREE
# function <genexpr> line 18: args 1, varnames (.0, x), flags GENERATOR NOFREE
# function declared_global line 21: args 1, varnames (it), flags NOFREE
# function declared_global.<genexpr> line 23: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function declared_global.<listcomp> line 23: args 1, varnames (.0, x), flags NESTED NOFREE
# function declared_nonlocal line 26: args 1, varnames (it, inner), cellvars (it, y)
# function declared_nonlocal.inner line 28: freevars (it, y), flags NESTED
# function declared_nonlocal.inner.<genexpr> line 30: args 1, varnames (.0, x), freevars (y), flags NESTED GENERATOR
# function declared_nonlocal.inner.<listcomp> line 30: args 1, varnames (.0, x), freevars (y), flags NESTED
# function captured line 34: args 1, varnames (it, r), cellvars (y)
# function captured.<listcomp> line 35: args 1, varnames (.0, x), freevars (y), flags NESTED
# function captured.<lambda> line 36: freevars (y), flags NESTED
# function in_lambda line 39: args 1, varnames (it), flags NOFREE
# function in_lambda.<listcomp> line 39: args 1, varnames (.0), cellvars (x), flags NESTED
# function in_lambda.<listcomp>.<lambda> line 39: varnames (w), freevars (x), flags NESTED
# function shadows line 42: args 1, varnames (it, y, inner), cellvars (it)
# function shadows.inner line 44: cellvars (y), freevars (it), flags NESTED
# function shadows.inner.<listcomp> line 45: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_condition line 49: args 1, varnames (it), cellvars (y)
# function in_condition.<listcomp> line 49: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_condition.<listcomp>.<lambda> line 49: freevars (y), flags NESTED
# function in_returned_lambda line 52: args 1, varnames (it), cellvars (it)
# function in_returned_lambda.<lambda> line 52: cellvars (y), freevars (it), flags NESTED
# function in_returned_lambda.<lambda>.<listcomp> line 52: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_default line 55: varnames (x, inner), flags NOFREE
# function in_default.inner line 56: args 1, varnames (a), flags NESTED NOFREE
# function lambda_alone line 60: flags NOFREE
# function lambda_alone.<lambda> line 61: varnames (x), flags NESTED NOFREE
# class C line 64: flags NOFREE
# function C.method line 65: args 2, varnames (self, it), cellvars (_C__w)
# function C.method.<listcomp> line 66: args 1, varnames (.0, x), freevars (_C__w), flags NESTED
# uncaught NameError: name 'it' is not defined
# end
#   plain = function 0 plain
#   in_generator = function 1 in_generator
#   nested = function 2 nested
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function plain line 6: args 1, varnames (it), cellvars (y)
# function plain.<listcomp> line 6: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_generator line 9: args 1, varnames (it, g), cellvars (y)
# function in_generator.<genexpr> line 10: args 1, varnames (.0, x), freevars (y), flags NESTED GENERATOR
# function nested line 14: args 1, varnames (it), cellvars (z)
# function nested.<listcomp> line 14: args 1, varnames (.0), cellvars (x), freevars (z), flags NESTED
# function nested.<listcomp>.<listcomp> line 14: args 1, varnames (.0, y), freevars (x, z), flags NESTED
# function <listcomp> line 17: args 1, varnames (.0, x), flags NOFREE
# function <genexpr> line 18: args 1, varnames (.0, x), flags GENERATOR NOFREE
# function declared_global line 21: args 1, varnames (it), flags NOFREE
# function declared_global.<genexpr> line 23: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function declared_global.<listcomp> line 23: args 1, varnames (.0, x), flags NESTED NOFREE
# function declared_nonlocal line 26: args 1, varnames (it, inner), cellvars (it, y)
# function declared_nonlocal.inner line 28: freevars (it, y), flags NESTED
# function declared_nonlocal.inner.<genexpr> line 30: args 1, varnames (.0, x), freevars (y), flags NESTED GENERATOR
# function declared_nonlocal.inner.<listcomp> line 30: args 1, varnames (.0, x), freevars (y), flags NESTED
# function captured line 34: args 1, varnames (it, r), cellvars (y)
# function captured.<listcomp> line 35: args 1, varnames (.0, x), freevars (y), flags NESTED
# function captured.<lambda> line 36: freevars (y), flags NESTED
# function in_lambda line 39: args 1, varnames (it), flags NOFREE
# function in_lambda.<listcomp> line 39: args 1, varnames (.0), cellvars (x), flags NESTED
# function in_lambda.<listcomp>.<lambda> line 39: varnames (w), freevars (x), flags NESTED
# function shadows line 42: args 1, varnames (it, y, inner), cellvars (it)
# function shadows.inner line 44: cellvars (y), freevars (it), flags NESTED
# function shadows.inner.<listcomp> line 45: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_condition line 49: args 1, varnames (it), cellvars (y)
# function in_condition.<listcomp> line 49: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_condition.<listcomp>.<lambda> line 49: freevars (y), flags NESTED
# function in_returned_lambda line 52: args 1, varnames (it), cellvars (it)
# function in_returned_lambda.<lambda> line 52: cellvars (y), freevars (it), flags NESTED
# function in_returned_lambda.<lambda>.<listcomp> line 52: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_default line 55: varnames (x, inner), flags NOFREE
# function in_default.inner line 56: args 1, varnames (a), flags NESTED NOFREE
# function lambda_alone line 60: flags NOFREE
# function lambda_alone.<lambda> line 61: varnames (x), flags NESTED NOFREE
# class C line 64: flags NOFREE
# function C.method line 65: args 2, varnames (self, it), cellvars (_C__w)
# function C.method.<listcomp> line 66: args 1, varnames (.0, x), freevars (_C__w), flags NESTED
# uncaught NameError: name 'it' is not defined
# end
#   plain = function 0 plain
#   in_generator = function 1 in_generator
#   nested = function 2 nested
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function plain line 6: args 1, varnames (it), cellvars (y)
# function plain.<listcomp> line 6: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_generator line 9: args 1, varnames (it, g), cellvars (y)
# function in_generator.<genexpr> line 10: args 1, varnames (.0, x), freevars (y), flags NESTED GENERATOR
# function nested line 14: args 1, varnames (it), cellvars (z)
# function nested.<listcomp> line 14: args 1, varnames (.0), cellvars (x), freevars (z), flags NESTED
# function nested.<listcomp>.<listcomp> line 14: args 1, varnames (.0, y), freevars (x, z), flags NESTED
# function <listcomp> line 17: args 1, varnames (.0, x)
# function <genexpr> line 18: args 1, varnames (.0, x), flags GENERATOR
# function declared_global line 21: args 1, varnames (it)
# function declared_global.<genexpr> line 23: args 1, varnames (.0, x), flags NESTED GENERATOR
# function declared_global.<listcomp> line 23: args 1, varnames (.0, x), flags NESTED
# function declared_nonlocal line 26: args 1, varnames (it, inner), cellvars (it, y)
# function declared_nonlocal.inner line 28: freevars (it, y), flags NESTED
# function declared_nonlocal.inner.<genexpr> line 30: args 1, varnames (.0, x), freevars (y), flags NESTED GENERATOR
# function declared_nonlocal.inner.<listcomp> line 30: args 1, varnames (.0, x), freevars (y), flags NESTED
# function captured line 34: args 1, varnames (it, r), cellvars (y)
# function captured.<listcomp> line 35: args 1, varnames (.0, x), freevars (y), flags NESTED
# function captured.<lambda> line 36: freevars (y), flags NESTED
# function in_lambda line 39: args 1, varnames (it)
# function in_lambda.<listcomp> line 39: args 1, varnames (.0), cellvars (x), flags NESTED
# function in_lambda.<listcomp>.<lambda> line 39: varnames (w), freevars (x), flags NESTED
# function shadows line 42: args 1, varnames (it, y, inner), cellvars (it)
# function shadows.inner line 44: cellvars (y), freevars (it), flags NESTED
# function shadows.inner.<listcomp> line 45: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_condition line 49: args 1, varnames (it), cellvars (y)
# function in_condition.<listcomp> line 49: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_condition.<listcomp>.<lambda> line 49: freevars (y), flags NESTED
# function in_returned_lambda line 52: args 1, varnames (it), cellvars (it)
# function in_returned_lambda.<lambda> line 52: cellvars (y), freevars (it), flags NESTED
# function in_returned_lambda.<lambda>.<listcomp> line 52: args 1, varnames (.0, x), freevars (y), flags NESTED
# function in_default line 55: varnames (x, inner)
# function in_default.inner line 56: args 1, varnames (a), flags NESTED
# function lambda_alone line 60
# function lambda_alone.<lambda> line 61: varnames (x), flags NESTED
# class C line 64
# function C.method line 65: args 2, varnames (self, it), cellvars (_C__w)
# function C.method.<listcomp> line 66: args 1, varnames (.0, x), freevars (_C__w), flags NESTED
# uncaught NameError: name 'it' is not defined
# end
#   plain = function 0 plain
#   in_generator = function 1 in_generator
#   nested = function 2 nested
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1: varnames (x, y)
# function plain line 6: args 1, varnames (it, x, y)
# function in_generator line 9: args 1, varnames (it, g), cellvars (y)
# function in_generator.<genexpr> line 10: args 1, varnames (.0, x), freevars (y), flags NESTED GENERATOR
# function nested line 14: args 1, varnames (it, x, y, z)
# function <genexpr> line 18: args 1, varnames (.0, x), flags GENERATOR
# function declared_global line 21: args 1, varnames (it, x, w)
# function declared_global.<genexpr> line 23: args 1, varnames (.0, x), flags NESTED GENERATOR
# function declared_nonlocal line 26: args 1, varnames (it, inner), cellvars (it, y)
# function declared_nonlocal.inner line 28: varnames (x), freevars (it, y), flags NESTED
# function declared_nonlocal.inner.<genexpr> line 30: args 1, varnames (.0, x), freevars (y), flags NESTED GENERATOR
# function captured line 34: args 1, varnames (it, x, r), cellvars (y)
# function captured.<lambda> line 36: freevars (y), flags NESTED
# function in_lambda line 39: args 1, varnames (it, x), cellvars (x)
# function in_lambda.<lambda> line 39: varnames (w), freevars (x), flags NESTED
# function shadows line 42: args 1, varnames (it, y, inner), cellvars (it)
# function shadows.inner line 44: varnames (x, y), freevars (it), flags NESTED
# function in_condition line 49: args 1, varnames (it, x), cellvars (y)
# function in_condition.<lambda> line 49: freevars (y), flags NESTED
# function in_returned_lambda line 52: args 1, varnames (it), cellvars (it)
# function in_returned_lambda.<lambda> line 52: varnames (x, y), freevars (it), flags NESTED
# function in_default line 55: varnames (x, inner)
# function in_default.inner line 56: args 1, varnames (a), flags NESTED
# function lambda_alone line 60
# function lambda_alone.<lambda> line 61: varnames (x), flags NESTED
# class C line 64
# function C.method line 65: args 2, varnames (self, it, x, _C__w)
# uncaught NameError: name 'it' is not defined
# end
#   plain = function 0 plain
#   in_generator = function 1 in_generator
#   nested = function 2 nested
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1: varnames (x, y)
# function plain line 6: args 1, varnames (it, x, y)
# function in_generator line 9: args 1, varnames (it, g), cellvars (y)
# function in_generator.<genexpr> line 10: args 1, varnames (.0, x), freevars (y), flags NESTED GENERATOR
# function nested line 14: args 1, varnames (it, x, y, z)
# function <genexpr> line 18: args 1, varnames (.0, x), flags GENERATOR
# function declared_global line 21: args 1, varnames (it, x, w)
# function declared_global.<genexpr> line 23: args 1, varnames (.0, x), flags NESTED GENERATOR
# function declared_nonlocal line 26: args 1, varnames (it, inner), cellvars (it, y)
# function declared_nonlocal.inner line 28: varnames (x), freevars (it, y), flags NESTED
# function declared_nonlocal.inner.<genexpr> line 30: args 1, varnames (.0, x), freevars (y), flags NESTED GENERATOR
# function captured line 34: args 1, varnames (it, x, r), cellvars (y)
# function captured.<lambda> line 36: freevars (y), flags NESTED
# function in_lambda line 39: args 1, varnames (it, x), cellvars (x)
# function in_lambda.<lambda> line 39: varnames (w), freevars (x), flags NESTED
# function shadows line 42: args 1, varnames (it, y, inner), cellvars (it)
# function shadows.inner line 44: varnames (x, y), freevars (it), flags NESTED
# function in_condition line 49: args 1, varnames (it, x), cellvars (y)
# function in_condition.<lambda> line 49: freevars (y), flags NESTED
# function in_returned_lambda line 52: args 1, varnames (it), cellvars (it)
# function in_returned_lambda.<lambda> line 52: varnames (x, y), freevars (it), flags NESTED
# function in_default line 55: varnames (x, inner)
# function in_default.inner line 56: args 1, varnames (a), flags NESTED
# function lambda_alone line 60
# function lambda_alone.<lambda> line 61: varnames (x), flags NESTED
# class C line 64: cellvars (__classdict__)
# function C.method line 65: args 2, varnames (self, it, x, _C__w), flags METHOD
# uncaught NameError: name 'it' is not defined
# end
#   plain = function 0 plain
#   in_generator = function 1 in_generator
#   nested = function 2 nested
# teardown
