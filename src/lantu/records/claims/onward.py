"""Words behind a counted thing that lead on to the next figure."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.localities import POLLUTION
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST
from lantu.records.share import OF_WHOLE

# Leads to the place or the aim that the next figure counts in.
_TO_NEXT = re.compile("(?<=[一-龥]{2})(?:(?<![存所现实内旨潜])在|从|向|由|将)[^在从向由将的，。；]{0,6}$")
_RANKED = re.compile(
    "(?<![聚安宜定民])(?:高居|位居|位列|稳居|居|列|排名|排|进入|跻身)(?:全国|全省|世界|全球|亚洲|国内|我国)?$"
)
# 四大主导产业占地区生产总值的73%: what they are a share of is no part of what is counted.
_A_SHARE = re.compile(f"(?<=[一-龥]{{2}}){OF_WHOLE}.*$")
# 3条铁路年运输能力合计4.2亿吨, 4座水库总库容: what they can do is the next figure's.
_OF_YEAR = re.compile(
    "(?<=[一-龥]{2})(?:年|总|日|设计)[一-龥]{0,3}?(?:能力|库容|运量|产能|产量|产值|容量|投资|面积|里程)$"
)
# 120个项目增加产值35亿元: nor is how it changes theirs.
_CHANGES_NEXT = re.compile(
    "(?<=[一-龥]{2})(?:增加|提高|减少|降低)(?:产值|效益|收入|税收|利润|能耗)(?:约|近|超过?)?$"
)
# 带动3800多户农民户均年增收2.3万元: what the next figure is for each of them.
_FOR_ONE = re.compile(
    "(?<=[一-龥]{2})(?:户均|人均|年均|日均|月均|平均|亩均|场均|单日|每[年季月周天日])[^的]*$"
)
_SPREAD = re.compile("(?<=[一-龥]{2})(?:来自|分布[在于]|分属|涉及|涵盖|覆盖|遍布|惠及)")
# 八大节点提供的算力规模占比达到80%: the figure behind is of what they do.
_DONE_BY = re.compile(
    "(?<=[一-龥]{2})(?:所)?(?:提供|完成|承载|贡献|实现|产生|创造|生产|形成|开展|带来|拥有|管理|承担)(?:[一-龥]{2,8}所需)?的[一-龥]{0,10}"
    "(?:[一-龥][量额率值]|规模|收入|面积|人数|里程|投资|占比|比重)+$"
)
# 百名运动员来自50多个国家: whence they come is counted next.
_COMES_FROM = re.compile("(?<=[一-龥]{2})(?:均|都|分别|主要)?来自(?:了)?(?:全国|全球|世界)?$")
# 200多家零部件企业形成了每年300万辆的产能: what they bring about is counted next.
_MAKES = re.compile(
    "(?<=[一-龥]{2})(?:形成|构成|创造|带来|组成)[了出](?:约|近|超|每年|一年|年|全国|全球|当地)*$"
)
# 两座机场共保障航班6700架次: all that they did together.
_TOGETHER = re.compile(
    "(?<=[一-龥]{2})(?:(?<![公])共(?![同建享用性和产青振轭鸣赢商治识饱通有])(?:已|计|累计)?[一-龥]{4,}|累计[一-龥]{2,})$"
)
# 37支龙舟队分五个组别; 339个城市PM2.5浓度为每立方米30微克.
_DIVIDED = re.compile(
    "(?<=[一-龥]{2})(?<![部成得积学评满十百充])(?:共|各)?分$|(?:达到|为|是)?每(?:立方米|平方米|平方公里|公里|公顷|亩|吨|升)$"
)


def without_object(right: str, segment: Segment, lexicon: ClaimLexicon) -> str:
    """Leave out what leads to the next figure: 185家机构发布4100项成果, 50项结果在京津冀685家医院互认."""
    spread = _SPREAD.search(right) if not segment.last_in_clause else None
    if spread is not None and segment.leads_to_list:
        # 队员24名来自甲科、乙科等18个科室: where they come from is counted next.
        return right[: spread.start()]
    if (
        segment.last_in_clause
        or not segment.right_text
        or segment.sentence.text[segment.right[1]] in "、和与及"
    ):
        return right
    if segment.quantity.quantity.unit == segment.unit_behind:
        right = lexicon.settled_end.sub("", right)
    right = _TOGETHER.sub("", right) if "共" in right[2:] or "累计" in right else right
    right = _MAKES.sub("", _DIVIDED.sub("", _COMES_FROM.sub("", _CHANGES_NEXT.sub("", right))))
    bare = lexicon.change_end.sub("", _TO_NEXT.sub("", right))
    bare = lexicon.value_words.strip_end(_RANKED.sub("", bare))
    if not bare:
        return ""
    if bare in lexicon.of_counted and segment.written_before.strip():
        # 基础设施项目101个完成投资14亿元: all of that is what the next figure is of.
        return ""
    done = bare if right.endswith("在") else ""
    measured = bare.endswith(lexicon.of_counted)
    bare = lexicon.value_words.strip_end(bare if measured else lexicon.takes_next.sub("", bare))
    if segment.quantity.sort != "duration":
        bare = _without_measure(_FOR_ONE.sub("", bare), lexicon)
    # 1300人安置在9个点: what is done to them is all that is told.
    return bare if len(bare) >= SHORTEST else done if len(done) >= SHORTEST else right


def _without_measure(words: str, lexicon: ClaimLexicon) -> str:
    """Leave out the measure that the next figure is of: 12场演出上座率达98% counts 演出."""
    words = _DONE_BY.sub("", _A_SHARE.sub("", words))
    words = _OF_YEAR.sub("", words)
    clean = POLLUTION.search(words, SHORTEST)
    words = words[: clean.start()] if clean is not None else words
    measure = next((word for word in lexicon.of_counted if words.endswith(word)), "")
    thing = words.removesuffix(measure)
    return thing if measure and len(thing) >= SHORTEST and thing[-1] not in "的和与及、" else words
