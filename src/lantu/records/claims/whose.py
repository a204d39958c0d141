"""Whose a bare measure or deed is, by what the clauses in front name: “甲号”投产，年均发电量…."""

from __future__ import annotations

import re

from lantu.records.claims.called import find_name
from lantu.records.claims.chained import subject_of_chain
from lantu.records.claims.effects import of_effect
from lantu.records.claims.fared import added_to_list, of_sector
from lantu.records.claims.heads import Heads
from lantu.records.claims.leaning import line_of
from lantu.records.claims.lending import in_full_deed, lent_by_clause, lent_by_figure, lent_by_list
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.moved import with_people
from lantu.records.claims.opened import headed_by, housed_by, opened_by, paid_by, titled_by
from lantu.records.claims.owner import find_bearer
from lantu.records.claims.segment import Segment
from lantu.records.claims.themes import of_theme
from lantu.records.claims.topics import find_topic
from lantu.records.claims.trim import SHORTEST, trim
from lantu.records.claims.yields import owner_of_yields

# 博览会吸引20个国家的419家企业参展: at the same fair.
_ATTENDS = ("参展", "参会", "参赛", "参加", "出席", "亮相")
# 可直达220个国家: that it may be is no part of what it does.
_MAY = re.compile("^(?:预计)?(?:可(?![以再持靠])|将|能(?![源够耗]))(?=[一-龥]{2})")
_LONGEST = 26
# 2023甲论坛: which of them it is stands with the time.
_HELD = re.compile("^(?:20[0-9]{2}年?|[本此这][次届])(?=[一-龥]{2})")
# 甲高速的标志性工程乙大桥: what it is to another stands in front of its name.
_TITLED = re.compile(
    "^.*(?:标志性|控制性|重点|骨干|重大)工程(?:——|—)?(?=[一-龥]{3})|^±"
    "|^[^，]{2,8}[0-9.]+[亿万]元?的(?=[一-龥]{3})|^(?:位于|坐落于?|地处)[^，的]{0,16}的(?=[一-龥]{3})"
    "|^[^，]{0,14}?(?:举办|主办|举行|召开|承办)的(?=[一-龥]{3})"
)
# 国产客机执行航班: the plane carries them.
_FLIES = re.compile("(?<=[一-龥A-Z0-9]{2})(?:执飞|执行|完成|运营)(?=[一-龥]{0,6}(?:航班|航线|班列)$)")
_FOR_WHOM = re.compile(
    "(?<=[一-龥]{2})(?:(?<=[建工农中商发银交邮]行)为|(?<![面方流转定倾指朝导])向|(?<![作成分因认称评列确定名转变改行])为|(?<![面针相应核反])对)[一-龥]{2,8}$"
)
_PUT = re.compile("^[^，。；]{0,16}(?:将(?![军士领帅])|把(?![握关]))(?=[一-龥]{2,12}$)")
_EQUIPPED = re.compile("(?:共?设|安装|配备|配置|布置)(?:有|了)?[0-9一二两三四五六七八九十]")
_SOME = re.compile(
    "(?:新增|新开|开通|建成|新建|拥有|现有|设有|增加)[0-9一二三四五六七八九十两]+[余多]?[条座个列家项处架艘]"
)
_HOLDS = ("举办", "举行")
_JOINS = re.compile("(?:参与|参加|组织|审结|执结|缴纳|创造)(?=[一-龥]{2})")
_RUNS = re.compile(
    "(?P<who>[^，。；、]{0,14}?(?:班列|专列|铁路|高铁|列车|航线|新通道|大桥|地铁))(?:累计|共)*(?:开行|发送|运送|运输|到发|承运|接送)"
)
_CARRIES = re.compile("(?:累计|共)?(?:发送|运送|运输|承运|到发|接送|搭载)")
_COUNTED = frozenset({"家", "个", "户", "所", "座", "处", "款", "种"})
_NUMBERED = re.compile("(?:数量|总数|总量|个数|家数)$")
# In front of a deed they leave it without a subject of its own.
_ADVERBS = re.compile("[，、 ]*(?:累计|合计|全年|同时|先后|[共已还并将新也又均])*")


def of_around(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return an effect, an empty noun or a bare verb with what the words around it say that it is of."""
    phrase = added_to_list(segment, phrase) or phrase
    phrase = of_effect(segment, in_full_deed(phrase, heads, lexicon), heads, lexicon)
    phrase = of_sector(segment, phrase, heads, lexicon) + phrase
    return with_people(segment, of_theme(segment, phrase, heads, lexicon))


def of_named(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return a phrase with whom or what it is told of, where it names nothing of its own."""
    attends = phrase.endswith(_ATTENDS)
    if not phrase or not (segment.first_in_clause or segment.goes_on or attends):
        return phrase
    owner = (
        lent_by_figure(segment, phrase, heads, lexicon)
        or lent_by_list(segment, phrase, heads, lexicon)
        or lent_by_clause(segment, phrase, lexicon)
        or owner_of_yields(segment, phrase, heads, lexicon)
        or paid_by(segment, phrase, lexicon)
        or titled_by(segment, phrase, lexicon)
        or _of_facility(segment, phrase, heads, lexicon)
        or (line_of(phrase, heads, lexicon) if segment.first_in_clause else "")
    )
    if not owner and not segment.sentence.settled:
        owner = (
            _of_doer(segment, phrase, heads, lexicon)
            or _of_numbered(segment, phrase, heads, lexicon)
            or _of_carrier(segment, phrase, heads, lexicon)
            or _of_topic(segment, phrase, heads, lexicon)
            or opened_by(segment, phrase, lexicon)
            or headed_by(segment, phrase, lexicon)
            or housed_by(segment)
            or subject_of_chain(segment, phrase, lexicon)
        )
    if _EQUIPPED.match(owner):
        # 甲电站总装机120万千瓦，设4台机组，年发电量…: of the plant.
        owner = subject_of_chain(segment, phrase, lexicon)
    if not owner or phrase.startswith(owner):
        return phrase
    # 工行向小微企业投放贷款，惠及客户20万户: for whom the first was done is told with that.
    # 26个省份将辅助生殖纳入医保，报销比例…: of what they take in.
    owner = _PUT.sub("", _FOR_WHOM.sub("", owner))
    heads.named = owner
    return owner + _MAY.sub("", phrase)


def _of_doer(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return who did what was told right in front and does this too: 甲企业完成投资9亿元、建成项目5个."""
    done = lexicon.deed.match(phrase) or _JOINS.match(phrase)
    if done is None or not heads.owned or heads.owned[-1] != heads.last:
        return ""
    if segment.first_in_clause and segment.opens_with_place:
        # 甲企业设立机构9家，三地培育企业5家: the places do this.
        return ""
    words = segment.masked(segment.left)
    leads = _ADVERBS.match(words)
    begins = leads is not None and words.startswith(phrase[:SHORTEST], leads.end())
    found = lexicon.doers.match(heads.last) if begins or words.startswith(phrase[:SHORTEST]) else None
    # 论坛吸引企业参加: those who are drawn do nothing that is told next.
    alone = found is not None and lexicon.deed.search(found["who"]) is None
    return found["who"] if found is not None and alone else ""


def _of_numbered(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return those whose number was told, where a share is of what they yield: 企业数量达9家，产值占…."""
    if lexicon.shared_by.match(phrase) is None or not segment.first_in_clause:
        return ""
    if heads.units.get(heads.base) not in _COUNTED:
        return ""
    done = lexicon.deed.match(heads.base)
    return _NUMBERED.sub("", heads.base[done.end() if done is not None else 0 :])


def _of_carrier(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the trains, lines or ways counted in front whose traffic is told: 开行班列9列，运送货物…."""
    traffic = lexicon.borne.fullmatch(phrase) or lexicon.carried.match(phrase)
    # 班列突破9列，集装箱吞吐量…: that is a port's.
    if traffic is None or phrase.endswith("吞吐量") or find_bearer(segment, phrase, lexicon):
        return ""
    runs = _RUNS.match(heads.last) if _CARRIES.match(phrase) and not segment.opens_with_place else None
    if runs is not None:
        # 中欧班列开行900列、发送货物9万标箱.
        return runs["who"]
    if not segment.first_in_clause:
        return ""
    for told in reversed(heads.owned[-3:]):
        found = lexicon.carriers.search(told)
        if found is not None:
            thing = _FLIES.split(found["thing"])[0]
            return thing if thing[-SHORTEST:] not in phrase else ""
    return ""


def _of_facility(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the airport or port whose passengers were told in front: 甲机场旅客90万人次，货邮吞吐量…."""
    if lexicon.handles.fullmatch(phrase) is None or not segment.first_in_clause or segment.opens_with_place:
        return ""
    found = lexicon.facility.match(heads.last or "")
    return found["who"] if found is not None else ""


def _of_topic(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the work, meeting or place of work that a clause in front names; empty where none does."""
    if lexicon.wants_owner.match(phrase) is None:
        return ""
    if not segment.first_in_clause:
        # 沿线有88个村8万居民: of the same.
        same = heads.last.startswith(heads.named + phrase[:SHORTEST]) or phrase.endswith(_ATTENDS)
        return heads.named if heads.named and same else ""
    start, at = segment.clause[0], segment.quantity.start
    dated = phrase.startswith(_HOLDS) and any(start <= m.start < at for m in segment.sentence.periods)
    if segment.opens_with_place or dated:
        # 招聘会吸引企业参加，9月将举办活动: what is held at another time is none of it.
        return ""
    topic = _HELD.sub("", find_topic(segment, "", lexicon) or _with_place(segment, lexicon))
    called = lexicon.called.fullmatch(topic) if topic else None
    if called is not None:
        topic = find_name(segment, called["noun"], lexicon) or _HELD.sub("", _with_place(segment, lexicon))
        topic = "" if lexicon.called.fullmatch(topic) else topic
    topic = topic if lexicon.deed.match(topic) is None else ""
    topic = topic or _meant(segment, lexicon) or _subject(segment, lexicon) or _event_of(heads, lexicon)
    topic = _TITLED.sub("", topic)
    if topic.endswith(phrase[:SHORTEST]):
        # 台风的中心, 中心附近最大风力.
        topic = topic[:-SHORTEST].removesuffix("的")
    # 甲机场新增3条航线，…: what was counted is no name.
    fits = SHORTEST < len(topic) <= _LONGEST and _SOME.search(topic) is None
    return topic if fits and not segment.sentence.is_named(topic) else ""


def _event_of(heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the event that was told of right in front: 甲博览会展览总面积, which sets up 10 halls too.

    Meetings that were counted (19场平行论坛) do nothing that is told next.
    """
    told = heads.last if heads.units.get(heads.last) not in {"场", "次", "届"} else ""
    ends = (told.find(event) + len(event) for event in lexicon.events if event in told)
    return told[: min(ends, default=0)]


def _with_place(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return a topic whose name is a place's and what it is: 松花江植物园, 中关村论坛."""
    sentence = segment.sentence
    for start, end in reversed(sentence.clauses):
        if end <= segment.clause[0]:
            at = next((m.end for m in sentence.periods if m.start == start), start)
            found = lexicon.topic.match(sentence.text, at, end)
            if found is not None and lexicon.no_topic.search(found["topic"]) is None:
                return trim(found["topic"], lexicon)
    return ""


def _meant(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return the name of what a clause in front points to: 该保税区位于甲县，总用地面积…."""
    for start, end in reversed(segment.sentence.clauses):
        if end <= segment.clause[0]:
            found = lexicon.calls.match(segment.sentence.text, start, end)
            if found is not None and (found["points"] or found["noun"] in lexicon.called_bare):
                return find_name(segment, found["noun"], lexicon)
    return ""


def _subject(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what the clause right in front says what it is: 新建建筑都是“绿色”的，每年可减排….

    Empty where it holds a figure.
    """
    found = lexicon.is_so.match(segment.said_before)
    return found["thing"] if found is not None else ""
