"""What may be the name of a file that somebody brings."""

import unicodedata
from pathlib import PurePosixPath

import pytest
from hypothesis import assume, given, strategies as st
from starlette.exceptions import HTTPException

from lantu.atlas.uploads.intake import _check_type, check_name, suffixes

PAGE = b"<!DOCTYPE html><html><body>a</body></html>"


def refusal(name: str) -> HTTPException:
    """Return how a name is refused."""
    with pytest.raises(HTTPException) as caught:
        check_name(name)
    return caught.value


@pytest.mark.parametrize(
    "name", ["公报.txt", "公报.TXT", "a b (1).pdf", "２０２３年.docx", "a.b.html", "报告—终稿.md", "𠮷.txt"]
)
def test_a_plain_name_is_kept_as_it_is(name: str) -> None:
    """In any writing, with gaps and brackets, and whatever the case of its ending."""
    assert check_name(name) == name


def test_a_name_is_kept_in_one_form() -> None:
    """A letter that is written with its accent apart is the same name."""
    assert check_name("re\u0301sume\u0301.txt") == "r\u00e9sum\u00e9.txt"


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="empty"),
        pytest.param("  .txt"[:2], id="blank"),
        pytest.param(".txt", id="hidden"),
        pytest.param("..", id="folder above"),
        pytest.param("../a.txt", id="path"),
        pytest.param("/etc/a.txt", id="whole path"),
        pytest.param("a\\b.txt", id="path of another system"),
        pytest.param("c:a.txt", id="drive"),
        pytest.param("a.txt:b.txt", id="stream"),
        pytest.param("a\x00.txt", id="end of a text"),
        pytest.param("a\n.txt", id="line"),
        pytest.param("a\u200b.txt", id="sign of no width"),
        pytest.param("a\u202etxt.exe.txt", id="turned writing"),
        pytest.param("a\u2028.txt", id="line separator"),
        pytest.param("a\ue000.txt", id="private sign"),
        pytest.param("a\ud800.txt", id="half a sign"),
    ],
)
def test_what_is_no_plain_name_is_refused(name: str) -> None:
    """It could lead out of its folder, or be seen as another name than it is."""
    refused = refusal(name)
    assert (refused.status_code, "no plain file name" in refused.detail) == (422, True)


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        pytest.param("a" * 196 + ".txt", True, id="200 bytes"),
        pytest.param("a" * 197 + ".txt", False, id="201 bytes"),
        pytest.param("字" * 65 + ".txt", True, id="199 bytes of Chinese"),
        pytest.param("字" * 66 + ".txt", False, id="202 bytes of Chinese"),
    ],
)
def test_a_name_is_as_long_as_a_disk_takes(name: str, fits: bool) -> None:
    """Counted in bytes, as disks count."""
    if fits:
        assert check_name(name) == name
    else:
        refused = refusal(name)
        assert (refused.status_code, "200 bytes at most" in refused.detail) == (422, True)


@pytest.mark.parametrize("name", ["a", "a.", "a.exe", "a.txt.exe", "documents.csv", "a.zip", "txt", "a.txt "])
def test_a_type_that_nothing_reads_is_refused(name: str) -> None:
    """By the last ending alone; the refusal lists those that are read."""
    refused = refusal(name)
    assert refused.status_code == 415
    assert ", ".join(suffixes()) in refused.detail


@given(st.text(min_size=1, max_size=30), st.sampled_from(suffixes()))
def test_a_name_that_is_taken_is_one_part_of_a_path(stem: str, suffix: str) -> None:
    """It leads nowhere, can be seen whole and stays the same when taken again."""
    try:
        name = check_name(stem + suffix)
    except HTTPException:
        assume(False)
        return
    assert PurePosixPath(name).name == name
    assert name not in {".", ".."}
    assert check_name(name) == name == unicodedata.normalize("NFC", name)


def test_endings_are_those_of_the_readers() -> None:
    """Each once, in order, small, with its dot."""
    found = suffixes()
    assert found == sorted(set(found))
    assert all(one.startswith(".") and one == one.lower() for one in found)
    assert {".txt", ".pdf", ".docx", ".html", ".md", ".xlsx"} <= set(found)


@pytest.mark.parametrize(
    ("name", "content", "taken"),
    [
        ("a.txt", "公报".encode(), True),
        ("a.md", b"# a\n", True),
        ("a.txt", PAGE, False),
        ("a.md", PAGE, False),
        ("a.TXT", PAGE, False),
        ("a.html", PAGE, True),
    ],
)
def test_a_page_must_say_that_it_is_one(name: str, content: bytes, taken: bool) -> None:
    """As text its tags would stand in the document as words."""
    if taken:
        _check_type(name, content)
        return
    with pytest.raises(HTTPException, match=r"name it \.html") as caught:
        _check_type(name, content)
    assert caught.value.status_code == 415
