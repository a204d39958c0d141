"""Who is to do what a clause says: the leader who says it, its subject, or whom the speaker speaks for."""

from __future__ import annotations

import re
from functools import cache

from lantu.language.vocabulary import load_vocabulary
from lantu.records.passage import Passage
from lantu.records.words import alternatives

_TITLE = 40
_NAME = 2
_UNITS = frozenset({"province", "prefecture", "county"})
_PLACES = _UNITS | {"zone", "group"}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of national organs, of leaders who say something, of organs, and of fillers."""
    words = load_vocabulary("commitments", "lantu.records")["actor"]
    # 习近平总书记强调要…: who says so stands in the clause itself.
    titles, says = alternatives(words["national"]), alternatives(words["says"])
    return (
        re.compile(titles),
        re.compile(
            rf"(?:^|(?<=[，。；：\s]))(?P<name>[一-龥]{{2,3}})(?:{titles})[^，。；]{{0,12}}?(?:{says})"
        ),
        re.compile(rf"(?P<organ>[^，。；：、“”\s]{{2,20}}?(?:{alternatives(words['organs'])}))$"),
        re.compile(f"(?:{alternatives(words['fillers'])})+$"),
    )


class ActorFinder:
    """Finds the actors of commitments; it remembers the offices of a document's speakers."""

    def __init__(self) -> None:
        self._national, self._leader, self._organ, self._we = _patterns()
        self._offices: dict[str, tuple[str, ...]] = {}
        # Whom the document quotes that speaks for himself: one alone is meant where nobody is named.
        self._leaders: set[str] = set()

    def find(self, passage: Passage, start: int, action: int, speaker: str | None) -> tuple[str, ...]:
        """Return the actors of a clause; empty where the text does not tell.

        Parameters
        ----------
        passage : Passage
        start, action : int
            Where the clause and its verb begin: a subject stands between.
        speaker : str or None
        """
        told = self._leader.search(passage.sentence.text, start, action) if action - start > _NAME else None
        if told:
            self._leaders.add(told["name"])
            return (told["name"],)
        office = self._office(passage, speaker) if speaker is not None else ()
        if speaker is not None and office == (speaker,):
            self._leaders.add(speaker)
            return office
        if speaker is None and len(self._leaders) == 1 and _is_quoted(passage, action):
            return tuple(self._leaders)
        return self._subject(passage, start, action) or office or self._about(passage)

    def _subject(self, passage: Passage, start: int, action: int) -> tuple[str, ...]:
        sentence = passage.sentence
        codes: list[str] = []
        for mention, given in sentence.places:
            if start <= mention.start < action and mention.start in sentence.extents:
                codes += passage.codes_of(mention, given)
        if codes:
            return tuple(name for name, _ in passage.names(codes))
        if start == action:
            return ()
        words = self._we.sub("", sentence.text[start:action].strip())
        organ = self._organ.search(words)
        return (organ["organ"],) if organ else ()

    def _about(self, passage: Passage) -> tuple[str, ...]:
        """Return the one place that the passage is about; empty where it is about several, or a group.

        Several places, or a group, that an earlier sentence named are seldom who is to do what a later
        one asks for: a meeting of the whole country speaks of each in turn.
        """
        sentence, by_code = passage.sentence, passage.finder.by_code
        codes = [code for code in sentence.subject if by_code[code].level in _PLACES]
        if len(codes) > 1 or any(by_code[code].level == "group" for code in codes):
            own = [given for mention, given in sentence.places if mention.start in sentence.extents]
            if not {code for given in own for code in given}.issuperset(codes):
                return ()
        return tuple([by_code[code].full_name for code in codes])

    def _office(self, passage: Passage, speaker: str) -> tuple[str, ...]:
        """Return whom a speaker speaks for: a national leader for himself, an office-holder for a place."""
        known = self._offices.get(speaker)
        if known is None:
            known = self._offices[speaker] = self._look_up(passage, speaker)
        return known

    def _look_up(self, passage: Passage, speaker: str) -> tuple[str, ...]:
        text = passage.sentence.text
        at = text.find(speaker)
        title = re.split("[。；！？\n]", text[max(0, at - _TITLE) : at])[-1]
        if self._national.search(title[-8:] + "|" + text[at + len(speaker) : at + len(speaker) + 4]):
            return (speaker,)
        words = title + speaker if len(speaker) > 4 else title
        for mention in reversed(passage.finder.find(words, passage.source.anchor)):
            codes = passage.codes_of(mention, mention.codes)
            place = passage.finder.by_code[codes[0]] if len(codes) == 1 else None
            if place is not None and place.level in _UNITS:
                return (place.full_name,)
        return ()


def _is_quoted(passage: Passage, at: int) -> bool:
    """Tell whether an offset stands inside a quotation of its sentence."""
    sentence = passage.sentence
    opened = max(sentence.text.rfind(mark, sentence.start, at) for mark in "“‘")
    return opened > sentence.text.rfind("”", sentence.start, at)
