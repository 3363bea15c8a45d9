# Each of several closures in a dict keeps only its own cells; taking one out releases what it alone held.
# why: data model 3.1
# found: written by hand; seed text 3: captured objects remain alive as long as the closure exists
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def make():
    shared = token("shared")

    def one(name):
        own = token(name)
        return lambda: (own, shared)
    return {name: one(name) for name in ("a", "b")}


fs = make()
observe(fs)
del fs["a"]
observe(fs)
fs.clear()
observe(fs)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function make line 11: cellvars (one, shared)
# function make.one line 14: args 1, varnames (name), cellvars (own), freevars (shared), flags NESTED
# function make.one.<lambda> line 16: freevars (own, shared), flags NESTED
# function make.<dictcomp> line 17: args 1, varnames (.0, name), freevars (one), flags NESTED
# observe
#   dict 0 {'a': function 0 make.<locals>.one.<locals>.<lambda> [own: cell 0 = token a#1, shared: cell 1 = token shared#1], 'b': function 1 make.<locals>.one.<locals>.<lambda> [own: cell 2 = token b#1, shared: cell 1]}
# died a#1
# observe
#   dict 0 {'b': function 0 make.<locals>.one.<locals>.<lambda> [own: cell 0 = token b#1, shared: cell 1 = token shared#1]}
# died b#1
# died shared#1
# observe
#   dict 0 {}
# end
#   make = function 0 make
#   fs = dict 0 {}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function make line 11: cellvars (one, shared)
# function make.one line 14: args 1, varnames (name), cellvars (own), freevars (shared), flags NESTED
# function make.one.<lambda> line 16: freevars (own, shared), flags NESTED
# function make.<dictcomp> line 17: args 1, varnames (.0, name), freevars (one), flags NESTED
# observe
#   dict 0 {'a': function 0 make.<locals>.one.<locals>.<lambda> [own: cell 0 = token a#1, shared: cell 1 = token shared#1], 'b': function 1 make.<locals>.one.<locals>.<lambda> [own: cell 2 = token b#1, shared: cell 1]}
# died a#1
# observe
#   dict 0 {'b': function 0 make.<locals>.one.<locals>.<lambda> [own: cell 0 = token b#1, shared: cell 1 = token shared#1]}
# died b#1
# died shared#1
# observe
#   dict 0 {}
# end
#   make = function 0 make
#   fs = dict 0 {}
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function make line 11: cellvars (one, shared)
# function make.one line 14: args 1, varnames (name), cellvars (own), freevars (shared), flags NESTED
# function make.one.<lambda> line 16: freevars (own, shared), flags NESTED
# function make.<dictcomp> line 17: args 1, varnames (.0, name), freevars (one), flags NESTED
# observe
#   dict 0 {'a': function 0 make.<locals>.one.<locals>.<lambda> [own: cell 0 = token a#1, shared: cell 1 = token shared#1], 'b': function 1 make.<locals>.one.<locals>.<lambda> [own: cell 2 = token b#1, shared: cell 1]}
# died a#1
# observe
#   dict 0 {'b': function 0 make.<locals>.one.<locals>.<lambda> [own: cell 0 = token b#1, shared: cell 1 = token shared#1]}
# died b#1
# died shared#1
# observe
#   dict 0 {}
# end
#   make = function 0 make
#   fs = dict 0 {}
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function make line 11: varnames (one, name), cellvars (shared)
# function make.one line 14: args 1, varnames (name), cellvars (own), freevars (shared), flags NESTED
# function make.one.<lambda> line 16: freevars (own, shared), flags NESTED
# observe
#   dict 0 {'a': function 0 make.<locals>.one.<locals>.<lambda> [own: cell 0 = token a#1, shared: cell 1 = token shared#1], 'b': function 1 make.<locals>.one.<locals>.<lambda> [own: cell 2 = token b#1, shared: cell 1]}
# died a#1
# observe
#   dict 0 {'b': function 0 make.<locals>.one.<locals>.<lambda> [own: cell 0 = token b#1, shared: cell 1 = token shared#1]}
# died b#1
# died shared#1
# observe
#   dict 0 {}
# end
#   make = function 0 make
#   fs = dict 0 {}
# teardown
