"""What figures take from the passage around them: years of a review, places, headlines, lists."""

import pytest

from lantu.documents import read_document

REPORT = {"date": "2026-01-28", "place": "河北省"}

YEARS = [
    # text, number, start, end
    ("过去一年，我们负重前行。新建学校30所。", "30所", "2025", "2025"),
    ("五年来，我们攻坚克难。新建桥梁40座。", "40座", "2021", "2025"),
    ("五年来，我们攻坚克难。\n总书记亲临考察。一年来，我们担当作为。新建桥梁50座。", "50座", "2025", "2025"),
    ("五年来，我们攻坚克难。\n刚刚过去的2025年，全省向好。新建桥梁60座。", "60座", "2025", "2025"),
    ("五年来，我们攻坚克难。\n森林覆盖率达到36%。", "36%", None, "2025"),
    ("五年来，我们攻坚克难。\n外贸总额年均增长4%。", "4%", "2021", "2025"),
    ("五年来，我们攻坚克难。\n医院床位从3万张增加到5万张。", "3万张", "2020", "2020"),
    ("五年来，我们攻坚克难。\n医院床位从3万张增加到5万张。", "5万张", None, "2025"),
    ("“十四五”以来，全省建成公园70个。", "70个", "2021", "2025"),
    ("十年来，全省建成公园90个。", "90个", "2016", "2026-01-28"),
    ("2024年，产业园投产。目前，入园企业60家。", "60家", None, "2026-01-28"),
    ("今年第9号台风过后，我们修复堤防8公里。", "8公里", None, "2026-01-28"),
]


@pytest.mark.parametrize(("text", "number", "start", "end"), YEARS)
def test_a_review_sets_the_years(read, text, number, start, end):
    """五年来 and 过去一年 hold for what follows; a state holds at their end, what was done over them."""
    document, records = read(text, **REPORT)
    (claim,) = [one for one in records.claims if one.span.of(document.text) == number]
    assert claim.period == (start, end)


PLACES = [
    # text, number, place
    ("新建车站3座，沧州入选试点。", "3座", "河北省"),
    ("全国文明城市达到9个。", "9个", "河北省"),
    ("在江苏无锡，农户抢收，当地合作社投入农机50台。", "50台", "江苏省无锡市"),
    ("山西中部出现大雨，全省5座水库泄洪。", "5座", "山西省"),
]


@pytest.mark.parametrize(("text", "number", "place"), PLACES)
def test_places_come_from_before(read, text, number, place):
    """A place behind the figure, a rank among all, or the report's own place do not hide where it holds."""
    document, records = read(text, **REPORT)
    (claim,) = [one for one in records.claims if one.span.of(document.text) == number]
    assert [one.name for one in claim.places] == [place]


NEWS = [
    # text, number, place: of a text of no one place
    ("甘肃兰州暴雨成灾。财政部今天预拨资金3亿元。", "3亿元", ["中国"]),
    ("甘肃兰州暴雨成灾。记者从水利部了解到，水库蓄水9亿立方米。", "9亿立方米", ["中国"]),
    ("今天，新能源大会在西安开幕。本届大会设展区7个。", "7个", ["陕西省西安市"]),
    ("我国规模最大的盐湖基地在青海西宁开工。基地装机80万千瓦。", "80万千瓦", ["青海省西宁市"]),
    ("受台风影响，江苏大部出现暴雨。全省派出督导组6个。", "6个", ["江苏省"]),
    ("中国商飞公司交付飞机12架。", "12架", ["中国"]),
    ("在四川泸定县，群众1300人住进新居。", "1300人", ["四川省甘孜藏族自治州泸定县"]),
    ("内蒙古中西部、京津冀等地降温，局地降温15%。", "15%", ["内蒙古自治区", "京津冀"]),
    ("针对汛情，今天，水利部紧急下达资金6亿元。", "6亿元", ["中国"]),
    ("财政部下达资金6亿元，支持甘肃、青海抗旱。", "6亿元", ["甘肃省", "青海省"]),
    ("财政部预拨5亿元，支持甘肃抗旱；预拨2亿元，支持青海救灾。", "2亿元", ["青海省"]),
    ("甘肃兰州暴雨成灾。世界卫生大会通过决议8项。", "8项", []),
    ("甲乙铁路起自天津，终至山东潍坊，全长340公里。", "340公里", ["天津市", "山东省潍坊市"]),
    ("管道途经甘肃、陕西，止于西安，全长900公里。", "900公里", ["甘肃省", "陕西省"]),
    ("第三届中国新加坡峰会在重庆和新加坡同步举行。峰会签约30个项目。", "30个", ["重庆市", "新加坡"]),
    ("广西迎来客流。据南京海关统计，前两个月签发证书9000份。", "9000份", ["江苏省"]),
    ("我国消费回暖。湖北、四川客流攀升。实物销售增长9%。", "9%", ["中国"]),
    ("一季度，长三角外贸增长。对东盟出口增长7%。", "7%", ["长三角"]),
    ("一季度，长三角外贸增长。对东盟、欧盟进出口增长8%。", "8%", ["长三角"]),
    ("如今，上海园区兴旺，中国医药工业百强有四成布局在这里。", "四成", ["上海市"]),
    ("作为雄安新区的先行区，启动区规划范围38平方公里。", "38平方公里", ["雄安新区"]),
    ("中铁局组织队伍，对北京门头沟河道清理，投入机械70台。", "70台", ["北京市门头沟区"]),
    ("雄安至山西忻州高铁甲隧道今天贯通，隧道长12公里。", "12公里", ["雄安新区", "山西省忻州市"]),
    ("第六届青岛峰会40个项目签约。", "40个", ["山东省青岛市"]),
    ("北京的市场疏解。商户来到了沧州。当地投资100亿元。", "100亿元", ["河北省沧州市"]),
    ("国家移民管理局推出新举措\n明天起实施的措施包括：口岸增至90个。", "90个", ["中国"]),
    ("2005年，会议在浙江安吉召开。如今，绿电占三成。", "三成", []),
    ("在江苏启东，农户抢收200亩。", "200亩", ["江苏省南通市启东市"]),
    ("甘肃合作发展项目90个。", "90个", ["甘肃省"]),
    (
        "新政先向广州、珠海、江门、中山四个城市开放。",
        "四个",
        ["广东省广州市", "广东省珠海市", "广东省江门市", "广东省中山市"],
    ),
    ("新船从码头交付，主体长300米，将用于巴西的油田。", "300米", []),
    ("全国多地降雪。铁路方面，国铁郑州局管内停运列车90趟。", "90趟", ["河南省郑州市"]),
    ("活动举行外贸稳中有升记者今天（6月10日）从商务部了解到，签约40个。", "40个", ["中国"]),
    ("西宁至成都的甲铁路贯通。全线长830公里。", "830公里", ["青海省西宁市", "四川省成都市"]),
    ("深圳发布场景。如今的长三角，产业腾飞。产业规模2000亿元。", "2000亿元", ["长三角"]),
    ("列车在甲铁路西宁至成都段运营，时速160公里。", "160公里", ["青海省西宁市", "四川省成都市"]),
    ("甲高速是北京连接雄安新区的通道。大桥全长2公里。", "2公里", ["北京市", "雄安新区"]),
    ("《甲意见》出台民政部等部门日前联合印发意见，提出举措19项。", "19项", ["中国"]),
    ("八部门联合印发意见，提出措施6项。", "6项", ["中国"]),
    ("大会在主会场中国武汉开幕。900名代表参会。", "900名", ["湖北省武汉市"]),
    ("未来之城雄安新区，新开工项目56个。", "56个", ["雄安新区"]),
    (
        "甲高铁南宁至玉林段今天开通，设计时速350公里。",
        "350公里",
        ["广西壮族自治区南宁市", "广西壮族自治区玉林市"],
    ),
    ("国家增发国债。受灾严重的京津冀地区完成投资超过1000亿元。", "1000亿元", ["京津冀"]),
    ("在沈阳，我国规模最大的机床基地实现智能作业，产品达90种。", "90种", ["辽宁省沈阳市"]),
    ("今天，水利部紧急下达资金4亿元，用于京津冀受灾地区。", "4亿元", ["京津冀"]),
    ("位于大湾区的珠海甲隧道工地，300名工人坚守。", "300名", ["广东省珠海市"]),
    ("革命老区山西吕梁开行班列40列。", "40列", ["山西省吕梁市"]),
    ("沿途风光好。通车后贵阳和成都之间的车程为3小时。", "3小时", ["贵州省贵阳市", "四川省成都市"]),
    ("航班覆盖我国华北的城市90座。", "90座", ["华北地区"]),
    ("湖南岳阳、常德等8个市州的45个县出现雨雪。", "45个", ["湖南省"]),
    ("河北、山西、新疆生产建设兵团等15个地区已完工。", "15个", ["中国"]),
    ("江苏、广东等22个省级规划已获批准。", "22个", ["中国"]),
    ("江苏、广东等地有80个站点超标。", "80个", ["江苏省", "广东省"]),
    ("水利部修复供水工程，已解决河北45.2万群众的饮水困难。", "45.2万", ["河北省"]),
    ("财政部预拨资金，支持京津冀及黑龙江、吉林7省救灾。", "7省", ["京津冀", "黑龙江省", "吉林省"]),
    ("北京与河北在雄安联合举办对接会，现场发布10项新技术。", "10项", ["雄安新区"]),
    ("第九届深圳文博会今天闭幕。本届展会展出文化产品10万件。", "10万件", ["广东省深圳市"]),
    ("甲创新论坛今天在上海开幕。全球45个国家的代表参会。", "45个", ["上海市"]),
    ("甲商高铁（河北段）桥梁占比94%。", "94%", ["河北省"]),
    ("航班平稳抵达三亚凤凰国际机场，115名旅客入境。", "115名", ["三亚凤凰国际机场"]),
    ("云南举行活动。各级铁路公安机关严格查缉，缴获毒品500公斤。", "500公斤", ["中国"]),
    ("广州白云机场客流旺盛。在增加运力的同时，交通运输部优化路网。拥堵路段减少40%。", "40%", ["中国"]),
    ("甘肃省三北工程首批13个项目启动。", "13个", ["甘肃省"]),
    ("辽宁省丹东、抚顺两市共有5座灌区受损。", "5座", ["辽宁省丹东市", "辽宁省抚顺市"]),
    ("广东肇庆甲电站开工，这是粤港澳大湾区首个变速电站，装机120万千瓦。", "120万千瓦", ["广东省肇庆市"]),
    ("上海浦东发布20个案例。", "20个", ["上海市浦东新区"]),
    ("第九届北京平谷国际桃花节开幕。游客达8万人次。", "8万人次", ["北京市平谷区"]),
    ("江苏、广东等3省签署协议8份。", "8份", ["江苏省", "广东省"]),
    ("“深圳—香港—广州”集群产出专利900件。", "900件", ["广东省深圳市", "香港特别行政区", "广东省广州市"]),
    ("雄安新区至商丘高铁山东段试运行，今年全国铁路投产新线900公里。", "900公里", ["中国"]),
    (
        "河北雄安至山西忻州的甲高铁开始铺轨。甲高铁全长300公里，是我国路网的一部分。",
        "300公里",
        ["雄安新区", "山西省忻州市"],
    ),
    ("国务院国资委调集设备，投入门头沟段河道清理，清理淤泥36万立方米。", "36万立方米", ["北京市门头沟区"]),
    ("上海票房回升。南水北调中线工程累计调水600亿立方米。", "600亿立方米", ["中国"]),
]


def test_a_headline_without_a_place_is_about_that_of_its_text(read):
    """What runs into the text below it holds where the text does."""
    text = "一季度末普惠贷款余额增长20%中国人民银行今天发布数据，一季度末普惠贷款余额增长20%。"
    _, records = read(text, date="2025-06-10", place=None)
    assert [[one.name for one in claim.places] for claim in records.claims] == [["中国"], ["中国"]]


@pytest.mark.parametrize(("text", "number", "places"), NEWS)
def test_news_carry_a_place_only_as_far_as_it_is_spoken_of(read, text, number, places):
    """A national body ends the place before it; an opening, an event and 全省 keep theirs."""
    document, records = read(text, date="2025-06-10", place="北京市;天津市")
    (claim,) = [one for one in records.claims if one.span.of(document.text) == number]
    assert [one.name for one in claim.places] == places


OWN = [
    # text, number, place: of a province's own report
    ("南京建成新桥。完成绿化造林70万亩。", "70万亩", "江苏省南京市"),
    ("我们全力推动产业向好。南京建成新桥。完成绿化造林70万亩。", "70万亩", "河北省"),
    ("与浙江省携手。全省新增就业80万人。", "80万人", "河北省"),
]


@pytest.mark.parametrize(("text", "number", "place"), OWN)
def test_a_report_returns_to_its_own_place(read, text, number, place):
    """In a province's report only a paragraph that begins with another place goes on about it."""
    document, records = read(text, **REPORT)
    (claim,) = [one for one in records.claims if one.span.of(document.text) == number]
    assert [one.name for one in claim.places] == [place]


def test_a_bare_report_tells_its_place_and_year(tmp_path, reader):
    """A work report without metadata gives its place and date in its own opening lines."""
    opening = "——2026年1月20日在江西省第十四届人民代表大会第四次会议上"
    text = f"政府工作报告\n{opening}\n各位代表：\n去年，新建学校30所。\n"
    (tmp_path / "report.txt").write_text(text, "utf-8")
    (claim,) = reader.read(read_document(tmp_path / "report.txt")).claims
    assert ([one.name for one in claim.places], claim.period) == (["江西省"], ("2025", "2025"))


def test_years_turned_to_last_hold(read):
    """五年来 behind a sentence about one year sets the years of what follows."""
    text = "2025年任务完成。五年来，我们攻坚克难。新建桥梁40座。"
    _, records = read(text, **REPORT)
    assert [claim.period for claim in records.claims] == [("2021", "2025")]


def test_a_headline_of_figures_is_no_plan(read):
    """推出10项举措 as a headline of news tells what was done."""
    text = "移民局推出10项新举措\n今天，公告发布，涉及8个口岸。"
    _, records = read(text, date="2025-11-03", place=None)
    assert {claim.modality for claim in records.claims} == {"reported"}


INDICATORS = [
    # text, indicators in order
    ("600名建设者昼夜奋战。", ["建设者"]),
    ("新建诊所14个、卫生站33个。", ["新建诊所", "新建卫生站"]),
    ("煤炭、钢铁，以及水泥产量分别增长1%、2%、3%。", ["煤炭产量", "钢铁产量", "水泥产量"]),
    ("行政支出连续4年压减比例超6%。", ["行政支出压减比例超6%", "行政支出压减比例"]),
    ("甲乙高铁今天开通，全长88公里。", ["甲乙高铁全长"]),
    ("总投资近20亿元的甲基地开工建设。", ["甲基地总投资"]),
    ("民间投资增长3%，高出全国平均水平5个百分点。", ["民间投资", "民间投资增速"]),
    ("5个重大工程之一甲工程开工。", ["重大工程"]),
    ("游客人次、旅游花费增长6%、8%。", ["游客人次", "旅游花费"]),
    ("包裹业务量和业务收入分别完成90亿件和2亿元。", ["包裹业务量", "包裹业务收入"]),
    ("办好12类45件民生实事。", ["办好民生实事", "民生实事"]),
    ("小麦播种面积90万亩、总产量60万吨。", ["小麦播种面积", "小麦总产量"]),
    ("存储时长创新纪录，达到40秒。", ["存储时长"]),
    ("财政部、水利部再次预拨救灾资金3亿元。", ["预拨救灾资金"]),
    ("外贸向好 出口增幅达4%。", ["出口"]),
    ("开设甲讲堂、覆盖3万家企业。", ["覆盖企业"]),
]


@pytest.mark.parametrize(("text", "indicators"), INDICATORS)
def test_indicators_are_what_is_measured(read, text, indicators):
    """Predicates, examples and comparisons are no part of a name; verbs and measures of lists are."""
    assert [claim.indicator for claim in read(text)[1].claims] == indicators


MODALITIES = [
    ("建设高标准农田90万亩以上。", "plan"),
    ("粮食产量达到700亿斤。", "target"),
    ("城镇调查失业率5%以内。", "target"),
    ("劳动年龄人口平均受教育年限达11年。", "target"),
    ("今年是建省60周年。", "reported"),
]


@pytest.mark.parametrize(("text", "modality"), MODALITIES)
def test_aims_are_told_from_things_to_do(read, text, modality):
    """Under a heading of tasks a state or growth is a target, a number of things to do a plan."""
    (claim,) = read(f"三、2026年工作安排\n{text}", **REPORT)[1].claims
    assert claim.modality == modality


TIMES = [
    # text of news of 2025-06-10, number, start and end
    ("记者今天从水利部了解到，我国建成水库9万座。", "9万座", None, "2025-06-10"),
    ("截至2024年底，全国场馆90个。其中，冰场40个。", "40个", None, "2024-12"),
    ("据海关统计，前5个月，进出口6万亿元。出口4万亿元。", "4万亿元", "2025-01", "2025-05"),
    ("据海关统计，前5个月，进出口6万亿元。累计签发证书8份。", "8份", None, "2025-06-10"),
    ("“十四五”期间，区域向好。核心城市间一小时直达。", "一小时", None, "2025-06-10"),
    ("2005年，理念提出。绿电占比30%。", "30%", None, "2025-06-10"),
    ("今年是协同发展第12年。港口集装箱航线40条。", "40条", None, "2025-06-10"),
    ("截至1月31日，今年电影票房90亿元。", "90亿元", "2025", "2025-01-31"),
    ("假期前两天，充电量9万度。", "9万度", None, "2025-06-10"),
    ("今天（6月10日），医保局发布2024年药品目录，新增药品14种。", "14种", "2025-06-10", "2025-06-10"),
    ("大秦铁路1992年全线开通，占全国运煤量的五分之一。", "五分之一", None, "2025-06-10"),
    ("今天（6月10日）起，央行发行2026年纪念币，金质1枚。", "1枚", "2025-06-10", "2025-06-10"),
    ("截至4月8日，甲航线今年货运量达10万吨。", "10万吨", "2025", "2025-04-08"),
    ("今年第三期60亿元国债发行。", "60亿元", None, "2025-06-10"),
    ("为保证2026年完工，800名建设者坚守。", "800名", None, "2025-06-10"),
    ("2024年，产值增长。今天（6月10日），大会开幕。设展区7个。", "7个", None, "2025-06-10"),
    ("昨天，我国首口井开钻，投产后每年可封存30万吨。", "30万吨", None, None),
    ("今天的长三角，产业规模占四成。", "四成", None, "2025-06-10"),
    ("2025年数字经济大会今天在北京举行。现场发布成果30项。", "30项", None, "2025-06-10"),
    ("2024年两会上，他提出建议。他调研发现，亩产差异达到10%。", "10%", None, "2025-06-10"),
    ("2024年，全市举办论坛300场。", "300场", "2024", "2024"),
    ("截至今天（6月10日），全县抢通道路410公里。", "410公里", None, "2025-06-10"),
    ("2016年，他获得金牌3枚。他掌握技能20项。", "20项", None, "2025-06-10"),
    ("2023年，专项支持课题95项，投入2.4亿元。区域专利拥有量增长5%。", "5%", "2023", "2023"),
    ("2023年，专项支持课题95项。区域专利拥有量增长5%。", "5%", None, "2025-06-10"),
    ("“十四五”期间，产业向好。新建公园20个。", "20个", "2021", "2025"),
    ("甲大桥今天合龙\n大桥全长2023米。", "2023米", None, "2025-06-10"),
]


@pytest.mark.parametrize(("text", "number", "start", "end"), TIMES)
def test_news_hold_when_they_say(read, text, number, start, end):
    """The day of telling, an aim, a title's number and a year long past are not when a figure holds."""
    document, records = read(text, date="2025-06-10", place=None)
    (claim,) = [one for one in records.claims if one.span.of(document.text) == number]
    assert claim.period == (start, end)


TITLED = [
    ("《共创未来行动计划》围绕8个领域提出举措。", "reported"),
    ("艺术节以“携手向未来”为主题，开展演出90场。", "reported"),
    ("未来之城雄安新区，新开工项目56个。", "reported"),
    ("未来科创城发展大会在雄安新区举办，80家企业现场签约。", "reported"),
    ("为实现2026年完工，800名建设者坚守。", "reported"),
]


@pytest.mark.parametrize(("text", "modality"), TITLED)
def test_words_of_a_title_or_an_aim_plan_nothing(read, text, modality):
    """未来 inside a title, and what something is done for, make no plan of a figure."""
    assert {claim.modality for claim in read(text)[1].claims} == {modality}


CHANGES = [
    # text, number, modality, end of its period
    ("开通后，车程将由5小时缩短至2小时。", "5小时", "reported", "2024-06-18"),
    ("开通后，车程将由5小时缩短至2小时。", "2小时", "target", None),
    ("通车后，车程将从目前的3个多小时缩短至1小时以内。", "1小时", "target", None),
    ("到2030年，覆盖率由30%提高到50%。", "30%", "reported", "2024-06-18"),
    ("已按计划完成3个园区的考核。", "3个", "reported", "2024-06-18"),
    ("2024年7月1日起，推出措施6项。", "6项", "plan", None),
    ("此前，干部及时将险区内21人转移。", "21人", "reported", "2024-06-18"),
]


@pytest.mark.parametrize(("text", "number", "modality", "end"), CHANGES)
def test_what_is_to_change_is_so_today(read, text, number, modality, end):
    """The first figure of a change to come is reported, the second aimed at; 及时将 is no future."""
    document, records = read(text)
    (claim,) = [one for one in records.claims if one.span.of(document.text) == number]
    assert (claim.modality, claim.period.end) == (modality, end)


def test_a_moved_object_is_no_future(read):
    """将 in front of an object that is changed is 把: the change is told."""
    (claim,) = read("新工艺将生产效率提升了45%。")[1].claims
    assert claim.modality == "reported"


def test_a_title_of_two_provinces_is_about_neither_alone(read):
    """What stands behind the second part of the title is about its place."""
    text = "天津加速转化 四川深度融合\n在四川绵阳，企业投产。平台服务企业50家。" + "园区建设加快推进。" * 40
    (claim,) = read(text, date="2025-06-10", place="天津市")[1].claims
    assert [one.name for one in claim.places] == ["四川省绵阳市"]


def test_a_headline_of_two_parts_ends_where_a_day_opens_the_text(read):
    """What the headline expects is no plan of what its text reports."""
    text = "新一轮冷空气将至 北方地区有明显降雪今天（6月18日），新疆局部地区降雪10毫米。"
    (claim,) = read(text)[1].claims
    assert claim.modality == "reported"


def test_a_headline_that_runs_into_its_text_stands_alone(read):
    """What a headline tells again is no part of the sentence that it runs into."""
    text = "全省新增充电桩二万个省能源局今天发布数据，全省新增充电桩二万个。"
    assert [claim.indicator for claim in read(text)[1].claims] == ["新增充电桩", "新增充电桩"]


def test_places_behind_one_preposition_are_all_meant(read):
    """在甲、乙和丙 names three places, and none of them is part of the indicator."""
    (claim,) = read("中心企业在天津、沧州和唐山设立机构60家。", place=None)[1].claims
    assert [place.name for place in claim.places] == ["天津市", "河北省沧州市", "河北省唐山市"]
    assert claim.indicator == "中心企业设立机构"


def test_confidence_follows_what_a_claim_rests_on(read):
    """A figure whose clause names its place is surer than one that takes place and head from elsewhere."""
    (sure,) = read("2024年，天津市常住人口1364万人。", place=None)[1].claims
    (doubtful,) = read("总额3亿元。", place=None)[1].claims
    assert 0 < doubtful.confidence < sure.confidence < 1


def test_a_long_list_of_partners_ends(read):
    """Names with joining words in them, dozens of times, are parted in one way and not in all there are."""
    _, records = read("对东盟" + "及和与及埃和及与" * 40 + "，增长5%。")
    assert len(records.claims) + len(records.unbound) == 1


def test_a_quotation_that_nothing_closes_stops_no_reading(read):
    """A text may end with a place inside quotation marks that are still open."""
    _, records = read("全省引进项目30个，“北京")
    assert [claim.indicator for claim in records.claims] == ["引进项目"]


@pytest.mark.parametrize("text", ["全球", "据全世界", "引进项目30个。记者从全球"])
def test_a_word_for_the_world_may_end_the_text(read, text):
    """Nothing is looked for behind the last character of a text."""
    document, _ = read(text, place=None)
    assert document.text == text


def test_a_county_in_short_may_end_the_text(read):
    """What stands behind a province at a text's very end reaches no further than the text."""
    _, records = read("引进项目30个，落户贵州黎平", place=None)
    (place,) = (place.name for claim in records.claims for place in claim.places)
    assert place.endswith("黎平县")


def test_the_line_of_who_reports_is_neither_place_nor_time(reader, tmp_path):
    """新华社北京电 says where a report was written, not what it is about."""
    file = tmp_path / "news.txt"
    file.write_text(
        "某高铁建成 预计年底通车\n\n"
        "新华社北京11月5日电（记者 李某）高铁途经河北、山东两省，正线全长552公里。\n\n"
        "沿线设车站11座。\n",
        encoding="utf-8",
    )
    document = read_document(file, metadata={"date": "2025-11-05"})
    claims = reader.read(document).claims
    assert document.place is not None
    assert "北京市" not in {place.name for claim in claims for place in claim.places}
    assert {tuple(claim.period) for claim in claims} == {(None, "2025-11-05")}


@pytest.mark.parametrize(
    ("text", "date", "last"),
    [
        ("副中心今年安排重大项目422个\n\n隧道全长16公里。\n", "2026-01-06", (None, "2026-01-06")),
        ("高铁预计年底通车\n\n高铁全长552公里。\n", "2025-11-05", (None, "2025-11-05")),
        ("2024年空气质量公报\n\n优良天数290天。\n", "2025-02-05", ("2024", "2024")),
    ],
)
def test_the_time_of_a_headline_that_is_not_over_is_its_own(read, text, date, last):
    """今年 and 年底 in a headline tell of its event; a year that is over is that of all its text."""
    _, records = read(text, date=date, place=None)
    assert tuple(records.claims[-1].period) == last


def test_what_is_yet_to_come_is_of_no_time_that_is_over(read):
    """Behind the figures of a year's first months 下一步 speaks of later ones."""
    text = "今年前三季度完成投资情况\n\n下一步，新区将新建学校16所。\n"
    _, records = read(text, date="2025-10-28", place=None)
    assert tuple(records.claims[-1].period) == (None, None)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (
            "一、2025年工作回顾\n（二）聚力落实国家重大战略任务\n港口集装箱吞吐量达到5506万标准箱。\n",
            "reported",
        ),
        ("过去一年，我们稳就业、稳预期，地区生产总值增长5.3%。\n", "reported"),
        ("一般公共预算收入预期增长2%。\n", "target"),
        ("二、2026年重点任务\n新增高新技术企业200家。\n", "plan"),
    ],
)
def test_a_word_of_aiming_in_a_name_aims_at_nothing(read, text, modality):
    """稳预期 is no expectation, and a task under a heading that looks back has been done."""
    _, records = read(text, date="2026-02-01")
    assert [claim.modality for claim in records.claims] == [modality]


def test_parts_of_a_whole_leave_the_passage_to_the_whole(read):
    """Behind 其中北京…，天津… what goes on is of the region again."""
    text = (
        "2025年京津冀电网最大负荷1.24亿千瓦。其中北京2912万千瓦，天津1962万千瓦。输电能力提升至5600万千瓦。"
    )
    _, records = read(text, date="2026-02-10", place=None)
    assert [place.name for place in records.claims[-1].places] == ["京津冀"]


def test_years_that_go_on_until_today_end_a_day_told_before(read):
    """9年来 turns from an event back to the present."""
    text = "2026年3月，总书记来到雄安新区。9年来，新区累计完成投资超1万亿元。管廊超1000公里。"
    _, records = read(text, date="2026-04-01", place=None)
    assert tuple(records.claims[-1].period) == (None, "2026-04-01")


def test_the_province_is_the_one_that_holds_what_was_named(read):
    """全省 in news that name no province is the one of the places before it, as long as there is but one."""
    text = (
        "石家庄至雄安的城际铁路开始调试。\n\n目前全省在建铁路项目8个。\n\n"
        "唐山、天津增开列车。\n\n全省港口吞吐量2亿吨。\n"
    )
    _, records = read(text, date="2026-03-19", place=None)
    assert {place.name for claim in records.claims for place in claim.places} == {"河北省"}


def test_two_places_named_before_are_both_of_them(read):
    """两地 behind two units is of these, not of the whole region."""
    _, records = read("天津与河北签署协议，两地每年各安排1亿元资金。", date="2025-06-05", place=None)
    assert [place.name for place in records.claims[0].places] == ["天津市", "河北省"]


def test_behind_the_aims_of_a_year_all_is_to_be_done_but_notes(read):
    """今年…主要预期目标是 turns a report to its tasks, whatever headings follow, until its notes."""
    text = (
        "过去的一年，新建学校3所。\n今年经济社会发展的主要预期目标是：生产总值增长6%。\n（一）扩投资。安排重点项目85项。\n"
        "注释\n五张清单：五类。\n"
    )
    _, records = read(text, date="2026-01-22")
    assert [claim.modality for claim in records.claims[:3]] == ["reported", "target", "plan"]
    assert {claim.modality for claim in records.claims[3:]} == {"reported"}


def test_how_long_one_thing_has_been_so_turns_no_passage(read):
    """机场通航一年来 is no look back of the whole text."""
    text = "某机场通航一年来，运送旅客42万人次。\n\n航线缩短2天。\n"
    _, records = read(text, date="2026-03-19", place=None)
    assert tuple(records.claims[-1].period) == (None, "2026-03-19")


@pytest.mark.parametrize(
    "text",
    [
        "汤河、界河等10条河道完成治理，再生水利用量达到1.2亿立方米。",
        "推动雄安项目交付使用，新建学校5所。",
        "长江大保护深入推进，完成78家企业搬改。",
    ],
)
def test_a_river_or_an_object_leaves_a_report_with_its_own_place(read, text):
    """In a place's own report the next clause is of the place, not of a river or of what was pushed on."""
    _, records = read(text, date="2026-01-08", place="河北省")
    assert [place.name for place in records.claims[-1].places] == ["河北省"]


@pytest.mark.parametrize(
    "turn",
    [
        "刚刚过去的2025年，全省上下顶压前行，生产总值增长5.3%。",
        "各位代表，刚刚过去的2025年，生产总值增长5.3%。",
    ],
)
def test_the_year_just_past_turns_the_items_behind_it(read, turn):
    """Items that begin with their headings, behind a paragraph that turned to a year, are of that year."""
    text = (
        "一、过去五年工作回顾\n——综合实力大幅跃升。新增高新技术企业1200家。\n——动能持续增强。新建实验室63个。\n"
        f"{turn}\n——质效稳步提升。新登记经营主体147万户。\n——民生优先。城镇新增就业141万人。\n"
    )
    _, records = read(text, date="2026-02-09", place="江苏省")
    assert [claim.period.start for claim in records.claims] == ["2021", "2021", "2025", "2025", "2025"]


@pytest.mark.parametrize("opening", ["下一步，我们将", "接下来，", "下步，我市"])
def test_a_paragraph_on_what_is_next_ends_a_look_back(figures, opening):
    """“十四五”以来 holds for the paragraphs that follow, until one turns to what is still to be done."""
    text = (
        "“十四五”以来，天津市累计引进投资超过2000亿元。\n\n园区累计新增企业300家。\n\n"
        f"{opening}实施重点项目30个，总投资90亿元。\n\n市民持卡数达80万张。"
    )
    rows = figures(text, "when", "kind", "modality", date="2026-03-12", place=None)
    assert rows[:2] == [("2021..2025", "cumulative", "reported")] * 2
    assert rows[2:4] == [("?", "level", "plan")] * 2
    assert rows[4] == ("..2026-03-12", "level", "reported")
