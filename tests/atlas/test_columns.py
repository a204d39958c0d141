"""Columns in memory answer what the ledger answers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from lantu.atlas.asked import find_head, find_record, find_records_of
from lantu.atlas.columns import Chosen, read_columns, read_document_columns, read_place_lists
from lantu.atlas.columns.tallied import latest_rows, tally_indicators, tally_years
from lantu.atlas.latest import find_latest, is_of
from lantu.atlas.opened import OpenedLedger
from lantu.errors import NotFoundError
from lantu.ledger import Ledger, Query, RecordType, atlas_queries
from lantu.ledger.document_queries import DocumentChoice, count_documents, facet_documents, page_documents

from .world import PATIENT

FACETS: dict[RecordType, tuple[str, ...]] = {
    "claim": ("indicator", "place", "kind", "modality", "document", "year"),
    "project": ("category", "status", "place", "year"),
    "link": ("domain", "form", "place"),
    "commitment": ("domain", "sort", "place"),
}
KINDS = st.sampled_from(sorted(FACETS))
COMMON: dict[str, st.SearchStrategy[Any]] = {
    "place": st.sampled_from(["110000", "北京市", "无名镇", "130000", "999999"]),
    "within": st.sampled_from(
        ["110000", "130000", "河北", "无名镇", "000000", ("130000", "无名镇"), ("北京市", "110000")]
    ),
    "since": st.sampled_from(["2020", "2023", "2023-06", "2025-12-31", "2030"]),
    "until": st.sampled_from(["2019", "2023", "2023-06", "2025-12-31", "2030"]),
    "period": st.sampled_from(["2020", "2023", "2023-05", "2025"]),
    "document": st.sampled_from(["报告.txt", "nowhere.txt"]),
    "confidence": st.sampled_from([0.0, 0.7, 0.8, 0.81, 1.0]),
    "repeats": st.booleans(),
}
OWN: dict[RecordType, dict[str, st.SearchStrategy[Any]]] = {
    "claim": {
        "indicator": st.sampled_from(["pm25_annual_mean", "总投资", "PM2.5年均浓度", "nothing"]),
        "kind": st.sampled_from(["level", "growth", "rank"]),
        "modality": st.sampled_from(["reported", "target"]),
        "unit": st.sampled_from(["元", "%", "光年"]),
    },
    "project": {"category": st.sampled_from(["rail", "road"]), "status": st.sampled_from(["completed"])},
    "link": {"domain": st.sampled_from(["environment", "transport"])},
    "commitment": {"sort": st.sampled_from(["figure", "deliverable"])},
}


@pytest.fixture(scope="module")
def ledger(ledger_path: Path) -> Iterator[Ledger]:
    """The made-up documents."""
    with Ledger(ledger_path) as opened:
        yield opened


@st.composite
def questions(draw: st.DrawFn) -> tuple[RecordType, dict[str, Any]]:
    """Draw a type of record with conditions that it may be narrowed by."""
    kind = draw(KINDS)
    every = COMMON | OWN[kind]
    names = draw(st.lists(st.sampled_from(sorted(every)), unique=True, max_size=3))
    return kind, {name: draw(every[name]) for name in names}


def both(ledger: Ledger, kind: RecordType, conditions: dict[str, Any]) -> tuple[Chosen[Any], Query[Any]]:
    """Return the same question to columns and to the ledger."""
    query = ledger.records(kind)
    columns = read_columns(ledger, kind, read_place_lists(ledger))
    chosen = Chosen(ledger, columns, query).where(**conditions)
    assert isinstance(chosen, Chosen)
    return chosen, query.where(**conditions)


@given(questions())
@settings(max_examples=60)
def test_columns_count_and_page_as_the_ledger_does(
    ledger: Ledger, question: tuple[RecordType, dict[str, Any]]
) -> None:
    """Whatever is asked, the same records come in the same order."""
    chosen, query = both(ledger, *question)
    assert chosen.count() == query.count()
    for order in ("text", "newest", "oldest", "confidence", "doubt"):
        assert [one.no for one in chosen.page(4, 1, order=order)] == [
            one.no for one in query.page(4, 1, order=order)
        ]


@given(questions())
@settings(max_examples=40)
def test_columns_tally_as_the_ledger_does(
    ledger: Ledger, question: tuple[RecordType, dict[str, Any]]
) -> None:
    """Facets, and tallies of indicators and years, are the same numbers in the same order."""
    chosen, query = both(ledger, *question)
    for column in FACETS[question[0]]:
        counted = [(facet.value, facet.count) for facet in chosen.facet(column, 3)]
        assert counted == [(facet.value, facet.count) for facet in query.facet(column, 3)]
    if question[0] == "claim":
        told = [(t.key, t.catalogued, t.count, t.documents) for t in tally_indicators(chosen, 9)]
        assert told == [
            (t.key, t.catalogued, t.count, t.documents) for t in atlas_queries.tally_indicators(query, 9)
        ]
        assert tally_years(chosen) == atlas_queries.tally_years(query)


def test_values_are_sorted_of_claims_alone(ledger: Ledger) -> None:
    """Figures can be had by their value, either way."""
    chosen, query = both(ledger, "claim", {})
    for order in ("value", "value descending"):
        assert [one.no for one in chosen.page(order=order)] == [one.no for one in query.page(order=order)]


def test_what_stands_in_texts_is_asked_of_the_ledger(ledger: Ledger) -> None:
    """Columns hold no texts: a question for words becomes the ledger's own."""
    columns = read_columns(ledger, "claim", read_place_lists(ledger))
    asked = Chosen(ledger, columns, ledger.claims).where(words="浓度")
    assert isinstance(asked, Query)
    assert asked.count() == 3


def test_the_latest_figure_is_a_level_where_there_is_one(ledger: Ledger) -> None:
    """A growth of the same year does not stand for its indicator."""
    chosen, _ = both(ledger, "claim", {"indicator": "pm25_annual_mean", "repeats": False})
    (latest,) = chosen.read(latest_rows(chosen, ("level",)))
    assert (latest.record.kind, latest.number) == ("level", "32微克/立方米")


@pytest.mark.parametrize("own", ["110000", "130000", "999999"])
def test_the_latest_figure_is_of_the_region_where_there_is_one(ledger: Ledger, own: str) -> None:
    """What others have done lately stands for no indicator that the region's own places have."""
    chosen, query = both(ledger, "claim", {})
    latest = find_latest(chosen, {own})
    assert {key: one.no for key, one in latest.items()} == {
        key: one.no for key, one in find_latest(query, {own}).items()
    }
    told = query.where(modality="reported", repeats=False, place=own)
    assert {key for key, one in latest.items() if is_of(one, {own})} == {
        one.record.indicator_id or one.record.indicator for one in told
    }


CHOICES = st.builds(
    DocumentChoice,
    words=st.sampled_from([None, "报告", "HTML", "编写", "nothing"]),
    publisher=st.sampled_from([None, "编写组", "nobody"]),
    place=st.sampled_from([None, "京津冀"]),
    authority=st.sampled_from([None, "primary", "unknown"]),
    since=st.sampled_from([None, "2020", "2024-02"]),
    until=st.sampled_from([None, "2019", "2024", "2024-02-01"]),
)


@given(CHOICES)
@settings(max_examples=60)
def test_documents_are_chosen_as_the_ledger_does(ledger: Ledger, choice: DocumentChoice) -> None:
    """The same documents in the same orders, with the same counts."""
    columns = read_document_columns(ledger)
    rows = columns.choose(choice)
    assert len(rows) == count_documents(ledger, choice)
    for order in ("newest", "oldest", "title", "records", "read"):
        heads = page_documents(ledger, choice, order=order, limit=3, offset=1)
        assert columns.page(rows, order, 3, 1) == [head.no for head in heads]
    for column in ("authority", "publisher", "place"):
        assert columns.facet(rows, column, 5) == facet_documents(ledger, choice, column, 5)


def test_documents_and_records_are_found_by_their_ids(ledger_path: Path) -> None:
    """What columns find by its id is what the ledger finds; what is not there is told as before."""
    snapshot = OpenedLedger(ledger_path, None, patience_seconds=PATIENT).now()
    for head in snapshot.ledger.documents():
        assert find_head(snapshot, head.id) == head
        records = snapshot.ledger.records_of(head.id)
        assert find_records_of(snapshot, head) == records
        for one in records:
            assert find_record(snapshot, one.id) == one
            assert find_record(snapshot, one.id[:12]).id.startswith(one.id[:12])
    with pytest.raises(NotFoundError):
        find_head(snapshot, "0" * 64)
    with pytest.raises(NotFoundError):
        find_record(snapshot, "0" * 16)
