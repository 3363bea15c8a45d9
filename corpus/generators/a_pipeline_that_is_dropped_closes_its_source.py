# Who drops the end of a pipeline of generators closes its source; a condition reads its variable when an item passes.
# why: Language Reference 6.2.10.1, generator.close; 6.2.8, Generator expressions
# found: written by hand, as a program that people write
# versions: 3.8 to 3.15

try: observe  # plain Python lacks the hooks
except NameError:
    observe, token, collect = print, str, __import__("gc").collect


def source(n, t):
    try:
        for i in range(n):
            yield i
    finally:
        observe('source closed', t)
def grep(pred, it):
    for x in it:
        if pred(x):
            yield x
def scale(k):
    def stage(it):
        return (x * k for x in it)
    return stage
def take(n, it):
    for i, x in enumerate(it):
        if i == n:
            return
        yield x
limit = 3
pipe = take(2, scale(10)(grep(lambda x: x > limit, source(100, token('src')))))
limit = 5
print(list(pipe))
observe(pipe)
del pipe
observe('end')

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function source line 11: args 2, varnames (n, t, i), flags GENERATOR NOFREE
# function grep line 17: args 2, varnames (pred, it, x), flags GENERATOR NOFREE
# function scale line 21: args 1, varnames (k, stage), cellvars (k)
# function scale.stage line 22: args 1, varnames (it), freevars (k), flags NESTED
# function scale.stage.<genexpr> line 23: args 1, varnames (.0, x), freevars (k), flags NESTED GENERATOR
# function take line 25: args 2, varnames (n, it, i, x), flags GENERATOR NOFREE
# function <lambda> line 31: args 1, varnames (x), flags NOFREE
# observe
#   'source closed'
#   token src#1
# died src#1
# print [60, 70]\n
# observe
#   generator take closed
# observe
#   'end'
# end
#   source = function 0 source
#   grep = function 1 grep
#   scale = function 2 scale
#   take = function 3 take
#   limit = 5
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function source line 11: args 2, varnames (n, t, i), flags GENERATOR NOFREE
# function grep line 17: args 2, varnames (pred, it, x), flags GENERATOR NOFREE
# function scale line 21: args 1, varnames (k, stage), cellvars (k)
# function scale.stage line 22: args 1, varnames (it), freevars (k), flags NESTED
# function scale.stage.<genexpr> line 23: args 1, varnames (.0, x), freevars (k), flags NESTED GENERATOR
# function take line 25: args 2, varnames (n, it, i, x), flags GENERATOR NOFREE
# function <lambda> line 31: args 1, varnames (x), flags NOFREE
# observe
#   'source closed'
#   token src#1
# died src#1
# print [60, 70]\n
# observe
#   generator take closed
# observe
#   'end'
# end
#   source = function 0 source
#   grep = function 1 grep
#   scale = function 2 scale
#   take = function 3 take
#   limit = 5
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function source line 11: args 2, varnames (n, t, i), flags GENERATOR
# function grep line 17: args 2, varnames (pred, it, x), flags GENERATOR
# function scale line 21: args 1, varnames (k, stage), cellvars (k)
# function scale.stage line 22: args 1, varnames (it), freevars (k), flags NESTED
# function scale.stage.<genexpr> line 23: args 1, varnames (.0, x), freevars (k), flags NESTED GENERATOR
# function take line 25: args 2, varnames (n, it, i, x), flags GENERATOR
# function <lambda> line 31: args 1, varnames (x)
# observe
#   'source closed'
#   token src#1
# died src#1
# print [60, 70]\n
# observe
#   generator take closed
# observe
#   'end'
# end
#   source = function 0 source
#   grep = function 1 grep
#   scale = function 2 scale
#   take = function 3 take
#   limit = 5
# teardown
