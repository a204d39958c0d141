"""Where the name of what a figure counts ends among the words behind it."""

from __future__ import annotations

import re

from lantu.records.claims.segment import Segment

_FIRMS = (
    "企业|公司|机构|单位|展商|客商|商户|商家|门店|高校|院校|院所|医院|银行|学校|工厂|车企|药企|媒体|社团|协会"
)
_PEOPLE = (
    "专家|学者|选手|群众|居民|人员|代表|学生|工人|职工|游客|旅客|消费者|青年|农民|村民|患者|老人|儿童|医生|教师"
    "|志愿者|嘉宾|艺术家|画家|作家|作者|院士|运动员|市民|家长|考生|观众|党员|干部|同学|球员|工匠"
)
_UNITS = {"家": _FIRMS, "名": _PEOPLE, "位": _PEOPLE}
# 汇聚700家企业的新品: the firms are counted, which own them; 拆除30户居民的房屋 tells what is done to these.
_OWN = {
    unit: re.compile(f"(?P<who>[^，。；的]{{0,14}}?(?:{nouns}))的(?![^，。；]*(?:{nouns}|负责人)$)")
    for unit, nouns in _UNITS.items()
}
_GATHERED = re.compile("(?:汇聚|汇集|集聚|聚集|云集|吸引|集中|荟萃|有|包括|来自)(?:了|着)?$|的$|^$")
# 56个部件全覆盖的产业集群: it is the parts that are counted, and the cluster has them all.
_ALL_THERE = re.compile("(?<=[一-龥]{2})(?:全覆盖|齐全|联动|贯通|兼备|并存|衔接)的[^，。；]{2,}$")
# 派出17支小分队深入重点区域: whither they go, whom somebody sends.
_SENT = re.compile("(?<=[队组团员师手])(?:深入|赶赴|奔赴|分赴|进驻|下沉|驰援|前往)[^，。；的]{2,14}$")
_SENDS = re.compile("(?:派出|派遣|选派|增派|抽调|组织|出动|安排|组建|调派)了?$")
# 来自捷克的旅客 are others than those from elsewhere.
_FROM = "来自"
# 纳入国家三大中心之列: one of so many.
_ONE_OF = re.compile("[^，。；]{2,20}?(?:之一|之列|行列)")
_ENTERS = re.compile("^.*?(?:纳入|入选|跻身|进入|列入|入列|迈入|位列|名列|成为)")


def without_home(segment: Segment, words: str) -> str:
    """Leave out where those counted come from where that is a place of the country: 来自甲省的学生 is 学生.

    Parameters
    ----------
    segment : Segment
    words : str
        The words behind the figure.
    """
    at = words.find("的") if words.startswith(_FROM) else -1
    if at < 0 or not segment.right_text.startswith(_FROM):
        return words
    start, end = segment.right[0], segment.right[0] + at
    at_home = any(
        codes and codes[0].isdigit() and start <= mention.start < end
        for mention, codes in segment.sentence.places
    )
    return words[at + 1 :] if at_home and len(words) - at > len(_FROM) else words


def counted_alone(segment: Segment, words: str) -> str:
    """Leave out what those counted own or are sent to do: 汇聚700家企业的新品 counts so many firms.

    Parameters
    ----------
    segment : Segment
    words : str
        What the figure counts so far.
    """
    if _SENDS.search(segment.left_text.rstrip("约近超逾 ")):
        words = _SENT.sub("", words)
    if segment.quantity.sort == "money" and words.startswith("支持"):
        # 安排24亿元支持甲、乙等9省区: whom it supports is counted next.
        at = segment.right[0] + len("支持")
        return (
            ""
            if any(
                mention.start == at and segment.sentence.text[mention.end] == "、"
                for mention, _ in segment.sentence.places
            )
            else words
        )
    if "的" not in words[1:]:
        return words
    there = _ALL_THERE.search(words)
    if there is not None:
        return words[: there.start()]
    own = _OWN.get(segment.quantity.quantity.unit)
    found = own.match(words) if own is not None else None
    gathered = _GATHERED.search(segment.left_text.strip("约近超逾 "))
    return found["who"] if found is not None and gathered is not None else words


def without_entry(segment: Segment, left: str) -> str:
    """Leave out that something has become one of those counted: 甲纳入国家三大中心之列 is 国家|中心."""
    enters = _ENTERS.match(left) if _ONE_OF.match(segment.right_text) is not None else None
    return left[enters.end() :] if enters is not None else left
