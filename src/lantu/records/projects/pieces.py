"""A clause cut into names, verbs and what joins them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from lantu.records.projects.lexicon import project_lexicon
from lantu.records.projects.verbs import Verb
from lantu.records.sentence import Sentence

# A short quotation is part of a name, or one; a long one is speech.
_QUOTED = re.compile(
    r"“[^“”《》，。；！？：]{1,16}”|‘[^‘’，。；！？]{1,16}’|《[^《》\n]{2,60}》|[（(](?![0-9]+[年月日])[^（）()，。；]{1,8}[)）](?=[一-龥])"
)
_OPENS = re.compile("[“‘《（(]")
_MARKS = " 　，、：；…—。！？"
_SPACE = re.compile(r"[ 　\t【】|]")
# 等多条铁路: what ends the list is counted, though nobody says how many.
_SEVERAL = re.compile("(?<=等)[多数](?:条|个|座|项|家|所|处|段)")
_ADJACENT = re.compile("”“|》《")
# 项目前期工作 has no 目前 in it.
_NOW_IN_WORD = re.compile("[项题科栏节剧]目前")
# 今天（4月20日）: a date in brackets is no name.
_DATED = re.compile("[（(](?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?[)）]")
# What each of them begins with.
_CUTS = re.compile(r"[ 　\t【】|多数”》（(]")
_SPAN = itemgetter(0, 1)
_LONGEST_ADVERB = 4
_FIGURES = "0123456789.×百千万亿"
_ADVERB = Verb()
_JOIN = Verb(joins=True)
# Tens of thousands are made: this takes half the time of naming the fields.
_new = tuple.__new__


class Piece(NamedTuple):
    """A stretch of a clause: words of a name, a verb, or a quantity.

    Attributes
    ----------
    start, end : int
    verb : Verb or None
    is_name : bool
        These are words that may name something.
    counts : bool
        It is a quantity: what stands around it is counted, and no part of one name.
    """

    start: int
    end: int
    verb: Verb | None = None
    is_name: bool = False
    counts: bool = False

    @property
    def joins(self) -> bool:
        """Tell whether it joins items of a list."""
        return self.verb is not None and self.verb.joins

    @property
    def lists(self) -> bool:
        """Tell whether it ends a list."""
        return self.verb is not None and self.verb.lists


def cut_clause(sentence: Sentence, start: int, end: int, verbs: list[tuple[int, int, Verb]]) -> list[Piece]:
    """Cut a clause into its pieces, in text order.

    Parameters
    ----------
    sentence : Sentence
    start, end : int
    verbs : list of (int, int, Verb)
        Those that stand in the clause, in text order.
    """
    text = sentence.text
    whole = _whole_spans(sentence, start, end)
    pieces: list[Piece] = []
    at = start
    for mark in _marks(sentence, start, end, verbs):
        first, last, verb = mark
        if first < at or (whole and first < last and _inside(whole, first, last)):
            continue
        if at < first and _is_of_name(text, at, first, last, verb, end):
            continue
        if at < first:
            _append_name(pieces, text, at, first)
        pieces.append(_new(Piece, (first, last, verb, False, verb is None)))
        at = last
    _append_name(pieces, text, at, end)
    return pieces


def _is_of_name(text: str, at: int, first: int, last: int, verb: Verb | None, end: int) -> bool:
    """Tell what belongs to the name in front of it: a figure, an 和 or a deed.

    官厅220千伏…工程, 邢和铁路, 消费促进行动, 居民增收计划.
    """
    lexicon = project_lexicon()
    if lexicon.deed.match(text, first, end) is not None:
        return first - at > 1 and not lexicon.are_adverbs(text[at:first])
    if verb is None:
        unit = text[first:last].lstrip(_FIGURES)
        return unit in lexicon.measured_units and lexicon.measured.match(text, last, end) is not None
    return verb.joins and first - at == 1 and text.startswith(lexicon.bare_lines, last, end)


def _marks(
    sentence: Sentence, start: int, end: int, verbs: list[tuple[int, int, Verb]]
) -> Sequence[tuple[int, int, Verb | None]]:
    """Return what cuts a clause: verbs, figures (None), times, spaces, two quotations side by side."""
    text = sentence.text
    others: list[tuple[int, int, Verb | None]] = [
        (quantity.outer_start, quantity.outer_end, None)
        for quantity in sentence.quantities
        if start <= quantity.start and quantity.end <= end
    ]
    others += [
        (period.start, period.end, _ADVERB)
        for period in sentence.periods
        if start <= period.start and period.end <= end and not _NOW_IN_WORD.match(text, period.start - 1)
    ]
    if _CUTS.search(text, start, end):
        others += [(*match.span(), _ADVERB) for match in _SPACE.finditer(text, start, end)]
        others += [(*match.span(), None) for match in _SEVERAL.finditer(text, start, end)]
        others += [(*match.span(), _ADVERB) for match in _DATED.finditer(text, start, end)]
        others += [(*match.span(), _ADVERB) for match in project_lexicon().charged.finditer(text, start, end)]
        between = [match.start() + 1 for match in _ADJACENT.finditer(text, start, end)]
        others += [(at, at, _JOIN) for at in between]
    if not others:
        return verbs
    # 今年1月 is one time, though 今年 alone is a word that cuts.
    until = {period.start: period.end for period in sentence.periods}
    free = [verb for verb in verbs if until.get(verb[0], -1) <= verb[1]]
    return sorted([*free, *others], key=_SPAN)


def _append_name(pieces: list[Piece], text: str, start: int, end: int) -> None:
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    if start < end:
        adverb = end - start <= _LONGEST_ADVERB and project_lexicon().are_adverbs(text[start:end])
        # 大楼去年正式启用: no name stands between the thing and what is told of it.
        cut = (start, end, _ADVERB, False, False) if adverb else (start, end, None, True, False)
        pieces.append(_new(Piece, cut))


def _whole_spans(sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches that no verb cuts: names of places and programmes, and short quotations."""
    spans = [
        (mention.start, mention.end)
        for mention, _ in sentence.places
        if start <= mention.start and mention.end <= end and mention.end - mention.start > 1
    ]
    if _OPENS.search(sentence.text, start, end):
        spans += [match.span() for match in _QUOTED.finditer(sentence.text, start, end)]
    programmes = project_lexicon().programmes
    for pattern in (programmes.pattern, programmes.papers):
        spans += [match.span("name") for match in pattern.finditer(sentence.text, start, end)]
    return _outermost(sorted(spans)) if len(spans) > 1 else spans


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out stretches inside others: places in the title of a paper are part of it."""
    outer: list[tuple[int, int]] = []
    for span in spans:
        while outer and span[0] <= outer[-1][0] and outer[-1][1] <= span[1]:
            outer.pop()
        if not outer or outer[-1][1] < span[1]:
            outer.append(span)
    return outer


def _inside(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(spans, (start, 1 << 60)) - 1
    return any(
        spans[at][0] <= start and end <= spans[at][1] and spans[at] != (start, end)
        for at in range(max(0, index - 1), index + 1)
    )
