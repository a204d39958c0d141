"""What a region pack covers is told in the user's language."""

import re

import pytest

from .terminal import run

IDENTIFIERS = re.compile(r"jingjinji\S*|PM|[a-z0-9]+(?:_[a-z0-9]+)+|(?:doctors|nurses|students)(?=（| \()")


@pytest.mark.parametrize("pack", ["jingjinji", "changsanjiao", "china"])
def test_a_pack_is_described_in_chinese(pack):
    """No word of English is left beside identifiers, whatever the pack has."""
    done = run("region", "check", pack, "--language", "zh")
    assert done.status == 0
    told = [IDENTIFIERS.sub("", line) for line in done.out.splitlines()[1:]]
    assert [line for line in told if re.search("[a-z]{3,}", line.replace(pack, ""))] == []


def test_what_is_counted_is_said_in_words():
    """Levels of places and qualities of figures are words of the language, not those of the tables."""
    assert "省级 3、地级 11、县级 199" in run("region", "check", "--language", "zh").out
    assert "provinces 3, prefectures 11, counties 199" in run("region", "check", "--language", "en").out
