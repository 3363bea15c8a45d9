# A list in a cell retains every object put into it for as long as the closure lives: two requests, two objects kept.
# why: data model 3.1
# found: written by hand; seed text 3 and 5: avoid capturing caches and request objects
# versions: 3.8 to 3.13

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
