import pytest

from lantu.testing import assert_claims


def read_claims(read, text, **context):
    document, records = read(text, **context)
    return document, records.claims


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("全市累计承接转移项目406个，总投资2106.18亿元。", ["承接转移项目", "承接转移项目总投资"]),
        ("集装箱吞吐量完成1835万标箱，同比增长6.1%。", ["集装箱吞吐量", "集装箱吞吐量"]),
        ("森林覆盖率由50.8%提高到60.03%。", ["森林覆盖率", "森林覆盖率"]),
        ("有林地达到3556万亩，占全省的35.7%。", ["有林地", "有林地占全省"]),
        ("甲、乙、丙零售额分别增长8.7%、31.5%和32.3%。", ["甲零售额", "乙零售额", "丙零售额"]),
    ],
)
def test_heads_are_resolved_from_earlier_clauses(read, text, indicators):
    """A figure whose clause names no measure takes it from the clause that does."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("重点从政策惠企、环境活企、法律护企三个方面开展服务。", ["方面"]),
        ("人们以优异成绩向新中国成立75周年致敬。", ["新中国成立"]),
        ("在短道接力的比赛中，代表队获得第四名。", ["短道接力的比赛"]),
        ("20个国家和地区的390多家展商参展。", ["国家和地区", "展商参展"]),
        ("经营主体688万户，其中企业162万户、增长1.1倍。", ["经营主体", "企业", "企业"]),
        (
            "生产总值连跨两个万亿元台阶，年均增长5.7%。",
            ["生产总值连跨万亿元台阶", "生产总值"],
        ),
        ("50项检验结果在685家医疗机构互认。", ["检验结果", "医疗机构互认"]),
        ("全场有360多名平均年龄24岁的建设者。", ["全场建设者", "建设者年龄"]),
        ("两条设计时速350公里的高速铁路开工。", ["高速铁路开工", "高速铁路设计时速"]),
        ("这款新型电池容量达20千瓦时。", ["新型电池容量"]),
        ("137处自然保护区，优良率为99%。", ["自然保护区", "自然保护区优良率"]),
        ("以绿色石化、装备制造等为代表的项目数量占比超过40%。", ["项目数量占比"]),
        ("从业人员比“四经普”增长29.8%。", ["从业人员"]),
        ("中央网信办等5部门联合印发工作要点。", ["部门联合印发工作要点"]),
        ("从投资、消费等10方面提出举措。", ["方面"]),
        ("办好十方面民生实事。", ["办好民生实事"]),
        ("19个援助省市投入资金近400亿元。", ["援助省市", "援助省市投入资金"]),
        ("10万亩集中连片玉米长势不断向好。", ["集中连片玉米长势"]),
        ("经济总量跨过两个万亿元大关、超过6万亿元。", ["经济总量跨万亿元", "经济总量"]),
        (
            "建成种植基地5万亩，带动2500人就业，年产值达5亿元。",
            ["建成种植基地", "带动就业", "种植基地年产值"],
        ),
    ],
)
def test_an_indicator_is_what_is_counted_and_no_more(read, text, indicators):
    """What frames a figure, where it comes from and what is done with it is no part of its indicator."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == indicators


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("从1月31日开始，连续5天流动量单日超3亿人次。", "level"),
        ("继续提高3亿退休职工的养老金待遇。", "level"),
        ("养老金每月提高30元。", "change"),
    ],
)
def test_an_action_or_a_daily_measure_is_no_sum_and_no_change(read, text, kind):
    """提高 before people is done to them; what holds for a day is not summed up over days."""
    _, claims = read_claims(read, text)
    assert claims[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("30分钟，科研人员跨境直达园区。", "科研人员跨境直达园区"),
        ("连续11年成为最大网络零售市场。", "最大网络零售市场"),
        ("这部影片开始筹备，历时近3年。", "影片开始筹备"),
        ("全国约七成智能算力纳入监测。", "智能算力纳入监测"),
        ("软件出口持续向好，同比增长4.8%。", "软件出口"),
        ("用电量增长较快，达到20亿千瓦时。", "用电量"),
    ],
)
def test_a_figure_without_a_head_is_of_what_stands_nearest(read, text, indicator):
    """Where nothing beside it names what it is of, a figure is of the clause behind or in front."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == [indicator]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("园区建成后将为当地创造2000个就业岗位。", ["创造就业岗位"]),
        ("每年可输送电量400亿千瓦时，可满足300万户家庭用电。", ["每年输送电量", "每年满足家庭用电"]),
        ("来自25个国家的300余家企业参展。", ["国家", "企业参展"]),
        ("吸引了来自全国各地的100余家企业参展。", ["吸引企业参展"]),
        ("平台已将全国约七成算力纳入监测。", ["算力纳入监测"]),
        ("我国同31个国家签署了24个协定。", ["同国家签署协定", "签署协定"]),
        ("通车后两地1小时即可通达。", ["通达"]),
        ("关闭景区、景点等315处。", ["关闭景区、景点"]),
        ("教育部门为12个省份的16名考生命制试卷。", ["省份", "考生命制试卷"]),
        ("多地出现35℃以上高温，局地有8级大风。", ["高温", "大风"]),
        ("案件数量较高峰时期下降八成。", ["案件数量"]),
        ("新一批30个公共数据应用场景发布。", ["新一批公共数据应用场景发布"]),
        ("长20米、重10吨的机甲在广场亮相。", ["机甲长", "机甲重"]),
        ("新区人工智能成果发布 50余家企业入驻。", ["企业入驻"]),
        ("展会面积8万平方米，境内外800多家企业参加。", ["展会面积", "企业参加"]),
        ("此次转场涉及260多户牧民8万多只羊。", ["转场涉及牧民", "转场涉及羊"]),
        ("审结案件23732件，较2015年高峰时期的13.9万件下降82.93%。", ["审结案件"] * 3),
        ("55支参赛队历经三个多月的比拼。", ["参赛队", "参赛队历经比拼"]),
        ("我同来宾一道见证双方签署数十份文件。", ["见证双方签署文件"]),
        ("1292名来自全球各地的船员登船。", ["船员登船"]),
        ("外资净增持债券109亿美元，连续3个月呈现净增持。", ["外资净增持债券", "外资净增持债券呈现净增持"]),
    ],
)
def test_words_that_only_lead_to_what_is_measured_are_no_part_of_it(read, text, indicators):
    """When, for whom, with whom and how surely something is done is not what is measured."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == indicators


@pytest.mark.parametrize(
    ("text", "indicator", "direction"),
    [
        ("机器人产量保持了近30%的高增长。", "机器人产量", "up"),
        ("生产总值以年均6%的速度增长。", "生产总值", "up"),
        ("航程缩短近一半。", "航程", "down"),
        ("还能节省60%以上的人工成本。", "人工成本", "down"),
    ],
)
def test_growth_may_stand_behind_its_figure_and_be_a_fraction(read, text, indicator, direction):
    """保持30%的高增长 and 缩短一半 are relative changes as 增长30% is one."""
    _, claims = read_claims(read, text)
    assert [(claim.kind, claim.indicator, claim.direction) for claim in claims] == [
        ("growth", indicator, direction)
    ]


def test_a_list_that_is_told_of_in_front_is_shared_out(read):
    """甲和乙用电量增长较快，分别增长… gives each its own growth."""
    _, claims = read_claims(read, "第一产业和第三产业用电量增长较快，分别同比增长20.2%和10.7%。")
    assert [claim.indicator for claim in claims] == ["第一产业用电量", "第三产业用电量"]
    _, claims = read_claims(read, "葡萄酒、春联等品类热销，销售额同比分别增长90.7%、69.6%。")
    assert [claim.indicator for claim in claims] == ["葡萄酒销售额", "春联销售额"]


def test_what_is_summed_up_sums_up_no_subject_of_another_clause(read):
    """共建设园区110个，15个平台新承接…: the platforms are no sum."""
    _, claims = read_claims(read, "截至目前，共建设园区110个，15个平台新承接项目1620个。")
    assert [claim.kind for claim in claims[:2]] == ["cumulative", "level"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("交付11个小区7228套房屋。", "交付房屋"),
        ("实际利用资金连续三年保持两位数增长，去年达到5200亿元。", "实际利用资金"),
        ("落地项目1500多个，总投资突破万亿元大关。", "落地项目总投资"),
        ("改造老旧小区500个、惠及居民20万户。", "改造老旧小区惠及居民"),
        ("新签约项目112个，总投资689亿元；新开工81个，总投资421亿元。", "新开工项目总投资"),
        (
            "水土流失治理工程项目以及骨干防洪治理工程项目开工率也较高，分别为84.2%和80%。",
            "骨干防洪治理工程项目开工率",
        ),
        ("支持工业、交通运输、教育、医疗、住宅老旧电梯、农业机械等领域8400个项目。", "支持项目"),
    ],
)
def test_a_figure_takes_over_no_more_than_is_its_own(read, text, last):
    """What was done to the count before, what it was a measure of, which stage it is at: not the rest."""
    _, claims = read_claims(read, text)
    assert claims[-1].indicator == last


@pytest.mark.parametrize(
    ("text", "kind", "indicator"),
    [
        ("游客近5000名，其中外地游客占六成以上。", "share", "外地游客"),
        ("发展指数为129.5，年均提高4.2。", "change", "发展指数"),
        ("地区生产总值8.3万亿元，按不变价计算年均增长5.8%。", "growth", "地区生产总值"),
    ],
)
def test_a_bare_share_a_bare_change_and_prices_are_told(read, text, kind, indicator):
    """占六成 is a share, 提高4.2 behind an index a change; 按不变价计算 is no part of what grows."""
    _, claims = read_claims(read, text)
    assert (claims[-1].kind, claims[-1].indicator) == (kind, indicator)


def test_a_pair_is_two_levels_each_with_its_time(read):
    """由…增加到… states where it began and where it stands."""
    document, claims = read_claims(read, "10年来，有林地由3000万亩增加到3556万亩。", date="2022-10-17")
    assert_claims(
        document,
        claims,
        [
            {"number": "3000万亩", "kind": "level", "time": {"start": "2012", "end": "2012"}},
            {"number": "3556万亩", "kind": "level", "time": {"start": None, "end": "2022-10-17"}},
        ],
    )


def test_growth_is_bound_to_its_level_and_baseline(read):
    """下降超60% is a fall of what stands before it, against the year that it names."""
    document, claims = read_claims(read, "2022年PM2.5年均浓度降至37微克/立方米，与2013年相比下降超60%。")
    assert_claims(
        document,
        claims,
        [
            {"kind": "level", "direction": None, "value": 37.0},
            {"kind": "growth", "direction": "down", "op": ">", "baseline": {"time": "2013"}},
        ],
    )


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("力争到“十五五”末，绿色化工产值达4000亿元。", "target"),
        ("2023年，绿色化工产值达3900亿元。", "reported"),
        ("下一步，我们将改造老旧小区280个。", "plan"),
        ("一般公共预算收入预期增长2%。", "target"),
    ],
)
def test_targets_and_plans_are_told_from_reports(read, text, modality):
    """What is aimed at is never kept as reached."""
    _, claims = read_claims(read, text)
    assert [claim.modality for claim in claims] == [modality]


def test_a_flow_keeps_its_two_ends(read):
    """北京流向津冀 goes from one place to two others and is no figure of their sum."""
    _, claims = read_claims(read, "北京流向津冀技术合同成交额累计超2100亿元。", place="京津冀")
    claim = claims[0]
    assert claim.place_mode == "flow"
    assert [place.name for place in claim.origin] == ["北京市"]
    assert [place.name for place in claim.destination] == ["天津市", "河北省"]


def test_reference_words_mean_the_place_of_the_passage(read):
    """全市 in a section of one city's secretary is that city."""
    text = "河北省承德市委书记\n\n全市清洁能源总装机951万千瓦。\n"
    _, claims = read_claims(read, text, place="京津冀")
    assert [[place.name for place in claim.places] for claim in claims] == [["河北省承德市"]]


def test_a_digest_does_not_leak_places(read):
    """A place of one paragraph is not the place of the next one's figure."""
    text = "唐山港今年完成货物吞吐量4亿吨。\n\n商务部介绍，全年新设外资企业3万家。\n"
    _, claims = read_claims(read, text, place=None)
    assert [place.name for place in claims[1].places] != ["唐山港"]


def test_reading_again_gives_the_same_ids(read):
    """An id is a hash of the document and the span."""
    text = "森林覆盖率达到34%。"
    assert [c.id for c in read(text)[1].claims] == [c.id for c in read(text)[1].claims]


def test_scope_and_prices_label_a_figure(read):
    """Words that bound the scope are kept apart from the name."""
    _, claims = read_claims(
        read, "2020年，保定市（不含定州市和雄安新区）常住人口924.3万人。", date="2021-06-10"
    )
    assert claims[0].indicator == "常住人口"
    assert claims[0].basis is not None
    assert claims[0].basis.scope == "不含定州市和雄安新区"


def test_an_aspect_of_another_sentence_is_none(read):
    """共享发展方面 in front of a full stop says nothing of the next sentence, which is read all the same."""
    _, claims = read_claims(read, "2023年，绿色发展指数为140.3；发展方面。指数为131.5。")
    assert len(claims) == 2
    assert "方面" not in claims[1].indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "甲乙高铁自2019年12月开通以来，累计发送旅客超过8000万人次，日均开行列车110列。",
            ["甲乙高铁发送旅客", "甲乙高铁日均开行列车"],
        ),
        ("东岭口岸今年以来通行班列突破8000列，过货量超过1000万吨。", ["东岭口岸通行班列", "东岭口岸过货量"]),
        ("雄安站今年以来发送旅客210万人次。", ["雄安站发送旅客"]),
        ("新开工高速公路3条，公路货运量增长5%。", ["新开工高速公路", "公路货运量"]),
        ("建成5条跨江通道，车流量同比增长10%。", ["建成跨江通道", "车流量"]),
    ],
)
def test_traffic_is_that_of_the_line_that_is_named_in_front(read, text, indicators):
    """The traffic of a line or a crossing is named with it; where none is named, it is the place's."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == indicators


def test_the_traffic_of_one_line_is_no_figure_of_the_catalogue(read):
    """What one line carries is not linked to what the place's railways carry."""
    text = "甲乙铁路自2021年12月开通运营以来，发送旅客7300万人次。去年全省铁路发送旅客2亿人次。"
    _, (line, province) = read_claims(read, text)
    assert (line.indicator_id, province.indicator_id) == (None, "rail_passengers")


def test_what_one_place_sends_to_others_is_a_flow_with_all_that_is_told_of_it(read):
    """甲向乙、丙输出 goes from the first to the others, and so does what the sentence says on."""
    text = (
        "北京向天津、河北输出技术合同成交额从2013年的71亿元增长至2023年的748亿元，"
        "年均增长26%，累计超过2800亿元。"
    )
    _, claims = read_claims(read, text)
    for claim in claims:
        assert claim.place_mode == "flow"
        assert [place.name for place in claim.origin] == ["北京市"]
        assert [place.name for place in claim.destination] == ["天津市", "河北省"]
    assert [tuple(claim.period) for claim in claims] == [
        ("2013", "2013"), ("2023", "2023"), ("2013", "2023"), ("2013", "2023"),
    ]  # fmt: skip


def test_who_is_sent_something_without_a_sender_is_no_flow(read):
    """Words that only say to whom something goes tell no two ends."""
    _, (claim,) = read_claims(read, "全省向企业提供贷款30亿元。")
    assert (claim.place_mode, claim.origin) == ("joint", ())


def test_growth_without_prices_is_at_constant_prices(read):
    """扣除价格因素 is no part of what grows, and tells at which prices it grew."""
    text = "上半年居民人均可支配收入43417元，同比增长5.2%，扣除价格因素实际增长4.9%。"
    _, claims = read_claims(read, text)
    assert {claim.indicator for claim in claims} == {"居民人均可支配收入"}
    assert [claim.basis and claim.basis.prices for claim in claims] == [None, None, "constant"]


def test_a_bound_is_the_scope_of_the_count_behind_it(read):
    """Projects beyond a bound are counted apart from all projects."""
    _, claims = read_claims(read, "其中超10亿元项目21个，亿元以上在建项目达到156个，新项目30个。")
    scopes = [claim.basis.scope if claim.basis else None for claim in claims if claim.quantity.unit == "个"]
    assert scopes == ["超10亿元", "亿元以上", None]


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("野生鸟类增至296种，较新区设立前增加90种。", ["野生鸟类", "野生鸟类"]),
        ("鱼类48种，相较于建设之初新增21种。", ["鱼类", "鱼类"]),
        ("全省数字经济占GDP比重将达到42%。", ["数字经济占GDP"]),
    ],
)
def test_what_a_figure_is_held_against_and_will_be_is_no_part_of_it(read, text, indicators):
    """Neither a base without a year nor a word of the future belongs to what is measured."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "流向津冀技术合同成交额748亿元，占流向外省市比重为15.1%，较2022年提高8.1个百分点。",
            [
                "流向津冀技术合同成交额",
                "流向津冀技术合同成交额占流向外省市",
                "流向津冀技术合同成交额占流向外省市",
            ],
        ),
        (
            "城镇化率达66%，农村居民收入2万元，比上年高2.4个百分点。",
            ["城镇化率", "农村居民收入", "农村居民收入"],
        ),
        ("一个总投资60亿元、占地1200亩的产业园开建。", ["产业园总投资", "产业园占地"]),
        ("保定市中关村创新中心入驻企业达到407家。", ["中关村创新中心入驻企业"]),
        ("一期工程3.1万亩将于2025年建成。", ["一期工程"]),
    ],
)
def test_points_and_sizes_are_of_what_stands_nearest(read, text, indicators):
    """Points more are of the percentage before them, a size is of the thing behind the last of its sizes."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == indicators


def test_each_place_of_a_list_has_the_figure_behind_it(read):
    """甲906平方公里、乙1258平方公里 are two places."""
    text = "规划范围约2164平方公里，其中通州区906平方公里、北三县1258平方公里。"
    _, (_, one, other) = read_claims(read, text)
    assert [place.name for claim in (one, other) for place in claim.places] == ["北京市通州区", "北三县"]


def test_what_will_be_holds_at_the_time_behind_it(read):
    """A time behind a figure says when it will be so."""
    _, (stage,) = read_claims(read, "一期工程3.1万亩将于2025年建成。")
    assert tuple(stage.period) == ("2025", "2025")


def test_what_is_so_each_year_is_no_sum(read):
    """累计 in a clause before does not sum up what flows each year."""
    _, (planted, water) = read_claims(read, "全省累计造林100万亩，每年向外输水20亿立方米。")
    assert (planted.kind, water.kind) == ("cumulative", "level")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("每天有20多万建设者、1万多台机械设备在现场作业。", ["每天建设者", "每天机械设备在现场作业"]),
        ("北京至唐山最快55分钟可达，天津至宝坻19分钟。", ["北京至唐山可达", "天津至宝坻"]),
        ("产业园已入驻企业58家，23家建成投产，2024年实现产值78.6亿元，同比增长22%。",
         ["产业园入驻企业", "产业园企业建成投产", "产业园入驻企业产值", "产业园入驻企业产值"]),
        ("市郊铁路平谷线全长81公里，其中北京段51公里、河北段30公里。", ["市郊铁路平谷线全长"] * 3),
        ("5年内海淀区将选派300名骨干教师支教。", ["选派骨干教师支教"]),
    ],
)  # fmt: skip
def test_verbs_ways_and_brackets_stay_what_they_are(read, text, indicators):
    """建设者 opens no list, a way is the figure's place, and a stage is of what was counted before."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == indicators


def test_places_in_a_slogan_are_not_what_a_figure_is_about(read):
    """“京津研发、河北转化”项目 names no place of the figure; a name made of places alone does."""
    _, claims = read_claims(read, "在唐山，“京津研发、河北转化”项目达3500个。“深圳—广州”科技集群有9个园区。")
    assert [[place.name for place in claim.places] for claim in claims] == [
        ["河北省唐山市"], ["广东省深圳市", "广东省广州市"],
    ]  # fmt: skip


def test_an_office_without_a_name_speaks_as_a_whole(read):
    """The end of an organ's name before a title is nobody's name."""
    _, (claim,) = read_claims(read, "河北省生态环境厅厅长在会上说，去年全省优良天数比率72.8%。")
    assert claim.speaker == "河北省生态环境厅厅长"


def test_so_many_new_ones_than_before_are_a_change(read):
    """新增 behind a comparison says how many more there are of what was just counted."""
    _, (_, more) = read_claims(read, "截至7月底，定点医药机构达到1100家，较去年底新增86家。")
    assert (more.indicator, more.kind, more.direction) == ("定点医药机构", "change", "up")


def test_a_part_of_the_figure_before_is_of_its_place(read):
    """占总投资的55% is of the place that the sum before it is of."""
    text = "通州区与北三县加快连通。平谷线河北段完成投资62亿元，占总投资的55%。"
    _, (money, share) = read_claims(read, text, place=None)
    assert share.places == money.places


def test_a_national_grade_is_no_word_of_the_nation(read):
    """国家高新技术企业 are counted in the place that the passage is about."""
    _, claims = read_claims(read, "天津全年新建园区5个，国家高新技术企业达到203家。", place="天津市")
    assert {place.name for claim in claims for place in claim.places} == {"天津市"}


def test_this_year_before_an_event_is_the_time_of_what_happened_there(read):
    """今年的洽谈会上 tells the year; only a year written in a name is part of it."""
    _, (claim,) = read_claims(read, "今年的洽谈会上，又有56个项目签约。")
    assert tuple(claim.period) == ("2024", "2024")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("发明专利拥有量262.9件，是全国平均水平的10倍多。", ["发明专利拥有量", "发明专利拥有量"]),
        ("优良天数达到290天，为有监测记录以来首次突破290天。", ["优良天数", "优良天数"]),
        ("产业基金总规模500亿元，首期100亿元。", ["产业基金总规模", "产业基金首期"]),
        ("新增上市公司48家、总量达122家。", ["新增上市公司", "上市公司总量"]),
    ],
)
def test_means_records_and_totals_are_of_what_was_measured(read, text, indicators):
    """A mean to compare with, a record and a first part have no head of their own."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == indicators


def test_the_number_of_some_is_not_the_number_of_all(read):
    """高新技术企业总数 counts 高新技术企业, though it ends like the number of all 企业."""
    _, claims = read_claims(read, "高新技术企业总数达到1.48万家，企业总数达到30万家。")
    assert [claim.indicator_id for claim in claims] == ["high_tech_enterprises", "enterprises"]


def test_two_lists_of_a_pair_are_matched(read):
    """甲、乙分别从…、…增加到…、… tells two things, each at two times."""
    text = "五年来，全省总部、研发中心分别从771家、481家增加到1076家、636家。"
    _, claims = read_claims(read, text, date="2026-02-09")
    assert [claim.indicator for claim in claims] == ["总部", "研发中心", "总部", "研发中心"]
    assert {claim.kind for claim in claims} == {"level"}
    assert claims[0].period == claims[1].period != claims[2].period == claims[3].period


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "抓好总投资52亿元的甲产业园、15亿元的乙基地等12个重大项目。",
            ["甲产业园总投资", "乙基地总投资", "重大项目"],
        ),
        ("总投资180亿元的3个数据中心项目加紧建设。", ["数据中心项目总投资", "数据中心项目加紧建设"]),
        ("启动长19公里的南环路东延工程。", ["南环路东延工程长"]),
        ("这个10吨重的轴承是国产的。", ["轴承重"]),
    ],
)
def test_a_size_is_of_the_work_behind_it(read, text, indicators):
    """Neither the verb in front nor what was measured before has the size of a work that follows."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "甲盐、乙盐年均浓度分别为50微克/立方米和22微克/立方米。",
            ["甲盐年均浓度", "乙盐年均浓度"],
        ),
        (
            "城镇、农村居民人均可支配收入分别增长4.3%、5.7%。",
            ["城镇居民人均可支配收入", "农村居民人均可支配收入"],
        ),
        (
            "光伏、风电、储能三大板块产值分别增长11%、9%和26%。",
            ["板块", "光伏板块产值", "风电板块产值", "储能板块产值"],
        ),
        ("优良天数311天，优良天数比率85%，比上年增加21天。", ["优良天数", "优良天数比率", "优良天数"]),
        ("191家工业企业营业收入超百亿元。", ["工业企业营业收入超百亿元", "工业企业营业收入"]),
        ("生产总值53.9万亿元，占全国比重比2013年提高2.2个百分点。", ["生产总值", "生产总值占全国比重"]),
        ("同世界上180多个国家保持往来。", ["国家"]),
        ("水库蓄水量最高达36亿立方米。", ["水库蓄水量"]),
    ],
)
def test_each_figure_has_its_own_measure(read, text, indicators):
    """A list shares its measure whole, a count leaves it to the next figure, days more are days."""
    _, claims = read_claims(read, text)
    assert [claim.indicator for claim in claims] == indicators


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("新区累计建成道路712公里，开发面积覆盖215平方公里。", ["cumulative", "level"]),
        ("平台上线以来，服务企业超过1.2万家。", ["cumulative"]),
        ("自2020年6月投运以来，工程已输送绿电超过380亿千瓦时。", ["cumulative"]),
        ("近年来，中央资金亩均投入超过2000元。", ["level"]),
        ("过去一年，一般公共预算收入343亿元。", ["level"]),
    ],
)
def test_what_flows_is_summed_up_and_what_stands_is_not(read, text, kinds):
    """A size beside a sum is none; what has been sent since a beginning is one, whatever names that."""
    _, claims = read_claims(read, text, date="2026-02-01")
    assert [claim.kind for claim in claims] == kinds


@pytest.mark.parametrize(
    ("text", "baselines"),
    [
        ("投资增长12%，增速高于全省7.1个百分点。", [None, None]),
        ("投资同比增长12%，增速高于全省7.1个百分点。", ["同比", None]),
        ("过去一年，全市地区生产总值增长5.8%。", [None]),
        ("过去五年，全市地区生产总值增长25.8%。", ["2021"]),
    ],
)
def test_a_difference_to_elsewhere_and_a_year_have_no_base(read, text, baselines):
    """高于全省 compares places; 过去一年 is when something grew, not from when."""
    _, claims = read_claims(read, text, date="2026-02-01")
    assert [claim.baseline and claim.baseline.time for claim in claims] == baselines


def test_a_list_that_is_told_apart_has_each_its_own_place(read):
    """Of the places of a sentence those right in front of 分别 are meant."""
    text = "2025年京津冀PM2.5平均浓度为39微克/立方米；天津、河北优良天数分别为278天和284天。"
    _, claims = read_claims(read, text, place="京津冀", date="2026-01-05")
    assert [[place.name for place in claim.places] for claim in claims] == [
        ["京津冀"],
        ["天津市"],
        ["河北省"],
    ]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("二、2026年重点工作\n全年安排项目75个，总投资360亿元。\n", "plan"),
        ("二、2026年主要目标\n固定资产投资达到360亿元。\n", "target"),
        ("全年供水58亿立方米，完成年度计划的108%。\n", "reported"),
    ],
)
def test_what_works_cost_is_planned_and_what_a_plan_made_is_not(read, text, modality):
    """The sum of works to come is no target, and a share of a plan that was kept is no plan."""
    _, claims = read_claims(read, text, date="2026-01-13")
    assert claims[-1].modality == modality


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("铁路全长81公里，其中北京段长51公里、河北段长30公里。", ["铁路全长", "北京段长", "河北段长"]),
        ("线路采用时速160公里的市域列车。", ["市域列车时速"]),
        ("燕郊到北京最快只需30分钟。", ["燕郊到北京"]),
        ("高峰时有3200名工人作业，可填满800个泳池。", ["工人作业", "可填满泳池"]),
        ("近日决定分三批启动实验校建设项目。", ["启动实验校建设项目"]),
        ("重点行业A级企业达92家。", ["重点行业A级企业"]),
    ],
)
def test_stretches_ways_and_what_is_used_keep_their_names(read, text, indicators):
    """A stretch is called after its place, a way after its ends; when and in how many goes is left out."""
    _, claims = read_claims(read, text, place="京津冀")
    assert [claim.indicator for claim in claims] == indicators


def test_lowest_and_most_in_a_clause_name_the_measure_of_the_next(read):
    """甲浓度最低，为19 is the 浓度 of 甲; of two places told of each has its own."""
    text = "11个设区市中，张家口PM2.5浓度最低，为19微克/立方米，石家庄、邯郸降幅最大，分别下降12%和11%。"
    _, claims = read_claims(read, text)
    assert claims[1].indicator == "PM2.5浓度"
    assert [claim.places[0].name for claim in claims[1:]] == [
        "河北省张家口市",
        "河北省石家庄市",
        "河北省邯郸市",
    ]


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("PM2.5平均浓度37微克/立方米，同比改善8.2%。", "growth", "down"),
        ("营商环境满意度同比改善8.2%。", "growth", "up"),
        ("确保PM2.5平均浓度再降1微克/立方米。", "change", "down"),
    ],
)
def test_what_is_better_with_less_of_it_has_fallen(read, text, kind, direction):
    """改善 of a concentration is a fall, and 再降 a change."""
    _, claims = read_claims(read, text)
    assert (claims[-1].kind, claims[-1].direction) == (kind, direction)


def test_a_list_of_ratios_is_against_one_time(read):
    """分别是“十三五”时期的1.8倍和1.5倍: both are ratios to it."""
    text = "回望“十四五”，全市累计实施项目2316项、完成投资4865亿元，分别是“十三五”时期的1.8倍和1.5倍。"
    _, claims = read_claims(read, text, date="2026-01-20")
    assert [(claim.kind, claim.baseline and claim.baseline.time) for claim in claims[2:]] == [
        ("ratio", "2016/2020"), ("ratio", "2016/2020"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("回望“十四五”，全市绿地持续增加，人均公园绿地面积达到16平方米。", (None, "2025")),
        ("回望“十四五”，全市绿地持续增加，新增公园超过218个。", ("2021", "2025")),
    ],
)
def test_what_is_reached_within_a_plan_holds_at_its_end(read, text, period):
    """What stands at a height is so when the years are over; what was done, over all of them."""
    _, claims = read_claims(read, text, date="2026-01-20")
    assert tuple(claims[-1].period) == period


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("完成投资57亿元，为年度目标的19%，同比增长15%。", ["完成投资", "完成投资年度目标", "完成投资"]),
        ("续建项目218个、新开工项目85个、前期项目38个。", ["续建项目", "新开工项目", "前期项目"]),
        ("在湿地，东方白鹳数量连续三年超过5000只。", ["东方白鹳数量超过5000只", "东方白鹳数量"]),
        ("总投资完成412亿元，是上一个五年的1.7倍。", ["总投资", "总投资"]),
        (
            "这条连接省会与新区的城际铁路，正线全长118公里。",
            ["城际铁路正线全长"],
        ),
    ],
)
def test_plans_stages_and_what_is_connected_are_no_part_of_a_name(read, text, indicators):
    """A share of the year's plan is of what was measured, a stage of its own work alone."""
    _, claims = read_claims(read, text, place="京津冀")
    assert [claim.indicator for claim in claims] == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "实施项目62个，完成投资73亿元，占年度计划的58%。",
            ["实施项目", "实施项目完成投资", "实施项目完成投资占年度计划"],
        ),
        ("超采区面积缩减到9.7万平方公里。", ["超采区面积"]),
        ("水库水位稳定保持在7米左右。", ["水库水位"]),
        ("在施项目38个，总投资规模约640亿元。", ["在施项目", "在施项目总投资规模"]),
    ],
)
def test_words_that_begin_a_name_stay_and_those_that_say_how_it_stays_go(read, text, indicators):
    """超采 and 在施 begin names; 稳定保持在 only says that the level has stayed."""
    _, claims = read_claims(read, text, place="京津冀")
    assert [claim.indicator for claim in claims] == indicators


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("项目总投资达415亿元，其中民生类项目15个，投资96亿元。", "民生类项目投资"),
        ("预算收入10亿元，其中税收收入5.8亿元，占比56.9%。", "税收收入占比"),
        ("签约项目406个，总投资2106亿元。", "签约项目总投资"),
    ],
)
def test_what_a_part_costs_is_the_parts(read, text, last):
    """A sum right behind 其中… is of the part that was told of; without one, of what was counted."""
    _, claims = read_claims(read, text, place="京津冀")
    assert claims[-1].indicator.endswith(last)


def test_a_line_runs_through_all_the_places_it_is_told_to(read):
    """自甲引出，经乙至丙 names three places of the line."""
    text = "某城际铁路自天津西站引出，经河北省廊坊市至大兴机场站，线路全长100公里。"
    _, (claim,) = read_claims(read, text, place=None)
    assert {"天津市", "河北省廊坊市"} <= {place.name for place in claim.places}


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "城乡居民收入比从2.50:1缩小至2.27：1，人均收入增长5%。",
            ["城乡居民收入比从2.50:1缩小至2.27：1"] * 2 + ["人均收入增长5%"],
        ),
        ("年供水1,200万立方米，户均3，500元。", ["年供水1,200万立方米", "户均3，500元"]),
        ("一是：建成学校5所；二是：修路8公里。", ["建成学校5所", "修路8公里"]),
    ],
)
def test_a_mark_inside_a_figure_ends_no_clause(read, text, quotes):
    """2.27：1 and 1,200万 stand whole in the clause that is quoted for them."""
    document, records = read(text)
    assert [document.text[slice(*claim.quote)] for claim in records.claims] == quotes
