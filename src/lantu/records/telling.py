"""Clauses that say who tells a figure or what for: their days and aims are not the figure's."""

from __future__ import annotations

import re
from functools import cache

from lantu.language.mention import PeriodMention
from lantu.language.vocabulary import load_vocabulary
from lantu.records.sentence import Sentence

# As many characters stand between a word of issuing and the year in a name.
_ISSUED = 6
DAY = len("2023-12-28")
"""Characters of a date that tells the day."""
COUNTED_BACK = "年间"
"""Ends years counted back from the document's date, or from a year told in front of them: 十年间."""


class Telling:
    """Compiled vocabulary of ``telling`` in ``data/whereabouts.toml``; see there what each list decides."""

    def __init__(self) -> None:
        words = load_vocabulary("whereabouts", "lantu.records")["telling"]
        self._told = re.compile(words["words"])
        self._purpose = re.compile(words["purpose"])
        self._expected = re.compile(words["expected"])
        self._began = re.compile(words["began"])
        self._issued_before = re.compile(words["issued_before"])
        self._issued_behind = re.compile(words["issued_behind"])
        self._drawn_up = re.compile(words["drawn_up"])
        self._paper = re.compile(words["paper"])
        self._anniversary = re.compile(words["anniversary"])
        self._completed = re.compile(words["completed"])
        self._event = re.compile(load_vocabulary("whereabouts", "lantu.records")["event"]["year"])

    def names_event(self, text: str, at: int) -> bool:
        """Tell whether the name of an event goes on behind a year: 2025年|全球数字经济大会在甲举行."""
        return self._event.match(text, at) is not None

    def tells(self, sentence: Sentence, start: int, end: int) -> bool:
        """Tell whether all that stands between two offsets is a clause that says who tells."""
        between = sentence.text[start:end]
        return between.endswith(("，", "：")) and self._told.search(between) is not None

    def is_aside(self, sentence: Sentence, mention: PeriodMention, offset: int) -> bool:
        """Tell whether a time in front of a figure is not the one that the figure holds for.

        A day when something was told (记者今天从甲了解到，…), a time that is only aimed at
        (为保证今年完工，…), one when the thing began (1992年开通，…), a year in the name of what is issued
        (发布2025年目录), the year of an anniversary (今年是…10周年，已建成…) and a day
        or a deadline before a work is finished (今天开工，建成后…; 年底前封顶，达产后…).

        Parameters
        ----------
        sentence : Sentence
        mention : PeriodMention
            Of the sentence, in front of the offset.
        offset : int
            Where the figure stands.
        """
        start, end = sentence.clause_of(mention.start)
        if end <= offset and self._purpose.match(sentence.text, start, end):
            return True
        before = sentence.text[max(sentence.start, mention.start - _ISSUED) : mention.start]
        if self._issued_before.search(before) and self._issued_behind.match(sentence.text, mention.end):
            return True
        if end <= offset and self._paper.match(sentence.text, mention.end, end):
            drawn = self._drawn_up.search(sentence.text, start, mention.start)
            if drawn is not None:
                return True
        if self._anniversary.match(sentence.text, mention.end, offset):
            return True
        if mention.role == "at" and end <= offset and self._has_begun(sentence, mention, (start, end)):
            return True
        if (
            mention.role in {"until", "at"}
            and end <= offset
            and self._completed.search(sentence.text, end, offset)
        ):
            return True
        if not is_day(mention):
            return False
        if self._completed.search(sentence.text, mention.end, offset):
            return True
        if end - mention.end <= 0 and end < offset:
            # 9月1日，某局局长透露，…: who tells it stands in the next clause.
            end = sentence.clause_of(end + 1)[1]
        return end <= offset and self._told.search(sentence.text, start, end) is not None

    def _has_begun(self, sentence: Sentence, mention: PeriodMention, clause: tuple[int, int]) -> bool:
        """Tell whether a clause of no figure says when something began: 铁路1992年开通，占运煤量五分之一."""
        start, end = clause
        if self._began.match(sentence.text, mention.end, end) is None:
            return False
        ahead = sentence.text.endswith(("后", "时", "前"), start, end)
        ahead = ahead or self._expected.search(sentence.text, start, mention.end) is not None
        return not ahead and not any(start <= quantity.start < end for quantity in sentence.quantities)

    def is_purpose(self, sentence: Sentence, at: int, offset: int) -> bool:
        """Tell whether a word stands in a clause that only says what for, before the figure's own clause."""
        start, end = sentence.clause_of(at)
        return end <= offset and self._purpose.match(sentence.text, start, end) is not None


def is_day(mention: PeriodMention) -> bool:
    """Tell whether a time is one day, or from one day to another."""
    return mention.role == "at" and len(mention.period.start or "") == DAY


@cache
def telling() -> Telling:
    """Return the vocabulary, read and compiled once."""
    return Telling()
