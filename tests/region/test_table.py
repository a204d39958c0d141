"""Tables of a pack: source and licence on top, the line of every row, and what is wrong with either."""

from pathlib import Path

import pytest

from lantu.region.table import Problem, Row, Table, parse_number, parse_year, read_table

HEAD = "# SPDX-License-Identifier: CC0-1.0\n# SOURCE: a yearbook\n"
WIDTH = "quote cells that hold a comma, or add the missing ones"


def read(root: Path, text: str | bytes, *, optional: tuple[str, ...] = ()) -> tuple[Table, list[str]]:
    (root / "t.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    problems: list[Problem] = []
    table = read_table(root, "t.csv", required=("a", "b"), optional=optional, problems=problems)
    return table, [str(problem).replace(root.name, "pack") for problem in problems]


def test_rows_know_their_lines(tmp_path: Path) -> None:
    """Lines count from the top of the file, empty ones and those inside a quoted cell included."""
    table, problems = read(tmp_path, HEAD + 'a,b\n1,2\n\n"3\n4",5\n6,7\n')
    assert problems == []
    assert [(row.line, row.text("b")) for row in table] == [(4, "2"), (7, "5"), (8, "7")]


def test_a_table_says_where_it_is_from(tmp_path: Path) -> None:
    """Every source line counts, in order; of the licence the expression alone."""
    table, _ = read(tmp_path, HEAD + "# SOURCE: a bulletin\n# a remark\na,b\n")
    assert table.sources == ("a yearbook", "a bulletin")
    assert table.licence == "CC0-1.0"
    assert table.columns == ("a", "b")


def test_line_ends_and_marks_of_spreadsheets_do_no_harm(tmp_path: Path) -> None:
    """A byte order mark and carriage returns are not part of any cell."""
    table, problems = read(tmp_path, "\ufeff" + (HEAD + "a,b\n1,2\n").replace("\n", "\r\n"))
    assert problems == []
    assert [row.cells for row in table] == [{"a": "1", "b": "2"}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "a,b\n",
            [
                "pack/t.csv:1: has no source; begin the file with a line '# SOURCE: ...'",
                "pack/t.csv:1: has no licence; begin the file with a line '# SPDX-License-Identifier: ...'",
            ],
            id="no head",
        ),
        pytest.param(
            HEAD + "a,c\n",
            [
                "pack/t.csv:3: lacks the column 'b'; add it to the header",
                "pack/t.csv:3: has an unknown column 'c'; use one of a, b",
            ],
            id="another column",
        ),
        pytest.param(
            HEAD + "a,b,b\n", ["pack/t.csv:3: has the column 'b' twice; keep one of them"], id="one twice"
        ),
        pytest.param(
            HEAD + "a,b\n1\n1,2,3\n4,5\n",
            [
                f"pack/t.csv:{line}: has {cells} cells where the header has 2; {WIDTH}"
                for line, cells in ((4, 1), (5, 3))
            ],
            id="cells too few and too many",
        ),
        pytest.param(
            HEAD.encode() + b"a,b\n\xff,1\n",
            ["pack/t.csv: is not UTF-8 at byte 60; save it as UTF-8"],
            id="bytes",
        ),
        pytest.param(
            HEAD,
            [f"pack/t.csv:3: lacks the column {name!r}; add it to the header" for name in "ab"],
            id="a head and nothing more",
        ),
    ],
)
def test_a_table_of_the_wrong_form_is_told(tmp_path: Path, text: str | bytes, told: list[str]) -> None:
    """Each fault once, with its line and what to do, in the order of the file."""
    assert read(tmp_path, text)[1] == told


def test_rows_of_the_wrong_width_are_left_out(tmp_path: Path) -> None:
    """What stands in which column cannot be told, so nothing is read of them."""
    table, _ = read(tmp_path, HEAD + "a,b\n1\n2,3\n")
    assert [row.text("a") for row in table] == ["2"]


def test_an_optional_column_may_stand_or_not(tmp_path: Path) -> None:
    """It is no fault where it stands, and reads as empty where it does not."""
    table, problems = read(tmp_path, HEAD + "a,b,note\n1,2,x\n", optional=("note", "more"))
    assert problems == []
    assert [(row.text("note"), row.text("more")) for row in table] == [("x", "")]


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    """The pack names a file that is not there."""
    problems: list[Problem] = []
    assert list(read_table(tmp_path, "no.csv", required=(), problems=problems)) == []
    assert problems[0].line is None
    assert problems[0].where == f"{tmp_path.name}/no.csv"
    assert "No such file" in problems[0].message


ROW = Row("t.csv", 7, {"a": " x ", "many": "a; b;;c ;", "none": " ; "})


def test_cells_are_read_without_their_blanks() -> None:
    """Blanks and empty parts between separators are nothing."""
    assert ROW.text("a") == "x"
    assert ROW.many("many") == ("a", "b", "c")
    assert ROW.many("none") == ROW.many("no such column") == ()


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        pytest.param("12.5", 12.5, id="decimals"),
        pytest.param("-3", -3.0, id="below zero"),
        pytest.param("0", 0.0, id="zero is a number"),
        pytest.param("1e3", 1000.0, id="powers"),
        pytest.param("", None, id="empty"),
        pytest.param("  ", None, id="blank"),
    ],
)
def test_a_number_is_read_or_absent(cell: str, value: float | None) -> None:
    """An empty cell is absence, which is no fault and no zero."""
    problems: list[Problem] = []
    assert parse_number(Row("t", 1, {"n": cell}), "n", problems) == value
    assert problems == []


@pytest.mark.parametrize("cell", ["1,000", "1_000", "12%", "约12", "nan", "inf", "-inf", "--"])
def test_what_is_no_plain_number_is_told(cell: str) -> None:
    """The cell is quoted with its line, and nothing is read in its place."""
    problems: list[Problem] = []
    assert parse_number(Row("t.csv", 7, {"n": cell}), "n", problems) is None
    assert [str(problem).partition(";")[0] for problem in problems] == [f"t.csv:7: n is {cell!r}"]


@pytest.mark.parametrize(
    ("cell", "year", "faults"),
    [
        pytest.param("2020", 2020, 0, id="a year"),
        pytest.param("", None, 0, id="absent"),
        pytest.param("20", None, 1, id="two digits"),
        pytest.param("20200", None, 1, id="five digits"),
        pytest.param("2020.0", None, 1, id="a decimal"),
        pytest.param("２０２０", None, 1, id="full width"),
        pytest.param("-202", None, 1, id="a sign"),
    ],
)
def test_a_year_has_four_digits(cell: str, year: int | None, faults: int) -> None:
    """Anything else is a fault, never half a year."""
    problems: list[Problem] = []
    assert parse_year(Row("t", 1, {"y": cell}), "y", problems) == year
    assert len(problems) == faults
