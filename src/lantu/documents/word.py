"""Word documents: paragraphs, headings and tables in reading order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from lxml import etree  # type: ignore[import-untyped]

from lantu.documents.builder import TextBuilder
from lantu.documents.document import Field
from lantu.documents.extract import Extract
from lantu.documents.package import DAMAGE, check_package
from lantu.documents.source import Limits, Source
from lantu.documents.tables import Square, join_lines
from lantu.errors import DocumentError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}txbxContent", f"{_W}instrText", _FALLBACK))
_CONTROLS = frozenset((f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"))
_MARKS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_BODY_TEXT = 9
_TITLE_STYLE = "Title"
_PROPERTIES = "file properties"


def read_docx(source: Source, limits: Limits) -> Extract:
    """Read a Word document: its paragraphs, headings, tables, text boxes and notes.

    Deleted text of tracked changes is left out, inserted text is read.

    Raises
    ------
    DocumentError
        The file is no docx, is damaged, encrypted, unsafe to unpack, or holds no text.
    """
    archive = check_package(source, "docx", "word/document.xml", limits)
    try:
        document = docx.Document(io.BytesIO(source.data))
        builder = TextBuilder()
        _Walk(builder, _heading_styles(document)).body(document.element.body)
        _add_notes(builder, archive)
        title = (document.core_properties.title or "").strip()
    except (OpcError, KeyError, AttributeError, TypeError, etree.LxmlError, *DAMAGE) as error:
        raise DocumentError(
            f"{source.name}: the docx is damaged ({error}); open and save it again in a word processor"
        ) from error
    if not builder.text.strip():
        raise DocumentError(f"{source.name}: the docx holds no text (pictures only?); read it as text first")
    return Extract(
        builder.text,
        f"lantu.word 1 (python-docx {version('python-docx')})",
        headings=tuple(builder.headings),
        ends=frozenset(builder.ends),
        tables=tuple(builder.tables),
        origins=tuple(builder.origins),
        properties={"title": Field(title, _PROPERTIES)} if title else {},
    )


def _heading_styles(document: Any) -> dict[str, int]:
    """Map the ids of heading styles to their level, by outline level or by name."""
    levels: dict[str, int] = {}
    for style in document.styles.element.iterchildren(f"{_W}style"):
        name_element, outline = style.find(f"{_W}name"), style.find(f".//{_W}outlineLvl")
        name = (name_element.get(f"{_W}val") or "").lower() if name_element is not None else ""
        kind, _, number = name.partition(" ")
        if kind in {"heading", "标题"} and number.isdigit():
            levels[style.get(f"{_W}styleId")] = int(number)
        elif name == _TITLE_STYLE.lower():
            levels[style.get(f"{_W}styleId")] = 1
        elif (level := _outline_level(outline)) is not None:
            levels[style.get(f"{_W}styleId")] = level
    return levels


def _outline_level(outline: Any) -> int | None:
    """Return the level, 1 for the outermost, that an outline element states; None for body text."""
    stated = outline.get(f"{_W}val") if outline is not None else None
    return int(stated) + 1 if stated is not None and stated.isdigit() and int(stated) < _BODY_TEXT else None


class _Walk:
    """Takes the body apart, block by block."""

    def __init__(self, builder: TextBuilder, levels: dict[str, int]) -> None:
        self.builder = builder
        self.levels = levels
        self.paragraphs = 0
        self.tables = 0

    def body(self, element: Any) -> None:
        """Add paragraphs and tables in order; content controls are looked into."""
        stack = list(reversed(element))
        while stack:
            child = stack.pop()
            if child.tag == f"{_W}p":
                self.paragraphs += 1
                self.paragraph(child)
            elif child.tag == f"{_W}tbl":
                self.tables += 1
                self.builder.add_table(
                    _rows(child, f"table[{self.tables}]"), headers=_marked_headers(child) or None
                )
            elif child.tag in _CONTROLS:
                stack.extend(reversed(child))

    def paragraph(self, element: Any) -> None:
        """Add a paragraph, line by line, and the text boxes that hang on it."""
        level = self.level(element)
        name = f"p[{self.paragraphs}]"
        for line in _said(element).split("\n"):
            if line.strip():
                self.builder.add_block(line.strip(), element=name, level=level)
        for box in element.iter(f"{_W}txbxContent"):
            if not any(parent.tag == _FALLBACK for parent in box.iterancestors()):
                for number, inner in enumerate(box.iter(f"{_W}p"), 1):
                    if said := _said(inner).replace("\n", " ").strip():
                        self.builder.add_block(said, element=f"{name}/box/p[{number}]", ends=True)

    def level(self, element: Any) -> int | None:
        """Return the heading level of a paragraph by its own outline level or its style."""
        properties = element.find(f"{_W}pPr")
        if properties is None:
            return None
        outline, style = properties.find(f"{_W}outlineLvl"), properties.find(f"{_W}pStyle")
        level = _outline_level(outline)
        if level is not None:
            return level
        return self.levels.get(style.get(f"{_W}val")) if style is not None else None


def _said(element: Any) -> str:
    """Return the text of a paragraph as it is shown."""
    return "".join(_pieces(element))


def _pieces(element: Any) -> Iterator[str]:
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag not in _LEFT_OUT and child.tag != f"{_W}pPr":
            stack.extend(reversed(child))


def _rows(table: Any, name: str) -> list[list[Square]]:
    """Return the grid of a table; cells merged downwards are one cell that covers several rows."""
    rows: list[list[Square]] = []
    above: dict[int, tuple[int, int]] = {}
    for number, line in enumerate(_lines(table)):
        row: list[Square] = []
        column = 0
        for cell in _cells(line):
            wide, merged = _reach(cell)
            if merged == "continue" and column in above:
                at, place = above[column]
                top = rows[at][place]
                rows[at][place] = Square(top.said, top.column, top.rows + 1, top.columns, top.element)
            else:
                said = join_lines([_said(paragraph) for paragraph in cell.iter(f"{_W}p")])
                row.append(Square(said, column, 1, wide, f"{name}/r[{number + 1}]/c[{column + 1}]"))
                above[column] = (number, len(row) - 1)
            column += wide
        rows.append(row)
    return rows


def _lines(table: Any) -> Iterator[Any]:
    """Yield the rows of a table; those in content controls too."""
    return _inside(table, f"{_W}tr")


def _cells(line: Any) -> Iterator[Any]:
    return _inside(line, f"{_W}tc")


def _inside(element: Any, tag: str) -> Iterator[Any]:
    """Yield the children of a kind, those that stand in content controls in their place."""
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        if child.tag == tag:
            yield child
        elif child.tag in _CONTROLS:
            stack.extend(reversed(child))


def _reach(cell: Any) -> tuple[int, str | None]:
    """Return how many columns a cell covers, and whether it continues the one above."""
    properties = cell.find(f"{_W}tcPr")
    if properties is None:
        return 1, None
    span, merge = properties.find(f"{_W}gridSpan"), properties.find(f"{_W}vMerge")
    stated = span.get(f"{_W}val") if span is not None else "1"
    wide = min(int(stated), 1000) if stated and stated.isdigit() and int(stated) else 1
    return wide, None if merge is None else merge.get(f"{_W}val", "continue")


def _marked_headers(table: Any) -> int:
    """Count the rows at the top that are marked to repeat on every page."""
    marked = [line.find(f"{_W}trPr/{_W}tblHeader") is not None for line in _lines(table)]
    return marked.index(False) if False in marked else 0


def _add_notes(builder: TextBuilder, archive: zipfile.ZipFile) -> None:
    """Add footnotes and endnotes behind the text."""
    for kind in ("footnote", "endnote"):
        part = f"word/{kind}s.xml"
        if part not in archive.namelist():
            continue
        root = etree.fromstring(archive.read(part), etree.XMLParser(resolve_entities=False, no_network=True))
        for number, note in enumerate(root.iterchildren(f"{_W}{kind}"), 1):
            for paragraph in note.iter(f"{_W}p"):
                if said := _said(paragraph).replace("\n", " ").strip():
                    builder.add_block(said, element=f"{kind}[{number}]", ends=True)
