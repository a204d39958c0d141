"""Which stretch of a text is shown."""

from hypothesis import given, settings, strategies as st

from lantu.atlas.passages import find_window

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
