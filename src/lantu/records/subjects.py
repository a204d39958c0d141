"""What a sentence is about by its own words: its places, where it is held, the work that it opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.topics import without_title
from lantu.records.claims.trim import trim
from lantu.records.sentence import COUNTRY_CODE_LENGTH, LISTED, Sentence, join_listed

# A sentence with so many places in turn tells of none of them alone.
_PARALLEL = 3
# As much may stand in front of the place that opens a clause (如今的大湾区).
_LEAD = 3
# A clause with no more than this beside its times says nothing yet.
_BARE = 3
# So ends a clause that only tells who speaks.
_SPEAKS = re.compile("(?:表示|介绍(?:说|道)?|说|指出|透露|告诉记者|称|强调|认为)$")
# In front of a place: those who speak do something there, and are no less of their own place.
# 二是有序推进甲非首都功能疏解，…: whose matter a numbered paragraph is announced to be.
_ANNOUNCED = re.compile(
    "[ 　]*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+(?:是|、)|[0-9]+[.．、])[ 　]*"
    "[^，。、；与和同向对至到][^，。、；与和同向对至到]{0,13}?(?:推进|推动|加快|支持|建设|促进|做好|抓好|疏解|服务|保障)"
)
# Behind a title: the sentence is about the plan.
_ISSUED = re.compile(
    "[^，。；《]{0,10}?(?:印发|发布|出台|公布|签署|签订|获批|批复|实施|通过|施行|提出|明确|规定|确定)"
)
# Clauses that lead through places in turn: 从甲…，到乙…，再到丙….
_IN_TURN = ("从", "到", "再到", "还是", "无论是")
_AMONG = re.compile("[，；（]其中[，：]?$")
_THEY_IN = re.compile("(?:我们|我[市省区县]|本[市省区县]|公司|集团)(?:已|还|也|先后|累计)?[在向赴对从到]$")


def subject_of(sentence: Sentence, lexicon: ClaimLexicon) -> tuple[str, ...]:
    """Return the places that the sentence's first clauses are about; empty where they name none.

    甲国际博览会在乙举行 is about where it is held, whatever its name begins with.
    """
    if _tells_part(sentence):
        return ()
    codes = _behind_speaker(sentence) or (join_listed(sentence, sentence.places) if sentence.extents else ())
    titled = _titled_in(sentence) if not sentence.settled and sentence.places else None
    if titled is not None:
        sentence.held = titled
        return titled[1]
    if sentence.settled or not sentence.extents:
        return codes
    sentence.held = next(((at, held) for at, held in _held_in(sentence, lexicon) if held), None)
    if sentence.held is None:
        return sentence.samples.get(codes, codes)
    if len(codes) > 1 and not _in_one(sentence) and not _in_first(sentence, sentence.held[0]):
        return codes
    return sentence.held[1]


def _tells_part(sentence: Sentence) -> bool:
    """Tell whether the first place is told of behind other figures alone: …，其中甲6%; …1.3万亿元；甲…."""
    if not sentence.extents or not sentence.quantities:
        return False
    first = next(mention for mention, _ in sentence.places if sentence.is_extent(mention))
    told = sentence.quantities[0].start
    if first.start < told:
        return False
    text = sentence.text
    return text.find("；", told, first.start) >= 0 or _AMONG.search(text, told, first.start) is not None


def _titled_in(sentence: Sentence) -> tuple[int, tuple[str, ...]] | None:
    """Return where a plan's title is the first subject of a sentence, and its places: 《甲与乙协同规划》印发.

    None where a place outside of it stands in front of it, or where it names none.
    """
    for start, end in sentence.clauses:
        closed = sentence.text.find("》", start, sentence.end) if sentence.text[start] == "《" else -1
        if closed > 0:
            inside = [
                (mention, codes) for mention, codes in sentence.places if start < mention.start < closed
            ]
            meant = (codes for mention, codes in inside if not mention.rule.endswith(".in_name"))
            named = tuple(
                dict.fromkeys(code for codes in meant for code in codes if len(code) > COUNTRY_CODE_LENGTH)
            )
            issued = _ISSUED.match(sentence.text, closed + 1, sentence.end)
            return (start, named) if named and issued else None
        if any(
            start <= mention.start < end and sentence.is_extent(mention) for mention, _ in sentence.places
        ):
            return None
    return None


def announced_in(sentence: Sentence) -> tuple[str, ...]:
    """Return the place whose matter a numbered paragraph opens with: （一）有序推进甲非首都功能疏解，….

    Empty where its first clause names none or several, or where it has figures of its own.
    """
    start, end = sentence.clauses[0]
    named = [(mention, codes) for mention, codes in sentence.places if start <= mention.start < end and codes]
    if sentence.quantities or len({codes for _, codes in named}) != 1:
        return ()
    mention, codes = named[0]
    return codes if _ANNOUNCED.fullmatch(sentence.text, start, mention.start) else ()


def _behind_speaker(sentence: Sentence) -> tuple[str, ...]:
    """Return what somebody of an organ speaks about: 甲市发展改革委副主任某某表示，乙新城年均完成…."""
    start, end = sentence.clauses[0]
    if not sentence.extents or _SPEAKS.search(sentence.text, start, end) is None:
        return ()
    return join_listed(sentence, [item for item in sentence.places if item[0].start >= end])


def is_described(sentence: Sentence) -> bool:
    """Tell whether a sentence's first place only says what something is: 是我国铁路网的一部分."""
    first = next((mention for mention, _ in sentence.places if sentence.is_extent(mention)), None)
    return first is not None and sentence.text.endswith(("是", "成为"), sentence.start, first.start)


def parallel_places(sentence: Sentence) -> tuple[str, ...]:
    """Return the places that a sentence's parts are about in turn: 甲…；乙…；丙…; empty for fewer."""
    if not sentence.extents or len(sentence.clauses) < _PARALLEL:
        return ()
    opened = {start for start, _ in sentence.clauses}
    each = dict.fromkeys(codes for m, codes in sentence.places if codes and m.start in opened)
    return tuple(dict.fromkeys(code for codes in each for code in codes)) if len(each) >= _PARALLEL else ()


def leads_through(sentence: Sentence) -> bool:
    """Tell whether a sentence goes from place to place: 从甲的赛道，到乙的医院，再到丙的港口."""
    if len(sentence.places) < _PARALLEL or len(sentence.clauses) < _PARALLEL:
        return False
    named = {mention.start for mention, codes in sentence.places if codes}
    through = [
        start
        for start, _ in sentence.clauses
        if any(sentence.text.startswith(word, start) and start + len(word) in named for word in _IN_TURN)
    ]
    return len(through) >= _PARALLEL


def _in_first(sentence: Sentence, at: int) -> bool:
    """Tell whether something is held in the clause of the first place: 甲与乙在丙联合举办的推介会."""
    start, end = sentence.clause_of(sentence.places[0][0].start)
    return start <= at < end


def _in_one(sentence: Sentence) -> bool:
    """Tell whether the first two places stand without a mark between: 中国新加坡峰会 is one name."""
    return len(sentence.places) > 1 and sentence.places[0][0].end == sentence.places[1][0].start


def _held_in(sentence: Sentence, lexicon: ClaimLexicon) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield where the sentence says something is held, opened or begun, and the places of it."""
    listed: tuple[str, ...] = ()
    last_end = -1
    for mention, codes in sentence.places:
        if not sentence.is_extent(mention):
            continue
        if sentence.text.endswith("在", 0, mention.start):
            listed = codes
        elif listed and LISTED.fullmatch(sentence.text, last_end, mention.start):
            listed = (*listed, *codes)
        else:
            continue
        last_end = mention.end
        if lexicon.held.match(sentence.text, last_end, sentence.end):
            yield mention.start, listed


def places_in(sentence: Sentence) -> tuple[str, ...]:
    """Return the first place that a sentence says something happens in."""
    for mention, codes in sentence.places:
        before = sentence.text[max(sentence.start, mention.start - 2) : mention.start]
        if codes and before.endswith("在"):
            return codes
    return ()


def topic_of(sentence: Sentence, lexicon: ClaimLexicon) -> str:
    """Return the work, place of work or meeting that a sentence opens with; empty where it names none.

    国家重点工程——甲大桥建成: what stands behind the dash is the name.
    """
    if not lexicon.topic_words.search(sentence.text, sentence.start, sentence.end):
        return ""
    clauses = sentence.clauses
    topic = next((found for clause in clauses[:2] if (found := _topic_in(sentence, clause, lexicon))), "")
    titled = [end for _, end in clauses[:2] if sentence.text.startswith("——", end)]
    named = next((clause for clause in clauses if titled and clause[0] > titled[0]), None)
    return (_topic_in(sentence, named, lexicon) if named is not None else "") or topic


def _topic_in(sentence: Sentence, clause: tuple[int, int], lexicon: ClaimLexicon) -> str:
    if not lexicon.topic_words.search(sentence.text, *clause):
        return ""
    found = lexicon.topic.match(masked_words(sentence, clause, []))
    if found is None or lexicon.no_topic.search(found["topic"]) is not None:
        return ""
    topic = trim(without_title(found["topic"], lexicon), lexicon)
    # 项目今天开工: called by what it is alone, it is the one that was named.
    return "" if lexicon.called.fullmatch(topic) else topic


def last_subject(sentence: Sentence) -> tuple[str, ...]:
    """Return the places that open the last clause that any opens: 甲省发布预警，乙市降雨持续."""
    for start, end in reversed(sentence.clauses):
        items = [item for item in sentence.places if start <= item[0].start < end]
        if items and items[0][0].start == start and sentence.is_extent(items[0][0]):
            return join_listed(sentence, items)
    return ()


def last_told_of(sentence: Sentence) -> tuple[str, ...]:
    """Return the places that the last part of a sentence tells figures of: 甲浓度为70；乙浓度为46."""
    parted = sentence.text.rfind("；", sentence.start, sentence.end)
    if parted < 0 or not sentence.quantities or sentence.quantities[-1].start < parted:
        return ()
    first = next(q.start for q in sentence.quantities if q.start > parted)
    items = [item for item in sentence.places if parted < item[0].start < first]
    opens = bool(items) and items[0][0].start == parted + 1 and sentence.is_extent(items[0][0])
    return join_listed(sentence, items) if opens else ()


def opens_with_place(sentence: Sentence) -> bool:
    """Tell whether a place opens the sentence: only then do sentences after it go on about it.

    In a text of no one place, a sentence without figures is about a place that opens any of its clauses.
    """
    if not sentence.extents:
        return False
    first_end = first_said(sentence)
    if sentence.quantities:
        first_end = max(first_end, sentence.quantities[0].start)
    if sentence.text.startswith("作为", behind_times(sentence)):
        # 作为山地占九成的省份，甲省采取…: who it is stands behind what it is as.
        first_end = max(
            first_end, next((end for start, end in sentence.clauses if start >= first_said(sentence)), 0)
        )
    opens: set[int] = set()
    if not sentence.settled and not sentence.quantities:
        opens.update(start for start, _ in sentence.clauses)
    return any(
        mention.start < first_end or any(_is_led(sentence.text[at : mention.start]) for at in opens)
        for mention, _ in sentence.places
        if sentence.is_extent(mention) and not _is_elsewhere(sentence, mention.start)
    )


def _is_elsewhere(sentence: Sentence, at: int) -> bool:
    """Tell whether a place is only where the one who speaks does something: 我们在甲、乙设立网点36个."""
    return _THEY_IN.search(sentence.text, sentence.start, at) is not None


def _is_led(lead: str) -> bool:
    """Tell whether a clause goes on to a place at once: 如今的大湾区."""
    return not lead or (len(lead) <= _LEAD and lead.endswith("的"))


def behind_times(sentence: Sentence) -> int:
    """Return where a sentence goes on behind the times that open it."""
    at = sentence.start
    for mention in sentence.periods:
        if mention.start > at + 1:
            break
        at = mention.end
    while at > sentence.start and sentence.text[at : at + 1] in {"）", ")", "，"}:
        at += 1
    return at


def first_said(sentence: Sentence) -> int:
    """Return where the first clause ends that is more than a time (今天，会议在甲开幕)."""
    for start, end in sentence.clauses:
        times = sum(each.end - each.start for each in sentence.periods if start <= each.start < end)
        if end - start - times > _BARE:
            return end
    return sentence.clauses[0][1]
