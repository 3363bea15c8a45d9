# A generator that only a cycle holds is told to end by the collection, with all of the cycle still in place, and then the cycle dies.
# why: PEP 442: finalizers are called before anything of a cycle is cleared
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def generate(box):
        try:
            yield
        finally:
            observe(len(box), box[0] is kept)
    kept = token("kept")
    box = [kept]
    generator = generate(box)
    box.append(generator)
    next(generator)


outer()
observe("a cycle holds it")
collect()
observe("collected")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: varnames (generate, box, generator), cellvars (kept)
# function outer.generate line 12: args 1, varnames (box), freevars (kept), flags NESTED GENERATOR
# observe
#   'a cycle holds it'
# collect
# died kept#1
# observe
#   2
#   True
# observe
#   'collected'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: varnames (generate, box, generator), cellvars (kept)
# function outer.generate line 12: args 1, varnames (box), freevars (kept), flags NESTED GENERATOR
# observe
#   'a cycle holds it'
# collect
# died kept#1
# observe
#   2
#   True
# observe
#   'collected'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.14
# module <module> line 1
# function outer line 11: varnames (generate, box, generator), cellvars (kept)
# function outer.generate line 12: args 1, varnames (box), freevars (kept), flags NESTED GENERATOR
# observe
#   'a cycle holds it'
# collect
# died kept#1
# observe
#   2
#   True
# observe
#   'collected'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.15
# module <module> line 1
# function outer line 11: varnames (generate, box, generator), cellvars (kept)
# function outer.generate line 12: args 1, varnames (box), freevars (kept), flags NESTED GENERATOR
# observe
#   'a cycle holds it'
# collect
# observe
#   2
#   True
# died kept#1
# observe
#   'collected'
# end
#   outer = function 0 outer
# teardown
