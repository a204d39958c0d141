"""What is done to those that a figure counts, or for them."""

from __future__ import annotations

import re

from lantu.records.claims.segment import Segment

# 平台已将全国约七成算力: what is handled stands behind its figure.
_HANDLED = re.compile("(?:将|把|使|让|为)(?:全国|全省|全市|全球|我国|[一-龥]{2,3})?$")
# 为16名考生制作了试卷: those for whom it is done are counted, not what is.
_GIVES = re.compile("(?<![作成分因认称评列确定名转变改])[为给](?:[^，。；：为给]{1,10}的)?$")
# 为老人免费安装了呼叫器: how it is done tells nothing of them.
_HOW = re.compile("(?<=[一-龥]{2})(?:免费|全部|及时|成功|统一|集中|进行|成功地)+$")
# 牵动着30万群众的心: what is borne is theirs.
_BEARS = re.compile("(?:肩负|牵动|凝聚|承载|寄托|维系|关系|凝结|浸透|饱含|倾注|汇集)[着了]$")
_GIVEN = re.compile("(?P<whom>[一-龥]{2,10}?)[一-龥]{2}了(?=[一-龥])")


def is_handled(segment: Segment) -> bool:
    """Tell whether a figure is part of what something is done to: 将全国约七成算力纳入监测."""
    return _HANDLED.search(segment.left_text) is not None


def given_to(segment: Segment) -> str:
    """Return those for whom something is done, which a figure counts: 为16名考生制作了试卷; empty if none."""
    start, end = segment.clause[0], segment.quantity.outer_start
    given = _GIVEN.match(segment.right_text) if "了" in segment.right_text else None
    if given is None or _GIVES.search(segment.sentence.text[start:end]) is None:
        return ""
    return _HOW.sub("", given["whom"])


def bears(segment: Segment) -> bool:
    """Tell whether the words in front say what is borne that those counted only have: 凝聚着500人的心血."""
    return segment.left_text.endswith(("着", "了")) and _BEARS.search(segment.left_text) is not None
