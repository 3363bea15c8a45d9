# `async with` binds what awaiting `__aenter__` gave, and awaits `__aexit__`, which may suppress the exception.
# why: Language Reference 8.9.3
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Session:
    async def __aenter__(self):
        return "entered"

    async def __aexit__(self, kind, error, traceback):
        observe(kind, error)
        return True


async def main():
    get = lambda: entered
    async with Session() as entered:
        observe(get)
        raise ValueError("inside")
    return get()

try:
    main().send(None)
except StopIteration as stop:
    observe(stop.value)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Session line 11: flags NOFREE
# function Session.__aenter__ line 12: args 1, varnames (self), flags NOFREE COROUTINE
# function Session.__aexit__ line 15: args 4, varnames (self, kind, error, traceback), flags NOFREE COROUTINE
# function main line 20: varnames (get), cellvars (entered), flags COROUTINE
# function main.<lambda> line 21: freevars (entered), flags NESTED
# observe
#   function 0 main.<locals>.<lambda> [entered: cell 0 = 'entered']
# observe
#   <type>
#   exception 0 ValueError('inside')
# observe
#   'entered'
# end
#   Session = class 0 Session {__aenter__: function 0 Session.__aenter__, __aexit__: function 1 Session.__aexit__}
#   main = function 2 main
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Session line 11: flags NOFREE
# function Session.__aenter__ line 12: args 1, varnames (self), flags NOFREE COROUTINE
# function Session.__aexit__ line 15: args 4, varnames (self, kind, error, traceback), flags NOFREE COROUTINE
# function main line 20: varnames (get), cellvars (entered), flags COROUTINE
# function main.<lambda> line 21: freevars (entered), flags NESTED
# observe
#   function 0 main.<locals>.<lambda> [entered: cell 0 = 'entered']
# observe
#   <type>
#   exception 0 ValueError('inside')
# observe
#   'entered'
# end
#   Session = class 0 Session {__aenter__: function 0 Session.__aenter__, __aexit__: function 1 Session.__aexit__}
#   main = function 2 main
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Session line 11
# function Session.__aenter__ line 12: args 1, varnames (self), flags COROUTINE
# function Session.__aexit__ line 15: args 4, varnames (self, kind, error, traceback), flags COROUTINE
# function main line 20: varnames (get), cellvars (entered), flags COROUTINE
# function main.<lambda> line 21: freevars (entered), flags NESTED
# observe
#   function 0 main.<locals>.<lambda> [entered: cell 0 = 'entered']
# observe
#   <type>
#   exception 0 ValueError('inside')
# observe
#   'entered'
# end
#   Session = class 0 Session {__aenter__: function 0 Session.__aenter__, __aexit__: function 1 Session.__aexit__}
#   main = function 2 main
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Session line 11: cellvars (__classdict__)
# function Session.__aenter__ line 12: args 1, varnames (self), flags COROUTINE METHOD
# function Session.__aexit__ line 15: args 4, varnames (self, kind, error, traceback), flags COROUTINE METHOD
# function main line 20: varnames (get), cellvars (entered), flags COROUTINE
# function main.<lambda> line 21: freevars (entered), flags NESTED
# observe
#   function 0 main.<locals>.<lambda> [entered: cell 0 = 'entered']
# observe
#   <type>
#   exception 0 ValueError('inside')
# observe
#   'entered'
# end
#   Session = class 0 Session {__aenter__: function 0 Session.__aenter__, __aexit__: function 1 Session.__aexit__}
#   main = function 2 main
# teardown
