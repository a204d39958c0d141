"""Which clauses of a sentence say what is to be done, and which of them belong together."""

from __future__ import annotations

from collections.abc import Mapping

from lantu.records.claims.modality import is_later
from lantu.records.commitments.grouping import BY, Grouping
from lantu.records.commitments.intended import Intended, Part
from lantu.records.commitments.lexicon import CommitmentLexicon
from lantu.records.commitments.verbs import VerbFinder
from lantu.records.passage import Passage
from lantu.records.sentence import Sentence

_DAY = 10
_SOON = 4
_SHORTEST = 5


class ClauseReader:
    """Finds the clauses of instructions and gathers them into commitments."""

    def __init__(self, lexicon: CommitmentLexicon) -> None:
        self._lexicon = lexicon
        self._verbs = VerbFinder(lexicon)
        self._grouping = Grouping(lexicon)

    def read(self, passage: Passage, *, headed: bool, checked: Mapping[int, bool]) -> list[list[Intended]]:
        """Return the groups of clauses that make one commitment each, in text order.

        Parameters
        ----------
        passage : Passage
        headed : bool
            The sentence is the title of a speech or a section of a plan.
        checked : mapping of int to bool
            Where clauses end that tell of a project, and whether it is a work rather than a paper.
        """
        sentence = passage.sentence
        if sentence.text[sentence.end - 1] in "？?" or not self._may_instruct(passage):
            return []
        ends = self._lexicon.lists if sentence.heading else self._lexicon.preamble
        if ends.search(sentence.text, sentence.start, sentence.end):
            return []
        groups: list[list[Intended]] = []
        quoted = comes_of = False
        for first, last in sentence.clauses:
            start = self._behind_says(sentence.text, first, last)
            bracketed = "（" in sentence.text[start:last] or "(" in sentence.text[start:last]
            charge = self._lexicon.charged.search(sentence.text, start, last) if bracketed else None
            end = charge.start() if charge else last
            if self._only_announces(sentence.text, start, end):
                if groups and all(each.part == "means" for each in groups[-1]):
                    groups.pop()  # 围绕上述目标，抓好以下工作 says nothing that is to be done
                continue
            comes_of = comes_of or self._tells_outcome(sentence.text, start, end)
            work = checked.get(passage.span(start, end).end) if checked else None
            clause = self._intended(passage, start, end, quoted=quoted, headed=headed, work=bool(work))
            if clause is None or (comes_of and not self._is_aimed(passage, clause)):
                quoted = False
                continue
            quoted = quoted or clause.rule == "commitment.quoted"
            clause.checked = work is not None or any(
                start <= quantity.start < end for quantity in sentence.quantities
            )
            if groups and self._grouping.belongs(passage, groups[-1], clause):
                groups[-1].append(clause)
            elif not self._grouping.is_mere_effect(clause):
                groups.append([clause])
        return groups

    def _tells_outcome(self, text: str, start: int, end: int) -> bool:
        """Tell a clause that ends or opens with what stands once a work is done (建成后年产值…)."""
        if not self._lexicon.outcome_firsts.isdisjoint(text[start : start + _SOON]) and any(
            text.startswith(self._lexicon.outcomes, at, end) for at in range(start, start + _SOON)
        ):
            return True
        return text.endswith(self._lexicon.outcomes, start, end)

    def _only_announces(self, text: str, start: int, end: int) -> bool:
        """Tell a clause that only says that tasks follow, or what the next is about (…方面)."""
        announces = text.endswith(self._lexicon.announcing, start, end)
        return announces and not text.endswith(self._lexicon.announcing_not, start, end)

    def _is_aimed(self, passage: Passage, clause: Intended) -> bool:
        """Tell a figure that is aimed at from what only comes of something."""
        if not passage.sentence.text.startswith(self._lexicon.aimed_outcomes, clause.action):
            return False
        return any(clause.start <= each.start < clause.end for each in passage.sentence.quantities)

    def _may_instruct(self, passage: Passage) -> bool:
        """Tell whether anything in a sentence or around it can make an instruction of one of its clauses."""
        sentence = passage.sentence
        if sentence.heading or sentence.future or sentence.instructed or passage.instructed:
            return True
        if passage.moods.intents or passage.moods.local or sentence.periods:
            return True
        text, behind = sentence.text, self._behind_says
        return any(text[behind(text, start, end)] in "“‘" for start, end in sentence.clauses)

    def _behind_says(self, text: str, start: int, end: int) -> int:
        """Return where a clause begins behind what only tells that it is said (并提出“推进…”)."""
        says = self._lexicon.says.match(text, start, end) if text.find("“", start, end) > start else None
        return says.end() if says else start

    def _intended(
        self, passage: Passage, start: int, end: int, *, quoted: bool, headed: bool, work: bool
    ) -> Intended | None:
        text = passage.sentence.text
        if end - start < 4 or text.endswith(self._lexicon.asides, start, end):
            return None
        intent = passage.moods.last_intent(start, end) or self._verbs.planned(passage, start, end)
        if intent is not None and self._only_expects(passage, start, end, intent):
            return None
        mood = passage.mood(start, end)
        mood = "intended" if mood == "reported" and self._strives(passage, start, end) else mood
        cued = intent is not None
        rule = self._licence(passage, start, mood, quoted=quoted, headed=headed, cued=cued)
        if mood == "reported":
            return None
        if not rule and mood == "plain":
            return self._attained(passage, start, end)
        first = self._verbs.skip(passage, start, end)
        if text.startswith(self._lexicon.never, first):
            return None
        verb = self._verbs.find(passage, first, end, intent)
        if verb is None:
            return self._figure(passage, start, end, mood, work=work)
        if not rule or (not cued and self._reports(passage, (start, end), first, verb)):
            return None
        part = self._part(text, first, verb)
        alone = text.startswith(self._lexicon.begins, verb) or (
            end - verb < _SHORTEST and text.startswith(self._lexicon.comes, verb)
        )
        if intent is not None and first < intent[0] and alone:
            verb = first  # 首批示范段预计明年6月亮相, 某线将通车
        return Intended(start, end, verb, part, cued, False, rule)

    def _strives(self, passage: Passage, start: int, end: int) -> bool:
        """Tell what is striven for behind a word of intent from what is reported (推动…不断取得成效)."""
        text = passage.sentence.text
        strives = text.startswith(self._lexicon.strives, start) and passage.moods.has_intent_before(start)
        return strives and self._lexicon.reached.search(text, start, end) is None

    def _reports(self, passage: Passage, clause: tuple[int, int], first: int, verb: int) -> bool:
        """Tell a statement that opens with a verb (疏解…是牛鼻子) from an instruction.

        A subject of its own makes a report of it too: 三地还发布一批应用场景.
        """
        start, end = clause
        words = passage.sentence.text[verb:end]
        if "是" in words and "是" in self._lexicon.is_kept.sub("", words):
            return True
        if passage.sentence.future or passage.moods.has_intent_before(start):
            return False
        return any(start <= mention.start and mention.end == first for mention, _ in passage.sentence.places)

    def _only_expects(self, passage: Passage, start: int, end: int, intent: tuple[int, int]) -> bool:
        """Tell a word of intent that only says what will come of something, or on which day."""
        effects = self._lexicon.effects.search(passage.sentence.text, start, end)
        return effects is not None or self._is_dated(passage, intent)

    def _is_dated(self, passage: Passage, intent: tuple[int, int]) -> bool:
        """Tell an event that is announced for a day (将在5月17日发行) from an intention."""
        return any(
            intent[1] <= period.start <= intent[1] + 1
            and len(period.period.end or "") == _DAY
            and passage.sentence.text[period.end - 1] not in BY
            for period in passage.sentence.periods
        )

    def _figure(self, passage: Passage, start: int, end: int, mood: str, *, work: bool) -> Intended | None:
        """Read a clause that sets a figure, or tells of a work, behind a word of aiming or among targets."""
        sentence = passage.sentence
        aimed = mood == "intended" and (
            sentence.future or passage.instructed or self._is_governed(passage, start)
        )
        if aimed and any(start <= quantity.start < end for quantity in sentence.quantities):
            return Intended(start, end, start, "figure", False, True, "commitment.figure")
        if work and mood == "intended" and (aimed or self._is_due(passage, start, end)):  # 某线年内开通
            return Intended(
                start,
                end,
                self._verbs.behind_plan(passage, start, end),
                "figure",
                False,
                True,
                "commitment.work",
            )
        return self._attained(passage, start, end)

    def _is_due(self, passage: Passage, start: int, end: int) -> bool:
        """Tell whether a clause names a time to come by which something is to be so."""
        return any(
            start <= period.start < end and is_later(period.period, passage.source.anchor)
            for period in passage.sentence.periods
        )

    def _is_governed(self, passage: Passage, start: int) -> bool:
        """Tell whether a word of intent stands in front, with no other matter (；) begun since."""
        before = [at for at, _ in passage.moods.intents if at <= start]
        return bool(before) and "；" not in passage.sentence.text[before[-1] : start]

    def _attained(self, passage: Passage, start: int, end: int) -> Intended | None:
        """Read a clause that says what is to be reached by a year to come (到2030年，水质全部达到…)."""
        sentence = passage.sentence
        if self._lexicon.attained.search(sentence.text, start, end) is None:
            return None
        by = any(
            sentence.text[mention.start] == "到"
            and (mention.end == start - 1 or start <= mention.start < end)
            and is_later(mention.period, passage.source.anchor)
            for mention in sentence.periods
        )
        return Intended(start, end, start, "figure", False, False, "commitment.attained") if by else None

    def _licence(
        self, passage: Passage, start: int, mood: str, *, quoted: bool, headed: bool, cued: bool
    ) -> str:
        """Return why a clause with a verb is an instruction; empty where it is a report."""
        sentence = passage.sentence
        if cued:
            return "commitment.cued"
        if sentence.past:
            return ""
        if sentence.heading:
            return "commitment.heading" if headed or passage.instructed else ""
        if mood == "intended":
            return "commitment.point" if passage.instructed else "commitment.passage"
        return "commitment.quoted" if quoted or self._opens_speech(sentence, start) else ""

    def _opens_speech(self, sentence: Sentence, start: int) -> bool:
        """Tell words that are spoken from a quoted term at a clause's start (“优势互补”加快形成)."""
        closing = {"“": "”", "‘": "’"}.get(sentence.text[start])
        if closing is None:
            return False
        end = sentence.clause_of(start)[1]
        closes = sentence.text.find(closing, start, end)
        return closes < 0 or closes >= end - 1

    def _part(self, text: str, first: int, verb: int) -> Part:
        if text.startswith(self._lexicon.means, verb):
            return "means"
        if text.startswith(self._lexicon.effects_of, verb):
            return "effect"
        # 确保…: the action begins behind it
        ensures = text.startswith(self._lexicon.ensures, first)
        return "result" if ensures or text.startswith(self._lexicon.results, verb) else "main"
