"""The words of qualitative statements, read from ``data/qualitative.toml`` and compiled once."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from lantu.language.vocabulary import load_vocabulary
from lantu.records.cues import Cues
from lantu.records.qualitative.statement import Value
from lantu.records.words import alternatives

_ROMAN = {"Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV", "Ⅴ": "V"}


class Grade(NamedTuple):
    """A class of an ordinal scale.

    Attributes
    ----------
    scale : str
    order : int
        0 is the best.
    name : str
        As the scale writes it.
    """

    scale: str
    order: int
    name: str


class QualitativeLexicon:
    """Compiled patterns; each has named groups for what it finds."""

    def __init__(self) -> None:
        words = load_vocabulary("qualitative", "lantu.records")
        self.grades = _grades(words["scale"])
        self._read_attainment(words["attainment"])
        self._read_trend(words["trend"])
        grade = alternatives(self.grades)
        turned, holds = alternatives(words["class"]["turned"]), alternatives(words["class"]["holds"])
        self.turned = re.compile(
            f"(?:由|从)?(?P<before>{grade})(?:水质|水体|水)?(?:{turned})了?(?P<grade>{grade})"
        )
        self.holds = re.compile(
            f"(?:{holds})(?:地表水|国家)?(?P<grade>{grade})(?![^，。；]{{0,6}}(?:比例|断面|药|占比))"
        )
        # One of these stands in every sentence that the pattern below finds something in.
        words_of_cues = ["连续", *self.grades, *words["attainment"]["done"], *words["trend"]["manner"]]
        self.words = Cues(dict.fromkeys(words_of_cues, True))
        self.cue = re.compile(
            f"连续|{grade}|{self.done}|(?:{alternatives(words['trend']['manner'])})(?={alternatives(self.values)})"
        )

    def _read_attainment(self, words: dict[str, Any]) -> None:
        manners: dict[Value, list[str]] = words["manner"]
        self.manners = {word: value for value, forms in manners.items() for word in forms}
        manner, aims, done = (
            alternatives(self.manners),
            alternatives(words["aims"]),
            alternatives(words["done"]),
        )
        self.done = f"(?:{done})"
        self.aim_first = re.compile(
            f"(?:{aims})(?P<manner>(?:{manner})*)(?:{done})(?!率|后|情况|的|度|时|与|和)"
        )
        self.aim_last = re.compile(
            f"(?P<manner>{manner})(?:{done})了?(?P<aim>[^，。；]{{0,24}}?(?:{aims}))(?!率|书)"
        )

    def _read_trend(self, words: dict[str, Any]) -> None:
        values: tuple[Value, ...] = ("up", "down", "steady", "better", "worse")
        self.values = {word: value for value in values for word in words[value]}
        self.trend = re.compile(
            f"(?:{alternatives(words['manner'])}|连续[^，。；]{{1,4}}年(?:保持)?)(?:得到)?"
            f"(?P<verb>{alternatives(self.values)})(?=(?:的)?(?:态势|趋势|势头|[，。；！]|$))"
        )
        self.measures = tuple(words["measures"])


def _grades(scales: list[dict[str, Any]]) -> dict[str, Grade]:
    grades: dict[str, Grade] = {}
    for scale in scales:
        for order, name in enumerate(scale["classes"]):
            # A lone character (优, 良) is no class wherever it stands.
            if len(name) > 1:
                for written in {name, _ascii(name)}:
                    grades[written] = Grade(scale["name"], order, name)
    return grades


def _ascii(name: str) -> str:
    return "".join(_ROMAN.get(character, character) for character in name)


@cache
def qualitative_lexicon() -> QualitativeLexicon:
    """Return the lexicon, its vocabulary compiled once."""
    return QualitativeLexicon()
