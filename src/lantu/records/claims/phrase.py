"""What is measured, as a short phrase in the text's own words."""

from __future__ import annotations

import re

from lantu.records.claims.alike import (
    done_wholly,
    in_all,
    in_other_unit,
    said_of_all,
    with_verb,
    without_all,
)
from lantu.records.claims.among import of_them
from lantu.records.claims.baselines import listed_against
from lantu.records.claims.bounded import of_bounded
from lantu.records.claims.called import by_name
from lantu.records.claims.campaigns import by_campaign
from lantu.records.claims.classes import find_class
from lantu.records.claims.composition import as_industry
from lantu.records.claims.counted import find_counted, find_distance, find_sized
from lantu.records.claims.cutting import MADE_IN_FRONT
from lantu.records.claims.examples import named_by_kind
from lantu.records.claims.fared import merged, of_cause, of_fared, of_list, of_reaching, whose_kind
from lantu.records.claims.graded import found_to_be
from lantu.records.claims.handled import bears
from lantu.records.claims.heads import Heads
from lantu.records.claims.index_values import as_index, without_value
from lantu.records.claims.indices import of_indices
from lantu.records.claims.itself import as_people, of_itself, with_area
from lantu.records.claims.joined import is_for_years, with_counted, without_party
from lantu.records.claims.judged import Judged
from lantu.records.claims.leaning import (
    driven_by,
    find_leaning,
    how_fast,
    is_held_against,
    of_rate,
    what_moves,
)
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.lines import in_full
from lantu.records.claims.listed import listed_in_front, share_heads
from lantu.records.claims.neighbours import own_member
from lantu.records.claims.occasions import remembered
from lantu.records.claims.owner import (
    faring_measure,
    find_announced,
    of_base,
    owned_by_stem,
    owned_by_twin,
    whole_name,
)
from lantu.records.claims.party import beyond_party, of_party
from lantu.records.claims.portion import find_portion
from lantu.records.claims.ranked import in_field, of_growth, ranking, rate_ranked
from lantu.records.claims.reached import who_arrives
from lantu.records.claims.segment import Segment, is_points
from lantu.records.claims.solved import solved
from lantu.records.claims.spent import spent_on
from lantu.records.claims.stranded import moved, stranded
from lantu.records.claims.things import of_group, of_twin, with_told_measure
from lantu.records.claims.trim import join, trim
from lantu.records.claims.wholes import (
    as_part,
    on_base,
    told_before,
    told_of_others,
    whole_before,
    with_part_measure,
)
from lantu.records.claims.whose import of_around, of_named
from lantu.records.claims.works import as_work, done_to_all, owned_by_parts
from lantu.records.share import without_whole
from lantu.records.words import WORK_NOUNS

_ALL = re.compile("，?(?:均|都|双双|皆)")
_SET_UP = "设"
# 提出地区生产总值增长5%.
_SET = re.compile("^(?:并|还)?(?:提出|设定|确定|明确)了?(?=[一-龥]{3})")
# 游客618万人次，恢复到2019年的九成.
_RECOVERED = "恢复"
# 新开工项目 is named by its stage alone.
_NAMED_BY_STAGE = 5


def find_phrase(segment: Segment, judged: Judged, heads: Heads, lexicon: ClaimLexicon) -> tuple[str, bool]:
    """Return the indicator and whether its head stands in its own clause.

    Parameters
    ----------
    segment : Segment
    judged : Judged
        Kind and the words in front that remain.
    heads : Heads
        What earlier figures of the sentence measured.
    lexicon : ClaimLexicon
    """
    heads.enter(segment, lexicon)
    spent = spent_on(segment, judged, lexicon) or find_distance(segment, lexicon) or solved(segment)
    if spent:
        return spent, True
    if heads.last and is_held_against(segment, judged):
        return heads.last, False
    phrase, own = _found(segment, judged, heads, lexicon)
    phrase = as_index(segment, of_indices(segment, as_industry(segment, phrase), lexicon))
    phrase = of_around(segment, phrase, heads, lexicon)
    return of_named(segment, by_name(segment, phrase, heads, lexicon), heads, lexicon), own


def _found(segment: Segment, judged: Judged, heads: Heads, lexicon: ClaimLexicon) -> tuple[str, bool]:
    """Return the indicator in the clause's own words, and whether its head stands there."""
    head = MADE_IN_FRONT.sub("", judged.head) if judged.head.endswith("的") else judged.head
    left = trim(lexicon.opened.split(head)[-1], lexicon)
    if left == "占":
        # 先进制造业集群中，甲占3席: of what the clause in front names.
        return stranded(segment, lexicon) or heads.last, True
    if lexicon.points_back.fullmatch(left) or (left == _RECOVERED and segment.quantity.sort == "percent"):
        # 这一数字达到810亿元: what was measured last.
        return heads.last or heads.base or heads.before or left, False
    left = without_value(segment, lexicon.organs.sub("", left), lexicon)
    left = what_moves(segment, judged, left)
    left = _in_full(segment, left, heads, lexicon)
    left = of_group(
        segment, of_twin(segment, in_full(segment, left, heads, lexicon), heads, lexicon), lexicon
    )
    left = by_campaign(segment, left) or left
    left = beyond_party(segment, left, lexicon)
    if segment.field is not None:
        return in_field(segment, segment.field, heads, lexicon)
    if judged.kind == "rank":
        left = rate_ranked(judged.head, heads, lexicon) or ranking(segment, left, lexicon)
        left = _in_full(segment, left, heads, lexicon)
    if heads.shares and (judged.rule.endswith(".next") or (segment.goes_on and not left)):
        shared = heads.shares.pop(0)
        if judged.kind == "level":
            # A later 分别提高 goes through the same heads.
            heads.owned.append(shared)
        return shared, False
    told = _of_all_told(segment, judged, left, heads, lexicon)
    if told:
        return told, False
    if segment.quantity.quantity.unit in lexicon.anniversaries:
        return remembered(segment, lexicon) or left, True
    heads.shares = how_fast(share_heads(segment, left, heads, lexicon), judged, heads, lexicon)
    if heads.shares:
        heads.group = tuple(heads.shares)
        whole = judged.tail if judged.kind == "share" else ""
        heads.shares = [join(item, whole) for item in heads.shares]
        return heads.shares.pop(0), bool(left)
    portion = find_portion(segment, judged, left, heads, lexicon)
    if portion:
        return portion, bool(left)
    counted = find_class(segment, lexicon) or find_counted(segment, lexicon)
    if judged.kind in {"growth", "change", "ratio"}:
        return _changing(segment, judged, left, counted, heads, lexicon)
    return _standing(segment, left, counted, heads, lexicon)


def _of_all_told(segment: Segment, judged: Judged, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what a rank is of by the growth in front, and 均 by the list: 甲18家、乙46家，均居首位."""
    if left:
        return ""
    if segment.goes_on and listed_against(segment):
        # 比2019年和2020年分别增长5%、6%: of the same, against the next.
        return heads.last
    if judged.kind == "rank" and not heads.shares:
        grown = [of_growth(segment, name, heads, lexicon) for name in heads.told_last()]
        if all(grown) and len(grown) in {1, 1 + segment.followers}:
            heads.shares = grown[1:]
            return grown[0]
    return heads.whole_list() if _ALL.match(segment.left_text) else ""


def _in_full(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Give a measure that names nothing by itself the name of what has it, where that was told."""
    twin = owned_by_twin(heads.last, left, lexicon) or whole_name(segment, heads.owned, left, lexicon)
    told = reversed(heads.owned) if segment.first_in_clause else ()
    twin = twin or next((owned for one in told if (owned := owned_by_stem(one, left))), "")
    named = twin or of_fared(segment, left, heads, lexicon) or of_cause(segment, left, lexicon)
    return named or left


def _changing(
    segment: Segment, judged: Judged, left: str, counted: str, heads: Heads, lexicon: ClaimLexicon
) -> tuple[str, bool]:
    """Return what grows or falls."""
    left = _SET.sub("", left)
    noun = lexicon.value_words.strip_end(judged.head)
    unit = segment.quantity.quantity.unit
    grows = heads.grows(unit)
    if judged.in_points and noun in lexicon.growth_nouns:
        # 同比下降5.1%，降幅收窄1.3个百分点: what has changed is how fast it fell.
        return join(grows, noun), False
    rate = of_rate(segment, judged, left, heads)
    if rate:
        return rate, True
    if judged.kind == "ratio" and heads.base and lexicon.of_plan.fullmatch(left):
        # 吸纳成交额31亿元，为年度目标的1.1倍: of what was planned of it.
        return join(heads.base, left), False
    if left in lexicon.dependent_heads and heads.base and not heads.base.endswith(left):
        # 占比提升, 日均增长: of what was measured before.
        return join(of_base(heads.base, left, lexicon), left), False
    driven = driven_by(segment, left, judged, heads, lexicon)
    if driven:
        return driven, True
    if left.startswith("占") and heads.base and heads.base != left:
        # 生产总值53.9万亿元，占全国比重提高2.2个百分点.
        return join(heads.base, left), False
    if not left and heads.relative and (segment.quantity.sort == "point" or is_points(segment.quantity)):
        # 占流出的15%，提高8个百分点: of the share.
        return heads.relative, False
    saves = segment.left_text.rstrip("约近").endswith(("节约", "节省"))
    if (not left or saves) and counted and segment.right_text.startswith("的"):
        # 节省60%以上的人工成本: what grows less stands behind.
        return counted, True
    # 其中，甲指数提高最快，年均提高4.2: what the clause in front says that it fares so.
    left = as_part(segment, left, heads, lexicon)
    if counted and segment.quantity.sort == "count" and heads.units.get(grows) not in {None, unit}:
        # 保费提高至10元；增加5000个招生计划: more of what stands behind, not of what is paid.
        grows = ""
    carried = left or faring_measure(segment, lexicon, lexicon.fares_most) or grows or counted
    carried = carried or stranded(segment, lexicon) or whole_before(segment, heads, lexicon)
    # “…新增绿地90公顷。”局长介绍，“今年再增120公顷。”
    again = heads.before if heads.before_unit == unit else ""
    return carried or again, bool(left)


def _standing(
    segment: Segment, left: str, counted: str, heads: Heads, lexicon: ClaimLexicon
) -> tuple[str, bool]:
    """Return what a level, a sum, a share or a rank is of."""
    # 新开工项目85个、前期项目38个: with its own name for the same thing, the second is no 新开工 one.
    again = (
        heads.last.endswith(WORK_NOUNS) and left.endswith(WORK_NOUNS) and len(heads.last) <= _NAMED_BY_STAGE
    )
    # 惠及6000人、发放金额9亿元, 接待游客9万人、收入2亿元: no sum is reached or received, nor a rate.
    reached = heads.verb in lexicon.reaching or heads.verb in lexicon.handed_on
    again = again or (segment.quantity.sort == "money" and reached) or segment.quantity.sort == "percent"
    # 发布90项成果和25家企业的36项需求: the firms only have what was published.
    again = again or (segment.right_text.endswith("的") and not segment.last_in_clause)
    verb = heads.verb if segment.goes_on and not again else ""
    counted = as_work(segment, counted)
    counted += said_of_all(segment, counted, left, lexicon) or done_to_all(segment, counted, lexicon)
    some = found_to_be(segment, left, heads.last, lexicon) or of_them(segment, left, counted, heads, lexicon)
    some = some or in_other_unit(segment, counted, heads.last)
    if some:
        return some, False
    counted = without_all(counted)
    if counted:
        phrase = of_party(segment, lexicon) or _counted(segment, (verb, left), counted, heads, lexicon)
        return phrase, not is_for_years(segment)
    left = own_member(left, lexicon) if "、" in left else left
    # 首批5家免税店开业，海口设3家.
    left = "" if left == _SET_UP else left
    left = without_party(segment, of_bounded(segment, named_by_kind(left, lexicon), heads), heads)
    size = lexicon.works_on.sub("", lexicon.one.sub("", left))
    sized = find_sized(segment, lexicon) if size in lexicon.sizes else ""
    if sized:
        return sized + size, True
    planned = heads.base or heads.last
    if planned and segment.quantity.sort == "percent" and lexicon.of_plan.fullmatch(left):
        # 完成投资57亿元，为年度目标的19%: so much of what was planned of it.
        return join(planned, left), False
    leaning = find_leaning(segment, left, heads, lexicon)
    if leaning:
        # 实现产值78亿元，同比增长22%: what grows next is this.
        heads.owned.append(leaning)
        # 新签约项目112个；新开工81个，总投资421亿元: the money is of what was begun.
        return leaning, lexicon.stages_alone.fullmatch(left) is not None
    left = with_told_measure(segment, with_part_measure(segment, left, heads, lexicon), heads, lexicon)
    based = on_base(segment, left, heads, lexicon)
    if based:
        return based, False
    left = done_wholly(segment, left, lexicon)
    if left:
        summed = not verb and left.endswith(lexicon.measured)
        listed = listed_in_front(segment, lexicon) if summed else ""
        return listed + with_verb(verb, with_area(segment, left), lexicon), True
    announced = find_announced(segment, lexicon)
    if announced:
        return announced, True
    itself = of_itself(segment, lexicon)
    if itself:
        return itself, True
    carried = heads.told(faring_measure(segment, lexicon, lexicon.fares)) or moved(segment, lexicon)
    # 甲市浓度最低，为19微克/立方米.
    carried = carried or faring_measure(segment, lexicon, lexicon.fares_most) or heads.alike(segment)
    carried = as_people(segment, in_all(segment, carried), heads, lexicon)
    carried = carried or told_before(segment, heads) or told_of_others(segment, heads)
    carried = carried or stranded(segment, lexicon)
    carried = carried or whole_before(segment, heads, lexicon)
    if segment.quantity.sort in {"money", "measure", "count"}:
        # 民生支出占财政支出比重超过80%，累计达4630亿元: the amount is of what has the share.
        carried = without_whole(carried) or carried
    return carried, False


def _counted(
    segment: Segment, led: tuple[str, str], counted: str, heads: Heads, lexicon: ClaimLexicon
) -> str:
    """Return what is counted behind a figure with the verb of its list and the words in front that remain."""
    verb, left = led
    if bears(segment):
        return counted.partition("的")[0]
    listed = of_list(segment, counted)
    if listed:
        return listed
    if not heads.last and not heads.base:
        left = whose_kind(segment, counted, lexicon) + left
    left = left or who_arrives(segment, counted, heads, lexicon)
    left = of_reaching(segment, left, lexicon) + left
    counted = (merged(segment, counted, lexicon) if left or counted.endswith("任务") else "") + counted
    phrase = owned_by_parts(segment, with_counted(segment, left, counted, heads, lexicon), heads.last)
    return phrase if left else with_verb(verb, phrase, lexicon)
