"""Accounts put figures side by side, add what may be added, and say of the rest why not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lantu.assess import Account, Event, make_account_forms, make_accounts
from lantu.assess.accounts import check_account_forms
from lantu.errors import AssessError
from lantu.facts import Period, Quantity, Statement

from .build import paper, said

TABLES = {
    "account": [
        {
            "id": "moved", "name": "疏解与承接", "english": "moved",
            "sides": [
                {"id": "out", "name": "疏解", "english": "out"},
                {"id": "in", "name": "承接", "english": "in"},
            ],
        }
    ],
    "line": [
        {"id": "firms", "account": "moved", "side": "out", "indicators": ["firms"], "counts": "企业",
         "origin": ["11"], "includes": ["关停"]},
        {"id": "projects", "account": "moved", "side": "in", "indicators": ["projects"], "counts": "项目",
         "origin": ["11", "12"], "words": ["投资", "项目"], "units": ["个"]},
        {"id": "lines", "account": "moved", "side": "in", "categories": ["rail"], "statuses": ["operating"],
         "counts": "线路"},
    ],
}  # fmt: skip


def figure(value: int, place: str, since: str | None, until: str, **more: Any) -> Statement:
    """Return a cumulated count of projects."""
    return Statement(
        more.pop("id", f"{place}-{value}-{until}"), more.pop("indicator", "projects"),
        Quantity(more.pop("op", "="), Decimal(value), None, more.pop("unit", "个")),
        more.pop("printed", None) or paper(until), kind="cumulative", places=(place,),
        period=Period(since, until), **more,
    )  # fmt: skip


def account(
    figures: list[Statement], events: list[Event] | None = None, additive: tuple[str, ...] = ("projects",)
) -> Account:
    """Return the account of what is told; 1304-A lies in 1304, that in 13."""
    (found,) = make_accounts(
        make_account_forms(TABLES), figures, events or [], within={"1304-A": "1304", "1304": "13"},
        additive=additive, names={"11": "北京", "12": "天津"},
    )  # fmt: skip
    return found


def reasons(found: Account, line: str = "projects") -> set[str]:
    """Return why the entries of a line cannot be added."""
    (one,) = (one for side in found.sides for one in side.lines if one.id == line)
    return {obstacle.reason for obstacle in one.obstacles}


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (figure(24, "1304-A", "2014", "2023"), "overlap_of_places"),
        (figure(62, "1304", None, "2023-05-13"), "overlap_of_periods"),
        (figure(672, "1309", "2017", "2022"), "periods_differ"),
        (figure(672, "1309", "2014", "2023", stage="签约"), "stage_unknown"),
        (figure(672, "1309", "2014", "2023"), "origin_unknown"),
    ],
)
def test_reasons(second: Statement, expected: str) -> None:
    """Each reason is found by itself: place in place, one place twice, period, stage, origin."""
    first = figure(406, "1304", "2014", "2023")
    assert expected in reasons(account([first, second]))
    assert all(line.totals == () for side in account([first, second]).sides for line in side.lines)


def test_what_may_be_added_is_added() -> None:
    """Figures of one origin, stage and period in places apart make a total with bounds."""
    tables = {**TABLES, "line": [{**TABLES["line"][1], "origin": ["11"]}]}
    figures = [
        figure(400, "1301", "2014", "2023", stage="开工"),
        figure(600, "1309", "2014", "2023", stage="开工", op=">"),
    ]
    (found,) = make_accounts(make_account_forms(tables), figures, additive={"projects"})
    (line,) = found.sides[1].lines
    assert line.obstacles == ()
    (total,) = line.totals
    assert (total.low, total.high, total.value, len(total.entries)) == (1000, None, 1000, 2)


def test_an_indicator_that_does_not_add() -> None:
    """Shares and means are refused by their definition and by nothing else."""
    found = account([figure(1, "1301", "2014", "2023"), figure(2, "1309", "2015", "2022")], additive=())
    assert reasons(found) == {"not_additive"}


def test_sides_do_not_add() -> None:
    """Firms from one place and projects from several, over different times, are told apart on the account."""
    out = figure(3000, "11", None, "2021", indicator="firms", op="~", unit="家")
    found = account([out, figure(406, "1301", "2014", "2023")])
    told = {obstacle.reason: obstacle.chinese for obstacle in found.obstacles}
    assert set(told) == {"things_differ", "origins_differ", "includes_more", "periods_differ"}
    assert "企业、项目" in told["things_differ"]
    assert "关停" in told["includes_more"]


def test_one_figure_of_several_texts_is_one_entry() -> None:
    """The same figure of a year in two texts is one entry with two sentences, and the fuller period."""
    first = figure(406, "1301", None, "2023-05-13", id="a")
    second = figure(406, "1301", "2014", "2023-05-13", id="b")
    (line,) = account([first, second]).sides[1].lines
    (entry,) = line.entries
    assert {one.record for one in entry.said} == {"a", "b"}
    assert entry.period == Period("2014", "2023-05-13")


def test_phrases_find_their_line() -> None:
    """A phrase with all words and the unit belongs; money under the same words does not."""
    phrase = figure(4959, "12", "2017", "2022", indicator="北京企业投资项目", wording="北京企业投资项目")
    money = figure(7, "12", "2017", "2022", indicator="投资项目资金", wording="投资项目资金", unit="元")
    (line,) = account([phrase, money]).sides[1].lines
    assert [entry.value for entry in line.entries] == [4959]


def test_promises_and_growth_are_no_entries() -> None:
    """Targets, plans, growth and ratios stay out."""
    target = figure(500, "1301", "2014", "2025", modality="target")
    assert account([target]).sides[1].lines == ()


def test_events() -> None:
    """A line that opened is one entry however often it is told, with its fullest name."""
    events = [
        Event("project", "rail", "k", label, "operating", ("11",), Period("2023", "2023"), said(date))
        for label, date in (("京唐城际", "2023-01-01"), ("京唐城际铁路", "2023-05-15"))
    ]
    (line,) = account([], events).sides[1].lines
    assert [(entry.label, entry.value, len(entry.said)) for entry in line.entries] == [
        ("京唐城际铁路", None, 2)
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ({"account": "nobody"}, "unknown account 'nobody'"),
        ({"side": "up"}, "unknown side 'up'"),
        ({"indicators": [], "words": []}, "selects nothing"),
        ({"indicators": ["unknown"]}, "names 'unknown'"),
        ({"shape": 1}, "unknown key 'shape'"),
        ({"counts": ""}, "has no counts"),
    ],
)
def test_declarations_are_checked(line: dict[str, Any], message: str) -> None:
    """What breaks the rules of a declaration is named, and refused where it is used."""
    tables = {**TABLES, "line": [{**TABLES["line"][0], **line}]}
    (fault,) = check_account_forms(tables, {"firms", "projects"})
    assert message in fault.message
    if message != "names 'unknown'":
        with pytest.raises(AssessError, match=r"\[\[line\]\] firms"):
            make_account_forms(tables)


def test_periods_are_written_for_people() -> None:
    """That two counts are of other times is told with their days in words, in both languages."""
    told = account([figure(406, "1301", "2014", "2023-05"), figure(672, "1309", None, "2022")])
    (line,) = (one for side in told.sides for one in side.lines if one.id == "projects")
    (obstacle,) = (one for one in line.obstacles if one.reason == "periods_differ")
    assert "2014至2023-05" in obstacle.chinese
    assert "至2022" in obstacle.chinese
    assert "2014 to 2023-05" in obstacle.english
    assert "until 2022" in obstacle.english
    assert ".." not in obstacle.chinese + obstacle.english


def test_a_name_stands_once() -> None:
    """Two lines or accounts of one name are refused: the second would take the place of the first."""
    twice = {"account": TABLES["account"] * 2, "line": [TABLES["line"][0]] * 2}
    told = [(fault.entry, fault.message) for fault in check_account_forms(twice)]
    assert told == [("[[account]] moved", "is declared twice"), ("[[line]] firms", "is declared twice")]


def test_a_side_needs_its_names() -> None:
    """A side without a name is refused with its account before anything is filled in."""
    nameless = [{**TABLES["account"][0], "sides": [{"id": "out"}]}]
    told = [fault.message for fault in check_account_forms({"account": nameless})]
    assert told == ["has a side without name", "has a side without english"]
    with pytest.raises(AssessError, match=r"\[\[account\]\] moved: has a side without name; add name"):
        make_account_forms({"account": nameless})


def test_events_do_not_hide_figures() -> None:
    """A line of figures and events is compared with the others by its figures."""
    both = {**TABLES["line"][1], "categories": ["rail"]}
    event = Event("project", "rail", "k", "某线", "operating", ("11",), Period("2023", "2023"), said("2023"))
    figures = [
        figure(3000, "11", None, "2021", indicator="firms", unit="家"),
        figure(406, "1301", "2014", "2023"),
    ]
    forms = make_account_forms({**TABLES, "line": [TABLES["line"][0], both]})
    (found,) = make_accounts(forms, figures, [event], additive={"projects"})
    things = next(one for one in found.obstacles if one.reason == "things_differ")
    assert things.english.endswith("(企业, 项目)")
    assert event.said.record not in things.entries


def totals(*figures: Statement, **line: Any) -> list[tuple[float, tuple[str, ...]]]:
    """Return the sums of a line of one origin that includes nothing else."""
    plain = {**TABLES["line"][1], "origin": ["11"], **line}
    forms = make_account_forms({**TABLES, "line": [plain]})
    (found,) = make_accounts(forms, figures, within={"1304-A": "1304", "1304": "13"}, additive={"projects"})
    return [(one.value, one.entries) for side in found.sides for row in side.lines for one in row.totals]


def test_one_place_is_no_sum() -> None:
    """A figure by itself is no total; of two places that stand apart there is one."""
    one, other = figure(400, "1301", "2014", "2023"), figure(600, "1309", "2014", "2023")
    assert totals(one) == []
    assert totals(one, other) == [(1000, (one.id, other.id))]


def test_units_are_summed_apart() -> None:
    """What is counted in two units makes a sum of each."""
    figures = [
        figure(1, "1301", "2014", "2023"), figure(2, "1309", "2014", "2023"),
        figure(10, "1301", "2014", "2023", unit="家"), figure(20, "1309", "2014", "2023", unit="家"),
    ]  # fmt: skip
    assert sorted(value for value, _ in totals(*figures)) == [3, 30]


def test_a_place_in_a_place_in_a_place_is_counted_once() -> None:
    """What lies two steps inside another is barred as well; what lies beside it is added."""
    inner, outer = figure(5, "1304-A", "2014", "2023"), figure(500, "13", "2014", "2023")
    assert totals(inner, outer) == []
    assert [
        value
        for value, _ in totals(inner, outer, figure(7, "12", "2014", "2023"), figure(8, "11", "2014", "2023"))
    ] == [15]


def test_events_are_chosen_by_state_and_sort() -> None:
    """A work that is not open yet, another sort of work and a link do not make an open line."""

    def event(sort: Any, kind: str, status: str) -> Event:
        return Event(
            sort, kind, f"{sort}{kind}{status}", "某线", status, (), Period("2023", "2023"), said("2023")
        )

    events = [
        event("project", "rail", "operating"), event("project", "rail", "planned"),
        event("project", "road", "operating"), event("link", "rail", "operating"),
    ]  # fmt: skip
    (line,) = account([], events).sides[1].lines
    assert [entry.status for entry in line.entries] == ["operating"]


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ((None, "2021"), ("2022", "2023"), False), ((None, "2022"), ("2022", "2023"), True),
        (("2020", "2021"), ("2022", "2023"), False), (("2020", "2022-06"), ("2022-06", "2023"), True),
        (("2020", None), ("2030", "2031"), True), ((None, "2021"), (None, "2030"), True),
        (("2022-06-01", "2022-06-01"), ("2022-06-01", "2022-06-01"), True),
    ],
)  # fmt: skip
def test_counts_of_one_place_overlap_in_time(one: Any, other: Any, meet: bool) -> None:
    """Counts that share a day overlap; one without a beginning counts from the start."""
    figures = [
        figure(1, "1301", *one, printed=paper("2024")),
        figure(2, "1301", *other, printed=paper("2024")),
    ]
    assert ("overlap_of_periods" in reasons(account(figures))) == meet
