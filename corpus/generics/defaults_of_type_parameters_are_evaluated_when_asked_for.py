# The default of a type parameter of any kind is evaluated when it is asked for, and once; it may speak of the others.
# why: PEP 696; Language Reference 8.10, Type parameter lists
# found: written by hand
# versions: 3.13 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    a = token("a")
    b = token("b")
    c = token("c")

    def f[T: a = [a], *Ts = (lambda: Ts, b), **P = [Ts, c]]():
        return T, Ts, P

    def g[*Ts = *(a,)]():
        return Ts
    return f, g


f, g = outer()
T, Ts, P = f()
observe(T.__default__, T.__default__, T.__bound__)
observe(Ts.__default__, P.__default__)
observe(g().__default__)
del T, Ts, P, g
observe("f holds them")
del f
observe("T held a; a cycle: Ts holds its default, which holds its cell")
collect()
observe("dead")

# === expected, format 1: 3.13
# module <module> line 1
# function outer line 11: varnames (f, g), cellvars (a, b, c)
# function outer.<generic parameters of f> line 16: varnames (.defaults), cellvars (P, T, Ts), freevars (a, b, c), flags NESTED
# function outer.<generic parameters of f>.P line 16: qualname outer.<locals>.P, freevars (Ts, c), flags NESTED
# function outer.<generic parameters of f>.T line 16: qualname outer.<locals>.T, freevars (a), flags NESTED
# function outer.<generic parameters of f>.T line 16 (maybe): qualname outer.<locals>.T, freevars (a), flags NESTED
# function outer.<generic parameters of f>.Ts line 16: qualname outer.<locals>.Ts, freevars (Ts, b), flags NESTED
# function outer.<generic parameters of f>.Ts.<lambda> line 16: qualname outer.<locals>.<generic parameters of f>.<lambda>, freevars (Ts), flags NESTED
# function outer.<generic parameters of f>.f line 16: qualname outer.<locals>.f, freevars (P, T, Ts), flags NESTED
# function outer.<generic parameters of g> line 19: varnames (.defaults), cellvars (Ts), freevars (a), flags NESTED
# function outer.<generic parameters of g>.Ts line 19: qualname outer.<locals>.Ts, freevars (a), flags NESTED
# function outer.<generic parameters of g>.g line 19: qualname outer.<locals>.g, freevars (Ts), flags NESTED
# observe
#   list 0 [token a#1]
#   list 0
#   token a#1
# observe
#   (function 0 outer.<locals>.<generic parameters of f>.<lambda> [Ts: cell 0 = TypeVarTuple ('Ts')], token b#1)
#   list 0 [TypeVarTuple ('Ts'), token c#1]
# observe
#   token a#1
# observe
#   'f holds them'
# died a#1
# died c#1
# observe
#   'T held a; a cycle: Ts holds its default, which holds its cell'
# collect
# died b#1
# observe
#   'dead'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: varnames (f, g), cellvars (a, b, c)
# function outer.<generic parameters of f> line 16: varnames (.defaults), cellvars (P, T, Ts), freevars (a, b, c), flags NESTED
# function outer.<generic parameters of f>.P line 16: qualname outer.<locals>.P, args 1, posonly 1, varnames (.format), freevars (Ts, c), flags NESTED
# function outer.<generic parameters of f>.T line 16: qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (a), flags NESTED
# function outer.<generic parameters of f>.T line 16 (maybe): qualname outer.<locals>.T, args 1, posonly 1, varnames (.format), freevars (a), flags NESTED
# function outer.<generic parameters of f>.Ts line 16: qualname outer.<locals>.Ts, args 1, posonly 1, varnames (.format), freevars (Ts, b), flags NESTED
# function outer.<generic parameters of f>.Ts.<lambda> line 16: qualname outer.<locals>.<generic parameters of f>.<lambda>, freevars (Ts), flags NESTED
# function outer.<generic parameters of f>.f line 16: qualname outer.<locals>.f, freevars (P, T, Ts), flags NESTED
# function outer.<generic parameters of g> line 19: varnames (.defaults), cellvars (Ts), freevars (a), flags NESTED
# function outer.<generic parameters of g>.Ts line 19: qualname outer.<locals>.Ts, args 1, posonly 1, varnames (.format), freevars (a), flags NESTED
# function outer.<generic parameters of g>.g line 19: qualname outer.<locals>.g, freevars (Ts), flags NESTED
# observe
#   list 0 [token a#1]
#   list 0
#   token a#1
# observe
#   (function 0 outer.<locals>.<generic parameters of f>.<lambda> [Ts: cell 0 = TypeVarTuple ('Ts')], token b#1)
#   list 0 [TypeVarTuple ('Ts'), token c#1]
# observe
#   token a#1
# observe
#   'f holds them'
# died a#1
# died c#1
# observe
#   'T held a; a cycle: Ts holds its default, which holds its cell'
# collect
# died b#1
# observe
#   'dead'
# end
#   outer = function 0 outer
# teardown
