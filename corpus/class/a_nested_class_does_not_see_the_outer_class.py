# A class inside a class does not see the outer class's names either; only functions' variables reach in.
# why: Language Reference 4.2.2
# found: written by hand
# versions: 3.8 to 3.13

def f():
    x = y = 1

    class Outer:
        x = 2

        class Inner:
            z = x, y
    return Outer
