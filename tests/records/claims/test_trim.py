"""Phrases without what stands around them, and two pieces put together."""

import pytest
from hypothesis import given, strategies as st

from lantu.records.claims.examples import without_examples
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.trim import LONGEST, balanced, join, trim

TRIMMED = [
    pytest.param("全国文明城市达到", "全国文明城市", id="a-title-of-the-nation"),
    pytest.param("共建设安置区", "建设安置区", id="built-in-all"),
    pytest.param("共建园区", "共建园区", id="built-together"),
    pytest.param("重点场景网络覆盖率", "重点场景网络覆盖率", id="of-the-key-ones"),
    pytest.param("重点推进项目", "推进项目", id="pushed-above-all"),
    pytest.param("重点帮扶家庭", "帮扶家庭", id="helped-above-all"),
    pytest.param("近视率", "近视率", id="near-inside-a-word"),
    pytest.param("存贷比为", "存贷比", id="a-ratio-by-name"),
    pytest.param("森林覆盖率已达到", "森林覆盖率", id="reaching"),
    pytest.param("森林覆盖率提高到", "森林覆盖率", id="raised-to"),
    pytest.param("办事窗口减少为", "办事窗口", id="fewer-now"),
    pytest.param("三市PM2.5浓度", "PM2.5浓度", id="how-many-places"),
    pytest.param("两省市共建园区", "共建园区", id="two-provinces"),
    pytest.param("三区一基地建设", "三区一基地建设", id="a-number-in-a-name"),
    pytest.param("五级医保经办", "五级医保经办", id="a-number-of-ranks"),
    pytest.param("，用水总量约", "用水总量", id="mark-and-hedge"),
    pytest.param("较上年同期用水总量", "用水总量", id="against-last-year"),
    pytest.param("按不变价格计算生产总值", "生产总值", id="prices"),
    pytest.param("养老金标准每人每月", "养老金标准", id="for-each"),
    pytest.param("建成后将可为当地创造岗位", "创造岗位", id="when-for-whom-how-surely"),
    pytest.param("这款新型电池容量", "新型电池容量", id="pointer-and-counter"),
    pytest.param("这家庭园", "家庭园", id="counter-inside-a-word"),
    pytest.param("用两年时间治理河道", "治理河道", id="how-long"),
    pytest.param("历经三个月施工", "施工", id="how-many-months"),
    pytest.param("用水量年均", "用水量", id="use-in-a-noun"),
    pytest.param("用电量", "用电量", id="use-in-another-noun"),
    pytest.param("出口企业（不含加工贸易）数量", "出口企业数量", id="scope-in-brackets"),
    pytest.param("关闭景区、景点等", "关闭景区、景点", id="and-so-on"),
    pytest.param("高等", "高等", id="grade-stays"),
    pytest.param("到港船舶", "到港船舶", id="come-in-a-noun"),
    pytest.param("外贸形势向好 出口额", "出口额", id="headline-in-front"),
    pytest.param("产值与总产值之", "产值与总产值之比", id="ratio"),
    pytest.param("本级支出安排", "本级支出", id="budget"),
    pytest.param("这条连接两地的城际铁路", "城际铁路", id="what-it-connects"),
    pytest.param("25年运营期内上网电量", "上网电量", id="over-its-time"),
    pytest.param("举行的长跑比赛", "长跑比赛", id="what-was-held"),
    pytest.param("5年内选派教师", "选派教师", id="over-how-long"),
    pytest.param("提高", "", id="a-verb-alone"),
    pytest.param("可以", "", id="a-modal-alone"),
    pytest.param("年", "", id="a-time-alone"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("words", "phrase"), TRIMMED)
def test_what_leads_to_a_figure_comes_off_both_ends(words, phrase):
    """Verbs of reaching, hedges, times, comparisons and pointers are no part of what is measured."""
    assert trim(words, claim_lexicon()) == phrase


@pytest.mark.parametrize(("words", "phrase"), TRIMMED)
def test_what_is_trimmed_stays_as_it_is(words, phrase):
    """Trimming what has been trimmed takes nothing more off."""
    once = trim(words, claim_lexicon())
    assert trim(once, claim_lexicon()) == once


def test_a_phrase_that_is_too_long_keeps_its_end():
    """The head of a Chinese phrase stands last: what is cut is cut in front."""
    words = "甲乙丙丁" * 12 + "产能"
    assert trim(words, claim_lexicon()) == words[-LONGEST:]


BALANCED = [
    pytest.param("“双千兆”城市", "“双千兆”城市", id="whole"),
    pytest.param("“双千兆城市", "双千兆城市", id="opened"),
    pytest.param("双千兆”城市", "双千兆城市", id="closed"),
    pytest.param("企业（园区", "企业园区", id="bracket-opened"),
    pytest.param("《甲规划》和《乙规划", "甲规划》和《乙规划", id="the-first-of-two-openings-goes"),
    pytest.param("甲）乙）", "甲乙", id="two-closings"),
    pytest.param("甲产业", "甲产业", id="none"),
]


@pytest.mark.parametrize(("words", "whole"), BALANCED)
def test_marks_that_lost_their_half_are_taken_off(words, whole):
    """Quotation marks and brackets stay in pairs or go."""
    assert balanced(words) == whole


@given(st.text(alphabet="甲乙“”（）《》【】", max_size=12))
def test_balanced_words_have_as_many_openings_as_closings(words):
    """Whatever stood there, marks come out in equal numbers and the words stay in order."""
    whole = balanced(words)
    assert all(whole.count(pair[0]) == whole.count(pair[1]) for pair in ("“”", "（）", "《》", "【】"))
    kept = [character for character in words if character in "甲乙"]
    assert [character for character in whole if character in "甲乙"] == kept


JOINED = [
    pytest.param("", "总投资", "总投资", id="nothing-in-front"),
    pytest.param("项目", "总投资", "项目总投资", id="owner-and-measure"),
    pytest.param("项目", "项目总投资", "项目总投资", id="owner-said-again"),
    pytest.param("医保参保", "参保率", "医保参保率", id="shared-in-the-middle"),
    pytest.param("新增就业", "就业", "新增就业就业", id="too-short-to-share"),
    pytest.param("项目", "", "项目", id="nothing-behind"),
]


@pytest.mark.parametrize(("first", "second", "whole"), JOINED)
def test_what_two_pieces_share_is_said_once(first, second, whole):
    """The end of the first and the beginning of the second are one word where they are alike."""
    assert join(first, second) == whole


EXAMPLES = [
    pytest.param("为代表的产业", "产业", id="represented"),
    pytest.param("为重点的工程", "工程", id="focused"),
    pytest.param("为主", "为主", id="nothing-behind"),
    pytest.param("行为主体", "行为主体", id="inside-a-word"),
]


@pytest.mark.parametrize(("words", "rest"), EXAMPLES)
def test_what_is_left_of_examples_goes(words, rest):
    """为代表的 without its examples tells nothing; 为 inside other words stays."""
    assert without_examples(words) == rest


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("江南东部、华南中西部等地的部分地区气温将下降8℃。", "气温"),
        ("黄淮、江淮等地最高气温将下降8℃。", "最高气温"),
        # What is counted may end in 地 itself.
        ("新增占地面积30亩。", "新增占地面积"),
        ("两座电站总装机280万千瓦，总投资192亿元。", "电站总投资"),
        ("项目总装机30万千瓦，年均发电量6亿千瓦时。", "项目年均发电量"),
    ],
)
def test_where_it_holds_and_an_earlier_measure_are_no_part_of_a_name(figures, text, indicator):
    """Parts of places that no pack knows go with the places; a measure is not carried into the next one."""
    assert figures(text, "indicator", place=None)[-1] == indicator
