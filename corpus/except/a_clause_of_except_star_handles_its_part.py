# Each clause of `except*` binds a group with the exceptions of its kind, in the shape of the whole; the name is emptied like any other handler name.
# why: PEP 654; Language Reference 8.4.2, except* clause
# found: written by hand
# versions: 3.11 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    def get():
        return group
    group = None
    try:
        raise ExceptionGroup("all", [ValueError(1), ExceptionGroup("inner", [KeyError(2), ValueError(3)])])
    except* ValueError as group:
        observe(get())
    except* (KeyError, TypeError) as group:
        observe(get(), group.message, group.exceptions)
    try:
        get()
    except NameError as error:
        observe(error)
    try:
        raise ValueError(token("naked"))
    except* ValueError as group:
        observe(group)
    observe("end")


outer()

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function outer line 11: varnames (get, error), cellvars (group)
# function outer.get line 12: freevars (group), flags NESTED
# observe
#   exception 0 ExceptionGroup('all', list 0 [exception 1 ValueError(1), exception 2 ExceptionGroup('inner', list 1 [exception 3 ValueError(3)])])
# observe
#   exception 0 ExceptionGroup('all', list 0 [exception 1 ExceptionGroup('inner', list 1 [exception 2 KeyError(2)])])
#   'all'
#   (exception 1,)
# observe
#   exception 0 NameError("cannot access free variable 'group' where it is not associated with a value in enclosing scope")
# observe
#   exception 0 ExceptionGroup('', (exception 1 ValueError(token naked#1),))
# died naked#1
# observe
#   'end'
# end
#   outer = function 0 outer
# teardown
