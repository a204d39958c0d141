"""What a person puts right in a record: which fields, in which words, and what is refused."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from lantu.errors import LedgerError
from lantu.facts import Period, PlaceName, Quantity
from lantu.facts.quantity import Number
from lantu.ledger.judgements.correction import FIELDS, correct_record
from lantu.ledger.rows import type_of
from lantu.ledger.sorts.numbers import join_number, json_number, parse_number, split_number
from lantu.ledger.statement import Record

from .worlds import records

BY_TYPE = {type_of(record): record for record in records()}
CLAIM = BY_TYPE["claim"]


@pytest.mark.parametrize(
    ("written", "op", "value", "value2"),
    [
        pytest.param("210618000000", "=", 210618000000, None, id="digits"),
        pytest.param("-12.50", "=", Decimal("-12.50"), None, id="a decimal below nothing"),
        pytest.param("1/3", "=", Fraction(1, 3), None, id="a third"),
        pytest.param("3..5", "range", 3, 5, id="a range"),
        pytest.param("5..5", "range", 5, 5, id="a range of one"),
        pytest.param("-5..-3.5", "range", -5, Decimal("-3.5"), id="a range below nothing"),
        pytest.param(" 7 ", "=", 7, None, id="blanks around it"),
    ],
)
def test_a_value_is_taken_exactly(written: str, op: str, value: Number, value2: Number | None) -> None:
    """In the base unit, without the written precision of what it stands for; the unit stays."""
    quantity = correct_record(CLAIM, {"value": written}).quantity
    assert quantity == Quantity(
        op, value, value2, "亩" if CLAIM.quantity.unit == "亩" else CLAIM.quantity.unit
    )
    assert quantity.step is None


@pytest.mark.parametrize(
    "written", ["", "约5", "5万", "1e5", "1,000", "..5", "5..", "3..5..7", "1/0", "1/-3", "٣x", "5 6"]
)
def test_what_is_no_number_is_refused(written: str) -> None:
    """With the words, and how to write one."""
    with pytest.raises(LedgerError, match="is no number in the base unit: write digits such as"):
        correct_record(CLAIM, {"value": written})


def test_a_range_begins_with_its_lesser_end() -> None:
    """The other way round nothing would lie in it."""
    with pytest.raises(LedgerError, match=r"'5\.\.3' begins above its end: write the lesser number first"):
        correct_record(CLAIM, {"value": "5..3"})


@pytest.mark.parametrize(
    ("written", "period"),
    [
        pytest.param("2022", Period("2022", "2022"), id="a year"),
        pytest.param("2014/2023-05", Period("2014", "2023-05"), id="from and to"),
        pytest.param("../2022", Period(None, "2022"), id="up to"),
        pytest.param("2022/..", Period("2022", None), id="since"),
        pytest.param("", Period(None, None), id="no known time"),
        pytest.param("2022-09/2022", Period("2022-09", "2022"), id="a month of the year that it ends"),
        pytest.param("2024-02-29", Period("2024-02-29", "2024-02-29"), id="a leap day"),
    ],
)
def test_a_period_is_an_interval(written: str, period: Period) -> None:
    """At the precision that is written."""
    assert correct_record(CLAIM, {"period": written}).period == period


@pytest.mark.parametrize(
    "written", ["22", "2022-13", "2022-9", "2022/13", "2022//", "2023-02-30", "0000", "去年", "2022-00"]
)
def test_what_is_no_period_is_refused(written: str) -> None:
    """Days that no calendar has among them."""
    with pytest.raises(LedgerError, match="is no period: write 2022, 2022-09, 2014/2023-05 or"):
        correct_record(CLAIM, {"period": written})


def test_a_period_begins_before_it_ends() -> None:
    """2023 to 2014 is a slip of the pen."""
    with pytest.raises(LedgerError, match=r"'2023/2014' begins after its end: write the earlier date first"):
        correct_record(CLAIM, {"period": "2023/2014"})


@pytest.mark.parametrize(
    ("written", "places"),
    [
        pytest.param("北京市:110000", (PlaceName("北京市", "110000"),), id="with its code"),
        pytest.param("雄安新区", (PlaceName("雄安新区", None),), id="without"),
        pytest.param(
            "北京市:110000； 雄安新区;",
            (PlaceName("北京市", "110000"), PlaceName("雄安新区", None)),
            id="several",
        ),
        pytest.param("", (), id="none"),
    ],
)
def test_places_are_written_with_their_codes(written: str, places: tuple[PlaceName, ...]) -> None:
    """Where the type keeps them: a link's parties and a visit's hosts are its places."""
    assert correct_record(CLAIM, {"place": written}).places == places
    assert correct_record(BY_TYPE["link"], {"place": written}).parties == places
    assert correct_record(BY_TYPE["visit"], {"place": written}).hosts == places


def test_a_commitments_period_is_its_deadline() -> None:
    """Of an interval its end; no time is no deadline."""
    assert correct_record(BY_TYPE["commitment"], {"period": "2021/2025-06"}).deadline == "2025-06"
    assert correct_record(BY_TYPE["commitment"], {"period": ""}).deadline is None


def test_names_cannot_be_taken_away() -> None:
    """Who wants a record without one rejects it; an id of the catalogue may go."""
    assert correct_record(CLAIM, {"indicator": "固定资产投资"}).indicator == "固定资产投资"
    assert correct_record(CLAIM, {"indicator_id": ""}).indicator_id is None
    assert correct_record(CLAIM, {"unit": ""}).quantity.unit == ""
    assert correct_record(BY_TYPE["project"], {"name": "京唐城际"}).name == "京唐城际"
    for record, name in ((CLAIM, "indicator"), (BY_TYPE["project"], "name")):
        with pytest.raises(LedgerError, match=f"the field '{name}' cannot be empty: reject the record"):
            correct_record(record, {name: "  "})


@pytest.mark.parametrize("record", records(), ids=lambda record: record.id)
def test_every_type_says_what_can_be_corrected(record: Record) -> None:
    """Another field is refused with those that there are."""
    has = FIELDS[type_of(record)]
    with pytest.raises(LedgerError) as refused:
        correct_record(record, {"speaker": "某局"})
    assert str(refused.value) == (
        f"a {type_of(record)} has no field 'speaker' to correct; it has {', '.join(has) or 'none'}"
    )


@pytest.mark.parametrize("record", records(), ids=lambda record: record.id)
def test_what_can_be_corrected_is(record: Record) -> None:
    """Each field of each type takes a fitting value, and nothing but that field changes."""
    fits = {
        "value": "5",
        "unit": "台",
        "period": "2019",
        "place": "天津市:120000",
        "indicator": "别的指标",
        "indicator_id": "another",
        "name": "别的项目",
    }
    for name in FIELDS[type_of(record)]:
        changed = correct_record(record, {name: fits[name]})
        assert changed != record
        assert correct_record(changed, {name: fits[name]}) == changed
        assert (changed.id, changed.span, changed.confidence) == (record.id, record.span, record.confidence)


NUMBERS = (
    st.integers(-(10**24), 10**24)
    | st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12)
    | st.fractions(max_denominator=10**6)
)


@given(NUMBERS)
def test_numbers_are_kept_exactly(number: Number) -> None:
    """Split into a float for queries and what it would lose, and joined again; and so is their writing."""
    assert join_number(*split_number(number)) == number
    assert parse_number(str(number)) == number


@given(NUMBERS)
def test_json_has_the_nearest_number(number: Number) -> None:
    """Whole numbers to the last digit, others as the nearest float."""
    written = json_number(number)
    assert written == (int(number) if number == int(number) else float(number))
    assert isinstance(written, int) == (number == int(number))


@pytest.mark.parametrize(
    ("number", "exact"),
    [
        pytest.param(2**53 - 1, None, id="the last that floats count to"),
        pytest.param(2**53 + 1, "9007199254740993", id="one that they cannot"),
        pytest.param(Decimal("0.1"), None, id="a tenth as it is written"),
        pytest.param(Decimal("0.10000000000000000001"), "0.10000000000000000001", id="a little more"),
        pytest.param(Fraction(1, 2), None, id="a half"),
    ],
)
def test_only_what_a_float_would_lose_is_written_out(number: Number, exact: str | None) -> None:
    """So that columns stay small."""
    assert split_number(number)[1] == exact
