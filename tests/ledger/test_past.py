"""Any past moment of a ledger can be opened, and two of them compared."""

from dataclasses import replace
from pathlib import Path

import pytest

from lantu.errors import QueryError
from lantu.facts import Period, Span
from lantu.ledger import Ledger, LedgerWriter, Record

from .worlds import TEXT, Clock, document, records


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """One document, read three times: changed and gone the second time, another text the third."""
    clock = Clock()
    shifted = [replace(one, span=Span(*(o + 2 for o in one.span))) for one in records()[1:2]]
    moved = replace(shifted[0], id="c-growth-0022", quote=Span(*(o + 2 for o in records()[1].quote)))
    changed = replace(records()[0], period=Period("2022", "2022"))
    readings: list[tuple[str, list[Record], str]] = [
        ("r1", records()[:2], TEXT),
        ("r2", [changed, records()[2]], TEXT),
        ("r3", [moved], "　　" + TEXT),
    ]
    for reader, found, text in readings:
        with LedgerWriter(tmp_path / "x.ledger", clock=clock) as writer:
            writer.begin_reading(reader)
            writer.append(document(text, id=document().id), found)
            writer.finish_reading(files=1, unchanged=0, failed=0)
    return Ledger(tmp_path / "x.ledger")


def test_a_past_moment(ledger: Ledger) -> None:
    """Each reading shows the records of then, with the ranks and the text of then."""
    first, second = ledger.as_of(1), ledger.as_of(2)
    assert [s.id for s in first.claims] == ["c-invest-0001", "c-growth-0002"]
    assert [s.id for s in second.claims] == ["c-invest-0001", "c-forest-0003"]
    assert [s.id for s in ledger.as_of(3).claims] == [s.id for s in ledger.claims]
    assert {(s.rank, s.reason) for s in first.claims} == {("normal", None)}
    assert [s.number for s in first.claims] == ["2106.18亿元", "三分之二"]
    assert next(iter(second.claims)).record.period == Period("2022", "2022")


def test_moments_by_date(ledger: Ledger) -> None:
    """A date means the last reading that had begun by its end, an exact moment the last by then."""
    started = [run.started for run in ledger.readings()]
    assert ledger.as_of("2026-01-01").reading == 3
    assert ledger.as_of(started[1]).reading == 2
    assert ledger.as_of(started[1].replace(tzinfo=None).isoformat()).reading == 2


@pytest.mark.parametrize(
    ("moment", "message"),
    [
        (7, "no reading 7: the ledger has readings 1 to 3"),
        ("2025-01-01", "nothing had been read by 2025-01-01"),
        ("last week", "'last week' is no reading: give its number"),
    ],
)
def test_moments_that_are_none(ledger: Ledger, moment: int | str, message: str) -> None:
    """A moment before all readings, or none at all, is refused with what there is."""
    with pytest.raises(QueryError, match=message):
        ledger.as_of(moment)


def test_what_changed(ledger: Ledger) -> None:
    """A diff tells what came, what went and what is said otherwise of the same passage."""
    found = ledger.diff(1, 2)
    assert [s.id for s in found.appeared] == ["c-forest-0003"]
    assert [s.id for s in found.gone] == ["c-growth-0002"]
    ((before, after),) = found.changed
    assert (before.record.period, after.record.period) == (Period(None, "2022-09"), Period("2022", "2022"))  # type: ignore[union-attr]


def test_backwards_is_the_mirror_image(ledger: Ledger) -> None:
    """From the later to the earlier one, what came went and what went came."""
    there, back = ledger.diff(1, 2), ledger.diff(2, 1)
    assert [s.id for s in there.appeared] == [s.id for s in back.gone]
    assert [s.id for s in there.gone] == [s.id for s in back.appeared]
    assert [(a.no, b.no) for a, b in there.changed] == [(b.no, a.no) for a, b in back.changed]


def test_the_same_words_at_another_offset(ledger: Ledger) -> None:
    """A record that moved with the text, and got another id by that, is changed and not new."""
    found = ledger.diff(1, 3)
    assert [(a.id, b.id) for a, b in found.changed] == [("c-growth-0002", "c-growth-0022")]
    assert ([s.id for s in found.appeared], [s.id for s in found.gone]) == ([], ["c-invest-0001"])


def test_nothing_between_a_reading_and_itself(ledger: Ledger) -> None:
    """A reading does not differ from itself."""
    found = ledger.diff(2, 2)
    assert (found.appeared, found.changed, found.gone) == ((), (), ())
