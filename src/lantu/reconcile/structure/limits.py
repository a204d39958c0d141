"""What no value can pass: nothing, a hundred per cent."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.rows import ALWAYS, Bound
from lantu.reconcile.vocabulary import words

if TYPE_CHECKING:
    from lantu.reconcile.system import System


def add_limits(system: System, catalogue: Catalogue) -> None:
    """Nothing is less than nothing, unless the catalogue leaves it open or a figure is negative."""
    signed = {bound.unknown for bound in system.bounds if bound.high < 0}
    for number, key in enumerate(system.keys):
        limits = catalogue.limits_of(key.family.indicator)
        low = 0.0 if limits is None else limits.low
        high = None if limits is None else limits.high
        if key.family.measure == "share":
            whole = not any(word in key.family.scope for word in words().no_whole)
            low, high = 0.0, 100.0 if key.family.unit == "%" and whole else high
        if key.family.measure == "growth":
            low, high = -100.0, None
        if number in signed:
            low = None
        if low is not None or high is not None:
            bound = Bound(number, -inf if low is None else low, inf if high is None else high, ALWAYS)
            system.bounds.append(bound)
