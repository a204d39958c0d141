"""Find clauses that say how an indicator stands or goes, without a figure."""

from __future__ import annotations

import re
from typing import NamedTuple

from lantu.records.qualitative.lexicon import QualitativeLexicon
from lantu.records.qualitative.statement import QualitativeSort, Value


class Found(NamedTuple):
    """A statement as the words of one clause give it.

    Attributes
    ----------
    start, end : int
        The words that say it, offsets into the text.
    subject_end : int
        Where the words end that name what it is said of; they begin with the clause.
    aim : str
        Words behind that name the aim (提前完成减排目标); empty where it stands in front.
    """

    sort: QualitativeSort
    value: Value
    start: int
    end: int
    subject_end: int
    aim: str = ""
    scale: str | None = None
    grade: str | None = None
    before: str | None = None


def find_statement(text: str, start: int, end: int, lexicon: QualitativeLexicon) -> Found | None:
    """Return what a clause says without a figure; None where it says nothing of the kind.

    Examples
    --------
    >>> from lantu.records.qualitative.lexicon import qualitative_lexicon
    >>> find_statement("淀区水质由劣Ⅴ类转为Ⅳ类", 0, 12, qualitative_lexicon()).value
    'better'
    >>> find_statement("减排任务提前完成", 0, 8, qualitative_lexicon()).value
    'early'
    >>> find_statement("鄱阳湖总磷浓度稳步下降", 0, 11, qualitative_lexicon()).value
    'down'
    """
    return (
        _class(text, start, end, lexicon)
        or _attainment(text, start, end, lexicon)
        or _trend(text, start, end, lexicon)
    )


def _class(text: str, start: int, end: int, lexicon: QualitativeLexicon) -> Found | None:
    match = lexicon.turned.search(text, start, end)
    if match is not None:
        before, after = lexicon.grades[match["before"]], lexicon.grades[match["grade"]]
        if before.scale != after.scale or before.order == after.order:
            return None
        value: Value = "better" if after.order < before.order else "worse"
        return Found(
            "class", value, *match.span(), match.start(),
            scale=after.scale, grade=after.name, before=before.name,
        )  # fmt: skip
    match = lexicon.holds.search(text, start, end)
    if match is None:
        return None
    grade = lexicon.grades[match["grade"]]
    return Found("class", "holds", *match.span(), match.start(), scale=grade.scale, grade=grade.name)


def _attainment(text: str, start: int, end: int, lexicon: QualitativeLexicon) -> Found | None:
    match = lexicon.aim_first.search(text, start, end)
    if match is not None:
        # 任务完成: an aim that is done without a word on how is met.
        value = _manner(match, lexicon)
        return Found("attainment", value, *match.span(), match.start("manner"))
    match = lexicon.aim_last.search(text, start, end)
    if match is None:
        return None
    return Found("attainment", _manner(match, lexicon), *match.span(), match.start(), aim=match["aim"])


def _manner(match: re.Match[str], lexicon: QualitativeLexicon) -> Value:
    found = {value for word, value in lexicon.manners.items() if word in match["manner"]}
    values: tuple[Value, ...] = ("missed", "exceeded", "early")
    return next((value for value in values if value in found), "met")


def _trend(text: str, start: int, end: int, lexicon: QualitativeLexicon) -> Found | None:
    match = lexicon.trend.search(text, start, end)
    if match is None:
        return None
    return Found("trend", lexicon.values[match["verb"]], *match.span(), match.start())
