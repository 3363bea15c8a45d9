# A corpus file is a Python program that says what it checks and holds the answer: this one explains
# the format by using every feature once.
# why: Language Reference 4.2.2 (resolution of names) settles what is free; here stands such a
#   citation, and it may go on in indented lines
# found: written by hand; a finding of a campaign says with which seed and interpreter it was found
# versions: 3.8 to 3.15

# The comment above is needed in full: a sentence, then `why`, `found` and `versions`. All else down
# to the first line that begins with `# ===` is the program, comments like this one included. It is
# given to the model and to interpreters just as it stands, so line numbers are those of the file.

# A program may call three hooks, which interpreters are given as builtins. With these three lines it
# also runs under plain Python, where `observe` prints.
try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(x):
    def f():
        return x

    def g():
        return [f, x]
    return f, g


# `observe` shows values: of functions, the closure with its cells. Cells are numbered by first visit
# within one call, so that one sees which are the same: here f and g share `cell 0`.
f, g = outer(1)
observe(f, g)

# `token` makes an object whose death is reported, with the next event: here when its closure dies.
f = outer(token("captured"))[0]
observe("alive")
f = None
observe("dead")

# `collect` collects cycles, and is an event itself.
collect()

# What follows is exactly what `cellmate predict` prints, for each range of versions in which it is
# the same: first each code object with what is known of it, then the events of the run. It is
# written by `BLESS=1 cargo test --test corpus`, and then read by a person: blessing makes nothing
# true. `cargo test` holds it against the model, and the program against all interpreters found.
# In a finding of a campaign a last section, `observed`, says what an interpreter showed instead.

# === expected, format 1: 3.8 to 3.9
# module <module> line 14: flags NOFREE
# function outer line 19: args 1, varnames (x, g), cellvars (f, x)
# function outer.f line 20: freevars (x), flags NESTED
# function outer.g line 23: freevars (f, x), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 1]
#   function 1 outer.<locals>.g [f: cell 1 = function 0, x: cell 0]
# observe
#   'alive'
# died captured#1
# observe
#   'dead'
# collect
# end
#   outer = function 0 outer
#   f = None
#   g = function 1 outer.<locals>.g [f: cell 0 = function 2 outer.<locals>.f [x: cell 1 = 1], x: cell 1]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 19: args 1, varnames (x, g), cellvars (f, x)
# function outer.f line 20: freevars (x), flags NESTED
# function outer.g line 23: freevars (f, x), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 1]
#   function 1 outer.<locals>.g [f: cell 1 = function 0, x: cell 0]
# observe
#   'alive'
# died captured#1
# observe
#   'dead'
# collect
# end
#   outer = function 0 outer
#   f = None
#   g = function 1 outer.<locals>.g [f: cell 0 = function 2 outer.<locals>.f [x: cell 1 = 1], x: cell 1]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 19: args 1, varnames (x, g), cellvars (x, f)
# function outer.f line 20: freevars (x), flags NESTED
# function outer.g line 23: freevars (f, x), flags NESTED
# observe
#   function 0 outer.<locals>.f [x: cell 0 = 1]
#   function 1 outer.<locals>.g [f: cell 1 = function 0, x: cell 0]
# observe
#   'alive'
# died captured#1
# observe
#   'dead'
# collect
# end
#   outer = function 0 outer
#   f = None
#   g = function 1 outer.<locals>.g [f: cell 0 = function 2 outer.<locals>.f [x: cell 1 = 1], x: cell 1]
# teardown
