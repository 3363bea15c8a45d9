# A function that declares a name global says nothing about the module's own code, which has separate locals here.
# why: Language Reference 7.12, The global statement: it applies to the entire current scope; Built-in functions, exec
# found: by hand, with separate locals
# versions: 3.8 to 3.15
# mode: separate locals

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def read():
    global x
    return x


x = 0
try:
    observe(read())
except NameError:
    observe("no x")
observe(x)

# === expected, format 1: 3.8 to 3.9
# module <module> line 7: flags NOFREE
# function read line 12: flags NOFREE
# observe
#   'no x'
# observe
#   0
# end
#   read = function 0 read
#   x = 0
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function read line 12: flags NOFREE
# observe
#   'no x'
# observe
#   0
# end
#   read = function 0 read
#   x = 0
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function read line 12
# observe
#   'no x'
# observe
#   0
# end
#   read = function 0 read
#   x = 0
# teardown

# === observed, format 1: CPython 3.11.7
# module <module> line 1
# function read line 12
# observe
#   0
# observe
#   0
# end
#   read = function 0 read
#   x = 0
# teardown

# === observed, format 1: CPython 3.12.1
# module <module> line 1
# function read line 12
# observe
#   0
# observe
#   0
# end
#   read = function 0 read
#   x = 0
# teardown

# === observed, format 1: CPython 3.13.0
# module <module> line 1
# function read line 12
# observe
#   0
# observe
#   0
# end
#   read = function 0 read
#   x = 0
# teardown

# === observed, format 1: CPython 3.14.8
# module <module> line 1
# function read line 12
# observe
#   0
# observe
#   0
# end
#   read = function 0 read
#   x = 0
# teardown

# === observed, format 1: CPython 3.15.0
# module <module> line 1
# function read line 12
# observe
#   0
# observe
#   0
# end
#   read = function 0 read
#   x = 0
# teardown

# === observed, format 1: CPython 3.8.18
# module <module> line 7: flags NOFREE
# function read line 12: flags NOFREE
# observe
#   0
# observe
#   0
# end
#   read = function 0 read
#   x = 0
# teardown
