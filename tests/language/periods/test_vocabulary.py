"""The word lists: whole, and each word does what its table says."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lantu.facts import Period
from lantu.language.periods import find_periods
from lantu.language.periods.words import load_words
from lantu.language.vocabulary import load_vocabulary

ANCHOR = "2023-05-15"
TABLES = load_vocabulary("periods")


def words(*names: str) -> list[str]:
    """Return the words of some tables that running text is searched for."""
    return [
        word for name in names for row in TABLES[name] if not row.get("whole_only") for word in row["words"]
    ]


@pytest.mark.parametrize(
    "word", words("year", "years", "month", "quarter", "week", "day", "days", "now", "vague")
)
def test_every_word_is_found(word: str) -> None:
    """A word of the lists is found where it stands alone, over all its characters."""
    (mention,) = find_periods(f"{word}，", ANCHOR)
    assert (mention.start, mention.end) == (0, len(word))


@pytest.mark.parametrize("name", ["year", "years", "month", "quarter", "week", "day", "days", "third"])
def test_every_row_says_what_it_means(name: str) -> None:
    """Each row of words carries its meaning."""
    assert all(row["meaning"] for row in TABLES[name])


def test_no_word_stands_twice() -> None:
    """A word has one meaning among those that begin a time."""
    found = words(
        "year", "years", "month", "quarter", "week", "day", "days", "span", "now", "vague", "comparison"
    )
    assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize("name", ["periods_events", "periods_plans"])
def test_known_times_are_dates(name: str) -> None:
    """Each plan and event has dates in order, and the events their source."""
    for table, rows in load_vocabulary(name).items():
        for row in rows:
            period = Period(row["start"], row["end"])
            first, last = period.first_day(), period.last_day()
            assert first is not None
            assert last is not None
            assert first <= last
            assert table == "plan" or row["source"]


def test_plans_follow_each_other() -> None:
    """Since the third plan each begins in the year after the one before."""
    plans = list(load_words().plans.values())[2:]
    assert [int(late.start or "") - int(early.end or "") for early, late in pairwise(plans)] == [
        1 for _ in plans[1:]
    ]


@pytest.mark.parametrize("name", sorted(load_words().events))
def test_every_event_dates_what_came_since(name: str) -> None:
    """以来 behind an event begins with the event's first day."""
    (mention,) = find_periods(f"{name}以来，", ANCHOR)
    assert mention.period.start == load_words().events[name].start
    assert (mention.start, mention.end) == (0, len(name) + 2)
