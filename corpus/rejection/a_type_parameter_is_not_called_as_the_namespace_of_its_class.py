# A type parameter is not called as the namespace of its class.
# why: CPython 3.14, Python/symtable.c
# found: written by hand
# versions: 3.14 to 3.15

class C:
    def method[__classdict__](self):
        return lambda: __classdict__
