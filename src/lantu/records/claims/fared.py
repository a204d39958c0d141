"""Whose a bare measure is where the clauses in front only say how that fares: 碳纤维量质齐升，产销量…."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, trim

# A name of so many characters at most; more tell of several things.
_LONGEST = 18
# As many characters as a sentence that only says how something fares: 经营主体持续壮大。总量….
_SHORT_SENTENCE = 14
# A bare noun: 企业, 项目, 示范园.
_BARE = 4
# 印发3项权责清单: the lists are counted.
_PAPERS = frozenset({"项", "份", "张", "套", "批", "期"})
_LISTS = ("名单", "目录", "清单", "名录")
_LIST_TAIL = "(?:的?(?:培育|入选|建设|推荐|创建|试点|认定|评定|公示)*(?:名单|目录|清单|名录))+$"
_LIST_END = re.compile(_LIST_TAIL)
_BATCH = "(?:首批|新一批|最新|第[一二三四五六七八九十0-9]+批|20[0-9]{2}年度?)*"
_ANNOUNCED = f"(?:公布|发布|公示|印发|确定|认定|通报)了?{_BATCH}"
_ANNOUNCES = re.compile(f"{_ANNOUNCED}(?:共|的)*$")
_LIST = re.compile(f"{_ANNOUNCED}(?P<members>[^，。；《》]{{3,40}}?){_LIST_TAIL}")
# 首批甲名单公布|我国首批甲: a headline runs into its text.
_ADDED = frozenset({"新增", "净增", "增补", "新增加"})
_OPENS_LIST = re.compile(f"(?:.*(?:我国|全国))?{_BATCH}")
_CHOSEN = re.compile("(?:成功)?(?:入围|入选|上榜|获评|通过)$")
_CONTAINS = re.compile("(?:共|总共|一共|其中|主要)*(?:包括|包含|涵盖|有|涉及)")
# 推进甲搬迁，完成2万人搬迁任务.
_PUSHES = re.compile(
    "(?:[(（]?[0-9一二三四五六七八九十]+[)）.、])?(?:全面|持续|深入|加快|稳步|有序|大力|扎实|统筹|继续|强力|积极)*"
    "(?:推进|推动|加强|开展|实施|抓好|做好|强化|启动|组织)(?P<thing>[^，。；、]{4,18})"
)
_TOTALS = frozenset({"总量", "总数", "数量"})
# 用电量保持较快增长.
_KEEPS = re.compile("(?:保持|呈现|实现|维持)(?=[一-龥]{0,5}(?:增长|下降|稳定|上升|增势))")
_BREAKS = "突破"
_BROKEN_THROUGH = (
    "技术",
    "难题",
    "瓶颈",
    "工艺",
    "课题",
    "堵点",
    "装备",
    "软件",
    "零部件",
    "器件",
    "新材料",
    "产品",
)
_SUPERLATIVE = re.compile("最(?:高|低|多|少|快|好|大|强|优)(?:水平)?")
# 人均生产总值 is a measure of its own, no mean of the 生产总值 told before.
_MEANS = re.compile("[日户月年亩场周]均|单[日场]")


def broken_through(segment: Segment, counted: str) -> str:
    """Return 突破 where it is no hedge but what is done: 突破10项关键技术; else nothing."""
    done = segment.left_text.endswith(_BREAKS) and counted.endswith(_BROKEN_THROUGH)
    return _BREAKS if done else ""


def of_superlative(left: str, counted: str, heads: Heads) -> str:
    """Return a bare superlative with what was measured: 比例32%、为7年来最高 is 比例最高."""
    return counted if left or not _SUPERLATIVE.fullmatch(counted) else (heads.last or heads.base) + counted


def of_fared(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return a bare measure with what has it, where a clause in front says how that fares.

    新型滑板受到欢迎，销量增长三成: of them. 用电量保持增长，累计量达…: the longer name of the same measure.
    Empty where the measure has a name of its own, or a figure stands between.
    """
    mean = _MEANS.match(left)
    if mean is not None:
        return _mean_of(left, mean.end(), heads, segment, lexicon)
    if heads.last or heads.base or not segment.first_in_clause or left not in lexicon.of_things:
        return ""
    if lexicon.respectively.search(segment.left_text):
        # 甲、乙热销，销量分别增长: each has its own.
        return ""
    sentence = segment.sentence
    for clause in segment.clauses_in_front:
        told = any(clause[0] <= q.start < clause[1] for q in sentence.quantities)
        if told or sentence.text[clause[1]] != "，":
            return ""
        words = masked_words(sentence, clause, [])
        thing = _faring(words, left, lexicon)
        if thing:
            return thing if thing.endswith(left) else thing + left
        if not lexicon.adjunct.match(words) and lexicon.acts_first.match(words) is None:
            return ""
    return _announced(segment, left, lexicon) if left in _TOTALS else ""


def of_cause(segment: Segment, left: str, lexicon: ClaimLexicon) -> str:
    """Return what a policy or campaign of the clause right in front brings about, with its name.

    实施补贴政策，拉动消费30亿元: by that policy. Empty where a figure stands between, or nothing does so.
    """
    before = segment.words_before
    if before is None or lexicon.brought_about.fullmatch(left) is None:
        return ""
    if not segment.first_in_clause or segment.sentence.text[before[1]] != "，":
        return ""
    cause = lexicon.brings_about.fullmatch(segment.said_before)
    return cause["thing"] + left if cause is not None else ""


def whose_kind(segment: Segment, counted: str, lexicon: ClaimLexicon) -> str:
    """Return what the clause right in front is about where those counted are only said to be of its kind.

    卫星产业链逐步成形，已汇聚60家相关企业: of that chain. Empty where those counted have a name of their own.
    """
    if not counted.startswith(lexicon.of_its_kind) or not segment.first_in_clause:
        return ""
    words = segment.said_before
    found = lexicon.comes_about.search(words, SHORTEST)
    thing = trim(words[: found.start()], lexicon) if found is not None else ""
    return thing if SHORTEST <= len(thing) <= _LONGEST else ""


def of_sector(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the industry of which the clause right in front tells how it fares, where those counted are its.

    新材料产业补链成群，形成三大特色集群: clusters of that. Empty where they have a name of their own.
    """
    done = lexicon.deed.match(phrase) or lexicon.before_examples.match(phrase)
    if done is None or lexicon.of_sectors.fullmatch(phrase, done.end()) is None:
        return ""
    if segment.goes_on:
        # 培育企业25家、品牌36个: of the same.
        return heads.named if heads.named and heads.last.startswith(heads.named) else ""
    before = segment.words_before
    if before is None or not segment.first_in_clause or segment.opens_with_place:
        return ""
    found = lexicon.sector_fares.fullmatch(segment.said_before.strip(" 　"))
    thing = trim(found["thing"], lexicon) if found is not None else ""
    if segment.sentence.text[before[1]] != "，" or len(thing) < SHORTEST or thing[-SHORTEST:] in phrase:
        return ""
    heads.named = thing
    return thing


def of_list(segment: Segment, counted: str) -> str:
    """Return the full name of those counted where their list is named in front, empty where none is.

    公布第二批试点示范企业和项目名单，共包括45家企业: of 试点示范企业.
    公布首批15家智能工厂的培育名单: of those alone.
    """
    if counted.endswith(_LISTS):
        itself = segment.quantity.quantity.unit in _PAPERS
        return "" if itself or not _ANNOUNCES.search(segment.left_text) else _LIST_END.sub("", counted)
    chosen = _CHOSEN.search(counted, SHORTEST)
    noun = counted if chosen is None else counted[: chosen.start()]
    if not SHORTEST <= len(noun) <= _BARE:
        return ""
    if _CONTAINS.match(segment.sentence.text, segment.clause[0]) is None:
        return ""
    told = re.split("[、和及与]", _listed(segment))
    full = next((one for one in told if one.endswith(noun) and len(one) > len(noun)), "")
    return full + counted[len(noun) :] if full else ""


def added_to_list(segment: Segment, phrase: str) -> str:
    """Return what is new on a list that the clause in front names: 公布甲单位名单，新增762处; else empty."""
    members = _listed(segment) if segment.first_in_clause and phrase in _ADDED else ""
    return phrase + members if members and "、" not in members and "和" not in members else ""


def _listed(segment: Segment) -> str:
    """Return who is on the list that the clause in front announces; empty where it announces none."""
    words = segment.said_before
    found = _LIST.search(words) if words.endswith(_LISTS) else None
    return _OPENS_LIST.sub("", found["members"], 1) if found is not None else ""


def of_reaching(segment: Segment, left: str, lexicon: ClaimLexicon) -> str:
    """Return what the clause right in front does that reaches those counted: 实施甲制度，惠及23万人.

    Empty where a figure stands between, or nothing is done that has a name.
    """
    before = segment.words_before
    if before is None or not segment.first_in_clause or lexicon.reached.fullmatch(left) is None:
        return ""
    if segment.sentence.text[before[1]] != "，":
        return ""
    done = lexicon.reaches.fullmatch(segment.said_before)
    return done["thing"] if done is not None else ""


def gets_on(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what the clause right in front says gets on: 城中村改造加快推进，…; empty where none does."""
    return _thing_in_front(segment, lexicon.gets_on, lexicon)


def merged(segment: Segment, counted: str, lexicon: ClaimLexicon) -> str:
    """Return the words of what gets on that those counted, which repeat its end, leave out.

    城中村改造加快推进，启动26个改造项目: of that. Empty where they repeat nothing.
    """
    if len(counted) <= SHORTEST:
        return ""
    # 推进老旧小区改造，完成…: what is pushed on gets on.
    thing = gets_on(segment, lexicon) or _thing_in_front(segment, _PUSHES, lexicon)
    again = thing.endswith(counted[:SHORTEST]) and len(thing) >= SHORTEST * 2
    return thing[:-SHORTEST] if again else ""


def _thing_in_front(segment: Segment, says: re.Pattern[str], lexicon: ClaimLexicon) -> str:
    """Return the thing of which the whole clause right in front says something; empty where it does not."""
    before = segment.words_before
    if before is None or not segment.first_in_clause or segment.sentence.text[before[1]] not in "，,":
        return ""
    found = says.fullmatch(segment.said_before.strip())
    return trim(found["thing"], lexicon) if found is not None else ""


def _faring(words: str, measure: str, lexicon: ClaimLexicon) -> str:
    """Return what a clause says sells or grows well; any other way to fare, only where it ends alike."""
    aspect = lexicon.about.fullmatch(words)
    if aspect is not None:
        # 非常规天然气发展方面，…，产量突破200亿立方米.
        return aspect["thing"]
    sells = lexicon.sells.search(words, SHORTEST)
    found = sells or lexicon.fares.search(words, SHORTEST) or _KEEPS.search(words, SHORTEST)
    thing = trim(words[: found.start()], lexicon) if found is not None else ""
    does = lexicon.deed.match(thing) is not None and not thing.endswith("业")
    if len(thing) < SHORTEST or len(thing) > _LONGEST or does:
        return ""
    alike = thing.endswith(measure) or (measure in lexicon.comes_on_top and thing.endswith(lexicon.measured))
    return thing if alike or (sells is not None and not thing.endswith(lexicon.abstract)) else ""


def _announced(segment: Segment, measure: str, lexicon: ClaimLexicon) -> str:
    """Return what a short sentence right in front says how it fares: 经营主体持续壮大。总量接近…."""
    text, start = segment.sentence.text, segment.sentence.start
    if segment.clause[0] != start or not text.startswith(measure, start):
        return ""
    before = re.split("[。；！？\n]", text[max(0, start - _SHORT_SENTENCE) : start].rstrip("。；"))
    if (len(before) == 1 and start > _SHORT_SENTENCE) or "，" in before[-1]:
        return ""
    fares = lexicon.sells.search(before[-1], SHORTEST) or lexicon.fares.search(before[-1], SHORTEST)
    thing = trim(before[-1][: fares.start()], lexicon) if fares is not None else ""
    named = len(thing) >= SHORTEST and not thing.endswith(lexicon.abstract)
    return thing + measure if named else ""


def _mean_of(left: str, at: int, heads: Heads, segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return the full name of a mean of what was measured before: 接入流量达…，户均流量达….

    Empty where nothing that ends so was.
    """
    sentence = segment.sentence
    mean = _MEANS.search(heads.last, 1) if left == "单场" else None
    if mean is not None and "最" in segment.left_text:
        # 场均观众2.5万人，单场最高6万人.
        return f"{heads.last[: mean.start()]}单场最高{heads.last[mean.end() :]}"
    among = sentence.text.startswith(lexicon.part_words, sentence.start)
    whole, measure = heads.last or (heads.before if among else ""), left[at:]
    named = len(measure) >= SHORTEST and len(whole) >= len(measure) + SHORTEST and whole.endswith(measure)
    # 免税店有6天单日销售额突破1亿元: the mean is told already.
    return whole.removesuffix(measure).removesuffix(left[:at]) + left if named else ""
