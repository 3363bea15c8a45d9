# A return with a value comes before an await that is wrong: up to 3.13 the function is taken for an asynchronous generator.
# why: Language Reference 6.4, 8.9.1
# found: cellmate 0.1.0 campaign --seed e2, CPython 3.8.18
# versions: 3.8 to 3.15

def f():
    return (yield)
    await 0

# === expected, format 1: 3.8 to 3.13
# rejected SyntaxError line 7 column 5: 'return' with value in async generator

# === expected, format 1: 3.14 to 3.15
# rejected SyntaxError line 8 column 5: 'await' outside async function
