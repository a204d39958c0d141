"""What goes from one party to another, and whom 双方, 两区 and 我市 mean."""

import pytest

CASES = [
    # something goes from one to the other
    ("推进北京非首都功能向雄安新区疏解。", ["北京市", "雄安新区"]),
    ("推动北京优质教育资源向雄安新区延伸布局。", ["北京市", "雄安新区"]),
    ("北京创新资源带动津冀传统行业升级。", ["北京市", "天津市", "河北省"]),
    ("天津港服务雄安新区绿色通道启用。", ["天津港", "雄安新区"]),
    ("张家口向北京输送绿电200亿千瓦时。", ["河北省张家口市", "北京市"]),
    ("抓好非首都功能疏解。", []),
    ("配合做好京雄商高铁征迁扫尾。", []),
    ("曹妃甸区累计实施京津合作项目300余个。", ["河北省唐山市曹妃甸区", "北京市", "天津市"]),
    ("天津海关、石家庄海关联合推出通关模式。", ["天津海关", "石家庄海关"]),
    # what they make one
    ("京津冀统一危险废物转移标准。", ["北京市", "天津市", "河北省"]),
    # one organ works for another; many organs are their places
    ("青柳大学医院托管的雄安青柳医院开诊。", ["青柳大学医院", "雄安青柳医院"]),
    ("9家京津三甲医院与保定市建立医联体。", ["北京市", "天津市", "河北省保定市"]),
    ("北京大学与我市签署合作协议。", ["北京大学", "河北省保定市"]),
    ("国家青柳产业创新中心与曹妃甸区签订合作协议。", ["国家青柳产业创新中心", "河北省唐山市曹妃甸区"]),
    # the office of the region, named as who says something
    ("京津冀协同发展联合工作办公室负责人表示，方案印发。", []),
    # a meeting makes a pair, also where their provinces are named behind
    (
        "北京市朝阳区代表团到天津市北辰区考察，两区签署协议。",
        ["北京市朝阳区", "天津市北辰区"],
    ),
    (
        "北京市朝阳区代表团到天津市北辰区考察。两区携手唱好京津“双城记”。",
        ["北京市朝阳区", "天津市北辰区"],
    ),
]


@pytest.mark.parametrize(("text", "parties"), CASES)
def test_parties_are_told_by_which_way_something_goes(read, text, parties):
    """Who gives and who gets are parties; so are those whom a word for two means."""
    _, records = read("标题\n\n" + text, place="河北省保定市")
    assert [party.name for link in records.mechanisms[-1:] for party in link.parties] == parties
