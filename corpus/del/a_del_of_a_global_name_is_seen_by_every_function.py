# Deleting a module's variable through `global` makes the name fail in every function that reads it; no cell is concerned.
# why: Language Reference 7.12 and 7.5
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = 1


def read():
    return x


def forget():
    global x
    del x


observe(read(), forget)
forget()
try:
    read()
except NameError as error:
    observe(error)
try:
    forget()
except NameError as error:
    observe(error)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function read line 14: flags NOFREE
# function forget line 18: flags NOFREE
# observe
#   1
#   function 0 forget
# observe
#   exception 0 NameError("name 'x' is not defined")
# observe
#   exception 0 NameError("name 'x' is not defined")
# end
#   read = function 0 read
#   forget = function 1 forget
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function read line 14: flags NOFREE
# function forget line 18: flags NOFREE
# observe
#   1
#   function 0 forget
# observe
#   exception 0 NameError("name 'x' is not defined")
# observe
#   exception 0 NameError("name 'x' is not defined")
# end
#   read = function 0 read
#   forget = function 1 forget
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function read line 14
# function forget line 18
# observe
#   1
#   function 0 forget
# observe
#   exception 0 NameError("name 'x' is not defined")
# observe
#   exception 0 NameError("name 'x' is not defined")
# end
#   read = function 0 read
#   forget = function 1 forget
# teardown
