# A method does not see names that its class body binds; it captures the enclosing function's variable of that name.
# why: Language Reference 4.2.2: the scope of names defined in a class block is limited to the class block
# found: written by hand
# versions: 3.8 to 3.13

def outer():
    x = "outer"

    class C:
        x = "class"

        def method(self):
            return x
    return C
