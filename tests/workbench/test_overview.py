"""A ledger is summed up by what its documents report most, with the latest word on it."""

from pathlib import Path

import pytest

from lantu.documents import Limits
from lantu.errors import NotFoundError, QueryError
from lantu.ledger import Ledger
from lantu.workbench.api import read
from lantu.workbench.examples import find_examples
from lantu.workbench.explain import explain, find_document
from lantu.workbench.overview import overview

TEXTS = {
    "a.txt": "2021年，北京市PM2.5年均浓度为33微克/立方米。",
    "b.txt": "2023年，北京市PM2.5年均浓度为32微克/立方米。",
    "c.txt": "2022年，北京市PM2.5年均浓度为30微克/立方米。森林覆盖率达到44.8%。",
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """Three documents on the air of one city."""
    folder = tmp_path_factory.mktemp("overview")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return read([folder / name for name in TEXTS], ledger=folder / "x.ledger")


def test_overview(ledger: Ledger) -> None:
    """Counts are those of the ledger, and the most reported indicator comes first with its latest value."""
    found = overview(ledger)
    assert (found.documents, found.records["claim"]) == (3, ledger.claims.count())
    assert found.latest[0].number == "32微克/立方米"
    assert len({statement.record.indicator_id for statement in found.latest}) == len(found.latest)


def test_overview_is_as_long_as_asked(ledger: Ledger) -> None:
    """No more indicators are shown than were asked for."""
    assert len(overview(ledger, indicators=1).latest) == 1


def test_explanation_covers_the_sentence(ledger: Ledger) -> None:
    """A place is explained by what was found in its sentence, and by the records that stand there."""
    text = TEXTS["c.txt"]
    found = explain(ledger.document("c.txt"), text.index("44.8"))
    assert found.sentence.of(text) == "森林覆盖率达到44.8%。"
    assert [seen.span.of(text) for seen in found.mentions] == ["44.8%"]
    assert [record.span.of(text) for record in found.records] == ["44.8%"]


def test_explanation_of_every_offset(ledger: Ledger) -> None:
    """Every place of a text can be asked about."""
    document = ledger.document("a.txt")
    for offset in range(0, len(document.text), 7):
        assert explain(document, offset).sentence.overlaps((offset, offset + 1))
    for offset in (-1, len(document.text)):
        with pytest.raises(QueryError, match="outside"):
            explain(document, offset)


def test_document_to_explain(ledger: Ledger, tmp_path: Path) -> None:
    """A file goes before a document of the ledger; where there is neither, that is said."""
    assert find_document("c.txt", ledger.path, Limits()).text == TEXTS["c.txt"]
    path = tmp_path / "c.txt"
    path.write_text("另一份文件。", "utf-8")
    assert find_document(str(path), ledger.path, Limits()).text == "另一份文件。"
    with pytest.raises(NotFoundError, match="no ledger"):
        find_document("absent.txt", tmp_path / "none.ledger", Limits())


def test_examples_are_found() -> None:
    """The example documents lie where the demo looks for them, with their table."""
    assert (find_examples() / "documents.csv").is_file()
