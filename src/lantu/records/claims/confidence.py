"""How likely a claim is right in every attribute, by what its attributes rest on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

from lantu.language.vocabulary import load_vocabulary
from lantu.records.claims.reach import Extent

_LONG, _SHORT = 16, 2


def grounds_of(extent: Extent, indicator: str, *, settled: bool, catalogued: bool) -> Iterator[str]:
    """Yield what a claim rests on, by the names of ``data/confidence.toml``.

    Parameters
    ----------
    extent : Extent
    indicator : str
    settled : bool
        Whether the document is one place's own.
    catalogued : bool
        Whether the catalogue knows the indicator.

    Examples
    --------
    >>> from lantu.records.claims.reach import Extent
    >>> extent = Extent(("110000",), "joint", (), (), "place.context")
    >>> list(grounds_of(extent, "地区生产总值", settled=True, catalogued=True))
    ['own_document', 'catalogued']
    """
    if extent.rule != "place.context":
        yield "named" if extent.rule != "place.sentence" else "earlier_clause"
    elif not extent.codes:
        yield "no_place"
    else:
        yield "own_document" if settled else "passage"
    if len(extent.codes) > 1:
        yield "several_places"
    if len(indicator) > _LONG:
        yield "long_head"
    if len(indicator) <= _SHORT:
        yield "short_head"
    if catalogued:
        yield "catalogued"


def compute_confidence(grounds: Iterator[str]) -> float:
    """Return the probability, 0..1, that everything a claim says is right.

    ``1 / (1 + exp(-(base + sum of weights)))``; the weights were fitted to claims judged by reading
    (``bench/claims.md`` has the reliability table).

    Examples
    --------
    >>> compute_confidence(iter(["named"])) > compute_confidence(iter(["passage", "long_head"]))
    True
    """
    return _probability(tuple(grounds))


@cache
def _probability(grounds: tuple[str, ...]) -> float:
    base, weights = _model()
    return round(1 / (1 + math.exp(-(base + sum(weights[ground] for ground in grounds)))), 2)


@cache
def _model() -> tuple[float, dict[str, float]]:
    words = load_vocabulary("confidence", "lantu.records")
    return words["base"], words["weights"]
