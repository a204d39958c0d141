"""Where the words of vocabularies stand in one text, looked for once for all its sentences."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any, TypeVar

from lantu.records.cues import Cues

T = TypeVar("T")


class Scan:
    """Answers for any stretch of a text where the words of a vocabulary stand in it.

    A vocabulary is looked for in the whole text when it is first asked for. What it finds there is what it
    would find in the stretch alone, but where a word lies across one of the stretch's ends: such a stretch
    is searched by itself.

    Parameters
    ----------
    text : str

    Examples
    --------
    >>> scan = Scan("主要任务要完成。要求提高")
    >>> scan.find(Cues({"要": "intended", "要求": "asked"}, kept=["主要"]), 2, 12)
    [(4, 5, 'intended'), (8, 10, 'asked')]
    >>> scan.find(Cues({"要": "intended", "要求": "asked"}), 8, 9)
    [(8, 9, 'intended')]
    """

    __slots__ = ("_found", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[Cues[Any], tuple[list[int], list[tuple[int, int, Any]]]] = {}

    def find(self, cues: Cues[T], start: int, end: int) -> list[tuple[int, int, T]]:
        """Return start, end and meaning of every word in a stretch, in text order and without overlaps.

        Parameters
        ----------
        cues : Cues
        start, end : int
            Offsets into the text, as are those returned.
        """
        known = self._found.get(cues)
        if known is None:
            every = cues.find_every(self._text)
            known = self._found[cues] = [word[0] for word in every], every
        starts, words = known
        if not words:
            return []
        first = bisect_left(starts, start)
        crossed = first > 0 and words[first - 1][1] > start
        if not crossed and (first == len(starts) or starts[first] >= end):
            return []
        last = bisect_left(starts, end, first)
        if crossed or words[last - 1][1] > end:
            return [(start + at, start + to, word) for at, to, word in cues.find(self._text[start:end])]
        return cues.without_kept(words[first:last])
