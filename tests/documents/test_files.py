"""Which files of a folder are documents, and the table beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lantu.documents import find_files, read_metadata_table
from lantu.errors import DocumentError


def test_folders_are_walked_in_order_without_hidden_files_and_the_table(tmp_path: Path) -> None:
    """Names sort, folders after the files beside them; hidden files and Lantu's own are passed over."""
    for name in (
        "b.txt",
        "a.txt",
        ".hidden.txt",
        "documents.csv",
        "sub/c.txt",
        ".git/d.txt",
        "sub/documents.csv",
        "scenarios/opening.toml",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("甲", encoding="utf-8")
    assert [path.relative_to(tmp_path).as_posix() for path in find_files([tmp_path])] == [
        "a.txt",
        "b.txt",
        "sub/c.txt",
    ]


def test_a_path_that_is_named_is_yielded_as_it_is(tmp_path: Path) -> None:
    """Also one that is hidden or missing: reading it says what is wrong."""
    named = [tmp_path / ".hidden.txt", tmp_path / "gone.txt"]
    assert list(find_files(named)) == named


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_the_table_maps_files_to_what_it_states(tmp_path: Path, encoding: str) -> None:
    """Empty cells are left out, quoted commas and further columns are kept, any encoding will do."""
    (tmp_path / "documents.csv").write_text(
        "file,title,date,place,publisher,authority,note\r\n"
        'a.txt,"开园, 开工",2024-05-01,滨海区,,press,初稿\r\n',
        encoding=encoding,
        newline="",
    )
    assert read_metadata_table(tmp_path) == {
        "a.txt": {
            "file": "a.txt",
            "title": "开园, 开工",
            "date": "2024-05-01",
            "place": "滨海区",
            "authority": "press",
            "note": "初稿",
        }
    }


def test_a_folder_without_a_table_has_no_metadata(tmp_path: Path) -> None:
    """That is no error."""
    assert read_metadata_table(tmp_path) == {}


def test_a_table_that_is_none_is_refused(tmp_path: Path) -> None:
    """The message says what its first line must be."""
    table = tmp_path / "documents.csv"
    table.write_text("name,date\na.txt,2024\n", encoding="utf-8")
    with pytest.raises(DocumentError, match="has no column 'file'; its first line must be file,title"):
        read_metadata_table(tmp_path)
    table.write_bytes(b"\x00\x01\x02" * 50)
    with pytest.raises(DocumentError, match="is no text table"):
        read_metadata_table(tmp_path)
