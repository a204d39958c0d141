"""Whether a clause tells what has been done, or what is to be done."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from lantu.language.vocabulary import load_vocabulary
from lantu.records.cues import Cues
from lantu.records.scan import Scan
from lantu.records.sentence import Sentence

_OPENING = 4
_VERB = 2
_BRINGS = "让使"
_IS = "是"
Mood = Literal["intended", "reported", "plain"]
"""``plain``: the clause tells neither; what it says is so at the document's date."""


class MoodReader:
    """Finds the words of intent and of report in a sentence, by the vocabulary ``data/mood.toml``."""

    def __init__(self) -> None:
        words = load_vocabulary("mood", "lantu.records")
        intent, reported = words["intent"], words["reported"]
        verbs, adverbs = words["verbs"]["words"], words["verbs"]["adverbs"]
        meanings = dict.fromkeys([*intent["strong"], *intent["in_past"]], "intent")
        meanings |= dict.fromkeys(intent["local"], "local")
        meanings |= dict.fromkeys(reported["words"], "report") | dict.fromkeys(reported["weak"], "weak")
        # 将 is of the future before a verb or an adverb; longer than one character, not to be 将建 in 将建材.
        meanings |= dict.fromkeys(words["verbs"]["directing"], "directs")
        following = [*intent["after_future"], *(word for word in (*verbs, *adverbs) if len(word) > 1)]
        meanings |= {f"将{word}": "intent" for word in following}
        self._cues = Cues(meanings, kept=[*intent["kept"], *reported["kept"]])
        self._in_past = frozenset(intent["in_past"])
        self._times = frozenset(intent["times"])
        self._attributes = tuple(reported["attributes"])
        self._advising = frozenset(words["verbs"]["advising"])
        self._states = tuple(words["verbs"]["states"])

    def read(self, sentence: Sentence, scan: Scan) -> Moods:
        """Return the words of one sentence, out of the scan of its text, that tell its clauses' mood."""
        intents: list[tuple[int, int]] = []
        local: list[tuple[int, int]] = []
        reports: list[int] = []
        for start, end, meaning in scan.find(self._cues, sentence.start, sentence.end):
            if meaning == "report" or (meaning == "weak" and not sentence.future):
                if not self._is_attribute(sentence, start):
                    reports.append(start)
            elif meaning in {"intent", "local"} and self._counts(sentence, sentence.text[start:end], start):
                # 将加快: the verb behind 将 is no part of the word of intent.
                length = 1 if sentence.text[start] == "将" else end - start
                (local if meaning == "local" else intents).append((start, start + length))
            elif meaning == "directs" and not sentence.past:
                intents += self._directed(sentence, start, end)
        return Moods(sentence, intents, local, reports)

    def _is_attribute(self, sentence: Sentence, at: int) -> bool:
        """Tell 已有 behind a verb, which only says what there is to work on (深化已有机制)."""
        if not sentence.text.startswith(self._attributes, at):
            return False
        return openings().verb_at(sentence.text, at - _VERB, at) == at - _VERB

    def _directed(self, sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
        """Return where begins what somebody asks for behind a word such as 强调; nothing where it is told."""
        text, last = sentence.text, sentence.clause_of(start)[1]
        at = start
        if end == last and text[end : end + 1] in {"，", "："}:
            at, last = sentence.clause_of(end + 1)
        elif text[start:end] not in self._advising or text[end : end + 1] in {"、", "“"}:
            return []
        verb = openings().verb_at(text, max(at, end), last)
        if verb is None or text[verb] in _BRINGS or _IS in text[verb:last]:
            return []  # 他强调，协调是手段
        if text.startswith(self._states, last):
            return []
        return [(at, max(at, end))]

    def _counts(self, sentence: Sentence, word: str, at: int) -> bool:
        """Tell whether a word of intent speaks for its clause in a sentence such as this."""
        if sentence.past and word not in self._in_past:
            return False
        return word not in self._times or at - sentence.clause_of(at)[0] <= _OPENING


class Moods:
    """The moods of a sentence's clauses.

    Attributes
    ----------
    intents : list of (int, int)
        Where words of intent stand that govern the rest of their sentence.
    local : list of (int, int)
        Where those stand that govern their clause alone (即将).
    reports : list of int
        Where words of report begin.
    """

    __slots__ = ("_sentence", "intents", "local", "reports")

    def __init__(
        self,
        sentence: Sentence,
        intents: list[tuple[int, int]],
        local: list[tuple[int, int]],
        reports: list[int],
    ) -> None:
        self._sentence = sentence
        self.intents = intents
        self.local = local
        self.reports = reports

    def of(self, start: int, end: int) -> Mood:
        """Return the mood of a stretch of one clause.

        A word of intent governs the rest of its sentence; a word of report, its own clause.
        """
        report = intent = -1
        if not self.reports and not self.intents and not self.local:
            return "intended" if self._sentence.future or self._sentence.instructed else "plain"
        for at in self.reports:
            if start <= at < end:
                report = at
        for at, _ in self.intents:
            if at < end:
                intent = at
        for at, _ in self.local:
            if start <= at < end:
                intent = max(intent, at)
        if report > intent or (report >= 0 and intent < start):
            return "reported"
        if intent >= 0 or self._sentence.future or self._sentence.instructed:
            return "intended"
        return "plain"

    def last_intent(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where the last word of intent of a clause stands; None where none stands in it."""
        if not self.intents and not self.local:
            return None
        words = [word for word in (*self.intents, *self.local) if start <= word[0] < end]
        return max(words, default=None)

    def has_intent_before(self, offset: int) -> bool:
        """Tell whether a word of intent stands in front of an offset of the sentence."""
        return any(at <= offset for at, _ in self.intents)


class Openings:
    """How instructions begin: connectives and adverbs, then a verb.

    Parameters
    ----------
    more : iterable of str
        Verbs beside those of the vocabulary.
    leads : iterable of str
        What else may stand in front of a verb.
    """

    def __init__(self, more: Iterable[str] = (), leads: Iterable[str] = ()) -> None:
        words = load_vocabulary("mood", "lantu.records")["verbs"]
        self._verbs = _by_first([*words["words"], *more])
        self._lead = _by_first([*words["openers"], *words["adverbs"], *leads, *" 　、“‘"])

    def verb_at(self, text: str, start: int, end: int) -> int | None:
        """Return where the verb begins that opens a clause; None where no verb does.

        Examples
        --------
        >>> Openings().verb_at("同时进一步加强合作", 0, 9)
        5
        """
        at = start
        while at < end:
            first = text[at]
            for word in self._verbs.get(first, ()):
                if text.startswith(word, at, end):
                    return at
            for word in self._lead.get(first, ()):
                if text.startswith(word, at, end):
                    at += len(word)
                    break
            else:
                return None
        return None

    def behind_verb(self, text: str) -> str:
        """Return words without the verb of two characters or more that they begin with.

        Examples
        --------
        >>> Openings().behind_verb("推进甲集团")
        '甲集团'
        """
        verbs = (word for word in self._verbs.get(text[:1], ()) if len(word) > 1 and text.startswith(word))
        return text.removeprefix(next(verbs, ""))


def _by_first(words: Iterable[str]) -> dict[str, list[str]]:
    """Return words by their first characters, of each the longest first."""
    firsts: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        firsts.setdefault(word[0], []).append(word)
    return firsts


@cache
def mood_reader() -> MoodReader:
    """Return the reader, its vocabulary compiled once."""
    return MoodReader()


@cache
def openings() -> Openings:
    """Return the openings, their vocabulary read once."""
    return Openings()
