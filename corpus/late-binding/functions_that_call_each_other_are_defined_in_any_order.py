# A function may call one that is defined later in the same function: what counts is that the name is bound when it is called.
# why: Language Reference 4.2.2; 8.7: the body is executed when the function is called
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def even(n):
        return True if n == 0 else odd(n - 1)
    observe(even)
    try:
        even(1)
    except NameError as error:
        observe(error)

    def odd(n):
        return False if n == 0 else even(n - 1)
    observe(even, odd, even(4), odd(4))


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (error), cellvars (even, odd)
# function outer.even line 12: args 1, varnames (n), freevars (odd), flags NESTED
# function outer.odd line 20: args 1, varnames (n), freevars (even), flags NESTED
# observe
#   function 0 outer.<locals>.even [odd: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'odd' referenced before assignment in enclosing scope")
# observe
#   function 0 outer.<locals>.even [odd: cell 0 = function 1 outer.<locals>.odd [even: cell 1 = function 0]]
#   function 1
#   True
#   False
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (error), cellvars (even, odd)
# function outer.even line 12: args 1, varnames (n), freevars (odd), flags NESTED
# function outer.odd line 20: args 1, varnames (n), freevars (even), flags NESTED
# observe
#   function 0 outer.<locals>.even [odd: cell 0 empty]
# observe
#   exception 0 NameError("free variable 'odd' referenced before assignment in enclosing scope")
# observe
#   function 0 outer.<locals>.even [odd: cell 0 = function 1 outer.<locals>.odd [even: cell 1 = function 0]]
#   function 1
#   True
#   False
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (error), cellvars (even, odd)
# function outer.even line 12: args 1, varnames (n), freevars (odd), flags NESTED
# function outer.odd line 20: args 1, varnames (n), freevars (even), flags NESTED
# observe
#   function 0 outer.<locals>.even [odd: cell 0 empty]
# observe
#   exception 0 NameError("cannot access free variable 'odd' where it is not associated with a value in enclosing scope")
# observe
#   function 0 outer.<locals>.even [odd: cell 0 = function 1 outer.<locals>.odd [even: cell 1 = function 0]]
#   function 1
#   True
#   False
# end
#   outer = function 0 outer
# teardown
