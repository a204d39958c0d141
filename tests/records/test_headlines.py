"""Headlines that run into their text without a mark."""

import pytest

from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.headlines import find_headline

RUN_IN = [
    pytest.param("全国新建充电桩二十万个|国家能源局今天发布数据，全国新建充电桩二十万个。", id="who-says-so"),
    pytest.param(
        "第九届服务博览会在北京举办|第九届服务博览会正在北京举办，展品六十件。", id="the-same-words"
    ),
    pytest.param(
        "金湾重点工程完成投资80亿元|金湾两地发改委日前发布，金湾重点工程完成投资86亿元。", id="an-organ"
    ),
    pytest.param("金湾港货物吞吐量大幅增长|今年一季度，金湾港货物吞吐量达30万吨。", id="time"),
    pytest.param("五部门启动学校教育行动计划|教育部等五部门启动学校教育行动计划。", id="how-many-of-a-list"),
    pytest.param("青州今年将改造80个口袋公园|青州今年计划改造80个口袋公园，新建绿道。", id="in-other-words"),
    pytest.param("云河新区森林覆盖率提升|据云河新区统计，云河新区森林覆盖率提升到35%。", id="by-whose-count"),
    pytest.param("省内快递业务量创新高|记者从省邮政管理局获悉，省内快递业务量创新高。", id="a-reporter"),
]


@pytest.mark.parametrize("text", RUN_IN)
def test_the_text_begins_where_the_headline_is_told_again(text):
    """With who says so, or with the headline's own first words."""
    at = text.index("|")
    text = text.replace("|", "")
    assert find_headline(text, 0, len(text), claim_lexicon()) == at


PLAIN = [
    pytest.param("全省新建充电桩二十万个，国家能源局发布数据。", id="a-sentence-with-a-mark"),
    pytest.param("充电桩二十万个。", id="too-short"),
    pytest.param("全省新建充电桩二十万个而且还要继续增加更多更好的服务设施。", id="nothing-told-again"),
    pytest.param("数据显示全省新建充电桩二十万个数据来源可靠并且数据准确无误。", id="ju-in-a-word"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_sentence_begins_with_no_headline(text):
    """A mark near the start, or nothing that comes again, leaves the sentence whole."""
    assert find_headline(text, 0, len(text), claim_lexicon()) is None


def test_a_headline_is_looked_for_within_its_span():
    """What stands behind the end of the stretch is not looked at."""
    text = "第九届服务博览会在北京举办第九届服务博览会正在北京举办，展品六十件。"
    assert find_headline(text, 0, 12, claim_lexicon()) is None
    assert find_headline("　　" + text, 2, len(text) + 2, claim_lexicon()) == 15
