"""What is said once of several counts in a list, and where a list of what was done goes on."""

from __future__ import annotations

import re

from lantu.records.claims.cutting import trim_right
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, join
from lantu.records.mood import openings

_JOINS = "、和与及"
_WHOLE = 100
_ALL = re.compile("(?:全部|全都|均已?|都已?|已全部)")
_ALLS = frozenset("全均都")
_HOUSEHOLDS = ("户", "家庭", "人口", "对象", "群众", "居民", "人员", "脱贫", "搬迁", "入住")
_ALL_OF = re.compile("^(?:全都|全部|均已?|都(?![市会江匀是])已?)(?:提前|及时|已|均)*(?=[一-龥]{2})")
_PLACES = re.compile(
    "自治区|省区市|省市|省份|[省市区州盟县旗镇乡村]|县[（(]?[市、区]+[）)]?|乡镇|街道|社区|国家|地区|园区"
)
# 8所院校、12个专业群入选: that they were chosen tells why they are counted.
_CHOSEN = re.compile(
    "新?入选|入围|获评|荣获|上榜|跻身|列入|纳入|新?(?:被|获)(?:评|认定|授予|列|批|奖)|获得?(?=国家|省|全国|“|中)|进入(?=全国|国家|世界|全球)"
)
_BROUGHT = re.compile("^(?:基本|全面|率先|已)*实现(?=[一-龥]{2})|的?实现$")
# 28个县、310个乡镇建立了中心: what the last of them is said to do, all do.
_DO = re.compile(
    "(?:建立|实现|达到|开展|签署|签订|参与|推行|推出|设立|开设|接入|采用|启用|出台|加入|展开|用上|做到|实行|实施|建成|建起|组建|成立|缔结|达成)"
    "(?=了?[一-龥“《A-Z])"
)
# 新推出改革成果7项、累计达到161项: the sum is of all there are, not of the new ones.
_IN_ALL = re.compile(
    "[，、]?(?:总数|总量|累计|总计|存量|保有量)(?:已|增至|达到?|有|为|突破|超过?|增加到)*[约近]?$"
)
_REACHING = re.compile(f"{_IN_ALL.pattern}|达到?[约近]?$")
# 新增579公里、达到8520公里: with no more words it is what there is by now.
_COMES_TO = re.compile("[，、]?(?:总数|总量|累计|总计)?(?:已经?|现已)?(?:达到?|突破|增至|增加到)[约近]?")
_NEWLY = re.compile(
    "^(?:新(?:增加?|认定|培育|建成?|设立?|推出|入库|签约?|登记|注册|开通|评定|创建|获批|引进|晋升|投用|开设|入选|布局)|净增加?)(?=[一-龥“A-Za-z0-9]{2})"
)
_NOUNS = frozenset("业者商")
_ENTERS = ("进入", "步入", "迈入", "转入")
# Between a subject and what happens to it.
_LEADS = "正均都也已将"


def said_of_all(segment: Segment, counted: str, left: str, lexicon: ClaimLexicon) -> str:
    """Return what the end of a list of counts says of each: 4所高校、1家医院加快建设; empty where nothing.

    Parameters
    ----------
    segment : Segment
    counted, left : str
        What the figure counts, and the words in front that remain: what is done to all stands there.
    lexicon : ClaimLexicon
    """
    text, (_, end) = segment.sentence.text, segment.clause
    led = left and not segment.left_text.rstrip().endswith(tuple("和与及"))
    if led or segment.last_in_clause or segment.quantity.sort != "count" or not counted:
        return ""
    behind = [q for q in segment.sentence.quantities if segment.right[1] <= q.start < end]
    beside = _PLACES.fullmatch(counted) is not None and behind[0].outer_start == segment.right[1]
    if (text[segment.right[1]] not in _JOINS and not beside) or any(q.sort != "count" for q in behind):
        return ""
    starts = [q.outer_start for q in behind[1:]]
    between = [text[q.outer_end : start] for q, start in zip(behind, starts, strict=False)]
    if (
        any(mark not in words for words in between for mark in "、")
        or lexicon.happens.search(counted)
        or _CHOSEN.search(counted, 1)
    ):
        return ""
    words = trim_right(text[behind[-1].outer_end : end], lexicon)
    if beside:
        # 在9个市27个县推广: what is done there is done in both.
        noun = _PLACES.match(words)
        done = noun is not None and len(behind) == 1 and lexicon.done.search(words, noun.end()) is not None
        return words[noun.end() :] if noun is not None and done else ""
    found = lexicon.happens.search(words, SHORTEST) or lexicon.act.search(words, SHORTEST)
    found = found or _CHOSEN.search(words, SHORTEST)
    # 甲42家医院与乙86家医院建立合作: what two sides do is told with the second.
    found = found or (_DO.search(words, 1) if text[segment.right[1]] != "与" else None)
    if found is None or counted.endswith("级"):
        return ""
    # 未能如期完成: that it has not happened is told with it.
    failed = words.find("未", SHORTEST)
    start = min(found.start(), failed) if failed > 0 else found.start()
    # 4所高校、2家医院进入全面建设阶段.
    start -= SHORTEST if words.endswith(_ENTERS, SHORTEST, start) else 0
    said = words[start:].lstrip(_LEADS)
    return said.replace("了", "", 1)


def in_other_unit(segment: Segment, counted: str, told: str) -> str:
    """Return what is said of those told last, counted once more by the head: 贫困人口96户、183人全部脱贫.

    Empty where a figure goes on with no such list, or counts something else.
    """
    again = told and not segment.left_text.strip(_JOINS)
    again = again and (segment.goes_on or (not segment.first_in_clause and told.endswith(_HOUSEHOLDS)))
    people = segment.quantity.quantity.unit in {"人", "口"}
    if not again or not people or not _ALL.match(counted):
        return ""
    said = _ALL.sub("", counted)
    return told if told.endswith(said) else join(told, said)


def without_all(counted: str) -> str:
    """Leave out that it is so of all of those counted: 4567人全都提前转移 is 转移.

    Examples
    --------
    >>> without_all("全都提前安全转移"), without_all("都市圈")
    ('安全转移', '都市圈')
    """
    return _ALL_OF.sub("", counted) if counted[:1] in _ALLS else counted


def in_all(segment: Segment, told: str) -> str:
    """Return what was told last without 新 where a figure sums up all there are of it: 新增7项、累计161项."""
    sums = _IN_ALL if not segment.goes_on else _REACHING
    if not sums.match(segment.left_text) and not _COMES_TO.fullmatch(segment.written_before):
        return told
    # 创新案例新增9个、累计79个.
    bare = told.removesuffix("新增")
    return _NEWLY.sub("", bare if len(bare) >= SHORTEST else told)


def is_done_in(told: str, place: str) -> bool:
    """Tell whether what was told last begins with the kind of place that was counted: 市|推广技术."""
    return _PLACES.fullmatch(place) is not None and told.startswith(place)


def done_wholly(segment: Segment, left: str, lexicon: ClaimLexicon) -> str:
    """Return words in front of 100% with what is done to all: 实现行政村5G网络100%覆盖 is its 覆盖."""
    whole = segment.quantity.sort == "percent" and segment.quantity.quantity.value == _WHOLE
    done = lexicon.wholly.match(segment.right_text) if left and whole else None
    return _BROUGHT.sub("", left) + done.group() if done is not None else left


def without_next_deed(segment: Segment, words: str, lexicon: ClaimLexicon) -> str:
    """Leave out another deed behind a list mark: 应对24轮暴雨、抗御台风 counts 暴雨.

    Parameters
    ----------
    segment : Segment
    words : str
        The words behind the figure that name what it counts.
    lexicon : ClaimLexicon
    """
    before, mark, behind = words.partition("、")
    if (
        not mark
        or len(before) < SHORTEST
        or len(behind) <= SHORTEST + 1
        or not does(segment.left_text, lexicon)
    ):
        return words
    noun = behind.endswith(lexicon.works_named) or does(before, lexicon)
    return before if not noun and does(behind, lexicon) else words


def does(words: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether words begin with a verb of doing."""
    at = openings().verb_at(words, 0, len(words))
    return at is not None or lexicon.deed.match(words) is not None or words.startswith(lexicon.withstands)


def with_verb(verb: str, phrase: str, lexicon: ClaimLexicon) -> str:
    """Put the verb of a list in front of its later items: 新建甲3个、乙5个 is 新建乙5个 too."""
    deed = lexicon.deed.match(phrase)
    # 服务业企业 serve nobody.
    return phrase if deed is not None and phrase[deed.end() : deed.end() + 1] not in _NOUNS else verb + phrase
