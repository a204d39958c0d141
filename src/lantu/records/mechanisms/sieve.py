"""Which of those that a clause names are meant as its parties."""

from __future__ import annotations

import re
from itertools import pairwise

from lantu.records.mechanisms.lexicon import MechanismLexicon
from lantu.records.mechanisms.memory import Memory
from lantu.records.mechanisms.named import Named, NamedFinder
from lantu.records.passage import Passage
from lantu.records.wording import is_in_title
from lantu.records.words import LISTING

_SPACES = re.compile("[ 　]+")
_LONGEST_QUOTED = 8
"""So far from a place the marks of a name stand that holds it."""


class Sieve:
    """Keeps of those named who takes part, and leaves out where it happens and what else is only mentioned.

    Parameters
    ----------
    lexicon : MechanismLexicon
    home : str or None
        Code of the programme's region.
    named : NamedFinder
        Knows who shares a zone.
    """

    def __init__(self, lexicon: MechanismLexicon, home: str | None, named: NamedFinder) -> None:
        self._lexicon = lexicon
        self._home = home
        self._named = named

    def sift(self, passage: Passage, named: list[Named], memory: Memory) -> list[Named]:
        """Return who is meant; 三地 and 两市 are replaced by those for whom they stand."""
        text = passage.sentence.text
        told = self._without_locative(text, self._pointed(text, named, memory))
        return self._without_parts(passage, self._recounted(passage, told))

    def of_one_title(self, passage: Passage, named: list[Named], start: int, end: int) -> list[Named]:
        """Keep those named in one title of a line that sets several side by side, apart by a space."""
        text = passage.sentence.text
        bounds = [start, *(match.start() for match in _SPACES.finditer(text, start, end)), end]
        titles = [[each for each in named if a <= each.start < b] for a, b in pairwise(bounds)]
        if sum(map(bool, titles)) < 2:
            return named
        cues = [at for at, _, _ in passage.source.scan.find(self._lexicon.cues, start, end)]
        told = [
            title
            for (a, b), title in zip(pairwise(bounds), titles, strict=True)
            if title and any(a <= at < b for at in cues)
        ]
        return told[0] if told else []

    def _pointed(self, text: str, named: list[Named], memory: Memory) -> list[Named]:
        """Replace 三地 by what it means in its passage; leave 两地 out, which means the last two."""
        found = []
        for each in named:
            words = text[each.start : each.end]
            if words in self._lexicon.two:
                continue
            if words in self._lexicon.three and (memory.trio or memory.three):
                found.append(each._replace(names=memory.trio or memory.three))
            elif words in self._lexicon.three and memory.group not in {"", self._home}:
                if len(memory.parties) > 1:
                    found.append(each._replace(names=memory.parties))
            else:
                found.append(each)
        return found

    def _without_parts(self, passage: Passage, named: list[Named]) -> list[Named]:
        """Leave out what lies in one of a group's members: 新区建设、京津冀协同发展 are the group's."""
        groups = [each for each in named if len(each.names) > 2]
        return [
            each
            for each in named
            if len(each.names) > 1
            or not any(
                each.names[0].code and code and passage.finder.lies_in(each.names[0].code, code)
                for group in groups
                for _, code in group.names
            )
        ]

    def _recounted(self, passage: Passage, named: list[Named]) -> list[Named]:
        """Read 京津冀两市…临空经济区: two of three are those that share the zone."""
        text = passage.sentence.text
        for each in named:
            if len(each.names) < 3 or not text.startswith(tuple(self._lexicon.two), each.end):
                continue
            for zone in named:
                hosts = self._named.hosts(passage, zone.names)
                if len(hosts) == 2:
                    return [zone._replace(names=hosts)]
        return named

    def _without_locative(self, text: str, named: list[Named]) -> list[Named]:
        """Leave out where something is signed or held, where others are named (甲与乙在北京签署)."""
        places: list[Named] = []
        for each in named:
            listed = bool(places) and text[places[-1].end : each.start] in LISTING
            if listed or text[each.start - 1] in "在于":
                # 在甲、乙设立机构: all of the list is where.
                places.append(each)
        parties = [
            each
            for each in named
            if each not in places
            and not is_in_title(text, each.start)
            and not _in_section(text, each.start)
            and not _in_quoted_name(text, each)
        ]
        return parties if sum(len(each.names) for each in parties) > 1 else named


def _in_section(text: str, at: int) -> bool:
    """Tell whether a place only says which section of a line is meant: 22号线（甲至乙段）."""
    opening, closing = text.rfind("（", max(0, at - _LONGEST_QUOTED), at), text.find("）", at)
    return opening >= 0 and "）" not in text[opening:at] and closing > 0 and text[closing - 1] == "段"


def _in_quoted_name(text: str, named: Named) -> bool:
    """Tell whether a place stands inside a short name in quotation marks: “千企雄安行”."""
    opening = text.rfind("“", max(0, named.start - _LONGEST_QUOTED), named.start)
    closing = text.find("”", named.end, named.end + _LONGEST_QUOTED)
    if opening < 0 or closing < 0 or "”" in text[opening : named.start]:
        return False
    return closing - opening - 1 > named.end - named.start
