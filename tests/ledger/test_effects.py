"""What judgements come to together, and what is kept of a state that does not change."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pytest
from hypothesis import given, strategies as st

from lantu.errors import LedgerError
from lantu.ledger.held import Cache
from lantu.ledger.judgements.effects import Effect, identities, in_force
from lantu.ledger.judgements.judgement import (
    Act,
    Binding,
    Judgement,
    decode_judgement,
    encode_judgement,
    make_judgement,
)

START = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
A, B, C, D = (Binding("project", "0" * 64, "a.txt", words) for words in "甲乙丙丁")


def judge(act: Act, *targets: Binding, hour: int = 0, **more: object) -> Judgement:
    made = START + datetime.timedelta(hours=hour)
    return make_judgement(act, targets, who="reader", why="seen", made=made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("acts", "rank", "reason"),
    [
        pytest.param([], "normal", None, id="nobody judged"),
        pytest.param(["confirm"], "preferred", "confirmed by reader: seen", id="confirmed"),
        pytest.param(["reject"], "deprecated", "rejected by reader: seen", id="rejected"),
        pytest.param(["reject", "confirm"], "preferred", "confirmed by reader: seen", id="the later holds"),
        pytest.param(
            ["confirm", "comment"], "preferred", "confirmed by reader: seen", id="a remark changes nothing"
        ),
        pytest.param(["correct"], "preferred", "corrected by reader: seen", id="corrected"),
        pytest.param(
            ["correct", "reject"], "deprecated", "rejected by reader: seen", id="corrected, then rejected"
        ),
        pytest.param(["settle"], "preferred", "conflict x settled by reader: seen", id="it holds"),
        pytest.param(["drop"], "deprecated", "conflict x settled by reader: seen", id="it does not"),
    ],
)
def test_judgements_add_up(acts: list[str], rank: str, reason: str | None) -> None:
    """In the order in which they were made."""
    effect = Effect()
    for act in acts:
        fields = {"unit": "元"} if act == "correct" else None
        made = judge("settle" if act == "drop" else act, A, fields=fields, about="x")  # type: ignore[arg-type]
        effect = effect.then(made, dropped=act == "drop")
    assert (effect.rank, effect.reason) == (rank, reason)
    assert effect.fields == ({"unit": "元"} if "correct" in acts else {})


def test_corrections_of_several_fields_stay_together() -> None:
    """The later one of a field holds, and those of others with it."""
    effect = Effect()
    for fields in ({"unit": "元", "value": "5"}, {"value": "7"}):
        effect = effect.then(judge("correct", A, fields=fields), dropped=False)
    assert effect.fields == {"unit": "元", "value": "7"}


@pytest.mark.parametrize("many", range(5))
def test_every_second_undoing_lets_it_hold(many: int) -> None:
    """Undone, done again, undone again: told by how often, whatever order they are handed in."""
    chain = [judge("confirm", A)]
    for hour in range(1, many + 1):
        chain.append(judge("undo", hour=hour, about=chain[-1].id))
    for order in (chain, chain[::-1]):
        assert [one.act for one in in_force(order)] == (["confirm"] if many % 2 == 0 else [])


def test_what_holds_comes_oldest_first() -> None:
    """By when it was made."""
    made = [judge("confirm", A, hour=hour) for hour in (3, 1, 2)]
    assert [one.made.hour for one in in_force(made)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("steps", "groups"),
    [
        pytest.param([("merge", A, B)], [{A, B}], id="two are one"),
        pytest.param([("merge", A, B), ("merge", C, D)], [{A, B}, {C, D}], id="two things"),
        pytest.param([("merge", A, B), ("merge", B, C)], [{A, B, C}], id="through one in common"),
        pytest.param(
            [("merge", A, B), ("merge", C, D), ("merge", A, D)], [{A, B, C, D}], id="two things are one"
        ),
        pytest.param([("merge", A, B, C), ("split", C)], [{A, B}], id="one taken out"),
        pytest.param([("merge", A, B), ("split", A)], [], id="one left alone is none"),
        pytest.param([("split", A), ("merge", A, B)], [{A, B}], id="the later holds"),
        pytest.param([("split", A)], [], id="nothing to take it out of"),
    ],
)
def test_merges_and_splits_make_groups(
    steps: Sequence[tuple[object, ...]], groups: list[set[Binding]]
) -> None:
    """One after the other."""
    made = [judge(act, *some, hour=hour) for hour, (act, *some) in enumerate(steps)]  # type: ignore[arg-type]
    assert sorted(map(set, identities(made)), key=str) == sorted(groups, key=str)


def test_an_undone_merge_joins_nothing() -> None:
    """As if it had never been."""
    merge = judge("merge", A, B)
    assert identities([merge, judge("undo", hour=1, about=merge.id)]) == []


def test_an_id_is_that_of_all_that_is_said() -> None:
    """The same words at the same moment give the same id, in any zone; any change gives another."""
    one = judge("correct", A, fields={"value": "5", "unit": "元"})
    east = START.astimezone(datetime.timezone(datetime.timedelta(hours=8)))
    same = make_judgement(
        "correct", (A,), who=" reader ", why="seen", made=east, fields={"unit": "元", "value": "5"}
    )
    assert same == one
    others = [
        judge("correct", B, fields={"value": "5", "unit": "元"}),
        judge("correct", A, fields={"value": "6", "unit": "元"}),
    ]
    assert len({one.id, *(other.id for other in others)}) == 3


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"made": "2026-03-02T00:00:00+00:00"}, id="when"),
        pytest.param({"why": "heard"}, id="why"),
        pytest.param({"act": "reject"}, id="what"),
        pytest.param({"id": "0" * 16}, id="its id"),
    ],
)
def test_what_was_edited_gives_itself_away(changed: dict[str, str]) -> None:
    """Any part of it."""
    with pytest.raises(LedgerError, match="was changed after it was made: undo it and judge anew"):
        decode_judgement(encode_judgement(judge("confirm", A)) | changed)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param({"act": "praise"}, id="no such act"),
        pytest.param({"targets": "甲"}, id="no list of targets"),
        pytest.param({"made": "yesterday"}, id="no moment"),
    ],
)
def test_what_is_no_judgement_is_refused(written: dict[str, str]) -> None:
    """With the fault and the beginning of what it is."""
    with pytest.raises(LedgerError, match="no judgement"):
        decode_judgement(encode_judgement(judge("confirm", A)) | written)


@given(st.lists(st.lists(st.integers(0, 9), max_size=5), max_size=8), st.integers(1, 6))
def test_a_cache_answers_like_what_it_asks(asked: list[list[int]], most: int) -> None:
    """Whatever was asked before and however few are kept; odd numbers are known to nobody."""
    read: list[int] = []

    def ask(missing: Sequence[int]) -> dict[int, str]:
        read.extend(missing)
        return {number: str(number) for number in missing if number % 2 == 0}

    cache = Cache[int, str](most)
    for keys in asked:
        assert cache.get(keys, ask) == {key: str(key) for key in dict.fromkeys(keys) if key % 2 == 0}


def test_a_cache_asks_once_for_what_it_keeps() -> None:
    """And again for what had to go."""
    read: list[int] = []

    def ask(missing: Sequence[int]) -> dict[int, int]:
        read.extend(missing)
        return {number: number for number in missing}

    cache = Cache[int, int](2)
    cache.get([1, 1, 2], ask)
    cache.get([2, 1], ask)
    assert read == [1, 2]
    cache.get([3], ask)
    cache.get([3, 2], ask)
    assert read == [1, 2, 3]
    cache.get([1], ask)
    assert read == [1, 2, 3, 1]
