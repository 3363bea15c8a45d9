# What a module binds is global: functions that read it have no free variables and no closure.
# why: Language Reference 4.2.1: a module's variables are global variables
# found: written by hand; seed text 1: a function without captured variables has `None` for `__closure__`
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = 1


def reads():
    return x


observe(reads, reads())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function reads line 14: flags NOFREE
# observe
#   function 0 reads
#   1
# end
#   x = 1
#   reads = function 0 reads
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function reads line 14: flags NOFREE
# observe
#   function 0 reads
#   1
# end
#   x = 1
#   reads = function 0 reads
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function reads line 14
# observe
#   function 0 reads
#   1
# end
#   x = 1
#   reads = function 0 reads
# teardown
