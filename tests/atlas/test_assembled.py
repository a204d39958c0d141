"""Which figures of a series may be joined, and in what order lines and axes come."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lantu.atlas.assembled import Assembled, Axis, Line, _count, _flow, _implied, _together, assemble_series
from lantu.atlas.opened import OpenedLedger, Snapshot
from lantu.documents import Document, Field
from lantu.facts import Period, PlaceName, Quantity
from lantu.ledger import Record
from lantu.records.claim import Basis
from lantu.region import Region

from .world import BEIJING, HEBEI, make_claim, make_document, write_ledger

STAGED: list[tuple[str, dict[str, Any]]] = [
    ("11亿元", {"period": Period("2021", "2021")}),
    ("12亿元", {"period": Period("2022", "2022")}),
    ("13亿元", {"stage": "到位"}),
    ("14亿元", {"net": True}),
    ("15亿元", {"net": False}),
    ("16亿元", {"basis": Basis(base_year="2020", prices="constant", scope="规模以上")}),
    ("17亿元", {"places": (BEIJING, HEBEI), "place_mode": "joint"}),
    ("18亿元", {"places": (HEBEI, BEIJING), "place_mode": "joint"}),
    ("19亿元", {"places": (BEIJING, HEBEI), "place_mode": "each"}),
    ("20亿元", {"places": (BEIJING,), "place_mode": "flow", "origin": (BEIJING,), "destination": (HEBEI,)}),
]


def staged() -> tuple[Document, list[Record]]:
    """Return figures of one indicator that must be kept apart, and others on other axes."""
    text = "".join(f"{number}，" for number, _ in STAGED) + "增长5%，共3家，增长6%。"
    document = make_document(
        "投资.txt", text, date=Field("2024-03-01", "file name"), publisher=Field("统计局", "x")
    )
    common: dict[str, Any] = {"indicator": "投资额", "places": (BEIJING,), "period": Period("2023", "2023")}
    found = [
        make_claim(
            document, number, number, Quantity("=", int(number[:2]) * 10**8, None, "元"), **{**common, **rest}
        )
        for number, rest in STAGED
    ]
    for number, value in (("5%", Decimal(5)), ("6%", Decimal(6))):
        quantity = Quantity("=", value, None, "%")
        found.append(make_claim(document, number, number, quantity, kind="growth", direction="up", **common))
    found.append(make_claim(document, "3家", "3家", Quantity("=", 3, None, "家"), **common))
    return document, [*found]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    """A published state with them."""
    path: Path = write_ledger(tmp_path_factory.mktemp("assembled") / "made.ledger", staged)
    opened = OpenedLedger(path, Region.load("jingjinji"), patience_seconds=3600.0)
    yield opened.now()
    opened.close()


@pytest.fixture(scope="module")
def lines(snapshot: Snapshot) -> dict[Axis, dict[Line, Assembled]]:
    """The series of the indicator at 北京市, without comparing anything."""
    return assemble_series(snapshot, "投资额", "110000", None)[0]


def numbers(assembled: Assembled) -> list[str]:
    """Return the figures of a line."""
    return [kept.number or "" for kept in assembled.figures]


def test_figures_of_another_unit_or_kind_stand_on_another_axis(
    lines: dict[Axis, dict[Line, Assembled]],
) -> None:
    """The axis with most figures comes first."""
    assert list(lines) == [Axis("level", "元"), Axis("growth", "%"), Axis("level", "家")]
    assert [_count(own) for own in lines.values()] == [10, 2, 1]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(Line(), ["11亿元", "12亿元", "19亿元"], id="plain, and each of several"),
        pytest.param(Line(stage="到位"), ["13亿元"], id="stage"),
        pytest.param(Line(net=True), ["14亿元"], id="net"),
        pytest.param(Line(net=False), ["15亿元"], id="gross, which is not unsaid"),
        pytest.param(
            Line(base_year="2020", prices="constant", scope="规模以上"), ["16亿元"], id="base, prices, scope"
        ),
        pytest.param(
            Line(together="北京市、河北省"),
            ["17亿元", "18亿元"],
            id="together, however ordered",
        ),
        pytest.param(Line(flow="北京市 → 河北省"), ["20亿元"], id="flow"),
    ],
)
def test_only_figures_of_one_meaning_are_joined(
    lines: dict[Axis, dict[Line, Assembled]], line: Line, expected: list[str]
) -> None:
    """Each thing that tells figures apart makes a line of its own."""
    assert numbers(lines[Axis("level", "元")][line]) == expected


def test_the_line_with_most_figures_comes_first(lines: dict[Axis, dict[Line, Assembled]]) -> None:
    """Then those with fewer."""
    counts = [len(assembled.figures) for assembled in lines[Axis("level", "元")].values()]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == 10


def test_all_figures_are_counted_and_none_is_left_out_of_few(snapshot: Snapshot) -> None:
    """The total is that of the list at the place."""
    _, total, left_out = assemble_series(snapshot, "投资额", "110000", None)
    assert (total, left_out) == (13, 0)
    assert assemble_series(snapshot, "投资额", "120000", None) == ({}, 0, 0)


def test_a_place_of_several_has_the_figures_that_name_it(snapshot: Snapshot) -> None:
    """河北省 is in the joint figures and in that of each, and not where only money goes to it."""
    found = assemble_series(snapshot, "投资额", "130000", None)[0]
    assert sorted(number for own in found.values() for line in own.values() for number in numbers(line)) == [
        "17亿元",
        "18亿元",
        "19亿元",
    ]


def test_without_comparing_nothing_is_implied(snapshot: Snapshot) -> None:
    """Values that no sentence states follow from comparing alone."""
    assert _implied(None, "投资额", "110000") == []


@pytest.mark.parametrize(
    ("origin", "destination", "flow"),
    [
        ((), (), ""),
        (("110000",), ("130000",), "北京市 → 河北省"),
        (("110000",), (), "北京市 → "),
        (("120000", "110000"), ("某园",), "北京市、天津市 → 某园"),
        (("110000", "110000"), ("130000",), "北京市 → 河北省"),
    ],
)
def test_a_flow_is_named_from_where_to_where(
    snapshot: Snapshot, origin: tuple[str, ...], destination: tuple[str, ...], flow: str
) -> None:
    """By names in a fixed order, each once."""
    assert _flow(snapshot, origin, destination) == flow


@pytest.mark.parametrize(
    ("places", "together"),
    [((), ""), (("110000",), ""), (("110000", "110000"), ""), (("130000", "110000"), "北京市、河北省")],
)
def test_one_place_is_not_together(snapshot: Snapshot, places: tuple[str, ...], together: str) -> None:
    """Two different ones are."""
    assert _together(snapshot, places) == together


def test_places_without_a_code_are_named_by_the_text(snapshot: Snapshot) -> None:
    """Their name is their key."""
    assert _together(snapshot, ("某园", PlaceName("北京市", "110000").code or "")) == "北京市、某园"


STOCK: list[tuple[str, str, dict[str, Any]]] = [
    ("91万户", "经营主体", {}),
    ("92万户", "实有经营主体", {}),
    ("93万户", "北京市经营主体总量", {"net": True}),
    ("94万户", "民营经营主体", {}),
    ("95万户", "净增经营主体", {"net": True}),
]


def stock() -> tuple[Document, list[Record]]:
    """Return levels of a stock of the catalogue under names that say the same, and two that do not."""
    document = make_document("主体.txt", "".join(f"{number}，" for number, _, _ in STOCK))
    common: dict[str, Any] = {
        "indicator_id": "market_entities",
        "places": (BEIJING,),
        "period": Period("2023", "2023"),
    }
    found = [
        make_claim(
            document,
            number,
            number,
            Quantity("=", int(number[:2]) * 10**4, None, "户"),
            indicator=phrase,
            **common,
            **rest,
        )
        for number, phrase, rest in STOCK
    ]
    return document, [*found]


def test_names_that_say_the_same_make_one_line(tmp_path: Path) -> None:
    """The register is one line however it is called, as where figures are compared; its parts are others."""
    opened = OpenedLedger(
        write_ledger(tmp_path / "made.ledger", stock), Region.load("jingjinji"), patience_seconds=3600.0
    )
    (lines,) = assemble_series(opened.now(), "market_entities", "110000", None)[0].values()
    opened.close()
    assert {line.narrowed: sorted(numbers(own)) for line, own in lines.items()} == {
        "": ["91万户", "92万户", "93万户"],
        "民营": ["94万户"],
        "净增": ["95万户"],
    }
