"""Names of railways in texts, and the lines that they mean."""

from __future__ import annotations

import pytest

from lantu.region import Region
from lantu.region.rail import Line
from lantu.scenarios.line_names import LineName, match_lines, parse_line_name


@pytest.mark.parametrize(
    ("name", "core", "ends"),
    [
        ("雄商高铁", "雄商", None),
        ("雄商高速铁路", "雄商", None),
        ("津兴铁路", "津兴", None),
        ("石济客运专线", "石济", None),
        ("通武廊市域（郊）铁路", "通武廊", None),
        ("京唐城际铁路燕郊至唐山段", "京唐", ("燕郊", "唐山")),
        ("京滨城际铁路 宝坻至北辰段", "京滨", ("宝坻", "北辰")),
        ("怀兴城际铁路 廊兴段(原城际铁路联络线一期)", "怀兴", None),
        ("京津城际延长线", "京津城际延长线", None),
        ("京张高铁延庆线", "京张高铁延庆线", None),
        ("市郊铁路S2线", "市郊铁路S2线", None),
        ("铁路", "铁路", None),
    ],
)
def test_names_are_taken_apart(name: str, core: str, ends: tuple[str, str] | None) -> None:
    """What tells a line from another stands before the word for railways; a part is named by its ends."""
    assert parse_line_name(name) == LineName(core, ends)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("雄商高铁", ["雄商高速铁路"]),
        ("京唐城际铁路北京通州至燕郊段", ["京唐城际铁路"]),
        ("京滨城际铁路宝坻至北辰段", ["京滨城际铁路 宝坻至北辰段"]),
        ("京滨城际", ["京滨城际铁路 宝坻至北辰段", "京滨城际铁路 北辰至滨海新区段"]),
        ("京津城际", ["京津城际铁路"]),
        ("京沪高铁天津至沧州西段", []),
        ("青藏铁路", []),
    ],
)
def test_lines_are_found_by_what_texts_call_them(name: str, lines: list[str]) -> None:
    """Short names, parts, and lines that the pack does not have."""
    network = Region.load("jingjinji").network()
    assert [line.name for line in match_lines(name, network.lines)] == lines


@pytest.mark.parametrize(
    ("stations", "matched"),
    [
        (("甲站", "乙站"), True),
        (("乙站", "丙站", "甲站"), True),
        (("甲站", "丙站"), False),
        (("甲站",), False),
    ],
)
def test_a_part_is_of_a_line_with_both_its_ends(stations: tuple[str, ...], matched: bool) -> None:
    """In whatever order they stand, and where they are all that it has."""
    line = Line("青柳铁路", "", "intercity", stations, None, None, None, "", "operating", "", "")
    assert match_lines("青柳高铁甲站至乙站段", [line]) == ((line,) if matched else ())
