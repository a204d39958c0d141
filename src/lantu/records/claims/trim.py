"""Both ends of a phrase: what stands there and is no part of what is measured."""

from __future__ import annotations

import re
from functools import lru_cache

from lantu.records.claims.lexicon import ClaimLexicon

# An indicator has this many characters at most.
LONGEST = 36
# What may stand at either end.
PUNCTUATION = " 　，、：:∶；;。—-·*#|…±\t\n"
_MARKS = re.compile("[“”‘’（）()《》【】]")
PAIRS = ("“”", "‘’", "（）", "()", "《》", "【】")
# （不含雄安新区）: words that bound the scope and are no part of the name.
_SCOPE = re.compile(r"[（(][^（）()]*(?:不含|不包括|含|包括|剔除|扣除|范围)[^（）()]*[）)]")
_COMPARING = re.compile("[较比与]")
_COMING_UP = re.compile("出现|遭遇|有$")
_WITH = frozenset("我同与和")
_AGAINST = frozenset("较比与")
_TAKES = frozenset("用历")
# 到 that leads to a place or a level is no part of a name; in these it is one word with what follows.
_COME = ("到达旅客", "到达货", "到达人", "到场", "到会", "到访", "到岗", "到港", "到账", "到位", "到期")
# 按不变价计算年均增长, 增加值按可比价格计算: how it is worked out is no part of what grows.
_PRICED = re.compile(
    "按(?:可比|不变|现行|相同|同)[^，。；按]{0,3}?(?:价格|价|口径)(?:计算|统计|测算)?的?|按一?年计(?:算)?的?"
    "|^按[^，。；]{2,8}?(?:计算|统计|测算|口径)(?:的)?"
)
# 养老金标准提高到每人每月376元: what a sum is for one of is no part of what is measured.
_FOR_EACH = re.compile(
    "(?<=[一-龥])(?:每(?:[人月年天日周晚吨斤亩户件度股桶台辆次床个家张斗瓶]|公斤|千克|公里|公顷|平方公里|平方米|立方米|小时|学期|学年|季度)|人均月)+$"
)
_FOR = re.compile("[为给向让]|帮助")
# 用不到两年时间建成, but not 用水量年均增长.
_TAKING = re.compile(
    "^(?:用|历时|历经)(?:了|近|约|不到|短短|仅|仅仅|将近)*[0-9一二三四五六七八九十百半两几数]+(?:个)?(?:多|余)?(?:年|月|天)(?:多|余)?(?:时间|左右)?"
)
_COMPARED = re.compile(
    "^(?:较|比)(?:传统|常规|同类|普通|一般)[一-龥]{0,6}?(?=节[水电能地材]|省[电水时工力]|[增减]产)|"
    r"^(?:较|比)(?:旧|上一?|前一?|首)[版届期周次批轮日](?:相比)?(?=新增|增加|净增)|^(?:较|比|与)[^，。]{1,16}?(?:同期|相比|上年|去年|以前|之前)(?:的|相比)?"
)
# 外贸 增幅: words in front of a blank between two stretches of Chinese are another phrase.
_HEADLINE = re.compile(r"^.*[一-龥”》] +(?=[^ ]*[一-龥]{2})")
# 高新技术企业5年增加2万多家: a number of years that only says over how long.
_YEARS = re.compile(
    r"(?:近|过去|连续)?[0-9一二三四五六七八九十]+(?:多|余)?年(?:来|间|内)?$|[0-9一二两三四五六七八九十]+个?(?:周|月|天|日|小时)内$"
)
# 为有监测记录以来首次突破: since when it has not been so, the time of which has been taken out.
_ON_RECORD = re.compile("^(?:为|是|创)?自?有[一-龥]{0,4}(?:记录|统计)(?:以来)?(?:首次|最[高低大多好优])?")
# 5年内选派教师: over how long it is to be done.
_WITHIN_YEARS = re.compile(
    "^(?:未来|今后)?[0-9一二三四五六七八九十两]+(?:年|个月|天)(?:(?:的?(?:运营|经营|服务)期)?(?:之?内|里|间)[，将]?"
    "|(?=共(?!投)|累计(?!投)|新[增建]|建成|完成|培训|实施|发放))"
)
_FIRST_OF_YEARS = frozenset("0123456789一二三四五六七八九十两未今")
# 这款新型电池: with its pointer goes the word that counts it.
_POINTED = re.compile(
    "^(?:这|该|此|那)(?:款|种(?![植业子类])|座(?!谈)|条(?![件约例款])|项(?!目)|家(?![庭园具电长人])"
    "|类(?![型似])|台(?![风湾胞账])|艘|轮(?![胎船椅])|部(?![门分队署级委])|架(?!构)|批(?![发次准])|个(?![人体案性])|件|枚|颗|辆|株|棵|栋|幢|幅(?![度员])|套(?![餐利房])|处(?![理置方])|支(?![付持出队流线行])|场(?![馆地所站景次均面])|组(?![织合团件建装成]))(?=[一-龥]{2})|^(?:这|该|此)(?:家|座|台|艘|列|条|款|架|栋|项|件|枚|辆|株|幅)$"
)
# 甲至乙的列车运行时间, of which the first place is gone.
_ROUTE = re.compile(
    "^至(?![少今此多于])[一-龥]{2,4}?(?:的(?=[一-龥]{2})|(?=铁路|高铁|通行|运行|旅行|列车|全程|航程|车程|里程))"
)
# 截至今天10时已抢通道路: by what hour, the day is taken out.
_CLOCK = re.compile("^[0-9]{1,2}(?:时|点)(?:[0-9]{1,2}分)?(?:许|左右|整)?[，已]*(?=[一-龥]{2})")
# 今天开启的暑期档票房, of which the day is taken out.
_OPENED = re.compile(
    "^(?:开启|举行|举办|召开|承办|主办|开幕|闭幕|落幕|启用|开业|开园|首映|启幕)的(?=[一-龥“]{3})"
)
# 这条连接甲与乙的城际铁路: the ends are no part of its name; lines to neighbours (连接京津的) are a sort.
_CONNECTS = re.compile(
    "^(?:这|该)?[条座个]?(?:连接|联通|连通|贯通)(?:[两三]地|[^，。；]{1,12}[与和至、][^，。；]{1,12})的"
    "(?=[一-龥]{2})"
)
# 你可以选择航线: who may do so.
_YOU = re.compile(
    "^(?:你|您|我们|大家|人们|旅客|市民|游客|乘客)(?:就|便|还|也|都)?(?:可以|能够|可|能)(?:选择|乘坐|搭乘)?(?=[一-龥]{2})"
)
# 奖牌分为甲项目和乙项目|两款: the list tells the sorts.
_SORTED = re.compile("(?<=[一-龥]{2})(?:共|可|主要)?(?:划?分为|分成)[^，。；]{2,}[、和与及][^，。；]{2,}$")
# 甲湾海域的海冰: where it is.
_SEA = re.compile("^[一-龥]{2,8}海域的(?=[一-龥]{2})")
# 养老金制度全面实施、开户: what else came about of the same subject.
_BOTH = re.compile("(?<=[一-龥]{3})(?:全面|正式|顺利|成功|全部|如期|全线)[一-龥]{2}、(?=[一-龥]{2,4}$)")
# 每人每月可享受补贴: for whom it is.
_FOR_ONE = re.compile(
    "^每(?:人|户|亩)(?:每[年月天])?可?(?:享受|领取|获得|给予|发放)?(?=[一-龥]{0,1}$|[一-龥]*(?:补贴|补助|津贴|奖励|资助|救助))"
)
# 水以每秒20立方米的流量.
_BY = re.compile("(?<![可予得加足难所])以(?:每[一-龥]{1,2}|年均|平均|不|仅|占)?$")
_OUGHTS = frozenset("应当该须")
# 坐落着, 分布着: the particle of what lasts.
_LASTING = ("落着", "布着", "有着", "活着", "住着", "藏着", "存着", "聚着", "列着", "立着")
# 【记者手记】秋粮收获: the title of a column.
_COLUMN = re.compile("^【[^】]*】")
# 关闭景区、景点等: the word that ends a list of examples.
_AND_SO_ON = re.compile("(?<=[一-龥”])(?<![高中初同平对优劣特头上下甲乙丙一二三])等$")
# 三、重点工作, （二）主要任务: the number of a heading; 一、二期 lists two.
NUMBERED = re.compile(
    "^[（(]?[一二三四五六七八九十]{1,3}[）)、](?![一二三四五六七八九十0-9]|[一-龥]{1,2}[类等级期])(?=[一-龥]{2})"
    "|^[0-9]{1,2}[.．、](?=[一-龥]{4})"
)
_NUMBERS = frozenset("（(0123456789")
# 时隔66年再次获批: since when it has not been so.
_AFTER_YEARS = re.compile(
    "^时?隔[0-9一二三四五六七八九十百两]+(?:多|余)?(?:年|个月|天)(?:之?后)?(?:再次|再度|首次|又)?"
)
_KEY = "重点"
_KEY_DEED = re.compile(
    "攻关|帮扶|攻克|抓|做|围绕|聚焦|保障|关注|突出|推|加强|用于|面向|[在对向从以为是]|针对|督|扶持|解决|破解|发展|了"
)
# 共建 is what several do together; in these it sums up.
_BUILT = ("共建设", "共建成")
_SHOWS = re.compile("着|表明")
# 无人机一天可完成植保作业: so much each day.
_DAYS = frozenset("天时就便即")
_IN_A_DAY = re.compile("(?<=[一-龥]{2})一(?P<each>天|小时)(?:就|便|即)?$")
_COUNTS = frozenset("两二三四五六七八九十")
# 一家企业新增员工: the article counts nothing; nor does it alone (一艘2.4万标准箱的货轮).
_ARTICLE = re.compile(
    "^(?:另|某|有|又)?一(?:家|所|座|位|名|架|台|辆|艘|列|条|项|款|颗|枚|栋|处)$|^(?:另|某)?一(?:家|所|座|位|名|架|台(?![阶])|辆|艘|列|条(?![例件款龙心])|款(?!项))(?=[一-龥]{2})"
)
# 采取双向六车道: which way they run is told with their number.
_LANES = re.compile("(?:采取|采用|按照?|设置?|为|是)*[双单]向$")
# 全国性社团, of which 全国 is gone.
_SORT_OF = re.compile("^性(?![别能价病质格侵情])(?=[一-龥]{3})")
# 某电厂2×35万千瓦: how many there are of that grade.
TIMES_OF = re.compile("[0-9]+[×xX]$")
_TIMES_SIGNS = frozenset("×xX")
# What is left of 年平均 and the like measures nothing.
_BARE_TIMES = frozenset({"以", "以不", "局地", "着", "或", "年", "月", "日", "季度"})
# 甲、乙、丙三市PM2.5浓度: how many places were listed is no part of what is measured.
_REFERRED = re.compile(
    "^[两二三四五六七八九十]+(?:个)?(?:省份|省市|城市|[市地省县区])(?![场民级值价位域政属内外间面点带图别产区方形势一两二三四五六七八九十])(?=[一-龥A-Z]{2})"
)
# 百亿级开发区, of which the figure is taken out.
_LEAST = 3
# 出货量现|已超过: in front of 现 such a word is whole.
_MEASURES = frozenset("量额数率值")
# A name has this many characters at least.
SHORTEST = 2


@lru_cache(maxsize=512)
def trim(words: str, lexicon: ClaimLexicon) -> str:
    """Take off both ends what is no part of an indicator."""
    words = words.replace("（）", "") if "（）" in words else words
    words = _SCOPE.sub("", words) if "（" in words or "(" in words else words
    words = words.strip(PUNCTUATION)
    words = _COMPARED.sub("", words) if words[:1] in _AGAINST else words
    words = _COLUMN.sub("", words) if words[:1] == "【" else words
    words = NUMBERED.sub("", words) if words[:1] in _NUMBERS else words
    words = _TAKING.sub("", words) if words[:1] in _TAKES else words
    words = _POINTED.sub("", words) if words[:1] in "这该此那" else words
    words = _FOR_ONE.sub("", words) if words[:1] == "每" else words
    words = words[1:] if words[:1] == "级" and len(words) > _LEAST and words[1] not in "别以及" else words
    words = words[:-1] if words.endswith("现") and words[-2:-1] in _MEASURES else words
    words = _SEA.sub("", words) if "海域的" in words else words
    words = _BOTH.sub("", words) if "、" in words[-5:] else words
    words = words[:-2] if words.endswith("面积覆盖") else words
    words = _SORTED.sub("", words) if "分" in words else words
    words = _YOU.sub("", words) if "可" in words[:5] or "能" in words[:5] else words
    words = _SORT_OF.sub("", words) if words[:1] == "性" else words
    words = _ROUTE.sub("", words) if words[:1] == "至" else words
    words = _CLOCK.sub("", words) if words[:1].isdigit() else words
    words = _REFERRED.sub("", words) if words[:1] in _COUNTS else words
    words = _ARTICLE.sub("", words.removeprefix("的")) if "一" in words[:2] else words
    words = _CONNECTS.sub("", words) if "接" in words or "通" in words else words
    words = _PRICED.sub("", words) if "按" in words else words
    words = lexicon.held_against.sub("", words) if _COMPARING.search(words) else words
    words = _HEADLINE.sub("", words) if " " in words else words
    words = TIMES_OF.sub("", words) if words[-1:] in _TIMES_SIGNS else words
    words = _without_leads(words, lexicon)
    for _ in range(4):
        before = words
        words = lexicon.value_words.strip_end(words.rstrip(PUNCTUATION))
        words = _YEARS.sub("", words) if "年" in words[-2:] or words[-1:] == "内" else words
        words = words[:-1] if words.endswith(_LASTING) else words
        words = _LANES.sub("", words) if words.endswith("向") else words
        words = _IN_A_DAY.sub(r"每\g<each>", words) if words[-1:] in _DAYS else words
        words = _BY.sub("", words) if "以" in words[-4:] else words
        words = lexicon.ought.sub("", words) if words[-1:] in _OUGHTS else words
        words = _FOR_EACH.sub("", words) if "每" in words[-5:] or words[-1:] == "月" else words
        if words.endswith(lexicon.demonstratives):
            words = words[:-1]
        words = words.lstrip(PUNCTUATION)
        words = words if words.startswith(_COME) else _without_lead(words, lexicon)
        words = _TAKING.sub("", words) if words[:1] in _TAKES else words
        words = lexicon.able.sub("", words) if words[:1] in lexicon.able_hints else words
        if words in lexicon.change_verbs:
            return ""
        if words == before:
            break
    if words in lexicon.modals or words in _BARE_TIMES or lexicon.manner.fullmatch(words):
        return ""
    # 收入安排637亿元: what a budget sets is the measure.
    words = words.removesuffix("安排") if words.endswith(("收入安排", "支出安排")) else words
    # 产值与总产值之|比.
    words = f"{words}比" if words.endswith("之") else words
    words = balanced(_AND_SO_ON.sub("", words) if words[-1:] == "等" else words)
    return words if len(words) <= LONGEST else words[-LONGEST:]


def _without_lead(words: str, lexicon: ClaimLexicon) -> str:
    """Take adverbs and pronouns off the start, but none out of a name (“我的韶山行”) and none of trade."""
    if words.startswith(("与", "对")) and lexicon.trade_with.match(words) is not None:
        return words
    words = words[1:] if words.startswith(_BUILT) and not words.startswith("共建成渝") else words
    bare = lexicon.lead_words.strip_start(words)
    if words.startswith(_KEY) and bare == words[len(_KEY) :] and not _KEY_DEED.match(bare):
        if lexicon.deed.match(bare) is not None:
            return bare
        # 重点场景覆盖率: only in front of a deed it tells how that is done.
        return words
    inside = words[:1] == "“" and 0 < len(words) - len(bare) - 1 < words.find("”")
    return words if inside else bare


def _without_leads(words: str, lexicon: ClaimLexicon) -> str:
    """Take out when, for whom and how surely something is done: 建成后将可为当地创造 is 创造."""
    words = _AFTER_YEARS.sub("", words) if "隔" in words[:2] else words
    words = _OPENED.sub("", words) if words[2:3] == "的" else words
    words = lexicon.shows.sub("", words) if _SHOWS.search(words) else words
    words = _ON_RECORD.sub("", words) if "有" in words[:3] else words
    words = lexicon.achieved.sub("", words) if "实现" in words or "完成" in words else words
    words = _WITHIN_YEARS.sub("", words) if words[:1] in _FIRST_OF_YEARS else words
    words = lexicon.without_prices.sub("", words) if "除" in words or "口径" in words else words
    words = lexicon.once_done.sub("", words) if "后" in words or "期间" in words else words
    words = lexicon.aside.sub("", words) if lexicon.aside_hints.search(words) else words
    words = lexicon.together.sub("", words) if words[:1] in _WITH else words
    words = lexicon.coming_up.sub("", words) if _COMING_UP.search(words) else words
    return lexicon.for_whom.sub("", words) if _FOR.search(words) else words


def balanced(words: str) -> str:
    """Take off quotation marks and brackets that have lost their other half."""
    if not _MARKS.search(words):
        return words
    for pair in PAIRS:
        opening, closing = pair[0], pair[1]
        while words.count(opening) > words.count(closing) and opening in words:
            words = words.split(opening, 1)[1] if words.startswith(opening) else words.replace(opening, "", 1)
        while words.count(closing) > words.count(opening):
            words = words.replace(closing, "", 1)
    return words


# An amount of an amount is that amount: 生产总值…，总量是2013年的2.2倍.
_AMOUNTS = ("总值", "量", "总额", "总数", "总规模", "总收入", "总人口")
HOW_MUCH = frozenset({"总量", "规模", "总规模", "总数", "总额", "数量"})


def join(first: str, second: str) -> str:
    """Put two pieces of an indicator together, what ends the first and begins the second once.

    Examples
    --------
    >>> join("基本医保参保", "参保率"), join("项目", "项目总投资")
    ('基本医保参保率', '项目总投资')
    >>> join("地区生产总值", "总量")
    '地区生产总值'
    """
    if not first or second.startswith(first):
        return second
    if second in HOW_MUCH and first.endswith(_AMOUNTS):
        return first
    if len(second) > SHORTEST and first.endswith(second[:SHORTEST]):
        return first + second[SHORTEST:]
    return first + second


def in_marks(words: str, at: int) -> bool:
    """Tell whether a position lies inside quotation marks, brackets or the marks of a title.

    Examples
    --------
    >>> in_marks("发布的《全球创新指数》", 6), in_marks("“双减”成效创新高", 6)
    (True, False)
    """
    return any(words.rfind(pair[0], 0, at) > words.rfind(pair[1], 0, at) for pair in PAIRS)


def search_unmarked(pattern: re.Pattern[str], words: str, at: int) -> re.Match[str] | None:
    """Return the first match from a position on; None where there is none, or it lies inside marks."""
    found = pattern.search(words, at)
    return None if found is None or in_marks(words, found.start()) else found
