"""Who is named in front of a word of saying: a person, an office, an organ or a paper."""

from __future__ import annotations

import re

from lantu.language.vocabulary import load_vocabulary
from lantu.records.words import alternatives

# In front of a title these end the name of what somebody heads.
_OF_ORGANS = tuple("委厅局部办院市县区省府会司处所校社团组队")
_LONGEST_ORGAN = 60
# A subject as long may begin with a headline, and one with a figure does.
_PLAIN = 16
_FIGURE = re.compile("[0-9&]")
# Between organs that speak together.
_JOINED = "、和与及同合"

_WRITER = "记者"


class SpeakerNames:
    """Reduces the subject of a clause that says something to the name of who says it.

    Compiled vocabulary of ``titles`` in ``data/speakers.toml``; see there what each list decides.
    """

    def __init__(self) -> None:
        words = load_vocabulary("speakers", "lantu.records")["titles"]
        surnames, titles = words["surnames"], alternatives(words["words"])
        self._title_then_name = re.compile(rf".*(?:{titles})(?:[（(][^）)]*[）)])?(?P<name>[一-龥·]{{2,4}})$")
        self._titles = frozenset(words["words"])
        self._in_office = re.compile(f"(?:{titles}|{alternatives(words['unnamed'])})$")
        self._bare_name = re.compile(rf"^[{surnames}][一-龥]{{1,2}}$")
        self._name_then_title = re.compile(rf"(?:^|[、，的])?(?P<name>[一-龥]{{2,3}})(?:{titles})(?:代表)?$")
        self._unnamed = tuple(words["unnamed"])
        claims = load_vocabulary("claims", "lantu.records")
        phrase, firms = claims["phrase"], claims["place"]["firms"]
        self._office = re.compile(f"{words['organ_end']}|{words['firm']}(?:{alternatives(firms)})$")
        self._behind_headline = re.compile(words["behind_headline"])
        self._within = re.compile(words["organ_within"])
        self._publisher = re.compile(f"(?:{alternatives(phrase['publishers'])})$")
        self._papers = re.compile(words["papers"])
        self._when = re.compile(words["when"])
        self._lead = re.compile(words["lead"])
        self._occasion = re.compile(words["occasion"])
        self._conference = re.compile(words["conference"])
        self._manner = re.compile(words["manner"])
        self._pronouns = frozenset(words["pronouns"])
        self._acted_upon = tuple(words["acted_upon"])
        self._no_speaker = frozenset(words["no_speaker"])

    def is_pronoun(self, speaker: str) -> bool:
        """Tell whether he who spoke last is meant."""
        return speaker in self._pronouns

    def is_paper(self, speaker: str) -> bool:
        """Tell whether a paper or a meeting speaks."""
        return self._papers.search(speaker) is not None

    def is_nobody(self, speaker: str) -> bool:
        """Tell whether a word in the place of a name names nobody."""
        return speaker in self._no_speaker

    def is_person(self, speaker: str) -> bool:
        """Tell whether a person speaks, by name or by office."""
        return self._bare_name.match(speaker) is not None or self._in_office.search(speaker) is not None

    def reduce(self, subject: str, known: set[str], *, told: bool = False) -> str:
        """Return who speaks where a clause has this subject; empty where nobody does.

        Parameters
        ----------
        subject : str
            What stands in front of the word of saying.
        known : set of str
            Names that the text has given before.
        told : bool
            Whether figures are given out: in front of them may stand of what they are.
        """
        subject = self._lead.sub("", subject.strip("“”‘’ 　"))
        subject = self._occasion.sub("", self._when.sub("", subject))
        subject = self._manner.sub("", self._when.sub("", self._conference.sub("", subject)))
        if subject in self._pronouns or subject in known:
            return subject
        if not subject or subject in self._no_speaker or subject.startswith(self._acted_upon):
            return ""
        if subject in self._titles:
            return subject
        for name in known:
            if len(name) <= 4 and subject.startswith(name):
                return name
        if subject.endswith(_WRITER):
            # 某报记者了解到: whoever writes is nobody's source.
            return ""
        speaker = self._named(subject) or self.organ(subject)
        if not speaker and told:
            # 国家税务总局|增值税发票数据显示
            within = self._within.match(subject)
            return self.organ(within["organ"]) if within else ""
        return speaker

    def _named(self, subject: str) -> str:
        """Return the person or the office that a subject ends with; empty where it ends with neither."""
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
            bare = self._bare_name.match(titled["name"]) and not titled["name"].endswith(_OF_ORGANS)
            return titled["name"] if bare else subject
        return subject if self._bare_name.match(subject) else ""

    def organ(self, subject: str) -> str:
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
        headed = self._behind_headline.match(subject)
        if headed is not None and self._office.search(headed["organ"]):
            # 通过量达1.5亿吨长江三峡通航管理局: behind a headline's figure, or from 中国 on.
            return headed["organ"]
        return "" if _FIGURE.search(subject) or " " in subject else subject
