import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # Of each of those that grew, in turn.
        (
            "对东盟、拉美进出口分别增长7%、6%，占全国同期比重分别达33%、37%。",
            ["对东盟进出口", "对拉美进出口", "对东盟进出口占全国同期", "对拉美进出口占全国同期"],
        ),
        ("地表水、近岸海域水质优良比例分别达96%、99%。", ["地表水水质优良比例", "近岸海域水质优良比例"]),
        (
            "城镇、农村居民收入分别增长4%、5%，分别居全国第四、第八。",
            ["城镇居民收入", "农村居民收入", "城镇居民收入增速", "农村居民收入增速"],
        ),
        # Some of those counted before.
        ("推出80项制度创新成果，8项在全国推广。", ["推出制度创新成果", "推出制度创新成果在全国推广"]),
        (
            "形成17项案例，8项获国家认可、3项向全国推广。",
            ["形成案例", "形成案例获国家认可", "形成案例向全国推广"],
        ),
        # Examples of what is counted next.
        ("成功应对22轮强降水和“海风”等15个台风。", ["成功应对强降水", "台风"]),
        # Of the kind of what came about.
        ("卫星产业链逐渐形成，已汇聚60家相关企业。", ["卫星产业链汇聚相关企业"]),
        ("卫星产业链逐渐形成，已汇聚60家骨干企业。", ["汇聚骨干企业"]),
        # The last of two things that came about.
        ("养老金制度全面实施、开户602万人。", ["养老金制度开户"]),
        ("总开发面积覆盖20平方公里，总建筑面积达50万平方米。", ["总开发面积", "总建筑面积"]),
        ("大道南起京广高速，北至中山街，设计时速80公里。", ["大道设计时速"]),
    ],
)
def test_a_figure_takes_what_is_its_own_from_the_words_before(figures, text, indicators):
    """A list of shares goes through the list of what grew; a part of a count is of the count."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("预期性指标19项、约束性指标9项。", ["预期性指标", "约束性指标"]),
        ("争创产业园、产业集群各1个。", ["争创产业园、产业集群"]),
        ("推动30万千瓦级煤电机组改造。", ["煤电机组改造"]),
        ("明确6个方面重点方向。", ["明确重点方向"]),
        ("从6个方面提出举措。", ["方面"]),
        ("通达全球220个国家和地区。", ["通达国家和地区"]),
        ("27座水库超汛限并有序泄流。", ["水库超汛限"]),
        ("700多名建设者在春节期间留守工地。", ["建设者留守工地"]),
        ("20部影片将在今年国庆档上映。", ["影片"]),
        ("先后三次来到天津市考察调研。", ["考察调研"]),
        ("连续四年赴天津市招收新生。", ["赴天津市招收新生"]),
        # Who acts is no part of it, nor to whom it goes.
        ("农业农村部门紧急向相关地区调运复合肥5000余吨。", ["调运复合肥"]),
        # A headline that runs into its text.
        ("广东经营主体突破2000万户最新数据显示，登记企业达900万户。", ["经营主体", "登记企业"]),
        (
            "门诊直接结算惠及超2100万人次北京市医保局发布数据，截至5月底，结算金额达80亿元。",
            ["门诊直接结算惠及", "结算金额"],
        ),
        ("为8000名学生免费提供心理咨询等针对性服务。", ["为学生免费提供心理咨询等针对性服务"]),
    ],
)
def test_what_leads_to_a_figure_or_runs_into_it_is_no_part_of_its_name(figures, text, indicators):
    """各 and 级, the visit's way, the organ that acts and the next item's opening go."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # What is done to some of them is said of those alone.
        ("8条阻断的道路抢通6条。", ["阻断的道路", "阻断的道路抢通"]),
        ("12个项目开工5个。", ["项目", "项目开工"]),
        ("15座水库除险完成投资9亿元。", ["水库除险", "水库除险完成投资"]),
        # What is done to all goes with 100%.
        ("实现行政村5G网络100%覆盖。", ["行政村5G网络覆盖"]),
        ("基本实现关键工序百分百自动化。", ["关键工序自动化"]),
        ("新增公交车100%为新能源车。", ["新增公交车"]),
        # A height is no owner of a length, nor a measure of its own thing.
        ("该隧道海拔3500米，全长2260米。", ["隧道海拔", "隧道全长"]),
        ("中央宣传部等8部门日前联合出台措施。", ["部门联合出台措施"]),
        ("东湾海域的海冰面积达9000平方公里。", ["海冰面积"]),
        ("推出“立等可取”事项52项。", ["推出“立等可取”事项"]),
        ("出口总额接连突破8万亿元、9万亿元。", ["出口总额", "出口总额"]),
        ("算力总规模达每秒280百亿亿次浮点运算。", ["算力总规模"]),
        ("无人机出货量现已超过10万台。", ["无人机出货量"]),
        ("新机制推动群众诉求办结率提高到93%。", ["群众诉求办结率"]),
    ],
)
def test_a_deed_goes_with_those_it_is_done_to(figures, text, indicators):
    """Of 8 roads 6 were reopened: the first figure counts roads; what is done to all goes with 100%."""
    assert figures(text, "indicator") == indicators
