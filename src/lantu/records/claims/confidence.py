"""How likely a claim is right in every attribute, by what its attributes rest on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

from lantu.language.vocabulary import load_vocabulary
from lantu.records.claims.extent import Extent
from lantu.records.claims.segment import Segment

_LONG, _SHORT = 16, 2


def grounds_of(segment: Segment, extent: Extent, indicator: str, *, own: bool) -> Iterator[str]:
    """Yield what a claim rests on, by the names of ``data/confidence.toml``.

    Parameters
    ----------
    segment : Segment
    extent : Extent
    indicator : str
    own : bool
        Whether the head of the indicator stands in the figure's own clause.
    """
    if extent.rule != "place.context":
        yield "named" if extent.rule != "place.sentence" else "earlier_clause"
    elif not extent.codes:
        yield "no_place"
    else:
        yield "own_document" if segment.sentence.settled else "passage"
    if not own:
        yield "carried_head"
    if len(indicator) > _LONG:
        yield "long_head"
    if len(indicator) <= _SHORT:
        yield "short_head"
    if segment.left[1] - segment.left[0] <= 1:
        yield "number_first"


def compute_confidence(grounds: Iterator[str]) -> float:
    """Return the probability, 0..1, that everything a claim says is right.

    ``1 / (1 + exp(-(base + sum of weights)))``; the weights were fitted to claims judged by reading
    (``bench/claims.md`` has the reliability table).

    Examples
    --------
    >>> compute_confidence(iter(["named"])) > compute_confidence(iter(["passage", "carried_head"]))
    True
    """
    base, weights = _model()
    return round(1 / (1 + math.exp(-(base + sum(weights[ground] for ground in grounds)))), 2)


@cache
def _model() -> tuple[float, dict[str, float]]:
    words = load_vocabulary("confidence", "lantu.records")
    return words["base"], words["weights"]
