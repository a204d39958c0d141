"""Works, wordings, silences and ties through time: order, bounds and what counts once."""

from __future__ import annotations

import datetime
from itertools import permutations

import pytest

from lantu.assess import Mention, Said, Slip, Step, Tie, compare_wordings, find_silences, find_slippage
from lantu.assess.network import make_network
from lantu.facts import Period

from .build import said

TODAY = datetime.date(2026, 6, 30)


def step(
    date: str | None, start: str | None, end: str | None, *, promise: bool, rank: int = 4, project: str = "线"
) -> Step:
    """Return one sentence on a work."""
    words = f"{date}{start}{end}{rank}{promise}"
    return Step(project, f"{project}路", "s", rank, Period(start, end), promise, (), said(date, words))


def slip(*steps: Step) -> Slip:
    """Return what came of the first promise of one work."""
    (history,) = find_slippage(steps, today=TODAY)
    return history.slips[0]


@pytest.mark.parametrize(
    ("fact", "course", "days"),
    [
        (("2022-01-01", "2022-01-01"), "in_time", (-364, -364)),
        (("2021-12-31", "2021-12-31"), "early", (-365, -365)),
        (("2022-12-31", "2022-12-31"), "in_time", (0, 0)),
        (("2023-01-01", "2023-01-01"), "late", (1, 1)),
        (("2022-12", "2023-01"), "in_time", (-30, 31)),
        (("2023", "2023"), "late", (1, 365)),
        ((None, "2023-03-01"), "in_time", (None, 60)),
    ],
)
def test_a_fact_by_hand(fact: tuple[str | None, str], course: str, days: tuple[int | None, int]) -> None:
    """ "Within 2022" is kept on any of its days; what may have been in time is not called late."""
    found = slip(step("2021-06-01", "2022", "2022", promise=True), step("2024-01-01", *fact, promise=False))
    assert (found.course, found.days_low, found.days_high) == (course, *days)


def test_a_lower_step_does_not_keep_a_promise() -> None:
    """Begun is not opened; a higher step keeps the promise of a lower one."""
    opening = step("2021-06-01", "2022", "2022", promise=True, rank=4)
    begun = step("2022-06-01", "2022-06-01", "2022-06-01", promise=False, rank=2)
    assert slip(opening, begun).course == "overdue"
    begin = step("2021-06-01", "2022", "2022", promise=True, rank=2)
    opened = step("2022-06-01", "2022-06-01", "2022-06-01", promise=False, rank=4)
    assert slip(begin, opened).course == "in_time"


@pytest.mark.parametrize(
    ("due", "course", "days"),
    [("2026-06-30", "open", None), ("2026-06-29", "overdue", 1), ("2026-06", "open", None)],
)  # fmt: skip
def test_overdue_is_the_day_behind(due: str, course: str, days: int | None) -> None:
    """On its last day a promise is still open; on the next it is a day overdue."""
    found = slip(step("2021-06-01", None, due, promise=True))
    assert (found.course, found.days_low, found.days_high) == (course, days, None)


def test_what_was_said_before_keeps_nothing() -> None:
    """A fact that was told before the promise is not what became of it."""
    told = step("2020-01-01", "2020-01-01", "2020-01-01", promise=False)
    assert slip(told, step("2021-06-01", "2022", "2022", promise=True)).course == "overdue"


def test_what_cannot_be_placed_in_time_stays_out() -> None:
    """Sentences without a date tell no order, promises without an end no day."""
    undated = step(None, "2022", "2022", promise=True)
    endless = step("2021-06-01", "2022", None, promise=True)
    assert find_slippage([undated], today=TODAY) == ()
    (history,) = find_slippage([endless, undated], today=TODAY)
    assert (len(history.steps), history.slips) == (1, ())


def test_works_that_slipped_most_stand_first() -> None:
    """By days that are sure, then by name; a work without promises stands last."""
    steps = [
        step("2021-01-01", "2022", "2022", promise=True, project="甲"),
        step("2024-01-01", "2023-01-05", "2023-01-05", promise=False, project="甲"),
        step("2021-01-01", "2022", "2022", promise=True, project="乙"),
        step("2024-01-01", "2023-06-05", "2023-06-05", promise=False, project="乙"),
        step("2024-01-01", "2023-06-05", "2023-06-05", promise=False, project="丙"),
    ]
    for order in permutations(steps, 5):
        assert [one.project for one in find_slippage(order, today=TODAY)] == ["乙", "甲", "丙"]


def words(date: str | None, quote: str, lineage: str = "") -> Said:
    """Return a sentence of a day."""
    return said(date, quote, name=f"{date}{lineage}", lineage=lineage)


def test_of_several_earlier_sentences_the_likest_is_taken() -> None:
    """The likest of all earlier days, and of equals the latest."""
    first = words("2020-01-01", "确保完成投资100亿元")
    second = words("2021-01-01", "确保完成投资100亿元")
    third = words("2022-01-01", "力争完成投资100亿元以上")
    other = words("2021-06-01", "加快医疗合作")
    changes = compare_wordings([third, other, first, second])
    assert [(one.before.printed.date, one.after.printed.date) for one in changes] == [
        ("2020-01-01", "2021-01-01"), ("2021-01-01", "2022-01-01"),
    ]  # fmt: skip
    assert (changes[0].likeness, changes[0].dropped, changes[0].added) == (pytest.approx(1.0), (), ())
    assert changes[1].dropped == ("确保",)
    assert changes[1].added == ("力争", "以上")


def test_pieces_make_the_sentences_again() -> None:
    """Kept and dropped make the old sentence, kept and added the new one, white space aside."""
    old, new = "到2025年，建成 城际铁路3条", "到2027年，力争建成城际铁路5条以上"
    (change,) = compare_wordings([words("2021", old), words("2023", new)])
    plain = old.replace(" ", "")
    assert sorted("".join((*change.kept, *change.dropped))) == sorted(plain)
    assert sorted("".join((*change.kept, *change.added))) == sorted(new)


def test_one_day_is_no_change() -> None:
    """Sentences of one day, and those without a date, are not set beside each other."""
    one, other = words("2021-01-01", "确保完成投资", "a"), words("2021-01-01", "力争完成投资", "b")
    assert compare_wordings([one, other, words(None, "努力完成投资", "c")]) == ()


def test_what_is_like_nothing_is_new() -> None:
    """A sentence that shares next to nothing with all earlier ones changes none of them."""
    assert compare_wordings([words("2021", "建设城际铁路"), words("2023", "深化医疗合作")]) == ()


def test_numbers_of_a_list_are_no_wording() -> None:
    """（二）… and 一是… in front of a sentence change nothing of what it says."""
    for before, after in (("（二）推进新城建设", "推进新城建设"), ("2．推进新城建设", "一是推进新城建设")):
        (change,) = compare_wordings([words("2021", before), words("2023", after)])
        assert (change.dropped, change.added) == ((), ())


def test_two_things_that_share_the_theme_are_no_wordings_of_one() -> None:
    """What has the searched words alone in common is not set beside each other."""
    theme = ["拓展数字经济、海洋能合作", "数字经济核心产业营收大增", "为数字经济立法", "举办数字经济博览会"]
    days = [words(f"202{at}-01-01", quote) for at, quote in enumerate(theme)]
    assert compare_wordings(days) == ()


def mention(day: str, subject: str = "x", record: str = "", **more: bool) -> Mention:
    """Return a sentence on a thing that is told again and again."""
    return Mention("indicator", subject, subject, (), said(day, record=record or f"{day}{subject}"), **more)


def test_reprints_of_a_day_count_once() -> None:
    """Two sentences of one day are one time; the usual time is the middle of the gaps."""
    days = ["2015-01-01", "2015-01-01", "2016-01-01", "2016-03-01", "2017-03-01"]
    (found,) = find_silences([mention(day, record=f"{at}") for at, day in enumerate(days)], today=TODAY)
    assert (found.times, found.usual_days) == (4, 365)
    assert (found.first.record, found.last.record) == ("0", "4")
    assert found.silent_days == (TODAY - datetime.date(2017, 3, 1)).days


def test_what_was_told_again_and_again_comes_first() -> None:
    """Then the longest silent: what one old text said in passing does not hide it."""
    once = mention("2012-01-01", "once")
    often = [mention(day, "often") for day in ("2015-01-01", "2016-01-01")]
    later = [mention(day, "later") for day in ("2017-01-01", "2018-01-01")]
    found = find_silences([once, *later, *often], today=TODAY)
    assert [one.subject for one in found] == ["often", "later", "once"]


def test_one_opening_ends_all_waiting() -> None:
    """Once it is said to be finished, later sentences do not make it wait again."""
    assert find_silences([mention("2015-01-01", is_final=True), mention("2016-01-01")], today=TODAY) == ()


def test_silences_can_be_sharpened() -> None:
    """Fewer times or days than asked for are no silence."""
    told = [mention("2020-01-01", "a"), mention("2021-01-01", "b"), mention("2021-06-01", "b")]
    assert [one.subject for one in find_silences(told, today=TODAY)] == ["b", "a"]
    assert [one.subject for one in find_silences(told, today=TODAY, at_least_times=2)] == ["b"]
    assert [one.subject for one in find_silences(told, today=TODAY, at_least_days=2000)] == ["a"]
    since = (TODAY - datetime.date(2020, 1, 1)).days
    assert find_silences(told[:1], today=TODAY, at_least_days=since) == ()
    assert len(find_silences(told[:1], today=TODAY, at_least_days=since - 1)) == 1


@pytest.mark.parametrize(
    ("gap", "days", "silent"),
    [(1000, 2000, False), (1000, 2001, True), (100, 365, False), (100, 366, True), (183, 366, False)],
)
def test_a_thing_is_silent_after_twice_its_usual_time(gap: int, days: int, silent: bool) -> None:
    """Beyond a year, and beyond twice the days that usually pass, whichever is longer."""
    last = TODAY - datetime.timedelta(days=days)
    told = [mention(str(last - datetime.timedelta(days=gap * at)), record=f"{at}") for at in range(3)]
    for order in permutations(told):
        assert bool(find_silences(order, today=TODAY)) is silent


def tie(label: str, parties: str, year: int | None = 2020, **more: str | None) -> Tie:
    """Return a mechanism between parties of one letter."""
    form, status = more.get("form", "mechanism"), more.get("status", "operating")
    return Tie(
        f"{label}{year}",
        label,
        tuple(parties),
        more.get("domain") or "water",
        form,
        status,
        year,
        said("2020"),
    )


def test_the_first_evidence_of_a_mechanism_counts() -> None:
    """Told in several years a mechanism is of the first; one whose year nobody tells comes last."""
    ties = [
        tie("会商", "ab", 2022),
        tie("会商", "ab", 2019),
        tie("会商", "ab", None),
        tie("补偿", "ab", 2021),
    ]
    for order in permutations(ties):
        (edge,) = make_network(order).edges
        assert edge.ties == ("会商2019", "补偿2021")
    assert make_network(ties, until=2020).edges[0].ties == ("会商2019",)
    assert (make_network(ties, until=2018).edges, make_network(ties, until=2018).undated) == ((), 1)
    assert make_network(ties).undated == 0, "without a year nothing is left out for want of one"


def test_the_network_by_hand() -> None:
    """Five parties, four pairs of ten: degree counts partners, strength mechanisms with them."""
    ties = [
        tie("会商", "abc"),
        tie("补偿", "ab", form=None),
        tie("结算", "de", domain="health"),
        tie("单", "f"),
    ]
    found = make_network(ties)
    assert [(node.name, node.degree, node.strength) for node in found.nodes] == [
        ("a", 2, 3), ("b", 2, 3), ("c", 2, 2), ("d", 1, 1), ("e", 1, 1)
    ]  # fmt: skip
    assert found.density == pytest.approx(4 / 10)
    assert found.edges[0].forms == {"mechanism": 1, "": 1}
    assert found.edges[0].domains == {"water": 2}
    assert make_network(ties, domain="health").density == 1.0


@pytest.mark.parametrize(
    ("more", "proposals", "left_out"),
    [
        ({"form": "vision"}, False, 1), ({"form": "vision"}, True, 1), ({"status": "ended"}, True, 1),
        ({"status": "proposed"}, False, 1), ({"status": "proposed"}, True, 0), ({"status": None}, False, 0),
    ],
)  # fmt: skip
def test_what_no_act_stands_behind_is_left_out(
    more: dict[str, str | None], proposals: bool, left_out: int
) -> None:
    """Visions and what has ended never count; what is proposed counts where it is asked for."""
    found = make_network([tie("会商", "ab", **more)], proposals=proposals)
    assert (found.left_out, len(found.edges)) == (left_out, 1 - left_out)


def test_a_party_named_twice_is_one() -> None:
    """A mechanism that names a party twice ties it to nobody but the others."""
    (edge,) = make_network([tie("会商", "aab")]).edges
    assert (edge.parties, edge.weight) == (("a", "b"), 1)
