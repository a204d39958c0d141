import re

import pytest

from lantu.language.vocabulary import load_vocabulary
from lantu.records.speakers import SpeechIndex, speech_finder


def speaker_of(text, words):
    return SpeechIndex(speech_finder().find(text)).speaker_at(text.index(words))


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“入驻企业有900多家。”某区区委书记王一说。", "900", "王一"),
        ("某市发展改革委主任王一表示，项目有47个。另有12个在谈。", "12个", "王一"),
        ("“项目有47个，”王一说，“还有12个在谈。”", "12个", "王一"),
        ("省交通运输厅有关负责人介绍，里程达到947公里。", "947", "省交通运输厅有关负责人"),
        ("某市水利局局长王一表示，“十四五”以来，全市压减超采量12亿立方米。", "12", "王一"),
        ("“过去要两个小时，现在40分钟。”家住河北的市民王女士说。", "40", "王女士"),
        ("“规划要管50年。”这是一句老话。", "50", None),
        ("某部规划司司长回答记者提问时说，毛入学率达到60.8%。普通高校有281所。", "281", "某部规划司司长"),
        ("“刷卡3分钟就办完了。”家住某镇的刘女士说，总费用8.7万元。自己只付2.6万元。", "2.6", "刘女士"),
        ("“一年省300多万元。”某企业负责人算了一笔账。", "300", "某企业负责人"),
        ("某海关副关长表示，将推出12条措施。", "12", "某海关副关长"),
        ("落实书记要求，全省建设4个基地。", "4个", None),
        ("国家统计局12日发布的数据显示，产值11.9万亿元。", "11.9", "国家统计局"),
        ("某市数据局近日发布消息，全市投运数据中心35个。", "35", "某市数据局"),
        ("外贸增长8%记者今天（3月2日）从天津海关获悉，进出口6000亿元。", "6000", "天津海关"),
        ("第四次水利部普查结果表明，水库有9万座。", "9万座", "水利部"),
        ("近期，国家林草局调查结果显示，黑鹳达800只，栖息地有12处。", "12处", "国家林草局"),
        ("外贸增长8%商务部发布数据显示，进出口6000亿元。", "6000", "商务部"),
        ("甲市医保局、乙市医保局联合发布公告，将5种病纳入。", "5", "甲市医保局、乙市医保局"),
        ("某医院雄安院区透露，该院开放床位600张。", "600", "某医院雄安院区"),
        ("总经理王一给记者算了一笔账：“过去只有86名员工。”", "86", "王一"),
        ("创始人乔一凡的回答很实在：“实验室有300平方米。”", "300", "乔一凡"),
        ("统计显示，企业有60家。", "60", None),
        ("审计署发布整改报告，报告显示，整改金额90亿元。", "90", "审计署"),
        ("证监会披露，上市公司有90家。", "90", "证监会"),
        ("市水利局日前发布《节水报告》。《报告》显示，用水下降2%，企业有60家。", "60", "市水利局"),
        ("市水利局发布的《节水报告》显示，用水下降2%。", "2%", "市水利局"),
        ("市水利局发布《节水办法》。全市用水下降2%。", "2%", None),
        ("《节水报告》显示，用水下降2%。", "2%", None),
        ("本报讯 某市水利局介绍，全市治理河道30公里。", "30", "某市水利局"),
        ("某某日报讯 市科委介绍，成交额达到90亿元。", "90", "市科委"),
        ("市重大项目办12月10日通报，线路长30公里。车站有5座。", "5座", "市重大项目办"),
        ("某国统计局公布的数据显示，总值达11万亿元。企业有3家。", "11", "某国统计局"),
        ("某国统计局公布的数据显示，总值达11万亿元。企业有3家。", "3家", "某国统计局"),
        ("据南方海关统计，一季度出口80亿元，增长7%。", "7%", "南方海关"),
        ("截至昨天，据省文旅局初步统计，全省接待游客50万人次。", "50万", "省文旅局"),
        ("据《甲省公报》，年末全省人口为900万人。", "900", "《甲省公报》"),
        ("据《甲省公报》显示，全省人口为900万人。该省有高校30所。", "30", None),
        ("根据市气象台预报，明天最低气温下降6℃。", "6", "市气象台"),
        ("据中国钢铁学会测算，库存减少12万吨。", "12", "中国钢铁学会"),
        ("新线投运三年据国铁集团消息，新线运送旅客90万人次。", "90", "国铁集团"),
        ("据不完全统计，全县种树30万棵。", "30", None),
        ("依据中央气象台预报，启动3级响应。", "3级", None),
        ("运行数据统计，设备有40台。", "40", None),
        ("记者从中国轻工业联合会获悉，利润增长3%。", "3%", "中国轻工业联合会"),
        ("一季度用电量创新高国家能源局发布数据显示，用电量2万亿度。", "2万亿", "国家能源局"),
        ("财政部、国家税务总局发布公告，减税300亿元。", "300", "财政部、国家税务总局"),
        ("线路开通10年记者今天（3月2日）从省交通运输厅获悉，里程达到947公里。", "947", "省交通运输厅"),
        ("甲市医保局、乙市医保局3月2日联合发布公告，新增病种5种。", "5种", "甲市医保局、乙市医保局"),
        ("来自某地海关的统计显示，出口12亿元。", "12", "某地海关"),
        ("总经理赵启给记者算了一笔账：“产值18亿元。”", "18", "赵启"),
        ("创始人孙晓的回答很实在：“厂房6000平方米。”", "6000", "孙晓"),
        ("县长乔玉代表说，装机达到13万千瓦。", "13", "乔玉"),
        ("统计数据显示，出口12亿元。", "12", None),
        (
            "省科技厅近日印发的《行动方案（2025—2027年）》提出，实施项目30项。",
            "30",
            "《行动方案（2025—2027年）》",
        ),
        ("政协委员孙立建议，设立基金12只。", "12", "孙立"),
        ("省海洋局今天（3月2日）发布，去年海水养殖面积60万亩。", "60", "省海洋局"),
        ("昨天（3月1日），省医保局公布，结算惠及90万人次。", "90", "省医保局"),
        ("国家能源局今天（3月2日）发布数据显示，装机3亿千瓦。", "3亿", "国家能源局"),
        ("甲乙两市发改委日前发布，投资完成80亿元。", "80", "甲乙两市发改委"),
        ("《甲市住房白皮书》今天发布，房租上涨3%。", "3%", None),
        ("歌手王一日前发布，新歌有12首。", "12", None),
        ("国家税务总局出口退税数据显示，退税增长6%。", "6%", "国家税务总局"),
        ("甲县行政审批局窗口数据显示，办件8万件。", "8万", "甲县行政审批局"),
        ("十二个平台的数据显示，订单增长6%。", "6%", None),
        ("应急管理部消息，今年派出工作组60个。", "60", "应急管理部"),
        ("甲省林草局最新统计，造林90万亩。", "90", "甲省林草局"),
        ("国铁集团预计，假期发送旅客2亿人次。今天加开3列。", "2亿", "国铁集团"),
        ("国铁集团预计，假期发送旅客2亿人次。今天加开3列。", "3列", None),
        ("记者从省商务厅新闻发布会上了解到，首店有60家。", "60", "省商务厅"),
        ("记者从市政府新闻办今天（3月2日）召开的例行发布会上获悉，首店有60家。", "60", "市政府新闻办"),
        ("省商务厅在新闻发布会上表示，首店有60家。", "60", "省商务厅"),
        ("记者近日从甲湖保护区理事会获悉，候鸟有60种。", "60", "甲湖保护区理事会"),
        ("记者从中国石化获悉，气田年产20亿立方米。", "20", "中国石化"),
        ("产量达1600万吨甲江三峡通航管理局数据显示，货运1500万吨。", "1500", "甲江三峡通航管理局"),
        ("4月发展指数继续回升中国中小企业协会今天（5月9日）发布，指数为89.4。", "89.4", "中国中小企业协会"),
        ("4月中国品牌在海外走红，开店89家。", "89", None),
        ("记者从有关部门获悉，候鸟有60种。", "60", None),
        ("新华社石家庄3月2日电（记者王一）省交通运输厅介绍，里程达到947公里。", "947", "省交通运输厅"),
    ],
)
def test_a_passage_belongs_to_who_says_it(text, words, speaker):
    """Quotations and reported speech carry their speaker; a quotation without one has none."""
    assert speaker_of(text, words) == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("记者从省水利厅了解到，水库蓄水9亿立方米。其中，大型水库7亿立方米。", "7亿", "省水利厅"),
        ("据南方海关统计，出口80亿元。东岸地区出口30亿元。数据显示，进口20亿元。", "20亿", "南方海关"),
        ("据南方海关统计，出口80亿元。与此同时，各县新开网店60家。", "60家", None),
        ("记者从省水利厅了解到，水库蓄水9亿立方米。农业农村部已派出5个组。", "5个", None),
        ("记者从省水利厅了解到，水库蓄水9亿立方米。大桥今天（3月2日）合龙，全长8公里。", "8公里", None),
        ("据南方海关统计，出口80亿元。\n口岸有6个。", "6个", None),
        ("省财政厅今天（3月2日）发布上半年收支情况。数据显示，收入900亿元。", "900", "省财政厅"),
        ("省林草局举行新闻发布会。据介绍，造林90万亩。", "90", "省林草局"),
        ("甲市有关负责人介绍了相关情况。去年外贸增长3%。", "3%", "甲市有关负责人"),
        ("甲厅负责人就秋收进展，介绍了有关情况。据介绍，秋粮已收3000万亩。", "3000", "甲厅负责人"),
        ("据南方海关统计，出口80亿元。今天，商务部派出5个组。", "5个", None),
        ("据南方海关统计，出口80亿元。“还有4个仓库。”经理王一说。口岸有6个。", "4个", "王一"),
        ("据南方海关统计，出口80亿元。“还有4个仓库。”经理王一说。口岸有6个。", "6个", None),
    ],
)
def test_what_an_organ_tells_goes_on_to_the_end_of_its_passage(text, words, speaker):
    """An organ that was asked, or whose account is given, tells what follows until another one does."""
    assert speaker_of(text, words) == speaker


def test_an_organ_does_not_tell_the_next_item():
    """Where a section begins inside a line, who told the one before is told no more."""
    text = "据南方海关统计，出口80亿元。大桥通车大桥全长8公里。"
    index = SpeechIndex(speech_finder().find(text, breaks=[text.index("大桥")]))
    assert (index.speaker_at(text.index("80")), index.speaker_at(text.index("8公里"))) == ("南方海关", None)


FORETOLD = [
    ("农业农村部最新农情调度显示，夏收面积30万亩。", "30万", "农业农村部"),
    ("农业农村部最新农情调度显示，夏收面积90万亩。甲省收获30万亩。", "30万", None),
    ("世界银行最新报告显示，贸易增长30%。", "30%", "世界银行"),
    ("甲省交通厅预计，假期车流90万辆。预计高速车流30万辆。", "30万", "甲省交通厅"),
    ("甲市气象台预计，今夜有雨。山区雨量将达30毫米。", "30毫米", "甲市气象台"),
    ("甲省交通厅预计，假期车流90万辆。铁路加开列车30列。", "30列", None),
    ("甲省交通厅预计，假期车流90万辆。记者看到，站内将有30名志愿者。", "30名", None),
]


@pytest.mark.parametrize(("text", "words", "speaker"), FORETOLD)
def test_what_an_organ_foretells_goes_on_with_the_next_forecast(text, words, speaker):
    """预计 in the next sentence is the same organ's, as long as nobody else tells."""
    assert speaker_of(text, words) == speaker


def test_an_organs_words_end_with_the_sentence():
    """What a plan says is not what the next sentence says."""
    text = "《某地规划纲要》提出，覆盖率达到34%。目前已有12个。"
    finder = SpeechIndex(speech_finder().find(text))
    assert finder.speaker_at(text.index("34")) == "《某地规划纲要》"
    assert finder.speaker_at(text.index("12")) is None


def test_he_is_the_last_one_named():
    """他说 goes on for the one who spoke before."""
    text = "某区区委书记王一表示，项目有47个。\n“还有12个。”他说。"
    assert speaker_of(text, "12个") == "王一"


def test_a_damaged_text_is_read_in_time_that_grows_with_it():
    """Many endings of manner in a row are passed once: tried in every grouping they would take for ever."""
    text = "年" + "地有" * 200 + "区负责人说，京唐高铁加快建设。"
    assert [one.speaker[-4:] for one in speech_finder().find(text)] == ["区负责人"]


def test_a_quotation_may_end_the_text(read):
    """Words in quotation marks at the very end of a text are no term that anything goes on behind."""
    _, records = read("京津冀已完成投资12亿元。党的二十大报告提出，“深入实施区域协调发展战略”")
    assert len(records.claims) == 1


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("230", "王一鸣"), ("12个", "王一鸣"), ("3家", None), ("156", "王一鸣"), ("9条", None)],
)
def test_who_answers_speaks_until_the_next_one(words, speaker):
    """In an interview a name at the head of a paragraph speaks, and who asks says nothing of his own."""
    text = (
        "目标有9条。\n记者：进展如何？\n王一鸣：去年实施项目230个。\n还建成园区12个。\n"
        "记者：那3家园区呢？\n王一鸣（市发展改革委副主任）：落地项目156个。"
    )
    assert speaker_of(text, words) == speaker


def test_a_list_with_colons_is_no_interview():
    """Where nobody asks, a name with a colon answers nothing."""
    assert speaker_of("责任人\n王一鸣：负责项目230个。", "230") is None


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("市长王一表示，港口有8个。下一步再建2个。", "2个", "王一"),
        ("市长王一表示，港口有8个。会后，双方签约12项。", "12", None),
        ("王一说，甲村有8户。李四表示，乙村有9户。丙村有7户。", "8户", "王一"),
        ("王一说，甲村有8户。李四表示，乙村有9户。丙村有7户。", "7户", "李四"),
        ("王一总书记指出，粮食要稳。甲省今年建设粮仓60座。", "60", None),
        ("书记王一表示，粮食要稳。落实这一要求，甲县建设粮仓60座。", "60", None),
        ("书记王一表示，粮食要稳。甲县要落实上级要求，建设粮仓60座。", "60", "王一"),
    ],
)
def test_a_persons_words_end_where_the_writer_goes_on(text, words, speaker):
    """Somebody speaks until another person does, or until what was done about it is told."""
    assert speaker_of(text, words) == speaker


def test_a_long_passage_is_measured_to_the_next_who_speaks():
    """A text without paragraphs lets the first of two go on as long as the second lets him."""
    text = "王一指出，往来密切。两国贸易有80亿元。李四表示，谢谢。" + "两国友谊源远流长。" * 80
    assert speaker_of(text, "80") == "王一"


TOLD = [
    "发布的最新数据显示",
    "公布统计结果",
    "提供的信息",
    "通报情况",
    "披露报告",
    "介绍了有关情况",
    "举行新闻发布会",
    "召开吹风会",
    "最新统计数据显示",
    "的监测显示",
    "统计显示",
    "监测显示",
    "调查显示",
    "数据显示",
    "消息",
    "获悉",
    "了解到",
    "得知",
]


@pytest.mark.parametrize("words", TOLD)
def test_what_is_told_begins_with_a_character_that_the_search_stops_at(words):
    """Only there are the words of telling tried."""
    verbs = load_vocabulary("speakers", "lantu.records")["verbs"]
    assert re.fullmatch(verbs["told"], words) is not None
    assert words[0] in verbs["told_opens"]
