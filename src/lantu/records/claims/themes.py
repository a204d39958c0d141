"""What an empty noun is about: 围绕甲，推出16项举措 counts 甲举措."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import trim

_LONGEST = 30
_HEADING = 24
_SHORTEST = 3
# 《关于支持甲的若干措施》: what it is of stands between.
_TITLE = re.compile("《(?P<title>[^《》]{4,60})》")
_ABOUT = re.compile("^(?:20[0-9]{2}年度?)?关于(?:做好|进一步)?(?:开展)?")
_PAPER = re.compile(
    "(?:（[^（）]*）|的|若干|实施|具体|政策|行动|工作|总体|专项|重点|管理|暂行|有关|问题|指导|三年|十条|[0-9]+条"
    "|成果|草案|措施|意见|方案|通知|规划|计划|细则|条例|决定|指引|办法|规定|纲要|清单|指南|公告|通告|倡议书?|白皮书|报告|标准|规范)+$"
)
# 第十五个五年规划: which one it is.
_NUMBERED = re.compile("(?:第[一二三四五六七八九十]+个五年|“[一二三四五六七八九十]{2,3}五”)$")
# 方案明确18项内容: the paper was named in the sentence before.
_PAPER_TELLS = re.compile(
    "(?:该|这[一份个项]|根据|按照)?《?(?:实施|行动|工作|总体|指导)?(?:方案|意见|规划|办法|条例|措施|通知|计划|细则|指南|纲要|清单|标准|规定|决定)》?"
    "(?:从|围绕|聚焦|明确|提出|部署|要求|共|包[括含]|涵盖|确定|指出|，|以|在|列出|涉及|规定|设)"
)
_NEAR = 160
_MANNER = "(?:进一步|全力|着力|更好|持续|大力|深入|扎实|加快|全面|积极|有效|切实|稳步|不断|坚决|主动|系统)*"
# 部署措施，以高水平保护支撑发展: what they are for stands behind.
_PURPOSE = re.compile(
    f"(?:，)?(?:以[^，。；以]{{2,10}}?|来|从而)?{_MANNER}"
    "(?P<theme>(?:支持|促进|改善|支撑|保障|助力|帮助|优化|加强|提升|完善|规范|提振|扩大|激发|破解|解决)[^，。；、的]{2,20})(?=[，。；、]|$)"
)
# What the clause in front pushes on loses its verb, what it makes better keeps it.
_PUSHED = re.compile(
    f"{_MANNER}(?:推进|深化|落实|实施|开展)(?P<theme>[^，。；、]{{2,16}}?(?:改革|行动|试点|建设|工程|治理|转型|合作|工作)?)"
)
_BETTERED = re.compile(
    f"{_MANNER}(?P<theme>(?:促进|加强|推动|支持|优化|强化|完善|规范|提振|扩大|激发|破解|稳定?|保障|鼓励|引导)[^，。；、]{{2,16}})"
)


def of_theme(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return an empty noun with what it is about, in the words around it; as it is where none tell."""
    if segment.quantity.sort == "count" and lexicon.bare_object.fullmatch(phrase) is not None:
        return _of_matter(segment, phrase, lexicon)
    if segment.quantity.sort != "count" or phrase[-2:] not in lexicon.empty_ends:
        return phrase
    told = lexicon.empty.fullmatch(phrase)
    said = lexicon.raises.search(segment.masked(segment.left)) if segment.first_in_clause else None
    told = told or (lexicon.empty.search(phrase) if said is not None else None)
    if told is None:
        return phrase
    noun = told["noun"]
    if not segment.first_in_clause:
        # 明确5方面20项任务: of the same.
        named = heads.named and heads.last.startswith(heads.named)
        return heads.named + noun if named else phrase
    theme = trim(said["theme"], lexicon) if said is not None else _theme(segment, told, lexicon)
    if not _SHORTEST <= len(theme) <= _LONGEST or noun[-2:] in theme:
        return phrase
    heads.named = theme
    return theme + (noun[2:] if theme.endswith(noun[:2]) else noun)


def _of_matter(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return what is done to cases and the like with what they are about, as the clause in front tells.

    围绕甲犯罪，共办理案件9件 is 甲犯罪办理案件; 甲专项行动成效明显。查处问题30个: of that drive.
    """
    sentence = segment.sentence
    if not segment.first_in_clause:
        return phrase
    words = segment.said_before.strip(" 　")
    found = lexicon.about_matter.fullmatch(words) if words else None
    if found is None:
        start = max(sentence.text.rfind("\n", 0, sentence.start) + 1, sentence.start - _NEAR)
        near = sentence.text[start : segment.clause[0]]
        drives = [] if sentence.settled else list(lexicon.drive.finditer(near))
        found = drives[-1] if drives else None
    theme = trim(found["theme"], lexicon) if found is not None else ""
    return theme + phrase if _SHORTEST <= len(theme) <= _LONGEST and theme[-2:] not in phrase else phrase


def _theme(segment: Segment, told: re.Match[str], lexicon: ClaimLexicon) -> str:
    """Return what an empty noun is about by the first of the words around it that tell; empty if none do."""
    sentence, at, noun = segment.sentence, segment.clause[0], told["noun"]
    before, words = segment.words_before, segment.said_before.strip(" 　")
    turned = lexicon.turns_to.fullmatch(words)
    if turned is not None:
        return trim(turned["theme"], lexicon)
    titles = _titles(segment)
    if titles and not told["made"]:
        # 出台《甲方案》，明确20项任务; but 印发《甲方案》，出台20项任务 are others than its own.
        return _without_place(segment, _NUMBERED.sub("", _PAPER.sub("", _ABOUT.sub("", titles[-1]["title"]))))
    if noun.endswith("方面"):
        return ""
    purpose = _purpose(segment, noun)
    if purpose or segment.left_text.endswith("等"):
        # 加强甲、完善乙，落实丙等45项举措: the clause in front is one of the list.
        return trim(purpose, lexicon)
    if at == sentence.start:
        words = _sentence_before(sentence.text, at)
    elif before is None or sentence.text[before[1]] not in "，,":
        return ""
    pushed = _PUSHED.fullmatch(words) or _BETTERED.fullmatch(words)
    return trim(pushed["theme"], lexicon) if pushed is not None else ""


def _titles(segment: Segment) -> list[re.Match[str]]:
    """Return the papers named in front of a figure: in its sentence, or before one that opens with 方案."""
    sentence = segment.sentence
    text, at = sentence.text, segment.quantity.start
    found = list(_TITLE.finditer(text, sentence.part_of(segment.clause[0]), at))
    if found or _PAPER_TELLS.match(text, sentence.start) is None:
        return found
    near = max(text.rfind("\n", 0, sentence.start) + 1, sentence.start - _NEAR)
    return list(_TITLE.finditer(text, near, sentence.start))


def _without_place(segment: Segment, title: str) -> str:
    """Leave out the place that a title opens with: 甲市学习教育实施方案."""
    text = segment.sentence.text
    names = (text[m.start : m.end] for m, _ in segment.sentence.places)
    opens = next((name for name in names if title.startswith(name)), "")
    return title.removeprefix(opens)


def _sentence_before(text: str, start: int) -> str:
    """Return the short sentence that heads the line in front of an offset: 促进甲发展。出台18条举措."""
    line = text[max(text.rfind("\n", 0, start) + 1, start - _HEADING) : start]
    words = line.strip(" 　。；").rpartition("。")[2]
    return words if len(line) < _HEADING or "。" in line.rstrip("。") else ""


def _purpose(segment: Segment, noun: str) -> str:
    """Return what stands right behind the noun that is counted as what it is for; empty if nothing."""
    text, start = segment.sentence.text, segment.quantity.outer_end
    at = text.find(noun[-2:], start, start + len(noun) + 6)
    found = _PURPOSE.match(text, at + 2, segment.sentence.end) if at >= 0 else None
    if found is None or any(found.start() <= q.start < found.end() for q in segment.sentence.quantities):
        return ""
    return found["theme"]
