# Up to 3.10, where a lambda awaits something, though it must not, only that is wrong, and not the comprehension beside it.
# why: Language Reference 6.2.4, Displays for lists, sets and dictionaries
# found: campaign --seed e1 against 3.9.18
# versions: 3.8 to 3.15

lambda y: [[0 async for x in y], await y]

# === expected, format 1: 3.8 to 3.10
# rejected SyntaxError line 6 column 34: 'await' outside async function

# === expected, format 1: 3.11 to 3.15
# rejected SyntaxError line 6 column 12: asynchronous comprehension outside of an asynchronous function
