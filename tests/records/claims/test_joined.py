"""How the words in front of a count and those behind it make one phrase."""

import pytest

PHRASES = [
    pytest.param("签署12项协议。", ["签署协议"], id="deed-and-thing"),
    pytest.param("我国同9个国家签署12项协议。", ["同国家签署协议", "签署协议"], id="with-whom"),
    pytest.param("吸引来自各地的90家企业参展。", ["吸引企业参展"], id="where-from"),
    pytest.param("来自9个国家的90名专家参会。", ["国家", "专家参会"], id="whose"),
    pytest.param("算力规模达每秒90亿次。", ["算力规模"], id="measure-reached"),
    pytest.param("长20米、重9吨的设备亮相。", ["设备长", "设备重"], id="two-sizes"),
    pytest.param("新建科技馆和3所学校。", ["新建学校"], id="listed-before"),
    pytest.param("甲区、乙区、丙区三个区完成改造。", ["区完成改造"], id="counted-list"),
    pytest.param("书展设“旧籍”“新知”“声像”三个板块。", ["书展设板块"], id="names-in-quotation-marks"),
    pytest.param("年会分“绿色造纸”和“循环用水”两个议题。", ["年会议题"], id="what-it-falls-into"),
    pytest.param("列车经停长桥、三里、河口等9个车站。", ["列车经停车站"], id="where-it-stops"),
    pytest.param("全线途经长桥、三里等9个站点。", ["全线途经站点"], id="which-way-it-leads"),
    pytest.param("加快推进种业体系建设、水网建设等9项工作。", ["工作"], id="building-is-no-setting-up"),
    pytest.param("决定分三批启动改造项目。", ["启动改造项目"], id="in-how-many-goes"),
    pytest.param("建成90座充电站、300个充电桩。", ["建成充电站", "建成充电桩"], id="list"),
    pytest.param("发放消费券3批9万张。", ["发放消费券", "发放消费券"], id="batches"),
]


@pytest.mark.parametrize(("text", "indicators"), PHRASES)
def test_deed_and_thing_make_one_name(figures, text, indicators):
    """With whom, where from and in how many goes is left out; sizes stand behind their thing."""
    assert figures(text, "indicator") == indicators
