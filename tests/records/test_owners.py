"""Whose the measure of a later clause is: of a work, its parts, a sum, or what stands in its own clause."""

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "甲乙铁路全线28座隧道已贯通17座，完成投资268亿元，占总投资的46%。",
            ["甲乙铁路全线隧道", "隧道贯通", "甲乙铁路完成投资", "甲乙铁路完成投资占总投资"],
        ),
        ("新开工项目40个已完工12个，完成投资30亿元。", ["新开工项目", "项目完工", "新开工项目完成投资"]),
        ("该项目60栋楼已封顶48栋，完成投资12亿元。", ["项目楼", "楼封顶", "项目完成投资"]),
    ],
)
def test_how_many_are_done_is_told_of_them_and_the_money_of_the_whole(read, text, indicators):
    """28座隧道已贯通17座: 已贯通 is said of the 17; what is spent is spent on the work, not on those."""
    assert [claim.indicator for claim in read(text)[1].claims] == indicators


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("发放耕地保护补贴5.7亿元，受益农户98万户。", "发放耕地保护补贴受益农户"),
        ("发放补贴5亿元，惠及企业1800家，户均28万元。", "发放补贴户均"),
        ("开行定制公交线路38条，日均客流1.2万人次。", "开行定制公交线路日均客流"),
        ("新建高标准农田23万亩，亩均补助标准2400元。", "新建高标准农田亩均补助标准"),
        ("补建便民商业网点187个，连锁化率达到58.7%。", "补建便民商业网点连锁化率"),
        ("推广新品种86项，带动种植面积130万亩。", "带动种植面积"),
        ("轨道交通运营总里程超过600公里，日均客流量1100万人次。", "轨道交通日均客流量"),
    ],
)
def test_a_mean_an_effect_and_a_rate_alone_are_of_what_was_told_of(read, text, last):
    """户均, 惠及 and 连锁化率 say nothing without the money, the work or the things that they are of."""
    assert read(text)[1].claims[-1].indicator == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("一般公共预算收入完成133.9亿元，支出216.4亿元。", "一般公共预算支出"),
        ("金融机构本外币各项存款余额5万亿元；各项贷款余额4.7万亿元。", "金融机构本外币各项贷款余额"),
        ("上级补助收入318亿元、债券收入86亿元，收入总计1048亿元。", "收入总计"),
        ("每万人发明专利拥有量达到41.2件，约为全国平均水平的2.9倍。", "每万人发明专利拥有量"),
    ],
)
def test_the_other_half_shares_what_stands_in_front_and_a_total_does_not(read, text, last):
    """收入…，支出… have one owner; 收入总计 is of no item; 平均水平 is no measure."""
    assert read(text)[1].claims[-1].indicator == last


def test_what_drives_another_growth_is_named_with_it(read):
    """甲增加值增长11.3%，拉动工业增长1.4个百分点 tells what 甲 adds, not how fast industry grows."""
    claims = read("汽车制造业增加值增长11.3%，拉动规模以上工业增长1.4个百分点。")[1].claims
    assert claims[-1].indicator == "汽车制造业增加值拉动规模以上工业增长"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("地区生产总值增长5.6%，高于全省平均水平0.3个百分点。", ("地区生产总值增速", "change")),
        ("优良天数比率提高7.8个百分点。", ("优良天数比率", "change")),
        ("涉农贷款余额同比增长12.1%，较各项贷款增速高3.2个百分点。", ("涉农贷款余额增速", "change")),
        ("技术改造投资增长9.4%，较全省平均水平快2个百分点。", ("技术改造投资增速", "change")),
        ("今年的新增较快贷款占比提高2个百分点。", ("新增较快贷款占比", "change")),
        ("服务业营业收入增长8%，其中，租赁业增长12.1%，信息业增长9%。", ("信息业营业收入", "growth")),
    ],
)
def test_points_behind_a_growth_are_points_of_its_rate(read, text, last):
    """增长5.6%，高于全省0.3个百分点: its rate is higher; parts behind 其中 have the measure."""
    claim = read(text)[1].claims[-1]
    assert (claim.indicator, claim.kind) == last


def test_each_side_of_a_partnership_counts_its_own(read):
    """甲42家医院与乙86家医院合作: the second count is of the second place, 与 is no part of the first."""
    claims = read("北京42家医院与河北86家医院建立合作关系。", place=None)[1].claims
    told = [(claim.indicator, [place.name for place in claim.places]) for claim in claims]
    assert told == [("医院", ["北京市"]), ("医院建立合作关系", ["河北省"])]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("改造产业集聚区7万平方米，新增入驻企业35家，实现营业收入21亿元。", "产业集聚区营业收入"),
        ("园区高新技术企业、科技型企业分别达到210家和480家，去年实现营业收入312亿元。", "营业收入"),
        ("规模以上工业企业达到1200家，实现利润300亿元。", "规模以上工业企业利润"),
        ("累计接诊48.6万人次，在校生达到3120人。", "在校生"),
    ],
)
def test_firms_just_counted_leave_what_a_park_yields_to_it(read, text, last):
    """New firms, or one sort of several, have not earned what the park or cluster around them has."""
    assert read(text)[1].claims[-1].indicator == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("梳理堵点卡点132个，目前已破解57个。", "破解梳理堵点卡点"),
        ("组建小分队12支，8支常驻乡村。", "组建小分队常驻乡村"),
        ("入园的58家京津企业中，39家为本地企业供应芯片。", "入园京津企业为本地企业供应芯片"),
        ("村民有300户，九成是回族。", "村民回族"),
        ("通办事项234项，其中7成可掌上办理，三成须到现场。", "通办事项到现场"),
        ("入选院士4人，47人入选人才计划。", "入选人才计划"),
        ("累计入区项目64个，其中京津项目49个、占76.6%。", "京津项目占入区项目"),
    ],
)
def test_what_is_said_of_some_of_those_counted_is_said_of_them(read, text, last):
    """已破解57个 and 九成是回族 go on about what was counted; more of them than there are do not."""
    assert read(text)[1].claims[-1].indicator == last


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("公司只有86名员工、两条生产线，年产值不足2亿元。", ["公司员工", "公司生产线", "公司年产值"]),
        ("线路设车站5座，总投资200亿元。", ["线路设车站", "线路总投资"]),
        ("集聚企业1900家，去年贡献税收31亿元。", ["集聚企业", "集聚企业贡献税收"]),
        ("标准机柜52万架，上架率78.5%。", ["标准机柜", "标准机柜上架率"]),
        ("常住人口19万人，失业率5%。", ["常住人口", "失业率"]),
        ("3条疏港铁路年运输能力合计4.2亿吨。", ["疏港铁路", "疏港铁路年运输能力"]),
        ("对购置重卡的企业，按车价10%予以补助。", ["购置重卡的企业补助占车价"]),
    ],
)
def test_parts_leave_sums_to_the_whole_and_rates_take_their_thing(read, text, indicators):
    """年产值 is the firm's, not its two lines'; 上架率 is of what was counted; a capacity is not counted."""
    assert [claim.indicator for claim in read(text)[1].claims] == indicators


def test_what_line_a_passage_speaks_of_has_what_the_whole_line_has(read):
    """全线设车站5座，设计时速… is of the line named before, not of its stations."""
    text = "12月10日，甲乙城际铁路正式开工建设。线路全长128公里，全线设车站5座，设计时速350公里。"
    claims = read(text, place=None)[1].claims
    assert [claim.indicator for claim in claims] == [
        "甲乙城际铁路线路全长",
        "甲乙城际铁路设车站",
        "甲乙城际铁路设计时速",
    ]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("专利授权量在全国50个重点城市中列第8位。", ["重点城市", "专利授权量"]),
        (
            "地区生产总值增长6%，增速在全市十个县（市、区）中列第2位。",
            ["地区生产总值", "县（市、区）", "地区生产总值增速"],
        ),
        ("城际列车由每日128对加密至每日150对。", ["每天城际列车", "每天城际列车"]),
        ("带动配套率由31%提升到44%。", ["配套率", "配套率"]),
        ("现有泊位50个，其中20万吨级及以上泊位11个。", ["泊位", "泊位", "20万吨级及以上泊位"]),
    ],
)
def test_what_ranks_moves_or_is_classed_keeps_its_own_name(read, text, indicators):
    """Among whom something ranks, how it changed and what brought it about are no part of what it is."""
    assert [claim.indicator for claim in read(text)[1].claims] == indicators


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("在甲乙铁路建设现场，掘进正酣。目前，全线28座隧道已贯通17座，完成投资268亿元。", "甲乙铁路完成投资"),
        ("建成内陆港12个；开行绿色班列，由每周2列加密至每周5列。", "每周开行绿色班列"),
        ("4家中央企业总部开工建设，3家已封顶。", "中央企业总部封顶"),
        ("新增经营主体2.3万户，其中来自京津的占近四成。", "新增经营主体来自京津"),
        ("对符合条件的加氢站给予补助，建成加氢站补助20万元，单站最高不超过500万元。", "单站补助"),
        ("培育年营业收入超过5亿元的龙头企业。", "龙头企业年营业收入"),
        ("人工智能、生物医药等产业规模突破500亿元。", "人工智能、生物医药等产业规模"),
    ],
)
def test_a_clause_that_names_little_is_read_with_what_stands_before_it(read, text, last):
    """全线, 由…加密至…, 3家已封顶 and 单站 are of what was named; a list tells which industries are meant."""
    assert read(text, place=None)[1].claims[-1].indicator == last


def test_so_much_of_another_thing_is_a_ratio_to_it(read):
    """租金相当于同类住房的四分之一 tells of the rent, held against that of other housing."""
    claim = read("租赁住房租金只相当于同类住房的四分之一。")[1].claims[-1]
    assert (claim.indicator, claim.kind) == ("租赁住房租金相当于同类住房", "ratio")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("断面水质优良比例达89.6%，北京、天津优良比例分别为75.7%、69.4%。", "断面水质优良比例"),
        ("一般公共预算支出823亿元，其中民生支出占比80.7%。", "一般公共预算支出民生支出占比"),
        ("一般公共预算收入431亿元，研发投入占比3%。", "研发投入占比"),
    ],
)
def test_a_rate_of_other_places_and_a_part_of_a_sum_are_named_in_full(read, text, last):
    """优良比例 of other places is the one told before; 民生支出占比 is of the spending in front."""
    assert read(text)[1].claims[-1].indicator == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("生物医药、高端装备两大产业产值突破300亿元。", "生物医药、高端装备产业产值"),
        ("汽车及零部件、航空航天两大产业增加值分别增长8.1%和10.3%。", "航空航天产业增加值"),
        ("发放体育消费券4亿元，其中北京、天津分别安排2亿元、0.8亿元。", "安排体育消费券"),
        ("旅游收入2亿元；研发投入占比，北京市超过6%，天津市、河北省分别达到4%和3%。", "研发投入占比"),
        ("投资5亿元以上项目12个，8个已开工，其余4个正在办理手续。", "投资5亿元以上项目正在办理手续"),
        ("全省建成中试基地126家，其中与高校共建的有71家。", "与高校共建中试基地"),
        ("流向京津的技术合同210项、成交额320亿元，其中流向北京88亿元。", "流向北京技术合同成交额"),
        (
            "首批员工800名已搬来办公；会展中心项目预计今年三季度竣工，总建筑面积9万平方米。",
            "会展中心项目总建筑面积",
        ),
    ],
)
def test_parts_and_lists_are_named_by_what_stands_in_front(read, text, last):
    """两大产业, 其余, 其中…的 and 分别安排 are of what was named; a work in front has its measures."""
    assert read(text, place=None)[1].claims[-1].indicator == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("入境旅客312万人次，恢复到2019年的近八成。", "入境旅客"),
        ("技术合同成交额42亿元，为年度目标的1.2倍。", "技术合同成交额年度目标"),
        ("旅游总收入1.2万亿元，年均增速保持在9%以上。", "旅游总收入年均增速"),
        ("实施市重点建设项目300个，总投资约4200亿元。", "实施市重点建设项目总投资"),
        ("推动航线通航里程由40公里延伸至75公里。", "航线通航里程"),
        ("全镇面积不过62平方公里。", "面积"),
        ("新增充电桩1.2万个，车桩比达到2.3∶1。", "车桩比"),
        ("政务服务事项平均办理时限压减58%。", "政务服务事项平均办理时限"),
        ("平均办理时限压减58%。", "平均办理时限"),
    ],
)
def test_how_a_measure_fares_is_no_measure_of_its_own(read, text, last):
    """恢复到, 为年度目标的, 年均增速 and 延伸至 say how what was measured fares."""
    assert read(text)[1].claims[-1].indicator == last


def test_of_so_many_in_all_some_are_told_of(read):
    """8个省级承接平台中有3个: what is counted first is not what the verb inside its name takes."""
    assert read("8个省级承接平台中有3个尚未通公交。")[1].claims[0].indicator == "省级承接平台"


@pytest.mark.parametrize(
    ("text", "indicator", "places"),
    [
        ("上海港集装箱吞吐量突破5000万标箱。", "集装箱吞吐量", ["上海市"]),
        ("宁波舟山港货物吞吐量超过13亿吨。", "货物吞吐量", ["宁波舟山港"]),
        ("青岛港口经济增加值达到600亿元。", "港口经济增加值", ["山东省青岛市"]),
    ],
)
def test_a_harbour_has_the_name_of_its_place(read, text, indicator, places):
    """上海港 and 宁波舟山港 are where a figure is of; 港口 begins a word of its own."""
    claim = read(text, place=None)[1].claims[0]
    assert (claim.indicator, [place.name for place in claim.places]) == (indicator, places)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("玻璃的厚度仅有0.009毫米，是头发丝直径的十分之一。", ("玻璃的厚度", "ratio")),
        ("新材料的重量是钢材的五分之一。", ("新材料的重量", "ratio")),
        ("新桥的长度是旧桥的三倍。", ("新桥的长度", "ratio")),
        ("产量是全国的三分之一。", ("产量", "level")),
        ("保费由5元提高至10元；增加5000个学位。", ("学位", "change")),
        ("学位由800个提高至1000个；增加50个。", ("学位", "change")),
    ],
)
def test_what_a_measure_is_held_beside_is_no_part_of_it(read, text, last):
    """是头发丝直径的十分之一 is of the glass; 增加5000个学位 adds to no premium."""
    claim = read(text)[1].claims[-1]
    assert (claim.indicator, claim.kind) == last


@pytest.mark.parametrize(
    ("text", "moods"),
    [
        ("“三百”育苗工程：培育企业100家、平台20个。", {"plan"}),
        ("“三百”育苗工程：已培育企业100家。", {"reported"}),
        ("“三百”育苗工程启动，培育企业100家。", {"reported"}),
    ],
)
def test_what_a_programme_is_explained_to_hold_is_planned(read, text, moods):
    """“X”工程：培育100家 says what the programme is to do, unless it has been done."""
    assert {claim.modality for claim in read(text)[1].claims} == moods


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("目前，准备了13万台收割机。", [("准备收割机", "reported", "level")]),
        ("准备新建学校30所。", [("准备新建学校", "plan", "level")]),
        (
            "累计转移4000人，有50个村庄恢复供电。",
            [("转移人员", "reported", "cumulative"), ("村庄恢复供电", "reported", "level")],
        ),
        ("【在田野上】秋粮收获8亿亩。", [("秋粮收获", "reported", "level")]),
    ],
)
def test_what_is_at_hand_is_told_and_no_sum(read, text, told):
    """准备了 has been done, 有50个 is how many there are, and a column's name measures nothing."""
    claims = read(text)[1].claims
    assert [(claim.indicator, claim.modality, claim.kind) for claim in claims] == told
