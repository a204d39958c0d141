"""When later clauses of a place's own report go on about the part of it that one clause is about."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention
from lantu.language.vocabulary import load_vocabulary

# A clause that ends so only says of what the next one tells.
_ASPECT = "方面"
# In front of a place that opens a clause they leave it its subject.
_OPENS_SUBJECT = frozenset({"", "在", "其中", "其中，", "“", "向"})
_UNITS = re.compile(
    "(?:另?有|还有)?[0-9一二两三四五六七八九十]+个?(?:设区的?)?(?:市|县|区|州|盟|旗|城区|市州|县区|县市|城市|地市)(?![一-龥]{0,3}(?:级|项|直))"
)
_WATERY = ("河", "江", "湖", "干流", "流域", "库区")


class Told(Protocol):
    """What has to be known of a sentence; see there."""

    text: str
    start: int
    quantities: list[QuantityMention]
    periods: list[PeriodMention]
    places: list[tuple[PlaceMention, tuple[str, ...]]]

    @property
    def clauses(self) -> list[tuple[int, int]]:
        """Stretches between commas, colons and semicolons, in text order."""

    def part_of(self, offset: int) -> int:
        """Return where the part of the sentence that an offset stands in begins."""


def carries(sentence: Told, start: int, own: int) -> bool:
    """Tell whether a clause of a place's own report goes on about the subject of one in front.

    Not about a river (甲河完成治理，再生水…), nor what is only done to it (推动甲机场…，新建学校…), nor where
    another clause without a figure stands between, or the one tells an achievement among others
    (甲获批物流枢纽，新增企业3家): there the report goes on about its own place.

    Parameters
    ----------
    sentence : Sentence
    start, own : int
        Where the clause with the subject begins, and the later one.
    """
    if _UNITS.match(sentence.text, own) is not None:
        # 甲市突破4000亿元，7个市超过3000亿元: counted out of all.
        return False
    between = [(first, last) for first, last in sentence.clauses if start <= first < own]
    part = sentence.part_of(own)
    if part > start and (sentence.text[part].isdigit() or start > _opening(sentence)):
        # 甲、乙援助资金5亿元；37家单位援助…: behind a semicolon only what opened the sentence goes on.
        return False
    if _achieved().search(sentence.text, start, between[0][1]):
        return False
    if not all(_tells(sentence, first, last) for first, last in between[1:]):
        return False
    opening = next((m for m, codes in sentence.places if m.start >= start and codes), None)
    if opening is None or sentence.text[opening.start : opening.end].endswith(_WATERY):
        return False
    gate = sentence.text.endswith(_gates(), opening.start, opening.end)
    if gate and _measured().match(sentence.text, own) is None:
        # 甲国际机场旅客突破千万人次，班轮开通13条航线: nor is the next matter told of it.
        return False
    if _thing().match(sentence.text, opening.end, between[0][1]):
        # 甲机场旅客突破千万人次，5G基站…: what is told of the airport is not told of its city.
        return False
    return sentence.text[start : opening.start] in _OPENS_SUBJECT


def _tells(sentence: Told, first: int, last: int) -> bool:
    """Tell whether a clause holds a figure, or says of what the next one tells."""
    if sentence.text.startswith(_ASPECT, last - len(_ASPECT)):
        return True
    return any(first <= quantity.start < last for quantity in sentence.quantities)


def _opening(sentence: Told) -> int:
    """Return where the first clause begins that is more than a time."""
    times = {mention.start: mention.end for mention in sentence.periods}
    return next((start for start, end in sentence.clauses if times.get(start) != end), sentence.start)


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(load_vocabulary("whereabouts", "lantu.records")["telling"]["thing"])


@cache
def _achieved() -> re.Pattern[str]:
    return re.compile(load_vocabulary("whereabouts", "lantu.records")["telling"]["achieved"])


@cache
def _gates() -> tuple[str, ...]:
    return tuple(load_vocabulary("whereabouts", "lantu.records")["telling"]["gates"])


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(load_vocabulary("whereabouts", "lantu.records")["telling"]["measured"])
