"""Minutes between cities that documents state, as the scenarios compare them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from lantu.facts.place import PlaceName
from lantu.language.units import convert, units
from lantu.ledger import Ledger, Statement as Kept
from lantu.records import Claim
from lantu.region.network import Network
from lantu.region.region import Region
from lantu.scenarios import Stated
from lantu.scenarios.line_names import rail_words

LONGEST_MINUTES = 600.0
"""No train inside a region takes longer: what is longer is no journey."""


def find_stated(ledger: Ledger, region: Region) -> tuple[Stated, ...]:
    """Return what a ledger states of minutes between places, each once.

    A time counts between the two places that it is said of, or, where it stands by a word such as 交通圈,
    between all members of the group that it is said of; for the whole region between its hubs and its main
    cities, as the pack's table of centres reads them. Times of driving and differences are left out.

    Parameters
    ----------
    ledger : Ledger
    region : Region
        The pack that the ledger was read with; its table of centres says which stations count.
    """
    network = region.network()
    names = {centre.place: region.place(centre.place).name for centre in network.centres}
    stations = {names[centre.place]: centre.stations for centre in network.centres}
    found: dict[tuple[object, ...], Stated] = {}
    for kept in sorted(ledger.claims, key=lambda one: (one.document.date or "9999", one.no)):
        minutes = _minutes(kept)
        if minutes is None:
            continue
        pairs = tuple((names[one], names[other]) for one, other in _pairs(kept, region, network))
        if not pairs:
            continue
        key = (pairs, minutes, kept.record.modality)
        if key in found:
            found[key] = replace(found[key], also=found[key].also + 1)
            continue
        quote, document = " ".join(kept.quote.split()), kept.document
        found[key] = Stated(
            quote, document.name, minutes, pairs, stations, kept.id, document.date or "", kept.record.modality
        )
    return tuple(found.values())


def _minutes(kept: Kept[Claim]) -> float | None:
    """Return the most minutes that a claim allows; None where it is none on a journey by train."""
    claim, quantity = kept.record, kept.record.quantity
    unit = units().get(quantity.unit or "")
    if unit is None or unit.dimension != "time" or kept.rank == "deprecated":
        return None
    if claim.kind != "level" or claim.repeat_of is not None or quantity.op in (">", ">="):
        return None
    if any(word in kept.quote for word in rail_words()["driving"]["words"]):
        return None
    most = quantity.value if quantity.value2 is None else quantity.value2
    minutes = float(convert(most, quantity.unit, "分钟"))
    return minutes if 0 < minutes <= LONGEST_MINUTES else None


def _pairs(kept: Kept[Claim], region: Region, network: Network) -> Iterator[tuple[str, str]]:
    claim = kept.record
    centres = [centre.place for centre in network.centres]
    ends = [_centre(places, centres) for places in (claim.origin, claim.destination)]
    if len(claim.places) == 2 and not claim.origin and not claim.destination and claim.place_mode != "each":
        # A way is said of both its ends together (从北京到唐山).
        ends = [_centre((place,), centres) for place in claim.places]
    if all(ends):
        yield ends[0] or "", ends[1] or ""
        return
    if claim.origin or claim.destination or len(claim.places) != 1:
        return
    if not any(word in kept.quote for word in rail_words()["circles"]["words"]):
        return
    members = (
        [place.code for place in region.children(claim.places[0].code or "")] if claim.places[0].code else []
    )
    if set(members) == set(region.scope):
        hubs = [centre.place for centre in network.centres if centre.hub]
        main = [centre.place for centre in network.centres if centre.main and not centre.hub]
        yield from combinations(hubs, 2)
        yield from ((hub, city) for hub in hubs for city in main)
    else:
        yield from combinations([code for code in members if code in centres], 2)


def _centre(places: tuple[PlaceName, ...], centres: list[str]) -> str | None:
    return places[0].code if len(places) == 1 and places[0].code in centres else None
