# What no clause handles and what a clause raises again keeps the shape of the whole; what clauses raise anew stands beside it.
# why: PEP 654, Raising exceptions in an except* block; Language Reference 8.4.2
# found: written by hand
# versions: 3.11 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(kinds, act):
    def handle(error):
        act(error)
        return error
    try:
        try:
            raise ExceptionGroup("all", [kind(kind.__name__) for kind in kinds])
        except* ValueError as error:
            handle(error)
        except* TypeError:
            raise
    except BaseException as result:
        observe(result)
    else:
        observe("nothing goes on")


def nothing(error):
    pass


def anew(error):
    raise KeyError("anew")


outer([ValueError], nothing)
outer([ValueError, TypeError], nothing)
outer([ValueError, OSError], nothing)
outer([ValueError, TypeError, OSError], anew)

# === expected, format 1: 3.11
# module <module> line 1
# function outer line 11: args 2, varnames (kinds, act, handle, error, result), cellvars (act)
# function outer.handle line 12: args 1, varnames (error), freevars (act), flags NESTED
# function outer.<listcomp> line 17: args 1, varnames (.0, kind), flags NESTED
# function nothing line 28: args 1, varnames (error)
# function anew line 32: args 1, varnames (error)
# observe
#   'nothing goes on'
# observe
#   exception 0 ExceptionGroup('all', list 0 [exception 1 TypeError('TypeError')])
# observe
#   exception 0 ExceptionGroup('all', list 0 [exception 1 OSError('OSError')])
# observe
#   exception 0 ExceptionGroup('', list 0 [exception 1 KeyError('anew'), exception 2 ExceptionGroup('all', list 1 [exception 3 TypeError('TypeError'), exception 4 OSError('OSError')])])
# end
#   outer = function 0 outer
#   nothing = function 1 nothing
#   anew = function 2 anew
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function outer line 11: args 2, varnames (kinds, act, handle, kind, error, result), cellvars (act)
# function outer.handle line 12: args 1, varnames (error), freevars (act), flags NESTED
# function nothing line 28: args 1, varnames (error)
# function anew line 32: args 1, varnames (error)
# observe
#   'nothing goes on'
# observe
#   exception 0 ExceptionGroup('all', list 0 [exception 1 TypeError('TypeError')])
# observe
#   exception 0 ExceptionGroup('all', list 0 [exception 1 OSError('OSError')])
# observe
#   exception 0 ExceptionGroup('', list 0 [exception 1 KeyError('anew'), exception 2 ExceptionGroup('all', list 1 [exception 3 TypeError('TypeError'), exception 4 OSError('OSError')])])
# end
#   outer = function 0 outer
#   nothing = function 1 nothing
#   anew = function 2 anew
# teardown
