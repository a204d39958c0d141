"""Passages that say again what an earlier one says, to the letter or with the small damage of a scan.

Clauses that occur twice are the seeds: a text without any is dismissed at the speed of a set. From each
seed, sentences are compared pair by pair, forwards and backwards. Two sentences are the same where their
letters agree, or nearly: at least `SIMILAR` of them in order, the same figures, and no more than single
characters put in place of others. Likeness that is no repetition (the same words on another place or
year) differs in figures or in whole words, and is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lantu.documents.document import Repeat
from lantu.documents.likeness import compare_letters, letters_of
from lantu.facts import Span

SHORTEST = 30
"""Fewest letters of a repetition: shorter ones are phrases that recur by themselves."""
_SEED = 10
_CANDIDATES = 4
_STEPS = range(3)
_ALONE = 60
"""Letters from which a damaged sentence is believed to be a repetition by itself."""
_MOST_INEXACT = 20_000
"""Comparisons of sentences that differ, at most: beyond, only repetitions to the letter are found."""
_CLAUSE = re.compile(f"[^，。！？；：、\\r\\n]{{{_SEED},}}")
_SENTENCE = re.compile("[^。！？；]+[。！？；]*[”’）]*")


class _Match(NamedTuple):
    """A sentence (by number) that repeats an earlier one."""

    later: int
    earlier: int
    similarity: float
    letters: int


class Repetition(NamedTuple):
    """Passages said again, and the breaks at which a repeated sentence turns into another one.

    Attributes
    ----------
    repeats : tuple of Repeat
        In text order.
    splices : tuple of Span
        Those of the given breaks at which a sentence breaks off: the first time it went on otherwise.
    """

    repeats: tuple[Repeat, ...] = ()
    splices: tuple[Span, ...] = ()


def find_repeats(text: str, paragraphs: tuple[Span, ...], breaks: tuple[Span, ...] = ()) -> Repetition:
    """Find the passages of whole sentences that repeat an earlier one.

    Parameters
    ----------
    text : str
        The document's text.
    paragraphs : tuple of Span
        From `find_layout`.
    breaks : tuple of Span
        From `find_layout`.

    Examples
    --------
    >>> said = "北京市与河北省在京签署协议，共同推进二十二条跨界道路的规划、建设与养护工作。"
    >>> text = said + "其他事项另行商定。" + said
    >>> [repeat.similarity for repeat in find_repeats(text, (Span(0, len(text)),)).repeats]
    [1.0]
    """
    counts = Counter(_CLAUSE.findall(text))
    seeds = {clause for clause, count in counts.items() if count > 1}
    if not seeds:
        return Repetition()
    search = _Search(text, paragraphs)
    candidates = search.candidates(seeds)
    matches = search.matches(candidates)
    repeats = list(search.passages(matches))
    cut = [cut for gap in breaks if (cut := search.cut_off(gap, candidates, matches)) is not None]
    repeats += cut
    splices = tuple(gap for gap in breaks if any(gap.start == repeat.span.end for repeat in cut))
    return Repetition(tuple(sorted(repeats, key=lambda repeat: repeat.span)), splices)


class _Search:
    """The sentences of a text, their letters kept once they were needed."""

    def __init__(self, text: str, paragraphs: tuple[Span, ...]) -> None:
        self.text = text
        self.spans = [
            Span(*match.span())
            for span in paragraphs
            for match in _SENTENCE.finditer(text, span.start, span.end)
        ]
        self.starts = [span.start for span in self.spans]
        self._letters: dict[int, str] = {}
        self._inexact = 0

    def letters(self, number: int) -> str:
        """Return a sentence's letters and figures, without marks and white space."""
        known = self._letters.get(number)
        if known is None:
            known = self._letters[number] = letters_of(self.spans[number].of(self.text))
        return known

    def candidates(self, seeds: set[str]) -> dict[int, list[int]]:
        """Map each sentence that holds a seed to the first sentences that hold it."""
        first: dict[str, int] = {}
        found: dict[int, list[int]] = {}
        for match in _CLAUSE.finditer(self.text):
            clause = match.group()
            if clause not in seeds:
                continue
            number = bisect_right(self.starts, match.start()) - 1
            earlier = first.setdefault(clause, number)
            if earlier < number:
                before = found.setdefault(number, [])
                if earlier not in before and len(before) < _CANDIDATES:
                    before.append(earlier)
        return found

    def matches(self, candidates: dict[int, list[int]]) -> dict[int, _Match]:
        """Pair sentences with the earlier ones that they repeat."""
        matches: dict[int, _Match] = {}
        for number in sorted(candidates):
            if number in matches:
                continue
            for earlier in candidates[number]:
                match = self.compare(number, earlier)
                if match is not None:
                    matches[number] = match
                    self.extend(matches, match, -1)
                    self.extend(matches, match, 1)
                    break
        return matches

    def extend(self, matches: dict[int, _Match], match: _Match, step: int) -> None:
        """Go on from a pair of sentences for as long as their neighbours agree too."""
        later, earlier = match.later + step, match.earlier + step
        while 0 <= earlier < later < len(self.spans) and later not in matches and earlier != match.later:
            pairs = self.pair(later, earlier, step)
            if not pairs:
                return
            matches.update((pair.later, pair) for pair in pairs)
            later, earlier = pairs[-1].later + step, pairs[-1].earlier + step

    def pair(self, later: int, earlier: int, step: int) -> list[_Match]:
        """Match two sentences, or two with one where a full stop was lost or put in; none is no match."""
        whole = self.compare(later, earlier)
        if whole is not None:
            return [whole]
        following = later + step
        if 0 <= following < len(self.spans):
            joined = self.letters(min(later, following)) + self.letters(max(later, following))
            similarity = self.similarity(joined, self.letters(earlier))
            if similarity is not None:
                return [_Match(at, earlier, similarity, len(self.letters(at))) for at in (later, following)]
        following = earlier + step
        if 0 <= following < later:
            joined = self.letters(min(earlier, following)) + self.letters(max(earlier, following))
            similarity = self.similarity(self.letters(later), joined)
            if similarity is not None:
                return [_Match(later, following, similarity, len(self.letters(later)))]
        return []

    def compare(self, later: int, earlier: int) -> _Match | None:
        """Return the pair as a match where the sentences are the same, or nearly."""
        mine = self.letters(later)
        similarity = self.similarity(mine, self.letters(earlier))
        return None if similarity is None else _Match(later, earlier, similarity, len(mine))

    def similarity(self, mine: str, other: str) -> float | None:
        """Compare letters, within what a document may cost."""
        if mine != other:
            self._inexact += 1
            if self._inexact > _MOST_INEXACT:
                return None
        return compare_letters(mine, other)

    def cut_off(
        self, gap: Span, candidates: dict[int, list[int]], matches: dict[int, _Match]
    ) -> Repeat | None:
        """Return what stands before a break as a repeat where its sentence goes on otherwise than before."""
        number = bisect_right(self.starts, gap.start) - 1
        if number in matches:
            return None
        span = self.spans[number]
        before, after = (
            letters_of(self.text[span.start : gap.start]),
            letters_of(self.text[gap.end : span.end]),
        )
        for earlier in candidates.get(number, ()):
            letters = self.letters(earlier)
            if (
                len(before) >= SHORTEST
                and letters.startswith(before)
                and letters[len(before) :][:2] != after[:2]
            ):
                start = self.spans[earlier].start
                return Repeat(Span(span.start, gap.start), Span(start, self._end_of(start, len(before))), 1.0)
        return None

    def _end_of(self, start: int, count: int) -> int:
        """Return where the given number of letters ends, counted from a place in the text."""
        end = start
        while count > 0:
            count -= len(letters_of(self.text[end]))
            end += 1
        return end

    def passages(self, matches: dict[int, _Match]) -> Iterator[Repeat]:
        """Join matches of neighbouring sentences, and keep what is long and sure enough."""
        run: list[_Match] = []
        for number in sorted(matches):
            match = matches[number]
            if run and (match.later != run[-1].later + 1 or match.earlier - run[-1].earlier not in _STEPS):
                yield from self.passage(run)
                run = []
            run.append(match)
        yield from self.passage(run)

    def passage(self, run: list[_Match]) -> Iterator[Repeat]:
        """Make one repeat of a run of matches, or none where it is too short or too doubtful."""
        total = sum(match.letters for match in run)
        exact = any(match.similarity == 1.0 and match.letters >= _SEED for match in run)
        if total < SHORTEST or not (exact or max(match.letters for match in run) >= _ALONE):
            return
        similarity = sum(match.similarity * match.letters for match in run) / total
        yield Repeat(
            Span(self.spans[run[0].later].start, self.spans[run[-1].later].end),
            Span(self.spans[run[0].earlier].start, self.spans[run[-1].earlier].end),
            round(similarity, 3),
        )
