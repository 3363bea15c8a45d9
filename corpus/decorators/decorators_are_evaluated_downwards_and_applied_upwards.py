# Decorator expressions are evaluated from top to bottom before the function is made; they are applied from the bottom to the top.
# why: Language Reference 8.7: multiple decorators are applied in nested fashion
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    log = []

    def mark(name):
        log.append("evaluated " + name)

        def decorate(f):
            log.append("applied " + name)
            return lambda: (name, f())
        return decorate

    @mark("top")
    @mark("bottom")
    def f(default=log.append("default")):
        return len(log)
    observe(f, f(), log)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (mark, f), cellvars (log)
# function outer.mark line 14: args 1, varnames (name, decorate), cellvars (name), freevars (log), flags NESTED
# function outer.mark.decorate line 17: args 1, varnames (f), cellvars (f), freevars (log, name), flags NESTED
# function outer.mark.decorate.<lambda> line 19: freevars (f, name), flags NESTED
# function outer.f line 22: args 1, varnames (default), freevars (log), flags NESTED
# observe
#   function 0 outer.<locals>.mark.<locals>.decorate.<locals>.<lambda> [f: cell 0 = function 1 outer.<locals>.mark.<locals>.decorate.<locals>.<lambda> [f: cell 1 = function 2 outer.<locals>.f [log: cell 2 = list 0 ['evaluated top', 'evaluated bottom', 'default', 'applied bottom', 'applied top']] defaults (None), name: cell 3 = 'bottom'], name: cell 4 = 'top']
#   ('top', ('bottom', 5))
#   list 0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (mark, f), cellvars (log)
# function outer.mark line 14: args 1, varnames (name, decorate), cellvars (name), freevars (log), flags NESTED
# function outer.mark.decorate line 17: args 1, varnames (f), cellvars (f), freevars (log, name), flags NESTED
# function outer.mark.decorate.<lambda> line 19: freevars (f, name), flags NESTED
# function outer.f line 22: args 1, varnames (default), freevars (log), flags NESTED
# observe
#   function 0 outer.<locals>.mark.<locals>.decorate.<locals>.<lambda> [f: cell 0 = function 1 outer.<locals>.mark.<locals>.decorate.<locals>.<lambda> [f: cell 1 = function 2 outer.<locals>.f [log: cell 2 = list 0 ['evaluated top', 'evaluated bottom', 'default', 'applied bottom', 'applied top']] defaults (None), name: cell 3 = 'bottom'], name: cell 4 = 'top']
#   ('top', ('bottom', 5))
#   list 0
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (mark, f), cellvars (log)
# function outer.mark line 14: args 1, varnames (name, decorate), cellvars (name), freevars (log), flags NESTED
# function outer.mark.decorate line 17: args 1, varnames (f), cellvars (f), freevars (log, name), flags NESTED
# function outer.mark.decorate.<lambda> line 19: freevars (f, name), flags NESTED
# function outer.f line 22: args 1, varnames (default), freevars (log), flags NESTED
# observe
#   function 0 outer.<locals>.mark.<locals>.decorate.<locals>.<lambda> [f: cell 0 = function 1 outer.<locals>.mark.<locals>.decorate.<locals>.<lambda> [f: cell 1 = function 2 outer.<locals>.f [log: cell 2 = list 0 ['evaluated top', 'evaluated bottom', 'default', 'applied bottom', 'applied top']] defaults (None), name: cell 3 = 'bottom'], name: cell 4 = 'top']
#   ('top', ('bottom', 5))
#   list 0
# end
#   outer = function 0 outer
# teardown
