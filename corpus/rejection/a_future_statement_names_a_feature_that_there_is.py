# A future statement names a feature that there is.
# why: Language Reference 7.11.1, Future statements
# found: written by hand
# versions: 3.8 to 3.15

from __future__ import annotations, closures

# === expected, format 1: 3.8 to 3.13
# rejected SyntaxError line 6 column 1: future feature closures is not defined

# === expected, format 1: 3.14 to 3.15
# rejected SyntaxError line 6 column 37: future feature closures is not defined
