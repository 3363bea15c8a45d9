# What a handler captured lives until the handler is taken out of the global list: the whole request, for the sake of one part.
# why: data model 3.1
# found: written by hand; seed text 3 and 5: avoid capturing request objects into global closures
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Request:
    def __init__(self, user):
        self.user, self.body = user, token("body of " + user)


handlers = []


def wasteful(request):
    handlers.append(lambda: request.user)


def frugal(request):
    user = request.user
    handlers.append(lambda: user)


wasteful(Request("ann"))
frugal(Request("bob"))
observe(handlers, [f() for f in handlers])
handlers.pop(0)
observe(handlers)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Request line 11: flags NOFREE
# function Request.__init__ line 12: args 2, varnames (self, user), flags NOFREE
# function wasteful line 19: args 1, varnames (request), cellvars (request)
# function wasteful.<lambda> line 20: freevars (request), flags NESTED
# function frugal line 23: args 1, varnames (request), cellvars (user)
# function frugal.<lambda> line 25: freevars (user), flags NESTED
# function <listcomp> line 30: args 1, varnames (.0, f), flags NOFREE
# died body of bob#1
# observe
#   list 0 [function 0 wasteful.<locals>.<lambda> [request: cell 0 = instance 0 of Request {user: 'ann', body: token body of ann#1}], function 1 frugal.<locals>.<lambda> [user: cell 1 = 'bob']]
#   list 1 ['ann', 'bob']
# died body of ann#1
# observe
#   list 0 [function 0 frugal.<locals>.<lambda> [user: cell 0 = 'bob']]
# end
#   Request = class 0 Request {__init__: function 0 Request.__init__}
#   handlers = list 0 [function 1 frugal.<locals>.<lambda> [user: cell 0 = 'bob']]
#   wasteful = function 2 wasteful
#   frugal = function 3 frugal
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Request line 11: flags NOFREE
# function Request.__init__ line 12: args 2, varnames (self, user), flags NOFREE
# function wasteful line 19: args 1, varnames (request), cellvars (request)
# function wasteful.<lambda> line 20: freevars (request), flags NESTED
# function frugal line 23: args 1, varnames (request), cellvars (user)
# function frugal.<lambda> line 25: freevars (user), flags NESTED
# function <listcomp> line 30: args 1, varnames (.0, f), flags NOFREE
# died body of bob#1
# observe
#   list 0 [function 0 wasteful.<locals>.<lambda> [request: cell 0 = instance 0 of Request {user: 'ann', body: token body of ann#1}], function 1 frugal.<locals>.<lambda> [user: cell 1 = 'bob']]
#   list 1 ['ann', 'bob']
# died body of ann#1
# observe
#   list 0 [function 0 frugal.<locals>.<lambda> [user: cell 0 = 'bob']]
# end
#   Request = class 0 Request {__init__: function 0 Request.__init__}
#   handlers = list 0 [function 1 frugal.<locals>.<lambda> [user: cell 0 = 'bob']]
#   wasteful = function 2 wasteful
#   frugal = function 3 frugal
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# class Request line 11
# function Request.__init__ line 12: args 2, varnames (self, user)
# function wasteful line 19: args 1, varnames (request), cellvars (request)
# function wasteful.<lambda> line 20: freevars (request), flags NESTED
# function frugal line 23: args 1, varnames (request), cellvars (user)
# function frugal.<lambda> line 25: freevars (user), flags NESTED
# function <listcomp> line 30: args 1, varnames (.0, f)
# died body of bob#1
# observe
#   list 0 [function 0 wasteful.<locals>.<lambda> [request: cell 0 = instance 0 of Request {user: 'ann', body: token body of ann#1}], function 1 frugal.<locals>.<lambda> [user: cell 1 = 'bob']]
#   list 1 ['ann', 'bob']
# died body of ann#1
# observe
#   list 0 [function 0 frugal.<locals>.<lambda> [user: cell 0 = 'bob']]
# end
#   Request = class 0 Request {__init__: function 0 Request.__init__}
#   handlers = list 0 [function 1 frugal.<locals>.<lambda> [user: cell 0 = 'bob']]
#   wasteful = function 2 wasteful
#   frugal = function 3 frugal
# teardown

# === expected, format 1: 3.12 to 3.13
# module <module> line 1: varnames (f)
# class Request line 11
# function Request.__init__ line 12: args 2, varnames (self, user)
# function wasteful line 19: args 1, varnames (request), cellvars (request)
# function wasteful.<lambda> line 20: freevars (request), flags NESTED
# function frugal line 23: args 1, varnames (request), cellvars (user)
# function frugal.<lambda> line 25: freevars (user), flags NESTED
# died body of bob#1
# observe
#   list 0 [function 0 wasteful.<locals>.<lambda> [request: cell 0 = instance 0 of Request {user: 'ann', body: token body of ann#1}], function 1 frugal.<locals>.<lambda> [user: cell 1 = 'bob']]
#   list 1 ['ann', 'bob']
# died body of ann#1
# observe
#   list 0 [function 0 frugal.<locals>.<lambda> [user: cell 0 = 'bob']]
# end
#   Request = class 0 Request {__init__: function 0 Request.__init__}
#   handlers = list 0 [function 1 frugal.<locals>.<lambda> [user: cell 0 = 'bob']]
#   wasteful = function 2 wasteful
#   frugal = function 3 frugal
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1: varnames (f)
# class Request line 11: cellvars (__classdict__)
# function Request.__init__ line 12: args 2, varnames (self, user), flags METHOD
# function wasteful line 19: args 1, varnames (request), cellvars (request)
# function wasteful.<lambda> line 20: freevars (request), flags NESTED
# function frugal line 23: args 1, varnames (request), cellvars (user)
# function frugal.<lambda> line 25: freevars (user), flags NESTED
# died body of bob#1
# observe
#   list 0 [function 0 wasteful.<locals>.<lambda> [request: cell 0 = instance 0 of Request {user: 'ann', body: token body of ann#1}], function 1 frugal.<locals>.<lambda> [user: cell 1 = 'bob']]
#   list 1 ['ann', 'bob']
# died body of ann#1
# observe
#   list 0 [function 0 frugal.<locals>.<lambda> [user: cell 0 = 'bob']]
# end
#   Request = class 0 Request {__init__: function 0 Request.__init__}
#   handlers = list 0 [function 1 frugal.<locals>.<lambda> [user: cell 0 = 'bob']]
#   wasteful = function 2 wasteful
#   frugal = function 3 frugal
# teardown
