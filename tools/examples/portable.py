"""Examples as pdf, with a subset of a Chinese font inside and the same bytes on each run."""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path

from article import DECLARATION, NOTICE, Article
from fpdf import FPDF
from fpdf.enums import WrapMode

FONT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")
"""Debian's fonts-noto-cjk (SIL Open Font License 1.1)."""
FONT_SHA256 = "b76b0433203017ca80401b2ee0dd69350349871c4b19d504c34dbdd80541690a"
"""The font that the committed pdf files were made with; another version gives other bytes."""
_SIMPLIFIED = 2  # the collection holds JP, KR, SC, TC, HK in this order
_MARGIN_MM = 28


def has_font() -> bool:
    """Tell whether the font of the committed files is here."""
    return FONT.is_file() and hashlib.sha256(FONT.read_bytes()).hexdigest() == FONT_SHA256


def pdf_bytes(article: Article) -> bytes:
    """Write an article as a pdf whose lines break inside sentences.

    Raises
    ------
    FileNotFoundError
        Where the font is not installed.
    """
    if not FONT.is_file():
        raise FileNotFoundError(f"{FONT} is not there: install the Debian package fonts-noto-cjk")
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    pdf = FPDF(format="A4")
    pdf.set_creation_date(article.stamp)
    pdf.set_title(article.title)
    pdf.set_author(article.publisher)
    pdf.set_subject(DECLARATION)
    pdf.set_keywords(DECLARATION)
    pdf.set_lang("zh-CN")
    pdf.set_margin(_MARGIN_MM)
    pdf.add_font("body", "", FONT, collection_font_number=_SIMPLIFIED)
    pdf.add_page()
    _write(pdf, article.title, size=article.size + 4, after=2)
    _write(pdf, f"{article.date}　{article.publisher}", size=article.size - 2, after=4)
    for paragraph in article.paragraphs:
        if paragraph.startswith("## "):
            _write(pdf, paragraph[3:], size=article.size + 2, after=1)
        else:
            _write(pdf, "　　" + paragraph, size=article.size, after=2)
    _write(pdf, NOTICE, size=article.size - 2, after=0)
    return bytes(pdf.output())


def _write(pdf: FPDF, text: str, *, size: int, after: int) -> None:
    pdf.set_font("body", size=size)
    pdf.multi_cell(0, size * 0.6, text, align="L", new_x="LMARGIN", new_y="NEXT", wrapmode=WrapMode.CHAR)
    pdf.ln(after)
