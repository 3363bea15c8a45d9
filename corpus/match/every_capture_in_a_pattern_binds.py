# Captures, `*rest`, `**rest` and `as` bind names of the function; class names, keywords and values in patterns bind nothing.
# why: Language Reference 8.6
# found: written by hand
# versions: 3.10 to 3.13

def outer(subject, Point, limits):
    match subject:
        case [first, *rest]:
            pass
        case {"key": value, **others}:
            pass
        case Point(x=px) | Point(y=px):
            pass
        case limits.low as low:
            pass
        case _:
            pass
    return lambda: (first, rest, value, others, px, low)
