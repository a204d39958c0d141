"""Lists of places: which hold a place or a part of it, and how often each is named."""

import numpy as np
import pyarrow as pa
import pytest

from lantu.atlas.columns.coded import encode
from lantu.atlas.columns.places import PlaceLists

ROWS = [
    (1, "北京市", "110000"),
    (1, "河北省", "130000"),
    (3, "北京市朝阳区", "110105"),
    (4, "廊坊市", "131000"),
    (4, "首都", "110000"),
    (5, "无名镇", None),
    (5, "无名镇东村", None),
]


@pytest.fixture(scope="module")
def lists() -> PlaceLists:
    """Five lists of places, one of them without any."""
    numbers, names, codes = zip(*ROWS, strict=True)
    keys = [code or name for _, name, code in ROWS]
    columns = (encode(pa.chunked_array([pa.array(values, pa.string())])) for values in (names, codes, keys))
    return PlaceLists(np.array(numbers, np.int64), *columns, size=6)


@pytest.mark.parametrize(
    ("value", "parts_too", "found"),
    [
        pytest.param("110000", False, [1, 4], id="code"),
        pytest.param("北京市", False, [1], id="name, whatever the code"),
        pytest.param("首都", False, [4], id="another name"),
        pytest.param("无名镇", False, [5], id="name without a code"),
        pytest.param("11", False, [], id="beginning of a code"),
        pytest.param("北京", False, [], id="beginning of a name"),
        pytest.param("999999", False, [], id="nothing"),
        pytest.param("110000", True, [1, 3, 4], id="province with its parts"),
        pytest.param("130000", True, [1, 4], id="another with its parts"),
        pytest.param("131000", True, [4], id="city"),
        pytest.param("110105", True, [3], id="county, which has no parts"),
        pytest.param("北京市", True, [1, 3], id="name with what begins with it"),
        pytest.param("无名镇", True, [5], id="name of the text with its parts"),
        pytest.param(("北京市", "131000"), True, [1, 3, 4], id="any of several"),
        pytest.param((), True, [], id="none"),
    ],
)
def test_a_list_holds_a_place(
    lists: PlaceLists, value: str | tuple[str, ...], parts_too: bool, found: list[int]
) -> None:
    """By its code or its name to the letter, or with what lies in it."""
    several = (value,) if isinstance(value, str) else value
    holding = lists.within(several) if parts_too else lists.holding(*several)
    assert np.flatnonzero(holding).tolist() == found


def test_a_place_is_named_as_often_as_its_lists(lists: PlaceLists) -> None:
    """Under its code, whatever it is called; a name without a code is a place of its own."""
    counted = lists.count(np.array([0, 2, 0, 1, 3, 5]))
    assert dict(zip(lists.keys.values, counted.tolist(), strict=True)) == {
        "110000": 5,
        "110105": 1,
        "130000": 2,
        "131000": 3,
        "无名镇": 5,
        "无名镇东村": 5,
    }


def test_a_key_has_a_name_that_documents_give_it(lists: PlaceLists) -> None:
    """The first of them where they differ."""
    names = {key: lists.name_of(code) for code, key in enumerate(lists.keys.values)}
    assert names["110000"] == "北京市"
    assert names["无名镇"] == "无名镇"
