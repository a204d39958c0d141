"""Items meet what answers them, with the reasons; what nobody answers is silent."""

from __future__ import annotations

import datetime

import pytest

from lantu.assess import Item, Mention, Trace, find_silences, make_register
from lantu.assess.register import Register

from .build import said

TODAY = datetime.date(2024, 6, 30)


def item(words: str, date: str = "2023-05-13", start: int = 0, **more: object) -> Item:
    """Return a demand of a meeting in one document."""
    given = {
        "theme": "transport",
        "sort": "deliverable",
        "places": ("13",),
        "asked_by": "会议",
        "deadline": None,
    }
    fields = given | more
    is_demand = bool(fields.pop("is_demand", True))
    sentence = said(date, words, f"i-{words}", start, name=str(fields.pop("paper", "a")))
    return Item(f"i-{words}", words, (), said=sentence, is_demand=is_demand, **fields)  # type: ignore[arg-type]


def trace(words: str, date: str = "2023-05-13", start: int = 100, **more: object) -> Trace:
    """Return what an organ says it will do, in the same document."""
    given = {"sort": "commitment", "organ": "交通厅", "places": ("1301",), "theme": "transport"}
    fields = given | more
    paper = str(fields.pop("paper", "a"))
    return Trace(f"t-{words}", words=words, said=said(date, words, f"t-{words}", start, name=paper), **fields)  # type: ignore[arg-type]


def register(items: list[Item], traces: list[Trace]) -> Register:
    """Return the register of a day; 1301 lies in 13."""
    return make_register(items, traces, today=TODAY, within={"1301": "13"})


def test_who_speaks_next_answers() -> None:
    """The first organ behind a demand answers it even in other words and of another field."""
    (row,) = register([item("优化营商环境", theme="trade")], [trace("完善协调机制", theme="governance")]).rows
    (join,) = row.responses
    assert join.reasons == ("said_next_to_it", "same_place")
    assert row.state == "answered"


def test_demands_in_a_row_share_what_follows() -> None:
    """Two demands before the first answer share it; one behind the answer does not."""
    items = [
        item("建设廊道", start=0),
        item("深化帮扶", start=50),
        item("发展养老", start=300, theme="health"),
    ]
    found = register(items, [trace("加密路网", start=100)])
    assert [len(row.responses) for row in found.rows] == [1, 1, 0]


def test_nothing_before_an_item_answers_it() -> None:
    """What stands in front in the text, or in an older text, is no answer."""
    traces = [
        trace("建设城际铁路", start=0),
        trace("建设城际铁路网", date="2023-01-01", paper="b"),
    ]
    (row,) = register([item("建设城际铁路", start=50)], traces).rows
    assert row.responses == ()
    assert row.state == "silent"


PLACED = [
    ("its county", ("1301",), {}, 1),
    ("another province", ("22",), {}, 0),
    ("another province, of what is called alike", ("22",), {"names": ("城际铁路",)}, 0),
    (
        "another province, of the one thing of the name",
        ("22",),
        {"names": ("城际铁路",), "is_unique": True},
        1,
    ),
    ("a group that holds nobody knows what", ("group",), {}, 1),
    ("nobody says where", (), {}, 1),
]


@pytest.mark.parametrize(("name", "places", "more", "answers"), PLACED, ids=[case[0] for case in PLACED])
def test_elsewhere_is_no_answer(
    name: str, places: tuple[str, ...], more: dict[str, object], answers: int
) -> None:
    """The same words of another province answer only where they name the thing itself."""
    asked = item("加快建设城际铁路网", places=("13",))
    told = trace("加快建设城际铁路网", date="2024-01-10", paper="b", places=places, **more)
    found = make_register([asked], [told], today=TODAY, within={"1301": "13", "13": "CN", "22": "CN"})
    assert len(found.rows[0].responses) == answers


@pytest.mark.parametrize(
    ("asked", "told", "answers"),
    [
        pytest.param("JJJ", "13", 1, id="a member for its region"),
        pytest.param("JJJ", "1301", 1, id="a county of a member"),
        pytest.param("JJJ", "22", 0, id="a province outside the region"),
        pytest.param("22", "JJJ", 0, id="a region for a province outside"),
        pytest.param("JJJ", "CN", 1, id="the state for a region"),
        pytest.param("CN", "22", 1, id="a province for the state"),
        pytest.param("BOHAI", "JJJ", 1, id="regions that share a member"),
        pytest.param("JJJ", "river", 1, id="what lies nobody knows where"),
    ],
)
def test_a_group_is_answered_for_by_its_members(asked: str, told: str, answers: int) -> None:
    """The same words of a province answer what is asked of a region only where it belongs to the region."""
    wanted = item("加快建设城际铁路网", places=(asked,))
    said = trace("加快建设城际铁路网", date="2024-01-10", paper="b", places=(told,))
    found = make_register(
        [wanted],
        [said],
        today=TODAY,
        within={"1301": "13", "13": "CN", "12": "CN", "22": "CN", "21": "CN"},
        members={"JJJ": ("12", "13"), "BOHAI": ("12", "21"), "river": ()},
    )
    assert len(found.rows[0].responses) == answers


def test_evidence_is_of_a_later_day() -> None:
    """A report of the same day is no evidence of carrying out; one of a later day is."""
    same = trace("建设城际铁路", sort="project", paper="b")
    later = trace("建设城际铁路一期", date="2023-12-18", sort="project", paper="c")
    (row,) = register([item("建设城际铁路")], [same, later]).rows
    assert [join.trace.id for join in row.evidence] == [later.id]
    assert row.silent_since == datetime.date(2023, 12, 18)
    assert row.silent_days == 195


def test_a_named_work_that_stands_is_done() -> None:
    """建成津兴铁路 is done when 津兴 operates, and overdue before, once its deadline has passed."""
    wanted = item("建成津兴铁路", date="2022-10-17", deadline="2023")
    opened = trace(
        "津兴城际铁路", date="2023-12-18", paper="b", sort="project", names=("津兴",), is_done=True
    )
    assert register([wanted], [opened]).rows[0].state == "done"
    assert register([wanted], []).rows[0].state == "overdue"


def test_a_declaration_is_never_done() -> None:
    """A thing that can not be checked stays in progress whatever is opened."""
    wanted = item("推动津兴铁路高质量发展", date="2022-10-17", sort="declaratory")
    opened = trace("津兴", date="2023-12-18", paper="b", sort="project", names=("津兴",), is_done=True)
    assert register([wanted], [opened]).rows[0].state == "in_progress"


def test_known_answers_need_no_likeness() -> None:
    """What is known to answer an item is taken whatever it says."""
    wanted = item("建设城际铁路")
    answer = trace("完全不同", theme="health", places=(), organ="卫健委", paper="b", answers=(wanted.id,))
    (join,) = register([wanted], [answer]).rows[0].responses
    assert (join.score, join.reasons) == (1.0, ("linked",))


def test_filters() -> None:
    """Rows are chosen by organ, place, field, state and sort, and nothing else is lost."""
    items = [item("优化营商环境", theme="trade", places=("12",)), item("发展养老", start=500, theme="health")]
    found = register(items, [trace("完善协调机制", theme="governance")])
    assert [row.item.theme for row in found.of(organ="交通").rows] == ["trade"]
    assert [row.item.theme for row in found.of(places=frozenset({"13"})).rows] == ["health"]
    assert [row.item.theme for row in found.of(state="silent").rows] == ["health"]
    assert len(found.of(demands=True).rows) == 2
    assert found.of(theme="water").rows == ()


@pytest.mark.parametrize(
    ("days", "today", "silent"),
    [
        (["2019-01-01", "2020-01-01"], "2020-12-01", False),
        (["2019-01-01", "2020-01-01"], "2022-06-01", True),
        (["2010-01-01", "2015-01-01"], "2020-01-01", False),
        (["2020-01-01"], "2021-06-01", True),
        (["2020-01-01"], "2020-06-01", False),
    ],
)
def test_silence(days: list[str], today: str, silent: bool) -> None:
    """A thing is silent after a year, and after twice its usual time."""
    mentions = [Mention("indicator", "x", "x", (), said(day)) for day in days]
    assert bool(find_silences(mentions, today=datetime.date.fromisoformat(today))) == silent


def test_what_is_finished_is_not_silent() -> None:
    """A line that was opened, a text without a date and a reprint of the same day make no silence."""
    opened = Mention("project", "x", "x", (), said("2015-01-01"), is_final=True)
    undated = Mention("project", "y", "y", (), said(None))
    assert find_silences([opened, undated], today=TODAY) == ()
