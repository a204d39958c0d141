"""Whom 两地 and 双方 mean where a clause in front, or one of the two, stands for them."""

import pytest

BOTH = ["天津市南开区", "河北省廊坊市大城县"]
CASES = [
    # a clause without names goes on about the two that the clause in front speaks of
    ("大城县与南开区签署协议。两地地缘相近，优势互补。", "优势互补"),
    ("大城县与南开区签署协议。双方将强化承载作用，探索产业园区跨区域共建模式。", "跨区域共建"),
    # one of them does something for both
    ("大城县与南开区签署协议。大城县将加强两地产业合作。", "产业合作"),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_two_named_before_stay_the_parties(read, text, words):
    """The two parties named before are meant, not the programme's region."""
    links = read(f"服务京津冀协同发展。{text}", place="河北省")[1].mechanisms
    parties = [[party.name for party in link.parties] for link in links if words in link.mechanism]
    assert [sorted(each) for each in parties] == [BOTH]


def test_places_in_a_title_are_not_who_signs_it(read):
    """Who signs is named in front, though the title names a region."""
    text = "北京市与天津市举行座谈。两市负责人签署了《京津冀产业合作协议》。"
    link = read(text)[1].mechanisms[-1]
    assert [party.name for party in link.parties] == ["北京市", "天津市"]


def test_three_named_one_by_one_stay_the_three(read):
    """三地 means three places named one by one before it, which are not the region's own members."""
    text = "北京市通州区、河北省廊坊市和天津市武清区建立联络机制。三地将共同开展产业合作。"
    link = read(text)[1].mechanisms[-1]
    assert [party.name for party in link.parties] == ["北京市通州区", "河北省廊坊市", "天津市武清区"]


def test_the_region_named_again_ends_the_three(read):
    """Behind the name of the region 三地 means its members."""
    text = "北京市通州区、河北省廊坊市和天津市武清区建立联络机制。京津冀协同发展加快，三地共同开展产业合作。"
    link = read(text)[1].mechanisms[-1]
    assert {party.name for party in link.parties} == {"北京市", "天津市", "河北省"}


def test_counties_of_a_group_are_the_parties(read):
    """A group of counties stands for them where it works with somebody."""
    text = "北三县承接疏解，携手通州区打造发展示范区。"
    link = read(text, place="河北省廊坊市")[1].mechanisms[-1]
    assert [party.name for party in link.parties][-1] == "北京市通州区" and len(link.parties) == 4


def test_where_something_was_said_is_no_link(read):
    """A clause that ends with a meeting says where, not who works together."""
    assert read("在近期举办的京津产业合作对接洽谈会上，发布了榜单。")[1].mechanisms == ()


def test_who_holds_a_fair_with_whom_is_a_party(read):
    """A meeting that stands behind the verb that holds it takes no place in front into its name."""
    link = read("天津市与北京市多次共同举办项目推介洽谈会。")[1].mechanisms[0]
    assert [party.name for party in link.parties] == ["天津市", "北京市"]
