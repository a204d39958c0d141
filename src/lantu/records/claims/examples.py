"""What examples in front of 等 are examples of: 共建某研究院等产业研究院."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon

# 高等教育, 中等城市: 等 ends no examples behind these.
_GRADES = ("高", "中", "初", "优")
_FIELD = "(?:重点|关键|优势|主导|新兴|传统|支柱|特色)*(?:领域|行业|方面|环节|门类)"
_FIELDS = re.compile(_FIELD)
_KINDS = re.compile(
    f"{_FIELD}[一-龥“”]|(?:重点|优势|主导|新兴|传统|支柱|特色)*(?:产业|制造业|集群)[一-龥“”]{{0,8}}?"
    "(?:规模|产值|营业收入|营收|投资|增加值|收入|占比|比重)$"
)
# 在甲、乙等领域推出: where something is done.
_WHERE = re.compile("(?:已|均|并)?(?:(?<![存所现实内旨])在|(?<!服)从|围绕|聚焦|针对)[^在从围聚针]*$")
_HELD = re.compile("^(?:举办|开展|实施|推出|建设)的(?=[一-龥]{2})")
# 建设或改造, 新建和扩建: two verbs with one object.
_OR = frozenset("或和及与、")
# 以甲、乙等为代表的项目: 为代表的 tells of the examples in front.
_EXEMPLIFIED = re.compile("^为(?:代表|主|重点|核心|主体|主导|支撑|龙头|引领|特色)的?(?=[一-龥]{2})")
_SHORTEST = 3
# 汽车、家电等销售额: the measure alone says nothing.
_MEASURE = 4
_MEASURES = ("额", "量", "收入", "产值", "价格", "面积", "占比", "比重")
_BARE = 2
_ACTOR = re.compile("(?!用于|投向)[一-龥“”]{2,12}?(?:参与|投向|支持|投入|用于|面向)(?=[一-龥“])")
_PARTS = ("比例", "占比", "比重", "贷款余额", "投资额")
# 搭载了甲仪器、乙仪器等各类载荷: who does it, and what is done to all that are listed.
_WHO = re.compile("(?P<who>[一-龥A-Za-z0-9“”]{2,12}?)(?:共|已|累计|还|也|成功|先后|陆续)*$")
_NO_WHO = re.compile("[的和与及在从对为]|[高新多等每]$")
_NOUNS = frozenset("者商业方局厅费车船机量额率")
_NEW = ("新", "净增")


def named_by_kind(left: str, lexicon: ClaimLexicon) -> str:
    """Return words in front of a figure without the examples in front of 等.

    共建某研究院等产业研究院 is 共建产业研究院. What only says of which fields something is keeps them.
    """
    before, found, noun = left.rpartition("等")
    if not found or len(noun) < _SHORTEST or noun.startswith(("级", "地区")) or before.endswith(_GRADES):
        return left
    if before.count("“") > before.count("”"):
        # 推出“立等可取”事项: inside quotation marks 等 ends nothing.
        return left
    field = _FIELDS.match(noun)
    where = _WHERE.search(before) if field is not None else None
    if field is not None and where is not None:
        # 协议从服务、通关等方面提出事项12条.
        return before[: where.start()] + _HELD.sub("", noun[field.end() :])
    if _KINDS.match(noun) or (len(noun) <= _MEASURE and noun.endswith(_MEASURES) and "、" in before):
        # 空天信息、人工智能等产业规模: which industries, not examples of them.
        return left
    actor = _ACTOR.match(before) if noun.endswith(_PARTS) else None
    if actor is not None:
        # 民间资本参与甲、乙等项目持股比例: whose part it is.
        return actor.group() + without_examples(noun)
    return _deeds(before, lexicon) + without_examples(noun)


def _deeds(words: str, lexicon: ClaimLexicon) -> str:
    """Return the verb of doing that words begin with, or two of them: 建设或改造."""
    verb = next((verb for verb in lexicon.object_verbs if words.startswith(verb)), "")
    at = len(verb)
    other = lexicon.done.match(words, at + 1) if verb and words[at : at + 1] in _OR else None
    if other is not None:
        return words[: other.end()]
    new = lexicon.list_verb.match(words)
    # 新增甲、乙等全国文明城市12个.
    fresh = new is not None and new.group().startswith(_NEW) and words[new.end() : new.end() + 1] not in _OR
    if verb or fresh:
        return new.group() if new is not None and fresh else verb
    return _done_to_all(words, lexicon)


def _done_to_all(words: str, lexicon: ClaimLexicon) -> str:
    """Return what is done to all that a list names, with who does it: 某星搭载|甲、乙等载荷; else nothing."""
    found = lexicon.before_examples.search(words)
    if found is None:
        return ""
    last = found.end()
    if words[last : last + 1] in _NOUNS or len(words) - last < _BARE:
        return ""
    if not found.start():
        return found.group("verb")
    who = _WHO.fullmatch(words[: found.start()])
    if who is None or "、" in words[: found.start()] or _NO_WHO.search(who["who"]):
        return ""
    return who["who"] + found.group("verb")


def without_examples(words: str) -> str:
    """Take 为代表的 off words that have lost the examples in front of it.

    Examples
    --------
    >>> without_examples("为代表的项目数量占比")
    '项目数量占比'
    """
    return _EXEMPLIFIED.sub("", words)
