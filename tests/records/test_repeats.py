"""Records of a repeated passage, and the records of the first that they repeat."""

from lantu.documents.document import Document, Field, Repeat
from lantu.facts import Span

FIRST = "全市新增企业90家。要加快建设云河大桥。"
BETWEEN = "\n今天天气晴好，适合出行。\n"


def read_twice(reader, repeats):
    text = FIRST + BETWEEN + FIRST
    document = Document(
        id="x", name="t", media_type="text/plain", text=text, extractor="t",
        date=Field("2024-06-18", "t"), place=Field("河北省", "t"), repeats=repeats,
    )  # fmt: skip
    return reader.read(document)


def test_a_claim_of_a_repeated_passage_names_the_first(reader):
    """The second of two equal passages repeats the first, record by record."""
    start = len(FIRST) + len(BETWEEN)
    again = Repeat(Span(start, start + len(FIRST)), Span(0, len(FIRST)), 1.0)
    records = read_twice(reader, (again,))
    first, second = records.claims
    assert (first.repeat_of, second.repeat_of) == (None, first.id)
    one, other = records.commitments
    assert (one.repeat_of, other.repeat_of) == (None, one.id)


def test_without_a_repeat_nothing_repeats(reader):
    """Equal words alone are no repeated passage."""
    assert {claim.repeat_of for claim in read_twice(reader, ()).claims} == {None}


def test_what_the_first_passage_does_not_hold_repeats_nothing(reader):
    """A claim without its like in the first passage stands for itself."""
    start = len(FIRST) + len(BETWEEN)
    elsewhere = Repeat(Span(start, start + len(FIRST)), Span(len(FIRST), start), 1.0)
    assert {claim.repeat_of for claim in read_twice(reader, (elsewhere,)).claims} == {None}
