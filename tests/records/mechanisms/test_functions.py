"""What a mechanism does, and the stages of a chain."""

import pytest

from lantu.records.mechanisms.functions import functions_of
from lantu.records.mechanisms.lexicon import mechanism_lexicon

LISTS = [
    pytest.param("会商预警、联合执法、信息共享等机制", ("会商预警", "联合执法", "信息共享"), id="list"),
    pytest.param("会商预警和联合执法", ("会商预警", "联合执法"), id="two"),
    pytest.param("联合执法", (), id="one"),
    pytest.param("苹果、香蕉", (), id="no-functions"),
    pytest.param("", (), id="nothing"),
    pytest.param("与某地开展合作", (), id="a-party-in-front"),
    pytest.param("会商预警、政策、苹果、" + "非" * 14 + "监测", ("会商预警", "政策"), id="of-some-length"),
]


@pytest.mark.parametrize(("phrase", "functions"), LISTS)
def test_a_list_of_functions_has_two_or_more(phrase, functions):
    """Each item that ends as something done is one; a single one makes no list."""
    assert functions_of(phrase, mechanism_lexicon()) == functions


def test_what_is_unified_is_a_function(read):
    """规划统一、标准统一、监测统一 are three things that a mechanism makes one."""
    text = "京津冀建立大气协同机制，即规划统一、标准统一、监测统一。"
    (link,) = read(text, place="京津冀")[1].mechanisms[:1]
    assert link.functions == ("统一规划", "统一标准", "统一监测")


CHAINS = [
    pytest.param("新车由北京研发、天津制造。", [("研发", ["北京市"]), ("制造", ["天津市"])], id="two"),
    pytest.param(
        "形成“北京研发、津冀制造”格局。", [("研发", ["北京市"]), ("制造", ["天津市", "河北省"])], id="slogan"
    ),
]


@pytest.mark.parametrize(("text", "stages"), CHAINS)
def test_stages_stand_in_their_places(read, text, stages):
    """Each stage is kept with where it stands, in the order of the text."""
    (chain,) = read(text, place="京津冀")[1].chains
    assert [(stage.stage, [place.name for place in stage.places]) for stage in chain.stages] == stages


NO_CHAINS = [
    pytest.param("北京研发投入增长。", id="one-place"),
    pytest.param("北京研发、北京制造。", id="one-place-twice"),
    pytest.param("北京研发、天津研发齐头并进。", id="one-stage-twice"),
    pytest.param("北京制造业增长，天津出口增长。", id="figures-of-two"),
]


@pytest.mark.parametrize("text", NO_CHAINS)
def test_one_stage_or_one_place_is_no_chain(read, text):
    """A division of labour needs two stages in two places."""
    assert read(text, place="京津冀")[1].chains == ()
