# Annotations that are evaluated when somebody asks see what their variables hold then; evaluated with the definition, what they held there.
# why: PEP 649: annotations are evaluated lazily, by a function that closes over the variables around it (3.14); before, Language Reference 8.7: when the definition is executed
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    kind = "early"

    def f(x: kind) -> [kind]:
        return x

    class C:
        kind = "of the class"
        a: kind
        b: (lambda: kind)
    kind = "late"
    return f, C


f, C = outer()
observe(f.__annotations__)
observe(C.__annotations__["a"], C.__annotations__["b"]())
observe(f.__annotations__ is f.__annotations__, C.__annotations__ is C.__annotations__)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (f, C), cellvars (kind)
# function outer.f line 14: args 1, varnames (x), flags NESTED NOFREE
# class outer.C line 17: freevars (kind)
# function outer.C.<lambda> line 20: freevars (kind), flags NESTED
# observe
#   dict 0 {'x': 'early', 'return': list 0 ['early']}
# observe
#   'of the class'
#   'late'
# observe
#   True
#   True
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f
#   C = class 0 outer.<locals>.C {kind: 'of the class'}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (f, C), cellvars (kind)
# function outer.f line 14: args 1, varnames (x), flags NESTED NOFREE
# class outer.C line 17: freevars (kind)
# function outer.C.<lambda> line 20: freevars (kind), flags NESTED
# observe
#   dict 0 {'x': 'early', 'return': list 0 ['early']}
# observe
#   'of the class'
#   'late'
# observe
#   True
#   True
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f
#   C = class 0 outer.<locals>.C {kind: 'of the class'}
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: varnames (f, C), cellvars (kind)
# function outer.f line 14: args 1, varnames (x), flags NESTED
# class outer.C line 17: freevars (kind)
# function outer.C.<lambda> line 20: freevars (kind), flags NESTED
# observe
#   dict 0 {'x': 'early', 'return': list 0 ['early']}
# observe
#   'of the class'
#   'late'
# observe
#   True
#   True
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f
#   C = class 0 outer.<locals>.C {kind: 'of the class'}
# teardown

# === expected, format 1: 3.14
# module <module> line 1
# function outer line 11: varnames (f, C), cellvars (kind)
# function outer.__annotate__ line 14: args 1, posonly 1, varnames (format), freevars (kind), flags NESTED
# function outer.f line 14: args 1, varnames (x), flags NESTED
# class outer.C line 17: cellvars (__classdict__), freevars (kind)
# function outer.C.__annotate__ line 17: args 1, posonly 1, varnames (format), freevars (__classdict__, kind), flags NESTED
# function outer.C.__annotate__.<lambda> line 20: qualname outer.<locals>.C.<lambda>, freevars (kind), flags NESTED
# observe
#   dict 0 {'x': 'late', 'return': list 0 ['late']}
# observe
#   'of the class'
#   'late'
# observe
#   True
#   True
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f
#   C = class 0 outer.<locals>.C {kind: 'of the class'}
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function outer line 11: varnames (f, C), cellvars (kind)
# function outer.__annotate__ line 14: qualname outer.<locals>.f.__annotate__, args 1, posonly 1, varnames (format), freevars (kind), flags NESTED
# function outer.f line 14: args 1, varnames (x), flags NESTED
# class outer.C line 17: cellvars (__classdict__), freevars (kind)
# function outer.C.__annotate__ line 17: args 1, posonly 1, varnames (format), freevars (__classdict__, kind), flags NESTED
# function outer.C.__annotate__.<lambda> line 20: qualname outer.<locals>.C.<lambda>, freevars (kind), flags NESTED
# observe
#   dict 0 {'x': 'late', 'return': list 0 ['late']}
# observe
#   'of the class'
#   'late'
# observe
#   True
#   True
# end
#   outer = function 0 outer
#   f = function 1 outer.<locals>.f
#   C = class 0 outer.<locals>.C {kind: 'of the class'}
# teardown
