"""What comes of a plan: the papers and the counts that its sentence tells behind it."""

import pytest

PLAN = "河北省湿地保护规划"
FAMILIES = [
    (f"《{PLAN}》印发后，制定《青柳湿地方案》和《白河湿地方案》。", ("青柳湿地方案", "白河湿地方案"), 0),
    (f"按照《{PLAN}》要求，出台《青柳湿地方案》。", ("青柳湿地方案",), 0),
    (f"《{PLAN}》印发后，制定配套方案12个。", (), 1),
]


@pytest.mark.parametrize(("text", "parts", "counted"), FAMILIES)
def test_papers_and_counts_behind_a_plan_are_its_parts(read, text, parts, counted):
    """Each paper is a part by its name, and a count of papers by its claim."""
    _, records = read(text)
    (family,) = records.families
    assert (family.parent, family.parts, len(family.counted)) == (PLAN, parts, counted)
    assert set(family.counted) <= {claim.id for claim in records.claims}


ALONE = [
    # what stands in front of a plan, a work, and nothing
    f"制定《青柳湿地方案》，《{PLAN}》印发实施。",
    f"《{PLAN}》印发后，建成云河大桥。",
    f"《{PLAN}》印发实施。",
    # two papers beside each other
    f"《{PLAN}》印发，《青柳湿地方案》印发。",
]


@pytest.mark.parametrize("text", ALONE)
def test_a_plan_without_parts_has_no_family(read, text):
    """Only what is told to come of a plan, and is a paper or a count of papers, belongs to it."""
    assert read(text)[1].families == ()


FRAMED = [
    ("石家庄国际机场改扩建工程开工。", "airport"),
    ("石黄高速公路改扩建工程开工。", "road"),
    ("22号线延长工程开工。", "rail"),
    ("青柳医院迁建工程开工。", "hospital"),
    ("青柳小区改造工程开工。", "other"),
    ("公路方面，石云改扩建工程开工。", "road"),
    ("石云改扩建工程开工，公路方面加快建设。", "other"),
]


@pytest.mark.parametrize(("text", "category"), FRAMED)
def test_a_frame_is_of_what_it_frames(read, text, category):
    """A rebuilding is of what it rebuilds, else of the topic in front; of neither it is something else."""
    assert [event.category for event in read(text)[1].projects] == [category]
