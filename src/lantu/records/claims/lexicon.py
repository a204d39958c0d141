"""The words that decide, read from the vocabulary and kept in forms that are quick to ask."""

from __future__ import annotations

import re
from functools import cache

from lantu.language.mention import PlaceMention
from lantu.language.vocabulary import load_vocabulary
from lantu.records.claim import Stage
from lantu.records.claims.owners import Words
from lantu.records.claims.phrases import PhraseLexicon
from lantu.records.share import OF_WHOLE
from lantu.records.words import alternatives, opening

# Behind 将 these speak of the future though they are one character long.
_AFTER = frozenset("于在会达有为以从按再")
# 项目前期 tells of no present time.
_NOT_NOW = "(?!(?<=项)目前)"


class ClaimLexicon(PhraseLexicon):
    """Compiled vocabulary of ``data/claims.toml``; see there what each list decides."""

    def __init__(self) -> None:
        words = load_vocabulary("claims", "lantu.records")
        super().__init__(words["phrase"])
        self._read_kinds(words["growth"], words["cumulative"])
        self._read_modality(words["modality"])
        self._read_goals(words["goal"])
        self._read_place(words["place"], words["phrase"]["publishers"])
        stages: dict[Stage, list[str]] = words["stage"]
        self.stages = {form: stage for stage, forms in stages.items() for form in forms}
        self.stage = re.compile(alternatives(self.stages))
        self.gross = re.compile(alternatives(words["net"]["gross"]))
        self.net = tuple(words["net"]["net"])

    def _read_kinds(self, growth: Words, cumulative: Words) -> None:
        self.change_verbs = frozenset([*growth["up"], *growth["down"]])
        self.saves = frozenset(growth["saves"])
        between = alternatives(growth["between"])
        changes = self.change_verbs | self.saves
        verbs = alternatives(changes)
        self.down = (*growth["down"], *growth["saves"])
        becomes = alternatives(growth["becomes"])
        self.change_end = re.compile(
            f"{opening(changes)}(?P<verb>(?<!自然)增长率|(?!增长率|(?<=[审核查])[增减]率|{becomes})(?:{verbs}))"
            f"(?:{between})*$"
        )
        self.measures = tuple(growth["measures"])
        self.measure_end = re.compile(f"{growth['measure_leads']}(?:{alternatives(growth['measures'])})$")
        self.measure_lent = re.compile(f"{growth['lent_leads']}(?:{alternatives(growth['lent'])})$")
        self.rate_lent = re.compile(growth["rate_lent"])
        self.shares_of = tuple(growth["shares_of"])
        self.shared_of = re.compile(f"(?:{growth['shared_leads']})*(?:{alternatives(growth['shared_of'])})$")
        self.wholes = tuple(growth["wholes"])
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
            rf"(?P<share>{OF_WHOLE}[^，。；：]{{1,30}}?)(?:的)?(?:比重|比例|比)?(?:的|始终|一直|为|达到|达|约|近|超过|超|由|从|至|到"
            r"|将|要|力争|预计|分别|稳定在|保持在|维持在|控制在|升至|降至|提高到|上升到|下降到|提升至|提高至|增加到|上升至|下降至)*$"
        )
        self.share_noun = re.compile(r"(?:占比|比重)(?:[^，。；]{0,14})$")
        self.cumulative = re.compile(alternatives(cumulative["words"]))
        self.stands_at = re.compile(cumulative["stands_at"])
        self.own_subject = re.compile(cumulative["own_subject"])
        self.begun_now = re.compile(cumulative["begun_now"])
        self.in_total = re.compile(f"共(?<![公中]共)(?={alternatives(cumulative['shared_verbs'])})")
        self.level_end = tuple(cumulative["level_end"])
        self.flow = re.compile(cumulative["flow"])
        self.of_a_year = re.compile(cumulative["of_a_year"])
        self.per = re.compile(cumulative["per"])
        self.stands = re.compile(cumulative["stands"])
        self.now = re.compile(f"{opening(cumulative['now'])}{_NOT_NOW}(?:{alternatives(cumulative['now'])})")
        self.stands_now = re.compile(alternatives(cumulative["stands_now"]))
        self.found_now = re.compile(cumulative["found_now"])
        self.stock = re.compile(cumulative["stock"])
        self.already = re.compile(cumulative["already"])
        self.under_way = re.compile(cumulative["under_way"])
        self.ahead = re.compile(cumulative["ahead"])
        self.mean_over = re.compile(cumulative["mean_over"])
        self.each_year = re.compile(cumulative["each_year"])
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
        self.helped = re.compile(modality["helped"])
        self.works_of = re.compile(modality["works_of"])
        self.target = re.compile("|".join((alternatives(modality["target"]), *modality["target_patterns"])))
        self.plan = re.compile("|".join((alternatives(modality["plan"]), future, *modality["plan_patterns"])))
        self.plan_in_past = re.compile(alternatives(modality["plan_in_past"]))
        reports = modality["reported"]
        self.reported = re.compile(f"{opening(reports)}{_NOT_NOW}(?:{alternatives(reports)})")
        self.plan_if_instructed = re.compile(alternatives(modality["plan_if_instructed"]))
        self.instruction_openers = re.compile(alternatives(modality["instruction_openers"]))
        self.done_so_far = re.compile(modality["done_so_far"])
        self.drawn = re.compile(modality["drawn"])
        self.pays = re.compile(modality["pays"])
        self.paid_behind = re.compile(modality["paid_behind"])
        self.is_set = re.compile(modality["is_set"])
        self.programme = re.compile(modality["programme"])
        self.forecast = re.compile(modality["forecast"])
        self.up_to_here = tuple(modality["up_to_here"])
        self.over = re.compile(modality["over"])
        self.acts_on_too = re.compile(modality["acts_on_too"])
        self.by_then = tuple(modality["by_then"])
        self.stage_starts = tuple(modality["stage_starts"])
        self.spends = re.compile(modality["spends"])
        self.bidding = re.compile(modality["bidding"])
        self.plan_behind = re.compile(alternatives(modality["plan_behind"]))
        self.future_headings = tuple(modality["future_headings"])
        self.past_headings = tuple(modality["past_headings"])
        self.reports = tuple(modality["reports"])
        self.notes_headings = frozenset(modality["notes_headings"])
        self.plan_paper = re.compile(modality["plan_paper"])
        self.aims_told = re.compile(modality["aims_told"])
        self.aims_open = re.compile(modality["aims_open"])
        self.done_headings = tuple(modality["done_headings"])
        self.headline = re.compile(alternatives(modality["headline"]))
        self.given_heading = re.compile(modality["given_heading"])
        self.plan_heading = re.compile(modality["plan_heading"])
        self.yearly_heading = re.compile(modality["yearly_heading"])

    def _read_place(self, place: Words, publishers: list[str]) -> None:
        self.flows_to = tuple(place["flows_to"])
        self.locative_before = tuple(place["locative_before"])
        self.source_before = tuple(place["source_before"])
        self.moving_before = tuple(place["moving_before"])
        self.moved_to = tuple(place["moved_to"])
        self.flow_words = tuple(place["flow"])
        self.led_to = tuple(place["led_to"])
        self.sends = re.compile(f"[^，。；]{{0,4}}?(?:{alternatives(place['sends'])})")
        self.not_an_extent = tuple(place["not_an_extent"])
        self.station = re.compile(place["station"])
        self.stretch = re.compile(place["stretch"])
        self.rank_after = tuple(place["rank_after"])
        self.opening_verbs = tuple(place["opening_verbs"])
        # 中国铁路北京局集团有限公司 is no body of the whole country.
        named = [*(word for word in place["national"] if word != "中国"), *publishers]
        bodies = f"{alternatives(named)}|中国(?!{place['firm_names']})"
        self.turns_national = re.compile(f"(?:记者)?(?:{alternatives(place['told_by'])}|从|据)*(?:{bodies})")
        self.national_body = re.compile(
            f"[一-龥]{{0,10}}?(?:{alternatives(place['body_endings'])})|(?:{alternatives(place['firms'])})"
        )
        self.ranked = re.compile(
            "[^，。；：]{0,14}?(?:最[大多高长快早深重先]|首[个座条台批家次艘颗架列套款]|唯一|第一)[^，。；：]{0,14}?的?"
        )
        self.first_of_nation = re.compile(f"(?:我国|全国|中国){self.ranked.pattern}")
        self.held = re.compile(f"[^，。；、和与及]{{0,8}}?(?:{alternatives(place['held'])})")
        self._national_meeting = re.compile(place["national_meeting"])
        self._national_meeting_behind = re.compile(place["national_meeting_behind"])
        self.of_today = tuple(place["of_today"])
        self.of_next = tuple(place["of_next"])
        self.anaphora = tuple(place["anaphora"])
        self.during = re.compile(place["during"])
        self.event_again = re.compile(place["event_again"])

    def meets_for_country(self, text: str, start: int, place: PlaceMention) -> bool:
        """Tell whether a place is but where the country's organs meet: 中央X工作会议在甲召开.

        Parameters
        ----------
        text : str
        start : int
            Where the sentence begins.
        place : PlaceMention
        """
        if not text.endswith("在", start, place.start):
            return False
        if self._national_meeting_behind.match(text, place.end):
            return True
        return self._national_meeting.search(text, start, place.start) is not None


@cache
def claim_lexicon() -> ClaimLexicon:
    """Return the vocabulary, read and compiled once."""
    return ClaimLexicon()
