"""Plan families: a plan, the papers under it, what they ask for, and what is said of them later."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lantu.records import Commitment, ProjectEvent
from lantu.records.programme import PlanFamily
from lantu.workbench.programme.told import Told

_MARKS = re.compile("[“”‘’《》（）()\\s]")
_SHORTEST = 6


class Derived(NamedTuple):
    """That a sentence derives a paper from another."""

    part: str
    family: Told[PlanFamily]


class Paper(NamedTuple):
    """A plan, rule or agreement with its place in the family.

    Attributes
    ----------
    name : str
    parents : tuple of str
        Papers that a text derives it from.
    parts : tuple of Derived
        Papers that a text derives from it, each with the sentence.
    counted : tuple of Told
        Sentences that count further parts without naming them.
    states : tuple of Told
        What is said of it, by date: issued, planned, carried out.
    items : tuple of Told
        What the document that bears its name asks for.
    """

    name: str
    parents: tuple[str, ...]
    parts: tuple[Derived, ...]
    counted: tuple[Told[PlanFamily], ...]
    states: tuple[Told[ProjectEvent], ...]
    items: tuple[Told[Commitment], ...]


def plan_families(
    families: Iterable[Told[PlanFamily]],
    events: Iterable[Told[ProjectEvent]],
    commitments: Sequence[Told[Commitment]],
) -> tuple[Paper, ...]:
    """Return the papers of plan families over all documents, those with the most parts first.

    Parameters
    ----------
    families : iterable of Told
        What single sentences derive from what.
    events : iterable of Told
        Of every category; those of papers count.
    commitments : sequence of Told

    Notes
    -----
    Papers are one where their names are the same without marks. An item of a plan is a commitment of the
    document whose title bears its name.
    """
    parts: dict[str, list[Derived]] = defaultdict(list)
    parents: dict[str, list[str]] = defaultdict(list)
    counted: dict[str, list[Told[PlanFamily]]] = defaultdict(list)
    names: dict[str, str] = {}
    for family in families:
        parent = _key(family.record.parent)
        names.setdefault(parent, family.record.parent)
        if family.record.counted:
            counted[parent].append(family)
        for part in family.record.parts:
            names.setdefault(_key(part), part)
            parts[parent].append(Derived(part, family))
            parents[_key(part)].append(family.record.parent)
    states = _states(events)
    papers = [
        Paper(
            name, tuple(dict.fromkeys(parents[key])), tuple(parts[key]), tuple(counted[key]),
            tuple(states.get(key, ())), _items(key, commitments),
        )
        for key, name in names.items()
    ]  # fmt: skip
    return tuple(sorted(papers, key=lambda paper: (-len(paper.parts), paper.name)))


def _states(events: Iterable[Told[ProjectEvent]]) -> dict[str, list[Told[ProjectEvent]]]:
    found: dict[str, list[Told[ProjectEvent]]] = defaultdict(list)
    for event in events:
        if event.record.category in {"plan", "policy", "agreement"}:
            found[_key(event.record.name)].append(event)
    return found


def _items(key: str, commitments: Iterable[Told[Commitment]]) -> tuple[Told[Commitment], ...]:
    if len(key) < _SHORTEST:
        return ()  # 专项规划 alone is in many a title
    return tuple(one for one in commitments if key in _key(one.title))


def _key(name: str) -> str:
    return _MARKS.sub("", name)
