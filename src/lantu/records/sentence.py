"""One sentence with its mentions and what it inherits from the passage around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.facts import Period
from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention

SEPARATOR = re.compile(r"[，,；;：:。！？!?\n]|——")
_NO_QUOTES = str.maketrans("", "", "“”‘’")


@dataclass(slots=True)
class Sentence:
    """One sentence with its mentions and what it inherits; offsets are those of the matching text.

    Attributes
    ----------
    clauses : list of (int, int)
        Stretches between commas, colons and semicolons.
    places : list of (PlaceMention, tuple of str)
        Each mention with the codes that the context gives it; codes may be empty.
    subject : tuple of str
        Codes of the places that sentences around this one are about, the nearest first known.
    frame : Period or None
        The time that an opening of the passage sets for what follows it.
    future : bool
        Whether the section speaks of what is to be done.
    extents, masked : frozenset of int
        Starts of places that stand as subject or behind a preposition of place; and of those of them that
        are no part of what is measured.
    holder : str
        A park, market or wood that opens the sentence: what is counted is counted in it.
    past : bool
        Whether the section looks back on what was done.
    instructed : bool
        Whether this paragraph has begun to say what is to be done.
    """

    start: int
    end: int
    text: str
    quantities: list[QuantityMention]
    periods: list[PeriodMention]
    places: list[tuple[PlaceMention, tuple[str, ...]]]
    clauses: list[tuple[int, int]]
    subject: tuple[str, ...] = ()
    frame: Period | None = None
    future: bool = False
    heading: bool = False
    paragraph: int = 0
    extents: frozenset[int] = frozenset()
    masked: frozenset[int] = frozenset()
    holder: str = ""
    instructed: bool = False
    past: bool = False

    def is_extent(self, mention: PlaceMention) -> bool:
        """Tell whether a place stands where it says what the sentence is about, not inside a name."""
        return mention.start in self.extents

    def is_named(self, words: str) -> bool:
        """Tell whether some words are the name of a place of the sentence, quotation marks aside."""
        bare = words.translate(_NO_QUOTES)
        names = (self.text[m.start : m.end].translate(_NO_QUOTES) for m, _ in self.places)
        return any(name.endswith(bare) and len(name) <= len(words) + 2 for name in names)

    def clause_of(self, offset: int) -> tuple[int, int]:
        """Return the clause that holds an offset."""
        for start, end in self.clauses:
            if start <= offset < end:
                return start, end
        return self.clauses[-1]


def split_clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a sentence at commas, colons, semicolons and dashes."""
    spans = []
    at = start
    for match in SEPARATOR.finditer(text, start, end):
        if match.start() > at:
            spans.append((at, match.start()))
        at = match.end()
    if at < end:
        spans.append((at, end))
    return spans or [(start, end)]
