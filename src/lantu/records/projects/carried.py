"""A thing that one clause names and a later one tells of (甲高速全长…，预计今年内全线通车)."""

from __future__ import annotations

from typing import NamedTuple

from lantu.records.passage import Passage
from lantu.records.projects.groups import groups_of
from lantu.records.projects.lexicon import ProjectLexicon
from lantu.records.projects.named import Named
from lantu.records.projects.names import NameReader
from lantu.records.projects.pieces import Piece
from lantu.records.projects.surroundings import Surroundings
from lantu.records.projects.verbs import Verb

_OF = "的"
_KINDS = {"line", "body", "works", "frame"}


class Carried(NamedTuple):
    """What the clauses before have named.

    Attributes
    ----------
    named : tuple of Named
    start : int
        Where the clause begins that names it.
    """

    named: tuple[Named, ...]
    start: int


def subject_of(passage: Passage, pieces: list[Piece], start: int, names: NameReader) -> Carried | None:
    """Return the things that a clause opens with; None where it opens with none.

    Parameters
    ----------
    passage : Passage
    pieces : list of Piece
        Of the clause.
    start : int
        Where the clause begins.
    names : NameReader
    """
    opening = next((at for at, piece in enumerate(pieces) if not _is_adverb(piece)), None)
    if opening is None or not pieces[opening].is_name:
        return None
    if any(passage.sentence.text[each.start : each.end] in names.governs for each in pieces[:opening]):
        return None  # 向甲、乙调水: they are no subject
    group = groups_of(pieces[opening:])[0]
    behind = opening + group.last + 1
    text = passage.sentence.text
    if behind < len(pieces) and text[pieces[behind].start : pieces[behind].end] == _OF:
        return None  # what is spoken of is something of it
    found = names.read(passage, group)
    if not found or any(each.kind not in _KINDS for each in found):
        return None
    return Carried(tuple(found), start)


def told_of_subject(pieces: list[Piece], text: str, lexicon: ProjectLexicon) -> Surroundings | None:
    """Return the verbs of a clause that has no subject of its own, or a word that stands for it.

    Returns
    -------
    Surroundings or None
        None where the clause names something else, or where its verbs have an object.
    """
    after: list[tuple[Verb, str]] = []
    for piece in pieces:
        words = text[piece.start : piece.end]
        if piece.verb is not None and (piece.verb.after or (after and not piece.verb.is_plain)):
            after.append((piece.verb, words))
        elif piece.is_name and not after and _says_nothing(lexicon.strip(words), lexicon):
            continue
        elif piece.is_name or piece.counts or piece.joins or words == _OF:
            return None
    return Surroundings([], after) if after else None


def _says_nothing(words: str, lexicon: ProjectLexicon) -> bool:
    """Tell words that name no other thing: they stand for it, or one character is left of an adverb."""
    return len(words) < 2 or words in lexicon.stands_for


def _is_adverb(piece: Piece) -> bool:
    return piece.verb is not None and piece.verb.is_plain and not piece.joins
