"""Why figures that look alike cannot be added: overlap, stage, origin, period, or another thing counted."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lantu.assess.accounts.account import Entry, Obstacle, Reason
from lantu.assess.accounts.form import LineForm
from lantu.facts.period import Period

Filled = tuple[LineForm, Sequence[Entry]]


class Known(NamedTuple):
    """What must be known of places and indicators.

    Attributes
    ----------
    within : mapping of str to str
        The place that a place lies in.
    additive : collection of str
        Indicators whose figures of places add up at all.
    names : mapping of str to str
        What readers call places.
    """

    within: Mapping[str, str]
    additive: Collection[str]
    names: Mapping[str, str]


def within_line(line: LineForm, entries: Sequence[Entry], known: Known) -> tuple[Obstacle, ...]:
    """Return why entries of one line cannot be added, each reason with the entries that it concerns."""
    figures = [entry for entry in entries if entry.value is not None]
    odd = [entry for entry in figures if _is_catalogued(entry) and _bare(entry) not in known.additive]
    found = [_obstacle("not_additive", tuple(entry.id for entry in odd))] if len(figures) > 1 and odd else []
    figures = [entry for entry in figures if entry not in odd]
    if len(figures) < 2:
        return tuple(found)
    ids = tuple(entry.id for entry in figures)
    found += _overlaps(figures, known.within)
    found += _periods(figures)
    stages = {entry.stage for entry in figures}
    if stages != {None} and None in stages:
        found.append(_obstacle("stage_unknown", tuple(entry.id for entry in figures if entry.stage is None)))
    elif stages == {None} and line.includes:
        found.append(_obstacle("stage_unknown", ids))
    if len(stages - {None}) > 1:
        named = "、".join(sorted(stage for stage in stages if stage))
        found.append(_obstacle("stages_differ", ids, named, named))
    if len(line.origin) > 1:
        found.append(
            _obstacle(
                "origin_unknown", ids, *_listed([known.names.get(place, place) for place in line.origin])
            )
        )
    if line.includes:
        found.append(
            _obstacle(
                "includes_more",
                ids,
                "、".join(line.includes),
                ", ".join(line.includes_english or line.includes),
            )
        )
    return tuple(found)


def between_lines(lines: Sequence[Filled]) -> tuple[Obstacle, ...]:
    """Return why figures of different lines cannot be added or set off, each reason once."""
    found = []
    things = list(dict.fromkeys(line.counts for line, _ in lines))
    every = tuple(entry.id for _, entries in lines for entry in entries)
    if len(things) > 1:
        english = ", ".join(dict.fromkeys(line.counts_english for line, _ in lines))
        found.append(_obstacle("things_differ", every, "、".join(things), english))
    origins = {line.origin for line, _ in lines if line.origin}
    if len(origins) > 1:
        odd = tuple(entry.id for line, entries in lines if len(line.origin) > 1 for entry in entries)
        found.append(_obstacle("origins_differ", odd or every))
    more = [(line, entries) for line, entries in lines if line.includes]
    if more:
        chinese = "；".join(f"{line.counts}含{'、'.join(line.includes)}" for line, _ in more)
        english = "; ".join(
            f"{line.counts_english} with {', '.join(line.includes_english or line.includes)}"
            for line, _ in more
        )
        ids = tuple(entry.id for _, entries in more for entry in entries)
        found.append(_obstacle("includes_more", ids, chinese, english))
    figures = [entry for _, entries in lines for entry in entries]
    if len({(entry.period.start, entry.period.end) for entry in figures}) > 1 and len(lines) > 1:
        found.append(_obstacle("periods_differ", every, *_spans(figures)))
    return tuple(found)


def _overlaps(figures: Sequence[Entry], within: Mapping[str, str]) -> list[Obstacle]:
    inside, again = dict[str, None](), dict[str, None]()
    for one, other in itertools.combinations(figures, 2):
        if _bare(one) != _bare(other) or one.unit != other.unit:
            continue
        if one.places == other.places and not _meet(one.period, other.period):
            continue
        if one.places == other.places:
            again |= {one.id: None, other.id: None}
        elif _lies_in(one.places, other.places, within) or _lies_in(other.places, one.places, within):
            inside |= {one.id: None, other.id: None}
    found = [_obstacle("overlap_of_places", tuple(inside))] if inside else []
    return [*found, _obstacle("overlap_of_periods", tuple(again))] if again else found


def _lies_in(some: Collection[str], others: Collection[str], within: Mapping[str, str]) -> bool:
    for place in some:
        at: str | None = within.get(place, None)
        while at is not None:
            if at in others:
                return True
            at = within.get(at)
        if place in others:
            return True
    return False


def _periods(figures: Sequence[Entry]) -> list[Obstacle]:
    if len({(entry.period.start, entry.period.end) for entry in figures}) < 2:
        return []
    return [_obstacle("periods_differ", tuple(entry.id for entry in figures), *_spans(figures))]


def _listed(words: Sequence[str]) -> tuple[str, str]:
    return "、".join(words), ", ".join(words)


def _spans(figures: Sequence[Entry]) -> tuple[str, str]:
    spans = sorted({entry.period for entry in figures}, key=Period.edtf)
    return "、".join(_ends([_span(span, "至{}", "{}起", "{}至{}") for span in spans])), ", ".join(
        _ends([_span(span, "until {}", "from {}", "{} to {}") for span in spans])
    )


def _span(span: Period, until: str, since: str, both: str) -> str:
    """Write a period with the words of a language; one that nobody told is a dash."""
    if span.start == span.end:
        return span.start or "—"
    if span.start is None:
        return until.format(span.end)
    return since.format(span.start) if span.end is None else both.format(span.start, span.end)


def _ends(spans: Sequence[str]) -> Sequence[str]:
    return spans if len(spans) <= 4 else [*spans[:3], "…", spans[-1]]


def _meet(one: Period, other: Period) -> bool:
    """Tell whether two counts can share a time; one without a beginning counts from the start."""
    ends = (one.last_day(), other.last_day())
    if ends[0] is None or ends[1] is None:
        return True
    begins = (one.first_day() or date.min, other.first_day() or date.min)
    return begins[0] <= ends[1] and begins[1] <= ends[0]


def _bare(entry: Entry) -> str:
    return (entry.indicator or "").partition(":")[0]


def _is_catalogued(entry: Entry) -> bool:
    """Tell whether an entry is of an indicator of the catalogue, and not of a phrase of the text."""
    return _bare(entry).isascii()


_TEXTS: Mapping[Reason, tuple[str, str]] = {
    "not_additive": (
        "这一指标按定义不能在地区之间相加",
        "by its definition the indicator does not add up over places",
    ),
    "overlap_of_places": (
        "一地在另一地之内，相加会重复计算",
        "one place lies in the other, so that a sum would count it twice",
    ),
    "overlap_of_periods": (
        "同一地先后的数互相包含，后一个数已含前一个",
        "figures of one place at different times contain each other",
    ),
    "periods_differ": (
        "起止时间不同（{}），不是同一时段的数",
        "the counts begin and end at different times ({})",
    ),
    "stages_differ": ("统计的阶段不同（{}）", "they count different stages ({})"),
    "stage_unknown": (
        "没有说明阶段：签约、注册、开工还是投产不明",
        "the stage is not told: signed, registered, begun or in operation",
    ),
    "origin_unknown": (
        "来源不止一地（{}），各占多少没有说明",
        "they come from more than one place ({}), and the share of each is not told",
    ),
    "origins_differ": (
        "一方只算一地来源，另一方的来源不止一地，各占多少没有说明",
        "one side counts what one place gave, the other what several gave without telling the shares",
    ),
    "things_differ": ("计数对象不同（{}），单位不能相加", "different things are counted ({})"),
    "includes_more": ("按定义还包括没有搬走的（{}）", "by definition they include what did not move ({})"),
}


def _obstacle(reason: Reason, entries: tuple[str, ...], chinese: str = "", english: str = "") -> Obstacle:
    told = _TEXTS[reason]
    return Obstacle(reason, entries, told[0].format(chinese), told[1].format(english))
