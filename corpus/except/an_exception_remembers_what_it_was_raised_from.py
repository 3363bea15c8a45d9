# An exception holds the one it was raised from as `__cause__`, and the one being handled as `__context__`.
# why: Language Reference 7.8: raise ... from, and implicit chaining
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def convert(error):
        try:
            raise error
        except ValueError as inner:
            raise KeyError("outer") from inner

    def stumble(error):
        try:
            raise error
        except ValueError:
            raise KeyError("outer")
    original = ValueError("inner")
    for f in (convert, stumble):
        try:
            f(original)
        except KeyError as error:
            observe(error.__cause__, error.__context__, error.__context__ is original)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (convert, stumble, original, f, error), flags NOFREE
# function outer.convert line 12: args 1, varnames (error, inner), flags NESTED NOFREE
# function outer.stumble line 18: args 1, varnames (error), flags NESTED NOFREE
# observe
#   exception 0 ValueError('inner')
#   exception 0
#   True
# observe
#   None
#   exception 0 ValueError('inner')
#   True
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (convert, stumble, original, f, error), flags NOFREE
# function outer.convert line 12: args 1, varnames (error, inner), flags NESTED NOFREE
# function outer.stumble line 18: args 1, varnames (error), flags NESTED NOFREE
# observe
#   exception 0 ValueError('inner')
#   exception 0
#   True
# observe
#   None
#   exception 0 ValueError('inner')
#   True
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (convert, stumble, original, f, error)
# function outer.convert line 12: args 1, varnames (error, inner), flags NESTED
# function outer.stumble line 18: args 1, varnames (error), flags NESTED
# observe
#   exception 0 ValueError('inner')
#   exception 0
#   True
# observe
#   None
#   exception 0 ValueError('inner')
#   True
# end
#   outer = function 0 outer
# teardown
