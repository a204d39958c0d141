"""What tells one quantity of a ledger from another: the names under which claims are reconciled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from lantu.facts import PlaceName
from lantu.facts.statement import Part
from lantu.reconcile.vocabulary import words
from lantu.records import Claim
from lantu.records.clustering import indicator_clusterer
from lantu.records.linking import IndicatorLinker
from lantu.records.share import split_share
from lantu.region.place import Place
from lantu.workbench.pack import names_of

NARROWS = ":"
_ALL_OF = re.compile("全([一-龥])")
_THEN = "同期"
_SAME = re.compile(f"的?(?:{_THEN}|总量|总额|总数)?")


class Narrower:
    """Tells the words of an indicator's phrase that make a narrower series of it.

    Parameters
    ----------
    linker : IndicatorLinker
    places : iterable of Place
    """

    def __init__(self, linker: IndicatorLinker, places: Iterable[Place]) -> None:
        self._linker = linker
        self._called = {place.code: frozenset(names_of(place)) for place in places}

    def of(self, phrase: str, identifier: str, places: Iterable[PlaceName]) -> str:
        """Return the words in front of the indicator's name; empty where they add nothing.

        京唐城际铁路正线全长 is the length of that line: it never meets the length of another. Words that only
        say where, which the claim says already, or nothing (全市, 登记在册) narrow nothing.
        """
        narrowed = self._linker.narrowing(phrase, identifier)
        known = {name for place in places for name in self._called.get(place.code or "", ())}
        return "" if _says_nothing(narrowed, known | words().empty) else narrowed


class Namer:
    """Names what claims speak of: the catalogue's indicator, narrowed by words in front, or the phrase.

    Parameters
    ----------
    linker : IndicatorLinker
    claims : sequence of Claim
        All that are reconciled: phrases that the catalogue does not have count as one where they mean one
        thing (疏解一般制造业企业, 退出一般制造业企业).
    places : iterable of Place
    """

    def __init__(self, linker: IndicatorLinker, claims: Sequence[Claim], places: Iterable[Place]) -> None:
        self._linker = linker
        self._places = {place.code: place for place in places}
        self._narrower = Narrower(linker, self._places.values())
        unlinked = [claim for claim in claims if claim.indicator_id is None]
        self._phrases = indicator_clusterer().cluster((one.indicator, one.quantity.unit) for one in unlinked)
        self._levels: dict[str, set[str]] = {}
        for claim in unlinked:
            if claim.kind in {"level", "cumulative"}:
                self._levels.setdefault(claim.indicator, set()).add(self.phrase(claim))
        self._codes = {
            name: code
            for code, place in self._places.items()
            if place.level in {"country", "group", "province"}
            for name in names_of(place)
        }

    def phrase(self, claim: Claim) -> str:
        """Return the phrase under which a claim's own is gathered with its like."""
        return self._phrases.get((claim.indicator, claim.quantity.unit), claim.indicator)

    def name(self, claim: Claim) -> str:
        """Return what a claim speaks of: the indicator with what narrows it, or the phrase."""
        if claim.indicator_id is None:
            return self.phrase(claim)
        return self._narrowed(claim.indicator, claim.indicator_id, claim)

    def part(self, claim: Claim) -> Part | None:
        """Return the part and the whole of a share, where both are known by name; None for any other.

        The whole of another place (占全省的35.7%) is of what the part is; 占全市物种总数 names both. A phrase
        that neither the catalogue has nor another claim states as a level is no name.
        """
        said = split_share(claim.indicator) if claim.kind == "share" else None
        if said is None or claim.origin or claim.destination:
            return None
        own = [place.code for place in claim.places if place.code]
        whole_said = said.whole.removeprefix(_THEN)
        code, rest = self._placed(whole_said, own[0] if len(own) == 1 else None)
        part = self._measured(said.part, claim)
        whole = part if code and _SAME.fullmatch(rest) else self._measured(rest, claim)
        if part is None or whole is None:
            return None
        places = (code,) if code else tuple(place.code or place.name for place in claim.places)
        return Part(part, whole, places)

    def _placed(self, whole: str, own: str | None) -> tuple[str | None, str]:
        """Return the place that a whole begins with, None where it names none, and the words behind it."""
        for end in range(len(whole), 1, -1):
            if whole[:end] in self._codes:
                return self._codes[whole[:end]], whole[end:]
        all_of = _ALL_OF.match(whole)
        place = self._places.get(own or "") if all_of else None
        while all_of and place is not None and not place.full_name.endswith(all_of[1]):
            place = self._places.get(place.parent or "")
        return (place.code, whole[2:]) if place is not None else (None, whole)

    def _measured(self, phrase: str, claim: Claim) -> str | None:
        """Return the name of what a phrase measures; None where it is no name, or that of a share or rate."""
        identifier = self._linker.link(phrase, "%")
        if identifier is not None:
            is_share = self._linker.measures(identifier, "%")
            return None if is_share else self._narrowed(phrase, identifier, claim)
        names = self._levels.get(phrase, set())
        return next(iter(names)) if len(names) == 1 else None

    def _narrowed(self, phrase: str, identifier: str, claim: Claim) -> str:
        narrowed = self._narrower.of(phrase, identifier, claim.places)
        return f"{identifier}{NARROWS}{narrowed}" if narrowed else identifier


def _says_nothing(narrowed: str, empty: Set[str]) -> bool:
    """Tell whether words are made of such as add nothing (河北全省)."""
    return not narrowed or any(
        narrowed.startswith(word) and _says_nothing(narrowed[len(word) :], empty) for word in empty if word
    )
