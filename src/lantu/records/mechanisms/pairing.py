"""Who helps whom, and how far a service reaches: what a mechanism's own words add to its parties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lantu.facts import PlaceName
from lantu.language.vocabulary import load_vocabulary
from lantu.records.claim import Claim
from lantu.records.programme import Coverage, Mechanism, Pairing
from lantu.records.words import alternatives

_LEVELS = re.compile("(?:自治区|自治县|自治州|特别行政区|新区|省|市|区|县|州|盟|旗)$")
_DIGITS = re.compile("[0-9一二三四五六七八九十]+个")


def pairing_of(link: Mechanism, quote: str) -> Pairing | None:
    """Return who helps whom in a mechanism of the form ``pairing``.

    Parameters
    ----------
    link : Mechanism
    quote : str
        The words of its span.

    Returns
    -------
    Pairing or None
        None for other forms, and where the words do not tell the sides.

    Examples
    --------
    >>> from lantu.facts import Span
    >>> east, chongli = PlaceName("北京市东城区", "110101"), PlaceName("河北省张家口市崇礼区", "130709")
    >>> link = Mechanism("1", Span(0, 20), (east, chongli), "poverty", "对口帮扶", form="pairing")
    >>> found = pairing_of(link, "北京市东城区对口帮扶张家口市崇礼区")
    >>> [place.name for place in found.helpers], [place.name for place in found.helped], found.is_stated
    (['北京市东城区'], ['河北省张家口市崇礼区'], True)
    """
    verb = _verb().search(quote) if link.form == "pairing" else None
    if verb is None:
        return None
    towards = quote.rfind("对", 0, verb.start())
    behind = towards >= 0 and any(_at(quote, party) > towards for party in link.parties)
    parted = towards if behind else verb.start()
    helped = tuple(party for party in link.parties if _at(quote, party) > parted)
    # 京津 has no name of either: who is not named behind 对 is named in front.
    helpers = tuple(party for party in link.parties if party not in helped)
    if not helpers or not helped:
        return None
    stated = min(len(helpers), len(helped)) == 1 and _DIGITS.search(quote) is None
    return Pairing(link.id, helpers, helped, stated)


def coverage_of(link: Mechanism, quote: str, claims: Sequence[Claim]) -> Coverage | None:
    """Return how far a recognition or a shared service reaches; None for other forms.

    Parameters
    ----------
    link : Mechanism
    quote : str
        The words of its span.
    claims : sequence of Claim
        Of the same document.
    """
    if link.form != "recognition":
        return None
    counts = tuple(claim.id for claim in claims if link.span.contains(claim.span))
    way = _way().search(quote)
    origin: tuple[PlaceName, ...] = ()
    destination: tuple[PlaceName, ...] = ()
    if way is not None:
        origin = tuple(party for party in link.parties if 0 <= _at(quote, party) < way.start("people"))
        destination = tuple(party for party in link.parties if party not in origin)
    if not origin or not destination:
        origin = destination = ()
    return Coverage(link.id, link.mechanism, origin, destination, counts, link.period)


def _at(quote: str, party: PlaceName) -> int:
    """Return where a party is named, whole, by its last part or by its short name; -1 where it is not."""
    name = party.name
    for start in range(len(name) - 1):
        for form in (name[start:], _LEVELS.sub("", name[start:])):
            if len(form) > 1 and form in quote:
                return quote.find(form)
    return -1


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(alternatives(load_vocabulary("chains", "lantu.records")["pairing"]["verbs"]))


@cache
def _way() -> re.Pattern[str]:
    words = load_vocabulary("chains", "lantu.records")["coverage"]
    return re.compile(rf"(?P<people>{alternatives(words['people'])})(?:{alternatives(words['went'])})")
