# An f-string without fields is a constant: what it keeps from running may have no code object.
# why: Language Reference 2.4.3, f-strings; CPython 3.12, Python/flowgraph.c, remove_unused_consts: code that nothing refers to is removed
# found: programs of pysource-codegen against CPython 3.13.0
# versions: 3.8 to 3.15

f"" and (lambda: 0)
0 if f"x" else (y for y in ())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function <lambda> line 6: flags NOFREE
# function <genexpr> line 7: args 1, varnames (.0, y), flags GENERATOR NOFREE
# end
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function <lambda> line 6 (maybe): flags NOFREE
# function <genexpr> line 7 (maybe): args 1, varnames (.0, y), flags GENERATOR NOFREE
# end
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function <lambda> line 6 (maybe)
# function <genexpr> line 7 (maybe): args 1, varnames (.0, y), flags GENERATOR
# end
# teardown
