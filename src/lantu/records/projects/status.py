"""The verbs around a list of names to the state that they tell."""

from __future__ import annotations

from lantu.records.mood import Mood
from lantu.records.programme import Status
from lantu.records.projects.lexicon import ProjectLexicon
from lantu.records.projects.named import Named
from lantu.records.projects.surroundings import DONE, IN_USE, Surroundings, is_act

ISSUED: frozenset[Status] = frozenset({"issued", "signed"})
"""The states that befall papers alone."""
_PAPER: frozenset[Status] = ISSUED | {"planned", "proposed"}
_THING: frozenset[Status] = frozenset(
    {"proposed", "planned", "under_construction", "completed", "operating", "relocating", "relocated"}
)
_DRIVE: frozenset[Status] = _THING | {"issued"}
_PLAN = "plan"
_STATE = ("国家", "全国")
_AND = "并"
_BEGUN: frozenset[Status] = frozenset({"planned", "under_construction"})
_SETTLES: frozenset[Status] = frozenset(
    {"completed", "operating", "issued", "signed", "proposed", "relocated"}
)


class StatusJudge:
    """Gives a named thing the state that its surroundings tell in their mood."""

    def __init__(self, lexicon: ProjectLexicon) -> None:
        self._lexicon = lexicon

    def judge(self, named: Named, around: Surroundings, mood: Mood) -> tuple[Status, str] | None:
        """Return the state and the word that tells it; None where no word does."""
        if around.before and around.before[0][1] in self._lexicon.locative:
            return None
        allowed = _allowed(named)
        told_after = _first(((verb.after, word) for verb, word in around.after), allowed)
        told_after = _furthest(told_after, around, allowed) if mood != "intended" else told_after
        told_before = _first(((verb.before, word) for verb, word in around.before), allowed)
        if told_after and told_after[0] == "relocating" and around.has_object:
            told_after = None  # 新区疏解企业: they move, not the new area
        told = _decide(told_before, told_after)
        if told is not None and told == told_before and self._is_title(named, told[1]):
            return None
        push = self._push(around)
        if told is not None and told == told_before and told[1] == push and self._acts(around):
            return None  # 争取某校设立分校: what is striven for is what it does
        if mood == "plain" and told == told_after and push.endswith(self._lexicon.shift.aims_at):
            told = ("under_construction", told[1]) if told and told[0] in IN_USE else told
        if (
            told is None
            and named.kind != "paper"
            and push
            and not (self._acts(around) or self._betters(around))
        ):
            told = ("under_construction", push)
        if told is None and named.kind == "drive":
            told = next((("under_construction", word) for verb, word in around.before if verb.drives), None)
        if told is None and self._is_used(named, around, mood):
            return "operating", ""
        if told is None:
            return None
        if mood == "intended" and told == told_before and self._is_ahead(around):
            return "planned", told[1]
        if told == told_before and mood != "intended" and self._is_built(around):
            return "completed", told[1]
        return self._shift(named, *told, self._mood_behind(around, told[1], mood)), told[1]

    def _push(self, around: Surroundings) -> str:
        """Return the nearest word that pushes a thing on; none where a nearer one says that it is used.

        支持稳步提升某港: there is something to be made better.
        """
        for verb, word in around.before:
            if verb.push or verb.use_before:
                return word if verb.push else ""
        return ""

    def _is_built(self, around: Surroundings) -> bool:
        """Tell whether building is said to be done (建设了, 打造了)."""
        if len(around.before) < 2 or around.before[0][1] != DONE:
            return False
        return around.before[1][1].endswith(self._lexicon.shift.built)

    def _is_ahead(self, around: Surroundings) -> bool:
        """Tell whether a word of intent right in front says that a work is to begin (将共同建设)."""
        if around.before[0][1] not in self._lexicon.shift.to_begin:
            return False
        words = (word for _, word in around.before[1:] if not self._lexicon.is_adverb(word))
        return next(words, "") in self._lexicon.shift.intends

    def _mood_behind(self, around: Surroundings, word: str, mood: Mood) -> Mood:
        """Return the mood of a word behind a name: one in front of it may make it intended (计划开通)."""
        words = [each for _, each in around.after]
        ahead = words[: words.index(word)] if word in words else ()
        return "intended" if any(each in self._lexicon.shift.ahead for each in ahead) else mood

    def _betters(self, around: Surroundings) -> bool:
        """Tell what is only made better (推进甲区与乙区联动发展, 支持甲港提升能力)."""
        if not around.after:
            return False
        verb, word = around.after[0]
        return word in self._lexicon.better or (verb.use_before and not verb.push and not verb.use_after)

    def _acts(self, around: Surroundings) -> bool:
        """Tell what is made to do something (推动新区落实战略) from what is pushed on."""
        verb, word = next(
            (each for each in around.after if len(each[1]) > 1 and not each[1].endswith("建设")), (None, "")
        )
        if around.acted:
            return True
        if verb is None or verb.after or not around.has_object:
            return False
        return is_act(verb, word)

    def _is_title(self, named: Named, word: str) -> bool:
        """Tell an aim (打造示范区) from a thing: nothing is built that is only called so."""
        if named.name.startswith(_STATE):
            return False  # 争创国家…试验区: the state gives such a title to one
        return word in self._lexicon.title_verbs and named.name.endswith(self._lexicon.titles)

    def _is_used(self, named: Named, around: Surroundings, mood: Mood) -> bool:
        if named.kind != "body" or not (named.placed or named.category in self._lexicon.use_categories):
            return False
        if around.acted:  # 支持甲园开展…: nothing is told of it, unless it is what is relied on
            return any(verb.use_before and not verb.push for verb, _ in around.before)
        if self._betters(around):
            return True  # 推动甲园提质增效: there is something to be made better
        ahead = mood == "intended" or any(word in self._lexicon.shift.intends for _, word in around.before)
        before = [verb for verb, _ in around.before if not (verb.push and self._acts(around))]
        if any(verb.use_before and not (ahead and verb.use_after) for verb in before):
            return True  # 将落户某园: nobody is there yet
        return mood != "intended" and any(verb.use_after for verb, _ in around.after)

    def _shift(self, named: Named, status: Status, word: str, mood: Mood) -> Status:
        """Read a state in its mood: what is to be completed is being built; what is to begin is planned."""
        if status == "under_construction" and word.endswith(self._lexicon.shift.pushed_on):
            return status
        return self._intended(named, status, word) if mood == "intended" else self._told(named, status, word)

    def _intended(self, named: Named, status: Status, word: str) -> Status:
        shift = self._lexicon.shift
        if status == "under_construction" and named.kind == "drive":
            return "operating" if any(part in word for part in shift.going_on) else "planned"
        if status == "under_construction":
            begins = word.endswith(shift.begins) and word not in shift.goes_on
            return "planned" if begins else status
        if status == "completed":
            return "under_construction"
        if status == "operating":
            return "planned" if word.endswith(shift.founds) or named.kind == "drive" else "under_construction"
        if status in {"issued", "signed"}:
            if named.category == _PLAN and word in shift.begins:
                return "planned"  # 实施…计划 begins a drive; what is carried out further is in force
            return "issued" if word.endswith(shift.in_force) else "planned"
        return "relocating" if status == "relocated" else status

    def _told(self, named: Named, status: Status, word: str) -> Status:
        shift = self._lexicon.shift
        if status == "planned":
            if word.endswith(shift.founds):
                return "operating"
            return "under_construction" if word.endswith(shift.underway) else status
        if status == "under_construction" and named.kind == "drive" and "建" not in word:
            return "operating"
        if status == "operating" and word in shift.approved and named.category in shift.approved_works:
            return "planned"
        return status


def _allowed(named: Named) -> frozenset[Status]:
    if named.kind == "paper":
        return _PAPER
    return _DRIVE if named.kind == "drive" else _THING


def _first(verbs: object, allowed: frozenset[Status]) -> tuple[Status, str] | None:
    for statuses, word in verbs:  # type: ignore[attr-defined]
        for status in statuses:
            if status in allowed:
                return status, word
    return None


def _furthest(
    told: tuple[Status, str] | None, around: Surroundings, allowed: frozenset[Status]
) -> tuple[Status, str] | None:
    """Return what came of a beginning where the same words say that too (已启动并投入运营)."""
    words = [word for _, word in around.after]
    if told is None or told[0] not in _BEGUN or _AND not in words:
        return told
    behind = around.after[words.index(_AND) :]
    later = _first(((verb.after, word) for verb, word in behind), allowed & IN_USE)
    return told if later is None else later


def _decide(before: tuple[Status, str] | None, after: tuple[Status, str] | None) -> tuple[Status, str] | None:
    """Choose between what stands in front and what stands behind: 启动…建设 begins, 谋划…建设 proposes."""
    if before is None or after is None:
        return before or after
    if before[0] == "proposed" or (before[0] == "planned" and after[0] == "under_construction"):
        return before
    if after[0] in _SETTLES or before[0] not in _SETTLES:
        return after
    return before
