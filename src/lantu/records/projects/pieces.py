"""A clause cut into names, verbs and what joins them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from lantu.records.projects.lexicon import ProjectLexicon, Verb
from lantu.records.sentence import Sentence

# A short quotation is part of a name, or one; a long one is speech.
_QUOTED = re.compile(
    r"“[^“”《》，。；！？：]{1,16}”|‘[^‘’，。；！？]{1,16}’|《[^《》\n]{2,60}》|[（(][^（）()，。；]{1,8}[)）](?=[一-龥])"
)
_MARKS = " 　，、：；…—。！？"
_SPACE = re.compile(r"[ 　\t【】|]")
# 等多条铁路: what ends the list is counted, though nobody says how many.
_SEVERAL = re.compile("(?<=等)[多数](?:条|个|座|项|家|所|处|段)")
_ADJACENT = re.compile("”“|》《")
_ADVERB = Verb()
_JOIN = Verb(joins=True)


class Piece(NamedTuple):
    """A stretch of a clause: words of a name (``verb`` is None), a verb, or a quantity.

    Attributes
    ----------
    start, end : int
    verb : Verb or None
    counts : bool
        It is a quantity: what stands around it is counted, and no part of one name.
    """

    start: int
    end: int
    verb: Verb | None = None
    counts: bool = False

    @property
    def joins(self) -> bool:
        """Tell whether it joins items of a list."""
        return self.verb is not None and self.verb.joins

    @property
    def lists(self) -> bool:
        """Tell whether it ends a list."""
        return self.verb is not None and self.verb.lists

    @property
    def is_name(self) -> bool:
        """Tell whether these are words that may name something."""
        return self.verb is None and not self.counts


def cut_clause(sentence: Sentence, start: int, end: int, lexicon: ProjectLexicon) -> list[Piece]:
    """Cut a clause into its pieces, in text order."""
    text = sentence.text
    whole = _whole_spans(sentence, start, end)
    marks = sorted(_marks(sentence, start, end, lexicon), key=lambda piece: (piece.start, piece.end))
    marks = [mark for mark in marks if mark.start == mark.end or not _inside(whole, mark.start, mark.end)]
    pieces: list[Piece] = []
    at = start
    for mark in marks:
        if mark.start < at:
            continue
        _append_name(pieces, text, at, mark.start)
        pieces.append(mark)
        at = mark.end
    _append_name(pieces, text, at, end)
    return pieces


def _marks(sentence: Sentence, start: int, end: int, lexicon: ProjectLexicon) -> Iterator[Piece]:
    """Yield what cuts a clause: verbs and joiners, figures, times, spaces, two quotations side by side."""
    text = sentence.text
    for first, last, verb in lexicon.verbs.find(text[start:end]):
        yield Piece(start + first, start + last, verb)
    for quantity in sentence.quantities:
        if start <= quantity.start and quantity.end <= end:
            yield Piece(quantity.outer_start, quantity.outer_end, None, counts=True)
    for period in sentence.periods:
        if start <= period.start and period.end <= end:
            yield Piece(period.start, period.end, _ADVERB)
    for match in _SPACE.finditer(text, start, end):
        yield Piece(*match.span(), _ADVERB)
    for match in _SEVERAL.finditer(text, start, end):
        yield Piece(*match.span(), None, counts=True)
    for match in _ADJACENT.finditer(text, start, end):
        yield Piece(match.start() + 1, match.start() + 1, _JOIN)


def _append_name(pieces: list[Piece], text: str, start: int, end: int) -> None:
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    if start < end:
        pieces.append(Piece(start, end))


def _whole_spans(sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches that no verb cuts: names of places, and short quotations."""
    spans = [
        (mention.start, mention.end)
        for mention, _ in sentence.places
        if start <= mention.start and mention.end <= end and mention.end - mention.start > 1
    ]
    spans += [match.span() for match in _QUOTED.finditer(sentence.text, start, end)]
    spans.sort()
    return spans


def _inside(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(spans, (start, 1 << 60)) - 1
    return any(spans[at][0] <= start and end <= spans[at][1] for at in range(max(0, index - 1), index + 1))
