"""What a query keeps and counts is what plain Python keeps and counts, one record after the other."""

from __future__ import annotations

import calendar
import datetime
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from lantu.facts import Period, PlaceName, Quantity, Span
from lantu.ledger import Ledger, LedgerWriter, Statement
from lantu.ledger.query import Order
from lantu.records import Claim

from .worlds import document, records

PLACES = (
    PlaceName("北京市", "110000"),
    PlaceName("北京市延庆区", "110119"),
    PlaceName("河北省", "130000"),
    PlaceName("河北省张家口市", "130700"),
    PlaceName("河北省张家口市怀来县", "130730"),
    PlaceName("河北省保定市", "130600"),
    PlaceName("雄安新区", None),
)
TOPICS = (
    ("完成投资", "investment_completed"),
    ("完成投资", None),
    ("新增造林", None),
    ("投资", "investment"),
)
TIMES = (
    None, "2021", "2022", "2022-02", "2022-09", "2023", "2023-01", "2022-09-30", "2022-10-01", "2024-02-29",
)  # fmt: skip
ASKED = ("2020", "2021", "2022", "2022-02", "2022-09", "2022-10-01", "2023-01-15", "2024-02", "2025")
CHOICES: dict[str, tuple[Any, ...]] = {
    "document": ("1.txt", "absent.txt"),
    "place": ("北京市", "130700", "雄安新区", "张家口"),
    "within": ("北京市", "110000", "130000", "130700", "河北省", "雄安"),
    "period": ASKED,
    "since": ASKED,
    "until": ASKED,
    "indicator": ("完成投资", "investment_completed", "投资", "造林"),
    "text": ("投资", "新增", "无"),
    "words": ("投资", "第7件", "共"),
    "kind": ("level", "growth"),
    "modality": ("reported", "target"),
    "unit": ("元", "亩"),
    "stage": ("到位", "开工"),
    "speaker": ("管委会",),
    "confidence": (0.3, 0.5, 0.9),
    "repeats": (True, False),
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of three documents with fifty claims each, drawn with a seed."""
    path = tmp_path_factory.mktemp("filters") / "x.ledger"
    rng = random.Random(20261121)
    with LedgerWriter(path) as writer:
        writer.begin_reading("r1")
        for number in range(3):
            text = f"第{number}期。" + "".join(f"第{at}件共{at}元。" for at in range(50))
            made = document(text, f"{number}.txt", breaks=(), tables=(), sections=())
            writer.append(made, [draw_claim(rng, text, number, at) for at in range(50)])
        writer.finish_reading(files=3, unchanged=0, failed=0)
    return Ledger(path)


@pytest.fixture(scope="module")
def everything(ledger: Ledger) -> list[Statement[Claim]]:
    """All its claims, for loops over them."""
    return list(ledger.claims)


def draw_claim(rng: random.Random, text: str, number: int, at: int) -> Claim:
    """Return a claim about the so many-th sentence of a document, with whatever fields come up."""
    start = text.index(f"第{at}件")
    quote = Span(start, text.index("。", start))
    indicator, indicator_id = rng.choice(TOPICS)
    begin, end = sorted((rng.choice(TIMES), rng.choice(TIMES)), key=lambda date: date or "")
    claim = records()[0]
    assert isinstance(claim, Claim)
    return replace(
        claim,
        id=f"c-{number}-{at:02}",
        span=Span(quote.end - len(f"{at}元"), quote.end),
        quote=quote,
        quantity=Quantity("=", at, None, rng.choice(("元", "亩"))),
        indicator=indicator,
        indicator_id=indicator_id,
        places=tuple(rng.sample(PLACES, rng.randrange(3))),
        period=Period(begin, end),
        kind=rng.choice(("level", "growth")),
        modality=rng.choice(("reported", "target")),
        stage=rng.choice((None, "到位", "开工")),
        speaker=rng.choice((None, "管委会")),
        confidence=rng.choice((0.25, 0.5, 0.75, 1.0)),
        repeat_of=rng.choice((None, None, "c-0-00")),
    )


def first(date: str) -> datetime.date:
    """Return the first day that a date can mean."""
    year, month, day = (*map(int, date.split("-")), 1, 1)[:3]
    return datetime.date(year, month, day)


def last(date: str) -> datetime.date:
    """Return the last day that a date can mean."""
    if len(date) == 10:
        return first(date)
    month = int(date[5:7]) if len(date) == 7 else 12
    return datetime.date(int(date[:4]), month, calendar.monthrange(int(date[:4]), month)[1])


def days(claim: Claim) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day that a claim speaks of; an end alone is a moment."""
    begin, end = claim.period.start or claim.period.end, claim.period.end or claim.period.start
    return (first(begin), last(end)) if begin and end else None


def lies_within(claim: Claim, asked: str) -> bool:
    """Tell whether a place is the one asked for or a part of it, by name or by the codes of GB/T 2260."""
    if not asked.isdigit():
        return any(place.name.startswith(asked) for place in claim.places)
    shown = asked.rstrip("0") if asked.endswith("0000") else asked[:4] if asked.endswith("00") else asked
    return any(place.code is not None and place.code.startswith(shown) for place in claim.places)


PLAIN: dict[str, Callable[[Statement[Claim], Any], bool]] = {
    "document": lambda one, asked: one.document.name == asked,
    "place": lambda one, asked: any(asked in (place.name, place.code) for place in one.record.places),
    "within": lambda one, asked: lies_within(one.record, asked),
    "period": lambda one, asked: (
        (told := days(one.record)) is not None and told[0] <= last(asked) and told[1] >= first(asked)
    ),
    "since": lambda one, asked: (told := days(one.record)) is not None and told[1] >= first(asked),
    "until": lambda one, asked: (told := days(one.record)) is not None and told[0] <= last(asked),
    "indicator": lambda one, asked: asked in (one.record.indicator, one.record.indicator_id),
    "text": lambda one, asked: asked in one.record.indicator,
    "words": lambda one, asked: asked in one.record.indicator or asked in one.quote,
    "kind": lambda one, asked: one.record.kind == asked,
    "modality": lambda one, asked: one.record.modality == asked,
    "unit": lambda one, asked: one.record.quantity.unit == asked,
    "stage": lambda one, asked: one.record.stage == asked,
    "speaker": lambda one, asked: one.record.speaker == asked,
    "confidence": lambda one, asked: one.record.confidence >= asked,
    "repeats": lambda one, asked: asked or one.record.repeat_of is None,
}
CONDITIONS = st.lists(st.sampled_from(sorted(CHOICES)), min_size=1, max_size=3, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: st.sampled_from(CHOICES[name]) for name in names})
)


@settings(max_examples=50)
@given(conditions=CONDITIONS)
def test_a_query_keeps_what_plain_filters_keep(
    ledger: Ledger, everything: list[Statement[Claim]], conditions: dict[str, Any]
) -> None:
    """Whatever is asked together, the records, their count and their facets are those of a loop."""
    kept = [one for one in everything if all(PLAIN[name](one, conditions[name]) for name in conditions)]
    query = ledger.claims.where(**conditions)
    assert [one.id for one in query] == [one.id for one in kept]
    assert query.count() == len(kept)
    assert counts(query.facet("place")) == Counter(
        place.code or place.name for one in kept for place in one.record.places
    )
    assert counts(query.facet("kind")) == Counter(one.record.kind for one in kept)
    assert counts(query.facet("year")) == Counter(
        (one.record.period.end or one.record.period.start or "")[:4] or None for one in kept
    )
    assert counts(query.facet("stage", of="documents")) == Counter(
        stage for stage, _ in {(one.record.stage, one.document.name) for one in kept}
    )


def counts(facets: list[Any]) -> Counter[str | None]:
    """Return how often each value of a facet occurs."""
    return Counter({facet.value: facet.count for facet in facets})


def time_of(one: Statement[Claim]) -> str:
    """Return the end of a record's time; empty where the text does not say."""
    return one.record.period.end or ""


KEYS: dict[Order, Callable[[Statement[Claim]], Any]] = {
    "text": lambda one: 0,
    "newest": lambda one: (not time_of(one), [-ord(letter) for letter in time_of(one).ljust(10)]),
    "oldest": lambda one: (not time_of(one), time_of(one)),
    "confidence": lambda one: -one.record.confidence,
    "doubt": lambda one: one.record.confidence,
    "value": lambda one: one.record.quantity.value,
    "value descending": lambda one: -one.record.quantity.value,
}


@pytest.mark.parametrize("order", KEYS)
def test_pages_make_the_whole(ledger: Ledger, order: Order) -> None:
    """Pages show every record once, as Python sorts them; equals stay as they stand in the text."""
    query = ledger.claims.where(repeats=False)
    pages: list[Statement[Claim]] = []
    while page := query.page(40, len(pages), order=order):
        pages += page
    assert [one.id for one in pages] == [one.id for one in sorted(query, key=KEYS[order])]
    assert len(pages) > 80
