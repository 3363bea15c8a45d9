# A walrus in an iterable in a class body is wrong for the iterable.
# why: PEP 572, Scope of the target: the first of its conditions
# found: written by hand
# versions: 3.8 to 3.15

class C:
    x = [y for y in (lambda: [z := y for y in ()])()]
    a = [b := c for c in ()]

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 7 column 30: assignment expression cannot be used in a comprehension iterable expression

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 7 column 31: assignment expression cannot be used in a comprehension iterable expression
