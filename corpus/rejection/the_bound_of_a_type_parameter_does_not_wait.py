# The bound of a type parameter does not wait.
# why: PEP 695, Scoping behavior
# found: written by hand
# versions: 3.12 to 3.15

async def outer():
    def generic[T: (await x)]():
        return T
    return generic

# === expected, format 1: 3.12 to 3.15
# rejected SyntaxError line 7 column 21: await expression cannot be used within a TypeVar bound
