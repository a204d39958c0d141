"""Where a commitment begins and ends, what it goes on with, and which time is its deadline."""

import pytest

GROUPS = [
    # a first task with one more; a third and a fourth are another commitment
    (
        "要推进湿地修复，加强水质监测，优化营商环境，打造开放高地。",
        ["推进湿地修复，加强水质监测", "优化营商环境，打造开放高地"],
    ),
    (
        "要推进湿地修复，加强水质监测，新建学校3所。",
        ["推进湿地修复，加强水质监测", "新建学校3所"],
    ),
    # a work that is told of with a time to come, and none with a time in front alone
    ("青柳大桥2025年全线开通运营。", ["青柳大桥2025年全线开通运营"]),
    ("2025年，青柳大桥全线开通运营。", []),
    ("要推进湿地修复；加强水质监测。", ["推进湿地修复", "加强水质监测"]),
    # behind a long first task the next stands alone
    (
        "要推进湿地修复和林地修复以及草地修复和水系连通，加强水质监测。",
        ["推进湿地修复和林地修复以及草地修复和水系连通", "加强水质监测"],
    ),
    # a figure may open its clause
    ("力争到2027年，5000家企业上云。", ["5000家企业上云"]),
    ("到2027年，青柳区80%的村庄达到标准。", ["青柳区80%的村庄达到标准"]),
    # what was done beside what will be done is no task
    ("2025年将建成云河大桥，2023年建成了隧道。", ["建成云河大桥"]),
    ("青柳大桥明年开通，青柳隧道去年开通。", ["青柳大桥明年开通"]),
    # a task of too few words says nothing
    ("要建设港口。", []),
    ("要（一）加快交通枢纽建设（市交通局负责）。", ["加快交通枢纽建设"]),
    ("要为8000名儿童提供训练。", ["为8000名儿童提供训练"]),
    ("下一步，以更大力度推进湿地修复。", ["以更大力度推进湿地修复"]),
    ("要推动湿地修复，努力使水质持续改善。", ["推动湿地修复"]),
    ("“要大力优化营商环境，打造开放高地。”", ["优化营商环境，打造开放高地"]),
    ("下一步，三地还发布一批应用场景。", ["发布一批应用场景"]),
    ("三地还发布一批应用场景。", []),
    ("下一步，不搞大水漫灌。", []),
    ("推动湿地修复不断取得成效。", []),
    ("坚持生态优先，推进湿地修复，加强水质监测。", []),
    # the day of an event is announced, a last day is set
    ("将在7月17日发行纪念币。", []),
    # what comes of a work is promised by nobody, a time to get there is an aim
    ("隧道建成后，将缩短半小时车程。", []),
    ("隧道建成后，将实现半小时到达北京。", ["实现半小时到达北京"]),
]


@pytest.mark.parametrize(("text", "actions"), GROUPS)
def test_what_is_one_task_and_what_another(read, text, actions):
    """Tasks that go on are one commitment up to two; what is long, parted or checked stands alone."""
    assert [one.action for one in read(text)[1].commitments] == actions


DEADLINES = [
    ("力争年底前建成学校3所。", "2024-12"),
    ("力争明年6月底前建成学校3所。", "2025-06"),
    ("到2030年，要建成学校3所。", "2030"),
    ("要在8月建成学校3所。", "2024-08"),
    ("要在6月底前建成学校3所。", "2024-06"),
    # the running month and one gone by set none without a word of by when
    ("要在6月建成学校3所。", None),
    ("要在5月建成学校3所。", None),
    # what is looked back on, compared with, or named in a title sets none
    ("2020年以来，要持续优化营商环境。", None),
    ("与2026年相比，要持续优化营商环境。", None),
    ("《青柳方案（2024—2027年）》提出，优化营商环境。", None),
    # the beginning of a plan's years is not their end
    ("为实现2026年良好开局，要优化营商环境。", None),
]


@pytest.mark.parametrize(("text", "deadline"), DEADLINES)
def test_only_a_day_to_come_that_is_set_is_a_deadline(read, text, deadline):
    """By when, or in which month to come; not since when, compared with what, or in what title."""
    assert [one.deadline for one in read(text)[1].commitments] == [deadline]


def test_a_time_behind_a_task_is_that_of_the_next(read):
    """The deadline of a second task is none of the first, and a first one does not end where it begins."""
    text = "我们要优化营商环境，力争9月底前开通云河大桥。"
    told = [(one.action, one.deadline) for one in read(text)[1].commitments]
    assert told == [("优化营商环境", None), ("开通云河大桥", "2024-09")]


@pytest.mark.parametrize(
    ("text", "confidence", "rule"),
    [
        ("要推进湿地修复。", 0.8, "commitment.cued"),
        ("下一步，推进湿地修复。", 0.65, "commitment.passage"),
        ("力争到2027年，5000家企业上云。", 0.65, "commitment.figure"),
        ("到2030年，河流水质全部达到Ⅲ类以上。", 0.65, "commitment.attained"),
    ],
)
def test_a_task_that_a_word_asks_for_is_surer(read, text, confidence, rule):
    """What a word of intent asks for is surer than what only stands among what is to be done."""
    assert [(one.confidence, one.rule) for one in read(text)[1].commitments] == [(confidence, rule)]


@pytest.mark.parametrize(
    ("count", "action"), [(1, "青柳高铁"), (3, "青柳高铁、石云高铁、长青高铁"), (4, "青柳高铁等")]
)
def test_works_of_a_clause_before_are_named_up_to_three(read, count, action):
    """A task without a subject takes the works in front of it, the first alone where they are many."""
    works = "、".join(("青柳高铁", "石云高铁", "长青高铁", "云河高铁")[:count])
    told = read(f"{works}已经铺轨，计划2025年通车。")[1].commitments
    assert [one.action for one in told] == [f"{action}通车"]


@pytest.mark.parametrize(
    ("before", "actors"),
    [
        ("", ("天津市",)),
        ("习近平总书记强调，要加快建设世界一流港口。\n", ("习近平",)),
        (
            "习近平总书记强调，要加快建设世界一流港口。李强总理指出，要加快建设世界一流机场。\n",
            ("天津市",),
        ),
    ],
)
def test_a_quotation_without_a_name_is_the_one_leaders(read, before, actors):
    """Of no leader and of two nobody is chosen: the task is that of the document's place."""
    text = before + "“要下大力气优化营商环境，打造开放高地。”"
    assert read(text, place="天津市")[1].commitments[-1].actors == actors
