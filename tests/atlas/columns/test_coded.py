"""Columns of few values: what stands where, how often, and which rows something holds of."""

from collections import Counter
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings, strategies as st

from lantu.atlas.columns.chosen import lowest, most
from lantu.atlas.columns.coded import Coded, encode, smallest
from lantu.atlas.columns.conditions import begins_by, can_choose, reaches_to

FEW = settings(max_examples=25)
VALUES = st.lists(st.none() | st.sampled_from(["2020", "2021", "2021-05", "b", ""]), max_size=30)


def column(values: list[Any]) -> Coded:
    """Return values as a coded column."""
    return encode(pa.chunked_array([pa.array(values, pa.string())]))


@FEW
@given(VALUES)
def test_a_column_says_what_it_was_made_of(values: list[str | None]) -> None:
    """Each row has its value again; values ascend, and none of them is there twice or unused."""
    coded = column(values)
    assert [coded.values[code] for code in coded.codes] == values
    said = [value for value in coded.values if value is not None]
    assert said == sorted(set(said))
    assert set(coded.values) == set(values)
    assert None not in coded.values[:-1]


@FEW
@given(VALUES, st.sampled_from(["2021", "b", "", "nowhere"]))
def test_rows_of_a_value_are_those_that_have_it(values: list[str | None], wanted: str) -> None:
    """And no value has none of its own."""
    coded = column(values)
    assert coded.equal(wanted).tolist() == [value == wanted for value in values]
    assert not coded.equal(None).any()


@FEW
@given(VALUES)
def test_what_holds_of_a_value_holds_of_its_rows(values: list[str | None]) -> None:
    """It is never asked of no value."""
    coded = column(values)
    assert coded.where(lambda value: value > "2020").tolist() == [
        value is not None and value > "2020" for value in values
    ]
    assert coded.where(lambda _: True).tolist() == [value is not None for value in values]


@FEW
@given(VALUES, st.data())
def test_values_are_counted_among_some_rows(values: list[str | None], data: st.DataObject) -> None:
    """As a plain count does, with nought for what none of them has."""
    coded = column(values)
    rows = data.draw(st.lists(st.integers(0, len(values) - 1), unique=True)) if values else []
    counted = coded.count(np.array(sorted(rows), np.int32))
    expected = Counter(values[row] for row in rows)
    assert counted.tolist() == [expected[value] for value in coded.values]
    assert coded.count(None).tolist() == [values.count(value) for value in coded.values]


@FEW
@given(VALUES)
def test_changed_values_are_joined_where_they_become_one(values: list[str | None]) -> None:
    """Months become their year, and no value stays none."""
    coded = column(values).recoded(lambda value: value[:4])
    changed = [None if value is None else value[:4] for value in values]
    assert [coded.values[code] for code in coded.codes] == changed
    assert len(coded.values) == len(set(changed))


@pytest.mark.parametrize(
    ("count", "bytes_each"),
    [(0, 1), (1, 1), (128, 1), (129, 2), (32_768, 2), (32_769, 4), (2**31, 4), (2**31 + 1, 8)],
)
def test_codes_are_as_small_as_they_can_be(count: int, bytes_each: int) -> None:
    """The greatest code of so many values fits, and one byte less would not do."""
    assert smallest(count).itemsize == bytes_each
    assert count - 1 <= np.iinfo(smallest(count)).max


@FEW
@given(st.lists(st.integers(0, 9), max_size=30), st.integers(0, 12))
def test_the_most_frequent_come_first(counted: list[int], limit: int) -> None:
    """Of those that are equally frequent the first; what was never counted is left out."""
    expected = sorted((at for at, n in enumerate(counted) if n), key=lambda at: (-counted[at], at))
    assert most(np.array(counted, np.int64), limit) == expected[:limit]


@FEW
@given(st.permutations(list(range(12))), st.integers(0, 14), st.integers(0, 14))
def test_a_page_has_the_lowest_ranks_behind_those_before(ranks: list[int], limit: int, offset: int) -> None:
    """As sorting all of them and cutting the page out does."""
    expected = sorted(range(12), key=ranks.__getitem__)[offset : offset + limit]
    assert lowest(np.array(ranks), limit, offset).tolist() == expected


DATES = ["2022", "2022-01", "2022-06", "2022-06-15", "2022-12-31", "2023"]


@pytest.mark.parametrize(
    ("said", "until", "since"),
    [
        pytest.param("2022", DATES, DATES[:5], id="a year, which reaches its end"),
        pytest.param(
            "2022-06", ["2022", "2022-06", "2022-06-15", "2022-12-31", "2023"], DATES[:4], id="a month"
        ),
        pytest.param(
            "2022-06-15", ["2022", "2022-06", "2022-06-15", "2022-12-31", "2023"], DATES[:4], id="a day"
        ),
        pytest.param("2022-06-16", ["2022", "2022-06", "2022-12-31", "2023"], DATES[:4], id="a day later"),
        pytest.param("2022-12-31", ["2022", "2022-12-31", "2023"], DATES[:5], id="the last day"),
        pytest.param("2021", DATES, [], id="a year before"),
        pytest.param("2023", ["2023"], DATES, id="a year behind"),
    ],
)
def test_dates_of_different_precision_are_compared(said: str, until: list[str], since: list[str]) -> None:
    """A date begins by another where any of it can; it reaches to another where its end does."""
    assert [date for date in DATES if begins_by(date)(said)] == until
    assert [date for date in DATES if reaches_to(date)(said)] == since


@pytest.mark.parametrize(
    ("conditions", "can"),
    [
        ({}, True),
        ({"place": "110000", "since": "2020"}, True),
        ({"words": "a"}, False),
        ({"kind": "level", "text": "a"}, False),
        ({"rule": "x"}, False),
    ],
)
def test_columns_are_not_asked_what_stands_in_texts(conditions: dict[str, str], can: bool) -> None:
    """One condition that they cannot tell leaves the whole question to the ledger."""
    assert can_choose(conditions) is can  # type: ignore[arg-type]
