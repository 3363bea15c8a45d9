# Fields and format specifications read captured variables each time they are evaluated.
# why: Language Reference 2.4.3, f-strings; Library Reference, Format Specification Mini-Language
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def columns(width):
    places = 2

    def show(name, value):
        return f"{name:<{width}}|{value:>{width}.{places}f}|{len(name):0{width}d}"

    def wider(by):
        nonlocal width, places
        width += by
        places = 0
        return show

    return show, wider


show, wider = columns(6)
print(show("a", 2.5))
print(wider(2)("bc", 1234.5678))
print("{0:+d} {1!r:^7} {name:,}".format(3, "x", name=1234567), "%5.1f%% %-4s|%03d" % (99.44, "ab", 7))
observe(show, wider)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function columns line 11: args 1, varnames (width, wider), cellvars (places, show, width)
# function columns.show line 14: args 2, varnames (name, value), freevars (places, width), flags NESTED
# function columns.wider line 17: args 1, varnames (by), freevars (places, show, width), flags NESTED
# print a     |  2.50|000001\nbc      |    1235|00000002\n+3   'x'   1,234,567  99.4% ab  |007\n
# observe
#   function 0 columns.<locals>.show [places: cell 0 = 0, width: cell 1 = 8]
#   function 1 columns.<locals>.wider [places: cell 0, show: cell 2 = function 0, width: cell 1]
# end
#   columns = function 0 columns
#   show = function 1 columns.<locals>.show [places: cell 0 = 0, width: cell 1 = 8]
#   wider = function 2 columns.<locals>.wider [places: cell 0, show: cell 2 = function 1, width: cell 1]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function columns line 11: args 1, varnames (width, wider), cellvars (places, show, width)
# function columns.show line 14: args 2, varnames (name, value), freevars (places, width), flags NESTED
# function columns.wider line 17: args 1, varnames (by), freevars (places, show, width), flags NESTED
# print a     |  2.50|000001\nbc      |    1235|00000002\n+3   'x'   1,234,567  99.4% ab  |007\n
# observe
#   function 0 columns.<locals>.show [places: cell 0 = 0, width: cell 1 = 8]
#   function 1 columns.<locals>.wider [places: cell 0, show: cell 2 = function 0, width: cell 1]
# end
#   columns = function 0 columns
#   show = function 1 columns.<locals>.show [places: cell 0 = 0, width: cell 1 = 8]
#   wider = function 2 columns.<locals>.wider [places: cell 0, show: cell 2 = function 1, width: cell 1]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function columns line 11: args 1, varnames (width, wider), cellvars (width, places, show)
# function columns.show line 14: args 2, varnames (name, value), freevars (places, width), flags NESTED
# function columns.wider line 17: args 1, varnames (by), freevars (places, show, width), flags NESTED
# print a     |  2.50|000001\nbc      |    1235|00000002\n+3   'x'   1,234,567  99.4% ab  |007\n
# observe
#   function 0 columns.<locals>.show [places: cell 0 = 0, width: cell 1 = 8]
#   function 1 columns.<locals>.wider [places: cell 0, show: cell 2 = function 0, width: cell 1]
# end
#   columns = function 0 columns
#   show = function 1 columns.<locals>.show [places: cell 0 = 0, width: cell 1 = 8]
#   wider = function 2 columns.<locals>.wider [places: cell 0, show: cell 2 = function 1, width: cell 1]
# teardown
