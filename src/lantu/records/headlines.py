"""Headlines that run into their text without a mark between, as in transcripts of broadcasts."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon

_SHORTEST, _LONGEST = 8, 60
# As many characters of a headline come again in the text below it.
_REPEATED = 5
# One fewer where the text begins with an organ's figures: 甲局公布数据显示，….
_FIGURES = re.compile(
    "[一-龥]{2,12}(?:近日|日前)?(?:公布|发布|最新)?的?[^，。；]{0,6}?(?:数据|统计|消息)(?:显示|表明)?，"
)
_BODY = 120
# So many characters of a headline open the text below it.
_OPENING = 5
# A day with a mark behind it opens a text: 北方地区有明显降雪今天（12月22日），….
_DATED = re.compile("(?:今天|昨天|今日|昨日|前天)(?:（[0-9]{1,2}月[0-9]{1,2}日）)?，")
# Behind one of these a day goes on with the same sentence.
_JOINING_TIME = "、和与及在至到从自于由截是为就的，：“（"
# In front of the words that come again it opens the text: 上半年运输货物20万箱今年上半年运输货物.
_THIS_YEAR = "今年"
_DAYS = frozenset({"今天", "昨天", "今日", "昨日", "近日", "日前"})
# Only behind an organ do these begin a text: 产量超1600亿斤国家统计局公布数据显示，….
_GIVES_OUT = frozenset(
    {"公布数据", "发布数据", "公布消息", "发布消息", "发布的数据", "统计显示", "平台显示", "预报显示"}
)
# Behind one of these 据 is part of a word (数据).
_NO_SOURCE = "数证依根占收凭论"
# Behind one of these the same sentence goes on.
_JOINING = "、和与及在"
# Examples in front of how many there are open the text, and who they are is told nowhere else: 甲部等五部门.
_LISTING = "等共"
# These lead to the words that come again, and open the text with them.
_LED = re.compile(
    "(?:(?:今天|昨天|今日|昨日)(?:（[^（）]{1,8}）)?，?|今年(?:以来)?|据|目前|截至目前|近日|日前|记者从"
    "|为了?(?:保障|推进|加快|支持|推动|促进|做好|落实|确保)?|随着|围绕|针对|自)+$"
)
_BROKEN = re.compile("[，。；！？：\n]")


def find_headline(text: str, start: int, end: int, lexicon: ClaimLexicon) -> int | None:
    """Return where the text of an item begins behind its headline; None where a sentence begins with none.

    The text begins with a day, or with who says so; and what the headline tells, it tells again. Or the text
    begins with the headline's own first words.

    Examples
    --------
    >>> from lantu.records.claims.lexicon import claim_lexicon
    >>> text = "全国新建充电桩二十万个国家能源局今天发布数据，全国新建充电桩二十万个。"
    >>> find_headline(text, 0, len(text), claim_lexicon())
    11
    >>> text = "第九届服务博览会在北京举办第九届服务博览会正在北京举办，展出六十件新品。"
    >>> find_headline(text, 0, len(text), claim_lexicon())
    13
    """
    limit = min(end, start + _LONGEST)
    # No mark stands in a headline; one may end what opens its text (今天，).
    broken = _BROKEN.search(text, start, limit)
    limit = limit if broken is None else broken.end()
    if limit <= start + _SHORTEST:
        return None
    again = text.find(text[start : start + _OPENING], start + _SHORTEST, limit)
    if again > 0 and text[again - 1] in _LISTING:
        # 五部门启动行动教育部等五部门启动行动: examples of them open the text.
        organ = lexicon.organs_listed.search(text, start, again - 1)
        return organ.start() if organ is not None and organ.start() >= start + _SHORTEST else None
    if again > 0 and text[again - 1] not in _JOINING:
        # 甲公布十个名单国家数据局公布十个名单: who tells it stands in front of the same words.
        told = _told_from(text, start, again, lexicon)
        led = again - len(_THIS_YEAR) if text.endswith(_THIS_YEAR, start, again) else again
        return led if told is None else told
    dated = _DATED.search(text, start + _SHORTEST, limit)
    parted = dated is not None and " " in text[start : dated.start()].strip()
    if dated is not None and parted and text[dated.start() - 1] not in _JOINING_TIME:
        return dated.start()
    hinted = lexicon.body_hints.search(text, start + _SHORTEST, limit) is not None
    told = _told_from(text, start, limit, lexicon) if hinted else None
    return _begun_again(text, start, limit) if told is None else told


def _begun_again(text: str, start: int, limit: int) -> int | None:
    """Return where a text begins with the headline's first words and tells the rest in others.

    甲市今年将改造80个公园甲市今年计划改造80个公园: the fewer characters open both, the more come again.
    """
    for opening in range(_OPENING - 1, 1, -1):
        at = text.find(text[start : start + opening], start + _SHORTEST, limit)
        led = _LED.search(text, start, at) if at > 0 else None
        first = led.start() if led is not None else at
        told = at > 0 and text[first - 1] not in _JOINING_TIME + _LISTING
        again = _REPEATED + _OPENING - opening
        if told and _is_told_again(text[start + opening : first], text[at + opening :][:_BODY], again):
            return first
    return None


def _told_from(text: str, start: int, limit: int, lexicon: ClaimLexicon) -> int | None:
    """Return where a text begins with a day or with who says so, and tells its headline again."""
    for match in lexicon.body_opens.finditer(text, start + _SHORTEST, limit):
        head = text[start : match.start()]
        if match[0] == "针对" and text.startswith("性", match.end()):
            continue  # 提供针对性服务
        if match[0] == "据" and text[match.start() - 1] in _NO_SOURCE:
            continue
        joining = _JOINING_TIME if match[0].endswith("，") else _JOINING
        given_out = match[0] in _GIVES_OUT
        organ = lexicon.body_organ.search(head) if given_out or match[0] in _DAYS else None
        if given_out and organ is None:
            continue  # 由甲局发布数据
        at = match.start() if organ is None else start + organ.start("organ")
        again = _REPEATED - 1 if _FIGURES.match(text, at) is not None else _REPEATED
        if text[match.start() - 1] not in joining and _is_told_again(
            text[start:at], text[at:][:_BODY], again
        ):
            return at
    return None


def _is_told_again(head: str, body: str, again: int) -> bool:
    return any(head[at : at + again] in body for at in range(len(head) - again + 1))
