# Code that can never run binds and captures like any other.
# why: Language Reference 4.2.1: a name that is bound in a block is local throughout it
# found: written by hand, after probes of CPython 3.8.18 to 3.15.0rc1
# versions: 3.8 to 3.15

def bound_in_a_dead_branch():
    if 0:
        name = 1
    def reader(): return name
    return reader


def read_in_a_dead_branch():
    name = 1
    def reader():
        if 0:
            return name
    return reader


def yields_in_a_dead_branch():
    if 0: yield


def yields_after_return():
    return 1
    yield


def local_in_a_dead_branch():
    if 0:
        dead = 1
    return 2


def local_after_return():
    return 1
    dead = 2

# === expected, format 1: 3.8 to 3.9
# module <module> line 6: flags NOFREE
# function bound_in_a_dead_branch line 6: varnames (reader), cellvars (name)
# function bound_in_a_dead_branch.reader line 9: freevars (name), flags NESTED
# function read_in_a_dead_branch line 13: varnames (reader), cellvars (name)
# function read_in_a_dead_branch.reader line 15: freevars (name), flags NESTED
# function yields_in_a_dead_branch line 21: flags GENERATOR NOFREE
# function yields_after_return line 25: flags GENERATOR NOFREE
# function local_in_a_dead_branch line 30: flags NOFREE
# function local_after_return line 36: varnames (dead), flags NOFREE
# end
#   bound_in_a_dead_branch = function 0 bound_in_a_dead_branch
#   read_in_a_dead_branch = function 1 read_in_a_dead_branch
#   yields_in_a_dead_branch = function 2 yields_in_a_dead_branch
#   yields_after_return = function 3 yields_after_return
#   local_in_a_dead_branch = function 4 local_in_a_dead_branch
#   local_after_return = function 5 local_after_return
# teardown

# === expected, format 1: 3.10
# module <module> line 1: flags NOFREE
# function bound_in_a_dead_branch line 6: varnames (reader), cellvars (name)
# function bound_in_a_dead_branch.reader line 9: freevars (name), flags NESTED
# function read_in_a_dead_branch line 13: varnames (reader), cellvars (name)
# function read_in_a_dead_branch.reader line 15: freevars (name), flags NESTED
# function yields_in_a_dead_branch line 21: flags GENERATOR NOFREE
# function yields_after_return line 25: flags GENERATOR NOFREE
# function local_in_a_dead_branch line 30: varnames (dead), flags NOFREE
# function local_after_return line 36: varnames (dead), flags NOFREE
# end
#   bound_in_a_dead_branch = function 0 bound_in_a_dead_branch
#   read_in_a_dead_branch = function 1 read_in_a_dead_branch
#   yields_in_a_dead_branch = function 2 yields_in_a_dead_branch
#   yields_after_return = function 3 yields_after_return
#   local_in_a_dead_branch = function 4 local_in_a_dead_branch
#   local_after_return = function 5 local_after_return
# teardown

# === expected, format 1: 3.11 to 3.15
# module <module> line 1
# function bound_in_a_dead_branch line 6: varnames (reader), cellvars (name)
# function bound_in_a_dead_branch.reader line 9: freevars (name), flags NESTED
# function read_in_a_dead_branch line 13: varnames (reader), cellvars (name)
# function read_in_a_dead_branch.reader line 15: freevars (name), flags NESTED
# function yields_in_a_dead_branch line 21: flags GENERATOR
# function yields_after_return line 25: flags GENERATOR
# function local_in_a_dead_branch line 30: varnames (dead)
# function local_after_return line 36: varnames (dead)
# end
#   bound_in_a_dead_branch = function 0 bound_in_a_dead_branch
#   read_in_a_dead_branch = function 1 read_in_a_dead_branch
#   yields_in_a_dead_branch = function 2 yields_in_a_dead_branch
#   yields_after_return = function 3 yields_after_return
#   local_in_a_dead_branch = function 4 local_in_a_dead_branch
#   local_after_return = function 5 local_after_return
# teardown
