"""A written time taken apart: pieces become moments, moments a range, a frame behind closes it."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple, cast

from lantu.errors import ParseError
from lantu.language.periods.bases import begin
from lantu.language.periods.moment import Level, Moment
from lantu.language.periods.pieces import Piece, Weak, read_counted
from lantu.language.periods.steps import narrow
from lantu.language.periods.tokens import Token, split_tokens
from lantu.language.periods.words import Frame, load_words

Sort = Literal["moment", "now", "vague", "unknown", "comparison", "past", "future", "ago", "later"]


class Expression(NamedTuple):
    """A written time taken apart.

    Attributes
    ----------
    sort : Sort
        ``moment`` for a date or a range of dates; else what kind of word or counted stretch it is.
    left, right : Moment or None
        The ends of a range; ``right`` is None for a single moment.
    after : Frame or None
        The word behind that frames it.
    word : str
        The word that stands for itself (目前, 同比).
    size : int
        So many of ``unit`` before or after the document's date.
    unit : Level
    loose : bool
        How many there are is not told.
    weak : Weak
        What keeps it from being told from a number in running text; empty where nothing does.
    """

    sort: Sort
    left: Moment | None = None
    right: Moment | None = None
    after: Frame | None = None
    word: str = ""
    size: int = 0
    unit: Level = "year"
    loose: bool = False
    weak: Weak = ""


class Found(NamedTuple):
    """An expression and where it stands in what was taken apart."""

    start: int
    end: int
    expression: Expression


def parse_expression(surface: str) -> Expression:
    """Take a written time apart.

    Raises
    ------
    ParseError
        When a character is left that no rule accounts for, or the calendar has no such month or day.

    Examples
    --------
    >>> parse_expression("2014年以来").after.text
    '以来'
    """
    found = split_run(surface)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(surface)):
        raise refusal(surface, [surface[row.start : row.end] for row in found])
    return found[0].expression


def refusal(text: str, read: list[str]) -> ParseError:
    """Return the error for a text of which only some stretches, or none, could be read."""
    return ParseError(
        f"{text!r} is not a time: of its characters, {'、'.join(read) or 'nothing'} could be read; "
        "write a date (2023年5月), a relative one (去年) or a frame with one (截至9月底)"
    )


@lru_cache(maxsize=1 << 16)
def split_run(run: str) -> tuple[Found, ...]:
    """Return the times in a run of pieces, in order; pieces that make no time are passed over."""
    tokens = split_tokens(run)
    found = []
    index = 0
    while index < len(tokens):
        expression, behind = _expression(tokens, index)
        if expression is not None:
            found.append(Found(tokens[index].start, tokens[behind - 1].end, expression))
        index = behind if expression is not None else index + 1
    return tuple(found)


def _expression(tokens: list[Token], index: int) -> tuple[Expression | None, int]:
    token = tokens[index]
    if token.kind in ("now", "vague", "unknown", "comparison"):
        return Expression(cast(Sort, token.kind), word=token.text), index + 1
    try:
        if token.kind == "stretch":
            return _stretch(token.text), index + 1
        return _dates(tokens, index)
    except ValueError:
        # The shapes admit what no calendar has (2月30日, 60世纪): such a run is no time.
        return None, index


def _stretch(text: str) -> Expression:
    counted = read_counted(text)
    sort: Sort = "past"
    if counted.lead in load_words().tables["lead"]["future"]:
        sort = "future"
    elif counted.tail.endswith("前"):
        sort = "ago"
    elif counted.tail.endswith("后"):
        sort = "later"
    return Expression(sort, size=counted.size, unit=counted.unit, loose=counted.loose)


def _dates(tokens: list[Token], index: int) -> tuple[Expression | None, int]:
    left, index = _moment(tokens, index)
    if left is None:
        return None, index
    right, behind = _right(tokens, index)
    index = behind if right else index
    after, index = _after(tokens, index)
    weak: Weak = left.weak if right is None or right.weak == left.weak else ""
    return Expression("moment", left.moment, right.moment if right else None, after, weak=weak), index


def _right(tokens: list[Token], index: int) -> tuple[Piece | None, int]:
    """Read the other end of a range: 至, 到 or a dash, with 起 before it where the text has one."""
    if index < len(tokens) and tokens[index].text in ("起", "开始"):
        index += 1
    if index == len(tokens) or tokens[index].kind != "to":
        return None, index
    if tokens[index].text == "、" and tokens[index - 1].kind != "number":
        # 一、二季度 is one stretch, 一季度、二季度 are two.
        return None, index
    return _moment(tokens, index + 1)


def _after(tokens: list[Token], index: int) -> tuple[Frame | None, int]:
    frame = None
    while index < len(tokens) and tokens[index].text in load_words().after:
        frame = load_words().after[tokens[index].text]
        index += 1
    return frame, index


def _moment(tokens: list[Token], index: int) -> tuple[Piece | None, int]:
    """Read a moment as far as its pieces go; 年底 begins one only where no number stands before it."""
    if index >= len(tokens):
        return None, index
    kind = _kind(tokens, index)
    if kind == "part" and index and tokens[index - 1].kind != "to":
        return None, index
    piece = begin(kind, tokens[index].text)
    index += 1
    while piece is not None and index < len(tokens):
        ahead = index + 1 if tokens[index].kind == "of" else index
        further = _narrow(piece, tokens, ahead) if ahead < len(tokens) else None
        if further is None:
            break
        piece, index = further, ahead + 1
    return piece, index


def _narrow(piece: Piece, tokens: list[Token], index: int) -> Piece | None:
    token = tokens[index]
    return narrow(piece, _kind(tokens, index), token.text) or narrow(piece, token.kind, token.text)


def _kind(tokens: list[Token], index: int) -> str:
    """Return what a piece is; a bare number takes the unit behind the other end of its range."""
    kind = tokens[index].kind
    if kind == "number" and index + 2 < len(tokens) and tokens[index + 1].kind == "to":
        other = tokens[index + 2].kind
        return other if other in ("month", "day", "quarter") else kind
    return kind
