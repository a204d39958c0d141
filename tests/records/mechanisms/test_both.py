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
