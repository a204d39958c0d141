"""Lines and ways: the places that they run through or end in, and the stations and ports along them."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from lantu.language.mention import PlaceMention, QuantityMention
from lantu.language.vocabulary import load_vocabulary
from lantu.records.sentence import LISTED, WATERS, Named, Sentence, leads
from lantu.records.words import alternatives

# As long as the name of a line may be in front of its station's, with the word in front of it.
_LED = 16


class Routes:
    """Compiled vocabulary of lines and ways in ``data/whereabouts.toml``."""

    def __init__(self) -> None:
        words = load_vocabulary("whereabouts", "lantu.records")
        self._route = tuple(words["route"]["before"])
        self._routes = re.compile(alternatives(self._route))
        self.joining = tuple(words["route"]["joining"])
        self._joins = frozenset(words["route"]["joins"])
        self._led = re.compile(f"(?:{alternatives(self._route)}){words['route']['of_line']}$")
        self._station = re.compile(words["route"]["station"])
        self._lines = re.compile(words["route"]["lines"])
        self._section = re.compile(words["event"]["section"])
        self._gates = re.compile(words["event"]["gates"])
        self._gate_ends = tuple(words["event"]["gate_ends"])
        self._from = re.compile(words["travel"]["from"])
        self._line = re.compile(words["travel"]["line"])
        self._by = re.compile(words["travel"]["by"])
        self._goes = re.compile(words["travel"]["goes"])
        self._reaches = re.compile(words["travel"]["reaches"])

    def section_in(self, sentence: Sentence, items: Named, end: int) -> tuple[str, ...]:
        """Return the place of the last part of a line among some, in front of an offset: 铁路广西段."""
        for index in range(len(items) - 1, -1, -1):
            mention, meant = items[index]
            if mention.end < end and meant and self._section.match(sentence.text, mention.end, end):
                first, origin = items[index - 1] if index else (mention, ())
                # 某高铁甲至乙段 is of both ends.
                both = leads(sentence.text[first.end : mention.start])
                return tuple(dict.fromkeys((*origin, *meant))) if both else meant
        return ()

    def is_gate(self, text: str, mention: PlaceMention) -> bool:
        """Tell whether a place is where goods or travellers come in, or begins its name: 经甲关区进口."""
        return (
            text.endswith(self._gate_ends, mention.start, mention.end)
            or self._gates.match(text, mention.end) is not None
        )

    def gate_in(self, sentence: Sentence, end: int) -> tuple[str, ...]:
        """Return the place whose airport, station or port is named in front of an offset: 抵达三亚机场."""
        text = sentence.text
        for mention, meant in reversed(sentence.places):
            if mention.end < end and meant and text[mention.end - 1] not in WATERS:
                gate = self._gates.match(text, mention.end, end)
                if gate or text.endswith(self._gate_ends, mention.start, mention.end):
                    return meant
        return ()

    def on_route(self, sentence: Sentence, end: int) -> tuple[str, ...]:
        """Return the places that a line runs through: 线路起自甲，终至乙，…, 甲至乙高铁; empty unless two.

        Parameters
        ----------
        sentence : Sentence
        end : int
            The line is described in front of this offset.
        """
        several = len(sentence.places) > 1
        items = [item for item in sentence.places if item[1] and item[0].end <= end] if several else []
        if len(items) < 2:
            return ()
        for at, ((first, origin), (second, destination)) in enumerate(pairwise(items)):
            between = sentence.text[first.end : second.start]
            exampled = "等" in sentence.text[second.end : end]
            named = (leads(between) or between in self._joins) and not exampled and not sentence.settled
            if named and (between in self._joins or self._lines.match(sentence.text, second.end, end)):
                before = _ways_before(sentence.text, items[: at + 1])
                return tuple(dict.fromkeys((*before, *origin, *destination)))
        if self._routes.search(sentence.text, sentence.start, end) is None:
            return ()
        # 南起京哈高速: where it meets another line it does not run to the ends of that one.
        own = [item for item in items if not self.is_line(sentence.text, item[0])]
        codes = listed_behind(sentence, own, self._route, every=True)
        codes = codes if len(codes) > 1 else self._stops_between(sentence, items)
        return codes if len(codes) > 1 else ()

    def _stops_between(self, sentence: Sentence, items: Named) -> tuple[str, ...]:
        """Return the places of the stations of other lines where one begins and ends.

        北起甲乙城际乙站，南至丙丁高铁丙站: what stands in front of a station's name is only its line's.
        """
        codes: list[str] = []
        for mention, meant in items:
            if mention.rule.endswith(".in_name") or self._station.match(sentence.text, mention.end) is None:
                continue
            if self._led.search(sentence.text, max(sentence.start, mention.start - _LED), mention.start):
                codes += meant
        return tuple(dict.fromkeys(codes))

    def is_line(self, text: str, mention: PlaceMention) -> bool:
        """Tell whether places begin the name of the line that runs between them: 京津城际."""
        return len(mention.codes) > 1 and self._line.match(text, mention.end) is not None

    def travelled(self, sentence: Sentence, quantity: QuantityMention) -> tuple[str, ...]:
        """Return both ends of a way that a time is told of: 从甲乘高铁，50分钟可到乙; empty unless two."""
        reached = self._reaches.match(sentence.text, quantity.end, sentence.end)
        if reached is None:
            return self._flown(sentence, quantity)
        goal = next((meant for m, meant in sentence.places if m.start == reached.end()), ())
        origin = next(
            (
                meant
                for m, meant in sentence.places
                if m.end <= quantity.start
                and not m.rule.startswith("place.compound")
                and self._from.search(sentence.text, sentence.start, m.start)
                and self._by.match(sentence.text, m.end, quantity.start)
            ),
            (),
        )
        return tuple(dict.fromkeys((*origin, *goal))) if origin and goal else ()

    def _flown(self, sentence: Sentence, quantity: QuantityMention) -> tuple[str, ...]:
        """Return both ends of a way that is told behind a time alone: 20分钟，…从甲直达乙."""
        if sentence.clause_of(quantity.start) != (quantity.outer_start, quantity.end):
            return ()
        behind = [item for item in sentence.places if item[0].start > quantity.end and item[1]]
        for (first, origin), (second, goal) in pairwise(behind):
            begins = self._from.search(sentence.text, sentence.start, first.start)
            if begins and self._goes.fullmatch(sentence.text, first.end, second.start):
                return tuple(dict.fromkeys((*origin, *goal)))
        return ()


def listed_behind(
    sentence: Sentence, items: Named, words: tuple[str, ...], *, every: bool = False
) -> tuple[str, ...]:
    """Return the places behind one of some words, with those listed behind them."""
    codes: list[str] = []
    last_end = -1
    for mention, meant in items:
        if sentence.text.endswith(words, 0, mention.start):
            if codes and not every:
                break
        elif last_end < 0 or LISTED.fullmatch(sentence.text, last_end, mention.start) is None:
            continue
        codes += meant
        last_end = mention.end
    return tuple(dict.fromkeys(codes))


def _ways_before(text: str, items: Named) -> tuple[str, ...]:
    """Return the ends of other ways that are listed in front of the last place: 甲至乙、(甲至丙高铁)."""
    codes: tuple[str, ...] = ()
    for (one, meant), (other, _) in reversed(tuple(pairwise(items))):
        between = text[one.end : other.start]
        if between != "、" and not leads(between):
            break
        codes = (*meant, *codes)
    return codes


@cache
def routes() -> Routes:
    """Return the vocabulary, read and compiled once."""
    return Routes()
