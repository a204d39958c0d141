"""What a scan of a whole text answers for its stretches."""

from hypothesis import given, settings, strategies as st

from lantu.records.clauses import SEPARATOR
from lantu.records.cues import Cues
from lantu.records.projects.lexicon import project_lexicon
from lantu.records.scan import Scan

WORDS = st.text("一二三", min_size=1, max_size=3)


@settings(max_examples=80)
@given(
    text=st.text("一二三四", max_size=24),
    meanings=st.dictionaries(WORDS, st.integers(), min_size=1, max_size=5),
    kept=st.lists(WORDS, max_size=2),
    data=st.data(),
)
def test_a_stretch_of_a_scan_is_found_as_if_it_stood_alone(text, meanings, kept, data):
    """Whatever lies across its ends, a stretch holds the words that a search of it alone finds."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cues = Cues(meanings, kept)
    alone = [(start + at, start + to, meaning) for at, to, meaning in cues.find(text[start:end])]
    assert Scan(text).find(cues, start, end) == alone


def test_two_vocabularies_of_one_text_are_told_apart():
    """A scan keeps what it has found by vocabulary."""
    scan = Scan("建成一条铁路")
    assert scan.find(Cues({"建成": 1}), 0, 6) == [(0, 2, 1)]
    assert scan.find(Cues({"铁路": 2}), 0, 6) == [(4, 6, 2)]


def test_no_verb_of_projects_holds_a_mark_between_clauses():
    """Verbs are looked for in whole sentences and handed to clauses: none may lie across two of them."""
    marks = "，,；;：:。！？!?\n"
    verbs = project_lexicon().verbs
    assert [mark for mark in (*marks, "——") if SEPARATOR.fullmatch(mark) is None] == []
    assert [word for word in verbs.words if SEPARATOR.search(word)] == []
