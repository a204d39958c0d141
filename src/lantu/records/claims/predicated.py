"""What those counted have become or done, where the figure counts them for it and not all there are."""

from __future__ import annotations

import re

from lantu.language.mention import QuantityMention
from lantu.records.claim import Claim
from lantu.records.claims.heads import Heads
from lantu.records.claims.lasting import CLAUSE_END, for_years, lasting, with_object
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.per import for_each
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import PUNCTUATION, SHORTEST, trim

# A longer one is a sentence of its own.
_LONGEST = 22
_COMES_FROM = re.compile("从(?:全国|全球|世界各地|各地|海内外)$")
_HOMES = re.compile("(?:国家和地区|国家|地区|省份|省区市|省市|省|城市|市|县|区|乡镇|村)(?!的)")
# 展出画作90幅，来自15个省份: so many are told for what comes from them.
_FROM = re.compile("(?P<who>[^，。；：]*)来自(?:了)?(?:全国|全球|世界|海内外|我国)?$")
_HOMES_OF = re.compile(
    "(?P<home>国家(?:和|或|及)?(?:地区)?|地区|省份|省区市|省市|省（[^（）]*）|城市|市州|市|县|乡镇|村)"
    "(?![一-龥]?级)(?:(?:(?:、|和|及|以及|与)[一-龥]{2,8}?)?(?P<of>的))?"
)
_THERE_ARE = re.compile("(?:[共有了]|吸引|汇聚|汇集|迎来|邀请|收到|收录|征集|展出|展示|聚集|集聚|涵盖)$")
_WHO_DO = re.compile(
    "(?:共同|一起|齐聚|相聚|汇聚|参展|参会|参赛|参加|参与|报名|出席|亮相|开展|展开|进行|围绕|就|以|在(?!校|职)|将|已|也|正|入选|带来|携|组成|汇集).*$"
)
# A noun in front of what they do.
_NAMED_SO = re.compile(
    "[一-龥]{2,8}?(?=[参将在也齐共汇，。、集同赴和与及正已为]|前来|报名|亮相|走进|踊跃|现场)"
)
_COUNTED = re.compile("(?<=[一-龥]{2})[超近约逾达]?[0-9]")
_MOST = 14
_RANKED = re.compile(
    "(?:[一-龥]{0,8}?(?:产量|产能|规模|总量|保有量|增速|[一-龥]量|[一-龥]率))?(?:均|都|稳|连续|首次|双双)*(?:进入|跻身|入围|位列|位居|名列|排名|(?<![聚安宜定民])居|列(?=[全世国]|第))[^，。；、]{0,10}?"
    "(?:[0-9百]+强|前[0-9一二三五十百]|首位|第[一二三]|前列)"
)
# 46种产品能耗达到国家先进值: what has been reached is no number, and those are counted that reach it.
_ATTAINS = re.compile(
    "(?:全部|均|都|已)*(?:达到?|优于|高于|低于|好于|领先|保持|处于)[^，。0-9]{2,14}$|(?:全部|均|都|已)*达标$"
)
_QUALITY = (
    "水平",
    "能耗",
    "浓度",
    "水质",
    "质量",
    "工艺",
    "技术",
    "性能",
    "强度",
    "指标",
    "效率",
    "品质",
    "排放",
)
# A longer name says by itself what is counted; a shorter one is that of all there are.
_BARE = 3
_ADJUNCT = re.compile(
    "，(?:随着|通过|经过|依托|借助|在(?=[^，。；]*(?:下|中|后|里|期间)，))[^，。；：]{3,24}，"
)
_DO_SO = re.compile("(?:全部|已经?|均|都|陆续|先后|率先|顺利)*(?P<told>[^，。；：]{3,16})(?=[，。；])")
# 12家企业营收均突破百亿元: what each of them has passed.
_MARK = re.compile(
    "的?(?P<what>[一-龥A-Za-z0-9.“”]{4,24}?)(?:已|首次)*(?P<all>均|都)?(?:已|首次)*(?P<over>超过|超|突破|达到|低于|高于|不低于|大于|小于|不足)"
)
_OF_EACH = re.compile(
    "(?:[雨雪]量|雨强|水位|气温|温度|风力|浓度|(?<!贡献)率|比例|强度|[人户村亩场日月年]均[一-龥]{2,8}|增速|时长|时间|密度|得分|村集体(?:经济|经营性)?收入)$"
)
_REACHED = "达到"
_ROUND = re.compile("[十百千万亿]+元?")
_STOPS = frozenset(["", *"，。；、！\n"])
_ADVERBS = re.compile("(?<=[一-龥]{2})(?:全部|首次|率先|均已)+$")
_THEIRS = re.compile(
    "(?P<who>[一-龥]{0,6}?(?:居民|群众|人口|职工|农户|家庭|学生|老人|村民|市民|农民|患者|困难户))的(?P<what>[一-龥]{2,16})$"
)
_FARED = re.compile("[一-龥]{2,8}?(?:得到|有了|获得|明显|显著|大幅|全面|全部|有效|持续|进一步)[一-龥]{2,6}$")
_BECOMES = "成为"
_OF_THEM = re.compile("(?P<who>[一-龥]{2,8})的[一-龥]{2,8}$")
_PEOPLE_THERE = re.compile("(?P<home>国家和地区|国家|地区|省份|省区市|省市|省|城市|市|县|区|乡镇|镇|村)的")
_SAID_WHO = re.compile("[人户]|群众|居民")
_AHEAD = ("提前", "推迟", "延后", "延期")
_SOME_HAVE = ("有", "已", "中")
_PEOPLE = frozenset({"人", "名", "位", "支", "家", "户"})


def completed(
    segment: Segment, indicator: str, heads: Heads, before: Claim | None, lexicon: ClaimLexicon
) -> str:
    """Return an indicator with what is told of the figure alone, and of no later one that leans on it.

    Parameters
    ----------
    segment : Segment
    indicator : str
        What later figures lean on.
    heads : Heads
    before : Claim or None
        The figure in front in the sentence.
    lexicon : ClaimLexicon
    """
    if segment.quantity.sort == "duration":
        told = before.indicator if before is not None else ""
        done = lasting(segment, with_object(segment, indicator, lexicon), told, lexicon)
        ahead = (
            segment.last_in_clause
            and done.endswith(_AHEAD)
            and SHORTEST <= len(segment.right_text.strip()) <= _BARE * 2
        )
        # 供热企业提前5天点火.
        return for_years(segment, done + segment.right_text.strip() if ahead else done, lexicon)
    earlier = [one for one in reversed(heads.owned) if one != indicator]
    counted = next((one for one in earlier if heads.units.get(one) in _PEOPLE), "")
    origin = _with_those_from(segment, counted)
    origin = origin or _coming_from(segment, earlier[0] if earlier else "", lexicon)
    if origin:
        return origin
    told = before.indicator if before is not None else ""
    there = _PEOPLE_THERE.fullmatch(segment.left_text) if segment.quantity.sort == "count" else None
    unit = lexicon.people.get(segment.quantity.quantity.unit, "")
    if there is not None and unit and there["home"] in told and not _SAID_WHO.search(indicator):
        # 惠及3个省12个市的800万人.
        return told.partition(there["home"])[0] + unit + indicator.removeprefix(there["home"])
    # “甲号”平台投产，每年可发电…: the platform does so each year.
    owner = heads.named if indicator.startswith(heads.named) else ""
    said = _with_predicate(segment, indicator, lexicon).removeprefix(owner)
    return owner + for_each(segment, said, told.removeprefix(owner))


def _with_those_from(segment: Segment, counted: str) -> str:
    """Return whose homes are counted: 建设者从全国18个省份集结 is 建设者来自省份; empty where none are."""
    come = segment.quantity.sort == "count" and _COMES_FROM.search(segment.left_text) is not None
    home = _HOMES.match(segment.right_text) if come and counted else None
    counted = _COMES_FROM.sub("", counted)
    return f"{counted}来自{home.group()}" if home is not None else ""


def _coming_from(segment: Segment, before: str, lexicon: ClaimLexicon) -> str:
    """Return what comes from so many places: 展出画作90幅，来自15个省份 is 画作来自省份; empty if nothing."""
    led = _FROM.search(segment.left_text) if segment.quantity.sort == "count" else None
    home = _HOMES_OF.match(segment.sentence.text, segment.quantity.outer_end) if led is not None else None
    if led is None or home is None:
        return ""
    if home["of"]:
        # 来自20个国家和地区的300名选手: these are counted next, and by themselves, as 国家 are not.
        alone = led["who"].strip("，、 ") and not _THERE_ARE.search(led["who"])
        bare = not home["home"].endswith("地区") and not led["who"].strip("，、 ")
        who = "" if alone or bare else _come_next(segment, home.end())
    else:
        who = before or trim(led["who"], lexicon)
    who = _WHO_DO.sub("", _COUNTED.split(who.removeprefix("的"))[0])
    who = who if len(who) <= _MOST else re.split("[、和及与]", who)[0]
    deed = lexicon.deed.match(who)
    who = who[deed.end() :] if deed is not None and len(who) - deed.end() >= SHORTEST else who
    return f"{who.removesuffix('来自')}来自{home['home']}" if SHORTEST <= len(who) <= _MOST else ""


def _come_next(segment: Segment, at: int) -> str:
    """Return who comes from the places counted, where they are counted right behind: 名|选手; else empty."""
    sentence = segment.sentence
    behind = next((q for q in sentence.quantities if q.start >= at), None)
    if behind is None or behind.outer_start > at + SHORTEST or behind.sort != "count":
        return ""
    who = _NAMED_SO.match(sentence.text, behind.outer_end)
    return who.group() if who is not None else ""


def _with_predicate(segment: Segment, indicator: str, lexicon: ClaimLexicon) -> str:
    """Return a bare noun with what is told of so many of it: 8家企业已建立中心 is 企业建立中心."""
    quantity = segment.quantity
    part = quantity.sort == "percent" and not segment.left_text.strip("约近超逾、，每年月 ").endswith("的")
    if not (part or quantity.sort == "count") or len(indicator) < SHORTEST:
        return indicator
    marked = _past_mark(segment, indicator, lexicon)
    raw = _clause_behind(segment)
    beyond = _beyond_adjunct(segment, lexicon) if raw and indicator.endswith(raw) else ""
    if marked or beyond:
        return marked or indicator + beyond
    people = _THEIRS.match(raw) if raw and segment.quantity.quantity.unit in _PEOPLE else None
    if people is not None:
        # 4万居民的居住条件得到改善; 成为2万居民的出行难题.
        fared = _FARED.match(people["what"])
        if fared is not None:
            return f"{people['what']}的{people['who']}"
        if _BECOMES in segment.left_text:
            return people["who"]
    if quantity.sort == "count" and _BECOMES in _in_front(segment):
        # 成为沿线40座城市的水源: those of whom it has become so are counted.
        theirs = _OF_THEM.match(raw)
        return theirs["who"] if theirs is not None and indicator.endswith(theirs.group()) else indicator
    raw = raw.removeprefix("的")
    noun = _noun_of(raw, indicator) if part or indicator.endswith(_QUALITY) else indicator
    if not noun or not raw.startswith(noun):
        # 三级医院已有97%实现远程医疗: so many of them do.
        again = not part or bool(noun) or raw[-SHORTEST:] in indicator
        some = segment.left_text.endswith(_SOME_HAVE) and lexicon.holds_of.match(raw) is not None
        return indicator + _told_behind(raw, lexicon) if some and not again else indicator
    told = _told_behind(raw[len(noun) :], lexicon)
    if not told or (raw.startswith("、", len(noun)) and _RANKED.match(told) is not None):
        return indicator
    if part:
        return indicator + told if lexicon.holds_of_all.match(told) is not None else indicator
    if not part and indicator.endswith(_QUALITY) and _ATTAINS.match(told):
        return indicator + told
    bare = _ADVERBS.sub("", indicator)
    framed = bare.endswith(tuple(lexicon.frames)) and lexicon.frame_before.search(segment.left_text)
    counts = len(bare) <= _BARE and not framed and lexicon.holds_of.match(told)
    return bare + told if counts or _RANKED.match(told) is not None else bare


def _past_mark(segment: Segment, indicator: str, lexicon: ClaimLexicon) -> str:
    """Return those counted with the mark that a measure of each has passed: 9个乡镇降雨量超过100毫米.

    Empty where the next figure is one of them all (9省市生产总值超过60万亿元).
    """
    if segment.quantity.sort != "count" or segment.last_in_clause:
        return ""
    text, start = segment.sentence.text, segment.quantity.outer_end
    behind = next(q for q in segment.sentence.quantities if q.start >= start)
    found = _MARK.fullmatch(text, start, behind.start)
    if found is None or not found["what"].startswith(indicator[:SHORTEST]):
        return ""
    measure = found["what"]
    if not measure.endswith((*lexicon.measured, "生产总值")) and _OF_EACH.search(measure) is None:
        return ""
    each = found["all"] or _ROUND.match(text, behind.start, behind.end) or _OF_EACH.search(measure)
    each = each or segment.left_text.endswith("有")
    mark = text[behind.start : behind.outer_end]
    # 3市优良天数比例达到85% may be of all three.
    bound = found["all"] or found["over"] != _REACHED or mark.endswith("以上")
    ends = text[behind.outer_end : behind.outer_end + 1] in _STOPS
    return f"{measure}{found['over']}{mark}" if each and bound and ends else ""


def _beyond_adjunct(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what those counted do behind a clause that tells how: 300所医院，通过…，实现互认; else empty."""
    text, end = segment.sentence.text, segment.sentence.end
    adjunct = _ADJUNCT.match(text, segment.clause[1], end)
    told = _DO_SO.match(text, adjunct.end(), end) if adjunct is not None else None
    if told is None or any(segment.quantity.end <= q.start < told.end() for q in segment.sentence.quantities):
        return ""
    return told["told"] if lexicon.holds_of.match(told["told"]) is not None else ""


def _in_front(segment: Segment) -> str:
    return segment.sentence.text[segment.clause[0] : segment.quantity.outer_start]


def _noun_of(words: str, indicator: str) -> str:
    """Return the end of an indicator that words behind its figure begin with; empty where none is."""
    longest = range(len(indicator), 1, -1)
    return next((indicator[-n:] for n in longest if words.startswith(indicator[-n:])), "")


def _clause_behind(segment: Segment) -> str:
    """Return the words behind a figure up to the end of its clause; empty where another figure divides them.

    A rank divides none (位列前十), and no figure of another sort that a noun follows (24小时开放).
    """
    text, start = segment.sentence.text, segment.quantity.outer_end
    found = CLAUSE_END.search(text, start, segment.sentence.end)
    end = found.start() if found is not None else segment.sentence.end
    inside = [q for q in segment.sentence.quantities if start <= q.start < end]
    return text[start:end] if all(_divides_none(q, end) for q in inside) else ""


def _divides_none(quantity: QuantityMention, end: int) -> bool:
    return quantity.sort == "rank" or (quantity.sort == "duration" and quantity.outer_end < end)


def _told_behind(words: str, lexicon: ClaimLexicon) -> str:
    """Return a predicate without what only says that it is so of all or by now; empty where it is long."""
    told = lexicon.all_or_now.sub("", words.strip(PUNCTUATION)).rstrip(PUNCTUATION)
    return told.replace("了", "", 1) if SHORTEST <= len(told) <= _LONGEST else ""
