# A class body stands between like a function: it has the variable free although its methods alone use it.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.13

def outer(x):
    class C:
        def method(self):
            def inner():
                return x
            return inner
    return C
