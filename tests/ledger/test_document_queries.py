"""Documents are narrowed, ordered, paged and counted in the database as one would count them by hand."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest

from lantu.documents.document import Document, Field
from lantu.ledger import Ledger, LedgerWriter
from lantu.ledger.document_queries import (
    DocumentChoice,
    DocumentOrder,
    count_documents,
    facet_documents,
    heads_by_number,
    page_documents,
    span_of_dates,
    sum_documents,
)

BEGAN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
LATER = BEGAN + datetime.timedelta(days=1)


def make(number: int, title: str | None, date: str | None, publisher: str | None) -> Document:
    """A document of a few words."""
    words = f"第{number}份。"
    told = {name: None if value is None else Field(value, "drawn") for name, value in
            {"title": title, "date": date, "publisher": publisher}.items()}  # fmt: skip
    return Document(f"{number:064x}", f"{number}.txt", "text/plain", words, "text 1", **told)


DOCUMENTS = [
    make(1, "乙", "2023-05-01", "北京市统计局"),
    make(2, "甲", "2024", "北京市统计局"),
    make(3, None, None, "PRESS"),
    make(4, "丙", "2022-12", None),
]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Three documents of one reading, one of the next, which also gives the first a new title."""
    path = tmp_path_factory.mktemp("documents") / "x.ledger"
    for moment, some in (
        (BEGAN, DOCUMENTS[:3]),
        (LATER, [replace(DOCUMENTS[0], title=Field("丁", "drawn")), DOCUMENTS[3]]),
    ):
        with LedgerWriter(path, clock=lambda moment=moment: moment) as writer:  # type: ignore[misc]
            writer.begin_reading("reader 1")
            for document in some:
                writer.append(document, [])
            writer.finish_reading(files=len(some), unchanged=0, failed=0)
    with Ledger(path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (DocumentChoice(), {1, 2, 3, 4}),
        (DocumentChoice(words="统计"), {1, 2}),
        (DocumentChoice(words="press"), {3}),
        (DocumentChoice(words="丁"), {1}),
        (DocumentChoice(words="乙"), set()),
        (DocumentChoice(words="4.TXT"), {4}),
        (DocumentChoice(publisher="PRESS"), {3}),
        (DocumentChoice(since="2023"), {1, 2}),
        (DocumentChoice(since="2024-06"), {2}),
        (DocumentChoice(until="2023"), {1, 4}),
        (DocumentChoice(until="2023-04"), {4}),
        (DocumentChoice(after=BEGAN), {4}),
        (DocumentChoice(after=BEGAN - datetime.timedelta(1)), {1, 2, 3, 4}),
    ],
)
def test_choices_keep_what_meets_them(ledger: Ledger, choice: DocumentChoice, expected: set[int]) -> None:
    """Every condition keeps the documents that meet it in their present edition, and counts as it lists."""
    found = page_documents(ledger, choice, order="title", limit=10)
    assert {int(head.name[0]) for head in found} == expected
    assert count_documents(ledger, choice) == len(expected)


@pytest.mark.parametrize(
    ("order", "expected"),
    [("newest", "2143"), ("oldest", "4123"), ("title", "3142"), ("records", "2413"), ("read", "4213")],
)
def test_orders(ledger: Ledger, order: DocumentOrder, expected: str) -> None:
    """Each order is total, documents without a date come last, and pages join without gap or repeat."""
    whole = page_documents(ledger, DocumentChoice(), order=order, limit=10)
    assert "".join(head.name[0] for head in whole) == expected
    pieces = [
        head
        for at in range(4)
        for head in page_documents(ledger, DocumentChoice(), order=order, limit=1, offset=at)
    ]
    assert pieces == whole


def test_heads_are_those_of_the_whole_list(ledger: Ledger) -> None:
    """A page's heads are the same as those of all documents."""
    every = {head.no: head for head in ledger.documents()}
    assert heads_by_number(ledger, every) == every


def test_counts(ledger: Ledger) -> None:
    """Facets count each value once a document, absence is no value, and dates span first to last."""
    found = facet_documents(ledger, DocumentChoice(), "publisher", 10)
    assert [(facet.value, facet.count) for facet in found] == [("北京市统计局", 2), ("PRESS", 1)]
    assert span_of_dates(ledger) == ("2022-12", "2024")
    assert sum_documents(ledger, DocumentChoice())["claim"] == 0
