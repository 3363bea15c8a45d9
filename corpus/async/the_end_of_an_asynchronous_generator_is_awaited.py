# aclose() raises GeneratorExit in an asynchronous generator and waits while its `finally` clauses wait; athrow() throws, and gives what is yielded next.
# why: PEP 525; Language Reference 6.2.10.4, Asynchronous generator-iterator methods
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


class Pause:
    def __await__(self):
        return (yield "paused")


def outer():
    state = []

    async def generate():
        try:
            yield 1
            yield 2
        except KeyError as error:
            state.append(error.args)
            yield "caught"
        finally:
            state.append(await Pause())

    async def use():
        generator = generate()
        observe(await generator.__anext__())
        observe(await generator.athrow(KeyError("thrown")))
        await generator.aclose()
        observe(state, generator)
        generator = generate()
        try:
            await generator.athrow(ValueError("before it began"))
        except ValueError as error:
            observe(error)
        return "used"
    coroutine = use()
    observe(coroutine.send(None))
    try:
        coroutine.send("sent")
    except StopIteration as stop:
        observe(stop.value, state)


outer()

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# class Pause line 11: flags NOFREE
# function Pause.__await__ line 12: args 1, varnames (self), flags GENERATOR NOFREE
# function outer line 16: varnames (use, coroutine, stop), cellvars (generate, state)
# function outer.generate line 19: varnames (error), freevars (state), flags NESTED ASYNC_GENERATOR
# function outer.use line 29: varnames (generator, error), freevars (generate, state), flags NESTED COROUTINE
# not modelled line 33: send to an iterator

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# class Pause line 11: flags NOFREE
# function Pause.__await__ line 12: args 1, varnames (self), flags GENERATOR NOFREE
# function outer line 16: varnames (use, coroutine, stop), cellvars (generate, state)
# function outer.generate line 19: varnames (error), freevars (state), flags NESTED ASYNC_GENERATOR
# function outer.use line 29: varnames (generator, error), freevars (generate, state), flags NESTED COROUTINE
# not modelled line 33: send to an iterator

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# class Pause line 11
# function Pause.__await__ line 12: args 1, varnames (self), flags GENERATOR
# function outer line 16: varnames (use, coroutine, stop), cellvars (generate, state)
# function outer.generate line 19: varnames (error), freevars (state), flags NESTED ASYNC_GENERATOR
# function outer.use line 29: varnames (generator, error), freevars (generate, state), flags NESTED COROUTINE
# not modelled line 33: send to an iterator

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# class Pause line 11: cellvars (__classdict__)
# function Pause.__await__ line 12: args 1, varnames (self), flags GENERATOR METHOD
# function outer line 16: varnames (use, coroutine, stop), cellvars (generate, state)
# function outer.generate line 19: varnames (error), freevars (state), flags NESTED ASYNC_GENERATOR
# function outer.use line 29: varnames (generator, error), freevars (generate, state), flags NESTED COROUTINE
# not modelled line 33: send to an iterator
