# One function deletes the variable, another writes it again, a third reads it: each works on the one cell of the owner.
# why: Language Reference 7.5 and 7.13
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    x = token("first")

    def forget():
        nonlocal x
        del x

    def write(value):
        nonlocal x
        x = value

    def read():
        return x
    forget()
    observe(forget, write, read)
    write(token("second"))
    observe(read)
    return forget, read


forget, read = outer()
observe(read() is None)
forget()
observe(read)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (forget, write, read), cellvars (x)
# function outer.forget line 14: freevars (x), flags NESTED
# function outer.write line 18: args 1, varnames (value), freevars (x), flags NESTED
# function outer.read line 22: freevars (x), flags NESTED
# died first#1
# observe
#   function 0 outer.<locals>.forget [x: cell 0 empty]
#   function 1 outer.<locals>.write [x: cell 0]
#   function 2 outer.<locals>.read [x: cell 0]
# observe
#   function 0 outer.<locals>.read [x: cell 0 = token second#1]
# observe
#   False
# died second#1
# observe
#   function 0 outer.<locals>.read [x: cell 0 empty]
# end
#   outer = function 0 outer
#   forget = function 1 outer.<locals>.forget [x: cell 0 empty]
#   read = function 2 outer.<locals>.read [x: cell 0]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (forget, write, read), cellvars (x)
# function outer.forget line 14: freevars (x), flags NESTED
# function outer.write line 18: args 1, varnames (value), freevars (x), flags NESTED
# function outer.read line 22: freevars (x), flags NESTED
# died first#1
# observe
#   function 0 outer.<locals>.forget [x: cell 0 empty]
#   function 1 outer.<locals>.write [x: cell 0]
#   function 2 outer.<locals>.read [x: cell 0]
# observe
#   function 0 outer.<locals>.read [x: cell 0 = token second#1]
# observe
#   False
# died second#1
# observe
#   function 0 outer.<locals>.read [x: cell 0 empty]
# end
#   outer = function 0 outer
#   forget = function 1 outer.<locals>.forget [x: cell 0 empty]
#   read = function 2 outer.<locals>.read [x: cell 0]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (forget, write, read), cellvars (x)
# function outer.forget line 14: freevars (x), flags NESTED
# function outer.write line 18: args 1, varnames (value), freevars (x), flags NESTED
# function outer.read line 22: freevars (x), flags NESTED
# died first#1
# observe
#   function 0 outer.<locals>.forget [x: cell 0 empty]
#   function 1 outer.<locals>.write [x: cell 0]
#   function 2 outer.<locals>.read [x: cell 0]
# observe
#   function 0 outer.<locals>.read [x: cell 0 = token second#1]
# observe
#   False
# died second#1
# observe
#   function 0 outer.<locals>.read [x: cell 0 empty]
# end
#   outer = function 0 outer
#   forget = function 1 outer.<locals>.forget [x: cell 0 empty]
#   read = function 2 outer.<locals>.read [x: cell 0]
# teardown
