"""JioNLP's cases of money: values, hedges and spans.

Theirs gives two decimals, a currency name and one of four hedges. Ours becomes theirs so: a value is rounded
to two decimals; a text that is a sum of money and nothing else, without a unit, is in 元; 约 左右 and ranges
are ``blur``, bounds from below ``blur+``, from above ``blur-``. For vague words (多, 几, 数) they give the
next round number as upper end; we hold the lower end alone to be said, so that alone is compared.
"""

from __future__ import annotations

import json
import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from lantu.language.mention import QuantityMention
from lantu.language.numbers import find_quantities
from lantu.language.units import unit_of
from lantu.language.view import View

HERE = Path(__file__).parent
PEERS = HERE.parents[3] / "shared" / "peers"
pytestmark = pytest.mark.skipif(not PEERS.exists(), reason="the peers' cases are not beside this repository")

_HEDGE = {
    "=": "accurate", "~": "blur", "range": "blur", ">": "blur+", ">=": "blur+", "<": "blur-", "<=": "blur-",
    "<~": "blur-",
}  # fmt: skip
_VAGUE = "多几数"


def mapped() -> dict[str, list[str]]:
    data = tomllib.loads((HERE / "numbers_exceptions.toml").read_text(encoding="utf-8"))
    return {row["input"]: row["ours"] for row in data["mapping"] if row["file"] == "money"}


def two_places(value: object) -> Decimal:
    fraction = Fraction(value)  # type: ignore[arg-type]
    return (Decimal(fraction.numerator) / Decimal(fraction.denominator)).quantize(Decimal("0.01"))


def is_same(text: str, mention: QuantityMention, expected: dict[str, Any]) -> bool:
    quantity = mention.quantity
    if (quantity.unit or "元") != unit_of(expected["case"]).name:
        return False
    ours = [two_places(v) for v in (quantity.value, quantity.value2) if v is not None]
    if text in mapped():
        return ours == [Decimal(value) for value in mapped()[text]]
    theirs = expected["num"] if isinstance(expected["num"], list) else [expected["num"]]
    hedge = _HEDGE[quantity.op]
    vague = hedge == "blur+" and any(word in text for word in _VAGUE)
    if vague and expected["definition"] == "blur":
        return ours == [Decimal(theirs[0])]
    return hedge == expected["definition"] and ours == [Decimal(value) for value in theirs]


def test_money_values() -> None:
    """Of their sums of money, 95 in 100 have the same value, currency and hedge."""
    cases = json.loads((PEERS / "jionlp-money-cases.json").read_text(encoding="utf-8"))
    wrong = []
    for case in cases:
        found = find_quantities(View(case["text"]).text)
        if len(found) != 1 or not is_same(case["text"], found[0], case["expected"]):
            wrong.append((case["text"], found))
    assert len(wrong) <= 0.05 * len(cases), wrong


def test_money_spans() -> None:
    """Of their sentences, 95 in 100 hold the same sums of money at the same places."""
    cases = json.loads((PEERS / "jionlp-extract-cases.json").read_text(encoding="utf-8"))["money"]
    wrong = []
    for case in cases:
        found = [m for m in find_quantities(View(case["text"]).text) if m.sort == "money"]
        if [[m.start, m.end] for m in found] != [row["offset"] for row in case["expected"]]:
            wrong.append((case["text"], found))
    assert len(wrong) <= 0.05 * len(cases), wrong


def test_no_time_is_a_sum() -> None:
    """None of their sentences about time holds a sum of money."""
    cases = json.loads((PEERS / "jionlp-extract-cases.json").read_text(encoding="utf-8"))["time"]
    wrong = [case["text"] for case in cases if any(m.sort == "money" for m in find_quantities(case["text"]))]
    assert wrong == []
