"""Entries of a pack that cannot be meant so are named before anything is worked out with them."""

import pytest

from lantu.errors import RegionError
from lantu.reconcile import check_identities, make_identities

ENTRY = {
    "id": "one", "kind": "sum", "whole": "a", "parts": ["b", "c"],
    "name": "甲等于乙加丙", "english": "a is b plus c", "source": "own",
}  # fmt: skip
LIMITS = {"id": "l", "of": ["a"], "source": "own"}


@pytest.mark.parametrize(
    ("table", "entry", "told"),
    [
        pytest.param(
            "identity",
            ["x"],
            "[[identity]] 1: is ['x']; write it as a table [[identity]]",
            id="a list",
        ),
        pytest.param(
            "identity",
            ENTRY | {"parts": "bc"},
            "[[identity]] one: has parts = 'bc'; write a list of texts",
            id="one text",
        ),
        pytest.param(
            "identity",
            ENTRY | {"parts": ["b", 1]},
            "[[identity]] one: has parts = ['b', 1]; write a list of texts",
            id="a number among texts",
        ),
        pytest.param(
            "identity",
            ENTRY | {"factors": ["1", "1"]},
            "[[identity]] one: has factors = ['1', '1']; write a list of numbers other than 0",
            id="texts for factors",
        ),
        pytest.param(
            "identity",
            ENTRY | {"factors": [1, 0]},
            "[[identity]] one: has factors = [1, 0]; write a list of numbers other than 0",
            id="a part that counts nothing",
        ),
        pytest.param(
            "identity",
            ENTRY | {"factors": [True, 1]},
            "[[identity]] one: has factors = [True, 1]; write a list of numbers other than 0",
            id="truth for a number",
        ),
        pytest.param(
            "identity",
            ENTRY | {"slack": -0.1},
            "[[identity]] one: has slack = -0.1; write a number from 0",
            id="slack below nothing",
        ),
        pytest.param(
            "identity",
            ENTRY | {"constant": float("nan")},
            "[[identity]] one: has constant = nan; write a number",
            id="no number",
        ),
        pytest.param(
            "identity",
            ENTRY | {"name": 3},
            "[[identity]] one: has name = 3; write a text",
            id="a number for a name",
        ),
        pytest.param(
            "identity",
            ENTRY | {"colour": 3},
            "[[identity]] one: has the unknown key 'colour'; "
            "use called, constant, english, factors, id, kind, name, parts, slack, source, whole",
            id="an unknown key, whatever it holds",
        ),
        pytest.param(
            "limits",
            LIMITS | {"low": "0"},
            "[[limits]] l: has low = '0'; write a number",
            id="a text for a bound",
        ),
        pytest.param(
            "limits",
            LIMITS | {"low": 5, "high": 1},
            "[[limits]] l: has low 5 above high 1; swap them",
            id="bounds that cross",
        ),
        pytest.param(
            "revised",
            {"of": "abc", "source": "own"},
            "[[revised]] 1: has of = 'abc'; write a list of texts",
            id="one name without a list",
        ),
        pytest.param(
            "placed",
            {"id": "p", "of": ["a"], "place": "X", "accept": [], "source": "own"},
            "[[placed]] p: has no accept; add accept = ...",
            id="nothing to accept",
        ),
    ],
)
def test_an_entry_of_the_wrong_form_is_one_fault(table: str, entry: object, told: str) -> None:
    """Which entry, what it holds, and what to write."""
    faults = check_identities({table: [entry]})  # type: ignore[list-item]
    assert [f"{fault.entry}: {fault.message}; {fault.remedy}" for fault in faults] == [told]
    with pytest.raises(RegionError) as refused:
        make_identities({table: [entry]})  # type: ignore[list-item]
    assert str(refused.value) == told


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"factors": [1, -1.5]}, id="factors below nothing"),
        pytest.param({"slack": 0}, id="no slack"),
        pytest.param({"constant": -100}, id="a constant below nothing"),
        pytest.param({"called": ["乙", "丙"]}, id="names of the parts"),
        pytest.param({"kind": "ratio", "factors": [100]}, id="a ratio in per cent"),
        pytest.param({"kind": "mean", "parts": ["b", "c", "d"]}, id="a mean of three"),
    ],
)
def test_sound_entries_have_no_fault(more: dict[str, object]) -> None:
    """Whatever the order of the keys, and whole numbers like others."""
    assert check_identities({"identity": [ENTRY | more]}) == []


@pytest.mark.parametrize(
    ("kind", "parts", "factors", "faults"),
    [
        pytest.param("ratio", ["b", "c"], [1, 2], 1, id="a ratio has one factor at most"),
        pytest.param("ratio", ["b", "c", "d"], [], 1, id="and two parts"),
        pytest.param("mean", ["b", "c"], [1, 1], 1, id="a mean has none"),
        pytest.param("sum", ["b", "c"], [1], 1, id="a sum one a part"),
        pytest.param("product", ["b", "c"], [1], 1, id="an unknown kind is one fault, not two"),
        pytest.param("ratio", ["b"], [1, 2], 2, id="two things wrong are two faults"),
    ],
)
def test_each_kind_has_its_parts_and_factors(
    kind: str, parts: list[str], factors: list[int], faults: int
) -> None:
    """What the equation needs, no more and no less."""
    found = check_identities({"identity": [ENTRY | {"kind": kind, "parts": parts, "factors": factors}]})
    assert len(found) == faults


def test_faults_of_all_entries_are_told_at_once() -> None:
    """Who mends a pack sees every one, the broken tables among them."""
    with pytest.raises(RegionError) as refused:
        make_identities({"identity": [ENTRY | {"kind": "x"}, {"id": "two"}], "limit": []})
    told = str(refused.value).splitlines()
    assert told[0].startswith("limit: is not a known table; use one of identity, whole, limits")
    assert "[[identity]] one: has the kind 'x'; use one of mean, sum, ratio" in told
    assert sum(line.startswith("[[identity]] two: has no ") for line in told) == 6


def test_later_limits_and_wholes_prevail() -> None:
    """A pack says again, and otherwise, what one below it said."""
    said = make_identities(
        {
            "limits": [LIMITS | {"low": 0}, LIMITS | {"high": 5}],
            "whole": [
                {"id": "w", "place": "X", "parts": ["A", "B"], "source": "own"},
                {"id": "v", "place": "X", "parts": ["A", "C"], "source": "own"},
            ],
        }
    )
    assert (said.limits["a"].low, said.limits["a"].high) == (None, 5)
    assert said.whole_places == {"X": ("A", "C")}
