# An exception stored in a variable of a frame that it passed is in a cycle with the frame: all its variables wait for a collection.
# why: Language Reference 8.4.1: the name is cleared because otherwise all locals in the frame are kept alive until the next collection
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(keeps):
    local = token("kept" if keeps else "not kept")
    try:
        raise ValueError
    except ValueError as error:
        if keeps:
            kept = error


outer(False)
observe("no cycle")
outer(True)
observe("a cycle")
collect()
observe("collected")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (keeps, local, error, kept), flags NOFREE
# died not kept#1
# observe
#   'no cycle'
# observe
#   'a cycle'
# collect
# died kept#1
# observe
#   'collected'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (keeps, local, error, kept), flags NOFREE
# died not kept#1
# observe
#   'no cycle'
# observe
#   'a cycle'
# collect
# died kept#1
# observe
#   'collected'
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (keeps, local, error, kept)
# died not kept#1
# observe
#   'no cycle'
# observe
#   'a cycle'
# collect
# died kept#1
# observe
#   'collected'
# end
#   outer = function 0 outer
# teardown
