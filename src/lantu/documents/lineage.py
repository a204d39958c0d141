"""Which documents are reprints of which: copies of one text are one source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from lantu.documents.document import Authority, Document
from lantu.documents.head import load_labels
from lantu.documents.shingles import bands_of, share_of, shingles_of, sign
from lantu.documents.vocabulary import load_vocabulary

COPY = 0.8
"""Share of a text's shingles that another must have for it to be a copy of that text."""
COPY_WITH_EVIDENCE = 0.5
"""The same where the copy says itself where it comes from, or bears the same title."""
_FEWEST_SHINGLES = 30
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FEWEST_FIGURES, _FIGURES_IN_COMMON = 5, 0.7
_END = 200
_RANKS: dict[Authority, int] = {"primary": 0, "official copy": 1, "press": 2, "unknown": 3, "secondary": 4}
_LARGEST_BUCKET = 200

_RUN, _FEWEST_RUNS = 4, 8
ALTERED, ALTERED_FIGURES = 0.1, 0.8
"""Least shares of shingles and of runs of figures in common for a text whose words were replaced."""
_HAN, _LATIN = re.compile("[\u4e00-\u9fff]"), re.compile(r"[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+")
_MOST_LATIN = 3

Relation = Literal["same text", "reprint", "altered", "excerpt", "contains"]


@dataclass(frozen=True, slots=True)
class Reprint:
    """A document that says again what another says.

    Attributes
    ----------
    copy : str
        Id of the document that is the copy.
    source : str
        Id of the document that stands for all copies: the most authoritative of them, among those the
        earliest. Claims of copies count once, as claims of it.
    relation : Relation
        How they agree: ``same text`` to the letter but for marks and white space; ``reprint`` nearly;
        ``altered`` where the figures stand in the same order and the words were replaced, as machines do
        to hide a copy;
        ``excerpt`` where the copy is a part of the source; ``contains`` where the source is a part of the
        copy, so that only the passages they share are a copy.
    similarity : float
        Share of the copy's runs of five letters that the source has too, 0..1.
    evidence : tuple of str
        What else speaks for it: ``same title``, ``names 河北日报``.
    """

    copy: str
    source: str
    relation: Relation
    similarity: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Print:
    """A document's fingerprints."""

    document: Document
    shingles: npt.NDArray[np.uint64]
    figures: frozenset[str]
    runs: frozenset[tuple[str, ...]]


def find_lineage(documents: Iterable[Document]) -> tuple[Reprint, ...]:
    """Find which documents are copies of which.

    Candidates share a band of their MinHash signatures or their title. Two texts are copies of one
    another where each has most of the other; where only one of them has, it contains the other. Of a group
    of copies one is the source: the organ's own text before an official copy, that before the press, what
    names no other as its source before what does, and the earlier before the later. Texts that differ in
    their figures are editions of one form, not copies.

    Parameters
    ----------
    documents : iterable of Document
        Any number; the time grows with their total length and with the number of copies.

    Returns
    -------
    tuple of Reprint
        At most one for each document, by the ids of source and copy.
    """
    prints = [_print(document) for document in _unique(documents)]
    links: dict[int, list[int]] = defaultdict(list)
    parts: list[tuple[int, int]] = []
    for one, other in sorted(_candidates(prints)):
        small, large = sorted((one, other), key=lambda number: len(prints[number].shingles))
        if not _same_figures(prints[small], prints[large]):
            continue
        pair = prints[one].document, prints[other].document
        told = _evidence(*pair) or _evidence(*reversed(pair))
        enough = COPY_WITH_EVIDENCE if told else COPY
        if share_of(prints[large].shingles, prints[small].shingles) >= enough or _is_altered(
            prints[small], prints[large]
        ):
            links[one].append(other)
            links[other].append(one)
        elif share_of(prints[small].shingles, prints[large].shingles) >= COPY:
            parts.append((small, large))
    sources = {number: number for number in range(len(prints))}
    for group in _groups(links):
        source = _source(group, prints)
        sources |= dict.fromkeys(group, source)
    found = {
        copy: _reprint(prints[copy], prints[source]) for copy, source in sources.items() if copy != source
    }
    for small, large in parts:
        one, other = sources[small], sources[large]
        if one == other:
            continue
        source = _source([one, other], prints)
        copy = other if source == one else one
        if copy not in found and source not in found:
            relation: Relation = "excerpt" if copy == one else "contains"
            found[copy] = _reprint(prints[copy], prints[source], relation)
    return tuple(sorted(found.values(), key=lambda reprint: (reprint.source, reprint.copy)))


def _unique(documents: Iterable[Document]) -> Iterable[Document]:
    """Leave out what has the same bytes as one before: that is the same document."""
    return {document.id: document for document in documents}.values()


def _candidates(prints: Sequence[_Print]) -> set[tuple[int, int]]:
    """Pair documents that share a band or a title; in a crowd each is paired with the first only."""
    buckets: dict[bytes, list[int]] = defaultdict(list)
    for number, item in enumerate(prints):
        if len(item.shingles) < _FEWEST_SHINGLES:
            continue
        for band in bands_of(sign(item.shingles)):
            buckets[band].append(number)
        if item.document.title is not None:
            buckets[b"title " + item.document.title.value.encode("utf-8", "replace")].append(number)
        for run in sorted(item.runs)[:_FEWEST_RUNS]:
            buckets[b"run " + " ".join(run).encode()].append(number)
    pairs = set()
    for numbers in buckets.values():
        firsts = numbers if len(numbers) <= _LARGEST_BUCKET else numbers[:1]
        pairs |= {(one, other) for one in firsts for other in numbers if one < other}
    return pairs


def _groups(links: dict[int, list[int]]) -> list[list[int]]:
    """Gather what is linked, directly or through others."""
    groups = []
    seen: set[int] = set()
    for start in sorted(links):
        if start in seen:
            continue
        seen.add(start)
        group, pending = [], [start]
        while pending:
            number = pending.pop()
            group.append(number)
            fresh = [other for other in links[number] if other not in seen]
            seen.update(fresh)
            pending += fresh
        groups.append(sorted(group))
    return groups


def _source(group: Sequence[int], prints: Sequence[_Print]) -> int:
    """Choose the document of a group that stands for it."""
    documents = [prints[number].document for number in group]

    def order(number: int) -> tuple[int, bool, str, int, str]:
        document = prints[number].document
        others = [other for other in documents if other.id != document.id]
        derived = _says_reprint(document) or any(_names(document, other) for other in others)
        date = document.date.value if document.date else "9999"
        return _RANKS[document.authority], derived, date, -len(prints[number].shingles), document.id

    return min(group, key=order)


def _print(document: Document) -> _Print:
    figures = _FIGURE.findall(document.text)
    # Figures of one digit and years stand in too many texts.
    telling = [figure for figure in figures if len(figure) > 1 and not _YEAR.fullmatch(figure)]
    runs = frozenset(tuple(telling[at : at + _RUN]) for at in range(len(telling) - _RUN + 1))
    return _Print(document, shingles_of(_without_pinyin(document.text)), frozenset(figures), runs)


def _without_pinyin(text: str) -> str:
    """Leave out the Latin letters of a Chinese text: some copies write the sound behind each word."""
    han = len(_HAN.findall(text))
    plain = _LATIN.sub("", text)
    return plain if 0 < len(text) - len(plain) <= _MOST_LATIN * han else text


def _is_altered(small: _Print, large: _Print) -> bool:
    """Tell whether two texts tell the same figures in the same order, in words that are mostly others."""
    fewest = min(len(small.runs), len(large.runs))
    if fewest < _FEWEST_RUNS or share_of(small.shingles, large.shingles) < ALTERED:
        return False
    return len(small.runs & large.runs) >= ALTERED_FIGURES * max(len(small.runs), len(large.runs))


def _same_figures(one: _Print, other: _Print) -> bool:
    """Tell whether most figures of the text that has fewer stand in the other too."""
    fewer, more = sorted((one.figures, other.figures), key=len)
    return len(fewer) < _FEWEST_FIGURES or len(fewer & more) >= len(fewer) * _FIGURES_IN_COMMON


def _reprint(copy: _Print, source: _Print, relation: Relation | None = None) -> Reprint:
    share = share_of(copy.shingles, source.shingles)
    if relation is None:
        same = len(copy.shingles) == len(source.shingles) and share == 1.0
        relation = "same text" if same else "reprint" if share >= COPY_WITH_EVIDENCE else "altered"
    evidence = _evidence(copy.document, source.document)
    return Reprint(copy.document.id, source.document.id, relation, round(share, 3), evidence)


@cache
def _according() -> re.Pattern[str]:
    return re.compile(load_vocabulary("metadata")["according"])


def _evidence(copy: Document, source: Document) -> tuple[str, ...]:
    """Return what beside the text speaks for a reprint."""
    evidence = []
    if copy.title and source.title and copy.title.value == source.title.value:
        evidence.append("same title")
    if source.publisher is not None and _names(copy, source):
        evidence.append(f"names {source.publisher.value}")
    return tuple(evidence)


def _names(copy: Document, source: Document) -> bool:
    """Tell whether a document names the publisher of another as where it has its text from."""
    if source.publisher is None:
        return False
    named = {match["publisher"].strip("《》") for match in _according().finditer(copy.text)}
    named |= {match["value"].strip() for match in load_labels().publisher.finditer(copy.text[:1000])}
    own = copy.publisher.value if copy.publisher else ""
    return any(name and name in source.publisher.value and name not in own for name in named)


def _says_reprint(document: Document) -> bool:
    """Tell whether a document calls itself a reprint, in its publisher's name or at either end."""
    publisher = document.publisher.value if document.publisher else ""
    ends = (publisher, document.text[:_END], document.text[-_END:])
    return any(word in said for said in ends for word in load_vocabulary("metadata")["reprint_words"])
