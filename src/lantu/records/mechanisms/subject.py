"""Whom a clause speaks of that names only the other side: 与京津…合作, 承接北京…."""

from __future__ import annotations

from lantu.facts import PlaceName
from lantu.records.mechanisms.lexicon import MechanismLexicon
from lantu.records.mechanisms.named import PARTIES, Named
from lantu.records.mood import openings
from lantu.records.passage import Passage
from lantu.records.sentence import HOME_CODE

_HELPS = "援"
_REACH = 10
"""So far in front of a party 承接 or 融入 still has it as its object."""


class SubjectFinder:
    """Finds the party that a clause leaves to its sentence.

    Parameters
    ----------
    lexicon : MechanismLexicon
    """

    def __init__(self, lexicon: MechanismLexicon) -> None:
        self._lexicon = lexicon

    def is_lacking(self, passage: Passage, start: int, end: int, named: list[Named]) -> bool:
        """Tell whether the clause names the other side alone: 与京津…合作, 承接北京…."""
        first = named[0]
        text = passage.sentence.text
        before = text[max(start, first.start - _REACH) : first.start]
        if before.endswith(_HELPS) and first.end - first.start == 1:
            return True  # 对口援疆
        if before.endswith(self._lexicon.with_words) or self._lexicon.towards.search(before) is not None:
            return True
        # 新签约京津项目80个: somebody gets what those named give.
        gained = len(named) == 1 and text.startswith(self._lexicon.given, first.end)
        return gained and self._lexicon.gains.search(text, start, end) is not None

    def is_another(self, passage: Passage, start: int, first: int) -> bool:
        """Tell whether a body without a place of its own stands in front of 与 (内地与香港…)."""
        text = passage.sentence.text
        before = text[start:first]
        word = next((word for word in self._lexicon.with_nouns if before.endswith(word)), "")
        words = before.removesuffix(word).strip("“”‘’ ")
        if not word or len(words) < 2 or words[0].isdigit():
            return False
        if words.startswith(self._lexicon.own) or words.endswith(self._lexicon.own_ends):
            return False
        if openings().verb_at(text, start, first) is not None or self._lexicon.deeds.has_any(words):
            return False
        own = passage.sentence.extents
        return not any(start <= at < first for at in own)

    def find(
        self,
        passage: Passage,
        named: list[Named],
        parties: tuple[PlaceName, ...],
        before: tuple[str, ...],
    ) -> tuple[PlaceName, ...]:
        """Return the one place that the sentence, or what stands before it, is about; empty where none is.

        Parameters
        ----------
        passage : Passage
        named : list of Named
            Whom the clause names.
        parties : tuple of PlaceName
            The parties that they are.
        before : tuple of str
            Codes of the place that the sentences before were about.
        """
        about = passage.sentence.subject
        about = () if _in_organs(passage, about, named) else about
        return self._of(passage, about, parties) or self._of(passage, before, parties)

    def _of(
        self, passage: Passage, codes: tuple[str, ...], parties: tuple[PlaceName, ...]
    ) -> tuple[PlaceName, ...]:
        """Return the one place that the sentence is about; empty where it is among the parties."""
        if len(codes) != 1 or any(code == codes[0] for _, code in parties):
            return ()
        if any(code and passage.finder.lies_in(code, codes[0]) for _, code in parties):
            return ()
        place = passage.finder.by_code[codes[0]]
        if place.level not in PARTIES or (place.level == "country" and self._is_at_home(passage, parties)):
            return ()
        levels = {passage.finder.by_code[code].level for _, code in parties if code}
        if place.level == "group" and "group" in levels:
            return ()
        if place.level == "group" and any(
            code == member or passage.finder.lies_in(code, member)
            for _, code in parties
            if code
            for member in place.members
        ):
            return ()
        # 北三县与甲区: the counties of a group are parties, the provinces of a region one side.
        counties = all(passage.finder.by_code[code].level == "county" for code in place.members)
        return passage.names(place.members if place.members and counties else codes)

    def _is_at_home(self, passage: Passage, parties: tuple[PlaceName, ...]) -> bool:
        """Tell whether any of some parties lies in the country itself, which is then no party to it."""
        by_code = passage.finder.by_code
        codes = [part for _, code in parties if code for part in (by_code[code].members or (code,))]
        return any(passage.finder.lies_in(code, HOME_CODE) or code[:1].isdigit() for code in codes)


def _in_organs(passage: Passage, codes: tuple[str, ...], named: list[Named]) -> bool:
    """Tell whether a clause names places only in the names of organs (与北京…医院): it is not about them."""
    organs = [each for each in named if each.names[0].code is None]
    return bool(codes) and any(
        set(codes).intersection(given)
        for mention, given in passage.sentence.places
        for each in organs
        if each.start <= mention.start < each.end
    )
