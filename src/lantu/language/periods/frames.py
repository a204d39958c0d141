"""The frame in front of a time, read backwards: 截至, 自 ... 起, 与 ... 相比."""

from __future__ import annotations

import re
from functools import cache

from lantu.language.periods.expression import Expression
from lantu.language.periods.words import Frame, load_words

_CLAUSE_END = re.compile("[，。；、！？\n]")
_ASIDE = re.compile("^[（(][^）)]*[）)]")
CLOSING_REACH = 24
"""How far behind a time the word may stand that closes its frame."""


@cache
def frames_by_end() -> dict[str, tuple[Frame, ...]]:
    """Return the frames in front of a time by their last character, longest first."""
    found: dict[str, tuple[Frame, ...]] = {}
    for frame in sorted(load_words().before.values(), key=lambda frame: -len(frame.text)):
        found[frame.text[-1]] = (*found.get(frame.text[-1], ()), frame)
    return found


def read_frame(
    text: str, expression: Expression, span: tuple[int, int, int]
) -> tuple[Frame | None, int, int]:
    """Return the frame of a time, None where it has none, and the span of the time with it.

    Parameters
    ----------
    text : str
    expression : Expression
    span : (int, int, int)
        Where the time before ends, and where this one starts and ends.
    """
    behind, start, end = span
    frame = _before(text, start, behind)
    if frame is None or (frame.rule == "by" and not _takes_by(expression)):
        return None, start, end
    opening = start - len(frame.text)
    if opening and text[opening - 1] in frame.not_after:
        return None, start, end
    if frame.closed_shape:
        return (frame if re.match(frame.closed_shape, text[end : end + CLOSING_REACH]) else None), start, end
    if frame.closed_by:
        closed = _close(text, end, frame, expression)
        return (None, start, end) if closed is None else (frame, opening, closed)
    return frame, opening, end


def _before(text: str, start: int, behind: int) -> Frame | None:
    for frame in frames_by_end().get(text[start - 1 : start], ()):
        if text.endswith(frame.text, behind, start):
            return frame
    return None


def _takes_by(expression: Expression) -> bool:
    return expression.sort == "moment" and expression.right is None and expression.after is None


def _close(text: str, end: int, frame: Frame, expression: Expression) -> int | None:
    """Return where a frame ends that a word behind has to close: 与2013年相比; None where none closes it."""
    if expression.after is not None and expression.after.role == frame.role:
        return end
    if expression.right is not None and frame.role == "since":
        return end
    clause = _CLAUSE_END.split(text[end : end + CLOSING_REACH], maxsplit=1)[0]
    for word in frame.closed_by:
        if clause.startswith(word):
            return end + len(word)
    if frame.adjacent:
        return None
    rest = _ASIDE.sub("", clause)
    closes = any(
        rest.startswith(word) or (rest.endswith(word) if word in frame.closed_at_end else word in rest)
        for word in frame.closed_by
    )
    return end if closes else None
