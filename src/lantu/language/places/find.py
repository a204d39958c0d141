"""Find every place that a text names, with what the pack says it can be."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import ahocorasick_rs

from lantu.language.mention import PlaceMention
from lantu.language.vocabulary import load_vocabulary
from lantu.region.place import Place

_RANKS = ("place.full", "place.short", "place.risky")
_SUFFIXES = ("自治区", "自治州", "特别行政区", "省", "市", "区", "县", "盟", "州", "旗")


@dataclass(frozen=True, slots=True)
class _Name:
    """What one written form can mean."""

    codes: tuple[str, ...]
    rule: str


class PlaceFinder:
    """Finds places of a pack in a document's matching text.

    Parameters
    ----------
    places : iterable of Place
        The pack's places, all years.

    Notes
    -----
    One leftmost-longest automaton holds every written form, the words that only look like places, and the
    words that refer to a place; one-character forms are looked for in compounds (京津冀) and behind a few
    prepositions (在津) by a regular expression of their own. Rules of a mention:

    ``place.full`` a full name; ``place.short`` a short name or alias; ``place.risky`` a form that is also
    an everyday word, which the context has to confirm; ``place.compound`` several
    one-character forms; ``place.single`` one of them; ``place.reference.<level>`` a word that the context
    resolves; and each of the first four with ``.attribute`` (北京企业) or ``.in_name`` (北京日报) where what
    follows says that the figure is not about that place, or ``.organ`` (承德市委) where an organ of the
    place speaks or acts.
    """

    def __init__(self, places: Iterable[Place]) -> None:
        self.by_code: dict[str, Place] = {}
        forms: dict[str, dict[str, str]] = {}
        single: dict[str, str] = {}
        places = tuple(places)
        letters_known = {character for place in places for character in place.compound_forms}
        for place in places:
            # A code that kept its number under a new name stands for the place in force.
            if place.valid_to is None or place.code not in self.by_code:
                self.by_code[place.code] = place
            for form, rule in _written_forms(place):
                # 津冀 is read as its two members; a compound of three or more is a region with a name.
                if place.level == "group" and len(form) == 2 and letters_known.issuperset(form):
                    continue
                forms.setdefault(form, {})[place.code] = rule
            for character in place.compound_forms:
                single.setdefault(character, place.code)
        vocabulary = load_vocabulary("places")
        self._names: list[_Name | None] = []
        patterns: list[str] = []
        for form, meanings in forms.items():
            patterns.append(form)
            # A full name outranks a short one of another place (河北区 against 河北 + 区).
            best = min((rule for rule in meanings.values()), key=_RANKS.index)
            codes = [code for code, rule in meanings.items() if rule == best]
            # A name that a unit in force bears is that unit's, whichever bore it before.
            in_force = [code for code in codes if self.by_code[code].valid_to is None]
            self._names.append(_Name(tuple(in_force or codes), best))
        for level, words in vocabulary["reference"].items():
            for word in words:
                patterns.append(word)
                self._names.append(_Name((), f"place.reference.{level}"))
        hiding = dict.fromkeys(word for place in places for word in place.false_friends)
        for word in (*hiding, *vocabulary["not_places"]["words"]):
            if all(rule == "place.risky" for rule in forms.get(word, {}).values()):
                patterns.append(word)
                self._names.append(None)
        self._automaton = ahocorasick_rs.AhoCorasick(
            patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        self._single = single
        self._compound = _compound_pattern(single, vocabulary["single"])
        self._line_list = re.compile(vocabulary["in_name"]["line_list"])
        self._in_name = tuple(vocabulary["in_name"]["after"])
        self._organ = tuple(vocabulary["organ"]["after"])
        self._attribute = tuple(vocabulary["attribute"]["after"])

    def find(self, text: str) -> list[PlaceMention]:
        """Return the mentions in text order, none overlapping another.

        Parameters
        ----------
        text : str
            A document's matching text.

        Examples
        --------
        >>> beijing = Place("110000", "北京市", "北京市", "Beijing", "province", short_names=("北京",))
        >>> text = "疏解北京非首都功能"
        >>> [text[mention.start : mention.end] for mention in PlaceFinder([beijing]).find(text)]
        ['北京']
        """
        found: list[PlaceMention] = []
        hits = self._automaton.find_matches_as_indexes(text)
        compounds = self._find_compounds(text) if self._compound else []
        for mention in _merge_in_order(self._named(text, hits), compounds):
            if found and mention.start < found[-1].end:
                continue
            merged = self._join(found[-1], mention) if found and found[-1].end == mention.start else None
            if merged is not None:
                found[-1] = merged
            else:
                found.append(mention)
        return found

    def _named(self, text: str, hits: Iterable[tuple[int, int, int]]) -> list[PlaceMention]:
        mentions = []
        for index, start, end in hits:
            name = self._names[index]
            if name is None:
                continue
            if name.codes:
                sure = name.codes if len(name.codes) == 1 and name.rule != "place.risky" else ()
                candidates = () if sure else name.codes
                rule = name.rule + self._role(text, end)
                mentions.append(PlaceMention(start, end, sure, candidates, rule))
            else:
                mentions.append(PlaceMention(start, end, (), (), name.rule))
        return mentions

    def _find_compounds(self, text: str) -> list[PlaceMention]:
        assert self._compound is not None
        mentions = []
        for match in self._compound.finditer(text):
            start, end = match.span()
            codes = tuple(self._single[character] for character in match.group())
            if self._line_list.match(text, end):
                mentions.append(PlaceMention(start, end, codes, (), "place.compound.in_name"))
                continue
            rule = "place.compound" if len(codes) > 1 else "place.single"
            mentions.append(PlaceMention(start, end, codes, (), rule + self._role(text, end)))
        return mentions

    def _role(self, text: str, end: int) -> str:
        following = text[end : end + 5]
        if following[:1] in {"级", "属", "直", "管"}:
            return ".attribute"
        if following.startswith(self._organ):
            return ".organ"
        if following.startswith(self._in_name):
            return ".in_name"
        if following.startswith(self._attribute):
            return ".attribute"
        return ""

    def _join(self, outer: PlaceMention, inner: PlaceMention) -> PlaceMention | None:
        """Read 河北省沧州市渤海新区 as one place: the inner one, where it can lie in the outer one."""
        outer_codes = outer.codes or outer.candidates
        inner_codes = inner.codes or inner.candidates
        if not outer_codes or not inner_codes or "compound" in outer.rule or "compound" in inner.rule:
            return None
        inside = tuple(
            code for code in inner_codes if any(self.lies_in(code, container) for container in outer_codes)
        )
        if not inside:
            return None
        sure = inside if len(inside) == 1 else ()
        return PlaceMention(outer.start, inner.end, sure, () if sure else inside, inner.rule)

    def lies_in(self, code: str, container: str) -> bool:
        """Tell whether a place lies in another, at any depth; no place lies in itself."""
        place = self.by_code.get(code)
        while place is not None and place.parent is not None:
            if place.parent == container:
                return True
            place = self.by_code.get(place.parent)
        return False


def _written_forms(place: Place) -> Iterable[tuple[str, str]]:
    risky = set(place.risky_names)
    for form in place.risky_names:
        if len(form) > 1 and place.valid_to is None:
            yield form, "place.risky"
    if place.valid_to is not None:
        # A short name of a unit that has ended is most often a word of today (新城, 南市).
        if len(place.name) > 2 and place.name not in risky:
            yield place.name, "place.full"
        return
    if place.name not in risky:
        yield place.name, "place.full"
    if place.full_name != place.name:
        yield place.full_name, "place.full"
    for short in itertools.chain(place.short_names, place.aliases):
        if short in risky or len(short) < 2:
            continue
        yield short, "place.full" if short.endswith(_SUFFIXES) and len(short) > 2 else "place.short"


def _compound_pattern(single: dict[str, str], words: dict[str, list[str]]) -> re.Pattern[str] | None:
    """Write the pattern of one-character forms: those that are also everyday characters need company."""
    everyday = set(words["everyday"])
    plain = "".join(sorted(set(single) - everyday))
    if not plain:
        return None
    every = "".join(sorted(single))
    before = "".join(words["before"])
    after_not = "".join(words["after_not"])
    line = "(?!.?(?:高铁|铁路|城际|高速))"
    return re.compile(f"[{plain}]{{2,}}|(?<=[{before}])[{plain}](?![{every}{after_not}]){line}")


def _merge_in_order(
    names: Sequence[PlaceMention], compounds: Sequence[PlaceMention]
) -> Iterable[PlaceMention]:
    """Both lists in text order; where a name and a compound begin together the longer comes first."""
    return sorted([*names, *compounds], key=lambda mention: (mention.start, -mention.end))
