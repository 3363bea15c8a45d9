"""States what beniget's chains of definitions and uses say of a file (needs `beniget` and `gast`):
cellmate score 'python3 ci/analysers/with_beniget.py' FILE

A use is of the scope in which one of its definitions stands; one without definition is a builtin.
"""

import contextlib
import json
import sys

import beniget
import gast

SCOPES = (gast.FunctionDef, gast.AsyncFunctionDef, gast.ClassDef)
IMPLICIT = (gast.Lambda, gast.ListComp, gast.SetComp, gast.DictComp, gast.GeneratorExp)

with open(sys.argv[1], encoding="utf-8") as file:
    module = gast.parse(file.read())
chains = beniget.DefUseChains()
# Its warnings go to standard output.
with contextlib.redirect_stdout(sys.stderr):
    chains.visit(module)
ancestors = beniget.Ancestors()
ancestors.visit(module)
scope_of_definition = {
    id(definition.node): scope for scope, definitions in chains.locals.items() for definition in definitions
}
definitions_of = {}
for definition in chains.chains.values():
    for use in definition.users():
        definitions_of.setdefault(id(use.node), []).append(definition)


def scope_of(node):
    """The scope in which a node is evaluated; `None` for one without a name."""
    inner = node
    for outer in reversed(ancestors.parents(node)):
        if isinstance(outer, IMPLICIT):
            return None
        if isinstance(outer, (gast.FunctionDef, gast.AsyncFunctionDef)) and (
            inner in outer.body or (inner is outer.args and isinstance(node.ctx, gast.Param))
        ):
            return outer
        if isinstance(outer, gast.ClassDef) and inner in outer.body:
            return outer
        if isinstance(outer, gast.Module):
            return outer
        inner = outer
    return module


def key(scope):
    if isinstance(scope, gast.Module):
        return "<module>", 0
    return scope.name, min([scope.lineno] + [each.lineno for each in scope.decorator_list])


stated = set()
for node in gast.walk(module):
    if not isinstance(node, gast.Name):
        continue
    scope = scope_of(node)
    if scope is None:
        continue
    if isinstance(node.ctx, gast.Load):
        scopes = [scope_of_definition.get(id(definition.node)) for definition in definitions_of.get(id(node), ())]
        binder = next((found for found in scopes if found is not None), None)
    else:
        binder = scope_of_definition.get(id(node), scope)
    own = key(scope)
    if isinstance(scope, gast.Module) or binder is None or isinstance(binder, gast.Module):
        fact = {"class": "global"}
    elif binder is scope:
        fact = {"class": "local"}
    elif isinstance(binder, SCOPES):
        fact = {"class": "free", "binder": key(binder)[1]}
    else:
        fact = {"class": "free"}
    if (own, node.id) not in stated:
        stated.add((own, node.id))
        print(json.dumps({"scope": own[0], "line": own[1], "name": node.id, **fact}))
