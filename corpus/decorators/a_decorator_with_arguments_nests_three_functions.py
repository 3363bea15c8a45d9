# A decorator factory: the innermost function holds cells of both functions around it, in the order of `co_freevars`.
# why: Language Reference 4.2.2 and 8.7
# found: written by hand; seed text 5: closures are great for factories
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def times(n):
    def decorate(f):
        def wrapper(x):
            total = 0
            for _ in range(n):
                total += f(x)
            return total
        return wrapper
    return decorate


@times(3)
def square(x):
    return x * x


observe(square, square(2))
