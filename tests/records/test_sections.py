"""Sections: what a heading gives to the text below it, and how paragraphs turn to other years."""

import pytest

from lantu.facts import Period
from lantu.records.sections import PLAN, SectionStack, depth_of, is_ahead, looks_back, narrowest

LAST, FIVE, NEXT = Period("2025", "2025"), Period("2021", "2025"), Period("2026", "2030")


def entered(*headings):
    """Return a stack that has entered (level, what it says) in order."""
    stack = SectionStack()
    for level, says in headings:
        stack.enter(level, **says)
    return stack


def test_before_any_heading_nothing_is_set():
    """No place, no time and no mood."""
    current = SectionStack().current
    assert (current.places, current.frame, current.past, current.future) == ((), None, False, False)


def test_what_a_heading_leaves_open_it_inherits():
    """Place, time and mood of the section around it hold until a heading says otherwise."""
    stack = entered((1, {"places": ("130000",), "frame": LAST, "past": True}), (2, {}))
    current = stack.current
    assert (current.places, current.frame, current.past) == (("130000",), LAST, True)


def test_a_heading_as_deep_ends_the_one_before():
    """The second of two headings of a level inherits nothing from the first."""
    stack = entered((1, {"places": ("130000",), "past": True}), (1, {}))
    assert (stack.current.places, stack.current.past) == ((), False)


def test_a_higher_heading_ends_all_below_it():
    """一、 behind （一） begins anew."""
    stack = entered((1, {"past": True}), (2, {"places": ("110000",)}), (1, {"future": True}))
    assert (stack.current.places, stack.current.past, stack.current.future) == ((), False, True)


def test_past_and_future_exclude_each_other():
    """A heading that looks back is not ahead, though both words stand in it."""
    current = entered((1, {"past": True, "future": True})).current
    assert (current.past, current.future) == (True, False)


def test_a_review_among_what_is_to_come_has_none_of_its_years():
    """What was there before a plan is not of the plan's years."""
    stack = entered((1, {"frame": NEXT, "future": True}), (2, {"past": True}))
    assert stack.current.frame is None


def test_aims_reach_down_but_not_into_a_review():
    """Headings below 目标 tell aims, except one that looks back."""
    below = entered((1, {"aims": True, "future": True}), (2, {}))
    review = entered((1, {"aims": True, "future": True}), (2, {"past": True}))
    assert (below.current.aims, review.current.aims) == (True, False)


def test_a_place_is_settled_where_the_heading_names_none():
    """The innermost section takes the place that it is about, and keeps one that it named."""
    stack = entered((1, {}))
    stack.settle(("110000",))
    stack.settle(("120000",))
    assert stack.current.places == ("110000",)


def test_leaving_forgets_everything():
    """Behind the notes of a report no heading holds."""
    stack = entered((1, {"past": True, "frame": FIVE}))
    stack.leave()
    assert (stack.current.past, stack.current.frame) == (False, None)


def test_a_turn_changes_years_and_keeps_places():
    """A paragraph about other years leaves the section's place as it is."""
    stack = entered((1, {"places": ("130000",), "frame": FIVE, "past": True}))
    stack.turn(LAST, past=False, future=False, paragraph=3)
    assert (stack.current.frame, stack.current.places, stack.current.past) == (LAST, ("130000",), True)


def test_a_turn_to_what_is_ahead_ends_the_review():
    """The mood goes with the years."""
    stack = entered((1, {"frame": FIVE, "past": True}))
    stack.turn(NEXT, past=False, future=True, paragraph=3)
    assert (stack.current.past, stack.current.future) == (False, True)


def test_a_whole_turn_outlives_headings_without_a_time():
    """Behind the aims of a year all headings are of that year."""
    stack = entered((1, {"frame": FIVE, "past": True}))
    stack.turn(NEXT, past=False, future=True, paragraph=3, whole=True)
    stack.enter(12)
    assert (stack.current.frame, stack.current.future) == (NEXT, True)


def test_a_plan_stays_one_behind_a_look_beyond():
    """展望2035年 in a plan holds for its own part; the next chapter is of the plan again."""
    stack = entered((PLAN, {"frame": NEXT, "future": True}))
    stack.turn(Period("2035", "2035"), past=False, future=True, paragraph=3)
    assert stack.current.frame == Period("2035", "2035")
    stack.enter(1)
    assert stack.current.frame == NEXT


def test_items_that_begin_with_their_headings_turn_together():
    """A turn behind such an item turns the section around it."""
    stack = entered((1, {"frame": FIVE, "past": True}), (2, {"item": 4}))
    stack.turn(LAST, past=True, future=False, paragraph=5)
    stack.enter(2, item=6)
    assert stack.current.frame == LAST


DEPTHS = [
    pytest.param("第一章　总则", "一、总体要求", id="chapter-over-part"),
    pytest.param("一、总体要求", "（一）指导思想", id="part-over-section"),
    pytest.param("（一）指导思想", "1.加快建设", id="section-over-point"),
    pytest.param("1.加快建设", "重点任务", id="point-over-plain-line"),
]


@pytest.mark.parametrize(("outer", "inner"), DEPTHS)
def test_numbers_tell_how_deep_a_heading_lies(outer, inner):
    """第一章 holds 一、, that （一）, that 1., and that a plain line."""
    assert depth_of(outer) < depth_of(inner)


def test_blanks_in_front_change_no_depth():
    """A heading is as deep with blanks before its number as without."""
    assert depth_of("　　一、总体要求") == depth_of("一、总体要求")


SHORTEST = [
    pytest.param([FIVE, LAST], LAST, id="year-in-a-plan"),
    pytest.param([LAST, Period("2025-06", "2025-06")], Period("2025-06", "2025-06"), id="month-in-a-year"),
    pytest.param([Period(None, "2025"), FIVE], FIVE, id="open-end-is-no-length"),
    pytest.param([Period(None, "2025")], Period(None, "2025"), id="only-an-open-one"),
    pytest.param([], None, id="none"),
]


@pytest.mark.parametrize(("periods", "shortest"), SHORTEST)
def test_the_narrowest_time_of_a_heading_counts(periods, shortest):
    """Of a year and the years around it the year is meant."""
    assert narrowest(periods) == shortest


BACK = [
    pytest.param(LAST, "2026-02-01", True, id="last-year-in-february"),
    pytest.param(FIVE, "2026-02-01", True, id="the-plan-that-ended"),
    pytest.param(LAST, "2026-04-01", False, id="in-april"),
    pytest.param(Period("2014", "2014"), "2026-02-01", False, id="long-ago"),
    pytest.param(LAST, None, False, id="no-date"),
    pytest.param(LAST, "2026", True, id="only-the-year"),
    pytest.param(Period("2025", None), "2026-02-01", False, id="open-end"),
]


@pytest.mark.parametrize(("frame", "anchor", "back"), BACK)
def test_reports_of_the_first_months_look_back(frame, anchor, back):
    """Until March a report is of the year before; later in the year no passage is by its year alone."""
    assert looks_back(frame, anchor) is back


AHEAD = [
    pytest.param(Period("2027", "2027"), "2026-05-01", True, id="a-later-year"),
    pytest.param(Period("2026", "2026"), "2026-02-01", True, id="the-year-that-has-begun"),
    pytest.param(Period("2026", "2026"), "2026-05-01", False, id="the-year-half-gone"),
    pytest.param(Period("2026-01", "2026-03"), "2026-02-01", False, id="a-quarter-of-it"),
    pytest.param(LAST, "2026-02-01", False, id="the-year-before"),
    pytest.param(Period(None, "2027"), "2026-02-01", False, id="open-start"),
    pytest.param(NEXT, None, False, id="no-date"),
]


@pytest.mark.parametrize(("frame", "anchor", "ahead"), AHEAD)
def test_a_time_to_come_or_just_begun_is_ahead(frame, anchor, ahead):
    """A later year is ahead, and in the first three months the running one as a whole."""
    assert is_ahead(frame, anchor) is ahead
