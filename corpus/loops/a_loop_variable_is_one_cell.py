# Functions made in a loop share the loop variable's one cell: after the loop all see the last item.
# why: Language Reference 4.2.1 and 8.3: a loop makes no new scope
# found: written by hand; seed text 2: the classic surprise of debugging closures
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    fs = []
    for i in range(3):
        fs = fs + [lambda: i]
    observe(fs)
    return [f() for f in fs]


observe(outer())
