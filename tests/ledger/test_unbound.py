"""Quantities that nobody could bind, deadlines, and what is packed for the way into a ledger."""

from __future__ import annotations

from pathlib import Path

from lantu.facts import Span
from lantu.ledger import Ledger, LedgerWriter, Unbound
from lantu.ledger.packed import pack, unpack

from .worlds import document, records


def test_a_long_sentence_around_an_unbound_quantity_is_cut(tmp_path: Path) -> None:
    """A hundred characters on either side, whatever the sentence has."""
    text = "长" * 300 + "7件" + "远" * 300 + "。"
    with LedgerWriter(tmp_path / "x.ledger") as writer:
        writer.begin_reading("r1")
        writer.append(document(text, "c.txt"), [], unbound=[Unbound(Span(300, 302), "no rule")])
        writer.finish_reading(files=1, unchanged=0, failed=0)
    (found,) = Ledger(tmp_path / "x.ledger").unbound_quantities()
    assert found.quote == "长" * 100 + "7件" + "远" * 100


def test_a_deadline_meets_every_period_that_it_may_lie_in(tmp_path: Path) -> None:
    """By 2025 may be by any day of it, and by June of it is in the year."""
    with LedgerWriter(tmp_path / "x.ledger") as writer:
        writer.begin_reading("r1")
        writer.append(document(), records())
        writer.finish_reading(files=1, unchanged=0, failed=0)
    asked = Ledger(tmp_path / "x.ledger").commitments
    found = {
        period: asked.where(period=period).count()
        for period in ("2025", "2025-06", "2025-06-30", "2024", "2026-01")
    }
    assert found == {"2025": 1, "2025-06": 1, "2025-06-30": 1, "2024": 0, "2026-01": 0}


def test_what_is_packed_comes_back() -> None:
    """A document with all its structure, records of every type, and what could not be bound."""
    loose = (Unbound(Span(20, 22), "no rule"),)
    found = unpack(pack(document(), records(), loose))
    assert found == (document(), tuple(records()), loose)
