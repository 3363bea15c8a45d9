# A comprehension's code comes before its first iterable up to 3.11.
# why: the order of CPython's stages: PEP 709 inlines it behind the iterable
# found: written by hand
# versions: 3.8 to 3.15

[(lambda: await x) for y in (lambda: await z)()]
