"""The example documents as they are committed, and the articles that they are built from."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools" / "examples"))


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def folder(root):
    return root / "examples" / "jingjinji"


@pytest.fixture(scope="session")
def articles(root):
    from article import load_articles

    return {one.file: one for one in load_articles(root / "tools" / "examples" / "articles")}


@pytest.fixture(scope="session")
def texts(folder, articles):
    """What a reader sees of each committed file, white space left out."""
    return {name: "".join(_text(folder / name, one.encoding).split()) for name, one in articles.items()}


def _text(path: Path, encoding: str) -> str:
    match path.suffix:
        case ".pdf":
            import pypdfium2

            return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
        case ".docx":
            return _docx_text(path)
        case ".xlsx":
            import openpyxl

            rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
            return "\n".join(" | ".join(str(cell) for cell in row if cell is not None) for row in rows)
        case ".html":
            from selectolax.lexbor import LexborHTMLParser

            return LexborHTMLParser(path.read_bytes()).body.text()
        case _:
            return path.read_bytes().decode(encoding)


def _docx_text(path: Path) -> str:
    import docx

    document = docx.Document(str(path))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
