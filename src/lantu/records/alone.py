"""The one place that a sentence about no place names, in whatever role."""

from __future__ import annotations

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.passage_state import PassageState
from lantu.records.resolving import PlaceResolver
from lantu.records.sentence import COUNTRY_CODE_LENGTH, Sentence

# As near stand places of one list behind 来自 or 从 (来自甲各区和乙).
_JOINED = 5


def named_alone(
    state: PassageState, sentence: Sentence, places: PlaceResolver, lexicon: ClaimLexicon
) -> tuple[str, ...]:
    """Return the one place that a sentence, or else its paragraph, names: 中国（甲）博览会闭幕，….

    Not one that somebody comes from or goes to, and not one that only lends its name.
    """
    if sentence.subject or sentence.settled:
        return ()
    here: set[str] = set()
    passed = -_JOINED
    for mention, codes in sentence.places:
        listed = mention.start - passed < _JOINED
        lent = mention.rule.endswith(".in_name")
        if listed or lent or sentence.text.endswith(lexicon.moving_before, 0, mention.start):
            passed = mention.end
        else:
            here.update(code for code in codes if len(code) > COUNTRY_CODE_LENGTH)
    state.touched |= here
    for told in (here, state.touched):
        narrowest = [code for code in told if not any(places.lies_in(other, code) for other in told)]
        if narrowest:
            return tuple(narrowest) if len(narrowest) == 1 else ()
    return ()
