"""Lists behind a clause that tells of all in them (多条高铁开工建设，包括甲高铁、乙高铁)."""

from __future__ import annotations

from typing import NamedTuple

from lantu.records.mood import Mood
from lantu.records.passage import Passage
from lantu.records.projects.lexicon import ProjectLexicon
from lantu.records.projects.pieces import Piece, cut_clause
from lantu.records.projects.surroundings import Surroundings

_COLON = ("：", ":")


class Listing(NamedTuple):
    """A list and what a clause in front of it tells of all in it.

    Attributes
    ----------
    start, end : int
        Where the list stands.
    told : int
        Where the clause begins that tells of it; the list's own beginning where that is another sentence.
    around : Surroundings
    mood : Mood
    """

    start: int
    end: int
    told: int
    around: Surroundings
    mood: Mood


class Listings:
    """Remembers the clause in front, which a list may belong to.

    Parameters
    ----------
    lexicon : ProjectLexicon
    """

    def __init__(self, lexicon: ProjectLexicon) -> None:
        self._lexicon = lexicon
        self._before: tuple[Passage, int, int] | None = None  # the clause in front
        self._awaited: tuple[Passage, int, int] | None = None  # the clause whose list stands behind a colon

    def follow(self, passage: Passage, start: int, end: int) -> Listing | None:
        """Return the list that a clause is or opens; ask clause by clause, in text order."""
        text = passage.sentence.text
        teller, self._awaited = self._awaited, None
        opens = self._lexicon.lists.opens.match(text, start, end)
        closes = None if opens else self._lexicon.lists.closes.search(text, start, end)
        before, self._before = self._before, (passage, start, end)
        at = start
        if opens is not None:
            teller, at = before, opens.end()
        elif closes is not None and text.startswith(_COLON, end):
            teller, at = (passage, start, closes.start()), end
        if teller is None or teller[0].sentence.paragraph != passage.sentence.paragraph:
            return None
        if at >= end:
            self._awaited = teller if text.startswith(_COLON, end) else None
            return None
        around = self._around(*teller)
        if around is None:
            return None
        told = teller[1] if teller[0] is passage else start
        return Listing(at, end, told, around, teller[0].mood(teller[1], teller[2]))

    def _around(self, passage: Passage, start: int, end: int) -> Surroundings | None:
        """Return the verbs of a clause that speaks of many; None where it speaks of none or tells nothing."""
        sentence = passage.sentence
        if self._lexicon.lists.several.search(sentence.text, start, end) is None:
            return None
        pieces = cut_clause(sentence, start, end, passage.source.scan.find(self._lexicon.verbs, start, end))
        told = [piece for piece in pieces if piece.is_name or (piece.verb and not piece.verb.is_plain)]
        words = {id(piece): sentence.text[piece.start : piece.end] for piece in told}
        verbs: list[Piece] = [piece for piece in told if piece.verb is not None]
        if not verbs:
            return None
        if told[-1] is verbs[-1]:
            last = [piece for piece in verbs if piece.verb is not None and piece.verb.after]
            around = Surroundings([], [(piece.verb, words[id(piece)]) for piece in last if piece.verb])
        else:
            around = Surroundings([(piece.verb, words[id(piece)]) for piece in verbs[::-1] if piece.verb], [])
        return around if around.tells else None
