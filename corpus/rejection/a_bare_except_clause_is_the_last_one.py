# A bare except clause is the last one.
# why: Language Reference 8.4.1, except clause
# found: written by hand
# versions: 3.8 to 3.15

def outer():
    try:
        x = 1
    except:
        x = 2
    except ValueError as x:
        pass
    return lambda: x

# === expected, format 1: 3.8 to 3.9
# rejected SyntaxError line 8 column 9: default 'except:' must be last

# === expected, format 1: 3.10 to 3.15
# rejected SyntaxError line 9 column 5: default 'except:' must be last
