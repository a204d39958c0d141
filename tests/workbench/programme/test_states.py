"""States and moves of a work, visits and papers: rows made of records that are written down."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from lantu.facts import Period, PlaceName
from lantu.records import Commitment, Mechanism, ProjectEvent
from lantu.records.programme import PlanFamily, Visit
from lantu.workbench.programme import (
    Move,
    State,
    Told,
    approvals_register,
    follow_visits,
    moves_of,
    pairing_list,
    plan_families,
)
from lantu.workbench.programme.projects import batch_of
from lantu.workbench.programme.visits import VisitRow

from ..made import HERE, told


def state(said: str | None, batch: Any, end: str | None = None, start: str | None = None) -> State:
    """Return what one sentence says of a work."""
    return State(said, "x", batch, start, end, False, "r", "…", "d")


@pytest.mark.parametrize(
    ("said", "end", "held"),
    [
        ("2023-05", "2022-12-30", "2022-12-30"),
        ("2023-05", "2023-06", "2023-05"),
        ("2023-05", "2023-05-31", "2023-05"),
        ("2023-05", "2023-05-30", "2023-05-30"),
        ("2023", "2023-05", "2023-05"),
        ("2023-05", None, "2023-05"),
        (None, "2023-05", "2023-05"),
        (None, None, None),
    ],
)
def test_since_when_a_state_holds(said: str | None, end: str | None, held: str | None) -> None:
    """From its own day where that is past, else from the day of the text."""
    assert state(said, "built", end).held == held


MOVES = [
    ("one state", [("2021", "reserve", None)], []),
    ("forward", [("2021", "reserve", None), ("2022", "under_way", None)],
     [("reserve", "under_way", "2021", "2022")]),
    ("told out of order", [("2023", "built", "2022"), ("2024", "under_way", "2021")],
     [("under_way", "built", "2021", "2022")]),
    ("never back", [("2021", "built", None), ("2022", "under_way", None)], []),
    ("the same again", [("2021", "under_way", None), ("2022", "under_way", None), ("2023", "built", None)],
     [("under_way", "built", "2022", "2023")]),
    ("over a batch", [("2021", "reserve", None), ("2023", "built", None)],
     [("reserve", "built", "2021", "2023")]),
    ("a month of a year", [("2022-03", "under_way", None), ("2022", "built", None)],
     [("under_way", "built", "2022-03", "2022")]),
    ("without a day", [(None, "reserve", None), ("2022", "built", None)], []),
    ("papers", [("2021", None, None), ("2022", None, None)], []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "states", "moves"), MOVES, ids=[case[0] for case in MOVES])
def test_moves_by_hand(name: str, states: list[Any], moves: list[Any]) -> None:
    """A work moves forward alone, from the last day of one batch to the first of the next."""
    assert moves_of(state(*one) for one in states) == tuple(Move(*one) for one in moves)


@pytest.mark.parametrize(
    ("batches", "furthest"),
    [([], None), ([None], None), (["reserve", None], "reserve"), (["built", "under_way"], "built"),
     (["new_starts", "reserve", "under_way"], "under_way"), (["moved", "built"], "moved")],
)  # fmt: skip
def test_the_furthest_batch_counts(batches: list[Any], furthest: str | None) -> None:
    """In whatever order texts tell them; papers have none."""
    assert batch_of(state("2022", batch) for batch in batches) == furthest


BEIJING, HAIDIAN = PlaceName("北京市", "110000"), PlaceName("北京市海淀区", "110108")
HEBEI, BAODING = PlaceName("河北省", "130000"), PlaceName("河北省保定市", "130600")
TIANJIN = PlaceName("天津市", "120000")


def visit(date: str | None = "2024-05-12", **more: Any) -> Told[Visit]:
    """Return a visit of Haidian to Baoding."""
    given = {"visitors": "海淀区代表团", "hosts": (BAODING,), "period": Period(None, None)} | more
    return told(Visit("v", HERE, **given), date=date)


def link(
    *parties: PlaceName, date: str | None = "2024-06-12", quote: str = "…", document: str = "l", **more: Any
) -> Told[Mechanism]:
    """Return a mechanism between places that a later text tells of."""
    given = {"domain": "environment", "mechanism": "会商机制", "form": "mechanism"} | more
    return told(Mechanism("m", HERE, parties, **given), quote, date=date, document=document)


def follow(one: Told[Visit], *links: Told[Mechanism], least: float = 0.4) -> VisitRow:
    """Return the row of one visit of people from Haidian."""
    (row,) = follow_visits([one], links, home_of=lambda words, date: (HAIDIAN,), least=least)
    return row


@pytest.mark.parametrize(
    ("parties", "reason"),
    [
        ((HAIDIAN, BAODING), "same_places"),
        ((BAODING, HAIDIAN, TIANJIN), "same_places"),
        ((BEIJING, BAODING), "within_places"),
        ((BEIJING, HEBEI), "within_places"),
        ((BEIJING, TIANJIN), None),
        ((BAODING, HEBEI), None),
        ((HAIDIAN,), None),
    ],
)
def test_who_meets(parties: tuple[PlaceName, ...], reason: str | None) -> None:
    """A party of each side, the place itself before what holds it; of one side alone is no meeting."""
    found = follow(visit(), link(*parties)).followed
    assert [one.reasons for one in found] == ([] if reason is None else [(reason,)])


def test_scores_add_up() -> None:
    """Same places, an agreement that the visit names and a stop that is named again; no more than 1."""
    there = visit(agreements=("会商协议",), stops=("白山林场",))
    row = follow(
        there,
        link(HAIDIAN, BAODING, quote="签署会商协议，建设白山林场", document="a"),
        link(HAIDIAN, BAODING, quote="建设白山林场", document="b", date="2024-07-12"),
        link(HAIDIAN, BAODING, document="c"),
        link(BEIJING, BAODING, quote="签署会商协议", document="d"),
    )
    assert [(one.link.document, one.score) for one in row.followed] == [
        ("a", 1.0), ("d", 0.8), ("b", 0.8), ("c", 0.6)
    ]  # fmt: skip
    assert row.followed[0].reasons == ("same_places", "agreed_there", "named_there")
    assert [one.days for one in row.followed if one.link.document == "a"] == [31]


@pytest.mark.parametrize(
    ("when", "later"),
    [("2024-05-12", "2024-05-12"), ("2024-05-12", "2024-05-11"), ("2024-05-12", None), (None, "2024-06-12")],
)
def test_only_what_comes_after(when: str | None, later: str | None) -> None:
    """What is told on the day of a visit or before, and what has no day, did not follow it."""
    assert follow(visit(when), link(HAIDIAN, BAODING, date=later)).followed == ()


def test_the_visit_s_own_day_goes_before_that_of_the_text() -> None:
    """A text of June on a visit of May is followed from May on."""
    may = visit("2024-06-30", period=Period("2024-05-08", "2024-05-09"))
    (found,) = follow(may, link(HAIDIAN, BAODING, date="2024-05-20")).followed
    assert found.days == 11


def test_a_vision_follows_nothing() -> None:
    """Visions, the visit's own text and visits at home are followed by nothing; weak links stay out."""
    assert follow(visit(), link(HAIDIAN, BAODING, form="vision")).followed == ()
    assert follow(visit(), link(HAIDIAN, BAODING, document="v")).followed == ()
    assert follow(visit(hosts=(HAIDIAN,)), link(HAIDIAN, BAODING)).followed == ()
    assert follow(visit(), link(BEIJING, BAODING), least=0.5).followed == ()


def family(identifier: str, parent: str, *parts: str, counted: tuple[str, ...] = ()) -> Told[PlanFamily]:
    """Return a sentence that derives papers from one."""
    return told(PlanFamily(identifier, HERE, parent, parts, counted))


def paper_event(identifier: str, name: str, category: str = "plan", **more: Any) -> Told[ProjectEvent]:
    """Return what a text says of a paper."""
    return told(ProjectEvent(identifier, HERE, name, category, "issued"), **more)


def test_papers_are_one_without_their_marks() -> None:
    """《协同规划》 and 协同规划 are one paper; the first writing is its name; parents are named once."""
    papers = plan_families(
        [
            family("a", "《协同发展规划》", "交通规划", "《生态规划》"),
            family("b", "协同发展规划", "交通规划", counted=("12个",)),
        ],
        [paper_event("e", "“交通规划”"), paper_event("f", "交通规划", "rail"), paper_event("g", "别的规划")],
        [],
    )
    assert [(one.name, one.parents, [part.part for part in one.parts]) for one in papers] == [
        ("《协同发展规划》", (), ["交通规划", "《生态规划》", "交通规划"]),
        ("《生态规划》", ("《协同发展规划》",), []),
        ("交通规划", ("《协同发展规划》", "协同发展规划"), []),
    ]  # fmt: skip
    assert [one.id for one in papers[0].counted] == ["b"]
    assert [[one.id for one in paper.states] for paper in papers] == [[], [], ["e"]]


def test_items_are_those_of_the_paper_s_own_document() -> None:
    """A document whose title bears the paper's name asks for its items; a short name is in many a title."""
    items = [
        told(Commitment("c", HERE, (), "建设"), title="关于印发《协同发展规划》的通知"),
        told(Commitment("d", HERE, (), "建设"), title="别的通知"),
    ]
    long, short = plan_families([family("a", "协同发展规划"), family("b", "发展规划")], [], items)
    assert ([one.id for one in long.items], short.items) == (["c"], ())


def test_a_mechanism_is_no_pairing() -> None:
    """Who only meets regularly helps nobody."""
    assert pairing_list([link(HAIDIAN, BAODING)]) == ()


@pytest.mark.parametrize(
    ("name", "quote", "edition"),
    [
        ("北京市新增产业的禁止和限制目录（2022年版）", "…", "2022"),
        ("北京市新增产业的禁止和限制目录", "印发目录（2018年版）", "2018"),
        ("负面清单", "…", None),
    ],
)
def test_lists_have_their_edition(name: str, quote: str, edition: str | None) -> None:
    """The year of a list is that of its name, else of its sentence; without one nobody knows."""
    event = told(ProjectEvent("e", HERE, name, "policy", "issued"), quote, date="2022-03-01")
    (found,) = approvals_register([event], []).editions
    assert (found.name, found.edition) == (name, edition)


def test_a_plan_is_no_list_of_prohibitions() -> None:
    """Other papers are no lists; the day of a record is the last that its text's date can mean."""
    event = paper_event("e", "协同发展规划", date="2022-02")
    assert approvals_register([event], []).editions == ()
    assert event.day() == datetime.date(2022, 2, 28)
    assert paper_event("e", "x").day() is None
