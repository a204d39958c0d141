"""Items meet the traces that answer them: by what is known, by place in the text, by theme and words."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from lantu.assess.likeness import Likeness
from lantu.assess.register.candidates import Candidates, topic_of
from lantu.assess.register.holding import Holding
from lantu.assess.register.item import Item, Join, Reason, Register, RegisterRow, State, Trace
from lantu.assess.register.weights import ALIKE, LIKE, ROUNDING, THRESHOLD, Weights
from lantu.assess.said import is_later
from lantu.facts.period import Period

MOST = 8
_PRESSING: tuple[State, ...] = ("overdue", "in_progress", "answered", "silent", "done")

_WEIGHTS = Weights()


def make_register(
    items: Iterable[Item],
    traces: Iterable[Trace],
    *,
    today: datetime.date,
    within: Mapping[str, str] | None = None,
    members: Mapping[str, Collection[str]] | None = None,
    weights: Weights = _WEIGHTS,
) -> Register:
    """Put to every item the traces that answer it or show what became of it.

    Parameters
    ----------
    items : iterable of Item
    traces : iterable of Trace
        Commitments of organs, and what is reported.
    today : datetime.date
    within : mapping of str to str, optional
        The place that a place lies in: a county answers for what its province is asked.
    members : mapping of str to collection of str, optional
        The places that a group is made of: a province answers for what its region is asked.
    weights : Weights

    Returns
    -------
    Register
        What is overdue first, then what is under way, answered, without an answer and done; of these what
        can be checked before declarations, demands before what organs set themselves, the newest text first.

    Notes
    -----
    What one province does is no answer to what another is asked, unless it names a thing that there is once
    or speaks next. An answer is of the item's day or later, and stands in its document behind it (where
    somebody is asked) or in another one; evidence is of a later day. A figure that is wanted is answered by
    figures of nearly the same words. A trace that says itself what it answers is taken without likeness.
    """
    wanted, found = list(items), list(traces)
    likeness = Likeness([*map(topic_of, wanted), *map(topic_of, found)])
    candidates = Candidates(found, likeness, weights)
    joiner = _Joiner(candidates, Holding(within or {}, members or {}), weights, _demands_by_document(wanted))
    rows = [_row(item, joiner.of(item), today) for item in wanted]
    rows.sort(key=_most_pressing)
    return Register(tuple(rows), today)


def _most_pressing(row: RegisterRow) -> tuple[object, ...]:
    item, day = row.item, row.item.said.day()
    return (
        _PRESSING.index(row.state),
        item.sort == "declaratory",
        not item.is_demand,
        -day.toordinal() if day else 0,
        item.said.printed.name,
        item.said.start,
    )


class _Joiner:
    def __init__(
        self,
        candidates: Candidates,
        holding: Holding,
        weights: Weights,
        demands: Mapping[str, Sequence[int]],
    ) -> None:
        self._candidates, self._holding, self._weights = candidates, holding, weights
        self._demands = demands

    def of(self, item: Item) -> list[Join]:
        """Return what answers an item, likeliest first."""
        joins = [self._join(item, trace, words) for trace, words in self._candidates.of(item)]
        return sorted((join for join in joins if join is not None), key=_likeliest)

    def _join(self, item: Item, trace: Trace, words: float) -> Join | None:
        if item.id in trace.answers:
            return Join(trace, 1.0, ("linked",))
        asks_on = item.asked_by is not None and trace.organ == item.asked_by
        if trace.id == item.id or asks_on or not _follows(item, trace):
            return None
        weights, shares_place = self._weights, self._shares_place(item, trace)
        is_near = self._is_near(item, trace)
        is_its_own = (
            trace.is_unique or shares_place or not item.places or (item.is_demand and not trace.places)
        )
        is_named = is_its_own and _names(item, trace)
        if not is_near and not is_named and self._is_of_another(item, trace, words):
            return None
        # Elsewhere many work in the same field: it tells nothing there.
        is_here = shares_place or not item.places or not trace.places
        shares_field = is_here and trace.theme == item.theme and item.theme != "other"
        near = weights.next if is_near and self._speaks_first(item, trace) else weights.near
        told: list[tuple[Reason, bool, float]] = [
            ("said_next_to_it", is_near, near),
            ("names_it", is_named, weights.named),
            ("same_theme", shares_field, weights.theme),
            ("same_place", shares_place, weights.place),
            ("same_words", words >= LIKE, weights.words * words),
        ]
        score = sum(weight for _, holds, weight in told if holds)
        if score < THRESHOLD - ROUNDING:
            return None
        return Join(trace, min(score, 1.0), tuple(reason for reason, holds, _ in told if holds))

    def _is_of_another(self, item: Item, trace: Trace, words: float) -> bool:
        """Tell whether a trace is of another place or, where a figure is wanted, of another indicator.

        What an organ sets itself is not carried out elsewhere, nor by what is told of the country; whether
        it reached a figure is told by figures of the same time, which are put to it as known.
        """
        if item.sort == "figure" and (words < ALIKE or not item.is_demand):
            return True
        if not item.is_demand and item.places and not self._shares_place(item, trace):
            return True
        return self._holding.are_apart(item.places, trace.places)

    def _shares_place(self, item: Item, trace: Trace) -> bool:
        return self._holding.lie_in(trace.places, (*item.places, *item.organs))

    def _is_near(self, item: Item, trace: Trace) -> bool:
        """Tell whether a trace answers behind a demand, before a demand that is made after an answer."""
        same = item.said.printed.document == trace.said.printed.document
        if not item.is_demand or not same or trace.sort != "commitment" or trace.organ is None:
            return False
        first = self._first_answer(item)
        behind = [at for at in self._demands[item.said.printed.document] if first and at > first.said.start]
        return item.said.start < trace.said.start < (behind[0] if behind else trace.said.start + 1)

    def _speaks_first(self, item: Item, trace: Trace) -> bool:
        first = self._first_answer(item)
        return first is not None and trace.organ == first.organ

    def _first_answer(self, item: Item) -> Trace | None:
        answers = self._candidates.in_document(item.said.printed.document)
        behind = (
            one
            for one in answers
            if one.sort == "commitment"
            and one.organ not in {None, item.asked_by}
            and one.said.start > item.said.start
        )
        return min(behind, key=lambda one: one.said.start, default=None)


def _likeliest(join: Join) -> tuple[object, ...]:
    """Order by score, then as the texts stand."""
    said = join.trace.said
    return -join.score, said.printed.date or "9999", said.printed.name, said.start, join.trace.id


def _demands_by_document(items: Iterable[Item]) -> Mapping[str, Sequence[int]]:
    starts: dict[str, list[int]] = defaultdict(list)
    for item in items:
        if item.is_demand:
            starts[item.said.printed.document].append(item.said.start)
    return {document: sorted(found) for document, found in starts.items()}


def _names(item: Item, trace: Trace) -> bool:
    """Tell whether an item names the thing that a trace is of."""
    if any(name in item.words for name in trace.names):
        return True
    return item.theme == trace.theme and any(name in item.words for name in trace.short_names)


def _follows(item: Item, trace: Trace) -> bool:
    """Tell whether a trace comes after an item.

    An answer may stand behind a demand in its text, or in a text of its day; evidence is of a later day.
    What an organ says of itself is not answered by what it says next.
    """
    asked, told = item.said, trace.said
    if trace.sort != "commitment":
        return is_later(asked, told) and asked.printed.lineage != told.printed.lineage
    if asked.printed.document == told.printed.document:
        return item.is_demand and told.start > asked.start
    if asked.printed.lineage == told.printed.lineage:
        return False
    one, other = asked.day(), told.day()
    return one is not None and other is not None and other >= one


def _row(item: Item, joins: Sequence[Join], today: datetime.date) -> RegisterRow:
    responses = tuple(join for join in joins if join.trace.sort == "commitment")[:MOST]
    evidence = sorted(
        (join for join in joins if join.trace.sort != "commitment"),
        key=lambda join: (join.trace.said.day() or datetime.date.min, join.score),
        reverse=True,
    )[:MOST]
    every = [item.said, *(join.trace.said for join in (*responses, *evidence))]
    latest = max(every, key=lambda said: said.day() or datetime.date.min)
    day = latest.day()
    return RegisterRow(
        item=item,
        responses=responses,
        evidence=tuple(evidence),
        state=_state(item, responses, evidence, today),
        latest=latest,
        silent_since=day,
        silent_days=None if day is None else max((today - day).days, 0),
    )


def _state(item: Item, responses: Sequence[Join], evidence: Sequence[Join], today: datetime.date) -> State:
    sure = ("names_it", "linked")
    if item.sort != "declaratory" and any(
        join.trace.is_done and any(reason in sure for reason in join.reasons) for join in evidence
    ):
        return "done"
    due = Period(None, item.deadline).last_day()
    if due is not None and due < today:
        return "overdue"
    if evidence:
        return "in_progress"
    return "answered" if responses else "silent"
