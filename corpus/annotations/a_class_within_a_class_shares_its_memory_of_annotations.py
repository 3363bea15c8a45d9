# A class with an annotation under a condition notes in a cell which of them it passed, and so does the class around it.
# why: PEP 749, `__conditional_annotations__`; CPython 3.14, Python/symtable.c: the class mentions that name, so that inside another class it is free too
# found: CPython 3.14.8 against the test suite of 3.13, test_opcodes.py
# versions: 3.14 to 3.15

class Outer:
    def method(self):
        class Inner:
            if self:
                name: int

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Outer line 6: cellvars (__classdict__, __conditional_annotations__)
# function Outer.method line 7: args 1, varnames (self, Inner), cellvars (self), freevars (__conditional_annotations__), flags METHOD
# class Outer.method.Inner line 8: cellvars (__classdict__, __conditional_annotations__), freevars (__conditional_annotations__, self)
# function Outer.method.Inner.__annotate__ line 8: args 1, posonly 1, varnames (format), freevars (__classdict__, __conditional_annotations__), flags NESTED
# end
#   Outer = class 0 Outer {method: function 0 Outer.method [__conditional_annotations__: cell 0 = set {}]}
# teardown
