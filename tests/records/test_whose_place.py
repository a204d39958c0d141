"""Of whose place a figure is: who speaks, where a house stands, which side is counted, how one travels."""

import pytest

from lantu.documents.reader import read_bytes
from lantu.documents.source import source_of


@pytest.mark.parametrize(
    "text",
    [
        "雄安新区设立多年，建设取得进展。\n新区去年完成投资20亿元。\n目前新区常住人口达到136万人。",
        "清晨，雄安高铁站人来人往。\n新区设立以来，累计开工建筑面积52万平方米。\n新区新建学校48所。",
    ],
)
def test_the_new_district_is_the_last_one_named(places, text):
    """新区 means the last 新区 that the text has named, however many paragraphs in front."""
    assert places(text) == [["雄安新区"]] * 2


@pytest.mark.parametrize("shows", ["标志着", "意味着"])
def test_a_figure_is_of_the_place_that_an_event_is_a_mark_for(places, shows):
    """甲至乙高速通车，标志着丙省…: the event is on a road, the figure of the province."""
    text = f"宁夏中卫至甘肃平凉高速通车，{shows}宁夏高速公路里程突破1900公里。"
    assert places(text) == [["宁夏回族自治区"]]


def test_a_district_may_be_the_new_district(places):
    """新区 of 滨海新区 means that district, and what it draws from elsewhere is counted in it."""
    text = "滨海新区是承载地。\n新区注册企业4200家，去年新区引进北京项目32个。"
    assert places(text) == [["天津市滨海新区"]] * 2


def test_an_official_speaks_of_the_place_of_the_office(places):
    """Where nothing else is named, what an official says is of the place of the office, here and later."""
    text = (
        "天津市武清区京津产业新城管委会主任赵亮代表：\n\n"
        "“到北京只要24分钟。”赵亮代表告诉记者，2024年，新城引进北京项目173个；来自北京的企业有90家。\n\n"
        "赵亮代表说，正在建设公寓3600套。"
    )
    assert places(text)[1:] == [["天津市武清区"]] * 3


def test_the_head_of_a_firm_speaks_of_no_place(places):
    """A firm is called after a place and need not stand in it."""
    text = "走进涿州市，变化喜人。北京远山科技公司负责人周平说，如今有员工300人。"
    assert places(text) != [["北京市"]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("北京积水潭医院唐山医院开诊以来，门诊量增加到60万人次，转诊率下降61%。", "河北省唐山市"),
        ("天津大学雄安校区首期建筑面积25万平方米，可容纳3000人。", "雄安新区"),
        ("北京现代沧州工厂累计下线整车120万辆，去年产值15亿元。", "河北省沧州市"),
        ("天津支援的承德市中心医院新增床位300张，门诊量增长12%。", "河北省承德市"),
    ],
)
def test_a_house_stands_in_the_last_place_of_its_name(places, text, place):
    """What the name begins with, and who gave it, only say whose it is."""
    assert places(text) == [[place]] * 2


def test_a_house_among_examples_tells_no_place(places):
    """天津大学雄安校区等6所学校 may stand anywhere."""
    assert places("河北省对接高校。去年，天津大学雄安校区等6所学校开工。") == [["河北省"]]


def test_each_side_has_its_own_place(places):
    """甲42家与乙86家: each number is of its own side, what they do together of both."""
    text = "天津15所高职院校同河北28所中职学校结对，联合培养学生3200人。"
    assert places(text) == [["天津市"], ["河北省"], ["天津市", "河北省"]]


def test_a_way_has_both_its_ends(places):
    """从甲乘高铁，40分钟可到乙: the time is of both places."""
    assert places("从保定坐高铁出发，40分钟就能抵达北京。") == [["河北省保定市", "北京市"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("长三角越来越近。25分钟，市民可以从江苏太仓直飞上海嘉定。", ["江苏省苏州市太仓市", "上海市嘉定区"]),
        ("长三角越来越近。25分钟，从江苏太仓运来的零件装车。", ["长三角"]),
    ],
)
def test_a_time_alone_is_of_the_way_behind_it(places, text, expected):
    """25分钟，从甲直飞乙: both ends, before the region that the passage is about."""
    assert places(text) == [expected]


def test_our_city_is_the_one_that_reports(places):
    """我市 is the reporting city, whoever stands in front of it."""
    text = "北京的科技企业在我市设立分支机构300家。"
    assert places(text, place="河北省保定市") == [["河北省保定市"]]


def test_the_metro_of_a_city_is_in_it(places):
    """A line of a city's metro is in the city, be it named before a number."""
    assert places("西安地铁8号线开通运营，运营里程达到422公里，并连通咸阳。") == [["陕西省西安市"]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("位于高碑店市的河北新发地农副产品物流园占地2081亩，入驻商户5200户。", "河北省保定市高碑店市"),
        ("河北省怀来县的官厅水库湿地里，鸟类增加到205种。公园面积13万亩。", "河北省张家口市怀来县"),
        ("在天津，蓟州区的康养项目吸引了老人，总投资36亿元，床位1500张。", "天津市蓟州区"),
    ],
)
def test_a_thing_is_told_of_in_the_unit_named_with_it(places, text, place):
    """A market or a lake that a city or county is named with is told of in that unit."""
    assert places(text) == [[place]] * 2


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("崇礼区去年接待游客500万人次，其中京津客源占比超过65%。", "河北省张家口市崇礼区"),
        ("雄安宣武医院现有医护人员1128名，其中北京派驻412名。", "雄安新区"),
    ],
)
def test_who_comes_from_elsewhere_is_counted_where_they_are(places, text, place):
    """Where guests and staff come from is no place of their number."""
    assert places(text) == [[place]] * 2


def test_a_sum_is_the_givers(places):
    """Whom a sum goes to is no place of it."""
    assert places("2018年以来，天津累计向承德拨付资金3亿元。") == [["天津市"]]


def test_a_share_of_a_flow_keeps_its_ends(places):
    """The whole that a share is of names a place, and none that the share is of."""
    text = "去年，北京流向津冀技术合同成交额达1015亿元，占流向京外总额的18.6%，比2020年提高9.4个百分点。"
    assert places(text) == [["北京市", "天津市", "河北省"]] * 3


def test_offices_of_all_the_region_act_for_it(places):
    """Offices of several places that act as one act for all of them."""
    text = "北京市医保局、天津市医保局、河北省医保局联合发布公告，将5种慢特病纳入直接结算。"
    assert places(text) == [["京津冀"]]


def test_what_follows_places_in_turn_is_of_the_whole(places):
    """After one part for each place a sentence that names none is of none of them alone."""
    text = "北京累计造林243万亩；天津累计造林36万亩；河北累计造林107万亩。森林覆盖率提高8个百分点。"
    assert places(text)[-1] == ["京津冀"]


def test_a_title_may_name_the_port_that_a_paper_is_about(places):
    """A port or a zone of the title is what the paper is about, though a city issued it."""
    title = "关于加快黄骅港绿色发展的实施方案"
    text = "到2027年，港口吞吐量达到3.8亿吨，岸电使用量增长20%。"
    assert places(text, place="河北省沧州市", title=title) == [["黄骅港"]] * 2


def test_the_port_is_the_one_that_the_paragraph_tells_of(places):
    """全港 and 港口 in a city's paper go on about the port named before."""
    text = "黄骅港是便捷的出海口。2024年，全港货物吞吐量完成3.52亿吨。港口现有泊位50个。"
    assert places(text, place="河北省沧州市") == [["黄骅港"]] * 2


def test_the_other_end_of_a_way_may_have_an_everyday_name(places):
    """南皮 is an everyday word by itself, and a county where a way leads to it."""
    assert places("静海到南皮的车程缩短20分钟。") == [["天津市静海区", "河北省沧州市南皮县"]]


def test_what_was_then_takes_no_place_away(places):
    """当年 in front of a name tells of no year that ends the passage."""
    text = "京津冀治理。\n重污染由2013年的49天减至12天。\n在白洋淀，当年的“华北之肾”恢复了元气。鱼类48种。"
    assert places(text)[-1] == ["白洋淀"]


def test_a_line_without_a_place_runs_between_its_ends(places):
    """京张高铁 names the two cities that it runs between."""
    assert places("京张高铁累计发送旅客5800万人次。") == [["北京市", "河北省张家口市"]]


def test_what_is_done_together_is_of_both(places):
    """What a report says was done jointly with another place is of both, up to the next semicolon."""
    text = "与北京市通州区联合出台政策62项，跨域通办事项320项；新增企业80家。与京津签约项目12个。"
    both, own = ["河北省廊坊市", "北京市通州区"], ["河北省廊坊市"]
    assert places(text, place="河北省廊坊市") == [both, both, own, own]


def test_a_way_may_begin_at_an_everyday_name(places):
    """固安 is an everyday word by itself, and a county where a way to a place begins at it."""
    assert places("固安至涿州公路全长52公里。") == [["河北省廊坊市固安县", "河北省保定市涿州市"]]


@pytest.mark.parametrize(
    ("text", "counties"),
    [
        ("蓟州与平谷、兴隆、三河、遵化去年接待游客68万人次。", "蓟州区 平谷区 兴隆县 三河市 遵化市"),
        ("固安、永清、涿州、高碑店承接项目50个。", "固安县 永清县 涿州市 高碑店市"),
        ("廊坊、固安承接项目50个。", "廊坊市 固安县"),
    ],
)
def test_everyday_names_in_a_list_of_counties_are_counties(places, text, counties):
    """Beside counties of the region an everyday word is the county that bears the name."""
    (named,) = places(text)
    assert all(name.endswith(county) for name, county in zip(named, counties.split(), strict=True))


def test_what_is_told_further_of_a_stretch_lies_where_the_stretch_does(places):
    """桥隧比 behind 高速某段 is that of the stretch, whatever ends of a way the sentence goes on with."""
    text = "记者从现场了解到，甲高速河北段全长75公里，桥隧比达83%，承德到北京平谷的车程缩短为1小时。"
    assert places(text)[:2] == [["河北省"]] * 2


def test_a_whole_county_is_no_district(places):
    """全县 goes on to be the county that was named before a district beside it."""
    text = "记者来到固安县。三年来，固安投入5亿元，与通州区联合巡河30次；今年，全县优良天数232天。"
    assert places(text)[-1] == ["河北省廊坊市固安县"]


def test_a_part_flows_from_the_place_of_the_whole(places):
    """其中，流向津冀 flows from the place that the sentence before was about."""
    text = "记者获悉，2024年，北京登记技术合同10万项。其中，流向津冀的技术合同6985项。"
    assert places(text)[-1] == ["北京市", "天津市", "河北省"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "（一）有序推进北京非首都功能疏解，结构得到优化。增量得到严控。累计不予办理业务超过2万件。",
            ["北京市"],
        ),
        ("二是高质量建设雄安新区，面貌一新。累计完成投资9000亿元。", ["雄安新区"]),
        ("（三）深化与天津协作。建成平台30个。", ["京津冀"]),
        ("推进北京疏解。建成平台30个。", ["京津冀"]),
    ],
)
def test_a_numbered_paragraph_is_of_the_place_whose_matter_it_announces(read, text, places):
    """（一）有序推进北京非首都功能疏解 opens what is told of 北京; a partner's name opens nothing."""
    claims = read(f"京津冀协同发展取得进展。\n{text}", place="京津冀")[1].claims
    assert [place.name for place in claims[-1].places] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("北京·沧州生物医药园吸引96家企业落户。", ["河北省沧州市"]),
        ("北京援建雄安新区的三所学校开学。", ["雄安新区"]),
        ("北京援建雄安新区，投入三亿元。", ["北京市"]),
        ("上海、福建援建宁夏学校30所。", ["宁夏回族自治区"]),
        ("上海、福建共建学校30所。", ["上海市", "福建省"]),
        ("京沪高铁天津至济南段完成投资90亿元。", ["天津市", "山东省济南市"]),
        ("京沪高铁济南段完成投资90亿元。", ["山东省济南市"]),
        ("上海支持日喀则建设学校12所。", ["西藏自治区日喀则市"]),
        ("川渝共建重点项目320个。", ["四川省", "重庆市"]),
        ("成渝两地互认资质30项。", ["成渝地区双城经济圈"]),
        ("广东先后帮助林芝市新建卫生院8家。", ["西藏自治区林芝市"]),
        ("天津支持河北承接项目20个。", ["天津市"]),
        ("江苏支援陕西资金3亿元。", ["江苏省"]),
        ("他离开正定后先后六次回正定看望群众。", ["河北省石家庄市正定县"]),
        ("香港举行仪式，庆祝新中国成立75周年。", ["中国"]),
        ("首都生态屏障更加稳固，植树3万亩。", []),
    ],
)
def test_what_is_built_gone_back_to_or_remembered_is_where_it_is(read, text, places):
    """甲·乙园 stands in 乙, what 甲援建乙的 is in 乙, and what is remembered has its own place."""
    claims = read(text, place=None)[1].claims
    assert [place.name for place in claims[0].places] == places


def test_an_anniversary_of_a_programme_is_of_its_region_whoever_reports(read):
    """In a district's own report 京津冀协同发展实施十周年 is the region's, other figures are its own."""
    text = "今年是京津冀协同发展战略实施十周年。深入推进京津冀协同发展，签约项目20个。"
    claims = read(text, place="北京市西城区")[1].claims
    assert [[place.name for place in claim.places] for claim in claims] == [["京津冀"], ["北京市西城区"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江苏苏州吴江，新建码头3座。", ["江苏省苏州市吴江区"]),
        ("到上海徐汇，只要坐车20分钟。", ["上海市徐汇区"]),
        ("杭州临平、余杭两个园区联网。", ["浙江省杭州市临平区", "浙江省杭州市余杭区"]),
        ("南京玄武湖公园有游船60条。", ["江苏省南京市"]),
        ("广州白云机场起降航班900架次。", ["广州白云国际机场"]),
        ("浙江余姚、慈溪，新建水闸2座。", ["浙江省宁波市余姚市", "浙江省宁波市慈溪市"]),
    ],
)
def test_a_district_in_short_is_read_behind_its_city(places, text, expected):
    """Behind the city alone, and where nothing makes another name of it, a district needs no 区."""
    assert places(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("淮河沿岸的蚌埠、淮南全线封航。目前，沿河停靠船舶300艘。", ["安徽省蚌埠市", "安徽省淮南市"]),
        ("河北南部的邢台、邯郸，新增机井40眼。", ["河北省邢台市", "河北省邯郸市"]),
        ("河北的气温低。目前，全省供热120天。", ["河北省"]),
    ],
)
def test_places_along_a_river_are_what_is_told_of(places, text, expected):
    """长江沿线的铜陵: the river only says where they lie, and what is listed behind the first counts too."""
    assert places(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("这款阀门由苏州远山机械公司研发，每台重3吨。", ["江苏省苏州市"]),
        ("这台盾构机是长沙某重工集团制造的。企业产品出口40个国家。", ["湖南省长沙市"]),
        ("在唐山，这台盾构机是长沙制造的，重300吨。", ["河北省唐山市"]),
    ],
)
def test_a_thing_is_told_of_where_it_was_made(places, text, expected):
    """A firm that made something, and what is told of the firm behind it, are in the firm's place."""
    assert places(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甘肃出现寒潮，张掖气温骤降。当地新增供热点12个。", ["甘肃省张掖市"]),
        ("甘肃出现寒潮，张掖、酒泉大风。全省停课学校12所。", ["甘肃省"]),
        ("甘肃出现寒潮，影响陕西。当地新增供热点12个。", ["甘肃省"]),
        ("今天，塌方的109国道北京门头沟段，恢复通车。沿线有村庄17个。", ["北京市门头沟区"]),
        ("京沪高速天津武清段昨天恢复通行。附近有加油站6座。", ["天津市武清区"]),
    ],
)
def test_what_is_told_last_is_gone_on_about(places, text, expected):
    """Behind a province and a part of it 当地 is the part; the part of a road that a place has is told of."""
    assert places(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新线东起徐连高铁徐州站，西至陇海铁路商丘站，全长146公里。", ["江苏省徐州市", "河南省商丘市"]),
        ("由厦门至泉州的低空跨海物流无人机航线开通，单程70公里。", ["福建省厦门市", "福建省泉州市"]),
        ("北京到天津的旅客增加，今年上半年达900万人次。", ["北京市", "天津市"]),
    ],
)
def test_a_line_ends_in_the_stations_of_others(places, text, expected):
    """What stands in front of a station's name is only its line's, and a line may have a long name."""
    assert places(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("河北省对赤城县12座水库开展除险。", ["河北省张家口市赤城县"]),
        ("天津市为蓟州区8个村修路。", ["天津市蓟州区"]),
        ("河北省承接北京15家企业落户。", ["河北省"]),
        ("天津与承德合建园区6个。", ["天津市", "河北省承德市"]),
    ],
)
def test_what_is_worked_on_is_told_of_where_it_lies(places, text, expected):
    """A place right in front of the number that lies in the one that acts is the figure's."""
    assert places(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云南组织救援队驰援缅甸7.9级地震灾区。", ["缅甸"]),
        ("天津引进挪威一家企业，投资6亿元。", ["天津市"]),
        ("参加天津海河灯会的客商有80名。", ["天津市"]),
        ("海河干流水位下降2米。", ["海河"]),
    ],
)
def test_names_that_lie_about_a_figure_are_not_all_its_place(places, text, expected):
    """An earthquake is told of where it was; where a firm is from, and a river in a name, tell no place."""
    assert places(text) == [expected]


def test_who_is_at_work_in_good_order_is_counted_where_the_clause_says(read):
    """高峰时期新区有10万建设者在紧张施工 counts 建设者 of the new area, not of the quarter named before."""
    text = "容东片区900栋住宅封顶，高峰时期新区约有10万建设者在紧张有序施工。"
    claim = read(text, place="雄安新区")[1].claims[-1]
    assert (claim.indicator, [place.name for place in claim.places]) == ("建设者", ["雄安新区"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("襄阳获批物流枢纽，新增仓库4座。", ["湖北省"]),
        ("荆门机场一期投入使用，全省快递业务量增长9%。", ["湖北省"]),
        ("十堰加快转型，企业活力增强，社会消费品零售总额增长6%。", ["湖北省"]),
        ("长江干流水质保持优良，建成绿道800公里。", ["湖北省"]),
        ("恩施园区从无到有，产值达到90亿元。", ["湖北省恩施土家族苗族自治州"]),
        ("荆州稻虾基地等17个项目完工。", ["湖北省"]),
        ("支持宜昌建设港口，十堰3座电站并网。", ["湖北省十堰市"]),
    ],
)
def test_a_provinces_report_goes_on_about_the_province(places, text, expected):
    """Behind what was achieved in a part of it, and behind an example, the figures are the province's."""
    assert places(text, place="湖北省") == [expected]


def test_what_opened_a_sentence_goes_on_behind_a_semicolon(places):
    """A new number with its own noun behind a semicolon is the reporting place's, a bare stage is not."""
    text = "成都、南充协同发展，投入资金7亿元；20家单位选派干部。"
    assert places(text, place="四川省") == [["四川省成都市", "四川省南充市"], ["四川省"]]
    text = "2024年，鹿泉区签约项目30个；新开工12个。"
    assert places(text, place="河北省") == [["河北省石家庄市鹿泉区"]] * 2


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("威海新增海洋牧场5处。", "山东省", ["山东省威海市"]),
        ("日照充足，节电9%。", "山东省", ["山东省"]),
        ("泰安道完成改造3公里。", "天津市", ["天津市"]),
        ("支持长白山保护区建设站点8个。", "吉林省", ["吉林省"]),
    ],
)
def test_an_everyday_name_is_the_prefecture_in_its_own_province(places, text, place, expected):
    """威海 in 山东's report is the city; some names are everyday words even there."""
    assert places(text, place=place) == [expected]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("北京、天津、河北3个省份开通直达列车。", ["北京市", "天津市", "河北省"]),
        ("上海浦东推出改革成果，40项在全国推广。", ["上海市浦东新区"]),
        ("上海浦东的产品，40项在全国销售。", ["中国"]),
        ("河南省启用位于漯河市舞阳县的蓄滞洪区。目前，2个乡镇的居民完成转移。", ["河南省漯河市舞阳县"]),
        ("河南省启用蓄滞洪区。目前，2个乡镇的居民完成转移。", ["河南省"]),
        ("四川天府新区新增企业300家。", ["四川省天府新区"]),
        ("南海热带低压中心附近最大风力为7级。", ["南海"]),
        ("广东佛山南海区新增企业300家。", ["广东省佛山市南海区"]),
    ],
)
def test_how_far_a_thing_goes_and_who_acts_give_way_to_where_it_is(read, text, places):
    """在全国推广 moves nothing, and what an act is about lies where the text says."""
    claims = read(text, place=None)[1].claims
    assert [place.name for place in claims[0].places] == places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在安徽黄山，游客不断。大江南北，还有无数清洁工上岗。他们每天工作9小时。", []),
        ("在安徽黄山，游客不断。景区增加车辆，每天发车90班。", ["安徽省黄山市"]),
    ],
)
def test_a_sweeping_sentence_leaves_the_scene(places, text, expected):
    """Behind 大江南北 and 无数… what is told is of no place that was told before."""
    assert places(text) == [expected]


@pytest.fixture
def filed(reader):
    """Return the places of each figure of a report that is read as a file is, with its sections."""

    def read_places(text, place):
        metadata = {"title": "政府工作报告", "date": "2024-01-08", "place": place}
        document = read_bytes(source_of("报告.txt", text.encode()), metadata=metadata)
        return [[one.name for one in claim.places] for claim in reader.read(document).claims]

    return read_places


@pytest.mark.parametrize(
    ("heard", "place", "meant"),
    [
        ("鹿泉区", "河北省", "河北省石家庄市鹿泉区"),
        ("石家庄市鹿泉区", "中国", "河北省石家庄市鹿泉区"),
        ("唐山市", "中国", "河北省唐山市"),
        ("河北省", "河北省", "河北省"),
    ],
)
def test_a_report_is_about_the_place_whose_congress_heard_it(filed, heard, place, meant):
    """Tables file a county's report under its province or the country; its own head says whose it is."""
    head = f"政府工作报告\n——1月8日在{heard}第十届人民代表大会第四次会议上\n\n各位代表：\n"
    said = "我们改善道路，整治河流，让大家生活得更好。" * 15
    text = f"{head}{said}\n一、去年的工作\n赴上海市招商，引进项目4个。\n二、今年的任务\n新建公园5个。"
    assert filed(text, place)[-1] == [meant]


@pytest.mark.parametrize("indent", ["", "　　", "    ", "\u3000 "])
def test_an_indent_before_a_heading_does_not_make_a_digest(filed, indent):
    """Headings behind the blanks that indent a paragraph leave the text about its place."""
    paragraphs = ["一、去年的工作", "新建学校12所。", "二、今年的任务", "新建公园5个。"]
    assert filed("\n".join(indent + one for one in paragraphs), "河北省石家庄市") == [["河北省石家庄市"]] * 2


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("天津、山东对口协作，累计实施项目900个。", "甘肃省"),
        ("广东援建学校30所。", "甘肃省"),
        ("江苏累计投入帮扶资金20亿元。", "甘肃省"),
        ("浙江援疆项目40个全部完工。", "甘肃省"),
        ("全省赴上海、江苏招商120次。", "甘肃省"),
        ("兰州对口帮扶山区学校30所。", "甘肃省兰州市"),
    ],
)
def test_what_others_give_a_place_is_its_own(read, text, place):
    """In a place's own report what other provinces give it, or it goes to them for, is told of the place."""
    claims = read(text, place="甘肃省")[1].claims
    assert [where.name for where in claims[0].places] == [place]
