# A return with a value comes before an asynchronous comprehension that is wrong: 3.11 to 3.13 take the function for an asynchronous generator.
# why: Language Reference 6.2.4, 8.9.1
# found: cellmate 0.1.0 campaign --seed 20001, program 15519, CPython 3.11.7 (embedded)
# versions: 3.8 to 3.15

def f():
    return (yield)
    [0 async for x in 0]

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError column 1: asynchronous comprehension outside of an asynchronous function

# === expected, format 1: 3.10
# rejected SyntaxError line 8 column 5: asynchronous comprehension outside of an asynchronous function

# === expected, format 1: 3.11 to 3.13
# rejected SyntaxError line 7 column 5: 'return' with value in async generator

# === expected, format 1: 3.14 to 3.15
# rejected SyntaxError line 8 column 5: asynchronous comprehension outside of an asynchronous function
