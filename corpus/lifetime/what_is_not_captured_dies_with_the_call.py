# A closure holds what it names and nothing else: a sibling's variables and unused locals die when the call ends.
# why: Language Reference 4.2.2: the closure has its own free variables only
# found: written by hand; seed text 3: capture only what you need
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer():
    kept = token("kept")
    other = token("other")
    unused = token("unused")

    def f():
        return kept

    def g():
        return other
    return f


f = outer()
observe("after the call")
