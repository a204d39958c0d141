"""The place of the office that somebody who speaks holds: 甲区管委会主任某某 speaks of 甲区."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lantu.language.mention import PlaceMention
from lantu.language.vocabulary import load_vocabulary
from lantu.records.speakers import Speech
from lantu.records.words import LISTING, alternatives

# As long as an office with its place is, in characters.
_OFFICE = 40
_STOPS = "。！？；\n，“”：（）"


class Homes:
    """Finds of which place those who speak in a text hold an office."""

    def __init__(self) -> None:
        words = load_vocabulary("speakers", "lantu.records")
        self._office = re.compile(f"(?:{alternatives(words['offices']['heads'])})$")
        self._bare = re.compile(words["offices"]["bare"])
        self._ranks = dict(words["offices"]["ranks"])
        self._elsewhere = re.compile(words["offices"]["elsewhere"])

    def find(
        self, text: str, speeches: Sequence[Speech], places: Sequence[PlaceMention]
    ) -> dict[str, PlaceMention]:
        """Return by speaker the last place in the name of the office that the text first gives.

        Parameters
        ----------
        text : str
            The matching text.
        speeches : sequence of Speech
        places : sequence of PlaceMention
            Those of the text, in order.
        """
        homes: dict[str, PlaceMention] = {}
        for speaker in dict.fromkeys(speech.speaker for speech in speeches):
            at = text.find(speaker)
            while at >= 0:
                home = self._of_office(text, at, at + len(speaker), places)
                if home is not None:
                    homes[speaker] = home
                    break
                at = text.find(speaker, at + 1)
        return homes

    def _of_office(self, text: str, at: int, end: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
        """Return the place of the office in front of a name, or of one that is spoken of without a name."""
        start = at
        while start > 0 and at - start < _OFFICE and text[start - 1] not in _STOPS:
            start -= 1
        # 唐山市委书记 alone is the office as well as the one who speaks.
        until = end if self._office.search(text, at, end) else at
        if self._office.search(text[start:until].rstrip("—、 　")) is None:
            return None
        near = [m for m in places if start <= m.start < until and not m.rule.endswith(".in_name")]
        # 武清区京津产业新城管委会主任: a compound only begins the zone's name.
        near = [m for m in near if m.rule != "place.compound"] or near
        if len(near) > 1 and text[near[-1].start - 1] in LISTING:
            return None  # 甲市、乙省等单位负责人: of more than one
        if not near:
            return self._of_writer(text, start, until)
        if self._elsewhere.search(text, near[-1].end, until):
            return None
        return near[-1]

    def _of_writer(self, text: str, start: int, until: int) -> PlaceMention | None:
        """Return the word for the rank of a place where an office only says that: 省交通运输厅处长某某."""
        named = self._bare.match(text, start, until)
        if named is None:
            return None
        rule = f"place.reference.{self._ranks[named['rank']]}"
        return PlaceMention(named.start("rank"), named.end("rank"), (), (), rule)


@cache
def homes_finder() -> Homes:
    """Return the finder, its vocabulary compiled once."""
    return Homes()
