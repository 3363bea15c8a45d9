# A nonlocal write three levels down goes into the owner's cell, which all functions between hold as well.
# why: Language Reference 7.13 and 4.2.2
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def top():
    x = "top"

    def first():
        def second():
            def bottom():
                nonlocal x
                x = "bottom"
            return bottom
        return second
    second = first()
    bottom = second()
    observe(first, second, bottom)
    bottom()
    observe(first, second, bottom, x)


top()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function top line 11: varnames (first, second, bottom), cellvars (x)
# function top.first line 14: varnames (second), freevars (x), flags NESTED
# function top.first.second line 15: varnames (bottom), freevars (x), flags NESTED
# function top.first.second.bottom line 16: freevars (x), flags NESTED
# observe
#   function 0 top.<locals>.first [x: cell 0 = 'top']
#   function 1 top.<locals>.first.<locals>.second [x: cell 0]
#   function 2 top.<locals>.first.<locals>.second.<locals>.bottom [x: cell 0]
# observe
#   function 0 top.<locals>.first [x: cell 0 = 'bottom']
#   function 1 top.<locals>.first.<locals>.second [x: cell 0]
#   function 2 top.<locals>.first.<locals>.second.<locals>.bottom [x: cell 0]
#   'bottom'
# end
#   top = function 0 top
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function top line 11: varnames (first, second, bottom), cellvars (x)
# function top.first line 14: varnames (second), freevars (x), flags NESTED
# function top.first.second line 15: varnames (bottom), freevars (x), flags NESTED
# function top.first.second.bottom line 16: freevars (x), flags NESTED
# observe
#   function 0 top.<locals>.first [x: cell 0 = 'top']
#   function 1 top.<locals>.first.<locals>.second [x: cell 0]
#   function 2 top.<locals>.first.<locals>.second.<locals>.bottom [x: cell 0]
# observe
#   function 0 top.<locals>.first [x: cell 0 = 'bottom']
#   function 1 top.<locals>.first.<locals>.second [x: cell 0]
#   function 2 top.<locals>.first.<locals>.second.<locals>.bottom [x: cell 0]
#   'bottom'
# end
#   top = function 0 top
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function top line 11: varnames (first, second, bottom), cellvars (x)
# function top.first line 14: varnames (second), freevars (x), flags NESTED
# function top.first.second line 15: varnames (bottom), freevars (x), flags NESTED
# function top.first.second.bottom line 16: freevars (x), flags NESTED
# observe
#   function 0 top.<locals>.first [x: cell 0 = 'top']
#   function 1 top.<locals>.first.<locals>.second [x: cell 0]
#   function 2 top.<locals>.first.<locals>.second.<locals>.bottom [x: cell 0]
# observe
#   function 0 top.<locals>.first [x: cell 0 = 'bottom']
#   function 1 top.<locals>.first.<locals>.second [x: cell 0]
#   function 2 top.<locals>.first.<locals>.second.<locals>.bottom [x: cell 0]
#   'bottom'
# end
#   top = function 0 top
# teardown
