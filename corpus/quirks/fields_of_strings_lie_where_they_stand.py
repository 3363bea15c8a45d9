# A lambda in a field of an f-string lies on its own line.
# why: Language Reference 2.4.3 (f-strings); Data model, code objects: co_firstlineno
# found: campaigns, and probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

text = (f"one"
        f"{[item for item in ()]}"
        f"{(lambda: 0)()}")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function <listcomp> line 7: args 1, varnames (.0, item), flags NOFREE
# function <lambda> line 8: flags NOFREE
# end
#   text = 'one[]0'
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function <listcomp> line 7: args 1, varnames (.0, item), flags NOFREE
# function <lambda> line 8: flags NOFREE
# end
#   text = 'one[]0'
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function <listcomp> line 7: args 1, varnames (.0, item)
# function <lambda> line 8
# end
#   text = 'one[]0'
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1: varnames (item)
# function <lambda> line 8
# end
#   text = 'one[]0'
# teardown

# === observed, format 1: CPython 3.8.18
# module <module> line 6: flags NOFREE
# function <lambda> line 6: flags NOFREE
# function <listcomp> line 6: args 1, varnames (.0, item), flags NOFREE
# end
#   text = 'one[]0'
# teardown
