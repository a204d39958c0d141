"""The verbs that stand around a list of names, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from lantu.records.mood import openings
from lantu.records.programme import Status
from lantu.records.projects.groups import Group
from lantu.records.projects.lexicon import ProjectLexicon
from lantu.records.projects.pieces import Piece
from lantu.records.projects.verbs import Verb

_OF = "的"
_APPROVED = Verb(after=("issued", "planned"))
"""A paper or a drive is in force by it; a work may begin."""
_AT = {"在", "于", "已获"}
_FROM = {"由", "从", "自"}
DONE = "了"
_BUILT = "建成"
_ANNIVERSARY = re.compile("[0-9一二三四五六七八九十]+周年|前(?![期端沿置往])")
IN_USE: frozenset[Status] = frozenset({"operating", "completed"})
"""The states of what is done."""


class Surroundings(NamedTuple):
    """The verbs that stand around a list with nothing but adverbs between.

    Attributes
    ----------
    before, after : list of (Verb, str)
        The nearest first, each with its word.
    has_object : bool
        Something stands behind the verbs behind the list.
    acted : bool
        The verb right behind the list tells of what stands behind it: the list is who does that.
    """

    before: list[tuple[Verb, str]]
    after: list[tuple[Verb, str]]
    has_object: bool = False
    acted: bool = False

    @property
    def tells(self) -> bool:
        """Tell whether any of the verbs can give a state."""
        return any(
            verb.before or verb.push or verb.use_before or verb.drives for verb, _ in self.before
        ) or any(verb.after or verb.use_after for verb, _ in self.after)


def look_around(pieces: list[Piece], group: Group, text: str, lexicon: ProjectLexicon) -> Surroundings:
    """Gather the verbs in front of a list and behind it.

    A verb behind it that has an object of its own tells of that (启动区建设生态“双谷”), not of the list.
    """
    before: list[tuple[Verb, str]] = []
    for piece in reversed(pieces[: group.first]):
        if piece.is_name and text.endswith(lexicon.programmes.counted_off, piece.start, piece.end):
            continue  # 建成全国首个…平台
        if piece.is_name:
            break
        if piece.verb is not None:
            before.append((piece.verb, text[piece.start : piece.end]))
    behind = pieces[group.last + 1 : group.last + 3]
    if len(behind) > 1 and text[behind[0].start : behind[0].end] == _OF:
        # 打造新区的出海口, 援建新区的三所学校: what is made is not the new area; 入驻园区的企业 are in it
        attributed = before[:1] if before and before[0][1].endswith(_OF) else []
        before = (
            attributed or _moved_into(before, lexicon) if behind[1].is_name or behind[1].counts else before
        )
    elif group.tail is None and behind and text[behind[0].start : behind[0].end] in lexicon.leads_on:
        # 推动新区从…过渡, 推动学校向郊区转移: they do it, and nothing is built
        before = [each for each in before if not (each[0].push or each[0].use_before)]
    if group.counted and group.tail is None:
        # 实现新区30分钟到达机场: what is brought about is not the new area
        before = [each for each in before if not each[0].push]
    return Surroundings(before, *_look_behind(pieces, group, text, lexicon))


def _moved_into(before: list[tuple[Verb, str]], lexicon: ProjectLexicon) -> list[tuple[Verb, str]]:
    """Return the verbs in front, the nearest first, as far as they say that a thing is moved into."""
    return list(takewhile(lambda each: each[1] in lexicon.housed, before))


def _look_behind(
    pieces: list[Piece], group: Group, text: str, lexicon: ProjectLexicon
) -> tuple[list[tuple[Verb, str]], bool, bool]:
    """Return the verbs behind a list, whether they have an object, and whether the list does that to it."""
    after: list[tuple[Verb, str]] = []
    rest = _without_where(pieces[group.last + 1 :], text)
    for at, piece in enumerate(rest):
        if piece.joins and not after:
            break  # 甲地开发利用、优化结构: what is done next is done to something else
        if _is_attribute(after, rest, at, text) and not after[0][1].endswith(lexicon.moved_to):
            return [], False, False  # 自贸港投入运营的首条航线: what is in operation is the route
        if piece.is_name and after:
            return _with_object(after, rest, at, group, text, lexicon)
        if not after and piece.verb is not None and lexicon.lists.approves.match(text, piece.start):
            return [(_APPROVED, text[piece.start : piece.end])], False, False  # 甲医院取得可研批复
        if piece.verb is not None and _ANNIVERSARY.match(text, piece.end):
            break  # 新区设立八周年, 较协议签订前: nothing is founded or signed now
        if piece.verb is not None:
            after.append((piece.verb, text[piece.start : piece.end]))
    return after, False, False


def _with_object(
    after: list[tuple[Verb, str]],
    rest: list[Piece],
    at: int,
    group: Group,
    text: str,
    lexicon: ProjectLexicon,
) -> tuple[list[tuple[Verb, str]], bool, bool]:
    """Return what verbs with an object behind them tell of the list in front of them."""
    start, words = rest[at].start, text[rest[at].start : rest[at].end]
    verb, word = after[0]
    if rest[at - 1].joins:
        return after, False, False  # 完成设计招标和方案设计: the verb has its object already
    has_object = len(words) > 1
    taken = (
        (has_object and word.endswith(_BUILT))
        or (has_object and word in lexicon.completes and not words.endswith(lexicon.remade))
        or text[start - 1] == DONE
        or words.endswith("”")
        or lexicon.head_of(words)
        or _is_agent(group, text, lexicon)
    )
    if word.endswith((*lexicon.moved_to, *lexicon.titled)) or not taken:
        return after, has_object, False
    acted = not (group.listed or rest[at - 1].joins) and is_act(verb, word)
    # 某校区在校生达到…: it is used all the same
    used = verb.use_after and not acted and all(each.is_plain for each, _ in after[1:])
    return (after if used else []), has_object, acted


def _is_attribute(after: list[tuple[Verb, str]], rest: list[Piece], at: int, text: str) -> bool:
    """Tell whether the verbs behind a list only say of what stands behind 的 what sort it is."""
    if not after or text[rest[at].start : rest[at].end] != _OF:
        return False
    if not IN_USE & set(after[0][0].after):
        return False  # 新区建设的任务: it goes on all the same
    return at + 1 < len(rest) and rest[at + 1].is_name


def _without_where(pieces: list[Piece], text: str) -> list[Piece]:
    """Leave out where it happens (甲行动在乙市启动), or from where it moves, in front of the verb."""
    if len(pieces) < 3 or not pieces[1].is_name or pieces[2].verb is None or pieces[2].joins:
        return pieces
    word = text[pieces[0].start : pieces[0].end]
    moves = word in _FROM and "relocated" in pieces[2].verb.after
    return pieces[2:] if moves or word in _AT else pieces


def _is_agent(group: Group, text: str, lexicon: ProjectLexicon) -> bool:
    """Tell whether the last thing of a list is a body that acts (委员会启动…响应)."""
    last = lexicon.head_of(text[group.items[-1].start : group.items[-1].end])
    return last is not None and last.category in lexicon.agents


def is_act(verb: Verb, word: str) -> bool:
    """Tell whether a verb with an object says what somebody does (深化, 建设)."""
    return bool(verb.before) or verb.use_before or openings().verb_at(word, 0, len(word)) == 0


def are_plain(verbs: Iterable[Verb | None]) -> bool:
    """Tell whether none of some verbs tells anything of things."""
    return all(verb is None or verb.is_plain for verb in verbs)


def is_told_at(pieces: list[Piece], at: int) -> bool:
    """Tell whether the verb at an index, adverbs aside, says that what stands in front is done or in use."""
    adverbs = (piece.verb is not None and piece.verb.is_plain and not piece.joins for piece in pieces[at:])
    at += next((index for index, is_adverb in enumerate(adverbs) if not is_adverb), 0)
    piece = pieces[at] if at < len(pieces) else None
    if piece is None or piece.verb is None or not piece.verb.after:
        return False
    # 建设提速 is told of the list in front of it, 建设 alone most often of what it builds
    return not IN_USE.isdisjoint(piece.verb.after) or piece.end - piece.start >= len("建设提速")
