"""Claims of a ledger as the reconciler takes them: which stand, under which name, against what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lantu.errors import NotFoundError
from lantu.facts import Against, Period, PlaceName, Quantity
from lantu.facts.statement import Statement
from lantu.ledger import Ledger, open_ledger
from lantu.records import Baseline, Basis, Claim
from lantu.records.claims.beside import FROM_PAIR
from lantu.records.linking import IndicatorLinker
from lantu.records.qualitative.statement import QualitativeStatement
from lantu.region import Region
from lantu.workbench.assessing.names import Names
from lantu.workbench.check import catalogue_of, check, find_conflict, statements_of, trends_of
from lantu.workbench.checked import conflict_export
from lantu.workbench.judging import Judge

from ..atlas.world import find
from .made import Paper, claim, ledger_of, paper

HEBEI, CANGZHOU = PlaceName("河北省", "130000"), PlaceName("河北省沧州市", "130900")
SOMEWHERE = PlaceName("某地", None)
YEAR = Period("2023", "2023")
FOREST: dict[str, Any] = {
    "indicator": "森林覆盖率",
    "indicator_id": "forest_cover",
    "places": (HEBEI,),
    "period": YEAR,
}


def percent(value: str) -> Quantity:
    """Return a share."""
    return Quantity("=", Decimal(value), None, "%")


def report(name: str, *figures: tuple[str, dict[str, Any]], date: str = "2024-01-01", **head: str) -> Paper:
    """Return a text of figures: each number with what is said of it."""
    quotes = [f"{name}：{number}是{at}" for at, (number, _) in enumerate(figures)]
    document = paper(f"{name}.txt", "。".join(quotes) + "。", date, **head)
    made = [
        claim(document, number, quote, more.pop("value", percent("36")), **more)
        for quote, (number, more) in zip(
            quotes, ((number, dict(more)) for number, more in figures), strict=True
        )
    ]
    return document, list(made)


PAPERS = [
    report("甲", ("36%", FOREST), publisher="省统计局"),
    report("乙", ("40%", {**FOREST, "value": percent("40")}), date="2024-03-01"),
    report("对", ("30%", {**FOREST, "rule": f"tests.{FROM_PAIR}", "period": Period(None, None)}),
           ("31%", {**FOREST, "rule": f"tests.{FROM_PAIR}", "period": Period("2011", "2011")}),
           ("32%", {**FOREST, "rule": "tests.alone", "period": Period(None, None), "places": (CANGZHOU,)})),
    report("含糊", ("11家", {"indicator": "项目", "value": Quantity("=", 11, None, "家")}),
           ("12家", {"indicator": "项目", "value": Quantity("=", 12, None, "家")}),
           ("13个", {"indicator": "项目", "value": Quantity("=", 13, None, "个")})),
    report("一致", ("21家", {"indicator": "企业", "value": Quantity("=", 21, None, "家")}),
           ("21家", {"indicator": "企业", "value": Quantity("=", 21, None, "家")})),
    report("增长", ("5%", {**FOREST, "kind": "growth", "direction": "up", "baseline": Baseline(time="同比"),
                         "value": percent("5")}),
           ("6%", {**FOREST, "kind": "change", "direction": "up", "baseline": Baseline(value="12.5"),
                   "value": percent("6")})),
    report("口径", ("7%", {**FOREST, "places": (HEBEI, SOMEWHERE), "place_mode": "each", "stage": "签约",
                         "basis": Basis("r", "2015", "constant", "山区"), "modality": "target",
                         "net": True})),
]  # fmt: skip


def repeated() -> Paper:
    """Return a text that gives one figure twice."""
    document, (first, again) = report("重复", ("41%", FOREST), ("41%", FOREST))
    return document, [first, replace(again, repeat_of=first.id)]  # type: ignore[type-var]


def trend(value: str, sort: Any = "trend", **more: Any) -> QualitativeStatement:
    """Return what a sentence says of the forest without a number."""
    span = find(PAPERS[0][0].text, PAPERS[0][0].text[:2])
    given = {
        "indicator": "森林覆盖率",
        "indicator_id": "forest_cover",
        "places": (HEBEI,),
        "period": YEAR,
    } | more
    return QualitativeStatement(f"{sort}{value}{len(more)}".ljust(16, "q"), span, sort, value=value, **given)


@pytest.fixture(scope="module")
def region() -> Region:
    """Give the shipped region."""
    return Region.load("jingjinji")


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the path of a ledger of made-up reports, one of whose records somebody rejected."""
    path = tmp_path_factory.mktemp("check") / "x.ledger"
    rejected = report("否", ("99%", {**FOREST, "value": percent("99")}))
    first = (PAPERS[0][0], [*PAPERS[0][1], trend("up"), trend("better"), trend("met", "attainment"),
                            trend("down", indicator_id=None)])  # fmt: skip
    ledger_of(path, first, *PAPERS[1:], rejected, repeated()).close()
    with Judge(path, "reader") as judge:
        judge.judge("reject", [rejected[1][0].id], why="misread")
    return path


@pytest.fixture(scope="module")
def ledger(path: Path) -> Iterator[Ledger]:
    """Give the ledger, open."""
    with open_ledger(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def statements(ledger: Ledger, region: Region) -> dict[str, list[Statement]]:
    """Give the statements by the name of their document."""
    found: dict[str, list[Statement]] = {}
    for one in statements_of(ledger, IndicatorLinker(region.indicators), region.places):
        found.setdefault(one.printed.name, []).append(one)
    return found


def test_what_people_rejected_says_nothing(statements: dict[str, list[Statement]]) -> None:
    """A rejected record is no statement, the others are."""
    assert "否.txt" not in statements
    assert len(statements["甲.txt"]) == len(statements["乙.txt"]) == 1


def test_a_repeat_says_nothing_new(statements: dict[str, list[Statement]]) -> None:
    """What a document says twice it says once."""
    assert [one.quote for one in statements["重复.txt"]] == ["重复：41%是0"]


def test_the_first_of_a_pair_without_a_time_says_nothing(statements: dict[str, list[Statement]]) -> None:
    """What something rose from held before the text's date; with a time, or alone, it counts."""
    assert [one.written for one in statements["对.txt"]] == ["31%", "32%"]


def test_a_phrase_of_two_figures_tells_nothing_apart(statements: dict[str, list[Statement]]) -> None:
    """项目 of 11 and of 12 are two things that nobody can tell apart; of another unit there is one."""
    assert [one.written for one in statements["含糊.txt"]] == ["13个"]
    assert [one.written for one in statements["一致.txt"]] == ["21家", "21家"]


def test_a_figure_has_what_it_is_against(statements: dict[str, list[Statement]]) -> None:
    """A time stays a time, a stated value is exact."""
    growth, change = statements["增长.txt"]
    assert (growth.against, change.against) == (Against("同比"), Against(None, Decimal("12.5")))
    assert (growth.kind, growth.direction, change.kind) == ("growth", "up", "change")


def test_labels_go_along(statements: dict[str, list[Statement]]) -> None:
    """Places by code or name, each or together, stage, release, base, prices, scope and modality."""
    (one,) = statements["口径.txt"]
    assert (one.places, one.each) == (("130000", "某地"), True)
    assert (one.stage, one.net, one.modality) == ("签约", True, "target")
    assert (one.release, one.base_year, one.prices, one.scope) == ("r", "2015", "constant", "山区")
    (plain,) = statements["甲.txt"]
    assert (plain.each, plain.release, plain.scope, plain.against) == (False, None, None, None)


def test_a_statement_knows_its_paper(statements: dict[str, list[Statement]], ledger: Ledger) -> None:
    """Document, publisher, date and name are those of the text, and the words as they were written."""
    (one,) = statements["甲.txt"]
    head = next(head for head in ledger.documents() if head.name == "甲.txt")
    assert (one.printed.document, one.printed.publisher, one.printed.date) == (
        head.id,
        "省统计局",
        "2024-01-01",
    )
    assert (one.printed.lineage, one.wording, one.written) == (head.id, "森林覆盖率", "36%")
    assert one.quote == "甲：36%是0"


def test_trends_have_an_order(ledger: Ledger) -> None:
    """Up and down of the catalogue's indicators are trends; better, attained and mere phrases are none."""
    (one,) = trends_of(ledger)
    assert (one.kind, one.direction, one.quantity, one.places) == ("trend", "up", None, ("130000",))


def test_two_figures_that_cannot_both_be_true(ledger: Ledger, region: Region) -> None:
    """36 and 40 percent of one forest are a conflict with both papers, found by the beginning of its id."""
    told: list[int] = []
    solution = check(ledger, region, progress=told.append)
    linker = IndicatorLinker(region.indicators)
    assert set(told) == {len([*statements_of(ledger, linker, region.places), *trends_of(ledger)])}
    both = {PAPERS[0][1][0].id, PAPERS[1][1][0].id}
    (conflict,) = (one for one in solution.conflicts if set(one.records) == both)
    assert find_conflict(ledger, region, conflict.id[:6]) == find_conflict(ledger, region, conflict.id)
    names = Names(region)
    shown = conflict_export(conflict, ledger, names, "en")
    assert set(shown["documents"]) == {"甲.txt", "乙.txt"}
    assert shown["explanation"] == conflict.english != conflict_export(conflict, ledger, names)["explanation"]


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("zzzzzz", "0 conflicts have an id that begins with 'zzzzzz': give 6 characters or more"),
        ("", "begins with ''"),
    ],
)
def test_a_conflict_that_is_not_there(ledger: Ledger, region: Region, reference: str, told: str) -> None:
    """An id of none, and one too short to be sure, are refused with how many begin so."""
    with pytest.raises(NotFoundError, match=told):
        find_conflict(ledger, region, reference)


def test_narrower_indicators_follow_the_wider(region: Region) -> None:
    """What narrows an indicator has its rules; a phrase that the catalogue does not have has none."""
    catalogue = catalogue_of(region, ["forest_cover:成林后", "forest_cover", "湿地率:全部"])
    assert catalogue.indicators["forest_cover:成林后"] == catalogue.indicators["forest_cover"]
    assert "湿地率:全部" not in catalogue.indicators
    assert (catalogue.within["130900"], catalogue.place_names["130900"]) == ("130000", "河北省沧州市")
    assert (catalogue.units["元"], catalogue.units["%"]) == ("currency", "ratio"), "of money without its coin"


def test_a_claim_keeps_its_name_however_it_is_read(region: Region, tmp_path: Path) -> None:
    """Words that only say where narrow nothing; words that say which make a series of their own."""
    wide = {**FOREST, "indicator": "全省森林覆盖率"}
    narrow = {**FOREST, "indicator": "山区森林覆盖率"}
    with ledger_of(tmp_path / "x.ledger", report("名", ("36%", wide), ("37%", narrow))) as ledger:
        found = [
            one.indicator for one in statements_of(ledger, IndicatorLinker(region.indicators), region.places)
        ]
    assert found == ["forest_cover", "forest_cover:山区"]


def test_a_made_claim_is_one_of_the_ledger(ledger: Ledger) -> None:
    """What these tests write down is what the ledger gives back."""
    kept = next(kept for kept in ledger.claims if kept.document.name == "甲.txt")
    made = PAPERS[0][1][0]
    assert isinstance(made, Claim)
    assert replace(kept.record, confidence=made.confidence) == made
