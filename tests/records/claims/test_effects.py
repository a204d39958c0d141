"""What an effect, a service, an empty noun or a bare verb is of by the words in front."""

import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # What the clause right in front does: what is only pushed on loses its verb.
        ("实施农网改造工程，9000户居民直接受益。", ["农网改造工程受益居民"]),
        ("提高养老金标准，2万名老人受益。", ["提高养老金标准受益老人"]),
        ("完成老旧管网改造，惠及居民4000户。", ["老旧管网改造惠及居民"]),
        ("投资3亿元实施了校舍加固工程，2万名师生受益。", ["校舍加固工程投资", "校舍加固工程受益师生"]),
        ("推进医保“一站通”，上线60项便民事项。", ["医保“一站通”上线便民事项"]),
        (
            "加快推进图书馆“一卡借”建设，开通30项通借服务和90项线上服务。",
            ["图书馆“一卡借”建设开通通借服务", "图书馆“一卡借”建设开通线上服务"],
        ),
        # Nothing is done in front, another figure stands between, or the noun says it all.
        ("天气转晴，惠及居民4000户。", ["惠及居民"]),
        ("新增床位300张，项目受益5000人。", ["新增床位", "项目受益"]),
        ("开展药品集采，覆盖90种药品。", ["覆盖药品"]),
    ],
)
def test_an_effect_is_of_what_the_clause_in_front_does(figures, text, indicators):
    """Who benefits and what is put into service is told with the work, policy or reform that does so."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("围绕培育首店经济，推出16项硬举措。", "培育首店经济硬举措"),
        ("会上就深化海岛合作提出三点建议。", "深化海岛合作建议"),
        ("印发《渔港经济区建设实施方案》，明确20项任务。", "渔港经济区建设任务"),
        ("印发《关于推进夜校建设的若干措施》。方案明确增设课程、延长时间等18项内容。", "推进夜校建设内容"),
        ("推进林权改革，制定出台25条措施。", "林权改革措施"),
        ("促进民宿发展。出台18条具体举措。", "民宿发展具体举措"),
        ("推出简化手续、延长时间等30项举措，支撑跨境贸易。", "支撑跨境贸易举措"),
        # What is brought in beside a paper is not what the paper says; nor is one of a list a theme.
        ("印发《渔港经济区建设实施方案》，出台10项具体举措。", "出台具体举措"),
        ("加强水源保护，落实巡查等45项具体举措。", "具体举措"),
        ("推出便民举措45项。", "推出便民举措"),
    ],
)
def test_an_empty_noun_is_told_with_what_it_is_about(figures, text, indicator):
    """举措, 任务 and 建议 name nothing without the theme, the paper or the purpose told around them."""
    assert figures(text, "indicator")[-1] == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("当地累计转移1.8万余人。", ["转移人员"]),
        ("累计转移600户、1900人。", ["转移家庭", "转移人员"]),
        ("妥善安置受灾村民。目前还有700人安置在学校。", ["安置受灾村民"]),
        # Money is moved as well.
        ("省级转移支付90亿元。", ["省级转移支付"]),
    ],
)
def test_a_bare_verb_of_moving_is_of_people(figures, text, indicators):
    """转移 and 安置 with a number of people name them, in the words of the passage where it has some."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("已有900家商户入驻科创城，其中包括小微企业24家。", ["商户入驻科创城", "小微企业入驻科创城"]),
        ("共有560名选手参赛，其中女选手210名。", ["选手参赛", "女选手参赛"]),
        (
            "累计入驻企业300家，其中上市公司12家、专精特新企业45家。",
            ["入驻企业", "入驻上市公司", "入驻专精特新企业"],
        ),
        ("入驻企业300家，其中签约项目12个。", ["入驻企业", "签约项目"]),
    ],
)
def test_a_part_does_what_the_whole_does(figures, text, indicators):
    """其中 keeps what was told of all: who has moved in, taken part or signed."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("公司的5条生产线和3个研发中心投用。", ["公司生产线", "公司研发中心投用"]),
        ("理工大学的3个团队、5个实验室参与攻关。", ["理工大学团队", "理工大学实验室参与攻关"]),
        (
            "青岭引水工程输水任务结束。截至5月，工程累计向河北供水3亿立方米，向天津补水1亿立方米。",
            ["青岭引水工程供水", "青岭引水工程补水"],
        ),
        ("青岭论坛今天开幕，论坛设置展览展示、成果发布等六大板块。", ["青岭论坛设置板块"]),
        ("海鸥三号卫星搭载了云雾监测、光谱成像等各类载荷共9台。", ["海鸥三号卫星搭载各类载荷"]),
        ("其间还将举办读书会、产业对接等34场活动。", ["举办活动"]),
        ("书城“青岭之眼”开业，这里汇聚了30万册图书。", ["书城“青岭之眼”汇聚图书"]),
        ("第九届山货展销会，吸引20个国家参展。", ["第九届山货展销会吸引国家参展"]),
        (
            "青岭水库工程开工，工程将提高防洪能力，保障农田灌溉，惠及人口9万、农田2万亩。",
            ["青岭水库工程惠及人口", "青岭水库工程惠及农田"],
        ),
    ],
)
def test_what_is_listed_is_told_with_who_has_it(figures, text, indicators):
    """The owner in front of 的, of the sentence or of the clause in front is that of each figure."""
    assert figures(text, "indicator", place=None) == indicators


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("青岭抽水蓄能电站下闸蓄水。该抽水储能电站设计年发电量9亿千瓦时。", "青岭抽水蓄能电站设计年发电量"),
        ("总投资9亿元的电池工厂落成投产，年生产能力为20万辆。", "电池工厂年生产能力"),
        ("两国续签了双边货币协议，规模为9亿元，协议有效期为三年。", "双边货币协议有效期"),
    ],
)
def test_what_a_varied_name_means(figures, text, indicator):
    """A name told otherwise is the work's."""
    told = figures(text, "indicator", place=None)
    assert indicator in {told[0], told[-1]}
