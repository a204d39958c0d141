"""Bytes of a text file to characters."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings, strategies as st

from lantu.documents.encodings import decode_text

SAID = "今年上半年，两市签署合作协议12项，总投资超过300亿元，重点项目开工率达到85%。\n"
TRADITIONAL = "今年上半年，兩市簽署合作協議12項，總投資超過300億元，重點項目開工率達到85%。\n"
EVERYDAY = st.text(
    alphabet="的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动", min_size=20
)


@pytest.mark.parametrize(
    ("said", "written", "read"),
    [
        (SAID, "utf-8", "utf-8"),
        (SAID, "gb18030", "gb18030"),
        (SAID, "gb2312", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (SAID, "utf-16-le", "utf-16-le"),
        (SAID, "utf-16-be", "utf-16-be"),
        ("plain ascii only\n", "ascii", "utf-8"),
    ],
)
def test_an_encoding_without_a_mark_is_told_by_its_bytes(said: str, written: str, read: str) -> None:
    """The characters come back as they were written, and the choice is more sure than not."""
    decoded = decode_text(said.encode(written))
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.damaged) == (said, read, 0)
    assert decoded.certainty > 0.7


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_proves_the_encoding_and_stays(mark: bytes, encoding: str) -> None:
    """The mark is the first character of the text, and nothing is in doubt."""
    decoded = decode_text(mark + SAID.encode(encoding))
    assert decoded is not None
    assert decoded.text == "\ufeff" + SAID
    assert decoded.certainty == 1.0


@settings(max_examples=60)
@given(EVERYDAY, st.sampled_from(["utf-8", "gb18030", "utf-16-le"]))
def test_any_everyday_text_comes_back(said: str, encoding: str) -> None:
    """Decoding undoes encoding, whatever the words are, once they are set as a text."""
    said += "。\n2024年"
    decoded = decode_text(said.encode(encoding))
    assert decoded is not None
    assert decoded.text == said


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(range(256)) * 20,
        b"\x00" * 100,
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Pictures and other binary data are not taken for a strange encoding."""
    assert decode_text(data) is None


def test_a_file_cut_in_the_middle_of_a_character_is_still_read() -> None:
    """The stretch that means nothing stands as U+FFFD and is counted."""
    decoded = decode_text((SAID * 20).encode()[:-3])
    assert decoded is not None
    assert decoded.encoding == "utf-8"
    assert decoded.damaged == 1
    assert decoded.certainty < 0.99


def test_a_short_text_in_doubt_says_that_it_is() -> None:
    """Two characters do not settle between two encodings."""
    short, long = decode_text("两市".encode("gb18030")), decode_text((SAID * 5).encode("gb18030"))
    assert short is not None
    assert long is not None
    assert short.certainty < long.certainty
