# An asynchronous comprehension makes the comprehension around it asynchronous, from 3.11.
# why: Language Reference 6.2.4, changed in 3.11
# found: written by hand
# versions: 3.8 to 3.15

async def fine(x):
    return (y async for y in x)

async def outer(x):
    return lambda: [[z async for z in y] for y in x]

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError column 1: asynchronous comprehension outside of an asynchronous function

# === expected, format 1: 3.10
# rejected SyntaxError line 10 column 21: asynchronous comprehension outside of an asynchronous function

# === expected, format 1: 3.11 to 3.15
# rejected SyntaxError line 10 column 20: asynchronous comprehension outside of an asynchronous function
