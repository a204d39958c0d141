"""What is a name of a thing, in lists and alone."""

import pytest

CASES = [
    # lists share their last item's head
    ("京唐、京滨、津兴城际铁路加快建设。", ["京唐城际铁路", "京滨城际铁路", "津兴城际铁路"]),
    ("京昆、京台等6条高速公路建成。", ["京昆高速公路", "京台高速公路"]),
    ("石衡沧港、雄商两条高铁开工建设。", ["石衡沧港高铁", "雄商高铁"]),
    # what a list's end calls them makes its items names
    ("加快建设云州水乡、青芦湾码头等重点项目。", ["云州水乡", "青芦湾码头"]),
    # what is done may stand in the name of a drive, and 计划 may end one
    ("实施绿色出行推进行动、青年创业培育计划。", ["绿色出行推进行动", "青年创业培育计划"]),
    ("实施县域居民增收计划，扩大消费。", ["县域居民增收计划"]),
    # a list's end names drives, lines by both their ends, and works by the places where they stand
    ("开展旧房改造提质、社区服务等专项行动。", ["旧房改造提质专项行动"]),
    ("开工白滩湖至大青崖等公路项目。", ["白滩湖至大青崖公路"]),
    ("开工建设白柳河、兴城两座抽水蓄能电站。", ["白柳河抽水蓄能电站", "兴城抽水蓄能电站"]),
    ("推进青柳锂电池、白滩电驱制造等“两大产业项目”建设。", ["青柳锂电池", "白滩电驱制造"]),
    # short names share the next one's head, also where the list goes on
    ("建好青柳、白河算力枢纽和青柳骨干冷链基地。", ["青柳算力枢纽", "白河算力枢纽", "青柳骨干冷链基地"]),
    # a programme that is carried out holds whatever its name says is done
    ("实施养教结合促进行动。", ["养教结合促进行动"]),
    ("开展林权登记后再延长20年试点。", ["林权登记后再延长20年试点"]),
    ("开展“三水五田”全面修整年行动。", ["“三水五田”全面修整年行动"]),
    ("实施老旧厂区焕新工程。", ["老旧厂区焕新工程"]),
    ("乡村阅读惠民工程深入实施。", ["乡村阅读惠民工程"]),
    # a quotation that is carried out, alone, in a list or with what it is
    ("推行“进门一扫”。", ["“进门一扫”"]),
    ("深入推进“店店联办”“青云共管”。", ["“店店联办”", "“青云共管”"]),
    # what is made better, or spread, by its quoted name and what it is
    ("完善“柳林议事”工作机制。", ["“柳林议事”工作机制"]),
    ("加快健全“邻里云”服务体系。", ["“邻里云”服务体系"]),
    ("推广“码头+柳编”模式，做实“一窗帮办”机制。", ["“码头+柳编”模式", "“一窗帮办”机制"]),
    ("制定青柳机器人应用推广方案。", ["青柳机器人应用推广方案"]),
    # an activity that begins, by the quotation that names it
    ("今天，“柳岸读书”展示活动在云海启动。", ["“柳岸读书”展示活动"]),
    ("开展“春风送岗”招聘活动。", ["“春风送岗”招聘活动"]),
    # what is tried out by its list's end, whatever the items end with
    ("气候保险、绿色账户、零废工厂试点扎实推进。", ["气候保险试点", "绿色账户试点", "零废工厂试点"]),
    ("海绵城市、青年社区等国家试点成效明显。", ["海绵城市试点", "青年社区试点"]),
    # the state names one so
    ("争创国家牧草种业创新示范区。", ["国家牧草种业创新示范区"]),
    # what is made better of a thing is no part of its name
    ("提升青柳科学中心、白河（云海）科技城创新能力。", ["青柳科学中心", "白河（云海）科技城"]),
    # a crossing is a thing, and so is one net of a thing; whose figures they are comes behind the name
    ("推动青柳机场航空口岸正式开放。", ["青柳机场航空口岸"]),
    ("加快构建云海燃气管道“一张网”。", ["云海燃气管道“一张网”"]),
    ("唐山港年货物吞吐量达到8亿吨。", ["唐山港"]),
    # a reform by a quoted word
    ("深化“一口办成”改革。", ["“一口办成”改革"]),
    # quoted words belong to the name
    ("加快建设“蓝湾”智慧物流园。", ["“蓝湾”智慧物流园"]),
    # frames and stages belong to the name
    ("石家庄国际机场改扩建工程开工。", ["石家庄国际机场改扩建工程"]),
    ("北京地铁22号线全面提速。", ["北京地铁22号线"]),
    # papers
    ("省政府印发《河北省湿地保护规划》。", ["河北省湿地保护规划"]),
    # the second item completes the first
    ("大力开展官厅水库生态修复与污染治理。", ["官厅水库生态修复与污染治理"]),
    # short names in a list share the last one's head, whatever sort of thing it is
    ("建好青柳、白河算力枢纽。", ["青柳算力枢纽", "白河算力枢纽"]),
    # what joins two things makes one name of them
    ("开工建设大运河与小青河连通工程、白滩港二期。", ["大运河与小青河连通工程", "白滩港二期"]),
    ("开展商业与制造业融合试点。", ["商业与制造业融合试点"]),
    # a word that looks like an adverb belongs to the name
    ("建设共同富裕示范区。", ["共同富裕示范区"]),
    # a list's end says what its items are, also with more words in front
    ("建成投产华阳四期、大唐青县等大型清洁煤电项目。", ["华阳四期", "大唐青县"]),
    # a verb may begin the name of a paper
    ("推动出台促进公平竞争条例。", ["促进公平竞争条例"]),
    ("京津冀首条城市轨道交通22号线正加紧施工。", ["城市轨道交通22号线"]),
    # a list may end with a count that nobody gives
    ("京张高铁、京雄城际等多条铁路开通运营。", ["京张高铁", "京雄城际"]),
    ("组织开展扩大有效投资专项行动。", ["扩大有效投资专项行动"]),
    # a title that runs into its text is told once
    ("云河大桥今天通车今天（6月18日），云河大桥通车。", ["云河大桥"]),
    # a place and what is counted in it
    ("容东片区500多栋安置住宅封顶。", ["容东片区安置住宅"]),
    # a figure and an 和 that belong to the name
    ("青柳220千伏输变电工程开工。", ["青柳220千伏输变电工程"]),
    ("确保荆和铁路年内投入运营。", ["荆和铁路"]),
    # a section told by its place alone is of the line named before; a canal's is its own
    ("国道309高速公路北京段建成，河北段今年3月通车。", ["国道309高速公路北京段", "国道309高速公路河北段"]),
    ("大运河香河段实现旅游通航。", ["大运河香河段"]),
    # the title of a paper is one name, however many places stand in it
    (
        "《北京市通州区与河北省三河、大厂、香河三县市协同发展规划》印发实施。",
        ["北京市通州区与河北省三河、大厂、香河三县市协同发展规划"],
    ),
    # 协同 may be part of a name
    ("甲市实施青柳产业协同示范园工程。", ["青柳产业协同示范园工程"]),
    # what is told behind a semicolon is told of what stands there
    ("青柳医院已经完工；云海健康城总投资8亿元，目前一期正在加紧施工。", ["青柳医院", "云海健康城"]),
    # a plan to build something is a plan, and parts of a thing are the thing
    ("印发白滩示范区建设行动计划。", ["白滩示范区建设行动计划"]),
    ("青柳学院云海校区教学楼拔地而起。", ["青柳学院云海校区"]),
    # one name of two sorts of area
    ("落实张家口首都水源涵养功能区和生态环境支撑区规划。", ["张家口首都水源涵养功能区和生态环境支撑区规划"]),
    # a river that flows again; what is done to several waters
    ("永定河连续三年实现全线通水。", ["永定河全线通水"]),
    ("推进滹沱河、子牙河等流域综合治理。", ["滹沱河、子牙河等流域综合治理"]),
    ("实施“三河两湖”治理。", ["“三河两湖”治理"]),
    # a line by its code; a word of government that belongs to a paper
    ("新开工Z4线一期。", ["Z4线一期"]),
    ("甲市与乙市签署异地就医协同监管协议。", ["异地就医协同监管协议"]),
    # what is told right behind a list is told of all of it
    ("青柳科技园、数据平台投入使用。", ["青柳科技园"]),
    ("国有林场规划已获国家林草局批复。", ["国有林场规划"]),
    # an agreement is told by who signs it; what is moved or widened belongs to the name
    ("青柳银行与云州集团签署战略合作协议。", ["战略合作协议"]),
    ("青柳港搬迁改造工程基本完成。", ["青柳港搬迁改造工程"]),
    ("加快青柳铁路扩能。", ["青柳铁路扩能"]),
    ("启动青柳片区城中村改造。", ["青柳片区城中村改造"]),
    # the part of it that is meant is not told
    ("青柳产业港二期主体竣工。", ["青柳产业港二期"]),
    # one character says whose it is
    ("云州第八小学、县养老服务中心竣工。", ["云州第八小学", "县养老服务中心"]),
    # where a thing settles stands behind its verb
    ("青柳中学香河分校落户三河市。", ["青柳中学香河分校"]),
    # a date in brackets and 今 stand between a name and its verb
    ("全长8公里的云河大桥今天（6月18日）通车。", ["云河大桥"]),
    ("G95环线高速云河至白滩段今开工建设。", ["G95环线高速云河至白滩段"]),
    # 高等 ends no list
    ("建好云海高等研究院。", ["云海高等研究院"]),
    # what a list's end calls them belongs to short names of their own
    ("推进青柳湾、白滩岭等国家考古遗址公园建设。", ["青柳湾国家考古遗址公园", "白滩岭国家考古遗址公园"]),
    # what gets better is named in front of that; in front of 行动 the words belong to the name
    ("推动京津冀国家技术创新中心提质增效。", ["京津冀国家技术创新中心"]),
    ("实施公共文化服务提质增效行动。", ["公共文化服务提质增效行动"]),
    # a later clause tells of what an earlier one names
    ("云雾高铁全长90公里，设计时速350公里，项目正加紧施工。", ["云雾高铁"]),
    ("云雾高铁是重大交通工程，也是最便捷的铁路，预计年内全线通车。", ["云雾高铁"]),
    # plans in quotation marks are carried out
    ("深入实施“青柳英才计划”。", ["“青柳英才计划”"]),
    ("加快建设青柳算谷公共服务平台。", ["青柳算谷公共服务平台"]),
    # a body's name ends with a general word where it has a word of its own
    ("京津冀国家技术创新中心雄安中心挂牌运营。", ["京津冀国家技术创新中心雄安中心"]),
    ("云海城际铁路青柳站建成。", ["云海城际铁路青柳站"]),
    ("青柳农业组织沧州合作办公室挂牌。", ["青柳农业组织沧州合作办公室"]),
    ("中国星网迁驻雄安新区。", ["中国星网"]),
    # 未来 belongs to a name
    ("未来科学城联合实验室揭牌。", ["未来科学城联合实验室"]),
    # where it happens may stand between a name and its verb
    ("云雾花卉主题园在石家庄正式开园。", ["云雾花卉主题园"]),
    # what is done and where it is done make one name with 与
    ("青柳水土流失治理与生态示范公园开工建设。", ["青柳水土流失治理与生态示范公园"]),
    # a list's end says which part of each is meant
    ("北京云海大学、北京青柳大学2所高校雄安校区开工建设。", ["北京云海大学雄安校区", "北京青柳大学雄安校区"]),
    # words for what sort of line it is, and the part of it in brackets
    ("首条跨省域地铁北京地铁22号线（红庙至平谷段）将通车。", ["北京地铁22号线（红庙至平谷段）"]),
    # where a line begins and ends is no part of its name
    ("云雾高铁北起雄安站，南至商丘站，全长90公里，预计明年建成通车。", ["云雾高铁"]),
    ("《云雾湿地保护规划（2023—2035年）》正式发布。", ["云雾湿地保护规划（2023—2035年）"]),
    ("开展制止餐饮浪费专项行动以来，检查店铺200家。", ["制止餐饮浪费专项行动"]),
    # places in a list take the end that the last one has, also behind brackets that say how far they reach
    (
        "推动北京（京津冀）、粤港澳大湾区国际科技创新中心建设。",
        ["北京（京津冀）国际科技创新中心", "粤港澳大湾区国际科技创新中心"],
    ),
    ("规范涉企执法专项行动深入开展。", ["规范涉企执法专项行动"]),
    ("先后启用了青柳泊蓄滞洪区及白河分洪区。", ["青柳泊蓄滞洪区", "白河分洪区"]),
    # who answers for it is no part of its name
    ("规划建设青柳科创园（区发展改革委、云海新城管委会负责）。", ["青柳科创园"]),
    ("河钢集团续签了联合研发协议。", ["联合研发协议"]),
    # what stands between the list and the state is no more than when
    ("武清段木厂船闸、云河枢纽改造今年相继完工。", ["武清段木厂船闸", "云河枢纽改造"]),
    ("实施青柳船闸扩能工程。", ["青柳船闸扩能工程"]),
    ("建成青柳区人民医院新院区。", ["青柳区人民医院新院区"]),
    ("计划扩建青柳内陆港。", ["青柳内陆港"]),
    # the part that the last lends to all
    (
        "青柳大学、云海大学（北京）雄安校区一期工程封顶。",
        ["青柳大学雄安校区一期工程", "云海大学（北京）雄安校区一期工程"],
    ),
    # a line by two characters, where the words around them tell that it is one
    ("轨道交通青云线建成通车。", ["轨道交通青云线"]),
    ("云青线首开段试跑。", ["云青线首开段"]),
    ("云海港区10万吨级航道已完成疏浚。", ["云海港区10万吨级航道"]),
    # what it has cost is no number of it
    ("云青智算中心三期项目总投资32亿元，计划明年4月开工。", ["云青智算中心三期项目"]),
    # the next clause tells of all that open the one before
    ("青柳大学、云海大学主体结构封顶，预计明年投入使用。", ["青柳大学", "云海大学", "青柳大学", "云海大学"]),
]
NONE = [
    "无论是出台法律法规还是政策措施，都要听取意见。",
    "青柳新区设立八周年。",
    "青柳新区累计实施重点项目390个。",
    "争取青柳学校在沧州设立分校。",
    "试验区基本建成统一的数据设施。",
    "建成近零碳示范园区10个。",
    "布局建设5条铁路专用线。",
    "推动青柳医院与云海医院深化合作。",
    "向沿线青柳、云海两市调水，2013年建成通水。",
    "白滩新区推进工程建设。",
    "明年计划推进河道改造。",
    "实施教育、医疗、养老等惠民行动。",
    "实施双核联动七大行动。",
    "深化国资国企改革。",
    "实施民生改善、安全强基等“两大工程”。",
    "深化产业合作。",
    "形成“一网、两地、多中心”布局。",
    "有序推进城中村改造等项目建设。",
    "扎实开展电信网络诈骗治理。",
    "加快供应链枢纽建设。",
    "走进雄安新区，一片繁忙。",
    "发挥县三级治理中心作用。",
    "推进行业产教融合共同体建设。",
    "加快建设智慧园区。",
    "高速公路建设提速。",
    "打造国际一流的创新中心。",
    "推动“三区一基地”建设。",
    "实施重大水利工程12项。",
    "建设一批重点实验室。",
    "推动共建“一带一路”走深走实。",
    "农村公路改造完成。",
    "一期5平方公里基础设施全面建成。",
    "推动雄安新区全面落实创新驱动发展战略。",
    "推动各项政策措施落地见效。",
    # many drives, works of a sort, a slogan, what everyone keeps to, and a title that many may bear
    "开展65个专项行动。",
    "推进重大水利工程。",
    "推进“青柳研发、云海转化”。",
    "推进“四个集中”。",
    "完善“四个集中”模式。",
    "“柳岸读书”活动的经费到位。",
    "“柳岸读书”活动人气旺盛。",
    "完善工作机制，优化服务。",
    "落实“两个毫不动摇”。",
    "打造全省重要能源基地。",
    "提升区域中心城市能级。",
    "推进数智口岸建设。",
    "累计迎送进出港旅客500万人次。",
    # what every county has is no one line
    "实现县县通高速。",
    "青柳馆位列全省第一。",
    "打造雄安新区的便捷出海口。",
    "雄商高铁五座连续梁合龙。",
    "全面落实生育休假、育儿补贴等政策措施。",
    "建立健全绿色低碳标准体系。",
    "云海新城97个重点项目竣工。",
    "省防灾委员会启动四级应急响应。",
    "落实适度宽松货币政策。",
    "天津港还成立了大数据部门。",
    "实现半小时直达大兴国际机场。",
    "将实现雄安新区30分钟到达机场。",
    "启动区建成区域绿色交通出行比例达到90%。",
    "搭建公共服务平台。",
    "建成自治区级以上绿色工厂51家。",
    "接收站建设了三座储罐。",
    "新建加油站3座，购物中心开业。",
    "新建改建240个口袋公园。",
    "云雾高铁全长90公里，沿线城市全面提速。",
    "这也是海南自贸港投入运营的首条航线。",
    "推进灾后恢复重建。",
    "按照习近平总书记指引的方向前进。",
    "提供景区运营等岗位。",
    "推进生态水系、林下经济、生态景观等项目建设。",
    "持续推进水产、果蔬、油茶等产业升级工程。",
    "北京段预计今年年内建成。",
    "初期开通宝坻至北辰段。",
]


@pytest.mark.parametrize(("text", "names"), CASES)
def test_names_are_as_full_as_the_text_allows(read, text, names):
    """Each thing named is one record, under its whole name."""
    _, records = read(text)
    assert [event.name for event in records.projects] == names


@pytest.mark.parametrize("text", NONE)
def test_common_nouns_are_no_names(read, text):
    """What has no name of its own is no project."""
    _, records = read(text)
    assert [event.name for event in records.projects] == []


def test_a_time_inside_a_name_is_not_when_it_was_issued(read):
    """The years that a plan covers stand in its title; it is issued when its document says."""
    _, records = read("《云雾湿地保护规划（2023—2035年）》正式发布。", date="2024-06-18")
    assert [event.period for event in records.projects] == [(None, "2024-06-18")]


def test_a_part_lies_where_the_list_ends(read):
    """The branch of a university lies where the branch is, not where the university is."""
    _, records = read("北京云海大学、北京青柳大学2所高校雄安校区开工建设。")
    assert [[place.name for place in event.places] for event in records.projects] == [["雄安新区"]] * 2


def test_a_bare_head_means_the_thing_named_before(read):
    """机场 and 该园区 stand for the airport and the park that the passage named."""
    text = "大兴国际机场展翅腾飞。机场建设全面提速。"
    assert [event.name for event in read(text, place="北京市")[1].projects] == ["北京大兴国际机场"]


def test_a_strategy_is_told_by_what_it_is_called(read):
    """…是重大国家战略 names a strategy."""
    _, records = read("推动京津冀协同发展，是重大国家战略。", place="京津冀")
    assert [(event.name, event.status) for event in records.projects] == [("京津冀协同发展战略", "issued")]


def test_the_topic_tells_the_category_where_the_name_does_not(read):
    """A road between two towns, told of behind 公路方面, is a road."""
    _, records = read("公路方面，新开工青县至白河等2个项目。")
    assert [(event.name, event.category) for event in records.projects] == [("青县至白河", "road")]


def test_a_place_inside_a_name_is_that_things_own(read):
    """Two things in one list do not lend each other the places in their names."""
    _, records = read("加快建设雄安新区中心医院、云海抽水蓄能电站。")
    assert [[place.name for place in event.places] for event in records.projects] == [
        ["雄安新区"],
        ["河北省"],
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("武清高新技术产业合作示范区揭牌成立。", "武清高新技术产业合作示范区"),
        ("中国中化总部项目主体结构竣工。", "中国中化总部项目"),
        ("云雾高速全长27公里，其中山南段12公里，今年6月全线通车。", "云雾高速"),
    ],
)
def test_a_thing_keeps_its_name_beside_its_parts(read, text, name):
    """Neither the structure that is finished nor the length of a section takes the thing's place."""
    _, records = read(text)
    assert [event.name for event in records.projects] == [name]


def test_the_country_is_not_where_a_thing_lies(read):
    """A passage about the country at large says no place of a thing in it."""
    _, records = read("国家发展改革委介绍，云海特高压输电工程建成投运。", place=None)
    assert [event.places for event in records.projects] == [()]


def test_the_number_of_a_point_is_no_part_of_a_name(read):
    """（二）京哈高速拓宽工程 is that work."""
    _, records = read(
        "二、重点任务\n（二）云雾高速青柳段拓宽工程由市交通局负责，9月底前开工。", date="2025-04-16"
    )
    assert [event.name for event in records.projects] == ["云雾高速青柳段拓宽工程"]
