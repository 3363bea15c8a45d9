# A continue does not reach a loop around its class.
# why: Language Reference 7.10, The continue statement
# found: written by hand
# versions: 3.8 to 3.15

while x:
    class C:
        continue

# === expected, format 1: 3.8 to 3.15
# rejected SyntaxError line 8 column 9: 'continue' not properly in loop
