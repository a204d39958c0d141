"""The words on either side of a figure, up to where they stop belonging to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lantu.language.mention import QuantityMention
from lantu.records.claims.between import divide, end_before, followers, is_span, other_side, start_behind
from lantu.records.claims.masking import find_ways, masked_words
from lantu.records.sentence import Sentence

# 28座隧道已贯通17座: how many of them are done is told next.
_OF_THEM = re.compile("中?(?:已经|已有|现已|已|有)[一-龥]{0,6}")
# 168个重点城市中排名, 11个设区市中列.
_RANKS = re.compile(
    "(?:城市|省份|省市|地区|县市|市县|区县|县|开发区|园区|口岸|港口)(?:综合)?排(?:名|行|位)(?:倒数|前列)?$|中[，]?(?:的)?(?:排名|名列|位列|位居|排在|排|列|居|稳居|处于|升至|跃居)*(?:全国|全省|全市)?$"
)
_TIMES = frozenset("天年月季度")


@dataclass(slots=True)
class Segment:
    """A figure in its clause.

    Attributes
    ----------
    sentence : Sentence
    quantity : QuantityMention
    clause : (int, int)
        The clause that holds the figure.
    left, right : (int, int)
        The words in front that are the figure's own, and those behind. Words between two figures are
        divided where a list divides them: what stands before the first 、 belongs to the figure before.
    first_in_clause, last_in_clause : bool
    followers : int
        How many figures of the same sort follow with nothing but 、 or 和 between.
    listed : int
        The same for figures of any sort.
    beside : tuple of str
        Codes of the place that counts what works with what another counted (甲42家医院与乙86家医院合作).
    left_text, right_text : str
        The words in front of the figure and its hedge, and those behind.
    goes_on : bool
        The figure goes on with a list that another figure of its clause began.
    clause_before, words_before : (int, int) or None
        The clause in front of the figure's own, and the same where it holds no figure.
    """

    sentence: Sentence
    quantity: QuantityMention
    clause: tuple[int, int]
    left: tuple[int, int]
    right: tuple[int, int]
    first_in_clause: bool
    last_in_clause: bool
    followers: int = 0
    listed: int = 0
    beside: tuple[str, ...] = ()
    left_text: str = field(init=False)
    right_text: str = field(init=False)
    goes_on: bool = field(init=False)
    clause_before: tuple[int, int] | None = field(init=False)
    words_before: tuple[int, int] | None = field(init=False)
    _said_before: str | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Cut out once what most rules about the figure ask for."""
        sentence, (start, end) = self.sentence, self.left
        self.left_text, self.right_text = (
            sentence.text[start:end],
            sentence.text[self.right[0] : self.right[1]],
        )
        self.goes_on = not self.first_in_clause and any(
            mark in "、和及与" for mark in sentence.text[start - 1 : start + 1]
        )
        at = self.clause[0]
        before = next((clause for clause in reversed(sentence.clauses) if clause[1] <= at), None)
        counts = before is not None and any(before[0] <= q.start < before[1] for q in sentence.quantities)
        self.clause_before, self.words_before = before, None if counts else before

    @property
    def said_before(self) -> str:
        """The clause in front without times and places; empty where none is, or it holds a figure."""
        if self._said_before is None:
            span = self.words_before
            self._said_before = masked_words(self.sentence, span, []) if span is not None else ""
        return self._said_before

    @property
    def clauses_in_front(self) -> list[tuple[int, int]]:
        """The clauses in front of the figure's own, the nearest first."""
        return [one for one in reversed(self.sentence.clauses) if one[1] <= self.clause[0]]

    @property
    def written_before(self) -> str:
        """The words in front of the number, its hedge among them, without 约 and 近."""
        return self.sentence.text[self.left[0] : self.quantity.start].rstrip("约近超逾 ")

    @property
    def tells_part(self) -> int:
        """Where the words behind begin to tell how many are done (28座隧道|已贯通17座), else -1."""
        if self.last_in_clause or self.quantity.sort != "count":
            return -1
        behind = self._figure_behind
        if behind.quantity.unit != self.quantity.quantity.unit or behind.outer_end != self.clause[1]:
            return -1
        told = [m.start() for m in _OF_THEM.finditer(self.right_text) if m.end() == len(self.right_text)]
        return told[0] if told else -1

    @property
    def unit_behind(self) -> str:
        """The unit of the next figure where that ends the clause; empty else."""
        if self.last_in_clause:
            return ""
        behind = self._figure_behind
        return behind.quantity.unit if behind.outer_end == self.clause[1] else ""

    @property
    def figure_in_front(self) -> QuantityMention:
        """The figure before, where this one is not the first in its clause."""
        return next(q for q in reversed(self.sentence.quantities) if q.end <= self.quantity.start)

    @property
    def _figure_behind(self) -> QuantityMention:
        """The next figure, where this one is not the last in its clause."""
        return next(q for q in self.sentence.quantities if q.start >= self.right[1])

    @property
    def leads_to_list(self) -> bool:
        """Whether the words behind begin a list that the next figure sums up: 来自甲、乙等18个科室."""
        text, end = self.sentence.text, self.right[1]
        return text[end : end + 1] == "、" and text.endswith("等", 0, self._figure_behind.outer_start)

    @property
    def is_field(self) -> bool:
        """Whether the figure only says among how many something ranks: 在全国168个重点城市中排名第6位."""
        if self.last_in_clause or self.quantity.sort != "count":
            return False
        return self._figure_behind.sort == "rank" and _RANKS.search(self.right_text) is not None

    @property
    def field(self) -> QuantityMention | None:
        """The figure in front that says among how many this one ranks; None where none does."""
        if self.quantity.sort != "rank" or self.first_in_clause:
            return None
        before = self.figure_in_front
        between = self.sentence.text[before.outer_end : self.quantity.outer_start]
        return before if _RANKS.search(between) is not None else None

    @property
    def ranks_behind(self) -> bool:
        """Whether what ranks stands behind, and not in front: 成为第二大港, against 吞吐量居第二."""
        return self.quantity.sort == "rank" and self.sentence.text[self.quantity.end - 1] == "大"

    @property
    def lasts(self) -> bool:
        """Whether a length of time right in front says for how long the figure was so: 负荷129天超1亿千瓦."""
        return self.sentence.text[self.quantity.start - 2 : self.quantity.start - 1] in _TIMES and any(
            q.end == self.left[1] and is_span(self.sentence, q) for q in self.sentence.quantities
        )

    @property
    def has_baseline(self) -> bool:
        """Whether the words in front hold the figure against another time."""
        start, end = self.left
        return any(m.role == "baseline" and start <= m.start < end for m in self.sentence.periods)

    @property
    def opens_with_place(self) -> bool:
        """Whether a place opens the figure's clause: what is told next is told of that place."""
        start = self.clause[0]
        return self.first_in_clause and any(mention.start == start for mention, _ in self.sentence.places)

    @property
    def is_of_way(self) -> bool:
        """Whether the words in front tell of a way from one place to another."""
        return len(self.sentence.places) > 1 and bool(find_ways(self.sentence, self.left))

    def masked(self, span: tuple[int, int]) -> str:
        """Return a stretch of the sentence without times and without places in an adverbial position."""
        spans = [
            (q.outer_start - 2 * self.sentence.text.endswith("连续", 0, q.outer_start), q.outer_end)
            for q in self.sentence.quantities
            if span[0] <= q.start < span[1] and q.end <= self.quantity.start and is_span(self.sentence, q)
        ]
        return masked_words(self.sentence, span, spans)


def segments_of(sentence: Sentence) -> list[Segment]:
    """Cut a sentence into one segment for each of its figures, in text order."""
    segments = []
    quantities = sentence.quantities
    for index, quantity in enumerate(quantities):
        clause = sentence.clause_of(quantity.start)
        before = end_before(sentence, index)
        behind = start_behind(sentence, index)
        first, last = before <= clause[0], behind >= clause[1]
        left_start = clause[0] if first else divide(sentence, before, quantity.outer_start)[1]
        right_end = (
            _before_next_verb(sentence.text, quantity.outer_end, clause[1])
            if last
            else divide(sentence, quantity.outer_end, behind)[0]
        )
        segments.append(
            Segment(
                sentence,
                quantity,
                clause,
                (left_start, max(left_start, quantity.outer_start)),
                (min(quantity.outer_end, right_end), right_end),
                first,
                last,
                followers(sentence, index),
                followers(sentence, index, alike=False),
                () if first else other_side(sentence, before, quantity.outer_start)[1],
            )
        )
    return segments


def is_points(quantity: QuantityMention) -> bool:
    """Tell whether a figure is so many points of an index or a percentage: 提高4.7个点."""
    return quantity.quantity.unit == "个点"


def _before_next_verb(text: str, start: int, end: int) -> int:
    """Return where the words behind a figure end: 422公里并连通咸阳 goes on to say something else."""
    return start if text.startswith(("并", "且"), start) else end
