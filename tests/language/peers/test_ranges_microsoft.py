"""Microsoft's cases of bounded numbers and ranges, where they bound a quantity.

Most of their cases bound bare numbers of a query (x大于10且y小于20), which are no quantities here. Where one
holds a bounded quantity, its bounds must be theirs.
"""

from __future__ import annotations

import json
import re
from fractions import Fraction
from pathlib import Path

import pytest

from lantu.language.numbers import find_quantities
from lantu.language.view import View

SPECS = Path(__file__).parents[4] / "shared" / "peers" / "recognizers-specs" / "Specs"
pytestmark = pytest.mark.skipif(not SPECS.exists(), reason="the peers' cases are not beside this repository")

Bounds = tuple[Fraction | None, Fraction | None]
_THEIRS = re.compile(r"[(\[]([^,]*),([^,]*)[)\]]")
# Their answer is a misprint (20万 is 200000, not 20000), or a bound of two figures that we keep apart.
NOT_COMPARED = {"还有20万次以上来观影的呀？", "这些苹果最多100最少20个"}


def bounds_of(text: str) -> list[Bounds]:
    """Return the bounds of every quantity of a text that is not said to be exact."""
    found: list[Bounds] = []
    for mention in find_quantities(View(text).text):
        quantity = mention.quantity
        low = Fraction(quantity.value)
        if quantity.value2 is not None:
            found.append((low, Fraction(quantity.value2)))
        elif quantity.op in (">", ">="):
            found.append((low, None))
        elif quantity.op in ("<", "<="):
            found.append((None, low))
    return found


def test_bounds_are_theirs() -> None:
    """Every bounded quantity in their cases has the bounds that they give; more than 20 cases hold one."""
    cases = json.loads((SPECS / "Number/Chinese/NumberRangeModel.json").read_text(encoding="utf-8-sig"))
    compared, wrong = 0, []
    for case in cases:
        ours = bounds_of(case["Input"])
        if not ours or case["Input"] in NOT_COMPARED:
            continue
        compared += 1
        theirs = []
        for result in case["Results"]:
            match = _THEIRS.match(result["Resolution"]["value"])
            assert match is not None
            theirs.append(tuple(Fraction(end) if end else None for end in match.groups()))
        if ours != theirs:
            wrong.append((case["Input"], ours, theirs))
    assert wrong == []
    assert compared >= 20
