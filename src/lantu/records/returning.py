"""When a passage leaves the place that it told of last: for that of who speaks, or of the text as a whole."""

from __future__ import annotations

from lantu.records.passage_state import PassageState
from lantu.records.resolving import PlaceResolver
from lantu.records.sentence import Sentence
from lantu.records.subjects import behind_times, leads_through, parallel_places
from lantu.records.whereabouts import whereabouts

# They open what else is to be done.
_FURTHER = ("还要", "还将")


def return_home(state: PassageState, sentence: Sentence, places: PlaceResolver) -> None:
    """Leave the place told before for that of who speaks, or of the text: 甲区委书记某某说，…; 我们….

    京津冀平均运距缩短。今年还要新建3个平台: nor does it go on about what is wider than that place.
    """
    if sentence.settled:
        return
    own = state.home or state.document_places
    at = behind_times(sentence)
    told = state.paragraph_places
    wider = bool(own) and bool(told) and told != own and places.is_around(told[0], own[0])
    goes_on = sentence.text.startswith(_FURTHER, at) and wider
    if own and (goes_on or whereabouts().returns.match(sentence.text, at, sentence.end)):
        state.paragraph_places = ()
    if state.begins and state.home:
        # Whatever was told before, now somebody of that place speaks.
        state.paragraph_places = state.home


def sum_up(state: PassageState, sentence: Sentence, places: PlaceResolver) -> None:
    """Leave several places told of in turn: what follows 北京市…；天津市…；河北省… is of none alone."""
    parallel = parallel_places(sentence) if not sentence.settled and len(sentence.places) > 1 else ()
    whole = places.whole_of(parallel) if parallel else ()
    if whole or (parallel and state.document_places) or leads_through(sentence):
        state.paragraph_places = whole
