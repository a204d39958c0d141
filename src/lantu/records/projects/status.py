"""The verbs around a list of names to the state that they tell."""

from __future__ import annotations

import re
from typing import NamedTuple

from lantu.records.mood import Mood, openings
from lantu.records.programme import Status
from lantu.records.projects.groups import Group
from lantu.records.projects.lexicon import ProjectLexicon, Verb
from lantu.records.projects.named import Named
from lantu.records.projects.pieces import Piece

ISSUED: frozenset[Status] = frozenset({"issued", "signed"})
"""The states that befall papers alone."""
_OF = "的"
_AT = {"在", "于", "已获"}
_FROM = {"由", "从", "自"}
_DONE = "了"
_BUILT = "建成"
_ANNIVERSARY = re.compile("[0-9一二三四五六七八九十]+周年")
IN_USE: frozenset[Status] = frozenset({"operating", "completed"})
"""The states of what is done."""
_PAPER: frozenset[Status] = ISSUED | {"planned", "proposed"}
_THING: frozenset[Status] = frozenset(
    {"proposed", "planned", "under_construction", "completed", "operating", "relocating", "relocated"}
)
_DRIVE: frozenset[Status] = _THING | {"issued"}
_SETTLES: frozenset[Status] = frozenset(
    {"completed", "operating", "issued", "signed", "proposed", "relocated"}
)


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
        return any(verb.before or verb.push or verb.use_before for verb, _ in self.before) or any(
            verb.after or verb.use_after for verb, _ in self.after
        )


def look_around(pieces: list[Piece], group: Group, text: str, lexicon: ProjectLexicon) -> Surroundings:
    """Gather the verbs in front of a list and behind it.

    A verb behind it that has an object of its own tells of that (启动区建设生态“双谷”), not of the list.
    """
    before: list[tuple[Verb, str]] = []
    for piece in reversed(pieces[: group.first]):
        if piece.is_name:
            break
        if piece.verb is not None:
            before.append((piece.verb, text[piece.start : piece.end]))
    behind = pieces[group.last + 1 : group.last + 3]
    if len(behind) > 1 and text[behind[0].start : behind[0].end] == _OF and behind[1].is_name:
        before.clear()  # 打造新区的出海口: what is made is not the new area
    if group.counted and group.tail is None:
        # 实现新区30分钟到达机场: what is brought about is not the new area
        before = [each for each in before if not each[0].push]
    return Surroundings(before, *_look_behind(pieces, group, text, lexicon))


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
        if piece.verb is not None and _ANNIVERSARY.match(text, piece.end):
            break  # 新区设立八周年: nothing is founded now
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
    has_object = len(words) > 1
    taken = (
        (has_object and word.endswith(_BUILT))
        or text[start - 1] == _DONE
        or words.endswith("”")
        or lexicon.head_of(words)
        or _is_agent(group, text, lexicon)
    )
    if word.endswith((*lexicon.moved_to, *lexicon.titled)) or not taken:
        return after, has_object, False
    acted = not (group.listed or rest[at - 1].joins) and _is_act(verb, word)
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


class StatusJudge:
    """Gives a named thing the state that its surroundings tell in their mood."""

    def __init__(self, lexicon: ProjectLexicon) -> None:
        self._lexicon = lexicon

    def judge(self, named: Named, around: Surroundings, mood: Mood) -> tuple[Status, str] | None:
        """Return the state and the word that tells it; None where no word does."""
        if around.before and around.before[0][1] in self._lexicon.locative:
            return None
        allowed = _allowed(named)
        told_after = _first(((verb.after, word) for verb, word in around.after), allowed)
        told_before = _first(((verb.before, word) for verb, word in around.before), allowed)
        if told_after and told_after[0] == "relocating" and around.has_object:
            told_after = None  # 新区疏解企业: they move, not the new area
        told = _decide(told_before, told_after)
        if told is not None and told == told_before and self._is_title(named, told[1]):
            return None
        push = next((word for verb, word in around.before if verb.push), "")
        if told is not None and told == told_before and told[1] == push and self._acts(around):
            return None  # 争取某校设立分校: what is striven for is what it does
        if mood == "plain" and told == told_after and push.endswith(self._lexicon.shift.aims_at):
            told = ("under_construction", told[1]) if told and told[0] in IN_USE else told
        if told is None and named.kind != "paper" and push and not self._acts(around):
            told = ("under_construction", push)
        if told is None and self._is_used(named, around, mood):
            return "operating", ""
        if told is None:
            return None
        if mood == "intended" and told == told_before and self._is_ahead(around):
            return "planned", told[1]
        if told == told_before and mood != "intended" and self._is_built(around):
            return "completed", told[1]
        return self._shift(named, *told, mood), told[1]

    def _is_built(self, around: Surroundings) -> bool:
        """Tell whether building is said to be done (建设了, 打造了)."""
        if len(around.before) < 2 or around.before[0][1] != _DONE:
            return False
        return around.before[1][1].endswith(self._lexicon.shift.built)

    def _is_ahead(self, around: Surroundings) -> bool:
        """Tell whether a word of intent right in front says that a work is to begin (将共同建设)."""
        if around.before[0][1] not in self._lexicon.shift.to_begin:
            return False
        words = (word for _, word in around.before[1:] if not self._lexicon.is_adverb(word))
        return next(words, "") in self._lexicon.shift.intends

    def _acts(self, around: Surroundings) -> bool:
        """Tell what is made to do something (推动新区落实战略) from what is pushed on."""
        verb, word = next(
            (each for each in around.after if len(each[1]) > 1 and not each[1].endswith("建设")), (None, "")
        )
        if around.acted:
            return True
        if verb is None or verb.after or not around.has_object:
            return False
        return _is_act(verb, word)

    def _is_title(self, named: Named, word: str) -> bool:
        """Tell an aim (打造示范区) from a thing: nothing is built that is only called so."""
        return word in self._lexicon.title_verbs and named.name.endswith(self._lexicon.titles)

    def _is_used(self, named: Named, around: Surroundings, mood: Mood) -> bool:
        if named.kind != "body" or not (named.placed or named.category in self._lexicon.use_categories):
            return False
        if around.acted:  # 支持甲园开展…: nothing is told of it, unless it is what is relied on
            return any(verb.use_before and not verb.push for verb, _ in around.before)
        ahead = mood == "intended" or any(word in self._lexicon.shift.intends for _, word in around.before)
        if any(verb.use_before and not (ahead and verb.use_after) for verb, _ in around.before):
            return True  # 将落户某园: nobody is there yet
        return mood != "intended" and any(verb.use_after for verb, _ in around.after)

    def _shift(self, named: Named, status: Status, word: str, mood: Mood) -> Status:
        """Read a state in its mood: what is to be completed is being built; what is to begin is planned."""
        return self._intended(named, status, word) if mood == "intended" else self._told(named, status, word)

    def _intended(self, named: Named, status: Status, word: str) -> Status:
        shift = self._lexicon.shift
        if status == "under_construction" and named.kind == "drive":
            return "operating" if any(part in word for part in shift.going_on) else "planned"
        if status == "under_construction":
            begins = word.endswith(shift.begins) and word not in shift.goes_on
            return "planned" if begins else status
        if status == "completed":
            return "under_construction"
        if status == "operating":
            return "planned" if word.endswith(shift.founds) or named.kind == "drive" else "under_construction"
        if status in {"issued", "signed"}:
            return "issued" if word.endswith(shift.in_force) else "planned"
        return "relocating" if status == "relocated" else status

    def _told(self, named: Named, status: Status, word: str) -> Status:
        shift = self._lexicon.shift
        if status == "planned":
            if word.endswith(shift.founds):
                return "operating"
            return "under_construction" if word.endswith(shift.underway) else status
        if status == "under_construction" and named.kind == "drive" and "建" not in word:
            return "operating"
        if status == "operating" and word in shift.approved and named.category in shift.approved_works:
            return "planned"
        return status


def _is_act(verb: Verb, word: str) -> bool:
    """Tell whether a verb with an object says what somebody does (深化, 建设)."""
    return bool(verb.before) or verb.use_before or openings().verb_at(word, 0, len(word)) == 0


def _allowed(named: Named) -> frozenset[Status]:
    if named.kind == "paper":
        return _PAPER
    return _DRIVE if named.kind == "drive" else _THING


def _first(verbs: object, allowed: frozenset[Status]) -> tuple[Status, str] | None:
    for statuses, word in verbs:  # type: ignore[attr-defined]
        for status in statuses:
            if status in allowed:
                return status, word
    return None


def _decide(before: tuple[Status, str] | None, after: tuple[Status, str] | None) -> tuple[Status, str] | None:
    """Choose between what stands in front and what stands behind: 启动…建设 begins, 谋划…建设 proposes."""
    if before is None or after is None:
        return before or after
    if before[0] == "proposed" or (before[0] == "planned" and after[0] == "under_construction"):
        return before
    if after[0] in _SETTLES or before[0] not in _SETTLES:
        return after
    return before
