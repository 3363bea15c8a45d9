# A comprehension's code comes before its first iterable up to 3.11.
# why: the order of CPython's stages: PEP 709 inlines it behind the iterable
# found: written by hand
# versions: 3.8 to 3.15

[(lambda: await x) for y in (lambda: await z)()]

# === expected, format 1: 3.8 to 3.11
# rejected SyntaxError line 6 column 11: 'await' outside async function

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 6 column 38: 'await' outside async function
