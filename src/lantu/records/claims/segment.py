"""The words on either side of a figure, up to where they stop belonging to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from lantu.language.mention import QuantityMention
from lantu.records.sentence import Sentence

# Stands for a place that was taken out, until what goes with it is taken out too.
_HOLE = "\0"
_HOLES = re.compile(
    f"(?:(?<=输出|转移|疏解|转化|辐射|输送)[到至往向]{_HOLE}(?:[、和与及]{_HOLE})*的?)"
    f"|(?:(?<![存所现实内旨])在|赴|向(?={_HOLE}))?{_HOLE}(?:(?:[、和与及到至—－往-]|所在的?){_HOLE})*(?:等(?:省区市|省份|省市|城市|地区|地|省|市))?"
)
_TIME = "时间"
# Between the ends of a way: in what part of the first it begins, and what leads on. Behind it: at what
# station it ends, and what makes it tell of a measure.
_FROM = frozenset("从由自")
_TO_END = re.compile("(?![一-龥]{0,4}(?:输|转|疏解|辐射|迁|搬|流))[一-龥]{0,6}?(?:到|至)")
_AT_END = re.compile("[东西南北]?站?(?:的|(?=最[快短]|[只仅]需|仅|将|由|约|$))")
# Behind 市民 they begin another word: 北京市民政局.
_CIVIL = frozenset("政营生族主间宿办航兵俗法警企意情")
# A town, a village in it, or a village, of a place that is known.
_VILLAGE = re.compile(
    "(?:(?:镇|乡|街道)(?:[一-龥]{1,5}?(?:村|社区))?|[一-龥]{2,4}?(?<![农乡中政然点范丽美闲特贫困])村)(?=共有|现有|总?共|有|，|的)"
)
Mask = tuple[int, int, str]
"""Where a stretch is taken out, and what stands for it."""
_WITH = frozenset("与和同")
_LISTING = frozenset("、和与及")
_LISTING_ALIKE = _LISTING | {"，"}
# 28座隧道已贯通17座: how many of them are done is told next.
_OF_THEM = re.compile("中?(?:已经|已有|现已|已|有)[一-龥]{0,6}")
_CONJUNCTION = re.compile(r"(?:以及|(?<![惠涉普波危顾])及|和|(?<!参)与|或)$")


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

    @property
    def written_before(self) -> str:
        """The words in front of the number, its hedge among them, without 约 and 近."""
        return self.sentence.text[self.left[0] : self.quantity.start].rstrip("约近超逾 ")

    @property
    def goes_on(self) -> bool:
        """Whether the figure goes on with a list that another figure of its clause began."""
        return not self.first_in_clause and any(
            mark in "、和及与" for mark in self.sentence.text[self.left[0] - 1 : self.left[0] + 1]
        )

    @property
    def tells_part(self) -> int:
        """Where the words behind begin to tell how many are done (28座隧道|已贯通17座), else -1."""
        if self.last_in_clause or self.quantity.sort != "count":
            return -1
        behind = next(q for q in self.sentence.quantities if q.start >= self.right[1])
        if behind.quantity.unit != self.quantity.quantity.unit or behind.outer_end != self.clause[1]:
            return -1
        told = [m.start() for m in _OF_THEM.finditer(self.right_text) if m.end() == len(self.right_text)]
        return told[0] if told else -1

    @property
    def has_baseline(self) -> bool:
        """Whether the words in front hold the figure against another time."""
        start, end = self.left
        return any(m.role == "baseline" and start <= m.start < end for m in self.sentence.periods)

    @property
    def is_of_way(self) -> bool:
        """Whether the words in front tell of a way from one place to another."""
        return len(self.sentence.places) > 1 and bool(_ways(self.sentence, self.left))

    @property
    def clause_before(self) -> tuple[int, int] | None:
        """The clause in front of the figure's own; None where its own opens the sentence."""
        start = self.clause[0]
        return next((clause for clause in reversed(self.sentence.clauses) if clause[1] <= start), None)

    @property
    def left_text(self) -> str:
        """The words in front of the figure and its hedge."""
        return self.sentence.text[self.left[0] : self.left[1]]

    @property
    def right_text(self) -> str:
        """The words behind the figure and its hedge."""
        return self.sentence.text[self.right[0] : self.right[1]]

    def masked(self, span: tuple[int, int]) -> str:
        """Return a stretch of the sentence without times and without places in an adverbial position."""
        spans = [
            (q.outer_start - 2, q.outer_end)
            for q in self.sentence.quantities
            if span[0] <= q.start < span[1] and q.end <= self.quantity.start and _is_span(self.sentence, q)
        ]
        return masked_words(self.sentence, span, spans)


def masked_words(sentence: Sentence, span: tuple[int, int], others: list[tuple[int, int]]) -> str:
    """Return a stretch of a sentence without times, without places that are no part of a name, and others.

    With a place go the preposition in front and the list around it: 企业在津、冀等地设立 leaves 企业设立.
    """
    start, end = span
    times = [
        (p.start, _end_of_time(sentence.text, p.end), "")
        for p in sentence.periods
        if start <= p.start and p.end <= end
    ]
    places = [
        (mention.start, _end_of_place(sentence.text, mention.end), _HOLE)
        for mention, _ in sentence.places
        if mention.start in sentence.masked and start <= mention.start and mention.end <= end
    ]
    ways = _ways(sentence, span) if len(sentence.places) > 1 else []
    masks = [*times, *ways, *places, *((first, last, "") for first, last in others)]
    if not masks:
        return sentence.text[start:end]
    pieces = []
    at = start
    for mention_start, mention_end, left in sorted(masks, key=_widest_first):
        if mention_start < at:
            continue
        pieces += [sentence.text[at:mention_start], left]
        at = mention_end
    pieces.append(sentence.text[at:end])
    words = "".join(pieces)
    return _HOLES.sub("", words) if places or ways else words


def _widest_first(mask: Mask) -> tuple[int, int]:
    return mask[0], -mask[1]


def _ways(sentence: Sentence, span: tuple[int, int]) -> list[Mask]:
    """Return the ways that a stretch tells of, from end to end: 甲西南五环到乙站的车程 leaves 车程."""
    text, ways = sentence.text, []
    known = [mention for mention, codes in sentence.places if codes]
    for first, second in pairwise(known):
        if not (
            span[0] <= first.start
            and second.end <= span[1]
            and _TO_END.fullmatch(text, first.end, second.start)
        ):
            continue
        behind = _AT_END.match(text, second.end, span[1])
        if behind is not None:
            start = first.start - 1 if text[first.start - 1] in _FROM else first.start
            ways.append((max(span[0], start), behind.end(), _HOLE))
    return ways


def _end_of_place(text: str, end: int) -> int:
    """Return where a place ends with the word that reaches beyond it (境内外), or with a village in it."""
    if text.startswith("内外", end - 1):
        return end + 1
    if text.startswith("市民", end - 1) and text[end + 1 : end + 2] not in _CIVIL:
        # 北京市民 are those who live in 北京.
        return end - 1
    village = _VILLAGE.match(text, end)
    return village.end() if village is not None else end


def _end_of_time(text: str, end: int) -> int:
    """Return where a time ends with the noun that only says that it is one: 近6年时间."""
    return end + len(_TIME) if text.startswith(_TIME, end) else end


def segments_of(sentence: Sentence) -> list[Segment]:
    """Cut a sentence into one segment for each of its figures, in text order."""
    segments = []
    quantities = sentence.quantities
    for index, quantity in enumerate(quantities):
        clause = sentence.clause_of(quantity.start)
        before = _end_before(sentence, index)
        behind = _start_behind(sentence, index)
        first, last = before <= clause[0], behind >= clause[1]
        left_start = clause[0] if first else _divide(sentence, before, quantity.outer_start)[1]
        right_end = (
            _before_next_verb(sentence.text, quantity.outer_end, clause[1])
            if last
            else _divide(sentence, quantity.outer_end, behind)[0]
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
                () if first else _other_side(sentence, before, quantity.outer_start)[1],
            )
        )
    return segments


def is_points(quantity: QuantityMention) -> bool:
    """Tell whether a figure is so many points of an index or a percentage: 提高4.7个点."""
    return quantity.quantity.unit == "个点"


def _before_next_verb(text: str, start: int, end: int) -> int:
    """Return where the words behind a figure end: 422公里并连通咸阳 goes on to say something else."""
    return start if text.startswith(("并", "且"), start) else end


def _end_before(sentence: Sentence, index: int) -> int:
    """Return where the last figure in front ends; 连续5年 only says for how long and parts nothing."""
    for other in reversed(sentence.quantities[:index]):
        if not _is_span(sentence, other):
            return other.outer_end
    return sentence.start


def _is_span(sentence: Sentence, quantity: QuantityMention) -> bool:
    return quantity.sort == "duration" and sentence.text.endswith("连续", 0, quantity.outer_start)


def _start_behind(sentence: Sentence, index: int) -> int:
    """Return where the next figure begins; one right behind a count is part of what is counted.

    14个750千伏电网工程 counts works of 750 kilovolts.
    """
    quantities = sentence.quantities
    for other in quantities[index + 1 :]:
        attached = other.outer_start == quantities[index].outer_end and other.sort in {"measure", "money"}
        if not (attached and quantities[index].sort == "count"):
            return other.outer_start
    return sentence.end


def followers(sentence: Sentence, index: int, *, alike: bool = True) -> int:
    """Return how many figures follow a figure in one list, of its sort or, unless ``alike``, of any."""
    count = 0
    quantities = sentence.quantities
    for before, after in pairwise(quantities[index:]):
        between = sentence.text[before.outer_end : after.outer_start].strip()
        if between not in (_LISTING_ALIKE if alike else _LISTING) or (alike and after.sort != before.sort):
            break
        count += 1
    return count


def _other_side(sentence: Sentence, start: int, end: int) -> tuple[int, tuple[str, ...]]:
    """Return where another place's count begins, and its place (甲42家医院[与]乙86家医院合作), else -1."""
    text = sentence.text
    for mention, codes in sentence.places:
        if start < mention.start - 1 and mention.end == end and codes and text[mention.start - 1] in _WITH:
            return mention.start - 1, codes
    return -1, ()


def _divide(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Divide the words between two figures: where the first one's end, and where the second one's begin."""
    between = sentence.text[start:end]
    other, _ = _other_side(sentence, start, end) if sentence.places else (-1, ())
    if other > start:
        return other, end
    at = between.find("、")
    if at > 0:
        return start + at, start + at + 1
    conjunction = _CONJUNCTION.search(between)
    if conjunction and conjunction.start() > 0:
        return start + conjunction.start(), end
    return end, start
