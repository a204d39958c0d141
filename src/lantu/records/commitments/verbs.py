"""Where in a clause begins what is to be done."""

from __future__ import annotations

from lantu.records.commitments.lexicon import CommitmentLexicon
from lantu.records.instructions import NUMBERED
from lantu.records.passage import Passage

_SHORTEST = 5
_AT = "于在"
_PLAN = "计划"


class VerbFinder:
    """Finds the verbs that begin actions.

    Parameters
    ----------
    lexicon : CommitmentLexicon
    """

    def __init__(self, lexicon: CommitmentLexicon) -> None:
        self._lexicon = lexicon
        self._openings = lexicon.openings

    def find(self, passage: Passage, first: int, end: int, intent: tuple[int, int] | None) -> int | None:
        """Return where the action of a clause begins; None where no verb begins one.

        Parameters
        ----------
        passage : Passage
        first, end : int
            The clause behind its time and its subject, as `skip` finds it.
        intent : (int, int) or None
            Where the last word of intent stands in it.
        """
        text = passage.sentence.text
        verb = self._openings.verb_at(text, first, end)
        if intent is None:
            return self._behind_preposition(text, first, end) if verb is None else verb
        if verb is None or verb < intent[1]:
            return self._verb_behind(passage, intent, end, verb)
        return verb

    def planned(self, passage: Passage, start: int, end: int) -> tuple[int, int] | None:
        """Return where 计划 stands in front of a verb (计划引进…), not behind a name (三年计划实施).

        The time it is planned for may stand between (计划2026年底前建成).
        """
        text = passage.sentence.text
        # The pattern begins with what stands in front of the word: it is asked only where the word stands.
        found = text.find(_PLAN, start, end) >= 0
        word = self._lexicon.planned.search(text, start, end) if found else None
        if word is None:
            return None
        for at in (word.end(), self.skip(passage, word.end(), end)):
            if self._openings.verb_at(text, at, end) == at or text.startswith(self._lexicon.begins, at, end):
                return word.span()
        return None

    def behind_plan(self, passage: Passage, start: int, end: int) -> int:
        """Return where a clause begins behind the word that plans it and the time it is planned for."""
        text = passage.sentence.text
        plan = next((word for word in self._lexicon.plans_it if text.startswith(word, start, end)), "")
        at = self.skip(passage, start + len(plan), end) if plan else start
        return at if end - at > 1 else start

    def skip(self, passage: Passage, start: int, end: int) -> int:
        """Return where a clause begins behind its quotation mark, its time and its subject."""
        text = passage.sentence.text
        numbered = NUMBERED.match(text, start, end)
        at = numbered.end() if numbered else start
        manner = self._lexicon.manner.match(text, at, end)
        at = manner.end() if manner else at
        moved = True
        while moved and at < end:
            moved = False
            while at < end and text[at] in " 　“‘（(、":
                at += 1
            for period in passage.sentence.periods:
                if period.start <= at < period.end or (period.start == at + 1 and text[at] in _AT):
                    at, moved = period.end, True
            for mention, _ in passage.sentence.places:
                if mention.start == at and mention.start in passage.sentence.extents:
                    at, moved = mention.end, True
        return at

    def _verb_behind(
        self, passage: Passage, intent: tuple[int, int], end: int, own: int | None
    ) -> int | None:
        """Return where the verb behind a word of intent begins, also behind a time or a preposition.

        Where none stands there, a word of intent that is a verb itself (力争更多项目) begins the action.
        """
        text = passage.sentence.text
        skipped = self.skip(passage, intent[1], end)
        for start in (intent[1], skipped):
            verb = self._openings.verb_at(text, start, end)
            if verb is not None:
                return verb
            if text.startswith(self._lexicon.begins, start, end):
                return start
        behind = self._behind_preposition(text, intent[1], end)
        if behind is not None:
            return behind
        if own is not None or end - skipped < _SHORTEST:
            # 建成通车预计在明年9月: nothing but a time stands behind
            timed = own is not None and own < intent[0] and skipped == end > intent[1]
            return own if timed or end - skipped > 2 else None
        # 预计年底具备开通条件, 要借此机会转型升级: words that are no known verb begin the action.
        return skipped if self._lexicon.verbs.has_any(text[skipped:end]) else None

    def _behind_preposition(self, text: str, start: int, end: int) -> int | None:
        """Return where a clause such as 以…推进… begins its action: at the preposition."""
        for offset in range(3):
            if text.startswith(self._lexicon.prepositions, start + offset):
                return start + offset if self._lexicon.verbs.has_any(text[start + offset : end]) else None
        return None
