"""Places that stand in what a figure measures, where else only the passage would tell one."""

from __future__ import annotations

import re

from lantu.records.claims.reach import Extent, Refines, joint
from lantu.records.claims.segment import Segment
from lantu.records.sentence import COUNTRY_CODE_LENGTH, Named

_INHERITED = "place.context"
_WHOLE_COUNTRY = "全国"
# So the country is called by those who speak of it abroad.
_AT_HOME = ("中国", "我国", "中方")
# So those are who play for it.
_PLAYERS = ("中国队", "中国选手", "中国健儿", "中国代表团", "中国体育代表团", "我国选手", "我国运动员")

_MEASURED = re.compile(
    "(?:[0-9]{4}年)?(?:全国|我国)(?!重点|文明|示范|首)[一-龥]{0,10}?"
    "(?:产量|总产|生产总值|增加值|收入|支出|就业|里程|人口|总值|总额|零售额|浓度|发电量|用电量|装机容量|发送量|吞吐量)"
    "(?:分别|达到|达|为|是|超过|超|突破|约|近|同比|增长|下降|提高|增加)*"
)


def told_within(segment: Segment, left: Named, found: Extent, refines: Refines) -> Extent:
    """Return the places that stand in what is measured, instead of those inherited from the passage.

    Parameters
    ----------
    segment : Segment
    left : list
        Places of the figure's clause in front of it.
    found : Extent
        What else is read.
    refines : callable
        Whether all of some places lie in, or are, some of others.
    """
    sentence = segment.sentence
    if sentence.settled:
        return _of_country(segment) or found
    if found.rule != _INHERITED:
        return found
    if segment.quantity.quantity.unit == "%":
        # 南水几乎占甲市供水量的100%: the whole is that of the city. 占全省的5% is of a part of it.
        codes = next((meant for m, meant in reversed(left) if sentence.text.endswith("占", 0, m.start)), ())
        wider = codes == sentence.homeland or refines(found.codes, codes)
        if codes and not (found.codes and wider):
            return joint(codes, "place.whole")
        if found.codes in {(), sentence.homeland}:
            return found
    if not found.codes and any(word in segment.left_text for word in _PLAYERS):
        # 冬残奥会中国队再获6枚奖牌: where nothing else tells a place, those counted are of the country.
        return joint(sentence.homeland, "place.home")
    abroad = found.codes and all(len(code) == COUNTRY_CODE_LENGTH for code in found.codes)
    if abroad and found.codes != sentence.homeland and any(word in segment.left_text for word in _AT_HOME):
        # 大会在甲国开幕。中方代表介绍中国洪水治理的三种模式: not what is told of the venue.
        return joint(sentence.homeland, "place.home")
    return found


def _of_country(segment: Segment) -> Extent | None:
    """Return the country for what is counted or measured in all of it, whoever reports: 全国168个重点城市.

    全国粮食产量达到1.4万亿斤 as well; but 全国文明村镇达到84个 are of the place that reports.
    """
    sentence, at = segment.sentence, segment.quantity.outer_start
    counted = segment.quantity.sort == "count" and sentence.text.endswith(_WHOLE_COUNTRY, 0, at)
    counted = counted or _MEASURED.fullmatch(sentence.text, segment.clause[0], at) is not None
    return joint(sentence.homeland, "place.nation") if counted and sentence.homeland else None
