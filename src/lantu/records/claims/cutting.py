"""Cuts the words behind a figure down to what it counts."""

from __future__ import annotations

import re
from functools import lru_cache

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.trim import LONGEST, PAIRS, PUNCTUATION, SHORTEST, balanced

_TAIL = 8
# A day stands in front of what happened on it, of no more characters than this.
_DEED = 4
_CLAUSE = 8
_WITHIN = ("中", "里", "上", "内")
# 2000亿元（人民币，下同）投资规模: an aside on the figure.
_ASIDE = re.compile("^[（(][^（）()0-9]{1,16}[）)](?=[一-龥]{2}|$)")
# 跃上1.4万亿斤新台阶: a mark that is passed.
_MARK = re.compile("的?(?:新|新的|历史性的?|整数)(?:大?台阶|节点|关口|大关|门槛)[，。]?")
_GOAL = re.compile(
    "的(?:年度|全年|年初|预期|控制|改善|规划|既定|预定|考核|约束性|国家|下达的?)*(?:目标|要求)(?:任务|值)?"
)
# 三家企业分别投资: each of them did.
_EACH = re.compile("(?<=[一-龥]{2})分别(?=[一-龥])")
_ADVERB = re.compile("(?:分别|联合|陆续|相继|共同|同时|集中|(?<!平)均|也|并|且|初步|逐步|基本)$")
# 新开的城际铁路与, 赤麻鸭等, 四个工位后: they lead on, or end a list of examples.
_TRAILING = re.compile(
    "(?<=[一-龥]{2})(?:(?<!参)与|(?<![饱总共亲])和|(?<![高中初同平对优劣])等|(?<!博士)(?<![售产赛幕先滞落课术])后|(?<=[坛会展节赛])(?:共|将)?设|携带?|(?:经营|分布|栖息|收藏|陈列|驻扎|运营|承担|生活|居住|守护|承载|传承|见证|支撑|连接|蕴藏|滋养|养育|肩负)着)$"
)
_BEGUN = re.compile(
    "(?:将|已)(?:于|在)[^，。；、]{1,16}?(?P<verb>交付|投运|投用|开诊|开工建设|开工|落户|通车运营|通车|投产|建成|启用|竣工|开业|招生|开通|入驻)$"
)
# 应用成果等正式发布: 等 ends a list in front of the figure.
_LISTED = re.compile(
    "(?<=[一-龥”》]{2})(?<![高中初同平对优劣特一二三甲乙])等(?=(?:正式|集中|陆续|相继|全部|同时|同步|同台|均|悉数|先后))"
)
# 16个区中有3个: a part of them is told next.
_AMONG_THEM = re.compile("(?<=[区县市镇村])中有?$")
# 由工人组成的抢险队: of whom it consists is no part of what is counted.
_MADE = "由[^，。；由]{2,30}?(?:组成|构成|组建|打造|研发|研制|设计|制造|生产|建设|承建|投资|运营|提供|牵头)的"
_MADE_OF = re.compile(f"^{_MADE}(?=[^，。；]{{2}})")
MADE_IN_FRONT = re.compile(f"(?:(?<!第)一[支个家批座])?{_MADE}$")
"""The same in front of a figure."""
# 19个区对某县开展帮扶, 以三个区为重点: the place alone is counted.
_ALONE = re.compile("[省市区县乡镇村](?=对(?![口外接比象应话岸])[一-龥]{2}|为(?:重点|主|例|核心))")
# 签约的10个项目为甲项目、乙项目: which they are.
_ARE = re.compile("(?<=项目|企业|单位|园区|基地|平台|品种|产品)(?:分别)?(?:为|是)(?=[^，。；]{2,}(?:、|$))")
_MEMBERS = re.compile("^(?:组成|构成|组建)的(?=[一-龥]{2})")
# 医院以及一批诊所, 开发区和多个园区: what is listed next has a number of its own, be it a vague one.
_VAGUE_NEXT = re.compile(
    "(?<=[一-龥”])，?(?:以及|(?<![惠涉普波危顾以])及|和|(?<!参)与|、)"
    "(?:一(?:大?批|系列)|多[个家所座条项名位种处]|数[百千万十]+[个家所座条项名位种处]|若干|大批|许多|众多|一些)(?=[一-龥“]{2})"
)
# 浏览量达1亿次 下载量超2400万: behind a blank between stretches of Chinese another phrase begins.
_PHRASES = re.compile("(?<=[一-龥”》]) +(?=[一-龥])")


# 近十年来首次下降: so long it has not been so.
# 活动让老百姓乐享节日: whom it moves; 发言人介绍了情况: what he told.
_MOVES = re.compile(
    "(?<![转出忍避礼退谦割])让(?![利步路座贤])|(?<![大天特公促即驱行])使(?![用命馆者节领团])|令(?=人|其|居民|群众|市民|游客|企业)"
)
_SPEAKS = re.compile("(?:介绍|讲述|表示|讲解|分享|回答|交流|阐述)了")
# 嘉宾围绕“甲，乙”主题，就合作进行交流; 建设者从全国各地集结: about what they talk, and whence they come.
_UNDER = re.compile(
    "(?<=[一-龥]{2})(?:围绕“|(?<=[人员宾家者表])围绕|(?<=[人员宾家者表])就(?=[^，。]{2,20}?(?:进行|开展|展开|作|提出|达成))).*$"
)
# 代表以“甲·乙”为主题，…; 代表立足岗位，…: in what manner, in front of what they do in the next clause.
_MANNER = re.compile(
    "(?<=[一-龥]{2})(?:以“[^“”]+”为主题[^的]*|(?:结合|立足|紧扣|面对|针对(?!性)|依托(?!单位|平台|基地|工程)|凭借|借助|克服|冒着|顶着|迎着)[^，。；的、]{2,10})$"
)
_FROM_ALL = re.compile("(?<=[一-龥]{2})从(?:全国|世界|海内外|四面八方)?(?:各地|四面八方)(?=[一-龥]{2})")
# 6个安置点房屋开始移交|甲省乙县安置点: the text below a headline names it again, with its place.
_AGAIN = re.compile("(?P<told>(?P<thing>[一-龥]{5,12})[^，。；、]{4,}?)(?<![和与及或])(?P=thing)")
_NAMED_AGAIN = re.compile("(?<=[一-龥]{4})(?:(?:黑龙江|[一-龥]{2})省[一-龥]{2,4}|[一-龥]{2})[市县区州]$")
_HEADLINE = 18
# 污水处理厂经抢修作业|已恢复运行.
_WORKED_ON = re.compile("(?<=[一-龥]{2})经(?:过)?(?![济营贸费理典验纪销络])[^，。；的]{2,10}$")
# 三大中心之列: one of so many.
_ONE_OF = re.compile("(?<![十百千万亿]分)之一|(?<=[一-龥]{2})(?:之列|行列)")
# 11项重点工作开展情况: the tasks are counted.
_STATE = re.compile(
    "(?<=[一-龥]{2})(?:(?:开展|落实|进展|推进|执行|实施|完成|办理|整改|建设)(?:情况|状况|成效))$"
)
_SINCE = re.compile("^以?来(?=首次|最|罕见|新)")
# 青少年赴甲等地参加研学活动: whither is told elsewhere, and what for goes with them.
_GOES_TO = re.compile(
    "(?P<who>[^，。；、赴]{2,14}?)(?:分批|先后|集中|组团)?(?:远?赴|前往)[^，。；、的]{2,16}?"
    "(?P<what>(?:参加|参与|开展|出席|执行|参赛|参展|观摩)[^，。；]{0,22}?)$"
)
# 来自全球各地的船员: from nowhere in particular.
_FROM_AFAR = re.compile(
    "^来自(?=全[国球省市县]|世界|海内外|国内外|境内外|四面八方|五湖四海|不同|各|当地|本地|多个|社会)[^，。；]{2,20}?的(?=[一-龥“]{2})"
)
# 服务实现了“自助办”: what those counted have brought about goes with them, without its particle.
_BROUGHT = "实现了"
# 签署了涵盖货物、服务和投资的协定: what it takes in is no part of its name.
_COVERING = re.compile("(?<=[一-龥]{2})了(?:涵盖|覆盖|包括|包含|涉及)[^，。；了]{2,30}的(?=[一-龥“]{2})")
_STOPS = re.compile("[。；，]")


# 《流动儿童在居住地享有关爱服务清单》: nothing inside a title leads on.
_TITLE = re.compile("《[^《》]{3,}》")
_STANDS_IN = "龠"

# 千亩樱花在山间成片绽放: where it blooms, and how, is no part of what is counted (李花盛开 is).
_BLOOMS = re.compile("(?<=花)(?:正?在[^，。；、]{2,8}|竞相|次第|成片)+(?:绽放|盛开|怒放|开放).*$")


# Up to three readers of one figure ask for the same words.
@lru_cache(maxsize=512)
def trim_right(words: str, lexicon: ClaimLexicon) -> str:
    """Cut the words behind a figure down to what it counts; a title is kept whole or left out."""
    titles = _TITLE.findall(words) if "《" in words else []
    cut = _cut(_TITLE.sub(f"《{_STANDS_IN}》", words), lexicon) if titles else _cut(words, lexicon)
    for title in titles:
        cut = cut.replace(f"《{_STANDS_IN}》", title, 1)
    return cut


def _cut(words: str, lexicon: ClaimLexicon) -> str:
    words = _ASIDE.sub("", words)
    if _MARK.fullmatch(words) or _GOAL.fullmatch(words):
        return ""
    again = _AGAIN.match(words) if len(words) > _HEADLINE else None
    words = _NAMED_AGAIN.sub("", words[: again.end("told")]) if again is not None else words
    words = _MANNER.sub("", words) if len(words) > _DEED else words
    words = _UNDER.sub("", _FROM_ALL.sub("", words)) if len(words) > _CLAUSE else words
    words = words.strip(PUNCTUATION).removeprefix("不等").removeprefix("的")
    # 由300多人组成的队伍.
    words = _ARE.split(_MEMBERS.sub("", words), 1)[0]
    alone = _ALONE.match(words)
    if alone is not None:
        return alone.group()
    words = _SINCE.sub("", words) if "来" in words[:2] else words
    words = _BLOOMS.sub("", words) if "花" in words else words
    words = lexicon.enough.sub("", lexicon.aspects_of.sub("", words))
    # 30万千瓦级煤电机组: of that class.
    words = (
        words[1:] if words[:1] == "级" and len(words) > SHORTEST + 1 and words[1] not in "别以及" else words
    )
    words = _FROM_AFAR.sub("", words) if words.startswith("来自") else words
    words = _MADE_OF.sub("", _STOPS.split(words, 1)[0].rstrip(PUNCTUATION))
    vague = _VAGUE_NEXT.search(words, SHORTEST)
    words = words[: vague.start()] if vague is not None else words
    words = _quoted(words) if "”" in words else words
    words = words.partition("基础上")[0] if words.find("基础上") > 1 else words
    words = lexicon.run_in.split(_first_phrase(words))[0]
    words = _ONE_OF.split(words)[0]
    words = _without_day(_closed(words), lexicon)
    words = _COVERING.sub("了", words) if "了" in words else words
    begun = _BEGUN.search(words)
    predicate = lexicon.predicate.search(words)
    if begun is not None and begun.start() > 1:
        # 4所学校将在秋季开学前交付: what becomes of them goes with what is counted.
        words = words[: begun.start()] + begun["verb"]
    elif predicate is not None and predicate.start() > 1:
        words = _WORKED_ON.sub("", words[: predicate.start()])
    words = _LISTED.sub("", _AMONG_THEM.sub("", words))
    for cut in (_MOVES, _SPEAKS):
        found = cut.search(words, SHORTEST)
        words = words[: found.start()] if found is not None else words
    words = _STATE.sub("", words)
    words = _without_tail(words, lexicon)
    words = _TRAILING.sub("", _ADVERB.sub("", _EACH.sub("", words)).removesuffix("的").removesuffix("了"))
    words = balanced(_without_clause(words, lexicon))[:LONGEST].rstrip("、")
    words = words.replace(_BROUGHT, _BROUGHT[:-1], 1) if _BROUGHT in words else words
    within = lexicon.within.search(words) if words.endswith(_WITHIN) else None
    if within is not None and within.start() >= SHORTEST and not words.endswith(lexicon.kept_ends):
        words = words[: within.start()]
    return words


def _quoted(words: str) -> str:
    """Cut words where quotation marks that opened in front of the figure close: “1小时圈”体制."""
    end = words.find("”")
    return words[:end] if end >= SHORTEST and "“" not in words[:end] else words


def _first_phrase(words: str) -> str:
    """Cut a headline behind the first of its phrases; a blank in a title or in quotation marks parts none."""
    blank = _PHRASES.search(words) if " " in words else None
    if blank is None or is_open(words[: blank.start()]):
        return words
    return words[: blank.start()]


def is_open(words: str) -> bool:
    """Tell whether words end inside a title, brackets or quotation marks."""
    return any(words.count(pair[0]) > words.count(pair[1]) for pair in PAIRS)


def _closed(words: str) -> str:
    """Cut words in front of a bracket that they leave open: 同志（含追授 is of 同志."""
    for opening, closing in (("（", "）"), ("(", ")")):
        at = words.rfind(opening)
        if at > 1 and words.find(closing, at) < 0:
            return words[:at]
    return words


def _without_day(words: str, lexicon: ClaimLexicon) -> str:
    """Take out the day of what is counted; what follows a second one is another text."""
    days = list(lexicon.day.finditer(words)) if "天" in words or "日" in words or "今" in words else []
    if not days:
        return words
    before = words[: days[0].start()]
    behind = words[days[0].end() : days[1].start() if len(days) > 1 else None]
    acts = lexicon.acts_then.match(behind) is not None
    return before + behind if len(behind) <= _DEED or acts else before


def _without_clause(words: str, lexicon: ClaimLexicon) -> str:
    """Take a long clause off the noun that it tells more of: 促进全省经济恢复的政策措施 is 政策措施."""
    clause, of, noun = words.rpartition("的")
    tells = len(clause) > _CLAUSE and clause.startswith(lexicon.clause_opens)
    return noun if of and tells and len(noun) > 1 else words


def _without_tail(words: str, lexicon: ClaimLexicon) -> str:
    """Leave out a long stretch behind what those counted do, or of where they go."""
    gone = _GOES_TO.match(words)
    if gone is not None:
        return gone["who"] + gone["what"]
    act = lexicon.act.search(words, 2)
    if act is not None and len(words) - act.end() > _TAIL:
        words = words[: act.end()]
    deed = lexicon.does.search(words, SHORTEST)
    if deed is not None and len(words) - deed.end() > _TAIL:
        words = words[: deed.start()]
    place = lexicon.whereto.search(words)
    return words[: place.start()] if place is not None and len(words) - place.start() > _TAIL else words
