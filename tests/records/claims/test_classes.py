import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # The noun behind the last class is that of each.
        ("建成3家国家级、20家省级实验室。", ["建成国家级实验室", "建成省级实验室"]),
        ("培育4家百亿级、30家十亿级食品企业。", ["培育百亿级食品企业", "培育十亿级食品企业"]),
        (
            "建成2个世界级、5个国家级和9个省级产业集群。",
            ["建成世界级产业集群", "建成国家级产业集群", "建成省级产业集群"],
        ),
        ("实施9个百亿元、40个20亿元以上项目。", ["实施百亿元项目", "实施20亿元以上项目", "项目"]),
        # A class whose bound is a figure of its own.
        ("新增5个超百亿元产业集群。", ["新增超百亿元产业集群", "产业集群"]),
        ("有90多种近百万只候鸟。", ["候鸟", "候鸟"]),
        ("培育8家超5亿元的食品企业。", ["培育超5亿元的食品企业", "食品企业"]),
        ("支持12家破百亿级制造企业。", ["支持破百亿级制造企业", "制造企业"]),
        # The people of so large a place are counted, not the place.
        ("20万以上人口县建成影院。", ["县人口"]),
        ("支持300万人口以上城市修建地铁。", ["支持城市人口"]),
        ("农村20万人口脱贫。", ["农村人口脱贫"]),
        # A medal is named by its metal.
        ("全队共获3金2银。", ["全队共获金牌", "银牌"]),
        # What is counted may bloom.
        ("千亩樱花在山间竞相绽放。", ["樱花"]),
        ("千亩樱花盛开。", ["樱花盛开"]),
        ("举办花博会3场开放日。", ["举办花博会开放日"]),
        # A member with a noun of its own keeps it.
        ("建成3家国家级医院、20家省级实验室。", ["建成国家级医院", "建成省级实验室"]),
        ("建成3条高速、20条国道。", ["建成高速", "建成国道"]),
    ],
)
def test_classes_counted_one_by_one_share_a_noun(figures, text, indicators):
    """3家国家级、20家省级实验室 counts laboratories twice."""
    assert figures(text, "indicator") == indicators
