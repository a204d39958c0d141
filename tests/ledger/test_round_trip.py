"""What goes into a ledger comes out of it unchanged."""

from pathlib import Path

from lantu.facts import Span
from lantu.ledger import Ledger, LedgerWriter, Unbound

from .worlds import Clock, document, records


def write(path: Path, *, reader: str = "r1", **changes: object) -> None:
    """Write the hand-made document into a ledger as one reading."""
    found = changes.pop("records", records())
    with LedgerWriter(path, clock=Clock()) as writer:
        writer.begin_reading(reader)
        unbound = [Unbound(Span(0, 1), "no indicator near the number")]
        writer.append(document(**changes), found, unbound=unbound, path="folder/brief.txt")  # type: ignore[arg-type]
        writer.finish_reading(files=1, unchanged=0, failed=0)


def test_document_round_trip(tmp_path: Path) -> None:
    """A document comes back with its text, metadata and structure as they were."""
    write(tmp_path / "x.ledger")
    with Ledger(tmp_path / "x.ledger") as ledger:
        assert ledger.document("brief.txt") == document()


def test_record_round_trip(tmp_path: Path) -> None:
    """Records of every type come back equal, exact numbers included, in text order."""
    write(tmp_path / "x.ledger")
    with Ledger(tmp_path / "x.ledger") as ledger:
        back = [statement.record for statement in ledger.records_of("brief.txt")]
    assert sorted(back, key=lambda r: r.id) == sorted(records(), key=lambda r: r.id)
    assert [r.span.start for r in back] == sorted(r.span.start for r in records())


def test_statement_carries_its_sentence(tmp_path: Path) -> None:
    """A claim is kept with its clause and its number in the document's own characters."""
    write(tmp_path / "x.ledger")
    with Ledger(tmp_path / "x.ledger") as ledger:
        statement = ledger.statement("c-invest-0001")
    assert statement.number == "2106.18亿元"
    assert statement.quote == "雄安新区完成投资2106.18亿元"
    assert statement.document.name == "brief.txt"
    assert (statement.rank, statement.reason, statement.reader) == ("normal", None, "r1")


def test_counts_of_a_document(tmp_path: Path) -> None:
    """A document's head counts its records and its unbound quantities."""
    write(tmp_path / "x.ledger")
    with Ledger(tmp_path / "x.ledger") as ledger:
        (head,) = ledger.documents()
        reasons = dict(ledger.unbound())
    assert (head.claims, head.projects, head.links, head.commitments, head.unbound) == (3, 1, 1, 1, 1)
    assert reasons == {"no indicator near the number": 1}
