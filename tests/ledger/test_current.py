"""Queries find current claims in a table by indicator, which always says what the claims themselves say."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lantu.facts import Quantity, Span
from lantu.ledger import Conditions, Ledger, LedgerWriter, Statement, current
from lantu.ledger.judgements.judgement import make_judgement
from lantu.ledger.upkeep import compact, find_problems, restore
from lantu.records import Claim

from .worlds import Clock, document, records

OLDER = Path(__file__).parent / "older"
WORDS = ("完成投资", "新增造林", "常住人口")
IDS = {"完成投资": "investment_completed", "新增造林": None, "常住人口": "resident_population"}


def claims_of(number: int, draw: random.Random) -> list[Claim]:
    """Return some claims of a document that has room for them."""
    found = []
    for at in draw.sample(range(20), draw.randrange(1, 8)):
        words = draw.choice(WORDS)
        quantity = Quantity("=", draw.randrange(9), None, draw.choice(("元", "亩")))
        span, quote = Span(at, at + 1), Span(at, at + 2)
        found.append(Claim(f"{number}-{at}-{words}", span, quote, quantity, words, indicator_id=IDS[words]))
    return found


def find(path: Path, conditions: Conditions) -> tuple[list[Statement[Claim]], list[Statement[Claim]], int]:
    """Return the claims found in the table by indicator, those found in the claims, and the count."""
    with Ledger(path) as ledger:
        query = ledger.claims.where(**conditions)
        paged, iterated = (sorted(some, key=lambda s: s.no) for some in (query.page(1000), query))
        return paged, iterated, query.count()


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in (1, 2, 3))])
def test_the_table_says_what_claims_say(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """After any course of readings and judgements both ways of asking agree, and `check` finds them so."""
    # Small enough that some of the steps sort everything anew and others add behind what is sorted.
    monkeypatch.setattr(current, "_SMALL", 5)
    draw, clock, path = random.Random(seed), Clock(), tmp_path / "x.ledger"
    for step in range(5):
        with LedgerWriter(path, clock=clock) as writer:
            writer.begin_reading(f"r{step}")
            for number in draw.sample(range(6), 3):
                text = f"{number}" * 30
                writer.append(document(text, f"{number}.txt"), claims_of(number, draw))
                if draw.random() < 0.3:
                    writer.publish()
            writer.finish_reading(files=3, unchanged=0, failed=0)
        with Ledger(path) as ledger:
            target = ledger.bind(draw.choice(ledger.claims.page(100)))
        said = {"indicator": draw.choice((*WORDS, "新说法")), "indicator_id": ""}
        with LedgerWriter(path, clock=clock) as writer:
            writer.judge([make_judgement("correct", (target,), who="a", why="b", made=clock(), fields=said)])
        assert find_problems(path) == []
        for conditions in (
            {},
            {"indicator": "新增造林"},
            {"indicator": "investment_completed", "unit": "亩"},
        ):
            paged, iterated, count = find(path, conditions)  # type: ignore[arg-type]
            assert paged == iterated
            assert count == len(iterated)


@pytest.mark.parametrize("layout", [4, 5])
@pytest.mark.parametrize("bring_up", [compact, lambda path: LedgerWriter(path).close()])
def test_a_ledger_without_the_table_is_asked_all_the_same(
    tmp_path: Path, bring_up: Callable[[Path], Any], layout: int
) -> None:
    """A ledger without the table, or with a narrow one, answers as it is, and the same once it is made."""
    path = tmp_path / "x.ledger"
    restore(OLDER / f"version-{layout}.zip", path)
    asked: list[Conditions] = [
        {"indicator": "完成投资"},
        {"indicator": "investment_completed"},
        {"unit": "亩"},
    ]
    with Ledger(path) as ledger:
        before = [ledger.claims.where(**one).page() for one in asked]
        heads = ledger.documents()
        assert ledger.statement("c-invest-0001").record.quantity.value == 210618000001  # type: ignore[union-attr]
    assert [len(found) for found in before] == [1, 1, 1]
    assert find_problems(path) == []
    bring_up(path)
    with Ledger(path) as ledger:
        assert [ledger.claims.where(**one).page() for one in asked] == before
        assert ledger.documents() == heads
    assert find_problems(path) == []


def test_tallies_agree_with_the_records(tmp_path: Path) -> None:
    """A tally over the table by indicator counts what is there."""
    path = tmp_path / "x.ledger"
    with LedgerWriter(path) as writer:
        writer.begin_reading("r1")
        writer.append(document(), [*records(), replace(records()[2], id="again-0001")])  # type: ignore[type-var]
        writer.finish_reading(files=1, unchanged=0, failed=0)
    with Ledger(path) as ledger:
        assert [(one.value, one.count) for one in ledger.claims.facet("indicator")] == [
            ("新增造林", 2), ("investment_completed", 1), ("完成投资", 1),
        ]  # fmt: skip
        assert [one.count for one in ledger.claims.facet("direction")] == [3, 1]
        assert {one.value for one in ledger.claims.facet("year")} == {"2022", "2025"}
