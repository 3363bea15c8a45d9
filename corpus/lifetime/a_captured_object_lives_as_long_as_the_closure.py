# What a closure captured lives until the closure dies, long after the call that made it; then it dies at once.
# why: data model 3.1: objects live while they are reachable; CPython counts references
# found: written by hand; seed text 3: captured objects remain alive as long as the closure exists
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    big = token("big")

    def inner():
        return big
    return inner


f = outer()
observe("after the call")
f = None
observe("after the closure")
