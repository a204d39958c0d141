"""Many words looked for at once, and affixes taken off."""

import re

import pytest
from hypothesis import given, strategies as st

from lantu.records.cues import Cues
from lantu.records.words import Affixes, alternatives, opening

WORDS = Cues({"要": "ask", "主要": "main", "将": "will"}, kept=["需要", "将军"])

FOUND = [
    pytest.param("要完成", [(0, 1, "ask")], id="one"),
    pytest.param("主要任务", [(0, 2, "main")], id="the-longer-of-two"),
    pytest.param("需要完成", [], id="inside-a-kept-word"),
    pytest.param("将军将到", [(2, 3, "will")], id="kept-and-free"),
    pytest.param("要要", [(0, 1, "ask"), (1, 2, "ask")], id="twice"),
    pytest.param("完成", [], id="none"),
    pytest.param("", [], id="nothing"),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_words_are_found_with_what_they_mean(text, found):
    """The leftmost and then the longest counts; what lies in a kept word is passed over."""
    assert WORDS.find(text) == found
    assert WORDS.has_any(text) is bool(found)


def test_kept_words_are_looked_for_as_well():
    """They stand among the words, and mean nothing."""
    assert WORDS.words == ("要", "主要", "将", "需要", "将军")


@given(st.text(alphabet="要主将军需完", max_size=14))
def test_finds_do_not_overlap_and_stand_in_order(text):
    """Each find is the word at its place, behind the one before."""
    at = 0
    for start, end, _ in WORDS.find(text):
        assert start >= at
        assert text[start:end] in {"要", "主要", "将"}
        at = end


ENDS = Affixes(["达到", "达", "到", "已"], ["报到"])

STRIPPED = [
    pytest.param("覆盖率已达到", "覆盖率", id="several"),
    pytest.param("覆盖率到达", "覆盖率", id="in-any-order"),
    pytest.param("新生报到", "新生报到", id="kept"),
    pytest.param("已达到", "", id="all"),
    pytest.param("覆盖率", "覆盖率", id="none"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("phrase", "bare"), STRIPPED)
def test_affixes_come_off_until_none_is_left(phrase, bare):
    """The longest first, and nothing from a word that stays whole."""
    assert ENDS.strip_end(phrase) == bare


def test_affixes_come_off_the_start_as_well():
    """What stands in front goes likewise, and kept words stay."""
    leads = Affixes(["将", "已"], ["将军"])
    assert leads.strip_start("已将完成") == "完成"
    assert leads.strip_start("将军渡") == "将军渡"


@given(st.text(alphabet="达到已率报", max_size=12))
def test_stripping_twice_is_stripping_once(phrase):
    """What has lost its affixes has none."""
    bare = ENDS.strip_end(phrase)
    assert ENDS.strip_end(bare) == bare
    assert phrase.startswith(bare)


def test_the_longest_alternative_stands_first():
    """达到 is matched before 达, and marks are taken as they are."""
    assert alternatives(["达", "达到", "."]) == "达到|达|\\."


@given(
    st.lists(st.text(alphabet="增长-]^提高", min_size=1, max_size=3), min_size=1),
    st.text("增长-]^提高", max_size=9),
)
def test_an_opening_passes_no_word_by(words, text):
    """With it in front the same is found as without it."""
    pattern = f"(?:{alternatives(words)})"
    found = [match.span() for match in re.finditer(opening(words) + pattern, text)]
    assert found == [match.span() for match in re.finditer(pattern, text)]
