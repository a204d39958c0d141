"""The example documents are what they say they are."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

NOTICE = "本文为示例改写，非官方文本"
DECLARATION = "示例改写，非官方文本"
LARGEST_BYTES = 1_500_000


def _rows(folder):
    with (folder / "documents.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def test_every_format_has_its_share(articles):
    """There are at least 40 documents, and enough of each format."""
    kinds = Counter(one.kind for one in articles.values())
    assert sum(kinds.values()) >= 40
    assert min(kinds["html"], kinds["pdf"], kinds["docx"]) >= 4
    assert kinds["xlsx"] >= 3
    assert kinds["md"] >= 1


def test_documents_csv_covers_all_files(folder):
    """The table names each file once and every file that lies beside it."""
    named = [row["file"] for row in _rows(folder)]
    files = [path.name for path in folder.iterdir() if path.is_file() and path.name != "documents.csv"]
    assert sorted(named) == sorted(files)


def test_metadata_is_whole_and_declares_an_example(folder):
    """Each row has title, date, place and publisher, and says that the text is no official one."""
    for row in _rows(folder):
        assert all(row[key] for key in ("title", "date", "place", "publisher")), row
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", row["date"]), row
        assert row["publisher"].startswith("示例：")
        assert DECLARATION in row["note"]


def test_each_document_carries_the_notice_on_its_face(texts):
    """A reader who opens any file sees that it is a rewritten example."""
    assert [name for name, text in texts.items() if NOTICE not in text] == []


def test_file_properties_carry_the_notice(folder):
    """Html meta elements and the properties of pdf, docx and xlsx files say it too."""
    import docx
    import openpyxl
    import pypdfium2

    for path in folder.iterdir():
        match path.suffix:
            case ".html":
                assert f'<meta name="description" content="{DECLARATION}">' in path.read_text("utf-8"), path
            case ".pdf":
                assert pypdfium2.PdfDocument(path).get_metadata_dict()["Subject"] == DECLARATION, path
            case ".docx":
                assert docx.Document(str(path)).core_properties.subject == DECLARATION, path
            case ".xlsx":
                assert openpyxl.load_workbook(path).properties.subject == DECLARATION, path


def test_the_examples_are_small(folder):
    """All files together stay under 1.5 MB."""
    assert sum(path.stat().st_size for path in folder.iterdir()) < LARGEST_BYTES


def test_awkward_files_are_among_them(folder, articles):
    """One text is GB18030, one has a byte-order mark and CR LF, one breaks lines inside its sentences."""
    assert any(one.encoding == "gb18030" for one in articles.values())
    marked = [path.read_bytes() for path in folder.glob("*.txt")]
    assert any(data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data for data in marked)
    assert any(one.wrap for one in articles.values())
    assert any(b"<nav>" in path.read_bytes() for path in folder.glob("*.html"))


def test_a_pdf_breaks_its_page_inside_a_sentence(folder):
    """One pdf has two pages, and the first ends before its sentence does."""
    import pypdfium2

    pages = pypdfium2.PdfDocument(folder / "2026-04-01-xiongan-nine-years.pdf")
    assert len(pages) == 2
    assert not pages[0].get_textpage().get_text_range().rstrip().endswith("。")


@pytest.mark.parametrize("name", ["2021-11-17-beijing-targets.xlsx", "2019-08-09-zhangjiakou-plan.docx"])
def test_target_tables_have_base_and_nature(articles, name):
    """The indicator tables have columns for base value, target and the nature of the target."""
    head, *rows = articles[name].tables[0].rows
    assert any("基期" in cell for cell in head)
    assert any("目标" in cell for cell in head)
    assert {"约束性", "预期性"} == {row[-1] for row in rows}


def test_the_reprint_says_the_same(texts):
    """The reprint repeats its original word for word and names it."""
    first, second = texts["2023-05-13-hebei-responds.txt"], texts["2023-05-13-hebei-responds-reprint.html"]
    body = first.split("改写", 1)[1].removesuffix("。").removesuffix(NOTICE)
    assert body in second
    assert "据《河北日报》" in second
