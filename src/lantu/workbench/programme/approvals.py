"""The register of what was refused by lists of prohibitions: edition, year, how much, where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from lantu.language.vocabulary import load_vocabulary
from lantu.records import Claim, ProjectEvent
from lantu.records.words import alternatives
from lantu.workbench.programme.told import Told


class Edition(NamedTuple):
    """That a list is in force or was issued.

    Attributes
    ----------
    name : str
        As the text calls it.
    edition : str or None
        Its year, where the text tells.
    event : Told[ProjectEvent]
    """

    name: str
    edition: str | None
    event: Told[ProjectEvent]


class Refusal(NamedTuple):
    """How much was refused.

    Attributes
    ----------
    edition : str or None
        Year of the list's edition, where the sentence names one.
    start, end : str or None
        Since when, and until when.
    claim : Told[Claim]
        The figure, with its places.
    """

    edition: str | None
    start: str | None
    end: str | None
    claim: Told[Claim]


class Approvals(NamedTuple):
    """The register.

    Attributes
    ----------
    editions : tuple of Edition
        By the date of the document.
    refusals : tuple of Refusal
        By the end of their period.
    """

    editions: tuple[Edition, ...]
    refusals: tuple[Refusal, ...]


def approvals_register(events: Iterable[Told[ProjectEvent]], claims: Iterable[Told[Claim]]) -> Approvals:
    """Return the lists that are told of and what was refused by them.

    Examples
    --------
    >>> approvals_register((), ())
    Approvals(editions=(), refusals=())
    """
    lists, refused, edition = _words()
    editions = [
        Edition(event.record.name, _edition_in(edition, event.record.name, event.quote), event)
        for event in events
        if lists.search(event.record.name)
    ]
    refusals = [
        Refusal(_edition_in(edition, claim.quote), claim.record.period.start, claim.record.period.end, claim)
        for claim in claims
        if refused.search(claim.record.indicator) or refused.search(claim.quote)
    ]
    return Approvals(
        tuple(sorted(editions, key=lambda one: (one.event.date or "", one.name))),
        tuple(sorted(refusals, key=lambda one: (one.end or "", one.claim.date or ""))),
    )


def _edition_in(pattern: re.Pattern[str], *texts: str) -> str | None:
    found = next((match for text in texts if (match := pattern.search(text))), None)
    return found["year"] if found else None


@cache
def _words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = load_vocabulary("programme", "lantu.workbench")["approvals"]
    return (
        re.compile(alternatives(words["lists"])),
        re.compile(alternatives(words["refused"])),
        re.compile(words["edition"]),
    )
