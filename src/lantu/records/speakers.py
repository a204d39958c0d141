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
    is_term,
    matching_close,
    matching_open,
    reported_end,
    subject_start,
    told_end,
)
from lantu.records.words import alternatives

_OPENED = re.compile("[^，。；：“”\n]{1,14}(?:——|：)“")
# In front of a title these end the name of what somebody heads.
_OF_ORGANS = tuple("委厅局部办院市县区省府会司处所校社团组队")
_LONGEST_ORGAN = 60
# A subject as long may begin with a headline, and one with a figure does.
_PLAIN = 16
_FIGURE = re.compile("[0-9&]")
# Between organs that speak together.
_JOINED = "、和与及同合"


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


class SpeechFinder:
    """Finds quotations with a named speaker and reported speech up to the paragraph's end."""

    def __init__(self) -> None:
        words = load_vocabulary("speakers", "lantu.records")
        verbs = f"{words['verbs']['told']}|{alternatives(words['verbs']['say'])}"
        self._told = re.compile(words["verbs"]["told"])
        self._account = re.compile(words["verbs"]["account"])
        self._goes_on = tuple(words["verbs"]["goes_on"])
        self._said = re.compile(rf"(?:{verbs})(?=[，,：:。“！]|[^，。；：“”\n]{{1,14}}(?:——|：)“)")
        surnames = words["titles"]["surnames"]
        titles = alternatives(words["titles"]["words"])
        self._title_then_name = re.compile(rf".*(?:{titles})(?:[（(][^）)]*[）)])?(?P<name>[一-龥·]{{2,4}})$")
        self._introduced = re.compile(
            rf"(?:{titles})(?:[（(][^）)]*[）)])?(?P<name>[{surnames}][一-龥·]{{1,2}})(?=[\n，。、：]|{verbs})"
        )
        self._held = re.compile(rf"(?P<name>[{surnames}][一-龥]{{1,2}})(?P<title>{titles})")
        self._titles = frozenset(words["titles"]["words"])
        self._in_office = re.compile(f"(?:{titles}|{alternatives(words['titles']['unnamed'])})$")
        self._bare_name = re.compile(rf"^[{surnames}][一-龥]{{1,2}}$")
        self._name_then_title = re.compile(rf"(?:^|[、，的])?(?P<name>[一-龥]{{2,3}})(?:{titles})(?:代表)?$")
        self._asked = re.compile(
            rf"^[ 　]*[一-龥]{{0,12}}(?:{alternatives(words['titles']['askers'])})[：:]", re.MULTILINE
        )
        answers = rf"(?P<name>[{surnames}][一-龥]{{1,2}})(?:[（(][^（）()\n]{{0,30}}[）)])?"
        self._turn = re.compile(
            rf"^[ 　]*(?:(?:[一-龥、]{{2,24}}[ 　]+)?{answers}|[一-龥]{{1,14}})[：:]", re.MULTILINE
        )
        self._unnamed = tuple(words["titles"]["unnamed"])
        self._office = re.compile(words["titles"]["organ_end"])
        publishers = load_vocabulary("claims", "lantu.records")["phrase"]["publishers"]
        leaves = words["leaves"]
        self._leaves = Leaves(
            re.compile(f"{leaves['opens']}|{alternatives(publishers)}"), re.compile(leaves["tells"])
        )
        self._publisher = re.compile(f"(?:{alternatives(publishers)})$")
        self._papers = re.compile(words["titles"]["papers"])
        self._when = re.compile(words["titles"]["when"])
        self._lead = re.compile(words["titles"]["lead"])
        self._occasion = re.compile(words["titles"]["occasion"])
        self._manner = re.compile(words["titles"]["manner"])
        self._pronouns = frozenset(words["titles"]["pronouns"])
        self._acted_upon = tuple(words["titles"]["acted_upon"])
        self._no_speaker = frozenset(words["titles"]["no_speaker"])

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
        known = {match["name"] for match in self._introduced.finditer(text)}
        offices = {match["title"]: match["name"] for match in self._held.finditer(text)}
        last = ""
        for match in self._said.finditer(text):
            start = subject_start(text, match.start())
            speaker = self._reduce(text[start : match.start()], known)
            if speaker in self._pronouns:
                speaker = last
            speaker = offices.get(speaker, speaker)
            if not speaker:
                continue
            known.add(speaker)
            last = speaker
            limit = _passage_end(text, match.end(), breaks)
            if self._told.fullmatch(match.group()) and self._papers.search(speaker) is None:
                lasting += [Speech(match.end(), told_end(text, match.end(), limit, self._leaves), speaker)]
            else:
                speeches += self._passages(text, (start, match.end(), limit), speaker, match.group())
        lasting += self._accounts(text, breaks)
        speeches += self._answers(text)
        speeches.sort()
        return sorted(speeches + _until_next(lasting, speeches)) if lasting else speeches

    def _accounts(self, text: str, breaks: Sequence[int]) -> list[Speech]:
        """Return what is told by the account of an organ: 据甲海关统计，…."""
        if self._account.search(text) is None:
            return []
        accounts = []
        for match in self._account.finditer(text):
            speaker = self._organ(match["organ"])
            if speaker:
                limit = _passage_end(text, match.end(), breaks)
                until = told_end(text, match.end(), limit, self._leaves)
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
            if turn["name"] is not None and turn["name"] not in self._no_speaker
        ]

    def _passages(self, text: str, said: tuple[int, int, int], speaker: str, verb: str) -> list[Speech]:
        subject, after, paragraph_end = said
        until = reported_end(text, after, paragraph_end, personal=self._speaks_on(speaker, verb))
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
        closed = matching_close(text, quote, paragraph_end) if quote >= 0 else -1
        if quote >= 0 and not is_term(text, quote, closed):
            passages.append(Speech(quote, closed, speaker))
            if mark == "，" and text[after + 1 : after + 2] != "“":
                passages.append(Speech(after, until, speaker))
        elif mark and mark in "，,：:":
            passages.append(Speech(after, until, speaker))
        return passages

    def _reduce(self, subject: str, known: set[str]) -> str:
        subject = self._lead.sub("", subject.strip("“”‘’ 　"))
        subject = self._manner.sub("", self._occasion.sub("", self._when.sub("", subject)))
        if subject in self._pronouns or subject in known:
            return subject
        if not subject or subject in self._no_speaker or subject.startswith(self._acted_upon):
            return ""
        if subject in self._titles:
            return subject
        for name in known:
            if len(name) <= 4 and subject.startswith(name):
                return name
        named = self._title_then_name.match(subject)
        if named and named["name"] not in self._no_speaker:
            # 县长乔玉代表: one title in front of the name, one behind.
            alone = self._in_office.sub("", named["name"])
            return alone if self._bare_name.match(alone) else named["name"]
        if subject.endswith(self._unnamed):
            # 家住甲镇的刘女士: where somebody lives is no part of the name.
            called = subject.rpartition("的")[2]
            return called if self._bare_name.match(called) and called not in self._unnamed else subject
        titled = self._name_then_title.search(subject)
        if titled:
            # 生态环境厅厅长 is an office without a name, spoken of as a whole.
            return titled["name"] if self._is_person(titled["name"]) else subject
        if self._bare_name.match(subject):
            return subject
        return self._organ(subject)

    def _organ(self, subject: str) -> str:
        """Return the organ that a subject ends with; a headline that runs into it is no part of its name."""
        if not self._office.search(subject) or len(subject) > _LONGEST_ORGAN:
            return ""
        known = self._publisher.search(subject)
        if known is not None and known.start() > 0 and subject[known.start() - 1] not in _JOINED:
            # 春灌面积超一亿亩水利部: whatever stands in front of an organ's full name is a headline.
            return known.group()
        if len(subject) < _PLAIN and _FIGURE.search(subject) is None:
            return subject
        titled = subject.rfind("《")
        if subject.endswith("》") and titled >= 0:
            # 某省某厅印发的《方案（2025—2027年）》: the paper speaks.
            return subject[titled:]
        if known is not None:
            return known.group()
        return "" if _FIGURE.search(subject) or " " in subject else subject

    def _speaks_on(self, speaker: str, verb: str) -> bool:
        """Tell whether somebody speaks until the paragraph ends: a person, or an organ that tells itself."""
        if self._bare_name.match(speaker) is not None or self._in_office.search(speaker) is not None:
            return True
        return verb in self._goes_on and self._papers.search(speaker) is None

    def _is_person(self, words: str) -> bool:
        return self._bare_name.match(words) is not None and not words.endswith(_OF_ORGANS)


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
