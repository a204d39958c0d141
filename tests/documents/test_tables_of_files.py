"""Small decisions about files and texts: tables beside them, encodings, languages, who speaks, packages."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, strategies as st

from lantu.documents import Limits, read_bytes, source_of
from lantu.documents.authority import check_authority, find_authority
from lantu.documents.document import Origin
from lantu.documents.encodings import decode_text
from lantu.documents.files import parse_metadata_table
from lantu.documents.head import named_publishers
from lantu.documents.language_of import find_language
from lantu.documents.package import check_package
from lantu.errors import DocumentError
from lantu.facts import Span


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        pytest.param("file,title\na.txt,题\n", {"a.txt": {"file": "a.txt", "title": "题"}}, id="plain"),
        pytest.param(
            "title,file\n题, a.txt \n", {"a.txt": {"file": "a.txt", "title": "题"}}, id="blanks around a name"
        ),
        pytest.param("file,title\na.txt, \n", {"a.txt": {"file": "a.txt"}}, id="an empty cell"),
        pytest.param("file,title\na.txt\n", {"a.txt": {"file": "a.txt"}}, id="a cell too few"),
        pytest.param(
            "file,title\na.txt,题,多\n", {"a.txt": {"file": "a.txt", "title": "题"}}, id="a cell too many"
        ),
        pytest.param("file,title\n,题\n", {}, id="a row of no file"),
        pytest.param("file\n", {}, id="no rows"),
        pytest.param(
            'file,title\na.txt,"甲\n乙"\n', {"a.txt": {"file": "a.txt", "title": "甲\n乙"}}, id="two lines"
        ),
        pytest.param(
            "file,title\ne\u0301.txt,题\n",
            {"\u00e9.txt": {"file": "e\u0301.txt", "title": "题"}},
            id="an accent",
        ),
    ],
)
def test_a_table_states_what_its_cells_hold(table: str, rows: dict[str, dict[str, str]]) -> None:
    """Under the file's name as it is composed, without blanks and empty cells."""
    assert parse_metadata_table(table.encode(), "documents.csv") == rows


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(b"", "is no text table; write it as CSV in UTF-8", id="nothing"),
        pytest.param(b"\x00\x01", "is no text table", id="no text"),
        pytest.param(
            b"name\na.txt\n", "has no column 'file'; its first line must be file,title", id="no files"
        ),
        pytest.param(
            b'file,title\na.txt,"' + b"x" * 200_000,
            r":2: is no CSV .*mend its quotes",
            id="an open quote",
        ),
    ],
)
def test_a_table_that_is_none_says_why(data: bytes, told: str) -> None:
    """In one line, with the name of the table."""
    with pytest.raises(DocumentError, match=rf"^documents\.csv.*{told}"):
        parse_metadata_table(data, "documents.csv")


@pytest.mark.parametrize("written", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("many", [1, 40])
def test_an_encoding_is_told_more_surely_by_more_text(written: str, many: int) -> None:
    """Long texts of any encoding are as good as certain."""
    said = "今年上半年，两市签署合作协议12项，总投资超过300亿元。\n" * many
    decoded = decode_text(said.encode(written))
    assert decoded is not None
    assert decoded.text == said
    assert decoded.certainty >= (0.85 if many > 1 else 0.7)


def test_no_bytes_are_an_empty_text() -> None:
    """Nothing is neither damaged nor in doubt."""
    assert decode_text(b"") == ("", "utf-8", 1.0, 0)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_none(data: bytes) -> None:
    """Nothing raises, and what is said to be whole encodes to the same bytes."""
    decoded = decode_text(data)
    if decoded is not None and not decoded.damaged:
        assert decoded.text.encode(decoded.encoding) == data
    assert decoded is None or 0 <= decoded.certainty <= 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("京津冀协同", "zh-Hans", id="five characters"),
        pytest.param("京津", None, id="two are a name"),
        pytest.param("北京 2022 年 GDP 增长 5%。各区完成投资", "zh-Hans", id="letters and figures between"),
        pytest.param(
            "The plan of the region (京津冀协同发展) is to build roads and railways by the end of the year.",
            "en",
            id="English that names a programme",
        ),
        pytest.param("東京都は日本の首都であり、世界の大都市である。", None, id="Japanese"),
        pytest.param("臺灣與灣區", "zh-Hant", id="traditional"),
        pytest.param("Bonjour tout le monde, voici une phrase assez longue pour juger.", None, id="French"),
        pytest.param("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20", None, id="figures"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_characters_tell_the_language(text: str, language: str | None) -> None:
    """By far the most of them; what they do not tell is not said."""
    assert find_language(text) == language


@pytest.mark.parametrize(
    ("publisher", "text", "signer", "authority"),
    [
        pytest.param("某市统计局", "常住人口1364万人。", None, "primary", id="an organ's own figure"),
        pytest.param("某市日报", "常住人口1364万人。", None, "press", id="a paper's"),
        pytest.param(None, "常住人口1364万人。", None, "unknown", id="nobody's"),
        pytest.param(
            None, "常住人口1364万人。", "某市统计局", "unknown", id="a name under a text that is not official"
        ),
    ],
)
def test_who_speaks_is_told_by_name_and_text(
    publisher: str | None, text: str, signer: str | None, authority: str
) -> None:
    """A signature counts under an official text alone."""
    assert find_authority(publisher, text, signer) == authority


def test_a_stated_authority_is_one_of_the_known() -> None:
    """Another is refused with the file, the word and all that there are."""
    assert check_authority("a.txt", "official copy") == "official copy"
    with pytest.raises(DocumentError) as refused:
        check_authority("a.txt", "Press")
    kinds = "primary, official copy, press, secondary, unknown"
    assert str(refused.value) == f"a.txt: 'Press' in column authority of documents.csv is none of {kinds}"


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        pytest.param(["来源：北河日报 2024-05-01"], ["北河日报"], id="a day behind it"),
        pytest.param(["来源：《北河日报》 作者：某某"], ["北河日报"], id="another label behind it"),
        pytest.param(["来源：", "北河日报"], ["北河日报"], id="on the next line"),
        pytest.param(["来源：", "打印"], [], id="a button on the next line"),
        pytest.param(["来源："], [], id="nothing behind it"),
        pytest.param(["来源：甲"], [], id="a single character"),
        pytest.param(["来源：" + "长" * 31], [], id="a sentence"),
        pytest.param(["来源地：北京"], [], id="another word"),
        pytest.param(["稿源：新华社", "来源：北河日报"], ["新华社", "北河日报"], id="two lines"),
    ],
)
def test_labelled_lines_name_publishers(lines: list[str], names: list[str]) -> None:
    """Cut off from what stands behind them."""
    assert list(named_publishers(lines)) == names


LINE = Origin(Span(10, 13), 1, (70.0, 500.0, 106.0, 512.0), edges=(70.0, 82.0, 94.0, 106.0))


@pytest.mark.parametrize(
    ("span", "box"),
    [
        pytest.param(Span(10, 13), (70.0, 500.0, 106.0, 512.0), id="all of it"),
        pytest.param(Span(0, 99), (70.0, 500.0, 106.0, 512.0), id="more than it"),
        pytest.param(Span(10, 11), (70.0, 500.0, 82.0, 512.0), id="its first character"),
        pytest.param(Span(12, 20), (94.0, 500.0, 106.0, 512.0), id="its last"),
        pytest.param(Span(13, 20), None, id="behind it"),
        pytest.param(Span(5, 10), None, id="before it"),
        pytest.param(Span(11, 11), None, id="nothing of it"),
    ],
)
def test_a_part_of_a_line_has_its_own_box(span: Span, box: tuple[float, ...] | None) -> None:
    """Between the edges of its characters, as high as the line."""
    assert LINE.box_of(span) == box


def test_without_edges_the_box_is_the_lines() -> None:
    """And without a box there is none."""
    whole = Origin(Span(0, 5), 1, (1.0, 2.0, 3.0, 4.0))
    assert whole.box_of(Span(1, 2)) == (1.0, 2.0, 3.0, 4.0)
    assert Origin(Span(0, 5), element="p[1]").box_of(Span(1, 2)) is None


def office(*parts: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return out.getvalue()


MAIN = ("word/document.xml", b"<?xml version='1.0'?><w/>")


@pytest.mark.parametrize(
    ("data", "limits", "told"),
    [
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx", {}, "is encrypted or in the old binary format", id="old"
        ),
        pytest.param(b"no zip", {}, r"is no docx \(no zip archive", id="no zip"),
        pytest.param(
            office(("other.xml", b"<x/>")),
            {},
            r"no docx \(word/document\.xml is missing\)",
            id="no main part",
        ),
        pytest.param(
            office(MAIN, ("big.bin", b"0" * 2_000_001)),
            {"unpacked_bytes": 2_000_000},
            "unpacks to 2 MB in 2 parts, over the limit of 2 MB",
            id="too large",
        ),
        pytest.param(
            office(MAIN, ("a.xml", b"<!DOCTYPE a>")), {}, r"a\.xml declares entities", id="a doctype"
        ),
        pytest.param(
            office(MAIN, ("a.rels", "<!entity x>".encode("utf-16"))),
            {},
            r"a\.rels declares entities",
            id="in UTF-16",
        ),
        pytest.param(
            office(MAIN).replace(b"<w/>", b"<v/>"),
            {},
            r"the docx is damaged at word/document\.xml",
            id="changed",
        ),
    ],
)
def test_a_package_that_is_unsafe_is_not_opened(data: bytes, limits: dict[str, int], told: str) -> None:
    """With the name, what is wrong, and what to do."""
    with pytest.raises(DocumentError, match=rf"^a\.docx: .*{told}"):
        check_package(source_of("a.docx", data), "docx", "word/document.xml", Limits(**limits))


def test_a_sound_package_is_opened() -> None:
    """At the limit, and whatever its other parts say of entities."""
    data = office(MAIN, ("notes.txt", b"<!DOCTYPE a>"))
    with check_package(
        source_of("a.docx", data), "docx", MAIN[0], Limits(unpacked_bytes=len(MAIN[1]) + 12)
    ) as archive:
        assert len(archive.namelist()) == 2


@pytest.mark.parametrize("text", [" ", "\ufeff\n", "\u3000\xa0\t", "\u200b"])
def test_white_space_alone_is_no_document(text: str) -> None:
    """It is refused with its name."""
    with pytest.raises(DocumentError, match=r"^a\.txt: holds nothing but white space"):
        read_bytes(source_of("a.txt", text.encode()))
