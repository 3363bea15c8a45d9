"""States what jedi says of a file (needs `jedi`): cellmate score 'python3 ci/analysers/with_jedi.py' FILE

Each name is asked where it is defined (`goto`); the scope of that definition is its scope. jedi does not tell the scopes of
comprehensions from those around them.
"""

import json
import pathlib
import sys

import jedi

with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
path = pathlib.Path(sys.argv[1]).absolute()
script = jedi.Script(text, path=path)


def scope_of(name):
    """The scope in which a name stands, and where that begins; `None` for one without a name."""
    parent = name.parent()
    if parent is None or parent.type == "module":
        return "<module>", 0
    if parent.type not in ("function", "class") or parent.line is None:
        return None
    return parent.name, parent.line


stated = set()
for name in script.get_names(all_scopes=True, definitions=True, references=True):
    own = scope_of(name)
    line = text.splitlines()[name.line - 1]
    if own is None or (own, name.name) in stated or line[: name.column].rstrip().endswith("."):
        continue
    try:
        found = [each for each in script.goto(name.line, name.column) if str(each.module_path) == str(path)]
    except Exception:  # what it cannot resolve, it does not state
        continue
    if not found and name.is_definition():
        found = [name]  # what it overrides is defined elsewhere
    binder = scope_of(found[0]) if found else ("<module>", 0)
    if binder is None:
        continue
    stated.add((own, name.name))
    if own[1] == 0 or binder[1] == 0:
        fact = {"class": "global"}
    elif binder == own:
        fact = {"class": "local"}
    else:
        fact = {"class": "free", "binder": binder[1]}
    print(json.dumps({"scope": own[0], "line": own[1], "name": name.name, **fact}))
