# What a module binds is global: functions that read it have no free variables and no closure.
# why: Language Reference 4.2.1: a module's variables are global variables
# found: written by hand; seed text 1: a function without captured variables has `None` for `__closure__`
# versions: 3.8 to 3.13

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


x = 1


def reads():
    return x


observe(reads, reads())
