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
_AREA = "(?:示范|先行|试点)?区|组织"
_SHORT_OF = {"疆": "新"}
# One or two that are helped; among many things to do (宗教、地震、援疆等工作) they are only mentioned.
_HELPED = re.compile(r"(?<!、)(?:对口援[疆藏]|援[疆藏]、?援[疆藏])(?![^，。；]*等工作|省|干部|资金|项目)")
_FORMS = re.compile("[一-龥]+")

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
        """Yield provinces in front of what they do together (川渝合作, 苏陕、津陕协作, 与港澳共建)."""
        home = passage.finder.by_code[self._home].members if self._home else ()
        for match in self._of_provinces(passage).finditer(passage.sentence.text, start, end):
            group = str(match.lastgroup)
            for part in _FORMS.finditer(match[group]):
                first, after = (match.start(group) + at for at in part.span())
                codes = tuple(dict.fromkeys(self._provinces[each] for each in part.group()))
                if len(codes) > 1 and not set(codes) <= set(home) and not _is_cut(passage, first, after):
                    yield first, after, codes

    def find_helped(self, passage: Passage, start: int, end: int) -> Iterator[Compound]:
        """Yield provinces that are helped, by a character behind 援 (对口援疆, 援藏援疆)."""
        self._of_provinces(passage)
        for match in _HELPED.finditer(passage.sentence.text, start, end):
            for at in range(match.start() + 1, match.end()):
                form = passage.sentence.text[at]
                code = self._provinces.get(_SHORT_OF.get(form, form))
                if passage.sentence.text[at - 1] == "援" and code is not None:
                    yield at, at + 1, (code,)

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
            self._together = (
                self._written("".join(self._provinces)) if self._provinces else re.compile("(?!)")
            )
        return self._together

    def _written(self, forms: str) -> re.Pattern[str]:
        """Return how provinces are written that work together, by the forms of all.

        Right in front of what they do any may stand where a word ends; further off, and behind 联合, only
        characters that stand in few other words.
        """
        sure = "".join(each for each in forms if each not in self._lexicon.provinces.common_forms)
        leads = "|".join(f"(?<={lead})" for lead in self._lexicon.provinces.provinces_behind)
        joins = "|".join(f"(?<={join})" for join in self._lexicon.provinces.provinces_with)
        deeds = "|".join(self._lexicon.provinces.provinces_do)
        called = "(?:[两三四]地|[两三四]省[区市]?)?"
        adverbs = "(?:着力|进一步|持续|不断|共同)?(?:深化|加强|推进|开展)?"
        listed = rf"[{sure}]{{2,4}}(?:、[{sure}]{{2,3}})*"
        return re.compile(
            # few characters of a text are among the forms: the rest is tried only there
            rf"(?=[{forms}]{{2}})(?:(?:(?<![一-龥])|{leads})(?P<right>[{forms}]{{2,4}}(?:、[{forms}]{{2,3}})*)"
            rf"{called}(?={adverbs}(?:{deeds})(?!{_AREA}))"
            rf"|(?<![{forms}])(?P<off>{listed})(?![{forms}]|{LINE}|线|公路){called}"
            rf"(?=(?:、[一-龥]{{2}})*[^，。；：、]{{0,10}}?(?:{deeds})(?!{_AREA}))"
            rf"|(?:{joins})(?P<joined>[{sure}]{{2,4}})(?![{forms}]|{LINE}|线|公路))"
        )


def _is_cut(passage: Passage, first: int, after: int) -> bool:
    """Tell whether an end of some characters lies inside the name of a place (江苏浙江)."""
    return any(
        mention.start < first < mention.end or mention.start < after < mention.end
        for mention, _ in passage.sentence.places
    )


def _province(passage: Passage, code: str) -> str:
    """Return the province that a place lies in; empty where it lies in none."""
    place = passage.finder.by_code.get(code)
    while place is not None and place.level != _PROVINCE:
        place = passage.finder.by_code.get(place.parent) if place.parent else None
    return place.code if place is not None else ""
