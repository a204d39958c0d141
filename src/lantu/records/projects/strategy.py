"""Strategies that a sentence calls by that name: …是重大国家战略, 提出要推动…."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lantu.language.vocabulary import load_vocabulary
from lantu.records.cues import Cues
from lantu.records.programme import Status
from lantu.records.scan import Scan
from lantu.records.sentence import Sentence
from lantu.records.words import alternatives


class Strategy(NamedTuple):
    """A strategy with the words that tell of it."""

    start: int
    end: int
    name: str
    status: Status


class StrategyFinder:
    """Finds strategies, by the vocabulary ``[strategy]`` of ``data/projects.toml``."""

    def __init__(self) -> None:
        words = load_vocabulary("projects", "lantu.records")["strategy"]
        self._names = Cues(dict.fromkeys(words["names"], True))
        name = rf"(?P<name>[^，。；：“”‘’\s]{{2,10}}?(?:{alternatives(words['names'])}))(?:战略)?"
        pushed = rf"(?:{alternatives(words['pushes'])})*"
        called = alternatives(words["called"])
        self._called = re.compile(rf"(?:^|(?<=[，。“]))(?:{pushed}){name}，?是[^。；]{{0,40}}?(?:{called})")
        proposed = alternatives(words["proposed"])
        self._proposed = re.compile(rf"(?:{proposed})(?:了|要)?{pushed}{name}(?=[，。；”]|$)")

    def find(self, sentence: Sentence, scan: Scan) -> list[Strategy]:
        """Return the strategies of a sentence, out of the scan of its text, in text order.

        Examples
        --------
        >>> text = "推动京津冀协同发展，是重大国家战略。"
        >>> [(found.name, found.status) for found in StrategyFinder().search(text, 0, len(text))]
        [('京津冀协同发展战略', 'issued')]
        """
        if not scan.find(self._names, sentence.start, sentence.end):
            return []
        return self.search(sentence.text, sentence.start, sentence.end)

    def search(self, text: str, start: int, end: int) -> list[Strategy]:
        """Return the strategies in a stretch of text."""
        words = text[start:end]
        found = [
            Strategy(start + match.start(), start + match.end(), match["name"] + "战略", status)
            for pattern, status in self._patterns
            for match in pattern.finditer(words)
        ]
        return sorted(found)

    @property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], Status], ...]:
        return (self._called, "issued"), (self._proposed, "proposed")


@cache
def strategy_finder() -> StrategyFinder:
    """Return the finder, its vocabulary compiled once."""
    return StrategyFinder()
