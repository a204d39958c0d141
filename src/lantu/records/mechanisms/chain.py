"""Stages of an industry chain that stand in different places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from lantu.facts.period import NOWHEN
from lantu.language.vocabulary import load_vocabulary
from lantu.records.mood import openings
from lantu.records.passage import Passage
from lantu.records.programme import IndustryChain, Mechanism, Stage
from lantu.records.wording import balance
from lantu.records.words import alternatives

_LONGEST_PRODUCT = 20
_LONGEST_PHRASE = 40


class ChainFinder:
    """Finds chains such as 北京研发、津冀制造, by the vocabulary ``[stages]`` of ``data/chains.toml``."""

    def __init__(self) -> None:
        words = load_vocabulary("chains", "lantu.records")["stages"]
        self._any = re.compile(alternatives(words["words"]))
        self._stage = re.compile(rf"{words['between']}(?P<stage>{alternatives(words['words'])})")

    def find(self, passage: Passage) -> IndustryChain | None:
        """Return the chain of a sentence; None where fewer than two stages in two places are told."""
        sentence = passage.sentence
        if self._any.search(sentence.text, sentence.start, sentence.end) is None:
            return None
        stages: list[Stage] = []
        first = last = -1
        waiting: list[str] = []
        for mention, given in sentence.places:
            codes = passage.codes_of(mention, given)
            match = self._stage.match(sentence.text, mention.end, sentence.end)
            if not codes:
                continue
            waiting += codes
            if match is None:
                between = sentence.text[mention.end : mention.end + 1]
                waiting = waiting if between in {"、", "或", "和", "与"} else []
                continue
            stages.append(Stage(match["stage"], passage.names(waiting)))
            waiting = []
            first, last = (mention.start if first < 0 else first), match.end()
        if len({stage.places for stage in stages}) < 2 or len({stage.stage for stage in stages}) < 2:
            return None
        span = passage.span(*self._clauses(passage, first, last))
        opening = sentence.clause_of(first)[0]
        verb = openings().verb_at(sentence.text, opening, first)
        product = "" if verb is not None else balance(sentence.text[opening:first].rstrip("由在的"))
        return IndustryChain(
            id=passage.identify("chain", span, *(stage.stage for stage in stages)),
            span=span,
            product=product if len(product) <= _LONGEST_PRODUCT else "",
            stages=tuple(stages),
            period=passage.period(last, intended=passage.mood(first, last) == "intended"),
            speaker=passage.source.speaker_at(first),
            confidence=0.7,
            rule="chain.stages",
        )

    def link(self, passage: Passage, chain: IndustryChain, links: Iterable[Mechanism]) -> Mechanism | None:
        """Return the co-operation of the places of a chain; None where one of the links tells of it.

        Parameters
        ----------
        passage : Passage
        chain : IndustryChain
            As `find` returns it for the passage.
        links : iterable of Mechanism
            What else was read out of the passage.
        """
        parties = tuple(dict.fromkeys(place for stage in chain.stages for place in stage.places))
        told = (
            link for link in links if link.span.start < chain.span.end and chain.span.start < link.span.end
        )
        if any(set(parties) <= set(link.parties) for link in told):
            return None
        return Mechanism(
            id=passage.identify("link", chain.span, *(party.name for party in parties)),
            span=chain.span,
            parties=parties,
            domain="industry",
            mechanism=self._words(passage, chain)[:_LONGEST_PHRASE],
            period=chain.period,
            speaker=chain.speaker,
            form="mechanism",
            status="operating" if chain.period != NOWHEN else "proposed",
            confidence=0.65,
            rule="link.chain",
        )

    def _words(self, passage: Passage, chain: IndustryChain) -> str:
        """Return the clauses of a chain."""
        clauses = passage.sentence.clauses
        spans = ((first, last) for first, _ in clauses for _, last in clauses if first < last)
        found = next((each for each in spans if passage.span(*each) == chain.span), clauses[0])
        return balance(passage.sentence.text[found[0] : found[1]])

    def _clauses(self, passage: Passage, first: int, last: int) -> tuple[int, int]:
        return passage.sentence.clause_of(first)[0], passage.sentence.clause_of(last - 1)[1]


@cache
def chain_finder() -> ChainFinder:
    """Return the finder, its vocabulary compiled once."""
    return ChainFinder()
