"""The items of a digest whose headlines run straight into their text, without a break between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lantu.documents.document import Section
from lantu.documents.vocabulary import load_vocabulary
from lantu.facts import Span

_SENTENCE = re.compile("[^。！？]+[。！？]*[”’）]*")
_BLANK = re.compile(r"^(?:&nbsp;|\s)+")
_PAUSE = re.compile("[，。；！？]")
_HEADLINE = range(6, 46)
_WINDOW = 160
_HALF = 24
_ECHO_WITH_OPENER, _ECHO_ALONE = 0.30, 0.50
_OLD_NEWS, _COHESION = 0.60, 0.25
"""Shares of a headline that the text behind it must say again, and that the text before may have said."""
_FEWEST_ITEMS, _LONGEST_ITEM = 3, 4
_SHORTEST = 200
_LINKS = frozenset("于在至为由自从到")


@dataclass(frozen=True, slots=True)
class _Signs:
    title: re.Pattern[str]
    opener: re.Pattern[str]
    dateline: re.Pattern[str]
    organ: re.Pattern[str]
    organ_last: re.Pattern[str]


@cache
def _signs() -> _Signs:
    data = load_vocabulary("digests")
    organs = "|".join(sorted((*data["organs"], "记者"), key=len, reverse=True))
    return _Signs(
        title=re.compile(data["title"]),
        opener=re.compile(data["opener"]),
        dateline=re.compile(data["dateline"]),
        organ=re.compile(organs),
        organ_last=re.compile(f"(?:{organs})$"),
    )


def find_items(text: str, body: Span, title: str) -> tuple[Section, ...]:
    """Split a passage of unrelated news items that have no breaks between them.

    An item begins with a sentence whose first clause holds a headline and the opening of a report
    ("…货值超3万亿元 据海关统计，…"). It is told by what headlines do: the text behind one says most of
    it again (the share of its character pairs that return there), a report opens behind it (今天（…）,
    近日, 据…统计), and it has little in common with the item before.

    Parameters
    ----------
    text : str
        The document's text.
    body : Span
        The passage.
    title : str
        What stands above the passage. A title that does not speak of a digest settles that it is none;
        without any title one sentence in four must begin an item.

    Returns
    -------
    tuple of Section
        One per item, level 1; the heading is empty where the headline's end cannot be told. Empty where
        the passage is no digest.
    """
    titled = _signs().title.search(title) is not None
    if body.end - body.start < _SHORTEST or (title.strip() and not titled):
        return ()
    sentences = list(_SENTENCE.finditer(text, _first(text, body), body.end))
    starts = _starts(text, sentences)
    told = sum(cut > start for start, cut in starts)
    if len(starts) < _FEWEST_ITEMS or (not titled and told * _LONGEST_ITEM < len(sentences)):
        return ()
    ends = [start for start, _ in starts[1:]] + [body.end]
    return tuple(
        Section(Span(start, cut), Span(cut, end), 1) for (start, cut), end in zip(starts, ends, strict=True)
    )


def find_paragraph_items(text: str, paragraphs: Sequence[Span], title: str) -> tuple[Section, ...]:
    """Take each paragraph of a digest as an item where most of them begin with a headline of their own.

    Parameters
    ----------
    text : str
        The document's text.
    paragraphs : sequence of Span
        Those below the head lines.
    title : str
        What stands above them; only a title that speaks of a digest is believed.

    Returns
    -------
    tuple of Section
        One per item, level 1; a paragraph without a headline belongs to the item before.
    """
    if _signs().title.search(title) is None:
        return ()
    starts = [(span.start, end) for span in paragraphs if (end := _own_headline(text, span)) is not None]
    if len(starts) < _FEWEST_ITEMS or len(starts) * 2 <= len(paragraphs):
        return ()
    ends = [start for start, _ in starts[1:]] + [paragraphs[-1].end]
    return tuple(
        Section(Span(start, cut), Span(cut, end), 1) for (start, cut), end in zip(starts, ends, strict=True)
    )


def _own_headline(text: str, span: Span) -> int | None:
    """Return where the headline of a paragraph ends: a short first sentence, or words in 【】."""
    stop = _PAUSE.search(text, span.start, min(span.end, span.start + _HEADLINE.stop))
    if text[span.start] == "【":
        end = text.find("】", span.start, span.end)
        return end + 1 if end > 0 else None
    if stop is None or stop.group() != "。" or stop.end() == span.end:
        return None
    return stop.start() if stop.start() - span.start in _HEADLINE else None


def _first(text: str, body: Span) -> int:
    """Skip the dateline that stands before the first item."""
    dateline = _signs().dateline.match(text, body.start, body.end)
    return dateline.end() if dateline else body.start


def _starts(text: str, sentences: list[re.Match[str]]) -> list[tuple[int, int]]:
    """Return where each item begins and where its headline ends."""
    starts: list[tuple[int, int]] = []
    for match in sentences:
        start = match.start() + len(match.group()) - len(_BLANK.sub("", match.group()))
        pause = _PAUSE.search(text, start, match.end())
        clause = text[start : pause.start() if pause else match.end()]
        before = text[max(starts[-1][0] if starts else start, start - _WINDOW) : start]
        cut = _headline_end(clause, text[start : start + len(clause) + _WINDOW], before)
        if cut is not None or not starts:
            starts.append((start, start + (cut or 0)))
    return starts


def _headline_end(clause: str, passage: str, before: str) -> int | None:
    """Return the length of the headline at the start of a clause, 0 where only its presence is told."""
    twice = _said_twice(clause)
    if twice and _echo(clause[:twice], passage[twice:]) >= _ECHO_WITH_OPENER:
        return twice
    cut = _report_opens(clause)
    if cut is not None:
        cut = _without_subject(clause[:cut])
        if (
            _echo(clause[:cut], passage[cut:]) >= _ECHO_WITH_OPENER
            and _echo(clause[:cut], before) < _OLD_NEWS
        ):
            return cut
    half = min(len(clause), _HALF)
    if half * 2 >= _HALF and _echo(clause[:half], passage[half:]) >= _ECHO_ALONE:
        return 0 if _echo(clause[:half], before) < _COHESION else None
    return None


def _report_opens(clause: str) -> int | None:
    """Return where a report opens behind a headline: at a phrase that opens one, or at an organ's name."""
    at = [
        match.start() for match in _signs().opener.finditer(clause) if clause[match.start() - 1] not in _LINKS
    ]
    at += [match.start() for match in _signs().organ.finditer(clause, _HEADLINE.start)]
    return min((cut for cut in at if cut in _HEADLINE), default=None)


def _without_subject(headline: str) -> int:
    """Return a headline's length without the subject of the report that follows it."""
    twice = _said_twice(headline)
    if twice:
        return twice
    organ = _signs().organ_last.search(headline, _HEADLINE.start)
    return organ.start() if organ else len(headline)


def _said_twice(clause: str) -> int | None:
    """Return where a clause starts over with words of its own beginning."""
    for length in (6, 5, 4):
        at = clause.find(clause[:length], length)
        if at in _HEADLINE:
            return at
    return None


def _echo(headline: str, passage: str) -> float:
    """Return the share of a headline's character pairs that the passage says again."""
    pairs = {headline[at : at + 2] for at in range(len(headline) - 1)}
    return sum(pair in passage for pair in pairs) / len(pairs) if pairs else 0.0
