"""What the words of a table's headers, of its rows' names and of its caption say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lantu.facts import Period
from lantu.language.periods import find_periods
from lantu.language.places import PlaceFinder
from lantu.language.view import View
from lantu.language.vocabulary import load_vocabulary
from lantu.records.cells import unit_of
from lantu.records.claim import Modality

# 当月同比 and 累计同比: growth of what the column before gives.
_OF_MONTH = re.compile("^(?:当月|本月|累计)(?=同比|环比|比上年)")
_NUMBERED = re.compile(
    r"(?:续?附?表|专栏|图表?)\s*[0-9一二三四五六七八九十]+(?:[-—.．][0-9]+)?[\s:：、.．]*|[0-9]{1,2}[-—.．][0-9]{1,2}\s+"
    r"|附[表件]?\s*[:：]\s*"
)
_UNIT_BEHIND = re.compile(r"\s(?:计量)?单位\s*[:：]\s*(?P<unit>[^\s、，,;；]{1,12})$")
_SPACED = re.compile("(?<=[一-龥])\\s+(?=[一-龥])")
YEAR = re.compile("(?:19|20)[0-9]{2}")
# 执行数为预算数的%: how much of what was planned is done.
_COMPARED = re.compile("为[^，。]{0,6}(?:预算|计划|目标|决算|上年|去年)[^，。]{0,3}的?(?:%|％|比例|比重)")
BETWEEN = re.compile("[、，,;；]\\s*")
_OF_YEAR = ("年度", "全年")
_SAME_TIME = re.compile("(?:上年|去年)同期数?")
_IN_BRACKETS = re.compile(r"[（(\[［【〔]([^（）()\[\]［］【】〔〕]*)[）)\]］】〕]")
# 执业（助理）医师, 因公出国（境）费: what such brackets hold is a part of the name.
_OF_NAME = re.compile(
    "(?<=[一-龥])（(?!现价|当月|累计|预计|初步|可比|不变)[一-龥]{1,2}）(?=[一-龥])(?!增长|同比|环比|占比)"
)
_APART = re.compile("[）)]\\s*(?:及其?|和|与|、)(?P<apart>[^（(]{2,})$")
# 年均/[累计]: a mean over years where no bracket stands in the cell, which says which of them are sums.
_MEAN = re.compile("年均(?:增长|增速)?[/／、或](?:累计)?|累计[/／、或]年均(?:增长|增速)?|年均")


@dataclass(frozen=True, slots=True)
class Label:
    """What a header cell, a row's name or a caption says.

    Attributes
    ----------
    name : str
        What is measured; empty where the words only name a time, a place, a unit or nothing.
    unit : str
        As it stands in brackets; empty where none does.
    period : Period or None
    codes : tuple of str
        Places, where the words name them as whose the figures are.
    modality : {"target", "plan", "reported"} or None
        None where the words do not say whether it was reached.
    again : bool
        They are of the same time of the year before: 上年同期.
    others : tuple of str
        Units that stand beside the first.
    apart : str
        What stands in a caption behind the unit in brackets, and is in another: 浓度（微克/立方米）及天数.
    of_year : bool
        A target of the whole year: 年度任务 in a table of the first quarter.
    """

    name: str = ""
    unit: str = ""
    period: Period | None = None
    codes: tuple[str, ...] = ()
    modality: Modality | None = None
    again: bool = False
    others: tuple[str, ...] = ()
    apart: str = ""
    of_year: bool = False


@dataclass(frozen=True, slots=True)
class TableWords:
    """The vocabulary of ``data/tables.toml``; see there what each list decides."""

    generic: frozenset[str]
    not_figures: tuple[str, ...]
    units: frozenset[str]
    groups: frozenset[str]
    sites: frozenset[str]
    areas: frozenset[str]
    measures: frozenset[str]
    due: tuple[str, ...]
    organs: tuple[str, ...]
    states: tuple[str, ...]
    tasks: frozenset[str]
    works: frozenset[str]
    work_lists: re.Pattern[str]
    progress: tuple[tuple[str, re.Pattern[str]], ...]
    targets: tuple[str, ...]
    planned: tuple[str, ...]
    reported: tuple[str, ...]
    unitless: tuple[str, ...]
    counts: dict[str, str]
    share: tuple[str, ...]
    ratios: tuple[str, ...]
    growth: tuple[str, ...]
    ranks: tuple[str, ...]
    ranked_of: frozenset[str]
    parts: dict[str, str]
    caption_words: re.Pattern[str]


@cache
def table_words() -> TableWords:
    """Read ``data/tables.toml``."""
    words = load_vocabulary("tables", "lantu.records")
    return TableWords(
        generic=frozenset(words["generic"]),
        not_figures=tuple(words["not_figures"]),
        units=frozenset(words["unit_columns"]),
        groups=frozenset(words["groups"]),
        sites=frozenset(words["sites"]),
        areas=frozenset(words["areas"]),
        measures=frozenset(words["measures"]),
        due=tuple(words["due"]),
        organs=tuple(words["organs"]),
        states=tuple(words["states"]),
        tasks=frozenset(words["tasks"]),
        works=frozenset(words["works"]),
        work_lists=re.compile(words["work_lists"]),
        progress=tuple((status, re.compile(told)) for status, told in words["progress"].items()),
        targets=tuple(words["targets"]),
        planned=tuple(words["planned"]),
        reported=tuple(words["reported"]),
        unitless=tuple(words["unitless"]),
        counts=words["counts"],
        share=tuple(words["share"]),
        ratios=tuple(words["ratios"]),
        growth=tuple(sorted(words["growth"], key=len, reverse=True)),
        ranks=tuple(words["ranks"]),
        ranked_of=frozenset(words["ranked_of"]),
        parts=words["parts"],
        caption_words=re.compile(
            "^(?:(?!地区生产总值)(?:{opens}))*|(?:{ends})+$".format(
                **{key: "|".join(map(re.escape, words[f"caption_{key}"])) for key in ("opens", "ends")}
            )
        ),
    )


def read_label(finder: PlaceFinder, said: str, anchor: str | None, *, caption: bool) -> Label:
    """Return what some words say.

    Parameters
    ----------
    finder : PlaceFinder
    said : str
    anchor : str or None
        The document's date: 去年 is the year before it.
    caption : bool
        A caption names its place in front of what is measured; other labels name one alone.
    """
    words = table_words()
    written = View(said.strip()).text
    brackets = _IN_BRACKETS.findall(written)
    apart = ""
    if caption and (rest := _APART.search(written)) is not None and unit_of(brackets[-1]):
        apart, written = rest["apart"], written[: rest.start() + 1]
    if caption and (line := _UNIT_BEHIND.search(written)) is not None:
        brackets.append(line["unit"])
        written = written[: line.start()]
    # 总  计, 指  标: letters spaced out; 2021 alone is a year.
    bare = _OF_MONTH.sub("", _SPACED.sub("", _without_brackets(written).strip()))
    bare += "年" if YEAR.fullmatch(bare) else ""
    if caption and (number := _NUMBERED.match(bare)) is not None:
        bare = bare[number.end() :]
    # （单位：亿元、%） in a caption: each column has one of them.
    listed = [one for inner in brackets if "单位" in inner for one in BETWEEN.split(inner)[1:]]
    brackets = [BETWEEN.split(inner)[0] if "单位" in inner else inner for inner in brackets]
    unit = next((unit_of(inner) for inner in brackets if unit_of(inner)), "")
    others = tuple(filter(None, map(unit_of, listed)))
    # 执行数为上年决算数的%: not of that year.
    found = [] if _COMPARED.search(bare) else find_periods(bare, anchor)
    periods = [m for m in found if m.role in {"at", "until"}]
    name = bare.rstrip("%") if not caption else bare
    if name != bare:
        # 增长%, 执行数为预算数的%: what the figures are counted in.
        unit = unit or "%"
        name += "比例" if name.endswith("的") else ""
    for mention in reversed(periods):
        name = name[: mention.start] + name[mention.end :]
    if not caption and name and unit_of(name) == name:
        # 亿元 and % above the columns of a chart's data.
        unit, name = unit or name, ""
    if (again := _SAME_TIME.match(bare)) is not None:
        periods, name = [], bare[again.end() :]
    name, codes = _without_place(finder, name, anchor, caption=caption)
    name = name.strip(" ：:、，")
    if caption:
        name = words.caption_words.sub("", name)
    if not caption and name.startswith("计划") and name.removeprefix("计划") in {"", *words.growth}:
        name, written = name.removeprefix("计划"), "目标"
    for word in sorted((*words.targets, *words.reported, *words.generic), key=len, reverse=True):
        if name == word or (name.endswith(word) and not caption and len(name) - len(word) <= 1):
            name = ""
    name = "年均增长" if _MEAN.fullmatch(name) else name
    period = periods[0].period if periods else None
    modality = _modality(written, words)
    of_year = modality == "target" and bare.startswith(_OF_YEAR)
    return Label(name, unit, period, codes, modality, again is not None, others, apart=apart, of_year=of_year)


def _without_brackets(written: str) -> str:
    """Take brackets off with what they hold, but for those that are a part of a name."""
    return _IN_BRACKETS.sub(
        lambda inner: inner.group() if _OF_NAME.match(written, inner.start()) else "", written
    )


def last_end(said: str, anchor: str | None) -> str | None:
    """Return when the last time that a cell names ends; None where it names none."""
    ends = [m.period.end for m in find_periods(View(said).text, anchor) if m.period.end]
    return ends[-1] if ends else None


def named_codes(finder: PlaceFinder, said: str, anchor: str | None) -> tuple[str, ...]:
    """Return the codes of the places that a cell names, each once."""
    return tuple(dict.fromkeys(code for m in finder.find(said, anchor) for code in m.codes))


def _modality(written: str, words: TableWords) -> Modality | None:
    if _COMPARED.search(written):
        return "reported"
    if any(word in written for word in words.targets):
        return "target"
    if any(word in written for word in words.planned):
        return "plan"
    return "reported" if any(word in written for word in words.reported) else None


def _without_place(
    finder: PlaceFinder, name: str, anchor: str | None, *, caption: bool
) -> tuple[str, tuple[str, ...]]:
    """Return a name without the place whose the figures are, and that place's codes."""
    named = finder.find(name, anchor)
    for place in named:
        if caption and name.startswith("协同发展", place.end):
            continue  # 2026年京津冀协同发展重点项目: those of whoever lists them
        alone = place.end - place.start == len(name.strip())
        # 青县 might be read across words in prose; a label that says nothing else is that county.
        codes = place.codes or (place.candidates if alone and len(place.candidates) == 1 else ())
        if codes and (alone or (caption and place.start == 0)):
            return name[: place.start] + name[place.end :], codes
    return name, ()
