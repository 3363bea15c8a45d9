# In a class body, a comprehension sees class names in its first iterable only.
# why: Language Reference 4.2.2: this includes comprehensions and generator expressions
# found: written by hand
# versions: 3.8 to 3.13

def outer(n):
    class C:
        n = 3
        items = [n for i in range(n)]
    return C
