# A decorator that remembers results in a captured dict retains them all, as long as the wrapper lives or until the dict is cleared.
# why: data model 3.1; Language Reference 8.7
# found: written by hand; seed text 4: useful for diagnosing leaked references in decorators
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def memo(f):
    results = {}

    def wrapper(key):
        if key not in results:
            results[key] = f(key)
        return results[key]

    def clear():
        results.clear()
    wrapper.clear = clear
    return wrapper


@memo
def load(key):
    return token(key)


load("a")
load("b")
load("a")
observe(load)
load.clear()
observe(load)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function memo line 11: args 1, varnames (f, wrapper, clear), cellvars (f, results)
# function memo.wrapper line 14: args 1, varnames (key), freevars (f, results), flags NESTED
# function memo.clear line 19: freevars (results), flags NESTED
# function load line 25: args 1, varnames (key), flags NOFREE
# observe
#   function 0 memo.<locals>.wrapper [f: cell 0 = function 1 load, results: cell 1 = dict 0 {'a': token a#1, 'b': token b#1}] dict {clear: function 2 memo.<locals>.clear [results: cell 1]}
# died a#1
# died b#1
# observe
#   function 0 memo.<locals>.wrapper [f: cell 0 = function 1 load, results: cell 1 = dict 0 {}] dict {clear: function 2 memo.<locals>.clear [results: cell 1]}
# end
#   memo = function 0 memo
#   load = function 1 memo.<locals>.wrapper [f: cell 0 = function 2 load, results: cell 1 = dict 0 {}] dict {clear: function 3 memo.<locals>.clear [results: cell 1]}
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function memo line 11: args 1, varnames (f, wrapper, clear), cellvars (f, results)
# function memo.wrapper line 14: args 1, varnames (key), freevars (f, results), flags NESTED
# function memo.clear line 19: freevars (results), flags NESTED
# function load line 25: args 1, varnames (key), flags NOFREE
# observe
#   function 0 memo.<locals>.wrapper [f: cell 0 = function 1 load, results: cell 1 = dict 0 {'a': token a#1, 'b': token b#1}] dict {clear: function 2 memo.<locals>.clear [results: cell 1]}
# died a#1
# died b#1
# observe
#   function 0 memo.<locals>.wrapper [f: cell 0 = function 1 load, results: cell 1 = dict 0 {}] dict {clear: function 2 memo.<locals>.clear [results: cell 1]}
# end
#   memo = function 0 memo
#   load = function 1 memo.<locals>.wrapper [f: cell 0 = function 2 load, results: cell 1 = dict 0 {}] dict {clear: function 3 memo.<locals>.clear [results: cell 1]}
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function memo line 11: args 1, varnames (f, wrapper, clear), cellvars (f, results)
# function memo.wrapper line 14: args 1, varnames (key), freevars (f, results), flags NESTED
# function memo.clear line 19: freevars (results), flags NESTED
# function load line 25: args 1, varnames (key)
# observe
#   function 0 memo.<locals>.wrapper [f: cell 0 = function 1 load, results: cell 1 = dict 0 {'a': token a#1, 'b': token b#1}] dict {clear: function 2 memo.<locals>.clear [results: cell 1]}
# died a#1
# died b#1
# observe
#   function 0 memo.<locals>.wrapper [f: cell 0 = function 1 load, results: cell 1 = dict 0 {}] dict {clear: function 2 memo.<locals>.clear [results: cell 1]}
# end
#   memo = function 0 memo
#   load = function 1 memo.<locals>.wrapper [f: cell 0 = function 2 load, results: cell 1 = dict 0 {}] dict {clear: function 3 memo.<locals>.clear [results: cell 1]}
# teardown
