"""Lists of words to names of things."""

from __future__ import annotations

import re
from typing import NamedTuple

from lantu.records.passage import Passage
from lantu.records.projects.antecedent import Antecedents
from lantu.records.projects.groups import Group
from lantu.records.projects.lexicon import Head, HeadKind, ProjectLexicon
from lantu.records.projects.pieces import Piece
from lantu.records.projects.proper import (
    BRACKETS_BEHIND,
    categorise,
    is_between,
    is_proper,
    is_slogan,
    names_a_place,
)
from lantu.records.projects.sharing import joined_at, lends_head
from lantu.records.wording import balance

_LONGEST_NAME = 40
_SECTION = "段"
_SHORTEST_TOLD = 5
_LISTS = frozenset("、和与及等")
# Z2线一期: a line of a city's rail by its code.
_CODED = re.compile("(?<![A-Z0-9])[A-Z][0-9]{1,2}线")
_FRAME = "工程"
_WATERS = "河江湖淀库水"
_SHORT_ITEM = range(2, 9)
# 京津冀首条…22号线: what stands in front says of what it is the first.
_FIRST = re.compile("(?:首|第一|唯一)[条个座家所]")
_TITLE = re.compile(r"《([^《》]+)》")


class Named(NamedTuple):
    """A thing that a clause names.

    Attributes
    ----------
    start, end : int
        Where its words stand.
    name, category : str
    kind : HeadKind
    placed : bool
        The region pack knows it as a zone or a facility.
    lodged : (int, int) or None
        Where the words stand that say where it is, if they stand behind a list.
    """

    start: int
    end: int
    name: str
    category: str
    kind: HeadKind
    placed: bool = False
    lodged: tuple[int, int] | None = None


class NameReader:
    """Tells what the items of a list name.

    Parameters
    ----------
    lexicon : ProjectLexicon
    """

    def __init__(self, lexicon: ProjectLexicon) -> None:
        self._lexicon = lexicon
        self.antecedents = Antecedents(lexicon)

    def read(self, passage: Passage, group: Group, *, told_behind: bool = False) -> list[Named]:
        """Return the things that a list names; an item that names none is left out.

        Where the last item names none, the items before it are not what the clause speaks of, unless what
        is told stands right behind the list: then it is told of all.
        """
        text = passage.sentence.text
        tail = text[group.tail.start : group.tail.end] if group.tail else ""
        shared = self._shared(text, group, tail)
        lent = None if tail else lends_head(passage, group, self._lexicon)
        treated = self._treated(passage, group, tail)
        if treated is not None:
            return [treated]
        if lent is not None:
            return [self._lend(text, item, lent) for item in group.items]
        found: list[Named] = []
        for index, item in enumerate(group.items):
            if joined_at(text, group, index, self._lexicon):
                named = self._join_two(passage, group.items[index - 1], item)
                if named is not None and found and found[-1].end > named.start:
                    found.pop()
            else:
                named = self._read_item(passage, item, shared, tail)
            if named is None and index:
                named = self._with_before(passage, group, index, found)
            if named is not None:
                found.append(named)
            elif (
                index
                and index == len(group.items) - 1
                and not (tail or told_behind)
                and not self._is_headed(text, item)
            ):
                return []
        found = self._lodge(passage, group, found)
        if group.measured:
            # 打造20家零碳园区: what is counted is no name, unless it has a word of its own.
            found = [each for each in found if each.kind == "line" or self._lexicon.residue(each.name) > 3]
        if group.counted and len(group.items) == 1 and not group.listed:
            return self._count(text, group, found)
        return found

    def _treated(self, passage: Passage, group: Group, tail: str) -> Named | None:
        """Name what is done to several waters (永定河、潮白河等流域综合治理) by all of them."""
        head = self._lexicon.head_of(tail) if group.tail and group.listed else None
        if group.tail is None or head is None or head.kind != "works" or head.word.endswith(_FRAME):
            return None
        text = passage.sentence.text
        if not all(text[item.end - 1] in _WATERS for item in group.items):
            return None
        start, end = group.items[0].start, group.tail.end
        return Named(start, end, text[start:end], head.category, "works")

    def _with_before(self, passage: Passage, group: Group, index: int, found: list[Named]) -> Named | None:
        """Read an item that names nothing alone as one name with the item before it."""
        before, item = group.items[index - 1], group.items[index]
        if found and before.end == found[-1].end:
            named = self._join(passage, found[-1], item)
            if named is not None:
                found.pop()
            return named
        if self._is_activity(passage.sentence.text, before, item):
            return self._join_two(passage, before, item)
        return None

    def _lodge(self, passage: Passage, group: Group, found: list[Named]) -> list[Named]:
        """Name the part of each that is meant where a list's end says it (甲大学、乙大学等高校丙校区)."""
        if group.tail is None:
            return found
        text, (start, end) = passage.sentence.text, group.tail[:2]
        for mention, _ in passage.sentence.places:
            if start < mention.start < mention.end < end and self._lexicon.heads.get(
                text[start : mention.start]
            ):
                part = self._lexicon.strip(text[mention.start : end])
                head = self._lexicon.head_of(part)
                if head is not None and head.kind == "body":
                    return [
                        each._replace(name=each.name + part, category=head.category, lodged=(start, end))
                        for each in found
                    ]
        return found

    def _is_headed(self, text: str, item: Piece) -> bool:
        return self._lexicon.head_of(self._lexicon.strip(text[item.start : item.end])) is not None

    def _shared(self, text: str, group: Group, tail: str) -> Head | None:
        """Return the head that the items share: the last item's, of a list of lines, else the tail's."""
        last = self._lexicon.head_of(text[group.items[-1].start : group.items[-1].end])
        if tail and (last is None or last.kind != "line"):
            return self._lexicon.head_of(tail)
        return last

    def _join(self, passage: Passage, before: Named, item: Piece) -> Named | None:
        """Read two items as one name (水库生态修复与污染治理) where the second names nothing alone."""
        text = passage.sentence.text
        head = self._lexicon.head_of(self._lexicon.strip(text[item.start : item.end]))
        if head is None or text[before.end : item.start].strip() not in {"和", "与", "及"}:
            return None
        if text[before.start : before.end] != before.name:
            return None
        name = text[before.start : item.end]
        category, kind = categorise(name, head, self._lexicon)
        return Named(before.start, item.end, name, category, kind)

    def _join_two(self, passage: Passage, before: Piece, item: Piece) -> Named | None:
        return self._headed(passage, *self._bare(passage.sentence.text, before.start, item.end))

    def _is_activity(self, text: str, before: Piece, item: Piece) -> bool:
        """Tell whether two items are what is done and where (水土流失治理与生态文明示范公园): one name."""
        return text[before.end : item.start] == "与" and text.endswith(
            self._lexicon.activities, before.start, before.end
        )

    def _lend(self, text: str, item: Piece, head: Head) -> Named:
        start, end, name = self._bare(text, item.start, item.end)
        return Named(start, end, name.removesuffix(head.word) + head.word, head.category, "body")

    def _bare(self, text: str, start: int, end: int) -> tuple[int, int, str]:
        """Return where a name stands in a stretch, and the name, without what does not belong to it."""
        end = start + len(self._lexicon.reaches.sub("", text[start:end]))
        words = _FIRST.split(text[start:end])[-1]
        name = balance(
            self._lexicon.strip(balance(words if len(words) > _SHORTEST_TOLD else text[start:end]))
        )
        start += text[start:end].find(name)
        return start, start + len(name), name

    def _count(self, text: str, group: Group, found: list[Named]) -> list[Named]:
        """Read a place and what is counted in it as one thing (容东片区900多栋安置住宅)."""
        if group.tail is None or not found:
            return [] if found and found[0].name.endswith(self._lexicon.countable) else found
        tail = self._lexicon.strip(text[group.tail.start : group.tail.end])
        head = self._lexicon.head_of(tail)
        if head is None:
            return []  # 雄商高铁五座连续梁合龙 tells of its beams
        if head.word in self._lexicon.common_heads:
            return []  # 滨海新区97个重点项目 are many things, and the zone is none of them
        name = found[0].name + tail
        category, _ = categorise(name, head, self._lexicon)
        return [Named(found[0].start, group.tail.end, name, category, "body")]

    def _read_item(self, passage: Passage, item: Piece, shared: Head | None, tail: str) -> Named | None:
        text = passage.sentence.text
        title = _TITLE.search(text, item.start, item.end)
        if title:
            return self._titled(title)
        start, end, name = self._bare(text, item.start, item.end)
        if not 2 <= len(name) <= _LONGEST_NAME or is_slogan(name) or self._lexicon.is_common(name):
            return None
        known = self._lexicon.known_at_end(name)
        if known:
            return Named(start, end, known[0], known[1], "paper" if known[1] == "policy" else "body")
        bare = balance(text[item.start : item.end])
        meant = self.antecedents.of(bare)
        head = self._lexicon.head_of(bare)
        if meant is not None and head is not None:
            return Named(start, end, meant, head.category, "body", placed=True)
        named = self._placed(passage, start, end)
        if named is None and not self._takes_head(name, shared):
            named = self._headed(passage, start, end, name)
        return named or self._by_list(passage, start, end, name, shared, tail)

    def _titled(self, match: re.Match[str]) -> Named | None:
        title = match[1]
        if title in self._lexicon.heads:
            return None  # 《意见》 alone names no paper
        head = self._lexicon.head_of(BRACKETS_BEHIND.sub("", title))
        if head is not None and head.kind in {"paper", "drive"}:
            return Named(*match.span(), title, head.category, "paper")
        return Named(*match.span(), title, "policy", "paper") if title.startswith("关于") else None

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

    def _headed(self, passage: Passage, start: int, end: int, name: str) -> Named | None:
        """Read a name by its own head."""
        head = self._lexicon.head_of(BRACKETS_BEHIND.sub("", name).rstrip("”’"))
        coded = _CODED.search(name)
        if coded is not None and (head is None or head.kind == "frame"):
            return Named(start, end, name, "rail", "line")
        if head is None:
            return None
        if head.kind == "line":
            start, name = self._behind_sort(passage, start, end, name)
        if head.word.endswith(_SECTION) and is_between(passage, start, end):
            line = self.antecedents.line()
            return Named(start, end, line[0] + name, line[1], "line") if line else None
        category, kind = categorise(name, head, self._lexicon)
        placed = names_a_place(passage, start, end) or self._lexicon.is_local(name)
        return (
            Named(start, end, name, category, kind)
            if is_proper(name, head, kind, self._lexicon, placed=placed)
            else None
        )

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
        if category is None and tail and shared is not None and shared.kind == "frame":
            category = "other"
        if category is None and shared is not None and shared.kind == "body" and tail:
            return self._share_tail(passage, start, end, name, shared, tail)
        if category is None or name in self._lexicon.heads:
            return None
        told = names_a_place(passage, start, end) or "“" in name
        if not told and (category == "policy" or self._lexicon.residue(name) < 2):
            return None  # 育儿补贴等政策措施: a sort of policy, not the name of one
        inner = [head for _, _, head in self._lexicon.inner_heads.find(name)]
        if inner and category == "other":
            category = inner[-1].category
        return Named(start, end, name, category, "drive" if category == "policy" else "works")

    def _share_tail(
        self, passage: Passage, start: int, end: int, name: str, shared: Head, tail: str
    ) -> Named | None:
        """Read a proper item with what the list's end calls it (甲山、乙湖等国家地质公园)."""
        sort = self._lexicon.strip(tail)
        if passage.sentence.text[end : end + 1] not in _LISTS:
            return None
        if sort == shared.word or len(name) not in _SHORT_ITEM or self._lexicon.residue(name) < 2:
            return None
        if self._lexicon.head_of(name) is not None or names_a_place(passage, start, end):
            return None  # 北京、上海等科技园区: where they lie
        return Named(start, end, name + sort, shared.category, "body")

    def _takes_head(self, name: str, shared: Head | None) -> bool:
        if shared is None or shared.kind != "line":
            return False
        own = self._lexicon.head_of(name)
        if own is not None and (len(own.word) > 1 or own == shared):
            return False
        return 2 <= len(name) <= 6 and name not in self._lexicon.generic_lines
