"""The words that cut a phrase out of its clause, in forms that are quick to ask."""

from __future__ import annotations

import re

from lantu.records.claims.owners import OwnerWords, Words
from lantu.records.words import Affixes, alternatives, opening


class PhraseLexicon(OwnerWords):
    """Compiled lists of ``phrase`` in ``data/claims.toml``; see there what each decides."""

    def __init__(self, phrase: Words) -> None:
        self._read_phrase(phrase)
        self._read_counted(phrase)
        self._read_verbs(phrase)
        self._read_borne(phrase)
        self._read_owners(phrase)
        self._read_fares(phrase)
        self._read_manners(phrase)
        self._read_headlines(phrase)

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
            f"(?P<topic>(?:[^，。；：、“”]|“[^，。；“”]{{2,16}}”){{1,26}}?(?:{alternatives(phrase['topics'])})”?"
            f"|[^，。；：、“”]{{0,12}}(?:“[^，。；“”]{{2,14}}”(?:{alternatives(phrase['quoted'])})"
            f"|[^，。；：、“”]{{0,8}}(?:{alternatives(phrase['venues'])})“[^，。；“”]{{2,14}}”"
            f"|“[^，。；“”]{{1,14}}(?:{alternatives(phrase['quoted'])})”|台风“[^，。；“”]{{2,4}}”))"
            f"(?={behind}|(?:上|期间|现场)?(?:$|，))"
        )
        self.work_opens = re.compile(
            f"(?P<work>[^，。；：、]{{0,18}}?(?:{alternatives(phrase['topics'])}))(?:{phrase['whole_of']})?"
        )
        self.no_topic = re.compile(phrase["no_topic"])
        self.topic_words = re.compile(alternatives(phrase["topics"]))
        acts = alternatives([*phrase["organ_acts"], *phrase["list_verbs"], *phrase["object_verbs"]])
        self.organ_ends = tuple(phrase["organ_ends"])
        organs = phrase["organs"].replace("PUBLISHERS", alternatives(phrase["publishers"]))
        self.organs = re.compile(organs.replace("VERBS", acts))
        self.organ_alone = re.compile(f"(?:{alternatives(phrase['publishers'])})(?:等部门)?")
        self.work_measures = frozenset(phrase["work_measures"])
        self.kept_sizes = tuple(phrase["kept_sizes"])
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
        self.aside = re.compile(
            f"(?<=[一-龥”）])(?<!公)(?:{alternatives(phrase['asides'])})+(?={done}|{alternatives(phrase['handed_on'])})"
        )
        self.yields = tuple(phrase["yields"])
        self.for_whom = re.compile(phrase["for_whom"])
        self.once_done = re.compile(phrase["once_done"])
        self.achieved = re.compile(phrase["achieved"])
        self.modals = frozenset(phrase["modals"])
        self.able = re.compile(f"^(?:{alternatives(phrase['modals'])})(?={done}|{alternatives(self.yields)})")
        # 服务机器人 and 服务消费 serve nobody.
        self.deed = re.compile(
            f"(?!服务(?:机器人|业|消费|贸易|零售|外包))(?:新(?:{alternatives(phrase['newly'])})|{done})"
        )
        self.able_hints = frozenset(word[0] for word in phrase["modals"])
        self.clause_opens = tuple(phrase["clause_opens"])
        self.twins: dict[str, tuple[str, ...]] = {}
        for group in phrase["twins"]:
            for twin in group:
                self.twins.setdefault(twin, tuple(group))
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

    def _read_manners(self, phrase: Words) -> None:
        """Read how and by what means a thing is done, and what becomes of it."""
        self.shows = re.compile(phrase["shows"])
        self.first_to_be = re.compile(phrase["first_to_be"])
        self.dimension = re.compile(phrase["dimension"])
        self.money_dimension = re.compile(phrase["money_dimension"])
        self.grades = frozenset(phrase["grades"])
        self.comes_to = re.compile(phrase["comes_to"])
        manners, done_so = alternatives(phrase["manners"]), alternatives(phrase["done_so"])
        self.led_on = re.compile(f"^(?:{manners})*(?:{done_so})(?=[一-龥“]{{4}})")
        self.manner = re.compile(f"(?:{manners})+")

    def _read_fares(self, phrase: Words) -> None:
        """Read how what is measured fares, and which measures are of what does."""
        self.fares = re.compile(alternatives(phrase["fares"]))
        self.fares_most = re.compile(phrase["fares_most"])
        self.brought_about = re.compile(phrase["brought_about"])
        self.brings_about = re.compile(phrase["brings_about"])
        self.about = re.compile(phrase["about"])
        self.acts_first = re.compile(phrase["acts_first"])
        self.stocks = re.compile(phrase["stocks"])
        self.gets_on = re.compile(phrase["gets_on"])
        self.reached = re.compile(phrase["reached"])
        self.reaches = re.compile(phrase["reaches"])
        self.empty_ends = frozenset(phrase["empty_ends"])
        self.empty = re.compile(phrase["empty"])
        self.bare_object = re.compile(phrase["bare_object"])
        self.about_matter = re.compile(phrase["about_matter"])
        self.drive = re.compile(phrase["drive"])
        self.raises = re.compile(phrase["raises"])
        self.turns_to = re.compile(phrase["turns_to"])
        self.holds_listed = re.compile(phrase["holds_listed"])
        self.reaches_whom = re.compile(phrase["reaches_whom"])
        self.served = re.compile(phrase["served"])
        self.promotes = re.compile(phrase["promotes"])
        self.brings = re.compile(phrase["brings"])
        self.had_by_counted = frozenset(phrase["had_by_counted"])
        self.spending = frozenset(phrase["spending"])
        self.spent_on = re.compile(phrase["spent_on"])
        self.of_its_kind = tuple(phrase["of_its_kind"])
        self.of_sectors = re.compile(phrase["of_sectors"])
        self.sector_fares = re.compile(phrase["sector_fares"])
        self.comes_about = re.compile(phrase["comes_about"])
        self.sells = re.compile(phrase["sells"])
        self.of_things = frozenset(phrase["of_things"])
        self.comes_on_top = frozenset(phrase["comes_on_top"])
        self.adjunct = re.compile(phrase["adjunct"])
        self.abstract = tuple(phrase["abstract"])

    def _read_verbs(self, phrase: Words) -> None:
        """Read what is done to what is counted."""
        self.stage_verbs = tuple(phrase["stage_verbs"])
        stages = alternatives(phrase["stage_verbs"])
        self.stages_behind = re.compile(f"(?<=[一-龥]{{2}})(?:{stages})+建设$")
        self.stages_alone = re.compile(f"新?(?:{alternatives(phrase['stage_verbs'])})+")
        self.list_verbs = tuple(phrase["list_verbs"])
        # 建设者 builds nothing in a list.
        self.handed_on = frozenset(phrase["handed_on"])
        newly = [f"新{verb}" for verb in phrase["newly"]]
        listed = alternatives([*phrase["list_verbs"], *phrase["handed_on"], *newly])
        self.list_verb = re.compile(f"(?:{listed})(?![者方局厅期商])")
        self.acts_listed = re.compile(
            "[一-龥“”]{1,14}?(?:安置区|开发区|园区|示范区|高新区|省市县|公司|集团|植物园|产业园|基地|中心|学校|医院|平台|部门|法院|机关)"
            f"(?:共|已|累计)*(?P<verb>{listed})(?=[一-龥“]{{2}})(?!项目|工程|任务|工作|改造|建设|机制|活动)"
        )
        self.produces = re.compile(
            f"[^，。；、]{{0,24}}?(?:累计|共|已|首日)*(?P<verb>{alternatives(phrase['shared_verbs'])})(?=[一-龥“]{{2,9}}$)"
            "(?!总值|能力|线|资料|经营|率|会|[^，。；、]*(?:面积|[量额率值长]|收入|里程|规模|能力|人数|价格|比例|占比|水平))"
        )
        leads = "共累已先陆相紧迅连合高正加配规统有成圆大全扎"
        opens = opening([*phrase["list_verbs"], *phrase["handed_on"], *newly, *leads])
        self.verb_behind = re.compile(
            f"{opens}(?:(?:共|累计|已|先后|陆续|相继|紧急|迅速|连夜|合计)(?P<verb>{listed})(?![者方局厅期商])"
            f"|^(?:高质量|正?加快|配套|规划|统筹|有效|成功|圆满|大力|全力|扎实)+(?P<led>{listed})(?![者方局厅期商])"
            f"|(?<=[一-龥]{{2}})(?P<last>{listed})[了出]?$)"
        )
        self.object_verbs = tuple(phrase["object_verbs"])
        self.before_examples = re.compile(f"(?P<verb>{alternatives(phrase['before_examples'])})了?")
        self.done = re.compile(alternatives(phrase["list_verbs"]))

    def _read_counted(self, phrase: Words) -> None:
        """Read what cuts the words behind a figure down to what it counts."""
        self.predicate = re.compile(
            "|".join((alternatives(phrase["predicates"]), phrase["predicate_pattern"]))
        )
        self.withstands = tuple(phrase["withstands"])
        self.works_named = tuple(phrase["works_named"])
        self.acts_then = re.compile(phrase["acts_then"])
        self.settled_end = re.compile(f"(?<=[一-龥])(?:{alternatives(phrase['settles'])})$")
        self.wholly = re.compile(phrase["wholly"])
        self.act = re.compile(alternatives(phrase["acts"]))
        done_for = alternatives(phrase["done_for"])
        self.done_first = re.compile(f"(?:(?!{done_for})[一-龥]){{0,4}}(?:{done_for})")
        self.done_to = re.compile(phrase["done_to"].replace("VERBS", done_for))
        self.aspects_of = re.compile(
            f"^方面(?!(?:工作|任务)(?:$|[，。；：]))(?:的)?(?=[一-龥]{{2}})(?!{alternatives(phrase['frame_verbs'])})"
        )
        self.framed = re.compile(
            f"[一-龥“”]{{0,6}}?(?:{alternatives(phrase['frames'])})(?={alternatives(phrase['frame_verbs'])})"
        )
        self.frame_before = re.compile(phrase["frame_before"])
        self.stated_as = re.compile(f"[一-龥]{{0,3}}?(?:{alternatives(phrase['stated_as'])})+")
        self.counted_alone = frozenset(phrase["counted_alone"])
        self.arrives = frozenset(phrase["arrives"])
        self.enough = re.compile(phrase["enough"])
        self.holding = tuple(phrase["holding"])
        self.yearly = tuple(phrase["yearly"])
        self.sizes = frozenset(phrase["sizes"])
        self.sums = frozenset(phrase["sums"])
        works = alternatives(phrase["work_sizes"])
        self.works_on = re.compile(f"^(?:{alternatives(phrase['works_on'])})+(?=(?:{works}|投资)$)")
        self.uses = re.compile(phrase["uses"])
        self.work_sized = re.compile(f"(?:{works})[^，。；0-9]{{0,4}}$")
        self.one = re.compile(phrase["one"])
        self.of_plan = re.compile(phrase["of_plan"])
        self.stages_of_work = frozenset(phrase["stages_of_work"])
        self.goes_on = tuple(phrase["goes_on"])
        self.gone_on = re.compile(phrase["gone_on"])
        self.all_or_now = re.compile(phrase["all_or_now"])
        self.holds_of = re.compile(phrase["holds_of"])
        self.holds_of_all = re.compile(phrase["holds_of_all"])
        self.together = re.compile(phrase["together"])
        self.ought = re.compile(phrase["ought"])
        self.trade_with = re.compile(phrase["trade_with"])
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
            f"自(?=[0-9]{{4}}年)|{phrase['organ']}|最新数据(?=显示)"
            f"|(?:(?<![数依根证占论单票收])据|记者|{alternatives(phrase['publishers'])})"
            "(?=[^，。]{0,14}?(?:数据|消息|统计|显示|获悉|发布|公布|印发|今天|昨天|近日|日前|预报|预计|介绍|了解|测算|报道))"
        )
        organ = alternatives(phrase["publishers"])
        self.organs_listed = re.compile(f"(?:{organ})(?:[、和](?:{organ}))*$")
        told = "|".join((alternatives(phrase["body_opens"]), alternatives(phrase["publishers"])))
        organ = phrase["organ"]
        # One of these stands in all that opens a body; to look for words alone is quick.
        self.body_hints = re.compile(f"{told}|{alternatives(phrase['organ_hints'])}|[日年月度份来间期]，")
        self.body_organ = re.compile(phrase["body_organ"])
        # 4月23日至25日，: a day is cut out of none of its range.
        day = "(?:[0-9]{1,2}月)?[0-9]{1,2}日"
        self.body_opens = re.compile(
            f"(?:{phrase['body_times']}|{told}|{organ}|(?:当地时间)?(?:[0-9]{{4}}年)?{day}(?:[至到—-]{day})?，)"
        )
