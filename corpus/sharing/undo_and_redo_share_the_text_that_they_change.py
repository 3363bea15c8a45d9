# Functions that change a variable and functions that change it back, made anew with each change, all share its one cell.
# why: Language Reference 7.13, The nonlocal statement
# found: written by hand, as a program that people write
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def editor(text=''):
    undo, redo = [], []
    def do(change):
        nonlocal text
        old = text
        text = change(text)
        def back():
            nonlocal text
            text = old
            redo.append(lambda: do(change))
        undo.append(back)
        return text
    def step(stack):
        if stack: stack.pop()()
        return text
    return do, lambda: step(undo), lambda: step(redo)
do, un, re = editor('a')
do(lambda s: s + 'b'); do(str.upper); do(lambda s: s[::-1])
print(un(), un(), re(), un(), un(), un(), re())

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function editor line 11: args 1, varnames (text), cellvars (do, redo, step, text, undo)
# function editor.do line 13: args 1, varnames (change, back), cellvars (change, old), freevars (do, redo, text, undo), flags NESTED
# function editor.do.back line 17: freevars (change, do, old, redo, text), flags NESTED
# function editor.do.back.<lambda> line 20: freevars (change, do), flags NESTED
# function editor.step line 23: args 1, varnames (stack), freevars (text), flags NESTED
# function editor.<lambda> line 26: freevars (redo, step), flags NESTED
# function editor.<lambda> line 26: freevars (step, undo), flags NESTED
# function <lambda> line 28: args 1, varnames (s), flags NOFREE
# function <lambda> line 28 (maybe): args 1, varnames (s), flags NOFREE
# print AB ab AB ab a a ab\n
# end
#   editor = function 0 editor defaults ('')
#   do = function 1 editor.<locals>.do [do: cell 0 = function 1, redo: cell 1 = list 0 [function 2 editor.<locals>.do.<locals>.back.<locals>.<lambda> [change: cell 2 = function 3 <lambda>, do: cell 0], function 4 editor.<locals>.do.<locals>.back.<locals>.<lambda> [change: cell 3 = <method_descriptor>, do: cell 0]], text: cell 4 = 'ab', undo: cell 5 = list 1 [function 5 editor.<locals>.do.<locals>.back [change: cell 6 = function 6 <lambda>, do: cell 0, old: cell 7 = 'a', redo: cell 1, text: cell 4]]]
#   un = function 7 editor.<locals>.<lambda> [step: cell 8 = function 8 editor.<locals>.step [text: cell 4], undo: cell 5]
#   re = function 9 editor.<locals>.<lambda> [redo: cell 1, step: cell 8]
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function editor line 11: args 1, varnames (text), cellvars (do, redo, step, text, undo)
# function editor.do line 13: args 1, varnames (change, back), cellvars (change, old), freevars (do, redo, text, undo), flags NESTED
# function editor.do.back line 17: freevars (change, do, old, redo, text), flags NESTED
# function editor.do.back.<lambda> line 20: freevars (change, do), flags NESTED
# function editor.step line 23: args 1, varnames (stack), freevars (text), flags NESTED
# function editor.<lambda> line 26: freevars (redo, step), flags NESTED
# function editor.<lambda> line 26: freevars (step, undo), flags NESTED
# function <lambda> line 28: args 1, varnames (s), flags NOFREE
# function <lambda> line 28 (maybe): args 1, varnames (s), flags NOFREE
# print AB ab AB ab a a ab\n
# end
#   editor = function 0 editor defaults ('')
#   do = function 1 editor.<locals>.do [do: cell 0 = function 1, redo: cell 1 = list 0 [function 2 editor.<locals>.do.<locals>.back.<locals>.<lambda> [change: cell 2 = function 3 <lambda>, do: cell 0], function 4 editor.<locals>.do.<locals>.back.<locals>.<lambda> [change: cell 3 = <method_descriptor>, do: cell 0]], text: cell 4 = 'ab', undo: cell 5 = list 1 [function 5 editor.<locals>.do.<locals>.back [change: cell 6 = function 6 <lambda>, do: cell 0, old: cell 7 = 'a', redo: cell 1, text: cell 4]]]
#   un = function 7 editor.<locals>.<lambda> [step: cell 8 = function 8 editor.<locals>.step [text: cell 4], undo: cell 5]
#   re = function 9 editor.<locals>.<lambda> [redo: cell 1, step: cell 8]
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function editor line 11: args 1, varnames (text), cellvars (text, do, redo, step, undo)
# function editor.do line 13: args 1, varnames (change, back), cellvars (change, old), freevars (do, redo, text, undo), flags NESTED
# function editor.do.back line 17: freevars (change, do, old, redo, text), flags NESTED
# function editor.do.back.<lambda> line 20: freevars (change, do), flags NESTED
# function editor.step line 23: args 1, varnames (stack), freevars (text), flags NESTED
# function editor.<lambda> line 26: freevars (redo, step), flags NESTED
# function editor.<lambda> line 26: freevars (step, undo), flags NESTED
# function <lambda> line 28: args 1, varnames (s)
# function <lambda> line 28 (maybe): args 1, varnames (s)
# print AB ab AB ab a a ab\n
# end
#   editor = function 0 editor defaults ('')
#   do = function 1 editor.<locals>.do [do: cell 0 = function 1, redo: cell 1 = list 0 [function 2 editor.<locals>.do.<locals>.back.<locals>.<lambda> [change: cell 2 = function 3 <lambda>, do: cell 0], function 4 editor.<locals>.do.<locals>.back.<locals>.<lambda> [change: cell 3 = <method_descriptor>, do: cell 0]], text: cell 4 = 'ab', undo: cell 5 = list 1 [function 5 editor.<locals>.do.<locals>.back [change: cell 6 = function 6 <lambda>, do: cell 0, old: cell 7 = 'a', redo: cell 1, text: cell 4]]]
#   un = function 7 editor.<locals>.<lambda> [step: cell 8 = function 8 editor.<locals>.step [text: cell 4], undo: cell 5]
#   re = function 9 editor.<locals>.<lambda> [redo: cell 1, step: cell 8]
# teardown
