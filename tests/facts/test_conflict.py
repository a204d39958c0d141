"""What a conflict answers for the likeliest of its causes, and what a document and a value answer."""

import dataclasses

import pytest

from lantu.facts import Cause, Conflict, Period, Printed, Subject, Value

SUBJECT = Subject("contracts", ("110000",), Period("2024", "2024"))
SLIP = Cause("scale slip", "多写一个万", "a scale too many", "b", "84.37亿元", "c")
MISPRINT = Cause("misprint", "末位不同", "the last digit differs", "a", "843.9亿元")
AGAIN = Cause("misprint", "另一位不同", "another digit differs", "b", "843.1亿元")
OPEN = Cause("contradiction", "无从解释", "nothing explains it")


def conflict(*causes: Cause) -> Conflict:
    return Conflict("x", SUBJECT, ("a", "b"), causes, "两数不等", "the two differ")


def test_the_first_cause_speaks_for_the_conflict() -> None:
    """Reason, suspect, suggestion and witness all come from one cause, never from several."""
    found = conflict(SLIP, MISPRINT, OPEN)
    told = (found.reason, found.suspect, found.suggestion, found.confirmed_by)
    assert told == ("scale slip", "b", "84.37亿元", "c")


def test_a_likelier_cause_without_a_witness_borrows_none() -> None:
    """What a second cause could prove says nothing for the first."""
    found = conflict(MISPRINT, SLIP)
    assert (found.suspect, found.confirmed_by) == ("a", None)


def test_nobody_is_suspected_where_no_cause_does() -> None:
    """A bare contradiction names no culprit and offers no repair."""
    found = conflict(OPEN)
    assert (found.suspect, found.suggestion, found.confirmed_by) == (None, None, None)


def test_each_reason_is_told_once_in_order() -> None:
    """Two misprints are one reason, at the place of the likelier."""
    assert conflict(MISPRINT, SLIP, AGAIN, OPEN).reasons == ("misprint", "scale slip", "contradiction")


def test_nouns_are_frozen() -> None:
    """A conflict that somebody has read cannot change under their hands."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        conflict(OPEN).importance = 1.0


@pytest.mark.parametrize(
    ("paper", "release"),
    [
        pytest.param(Printed("d", "l", "统计局", "2024-02-22"), ("统计局", "2024-02-22"), id="both told"),
        pytest.param(Printed("d", "l", "", "2024-02-22"), ("l", "2024-02-22"), id="nobody named"),
        pytest.param(Printed("d", "l", "统计局"), ("统计局", ""), id="no date"),
        pytest.param(Printed("d", "l"), ("l", ""), id="neither"),
    ],
)
def test_a_release_is_publisher_and_day(paper: Printed, release: tuple[str, str]) -> None:
    """Where nobody is named the lineage stands for them: strangers never share a release by silence."""
    assert paper.release == release


def test_reprints_without_a_publisher_are_one_release() -> None:
    """Two copies of one text share its lineage, though they are two documents."""
    assert Printed("d1", "l", "", "2024").release == Printed("d2", "l", "", "2024").release


@pytest.mark.parametrize(
    ("low", "high", "half"),
    [
        pytest.param(10.0, 14.0, 2.0, id="half the distance"),
        pytest.param(-3.0, 3.0, 3.0, id="about zero"),
        pytest.param(7.0, 7.0, 0.0, id="a point is no absence"),
        pytest.param(0.0, 5.0, 2.5, id="a bound of zero is a bound"),
        pytest.param(118.65, 119.55, 0.45, id="no trailing noise of floats"),
        pytest.param(None, 14.0, None, id="open below"),
        pytest.param(10.0, None, None, id="open above"),
        pytest.param(None, None, None, id="open"),
    ],
)
def test_half_a_width_needs_both_bounds(low: float | None, high: float | None, half: float | None) -> None:
    """An open side has no width, which is not a width of zero."""
    assert Value(SUBJECT, low, high, None, "stated").half_width() == half


def test_subjects_of_unlike_basis_are_not_one() -> None:
    """Constant and current prices never share a key by accident."""
    other = dataclasses.replace(SUBJECT, basis=SUBJECT.basis._replace(prices="constant"))
    assert len({SUBJECT, other, dataclasses.replace(SUBJECT)}) == 2
