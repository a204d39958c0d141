"""Places that stand in what a figure measures, where else only the passage would tell one."""

from __future__ import annotations

from lantu.records.claims.reach import Extent, joint
from lantu.records.claims.segment import Segment
from lantu.records.sentence import COUNTRY_CODE_LENGTH, Named

_INHERITED = "place.context"
_WHOLE_COUNTRY = "全国"
# So the country is called by those who speak of it abroad.
_AT_HOME = ("中国", "我国", "中方")
# So those are who play for it.
_PLAYERS = ("中国队", "中国选手", "中国健儿", "中国代表团", "中国体育代表团", "我国选手", "我国运动员")


def told_within(segment: Segment, left: Named, found: Extent) -> Extent:
    """Return the places that stand in what is measured, instead of those inherited from the passage.

    Parameters
    ----------
    segment : Segment
    left : list
        Places of the figure's clause in front of it.
    found : Extent
        What else is read.
    """
    sentence = segment.sentence
    if sentence.settled:
        return _of_country(segment) or found
    if found.rule != _INHERITED:
        return found
    if segment.quantity.quantity.unit == "%" and found.codes in {(), sentence.homeland}:
        # 南水几乎占甲市供水量的100%: the whole is that of the city.
        codes = next((meant for m, meant in reversed(left) if sentence.text.endswith("占", 0, m.start)), ())
        return joint(codes, "place.whole") if codes else found
    if not found.codes and any(word in segment.left_text for word in _PLAYERS):
        # 冬残奥会中国队再获6枚奖牌: where nothing else tells a place, those counted are of the country.
        return joint(sentence.homeland, "place.home")
    abroad = found.codes and all(len(code) == COUNTRY_CODE_LENGTH for code in found.codes)
    if abroad and found.codes != sentence.homeland and any(word in segment.left_text for word in _AT_HOME):
        # 大会在甲国开幕。中方代表介绍中国洪水治理的三种模式: not what is told of the venue.
        return joint(sentence.homeland, "place.home")
    return found


def _of_country(segment: Segment) -> Extent | None:
    """Return the country for those counted in all of it, whoever reports: 全国168个重点城市."""
    sentence, at = segment.sentence, segment.quantity.outer_start
    counted = segment.quantity.sort == "count" and sentence.text.endswith(_WHOLE_COUNTRY, 0, at)
    return joint(sentence.homeland, "place.nation") if counted and sentence.homeland else None
