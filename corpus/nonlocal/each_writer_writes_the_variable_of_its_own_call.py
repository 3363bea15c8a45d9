# Two calls of the owner have two variables: a writer of one never touches that of the other.
# why: Language Reference 7.13 and 4.2.1
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def counter(step):
    count = 0

    def up():
        nonlocal count
        count += step
        return count
    return up


ones, tens = counter(1), counter(10)
observe(ones(), tens(), ones(), tens(), ones, tens)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function counter line 11: args 1, varnames (step, up), cellvars (count, step)
# function counter.up line 14: freevars (count, step), flags NESTED
# observe
#   1
#   10
#   2
#   20
#   function 0 counter.<locals>.up [count: cell 0 = 2, step: cell 1 = 1]
#   function 1 counter.<locals>.up [count: cell 2 = 20, step: cell 3 = 10]
# end
#   counter = function 0 counter
#   ones = function 1 counter.<locals>.up [count: cell 0 = 2, step: cell 1 = 1]
#   tens = function 2 counter.<locals>.up [count: cell 2 = 20, step: cell 3 = 10]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function counter line 11: args 1, varnames (step, up), cellvars (count, step)
# function counter.up line 14: freevars (count, step), flags NESTED
# observe
#   1
#   10
#   2
#   20
#   function 0 counter.<locals>.up [count: cell 0 = 2, step: cell 1 = 1]
#   function 1 counter.<locals>.up [count: cell 2 = 20, step: cell 3 = 10]
# end
#   counter = function 0 counter
#   ones = function 1 counter.<locals>.up [count: cell 0 = 2, step: cell 1 = 1]
#   tens = function 2 counter.<locals>.up [count: cell 2 = 20, step: cell 3 = 10]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function counter line 11: args 1, varnames (step, up), cellvars (step, count)
# function counter.up line 14: freevars (count, step), flags NESTED
# observe
#   1
#   10
#   2
#   20
#   function 0 counter.<locals>.up [count: cell 0 = 2, step: cell 1 = 1]
#   function 1 counter.<locals>.up [count: cell 2 = 20, step: cell 3 = 10]
# end
#   counter = function 0 counter
#   ones = function 1 counter.<locals>.up [count: cell 0 = 2, step: cell 1 = 1]
#   tens = function 2 counter.<locals>.up [count: cell 2 = 20, step: cell 3 = 10]
# teardown
