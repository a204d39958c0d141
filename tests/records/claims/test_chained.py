"""Whose the later figures of a sentence are where only a clause in front has a subject."""

import pytest

CHAINED = [
    pytest.param(
        "某大客机C99已累计交付20架，通达16个城市，平均日利用率5小时。", "某大客机C99日利用率", id="type"
    ),
    pytest.param(
        "碳排放交易市场纳入单位3000家，累计成交量7亿吨，成交额80亿元。", "碳排放交易市场成交额", id="market"
    ),
    pytest.param("由某船厂建造的“远岸”号钻探船总吨3万吨，续航力1万海里。", "远岸号钻探船续航力", id="quoted"),
    pytest.param("某气田累计产气量50亿立方米，日产量稳定在700万立方米。", "某气田日产量", id="output"),
    pytest.param(
        "某流域水电工程开工，建设5座梯级电站，总投资9000亿元。", "某流域水电工程总投资", id="parts-built"
    ),
    pytest.param(
        "首艘电磁渔政船交付，船长90米，型宽14米，最大航速22节。", "首艘电磁渔政船最大航速", id="sizes"
    ),
    pytest.param(
        "某欧班列（青沙）累计开行量2万列，覆盖45个国家。", "某欧班列（青沙）覆盖国家", id="brackets"
    ),
    pytest.param(
        "湖泊博览会闭幕，900家企业参展，国际化率达20%。", "湖泊博览会国际化率", id="past-those-who-attend"
    ),
    pytest.param("某电厂二期投产，PUE低至1.2，服务器规模9万台。", "某电厂服务器规模", id="past-letters"),
    pytest.param(
        "为期5天的湖泊论坛设1场主论坛和19场平行论坛，邀请300位嘉宾。", "湖泊论坛邀请嘉宾", id="forum"
    ),
    pytest.param("铁路部门公布名单，新增762处。", "新增", id="no-list"),
    pytest.param("公布重点文物名单，新增762处。", "新增重点文物", id="new-on-a-list"),
    pytest.param("玉米平均亩产达912公斤，比普通地块高出200公斤。", "玉米平均亩产", id="held-against"),
    pytest.param("监测到白鹭、白鹤等珍稀水鸟130种、38万只。", "珍稀水鸟", id="examples"),
    pytest.param("某植物园引种保护植物173种、受威胁植物262种。", "引种受威胁植物", id="verb-of-a-subject"),
    pytest.param("铁路日均发送旅客1500万人次，其中8月16日发送1800万人次。", "铁路发送旅客", id="one-day"),
    pytest.param("这座全球最高的橡胶坝，坝高7.5米。", "橡胶坝坝高", id="pointed-at"),
    pytest.param("“海甲二号”平台总高428米、总重5万吨。", "海甲二号平台总重", id="twin-size"),
    pytest.param("某油田累计生产原油7800万吨、天然气320亿立方米。", "某油田生产天然气", id="produces"),
    pytest.param("青沙科技城开园一年，入驻企业340家、科研院所12所。", "入驻科研院所", id="moved-in"),
    pytest.param("青沙科技城开园一年，入驻企业340家。", "青沙科技城入驻企业", id="open-so-long"),
    pytest.param("湖区的这家激光企业，研发人员占比超四成。", "激光企业研发人员占比", id="this-firm"),
    pytest.param("“春水大集”吸引900名创客摆摊，日均客流8万人次。", "春水大集日均客流", id="fair"),
    pytest.param("批准上市创新药28个、创新医疗器械33个。", "批准上市创新医疗器械", id="approved"),
    pytest.param("粮食播种面积9万亩、年度产量80万吨。", "年度产量", id="no-verb"),
    pytest.param("共列入动物1006种，较旧版新增532种。", "新增列入动物", id="than-the-old-one"),
    # Another subject, a class that was counted, a clause about something else.
    pytest.param("某大客机C99已交付20架，航空煤油消费量90万吨。", "航空煤油消费量", id="own-subject"),
    pytest.param("碳汇林场达到14家，完成产品交易36万吨。", "完成产品交易", id="a-class"),
    pytest.param("某机场是枢纽，全市用水量90万吨。", "用水量", id="of-the-place"),
]


@pytest.mark.parametrize(("text", "expected"), CHAINED)
def test_a_clause_without_a_subject_has_that_of_the_one_in_front(figures, text, expected):
    """A deed or a bare measure is of the thing that the sentence is about."""
    assert figures(text, "indicator", place=None)[-1] == expected
