"""Whose the later figures of a sentence are where only a clause in front has a subject.

甲运河全长134公里，可通航5000吨级船舶; 乙客机已交付20架，通达16个城市，日利用率5.2小时.
"""

from __future__ import annotations

import re

from lantu.records.claims.called import find_name
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, trim

_LONGEST = 28
# In front of a deed or a measure they leave it without a subject of its own.
_ADVERBS = re.compile(
    "(?:累计|合计|总计|其中|全年|同时|先后|目前|如今|现已|一共|总共|预计|有望|每年|每天|平均|日均|年均|最高|最多"
    "|建成后|投产后|投用后|[，、 共已还并将新也又均可能])*"
)
# 全国碳市场覆盖企业3000家，成交额…: so it is called what stands in front of itself.
_MEASURE = re.compile(
    "(?!全[国省市球]|行业|地方|城镇|农村|居民|企业|社会|工业|农业|财政|粮食|人均|旅游|游客|外贸|民间|同比|进出口|出口|进口|经济|地区|国内|增加值|税收|就业)"
    "(?:平均|日均|年均|累计|单[一-龥]|综合|作业|设计|实际|研发人员|销售|营业|国际化|最大|最高|可调|整机|国产化|钻井|总|年|日|月)*[一-龥]{0,2}总?"
    "(?:率|电量|速度|量|额|产值|营收|收入|订单|票房|时速|航速|航程|续航力|续航里程|自持力|载重|总吨|能耗|成本|效率|精度|规模|投资|库容|装机|产能|[坝塔楼桥]高|埋深|客流|占比|寿命|型宽|型深|船长|翼展|重量|容量|高度|直径|能力|工期|面积|线路|周期)"
)
_MOST = 7
_DOES = re.compile(
    "覆盖|在轨|设(?=[0-9]|站)|通达|直达|惠及|服务(?!业|费|贸易|机器人|消费|零售|外包|型|器|网点|指数|出口|进出口|进口)|带动|辐射|载员|通航|容纳|替代|减排|节约|植入|搭载|具备|拥有|开放|途经|跨越|连接|现场成交|成交(?![额量])|一次可"
)
_TIMES = re.compile("^(?:日均|年均|月均|平均|每年|每天|累计)+")
# 这座全球最高的橡胶坝，坝高7.5米.
_THIS = re.compile(
    "(?:[^，。；]{2,14}的)?(?:这|该|此)[座艘架台条款项栋家所片](?:[^，。；]{0,16}的)?(?P<who>[^，。；的是]{3,20})$"
)
_POINTS = re.compile(
    "^全国(?=[一-龥]{2})|^(?:我国|全国|全球|国内|世界)?首[台套座个艘条架颗款](?:国产)?(?=[一-龥0-9]{3})"
    "|^(?:这|该|本|此)[艘架座条项款台个颗家届次种处]?(?=[一-龥]{2})|^由[^，。；]{2,24}?(?:的|——)|^[^，。；]*——|^旗下|^[^，。；]{2,16}旗下"
)
# 甲基地首批40台风机: the machines.
_COUNTED = re.compile(
    "^[^，。；]*?(?:首批)?[0-9]+(?:多|余)?[台套架艘列](?=[一-龥]{2})|^第[0-9一二三四五六七八九十百]+届(?=[一-龥]{3})"
)
_SINCE = re.compile("(?:以来|至今|(?:年|个?月|周年|天)(?:多)?来)(?=$|[，,])")
_SINCE_BEGAN = re.compile(
    "^自(?![贸治主然动由行驾])(?=[一-龥]{3})|^20[0-9]{2}年|(?:启动|实施|挂牌|成立|设立|开通|开展|上线|运营|投用|开行|运行|开业|投产)*(?:以来|至今)?$"
)
# 15兆瓦燃气轮机.
_GRADE = re.compile("^[0-9.]+[万亿]?(?:兆瓦|千瓦|千伏|立方米|公里|米|吨)级?(?=[一-龥A-Z]{3})")
_SIZED = re.compile("[0-9][^，。；的]{0,6}$")
_THESE = frozenset("这该本此")
_A_CLAUSE = re.compile("是|实行|实施|开展|进行|推进|推动|使|让|把|被|都|均")
# 900家企业参展，其中世界500强90家: of the same fair.
_ASIDE = ("其中", "同比", "环比", "较", "比", "增长", "共有", "相当于", "创")
_ATTENDED = ("到会", "到场", "参展", "参会", "参加", "参赛", "亮相", "观展")
_NO_SUBJECT = re.compile("记者|据|介绍|表示|显示|随着|为了?|通过|按照|根据|由于|受|在|从|作为|截至|[了着]")


def subject_of_chain(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return the thing that a clause in front is about, where the figure's own has no subject; else empty.

    Only clauses without a subject of their own may stand between.
    """
    sentence = segment.sentence
    if sentence.settled or not segment.first_in_clause or segment.opens_with_place:
        return ""
    words, phrase = segment.masked(segment.left), phrase.lstrip("可能将")
    at = _ADVERBS.match(words)
    if at is None or not (
        words.startswith(phrase[:SHORTEST], at.end()) or words.startswith(phrase[:SHORTEST])
    ):
        return ""
    bare = len(phrase) <= _MOST and _MEASURE.fullmatch(phrase) is not None
    deed = _TIMES.sub("", phrase)
    if not (bare or lexicon.deed.match(deed) or _DOES.match(deed) or lexicon.wants_owner.match(deed)):
        return ""
    part = sentence.part_of(segment.clause[0])
    for clause in segment.clauses_in_front:
        if clause[0] < part or sentence.text[clause[1]] not in "，,":
            return ""
        told = masked_words(sentence, clause, []).strip(" 　")
        if _SINCE.search(sentence.text, *clause) is not None:
            # 甲景区开园以来，接待游客90万人次: what began then.
            began = _SINCE_BEGAN.sub("", told)
            named = _named(segment, began, phrase, lexicon) if lexicon.deed.search(began) is None else ""
            if named:
                return named
            continue
        found = lexicon.chain_subject.match(told)
        if found is not None:
            named = _named(segment, found["who"], phrase, lexicon)
            if named or lexicon.called.fullmatch(found["who"]) is None:
                return named
            continue
        this = _THIS.match(sentence.text, *clause)
        if this is not None:
            return _named(segment, this["who"], phrase, lexicon)
        if not _goes_on(told, lexicon):
            return ""
    return ""


def _named(segment: Segment, who: str, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return a subject by its name; empty where it has none, or the phrase tells it already."""
    pointed = who[:1] in _THESE
    who = _GRADE.sub("", trim(_POINTS.sub("", who), lexicon))
    of, _, tail = who.rpartition("的")
    # 全长136公里的高铁: how large it is, is no part of its name.
    who = _COUNTED.sub("", tail if len(tail) > SHORTEST or _SIZED.search(of) else who)
    if _NO_SUBJECT.match(who) or _A_CLAUSE.search(who) or segment.sentence.is_named(who):
        return ""
    if lexicon.called.fullmatch(who) is not None:
        who = find_name(segment, who, lexicon)
    elif pointed:
        # 该抽水储能电站, of 甲抽水蓄能电站.
        noun = next((noun for noun in lexicon.called_so if who.endswith(noun)), "")
        who = (find_name(segment, noun, lexicon) if noun else "") or who
    fits = SHORTEST <= len(who) <= _LONGEST and lexicon.deed.match(who) is None
    return who if fits and (not phrase or phrase[:SHORTEST] not in who) else ""


def _goes_on(words: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether a clause begins with a deed or a measure, and so has no subject of its own."""
    if words.startswith(_ASIDE) or words.endswith(_ATTENDED) or words[:1].isascii():
        return True
    begins = _ADVERBS.match(words)
    at = begins.end() if begins is not None else 0
    return (
        lexicon.deed.match(words, at) is not None
        or _DOES.match(words, at) is not None
        or _MEASURE.match(words, at, at + _MOST) is not None
    )
