"""What somebody asks for goes on, sentence after sentence, though the word that asks stands only once."""

from __future__ import annotations

from dataclasses import replace

from lantu.records.commitments.lexicon import CommitmentLexicon
from lantu.records.mood import mood_reader
from lantu.records.passage import Passage

_BRINGS = "把让使"


class Bidding:
    """Follows the sentences of news and speeches: 要坚持甲。推进乙。 asks for both.

    A place's own report tells by its sections what is to be done; other texts are followed paragraph by
    paragraph, and what does not open with a verb ends what is asked for. There a title that looks back
    (辉煌成就) says nothing of the words spoken below it.

    Parameters
    ----------
    lexicon : CommitmentLexicon
    """

    def __init__(self, lexicon: CommitmentLexicon) -> None:
        self._bids = lexicon.bids
        self._openings = lexicon.openings
        self._paragraph = -1
        self._bidden = False

    def follow(self, passage: Passage) -> Passage:
        """Return a passage as it stands behind those before it; ask in text order."""
        sentence = passage.sentence
        if sentence.settled or sentence.heading:
            self._bidden = False
            return passage
        goes_on = self._bidden and sentence.paragraph == self._paragraph and self._opens(passage)
        self._paragraph = sentence.paragraph
        if sentence.past:
            spoken = replace(sentence, past=False, future=False)
            moods = mood_reader().read(spoken, passage.source.scan)
            asked = replace(passage, sentence=spoken, moods=moods)
        else:
            asked = passage
        self._bidden = goes_on or self._asks(asked)
        if not self._bidden:
            return passage
        return replace(asked, instructed=True) if goes_on else asked

    def _asks(self, passage: Passage) -> bool:
        """Tell whether a word such as 要 stands in front of a verb."""
        sentence = passage.sentence
        for at, _ in passage.moods.intents:
            word = next((bid for bid in self._bids if sentence.text.startswith(bid, at)), None)
            if word is not None:
                end = sentence.clause_of(at)[1]
                if self._openings.verb_at(sentence.text, at + len(word), end) is not None:
                    return True
        return False

    def _opens(self, passage: Passage) -> bool:
        """Tell whether a sentence opens with a verb as a bidding does, and tells of nothing done."""
        sentence = passage.sentence
        verb = self._openings.verb_at(sentence.text, *sentence.clauses[0])
        return verb is not None and sentence.text[verb] not in _BRINGS and not passage.moods.reports
