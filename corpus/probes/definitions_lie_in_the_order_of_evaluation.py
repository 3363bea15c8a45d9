# Nested code objects are made in the order in which the code that makes them is evaluated.
# why: Language Reference 6.16, 8.7 and 8.8; CPython, order of co_consts
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

@(lambda x: x)
@(
  lambda x: x)
def decorated(a=(
      lambda: 5), *, b=(
      lambda: 6), c=(
      lambda: 7)):
    return (
        lambda: 8)


@(lambda x: x)
class C((
   lambda: 3)(), k=(
   lambda: 4)):
    x = lambda: 5


def comprehensions(it):
    yield [(
        lambda: 3) for x in (
        lambda: 4) if (
        lambda: 5) for y in (
        lambda: 6) if (
        lambda: 7)]
    yield ((
        lambda: 3) for x in (
        lambda: 4) if (
        lambda: 5))
    yield {(
        lambda: 3): (
        lambda: 4) for x in (
        lambda: 5)}


def assignments():
    a[lambda: 1] = b[
        lambda: 2] = (
        lambda: 3)
    c[lambda: 4] += (
        lambda: 5)
    f(lambda: 1, *(
        lambda: 2), a=(
        lambda: 3), *(
        lambda: 4), **(
        lambda: 6))


def tests():
    x = (lambda: 1) if (
        lambda: 2) else (
        lambda: 3)
    y = (lambda: 4) and (
        lambda: 5) or (
        lambda: 6)
    z = (lambda: 7) < (
        lambda: 8) < (
        lambda: 9)


def statements():
    for a[lambda: 1] in (
            lambda: 2):
        lambda: 3
    else:
        lambda: 5
    while (lambda: 6):
        lambda: 7
    with (lambda: 10) as a[
            lambda: 11], (
            lambda: 12):
        lambda: 13
    try: a = lambda: 1
    except (lambda: 2): a = lambda: 3
    except: a = lambda: 4
    else: a = lambda: 5
    finally: a = lambda: 6


def pieces():
    a[(lambda: 1):(
        lambda: 2):(
        lambda: 3)]
    f"{(lambda: 4)()}{(lambda: 4.5)():{(lambda: 4.6)()}}"
    del a[lambda: 1]
    {(lambda: 1): (lambda: 2), **(lambda: 3)}
    raise (lambda: 5) from (
        lambda: 6)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function <lambda> line 6: args 1, varnames (x), flags NOFREE
# function decorated line 6: args 1, kwonly 2, varnames (a, b, c), flags NOFREE
# function decorated.<lambda> line 14: flags NESTED NOFREE
# function <lambda> line 8: args 1, varnames (x), flags NOFREE
# function <lambda> line 10: flags NOFREE
# function <lambda> line 11: flags NOFREE
# function <lambda> line 12: flags NOFREE
# function <lambda> line 17: args 1, varnames (x), flags NOFREE
# class C line 17: flags NOFREE
# function C.<lambda> line 21: flags NOFREE
# function <lambda> line 19: flags NOFREE
# function <lambda> line 20: flags NOFREE
# function comprehensions line 24: args 1, varnames (it), flags GENERATOR NOFREE
# function comprehensions.<listcomp> line 25: args 1, varnames (.0, x, y), flags NESTED NOFREE
# function comprehensions.<listcomp>.<lambda> line 26: flags NESTED NOFREE
# function comprehensions.<listcomp>.<lambda> line 28: flags NESTED NOFREE
# function comprehensions.<listcomp>.<lambda> line 29: flags NESTED NOFREE
# function comprehensions.<listcomp>.<lambda> line 30: flags NESTED NOFREE
# function comprehensions.<lambda> line 27: flags NESTED NOFREE
# function comprehensions.<genexpr> line 31: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function comprehensions.<genexpr>.<lambda> line 32: flags NESTED NOFREE
# function comprehensions.<genexpr>.<lambda> line 34: flags NESTED NOFREE
# function comprehensions.<lambda> line 33: flags NESTED NOFREE
# function comprehensions.<dictcomp> line 35: args 1, varnames (.0, x), flags NESTED NOFREE
# function comprehensions.<dictcomp>.<lambda> line 36: flags NESTED NOFREE
# function comprehensions.<dictcomp>.<lambda> line 37: flags NESTED NOFREE
# function comprehensions.<lambda> line 38: flags NESTED NOFREE
# function assignments line 41: flags NOFREE
# function assignments.<lambda> line 42: flags NESTED NOFREE
# function assignments.<lambda> line 43: flags NESTED NOFREE
# function assignments.<lambda> line 44: flags NESTED NOFREE
# function assignments.<lambda> line 45: flags NESTED NOFREE
# function assignments.<lambda> line 46: flags NESTED NOFREE
# function assignments.<lambda> line 47: flags NESTED NOFREE
# function assignments.<lambda> line 48: flags NESTED NOFREE
# function assignments.<lambda> line 49: flags NESTED NOFREE
# function assignments.<lambda> line 50: flags NESTED NOFREE
# function assignments.<lambda> line 51: flags NESTED NOFREE
# function tests line 54: varnames (x, y, z), flags NOFREE
# function tests.<lambda> line 55: flags NESTED NOFREE
# function tests.<lambda> line 56: flags NESTED NOFREE
# function tests.<lambda> line 57: flags NESTED NOFREE
# function tests.<lambda> line 58: flags NESTED NOFREE
# function tests.<lambda> line 59: flags NESTED NOFREE
# function tests.<lambda> line 60: flags NESTED NOFREE
# function tests.<lambda> line 61: flags NESTED NOFREE
# function tests.<lambda> line 62: flags NESTED NOFREE
# function tests.<lambda> line 63: flags NESTED NOFREE
# function statements line 66: varnames (a), flags NOFREE
# function statements.<lambda> line 67: flags NESTED NOFREE
# function statements.<lambda> line 68: flags NESTED NOFREE
# function statements.<lambda> line 69: flags NESTED NOFREE
# function statements.<lambda> line 71: flags NESTED NOFREE
# function statements.<lambda> line 72: flags NESTED NOFREE
# function statements.<lambda> line 73: flags NESTED NOFREE
# function statements.<lambda> line 74: flags NESTED NOFREE
# function statements.<lambda> line 75: flags NESTED NOFREE
# function statements.<lambda> line 76: flags NESTED NOFREE
# function statements.<lambda> line 77: flags NESTED NOFREE
# function statements.<lambda> line 78: flags NESTED NOFREE
# function statements.<lambda> line 79: flags NESTED NOFREE
# function statements.<lambda> line 79 (maybe): flags NESTED NOFREE
# function statements.<lambda> line 80: flags NESTED NOFREE
# function statements.<lambda> line 81: flags NESTED NOFREE
# function statements.<lambda> line 82: flags NESTED NOFREE
# function pieces line 85: flags NOFREE
# function pieces.<lambda> line 86: flags NESTED NOFREE
# function pieces.<lambda> line 87: flags NESTED NOFREE
# function pieces.<lambda> line 88: flags NESTED NOFREE
# function pieces.<lambda> line 89: flags NESTED NOFREE
# function pieces.<lambda> line 89 (maybe): flags NESTED NOFREE
# function pieces.<lambda> line 89 (maybe): flags NESTED NOFREE
# function pieces.<lambda> line 90: flags NESTED NOFREE
# function pieces.<lambda> line 91: flags NESTED NOFREE
# function pieces.<lambda> line 91 (maybe): flags NESTED NOFREE
# function pieces.<lambda> line 91 (maybe): flags NESTED NOFREE
# function pieces.<lambda> line 92: flags NESTED NOFREE
# function pieces.<lambda> line 93: flags NESTED NOFREE
# not modelled line 18: class deriving from an object

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function <lambda> line 6: args 1, varnames (x), flags NOFREE
# function decorated line 6: args 1, kwonly 2, varnames (a, b, c), flags NOFREE
# function decorated.<lambda> line 14: flags NESTED NOFREE
# function <lambda> line 8: args 1, varnames (x), flags NOFREE
# function <lambda> line 10: flags NOFREE
# function <lambda> line 11: flags NOFREE
# function <lambda> line 12: flags NOFREE
# function <lambda> line 17: args 1, varnames (x), flags NOFREE
# class C line 17: flags NOFREE
# function C.<lambda> line 21: flags NOFREE
# function <lambda> line 19: flags NOFREE
# function <lambda> line 20: flags NOFREE
# function comprehensions line 24: args 1, varnames (it), flags GENERATOR NOFREE
# function comprehensions.<listcomp> line 25: args 1, varnames (.0, x, y), flags NESTED NOFREE
# function comprehensions.<listcomp>.<lambda> line 26: flags NESTED NOFREE
# function comprehensions.<listcomp>.<lambda> line 28: flags NESTED NOFREE
# function comprehensions.<listcomp>.<lambda> line 29: flags NESTED NOFREE
# function comprehensions.<listcomp>.<lambda> line 30: flags NESTED NOFREE
# function comprehensions.<lambda> line 27: flags NESTED NOFREE
# function comprehensions.<genexpr> line 31: args 1, varnames (.0, x), flags NESTED GENERATOR NOFREE
# function comprehensions.<genexpr>.<lambda> line 32: flags NESTED NOFREE
# function comprehensions.<genexpr>.<lambda> line 34: flags NESTED NOFREE
# function comprehensions.<lambda> line 33: flags NESTED NOFREE
# function comprehensions.<dictcomp> line 35: args 1, varnames (.0, x), flags NESTED NOFREE
# function comprehensions.<dictcomp>.<lambda> line 36: flags NESTED NOFREE
# function comprehensions.<dictcomp>.<lambda> line 37: flags NESTED NOFREE
# function comprehensions.<lambda> line 38: flags NESTED NOFREE
# function assignments line 41: flags NOFREE
# function assignments.<lambda> line 42: flags NESTED NOFREE
# function assignments.<lambda> line 43: flags NESTED NOFREE
# function assignments.<lambda> line 44: flags NESTED NOFREE
# function assignments.<lambda> line 45: flags NESTED NOFREE
# function assignments.<lambda> line 46: flags NESTED NOFREE
# function assignments.<lambda> line 47: flags NESTED NOFREE
# function assignments.<lambda> line 48: flags NESTED NOFREE
# function assignments.<lambda> line 49: flags NESTED NOFREE
# function assignments.<lambda> line 50: flags NESTED NOFREE
# function assignments.<lambda> line 51: flags NESTED NOFREE
# function tests line 54: varnames (x, y, z), flags NOFREE
# function tests.<lambda> line 55: flags NESTED NOFREE
# function tests.<lambda> line 56: flags NESTED NOFREE
# function tests.<lambda> line 57: flags NESTED NOFREE
# function tests.<lambda> line 58: flags NESTED NOFREE
# function tests.<lambda> line 59: flags NESTED NOFREE
# function tests.<lambda> line 60: flags NESTED NOFREE
# function tests.<lambda> line 61: flags NESTED NOFREE
# function tests.<lambda> line 62: flags NESTED NOFREE
# function tests.<lambda> line 63: flags NESTED NOFREE
# function statements line 66: varnames (a), flags NOFREE
# function statements.<lambda> line 67: flags NESTED NOFREE
# function statements.<lambda> line 68: flags NESTED NOFREE
# function statements.<lambda> line 69: flags NESTED NOFREE
# function statements.<lambda> line 71: flags NESTED NOFREE
# function statements.<lambda> line 72: flags NESTED NOFREE
# function statements.<lambda> line 73: flags NESTED NOFREE
# function statements.<lambda> line 74: flags NESTED NOFREE
# function statements.<lambda> line 75: flags NESTED NOFREE
# function statements.<lambda> line 76: flags NESTED NOFREE
# function statements.<lambda> line 77: flags NESTED NOFREE
# function statements.<lambda> line 78: flags NESTED NOFREE
# function statements.<lambda> line 79: flags NESTED NOFREE
# function statements.<lambda> line 79 (maybe): flags NESTED NOFREE
# function statements.<lambda> line 80: flags NESTED NOFREE
# function statements.<lambda> line 81: flags NESTED NOFREE
# function statements.<lambda> line 82: flags NESTED NOFREE
# function pieces line 85: flags NOFREE
# function pieces.<lambda> line 86: flags NESTED NOFREE
# function pieces.<lambda> line 87: flags NESTED NOFREE
# function pieces.<lambda> line 88: flags NESTED NOFREE
# function pieces.<lambda> line 89: flags NESTED NOFREE
# function pieces.<lambda> line 89 (maybe): flags NESTED NOFREE
# function pieces.<lambda> line 89 (maybe): flags NESTED NOFREE
# function pieces.<lambda> line 90: flags NESTED NOFREE
# function pieces.<lambda> line 91: flags NESTED NOFREE
# function pieces.<lambda> line 91 (maybe): flags NESTED NOFREE
# function pieces.<lambda> line 91 (maybe): flags NESTED NOFREE
# function pieces.<lambda> line 92: flags NESTED NOFREE
# function pieces.<lambda> line 93: flags NESTED NOFREE
# not modelled line 18: class deriving from an object

# === expected, format 1: 3.11
# module <module> line 1
# function <lambda> line 6: args 1, varnames (x)
# function decorated line 6: args 1, kwonly 2, varnames (a, b, c)
# function decorated.<lambda> line 14: flags NESTED
# function <lambda> line 8: args 1, varnames (x)
# function <lambda> line 10
# function <lambda> line 11
# function <lambda> line 12
# function <lambda> line 17: args 1, varnames (x)
# class C line 17
# function C.<lambda> line 21
# function <lambda> line 19
# function <lambda> line 20
# function comprehensions line 24: args 1, varnames (it), flags GENERATOR
# function comprehensions.<listcomp> line 25: args 1, varnames (.0, x, y), flags NESTED
# function comprehensions.<listcomp>.<lambda> line 26: flags NESTED
# function comprehensions.<listcomp>.<lambda> line 28: flags NESTED
# function comprehensions.<listcomp>.<lambda> line 29: flags NESTED
# function comprehensions.<listcomp>.<lambda> line 30: flags NESTED
# function comprehensions.<lambda> line 27: flags NESTED
# function comprehensions.<genexpr> line 31: args 1, varnames (.0, x), flags NESTED GENERATOR
# function comprehensions.<genexpr>.<lambda> line 32: flags NESTED
# function comprehensions.<genexpr>.<lambda> line 34: flags NESTED
# function comprehensions.<lambda> line 33: flags NESTED
# function comprehensions.<dictcomp> line 35: args 1, varnames (.0, x), flags NESTED
# function comprehensions.<dictcomp>.<lambda> line 36: flags NESTED
# function comprehensions.<dictcomp>.<lambda> line 37: flags NESTED
# function comprehensions.<lambda> line 38: flags NESTED
# function assignments line 41
# function assignments.<lambda> line 42: flags NESTED
# function assignments.<lambda> line 43: flags NESTED
# function assignments.<lambda> line 44: flags NESTED
# function assignments.<lambda> line 45: flags NESTED
# function assignments.<lambda> line 46: flags NESTED
# function assignments.<lambda> line 47: flags NESTED
# function assignments.<lambda> line 48: flags NESTED
# function assignments.<lambda> line 49: flags NESTED
# function assignments.<lambda> line 50: flags NESTED
# function assignments.<lambda> line 51: flags NESTED
# function tests line 54: varnames (x, y, z)
# function tests.<lambda> line 55: flags NESTED
# function tests.<lambda> line 56: flags NESTED
# function tests.<lambda> line 57: flags NESTED
# function tests.<lambda> line 58: flags NESTED
# function tests.<lambda> line 59: flags NESTED
# function tests.<lambda> line 60: flags NESTED
# function tests.<lambda> line 61: flags NESTED
# function tests.<lambda> line 62: flags NESTED
# function tests.<lambda> line 63: flags NESTED
# function statements line 66: varnames (a)
# function statements.<lambda> line 67: flags NESTED
# function statements.<lambda> line 68: flags NESTED
# function statements.<lambda> line 69: flags NESTED
# function statements.<lambda> line 71: flags NESTED
# function statements.<lambda> line 72: flags NESTED
# function statements.<lambda> line 73: flags NESTED
# function statements.<lambda> line 74: flags NESTED
# function statements.<lambda> line 75: flags NESTED
# function statements.<lambda> line 76: flags NESTED
# function statements.<lambda> line 77: flags NESTED
# function statements.<lambda> line 78: flags NESTED
# function statements.<lambda> line 79: flags NESTED
# function statements.<lambda> line 79 (maybe): flags NESTED
# function statements.<lambda> line 80: flags NESTED
# function statements.<lambda> line 81: flags NESTED
# function statements.<lambda> line 82: flags NESTED
# function pieces line 85
# function pieces.<lambda> line 86: flags NESTED
# function pieces.<lambda> line 87: flags NESTED
# function pieces.<lambda> line 88: flags NESTED
# function pieces.<lambda> line 89: flags NESTED
# function pieces.<lambda> line 89 (maybe): flags NESTED
# function pieces.<lambda> line 89 (maybe): flags NESTED
# function pieces.<lambda> line 90: flags NESTED
# function pieces.<lambda> line 91: flags NESTED
# function pieces.<lambda> line 91 (maybe): flags NESTED
# function pieces.<lambda> line 91 (maybe): flags NESTED
# function pieces.<lambda> line 92: flags NESTED
# function pieces.<lambda> line 93: flags NESTED
# not modelled line 18: class deriving from an object

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function <lambda> line 6: args 1, varnames (x)
# function decorated line 6: args 1, kwonly 2, varnames (a, b, c)
# function decorated.<lambda> line 14: flags NESTED
# function <lambda> line 8: args 1, varnames (x)
# function <lambda> line 10
# function <lambda> line 11
# function <lambda> line 12
# function <lambda> line 17: args 1, varnames (x)
# class C line 17
# function C.<lambda> line 21
# function <lambda> line 19
# function <lambda> line 20
# function comprehensions line 24: args 1, varnames (it, x, y), flags GENERATOR
# function comprehensions.<lambda> line 26: flags NESTED
# function comprehensions.<lambda> line 27: flags NESTED
# function comprehensions.<lambda> line 28: flags NESTED
# function comprehensions.<lambda> line 29: flags NESTED
# function comprehensions.<lambda> line 30: flags NESTED
# function comprehensions.<genexpr> line 31: args 1, varnames (.0, x), flags NESTED GENERATOR
# function comprehensions.<genexpr>.<lambda> line 32: flags NESTED
# function comprehensions.<genexpr>.<lambda> line 34: flags NESTED
# function comprehensions.<lambda> line 33: flags NESTED
# function comprehensions.<lambda> line 36: flags NESTED
# function comprehensions.<lambda> line 37: flags NESTED
# function comprehensions.<lambda> line 38: flags NESTED
# function assignments line 41
# function assignments.<lambda> line 42: flags NESTED
# function assignments.<lambda> line 43: flags NESTED
# function assignments.<lambda> line 44: flags NESTED
# function assignments.<lambda> line 45: flags NESTED
# function assignments.<lambda> line 46: flags NESTED
# function assignments.<lambda> line 47: flags NESTED
# function assignments.<lambda> line 48: flags NESTED
# function assignments.<lambda> line 49: flags NESTED
# function assignments.<lambda> line 50: flags NESTED
# function assignments.<lambda> line 51: flags NESTED
# function tests line 54: varnames (x, y, z)
# function tests.<lambda> line 55: flags NESTED
# function tests.<lambda> line 56: flags NESTED
# function tests.<lambda> line 57: flags NESTED
# function tests.<lambda> line 58: flags NESTED
# function tests.<lambda> line 59: flags NESTED
# function tests.<lambda> line 60: flags NESTED
# function tests.<lambda> line 61: flags NESTED
# function tests.<lambda> line 62: flags NESTED
# function tests.<lambda> line 63: flags NESTED
# function statements line 66: varnames (a)
# function statements.<lambda> line 67: flags NESTED
# function statements.<lambda> line 68: flags NESTED
# function statements.<lambda> line 69: flags NESTED
# function statements.<lambda> line 71: flags NESTED
# function statements.<lambda> line 72: flags NESTED
# function statements.<lambda> line 73: flags NESTED
# function statements.<lambda> line 74: flags NESTED
# function statements.<lambda> line 75: flags NESTED
# function statements.<lambda> line 76: flags NESTED
# function statements.<lambda> line 77: flags NESTED
# function statements.<lambda> line 78: flags NESTED
# function statements.<lambda> line 79: flags NESTED
# function statements.<lambda> line 79 (maybe): flags NESTED
# function statements.<lambda> line 80: flags NESTED
# function statements.<lambda> line 81: flags NESTED
# function statements.<lambda> line 82: flags NESTED
# function pieces line 85
# function pieces.<lambda> line 86: flags NESTED
# function pieces.<lambda> line 87: flags NESTED
# function pieces.<lambda> line 88: flags NESTED
# function pieces.<lambda> line 89: flags NESTED
# function pieces.<lambda> line 89 (maybe): flags NESTED
# function pieces.<lambda> line 89 (maybe): flags NESTED
# function pieces.<lambda> line 90: flags NESTED
# function pieces.<lambda> line 91: flags NESTED
# function pieces.<lambda> line 91 (maybe): flags NESTED
# function pieces.<lambda> line 91 (maybe): flags NESTED
# function pieces.<lambda> line 92: flags NESTED
# function pieces.<lambda> line 93: flags NESTED
# not modelled line 18: class deriving from an object

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function <lambda> line 6: args 1, varnames (x)
# function decorated line 6: args 1, kwonly 2, varnames (a, b, c)
# function decorated.<lambda> line 14: flags NESTED
# function <lambda> line 8: args 1, varnames (x)
# function <lambda> line 10
# function <lambda> line 11
# function <lambda> line 12
# function <lambda> line 17: args 1, varnames (x)
# class C line 17
# function C.<lambda> line 21: flags METHOD
# function <lambda> line 19
# function <lambda> line 20
# function comprehensions line 24: args 1, varnames (it, x, y), flags GENERATOR
# function comprehensions.<lambda> line 26: flags NESTED
# function comprehensions.<lambda> line 27: flags NESTED
# function comprehensions.<lambda> line 28: flags NESTED
# function comprehensions.<lambda> line 29: flags NESTED
# function comprehensions.<lambda> line 30: flags NESTED
# function comprehensions.<genexpr> line 31: args 1, varnames (.0, x), flags NESTED GENERATOR
# function comprehensions.<genexpr>.<lambda> line 32: flags NESTED
# function comprehensions.<genexpr>.<lambda> line 34: flags NESTED
# function comprehensions.<lambda> line 33: flags NESTED
# function comprehensions.<lambda> line 36: flags NESTED
# function comprehensions.<lambda> line 37: flags NESTED
# function comprehensions.<lambda> line 38: flags NESTED
# function assignments line 41
# function assignments.<lambda> line 42: flags NESTED
# function assignments.<lambda> line 43: flags NESTED
# function assignments.<lambda> line 44: flags NESTED
# function assignments.<lambda> line 45: flags NESTED
# function assignments.<lambda> line 46: flags NESTED
# function assignments.<lambda> line 47: flags NESTED
# function assignments.<lambda> line 48: flags NESTED
# function assignments.<lambda> line 49: flags NESTED
# function assignments.<lambda> line 50: flags NESTED
# function assignments.<lambda> line 51: flags NESTED
# function tests line 54: varnames (x, y, z)
# function tests.<lambda> line 55: flags NESTED
# function tests.<lambda> line 56: flags NESTED
# function tests.<lambda> line 57: flags NESTED
# function tests.<lambda> line 58: flags NESTED
# function tests.<lambda> line 59: flags NESTED
# function tests.<lambda> line 60: flags NESTED
# function tests.<lambda> line 61: flags NESTED
# function tests.<lambda> line 62: flags NESTED
# function tests.<lambda> line 63: flags NESTED
# function statements line 66: varnames (a)
# function statements.<lambda> line 67: flags NESTED
# function statements.<lambda> line 68: flags NESTED
# function statements.<lambda> line 69: flags NESTED
# function statements.<lambda> line 71: flags NESTED
# function statements.<lambda> line 72: flags NESTED
# function statements.<lambda> line 73: flags NESTED
# function statements.<lambda> line 74: flags NESTED
# function statements.<lambda> line 75: flags NESTED
# function statements.<lambda> line 76: flags NESTED
# function statements.<lambda> line 77: flags NESTED
# function statements.<lambda> line 78: flags NESTED
# function statements.<lambda> line 79: flags NESTED
# function statements.<lambda> line 79 (maybe): flags NESTED
# function statements.<lambda> line 80: flags NESTED
# function statements.<lambda> line 81: flags NESTED
# function statements.<lambda> line 82: flags NESTED
# function pieces line 85
# function pieces.<lambda> line 86: flags NESTED
# function pieces.<lambda> line 87: flags NESTED
# function pieces.<lambda> line 88: flags NESTED
# function pieces.<lambda> line 89: flags NESTED
# function pieces.<lambda> line 89 (maybe): flags NESTED
# function pieces.<lambda> line 89 (maybe): flags NESTED
# function pieces.<lambda> line 90: flags NESTED
# function pieces.<lambda> line 91: flags NESTED
# function pieces.<lambda> line 91 (maybe): flags NESTED
# function pieces.<lambda> line 91 (maybe): flags NESTED
# function pieces.<lambda> line 92: flags NESTED
# function pieces.<lambda> line 93: flags NESTED
# not modelled line 18: class deriving from an object
