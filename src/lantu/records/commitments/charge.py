"""Which organs a plan makes answer for a task, and by when: （责任单位：市交通运输局；完成时限：6月底前）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from lantu.language.vocabulary import load_vocabulary
from lantu.records.passage import Passage
from lantu.records.programme import Commitment
from lantu.records.words import alternatives

_UNITS = frozenset({"province", "prefecture", "county", "zone"})
_LISTED = re.compile("[、，；,; 　]|会同")
# 市教育局和各区政府 are two, 市经济和信息化局 is one.
_AND = "和"
# （含甲市、乙市） and （如市教育局） charge nobody; nor do places alone.
_EXAMPLES = ("含", "不含", "包括", "如", "指", "除", "原")
_PLACES = ("区", "县", "市", "镇", "院", "会", "大学")
_WHEN = re.compile(
    "[0-9年月日底前末内上下半季度一二三四至-]*(?:前|底|末|日|月|内)|全年|持续(?:推进|实施)|长期(?:坚持|实施)|年内"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of organs behind a label and in front of 负责, of an organ, and of a time limit."""
    words = load_vocabulary("commitments", "lantu.records")["charge"]
    labels, leads, organs, limits, others = (
        alternatives(words[key]) for key in ("labels", "leads", "organs", "limits", "others")
    )
    return (
        re.compile(rf"(?:{labels})[：:](?P<organs>[^。；：:（）()]{{2,120}})"),
        re.compile(rf"[（(](?P<organs>[^（）()。：:]{{2,60}}?)(?:{leads})[^（）()]{{0,60}}[)）]"),
        re.compile(rf"(?!(?:{others})$)[一-龥]{{2,24}}?(?:{organs})$"),
        re.compile(rf"(?<![一-龥])(?:{limits})[：:为]?\s*"),
        re.compile(r"[（(](?P<organs>[^（）()。；：:]{4,120})[）)][。；]?\s*$"),
    )


class ChargeReader:
    """Gives the tasks of a plan the organs, and the time limit, that the words behind them name.

    It follows a document's sentences: what stands behind a task, up to the next heading or the next such
    words, is charged with it.
    """

    def __init__(self) -> None:
        self._label, self._lead, self._organ, self._limit, self._bare = _patterns()
        self._pending: list[str] = []
        self._charged: dict[str, tuple[str, ...]] = {}
        self._due: dict[str, str] = {}

    def read(self, passage: Passage, commitments: Sequence[Commitment]) -> None:
        """Take in one sentence with what it commits to; ask in text order."""
        sentence = passage.sentence
        text = sentence.text[sentence.start : sentence.end]
        told = self._label.search(text) if "：" in text or ":" in text else None
        if told is None and ("（" in text or "(" in text):
            told = self._lead.search(text)
            bare = self._bare.search(text) if told is None else None
            if bare is not None and self._names_organs(bare["organs"]):
                told = bare
        if sentence.heading and told is None:
            self._pending.clear()
        self._pending += [commitment.id for commitment in commitments]
        due = self._time_limit(passage) or (self._due_behind(passage, told) if told else None)
        if due is not None:
            self._due |= dict.fromkeys(self._pending, due)
        organs = self._organs(passage, told["organs"]) if told else ()
        if organs:
            self._charged |= dict.fromkeys(self._pending, organs)
            self._pending.clear()

    def charge(self, commitments: Sequence[Commitment]) -> list[Commitment]:
        """Return commitments with the organs charged with them as their actors, and with their time limits.

        A limit goes before a year, which may be the plan's; a month that the task itself names stands.
        """
        return [
            replace(
                one, actors=self._charged.get(one.id, one.actors), deadline=self._due_of(one.id, one.deadline)
            )
            for one in commitments
        ]

    def _due_of(self, task: str, deadline: str | None) -> str | None:
        exact = deadline is not None and len(deadline) > len("2026")
        return deadline if exact else self._due.get(task, deadline)

    def _time_limit(self, passage: Passage) -> str | None:
        """Return the end of the time behind 完成时限; None where none is told."""
        sentence = passage.sentence
        told = self._limit.search(sentence.text, sentence.start, sentence.end)
        if told is None:
            return None
        ends = (m.period.end for m in sentence.periods if 0 <= m.start - told.end() <= 1)
        end = next(ends, None)
        return end[: len("2026-06")] if end else None

    def _names_organs(self, words: str) -> bool:
        """Tell whether brackets hold organs and a time alone: （市商务局、市财政局，12月底前）."""
        items = [item for item in self._split(words) if item]
        organs = [item for item in items if self._organ.fullmatch(item) and not item.startswith(_EXAMPLES)]
        offices = [item for item in organs if not item.endswith(_PLACES)]
        rest = [item for item in items if item not in organs]
        return bool(offices) and items[0] in organs and len(rest) <= 1 and all(map(_WHEN.fullmatch, rest))

    def _due_behind(self, passage: Passage, told: re.Match[str]) -> str | None:
        """Return the end of the time that stands behind organs in the same brackets."""
        start, end = (passage.sentence.start + at for at in told.span("organs"))
        ends = [m.period.end for m in passage.sentence.periods if start <= m.start and m.end <= end]
        return ends[-1][: len("2026-06")] if ends and ends[-1] else None

    def _organs(self, passage: Passage, words: str) -> tuple[str, ...]:
        named = (_in_full(passage, item) for item in self._split(words) if self._organ.fullmatch(item))
        return tuple(dict.fromkeys(named))

    def _split(self, words: str) -> Iterator[str]:
        for item in map(str.strip, _LISTED.split(words)):
            first, joined, _ = item.partition(_AND)
            if joined and self._organ.fullmatch(first):
                yield from item.split(_AND)
            else:
                yield item


def _in_full(passage: Passage, organ: str) -> str:
    """Return an organ's name with that of its place, where it only says what sort of place (市水利局).

    It is that of what the passage is about, or of what that lies in: 省水利厅 below a zone's task.
    """
    names = {_around(passage, code, organ[0]) for code in passage.sentence.subject}
    name = names.pop() if len(names) == 1 else ""
    return name + organ[1:] if name else organ


def _around(passage: Passage, code: str, sort: str) -> str:
    """Return the name of the place, or of the one that it lies in, that is of a sort (市); else empty."""
    place = passage.finder.by_code.get(code)
    while place is not None and place.level in _UNITS:
        if place.name.endswith(sort):
            return place.name
        place = passage.finder.by_code.get(place.parent or "")
    return ""
