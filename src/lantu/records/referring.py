"""Sentences whose first word refers back: they hold when the sentence before, or its event, does."""

from __future__ import annotations

from lantu.facts import Period
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.passage_state import PassageState
from lantu.records.sentence import Sentence
from lantu.records.telling import DAY


def refer_back(state: PassageState, sentence: Sentence, own: tuple[str, ...], lexicon: ClaimLexicon) -> None:
    """Give a sentence the time or event that its first word refers back to: 其中, 届时, 至此, 会上.

    Parameters
    ----------
    state : PassageState
    sentence : Sentence
        Its frame, and for an event its places, are set.
    own : tuple of str
        Codes of the places that the sentence names as its subject.
    lexicon : ClaimLexicon
    """
    text, start = sentence.text, sentence.start
    if state.told is not None and (
        text.startswith(lexicon.part_words, start) or _goes_on(state.told, sentence, lexicon)
    ):
        # 截至2022年底，…。其中，…: the parts are of the time of the whole.
        sentence.frame = state.told
    if state.awaited is not None and text.startswith(lexicon.by_then, start):
        # 计划2026年底建成。届时，…: at the time that the sentence before awaits.
        sentence.frame = state.awaited
    if state.latest is not None and text.startswith(lexicon.up_to_here, start):
        # 昨天，甲桥合龙。至此，…: so far has it come by then.
        sentence.frame = Period(None, state.latest.end or state.latest.start)
    if state.latest is not None and _lasts(state.latest):
        # 自6月起，开展专项行动。行动期间，…; 大会2月20日至22日举行。大会期间，…: as long as that goes on.
        again = len(state.latest.start or "") == DAY and lexicon.event_again.match(text, start) is not None
        if again or lexicon.during.match(text, start):
            sentence.frame = state.latest
            return
    if state.event is not None and text.startswith(lexicon.anaphora, start):
        sentence.frame = state.event
        sentence.inherited = state.event_places or sentence.inherited
        sentence.subject = own or sentence.inherited


def _lasts(told: Period) -> bool:
    """Tell whether a time is a stretch: the day on which something opens is not when it goes on."""
    return told.start is not None and told.start != told.end


def _goes_on(told: Period, sentence: Sentence, lexicon: ClaimLexicon) -> bool:
    """Tell whether a sentence goes on with who acted on a day: 昨晚，甲部向乙调拨…。向丙增加调拨…."""
    day = told.start is not None and len(told.start) == DAY
    return (
        day and not sentence.settled and lexicon.acts_on_too.match(sentence.text, sentence.start) is not None
    )
