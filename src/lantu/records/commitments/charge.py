"""Which organs a plan makes answer for a task: （责任单位：市交通运输局）, （市水利局牵头）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from lantu.language.vocabulary import load_vocabulary
from lantu.records.passage import Passage
from lantu.records.programme import Commitment
from lantu.records.words import alternatives

_UNITS = frozenset({"province", "prefecture", "county", "zone"})
_LISTED = re.compile("[、，；,; 　]|会同|和")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the pattern of organs behind a label, that of organs in front of 负责, and that of an organ."""
    words = load_vocabulary("commitments", "lantu.records")["charge"]
    labels, leads, organs = (alternatives(words[key]) for key in ("labels", "leads", "organs"))
    return (
        re.compile(rf"(?:{labels})[：:](?P<organs>[^。；：:（）()]{{2,120}})"),
        re.compile(rf"[（(](?P<organs>[^（）()。：:]{{2,60}}?)(?:{leads})[^（）()]{{0,60}}[)）]"),
        re.compile(rf"[一-龥]{{2,24}}?(?:{organs})$"),
    )


class ChargeReader:
    """Gives the tasks of a plan the organs that the words behind them name.

    It follows a document's sentences: what stands behind a task, up to the next heading or the next such
    words, is charged with it.
    """

    def __init__(self) -> None:
        self._label, self._lead, self._organ = _patterns()
        self._pending: list[str] = []
        self._charged: dict[str, tuple[str, ...]] = {}

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
        organs = self._organs(passage, told["organs"]) if told else ()
        if organs:
            self._charged |= dict.fromkeys(self._pending, organs)
            self._pending.clear()

    def charge(self, commitments: Sequence[Commitment]) -> list[Commitment]:
        """Return commitments with the organs charged with them as their actors."""
        charged = self._charged
        return [replace(one, actors=charged[one.id]) if one.id in charged else one for one in commitments]

    def _organs(self, passage: Passage, words: str) -> tuple[str, ...]:
        items = (item.strip() for item in _LISTED.split(words))
        named = (_in_full(passage, item) for item in items if self._organ.fullmatch(item))
        return tuple(dict.fromkeys(named))


def _in_full(passage: Passage, organ: str) -> str:
    """Return an organ's name with that of its place, where it only says what sort of place (市水利局)."""
    codes = passage.sentence.subject
    place = passage.finder.by_code[codes[0]] if len(codes) == 1 else None
    if place is None or place.level not in _UNITS or not place.name.endswith(organ[0]):
        return organ
    return place.name + organ[1:]
