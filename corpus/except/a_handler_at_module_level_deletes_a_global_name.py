# At module level the handler's name is global: functions see it while the clause runs, and fail afterwards.
# why: Language Reference 8.4.1 and 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def read():
    return e


try:
    raise ValueError("module")
except ValueError as e:
    observe(read())
try:
    read()
except NameError as error:
    observe(error)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function read line 11: flags NOFREE
# observe
#   exception 0 ValueError('module')
# observe
#   exception 0 NameError("name 'e' is not defined")
# end
#   read = function 0 read
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function read line 11: flags NOFREE
# observe
#   exception 0 ValueError('module')
# observe
#   exception 0 NameError("name 'e' is not defined")
# end
#   read = function 0 read
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function read line 11
# observe
#   exception 0 ValueError('module')
# observe
#   exception 0 NameError("name 'e' is not defined")
# end
#   read = function 0 read
# teardown
