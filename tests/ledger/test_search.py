"""Search finds words exactly, short ones too, and says where they stand."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from lantu.errors import NotFoundError, QueryError
from lantu.ledger import Ledger, LedgerWriter, Narrowing
from lantu.ledger.search.cut import passage_terms, word_query
from lantu.ledger.search.find import split_words
from lantu.ledger.search.page import find_marks
from lantu.ledger.search.passages import cut_passages, fold

from .worlds import TEXT, document, records

OTHER = "天津港集装箱吞吐量２１００万标箱。\n推進京津冀協同\n發展。ＰＭ2.5浓度下降；比重为45.1%。末字冀"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of two documents, the first with records."""
    path = tmp_path_factory.mktemp("search") / "x.ledger"
    with LedgerWriter(path) as writer:
        writer.begin_reading("r1")
        writer.append(document(), records())
        at = OTHER.index("協同\n發展") + 2
        writer.append(document(OTHER, "other.txt", date=None, breaks=((at, at + 1),)), [])
        writer.finish_reading(files=2, unchanged=0, failed=0)
    return Ledger(path)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("冀", ["京冀两地", "推進京津冀", "末字冀"]),
        ("造林", ["延庆区力争"]),
        ("协同发展", ["推進京津冀"]),
        ("pm2.5", ["ＰＭ2.5浓度"]),
        ("ＰＭ2.5", ["ＰＭ2.5浓度"]),
        ("2100万", ["天津港"]),
        ("45.1%", ["比重为"]),
        ("45", ["比重为"]),
        ("5.1", ["比重为"]),
        ("雄安 完成", ["园区建设简报"]),
        ('"雄安新区 完成"', ["园区建设简报"]),
        ("雄完", []),
        ("津京", []),
        ("5.2", []),
    ],
)
def test_words_are_exact(ledger: Ledger, words: str, expected: list[str]) -> None:
    """Words of any length are found wherever they stand, and nowhere else."""
    page = ledger.search(words)
    assert sorted(next(e for e in expected if hit.text.startswith(e)) for hit in page.hits) == sorted(
        expected
    )
    assert page.total == len(expected)


@pytest.mark.parametrize("words", ["甲\x7f乙", "\x00甲", "甲\x01\x02乙", "\x7f", "(甲*", "-甲乙:", "甲^2"])
def test_no_character_of_a_word_is_a_command(ledger: Ledger, words: str) -> None:
    """Control characters and punctuation are looked for like any other, and break nothing."""
    assert ledger.search(words).total == 0


@pytest.mark.parametrize("words", ["甲\x7f乙", "\x7f乙", "丙\x01", "\x01"])
def test_control_characters_are_found(tmp_path: Path, words: str) -> None:
    """A text that came with control characters is found by them."""
    with LedgerWriter(tmp_path / "x.ledger") as writer:
        writer.begin_reading("r1")
        writer.append(document("甲\x7f乙丙\x01丁。", "odd.txt", breaks=()), [])
        writer.finish_reading(files=1, unchanged=0, failed=0)
    with Ledger(tmp_path / "x.ledger") as ledger:
        assert ledger.search(words).total == 1


def test_hits_say_where(ledger: Ledger) -> None:
    """A hit is a slice of the document's text, and its marks are the words in it."""
    (hit,) = ledger.search("协同发展").hits
    assert hit.text == OTHER[hit.start : hit.end]
    assert [mark.of(OTHER) for mark in hit.marks] == ["協同\n發展"]


def test_hits_carry_their_records(ledger: Ledger) -> None:
    """A hit names the records that stand in its sentence."""
    (hit,) = ledger.search("造林").hits
    assert {record.id for record in hit.records} == {"c-forest-0003", "k-forest-0006"}


@pytest.mark.parametrize(
    ("narrowing", "count"),
    [
        (Narrowing(type="claim"), 1),
        (Narrowing(type="project"), 0),
        (Narrowing(type="commitment", place="北京市延庆区"), 1),
        (Narrowing(place="110119"), 1),
        (Narrowing(place="北京市"), 0),
        (Narrowing(within="北京市"), 1),
        (Narrowing(within="110000"), 1),
        (Narrowing(within=("130000", "北京市")), 1),
        (Narrowing(within=("130000", "JJJ-NOWHERE")), 0),
        (Narrowing(indicator="新增造林"), 1),
        (Narrowing(indicator="investment_completed"), 0),
        (Narrowing(document="brief.txt"), 1),
        (Narrowing(document="other.txt"), 0),
    ],
)
def test_narrowed(ledger: Ledger, narrowing: Narrowing, count: int) -> None:
    """A narrowed search keeps the sentences whose records meet every condition together."""
    assert ledger.search("造林", narrowing).total == count


def test_conditions_hold_for_one_record(ledger: Ledger) -> None:
    """Two conditions are not met by two different records of one sentence."""
    assert ledger.search("京冀", Narrowing(type="link", place="北京市")).total == 1
    assert ledger.search("造林", Narrowing(type="commitment", indicator="新增造林")).total == 0


def test_no_word_is_an_error(ledger: Ledger) -> None:
    """A search for nothing is refused with an example."""
    with pytest.raises(QueryError, match="no word"):
        ledger.search(" 　")


def test_unknown_document_is_an_error(ledger: Ledger) -> None:
    """A search in a document that is not there says so."""
    with pytest.raises(NotFoundError, match=r"absent\.txt"):
        ledger.search("造林", Narrowing(document="absent.txt"))


def test_pages_follow_each_other(tmp_path: Path) -> None:
    """The pages of a search hold every hit once."""
    text = "".join(f"第{i}项协同事项。\n" for i in range(1200))
    with LedgerWriter(tmp_path / "x.ledger") as writer:
        writer.begin_reading("r1")
        writer.append(document(text, breaks=(), tables=(), sections=()), [])
        writer.finish_reading(files=1, unchanged=0, failed=0)
    with Ledger(tmp_path / "x.ledger") as ledger:
        first = ledger.search("协同", limit=10)
        pages = [ledger.search("协同", limit=500, offset=at) for at in (0, 500, 1000, 1500)]
    assert (first.total, first.more, len(first.hits)) == (None, True, 10)
    starts = [hit.start for page in pages for hit in page.hits]
    assert len(starts) == len(set(starts)) == 1200
    assert (pages[2].total, pages[2].more) == (1200, False)


def test_rereading_replaces_the_index(tmp_path: Path) -> None:
    """After a newer reader found other records, a narrowed search sees those alone."""
    path = tmp_path / "x.ledger"
    for reader, found in (("r1", records()), ("r2", records()[:1])):
        with LedgerWriter(path) as writer:
            writer.begin_reading(reader)
            writer.append(document(), found)
            writer.finish_reading(files=1, unchanged=0, failed=0)
    with Ledger(path) as ledger:
        assert ledger.search("造林", Narrowing(type="claim")).total == 0
        assert ledger.search("造林").total == 1
        assert ledger.search("投资", Narrowing(type="claim")).total == 1


def test_lost_index_is_made_again(tmp_path: Path) -> None:
    """A damaged index is made anew out of the database when the ledger is next written."""
    path = tmp_path / "x.ledger"
    with LedgerWriter(path) as writer:
        writer.begin_reading("r1")
        writer.append(document(), records())
        writer.finish_reading(files=1, unchanged=0, failed=0)
    with Ledger(path) as ledger:
        snapshot = ledger.snapshot
    (path / "snapshots" / f"{snapshot:08d}" / "search.sqlite").write_bytes(b"no database at all")
    LedgerWriter(path).close()
    with Ledger(path) as ledger:
        assert ledger.search("造林").total == 1


WORDS = st.text("京津冀协同 ab.,5%。；\n１＂\"'*()-:", min_size=1, max_size=12)


@settings(max_examples=200, deadline=None)
@given(text=WORDS, word=WORDS)
def test_terms_never_miss(text: str, word: str) -> None:
    """A passage that contains a word has every term that the word's query asks for."""
    folded, sought = fold(text), fold(word)
    if not sought or sought not in folded:
        return
    terms = passage_terms(folded)
    for part in word_query(sought).split(" AND "):
        term = part.rstrip(" *").strip('"')
        assert any(t.startswith(term) if part.endswith("*") else t == term for t in terms)


@settings(max_examples=200, deadline=None)
@given(text=st.text("京津冀 ab。！\n\r\t」５", max_size=60))
def test_passages_cover_the_text(text: str) -> None:
    """Passages lie in order and leave out nothing but white space."""
    passages = cut_passages(document(text, breaks=(), tables=(), sections=()))
    assert "".join(p.folded for p in passages) == fold(text)
    assert all(a.end <= b.start for a, b in pairwise(passages))


def test_a_passage_without_stops_is_cut_with_overlap() -> None:
    """A word is found in a text that never stops, wherever it stands."""
    text = "".join(chr(0x4E00 + i) for i in range(3000))
    text = fold(text)
    pieces = [p.folded for p in cut_passages(document(text, breaks=(), tables=(), sections=()))]
    assert all(any(text[i : i + 40] in piece for piece in pieces) for i in range(2960))


def test_words_are_split_and_folded() -> None:
    """White space splits words, quotes keep them together, a word counts once."""
    assert split_words("雄安  雄安 “New Area”") == ("雄安", "newarea")


def test_marks_do_not_overlap() -> None:
    """The longest word takes a place that several could have."""
    assert find_marks(TEXT[:6], ("园区建设", "建设", "园")) == [(0, 4)]
