"""The labels and patterns by which documents say who published them, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lantu.documents.vocabulary import load_vocabulary

# Entries of data/metadata.toml that are patterns by themselves.
_PATTERNS = (
    "assembly",
    "dateline",
    "conference",
    "press_name",
    "post",
    "signed_on",
    "organ_name",
    "organ_place",
    "title_place",
    "paper_place",
    "region_place",
    "title_area",
    "report_year",
    "document_number",
    "title_end",
    "title_owner",
    "title_alone",
)


@dataclass(frozen=True, slots=True)
class Labels:
    """Patterns of labelled and of self-explaining lines."""

    publisher: re.Pattern[str]
    date: re.Pattern[str]
    title: re.Pattern[str]
    place: re.Pattern[str]
    venue: re.Pattern[str]
    assembly: re.Pattern[str]
    dateline: re.Pattern[str]
    conference: re.Pattern[str]
    press_name: re.Pattern[str]
    post: re.Pattern[str]
    signed_on: re.Pattern[str]
    organ_name: re.Pattern[str]
    organ_place: re.Pattern[str]
    title_place: re.Pattern[str]
    paper_place: re.Pattern[str]
    region_place: re.Pattern[str]
    title_area: re.Pattern[str]
    report_year: re.Pattern[str]
    document_number: re.Pattern[str]
    title_end: re.Pattern[str]
    title_owner: re.Pattern[str]
    title_alone: re.Pattern[str]
    title_open: tuple[str, ...]
    title_goes_on: tuple[str, ...]
    self_names: frozenset[str]


@cache
def load_labels() -> Labels:
    """Read the labels and patterns of ``data/metadata.toml``."""
    data = load_vocabulary("metadata")

    def labelled(name: str) -> re.Pattern[str]:
        words = "|".join(map(re.escape, sorted(data[name], key=len, reverse=True)))
        return re.compile(
            rf"(?:^|[\s|｜【（(\[])(?:{words})\s*[:：]\s*(?P<value>[^\s|｜】）)\]]?[^|｜】\]]*)"
        )

    return Labels(
        publisher=labelled("publisher_labels"),
        date=labelled("date_labels"),
        title=labelled("title_labels"),
        place=labelled("place_labels"),
        venue=labelled("venue_labels"),
        **{name: re.compile(data[name]) for name in _PATTERNS},
        title_open=tuple(data["title_open"]),
        title_goes_on=tuple(data["title_goes_on"]),
        self_names=frozenset(data["self_names"]),
    )


def is_label(said: str) -> bool:
    """Tell whether a line labels who published the text, or when: 来源：某日报."""
    labels = load_labels()
    return any(pattern.search(said) for pattern in (labels.publisher, labels.date))
