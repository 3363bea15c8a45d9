# The wrapper that a decorator returns holds the decorated function in a cell.
# why: Language Reference 8.7: a decorator is called with the function object
# found: written by hand; seed text 3 and 5: decorators and factories keep what they capture
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def twice(f):
    def wrapper(x):
        return f(f(x))
    return wrapper


@twice
def add_one(x):
    return x + 1


observe(add_one, add_one(1))
