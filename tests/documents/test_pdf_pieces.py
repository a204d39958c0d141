"""Lines, rows, rules and grids of a page, on characters placed by hand."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, strategies as st

from lantu.documents.pdf_grids import Grid, Rule, find_grids
from lantu.documents.pdf_lines import Glyph, TextLine, in_rows, split_at_gaps, whole_lines
from lantu.documents.pdf_tables import find_aligned
from lantu.facts import Span

EM = 10.0


def line(
    said: str, left: float = 0.0, bottom: float = 100.0, *, gaps: dict[int, float] | None = None
) -> TextLine:
    """Return a line of characters ten points wide; `gaps` puts space before some of them."""
    glyphs, at = [], left
    for number, char in enumerate(said):
        at += (gaps or {}).get(number, 0.0)
        glyphs.append(Glyph(char, at, bottom, at + EM, bottom + EM))
        at += EM
    return TextLine(tuple(glyphs))


def test_a_line_is_as_large_as_its_characters() -> None:
    """Its box holds them all, and its edges are theirs."""
    told = line("京津冀", 50)
    assert told.said == "京津冀"
    assert (told.left, told.right, told.height, told.em) == (50, 80, EM, EM)
    origin = told.origin(Span(7, 10), 2)
    assert (origin.page, origin.box, origin.edges) == (2, (50, 100, 80, 110), (50, 60, 70, 80))
    assert origin.box_of(Span(8, 9)) == (60, 100, 70, 110)


def test_a_line_without_chinese_has_a_width_that_stands_for_it() -> None:
    """Seven tenths of its height."""
    assert line("abc").em == pytest.approx(7)


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param([line("甲"), line("乙", 50)], [2], id="side by side"),
        pytest.param([line("甲"), line("乙", 0, 80)], [1, 1], id="one below the other"),
        pytest.param([line("甲", 50), line("乙", 0)], [1, 1], id="to the left is another row"),
        pytest.param([line("甲"), line("乙", 50, 104)], [2], id="half of the height in common and more"),
        pytest.param([line("甲"), line("乙", 50, 105)], [1, 1], id="just half"),
        pytest.param([line("甲"), line("乙", 50, 106)], [1, 1], id="less than half"),
        pytest.param([line("甲"), line("乙", 9.5)], [2], id="as good as beside it"),
        pytest.param(
            [line("甲"), line("乙", 50), line("丙", 90), line("丁", 0, 80)], [3, 1], id="three and one"
        ),
    ],
)
def test_lines_at_one_height_are_a_row(lines: list[TextLine], rows: list[int]) -> None:
    """Left to right, as the page draws them."""
    assert [len(row) for row in in_rows(lines)] == rows


@pytest.mark.parametrize(
    ("told", "width", "pieces"),
    [
        pytest.param(line("甲乙丙"), 10, ["甲乙丙"], id="no gap"),
        pytest.param(line("甲乙丙", gaps={1: 11}), 10, ["甲", "乙丙"], id="one gap"),
        pytest.param(line("甲乙丙", gaps={1: 10}), 10, ["甲乙丙"], id="just the width is none"),
        pytest.param(line("甲 乙"), 9, ["甲", "乙"], id="a blank is a gap as wide as it is"),
        pytest.param(line("甲 乙"), 10, ["甲 乙"], id="or inside a piece"),
        pytest.param(line("甲乙丙", gaps={1: 20, 2: 20}), 10, ["甲", "乙", "丙"], id="two gaps"),
    ],
)
def test_a_line_is_cut_at_its_gaps(told: TextLine, width: float, pieces: list[str]) -> None:
    """Measured from the last character that is no blank."""
    assert [piece.said for piece in split_at_gaps(told, width)] == pieces


@given(st.text("甲乙 ", min_size=1, max_size=8).filter(str.strip), st.floats(1, 30))
def test_cutting_loses_no_character(said: str, width: float) -> None:
    """But for the blanks at the ends of pieces."""
    pieces = split_at_gaps(line(said), width)
    assert "".join(piece.said for piece in pieces).replace(" ", "") == said.replace(" ", "")
    assert all(piece.said == piece.said.strip() for piece in pieces)


def page(*rows: tuple[str, ...], width: float = 60) -> list[TextLine]:
    """Return lines whose pieces stand in columns."""
    return [
        line(said, column * width, 500 - 20 * number)
        for number, row in enumerate(rows)
        for column, said in enumerate(row)
        if said
    ]


FIGURES = (("甲市", "36", "5%"), ("乙市", "42", "7%"), ("丙市", "51", "9%"))


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        pytest.param(FIGURES, [(0, 9)], id="three rows of three"),
        pytest.param(FIGURES[:2], [], id="two rows are too few"),
        pytest.param((("标题",), *FIGURES, ("正文",)), [(1, 10)], id="lines around it are none of it"),
        pytest.param((("甲", "乙"),) * 3, [], id="no figures"),
        pytest.param((("长" * 25, "36"),) * 3, [], id="no columns apart"),
        pytest.param((*FIGURES, ("注",), *FIGURES), [(0, 9), (10, 19)], id="two tables"),
    ],
)
def test_aligned_rows_are_a_table(rows: tuple[tuple[str, ...], ...], found: list[tuple[int, int]]) -> None:
    """From the first line to the one behind the last, where it is plain."""
    assert [one[:2] for one in find_aligned(page(*rows))] == found


def test_cells_of_an_aligned_table_know_their_columns() -> None:
    """A missing one leaves its column empty."""
    rows = (("甲市", "36", "5%"), ("乙市", "", "7%"), ("丙市", "51", ""))
    ((_, _, grid, pieces),) = find_aligned(page(*rows))
    assert [[(square.said, square.column) for square in row] for row in grid] == [
        [("甲市", 0), ("36", 1), ("5%", 2)],
        [("乙市", 0), ("7%", 2)],
        [("丙市", 0), ("51", 1)],
    ]
    assert [[piece.said for piece in row] for row in pieces] == [[cell.said for cell in row] for row in grid]


def rules(xs: tuple[float, ...], ys: tuple[float, ...]) -> list[Rule]:
    """Return the lines of a whole grid."""
    across = [Rule(y, xs[0], xs[-1], across=True) for y in ys]
    return across + [Rule(x, ys[0], ys[-1], across=False) for x in xs]


def test_rules_make_a_grid() -> None:
    """Rows from the top, columns from the left, each square a cell."""
    (grid,) = find_grids(rules((0, 50, 100), (0, 20, 40)))
    assert grid.xs == (0, 50, 100)
    assert grid.ys == (40, 20, 0)
    assert grid.cells == ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1))


@given(st.integers(-500, 500), st.integers(-500, 500), st.randoms(use_true_random=False))
def test_a_grid_is_the_same_wherever_it_stands(x: int, y: int, chance: Random) -> None:
    """Moved over the page, in any order of its rules, it has the same cells; a second grid adds none."""
    xs, ys = (0, 50, 100), (0, 20, 40)
    drawn = rules(tuple(x + at for at in xs), tuple(y + at for at in ys))
    apart = rules(tuple(x + 300 + at for at in xs), tuple(y + at for at in ys))
    mixed = drawn + apart
    chance.shuffle(mixed)
    found = sorted(find_grids(mixed), key=lambda grid: grid.xs)
    (alone,) = find_grids(rules(xs, ys))
    assert [grid.cells for grid in found] == [alone.cells, alone.cells]
    assert [grid.xs for grid in found] == [(x, x + 50, x + 100), (x + 300, x + 350, x + 400)]
    assert {grid.ys for grid in found} == {(y + 40, y + 20, y)}


@pytest.mark.parametrize(
    "some",
    [
        pytest.param(rules((0, 100), (0, 20, 40)), id="one column"),
        pytest.param(rules((0, 50, 100), (0, 40)), id="one row"),
        pytest.param(
            [Rule(0, 0, 100, across=True), Rule(20, 0, 100, across=True)], id="lines that nothing joins"
        ),
        pytest.param([], id="nothing"),
    ],
)
def test_what_has_no_two_rows_and_columns_is_no_grid(some: list[Rule]) -> None:
    """Underlines and frames are none."""
    assert find_grids(some) == []


def test_thick_lines_are_one_line() -> None:
    """Two strokes three points apart are the edges of one."""
    (grid,) = find_grids([*rules((0, 50, 100), (0, 20, 40)), Rule(52, 0, 40, across=False)])
    assert grid.xs == (0, 50, 100)


GRID = Grid((0, 50, 100), (40, 20, 0), ((0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)))


@pytest.mark.parametrize(
    ("x", "y", "cell"),
    [
        pytest.param(10, 30, 0, id="the wide one, at its left"),
        pytest.param(90, 30, 0, id="at its right"),
        pytest.param(10, 10, 1, id="below it"),
        pytest.param(90, 10, 2, id="beside that"),
        pytest.param(110, 10, None, id="to the right of all"),
        pytest.param(10, 50, None, id="above all"),
        pytest.param(10, -5, None, id="below all"),
    ],
)
def test_a_character_stands_in_the_cell_that_holds_its_middle(x: float, y: float, cell: int | None) -> None:
    """Or in none."""
    assert GRID.cell_at(Glyph("甲", x - 2, y - 2, x + 2, y + 2)) == cell


def test_a_table_that_no_rule_closes_ends_with_its_sides() -> None:
    """The last row before a page ends has no rule below it."""
    whole = rules((0, 50, 100), (0, 20, 40))
    (grid,) = find_grids([rule for rule in whole if not (rule.across and rule.at == 0)])
    assert grid.ys == (40, 20, 0)


def test_uprights_inside_a_table_do_not_close_it() -> None:
    """Where rules across run on beyond them they part columns, and are no sides."""
    inner = [Rule(x, 0, 40, across=False) for x in (40, 60, 80)]
    assert find_grids([*inner, Rule(20, 0, 100, across=True)]) == []


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([line("1"), line("2", 10), line("条", 20)], ["12条"]),
        ([line("12"), line("条", 24)], ["12", "条"]),
        ([line("12"), line("条", 0, 80)], ["12", "条"]),
    ],
)
def test_characters_that_touch_are_one_line(lines: list[TextLine], said: list[str]) -> None:
    """A font may make a line of each; a gap or another height parts them."""
    assert [one.said for one in whole_lines(lines)] == said
