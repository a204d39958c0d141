"""Which traces can answer an item at all: found by index, for most pairs of a large ledger share nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from lantu.assess.likeness import Likeness
from lantu.assess.register.item import Item, Trace
from lantu.assess.register.weights import ROUNDING, Weights
from lantu.assess.said import Said


class Candidates:
    """Traces by field, words, names and document.

    Parameters
    ----------
    traces : sequence of Trace
    likeness : Likeness
        Of the words of items and traces.
    weights : Weights
        They tell how like words must be for a pair to be worth a look.
    """

    def __init__(self, traces: Sequence[Trace], likeness: Likeness, weights: Weights) -> None:
        self._likeness = likeness
        self._by_document: dict[str, list[Trace]] = defaultdict(list)
        self._by_item: dict[str, list[Trace]] = defaultdict(list)
        self._by_name: dict[str, list[Trace]] = defaultdict(list)
        by_theme: dict[str, list[Trace]] = defaultdict(list)
        for trace in traces:
            by_theme[trace.theme].append(trace)
            self._by_document[trace.said.printed.document].append(trace)
            for item in trace.answers:
                self._by_item[item].append(trace)
            for name in (*trace.names, *trace.short_names):
                self._by_name[name].append(trace)
        self._lengths = sorted({len(name) for name in self._by_name})
        self._by_theme = {
            theme: _OfTheme(found, likeness, weights.least_likeness(has_theme=theme != "other"))
            for theme, found in by_theme.items()
        }

    def of(self, item: Item) -> Iterator[tuple[Trace, float]]:
        """Yield every trace that may answer an item, once, and how like their words are."""
        near = self.in_document(item.said.printed.document) if item.is_demand else ()
        seen = set[str]()
        # A thing that is named is the same thing in whatever field a text puts it.
        for trace in (*self._by_item.get(item.id, ()), *near, *self._named(item.words)):
            if trace.id not in seen:
                seen.add(trace.id)
                yield trace, self._likeness.of(topic_of(item), topic_of(trace))
        same = self._by_theme.get(item.theme)
        for trace, words in same.of(item) if same else ():
            if trace.id not in seen:
                seen.add(trace.id)
                yield trace, words

    def _named(self, words: str) -> Iterator[Trace]:
        """Yield the traces of things that a phrase names."""
        for length in self._lengths:
            for start in range(len(words) - length + 1):
                yield from self._by_name.get(words[start : start + length], ())

    def in_document(self, document: str) -> Sequence[Trace]:
        """Return the traces of one document."""
        return self._by_document.get(document, ())


class _OfTheme:
    def __init__(self, traces: Sequence[Trace], likeness: Likeness, least: float) -> None:
        self._traces, self._least = traces, least
        self._index = likeness.index([topic_of(trace) for trace in traces])
        self._days = np.array([_day(trace.said) for trace in traces])
        documents = sorted({trace.said.printed.document for trace in traces})
        self._numbers = {document: number for number, document in enumerate(documents)}
        self._documents = np.array([self._numbers[trace.said.printed.document] for trace in traces])

    def of(self, item: Item) -> Iterator[tuple[Trace, float]]:
        words = self._index.of(topic_of(item))
        # What answers is of the item's day or later, or stands in its text, which may have no day.
        same = self._numbers.get(item.said.printed.document, -1)
        in_time = (self._days >= _day(item.said)) | (self._documents == same)
        enough = words >= self._least - ROUNDING
        for at in np.flatnonzero(enough & in_time).tolist():
            yield self._traces[at], float(words[at])


def topic_of(one: Item | Trace) -> str:
    """Return the words by which items and traces are compared."""
    return one.topic or one.words


def _day(said: Said) -> float:
    """Return the day as a number; without one nothing is later and nothing earlier."""
    day = said.day()
    return float("nan") if day is None else float(day.toordinal())
