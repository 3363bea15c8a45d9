# A name that was read is not declared any more, and a nested function does not count as reading it.
# why: Language Reference 7.12, The global statement
# found: written by hand
# versions: 3.8 to 3.15

def fine():
    def inner():
        return x
    global x
    x = inner

def outer():
    y = x
    global y
    global x

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 14 column 5: name 'y' is assigned to before global declaration
