"""Lists of words to names of things."""

from __future__ import annotations

import re

from lantu.records.passage import Passage
from lantu.records.projects.groups import Group
from lantu.records.projects.items import ItemReader
from lantu.records.projects.lexicon import Head, ProjectLexicon
from lantu.records.projects.named import Named
from lantu.records.projects.pieces import Piece
from lantu.records.projects.proper import categorise, is_seat, names_a_place
from lantu.records.projects.sharing import joined_at, lends_head, seats_of

_FRAME = "工程"
_SEATED = ("大学", "学院", "医院")
_SCOPE = re.compile("^[（(][^（）()]{1,8}[)）]")
_COUNT = re.compile(
    "(?:[约近超逾共达]|超过|达到){0,2}[0-9.一二两三四五六七八九十百千万亿多余]+(?P<unit>[个座家所处条项栋台套辆艘列趟种名位份件批])?"
)
# 甲、乙等“十大产业项目”: what the list's end calls them, without how many they are.
_NUMBERED = re.compile("^[“‘][二两三四五六七八九十]大([^”’]{3,}|行动)[”’]$")
_TRIAL = "试点"
_SHORTEST_TRIED = 4
_WATERS = "河江湖淀库水"


class NameReader:
    """Tells what the items of a list name.

    Parameters
    ----------
    lexicon : ProjectLexicon
    """

    def __init__(self, lexicon: ProjectLexicon) -> None:
        self._lexicon = lexicon
        self.governs = lexicon.locative | lexicon.governs
        self._items = ItemReader(lexicon)
        self.antecedents = self._items.antecedents

    def read(self, passage: Passage, group: Group, *, told_behind: bool = False) -> list[Named]:
        """Return the things that a list names; an item that names none is left out.

        Where the last item names none, the items before it are not what the clause speaks of, unless what
        is told stands right behind the list: then it is told of all.
        """
        text = passage.sentence.text
        tail = _NUMBERED.sub(r"\1", text[group.tail.start : group.tail.end]) if group.tail else ""
        joined = any(joined_at(text, group, index, self._lexicon) for index in range(1, len(group.items)))
        lent = None if tail or joined else lends_head(passage, group, self._lexicon)
        treated = self._treated(passage, group, tail)
        if treated is not None:
            return [treated]
        if lent is not None:
            return [self._lend(text, item, lent) for item in group.items]
        seated = "" if joined else seats_of(passage, group, tail, self._lexicon)
        if seated:
            return [self._seat(text, item, seated) for item in group.items]
        found = self._read_items(passage, group, tail, told_behind=told_behind)
        found = self._lend_kind(passage, group, self._lend_trial(passage, group, found))
        found = self._lodge(passage, group, self._lend_part(passage, group, found))
        if group.measured:
            # 打造20家零碳园区: what is counted is no name, unless it has a word of its own.
            found = [each for each in found if each.kind == "line" or self._lexicon.residue(each.name) > 3]
        if group.counted and len(group.items) > 1 and not group.listed and group.tail is None:
            # 建成示范区和创新基地57个: many in all, unless each lies somewhere.
            return [each for each in found if each.kind == "line" or self._lies(passage, each)]
        if group.counted and len(group.items) == 1 and not group.listed:
            item = group.items[0]
            if not found and group.tail and is_seat(passage, item.start, item.end):
                found = [Named(item.start, item.end, text[item.start : item.end], "other", "works")]
            return self._count(text, group, found)
        return found

    def _lies(self, passage: Passage, named: Named) -> bool:
        """Tell whether a name says where its thing lies, or whose it is."""
        return named.placed or names_a_place(passage, named.start, named.end)

    def _read_items(self, passage: Passage, group: Group, tail: str, *, told_behind: bool) -> list[Named]:
        """Read the items one after the other; one that names nothing alone may go with the one before it."""
        text = passage.sentence.text
        shared = self._shared(text, group, tail)
        found: list[Named] = []
        for index, item in enumerate(group.items):
            if joined_at(text, group, index, self._lexicon):
                named = self._join_two(passage, group.items[index - 1], item)
                if named is not None and found and found[-1].end > named.start:
                    found.pop()
            else:
                named = self._items.read(passage, item, self._line_behind(text, group, index) or shared, tail)
            if named is None and index:
                named = self._with_before(passage, group, index, found)
            if named is not None:
                found.append(named)
            elif index == len(group.items) - 1 > 0 and not (
                tail or told_behind or self._is_headed(text, item)
            ):
                return []
        return found

    def _line_behind(self, text: str, group: Group, index: int) -> Head | None:
        """Return the head that the next line of a list lends to those in front (甲、乙高铁和丙枢纽)."""
        heads = [self._lexicon.head_of(text[item.start : item.end]) for item in group.items[:-1]]
        at = next((at for at, head in enumerate(heads) if head is not None), 0)
        head, item = (heads[at], group.items[at]) if heads else (None, None)
        if head is None or item is None or index >= at or head.kind != "line":
            return None
        return head if 1 < len(head.word) < item.end - item.start - 1 else None

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

    def _lend_part(self, passage: Passage, group: Group, found: list[Named]) -> list[Named]:
        """Name the part that the last of a list lends to all (甲大学、乙大学雄安校区一期工程)."""
        if len(found) < 2 or len(found) != len(group.items) or group.tail is not None:
            return found
        last = found[-1]
        inner = next(
            (end for _, end, head in self._lexicon.inner_heads.find(last.name) if head.word in _SEATED), 0
        )
        rest = _SCOPE.sub("", last.name[inner:]) if inner else ""
        at = last.end - len(rest)
        lies = any(mention.start == at for mention, _ in passage.sentence.places)
        if (
            not rest
            or not lies
            or rest.endswith(_SEATED)
            or not all(each.name.endswith(_SEATED) for each in found[:-1])
        ):
            return found
        return [each._replace(name=each.name + rest, category=last.category) for each in found[:-1]] + [last]

    def _lend_kind(self, passage: Passage, group: Group, found: list[Named]) -> list[Named]:
        """Name short items by what the next of a longer list is called (甲、乙物流枢纽和丙冷链基地)."""
        if len(group.items) < 2:
            return found
        named = {each.end for each in found}
        lent: list[Named] = []
        waiting: list[Piece] = []
        for item in group.items:
            if item.end not in named:
                waiting.append(item)
                continue
            run = group._replace(items=[*waiting, item]) if waiting else None
            head = lends_head(passage, run, self._lexicon) if run is not None else None
            if head is not None:
                lent += [self._lend(passage.sentence.text, each, head) for each in waiting]
            waiting = []
        return sorted([*found, *lent], key=lambda each: each.start)

    def _lend_trial(self, passage: Passage, group: Group, found: list[Named]) -> list[Named]:
        """Name what is tried out by the end of its list (气候投融资、绿色电力、零碳工厂试点)."""
        if not found or not found[-1].name.endswith(_TRIAL) or found[-1].end != group.items[-1].end:
            return found
        text, named = passage.sentence.text, {each.end for each in found}
        lent = list(found)
        for item in group.items[:-1]:
            start, end, name = self._items.bare(text, item.start, item.end)
            listed = group.tail is None and text.startswith("、", item.end)
            if listed and item.end not in named and len(name) >= _SHORTEST_TRIED:
                lent.append(Named(start, end, name + _TRIAL, "policy", "drive"))
        return sorted(lent, key=lambda each: each.start)

    def _is_headed(self, text: str, item: Piece) -> bool:
        return self._lexicon.head_of(self._lexicon.strip(text[item.start : item.end])) is not None

    def _shared(self, text: str, group: Group, tail: str) -> Head | None:
        """Return the head that the items share: the last item's, of a list of lines, else the tail's."""
        last = self._lexicon.head_of(text[group.items[-1].start : group.items[-1].end])
        if tail and (last is None or last.kind != "line"):
            head = self._lexicon.head_of(tail)
            if head is None or head.kind != "frame":
                return head
            # 甲至乙等公路项目: what they are projects of
            inner = [each for _, _, each in self._lexicon.inner_heads.find(tail)]
            return inner[-1] if inner and inner[-1].kind == "line" else head
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
        return self._items.headed(passage, *self._items.bare(passage.sentence.text, before.start, item.end))

    def _is_activity(self, text: str, before: Piece, item: Piece) -> bool:
        """Tell whether two items are what is done and where (水土流失治理与生态文明示范公园): one name."""
        return text[before.end : item.start] == "与" and text.endswith(
            self._lexicon.activities, before.start, before.end
        )

    def _lend(self, text: str, item: Piece, head: Head) -> Named:
        start, end, name = self._items.bare(text, item.start, item.end)
        return Named(start, end, name.removesuffix(head.word) + head.word, head.category, "body")

    def _seat(self, text: str, item: Piece, sort: str) -> Named:
        """Name what a place has one of by the place and its sort."""
        head = self._lexicon.head_of(sort)
        name = text[item.start : item.end].removesuffix(sort) + sort
        if head is None:
            return Named(item.start, item.end, name, "other", "body")
        return Named(item.start, item.end, name, head.category, head.kind)

    def _count(self, text: str, group: Group, found: list[Named]) -> list[Named]:
        """Read a place and what is counted in it as one thing (容东片区900多栋安置住宅)."""
        if group.tail is None or not found:
            return [each for each in found if not self._is_counted(text, each)]
        tail = self._lexicon.strip(text[group.tail.start : group.tail.end])
        head = self._lexicon.head_of(tail)
        if head is None:
            return []  # 雄商高铁五座连续梁合龙 tells of its beams
        if head.word in self._lexicon.common_heads:
            return []  # 滨海新区97个重点项目 are many things, and the zone is none of them
        name = found[0].name + tail
        category, _ = categorise(name, head, self._lexicon)
        return [Named(found[0].start, group.tail.end, name, category, "body")]

    def _is_counted(self, text: str, named: Named) -> bool:
        """Tell many things (零碳园区10个, 提升工程9000公里) from one that has cost 32亿元."""
        count = _COUNT.match(text, named.end)
        return count is not None and (bool(count["unit"]) or named.name.endswith(self._lexicon.countable))
