# A list in a cell retains every object put into it for as long as the closure lives: two requests, two objects kept.
# why: data model 3.1
# found: written by hand; seed text 3 and 5: avoid capturing caches and request objects
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def service():
    cache = []

    def handle(n):
        nonlocal cache
        cache = cache + [token("request")]
        return n
    return handle


handle = service()
handle(1)
handle(2)
observe("two requests are over", handle)
handle = None
observe("the service is over")

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function service line 11: varnames (handle), cellvars (cache)
# function service.handle line 14: args 1, varnames (n), freevars (cache), flags NESTED
# observe
#   'two requests are over'
#   function 0 service.<locals>.handle [cache: cell 0 = list 0 [token request#1, token request#2]]
# died request#1
# died request#2
# observe
#   'the service is over'
# end
#   service = function 0 service
#   handle = None
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function service line 11: varnames (handle), cellvars (cache)
# function service.handle line 14: args 1, varnames (n), freevars (cache), flags NESTED
# observe
#   'two requests are over'
#   function 0 service.<locals>.handle [cache: cell 0 = list 0 [token request#1, token request#2]]
# died request#1
# died request#2
# observe
#   'the service is over'
# end
#   service = function 0 service
#   handle = None
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function service line 11: varnames (handle), cellvars (cache)
# function service.handle line 14: args 1, varnames (n), freevars (cache), flags NESTED
# observe
#   'two requests are over'
#   function 0 service.<locals>.handle [cache: cell 0 = list 0 [token request#1, token request#2]]
# died request#1
# died request#2
# observe
#   'the service is over'
# end
#   service = function 0 service
#   handle = None
# teardown
