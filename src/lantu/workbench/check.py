"""Reconcile what a ledger holds: which figures cannot all be true, why, and what they imply."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import partial
from itertools import chain
from pathlib import Path

from lantu.errors import NotFoundError
from lantu.facts import Quantity
from lantu.facts.conflict import Conflict
from lantu.facts.period import NOWHEN
from lantu.facts.statement import Against, Printed, Statement
from lantu.language.units import units
from lantu.ledger import Ledger, Statement as Kept
from lantu.ledger.statement import DocumentHead
from lantu.reconcile import Catalogue, Solution, make_identities, solve
from lantu.records import Baseline, Claim
from lantu.records.claims.beside import FROM_PAIR
from lantu.records.linking import IndicatorLinker
from lantu.region.place import Place
from lantu.region.region import Region
from lantu.workbench.naming import NARROWS, Namer
from lantu.workbench.pack import tables_of

_TOLD_EVERY = 1000
_SHORTEST_ID = 6


def check(ledger: Ledger, region: Region, *, progress: Callable[[int], None] | None = None) -> Solution:
    """Reconcile all current claims of a ledger.

    Parameters
    ----------
    ledger : Ledger
    region : Region
        The pack that the ledger was read with: its indicators, places and identities.
    progress : callable, optional
        Called with the number of statements that are ready for the solver, now and then, and again between
        the steps of the solver; what it raises ends the check.

    Returns
    -------
    Solution
        Values, conflicts with their reasons, and why statements that bind nothing do not.
    """
    linker = IndicatorLinker(region.indicators)
    statements: list[Statement] = []
    for statement in chain(statements_of(ledger, linker, region.places), trends_of(ledger)):
        statements.append(statement)
        if progress and len(statements) % _TOLD_EVERY == 0:
            progress(len(statements))
    if progress:
        progress(len(statements))
    catalogue = catalogue_of(region, {statement.indicator for statement in statements})
    return solve(statements, catalogue, pause=progress and partial(progress, len(statements)))


def find_conflict(ledger: Ledger, region: Region, reference: str) -> Conflict:
    """Return the conflict with an id, or with the only id that begins so.

    Raises
    ------
    NotFoundError
        When the figures as they stand give none, or several.
    """
    found = [one for one in check(ledger, region).conflicts if one.id.startswith(reference)]
    if len(found) != 1 or len(reference) < _SHORTEST_ID:
        raise NotFoundError(
            f"{len(found)} conflicts have an id that begins with {reference!r}: "
            f"give {_SHORTEST_ID} characters or more; `lantu check` shows them"
        )
    return found[0]


def statements_of(
    ledger: Ledger, linker: IndicatorLinker, places: Iterable[Place] = ()
) -> Iterator[Statement]:
    """Yield the current claims as plain statements.

    Words in front of an indicator's name make a series of their own, unless they only say where, which
    the statement says already (``places`` gives the names), or nothing (全市, 累计).

    Left out are records that people rejected; repeats inside one document; the first figure of a pair
    (由…增加到…) whose time is not told, since it held before the document's date and not at it; and figures
    of one document under a phrase that no indicator of the catalogue names, where several share it at one
    place and time: there the phrase is too short to tell them apart. Such phrases count as one where they
    mean one thing (疏解一般制造业企业, 退出一般制造业企业).
    """
    alike: dict[tuple[object, ...], set[Quantity]] = {}
    claims = [kept for kept in ledger.claims if kept.rank != "deprecated"]
    namer = Namer(linker, [kept.record for kept in claims], places)
    for kept in claims:
        alike.setdefault(_phrase_of(kept, namer), set()).add(kept.record.quantity)
    for kept in claims:
        claim = kept.record
        undated = claim.period == NOWHEN and claim.rule.endswith(FROM_PAIR)
        vague = claim.indicator_id is None and len(alike[_phrase_of(kept, namer)]) > 1
        if claim.repeat_of is None and not undated and not vague:
            yield _statement(kept, namer)


def trends_of(ledger: Ledger) -> Iterator[Statement]:
    """Yield the trends (持续下降) of indicators of the catalogue; better and worse order no figures."""
    for kept in ledger.qualitative:
        said = kept.record
        plain = kept.rank != "deprecated" and said.repeat_of is None and said.sort == "trend"
        if plain and said.indicator_id is not None and said.value in {"up", "down"}:
            yield Statement(
                id=said.id,
                indicator=said.indicator_id,
                quantity=None,
                printed=_printed(kept.document),
                kind="trend",
                places=tuple(place.code or place.name for place in said.places),
                period=said.period,
                direction="up" if said.value == "up" else "down",
                modality=said.modality,
                wording=said.indicator,
                quote=kept.quote,
            )


def _phrase_of(kept: Kept[Claim], namer: Namer) -> tuple[object, ...]:
    claim = kept.record
    phrase = namer.phrase(claim)
    return kept.document.id, phrase, claim.places, claim.period, claim.kind, claim.quantity.unit


def catalogue_of(region: Region, keys: Iterable[str] = ()) -> Catalogue:
    """Return what the reconciler must know of a region: indicators, units, places and identities.

    Parameters
    ----------
    region : Region
    keys : iterable of str
        Narrower indicators that statements use (``line_length:京唐城际铁路``): they follow the rules of the
        indicator that they narrow.
    """
    said = make_identities(tables_of(region.declarations("identities")))
    places = {place.code: place for place in region.places}
    rules = {indicator.id: indicator for indicator in region.indicators}
    wide = {key: key.partition(NARROWS)[0] for key in keys}
    narrower = {key: rules[name] for key, name in wide.items() if name in rules}
    return Catalogue(
        indicators=rules | narrower,
        units={name: unit.dimension.partition(":")[0] for name, unit in units().items()},
        within={code: place.parent for code, place in places.items() if place.parent},
        place_names={code: place.full_name for code, place in places.items()},
        identities=said.identities,
        whole_places=said.whole_places,
        limits=said.limits,
        revised=said.revised,
        real_growth=said.real_growth,
        placed=said.placed,
    )


def _statement(kept: Kept[Claim], namer: Namer) -> Statement:
    claim, document = kept.record, kept.document
    basis = claim.basis
    return Statement(
        id=claim.id,
        indicator=namer.name(claim),
        quantity=claim.quantity,
        printed=_printed(document),
        kind=claim.kind,
        places=tuple(place.code or place.name for place in claim.places),
        each=claim.place_mode == "each",
        origin=tuple(place.code or place.name for place in claim.origin),
        destination=tuple(place.code or place.name for place in claim.destination),
        period=claim.period,
        direction=claim.direction,
        against=_against(claim.baseline),
        part=namer.part(claim),
        modality=claim.modality,
        scope=basis.scope if basis else None,
        stage=claim.stage,
        net=claim.net,
        release=basis.release if basis else None,
        base_year=basis.base_year if basis else None,
        prices=basis.prices if basis else None,
        wording=claim.indicator,
        written=kept.number or "",
        quote=kept.quote,
    )


def _printed(document: DocumentHead) -> Printed:
    return Printed(
        document=document.id,
        lineage=document.source or document.id,
        publisher=document.publisher or "",
        date=document.date,
        authority=document.authority,
        name=document.name,
    )


def _against(baseline: Baseline | None) -> Against | None:
    if baseline is None:
        return None
    return Against(baseline.time, Decimal(baseline.value) if baseline.value else None)


def default_region(pack: str | Path = "jingjinji") -> Region:
    """Load the pack that ledgers are read with unless told otherwise."""
    return Region.load(pack)
