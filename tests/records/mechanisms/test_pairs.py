"""Lists of pairs, groups that act as one, and the country with others by a dash."""

import pytest

PAIRS = [
    # pairs joined by 与, each of which works together
    (
        "深化石家庄与杭州、保定与南京对口合作。",
        [["河北省石家庄市", "浙江省杭州市"], ["河北省保定市", "江苏省南京市"]],
    ),
    # the first of them may be the document's own place
    ("深化我省与江苏、保定与南京对口合作。", [["河北省", "江苏省"], ["河北省保定市", "江苏省南京市"]]),
    # a group that is said to do all of it does it together
    ("粤港澳三地累计发布30项标准。", [["广东省", "香港特别行政区", "澳门特别行政区"]]),
    # no pairs: several with one
    ("深化保定、石家庄与杭州对口合作。", [["河北省保定市", "河北省石家庄市", "浙江省杭州市"]]),
]
NO_LINKS = [
    # what is measured in all of a group is not done together, nor what some in it do
    "粤港澳三地浓度下降。",
    "粤港澳三地企业参展。",
    # a meeting by its name
    "中国—中亚峰会顺利召开。",
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_each_pair_of_a_list_is_a_link_of_its_own(read, text, expected):
    """Who is joined two by two works two by two."""
    found = [[party.name for party in link.parties] for link in read(text, place="河北省")[1].mechanisms]
    assert found == expected


@pytest.mark.parametrize("text", NO_LINKS)
def test_a_group_that_is_only_measured_is_no_link(read, text):
    """A group that nothing is done by together tells of no link."""
    assert read(text, place="河北省")[1].mechanisms == ()


def test_the_country_works_with_whom_a_dash_joins_it_to(read):
    """中国—东盟 are two parties, and so is a people that no place is called by."""
    for other in ("东盟", "阿拉伯国家"):
        links = read(f"今天，中国—{other}开展教育交流合作。", place="")[1].mechanisms
        assert [[party.name for party in link.parties] for link in links] == [["中国", other]]
