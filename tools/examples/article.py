"""An example document as written down: its text, its tables, and where each figure was read."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NOTICE = "本文为示例改写，非官方文本。"
"""Stands on the face of every example document."""
DECLARATION = "示例改写，非官方文本"
"""Stands in the metadata of every example document."""
QUALITIES = {
    "direct": "在所列来源上直接读到",
    "derived": "由所列来源的数字算出或反推；算法不显然的写在“说的是”一栏",
    "search excerpt": "只读到该页的摘录，未见全文",
    "conflict": "另有来源说法不同，示例有意保留",
    "vague": "来源本身措辞含糊（近、左右）",
    "convention": "不是数字：所据材料没有给出，按通行划分填写",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A publication in which figures were read; ``url`` is empty where only the title is known."""

    key: str
    title: str
    publisher: str
    date: str
    url: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it stands in the document, what it says, where it was read and how good that is."""

    text: str
    meaning: str
    source: str
    quality: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; an empty cell is a value that the source does not give."""

    caption: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One example document before it takes a file format.

    Attributes
    ----------
    file : str
        Name of the file to build; its ending tells the format.
    body : str
        Paragraphs, one a line; ``## `` opens a heading, ``- `` a list item, ``{table}`` stands for
        the next table.
    encoding : str
        Of a txt file; all others are UTF-8.
    crlf : bool
        Whether a txt file starts with a byte-order mark and ends its lines in CR LF.
    wrap : int or None
        Characters after which a txt file breaks its lines inside sentences; None for no such breaks.
    furniture : bool
        Whether an html page has navigation, buttons and links around its text.
    size : int
        Points of a pdf's text.
    """

    file: str
    title: str
    date: str
    place: str
    publisher: str
    body: str
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...] = ()
    note: str = ""
    credit: str = ""
    reprint_of: str | None = None
    encoding: str = "utf-8"
    crlf: bool = False
    wrap: int | None = None
    furniture: bool = False
    size: int = 12

    @property
    def kind(self) -> str:
        """Return the file's ending without its dot."""
        return self.file.rsplit(".", 1)[1]

    @property
    def paragraphs(self) -> list[str]:
        """Return the lines of the body."""
        return [line for line in self.body.strip().split("\n") if line]

    @property
    def stamp(self) -> datetime.datetime:
        """Return the moment that file properties carry: noon of the first day that the date can mean."""
        year, month, day = (*(int(part) for part in self.date.split("-")), 1, 1)[:3]
        return datetime.datetime(year, month, day, 12, tzinfo=datetime.UTC)


def load_sources(path: Path) -> dict[str, Source]:
    """Read the list of publications."""
    with path.open("rb") as handle:
        return {key: Source(key, **row) for key, row in tomllib.load(handle).items()}


def load_articles(folder: Path) -> list[Article]:
    """Read every article of a folder, in the order of their names.

    Raises
    ------
    ValueError
        Where an article lacks a field, has one that is not known, or is a reprint of no other.
    """
    raw = {path.name.removesuffix(".toml"): _read(path) for path in sorted(folder.glob("*.toml"))}
    articles = []
    for name, row in raw.items():
        of = row.get("reprint_of")
        if of is not None and of not in raw:
            raise ValueError(f"{name}: reprint_of names {of!r}, and there is no such article")
        first = raw[of] if of else row
        articles.append(_build(name, {**row, "body": first["body"], "figures": first["figures"]}))
    return articles


def _read(path: Path) -> dict[str, Any]:
    with path.open("rb") as handle:
        return tomllib.load(handle)


def _build(name: str, row: Mapping[str, Any]) -> Article:
    fields = dict(row)
    figures = tuple(Figure(*entry) for entry in fields.pop("figures"))
    tables = tuple(
        Table(table["caption"], tuple(tuple(cells) for cells in table["rows"]))
        for table in fields.pop("table", [])
    )
    for figure in figures:
        if figure.quality not in QUALITIES:
            raise ValueError(f"{name}: quality {figure.quality!r} is none of {', '.join(QUALITIES)}")
    try:
        return Article(name, figures=figures, tables=tables, **fields)
    except TypeError as error:
        raise ValueError(f"{name}: {error}") from error
