"""Queries hand their records to data frames and notebooks."""

import sys
from pathlib import Path

import pytest

from lantu.errors import ExportError
from lantu.ledger import Ledger, LedgerWriter

from .worlds import TEXT, document, records


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger whose document has a name with markup in it."""
    with LedgerWriter(tmp_path / "x.ledger") as writer:
        writer.begin_reading("r1")
        writer.append(document(TEXT, "<b>&.txt"), records())
        writer.finish_reading(files=1, unchanged=0, failed=0)
    return Ledger(tmp_path / "x.ledger")


def test_polars(ledger: Ledger) -> None:
    """A polars frame has the rows and columns of the Arrow table."""
    pytest.importorskip("polars")
    assert ledger.claims.pl().to_dicts() == ledger.claims.arrow().to_pylist()


def test_without_polars(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without polars the error says what to install."""
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ExportError, match=r"lantu\[polars\]"):
        ledger.claims.pl()


def test_notebook(ledger: Ledger) -> None:
    """A notebook shows the sentences, and nothing of a document becomes markup."""
    shown = ledger.claims._repr_html_()
    assert "claim: 3" in shown
    assert "雄安新区完成投资2106.18亿元" in shown
    assert "&lt;b&gt;&amp;.txt" in shown
    assert "<b>" not in shown
