"""What a bare 机场 or 该园区 means: the last thing of that sort that the passage named."""

from __future__ import annotations

from lantu.records.passage import Passage
from lantu.records.projects.lexicon import ProjectLexicon

_NEAR = 4
"""For so many sentences a thing that was named is meant by its bare head."""


class Antecedents:
    """The things that a document named last, by the words that their names end with."""

    __slots__ = ("_lexicon", "_named", "_sentence")

    def __init__(self, lexicon: ProjectLexicon) -> None:
        self._lexicon = lexicon
        self._sentence = 0
        self._named: dict[str, tuple[int, str]] = {}

    def enter(self, passage: Passage) -> None:
        """Note the zones and facilities that a sentence names."""
        self._sentence += 1
        for mention, given in passage.sentence.places:
            codes = mention.codes or given
            place = passage.finder.by_code.get(codes[0]) if len(codes) == 1 else None
            if (
                place is not None
                and place.level in {"zone", "facility"}
                and not mention.rule.startswith("place.ref")
            ):
                self.keep(place.name)

    def keep(self, name: str) -> None:
        """Note a thing that is named."""
        head = self._lexicon.head_of(name)
        if head is not None and head.word != name:
            for length in range(2, len(head.word) + 1):
                self._named[head.word[-length:]] = (self._sentence, name)

    def of(self, words: str) -> str | None:
        """Return the name that a bare head means; None where nothing near bears it.

        Parameters
        ----------
        words : str
            A head alone (机场), with or without 该 or 本 in front.
        """
        head = words
        for pointer in self._lexicon.pointers:
            head = head.removeprefix(pointer)
        known = self._lexicon.heads.get(head)
        if known is None or known.kind not in {"line", "body"} or (head == words and known.kind == "line"):
            return None  # 铁路 alone is most often all railways, 项目 any project
        found = self._named.get(head)
        if found is None or self._sentence - found[0] > _NEAR:
            return None
        return found[1]
