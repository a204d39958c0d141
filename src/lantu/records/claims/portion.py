"""What a part of a whole is of: a share, and so many per cent of a sum that are paid."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.judged import BARE, Judged
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.owner import of_base
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import HOW_MUCH, SHORTEST, join
from lantu.records.share import without_whole

_SPENT = "投资"
# 南水占甲市供水七成，几乎占乙市的全部: how far it does is no part of the name.
_HOW = frozenset({"几乎", "约", "大约", "更", "更是", "仅", "已", "均", "还", "也", "合计", "则", "就"})
# 按投资额的10%给予奖励.
_BY_RATE = re.compile("，?按照?(?P<whole>[一-龥]{2,12}?)的?$")
_PAYS = re.compile(
    "的?(?:标准|比例)?(?:给予|予以|进行|发放|享受)[一-龥]{0,8}?(?P<pay>补助|补贴|奖励|奖补|资助|返还|补偿)"
)
_HOW_MANY = re.compile("(?:保有量|规模|总?[量额数]|总?人数|总?里程|总?面积|总[值产]|余额)$")
_PARTS = {"percent", "ratio"}
# 以不到全国4%的国土面积，创造了全国四分之一的经济总量.
_OF_ALL = re.compile(
    "(?:(?:集聚|汇聚|聚集|承载|容纳|创造|贡献|生产|制造|吸引|吸纳|拥有|承担|供应|提供|养活|支撑|产出|出口|完成)[了着出]?"
    "|(?:^|[^可予加足难所])以|仅用|用)(?:仅?占|仅|不到|不足|约|近|超过?)*(?P<whole>全[国省市区州县球]|世界|我国|亚洲)$"
)
_IS_PART = "占"
_BY_SO_MUCH = re.compile("[以用凭](?:仅|不到|不足|约)*占[^，。；]*$")
_PART_THING = re.compile("的(?P<thing>[一-龥]{2,8})$")
# 国家铁路集装箱发送量, of whose end 占集装箱总量 tells.
_END = 2
_YIELDED = ("产量", "产值", "销售额", "出口额", "营收", "销量")
_GIVEN = re.compile("对?(?P<whole>[一-龥]{2,16}?)(?:给予|予以)")
_PAID = re.compile("的?(?P<pay>补助|补贴|奖励|奖补|资助|返还|补偿|贴息)")


def find_portion(segment: Segment, judged: Judged, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what a share with a whole of its own, or a paid part, is of; empty where a figure is neither."""
    if judged.kind == "share" and judged.tail:
        # 收入2260亿元，其中税收1690亿元，占收入的比重为74.8%: the part is what was told last.
        planned = lexicon.of_plan.fullmatch(judged.tail) is not None
        # 完成投资268亿元，占总投资的46%: money is a part of money.
        planned = planned or (judged.tail.endswith(tuple(lexicon.sums)) and _SPENT in heads.last)
        # 实施项目62个，完成投资73亿元，占年度计划的58%: so is what has a plan of its own.
        of_last = heads.base in judged.tail or planned or _is_of_part(judged.tail, heads)
        told = heads.last if of_last else heads.base
        left = "" if left in _HOW else left
        # 实现进出口4万亿元，规模占全国的一成: how much it is of what was told.
        left = join(without_whole(heads.base) or heads.base, left) if left in HOW_MUCH else left
        if left in lexicon.dependent_heads and heads.base and segment.first_in_clause:
            # 苹果种植面积67万亩，产量占全国三分之一: of the same.
            left = join(of_base(heads.base, left, lexicon), left)
        # 甲占乙的40%、丙的60%: a share of another whole is still one of 甲.
        return join(left or without_whole(told or heads.last) or heads.base, judged.tail)
    if judged.kind == "share" and not left and heads.part and heads.part != heads.base:
        # 入区项目64个，其中京津项目49个、占76.6%.
        return f"{heads.part}占{heads.base}" if heads.base else heads.part
    if judged.rule == BARE and left and not heads.among_parts and heads.kind == "share":
        # 民生支出占财政支出的80%，教育支出占18%: of the same whole.
        part = without_whole(heads.last)
        near = segment.goes_on or segment.first_in_clause
        return left + heads.last[len(part) :] if near and left[-1] == part[-1:] else ""
    if judged.rule == BARE and heads.among_parts and heads.base and lexicon.said_of_part.match(left):
        # 新增经营主体2.3万户，其中来自京津的占近四成.
        return join(heads.base, left)
    return _paid_part(segment, left)


def with_whole(segment: Segment, indicator: str, before: str) -> str:
    """Return what so many per cent of a whole's things are, with that whole: 集聚全国17%的人口.

    Parameters
    ----------
    segment : Segment
    indicator : str
    before : str
        What the figure in front in the sentence is of; of a list each is of the same whole.
    """
    if segment.quantity.sort not in _PARTS or not segment.right_text.startswith("的") or not indicator:
        return indicator
    if _IS_PART in indicator:
        # 以占全国0.2%的国土面积: what is so small a part is named behind.
        thing = _PART_THING.match(segment.right_text) if _BY_SO_MUCH.search(segment.left_text) else None
        part, _, whole = indicator.partition(_IS_PART)
        return f"{join(part, thing['thing'])}占{whole}" if thing is not None else indicator
    found = _OF_ALL.search(segment.left_text)
    if found is not None:
        return f"{indicator}占{found['whole']}"
    part, _, whole = before.partition(_IS_PART)
    bare = not segment.written_before.strip("、和与及 约近超过逾不足到")
    return f"{indicator}占{whole}" if part and whole and segment.goes_on and bare else indicator


def _is_of_part(tail: str, heads: Heads) -> bool:
    """Tell whether a share is one of what has just been parted: 网民11亿人，其中农村网民3亿人，占28%."""
    whole = _HOW_MANY.sub("", without_whole(heads.base))
    whole = whole[-_END:]
    if heads.owned and heads.last == heads.owned[-1] != heads.base and heads.last.endswith(_YIELDED):
        # 茶园面积30万亩，产量2万吨，占全省一半.
        return True
    # 候鸟3万只，其中勺嘴鹬80只，约占全球种群的一成: of its own kind.
    named = (len(whole) >= SHORTEST and whole in tail) or "种群" in tail
    return heads.part == heads.last != "" and named


def _paid_part(segment: Segment, left: str) -> str:
    """Return what so many per cent is paid of: 对购置…的企业，按车价10%予以补助 is 补助占车价.

    Empty where nothing is paid so.
    """
    if segment.quantity.sort != "percent":
        return ""
    given, paid = _GIVEN.fullmatch(left), _PAID.match(segment.right_text)
    if given is not None and paid is not None:
        # 对新增设备投资给予10%补贴.
        return f"{paid['pay']}占{given['whole']}"
    if "按" not in left:
        return ""
    rate, pays = _BY_RATE.search(left), _PAYS.match(segment.right_text)
    if rate is None or pays is None:
        return ""
    text, before = segment.sentence.text, segment.clause_before
    whom = left[: rate.start()].removeprefix("对")
    if not whom and before is not None and text.startswith("对", before[0]):
        whom = text[before[0] + 1 : before[1]]
    return f"{whom.removesuffix('的')}{pays['pay']}占{rate['whole']}"
