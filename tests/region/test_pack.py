"""Manifests: where a pack is found, what it builds on, and what is wrong with it."""

from pathlib import Path

import pytest

from lantu.errors import RegionError
from lantu.region.load import load_pack, read_whole, refuse
from lantu.region.pack import BUILT_IN, find_pack, read_pack
from lantu.region.table import Problem

from .packs import FILES, make_pack

WHOLE = 'format = 1\nname = "own"\ntitle = "自己的"\nenglish = "Own"\nlicence = "CC0-1.0"\n'


def manifest(root: Path, text: str) -> Path:
    root.mkdir(parents=True, exist_ok=True)
    (root / "pack.toml").write_text(text, "utf-8")
    return root


def faults(root: Path) -> list[str]:
    problems: list[Problem] = []
    read_pack(root, problems)
    return [str(problem) for problem in problems]


def test_a_manifest_says_what_the_pack_is(tmp_path: Path) -> None:
    """Names, what it builds on, the region and the files of each kind, in the order written."""
    text = WHOLE + 'extends = ["china"]\nscope = ["130000"]\n[tables]\nplaces = ["b.csv", "a.csv"]\n'
    pack = read_pack(manifest(tmp_path, text), [])
    assert (pack.name, pack.title, pack.english) == ("own", "自己的", "Own")
    assert (pack.extends, pack.scope) == (("china",), ("130000",))
    assert pack.files("places") == ("b.csv", "a.csv")
    assert pack.files("roads") == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            WHOLE.replace('title = "自己的"\n', ""),
            ["pack.toml: has no title; add title = '...'"],
            id="no title",
        ),
        pytest.param(
            WHOLE.replace('"CC0-1.0"', "1"),
            ["pack.toml: has no licence; add licence = '...'"],
            id="no string",
        ),
        pytest.param(
            WHOLE.replace("format = 1\n", ""),
            ["pack.toml: has the format None; this version reads format = 1"],
            id="no format",
        ),
        pytest.param(
            WHOLE + 'scope = "130000"\n',
            ["pack.toml: scope is '130000'; write scope as a list of strings"],
            id="a scope that is no list",
        ),
        pytest.param(
            WHOLE + "extends = [1]\n",
            ["pack.toml: extends is [1]; write extends as a list of strings"],
            id="a base that is no name",
        ),
        pytest.param(
            WHOLE + 'tables = "places.csv"\n',
            ["pack.toml: tables is 'places.csv'; write a table [tables] of lists of files"],
            id="tables that are none",
        ),
        pytest.param(
            WHOLE + '[tables]\nplaces = "places.csv"\n',
            ["pack.toml: places is 'places.csv'; write places as a list of strings"],
            id="one file without a list",
        ),
    ],
)
def test_a_manifest_of_the_wrong_form_is_told(tmp_path: Path, text: str, told: list[str]) -> None:
    """One fault, with the value and what to write; the rest of the manifest is used."""
    assert faults(manifest(tmp_path, text)) == told


def test_every_unknown_key_is_told_in_order(tmp_path: Path) -> None:
    """A slip of the pen is never skipped in silence."""
    text = 'zeal = 1\nauthor = "x"\n' + WHOLE
    assert [told.partition(";")[0] for told in faults(manifest(tmp_path, text))] == [
        "pack.toml: has an unknown key 'author'",
        "pack.toml: has an unknown key 'zeal'",
    ]


@pytest.mark.parametrize("broken", [b"name = ", b"name = '\xff'"], ids=["no TOML", "no UTF-8"])
def test_what_is_no_manifest_is_refused(tmp_path: Path, broken: bytes) -> None:
    """Nothing can be used of it: the path is named, and what the reader stumbled over."""
    (tmp_path / "pack.toml").write_bytes(broken)
    with pytest.raises(RegionError, match=r"pack\.toml: is not TOML: .*mend the line"):
        read_pack(tmp_path, [])


def test_a_shipped_name_comes_before_a_folder_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one works does not change what a name means; a path does as it says."""
    manifest(tmp_path / "china", WHOLE)
    monkeypatch.chdir(tmp_path)
    assert find_pack("china") == BUILT_IN / "china"
    assert find_pack("./china") == Path("china")
    assert find_pack(Path("china")) == Path("china")


def test_a_pack_beside_comes_before_a_shipped_one(tmp_path: Path) -> None:
    """What a pack builds on is looked for beside it first."""
    own = manifest(tmp_path / "own", WHOLE)
    beside = manifest(tmp_path / "own" / "china", WHOLE)
    assert find_pack("china", beside=own) == beside
    assert find_pack("jingjinji", beside=own) == BUILT_IN / "jingjinji"


def test_a_folder_without_a_manifest_is_no_pack(tmp_path: Path) -> None:
    """The message names what was asked for and what a pack is."""
    with pytest.raises(
        RegionError, match=r"no region pack '.*nothing': expected a directory with pack\.toml"
    ):
        find_pack(tmp_path / "nothing")


def test_a_base_that_two_packs_share_is_read_once(tmp_path: Path) -> None:
    """Two ways lead to the same tables: their rows are not doubled, and stand before what builds on them."""
    make_pack(tmp_path / "tiny")
    for name, bases in (("left", '"../tiny"'), ("right", '"../tiny"'), ("top", '"../left", "../right"')):
        manifest(tmp_path / name, WHOLE.replace("own", name) + f"extends = [{bases}]\n")
    loaded = load_pack(tmp_path / "top")
    assert [pack.name for pack in (*loaded.bases, loaded.pack)] == ["tiny", "left", "right", "top"]
    assert len(loaded.places) == 7


def test_a_pack_adds_to_the_units_of_its_base(tmp_path: Path) -> None:
    """A dimension of one's own stands beside those taken over; one said again is one's own."""
    make_pack(tmp_path / "tiny")
    root = manifest(tmp_path / "own", WHOLE + 'extends = ["../tiny"]\n[tables]\nunits = ["units.csv"]\n')
    units = FILES["units.csv"].splitlines()[:3]
    (root / "units.csv").write_text(
        "\n".join([*units, "count,人;头,heads", "time,年;-,years"]) + "\n", "utf-8"
    )
    assert read_whole(root).units == {"count": ("人", "头"), "share": ("%",), "time": ("年", "")}


def test_of_many_problems_twenty_are_told(tmp_path: Path) -> None:
    """The message stays readable, and says how many more there are."""
    pack = read_pack(manifest(tmp_path, WHOLE), [])
    problems = [Problem("t.csv", number, f"fault {number}", "mend it") for number in range(1, 23)]
    told = str(refuse(pack, problems))
    assert "fault 20;" in told
    assert "fault 21" not in told
    assert told.endswith("and 2 more")
    assert "more" not in str(refuse(pack, problems[:20]))
