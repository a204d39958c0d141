"""Fingerprints of texts by which copies are found without comparing all with all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache

import numpy as np
import numpy.typing as npt

from lantu.documents.likeness import letters_of

LENGTH = 5
"""Letters of a shingle: long enough that two texts on one matter share few by chance."""
PERMUTATIONS = 96
BANDS = 24
"""Bands of four: a pair that shares 0.5 of its shingles is a candidate in 78 cases of 100, one that
shares 0.7 in 99.8, one that shares 0.2 in 4."""
_LONGEST = 2_000_000
# Small sets are permuted so many times at once, as numpy's calls cost more than their work then.
_AT_ONCE, _SMALL = 8, 20_000

Signature = npt.NDArray[np.uint64]


def shingles_of(text: str) -> npt.NDArray[np.uint64]:
    """Return the hashes of all runs of five letters of a text, each once, sorted.

    Marks, white space and line breaks do not count, so a copy that is set otherwise has the same.
    Texts beyond two million letters are judged by their beginning.

    Examples
    --------
    >>> bool((shingles_of("京津冀协同发展") == shingles_of("京津冀，协同 发展。")).all())
    True
    """
    letters = letters_of(text[:_LONGEST])
    codes = np.frombuffer(letters.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    if len(codes) < LENGTH:
        return np.unique(codes)
    values = np.zeros(len(codes) - LENGTH + 1, dtype=np.uint64)
    for at in range(LENGTH):
        values = values * np.uint64(1_000_003) + codes[at : at + len(values)]
    return np.unique(_mix(values, np.empty_like(values)))


def _mix(values: npt.NDArray[np.uint64], spare: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """Spread hashes over all bits, in place (the finaliser of splitmix64, Steele et al. 2014)."""
    for bits, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        values ^= np.right_shift(values, np.uint64(bits), out=spare)
        values *= np.uint64(factor)
    values ^= np.right_shift(values, np.uint64(31), out=spare)
    return values


def sign(shingles: npt.NDArray[np.uint64]) -> Signature:
    """Return the MinHash signature of a set of shingles (Broder 1997).

    The share of equal places of two signatures estimates how much of both sets is common.
    """
    if not len(shingles):
        return np.zeros(PERMUTATIONS, dtype=np.uint64)
    step = _AT_ONCE if len(shingles) <= _SMALL else 1
    seeds, least = _seeds(), np.empty(PERMUTATIONS, dtype=np.uint64)
    permuted, spare = np.empty((2, step, len(shingles)), dtype=np.uint64)
    for at in range(0, PERMUTATIONS, step):
        np.bitwise_xor(shingles, seeds[at : at + step], out=permuted)
        _mix(permuted, spare).min(axis=1, out=least[at : at + step])
    return least


@cache
def _seeds() -> Signature:
    """Return the seed of each permutation, in a column."""
    digest = [hashlib.sha256(f"shingle {number}".encode()).digest() for number in range(PERMUTATIONS)]
    seeds = [[int.from_bytes(value[:8], "little")] for value in digest]
    return np.array(seeds, dtype=np.uint64)


def bands_of(signature: Signature) -> Iterable[bytes]:
    """Cut a signature into bands: texts that agree in one are worth comparing."""
    width = PERMUTATIONS // BANDS
    for band in range(BANDS):
        yield bytes([band]) + signature[band * width : (band + 1) * width].tobytes()


def share_of(part: npt.NDArray[np.uint64], whole: npt.NDArray[np.uint64]) -> float:
    """Return which share of one set of shingles the other has too; 0 where the first is empty."""
    if not len(part):
        return 0.0
    return float(np.isin(part, whole, assume_unique=True).sum() / len(part))
