"""What a bare 机场 or 该园区 means: the last thing of that sort that the passage named."""

from __future__ import annotations

from lantu.records.passage import Passage
from lantu.records.projects.lexicon import ProjectLexicon

_NEAR = 4
"""For so many sentences a thing that was named is meant by its bare head."""


_PARK = "园区"
"""So every park is called once it was named, whatever its name ends with."""
_NEAR_LINE = 1
"""For so many sentences a section told by its ends alone is of the line that was named."""


class Antecedents:
    """The things that a document named last, by the words that their names end with."""

    __slots__ = ("_lexicon", "_line", "_named", "_sentence")

    def __init__(self, lexicon: ProjectLexicon) -> None:
        self._lexicon = lexicon
        self._sentence = 0
        self._named: dict[str, tuple[int, str]] = {}
        self._line: tuple[int, str, str] | None = None

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
            self._keep_line(name)
            for length in range(2, len(head.word) + 1):
                self._named[head.word[-length:]] = (self._sentence, name)
            if head.category == "park":
                self._named[_PARK] = (self._sentence, name)

    def _keep_line(self, name: str) -> None:
        """Note the line that is named, or that a named section is of (甲高速公路北京段)."""
        lines = [(end, head) for _, end, head in self._lexicon.inner_heads.find(name) if head.kind == "line"]
        if lines:
            end, head = lines[-1]
            self._line = self._sentence, name[:end], head.category

    def line(self) -> tuple[str, str] | None:
        """Return name and category of the line that 河北段 is a section of; None where none is near."""
        if self._line is None or self._sentence - self._line[0] > _NEAR_LINE:
            return None
        return self._line[1:]

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
