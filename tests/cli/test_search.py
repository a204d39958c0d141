"""``lantu search`` and ``lantu explain``: sentences, what stands in them and why."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import TEXTS
from .terminal import run


def test_a_hit_has_its_document_offset_and_records(ledger: Path) -> None:
    """In words and for programs the same sentence, where it stands to the letter."""
    found = run("search", "投资", "亿元", "--ledger", ledger, "--json").json()
    (hit,) = found["hits"]
    assert (found["schema"], found["total"], found["more"]) == ("lantu.search/1", 1, False)
    assert TEXTS["投资.txt"][hit["start"] : hit["end"]] == hit["text"]
    assert {TEXTS["投资.txt"][start:end] for start, end in hit["marks"]} == {"投资", "亿元"}
    told = run("search", "投资", "亿元", "--ledger", ledger).out
    assert f"投资.txt:{hit['start']}" in told
    assert all(record["id"] in told for record in hit["records"])


@pytest.mark.parametrize(
    ("options", "found"),
    [
        pytest.param((), True, id="as it is"),
        pytest.param(("--type", "claim"), True, id="type in it"),
        pytest.param(("--type", "visit"), False, id="type not in it"),
        pytest.param(("--place", "雄安新区"), True, id="place"),
        pytest.param(("--place", "雄安"), True, id="place in short"),
        pytest.param(("--place", "JJJ-XIONGAN"), True, id="place by its code"),
        pytest.param(("--place", "北京市"), False, id="another place"),
        pytest.param(("--within", "河北省"), True, id="a zone in a province"),
        pytest.param(("--within", "京津冀"), True, id="a zone in a member of a group"),
        pytest.param(("--within", "天津市"), False, id="in another province"),
        pytest.param(("--document", "投资.txt"), True, id="document"),
        pytest.param(("--document", "空气.md"), False, id="another document"),
        pytest.param(("--indicator", "累计完成投资"), False, id="indicator of no such words"),
    ],
)
def test_sentences_are_narrowed(ledger: Path, options: tuple[str, ...], found: bool) -> None:
    """And where narrowing leaves nothing, how many there are without it is said."""
    done = run("search", "投资3500亿元", *options, "--ledger", ledger)
    assert ("3500亿元" in done.out, done.status) == (found, 0)
    assert found or "1" in done.err


@pytest.mark.parametrize(("name", "told"), [("桥西区", "石家庄市桥西区"), ("无此之地", "无此之地")])
def test_a_name_of_two_places_or_none_is_told(ledger: Path, name: str, told: str) -> None:
    """Where narrowing leaves nothing because nobody knows which place is meant, that is what is said."""
    done = run("search", "投资3500亿元", "--place", name, "--ledger", ledger)
    assert done.status == 2
    assert told in done.err


def test_a_word_with_a_gap_is_one_word(ledger: Path) -> None:
    """Quoted on the command line it belongs together: its parts apart are not enough."""
    assert run("search", "亿元 投资", "--ledger", ledger, "--json").json()["total"] == 0
    assert run("search", "亿元", "投资", "--ledger", ledger, "--json").json()["total"] == 1


def test_pages_join(ledger: Path) -> None:
    """One hit after the other gives what all at once give, and the way on is told."""
    every = run("search", "年", "--ledger", ledger, "--json").json()
    pages = [
        run("search", "年", "-n", "1", "--offset", str(at), "--ledger", ledger, "--json").json()
        for at in range(every["total"])
    ]
    assert [hit for page in pages for hit in page["hits"]] == every["hits"]
    assert [page["more"] for page in pages] == [True] * (every["total"] - 1) + [False]
    assert "--offset 1" in run("search", "年", "-n", "1", "--ledger", ledger).err


def test_nothing_found_is_no_failure(ledger: Path) -> None:
    """It is said on stderr, and a program gets an empty list."""
    done = run("search", "没有的词", "--ledger", ledger)
    assert (done.status, done.out, "没有的词" in done.err) == (0, "", True)
    assert run("search", "没有的词", "--ledger", ledger, "--json").json()["hits"] == []


@pytest.fixture(scope="module")
def offset() -> int:
    """Where the figure stands in its text."""
    return TEXTS["投资.txt"].index("3500")


def test_a_place_of_a_text_is_explained(folder: Path, ledger: Path, offset: int) -> None:
    """What was seen there, by which rule, and the record that came of it; words and JSON agree."""
    told = run("explain", f"{folder / '投资.txt'}:{offset}", "--ledger", ledger, "--json").json()
    text = TEXTS["投资.txt"]
    sentence = told["sentence"]
    assert text[sentence["start"] : sentence["end"]] == sentence["text"]
    assert sentence["start"] <= offset < sentence["end"]
    assert {(one["sort"], one["text"]) for one in told["mentions"]} >= {("quantity", "3500亿元")}
    assert all(text[one["start"] : one["end"]] == one["text"] and one["rule"] for one in told["mentions"])
    shown = run("explain", f"{folder / '投资.txt'}:{offset}", "--ledger", ledger).out
    assert all(record["id"] in shown for record in told["records"])
    assert f"▸{text[offset : sentence['end']]}" in shown


@pytest.mark.parametrize("at", ["投资.txt", "投资.txt:", ":5", "投资.txt:x", "投资.txt:-1", "投资.txt:1.5"])
def test_a_place_that_is_none_is_refused(ledger: Path, at: str) -> None:
    """With how one is written."""
    done = run("explain", "--ledger", ledger, "--", at)
    assert (done.status, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_a_place_behind_the_end_is_refused(folder: Path, ledger: Path) -> None:
    """The message has the offset."""
    done = run("explain", f"{folder / '投资.txt'}:99999", "--ledger", ledger)
    assert (done.status, "99999" in done.err) == (2, True)
