# Of several managers the last is left first, also when `return`, `break` or `continue` leaves the block; the returned value is evaluated before.
# why: Language Reference 8.5: with multiple items, the context managers are processed as if multiple with statements were nested
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(leaves):
    log = []

    class Manager:
        def __init__(self, name):
            self.name = name

        def __enter__(self):
            log.append("enter " + self.name)
            return self.name

        def __exit__(self, *args):
            log.append("exit " + self.name)
    for turn in range(2):
        with Manager("a") as a, Manager("b") as b:
            if leaves == "return":
                return len(log), lambda: (a, b, log)
            if leaves == "break":
                break
            continue
    return len(log), lambda: (a, b, log)


for leaves in ("return", "break", "continue"):
    observe(outer(leaves))

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (leaves, Manager, turn), cellvars (a, b, log)
# class outer.Manager line 14: freevars (log)
# function outer.Manager.__init__ line 15: args 2, varnames (self, name), flags NESTED NOFREE
# function outer.Manager.__enter__ line 18: args 1, varnames (self), freevars (log), flags NESTED
# function outer.Manager.__exit__ line 22: args 1, varnames (self, args), freevars (log), flags VARARGS NESTED
# function outer.<lambda> line 27: freevars (a, b, log), flags NESTED
# function outer.<lambda> line 31: freevars (a, b, log), flags NESTED
# observe
#   (2, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a']])
# observe
#   (4, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a']])
# observe
#   (8, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a', 'enter a', 'enter b', 'exit b', 'exit a']])
# end
#   outer = function 0 outer
#   leaves = 'continue'
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (leaves, Manager, turn), cellvars (a, b, log)
# class outer.Manager line 14: freevars (log)
# function outer.Manager.__init__ line 15: args 2, varnames (self, name), flags NESTED NOFREE
# function outer.Manager.__enter__ line 18: args 1, varnames (self), freevars (log), flags NESTED
# function outer.Manager.__exit__ line 22: args 1, varnames (self, args), freevars (log), flags VARARGS NESTED
# function outer.<lambda> line 27: freevars (a, b, log), flags NESTED
# function outer.<lambda> line 31: freevars (a, b, log), flags NESTED
# observe
#   (2, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a']])
# observe
#   (4, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a']])
# observe
#   (8, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a', 'enter a', 'enter b', 'exit b', 'exit a']])
# end
#   outer = function 0 outer
#   leaves = 'continue'
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (leaves, Manager, turn), cellvars (a, b, log)
# class outer.Manager line 14: freevars (log)
# function outer.Manager.__init__ line 15: args 2, varnames (self, name), flags NESTED
# function outer.Manager.__enter__ line 18: args 1, varnames (self), freevars (log), flags NESTED
# function outer.Manager.__exit__ line 22: args 1, varnames (self, args), freevars (log), flags VARARGS NESTED
# function outer.<lambda> line 27: freevars (a, b, log), flags NESTED
# function outer.<lambda> line 31: freevars (a, b, log), flags NESTED
# observe
#   (2, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a']])
# observe
#   (4, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a']])
# observe
#   (8, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a', 'enter a', 'enter b', 'exit b', 'exit a']])
# end
#   outer = function 0 outer
#   leaves = 'continue'
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (leaves, Manager, turn), cellvars (a, b, log)
# class outer.Manager line 14: cellvars (__classdict__), freevars (log)
# function outer.Manager.__init__ line 15: args 2, varnames (self, name), flags NESTED METHOD
# function outer.Manager.__enter__ line 18: args 1, varnames (self), freevars (log), flags NESTED METHOD
# function outer.Manager.__exit__ line 22: args 1, varnames (self, args), freevars (log), flags VARARGS NESTED METHOD
# function outer.<lambda> line 27: freevars (a, b, log), flags NESTED
# function outer.<lambda> line 31: freevars (a, b, log), flags NESTED
# observe
#   (2, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a']])
# observe
#   (4, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a']])
# observe
#   (8, function 0 outer.<locals>.<lambda> [a: cell 0 = 'a', b: cell 1 = 'b', log: cell 2 = list 0 ['enter a', 'enter b', 'exit b', 'exit a', 'enter a', 'enter b', 'exit b', 'exit a']])
# end
#   outer = function 0 outer
#   leaves = 'continue'
# teardown
