"""What the words of a mechanism add to its parties: sides, reach, stages."""

import pytest

from lantu.records.mechanisms.pairing import coverage_of, pairing_of


def only(records):
    (link,) = records.mechanisms
    return link


def test_who_helps_whom_is_told_by_the_side_of_the_verb(read):
    """Helpers stand in front of the verb or of 对, the helped behind."""
    document, records = read("北京市东城区对口帮扶张家口市崇礼区。", place="北京市")
    pairing = pairing_of(only(records), only(records).span.of(document.text))
    assert [place.name for place in pairing.helpers] == ["北京市东城区"]
    assert [place.name for place in pairing.helped] == ["河北省张家口市崇礼区"]
    assert pairing.is_stated


def test_pairs_are_not_stated_where_only_counts_are_given(read):
    """Sides and counts do not tell which helper has which."""
    text = "京津18个区对张家口、承德、保定26个县实施帮扶项目600个。"
    document, records = read(text, place="京津冀")
    pairing = pairing_of(only(records), only(records).span.of(document.text))
    assert [place.name for place in pairing.helpers] == ["北京市", "天津市"]
    assert not pairing.is_stated


def test_coverage_counts_what_a_service_reaches(read):
    """The claims of a recognition are its points of coverage."""
    text = "京津冀52家定点医疗机构实现跨省异地就医直接结算。"
    document, records = read(text, place="京津冀")
    coverage = coverage_of(only(records), only(records).span.of(document.text), records.claims)
    assert coverage.counts == (records.claims[0].id,)
    assert (coverage.origin, coverage.destination) == ((), ())


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("推动“京津研发、沧州转化”。", [("研发", ["北京市", "天津市"]), ("转化", ["河北省沧州市"])]),
        (
            "整机由北京研发设计，在天津或河北制造。",
            [("研发设计", ["北京市"]), ("制造", ["天津市", "河北省"])],
        ),
    ],
)
def test_stages_stand_in_their_places(read, text, stages):
    """A chain keeps each stage with where it stands."""
    _, records = read(text, place="京津冀")
    (chain,) = records.chains
    assert [(stage.stage, [place.name for place in stage.places]) for stage in chain.stages] == stages


def test_one_stage_is_no_chain(read):
    """A place with one stage is no division of labour."""
    assert read("北京研发投入增长。", place="北京市")[1].chains == ()


def test_papers_behind_a_plan_are_its_family(read):
    """What follows 《…》后 in a sentence comes of that plan."""
    text = "国务院批复《太行新区规划纲要》后，太行新区总体规划、太行新区防洪专项规划相继出台。"
    (family,) = read(text, place="河北省")[1].families
    assert family.parent == "太行新区规划纲要"
    assert family.parts == ("太行新区总体规划", "太行新区防洪专项规划")


def test_a_chain_is_co_operation_of_its_places(read):
    """Who develops and who makes work together, told in the text's words."""
    _, records = read("北京研发、天津制造，助力产业落地。", place="京津冀")
    link = only(records)
    assert [party.name for party in link.parties] == ["北京市", "天津市"]
    assert (link.domain, link.mechanism, link.status) == ("industry", "北京研发、天津制造", "operating")


def test_figures_of_two_fields_are_two_facts(read):
    """A circle of travel and hospitals that settle stand in one sentence, and are two links."""
    text = "京津冀主要城市2小时交通圈基本形成，8900余家医院实现跨省异地就医直接结算。"
    assert [link.domain for link in read(text, place="京津冀")[1].mechanisms] == ["transport", "health"]
