"""What a text leaves behind to be found and compared by, so that it need not be read again for either."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from lantu.documents.head import named_publishers
from lantu.documents.lines import split_lines
from lantu.documents.shingles import bands_of, share_of, shingles_of, sign
from lantu.documents.vocabulary import load_vocabulary

METHOD = 2
"""Changes when prints or comparisons are made otherwise: what another method made is made anew."""
FEWEST_SHINGLES = 30
"""Texts with fewer are too short to be told from texts that only use the same phrase."""
ALTERED, ALTERED_FIGURES = 0.1, 0.8
"""Least shares of shingles and of runs of figures in common for a text whose words were replaced."""
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEWEST_FIGURES, _FIGURES_IN_COMMON = 5, 0.7
_RUN, _FEWEST_RUNS = 4, 8
_HEAD, _END = 1000, 200
_HAN, _LATIN = re.compile("[\u4e00-\u9fff]"), re.compile(r"[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+")
_MOST_LATIN = 3


class TextPrint(NamedTuple):
    """What of a text does not change with what else there is, small enough to keep.

    Attributes
    ----------
    shingles : int
        How many runs of five letters it has, each counted once.
    keys : tuple of int
        Texts that share one of these may be copies: hashes, 64 bits, of the bands of its MinHash signature
        and of its first runs of figures. Empty for a text that is too short to be told.
    named : tuple of str
        Publishers that it names as where it has its text from.
    reprint : bool
        Whether it calls itself a reprint at either end.
    """

    shingles: int
    keys: tuple[int, ...]
    named: tuple[str, ...]
    reprint: bool


class Comparison(NamedTuple):
    """What two texts have in common.

    Attributes
    ----------
    common : int
        Runs of five letters that both have.
    same_figures : bool
        Whether most figures of the text that has fewer stand in the other too.
    altered : bool
        Whether they tell the same figures in the same order, in words that are mostly others.
    """

    common: int
    same_figures: bool
    altered: bool


@dataclass(frozen=True, slots=True)
class TextParts:
    """A text taken apart for comparing: its shingles, its figures, and its runs of telling figures."""

    shingles: npt.NDArray[np.uint64]
    figures: frozenset[str]
    runs: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, text: str) -> TextParts:
        """Take a text apart."""
        figures = _FIGURE.findall(text)
        # Figures of one digit and years stand in too many texts.
        telling = [figure for figure in figures if len(figure) > 1 and not _YEAR.fullmatch(figure)]
        runs = frozenset(tuple(telling[at : at + _RUN]) for at in range(len(telling) - _RUN + 1))
        return cls(_shingles(text), frozenset(figures), runs)


def print_text(text: str, bands: Sequence[int] | None = None) -> TextPrint:
    """Return what is kept of a text.

    Parameters
    ----------
    text : str
    bands : sequence of int, optional
        What `hash_bands` gives for it, where that is known: it is most of the work.

    Examples
    --------
    >>> text = "据《北河日报》报道，" + "".join(chr(0x4e00 + at) for at in range(60))
    >>> found = print_text(text)
    >>> found.named, found.shingles, found == print_text(text, hash_bands(text))
    (('北河日报',), 63, True)
    """
    parts = TextParts.of(text)
    keys: tuple[int, ...] = ()
    if len(parts.shingles) >= FEWEST_SHINGLES:
        runs = (b"run " + " ".join(run).encode() for run in sorted(parts.runs)[:_FEWEST_RUNS])
        keys = (*(_hash_bands(parts.shingles) if bands is None else bands), *map(_hash, runs))
    named = {match["publisher"].strip("《》") for match in _according().finditer(text)}
    head = text[:_HEAD]
    named |= set(named_publishers([head[line.start : line.end] for line in split_lines(head)]))
    reprint = any(word in said for said in (text[:_END], text[-_END:]) for word in reprint_words())
    return TextPrint(len(parts.shingles), keys, tuple(sorted(named - {""})), reprint)


def hash_bands(text: str) -> list[int]:
    """Return hashes, 64 bits each, of the bands of a text's MinHash signature.

    Examples
    --------
    >>> hash_bands("京津冀协同发展") == hash_bands("京津冀，协同 发展。")
    True
    """
    return _hash_bands(_shingles(text))


def compare_texts(one: TextParts, other: TextParts) -> Comparison:
    """Return what two texts have in common; their order does not matter."""
    common = int(np.isin(one.shingles, other.shingles, assume_unique=True).sum())
    fewer, more = sorted((one.figures, other.figures), key=len)
    same = len(fewer) < _FEWEST_FIGURES or len(fewer & more) >= len(fewer) * _FIGURES_IN_COMMON
    return Comparison(common, same, _is_altered(one, other))


def reprint_words() -> tuple[str, ...]:
    """Return words by which a document calls itself a reprint."""
    return tuple(load_vocabulary("metadata")["reprint_words"])


def _is_altered(one: TextParts, other: TextParts) -> bool:
    small, large = sorted((one, other), key=lambda parts: len(parts.shingles))
    fewest = min(len(small.runs), len(large.runs))
    if fewest < _FEWEST_RUNS or share_of(small.shingles, large.shingles) < ALTERED:
        return False
    return len(small.runs & large.runs) >= ALTERED_FIGURES * max(len(small.runs), len(large.runs))


def _shingles(text: str) -> npt.NDArray[np.uint64]:
    return shingles_of(_without_pinyin(text))


def _without_pinyin(text: str) -> str:
    """Leave out the Latin letters of a Chinese text: some copies write the sound behind each word."""
    han = len(_HAN.findall(text))
    plain = _LATIN.sub("", text)
    return plain if 0 < len(text) - len(plain) <= _MOST_LATIN * han else text


def _hash_bands(shingles: npt.NDArray[np.uint64]) -> list[int]:
    return [_hash(band) for band in bands_of(sign(shingles))]


def _hash(said: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest(), "little")


@cache
def _according() -> re.Pattern[str]:
    return re.compile(load_vocabulary("metadata")["according"])
