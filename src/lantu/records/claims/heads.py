"""What the figures before one measured: a later figure may lean on it."""

from __future__ import annotations

from copy import copy

from lantu.records.claim import Claim
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import LONGEST, SHORTEST

_AMONG = "其中"
SPEEDS = ("增速", "增幅")
_SPEED = len("增速")
# Behind a figure that counts nothing there.
_NOTHING = ("", "、", "，", "和", "与", "及")
# In these all may grow.
_RELATIVE = frozenset({"%", "个百分点", "倍", "个点", ""})


class Heads:
    """The heads that later figures of a sentence may lean on.

    Attributes
    ----------
    last : str
        Indicator of the figure before.
    base : str
        The last head that stood on its own.
    relative : str
        What the last percentage was of: so many points more are more of it.
    before, before_unit : str
        Indicator and unit of the last figure in front of the sentence.
    """

    __slots__ = (
        "_among",
        "_clause",
        "_goes_on",
        "_in_parts",
        "_is_field",
        "_of_them",
        "_opens_parts",
        "_tells_part",
        "_verb",
        "base",
        "before",
        "before_unit",
        "counted",
        "group",
        "holder",
        "kind",
        "last",
        "listed",
        "named",
        "of_things",
        "owned",
        "part",
        "relative",
        "sender",
        "shared",
        "shares",
        "size",
        "units",
        "verb",
        "work",
    )

    def __init__(self, before: Claim | None = None) -> None:
        self.before = before.indicator if before else ""
        self.before_unit = before.quantity.unit if before else ""
        if before is not None and before.kind in {"rank", "change"} and self.before.endswith(SPEEDS):
            # 增加值增长6%，居全省第4位。8月份增长5%: what ranks by its growth, or speeds up, is what grows.
            self.before, self.before_unit = self.before[:-_SPEED], "%"
        self.last = ""
        self.named = ""  # the work, meeting or house that a bare measure has been given
        self.kind = before.kind if before else ""  # of the figure before
        self.shared = ""  # the measure of a whole, of which the parts behind 其中 tell the growth
        self.of_things = ""  # the measure that a whole, or a clause without a figure, lends what grows next
        self.shares: list[str] = []
        self.owned: list[str] = []
        self.listed: list[str] = []  # what the members of the list told last were of
        self.relative = ""
        # Where the last flow came from.
        self.sender = tuple(place.code for place in before.origin if place.code) if before else ()
        self.base = ""
        self.counted = ""  # what was last counted: stages alone are of it, whatever money was told of since
        self.group: tuple[str, ...] = ()  # what the last list of figures was of
        self.verb = ""  # with which the list began that the next figure may go on with
        self.size = ""  # that the next figure of a list may be too (总投资52亿元的甲、15亿元的乙)
        self.units: dict[str, str] = {}
        self.part = ""  # what the clause right in front told of as a part of a whole
        self.holder = ""  # a park or a market that opens the sentence and holds what is counted
        self.work = ""  # that 线路 or 全线 has stood for in the sentence
        self._clause = (-1, -1)
        self._in_parts = self._among = self._goes_on = False
        self._opens_parts = False
        self._verb = ""  # that stands behind its subject
        self._is_field = False  # only says among how many something ranks, or as what (第二大港)
        self._tells_part = self._of_them = False  # 28座隧道已贯通17座: the second counts some of the first

    def copy(self) -> Heads:
        """Return heads that later figures do not change."""
        copied = copy(self)
        for name in ("shares", "owned", "listed", "units"):
            setattr(copied, name, getattr(self, name).copy())
        return copied

    def enter(self, segment: Segment, lexicon: ClaimLexicon) -> None:
        """Note which clause the next figure stands in: parts of a whole do not become the head."""
        self._is_field = segment.is_field or segment.ranks_behind
        self._goes_on = segment.goes_on
        behind = lexicon.verb_behind.search(segment.left_text)
        self._verb = next((verb for verb in behind.groups() if verb), "") if behind is not None else ""
        if behind is not None and behind["last"] and segment.right_text[:1] in _NOTHING:
            # 启动老旧小区改造2万户: in front of a figure that counts nothing behind it, it is a noun.
            self._verb = ""
        if not self._verb and segment.right_text[:1] in _NOTHING:
            # 某平台建成车间7个、仓库42个: who built the first built the second too.
            acts = lexicon.acts_listed.match(segment.left_text) or lexicon.produces.match(segment.left_text)
            self._verb = acts["verb"] if acts is not None else ""
        self._of_them, self._tells_part = self._tells_part, segment.tells_part >= 0
        if self._clause == (-1, -1):
            self.holder = segment.sentence.holder
            start = segment.sentence.start
            self._opens_parts = segment.sentence.text.startswith(lexicon.part_words, start)
        if segment.clause != self._clause:
            self._clause = segment.clause
            if segment.sentence.text[segment.clause[0] - 1] in "；;":
                self.holder = self.part = ""
            text, start = segment.sentence.text, segment.clause[0]
            self._among = text.startswith(_AMONG, start) or text.endswith(f"{_AMONG}，", 0, start)
            words = text[start : start + 6].lstrip("（(")
            self._in_parts = self._among or words.startswith(lexicon.part_words)

    @property
    def among_parts(self) -> bool:
        """Whether the figure's clause tells of parts of what was measured before (其中…)."""
        return self._among

    @property
    def goes_on_with_parts(self) -> bool:
        """Whether the sentence tells of parts of what the one in front measured, and no more (其中，…)."""
        return self._opens_parts

    def remember(self, indicator: str, unit: str, *, own: bool, counts: bool, lexicon: ClaimLexicon) -> None:
        """Keep an indicator with its unit; ``own`` when its head stood in its own clause.

        ``counts`` tells that it is one of a count.
        """
        if self._is_field:
            return
        alone = indicator.removeprefix(self.named)
        verb = lexicon.list_verb.match(alone) if own else None
        # 打造的体验区集聚首店1500家、老字号126家: what has been built is not built next.
        verb = None if verb is not None and alone.startswith("的", verb.end()) else verb
        self.verb = verb.group() if verb is not None else ""
        if own and not self.verb and self._verb and self._verb in indicator:
            # 集团共出动队伍25组、人员260人: so was who is told next.
            self.verb = self._verb
        effect = lexicon.effect.search(indicator) if own and counts else None
        if effect is not None and len(effect.group()) > SHORTEST:
            # 改造管网80公里，惠及45个小区、3万户居民: those listed next are reached too.
            self.verb = effect.group()[:SHORTEST]
        # 利用资金连续三年保持增长，去年达到…: what went on so is not what is measured next.
        indicator = lexicon.gone_on.split(indicator)[0]
        # 生产总值连跨两个万亿元台阶，年均增长5.7%: what grows is not the step.
        indicator = lexicon.steps.split(indicator)[0]
        self.last = indicator or self.last
        if not own or not indicator:
            return
        self.listed = [*self.listed, indicator] if self._goes_on else [indicator]
        # 投资下降4%，降幅收窄2个百分点，占比48%: the share is none of how fast it fell.
        fast = any(
            indicator == told + noun for told in (self.base, self.part) for noun in lexicon.growth_nouns
        )
        if not fast or not self.part:
            self.part = indicator if self._among else ""
        self.owned.append(indicator)
        self.units[indicator] = unit
        self.counted = indicator if counts else self.counted
        leans = self.base and indicator.startswith(lexicon.comes_along)
        leans = leans or fast
        if not (self._in_parts or self._of_them) and not leans and not indicator.endswith(lexicon.rates):
            self.base = indicator

    def told(self, name: str) -> str:
        """Return what a clause in front named, which what grows next is of: 总值创新高，达5亿元、增长9%."""
        self.owned += [name] if name else []
        return name

    def told_last(self) -> tuple[str, ...]:
        """Return what the figure before was of, with those that were listed with it behind 分别."""
        return self.group if self.group and self.group[-1] == self.last else (self.last,)

    def whole_list(self) -> str:
        """Return all members of the list told last in one, the verb once; empty where none or a long one was.

        办理建议396件、提案876件，满意率100%: both.
        """
        names = [name.removeprefix(self.verb) for name in self.listed]
        verb = self.verb if names and self.verb not in names[0] else ""
        whole = verb + "、".join(dict.fromkeys(names))
        units = {self.units.get(name, "%") for name in self.listed}
        alike = len(units) == 1 and not units & _RELATIVE
        return whole if len(names) > 1 and alike and len(whole) <= LONGEST else ""

    def alike(self, segment: Segment) -> str:
        """Return what was told of last, or before it in the figure's unit where the last has another.

        播种面积7100万亩，栽插进度过八成，其中甲省1840万亩: so much area.
        """
        unit, last = segment.quantity.quantity.unit, self.last or self.base
        apart = self._among and segment.quantity.sort in {"measure", "money"} and unit not in _RELATIVE
        if self.units.get(last, unit) == unit or not apart:
            return last
        return next((head for head in reversed(self.owned) if self.units.get(head) == unit), last)

    def grows(self, unit: str) -> str:
        """Return what a change that names nothing is of: the nearest that was measured in its own clause.

        优良天数311天、比率85.2%，增加21天: so many days more are more of what has been counted in days.
        """
        alike = (head for head in reversed(self.owned) if self.units.get(head) == unit)
        nearest = self.owned[-1] if self.owned else self.base or self.last
        return next(alike, nearest) if unit not in _RELATIVE else nearest
