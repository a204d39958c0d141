"""One sentence with its mentions and what it inherits from the passage around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from lantu.facts import Period
from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention
from lantu.records.carrying import carries
from lantu.records.clauses import split_clauses

# Between places of a list: 内蒙古中西部、京津冀.
# So of stations: 从甲西站和乙北站开出.
_STATION = "(?:[东西南北]|国际|国家)?(?:火车|高铁|客运)?(?:站|机场)"
_WIDE = "）|[东西南北中]+部|大部|局地|部分地区|等地|[两二三四五六七八九]省区?市?"
LISTED = re.compile(f"(?:{_WIDE}|{_STATION})?(?:、|和|与|及|以及)|，|")
# Between offices of several places that act together: 甲市医保局、乙市医保局.
OFFICES = re.compile(
    "[一-龥]{0,10}?(?:局|委|厅|办|部门|政府|委员会|办公室|法院|检察院|总队)(?:、|和|与|及|以及|会同|联合)"
)
# 甲的软件、乙的电池、丙的压铸机: what is told is of all of them.
EACH_OF = re.compile("的(?![0-9])[^，。；、0-9的]{2,14}、")
Named = list[tuple[PlaceMention, tuple[str, ...]]]
# 大湾区的珠海, 城市副中心所在的通州区: the second place is the one that is meant.
# 北京·沧州生物医药园 stands in the second. So is 铜陵 in 长江沿线的铜陵, and what is listed behind it.
_ALONG = (
    "所在的?|(?:沿线|沿岸|两岸|流域|境内|[东西南北中]+部|[上中下]游|[东西南北]岸"
    "|腹地|脚下|岸边|湖畔|江畔|之滨)的"
)
_LIES_IN = re.compile(f"[的·]|{_ALONG}")
# 甲省启用位于乙县的蓄滞洪区: what is told of lies in the second.
_OBJECT_IN = re.compile("[一-龥]{2,8}(?:位于|坐落于|坐落在)")
# In front of where something comes to stand.
_SETTLES = ("落户", "落户到", "落户于", "落地", "坐落于", "位于", "落在")
PLACED = re.compile(_ALONG)
"""Between a wider place or a river and those in it or along it that are meant."""
WATERS = "河江湖"
# Between the ends of a way.
WAY = frozenset({"到", "至", "—", "－", "-", "往"})
# Between them where the first is a station's: 甲西站至乙北站, 甲白云国际机场—乙.
_FROM_STATION = re.compile("[一-龥]{0,3}?(?:站|机场|港)[到至—－往-]")
SITED = ".sited"
"""Ends the rule of a place in which a house of another one stands: 天津大学雄安校区."""
# Between two sides that work together, each with its number: 甲42家医院与乙86家.
SIDES = re.compile("[^，。；、]{0,3}[0-9][^，。；、]{1,16}(?:与|和|同|及)")
OUR_COUNTRY = ("我国", "全国", "中国")
# As long as the code of another country is (ISO 3166-1): 中国新加坡 names two.
COUNTRY_CODE_LENGTH = 2
HOME_CODE = "CN"
_NO_QUOTES = str.maketrans("", "", "“”‘’")


@dataclass(slots=True)
class Sentence:
    """One sentence with its mentions and what it inherits; offsets are those of the matching text.

    Attributes
    ----------
    places : list of (PlaceMention, tuple of str)
        Each mention with the codes that the context gives it; codes may be empty.
    subject : tuple of str
        Codes of the places that the sentence is about: its own subject, else those inherited.
    inherited : tuple of str
        Codes of the places that the passage in front of the sentence is about.
    frame : Period or None
        The time that an opening of the passage sets for what follows it.
    future : bool
        Whether the section speaks of what is to be done.
    extents, masked : frozenset of int
        Starts of places that stand as subject or behind a preposition of place; and of those of them that
        are no part of what is measured.
    holder : str
        A park, market or wood that opens the sentence: what is counted is counted in it.
    past : bool
        Whether the section looks back on what was done.
    aims : bool
        Whether its heading says that the section tells aims.
    instructed : bool
        Whether this paragraph has begun to say what is to be done.
    topic : str
        The work or meeting that the passage in front is about: bare measures (全长) are of it.
    summing : bool
        Whether the frame runs on from a beginning (五年来): what was done in it sums up.
    settled : bool
        Whether the document is one place's own: what names no other place is about it.
    country : tuple of str
        Code of the country where nothing nearer is the passage's place; empty else.
    homeland : tuple of str
        Code of the country in every text; empty where the pack has none.
    nation : tuple of int
        Starts of clauses that the country or a body of it opens.
    samples : dict of tuple of str to tuple of str
        Codes of lists that are only examples (甲、乙等8个市州), with those of what they are examples of.
    reported : bool
        Whether the document is a reporter's, not a place's own report.
    bounds : list of QuantityMention
        Figures that only bound the class of what is counted behind them (亿元以上项目86个).
    alone : tuple of str
        Codes of the one place that the sentence, or else its paragraph, has named in whatever role, where
        nothing tells what it is about.
    held : (int, tuple of str) or None
        Where the sentence says that something is held, and the codes of the place.
    clauses : list of (int, int)
        Stretches between commas, colons and semicolons, in text order.
    """

    start: int
    end: int
    text: str
    quantities: list[QuantityMention]
    periods: list[PeriodMention]
    places: list[tuple[PlaceMention, tuple[str, ...]]]
    subject: tuple[str, ...] = ()
    inherited: tuple[str, ...] = ()
    frame: Period | None = None
    future: bool = False
    heading: bool = False
    paragraph: int = 0
    extents: frozenset[int] = frozenset()
    masked: frozenset[int] = frozenset()
    holder: str = ""
    instructed: bool = False
    past: bool = False
    aims: bool = False
    summing: bool = False
    settled: bool = False
    reported: bool = False
    topic: str = ""
    country: tuple[str, ...] = ()
    homeland: tuple[str, ...] = ()
    nation: tuple[int, ...] = ()
    samples: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    alone: tuple[str, ...] = ()
    held: tuple[int, tuple[str, ...]] | None = None
    bounds: list[QuantityMention] = field(default_factory=list)
    clauses: list[tuple[int, int]] = field(default_factory=list)
    _subjects: list[tuple[int, tuple[str, ...]]] | None = None
    _cues: dict[int, list[int]] | None = None

    def __post_init__(self) -> None:
        """Cut the sentence into its clauses, which all readers ask for again and again."""
        if not self.clauses:
            self.clauses = split_clauses(self.text, self.start, self.end, self.quantities)

    def subject_before(self, offset: int) -> tuple[str, ...]:
        """Return the places that are the subject of the last clause before an offset that has one."""
        if self._subjects is None:
            self._subjects = (
                [(start, self._subject_of(start, end)) for start, end in self.clauses]
                if self.extents or self.nation
                else []
            )
        own = self.clause_of(offset - 1)[0]
        for start, codes in reversed(self._subjects):
            if start < offset and codes:
                return codes if start == own or not self.settled or carries(self, start, own) else ()
        return ()

    def _subject_of(self, start: int, end: int) -> tuple[str, ...]:
        if self.held is not None and start <= self.held[0] < end:
            return self.held[1]
        items = [item for item in self.places if start <= item[0].start < end]
        named = join_listed(self, items)
        inner = items[-1] if len(named) == 1 and len(items) > 1 else None
        if inner is not None and inner[0].start in self.extents and not self.settled:
            # 甲省的项目落户乙县，建成基地50亩: what follows is told of the narrower one.
            parts = len(inner[1]) == 1 and _is_part(named[0], inner[1][0])
            settled_in = parts and self.text.endswith(_SETTLES, start, inner[0].start)
            # 甲省在乙市建起集群，带动就业3万人: so is what is done somewhere else.
            done_in = self.text.endswith("在", items[-2][0].end, inner[0].start) and _is_elsewhere(
                named[0], inner[1]
            )
            named = inner[1] if settled_in or done_in else named
        return named or (self.country if start in self.nation else ())

    def part_of(self, offset: int) -> int:
        """Return where the part of the sentence that an offset stands in begins: behind a semicolon."""
        return max(self.start, self.text.rfind("；", self.start, offset) + 1)

    def last_before(self, cue: re.Pattern[str], offset: int) -> int:
        """Return where the last cue in front of an offset stands; -1 where none does.

        A sentence is searched once for each cue, however many figures ask. Cues live as long as their
        vocabulary; they are known by identity, for to hash a pattern is to go over all of it.
        """
        if self._cues is None:
            self._cues = {}
        starts = self._cues.get(id(cue))
        if starts is None:
            # Most cues stand nowhere in it, which a search tells sooner than a list does.
            first = cue.search(self.text, self.start, self.end)
            found = cue.finditer(self.text, first.start(), self.end) if first is not None else ()
            starts = self._cues[id(cue)] = [match.start() for match in found]
        index = bisect_left(starts, offset) if starts else 0
        return starts[index - 1] if index else -1

    def take_place(self, body: Sentence) -> None:
        """Let a headline without a place be about that of its text; what the country's body does stays.

        全省 of the headline is what the text means by it, wherever it was written (在甲市召开的全省会议).
        """
        if self.subject and (not body.places or body.subject == self.subject):
            return
        unmet = {m.rule for m, codes in self.places if not codes and m.rule.startswith("place.reference")}
        meant = next((codes for m, codes in body.places if codes and m.rule in unmet), ()) if unmet else ()
        self.subject = self.inherited = meant or body.subject
        self.alone = body.alone
        self.nation = ()

    def is_extent(self, mention: PlaceMention) -> bool:
        """Tell whether a place stands where it says what the sentence is about, not inside a name."""
        return mention.start in self.extents

    def is_named(self, words: str) -> bool:
        """Tell whether some words are the name of a place of the sentence, quotation marks aside."""
        bare = words.translate(_NO_QUOTES)
        names = (self.text[m.start : m.end].translate(_NO_QUOTES) for m, _ in self.places)
        return any(name.endswith(bare) and len(name) <= len(words) + 2 for name in names)

    def clause_of(self, offset: int) -> tuple[int, int]:
        """Return the clause that holds an offset."""
        for start, end in self.clauses:
            if start <= offset < end:
                return start, end
        return self.clauses[-1]


def leads(between: str) -> bool:
    """Tell whether what stands between two places makes them the ends of a way: 甲至乙, 甲西站至乙北站."""
    return between in WAY or (between[-1:] in WAY and _FROM_STATION.fullmatch(between) is not None)


def join_listed(sentence: Sentence, items: Named) -> tuple[str, ...]:
    """Return the codes of the first subject among some places, with those listed right behind it."""
    codes: list[str] = []
    last_end = -1
    for mention, meant in items:
        if codes and meant and leads(sentence.text[last_end : mention.start]):
            # 成都至西宁的车程: both ends are meant.
            codes, last_end = [*codes, *meant], mention.end
            continue
        narrower = codes and (
            _LIES_IN.fullmatch(sentence.text, last_end, mention.start)
            or (
                sentence.text.startswith("的", mention.end)
                and _OBJECT_IN.fullmatch(sentence.text, last_end, mention.start)
            )
        )
        if narrower and meant and not mention.rule.endswith((".attribute", ".in_name")):
            # 位于大湾区的珠海: the second is the part of the first that is meant.
            codes, last_end = [*meant], mention.end
            continue
        if not meant or mention.start not in sentence.extents:
            continue
        between = sentence.text[last_end : mention.start]
        if codes and _told_again(sentence.text, codes[-1], last_end, mention, meant[0]):
            last_end = mention.end
            continue
        if codes and SIDES.fullmatch(between):
            codes, last_end = [*codes, *meant], mention.end
            continue
        ours = sentence.text.endswith(OUR_COUNTRY, 0, last_end)
        if codes and not between and ours and len(meant[0]) > COUNTRY_CODE_LENGTH:
            # 我国华北: the country only says where the region lies.
            codes.clear()
        joined = LISTED.fullmatch(between) is not None or EACH_OF.fullmatch(between) is not None
        if codes and between in {"", "，"} and _is_part(codes[-1], meant[0]):
            # 在天津，蓟州区的项目: the narrower one is meant.
            codes, last_end = [*codes[:-1], *meant], mention.end
            continue
        if codes and not joined and OFFICES.fullmatch(between) is None:
            break
        if codes and not between and sentence.text[mention.end - 1] in WATERS:
            continue
        if codes and not between and sentence.text[last_end - 1] in WATERS:
            # 大运河沧州段: a river's stretch is in the place that it runs through.
            codes.clear()
        codes += meant
        last_end = mention.end
    return tuple(dict.fromkeys(codes))


def _told_again(text: str, code: str, end: int, mention: PlaceMention, other: str) -> bool:
    """Tell whether a list tells a place again: 甲（乙）、丙 in other words, 甲西站和甲乙站 in part."""
    if text[end : mention.start] == "（":
        return text.startswith("）", mention.end)
    stations = "站" in text[end : mention.start] and LISTED.fullmatch(text, end, mention.start) is not None
    return stations and _is_part(code, other)


def _is_elsewhere(own: str, other: str | tuple[str, ...]) -> bool:
    """Tell whether one of two units of GB/T 2260 is in another province than the other."""
    code = other[0] if len(other) == 1 else ""
    return own.isdigit() and code.isdigit() and own[:2] != code[:2]


def _is_part(wide: str, narrow: str) -> bool:
    """Tell whether a code of GB/T 2260 is that of a part of a province: 120000, 120119."""
    return wide != narrow and wide.endswith("0000") and narrow.isdigit() and wide[:2] == narrow[:2]
