"""Where a passage that is no plan by its heading begins to say, point by point, what is to be done."""

from __future__ import annotations

import re

from lantu.language.vocabulary import load_vocabulary
from lantu.records.claims.lexicon import alternatives
from lantu.records.sentence import Sentence


class Instructions:
    """Follows a document's sentences; numbered points behind an announcement (我们将…) are instructions."""

    def __init__(self) -> None:
        words = load_vocabulary("commitments", "lantu.records")["passage"]
        self._announces = re.compile(alternatives(words["announces"]))
        self._numbered = tuple(words["numbered"])
        self._announced = False
        self._point = -1  # the paragraph that is a point

    def governs(self, sentence: Sentence) -> bool:
        """Tell whether a sentence stands in a point that says what is to be done; ask in text order."""
        if sentence.heading:
            self._announced, self._point = False, -1
        text = sentence.text
        if self._announced and text[sentence.start : sentence.end].lstrip().startswith(self._numbered):
            self._point = sentence.paragraph
        if not sentence.past and self._announces.search(text, sentence.start, sentence.end):
            self._announced = True
        return self._point == sentence.paragraph
