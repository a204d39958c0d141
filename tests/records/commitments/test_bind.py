"""What is to be done, by whom, where and by when."""

import pytest

ACTIONS = [
    # what is asked for, in the clauses behind the word and at once behind it
    ("会议强调，加强跨区域联动，推进平台共建。", ["加强跨区域联动，推进平台共建"]),
    ("青柳建议尽快启动大桥前期工作。", ["启动大桥前期工作"]),
    # the time that something is planned for stands behind 计划
    ("青柳产业园共600亩，计划2026年底前建成投用。", ["青柳产业园建成投用"]),
    ("青柳产业园一期计划明年三季度投产。", ["青柳产业园一期计划明年三季度投产"]),
    # what there is already is to be made better
    ("下一步，我们将深化已有补偿机制。", ["深化已有补偿机制"]),
    ("三年内共同实施修复项目8个。", ["共同实施修复项目8个"]),
    # what comes of a thing is promised by nobody, but a time to get there is an aim
    ("线路全长90公里，通车后，将与北京贯通运营，实现半小时到达北京。", ["实现半小时到达北京"]),
    ("下一步，我们将加快建设县级医院。", ["加快建设县级医院"]),
    ("要着力打造临空经济示范样板。", ["打造临空经济示范样板"]),
    # clauses of one instruction are one commitment: means and what they are good for belong to it
    ("要紧扣生态定位，建设首都水源涵养区。", ["紧扣生态定位，建设首都水源涵养区"]),
    ("要完善跨省就医结算机制，让更多群众受益。", ["完善跨省就医结算机制"]),
    # things that can be checked stand alone
    ("要建成津潍高铁，启动津承高铁建设。", ["建成津潍高铁", "启动津承高铁建设"]),
    ("力争到2027年，全区绿色产业产值达800亿元。", ["全区绿色产业产值达800亿元"]),
    # what a paper asks for, also in paragraphs that open with one of its tasks
    ("《意见》提出，到2028年，全省物流业增加值突破5000亿元。", ["全省物流业增加值突破5000亿元"]),
    (
        "《意见》明确了三方面任务。\n优化空间布局。新建物流枢纽3个。\n记者在现场看到，园区一片繁忙。",
        ["优化空间布局", "新建物流枢纽3个"],
    ),
    # the number of a section stands in front of its verb
    ("要做到：（二）加快交通枢纽建设。", ["加快交通枢纽建设"]),
    ("按照协议，双方共建算力基地，每年组织企业对接。", ["共建算力基地，组织企业对接"]),
    ("到2030年，河流水质全部达到Ⅲ类以上。", ["河流水质全部达到Ⅲ类以上"]),
    ("今年，青柳区将建成公园3座，青柳地铁7号线一期开通。", ["建成公园3座", "青柳地铁7号线一期开通"]),
    (
        "2024年，我们将抓好以下重点：\n聚力产业升级。新增企业8家。\n聚力城乡融合。改造小区5个。",
        ["聚力产业升级", "新增企业8家", "聚力城乡融合", "改造小区5个"],
    ),
    ("双方商定，共同推进规划研究，探索建设物流园。", ["共同推进规划研究，探索建设物流园"]),
    # the numbered paragraphs of a plan
    (
        "沧州市2024年工作要点\n一、全力推进重大项目。续建青柳热电项目，全年完成投资90亿元。",
        ["推进重大项目", "续建青柳热电项目", "完成投资90亿元"],
    ),
    # words that are no known verb belong to the action
    ("预计年底具备开通运营条件。", ["具备开通运营条件"]),
    ("下一步将以最严格的制度把湿地保护好。", ["以最严格的制度把湿地保护好"]),
    ("力争茶叶产量突破20万吨。", ["力争茶叶产量突破20万吨"]),
    # a work that is told of in the clause before
    ("青柳高铁南段已经铺轨，计划2025年通车。", ["青柳高铁南段通车"]),
    # 今后 is no work that stands
    ("今后，我们将支持县级医院到乡镇设立分院。", ["支持县级医院到乡镇设立分院"]),
    # behind a time to come; each with a subject of its own
    ("到2028年，试验区建成统一设施，培育企业3000家。", ["试验区建成统一设施", "培育企业3000家"]),
    ("北京市将打造服务平台，河北省将扩建数据集群。", ["打造服务平台", "扩建数据集群"]),
    # what is ensured is the result of what stands in front
    ("要落实入淀水质管控，确保稳定达到Ⅲ类标准。", ["落实入淀水质管控，稳定达到Ⅲ类标准"]),
    ("下一步，首批示范段预计明年6月亮相。", ["首批示范段预计明年6月亮相"]),
    # a section that looked back turns to this year's tasks
    (
        "沧州市2024年政府工作报告\n过去一年，建成公园3座。今年要重点抓好以下工作：\n（一）深化协同创新。新建学校3所。",
        ["深化协同创新", "新建学校3所"],
    ),
    # under a heading without a verb
    (
        "沧州市2024年重点任务清单\n1.公共服务。新增结对学校8对；签订合作协议（区教育局负责）。",
        ["新增结对学校8对", "签订合作协议"],
    ),
    ("各区要于4月10日前制定本区实施方案。", ["制定本区实施方案"]),
    # 计划 in front of a verb, not in the name of a paper
    ("2025年计划引进1所北京幼儿园，三年行动计划实施以来成效明显。", ["引进1所北京幼儿园"]),
    ("到2026年底，淀区水质稳定保持Ⅲ类。", ["淀区水质稳定保持Ⅲ类"]),
    ("建成通车预计在明年9月。", ["建成通车预计在明年9月"]),
    (
        "今年将实施公路提升项目22个，其中石云路、长青路年内开工。",
        ["实施公路提升项目22个", "其中石云路、长青路年内开工"],
    ),
    # a time of its own begins another
    ("下一步，将扩大医联体覆盖面，到2027年实现县县通高铁。", ["扩大医联体覆盖面", "实现县县通高铁"]),
    # a figure that says more of what stands in front of it
    ("下一步，承接项目80个，总投资800亿元以上。", ["承接项目80个，总投资800亿元以上"]),
]
NONE = [
    "他强调，协调既是手段又是目标。",
    "读者来信勉励，让她很振奋。",
    "沧州市2024年工作要点\n一、续建项目（5项）",
    "下一步，为年内开通打下基础。",
    "今年，做好各项工作意义重大。",
    "为深入贯彻市委部署，做好各项工作，制定本工作要点。",
    "下一步，项目将开工，建成后年产值可达5亿元。",
    "沧州市2024年工作要点\n3.关爱儿童方面",
    "要围绕上述目标，重点抓好以下工作。",
    "去年，全市加快建设县级医院，完成投资20亿元。",
    "主要任务重要而紧迫。",
    "一年来，我们加快推进城市更新，改造老旧小区30个。",
    "如何推动绿水青山转化？",
    "隧道建成后，将缩短通行时间。",
    "开通运营后，将疏解老线压力。",
    "公众需注意防范低能见度天气对出行的影响。",
    "工程全面建成后，每年可新增供气量100亿立方米，进一步加强区域联系。",
    "“疏解非首都功能是城市建设的牛鼻子。”",
    "“梯次联动、优势互补”加快形成。",
]


@pytest.mark.parametrize(("text", "actions"), ACTIONS)
def test_actions_are_told_in_the_words_of_the_text(read, text, actions):
    """An action begins at its verb and ends with its clause or group of clauses."""
    _, records = read(text)
    assert [commitment.action for commitment in records.commitments] == actions


@pytest.mark.parametrize("text", NONE)
def test_reports_questions_and_effects_are_no_commitments(read, text):
    """What was done, what is asked and what will come of itself is promised by nobody."""
    _, records = read(text)
    assert records.commitments == ()


def test_a_commitment_to_a_figure_is_bound_to_its_claim(read):
    """The target figure's id stands with the commitment."""
    _, records = read("力争到2027年，全区绿色产业产值达800亿元。")
    (commitment,) = records.commitments
    assert (commitment.sort, commitment.claim) == ("figure", records.claims[0].id)
    assert commitment.deadline == "2027"


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("今年要建成云河大桥。", "2024"),
        ("力争全年完成水利投资20亿元。", "2024"),
        ("做好今年工作，必须坚持稳中求进。", None),
    ],
)
def test_the_running_year_is_a_deadline_in_front_of_the_verb(read, text, deadline):
    """今年建成 sets a day; 今年工作 does not."""
    _, records = read(text)
    assert records.commitments[-1].deadline == deadline


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("下一步，启动津承高铁建设。", "deliverable"),
        ("下一步，制定出台湿地保护条例。", "deliverable"),
        ("下一步，凝心聚力推动工作再上新台阶。", "declaratory"),
    ],
)
def test_what_can_be_checked_is_told_from_slogans(read, text, sort):
    """A thing or a paper can be checked off, a slogan cannot."""
    _, records = read(text)
    assert [commitment.sort for commitment in records.commitments] == [sort]


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("2024年底前建成县级医院。", "2024"),
        ("力争到2027年建成县级医院。", "2027"),
        ("要加快建设县级医院。", None),
        ("要确保县级医院9月份挂牌运行。", "2024"),
    ],
)
def test_a_deadline_is_the_last_day_that_is_set(read, text, deadline):
    """No deadline is guessed where none is set."""
    _, records = read(text, date="2024-06-18")
    assert [str(commitment.deadline)[:4] for commitment in records.commitments] == [str(deadline)[:4]]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("习近平总书记强调，要加快建设世界一流港口。", ("习近平",)),
        ("天津市宝坻区委书记张明远说，我们将壮大装备制造产业。", ("天津市宝坻区",)),
        ("北京、天津要持续深化对口帮扶。", ("北京市", "天津市")),
        ("省交通运输厅将加密公路网建设。", ("省交通运输厅",)),
        ("下一步，要加密公路网建设。", ("河北省",)),
    ],
)
def test_the_actor_is_leader_subject_or_the_place_spoken_for(read, text, actors):
    """A national leader instructs for himself, an office-holder for a place, a subject for itself."""
    _, records = read(text)
    assert [commitment.actors for commitment in records.commitments] == [actors]


def test_numbered_points_behind_an_announcement_are_instructions(read):
    """Behind 我们将… each point says what is to be done, though no word of it says so."""
    text = "当前，我们将做好重点工作。\n一是建设一批重大工程。加快建设津潍高铁。\n会议在北京召开。"
    _, records = read(text, place="天津市")
    assert "加快建设津潍高铁" in [commitment.action for commitment in records.commitments]


def test_words_quoted_from_nobody_are_those_of_the_one_leader_quoted_before(read):
    """Where a document quotes one leader, a quotation without a name is not what the region is to do."""
    text = "习近平总书记强调，要加快建设世界一流港口。\n“要下大力气优化营商环境，打造开放高地。”"
    _, records = read(text, place="天津市")
    assert {commitment.actors for commitment in records.commitments} == {("习近平",)}


DEADLINES = [
    # the running year governs its sentence; what the year's plan lists is to be done in it, wishes apart
    ("今年，青柳区将新建学校3所，改造小区5个。", ["2024", "2024"]),
    ("今年下半年，青柳区将新建学校3所。", ["2024-12"]),
    ("青柳区2024年工作安排\n新建学校3所。优化营商环境。", ["2024", None]),
]


@pytest.mark.parametrize(("text", "deadlines"), DEADLINES)
def test_the_year_of_a_plan_is_the_deadline_of_its_tasks(read, text, deadlines):
    """A year in front of the verb or over the section sets the last day of what can be checked."""
    _, records = read(text)
    assert [commitment.deadline for commitment in records.commitments] == deadlines


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("新建学校3所。（责任单位：市教育局、青柳县政府）", ("沧州市教育局", "青柳县政府")),
        ("新建学校3所。\n牵头单位：市教育局", ("沧州市教育局",)),
        ("新建学校3所（市教育局牵头，各县配合）。", ("沧州市教育局",)),
        ("新建学校3所。\n二、其他\n责任单位：市教育局", ("河北省沧州市",)),
        ("新建学校3所。（责任单位：市经济和信息化局）", ("沧州市经济和信息化局",)),
        ("新建学校3所。（市教育局和市财政局牵头）", ("沧州市教育局", "沧州市财政局")),
        ("新建学校3所。（牵头单位：市教育局，配合单位：市财政局）", ("沧州市教育局",)),
        ("新建学校3所。（市教育局、省财政厅，12月底前）", ("沧州市教育局", "河北省财政厅")),
        ("新建学校3所（市教育局、市财政局）。", ("沧州市教育局", "沧州市财政局")),
        # Examples, places alone and what organs did are no charge.
        ("新建学校3所。（含青柳县、泊头市）", ("河北省沧州市",)),
        ("新建学校3所（青柳县、泊头市）。", ("河北省沧州市",)),
        ("新建学校3所。（市教育局统计数据）", ("河北省沧州市",)),
    ],
)
def test_a_plan_says_behind_a_task_who_answers_for_it(read, text, actors):
    """The organ that stands behind a task is to do it; one behind another heading is not."""
    _, records = read("沧州市2024年工作要点\n一、重点工作\n" + text, place="河北省沧州市")
    assert {commitment.actors for commitment in records.commitments} == {actors}


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("新建学校3所。（责任单位：市教育局，完成时限：9月底前）", "2024-09"),
        ("新建学校3所。（责任单位：市教育局；完成时限：2025年6月）", "2025-06"),
        ("6月底前新建学校3所。（责任单位：市教育局；完成时限：12月底前）", "2024-06"),
        ("新建学校3所。（责任单位：市教育局）", "2024"),
        ("新建学校3所。（市教育局、市财政局，9月底前）", "2024-09"),
        ("新建学校3所。（市教育局、市财政局，持续推进）", "2024"),
    ],
)
def test_a_time_limit_behind_a_task_makes_its_year_more_exact(read, text, deadline):
    """完成时限 is the deadline of the tasks in front of it; a day of the task's own stands."""
    _, records = read("沧州市2024年工作要点\n一、重点工作\n" + text, place="河北省沧州市", date="2024-02-18")
    assert [commitment.deadline for commitment in records.commitments] == [deadline]


def test_a_limit_of_one_thing_is_none_of_the_tasks_before(read):
    """打通时限 is of the roads that are opened up, 完成时限 of all that it stands behind."""
    text = "沧州市2024年工作要点\n一、重点工作\n新建学校3所。提交断头路清单，打通时限为2026年底。"
    _, records = read(text, place="河北省沧州市", date="2024-02-18")
    assert records.commitments[0].deadline == "2024"


def test_the_country_in_a_name_is_no_place_of_a_task(read):
    """中国某集团 in a city's own plan: the task is the city's."""
    text = "沧州市2024年工作要点\n一、重点工作\n推动中国云河等3家企业总部入驻。"
    _, records = read(text, place="河北省沧州市")
    assert {place.name for one in records.commitments for place in one.places} == {"河北省沧州市"}


def test_the_year_in_a_plans_title_is_the_deadline_of_its_points(read):
    """What can be checked is to be done in the last year that the title names."""
    text = "沧州市教育提升行动方案（2024—2026年）\n1.新建学校。新建学校3所。\n2.优化环境。优化营商环境。"
    _, records = read(text, place="河北省沧州市")
    told = {commitment.action: commitment.deadline for commitment in records.commitments}
    assert (told["新建学校3所"], told["优化营商环境"]) == ("2026", None)
