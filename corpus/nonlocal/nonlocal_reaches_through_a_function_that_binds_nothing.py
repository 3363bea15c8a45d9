# A function that only stands between the owner and the writer has the name free, and hands on the very same cell.
# why: Language Reference 4.2.2 and 7.13
# found: written by hand
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def owner():
    x = 1

    def between():
        def writer():
            nonlocal x
            x = 2
        return writer
    writer = between()
    observe(between, writer)
    writer()
    observe(between, writer, x)


owner()
