"""Whether a figure is reported, aimed at or planned."""

import pytest

TARGETS = [
    pytest.param("到2027年，全市森林覆盖率达到37%。", id="level-by-a-year"),
    pytest.param("力争粮食产量达到480万吨。", id="strive"),
    pytest.param("目标是把失业率控制在5.5%以内。", id="aim-with-a-bound"),
    pytest.param("确保单位能耗下降3%。", id="make-sure"),
    pytest.param("生产总值预期增长5.5%左右。", id="expected"),
    pytest.param("到2030年，航线将达到120条。", id="reach-a-number"),
    pytest.param("优良天数比率不低于80%是今年的目标。", id="goal-behind"),
    pytest.param("到“十五五”末，研发投入占比达到4%。", id="share-by-the-end-of-a-plan"),
    pytest.param("到2026年，两地通行时间缩短至1小时以内。", id="time-by-a-year"),
    pytest.param("到2027年培育龙头企业30家。", id="number-by-a-year"),
    pytest.param("到2027年底前实现贫困户90户脱贫。", id="number-by-before-a-year-ends"),
]
PLANS = [
    pytest.param("计划新建泵站12座。", id="plan-to-build"),
    pytest.param("通知要求，6月底前完成改造1200户。", id="by-the-end-of-this-month"),
    pytest.param("拟投资18亿元建设泵站。", id="intend-to-spend"),
    pytest.param("下一步，将再改造泵站12座。", id="next-step"),
    pytest.param("今年将新建泵站12座。", id="will-this-year"),
    pytest.param("项目规划用地900亩。", id="drawn"),
    pytest.param("明年安排财政资金8亿元。", id="money-set-aside"),
    pytest.param("泵站建成后，每年可输水3亿立方米。", id="what-a-work-will-do"),
    pytest.param("2025年安排补贴资金8亿元。", id="money-of-a-year-to-come"),
    pytest.param("2025年将开工项目86个。", id="works-of-a-year-to-come"),
    pytest.param("2027年底前完成改造90户。", id="before-a-year-ends"),
    pytest.param("到2027年，围绕这些目标设定12个约束性指标。", id="how-many-aims"),
    pytest.param("省里将把16种药品纳入目录。", id="jiang-of-the-future"),
    pytest.param("2条线路开通后，将缩短出行时间。", id="once-it-has-opened"),
    pytest.param("甲水库设计年供水量17亿立方米。", id="what-a-work-is-drawn-for"),
    pytest.param("二期储气库设计总库容9亿立方米。", id="how-large-it-is-drawn"),
    pytest.param("省里将陆续把16种药品列入目录。", id="jiang-before-an-adverb"),
]
REPORTS = [
    pytest.param("2条线路开通后，沿线居民纷纷点赞。", id="what-came-of-it"),
    pytest.param("青年设计师带来设计新品17件。", id="design-as-a-trade"),
    pytest.param("已建成泵站12座。", id="already"),
    pytest.param("泵站达到12座。", id="reached"),
    pytest.param("6月底前已完成改造1200户。", id="done-before-the-month-ends"),
    pytest.param("去年计划新建泵站12座，已完工9座。", id="done-of-a-plan"),
    pytest.param("水务部门已将12座泵站纳入统一调度。", id="jiang-as-ba"),
    pytest.param("按照计划，目前已改造泵站12座。", id="as-planned"),
    pytest.param("“三年行动计划”实施以来，新建泵站12座。", id="name-of-a-plan"),
    pytest.param("泵站去年投用，每年输水3亿立方米。", id="works-and-yields"),
    pytest.param("提前完成12座泵站改造目标任务。", id="task-done"),
    pytest.param("有12名将军出席。", id="jiang-in-a-word"),
    pytest.param("及时将村民8000人转移。", id="jiang-behind-an-adverb"),
    pytest.param("指引明确将食品安全等6个领域列为重点。", id="jiang-with-a-result"),
    pytest.param("省里将16种药品纳入医保目录。", id="jiang-with-what-becomes-of-it"),
    pytest.param("两县将3项权限下放到乡镇。", id="jiang-with-where-it-goes"),
]


@pytest.mark.parametrize("text", TARGETS)
def test_a_level_to_be_reached_is_a_target(figures, text):
    """到…年, 力争, 确保 and 预期 in front of what is measured make a target."""
    assert figures(text, "modality") == ["target"]


@pytest.mark.parametrize("text", PLANS)
def test_what_is_to_be_done_is_a_plan(figures, text):
    """将, 拟 and 计划 in front of what is built or spent make a plan."""
    assert figures(text, "modality") == ["plan"]


@pytest.mark.parametrize("text", REPORTS)
def test_words_of_planning_in_what_is_done_plan_nothing(figures, text):
    """A plan that was carried out, 将 for 把 and names of plans leave a figure reported."""
    assert figures(text, "modality")[-1] == "reported"


MIXED = [
    pytest.param("目前已有航线80条，力争到2027年达到120条。", ["reported", "target"], id="now-and-the-aim"),
    pytest.param("去年新建泵站12座，今年将新建9座。", ["reported", "plan"], id="last-year-and-this"),
    pytest.param("计划投资20亿元，已完成8亿元。", ["plan", "reported"], id="planned-and-spent"),
    pytest.param(
        "全长60公里，总投资90亿元，计划2026年通车，目前已铺轨30公里。",
        ["reported", "reported", "reported"],
        id="when-it-opens-plans-no-length",
    ),
    pytest.param(
        "到2027年，产值达到900亿元，培育企业30家，建设平台5个。",
        ["target", "target", "target"],
        id="list-by-a-year",
    ),
    pytest.param("两地车程将由2小时缩短至50分钟。", ["reported", "target"], id="from-now-to-then"),
]


@pytest.mark.parametrize(("text", "modalities"), MIXED)
def test_reports_and_aims_of_one_sentence_are_told_apart(figures, text, modalities):
    """Each figure takes its mood from the words of its own side of the sentence."""
    assert figures(text, "modality") == modalities


def test_a_time_after_the_document_is_yet_to_come(figures):
    """The same words of a year are a report afterwards and an aim before."""
    text = "2025年，全市粮食产量达到480万吨。"
    assert figures(text, "modality", date="2026-03-01") == ["reported"]
    assert figures(text, "modality", date="2024-03-01") == ["target"]


def test_works_in_hand_are_told_as_they_are(figures):
    """What a work measures and costs is reported while it is being built."""
    text = "正在施工的云河隧道全长6公里，总投资21亿元。"
    assert figures(text, "modality") == ["reported", "reported"]


TASKS = [
    pytest.param("抢救性康复救助残疾儿童800人。", "plan", id="help-for-so-many"),
    pytest.param("辅助器具适配补贴4万人。", "plan", id="money-for-so-many"),
    pytest.param("推动甲公司60万吨乙烯项目释放产能。", "plan", id="a-work-and-what-it-makes"),
    pytest.param("甲电厂2台35万千瓦机组建成投运。", "plan", id="a-machine-and-its-power"),
    pytest.param("风电装机达到35万千瓦。", "target", id="power-to-be-reached"),
    pytest.param("增加5000个高中学位。", "plan", id="so-many-more"),
    pytest.param("高中学位达到5000个。", "target", id="so-many-in-all"),
]


@pytest.mark.parametrize(("text", "modality"), TASKS)
def test_among_tasks_what_is_done_is_planned(figures, text, modality):
    """In a section of tasks help, works and what is added are plans; what is reached is a target."""
    report = f"甲省政府工作报告\n2025年主要任务\n{text}"
    assert figures(report, "modality", date="2025-01-20")[-1:] == [modality]
