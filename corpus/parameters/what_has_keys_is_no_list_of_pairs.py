# A read-only view of a namespace is copied and unpacked like the dictionary that it shows.
# why: Library Reference, Mapping types: if an object with a keys() method is given, it is called
# found: after functions of packages, called with an object that can do anything
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(held):
    class Names:
        def get():
            return held

    own = {name: value for name, value in Names.__dict__.items() if name[0] != "_"}
    view = Names.__dict__
    copied = dict(view)
    updated = {}
    updated.update(view, more=lambda: own)
    shown = {**view}
    return own, copied["get"], updated["get"], shown["get"], updated["more"]


observe(*outer(token("held")))
pairs = {}
try:
    pairs.update([(1, 2), (3,)])
except ValueError:
    observe(lambda: pairs, pairs)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (held, Names, view, copied, updated, shown), cellvars (held, own)
# class outer.Names line 12: freevars (held)
# function outer.Names.get line 13: freevars (held), flags NESTED
# function outer.<dictcomp> line 16: args 1, varnames (.0, name, value), flags NESTED NOFREE
# function outer.<lambda> line 20: freevars (own), flags NESTED
# function <lambda> line 30: flags NOFREE
# observe
#   dict 0 {'get': function 0 outer.<locals>.Names.get [held: cell 0 = token held#1]}
#   function 0
#   function 0
#   function 0
#   function 1 outer.<locals>.<lambda> [own: cell 1 = dict 0]
# observe
#   function 0 <lambda>
#   dict 0 {1: 2}
# end
#   outer = function 0 outer
#   pairs = dict 0 {1: 2}
# died held#1
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (held, Names, view, copied, updated, shown), cellvars (held, own)
# class outer.Names line 12: freevars (held)
# function outer.Names.get line 13: freevars (held), flags NESTED
# function outer.<dictcomp> line 16: args 1, varnames (.0, name, value), flags NESTED NOFREE
# function outer.<lambda> line 20: freevars (own), flags NESTED
# function <lambda> line 30: flags NOFREE
# observe
#   dict 0 {'get': function 0 outer.<locals>.Names.get [held: cell 0 = token held#1]}
#   function 0
#   function 0
#   function 0
#   function 1 outer.<locals>.<lambda> [own: cell 1 = dict 0]
# observe
#   function 0 <lambda>
#   dict 0 {1: 2}
# end
#   outer = function 0 outer
#   pairs = dict 0 {1: 2}
# died held#1
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 1, varnames (held, Names, view, copied, updated, shown), cellvars (held, own)
# class outer.Names line 12: freevars (held)
# function outer.Names.get line 13: freevars (held), flags NESTED
# function outer.<dictcomp> line 16: args 1, varnames (.0, name, value), flags NESTED
# function outer.<lambda> line 20: freevars (own), flags NESTED
# function <lambda> line 30
# observe
#   dict 0 {'get': function 0 outer.<locals>.Names.get [held: cell 0 = token held#1]}
#   function 0
#   function 0
#   function 0
#   function 1 outer.<locals>.<lambda> [own: cell 1 = dict 0]
# observe
#   function 0 <lambda>
#   dict 0 {1: 2}
# end
#   outer = function 0 outer
#   pairs = dict 0 {1: 2}
# died held#1
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (held, Names, name, value, view, copied, updated, shown), cellvars (held, own)
# class outer.Names line 12: freevars (held)
# function outer.Names.get line 13: freevars (held), flags NESTED
# function outer.<lambda> line 20: freevars (own), flags NESTED
# function <lambda> line 30
# observe
#   dict 0 {'get': function 0 outer.<locals>.Names.get [held: cell 0 = token held#1]}
#   function 0
#   function 0
#   function 0
#   function 1 outer.<locals>.<lambda> [own: cell 1 = dict 0]
# observe
#   function 0 <lambda>
#   dict 0 {1: 2}
# end
#   outer = function 0 outer
#   pairs = dict 0 {1: 2}
# died held#1
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (held, Names, name, value, view, copied, updated, shown), cellvars (held, own)
# class outer.Names line 12: cellvars (__classdict__), freevars (held)
# function outer.Names.get line 13: freevars (held), flags NESTED METHOD
# function outer.<lambda> line 20: freevars (own), flags NESTED
# function <lambda> line 30
# observe
#   dict 0 {'get': function 0 outer.<locals>.Names.get [held: cell 0 = token held#1]}
#   function 0
#   function 0
#   function 0
#   function 1 outer.<locals>.<lambda> [own: cell 1 = dict 0]
# observe
#   function 0 <lambda>
#   dict 0 {1: 2}
# end
#   outer = function 0 outer
#   pairs = dict 0 {1: 2}
# died held#1
# teardown
