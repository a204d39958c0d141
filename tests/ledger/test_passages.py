"""Texts cut into what a search finds, words cut into what an index keeps, and marks where they stand."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given, strategies as st

from lantu.documents.document import Document
from lantu.facts import Span
from lantu.ledger.search.cut import label_query, label_term, passage_terms, word_query
from lantu.ledger.search.find import Candidate, rank, split_words
from lantu.ledger.search.page import find_marks
from lantu.ledger.search.passages import cut_passages, fold
from lantu.ledger.sentences import find_sentence


def paper(text: str, *breaks: Span) -> Document:
    return Document("0" * 64, "a.txt", "text/plain", text, "x", breaks=breaks)


def said(text: str, *breaks: Span) -> list[str]:
    return [text[one.start : one.end] for one in cut_passages(paper(text, *breaks))]


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        pytest.param(
            "甲。乙！丙？丁；戊", ["甲。", "乙！", "丙？", "丁；", "戊"], id="full stops of every sort"
        ),
        pytest.param(
            "他说：“好。”走了。", ["他说：“好。”", "走了。"], id="a closer belongs to what it closes"
        ),
        pytest.param("甲\n乙\r\n丙\f丁", ["甲", "乙", "丙", "丁"], id="lines and pages"),
        pytest.param("  甲 。 乙  ", ["甲 。", "乙"], id="blanks around a passage are none of it"),
        pytest.param("。。。", ["。。。"], id="stops alone"),
        pytest.param(" \n ", [], id="nothing"),
    ],
)
def test_a_passage_is_a_sentence_or_a_line(text: str, passages: list[str]) -> None:
    """In the document's own characters, without the white space around it."""
    assert said(text) == passages


def test_a_break_inside_a_sentence_ends_no_passage() -> None:
    """The passage reaches over it, and its words are whole."""
    text = "断面比\n例上升。达标。"
    (first, _) = cut_passages(paper(text, Span(3, 4)))
    assert (first.start, first.end, first.folded) == (0, 8, "断面比例上升。")
    assert said(text)[0] == "断面比"


@given(st.integers(0, 3000), st.integers(1, 60))
def test_a_text_without_stops_loses_no_word(length: int, size: int) -> None:
    """Pieces follow each other, none is too long, and every run of so many letters is in one of them."""
    text = "".join(chr(0x4E00 + at % 997) for at in range(length))
    pieces = said(text)
    assert all(len(piece) <= 1200 for piece in pieces)
    for at in range(0, max(0, length - size), 37):
        assert any(text[at : at + size] in piece for piece in pieces)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("ＰＭ２．５", "pm2.5", id="width and case"),
        pytest.param("協同發展", "协同发展", id="traditional forms"),
        pytest.param("京 津\u3000冀\n", "京津冀", id="white space of every sort"),
        pytest.param("ÄÖ", "ÄÖ", id="only what ASCII has is made small"),
    ],
)
def test_what_writers_do_not_distinguish_is_folded(text: str, folded: str) -> None:
    """And folding again changes nothing."""
    assert fold(text) == folded
    assert fold(fold(text)) == folded


@pytest.mark.parametrize(
    ("query", "words"),
    [
        pytest.param("雄安 投资", ("雄安", "投资"), id="blanks part words"),
        pytest.param('"雄安 新区" 投资', ("雄安新区", "投资"), id="quotes keep them together"),
        pytest.param("“雄安 新区”", ("雄安新区",), id="Chinese quotes too"),
        pytest.param('投资 "雄安', ("投资", "雄安"), id="a quote that is not closed"),
        pytest.param("投资 投資", ("投资",), id="one word twice is one"),
        pytest.param('  "" ', (), id="no word"),
    ],
)
def test_what_is_typed_becomes_words(query: str, words: tuple[str, ...]) -> None:
    """Folded, each once, in order."""
    assert split_words(query) == words


SIGNS = st.text("京津冀a1.,-\"'*():%", min_size=1, max_size=12)


@given(SIGNS, SIGNS, st.booleans())
def test_the_index_finds_every_passage_that_has_a_word(passage: str, word: str, inside: bool) -> None:
    """Asked of a real index: what contains the word is among what is found, whatever signs it has."""
    whole = f"{passage}{word}{passage}" if inside else passage
    with sqlite3.connect(":memory:") as index:
        index.execute(
            "CREATE VIRTUAL TABLE terms USING fts5("
            "cut, content='', detail=none, columnsize=0, tokenize='ascii')"
        )
        index.execute("INSERT INTO terms(rowid, cut) VALUES (1, ?)", [" ".join(passage_terms(whole))])
        found = index.execute(
            "SELECT count(*) FROM terms WHERE terms MATCH ?", [word_query(word)]
        ).fetchone()[0]
    if word in whole:
        assert found == 1


def test_a_label_is_one_term() -> None:
    """Blanks inside a value and signs of the index are hidden; a beginning is asked for as such."""
    assert " " not in label_term("place", "New Area (Xiong'an)")
    assert label_term("place", "a b") == label_term("place", "a  b")
    assert label_term("place", "ab") != label_term("code", "ab")
    assert label_query("code", "13", beginning=True) == label_query("code", "13") + " *"


def candidate(folded: str, document: int, has_records: bool = False) -> Candidate:
    return Candidate(document, 0, len(folded), folded, has_records)


def test_passages_that_say_most_come_first() -> None:
    """Dense ones, those with records before those without, and of equals the newer document's."""
    dense, sparse = candidate("投资投资投资", 1), candidate("投资" + "长" * 100, 2)
    kept = candidate("投资" + "长" * 100, 3, has_records=True)
    newer = candidate("投资" + "长" * 100, 4)
    dates = {1: None, 2: "2021", 3: None, 4: "2023"}
    assert rank([sparse, newer, dense, kept], ("投资",), dates) == [kept, dense, newer, sparse]


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        pytest.param("投资与投资", ("投资",), ["投资", "投资"], id="each time"),
        pytest.param("协 同发展", ("协同",), ["协 同"], id="over a blank"),
        pytest.param("協同ＰＭ２.５", ("pm2.5", "协同"), ["協同", "ＰＭ２.５"], id="in the text's own signs"),
        pytest.param("协同发展", ("协同", "协同发展"), ["协同发展"], id="the longest, and nothing inside it"),
        pytest.param("哈哈哈", ("哈哈",), ["哈哈"], id="no overlap with itself"),
        pytest.param("别的", ("投资",), [], id="not there"),
    ],
)
def test_words_are_marked_where_they_stand(text: str, words: tuple[str, ...], marks: list[str]) -> None:
    """In order, none on top of another."""
    assert [text[start:end] for start, end in find_marks(text, words)] == marks


@pytest.mark.parametrize(
    ("text", "part", "sentence"),
    [
        pytest.param("甲。乙5家。丙。", "5家", "乙5家。", id="between two stops"),
        pytest.param("甲\n乙5家\n丙", "5家", "乙5家", id="a line without a stop"),
        pytest.param("5家", "5家", "5家", id="all there is"),
        pytest.param("他说：“有5家。”又说。", "5家", "他说：“有5家。”", id="to the closing quotes"),
        pytest.param("“甲。”有5家。", "5家", "有5家。", id="not the closer of the one before"),
        pytest.param("\ufeff　有5家。", "5家", "有5家。", id="without the blanks in front"),
        pytest.param("有5家。有6家。", "5家。有6", "有5家。有6家。", id="two sentences that a span lies in"),
        pytest.param("有5家。有6家。", "5家。", "有5家。", id="a span that ends with its stop"),
    ],
)
def test_a_sentence_is_shown_around_what_stands_in_it(text: str, part: str, sentence: str) -> None:
    """From the stop before to the stop behind it."""
    start = text.index(part)
    assert find_sentence(text, Span(start, start + len(part))).of(text) == sentence


@given(st.text("甲5。！\n“”） ", min_size=1, max_size=30), st.data())
def test_a_sentence_holds_its_span(text: str, data: st.DataObject) -> None:
    """Whatever the text, and asking for the sentence of a sentence gives no less."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = find_sentence(text, Span(start, end))
    assert found.contains((start, end))
    assert find_sentence(text, found).contains(found)
