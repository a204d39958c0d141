"""What a newer reading finds otherwise is superseded, never erased."""

from dataclasses import replace
from pathlib import Path

import pytest

from lantu.documents import Field
from lantu.errors import LedgerError, NotFoundError
from lantu.facts import Period, Span
from lantu.ledger import Ledger, LedgerWriter, Unbound
from lantu.ledger.ledger import Record

from .worlds import TEXT, Clock, document, records


class Keeper:
    """A ledger that one document is read into again and again, an hour apart."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = Clock()

    def read(self, found: list[Record], reader: str = "r1", **changes: object) -> Ledger:
        """Read the document, and open what is published then."""
        with LedgerWriter(self.path, clock=self.clock) as writer:
            writer.begin_reading(reader)
            writer.append(document(**changes), found, unbound=[Unbound(Span(0, 1), "why")])  # type: ignore[arg-type]
            writer.finish_reading(files=1, unchanged=0, failed=0)
        return Ledger(self.path)


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    """An empty ledger."""
    return Keeper(tmp_path / "x.ledger")


def rows(ledger: Ledger, table: str) -> int:
    """Count the rows of a table, superseded ones too."""
    return int(ledger._fetch(f"SELECT count(*) AS n FROM {table}")[0]["n"])


def test_the_same_again_adds_nothing(keeper: Keeper) -> None:
    """Reading the same records again adds no row, even by a newer reader; only last_seen moves on."""
    first = keeper.read(records()).statement("c-invest-0001")
    with keeper.read(records(), reader="r2") as ledger:
        again = ledger.statement("c-invest-0001")
        assert [rows(ledger, table) for table in ("statements", "documents", "unbound")] == [
            len(records()),
            1,
            1,
        ]
    assert (again.no, again.first_seen, again.reader) == (first.no, first.first_seen, "r1")
    assert again.last_seen > first.last_seen


def test_changed_records_are_superseded(keeper: Keeper) -> None:
    """A record read otherwise takes the place of the old one, which stays with the reason."""
    keeper.read(records())
    changed = [replace(records()[0], period=Period("2022", "2022")), *records()[1:]]
    with keeper.read(changed, reader="r2") as ledger:
        assert ledger.statement("c-invest-0001").record == changed[0]
        assert ledger.claims.count() == 3
        old = ledger._fetch("SELECT * FROM claims WHERE id = 'c-invest-0001' ORDER BY no")[0]
    assert (old["superseded"], old["rank"], old["reason"]) == (2, "deprecated", "read otherwise by r2")


def test_records_that_went_are_kept(keeper: Keeper) -> None:
    """A record that is found no more is out of every list, and still opens with its sentence."""
    keeper.read(records())
    with keeper.read(records()[1:], reader="r2") as ledger:
        gone = ledger.statement("c-invest-0001")
        assert [s.id for s in ledger.claims] == ["c-growth-0002", "c-forest-0003"]
        assert ledger.records_of("brief.txt")[0].id != "c-invest-0001"
    assert (gone.rank, gone.reason, gone.number) == ("deprecated", "no longer found by r2", "2106.18亿元")


def test_records_that_come_back(keeper: Keeper) -> None:
    """A record that is found again is current again."""
    keeper.read(records())
    keeper.read(records()[1:], reader="r2")
    with keeper.read(records(), reader="r3") as ledger:
        back = ledger.statement("c-invest-0001")
        assert (back.rank, back.reader, ledger.claims.count()) == ("normal", "r3", 3)


def test_new_metadata_is_a_new_edition(keeper: Keeper) -> None:
    """Another date from the table beside the file shows at once; the former edition stays."""
    keeper.read(records())
    with keeper.read(records(), date=Field("2023", "documents.csv")) as ledger:
        assert [head.date for head in ledger.documents()] == ["2023"]
        assert ledger.statement("c-invest-0001").document.date == "2023"
        assert rows(ledger, "documents") == 2
        assert rows(ledger, "texts") == 1


def test_another_extracted_text(keeper: Keeper) -> None:
    """After a better extraction old statements open in the text that they were read from."""
    same_source = document().id
    keeper.read(records()[:1])
    shifted = "　　" + TEXT
    found = replace(records()[0], id="c-invest-1001", span=Span(*(o + 2 for o in records()[0].span)))  # type: ignore[misc]
    with keeper.read([found], text=shifted, id=same_source, extractor="text 2") as ledger:
        old, new = ledger.statement("c-invest-0001"), ledger.statement("c-invest-1001")
        assert (old.number, new.number) == ("2106.18亿元", "2106.18亿元")
        assert (ledger.text_of(old), ledger.text_of(new)) == (TEXT, shifted)
        assert ledger.search("投资").total == 1


def test_two_records_of_one_id(keeper: Keeper) -> None:
    """A reader that gives two records one id is refused before anything is written."""
    with LedgerWriter(keeper.path) as writer:
        writer.begin_reading("r1")
        with pytest.raises(LedgerError, match="c-invest-0001"):
            writer.append(document(), [records()[0], records()[0]])
        writer.append(document(), records())
        writer.finish_reading(files=1, unchanged=0, failed=0)
    with Ledger(keeper.path) as ledger:
        assert rows(ledger, "statements") == len(records())


def test_nothing_before_a_reading(keeper: Keeper) -> None:
    """Appending without an open reading is refused."""
    with LedgerWriter(keeper.path) as writer, pytest.raises(LedgerError, match="begin_reading"):
        writer.append(document(), [])


def test_the_same_document_twice_in_one_transaction(keeper: Keeper) -> None:
    """A document that comes twice before a commit is one document."""
    with LedgerWriter(keeper.path) as writer:
        writer.begin_reading("r1")
        writer.append(document(), records())
        writer.append(document(), records())
        writer.finish_reading(files=2, unchanged=0, failed=0)
    with Ledger(keeper.path) as ledger:
        assert (len(ledger.documents()), rows(ledger, "statements")) == (1, len(records()))


def test_ids_by_their_beginning(keeper: Keeper) -> None:
    """The beginning of an id opens a record where it is long enough and means one only."""
    with keeper.read(records()) as ledger:
        assert ledger.statement("c-invest").id == "c-invest-0001"
        with pytest.raises(NotFoundError):
            ledger.statement("c-inv")
        with pytest.raises(NotFoundError):
            ledger.statement("nothing-here")
        assert ledger.document(document().id[:10]) == document()
        with pytest.raises(NotFoundError, match=r"absent\.txt"):
            ledger.document("absent.txt")
