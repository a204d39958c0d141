"""How far what somebody says reaches: sentences, quotation marks and terms between them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LONGEST_SPEECH = 600
# As long as a term between quotation marks is, the marks counted.
_LONGEST_TERM = 16
_LONGEST_SUBJECT = 60
# Behind the name of an occasion at which somebody speaks.
_VENUE = re.compile("[一-龥（）()]{0,24}?[上中时]")
_STOPS = "。！？，；\n"
_FORETELLS = re.compile("(?:其中，?)?[^。！？“”局部委台厅署]{0,18}?(?:预计|将|有望)")
_SENTENCE_END = re.compile("[。！？]")


class Leaves(NamedTuple):
    """What ends the word of an organ before its passage does.

    Attributes
    ----------
    opens : re.Pattern
        So begins a sentence of somebody else.
    tells : re.Pattern
        A sentence with one of these is told anew.
    """

    opens: re.Pattern[str]
    tells: re.Pattern[str]


def reported_end(text: str, after: int, limit: int, resumes: re.Pattern[str] | None) -> int:
    """Return where reported speech ends: a person's with the paragraph, as far as one breath of it goes.

    An organ's or a document's words end with the sentence; and in texts without paragraphs nobody speaks
    for longer than `_LONGEST_SPEECH` characters.

    Parameters
    ----------
    text : str
    after : int
        Where the speech begins.
    limit : int
        Where the paragraph ends, or somebody else begins to speak.
    resumes : re.Pattern or None
        So begins a sentence of the writer behind a person's words; None for an organ's.
    """
    sentence = _SENTENCE_END.search(text, after, limit)
    end = sentence.end() if sentence else limit
    if resumes is None or limit - after > _LONGEST_SPEECH:
        return end
    for stop in _SENTENCE_END.finditer(text, end, limit):
        if resumes.match(text, end, stop.end()):
            return end
        end = stop.end()
    return limit


def told_end(text: str, after: int, limit: int, leaves: Leaves) -> int:
    """Return where the word of an organ ends: with its passage, or where another one acts or tells."""
    end = reported_end(text, after, limit, None)
    if end == limit or limit - after > _LONGEST_SPEECH:
        return end
    for stop in _SENTENCE_END.finditer(text, end, limit):
        if leaves.opens.match(text, end, stop.end()) or leaves.tells.search(text, end, stop.end()):
            return end
        end = stop.end()
    return limit


def foretold_end(text: str, end: int, limit: int, leaves: Leaves) -> int:
    """Return where the forecast of an organ ends: sentences behind it that foretell go on with it.

    Parameters
    ----------
    text : str
    end : int
        Where its first sentence ends.
    limit : int
        Where the paragraph ends, or somebody else begins to speak.
    leaves : Leaves
    """
    for stop in _SENTENCE_END.finditer(text, end, limit):
        left = leaves.opens.match(text, end, stop.end()) or leaves.tells.search(text, end, stop.end())
        if left or _FORETELLS.match(text, end, stop.end()) is None:
            return end
        end = stop.end()
    return end


def is_term(text: str, opened: int, closed: int) -> bool:
    """Tell whether quotation marks hold a term of the speech, not the speech: 表示，“十四五”以来，…."""
    # At the end of the text nothing goes on with it.
    goes_on = text[closed : closed + 1] not in _STOPS
    return closed - opened <= _LONGEST_TERM and text[closed - 2] not in _STOPS and goes_on


def subject_start(text: str, end: int) -> int:
    """Return where the clause begins in which somebody speaks whose subject ends at an offset."""
    at = _clause_start(text, end, end)
    opened = matching_open(text, at - 1) if text[at - 1 : at] == "”" else -1
    if opened >= 0 and at - opened <= _LONGEST_TERM and _VENUE.fullmatch(text, at, end):
        # 某部长在“部长通道”上说: the name of an occasion.
        return _clause_start(text, opened, end)
    return at


def _clause_start(text: str, at: int, end: int) -> int:
    while at > 0 and end - at < _LONGEST_SUBJECT and text[at - 1] not in "。！？；：\n，“”":
        at -= 1
    return at


def matching_open(text: str, close: int) -> int:
    """Return where the quotation opens that a mark closes; -1 where its paragraph has no such mark."""
    depth = 0
    for at in range(close, -1, -1):
        if text[at] == "\n":
            return -1
        if text[at] == "”":
            depth += 1
        elif text[at] == "“":
            depth -= 1
            if depth == 0:
                return at
    return -1


def matching_close(text: str, opened: int, limit: int) -> int:
    """Return where a quotation ends, or where it opens if nothing closes it before a limit."""
    depth = 0
    for at in range(opened, limit):
        if text[at] == "“":
            depth += 1
        elif text[at] == "”":
            depth -= 1
            if depth == 0:
                return at + 1
    return opened
