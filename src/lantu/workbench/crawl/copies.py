"""Near copies among the documents of a job, found by bands without comparing all with all."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow.parquet as pq

from lantu.workbench.crawl.rows import BANDS

_SHARED_BANDS = 6
"""Bands of 24 that two texts must share: 0.25 of them is a likeness of about 0.7, as bands are of four."""


def count_near_copies(parts: Iterable[Path]) -> int:
    """Return how many documents are nearly a text that another document of the parts has.

    Each band is looked at by itself: memory is eight bytes a document and the pairs that share a band.
    """
    paths = list(parts)
    shared: dict[tuple[int, int], int] = {}
    for band in range(BANDS):
        for pair in _pairs(_band(paths, band)):
            shared[pair] = shared.get(pair, 0) + 1
    return len({copy for (_, copy), bands in shared.items() if bands >= _SHARED_BANDS})


def _band(paths: list[Path], band: int) -> npt.NDArray[np.uint64]:
    found = []
    for path in paths:
        table = pq.read_table(path, columns=["bands"])
        found += [
            np.array([bands[band] for bands in chunk.to_pylist() if bands], np.uint64)
            for chunk in table["bands"].chunks
        ]
    return np.concatenate(found) if found else np.zeros(0, np.uint64)


def _pairs(values: npt.NDArray[np.uint64]) -> Iterable[tuple[int, int]]:
    """Pair each document with the first that has the same value."""
    order = np.argsort(values, kind="stable")
    sorted_values = values[order]
    edges = np.flatnonzero(sorted_values[1:] != sorted_values[:-1]) + 1
    for start, end in pairwise([0, *edges.tolist(), len(values)]):
        if start == end:
            continue
        first = int(order[start])
        yield from ((first, int(other)) for other in order[start + 1 : end])
