"""Clauses with a word of co-operation that tell of none."""

from __future__ import annotations

import re

from lantu.records.mechanisms.lexicon import MechanismLexicon
from lantu.records.mechanisms.parties import Found, PartyFinder
from lantu.records.passage import Passage

_JOINTLY = "协同"
_HELD = "联合"
# 甲市与乙院已共同建设: so much may stand between the parties and what they do.
_RIGHT_BEHIND = 2
_SHORTEST_PLACE = 2
# So near its clause's beginning an aim opens it (京津冀卫生健康协同发展…).
_OPENING = 9
_BODIES = ("人民政府", "政府", "管委会")
"""Behind a place these are it (某区管委会共同建设…)."""
_AND_OTHERS = ("等地", "等多地", "等省", "等市", "等区")
# What joins partners, or says which way something goes between them.
_JOINS = re.compile("[、与和同及，；向在对赴到至从将的]|承接|引进|吸引|对接|服务|联合|携手")


class IdleJudge:
    """Tells clauses that only mention co-operation from those that tell of it.

    Parameters
    ----------
    lexicon : MechanismLexicon
    parties : PartyFinder
        Knows which province a place lies in.
    """

    def __init__(self, lexicon: MechanismLexicon, parties: PartyFinder) -> None:
        self._lexicon = lexicon
        self._parties = parties

    def is_idle(self, passage: Passage, start: int, end: int, found: Found) -> bool:
        """Tell whether a clause only mentions an aim (京津冀协同发展的机遇) that nobody pushes on there."""
        text = passage.sentence.text
        # 在京津产业对接会上, but not 在两地联合举办的大会上
        aside = text.endswith(self._lexicon.asides, start, end) and _HELD not in text[start:end]
        if aside or self._is_loose(passage, start, end, found):
            return True
        if self._lexicon.passing.search(text, start, end) or self._is_of_name(passage, end, found):
            return True
        every = [text[a:b] for a, b, _ in passage.source.scan.find(self._lexicon.cues, start, end)]
        cues = self._counting(passage, start, end, found, every)
        if not cues:
            return bool(every)  # 与甲市统一标准: the verb behind the places tells it
        if found.separate and self._is_in_list_of_names(passage, start, end, found):
            return True
        form = self._lexicon.form_of(text[start:end])
        weak = self._lexicon.idle if found.separate else self._lexicon.weak
        if weak.issuperset(cues) and form == "vision":
            return True
        if self._lexicon.adjoining.issuperset(cues) and not self._adjoins(passage, start, end, found):
            return True
        if self._lexicon.severally.issuperset(cues) and text.startswith(_AND_OTHERS, found.end):
            return True
        if form == "visit" and self._is_journey(text, start, found):
            return True
        if any(not self._lexicon.aims.fullmatch(cue) for cue in cues):
            return False
        return self._is_idle_aim(passage, start, end, found)

    def _is_loose(self, passage: Passage, start: int, end: int, found: Found) -> bool:
        """Tell whether only words such as 投资 or 落户 stand beside places of one province."""
        text = passage.sentence.text
        if self._lexicon.inherits.search(text, start, end) or self._lexicon.regional.search(text, start, end):
            return False
        provinces = {
            self._parties.province(passage, code) or code
            for _, code in found.parties
            if code and (code[0].isdigit() or "-" in code)
        }
        return len(provinces) < 2 and all(code for _, code in found.parties)

    def _is_idle_aim(self, passage: Passage, start: int, end: int, found: Found) -> bool:
        """Tell whether nobody pushes on the aim that a clause names, and nothing says how it goes."""
        text = passage.sentence.text
        aim = self._lexicon.aims.search(text, start, end)
        if aim is None or (found.separate and not self._is_named(passage, aim.start())):
            return False
        if aim.group() == _JOINTLY and self._lexicon.form_of(text[aim.end() : end]) == "mechanism":
            return False  # 津冀两地…建立协同监管机制
        behind = text[aim.end() : aim.end() + 6].removeprefix("发展").lstrip("”’")
        if behind.startswith(self._lexicon.not_a_link) or behind[:1].isdigit():
            return True
        if self._lexicon.called.search(text, aim.end(), end) or self._lexicon.pushed.search(
            text, aim.end(), end
        ):
            return False
        if aim.start() - start <= _OPENING and self._lexicon.moves.search(text, aim.end(), end):
            return False
        return self._lexicon.pushes.search(text, start, aim.start()) is None

    def _is_of_name(self, passage: Passage, end: int, found: Found) -> bool:
        """Tell whether those named only stand in the name of one thing that is moved into or grows.

        中关村信息谷保定创新中心入驻企业…, 北京某校香河分校落户: nobody is named as a partner.
        """
        text = passage.sentence.text
        if not found.separate or found.rule != "named" or _JOINS.search(text, found.start, found.end):
            return False
        inner = {m.start for m, _ in passage.sentence.places if found.start < m.start < found.end}
        verbs = self._lexicon.deeds.find(text[found.start : found.end])
        if any(found.start + last in inner for _, last, _ in verbs):
            return False  # 某区实施京津合作项目: one does it with the others
        cues = [(a, text[a:b]) for a, b, _ in passage.source.scan.find(self._lexicon.cues, found.start, end)]
        one = self._lexicon.organs.end.search(text[found.start : found.end - _SHORTEST_PLACE]) is not None
        return bool(cues) and all(
            at >= found.end and (one or word in self._lexicon.housed) for at, word in cues
        )

    def _is_in_list_of_names(self, passage: Passage, start: int, end: int, found: Found) -> bool:
        """Tell whether those named and the words only stand in names of a list (甲融合园、乙协同园、丙园)."""
        text = passage.sentence.text
        last = text.rfind("、", start, end)
        if found.rule != "named" or last < found.start or "、" not in text[found.start : last]:
            return False
        cues = [at for at, _, _ in passage.source.scan.find(self._lexicon.cues, start, end)]
        items = [text.rfind("、", start, at) for at in cues]
        opens = (text.rfind("、", start, mention.start) + 1 for mention, _ in passage.sentence.places)
        opened = set(opens)
        return all(
            found.start < at < last and item + 1 in opened for at, item in zip(cues, items, strict=True)
        )

    def _adjoins(self, passage: Passage, start: int, end: int, found: Found) -> bool:
        """Tell whether several parties stand right in front of the word that they do something jointly."""
        if found.end <= start:
            return False
        at = next((a for a, _, _ in passage.source.scan.find(self._lexicon.cues, start, end)), start)
        between = passage.sentence.text[found.end : at]
        for body in _BODIES:
            between = between.removeprefix(body)
        return at >= found.end and len(between) <= _RIGHT_BEHIND

    def _counting(self, passage: Passage, start: int, end: int, found: Found, cues: list[str]) -> list[str]:
        """Return the words that count: 疏解 or 服务 only where something goes over to another party."""
        over = self._lexicon.reaching | self._lexicon.leading
        if over.isdisjoint(cues) or self._goes_over(passage, start, end, found):
            return cues
        return [cue for cue in cues if cue not in over]

    def _goes_over(self, passage: Passage, start: int, end: int, found: Found) -> bool:
        """Tell whether something goes from one party to another (甲市资源向乙区延伸, 甲港服务乙区)."""
        if not found.separate or found.rule != "named":
            return False
        text = passage.sentence.text
        behind = {m.start for m, codes in passage.sentence.places if found.start < m.start < found.end}
        led = any(text[at - 1] == "向" for at in behind)
        return any(
            led if text[a:b] in self._lexicon.leading else b in behind
            for a, b, _ in passage.source.scan.find(self._lexicon.cues, start, end)
        )

    def _is_journey(self, text: str, start: int, found: Found) -> bool:
        """Tell whether all that are named is where somebody went (某人在甲、乙调研)."""
        if not found.separate or found.rule != "named":
            return False
        before = text[start : found.start]
        return before.endswith(self._lexicon.journeys) and "与" not in text[found.start : found.end]

    def _is_named(self, passage: Passage, aim: int) -> bool:
        """Tell whether an aim carries the name of a region (京津冀协同发展)."""
        by_code = passage.finder.by_code
        return any(
            mention.end == aim and len(codes) == 1 and by_code[codes[0]].level == "group"
            for mention, codes in passage.sentence.places
        )
