"""What is measured, as a short phrase in the text's own words."""

from __future__ import annotations

import re

from lantu.records.claims.kinds import Judged
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment, masked_words

_LONGEST = 36
_SHORT = 8
_ENDING = 2
_JOINED = re.compile("(?<![惠涉普波危顾])及$|[和与]$")
_TAIL = 4
_CLAUSE = 8
_WITHIN = ("中", "里", "上", "内")
_ITEMS = re.compile("，以及|、|，|以及|和|(?<!参)与|(?<![普惠涉波])及")
_PUNCTUATION = " 　，、：:∶；;。—-·*#|…\t\n"
_MARKS = re.compile("[“”‘’（）()《》【】]")
_PAIRS = ("“”", "‘’", "（）", "()", "《》", "【】")
# Behind a count these begin another thing to say, not what is counted.
_NOT_COUNTED = re.compile(
    r"^(?:(?:增加|提高|上升|下降|减少|增长|扩大|缩短|缩小|发展|压减|降低|提升|拓展|增|降|减|升)(?:到|至|为)|作为|成为|位于|相比|有所|相当|持平|以上|以下|左右|以内|的(?:目标|基础上|速度|水平|增速|要求)|为(?!民)|是|，|、|和|及|与|或|；|。|（|\(|）|\)|”|至|到|—)"
)
# 由71所优化整合为47所: what became of it is not what is counted.
_TURNED = re.compile("[一-龥]{2,6}[到至为]")
# 两项指数分别为: how many are listed is no part of the measure.
_COUNTED = re.compile("^[两三四五六七八九十]+[项个类]")
# （不含雄安新区）: words that bound the scope and are no part of the name.
_AREAS = {"亩", "平方公里", "平方米", "公顷", "平方千米"}
_SCOPE = re.compile(r"[（(][^（）()]*(?:不含|不包括|含|包括|剔除|扣除|范围)[^（）()]*[）)]")
_COMPARING = re.compile("[较比与]")
_TAKING = re.compile(r"^(?:用|历时|历经)[^，。]{0,4}(?:年|个月|天)(?:时间|左右)?")
_COMPARED = re.compile(r"^(?:较|比|与)[^，。]{1,16}?(?:同期|相比|上年|去年|以前|之前)(?:的|相比)?")
# 【栏目】 in front of a headline; 增速高于平均 behind a measure; 等地的部分地区 in front of one.
_SERIES = re.compile(r"^.*】")
_EXCEEDING = re.compile(r"(?<=[一-龥]{2})(?:增速|增幅)?(?:高于|低于|快于|慢于|优于|好于)[^，。；]{2,12}$")
_AREA = re.compile(r"^[^，。；]*(?:部分地区|大部地区|等地)的?(?=[一-龥]{2})")
# 外贸 增幅: words in front of a blank between two stretches of Chinese are another phrase.
_HEADLINE = re.compile(r"^.*[一-龥”》] +(?=[^ ]*[一-龥]{2})")
# 高新技术企业5年增加2万多家: a number of years that only says over how long.
# 浏览量达1亿次 下载量超2400万: behind a blank between stretches of Chinese another phrase begins.
_PHRASES = re.compile("(?<=[一-龥”》]) +(?=[一-龥])")
_YEARS = re.compile(r"(?:近|过去|连续)?[0-9一二三四五六七八九十]+(?:多|余)?年(?:来|间|内)?$")


class Heads:
    """The heads that later figures of a sentence may lean on.

    Attributes
    ----------
    last : str
        Indicator of the figure before.
    base : str
        The last head that stood on its own.
    """

    __slots__ = (
        "_clause",
        "_in_parts",
        "base",
        "before",
        "holder",
        "last",
        "owned",
        "shares",
        "verb",
    )

    def __init__(self, before: str = "") -> None:
        self.before = before
        self.last = ""
        self.shares: list[str] = []
        self.owned: list[str] = []
        self.base = ""
        self.verb = ""  # with which the list began that the next figure may go on with
        self.holder = ""  # a park or a market that opens the sentence and holds what is counted
        self._clause = (-1, -1)
        self._in_parts = False

    def enter(self, segment: Segment, lexicon: ClaimLexicon) -> None:
        """Note which clause the next figure stands in: parts of a whole do not become the head."""
        if self._clause == (-1, -1):
            self.holder = segment.sentence.holder
        if segment.clause != self._clause:
            self._clause = segment.clause
            words = segment.sentence.text[segment.clause[0] : segment.clause[0] + 6]
            self._in_parts = words.lstrip("（(").startswith(lexicon.part_words)

    def remember(self, indicator: str, *, own: bool, verbs: tuple[str, ...]) -> None:
        """Keep an indicator; ``own`` when its head stood in its own clause."""
        self.last = indicator
        self.verb = ""
        if own and indicator.startswith(verbs):
            self.verb = next(verb for verb in verbs if indicator.startswith(verb))
        if own and indicator:
            self.owned.append(indicator)
        if own and indicator and not self._in_parts:
            self.base = indicator


def find_phrase(segment: Segment, judged: Judged, heads: Heads, lexicon: ClaimLexicon) -> tuple[str, bool]:
    """Return the indicator and whether its head stands in its own clause.

    Parameters
    ----------
    segment : Segment
    judged : Judged
        Kind and the words in front that remain.
    heads : Heads
        What earlier figures of the sentence measured.
    lexicon : ClaimLexicon
    """
    heads.enter(segment, lexicon)
    left = trim(lexicon.opened.split(judged.head)[-1], lexicon)
    left = lexicon.organs.sub("", left)
    left = _owned_by_twin(heads.last, left, lexicon) or left
    if judged.kind == "rank":
        left = trim(left.rstrip("".join(lexicon.rank_verbs)), lexicon)
    if heads.shares and (judged.rule.endswith(".next") or (segment.goes_on and not left)):
        shared = heads.shares.pop(0)
        if judged.kind == "level":
            # A later 分别提高 goes through the same heads.
            heads.owned.append(shared)
        return shared, False
    heads.shares = _share_out(segment, left, heads, lexicon)
    if heads.shares:
        return heads.shares.pop(0), bool(left)
    if judged.kind == "share" and judged.tail:
        return _join(left or heads.base or heads.last, judged.tail), bool(left)
    counted = _counted(segment, lexicon)
    if judged.kind in {"growth", "change", "ratio"}:
        if left in lexicon.dependent_heads and heads.base and not heads.base.endswith(left):
            # 占比提升, 日均增长: of what was measured before.
            return _join(_of_base(heads.base, left, lexicon), left), False
        head = left or heads.base or heads.last or counted
        return head, bool(left)
    verb = heads.verb if segment.goes_on else ""
    if counted:
        phrase = _with_counted(segment, left, counted, heads, lexicon)
        return (_with_verb(verb, phrase, lexicon) if not left else phrase), True
    left = _without_examples(left, lexicon)
    leaning = _leaning(segment, left, heads, lexicon)
    if leaning:
        return leaning, False
    if left:
        return _with_verb(verb, _with_measure(segment, left), lexicon), True
    return _faring(segment, lexicon) or heads.last or heads.base, False


def _leaning(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the indicator of a measure or a verb that leans on words before; empty where it does not."""
    bare = left.removeprefix("带动")
    if bare in lexicon.dependent_heads:
        aspect = _aspect(segment, lexicon)
        head = _of_base(heads.base, bare, lexicon) if heads.base else _topic(segment, bare, lexicon)
        return _join(aspect or head, bare)
    if left in lexicon.stage_verbs or left in lexicon.object_verbs:
        return _said_of(heads.base or heads.before, left, lexicon)
    return ""


def _faring(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return the measure that the clause in front says how it fares: 存储时长创新纪录，达到….

    Empty where that clause holds a figure or tells no such thing.
    """
    sentence = segment.sentence
    before = [clause for clause in sentence.clauses if clause[1] <= segment.clause[0]]
    if (
        not segment.first_in_clause
        or not before
        or any(before[-1][0] <= q.start < before[-1][1] for q in sentence.quantities)
    ):
        return ""
    words = masked_words(sentence, before[-1], [])
    found = lexicon.fares.search(words, _ENDING)
    return trim(words[: found.start()], lexicon) if found is not None else ""


def _topic(segment: Segment, measure: str, lexicon: ClaimLexicon) -> str:
    """Return what the clauses in front of a figure's own are about: 甲乙铁路连接甲和乙，全长….

    Where they name none, a measure of works is of the one that the passage is about.
    """
    for start, end in reversed(segment.sentence.clauses):
        if end <= segment.clause[0]:
            found = lexicon.topic.match(masked_words(segment.sentence, (start, end), []))
            if found is not None:
                return trim(found["topic"], lexicon)
    carries = measure in lexicon.work_measures and not segment.sentence.settled
    return segment.sentence.topic if carries else ""


def _share_out(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> list[str]:
    """Give each figure of 分别 its own head: the items of the list in front, or the last heads before it."""
    if not lexicon.respectively.search(segment.left_text):
        return _paired(segment, left, lexicon)
    count = 1 + (segment.followers or segment.listed)
    if not left:
        return heads.owned[-count:] if len(heads.owned) >= count else []
    left, verb = _before_and_behind(left, lexicon)
    if not left:
        return heads.owned[-count:] if len(heads.owned) >= count else []
    bare = _COUNTED.sub("", left)
    if count > 1 and bare in lexicon.measures:
        listed = _listed_before(segment, count)
        return [item + bare for item in listed] or [left] * count
    items = _ITEMS.split(left)
    if len(items) < count and segment.left_text.startswith(("以及", "和", "及")):
        # 甲、乙、丙，以及丁分别: the list began in the clause before.
        text = segment.sentence.text[segment.sentence.start : segment.clause[0]]
        items = [trim(item, lexicon) for item in _ITEMS.split(re.split("[；：。]", text)[-1])] + items
        items = [item for item in items if item][-count:] if len(items) > count else items
    if len(items) != count:
        # 一二三产增加值分别增长: one name for all of them.
        return [left + verb] * count
    return [item + verb for item in _with_tail(items, lexicon)]


def _paired(segment: Segment, left: str, lexicon: ClaimLexicon) -> list[str]:
    """Give as many figures as names in front their own without 分别: 甲、乙增长5%、7%."""
    items = [item for item in _ITEMS.split(left) if item]
    alike = segment.followers and segment.followers == segment.listed
    if not alike or len(items) != 1 + segment.followers or min(map(len, items)) < _ENDING:
        return []
    return _with_tail(items, lexicon)


def _with_tail(items: list[str], lexicon: ClaimLexicon) -> list[str]:
    """Give every name of a list the measure at the end of the last one."""
    tail = next((word for word in lexicon.measures if items[-1].endswith(word) and items[-1] != word), "")
    if not tail and items[-1].endswith("率"):
        tail = items[-1][-3:]
    items = [item.removesuffix(f"的{tail}") if tail else item for item in items]
    return [item if not tail or item.endswith(lexicon.measured) else item + tail for item in items]


def _listed_before(segment: Segment, count: int) -> list[str]:
    """Return the names that stand listed in front of a shared measure: 甲发展和乙发展较快，两项指数分别为.

    The names of a list end alike: what goes on behind the last one's ending is said of them. Empty where as
    many names are not listed so.
    """
    text = segment.sentence.text[segment.sentence.start : segment.left[0]]
    for clause in reversed(re.split("[，。；：]", text)):
        items = [item.strip(_PUNCTUATION) for item in re.split("[、和与及]", clause)]
        if len(items) != count or len(items[0]) <= _ENDING:
            continue
        ending = items[0][-_ENDING:]
        at = items[-1].find(ending)
        names = [*items[:-1], items[-1][: at + _ENDING]] if at > 0 else []
        if names and all(name.endswith(ending) for name in names):
            return names
    return []


def _before_and_behind(left: str, lexicon: ClaimLexicon) -> tuple[str, str]:
    """Divide 甲、乙分别发放贷款 into what is listed and what is said of each."""
    respectively = lexicon.respectively.search(left)
    if respectively is None:
        return left, ""
    return left[: respectively.start()], left[respectively.end() :]


def _with_measure(segment: Segment, left: str) -> str:
    """Name the measure of a place's own size: “千年秀林”已有47万多亩 is its 面积."""
    if segment.quantity.quantity.unit in _AREAS and segment.sentence.is_named(left):
        return left + "面积"
    return left


def _without_measure(head: str, lexicon: ClaimLexicon) -> str:
    """Take its own measure off a head: 项目协议投资额 before 到位资金 gives 项目到位资金."""
    for start in range(1, len(head) - 1):
        if head[start:] in lexicon.dependent_heads:
            return head[:start]
    return head


def _owned_by_twin(last: str, left: str, lexicon: ClaimLexicon) -> str:
    """Give a bare measure what its twin before it was of; empty where no twin stands there."""
    tail = next((tail for tail in lexicon.twin_tails if left.endswith(tail)), "")
    measure = left.removesuffix(tail) if tail else left
    group = next((group for group in lexicon.twins if measure in group), None)
    if group is None or not last.endswith(tail):
        return ""
    before = last.removesuffix(tail) if tail else last
    owner = next((before.removesuffix(twin) for twin in group if before.endswith(twin)), "")
    return owner + left if len(owner) >= _ENDING else ""


def _aspect(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what the clause right in front says that the next is about: 共享发展方面，指数为."""
    sentence = segment.sentence
    if not segment.first_in_clause or not sentence.text.endswith(lexicon.aspects, 0, segment.clause[0] - 1):
        return ""
    before = next(clause for clause in reversed(sentence.clauses) if clause[1] < segment.clause[0])
    words = trim(masked_words(sentence, before, []), lexicon)
    return next((words.removesuffix(a) for a in lexicon.aspects if words.endswith(a)), "")


def _of_base(base: str, measure: str, lexicon: ClaimLexicon) -> str:
    """Return what a bare measure is of: what was measured for a mean, else what that was a measure of."""
    return base if measure.endswith("均") else _without_measure(base, lexicon)


def _with_verb(verb: str, phrase: str, lexicon: ClaimLexicon) -> str:
    """Put the verb of a list in front of its later items: 新建甲3个、乙5个 is 新建乙5个 too."""
    return phrase if phrase.startswith(lexicon.list_verbs) else verb + phrase


def _said_of(head: str, verb: str, lexicon: ClaimLexicon) -> str:
    """Join a verb that stands alone with what was counted before: 签约企业130家，入驻86家."""
    for other in (*lexicon.stage_verbs, *lexicon.object_verbs):
        if other in head:
            head = head.replace(other, "", 1)
            break
    return head + verb if verb in lexicon.stage_verbs else verb + head


def _counted(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what stands behind a figure as the thing it counts; empty where nothing does."""
    right = segment.right_text or _behind_next(segment)
    if not right or _NOT_COUNTED.match(right) or _TURNED.fullmatch(right) or _begins_anew(segment):
        return ""
    relative = segment.quantity.sort in {"percent", "multiple", "point", "ratio", "rank"}
    # 八成以上财政资金用于民生: with nothing in front, what stands behind is what it is a part of.
    opens = segment.quantity.sort == "percent" and not segment.left_text.strip("、，和与及 “")
    if relative and not opens and not right.startswith("的"):
        return ""
    text = trim_right(right, lexicon)
    if text in lexicon.change_verbs:
        return ""
    if text == "口" and segment.quantity.quantity.unit == "人":
        return "人口"
    return text if len(text) > 1 else ""


def _begins_anew(segment: Segment) -> bool:
    """Tell whether a blank parts a figure from words that are another phrase: 1亿次 下载量超2400万."""
    text, end = segment.sentence.text, segment.quantity.outer_end
    return (
        text.startswith(" ", end)
        and "一" <= text[end - 1] <= "龥"
        and "一" <= text[end:].lstrip(" ")[:1] <= "龥"
    )


def _behind_next(segment: Segment) -> str:
    """Return what a count shares with one right behind it: 12类45件实事 are both of 实事."""
    sentence, quantity = segment.sentence, segment.quantity
    behind = [other for other in sentence.quantities if other.start >= quantity.end][:2]
    if quantity.sort != "count" or not behind or behind[0].outer_start != quantity.outer_end:
        return ""
    if behind[0].sort != "count":
        return ""
    end = behind[1].outer_start if len(behind) > 1 else sentence.end
    return sentence.text[behind[0].outer_end : min(end, segment.clause[1])]


def _with_counted(segment: Segment, left: str, counted: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    right = segment.right_text
    written = segment.left_text.rstrip()
    if right.startswith("的"):
        counted = lexicon.happens.split(counted)[0] or counted
        left = left.rpartition("、")[2]
        # 载箱量超24000箱的…轮: the measure in front is one of the thing behind.
        if not left or len(left) > _SHORT or left.endswith("等"):
            return counted
        return _join(counted, left) if left.endswith(lexicon.measured) else _join(left, counted)
    if _JOINED.search(written):
        # 新建甲中心和3所医院: what is listed before is not what is counted, but what was done is.
        verbs = (*lexicon.list_verbs, *lexicon.object_verbs)
        return next((verb for verb in verbs if left.startswith(verb)), "") + counted
    listed = left.rpartition("、")[2]
    if listed in lexicon.list_verbs or listed in lexicon.reaching:
        # 组建微信群、覆盖21万家企业: another thing done.
        left = listed
    if segment.quantity.sort == "count" and (written.endswith("等") or _enumerates(segment)):
        return counted
    if len(left) <= 3 and heads.holder:
        return heads.holder + left + counted
    if (
        not left
        and segment.quantity.sort == "duration"
        and written.endswith("连续")
        and heads.last.endswith(lexicon.measured)
    ):
        # 业务量…，连续11年稳居世界第一: for so long, what was measured before.
        return _join(heads.last, counted)
    if not left:
        return counted
    if written.endswith(lexicon.existential):
        heads.holder = left
    return _join(left, counted) if len(left) <= 24 else counted


def _enumerates(segment: Segment) -> bool:
    """Tell whether the words in front are a list of just what is counted (长城、世园、冬奥三张…)."""
    written = segment.left_text
    value = segment.quantity.quantity.value
    items = len(re.findall(r"、|和|与|及", written)) + 1
    return items > 1 and items == value


def _without_examples(left: str, lexicon: ClaimLexicon) -> str:
    """Drop the examples in front of 等: 共建某研究院等产业研究院 is 共建产业研究院."""
    before, found, noun = left.rpartition("等")
    if not found or len(noun) < 3 or noun.startswith(("级", "地区")):
        return left
    verb = next((verb for verb in lexicon.object_verbs if before.startswith(verb)), "")
    return verb + noun


def trim(words: str, lexicon: ClaimLexicon) -> str:
    """Take off both ends what is no part of an indicator."""
    words = _COMPARED.sub("", _SCOPE.sub("", words).strip(_PUNCTUATION))
    words = _TAKING.sub("", words)
    words = lexicon.held_against.sub("", words) if _COMPARING.search(words) else words
    words = _HEADLINE.sub("", words) if " " in words else words
    words = lexicon.aside.sub("", words) if lexicon.aside_hints.search(words) else words
    for _ in range(4):
        before = words
        words = lexicon.value_words.strip_end(words.rstrip(_PUNCTUATION))
        words = _YEARS.sub("", words) if "年" in words[-2:] else words
        if words.endswith(lexicon.demonstratives):
            words = words[:-1]
        words = lexicon.lead_words.strip_start(words.lstrip(_PUNCTUATION))
        if words in lexicon.change_verbs:
            return ""
        if words == before:
            break
    words = _balanced(words)
    return words if len(words) <= _LONGEST else words[-_LONGEST:]


def _balanced(words: str) -> str:
    """Take off quotation marks and brackets that have lost their other half."""
    if not _MARKS.search(words):
        return words
    for pair in _PAIRS:
        opening, closing = pair[0], pair[1]
        while words.count(opening) > words.count(closing) and opening in words:
            words = words.split(opening, 1)[1] if words.startswith(opening) else words.replace(opening, "", 1)
        while words.count(closing) > words.count(opening):
            words = words.replace(closing, "", 1)
    return words


def trim_right(words: str, lexicon: ClaimLexicon) -> str:
    """Cut the words behind a figure down to what it counts."""
    words = words.strip(_PUNCTUATION).removeprefix("的")
    words = re.split(r"[。；，]", words)[0].rstrip(_PUNCTUATION)
    words = lexicon.run_in.split(_first_phrase(words))[0].partition("之一")[0]
    words = _without_day(_closed(words), lexicon)
    predicate = lexicon.predicate.search(words)
    if predicate is not None and predicate.start() > 1:
        words = words[: predicate.start()]
    words = _without_tail(words, lexicon)
    words = words.removesuffix("的").removesuffix("了")
    words = _balanced(_without_clause(words, lexicon))[:_LONGEST]
    within = lexicon.within.search(words) if words.endswith(_WITHIN) else None
    if within is not None and within.start() >= _ENDING and not words.endswith(lexicon.kept_ends):
        words = words[: within.start()]
    return words


def _first_phrase(words: str) -> str:
    """Cut a headline behind the first of its phrases; a blank in a title or in quotation marks parts none."""
    blank = _PHRASES.search(words) if " " in words else None
    if blank is None or any(
        words.count(a, 0, blank.start()) > words.count(b, 0, blank.start()) for a, b in _PAIRS
    ):
        return words
    return words[: blank.start()]


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
    before, behind = (
        words[: days[0].start()],
        words[days[0].end() : days[1].start() if len(days) > 1 else None],
    )
    return before + behind if len(behind) <= _TAIL else before


def _without_clause(words: str, lexicon: ClaimLexicon) -> str:
    """Take a long clause off the noun that it tells more of: 促进全省经济恢复的政策措施 is 政策措施."""
    clause, of, noun = words.rpartition("的")
    tells = len(clause) > _CLAUSE and clause.startswith(lexicon.clause_opens)
    return noun if of and tells and len(noun) > 1 else words


def _without_tail(words: str, lexicon: ClaimLexicon) -> str:
    """Leave out a long stretch behind what those counted do, or of where they go."""
    act = lexicon.act.search(words, 2)
    if act is not None and len(words) - act.end() > _TAIL:
        words = words[: act.end()]
    place = lexicon.whereto.search(words)
    return words[: place.start()] if place is not None and len(words) - place.start() > 2 * _TAIL else words


def _join(first: str, second: str) -> str:
    if not first or second.startswith(first):
        return second
    return first + second
