# The iterable of a comprehension binds nothing, not even in a lambda.
# why: PEP 572, Scope of the target
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    return [lambda: x for x in (lambda: (y := ()))()]

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 7 column 41: assignment expression cannot be used in a comprehension iterable expression

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 7 column 42: assignment expression cannot be used in a comprehension iterable expression
