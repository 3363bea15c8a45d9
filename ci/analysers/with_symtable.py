"""States what `symtable` says of a file: cellmate score 'python3 ci/analysers/with_symtable.py' FILE

Works with any Python from 3.8 on; say `--python-version` if it is not the version that the model takes.
"""

import json
import sys
import symtable

UNNAMED = {"lambda", "listcomp", "setcomp", "dictcomp", "genexpr"}


def state(table, own):
    for symbol in table.get_symbols():
        name = symbol.get_name()
        if name.startswith(".") or name in ("__classdict__", "__conditional_annotations__", "__type_params__"):
            continue
        if table.get_type() == "module":
            kind = "global"
        elif symbol.is_free():
            kind = "free"
        elif symbol.is_global():
            kind = "global"
        else:
            kind = "local"
        print(json.dumps({"scope": own[0], "line": own[1], "name": name, "class": kind}))


with open(sys.argv[1], "rb") as file:
    top = symtable.symtable(file.read(), sys.argv[1], "exec")
todo = [(top, ("<module>", 0))]
while todo:
    table, own = todo.pop()
    if table.get_type() in ("module", "function", "class") and table.get_name() not in UNNAMED:
        state(table, own)
    todo += [(inner, (inner.get_name(), inner.get_lineno())) for inner in table.get_children()]
