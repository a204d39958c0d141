"""Whose a measure is where a work or meeting is called by what it is alone: 该项目, 大桥, 这批项目."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment
from lantu.records.claims.topics import find_topic
from lantu.records.claims.trim import SHORTEST

# 我国首座甲: a title in front of the name, or instead of one.
_TITLE = re.compile(
    "^(?:[一-龥]{0,14}?(?:首[个座条批家艘次台套架颗口款列]|(?:最|规模|投资|海拔)+[大高长深快早](?:规模)?的?|第一[个座条]|国家级?重[大点])"
    "|(?:国家|全国|全省|重[大点])*(?:骨干|控制性|标志性))的?"
)
# 论坛设置六大板块: what names nothing by itself.
_FRAME = 2
# 支线, 县区: a part that has no name.
_PART = 4
# 每年可供水.
_MAY = re.compile("^(?:可|将|能|最高|预计)+")
# 工程接入的装机占全部的比重: what the work does to it is no name of it.
_DOES_TO = re.compile("[一-龥]{2,3}的(?=[一-龥]{2})")
# 第六届甲博览会, 2025甲博览会: which of them it is stands with the time.
_HELD = re.compile(
    "^(?:第[0-9一二三四五六七八九十百]+届|首届|20[0-9]{2}年?—?|[0-9]+[个项座条])(?=[一-龥]{2})"
)
# 公布第四批甲企业名单: what was done to the list, and which it is.
_KIND = re.compile(
    ".*(?:[首第][^批]{0,3}批|[年月日天]|发布|公布|公示|印发|实施|推进|推动|开展|建立|给予|支持|布局|我国|全国|全省|全市|[的了为与和是在从将已])"
)
_VARIED = re.compile(
    "(?:该|这[个座条项处])(?P<said>[一-龥]{2,8}?(?P<noun>电站|电厂|工程|项目|基地|中心|水库|大桥|隧道|工厂|气田|油田))"
)
# 今年论坛: when it is held is no name.
_WHICH = re.compile("^(?:今年|去年|前年|明年)")
# So far in front a kind may have been told of.
_NEAR = 60
_LONGEST = 26
# AG600飞机: letters and figures that are a name.
_CODE = re.compile("[A-Z][A-Za-z]*-?[0-9]{1,4}[A-Z]?$")
_UNITS = frozenset("米公吨千万亿层级立平")
_HOLDS = re.compile("^(?:共|一共)?(?:包括|包含|涵盖|涉及)")
_AND = ("", "和", "与", "及", "、")
_FROM = ("来自", "来自全国", "来自全球")
_WORKS = (
    "项目",
    "工程",
    "建设项目",
    "建设工程",
    "扩建工程",
    "改扩建工程",
    "改造工程",
    "扩建项目",
    "改扩建项目",
)
_EVERYWHERE = (
    "全国",
    "全省",
    "全市",
    "全区",
    "全县",
    "我国",
    "中国",
    "全球",
    "世界",
    "各地",
    "当地",
    "我省",
    "我市",
)
# What stands in front of a name told in passing.
_LEADS_UP = re.compile(
    ".*(?:[，。；：、《》“” \n（）()0-9]"
    "|成立|签署|签订|续签|设立|建设|建成|打造|启动|举办|推进|开工|发布|召开|出席|参加|组建|召集|主办|承办|举行|签约|落户|揭晓"
    "|[了在的与和为是将由从对向于该此这及以到有各个座家]|项(?!目))",
    re.S,
)


def by_name(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Put the name of a work or a meeting for the noun that stands for it: 该项目总投资 is 甲项目总投资.

    Without 该 or 这批 in front only a reporter's text calls it so; in a place's own report 项目总投资 is of
    all its projects.
    """
    of_class_too = segment.goes_on and segment.left_text.strip() in _AND
    if (
        of_class_too
        and heads.holder
        and phrase.startswith(heads.holder)
        and heads.last.startswith(heads.named)
    ):
        # 委员会有28个参与成员国、13个观察成员国: both are of the same one.
        return (heads.named if heads.named.endswith(heads.holder) else heads.holder) + phrase[
            len(heads.holder) :
        ]
    if not phrase or not (segment.first_in_clause or of_class_too):
        return phrase
    of_class = _of_class(segment, phrase, lexicon) if segment.quantity.sort == "count" else ""
    if of_class or of_class_too:
        return of_class or phrase
    if lexicon.event_measures.fullmatch(phrase) is not None and not segment.sentence.settled:
        events = (topic for topic in _topics(segment, lexicon) if topic.endswith(lexicon.events))
        return next((one for one in events if lexicon.called.fullmatch(one) is None), "") + phrase
    varied = _VARIED.match(segment.sentence.text, segment.clause[0], segment.left[1])
    if varied is not None and phrase.startswith(varied["said"]) and not segment.sentence.settled:
        # 该抽水储能电站, of 甲抽水蓄能电站: writers vary what stands in front of the noun.
        name = find_name(segment, varied["noun"], lexicon)
        return (name or varied["said"]) + phrase.removeprefix(varied["said"])
    stands = lexicon.called.match(phrase)
    # 活动展示了来自15个省市的27项: the places are none of the event.
    if (stands is None and len(phrase) > _FRAME) or segment.left_text.endswith(_FROM):
        return _once_done(segment, phrase, lexicon)
    if stands is not None and stands["noun"] == heads.holder and not segment.sentence.settled:
        # 论坛设有四个板块，举办40场活动: the holder has a name as well.
        name = find_name(segment, heads.holder, lexicon) or heads.holder
        heads.named = name
        return name + phrase[len(heads.holder) :]
    found = lexicon.calls.match(masked_words(segment.sentence, (segment.clause[0], segment.left[1]), []))
    if found is None or phrase == found["noun"] or (stands is not None and stands["noun"] != found["noun"]):
        return _once_done(segment, phrase, lexicon)
    return _with_name(segment, phrase, found, heads, lexicon)


def _with_name(
    segment: Segment, phrase: str, found: re.Match[str], heads: Heads, lexicon: ClaimLexicon
) -> str:
    """Put the name of a work or a meeting for the noun that opens the clause, where it stands for one."""
    noun = found["noun"]
    rest = phrase.removeprefix(noun)
    meant = found["points"] or (not segment.sentence.settled and noun in lexicon.called_bare)
    if not meant or _DOES_TO.match(rest):
        return phrase
    if found["many"]:
        at = heads.before.find(noun)
        return heads.before[: at + len(noun)] + rest if at > 0 and not heads.last else phrase
    name = find_name(segment, noun, lexicon)
    return name + rest if name else phrase


def _of_class(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Name those counted alone with the kind that was told of right in front: 零碳园区名单，52个园区入选."""
    phrase = _HOLDS.sub("", phrase)
    if segment.sentence.settled or not phrase.startswith(lexicon.classes):
        return ""
    if not segment.goes_on and lexicon.class_leads.fullmatch(segment.left_text) is None:
        return ""
    noun = next(noun for noun in lexicon.classes if phrase.startswith(noun))
    text, start = segment.sentence.text, segment.clause[0]
    near = max(text.rfind("\n", 0, start) + 1, start - _NEAR)
    told = [m for m in lexicon.of_class.finditer(text, near, start) if m["noun"] == noun]
    kind = _KIND.sub("", told[-1]["kind"]) if told else ""
    return kind + phrase if len(kind) >= SHORTEST else ""


def _once_done(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Give what a work is to yield when it is done the name of the work: 项目建成后，每年生产清洁电能."""
    if segment.sentence.settled or not lexicon.yields_done.match(phrase):
        return phrase
    done = lexicon.when_done.fullmatch(segment.said_before)
    if done is None:
        return phrase
    name = find_name(segment, done["noun"] or "", lexicon)
    return name + _MAY.sub("", phrase) if name else phrase


def taken_in(base: str, measure: str, told: list[str], lexicon: ClaimLexicon) -> str:
    """Return the work that takes in what was counted last, where a measure is of the work.

    工程包括1条主干线和8条支线，全长…; 项目涉及6个市13个县区，总投资…. Empty where it is of what was counted.
    """
    if (measure not in lexicon.work_measures and measure not in lexicon.sums) or len(base) > _PART:
        return ""
    found = (lexicon.takes_in.match(one) for one in told[-3:])
    return next((one["whole"] for one in found if one is not None), "")


def find_name(segment: Segment, noun: str, lexicon: ClaimLexicon) -> str:
    """Return the name that a noun stands for: the last told in front that ends so; empty where none does.

    A title (首个蓄能电站) is told of it where it has no name.
    """
    title = ""
    for topic in _topics(segment, lexicon):
        at = topic.find(f"{noun}的") if noun else -1
        told = topic[: at + len(noun)] if at > 0 else topic
        works = next((work for work in _WORKS if noun and told.endswith(noun + work)), "")
        told = told.removesuffix(works) if works else told
        # 甲大基地项目, of which 基地规划总规模 is told next.
        alike = told.endswith(noun)
        alike = alike or (noun in lexicon.called_any and told.endswith(lexicon.called_so))
        alike = alike or (noun in lexicon.called_events and told.endswith(lexicon.events))
        if not alike or not SHORTEST + len(noun) <= len(told) <= _LONGEST:
            continue
        bare = _TITLE.sub("", told)
        if bare == told:
            return told
        title = title or (bare if len(bare) >= SHORTEST + len(noun) else "")
    return title or _in_passing(segment, noun, lexicon)


def _in_passing(segment: Segment, noun: str, lexicon: ClaimLexicon) -> str:
    """Return the name that ends in a noun and was told right in front: 成立甲技术委员会，委员会有9个成员."""
    if len(noun) < SHORTEST or noun in lexicon.called_any or segment.sentence.settled:
        return ""
    text, start = segment.sentence.text, segment.clause[0]
    line = text.rfind("\n", 0, start) + 1
    near = text[max(line, start - _NEAR) : start]
    titled = ""
    for found in reversed(list(re.finditer(noun, near))):
        coded = _CODE.search(near, 0, found.start())
        name = coded.group() if coded is not None else _LEADS_UP.sub("", near[: found.start()])
        name = _WHICH.sub("", name)
        # 15米|口径的望远镜: the figure's unit begins no name.
        sized = near[: found.start() - len(name)][-1:].isdigit() and name[:1] in _UNITS
        broken = len(name) == found.start() and start - _NEAR > line
        bare = "" if sized or broken else _TITLE.sub("", name)
        # 全国铁路: of all there are, and none by its name.
        if not SHORTEST <= len(bare) <= _LONGEST - len(noun) or bare.endswith(_EVERYWHERE):
            continue
        if bare == name:
            return name + noun
        titled = titled or bare + noun
    return titled


def _topics(segment: Segment, lexicon: ClaimLexicon) -> tuple[str, str]:
    """Return what the clauses in front of a figure's own are about, and what the passage is."""
    return _HELD.sub("", find_topic(segment, "", lexicon)), _HELD.sub("", segment.sentence.topic)
