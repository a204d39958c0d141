"""Where a passage that is no plan by its heading begins to say, point by point, what is to be done."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from lantu.facts import Period
from lantu.language.vocabulary import load_vocabulary
from lantu.records.mood import openings
from lantu.records.sentence import Sentence
from lantu.records.words import alternatives

# （二）加快…, 3.推进…: the number of a section or a point.
NUMBERED = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、](?![0-9]))\s*"
)
_SHORT = 14
"""A sentence as long as this may be the title of the paragraph that it opens."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of announcements, of papers, of their tasks, and of plans."""
    words = load_vocabulary("commitments", "lantu.records")["passage"]
    announces, plans = alternatives(words["announces"]), alternatives(words["plans"])
    plans = f"(?:{plans})(?!.*(?:{words['carried_out']}))"
    written = (announces, words["papers"], words["papers"] + words["tasks"], plans)
    return tuple(re.compile(pattern) for pattern in written)


class Instructions:
    """Follows a document's sentences; numbered points behind an announcement (我们将…) are instructions."""

    def __init__(self) -> None:
        self._announces, self._paper, self._tasks, self._plans = _patterns()
        self._numbered = tuple(load_vocabulary("commitments", "lantu.records")["passage"]["numbered"])
        self._plan = False  # the document is one
        self._announced = self._tasked = False
        self._paragraph = -1
        self._point = -1  # the paragraph that is a point
        self._frame: Period | None = None  # the year to which a section that looked back has turned

    def turn(self, sentence: Sentence) -> Sentence:
        """Return a sentence as it stands where a section that looked back has turned to this year's tasks."""
        return replace(sentence, past=False, frame=self._frame) if self._frame is not None else sentence

    def governs(self, sentence: Sentence) -> bool:
        """Tell whether a sentence stands in a point that says what is to be done; ask in text order."""
        text = sentence.text
        opens = sentence.paragraph != self._paragraph
        if opens and self._opens_task(sentence):
            self._point = sentence.paragraph
        elif sentence.heading:
            self._announced, self._tasked, self._point = False, False, -1
            self._plan = self._plan or self._plans.search(text, sentence.start, sentence.end) is not None
        if self._announced and text[sentence.start : sentence.end].lstrip().startswith(self._numbered):
            self._point = sentence.paragraph
        announces = self._announces.search(text, sentence.start, sentence.end) is not None
        if not sentence.past:
            self._frame = None
        elif announces and self._frame is None:
            self._frame = _turns_to(sentence)
        if announces and (not sentence.past or self._frame is not None):
            self._announced = self._tasked = True
        self._paragraph = sentence.paragraph
        return self._point == sentence.paragraph or self._is_of_paper(self.turn(sentence))

    def _opens_task(self, sentence: Sentence) -> bool:
        """Tell whether a sentence opens a paragraph with one of the tasks of a paper (优化布局。…)."""
        text, start, end = sentence.text, sentence.start, sentence.end
        number = NUMBERED.match(text, start, end)
        first = number.end() if number else start
        verb = openings().verb_at(text, first, end) is not None
        self._tasked = self._tasked and verb and end - first <= _SHORT
        return self._tasked or (self._plan and number is not None and not sentence.past)

    def _is_of_paper(self, sentence: Sentence) -> bool:
        """Tell whether a sentence tells what a paper asks for."""
        text, start, end = sentence.text, sentence.start, sentence.end
        if sentence.heading or sentence.past or self._paper.match(text, start, end) is None:
            return False
        self._tasked = self._tasks.match(text, start, end) is not None
        return True


def _turns_to(sentence: Sentence) -> Period | None:
    """Return the year, behind that of its section, for which a sentence announces tasks (今年要抓好…)."""
    looked = sentence.frame.end if sentence.frame is not None else None
    years = [mention.period.end[:4] for mention in sentence.periods if mention.period.end]
    later = [year for year in years if looked is not None and year > looked[:4]]
    return Period(later[-1], later[-1]) if later else None
