"""Rivers that water is brought to again: 永定河连续五年实现全线通水."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lantu.language.vocabulary import load_vocabulary
from lantu.records.cues import Cues
from lantu.records.passage import Passage

_RIVERS = ("河", "江", "水系")
_LEVELS = frozenset({"feature"})


class Flow(NamedTuple):
    """A river with what became of it.

    Attributes
    ----------
    start, end : int
        The clause.
    name : str
        The river and the word that says so.
    code : str
        Of the river.
    """

    start: int
    end: int
    name: str
    code: str


class FlowFinder:
    """Finds rivers that flow again, by the vocabulary ``[flows]`` of ``data/projects.toml``."""

    def __init__(self) -> None:
        words = load_vocabulary("projects", "lantu.records")["flows"]["words"]
        self._cues = Cues({word: word for word in words})

    def find(self, passage: Passage) -> list[Flow]:
        """Return the rivers of a sentence in front of such a word in its clause, in text order."""
        sentence = passage.sentence
        found = []
        for at, _, word in passage.source.scan.find(self._cues, sentence.start, sentence.end):
            start, end = sentence.clause_of(at)
            rivers = [
                (mention, codes[0])
                for mention, codes in sentence.places
                if start <= mention.start < at
                and len(codes) == 1
                and _is_river(passage, codes[0])
                and not mention.rule.startswith("place.reference")
            ]
            if rivers:
                mention, code = rivers[-1]
                found.append(Flow(start, end, sentence.text[mention.start : mention.end] + word, code))
        return found


def _is_river(passage: Passage, code: str) -> bool:
    place = passage.finder.by_code[code]
    return place.level in _LEVELS and place.name.endswith(_RIVERS)


@cache
def flow_finder() -> FlowFinder:
    """Return the finder, its vocabulary read once."""
    return FlowFinder()
