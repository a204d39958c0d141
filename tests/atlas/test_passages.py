"""Which stretch of a text is shown."""

import re

import pytest
from hypothesis import given, settings, strategies as st

from lantu.atlas.passages import find_window, write_flat

TEXTS = st.text(alphabet="一二。\n\r！；”x", max_size=120)


@settings(max_examples=150)
@given(TEXTS, st.integers(1, 40))
def test_windows_join_to_the_whole_text(text: str, size: int) -> None:
    """Going from part to part shows every character once, whatever the size."""
    at, parts = 0, []
    while at < len(text):
        part = find_window(text, at, size)
        assert part.start == at < part.end <= at + size
        parts.append(part.of(text))
        at = part.end
    assert "".join(parts) == text


@settings(max_examples=150)
@given(TEXTS, st.integers(1, 40), st.data())
def test_a_window_does_not_depend_on_the_offset_asked_for(text: str, size: int, data: st.DataObject) -> None:
    """Every offset of a part gives that part."""
    at = data.draw(st.integers(0, max(len(text) - 1, 0)))
    part = find_window(text, at, size)
    assert part.start <= at
    assert find_window(text, part.start, size) == part


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        pytest.param("疏解企业\n约3000家", "疏解企业约3000家", id="line of Chinese"),
        pytest.param("约 3000 家", "约3000家", id="gap beside Chinese"),
        pytest.param("  北京市\t", "北京市", id="ends"),
        pytest.param("rose by\n5 per cent", "rose by 5 per cent", id="Latin words"),
        pytest.param("2106.\n18亿元", "2106.18亿元", id="broken number"),
        pytest.param("21\r\n06亿元", "2106亿元", id="broken number, two signs"),
        pytest.param("森林覆盖率\t35\t36.5", "森林覆盖率 35 36.5", id="cells"),
        pytest.param("2020年 \t\n35", "2020年 35", id="cells over lines"),
        pytest.param("GDP\n增长5%", "GDP增长5%", id="Latin before Chinese"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_clause_stands_on_one_line(text: str, flat: str) -> None:
    """What breaks and gaps parted is joined as its writing joins it; cells and Latin words stay apart."""
    assert write_flat(text) == flat


@given(st.text(alphabet="北京ab1. \t\n\r\f　", max_size=40))
def test_what_is_flat_has_every_word(text: str) -> None:
    """No word is lost, and no gap is wider than one sign."""
    flat = write_flat(text)
    assert "".join(flat.split()) == "".join(text.split())
    assert flat == flat.strip()
    assert not re.search(r"[^\S ]|  ", flat)
