"""One item of a list to the thing that it names."""

from __future__ import annotations

import re

from lantu.records.passage import Passage
from lantu.records.projects.antecedent import Antecedents
from lantu.records.projects.lexicon import Head, ProjectLexicon
from lantu.records.projects.named import Named
from lantu.records.projects.pieces import Piece
from lantu.records.projects.programmes import WORKS
from lantu.records.projects.proper import (
    categorise,
    is_between,
    is_proper,
    is_seat,
    is_slogan,
    names_a_place,
    without_brackets_behind,
)
from lantu.records.wording import balance
from lantu.records.words import WORK_NOUNS

_LONGEST_NAME = 40
_PARTNERS = "与和同"
_SECTION = "段"
_SHORTEST_TOLD = 5
_LISTS = frozenset("、和与及等")
# Z2线一期, M101线: a line of a city's rail by its code; G679线 is a road.
_CODED = re.compile("(?<![A-Z0-9])(?:[A-Z][0-9]{1,2}|M[0-9]{3})线")
# 轨道交通平谷线, 津静线首开段: a line by two characters, where the words around them tell that it is one.
_TOLD_LINE = re.compile(
    "(?:轨道交通|地铁|轻轨|市郊铁路|市域铁路|城际铁路|铁路)(?:[一-龥]{2,4}|[0-9]{1,3})线$"
)
_SHORT_LINE = re.compile("^(?:[一-龥]{2,6}[市区县])?[一-龥]{2}线$")
# 甲至乙: a line by both its ends.
_BETWEEN = re.compile("[一-龥]{2,6}至[一-龥]{2,6}")
_SHORTEST_DRIVE = 6
_LONG_STEM = 6
_SHORT_ITEM = range(2, 9)
# 甲、乙等国家试点: each is tried out, whatever its own name ends with.
_TRIAL = "试点"
# 京津冀首条…22号线: what stands in front says of what it is the first.
_FIRST = re.compile("(?:首|第一|唯一)[条个座家所]")
_TITLE = re.compile(r"《([^《》]+)》")
# 《…促进法》: what papers are called in titles alone.
_LAW = re.compile("[^《》]{3,}(?:法|建议|倡议|要点|批复)$")


class ItemReader:
    """Tells what one item names, by its own words or by what its list lends it.

    Parameters
    ----------
    lexicon : ProjectLexicon
    """

    def __init__(self, lexicon: ProjectLexicon) -> None:
        self._lexicon = lexicon
        self.antecedents = Antecedents(lexicon)

    def read(self, passage: Passage, item: Piece, shared: Head | None, tail: str) -> Named | None:
        """Return what an item names; None where it names nothing.

        Parameters
        ----------
        passage : Passage
        item : Piece
        shared : Head or None
            What the items of its list share.
        tail : str
            What the list's end calls them all; empty where it calls them nothing.
        """
        text = passage.sentence.text
        title = (
            _TITLE.search(text, item.start, item.end) if text.find("《", item.start, item.end) >= 0 else None
        )
        if title:
            return self._titled(title)
        start, end, name = self.bare(text, item.start, item.end)
        if not 2 <= len(name) <= _LONGEST_NAME or is_slogan(name) or self._lexicon.is_common(name):
            return None
        known = self._lexicon.known_at_end(name)
        if known:
            return Named(start, end, known[0], known[1], "paper" if known[1] == "policy" else "body")
        if tail.endswith(_TRIAL) and shared is not None and shared.kind == "drive":
            own = name if name.endswith(_TRIAL) else name + _TRIAL
            return Named(start, end, own, "policy", "drive") if len(own) > _SHORTEST_TOLD else None
        bare = balance(text[item.start : item.end])
        meant = self.antecedents.of(bare)
        head = self._lexicon.head_of(bare)
        if meant is not None and head is not None:
            return Named(start, end, meant, head.category, "body", placed=True)
        named = self._placed(passage, start, end)
        if named is None and not self._takes_head(name, shared):
            named = self.headed(passage, start, end, name)
        named = named or self._by_list(passage, start, end, name, shared, tail)
        return named or self._lexicon.programmes.quoted(text, start, end, name, self._lexicon.residue)

    def bare(self, text: str, start: int, end: int) -> tuple[int, int, str]:
        """Return where a name stands in a stretch, and the name, without what does not belong to it."""
        end = start + len(self._lexicon.reaches.sub("", text[start:end]))
        lexicon = self._lexicon
        end = lexicon.programmes.without_attribute(text, start, end, lexicon.head_of, lexicon.residue)
        whole = text[start:end]
        words = _FIRST.split(whole)[-1] if "首" in whole or "一" in whole else whole
        name = balance(self._lexicon.strip(balance(words if len(words) > _SHORTEST_TOLD else whole)))
        start += whole.find(name)
        return start, start + len(name), name

    def _titled(self, match: re.Match[str]) -> Named | None:
        title = match[1]
        if title in self._lexicon.heads:
            return None  # 《意见》 alone names no paper
        head = self._lexicon.head_of(without_brackets_behind(title))
        if head is not None and head.kind in {"paper", "drive"}:
            return Named(*match.span(), title, head.category, "paper")
        told = title.startswith("关于") or _LAW.match(title)
        return Named(*match.span(), title, "policy", "paper") if told else None

    def _placed(self, passage: Passage, start: int, end: int) -> Named | None:
        """Read a name that the region pack knows as a zone or a facility."""
        for mention, given in passage.sentence.places:
            if (mention.start, mention.end) != (start, end) or mention.rule.startswith("place.reference"):
                continue
            codes = passage.codes_of(mention, given) or mention.candidates[:1]
            place = passage.finder.by_code.get(codes[0]) if len(codes) == 1 else None
            if place is None or place.level not in {"zone", "facility"}:
                return None
            head = self._lexicon.head_of(place.name)
            category = head.category if head and head.kind != "frame" else "other"
            written = passage.sentence.text[start:end]
            told = len(written) >= _SHORTEST_TOLD and self._lexicon.head_of(written) is not None
            name = written if told else place.name
            return Named(
                start, end, name if len(name) > 3 else place.full_name, category, "body", placed=True
            )
        return None

    def headed(self, passage: Passage, start: int, end: int, name: str) -> Named | None:
        """Read a name by its own head."""
        head = self._lexicon.head_of(without_brackets_behind(name).rstrip("”’"))
        coded = _CODED.search(name) if "线" in name else None
        short = coded is not None or (_is_short_line(name, head) and not self._is_sort_of_line(name))
        if short and (head is None or head.kind == "frame"):
            return Named(start, end, name, "rail", "line")
        if head is None:
            return None
        if head.kind == "line":
            start, name = self._behind_sort(passage, start, end, name)
        if head.word.endswith(_SECTION) and is_between(passage, start, end):
            line = self.antecedents.line()
            return Named(start, end, line[0] + name, line[1], "line") if line else None
        if head.word in self._lexicon.common_heads and _is_a_place(passage, start, end - len(head.word)):
            return None  # 京津项目 are many
        category, kind = categorise(name, head, self._lexicon)
        placed = names_a_place(passage, start, end) or self._lexicon.is_local(name)
        if head.category == "agreement" and placed:
            start = _with_partner(passage, start)
            name = passage.sentence.text[start:end]
        if is_proper(name, head, kind, self._lexicon, placed=placed):
            return Named(start, end, name, category, kind)
        stem = name.removesuffix(head.word)
        if self._lexicon.programmes.is_one(passage.sentence.text, start, end, stem, kind):
            return Named(start, end, name, category, kind)
        if head.word.endswith(WORKS):
            return self._lexicon.programmes.of_works(passage.sentence.text, start, end, name)
        return None

    def _is_sort_of_line(self, name: str) -> bool:
        """Tell words that every line may be called by (铁路专用线, 骨干线)."""
        return any(f"{word}线" in name for word in self._lexicon.generic_lines) or name.endswith("线路")

    def _behind_sort(self, passage: Passage, start: int, end: int, name: str) -> tuple[int, str]:
        """Take off what only says what sort of line it is (跨省域地铁甲市地铁22号线)."""
        text = passage.sentence.text
        if len(name) != end - start:
            return start, name
        inside = (mention for mention, _ in passage.sentence.places if start <= mention.start < end)
        place = next((m.start for m in inside if not m.rule.startswith("place.reference")), start)
        sort = self._lexicon.head_of(text[start:place]) if place > start else None
        if sort is None or sort.kind != "line" or "（" in text[start:place]:
            return start, name
        return place, text[place:end]

    def _by_list(
        self, passage: Passage, start: int, end: int, name: str, shared: Head | None, tail: str
    ) -> Named | None:
        """Read an item without a head of its own: the list's last item or its tail lends one."""
        if self._takes_head(name, shared):
            assert shared is not None
            return Named(start, end, name + shared.word, shared.category, "line")
        category = self._lexicon.tail_category(tail.removesuffix("建设").removesuffix("落实"))
        # 双核联动七大行动: what is counted is many, and no name of one
        listed = passage.sentence.text[end : end + 1] in _LISTS
        if shared is not None and shared.kind == "drive" and listed and self._is_drive(name, shared, tail):
            return Named(start, end, name + shared.word, shared.category, "drive")
        if category is None and tail and shared is not None and shared.kind == "frame":
            category = "other"
        if category is None and shared is not None and shared.kind == "body" and tail:
            return self._share_tail(passage, start, end, name, shared, tail)
        if category is None or name in self._lexicon.heads:
            return None
        own = self._lexicon.head_of(name) if tail.endswith(WORK_NOUNS) else None
        if own is not None and own.kind == "body" and len(name) - len(own.word) >= _LONG_STEM:
            return Named(start, end, name, own.category, "body")  # …救援中心等一批项目
        if is_seat(passage, start, end):
            return None  # 甲市、乙市等科技园区: where they lie
        told = names_a_place(passage, start, end) or "“" in name
        if not told and (category == "policy" or self._lexicon.residue(name) < 2):
            return None  # 育儿补贴等政策措施: a sort of policy, not the name of one
        inner = [head for _, _, head in self._lexicon.inner_heads.find(name)]
        if inner and category == "other":
            category = inner[-1].category
        return Named(start, end, name, category, "drive" if category == "policy" else "works")

    def _is_drive(self, name: str, shared: Head, tail: str) -> bool:
        """Tell whether a list's end calls an item a drive (甲质量提升、乙能力建设等专项行动)."""
        if tail != shared.word or shared.word in self._lexicon.common_drives:
            return False
        return len(name) >= _SHORTEST_DRIVE and self._lexicon.head_of(name) is None

    def _share_tail(
        self, passage: Passage, start: int, end: int, name: str, shared: Head, tail: str
    ) -> Named | None:
        """Read a proper item with what the list's end calls it (甲山、乙湖等国家地质公园)."""
        sort = self._lexicon.strip(tail)
        if len(name) not in _SHORT_ITEM or self._lexicon.head_of(name) is not None:
            return None
        if self._lexicon.is_common(sort):
            return None  # 甲、乙等一批产业集群
        if shared.word in self._lexicon.lent_heads and self._lexicon.residue(name) > 1:
            return Named(start, end, name + sort, shared.category, "body")
        if passage.sentence.text[end : end + 1] not in _LISTS:
            return None
        if sort == shared.word or self._lexicon.residue(name) < 2 or names_a_place(passage, start, end):
            return None  # 北京、上海等科技园区: where they lie
        return Named(start, end, name + sort, shared.category, "body")

    def _takes_head(self, name: str, shared: Head | None) -> bool:
        if shared is None or shared.kind != "line":
            return False
        known, own = self._lexicon.heads.get(name), self._lexicon.head_of(name)
        if known is not None and known.kind == "none":
            return False  # 断头路
        if own is not None and (len(own.word) > 1 or own == shared or own.kind == "frame"):
            return False  # 甲高铁乙至丙段
        if _BETWEEN.fullmatch(name):
            return True
        return 2 <= len(name) <= 6 and name not in self._lexicon.generic_lines


def _with_partner(passage: Passage, start: int) -> int:
    """Return where the name of an agreement begins that two places make (甲市与乙区战略合作协议)."""
    opens = any(mention.start == start for mention, _ in passage.sentence.places)
    if not opens or passage.sentence.text[start - 1] not in _PARTNERS:
        return start
    return next((m.start for m, codes in passage.sentence.places if codes and m.end == start - 1), start)


def _is_a_place(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a stretch is the name of a place and nothing else."""
    return any((mention.start, mention.end) == (start, end) for mention, _ in passage.sentence.places)


def _is_short_line(name: str, head: Head | None) -> bool:
    """Tell whether words name a line by a word of their own and 线."""
    if head is None:
        return _TOLD_LINE.search(name) is not None
    return _SHORT_LINE.match(name.removesuffix(head.word)) is not None
