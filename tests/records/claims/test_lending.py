"""What the figure or the clause right in front lends."""

import pytest

LENT = [
    pytest.param("接待国内游客90万人次，入境游客2万人次。", "接待入境游客", id="deed-to-others"),
    pytest.param("异地结算惠及90万人次，合计减少垫付资金8亿元。", "异地结算减少垫付资金", id="who-reached"),
    pytest.param("深化林权制度改革，形成20项典型案例。", "林权制度改革形成典型案例", id="source-of-results"),
    pytest.param("航天部门发布首批卫星影像成果，共14幅图像。", "卫星影像图像", id="published"),
    pytest.param("对中亚国家贸易持续发展，进出口额达90亿元。", "对中亚国家进出口额", id="trade-partner"),
    pytest.param(
        "下达高校改革资金预算4亿元，加上提前下达金额6亿元。", "提前下达高校改革资金预算", id="money"
    ),
    pytest.param("绿色产业加快发展，销售收入增长9%。", "绿色产业销售收入", id="trade-that-grows"),
    pytest.param("免税店购物人数9万人，件数40万件。", "免税店购物件数", id="counted-otherwise"),
    # Other people, a result with a name, and trade that is told of no partner.
    pytest.param("接待国内游客90万人次，参会嘉宾2万人次。", "参会嘉宾", id="others"),
    pytest.param("深化林权制度改革，形成20项地方法规。", "形成地方法规", id="named-result"),
    pytest.param("外贸持续发展，进出口额达90亿元。", "进出口额", id="no-partner"),
]


@pytest.mark.parametrize(("text", "indicator"), LENT)
def test_a_phrase_half_told_takes_what_stands_right_in_front(figures, text, indicator):
    """入境游客, 典型案例 and 进出口额 alone say too little: what was told in front completes them."""
    assert figures(text, "indicator")[-1] == indicator
