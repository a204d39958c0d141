"""Fields of co-operation and of tasks, told by their words."""

import pytest

from lantu.records.domains import Domains
from lantu.records.wording import balance, is_in_title

FIELDS = [
    pytest.param("加快铁路建设", "transport", id="railway"),
    pytest.param("开通公交专线", "transport", id="bus"),
    pytest.param("水污染联防联控", "water", id="water"),
    pytest.param("大气污染联防联控", "environment", id="air"),
    pytest.param("压减燃煤", "environment", id="coal-burnt"),
    pytest.param("扩建中学", "education", id="school"),
    pytest.param("建设医联体", "health", id="hospitals"),
    pytest.param("发展养老服务", "elderly_care", id="old-age"),
    pytest.param("举办马拉松", "sport", id="race"),
    pytest.param("举办锦标赛", "sport", id="championship"),
    pytest.param("共建旅游线路", "culture_tourism", id="tourism"),
    pytest.param("培育产业集群", "industry", id="cluster"),
    pytest.param("推动科技创新", "innovation", id="research"),
    pytest.param("凝心聚力", "none", id="no-field"),
    pytest.param("", "none", id="nothing"),
]


@pytest.mark.parametrize(("phrase", "field"), FIELDS)
def test_words_tell_the_field(phrase, field):
    """Where no word tells one, the default is returned."""
    assert Domains().of(phrase, "none") == field


FIRST = [
    pytest.param("产业升级和创新发展", "industry", id="industry-then-innovation"),
    pytest.param("创新发展和产业升级", "innovation", id="innovation-then-industry"),
    pytest.param("交通、生态、产业等重点领域", "transport", id="the-first-of-a-list"),
    pytest.param("生态、交通、产业等重点领域", "environment", id="the-first-of-another-list"),
]


@pytest.mark.parametrize(("phrase", "field"), FIRST)
def test_what_is_named_first_leads(phrase, field):
    """Of two fields that weigh the same, the first is meant."""
    assert Domains().of(phrase, "none") == field


BALANCED = [
    pytest.param("“京唐", "京唐", id="opened"),
    pytest.param("“小京津冀”试验，", "“小京津冀”试验", id="whole-with-a-mark"),
    pytest.param("擦亮“五张名片", "擦亮五张名片", id="opened-inside"),
    pytest.param("甲&nbsp;乙", "甲 乙", id="left-over-from-a-page"),
    pytest.param("，。；", "", id="only-marks"),
    pytest.param("推进（一期建设", "推进一期建设", id="bracket"),
    pytest.param("推进一期）建设", "推进一期建设", id="closing-bracket"),
]


@pytest.mark.parametrize(("words", "whole"), BALANCED)
def test_words_keep_marks_in_pairs(words, whole):
    """White space, punctuation and lost halves come off the ends."""
    assert balance(words) == whole


@pytest.mark.parametrize(
    ("text", "at", "inside"),
    [
        pytest.param("《行动计划》提出", 3, True, id="inside"),
        pytest.param("《行动计划》提出", 6, False, id="behind"),
        pytest.param("提出《行动计划》", 1, False, id="in-front"),
        pytest.param("《甲》和《乙》", 5, True, id="in-the-second"),
        pytest.param("《甲》和《乙》", 3, False, id="between"),
    ],
)
def test_an_offset_stands_in_a_title_while_its_marks_are_open(text, at, inside):
    """Between 《 and 》, and nowhere else."""
    assert is_in_title(text, at) is inside


def test_a_title_that_opened_before_the_start_is_not_looked_for():
    """Only marks behind ``start`` count."""
    assert not is_in_title("《行动计划》", 3, start=1)
