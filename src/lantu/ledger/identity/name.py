"""The names of things cut down to what tells one from another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from lantu.facts import PlaceName
from lantu.language.vocabulary import load_vocabulary
from lantu.records.projects.lexicon import project_lexicon
from lantu.records.words import alternatives

_MARKS = re.compile("[“”‘’《》·（）()\\s\n]")
_LEVELS = re.compile("自治区|自治县|自治州|特别行政区|新区|省|市|区|县|州|盟|旗")
_MANY = 20_000


class Core(NamedTuple):
    """What is left of a name.

    Attributes
    ----------
    words : str
        The name without marks, frames (项目, 工程) and, for lines, the words that every line has.
    stage : str
        一期, 二期, 东段 …: two stages of one thing are two things; empty where none is told.
    sort : str
        What sort of thing the end of the name tells (铁路, 医院); empty where no head is known.
    is_line : bool
        It runs through many places.
    """

    words: str
    stage: str
    sort: str
    is_line: bool


class Namer:
    """Cuts names down, by the vocabulary ``[identity]`` of ``data/identity.toml``.

    Parameters
    ----------
    letters : mapping of str to str
        One-character forms of places by their names (唐山 to 唐): a line from one place to another is
        also called by them.

    Examples
    --------
    >>> namer = Namer({"北京": "京", "唐山": "唐"})
    >>> [namer.core_of(name).words for name in ("京唐城际", "京唐城际铁路", "北京至唐山城际铁路")]
    ['京唐', '京唐', '京唐']
    >>> namer.core_of("云海机场三期改扩建工程")
    Core(words='云海机场', stage='三期', sort='机场', is_line=False)
    """

    def __init__(self, letters: Mapping[str, str] | None = None) -> None:
        words = load_vocabulary("identity", "lantu.ledger")["identity"]
        self._letters = dict(letters or {})
        self._lexicon = project_lexicon()
        self._frames = re.compile(f"(?:{alternatives(words['frames'])})$")
        self._stage = re.compile(words["stage"])
        self._alike = {word: group["name"] for group in words["alike"] for word in group["words"]}
        self._alike_end = re.compile(f"(?:{alternatives(self._alike)})$")
        self._between = re.compile(
            f"(?P<first>.{{2,6}}?)(?:{alternatives(words['between'])})(?P<last>.{{2,6}})"
        )
        self.core_of = lru_cache(maxsize=_MANY)(self._core_of)

    def _core_of(self, name: str) -> Core:
        words = _MARKS.sub("", name)
        found = self._stage.findall(words)
        bare = self._stage.sub("", words)
        while (shorter := self._frames.sub("", bare)) != bare and len(shorter) > 1:
            bare = shorter
        head = self._lexicon.head_of(bare)
        line = self._alike_end.search(bare) if head is not None and head.kind == "line" else None
        if line is not None and line.start() > 1:
            return Core(self._letter(bare[: line.start()]), "".join(found), self._alike[line.group()], True)
        sort = head.word if head is not None else ""
        return Core(bare, "".join(found), sort, head is not None and head.kind == "line")

    def _letter(self, words: str) -> str:
        """Return the short form of a line between two places (北京至唐山 as 京唐)."""
        match = self._between.fullmatch(words)
        if match is None:
            return words
        ends = [self._letters.get(_LEVELS.sub("", match[side]) or match[side]) for side in ("first", "last")]
        return "".join(end for end in ends if end) if all(ends) else words


def without_place(words: str, places: Iterable[PlaceName]) -> str:
    """Return a name without the place in front of it, if it is one of those given.

    Examples
    --------
    >>> without_place("北京大兴国际机场", [PlaceName("北京市大兴区", "110115")])
    '大兴国际机场'
    """
    for place in places:
        parts = [part for part in _LEVELS.split(place.name) if len(part) > 1]
        for form in (place.name, *parts):
            rest = words.removeprefix(form)
            rest = rest[1:] if rest != words and _LEVELS.match(rest[:1] or "-") else rest
            if rest != words and len(rest) >= 4:
                return rest
    return words
