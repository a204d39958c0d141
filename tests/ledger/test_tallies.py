"""Tallies, doubts and lists of documents, counted a second time in plain Python."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from dataclasses import replace
from math import log

import pytest

from lantu.documents.document import Field
from lantu.errors import QueryError
from lantu.facts import Period, PlaceName, Quantity, Span
from lantu.ledger import Ledger, LedgerWriter, Unbound
from lantu.ledger.atlas_queries import (
    count_indicators,
    count_places,
    count_repeats,
    find_repeats,
    tally_indicators,
    tally_places,
    tally_years,
)
from lantu.ledger.document_queries import (
    DocumentChoice,
    count_documents,
    documents_by_number,
    facet_documents,
    page_documents,
    readable_by_number,
    reprints_of,
    span_of_dates,
    sum_documents,
)
from lantu.ledger.doubtful import find_doubtful, shares_of_indicators
from lantu.records import Claim

from .worlds import Clock, document

BEIJING, HEBEI, XIONGAN = (
    PlaceName("北京市", "110000"),
    PlaceName("河北省", "130000"),
    PlaceName("雄安新区", None),
)
TEXT = "全年完成投资5亿元，新增造林3万亩，另有7件事项待定。"
AMOUNT, FOREST, LOOSE = Span(6, 9), Span(14, 17), Span(20, 22)


def claim(name: str, **changes: object) -> Claim:
    made = Claim(
        name,
        AMOUNT,
        Span(0, 9),
        Quantity("=", 500000000, None, "元"),
        "完成投资",
        indicator_id="investment",
        places=(BEIJING,),
        period=Period("2022", "2022"),
        confidence=0.8,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


CLAIMS = {
    "a.txt": [
        claim("a-1"),
        claim(
            "a-2",
            span=FOREST,
            indicator="新增造林",
            indicator_id=None,
            places=(HEBEI, BEIJING),
            confidence=0.5,
        ),
        claim("a-3", repeat_of="a-1", modality="target", period=Period(None, "2025-06"), confidence=0.1),
    ],
    "b.txt": [
        claim("b-1", places=(XIONGAN,), indicator="投资总额", confidence=0.8),
        claim(
            "b-2", span=FOREST, indicator="新增造林", indicator_id=None, places=(), period=Period(None, None)
        ),
        claim("b-3", span=FOREST, modality="plan", period=Period("2023-01", None), confidence=0.2),
    ],
}
EVERY = [one for some in CLAIMS.values() for one in some]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of two papers with claims of which everything is counted by hand."""
    path = tmp_path_factory.mktemp("tallies") / "x.ledger"
    with LedgerWriter(path, clock=Clock()) as writer:
        for name, claims in CLAIMS.items():
            writer.begin_reading("r1")
            paper = document(
                TEXT + name,
                name,
                title=Field(f"题目{name[0]}", "x"),
                date=Field(f"202{ord(name[0]) - 96}", "x"),
                publisher=Field("北河日报", "x") if name == "a.txt" else None,
                authority="press" if name == "a.txt" else "primary",
            )
            writer.append(paper, claims, unbound=[Unbound(LOOSE, "no rule")])
            writer.finish_reading(files=1, unchanged=0, failed=0)
    return Ledger(path)


def document_of(identifier: str) -> str:
    return next(name for name, some in CLAIMS.items() if any(one.id == identifier for one in some))


def test_indicators_are_counted_by_what_names_them(ledger: Ledger) -> None:
    """By the catalogue's id or else the words, most first, under the commonest wording."""
    counted: dict[str, list[Claim]] = defaultdict(list)
    for one in EVERY:
        counted[one.indicator_id or one.indicator].append(one)
    expected = [
        (
            key,
            Counter(one.indicator for one in some).most_common(1)[0][0],
            some[0].indicator_id is not None,
            len(some),
            len({document_of(one.id) for one in some}),
        )
        for key, some in sorted(counted.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
    found = tally_indicators(ledger.claims, 9)
    assert [(one.key, one.words, one.catalogued, one.count, one.documents) for one in found] == expected
    assert tally_indicators(ledger.claims, 1) == found[:1]
    assert tally_indicators(ledger.claims.where(place="河北省"), 9)[0].key == "新增造林"
    assert count_indicators(ledger) == len(counted)


def test_places_are_counted_once_a_record(ledger: Ledger) -> None:
    """One without a code by its name; a record of several places counts for each."""
    found = {
        one.key: (one.words, one.catalogued, one.count, one.documents) for one in tally_places(ledger, 9)
    }
    assert found == {
        "110000": ("北京市", True, 4, 2),
        "130000": ("河北省", True, 1, 1),
        "雄安新区": ("雄安新区", False, 1, 1),
    }
    assert count_places(ledger) == 3
    assert [one.key for one in tally_places(ledger, 1)] == ["110000"]


def test_years_tell_how_their_claims_are_meant(ledger: Ledger) -> None:
    """A claim counts for the year that it ends in, or begins in; one without a time for none."""
    expected: dict[int, Counter[str]] = defaultdict(Counter)
    for one in EVERY:
        if year := one.period.end or one.period.start:
            expected[int(year[:4])][one.modality] += 1
    found = tally_years(ledger.claims)
    assert [one.year for one in found] == sorted(expected)
    for one in found:
        counted = expected[one.year]
        assert (one.reported, one.target, one.plan) == (
            counted["reported"],
            counted["target"],
            counted["plan"],
        )


def test_repeats_lead_to_the_first_telling(ledger: Ledger) -> None:
    """How many there are, and which they are."""
    assert count_repeats(ledger) == 1
    assert find_repeats(ledger, "a-1") == ["a-3"]
    assert find_repeats(ledger, "a-2") == []


def test_the_importance_of_an_indicator_follows_how_often_it_occurs(ledger: Ledger) -> None:
    """0.5 + 0.5 ln(1 + n) / ln(1 + N), worked out again."""
    counted = Counter(one.indicator_id or one.indicator for one in EVERY)
    most = max(counted.values())
    expected = {key: 0.5 + 0.5 * log(1 + n) / log(1 + most) for key, n in counted.items()}
    assert shares_of_indicators(ledger) == pytest.approx(expected)


@pytest.mark.parametrize("importance", [{}, {"b-1": 1.0, "a-2": 0.1}])
def test_doubt_times_importance_comes_first(ledger: Ledger, importance: dict[str, float]) -> None:
    """Repeats are left out, and what is known to matter is raised, never lowered."""
    shares = shares_of_indicators(ledger)

    def weight(one: Claim) -> float:
        return (1 - one.confidence) * max(
            shares[one.indicator_id or one.indicator], importance.get(one.id, 0)
        )

    expected = [one.id for one in sorted((c for c in EVERY if c.repeat_of is None), key=weight, reverse=True)]
    found = find_doubtful(ledger, 9, types=["claim"], importance=importance)
    assert [one.id for one in found] == expected
    assert [
        one.id for one in find_doubtful(ledger, 2, types=["claim", "visit"], importance=importance)
    ] == expected[:2]
    assert find_doubtful(ledger, 9, types=["visit"], importance=importance) == []


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        pytest.param({}, ["a.txt", "b.txt"], id="all"),
        pytest.param({"words": "题目A"}, ["a.txt"], id="words of the title, whatever their case"),
        pytest.param({"words": "北河"}, ["a.txt"], id="of the publisher"),
        pytest.param({"words": "b.txt"}, ["b.txt"], id="of the name"),
        pytest.param({"words": "100%"}, [], id="a sign is a sign"),
        pytest.param({"publisher": "北河"}, [], id="a publisher as a whole"),
        pytest.param({"authority": "primary"}, ["b.txt"], id="who speaks"),
        pytest.param({"since": "2022"}, ["b.txt"], id="from a year"),
        pytest.param({"since": "2021-06"}, ["a.txt", "b.txt"], id="a year reaches to its end"),
        pytest.param({"until": "2021-06"}, ["a.txt"], id="and begins with its beginning"),
        pytest.param({"until": "2020"}, [], id="before all"),
        pytest.param(
            {"after": datetime.datetime(2026, 1, 1, 2, tzinfo=datetime.UTC)}, ["b.txt"], id="read later"
        ),
        pytest.param(
            {
                "after": datetime.datetime(
                    2026, 1, 1, 10, tzinfo=datetime.timezone(datetime.timedelta(hours=8))
                )
            },
            ["b.txt"],
            id="the same moment elsewhere",
        ),
    ],
)
def test_documents_are_narrowed(ledger: Ledger, choice: dict[str, object], names: list[str]) -> None:
    """Listed and counted alike."""
    asked = DocumentChoice(**choice)  # type: ignore[arg-type]
    assert [head.name for head in page_documents(ledger, asked, order="title", limit=9)] == names
    assert count_documents(ledger, asked) == len(names)
    assert sum_documents(ledger, asked)["claim"] == 3 * len(names)


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("newest", ["b.txt", "a.txt"]),
        ("oldest", ["a.txt", "b.txt"]),
        ("records", ["b.txt", "a.txt"]),
        ("read", ["b.txt", "a.txt"]),
    ],
)
def test_documents_come_in_the_order_asked_for(ledger: Ledger, order: str, names: list[str]) -> None:
    """Page by page the same order."""
    whole = page_documents(ledger, DocumentChoice(), order=order, limit=9)  # type: ignore[arg-type]
    assert [head.name for head in whole] == names
    pages = [page_documents(ledger, DocumentChoice(), order=order, limit=1, offset=at) for at in (0, 1)]  # type: ignore[arg-type]
    assert [head.name for page in pages for head in page] == names


def test_documents_come_back_by_number(ledger: Ledger) -> None:
    """Whole, or their text and what is inside its sentences alone; an unknown number is left out."""
    (first, second) = page_documents(ledger, DocumentChoice(), order="oldest", limit=9)
    found = documents_by_number(ledger, [second.no, 99])
    assert [one.name for one in found.values()] == ["b.txt"]
    readable = readable_by_number(ledger, [first.no, first.no])
    assert readable[first.no].text == TEXT + "a.txt"
    assert readable[first.no].breaks == documents_by_number(ledger, [first.no])[first.no].breaks
    assert reprints_of(ledger, first) == []
    assert span_of_dates(ledger) == ("2021", "2022")
    assert [(one.value, one.count) for one in facet_documents(ledger, DocumentChoice(), "authority", 9)] == [
        ("press", 1),
        ("primary", 1),
    ]
    assert [one.value for one in facet_documents(ledger, DocumentChoice(), "publisher", 9)] == ["北河日报"]


def test_unbound_quantities_are_listed_with_their_sentence(ledger: Ledger) -> None:
    """In reading order, each with its words and why no rule could bind it."""
    found = ledger.unbound_quantities()
    assert [(one.document, one.number, one.quote, one.reason) for one in found] == [
        (name, "7件", TEXT, "no rule") for name in CLAIMS
    ]
    assert ledger.unbound() == Counter({"no rule": 2})


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda ledger: ledger.projects.page(order="value"), id="an order by a column of claims"),
        pytest.param(lambda ledger: ledger.claims.facet("colour"), id="a facet of no column"),
        pytest.param(lambda ledger: ledger.visits.facet("indicator"), id="a facet of claims"),
    ],
)
def test_a_column_that_a_type_lacks_is_a_question_that_cannot_be_understood(ledger: Ledger, ask) -> None:
    """It is told as such, and not as a fault of the database."""
    with pytest.raises(QueryError, match=r"(projects|claims|visits) cannot be asked so \(.*\): name columns"):
        ask(ledger)


def test_conditions_that_do_not_apply_list_those_that_do(ledger: Ledger) -> None:
    """Each of those listed is taken."""
    with pytest.raises(QueryError) as refused:
        ledger.visits.where(unit="元")
    listed = str(refused.value).rpartition("they can be by ")[2].split(", ")
    values = {"confidence": 0.5, "repeats": True}
    for name in listed:
        assert ledger.visits.where(**{name: values.get(name, "2022")}).count() == 0
    assert {"since", "until", "words", "within"} <= set(listed)
