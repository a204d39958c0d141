"""Who says what: quotations and reported speech, with the person, office or organ that speaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lantu.language.vocabulary import load_vocabulary
from lantu.records.quotation import (
    Leaves,
    foretold_end,
    is_term,
    matching_close,
    matching_open,
    reported_end,
    subject_start,
    told_end,
)
from lantu.records.speaker_names import SpeakerNames
from lantu.records.words import alternatives, opening

_OPENED = re.compile("[^，。；：“”\n]{1,14}(?:——|：)“")

# As far in front the sentence may begin that tells who it is.
_ACTED = 400

# What was counted all over the country opens a round of places, of which each is told for itself.
_OF_ALL = "调度显示"

# His words are those of the sentence: what follows them is how they are carried out.
_LEADER = "总书记"


class Speech(NamedTuple):
    """A passage that somebody says.

    Attributes
    ----------
    start, end : int
        The words spoken, in the matching text.
    speaker : str
        Personal name where one is given, else the office or organ as written.
    """

    start: int
    end: int
    speaker: str


class _Saying(NamedTuple):
    """A word of saying: where its clause begins and it ends, what it is, and who says something."""

    start: int
    end: int
    verb: str
    speaker: str
    told: bool
    leader: bool


class SpeechFinder:
    """Finds quotations with a named speaker and reported speech up to the paragraph's end."""

    def __init__(self) -> None:
        words = load_vocabulary("speakers", "lantu.records")
        say = [*words["verbs"]["say"], *words["verbs"]["foretell"]]
        verbs = f"{words['verbs']['told']}|{words['verbs']['gives_notice']}|{alternatives(say)}"
        publishers = load_vocabulary("claims", "lantu.records")["phrase"]["publishers"]
        self._names = SpeakerNames()
        self._told = re.compile(words["verbs"]["told"])
        self._account = re.compile(words["verbs"]["account"])
        self._headed = re.compile(
            rf"^[ 　]*(?P<organ>{alternatives(publishers)}){words['verbs']['headed']}[：:]", re.MULTILINE
        )
        self._foretell = frozenset(words["verbs"]["foretell"])
        self._goes_on = tuple(words["verbs"]["goes_on"])
        self._gives_out = frozenset(words["verbs"]["gives_out"])
        opens = opening([*words["verbs"]["told_opens"], *say])
        # 交通部门预测人员流动量将达…: what is foretold may follow without a mark.
        foretold = rf"(?:{alternatives(words['verbs']['foretell'])})(?=[一-龥]{{3,20}}(?:将|有望))"
        self._said = re.compile(
            rf"{opens}(?:{verbs})(?=[，,：:。“！]|[^，。；：“”\n]{{1,14}}(?:——|：)“)|{foretold}"
        )
        surnames = words["titles"]["surnames"]
        titles = alternatives(words["titles"]["words"])
        self._introduced = re.compile(
            rf"(?:{titles})(?:[（(][^）)]*[）)])?(?P<name>[{surnames}][一-龥·]{{1,2}})(?=[\n，。、：]|{verbs})"
        )
        self._held = re.compile(rf"(?P<name>[{surnames}][一-龥]{{1,2}})(?P<title>{titles})")
        self._asked = re.compile(
            rf"^[ 　]*[一-龥]{{0,12}}(?:{alternatives(words['titles']['askers'])})[：:]", re.MULTILINE
        )
        self._acts = re.compile(
            rf"(?:^|(?<=[。！\n　 电）”]))(?:[^，。！\n“”]{{0,40}}?(?:{titles}))?"
            rf"(?P<name>[{surnames}][一-龥]{{1,2}})"
            rf"(?={words['verbs']['acts']})",
            re.MULTILINE,
        )
        answers = rf"(?P<name>[{surnames}][一-龥]{{1,2}})(?:[（(][^（）()\n]{{0,30}}[）)])?"
        self._turn = re.compile(
            rf"^[ 　]*(?:(?:[一-龥、]{{2,24}}[ 　]+)?{answers}|[一-龥]{{1,14}})[：:]", re.MULTILINE
        )
        self._about = re.compile(words["titles"]["about"])
        self._resumes = re.compile(words["leaves"]["resumes"])
        leaves = words["leaves"]
        self._leaves = Leaves(
            re.compile(f"{leaves['opens']}|(?:{leaves['today']})?(?:{alternatives(publishers)})"),
            re.compile(leaves["tells"]),
        )

    def find(self, text: str, breaks: Sequence[int] = ()) -> list[Speech]:
        """Return the speeches in order of their starts; an inner quotation follows its outer speech.

        Parameters
        ----------
        text : str
            The matching text.
        breaks : sequence of int
            Where its sections begin, in order: nobody speaks on into the next item of a digest.
        """
        speeches: list[Speech] = []
        lasting: list[Speech] = []
        sayings = self._sayings(text)
        for index, saying in enumerate(sayings):
            limit = _passage_end(text, saying.end, breaks)
            if saying.told and not self._names.is_paper(saying.speaker):
                until = told_end(text, saying.end, limit, self._leaves)
                if saying.verb.endswith(_OF_ALL):
                    until = reported_end(text, saying.end, limit, None)
                lasting += [Speech(saying.end, until, saying.speaker)]
                continue
            # Behind the next person who speaks it is not the first one again.
            others = (one.start for one in sayings[index + 1 :] if self._answers_to(one, saying))
            speeches += self._passages(text, saying, min(limit, next(others, limit)))
        lasting += self._accounts(text, breaks)
        speeches += self._answers(text)
        speeches.sort()
        return sorted(speeches + _until_next(lasting, speeches)) if lasting else speeches

    def _answers_to(self, one: _Saying, saying: _Saying) -> bool:
        return not one.told and one.speaker != saying.speaker and self._names.is_person(one.speaker)

    def _sayings(self, text: str) -> list[_Saying]:
        """Return the words of saying with those who say something, in text order."""
        sayings: list[_Saying] = []
        known = {match["name"] for match in self._introduced.finditer(text)}
        offices = {match["title"]: match["name"] for match in self._held.finditer(text)}
        last = ""
        for match in self._said.finditer(text):
            start = subject_start(text, match.start())
            subject = text[start : match.start()]
            if not subject and text[start - 1 : start] == "，":
                # 某局局长就收入问题，介绍了有关情况: of what somebody speaks may end in a comma.
                start = subject_start(text, start - 1)
                subject = text[start : match.start() - 1]
                about = self._about.search(subject)
                subject = subject[: about.start()] if about else ""
            notice = self._told.match(text, match.start())
            told = notice is not None and notice.end() == match.end()
            speaker = self._names.reduce(subject, known, told=told)
            if self._names.is_pronoun(speaker):
                speaker = self._actor(text, start, sayings) or last
            speaker = offices.get(speaker, speaker)
            if not speaker:
                continue
            papers = self._names.is_paper(speaker) or self._names.is_person(speaker)
            if papers and match.group() in self._gives_out:
                continue
            known.add(speaker)
            last = speaker
            sayings.append(_Saying(start, match.end(), match.group(), speaker, told, _LEADER in subject))
        return sayings

    def _actor(self, text: str, at: int, sayings: list[_Saying]) -> str:
        """Return the person of whom the paragraph tells in front of 他, since somebody last spoke."""
        spoken = sayings[-1].end if sayings else 0
        first = max(text.rfind("\n", 0, at) + 1, at - _ACTED, spoken)
        name = ""
        for match in self._acts.finditer(text, first, at):
            name = match["name"]
        return name

    def _accounts(self, text: str, breaks: Sequence[int]) -> list[Speech]:
        """Return what is told by the account of an organ: 据甲海关统计，…; 经甲中心测算，…."""
        if not any(sign in text for sign in "据：经"):
            return []
        accounts = []
        for match in (*self._account.finditer(text), *self._headed.finditer(text)):
            speaker = self._names.organ(next(name for name in match.groups() if name))
            if speaker:
                limit = _passage_end(text, match.end(), breaks)
                paper = self._names.is_paper(speaker)
                until = reported_end(text, match.end(), limit, None) if paper else limit
                until = told_end(text, match.end(), until, self._leaves)
                accounts.append(Speech(match.end(), until, speaker))
        return accounts

    def _answers(self, text: str) -> list[Speech]:
        """Return the answers of an interview: 记者：…？ and 某某：… at the heads of paragraphs.

        Each goes on until the next one who speaks; a text in which nobody asks has none.
        """
        if not self._asked.search(text):
            return []
        turns = list(self._turn.finditer(text))
        ends = [turn.start() for turn in turns[1:]] + [len(text)]
        return [
            Speech(turn.end(), end, turn["name"])
            for turn, end in zip(turns, ends, strict=True)
            if turn["name"] is not None and not self._names.is_nobody(turn["name"])
        ]

    def _passages(self, text: str, saying: _Saying, limit: int) -> list[Speech]:
        subject, after, verb, speaker = saying[:4]
        personal = self._speaks_on(speaker, verb) and not saying.leader
        until = reported_end(text, after, limit, self._resumes if personal else None)
        if verb in self._foretell and not personal:
            until = foretold_end(text, until, limit, self._leaves)
        passages = []
        before = subject
        while before > 0 and text[before - 1] in "，。 ":
            before -= 1
        if before > 0 and text[before - 1] == "”":
            opened = text.rfind("“", 0, before)
            depth_start = matching_open(text, before - 1) if opened >= 0 else -1
            if depth_start >= 0:
                passages.append(Speech(depth_start, before, speaker))
        mark = text[after : after + 1]
        introduced = _OPENED.match(text, after)
        if introduced:
            after = introduced.end() - 2
            mark = "："
        quote = after + 1 if text[after + 1 : after + 2] == "“" else (after if mark == "“" else -1)
        closed = matching_close(text, quote, limit) if quote >= 0 else -1
        if quote >= 0 and not is_term(text, quote, closed):
            passages.append(Speech(quote, closed, speaker))
        elif (mark and mark in "，,：:") or verb in self._foretell:
            passages.append(Speech(after, until, speaker))
        return passages

    def _speaks_on(self, speaker: str, verb: str) -> bool:
        """Tell whether somebody speaks until the paragraph ends: a person, or an organ that tells itself."""
        if self._names.is_person(speaker):
            return True
        return verb in self._goes_on and not self._names.is_paper(speaker)


class SpeechIndex:
    """Answers who speaks at an offset: the innermost speech that holds it."""

    __slots__ = ("_speeches", "_starts")

    def __init__(self, speeches: list[Speech]) -> None:
        self._speeches = speeches
        self._starts = [speech.start for speech in speeches]

    @property
    def every(self) -> list[Speech]:
        """All speeches, in the order of their starts."""
        return self._speeches

    def speaker_at(self, offset: int) -> str | None:
        """Return the speaker, or None where the writer speaks."""
        for index in range(bisect_right(self._starts, offset) - 1, -1, -1):
            speech = self._speeches[index]
            if offset < speech.end:
                return speech.speaker
            if offset - speech.start > 4000:
                break
        return None


def _passage_end(text: str, at: int, breaks: Sequence[int]) -> int:
    """Return where the paragraph or the section ends in which something is said."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    following = bisect_right(breaks, at)
    return min(end, breaks[following]) if following < len(breaks) else end


def _until_next(lasting: list[Speech], others: list[Speech]) -> list[Speech]:
    """End what an organ is told of where the next one speaks: behind him it is not the organ again."""
    starts = sorted(speech.start for speech in (*lasting, *others))
    ended = []
    for speech in lasting:
        following = bisect_right(starts, speech.start)
        if following < len(starts) and starts[following] < speech.end:
            speech = speech._replace(end=starts[following])  # noqa: PLW2901  the same speech, ended
        ended.append(speech)
    return ended


@cache
def speech_finder() -> SpeechFinder:
    """Return the finder, its vocabulary compiled once."""
    return SpeechFinder()
