# A decorator that only notes the function in a list keeps it alive with all it captured, although the name is gone.
# why: data model 3.1
# found: written by hand; seed text 3 and 5: avoid capturing request-scoped objects into global closures
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


registry = []


def register(f):
    registry.append(f)
    return f


def request(name):
    body = token(name)

    @register
    def handler():
        return body


request("first")
request("second")
observe(registry)
registry.pop(0)
observe(registry)
registry.clear()
observe("cleared")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function register line 14: args 1, varnames (f), flags NOFREE
# function request line 19: args 1, varnames (name, handler), cellvars (body)
# function request.handler line 22: freevars (body), flags NESTED
# observe
#   list 0 [function 0 request.<locals>.handler [body: cell 0 = token first#1], function 1 request.<locals>.handler [body: cell 1 = token second#1]]
# died first#1
# observe
#   list 0 [function 0 request.<locals>.handler [body: cell 0 = token second#1]]
# died second#1
# observe
#   'cleared'
# end
#   registry = list 0 []
#   register = function 0 register
#   request = function 1 request
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function register line 14: args 1, varnames (f), flags NOFREE
# function request line 19: args 1, varnames (name, handler), cellvars (body)
# function request.handler line 22: freevars (body), flags NESTED
# observe
#   list 0 [function 0 request.<locals>.handler [body: cell 0 = token first#1], function 1 request.<locals>.handler [body: cell 1 = token second#1]]
# died first#1
# observe
#   list 0 [function 0 request.<locals>.handler [body: cell 0 = token second#1]]
# died second#1
# observe
#   'cleared'
# end
#   registry = list 0 []
#   register = function 0 register
#   request = function 1 request
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function register line 14: args 1, varnames (f)
# function request line 19: args 1, varnames (name, handler), cellvars (body)
# function request.handler line 22: freevars (body), flags NESTED
# observe
#   list 0 [function 0 request.<locals>.handler [body: cell 0 = token first#1], function 1 request.<locals>.handler [body: cell 1 = token second#1]]
# died first#1
# observe
#   list 0 [function 0 request.<locals>.handler [body: cell 0 = token second#1]]
# died second#1
# observe
#   'cleared'
# end
#   registry = list 0 []
#   register = function 0 register
#   request = function 1 request
# teardown
