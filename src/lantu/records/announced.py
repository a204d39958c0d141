"""Figures that a headline announces hold when the text below it says they do."""

from __future__ import annotations

import re
from dataclasses import replace

from lantu.records.claim import Claim
from lantu.records.sentence import Sentence
from lantu.records.telling import DAY

# A headline rounds what its text tells in full: 3000万辆 for 3140万辆, by no more than one part in so many.
_ROUNDED = 12
# As many figures of its text may come before the one that a headline has taken out of it.
_REACH = 8
# A word of the one indicator comes again in the other.
_WORD = 2
_ENDS = "。！？!?；;…”：:）"
_CHANGES = frozenset({"growth", "change"})
_RATES = frozenset({"growth", "change", "share", "ratio"})
_ROUND = frozenset({">", ">=", "<~", "~"})
_NO_WORDS = re.compile("[^一-龥A-Za-z]")


class Announced:
    """Keeps the figures of the last headline until its text tells them again.

    Parameters
    ----------
    anchor : str or None
        The document's date: when what names no time of its own holds.
    """

    __slots__ = ("_anchor", "_open")

    def __init__(self, anchor: str | None) -> None:
        self._anchor = anchor
        self._open: dict[int, int] = {}

    def read(self, sentence: Sentence, claims: list[Claim], before: int) -> None:
        """Give the headline's figures the time of those of a sentence that tells them again.

        Parameters
        ----------
        sentence : Sentence
        claims : list of Claim
            Of the document, in text order; those of the headline are replaced in place.
        before : int
            How many of them stand in front of the sentence.
        """
        text, end = sentence.text, sentence.end
        if not sentence.settled and text[end - 1] not in _ENDS:
            if text[end : end + 1].strip():
                # It runs into its text: who told the item before does not tell the headline of the next.
                claims[before:] = [replace(one, speaker=None) for one in claims[before:]]
            self._open = {
                at: len(claims) + _REACH for at in range(before, len(claims)) if self._is_undated(claims[at])
            }
            return
        for at, limit in tuple(self._open.items()):
            told = next((one for one in claims[before:limit] if is_told_again(claims[at], one)), None)
            if told is not None:
                claims[at] = _timed(claims[at], told)
            if told is not None or len(claims) >= limit:
                del self._open[at]

    def _is_undated(self, claim: Claim) -> bool:
        # 449个项目集中开工: what is counted out is news of the day; a rounded figure, or a rate, sums up.
        sums = claim.quantity.op in _ROUND or claim.kind in _RATES or claim.quantity.unit == "元"
        told = sums and claim.kind != "rank" and claim.modality == "reported"
        return told and claim.period == (None, self._anchor)


def _timed(headline: Claim, told: Claim) -> Claim:
    """Return a headline's figure with the time of the one that tells it again, and what that is against."""
    period = told.period
    if len(period.end or "") == DAY and period.start in {None, period.end}:
        # What is so by a day, or is reached on it, is news of the day as well.
        return headline
    if headline.kind == "level" and told.kind == "cumulative" and None is not period.start != period.end:
        # 货值超200亿元 says how far it has come; since when, only the text.
        return headline
    return replace(headline, period=period, baseline=headline.baseline or told.baseline)


def is_told_again(headline: Claim, told: Claim) -> bool:
    """Tell whether a figure is the one that a headline gives in round numbers, of the same thing."""
    one, other = headline.quantity, told.quantity
    if one.unit != other.unit or one.value2 is not None or other.value2 is not None:
        return False
    if (headline.kind in _CHANGES) != (told.kind in _CHANGES) or headline.direction != told.direction:
        return False
    if told.modality != "reported" or abs(float(one.value) - float(other.value)) * _ROUNDED > abs(
        float(other.value)
    ):
        return False
    first, second = (_NO_WORDS.sub("", claim.indicator) for claim in (headline, told))
    return any(first[at : at + _WORD] in second for at in range(len(first) - _WORD + 1))
