# A suite under a constant test is compiled or not, by version; its scopes count all the same.
# why: CPython: bpo-37500, bpo-42810; co_consts of unreachable code
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def skipped():
    if 0:
        def dead(): pass
    else:
        def live(): pass
    return live


def debugging():
    if __debug__:
        def shown(): pass
    else:
        def hidden(): pass


def returned():
    return 1
    def dead(): pass


def broken():
    while True:
        break
    def live(): pass


def endless():
    while True:
        pass
    def dead(): pass


def chosen():
    return (lambda: 1) if 0 else (lambda: 2)


def branches(x):
    if x: pass
    elif 0:
        def dead(): pass
    elif 1:
        def live(): pass
    else:
        def late(): pass


def finished():
    try:
        g()
    finally:
        h = lambda: 1


def finished_many(it):
    for i in it:
        try:
            if i: return 1
            if j: break
            if k: continue
        finally:
            h = lambda: 1
            l = [lambda: q for q in i]


def entered():
    with a as b:
        return lambda: 1


def asserted():
    assert False
    def live(): pass


def not_special():
    TYPE_CHECKING = False
    if TYPE_CHECKING:
        def live(): pass

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function skipped line 6: varnames (live), flags NOFREE
# function skipped.live line 10: flags NESTED NOFREE
# function debugging line 14: varnames (shown), flags NOFREE
# function debugging.shown line 16: flags NESTED NOFREE
# function returned line 21: varnames (dead), flags NOFREE
# function returned.dead line 23: flags NESTED NOFREE
# function broken line 26: varnames (live), flags NOFREE
# function broken.live line 29: flags NESTED NOFREE
# function endless line 32: varnames (dead), flags NOFREE
# function endless.dead line 35: flags NESTED NOFREE
# function chosen line 38: flags NOFREE
# function chosen.<lambda> line 39: flags NESTED NOFREE
# function chosen.<lambda> line 39 (maybe): flags NESTED NOFREE
# function branches line 42: args 1, varnames (x, live), flags NOFREE
# function branches.live line 47: flags NESTED NOFREE
# function finished line 52: varnames (h), flags NOFREE
# function finished.<lambda> line 56: flags NESTED NOFREE
# function finished_many line 59: args 1, varnames (it, i, h, l), flags NOFREE
# function finished_many.<lambda> line 66: flags NESTED NOFREE
# function finished_many.<listcomp> line 67: args 1, varnames (.0), cellvars (q), flags NESTED
# function finished_many.<listcomp>.<lambda> line 67: freevars (q), flags NESTED
# function entered line 70: varnames (b), flags NOFREE
# function entered.<lambda> line 72: flags NESTED NOFREE
# function asserted line 75: varnames (live), flags NOFREE
# function asserted.live line 77: flags NESTED NOFREE
# function not_special line 80: varnames (TYPE_CHECKING, live), flags NOFREE
# function not_special.live line 83: flags NESTED NOFREE
# end
#   skipped = function 0 skipped
#   debugging = function 1 debugging
#   returned = function 2 returned
#   broken = function 3 broken
#   endless = function 4 endless
#   chosen = function 5 chosen
#   branches = function 6 branches
#   finished = function 7 finished
#   finished_many = function 8 finished_many
#   entered = function 9 entered
#   asserted = function 10 asserted
#   not_special = function 11 not_special
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function skipped line 6: varnames (dead, live), flags NOFREE
# function skipped.dead line 8 (maybe): flags NESTED NOFREE
# function skipped.live line 10: flags NESTED NOFREE
# function debugging line 14: varnames (shown, hidden), flags NOFREE
# function debugging.shown line 16: flags NESTED NOFREE
# function debugging.hidden line 18 (maybe): flags NESTED NOFREE
# function returned line 21: varnames (dead), flags NOFREE
# function returned.dead line 23 (maybe): flags NESTED NOFREE
# function broken line 26: varnames (live), flags NOFREE
# function broken.live line 29: flags NESTED NOFREE
# function endless line 32: varnames (dead), flags NOFREE
# function endless.dead line 35 (maybe): flags NESTED NOFREE
# function chosen line 38: flags NOFREE
# function chosen.<lambda> line 39 (maybe): flags NESTED NOFREE
# function chosen.<lambda> line 39 (maybe): flags NESTED NOFREE
# function branches line 42: args 1, varnames (x, dead, live, late), flags NOFREE
# function branches.dead line 45 (maybe): flags NESTED NOFREE
# function branches.live line 47: flags NESTED NOFREE
# function branches.late line 49 (maybe): flags NESTED NOFREE
# function finished line 52: varnames (h), flags NOFREE
# function finished.<lambda> line 56: flags NESTED NOFREE
# function finished_many line 59: args 1, varnames (it, i, h, l), flags NOFREE
# function finished_many.<lambda> line 66: flags NESTED NOFREE
# function finished_many.<listcomp> line 67: args 1, varnames (.0), cellvars (q), flags NESTED
# function finished_many.<listcomp>.<lambda> line 67: freevars (q), flags NESTED
# function entered line 70: varnames (b), flags NOFREE
# function entered.<lambda> line 72: flags NESTED NOFREE
# function asserted line 75: varnames (live), flags NOFREE
# function asserted.live line 77 (maybe): flags NESTED NOFREE
# function not_special line 80: varnames (TYPE_CHECKING, live), flags NOFREE
# function not_special.live line 83: flags NESTED NOFREE
# end
#   skipped = function 0 skipped
#   debugging = function 1 debugging
#   returned = function 2 returned
#   broken = function 3 broken
#   endless = function 4 endless
#   chosen = function 5 chosen
#   branches = function 6 branches
#   finished = function 7 finished
#   finished_many = function 8 finished_many
#   entered = function 9 entered
#   asserted = function 10 asserted
#   not_special = function 11 not_special
# teardown

# === expected, format 1: 3.11
# module <module> line 1
# function skipped line 6: varnames (dead, live)
# function skipped.dead line 8 (maybe): flags NESTED
# function skipped.live line 10: flags NESTED
# function debugging line 14: varnames (shown, hidden)
# function debugging.shown line 16: flags NESTED
# function debugging.hidden line 18 (maybe): flags NESTED
# function returned line 21: varnames (dead)
# function returned.dead line 23 (maybe): flags NESTED
# function broken line 26: varnames (live)
# function broken.live line 29: flags NESTED
# function endless line 32: varnames (dead)
# function endless.dead line 35 (maybe): flags NESTED
# function chosen line 38
# function chosen.<lambda> line 39 (maybe): flags NESTED
# function chosen.<lambda> line 39 (maybe): flags NESTED
# function branches line 42: args 1, varnames (x, dead, live, late)
# function branches.dead line 45 (maybe): flags NESTED
# function branches.live line 47: flags NESTED
# function branches.late line 49 (maybe): flags NESTED
# function finished line 52: varnames (h)
# function finished.<lambda> line 56: flags NESTED
# function finished_many line 59: args 1, varnames (it, i, h, l)
# function finished_many.<lambda> line 66: flags NESTED
# function finished_many.<listcomp> line 67: args 1, varnames (.0), cellvars (q), flags NESTED
# function finished_many.<listcomp>.<lambda> line 67: freevars (q), flags NESTED
# function entered line 70: varnames (b)
# function entered.<lambda> line 72: flags NESTED
# function asserted line 75: varnames (live)
# function asserted.live line 77 (maybe): flags NESTED
# function not_special line 80: varnames (TYPE_CHECKING, live)
# function not_special.live line 83: flags NESTED
# end
#   skipped = function 0 skipped
#   debugging = function 1 debugging
#   returned = function 2 returned
#   broken = function 3 broken
#   endless = function 4 endless
#   chosen = function 5 chosen
#   branches = function 6 branches
#   finished = function 7 finished
#   finished_many = function 8 finished_many
#   entered = function 9 entered
#   asserted = function 10 asserted
#   not_special = function 11 not_special
# teardown

# === expected, format 1: 3.12 to 3.15
# module <module> line 1
# function skipped line 6: varnames (dead, live)
# function skipped.dead line 8 (maybe): flags NESTED
# function skipped.live line 10: flags NESTED
# function debugging line 14: varnames (shown, hidden)
# function debugging.shown line 16: flags NESTED
# function debugging.hidden line 18 (maybe): flags NESTED
# function returned line 21: varnames (dead)
# function returned.dead line 23 (maybe): flags NESTED
# function broken line 26: varnames (live)
# function broken.live line 29: flags NESTED
# function endless line 32: varnames (dead)
# function endless.dead line 35 (maybe): flags NESTED
# function chosen line 38
# function chosen.<lambda> line 39 (maybe): flags NESTED
# function chosen.<lambda> line 39 (maybe): flags NESTED
# function branches line 42: args 1, varnames (x, dead, live, late)
# function branches.dead line 45 (maybe): flags NESTED
# function branches.live line 47: flags NESTED
# function branches.late line 49 (maybe): flags NESTED
# function finished line 52: varnames (h)
# function finished.<lambda> line 56: flags NESTED
# function finished_many line 59: args 1, varnames (it, i, h, q, l), cellvars (q)
# function finished_many.<lambda> line 66: flags NESTED
# function finished_many.<lambda> line 67: freevars (q), flags NESTED
# function entered line 70: varnames (b)
# function entered.<lambda> line 72: flags NESTED
# function asserted line 75: varnames (live)
# function asserted.live line 77 (maybe): flags NESTED
# function not_special line 80: varnames (TYPE_CHECKING, live)
# function not_special.live line 83: flags NESTED
# end
#   skipped = function 0 skipped
#   debugging = function 1 debugging
#   returned = function 2 returned
#   broken = function 3 broken
#   endless = function 4 endless
#   chosen = function 5 chosen
#   branches = function 6 branches
#   finished = function 7 finished
#   finished_many = function 8 finished_many
#   entered = function 9 entered
#   asserted = function 10 asserted
#   not_special = function 11 not_special
# teardown
