"""Places by one character each: 京张 in the programme's region, 川渝合作 in all of the country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lantu.records.mechanisms.lexicon import MechanismLexicon
from lantu.records.passage import Passage

# What follows such characters in a line's name.
LINE = "[一-龥]?(?:高铁|铁路|城际|高速|客专)"
_NOT_A_LINE = f"(?!{LINE}|线|公路)"
_FIRMS = "企"  # behind the one-character form of a member, its firms (京企)
_PROVINCE = "province"

Compound = tuple[int, int, tuple[str, ...]]


class Compounds:
    """Finds places that are written by one character each.

    Parameters
    ----------
    lexicon : MechanismLexicon
    home : str or None
        Code of the programme's region: compounds of its own places begin with one of its members'.
    """

    def __init__(self, lexicon: MechanismLexicon, home: str | None) -> None:
        self._lexicon = lexicon
        self._home = home
        self._forms: dict[str, str] = {}
        self._pattern: re.Pattern[str] | None = None
        self._provinces: dict[str, str] = {}
        self._together: re.Pattern[str] | None = None

    def find(self, passage: Passage, start: int, end: int) -> Iterator[Compound]:
        """Yield where compounds of the region's places stand, and the codes of their places."""
        for match in self._compound(passage).finditer(passage.sentence.text, start, end):
            yield *match.span(), tuple(self._forms[each] for each in match.group().rstrip(_FIRMS))

    def find_provinces(self, passage: Passage, start: int, end: int) -> Iterator[Compound]:
        """Yield provinces in front of what they do together (川渝合作, 粤港澳三地深化合作)."""
        home = passage.finder.by_code[self._home].members if self._home else ()
        for match in self._of_provinces(passage).finditer(passage.sentence.text, start, end):
            codes = tuple(self._provinces[each] for each in match["forms"])
            if not set(codes) <= set(home) and len(set(codes)) == len(codes):
                yield *match.span(), codes

    def _compound(self, passage: Passage) -> re.Pattern[str]:
        """Return the pattern of compounds such as 京张, written once from the pack's one-character forms."""
        if self._pattern is None:
            by_code = passage.finder.by_code
            home = by_code[self._home].members if self._home else ()
            forms = {form: place.code for place in by_code.values() for form in place.compound_forms}
            self._forms = {form: code for form, code in forms.items() if _province(passage, code) in home}
            heads = "".join(form for form, code in self._forms.items() if code in home)
            every = "".join(self._forms)
            pairs = f"[{heads}][{every}]+(?![{every}]){_NOT_A_LINE}"
            self._pattern = re.compile(f"{pairs}|[{heads}]{_FIRMS}(?!业)" if heads else "(?!)")
        return self._pattern

    def _of_provinces(self, passage: Passage) -> re.Pattern[str]:
        """Return the pattern of provinces that work together; inside a word (创新合作) is none."""
        if self._together is None:
            places = [each for each in passage.finder.by_code.values() if each.level == _PROVINCE]
            self._provinces = {form: place.code for place in places for form in place.compound_forms}
            forms = "".join(self._provinces)
            leads = "|".join(f"(?<={lead})" for lead in self._lexicon.provinces_behind)
            deeds = "|".join(self._lexicon.provinces_do)
            self._together = re.compile(
                rf"(?=[{forms}]{{2}})(?:(?<![一-龥])|{leads})(?P<forms>[{forms}]{{2,4}})(?:[两三四]地|[两三四]省[区市]?)?"
                rf"(?=(?:着力|进一步|持续|不断|共同)?(?:深化|加强|推进|开展)?(?:{deeds}))"
                if forms
                else "(?!)"
            )
        return self._together


def _province(passage: Passage, code: str) -> str:
    """Return the province that a place lies in; empty where it lies in none."""
    place = passage.finder.by_code.get(code)
    while place is not None and place.level != _PROVINCE:
        place = passage.finder.by_code.get(place.parent) if place.parent else None
    return place.code if place is not None else ""
