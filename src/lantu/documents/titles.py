"""Which of the lines above a text is its title, one that is broken over several lines put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lantu.documents.dates import date_pattern
from lantu.documents.labels import Labels, is_label, load_labels
from lantu.documents.signs import load_signs

_LENGTHS = range(4, 81)
_BROKEN = range(4, 121)
"""How long a title may be that stands on several lines."""
_LINE = 40
_MOST = 5
"""Lines of a title: the organs that issue a paper jointly stand on one each."""
# In front of a day that stands by itself: （2026年1月15日）, 【2026-01-15】.
OPENERS = " 　（([【〔—－-"
_QUOTES = (("《", "》"), ("（", "）"), ("(", ")"), ("“", "”"))
_ABOUT = "关于"
_FOOTNOTE = re.compile(r"\s*(?:[\[［]\d{1,2}[\]］]|[①-⑳])$")
_SPACED = re.compile(r"(?:[\u4e00-\u9fff]\s+)+[\u4e00-\u9fff]")


class Title(NamedTuple):
    """A title and the head lines that it stands on."""

    text: str
    lines: range


def find_title(said: Sequence[str], marked: Sequence[bool]) -> Title | None:
    r"""Choose the line that is most like a title, and put together those that one is broken over.

    Parameters
    ----------
    said : sequence of str
        The lines above the text, buttons and paths of a page left out.
    marked : sequence of bool
        Which of them the format marks as headings.

    Examples
    --------
    >>> lines = ["甲省人民政府", "关于推进园区共建的", "实施意见", "甲政发〔2026〕5号"]
    >>> find_title(lines, [False] * 4)
    Title(text='甲省人民政府关于推进园区共建的实施意见', lines=range(0, 3))
    """
    labels = load_labels()
    best: tuple[int, Title] | None = None
    taken = 0
    for index, line in enumerate(said):
        if index < taken or not _may_begin(line, labels) or is_label(line):
            continue
        end = _end(said, index, labels)
        text = _together(said[index:end])
        if len(text) not in (_LENGTHS if end == index + 1 else _BROKEN):
            continue
        taken = end
        near = said[end : end + 3]
        labelled = any(labels.assembly.match(other) or is_label(other) for other in near)
        heading = any(marked[index:end]) or line.startswith("# ")
        organ = end == index + 1 and labels.organ_name.search(text) is not None
        rank = 4 * heading + 2 * labelled + (len(text) >= 8 and not organ)
        if best is None or rank > best[0]:
            best = (rank, Title(text, range(index, end)))
    return best[1] if best else None


def signed(line: str) -> bool:
    """Tell whether a line is a name with the day, or the month, behind it: 某市统计局 2026年1月20日."""
    dates = list(date_pattern().finditer(line))
    if not dates or not dates[-1]["month"]:
        return False
    return line[dates[-1].end() :].strip() == "" and line[: dates[-1].start()].endswith((" ", "\u3000"))


def undated(line: str) -> str:
    """Return the name on a line without the day behind it.

    Examples
    --------
    >>> undated("北海市统计局　2026年1月20日"), undated("北海市统计局")
    ('北海市统计局', '北海市统计局')
    """
    dates = list(date_pattern().finditer(line)) if signed(line) else []
    return line[: dates[-1].start()].strip() if dates else line.strip()


def _may_begin(line: str, labels: Labels) -> bool:
    """Tell whether a line may be, or begin, a title."""
    signs = load_signs()
    if not line or (line[-1] in signs.final and line[-1] not in "！？!?"):
        return False
    dated = date_pattern().match(line.lstrip(OPENERS))
    if (dated and dated["day"]) or labels.assembly.match(line) or signed(line):
        return False
    return not (
        "\t" in line
        or signs.alone.match(line)
        or signs.credit.search(line)
        or labels.press_name.match(line)
        or labels.post.match(line)
    )


def _end(said: Sequence[str], start: int, labels: Labels) -> int:
    """Return the index behind the last line of the title that begins at a line."""
    end = start + 1
    while end < min(len(said), start + _MOST):
        line = said[end]
        whole = len(line) <= _LINE and _may_begin(line, labels) and not is_label(line)
        if not whole or not _goes_on(said[start:end], line, said[end + 1 : end + _MOST], labels):
            break
        end += 1
    return end


def _goes_on(lines: Sequence[str], line: str, below: Sequence[str], labels: Labels) -> bool:
    """Tell whether a title that has these lines so far goes on with another line."""
    title, above = "".join(lines), lines[-1]
    if any(title.count(opening) > title.count(closing) for opening, closing in _QUOTES):
        return True
    if _ABOUT not in title:
        # 甲省人民政府 / 关于…的通知: the organs stand above what they issue, one on each line.
        organs = (line, *below)
        begins = next((at for at, other in enumerate(organs) if other.startswith(_ABOUT)), None)
        if begins is not None and all(labels.organ_name.search(name) for name in (*lines, *organs[:begins])):
            return True
        return labels.title_owner.search(above) is not None and labels.title_alone.match(line) is not None
    if above.endswith(labels.title_open):
        return True
    if labels.title_end.search(title) is not None:
        return False
    return line.startswith(labels.title_goes_on) or labels.title_end.search(title + line) is not None


def _together(lines: Sequence[str]) -> str:
    """Put the lines of a title together, organs that stand on one each with a space between."""
    labels = load_labels()
    text = ""
    for line in lines:
        bare = tidy(line)
        organs = labels.organ_name.search(text) is not None and labels.organ_name.search(bare) is not None
        # Where a line breaks between letters or digits a space stood.
        parted = text[-1:].isascii() and bare[:1].isascii()
        text += f" {bare}" if text and (organs or parted) else bare
    return text


def tidy(title: str) -> str:
    """Drop the marks of a heading and of a footnote, and the spaces of a title spaced out by letters."""
    bare = _FOOTNOTE.sub("", title.lstrip("# ").strip())
    return "".join(bare.split()) if _SPACED.fullmatch(bare) else " ".join(bare.split())
