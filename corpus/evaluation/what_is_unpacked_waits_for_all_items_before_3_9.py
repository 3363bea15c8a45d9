# Up to 3.8 what is unpacked in a display or call is so only when all items are evaluated; later, each in its turn.
# why: Language Reference 6.15; bpo-39320 made it so
# found: campaign --seed d15, program 84641, against 3.8.18, reduced by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def say(x, y):
    observe(x)
    return y


def f(*a, **k):
    return a, k


def attempt(go):
    try:
        observe(go())
    except (TypeError, NameError) as error:
        observe(type(error).__name__)


attempt(lambda: [*0, missing])
attempt(lambda: [*say("a", (1,)), say("b", []), *say("c", 0), say("d", 2)])
attempt(lambda: {*say("a", (1,)), say("b", []), *say("c", ())})
attempt(lambda: {**say("a", {1: 2}), say("b", []): say("c", 3), **say("d", {})})
attempt(lambda: {**say("a", 0), "k": say("b", 1)})
attempt(lambda: f(0, *say("a", 1), say("b", 2)))
attempt(lambda: f(**say("a", {"k": 1}), k=say("b", 2), **say("c", {})))
attempt(lambda: f(*say("a", (1,)), say("b", 2), x=say("c", 3), **say("d", {"y": 4}), z=say("e", 5)))

# === expected, format 1: 3.8
# module <module> line 6: flags NOFREE
# function say line 11: args 2, varnames (x, y), flags NOFREE
# function f line 16: varnames (a, k), flags VARARGS VARKEYWORDS NOFREE
# function attempt line 20: args 1, varnames (go, error), flags NOFREE
# function <lambda> line 27: flags NOFREE
# function <lambda> line 28: flags NOFREE
# function <lambda> line 29: flags NOFREE
# function <lambda> line 30: flags NOFREE
# function <lambda> line 31: flags NOFREE
# function <lambda> line 32: flags NOFREE
# function <lambda> line 33: flags NOFREE
# function <lambda> line 34: flags NOFREE
# observe
#   'NameError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'd'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'd'
# observe
#   'e'
# observe
#   ((1, 2), dict 0 {'x': 3, 'y': 4, 'z': 5})
# end
#   say = function 0 say
#   f = function 1 f
#   attempt = function 2 attempt
# teardown

# === expected, format 1: 3.9
# module <module> line 6: flags NOFREE
# function say line 11: args 2, varnames (x, y), flags NOFREE
# function f line 16: varnames (a, k), flags VARARGS VARKEYWORDS NOFREE
# function attempt line 20: args 1, varnames (go, error), flags NOFREE
# function <lambda> line 27: flags NOFREE
# function <lambda> line 28: flags NOFREE
# function <lambda> line 29: flags NOFREE
# function <lambda> line 30: flags NOFREE
# function <lambda> line 31: flags NOFREE
# function <lambda> line 32: flags NOFREE
# function <lambda> line 33: flags NOFREE
# function <lambda> line 34: flags NOFREE
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'd'
# observe
#   'e'
# observe
#   ((1, 2), dict 0 {'x': 3, 'y': 4, 'z': 5})
# end
#   say = function 0 say
#   f = function 1 f
#   attempt = function 2 attempt
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function say line 11: args 2, varnames (x, y), flags NOFREE
# function f line 16: varnames (a, k), flags VARARGS VARKEYWORDS NOFREE
# function attempt line 20: args 1, varnames (go, error), flags NOFREE
# function <lambda> line 27: flags NOFREE
# function <lambda> line 28: flags NOFREE
# function <lambda> line 29: flags NOFREE
# function <lambda> line 30: flags NOFREE
# function <lambda> line 31: flags NOFREE
# function <lambda> line 32: flags NOFREE
# function <lambda> line 33: flags NOFREE
# function <lambda> line 34: flags NOFREE
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'd'
# observe
#   'e'
# observe
#   ((1, 2), dict 0 {'x': 3, 'y': 4, 'z': 5})
# end
#   say = function 0 say
#   f = function 1 f
#   attempt = function 2 attempt
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function say line 11: args 2, varnames (x, y)
# function f line 16: varnames (a, k), flags VARARGS VARKEYWORDS
# function attempt line 20: args 1, varnames (go, error)
# function <lambda> line 27
# function <lambda> line 28
# function <lambda> line 29
# function <lambda> line 30
# function <lambda> line 31
# function <lambda> line 32
# function <lambda> line 33
# function <lambda> line 34
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'TypeError'
# observe
#   'a'
# observe
#   'b'
# observe
#   'c'
# observe
#   'd'
# observe
#   'e'
# observe
#   ((1, 2), dict 0 {'x': 3, 'y': 4, 'z': 5})
# end
#   say = function 0 say
#   f = function 1 f
#   attempt = function 2 attempt
# teardown
