# What follows a generic class is not in it, so that a private target of a comprehension is not rebound there either.
# why: PEP 572, Scope of the target; private names are those of class definitions, Language Reference 6.2.1
# found: cellmate 0.1.0 campaign --vary corpus --seed 5eed1, program 559, CPython 3.12.1
# versions: 3.12 to 3.15

class C[**T]:
    pass


(__p := 0 for __p in 0)

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 10 column 2: assignment expression cannot rebind comprehension iteration variable '__p'
