"""The words that decide, read from the vocabulary and kept in forms that are quick to ask."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from lantu.language.vocabulary import load_vocabulary
from lantu.records.claim import Stage


class Affixes:
    """Words to take off one end of a phrase, and words that stay whole there.

    Examples
    --------
    >>> Affixes(["达到", "已"], ["已"]).strip_end("森林覆盖率已达到")
    '森林覆盖率'
    """

    __slots__ = ("_by_length", "_firsts", "_kept", "_lasts")

    def __init__(self, words: Iterable[str], kept: Iterable[str]) -> None:
        by_length: dict[int, set[str]] = {}
        for word in words:
            by_length.setdefault(len(word), set()).add(word)
        self._by_length = sorted(by_length.items(), reverse=True)
        self._kept = tuple(word for word in kept if len(word) > 1)
        self._firsts = frozenset(word[0] for group in by_length.values() for word in group)
        self._lasts = frozenset(word[-1] for group in by_length.values() for word in group)

    def strip_end(self, phrase: str) -> str:
        """Take the words off the end until none is left there."""
        while phrase and phrase[-1] in self._lasts:
            if phrase.endswith(self._kept):
                return phrase
            for length, words in self._by_length:
                if phrase[-length:] in words:
                    phrase = phrase[:-length]
                    break
            else:
                return phrase
        return phrase

    def strip_start(self, phrase: str) -> str:
        """Take the words off the start until none is left there."""
        while phrase and phrase[0] in self._firsts:
            if phrase.startswith(self._kept):
                return phrase
            for length, words in self._by_length:
                if phrase[:length] in words:
                    phrase = phrase[length:]
                    break
            else:
                return phrase
        return phrase


def alternatives(words: Iterable[str]) -> str:
    """Write words as one alternation, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


Words = dict[str, Any]
"""One table of the vocabulary."""


# Behind 将 these speak of the future though they are one character long.
_AFTER = frozenset("于在会达有为以从按再")


class ClaimLexicon:
    """Compiled vocabulary of ``data/claims.toml``; see there what each list decides."""

    def __init__(self) -> None:
        words = load_vocabulary("claims", "lantu.records")
        self._read_phrase(words["phrase"])
        self._read_counted(words["phrase"])
        self._read_borne(words["phrase"])
        self._read_verbs(words["phrase"])
        self._read_owners(words["phrase"])
        self._read_headlines(words["phrase"])
        self._read_kinds(words["growth"], words["cumulative"])
        self._read_modality(words["modality"])
        self._read_goals(words["goal"])
        self._read_place(words["place"], words["phrase"]["publishers"])
        stages: dict[Stage, list[str]] = words["stage"]
        self.stages = {form: stage for stage, forms in stages.items() for form in forms}
        self.stage = re.compile(alternatives(self.stages))
        self.gross = re.compile(alternatives(words["net"]["gross"]))
        self.net = tuple(words["net"]["net"])

    def _read_phrase(self, phrase: Words) -> None:
        self.value_words = Affixes(phrase["value_words"], phrase["kept_ends"])
        self.lead_words = Affixes(phrase["lead_words"], phrase["kept_starts"])
        self.existential = tuple(phrase["existential"])
        self.elliptic = tuple(phrase["elliptic"])
        self.kept_ends = tuple(phrase["kept_ends"])
        self.ranked_among = re.compile(phrase["ranked_among"])
        self.rank_verbs = tuple(phrase["rank_verbs"])
        # What lies, leads or was done begins behind the name.
        behind = alternatives([*phrase["happens"], *phrase["predicates"], *phrase["topic_behind"]])
        self.topic = re.compile(
            f"(?P<topic>[^，。；：、“”]{{2,18}}?(?:{alternatives(phrase['topics'])}))(?={behind}|$|，)"
        )
        self.topic_words = re.compile(alternatives(phrase["topics"]))
        acts = alternatives([*phrase["organ_acts"], *phrase["list_verbs"], *phrase["object_verbs"]])
        self.organ_ends = tuple(phrase["organ_ends"])
        organs = phrase["organs"].replace("PUBLISHERS", alternatives(phrase["publishers"]))
        self.organs = re.compile(organs.replace("VERBS", acts))
        self.organ_alone = re.compile(f"(?:{alternatives(phrase['publishers'])})(?:等部门)?")
        self.work_measures = frozenset(phrase["work_measures"])
        self.fares = re.compile(alternatives(phrase["fares"]))
        self.fares_most = re.compile(phrase["fares_most"])
        self.opened = re.compile(alternatives(phrase["opened"]))
        # What an aside begins with.
        self.aside_hints = re.compile(f"[{''.join(sorted({word[0] for word in phrase['asides']}))}]")
        done = alternatives(
            [
                verb
                for name in ("list_verbs", "object_verbs", "stage_verbs", "deeds", "reaching")
                for verb in phrase[name]
            ]
        )
        self.aside = re.compile(f"(?<=[一-龥”])(?<!公)(?:{alternatives(phrase['asides'])})+(?={done})")
        yields = alternatives(phrase["yields"])
        self.for_whom = re.compile(phrase["for_whom"])
        self.once_done = re.compile(phrase["once_done"])
        self.achieved = re.compile(phrase["achieved"])
        self.modals = frozenset(phrase["modals"])
        self.able = re.compile(f"^(?:{alternatives(phrase['modals'])})(?={done}|{yields})")
        self.deed = re.compile(f"(?:{done})")
        self.able_hints = frozenset(word[0] for word in phrase["modals"])
        self.clause_opens = tuple(phrase["clause_opens"])
        self.twins = tuple(frozenset(group) for group in phrase["twins"])
        self.twin_tails = tuple(phrase["twin_tails"])
        self.aspects = tuple(phrase["aspects"])
        self.held_against = re.compile(phrase["held_against"])
        self.day = re.compile(phrase["day"])
        self.within = re.compile(phrase["within"])
        self.anniversaries = frozenset(phrase["anniversaries"])
        self.happens = re.compile(alternatives(phrase["happens"]))
        self.respectively = re.compile(alternatives(phrase["respectively"]))
        self.reaching = frozenset(phrase["reaching"])
        self.steps = re.compile(phrase["steps"])
        self.winning = tuple(phrase["winning"])
        self.commemorating = re.compile(phrase["commemorating"])
        self.comes_along = tuple(phrase["comes_along"])
        self.part_words = tuple(phrase["part_words"])
        self.demonstratives = tuple(phrase["demonstratives"])
        self.dependent_heads = frozenset(phrase["dependent_heads"])

    def _read_owners(self, phrase: Words) -> None:
        """Read what has measures of its own and what has none."""
        self.said_of_part = re.compile(phrase["said_of_part"])
        self.people: dict[str, str] = dict(phrase["people"])
        self.points_back = re.compile(phrase["points_back"])
        self.by_part = re.compile(phrase["by_part"])
        self.parts = tuple(phrase["parts"])
        self.contributes = re.compile(phrase["contributes"])
        self.rates = tuple(phrase["rates"])
        self.of_counted = tuple(sorted(phrase["of_counted"], key=len, reverse=True))
        self.staff = tuple(phrase["staff"])
        self.fosters = re.compile(phrase["fosters"])
        self.of_firms = frozenset(phrase["of_firms"])
        self.halves = tuple(tuple(halves) for halves in phrase["halves"])
        self.half_words = frozenset(half for halves in self.halves for half in halves)
        self.two_in_one = {both: tuple(each) for both, each in phrase["two_in_one"].items()}

    def _read_verbs(self, phrase: Words) -> None:
        """Read what is done to what is counted."""
        self.stage_verbs = tuple(phrase["stage_verbs"])
        stages = alternatives(phrase["stage_verbs"])
        self.stage_end = re.compile(
            f"(?<=[一-龥]{{2}})(?:集中|全部|陆续|相继|正式|同时|加快|顺利)+(?:{stages})+$"
        )
        self.stages_alone = re.compile(f"新?(?:{alternatives(phrase['stage_verbs'])})+")
        self.list_verbs = tuple(phrase["list_verbs"])
        # 建设者 builds nothing in a list.
        self.list_verb = re.compile(f"(?:{alternatives(phrase['list_verbs'])})(?![者方局厅期商])")
        self.object_verbs = tuple(phrase["object_verbs"])
        self.done = re.compile(alternatives(phrase["list_verbs"]))

    def _read_borne(self, phrase: Words) -> None:
        """Read what lines and crossings carry, and how they are named."""
        self.borne = re.compile(phrase["borne"])
        self.bearer = re.compile(phrase["bearer"])

    def _read_counted(self, phrase: Words) -> None:
        """Read what cuts the words behind a figure down to what it counts."""
        self.predicate = re.compile(
            "|".join((alternatives(phrase["predicates"]), phrase["predicate_pattern"]))
        )
        self.act = re.compile(alternatives(phrase["acts"]))
        self.framed = re.compile(
            f"[一-龥“”]{{0,6}}?(?:{alternatives(phrase['frames'])})(?={alternatives(phrase['frame_verbs'])})"
        )
        self.frame_before = re.compile(phrase["frame_before"])
        self.stated_as = re.compile(f"[一-龥]{{0,3}}?(?:{alternatives(phrase['stated_as'])})+")
        self.counted_alone = frozenset(phrase["counted_alone"])
        self.arrives = frozenset(phrase["arrives"])
        self.enough = re.compile(phrase["enough"])
        self.holding = tuple(phrase["holding"])
        self.sizes = frozenset(phrase["sizes"])
        self.sums = frozenset(phrase["sums"])
        works = alternatives(phrase["work_sizes"])
        self.works_on = re.compile(f"^(?:{alternatives(phrase['works_on'])})+(?=(?:{works})$)")
        self.uses = re.compile(phrase["uses"])
        self.work_sized = re.compile(f"(?:{works})[^，。；0-9]{{0,4}}$")
        self.one = re.compile(phrase["one"])
        self.of_plan = re.compile(phrase["of_plan"])
        self.stages_of_work = frozenset(phrase["stages_of_work"])
        self.goes_on = tuple(phrase["goes_on"])
        self.gone_on = re.compile(phrase["gone_on"])
        self.together = re.compile(phrase["together"])
        self.coming_up = re.compile(phrase["coming_up"])
        self.faring_ends = re.compile(phrase["faring_ends"])
        self.frames = frozenset(phrase["frames"])
        self.counted_units = frozenset(phrase["counted_units"])
        self.of_before = frozenset(phrase["of_before"])
        # With the next figure as their object these are no part of what is counted.
        done = [*phrase["list_verbs"], *phrase["object_verbs"], *phrase["deeds"], *phrase["reaching"]]
        self.grown = re.compile(phrase["grown"])
        self.grown_after = re.compile(phrase["grown_after"])
        takers = alternatives(phrase["object_takers"])
        self.takes_next = re.compile(
            f"(?:{alternatives(done)})(?:了|出|过)?$"
            f"|(?<=[一-龥]{{2}})(?:累计|已)?新?(?:{takers})(?!{takers}|区|带|地|群)[^的、，。； ]*$"
        )
        self.does = re.compile(alternatives(phrase["does"]))
        self.whereto = re.compile(phrase["whereto"])

    def _read_headlines(self, phrase: Words) -> None:
        # A headline that runs into its text: what follows tells who says so.
        self.run_in = re.compile(
            f"自(?=[0-9]{{4}}年)|(?:(?<![数依根证占论单票收])据|记者|{alternatives(phrase['publishers'])})"
            "(?=[^，。]{0,14}?(?:数据|消息|统计|显示|获悉|发布|公布|印发|今天|昨天|近日|日前|预报|预计|介绍|了解|测算|报道))"
        )
        told = "|".join((alternatives(phrase["body_opens"]), alternatives(phrase["publishers"])))
        organ = phrase["organ"]
        # One of these stands in all that opens a body; to look for words alone is quick.
        self.body_hints = re.compile(f"{told}|{alternatives(phrase['organ_hints'])}|日，")
        self.body_opens = re.compile(f"(?:{told}|{organ}|[0-9]{{1,2}}日，)")

    def _read_kinds(self, growth: Words, cumulative: Words) -> None:
        self.change_verbs = frozenset([*growth["up"], *growth["down"]])
        between = alternatives(growth["between"])
        verbs = alternatives([*growth["up"], *growth["down"]])
        self.down = tuple(growth["down"])
        self.change_end = re.compile(f"(?P<verb>(?<!自然)增长率|(?!增长率)(?:{verbs}))(?:{between})*$")
        self.measures = tuple(growth["measures"])
        self.measure_end = re.compile(f"{growth['measure_leads']}(?:{alternatives(growth['measures'])})$")
        self.measured = (*growth["measures"], *growth["measured"])
        self.without_prices = re.compile(growth["without_prices"])
        self.better = tuple(growth["better"])
        self.better_when_less = re.compile(growth["better_when_less"])
        self.growth_nouns = tuple(growth["nouns"])
        self.yielded_down = frozenset(growth["yielded_down"])
        self.yielded = self.yielded_down.union(growth["yielded_up"])
        self.mean_of_years = re.compile(growth["mean_of_years"])
        self.of_years = re.compile(growth["of_years"])
        self.changing_acts = frozenset(growth["acts"])
        self.changes_measure = re.compile(growth["changes_measure"])
        self.lasting = frozenset(growth["lasting"])
        self.acts_on = frozenset(growth["acts_on"])
        self.share_end = re.compile(
            r"(?P<share>占(?!地(?!区|方)|用|比(?!重))[^，。；：]{1,30}?)(?:的)?(?:比重|比例|比)?(?:的|始终|一直|为|达到|达|约|近|超过|超|由|从|至|到"
            r"|将|要|力争|预计|分别|稳定在|保持在|维持在|控制在|升至|降至|提高到|上升到|下降到|提升至|提高至|增加到|上升至|下降至)*$"
        )
        self.share_noun = re.compile(r"(?:占比|比重)(?:[^，。；]{0,14})$")
        self.cumulative = re.compile(alternatives(cumulative["words"]))
        self.stands_at = re.compile(cumulative["stands_at"])
        self.begun_now = re.compile(cumulative["begun_now"])
        self.in_total = re.compile(f"(?<![公中])共(?={alternatives(cumulative['shared_verbs'])})")
        self.level_end = tuple(cumulative["level_end"])
        self.flow = re.compile(cumulative["flow"])
        self.of_a_year = re.compile(cumulative["of_a_year"])
        self.per = re.compile(cumulative["per"])
        self.stands = re.compile(cumulative["stands"])
        self.now = re.compile(alternatives(cumulative["now"]))
        self.moved = tuple(cumulative["moved"])

    def _read_goals(self, goal: Words) -> None:
        """Read what a result is held against."""
        nouns = alternatives(goal["nouns"])
        self.short_of_goal = frozenset(goal["short_of"])
        over = alternatives([*goal["over"], *goal["short_of"]])
        self.off_goal = re.compile(
            f"(?P<how>{over})了?[^，。；]{{0,16}}?(?:{nouns})(?:值|数|要求|进度)?[约近了 ]*$"
        )
        reached = alternatives([*goal["reached"], *goal["over"], *goal["short_of"]])
        self.held_to = re.compile(f"(?:{reached})了?[^，。；0-9]{{0,12}}$")
        aimed = alternatives(noun for noun in goal["nouns"] if noun not in goal["works"])
        self.goal_behind = re.compile(
            f"(?:左右|以上|以下|以内|上下)?的?(?:{alternatives(goal['of_whom'])})*(?:{aimed})(?:值|要求)?(?:$|[，。；、])"
        )
        self.measured_by_goal = re.compile(f"(?:{reached}|为|占|比|较)[^，。；]{{0,16}}?(?:{nouns})")
        self.goal_end = re.compile(f"(?:{nouns})(?:值|数)?$")
        self.of_goal = re.compile(f"[一-龥]{{0,4}}?(?:{nouns})(?:值|数)?")

    def _read_modality(self, modality: Words) -> None:
        mood = load_vocabulary("mood", "lantu.records")
        following = [*mood["intent"]["after_future"], *mood["verbs"]["words"], *mood["verbs"]["adverbs"]]
        future = f"将(?={alternatives(word for word in following if len(word) > 1 or word in _AFTER)})"
        self.target = re.compile("|".join((alternatives(modality["target"]), *modality["target_patterns"])))
        self.plan = re.compile("|".join((alternatives(modality["plan"]), future, *modality["plan_patterns"])))
        self.plan_in_past = re.compile(alternatives(modality["plan_in_past"]))
        self.reported = re.compile(alternatives(modality["reported"]))
        self.plan_if_instructed = re.compile(alternatives(modality["plan_if_instructed"]))
        self.instruction_openers = re.compile(alternatives(modality["instruction_openers"]))
        self.drawn = re.compile(modality["drawn"])
        self.spends = re.compile(modality["spends"])
        self.bidding = re.compile(modality["bidding"])
        self.plan_behind = re.compile(alternatives(modality["plan_behind"]))
        self.future_headings = tuple(modality["future_headings"])
        self.past_headings = tuple(modality["past_headings"])
        self.reports = tuple(modality["reports"])
        self.notes_headings = frozenset(modality["notes_headings"])
        self.aims_open = re.compile(modality["aims_open"])
        self.done_headings = tuple(modality["done_headings"])
        self.given_heading = re.compile(modality["given_heading"])
        self.plan_heading = re.compile(modality["plan_heading"])
        self.yearly_heading = re.compile(modality["yearly_heading"])

    def _read_place(self, place: Words, publishers: list[str]) -> None:
        self.flows_to = tuple(place["flows_to"])
        self.locative_before = tuple(place["locative_before"])
        self.source_before = tuple(place["source_before"])
        self.moved_to = tuple(place["moved_to"])
        self.flow_words = tuple(place["flow"])
        self.led_to = tuple(place["led_to"])
        self.sends = re.compile(f"[^，。；]{{0,4}}?(?:{alternatives(place['sends'])})")
        self.not_an_extent = tuple(place["not_an_extent"])
        self.station = re.compile(place["station"])
        self.stretch = re.compile(place["stretch"])
        self.rank_after = tuple(place["rank_after"])
        self.opening_verbs = tuple(place["opening_verbs"])
        bodies = alternatives([*place["national"], *publishers])
        self.turns_national = re.compile(f"(?:记者)?(?:{alternatives(place['told_by'])}|从|据)*(?:{bodies})")
        self.national_body = re.compile(
            f"[一-龥]{{0,10}}?(?:{alternatives(place['body_endings'])})|(?:{alternatives(place['firms'])})"
        )
        self.ranked = re.compile(
            "[^，。；：]{0,14}?(?:最[大多高长快早深重先]|首[个座条台批家次艘]|唯一|第一)[^，。；：]{0,14}?的?"
        )
        self.held = re.compile(f"[^，。；、和与及]{{0,8}}?(?:{alternatives(place['held'])})")
        self.of_today = tuple(place["of_today"])
        self.anaphora = tuple(place["anaphora"])


@cache
def claim_lexicon() -> ClaimLexicon:
    """Return the vocabulary, read and compiled once."""
    return ClaimLexicon()
