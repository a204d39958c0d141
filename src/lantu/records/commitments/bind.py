"""Bind what is to be done to who is to do it, where and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lantu.facts import Span
from lantu.records.claim import Claim
from lantu.records.commitments.actor import ActorFinder
from lantu.records.commitments.bidding import Bidding
from lantu.records.commitments.charge import ChargeReader
from lantu.records.commitments.clauses import ClauseReader
from lantu.records.commitments.intended import Intended
from lantu.records.commitments.lexicon import commitment_lexicon
from lantu.records.domains import domains
from lantu.records.instructions import NUMBERED
from lantu.records.passage import Passage
from lantu.records.programme import Commitment, ProjectEvent, Sort
from lantu.records.sentence import HOME_CODE
from lantu.records.wording import balance, is_in_title

_PAPERS = frozenset({"plan", "policy", "agreement"})
_SHORTEST_ACTION = 5
_MONTH = len("2026-12")
_YEAR = len("2026")
_LONGEST_ACTION = 120
_MOST_NAMED = 3
# “十五五”良好开局 is the beginning of those years.
_BEGINS = re.compile("[”』]?(?:的?良好|精彩|新)?(?:开局|开门红)")
# 年底, 6月底前, 年内: the last day is set. 当前 and 日前 set none.
_BY = re.compile("(?:[底末内]|(?<=..)[年月日底末]前)$")


class CommitmentBinder:
    """Turns clauses of instruction into commitments; it remembers whom the passage is about."""

    def __init__(self) -> None:
        self._lexicon = commitment_lexicon()
        self._clauses = ClauseReader(self._lexicon)
        self._introduced = False  # the line before names an office and its holder
        self._plan_year: str | None = None
        self._actors = ActorFinder()
        self._charges = ChargeReader()
        self._bidding = Bidding(self._lexicon)

    def bind(
        self, passage: Passage, projects: Sequence[ProjectEvent] = (), claims: Sequence[Claim] = ()
    ) -> list[Commitment]:
        """Return the commitments of one sentence in text order.

        Parameters
        ----------
        passage : Passage
        projects, claims : sequence
            What was read out of the same sentence: a commitment to one of them can be checked.
        """
        passage = self._bidding.follow(passage)
        sentence = passage.sentence
        opening = sentence.text[sentence.start : sentence.end].lstrip() if sentence.heading else ""
        if sentence.heading:
            self._note_plan(passage)
        groups = self._clauses.read(
            passage,
            headed=sentence.heading and (self._introduced or opening.startswith(self._lexicon.sections)),
            checked={event.span.end: event.category not in _PAPERS for event in projects},
        )
        self._introduced = sentence.heading and self._lexicon.offices.search(opening) is not None
        found = [self._commitment(passage, group, projects, claims) for group in groups]
        found = [commitment for commitment in found if len(commitment.action) >= _SHORTEST_ACTION]
        self._charges.read(passage, found)
        return found

    def finish(self, commitments: Sequence[Commitment]) -> list[Commitment]:
        """Return a document's commitments with the organs that it charges with them behind its tasks."""
        return self._charges.charge(commitments)

    def _commitment(
        self,
        passage: Passage,
        group: list[Intended],
        projects: Sequence[ProjectEvent],
        claims: Sequence[Claim],
    ) -> Commitment:
        start, end = group[0].start, group[-1].end
        timed = bool(passage.sentence.periods)
        span = passage.span(start, end)
        action = self._action(passage.sentence.text, group)
        action = _subject_of(action, span, projects) + action
        sort, claim = self._sort(action, span, projects, claims)
        speaker = passage.source.speaker_at(group[0].action)
        deadline = self._deadline(passage, start, end, group[0].action) if timed else None
        counted = any(span.contains(each.span) for each in claims)
        if deadline is None and (sort != "declaratory" or counted):  # a wish of a year's plan has no last day
            deadline = self._of_section(passage, group[0].rule)
        return Commitment(
            id=passage.identify("commitment", span, action),
            span=span,
            actors=self._actors.find(passage, start, group[0].action, speaker),
            action=action,
            places=passage.names(_places(passage, start, end)),
            deadline=deadline,
            domain=domains().at(passage.sentence.text, start, end, passage.source.scan, "other"),
            speaker=speaker,
            sort=sort,
            claim=claim,
            confidence=0.8 if group[0].cued else 0.65,
            rule=group[0].rule,
        )

    def _action(self, text: str, group: list[Intended]) -> str:
        """Return what is to be done without long means and without what it is good for."""
        words = [_words_of(text, each) for each in group if each.part != "effect"]
        if len(words) > 1 and group[0].part == "means" and len(words[0]) > 2 * sum(map(len, words[1:])):
            words = words[1:]
        return "，".join(words or [_words_of(text, group[0])])[:_LONGEST_ACTION]

    def _deadline(self, passage: Passage, start: int, end: int, action: int) -> str | None:
        """Return the last day that the clause or what leads up to it sets, as year or month."""
        anchor = (passage.source.anchor or "")[:4]
        best = None
        text = passage.sentence.text
        for mention in passage.sentence.periods:
            if mention.start >= end:
                break
            last = None if is_in_title(passage.sentence.text, mention.start) else mention.period.end
            if last is None or mention.role in {"since", "baseline"} or last[:4] < anchor:
                continue
            if _BEGINS.match(text, mention.end):
                continue
            words = text[mention.start : mention.end]
            now = (passage.source.anchor or "")[: len(last)]
            by = _BY.search(words) is not None
            inside = mention.start >= start and len(last) == _MONTH
            if (last > now and (last[:4] > anchor or mention.role == "until" or by or inside)) or (
                last == now and by
            ):
                best = last[:7]
        return best or self._this_year(passage, action)

    def _this_year(self, passage: Passage, action: int) -> str | None:
        """Return the running year, or a part of it, in which something is to be done (今年建成…，新建…)."""
        sentence, anchor = passage.sentence, passage.source.anchor or ""
        year = anchor[:4]
        for mention in sentence.periods:
            start, last = mention.period
            if not year or mention.start >= action or mention.role != "at" or last is None:
                continue
            rest = last[:4] == year and len(last) == _MONTH and last > anchor[:_MONTH]
            clause = sentence.clause_of(mention.start)
            told = (mention.start, mention.end) == clause or passage.mood(*clause) == "intended"
            if told and (rest or (start, last) == (year, year)):
                return last
        return None

    def _of_section(self, passage: Passage, rule: str) -> str | None:
        """Return the year whose tasks the section lists (2026年重点工作); None where it sets none."""
        sentence, year = passage.sentence, (passage.source.anchor or "")[:4]
        lists = sentence.future or passage.instructed
        last = sentence.frame.end if lists and sentence.frame is not None else None
        if last is None or sentence.frame != (last, last) or len(last) != len("2026"):
            last = self._plan_year if passage.instructed or rule == "commitment.passage" else None
        return last if last is not None and last >= year else None

    def _note_plan(self, passage: Passage) -> None:
        """Note the last year of the plan that a title names (2026年工作要点, 行动方案（2025—2027年）)."""
        sentence = passage.sentence
        if self._lexicon.plans.search(sentence.text, sentence.start, sentence.end) is None:
            return
        # 当前重点任务 names no year.
        years = [mention.period.end for mention in sentence.periods if len(mention.period.end or "") == _YEAR]
        if years:
            self._plan_year = max(year for year in years if year)

    def _sort(
        self, action: str, span: tuple[int, int], projects: Sequence[ProjectEvent], claims: Sequence[Claim]
    ) -> tuple[Sort, str | None]:
        for claim in claims:
            if span[0] <= claim.span.start and claim.span.end <= span[1] and claim.modality != "reported":
                return "figure", claim.id
        if any(span[0] < project.span.end and project.span.start < span[1] for project in projects):
            return "deliverable", None
        if self._lexicon.deliverable.match(action) and self._lexicon.deliverable_ends.search(action):
            return "deliverable", None
        return "declaratory", None


def _places(passage: Passage, start: int, end: int) -> tuple[str, ...]:
    """Return the places of a stretch, else of its passage.

    In a place's own report the country is none of them: it stands in names (中国某集团) and praise.
    """
    sentence = passage.sentence
    named = passage.places_in(start, end)
    if not sentence.settled:
        return named or sentence.subject
    named = tuple(code for code in named if code != HOME_CODE)
    about = tuple(code for code in sentence.subject if code != HOME_CODE)
    return named or about or sentence.inherited


def _words_of(text: str, clause: Intended) -> str:
    """Return a clause from its action on, without the number of the point that it opens (5.各县建设…)."""
    words = balance(text[clause.action : clause.end])
    number = NUMBERED.match(words)
    return words[number.end() :] if number is not None else words


def _subject_of(action: str, span: Span, projects: Sequence[ProjectEvent]) -> str:
    """Return the works that a clause without a subject tells of (计划年底前开通); empty where it has one."""
    told = (event.name for event in projects if event.span.end == span.end and event.span.start < span.start)
    names = [name for name in dict.fromkeys(told) if name not in action]
    return "、".join(names) if len(names) <= _MOST_NAMED else f"{names[0]}等"
