"""Bind what a clause says without a figure to its indicator, places and time."""

from __future__ import annotations

from collections.abc import Callable

from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.modality import is_later
from lantu.records.claims.trim import trim
from lantu.records.passage import Passage
from lantu.records.qualitative.find import Found, find_statement
from lantu.records.qualitative.lexicon import qualitative_lexicon
from lantu.records.qualitative.statement import QualitativeStatement
from lantu.records.scan import Scan
from lantu.records.sentence import Sentence, join_listed

_CONFIDENCE = {"class": 0.9, "attainment": 0.8, "trend": 0.7}
_CONTEXT = 0.1
"""What places taken from the passage take off."""
_SHORTEST = 2


class QualitativeBinder:
    """Turns clauses without figures into qualitative statements.

    Parameters
    ----------
    link : callable
        Indicator phrase and unit to the catalogue's id, or None.
    """

    def __init__(self, link: Callable[[str, str], str | None]) -> None:
        self._link = link
        self._lexicon = qualitative_lexicon()

    def has_cue(self, sentence: Sentence, scan: Scan) -> bool:
        """Tell at a glance, out of the scan of its text, whether a sentence may hold one: most do not."""
        if not scan.find(self._lexicon.words, sentence.start, sentence.end):
            return False
        return self._lexicon.cue.search(sentence.text, sentence.start, sentence.end) is not None

    def bind(self, passage: Passage) -> list[QualitativeStatement]:
        """Return the statements of one sentence in text order, at most one a clause."""
        sentence = passage.sentence
        statements = []
        for start, end in sentence.clauses:
            found = find_statement(sentence.text, start, end, self._lexicon)
            if found is None or _has_figure(sentence, found, end):
                continue
            statement = self._statement(passage, found, (start, end))
            if statement is not None:
                statements.append(statement)
        return statements

    def _statement(
        self, passage: Passage, found: Found, clause: tuple[int, int]
    ) -> QualitativeStatement | None:
        sentence = passage.sentence
        lexicon = claim_lexicon()
        subject = trim(masked_words(sentence, (clause[0], found.subject_end), []), lexicon)
        indicator = subject or trim(found.aim, lexicon)
        if len(indicator) < _SHORTEST:
            return None
        if found.sort == "trend" and not indicator.endswith(self._lexicon.measures):
            return None
        codes, own = _places(sentence, clause)
        intended = passage.mood(*clause) == "intended"
        span = passage.span(*clause)
        period = passage.period(clause[1], intended=intended)
        intended = intended or is_later(period, passage.source.anchor)
        return QualitativeStatement(
            id=passage.identify("qualitative", span, found.sort, indicator),
            span=span,
            sort=found.sort,
            indicator=indicator,
            value=found.value,
            indicator_id=self._link(indicator, ""),
            scale=found.scale,
            grade=found.grade,
            before=found.before,
            places=passage.names(codes),
            period=period,
            modality="target" if intended else "reported",
            speaker=passage.source.speaker_at(found.start),
            confidence=round(_CONFIDENCE[found.sort] - (0 if own else _CONTEXT), 2),
            rule=f"qualitative.{found.sort}.{found.value}",
        )


def _has_figure(sentence: Sentence, found: Found, clause_end: int) -> bool:
    """Tell whether a figure says it more exactly: 持续下降3% is a claim. 连续六年 is none."""
    return any(
        found.start <= quantity.start < clause_end and quantity.sort != "duration"
        for quantity in sentence.quantities
    )


def _places(sentence: Sentence, clause: tuple[int, int]) -> tuple[tuple[str, ...], bool]:
    """Return the places of a clause, and whether its own sentence names them."""
    listed = [item for item in sentence.places if clause[0] <= item[0].start < clause[1]]
    own = join_listed(sentence, listed) or sentence.subject_before(clause[0])
    return (own, True) if own else (sentence.inherited or sentence.subject, False)
