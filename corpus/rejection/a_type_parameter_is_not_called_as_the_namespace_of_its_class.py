# A type parameter is not called as the namespace of its class.
# why: CPython 3.14, Python/symtable.c
# found: written by hand
# versions: 3.14 to 3.15

class C:
    def method[__classdict__](self):
        return lambda: __classdict__

# === expected, format 1: 3.14 to 3.15
# rejected SyntaxError line 7 column 16: reserved name '__classdict__' cannot be used for type parameter
