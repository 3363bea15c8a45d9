# A function that reads a module's name captures nothing: each call finds what the name is bound to by then, or fails.
# why: Language Reference 4.2.2: names are resolved when they are used; global names in the module's namespace
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def read():
    return setting


try:
    read()
except NameError as error:
    observe(read, error)
setting = 1
observe(read())
setting = 2
observe(read())
del setting
try:
    read()
except NameError as error:
    observe(error)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function read line 11: flags NOFREE
# observe
#   function 0 read
#   exception 0 NameError("name 'setting' is not defined")
# observe
#   1
# observe
#   2
# observe
#   exception 0 NameError("name 'setting' is not defined")
# end
#   read = function 0 read
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function read line 11: flags NOFREE
# observe
#   function 0 read
#   exception 0 NameError("name 'setting' is not defined")
# observe
#   1
# observe
#   2
# observe
#   exception 0 NameError("name 'setting' is not defined")
# end
#   read = function 0 read
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function read line 11
# observe
#   function 0 read
#   exception 0 NameError("name 'setting' is not defined")
# observe
#   1
# observe
#   2
# observe
#   exception 0 NameError("name 'setting' is not defined")
# end
#   read = function 0 read
# teardown
