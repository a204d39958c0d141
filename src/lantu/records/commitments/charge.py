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
        re.compile(rf"(?:{limits})[：:为]?\s*"),
    )


class ChargeReader:
    """Gives the tasks of a plan the organs, and the time limit, that the words behind them name.

    It follows a document's sentences: what stands behind a task, up to the next heading or the next such
    words, is charged with it.
    """

    def __init__(self) -> None:
        self._label, self._lead, self._organ, self._limit = _patterns()
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
        if sentence.heading and told is None:
            self._pending.clear()
        self._pending += [commitment.id for commitment in commitments]
        due = self._time_limit(passage)
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
    """Return an organ's name with that of its place, where it only says what sort of place (市水利局)."""
    codes = passage.sentence.subject
    place = passage.finder.by_code[codes[0]] if len(codes) == 1 else None
    if place is None or place.level not in _UNITS or not place.name.endswith(organ[0]):
        return organ
    return place.name + organ[1:]
