"""Word files with real footnotes: what is said stands in the text, its sentence at the foot of the page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
    "</w:footnote>"
)


_LONGEST_TITLE = 255
"""Characters that a property of the file may have."""
_NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class FootnotedDocument:
    """A Word file that is written from top to bottom.

    Parameters
    ----------
    title : str
        The first line, and the title in the file's properties.

    Examples
    --------
    >>> import tempfile
    >>> page = FootnotedDocument("报告")
    >>> page.paragraph("产值4000亿元", notes=["全市绿色化工产值达到4000亿元。（某报，2022-10-17）"])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     page.save(Path(folder, "a.docx"))
    >>> page.notes
    1
    """

    def __init__(self, title: str) -> None:
        self.notes = 0
        self._document = Document()
        self._document.core_properties.title = _printable(title)[:_LONGEST_TITLE]
        self._footnotes = parse_xml(f"<w:footnotes {nsdecls('w')}>{_SEPARATORS}</w:footnotes>")
        self._end = self._document.element.body.sectPr
        self._styles: dict[str, str] = {}
        self._write(title, "Title")

    def heading(self, text: str, level: int = 1) -> None:
        """Write a heading of level 1 to 9."""
        self._write(text, f"Heading {level}")

    def paragraph(self, text: str, *, notes: list[str] | None = None, style: str | None = None) -> None:
        """Write a paragraph, and a footnote for each sentence that it rests on.

        Parameters
        ----------
        text : str
        notes : list of str, optional
            Sentences with their source.
        style : str, optional
            A style of the standard template, such as ``List Bullet``.
        """
        paragraph = self._write(text, style)
        for note in notes or ():
            self._refer(paragraph, note)

    def save(self, path: Path) -> None:
        """Write the file."""
        content = serialize_part_xml(self._footnotes)
        main = self._document.part
        part = Part(PackURI("/word/footnotes.xml"), _TYPE, content, main.package)
        main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        self._document.save(str(path))

    def _write(self, text: str, style: str | None) -> Paragraph:
        """Add a paragraph at the end.

        A document's own ways of adding walk over all of its paragraphs and styles for each new one.
        """
        element = OxmlElement("w:p")
        self._end.addprevious(element)
        if style is not None:
            if style not in self._styles:
                self._styles[style] = self._document.styles[style].style_id
            element.style = self._styles[style]
        paragraph = Paragraph(element, self._document._body)
        paragraph.add_run(_printable(text))
        return paragraph

    def _refer(self, paragraph: Paragraph, note: str) -> None:
        self.notes += 1
        run = paragraph.add_run()
        run.font.superscript = True
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self.notes))
        run._r.append(reference)
        footnote = _add(self._footnotes, "w:footnote")
        footnote.set(qn("w:id"), str(self.notes))
        body = _add(footnote, "w:p")
        mark = _add(body, "w:r")
        _add(_add(mark, "w:rPr"), "w:vertAlign").set(qn("w:val"), "superscript")
        _add(mark, "w:footnoteRef")
        words = _add(_add(body, "w:r"), "w:t")
        words.text = f" {_printable(note)}"
        words.set(qn("xml:space"), "preserve")


def footnote_of(quote: str, *source: str | None) -> str:
    """Return a sentence with what tells where it stands, as a footnote or a cell carries it.

    Examples
    --------
    >>> footnote_of("产值4000亿元", None, "a.docx", "2022-10-17")
    '产值4000亿元（a.docx，2022-10-17）'
    """
    told = "，".join(part for part in source if part)
    return f"{' '.join(quote.split())}（{told}）" if told else " ".join(quote.split())


def _add(parent: Any, tag: str) -> Any:
    child = OxmlElement(tag)
    parent.append(child)
    return child


def _printable(text: str) -> str:
    """Return a text without the characters that XML cannot hold."""
    return _NO_XML.sub("", text)
