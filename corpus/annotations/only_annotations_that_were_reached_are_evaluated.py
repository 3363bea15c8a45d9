# A class has the annotations of the branches that were taken, and no others.
# why: PEP 749, Conditionally defined annotations; up to 3.13 an annotated assignment statement is executed like any other (Language Reference 7.2.2)
# found: written by hand
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def outer(flag):
    class C:
        always: "a"
        if flag:
            taken: "t"
        else:
            not_taken: "n"
        for each in (1, 2):
            looped: each
        while False:
            never: "w"
    return C


observe(outer(True).__annotations__)
observe(outer(False).__annotations__)

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function outer line 11: args 1, varnames (flag, C), cellvars (flag)
# class outer.C line 12: freevars (flag)
# observe
#   dict 0 {'always': 'a', 'taken': 't', 'looped': 2}
# observe
#   dict 0 {'always': 'a', 'not_taken': 'n', 'looped': 2}
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function outer line 11: args 1, varnames (flag, C), cellvars (flag)
# class outer.C line 12: freevars (flag)
# observe
#   dict 0 {'always': 'a', 'taken': 't', 'looped': 2}
# observe
#   dict 0 {'always': 'a', 'not_taken': 'n', 'looped': 2}
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.11 to 3.13
# module <module> line 1
# function outer line 11: args 1, varnames (flag, C), cellvars (flag)
# class outer.C line 12: freevars (flag)
# observe
#   dict 0 {'always': 'a', 'taken': 't', 'looped': 2}
# observe
#   dict 0 {'always': 'a', 'not_taken': 'n', 'looped': 2}
# end
#   outer = function 0 outer
# teardown

# === expected, format 1: 3.14 to 3.15
# module <module> line 1
# function outer line 11: args 1, varnames (flag, C), cellvars (flag)
# class outer.C line 12: cellvars (__classdict__, __conditional_annotations__), freevars (flag)
# function outer.C.__annotate__ line 12 (maybe): args 1, posonly 1, varnames (format), freevars (__classdict__, __conditional_annotations__), flags NESTED
# observe
#   dict 0 {'always': 'a', 'taken': 't', 'looped': 2}
# observe
#   dict 0 {'always': 'a', 'not_taken': 'n', 'looped': 2}
# end
#   outer = function 0 outer
# teardown
