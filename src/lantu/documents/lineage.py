"""Which documents are reprints of which: copies of one text are one source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Literal, NamedTuple

import numpy as np

from lantu.documents.document import Authority, Document
from lantu.documents.prints import Comparison, TextParts, TextPrint, compare_texts, print_text, reprint_words

COPY = 0.8
"""Share of a text's shingles that another must have for it to be a copy of that text."""
COPY_WITH_EVIDENCE = 0.5
"""The same where the copy says itself where it comes from, or bears the same title."""
_RANKS: dict[Authority, int] = {"primary": 0, "official copy": 1, "press": 2, "unknown": 3, "secondary": 4}
_LARGEST_BUCKET = 200

Relation = Literal["same text", "reprint", "altered", "excerpt", "contains"]
Compare = Callable[[int, int], Comparison]
"""Compares the texts of two documents, given by their places in the list, the lower one first."""


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


class Candidate(NamedTuple):
    """A document as far as its lineage depends on it.

    Attributes
    ----------
    id : str
    title, publisher, date : str or None
    authority : Authority
    text : TextPrint
    """

    id: str
    title: str | None
    publisher: str | None
    date: str | None
    authority: Authority
    text: TextPrint


def find_lineage(documents: Iterable[Document]) -> tuple[Reprint, ...]:
    """Find which documents are copies of which.

    Candidates share a band of their MinHash signatures, a run of figures or their title. Two texts are copies
    of one another where each has most of the other; where only one of them has, it contains the other. Of a
    group of copies one is the source: the organ's own text before an official copy, that before the press,
    what names no other as its source before what does, and the earlier before the later. Texts that differ in
    their figures are editions of one form, not copies.

    Parameters
    ----------
    documents : iterable of Document
        Any number, in any order; the time grows with their total length and with the number of copies.

    Returns
    -------
    tuple of Reprint
        At most one for each document, by the ids of source and copy.
    """
    # What has the same bytes as one before is the same document.
    every = sorted({document.id: document for document in documents}.values(), key=lambda one: one.id)
    texts = [TextParts.of(document.text) for document in every]
    return resolve_lineage(
        [_candidate(document) for document in every],
        lambda one, other: compare_texts(texts[one], texts[other]),
    )


def resolve_lineage(documents: Sequence[Candidate], compare: Compare) -> tuple[Reprint, ...]:
    """Find which documents are copies of which, by what is kept of them.

    Parameters
    ----------
    documents : sequence of Candidate
        Ordered by their ids, so that the order in which they came makes no difference.
    compare : Compare
        Asked for those pairs only that the answer depends on.

    Returns
    -------
    tuple of Reprint
        As `find_lineage` returns them.
    """
    return _Resolver(documents, compare).resolve()


class _Resolver:
    def __init__(self, documents: Sequence[Candidate], compare: Compare) -> None:
        self._documents = documents
        self._compare = compare

    def resolve(self) -> tuple[Reprint, ...]:
        links, parts = self._compare_candidates()
        sources: dict[int, int] = {}
        members: dict[int, list[int]] = {}
        for group in _groups(links):
            source = self._source(group)
            sources |= dict.fromkeys(group, source)
            members[source] = group
        found: dict[int, tuple[int, Relation | None]] = {
            copy: (source, None) for copy, source in sources.items() if copy != source
        }
        taken, standing = set[int](), set[int]()
        for copy, source, relation in self._partings(parts, sources):
            # What stands for others is no copy itself: whoever asks where a text is from asks once.
            if copy not in taken and source not in taken and copy not in standing:
                taken.add(copy)
                standing.add(source)
                found |= dict.fromkeys(members.get(copy, [copy]), (source, relation))
        reprints = [self._reprint(copy, source, relation) for copy, (source, relation) in found.items()]
        return tuple(sorted(reprints, key=lambda reprint: (reprint.source, reprint.copy)))

    def _partings(
        self, parts: Sequence[tuple[int, int]], sources: dict[int, int]
    ) -> list[tuple[int, int, Relation]]:
        """Return copy, source and relation of each pair of which one is a part, the best sources first."""
        told: dict[tuple[int, int], Relation] = {}
        for small, large in parts:
            one, other = sources.get(small, small), sources.get(large, large)
            if one != other:
                source = self._source([one, other])
                copy = other if source == one else one
                told.setdefault((copy, source), "excerpt" if copy == one else "contains")
        pairs = sorted(told, key=lambda pair: (self._order(pair[1], pair), self._order(pair[0], pair)))
        return [(copy, source, told[copy, source]) for copy, source in pairs]

    def _compare_candidates(self) -> tuple[dict[int, list[int]], list[tuple[int, int]]]:
        """Return which documents are copies of one another, and which are a part (first) of which."""
        links: dict[int, list[int]] = defaultdict(list)
        parts: list[tuple[int, int]] = []
        for one, other in sorted(_pairs(self._documents)):
            said = self._compare(one, other)
            if not said.same_figures:
                continue
            small, large = sorted((one, other), key=lambda at: self._documents[at].text.shingles)
            pair = self._documents[one], self._documents[other]
            told = _evidence(*pair) or _evidence(*reversed(pair))
            enough = COPY_WITH_EVIDENCE if told else COPY
            if said.common >= enough * self._documents[large].text.shingles or said.altered:
                links[one].append(other)
                links[other].append(one)
            elif said.common >= COPY * self._documents[small].text.shingles:
                parts.append((small, large))
        return links, parts

    def _source(self, group: Sequence[int]) -> int:
        """Choose the document of a group that stands for it."""
        return min(group, key=lambda number: self._order(number, group))

    def _order(self, number: int, group: Sequence[int]) -> tuple[int, bool, str, int, str]:
        """Return a document's place among those that might stand for a group, the best the lowest."""
        one = self._documents[number]
        others = (self._documents[other] for other in group if other != number)
        derived = _says_reprint(one) or any(_names(one, other) for other in others)
        return _RANKS[one.authority], derived, one.date or "9999", -one.text.shingles, one.id

    def _reprint(self, copy: int, source: int, relation: Relation | None = None) -> Reprint:
        one, other = self._documents[copy], self._documents[source]
        common = self._compare(min(copy, source), max(copy, source)).common
        share = common / one.text.shingles
        if relation is None:
            same = common == one.text.shingles == other.text.shingles
            relation = "same text" if same else "reprint" if share >= COPY_WITH_EVIDENCE else "altered"
        return Reprint(one.id, other.id, relation, round(share, 3), _evidence(one, other))


def _candidate(document: Document) -> Candidate:
    title, publisher, date = (
        field.value if field else None for field in (document.title, document.publisher, document.date)
    )
    return Candidate(document.id, title, publisher, date, document.authority, print_text(document.text))


def _pairs(documents: Sequence[Candidate]) -> set[tuple[int, int]]:
    """Pair documents that share a key or a title; in a crowd each is paired with the first only."""
    pairs: set[tuple[int, int]] = set()
    for numbers in _buckets(documents):
        if len(numbers) <= _LARGEST_BUCKET:
            pairs.update(combinations(numbers, 2))
        else:
            pairs.update((numbers[0], other) for other in numbers[1:])
    return pairs


def _buckets(documents: Sequence[Candidate]) -> Iterator[list[int]]:
    """Yield the documents, in their order, that share a key or a title."""
    telling = [number for number, one in enumerate(documents) if one.text.keys]
    titled: dict[str, list[int]] = defaultdict(list)
    for number in telling:
        title = documents[number].title
        if title is not None:
            titled[title].append(number)
    yield from titled.values()
    keys = np.array([key for number in telling for key in documents[number].text.keys], np.uint64)
    owners = np.repeat(np.array(telling, np.int64), [len(documents[number].text.keys) for number in telling])
    order = np.argsort(keys, kind="stable")
    edges = np.flatnonzero(np.diff(keys[order])) + 1
    for start, end in pairwise([0, *edges.tolist(), len(keys)]):
        if end - start > 1:
            yield owners[order[start:end]].tolist()


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


def _evidence(copy: Candidate, source: Candidate) -> tuple[str, ...]:
    """Return what beside the text speaks for a reprint."""
    evidence = []
    if copy.title and copy.title == source.title:
        evidence.append("same title")
    if _names(copy, source):
        evidence.append(f"names {source.publisher}")
    return tuple(evidence)


def _names(copy: Candidate, source: Candidate) -> bool:
    """Tell whether a document names the publisher of another as where it has its text from."""
    said, own = source.publisher, copy.publisher or ""
    return said is not None and any(name in said and name not in own for name in copy.text.named)


def _says_reprint(document: Candidate) -> bool:
    """Tell whether a document calls itself a reprint, in its publisher's name or at either end."""
    publisher = document.publisher or ""
    return document.text.reprint or any(word in publisher for word in reprint_words())
