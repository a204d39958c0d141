"""With whom, for whom or to whom so many of them something is done: 为24个省份保供电煤20亿吨."""

from __future__ import annotations

import re
from itertools import pairwise

from lantu.language.mention import QuantityMention
from lantu.records.claims.cutting import trim_right
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, trim

# The words that lead to them; 作为, 参与 and 针对 are other words.
_WHERE = ("全国", "全省", "全市", "全球", "当地", "沿线", "沿途", "世界", "周边", "境内", "上述", "辖区")
_LEADS = (*"为向给对与同和从在等的", *_WHERE)
_LED = re.compile(
    "(?P<prep>面向|针对|会同|(?<![作成分因认称评列确定名转变改])为|(?<![面方流转定倾指朝导])向|(?<![供送交发还拨付配授])给"
    "|(?<![面针相应核反])对|(?<!参)与|(?<![共如会相协陪合])同|(?<![共饱总亲])和|(?<![服自])从|(?<![存所现实内旨潜])在)"
    f"(?:{'|'.join(_WHERE)})?的?$"
    "|(?P<before>面向|针对|会同|(?<![作成分因认称评列确定名转变改])为(?!民)|(?<![面方流转定倾指朝导])向(?![好上新心前])"
    "|(?<![面针相应核反])对(?![接口外话象比应照称策岸立])|(?<![存所现实内旨潜])在(?![建线]))[^，。；：为向给对从]{1,24}等$"
)
_BODY = "组织"
_TWO = ("与", "同", "和")
# Only where two sides do it does 和 lead to one of them.
_MUTUAL = re.compile(
    "签[署订]|达成|建立|缔结|结[成为]|共[建同享]|联合|合作|开展|保持|实现|形成|对接|通航|互[认联通换]"
)
# 从300件作品中评选出20件: of which they were chosen is told with its own figure.
_CHOSEN_FROM = re.compile("[^，。；、中]{1,12}中(?=[挑选遴筛抽评精优分检提鉴脱胜][一-龥])")
_FRAME = re.compile("(?:方面|领域|环节|维度|层面|角度|方向)(?=[一-龥]{2})")
# With more in front, who does it is left out.
_LONG = 14
_LONGEST = 28
_EXAMPLES = re.compile("[^，。；的]*、[^，。；]*?等(?=[一-龥]{2})")
_DONE = re.compile("了(?=[一-龥A-Za-z0-9“《])")
# Between two counts of a list stands what the first of them counts.
_MEMBER = re.compile("[一-龥“”]{1,12}?[、和及与]")
_ONLY = re.compile("^(?:累计|共(?![建享同])|分别|已|陆续|相继|先后|均|都|就|并|各)+")


def of_party(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what is done for those whom a figure counts, with its preposition: 为企业提供服务.

    Empty where no preposition leads to them, or nothing is done.
    """
    if segment.quantity.sort != "count":
        return ""
    led = _led_to(segment.left_text)
    named, told = _told(_words_behind(segment), lexicon) if led is not None else ("", "")
    if led is None or not told or named.endswith(tuple(lexicon.frames)):
        return _of_listed(segment, lexicon)
    done = _done(segment, told, lexicon)
    prep = led["prep"] or led["before"]
    if prep in _TWO and _MUTUAL.match(done) is None:
        return ""
    prep = "与" if prep == "和" else prep
    unit = segment.quantity.quantity.unit
    whom = named or (unit if unit in lexicon.counted_units else "")
    said = f"{prep}{whom}{done}" if whom else done
    whole = _doer(segment, led.start(), lexicon) + said
    return whole if len(whole) <= _LONGEST else said


def beyond_party(segment: Segment, left: str, lexicon: ClaimLexicon) -> str:
    """Return the words in front of a figure without those for whom it is done: 省份保供电煤 is 保供电煤."""
    before = None if segment.first_in_clause else _before(segment, segment.left[0])
    told = lexicon.done_to.match(segment.left_text) if before is not None else None
    frame = _FRAME.match(left) if before is not None else None
    if frame is not None:
        # 从8个方面提出23项措施: in how many respects is told.
        return left[frame.end() :]
    chosen = _CHOSEN_FROM.match(left) if before is not None else None
    if chosen is not None:
        return left[chosen.end() :]
    whom = _told(segment.left_text, lexicon)[0]
    if before is None or told is None or not left.startswith(whom):
        return left
    before = _list_of(segment, before)[0]
    led = _led_to(segment.sentence.text[segment.clause[0] : before.outer_start])
    if led is None:
        return left
    who = _doer(segment, led.start(), lexicon) if before.outer_start > segment.clause[0] else ""
    return who + _ONLY.sub("", left[len(whom) :])


def _list_of(segment: Segment, member: QuantityMention) -> list[QuantityMention]:
    """Return the counts of the list in a clause that one is of, itself among them: 24个国家、3个组织."""
    text = segment.sentence.text
    inside = [q for q in segment.sentence.quantities if segment.clause[0] <= q.start < segment.clause[1]]
    runs = [[inside[0]]]
    for one, other in pairwise(inside):
        joined = one.sort == other.sort == "count" and _MEMBER.fullmatch(
            text, one.outer_end, other.outer_start
        )
        runs[-1 if joined else len(runs) :] = [[*runs[-1], other]] if joined else [[other]]
    return next(run for run in runs if member in run)


def _of_listed(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what is done with each of a list that one preposition leads to: 与24个国家、3个组织签署协议."""
    text, end = segment.sentence.text, segment.clause[1]
    run = _list_of(segment, segment.quantity)
    led = _led_to(text[segment.clause[0] : run[0].outer_start]) if len(run) > 1 else None
    if led is None or not led["prep"]:
        return ""
    behind = next((q for q in segment.sentence.quantities if run[-1].end <= q.start < end), None)
    whom, done = _told(text[run[-1].outer_end : behind.outer_start if behind is not None else end], lexicon)
    if not whom or (led["prep"] in _TWO and _MUTUAL.match(done) is None):
        return ""
    done = _DONE.sub("", _ONLY.sub("", trim_right(done, lexicon) or done))
    if len(done.removesuffix("了")) <= SHORTEST and behind is not None and behind.sort == "count":
        done = done.removesuffix("了") + _counted(segment, behind, lexicon)
    at = run.index(segment.quantity)
    last = at == len(run) - 1
    whom = whom if last else text[segment.quantity.outer_end : run[at + 1].outer_start - 1]
    return f"{'与' if led['prep'] == '和' else led['prep']}{whom}{done}"


def _told(words: str, lexicon: ClaimLexicon) -> tuple[str, str]:
    """Return for whom something is done, and what; empty if nothing. 组织 may end a name (国际组织签署)."""
    told = lexicon.done_to.match(words)
    if told is None:
        return "", ""
    at = told.start("done") + len(_BODY)
    further = lexicon.done_to.match(words, at) if told["done"].startswith(_BODY) else None
    if further is not None and not further["whom"]:
        return words[:at], further["done"]
    return told["whom"], told["done"]


def _led_to(words: str) -> re.Match[str] | None:
    written = words.rstrip("约近超逾 过多达")
    return _LED.search(written) if written.endswith(_LEADS) else None


def _words_behind(segment: Segment) -> str:
    """Return the words behind a figure, those of a list that the next figure sums up among them."""
    text, (start, end) = segment.sentence.text, segment.right
    if segment.last_in_clause or text[end : end + 1] != "、":
        return segment.right_text
    behind = next(q for q in segment.sentence.quantities if q.start >= end)
    listed = text[start : behind.outer_start]
    return listed if "等" in listed[:-1] and not listed.endswith("等") else segment.right_text


def _before(segment: Segment, at: int) -> QuantityMention | None:
    """Return the count that ends where a figure's words begin; None where there is none in the clause."""
    return next(
        (
            q
            for q in reversed(segment.sentence.quantities)
            if q.outer_end == at and q.sort == "count" and q.start >= segment.clause[0]
        ),
        None,
    )


def _doer(segment: Segment, length: int, lexicon: ClaimLexicon) -> str:
    """Return who does it, or by what means, where that is short: the words in front of the preposition."""
    start = segment.clause[0]
    if not segment.first_in_clause:
        start = max(start, segment.left[0] if _before(segment, segment.left[0]) is None else start)
    who = trim(segment.masked((start, start + length)), lexicon)
    return who if SHORTEST <= len(who) <= _LONG and "、" not in who else ""


def _done(segment: Segment, words: str, lexicon: ClaimLexicon) -> str:
    """Return what is done without its examples; its object may be what the next figure counts."""
    done = _DONE.sub("", _ONLY.sub("", trim_right(words, lexicon) or words))
    if not segment.last_in_clause and segment.leads_to_list:
        # 为群众进行了甲、乙等20多项筛查: what the list tells is counted next.
        verb = lexicon.done_first.match(done)
        behind = next(q for q in segment.sentence.quantities if q.start >= segment.right[1])
        return verb.group() + _counted(segment, behind, lexicon) if verb is not None else done
    if len(done) <= SHORTEST and not segment.last_in_clause:
        behind = next(q for q in segment.sentence.quantities if q.start >= segment.right[1])
        if behind.sort == "count" and behind.outer_start == segment.right[1]:
            done += _counted(segment, behind, lexicon)
    first = lexicon.done_first.match(done)
    examples = _EXAMPLES.match(done, first.end()) if first is not None else None
    return done[: examples.start()] + done[examples.end() :] if examples is not None else done


def _counted(segment: Segment, behind: QuantityMention, lexicon: ClaimLexicon) -> str:
    later = (q.outer_start for q in segment.sentence.quantities if q.start > behind.start)
    words = segment.sentence.text[behind.outer_end : min(segment.clause[1], next(later, segment.clause[1]))]
    return trim_right(words, lexicon)
