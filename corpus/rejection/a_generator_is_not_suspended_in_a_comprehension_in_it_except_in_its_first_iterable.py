# A generator is not suspended in a comprehension in it, except in its first iterable.
# why: Language Reference 6.2.4, Displays for lists, sets and dictionaries
# found: written by hand
# versions: 3.8 to 3.15

def fine():
    return [x for x in (yield)]

def outer():
    return {x: (yield x) for x in ()}

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 10 column 12: 'yield' inside dict comprehension

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 10 column 17: 'yield' inside dict comprehension
