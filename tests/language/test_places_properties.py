"""Where names stand, what stands between them, and what the finder is built of."""

import pytest

from lantu.language.places import PlaceFinder
from lantu.region.place import Place
from lantu.region.region import Region

TEXTS = (
    "雄安新区建设",
    "与张家口市怀来县、赤城县",
    "打造环京津冀旅游带",
    "在津投资项目",
    "确保定兴县按时完成",
    "沧州地区生产总值",
    "京唐城际铁路",
    "全市和京津两地",
    "北京理工大学学报",
)


@pytest.fixture(scope="module")
def region():
    return Region.load("jingjinji")


@pytest.fixture(scope="module")
def finder(region):
    return PlaceFinder(region.places)


def county(code, name, **more):
    return Place(code, name, f"甲省{name}", "", "county", parent="100000", **more)


def found(finder, text):
    return [(text[mention.start : mention.end], mention.codes) for mention in finder.find(text)]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("before", ["，", "a，", "Ⅱ期，", "😀，", "，，，，，，，"])
def test_a_name_is_read_alike_wherever_it_stands(finder, text, before):
    """What stands in front moves the mentions and changes none, however many bytes its characters take."""
    alone = [m._replace(start=m.start + len(before), end=m.end + len(before)) for m in finder.find(text)]
    assert finder.find(before + text) == alone != []


@pytest.mark.parametrize("text", TEXTS)
def test_texts_set_end_to_end_are_read_one_by_one(finder, text):
    """The mentions of two texts with a full stop between are those of the one and those of the other."""
    other = "渤海新区与廊坊市。"
    assert found(finder, other + text) == found(finder, other) + found(finder, text)


def test_the_order_of_a_pack_changes_no_name(region, finder):
    """A finder built from the places in reverse finds the same names at the same places."""
    turned = PlaceFinder(tuple(reversed(region.places)))
    for text in TEXTS:
        assert [(m.start, m.end, set(m.codes), m.rule) for m in turned.find(text)] == [
            (m.start, m.end, set(m.codes), m.rule) for m in finder.find(text)
        ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("津冀沧州市", [("津冀", ("120000", "130000")), ("沧州市", ("130900",))]),
        ("京冀张家口市", [("京冀", ("110000", "130000")), ("张家口市", ("130700",))]),
        ("沧州市京津", [("沧州市", ("130900",)), ("京津", ("110000", "120000"))]),
        ("沧州市唐山市", [("沧州市", ("130900",)), ("唐山市", ("130200",))]),
    ],
)
def test_a_place_is_joined_to_one_that_it_lies_in_alone(finder, text, expected):
    """Behind a compound, a word that refers, or a neighbour a name stays a name of its own."""
    assert found(finder, text) == expected


@pytest.mark.parametrize(
    ("form", "expected"), [("甲", []), ("甲乙", ["place.risky"]), ("丁乙", ["place.short"])]
)
def test_one_character_is_no_name_by_itself(form, expected):
    """A risky or a short form of one character is not looked for; of two characters it is."""
    names = {"risky_names": (form,), "short_names": (form,)} if form[0] == "甲" else {"short_names": (form,)}
    finder = PlaceFinder([county("100001", "寅卯县", **names)])
    assert [mention.rule for mention in finder.find(f"在{form}的")] == expected


def test_a_finder_without_one_character_forms_finds_names():
    """A pack whose places have no compound forms is read as any other."""
    finder = PlaceFinder([county("100001", "寅卯县")])
    assert found(finder, "寅卯县与京津冀") == [("寅卯县", ("100001",))]


def test_a_word_that_only_looks_like_a_place_gives_way_to_a_full_name_begun_in_it():
    """拆寅卯 hides 寅卯县 as a word, and 寅卯县 stands in it where 县 follows."""
    finder = PlaceFinder([county("100001", "卯辰县", short_names=("卯辰",), false_friends=("拆寅卯",))])
    assert found(finder, "拆寅卯辰县") == [("卯辰县", ("100001",))]
    assert found(finder, "拆寅卯辰") == []


@pytest.mark.parametrize(
    ("code", "container", "expected"),
    [
        ("130900", "130000", True),
        ("130925", "130000", True),
        ("130925", "130900", True),
        ("130900", "130925", False),
        ("130900", "130900", False),
        ("nowhere", "130000", False),
    ],
)
def test_a_place_lies_in_what_is_above_it(finder, code, container, expected):
    """A county lies in its prefecture and in its province, no place in itself, and none in a lower one."""
    assert finder.lies_in(code, container) is expected
