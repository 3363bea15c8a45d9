# The handler's name is unbound also when `return`, `continue`, `break` or another exception leaves the clause.
# why: Language Reference 8.4.1: the deletion stands in a finally clause, so to speak
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(how):
    get = lambda: e
    for turn in range(2):
        observe(get, turn)
        try:
            try:
                raise ValueError(how)
            except ValueError as e:
                if how == "return":
                    return get
                if how == "break":
                    break
                if how == "continue":
                    continue
                raise KeyError(how)
        except KeyError:
            observe(get, "raised")
    return get


for how in ("return", "break", "continue", "raise"):
    observe(outer(how))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (how, get, turn), cellvars (e)
# function outer.<lambda> line 12: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   1
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   'raised'
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   1
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   'raised'
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# end
#   outer = function 0 outer
#   how = 'raise'
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (how, get, turn), cellvars (e)
# function outer.<lambda> line 12: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   1
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   'raised'
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   1
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   'raised'
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# end
#   outer = function 0 outer
#   how = 'raise'
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (how, get, turn), cellvars (e)
# function outer.<lambda> line 12: freevars (e), flags NESTED
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   1
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   0
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   'raised'
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   1
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
#   'raised'
# observe
#   function 0 outer.<locals>.<lambda> [e: cell 0 empty]
# end
#   outer = function 0 outer
#   how = 'raise'
# teardown
