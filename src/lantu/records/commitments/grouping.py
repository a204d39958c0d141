"""Which clauses of a sentence make one commitment."""

from __future__ import annotations

from lantu.records.claims.modality import is_later
from lantu.records.commitments.intended import Intended
from lantu.records.commitments.lexicon import CommitmentLexicon
from lantu.records.passage import Passage

_SHORT = 14
_LISTS_ON = "以及"
_MOST_MAIN = 2
_SOON = 4
_SHORTEST = 5
BY = "前底末内"
"""A time that ends so is the last day of something."""


class Grouping:
    """Tells what goes on with the commitment before it, and what is none by itself.

    Parameters
    ----------
    lexicon : CommitmentLexicon
    """

    def __init__(self, lexicon: CommitmentLexicon) -> None:
        self._lexicon = lexicon

    def belongs(self, passage: Passage, group: list[Intended], clause: Intended) -> bool:
        """Tell whether a clause goes on with the commitment before it."""
        text = passage.sentence.text
        last = group[-1]
        if "；" in text[last.end : clause.start] or clause.start - last.end > 2:
            return False
        if text.startswith(_LISTS_ON, clause.start):
            return True
        if clause.part == "figure":
            told = clause.rule != "commitment.work"  # 其中甲路年内开工 can be checked by itself
            return told and text.startswith(self._lexicon.attached, clause.start)
        if self._sets_time(passage, clause) or self._has_subject(passage, clause):
            return False
        if clause.part == "effect":
            return True
        if all(each.part == "means" for each in group):
            return True
        if group[0].part == "means" and last.part != "means" and clause.part != "result":
            return False  # 坚持甲，推进乙，加强丙: the means is that of the first task alone
        mains = [each for each in group if each.part not in {"means", "effect"}]
        if clause.part == "means" or len(mains) >= _MOST_MAIN or last.part == "effect":
            return False
        if clause.checked or mains[-1].checked:
            return clause.part == "result" and not clause.checked
        return clause.part == "result" or last.end - last.action < _SHORT

    def is_mere_effect(self, clause: Intended) -> bool:
        """Tell what only comes of something (为开通打下基础) from a service (为8000名儿童提供训练)."""
        listed = clause.rule in {"commitment.heading", "commitment.point"}
        return clause.part == "effect" and not (clause.cued or clause.checked or listed)

    def _sets_time(self, passage: Passage, clause: Intended) -> bool:
        """Tell whether a clause opens with the time by which it is to be done (到2027年实现…)."""
        text = passage.sentence.text
        if clause.end - clause.action < _SHORTEST:
            return False  # 确保12月底全线通车 says of what stands in front when it is to be done
        return any(
            clause.start <= period.start <= clause.start + _SOON
            and (
                text[period.start] == "到"
                or text[period.end - 1] in BY
                or (period.start == clause.start and is_later(period.period, passage.source.anchor))
            )
            for period in passage.sentence.periods
        )

    def _has_subject(self, passage: Passage, clause: Intended) -> bool:
        """Tell whether a clause has a place of its own for subject (天津市将…，河北省将…)."""
        sentence = passage.sentence
        return any(
            mention.start == clause.start < clause.action and mention.start in sentence.extents
            for mention, _ in sentence.places
        )
