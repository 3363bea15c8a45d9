# Each lambda on a line has its own qualified name.
# why: PEP 3155; seen in 3.12.1
# found: campaigns, and probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

pair = (lambda: lambda: lambda: 0, lambda: lambda: 0)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function <lambda> line 6: flags NOFREE
# function <lambda>.<lambda> line 6: flags NESTED NOFREE
# function <lambda>.<lambda>.<lambda> line 6: flags NESTED NOFREE
# function <lambda> line 6 (maybe): flags NOFREE
# function <lambda>.<lambda> line 6: flags NESTED NOFREE
# end
#   pair = (function 0 <lambda>, function 1 <lambda>)
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function <lambda> line 6: flags NOFREE
# function <lambda>.<lambda> line 6: flags NESTED NOFREE
# function <lambda>.<lambda>.<lambda> line 6: flags NESTED NOFREE
# function <lambda> line 6 (maybe): flags NOFREE
# function <lambda>.<lambda> line 6: flags NESTED NOFREE
# end
#   pair = (function 0 <lambda>, function 1 <lambda>)
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function <lambda> line 6
# function <lambda>.<lambda> line 6: flags NESTED
# function <lambda>.<lambda>.<lambda> line 6: flags NESTED
# function <lambda> line 6 (maybe)
# function <lambda>.<lambda> line 6: flags NESTED
# end
#   pair = (function 0 <lambda>, function 1 <lambda>)
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function <lambda> line 6
# function <lambda>.<lambda> line 6: flags NESTED
# function <lambda>.<lambda>.<lambda> line 6: flags NESTED
# function <lambda> line 6
# function <lambda>.<lambda> line 6: qualname <lambda>.<locals>.<lambda>.<locals>.<lambda>, flags NESTED
# end
#   pair = (function 0 <lambda>, function 1 <lambda>)
# teardown
