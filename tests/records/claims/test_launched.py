"""What was done since something opened, so long ago."""

import pytest

SINCE = [
    pytest.param("甲线开通满月，发送旅客90万人次。", "2024-05..2024-06-18 cumulative", id="a-month"),
    pytest.param("新规实施满三个月，办结案件90件。", "2024-03..2024-06-18 cumulative", id="months"),
    pytest.param("甲馆开馆半年，接待观众90万人次。", "2023-12..2024-06-18 cumulative", id="half-a-year"),
    pytest.param("甲线运营两周年，累计运送旅客90万人次。", "2022..2024-06-18 cumulative", id="years"),
    # So many of them there are, and so long a work takes.
    pytest.param("甲线运营两周年，营业里程达90公里。", "..2024-06-18 level", id="a-stock"),
    pytest.param("甲线建设两年，完成投资90亿元。", "..2024-06-18 level", id="not-opened"),
    pytest.param("甲线开通两年后，完成投资90亿元。", "..2024-06-18 level", id="later-than-that"),
]


@pytest.mark.parametrize(("text", "expected"), SINCE)
def test_what_was_done_since_it_opened_is_of_that_time(read, text, expected):
    """开通满月 tells since when what is done day by day adds up."""
    claim = read(text, date="2024-06-18")[1].claims[-1]
    assert f"{claim.period.start or ''}..{claim.period.end or ''} {claim.kind}" == expected
