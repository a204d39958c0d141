"""The lines above the text: title, date, publisher and place, and where the text itself begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lantu.documents.dates import date_pattern, find_date
from lantu.documents.document import Field
from lantu.documents.furniture import is_furniture
from lantu.documents.labels import is_label, load_labels
from lantu.documents.signs import load_signs
from lantu.documents.titles import OPENERS, find_title, signed, tidy, undated
from lantu.facts import Span

FOUND = "head of the text"
CONFERENCE = "first sentence"
"""Where the day of a press conference was found."""
_OPENING = 160
DATELINE, VENUE = "dateline", "label of a venue"
"""Where a place was found that only says where a report was written, or where people met."""
_LONGEST_HEAD = 40
"""Paragraphs looked at: a page's head with a breadcrumb and two rows of buttons has about 25."""
_BODY = 80
_SENTENCE = 30
_SIGNED = 4
"""Lines below a title that may name who issued it."""
_NAME = re.compile("[\u4e00-\u9fff（）()]{4,}")


@dataclass(frozen=True, slots=True)
class Head:
    """What the lines above the text say.

    Attributes
    ----------
    title, date, publisher, place : Field or None
        None where those lines do not say it.
    body : int
        Index of the first paragraph of the text itself.
    """

    title: Field | None = None
    date: Field | None = None
    publisher: Field | None = None
    place: Field | None = None
    body: int = 0


def find_head(
    text: str,
    paragraphs: tuple[Span, ...],
    marked: frozenset[int] = frozenset(),
    of_pages: frozenset[int] = frozenset(),
) -> Head:
    r"""Read title, date, publisher and place off the lines above the text.

    Parameters
    ----------
    text : str
        The document's text.
    paragraphs : tuple of Span
        From `find_layout`.
    marked : frozenset of int
        Starts of paragraphs that the format marks as headings.
    of_pages : frozenset of int
        Ends of paragraphs that stand on every page, and are no part of the text.

    Examples
    --------
    >>> lines = ("打印", "2026年天津市政府工作报告", "来源：天津日报", "时间：2026-02-01", "各位代表：")
    >>> text, at, paragraphs = "\n".join(lines), 0, []
    >>> for line in lines:
    ...     paragraphs.append(Span(at, at + len(line)))
    ...     at += len(line) + 1
    >>> head = find_head(text, tuple(paragraphs))
    >>> head.title.value, head.date.value, head.publisher.value, head.body
    ('2026年天津市政府工作报告', '2026-02-01', '天津日报', 4)
    """
    body = _body(text, paragraphs)
    lines = [
        span
        for span in paragraphs[:body]
        if span.end not in of_pages and (not is_furniture(span.of(text)) or is_label(span.of(text)))
    ]
    # Lines that a file breaks in the middle of a title make one paragraph.
    parts = [(line, span.start in marked) for span in lines for line in span.of(text).splitlines()]
    said = [line for line, _ in parts]
    title = find_title(said, [heading for _, heading in parts])
    found = _Values(said, title.lines if title else range(0))
    opening = text[paragraphs[body].start :][:_OPENING] if body < len(paragraphs) else ""
    dateline = load_labels().dateline.match(opening)
    conference = load_labels().conference.match(opening)
    opened = find_date(conference["date"]) if conference else None
    publisher = found.publisher or _press_line(said) or found.organ or _agency(dateline)
    written = (found.venue, VENUE) if found.venue else (dateline["place"] if dateline else None, DATELINE)
    return Head(
        title=_field(title.text if title else found.title),
        date=_field(found.date or (find_date(dateline["dated"] or "") if dateline else None))
        or (Field(opened, CONFERENCE) if opened else None),
        publisher=_field(publisher),
        place=_field(found.place) or (Field(written[0], written[1]) if written[0] else None),
        body=body,
    )


def _field(value: str | None) -> Field | None:
    return Field(value, FOUND) if value else None


def _body(text: str, paragraphs: tuple[Span, ...]) -> int:
    """Return the index of the first paragraph that is no head line; 0 where the head would not end.

    Where nothing but a table follows, its first row ends the head.
    """
    signs = load_signs()
    for index, span in enumerate(paragraphs[:_LONGEST_HEAD]):
        said = span.of(text)
        sentence = said[-1] in signs.final and len(said) >= _SENTENCE
        if len(said) >= _BODY or signs.salutation.match(said) or signs.numbered.match(said):
            return index
        if sentence and not signs.credit.search(said):
            return index
    lines = [span.of(text) for span in paragraphs[:_LONGEST_HEAD]]
    row = next((index for index, line in enumerate(lines) if "\t" in line and not is_label(line)), 0)
    return row or (len(paragraphs) if len(paragraphs) <= _LONGEST_HEAD else 0)


class _Values:
    """The labelled and self-explaining values of the head lines: the first of each kind."""

    def __init__(self, said: list[str], titled: range) -> None:
        labels = load_labels()
        self.title = self.publisher = self.place = self.venue = None
        self.organ = _organ_below(said[titled.stop :][:_SIGNED]) if titled else None
        published = standing = spoken = None
        for index, line in enumerate(said):
            following = said[index + 1] if index + 1 < len(said) else ""
            published = published or find_date(_value(labels.date, line, following) or "")
            self.publisher = self.publisher or _name(_value(labels.publisher, line, following))
            self.title = self.title or _value(labels.title, line, following)
            self.place = self.place or _value(labels.place, line, following)
            self.venue = self.venue or _value(labels.venue, line, following)
            if index in titled:
                continue  # 2026年6月甲市环境月报: what it tells of, not when it was told
            if (post := labels.post.match(line)) is not None:
                self.publisher = self.publisher or post["publisher"]
                standing = standing or find_date(post["date"])
            elif (assembly := labels.assembly.match(line)) is not None:
                spoken = spoken or find_date(assembly["date"] or assembly["spoken"] or "")
                self.place = self.place or assembly["place"] or assembly["assembled"]
            elif date_pattern().match(line.lstrip(OPENERS)) or labels.publisher.search(line) or signed(line):
                # 来源：某日报 2026-01-25 08:30: the line that says who published says when.
                standing = standing or find_date(line)
        self.date = published or standing or spoken


def _value(pattern: re.Pattern[str], line: str, following: str) -> str | None:
    """Return what follows a label on its line or, where nothing does, on the next line."""
    match = pattern.search(line)
    if match is None:
        return None
    return match["value"].strip() or (None if is_furniture(following) else following.strip()) or None


def _organ_below(lines: Sequence[str]) -> str | None:
    """Return the organs that a line below a title names, and nothing besides but a day."""
    for line in lines:
        names = tidy(undated(line)).split()
        if names and all(_NAME.fullmatch(name) and load_labels().organ_name.search(name) for name in names):
            return " ".join(names)
    return None


def named_publishers(lines: Sequence[str]) -> Iterator[str]:
    """Yield the publishers that labelled lines name, on their own line or on the next.

    Examples
    --------
    >>> list(named_publishers(["来源：北河日报 2024-05-01", "稿源：", "新华社"]))
    ['北河日报', '新华社']
    """
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        name = _name(_value(load_labels().publisher, line, following))
        if name is not None:
            yield name


def _name(value: str | None) -> str | None:
    """Cut a publisher's name off from what stands behind it on the line."""
    if value is None:
        return None
    name = re.split(r"\s{1,}(?=[\d【（(]|\S+[:：]|(?:本报)?记者|作者|编辑|通讯员)|\s{2,}", value)[0].strip(
        " 　《》"
    )
    return name if 2 <= len(name) <= 30 else None


def _press_line(said: list[str]) -> str | None:
    """Return a head line that is nothing but the name of a newspaper, an agency or a station."""
    names = [name for line in said if load_labels().press_name.match(name := undated(line))]
    return names[0].strip("《》") if names else None


def _agency(dateline: re.Match[str] | None) -> str | None:
    if dateline is None or dateline["publisher"] in load_labels().self_names:
        return None
    return dateline["publisher"] or dateline["agency"]
