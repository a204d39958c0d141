"""Where a figure holds when no place is its subject: the country, a line's places, those a sum is for."""

from __future__ import annotations

import re
from functools import cache

from lantu.language.mention import PlaceMention
from lantu.language.vocabulary import load_vocabulary
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.cues import Cues
from lantu.records.routes import listed_behind
from lantu.records.sentence import COUNTRY_CODE_LENGTH, OUR_COUNTRY, Named, Sentence
from lantu.records.words import alternatives

# As much of a body's name may stand in front of the place of its branch (中国铁路哈尔滨局).
_BODY = 4
# As long as words in front of a place are that say what it is the largest of.
_EPITHET = 32
# In front of what opens a sentence, be it behind a time.
_BEGINS = re.compile("[。！？；\n 　]$|[年月日天]，$")
# As long as a list of partners is, in characters.
_LIST = 24
# As long as the words for a town in front of a way are.
_TOWN = 6


class Whereabouts:
    """Compiled vocabulary of ``data/whereabouts.toml``; see there what each list decides."""

    def __init__(self) -> None:
        words = load_vocabulary("whereabouts", "lantu.records")
        claims = load_vocabulary("claims", "lantu.records")
        nation = words["nation"]
        bodies = [
            *nation["bodies"],
            *nation["works"],
            *claims["place"]["national"],
            *claims["phrase"]["publishers"],
        ]
        national = set(bodies) - set(nation["world"])
        named = alternatives(national)
        told_by = alternatives(claims["place"]["told_by"])
        unless = f"国家(?:{alternatives(nation['not_bodies'])})|中国{claims['place']['firm_names']}"
        self._nation = re.compile(f"(?:{told_by}|（[^（）]{{2,12}}）|从|据|由)*(?!{unless})(?:{named})(?!门)")
        self.natural = re.compile(words["arrival"]["natural"])
        self._sweeping = re.compile(words["arrival"]["sweeping"])
        self.remembered = re.compile(nation["remembered"])
        self._told, self._local = (re.compile(words["local"][key]) for key in ("told", "organs"))
        publishers = [*claims["phrase"]["publishers"], *nation["bodies"]]
        organs = alternatives(publishers)
        self._bodies, self._organs = (
            Cues(dict.fromkeys(each, True)) for each in (national, national.union(publishers))
        )
        self._sourcing = re.compile(organs)
        self._sourced = re.compile(
            f"{nation['sources']}(?!{unless})(?:{named})(?!门)|(?:{organs})(?={nation['begins']})"
        )
        self.each_of = re.compile(nation["each_of"])
        self._epithet = re.compile(nation["epithet"])
        self._led = re.compile(nation["led"])
        self._several = re.compile(nation["several"])
        self._branch = re.compile(words["local"]["branch"])
        self._ranked = claim_lexicon().ranked
        self._served = tuple(nation["served"])
        self._given = (*self._served, *nation["spent"])
        self._event = re.compile(words["event"]["behind"])
        self.quakes = re.compile(words["event"]["quakes"])
        self._arrived = re.compile(words["arrival"]["before"])
        self._visited = re.compile(f"{words['arrival']['visited']}(?:{nation['epithet']})?")
        self._partner_before = re.compile(words["aside"]["partner_before"])
        self._partner_behind = re.compile(words["aside"]["partner_behind"])
        self._ranked_in = re.compile(words["aside"]["ranked_in"])
        self._whole, self.facing = re.compile(words["aside"]["whole"]), re.compile(nation["facing"])
        self._among = re.compile(words["aside"]["among"])
        self.aspect = re.compile(words["telling"]["aspect"])
        self.programmes = tuple(words["aside"]["programmes"])
        self.common_programmes = tuple(words["aside"]["common_programmes"])
        self.bound_for = tuple(words["aside"]["bound_for"])
        self.house = re.compile(words["aside"]["house"])
        self.together = re.compile(words["aside"]["together"])
        self.founder, self.founded = (re.compile(words["aside"][key]) for key in ("founder", "founded"))
        self.maker = re.compile(words["aside"]["maker"])
        self.firm_name = re.compile(words["aside"]["firm_name"])
        self.firm = re.compile(words["aside"]["firm"])
        self._gets, self._town = re.compile(words["aside"]["gets"]), re.compile(words["aside"]["town"])
        self._spread = re.compile(words["aside"]["spread"])
        self.gives, self.builds = (re.compile(words["aside"][word]) for word in ("gives", "builds"))
        self.helps, self.helped, self.returns = (
            re.compile(words["aside"][word]) for word in ("helps", "helped", "returns")
        )
        self.epithets = tuple(words["aside"]["epithets"])

    def find_nation(self, sentence: Sentence) -> tuple[int, ...]:
        """Return where clauses start that the country or a body of it opens, in text order."""
        text = sentence.text
        several = "部门" in text[sentence.start : sentence.end]
        if not several and not self._bodies.find(text[sentence.start : sentence.end]):
            return ()
        organs = [] if several else self._organs.find(text[sentence.start : sentence.end])
        found = tuple(
            start
            for start, end in sentence.clauses
            if (several or _is_within(organs, start - sentence.start, end - sentence.start))
            and self._opens(sentence, start, end)
        )
        if not found and sentence.heading and not sentence.places and self._named(sentence):
            # 措施支持企业融资金融监管总局等八部门: a headline cut behind who tells it.
            return (sentence.start,)
        return found

    def _named(self, sentence: Sentence) -> bool:
        """Tell whether a body of the country stands anywhere in a sentence."""
        return self._sourcing.search(sentence.text, sentence.start, sentence.end) is not None

    def leads(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a body of the country is the first that a sentence names: 为保畅通，交通运输部…."""
        if not sentence.nation or sentence.text.startswith(OUR_COUNTRY, sentence.nation[0]):
            return False
        led = self._led.match(sentence.text, at, sentence.end)
        if led is None or led.end() != sentence.nation[0]:
            return False
        return not any(mention.start < led.end() for mention, _ in sentence.places)

    def _opens(self, sentence: Sentence, start: int, end: int) -> bool:
        """Tell whether a clause begins with a national body, behind the times that open it."""
        text, at = sentence.text, start
        for mention in sentence.periods:
            if at <= mention.start <= at + 1:
                at = mention.end
        if self._sourced.search(sentence.text, at, end) or self._several.match(sentence.text, at, end):
            return True
        opened = self._nation.match(sentence.text, at, end)
        end_of = opened.end() if opened is not None else end
        if (
            opened is None
            or self.facing.match(text, end_of)
            or self.is_among(text, end_of)
            or self.each_of.match(text, end_of, sentence.end)
        ):
            return False
        at = max(text.rfind(word, start, opened.end()) for word in OUR_COUNTRY)
        if start > sentence.start and self.led_by_epithet(text, start):
            # 我国最大的油田——中国石油甲油田: nor is it of the country for the name of the firm.
            return False
        if at >= 0 and self.is_epithet(text, at, [m.start for m, _ in sentence.places]):
            # 我国最大的港口甲港: what is told is of the port.
            return False
        placed = any(
            mention.start < start or (at >= 0 and text[mention.start - 1] == "在")
            for mention, _ in sentence.places
            if sentence.is_extent(mention)
        )
        if placed and self._ranked.match(sentence.text, opened.end(), end):
            # 在沈阳，我国规模最大的基地: the country is what it is the largest of.
            return False
        return not self._is_branch(sentence, opened.end())

    def is_epithet(self, text: str, at: int, places: list[int]) -> bool:
        """Tell whether the country only says what is named behind it: 我国最大的油田——甲油田, 我国首个特区乙.

        Parameters
        ----------
        text : str
        at : int
            Where the country is named.
        places : list of int
            Where places are named.
        """
        near = (one for one in places if 0 < one - at <= _EPITHET)
        if any(self._epithet.fullmatch(text, at, one) for one in near):
            return True
        # In the middle of a sentence the name behind a dash is of nowhere that would be told.
        named = text.find("——", at, at + _EPITHET) if at == 0 or _BEGINS.search(text, at - 2, at) else -1
        return named > 0 and self._epithet.fullmatch(text, at, named + 2) is not None

    def led_by_epithet(self, text: str, at: int) -> bool:
        """Tell whether words right in front of a place say what it is the largest or the first of."""
        lead = text[max(0, at - _EPITHET) : at]
        return self.strip_epithet(lead) != lead

    def strip_epithet(self, lead: str) -> str:
        """Return the words in front of a place without what they say it is the largest or the first of."""
        for at in (lead.rfind(word) for word in OUR_COUNTRY if word in lead):
            if self._epithet.fullmatch(lead, at):
                return lead[:at]
        return lead

    def _is_branch(self, sentence: Sentence, end: int) -> bool:
        """Tell whether what a national body's name goes on with is the place of a branch: 国铁昆明局."""
        return any(
            0 <= mention.start - end <= _BODY and self._branch.match(sentence.text, mention.end)
            for mention, _ in sentence.places
        )

    def served_by(
        self, sentence: Sentence, start: int, items: Named, *, given: bool = True
    ) -> tuple[str, ...]:
        """Return the places that an act of the nation is for: 财政部安排资金，支持甲、乙.

        Parameters
        ----------
        sentence : Sentence
        start : int
            Where the act begins.
        items : list
            Places of the sentence with their codes.
        given : bool
            Whether a national body acts, so that what is used somewhere is given there.
        """
        behind = [
            one
            for one in items
            if one[0].start >= start and not self.is_partner(sentence.text, one[0].start, one[0].end)
        ]
        return listed_behind(sentence, behind, self._given if given else self._served)

    def event_in(self, sentence: Sentence, end: int) -> tuple[str, ...]:
        """Return the place in the name of an event that is named in front of an offset: 青岛峰会签约40个."""
        for mention, meant in sentence.places:
            if mention.start >= end or not meant or len(meant[0]) <= COUNTRY_CODE_LENGTH:
                continue
            if self._event.match(sentence.text, mention.end, end):
                return meant
        return ()

    def arrived_at(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the place that a sentence ends by going to: 商户来到了甲."""
        if not sentence.places:
            return ()
        mention, meant = sentence.places[-1]
        last = sentence.clauses[-1][0]
        if mention.start < last or mention.rule.startswith("place.risky"):
            return ()
        return meant if self._arrived.search(sentence.text, last, mention.start) else ()

    def visited_in(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the place that a reporter enters as a sentence begins: 走进甲智慧物流园，…."""
        for mention, meant in sentence.places:
            if meant and self._visited.fullmatch(sentence.text, sentence.start, mention.start):
                return meant
        return ()

    def sweeps(self, sentence: Sentence) -> bool:
        """Tell whether a sentence speaks of people or trades everywhere: 无数快递员, 大江南北."""
        return self._sweeping.search(sentence.text, sentence.start, sentence.end) is not None

    def told_in(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the place whose own organ a sentence opens with as its source: 据深圳海关统计."""
        if not sentence.places:
            return ()
        mention, meant = sentence.places[0]
        told = self._told.match(sentence.text, sentence.start, mention.start)
        local = told is not None and told.end() == mention.start
        return meant if local and self._local.match(sentence.text, mention.end) is not None else ()

    def only_gets(self, text: str, mention: PlaceMention) -> bool:
        """Tell whether a place gets what is counted, or a way out of town leads to it.

        天津向承德拨付3亿元 is the giver's sum, 县城到机场20分钟 the town's way.
        """
        got = text[mention.start - 1] == "向" and self._gets.match(text, mention.end) is not None
        return got or self._town.search(text, max(0, mention.start - _TOWN), mention.start) is not None

    def is_partner(self, text: str, start: int, end: int) -> bool:
        """Tell whether a place is only one that is traded with: 对东盟出口."""
        behind = self._partner_behind.match(text, end)
        return (
            behind is not None
            and self._partner_before.search(text[max(0, start - _LIST) : start]) is not None
        )

    def is_whole(self, text: str, end: int) -> bool:
        """Tell whether a place is only that of which something has a share: 三大区域在中国经济中的比重."""
        return self._whole.match(text, end) is not None

    def ranks_in(self, text: str, mention: PlaceMention) -> bool:
        """Tell whether a place is only where something ranks: 班列在华北地区排名首位."""
        there = text.startswith("在", mention.start - 1)
        return there and self._ranked_in.match(text, mention.end) is not None

    def spreads(self, text: str, start: int, end: int) -> bool:
        """Tell whether a place only says how far something is taken up: 40项在全国推广."""
        return text[start - 1 : start] in {"在", "向"} and self._spread.match(text, end) is not None

    def is_among(self, text: str, end: int) -> bool:
        """Tell whether the country or the world is only what something is ranked in: 中国企业500强."""
        return text[end - 1] in "国球界" and self._among.match(text, end) is not None


def _is_within(words: list[tuple[int, int, bool]], start: int, end: int) -> bool:
    """Tell whether one of some words stands in a stretch, be it in part."""
    return any(first < end and start < last for first, last, _ in words)


@cache
def whereabouts() -> Whereabouts:
    """Return the vocabulary, read and compiled once."""
    return Whereabouts()
