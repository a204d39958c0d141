"""Where the places of a sentence stand: as its subjects, behind a preposition of place, or inside names."""

from __future__ import annotations

import re

from lantu.language.mention import PlaceMention
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.clauses import SEPARATOR
from lantu.records.sentence import (
    COUNTRY_CODE_LENGTH,
    EACH_OF,
    LISTED,
    OFFICES,
    PLACED,
    SIDES,
    SITED,
    WATERS,
    WAY,
    leads,
)
from lantu.records.trips import is_trip
from lantu.records.whereabouts import whereabouts

NOWHERE: frozenset[int] = frozenset()
# Between a thing and who made it: 这台机器是甲轴承集团研制的.
_MADE_BY = ("是", "由", "为")
# What is said of a place in front of it, behind 在.
_SCENE = re.compile("(?:^|[，。；：！？\\s])(?:在|位于|坐落于)[^，。；：、在0-9]{1,14}的$")
# In front of 香港 or 澳门: the other party.
_HOME = ("内地与", "内地和", "内地同", "大陆与", "大陆和")
# 甲至乙高速通车，标志着甲省…: whose it is shown to be.
_SHOWS = ("标志着", "意味着")
# 甲—乙—丙南特高压工程在丁县完成48根: the ends of the line, and where it is built.
_LINE = re.compile(
    "[一-龥]{2,8}(?:[—–-]+[一-龥]{2,8}?){1,3}(?:特高压|高铁|铁路|直流|交流|输电|管道|管线|高速|公路|运河)[^，。；、]{0,24}$"
)
# Behind it: no more than its town and village.
_HERE = re.compile("(?:[一-龥]{1,6}?(?:镇|乡|村|街道|社区|苏木)){0,3}[，里内]")
# 调水相当于甲河一年的水量: a measure; 支出相当于全市生产总值的比例 is of the place itself.
_AS_MUCH = "相当于"
# 辐射京津冀14个市: how far it reaches.
_REACHING = "辐射"
_NUMBERING = re.compile(r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]+[.、])")
# A time in front of a subject, as far as a mention of it may have been written.
_TIME = re.compile(
    r"(?:过去|近)的?[0-9一二三四五六七八九十]+年(?:来|间)?|前?[0-9一二三四]+(?:[—–\-至到~][0-9一二三四]+)?个?(?:月份?|季度?)|[0-9一二三四五六七八九十]+年(?:[0-9]+月)?(?:[0-9]+日)?|[0-9]+月(?:[0-9]+日)?|截至|以来|[上中下旬年]?[底末]|[0-9]{4}"
)
# What stands in a place that it was built for.
_WORKS = re.compile(
    "的|[一-龥0-9]{0,4}?(?:学校|[中小]学|医院|住房|公路|大桥|项目|工程|产业园|园区|基地|卫生院)"
)
_AND = frozenset({"、", "和", "与"})
# Between a place and its own figure, and from the figure before it: 甲906平方公里、乙段1258平方公里.
_FIGURE = re.compile("(?:段|境内|部分)?[0-9]")
_EACH = re.compile("[0-9][^，。；、0-9]{0,6}、$")
# 人口超千万的石家庄市有…: what the place is told to be stands in front of it.
_QUALIFIED = re.compile("^[^，。；、]{1,8}[0-9千百][^，。；、]{1,8}的$")
# 机构753家（其中北京427家）, 全长21公里，其中涉及顺义区13公里.
_PARTS = ("（", "（其中", "（其中：", "（其中，", "其中涉及", "其中经过")
# What has one of these is somebody's words, or more than one quotation.
_SAID = re.compile("[”。！？0-9]")
_BESIDE = frozenset("“”、·和与") | WAY
_ONE_OF = re.compile("[^，。；]{0,30}之一，")
# A slogan has this many characters at most.
_SLOGAN = 24
# As far apart stand who sends and whom it is sent to: 甲累计向乙.
_NEAR = 4
# The name of a house in front of the place that it has gone to.
_NAME = re.compile("[一-龥]{2,20}$")
_WITH = frozenset("与同和")
_OF_PEOPLE = re.compile("居民(?:人均|可支配|收入|消费|储蓄|存款|家庭|部门|用电|生活|健康|恩格尔)")
# So many places at least: who does it, with whom, and with whom else.
_PARTNERS = 2
# One of these stands in every time.
_TIMED = re.compile("[年月季底末0-9]|截至|以来")


class ExtentFinder:
    """Tells which places of a sentence say what it is about.

    Parameters
    ----------
    lexicon : ClaimLexicon
    """

    def __init__(self, lexicon: ClaimLexicon) -> None:
        self._lexicon = lexicon
        self._whereabouts = whereabouts()

    def find(self, text: str, start: int, end: int, found: list[PlaceMention]) -> frozenset[int]:
        """Return where places stand as subjects of clauses or behind a preposition of place.

        A subject stands at its clause's start, with nothing before it but times, adverbs and other places.
        """
        if not found:
            return NOWHERE
        extents: set[int] = set()
        at = start
        after_extent = False
        last_end = -1 << 20
        for index, mention in enumerate(found):
            between = text[at : mention.start]
            listed = after_extent and (
                leads(between)
                or PLACED.fullmatch(between) is not None
                or (bool(between) and LISTED.fullmatch(between) is not None and between != "，")
                or OFFICES.fullmatch(between) is not None
                or EACH_OF.fullmatch(between) is not None
            )
            before = text[max(start, mention.start - 4) : mention.start]
            if _in_slogan(text, mention) or self._lexicon.meets_for_country(text, start, mention):
                continue
            given = self._whereabouts.gives.match(text, mention.end)
            taker = self._taker(text, found, index) if given is None else None
            if taker is not None:
                # 北京援建甲的学校: nor is what it builds for another its own.
                extents.add(taker.start)
                at = taker.start
                continue
            if given is not None:
                # 天津支援的甲医院: it stands where it stands.
                if not between or self._opens(between):
                    at = given.end()
                continue
            # 甲向河北转移项目: they are no projects of the place.
            sent_to = before.endswith("向") and 0 <= mention.start - last_end <= _NEAR
            # 甲、乙、丙居民收入: the last of a list is what the others are.
            last_of = listed and bool(between) and LISTED.fullmatch(between) is not None
            # 京津冀居民收入: what its people have is measured in the place.
            owned = sent_to or last_of or _OF_PEOPLE.match(text, mention.end) is not None
            named = mention.rule.endswith(".in_name")
            named = named or (mention.rule.endswith(".attribute") and not owned)
            last_end = mention.end
            if not named and not self._is_ranked(text, end, mention, before, after_any=bool(extents)):
                beside = self._whereabouts
                compared = not before.endswith(_HOME) and (
                    before.endswith(self._lexicon.source_before)
                    or (before.endswith(_REACHING) and _is_part_of_country(mention))
                    or (before.endswith(_AS_MUCH) and not mention.rule.startswith("place.reference"))
                    or beside.is_partner(text, mention.start, mention.end)
                    or beside.is_whole(text, mention.end)
                    or beside.ranks_in(text, mention)
                )
                located = before.endswith(self._lexicon.locative_before) or _is_scene(text, at, mention)
                # 内地与香港签署: both sign.
                located = located or before.endswith((*_HOME, *_SHOWS))
                made = before.endswith(_MADE_BY) and beside.maker.match(text, mention.end, end) is not None
                # 通州区906平方公里、北三县1258平方公里: each has its own figure.
                own = _FIGURE.match(text, mention.end) is not None and (
                    _EACH.search(between) is not None
                    or SIDES.fullmatch(between) is not None
                    or between.endswith(_PARTS)
                )
                qualified = text[mention.end - 1] not in WATERS and _is_qualified(between)
                sited = mention.rule.endswith(SITED) and self._opens_name(text, at, mention)
                # 全省赴甲招商: what it is gone to for is not of the place, listed or not.
                if (
                    (listed and not is_trip(text, mention))
                    or own
                    or sited
                    or made
                    or (
                        not compared
                        and (located or qualified or self._opens(between))
                        and not beside.only_gets(text, mention)
                        and not is_trip(text, mention)
                    )
                ):
                    extents.add(mention.start)
            if mention.rule.startswith("place.risky") and mention.start not in extents:
                # 内蒙古中西部、甲: the everyday word parts no list.
                continue
            after_extent = mention.start in extents
            if after_extent:
                at = mention.end
        return frozenset(extents - _ends_of_line(text, start, found, extents)) if extents else NOWHERE

    def _taker(self, text: str, found: list[PlaceMention], index: int) -> PlaceMention | None:
        """Return the place that a place builds for, alone or with others: 甲、乙援建丙的学校."""
        giver = found[index]
        for following in found[index + 1 :]:
            if self._builds_for(text, giver, following):
                return following
            if text[giver.end : following.start] not in _AND:
                return None
            giver = following
        return None

    def _builds_for(self, text: str, giver: PlaceMention, taker: PlaceMention) -> bool:
        """Tell whether what one place builds for another is spoken of: 甲援建乙的医院, 甲支持乙建设学校."""
        beside = self._whereabouts
        if _WORKS.match(text, taker.end) and beside.builds.fullmatch(text, giver.end, taker.start):
            return True
        helped = beside.helped.match(text, taker.end)
        return helped is not None and beside.helps.fullmatch(text, giver.end, taker.start) is not None

    def _is_ranked(self, text: str, end: int, mention: PlaceMention, before: str, *, after_any: bool) -> bool:
        """Tell whether a place only says what something is the first or the largest of, or a part of.

        Parameters
        ----------
        text : str
        end : int
            Where the sentence ends.
        mention : PlaceMention
        before : str
            The few characters in front of it.
        after_any : bool
            Whether the sentence has named a place that it is about.
        """
        written = text[mention.start : mention.end]
        everywhere = text.startswith("各地", mention.end)
        if written[0] == "全" and not everywhere and text.startswith(self._lexicon.rank_after, mention.end):
            return True
        # 我国规模最大的基地在甲开工, 这是大湾区首个变速电站: what it is the largest or the first of.
        superlative = written[-1] in "国球界" or before.endswith(("是", "成为"))
        if superlative and self._lexicon.ranked.match(text, mention.end, end) is not None:
            return True
        if written[-1] in "国球界" and self._whereabouts.each_of.match(text, mention.end, end):
            return True
        if self._whereabouts.is_among(text, mention.end):
            return True
        if before.endswith("作为") and _ONE_OF.match(text, mention.end, end):
            # 作为甲省重点园区之一，该园区…: what it is one of.
            return True
        # 作为我国重要的枢纽, and 在沈阳，我国最大的基地: the country is said of what stands in the place.
        only_called = written[-1] == "国" and text.endswith("作为", 0, mention.start)
        return only_called or (written == "我国" and after_any)

    def kept(self, text: str, found: list[PlaceMention], extents: frozenset[int]) -> frozenset[int]:
        """Return where places stand that are part of what is measured as well.

        Those that a flow goes to (流向津冀), and those that begin a station or a stretch (北京段).
        """
        kept = [
            mention.start
            for mention in found
            if mention.start in extents
            and (
                text.endswith(self._lexicon.moved_to, 0, mention.start)
                or self._lexicon.station.match(text, mention.end) is not None
                or self._lexicon.stretch.match(text, mention.end) is not None
                or mention.rule.endswith(SITED)
                or text.endswith(_HOME, 0, mention.start)
                or self._whereabouts.led_by_epithet(text, mention.start)
            )
        ]
        return frozenset(kept) if kept else NOWHERE

    def _opens_name(self, text: str, at: int, mention: PlaceMention) -> bool:
        """Tell whether the name of a house that goes on with a place opens its clause."""
        name = _NAME.search(text, at, mention.start)
        return name is not None and self._opens(text[at : name.start()])

    def _opens(self, between: str) -> bool:
        """Tell whether the words before a mention leave it at the start of a clause."""
        if not between:
            return True
        tail = SEPARATOR.split(between)[-1]
        tail = _NUMBERING.sub("", self._whereabouts.strip_epithet(tail.strip()))
        tail = _TIME.sub("", tail) if _TIMED.search(tail) else tail
        left = self._lexicon.lead_words.strip_start(tail.rpartition("】")[2].strip("、和与及 “‘（(—"))
        return not left or left in self._whereabouts.epithets


def _is_part_of_country(mention: PlaceMention) -> bool:
    return all(len(code) > COUNTRY_CODE_LENGTH for code in mention.codes)


def _is_qualified(between: str) -> bool:
    """Tell whether the words in front of a place only say what it is told to be: 人口超千万的石家庄市有…."""
    return between.endswith("的") and _QUALIFIED.match(SEPARATOR.split(between)[-1]) is not None


def _is_scene(text: str, start: int, mention: PlaceMention) -> bool:
    """Tell whether a clause says no more than that something happens in a place: 在青山脚下的甲县，…."""
    return (
        _HERE.match(text, mention.end) is not None
        and _SCENE.search(text, max(0, start - 1), mention.start) is not None
    )


def _ends_of_line(text: str, start: int, found: list[PlaceMention], extents: set[int]) -> set[int]:
    """Return where places stand that only name a line, in front of the place where it is built."""
    sited = next((m.start for m in found if m.start in extents and text[m.start - 1] == "在"), None)
    if sited is None or not any("—" in text[m.end : m.end + 1] for m in found):
        return set()
    line = _LINE.search(text, start, sited - 1)
    return set() if line is None else {m.start for m in found if line.start() <= m.start < sited - 1}


def _in_slogan(text: str, mention: PlaceMention) -> bool:
    """Tell whether a place stands among other words between quotation marks (“京津研发、河北转化”项目)."""
    opened = text.rfind("“", max(0, mention.start - _SLOGAN), mention.start)
    if opened < 0:
        return False
    closed = text.find("”", mention.end, opened + _SLOGAN)
    if closed < 0:
        return False
    # “深圳—香港—广州”科技集群 names its places and nothing else.
    alone = text[mention.start - 1] in _BESIDE and text[mention.end] in _BESIDE
    return not alone and _SAID.search(text, opened + 1, closed) is None


def goes_with_another(text: str, start: int, mention: PlaceMention, found: list[PlaceMention]) -> bool:
    """Tell whether a clause opens with another partner of the same: 与甲签约9项，与乙签约4项.

    Parameters
    ----------
    text : str
    start : int
        Where the sentence begins.
    mention : PlaceMention
    found : list of PlaceMention
        All of the sentence.
    """
    opens = text[mention.start - 1] in _WITH and text[mention.start - 2] in "，；"
    return opens and any(
        start < other.start < mention.start and text[other.start - 1] in _WITH for other in found
    )


def other_partners(text: str, start: int, found: list[PlaceMention]) -> frozenset[int]:
    """Return where places stand that clauses open with as further partners; they enter no name."""
    if len(found) < _PARTNERS:
        return NOWHERE
    return frozenset(m.start for m in found if goes_with_another(text, start, m, found)) or NOWHERE
