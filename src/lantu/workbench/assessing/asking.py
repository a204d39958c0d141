"""Who asks and who answers in the text around a record, and which organ speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lantu.ledger import Ledger, Statement as Kept
from lantu.records import Commitment

_ENDS = "。！？；\n"
# 张家口市首都“两区”建设办公室综合处处长 in front of a name: quotation marks inside belong to it.
_POST = re.compile("(?:[一-龥、]|“[一-龥]{1,10}”)+$")


class Asking:
    """Tells demands from answers in the documents of a ledger.

    Parameters
    ----------
    ledger : Ledger
    words : mapping of str to tuple of str
        The region's vocabularies: ``asking``, ``answering``, ``own_wish``, ``asking_paper`` and ``organ``.
    """

    def __init__(self, ledger: Ledger, words: Mapping[str, tuple[str, ...]]) -> None:
        self._ledger = ledger
        self._words = words
        self._texts: dict[str, str] = {}
        self._organs: dict[tuple[str, str], str | None] = {}

    def text_of(self, kept: Kept[Any]) -> str:
        """Return the text of a record's document, read once."""
        if kept.document.id not in self._texts:
            self._texts[kept.document.id] = self._ledger.text_of(kept)
        return self._texts[kept.document.id]

    def is_demand(self, kept: Kept[Commitment]) -> bool:
        """Tell whether a commitment asks others: behind 要求 and the like, or in a plan's own voice."""
        speaker = kept.record.speaker or ""
        if speaker.endswith(self._words["asking_paper"]):
            return True
        # Who is named as the speaker alone does nothing himself.
        own = _speaks_for(self.organ_of(kept, speaker) or speaker, set(kept.record.actors) - {speaker})
        return bool(speaker) and not own and self.is_asked(kept)

    def is_asked(self, kept: Kept[Any]) -> bool:
        """Tell whether a sentence asks in front of a record (会议要求，…), and nobody answers in between."""
        before = self._sentence_before(kept)
        asked, answered = (
            max(map(before.rfind, self._words[name]), default=-1) for name in ("asking", "answering")
        )
        clause = before[before.rfind("，", 0, max(asked, 0)) + 1 : max(asked, 0)]
        return asked >= 0 and asked > answered and not any(word in clause for word in self._words["own_wish"])

    def organ_of(self, kept: Kept[Any], speaker: str | None) -> str | None:
        """Return the organ in front of a speaker's name where the text first gives the name."""
        if not speaker:
            return None
        key = (kept.document.id, speaker)
        if key not in self._organs:
            self._organs[key] = self._find_organ(self.text_of(kept), speaker)
        return self._organs[key]

    def _sentence_before(self, kept: Kept[Any]) -> str:
        text, start = self.text_of(kept), kept.record.span.start
        begins = max(text.rfind(sign, 0, start) for sign in _ENDS) + 1
        # What asks may stand inside the record's own clause (会议要求，…).
        return text[begins : start + len(kept.quote) // 3]

    def _find_organ(self, text: str, speaker: str) -> str | None:
        at = text.find(speaker)
        run = _POST.search(text, max(0, at - 40), at) if at >= 0 else None
        named = f"{run[0] if run else ''}{speaker}"
        ends = [(found, -len(word)) for word in self._words["organ"] if (found := named.find(word)) > 0]
        return named[: min(ends)[0] - min(ends)[1]] if ends else None


def _speaks_for(organ: str, actors: Iterable[str]) -> bool:
    """Tell whether an organ is of one of the actors: 西城区委 says what 北京市西城区 itself will do."""
    return any(organ.startswith(actor[at:]) for actor in actors for at in range(len(actor) - 1))
