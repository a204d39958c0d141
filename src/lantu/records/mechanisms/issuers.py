"""Organs that issue or hold something together: 甲部、乙委等九部门联合印发…, 由甲台和乙局共同举办的…."""

from __future__ import annotations

import re

from lantu.records.words import alternatives

_NUMERALS = "0-9一二两三四五六七八九十多"
_FEWEST = 2
_SHORTEST, _LONGEST = 3, 16
_OPENS = re.compile("[“”《》（）：；。\\s]|(?<!自)由")
_SPLITS = re.compile("、|会同|[和与同及]")


class Issuers:
    """Finds organs named one by one in front of what they issue or hold together.

    Parameters
    ----------
    party : dict of str to list of str
        ``[party]`` of ``data/mechanisms.toml``.
    """

    def __init__(self, party: dict[str, list[str]]) -> None:
        self._marks = tuple(party["issues_jointly"])
        many, when = alternatives(party["many_issuers"]), alternatives(party["issued_when"])
        self._issue = re.compile(
            rf"(?:等|[{_NUMERALS}]*个?(?:{many})|在[^，。、]{{2,10}}?|{when}"
            rf"|[0-9]+月[0-9]+日|（[^（）]{{1,10}}）)*"
            rf"(?:{alternatives(self._marks)})(?:{alternatives(party['issues'])})"
        )
        self._end = re.compile(rf"(?:{alternatives(party['issuer_ends'])})$")
        self._state = re.compile(rf"(?:{alternatives(party['state_organs'])})$")

    def find(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return where the organs stand that a clause has do so together; none where it names but one."""
        if all(text.find(mark, start, end) < 0 for mark in self._marks):
            return []
        issue = self._issue.search(text, start, end)
        if issue is None:
            return []
        opens = [match.end() for match in _OPENS.finditer(text, start, issue.start())]
        organs = self._of_list(text, opens[-1] if opens else start, issue.start())
        return organs if len(organs) >= _FEWEST else []

    def _of_list(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return where the organs of a list stand; a headline may run into the first of them."""
        organs: list[tuple[int, int]] = []
        at = start
        for mark in (*_SPLITS.finditer(text, start, end), None):
            last = mark.start() if mark else end
            if self._end.search(text[at:last]) is None:
                if mark and mark.group() != "、":
                    continue  # 共和国, 同济大学: part of a name
                return []  # what is listed are no organs
            state = self._state.search(text[at:last]) if not organs else None
            first = at + state.start() if state else at
            if not _SHORTEST <= last - first <= _LONGEST and not state:
                return []
            organs.append((first, last))
            at = mark.end() if mark else end
        return organs
