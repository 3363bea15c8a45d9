# A future statement names a feature that there is.
# why: Language Reference 7.11.1, Future statements
# found: written by hand
# versions: 3.8 to 3.15

from __future__ import annotations, closures
