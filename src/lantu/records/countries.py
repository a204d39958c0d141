"""Two countries written in one word: 中印建交, 中美双边贸易."""

from __future__ import annotations

import re

from lantu.language.mention import PlaceMention
from lantu.language.places import PlaceFinder
from lantu.language.vocabulary import load_vocabulary
from lantu.records.sentence import HOME_CODE
from lantu.records.words import alternatives

_HOME = "中"


class CountryPairs:
    """Finds the words that join the country and another one, a character each.

    Parameters
    ----------
    finder : PlaceFinder
        Knows the pack's countries.
    """

    def __init__(self, finder: PlaceFinder) -> None:
        words = load_vocabulary("whereabouts", "lantu.records")["pairs"]
        known = {one: code for one, code in words["countries"].items() if code in finder.by_code}
        self._codes = known if HOME_CODE in finder.by_code else {}
        self._pair = re.compile(f"{_HOME}({alternatives(known)})(?={alternatives(words['behind'])})")

    def find(self, text: str, span: tuple[int, int], found: list[PlaceMention]) -> list[PlaceMention]:
        """Return the mentions of a sentence with those of such words; others stand where they stand.

        Parameters
        ----------
        text : str
        span : (int, int)
            The sentence.
        found : list of PlaceMention
            Its places.
        """
        if not self._codes or text.find(_HOME, *span) < 0:
            return found
        more = [
            PlaceMention(match.start(), match.end(), (HOME_CODE, self._codes[match[1]]), (), "place.compound")
            for match in self._pair.finditer(text, *span)
            if not any(one.start < match.end() and match.start() < one.end for one in found)
        ]
        return sorted([*found, *more]) if more else found
